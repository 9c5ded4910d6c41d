"""Tests of days beside the amendment's own: when a deal closed, how old a statement is."""

from __future__ import annotations

import datetime
from typing import Literal

from assistant.answering.conditions.typed_conditions import Outcome, Test, Typed
from assistant.answering.evidence.reading import Reading
from assistant.answering.records.filing_days import filed_day, signed_day
from assistant.record import Citation

StatementDay = Literal["filed_on", "effective_on"]

_OF_DEAL = ("acquirer", "closed_on", "kind", "agreement_date")
_NAMES = {"filed_on": "statement_filed_on", "effective_on": "effective_on"}


def deal_closed(first: datetime.date, last: datetime.date) -> Test:
    """The registrant was acquired on one of the days from first to last."""

    def test(reading: Reading) -> Outcome:
        deal = reading.record.reason.transaction
        proven = any(reading.cite_value(f"/reason/transaction/{name}") for name in _OF_DEAL)
        if deal is None or not proven:
            return False, []
        day = closing_day(reading)
        return (first <= day[0] <= last, day[1]) if day else None

    return Test(test, Typed("closed_on", "between", (first.isoformat(), last.isoformat())))


def closing_day(reading: Reading) -> tuple[datetime.date, list[Citation]] | None:
    """The day on which the registrant's acquisition closed, with its proof."""
    deal = reading.record.reason.transaction
    cited = reading.cite_value("/reason/transaction/closed_on")
    return (deal.closed_on, cited) if deal and deal.closed_on and cited else None


def statement_days(
    reading: Reading, name: StatementDay
) -> list[tuple[datetime.date, list[Citation]]]:
    """The days on which the amended statements were filed, or became effective, with proof."""
    found = []
    for i, statement in enumerate(reading.record.registration_statements):
        day = getattr(statement, name)
        cited = reading.cite_value(f"/registration_statements/{i}/{name}")
        if day and cited:
            found.append((day, cited))
    return found


def statement_in_days(first: datetime.date, last: datetime.date, name: StatementDay) -> Test:
    """One of the amended statements was filed, or became effective, from first to last."""

    def test(reading: Reading) -> Outcome:
        days = statement_days(reading, name)
        fitting = [cited for day, cited in days if first <= day <= last]
        if fitting:
            return True, fitting[0]
        return (False, days[0][1]) if days else None

    return Test(test, Typed(_NAMES[name], "between", (first.isoformat(), last.isoformat())))


def years_apart(earlier: str, later: str) -> int:
    """Whole years between two days in ISO form."""
    return int(later[:4]) - int(earlier[:4]) - (later[5:] < earlier[5:])


def statement_older(years: int) -> Test:
    """One of the amended statements was filed so many years before the amendment."""

    def test(reading: Reading) -> Outcome:
        days = statement_days(reading, "filed_on")
        own = signed_day(reading) or filed_day(reading)
        if not days or own is None:
            return None
        for day, cited in days:
            if years_apart(day.isoformat(), own[0].isoformat()) >= years:
                return True, [*cited, *own[1]]
        return False, days[0][1]

    return Test(test, Typed("statement_filed_on", "older", (years,)))


def on_day_of_year(month: int, day: int, *, signed: bool) -> Test:
    """Filed (or signed) on a day of any year."""

    def test(reading: Reading) -> Outcome:
        own = signed_day(reading) if signed else filed_day(reading)
        return ((own[0].month, own[0].day) == (month, day), own[1]) if own else None

    value = f"{month:02}-{day:02}"
    return Test(test, Typed("signed_on" if signed else "filed_on", "month", (value,)))
