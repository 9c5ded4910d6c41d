"""Tables whose cells stand a line each, with bars between them: rows by what recurs.

Nothing marks where a row ends. It is told by the kinds of the cells: the smallest number of cells
after which each column holds the same kind again is a row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Literal

_CELL = re.compile(r"[^\t|\n]{1,240}$")
_SENTENCE = re.compile(r"[a-z]{3}[.;] +[A-Z]|[a-z]{3}[.:;]$")
_CUT_OFF = re.compile(r"\\?[$€£]|%?\)|\(\w\)|[•·]")
"""What stands a line of its own and belongs to the figure beside it."""
_FIGURE = re.compile(
    r"\(?\\?[$€£]?\s?\d[\d,]*(?:\.\d+)?%?\)?(?:\s?\(\w\))?$|(?:none|nil|[-–—]|-0-)$", re.I
)
_DAY = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$|\d{1,2}/\d{1,2}/\d{2,4}$")
_NUMBER = re.compile(r"(?:No\. )?(?:333|33|2)-\d{3,6}\b")
_TOTAL = re.compile(r"(?:sub-?)?totals?\b", re.I)
_MOST = 9  # cells of a row

Span = tuple[int, int]
Kind = Literal["text", "figure", "day", "number"]


def is_bar(text: str, start: int, end: int) -> bool:
    """Whether a line is nothing but the bar between two cells."""
    return text[start:end].strip() == "|"


def is_lone_cell(text: str, start: int, end: int) -> bool:
    """Whether a line behind a bar may be a cell: it has no bar or tab, and is no sentence."""
    printed = text[start:end].strip()
    return _CELL.match(printed) is not None and _SENTENCE.search(printed) is None


def stacked_rows(text: str, lines: Sequence[Span]) -> list[list[Span]]:
    """The rows of cells that stand a line each, headings first; empty where they are no table."""
    cells = [c for c in map(partial(_bare, text), lines) if not _CUT_OFF.fullmatch(text[slice(*c)])]
    kinds = [_kind(text[slice(*cell)]) for cell in cells]
    for width in range(2, min(_MOST, len(cells) - 1) + 1):
        for headings in (width, width - 1):
            if _is_table(kinds, width, headings) and _ends_whole(text, cells, width, headings):
                rest = cells[headings:]
                rows = [rest[at : at + width] for at in range(0, len(rest), width)]
                return [cells[:headings], *rows]
    return []


def _is_table(kinds: Sequence[Kind], width: int, headings: int) -> bool:
    """Whether cells are headings and rows of so many, each column of one kind."""
    rest = kinds[headings:]
    if any(kind != "text" for kind in kinds[:headings]) or len(rest) < width:
        return False
    whole = rest[: len(rest) // width * width]
    columns = [set(whole[at::width]) for at in range(width)]
    labelled = "figure" not in columns[0] and (headings == width or columns[0] == {"text"})
    return labelled and all(len(c) == 1 for c in columns) and any("text" not in c for c in columns)


def _ends_whole(text: str, cells: Sequence[Span], width: int, headings: int) -> bool:
    """Whether the last row is a whole one, or that of the totals, which has fewer cells."""
    left = (len(cells) - headings) % width
    return not left or _TOTAL.match(text[slice(*cells[-left])]) is not None


def _bare(text: str, line: Span) -> Span:
    """A line without the white space around it."""
    printed = text[slice(*line)]
    start = line[0] + len(printed) - len(printed.lstrip())
    return start, start + len(printed.strip())


def _kind(printed: str) -> Kind:
    if _FIGURE.match(printed):
        return "figure"
    if _DAY.match(printed):
        return "day"
    return "number" if _NUMBER.match(printed) else "text"
