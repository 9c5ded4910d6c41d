"""Questions that set companies side by side, over a set of filings and over a library alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answering import answer
from assistant.answering.library import Library
from assistant.answering.questions.scope import Pair

FOLDER = Path(__file__).parent.parent / "eval" / "filings"
FILINGS = (
    "c-01-brandreth.txt", "c-02-tessaro.txt", "c-03-mercator.htm", "c-05-ellicott.txt",
    "c-07-pinyon.txt", "c-09-lacassagne.htm", "c-13-palouse.txt", "f-18-tavistar.htm",
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("compared")
    for name in FILINGS:
        (folder / name).write_bytes((FOLDER / name).read_bytes())
    with Library(tmp_path_factory.mktemp("library") / "library", embedding="none") as opened:
        opened.add(folder, workers=1)
        yield opened


@pytest.fixture(scope="module")
def pairs(library: Library) -> list[Pair]:
    return [library.get(row.id) for row in library.filings()]


ASKED = [
    (
        "Brandreth or Ellicott Square: who took more shares off registration, and by how many?",
        ["BRANDRETH CONTROLS CORPORATION has the most: 976,709", "141,406", "has 835,303 more"],
    ),
    (
        "Ellicott Square and Pinyon both removed leftover shares. How many did each remove, and"
        " how many is that together?",
        ["141,406", "3,524,505", "Together: 3,665,911"],
    ),
    (
        "Compare Tessaro and Mercator Rail: who acquired each of them and when did each close?",
        ["Aldwych Instruments Corporation", "Halyard", "August 1, 2013", "November 9, 2021"],
    ),
    (
        "Which was the higher price per share, that paid for Mercator or the cash for Tessaro?",
        ["MERCATOR RAIL SERVICES, INC. has the highest price: $46.50", "$9.40"],
    ),
    (
        "Who took away more shares, Brandreth or Pinyon?",
        ["PINYON SENSOR TECHNOLOGIES, INC. has the most: 3,524,505", "976,709 shares"],
    ),
    (
        "Compare Tavistar, Tessaro and Mercator: price per share, highest first.",
        ["MERCATOR RAIL SERVICES, INC. has the highest price: $46.50", "$41.25", "$9.40"],
    ),
    (
        "Was the Tavistar merger agreement made before or after that of Mercator?",
        ["Before. TAVISTAR SOFTWARE, INC.: merger agreement dated February 11, 2019"],
    ),
    (
        "Which is the larger number: the shares removed by Pinyon or those removed by Tavistar?",
        ["PINYON SENSOR TECHNOLOGIES, INC. has the most: 3,524,505", "3,170,154"],
    ),
    ("Did both Brandreth and Tessaro rely on Rule 478?", ["No. BRANDRETH", "Yes."]),
    ("Did Brandreth remove more shares than Ellicott Square?", ["Yes. BRANDRETH", "141,406"]),
    ("Did Ellicott Square remove more shares than Brandreth?", ["No. ELLICOTT", "976,709"]),
    (
        "Which registered more shares, Tavistar or Brandreth, and how many times as many?",
        ["has the most: 15,262,480", "2,225,000", "6.86 times"],
    ),
    (
        "Whose merger closed first, Tavistar's, Tessaro's or Mercator's, and how many days lie"
        " between the first and the last?",
        ["TESSARO GENOMICS, LLC was acquired first, on August 1, 2013", "May 31, 2019", "3,022"],
    ),
    (
        "Do Tavistar and Mercator have the same law firm?",
        ["No.", "Roxbury & Strand", "Bellingrath Moss"],
    ),
    (
        "What is the average number of shares removed by Pinyon and Ellicott Square?",
        ["On average: 1,832,955.50"],
    ),
    (
        "How many people signed the Brandreth amendment, and how many the Palouse one?",
        ["6 persons", "5 persons"],
    ),
]
UNANSWERABLE = [
    "Mercator or Tessaro: which merger agreement provided for the larger termination fee?",
    "Who has more employees, Brandreth or Pinyon?",
    "Which paid the larger dividend, Ellicott Square or Brandreth?",
    "Which of these mergers had the highest exercise price per share?",
    "By how many dollars did Pinyon's revenue exceed Brandreth's?",
]


IN_PARTS = [
    (
        "Which filings were signed outside the United States, and where?",
        ["LACASSAGNE", "signed in Saint-Étienne, France"],
    ),
    (
        "In which filings did an attorney-in-fact sign for others, and who was the attorney?",
        ["Warren T. Osgood signed as attorney-in-fact", "CAROL ANNE STRICKLER"],
    ),
    (
        "Which companies were acquired? Give the acquirer and the closing date of each.",
        ["Osterley Group plc; closed on August 30, 1996", "closed on May 31, 2019"],
    ),
    (
        "show me every acquirer with closing date",
        ["acquirer Osterley Group plc; closed on August 30, 1996", "closed on November 9, 2021"],
    ),
    (
        "Which company had the fewest shares left unsold?",
        ["ELLICOTT SQUARE BANCSHARES, INC. has the least: 141,406"],
    ),
    (
        "Which merger closed first and which last, and who were the acquirers?",
        ["acquired first, on August 30, 1996", "acquired last, on November 9, 2021", "Halyard"],
    ),
    (
        "What was the highest price per share paid in a merger, and in which?",
        ["MERCATOR RAIL SERVICES, INC. has the highest price: $46.50 per share"],
    ),
    (
        "Which acquisition had the lowest cash price per share?",
        ["TESSARO GENOMICS, LLC has the lowest price: $9.40 per share"],
    ),
    (
        "Which filings rely on Rule 478, and how many shares did each register?",
        ["TESSARO GENOMICS, LLC: registered 12,715,000 shares", "15,262,480 shares"],
    ),
]


@pytest.mark.parametrize(("question", "facts"), IN_PARTS)
def test_what_is_asked_beside_is_told_of_those_that_were_found(
    pairs: list[Pair], question: str, facts: list[str]
) -> None:
    result = answer(question, pairs)
    assert not [fact for fact in facts if fact not in result.answer], result.answer
    assert all(s.citations for s in result.sentences)


@pytest.mark.parametrize(("question", "facts"), ASKED)
def test_companies_are_compared_by_proven_values(
    pairs: list[Pair], question: str, facts: list[str]
) -> None:
    result = answer(question, pairs)
    assert not [fact for fact in facts if fact not in result.answer], result.answer
    assert all(s.citations for s in result.sentences)
    assert len(result.rows) == len({row.filing for row in result.rows}) > 1


@pytest.mark.parametrize("question", [*(q for q, _ in (*ASKED, *IN_PARTS)), *UNANSWERABLE])
def test_a_library_compares_as_the_same_filings_do(
    library: Library, pairs: list[Pair], question: str
) -> None:
    found, same = library.ask(question), answer(question, pairs)
    assert [s.text for s in found.sentences] == [s.text for s in same.sentences]
    assert [s.derivation for s in found.sentences] == [s.derivation for s in same.sentences]
    assert {r.filing for r in found.rows} == {r.filing for r in same.rows}


def test_shares_and_money_are_neither_added_nor_compared(pairs: list[Pair]) -> None:
    result = answer("What is the total that Pinyon, Palouse and Lacassagne removed?", pairs)
    assert "400,000 shares removed from registration, and $28,250,000" in result.answer
    assert "1,251,785 shares removed from registration, and $50,000,000" in result.answer
    assert "Together: 5,176,290 shares" in result.answer, result.answer
    asked = "Who removed more dollars, Lacassagne or Palouse, and who more shares?"
    assert "LACASSAGNE S.A. has the most: $50,000,000" in answer(asked, pairs).answer


def test_a_company_may_be_named_by_a_later_word_of_its_name(pairs: list[Pair]) -> None:
    result = answer("What total dollar amount did Palouse River and Lacassagne remove?", pairs)
    assert "Together: $78,250,000" in result.answer, result.answer


@pytest.mark.parametrize("question", UNANSWERABLE)
def test_what_the_filings_do_not_say_is_not_compared(pairs: list[Pair], question: str) -> None:
    assert not answer(question, pairs).answered
