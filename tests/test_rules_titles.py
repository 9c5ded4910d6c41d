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
