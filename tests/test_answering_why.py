"""Why: the cause before what follows from it, and the filing's own tie between deal and removal."""

from __future__ import annotations

from functools import lru_cache

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

_DEAL = """
On June 4, 2007, Beck Sub Inc. merged with and into Cormorant Lanterns, Inc. under an Agreement and
Plan of Merger dated March 1, 2007 with Tarn Beck Holdings plc, so that Cormorant Lanterns became a
wholly owned subsidiary of Tarn Beck Holdings plc. {tie} The registrant hereby removes from
registration the 412,000 shares that remain unsold under the Registration Statement.
"""
_WORKSHOP = """
The registrant's workshop in Lima burned down on May 2, 2007, and the insurer declined the claim.
Accordingly, the lamp works at Lima were shut for good. The registrant has ended its offering, which
expired on June 1, 2007, and hereby removes from registration the 412,000 shares that remain unsold.
"""


@lru_cache(maxsize=8)
def _pair(substance: str) -> tuple[Filing, Extraction]:
    read = assistant.read(filing_text(substance).encode())
    return read, assistant.extract(read)


def _ask(substance: str, question: str) -> Answer:
    return answer(question, [_pair(substance)])


@pytest.mark.parametrize(
    "tie",
    [
        "As a result of the merger, all offerings under the Registration Statement have been terminated.",
        "Because of these transactions the registrant has ended its offering of the shares.",
        "On account of the Merger, no further shares will be offered under the plan.",
        "With the closing of the acquisition the offering has been discontinued.",
    ],
)
def test_the_end_of_the_offerings_is_tied_to_the_deal_in_the_filing_s_words(tie: str) -> None:
    told = _ask(_DEAL.format(tie=tie), "Why are the shares deregistered?")
    assert "Tarn Beck Holdings plc" in told.answer
    assert "June 4, 2007" in told.answer
    assert tie in told.answer
    assert all(sentence.citations for sentence in told.sentences)


def test_no_tie_is_made_up() -> None:
    told = _ask(_DEAL.format(tie=""), "Why are the shares deregistered?")
    assert len(told.sentences) == 1


def test_what_follows_is_led_by_what_it_follows_from() -> None:
    told = _ask(_WORKSHOP, "Why were the lamp works at Lima shut?")
    assert "burned down" in told.answer
    assert told.answer.index("burned down") < told.answer.index("Accordingly")


def test_the_end_of_an_offering_follows_from_the_filing_s_reason() -> None:
    tie = "The offering of the shares has therefore ended."
    told = _ask(_DEAL.format(tie=tie), "Why has the offering of the shares ended?")
    assert "Tarn Beck Holdings plc" in told.answer


@pytest.mark.parametrize(
    "question",
    [
        "On what date was Beck Sub merged with and into Cormorant Lanterns?",
        "Under the Merger Agreement, when did Beck Sub Inc. merge into the company?",
        "cormorant / tarn beck merger when?",
    ],
)
def test_of_the_days_of_a_deal_that_of_the_closing_is_told(question: str) -> None:
    told = _ask(_DEAL.format(tie=""), question).answer
    assert "June 4, 2007" in told
    assert "March 1, 2007" not in told


def test_the_day_of_the_agreement_is_another() -> None:
    told = _ask(_DEAL.format(tie=""), "When was the merger agreement signed?").answer
    assert "March 1, 2007" in told
    assert "June 4, 2007" not in told
