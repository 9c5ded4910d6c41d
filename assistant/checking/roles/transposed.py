"""Tables with a column for each registration statement, and a row for what happened to its shares.

`              333-41234       333-55678`
`Filed         May 6, 1999     June 18, 2003`
`Registered    1,000,000       2,000,000`
`Issued          912,450       None`

Or with a line for each role, and the classes below it:

`Registered:`
`  Bonds         $300,000,000    $450,000,000`
`  Preferred      $50,000,000              --`
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.checking.roles.classes import CLASS, class_title, unit_of_title
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.tallies import role_of_label
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

__all__ = ["Column", "read_transposed"]

_STRENGTH = 0.9
_LEAST = 100  # a smaller number beside no cells is a par value
_NIL = re.compile(r"(?:none|nil|-0-|0|-+|n/a)[.*]?", re.I)
_EFFECTIVE = re.compile(r"\beffective", re.I)
_DAY = re.compile(r"\b(?:fil(?:ed|ing)|dated?|effective)", re.I)
_PLAN = re.compile(r"\bplans?\b", re.I)

_Cell = tuple[int, int]
"""A cell's words, as `[start, end)` of the flow."""


@dataclass(slots=True)
class Column:
    """What a table's column tells of a statement."""

    number: Token
    movements: list[Movement] = field(default_factory=list)
    dates: list[tuple[Token, str]] = field(default_factory=list)
    plans: list[_Cell] = field(default_factory=list)
    none_sold: _Cell | None = None


def read_transposed(substance: Substance, rows: list[Unit], before: Unit | None) -> list[Column]:
    """What is told of each statement; empty where the rows are no such table. The line of numbers
    is one of the first rows, or `before`, the unit before them.
    """
    heading, data = _parted(rows, before)
    if heading is None or not _is_heading(substance, heading):
        return []
    columns = [Column(token) for token in heading.of("file_number")]
    if any(row.of("file_number") for row in data):
        return []
    roles: list[tuple[str, str | None]] = []
    section = _section_of(substance, heading)
    for row in data:
        label, *cells = _cells(substance, row) or [(0, 0)]
        words = substance.text[slice(*label)].strip(" .|")
        if len(cells) != len(columns):
            if any(row.kind == "row" or t.value >= _LEAST for t in row.of("quantity")):
                return []
            # `Hereby deregistered:`; `Common Stock, $.01 par value:`, above the rows of its amounts
            section = role_of_label(words.rstrip(": ")) or section
            continue
        role, title = role_of_label(words), None
        if not role and section and CLASS.search(words):
            role, title = section, class_title(words)
        if role:
            if not _take_amounts(substance, row, (role, title), cells, columns):
                return []
            roles.append((role, title))
        else:
            _take_words(row, words, cells, columns)
    several = len(roles) >= 2 and len(set(roles)) == len(roles)
    return columns if several else []


def _parted(rows: list[Unit], before: Unit | None) -> tuple[Unit | None, list[Unit]]:
    """The line of numbers, and the rows below it."""
    for at, row in enumerate(rows[:3]):
        if row.of("file_number"):
            return row, rows[at + 1 :]
    return before, rows


def _cells(substance: Substance, row: Unit) -> list[_Cell]:
    """The cells of a row that hold anything."""
    found, at = [], row.start
    for cell in re.split(r"[\t|]", substance.words(row)):
        if cell.strip():
            left = at + len(cell) - len(cell.lstrip())
            found.append((left, left + len(cell.strip())))
        at += len(cell) + 1
    return found


def _take_amounts(
    substance: Substance,
    row: Unit,
    told: tuple[str, str | None],
    cells: list[_Cell],
    columns: list[Column],
) -> bool:
    """Gives each column its amount in a role, of a class where one is told; whether every cell
    holds one, or says `none`."""
    role, title = told
    for (start, end), column in zip(cells, columns, strict=True):
        tokens = [t for t in row.of("quantity") if start <= t.start < end]
        counts = [t for t in tokens if t.detail.kind == ("count" if title is None else "money")]
        counts = counts or [t for t in tokens if t.detail.kind == "count"]
        if _NIL.fullmatch(substance.text, start, end):
            if title is not None and not _has_class(column, title):
                continue  # of a class that this statement has not registered
            if role == "sold" and title is None:
                column.none_sold = (start, end)
            else:
                column.movements.append(_movement(role, 0, (start, end), row, title))
        elif len(counts) == 1:
            token = counts[0]
            # `Less shares issued (371,004)`
            made = _movement(role, abs(token.value), (token.start, token.end), row, title)
            if token.detail.kind == "money":
                made.money, made.unit, made.currency = True, "usd", token.detail.currency
            column.movements.append(made)
        else:
            return False
    return True


def _has_class(column: Column, title: str) -> bool:
    return any(m.title == title and m.role == "registered" for m in column.movements)


def _take_words(row: Unit, label: str, cells: list[_Cell], columns: list[Column]) -> None:
    """Gives each column its day, or the cell that names its plan."""
    for (start, end), column in zip(cells, columns, strict=True):
        days = [t for t in row.of("date") if start <= t.start < end]
        if days and days[0].detail.precision == "day" and _DAY.search(label):
            role = "effective" if _EFFECTIVE.search(label) else "filed"
            column.dates.append((days[0], role))
        elif _PLAN.search(label):
            column.plans.append((start, end))


def _is_heading(substance: Substance, unit: Unit) -> bool:
    """Whether a line has file numbers, two and more, and no sentence."""
    numbers = {token.value for token in unit.of("file_number")}
    words = substance.words(unit).rstrip()
    open_end = words.endswith((".", ":", ";")) and not _section_of(substance, unit)
    return len(numbers) >= 2 and len(words) < 160 and not open_end


def _section_of(substance: Substance, heading: Unit) -> str:
    """The role of the first section, where its line ran into that of the numbers; else empty."""
    numbers = heading.of("file_number")
    behind = substance.text[numbers[-1].end : heading.end].strip() if numbers else ""
    return role_of_label(behind.rstrip(": ")) if behind.endswith(":") else ""


def _movement(
    role: str, amount: int | Decimal, place: _Cell, row: Unit, title: str | None = None
) -> Movement:
    counted = unit_of_title(title) if title else "shares"
    return Movement(role, amount, *place, counted, title, _STRENGTH, None, row)
