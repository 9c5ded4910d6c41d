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
    return "\n".join(_rows(text.split("\n")))


def _rows(lines: list[str]) -> list[str]:
    """The lines with each row's cells on its first one, and empty lines for the others."""
    found: list[str] = []
    row, at = -1, 0  # of the line that holds the row
    while at < len(lines):
        bar = lines[at].strip() == "|"
        after = lines[at + 1] if at + 1 < len(lines) else ""
        if bar and row >= 0 and _is_cell(after):
            found[row] = f"{found[row].rstrip()} | {after.strip()}"
            found += ["", ""]
            at += 2
            continue
        row = len(found) if _is_cell(lines[at]) else -1
        found.append(lines[at])
        at += 1
    return found


def _is_cell(line: str) -> bool:
    return bool(line.strip()) and "|" not in line
