"""Roles that words leave in doubt and figures settle: registered - sold - earlier = removed.

Where the amounts that were read as registered, sold and removed do not close, and one other
choice among the printed amounts closes to the last share, that choice is right: three long numbers
seldom add up by chance. Each exchange of a role costs by how far it departs from what the words
tell; the cheapest choice is taken, and none where two cost the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from assistant.checking.roles.lots import grew, lots_of
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.staying import PART_NAMED, PART_STAYS
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled
from assistant.language.values import value_class

__all__ = ["settle_balance"]

Amount = int | Decimal
_Held = dict[str, list[Movement]]

_TERMS = ("registered", "sold", "deregistered")
_STAYING = ("unsold", "remaining")
_EARLIER = ("previously_removed", "carried_over")
_LEAST = 100  # smaller amounts may close a balance by chance
_MOST = 24  # different amounts; a text with more is no note of a removal
_STRENGTH = 0.9
_DEAREST = 2.5
# What it costs to take an amount that was read in one role (first) for another: `unsold` is what
# is removed unless something else is said; an amount without a role may be any.
_COSTS: dict[tuple[str, str], float] = {
    ("unsold", "deregistered"): 0.5,
    ("remaining", "deregistered"): 2.5,
    ("other", "registered"): 1.0,
    ("other", "sold"): 1.0,
    ("other", "deregistered"): 1.0,
    ("part", "registered"): 1.5,
    ("part", "sold"): 1.5,
    ("part", "deregistered"): 1.5,
    ("unsold", "registered"): 1.5,
    ("registered", "sold"): 2.0,
    ("registered", "deregistered"): 1.5,
    ("sold", "registered"): 2.0,
    ("outstanding", "sold"): 2.0,
    ("outstanding", "registered"): 2.0,
    ("previously_removed", "deregistered"): 2.5,
}
_LOTS = 0.15  # of a sum of amounts that were read in its role
_ASIDE = 0.3  # of an exchange of roles beside what is set aside
_UNUSED = 0.4  # of an amount that was read in the role of a term and is none
_CLOSE = 0.3  # two choices that cost so nearly the same settle nothing
_AFTER_YEARS = 2100
_SPLIT_UP = 3  # lots at most that a sum has


@value_class
class _Choice:
    """A value for a role, the amounts that make it, and what it costs to take it."""

    value: Amount
    of: tuple[Movement, ...]
    cost: float


_Triple = tuple[_Choice, _Choice, _Choice]


def settle_balance(
    substance: Substance, held: _Held, others: Sequence[Movement], units: Sequence[Unit]
) -> None:
    """Changes the roles of a class's amounts, `held` by role, where another choice closes and this
    one does not. `others` are amounts of the statement in roles that a class does not hold; `units`
    are those that speak of the statement, whose unread numbers may be one of the terms.
    """
    if _closes(substance, held) or _all_goes(held) or _rest_is_awarded(held, others):
        return
    known = [m for told in held.values() for m in told]
    if not known or any(m.money != known[0].money for m in known):
        return
    pool = [*known, *(m for m in others if m.money == known[0].money and not m.mixed)]
    mixed = {m.start for m in others if m.mixed}
    pool += [m for m in _unread(units, pool, known[0]) if m.start not in mixed]
    if len({m.amount for m in pool}) > _MOST or not _is_settling(held, pool):
        return
    best = _cheapest(substance, held, pool)
    if best is None:
        return
    chosen, aside = best
    for role, choice in zip(_TERMS, chosen, strict=True):
        if role == "sold" and len(choice.of) > 1 and aside:
            continue  # sales of which it is not said that they are all
        held[role] = [_taken(m, role, len(choice.of) > 1) for m in choice.of]
    taken = {m.start for choice in chosen for m in choice.of}
    for role in [r for r in held if r not in _TERMS]:
        held[role] = [m for m in held[role] if m.start not in taken]
        if not held[role]:
            del held[role]


def _all_goes(held: _Held) -> bool:
    """Whether all that is registered is removed by words, and no words tell of sales."""
    whole = {m.amount for m in held.get("registered", [])}
    gone = {m.amount for m in held.get("deregistered", []) if not m.likely}
    return bool(gone) and gone == whole and all(m.likely for m in held.get("sold", []))


def _rest_is_awarded(held: _Held, others: Sequence[Movement]) -> bool:
    """`1,250,000 registered; 0 issued; 311,475 under awards; 938,525 deregistered`: what is subject
    to awards is the rest, and no sale."""
    told = [{m.amount for m in held.get(role, [])} for role in _TERMS]
    if any(len(amounts) != 1 for amounts in told):
        return False
    registered, sold, removed = (min(amounts) for amounts in told)
    awarded = {m.amount for m in others if m.role == "outstanding"}
    return registered - sold - removed in awarded


def _cheapest(
    substance: Substance, held: _Held, pool: Sequence[Movement]
) -> tuple[_Triple, frozenset[Amount]] | None:
    """The choice that closes and departs least from the words; None where it is none, too far from
    them, or not the only one. Of a whole and a part of it that both close, the whole."""
    found = sorted(
        (_cost(triple, aside, held), at, triple, aside)
        for at, (triple, aside) in enumerate(_closing(substance, held, pool))
    )
    largest = max((m.amount for m in held.get("registered", [])), default=0)
    found = [one for one in found if one[2][0].value >= largest]  # a part is no whole
    found = [one for one in found if not _contradicts(one[2], one[3], held)]
    found = [one for one in found if one[0] <= _DEAREST and one[0] - found[0][0] < _CLOSE]
    if not found:
        return None
    best = max(found, key=lambda one: (len(_used(one[2]) | one[3]), -one[0]))
    every = _used(best[2]) | best[3]
    for _, _, triple, aside in found:
        if _differ(triple, best[2]) and not (_used(triple) | aside) < every:
            return None
    return best[2], best[3]


def _contradicts(triple: _Triple, aside: frozenset[Amount], held: _Held) -> bool:
    """Whether another sentence tells an amount in a role that the choice gives to one read in no
    such role: `Employees bought 411,000 shares`, and 589,600 would close."""
    used = _used(triple) | aside
    for role, choice in zip(_TERMS, triple, strict=True):
        own = held.get(role, [])
        beside = [m for m in own if m.amount not in used and m.place is choice.of[0].place]
        if role == "deregistered" and any(m.title == choice.of[0].title for m in beside):
            return True  # `removes 2,281,700 shares …, and the 720,000 shares …`: both are removed
        if any(m.amount == choice.value for m in own) or len(choice.of) > 1:
            continue
        if any(m.amount not in used and m.place is not choice.of[0].place for m in own):
            return True
    return False


def _used(triple: _Triple) -> frozenset[Amount]:
    return frozenset(m.amount for choice in triple for m in choice.of)


def _is_settling(held: Mapping[str, list[Movement]], pool: Sequence[Movement]) -> bool:
    """Whether two of the terms were read, or one and what is left: else nothing holds the third."""
    told = [role for role in _TERMS if held.get(role)]
    return len(told) >= 2 or (len(told) == 1 and any(m.role == "unsold" for m in pool))


def _taken(movement: Movement, role: str, lot: bool) -> Movement:
    if movement.role == role and not lot:
        return movement
    strength = max(movement.strength, _STRENGTH) if movement.role == role else _STRENGTH
    return replace(movement, role=role, strength=min(strength, 0.95), lot=lot or movement.lot)


def _told(substance: Substance, told: list[Movement]) -> Amount | None:
    """The one amount of a role, or the sum of its lots; None where there are several."""
    if lots := lots_of(substance, told):
        return sum(lot.amount for lot in lots)
    amounts = {m.amount for m in told}
    return amounts.pop() if len(amounts) == 1 else None


def _closes(substance: Substance, held: Mapping[str, list[Movement]]) -> bool:
    """Whether what was read closes as it is, each term told by one amount."""
    values = [_told(substance, held.get(role, [])) for role in _TERMS]
    if values[0] is not None and values[1] is not None and not held.get("deregistered"):
        # what was not sold went before: nothing is left to be removed
        before = {m.amount for role in _EARLIER for m in held.get(role, [])}
        return bool(before) and values[0] - values[1] == sum(before)
    if values[0] is not None and values[2] is not None and not held.get("sold"):
        # `deregisters 421,500 shares. The other 7,046,620 shares remain registered.`
        return values[0] - values[2] in {m.amount for m in held.get("remaining", [])}
    if any(value is None for value in values):
        return False
    whole, sold, gone = (value or 0 for value in values)
    return any(whole - sold - aside == gone for aside in _aside(held).values())


def _aside(held: Mapping[str, list[Movement]]) -> dict[frozenset[Amount], Amount]:
    """What is neither sold nor removed now, by the amounts that make it: nothing; what went before;
    what stays; one amount of what went before and one of what stays."""
    told = [frozenset(m.amount for m in held.get(role, [])) for role in _EARLIER]
    every = frozenset().union(*told)
    before = {frozenset(), *told, every, *(frozenset({amount}) for amount in every)}
    removed = {m.amount for m in held.get("deregistered", [])}
    staying = {m.amount for role in _STAYING for m in held.get(role, [])} - removed
    staying |= removed if len(removed) > 1 else set()  # by two amendments
    sets = before | {gone | {amount} for gone in before for amount in staying - every}
    return {amounts: sum(amounts) for amounts in sets}


def _unread(units: Sequence[Unit], pool: Sequence[Movement], like: Movement) -> list[Movement]:
    """Numbers of the units that no role was read for, as amounts in no role."""
    read = {m.start for m in pool}
    kind = "money" if like.money else "count"
    found = []
    for unit in units:
        for token in unit.of("quantity"):
            if token.start in read or token.detail.kind != kind or abs(token.value) < _LEAST:
                continue
            if token.value < _AFTER_YEARS and token.end - token.start == 4:
                continue  # `1999`
            place = (token.start, token.end)
            found.append(
                Movement("other", token.value, *place, like.unit, None, 0.5, None, unit, like.money)
            )
    return found


def _choices(
    substance: Substance, role: str, held: _Held, pool: Sequence[Movement]
) -> list[_Choice]:
    """What may be the value of a role: each amount that may be taken for it, and sums of lots."""
    own = held.get(role, [])
    best: dict[Amount, _Choice] = {}
    # `removes 4,050,000, so that the statement shall cover 450,000`: what stays was not sold
    kept = role in ("sold", "deregistered")
    staying = {m.amount for m in held.get("remaining", [])} if kept else set()
    for movement in pool:
        cost = 0.0 if movement.role == role else _COSTS.get((movement.role, role))
        if cost is None or movement.amount < _LEAST:
            continue
        if movement.amount in staying and movement.role != role:
            continue
        if role == "sold" and movement.role != role and _is_to_come(substance, movement):
            continue
        if role == "deregistered" and movement.role != role and _stays(substance, movement):
            continue
        if role == "registered" and movement.role != role and _is_rest(substance, movement):
            continue
        if movement.amount not in best or cost < best[movement.amount].cost:
            best[movement.amount] = _Choice(movement.amount, (movement,), cost)
    lots = list({m.amount: m for m in sorted(own, key=lambda m: -m.start)}.values())
    grown = role == "registered" and any(grew(substance, m) for m in lots)
    if 1 < len(lots) <= _SPLIT_UP and not grown:
        whole = sum(m.amount for m in lots)
        if whole not in best:
            lots.sort(key=lambda m: m.start)
            best[whole] = _Choice(whole, tuple(lots), _LOTS)
    return list(best.values())


_REST = re.compile(r"\b(?:other|remaining|last|balance\s+of)\s+(?:the\s+)?\Z", re.I)


def _is_rest(substance: Substance, movement: Movement) -> bool:
    """`Of the other 1,700,000`: what was left at some time is not what was registered."""
    before = max(movement.start - 24, movement.place.start)
    return _REST.search(substance.text, before, movement.start) is not None


_TO_COME = compiled(r"\b(?:may|can|will|could)\s+(?:be\s+)?(?:offer|s[eo]ll|sold|issue)", re.I)


def _is_to_come(substance: Substance, movement: Movement) -> bool:
    """`The number of shares that the holders may offer is 7,046,620`: none of them is sold."""
    return _TO_COME.search(substance.clause(movement.place)) is not None


def _stays(substance: Substance, movement: Movement) -> bool:
    """Whether an amount's own sentence says that it stays registered."""
    words = substance.clause(movement.place)
    return bool(PART_STAYS.search(words) or PART_NAMED.search(words))


def _closing(
    substance: Substance, held: _Held, pool: Sequence[Movement]
) -> Iterator[tuple[_Triple, frozenset[Amount]]]:
    """The choices of what is registered, sold and removed that close, with what is set aside."""
    whole, sold, gone = (_choices(substance, role, held, pool) for role in _TERMS)
    by_value = {choice.value: choice for choice in gone}
    aside = _aside(held)
    for registered in whole:
        for issued in sold:
            for amounts, total in aside.items():
                removed = by_value.get(registered.value - issued.value - total)
                if removed is None or {registered.value, issued.value, removed.value} & amounts:
                    continue
                if issued.value > 0 and _apart(registered, issued, removed):
                    yield (registered, issued, removed), amounts


def _apart(*triple: _Choice) -> bool:
    """Whether no printed number is taken in two roles."""
    return not any(
        {m.start for m in one.of} & {m.start for m in other.of}
        for one, other in permutations(triple, 2)
    )


def _cost(triple: _Triple, aside: frozenset[Amount], held: _Held) -> float:
    """What a choice costs: by its roles, and for each told amount that it has no place for."""
    used = _used(triple) | aside
    unused = {m.amount for role in (*_TERMS, *_STAYING) for m in held.get(role, [])} - used
    moved = sum(choice.cost for choice in triple)
    return moved + _UNUSED * len(unused) + (_ASIDE if aside and moved else 0)


def _differ(first: _Triple, second: _Triple) -> bool:
    return [c.value for c in first] != [c.value for c in second]
