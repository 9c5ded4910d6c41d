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
from itertools import accumulate, islice

from assistant.language.openings import compiled
from assistant.language.runs import listed, lowered

DASHES = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
"""Hyphen, soft hyphen, non-breaking hyphen, figure, en, em dash, bar, minus, small, full width."""

DASH = "(?:--|[" + "".join(rf"\u{ord(dash):04x}" for dash in DASHES) + "])"
"""Pattern of one printed dash, also typed as two hyphens."""

_TAG = r"</?[A-Za-z][^<>\n]{0,60}>"  # <u> and <PAGE> left in text extractions
_NUMBER_MARK = "¹²³⁴⁵⁶⁷⁸⁹⁰"  # footnote marks: neither letters nor digits of a value


# --- folding ------------------------------------------------------------------------------

_TAGS = re.compile(_TAG)
_DROPPED = compiled(r"(?<![0-9])[.'’‘`´]+|(?<=[0-9])['’‘`´.]+(?![0-9])")
_BETWEEN = compiled(r"(?<=[0-9])[.,](?=[0-9])|[^\w&%$€£¥+]|_")


def fold(text: str) -> str:
    """Names and prose in the form they are compared in.

    Case, quotes, dashes, white space and punctuation no longer tell texts apart: the
    result is words with one space between. Points and apostrophes vanish (`U.S.` is `us`),
    other marks part words, separators inside a number stay.
    """
    text = unicodedata.normalize("NFKC", _TAGS.sub(" ", text)).casefold()
    text = _DROPPED.sub(_keep_decimal_point, text)
    return " ".join(_BETWEEN.sub(_keep_separator, text).split())


def _keep_decimal_point(match: re.Match[str]) -> str:
    """`.01` keeps its point: without it the number would be another."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    if after.isdigit() and not before[-1:].isalnum():
        return "." if match[0] == "." else ""
    initial = len(before) < 2 or not before[0].isalnum()  # U.S., but not No.1 or St.Louis
    return " " if "." in match[0] and after.isalnum() and not initial else ""


def _keep_separator(match: re.Match[str]) -> str:
    mark = match[0]
    if mark in ".,":
        text, start, end = match.string, match.start(), match.end()
        if text[end : end + 1].isdigit() and (mark == "." or text[start - 1 : start].isdigit()):
            return mark
    return " "


# --- finding ------------------------------------------------------------------------------

_LEAST_PREPARED = 128  # words
_PIECE = compiled(rf"(?P<tag>{_TAG})|(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<word>[^\W\d_]+)")


class Folded:
    """A stretch of text prepared for many searches; see `find_folded` for what matches.

    It is prepared as far as the searches come: the first place of a name mostly stands near the
    beginning.
    """

    __slots__ = ("_compact", "_ends", "_lefts", "_rest", "_rights", "_starts")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self._rest = _pieces(text, start, len(text) if end is None else end)
        self._compact = ""
        self._starts: list[int] = []  # offsets in the text …
        self._ends: list[int] = []
        self._lefts: list[int] = []  # … and in the compact form, piece by piece
        self._rights: list[int] = []

    def find(self, needle: str) -> Iterator[tuple[int, int]]:
        """The places of `needle`, disjoint and in order."""
        wanted = "".join(piece for _, _, piece in _pieces(needle, 0, len(needle)))
        begin = 0
        while wanted:
            at = self._compact.find(wanted, begin)
            if at < 0:
                begin = max(begin, len(self._compact) - len(wanted) + 1)
                if not self._prepare():
                    return
                continue
            first = bisect_left(self._lefts, at)
            last = bisect_left(self._rights, at + len(wanted))
            whole = (
                first < len(self._lefts)
                and self._lefts[first] == at
                and last < len(self._rights)
                and self._rights[last] == at + len(wanted)
            )
            if whole:
                yield self._starts[first], self._ends[last]
            begin = at + (len(wanted) if whole else 1)

    def _prepare(self) -> bool:
        """Prepares half as much again, and some lines at least; whether there was more."""
        more = list(islice(self._rest, max(len(self._starts) // 2, _LEAST_PREPARED)))
        compact = [piece for _, _, piece in more]
        sizes = list(accumulate(map(len, compact), initial=len(self._compact)))
        self._starts += [left for left, _, _ in more]
        self._ends += [right for _, right, _ in more]
        self._lefts += sizes[:-1]
        self._rights += sizes[1:]
        self._compact += "".join(compact)
        return bool(more)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Words and numbers with their offsets; numbers stand between bars, so they stay whole."""
    low = text[start:end].lower() if text.isascii() else None
    for match in _PIECE.finditer(text, start, end):
        left, right = match.span()
        kind = match.lastgroup
        if kind == "word":
            if low is not None:
                yield left, right, low[left - start : right - start]
            elif (word := match[0]).isascii():
                yield left, right, word.lower()
            else:
                yield from _folded_letters(word, left)
        elif kind == "number":
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
    return list(_folded(text, start, len(text) if end is None else end).find(needle))


def first_folded(text: str, needle: str) -> tuple[int, int] | None:
    """The first of the places that `find_folded` finds; None where there is none."""
    at = _as_printed(text, needle)
    if at is not None:
        return at, at + len(needle)
    return next(_folded(text, 0, len(text)).find(needle), None)


# All of ASCII but its letters and digits, and the marks of typography, for `str.translate`.
_MARKS = dict.fromkeys(code for code in range(128) if not chr(code).isalnum())
_MARKS |= dict.fromkeys(map(ord, "‘’“”–—•·§©®…☐☑☒¨\u00a0\u00ad\u2002\u2003\u2009"))


def _as_printed(text: str, needle: str) -> int | None:
    """Where `needle` stands letter for letter in any case, if it stands in no other print before.

    Names mostly do, and this is asked in a tenth of the time that it takes to fold the text. None
    also where it cannot be said: with digits, with letters beyond ASCII, behind a tag.
    """
    low, wanted = lowered(text), needle.lower()
    at = low.find(wanted)
    end = at + len(wanted)
    if at < 0 or not (wanted[:1].isalpha() and wanted[-1:].isalpha()) or "<" in text[:end]:
        return None
    if low[at - 1 : at].isalpha() or low[end : end + 1].isalpha():
        return None
    before, letters = low[:end].translate(_MARKS), wanted.translate(_MARKS)
    if not (before.isascii() and letters.isalpha()):
        return None
    return at if before.find(letters) == len(before) - len(letters) else None


# --- sentences ----------------------------------------------------------------------------

_NEVER_LAST = frozenset(
    listed(
        # words that stand before a number or a name
        "no nos art arts sec secs ex exs fig pp para ch cl vol cf v vs viz approx est",
        "mr mrs ms dr hon rev gen prof messrs mt ft e.g i.e",
        "reg regs registr stmt stmts amend amdt comm ser",
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun",
    )
)
_SELDOM_LAST = frozenset(
    listed(
        # words that end a sentence only where the next begins like one
        "inc corp co cos ltd llc lp llp plc bros assn assoc dept div intl natl mfg jr sr esq etc",
        "st ste ave blvd rd bldg fl rm p par ed al ph.d d.c u.s u.k n.v s.a a.g p.o a.m p.m",
    )
)
_OPENERS = frozenset(
    listed(
        "the this that these those a an in on at as it its if we our all any each no such there",
        "accordingly pursuant following after upon under because since however therefore thus",
        "effective prior by for to with when while although additionally furthermore he she they",
        "consequently based immediately except during until copies",
    )
)
_RUNNING = frozenset(
    listed(
        # a paragraph that ends in such a word goes on after the page break
        "the a an of to and or in on by for with from at as that which its this such under",
        "between upon into than is are was were has have had be been will shall may not see",
    )
)
_PROSE_LINE = 40  # a shorter line before a page break may be a heading or a caption
_STOP = compiled(
    r"(?P<mark>[.!?][\"'”’)\]]{0,3}(?=\s))|(?P<blank>\n[ \t\r\f|]*(?:\n|\f)\s*)|(?P<feed>\f\s*)"
    r"|(?P<bullet>\n[ \t]*(?=[•·▪◦●○■□➢*]|[-–—][ \t]))|(?P<row>\n(?=[^\n]*\t)|(?<=\t)\n)"
)
_FURNITURE = re.compile(
    r"(?:[ \t\r\f|]*+(?:<PAGE>[ \t]*+\d{0,4}"
    r"|[-–—]?[ \t]*+(?:Page[ \t]++)?(?:[ivx]{1,5}|\d{1,3})(?:[ \t]++of[ \t]++\d{1,3})?[ \t]*+[-–—]?"
    r")?[ \t\r|]*+(?:\n|\Z))+",
    re.IGNORECASE,
)
_LAST_WORD = compiled(r"[\w.&]++\Z")
_FIRST_WORD = re.compile(r"\s*[\"“(]?([A-Z][A-Za-z]*)")
_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]")  # I.R.S
_FORM_NEXT = re.compile(  # `Nordvik Holdings (U.S.) Inc.`
    r"\s+(?:Inc|Corp|Co|Company|Corporation|Ltd|Limited|LLC|L\.|LP|plc|Holdings?|Group|B\.V|N\.V|S\.A|GmbH|Sub)\b"
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as spans without white space at either end.

    Points of abbreviations, initials and list marks, semicolons and `(i)` do not end a
    sentence; blank lines, bullets and table rows do, unless the words run on across a page
    break (a lone page number, `<PAGE>`), which then lies within the span.
    """
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    left = skipped = start
    for match in _STOP.finditer(text, start, end):
        kind, at, after = match.lastgroup, match.start(), match.end()
        if at < skipped:
            continue
        if kind in ("blank", "feed"):
            skipped = _past_furniture(text, after, end)
            if _runs_on(text, left, at, after, skipped):
                continue
        elif kind == "mark":
            if not _is_full_stop(text, left, match, end):
                continue
            at, skipped = after, after
        else:
            skipped = after
        _keep(text, left, at, spans)
        left = skipped
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


def _runs_on(text: str, left: int, at: int, after: int, resumed: int) -> bool:
    """Whether the words before a blank line at `at` go on at `resumed`, behind page furniture."""
    last = text[at - 1 : at] if at > left else ""
    word = _LAST_WORD.search(text, max(left, at - 30), at)
    if last == "," or (word is not None and word[0].lower() in _RUNNING and not word[0].isupper()):
        return True
    if last in (".", ":", ";", "!", "?", "") or word is None:
        return False
    following = text[resumed : resumed + 1]
    if following.islower():
        return not word[0].isupper() or len(word[0]) == 1
    line = text[max(left, at - 200) : at].rpartition("\n")[2]
    page_break = any(mark.isalnum() for mark in text[after:resumed])
    return page_break and len(line.strip()) >= _PROSE_LINE and not line.isupper()


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
        dotted = match[0][1] == ")" and _DOTTED.fullmatch(bare)
        return not (dotted and _FORM_NEXT.match(text, match.end(), end))
    if bare in _NEVER_LAST:
        return False
    listed_mark = (
        bare.isdigit() and len(bare) <= 2 and word.start() == _line_start(text, left, word)
    )
    if listed_mark:
        return False
    initial = len(bare) == 1 and bare.isalpha() and word[0][0].isupper()
    if initial or bare in _SELDOM_LAST or _DOTTED.fullmatch(bare):
        opener = _FIRST_WORD.match(text, match.end(), min(end, match.end() + 30))
        return opener is not None and opener[1].lower() in _OPENERS and not initial
    return True


def _line_start(text: str, left: int, word: re.Match[str]) -> int:
    """Where the first word of the line of `word` begins, looking back a few characters."""
    before = text[max(left, word.start() - 20) : word.start()]
    return word.start() if not before.rsplit("\n", 1)[-1].strip() else -1
