"""A price for each share is no sum in all, and a rough value is not the exact one."""

from __future__ import annotations

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer

_SUBSTANCE = """
On August 14, 2006 Cormorant Lanterns, Inc. was merged with Tarn Sub, Inc. Each share of common
stock became the right to receive $31.75 in cash. The Purchaser accepted all of the shares tendered
and used its option to buy newly issued shares, and so came to own more than 90% of them. The other
2,886,000 shares all went to shareholders of Wick Holdings. The registrant removes from registration
the 412,000 shares that remain unsold.
"""


@pytest.fixture(scope="module")
def pair():
    read = assistant.read(filing_text(_SUBSTANCE).encode())
    return read, assistant.extract(read)


@pytest.mark.parametrize(
    "question",
    [
        "How much in all did Tarn pay for Cormorant?",
        "How much cash was paid altogether in the merger?",
        "What was the total consideration paid in the merger?",
        "Exactly what percentage of the shares did the Purchaser come to own?",
        "What precise percentage of the shares did the Purchaser come to own?",
        "How many Cormorant shares did each Wick shareholder get for one Wick share?",
    ],
)
def test_another_value_is_asked_for_than_the_filing_tells(pair, question: str) -> None:
    reply = answer(question, [pair])
    assert not reply.answered, reply.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How much cash did a holder get for each share of common stock?", "$31.75"),
        ("How much in cash did one share of common stock become?", "$31.75"),
        ("What percentage of the shares did the Purchaser come to own?", "90%"),
        ("How many shares went to shareholders of Wick Holdings?", "2,886,000"),
        ("Exactly how many shares are removed from registration?", "412,000"),
    ],
)
def test_the_value_that_is_told_answers(pair, question: str, told: str) -> None:
    assert told in answer(question, [pair]).answer
