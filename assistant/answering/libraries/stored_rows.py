"""The rows of a library's filings, and those that have the form, number and day of a question."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredRow:
    """What tells a company's filings apart; `number` is the key of the row."""

    number: int
    filing: str
    company: str
    cik: str | None
    form: str | None
    amendment_number: int | None
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """What else a question says of a filing: forms, the amendment's number, days and years."""

    forms: tuple[str, ...] = ()
    amendment_number: int | None = None
    days: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    told: tuple[str, ...] = ()
    """The question's words for the days and years: `filed in 2008`."""


def stored_rows(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[StoredRow]:
    """The rows of filings by their keys, by company, then day of filing."""
    found = connection.execute(
        "SELECT id, filing, company, cik, form, amendment_number, filed_on,"
        " (SELECT json_extract(record, '$.signing.signed_on') FROM records AS r"
        "  WHERE r.filing = filings.id ORDER BY r.id DESC LIMIT 1) AS signed_on"
        " FROM filings WHERE id IN (SELECT value FROM json_each(?))"
        " ORDER BY company COLLATE NOCASE, filed_on, filing",
        (json.dumps(list(dict.fromkeys(numbers))),),
    )
    return [
        StoredRow(
            number=row["id"],
            filing=row["filing"],
            company=row["company"] or row["filing"],
            cik=row["cik"],
            form=row["form"],
            amendment_number=row["amendment_number"],
            days=tuple(day for day in (row["filed_on"], row["signed_on"]) if day),
        )
        for row in found
    ]


def fitting_rows(rows: list[StoredRow], marks: Marks) -> list[StoredRow]:
    """The rows that have the form, number and day of the question; a mark of none is let go."""
    tests: tuple[tuple[bool, Callable[[StoredRow], bool]], ...] = (
        (bool(marks.forms), lambda row: row.form in marks.forms),
        (
            marks.amendment_number is not None,
            lambda row: row.amendment_number == marks.amendment_number,
        ),
        (bool(marks.days), lambda row: bool(set(row.days) & set(marks.days))),
        (bool(marks.years), lambda row: row.days[:1] != () and _year(row) in marks.years),
    )
    for given, test in tests:
        if given:
            rows = [row for row in rows if test(row)] or rows
    return rows


def made_then(row: StoredRow, marks: Marks) -> bool:
    """Whether a filing was made on one of the days, or in one of the years, of the question."""
    return bool(set(row.days) & set(marks.days)) or (
        row.days[:1] != () and _year(row) in marks.years
    )


def _year(row: StoredRow) -> int:
    return int(row.days[0][:4])
