"""What is worked out of compared values: difference, ratio, sum, average, days between."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from assistant.answering.comparisons.measures import Measured, Number
from assistant.answering.comparisons.sides import Side
from assistant.answering.comparisons.told_sides import Told, cited_by, comparable, known_of
from assistant.answering.evidence.reply import unique
from assistant.answering.evidence.wording import figure
from assistant.record import Citation, Sentence


def _pair(told: Told) -> tuple[Side, Measured, Measured] | None:
    """Who has the larger value, and the larger and the smaller of two, or the ends of more."""
    known = sorted(known_of(told), key=lambda item: comparable(item[1]))
    return (*known[-1], known[0][1]) if len(known) > 1 else None


def _all_cited(told: Told) -> list[Citation]:
    return unique([c for s, v in known_of(told) for c in [*v.citations, *cited_by(s)]])


def difference(told: Told, clause: str) -> list[Sentence]:
    """By how much the larger value exceeds the smaller; of days those between them."""
    pair = _pair(told)
    if pair is None or told.measure is None:
        return []
    side, high, low = pair
    if isinstance(high.value, datetime.date) and isinstance(low.value, datetime.date):
        return _days_between(told, low.value, high.value, clause)
    rest = comparable(high) - comparable(low)
    shown = figure(int(rest) if rest == int(rest) else rest)
    steps = f"{_figure(high)} - {_figure(low)} = {shown}"
    text = f"The difference is {_with_unit(told, shown)}."
    if told.measure.sort in ("amount", "count"):
        amount = _with_unit(told, shown)
        text = f"{side.company} has {shown if amount[0].isdigit() else amount} more."
    return [Sentence(text=text, derivation=steps, citations=_all_cited(told))]


def _figure(value: Measured) -> str:
    assert not isinstance(value.value, datetime.date)
    return figure(value.value)


def _with_unit(told: Told, shown: str) -> str:
    assert told.measure is not None
    match told.measure.sort:
        case "percent":
            return f"{shown} percentage points"
        case "count":
            return shown
        case "price":
            return f"{shown} per share"
    unit, _, currency = next(value.unit for _, value in known_of(told)).partition(" ")
    if unit == "usd":
        return f"${shown}" if currency in ("", "USD") else f"{currency} {shown}"
    return f"{shown} {'securities' if unit == 'other' else unit}".rstrip()


def _days_between(
    told: Told, first: datetime.date, last: datetime.date, clause: str
) -> list[Sentence]:
    days = (last - first).days
    parts = [f"{last.isoformat()} - {first.isoformat()} = {days:,} days"]
    text = f"{days:,} days lie between them"
    if re.search(r"\byears?\b", clause, re.I):
        years = last.year - first.year - ((last.month, last.day) < (first.month, first.day))
        parts.append(f"whole years: {years}")
        text += f", {years} whole years"
    elif re.search(r"\bmonths?\b", clause, re.I):
        months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
        parts.append(f"whole months: {months}")
        text += f", {months} whole months"
    return [Sentence(text=f"{text}.", derivation="; ".join(parts), citations=_all_cited(told))]


def ratio(told: Told) -> list[Sentence]:
    """How many times the smaller value the larger one is."""
    pair = _pair(told)
    if pair is None or isinstance(pair[1].value, datetime.date) or not pair[2].value:
        return []
    side, high, low = pair
    times = (comparable(high) / comparable(low)).quantize(Decimal("0.01"))
    steps = f"{_figure(high)} / {_figure(low)} = {times}"
    text = f"{side.company} has {times} times as much."
    return [Sentence(text=text, derivation=steps, citations=_all_cited(told))]


def alike(told: Told) -> bool:
    """Whether all values count the same, or an amount is asked in whatever unit it has."""
    units = {value.unit for _, value in known_of(told)}
    money = any(unit.startswith("usd") for unit in units)
    return len(units) < 2 or not money


def not_alike(told: Told) -> list[Sentence]:
    """That the values count different things."""
    text = "These count different things, which are neither added nor compared."
    return [Sentence(text=text, derivation=None, citations=_all_cited(told))]


def added(told: Told, *, average: bool) -> list[Sentence]:
    """The sum of the values, or their average."""
    known = [v for _, v in known_of(told)]
    if len({value.unit for value in known}) > 1:
        return not_alike(told)
    if told.measure is None or any(isinstance(v.value, datetime.date) for v in known):
        return []
    numbers: list[Number] = [v.value for v in known if not isinstance(v.value, datetime.date)]
    total = sum((Decimal(n) for n in numbers), start=Decimal(0))
    shown = figure(int(total) if total == int(total) else total)
    steps = f"{' + '.join(figure(n) for n in numbers)} = {shown}"
    text = f"Together: {_with_unit(told, shown)}."
    if average:
        mean = (total / len(numbers)).quantize(Decimal("0.01"))
        worded = figure(int(mean) if mean == int(mean) else mean)
        steps += f"; {shown} / {len(numbers)} = {worded}"
        text = f"On average: {_with_unit(told, worded)} ({len(numbers)} companies)."
        steps += f"; {len(numbers)} companies"
    return [Sentence(text=text, derivation=steps, citations=_all_cited(told))]
