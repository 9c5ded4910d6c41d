"""Conversations: follow-ups keep the filings in view, and are kept in the library."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from in_process import assistant
from library_filings import plain_filing

from assistant.answering.conversation import Conversation
from assistant.answering.library import Library
from assistant.errors import QuestionError
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


def test_how_a_question_was_understood_is_told_where_it_is_not_obvious(folder: Path) -> None:
    asked = ("How many shares does Veldkamp remove?", "and who signed it?", "when?")
    said = "\n".join([*asked, "what about Orin Falls?\n"])
    done = assistant("chat", "--library", folder, said=said)
    assert done.returncode == 0, done.stderr
    notes = [line for line in done.stdout.splitlines() if line.startswith("(")]
    assert notes == [
        "(about VELDKAMP LOOMS CORP.: when was the amendment signed?)",
        "(about ORRIN FALLS PAPER CO.: when was the amendment signed?)",
    ]


def test_explain_puts_out_how_each_question_was_understood(folder: Path) -> None:
    said = "How many shares does Veldkamp remove?\nwhen?\n/explain\n"
    done = assistant("chat", "--explain", "--library", folder, said=said)
    assert done.returncode == 0, done.stderr
    assert '"kind": "elided"' in done.stdout
    assert '"question": "When was the amendment filed?"' in done.stdout
    assert '"answered_from": "one filing"' in done.stdout  # `/explain` adds the plan


def test_json_says_how_each_question_was_understood(folder: Path) -> None:
    said = "How many shares does Veldkamp remove?\nwhen?\n"
    done = assistant("chat", "--json", "--library", folder, said=said)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["understood"]["kind"] for a in answers] == ["new", "elided"]
    assert answers[1]["question"] == "when?"
    assert "June 30, 2008" in answers[1]["answer"]


def test_ask_goes_on_from_the_last_question(folder: Path) -> None:
    first = assistant("ask", "--library", folder, "Who signed for Veldkamp?")
    assert "Zeno Marsh" in first.stdout
    second = assistant("ask", "--library", folder, "--continue", "and for Orrin Falls?")
    assert "Ada Quist" in second.stdout
    third = assistant("ask", "--library", folder, "--continue", "when?")
    assert third.stdout.startswith("(about ORRIN FALLS PAPER CO.: when was the amendment signed?)")
    plan = json.loads(
        assistant("ask", "--library", folder, "--continue", "--explain", "where?").stdout
    )
    assert plan["understood"]["question"] == "Where was the amendment signed?"
    assert plan["answered_from"] == "one filing"
    with Library(folder, embedding="none") as opened:
        kept = Conversation(opened, resume=True)
        assert [turn.question for turn in kept.turns] == [
            "Who signed for Veldkamp?", "and for Orrin Falls?", "when?",
        ]  # fmt: skip


def test_ask_goes_on_with_nothing_only_after_a_question(folder: Path, tmp_path: Path) -> None:
    texts = folder.parent
    place = tmp_path / "fresh"
    assistant("add", texts / "333-61101.txt", "--library", place, "--embedding", "none")
    done = assistant("ask", "--library", place, "--continue", "when?")
    assert done.returncode == 3
    assert "nothing was asked yet" in done.stderr
    done = assistant("ask", "--continue", "--filings", texts / "333-61101.txt", "when?")
    assert done.returncode == 2
    assert "--continue" in done.stderr


def test_a_question_that_fails_leaves_the_conversation_as_it_was(library: Library) -> None:
    talk = Conversation(library)
    talk.ask("How many shares does Veldkamp remove?")
    before = talk.view
    with pytest.raises(QuestionError):
        talk.ask("???")
    assert talk.view == before
    assert len(talk.turns) == 1
    assert not talk.ask("Why did Zorbatek deregister?").answered
    assert "Zeno Marsh" in talk.ask("who signed it?").answer  # what was in view still is


def test_commands_within_a_conversation(folder: Path) -> None:
    said = (
        "/scope Veldkamp\nwho signed?\n/sources\n/history\n/scope Nobody\n/scope all\n/scope\n"
        "thanks\nhelp\n/all How many filings are there?\nbye\nWho signed it?\n"
    )
    done = assistant("chat", "--library", folder, said=said)
    assert done.returncode == 1  # no company of that name
    assert "Nobody" in done.stderr
    assert "VELDKAMP LOOMS CORP." in done.stdout
    assert "(about VELDKAMP LOOMS CORP.)" in done.stdout
    assert "/s/ Zeno Marsh" in done.stdout
    assert "SIGNATURES" in done.stdout or "By:" in done.stdout  # the lines around the quote
    assert "1. who signed?" in done.stdout
    assert "the whole library: 3 filings" in done.stdout
    assert "3 of 3" in done.stdout
    assert "/sources" in done.stderr
    assert "Ada Quist" not in done.stdout  # nothing is asked after "bye"


def test_a_turn_of_an_earlier_version_has_its_filings_in_view(library: Library) -> None:
    talk = Conversation(library)
    talk.ask("How many shares does Veldkamp remove?")
    library.connection.execute(
        "UPDATE turns SET state = '{}' WHERE conversation = ?", (talk.number,)
    )
    again = Conversation(library, resume=True)
    assert "Zeno Marsh" in again.ask("who signed it?").answer


def test_a_turn_is_answered_though_it_cannot_be_kept(library: Library) -> None:
    talk = Conversation(library)
    library.connection.execute("PRAGMA query_only = ON")
    try:
        answer = talk.ask("How many shares does Veldkamp remove?")
    finally:
        library.connection.execute("PRAGMA query_only = OFF")
    assert "90,871" in answer.answer
    assert "readonly" in talk.unkept
    assert "Zeno Marsh" in talk.ask("who signed it?").answer
    assert talk.unkept == ""


def test_what_is_asked_of_others_too(library: Library) -> None:
    talk = Conversation(library)
    talk.ask("How many shares does Veldkamp remove?")
    both = talk.ask("compare that with Orrin Falls")
    assert "90,871" in both.answer
    assert "212,430" in both.answer
    assert talk.ask("which others were acquired?").understood.kind == "widened"
    asked_back = talk.ask("any others?")
    assert asked_back.understood.unclear
    assert "QUARROW" in talk.ask("which were signed by Ada Quist?").answer


def test_a_person_is_named_by_the_surname(library: Library) -> None:
    talk = Conversation(library)
    talk.ask("Who signed for Veldkamp?")
    assert "June" in talk.ask("when did Marsh sign?").answer
    assert "signatory" not in talk.ask("what is his title?").answer
    assert "Secretary" in talk.turns[-1].answer.answer


@pytest.mark.parametrize(
    ("asked", "name", "filings"),
    [
        ("which removed more shares?", "Veldkamp", 2),
        ("which of the two removed fewer shares?", "Quarrow", 2),
        ("which one is bigger?", "Veldkamp", 2),
        ("and which has the smaller amount removed?", "Quarrow", 2),
    ],
)
def test_a_comparative_is_asked_of_the_filings_listed(
    library: Library, asked: str, name: str, filings: int
):
    talk = Conversation(library)
    talk.ask("Which filings concern a merger?")
    for before in ("", "who signed the first one?"):
        if before:
            talk.ask(before)
        answer = talk.ask(asked)
        assert name.upper() in answer.answer, (before, answer.answer)
        assert len(answer.understood.filings) == filings
        talk.ask("Which filings concern a merger?")
