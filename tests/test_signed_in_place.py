"""Who signed for persons, for guarantors, for a partnership, and as representative abroad."""

from __future__ import annotations

from functools import lru_cache

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

_SUBSTANCE = "The registrant hereby removes from registration all shares that remain unsold."
_PERSONS = """
Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed by the
following persons in the capacities indicated on July 10, 2007.

Signature                       Title

/s/ Agnes Whitlow               Secretary and Director
------------------------
Agnes Whitlow

           *                    Chief Financial Officer
------------------------
Milton P. Sayre

           *                    Chairman of the Board
------------------------
Dora L. Haske

           *                    Director
------------------------
Emil Tarrant

*By: /s/ Agnes Whitlow
------------------------
Agnes Whitlow
Attorney-in-Fact, pursuant to powers of attorney filed as Exhibit 24
"""
_GUARANTORS = """
ADDITIONAL REGISTRANTS (GUARANTORS):

CORMORANT GLASS, LLC
CORMORANT WICKS CORP.

By: /s/ Lorna Beck
Lorna Beck
Treasurer
"""
_ABROAD = """
SIGNATURE OF AUTHORIZED REPRESENTATIVE

/s/ Quentin Marsh
Quentin Marsh
Cormorant North America, Inc.
Authorized Representative in the United States
"""


@lru_cache(maxsize=4)
def _pair(more: str) -> tuple[Filing, Extraction]:
    read = assistant.read(filing_text(_SUBSTANCE, more=more).encode())
    return read, assistant.extract(read)


def _ask(more: str, question: str) -> Answer:
    return answer(question, [_pair(more)])


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who signed for the CFO?", ["Sayre"]),
        (
            "Who signed as proxy for the CFO and the outside directors?",
            ["Sayre", "Haske", "Tarrant"],
        ),
        ("who signed on emil tarrant's behalf", ["Tarrant"]),
        ("Who signed on behalf of the chairman and two outside directors?", ["Haske", "Tarrant"]),
        ("By whom were the directors' signatures affixed?", ["Haske", "Tarrant"]),
        ("Who executed the amendment in place of the absent ones?", ["Sayre", "Haske", "Tarrant"]),
        ("Who signed for Ms. Haske and the chief financial officer?", ["Sayre", "Haske"]),
    ],
)
def test_who_signed_in_the_place_of_persons(question: str, names: list[str]) -> None:
    told = _ask(_PERSONS, question)
    assert told.answer.startswith("Agnes Whitlow signed as attorney-in-fact for ")
    everybody = ["Sayre", "Haske", "Tarrant"]
    assert [name for name in everybody if name in told.answer] == names


def test_under_what_authority_is_told_as_printed() -> None:
    told = _ask(_PERSONS, "Who signed for the directors, and under what authority?")
    assert "pursuant to powers of attorney filed as Exhibit 24" in told.answer


@pytest.mark.parametrize(
    "question", ["Who signed for the secretary?", "Who signed on behalf of the controller?"]
)
def test_nobody_signed_for_who_signed_in_person_or_is_not_there(question: str) -> None:
    assert "attorney-in-fact for" not in _ask(_PERSONS, question).answer


@pytest.mark.parametrize(
    "question",
    ["who signed for the guarantors", "Who executed the document on the guarantors' behalf?"],
)
def test_one_person_signed_for_all_guarantors(question: str) -> None:
    told = _ask(_GUARANTORS, question).answer
    assert "Lorna Beck" in told
    assert "Whitlow" not in told


@pytest.mark.parametrize(
    "question",
    [
        "Who signed as the representative in the United States?",
        "who is the authorized U.S. representative that signed?",
    ],
)
def test_the_representative_may_sign_in_person(question: str) -> None:
    assert "Quentin Marsh" in _ask(_ABROAD, question).answer
