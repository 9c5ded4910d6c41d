"""Totals of amounts for each group of filings, and for each class of securities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.evidence.wording import figure
from assistant.answering.records.amounts import Item, added
from assistant.answering.results.members import NAMED, listed, rows_of
from assistant.answering.results.owned_amounts import (
    DONE,
    WRITTEN_OUT,
    Owned,
    sum_of,
    with_noun,
    written_out,
)
from assistant.answering.results.portions import percent
from assistant.record import Sentence

_CLASSES = 12  # classes that are told with a total of their own

_GROUPS = 40  # groups that are told with a total of their own


def totals_by_group(owned: Owned, name: str, *, shares: bool = False) -> Reply:
    """A total for each group: years and decades in order, else the largest first.

    `shares` tells what share of the whole each has, where no filing stands in two groups.
    """
    places: dict[str, list[int]] = {}
    for place, names in enumerate(owned.groups or ()):
        for group in names:
            places.setdefault(group, []).append(place)
    totals = {group: added(_values(owned, held)) for group, held in places.items()}
    if all(group[:4].isdigit() for group in places):
        order = sorted(places)
    else:
        order = sorted(places, key=lambda group: (-totals[group], group))
    reply = Reply(rows=rows_of(owned.members))
    whole = added([i.value for found in owned.found for i in found])
    apart = all(len(names) < 2 for names in owned.groups or ())
    for group in order[:_GROUPS]:
        one = _Group(group, places[group], totals[group])
        of_whole = whole if shares and apart and whole else None
        reply.sentences.append(_group_told(owned, one, name, of_whole))
    if len(order) > _GROUPS:
        rest = len(order) - _GROUPS
        cited = [c for p in places[order[_GROUPS]][:1] for c in owned.members[p].citations]
        reply.sentences += says(
            f"{rest} more groups are smaller.", cited, f"{len(order)} groups - {_GROUPS} = {rest}"
        ).sentences
    return reply


@dataclass(frozen=True, slots=True)
class _Group:
    """What filings are counted under; `places` are theirs among the amounts, with their sum."""

    name: str
    places: Sequence[int]
    total: int | Decimal


def _values(owned: Owned, places: Sequence[int]) -> list[int | Decimal]:
    return [i.value for place in places for i in owned.found[place]]


def _group_told(owned: Owned, group: _Group, name: str, whole: int | Decimal | None) -> Sentence:
    """A group with its sum, and with its share of the `whole` where that is given."""
    held = group.places
    every = [i for place in held for i in owned.found[place]]
    filings = f"{len(held)} filing{'' if len(held) == 1 else 's'}"
    sums = written_out([sum_of(owned.found[place]) for place in held])
    parts = [f"group: {group.name}", f"{filings} in it", *([sums] if sums else [])]
    of_all = ""
    if whole is not None:
        share = percent(group.total, whole)
        of_all = f", {share} of the total"
        parts.append(f"{figure(group.total)} / {figure(whole)} = {share}")
    for place in held[:WRITTEN_OUT]:
        if told := written_out([i.value for i in owned.found[place]]):
            parts.append(told)
    amount = f"{with_noun(group.total, every)} {DONE[name]}"
    return Sentence(
        text=f"{group.name}: {amount} ({filings}{of_all}).",
        derivation="; ".join(parts),
        citations=unique([c for place in held[:NAMED] for c in owned.members[place].citations]),
    )


def totals_by_class(owned: Owned) -> list[Sentence]:
    """A total for each class of securities, the largest first."""
    classes: dict[str, list[tuple[int, Item]]] = {}
    for place, found in enumerate(owned.found):
        for item in found:
            classes.setdefault(item.security.title.lower(), []).append((place, item))
    if len(classes) < 2:
        return []
    told: list[Sentence] = []
    ordered = sorted(classes.values(), key=lambda c: added([i.value for _, i in c]), reverse=True)
    for held in ordered[:_CLASSES]:
        numbers = [i.value for _, i in held]
        places = list(dict.fromkeys(place for place, _ in held))
        security = held[0][1].security
        total = with_noun(added(numbers), [held[0][1]])
        members = [owned.members[place] for place in places[:NAMED]]
        names, _ = listed([m.company for m in members] + [""] * (len(places) - len(members)))
        title = f"{security.title[:1].upper()}{security.title[1:]}"
        counted = written_out(numbers)
        parts = [counted or "", f"class: {title}", "; ".join(m.company for m in members)]
        if len(places) > len(members):
            parts.append(f"{len(places)} filings - {len(members)} named")
        told.append(Sentence(
            text=f"{title}: {total} ({names}).",
            derivation="; ".join(p for p in parts if p),
            citations=unique([c for m in members for c in m.citations]),
        ))  # fmt: skip
    return told
