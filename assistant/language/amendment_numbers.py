"""Amendment numbers: `Post-Effective Amendment No. 2`, in figures or words.

All offsets are `[start, end)` in the text given.
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.language.normal import DASH
from assistant.language.number_words import number_in_words
from assistant.language.runs import lowered
from assistant.language.values import value_class

AmendmentKind = Literal["post_effective", "pre_effective", "plain"]


@value_class
class AmendmentNumber:
    """`Post-Effective Amendment No. 2` at `[start, end)`, its number at `[at, upto)`.

    `plain` is an amendment of unsaid kind: on a cover mostly the post-effective one,
    in a list of exhibits mostly not.
    """

    start: int
    end: int
    number: int
    at: int
    upto: int
    kind: AmendmentKind

    @property
    def post_effective(self) -> bool:
        """Whether the words say that it is post-effective."""
        return self.kind == "post_effective"


_GAP = r"(?:[\s|_]|</?[a-z]{1,2}>)"
_NUMBER_WORD = (
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    rf"(?:(?:{DASH}|\s)(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_ORDINAL_WORD = (
    r"(?:(?:twenty|thirty)[-\s])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    "|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth"
    "|[0-9]{1,2}(?:st|nd|rd|th)"
)
# A word of its own, or printed together: `POST-EFFECTIVEAMENDMENT NO. 1`.
_WORD = "amendment(?:(?<![a-z]amendment)|(?<=effectiveamendment))"
_NUMBERED_AMENDMENT = re.compile(
    rf"{_WORD}s?(?:{_GAP}|[(:]){{0,12}}"
    rf"(?:(?P<cue>nos?(?![a-z])\.?|numbers?|#)(?:{_GAP}|[.:#(*\[]){{0,12}})?"
    rf"(?P<number>[0-9]{{1,3}}|{_NUMBER_WORD})(?![0-9a-z]|[.,][0-9]|{DASH}[0-9])"
)
_EFFECTIVE = re.compile(
    rf"(?P<kind>post|pre){_GAP}{{0,3}}{DASH}?{_GAP}{{0,3}}effective{_GAP}{{0,6}}\Z"
)
_ORDINAL = re.compile(
    rf"(?<![a-z0-9])(?P<number>{_ORDINAL_WORD}){_GAP}{{1,4}}(?P<kind>post|pre){_GAP}{{0,3}}{DASH}?"
    rf"{_GAP}{{0,3}}effective{_GAP}{{1,6}}\Z"
)
# `POST-EFFECTIVE AMENDMENT TO FORM S-8 REGISTRATION STATEMENT NO. 1 (No. 333-88411)`
_AFTER_STATEMENT = re.compile(
    rf"amendment{_GAP}{{1,6}}to{_GAP}{{1,6}}(?:the{_GAP}{{1,6}})?form{_GAP}{{1,6}}[a-z0-9-]{{2,6}}{_GAP}{{1,6}}"
    rf"registration{_GAP}{{1,6}}statement{_GAP}{{1,6}}no\.?{_GAP}{{1,6}}(?P<number>[0-9]{{1,2}})"
    rf"(?={_GAP}{{1,6}}\((?:file{_GAP}{{1,3}}|registration{_GAP}{{1,3}})?no)"
)
_AMENDMENT_ALSO = re.compile(
    rf"(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:no\.?\s*)?(?P<number>[0-9]{{1,2}})"
    rf"(?![0-9a-z]|[.,][0-9]|{DASH}[0-9]|\s+shares)"
)
_AMENDMENT = re.compile(_WORD)
_KINDS: dict[str, AmendmentKind] = {"post": "post_effective", "pre": "pre_effective"}


def find_amendment_numbers(
    text: str, start: int = 0, end: int | None = None
) -> list[AmendmentNumber]:
    """Numbered amendments in `text[start:end]`, in figures or words, in order.

    `Post-Effective Amendments No. 2 and 3` gives two; without `No.` only a post- or
    pre-effective amendment is one (`this Post-Effective Amendment 2`).
    """
    low, end = lowered(text), len(text) if end is None else end
    found: list[AmendmentNumber] = []
    done = start
    for word in _AMENDMENT.finditer(low, start, end):
        if word.start() < done:
            continue
        for amendment in _amendments_at(low, word.start(), start, end):
            if amendment.start >= done:
                found.append(amendment)
                done = amendment.end
    return found


def _amendments_at(low: str, at: int, start: int, end: int) -> list[AmendmentNumber]:
    """What stands around the word `amendment` at an offset."""
    begin = max(start, at - 64)
    match = _NUMBERED_AMENDMENT.match(low, at, end)
    if match:
        effective = _EFFECTIVE.search(low, begin, at)
        kind: AmendmentKind = _KINDS[effective["kind"]] if effective else "plain"
        apart = "\t" in low[at : match.start("number")]  # the next cell of a row
        if match["cue"] or (effective and match["number"].isdigit() and not apart):
            left = effective.start() if effective else at
            span = match.span("number")
            number = _number(match["number"])
            first = AmendmentNumber(left, span[1], number, *span, kind)
            return [first, *_also_amended(low, match, end, kind)]
    behind = _AFTER_STATEMENT.match(low, at, end)
    effective = _EFFECTIVE.search(low, begin, at) if behind else None
    if behind and effective:
        span = behind.span("number")
        kind = _KINDS[effective["kind"]]
        return [AmendmentNumber(effective.start(), span[1], int(behind["number"]), *span, kind)]
    ordinal = _ORDINAL.search(low, begin, at)
    if ordinal:
        span = ordinal.span("number")
        number, kind = _number(ordinal["number"]), _KINDS[ordinal["kind"]]
        return [AmendmentNumber(span[0], at + len("amendment"), number, *span, kind)]
    return []


def _also_amended(
    low: str, match: re.Match[str], end: int, kind: AmendmentKind
) -> list[AmendmentNumber]:
    plural = match[0].startswith("amendments") or (match["cue"] or "").startswith(
        ("nos", "numbers")
    )
    found: list[AmendmentNumber] = []
    at = match.end("number")
    while plural and (also := _AMENDMENT_ALSO.match(low, at, end)):
        first, at = also.span("number")
        found.append(AmendmentNumber(first, at, int(also["number"]), first, at, kind))
    return found


_NOT_DIGITS = re.compile("[^0-9]")


def _number(printed: str) -> int:
    digits = _NOT_DIGITS.sub("", printed)
    return int(digits) if digits else number_in_words(printed) or 0
