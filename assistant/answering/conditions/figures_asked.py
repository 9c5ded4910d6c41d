"""How a question names figures that are worked out: days between two events, percentages, counts.

As a condition ("signed within a week of the merger", "sold more than half of what was registered"),
as an end ("the longest time from the agreement to the closing"), or as an average, a median, a
range ("how many registration statements does an amendment have on average?").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.answering.conditions.figures import Figure
from assistant.answering.evidence.wording import NUMBERS

Measured = Literal["most", "least", "average", "median", "range", "each"]

# --- events ---------------------------------------------------------------------------------------

_THE = r"(?:(?:the|its|their|each|that|this|a|an|any|such|respective) )*"
_DEAL = r"(?:merger|acquisition|deal|transaction|take-?over|tender offer|buy-?out|combination)s?"
_DONE = (
    r"(?:clos\w+|complet\w+|consummat\w+|bec[oa]m\w+ effective|took effect|tak\w+ effect"
    r"|effective|effectiveness|done|happen\w*|took place|went through|going through|occurr\w+)"
)
_WAS = r"(?: (?:was|were|had been|has been|have been|being|had|has|itself|is|are))*"
_EVENTS: tuple[tuple[str, str], ...] = (
    # "signing of the merger agreement", "the agreement was dated"
    ("agreement_date",
     rf"\b(?:sign\w*|execut\w*|dat\w+|announc\w*|enter\w*(?: into)?|reach\w*)(?: of| on)? {_THE}"
     rf"(?:{_DEAL} |purchase )?agreements?\b|\b(?:agreement|announcement) dates?\b"
     rf"|\b{_THE}(?:date of {_THE})?(?:{_DEAL} |purchase )?agreements?\b(?! date){_WAS}"
     r"(?: (?:signed|dated|reached|entered into|made|executed))?"
     rf"|\b{_DEAL}{_WAS} (?:signed|announced|agreed)|\bagreed (?:to )?{_THE}{_DEAL}"),
    ("closed_on",
     rf"\b(?:clos\w+|complet\w+|consummat\w+|effective (?:time|date))(?: date| day)?(?: of| on)? "
     rf"{_THE}{_DEAL}\b|\b{_THE}{_DEAL}{_WAS} {_DONE}|\b{_DEAL} (?:closings?|completions?)\b"
     r"|\b(?:was|were|being|got|been) (?:acquired|bought(?: out)?|taken over|merged)\b"
     rf"|\b{_THE}{_DEAL}\b(?!['’]s)(?! agreements?)|\b(?:closings?|completions?|closed)\b"),
    ("effective_on",
     rf"\beffectiveness\b(?: of {_THE}(?:registration )?statements?)?|\b{_THE}"
     rf"(?:registration )?statements?{_WAS} (?:declared |bec\w+ |went |gone )?effective"
     rf"|\beffective dates?\b(?: of {_THE}(?:registration )?statements?)?"
     r"|\b(?:became|becoming|went|declared) effective\b"),
    ("statement_filed_on",
     rf"\b(?:filing|registration|lodging)(?: dates?)? of {_THE}(?:original |registration )*"
     r"statements?\b"
     rf"|\b{_THE}(?:original(?:ly)? )?(?:registration )?statements?(?: (?:it|they) amends?(?:ed)?)?"
     rf"(?: that| which)?{_WAS}(?: (?:originally|first|initially))?(?: (?:filed|registered|made))?"
     rf"|\b{_THE}original (?:filing|registration)s?\b"
     r"|\b(?:was|were|had been|being) (?:originally|first|initially) (?:filed|registered)"),
    ("own",
     rf"\bsign(?:ed|ing|ature)s?\b(?: of {_THE}(?:post-effective )?(?:amendments?|filings?))?"
     r"|\b(?:amendments?|filings?) (?:was |were )?signed\b"),
    ("own_filed",
     rf"\b(?:filing|filed|submi\w+)\b(?: of {_THE}(?:post-effective )?amendments?)?"
     rf"|\b{_THE}(?:post-effective )?(?:amendments?|removals?|deregistrations?)\b"
     r"(?: (?:was|were) (?:filed|made))?"),
)  # fmt: skip
"""What names an event, the narrower wordings first."""

Event = tuple[int, int, str]


def events_in(asked: str) -> list[Event]:
    """The events that a text names, in order, as start, end and field."""
    found: list[Event] = []
    for name, said in _EVENTS:
        for match in re.finditer(said, asked, re.I):
            start, end = match.span()
            if not any(start < e and s < end for s, e, _ in found):
                found.append((start, end, name))
    return sorted(found)


# --- conditions -----------------------------------------------------------------------------------

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
_SOLD = r"sold|sell|issued?|placed|used|taken up"
_LEFT = (
    r"(?:remain\w*|left|stay\w*|went|go|goes|gone|being)? ?(?:unsold|unissued|unused|removed"
    r"|de-?registered|taken off|withdrawn)"
)
SHARE = (
    rf"\b(?P<before>{_SOLD}|remov\w+|de-?regist\w+|t(?:ook|ake) off|left|withdrew) (?:off )?"
    rf"{_SIGN} {_PERCENT}{_OF_ALL}(?P<after1> (?:unsold|unissued))?"
    rf""
    rf"|\b{_SIGN.replace('sign', 'sign2')} "
    rf"{_PERCENT.replace('pct', 'pct2').replace('part', 'part2')}"
    rf"{_OF_ALL}? ?(?:(?:was|were|had been|has been|is|are|had|have|being) )*"
    rf"(?P<after>{_SOLD}|{_LEFT})\b"
)
"""How a condition names a share of what was registered."""


def share_asked(match: re.Match[str]) -> tuple[Figure, list[str]] | None:
    """The percentage that is asked for, and its bounds."""
    verb = match["after"] or match["after1"] or match["before"]
    if match["before"] and re.match("left", match["before"]) and not match["after1"]:
        return None
    sold = re.search(rf"\b(?:{_SOLD})\b", verb, re.I) is not None
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


# --- ends and averages ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FigureAsked:
    """A figure that is ranked or averaged; `[start, end)` are its words in the question."""

    figure: Figure
    measured: Measured
    start: int
    end: int


_AVERAGE = r"\b(?:on average|averages?|mean|typical(?:ly)?)\b"
_MEDIAN = r"\bmedian\b"
_RANGE = (
    r"\brange\b|\bminimum and (?:the )?maximum\b|\b(?:shortest"
    r"|smallest) and (?:the )?(?:longest|largest)\b"
)
_LONG = r"\b(?:longest|slowest|greatest|largest|highest|biggest|most|maximum)\b"
_SHORT = r"\b(?:shortest|quickest|fastest|smallest|lowest|least|fewest|minimum|soonest)\b"
_MEASURES: tuple[tuple[Measured, str], ...] = (
    ("median", _MEDIAN), ("average", _AVERAGE), ("range", _RANGE), ("most", _LONG),
    ("least", _SHORT),
)  # fmt: skip
_TIME = re.compile(
    r"\b(?:days?|weeks?|months?|time|gap|delay|wait|interval|period|lag|how long|longest|shortest"
    r"|slow(?:er|est)|quick(?:er|est)|fast(?:er|est)|sooner|soonest|longer|shorter|pass\w*|elaps\w*|t(?:ook|ake|akes)|span)\b",
    re.I,
)
_BETWEEN = re.compile(
    # "between A and B", "from A to B", "from A until B"
    r"\b(?:between|from|after|since)\b(?P<first>.+?)\b(?:and|to|until|till|before)\b(?P<second>.+)$",
    re.I,
)
_AGE = re.compile(
    # "had been on file for the longest time when it was amended", "the oldest when amended"
    r"\b(?:on file|on the (?:shelf|books)|registered|in effect|pending|open)\b.*\b(?:longest"
    r"|shortest)\b"
    r"|\b(?:longest|shortest)\b.*\b(?:on file|on the (?:shelf|books)|in effect)\b"
    r"|\b(?:average|mean|median|typical) age\b.*\bstatements?\b"
    r"|\bhow old\b.*\bstatements?\b.*\b(?:average|median)\b",
    re.I,
)
_SHARE_OF = re.compile(
    r"\b(?:percent(?:age)?|per cent|proportion|fraction|share|portion|part)\b(?: (?:of|that"
    r"|which|was|were"
    r"|its|their|the|shares?|securities|stock|registered|originally|what))*",
    re.I,
)
_ENTRIES: tuple[tuple[str, str], ...] = (
    ("statement", r"(?:registration )?statements?|file numbers?"),
    ("plan", r"(?:\w+ )?plans?"),
    ("signatory", r"signator\w+|signatures?|signers?|people(?: sign\w*)?|persons?"),
    ("registrant", r"(?:co-?)?registrants"),
    ("firm", r"(?:law )?firms"),
)  # fmt: skip
_AMOUNT = re.compile(r"\b(?:shares?|securities|stock|removals?)\b", re.I)
_NOT_AMOUNT = re.compile(
    r"\b(?:price|fees?|value|worth|pay|paid|cost|dividends?|proceeds|premium|holders?|salar\w+)\b",
    re.I,
)


SLOWER = re.compile(r"\b(?:long(?:er|est)|slow(?:er|est|ly)|more|most)\b", re.I)
QUICKER = re.compile(
    r"\b(?:short(?:er|est)|quick(?:er|est|ly)|fast(?:er|est)|sooner|soonest|less|fewer)\b", re.I
)
"""How a comparison of times names its ends."""


def figure_asked(question: str) -> FigureAsked | None:
    """The figure that a question ranks filings by, or averages; None where it asks none."""
    measured = next((m for m, said in _MEASURES if re.search(said, question, re.I)), None)
    if (found := _days_asked(question, measured)) is not None:
        return found
    if measured is None:
        return None
    if _NOT_AMOUNT.search(question):
        return _par_end(question, measured)
    return _percent_end(question, measured) or _counted(question, measured)


def without_figure(question: str) -> str:
    """The question without the words of the figure that it ranks filings by, or averages."""
    asked = figure_asked(question)
    return question if asked is None else f"{question[: asked.start]} {question[asked.end :]}"


def _days_asked(question: str, measured: Measured | None) -> FigureAsked | None:
    if match := _AGE.search(question):
        if measured is None:
            return None
        return FigureAsked(
            Figure("days", "statement_filed_on", "own"), measured, match.start(), len(question)
        )
    match = _BETWEEN.search(question)
    if match is None or not _TIME.search(question):
        return None
    firsts, seconds = events_in(match["first"]), events_in(match["second"])
    if not firsts or not seconds or firsts[0][2] == seconds[0][2]:
        return None
    if measured is None and not re.match(
        r"(?:how (?:many (?:days|weeks|months)|long)|(?:list|give|show|tell)\b.*\b(?:days|time)\b)",
        question,
        re.I,
    ):
        return None
    first, second = firsts[0][2], seconds[0][2]
    order = {"agreement_date": 0, "statement_filed_on": 0, "effective_on": 1, "closed_on": 2}
    if order.get(first, 3) > order.get(second, 3):
        first, second = second, first  # "between the signing and the merger": days that passed
    end = match.start("second") + seconds[0][1]
    start = match.start()
    return FigureAsked(Figure("days", first, second), measured or "each", start, end)


def span_between(clause: str) -> Figure | None:
    """The time between two events that a comparison is about: "from the agreement to closing"."""
    asked = _days_asked(clause, "each")
    return asked.figure if asked is not None and asked.figure.first != "own" else None


def _percent_end(question: str, measured: Measured) -> FigureAsked | None:
    match = _SHARE_OF.search(question)
    if match is None or re.search(
        r"\b(?:filings|amendments|companies|these|them|par)\b", match[0], re.I
    ):
        return None
    if re.search(rf"\b(?:{_LEFT})\b", question, re.I):
        part = "deregistered"
    elif re.search(rf"\b(?:{_SOLD})\b", question, re.I):
        part = "sold"
    else:
        return None
    figure = Figure("percent", part, "registered")
    return FigureAsked(figure, measured, match.start(), match.end())


def _counted(question: str, measured: Measured) -> FigureAsked | None:
    if measured in ("most", "least"):
        return None
    for name, said in _ENTRIES:
        match = re.search(
            rf"\b(?:numbers? of |how many |count of )(?:different |separate )?(?:{said})\b",
            question,
            re.I,
        )
        if match:
            return FigureAsked(Figure("count", name), measured, match.start(), match.end())
    if measured in ("median", "average", "range") and (match := _AMOUNT.search(question)):
        name = "sold" if re.search(rf"\b(?:{_SOLD})\b", question, re.I) else "deregistered"
        if name != "sold" and re.search(r"(?<!de)(?<!de-)\bregistered\b", question, re.I):
            name = "registered"
        return FigureAsked(Figure("total", name), measured, match.start(), match.end())
    return None


def _par_end(question: str, measured: Measured) -> FigureAsked | None:
    match = re.search(r"\bpar values?\b", question, re.I)
    if match is None or measured in ("average", "median"):
        return None
    return FigureAsked(Figure("par", "par_value"), measured, match.start(), match.end())
