"""Notes with what they say of each class of each statement, and how they are read."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from assistant.extraction import extract
from assistant.record import Extraction, RegistrationStatement
from tests.invented import THREE_NUMBERS, filing

TWO = "Registration Nos. 333-41234 and 333-55678"
THREE = THREE_NUMBERS
STOCK = "common stock"
Expected = tuple[str, str, int | None, int | None, int | None, bool | None]
"""File number, title, registered, sold, deregistered, all_unsold."""


@dataclass(frozen=True)
class Sample:
    """A note, and what it says of each class of each statement."""

    name: str
    body: str
    securities: list[Expected]
    form: str = "S-8"
    numbers: str = "Registration No. 333-41234"
    plans: str = ""
    purpose: str = "deregistration"


def wrapped(body: str) -> str:
    """Paragraphs wrapped, the rows of tables as they are."""
    lines = body.split("\n")
    return "\n".join(x if "   " in x else "\n".join(textwrap.wrap(x, 78)) for x in lines)


def read_of(sample: Sample) -> Extraction:
    plans = {"plans": sample.plans} if sample.plans else {}
    return extract(filing(wrapped(sample.body), form=sample.form, numbers=sample.numbers, **plans))


def statements(sample: Sample) -> list[RegistrationStatement]:
    result = read_of(sample)
    assert result.record is not None
    return result.record.registration_statements


def securities(result: Extraction) -> list[Expected]:
    assert result.record is not None
    return [
        (s.file_number, c.title, c.registered, c.sold, c.deregistered, c.all_unsold)  # type: ignore[misc]
        for s in result.record.registration_statements
        for c in s.securities
    ]
