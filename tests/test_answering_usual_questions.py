"""Usual questions over many filings in words that no rule has, and what only looks like them.

None of these wordings stands in `eval/asked_over_many.jsonl`, which the model was fitted to.
"""

from __future__ import annotations

import pytest

from assistant.answering.results.usual_questions import usual_question

USUAL = [
    ("pls tell me the overall count of filings that deregister nothing", "remove no securities"),
    ("I need every amendment that leans on Rule 478", "rely on Rule 478"),
    ("What's the mean number of signers across these filings?", "average number of signatories"),
    ("Which issuers here are incorporated under the laws of Ohio?", "organized in Ohio"),
    ("Show me the filings in which over 40,000 shares come off registration", "40,000 shares"),
    ("breakdown of the filings by the law firm named on the cover", "by law firm"),
]


@pytest.mark.parametrize(("question", "plain"), USUAL, ids=[q for q, _ in USUAL])
def test_a_usual_question_is_known_in_any_words(question: str, plain: str) -> None:
    found = usual_question(question)
    assert found is not None
    assert plain in found


OTHER = [
    "why were shares deregistered?",
    "How many of the amendments remove securities from registration?",
    "Which amendments remove fewer than 1,000,000 shares?",
    "who got bought by a swiss company?",
    "Which filings mention a tender offer by Harrow Holdings?",
    "Which amendment was signed last and on what date?",
    "Which registrants changed their names?",
]


@pytest.mark.parametrize("question", OTHER)
def test_what_says_more_or_the_opposite_is_left_alone(question: str) -> None:
    assert usual_question(question) is None
