"""One list of the hard tokens of a text: everything in it that must never be nearly right.

Numbers mean what surrounds them: `478` in `Rule 478`, `2000` in `2000 Stock Plan`, `95054`
behind a state are no amounts. `scan` decides what each is, once, for all readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from assistant.language.amendment_numbers import find_amendment_numbers
from assistant.language.dates import compact_dates_at, is_counted, worded_years
from assistant.language.file_numbers import file_numbers_at, other_file_numbers_at
from assistant.language.identifiers import (
    Code,
    accession_numbers_at,
    eins_at,
    find_ciks,
    find_cusips,
    phones_at,
    zips_at,
)
from assistant.language.number_words import cardinals
from assistant.language.quantities import (
    Quantity,
    figures_at,
    worded_quantities,
)
from assistant.language.references import (
    bare_forms_at,
    captioned_forms,
    references_at,
)
from assistant.language.runs import Reader, digit_runs, lowered, word_before
from assistant.language.values import value_class

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
    "time",  # 9:00 a.m.
    "code",  # any other run of digits that is no amount: 000123
    "quantity",
]


@value_class
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


_TIME = re.compile(
    r"(?:[01]?[0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))?(?P<half>\s?[ap]\.?m\b\.?)?"
)


def times_at(text: str, low: str, start: int, end: int, before: str) -> list[Code]:
    """The time of day that a run of digits begins: see `runs.Reader`."""
    match = _TIME.match(low, start) if end - start <= 2 else None
    if match is None or not (":" in match[0] or match["half"]):
        return []
    free = start == 0 or not (text[start - 1].isalnum() or text[start - 1] in ".,$:/-")
    return [Code(start, match.end(), " ".join(match[0].split()))] if free else []


_READERS: tuple[tuple[TokenKind, Reader[Any]], ...] = (
    # each run of digits belongs to the first that knows it
    ("accession_number", accession_numbers_at),
    ("time", times_at),
    ("phone", phones_at),
    ("file_number", file_numbers_at),
    ("ein", eins_at),
    ("other_file_number", other_file_numbers_at),
    ("reference", references_at),
    ("date", compact_dates_at),
    ("form", bare_forms_at),
    ("zip", zips_at),
    ("quantity", figures_at),
)

# The runs of digits, by their length, that a reader takes at all; the others take any.
_SIZES: dict[str, tuple[int, ...]] = {
    "accession_number": (10,),
    "time": (1, 2),
    "phone": (1, 2, 3, 4),
    "file_number": (1, 2, 3),
    "ein": (2,),
    "other_file_number": (1, 2, 3),
    "date": (1, 2, 4, 8),
    "form": (1, 2),
    "zip": (5,),
}
_LONGEST = 11
_READERS_OF = tuple(
    tuple(reader for reader in _READERS if size in _SIZES.get(reader[0], (size,)))
    for size in range(_LONGEST + 1)
)
"""The readers of a run by its length; of longer ones the last."""

_STREET = re.compile(
    r"[A-Za-z]?[ \t]+(?:[NSEW]\.?W?\.?E?\.?[ \t]+)?(?:[A-Z0-9][\w.'’-]{0,24}[ \t]+){1,4}?"
    r"(?:Street|St\b|Avenue|Ave\b|Boulevard|Blvd|Road|Rd\b|Drive|Dr\b|Lane|Ln\b|Way|Place|Pl\b|Plaza"
    r"|Parkway|Pkwy|Court|Ct\b|Circle|Square|Highway|Hwy|Turnpike|Center|Centre|Park|Row|Terrace"
    r"|Trail|Freeway|Pike|Floor|Loop|Tower|Towers|Building|House)",
    re.IGNORECASE,
)
_PAGE_LINE = re.compile(
    r"[ \t]*+(?:page[ \t]++)?[-–—]?[ \t]*+[0-9]{1,3}[ \t]*+[-–—]?[ \t]*+"
    r"(?:of[ \t]++[0-9]{1,3})?[ \t]*+\r?\Z",
    re.IGNORECASE,
)


_PAGE_INDENT = 90  # page numbers are centred or set to the right


def scan(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """All hard tokens of `text[start:end]`, left to right and disjoint.

    What surrounds the stretch is seen too: a number keeps its meaning at the edge. Forms
    and amendment numbers, led by a word, go before all that begins with digits; numbers in
    words come last.
    """
    end = len(text) if end is None else end
    low = lowered(text)
    tokens = _walk(text, low, start, end, _led_by_words(text, low, start, end))
    return list(_merged(tokens, _worded(text, low, start, end)))


def _led_by_words(text: str, low: str, start: int, end: int) -> list[Token]:
    led: list[Token] = []
    for kind, found in (
        ("form", captioned_forms(text, start, end)),
        ("date", worded_years(low, start, end)),
        ("amendment_number", find_amendment_numbers(text, start, end)),
        ("cik", find_ciks(text, start, end)),
        ("cusip", find_cusips(text, start, end)),
    ):
        led += _tokens(kind, found)  # type: ignore[arg-type]
    return _disjoint(sorted(led, key=lambda token: (token.start, -token.end)))


def _tokens(kind: TokenKind, found: Iterable[Any]) -> list[Token]:
    return [
        Token(
            kind,
            item.start,
            item.end,
            item.number if kind == "amendment_number" else item.value,
            item,
        )
        for item in found
    ]


def _disjoint(tokens: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


def _walk(text: str, low: str, start: int, end: int, led: list[Token]) -> list[Token]:
    """The tokens of each run of digits, `led` taken in where they stand."""
    tokens: list[Token] = []
    done, at = start, 0
    for left, right in digit_runs(text, start, end):
        while at < len(led) and led[at].start <= left:
            if led[at].start >= done:
                tokens.append(led[at])
                done = led[at].end
            at += 1
        if left < done:
            continue
        limit = led[at].start if at < len(led) else len(text)
        for token in _read(text, low, left, right, done, limit):
            if token.end > end:
                break
            tokens.append(token)
            done = token.end
    tokens += [token for token in led[at:] if token.start >= done]
    return tokens


def _read(text: str, low: str, left: int, right: int, done: int, limit: int) -> list[Token]:
    before = word_before(low, left)
    for kind, read in _READERS_OF[min(right - left, _LONGEST)]:
        found = read(text, low, left, right, before)
        if not found or found[-1].end > limit:
            continue
        if found[0].start < done:  # begins before the stretch: what it is lies outside
            return []
        if kind == "quantity":
            return [_amount(text, low, quantity) for quantity in found]
        return _tokens(kind, found)
    return []


def _worded(text: str, low: str, start: int, end: int) -> Iterator[Token]:
    for quantity in worded_quantities(text, low, start, end):
        if _is_name(text, quantity):
            continue
        yield Token("quantity", quantity.start, quantity.end, quantity.value, quantity)


def _is_name(text: str, quantity: Quantity) -> bool:
    """`Merger Sub Two`, `Two Gateway Row`: one capitalised word among capitalised words."""
    word = text[quantity.start : quantity.end]
    if quantity.kind != "count" or not word.istitle() or not word.isalpha():
        return False
    ahead = text[max(0, quantity.start - 24) : quantity.start].rpartition("\n")[2].split(" ")
    named = len(ahead) > 1 and ahead[-1] == "" and ahead[-2].istitle() and ahead[-2].isalpha()
    return named or _STREET.match(text, quantity.end, quantity.end + 60) is not None


def _merged(tokens: list[Token], worded: Iterable[Token]) -> Iterator[Token]:
    """Both in order; a number in words that lies in another token gives way."""
    at, done = 0, 0
    for word in worded:
        while at < len(tokens) and tokens[at].start < word.end:
            done = tokens[at].end
            yield tokens[at]
            at += 1
        if word.start >= done:
            done = word.end
            yield word
    yield from tokens[at:]


def _amount(text: str, low: str, quantity: Quantity) -> Token:
    """The token of a number that no finder took: an amount, or a mark, page or address."""
    kind: TokenKind = "quantity"
    printed = text[quantity.start : quantity.end]
    if quantity.kind == "count" and not quantity.in_words:
        if printed.isdigit():
            kind = _kind_of_plain(text, low, quantity, printed)
        elif _LISTED.match(text, quantity.end) and _heads_line(text, quantity.start):
            kind = "mark"  # 23.1  Consent of …
    value = quantity.value if kind == "quantity" else printed
    return Token(kind, quantity.start, quantity.end, value, quantity)


def _kind_of_plain(text: str, low: str, quantity: Quantity, printed: str) -> TokenKind:
    start, end = quantity.start, quantity.end
    if is_counted(low, end):
        return "quantity"
    if (printed[0] == "0" and len(printed) > 1) or len(printed) > 8:
        return "code"
    if len(printed) == 4 and (_BEFORE_EIN.match(text, end) or text[start - 1 : start] == "["):
        return "code"  # the Standard Industrial Classification
    if len(printed) < 3 and _is_mark(text, start, end, quantity):
        return "mark"
    if len(printed) < 4 and _is_page(text, start, end):
        return "page"
    if len(printed) < 6 and _STREET.match(text, end, end + 80):
        return "address"
    return "quantity"


# an exhibit's number: 24.1*   Power of Attorney
_LISTED = re.compile(r"\**(?:[ ]{2,}|[ ]?\t[ \t]*|[ ]?\n?\|[ ]*)(?=[A-Z][a-z])")
_BEFORE_EIN = re.compile(r"(?:[ ]{2,40}|[ |\t\n]{1,12})[0-9]{2}[-–][0-9]{7}(?![0-9])")


def _is_mark(text: str, start: int, end: int, quantity: Quantity) -> bool:
    """(1), 1. or 1) at the head of a line; not the figure after its word: `one (1) share`."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        begin = max(0, start - 40)
        words = lowered(text[begin : start - 1].rstrip())
        return quantity.value not in [value for *_, value in cardinals(words, 0, len(words))][-1:]
    pointed = text[end : end + 2] in (". ", ") ", ".\t", ")\t", ".\n")
    return (pointed or _LISTED.match(text, end) is not None) and _heads_line(text, start)


def _heads_line(text: str, start: int) -> bool:
    return not text[max(0, start - 12) : start].rpartition("\n")[2].strip()


def _is_page(text: str, start: int, end: int) -> bool:
    """Alone on its line, with a page mark or a blank line next to it."""
    if text[start : start + 1] == "0":
        return False
    if text[max(0, start - 12) : start].rstrip(" \t").endswith("<PAGE>"):
        return True
    head = text.rfind("\n", max(0, start - _PAGE_INDENT), start) + 1
    if head == 0 and start > _PAGE_INDENT:
        return False
    tail = text.find("\n", end, end + _PAGE_INDENT)
    tail = min(len(text), end + _PAGE_INDENT) if tail < 0 else tail
    if not _PAGE_LINE.match(text, head, tail):
        return False
    after, before = text[tail : tail + 40].lstrip(" \t\r\n"), text[max(0, head - 2) : head]
    blank = before.endswith(("\n\n", "\n\r\n")) or head == 0
    alone = blank and text[tail : tail + 2] in ("\n\n", "\n", "", "\n\r")
    return alone or after[:6].upper() == "<PAGE>"
