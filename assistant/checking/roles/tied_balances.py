"""Amounts that no words tie to a statement, and that close its balance to the last share.

`Up to the Effective Time there had been issued: (i) under the 1992 Plan, 1,118,436 shares, leaving
231,564`; `The trustee bought 388,140; 811,860 remain`: who has which statement's number registered
finds the others among the numbers that are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.values import value_class

__all__ = ["amounts_by_role", "tie_balances"]

Amount = int | Decimal

_LEAST = 100  # smaller amounts may close a balance by chance
_LEAST_WHOLE = 1000
_AFTER_YEARS = 2100
_MOST = 40  # different numbers; a text with more is no note of a removal
_ROUND = 1000  # multiples of which may add up by chance
_STRENGTH = 0.85
_FREE = ("other", "part")
_GONE = ("deregistered", "unsold")
_OWN = ("sold", *_GONE)
_ASIDE = ("previously_removed", "carried_over", "reduced_to")
_SALE = re.compile(
    r"\b(?:(?:re)?sold|sales?|issued|issuances?|purchased|bought|took|taken\s+up|placed|subscri\w+|admitted|accepted|acquired|exercised|distributed|delivered|disposed)\b",
    re.I,
)
_LEFT = re.compile(
    r"\b(?:remain\w*|left|leav\w+|unsold|unissued|rest|balance|(?:not|never)\b|other)\b", re.I
)


@value_class
class _Free:
    """A number that is no statement's yet, with what was read of it."""

    amount: Amount
    start: int
    end: int
    place: Unit
    role: str


def tie_balances(
    substance: Substance, statements: Sequence[Statement], movements: Sequence[Movement]
) -> None:
    """Adds what was sold, or is left, to the statements that lack it, where one free number, or two
    in one sentence, close the balance; changes the statements' movements."""
    for statement in statements:
        whole = _whole(statement)
        held = amounts_by_role(statement.movements)
        sold, gone = held.get("sold"), held.get("deregistered") or held.get("unsold")
        if any(role in held for role in _ASIDE) or (sold and gone):
            continue
        if not whole:
            if gone and len(statements) == 1 and "registered" not in held and not sold:
                statement.movements += _untold(substance, statement, movements)
            continue
        free = list(_free(substance, statement, statements, movements, whole[0]))
        if gone:
            found = _sales(substance, whole, gone, free)
        elif sold:
            found = _rest(substance, whole, sold, free)
        else:
            found = _pair(substance, whole, free) or _apart(substance, whole, free)
        statement.movements += [
            _movement(one, role, whole[0]) for one, role in found if one is not None
        ]
    for statement in statements if len(statements) > 1 else ():
        _keep_closing(statement, [other for other in statements if other is not statement])


def _keep_closing(statement: Statement, others: Sequence[Statement]) -> None:
    """Of several amounts sold, or left, that a sentence tells of several statements, the pair that
    closes this one's balance; the rest are not its own where other statements have them."""
    held = amounts_by_role(statement.movements)
    sold, gone = held.get("sold", set()), held.get("deregistered") or held.get("unsold", set())
    whole = {m.amount for m in _whole(statement)}
    closing = {(one, other) for one in sold for other in gone if one + other in whole}
    if len(closing) != 1:
        return
    kept = set(closing.pop())
    elsewhere = {m.amount for other in others for m in other.movements if m.role in _OWN}
    if (sold | gone) - kept <= elsewhere:
        statement.movements = [
            m for m in statement.movements if m.role not in _OWN or m.amount in kept
        ]


def _whole(statement: Statement) -> list[Movement]:
    """What is told as registered, where it is of one class; before and after a split."""
    told = [m for m in statement.movements if m.role == "registered"]
    several = len({m.title for m in told if m.title}) > 1 or len({m.unit for m in told}) > 1
    small = any(m.amount < _LEAST_WHOLE for m in told)
    return [] if several or small else told


def amounts_by_role(movements: Sequence[Movement]) -> dict[str, set[Amount]]:
    """The different amounts of each role."""
    held: dict[str, set[Amount]] = {}
    for movement in movements:
        held.setdefault(movement.role, set()).add(movement.amount)
    return held


def _free(
    substance: Substance,
    statement: Statement,
    statements: Sequence[Statement],
    movements: Sequence[Movement],
    like: Movement,
) -> Iterator[_Free]:
    """The numbers of the body that no role ties to another statement, of the wanted kind."""
    kind = "money" if like.money else "count"
    read = {m.start: m for m in movements}
    read |= {m.start: m for other in statements for m in other.movements}
    own = {m.start for m in statement.movements}
    tied = {m.start for other in statements for m in other.movements if _is_alone(other, m)} - own
    for unit in substance.units:
        numbers = {token.value for token in unit.of("file_number")}
        if unit.start < substance.body or (numbers and statement.number not in numbers):
            continue
        for token in unit.of("quantity"):
            movement = read.get(token.start)
            role = movement.role if movement else "other"
            if token.detail.kind != kind or not _may_close(token.value, token.end - token.start):
                continue
            if movement is not None and (movement.mixed or movement.unit != like.unit):
                continue
            if token.start in tied and role not in _FREE:
                continue
            yield _Free(token.value, token.start, token.end, unit, role)


def _is_alone(statement: Statement, movement: Movement) -> bool:
    """Whether a statement has one amount in a role: of several not all may be its own."""
    if movement.role not in _OWN:
        return True
    return len({m.amount for m in statement.movements if m.role == movement.role}) == 1


def _may_close(amount: Amount, width: int) -> bool:
    """Whether a number may be a count of securities, and no year."""
    if amount != int(amount) or amount < _LEAST:
        return False
    return not (amount < _AFTER_YEARS and width == 4)


def _told_of(substance: Substance, unit: Unit, words: re.Pattern[str]) -> bool:
    """Whether a unit, or the words that lead its list, hold one of some words."""
    if words.search(substance.words(unit)):
        return True
    at = substance.units.index(unit)
    leads = [unit.lead] if unit.lead is not None else []
    if at and unit.kind == "item":
        leads += [
            n
            for n in range(max(at - 4, 0), at)
            if substance.words(substance.units[n]).rstrip().endswith(":")
        ]
    return any(words.search(substance.words(substance.units[n])) for n in leads if n < at)


def _one(found: Sequence[_Free]) -> _Free | None:
    return found[0] if len({one.amount for one in found}) == 1 else None


def _sales(
    substance: Substance, whole: Sequence[Movement], gone: set[Amount], free: Sequence[_Free]
) -> list[tuple[_Free | None, str]]:
    """What was sold, where it is told what is removed."""
    wanted = {m.amount - removed for m in whole for removed in gone} if len(gone) == 1 else set()
    wanted -= {m.amount for m in whole} | gone
    closing = [
        one
        for one in free
        if one.amount in wanted
        and one.role in (*_FREE, "sold")
        and _told_of(substance, one.place, _SALE)
    ]
    return [(_one(closing), "sold")]


def _rest(
    substance: Substance, whole: Sequence[Movement], sold: set[Amount], free: Sequence[_Free]
) -> list[tuple[_Free | None, str]]:
    """What is left, where it is told what was sold."""
    wanted = {m.amount - issued for m in whole for issued in sold}
    wanted -= {m.amount for m in whole} | sold
    closing = [
        one
        for one in free
        if one.amount in wanted
        and one.role in (*_FREE, *_GONE)
        and _told_of(substance, one.place, _LEFT)
    ]
    return [(_one(closing), "unsold")]


def _pair(
    substance: Substance, whole: Sequence[Movement], free: Sequence[_Free]
) -> list[tuple[_Free | None, str]]:
    """What was sold and what is left, in one sentence that tells the role of one of them."""
    wholes = {m.amount for m in whole}
    found = {
        (one.amount, other.amount): (one, other)
        for one, other in _adding_up(free, wholes)
        if _is_beside(substance, one.place, other.place)
        and one.role in (*_FREE, "sold")
        and other.role in (*_FREE, *_GONE)
        and (one.role == "sold" or other.role in _GONE)
        and _told_of(substance, one.place, _SALE)
    }
    if len(found) != 1:
        return []
    ((sold, left),) = found.values()
    return [(sold, "sold"), (left, "unsold")]


def _apart(
    substance: Substance, whole: Sequence[Movement], free: Sequence[_Free]
) -> list[tuple[_Free | None, str]]:
    """What was sold and what is left, each in a sentence that says so: `Employees purchased 331,900
    shares of the first lot. What they did not purchase (68,100 shares) is withdrawn`."""
    wholes = {m.amount for m in whole}
    found = {
        (one.amount, other.amount): (one, other)
        for one, other in _adding_up(free, wholes)
        if one.place is not other.place
        and (one.amount % _ROUND or other.amount % _ROUND)
        and one.role in (*_FREE, "sold")
        and other.role in (*_FREE, *_GONE)
        and _told_of(substance, one.place, _SALE)
        and (other.role in _GONE or REMOVAL.search(substance.clause(other.place)))
    }
    if len(found) != 1:
        return []
    ((sold, left),) = found.values()
    return [(sold, "sold"), (left, "unsold")]


def _adding_up(free: Sequence[_Free], wholes: set[Amount]) -> Iterator[tuple[_Free, _Free]]:
    """The pairs of numbers that add up to a whole; none in a text of so many numbers that pairs may
    do so by chance."""
    held: dict[Amount, list[_Free]] = {}
    for one in free:
        held.setdefault(one.amount, []).append(one)
    for one in free if len(held) <= _MOST else ():
        for whole in wholes:
            yield from ((one, other) for other in held.get(whole - one.amount, []))


def _is_beside(substance: Substance, one: Unit, other: Unit) -> bool:
    """Whether two units are one, or parts of one sentence: `bought 388,140; 811,860 remain`."""
    if one is other:
        return True
    parted = substance.words(one).rstrip().endswith(";")
    return 0 <= other.start - one.end < 4 and (parted or one.paragraph == other.paragraph)


_WHOLE = re.compile(r"\b(?:regist\w*|cover\w*|offer\w*|Statement|prospectus|subject\s+of)\b", re.I)


def _untold(
    substance: Substance, statement: Statement, movements: Sequence[Movement]
) -> list[Movement]:
    """What was registered and what was sold, where only what is removed is told in a role."""
    told = [m for m in statement.movements if m.role in _GONE]
    if len({m.amount for m in told}) != 1 or len({m.title for m in told if m.title}) > 1:
        return []
    gone = told[0]
    free = [
        one
        for one in _free(substance, statement, [statement], movements, gone)
        if one.role in _FREE and one.amount != gone.amount
    ]
    sums = {one.amount + gone.amount: one for one in free}
    found = {
        (one.amount, other.amount): (one, other)
        for one in free
        if len(sums) <= _MOST
        and (other := sums.get(one.amount))
        and one.amount >= _LEAST_WHOLE
        and _WHOLE.search(substance.words(one.place))
        and _told_of(substance, other.place, _SALE)
    }
    if len(found) != 1:
        return []
    ((whole, sold),) = found.values()
    return [_movement(whole, "registered", gone), _movement(sold, "sold", gone)]


def _movement(one: _Free, role: str, like: Movement) -> Movement:
    role = one.role if one.role == "deregistered" and role == "unsold" else role
    at = (one.start, one.end)
    made = Movement(
        role, one.amount, *at, like.unit, like.title, _STRENGTH, None, one.place, like.money
    )
    return replace(made, currency=like.currency)
