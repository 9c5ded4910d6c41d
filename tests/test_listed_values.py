"""Lists of a value of many filings: each filing with the value in a column of its own."""

from __future__ import annotations

from functools import lru_cache

import pytest
from invented import filing

import assistant
from assistant.answering import answer
from assistant.answering.results.leads import without_leads
from assistant.answering.results.listed_values import values_listed
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

_MERGED = (
    "On June 4, 2011, {buyer} acquired the Registrant in a merger under an Agreement and Plan of "
    "Merger dated March 1, 2011. The Registrant hereby removes from registration all securities "
    "that remain unsold."
)
_ENDED = "The plan ended on May 1, 2011. All unsold shares are hereby removed from registration."


@lru_cache(maxsize=1)
def _pairs() -> list[tuple[Filing, Extraction]]:
    bodies = [
        ("S-8", "333-41234", _MERGED.format(buyer="Tarn Beck Holdings plc")),
        ("S-3", "333-51234", _MERGED.format(buyer="Halberd Mills Corporation")),
        ("S-8", "333-61234", _ENDED),
    ]
    read = [filing(b, form=f, numbers=f"Registration No. {n}") for f, n, b in bodies]
    return [(one, assistant.extract(one)) for one in read]


def _ask(question: str) -> Answer:
    return answer(question, _pairs())


@pytest.mark.parametrize("question", ["list the EINs", "What is the EIN of each registrant?"])
def test_a_value_of_each_filing_stands_in_its_row(question: str) -> None:
    told = _ask(question)
    assert [row.values["EIN"] for row in told.rows] == ["36-7254189"] * 3
    assert all(row.citations for row in told.rows)


@pytest.mark.parametrize(
    "question", ["list acquirers and closing dates", "acquirers and closing dates of the mergers"]
)
def test_values_of_deals_are_those_of_the_acquired(question: str) -> None:
    told = _ask(question)
    assert {row.values["acquirer"] for row in told.rows} == {
        "Tarn Beck Holdings plc",
        "Halberd Mills Corporation",
    }
    assert {row.values["closed on"] for row in told.rows} == {"2011-06-04"}


def test_a_condition_behind_the_value_narrows_the_filings() -> None:
    told = _ask("agents for service in the S-8 filings")
    assert [row.values["agent"] for row in told.rows] == ["Jane Q. Marbury"] * 2


@pytest.mark.parametrize(
    "question",
    ["What is the EIN?", "List all S-8 filings", "reasons", "which states are the companies from?"],
)
def test_what_lists_no_value_is_left_alone(question: str) -> None:
    assert values_listed(question) is None


@pytest.mark.parametrize(
    "question", ["how many S-3s vs S-8s", "compare the number of S-8s and S-3s", "S-3 vs S-8 count"]
)
def test_forms_are_counted_side_by_side(question: str) -> None:
    told = _ask(question).answer
    assert "Form S-8 (2 of 3)" in told
    assert "Form S-3 (1 of 3)" in told


def test_a_name_in_brackets_below_a_signature_is_the_name_alone() -> None:
    one = filing(_ENDED)
    text = one.text.replace("By: /s/ Jane Q. Marbury\nJane Q. Marbury", "")
    text += "\n/s/ CONNIE SUE BRADSHER          Treasurer\n-----------------------------\n"
    text += "(Connie Sue Bradsher)\n"
    record = assistant.extract(assistant.read(text.encode())).record
    assert record is not None
    assert "Connie Sue Bradsher" in [person.name for person in record.signing.signatories]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Our vendor file has gaps; which companies were acquired?", 2),
        ("For our docket of deals, in how many filings was the registrant acquired?", 2),
        ("Going by the records kept here, which companies were acquired?", 2),
        ("how many signed in Chicago", 3),
    ],
)
def test_what_leads_up_to_a_question_is_no_condition(question: str, number: int) -> None:
    assert len(_ask(question).rows) == number


def test_what_a_question_points_back_to_is_not_left_out() -> None:
    asked = "We track the removals of 2011; which of them were on Form S-3?"
    assert without_leads(asked) == asked
