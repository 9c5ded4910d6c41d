"""Two answers are weighed, that of the rules and that of the sentences that rank first."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.answering.one_filing import weighing
from assistant.record import Answer

_UNITS = """
The Registration Statement covered 6,842,105 shares of common stock. 4,736,842 of those shares were
issued at the closing of the private placement and the other 2,105,263 were set aside for exercises
of the warrants that came with the units. The warrants lapsed in March 2011. The Company hereby
removes from registration all shares that remain unsold.
"""


def _ask(question: str) -> Answer:
    filing = assistant.read(filing_text(_UNITS, form="S-3").encode())
    return answer(question, [(filing, assistant.extract(filing))])


def test_the_weights_are_those_of_the_figures() -> None:
    package = files("assistant.answering.one_filing")
    stored = json.loads((package / "weighing_weights.json").read_text("utf-8"))
    for of in ("by_rules", "by_sentence"):
        assert list(stored[of]["weights"]) == list(weighing.FIGURES)


@pytest.mark.parametrize(
    ("question", "told", "beside"),
    [
        ("How many shares were put by for the warrants?", "2,105,263", "4,736,842"),
        ("How many were set aside for warrant exercises?", "2,105,263", "4,736,842"),
    ],
)
def test_of_several_values_the_one_asked_for_is_told(question: str, told: str, beside: str) -> None:
    found = _ask(question)
    assert told in found.answer
    assert beside not in found.answer
    quotes = [c.quote for s in found.sentences for c in s.citations]
    assert any(beside in quote for quote in quotes)  # the sentence is cited as a whole
