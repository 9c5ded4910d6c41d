"""Amounts whose role no cue tells: given by what was learned, proven only where they add up."""

from __future__ import annotations

import pytest

from assistant.extraction import Extraction, extract
from tests.invented import filing

AMOUNTS = ("registered", "sold", "deregistered")

ADD_UP = [
    (
        "On this form 1,500,000 shares of common stock were put up for the employees in 2004. They have "
        "taken 1,204,500. The 295,500 for which nobody asked are removed.",
        (1_500_000, 1_204_500, 295_500),
    ),
    (
        "We had 2,000,000 shares of common stock put down on this form. 1,640,300 found buyers. The "
        "others, 359,700 in number, are deregistered.",
        (2_000_000, 1_640_300, 359_700),
    ),
]


def _amounts(result: Extraction) -> tuple[int | None, ...]:
    assert result.record is not None
    only = result.record.registration_statements[0].securities[0]
    return tuple(getattr(only, name) for name in AMOUNTS)


@pytest.mark.parametrize(("told", "amounts"), ADD_UP)
def test_amounts_in_words_of_no_cue_are_found_and_proven_by_the_balance(
    told: str, amounts: tuple[int, int, int]
) -> None:
    result = extract(filing(told))
    assert _amounts(result) == amounts
    for name in AMOUNTS:
        evidence = result.evidence[f"/registration_statements/0/securities/0/{name}"]
        assert evidence.verdict == "verified"


def test_a_likely_role_alone_proves_nothing() -> None:
    told = (
        "We had 2,000,000 shares of common stock put down on this form. All that found no buyers "
        "are deregistered."
    )
    result = extract(filing(told))
    assert _amounts(result) == (2_000_000, None, None)
    pointer = "/registration_statements/0/securities/0/registered"
    assert result.evidence[pointer].verdict == "unsupported"
    assert result.status == "needs_review"


def test_an_amount_of_another_class_makes_no_security() -> None:
    told = (
        "The Registration Statement covers 400,000 shares of common stock, of which 150,000 have been "
        "sold. The lender holds 90,000 shares of Series B preferred stock. The remaining 250,000 shares "
        "are removed from registration."
    )
    result = extract(filing(told))
    assert result.record is not None
    titles = [one.title for one in result.record.registration_statements[0].securities]
    assert titles == ["common stock"]


def test_an_update_of_a_prospectus_gets_no_likely_amounts() -> None:
    told = (
        "This Post-Effective Amendment is filed solely to update the prospectus. Our people have taken "
        "1,204,500 of the shares, and 295,500 are with nobody."
    )
    result = extract(filing(told))
    assert result.record is not None
    assert all(
        one.sold is None and one.deregistered is None
        for statement in result.record.registration_statements
        for one in statement.securities
    )


@pytest.mark.parametrize(
    "closing", ["No further shares will be issued under it.", "No shares will be sold hereafter."]
)
def test_that_none_will_be_sold_says_nothing_of_what_was(closing: str) -> None:
    told, amounts = ADD_UP[1]
    assert _amounts(extract(filing(f"{told} {closing}"))) == amounts
