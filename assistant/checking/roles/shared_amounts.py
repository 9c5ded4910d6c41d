"""Amounts of several statements that one sentence tells without their numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from assistant.checking.roles.movements import Movement
from assistant.checking.roles.plans import find_named_plans, same_plan
from assistant.checking.roles.references import Reference, is_apart, is_foreign, is_own
from assistant.checking.roles.shared_verbs import IN_ORDER
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated

__all__ = [
    "add_up",
    "are_added",
    "are_of_all",
    "by_class",
    "by_plan",
    "give_each",
    "give_only",
    "in_order",
    "is_of_each",
    "move_to_owners",
    "one_each",
    "tie_removals",
]

_EACH_REGISTERED = gated(
    r"\b(?:(?:each|both)\s+of\s+(?:the|these|those)|both|each\s+of\s+them,?\s+the)\s+(?:\w+\s+){0,2}Statements\s+"
    r"(?:registered|registers|covered|covers|relate[sd]\s+to)\b",
    re.I,
)


def give_each(
    substance: Substance,
    unit: Unit,
    held: Sequence[Movement],
    statements: Mapping[str, Statement],
) -> None:
    """`Each of the Registration Statements registered 1,000,000 shares`: of every one.

    `held` are the amounts of the unit; adds to the movements of the statements.
    """
    if len(statements) < 2 or not _EACH_REGISTERED.search(substance.words(unit)):
        return
    registered = [m for m in held if m.role == "registered"]
    if len(registered) == 1:
        for statement in statements.values():
            if not any(m is registered[0] for m in statement.movements):
                statement.movements.append(registered[0])


_EACH = re.compile(r"\W*(?:each|both)\s+of\b", re.I)


def is_of_each(substance: Substance, unit: Unit) -> bool:
    """`Each of Registration Statements Nos. 333-1 and 333-2 registered 500,000 shares`."""
    return _EACH.match(substance.words(unit)) is not None


def give_only(
    substance: Substance,
    only: Statement,
    movements: Sequence[Movement],
    statements: Mapping[str, Statement],
) -> None:
    """Gives the only statement what is tied to no number, but for what units tell of others."""
    held = {id(m) for m in only.movements}
    foreign = {
        id(u)
        for u in substance.units
        if (n := u.of("file_number")) and all(t.value != only.number for t in n)
    }
    only.movements.extend(
        m
        for m in movements
        if id(m) not in held
        and (id(m.place) not in foreign or is_apart(substance.text, m) or is_own(substance, m))
        and not is_foreign(substance.text, m, statements)
    )
    only.movements.sort(key=lambda m: m.start)


def move_to_owners(statements: Sequence[Statement]) -> None:
    """Gives amounts that the order of the text tied to one statement to the other one that they are
    of, by its balance or by the class that it alone registered; changes their movements."""
    _move_closing(statements)
    _move_to_class(statements)


def _move_closing(statements: Sequence[Statement]) -> None:
    """`removes everything else, 1,394,850 shares and $350,000,000 of securities`, behind a sentence
    about the last statement: an amount that a sentence without a number tells goes to the one other
    statement whose balance it closes, where it does not close the one that has it."""
    for statement in statements:
        for movement in list(statement.movements):
            if movement.role not in ("deregistered", "unsold", "sold"):
                continue
            if movement.place.of("file_number") or _closes(statement, movement):
                continue
            others = [s for s in statements if s is not statement and _closes(s, movement)]
            if len(others) == 1 and not any(m.role == movement.role for m in others[0].movements):
                statement.movements = [m for m in statement.movements if m is not movement]
                others[0].movements.append(movement)


def _move_to_class(statements: Sequence[Statement]) -> None:
    """What was sold, left or removed of a class that its statement did not register goes to the one
    other statement that did, where that one has none in its role."""
    for statement in statements:
        whole = [m for m in statement.movements if m.role == "registered"]
        for movement in list(statement.movements) if whole else ():
            if movement.role not in ("deregistered", "unsold", "sold"):
                continue
            if movement.title is None or any(_of_one_class(m, movement) for m in whole):
                continue
            others = [
                s
                for s in statements
                if s is not statement
                and any(m.role == "registered" and _of_one_class(m, movement) for m in s.movements)
            ]
            if len(others) == 1 and not any(m.role == movement.role for m in others[0].movements):
                statement.movements = [m for m in statement.movements if m is not movement]
                others[0].movements.append(movement)


def _closes(statement: Statement, movement: Movement) -> bool:
    """Whether an amount is what a statement's one number registered leaves beside the other."""
    held = {
        role: {
            m.amount for m in statement.movements if m.role == role and m.money == movement.money
        }
        for role in ("registered", "sold", "deregistered", "unsold")
    }
    beside = (held["deregistered"] or held["unsold"]) if movement.role == "sold" else held["sold"]
    if len(held["registered"]) != 1 or len(beside) != 1 or movement.amount < _LEAST_CLOSING:
        return False
    return min(held["registered"]) - min(beside) == movement.amount


_LEAST_CLOSING = 100  # smaller amounts may close a balance by chance


def tie_removals(statements: Mapping[str, Statement], movements: Sequence[Movement]) -> None:
    """Gives removed amounts that no words tie to a statement to the one that has the same amount
    left: `$100,000,000 of it remains unsold … We hereby deregister the $100,000,000`."""
    tied = {m.start for s in statements.values() for m in s.movements}
    for movement in movements:
        if movement.role != "deregistered" or movement.start in tied:
            continue
        holding = [
            s
            for s in statements.values()
            if any(
                m.role == "unsold" and m.amount == movement.amount and m.money == movement.money
                for m in s.movements
            )
        ]
        holding = holding or _told_with(movement, statements)
        if len(holding) == 1 and not any(m.role == "deregistered" for m in holding[0].movements):
            holding[0].movements.append(movement)


def _told_with(movement: Movement, statements: Mapping[str, Statement]) -> list[Statement]:
    """The statements of which the amount was told in whatever role: `of 2,500,000 shares registered
    on May 1, none had been issued … deregisters the 138,023 and 2,500,000 shares`."""
    if movement.amount < _LEAST_TOLD:
        return []
    return [
        s
        for s in statements.values()
        if any(
            m.amount == movement.amount
            and m.money == movement.money
            and m.role in ("registered", "part", "other")
            for m in s.movements
        )
    ]


_LEAST_TOLD = 1000  # smaller amounts may stand twice by chance


def in_order(
    substance: Substance,
    unit: Unit,
    held: Sequence[Movement],
    statements: Mapping[str, Statement],
) -> list[str]:
    """The numbers of all statements, as the text names them, where a sentence gives one amount for
    each: `212,650, 900,000 and 331,000 shares, respectively, have not been issued`; else empty.
    """
    if len(statements) < 2 or not IN_ORDER.search(substance.words(unit)):
        return []
    roles = [m.role for m in held]
    if not any(roles.count(role) == len(statements) for role in set(roles)):
        return []
    placed = [s for s in statements.values() if s.spans]
    return [s.number for s in sorted(placed, key=lambda s: s.spans[0])]


# `under both Registration Statements`, `all three statements`
_UNDER_ALL = re.compile(
    r"\b(?:both|all|the\s+(?:two|three|four|five|six))\s+(?:of\s+)?(?:(?:the|these|those|such|its|two|three|four|five|six)\s+){0,2}"
    r"(?:(?:Prior|Original|said|foregoing|above)\s+)?(?:Registration\s+)?Statements\b",
    re.I,
)


def are_of_all(
    substance: Substance,
    unit: Unit,
    held: Sequence[Movement],
    statements: Mapping[str, Statement],
) -> bool:
    """Whether a sentence that names no statement adds up several: `In all, 1,050,000 shares were
    registered, of which 488,229 have been issued`, or says that it speaks of all of them.
    """
    if len(statements) < 2 or not held:
        return False
    return _UNDER_ALL.search(substance.words(unit)) is not None or add_up(unit, held, statements)


def add_up(unit: Unit, held: Sequence[Movement], statements: Mapping[str, Statement]) -> bool:
    """Whether an amount of a unit is the sum of what several statements were told to have."""
    return len(statements) > 1 and any(
        movement.amount == _added(statements, movement.role, unit.start)
        for movement in held
        if movement.role in ("registered", "sold", "deregistered")
    )


_TOGETHER = re.compile(
    r"\b(?:together|jointly|between\s+them|combined)\s+(?:(?:have|had)\s+)?(?:regist\w+|cover\w*|relat\w+\s+to)\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?\Z",
    re.I,
)


def are_added(text: str, unit: Unit, movement: Movement) -> bool:
    """`Nos. 333-1 and 333-2, which together registered 31,447,086 shares`: of none alone."""
    before = text[max(unit.start, movement.start - 50) : movement.start]
    return _TOGETHER.search(before) is not None


def _added(statements: Mapping[str, Statement], role: str, before: int) -> int | Decimal | None:
    """What the statements' amounts in a role add up to, where each has one before a place."""
    told = [
        {m.amount for m in s.movements if m.role == role and m.start < before}
        for s in statements.values()
    ]
    if any(len(amounts) != 1 for amounts in told):
        return None
    return sum(amount for amounts in told for amount in amounts)


def one_each(held: Sequence[Movement], places: Sequence[Reference]) -> list[tuple[Movement, str]]:
    """Amounts and places of plans or statements that take turns, an amount before each: `61,388
    shares and all plan interests not yet issued under the Savings Plan and 127,500 shares that …
    under the 1997 Plan`. Each amount with the number of its place; empty where they do not."""
    told = [m for m in held if m.role in ("registered", "sold", "unsold", "deregistered")]
    if len(told) < 2 or len({number for _, _, number in places}) != len(told):
        return []
    ends = [*(m.start for m in told[1:]), places[-1][1] + 1]
    found = []
    for movement, end in zip(told, ends, strict=True):
        between = {number for a, _, number in places if movement.end <= a < end}
        if len(between) != 1:
            return []
        found.append((movement, between.pop()))
    return found


def by_class(
    held: Sequence[Movement], statements: Mapping[str, Statement]
) -> list[tuple[Movement, str]]:
    """`deregisters $7,415,000 of the obligations and 904,226 shares of the common stock`: where one
    statement alone registers each class, each amount with its number; else empty."""
    whole = [
        (m, s.number) for s in statements.values() for m in s.movements if m.role == "registered"
    ]
    found = []
    for movement in held:
        holding = {number for known, number in whole if _of_one_class(known, movement)}
        if movement.role not in ("sold", "unsold", "deregistered") or len(holding) != 1:
            return []
        found.append((movement, holding.pop()))
    return found if len({number for _, number in found}) > 1 else []


def _of_one_class(whole: Movement, part: Movement) -> bool:
    """Whether two amounts count one class, by its title or by what they count it in."""
    if whole.title and part.title:
        return whole.title == part.title or whole.title.endswith(f" {part.title}")
    return whole.unit == part.unit != "shares"


def by_plan(
    text: str, unit: Unit, statements: Mapping[str, Statement], terms: Mapping[str, str]
) -> list[Reference]:
    """Where a unit names plans that one statement has alone: `61,540 shares under the Savings Plan
    and 90,000 shares under the Director Plan`. `terms` are the plans' titles by defined terms.
    """
    found = []
    for phrase in find_named_plans(text, unit.start, unit.end, terms):
        title = terms.get(phrase.title.lower(), phrase.title)
        holding = [
            s.number
            for s in statements.values()
            if any(same_plan(title, plan.value) for plan in s.plans)
        ]
        if len(holding) == 1:
            found.append((phrase.start, phrase.end, holding[0]))
    return found
