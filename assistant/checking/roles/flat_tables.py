"""Tables whose rows ran together: a text on one line keeps a table's words and loses its cells.

`Registration No. Date Filed Plan Shares Registered 333-81041 May 13, 2002 2002 Stock Plan
1,800,000 333-81042 …`: a row begins at each file number, and the words before the first one
are the headings.
"""

from __future__ import annotations

import re
from itertools import pairwise

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


def flat_rows(text: str, start: int, end: int, tokens: list[Token]) -> list[tuple[int, int]] | None:
    """The headings and rows of a table in `[start, end)` of a flow, and before and after them
    what is none of it (empty where nothing is); None where no such table stands there."""
    numbers = [t for t in tokens if t.kind == "file_number"]
    firsts = [t for at, t in enumerate(numbers) if not at or t.value != numbers[at - 1].value]
    if len(firsts) < 2:
        return None
    heading = _HEADING.search(text, max(start, firsts[0].start - _MOST_HEADING), firsts[0].start)
    rows = [(left.start, right.start) for left, right in pairwise(firsts)]
    if heading is None or not all(_is_row(text, row, tokens) for row in rows):
        return None
    if not _BEGINS.search(text, start, heading.start()) and heading.start() > start:
        return None  # a column before the numbers: where a row begins is not told
    kinds = _values(tokens, *rows[0])
    if any(_values(tokens, *row) != kinds for row in rows):
        return None  # a cell is empty, or holds several values
    last = [t for t in _tokens_in(tokens, firsts[-1].start, end) if t.kind in ("date", "quantity")]
    if len(last) < kinds or not kinds:
        return None
    stop = last[kinds - 1].end
    if len(last) > kinds and not text[stop : last[kinds].start].strip(" ;,$"):
        return None  # a value more in the last row
    if stop - firsts[-1].start > _LONGEST_ROW or _TELLS.search(text, firsts[-1].start, stop):
        return None
    begin = heading.start()
    return [(start, begin), (begin, firsts[0].start), *rows, (firsts[-1].start, stop), (stop, end)]


def _tokens_in(tokens: list[Token], start: int, end: int) -> list[Token]:
    return [t for t in tokens if start <= t.start < end]


def _values(tokens: list[Token], start: int, end: int) -> int:
    return sum(t.kind in ("date", "quantity") for t in _tokens_in(tokens, start, end))


def _is_row(text: str, row: tuple[int, int], tokens: list[Token]) -> bool:
    kinds = {t.kind for t in _tokens_in(tokens, *row)}
    return (
        row[1] - row[0] <= _LONGEST_ROW
        and "quantity" in kinds
        and not _TELLS.search(text, *row)
        and not re.search(r"[a-z]{3}\.\s+[A-Z]|;\s", text[slice(*row)])
    )


def heading_columns(heading: str) -> list[str]:
    """The headings of the amount columns where all headings stand in one line without cells."""
    starts = [match.start() for match in _COLUMN.finditer(heading)]
    return [heading[a:b] for a, b in pairwise([*starts, len(heading)])]
