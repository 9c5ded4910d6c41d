"""The limit that a question sets to a number, in one form: "1,200 holders or more" is "at least
1,200 holders", "half a million" is "500,000", "over two thirds of" is "more than 66.67 % of"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

__all__ = ["Portion", "has_limit", "is_beyond", "plainly_limited", "read_portion"]

Side = Literal["above", "below", "least", "most"]

_MILLIONS = (
    (r"(?:a )?quarter of a (million|billion)", 250), (r"a quarter[- ](million|billion)", 250),
    (r"half a (million|billion)", 500), (r"a half[- ](million|billion)", 500),
    (r"three[- ]quarters of a (million|billion)", 750),
    (r"(?:a|one) and a half (million|billion)", 1_500),
    (r"two and a half (million|billion)", 2_500),
    (r"(?:a|one) (million|billion) and a half", 1_500),
)  # fmt: skip
_SHORT = re.compile(r"(?P<figure>(?:US)?\$? ?\d[\d,]*(?:\.\d+)?) ?(?P<scale>[km]|mm|bn)\b", re.I)
_SCALES = {"k": "thousand", "m": "million", "mm": "million", "bn": "billion"}
_AMOUNT = (
    r"(?P<amount>(?:US)?\$? ?\d[\d,]*(?:\.\d+)?(?: (?:hundred|thousand|million|billion))?"
    r"(?: dollars)?(?! ?%| per ?cent))"
)
_THING = r"(?P<thing>(?: (?!or\b|and\b|of\b)[a-z][\w-]*(?: of (?:record|common stock))?){0,3})"
_BEHIND = re.compile(
    rf"(?<![\w$.,-]){_AMOUNT}{_THING},?"
    r" (?:(?P<least>(?:or|and) (?:more|above|over|up|upwards?|greater|higher|better|beyond))"
    r"|(?P<most>(?:or|and) (?:less|fewer|below|under|lower)))\b",
    re.I,
)
_NAMED = {
    "half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0,
    "two thirds": 200 / 3, "three quarters": 75.0, "three fourths": 75.0, "four fifths": 80.0,
    "nine tenths": 90.0,
}  # fmt: skip
_SIDES = (
    r"(?:(?P<above>more than|over|above|upwards? of|in excess of|greater than|better than)"
    r"|(?P<below>fewer than|less than|under|below|short of)"
    r"|(?P<least>at least|no (?:fewer|less) than|not (?:fewer|less) than)"
    r"|(?P<most>at most|no more than|not more than))"
)
_PORTION = re.compile(
    rf"\b(?:{_SIDES} (?:(?:an? |one[- ])?(?P<named>half|third|quarter|fifth|tenth|two[- ]thirds"
    r"|three[- ](?:quarters|fourths)|four[- ]fifths|nine[- ]tenths)|(?P<percent>\d+(?:\.\d+)?) ?"
    r"(?:%|percent\b|per cent\b))|(?P<most_of>(?:a |the )?majority(?= of)|most(?= of)))(?P<of> of)?"
    r"(?! (?:a )?(?:million|billion|dozen|year|century|cent|dollar)\b)",
    re.I,
)


class Portion(NamedTuple):
    """A part of a whole that a question sets as limit: `side` of `percent`."""

    side: Side
    percent: float
    start: int
    end: int


def plainly_limited(question: str) -> str:
    """The question with its limit before the number, and the number in figures."""
    for pattern, thousands in _MILLIONS:
        while (found := re.search(rf"\b{pattern}\b", question, re.I)) is not None:
            scale = 1_000 if found[1].lower() == "million" else 1_000_000
            written = f"{thousands * scale:,}"
            question = question[: found.start()] + written + question[found.end() :]
    question = _SHORT.sub(lambda m: f"{m['figure']} {_SCALES[m['scale'].lower()]}", question)
    return _BEHIND.sub(
        lambda m: f"{'at least' if m['least'] else 'at most'} {m['amount'].strip()}{m['thing']}",
        question,
    )


def read_portion(question: str) -> Portion | None:
    """The part of a whole that is the question's limit: "more than two thirds of the shares"."""
    found = _PORTION.search(question)
    if found is None:
        return None
    if found["most_of"]:
        return Portion("above", 50.0, *found.span())
    sides: tuple[Side, ...] = ("above", "below", "least", "most")
    side = next(s for s in sides if found[s])
    named = (found["named"] or "").lower().replace("-", " ")
    percent = float(found["percent"]) if found["percent"] else _NAMED[named]
    return Portion(side, percent, *found.span())


def is_beyond(side: Side, number: float, limit: float) -> bool:
    """Whether a number lies on the side of the limit that the question asks about."""
    match side:
        case "above":
            return number > limit
        case "below":
            return number < limit
        case "least":
            return number >= limit
        case "most":
            return number <= limit


_LIMITED = re.compile(rf"\b{_SIDES} (?:US)?\$? ?\d", re.I)


def has_limit(question: str) -> bool:
    """Whether a question sets a limit to a number, or to a part of a whole."""
    return _LIMITED.search(question) is not None or read_portion(question) is not None
