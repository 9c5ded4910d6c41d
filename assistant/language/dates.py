"""Dates: the ways filings print them, and the day, month or year that they mean.

All offsets are `[start, end)` in the text given. A two-digit year from 30 to 99 lies in
the 1900s, from 00 to 29 in the 2000s (EDGAR begins in 1993).
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import Literal

from assistant.language.normal import DASH
from assistant.language.number_words import number_in_words
from assistant.language.openings import compiled
from assistant.language.runs import lowered, read_runs
from assistant.language.values import value_class

Precision = Literal["day", "month", "year"]


@value_class
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
_AMBIGUOUS = ("may", "march", "mar")  # words of other meanings, months only with a capital
_CENTURIES = ("18", "19", "20", "21")

_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_GAP = r"(?:[\s|]|</?u>){0,8}"
_SOME_GAP = r"(?:[\s|]|</?u>){1,8}"
_YEAR = r"(?P<year>(?:1[89]|20|21)[0-9]{2}|['’][0-9]{2})(?![0-9]|,[0-9]{3}|-[0-9]{3})"
_DAY = r"(?P<day>[0-3]?[0-9])(?:\s?(?:st|nd|rd|th)\b)?(?![0-9/]|,[0-9]{3}(?![0-9])|\.[0-9])"
_ERA = rf"(?:(?:in\s+the\s+year|of|a\.?\s?d\.?){_SOME_GAP})?"

# December 20, 2002 · Dec. 20 2002 · DECEMBER 20TH, 2002 · May⏎25, 1995 · May 1 (no year)
_MONTH_FIRST = compiled(rf"{_MONTH}{_GAP}{_DAY}(?:{_GAP},?{_GAP}{_ERA}{_YEAR})?")
# 20 December 2002 · 20th of December 2002 · the 20th day of December, A.D. 2002 · 20-Dec-02
_DAY_FIRST = re.compile(
    r"(?P<day>[0-3]?[0-9])(?:\s?(?:st|nd|rd|th)\b)?"
    rf"(?:{_SOME_GAP}(?:day{_SOME_GAP})?(?:of{_SOME_GAP})?|{DASH}){_MONTH}"
    rf"(?:{DASH}|{_GAP},?{_GAP}{_ERA})" + _YEAR.replace("(?:1[89]", "(?<=-)[0-9]{2}|(?:1[89]")
)
# … December 2001 · June of 2001 · December, 2002 · December ___, 2002: ends before a year
_BEFORE_YEAR = compiled(
    rf"(?<![a-z]){_MONTH}(?:{_GAP}[,/-]?{_GAP}|{_SOME_GAP}of{_SOME_GAP}"
    rf"|{_GAP}(?:[_\-–—\[\]●•*.\s]|\\_){{1,24}},?{_GAP}){_ERA}\Z"
)
# December twentieth, 2002 · the twentieth day of December, two thousand and two
_DAY_IN_WORDS = compiled(
    rf"(?<![a-z]){_MONTH}{_SOME_GAP}(?:the{_SOME_GAP})?"
    r"(?P<words>(?:(?:twenty|thirty)[-\s]{1,3})?[a-z]{5,11})(?:\s*\([0-9]{1,2}(?:st|nd|rd|th)?\))?"
    rf"{_GAP},?{_GAP}{_ERA}\Z"
)
_YEAR_IN_WORDS = re.compile(
    rf"(?<![a-z]){_MONTH}(?P<day>{_SOME_GAP}[0-3]?[0-9](?:st|nd|rd|th)?)?{_GAP},?{_GAP}{_ERA}"
    r"(?P<year>(?:two\s+thousand|nineteen\s+hundred)(?:(?:\s+and)?[\s-]+[a-z]+){0,3})"
)
_LONGEST_DAY = 64
_DAY_OF = re.compile(rf"day{_SOME_GAP}of{_SOME_GAP}\Z")
_WORDED_DAY = re.compile(
    r"(?P<tens>(?:twenty|thirty)[-\s]{1,3})?(?P<last>[a-z]+)"
    r"(?:\s*\(\s*[0-9]{1,2}(?:st|nd|rd|th)?\s*\))?\s+\Z"
)
_FIGURED_DAY = re.compile(r"(?<![0-9])(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?\s+\Z")
_BLANK_DAY = re.compile(r"[_\[\]●•*.][_\s\[\]●•*.]{0,23}\Z")
# 12/20/2002 · 12/20/02 · 12-20-2002 · 12.20.2002
_NUMERIC = re.compile(
    r"(?P<one>[0-3]?[0-9])(?P<mark>[/.\-]| / )(?P<two>[0-3]?[0-9])(?P=mark)"
    r"(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9A-Za-z/]|[-.,][0-9])"
)
_ISO = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-/.])(?P<month>[01]?[0-9])(?P=mark)"
    r"(?P<day>[0-3]?[0-9])(?![0-9/]|[-.,][0-9])"
)
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])(?![0-9A-Za-z]|[-/.,][0-9])"
)
_LONE_YEAR = re.compile(
    r"(?:19|20)[0-9]{2}(?![0-9A-Za-z/%]|[.,'’][0-9]|[-–](?!(?:19|20)[0-9]{2}(?![0-9]))[0-9])"
)
_COUNTED = re.compile(
    # what follows a number that counts, though it looks like a year: 2000 shares
    r"\s+(?:(?:additional|ordinary|common|preferred|unsold|restricted|such|of\s+(?:the|such|its|our"
    r"|these))\s+){0,3}(?:shares?|units?|securities|options?|warrants?|rights?|ads|adss|adrs"
    r"|dollars|interests)\b(?!\s+(?:option|incentive|purchase|plan|award|bonus|compensation))"
)
_AND = rf"\s*+(?:,\s*+(?:and|or)?|and|or|to|through|until|&|{DASH})\s*+"
# December 19 and 20, 2002: further days of the same month
_MORE_DAYS = re.compile(
    rf"(?P<days>(?:{_AND}[0-3]?[0-9](?:st|nd|rd|th)?(?![0-9])){{1,6}}){_GAP},?{_GAP}{_YEAR}"
)
# May 1 and June 3, 2001: a day that shares the next one's year
_NEXT_DATE = re.compile(_AND + r"(?:the\s+)?(?=[a-z])")
_CHAIN = 6  # no list of dates without years is longer


def is_counted(low: str, end: int) -> bool:
    """Whether a noun that is counted follows a number, in a text in lower case."""
    return _COUNTED.match(low, end) is not None


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


def _free(text: str, start: int) -> bool:
    """Nothing before the digits makes them part of a code, a fraction or an amount."""
    before = text[start - 1 : start] if start else ""
    if before in "-–.," and start > 1:
        return not text[start - 2].isalnum()
    return not (before.isalnum() or before in "/$€£¥#_") or not before


def dates_at(text: str, low: str, start: int, end: int, before: str) -> list[Date]:
    """The dates that a run of digits begins or belongs to: see `runs.Reader`."""
    size = end - start
    if size <= 2:
        if before in _MONTHS:
            return _month_first(text, low, start, before)
        return _day_led(text, low, start, end)
    if size == 4 and low[start : start + 2] in _CENTURIES:
        iso = _ISO.match(low, start) if low[end : end + 1] in ("-", "/", ".") else None
        if iso and _free(text, start):
            return _by_numbers(iso)
        return _month_year(text, low, start, end) or _lone_year(text, low, start, end)
    return []


def compact_dates_at(text: str, low: str, start: int, end: int, before: str) -> list[Date]:
    """As `dates_at`, and `20021220`."""
    match = _COMPACT.match(low, start) if end - start == 8 else None
    if match and _free(text, start):
        return _by_numbers(match)
    return dates_at(text, low, start, end, before)


def _month_first(text: str, low: str, start: int, word: str) -> list[Date]:
    at = low.rfind(word, 0, start)
    match = _MONTH_FIRST.match(low, at)
    if (
        match is None
        or match.end() <= start
        or (at and (low[at - 1].isalnum() or low[at - 1] == "_"))
    ):
        return []
    month, day, year = _MONTHS[word], int(match["day"]), match["year"]
    if word in _AMBIGUOUS and not year and not text[at].isupper():
        return []
    if year:
        return [_date(at, match.end(), _full_year(year), month, day)]
    coded = re.match(r"%|[-/.,][0-9]|[a-z]", low[match.end() : match.end() + 2])
    if not 1 <= day <= 31 or (coded and not _MORE_DAYS.match(low, match.end())):
        return []
    return _without_year(low, _date(at, match.end(), None, month, day))


def _without_year(low: str, date: Date) -> list[Date]:
    """A day without its year, with the days after it that share one."""
    month = date.month or 1
    more = _MORE_DAYS.match(low, date.end)
    if more:
        year = _full_year(more["year"])
        days = list(re.finditer("[0-9]+", more["days"]))
        spans = [(more.start() + d.start(), more.start() + d.end()) for d in days]
        spans[-1] = (spans[-1][0], more.end())
        return [
            _date(date.start, date.end, year, month, date.day),
            *(_date(*span, year, month, int(d[0])) for span, d in zip(spans, days, strict=True)),
        ]
    shared = _shared_year(low, date)
    return [_date(date.start, date.end, shared, month, date.day) if shared else date]


def _shared_year(low: str, date: Date) -> int | None:
    """The year of the date that follows directly, over a short list of such dates."""
    at, last = date.end, (date.month or 0, date.day or 0)
    for _ in range(_CHAIN):
        joint = _NEXT_DATE.match(low, at)
        match = _MONTH_FIRST.match(low, joint.end()) if joint else None
        if match is None:
            return None
        following = (_MONTHS[match["month"]], int(match["day"]))
        if following < last:
            return None  # December 28 and January 3, 2003
        if match["year"]:
            return _full_year(match["year"])
        at, last = match.end(), following
    return None


def _day_led(text: str, low: str, start: int, end: int) -> list[Date]:
    mark = low[end : end + 1]
    if mark in ("/", "-", ".") or low[end : end + 3] == " / ":
        match = _NUMERIC.match(low, start)
        if match and _free(text, start):
            return _by_numbers(match)
    match = _DAY_FIRST.match(low, start)
    if match and _free(text, start):
        year, month = _full_year(match["year"]), _MONTHS[match["month"]]
        return [_date(start, match.end(), year, month, int(match["day"]))]
    return []


def _by_numbers(match: re.Match[str]) -> list[Date]:
    groups = match.groupdict()
    if "one" in groups:
        month, day = int(groups["one"]), int(groups["two"])
        if groups["mark"].strip() != "/" and len(groups["year"]) == 2:
            return []  # 10-12-02 may be any code
        if month > 12 and groups["mark"] != "-":
            month, day = day, month  # 20/12/2002, the European order
    else:
        month, day = int(groups["month"]), int(groups["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    return [_date(match.start(), match.end(), _full_year(groups["year"]), month, day)]


_THOUSANDS = re.compile(",[0-9]{3}")


def _month_year(text: str, low: str, start: int, end: int) -> list[Date]:
    """A month before the year, and before the month a day in words or a blank."""
    if low[end : end + 1].isalnum() or _THOUSANDS.match(low[end : end + 4]):
        return []
    named = _DAY_IN_WORDS.search(low, max(0, start - _LONGEST_DAY), start)
    if named and (number := _ordinal_day(named["words"])):
        month = _MONTHS[named["month"]]
        return [_date(named.start(), end, int(low[start:end]), month, number)]
    match = _BEFORE_YEAR.search(low, max(0, start - 56), start)
    if match is None:
        return []
    at, word = match.start(), match["month"]
    if word in _AMBIGUOUS and not text[at].isupper():
        return []
    year, month, day = int(low[start:end]), _MONTHS[word], None
    day_of = _DAY_OF.search(low, max(0, at - 24), at)
    if day_of:
        at, day = _day_before(low, day_of.start())
    return [_date(at, end, year, month, day)]


def _ordinal_day(words: str) -> int | None:
    """`twentieth`, `twenty-first`: the day of a month, None for any other word."""
    number = number_in_words(words) if words.endswith(("st", "nd", "rd", "th")) else None
    return number if number and number <= 31 else None


def worded_years(low: str, start: int, end: int) -> list[Date]:
    """Dates whose year is spelled out, in order: `December 20, two thousand and two`."""
    found: list[Date] = []
    if "two thousand" not in low and "nineteen hundred" not in low:
        return found  # almost always, and cheaper than looking for months
    for match in _YEAR_IN_WORDS.finditer(low, start, end):
        words = match["year"].split()
        while words and number_in_words(" ".join(words)) is None:
            words.pop()  # a word of the sentence was taken in
        year = number_in_words(" ".join(words)) if words else None
        if year is None or not 1900 <= year < 2100:
            continue
        at, day = match.start(), match["day"]
        right = match.start("year") + _length_of(match["year"], len(words))
        number = int(re.sub("[^0-9]", "", day)) if day else None
        day_of = _DAY_OF.search(low, max(0, at - 24), at) if number is None else None
        if day_of:
            at, number = _day_before(low, day_of.start())
        found.append(_date(at, right, year, _MONTHS[match["month"]], number))
    return found


def _length_of(words: str, count: int) -> int:
    """How many characters the first words take, as printed."""
    return list(re.finditer(r"\S+", words))[count - 1].end()


def _day_before(low: str, at: int) -> tuple[int, int | None]:
    """Where the day before `day of` begins, and its number (None for a blank)."""
    begin = max(0, at - 48)
    figures = _FIGURED_DAY.search(low, begin, at)
    if figures:
        return figures.start(), int(figures["day"])
    worded = _WORDED_DAY.search(low, begin, at)
    if worded:
        for group in ("tens", "last"):
            if worded[group] is None:
                continue
            day = number_in_words(low[worded.start(group) : worded.end("last")])
            if day:
                return worded.start(group), day
    blank = _BLANK_DAY.search(low, begin, at)
    return (blank.start() if blank else at), None


def _lone_year(text: str, low: str, start: int, end: int) -> list[Date]:
    ahead = low[max(0, start - 5) : start]
    after_year = ahead[-1:] in ("-", "–") and ahead[:2] in ("19", "20") and ahead[:4].isdigit()
    if not (after_year or _free(text, start)) or not _LONE_YEAR.match(low, start):
        return []
    if is_counted(low, end):
        return []
    return [Date(start, end, None, int(low[start:end]), None, None, "year")]


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
    found = read_runs(compact_dates_at if compact else dates_at, text, start, end)
    worded = worded_years(lowered(text), start, end)
    if worded:
        apart = (d for d in found if not any(d.start < w.end and w.start < d.end for w in worded))
        found = sorted([*worded, *apart], key=lambda date: date.start)
    return found if years else [date for date in found if date.precision != "year"]


@lru_cache(maxsize=1024)  # those who sign give one day over and over
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
