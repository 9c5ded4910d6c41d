"""Dates in every written form."""

from __future__ import annotations

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.dates import find_dates, parse_date

DAY = datetime.date(2002, 12, 20)


def test_a_tag_before_the_month_is_no_part_of_it() -> None:
    (date,) = find_dates("on <u>December 20</u>, 2002")
    assert date.value == DAY


@pytest.mark.parametrize(
    "printed",
    [
        "December 20, 2002",
        "DECEMBER 20, 2002",
        "Dec. 20, 2002",
        "Dec 20 2002",
        "December 20th, 2002",
        "December 20 , 2002",
        "December 20,2002",
        "December\n20, 2002",
        "December 20,\n   2002",
        "20 December 2002",
        "20 Dec 2002",
        "20-Dec-2002",
        "20-Dec-02",
        "20th of December 2002",
        "20th day of December, 2002",
        "20th day of\nDecember, A.D. 2002",
        "twentieth day of December, 2002",
        "December twentieth, 2002",
        "twentieth day of December, two thousand and two",
        "December 20, two thousand two",
        "December 20</u>, 2002",
        "12 / 20 / 2002",
        "12/20/2002",
        "12/20/02",
        "12-20-2002",
        "20/12/2002",
        "2002-12-20",
        "20021220",
        "December 20, '02",
    ],
)
def test_every_form_of_a_day(printed: str) -> None:
    assert parse_date(printed) == DAY
    text = f"signed on this {printed} in the City of Roe"
    (date,) = find_dates(text, compact=True)
    assert (text[date.start : date.end], date.value) == (printed, DAY)


@pytest.mark.parametrize(
    ("printed", "year"), [("1/2/93", 1993), ("1/2/30", 1930), ("1/2/29", 2029), ("1/2/00", 2000)]
)
def test_two_digit_years(printed: str, year: int) -> None:
    assert parse_date(printed) == datetime.date(year, 1, 2)


@pytest.mark.parametrize(
    ("printed", "year", "month", "precision"),
    [
        ("December 2001", 2001, 12, "month"),
        ("June of 2001", 2001, 6, "month"),
        ("December ___, 2002", 2002, 12, "month"),
        ("December , 2002", 2002, 12, "month"),
        ("____ day of March, 2004", 2004, 3, "month"),
        ("February 30, 2001", 2001, 2, "month"),
        ("1999", 1999, None, "year"),
        ("May 1", None, 5, "day"),
    ],
)
def test_partial_dates(printed: str, year: int | None, month: int | None, precision: str) -> None:
    (date,) = find_dates(f"in {printed} it")
    assert (date.year, date.month, date.precision, date.value) == (year, month, precision, None)
    assert f"in {printed} it"[date.start : date.end] == printed
    assert parse_date(printed) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("March 31, 1999 and June 30, 2000", ["1999-03-31", "2000-06-30"]),
        ("May 1 and June 3, 2001", ["2001-05-01", "2001-06-03"]),
        ("December 19 and 20, 2002", ["2002-12-19", "2002-12-20"]),
        ("May 1, June 3 and July 4, 2003", ["2003-05-01", "2003-06-03", "2003-07-04"]),
    ],
)
def test_dates_that_share_a_year(text: str, days: list[str]) -> None:
    assert [str(date.value) for date in find_dates(text)] == days


def test_a_year_is_not_shared_backwards() -> None:
    assert next(d.value for d in find_dates("December 28 and January 3, 2003")) is None


@pytest.mark.parametrize(
    "text",
    [
        "may 10 shares",
        "Rule 12/5",
        "2000 shares",
        "$2000",
        "1,999",
        "333-2001",
        "0000912057-02-047123",
        "12/20/2002/5",
        "2001.5",
        "20021220",
    ],
)
def test_no_dates(text: str) -> None:
    assert find_dates(text) == []


def test_two_days_are_not_one() -> None:
    assert parse_date("May 3, 2001 and May 4, 2001") is None


FORMATS = [
    "%B %d, %Y",
    "%b. %d, %Y",
    "%d %B %Y",
    "%m/%d/%Y",
    "%Y-%m-%d",
    "%dth day of %B, %Y",
    "%B\n%d, %Y",
    "%Y%m%d",
]
DAYS = st.dates(datetime.date(1930, 1, 1), datetime.date(2029, 12, 31))


@given(DAYS, st.sampled_from(FORMATS))
def test_dates_round_trip(day: datetime.date, form: str) -> None:
    printed = day.strftime(form)
    assert parse_date(printed) == day
    assert parse_date(printed.upper()) == day
    (date,) = find_dates(f"on {printed}.", compact=True)
    assert date.value == day
    assert f"on {printed}."[date.start : date.end] == printed


@given(DAYS, DAYS, st.sampled_from(FORMATS))
def test_another_day_is_another_value(one: datetime.date, other: datetime.date, form: str) -> None:
    assert (parse_date(one.strftime(form)) == other) == (one == other)


@given(st.integers(0, 99999), st.integers(0, 99), st.integers(0, 99), st.sampled_from("/-."))
def test_numbers_with_marks_are_dates_only_where_possible(
    a: int, b: int, c: int, mark: str
) -> None:
    for date in find_dates(f"{a}{mark}{b}{mark}{c}", years=False):
        assert date.value is not None or date.day is None


PIECES = [
    "May",
    " ",
    "1",
    "20",
    ",",
    "2001",
    "day of",
    "and",
    "/",
    "-",
    "December",
    "___",
    "\n",
    "th",
    "’02",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text_gives_ordered_disjoint_spans(text: str) -> None:
    found = find_dates(text, compact=True)
    assert all(0 <= d.start < d.end <= len(text) for d in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    "piece", ["May 1, ", "May ", "1/", "2001 ", "_ ", "day of May 2001", "May 1 and ", " ", "12-"]
)
def test_hostile_repeats_are_read(piece: str) -> None:
    assert isinstance(find_dates(piece * (200_000 // len(piece))), list)
