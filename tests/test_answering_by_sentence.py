"""Yes or No from a ranked sentence, and about what filings tell by custom."""

from __future__ import annotations

from functools import lru_cache

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

_PLANS = """
The validity of the shares was passed upon by Lindqvist & Farrow LLP, members of which owned 8,450
shares of Common Stock on March 1, 2011. The figures in this amendment are not adjusted for the
three-for-one split of 2008. No unissued share of the 1999 Plan has been carried over to the 2010
Plan. The savings program itself stays in force, and the accounts of its participants are not
affected by this filing. No additional shares are registered, and no filing fee is payable. On
April 4, 2011 Corrie Holdings acquired the Company under Section 253 of the Delaware General
Corporation Law without a vote of stockholders. The Company hereby removes from registration the
241,900 shares that were not issued under the 1999 Plan.
"""
_SHELF = """
No securities were ever sold under the Registration Statement. Had holders resold any, the Company
would not receive any of the proceeds. The prospectus is not changed by this amendment. Of the warrants that the Company had
issued before, none is outstanding. The Company hereby removes from registration all of the
securities registered.
"""


@lru_cache(maxsize=4)
def pair(substance: str) -> tuple[Filing, Extraction]:
    form = "S-3" if substance is _SHELF else "S-8"
    filing = assistant.read(filing_text(substance, form=form).encode())
    return filing, assistant.extract(filing)


def ask(substance: str, question: str) -> Answer:
    return answer(question, [pair(substance)])


@pytest.mark.parametrize(
    ("substance", "question", "verdict", "fact"),
    [
        (_PLANS, "do the attorneys who blessed the stock have a stake in it?", "Yes", "8,450"),
        (_PLANS, "Have the numbers been restated for the split of 2008?", "No", "not adjusted"),
        (_PLANS, "were any leftovers rolled into the 2010 plan?", "No", "carried over"),
        (_PLANS, "Does it owe the SEC money for this amendment?", "No", "no filing fee"),
        (_PLANS, "Did the owners get a vote on the squeeze-out?", "No", "Section 253"),
        (_SHELF, "Was the shelf ever tapped?", "No", "ever sold"),
        (_SHELF, "does the issuer get any cash from resales?", "No", "proceeds"),
        (_SHELF, "Was the selling document rewritten as well?", "No", "not changed"),
        (_SHELF, "any edits to the sales section?", "No", "not changed"),
    ],
)
def test_yes_or_no_with_the_sentence_that_decides(
    substance: str, question: str, verdict: str, fact: str
) -> None:
    told = ask(substance, question)
    assert told.answered
    assert told.answer.startswith(f"{verdict}. ")
    assert fact in told.answer
    text = pair(substance)[0].text
    cited = [c for s in told.sentences for c in s.citations]
    assert cited
    assert all(text[c.start : c.end] == c.quote for c in cited)


@pytest.mark.parametrize(
    ("substance", "question"),
    [
        # nothing like it is told
        (_PLANS, "Did the pension trustees sue the board?"),
        (_PLANS, "Have the factory workers joined a union?"),
        (_SHELF, "Did the auditors resign over the warrants?"),
        # a sentence with a denial is near, and denies something else
        (_PLANS, "Was the three-for-one split of 2008 approved by the lenders?"),
        # opinions
        (_PLANS, "Was the squeeze-out fair to the small holders?"),
    ],
)
def test_no_yes_or_no_is_guessed(substance: str, question: str) -> None:
    assert not ask(substance, question).answered


def test_some_that_go_on_do_not_deny_that_others_end() -> None:
    told = ask(_PLANS, "Were any holders' accounts already closed last year?")
    assert not told.answered or not told.answer.startswith("No. The savings program")


def test_what_goes_on_is_not_ended_and_what_is_ended_not_kept() -> None:
    kept = ask(_PLANS, "Is the savings program being scrapped too?")
    assert kept.answer.startswith("No. ")
    assert "stays in force" in kept.answer
    told = ask(_PLANS, "Does this filing touch the accounts of the program's participants?")
    assert not told.answered or told.answer.startswith("No. ")
