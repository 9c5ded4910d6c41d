"""Whether a number is above or below another is decided by the number that the filing tells."""

from __future__ import annotations

import pytest
from answering_filings import filing_text

from assistant.answering import answer
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Answer

_SUBSTANCE = """
Cormorant Lanterns, Inc. (the "Company") registered 1,250,000 shares of common stock under the 1999
Stock Plan. Of these, 842,177 shares were issued. On December 31, 2006 the common stock was held of
record by 871 persons. The Company sold its Dayton plant for $61.5 million. The Company hereby
removes from registration the 407,823 shares that remain unissued.
"""


def _ask(question: str) -> Answer:
    filing = read(filing_text(_SUBSTANCE).encode())
    return answer(question, [(filing, extract(filing))])


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Were more than 800,000 shares issued?", "Yes"),
        ("Were over 900,000 shares issued?", "No"),
        ("Were fewer than 850,000 shares issued?", "Yes"),
        ("Were at least 842,177 shares issued?", "Yes"),
        ("Does Cormorant remove under 400,000 shares?", "No"),
        ("Are more than 400,000 shares being removed?", "Yes"),
        ("Did the company register more than a million shares?", "Yes"),
        ("Did the company register fewer than 1.2 million shares?", "No"),
        ("Were there over a thousand holders of record?", "No"),
    ],
)
def test_the_number_told_decides(question: str, verdict: str) -> None:
    result = _ask(question)
    assert result.answer.startswith(f"{verdict}.")
    assert result.sentences[0].citations


def test_no_figure_follows_the_verdict_at_once() -> None:
    assert not _ask("Were more than 800,000 shares issued?").answer.startswith("Yes. 8")


@pytest.mark.parametrize(
    "question",
    [
        "Were more than 500 employees dismissed?",
        "Did the directors buy more than 10,000 shares?",
        "Was the merger price above $12?",
    ],
)
def test_a_number_that_is_not_told_is_not_compared(question: str) -> None:
    assert not _ask(question).answered
