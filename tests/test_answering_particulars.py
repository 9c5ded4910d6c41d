"""Questions over many filings: what leads up to them, particulars, ratios, the highest number."""

from __future__ import annotations

from pathlib import Path

import pytest

import assistant
from assistant.answering.results.leads import without_leads
from assistant.answering.results.usual_questions import usual_question

FILINGS = Path(__file__).parent.parent / "eval" / "filings"
Pair = tuple[assistant.Filing, assistant.Extraction]


def pairs(*names: str) -> list[Pair]:
    filings = [assistant.read(FILINGS / name) for name in names]
    return [(filing, assistant.extract(filing)) for filing in filings]


@pytest.fixture(scope="module")
def some() -> list[Pair]:
    names = ("t-07.txt", "x-01.htm", "s-16.txt", "p-12.txt", "y-13.htm", "e-12-ponsford.txt")
    return pairs(*names)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Quick question: how many are on Form S-3?", "how many are on Form S-3?"),
        ("For my spreadsheet, I need the total of shares removed.",
         "I need the total of shares removed."),
        ("Run me a list of filings signed in Ohio", "List the filings signed in Ohio"),
        ("Of the filings before us, which rely on Rule 478?",
         "Of the filings, which rely on Rule 478?"),
        ("I'm checking on Tolley Marsh LLP. Which filings are they counsel on?",
         "Which filings are Tolley Marsh LLP counsel on?"),
        ("I'm interested in Tampa. Which filings were signed there?",
         "Which filings were signed in Tampa?"),
        ("Which filings are on Form S-8?", "Which filings are on Form S-8?"),
        ("Which filings were signed before me?", "Which filings were signed before me?"),
    ],
)  # fmt: skip
def test_only_what_leads_up_to_a_question_is_taken_off(question: str, asked: str) -> None:
    assert without_leads(question).rstrip(".") == asked.rstrip(".")


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Who are the lawyers at Tolley Marsh LLP acting for here?",
         'Which filings name "Tolley Marsh LLP" as law firm?'),
        ("How many blame the completion of the offering?",
         "How many filings were made because of the completion of the offering?"),
        ("Which of them have Tampa as the signing city?", 'Which filings were signed in "Tampa"?'),
    ],
)  # fmt: skip
def test_names_and_causes_fill_a_usual_question(question: str, plain: str) -> None:
    assert usual_question(question) == plain


def test_a_second_name_is_no_usual_question() -> None:
    asked = "Which filings signed in Tampa name Tolley Marsh LLP and Ostley Holdings plc?"
    assert usual_question(asked) is None


@pytest.mark.parametrize(
    "question",
    ["Which deals were for cash?", "all-cash mergers: which?", "Which companies were bought for cash?"],
)  # fmt: skip
def test_mergers_for_cash_are_told_from_those_for_stock(question: str, some: list[Pair]) -> None:
    reply = assistant.answer(question, some)
    assert reply.answered
    assert {row.source.rsplit("/", 1)[-1] for row in reply.rows} >= {"e-12-ponsford.txt"}
    assert "CONESTOGA" not in reply.answer


def test_own_lawyers_who_get_copies_are_named(some: list[Pair]) -> None:
    reply = assistant.answer("Which filings send copies to an in-house lawyer, and to whom?", some)
    assert "Carl W. Demarest" in reply.answer
    assert "Sarita Deshmukh" not in reply.answer


def test_the_ratios_of_two_mergers_are_set_side_by_side() -> None:
    two = pairs("t-07.txt", "p-12.txt")
    names = [extraction.record.registrants[0].name for _, extraction in two if extraction.record]
    first, second = (name.split()[0].title() + " " + name.split()[1].title() for name in names)
    reply = assistant.answer(f"What was the share ratio in the {first} and {second} deals?", two)
    assert ".7425" in reply.answer
    assert "0.815" in reply.answer


def test_the_highest_amendment_number_is_found_in_any_order_of_words(some: list[Pair]) -> None:
    numbers = {e.record.amendment_number for _, e in some if e.record}
    reply = assistant.answer("Whose amendment has the highest number?", some)
    assert f"No. {max(n for n in numbers if n is not None)}" in reply.answer


@pytest.mark.parametrize(
    ("question", "usual"),
    [
        ("signing city Reno - list", 'Which filings were signed in "Reno"?'),
        ("Who sold out to Ostley Holdings?",
         'Which companies were acquired by "Ostley Holdings"?'),
        ("who signed for Brackwater?", None),  # a company, no city
        ("Which filings have more than 5,000 holders of record?", None),
        ("Who has the largest number of shareholders of record?", None),
    ],
)  # fmt: skip
def test_a_question_of_another_thing_is_no_usual_one(question: str, usual: str | None) -> None:
    assert usual_question(question) == usual


def test_dates_and_names_are_asked_of_what_was_found() -> None:
    filings = pairs("x-01.htm", "o-01.htm", "s-16.txt")
    reply = assistant.answer("Which takeovers closed in 2018 or later, and on what dates?", filings)
    assert "July 1, 2021" in reply.answer
    assert "May 31, 2018" in reply.answer


def test_a_registrant_that_its_merger_did_away_with_is_found() -> None:
    filings = pairs("c-02-tessaro.txt", "c-03-mercator.htm", "d-07-lansdowne-cable.txt", "x-01.htm")
    gone = {
        extraction.record.registrants[0].name
        for _, extraction in filings
        if extraction.record
        and (deal := extraction.record.reason.transaction)
        and deal.surviving_entity
        and deal.surviving_entity.lower() != extraction.record.registrants[0].name.lower()
    }
    reply = assistant.answer("Which targets did not survive their merger?", filings)
    assert len(reply.rows) == len(gone) == 1
    assert gone.pop() in reply.answer


def test_a_price_of_a_share_is_a_condition(some: list[Pair]) -> None:
    reply = assistant.answer("In which takeovers was the price $18.75 a share?", some)
    assert [row.source.rsplit("/", 1)[-1] for row in reply.rows] == ["e-12-ponsford.txt"]


def test_both_forms_are_no_alternative(some: list[Pair]) -> None:
    forms = [{e.record.form} for _, e in some if e.record]
    assert {"S-8"} in forms
    reply = assistant.answer("Which companies amend both an S-8 and an F-3?", some)
    assert len(reply.rows) < sum("S-8" in form for form in forms)
