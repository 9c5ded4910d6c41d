"""Wrong values made from right ones: a digit, a day, a letter, another number of the filing."""

from __future__ import annotations

import calendar
import datetime
import itertools
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from assistant.checking.fields import Kind, from_json, same

HARD: tuple[Kind, ...] = ("amount", "date", "file_number", "ein", "phone", "par", "number")
NAMES: tuple[Kind, ...] = ("person", "company", "words")
DIGITS = "digits"
IDENTIFIERS = "identifiers"
DATES = "dates"
ROLES = "roles"
LETTERS = "letters"
ELSEWHERE = "elsewhere"
SIBLINGS = "siblings"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong value: the group whose target it counts for, how it was made, and itself."""

    group: str
    how: str
    value: Any


def group_of(kind: Kind) -> str:
    """The group that a changed digit of a value of this kind counts for."""
    if kind == "date":
        return DATES
    return IDENTIFIERS if kind in ("file_number", "ein", "phone") else DIGITS


def changed(kind: Kind, value: Any, luck: random.Random) -> Iterator[Wrong]:
    """Wrong values made from the value itself; only such as differ from it in value."""
    made: Iterator[Wrong]
    if kind in ("amount", "number", "par", "file_number", "ein", "phone"):
        made = _digits(kind, value, luck)
    elif kind == "date":
        made = _days(str(value), luck)
    elif kind in NAMES:
        made = _letters(str(value), luck)
    else:
        return
    yield from (wrong for wrong in made if not _is_same(kind, wrong.value, value))


def _is_same(kind: Kind, one: Any, other: Any) -> bool:
    """Equal in value; `1-724-555-0108` is `724-555-0108`, dialled from afar."""
    return same(kind, from_json(kind, one) if kind == "phone" else one, other)


def _typed(kind: Kind, value: Any, text: str) -> Any:
    if kind in ("amount", "number") and isinstance(value, int):
        return int(text) if text.isdigit() else text
    return text


def _digits(kind: Kind, value: Any, luck: random.Random) -> Iterator[Wrong]:
    text, group = str(value), group_of(kind)
    places = [i for i, c in enumerate(text) if c.isdigit()]
    if not places:
        return
    for at in luck.sample(places, min(3, len(places))):
        other = luck.choice([d for d in "0123456789" if d != text[at]])
        yield Wrong(
            group, "a digit changed", _typed(kind, value, text[:at] + other + text[at + 1 :])
        )
    pairs = [(a, b) for a, b in itertools.pairwise(places) if text[a] != text[b]]
    for a, b in luck.sample(pairs, min(2, len(pairs))):
        swapped = text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]
        yield Wrong(group, "two digits swapped", _typed(kind, value, swapped))
    if len(places) > 1:
        at = luck.choice(places)
        yield Wrong(group, "a digit dropped", _typed(kind, value, text[:at] + text[at + 1 :]))
    at = luck.choice(places)
    more = text[:at] + luck.choice("123456789") + text[at:]
    yield Wrong(group, "a digit added", _typed(kind, value, more))
    yield from _separators(kind, value)
    if kind == "file_number":
        office, serial = text.split("-")
        for step in (-1, 1):
            yield Wrong(group, "off by one", f"{office}-{int(serial) + step}")


def _separators(kind: Kind, value: Any) -> Iterator[Wrong]:
    """`637,549` as `63,7549`, `6.37549`, `637.549`; a par value with its point moved."""
    how = "separators moved"
    if kind == "amount" and isinstance(value, int) and value >= 1_000:
        printed = f"{value:,}"
        at = printed.index(",")
        yield Wrong(DIGITS, how, printed[: at - 1] + "," + printed[at - 1] + printed[at + 1 :])
        yield Wrong(DIGITS, how, printed[:at] + "." + printed[at + 1 :].replace(",", ""))
    if kind == "par" and re.fullmatch(r"\d*\.\d+", str(value)):
        for factor in (10, Decimal("0.1")):
            yield Wrong(DIGITS, how, format(Decimal(str(value)) * factor, "f"))


def _days(value: str, luck: random.Random) -> Iterator[Wrong]:
    day = datetime.date.fromisoformat(value)
    for step in (-1, 1):
        yield Wrong(DATES, "off by a day", (day + datetime.timedelta(step)).isoformat())
        month = (day.month - 1 + step) % 12 + 1
        last = calendar.monthrange(day.year, month)[1]
        yield Wrong(
            DATES, "off by a month", day.replace(month=month, day=min(day.day, last)).isoformat()
        )
        last = calendar.monthrange(day.year + step, day.month)[1]
        year = day.replace(year=day.year + step, day=min(day.day, last))
        yield Wrong(DATES, "off by a year", year.isoformat())
    if day.day <= 12 and day.day != day.month:
        swapped = day.replace(month=day.day, day=day.month)
        yield Wrong(DATES, "day and month swapped", swapped.isoformat())
    tens = day.day + luck.choice([-10, 10])
    if 1 <= tens <= 28:
        yield Wrong(DATES, "a digit changed", day.replace(day=tens).isoformat())


def _letters(value: str, luck: random.Random) -> Iterator[Wrong]:
    letters = [i for i, c in enumerate(value) if c.isalpha()]
    if not letters:
        return
    for at in luck.sample(letters, min(2, len(letters))):
        other = luck.choice([c for c in "abcdefghiklmnoprstuvw" if c != value[at].lower()])
        other = other.upper() if value[at].isupper() else other
        yield Wrong(LETTERS, "a letter changed", value[:at] + other + value[at + 1 :])
    at = luck.choice(letters)
    yield Wrong(LETTERS, "a letter dropped", value[:at] + value[at + 1 :])
    initial = re.search(r"\b[A-Z](?=\.\s)", value)
    if initial:
        other = luck.choice([c for c in "ABCDEFGHJKLMNPRSTW" if c != initial[0]])
        yield Wrong(
            LETTERS, "an initial changed", value[: initial.start()] + other + value[initial.end() :]
        )
    digits = re.search(r"\d", value)
    if digits:
        other = luck.choice([c for c in "0123456789" if c != digits[0]])
        yield Wrong(
            DIGITS, "a digit changed", value[: digits.start()] + other + value[digits.end() :]
        )
