"""Days, months, quarters and years that a question names, as periods from a first to a last day."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

from assistant.language.dates import Date, find_dates

FIRST_DAY, LAST_DAY = datetime.date(1, 1, 1), datetime.date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last`, both within; `[start, end)` is where the question says so."""

    first: datetime.date
    last: datetime.date
    start: int
    end: int


_LEAD = re.compile(
    r"\b(?P<how>on or before|on or after|(?:no|not) later than|no earlier than|not before|before"
    r"|prior to|earlier than|older than|more recent(?:ly)? than|newer than|until|till|up to|by"
    r"|after|later than|since|from|between|in|during|on"
    r"|of|for|throughout|within|starting(?: in| on)?)\s+(?:the )?(?:(?:calendar |fiscal )?years? )?"
    r"(?:month of )?$",
    re.I,
)
_SET_FROM = re.compile(
    # "all filings from 2014" are those of that year; "filed from 2014" were made then or later
    r"\b(?:filings?|amendments?|ones|those|documents?|submissions?|mergers?|deals?|acquisitions?"
    r"|removals?|deregistrations?|registrations?|(?:S|F|SB)-\d{1,2}(?:ASR)?s?)\s+$",
    re.I,
)
_TAIL = re.compile(
    r",? (?:and|or) (?:(?P<early>earlier|before|prior)|later|after(?:wards?)?|since|newer"
    r"|thereafter|on)\b|,? onwards?\b",
    re.I,
)
_JOINED = re.compile(
    r"\s*(?:,\s*)?(?:to|and|through|thru|until|till|-|–)\s*(?:the end of )?$", re.I
)
_A_PLAN = re.compile(r"\s(?:\w+ ){0,4}plan\b", re.I)
_AGREED = re.compile(
    # of an agreement; filings that are "dated 1999" were made then
    r"\bdated\s+as of\s+$|\b(?:agreements?|plan of merger"
    r"|indentures?)\b[^,;?]{0,40}\bdated\s+$",
    re.I,
)
_PARTS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_PART = re.compile(
    r"\b(?:in|during|of)?\s*(?:the )?(?:(?P<which>first|second|third|fourth|1st|2nd|3rd|4th)"
    r" (?P<what>quarter|half)|(?P<letter>[QH])(?P<digit>[1-4]))(?: of| in)?,?"
    r" (?P<year>(?:19|20)\d\d)\b",
    re.I,
)


def read_periods(asked: str) -> list[Period]:
    """The periods of a question in which a filing was made, by its words; most have one."""
    if (part := _PART.search(asked)) is not None:
        return [_part(part)]
    found: list[Period] = []
    dates = [d for d in find_dates(asked) if _is_meant(d, asked)]
    while dates:
        date = dates.pop(0)
        lead = _LEAD.search(asked[: date.start])
        how = lead["how"].lower() if lead else "in"
        start = lead.start() if lead else date.start
        if how == "from" and date.precision == "year" and _SET_FROM.search(asked[:start]):
            how = "in"
        first, last, end = _first_of(date), _last_of(date), date.end
        if (tail := _TAIL.match(asked[end:])) is not None:  # "2010 or later"
            end += tail.end()
            bounds = (FIRST_DAY, last) if tail["early"] else (first, LAST_DAY)
            found.append(Period(*bounds, start, end))
            continue
        if dates and how != "of" and _JOINED.fullmatch(asked[date.end : dates[0].start]):
            until = dates.pop(0)
            found.append(Period(first, _last_of(until), start, until.end))
            continue
        found.append(Period(*_bounds(how, first, last), start, end))
    return found


def _is_meant(date: Date, asked: str) -> bool:
    """Not a plan's year ("the 1998 Stock Plan"), nor the date of an agreement."""
    return not (
        date.year is None
        or (date.precision == "year" and _A_PLAN.match(asked[date.end :]))
        or _AGREED.search(asked[: date.start])
    )


def _bounds(
    how: str, first: datetime.date, last: datetime.date
) -> tuple[datetime.date, datetime.date]:
    day = datetime.timedelta(days=1)
    match how:
        case "before" | "prior to" | "earlier than" | "older than":
            return FIRST_DAY, first - day
        case (
            "on or before" | "no later than" | "not later than" | "until" | "till" | "up to" | "by"
        ):
            return FIRST_DAY, last
        case "after" | "later than" | "more recently than" | "more recent than" | "newer than":
            return last + day, LAST_DAY
        case "since" | "from" | "on or after" | "no earlier than" | "not before":
            return first, LAST_DAY
        case _:
            return (first, LAST_DAY) if how.startswith("starting") else (first, last)


def _first_of(date: Date) -> datetime.date:
    return date.value or datetime.date(date.year or 1, date.month or 1, 1)


def _last_of(date: Date) -> datetime.date:
    if date.value is not None:
        return date.value
    year, month = date.year or 9999, date.month or 12
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _part(match: re.Match[str]) -> Period:
    """A quarter or half of a year."""
    number = int(match["digit"]) if match["digit"] else _PARTS[match["which"].lower()]
    halves = (match["what"] or match["letter"]).lower() in ("half", "h")
    months = 6 if halves else 3
    month = min(number * months, 12)
    year = int(match["year"])
    first = datetime.date(year, max(month - months, 0) + 1, 1)
    last = datetime.date(year, month, calendar.monthrange(year, month)[1])
    return Period(first, last, match.start(), match.end())
