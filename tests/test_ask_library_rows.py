"""The rows of an answer over a large library: made when they are looked at, each with its proof."""

from __future__ import annotations

import copy
import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from in_process import assistant
from library_filings import plain_filing, write_many

from assistant.answering.libraries.collection import FEW
from assistant.answering.library import Library
from assistant.answering.results.deferred import Deferred, one_after_the_other
from assistant.errors import LibraryError
from assistant.record import Answer

COUNT = FEW + 15
FORMS = "How many filings are there by form?"
REMOVED = "How many shares were deregistered in total?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    filings = tmp_path_factory.mktemp("filings")
    write_many(filings, COUNT)
    folder = tmp_path_factory.mktemp("library") / "library"
    with Library(folder, embedding="none") as opened:
        opened.add(filings, workers=1)
    return folder


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library(folder) as opened:
        yield opened


@pytest.mark.parametrize("question", [FORMS, REMOVED, "Which filings were signed by Ada Quist?"])
def test_rows_are_cited_however_they_are_reached(library: Library, question: str) -> None:
    answer = library.ask(question)
    rows = list(library.ask(question).rows)
    assert len(rows) == len(answer.rows) > FEW
    assert answer.rows[7] == rows[7]
    assert answer.rows[-1] == rows[-1]
    assert answer.rows[3:9] == rows[3:9]
    assert answer.rows == rows
    with pytest.raises(IndexError):
        answer.rows[len(rows)]
    for row in rows:
        text = library.get(row.filing)[0].text
        assert row.citations
        assert all(text[c.start : c.end] == c.quote for c in row.citations)


def test_rows_outlive_the_library(folder: Path) -> None:
    with Library(folder) as opened:
        answer = opened.ask(FORMS)
        put_out = opened.ask(FORMS).model_dump(mode="json")
    assert answer.model_dump(mode="json") == put_out
    assert len(put_out["rows"]) == COUNT
    assert Answer.model_validate(put_out) == answer
    assert copy.deepcopy(answer) == answer
    assert isinstance(copy.deepcopy(answer).rows, list)


def test_rows_are_those_of_the_library_that_was_asked(tmp_path: Path) -> None:
    write_many(tmp_path / "filings", COUNT)
    with Library(tmp_path / "library", embedding="none") as opened:
        opened.add(tmp_path / "filings", workers=1)
        answer = opened.ask(FORMS)
        opened.remove([row.id for row in opened.filings()][:10])
        assert len(list(answer.rows)) == COUNT
        with Library(tmp_path / "library") as another:
            answer = another.ask(FORMS)
            opened.remove([row.id for row in opened.filings()][-1:])
            with pytest.raises(LibraryError, match="ask again"):
                list(answer.rows)
        with pytest.raises(LibraryError, match="ask again"):
            list(answer.rows)


def test_the_terminal_shows_some_rows_and_files_have_all(folder: Path, tmp_path: Path) -> None:
    done = assistant("ask", FORMS, "--library", folder, "--rows", tmp_path / "rows.csv")
    assert done.returncode == 0
    assert f"and {COUNT - 50} more rows; --rows FILE writes them all" in done.stdout
    with (tmp_path / "rows.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == COUNT
    assert all(line["source"] and line["line"] and line["quote"] for line in lines)
    done = assistant("ask", FORMS, "--library", folder, "--json")
    assert len(json.loads(done.stdout)["rows"]) == COUNT


def test_rows_of_several_parts_come_in_their_order() -> None:
    asked: list[int] = []

    def part(first: int) -> Deferred[int]:
        return Deferred(3, lambda places: [asked.append(first + p) or first + p for p in places])

    rows = one_after_the_other([part(10), [1, 2], part(20)])
    assert rows[3:6] == [1, 2, 20]
    assert asked == [20]
    assert list(rows) == [10, 11, 12, 1, 2, 20, 21, 22]
    assert sorted(asked) == [10, 11, 12, 20, 21, 22]
    assert one_after_the_other([[1], [2]]) == [1, 2]


def test_amounts_in_two_currencies_are_two_sums(tmp_path: Path) -> None:
    filings = tmp_path / "filings"
    write_many(filings, COUNT)
    before = "750,000 shares of common stock, $.01 par value"
    shares = "212,430\nshares of common stock that remain unsold"
    for index, money in enumerate(["$4,000,000", "€3,000,000", "$1,500,000"]):
        text = plain_filing(f"Tarn {index} Finance Corp.", f"333-9900{index}")
        text = text.replace(shares, f"{money} aggregate principal amount of notes, unsold")
        text = text.replace(before, f"{money[0]}9,000,000 aggregate principal amount of notes")
        assert money in text
        (filings / f"money-{index}.txt").write_text(text, encoding="utf-8")
    with Library(tmp_path / "library", embedding="none") as opened:
        opened.add(filings, workers=1)
        found = opened.ask("What dollar amount of notes was deregistered in total?")
    said = [s.text.split(" were ")[0] for s in found.sentences[:2]]
    assert sorted(said) == ["In total $5,500,000", "In total EUR 3,000,000"]
    assert "4,000,000 + 1,500,000 = 5,500,000" in str(found.sentences[0].derivation)
