"""Several classes on one statement: their names, what is told of each, what only seems to be one."""

from __future__ import annotations

from typing import Any

import pytest
from invented import filing

import assistant


def _held(body: str, form: str = "S-3", **more: Any) -> dict[str, tuple[Any, ...]]:
    """Title of each class of the one statement: registered, sold, deregistered, all unsold."""
    record = assistant.extract(filing(body, form=form, **more)).record
    assert record is not None
    (statement,) = record.registration_statements
    return {
        one.title: (one.registered, one.sold, one.deregistered, one.all_unsold)
        for one in statement.securities
    }


_LETTERS = (
    "The Registration Statement (No. 333-41234) registered 80,000 shares of Class B Common Stock and"
    " 310,000 shares of Class A Common Stock. "
)


@pytest.mark.parametrize(
    "told",
    [
        "21,400 Class B shares and 268,900 Class A shares were sold. 58,600 Class B shares and 41,100"
        " Class A shares are deregistered.",
        "The holders sold 21,400 Class B and 268,900 Class A shares. We hereby deregister 58,600 Class"
        " B shares and 41,100 Class A shares.",
        "Of these, 21,400 Class B Shares and 268,900 Class A Shares were sold. Hereby removed from"
        " registration are 58,600 Class B and 41,100 Class A Shares.",
    ],
)
def test_a_letter_tells_the_class(told: str) -> None:
    held = _held(_LETTERS + told)
    assert {title: one[:3] for title, one in held.items()} == {
        "class b common stock": (80_000, 21_400, 58_600),
        "class a common stock": (310_000, 268_900, 41_100),
    }


def test_shares_and_stock_are_one_class() -> None:
    held = _held(
        "The Company registered $90,000,000 of First Mortgage Bonds and 1,500,000 shares of"
        " Cumulative Preferred Stock (No. 333-41234). $70,000,000 of the bonds and 1,150,000 of the"
        " preferred shares were sold. The Company removes from registration the other $20,000,000"
        " of bonds and 350,000 preferred shares."
    )
    assert held["cumulative preferred stock"][:3] == (1_500_000, 1_150_000, 350_000)
    assert len(held) == 2


def test_members_of_a_list_have_its_verb() -> None:
    held = _held(
        "The Company hereby removes from registration (i) 145,000 units, (ii) 145,000 shares of common"
        " stock included in the units, (iii) 145,000 Class A warrants included in the units, and (iv)"
        " 60,000 underwriter's warrants, being all of the securities registered under No. 333-41234"
        " that were not sold.",
        form="SB-2",
    )
    assert {title: one[2] for title, one in held.items()} == {
        "units": 145_000,
        "common stock": 145_000,
        "class a warrants": 145_000,
        "underwriter's warrants": 60_000,
    }
    assert all(one[3] for one in held.values())


@pytest.mark.parametrize(
    "described",
    ["that had been issued privately", "which were sold to our sponsor", "that we had issued"],
)
def test_a_member_may_be_described_by_another_verb(described: str) -> None:
    held = _held(
        "Registration Statement No. 333-41234 registered (a) the issuance of up to 9,400,000 shares of"
        " Class A common stock on exercise of warrants; (b) the resale of up to 30,115,900 shares of"
        f" Class A common stock; and (c) the resale of up to 4,250,000 warrants {described}. We remove"
        " from registration everything that remains unsold.",
        form="S-1",
    )
    assert held["warrants"] == (4_250_000, None, None, True)


@pytest.mark.parametrize(
    "listed",
    [
        "(a) 2,100,000 shares of common stock, (b) warrants to purchase 300,000 shares of common stock,"
        " and (c) the 300,000 shares of common stock underlying the warrants",
        "2,100,000 shares of common stock, warrants to acquire up to 300,000 shares, and the shares"
        " that may be bought with the warrants",
    ],
)
def test_warrants_may_be_told_by_what_they_buy(listed: str) -> None:
    held = _held(
        f"We registered for resale {listed} (No. 333-41234). All of the securities that have not been"
        " resold are hereby removed from registration."
    )
    assert held["warrants"] == (None, None, None, True)


def test_warrants_that_are_only_exercised_are_no_class() -> None:
    held = _held(
        "We registered for resale 300,000 shares of common stock issuable upon exercise of warrants to"
        " purchase common stock that our lender holds (No. 333-41234). All shares that have not been"
        " resold are hereby removed from registration."
    )
    assert list(held) == ["common stock"]


def test_classes_that_add_up_are_no_parts() -> None:
    held = _held(
        "Securities to be deregistered under No. 333-41234: (A) 1,200,000 shares of Common Stock which"
        " the holders have not sold; (B) 600,000 Series B Warrants, which have expired; and (C) 600,000"
        " shares of Common Stock which were issuable upon exercise of the Series B Warrants."
    )
    assert held["series b warrants"][2] == 600_000


_RESALE = (
    "We registered $60,000,000 of our 5% Convertible Notes due 2024 and the 2,400,000 shares of common"
    " stock into which they may be converted (No. 333-41234). "
)


@pytest.mark.parametrize(
    "sold",
    [
        "Holders have resold $41,000,000 of the notes and no shares.",
        "Holders sold $41,000,000 principal amount of notes and none of the shares.",
        "Holders sold $41,000,000 of the notes; they sold no shares.",
        "Holders sold $41,000,000 of the notes, but no holder ever sold any shares.",
    ],
)
def test_none_of_one_class_was_sold(sold: str) -> None:
    held = _held(
        f"{_RESALE}{sold} We hereby deregister the remaining $19,000,000 of notes and all 2,400,000"
        " shares."
    )
    notes, shares = held.values()
    assert notes[:3] == (60_000_000, 41_000_000, 19_000_000)
    assert shares[:3] == (2_400_000, 0, 2_400_000)


def test_none_of_all_of_them_was_sold() -> None:
    held = _held(
        "We registered 25,000 shares of Series A Preferred Stock, a warrant to purchase 180,000 shares"
        " of common stock and the 180,000 shares of common stock that it buys (No. 333-41234). We have"
        " redeemed all of the preferred stock. All of the foregoing securities are hereby"
        " deregistered; none were sold."
    )
    assert {title: one[1] for title, one in held.items() if one[0]} == {
        "series a preferred stock": 0,
        "common stock": 0,
    }


def test_what_goes_with_others_goes_as_they_do() -> None:
    held = _held(
        "We registered $90,000,000 of 8% Senior Notes due 2014 and the guarantees thereof for an"
        " exchange offer (No. 333-41234), in which $88,000,000 was exchanged. We hereby withdraw from"
        " registration the $2,000,000 principal amount of notes not exchanged and the related"
        " guarantees.",
        form="S-4",
    )
    assert held["guarantees"] == (None, None, None, True)


def test_rights_to_subscribe_are_a_class() -> None:
    held = _held(
        "In the rights offering our shareholders subscribed for 1,310,000 of the 2,000,000 shares of"
        " common stock registered (No. 333-41234). We deregister the 690,000 shares not subscribed"
        " for, and the unexercised subscription rights.",
        form="S-1",
    )
    assert held["subscription rights"] == (None, None, None, True)


def test_removed_to_the_last_one_is_not_balanced_by_what_is_likely() -> None:
    held = _held(
        "We filed No. 333-41234 so that one holder could resell its 900,000 warrants and the 900,000"
        " shares of common stock that it would receive for them. It exercised 350,000 warrants and sold"
        " those 350,000 shares; it sold no warrants. The remaining 550,000 warrants expired yesterday."
        " We therefore deregister 900,000 warrants and 550,000 shares."
    )
    assert held["warrants"][1:3] == (0, 900_000)
    assert held["common stock"][1:3] == (350_000, 550_000)
