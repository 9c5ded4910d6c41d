"""A text as lines of plain and lit pieces, for pages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lit:
    """A stretch `[start, end)` of a text to be lit up.

    `kind` is how (a verdict, or `expected` and `found`), `name` what a reader is told of it,
    `row` the number of the value in the record beside it, -1 where there is none.
    """

    start: int
    end: int
    kind: str
    name: str = ""
    row: int = -1


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line; `lit` is None where it is plain. `anchor` is the offset of its start."""

    text: str
    lit: Lit | None = None
    anchor: int | None = None


@dataclass(slots=True)
class Line:
    """One line of a text, counted from 1, in pieces."""

    number: int
    pieces: list[Piece] = field(default_factory=list)


def lit_lines(text: str, lit: Sequence[Lit], first: int = 1) -> Iterator[Line]:
    """The lines of a text. Where stretches overlap the shortest shows; form feeds end a line too.

    `first` is the number of the first line.
    """
    pieces = _pieces(text, lit)
    line = Line(first)
    for piece in pieces:
        parts = piece.text.split("\n")
        for index, part in enumerate(parts):
            if index:
                yield line
                line = Line(line.number + 1)
            if part or (index == 0 and piece.anchor is not None):
                line.pieces.append(Piece(part, piece.lit, piece.anchor if index == 0 else None))
    yield line


def _pieces(text: str, lit: Sequence[Lit]) -> Iterator[Piece]:
    """The text cut at every edge, each piece with the shortest stretch that covers it."""
    edges = sorted({0, len(text), *(s.start for s in lit), *(s.end for s in lit)})
    edges = edges[bisect_left(edges, 0) : bisect_right(edges, len(text))]
    shown: list[Lit | None] = [None] * len(edges)
    for stretch in sorted(lit, key=lambda s: s.start - s.end):
        first, last = bisect_left(edges, stretch.start), bisect_left(edges, stretch.end)
        shown[first:last] = [stretch] * (last - first)
    starts = {stretch.start for stretch in lit}
    for index in range(len(edges) - 1):
        anchor = edges[index] if edges[index] in starts else None
        yield Piece(text[edges[index] : edges[index + 1]], shown[index], anchor)
