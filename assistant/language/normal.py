"""How a text is brought to a comparable form, found again in print, and cut into sentences.

All offsets are `[start, end)` in the text that was given. Honorifics and corporate
endings are not treated here: they belong to names.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from assistant.language.runs import listed

DASHES = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
"""Hyphen, soft hyphen, non-breaking hyphen, figure, en, em dash, bar, minus, small, full width."""

DASH = "(?:--|[" + "".join(rf"\u{ord(dash):04x}" for dash in DASHES) + "])"
"""Pattern of one printed dash, also typed as two hyphens."""

_TAG = r"</?[A-Za-z][^<>\n]{0,60}>"  # <u> and <PAGE> left in text extractions
_NUMBER_MARK = "¹²³⁴⁵⁶⁷⁸⁹⁰"  # footnote marks: neither letters nor digits of a value


# --- folding ------------------------------------------------------------------------------

_DROPPED = re.compile(r"(?<![0-9])[.'’‘`´]+|(?<=[0-9])['’‘`´.]+(?![0-9])")
_BETWEEN = re.compile(r"(?<=[0-9])[.,](?=[0-9])|[^\w&%$€£¥+]|_")


def fold(text: str) -> str:
    """Names and prose in the form they are compared in.

    Case, quotes, dashes, white space and punctuation no longer tell texts apart: the
    result is words with one space between. Points and apostrophes vanish (`U.S.` is `us`),
    other marks part words, separators inside a number stay.
    """
    text = unicodedata.normalize("NFKC", re.sub(_TAG, " ", text)).casefold()
    text = _DROPPED.sub(_keep_decimal_point, text)
    return " ".join(_BETWEEN.sub(_keep_separator, text).split())


def _keep_decimal_point(match: re.Match[str]) -> str:
    """`.01` keeps its point: without it the number would be another."""
    text, start, end = match.string, match.start(), match.end()
    decimal = text[end : end + 1].isdigit() and not text[start - 1 : start].isalnum()
    return "." if decimal and match[0] == "." else ""


def _keep_separator(match: re.Match[str]) -> str:
    mark = match[0]
    if mark in ".,":
        text, start, end = match.string, match.start(), match.end()
        if text[end : end + 1].isdigit() and (mark == "." or text[start - 1 : start].isdigit()):
            return mark
    return " "


# --- finding ------------------------------------------------------------------------------

_PIECE = re.compile(rf"(?P<tag>{_TAG})|(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<word>[^\W\d_]+)")


class Folded:
    """A stretch of text prepared for many searches; see `find_folded` for what matches."""

    __slots__ = ("_compact", "_ends", "_lefts", "_rights", "_starts")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        compact: list[str] = []
        self._starts: list[int] = []  # offsets in the text …
        self._ends: list[int] = []
        self._lefts: list[int] = []  # … and in the compact form, piece by piece
        self._rights: list[int] = []
        size = 0
        for left, right, piece in _pieces(text, start, len(text) if end is None else end):
            self._starts.append(left)
            self._ends.append(right)
            self._lefts.append(size)
            size += len(piece)
            self._rights.append(size)
            compact.append(piece)
        self._compact = "".join(compact)

    def find(self, needle: str) -> list[tuple[int, int]]:
        """All places of `needle`, disjoint and in order."""
        wanted = "".join(piece for _, _, piece in _pieces(needle, 0, len(needle)))
        found: list[tuple[int, int]] = []
        at = self._compact.find(wanted) if wanted else -1
        while at >= 0:
            first = bisect_left(self._lefts, at)
            last = bisect_left(self._rights, at + len(wanted))
            whole = (
                first < len(self._lefts)
                and self._lefts[first] == at
                and last < len(self._rights)
                and self._rights[last] == at + len(wanted)
            )
            if whole:
                found.append((self._starts[first], self._ends[last]))
            at = self._compact.find(wanted, at + (len(wanted) if whole else 1))
        return found


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Words and numbers with their offsets; numbers stand between bars, so they stay whole."""
    for match in _PIECE.finditer(text, start, end):
        left, right = match.span()
        if match.lastgroup == "word":
            word = match[0]
            if word.isascii():
                yield left, right, word.lower()
            else:
                yield from _folded_letters(word, left)
        elif match.lastgroup == "number":
            point = text[left - 1 : left] == "." and not text[left - 2 : left - 1].isalnum()
            digits = match[0].replace(",", "")
            if point and left - 1 >= start and text[left - 2 : left - 1] != ".":
                yield left - 1, right, f"\0.{digits}\0"
            else:
                yield left, right, f"\0{digits}\0"


def _folded_letters(word: str, offset: int) -> Iterator[tuple[int, int, str]]:
    letters = "".join(letter for letter in word if letter not in _NUMBER_MARK)
    folded = unicodedata.normalize("NFKC", letters).casefold()
    if folded:
        last = max(i for i, letter in enumerate(word) if letter not in _NUMBER_MARK)
        first = next(i for i, letter in enumerate(word) if letter not in _NUMBER_MARK)
        yield offset + first, offset + last + 1, folded


@lru_cache(maxsize=2)
def _folded(text: str, start: int, end: int) -> Folded:
    return Folded(text, start, end)


def find_folded(
    text: str, needle: str, start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """Where `needle` stands in `text[start:end]`, however it is set in print.

    Case, punctuation, quotes, dashes, white space, hyphens at line ends, `<u>` tags and
    `|` cell marks may differ. Numbers must be equal digit by digit and whole (only the
    thousands separator may be missing), words must be whole. Spans are disjoint, in order.
    """
    return _folded(text, start, len(text) if end is None else end).find(needle)


# --- sentences ----------------------------------------------------------------------------

_ABBREVIATIONS = frozenset(
    listed(
        # numbers and citations of filings
        "no nos art arts sec secs ex exs fig p pp para par ch cl vol ed cf v vs etc viz al ",
        # companies
        "inc corp co cos ltd llc lp llp plc bros assn assoc dept div intl natl mfg ",
        # persons
        "mr mrs ms dr jr sr esq hon rev gen prof messrs st ste mt ft ",
        # months, days, addresses
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ",
        "ave blvd rd bldg fl rm e.g i.e u.s a.m p.m d.c u.k n.v s.a a.g p.o ph.d approx est",
    )
)
_RUNNING = frozenset(
    listed(
        # a paragraph that ends in such a word goes on after the page break
        "the a an of to and or in on by for with from at as that which its this such under ",
        "between upon into than is are was were has have had be been will shall may not",
    )
)
_STOP = re.compile(
    r"(?P<mark>[.!?][\"'”’)\]]{0,3}(?=\s))|(?P<blank>\n[ \t\r\f|]*(?:\n|\f)\s*)|(?P<feed>\f\s*)"
    r"|(?P<bullet>\n[ \t]*(?=[•·▪◦●○■□➢*]|[-–—][ \t]))|(?P<row>\n(?=[^\n]*\t)|(?<=\t)\n)"
)
_FURNITURE = re.compile(
    r"(?:[ \t\r\f|]*(?:<PAGE>[ \t]*\d*|[-–—]?[ \t]*(?:Page[ \t]+)?(?:[ivx]{1,5}|\d{1,4})"
    r"(?:[ \t]+of[ \t]+\d{1,4})?[ \t]*[-–—]?|[ \t]*)[ \t\r|]*(?:\n|$))+",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"[\w.&]+$")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as spans without white space at either end.

    Points of abbreviations, initials and list marks, semicolons and `(i)` do not end a
    sentence; blank lines, bullets and table rows do, unless the words run on across a page
    break (a lone page number, `<PAGE>`), which then lies within the span.
    """
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    left = start
    for match in _STOP.finditer(text, start, end):
        if match.start() < left or not _ends_sentence(text, left, match, end):
            continue
        _keep(text, left, match.start() if match.lastgroup != "mark" else match.end(), spans)
        left = match.end()
        if match.lastgroup in ("blank", "feed"):
            left = _past_furniture(text, left, end)
    _keep(text, left, end, spans)
    return spans


def _keep(text: str, left: int, right: int, spans: list[tuple[int, int]]) -> None:
    """Appends the span, trimmed; nothing for white space."""
    while left < right and (text[left].isspace() or text[left] == "|"):
        left += 1
    while right > left and (text[right - 1].isspace() or text[right - 1] == "|"):
        right -= 1
    if left < right:
        spans.append((left, right))


def _past_furniture(text: str, left: int, end: int) -> int:
    match = _FURNITURE.match(text, left, end)
    return match.end() if match else left


def _ends_sentence(text: str, left: int, match: re.Match[str], end: int) -> bool:
    if match.lastgroup in ("bullet", "row"):
        return True
    if match.lastgroup == "mark":
        return _is_full_stop(text, left, match, end)
    last = _LAST_WORD.search(text, max(left, match.start() - 30), match.start())
    after = _past_furniture(text, match.end(), end)
    following = text[after : after + 1]
    runs_on = text[max(left, match.start() - 1) : match.start()] == ","
    runs_on = runs_on or (last is not None and last[0] in _RUNNING)
    if runs_on:
        return False
    full_stop = text[max(left, match.start() - 1) : match.start()] in (".", ":", ";", "!", "?")
    return full_stop or not following.islower() or last is None or last[0].isupper()


def _is_full_stop(text: str, left: int, match: re.Match[str], end: int) -> bool:
    if match[0][0] != ".":
        return True
    following = text[match.end() : match.end() + 8].lstrip()[:1]
    if following.islower():
        return False
    word = _LAST_WORD.search(text, max(left, match.start() - 30), match.start())
    if word is None:
        return True
    bare = word[0].lower().rstrip(".")
    if len(match[0]) > 1:  # a bracket or quotation mark closes after the point
        return True
    initial = len(bare) == 1 and bare.isalpha() and word[0][0].isupper()
    listed = bare.isdigit() and len(bare) <= 2 and word.start() == _line_start(text, left, word)
    if bare in _ABBREVIATIONS or initial or listed:
        return False
    return not (re.fullmatch(r"(?:[a-z]\.)+[a-z]", bare) and not following.isupper())


def _line_start(text: str, left: int, word: re.Match[str]) -> int:
    """Where the first word of the line of `word` begins, looking back a few characters."""
    before = text[max(left, word.start() - 20) : word.start()]
    return word.start() if not before.rsplit("\n", 1)[-1].strip() else -1
