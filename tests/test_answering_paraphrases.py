"""Questions in words that no rule knows: understood by their nearest plain wording, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering_filings import filing_text

import assistant
from assistant.record import Answer

MERGER = """
The Registration Statement (No. 333-51820) covered 750,000 shares of Common Stock.

On July 2, 2007, under the Agreement and Plan of Merger dated as of March 9, 2007 among the Company,
Beacon Street Lighting Corp. ("Parent") and BSL Acquisition, Inc., BSL Acquisition, Inc. was merged
into the Company, and each share of Common Stock was converted into the right to receive $18.40 in
cash. Parent is controlled by investment funds managed by Larkfield Equity Partners. As a result of
the merger the Company has terminated all offerings of its securities under the Registration
Statement. The Company hereby removes from registration the 214,600 shares that remain unsold.
"""

NO_CAUSE = """
The Registration Statement (No. 333-51820) covered 750,000 shares of Common Stock. The Company hereby
removes from registration the 214,600 shares that remain unsold.
"""


def ask(tmp_path: Path, substance: str, question: str) -> Answer:
    path = tmp_path / "filing.txt"
    path.write_text(filing_text(substance), encoding="utf-8")
    filing = assistant.read(path)
    return assistant.answer(question, [(filing, assistant.extract(filing))])


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("whatd Cormorant stockholders get for each share", "$18.40"),
        ("Which private equity firm is behind the purchaser?", "Larkfield Equity Partners"),
        ("What event brought Cormorant's offerings to an end?", "merge"),
        ("On what ground is the registrant taking the leftover shares off?", "merge"),
    ],
)
def test_the_plain_question_answers_in_its_place(tmp_path: Path, question: str, fact: str) -> None:
    answer = ask(tmp_path, MERGER, question)
    assert answer.answered
    assert fact in answer.answer
    assert answer.sentences[0].citations


@pytest.mark.parametrize(
    "question",
    [
        "whatd Cormorant stockholders get for each share",
        "Which private equity firm is behind the purchaser?",
        "What event brought Cormorant's offerings to an end?",
    ],
)
def test_what_the_filing_does_not_tell_stays_unanswered(tmp_path: Path, question: str) -> None:
    assert not ask(tmp_path, NO_CAUSE, question).answered


@pytest.mark.parametrize(
    "question",
    [
        "whatd holders of the Series B preferred get for each share",  # a class that is not there
        "What did each share turn into in the 1994 merger?",  # another year
        "What dividend does the company pay per share?",  # another sum
    ],
)
def test_what_the_question_says_beyond_its_wording_is_not_dropped(
    tmp_path: Path, question: str
) -> None:
    assert not ask(tmp_path, MERGER, question).answered
