"""Two blocks side by side on a cover whose rows lost the white space between them.

A row of two cities tells: `Cleveland, Ohio 44114 Hartford, Connecticut 06103`. From there each row
above and below is cut between two parts of known kinds (people, firms, streets, telephones), and
the left block is put before the right one. Where the rows stand over two captions that ran
together, each block is put over its own.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.checking.roles.cover_glued import kind_of
from assistant.language.given_names import is_given_name
from assistant.language.names import is_person_name, strip_honorifics
from assistant.language.runs import digit_runs

__all__ = ["paired"]

Span = tuple[int, int]

_CITY = r"[A-Z][^\d\n|\t]{3,40}? \d{5}(?:-\d{4})?"
_TWO_CITIES = re.compile(rf"^[ \t]*(?P<left>{_CITY}),? (?P<right>{_CITY})[ \t]*$", re.M)
_ZIP_LENGTH = 5
_MOST_ROWS = 9
_FEWEST_ROWS = 3  # people, firm or street, city
_LONGEST_ROW = 150
_INITIAL_LAST = re.compile(r"\b[A-Z]\.$")
_NO_FIRST = re.compile(  # words with which no right part begins
    r"(?:esq|jr|sr|ii|iii|iv|ph\.?d|street|avenue|road|boulevard|drive|lane|suite|floor|plaza"
    r"|n\.?[ew]|s\.?[ew])\b",
    re.I,
)
_NO_LAST = re.compile(r"(?:\b(?:one|two|three|four|five|ten|and|of|the)|&|,)$", re.I)
_BUILDING = re.compile(
    r"[A-Z]\D*\b(?:building|tower|plaza|center|centre|place|square|floor|street|avenue)", re.I
)
_CAPTION = re.compile(r"\s*\(\s*(?:name|address)", re.I)
_TWO_CAPTIONS = re.compile(r"\s*\(\s*address\b[^()\n]*(?P<second>\(\s*name\b)", re.I)
_SECOND_HALF = re.compile(  # where the caption of the agent goes on within a row
    r"(?<=[a-z,’']) (?=(?:tele?phone )?number,? including\b|including (?:zip|area)\b"
    r"|(?:area )?code,|of agent\b|agent\b)",
    re.I,
)
_OF_REGISTRANT = re.compile(r"registrant|principal|executive|offices?\b", re.I)


def paired(text: str, lines: list[Span]) -> list[Span]:
    """The lines of a cover with such blocks parted, the left one first."""
    if not lines:
        return lines
    start, end = lines[0][0], lines[-1][1]
    codes = [at for at, upto in digit_runs(text, start, end) if upto - at == _ZIP_LENGTH]
    # A row of two cities holds two codes with no line break between them.
    in_one_row = any("\n" not in text[one:other] for one, other in pairwise(codes))
    if not in_one_row or not _TWO_CITIES.search(text, start, end):
        return lines
    at = 0
    while at < len(lines):
        first, last = lines[at]
        city = _TWO_CITIES.match(text, first, last) if last - first < _LONGEST_ROW else None
        block = _block(text, lines, at, city) if city else None
        if block is not None:
            start, end, order = block
            lines = [*lines[:start], *order, *lines[end:]]
            at = start + len(order)
        else:
            at += 1
    return lines


def _block(
    text: str, lines: list[Span], at: int, city: re.Match[str]
) -> tuple[int, int, list[Span]] | None:
    """The rows around a row of two cities as `lines[start:end]`, and the order they are put in."""
    rows: list[tuple[Span, Span]] = [(city.span("left"), city.span("right"))]
    start, end = at, at + 1
    while start and at - start < _MOST_ROWS and (cut := _cut(text, lines[start - 1])):
        rows.insert(0, cut)
        start -= 1
    while end < len(lines) and (cut := _cut(text, lines[end], phone=True)):
        rows.append(cut)
        end += 1
    above = text[slice(*lines[start - 1])].strip() if start else ""
    if len(rows) < _FEWEST_ROWS or (above and above[-1] not in ":)-_="):
        return None  # a row above them is of one part: whose, cannot be told
    left, right = [row[0] for row in rows], [row[1] for row in rows]
    captions = _captions(text, lines, end)
    if captions is None:
        return start, end, [*left, *right]
    stop, of_left, of_right = captions
    return start, stop, [*left, *of_left, *right, *of_right]


# --- rows ------------------------------------------------------------------------------------


def _cut(text: str, line: Span, *, phone: bool = False) -> tuple[Span, Span] | None:
    """The two parts of a row; None where it is no row of two, or not one of telephones where
    `phone` asks for those."""
    first, last = line
    printed = text[first:last]
    lead = len(printed) - len(printed.lstrip())
    clean = printed.strip()
    if not 8 < len(clean) < _LONGEST_ROW or "  " in clean or "\t" in clean or "|" in clean:
        return None
    if _CAPTION.match(clean) or clean.endswith(":"):
        return None
    best: tuple[int, int] | None = None
    for space in re.finditer(" ", clean):
        left, right = clean[: space.start()].rstrip(), clean[space.end() :]
        worth = _worth(left, right, phone=phone)
        if worth > 0 and (best is None or worth > best[0]):
            best = (worth, space.start())
    if best is None:
        return None
    cut = first + lead + best[1]
    return (first + lead, cut), (cut + 1, first + lead + len(clean))


def _worth(left: str, right: str, *, phone: bool) -> int:
    """How well two parts fit beside each other; 0 where one of them is no part of a block."""
    kinds = _kind(left), _kind(right)
    if None in kinds or (phone and kinds != ("phone", "phone")):
        return 0
    if kinds[0] == "person" and _INITIAL_LAST.search(left):
        return 0
    if _NO_FIRST.match(right) or _NO_LAST.search(left):
        return 0
    worth = 3 if kinds[0] == kinds[1] else 1
    worth += 2 * (kinds[1] == "street" and right[0].isdigit())
    if kinds[1] == "person":
        words = right.split()
        worth += 2 * is_given_name(words[0]) + (len(words) > 1 and len(words[1].rstrip(".")) == 1)
        worth += abs(len(left.split()) - len(words)) < 2
    return worth


def _kind(text: str) -> str | None:
    kind = kind_of(text)
    if kind in (None, "lawyer") and is_person_name(strip_honorifics(text)):
        return "person"
    if kind is None and _BUILDING.fullmatch(text):
        return "street"
    return kind


# --- captions that ran together ---------------------------------------------------------------


def _captions(text: str, lines: list[Span], at: int) -> tuple[int, list[Span], list[Span]] | None:
    """The rows of the captions of an address and of an agent, cut in two: where they end, those of
    the left caption and those of the right one. None where no such captions follow."""
    first, last = lines[at] if at < len(lines) else (0, 0)
    both = _TWO_CAPTIONS.match(text, first, last)
    if both is None:
        return None
    left, right = [(first, both.start("second"))], [(both.start("second"), last)]
    while at + 1 < len(lines) and len(left) < 5:
        at += 1
        first, last = lines[at]
        printed = text[first:last].strip()
        cut = next(
            (m for m in _SECOND_HALF.finditer(text, first, last)
             if _OF_REGISTRANT.search(text, first, m.start())), None,
        )  # fmt: skip
        if cut is not None:
            left.append((first, cut.start()))
            right.append((cut.end(), last))
        elif _OF_REGISTRANT.search(printed):
            left.append((first, last))
        elif not printed:
            break
        else:
            return None
        if printed.endswith(")") and text[slice(*left[-1])].rstrip().endswith(")"):
            break
    return at + 1, left, right
