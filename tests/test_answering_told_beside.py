"""What else a filing tells of a cause, and questions for what led somebody to an act."""

from __future__ import annotations

from functools import lru_cache

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.answering.one_filing.asked import framed
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

_FUND = """
The shares were to be bought for the Lantern Stock Fund of the Tarn Works Savings Plan. The Plan has
since been amended to close that fund. The registrant hereby removes from registration the 412,000
shares that remain unsold under the Registration Statement.
"""
_NEW_PLAN = """
Shareholders approved the Cormorant Lanterns 2007 Incentive Plan at the meeting of May 3, 2007. It
takes the place of the 1999 Plan, under which no new awards will be made. The registrant hereby
removes from registration the 412,000 shares that remain unsold under the Registration Statement.
"""
_DISSOLVED = """
In February 2007 the registrant shut its only works, in Lima, after the lease ran out. Its
stockholders adopted a Plan of Dissolution on May 24, 2007. No securities will be sold under the
Registration Statement again. The registrant does not hereby amend its Registration Statement on
Form S-3 (File No. 333-120918). It removes from registration the 412,000 shares that remain unsold.
"""
_RECEIPTS = """
The depositary mailed notice of termination to all holders on March 10, 2007, and the Deposit
Agreement terminated on June 9, 2007. The registrant hereby removes from registration the 412,000
shares that remain unsold under the Registration Statement.
"""


@lru_cache(maxsize=8)
def _pair(substance: str) -> tuple[Filing, Extraction]:
    read = assistant.read(filing_text(substance).encode())
    return read, assistant.extract(read)


def _ask(substance: str, question: str) -> Answer:
    return answer(question, [_pair(substance)])


@pytest.mark.parametrize(
    ("substance", "told"),
    [
        (_FUND, "Lantern Stock Fund"),
        (_NEW_PLAN, "2007 Incentive Plan"),
        (_DISSOLVED, "Plan of Dissolution"),
        (_RECEIPTS, "Deposit Agreement terminated"),
    ],
)
@pytest.mark.parametrize(
    "question",
    ["Why are the shares deregistered?", "Why is Cormorant Lanterns taking shares out of registration?"],
)  # fmt: skip
def test_the_cause_is_told_with_what_it_points_back_at(
    substance: str, told: str, question: str
) -> None:
    found = _ask(substance, question)
    assert told in " ".join(found.answer.split())
    assert len(found.answer.split()) <= 80
    assert all(sentence.citations for sentence in found.sentences)


def test_a_statement_that_is_not_amended_is_no_cause() -> None:
    assert "333-120918" not in _ask(_DISSOLVED, "Why are the shares deregistered?").answer


@pytest.mark.parametrize(
    "question", ["Why did the auditors resign?", "Why did the dividend fall in 2006?"]
)
def test_what_is_not_told_stays_unanswered(question: str) -> None:
    assert not _ask(_FUND, question).answered


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        (
            "What happened that made Tarn Works remove its plan shares?",
            "Why did Tarn Works remove its plan shares?",
        ),
        ("What led Tarn Works to end its offerings?", "Why did Tarn Works end its offerings?"),
        ("What prompted the board to file this?", "Why did the board file this?"),
        ("What was it that made Tarn Works stop selling?", "Why did Tarn Works stop selling?"),
        ("What led to the end of the plan?", "What led to the end of the plan?"),
        ("What caused the drop in price?", "What caused the drop in price?"),
    ],
)
def test_what_led_somebody_to_an_act_is_why_he_did_it(question: str, meant: str) -> None:
    assert framed(question) == meant
