"""What no typed field holds is found by the filings' own words, and only where they say it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from answering_filings import filing_text
from library_filings import write_many

from assistant.answering import answer
from assistant.answering.libraries.collection import FEW
from assistant.answering.library import Library
from assistant.answering.questions.scope import Pair

_SUBSTANCES = {
    "QUILLET HERRING FLEET, INC.": (
        "Holders received $9.40 in cash and one contingent value right for each share when Marram"
        " Seafood plc acquired the Company on May 2, 2007. The Company removes all unsold shares."
    ),
    "TARRAGON VALLEY GOLF CORP.": (
        "The minimum of 40,000 units was reached on March 8, 2006, and the escrow account with"
        " Osprey Landing Bank was released. The 12,500 units that were not sold are removed."
    ),
    "BRACKISH WATER THERAPEUTICS, INC.": (
        "The Company ended its work on BWT-7 after the Phase 2 trial failed, and was dissolved on"
        " October 9, 2006. It removes from registration 84,000 shares."
    ),
    "LARCH HOLLOW FOUNDRY CO.": (
        "The plan expired on April 1, 2007. If the foundry were ever struck by an earthquake, the"
        " insurance would pay. The Company removes 91,000 shares that remain unsold."
    ),
    "SEDGE ISLAND FERRY CORP.": (
        "No ferry sank and no passenger was hurt. The plan expired on June 1, 2007, and the"
        " Company removes 33,000 shares that remain unsold."
    ),
    "OLD MILLRACE BREWING CO.": (
        "The offering ended on February 28, 2007, and 61,000 shares remain unsold and are removed."
    ),
}
_SIGNED = "/s/ Sister Clotilde Amadi\nSister Clotilde Amadi\nDirector"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("by-words")
    write_many(folder, FEW)
    for index, (name, substance) in enumerate(_SUBSTANCES.items()):
        more = _SIGNED if name.startswith("OLD") else ""
        text = filing_text(substance, name=name, number=f"333-6770{index}", more=more)
        (folder / f"one-{index}.txt").write_text(text, encoding="utf-8")
    with Library(tmp_path_factory.mktemp("library") / "library", embedding="none") as opened:
        opened.add(Path(folder), workers=1)
        yield opened


@pytest.fixture(scope="module")
def pairs(library: Library) -> list[Pair]:
    return [library.get(row.id) for row in library.filings()]


ASKED = [
    ("Which merger paid a contingent value right besides cash?", "QUILLET", "$9.40 in cash and"),
    (
        "In which filing did a bank release the escrow money once the minimum was reached?",
        "TARRAGON",
        "Osprey Landing Bank",
    ),
    ("Which drug company was wound up after a failed trial?", "BRACKISH", "BWT-7"),
    ("Is there a nun on any board here?", "OLD MILLRACE", "Sister Clotilde Amadi"),
]


@pytest.mark.parametrize(("question", "name", "quoted"), ASKED)
def test_passage_is_found_and_quoted(
    library: Library, pairs: list[Pair], question: str, name: str, quoted: str
) -> None:
    for reply in (answer(question, pairs), library.ask(question)):
        assert reply.answered, reply.answer
        cited = [c for s in reply.sentences for c in s.citations]
        assert any(quoted in " ".join(c.quote.split()) for c in cited)
        own = {f.id for f, e in pairs if e.record and e.record.registrants[0].name.startswith(name)}
        assert {c.filing for c in cited} == own
        texts = {filing.id: filing.text for filing, _ in pairs}
        assert all(texts[c.filing][c.start : c.end] == c.quote for c in cited)


NOT_SAID = [
    "Which company was struck by an earthquake?",  # only if it ever were
    "Which company's ferry sank?",  # none did
    "Which brewery was fined for polluting a river?",
    "In which filing was the escrow account seized by a sheriff?",
    "Which of them took their shares off registration with unsold shares remaining?",
]


@pytest.mark.parametrize("question", NOT_SAID[:4])
def test_what_is_denied_feared_or_not_said_is_not_found(
    library: Library, pairs: list[Pair], question: str
) -> None:
    for reply in (answer(question, pairs), library.ask(question)):
        assert not reply.answered, reply.answer


def test_words_of_nearly_all_filings_are_no_condition(pairs: list[Pair]) -> None:
    reply = answer(NOT_SAID[4], pairs)
    assert "by their words, not by records" not in str(reply.answer).lower()


def test_a_denied_question_is_answered_by_a_denial(pairs: list[Pair]) -> None:
    reply = answer("In which filing was no passenger hurt?", pairs)
    assert [row.values["company"] for row in reply.rows] == ["SEDGE ISLAND FERRY CORP."]


def test_it_is_said_that_words_alone_were_looked_for(pairs: list[Pair]) -> None:
    reply = answer(ASKED[0][0], pairs)
    assert str(reply.answer).startswith("By their words, not by records: merger, paid, contingent,")


def test_few_of_a_library_are_answered_as_in_memory(library: Library, pairs: list[Pair]) -> None:
    few = pairs[-8:]
    question = ASKED[1][0]
    stored = library.ask(question, filings=[filing.id for filing, _ in few])
    assert stored.answer == answer(question, few).answer
