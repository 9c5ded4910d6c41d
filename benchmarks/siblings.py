"""Right values in the wrong place: exchanged between two items of a list, or two fields of one.

Nothing in such a record is made up, and sums still close: statement A's amount stands on B, one
signatory's title on another, the day of filing on the day of effect, the acquirer on the company
that it merged.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.checking.fields import same
from benchmarks.wrong_values import SIBLINGS, Wrong

if TYPE_CHECKING:
    from benchmarks.mutations import Labelled

# What tells items apart: who has another's name is the other.
_KEYS = ("name", "file_number", "title")
_TWO_FIELDS = (
    ("/reason/transaction/acquirer", "/reason/transaction/merger_sub"),
    ("/reason/transaction/acquirer", "/reason/transaction/surviving_entity"),
    ("/reason/transaction/acquirer", "/registrants/0/name"),
    ("/reason/transaction/agreement_date", "/reason/transaction/closed_on"),
    ("/reason/transaction/closed_on", "/signing/signed_on"),
    ("/agent_for_service/name", "/counsel/0/name"),
    ("/agent_for_service/name", "/signing/signatories/0/name"),
    ("/agent_for_service/phone", "/registrants/0/phone"),
)
_BESIDE = (
    ("registered", "sold"),
    ("registered", "deregistered"),
    ("sold", "deregistered"),
    ("filed_on", "effective_on"),
)
_MOST = 6


def exchanged(item: Labelled, luck: random.Random) -> Iterator[tuple[str, Wrong, str]]:
    """A pointer with the value of another, and that other pointer: at most six of each field."""
    pairs = [*_between_items(item), *_between_fields(item)]
    luck.shuffle(pairs)
    seen: dict[str, int] = {}
    for one, two in pairs:
        known, right = item.values[one]
        value = item.values[two][1]
        if seen.get(known.pointer, 0) >= _MOST or _holds(item, one, value):
            continue
        if not same(known.kind, right, value):
            seen[known.pointer] = seen.get(known.pointer, 0) + 1
            yield one, Wrong(SIBLINGS, known.pointer, value), two


def _holds(item: Labelled, pointer: str, value: object) -> bool:
    """Whether the value is right there too, or in the same list: two directors, one plan."""
    known, _ = item.values[pointer]
    if item.is_right(pointer, known.kind, value):
        return True
    base, _, last = pointer.rpartition("/")
    beside = [v for p, (_, v) in item.values.items() if p.rpartition("/")[0] == base]
    return last.isdigit() and any(same(known.kind, v, value) for v in beside)


def _between_items(item: Labelled) -> Iterator[tuple[str, str]]:
    by_field: dict[str, list[str]] = {}
    for pointer, (known, _) in item.values.items():
        if pointer.rpartition("/")[2] not in _KEYS:
            by_field.setdefault(known.pointer, []).append(pointer)
    for pointers in by_field.values():
        yield from itertools.combinations(pointers, 2)


def _between_fields(item: Labelled) -> Iterator[tuple[str, str]]:
    yield from (pair for pair in _TWO_FIELDS if all(p in item.values for p in pair))
    for pointer in item.values:
        base, _, name = pointer.rpartition("/")
        for one, two in _BESIDE:
            if name == one and f"{base}/{two}" in item.values:
                yield pointer, f"{base}/{two}"
