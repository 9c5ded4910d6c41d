"""Dates: the ways filings print them, and the day, month or year that they mean.

All offsets are `[start, end)` in the text given. A two-digit year from 30 to 99 lies in
the 1900s, from 00 to 29 in the 2000s (EDGAR begins in 1993).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from assistant.language.normal import DASH, lowered
from assistant.language.quantities import number_in_words

Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Date:
    """A date at `[start, end)`.

    `value` is set where day, month and year are known. With `precision` `day` and no
    `value` the filing gives a day without its year (`May 1`); an impossible day
    (`February 30, 2001`) or a blank one (`December ___, 2002`) leaves precision `month`.
    """

    start: int
    end: int
    value: datetime.date | None
    year: int | None
    month: int | None
    day: int | None
    precision: Precision


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febuary",  # a common slip
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")(?![a-z])\\.?"
_GAP = r"(?:[\s\u00a0|]|</?u>){0,8}"
_SOME_GAP = r"(?:[\s\u00a0|]|</?u>){1,8}"
_YEAR = r"(?P<year>(?:1[89]|20|21)[0-9]{2}|['’][0-9]{2})(?![0-9]|,[0-9]{3}|-[0-9]{3})"
_DAY = r"(?P<day>[0-3]?[0-9])(?:\s?(?:st|nd|rd|th)\b)?(?![0-9/]|,[0-9]{3}(?!\s?\d)|\.[0-9])"
_BLANK = r"(?:[_.\-–—\[\]●•*\s]|\\_){1,24}"

# December 20, 2002 · Dec. 20 2002 · DECEMBER 20TH, 2002 · May⏎25, 1995 · May 1 (no year)
_MONTH_FIRST = re.compile(
    _MONTH
    + rf"(?:{_GAP}{_DAY}(?:{_GAP},?{_GAP}(?:of{_SOME_GAP})?{_YEAR})?"
    # December 2001 · June of 2001 · December, 2002 · December ___, 2002
    + rf"|(?:{_SOME_GAP}|{_GAP}[,/-]{_GAP}|{_SOME_GAP}of{_SOME_GAP}|{_GAP}{_BLANK},?{_GAP})"
    + _YEAR.replace("year", "year_only")
    + ")"
)
# 20 December 2002 · 20th of December 2002 · the 20th day of December, A.D. 2002 · 20-Dec-02
_DAY_FIRST = re.compile(
    r"(?<![0-9A-Za-z.,/$-])(?P<day>[0-3]?[0-9])(?:\s?(?:st|nd|rd|th)\b)?"
    rf"(?:{_SOME_GAP}(?:day{_SOME_GAP})?(?:of{_SOME_GAP})?|{DASH})"
    + _MONTH
    + rf"(?:{DASH}|{_GAP},?{_GAP}(?:(?:of|in the year|a\.?\s?d\.?){_SOME_GAP})?)"
    + _YEAR.replace("(?:1[89]", "(?<=-)[0-9]{2}|(?:1[89]")
)
# twentieth day of December, 2002 · ____ day of December, 2002
_DAY_OF = re.compile(
    rf"day{_SOME_GAP}of{_SOME_GAP}" + _MONTH + rf"{_GAP},?{_GAP}(?:a\.?\s?d\.?{_GAP})?" + _YEAR
)
_WORDED_DAY = re.compile(r"(?:[a-z]+[-\s]{1,3})?[a-z]+(?:\s*\(\s*[0-9]{1,2}(?:st|nd|rd|th)?\s*\))?\s+$")
_BLANK_DAY = re.compile(r"[_\s\[\]●•*.]{1,24}$")
# 12/20/2002 · 12/20/02 · 12-20-2002 · 12.20.2002
_NUMERIC = re.compile(
    r"(?<![0-9A-Za-z/$.,\-–])(?P<one>[0-3]?[0-9])(?P<mark>[/.\-])(?P<two>[0-3]?[0-9])(?P=mark)"
    r"(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9A-Za-z/]|[-.,][0-9])"
)
_ISO = re.compile(
    r"(?<![0-9A-Za-z/$.,\-–])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-/.])(?P<month>[01]?[0-9])"
    r"(?P=mark)(?P<day>[0-3]?[0-9])(?![0-9/]|[-.,][0-9])"
)
_COMPACT = re.compile(
    r"(?<![0-9A-Za-z/$.,\-–])(?P<year>(?:19|20)[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])"
    r"(?![0-9A-Za-z]|[-/.,][0-9])"
)
_LONE_YEAR = re.compile(
    r"(?<![0-9A-Za-z/$.,\-–€£¥#])(?:19|20)[0-9]{2}(?![0-9A-Za-z/%]|[-.,–][0-9]|'[0-9])"
)
# December 19 and 20, 2002: the second day of the same month
_SECOND_DAY = re.compile(rf"\s*(?:,|,?\s*and|,?\s*or|&|{DASH}|to|through)\s*" + _DAY + rf"{_GAP},?{_GAP}" + _YEAR)
_SHARED = re.compile(rf"\s*(?:,?\s*(?:and|or|to|through|until|&)|,|{DASH})\s*(?:the\s+)?", re.IGNORECASE)


def _full_year(digits: str) -> int:
    digits = digits.lstrip("'’")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= 30 else 2000)


def _date(start: int, end: int, year: int | None, month: int, day: int | None) -> Date:
    value = None
    if day is not None:
        try:
            value = datetime.date(year or 2000, month, day)  # 2000 allows for February 29
        except ValueError:
            day = None
    precision: Precision = "month" if day is None else "day"
    return Date(start, end, value if year else None, year, month, day, precision)


def _month_first(text: str, low: str) -> Iterator[Date]:
    for match in _MONTH_FIRST.finditer(low):
        at = match.start()
        if at and (low[at - 1].isalnum() or low[at - 1] == "_"):
            continue
        month = _MONTHS[match["month"]]
        year = match["year"] or match["year_only"]
        modal = match["month"] in ("may", "march", "mar") and not text[at].isupper()
        if modal and not (match["day"] and year):
            continue  # `may 2002` is a verb or a slip
        if match["day"] and not year and not _plausible_day(low, match):
            continue
        day = int(match["day"]) if match["day"] else None
        yield _date(at, match.end(), _full_year(year) if year else None, month, day)
        if day and not year:
            yield from _second_day(low, match.end(), month)


def _plausible_day(low: str, match: re.Match[str]) -> bool:
    following = low[match.end() : match.end() + 2]
    return 1 <= int(match["day"]) <= 31 and not re.match(r"[%-]|[-/.,][0-9]|[a-z]", following)


def _second_day(low: str, at: int, month: int) -> Iterator[Date]:
    second = _SECOND_DAY.match(low, at)
    if second:
        yield _date(second.start("day"), second.end(), _full_year(second["year"]), month, int(second["day"]))


def _day_first(low: str) -> Iterator[Date]:
    for match in _DAY_FIRST.finditer(low):
        month, year = _MONTHS[match["month"]], _full_year(match["year"])
        yield _date(match.start(), match.end(), year, month, int(match["day"]))


def _day_of(low: str) -> Iterator[Date]:
    for match in _DAY_OF.finditer(low):
        month, year = _MONTHS[match["month"]], _full_year(match["year"])
        begin = max(0, match.start() - 48)
        before = low[begin : match.start()]
        worded = _WORDED_DAY.search(before)
        day, start = None, match.start()
        if worded:
            words = re.sub(r"\(.*?\)", " ", worded[0]).split()
            for tried in (words[-2:], words[-1:]):
                day = number_in_words(" ".join(tried)) if tried else None
                if day:
                    start = begin + worded.start() + worded[0].index(tried[0])
                    break
        elif (blank := _BLANK_DAY.search(before)) and blank[0].strip():
            start = begin + blank.start() + len(blank[0]) - len(blank[0].lstrip())
        yield _date(start, match.end(), year, month, day)


def _numeric(low: str, *, compact: bool) -> Iterator[Date]:
    for match in _NUMERIC.finditer(low):
        one, two, year = int(match["one"]), int(match["two"]), match["year"]
        if match["mark"] != "/" and len(year) == 2:
            continue  # 10-12-02 may be any code
        if one > 12 and match["mark"] != "-":
            one, two = two, one  # 20/12/2002, the European order
        if 1 <= one <= 12 and 1 <= two <= 31:
            yield _date(match.start(), match.end(), _full_year(year), one, two)
    for pattern in (_ISO, _COMPACT) if compact else (_ISO,):
        for match in pattern.finditer(low):
            month, day = int(match["month"]), int(match["day"])
            if 1 <= month <= 12 and 1 <= day <= 31:
                yield _date(match.start(), match.end(), int(match["year"]), month, day)


def _years(low: str) -> Iterator[Date]:
    for match in _LONE_YEAR.finditer(low):
        yield Date(match.start(), match.end(), None, int(match[0]), None, None, "year")


def _share_years(text: str, dates: list[Date]) -> list[Date]:
    """`May 1 and June 3, 2001`: a day without a year takes that of the next date."""
    for at in range(len(dates) - 2, -1, -1):
        date, following = dates[at], dates[at + 1]
        if date.year is not None or following.year is None or following.month is None:
            continue
        joined = following.start - date.end < 16 and _SHARED.fullmatch(
            text, date.end, following.start
        )
        ordered = (date.month or 0, date.day or 0) <= (following.month, following.day or 31)
        if joined and ordered:
            shared = _date(date.start, date.end, following.year, date.month or 1, date.day)
            dates[at] = shared
    return dates


def find_dates(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    compact: bool = False,
    years: bool = True,
) -> list[Date]:
    """All dates within `text[start:end]`, in order and disjoint.

    `years` includes years standing alone (`in 1999`), `compact` the form `20021220`.
    """
    end = len(text) if end is None else end
    offset = max(0, start - 40)
    window = text[offset : end + 40]
    low = lowered(window)
    found = [*_month_first(window, low), *_day_first(low), *_day_of(low)]
    found += _numeric(low, compact=compact)
    if years:
        found += _years(low)
    dates = _share_years(window, _disjoint(found))
    moved = (replace(d, start=d.start + offset, end=d.end + offset) for d in dates)
    return [date for date in moved if start <= date.start and date.end <= end]


def _disjoint(found: list[Date]) -> list[Date]:
    """The longer of two overlapping dates; the one with a day first."""
    found.sort(key=lambda date: (date.start, -date.end))
    kept: list[Date] = []
    for date in found:
        if kept and date.start < kept[-1].end:
            better = date.value is not None and kept[-1].value is None
            if better and date.end > kept[-1].end:
                kept[-1] = date
            continue
        kept.append(date)
    return kept


def parse_date(printed: str) -> datetime.date | None:
    """The day that a printed string names, or None where it names none, or more than one.

    `20021220` is read too. Words around the date (`dated as of …`) do no harm, further
    digits do.
    """
    found = find_dates(printed, compact=True)
    values = {date.value for date in found}
    if len(values) != 1:
        return None
    rest = printed
    for date in reversed(found):
        rest = rest[: date.start] + " " + rest[date.end :]
    return None if re.search("[0-9]", rest) else values.pop()
