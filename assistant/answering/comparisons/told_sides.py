"""What the clauses of a comparison found of each company so far."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.answering.comparisons.measures import Measure, Measured
from assistant.answering.comparisons.sides import Side
from assistant.answering.evidence.reply import unique
from assistant.answering.results.members import cite_company
from assistant.record import Citation, Sentence


@dataclass(slots=True)
class Told:
    """What the clauses found of each company so far."""

    sides: list[Side]
    asked: list[Side]
    """The companies of the present clause: those that it names, else all."""
    measure: Measure | None = None
    values: dict[str, Measured] = field(default_factory=dict)
    sentences: list[Sentence] = field(default_factory=list)
    cells: dict[str, dict[str, str]] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    """The marks of the companies whose value of the present measure stands in a sentence."""


def known_of(told: Told) -> list[tuple[Side, Measured]]:
    """The companies whose value is known, with it."""
    return [(s, told.values[s.mark]) for s in told.sides if s.mark in told.values]


def sentence_of(side: Side, value: Measured, text: str) -> Sentence:
    """A sentence about the value of one company."""
    cited = unique([*value.citations, *cited_by(side)])
    return Sentence(text=text, derivation="; ".join(value.steps) or None, citations=cited)


def cited_by(side: Side) -> list[Citation]:
    """Where the company's name stands."""
    return cite_company(side.readings[-1])


def comparable(value: Measured) -> Decimal:
    """A value as a number; of days the later is the larger."""
    if isinstance(value.value, datetime.date):
        return Decimal(value.value.toordinal())
    return Decimal(value.value)
