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


_DAYS = """
Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed by the
following persons in the capacities and on the dates indicated.

Signature                  Title                                   Date

/s/ Agnes Whitlow          Secretary and Director                  July 10, 2007
------------------------
Agnes Whitlow

/s/ Milton P. Sayre        Chief Financial Officer                 July 10, 2007
------------------------
Milton P. Sayre

/s/ Dora L. Haske          Director                                July 9, 2007
------------------------
Dora L. Haske

/s/ Emil Tarrant           Director                                July 12, 2007
------------------------
Emil Tarrant
"""


@pytest.mark.parametrize(
    ("question", "name", "day"),
    [
        ("Which director signed first?", "Haske", "July 9, 2007"),
        ("Who was the last person to sign, and on what date?", "Tarrant", "July 12, 2007"),
        ("which director signed a day early", "Haske", "July 9, 2007"),
        ("Which director signed two days late?", "Tarrant", "July 12, 2007"),
        ("Which board member signed two days after the CFO?", "Tarrant", "July 12, 2007"),
        ("Who signed earliest among the directors?", "Haske", "July 9, 2007"),
    ],
)
def test_the_order_of_the_days(question: str, name: str, day: str) -> None:
    told = _ask(_DAYS, question)
    assert name in told.answer
    assert day in told.answer
    assert sum(other in told.answer for other in ("Sayre", "Haske", "Tarrant")) == 1


def test_nobody_signed_so_many_days_apart() -> None:
    told = _ask(_DAYS, "Which director signed five days late?").answer
    assert "signed on" not in told


@pytest.mark.parametrize(
    "question",
    [
        "Which director signed personally, not through the attorney-in-fact?",
        "Who signed in her own hand rather than by proxy?",
    ],
)
def test_who_signed_in_person_is_told_apart(question: str) -> None:
    told = _ask(_PERSONS, question).answer
    assert told.startswith("Agnes Whitlow")
    assert not any(name in told for name in ("Sayre", "Haske", "Tarrant"))


_POWER = """
Each person whose signature appears below constitutes and appoints Agnes Whitlow and Lorna Beck, and
each of them, his or her true and lawful attorney-in-fact, to sign any and all further amendments.

/s/ Emil Tarrant
Emil Tarrant
Director
"""


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who is empowered to sign amendments for the directors?", ["Whitlow", "Beck"]),
        ("Besides Ms. Whitlow, who was named attorney-in-fact?", ["Beck"]),
        ("Who may sign later amendments on the directors' behalf?", ["Whitlow", "Beck"]),
        ("Who is named first as attorney-in-fact?", ["Whitlow"]),
    ],
)
def test_whom_a_power_appoints(question: str, names: list[str]) -> None:
    told = _ask(_POWER, question).answer
    assert [name for name in ("Whitlow", "Beck") if name in told] == names


def test_who_signed_for_the_registrant_with_the_title_there() -> None:
    told = _ask(_DAYS, "who signed for Cormorant Lanterns and as what")
    assert told.answer == "Agnes Whitlow, Secretary, signed for CORMORANT LANTERNS, INC."


_OF_PLAN = """
THE PLAN. Pursuant to the requirements of the Securities Act of 1933, the plan committee has duly
caused this amendment to be signed on behalf of the plan by the undersigned, thereunto duly
authorized, in the City of Lima, State of Ohio, on July 12, 2007.

CORMORANT LANTERNS SAVINGS PLAN

By: /s/ Lorna Beck
Lorna Beck
Member, Plan Committee
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did the plan sign?", "July 12, 2007"),
        ("On what date was the plan's own signature given?", "July 12, 2007"),
        ("In which city did the plan's committee sign?", "Lima"),
        ("Where and when was the amendment signed?", "July 10, 2007"),
        ("In what city, and upon what date, was the amendment executed?", "Toledo"),
        ("In what capacity did Beck sign for the plan?", "Member, Plan Committee"),
    ],
)
def test_where_and_when_who_signs_beside_the_registrant(question: str, told: str) -> None:
    assert told in _ask(_OF_PLAN, question).answer


_DATED_POWER = _POWER.replace("/s/ Emil", "Dated this 2nd day of June, 2007.\n\n/s/ Emil")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (_DATED_POWER, "2nd day of June, 2007"),
        (_PERSONS, "The filing does not state when the power of attorney was given."),
    ],
)
def test_the_day_of_a_power_is_not_that_of_the_amendment(more: str, told: str) -> None:
    answered = _ask(more, "When was the directors' power of attorney given?")
    assert told in answered.answer
    assert "July 10, 2007" not in answered.answer


def test_under_what_authority_somebody_signed() -> None:
    told = _ask(_PERSONS, "Under what authority did Ms. Whitlow sign for the others?")
    assert "powers of attorney filed as Exhibit 24" in told.answer
