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
    r"(?:\b(?:in|during|of)\s+)?(?:\bthe )?(?:\b(?P<which>first|second|third|fourth|last|1st|2nd"
    r"|3rd"
    r"|4th) (?:calendar )?(?P<what>quarter|half)|\b(?P<letter>[QH])(?P<digit>[1-4]))"
    r"(?: of| in)?(?: the year)?,?[ /-](?P<year>(?:19|20)\d\d)\b",
    re.I,
)


_MONTH = "|".join(calendar.month_name[1:])
_MONTHS_OF = re.compile(
    # "from July to September 2009"
    rf"(?:\b(?:in|during|from|between) )?(?:the months of )?\b(?P<one>{_MONTH}) ?(?:through|thru|to"
    rf"|until|till|and|-|–) ?(?P<other>{_MONTH}),?(?: of)? (?P<year>(?:19|20)\d\d)\b",
    re.I,
)
_NTH_PART = re.compile(
    rf"\b(?:{'|'.join(_PARTS)}|last) (?:calendar )?(?:quarters?|hal(?:f|ves))\b", re.I
)


def without_parts(asked: str) -> str:
    """The words without those for parts of years: "the last quarter" asks for no last filing."""
    return _NTH_PART.sub(" ", asked) if "quarter" in asked or "hal" in asked else asked


def read_periods(asked: str) -> list[Period]:
    """The periods of a question in which a filing was made, by its words; most have one."""
    found = [_part(part) for part in _PART.finditer(asked)]
    if found:
        return _through(found, asked)
    if months := _MONTHS_OF.search(asked):
        return [_months(months)]
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


def _months(match: re.Match[str]) -> Period:
    """From one month of a year to another of it."""
    names = list(calendar.month_name)
    one, other = names.index(match["one"].title()), names.index(match["other"].title())
    year = int(match["year"])
    last = datetime.date(year, other, calendar.monthrange(year, other)[1])
    return Period(datetime.date(year, one, 1), last, match.start(), match.end())


def _through(parts: list[Period], asked: str) -> list[Period]:
    """Quarters and halves; "from Q3 2008 to Q2 2009" is one period."""
    if len(parts) == 2:
        one, other = parts
        to = re.fullmatch(r" ?(?:to|through|thru|until|till|-|–) ?(?:and including )?(?:the )?",
                          asked[one.end : other.start], re.I)  # fmt: skip
        lead = re.search(r"\b(?:from|between) (?:the )?$", asked[: one.start], re.I)
        joined = re.fullmatch(r" ?and (?:the )?", asked[one.end : other.start], re.I)
        if to or (lead and joined and lead[0].lower().startswith("between")):
            start = lead.start() if lead else one.start
            return [Period(one.first, other.last, start, other.end)]
    return parts


def _part(match: re.Match[str]) -> Period:
    """A quarter or half of a year."""
    halves = (match["what"] or match["letter"]).lower() in ("half", "h")
    which = (match["which"] or "").lower()
    number = int(match["digit"]) if match["digit"] else _PARTS.get(which, 2 if halves else 4)
    months = 6 if halves else 3
    month = min(number * months, 12)
    year = int(match["year"])
    first = datetime.date(year, max(month - months, 0) + 1, 1)
    last = datetime.date(year, month, calendar.monthrange(year, month)[1])
    return Period(first, last, match.start(), match.end())
