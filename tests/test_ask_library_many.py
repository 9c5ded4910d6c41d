"""Questions to large libraries, and to one that another process is adding to."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from library_filings import plain_filing, write_many

from assistant.answering import answer
from assistant.answering.libraries.collection import FEW
from assistant.answering.libraries.readings import TEXTS, Shelf
from assistant.answering.library import Library
from assistant.answering.questions.scope import Pair
from assistant.record import Answer

COUNT = FEW + 20
MERGERS = 7


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("many")
    write_many(folder, COUNT - MERGERS)
    for index in range(MERGERS):
        text = plain_filing(f"Ostrava {index} Mills Corp.", f"333-7{index:04}", reason="merger")
        text = text.replace("June 30, 2008", "June 30, 2003")
        if index == 3:
            hereby = "The Registrant hereby"
            text = text.replace(hereby, f"The paper mill burned down in a flood. {hereby}")
        if index < 2:
            deal = f"On March {index + 4}, 2002, the Registrant was acquired by Vole {index} plc"
            hereby = "The Registrant hereby"
            text = text.replace(hereby, f"{deal} in a merger. {hereby}")
            text = text.replace("May 16, 2001", f"May 16, 199{index + 1}")
            title = f"Ostrava {index} Mills Corp. 1998 Stock Option Plan"
            text = text.replace(title, f"{title}\nOstrava {index} Mills Corp. 1995 Bonus Plan", 1)
        (folder / f"merger-{index}.txt").write_text(text, encoding="utf-8")
    with Library(tmp_path_factory.mktemp("library") / "library", embedding="none") as opened:
        opened.add(folder, workers=1)
        assert len(opened) == COUNT
        yield opened


@pytest.fixture(scope="module")
def pairs(library: Library) -> list[Pair]:
    return [library.get(row.id) for row in library.filings()]


def cited(answer: Answer) -> set[tuple[str, int, int, int, str]]:
    """The places that an answer's sentences cite."""
    cited = [c for s in answer.sentences for c in s.citations]
    return {(c.filing, c.start, c.end, c.line, c.quote) for c in cited}


@pytest.mark.parametrize(
    "question",
    [
        "Why were shares deregistered?",
        "How many filings concern a merger?",
        "Which filings rely on Rule 478?",
        "Which filings were signed by Ada Quist?",
        "Does any filing concern a merger?",
        "How many filings are there by year?",
        "Which filings were filed in 2003?",
        "Which filings mention that a paper mill burned down?",
        "How many shares were deregistered in total?",
        "Which filings do not concern a merger?",
        "Which filings were filed between January 2003 and June 2005?",
        "Which filings were filed before July 1, 2004 and not because a plan ended?",
        "What are the three oldest filings?",
        "Top three by shares removed",
        "How many securities were deregistered, by class?",
        "Which filings take between 200,000 and 300,000 shares off registration?",
        "Which filings mention a tender offer or the Agreement and Plan of Merger?",
        "How many filings are there per company?",
        "Did Ostrava 1 Mills remove more shares than Ostrava 2 Mills?",
        "Which filings name no law firm?",
        "Which companies were acquired in 2002 or later?",
        "Which company was acquired last?",
        "Which registration statement is the oldest?",
        "Which of these registration statements were filed more than ten years before?",
        "Which filings cover several plans?",
        "Which filing covers the most plans?",
        "How many different states are the companies from?",
        "What is the average number of shares removed per filing?",
        "Group the filings by acquirer",
        "Which filings were filed in 2003, and who signed them?",
        "How many filings concern a merger, and how many of them were filed in 2003?",
        "How many filings are there per decade?",
        "How many were filed in June?",
        "total shares deregistered under Form S-8 by year",
        "Which law firm appears most often?",
        "Who signed the most filings?",
        "Which filings were filed in 2003, with the date, form, state and file numbers?",
        "Which filing has the highest post-effective amendment number?",
        "Which of Ostrava 1 Mills and Ostrava 2 Mills removed more shares?",
        "When did the Ostrava 1 Mills merger close, and when the Ostrava 2 Mills one?",
        "Which filings were filed in 2003 or were signed by Ada Quist in 2008?",
        "Which companies have their principal executive offices in Oregon?",
        "Who in this batch got bought, and when?",
        "Which of the documents I gave you are signed outside the U.S.?",
        "Which registrants have their head office abroad?",
        "List the filings in this folder that are Amendment No. 2 or higher",
        "Which filings here name two or more law firms?",
        "Which filings remove more than one class of securities?",
        "Anyone here with a plan that ran out before 2004?",
        "Which of these filings remove plan interests along with the stock?",
        "Which filings amend No. 333-70001 or 333-70004?",
        "Which filings have 333- file numbers?",
        "Which filings register interests next to the common stock?",
        "Are all the merger filings signed in Salem, Oregon?",
        "Did every company that was acquired rely on Rule 478?",
        "merger filings - how many?",
        "How many F-4s are there?",
        "Where were the merger filings signed?",
        "Which filings were signed by a wind-down officer?",
        "Which filings were filed in 2003? Give the number of shares removed and the ground of each",
        "In which merger was the highest price per share paid?",
        "Which filings concern a merger, who signed them, and how many shares did each remove?",
        "Which filings were signed more than five years after the registration statement was filed?",
        "Which companies were acquired within 30 days of the merger agreement?",
        "Which filings left more than a third of the registered shares unsold?",
        "Which filings give no telephone number of the registrant?",
        "Which filings name no agent for service?",
        "Which filings do not state how many shares are removed?",
        "Which amendments were signed by the secretary?",
        "What is the median number of shares removed?",
        "average number of days between the filing of the registration statement and the signing",
        "Which registration statement had been on file for the longest time?",
        "What was the second largest removal of shares?",
        "Who signed the most recent amendment?",
        "What percentage of the filings was due to a merger?",
        "Shares removed by form, with each form's share of the total",
        "Which states were these amendments signed in, and how many in each?",
        "How many law firms are named?",
        "333-70003 = whose registration no.?",
        "Which companies were signed for in Salem, Oregon?",
        "How many registration statements amended here are on Form S-8?",
        "Which filings have shares without par value?",
        "Which filers withdrew after the SEC issued a stop order?",
        "Which companies removed shares because the number first registered was a mistake?",
        "Which filers, in reliance on Rule 478, state that no other person need sign? List them.",
        "covers with no copies-to addressee - which filers?",
        "Why did Ostrava Pharmaceuticals remove its shares?",
        "333-70003 - whose, filed when, for what plan?",
    ],
)
def test_large_libraries_answer_as_the_same_filings_in_a_set(
    library: Library, pairs: list[Pair], question: str
) -> None:
    found = library.ask(question)
    same = answer(question, pairs)
    assert found.answered is same.answered
    assert {s.text for s in found.sentences} == {s.text for s in same.sentences}
    assert cited(found) == cited(same)
    assert {row.filing for row in found.rows} == {row.filing for row in same.rows}
    values = [{row.filing: row.values for row in rows} for rows in (found.rows, same.rows)]
    assert values[0] == values[1] or " with the " not in question
    for c in (c for row in found.rows for c in row.citations):
        text = library.get(c.filing)[0].text
        assert text[c.start : c.end] == c.quote


def test_few_texts_are_in_memory(library: Library) -> None:
    shelf = Shelf(library)
    numbers = [row.number for row in library.filings()] * 3
    for reading in shelf.readings(numbers):
        assert reading.filing.text
        assert reading.evidence("/form") is not None
        assert len(shelf._filings) <= TEXTS


def test_a_stored_reading_is_as_the_whole_one(library: Library) -> None:
    shelf = Shelf(library)
    row = next(row for row in library.filings() if "OSTRAVA 3" in (row.company or "").upper())
    stored, whole = shelf.readings([row.number])[0], shelf.whole(row.number)
    assert stored.record == whole.record
    assert whole.extraction.evidence
    for pointer in whole.extraction.evidence:
        assert stored.evidence(pointer) == whole.evidence(pointer)
        assert stored.cite_value(pointer) == whole.cite_value(pointer), pointer
    assert stored.evidence("/nowhere") is None


def test_facts_of_texts_are_sought_in_the_filings_that_fit(library: Library) -> None:
    question = "What burned down in a flood?"
    assert library.explain(question).scope.by == "search"
    found = library.ask(question)
    assert "paper mill burned down in a flood" in found.answer


def test_where_nothing_is_found_the_nearest_passages_are_cited(library: Library) -> None:
    found = library.ask("Which filings mention a volcano that erupted under the mill?")
    assert not found.answered
    assert found.nearest


# --- two processes ----------------------------------------------------------------------------

ADD = """
import sys
from assistant.answering.library import Library

with Library(sys.argv[1], embedding=sys.argv[3]) as library:
    print("open", flush=True)
    report = library.add(sys.argv[2], workers=1)
    assert report.failed == [] and report.warnings == [], report
"""
ASK = """
import sys
from assistant.answering.library import Library

with Library(sys.argv[1], embedding=sys.argv[2]) as library:
    print("open", flush=True)
    for line in sys.stdin:
        known = len(library)
        reply = library.ask("Why were shares deregistered?")
        assert len(reply.rows) >= known, (len(reply.rows), known)
        library.ask("What happened to the machine that made the paper?")
        named = library.ask("How many shares did Balbalbalbal Instruments deregister?")
        assert "1,000" in named.answer, named
        print(len(reply.rows), flush=True)
"""


@pytest.mark.parametrize("embedding", ["none", "wordllama"])
def test_adding_and_asking_at_once_loses_nothing(tmp_path: Path, embedding: str) -> None:
    folder = tmp_path / "library"
    with Library(folder, embedding=embedding) as library:
        library.add(write_many(tmp_path / "first", 60), workers=1)
    write_many(tmp_path / "more", 60, first=60)
    add = [sys.executable, "-c", ADD, str(folder), str(tmp_path / "more"), embedding]
    ask = [sys.executable, "-c", ASK, str(folder), embedding]
    environment = dict(os.environ)
    with (
        subprocess.Popen(add, stdout=subprocess.PIPE, text=True, env=environment) as adding,
        subprocess.Popen(
            ask, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        ) as asking,
    ):
        assert adding.stdout is not None
        assert asking.stdout is not None
        assert asking.stdin is not None
        assert (adding.stdout.readline(), asking.stdout.readline()) == ("open\n", "open\n")
        counts = []
        while adding.poll() is None or not counts:
            asking.stdin.write("\n")
            asking.stdin.flush()
            counts.append(int(asking.stdout.readline()))
        asking.stdin.write("\n")
        asking.stdin.close()
        counts.append(int(asking.stdout.readline()))
        assert (adding.wait(60), asking.wait(60)) == (0, 0)
    assert counts == sorted(counts)
    assert counts[-1] == 120
    with Library(folder, embedding=embedding) as library:
        assert len(library) == 120
        assert library.without_vector() == []
        assert library.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
