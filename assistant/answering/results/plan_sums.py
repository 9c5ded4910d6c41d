"""The amounts of one plan among those of several filings: of the statements that are its alone."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.conditions.plans_asked import of_this_plan
from assistant.answering.evidence.reading import Reading
from assistant.answering.records.amounts import Item

Held = list[tuple[Reading, list[Item]]]


def held_of_plan(held: Held, words: Sequence[str]) -> tuple[Held, list[Reading]]:
    """The amounts of one plan alone, and the filings whose amounts may be of others too."""
    kept: Held = []
    shared: list[Reading] = []
    for reading, every in held:
        own, mixed = of_this_plan(every, words, lambda item, r=reading: _plans(r, item))  # type: ignore[misc]
        kept.append((reading, [] if mixed else own))
        if mixed:
            shared.append(reading)
    return kept, shared


def _plans(reading: Reading, item: Item) -> Sequence[str]:
    record = reading.record
    alone = len(record.registration_statements) == 1
    return item.statement.plans or (record.plans if alone else [])
