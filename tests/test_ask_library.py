"""Questions to a library: what they name is looked up, and answered from the right filings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from library_filings import plain_filing, submission

import assistant
from assistant.answering.library import Library, ask
from assistant.errors import LibraryError, QuestionError, UsageError
from assistant.record import Answer

ORRIN = "0000950000-08-000001"
HALLOW = "0000950000-08-000002"
MERIDIAN_GOLD = "0000950000-08-000003"
MERIDIAN_FOODS = "0000950000-08-000004"
THIRD = "0000950000-08-000006"


def other_signers(text: str, signer: str, *, cik: str, firm: str = "", year: str = "2008") -> str:
    """The filing with another person, CIK, law firm and year."""
    copies = f"Copies to:\nPetra Vance, Esq.\n{firm}\n9 Court Square, Salem, Oregon 97301\n"
    text = text.replace("Ada Quist", signer).replace("0000712345", cik)
    text = text.replace("June 30, 2008", f"June 30, {year}").replace(
        "June 27, 2008", f"June 27, {year}"
    )
    text = text.replace("DATE:\t\t20080630", f"DATE:\t\t{year}0630")
    return text.replace("Indicate by check", f"{copies}\nIndicate by check") if firm else text


def two_of_one_company() -> list[str]:
    """Two amendments of Tarn Bearings: on Form S-8 of 2008, on Form S-3 of 2005."""
    first = submission("0000950000-08-000005", "Tarn Bearings Inc.", "333-61105", unsold="5,005")
    second = submission(THIRD, "Tarn Bearings Inc.", "333-61106", unsold="6,006")
    second = second.replace("FORM S-8", "FORM S-3").replace("Form S-8", "Form S-3")
    second = second.replace("S-8 POS", "POS AM")
    return [
        other_signers(first, "Bo Lind", cik="0000000555"),
        other_signers(second, "Bo Lind", cik="0000000555", year="2005"),
    ]


FILINGS = [
    other_signers(
        submission(ORRIN, "Orrin Falls Paper Co.", "333-61101", former="Cascade Pulp Mills Inc"),
        "Ada Quist",
        cik="0000000111",
    ),
    other_signers(
        submission(HALLOW, "Hallowell Optics Corp.", "333-61102", unsold="2,002"),
        "Ingrid Solberg",
        cik="0000000222",
        firm="Vance & Sturdevant LLP",
    ),
    other_signers(
        submission(MERIDIAN_GOLD, "Meridian Gold Corp.", "333-61103", unsold="3,003"),
        "Cy Dorn",
        cik="0000000333",
    ),
    other_signers(
        submission(MERIDIAN_FOODS, "Meridian Foods Inc.", "333-61104", unsold="4,004"),
        "Flo Ames",
        cik="0000000444",
        year="2006",
    ),
    *two_of_one_company(),
    plain_filing("Quellmark Tools Inc.", "333-61107", reason="merger", unsold="7,007"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    filings = tmp_path_factory.mktemp("filings")
    for index, text in enumerate(FILINGS):
        (filings / f"{index}.txt").write_text(text, encoding="utf-8")
    return filings


@pytest.fixture(scope="module", params=["none", "wordllama"])
def library(
    request: pytest.FixtureRequest, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    place = tmp_path_factory.mktemp("library") / "library"
    with Library(place, embedding=request.param) as opened:
        report = opened.add(folder, workers=1)
        assert report.failed == []
        assert len(opened) == len(FILINGS)
        yield opened


def sources(answer: Answer) -> set[str]:
    """The files that an answer cites."""
    return {Path(c.source).name for s in answer.sentences for c in s.citations}


def proven(library: Library, answer: Answer) -> None:
    """Every quote is the text of its filing, at its offsets and in its line."""
    cited = [c for s in answer.sentences for c in s.citations]
    cited += [c for r in answer.rows for c in r.citations] + answer.nearest
    for c in cited:
        text = library.get(c.filing)[0].text
        assert text[c.start : c.end] == c.quote
        assert text.count("\n", 0, c.start) + 1 == c.line
    assert all(s.citations for s in answer.sentences)


@pytest.mark.parametrize(
    ("question", "file", "said"),
    [
        ("How many shares did Orrin Falls Paper deregister?", "0.txt", "212,430"),
        ("How many shares did Cascade Pulp Mills deregister?", "0.txt", "212,430"),
        ("How many shares did Orrin deregister?", "0.txt", "212,430"),
        ("How many shares did Orin Fals Paper deregister?", "0.txt", "212,430"),
        ("how many shares did halowell optics remove from registration", "1.txt", "2,002"),
        ("How many shares were removed under File No. 333-61103?", "2.txt", "3,003"),
        (f"How many shares does {MERIDIAN_FOODS} deregister?", "3.txt", "4,004"),
        ("How many shares did Meridian Foods deregister?", "3.txt", "4,004"),
        ("How many shares did Tarn Bearings' S-3 amendment deregister?", "5.txt", "6,006"),
        (
            "How many shares did Tarn Bearings' filing of 2008 remove?",
            "4.txt",
            "5,005",
        ),
        (
            "How many shares did Meridian deregister in 2006?",
            "3.txt",
            "4,004",
        ),
        (
            "How many shares did Ingrid Solberg's filing deregister?",
            "1.txt",
            "2,002",
        ),
        ("How many shares are deregistered where Vance & Sturdevant got copies?", "1.txt", "2,002"),
        ("Who acquired Quellmark?", "6.txt", "Corvid Holdings, Inc."),
        (
            "How many shares were deregistered when Corvid Holdings came?",
            "6.txt",
            "7,007",
        ),
    ],
)
def test_what_a_question_names_is_answered_from(
    library: Library, question: str, file: str, said: str
) -> None:
    answer = library.ask(question)
    assert answer.question == question
    assert said in answer.answer
    assert sources(answer) == {file}
    proven(library, answer)


def test_a_name_alone_tells_what_the_amendment_does(library: Library) -> None:
    answer = library.ask("333-61102")
    assert answer.answered
    assert sources(answer) == {"1.txt"}


def test_both_parts_of_a_question_are_answered_from_a_library(library: Library) -> None:
    result = library.ask("Who signed the Hallowell amendment, and when was it signed?")
    assert "Ingrid Solberg" in result.answer
    assert "June" in result.answer


def test_advice_is_not_taken_from_a_library(library: Library) -> None:
    assert not library.ask("Should I hold my Hallowell shares?").answered


def test_an_ambiguous_name_says_which_companies_it_could_be(library: Library) -> None:
    answer = library.ask("How many shares did Meridian deregister?")
    assert not answer.answered
    assert "could be MERIDIAN FOODS INC. or MERIDIAN GOLD CORP." in answer.answer
    assert {Path(c.source).name for c in answer.nearest} == {"2.txt", "3.txt"}
    proven(library, answer)


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Why did Zzyzx Corporation deregister its shares?", "Zzyzx Corporation"),
        ("How many shares were removed under 333-99999?", "333-99999"),
        ("What does 0000999999-08-000009 do?", "0000999999-08-000009"),
        ("Which filings did Bartholomew Nemo sign?", "Bartholomew Nemo"),
    ],
)
def test_what_no_filing_is_about_is_said(library: Library, question: str, unknown: str) -> None:
    answer = library.ask(question)
    assert not answer.answered
    assert unknown in answer.answer
    assert answer.sentences == []


def test_several_amendments_of_one_company_are_told_apart(library: Library) -> None:
    answer = library.ask("When was the amendment of Tarn Bearings signed?")
    assert sources(answer) == {"4.txt", "5.txt"}
    assert "333-61105" in answer.answer
    assert "333-61106" in answer.answer
    assert "June 27, 2005" in answer.answer
    assert "June 27, 2008" in answer.answer
    proven(library, answer)


def test_the_same_of_all_amendments_is_said_once(library: Library) -> None:
    answer = library.ask("What is the state of incorporation of Tarn Bearings?")
    assert answer.answer.count("Oregon") == 1
    assert sources(answer) == {"4.txt", "5.txt"}
    assert len(answer.rows) == 2


def test_the_amounts_of_one_company_are_added_up(library: Library) -> None:
    answer = library.ask("How many shares did Tarn Bearings deregister in total?")
    assert "11,011" in answer.answer
    proven(library, answer)


def test_companies_that_are_compared_are_all_in_scope(library: Library) -> None:
    answer = library.ask("Which deregistered more shares, Meridian Gold or Meridian Foods?")
    assert "MERIDIAN FOODS" in answer.answer
    assert {row.filing for row in answer.rows} == {MERIDIAN_GOLD, MERIDIAN_FOODS}


def test_a_question_that_names_nothing_is_answered_from_all(library: Library) -> None:
    answer = library.ask("Why were shares deregistered?")
    assert len(answer.sentences) == 2
    assert "(6 of 7)" in answer.answer
    assert "(1 of 7)" in answer.answer
    assert len(answer.rows) == 7
    proven(library, answer)
    counted = library.ask("How many filings concern a merger?")
    assert "(1 of 7)" in counted.answer


def test_only_narrows(library: Library) -> None:
    answer = library.ask("How many shares were deregistered?", filings=HALLOW)
    assert "2,002" in answer.answer
    assert sources(answer) == {"1.txt"}
    two = library.ask("Why were shares deregistered?", filings=[HALLOW, ORRIN])
    assert "(2 of 2)" in two.answer
    elsewhere = library.ask("How many shares did Orrin Falls deregister?", filings=HALLOW)
    assert not elsewhere.answered
    with pytest.raises(LibraryError, match="nowhere: no such filing"):
        library.ask("Why?", filings="nowhere")


def test_the_function_asks_any_library(library: Library) -> None:
    answer = ask(library, "How many shares did Hallowell deregister?", only=[HALLOW])
    assert "2,002" in answer.answer


def test_the_plan_says_what_was_found_by_what(library: Library) -> None:
    plan = library.explain("Why did Orin Fals Paper deregister its S-8 shares?")
    assert (plan.scope.by, plan.scope.filings, plan.answered_from) == (
        "lookup",
        [ORRIN],
        "one filing",
    )
    assert [(f.how, f.asked) for f in plan.scope.found] == [("misspelt company", "orin fals")]
    assert (plan.kind, plan.fields, plan.filters.forms) == ("why", ["reason"], ["S-8"])
    assert plan.engine == "rules"
    former = library.explain("When did Cascade Pulp Mills sign?")
    assert [f.how for f in former.scope.found] == ["former name"]
    meridian = library.explain("When did Meridian sign?").scope
    assert (meridian.ambiguous, len(meridian.companies)) == (True, 2)
    every = library.explain("How many filings concern a merger?")
    assert (every.scope.by, every.scope.count, every.answered_from) == ("all", 7, "records")
    assert every.filters.conditions == ["a merger or acquisition of the registrant"]
    assert every.query is not None
    assert (every.query.action, every.query.conditions[0].values) == ("list", ["merger"])
    top = library.explain("Which two filings removed the most shares?").query
    assert top is not None
    assert (top.action, top.field, top.units, top.end, top.limit) == (
        "amounts",
        "deregistered",
        ["shares"],
        "most",
        2,
    )
    unknown = library.explain("When did Zzyzx Corporation sign?")
    assert (unknown.scope.unknown, unknown.answered_from) == ("Zzyzx Corporation", "nothing")


def test_wrong_questions(library: Library, tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="the question is empty"):
        library.ask(" ? ")
    with pytest.raises(UsageError, match="no engine"):
        library.ask("Why?", engine="oracle")
    with Library(tmp_path / "new", embedding="none") as empty, pytest.raises(QuestionError):
        empty.ask("Why?")


def test_a_review_goes_before_the_record(folder: Path, tmp_path: Path) -> None:
    with assistant.Library(tmp_path / "library", embedding="none") as library:
        library.add(folder / "1.txt")
        filing, extraction = library.get(HALLOW)
        assert extraction.record is not None
        record = extraction.record.model_copy(deep=True)
        record.signing.signatories[0].titles = ["Corporate Secretary"]
        record.registrants[0].ein = None
        library.review(HALLOW, assistant.check(record, filing), reviewer="a paralegal")
        assert not library.ask("What is the EIN of Hallowell?").answered


# --- the command ------------------------------------------------------------------------------


def run(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ASSISTANT_LIBRARY": str(place)}
    return subprocess.run(
        [str(Path(sys.executable).parent / "assistant"), "ask", *arguments],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=60,
    )


def test_the_command_asks_the_library(library: Library) -> None:
    done = run(library.folder, "How many shares did Hallowell Optics deregister?")
    assert (done.returncode, done.stderr) == (0, "")
    assert "2,002" in done.stdout
    assert "[1] " in done.stdout
    found = json.loads(run(library.folder, "Why were shares deregistered?", "--json").stdout)
    assert found["answered"] is True
    assert len(found["rows"]) == 7
    narrowed = run(
        library.folder, "Why were shares deregistered?", "--only", HALLOW, "--only", ORRIN
    )
    assert "(2 of 2)" in narrowed.stdout
    plan = json.loads(run(library.folder, "When did Hallowell sign?", "--explain").stdout)
    assert plan["scope"]["filings"] == [HALLOW]
    assert plan["fields"] == ["signed_on"]


def test_the_command_without_a_library_says_how_to_add(tmp_path: Path) -> None:
    done = run(tmp_path / "none", "Why were shares deregistered?")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1
    assert "assistant add PATH" in done.stderr
    with Library(tmp_path / "empty", embedding="none"):
        pass
    done = run(tmp_path / "empty", "Why were shares deregistered?")
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "is empty; add filings first: assistant add PATH" in done.stderr


def test_a_set_of_files_is_asked_once(library: Library, folder: Path, tmp_path: Path) -> None:
    file = str(folder / "1.txt")
    done = run(tmp_path / "none", "How many shares were deregistered?", "--filings", file)
    assert (done.returncode, "2,002" in done.stdout) == (0, True)
    assert not (tmp_path / "none").exists()
    plan = json.loads(run(tmp_path, "When was it signed?", "--filings", file, "--explain").stdout)
    assert (plan["kind"], plan["fields"]) == ("when", ["signed_on"])
    both = run(library.folder, "Why?", "--filings", file, "--only", HALLOW)
    assert both.returncode == 2
    wrong = run(library.folder, "Why?", "--only", "nowhere")
    assert (wrong.returncode, "nowhere: no such filing" in wrong.stderr) == (3, True)
