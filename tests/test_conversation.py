"""Conversations: follow-ups keep the filings in view, and are kept in the library."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from in_process import assistant
from library_filings import plain_filing

from assistant.answering.conversation import Conversation
from assistant.answering.library import Library
from assistant.record import Answer, Row
from assistant.viewing.row_files import write_rows


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("talk")
    for name, number, unsold, reason in (
        ("Orrin Falls Paper Co.", "333-61101", "212,430", "plan_ended"),
        ("Veldkamp Looms Corp.", "333-71888", "90,871", "merger"),
        ("Quarrow Tin Corp.", "333-72999", "31,007", "merger"),
    ):
        text = plain_filing(name, number, unsold=unsold, reason=reason)
        if name.startswith("Veldkamp"):
            text = text.replace("Ada Quist", "Zeno Marsh")
        (place / f"{number}.txt").write_text(text, encoding="utf-8")
    with Library(place / "library", embedding="none") as opened:
        opened.add(sorted(place.glob("*.txt")), workers=1)
    return place / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library(folder, embedding="none") as opened:
        yield opened


def test_a_follow_up_is_asked_of_the_filing_before(library: Library):
    talk = Conversation(library)
    assert "90,871" in talk.ask("How many shares does Veldkamp remove?").answer
    assert "Zeno Marsh" in talk.ask("and who signed it?").answer
    assert "90,871" in talk.ask("How many shares were removed?").answer


def test_another_company_is_asked_the_same(library: Library):
    talk = Conversation(library)
    talk.ask("How many shares does Veldkamp remove?")
    assert "212,430" in talk.ask("and Orrin Falls?").answer


def test_a_question_that_names_its_own_filing_starts_anew(library: Library):
    talk = Conversation(library)
    talk.ask("How many shares does Veldkamp remove?")
    assert "Ada Quist" in talk.ask("Who signed for Orrin Falls?").answer


def test_those_are_the_filings_of_the_answer_before(library: Library):
    talk = Conversation(library)
    first = talk.ask("Which filings concern a merger?")
    assert len(first.rows) == 2
    answer = talk.ask("Which of those were signed by Zeno Marsh?")
    assert [row.values["company"] for row in answer.rows] == ["VELDKAMP LOOMS CORP."]


def test_a_conversation_goes_on_in_another_process(library: Library, folder: Path):
    talk = Conversation(library)
    talk.ask("How many shares does Veldkamp remove?")
    again = Conversation(library, resume=True)
    assert [turn.question for turn in again.turns] == ["How many shares does Veldkamp remove?"]
    arguments = ["chat", "--continue", "--library", str(folder)]
    done = subprocess.run(
        [sys.executable, "-c", "from assistant.cli import main; main()", *arguments],
        input="and who signed it?\n/scope\n/new\nWho signed for Orrin Falls?\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Zeno Marsh" in done.stdout
    assert "Ada Quist" in done.stdout
    assert ".txt:" in done.stdout  # quotes with file and line


def test_rows_run_no_formula(tmp_path: Path):
    row = Row(filing="f", source="=s", values={"company": '=HYPERLINK("x")', "shares": -5})
    kept = {"question": "", "answered": True, "answer": "", "sentences": [], "rows": [row]}
    answer = Answer.model_validate({**kept, "engine": {"name": "rules"}})
    assert write_rows(answer, tmp_path / "rows.csv") == 1
    with (tmp_path / "rows.csv").open(encoding="utf-8-sig", newline="") as file:
        names, values = list(csv.reader(file))
    assert names[:3] == ["company", "shares", "filing"]
    assert values[0] == '\'=HYPERLINK("x")'
    assert values[1] == "-5"
    assert values[3] == "'=s"


def test_filings_are_talked_about_without_a_library(folder: Path, tmp_path: Path) -> None:
    texts = folder.parent
    arguments = ["chat", "--filings", texts / "333-61101.txt", texts / "333-71888.txt"]
    said = (
        "How many shares does Veldkamp remove?\nand who signed it?\nHow many filings are there?\n"
    )
    done = assistant(*arguments, said=said, ASSISTANT_LIBRARY=str(tmp_path / "none"))
    assert done.returncode == 0, done.stderr
    before, after = done.stdout.split("Zeno Marsh", 1)
    assert "90,871" in before
    assert f"{texts / '333-71888.txt'}:" in done.stdout
    assert "2 of 2" in after
    assert not (tmp_path / "none").exists()


def test_talking_about_no_amendment_ends_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sirs, nothing here.", encoding="utf-8")
    done = assistant("chat", "--filings", tmp_path / "letter.txt", said="Who signed it?\n")
    assert done.returncode in (2, 3)
    assert "letter.txt" in done.stderr
    done = assistant("chat", "--filings", tmp_path, "--continue", said="Who signed it?\n")
    assert done.returncode == 2
    assert "--continue" in done.stderr
