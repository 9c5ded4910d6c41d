"""How values of a record are worded in an answer: as printed, in lists, as dates."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from assistant.answering.evidence.reading import Reading, one_line
from assistant.record import Security


def shown(reading: Reading, pointer: str, value: str) -> str:
    """A value of the record as it stands in print, or as the record has it where both agree."""
    printed = reading.printed(pointer)
    if printed is None or letters(value) in letters(printed):
        return value
    return printed


def letters(text: str) -> str:
    """Only letters and digits, in lower case: what two prints of a value have alike."""
    return re.sub(r"[\W_]+", "", text).lower()


def date_shown(reading: Reading, pointer: str, value: datetime.date) -> tuple[str, str | None]:
    """A date in its usual form, with the print beside it where that is of another form
    ("12/13/95"), and how that was read."""
    printed = reading.printed(pointer)
    usual = f"{value:%B} {value.day}, {value.year}"
    if printed is None or letters(printed) == letters(usual):
        return usual, None
    beside = f" ({one_line(printed)})" if re.search(r"\d", printed) else ""
    return f"{usual}{beside}", f'"{printed}" is {usual}'


def joined(items: list[str]) -> str:
    """Items as a list in prose."""
    if len(items) < 3:
        return " and ".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def count(number: int, noun: str) -> str:
    """A number with its noun: `1 plan`, `2 plans`."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def whole_phone(printed: str) -> str:
    """A telephone number with both brackets around its area code."""
    return f"({printed}" if ")" in printed and "(" not in printed else printed


def usual(value: datetime.date) -> str:
    """A date as filings mostly print it: `May 5, 2004`."""
    return f"{value:%B} {value.day}, {value.year}"


NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twenty": 20,
}  # fmt: skip
"""Numbers in words, as questions say how many."""


def figure(value: int | Decimal, security: Security | None = None) -> str:
    """A number with separators; of money with the dollar's sign, or the code of its currency."""
    text = f"{value:,}"
    if security is None or security.unit != "usd":
        return text
    return f"${text}" if security.currency in (None, "USD") else f"{security.currency} {text}"
