"""Scores by kind of filing: container, form, year, purpose, cause, length, statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from assistant.evaluation.scoring import Scored, Tally
from assistant.evaluation.statistics import Interval, f1, interval
from assistant.evaluation.tallies import ALL_FIELDS, field_counts, files_of

UNKNOWN = "not known"

LENGTHS = (0, 5_000, 10_000, 30_000, 100_000)
"""Characters of the text from which on a filing is in the next class."""

STATEMENTS = ("0", "1", "2", "3 to 5", "3 to 5", "3 to 5")
"""By the number of registration statements of the label; beyond: 6 and more."""

YEARS_TOGETHER = 5


@dataclass(frozen=True, slots=True)
class Traits:
    """What a filing is, for slicing: from the filing itself and from its label."""

    container: str | None = None
    characters: int | None = None
    year: int | None = None
    form: str | None = None
    purpose: str | None = None
    cause: str | None = None
    statements: int | None = None


@dataclass(frozen=True, slots=True)
class Slice:
    """The filings that have one value of one trait, and how they score."""

    trait: str
    value: str
    filings: int
    exact: int
    tally: Tally
    f1: Interval


def traits_of(label: Mapping[str, Any], filing: Mapping[str, Any]) -> Traits:
    """Traits from a label line and what a run kept of the filing (`container`, `characters`)."""
    record = label.get("record") or {}
    statements = record.get("registration_statements")
    filed_on = (label.get("filing") or {}).get("filed_on") or filing.get("filed_on")
    return Traits(
        container=filing.get("container"),
        characters=filing.get("characters"),
        year=int(str(filed_on)[:4]) if str(filed_on or "")[:4].isdecimal() else None,
        form=record.get("form"),
        purpose=record.get("purpose"),
        cause=(record.get("reason") or {}).get("category"),
        statements=len(statements) if isinstance(statements, list) else None,
    )


def slices(records: Sequence[Scored], traits: Mapping[str, Traits]) -> list[Slice]:
    """Every slice of every trait, the worst of each trait first."""
    found = []
    for trait, value_of in TRAITS.items():
        parted: dict[str, list[Scored]] = {}
        for record in records:
            parted.setdefault(value_of(traits.get(record.file, Traits())), []).append(record)
        if set(parted) == {UNKNOWN}:
            continue
        rows = [_slice(trait, value, some) for value, some in parted.items()]
        found += sorted(rows, key=lambda row: (_or_one(row.f1.value), -row.filings, row.value))
    return found


def _slice(trait: str, value: str, records: list[Scored]) -> Slice:
    files = files_of(records)
    counts = field_counts(records, files)[ALL_FIELDS]
    tally = Tally(*(int(count) for count in counts.sum(axis=0)))
    exact = sum(record.exact for record in records)
    return Slice(trait, value, len(files), exact, tally, interval(counts, f1))


def _or_one(value: float | None) -> float:
    return 1.0 if value is None else value


def _length(traits: Traits) -> str:
    if traits.characters is None:
        return UNKNOWN
    for low, high in pairwise(LENGTHS):
        if traits.characters < high:
            return f"{low:,} to {high:,}"
    return f"{LENGTHS[-1]:,} and more"


def _statements(traits: Traits) -> str:
    if traits.statements is None:
        return UNKNOWN
    many = traits.statements >= len(STATEMENTS)
    return f"{len(STATEMENTS)} and more" if many else STATEMENTS[traits.statements]


def _years(traits: Traits) -> str:
    if traits.year is None:
        return UNKNOWN
    first = traits.year - traits.year % YEARS_TOGETHER
    return f"{first} to {first + YEARS_TOGETHER - 1}"


TRAITS: dict[str, Callable[[Traits], str]] = {
    "container": lambda traits: traits.container or UNKNOWN,
    "form": lambda traits: traits.form or UNKNOWN,
    "year": _years,
    "purpose": lambda traits: traits.purpose or UNKNOWN,
    "cause": lambda traits: traits.cause or UNKNOWN,
    "length": _length,
    "statements": _statements,
}
"""The name of each trait, and the class of a filing in it."""
