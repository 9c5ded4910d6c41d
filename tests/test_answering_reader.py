"""Sentences read beside a question by a small language model: what answers in other words, what
only shares words with the question."""

from __future__ import annotations

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.answering.sentences import reader
from assistant.record import Answer

_TENDERED = (
    "At midnight on May 3, 2016, when the offer ran out, 18,204,511 shares, 84.2% of all, had been "
    "validly tendered and not withdrawn."
)
_BESIDE = [
    "The Company registered 1,200,000 shares of common stock for its 2009 Stock Incentive Plan.",
    "Options that were not exercised were exchanged for cash at the effective time.",
    "The Company hereby removes from registration all shares that remain unsold under the plan.",
]
_NOTE = f"""
The Registration Statement covers 1,200,000 shares of common stock for the 2009 Stock Incentive
Plan. Elm Harbor Holdings plc offered $31.40 in cash for each share. {_TENDERED} Options that were
not exercised were exchanged for cash at the effective time. The Company lost its largest customer
in the spring of 2015, and the lender that financed the kilns refused to extend its loan. The
Company hereby removes from registration all shares that remain unsold.
"""


_RESALE = """
The Registration Statement covers 915,400 shares of common stock for resale by nine former
shareholders of Pelican Gauge Works, from which they received those shares. The Company lost its only
substantial customer in January 2006. We used the shelf once, in an offering of units that was priced
on October 3, 2004. The Company hereby removes from registration all shares that remain unsold.
"""


def _ask(question: str, note: str = _NOTE) -> Answer:
    filing = assistant.read(filing_text(note).encode())
    return answer(question, [(filing, assistant.extract(filing))])


@pytest.mark.parametrize(
    "question",
    [
        "What portion of the stock had been handed in by the deadline?",
        "How much of the equity took the bid?",
    ],
)
def test_the_sentence_that_answers_in_other_words_scores_best(question: str) -> None:
    found = reader.scores(question, [*_BESIDE, _TENDERED])
    assert max(range(len(found)), key=found.__getitem__) == len(_BESIDE)
    assert found[-1] > 0


def test_each_sentence_is_scored_by_itself_whatever_is_read_beside_it() -> None:
    question = "What portion of the stock had been handed in by the deadline?"
    sentences = [*_BESIDE, _TENDERED, *(s + " " + _TENDERED for s in _BESIDE)]
    together = reader.scores(question, sentences)
    alone = [reader.scores(question, [sentence])[0] for sentence in sentences]
    assert together == pytest.approx(alone, abs=1e-3)


def test_what_is_longer_than_is_read_at_once_is_cut_off() -> None:
    [score] = reader.scores("What was tendered?", [_TENDERED + " and so on" * 500])
    assert score > 0


def test_a_question_that_is_longer_than_is_read_is_cut_off_too() -> None:
    assert len(reader.scores("What was tendered, " * 400, [_TENDERED])) == 1


def test_no_sentences_have_no_scores() -> None:
    assert reader.scores("What was tendered?", []) == []


def test_a_question_in_other_words_is_answered() -> None:
    told = _ask("What portion of the stock had been handed in by the deadline?")
    assert told.answered
    assert "84.2%" in told.answer


def test_a_sentence_that_tells_of_something_without_its_name_does_not_answer_which() -> None:
    told = _ask("Name the lender of the kilns.")
    assert not told.answered
    assert told.nearest


def test_a_sentence_that_rules_chose_and_that_does_not_answer_is_taken_back() -> None:
    told = _ask("Name the nine selling shareholders.", _RESALE)
    assert not told.answered
    assert told.nearest
