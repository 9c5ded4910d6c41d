"""Signers in questions over many filings: by name with their initials, by office, the busiest."""

from __future__ import annotations

from typing import Any

import pytest
from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

Pair = tuple[Filing, Extraction]
PEOPLE = {
    "TALLOW BRIDGE, INC.": ["Gerald W. Vroom", "Ida Marsh"],
    "PEWTER QUAY CORP.": ["Gerald W. Owens", "Ida Marsh"],
    "SALTMARSH LOCKS LTD.": ["Donna R. Sickle", "Pell O’Hara"],
}


def _filed(name: str, people: list[str], number: str) -> Pair:
    signed = "\n".join(f"/s/ {person}\n{person}, Director\n" for person in people)
    text = filing_text(
        "It removes 300 shares of common stock.", name=name, number=number, form="S-8",
        state="Ohio", signed="May 3, 2003",
    )  # fmt: skip
    filing = read(f"{text}\n{signed}".encode())
    record: dict[str, Any] = {
        "form": "S-8", "purpose": "deregistration",
        "registrants": [{"name": name, "jurisdiction": "Ohio"}],
        "registration_statements": [{"file_number": number, "form": "S-8", "securities": [
            {"title": "common stock", "deregistered": 300}]}],
        "signing": {"signed_on": "2003-05-03",
                    "signatories": [{"name": p, "titles": ["Director"]} for p in people]},
    }  # fmt: skip
    return filing, proved(filing, record, {})


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return [_filed(n, p, f"333-1000{i}") for i, (n, p) in enumerate(PEOPLE.items())]


def companies(question: str, pairs: list[Pair]) -> list[str]:
    return [row.values["company"] for row in answer(question, pairs).rows]


@pytest.mark.parametrize(
    "question",
    [
        "List the amendments signed by Gerald W. Vroom",
        "Which filings were signed by Gerald W. Vroom?",
        "Which filings did Gerald W. Vroom sign?",
        "Which of these carry the signature of Gerald W. Vroom?",
        "Was any filing signed by Gerald W. Vroom?",
        "How many filings did Gerald W. Vroom sign?",
    ],
)
def test_a_name_is_read_with_its_initial(pairs: list[Pair], question: str) -> None:
    assert companies(question, pairs) == ["TALLOW BRIDGE, INC."]  # not that of Gerald W. Owens
    assert "Gerald W. Vroom" in answer(question, pairs).answer


@pytest.mark.parametrize(
    "question",
    [
        "Which filings were signed by Gerald W. Owens or Donna R. Sickle?",
        "Which amendments did not bear the signature of Gerald W. Vroom?",
    ],
)
def test_one_of_two_signers_and_all_but_one(pairs: list[Pair], question: str) -> None:
    assert companies(question, pairs) == ["PEWTER QUAY CORP.", "SALTMARSH LOCKS LTD."]


def test_who_signed_none_of_them_is_said_to_have_signed_none(pairs: list[Pair]) -> None:
    reply = answer("Which filings were signed by Zed Q. Nobody?", pairs)
    assert not reply.answered
    assert "Zed Q. Nobody" in reply.answer


@pytest.mark.parametrize(
    "question",
    [
        "Who signed most of them?",
        "Who signed the most filings?",
        "Which person signed the largest number of filings?",
        "Whose name appears most often among the signers?",
        "Who put their name to the most filings?",
        "Which director signed the most amendments?",
    ],
)
def test_who_signed_most_of_them_is_a_person(pairs: list[Pair], question: str) -> None:
    reply = answer(question, pairs)
    assert reply.answer.startswith("Ida Marsh (2 of 3)")


def test_a_filing_with_the_most_signers_is_a_filing(pairs: list[Pair]) -> None:
    assert "signatories" in answer("Which filing has the most signers?", pairs).answer


@pytest.mark.parametrize(
    "question",
    [
        "Why did the auditors of these companies resign?",
        "Why were the mergers called off?",
        "Why were the directors replaced?",
    ],
)
def test_why_something_else_happened_is_not_answered_by_the_ground_of_a_removal(
    pairs: list[Pair], question: str
) -> None:
    reply = answer(question, pairs)
    assert not reply.answered
    assert not reply.rows
