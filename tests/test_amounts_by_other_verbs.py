"""Amounts that are raised, incurred, taken off, described by a clause of their own, or none."""

from __future__ import annotations

from typing import Any

import pytest
from invented import filing

import assistant
from assistant.record import Amendment


def _record(body: str, **more: Any) -> Amendment:
    record = assistant.extract(filing(body, **more)).record
    assert record is not None
    return record


def _figures(body: str, **more: Any) -> list[tuple[Any, ...]]:
    (statement,) = _record(body, **more).registration_statements
    return [
        (one.registered, one.sold, one.deregistered, one.all_unsold) for one in statement.securities
    ]


_SHELF = (
    "Registration Statement No. 333-41234 covered up to $80,000,000 of common stock, preferred stock,"
    " warrants and debt securities. "
)


@pytest.mark.parametrize(
    "raised",
    [
        "We raised $23,400,000 in one offering.",
        "The Company had raised $23,400,000 by two offerings of stock.",
    ],
)
def test_what_was_raised_was_sold(raised: str) -> None:
    told = f"{_SHELF}{raised} We hereby deregister all securities that remain unsold."
    assert _figures(told, form="S-3") == [(80_000_000, 23_400_000, None, True)]


def test_obligations_are_incurred() -> None:
    told = (
        "The Registrant registered $12,000,000 of deferred compensation obligations (No. 333-41234)."
        " Obligations of $7,250,000 had been incurred when the plan was frozen. Deregistered hereby are"
        " $4,750,000 of obligations."
    )
    assert _figures(told) == [(12_000_000, 7_250_000, 4_750_000, True)]


def test_what_was_taken_off_before() -> None:
    told = (
        "We sold $45,000,000 of Equipment Trust Certificates under this Registration Statement, which"
        " had originally been for $110,000,000, and in 2004 took $25,000,000 off by Post-Effective"
        " Amendment No. 1. We will not sell the $40,000,000 that is left and hereby withdraw it"
        " (No. 333-41234)."
    )
    (held,) = _figures(
        told.replace("hereby withdraw it", "the Company hereby withdraws it"), form="S-3"
    )
    assert held == (110_000_000, 45_000_000, 40_000_000, True)


@pytest.mark.parametrize(
    "removes",
    [
        "The Company therefore amends the Registration Statement to withdraw the 342,000 Shares not so"
        " disposed of.",
        "We are removing the remaining 342,000 Shares.",
        "The Registrant is now withdrawing the 342,000 Shares that are left.",
    ],
)
def test_a_removal_need_not_say_from_what(removes: str) -> None:
    told = (
        "The prospectus (No. 333-41234) covers 1,460,000 Shares of Common Stock, of which 1,118,000"
        f" were sold. {removes}"
    )
    assert _figures(told, form="S-3") == [(1_460_000, 1_118_000, 342_000, True)]


def test_a_total_that_is_removed_and_its_parts() -> None:
    told = (
        "We registered 2,000,000 shares of common stock (No. 333-41234). We are removing the remaining"
        " 700,000 shares, comprising 450,000 of the first holder's and the 250,000 warrant shares."
    )
    assert _figures(told, form="S-3")[0][2] == 700_000


def test_what_was_not_issued_or_sold_was_not_sold() -> None:
    told = (
        "The Company removes from registration the securities covered by No. 333-41234 that have not"
        " been issued or sold, namely: up to 20,125,000 shares of Class A common stock."
    )
    assert _figures(told, form="S-1")[0][1] is None


@pytest.mark.parametrize(
    "stays",
    [
        "We will go on offering the reinvestment plan shares.",
        "The Company continues to offer shares through its reinvestment plan.",
        "We will keep offering reinvestment plan shares.",
    ],
)
def test_an_offering_that_goes_on(stays: str) -> None:
    told = (
        "We registered 60,000,000 shares of common stock for our primary offering (No. 333-41234)."
        f" By this amendment we deregister the 31,450,000 primary shares that were not sold. {stays}"
    )
    assert _figures(told, form="S-11")[0][3] is False


@pytest.mark.parametrize(
    "ends",
    [
        "There is no reason to continue selling shares.",
        "The Company continues to offer shares under a separate registration statement.",
        "The Company will no longer go on offering shares.",
    ],
)
def test_an_offering_that_does_not_go_on(ends: str) -> None:
    told = (
        "We registered 60,000,000 shares of common stock for our primary offering (No. 333-41234)."
        f" {ends} By this amendment we deregister the 31,450,000 shares that were not sold."
    )
    assert _figures(told, form="S-11")[0][3] is True


def test_two_removed_of_two_statements_that_are_described_alike() -> None:
    told = (
        "The Company hereby removes from registration 388,000 shares of Common Stock that were"
        " registered under No. 333-41234 and 1,017,000 shares of Common Stock that were registered under"
        " No. 333-55678, being in each case all of the shares that were not issued."
    )
    statements = _record(
        told, numbers="Registration Nos. 333-41234 and 333-55678"
    ).registration_statements
    removed = [[one.deregistered for one in s.securities] for s in statements]
    assert removed == [[388_000], [1_017_000]]


def test_none_of_one_statement_is_left() -> None:
    numbers = "Registration Nos. 333-41234, 333-55678 and 33-60001"
    told = (
        "By Registration Statements Nos. 333-41234, 333-55678 and 33-60001 we registered 700,000,"
        " 900,000 and 950,000 shares, respectively, of our Common Stock. On May 1, 2009, 0, 81,400 and"
        " 760,100 of such shares, respectively, had not been issued. The unissued shares are hereby"
        " removed from registration."
    )
    statements = _record(told, numbers=numbers).registration_statements
    removed = [[one.deregistered for one in s.securities] for s in statements]
    assert removed == [[0], [81_400], [760_100]]
