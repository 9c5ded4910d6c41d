"""The class of what is removed, and whether all that is left goes, in the wordings of removals."""

from __future__ import annotations

import pytest

from assistant.record import Security
from tests.test_rules_amounts_more import TWO_NUMBERS, amounts, extraction, only, securities

UNDERTAKING = (
    "In accordance with its undertaking in each Registration Statement to remove from "
    "registration, by means of a post-effective amendment, any of the securities being registered "
    "which remain unsold at the termination of the offering, "
)


def test_the_class_is_the_one_that_is_removed_and_not_the_undertakings() -> None:
    body = f"""REMOVAL OF SECURITIES FROM REGISTRATION

The Registration Statements on Form S-8 of the Company, Registration No. 333-41234, filed March 3, 1998, and Registration No. 333-55678, filed February 15, 2001, registered an aggregate of 3,750,000 shares of its common stock, par value $0.001 per share (the "Common Stock").

{UNDERTAKING}the Company hereby removes from registration all shares of Common Stock registered under the Registration Statements which remain unsold as of the date hereof."""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert [(s.title, s.unit, str(s.par_value)) for [s] in held] == [
        ("common stock", "shares", "0.001")
    ] * 2


SHELF = (
    "US$300,000,000 in aggregate offering price of the Registrant's Class A ordinary shares, par "
    'value US$0.0001 per share, including shares represented by American depositary shares ("ADSs"), '
    "each representing four Class A ordinary shares, preferred shares, debt securities and warrants"
)


def test_a_total_for_a_list_of_classes_is_of_securities() -> None:
    body = f"""The Registrant is filing this Post-Effective Amendment No. 1 to its Registration Statement on Form F-3 (File No. 333-41234), which registered up to {SHELF}.

Securities with an aggregate offering price of US$85,600,000 were sold under the Registration Statement. {UNDERTAKING}the Registrant hereby removes from registration the remaining US$214,400,000 of securities."""
    security = only(body, form="F-3")
    assert (security.title, security.unit, security.par_value) == ("securities", "usd", None)
    assert amounts(security) == (300_000_000, 85_600_000, 214_400_000)
    assert security.all_unsold is True


def test_a_shelf_without_amounts_is_of_securities() -> None:
    body = """The Registrant is filing this Post-Effective Amendment No. 1 to deregister all securities that remain unsold under its Registration Statement (No. 333-41234), which registered an indeterminate amount of common stock, preferred stock, depositary shares, debt securities and warrants."""
    security = only(body, form="S-3")
    assert (security.title, security.unit) == ("securities", "other")


@pytest.mark.parametrize(
    ("told", "whole"),
    [
        ("1,000,000 shares of common stock were registered, 812,345 were sold.", True),
        ("1,100,000 shares of common stock were registered, 812,345 were sold.", None),
    ],
)
def test_what_closes_the_balance_is_all_that_was_left(told: str, whole: bool | None) -> None:
    body = f"{told} This Post-Effective Amendment deregisters 187,655 shares of common stock."
    security = only(body, form="S-3")
    assert security.deregistered == 187_655
    assert security.all_unsold is whole


def test_an_offering_that_goes_on_leaves_a_part() -> None:
    body = """The Registration Statement registered 10,000,000 shares for the primary offering and 1,000,000 shares for the distribution reinvestment plan (the "DRP"). The Company hereby removes from registration the 5,812,679 shares of common stock that remain unsold in the primary offering. The Company will continue to offer shares pursuant to the DRP under the Registration Statement."""
    security = only(body, form="S-11")
    assert security.deregistered == 5_812_679
    assert security.all_unsold is False


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "4,120,000 shares of common stock were registered and 1,377,210 shares have been resold. "
            "There remain unsold 2,742,790 shares. The Registrant hereby deregisters all shares that "
            "remain unsold.",
            (4_120_000, 1_377_210, 2_742_790),
        ),
        (
            "The Registrant registered $25,000,000 of Deferred Compensation Obligations. Obligations "
            "in the amount of $16,204,118 were issued. It hereby removes from registration all "
            "Deferred Compensation Obligations registered but unsold, being $8,795,882.",
            (25_000_000, 16_204_118, 8_795_882),
        ),
        (
            "The Registrant removes from registration such number of the 6,300,000 shares of its "
            "common stock as has not been sold by the selling shareholders.",
            (6_300_000, None, None),
        ),
    ],
)
def test_amounts_left(body: str, expected: tuple[object, ...]) -> None:
    security: Security = only(body, form="S-3")
    assert amounts(security) == expected
    assert security.all_unsold is True


TABLE = """
Registration                                   Shares          Shares         Shares
Statement No.     Plan                         Registered      Issued         {verb}
-------------     --------------------         ----------      -------        -------
333-41234         1996 Stock Plan              1,000,000       830,550        169,450
333-55678         Director Option Plan           200,000        95,000        105,000
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "The shares of common stock in the last column are removed from registration."),
        ("Ames Corporation hereby deregisters these shares:\n", "All are shares of common stock."),
        ("DEREGISTRATION\n", "The unissued shares of common stock are hereby deregistered."),
    ],
)
def test_a_table_that_begins_the_body_is_no_part_of_the_cover(before: str, after: str) -> None:
    body = f"{before}{TABLE.format(verb='Removed')}\n{after}\n"
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert [amounts(s) for [s] in held] == [
        (1_000_000, 830_550, 169_450),
        (200_000, 95_000, 105_000),
    ]


def test_a_row_that_goes_on_in_the_next_line_keeps_its_amounts() -> None:
    body = """The Registrant hereby deregisters the shares of common stock that remain unsold:

Registration No.    Date Filed          Plan                    Shares Registered    Unsold
333-41234           March 3, 1998       1996 Stock Plan         1,500,000            400,000
333-55678           February 15, 2001   Directors' Deferred
                                        Fee Plan                250,000              250,000
"""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert [amounts(s) for [s] in held] == [(1_500_000, None, 400_000), (250_000, None, 250_000)]


def test_a_table_that_was_not_read_needs_review() -> None:
    body = """The Registrant hereby deregisters all shares of common stock that remain unsold.

333-41234 / 1996 Stock Plan / class of 1996 / 169,450
333-55678 / Director Option Plan / class of 1999 / 105,000
"""
    result = extraction(body, numbers=TWO_NUMBERS)
    read = [s.deregistered for [s] in securities(result)]
    assert read == [169_450, 105_000] or result.status == "needs_review"


def test_sales_without_a_series_belong_to_the_one_they_close() -> None:
    body = """The Registrant registered US$225,000,000 principal amount of 8 7/8% Senior Notes due 2013 and (euro)140,000,000 principal amount of 9 1/4% Senior Notes due 2013. It sold US$221,380,000 of the dollar notes and (euro)133,550,000 of the euro notes. It hereby deregisters US$3,620,000 principal amount of the 8 7/8% Senior Notes due 2013 and (euro)6,450,000 principal amount of the 9 1/4% Senior Notes due 2013."""
    [held] = securities(extraction(body, form="F-4"))
    assert [(amounts(s), s.currency) for s in held] == [
        ((225_000_000, 221_380_000, 3_620_000), "USD"),
        ((140_000_000, 133_550_000, 6_450_000), "EUR"),
    ]


@pytest.mark.parametrize(
    ("printed", "par", "currency"),
    [("ordinary shares of 25p each", "0.25", "GBP"), ("ordinary shares of 2p each", "0.02", "GBP")],
)
def test_a_par_value_of_so_much_each(printed: str, par: str, currency: str) -> None:
    body = f"The Registrant registered 12,500,000 {printed}. It hereby deregisters all unsold ordinary shares."
    security = only(body, form="F-3")
    assert (security.title, str(security.par_value)) == ("ordinary shares", par)
    assert (security.currency, security.registered) == (currency, 12_500_000)


def test_a_number_with_a_space_in_it_is_one_number() -> None:
    body = "The Registrant registered up to an aggregate of 225, 000 shares of its common stock. It hereby deregisters all unsold shares."
    assert only(body).registered == 225_000


def test_amounts_in_the_brackets_of_a_list_of_numbers_are_registered() -> None:
    body = """The Registrant hereby removes from registration all shares of its common stock that remain unissued under the Registration Statements on Form S-8 numbered 333-41234 (filed March 3, 1998; 7,200,000 shares) and 333-55678 (filed February 15, 2001; 2,450,000 shares)."""
    held = securities(extraction(body, numbers=TWO_NUMBERS))
    assert [amounts(s) for [s] in held] == [(7_200_000, None, None), (2_450_000, None, None)]


def test_a_sale_off_a_shelf_names_no_class_of_the_removal() -> None:
    body = """The Registration Statement (No. 333-41234) registered an indeterminate amount of common units, preferred units, debt securities and guarantees of debt securities. The Registrant hereby removes from registration all of the securities registered under the Registration Statement that remain unsold. In 2019 it sold $350,000,000 principal amount of 5.625% senior notes due 2027 under the Registration Statement."""
    assert only(body, form="S-3").title == "securities"
