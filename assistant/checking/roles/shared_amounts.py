"""Amounts of several statements that one sentence tells without their numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.checking.roles.movements import Movement
from assistant.checking.roles.plans import find_plans, same_plan
from assistant.checking.roles.references import Reference
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance, Unit

__all__ = ["by_plan", "give_each", "in_order"]

_EACH_REGISTERED = re.compile(
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


def in_order(
    substance: Substance,
    unit: Unit,
    held: Sequence[Movement],
    statements: Mapping[str, Statement],
) -> list[str]:
    """The numbers of all statements, as the text names them, where a sentence gives one amount for
    each: `212,650, 900,000 and 331,000 shares, respectively, have not been issued`; else empty.
    """
    if len(statements) < 2 or "respectively" not in substance.words(unit):
        return []
    roles = [m.role for m in held]
    if not any(roles.count(role) == len(statements) for role in set(roles)):
        return []
    placed = [s for s in statements.values() if s.spans]
    return [s.number for s in sorted(placed, key=lambda s: s.spans[0])]


def by_plan(
    text: str, unit: Unit, statements: Mapping[str, Statement], terms: Mapping[str, str]
) -> list[Reference]:
    """Where a unit names plans that one statement has alone: `61,540 shares under the Savings Plan
    and 90,000 shares under the Director Plan`. `terms` are the plans' titles by defined terms.
    """
    found = []
    for phrase in find_plans(text, unit.start, unit.end):
        title = terms.get(phrase.title.lower(), phrase.title)
        holding = [
            s.number
            for s in statements.values()
            if any(same_plan(title, plan.value) for plan in s.plans)
        ]
        if len(holding) == 1:
            found.append((phrase.start, phrase.end, holding[0]))
    return found
