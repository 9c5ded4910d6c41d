"""Questions that no filing answers: advice, averages and sums of what is not counted together."""

from __future__ import annotations

from typing import Any

import pytest
from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

_SOLD = (
    "The Company removes the 40,000 shares that the selling stockholders did not sell. The holders"
    "\nmay sell their remaining shares under Rule 144."
)


def _pair(substance: str, **named: Any) -> tuple[Filing, Extraction]:
    name = named.get("name", "CORMORANT LANTERNS, INC.")
    filing = read(filing_text(substance, **named).encode())
    record = {"form": "S-8", "amendment_number": 1, "purpose": "deregistration",
              "registrants": [{"name": name, "jurisdiction": "Ohio"}]}  # fmt: skip
    return filing, proved(filing, record)


@pytest.mark.parametrize(
    "question",
    [
        "Should I sell my remaining shares now?",
        "Is it wise to sell the remaining shares under Rule 144?",
        "Would you recommend selling the remaining shares?",
        "What should holders do with their remaining shares?",
        "Is it a good time to sell the remaining shares?",
        "Are the remaining shares a safe investment?",
    ],
)
def test_advice_is_not_stated(question: str) -> None:
    result = answer(question, [_pair(_SOLD)])
    assert not result.answered
    assert not result.sentences


def test_what_the_holders_could_do_is_stated() -> None:
    question = "Under which rule may the holders sell their remaining shares?"
    assert "144" in answer(question, [_pair(_SOLD)]).answer


def test_no_average_is_answered_over_several_filings() -> None:
    other = _pair(_SOLD, name="PETREL KILNS, INC.", number="333-60111", more="Ruth Price\nDirector")
    question = "What was the average closing price of the removed shares on the day of filing?"
    assert not answer(question, [_pair(_SOLD), other]).answered


def test_one_filings_count_is_no_total_of_several() -> None:
    told = _pair(f"{_SOLD} The Company has 210 employees.")
    other = _pair(_SOLD, name="PETREL KILNS, INC.", number="333-60111")
    question = "How many employees do these companies have altogether?"
    assert not answer(question, [told, other]).answered
    assert "210" in answer("How many employees does the Company have?", [told]).answer


def test_a_move_to_another_state_is_not_the_state_of_incorporation() -> None:
    question = "To which state did the Company move its incorporation in 1997?"
    assert not answer(question, [_pair(_SOLD)]).answered
    assert "Ohio" in answer("In which state is the Company incorporated?", [_pair(_SOLD)]).answer


@pytest.mark.parametrize("held", [("In May 2004 the merger was completed", "Yes"),
                                  ("The merger may be completed in June 2004", "")])  # fmt: skip
def test_the_month_of_may_is_no_doubt(held: tuple[str, str]) -> None:
    text, said = held
    result = answer(
        "Was the merger completed?", [_pair(f"{text}. The Company removes all shares.")]
    )
    assert result.answered == bool(said)
    assert not said or result.answer.startswith(said)


@pytest.mark.parametrize(
    "question",
    ["What's the purpose of Cormorant Lanterns' post-effective amendment?",
     "What is the purpose of this filing?", "What does this filing do?"],
)  # fmt: skip
def test_the_purpose_of_an_amendment_is_what_it_does(question: str) -> None:
    assert answer(question, [_pair(_SOLD)]).answered
