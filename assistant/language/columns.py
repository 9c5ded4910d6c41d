"""Rows of tables set in columns of spaces, told from justified paragraphs by the lines beside."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.openings import compiled

__all__ = ["COLUMN_GAP", "close_set", "in_columns"]

COLUMN_GAP = compiled(r" {3,}")


def in_columns(lines: list[str]) -> set[int]:
    """The lines of tables set in columns of spaces, without `<TABLE>` tags around them.

    A row has two gaps of three spaces or more, and so has a line next to it: a justified
    paragraph has gaps of two, a cover's two columns have one.
    """
    gaps = {
        i: len(COLUMN_GAP.findall(body)) if "   " in body else 0
        for i, line in enumerate(lines)
        if (body := line.strip())
    }
    order = list(gaps)
    found = set()
    for place, index in enumerate(order):
        near = [
            order[p] for p in (place - 2, place - 1, place + 1, place + 2) if 0 <= p < len(order)
        ]
        if gaps[index] >= 2 and any(gaps[n] >= 2 and abs(n - index) <= 3 for n in near):
            found.add(index)
    found |= _aligned(lines, gaps, order)
    return found | _second_lines(lines, gaps, order, found)


# `333-41234  August 1, 1996  2,000,000  None`: a row whose cells two spaces part
_CLOSE_SET = re.compile(
    r"(?:(?:S|F|SB)-\d{1,2} {2,})?(?:333|33|2)-\d{3,6} {2,}\S.*? "
    r"(?:\$?\d[\d,.]*|[Nn]one|[Nn]il|NONE|NIL|-{1,3}|-0-)\Z"
)
_CLOSE_GAP = compiled(r" {2,}")
_CLOSE_HEADING = re.compile(r"\b(?:No\.|Nos\.|Number|File|Registration|Statement)", re.I)


def close_set(lines: list[str]) -> set[int]:
    """The rows of tables whose cells two spaces part, and the line of headings above them.

    A row begins with a file number and ends with an amount, or with a word for none; a justified
    paragraph does not do so twice.
    """
    rows = [
        i
        for i, line in enumerate(lines)
        if "  " in line and "-" in line and _CLOSE_SET.match(line.strip())
    ]
    found = {row for two in pairwise(rows) if two[1] - two[0] <= _NEAREST for row in two}
    for index in sorted(found):
        above = next(
            (i for i in range(index - 1, max(index - 3, -1), -1) if lines[i].strip()), None
        )
        if above is not None and above not in found:
            words = lines[above].strip()
            if len(_CLOSE_GAP.findall(words)) >= 2 and _CLOSE_HEADING.match(words):
                found.add(above)
    return found


# The amount at the end of a line: `No. 333-20020        9,400`, `Issued ......... (1,500,000)`
_AMOUNT_END = re.compile(r"(?:\$ {0,9})?\(?\d{1,3}(?:,\d{3}){1,5}\)?\Z")
_WIDEST = 32  # characters of such an amount with its sign
_NEAREST = 4  # lines between two rows of one list, with rules and empty lines


def _aligned(lines: list[str], gaps: dict[int, int], order: list[int]) -> set[int]:
    """The lines of lists of two columns whose amounts end in one column of the page.

    One gap alone tells no row; that the amounts of two lines end at the same place does.
    """
    ends = {}
    for index in order:
        line = lines[index].rstrip()
        if line[-1:] in "0123456789)" and "," in line[-12:]:
            amount = _AMOUNT_END.search(line, max(len(line) - _WIDEST, 0))
            before = line[: amount.start()] if amount else ""
            if before.endswith(("   ", "..", ".. ")):
                ends[index] = len(line.rstrip(")"))
    rows = set[int]()
    last: int | None = None
    for index, end in ends.items():
        if last is not None and index - last <= _NEAREST and ends[last] == end:
            rows |= {last, index}
        last = index
    return rows if any(gaps[index] for index in rows) else set()


_DEEP = 12  # spaces before the second line of a row whose first cells are empty


def _second_lines(
    lines: list[str], gaps: dict[int, int], order: list[int], found: set[int]
) -> set[int]:
    """Lines of two cells, set under the later columns of a row: its second line."""
    second = set()
    for place, index in enumerate(order):
        if gaps[index] != 1 or index in found or place == 0:
            continue
        above, line = order[place - 1], lines[index]
        indent = len(line) - len(line.lstrip())
        if above in found and index - above <= 2 and indent >= _DEEP:
            if len(lines[above]) - len(lines[above].lstrip()) + _DEEP <= indent:
                second.add(index)
    return second
