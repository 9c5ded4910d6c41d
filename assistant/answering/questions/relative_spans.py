"""The time that a yes-or-no question sets by another event: "within a month of effectiveness"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

__all__ = ["RelativeSpan", "question_for_event", "read_relative_span"]

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "eighteen": 18, "twenty": 20, "thirty": 30,
    "sixty": 60, "ninety": 90, "a couple of": 2, "half a": 0.5,
}  # fmt: skip
_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30.44, "quarter": 91.3, "year": 365.25}
_TIME_BETWEEN = re.compile(
    r"[ ,]+(?:(?P<upto>within|less than|under|fewer than|no more than|not more than|at most|inside"
    r"|no later than)|(?P<from>more than|over|at least|longer than|not less than))"
    rf" (?:the )?(?P<n>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|\d+)"
    r"[ -](?P<unit>day|week|fortnight|month|quarter|year)s?(?:['’]? time)?"
    r" (?P<how>of|from|after|following|before|prior to|later than|earlier than|ahead of)"
    r" (?P<event>[^?,;]{4,120})",
    re.I,
)
_SAME_DAY = re.compile(
    r"[ ,]+(?:on )?(?:the )?(?:very )?same (?:day|date)(?: as| that| when| on which| of)?"
    r" (?P<event>[^?,;]{4,120})",
    re.I,
)
_ORDER = re.compile(
    r"[ ,]+(?P<how>before|after|prior to|following|later than|earlier than|ahead of)"
    r" (?P<event>(?![^?,;]*\d{4})[^?,;]{4,120})",
    re.I,
)
_BEFORE = ("before", "prior to", "earlier than", "ahead of")


@dataclass(frozen=True, slots=True)
class RelativeSpan:
    """How many days after an event make the answer Yes, from `least` to `most`; negative ones lie
    before it. What stands within `loose` of an end decides nothing."""

    least: float
    most: float
    loose: float
    event: str
    start: int
    end: int
    exact: bool
    """Whether a number of days is asked about, not only which was first."""

    def holds(self, event: datetime.date, day: datetime.date) -> bool | None:
        """Whether the day lies so after, before or beside the event."""
        between = (day - event).days
        near = min(abs(between - self.least), abs(between - self.most))
        if near < self.loose:
            return None
        return self.least <= between <= self.most


_EVER = float("inf")


def read_relative_span(question: str) -> RelativeSpan | None:
    """The time that a question sets by another event than the one asked about."""
    if (found := _TIME_BETWEEN.search(question)) is not None:
        said = found["n"].lower()
        days = float(_NUMBERS.get(said, 0) or said) * _UNITS[found["unit"].lower()]
        loose = 0.0 if found["unit"].lower() in ("day", "week", "fortnight") else days * 0.02
        least, most = (0.0, days) if found["upto"] else (days, _EVER)
        if found["how"].lower() in _BEFORE:
            least, most = -most, -least
        elif found["how"].lower() in ("of", "from") and found["upto"]:
            least = -days
        if found["from"] and loose == 0.0:
            least = least + 1 if least > 0 else least
            most = most - 1 if most < 0 else most
        return RelativeSpan(least, most, loose, found["event"], *found.span(), exact=True)
    if (found := _SAME_DAY.search(question)) is not None:
        return RelativeSpan(0, 0, 0, found["event"], *found.span(), exact=True)
    if (found := _ORDER.search(question)) is not None:
        least, most = (-_EVER, -1.0) if found["how"].lower() in _BEFORE else (1.0, _EVER)
        return RelativeSpan(least, most, 0, found["event"], *found.span(), exact=False)
    return None


_STATEMENT = (
    r"(?:the |its |that )?(?:registration statement|statement|s-\d+|f-\d+|sb-2|registration)"
)
_EVENTS = (
    (rf"(?:(?:its|the) )?(?:effective date|effectiveness(?: date)?)(?: of {_STATEMENT})?"
     rf"|(?:{_STATEMENT}|it) (?:became|was declared|went|was) effective"
     rf"|{_STATEMENT}['’]s effectiveness|(?:its )?(?:being|becoming) (?:declared )?effective",
     "When was the registration statement declared effective?"),
    (rf"(?:(?:its|the) )?(?:original |first )?filing(?: date)?(?: of {_STATEMENT})?|being filed"
     rf"|(?:it|{_STATEMENT}) was filed",
     "When was the registration statement filed?"),
    (r"(?:the )?(?:closing|completion|consummation)(?: of the (?:merger|deal|transaction))?"
     r"|(?:the |its )?(?:merger|deal|acquisition|transaction|buyout|takeover)"
     r"(?: (?:was )?(?:closed|completed|consummated|done))?",
     "When was the merger completed?"),
    (r"(?:the )?sign(?:ing|ature)(?: of the (?:merger )?agreement)?"
     r"|(?:the )?(?:merger )?agreement(?: was signed)?",
     "When was the merger agreement signed?"),
    (r"(?:the |its )?(?:(?:stock|share)?holders?['’]?s?['’]? )?(?:vote|approval)"
     r"(?: (?:of|by) the (?:stock|share)holders)?"
     r"|the (?:stock|share)holders(?: had)? (?:approved|voted)(?: (?:on |for )?(?:it|the merger))?",
     "When did the stockholders approve the merger?"),
)  # fmt: skip
_BEING = re.compile(r"^(?P<what>.+?) (?P<aux>was|were|had|is|are) (?P<act>.+)$", re.I)
_PAST = re.compile(
    r"^(?P<what>(?:the|its|their|a|an|[A-Z]).*?) (?P<act>(?:[a-z]+ed|took|came|went|began"
    r"|became|sold|bought|paid|left)\b.*)$"
)


def question_for_event(event: str) -> str:
    """The question for the day of an event: "effectiveness", "the merger closed", "its filing"."""
    event = re.sub(r"^(?:that|when) ", "", event.strip(" .?!"))
    for pattern, question in _EVENTS:
        if re.fullmatch(pattern, event, re.I):
            return question
    if (being := _BEING.match(event)) is not None:
        return f"When {being['aux']} {being['what']} {being['act']}?"
    if (past := _PAST.match(event)) is not None:
        return f"When did {past['what']} {past['act']}?"
    return f"When was {event}?"
