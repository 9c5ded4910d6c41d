"""Numbers of holders of record over many filings: ends, thresholds, what is no number of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering.library import Library

Pair = tuple[assistant.Filing, assistant.Extraction]

_REMOVES = "The Company hereby deregisters the 41,000 shares of common stock that remain unsold."
TEXTS = {
    "PLOVER TINWARE, INC.": "On May 2, 2012 there were 412 holders of record of our common stock.",
    "GANNET ROPE CO.": "As of April 30, 2012 the common stock was held of record by 1,120 persons, fewer"
                       " than the 1,200 holders of record that the Act names.",
    "WHIMBREL GLASS CORP.": "The reverse split brought the number of holders of record from 970 down"
                            " to 88.",
    "SISKIN BOLT, INC.": "The duty to report ends with fewer than 300 holders of record.",
    "DUNLIN SALT, INC.": "There were 500 holders of record in 2010 and 510 holders of record in 2011.",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("holders")
    for place, (name, said) in enumerate(TEXTS.items()):
        text = filing_text(f"{said} {_REMOVES}", name=name, number=f"333-7001{place}")
        (folder / f"{place}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def pairs(folder: Path) -> list[Pair]:
    filings = [assistant.read(path) for path in sorted(folder.iterdir())]
    return [(filing, assistant.extract(filing)) for filing in filings]


@pytest.mark.parametrize(
    ("question", "companies"),
    [
        ("Which company has the fewest holders of record?", ["WHIMBREL", "PLOVER", "GANNET"]),
        ("Who has the largest number of shareholders of record?", ["GANNET", "PLOVER", "WHIMBREL"]),
        ("Which filings report more than 400 holders of record?", ["PLOVER", "GANNET"]),
        ("How many of the companies have fewer than 300 holders of record?", ["WHIMBREL"]),
        (
            "Which registrants state a number of holders of record?",
            ["PLOVER", "GANNET", "WHIMBREL"],
        ),
    ],
)
def test_the_numbers_that_filings_state(
    pairs: list[Pair], folder: Path, tmp_path: Path, question: str, companies: list[str]
) -> None:
    answer = assistant.answer(question, pairs)
    assert [str(row.values["company"]).split()[0] for row in answer.rows] == companies
    texts = {filing.id: filing.text for filing, _ in pairs}
    for row in answer.rows:
        quotes = [texts[c.filing][c.start : c.end] for c in row.citations]
        assert any(str(row.values["holders of record"]) in quote for quote in quotes)
    with Library(tmp_path / "library", embedding="none") as library:
        library.add([folder])
        stored = library.ask(question)
        assert {r.values["company"] for r in stored.rows} == {
            r.values["company"] for r in answer.rows
        }


def test_no_filing_states_so_many(pairs: list[Pair]) -> None:
    answer = assistant.answer("Which filings have more than 5,000 holders of record?", pairs)
    assert not answer.answered
