"""The time that a yes-or-no question ends with, as the days that make it a Yes: "in late 2003"."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

from assistant.answering.questions.periods import FIRST_DAY, LAST_DAY
from assistant.language.dates import Date, find_dates

_TIME_FIRST = re.compile(
    r"(?P<time>(?:by|in|before|after|since|on|during|prior to|between) [^,?]{3,40}), (?=[a-z]+ \w)",
    re.I,
)
_HOW = re.compile(
    r"(?:^|[ ,])(?:(?:already|only|just|back|as|some ?time|actually|really|even|right) )*"
    r"(?P<how>on or before|on or after|in or before|in or after|no later than|not later than"
    r"|no earlier than|not before|before|prior to|earlier than|early as|late as|later than|by"
    r"|after|past|since|in|during|on|within|at|between)"
    r" (?:the )?(?:(?P<part>early|mid|late|middle of|(?:summer|spring|autumn|fall)(?: of)?|end of"
    r"|(?:very )?end of|close of|start of|beginning of|year[- ]end(?: of)?"
    r"|(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?P<unit>quarter|half)(?: of)?"
    r"|Q(?P<q>[1-4])(?: of)?)[ -])?(?:the )?(?:(?:calendar |fiscal )?year |month of )?$",
    re.I,
)
_END = re.compile(
    r"(?P<tail>,? or (?P<early>earlier|before)|,? or (?P<late>later|after(?:wards)?))?"
    r"(?P<beyond>(?: at the latest)?[ ?.!]*$|,? unless\b.*$)",
    re.I,
)
_AND = re.compile(r" and (?:the )?$")
_PARTS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
          "4th": 4, "last": 4}  # fmt: skip
_THIRDS = {"early": 1, "mid": 2, "middle of": 2, "late": 3}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}  # their first months
_LOOSE = datetime.timedelta(days=31)  # "early 2003" has no last day
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The days that make the answer Yes; within `loose` of its ends nothing is decided."""

    first: datetime.date
    last: datetime.date
    loose: datetime.timedelta
    start: int
    end: int

    def holds(self, first: datetime.date, last: datetime.date) -> bool | None:
        """Whether days from `first` to `last` lie within; None where some may and some not."""
        if self.first <= first and last <= self.last:
            return True
        out = (last < self.first and self.first - last > self.loose) or (
            first > self.last and first - self.last > self.loose
        )
        return False if out else None


def time_last(question: str) -> str:
    """The question with a time that it begins with at its end: "By 2007, had holders voted?"."""
    found = _TIME_FIRST.match(question)
    if found is None:
        return question
    return f"{question[found.end() :].rstrip(' ?.!')} {found['time'].lower()}?"


def read_span(question: str) -> Span | None:
    """The time that the question ends with, as the days that make it a Yes."""
    for date in find_dates(question):
        if (clause := _CLAUSE.search(question[: date.start])) is not None:
            return _of_clause(question, date, clause)
        lead, tail = _HOW.search(question[: date.start]), _END.match(question, date.end)
        if lead is None or date.year is None:
            continue
        how = lead["how"].lower()
        if how == "between":
            return _between(question, date, lead.start())
        if tail is None:
            continue
        first, last, loose = _meant(date, lead)
        if tail["early"]:
            how = "on or before"
        elif tail["late"]:
            how = "on or after"
        bounds = _bounds(how, first, last, lead["part"])
        return Span(*bounds, loose, lead.start(), tail.start("beyond")) if bounds else None
    return None


_CLAUSE = re.compile(
    r" (?P<how>before|after) [^?,;]{4,60}?\b(?:was|were|had|came|went|took|closed|began|ended"
    r"|expired|signed|filed|adopted)\b[^?,;]{0,40}?\b(?:on|in)(?: the year)? $"
)
"""What an event's own day stands behind: "before its shares were registered in July 2002"."""


def _of_clause(question: str, date: Date, clause: re.Match[str]) -> Span | None:
    if (tail := _END.match(question, date.end)) is None or date.year is None:
        return None
    first, last = first_of(date), last_of(date)
    before = clause["how"].lower() == "before"
    bounds = (FIRST_DAY, first - _DAY) if before else (last + _DAY, LAST_DAY)
    return Span(*bounds, last - first, clause.start(), tail.start("beyond"))


def _between(question: str, date: Date, start: int) -> Span | None:
    for until in find_dates(question):
        if until.start > date.end and _AND.fullmatch(question[date.end : until.start]):
            return Span(first_of(date), last_of(until), _DAY * 0, start, until.end)
    return None


def _bounds(
    how: str, first: datetime.date, last: datetime.date, part: str | None
) -> tuple[datetime.date, datetime.date] | None:
    ends = part is not None and re.search(r"end|close", part, re.I) is not None
    match how:
        case "before" | "prior to" | "earlier than":
            return FIRST_DAY, last if ends and first != last else first - _DAY
        case "on or before" | "in or before" | "no later than" | "not later than" | "by":
            return FIRST_DAY, last
        case "early as":
            return FIRST_DAY, last
        case "after" | "later than" | "past":
            return last + _DAY, LAST_DAY
        case "on or after" | "in or after" | "no earlier than" | "not before" | "since":
            return first, LAST_DAY
        case "late as":
            return first, LAST_DAY
        case "at" if part is None:
            return None
    return first, last


def _meant(
    date: Date, lead: re.Match[str]
) -> tuple[datetime.date, datetime.date, datetime.timedelta]:
    """The first and last day of "late 2003", "the third quarter of 1997", "March 2001"."""
    first, last = first_of(date), last_of(date)
    part = (lead["part"] or "").lower()
    year = date.year or 1
    if date.month is None and (lead["unit"] or lead["q"]):
        half = (lead["unit"] or "").lower() == "half"
        number = int(lead["q"]) if lead["q"] else _PARTS[lead["nth"].lower()]
        months = 6 if half else 3
        number = min(number, 12 // months)
        return *_months(year, (number - 1) * months + 1, months), _DAY * 0
    if date.month is None and (third := _THIRDS.get(part)):
        return *_months(year, (third - 1) * 4 + 1, 4), _LOOSE
    if date.month is None and (month := _SEASONS.get(part.removesuffix(" of"))):
        return *_months(year, month, 3), _LOOSE
    return (
        first,
        last,
        _LOOSE if part and lead["how"].lower() in ("in", "at", "during") else _DAY * 0,
    )


def _months(year: int, month: int, count: int) -> tuple[datetime.date, datetime.date]:
    until = month + count - 1
    last = datetime.date(year, until, calendar.monthrange(year, until)[1])
    return datetime.date(year, month, 1), last


def first_of(date: Date) -> datetime.date:
    """The first day that a date, a month or a year may mean."""
    return date.value or datetime.date(date.year or 1, date.month or 1, 1)


def last_of(date: Date) -> datetime.date:
    """The last day that a date, a month or a year may mean."""
    if date.value is not None:
        return date.value
    year, month = date.year or 9999, date.month or 12
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
