"""Causes in words that no table of cues holds: found by what was learned from other sentences."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from tests.invented import filing

HEAD = "The Registration Statement covers 400,000 shares of common stock. "
REMOVED = " The Company hereby removes from registration all shares that remain unsold."

TOLD = [
    (
        "merger",
        "S-8",
        "Since July 9, 2009 Penrose Ironworks is the only owner of our shares, which it took for $17.20 each.",
    ),
    (
        "merger",
        "S-8",
        "In April a unit of Harcourt Systems, Inc. was merged with us, so that we are theirs.",
    ),
    (
        "offering_complete",
        "S-1",
        "The managers took the last subscription on July 31, 2006 and shut the books.",
    ),
    (
        "obligation_ended",
        "S-3",
        "What the fund keeps is so small a part of the stock that our duty to keep a shelf for it falls "
        "away under the investor agreement.",
    ),
]


@pytest.mark.parametrize(("category", "form", "told"), TOLD)
def test_a_cause_in_words_of_no_table_is_found_and_not_called_proven(
    category: str, form: str, told: str
) -> None:
    result = extract(filing(HEAD + told + REMOVED, form=form))
    assert result.record is not None
    assert result.record.reason.category == category
    assert result.evidence["/reason/category"].verdict == "unsupported"
    assert result.status == "needs_review"


def test_an_acquisition_told_beside_an_offering_that_ends_is_the_ground() -> None:
    told = (
        "Effective May 6, 2014, Kessel-Brandt Holding N.V. completed its acquisition of Orchid Mills. Its "
        "subsidiary first bought the shares tendered in an offer and was then merged into Orchid Mills. "
        "Orchid Mills has completed all offers of securities under the Registration Statement."
    )
    result = extract(filing(HEAD + told + REMOVED))
    assert result.record is not None
    assert result.record.reason.category == "merger"


def test_what_was_registered_and_sold_tells_no_cause() -> None:
    told = "Of the shares that were sold, 16,000 went to employees in Ohio. The price was $4.10 a share."
    result = extract(filing(HEAD + told + REMOVED))
    assert result.record is not None
    assert result.record.reason.category == "not_stated"


def test_an_at_the_market_program_is_no_plan() -> None:
    told = "On January 31, 2018 the Company terminated its at-the-market program."
    result = extract(filing(HEAD + told + REMOVED, form="S-3"))
    assert result.record is not None
    assert result.record.reason.category == "offering_complete"
