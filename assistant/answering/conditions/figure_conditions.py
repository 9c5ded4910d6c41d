"""Conditions on figures that are worked out: "sold more than half of what was registered"."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answering.conditions.events_asked import events_in
from assistant.answering.conditions.figures import Figure
from assistant.answering.evidence.wording import NUMBERS

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "a single": 1, **NUMBERS, "eleven": 11, "twelve": 12, "fifteen": 15,
    "thirty": 30, "sixty": 60, "ninety": 90, "a couple of": 2, "a dozen": 12, "a hundred": 100,
}  # fmt: skip


_N = "|".join([r"\d{1,5}", *sorted(map(re.escape, _NUMBERS), key=len, reverse=True)])

_MORE = (
    r"more than|over|longer than|later than|greater than|exceeding|above|in excess of|upwards of"
)


_AT_LEAST = r"at least|no less than|not less than|no fewer than|a minimum of"

_LESS = r"less than|under|fewer than|shorter than|below|not even|no(?:t)? (?:as )?much as"

_AT_MOST = r"at most|no more than|not more than|no later than|up to|a maximum of|within"

_SIGN = rf"(?P<sign>{_MORE}|{_AT_LEAST}|{_LESS}|{_AT_MOST}|exactly|just)"

_LED = (
    rf"(?:{_SIGN} )?(?P<n>{_N})(?P<or> or (?:more|fewer))? (?P<unit>day|week|fortnight|month|year"
    r"|decade)s?(?P<tail> or (?:more|longer|less|fewer))?"
)


_LED_AGAIN, _LED_OLD = (
    re.sub(r"\(\?P<(sign|n|or|unit|tail)>", rf"(?P<\g<1>{mark}>", _LED) for mark in ("2", "3")
)


SPAN = (
    rf"\b{_LED} (?P<way>of|after|following|from|before|prior to|ahead of|later than|earlier than"
    r"|since) (?P<ref>[^,;?.]{3,80})"
    # "on the very day the merger closed", "the same day as the closing"
    # "took more than four months between the agreement and the closing"
    rf"|\b{_LED_AGAIN} (?:between|from) (?P<early>[^,;?.]{{3,60}}?) (?:and|to|until|till) "
    r"(?P<late>[^,;?.]{3,60})"
    # "statements less than two years old when amended"
    rf"|\b{_LED_OLD} old\b(?! plan)(?: (?:when|at the time|by then|when (?:it|they) (?:was|were))"
    r"(?: (?:amended|of the amendment))?)?"
    r"|\b(?:(?:on|at) )?the (?:very |same |actual |exact )+(?:day|date)(?: (?:as|that|when"
    r"|on which|of"
    r"|of the))? (?P<same>[^,;?.]{3,60})"
    r"|\b(?:on|at) the (?:day|date) (?:that |when |on which |of )?(?P<on>(?:the )?(?:merger|deal"
    r"|acquisition|closing|transaction)[^,;?.]{0,40})"
    r"|\b(?P<next>the day|a day|one day) after (?P<nextref>[^,;?.]{3,60})"
)
"""How a condition names a time between two events."""


_DAYS = {"day": 1, "week": 7, "fortnight": 14}

_BEFORE = ("before", "prior to", "ahead of", "earlier than")


def span_asked(match: re.Match[str]) -> tuple[Figure, list[str], int] | None:
    """The figure, its bounds, and where the wording ends; None where it names no two events."""
    if match["n3"]:
        if not _OF_STATEMENTS.search(match.string):
            return None
        bounds = _bounds_of(match, "3")
        return Figure("days", "statement_filed_on", "own"), bounds, match.end()
    if match["n2"]:
        return _between_asked(match)
    name = next(n for n in ("ref", "same", "on", "nextref") if match[n])
    seen = events_in(match[name])
    if not seen or seen[0][0] > _NEAR:
        return None
    reference, end = seen[0][2], match.start(name) + seen[0][1]
    before = [e for e in events_in(match.string[: match.start()]) if e[2] != reference]
    subject = before[-1][2] if before else "own"
    if subject == "statement_filed_on" and reference.startswith("own"):
        subject, reference = reference, subject  # "statements filed ten years before the amendment"
    if {subject, reference} <= {"own", "own_filed"}:
        return None
    if (subject, reference) == ("effective_on", "own_filed") and _ITS_FILING.match(match[name]):
        reference = "statement_filed_on"  # a statement became effective when it was filed itself
    figure = Figure("days", reference, subject)
    if name in ("same", "on"):
        return figure, ["=0 day"], end
    if name == "nextref":
        return figure, ["=1 day"], end
    if match["way"] in _BEFORE and before and before[-1][2] != "statement_filed_on":
        figure = Figure("days", subject, reference)
    if match["way"] in _BEFORE and subject in ("own", "own_filed") and not before:
        return None
    return figure, _bounds_of(match), end


_ITS_FILING = re.compile(
    r"(?:that |when |on which )?(?:it|they|itself|its filing)\b(?! amend)|(?:its|their) filing\b",
    re.I,
)
_OF_STATEMENTS = re.compile(r"\b(?:statements?|S-\d+(?:['’]?s)?|F-\d+s?|shel(?:f|ves))\b", re.I)


def _between_asked(match: re.Match[str]) -> tuple[Figure, list[str], int] | None:
    early, late = events_in(match["early"]), events_in(match["late"])
    if not early or not late or early[-1][2] == late[0][2]:
        return None
    end = match.start("late") + late[0][1]
    return Figure("days", early[-1][2], late[0][2]), _bounds_of(match, "2"), end


_NEAR = 24  # characters between the preposition and its event: "of the completion of"


def _bounds_of(match: re.Match[str], mark: str = "") -> list[str]:
    """The bounds of a time; `mark` ends the names of the groups that give it."""
    said = match[f"n{mark}"].lower()
    number = _NUMBERS.get(said) or int(said)
    unit = match[f"unit{mark}"].lower()
    if unit == "decade":
        number, unit = number * 10, "year"
    if unit in _DAYS:
        number, unit = number * _DAYS[unit], "day"
    sign = _sign(match[f"sign{mark}"], match[f"or{mark}"] or match[f"tail{mark}"])
    bounds = [f"{sign}{number} {unit}"]
    if sign[0] == "<":
        around = not mark and match["way"] == "of" and unit == "day"
        bounds.append(f">={-number if around else 0} day")
    return bounds


def _sign(said: str | None, tail: str | None) -> str:
    low = (said or "").lower()
    if tail:
        return ">=" if re.search("more|longer", tail) else "<="
    for pattern, sign in ((_MORE, ">"), (_AT_LEAST, ">="), (_AT_MOST, "<="), (_LESS, "<")):
        if re.fullmatch(pattern, low):
            return sign
    return "="


_PARTS: dict[str, Decimal | int] = {
    "half": 50, "one half": 50, "a third": Decimal("33.33"), "one third": Decimal("33.33"),
    "two thirds": Decimal("66.67"), "a quarter": 25, "one quarter": 25, "three quarters": 75,
    "a fifth": 20, "a tenth": 10, "one tenth": 10, "nine tenths": 90, "two fifths": 40,
}  # fmt: skip


_PART = "|".join(re.escape(p) for p in sorted(_PARTS, key=len, reverse=True)).replace(r"\ ", "[ -]")

_PERCENT = rf"(?:(?P<pct>\d{{1,3}}(?:\.\d+)?) ?(?:%|per ?cent)|(?P<part>{_PART}))"

_HELD = r"(?:shares|stock|securities|amount|number|total|offering|everything|what)"

_OF_ALL = (
    rf"(?: of (?:(?:the|its|their|all|what|those) )*(?:{_HELD} )?(?:(?:they|it|that|which|was"
    rf"|were|had"
    r"|have|has|been) )*"
    rf"(?:originally )?(?:registered)?(?: {_HELD})?(?: (?:they|it|that|which|was|were|had|has|have"
    r"|been))*(?: (?:originally )?registered)?)"
)


SOLD = r"sold|sell|issued?|placed|used|taken up"

LEFT = (
    r"(?:remain\w*|left|stay\w*|went|go|goes|gone|being)? ?(?:unsold|unissued|unused|removed"
    r"|de-?registered|taken off|withdrawn)"
)


SHARE = (
    rf"\b(?P<before>{SOLD}|remov\w+|de-?regist\w+|t(?:ook|ake) off|left|withdrew) (?:off )?"
    rf"{_SIGN} {_PERCENT}{_OF_ALL}(?P<after1> (?:unsold|unissued))?"
    rf""
    rf"|\b{_SIGN.replace('sign', 'sign2')} "
    rf"{_PERCENT.replace('pct', 'pct2').replace('part', 'part2')}"
    rf"{_OF_ALL}? ?(?:(?:was|were|had been|has been|is|are|had|have|being) )*"
    rf"(?P<after>{SOLD}|{LEFT})\b"
)
"""How a condition names a share of what was registered."""


def share_asked(match: re.Match[str]) -> tuple[Figure, list[str]] | None:
    """The percentage that is asked for, and its bounds."""
    verb = match["after"] or match["after1"] or match["before"]
    if match["before"] and re.match("left", match["before"]) and not match["after1"]:
        return None
    sold = re.search(rf"\b(?:{SOLD})\b", verb, re.I) is not None
    said = match["pct"] or match["pct2"]
    part = (match["part"] or match["part2"] or "").lower().replace("-", " ")
    number = Decimal(said) if said else Decimal(_PARTS[part])
    sign = _sign(match["sign"] or match["sign2"], None)
    return Figure("percent", "sold" if sold else "deregistered", "registered"), [f"{sign}{number}"]


PAR = (
    r"\b(?:with |having |has |have |had |whose )?(?:an? |the )?par values? (?:of |is |was |are "
    r"|per share )*"
    rf"(?:(?P<sign>{_MORE}|{_AT_LEAST}|{_LESS}|{_AT_MOST}|exactly) )?"
    r"(?P<n>\$ ?(?:\d+(?:\.\d+)?|\.\d+)|\d+(?:\.\d+)? ?(?:dollars?|cents?)|(?:one|a|ten"
    r"|five) (?:cents?"
    r"|dollars?|penny))(?: a share| per share)?(?P<tail> or (?:more|less|above|below|higher"
    r"|lower))?"
)
"""How a condition names a par value."""


def par_asked(match: re.Match[str]) -> tuple[Figure, list[str]] | None:
    """The par value that is asked for."""
    said = match["n"].lower()
    number = re.search(r"\d*\.?\d+", said)
    worded = {"one": 1, "a": 1, "ten": 10, "five": 5}
    value = Decimal(number[0]) if number else Decimal(worded[said.split()[0]])
    if re.search(r"cent|penny", said):
        value /= 100
    tail = match["tail"] or ""
    sign = _sign(match["sign"], None)
    if tail:
        sign = ">=" if re.search("more|above|higher", tail) else "<="
    return Figure("par", "par_value"), [f"{sign}{value}"]
