"""Amounts of lists and tallies: by class, under a caption, under a number; what is told as all."""

from __future__ import annotations

from typing import Any

import pytest
from invented import filing

import assistant
from assistant.record import Amendment

_TWO = "Registration Nos. 333-41234 and 333-55678"


def _record(body: str, **more: Any) -> Amendment:
    record = assistant.extract(filing(body, **more)).record
    assert record is not None
    return record


def _held(body: str, form: str = "S-3") -> dict[str, tuple[Any, ...]]:
    """Title of each class of the one statement: registered, sold, deregistered, all unsold."""
    (statement,) = _record(body, form=form).registration_statements
    return {
        one.title: (one.registered, one.sold, one.deregistered, one.all_unsold)
        for one in statement.securities
    }


def _of_two(body: str) -> list[tuple[Any, ...]]:
    """Registered, sold, deregistered, all unsold of each of two statements."""
    statements = _record(body, numbers=_TWO).registration_statements
    return [
        (one.registered, one.sold, one.deregistered, one.all_unsold)
        for statement in statements
        for one in statement.securities
    ]


_IN_EACH_LABEL = """
Debt Securities registered ................ $200,000,000
Debt Securities sold ...................... $160,000,000
Debt Securities deregistered hereby ....... $ 40,000,000

Preferred Stock registered ................ 3,000,000 shares
Preferred Stock sold ...................... 1,400,000 shares
Preferred Stock deregistered hereby ....... 1,600,000 shares
"""
_ON_A_LINE = """
Debt Securities:
   Registered ................ $200,000,000
   Sold ...................... $160,000,000
   Deregistered hereby ....... $ 40,000,000
Preferred Stock:
   Registered ................ 3,000,000 shares
   Sold ...................... 1,400,000 shares
   Deregistered hereby ....... 1,600,000 shares
"""


@pytest.mark.parametrize("table", [_IN_EACH_LABEL, _ON_A_LINE])
def test_a_tally_for_each_class(table: str) -> None:
    held = _held(f"Of what was registered under No. 333-41234 this is the account:\n{table}")
    assert held["debt securities"][:3] == (200_000_000, 160_000_000, 40_000_000)
    assert held["preferred stock"][:3] == (3_000_000, 1_400_000, 1_600_000)


def test_a_par_value_ends_no_label() -> None:
    told = """The year in which we undertook to keep No. 333-41234 effective has passed.

     Shares registered (Common Stock, $.01 par value) ......... 810,000
     Shares sold by the Selling Stockholders .................. 645,260
     Shares removed from registration hereby .................. 164,740
"""
    assert _held(told)["common stock"] == (810_000, 645_260, 164_740, True)


@pytest.mark.parametrize("mark", ["1.", "(a)", "A."])
def test_sentences_under_a_caption_are_of_its_statement(mark: str) -> None:
    second = {"1.": "2.", "(a)": "(b)", "A.": "B."}[mark]
    told = f"""DEREGISTRATION OF UNSOLD SHARES

{mark} Form S-8 No. 333-41234 (2014 Stock Plan), filed April 16, 2014

Common stock, par value $0.01, registered: 2,750,000. Issued so far: 2,011,834. Unsold and removed
by this amendment: 738,166.

{second} Form S-8 No. 333-55678 (2014 Purchase Plan), filed April 16, 2014

Common stock, par value $0.01, registered: 600,000. Issued so far: 549,027. Unsold and removed by
this amendment: 50,973.
"""
    assert [one[:3] for one in _of_two(told)] == [
        (2_750_000, 2_011_834, 738_166),
        (600_000, 549_027, 50_973),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "The Company removes from registration all of the unsold common stock, as set forth here:",
        "We hereby deregister common stock in the following amounts:",
    ],
)
def test_what_is_removed_may_be_told_in_a_list(lead: str) -> None:
    told = f"""{lead}

Registration No. 333-41234, filed December 20, 2007 ..... 50,115 shares
Registration No. 333-55678, filed August 12, 2010 ..... 206,930 shares
"""
    assert [one[0::2] for one in _of_two(told)] == [(None, 50_115), (None, 206_930)]


def test_an_amount_under_each_number() -> None:
    told = """Under our new plan 3,489,318 shares of common stock that were available under the old
one became available. We are filing this amendment to deregister the Carryover Shares under the
registration statements on which they were first registered:

- 1,188,402 under No. 333-41234, filed on December 19, 2018
- 2,300,916 under No. 333-55678, filed on February 1, 2021
"""
    assert [one[0::2] for one in _of_two(told)] == [(None, 1_188_402), (None, 2_300_916)]


def test_a_total_and_a_part_under_each_number() -> None:
    told = (
        "The Company hereby deregisters an aggregate of 804,377 shares of common stock - 210,377 under"
        " the Form S-8 filed June 24, 2008 (No. 333-41234) and 594,000 under the Form S-8 filed January"
        " 13, 2012 (No. 333-55678)."
    )
    assert [one[0::2] for one in _of_two(told)] == [(None, 210_377), (None, 594_000)]


def test_a_part_of_what_is_registered() -> None:
    told = (
        "The Company hereby deregisters 58,300 shares of Common Stock, of the 175,000 shares registered"
        " under Registration Statement No. 333-41234."
    )
    assert _held(told)["common stock"][:3] == (175_000, None, 58_300)


def test_what_was_less_than_registered_is_not_told() -> None:
    told = (
        "The 2,400,000 shares of common stock registered September 1, 2000 (333-41234) and the"
        " 1,000,000 shares registered November 6, 1998 (333-55678), less those issued while the plans"
        " were in force, are deregistered."
    )
    assert [one[2] for one in _of_two(told)] == [None, None]


@pytest.mark.parametrize(
    "removes",
    [
        "We therefore withdraw all of the remaining unsold shares.",
        "We are removing from each of them the shares not issued.",
        "Any share not disposed of under them is withdrawn from registration.",
        "Any of those shares not yet issued (none of which is subject to an award) are hereby removed.",
        "We are filing to withdraw every share registered on them that remains unsold.",
        "We hereby remove from registration the final shares, so that none remain registered.",
    ],
)
def test_all_that_is_left_goes_in_any_words(removes: str) -> None:
    told = (
        "Registration Statement No. 333-41234 covered 900,000 shares of common stock and No. 333-55678"
        f" covered 500,000 shares of common stock. {removes}"
    )
    assert [one[0::3] for one in _of_two(told)] == [(900_000, True), (500_000, True)]


@pytest.mark.parametrize(
    "stays",
    [
        "It remains effective as to the others.",
        "The registration of shares held by the other holders continues.",
        "Shares subject to awards outstanding today continue to be registered.",
    ],
)
def test_a_part_stays_in_any_words(stays: str) -> None:
    told = (
        "Registration Statement No. 333-41234 covers 900,000 shares of common stock. The Company"
        f" removes from registration 250,000 shares. {stays}"
    )
    assert _held(told)["common stock"] == (900_000, None, 250_000, False)


def test_the_remaining_shares_that_were_sold() -> None:
    told = (
        "This amendment is filed to deregister 700,000 of the 2,100,000 shares of Class A Common Stock"
        " registered hereunder (No. 333-41234). The remaining 1,400,000 shares were sold by the holder."
    )
    assert _held(told)["class a common stock"][:3] == (2_100_000, 1_400_000, 700_000)


def test_what_is_left_and_then_deregistered() -> None:
    told = (
        "Three million shares were registered for resale (No. 333-41234). Two million one hundred"
        " thousand have been sold. That leaves nine hundred thousand shares of common stock, which are"
        " herewith deregistered."
    )
    assert _held(told)["common stock"][:3] == (3_000_000, 2_100_000, 900_000)


@pytest.mark.parametrize(
    ("told", "held"),
    [
        (
            "The Fund registered $80,000,000 of its Units (80,000 Units at $1,000 per Unit) under No."
            " 333-41234. 61,442 Units were sold. The unsold Units are deregistered.",
            {"units": (80_000, 61_442, None, True)},
        ),
        (
            "The shelf (No. 333-41234) provided for the offering of securities of the Company having an"
            " aggregate price of up to $90,000,000. The Company sold common stock for $18,220,000. It"
            " withdraws from registration all securities not sold.",
            {"securities": (90_000_000, 18_220_000, None, True)},
        ),
        (
            "Having issued $210 million of the $350 million of debt securities, preferred shares and"
            " common shares registered (No. 333-41234), and having filed a new shelf for $600 million,"
            " we deregister the $140 million not issued.",
            {"securities": (350_000_000, 210_000_000, 140_000_000, True)},
        ),
        (
            "$30,000,000 of the $55,000,000 of Common Stock and Debentures registered (No. 333-41234)"
            " have been sold. Post-Effective Amendment No. 1 removes the $25,000,000 balance from"
            " registration.",
            {"securities": (55_000_000, 30_000_000, 25_000_000, True)},
        ),
    ],
)
def test_money_is_of_what_holds_it(told: str, held: dict[str, tuple[Any, ...]]) -> None:
    assert _held(told) == held


def test_a_total_of_sales_told_by_plan() -> None:
    told = (
        "Registration Statement No. 333-41234 registered 2,000,000 shares of common stock. 808,150"
        " shares were issued under the first plan and 224,675 under the second, in all 1,032,825. The"
        " remaining 967,175 shares are deregistered."
    )
    assert _held(told)["common stock"] == (2_000_000, 1_032_825, 967_175, True)


def test_units_need_not_be_named_again() -> None:
    told = (
        "The Company registered 900,000 units on Form SB-2 (No. 333-41234), each unit consisting of one"
        " share of common stock and one warrant. When the offering closed 674,300 units had been sold,"
        " leaving 225,700. Those 225,700 units are withdrawn from registration."
    )
    assert _held(told, form="SB-2") == {"units": (900_000, 674_300, 225_700, True)}


def test_another_class_behind_units_is_named() -> None:
    told = (
        "The Registration Statement (No. 333-41234) registered 23,000,000 units, each made up of one"
        " Class A ordinary share and one-third of one warrant, and also the 7,666,666 Class A ordinary"
        " shares to be issued when the warrants are exercised. Orchid removes from registration all"
        " 7,666,666 of the Class A ordinary shares."
    )
    assert _held(told, form="S-1")["class a ordinary shares"][0] == 7_666_666


def test_receipts_evidence_depositary_shares() -> None:
    told = (
        "The Registrant deregisters all American Depositary Receipts evidencing American Depositary"
        " Shares that were not issued under Form F-6 No. 333-41234. 90,000,000 American Depositary"
        " Shares were registered; the number unissued is 41,330,000."
    )
    (held,) = _held(told, form="F-6").values()
    assert held == (90_000_000, None, 41_330_000, True)


def test_what_was_removed_previously_by_its_label() -> None:
    told = (
        "Debt securities registered under No. 333-41234: $150,000,000. Amount sold: $75,000,000. Amount"
        " removed previously: $25,000,000. Amount removed by this amendment: $50,000,000."
    )
    (held,) = _held(told).values()
    assert held[:3] == (150_000_000, 75_000_000, 50_000_000)


def test_removed_from_each_in_a_list() -> None:
    told = """The statements amended hereby, and the shares of common stock removed from each, are:

File No. 333-41234 (Stock Plan and Deferral Plan): 310,405 shares under the Stock Plan and 41,118
shares under the Deferral Plan, in total 351,523 shares;

File No. 333-55678 (Purchase Plan): 128,990 shares.
"""
    assert [one[2] for one in _of_two(told)] == [351_523, 128_990]


def test_none_of_two_was_sold() -> None:
    told = (
        "The Company registered 30,000,000 preferred shares (No. 333-41234). No preferred shares, and"
        " no American Depositary Shares representing them, have been sold. All of the 30,000,000"
        " preferred shares are hereby removed from registration."
    )
    assert _held(told, form="F-3")["preferred shares"] == (30_000_000, 0, 30_000_000, True)


def test_what_was_not_issued_before_a_colon_was_not_sold() -> None:
    told = (
        "The Trust withdraws from registration the securities registered by No. 333-41234 and not"
        " issued: 1,215,000 common shares."
    )
    assert _held(told)["common shares"][1] is None


def test_an_offering_of_the_other_shares_goes_on() -> None:
    told = (
        "The Company deregisters the 27,649,882 shares of common stock that remain in the primary"
        " offering (No. 333-41234) and continues to offer the 3,759,023 remaining plan shares."
    )
    assert _held(told, form="S-11")["common stock"][3] is False
