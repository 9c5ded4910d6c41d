"""Figures of many stored filings, from the table of proven values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from operator import itemgetter
from typing import Any

from assistant.answering.conditions.figures import Figure, Piece, Worked, worked
from assistant.library.proven import UNPROVEN

PlainRows = Callable[..., list[Any]]
"""Rows of a query, with its values, as tuples."""


def worked_figures(
    rows_of: PlainRows, scope: Collection[int], figure: Figure
) -> dict[int, list[Worked]]:
    """A figure of each filing of a scope that states its values; parts have their rows."""
    marks = ", ".join("?" * len(figure.fields))
    rows = rows_of(
        "SELECT filing, field, value, number, unit, title, file_number, rowid FROM proven"
        f" WHERE field IN ({marks})",
        *figure.fields,
    )
    rows.sort(key=itemgetter(7))
    pieces: dict[int, dict[str, list[Piece]]] = {}
    for number, name, *held in rows:
        if number in scope:
            pieces.setdefault(number, {}).setdefault(name, []).append(Piece(*held))
    found = {number: worked(figure, held) for number, held in pieces.items()}
    return {number: every for number, every in found.items() if every}


def unproven_of(rows_of: PlainRows, fields: Sequence[str]) -> set[int]:
    """The filings whose record has a value in one of the fields that is not proven."""
    marks = ", ".join("?" * len(fields))
    query = f"SELECT filing FROM proven WHERE field = '{UNPROVEN}' AND value IN ({marks})"
    return {row[0] for row in rows_of(query, *fields)}


def silent(rows_of: PlainRows, scope: set[int], fields: Sequence[str]) -> tuple[set[int], set[int]]:
    """The filings that state nothing in these fields, and those of which it is not proven."""
    marks = ", ".join("?" * len(fields))
    query = f"SELECT filing FROM proven WHERE field IN ({marks})"
    stated = {row[0] for row in rows_of(query, *fields)}
    unproven = (unproven_of(rows_of, fields) & scope) - stated
    return scope - stated - unproven, unproven


def forms_of_statements(rows_of: PlainRows) -> dict[tuple[int, str | None], str]:
    """The form of each filing's statements by file number, and by None that of the filing."""
    rows = rows_of("SELECT filing, file_number, value FROM proven WHERE field = 'form'")
    return {(filing, number): form for filing, number, form in reversed(rows)}
