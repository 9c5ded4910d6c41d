"""The comparison of one record with its label, value by value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from assistant.evaluation.agreement import agree, holds

Result = Literal["right", "wrong", "missing", "extra"]
"""`wrong` is a false positive and a false negative, `missing` a false negative, `extra` a false
positive."""

# How items of a list are paired: by the first key on which both agree.
KEYS: dict[str, tuple[str, ...]] = {
    "registrants": ("name",),
    "registration_statements": ("file_number",),
    "registration_statements.securities": ("title",),
    "counsel": ("name", "firm"),
    "signing.signatories": ("name",),
}
# Where one item is left on each side, these are paired whatever their keys say.
LAST_ONES_PAIR = {"registration_statements.securities"}
# Lists that are one value.
WHOLE = {"signing.signatories.titles"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One value compared: `field` is its path without indexes.

    `pointer` is the JSON Pointer into the record, `label_pointer` that into the label; each
    is None where that side has no such value.
    """

    field: str
    result: Result
    expected: Any
    found: Any
    label_pointer: str | None
    pointer: str | None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the comparison stands: the field, and the pointers into label and record."""

    field: str = ""
    label: str = ""
    record: str = ""

    def at(self, key: str) -> _Place:
        field = f"{self.field}.{key}" if self.field else key
        return _Place(field, f"{self.label}/{key}", f"{self.record}/{key}")

    def item(self, label: int, record: int) -> _Place:
        return _Place(self.field, f"{self.label}/{label}", f"{self.record}/{record}")


Alternates = Mapping[str, list[Any]]


def compare(
    label: dict[str, Any] | None, record: dict[str, Any] | None, alternates: Alternates
) -> list[Outcome]:
    """All scored values of a record against a label, both in JSON form.

    Only the keys of the label are scored. A label or record that is None has no values.
    """
    return _compare(label, record, _Place(), alternates)


def _compare(expected: Any, found: Any, place: _Place, alternates: Alternates) -> list[Outcome]:
    """The outcomes for the right value that suits `found` best, alternates included."""
    best = _compare_one(expected, found, place, alternates)
    for other in alternates.get(place.label, ()):
        outcomes = _compare_one(other, found, place, {})
        if _cost(outcomes) < _cost(best):
            best = outcomes
    return best


def _cost(outcomes: list[Outcome]) -> tuple[int, int]:
    errors = sum(2 if o.result == "wrong" else o.result != "right" for o in outcomes)
    return errors, -sum(o.result == "right" for o in outcomes)


def _compare_one(expected: Any, found: Any, place: _Place, alternates: Alternates) -> list[Outcome]:
    if place.field in WHOLE:
        return _compare_scalar(expected or None, found or None, place)
    if isinstance(expected, dict) or isinstance(found, dict):
        return _compare_object(expected, found, place, alternates)
    if isinstance(expected, list) or isinstance(found, list):
        return _compare_list(_as_list(expected), _as_list(found), place, alternates)
    return _compare_scalar(expected, found, place)


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _compare_scalar(expected: Any, found: Any, place: _Place) -> list[Outcome]:
    if found in (None, ""):
        if expected in (None, ""):
            return []
        return [Outcome(place.field, "missing", expected, None, place.label, None)]
    if expected in (None, ""):
        return [Outcome(place.field, "extra", None, found, None, place.record)]
    result: Result = "right" if agree(place.field, expected, found) else "wrong"
    return [Outcome(place.field, result, expected, found, place.label, place.record)]


def _compare_object(
    expected: Any, found: Any, place: _Place, alternates: Alternates
) -> list[Outcome]:
    """A null object has no values; against it each value of the other side counts."""
    if not isinstance(found, dict):
        found = {}
    if not isinstance(expected, dict):
        expected = dict.fromkeys(found)
    outcomes: list[Outcome] = []
    for key, value in expected.items():
        if place.field == "reason" and key in ("summary", "facts"):
            continue
        outcomes += _compare(value, found.get(key), place.at(key), alternates)
    if place.field == "reason" and ("summary" in expected or "facts" in expected):
        outcomes += _compare_summary(expected, found.get("summary"), place, alternates)
    return outcomes


def _compare_summary(
    reason: dict[str, Any], found: Any, place: _Place, alternates: Alternates
) -> list[Outcome]:
    """The summary is free text, so its facts are scored: all of them must stand in it."""
    label, record = place.at("facts").label, place.at("summary").record
    variants = [reason.get("facts") or [], *alternates.get(label, ())]
    facts = variants[0]
    if not found:
        optional = None in alternates.get(place.at("summary").label, ())
        if not facts or optional:
            return []
        return [Outcome("reason.facts", "missing", facts, None, label, None)]
    if not facts:
        if reason.get("summary") is not None or "summary" not in reason:
            return []
        return [Outcome("reason.facts", "extra", None, found, None, record)]
    held = any(all(holds(found, str(fact)) for fact in variant) for variant in variants if variant)
    result: Result = "right" if held else "wrong"
    return [Outcome("reason.facts", result, facts, found, label, record)]


def _compare_list(
    expected: list[Any], found: list[Any], place: _Place, alternates: Alternates
) -> list[Outcome]:
    outcomes: list[Outcome] = []
    pairs = dict(_pairs(expected, found, place, alternates))
    for index, item in enumerate(expected):
        if index in pairs:
            at = place.item(index, pairs[index])
            outcomes += _compare(item, found[pairs[index]], at, alternates)
        else:
            outcomes += _compare(item, None, place.item(index, index), alternates)
    scored = {key for item in expected if isinstance(item, dict) for key in item}
    for index in sorted(set(range(len(found))) - set(pairs.values())):
        item = found[index]
        if isinstance(item, dict) and scored:
            item = {key: value for key, value in item.items() if key in scored}
        outcomes += _compare_one(None, item, place.item(len(expected), index), {})
    return outcomes


def _pairs(
    expected: list[Any], found: list[Any], place: _Place, alternates: Alternates
) -> Iterator[tuple[int, int]]:
    """Which item of the label belongs to which of the record: exact keys before similar ones."""
    left, right = list(range(len(expected))), list(range(len(found)))
    keys = KEYS.get(place.field, ("",))
    for key in keys:
        for same in (_equal, agree):
            for index in list(left):
                spellings = _spellings(expected[index], key, f"{place.label}/{index}", alternates)
                field = f"{place.field}.{key}" if key else place.field
                match = next(
                    (i for i in right if _agrees(same, field, spellings, _key(found[i], key))), None
                )
                if match is not None:
                    left.remove(index)
                    right.remove(match)
                    yield index, match
    unkeyed = all(_key(expected[i], k) is None for i in left for k in keys)
    last_ones = place.field in LAST_ONES_PAIR and len(left) == len(right) == 1
    if unkeyed or last_ones:
        yield from zip(left, right, strict=False)


def _equal(field: str, one: Any, other: Any) -> bool:
    return bool(one == other)


def _agrees(same: Any, field: str, spellings: list[Any], value: Any) -> bool:
    return value is not None and any(same(field, s, value) for s in spellings if s is not None)


def _spellings(item: Any, key: str, pointer: str, alternates: Alternates) -> list[Any]:
    """All right values of an item's key: its own, and those of the alternates."""
    found = [_key(item, key), *(_key(other, key) for other in alternates.get(pointer, ()))]
    return found + (alternates.get(f"{pointer}/{key}", []) if key else [])


def _key(item: Any, key: str) -> Any:
    if not key:
        return item
    return item.get(key) if isinstance(item, dict) else None
