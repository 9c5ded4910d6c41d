"""Tables that kept their lines and lost their cells, or kept a line for each cell without a mark.

`333-41234 May 4, 2001 1998 Stock Plan 1,700,000` on a line, or its cells on a line each: what a
reader of the screen copies, and what many extractions of HTML leave. A row begins with a file
number; sentences don't.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from assistant.checking.roles.flat_tables import TELLS, begins_with_key

__all__ = ["LinedTable", "lined_tables"]

Span = tuple[int, int]


class LinedTable(NamedTuple):
    """A table by the numbers of its blocks: of the headings, which may be none, and of each row."""

    heading: range
    rows: list[range]


_ROW = re.compile(
    r"(?:Form\s+)?(?:(?:S|F|SB)-\d{1,2}[A-Z]*\s+)?(?:333|33|2)-\d{3,6}(?:-\d{2})?(?=\s|$)"
)
_TOTAL = re.compile(r"(?:Grand\s+)?Totals?\b", re.I)
_HEADS = re.compile(r"\b(?:Registration|File|Statement|Commission|Form)\b|\bNos?\.", re.I)
_AMOUNT = re.compile(r"(?<![\w-])\$?\d{1,3}(?:,\d{3})+(?![\w,])")
_LONGEST_ROW = 320
_LONGEST_CELL = 90
_LONGEST_HEADING = 220
_MOST_CELLS = 12  # of a row
_ENDS = re.compile(r"(?<!\bNo)(?<!\bNos)(?<!\bInc)(?<!\bCo)(?<!\bCorp)[.;:]\s*$")


def lined_tables(text: str, blocks: Sequence[Span], body: int) -> list[LinedTable]:
    """The tables without cells among the blocks of a flow, behind the cover.

    Two rows are the fewest that tell a table.
    """
    lines = [text[a:b].strip() for a, b in blocks]
    begun = [at for at, line in enumerate(lines) if blocks[at][0] >= body and _begins_row(line)]
    tables, run = [], begun[:1]
    for left, right in pairwise(begun):
        if right - left <= _MOST_CELLS and all(map(_is_cell, lines[left + 1 : right])):
            run.append(right)
        else:
            tables.append(run)
            run = [right]
    tables.append(run)
    found = (_table(lines, run) for run in tables if len(run) > 1)
    return [table for table in found if table is not None]


def _begins_row(line: str) -> bool:
    """Whether a line begins with a file number, and goes on as no sentence does."""
    number = _ROW.match(line)
    if number is None or len(line) > _LONGEST_ROW or "\t" in line or "|" in line:
        return False
    if begins_with_key(line, number.end()):
        return True
    return not TELLS.search(line, number.end()) and not _ENDS.search(line)


def _is_cell(line: str) -> bool:
    return (
        len(line) <= _LONGEST_CELL
        and not _ENDS.search(line)
        and "\t" not in line
        and "|" not in line
    )


def _table(lines: Sequence[str], begins: Sequence[int]) -> LinedTable | None:
    """The table whose rows begin at these lines; None where no heading or amount tells one."""
    width = Counter(b - a for a, b in pairwise(begins)).most_common(1)[0][0]
    rows = [range(a, b) for a, b in pairwise(begins)]
    last = begins[-1]
    stop = last + 1
    while stop < min(last + width, len(lines)) and _is_cell(lines[stop]):
        stop += 1
    rows.append(range(last, stop))
    heading = _heading(lines, begins[0], alone=width == 1)
    whole = [" ".join(lines[row.start : row.stop]) for row in rows]
    amounts = sum(_AMOUNT.search(row) is not None for row in whole)
    numbers = [_ROW.match(row) for row in whole]
    keyed = all(n is not None and begins_with_key(n.string, n.end()) for n in numbers)
    if amounts < 2 or not (heading or keyed):
        return None
    return LinedTable(heading, rows)


def _heading(lines: Sequence[str], first: int, *, alone: bool) -> range:
    """The lines right before a table that are its headings; empty where none names a number."""
    most, longest = (2, _LONGEST_HEADING) if alone else (_MOST_CELLS, _LONGEST_CELL)
    start = first
    while start > max(first - most, 0):
        line = lines[start - 1]
        if len(line) > longest or _ENDS.search(line) or "\t" in line or "|" in line:
            break
        start -= 1
        if alone and _HEADS.search(line):
            break
    told = any(_HEADS.search(line) for line in lines[start:first])
    return range(start, first) if told else range(first, first)
