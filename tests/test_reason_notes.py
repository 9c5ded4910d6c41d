"""Explanatory notes in many hands: the cause, what its summary tells, who bought whom and when."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from assistant.extraction import extract
from assistant.record import Amendment
from tests.invented import filing

REMOVED = "The Company hereby removes from registration all securities that remain unsold."


@dataclass(frozen=True)
class Note:
    """A note, the cause as a reader states it, and strings that a right summary holds."""

    category: str
    told: tuple[str, ...]
    body: str
    form: str = "S-8"


def record(body: str, form: str = "S-8") -> Amendment:
    result = extract(filing(body, form=form))
    assert result.record is not None
    assert result.evidence["/reason/category"].verdict == "verified"
    assert result.evidence["/reason/summary"].verdict == "verified"
    return result.record


NOTES = [
    # how many were sold is part of how a small offering ended
    Note(
        "offering_complete",
        ("March 31, 2003", "417,500"),
        "Our best efforts offering closed on March 31, 2003. We sold 417,500 shares of common stock to 61 "
        "investors for $835,000 before expenses. Of the 1,000,000 shares covered by our registration "
        "statement, 582,500 were not sold, and we now take them out of registration.",
        "SB-2",
    ),
    Note(
        "offering_complete",
        ("December 15, 2006", "1,226,000"),
        "The Company's offering of up to 2,000,000 units, which was conducted without an underwriter, ended "
        "on December 15, 2006. By that date 1,226,000 units had been sold. This amendment removes from "
        "registration the other 774,000 units.",
        "SB-2",
    ),
    # the day stands in a sentence that leans on the cause
    Note(
        "obligation_ended",
        ("Rule 144(k)", "May 17, 2005"),
        "The shares were sold to the selling stockholders in a private placement, and the Company undertook "
        "to keep the Registration Statement effective until they could be sold pursuant to Rule 144(k). "
        "That became possible on May 17, 2005 for every holder who is not an affiliate. The Company hereby "
        "removes from registration the shares that the selling stockholders have not sold.",
        "S-3",
    ),
    Note(
        "obligation_ended",
        ("Rule 144(k)", "June 30, 2000"),
        "The Registrant sold the shares to the selling stockholders and agreed to keep the Registration "
        "Statement effective until they could be sold under Rule 144(k). Since June 30, 2000 that has been "
        "the case. The Registrant hereby removes the remaining 245,000 shares from registration.",
        "S-3",
    ),
    Note(
        "obligation_ended",
        ("selling shareholders", "no longer wish"),
        "The Registrant has been told by the selling shareholders that they have sold 2,904,600 of the "
        "shares and no longer wish to sell the others under the Registration Statement. The Registrant's "
        "contractual obligation to keep the Registration Statement effective has expired. The remaining "
        "245,400 shares are hereby deregistered.",
        "S-3",
    ),
    Note(
        "obligation_ended",
        ("January 15, 2000", "warrants"),
        "The shares registered were issuable on the exercise of warrants held by the Company's lenders. The "
        "last day for the exercise of the warrants was January 15, 2000. Warrants for 440,000 shares were "
        "exercised by then and the rest became void. The Company hereby deregisters the remaining 160,000 "
        "shares.",
        "S-3",
    ),
    Note(
        "obligation_ended",
        ("registration rights agreement", "December 31, 1999"),
        "Under a registration rights agreement with the former shareholders of Pinnock Tool Co. the Company "
        "agreed to keep the Registration Statement current until December 31, 1999. That day has passed. "
        "The Company hereby removes the remaining 289,750 shares from registration.",
        "S-3",
    ),
    # which plan: a title that is told once, or a term of its own
    Note(
        "plan_ended",
        ("2001 Employee Stock Purchase Plan", "March 8, 2002"),
        "The Registrant registered 250,000 shares for its 2001 Employee Stock Purchase Plan. The plan was "
        "never put into operation, no shares were ever purchased under it, and the Board terminated it at "
        "its meeting of March 8, 2002. The 250,000 shares are hereby removed from registration.",
    ),
    Note(
        "plan_ended",
        ("Dividend Reinvestment and Stock Purchase Plan", "June 1, 2016", "terminated"),
        "The Registration Statement covered 1,500,000 common shares to be sold through the Orchid Dividend "
        'Reinvestment and Stock Purchase Plan (the "DRIP"). The Board of Directors terminated the DRIP '
        "effective June 1, 2016. Accordingly, the Registrant deregisters the remaining 811,785 shares.",
        "S-3D",
    ),
    # on Form S-8 an agreement with a consultant is the plan
    Note(
        "plan_ended",
        ("consulting agreement", "December 31, 2001"),
        "The consulting agreement under which the 400,000 shares were to be issued expired on December 31, "
        "2001. As no more shares will be issued under the agreement, the Company removes 150,000 shares "
        "from registration.",
    ),
    # a form that may not be used any more, a statement that another replaces
    Note(
        "other",
        ("no longer eligible", "Form S-3"),
        "As the Company did not file its annual report for 2009 on time, it is no longer eligible to use "
        "Form S-3. It therefore removes from registration all securities which remain unsold.",
        "S-3",
    ),
    Note(
        "offering_complete",
        ("new registration statement",),
        "The Registrant has filed a new registration statement on Form S-3 (No. 333-221044), which became "
        "effective on November 6, 2017 and replaces the Registration Statement. No further securities will "
        "be offered under the Registration Statement, and those not sold are hereby deregistered.",
        "S-3",
    ),
    Note(
        "other",
        ("filing fee", "Rule 457(p)"),
        "The Registrant is filing a new registration statement on Form S-3 to which, under Rule 457(p), the "
        "filing fee of $24,610 paid for the unsold securities is to be carried forward. For this purpose "
        "alone $200,000,000 of debt securities are hereby removed from registration.",
        "S-3",
    ),
    Note(
        "offering_complete",
        ("Investment Agreement", "terminated", "September 12, 2013"),
        "On September 12, 2013 the Company and Tamworth Equity Fund, L.P. terminated by mutual consent the "
        "Investment Agreement under which Tamworth had agreed to buy up to $10,000,000 of the Company's "
        "common stock. The other 11,900,000 shares are withdrawn from registration.",
        "S-1",
    ),
    Note(
        "bankruptcy",
        ("in bankruptcy", "August 3, 1998"),
        "The Registrant has been in bankruptcy since August 3, 1998, and its trustee is liquidating what is "
        "left of its business. No options will be exercised. On behalf of the Registrant the trustee "
        "removes from registration all of the shares which have not been issued.",
    ),
    Note(
        "reporting_ended",
        ("Form 25", "Form 15"),
        "On February 8, 2012, the Company notified The NASDAQ Stock Market of its intention to delist its "
        "common stock voluntarily. A Form 25 was filed on February 21, 2012, and the Company expects to "
        "file a Form 15 on or about March 2, 2012. Therefore no further shares will be issued under the "
        "plans to which the Registration Statement relates, and those not issued are hereby deregistered.",
    ),
    Note(
        "reporting_ended",
        ("Form 15F", "Nasdaq"),
        "The Company's ADSs were delisted from Nasdaq on March 14, 2024 at the request of the Company, and "
        "the ADS facility will be ended. When this amendment has become effective the Company will file a "
        "Form 15F in order to terminate its reporting obligations. It has no intention to sell securities in "
        "the United States and so removes from registration all that are unsold.",
        "F-3",
    ),
    # what became of the securities of one statement is no ground where the reporting ends for all
    Note(
        "reporting_ended",
        ("Form 25", "Form 15F"),
        "The Company filed a Form 25 on May 1, 2008 and will file a Form 15F under Rule 12h-6 to bring its "
        "duties under Section 15(d) to an end. The warrants for which the third registration statement was "
        "made, those in the third line of the cover, lapsed on December 31, 2007. The Company accordingly "
        "withdraws from registration all securities that have not been sold.",
        "F-3",
    ),
    Note(
        "plan_ended",
        ("Calder Plastics", "401(k) Plan", "August 29, 2008"),
        "The Registrant sold its subsidiary Calder Plastics, Inc. on August 29, 2008, and the Calder "
        "Plastics, Inc. 401(k) Plan, through which Calder's employees could buy the Registrant's stock, went "
        "with it. No more shares will be sold through that plan. 58,000 shares are deregistered.",
    ),
    Note(
        "reorganization",
        ("holding company", "Wexley Energy Holdings, Inc.", "July 1, 2024"),
        "Effective July 1, 2024, the Company reorganized into a holding company structure. Under the plan of "
        'exchange between the Company and Wexley Energy Holdings, Inc. ("Holdings"), each share of the '
        "Company was exchanged for one share of Holdings, and the Company became a wholly owned subsidiary "
        "of Holdings. As a result the Company removes from registration all shares that remain unsold.",
    ),
    # the cause stands in the sentence that removes
    Note(
        "offering_complete",
        ("October 1, 2014", "more shares will be issued in the merger"),
        "The Registration Statement covered shares issuable to the shareholders of Cobb Financial, Inc. in "
        "its merger with and into the Company. The merger was completed on October 1, 2014. Because no more "
        "shares will be issued in the merger, the Company hereby removes from registration 238,068 shares.",
        "S-4",
    ),
]


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.body[:40])
def test_the_cause_and_what_its_summary_tells(note: Note) -> None:
    reason = record(note.body, note.form).reason
    summary = reason.summary or ""
    assert reason.category == note.category
    assert [told for told in note.told if told.lower() not in summary.lower()] == []
    assert len(summary.split()) <= 60


DEALS = [
    (
        "Corrigan Topco Limited | Corrigan Bidco Limited | other | None | 2020-02-14",
        "On 14 February 2020 Corrigan Bidco Limited, a company indirectly owned by Corrigan Topco Limited, "
        "acquired the entire issued and to be issued share capital of the Registrant by means of a scheme "
        "of arrangement under Part 26 of the UK Companies Act 2006. As a consequence the Registrant has "
        f"terminated all offerings of its securities. {REMOVED}",
    ),
    (
        "Bramling Bidco Limited | None | other | None | 2024-06-11",
        "On June 11, 2024, the entire issued share capital of the Company was acquired by Bramling Bidco "
        "Limited, a company formed by funds advised by Heathfield Partners LLP, pursuant to a scheme of "
        f"arrangement under Article 125 of the Companies (Jersey) Law 1991. {REMOVED}",
    ),
    (
        "Alderbrook Data Corporation | Ash Merger Sub, Inc. and Birch Merger Sub, LLC | merger | 2023-05-22 "
        "| 2023-10-18",
        "These Post-Effective Amendments are filed in connection with the closing, on October 18, 2023, of "
        "the transactions contemplated by the Agreement and Plan of Merger, dated as of May 22, 2023, among "
        'Alderbrook Data Corporation ("Alderbrook"), Ash Merger Sub, Inc. ("Merger Sub I"), Birch Merger '
        'Sub, LLC ("Merger Sub II") and the Registrant. At the closing, Merger Sub I merged with and into '
        "the Registrant, and immediately afterwards the Registrant merged with and into Merger Sub II, a "
        f"wholly owned subsidiary of Alderbrook. {REMOVED}",
    ),
    (
        "Odell Manufacturing Company | None | merger | None | 1998-03-17",
        "All of the outstanding common stock of the Registrant was acquired on March 17, 1998 by Odell "
        f"Manufacturing Company. {REMOVED}",
    ),
    (
        "Bellwether Systems Corp. | None | asset_sale | 2001-09-14 | 2001-12-21",
        "Pursuant to the Asset Purchase Agreement dated September 14, 2001, the Company sold all of its "
        "operating assets to Bellwether Systems Corp. on December 21, 2001, and now has no business. "
        f"{REMOVED}",
    ),
    (
        "Ashgill Bankshares, Inc. | None | share_exchange | 1999-02-16 | 1999-07-30",
        "On July 30, 1999 all of the outstanding shares of the Company were acquired by Ashgill Bankshares, "
        "Inc. in a statutory share exchange under a Plan of Share Exchange dated February 16, 1999. "
        f"{REMOVED}",
    ),
    (
        "Coppermine Royalty Corp. | 1386004 B.C. Ltd. | other | 2022-08-15 | 2022-11-04",
        'On November 4, 2022, Coppermine Royalty Corp. ("Coppermine"), through its wholly owned subsidiary '
        "1386004 B.C. Ltd., acquired all of the outstanding common shares of the Registrant by way of a plan "
        "of arrangement under the Business Corporations Act (British Columbia), pursuant to an arrangement "
        f"agreement dated August 15, 2022. {REMOVED}",
    ),
    (
        "Brightline Wireless Corp. | BW Merger Sub I, Inc. and BW Merger Sub II, LLC | merger | 2017-07-10 | "
        "2018-01-31",
        'On January 31, 2018 the Company was acquired by Brightline Wireless Corp. ("Brightline") in two '
        "steps, as agreed in the Agreement and Plan of Merger of July 10, 2017. First, BW Merger Sub I, Inc., "
        "a wholly owned subsidiary of Brightline, was merged with and into the Company. Thereafter the "
        "Company was merged with and into BW Merger Sub II, LLC, another wholly owned subsidiary of "
        f"Brightline, and the latter survived. {REMOVED}",
    ),
    (
        "Hollins Bank Group, Inc. | None | merger | 1998-09-08 | 1999-03-01",
        "Registration Statement No. 333-41234 covered 150,000 shares of the common stock of the Company under "
        "its Directors' Stock Plan. On March 1, 1999 the Company was merged into Hollins Bank Group, Inc. "
        'under an Agreement and Plan of Reorganization dated September 8, 1998 (the "Agreement"). The '
        "66,300 shares that have not been issued are removed from registration.",
    ),
    (
        "Castlemaine Energy Company | None | merger | 2000-10-17 | 2001-03-02",
        "As of March 2, 2001, the Registrant ceased to exist as a separate corporation, having been merged "
        "on that date with and into Castlemaine Energy Company under the Agreement and Plan of Merger dated "
        f"October 17, 2000 between them. {REMOVED}",
    ),
    (
        "Ledbury Tool plc | LT Acquisition, Inc. | tender_offer | None | 1998-02-27",
        "LT Acquisition, Inc., an indirect subsidiary of Ledbury Tool plc, purchased 94% of the Registrant's "
        "common stock in a cash tender offer that ended on January 30, 1998. On February 27, 1998 it was "
        f"merged into the Registrant by a short-form merger. {REMOVED}",
    ),
    (
        "Ridgeline Homes, Inc. | None | merger | None | 2003-05-30",
        "Following its acquisition by Ridgeline Homes, Inc. on May 30, 2003, the Registrant has no publicly "
        f"held stock. {REMOVED}",
    ),
    (
        "Greyling Holdings Corp. | Greyling Merger Corp. | merger | 2014-04-28 | 2014-08-01",
        "On April 28, 2014, the Company entered into an Agreement and Plan of Merger with Greyling Holdings "
        "Corp., an affiliate of Greyling Partners L.P., and its wholly owned subsidiary Greyling Merger "
        "Corp. The merger closed on August 1, 2014. In it Greyling Merger Corp. merged with and into the "
        f"Company, now held entirely by Greyling Holdings Corp. {REMOVED}",
    ),
    (
        "Kittiwake Holdings, Inc. | Kittiwake Merger Co. | merger | 2015-04-19 | 2015-06-03",
        'The Registrant, Kittiwake Holdings, Inc. ("Kittiwake") and Kittiwake Merger Co., a wholly owned '
        'subsidiary of Kittiwake ("Merger Co."), are parties to an Agreement and Plan of Merger dated as of '
        "April 19, 2015. On June 3, 2015 Merger Co. was merged into the Registrant, which became a wholly "
        f"owned subsidiary of Kittiwake. {REMOVED}",
    ),
]


@pytest.mark.parametrize(("expected", "body"), DEALS)
def test_who_bought_the_registrant_and_through_whom(expected: str, body: str) -> None:
    found = record(body)
    deal = found.reason.transaction
    assert found.reason.category == "merger"
    assert deal is not None
    told = (deal.acquirer, deal.merger_sub, deal.kind, deal.agreement_date, deal.closed_on)
    assert " | ".join(str(value) for value in told) == expected


NOT_SURE = [
    "Securities may be sold by the Registration Statement until three years have passed since it was made "
    "known to the trustee. The Registrant hereby removes 45,000 shares from registration.",
    "The filing agent has been instructed by the board on the matter described to it. The Registrant "
    "hereby removes 45,000 shares from registration.",
]


@pytest.mark.parametrize("body", NOT_SURE)
def test_a_cause_in_words_that_are_not_read_is_never_said_to_be_absent(body: str) -> None:
    result = extract(filing(body, form="S-3"))
    verdict = result.evidence.get("/reason/category")
    assert verdict is None or verdict.verdict not in ("verified", "derived")
    assert result.status == "needs_review"


CAUSES = [
    (
        "offering_complete",
        "S-3",
        "The Registrant never commenced the offering and has given it up.",
    ),
    (
        "offering_complete",
        "S-3",
        "The rights expired on July 11, 2003. Rights for 2,004,118 shares were exercised.",
    ),
    (
        "offering_complete",
        "S-3",
        "This shelf registration statement expired on April 22, 2016, its third anniversary.",
    ),
    (
        "plan_ended",
        "S-8",
        "The shareholders did not approve the 2005 Director Plan, and it never took effect.",
    ),
    (
        "plan_ended",
        "S-8",
        "Employer stock was dropped as an investment choice of the Thrift Plan on October 1, 2015.",
    ),
    (
        "plan_ended",
        "S-8",
        "Awards under the Deferred Share Plan will from now on be settled in cash only.",
    ),
    ("plan_ended", "S-8", "The Plan's last offering period was over on June 30, 2009."),
    (
        "obligation_ended",
        "S-3",
        "There are no Registrable Securities outstanding any more under the agreement.",
    ),
    ("obligation_ended", "S-3", "The 8% Debentures were called and paid on March 31, 2004."),
    (
        "obligation_ended",
        "S-3",
        "The pledge for which the shares were registered has been released by the lender.",
    ),
    (
        "obligation_ended",
        "F-3",
        "The undertaking to the investor to keep a resale prospectus available lapsed in 2020.",
    ),
    ("merger", "S-8", "The Registrant amalgamated with Tolland Mines Ltd. on September 1, 2002."),
    (
        "merger",
        "S-8",
        "Oakhurst Holdings, Inc. bought all of the Registrant's shares on January 5, 1996.",
    ),
    (
        "merger",
        "S-8",
        "The Registrant was taken private by Larkspur Equity Partners, L.P. on May 30, 2008.",
    ),
    (
        "reorganization",
        "S-8",
        "Shares of the Bank became shares of a newly organized bank holding company in 1997.",
    ),
    (
        "dissolution",
        "S-3",
        "The Registrant is winding down its business and will pay out what remains.",
    ),
    (
        "bankruptcy",
        "S-3",
        "The Registrant sought protection from its creditors in Canada on May 4, 2009.",
    ),
    (
        "bankruptcy",
        "S-8",
        "The Federal Deposit Insurance Corporation was appointed as receiver on May 4, 2009.",
    ),
    (
        "reporting_ended",
        "S-8",
        "The Registrant has withdrawn its stock from listing on the American Stock Exchange.",
    ),
    (
        "other",
        "S-3",
        "The securities were registered on the wrong form by the Registrant's counsel.",
    ),
    (
        "other",
        "S-3",
        "The Registrant has ceased to be a well-known seasoned issuer since its last report.",
    ),
]


@pytest.mark.parametrize(("category", "form", "cause"), CAUSES)
def test_a_cause_in_one_sentence(category: str, form: str, cause: str) -> None:
    removed = "The Registrant hereby removes from registration all securities that remain unsold."
    found = record(f"{cause} {removed}", form)
    assert found.reason.category == category


def test_where_only_a_removal_is_told_no_cause_is_stated() -> None:
    result = extract(
        filing(
            "Of the 500,000 shares registered 381,004 have been issued. The Registrant hereby removes the "
            "other 118,996 shares from registration."
        )
    )
    assert result.record is not None
    assert result.record.reason.category == "not_stated"
    assert result.evidence["/reason/category"].verdict == "derived"


def test_a_day_without_its_year_beside_an_unread_cause() -> None:
    result = extract(
        filing(
            "On May 1, 2008 the Company took on the form of a trust, as its holders had voted on April 14. "
            "Its bonus plan has no counterpart there. Issued to that day: 81,000 shares. The other 419,000 "
            "shares are hereby removed from registration."
        )
    )
    assert result.status in ("accepted", "needs_review")
