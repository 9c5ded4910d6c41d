"""Questions that no rule reads: the learned ranking chooses a sentence, or none."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

_OFFERING = """
On March 4, 2005 the Company began an offering of 900,000 units at $6.00 a unit through Hobart Lane
Securities as placement agent. Subscriptions had to reach 300,000 units before any money could be
released. By the last day of the offering, October 31, 2006, the escrow agent, Maumee Valley Trust,
held $1,104,000, for 184,000 units, from 97 subscribers. The minimum was thus not reached, and all
of the money was sent back, with interest of $8,316, in November 2006. The costs of the offering,
$71,450, were borne by the founder, Mr. Tobias Renshaw. The lamp works at Sandusky were passed to
Brightline Fixtures Corp. under a deed of April 2, 2007. The Company hereby removes from
registration all 900,000 units.
"""
_ARRANGEMENT = """
Each holder had, for every share, C$0.55 in cash and 0.1240 of a share of Tarquin Metals Ltd. The
arrangement was approved by the Supreme Court of British Columbia on May 12, 2010 and took effect
on May 14, 2010. Holders of 91.4% of the shares voted for it. Awards outstanding under the plan will
be settled with shares bought on the Toronto Stock Exchange. The Company hereby removes from
registration the 402,600 shares that were not issued under the plan.
"""


@lru_cache(maxsize=4)
def pair(substance: str) -> tuple[Filing, Extraction]:
    form = "S-1" if substance is _OFFERING else "S-8"
    filing = assistant.read(filing_text(substance, form=form).encode())
    return filing, assistant.extract(filing)


def ask(substance: str, question: str) -> Answer:
    return answer(question, [pair(substance)])


@pytest.mark.parametrize(
    ("substance", "question", "facts"),
    [
        (
            _OFFERING,
            "how much cash did the escrow agent hold and for how many units?",
            ["$1,104,000", "184,000"],
        ),
        (
            _ARRANGEMENT,
            "which court blessed the arrangement and when",
            ["Supreme Court of British Columbia", "May 12, 2010"],
        ),
    ],
)
def test_a_sentence_answers_where_no_rule_finds_one(
    substance: str, question: str, facts: list[str]
) -> None:
    told = ask(substance, question)
    assert told.answered
    assert all(fact in told.answer for fact in facts)
    assert len(told.answer.split()) <= 80
    text = pair(substance)[0].text
    cited = [c for s in told.sentences for c in s.citations]
    assert cited
    assert all(text[c.start : c.end] == c.quote for c in cited)


@pytest.mark.parametrize(
    ("substance", "question"),
    [
        (_OFFERING, "How many employees does the lamp works have?"),
        (_OFFERING, "Who are the children of Mr. Renshaw?"),
        (_OFFERING, "Which bank lent money to the Company?"),
        (_OFFERING, "How much rent does the Company pay for Sandusky?"),
        (_OFFERING, "What was the net loss in 2006?"),
        (_ARRANGEMENT, "Which bank financed the arrangement?"),
        (_ARRANGEMENT, "What was the exercise price of the options?"),
        (_ARRANGEMENT, "Who advised Tarquin?"),
        (_ARRANGEMENT, "Under which exemption were the shares of Tarquin handed out?"),
        (_ARRANGEMENT, "How many shares had been registered for the plan in the first place?"),
        (_ARRANGEMENT, "How many shares voted against?"),
        (_ARRANGEMENT, "Should I have voted for the arrangement?"),
        (_ARRANGEMENT, "What did Wexcombe Holdings pay in the arrangement?"),
    ],
)
def test_silence_stays_silence(substance: str, question: str) -> None:
    told = ask(substance, question)
    assert not told.answered
    assert not told.sentences


def test_yes_or_no_is_not_guessed() -> None:
    told = ask(_ARRANGEMENT, "Was the tribunal's blessing contested by anybody?")
    assert not told.answered


def test_what_comes_nearest_is_cited() -> None:
    told = ask(_OFFERING, "What was the net loss in 2006?")
    assert any("interest of $8,316" in " ".join(c.quote.split()) for c in told.nearest)


def test_the_plan_says_that_it_was_learned(tmp_path: Path) -> None:
    path = tmp_path / "offering.txt"
    path.write_text(filing_text(_OFFERING, form="S-1"), encoding="utf-8")

    def explained(question: str) -> bool:
        done = subprocess.run(
            [sys.executable, "-m", "assistant", "ask", question, "--explain", "--filings", path],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return bool(json.loads(done.stdout)["by_learned_ranking"])

    assert explained("how much cash did the escrow agent hold and for how many units?")
    assert not explained("Who are the children of Mr. Renshaw?")
