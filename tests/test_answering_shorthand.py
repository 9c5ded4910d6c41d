"""Questions as clerks write them: abbreviations, two in one, and what was left of each statement."""

from __future__ import annotations

import pytest
from answering_filings import filing_text

from assistant.answering import answer
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

MERGER = """
The Registration Statement (No. 333-51820) covered 750,000 shares of Common Stock.

On July 2, 2007, under the Agreement and Plan of Merger dated as of March 9, 2007 among the Company,
Beacon Street Lighting Corp. ("Parent") and BSL Acquisition, Inc., BSL Acquisition, Inc. was merged
into the Company, and each share of Common Stock was converted into the right to receive $18.40 in
cash. The Company hereby removes from registration the 214,600 shares that remain unsold.
"""

THREE = """
This Post-Effective Amendment No. 1 removes from registration all shares of Common Stock that had not
been issued under the following registration statements on Form S-8:

Registration No.\tFiled\tRegistered\tIssued\tDeregistered
333-51820\tMarch 1, 2001\t1,800,000\t1,700,000\t100,000
333-62714\tMay 7, 2003\t2,200,000\t2,150,000\t50,000
333-74105\tMay 6, 2005\t900,000\t500,000\t400,000
"""

STAYS = """
The Company hereby removes from registration the 214,600 shares that remain unsold under the 1996 Plan.
The Registration Statement stays in effect for the Purchase Plan, which is not affected by this
Amendment.
"""


def pair(substance: str) -> tuple[Filing, Extraction]:
    filing = read(filing_text(substance).encode())
    return filing, extract(filing)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("# of shs dereg'd by PEA no. 1?", ["214,600"]),
        ("date of the merger agmt + cash per share?", ["March 9, 2007", "$18.40"]),
    ],
)
def test_abbreviations_and_sums_of_questions(question: str, facts: list[str]) -> None:
    reply = answer(question, [pair(MERGER)])
    assert reply.answered
    assert all(fact in reply.answer for fact in facts)


@pytest.mark.parametrize(
    ("question", "number", "amount"),
    [
        ("Which statement had the most shares left unissued?", "333-74105", "400,000"),
        ("On which S-8 was the smallest number of shares unsold?", "333-62714", "50,000"),
        ("Which registration statement registered the most shares?", "333-62714", "2,200,000"),
    ],
)
def test_what_was_left_of_each_statement_is_ranked(question: str, number: str, amount: str) -> None:
    reply = answer(question, [pair(THREE)])
    assert number in reply.answer
    assert amount in reply.answer


def test_what_is_not_affected_is_not_out_of_effect() -> None:
    reply = answer("Does the Registration Statement stay in effect?", [pair(STAYS)])
    assert not reply.answer.startswith("No.")


def many() -> list[tuple[Filing, Extraction]]:
    other = filing_text(
        "The Registration Statement (No. 333-40911) covered 90,000 shares of Common Stock. The Company "
        "hereby removes from registration the 12,500 shares that remain unsold.",
        name="DARROW PUMPS, INC.",
        number="333-40911",
    )
    filing = read(other.encode())
    return [pair(MERGER), (filing, extract(filing))]


def test_fees_are_no_amounts_of_securities() -> None:
    reply = answer("What is the total of registration fees paid for these statements?", many())
    assert not reply.answered


def test_any_one_statement_is_no_number_of_statements() -> None:
    reply = answer(
        "Biggest number of shares deregistered under any one registration statement: whose?", many()
    )
    assert "CORMORANT LANTERNS" in reply.answer
    assert "214,600" in reply.answer
    assert "DARROW" not in reply.answer
