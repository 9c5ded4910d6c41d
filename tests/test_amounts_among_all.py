"""Amounts told among all that is left, by the order of a paragraph, and classes without a number."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.record import Security
from tests.invented import THREE_NUMBERS, filing

AMONG_ALL = [
    "The Company registered 900,000 shares of common stock for resale, of which 600,000 were issued to "
    "investors in a private placement and 300,000 underlay warrants. It removes from registration all "
    "shares, including the 300,000 warrant shares, that have not been sold by the holders.",
    "The Registration Statement covers 900,000 shares of common stock. The Company withdraws from "
    "registration any of the shares, among them the 300,000 shares underlying notes, that remain unsold.",
]

WITHOUT_NUMBER = [
    (
        "The Company hereby removes from registration the 500,000 units that were not sold and all "
        "warrants included in them.",
        [("units", 500_000), ("warrants", None)],
    ),
    (
        "This amendment deregisters 250,000 shares of Series A preferred stock and all common stock "
        "that remain unsold.",
        [("series a preferred stock", 250_000), ("common stock", None)],
    ),
    # said of the class itself
    (
        "The Registrant removes from registration 125,000 shares of common stock, being all shares of "
        "common stock not issued.",
        [("common stock", 125_000)],
    ),
]


def _securities(
    body: str, form: str, numbers: str = "Registration No. 333-41234"
) -> list[Security]:
    record = extract(filing(body, form=form, numbers=numbers)).record
    assert record is not None
    return [one for told in record.registration_statements for one in told.securities]


@pytest.mark.parametrize("body", AMONG_ALL)
def test_an_amount_among_all_that_is_left_is_not_what_is_removed(body: str) -> None:
    (only,) = _securities(body, "S-3")
    assert (only.registered, only.sold, only.deregistered) == (900_000, None, None)
    assert only.all_unsold is True


@pytest.mark.parametrize(("body", "told"), WITHOUT_NUMBER)
def test_a_further_class_goes_without_a_number(
    body: str, told: list[tuple[str, int | None]]
) -> None:
    found = _securities(body, "S-1")
    assert [(one.title, one.deregistered) for one in found] == told
    assert all(one.all_unsold is not False for one in found)


def test_ordinals_count_what_their_paragraph_names() -> None:
    found = _securities(
        "For the 2001 Plan 800,000 shares of common stock were registered (No. 333-41234). The plan is "
        "over and 25,500 shares are removed.\n\n"
        "For the 2005 Plan 1,200,000 shares were registered at first (No. 333-55678) and 500,000 more "
        "later (No. 33-60001). Under the second, 331,775 shares have not been issued; they are removed "
        "from registration.",
        "S-8",
        THREE_NUMBERS,
    )
    assert [one.deregistered for one in found] == [25_500, None, 331_775]


def test_not_a_single_one_was_issued() -> None:
    (only,) = _securities(
        "Not a single one of the 200,000 shares of common stock registered has been issued under the "
        "Registration Statement. The 200,000 shares are removed from registration.",
        "S-8",
    )
    assert (only.sold, only.deregistered) == (0, 200_000)


def test_the_class_of_a_plan_is_the_one_that_the_note_prints_with_its_par_value() -> None:
    (only,) = _securities(
        "The Registrant hereby deregisters all securities registered by the Registration Statement that "
        "have not been distributed. In the merger each of the 14,337,902 outstanding shares of the "
        "Registrant's Class A Common Stock, par value $.625, was converted into cash.",
        "S-8",
    )
    assert (only.title, only.par_value) == ("class a common stock", "0.625")
