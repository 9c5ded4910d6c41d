"""What a filing is about in a few sentences, and what people type before they ask anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import assistant

from assistant.answering import answer
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

FILINGS = Path(__file__).parents[1] / "eval" / "filings"


@pytest.fixture(scope="module")
def wyandot() -> tuple[Filing, Extraction]:
    filing = read(FILINGS / "y-06.txt")
    return filing, extract(filing)


@pytest.mark.parametrize(
    "question",
    [
        "Summarize the filing",
        "Give me a short overview of the First Wyandot amendment, please",
        "tl;dr First Wyandot",
        "What is this filing about?",
        "Tell me everything about First Wyandot",
        "First Wyandot",
        "describe it in a few sentences",
        "333-18843",
    ],
)
def test_a_filing_is_told_in_a_few_sentences(
    wyandot: tuple[Filing, Extraction], question: str
) -> None:
    told = answer(question, [wyandot])
    for fact in ("333-18843", "July 22, 1997", "63,057", "KRAUSE"):
        assert fact in told.answer
    assert all(sentence.citations for sentence in told.sentences)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("How many shares were removed?", "63,057"),
        ("Who signed for First Wyandot?", "KRAUSE"),
    ],
)
def test_a_question_for_one_thing_is_answered_with_that(
    wyandot: tuple[Filing, Extraction], question: str, fact: str
) -> None:
    told = answer(question, [wyandot])
    assert fact in told.answer
    assert "July 22, 1997" not in told.answer


@pytest.mark.parametrize("said", ["hello", "help", "What can you do?", "hi there, thanks!"])
def test_a_greeting_is_told_what_can_be_asked(
    wyandot: tuple[Filing, Extraction], said: str
) -> None:
    told = answer(said, [wyandot])
    assert not told.answered
    assert told.answer.startswith("Ask what the filings state")
    assert not told.nearest


def test_a_library_tells_what_is_in_it(tmp_path: Path) -> None:
    place = tmp_path / "library"
    assistant("add", FILINGS / "y-06.txt", FILINGS / "y-09.txt", "--library", place,
              "--embedding", "none")  # fmt: skip
    for said in ("What is in this library?", "list everything", "what do you have?"):
        told = assistant("ask", said, "--library", place)
        assert "2 of 2" in told.stdout, said
    signed = assistant("ask", "Who signed for Wyandot?", "--library", place)  # the second word
    assert "KRAUSE" in signed.stdout
    hello = assistant("ask", "hello", "--library", place)
    assert hello.stdout.startswith("Ask what the filings state")
    assert len(hello.stdout.splitlines()) == 1
