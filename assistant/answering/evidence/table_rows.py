"""Rows of tables whose cells stand a line each: a label and its figures are one passage."""

from __future__ import annotations

import re

_LABEL = re.compile(r"[A-Z“\"][^\n|]{2,160}$")
_CELL = re.compile(
    r"\(?(?:US|U\.S\.)?\\?[$€£]?\s?\d[\d,]*(?:\.\d+)?%?\)?\*?$|(?:333|33|2)-\d{3,6}$"
)
_BETWEEN = re.compile(r"[\s|]*$")
_MOST_CELLS = 8
_LONGEST_LABEL = 20  # words; what is longer is a sentence
_ENDS = (".", ";", ":", "?", "!", ",")

Span = tuple[int, int]


def joined_rows(text: str, spans: list[Span]) -> list[list[Span]]:
    """Pieces of a text in order, those of one row together.

    `Left for sale` on a line and `953,882` on the next say something only together. A label has
    no full stop, and nothing but white space or marks of a table stands before its figures.
    """
    rows: list[list[Span]] = []
    for span in spans:
        if rows and _goes_on(text, rows[-1], span):
            rows[-1].append(span)
        else:
            rows.append([span])
    return rows


def _goes_on(text: str, row: list[Span], cell: Span) -> bool:
    if not _CELL.match(text[slice(*cell)].strip()) or len(row) > _MOST_CELLS:
        return False
    if not _BETWEEN.match(text[row[-1][1] : cell[0]]):
        return False
    label = text[slice(*row[0])].strip()
    return (
        _LABEL.match(label) is not None
        and not label.endswith(_ENDS)
        and len(label.split()) <= _LONGEST_LABEL
    )


def row_text(cells: list[str]) -> str:
    """A row as one line of prose: `Left for sale: 953,882`."""
    return f"{cells[0]}: {', '.join(c.strip('()') for c in cells[1:])}" if cells[1:] else cells[0]
