"""Columns on a printed page: pieces of text side by side, parted by white space or by bars."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from assistant.language.names import is_law_firm

__all__ = [
    "CELL_GAPS",
    "Columns",
    "Piece",
    "Table",
    "are_cells",
    "columns_of_cells",
    "opens_columns",
    "three_columns",
]


@dataclass(slots=True)
class Piece:
    """A printed piece at `[start, end)` of the filing's text; `x` its column of characters."""

    start: int
    end: int
    x: int = 0

    @property
    def width(self) -> int:
        """Characters."""
        return self.end - self.start

    @property
    def right(self) -> int:
        """The column of characters after its last."""
        return self.x + self.width


Table = list[list[Piece | None]]
"""Rows of cells, as printed side by side; None where a cell is empty."""


_COPIES = re.compile(r"(?:please\s|send\s|with\s|a\s){0,3}cop(?:y|ies)\b[^\n]{0,60}:", re.I)


def opens_columns(text: str, fragments: list[Piece]) -> bool:
    """Whether a row stands in columns: a gap of three, or of two before a caption's bracket or
    before the caption of copies."""
    for left, right in itertools.pairwise(fragments):
        gap = right.x - left.right
        if gap >= 3 or text[right.start] == "(" or _COPIES.match(text, right.start, right.end):
            return True
    return False


class Columns:
    """Rows of plain text in columns that are parted by white space common to all of them."""

    def __init__(self, text: str, fragments: list[Piece], over: list[Piece] | None = None) -> None:
        self._text = text
        self._gutters = [(left.right, right.x) for left, right in itertools.pairwise(fragments)]
        self._taken: list[list[Piece]] = []
        self._fresh: int | None = None  # the first row below whole captions
        self._in_order: set[int] = set()  # rows with a piece for each column, wherever printed
        cells = are_cells(fragments)
        for piece in over or []:
            if cells and piece.x in CELL_GAPS:  # its first cell is empty
                self._in_order.add(len(self._taken))
                self._taken.append([Piece(piece.start, piece.start), piece])
            else:
                self._taken.append([piece])
        self._taken.append(fragments)

    def takes(self, fragments: list[Piece], after_gap: bool) -> bool:
        """Whether the row belongs to the columns; then it is taken."""
        if len(fragments) == 1 and (
            after_gap or self._is_closed(fragments[0]) or not self._aligned(fragments[0])
        ):
            return False
        gutters: list[tuple[int, int]] = []
        for gutter in self._gutters:
            narrowed = _narrowed(gutter, fragments)
            if narrowed is None:
                return False
            gutters.append(narrowed)
        for left, right in itertools.pairwise(fragments):
            if right.x - left.right >= 3 and not any(
                left.right <= low < right.x for low, _ in gutters
            ):
                gutters += self._new_gutter(left.right, right.x)
        self._gutters = sorted(gutters)
        if after_gap and self._captioned():
            self._fresh = len(self._taken)
        self._taken.append(fragments)
        return True

    def takes_captions(self, fragments: list[Piece]) -> bool:
        """Takes a row that goes on with the caption of every column, though it crosses gutters."""
        if len(fragments) != len(self._gutters) + 1 or len(fragments) < 2:
            return False
        for cells in zip(*self.rows, strict=True):
            printed = " ".join(self._text[p.start : p.end] for p in cells if p)
            if printed.count("(") <= printed.count(")"):
                return False
        self._in_order.add(len(self._taken))
        self._taken.append(fragments)
        return True

    def takes_cells(self, fragments: list[Piece]) -> bool:
        """Takes a row of cells where all rows are cells three blanks apart, of any width."""
        if len(fragments) == 1 and fragments[0].x in CELL_GAPS and len(self._gutters) == 1:
            if self._is_open(0):
                return False
            fragments = [Piece(fragments[0].start, fragments[0].start), *fragments]
        if len(fragments) != len(self._gutters) + 1 or not are_cells(fragments):
            return False
        if not all(are_cells(row) for row in self._taken):
            return False
        self._in_order.add(len(self._taken))
        self._taken.append(fragments)
        return True

    def _is_open(self, column: int) -> bool:
        """Whether a caption of the column has a bracket that is not closed yet."""
        cells = [row[column] for row in self.rows]
        printed = " ".join(self._text[p.start : p.end] for p in cells if p)
        return printed.count("(") > printed.count(")")

    def _new_gutter(self, low: int, high: int) -> list[tuple[int, int]]:
        """A gutter that the rows so far leave free, where a row has one column more."""
        gutter: tuple[int, int] | None = (low, high)
        for row in self._taken:
            gutter = _narrowed(gutter, row) if gutter else None
        return [gutter] if gutter else []

    def give_back(self) -> list[list[Piece]]:
        """Takes out the rows below whole captions; they are of other columns, since the row
        of captions that follows them does not fit these."""
        if self._fresh is None:
            return []
        rest = self._taken[self._fresh :]
        del self._taken[self._fresh :]
        return rest

    def _captioned(self) -> bool:
        """Whether every column ends with a whole caption, so that other columns begin below."""
        for cells in zip(*self.rows, strict=True):
            printed = " ".join(self._text[p.start : p.end] for p in cells if p)
            if not printed.endswith(")") or printed.count("(") > printed.count(")"):
                return False
        return True

    def are_closed_cells(self) -> bool:
        """Whether the rows are cells three blanks apart that end with whole captions."""
        return all(are_cells(row) for row in self._taken) and self._captioned()

    def _is_closed(self, piece: Piece) -> bool:
        """Whether the column ends with a whole caption, and the piece is no further one."""
        column = self._column(piece)
        above = [p for row in self._taken for p in row if self._column(p) == column]
        if not above or (
            self._text[piece.start] == "(" and not _AREA_CODE.match(self._text, piece.start)
        ):
            return False
        printed = " ".join(self._text[p.start : p.end] for p in above)
        return printed.endswith(")") and printed.count("(") <= printed.count(")")

    def _column(self, piece: Piece) -> int:
        return sum(piece.x >= high - 1 for _, high in self._gutters)

    @property
    def rows(self) -> Table:
        """The rows, with a cell for each column."""
        table: Table = []
        for at, fragments in enumerate(self._taken):
            row: list[Piece | None] = [None] * (len(self._gutters) + 1)
            for place, piece in enumerate(fragments):
                column = place if at in self._in_order else self._column(piece)
                if piece.start == piece.end:
                    continue  # an empty cell
                held = row[column]
                row[column] = Piece(held.start, piece.end, held.x) if held else piece
            table.append(row)
        return table

    def _aligned(self, piece: Piece) -> bool:
        """A piece alone on its line stands under one of the columns: flush, or centred on it."""
        column = self._column(piece)
        above = [
            other for row in self._taken[-4:] for other in row if self._column(other) == column
        ]
        return any(
            abs(other.x - piece.x) <= 2
            or abs(other.right - piece.right) <= 1
            or abs((other.x + other.right) - (piece.x + piece.right)) <= 5
            for other in above
        )


CELL_GAPS = (3, 4)


def are_cells(row: list[Piece]) -> bool:
    """Whether a row is cells with three blanks between all of them, or four, from the line's
    beginning."""
    if row[0].x > 1:
        return False
    gaps = [right.x - left.right for left, right in itertools.pairwise(row)]
    if row[0].width == 0:
        return gaps[0] in CELL_GAPS
    return all(gap in CELL_GAPS and gap == gaps[0] for gap in gaps)


def _narrowed(gutter: tuple[int, int], row: list[Piece]) -> tuple[int, int] | None:
    """What a row leaves of a gutter; None where it crosses it."""
    low, high = gutter
    middle = (low + high) / 2
    for piece in row:
        if piece.x + piece.width / 2 < middle:
            low = max(low, piece.right)
        else:
            high = min(high, piece.x)
    return (low, high) if low < high else None


_AREA_CODE = re.compile(r"\(\d{3}\)")
_CITY_LINE = re.compile(
    r",?\s(?:[A-Z]{2}|[A-Z][a-z]+|D\.C\.|N\.Y\.|[A-Z]{4,})\.?,?\s+\d{5}(?:-\d{4})?$"
)
_PHONE_LINE = re.compile(
    r"(?:tel|fax|phone|facsimile)?[\w.:\s]{0,12}\(?\d{3}\)?[-.\s/]+\d{3}[-.\s]+\d{4}$", re.I
)


def columns_of_cells(text: str, cells: list[list[Piece]]) -> tuple[int, int, int] | None:
    """In how many columns the cells stand, where their rows are lost; how many cells before them
    stand alone, and where they end. None where they are no blocks side by side.

    Three with the middle one empty is two columns and a spacer; else two cities or two
    telephone numbers next to each other tell, since a block has one of each.
    """
    if len(cells) < 6:
        return None
    for period in (3, 5):
        for head in (0, 1):
            rest = cells[head:]
            spacers = [i for i in range(1, period) if all(not c for c in rest[i::period])]
            filled = sum(map(bool, rest))
            rows = len(rest) / period
            if period - len(spacers) == 2 and rows >= 3 and filled >= 1.2 * rows:
                return period, head, len(cells)
    if not all(cells):
        return None
    if end := _blocks_end(text, cells):
        return 2, 0, end
    if text[cells[1][-1].end - 1] == ":":  # `Copies to:` over the second alone
        second = [" ".join(text[p.start : p.end] for p in cell) for cell in cells[3::2]]
        if _is_block(second):
            return 2, 0, len(cells)
    named = text[cells[0][-1].end - 1] == ":"  # `Copies to:` over both
    end = _blocks_end(text, cells[1:]) if named else 0
    return (2, 1, 1 + end) if end else None


_OF_PLACE = re.compile(r"\(\s*(?:state|jurisdiction|province|country)\b", re.I)
_OF_EMPLOYER = re.compile(r"\(\s*(?:i\.?\s?r\.?\s?s\.?|employer|tax)\b", re.I)


def three_columns(
    text: str, cells: list[list[Piece]]
) -> tuple[list[list[list[Piece]]], list[list[Piece]]] | None:
    """Place, address and employer number side by side, where the rows are lost: the columns, the
    address last, over its caption; and the cells after them. None where they are no such row."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 6:
        return None
    below = [text[cell[0].start : cell[0].start + 24] for cell in filled]
    if not (_OF_PLACE.match(below[3]) and _OF_EMPLOYER.match(below[5])) or below[4][0] == "(":
        return None
    end = 6
    while end + 3 <= len(filled) and not any(line[0] == "(" for line in below[end : end + 3]):
        end += 3
    return [filled[at:end:3] for at in (0, 2, 1)], filled[end:]


_AFTER_BLOCKS = 2  # cells that can follow the last pair of cities or telephones: a fax each


def _blocks_end(text: str, cells: list[list[Piece]]) -> int:
    """Where two blocks side by side end; 0 where the cells are none. What follows their last
    pair of cities or telephones is another table, save a row of telefax numbers."""
    printed = [" ".join(text[p.start : p.end] for p in cell) for cell in cells]
    cities = [bool(_CITY_LINE.search(line)) for line in printed]
    phones = [bool(_PHONE_LINE.match(line)) for line in printed]
    last = 0
    for marks in (cities, phones):
        for at in range(0, len(marks) - 1, 2):
            if marks[at] and marks[at + 1]:
                last = max(last, at + 2)
    if not last:
        return _firms_end(printed)
    return len(cells) if len(cells) <= last + _AFTER_BLOCKS else last


def _firms_end(printed: list[str]) -> int:
    """Where two blocks of lawyers end whose cities stand in different rows: names, a law firm and
    its address in the even cells, and as much in the odd ones; 0 where they are no such blocks."""
    if not all(_is_block(printed[side::2]) for side in (0, 1)):
        return 0
    return max(at for at, line in enumerate(printed) if _DIGIT.search(line)) + 1


_DIGIT = re.compile(r"\d")


def _is_block(lines: list[str]) -> bool:
    """Whether the lines are those of one block: names without a number, a firm, an address."""
    firms = [at for at, line in enumerate(lines) if is_law_firm(line)]
    if len(firms) != 1 or not firms[0] or lines[0].endswith(":"):
        return False
    numbered = [at for at, line in enumerate(lines) if _DIGIT.search(line)]
    return bool(numbered) and firms[0] < numbered[0]
