"""How amendments are worded: constructions of real ones, with invented companies."""

from __future__ import annotations

import pytest

from assistant.checking import check
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Amendment, Extraction
from tests.invented import filing

HEAD = "DEREGISTRATION OF SECURITIES\n\n"


def extraction(body: str, **cover: object) -> Extraction:
    return extract(filing(HEAD + body, **cover))  # type: ignore[arg-type]


def record(body: str, **cover: object) -> Amendment:
    found = extraction(body, **cover).record
    assert found is not None
    return found


def test_shares_for_two_plans_add_up() -> None:
    body = (
        "The Registration Statement registered an aggregate of 5,250,000 shares of the Registrant's "
        "common stock, par value $0.001 per share, under the Wren Hollow 2007 Equity Incentive Plan "
        "and 750,000 shares of common stock under the Wren Hollow 2007 Employee Stock Purchase Plan. "
        "The Registrant hereby removes from registration all shares that remain unsold."
    )
    result = extraction(body)
    assert result.record is not None
    security = result.record.registration_statements[0].securities[0]
    assert security.registered == 6_000_000
    evidence = result.evidence["/registration_statements/0/securities/0/registered"]
    assert evidence.verdict == "derived"
    assert [source.quote for source in evidence.from_] == ["5,250,000", "750,000"]


def test_parts_of_a_whole_do_not_add_up() -> None:
    body = (
        "The Registration Statement registered 6,000,000 shares of common stock, of which 5,250,000 "
        "shares were for the 2007 Equity Incentive Plan and 750,000 shares for the 2007 Purchase Plan. "
        "The Registrant hereby removes from registration all shares that remain unsold."
    )
    assert record(body).registration_statements[0].securities[0].registered == 6_000_000


@pytest.mark.parametrize("of", ["of the", "out of the", "of its"])
def test_so_many_of_so_many(of: str) -> None:
    body = (
        f"The undersigned Registrant hereby withdraws from registration 86,412 {of} 250,000 shares "
        "of Common Stock, par value $5 per share, registered thereunder, which were not sold."
    )
    security = record(body).registration_statements[0].securities[0]
    assert (security.registered, security.deregistered) == (250_000, 86_412)


TOTALS = [
    ("Employees bought 52,306, 38,911 and 27,525 shares, or 118,742 shares in all.", 118_742),
    (
        "In May the holders sold 30,000 shares and in June they sold 12,500 shares, for a total of "
        "42,500 shares of common stock sold under the Registration Statement.",
        42_500,
    ),
]


@pytest.mark.parametrize(("sentence", "sold"), TOTALS)
def test_the_total_and_not_a_part(sentence: str, sold: int) -> None:
    body = (
        "The Registration Statement registered 150,000 shares of common stock. "
        f"{sentence} The Registrant hereby removes the remaining shares from registration."
    )
    assert record(body).registration_statements[0].securities[0].sold == sold


def test_what_was_sold_of_the_shares_registered() -> None:
    body = (
        "The Registration Statement registered the resale of 7,750,000 shares of common stock. The "
        "selling stockholders had sold 1,937,500 of the shares so registered. The Registrant hereby "
        "removes from registration the 5,812,500 shares that remain unsold."
    )
    security = record(body).registration_statements[0].securities[0]
    assert (security.registered, security.sold, security.deregistered) == (
        7_750_000,
        1_937_500,
        5_812_500,
    )


def test_what_stays_registered_is_not_removed() -> None:
    body = (
        "It is only the unsold part of the primary offering, that is 61,227,340 shares, that we drop "
        "from the registration statement; the 11,881,997 shares of the reinvestment plan stay registered."
    )
    assert record(body).registration_statements[0].securities[0].deregistered == 61_227_340


@pytest.mark.parametrize("edge", ["", "| "])
def test_a_table_whose_cells_are_parted_by_bars(edge: str) -> None:
    end = " |" if edge else ""
    body = (
        "The Company removes from registration all shares that remain unissued:\n"
        f"{edge}Registration No. | Date Filed | Plan | Shares Registered | Shares Unissued{end}\n"
        f"{edge}333-91001 | December 13, 2004 | 1998 Stock Option Plan | 400,000 | 118,500{end}\n"
        f"{edge}333-91002 | January 27, 2006 | 2003 Directors Stock Plan | 100,000 | 64,000{end}\n"
    )
    found = record(
        body, numbers="Registration Nos. 333-91001 and 333-91002"
    ).registration_statements
    assert [s.file_number for s in found] == ["333-91001", "333-91002"]
    assert [str(s.filed_on) for s in found] == ["2004-12-13", "2006-01-27"]
    amounts = [(s.securities[0].registered, s.securities[0].deregistered) for s in found]
    assert amounts == [(400_000, 118_500), (100_000, 64_000)]


BUYERS = [
    (
        "The Corporation registered 2,850,000 shares of common stock to be issued in the merger of "
        "Cobble Trust Bancorp, Inc. into the Corporation. The merger was consummated on August 31, 1999. "
        "A total of 2,714,906 shares were issued in the merger. The offering has been completed, and the "
        "Corporation hereby withdraws from registration the 135,094 shares that were not issued."
    ),
    (
        "The Company registered 2,850,000 shares of common stock for issuance in the merger. On August 31, "
        "1999 Tern Acquisition Corp., a wholly owned subsidiary of the Company, merged with and into Cobble "
        "Trust Bancorp, Inc. A total of 2,714,906 shares were issued in the merger. The Company hereby "
        "removes from registration the 135,094 shares that were not issued."
    ),
]


@pytest.mark.parametrize("body", BUYERS)
def test_the_registrants_own_purchase_is_no_acquisition_of_it(body: str) -> None:
    found = record(body, form="S-4")
    assert found.reason.category == "offering_complete"
    assert found.reason.transaction is None
    security = found.registration_statements[0].securities[0]
    assert (security.registered, security.sold, security.deregistered) == (
        2_850_000,
        2_714_906,
        135_094,
    )


def test_a_summary_is_whole_sentences_without_lawyers_brackets() -> None:
    body = (
        'On February 4, 2002, Quince Communications Group, Inc. (the "Company") and certain of its '
        "subsidiaries filed voluntary petitions for relief under chapter 11 of title 11 of the United "
        "States Code in the United States Bankruptcy Court for the Southern District of New York (Case "
        "No. 02-99577). On September 10, 2002, the Bankruptcy Court entered an order confirming the "
        'Company\'s Plan of Reorganization (the "Plan"), which became effective on September 30, 2002. '
        "On that date all of the outstanding shares of common stock were cancelled. The Company hereby "
        "removes from registration all shares that remain unsold under the Registration Statement."
    )
    summary = record(body).reason.summary
    assert summary is not None
    for fact in ("chapter 11", "September 30, 2002", "cancelled", "February 4, 2002"):
        assert fact in summary
    assert "(" not in summary
    assert "title 11" not in summary
    assert len(summary.split()) <= 60


DEALS = [
    (  # a noun tells the merger, and the buyer undertakes
        "By agreement dated May 14, 1996, Ostler Group plc, an English public limited company, undertook to "
        "purchase Orchid Materials Corporation (the \"Company\"). The transaction was carried out on August 30, "
        "1996 by the merger into the Company of OM Sub, Inc., an Ohio corporation formed for that purpose.",
        ("merger", "1996-05-14", "1996-08-30", "Ostler Group plc", "OM Sub, Inc."),
    ),
    (  # an offer through an affiliate
        "Hale Infrastructure Partners IV, L.P. (\"Hale\"), through its affiliate HIP Acquisition Co., began on "
        "September 30, 2010 a cash tender offer for all of the outstanding shares of the Company under an Agreement "
        "and Plan of Merger dated September 17, 2010. On November 9, 2010, HIP Acquisition Co. was merged into the "
        "Company.",
        ("tender_offer", "2010-09-17", "2010-11-09", "Hale Infrastructure Partners IV, L.P.", "HIP Acquisition Co."),
    ),
    (  # the assets are sold
        "On June 30, 2010, the Company completed the sale of substantially all of its assets to Pinnacle Data "
        "Corporation pursuant to an Asset Purchase Agreement dated March 22, 2010.",
        ("asset_sale", "2010-03-22", "2010-06-30", "Pinnacle Data Corporation", None),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("ground", "expected"), DEALS, ids=[deal[1][0] for deal in DEALS])
def test_who_bought_the_registrant(ground: str, expected: tuple[str | None, ...]) -> None:
    body = f"{ground} The Company hereby removes from registration all shares that remain unsold."
    deal = record(body).reason.transaction
    assert deal is not None
    found = (deal.kind, deal.agreement_date, deal.closed_on, deal.acquirer, deal.merger_sub)
    assert tuple(value and str(value) for value in found) == expected


ALL_LEFT = [
    "In keeping with its undertaking, the Company removes from registration all securities registered that remain unsold.",
    "We remove the other 161,583 shares from registration.",
    "Fifty-six thousand (56,000) shares are left. The Company hereby removes from registration the said 56,000 shares.",
    "This amendment is filed to withdraw from registration the shares of common stock, $.01 par value, that have not been issued.",
    "The other 558,800 shares registered were not sold; the Company takes them out of registration by this Amendment.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", ALL_LEFT)
def test_all_that_is_left_in_other_words(sentence: str) -> None:
    body = f"The Registration Statement registered 1,500,000 shares of common stock. {sentence}"
    assert record(body).registration_statements[0].securities[0].all_unsold is True


def test_items_with_what_remains_of_each() -> None:
    body = (
        "The Registrant files these amendments to withdraw from registration the shares of its common "
        "stock, $0.001 par value per share, that remain unissued under the registration statements below:\n\n"
        "•\tRegistration Statement No. 333-91001, filed on May 28, 2009, for 1,000,000 shares under the "
        "2009 Employee Stock Purchase Plan, of which 402,733 shares remain unissued; and\n\n"
        "•\tRegistration Statement No. 333-91002, filed on May 22, 2010, for 4,400,000 shares under the "
        "2009 Equity Incentive Plan, of which 1,865,290 shares remain unissued.\n"
    )
    found = record(body, numbers="Registration Nos. 333-91001 and 333-91002")
    amounts = [
        (s.securities[0].registered, s.securities[0].deregistered, s.securities[0].all_unsold)
        for s in found.registration_statements
    ]
    assert amounts == [(1_000_000, 402_733, True), (4_400_000, 1_865_290, True)]


SOLD = [
    "The selling shareholders have reported sales of 612,480 shares under the Registration Statement.",
    "Over the years the trustee of the plan acquired 612,480 of the registered shares for participants.",
    "Holders exercised their warrants, so that 612,480 shares in all have been sold.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", SOLD)
def test_sales_in_other_words(sentence: str) -> None:
    body = (
        f"The Registration Statement registered 1,500,000 shares of common stock. {sentence} "
        "The Registrant removes from registration the 887,520 shares that were reserved for the "
        "expired warrants."
    )
    securities = record(body).registration_statements[0].securities
    assert [(s.title, s.sold, s.deregistered) for s in securities] == [
        ("common stock", 612_480, 887_520)
    ]


def test_what_a_new_statement_registers_is_its_own() -> None:
    body = (
        "In 2011 the Company filed a Registration Statement on Form S-8 (No. 333-91001) for 1,500,000 "
        "shares of its common stock. A new statement on Form S-8 also registers 2,750,000 additional "
        "shares. The Registrant removes from registration all shares that remain unsold."
    )
    security = (
        record(body, numbers="Registration No. 333-91001").registration_statements[0].securities[0]
    )
    assert security.registered == 1_500_000


def test_the_day_of_an_earlier_amendment_is_not_the_statements() -> None:
    body = (
        "Registration No.\tDate filed\tShares registered\n"
        "333-91001\tMay 28, 2009\t1,000,000\n"
        "333-91002\tMay 22, 2010\t4,400,000\n\n"
        "Post-Effective Amendment No. 1 to Registration Statement No. 333-91001, filed on June 9, 2012, "
        "carried 411,090 shares over to a later plan. The Registrant removes all unsold shares from "
        "registration."
    )
    found = record(body, numbers="Registration Nos. 333-91001 and 333-91002")
    days = [str(s.filed_on) for s in found.registration_statements]
    assert days == ["2009-05-28", "2010-05-22"]


def test_new_stock_of_a_reorganization_was_never_registered() -> None:
    body = (
        "The Registration Statement registered 1,500,000 shares of common stock. Under the plan of "
        "reorganization all shares of common stock were cancelled, and 9,000,000 shares of new common "
        "stock were issued to the noteholders. The Registrant removes all unsold shares from "
        "registration."
    )
    securities = record(body).registration_statements[0].securities
    assert [(s.title, s.sold) for s in securities] == [("common stock", None)]


def test_days_of_other_filings_and_of_a_court_are_not_the_statements() -> None:
    body = (
        "The Registrant incorporates the description of its common stock in its Registration "
        "Statement on Form 8-A filed on May 2, 1989. The Court confirmed the Plan of Reorganization "
        "on May 29, 2003, and it became effective on June 20, 2003. The Registrant hereby removes "
        "from registration all shares that remain unsold under the Registration Statement."
    )
    statement = record(body).registration_statements[0]
    assert (statement.filed_on, statement.effective_on) == (None, None)


def test_a_signature_with_a_degree_after_both_names() -> None:
    cells = "/s/ Ines Okoro, M.D. Ines Okoro, M.D.\tChair of the Board\tMay 31, 2022"
    found = record(
        "The Registrant hereby removes from registration all unsold shares.\n\nSIGNATURES\n\n"
        "Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed "
        f"by the following persons.\n\nSignature\tTitle\tDate\n{cells}"
    )
    assert "Ines Okoro" in [signer.name for signer in found.signing.signatories]


def test_a_raised_footnote_mark_is_no_digit_of_its_amount() -> None:
    page = (
        "<html><body><p>Registration No. 333-12345</p>"
        "<p>POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8</p><p>Arbor Lane Corp.</p>"
        "<p>(Exact name of registrant as specified in its charter)</p>"
        "<p>DEREGISTRATION OF SECURITIES</p><p>The Registrant hereby removes from registration the "
        "637,549<sup>1</sup> shares of common stock that remain unsold.</p></body></html>"
    )
    source = read(page.encode(), name="arbor.htm")
    for claimed, proven in ((637_549, True), (6_375_491, False), (37_549, False)):
        claim = {"registration_statements": [{"file_number": "333-12345", "securities": [
            {"title": "common stock", "deregistered": claimed}]}]}  # fmt: skip
        evidence = check(claim, source).evidence
        pointer = "/registration_statements/0/securities/0/deregistered"
        assert (evidence[pointer].verdict == "verified") is proven, claimed


def test_the_day_of_another_statement_is_none_of_this_ones() -> None:
    body = (
        "On February 19, 2016 the Company filed a registration statement on Form S-3 (File No. "
        "333-209588), under which it goes on to offer shares through its dividend reinvestment plan. "
        "The Company ended the offering under the Registration Statement and hereby removes from "
        "registration the 4,100,000 shares that were not sold."
    )
    found = record(body)
    assert [s.filed_on for s in found.registration_statements] == [None]
