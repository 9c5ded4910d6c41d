"""Questions in other words than the rules know: an answer of something else is none."""

from __future__ import annotations

from functools import lru_cache

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

_STATEMENT = """
Post-Effective Amendment No. 1, filed May 3, 2009, took out 70,000 shares that a holder had given
back for cancellation. The Company has ended the offering because the registration rights of the
selling shareholders expired on June 30, 2010, and hereby removes from registration the 415,200
shares that remain unsold. The application for an order under Rule 477 was withdrawn.
"""


@lru_cache(maxsize=2)
def pair() -> tuple[Filing, Extraction]:
    filing = assistant.read(filing_text(_STATEMENT, form="S-3").encode())
    return filing, assistant.extract(filing)


def ask(question: str) -> Answer:
    return answer(question, [pair()])


@pytest.mark.parametrize(
    "question",
    [
        "What was the purpose of the earlier amendment?",
        "Why were some shares pulled in 2009?",
        "In which other city did the guarantors' officer sign?",
    ],
)
def test_the_reason_and_place_of_this_amendment_are_not_those_of_another(question: str) -> None:
    told = ask(question)
    assert "registration rights" not in told.answer
    assert "was signed in" not in told.answer


def test_the_amendments_own_reason_is_still_told() -> None:
    for question in ("Why are the 415,200 shares removed?", "why was this amendment filed?"):
        told = ask(question)
        assert told.answered
        assert "expired" in told.answer


def test_a_question_for_a_rule_is_not_answered_by_no() -> None:
    assert not ask("Under what rule do they ask to have it pulled back?").answer.startswith("No. ")
