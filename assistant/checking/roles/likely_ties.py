"""Amounts that no rule ties to a statement, or to another than is likely: what was learned decides.

As with the roles of amounts, a tie that is learned alone is given for review and proves nothing.
Where the rules tie every amount, each of one statement and role alone, nothing is weighed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from assistant.checking.roles.learned_amounts import Learned, by_amount
from assistant.checking.roles.learned_ties import Ties, likely_ties, ties_of
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance

__all__ = ["settle_ties"]

_CLASSES = frozenset({"registered", "sold", "left"})
"""The classes of amounts that the record has for each statement."""
_OF_CLASS = frozenset({"registered", "sold", "deregistered", "unsold"})
"""The roles of amounts that a statement's classes are made of."""
_TIED = _OF_CLASS | {"previously_removed", "carried_over"}
"""The roles of amounts that a likely tie is given."""
_GIVEN = 0.6
"""The probability from which an amount that no rule ties is told of a statement."""
_OVERRULES = 0.9
"""The probability from which a tie by a rule gives way to another."""
_DOUBTED = 0.15
"""The probability below which a tie by a rule is not proven."""
_STRENGTH = 0.6  # of a tie that is learned: those by rules come first
_TOGETHER = re.compile(
    r"\b(?:together|combined|jointly|altogether|in\s+(?:the\s+aggregate|all|total))\b", re.I
)
_NEAR = 40  # characters on either side of an amount that is told of all together
_MOST = 400  # pairs that are weighed


def settle_ties(
    substance: Substance,
    statements: Sequence[Statement],
    movements: Sequence[Movement],
    learned: Sequence[Learned],
) -> None:
    """Ties amounts that no rule ties to a statement, and doubts or moves improbable ties."""
    if len(statements) < 2 or len(statements) * len(learned) > _MOST:
        return
    ties = ties_of(substance, statements, learned)
    if _are_even(ties):
        return
    odds = likely_ties(ties)
    known = {statement.number: statement for statement in statements}
    own = by_amount([one.amount for one in learned], movements)
    together = _told_together(ties, statements)
    for nth, movement in enumerate(own):
        if movement is not None and movement.role in _TIED and movement.amount not in together:
            likely = {number: odds[nth, number] for number in ties.numbers}
            _settle(substance.text, movement, ties.ruled_of(nth), likely, known)


def _told_together(ties: Ties, statements: Sequence[Statement]) -> set[int | Decimal]:
    """What all statements together registered, and two amounts that add up to it."""
    registered = [
        max(held.amount for held in statement.movements if held.role == "registered")
        for statement in statements
        if any(held.role == "registered" for held in statement.movements)
    ]
    if len(registered) < 2:
        return set()
    whole = sum(registered)
    every = {one.amount.token.detail.value for one in ties.amounts}
    return {amount for amount in every if amount == whole or whole - amount in every}


def _settle(
    text: str,
    movement: Movement,
    ruled: set[str],
    likely: Mapping[str, float],
    known: Mapping[str, Statement],
) -> None:
    """Ties an amount to the likeliest statement, or doubts what the rules tie it to."""
    best = max(likely, key=lambda number: likely[number])
    place = movement.place
    end = min(movement.end + _NEAR, place.end)
    if not ruled:
        may = likely[best] >= _GIVEN and _may_be_of(movement, known[best])
        if may and not _TOGETHER.search(text, max(movement.start - _NEAR, place.start), end):
            known[best].movements.append(_likely(movement))
    elif len(ruled) == 1:
        own = next(iter(ruled))
        if best != own and likely[best] >= _OVERRULES:
            _move(known[own], known[best], movement)
        elif likely[own] < _DOUBTED:
            _doubt(known[own], movement)


def _are_even(ties: Ties) -> bool:
    """Whether the rules tie every amount to one statement, and to none two of a class."""
    held: Counter[tuple[str, str]] = Counter()
    for nth, told in enumerate(ties.classes):
        ruled = ties.ruled_of(nth)
        if told in _CLASSES and len(ruled) != 1:
            return False
        held.update((number, told) for number in ruled)
    return all(count == 1 for count in held.values())


def _may_be_of(movement: Movement, statement: Statement) -> bool:
    """Whether an amount may be of a statement: of a class that the rules read of it, or they read
    none, and no more than what is registered. A likely tie makes no class of securities."""
    own = [held for held in statement.movements if held.role in _OF_CLASS]
    told = {held.title for held in own} | {title for title, _ in statement.titles}
    told.discard(None)
    registered = [held.amount for held in own if held.role == "registered"]
    if movement.unit != "adss" and {found.value for found in statement.form} == {"F-6"}:
        return False  # which registers depositary shares alone (its General Instruction I.A)
    if registered and movement.role != "registered" and movement.amount > max(registered):
        return False
    return not told or movement.title is None or movement.title in told


def _likely(movement: Movement) -> Movement:
    movement.likely, movement.strength = True, min(movement.strength, _STRENGTH)
    return movement


def _at(statement: Statement, movement: Movement) -> list[Movement]:
    """The amounts that a statement has at the place of one: what a rule made of it stands there."""
    return [held for held in statement.movements if held.start == movement.start]


def _move(source: Statement, target: Statement, movement: Movement) -> None:
    """Ties an amount to another statement than the rules do."""
    for held in _at(source, movement):
        source.movements.remove(held)
        target.movements.append(_likely(held))


def _doubt(statement: Statement, movement: Movement) -> None:
    """An amount that is hardly told of its statement proves nothing there."""
    for held in _at(statement, movement):
        held.likely = True
