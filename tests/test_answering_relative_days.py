"""Whether something happened within a time of another event is decided by the two days told."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

from assistant.extraction import extract
from assistant.filing.inputs import read

_SUBSTANCE = """
This Post-Effective Amendment No. 1 relates to the Registration Statement on Form S-8 (No.
333-51820), filed with the Securities and Exchange Commission on March 3, 2003 and declared
effective on April 22, 2003, which registered 1,250,000 shares of common stock of Cormorant
Lanterns, Inc. (the "Company") under the 1999 Stock Plan. The lock-up agreements expired on May 6,
2003. The stockholders approved the merger on May 9, 2007. On June 29, 2007, pursuant to the
Agreement and Plan of Merger dated as of February 14, 2007, Heron Merger Sub, Inc. merged with and
into the Company. The 1999 Stock Plan expired by its terms on April 30, 2007. On the same day, June
29, 2007, the common stock was removed from the New York Stock Exchange. The tender offer by Wexford
Partners was withdrawn; the directors plan ended on December 31, 2006. The Company sold its Dayton
plant. The Company hereby removes from registration the 407,823 shares that remain unissued.
"""
_FILING = read(filing_text(_SUBSTANCE).encode())
_PAIR = (_FILING, extract(_FILING))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did the merger close within a month of the stockholders' vote?", "No"),
        ("Did the merger close within two months of the stockholder approval?", "Yes"),
        ("Was the statement effective within two months of being filed?", "Yes"),
        ("Did it become effective within a month of its filing?", "No"),
        ("Was it declared effective within 60 days of filing?", "Yes"),
        ("Was the stock delisted on the same day as the merger closed?", "Yes"),
        ("Did stockholders approve the merger on the same day as the closing?", "No"),
        ("Did the plan expire before the merger closed?", "Yes"),
        ("Did the plan expire after the merger closed?", "No"),
        ("Was the merger agreement signed within a year of the closing?", "Yes"),
        ("Did the lock-ups expire within a month of effectiveness?", "Yes"),
        ("Did the lock-ups expire within a week of effectiveness?", "No"),
    ],
)
def test_the_days_between_decide(question: str, verdict: str) -> None:
    found = ask(_PAIR, question)
    assert found.answer.startswith(f"{verdict}.")


def test_which_was_first_is_told() -> None:
    found = ask(_PAIR, "Did the merger close before or after the stockholder vote?")
    assert found.answer.startswith("After it.")


@pytest.mark.parametrize(
    "question",
    [
        "Did the lock-ups expire within a month of the annual meeting?",
        "Was the dividend paid within a month of the merger?",
        "Was the dividend paid on the same day as the merger?",
        "Was the plant sold within a year of the merger?",
        "Did the stock split happen within a year of the merger?",
    ],
)
def test_without_both_days_nothing_is_decided(question: str) -> None:
    assert not ask(_PAIR, question).answered


def test_a_day_is_told_of_the_subject_of_its_clause() -> None:
    assert not ask(_PAIR, "When did the tender offer end?").answered
    assert "December 31, 2006" not in ask(_PAIR, "Did the tender offer end in 2006?").answer
    assert "December 31, 2006" in ask(_PAIR, "When did the directors plan end?").answer


@pytest.mark.parametrize(
    "question",
    [
        "When was the S-3 declared effective?",
        "When was the Form S-4 filed?",
        "How many shares were registered on Form F-3?",
        "When did the 2001 Stock Plan expire?",
        "When was the Omaha plant sold?",
    ],
)
def test_of_what_the_filing_has_not_nothing_is_told(question: str) -> None:
    assert not ask(_PAIR, question).answered


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("When was the S-8 declared effective?", "April 22, 2003"),
        ("When did the 1999 Plan expire?", "April 30, 2007"),
        ("When did stockholders sign off on the merger?", "May 9, 2007"),
        ("When did the parties strike their deal?", "February 14, 2007"),
    ],
)
def test_the_day_of_what_it_has_is_told(question: str, day: str) -> None:
    assert day in ask(_PAIR, question).answer
