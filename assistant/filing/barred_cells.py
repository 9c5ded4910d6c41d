"""Text extractions that print a table cell by cell, with a bar on a line between two cells.

    333-41234
    |
    May 4, 2001
    |
    1,700,000

Where bars stand between the cells of a row alone, and none between two rows, they tell which cells
are of one row: the row becomes one line, `333-41234 | May 4, 2001 | 1,700,000`, and the line
breaks that stood in it follow it, so that every other line keeps its number.
"""

from __future__ import annotations

import re

from assistant.filing.headings import is_unbroken

__all__ = ["rows_joined"]

_FEWEST = 4  # bars that tell how a text prints its cells
_ADJOINING = 0.1  # the share of bars next to another from which on they stand around the cells
_BAR = re.compile(r"^[ \t]*\|[ \t]*$", re.MULTILINE)
_ADJOINING_BARS = re.compile(r"^[ \t]*\|[ \t]*\n(?=[ \t]*\|)", re.MULTILINE)
_OPENED_CELL = re.compile(r"^[ \t]*\|[ \t]*[^|\s]", re.MULTILINE)
# What ends a row and what begins the next one: an amount, a day or a box; a file number, a
# signature or the next class of filers.
_LAST_CELL = (
    r"(?:\$?\d{1,3}(?:,\d{3})+(?:\s?\(\d\))?|[A-Z][a-z]+\s\d{1,2},\s\d{4}|[oxX\u00a8\u00fe\u2610-\u2612]|\[.?\]"
    r"|[^\n|]*\b(?:Plan|Director|Officer|Filed|Registered|registered|Date))[ \t]*"
)
_NUMBER_OR_MARK = r"[ \t]*(?:(?:333|33|2)-\d{3,6}[ \t]*\n|/s/)"
_ROW_ENDS = re.compile(
    rf"^[ \t]*\|[ \t]*\n[ \t]*{_LAST_CELL}\n"
    rf"(?=[ \t]*(?:Non-?accelerated|Emerging\sgrowth)|{_NUMBER_OR_MARK})",
    re.MULTILINE,
)
_BARRED_END = re.compile(
    rf"^[ \t]*{_LAST_CELL}\n[ \t]*\|[ \t]*\n(?={_NUMBER_OR_MARK})", re.MULTILINE
)
_BETWEEN = re.compile(r"\n[ \t]*\|[ \t]*\n[ \t]*(?=[^|\s])")
_ROW = re.compile(rf"^[^|\n]*[^|\s][^|\n]*(?:{_BETWEEN.pattern}[^|\n]+)+$", re.MULTILINE)


def rows_joined(text: str) -> str:
    """`text` with each table row on one line, where bars alone on a line stand between its cells;
    without the bars where all stands on one line; else as it is.

    Line breaks are line feeds; their number, and that of the other lines, stays.
    """
    if text.count(" | ") >= _FEWEST and is_unbroken(text):
        return text.replace(" | ", "   ")  # where a row ends is lost, and no bar tells it
    bars = len(_BAR.findall(text)) if "\n|" in text else 0
    if bars < _FEWEST:
        return text
    around = len(_ADJOINING_BARS.findall(text)) + len(_OPENED_CELL.findall(text))
    if around > _ADJOINING * bars or not _ROW_ENDS.search(text) or _BARRED_END.search(text):
        return text
    return _ROW.sub(_on_one_line, text)


def _on_one_line(row: re.Match[str]) -> str:
    line = _BETWEEN.sub(" | ", row[0])
    return line + "\n" * (row[0].count("\n") - line.count("\n"))
