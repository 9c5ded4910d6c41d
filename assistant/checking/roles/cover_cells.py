"""Three blocks or more side by side, whose rows print the first cell on a line of its own.

Some texts made from HTML end a row's first cell with a line end and part the others by three
blanks: `Ann Poe, Esq.` / `  Lee Orme, Esq.   Ida Hale, Esq.`. Each block is read down its column.
"""

from __future__ import annotations

import re

from assistant.language.identifiers import find_phones

__all__ = ["down_the_columns"]

Span = tuple[int, int]

_CELL = re.compile(r"\S+(?:[ \u00a0]{1,2}\S+)*")
_BLANKS = " \u00a0"
_CITY = re.compile(r"\b\d{5}(?:-\d{4})?$")
_FEWEST_ROWS, _FEWEST_CELLS, _MOST_CELLS = 3, 2, 5


def down_the_columns(text: str, lines: list[Span]) -> list[Span]:
    """The lines of a cover with the blocks of such rows one after the other."""
    at = 0
    while at < len(lines):
        if _continues(text, lines[at]) and (found := _rows(text, lines, at)):
            first, last, columns = found
            parted = [span for column in columns for span in (*column, (lines[first][0],) * 2)]
            return [*lines[:first], *parted, *lines[last:]]
        at += 1
    return lines


def _continues(text: str, line: Span) -> bool:
    """Whether a line begins with two blanks, and not more, as a row's second cell does."""
    first, last = line
    return (
        last - first > 8
        and text[first] in _BLANKS
        and text[first + 1] in _BLANKS
        and (text[first + 2] not in _BLANKS)
    )


def _cells(text: str, line: Span) -> list[Span]:
    return [match.span() for match in _CELL.finditer(text, *line)]


def _rows(text: str, lines: list[Span], at: int) -> tuple[int, int, list[list[Span]]] | None:
    """Where the rows begin and end that go on at a line, and their columns; None where they are
    none, or where no row is one of cities or of telephones."""
    count = len(_cells(text, lines[at]))
    if not at or not _FEWEST_CELLS <= count <= _MOST_CELLS:
        return None
    rows: list[list[Span]] = []
    end = at - 1
    while end + 1 < len(lines) and _continues(text, lines[end + 1]):
        lead, rest = _cells(text, lines[end]), _cells(text, lines[end + 1])
        if len(lead) != 1 or text[lines[end][0]] in _BLANKS or len(rest) != count:
            break
        rows.append([*lead, *rest])
        end += 2
    if len(rows) < _FEWEST_ROWS or not any(_is_of_blocks(text, row) for row in rows):
        return None
    begin = at - 1
    above = _cells(text, lines[begin - 1]) if begin else []
    columns = [[row[column] for row in rows] for column in range(count + 1)]
    if len(above) == count and text[lines[begin - 1][0]] in _BLANKS:  # its first cell is empty
        begin -= 1
        for column, cell in zip(columns[1:], above, strict=True):
            column.insert(0, cell)
    return begin, end, columns


def _is_of_blocks(text: str, row: list[Span]) -> bool:
    """Whether every cell of a row ends with a zip code, or is a telephone number."""
    printed = [text[slice(*cell)] for cell in row]
    return all(map(_CITY.search, printed)) or all(map(find_phones, printed))
