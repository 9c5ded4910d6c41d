"""A cover in the order of reading: its text, its lines, and where these stand in the filing."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from assistant.checking.roles.cover_columns import Piece, Table

BLANK = " \t\xa0\u200b"
_LINE = re.compile(r"\f|[^\n\f]+|(?<=\n)(?=\n)")


@dataclass(slots=True)
class Line:
    """A line of the page's text at `[start, end)` of it, without white space at its ends."""

    text: str
    start: int
    end: int
    after_gap: bool
    after_column: bool


@dataclass(slots=True)
class Page:
    """A cover in the order of reading, with its tables as they stand."""

    text: str = ""
    tables: list[Table] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _places: dict[int, int] = field(default_factory=dict)
    source: str = ""

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where `[start, end)` of the page stands in the filing, neighbours joined."""
        found: list[tuple[int, int]] = []
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._starts) and self._starts[index] < end:
            piece, at = self._pieces[index], self._starts[index]
            first = piece.start + max(0, start - at)
            last = min(piece.end, piece.start + end - at)
            if first < last:
                found = self._joined(found, first, last)
            index += 1
        return found

    def touch(self, left: int, right: int) -> bool:
        """Whether only white space and bars stand between two offsets of the filing's text."""
        if not left <= right <= left + 400:
            return False
        return not self.source[left:right].strip(" \t\n\r\f\v\xa0|,")

    def _joined(self, found: list[tuple[int, int]], first: int, last: int) -> list[tuple[int, int]]:
        if found and self.touch(found[-1][1], first):
            return [*found[:-1], (found[-1][0], last)]
        return [*found, (first, last)]

    def lines(self, start: int, end: int) -> list[Line]:
        """The lines of `[start, end)` that hold something."""
        found: list[Line] = []
        gap = column = False
        for match in _LINE.finditer(self.text, start, end):
            printed = match.group()
            if printed == "\f":
                column = True
            elif not (clean := printed.strip(BLANK)):
                gap = True
            else:
                at = match.start() + printed.index(clean[0])
                found.append(Line(clean, at, at + len(clean), gap, column))
                gap = column = False
        return found

    def place_of(self, piece: Piece) -> int:
        """Where a piece begins in the page; the page's end where it is no piece of it."""
        return self._places.get(piece.start, len(self.text))
