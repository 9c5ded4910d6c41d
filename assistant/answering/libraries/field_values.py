"""The proven values of a field over many filings, as they are grouped and told."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from operator import itemgetter

from assistant.answering.conditions.filters_of_places import sits_in
from assistant.answering.queries.typed_query import ProvenValues
from assistant.answering.questions.vocabulary import CATEGORY_NAMES, PURPOSE_NAMES
from assistant.answering.results.groups import decade, group_key, month_of, quarter_of, state_of
from assistant.library.proven import COUNSEL_PLACE


def once_each(rows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first row of each filing: a firm of three lawyers counts once."""
    first = dict(sorted(rows, key=itemgetter(1), reverse=True))
    return [*first.items()] if len(first) < len(rows) else rows


_GROUPED = {
    "year": ("filed_on", "signed_on"), "decade": ("filed_on", "signed_on"),
    "month": ("filed_on", "signed_on"), "signed_month": ("signed_on",),
    "quarter": ("filed_on", "signed_on"), "signed_quarter": ("signed_on",),
    "signing_state": ("signing_place",), "signed_year": ("signed_on",),
}  # fmt: skip


_GROUPS: dict[str, dict[str, str]] = {
    "category": dict(CATEGORY_NAMES),
    "purpose": dict(PURPOSE_NAMES.items()),
}


alike: Callable[[str, str], str] = lru_cache(maxsize=1 << 15)(group_key)
"""What two wordings of one value have in common: the key of their group."""


@lru_cache(maxsize=1 << 15)
def worded(name: str, value: str) -> str:
    """A value of a field as a group is called by it."""
    if name in ("year", "signed_year"):
        return value[:4]
    if name in ("month", "signed_month"):
        return month_of(value)
    if name in ("quarter", "signed_quarter"):
        return quarter_of(value)
    if name == "decade":
        return decade(value)
    if name == "signing_state":
        return state_of(value)
    if name == "form":
        return f"Form {value}"
    return _GROUPS.get(name, {}).get(value, value)


def by_value(proven: ProvenValues, name: str) -> dict[str, list[tuple[int, int]]]:
    """The filings of each value; of fields with one value of a filing, the first counts."""
    if name in ("firm", "signatory", "acquirer", "plan"):
        return proven.by_value(name)
    if name.startswith(f"{COUNSEL_PLACE} "):
        place = name.removeprefix(f"{COUNSEL_PLACE} ")
        return proven.by_title(COUNSEL_PLACE, lambda told: sits_in(told, place))
    fields = _GROUPED.get(name, (name,))
    found: dict[str, list[tuple[int, int]]] = {}
    for number, value, row in proven.first(*fields).values():
        if name == "signing_state" and not state_of(value):
            continue
        found.setdefault(value, []).append((number, row))
    return found
