"""Which share of which filings is so, what a question leaves out, parts of years, agents by kind."""

from __future__ import annotations

import pytest
from answering_sets import Pair, filed, found, security

from assistant.answering import answer
from assistant.answering.conditions.exceptions_asked import without_neither
from assistant.answering.questions.periods import read_periods
from assistant.answering.results.portions_asked import Portion, portion_asked


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return [
        filed("MERLIN QUARRIES, INC.", "Merlin was acquired by Ostrich AB.\nIt removes 300,000"
              " shares of common stock.", "merger", "was acquired by Ostrich AB", state="Maryland",
              acquirer="Ostrich AB", form="S-3", signed=("November 10, 2004", "2004-11-10"),
              securities=[security(deregistered=300000)], firms=("Gant & Lowe LLP",),
              agent="Salver Agents, Inc."),
        filed("OSPREY TANNERIES CORP.", "Osprey emerged under its chapter 11 plan.\nIt removes"
              " 40,000 shares of common stock.", "bankruptcy", "chapter 11 plan", state="Maryland",
              number="33-20002", signed=("February 29, 2000", "2000-02-29"), place="Salem, Oregon",
              securities=[security(deregistered=40000)], agent="Tobias Fenn"),
        filed("PLOVER TIMBER LTD.", "Plover was dissolved.\nIt removes 5,000 shares of common"
              " stock.", "dissolution", "was dissolved", state="Nevada", number="333-20003",
              signed=("May 6, 2014", "2014-05-06"), securities=[security(deregistered=5000)],
              agent="The Corbett Company"),
        filed("TEAL LANTERNS, INC.", "Teal was acquired by Corvid Holdings, Inc.\nIt removes"
              " 25,000 shares of common stock.", "merger", "was acquired by Corvid",
              acquirer="Corvid Holdings, Inc.", number="333-20004",
              signed=("August 9, 2014", "2014-08-09"), securities=[security(deregistered=25000)]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What share of the S-8 filings was due to a merger?", "33.3 %"),
        ("In what percentage of the merger filings was the form S-3?", "50 %"),
        ("Among Maryland companies, what fraction was acquired? percent please", "50 %"),
        ("Of the filings signed after 2003, what part was on Form S-8?", "66.7 %"),
        ("Merger filings as a percentage of the whole lot?", "50 %"),
        ("What percentage of the S-8s signed in Oregon were due to bankruptcy?", "100 %"),
        ("What proportion of the companies is incorporated in Nevada?", "25 %"),
        ("What share of the S-3 filings was due to a bankruptcy?", "0 %"),
    ],
)
def test_the_share_of_some_filings_is_told(pairs: list[Pair], question: str, said: str) -> None:
    result = answer(question, pairs)
    assert result.answer.startswith(said), result.answer
    assert all(sentence.citations for sentence in result.sentences)


@pytest.mark.parametrize(
    ("question", "portion"),
    [
        ("what share of the registered shares was sold?", None),
        ("Which company sold the largest share of what was registered?", None),
        ("What percentage of the registrants are profitable?", None),
        ("What percentage of holders agreed to the merger?", None),
        ("percentage of Delaware companies",
         Portion("Which companies are organized in Delaware?")),
        ("what percent of the S-8s signed in Texas name no counsel?",
         Portion("Which filings name no counsel?", "Which Form S-8 filings signed in Texas?")),
    ],
)  # fmt: skip
def test_only_filings_are_a_whole(question: str, portion: Portion | None) -> None:
    assert portion_asked(question) == portion


LISTED = {
    "PLOVER TEAL": [
        "All the filings except those of Maryland companies",
        "Which were signed in 2014, the bankrupt ones excluded?",
    ],
    "OSPREY": [
        "All the S-8s except the ones signed after 2003",
        "Everything but the filings signed after 2003",
        "Which filings were signed on a leap day?",
        "Which Maryland filings, other than those due to a merger, are there?",
    ],
    "OSPREY PLOVER": ["Which filings are due neither to a merger nor to a reorganization?"],
    "TEAL": [
        "Neither Maryland nor Nevada, yet acquired: which companies?",
        "Mergers, apart from those of Maryland companies",
        "Which were signed in Q3 2014 or Q1 2007?",
    ],
    "MERLIN TEAL": ["Which filings were signed in the second half of any year?"],
    "OSPREY TEAL": ["signed in Q1 2000 or in Q3 2014"],
    "PLOVER": [
        "Which filings were signed in the second quarter, whatever the year?",
        "Which were signed from April to June 2014?",
    ],
    "MERLIN PLOVER": [
        "Which agents for service are companies rather than people?",
        "Where is the agent for service a corporation and not an individual?",
        "Which companies, as opposed to natural persons, are named as agent for service?",
        "hw mny agents for service are companies",
    ],
}


@pytest.mark.parametrize(
    ("names", "question"), [(names, q) for names, asked in LISTED.items() for q in asked]
)
def test_the_filings_are_found(pairs: list[Pair], names: str, question: str) -> None:
    result = answer(question, pairs)
    assert found(result) == names.split(), result.answer


def test_a_word_that_compares_and_was_not_read_is_no_word_of_a_filing(pairs: list[Pair]) -> None:
    for question in (
        "Which merger filings were twice as large as the median?",
        "Which S-8s were signed at the same time as the others?",
    ):
        result = answer(question, pairs)
        assert not result.answered, result.answer


def test_neither_denies_each_part_alone() -> None:
    asked = "Neither Ohio nor Texas, yet acquired"
    assert without_neither(asked) == "not Ohio and not Texas, yet acquired"
    assert without_neither("gave neither a phone number nor an EIN") == (
        "gave no phone number and gave no EIN"
    )


def test_quarters_of_several_years_are_periods() -> None:
    periods = read_periods("signed in Q4 2001 or Q1 2002")
    assert [(p.first.isoformat(), p.last.isoformat()) for p in periods] == [
        ("2001-10-01", "2001-12-31"), ("2002-01-01", "2002-03-31"),
    ]  # fmt: skip
    whole = read_periods("from the third quarter of 2008 to the first half of 2009")
    assert [(p.first.isoformat(), p.last.isoformat()) for p in whole] == [
        ("2008-07-01", "2009-06-30"),
    ]  # fmt: skip
