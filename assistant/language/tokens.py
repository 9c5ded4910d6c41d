"""One list of the hard tokens of a text: everything in it that must never be nearly right.

Numbers mean what surrounds them: `478` in `Rule 478`, `2000` in `2000 Stock Plan`, `95054`
behind a state are no amounts. `scan` decides what each is, once, for all readers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from assistant.language.dates import Date, find_dates
from assistant.language.identifiers import (
    find_accession_numbers,
    find_ciks,
    find_cusips,
    find_eins,
    find_file_numbers,
    find_other_file_numbers,
    find_phones,
    find_zips,
)
from assistant.language.quantities import Quantity, find_quantities
from assistant.language.references import find_amendment_numbers, find_forms, find_references

TokenKind = Literal[
    "accession_number",
    "phone",
    "file_number",
    "other_file_number",
    "ein",
    "cik",
    "cusip",
    "amendment_number",
    "form",
    "date",  # years standing alone too, with precision `year`
    "reference",
    "zip",
    "address",  # a street number
    "mark",  # a clause, footnote or list mark: (1)
    "page",  # a page number on its own line
    "code",  # any other run of digits that is no amount: 000123
    "quantity",
]


@dataclass(frozen=True, slots=True)
class Token:
    """A hard token at `[start, end)`.

    `value` is plain: a number for quantities and amendment numbers, a `datetime.date` (or
    None) for dates, else the normalised string. `detail` is what the finder returned:
    `Quantity`, `Date`, `FileNumber`, `FormName`, `Reference`, `AmendmentNumber`, `Code`.
    """

    kind: TokenKind
    start: int
    end: int
    value: Any
    detail: Any = None


_Find = Callable[[str, int, int], Iterable[Any]]


def _dates_with_day(text: str, start: int, end: int) -> list[Date]:
    return [d for d in find_dates(text, start, end) if d.precision == "day" or d.month]


def _lone_years(text: str, start: int, end: int) -> list[Date]:
    return [
        date
        for date in find_dates(text, start, end)
        if date.precision == "year" and not _COUNTED.match(text, date.end)
    ]


_FINDERS: tuple[tuple[TokenKind, _Find], ...] = (
    # where two overlap, the earlier in this list wins
    ("accession_number", find_accession_numbers),
    ("phone", find_phones),
    ("cik", find_ciks),
    ("cusip", find_cusips),
    ("amendment_number", find_amendment_numbers),
    ("file_number", find_file_numbers),
    ("ein", find_eins),
    ("date", _dates_with_day),
    ("other_file_number", find_other_file_numbers),
    ("form", find_forms),
    ("zip", find_zips),
    ("reference", find_references),
    ("date", _lone_years),
)

_COUNTED = re.compile(
    # what follows a number that counts, though it looks like a year: 2000 shares
    r"\s+(?:(?:additional|ordinary|common|preferred|unsold|restricted|such|of\s+(?:the|such|its|our|these))\s+){0,3}"
    r"(?:shares?|units?|securities|options?|warrants?|rights?|ads|adss|adrs|dollars|interests)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"[A-Za-z]?\s+(?:[NSEW]\.?W?\.?E?\.?\s+)?(?:[A-Z0-9][\w.'’-]*\s+){1,4}?"
    r"(?:Street|St\b|Avenue|Ave\b|Boulevard|Blvd|Road|Rd\b|Drive|Dr\b|Lane|Ln\b|Way|Place|Pl\b|Plaza|Parkway|Pkwy"
    r"|Court|Ct\b|Circle|Square|Highway|Hwy|Turnpike|Center|Centre|Park|Row|Terrace|Trail|Freeway|Pike|Floor|Loop)",
    re.IGNORECASE,
)
_PAGE_LINE = re.compile(r"[ \t]*(?:page[ \t]+)?[-–—]?[ \t]*[0-9]{1,3}[ \t]*[-–—]?[ \t]*(?:of[ \t]+[0-9]{1,3})?[ \t]*\r?$", re.I)


def scan(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """All hard tokens of `text[start:end]`, left to right and disjoint.

    What surrounds the stretch is seen too: a number keeps its meaning at the edge.
    """
    end = len(text) if end is None else end
    kept: list[Token] = []
    starts: list[int] = []
    for kind, find in _FINDERS:
        fresh = [
            Token(kind, item.start, item.end, _plain(item), item)
            for item in find(text, start, end)
            if _is_free(kept, starts, item.start, item.end)
        ]
        if fresh:
            kept = sorted([*kept, *fresh], key=lambda token: token.start)
            starts = [token.start for token in kept]
    amounts = [
        _amount(text, quantity)
        for quantity in find_quantities(text, start, end)
        if _is_free(kept, starts, quantity.start, quantity.end)
    ]
    return sorted([*kept, *amounts], key=lambda token: token.start)


def _plain(item: Any) -> Any:
    return item.number if hasattr(item, "number") else item.value


def _is_free(kept: list[Token], starts: list[int], start: int, end: int) -> bool:
    at = bisect_right(starts, start)
    if at and kept[at - 1].end > start:
        return False
    return at == len(starts) or starts[at] >= end


def _amount(text: str, quantity: Quantity) -> Token:
    """The token of a number that no finder took: an amount, or a mark, page or address."""
    kind: TokenKind = "quantity"
    printed = text[quantity.start : quantity.end]
    if quantity.kind == "count" and not quantity.in_words and printed.isdigit():
        kind = _kind_of_plain(text, quantity, printed)
    value = quantity.value if kind == "quantity" else printed
    return Token(kind, quantity.start, quantity.end, value, quantity)


def _kind_of_plain(text: str, quantity: Quantity, printed: str) -> TokenKind:
    start, end = quantity.start, quantity.end
    if _COUNTED.match(text, end):
        return "quantity"
    if printed[0] == "0" and len(printed) > 1 or len(printed) > 8:
        return "code"
    if len(printed) < 3 and _is_mark(text, start, end, quantity):
        return "mark"
    if len(printed) < 4 and _is_page(text, start, end):
        return "page"
    if len(printed) < 6 and _STREET.match(text, end, end + 80):
        return "address"
    return "quantity"


def _is_mark(text: str, start: int, end: int, quantity: Quantity) -> bool:
    """(1), 1. or 1) at the head of a line; not the figure after its word: `one (1) share`."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        before = find_quantities(text[max(0, start - 30) : start - 1].rstrip())
        return not (before and before[-1].in_words and before[-1].value == quantity.value)
    if text[end : end + 2] in (". ", ") ", ".\t", ")\t", ".\n"):
        return not text[max(0, start - 12) : start].rpartition("\n")[2].strip()
    return False


def _is_page(text: str, start: int, end: int) -> bool:
    """Alone on its line, with a page mark or a blank line next to it."""
    if text[start : start + 1] == "0":
        return False
    head = text.rfind("\n", max(0, start - 40), start) + 1
    if head == 0 and start > 40:
        return False
    tail = text.find("\n", end, end + 40)
    tail = min(len(text), end + 40) if tail < 0 else tail
    if not _PAGE_LINE.match(text, head, tail):
        return False
    after, before = text[tail : tail + 40].lstrip(" \t\r\n"), text[max(0, head - 2) : head]
    blank = before.endswith(("\n\n", "\n\r\n")) or head == 0
    return after[:6].upper() == "<PAGE>" or blank and text[tail : tail + 2] in ("\n\n", "\n", "", "\n\r")
