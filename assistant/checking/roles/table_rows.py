"""The rows of a table as printed: second lines, rows of one statement, a cell a line."""

from __future__ import annotations

import re

from assistant.checking.roles.classes import CLASS
from assistant.checking.roles.plans import find_plans
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.table_headings import cells_of
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token


def _continues(substance: Substance, row: Unit, above: list[Unit]) -> bool:
    """Whether a row is the second line of the one above: words only, or the amounts that the
    first line lacks, and no total.
    """
    words = substance.words(row)
    lacking = not any(unit.of("quantity") for unit in above)
    return (
        (lacking or not row.of("quantity") or _is_lot(substance, row, above[0]))
        and not any(t.detail.precision == "day" for t in row.of("date"))
        and not re.match(r"\W*totals?\b", words, re.I)
    )


def _is_lot(substance: Substance, row: Unit, first: Unit) -> bool:
    """Whether a row without a file number goes on with the statement above it: it has fewer
    cells, names a plan or a class, and has an amount: `Employee Stock Purchase Plan  400,000`.
    """
    cells, above = cells_of(substance.words(row)), cells_of(substance.words(first))
    if not 1 < len(cells) < len(above):
        return False
    named = find_plans(substance.text, row.start, row.end) or CLASS.search(cells[0])
    return bool(named) and not AMOUNT_CELL.fullmatch(cells[0])


_SHARES = re.compile(r"\s+(?:[\w-]+\s+){0,3}(?:shares|units|interests)\b", re.I)
_NO_LOTS = re.compile(r"\b(?:of\s+which|includ\w+|less|represent\w*|consist\w*|increas\w*)\b", re.I)


def amounts_of_cells(text: str, tokens: list[Token]) -> tuple[list[list[Token]], bool]:
    """Amounts by the cell of words that tells them, and whether those of each cell are lots.

    `1,200,000 shares under the Stock Plan and 300,000 shares under the Purchase Plan` are two;
    with `1,500,000 shares in all` behind them the sum stands alone.
    """
    cells: list[list[Token]] = []
    for token in tokens:
        if cells and not re.search(r"[\t|\n]", text[cells[-1][-1].end : token.start]):
            cells[-1].append(token)
        else:
            cells.append([token])
    kept, lots = [], True
    for cell in cells:
        counts = [t for t in cell if t.detail.kind == "count" and _SHARES.match(text, t.end)]
        whole = [t for t in counts if t.value * 2 == sum(other.value for other in counts)]
        if len(counts) < 2:
            kept.append(cell[:1])
        elif len(whole) == 1:
            kept.append(whole)
        else:
            lots = lots and not _NO_LOTS.search(text, counts[0].start, counts[-1].end)
            kept.append(counts)
    return kept, lots


def _row_beginnings(rows: list[Unit]) -> set[int]:
    """Where the rows of a table with a cell a line begin, where the file number is not the first
    cell of a row: then each row but the last seems to end with the words that lead the next.
    """
    places = [at for at, row in enumerate(rows) if row.of("file_number")]
    ends = [*places[1:], len(rows)]
    trailing = []
    for start, end in zip(places, ends, strict=True):
        count = 0
        while end - count - 1 > start and not _holds_value(rows[end - count - 1]):
            count += 1
        trailing.append(count)
    if len(trailing) < 2 or trailing[-1] or len(set(trailing[:-1])) != 1 or not trailing[0]:
        return set()
    return {at - trailing[0] for at in places if at >= trailing[0]}


def _holds_value(row: Unit) -> bool:
    day = any(token.detail.precision == "day" for token in row.of("date"))
    return day or any(token.detail.kind in ("count", "money") for token in row.of("quantity"))


def merge_cells(substance: Substance, rows: list[Unit]) -> list[list[Unit]]:
    """Rows as printed; a cell-per-line extraction is cut anew at each file number."""
    per_line = [
        r
        for r in rows
        if substance.words(r).startswith("|") and len(cells_of(substance.words(r))) <= 1
    ]
    if len(per_line) < len(rows) * 0.6:
        joined: list[list[Unit]] = []
        for row in rows:
            if (
                joined
                and not row.of("file_number")
                and joined[-1][0].of("file_number")
                and _continues(substance, row, joined[-1])
            ):
                joined[-1].append(row)
            else:
                joined.append([row])
        return joined
    merged: list[list[Unit]] = []
    begins = _row_beginnings(rows)
    for at, row in enumerate(rows):
        if (at in begins if begins else row.of("file_number")) or not merged:
            merged.append([row])
        else:
            merged[-1].append(row)
    return merged


AMOUNT_CELL = re.compile(
    r"\(?(?:[A-Z]{0,3}\s?[$\u20ac\u00a3])?\s?\d[\d,.]*\)?(?:\s+(?:shares|units))?"
)
