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
        "We have been in the hands of Harcourt Systems, Inc. since its unit and we were made one in April.",
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


# What words of a table tell of another cause too; the form, the category.
MISREAD = [
    (  # `warrants … is terminated`
        "F-3",
        "reporting_ended",
        "The depositary shares were withdrawn from the exchange on May 4, 2019, ten days after a Form 25 was filed, "
        "and the Company will end its duty to report by a Form 15F. The statement (common shares, warrants and "
        "subscription receipts, $60,000,000 in all) is terminated in view of this.",
    ),
    (
        "S-8",
        "reorganization",
        "The Company became a wholly owned subsidiary of Tamarack Group, Inc., a holding company newly set up above it, "
        "on July 1, 2012. Each share was exchanged automatically for one share of Tamarack Group, Inc., which has taken "
        "over the plan and will register its own shares.",
    ),
    (
        "S-8",
        "merger",
        "As of 9:00 a.m. on June 3, 2014, every share that Delmar Foods plc did not already own stood converted into the "
        "right to receive $21.40 in cash. From that hour Delmar Foods plc has been our only shareholder, and the stock "
        "is being withdrawn from listing.",
    ),
    (  # how the registrant came to be
        "S-8",
        "merger",
        "The Company emerged from chapter 11 on March 2, 2009 under a plan of reorganization. On October 3, 2013 the "
        "Company was acquired by Ospray Metals B.V. through the merger of Ospray Merger Corp. into the Company.",
    ),
]


@pytest.mark.parametrize(("form", "category", "told"), MISREAD)
def test_the_cause_is_the_one_that_a_sentence_far_more_probably_tells(
    form: str, category: str, told: str
) -> None:
    result = extract(filing(HEAD + told + REMOVED, form=form))
    assert result.record is not None
    assert result.record.reason.category == category


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
