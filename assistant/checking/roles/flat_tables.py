"""Tables whose rows ran together: a text on one line keeps a table's words and loses its cells.

`Registration No. Date Filed Plan Shares Registered 333-81041 May 13, 2002 2002 Stock Plan
1,800,000 333-81042 …`: a row begins at each file number, and the words before the first one
are the headings.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from assistant.language.tokens import Token

__all__ = ["flat_rows", "heading_columns"]

_MOST_HEADING = 220  # characters of headings before the first row
_LONGEST_ROW = 320
_HEADING = re.compile(
    r"(?:Registration|File|Statement|Commission|Form)\b(?:[^.;:]|\bNos?\.(?=\s)){0,220}$", re.I
)
# What stands before the first heading: a sentence's end, or a heading of the section
_BEGINS = re.compile(r"[.:;)\"]\s*\Z|\b[A-Z]{4,}\s*\Z|^\s*\Z")
_TELLS = re.compile(  # words of sentences, which no row has
    r"\b(?:filed\s+(?:with|on|by)|registering|registers|registered\s+(?:on|the|an?|under)|pertain\w*|relat\w+|covering|which|that"
    r"|hereby|was|were|amends?|pursuant|respectively|under|Statement)\b|\bNos?\.",
    re.I,
)
_COLUMN = re.compile(
    r"\b(?:(?:Total\s+|Aggregate\s+)?(?:Number|No\.|Amount)\s+of\s+(?:\w+\s+)?(?:Shares|Securities|Units)"
    r"|Shares|Securities|Amount|Principal)\b",
    re.I,
)


class FlatPart(NamedTuple):
    """A part of a table that ran together: `[start, end)` of the flow."""

    start: int
    end: int
    told: bool
    """False where a cell of the row is empty or holds several values: which, is not told."""


def flat_rows(text: str, start: int, end: int, tokens: list[Token]) -> list[FlatPart] | None:
    """The headings and rows of a table in `[start, end)` of a flow, and before and after them
    what is none of it (empty where nothing is); None where no such table stands there."""
    numbers = [t for t in tokens if t.kind == "file_number"]
    firsts = [t for at, t in enumerate(numbers) if not at or t.value != numbers[at - 1].value]
    if len(firsts) < 2:
        return None
    heading = _HEADING.search(text, max(start, firsts[0].start - _MOST_HEADING), firsts[0].start)
    rows = [(left.start, right.start) for left, right in pairwise(firsts)]
    if heading is None or not all(_is_row(text, row) for row in rows):
        return None
    if not _BEGINS.search(text, start, heading.start()) and heading.start() > start:
        return None  # a column before the numbers: where a row begins is not told
    held = [_values(tokens, *row) for row in rows]
    shape = Counter(held).most_common(1)[0][0]
    if "quantity" not in shape:
        return None
    values = [t for t in _tokens_in(tokens, firsts[-1].start, end) if _is_value(t)]
    whole = _values(tokens, firsts[-1].start, end)[: len(shape)] == shape
    stop = values[len(shape) - 1].end if whole else values[0].end if values else firsts[-1].end
    if whole and len(values) > len(shape):  # one more value close behind is the row's too
        whole = bool(text[stop : values[len(shape)].start].strip(" ;,$"))
    if stop - firsts[-1].start > _LONGEST_ROW or _TELLS.search(text, firsts[-1].start, stop):
        return None
    begin = heading.start()
    return [
        FlatPart(start, begin, True),
        FlatPart(begin, firsts[0].start, True),
        *(FlatPart(*row, kinds == shape) for row, kinds in zip(rows, held, strict=True)),
        FlatPart(firsts[-1].start, stop, whole),
        FlatPart(stop, end, True),
    ]


def _tokens_in(tokens: list[Token], start: int, end: int) -> list[Token]:
    return [t for t in tokens if start <= t.start < end]


def _values(tokens: list[Token], start: int, end: int) -> tuple[str, ...]:
    """The kinds of the values of a row, in their order."""
    return tuple(t.kind for t in _tokens_in(tokens, start, end) if _is_value(t))


def _is_value(token: Token) -> bool:
    """Whether a cell holds it: the year in a plan's name is none (`2002 Stock Plan`)."""
    if token.kind == "date":
        return bool(token.detail.precision == "day")
    return token.kind == "quantity" and token.detail.kind in ("count", "money")


def _is_row(text: str, row: tuple[int, int]) -> bool:
    return (
        row[1] - row[0] <= _LONGEST_ROW
        and not _TELLS.search(text, *row)
        and not re.search(r"[a-z]{3}\.\s+[A-Z]|;\s", text[slice(*row)])
    )


def heading_columns(heading: str) -> list[str]:
    """The headings of the amount columns where all headings stand in one line without cells."""
    starts = [match.start() for match in _COLUMN.finditer(heading)]
    return [heading[a:b] for a, b in pairwise([*starts, len(heading)])]
