"""Tables and column lists of registration statements: one row a statement, roles from the headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from assistant.checking.roles.classes import CLASS
from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.labelled_rows import (
    read_class_tallies,
    read_listed_total,
    read_measured,
)
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.row_amounts import (
    nothing_removed,
    row_amounts,
    value_cells,
    without_nil,
)
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.table_headings import (
    amount_columns,
    amount_roles,
    cells_of,
    date_roles_by_column,
    date_roles_of,
    heading_cells,
    role_above,
)
from assistant.checking.roles.table_rows import merge_cells
from assistant.checking.roles.tallies import pairs_of_rows, read_tally
from assistant.checking.roles.transposed import read_transposed
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token


@dataclass(slots=True)
class Row:
    """A row with at least one file number, and what its cells hold by their headings."""

    units: list[Unit]
    numbers: list[Token]
    dates: list[tuple[Token, str]] = field(default_factory=list)
    forms: list[Token] = field(default_factory=list)
    amendments: list[Token] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    none_sold: tuple[int, int] | None = None
    plans: list[tuple[int, int]] | None = None
    """The cells that name its plans, where its column has some of its own; else all units may."""


def _is_continuation(substance: Substance, unit: Unit) -> bool:
    """A short line without a full stop: the rest of a cell of the row above."""
    words = substance.words(unit)
    return (
        len(words) < 60 and not words.rstrip().endswith((".", ":")) and not unit.of("file_number")
    )


def _divides(substance: Substance, above: Unit, unit: Unit, below: Unit) -> bool:
    """Whether a line is a heading within a table: `Common Stock, $.01 par value:` between rows of as
    many columns."""
    words = substance.words(unit).strip()
    width = len(cells_of(substance.words(above)))
    return (
        words.endswith(":")
        and len(words) < _LONGEST_HEADING
        and not unit.of("file_number")
        and (width > 2 or CLASS.fullmatch(words.rstrip(" :")) is not None)
        and width == len(cells_of(substance.words(below)))
    )


_LONGEST_HEADING = 60


def _runs(substance: Substance) -> list[list[Unit]]:
    """Runs of rows that stand together after the cover: tables."""
    runs: list[list[Unit]] = []
    for index, unit in enumerate(substance.units):
        if unit.start < substance.body:
            continue
        after_row = bool(runs) and index > 0 and substance.units[index - 1] is runs[-1][-1]
        if unit.kind == "row":
            if after_row:
                runs[-1].append(unit)
            else:
                runs.append([unit])
        elif after_row:
            following = substance.units[index + 1 : index + 2]
            before_row = bool(following) and following[0].kind == "row"
            goes_on = _is_continuation(substance, unit) and (len(runs[-1]) > 1 or before_row)
            if goes_on or (before_row and _divides(substance, runs[-1][-1], unit, following[0])):
                runs[-1].append(unit)
    return runs


def _headings(substance: Substance, rows: list[Unit]) -> str:
    """The words of the rows above the first file number; their cells as they are printed, where
    only spaces part them."""
    parts = []
    for row in rows:
        if row.of("file_number"):
            break
        words = substance.words(row)
        cells = _BY_SPACES.split(_printed(substance, row).strip())
        flat = "\t" not in words and "|" not in words and len(cells) > 1
        parts.append("\t".join(cells) if flat else words)
    return "\n".join(parts)


_BY_SPACES = re.compile(r" {2,}")


def _roles_by_column(
    substance: Substance, rows: list[Unit], headings: list[tuple[int, int, str]], default: str
) -> list[str] | None:
    """The roles of the amount columns, from the row with the most of them and the headings that
    are printed above its cells; None where one has no heading, or two have the same.
    """
    best: list[str | None] = []
    for row in rows:
        cells = value_cells(substance, [row]) if row.of("file_number") else []
        if len(cells) > len(best):
            best = [
                role_above(substance, left, right, headings, default) for cell, left, right in cells
            ]
    told = [role for role in best if role]
    return told if best and len(told) == len(best) == len(set(told)) else None


# `shares sold in the offering, declared effective October 24, 2018`
_DECLARED = re.compile(r"\b(?:declared|became)\s+effective\s+(?:on\s+)?$", re.I)


def read_rows(substance: Substance) -> list[Row]:
    """The rows with file numbers of all tables after the cover, and of tables of amounts alone."""
    found: list[Row] = []
    for rows in _runs(substance):
        first = substance.units.index(rows[0])
        before = [substance.clause(u).strip() for u in substance.units[max(first - 2, 0) : first]]
        lead = " ".join(words for words in before if not words.isupper())  # no headings
        if lead.endswith(":") and REMOVAL.search(before[-1]):
            lead = before[-1]  # `Shares for these stay registered. Accordingly there are removed:`
        above = substance.units[first - 1] if first else None
        if told := (
            read_measured(substance, rows, above)
            or read_listed_total(substance, rows, lead)
            or read_class_tallies(substance, rows, above)
        ):
            found.append(Row(rows, [], movements=told))
        elif tally := read_tally(pairs_of_rows(substance, rows), unclosed=0.5):
            found.append(Row(rows, _number_above(substance, above), movements=tally))
        elif columns_of := read_transposed(substance, rows, above):
            found.extend(
                Row(
                    rows, [column.number], column.dates, movements=column.movements,
                    none_sold=column.none_sold, plans=column.plans,
                )
                for column in columns_of
            )  # fmt: skip
        elif any(row.of("file_number") for row in rows):
            found.extend(_by_headings(substance, rows, lead))
        else:
            found.extend(_unnumbered(substance, rows, lead))
    return found


def _by_headings(substance: Substance, rows: list[Unit], lead: str) -> list[Row]:
    """The rows of a table with file numbers, by what its headings say of its columns."""
    headings = _headings(substance, rows)
    numbered = [row for row in rows if row.of("file_number")]
    values = max(len(cells_of(substance.words(row))) for row in numbered)
    roles = amount_roles(headings, lead, values, max(map(_amounts_of, numbered)))
    date_roles = date_roles_of(headings)
    celled = "\t" in _printed(substance, rows[0]) or "|" in headings
    columns = None if celled else heading_cells(substance, rows)
    if columns:
        default = amount_columns(headings, lead)[1]
        roles = _roles_by_column(substance, rows, columns, default) or roles
        date_roles = date_roles_by_column(substance, rows, columns) or date_roles
    return _numbered(substance, rows, roles, date_roles, columns)


def _amounts_of(row: Unit) -> int:
    return sum(token.detail.kind in ("count", "money") for token in row.of("quantity"))


# `Form S-3, File No. 333-41234, declared effective September 30, 2005`: a line that is no sentence
_CAPTION = re.compile(
    r"(?:\(?[A-Za-z\d]{1,2}[.)]\s+)?(?:[A-Z\d(]|(?:Registration|Form|File|Statement|Commission|No)\b)(?:(?!\b(?:is|are|was|were|has|have|had|hereby|which|that)\b)(?:[^.;]|\bNos?\.|(?<=\d)\.(?=\d))){10,150}\.?"
)


def is_caption(words: str) -> bool:
    """Whether words are no sentence, and stand above what they are of: `1. Form S-8 No. 333-1`."""
    return words.endswith(":") or _CAPTION.fullmatch(words) is not None


def _number_above(substance: Substance, above: Unit | None) -> list[Token]:
    """`Form S-8 No. 333-1 (filed January 4, 2002):`, the line above a table: whose amounts it has."""
    words = substance.words(above).strip() if above is not None else ""
    if above is None or not is_caption(words):
        return []
    numbers = above.of("file_number")
    return list(numbers[:1]) if len({token.value for token in numbers}) == 1 else []


def _printed(substance: Substance, unit: Unit) -> str:
    """A row as the filing prints it."""
    start, end = substance.span(unit.start, unit.end)
    return substance.filing.text[start:end]


def _of_lots(
    substance: Substance,
    units: list[Unit],
    roles: list[str],
    columns: list[tuple[int, int, str]] | None,
) -> list[Movement]:
    """The amounts of a statement that has a row for each of its plans; empty where it has one."""
    lines = [unit for unit in units if unit.of("quantity")]
    if len(lines) < 2 or substance.words(lines[1]).startswith("|"):
        return []
    found = []
    for line in lines:
        given, _, sure = without_nil(substance, [line], roles)
        for movement in row_amounts(substance, [line], given, columns):
            movement.lot, movement.strength = True, min(movement.strength, sure)
            found.append(movement)
    return found


def _is_full(
    substance: Substance, units: list[Unit], columns: list[tuple[int, int, str]] | None
) -> bool:
    """Whether a row has a cell for each heading of one line: then they go by their order, wherever
    on the page they are set."""
    headings = sorted(columns or ())
    stacked = any(left[1] > right[0] for left, right in pairwise(headings))
    return (
        len(units) == 1
        and not stacked
        and len(cells_of(substance.words(units[0]))) == len(headings)
    )


def _numbered(
    substance: Substance,
    rows: list[Unit],
    roles: list[str],
    date_roles: list[str],
    columns: list[tuple[int, int, str]] | None,
) -> list[Row]:
    found = []
    for units in merge_cells(substance, rows):
        numbers = [t for u in units for t in u.of("file_number")]
        if not numbers:
            continue
        row = Row(units, numbers)
        dates = [t for u in units for t in u.of("date") if t.detail.precision == "day"]
        for index, date in enumerate(dates):
            told = date_roles[index] if len(date_roles) == len(dates) else "filed"
            before = substance.text[max(date.start - 24, units[0].start) : date.start]
            row.dates.append((date, "effective" if _DECLARED.search(before) else told))
        row.forms = [t for u in units for t in u.of("form") if t.detail.kind == "securities_act"]
        row.amendments = [
            t for u in units for t in u.of("amendment_number") if t.detail.kind == "post_effective"
        ]
        given, nil, sure = without_nil(substance, units, roles)
        row.none_sold = nil.get("sold")
        placed = None if _is_full(substance, units, columns) else columns
        row.movements = _of_lots(substance, units, roles, placed) or row_amounts(
            substance, units, given, placed
        )
        for movement in row.movements:
            movement.strength = min(movement.strength, sure)
        if row.movements:
            row.movements += nothing_removed(units[-1], nil)
        found.append(row)
    return found


def _summed(data: list[Unit]) -> list[Unit]:
    """The last row, where each of its amounts is the sum of those above it: a total without a label."""
    amounts = [[t.value for t in row.of("quantity") if t.detail.kind == "count"] for row in data]
    if len(data) < 3 or len({len(row) for row in amounts}) != 1 or not amounts[0]:
        return []
    *above, last = amounts
    return data[-1:] if [sum(column) for column in zip(*above, strict=True)] == last else []


def _holds_amounts(unit: Unit) -> bool:
    """Whether a row has amounts; a line of a label may have a rate or a par value."""
    if unit.kind == "row":
        return bool(unit.of("quantity"))
    return any(t.detail.kind in ("count", "money") and t.value >= 100 for t in unit.of("quantity"))


def _labels_above(rows: list[Unit], data: list[Unit]) -> dict[int, list[Unit]]:
    """The lines above each row of amounts that begin its label: `3% Convertible Debentures` over
    `due 2011`; the lines of headings are rows of cells, and none."""
    labels: dict[int, list[Unit]] = {}
    above: list[Unit] = []
    for row in rows:
        if any(row is one for one in data):
            labels[id(row)] = above
            above = []
        elif row.kind != "row":
            above = [*above, row]
    return labels


def _unnumbered(substance: Substance, rows: list[Unit], lead: str) -> list[Row]:
    """A table of amounts by class or offering: its total row, else its only row, else a row a class."""
    data = [row for row in rows if _holds_amounts(row)]
    if not data:
        return []
    headings = "\n".join(substance.words(row) for row in rows[: rows.index(data[0])])
    values = max(len(cells_of(substance.words(row))) for row in data)
    roles = amount_roles(headings, lead, values)
    if "" in roles or (len(roles) < 2 and (roles != ["deregistered"] or len(data) < 2)):
        return []
    total = [
        row for row in data if re.match(r"\W*(?:grand\s+)?totals?\b", substance.words(row), re.I)
    ]
    total = total or _summed(data)
    if len(roles) < 2 and not total:
        return []
    chosen = total or data
    labels = _labels_above(rows, data)
    if len(chosen) > 1 and not all(
        any(CLASS.search(substance.words(unit)) for unit in (*labels[id(row)], row))
        for row in chosen
    ):
        return []
    found = []
    for row in chosen:
        given, nil, sure = without_nil(substance, [row], roles)
        above = [] if total else labels[id(row)]
        movements = row_amounts(substance, [row], given, named=[*above, row])
        for movement in movements:
            movement.strength = min(movement.strength, sure)
        if movements and (place := nil.get("sold")) and len(chosen) > 1:
            movements.append(
                replace(movements[0], role="sold", amount=0, start=place[0], end=place[1])
            )
        found.append(Row([row], [], movements=movements, none_sold=nil.get("sold")))
    return found
