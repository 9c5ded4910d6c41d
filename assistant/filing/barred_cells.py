"""Text extractions that print a table cell by cell, with a bar on a line between two cells.

    333-41234
    |
    May 4, 2001
    |
    1,700,000

Where bars stand between cells alone, and not around each cell, they tell which cells are of one
row: the row becomes one line, `333-41234 | May 4, 2001 | 1,700,000`, and the line breaks that
stood in it follow it, so that every other line keeps its number.
"""

from __future__ import annotations

import re

__all__ = ["rows_joined"]

_FEWEST = 4  # bars that tell how a text prints its cells
_ADJOINING = 0.1  # the share of bars next to another from which on they stand around the cells
_BAR = re.compile(r"^[ \t]*\|[ \t]*$", re.MULTILINE)
_ADJOINING_BARS = re.compile(r"^[ \t]*\|[ \t]*\n(?=[ \t]*\|)", re.MULTILINE)
_OPENED_CELL = re.compile(r"^[ \t]*\|[ \t]*[^|\s]", re.MULTILINE)
_BETWEEN = re.compile(r"\n[ \t]*\|[ \t]*\n[ \t]*(?=[^|\s])")
_ROW = re.compile(rf"^[^|\n]*[^|\s][^|\n]*(?:{_BETWEEN.pattern}[^|\n]+)+$", re.MULTILINE)


def rows_joined(text: str) -> str:
    """`text` with each table row on one line, where bars alone on a line stand between its cells;
    else as it is. Line breaks are `\\n`; their number, and that of the lines, stays."""
    bars = len(_BAR.findall(text)) if "\n|" in text else 0
    if bars < _FEWEST:
        return text
    around = len(_ADJOINING_BARS.findall(text)) + len(_OPENED_CELL.findall(text))
    if around > _ADJOINING * bars:
        return text
    return _ROW.sub(_on_one_line, text)


def _on_one_line(row: re.Match[str]) -> str:
    line = _BETWEEN.sub(" | ", row[0])
    return line + "\n" * (row[0].count("\n") - line.count("\n"))
