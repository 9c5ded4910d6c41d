"""What a summary tells of each ground, and who bought whom: wordings with invented companies."""

from __future__ import annotations

import re

import pytest

from assistant.extraction import extract
from assistant.record import Amendment
from tests.invented import filing

HEAD = "DEREGISTRATION OF SECURITIES\n\n"
REMOVED = "The Company hereby removes from registration all securities that remain unsold."


def record(body: str) -> Amendment:
    result = extract(filing(HEAD + body))
    assert result.record is not None
    pointer = "/reason/summary"
    assert pointer not in result.evidence or result.evidence[pointer].verdict == "verified"
    return result.record


TOLD = [
    (
        "bankruptcy",
        ["chapter 11", "May 20, 2016", "became effective", "cancelled"],
        "On October 9, 2015, the Company and certain of its subsidiaries filed voluntary petitions for "
        "relief under chapter 11 of title 11 of the United States Code in the United States Bankruptcy "
        "Court for the Southern District of Texas. On May 4, 2016, the court entered an order confirming "
        'the Third Amended Joint Plan of Reorganization (the "Plan"). On May 20, 2016 (the "Effective '
        'Date"), the Plan became effective in accordance with its terms. On the Effective Date, all equity '
        "interests in the Company, including all outstanding shares of common stock and all awards under "
        f"its equity plans, were cancelled and extinguished. {REMOVED}",
    ),
    (
        "reporting_ended",
        ["Form 25", "March 14, 2013", "Form 15", "Section 15(d)"],
        "The Company intends to file a Form 25 with the Securities and Exchange Commission on or about "
        "March 14, 2013 to withdraw its common stock from listing and, thereafter, a Form 15 to suspend "
        "its reporting obligations under Section 15(d). In connection with the foregoing, the Company has "
        "terminated all offerings under the Registration Statement and removes from registration all "
        "securities unsold.",
    ),
    (
        "reporting_ended",
        ["611 persons", "January 31, 2013", "Form 15"],
        "Title VI of the Jumpstart Our Business Startups Act permits a savings and loan holding company to "
        "terminate the registration of a class of securities if it is held of record by fewer than 1,200 "
        "persons. As of January 1, 2013, the common stock was held of record by 611 persons. On January "
        f"31, 2013, the Company filed a Form 15 to terminate its registration. {REMOVED}",
    ),
    (
        "offering_complete",
        ["exchange offer", "February 2, 2005", "March 4, 2005"],
        "The exchange offer made by the prospectus commenced on February 2, 2005 and expired at 5:00 p.m., "
        "New York City time, on March 4, 2005. $198,500,000 of the $200,000,000 principal amount of Old "
        f"Notes outstanding were tendered and exchanged for New Notes. {REMOVED}",
    ),
    (
        "dissolution",
        ["June 12, 2008", "certificate of dissolution", "Liquidating Trust", "July 1, 2008"],
        "At a special meeting held on June 12, 2008, the stockholders of the Company approved a Plan of "
        "Complete Liquidation and Dissolution. On June 27, 2008 the Company filed a certificate of "
        "dissolution with the Secretary of State of the State of Delaware and its stock transfer books were "
        "closed. The remaining assets of the Company were transferred to the MTI Liquidating Trust on "
        f"July 1, 2008. {REMOVED}",
    ),
    (
        "plan_ended",
        ["May 6, 2015", "2015 Omnibus Incentive Plan", "2006 Stock Incentive Plan", "no further awards"],
        "On May 6, 2015, the stockholders of the Company approved the Brightwater 2015 Omnibus Incentive "
        'Plan (the "2015 Plan"), which replaces the Brightwater 2006 Stock Incentive Plan (the "2006 '
        'Plan"). Following that approval, no further awards will be granted under the 2006 Plan. As of May '
        "6, 2015, 1,204,331 shares remained available for grant under the 2006 Plan. The Company is filing "
        "this Post-Effective Amendment to deregister the 1,204,331 shares.",
    ),
    (
        "obligation_ended",
        ["warrants expired", "November 17, 2009"],
        "The Registration Statement covered 3,450,000 shares of common stock issuable upon the exercise of "
        "redeemable warrants issued in the initial public offering. The warrants expired by their terms at "
        f"5:00 p.m., New York City time, on November 17, 2009. {REMOVED}",
    ),
    (
        "obligation_ended",
        ["Rule 144", "obligation"],
        "All of the shares held by the selling stockholders are now eligible for resale without volume "
        "limitation pursuant to Rule 144. The contractual obligation of the Company to keep the Registration "
        f"Statement effective has therefore terminated. {REMOVED}",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("category", "facts", "body"), TOLD)
def test_a_summary_tells_the_facts_of_its_ground(
    category: str, facts: list[str], body: str
) -> None:
    reason = record(body).reason
    assert reason.category == category
    summary = reason.summary or ""
    assert [fact for fact in facts if fact not in summary] == []
    assert len(summary.split()) <= 60
    assert "undertak" not in summary


def test_a_long_sentence_is_cut_between_its_clauses() -> None:
    body = (
        "On August 24, 2011 the board of directors, having regard to the pace at which capital was being "
        "raised, resolved to terminate the primary offering as of August 31, 2011 and to close the "
        "reinvestment plan after the distribution payable on September 15, 2011. In all, approximately "
        f"12.06 million shares were sold, to 3,388 stockholders of record. {REMOVED}"
    )
    summary = record(body).reason.summary or ""
    assert "resolved to terminate the primary offering as of August 31, 2011" in summary
    for sentence in re.split(r"(?<=\.)\s+", summary):
        assert not re.search(r"\b(?:the|of|and|to|was|were|being)\.$", sentence)


def test_an_arrangement_closes_when_it_takes_effect() -> None:
    body = (
        "On 14 May 2019, the Company and Halden Mining Limited entered into an Arrangement Agreement "
        "pursuant to which Halden Mining Limited agreed to acquire all of the outstanding common shares of "
        "the Company by way of a plan of arrangement. The Supreme Court of British Columbia granted its "
        "final order approving the Arrangement on July 18, 2019, and the Arrangement became effective on "
        f"July 22, 2019. {REMOVED}"
    )
    reason = record(body).reason
    assert reason.transaction is not None
    assert reason.transaction.acquirer == "Halden Mining Limited"
    assert str(reason.transaction.closed_on) == "2019-07-22"
    assert reason.transaction.kind == "other"
    assert "under a plan of arrangement on July 22, 2019" in (reason.summary or "")


def test_two_parties_are_not_one() -> None:
    body = (
        "On January 15, 2018, the Registrant completed its combination with Norwalk Financial Corporation "
        '("Norwalk"), pursuant to an Agreement and Plan of Merger dated as of July 11, 2017, by and among '
        "the Registrant, Norwalk and Norwalk Interim Corp. Pursuant to that agreement, Norwalk Interim "
        "Corp. merged with and into the Registrant, with the Registrant surviving, and immediately "
        f"thereafter the Registrant merged with and into Norwalk. {REMOVED}"
    )
    deal = record(body).reason.transaction
    assert deal is not None
    assert deal.acquirer == "Norwalk Financial Corporation"
    assert deal.merger_sub == "Norwalk Interim Corp."


def test_a_registrant_merged_into_its_acquirer() -> None:
    body = (
        'Orchid Materials Corporation ("Orchid") registered shares of its common stock on Form S-8. On '
        "September 30, 1997, under the Affiliation Agreement and Plan of Merger dated as of March 14, 1997 "
        'between Orchid and Seaward Shores Corporation ("Seaward Shores"), Orchid was merged with and '
        f"into Seaward Shores, which is the surviving corporation. {REMOVED}"
    )
    reason = record(body).reason
    assert reason.transaction is not None
    assert reason.transaction.acquirer == "Seaward Shores Corporation"
    assert reason.transaction.surviving_entity == "Seaward Shores Corporation"
    assert "was merged into Seaward Shores Corporation on September 30, 1997" in (
        reason.summary or ""
    )


def test_a_stock_exchange_is_a_market() -> None:
    body = (
        "On August 30, 2024, under the Agreement and Plan of Merger dated May 20, 2024 among the "
        'Registrant, Tessel Holdings, L.P. ("Parent") and Tessel Merger Sub, Inc. ("Merger Sub"), Merger '
        "Sub merged with and into the Registrant. Each share was exchanged for $31.75 in cash. The New York "
        f"Stock Exchange filed a Form 25 on that day. {REMOVED}"
    )
    deal = record(body).reason.transaction
    assert deal is not None
    assert deal.kind == "merger"


SUBS = [
    "the Company was acquired by Lowell Brothers Industries, Inc. through the merger of LBI Acquisition "
    "Corp., a wholly owned subsidiary of Lowell Brothers Industries, Inc., with and into the Company",
    'Lowell Brothers Industries, Inc. ("Parent") acquired the Company when LBI Acquisition Corp. '
    '("Purchaser"), a wholly owned subsidiary of Parent, was merged with and into the Company by a '
    "short-form merger under Delaware law",
]


@pytest.mark.parametrize("told", SUBS)
def test_a_subsidiary_is_merged_in(told: str) -> None:
    deal = record(f"On February 1, 1999, {told}. {REMOVED}").reason.transaction
    assert deal is not None
    assert deal.acquirer == "Lowell Brothers Industries, Inc."
    assert deal.merger_sub == "LBI Acquisition Corp."
    assert str(deal.closed_on) == "1999-02-01"


def test_a_tender_offer_is_closed_by_the_merger_after_it() -> None:
    body = (
        'On May 3, 2012, Arbor Acquisition Inc. ("Purchaser"), a wholly owned subsidiary of Saltmarsh Foods '
        'S.A. ("Parent"), completed its cash tender offer for all outstanding shares of the common stock. '
        "On May 4, 2012, Purchaser was merged with and into the Registrant by a short-form merger, and the "
        f"Registrant became a wholly owned subsidiary of Parent. {REMOVED}"
    )
    deal = record(body).reason.transaction
    assert deal is not None
    assert (deal.kind, str(deal.closed_on)) == ("tender_offer", "2012-05-04")
    assert deal.surviving_entity == "ORCHID MATERIALS CORPORATION"


def test_the_survivor_of_a_merger_without_subsidiary_is_the_acquirer() -> None:
    body = (
        "On December 1, 2003, Orchid Materials Corporation merged with and into Tarn Valley Corporation. Tarn "
        f"Valley Corporation is the surviving corporation and successor. {REMOVED}"
    )
    deal = record(body).reason.transaction
    assert deal is not None
    assert deal.acquirer == deal.surviving_entity == "Tarn Valley Corporation"


def test_no_further_offers_under_a_statement_end_no_plan() -> None:
    body = (
        "The Registrant has filed a new registration statement on Form S-3 to replace it and will make no "
        f"further offers under the Registration Statement. {REMOVED}"
    )
    assert record(body).reason.category == "offering_complete"


def test_a_name_ends_a_sentence_and_begins_the_next() -> None:
    body = (
        "On September 30, 2019, the Company carried out a holding company reorganization under an agreement "
        "among the Company, Orchid Holdings Group and HFL Merger Sub, Inc. HFL Merger Sub, Inc. merged with "
        "and into the Company, and the Company became a wholly owned subsidiary of Orchid Holdings Group. "
        f"{REMOVED}"
    )
    reason = record(body).reason
    assert reason.category == "reorganization"
    assert "HFL Merger Sub, Inc. HFL" not in (reason.summary or "")
    assert "September 30, 2019" in (reason.summary or "")


def test_an_offers_end_is_not_the_day_of_the_merger_after_it() -> None:
    body = (
        "On May 9, 2024, pursuant to the Agreement and Plan of Merger dated as of March 25, 2024, by and "
        'among the Registrant, Tarnholm Group AB ("Parent") and Tarn Sub, Inc. ("Purchaser"), following the '
        "completion of Purchaser's tender offer, which expired at one minute past 11:59 p.m., Eastern "
        "Time, on May 8, 2024, Purchaser merged with and into the Registrant, with the Registrant "
        f"surviving as a wholly owned subsidiary of Parent. {REMOVED}"
    )
    deal = record(body).reason.transaction
    assert deal is not None
    assert str(deal.closed_on) == "2024-05-09"


def test_assets_sold_and_a_scheme_name_their_buyer() -> None:
    sold = record(
        "On March 31, 2000 all of the assets of the Company were sold to Continental Orchards, Inc. under "
        f"an Asset Purchase Agreement dated January 10, 2000, and the Company no longer trades. {REMOVED}"
    ).reason.transaction
    assert sold is not None
    assert (sold.kind, sold.acquirer) == ("asset_sale", "Continental Orchards, Inc.")
    assert str(sold.closed_on) == "2000-03-31"
    scheme = record(
        "On March 3, 2017, the scheme of arrangement by which Castel Maritime SAS acquired the entire "
        f"issued share capital of the Company became effective. {REMOVED}"
    ).reason.transaction
    assert scheme is not None
    assert (scheme.kind, scheme.acquirer) == ("other", "Castel Maritime SAS")


GROUNDS = [
    (
        "dissolution",
        "Because the Company will not complete an initial business combination within the time that its "
        "charter allows, it redeemed all public shares on December 28, 2022 and will dissolve and "
        "liquidate. It has filed a Form 15.",
        ["business combination", "December 28, 2022"],
    ),
    (
        "reorganization",
        "The Company became a subsidiary of Orchid Holding Corp. on May 1, 2000 through a share exchange; "
        "Orchid Holding Corp. is the new holding company.",
        ["Orchid Holding Corp.", "May 1, 2000"],
    ),
    (
        "offering_complete",
        "The Registration Statement was declared effective on November 17, 2009 and, pursuant to Rule "
        "415(a)(5), expired on November 17, 2012. The Company is no longer offering securities under it.",
        ["Rule 415(a)(5)", "November 17, 2012"],
    ),
    (
        "merger",
        'Pursuant to the Plan of Reorganization between the Company and Great Scioto Corp., which became '
        "effective on January 2, 1997, the Company was merged into Great Scioto Corp.",
        ["Great Scioto Corp.", "January 2, 1997"],
    ),
    (
        "merger",
        "Under an Agreement and Plan of Reorganization dated August 8, 1996, effective January 2, 1997, Great "
        "Scioto Corp. acquired all of the outstanding stock of the Company.",
        ["Great Scioto Corp.", "January 2, 1997", "August 8, 1996"],
    ),
    (
        "bankruptcy",
        "On the effective date of its plan of reorganization, January 2, 1997, which the court had approved, "
        "all shares were extinguished and the Company merged with and into New Pine LLC.",
        ["January 2, 1997", "extinguished"],
    ),
    (
        "reporting_ended",
        "The Jumpstart Our Business Startups Act lets a savings and loan holding company terminate its "
        "registration if its shares are held of record by fewer than 1,200 persons. The Company has 701. In "
        "order to save the expense of reporting, the Company will file a Form 15 once this amendment is "
        "effective. The Company no longer intends to sell shares under the Registration Statement.",
        ["Jumpstart", "Form 15"],
    ),
    (
        "reporting_ended",
        "The Company filed a Form 15 on April 2, 2013 to suspend its reporting obligations under Section "
        "15(d). No further shares will be offered under the Registration Statement.",
        ["Form 15", "April 2, 2013"],
    ),
    (
        "reporting_ended",
        "Because it has fewer than 300 holders of record, the Company intends to file a Form 15. In order to "
        "do so it will no longer offer or sell shares under the Plan.",
        ["Form 15"],
    ),
    (
        "reporting_ended",
        "On March 4, 2014 the Company went private through a reverse split, after which it had 212 holders of "
        "record. It has filed Form 15, and in view of this the offering under the Plan is terminated.",
        ["Form 15", "March 4, 2014"],
    ),
    (
        "plan_ended",
        "The 1990 Stock Option Plan expired on March 1, 2010. The Company filed a Form 15 on March 3, 2014. No "
        "further options will be granted.",
        ["March 1, 2010"],
    ),
    (
        "offering_complete",
        "The Company completed the offering on March 1, 2013 and will make no more offers or sales. After "
        "this amendment is effective it will file a Form 15.",
        ["March 1, 2013"],
    ),
    (
        "bankruptcy",
        "On February 4, 2002, the Company filed a voluntary petition for relief under chapter 11 of title 11 "
        "of the United States Code. On October 29, 2002 the court entered an order confirming the Second "
        "Amended Joint Plan of Reorganization, which became effective on November 20, 2002. Under the plan "
        "all shares of the common stock, and all options, warrants and other rights to acquire common "
        "stock, outstanding immediately before the effective date were cancelled, and their holders "
        "received no distribution on account of them.",
        ["chapter 11", "November 20, 2002", "cancelled"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("category", "told", "facts"), GROUNDS)
def test_grounds_told_in_other_words(category: str, told: str, facts: list[str]) -> None:
    reason = record(f"{told} {REMOVED}").reason
    assert reason.category == category
    assert [fact for fact in facts if fact not in (reason.summary or "")] == []


def test_terms_of_plans_are_told() -> None:
    summary = record(
        "The Registration Statement covers shares for issuance under the Orchid Materials Corporation 2012 "
        'Equity Incentive Plan (the "Prior Plan"). On May 16, 2017, the shareholders approved the Orchid '
        'Materials Corporation 2017 Omnibus Incentive Plan (the "2017 Plan"), which succeeds the Prior '
        f"Plan. No awards will be granted under the Prior Plan after that date. {REMOVED}"
    ).reason.summary
    assert summary is not None
    assert "2017 Omnibus Incentive Plan (the 2017 Plan)" in summary
    assert "succeeds the Prior Plan (the 2012 Equity Incentive Plan)" in summary


def test_a_title_within_another_title_is_not_that_plan() -> None:
    summary = record(
        "The Registration Statement covered shares to be offered under the Orchid Mills, Inc. Employee Stock "
        'Purchase Plan (the "Old Plan"). On May 14, 1996 the shareholders approved the Orchid Mills, Inc. 1996 '
        'Employee Stock Purchase Plan (the "New Plan"), which took the place of the Old Plan. '
        f"{REMOVED}"
    ).reason.summary
    assert summary is not None
    assert "1996 Employee Stock Purchase Plan" in summary
    assert "1996 Employee Stock Purchase Plan (the Old Plan)" not in summary


def test_a_merger_is_told_with_its_parties() -> None:
    summary = record(
        "The Company registered 1,420,000 shares of its common stock on Form S-4 for issuance to the "
        'shareholders of Tarn Valley Savings Corp. ("Tarn Valley") in connection with the merger of Tarn '
        "Valley into a subsidiary of the Company. The merger was consummated on July 31, 1996. The offering "
        f"has been completed, and no further shares will be issued. {REMOVED}"
    ).reason.summary
    assert summary is not None
    assert "The merger of Tarn Valley Savings Corp. into a subsidiary of the Company was" in summary


def test_what_an_amendment_provides_is_told() -> None:
    told = extract(
        filing(
            "EXPLANATORY NOTE\n\nOn May 16, 2017 the shareholders approved the 2017 Omnibus Incentive Plan, "
            "which succeeds the 2012 Equity Incentive Plan. Pursuant to the undertaking in Item "
            "512(a)(1)(iii) of Regulation S-K to disclose a material change in the plan of distribution, "
            "the Company is filing this Post-Effective Amendment to each of the registration statements on "
            "Form S-8 that it filed for the earlier plan to provide that the Rollover Shares may be issued "
            "under the 2017 Omnibus Incentive Plan."
        )
    ).record
    assert told is not None
    assert told.purpose == "share_transfer"
    assert told.reason.category == "plan_ended"  # the month of May is no doubt
    assert told.reason.summary is not None
    assert "The Rollover Shares may be issued under the 2017 Omnibus" in told.reason.summary


DEALS = [
    (
        "On January 31, 2025, the scheme of arrangement sanctioned by the court on January 28, 2025 became effective "
        "and Larkin plc became the sole owner of all of the shares of the Company.",
        "Larkin plc",
        "2025-01-31",
    ),
    (
        'On May 1, 1998 the Company consummated its affiliation with Scioto Bancorp ("Scioto") pursuant to a '
        "Reorganization Agreement dated as of December 10, 1997. As a result thereof, the Company was merged with "
        "and into Scioto.",
        "Scioto Bancorp",
        "1998-05-01",
    ),
    (
        "Pursuant to the Implementation Agreement dated May 2, 2019 between the Company and Larkin plc, Larkin plc "
        "acquired all of the shares of the Company under a scheme of arrangement, which was approved by the Federal "
        "Court of Australia on August 1, 2019, took effect on August 2, 2019 and was implemented on August 12, 2019.",
        "Larkin plc",
        "2019-08-12",
    ),
    (
        "The scheme of arrangement under which all of the shares of the Company were acquired by Larkin plc became "
        "effective on 31 January 2025, following its sanction by the High Court of Ireland on 28 January 2025.",
        "Larkin plc",
        "2025-01-31",
    ),
    (
        "On June 12, 2015 the Registrant and Grandin Fuels Inc. completed a plan of arrangement by which "
        "Grandin Fuels Inc. acquired all of the outstanding common shares of the Registrant.",
        "Grandin Fuels Inc.",
        "2015-06-12",
    ),
    (
        "On August 31, 2016 the Company merged with and into AHC Lodging LLC, an affiliate of Amble Hotels "
        "Corp., under an Agreement and Plan of Merger dated as of April 24, 2016.",
        "Amble Hotels Corp.",
        "2016-08-31",
    ),
    (
        "Orchid Materials Corporation was merged into First Lowland Industries, Inc. on May 31, 2003.",
        "First Lowland Industries, Inc.",
        "2003-05-31",
    ),
    (
        "On April 2, 2007, the Company was acquired by an affiliate of Lodge Capital Partners, L.P., under "
        "the Agreement and Plan of Merger dated December 19, 2006, among the Company, CH Holdings, Inc. and CH "
        "Merger Corp. CH Merger Corp., a wholly owned subsidiary of CH Holdings, Inc., merged with and into "
        "the Company.",
        "CH Holdings, Inc.",
        "2007-04-02",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "acquirer", "closed_on"), DEALS)
def test_who_acquired_the_registrant_and_when(told: str, acquirer: str, closed_on: str) -> None:
    deal = record(f"{told} {REMOVED}").reason.transaction
    assert deal is not None
    assert deal.acquirer == acquirer
    assert str(deal.closed_on) == closed_on


def test_a_merger_called_off_acquires_nobody() -> None:
    reason = record(
        "On November 5, 1999 the Company and Kittery Radio Corp. terminated by mutual consent the Agreement and "
        "Plan of Merger dated May 24, 1999. No shares were or will be issued in the proposed merger. "
        f"{REMOVED}"
    ).reason
    assert reason.category == "offering_complete"
    assert reason.transaction is None


def test_warrants_that_nobody_exercised_are_no_ground() -> None:
    reason = record(
        f"The best-efforts offering ended on January 31, 2006. No warrants have been exercised. {REMOVED}"
    ).reason
    assert reason.category == "offering_complete"


STAYS = [
    "The Company deregisters 88,517,981 shares that remain unsold in the primary offering. The 12,882,660 "
    "shares not yet issued under the DRIP remain registered.",
    "The Company deregisters certain shares. Awards outstanding under the plan remain in effect in accordance "
    "with their terms, and the Registration Statement remains effective as to the shares subject to them.",
]  # fmt: skip


@pytest.mark.parametrize("told", STAYS)
def test_what_stays_registered_is_not_removed(told: str) -> None:
    (statement,) = record(told).registration_statements
    assert [item.all_unsold for item in statement.securities] == [False]


def test_an_item_of_several_sentences_is_told_by_the_sentence() -> None:
    summary = record(
        "The Registration Statement on Form S-3 (No. 333-201222) registered the resale by Dunbar Growth Fund "
        "L.P. of up to 3,100,000 shares of common stock. Dunbar Growth Fund L.P. has informed the Company that "
        "it has sold all of the shares that it intends to sell, and that it holds 211,000 shares, which it may "
        f"sell under Rule 144. The Company has no further obligation to keep it effective. {REMOVED}"
    ).reason.summary
    assert summary is not None
    assert "which it may sell under Rule 144." in summary


# Causes in the many words that filings have for them: what ended stands before or after its verb.
CAUSES = [
    ("offering_complete", "S-3", "The Company has determined that it will make no further issuances of First Mortgage Bonds under the Registration Statement."),
    ("offering_complete", "S-11", "We ceased accepting subscriptions in our initial public offering on August 15, 2013."),
    ("offering_complete", "S-1", "Owing to unfavorable market conditions the Company has decided not to go forward with the public offering."),
    ("offering_complete", "S-3", "Under Rule 415(a)(5) the three-year period during which securities could be offered has run out."),
    ("offering_complete", "S-11", "The Company ceased offering shares in its primary offering on November 30, 2012 and terminated the offering of shares under the distribution reinvestment plan on December 14, 2012."),
    ("offering_complete", "SB-2", "Only 412,500 shares were ever put to the investor, and the Investment Agreement was terminated by mutual consent on October 26, 2001."),
    ("offering_complete", "S-3", "The Company has discontinued its program for the offering of Medium-Term Notes, Series C."),
    ("offering_complete", "S-4", "The Registration Statement registered 1,148,390 shares for issuance upon the merger of Wells, Inc. into the Company. The merger was consummated on September 3, 1996."),
    ("plan_ended", "S-8", "Participants in the Savings Plan may no longer direct contributions into the employer stock fund."),
    ("plan_ended", "S-8", "All of the options for which these shares were registered, which had been granted to two former executives under individual agreements, have been exercised or have lapsed."),
    ("plan_ended", "S-8", "The 1999 plan reached the end of its ten-year life on May 11, 2009."),
    ("plan_ended", "S-8", "In 1994 the Company became the successor to Orchid Lens Company following the merger of the two. The Plan was wound up on May 11, 1998."),
    ("obligation_ended", "S-3", "The Company agreed to keep the Registration Statement effective until the third anniversary of its effectiveness. That period having ended, the Company acts in accordance with its undertaking."),
    ("obligation_ended", "S-3", "The selling stockholders have disposed of their shares, or intend to dispose of them otherwise."),
    ("reporting_ended", "S-8", "The Company filed a Form 15 on May 2, 2012 to terminate the registration of its common stock under Section 12(g). As a result the offerings under its Form S-8 have been terminated."),
    ("reporting_ended", "F-3", "The supervisory board decided to delist the ADSs and to end the registration under the Exchange Act. The ADS program was terminated as of June 30, 1998."),
    ("merger", "S-8", "On December 18, 1997, all of the Company's operating assets were sold to Lindqvist Biotech AB."),
    ("offering_complete", "S-3", "A bank buys all shares for participants in the open market. The Company will therefore no longer sell newly issued shares through it."),
    ("offering_complete", "SB-2", "When the offering period ended on May 31, 2005 the Company had sold 612,750 shares."),
    ("offering_complete", "S-4", "Pursuant to the exchange offer, $148,000,000 of the Senior Notes were exchanged for registered notes. The exchange offer is complete."),
    ("plan_ended", "S-8", "Options were granted to a consultant. She exercised 40,000 of them. The others expired on December 31, 1996. The 60,000 shares will therefore never be issued."),
    ("obligation_ended", "S-3", "The Company undertook in the subscription agreements to maintain the effectiveness of the registration for five years. The five years expired on March 4, 1998."),
    ("offering_complete", "SB-2", "The minimum number of shares was not subscribed for by October 31, 1998, and the subscriptions were returned out of escrow."),
    ("offering_complete", "S-3", "The Company does not contemplate the sale of any more of the securities covered by the Registration Statement."),
    ("offering_complete", "S-1", "The managing underwriter withdrew, and the Company has abandoned the offering."),
    ("offering_complete", "S-4", "The shares were registered for the merger of Lock, Inc. into the Company, which was carried out on January 4, 1999. Options to buy Lock stock were surrendered in it."),
    ("plan_ended", "S-8", "The Company froze its Deferred Compensation Plan on December 31, 2004. No deferrals can be made any longer under the old plan."),
    ("plan_ended", "S-8", "The inducement options granted to Dr. Brandt lapsed when he left the Company in March 2011."),
    ("obligation_ended", "S-3", "The foundation wishes to keep the rest of its shares, and has released the Company from its agreement to maintain the registration."),
    ("obligation_ended", "F-3", "The term of the warrants ended on November 14, 2009. None is outstanding."),
    ("obligation_ended", "S-3", "The shares were registered under a registration rights agreement with the holders. Those obligations terminated on May 12, 2007."),
    ("reorganization", "S-8", "The reorganization of Orchid Bank into a holding company form of ownership was completed on May 1, 1998, and the plan is now that of the holding company."),
    ("reporting_ended", "F-3", "The Company expects to file a certification under Rule 12h-6, upon which its obligations under Section 15(d) will be suspended."),
    ("reporting_ended", "S-8", "Since it has fewer than 1,200 holders, Section 15(d) suspends its duty to file reports. To that end the Company ends the offering under the plan."),
    ("other", "S-8", "The number of shares registered was miscalculated: a stock split had been counted twice."),
    ("other", "S-8", "The 250,000 shares registered by the Registration Statement had already been registered by Registration Statement No. 333-10442."),
]  # fmt: skip


@pytest.mark.parametrize(("category", "form", "told"), CAUSES)
def test_a_cause_in_other_words(category: str, form: str, told: str) -> None:
    result = extract(filing(f"{HEAD}{told} {REMOVED}", form=form))
    assert result.record is not None
    assert result.record.purpose == "deregistration"
    assert result.record.reason.category == category


def test_a_cause_that_is_not_read_needs_a_look() -> None:
    result = extract(
        filing(
            f"{HEAD}The lighthouse was abandoned in the autumn. The Company therefore withdraws the shares "
            "from registration."
        )
    )
    assert result.status == "needs_review"
    assert "ground_unread" in {warning.code for warning in result.warnings}
    plain = (
        "Pursuant to its undertaking, the Company hereby removes from registration 118,309 shares."
    )
    assert extract(filing(HEAD + plain)).status == "accepted"


def test_what_a_sentence_leans_on_is_told_with_it() -> None:
    told = record(
        "The Registrant agreed to keep the Registration Statement effective until the third anniversary of its "
        "effectiveness. That period having ended, and the Registrant having been advised that 1,903,200 of the "
        "shares had been sold, the Registrant hereby removes from registration the 513,466 shares not sold."
    )
    assert told.reason.summary == (
        "The Registrant agreed to keep the Registration Statement effective until the third anniversary of its "
        "effectiveness. That period ended. In all, 513,466 shares are removed."
    )


def test_a_successor_is_told_with_whom_it_succeeded_and_when() -> None:
    body = (
        "Orchid Holdings Ltd., a Bermuda exempted company, files this amendment pursuant to Rule 414 under the "
        "Securities Act of 1933 as the successor issuer to Orchid Materials Group, Inc., a Delaware corporation. The "
        "merger, which had no other purpose than to change the place of incorporation, took effect on May 3, 2010. "
        "Orchid Holdings Ltd. expressly adopts the Registration Statement as its own for all purposes of that Act."
    )
    told = extract(filing(f"EXPLANATORY NOTE\n\n{body}")).record
    assert told is not None
    assert told.reason.summary is not None
    for fact in ("successor issuer to Orchid Materials Group, Inc.", "May 3, 2010", "Rule 414"):
        assert fact in told.reason.summary


def test_shares_not_sold_are_removed() -> None:
    assert (
        record("The securities not sold are accordingly deregistered.").purpose == "deregistration"
    )


OTHERS = [
    ("other", "This Post-Effective Amendment No. 1 is filed solely to add to the Registration Statement an indeterminate amount of interests in the Plan, as Rule 416(c) permits. The Plan's annual report for the year ended December 31, 2007 is on file."),
    ("prospectus_update", "This Post-Effective Amendment No. 2 sets forth a supplement to the Prospectus, by which the table of Selling Stockholders is changed."),
]  # fmt: skip


@pytest.mark.parametrize(("purpose", "told"), OTHERS)
def test_what_removes_nothing_is_no_removal(purpose: str, told: str) -> None:
    result = extract(filing(f"EXPLANATORY NOTE\n\n{told}")).record
    assert result is not None
    assert (result.purpose, result.reason.category) == (purpose, "other")
    assert result.reason.summary is not None
    assert result.reason.summary.startswith("This Post-Effective Amendment No.")


def test_a_financing_plan_ends_no_plan() -> None:
    told = record(
        "On March 7, 2025 the Company gave the agents notice that the equity distribution agreement terminates on March "
        "12, 2025, since its financing plan for the years 2025 to 2028 needs no common equity. The offering has "
        "therefore been terminated, and the Company files this amendment to deregister the shares that were not sold."
    )
    assert told.reason.category == "offering_complete"
    assert told.reason.summary is not None
    assert "March 7, 2025" in told.reason.summary


def test_a_summary_leaves_out_where_a_company_is_incorporated() -> None:
    told = record(
        "Orchid Materials plc, a public limited company incorporated in Ireland, files this Post-Effective Amendment under "
        "Rule 414 as the successor issuer to Orchid Materials Corporation. At 12:01 a.m. on June 1, 2012, a scheme of "
        "arrangement, which the shareholders had approved on May 16, 2012, took effect. Orchid Materials plc expressly "
        "adopts the Registration Statement."
    )
    assert told.reason.summary is not None
    assert "June 1, 2012" in told.reason.summary
    assert "public limited" not in told.reason.summary


SUMMARIES = [
    (  # an exhibit keeps its number
        "This Post-Effective Amendment is filed for the sole purpose of adding the Form T-1 of Great Fen Bank, N.A. (Exhibit 25.2).",
        "This Post-Effective Amendment is filed for the sole purpose of adding the Form T-1 of Great Fen Bank, N.A. (Exhibit 25.2).",
    ),
    (  # how many were sold
        "We completed the offering on October 3, 2006, having sold 1,640,000 shares of common stock to 43 purchasers. We therefore remove from registration the 860,000 shares not sold.",
        "We completed the offering on October 3, 2006, having sold 1,640,000 shares of common stock to 43 purchasers. In all, 860,000 shares are removed.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), SUMMARIES)
def test_a_summary_is_sentences_of_the_cause(told: str, expected: str) -> None:
    result = extract(filing(f"EXPLANATORY NOTE\n\n{told}", form="S-4")).record
    assert result is not None
    assert result.reason.summary == expected


CONVERTED = [
    "On March 1, 2016, Tarn Valley Bancorp merged with and into the Company. Under the merger agreement dated "
    "October 2, 2015 each outstanding award was assumed. This Post-Effective Amendment relates to up to 312,465 "
    "of the shares registered on the Form S-4, which were not issued in the merger and are issuable upon the "
    "settlement of the assumed awards.",
    "On March 1, 2016, Tarn Valley Bancorp was merged with and into the Company, and its stock options became "
    "options for the Company's common stock. Of the shares on the Form S-4, 312,465 shares are issuable upon "
    "the exercise of those options.",
    "Tarn Valley Bancorp merged with and into the Company on March 1, 2016. The 312,465 shares of Common Stock "
    "covered hereby may be issued upon exercise of options of Tarn Valley Bancorp that the Company assumed.",
]


@pytest.mark.parametrize("told", CONVERTED)
def test_a_conversion_tells_what_is_now_issuable(told: str) -> None:
    reason = extract(
        filing(
            "EXPLANATORY NOTE\n\nThe Company hereby amends its Registration Statement on Form S-4, initially "
            "filed on November 23, 2015 and declared effective on January 4, 2016, by filing this "
            f"Post-Effective Amendment No. 1 on Form S-8. {told}"
        )
    ).record.reason  # type: ignore[union-attr]
    summary = reason.summary or ""
    assert [fact for fact in ("312,465", "merge", "Tarn Valley") if fact not in summary] == []


PROMISED = [
    "Our promise to the selling shareholders was to keep the registration statement effective for two years, or "
    "until all of them could sell under paragraph (k) of Rule 144, if earlier. The two years ended on September "
    "4, 2001; and all shares still held by the selling shareholders, none of whom is our affiliate, may now be "
    "sold under Rule 144(k) without regard to volume.",
    "We had agreed with the selling stockholders to keep the registration statement effective for two years, or "
    "until every one of them could sell under Rule 144(k), whichever came first. The two years ended on September "
    "4, 2001, and the remaining shares, all of which are held by persons who are no affiliates, may now be sold "
    "under Rule 144(k) without regard to volume.",
]


@pytest.mark.parametrize("told", PROMISED)
def test_an_alternative_is_left_off_before_an_event(told: str) -> None:
    summary = record(f"{told} {REMOVED}").reason.summary or ""
    assert "September 4, 2001" in summary
    assert "may now be sold under Rule 144(k)" in summary
