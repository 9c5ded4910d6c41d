"""Days and amounts of stored filings as the wording of answers takes them, made when needed."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assistant.answering.conditions.plans_asked import of_this_plan
from assistant.answering.queries.typed_query import ProvenValues
from assistant.answering.records.amounts import Item
from assistant.record import RegistrationStatement, Security


class Days(Sequence[datetime.date]):
    """Days that stand in ISO form, as dates where they are looked at."""

    def __init__(self, days: Sequence[str | int]) -> None:
        self._days = days

    def __len__(self) -> int:
        return len(self._days)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
        found = self._days[index]
        if isinstance(found, str):
            return datetime.date.fromisoformat(found)
        return [datetime.date.fromisoformat(str(day)) for day in found]


@dataclass(slots=True)
class _Class:
    title: str
    unit: str
    currency: str


@lru_cache(maxsize=4096)
def stored_class(title: str, unit: str, currency: str) -> _Class:
    """A class of securities, of which many amounts are: made once."""
    return _Class(title, unit, currency)


def stored_item(amount: int | Decimal, security: _Class) -> Item:
    """An amount as one of a record, without its statement."""
    value = int(amount) if amount == int(amount) else amount
    return Item(_NO_STATEMENT, security, "", value, "")  # type: ignore[arg-type]


def security_of(held: tuple[int, Item]) -> Security:
    """The class of an amount."""
    return held[1].security


_NO_STATEMENT = RegistrationStatement(file_number="")


def plans_of_statements(
    proven: ProvenValues, wanted: Collection[int]
) -> dict[tuple[int, str], list[str]]:
    """The plans of each statement, by filing and file number; of a single one the cover's."""
    found: dict[tuple[int, str], list[str]] = {}
    covers: dict[int, list[str]] = {}
    for filing, value, number in proven.plans():
        if filing in wanted and number:
            found.setdefault((filing, number), []).append(value)
        elif filing in wanted:
            covers.setdefault(filing, []).append(value)
    for filing, rows in proven.entries("statement").items():
        if len(rows) == 1 and filing in covers:
            number = proven.places(rows)[rows[0]]["value"]
            found.setdefault((filing, number), covers[filing])
    return found


def leave_plan_alone(
    proven: ProvenValues,
    found: dict[int, list[tuple[int, Item]]],
    words: Sequence[str],
    statements: dict[int, str],
) -> list[int]:
    """Leaves in `found` the amounts of one plan alone; gives the filings with those of several.

    `statements` are the file numbers of the rows.
    """
    plans = plans_of_statements(proven, found)
    shared: list[int] = []
    for number in list(found):
        titles = {row: plans.get((number, statements[row]), []) for row, _ in found[number]}
        own, mixed = of_this_plan(found[number], words, lambda held, t=titles: t[held[0]])  # type: ignore[misc]
        found[number] = [] if mixed else own
        shared += [number] if mixed else []
    return [n for n in proven.numbers if n in shared]
