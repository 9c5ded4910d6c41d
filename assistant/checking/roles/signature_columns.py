"""Columns of a signature page: signatures side by side, and dates that run down a column."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right

from assistant.checking.roles.signature_fragments import Fragment
from assistant.language.dates import parse_date

_MONTH_AND_DAY = re.compile(r"[A-Z][a-z]+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s*", re.I)
_YEAR = re.compile(r"(?:^|(?<=\s\s)|(?<=[\t|)]))\s*((?:19|20)\d\d)(?=\s*[)|.]?\s*(?:$|[\t|]|\s\s))")


def with_years(text: str, found: list[Fragment]) -> list[Fragment]:
    """The stream, where a date's year stands under it in its column: `November 20,` / `1997`."""
    for fragment in found:
        if fragment.kind != "date" or fragment.date is not None:
            continue
        year = _year_below(text, fragment) if _MONTH_AND_DAY.fullmatch(fragment.text) else None
        if year is not None:
            fragment.date = parse_date(f"{fragment.text.rstrip(' ,')}, {year}")
    return found


def _year_below(text: str, fragment: Fragment) -> str | None:
    line_start = text.rfind("\n", 0, fragment.start) + 1
    tabs = text.count("\t", line_start, fragment.start)
    column = fragment.start - line_start
    position = text.find("\n", fragment.end) + 1
    for _ in range(2):
        if not position:
            return None
        stop = text.find("\n", position)
        line = text[position : stop if stop >= 0 else len(text)][:400]
        for match in _YEAR.finditer(line):
            level = line.count("\t", 0, match.start(1)) == tabs
            if level and (tabs or abs(match.start(1) - column) <= 20):
                return match[1]
        position = stop + 1
    return None


def in_columns(found: list[Fragment]) -> list[Fragment]:
    """The stream with side-by-side signatures put one after the other."""
    rows: list[list[Fragment]] = []
    for fragment in found:
        if rows and rows[-1][0].row == fragment.row:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    ordered: list[Fragment] = []
    index = 0
    while index < len(rows):
        signed = index + _companies_over(rows, index)
        columns = _columns_of(rows, signed)
        if not columns:
            ordered += rows[index]
            index += 1
            continue
        stop = signed + 1
        while stop < len(rows) and stop - signed < 9 and not _opens(rows[stop]):
            if _companies_over(rows, stop):
                break
            stop += 1
        group = [f for row in rows[index:stop] for f in row]
        ordered += sorted(group, key=lambda f: bisect_right(columns, f.x))
        index = stop
    return ordered


def _companies_over(rows: list[list[Fragment]], index: int) -> int:
    """How many rows below the names of companies, side by side, their signatures stand."""
    if len({f.cell for f in rows[index] if f.kind == "company"}) < 2:
        return 0
    below = range(1, min(4, len(rows) - index))
    return next((n for n in below if _columns_of(rows, index + n)), 0)


def _opens(row: list[Fragment]) -> bool:
    return any(f.kind in ("sign", "star", "prose", "caption", "stop") for f in row)


def _columns_of(rows: list[list[Fragment]], index: int) -> list[int]:
    """What divides the columns of side-by-side signatures, if two stand in the row."""
    row = rows[index]
    marks = [f for f in row if f.kind in ("sign", "star")]
    if not marks and index + 1 < len(rows):
        names = [f for f in rows[index + 1] if f.kind == "name"]
        rules = [f for f in row if f.kind == "rule" and f.text.startswith("_")]
        marks = rules if len({f.cell for f in names}) >= 2 else []
    cells = {f.cell for f in marks}
    if len(cells) < 2 or any(f.kind in ("title", "date", "text", "prose") for f in row):
        return []
    places = sorted({min(f.x for f in row if f.cell == cell) for cell in cells})
    return [(left + right) // 2 for left, right in itertools.pairwise(places)]
