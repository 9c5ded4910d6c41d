"""Tables whose rows ran together: a text on one line keeps a table's words and loses its cells.

`Registration No. Date Filed Plan Shares Registered 333-81041 May 13, 2002 2002 Stock Plan
1,800,000 333-81042 …`: a row begins at each file number, and the words before the first one
are the headings.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, takewhile
from typing import NamedTuple

from assistant.language.tokens import Token

__all__ = ["TELLS", "begins_with_key", "flat_rows", "heading_columns", "is_value"]

_MOST_HEADING = 220  # characters of headings before the first row
_LONGEST_ROW = 320
_HEADING = re.compile(
    r"(?:Registration|File|Statement|Commission|Form)\b(?:[^.;:]|\bNos?\.(?=\s)){0,220}$", re.I
)
# The same where the heading of the numbers stands in a line above
_HEADING_OF_DAYS = re.compile(
    r"(?:(?:Date\s+)?Filed|Filing\s+Date|Date|Effective)\b[^.;:]{0,200}"
    r"\b(?:Registered|Shares|Securities|Amount|Issued|Sold|Unsold|Deregistered|Removed)\b[^.;:]{0,60}$"
)
# What stands before the first heading: a sentence's end, or a heading of the section
_BEGINS = re.compile(r"[.:;)\"]\s*\Z|\b[A-Z]{4,}\s*\Z|^\s*\Z")
TELLS = re.compile(  # words of sentences, which no row has
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
    values: int | None = None
    """How many of its values, from the left, stand under headings; None for all of them. Where a
    cell of a row is empty or holds several values, which is which is not told."""


def flat_rows(text: str, start: int, end: int, tokens: list[Token]) -> list[FlatPart] | None:
    """The headings and rows of a table in `[start, end)` of a flow, and before and after them
    what is none of it (empty where nothing is); None where no such table stands there."""
    numbers = [t for t in tokens if t.kind == "file_number"]
    firsts = [t for at, t in enumerate(numbers) if not at or t.value != numbers[at - 1].value]
    heading, firsts = _headed(text, start, firsts)
    if heading is None:
        return None
    keyed = [begins_with_key(text, number.end) for number in firsts]
    begins = _beginnings(text, heading, firsts)
    pairs = list(pairwise(begins))
    if by_key := all(keyed[:2]):  # the last row is the last that begins so
        rows = pairs[: len(list(takewhile(bool, keyed))) - 1]
    else:
        rows = list(takewhile(lambda row: _is_row(text, row), pairs))
    if not rows or any(b - a > _LONGEST_ROW for a, b in rows):
        return None
    cut, last = len(rows) + 1 < len(firsts), firsts[len(rows)]
    if not _BEGINS.search(text, start, heading.start()) and heading.start() > start:
        return None  # a column before the numbers: where a row begins is not told
    held = [_values(tokens, *row) for row in rows]
    counted = Counter(held)
    shape = max(counted, key=lambda kinds: (counted[kinds], -len(kinds)))
    if "quantity" not in shape:
        return None
    stop, told = _last_row(text, tokens, last, end, shape)
    if told and all(_ends_with_plan(text, tokens, row) for row in rows):
        plan = _PLAN_CELL.match(text, stop, end)
        stop = plan.end() if plan else stop
    in_sentence = not by_key and TELLS.search(text, last.start, stop)
    if stop - last.start > _LONGEST_ROW or in_sentence or (cut and not told):
        return None  # what follows the table names statements too
    opening = heading.start()
    return [
        FlatPart(start, opening),
        FlatPart(opening, begins[0]),
        *(FlatPart(*row, _told(text, tokens, row, shape)) for row in rows),
        FlatPart(begins[len(rows)], stop, None if told else 0),
        FlatPart(stop, end),
    ]


def _told(
    text: str, tokens: list[Token], row: tuple[int, int], shape: tuple[str, ...]
) -> int | None:
    """How many values of a row stand under headings: those of the rows' common shape.

    Where that has one amount, a cell may tell its parts: `1,265,412 shares, consisting of …`.
    """
    kinds = _values(tokens, *row)
    if kinds == shape:
        return None
    values = [t for t in _tokens_in(tokens, *row) if is_value(t)]
    begun = shape.count("quantity") == 1 and kinds[: len(shape)] == shape
    return len(shape) if begun and not _one_more(text, values, len(shape)) else 0


def _last_row(
    text: str, tokens: list[Token], number: Token, end: int, shape: tuple[str, ...]
) -> tuple[int, bool]:
    """Where the last row ends, after which a text goes on, and whether its columns are told."""
    values = [t for t in _tokens_in(tokens, number.start, end) if is_value(t)]
    whole = _values(tokens, number.start, end)[: len(shape)] == shape
    if not whole:
        return (values[0].end if values else number.end), False
    stop = values[len(shape) - 1].end
    return stop, not _one_more(text, values, len(shape))


def _one_more(text: str, values: list[Token], count: int) -> bool:
    """Whether one more value stands right behind the first `count`: a cell of its own."""
    if len(values) <= count:
        return False
    return not text[values[count - 1].end : values[count].start].strip(" ;,$")


# The last cell of a row: `2015 Plan; 2016 ESPP`, `Employee Stock Purchase Plan (as assumed)`
_PLAN_CELL = re.compile(
    r"(?:;?\s+(?:[A-Z\d][\w.,&'\u2019/()-]*\s+|(?:of|and|for|the|to)\s+){0,12}?(?:Plans?|ESPP|Program|Agreements?|Award)\b"
    r"(?:\s*\([^()]{3,40}\))?){1,3}"
)


def _ends_with_plan(text: str, tokens: list[Token], row: tuple[int, int]) -> bool:
    values = [t for t in _tokens_in(tokens, *row) if is_value(t)]
    return bool(values) and _PLAN_CELL.match(text, values[-1].end, row[1]) is not None


_KEYED = re.compile(  # `333-41234 May 4, 2001`: the first two cells of a row, and no sentence
    r"\s+(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},"
    r"\s+\d{4}|\d{1,2}/\d{1,2}/\d{2,4})\b"
)
_FORM_BEFORE = re.compile(r"\b(?:Form\s+)?(?:S|F|SB)-\d{1,2}(?:ASR|MEF)?\s+\Z")


def begins_with_key(text: str, number_end: int) -> bool:
    """Whether a day stands right behind a file number: the first two cells of a row."""
    return _KEYED.match(text, number_end) is not None


def _beginnings(text: str, heading: re.Match[str], numbers: list[Token]) -> list[int]:
    """Where rows begin: at their numbers, or at the forms that stand before all of these."""
    forms = []
    for at, number in enumerate(numbers):
        floor = numbers[at - 1].end if at else heading.start()
        forms.append(_FORM_BEFORE.search(text, max(floor, number.start - 20), number.start))
    if all(forms):
        return [form.start() for form in forms if form]
    return [number.start for number in numbers]


def _headed(
    text: str, start: int, numbers: list[Token]
) -> tuple[re.Match[str] | None, list[Token]]:
    """The headings that stand before one of the numbers, and the numbers from that one on."""
    for at, number in enumerate(numbers[:-1]):
        first = max(start, number.start - _MOST_HEADING, numbers[at - 1].end if at else 0)
        heading = _HEADING.search(text, first, number.start)
        if heading is None and begins_with_key(text, number.end):
            heading = _HEADING_OF_DAYS.search(text, first, number.start)
        if heading is not None:
            return heading, numbers[at:]
    return None, []


def _tokens_in(tokens: list[Token], start: int, end: int) -> list[Token]:
    return [t for t in tokens if start <= t.start < end]


def _values(tokens: list[Token], start: int, end: int) -> tuple[str, ...]:
    """The kinds of the values of a row, in their order."""
    return tuple(t.kind for t in _tokens_in(tokens, start, end) if is_value(t))


def is_value(token: Token) -> bool:
    """Whether a cell holds it: the year in a plan's name is none (`2002 Stock Plan`)."""
    if token.kind == "date":
        return bool(token.detail.precision == "day")
    counts = token.kind == "quantity" and token.detail.kind in ("count", "money")
    return counts and token.value >= 1  # less is a par value


def _is_row(text: str, row: tuple[int, int]) -> bool:
    return (
        row[1] - row[0] <= _LONGEST_ROW
        and not TELLS.search(text, *row)
        and not re.search(
            r"[a-z]{3}\.\s+[A-Z]|;\s+(?![A-Z]|(?:19|20)\d\d\s+[A-Z])", text[slice(*row)]
        )
    )


_NUMBERS = re.compile(  # the heading of the file numbers, which registers nothing
    r"\b(?:(?:S\.?E\.?C\.?|Commission|Securities\s+Act)\s+)?(?:Registration|File|Commission|Form|S-8)\s+"
    r"(?:(?:Statement|File)s?\s*)?(?:(?:Nos?\b\.?|Numbers?)\s*)?",
    re.I,
)
_ADVERBS = (
    r"(?:(?:originally|previously|initially|already|hereby|now|being|not|never|yet|still|but)\s+)*"
)
_ROLE = re.compile(
    rf"\b{_ADVERBS}(?:(?:unissued|unsold|remaining)\s+(?:shares|securities|units)\s+(?:being\s+|hereby\s+)?"
    r"(?=removed|de-?reg|withdr))?"
    r"(?:registered|issued|sold|purchased|exercised|de-?registered|removed|withdrawn|unsold|unissued"
    r"|unused|remaining|available|outstanding|carried|transferred|reserved)\b"
    r"(?:\s+(?:over|forward|out|and\s+outstanding|(?:and|or|but)\s+(?:not\s+)?(?:un)?(?:issued|sold|exercised|granted))\b)*",
    re.I,
)
_OF_ROLE = re.compile(
    rf"(?:{_COLUMN.pattern})(?:\s+of\s+(?:\w+\s+){{1,3}}?)?\s*\Z"
    r"|\b(?:Subject\s+to|Under)\s+\Z",
    re.I,
)


def heading_columns(heading: str, amounts: int = 0) -> list[str]:
    """The headings of the amount columns where all headings stand in one line without cells.

    A column begins at the noun that it counts (`Shares Registered Shares Issued`), else at the
    word that names its role (`Registered Issued Removed`): as many columns as a row has `amounts`,
    where that number is known.
    """
    starts = [match.start() for match in _COLUMN.finditer(heading)]
    by_noun = [heading[a:b] for a, b in pairwise([*starts, len(heading)])]
    if not amounts:
        return by_noun
    named = max((match.end() for match in _NUMBERS.finditer(heading)), default=0)
    begins: list[int] = []
    for match in _ROLE.finditer(heading, named):
        before = heading[begins[-1] + 1 if begins else named : match.start()]
        noun = _OF_ROLE.search(before)
        begins.append(match.start() - len(before) + noun.start() if noun else match.start())
    by_role = [heading[a:b] for a, b in pairwise([*begins, len(heading)])]
    fitting = [way for way in (by_noun, by_role) if len(way) == amounts]
    best = max(fitting or [by_noun], key=lambda way: sum(map(_has_one_role, way)))
    return best if all(len(_ROLE.findall(cell)) < 2 for cell in best) else []


def _has_one_role(cell: str) -> bool:
    return len(_ROLE.findall(cell)) == 1
