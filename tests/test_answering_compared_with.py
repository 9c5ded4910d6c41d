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


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Were there 800 or more holders of record?", "Yes"),
        ("Were there 1,500 or more holders of record?", "No"),
        ("Did it have 850 holders of record or fewer?", "No"),
        ("Were 400,000 or more shares removed?", "Yes"),
        ("Were over half a million shares removed?", "No"),
        ("Were more than three quarters of a million shares issued?", "Yes"),
        ("Did the Dayton plant bring in $60 million or more?", "Yes"),
        ("Was the Dayton plant sold for $60m or less?", "No"),
        ("Were more than half of the shares issued?", "Yes"),
        ("Were at least three quarters of the registered shares issued?", "No"),
        ("Were fewer than two-thirds of the shares issued?", "No"),
        ("Was a majority of the registered shares issued?", "Yes"),
        ("Was less than half of the registered amount deregistered?", "Yes"),
    ],
)
def test_a_limit_may_stand_behind_or_be_a_part(question: str, verdict: str) -> None:
    result = _ask(question)
    assert result.answer.startswith(f"{verdict}.")
    assert result.sentences[0].citations


@pytest.mark.parametrize(
    "question",
    [
        "Were there 200 or more employees?",
        "Was the termination fee $10 million or more?",
        "Were more than half of the directors independent?",
        "Did the Omaha plant bring in $60 million or more?",
        "Did at least two directors resign?",
        "Was the loan more than $10 million?",
    ],
)
def test_another_number_bears_no_verdict_out(question: str) -> None:
    assert not _ask(question).answered
