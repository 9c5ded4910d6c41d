"""Amounts in the wordings of removals: tallies, cells of none, several statements and classes."""

from __future__ import annotations

import textwrap

import pytest

from assistant.extraction import extract
from assistant.record import Extraction, Security
from tests.invented import THREE_NUMBERS, filing

TWO_NUMBERS = "Registration Nos. 333-41234 and 333-55678"


def extraction(body: str, **cover: object) -> Extraction:
    """The extraction of an amendment whose paragraphs are wrapped and whose tables are not."""
    lines = body.split("\n")
    wrapped = [line if "   " in line else "\n".join(textwrap.wrap(line, 78)) for line in lines]
    return extract(filing("\n".join(wrapped), **cover))  # type: ignore[arg-type]


def securities(result: Extraction) -> list[list[Security]]:
    assert result.record is not None
    return [statement.securities for statement in result.record.registration_statements]


def amounts(security: Security) -> tuple[object, object, object]:
    return security.registered, security.sold, security.deregistered


def only(body: str, **cover: object) -> Security:
    [[security]] = securities(extraction(body, **cover))
    return security


@pytest.mark.parametrize("none", ["-0-", "None", "nil", "--"])
def test_a_cell_of_none_shifts_no_column(none: str) -> None:
    body = f"""The Registrant hereby deregisters the shares of common stock that remain unsold under these statements:

Registration No.    Date Filed          Shares Registered     Shares Issued     Shares Deregistered
333-41234           March 3, 1998       1,500,000             1,100,000         400,000
333-55678           February 15, 2001   2,250,000             {none:<12}      2,250,000
33-60001            June 9, 1995        900,000               350,000           550,000
"""
    result = extraction(body, numbers=THREE_NUMBERS, form="S-3")
    assert [amounts(held[0]) for held in securities(result)] == [
        (1_500_000, 1_100_000, 400_000),
        (2_250_000, 0, 2_250_000),
        (900_000, 350_000, 550_000),
    ]
    assert result.status == "accepted"


def test_the_last_cell_of_none_is_no_removal() -> None:
    body = """The Registrant hereby deregisters the shares of common stock that remain unsold under these statements:

Registration No.    Date Filed          Shares Registered     Shares Issued     Shares Deregistered
333-41234           March 3, 1998       1,500,000             1,100,000         400,000
333-55678           February 15, 2001   2,250,000             2,250,000         none
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert amounts(held[1][0])[:2] == (2_250_000, 2_250_000)
    assert held[1][0].deregistered in (None, 0)


TALLY = """The shares of common stock are accounted for as follows:

     Shares registered                                1,000,000
     Shares issued under the Plan                       {sold}
     Shares removed from registration hereby            187,655

The Registrant hereby removes from registration the shares shown above as removed.
"""


def test_a_tally_gives_its_labels_roles() -> None:
    result = extraction(TALLY.format(sold="812,345"))
    [[security]] = securities(result)
    assert amounts(security) == (1_000_000, 812_345, 187_655)
    assert result.evidence["/registration_statements/0/securities/0/sold"].verdict == "verified"


def test_a_tally_that_does_not_close_is_not_accepted() -> None:
    assert extraction(TALLY.format(sold="812,354")).status == "needs_review"


def test_terms_of_two_statements_hold_their_amounts() -> None:
    body = """Orchid Materials Corporation filed a Registration Statement on Form S-8 on March 3, 1998 (No. 333-41234) (the "1998 Registration Statement") to register 1,500,000 shares of common stock, and a Registration Statement on Form S-8 on February 15, 2001 (No. 333-55678) (the "2001 Registration Statement") to register an additional 2,250,000 shares of common stock.

Of the shares registered under the 2001 Registration Statement, 1,730,110 shares have been issued. Of the shares registered under the 1998 Registration Statement, 1,400,000 shares have been issued.

The Company hereby removes from registration 519,890 shares of common stock registered under the 2001 Registration Statement and 100,000 shares of common stock registered under the 1998 Registration Statement.
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert amounts(held[0][0]) == (1_500_000, 1_400_000, 100_000)
    assert amounts(held[1][0]) == (2_250_000, 1_730_110, 519_890)


def test_letters_of_a_list_hold_their_amounts() -> None:
    body = """Orchid Materials Corporation is filing this Post-Effective Amendment to deregister certain securities registered on the following Registration Statements on Form S-8:

(a) Registration Statement No. 333-41234, filed March 3, 1998, as to 1,500,000 shares of common stock, of which 1,350,000 shares were issued; and

(b) Registration Statement No. 333-55678, filed February 15, 2001, as to 2,250,000 shares of common stock, of which 2,000,000 shares were issued.

The Registrant hereby removes from registration the 250,000 shares that remain unissued under the registration statement described in (b) and the 150,000 shares that remain unissued under the registration statement described in (a).
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert amounts(held[0][0]) == (1_500_000, 1_350_000, 150_000)
    assert amounts(held[1][0]) == (2_250_000, 2_000_000, 250_000)


def test_none_of_one_class_says_nothing_of_the_other() -> None:
    body = """The Registration Statement registered for resale 5,000,000 shares of common stock and 2,000,000 private placement warrants. None of the private placement warrants have been sold, and 1,250,000 shares of common stock have been sold by the selling stockholders. The Company hereby removes from registration the remaining 3,750,000 shares of common stock and all 2,000,000 private placement warrants.
"""
    [[shares, warrants]] = securities(extraction(body, form="S-3"))
    assert amounts(shares) == (5_000_000, 1_250_000, 3_750_000)
    assert (warrants.title, warrants.unit) == ("private placement warrants", "warrants")
    assert amounts(warrants) == (2_000_000, 0, 2_000_000)


def test_units_are_not_what_they_consist_of() -> None:
    body = """Pursuant to the Registration Statement, 2,500,000 Units, each consisting of one share of common stock and one-half of one redeemable warrant, were registered. The offering terminated on June 30, 2011, with 1,180,500 Units having been subscribed for and sold. The Registrant hereby removes from registration the 1,319,500 Units that were not sold in the offering.
"""
    security = only(body, form="S-1")
    assert (security.title, security.unit) == ("units", "units")
    assert amounts(security) == (2_500_000, 1_180_500, 1_319_500)
    assert security.all_unsold is True


def test_two_series_of_notes_are_two_classes() -> None:
    body = """The Company registered on Form S-4 (File No. 333-41234) $225,000,000 principal amount of its 8 7/8% Senior Notes due 2013 and $140,000,000 principal amount of its 9 1/4% Senior Notes due 2015. $221,380,000 principal amount of the 8 7/8% Senior Notes due 2013 and $133,550,000 principal amount of the 9 1/4% Senior Notes due 2015 were issued in the exchange offer. The Company hereby deregisters the $3,620,000 principal amount of the 8 7/8% Senior Notes due 2013 and $6,450,000 principal amount of the 9 1/4% Senior Notes due 2015 that were not issued.
"""
    [[first, second]] = securities(extraction(body, form="S-4"))
    assert first.title == "8 7/8% senior notes due 2013"
    assert amounts(first) == (225_000_000, 221_380_000, 3_620_000)
    assert second.title == "9 1/4% senior notes due 2015"
    assert amounts(second) == (140_000_000, 133_550_000, 6_450_000)


SOLD = [
    "Options covering 512,300 shares have been granted and exercised under the Plan.",
    "To date 512,300 of such shares have been utilized for awards.",
    "Participants have purchased 512,300 shares under the Plan.",
    "Through today 512,300 shares have been distributed under the Plan.",
]
REST = [
    "The Company hereby removes from registration the 287,700 shares that were not purchased.",
    "The Company hereby deregisters the 287,700 shares which have not been issued.",
    "The 287,700 unused shares are hereby removed from registration.",
]


@pytest.mark.parametrize("sold", SOLD)
@pytest.mark.parametrize("rest", REST)
def test_sold_in_other_words_and_the_rest_removed(sold: str, rest: str) -> None:
    body = (
        f"The Company registered 800,000 shares of its common stock for the Plan. {sold} {rest}\n"
    )
    security = only(body)
    assert amounts(security) == (800_000, 512_300, 287_700)
    assert security.all_unsold is True


def test_sales_under_an_earlier_statement_are_not_the_amended_ones() -> None:
    body = """The Registration Statement (No. 333-41234) registered an indeterminate amount of common stock, debt securities and warrants. The 6,325,000 shares of common stock that the Company sold in 2009 were sold under an earlier registration statement, No. 333-20202, which has expired. The Company hereby removes from registration all securities that remain unsold.
"""
    assert only(body, form="S-3").sold is None


def test_no_sale_of_another_document_is_no_zero() -> None:
    body = """A document was transmitted by mistake under this file number. No securities were sold in connection with the withdrawn document. The Registration Statement registers 5,200,000 shares of common stock. The Registrant hereby removes from registration all shares that remain unsold.
"""
    assert only(body, form="S-3").sold is None


def test_a_registration_that_is_ended_is_a_removal() -> None:
    body = """For these reasons the registration of 900,000 shares of common stock under File No. 333-41234, and that of 750,000 shares of common stock under File No. 333-55678, is ended by this filing.
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS, form="S-3"))
    assert [s[0].deregistered for s in held] == [900_000, 750_000]


EARLIER = [
    "Post-Effective Amendment No. 1 to the Registration Statement, filed on November 8, 1994, removed "
    "from registration 60,000 Common Shares which had been reserved for a division sold in that year.",
    "By Post-Effective Amendment No. 1, filed on November 8, 1994, the Registrant removed from "
    "registration 60,000 Common Shares.",
    "60,000 Common Shares were removed from registration by Post-Effective Amendment No. 1.",
]


@pytest.mark.parametrize("earlier", EARLIER)
def test_what_an_earlier_amendment_removed_stays_in_the_balance(earlier: str) -> None:
    body = f"""The Registration Statement registered 450,000 Common Shares, without par value. {earlier} Options for 287,350 Common Shares were exercised. The Registrant hereby removes from registration the remaining 102,650 Common Shares.
"""
    result = extraction(body, amendment=2)
    [[security]] = securities(result)
    assert amounts(security) == (450_000, 287_350, 102_650)
    assert not [check for check in result.checks if check.verdict == "inconsistent"]
    assert result.status == "accepted"


def test_rows_of_a_tally_that_does_not_close_are_in_doubt() -> None:
    body = """The shares of common stock are accounted for as follows:

Shares registered\t1,000,000
Shares issued under the Plan\t812,354
Shares removed hereby\t187,655

The Registrant hereby removes from registration the shares shown above as removed.
"""
    result = extract(filing(body))
    [[security]] = securities(result)
    assert amounts(security) == (1_000_000, 812_354, 187_655)
    assert result.status == "needs_review"


def test_what_was_removed_earlier_has_a_column_of_its_own() -> None:
    body = """This amendment relates to the following registration statements of the Company:

Registration No.   Offering                Shares Originally     Shares Previously     Shares Being
                                           Registered            Deregistered          Deregistered
333-41234          First                   1,500,000             100,000               400,000
333-55678          Second                  2,250,000             --                    1,000,000

The Registrant hereby removes the shares of common stock shown in the last column from registration.
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS, form="S-3"))
    assert [amounts(s[0]) for s in held] == [
        (1_500_000, None, 400_000),
        (2_250_000, None, 1_000_000),
    ]


def test_sales_that_close_only_together_add_up() -> None:
    body = """The Registrant filed a Registration Statement (File No. 333-41234) relating to the offer and sale of up to $500,000,000 of debt securities, preferred stock, common stock and warrants. Of this amount, the Registrant has sold $320,000,000 of debt securities and $45,000,000 of common stock. The Registrant hereby deregisters the remaining $135,000,000 of securities.
"""
    result = extraction(body, form="S-3")
    [[security]] = securities(result)
    assert amounts(security) == (500_000_000, 365_000_000, 135_000_000)
    evidence = result.evidence["/registration_statements/0/securities/0/sold"]
    assert [source.quote for source in evidence.from_] == ["$320,000,000", "$45,000,000"]


def test_shares_and_interests_are_two_classes() -> None:
    body = """Pursuant to the Registration Statement, 250,000 shares of Common Stock and an indeterminate amount of interests in the Plan were registered. As of the termination of the Plan, 198,432 shares had been purchased on behalf of participants. The remaining 51,568 shares and all plan interests are hereby removed from registration.
"""
    [[shares, interests]] = securities(extraction(body))
    assert (shares.title, *amounts(shares)) == ("common stock", 250_000, 198_432, 51_568)
    assert (interests.unit, *amounts(interests)) == ("interests", None, None, None)


def test_none_of_which_was_issued() -> None:
    body = """Registration Statement No. 333-41234 covered 1,000,000 shares of Common Stock, 720,500 of which were issued and sold. Registration Statement No. 333-55678 covered 500,000 shares of Common Stock, none of which was issued. The Company hereby deregisters the 279,500 shares remaining under Registration Statement No. 333-41234 and the 500,000 shares under Registration Statement No. 333-55678.
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert [amounts(s[0]) for s in held] == [(1_000_000, 720_500, 279_500), (500_000, 0, 500_000)]


def test_a_new_statement_registers_nothing_here() -> None:
    body = """The Registrant registered 5,000,000 shares of its common stock on the Registration Statement. 1,234,567 shares remained available for grant under the Plan and 2,000,000 shares were subject to outstanding awards. The Registrant hereby deregisters the 1,234,567 shares that have not been issued and are not subject to issuance pursuant to outstanding awards. The Registrant is concurrently filing a Registration Statement on Form S-8 to register 4,000,000 shares under another plan.
"""
    security = only(body)
    assert (security.registered, security.deregistered) == (5_000_000, 1_234_567)
    assert security.all_unsold is False


def test_the_sale_that_closes_the_balance_is_the_sale() -> None:
    body = """The Registration Statement registered the resale of 8,000,000 shares of common stock: 6,400,000 shares that were outstanding and 1,600,000 shares that we would have issued on the exercise of warrants. The selling stockholders told us that they sold 2,115,000 of the outstanding shares by means of the prospectus. We remove from registration 5,885,000 shares of common stock, being all of the shares that have not been sold.
"""
    assert amounts(only(body, form="S-3")) == (8_000_000, 2_115_000, 5_885_000)


def test_numbers_told_in_a_sentence_each() -> None:
    body = """The number of shares of Common Stock registered under the Registration Statement is 1,000,000. The number of shares issued under the Plan is 640,000. The number of shares being deregistered is 360,000.
"""
    assert amounts(only(body)) == (1_000_000, 640_000, 360_000)


def test_a_sale_tied_to_no_statement_goes_where_it_closes() -> None:
    body = """The Company registered 350,000 shares of common stock under the Old Plan by Registration Statement No. 333-41234, and 120,000 shares of common stock under the Directors' Plan by Registration Statement No. 333-55678.

Over the life of the Old Plan 328,594 shares were issued.

The Company hereby deregisters 21,406 shares under Registration Statement No. 333-41234 and 120,000 shares under Registration Statement No. 333-55678.
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert amounts(held[0][0]) == (350_000, 328_594, 21_406)
    assert amounts(held[1][0])[2] == 120_000


def test_notes_in_euros_are_counted_in_euros() -> None:
    body = """The Company registered $225,000,000 principal amount of its 8 7/8% Senior Notes due 2013 and €140,000,000 principal amount of its 9 1/4% Senior Notes due 2013. The Company hereby deregisters $3,620,000 principal amount of the 8 7/8% Senior Notes due 2013 and €6,450,000 principal amount of the 9 1/4% Senior Notes due 2013.
"""
    result = extraction(body, form="F-4")
    [[dollars, euros]] = securities(result)
    assert (dollars.currency, euros.currency) == ("USD", "EUR")
    assert (euros.registered, euros.deregistered) == (140_000_000, 6_450_000)
    path = "/registration_statements/0/securities/1/currency"
    assert result.evidence[path].verdict == "verified"


def test_plans_are_offered_shares_where_notes_are_named_too() -> None:
    body = """These amendments relate to the Registration Statements on Form S-8 (Nos. 333-41234 and 333-55678), each for common stock, par value $0.01 per share. The Company's notes were cancelled. The Company hereby deregisters such of the notes and shares registered thereby as had not been sold.
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert [s[0].title for s in held] == ["common stock", "common stock"]


def test_what_was_registered_stays_so_where_some_of_it_was_removed_earlier() -> None:
    body = """The Company removes from registration all shares of its common stock that were not sold under these statements:

(a) Registration Statement No. 333-41234, filed on March 3, 1998, under which 3,600,000 shares were registered for the Acme Widgets, Inc. 1997 Stock Plan (the "1997 Plan"), of which 95,400 shares were removed by Post-Effective Amendment No. 1 filed on March 4, 2001; and

(b) Registration Statement No. 333-55678, filed on February 15, 2001, under which 750,000 shares were registered for the Acme Widgets, Inc. 2001 Stock Plan.
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert [security.registered for [security] in held] == [3_600_000, 750_000]


def test_a_plan_buys_shares_of_one_statement_and_none_of_the_other() -> None:
    body = """The two Registration Statements register shares of Common Stock and an indeterminate amount of interests in the Acme Savings Plan. The Savings Plan bought 212,774 shares covered by File No. 333-41234. It bought none that were covered by File No. 333-55678. The Company hereby removes from registration the remaining 87,226 shares under File No. 333-41234, all 400,000 shares under File No. 333-55678, and all of the interests in the Savings Plan under both.
"""
    first, second = securities(extraction(body, numbers=TWO_NUMBERS))
    told = {s.unit: (s.sold, s.deregistered) for s in first}
    assert told["shares"] == (212_774, 87_226)
    told = {s.unit: (s.sold, s.deregistered) for s in second}
    assert told["shares"] == (0, 400_000)
    assert told.get("interests", (None, None)) == (None, None)


def test_one_issue_that_stays_outstanding_is_not_what_was_sold_of_all() -> None:
    body = """The Registration Statement on Form S-3 (No. 333-41234) was filed on March 3, 1998. It registered an indeterminate amount of common stock, preferred stock, warrants and debt securities. Because of the merger the Company removes from registration all securities registered under the Registration Statement that were not sold. The Company's 4.10% Senior Notes due 2025, $300,000,000 of which were sold under the Registration Statement in March 2015, remain outstanding.
"""
    security = only(body, form="S-3", numbers="Registration No. 333-41234")
    assert (security.sold, security.all_unsold) == (None, True)


def test_the_standing_sentence_on_interests_is_no_class_of_an_amendment_for_exhibits() -> None:
    body = """Pursuant to Rule 416(c) under the Securities Act of 1933, this registration statement also covers an indeterminate amount of interests to be offered or sold pursuant to the employee benefit plans described herein.

This amendment is filed only to add the exhibits listed below. Nothing is added to, or taken out of, the securities registered.
"""
    assert securities(extraction(body)) == [[]]
