"""Amounts that words leave open and figures close: registered - removed = sold, to the last share.

An amount whose clause tells no role, or no statement, has it where it alone closes the balance of
the others. Whatever is taken so is a little less sure than what words tell.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.checking.roles.lots import grew
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.tied_balances import amounts_by_role

__all__ = ["close_balance", "close_lots", "count_after_split", "tie_sales"]

Amount = int | Decimal

_LEAST = 100  # smaller amounts may close a balance by chance
_STRENGTH = 0.85
_SALE = re.compile(
    r"\b(?:sold|resold|sales?|issued|issuable|issuances?|purchased|bought|acquired|exercised|distributed|delivered)\b",
    re.I,
)
_EARLIER = ("previously_removed", "carried_over")


def tie_sales(statements: list[Statement], movements: list[Movement]) -> None:
    """Sales that the text ties to no statement belong to the one whose balance they close."""
    tied = {id(m) for statement in statements for m in statement.movements}
    for movement in movements:
        if movement.role != "sold" or id(movement) in tied or movement.amount < _LEAST:
            continue
        closed = [s for s in statements if movement.amount == _sold(amounts_by_role(s.movements))]
        if len(closed) == 1 and not any(m.role == "sold" for m in closed[0].movements):
            movement.strength = min(movement.strength, _STRENGTH)
            closed[0].movements.append(movement)


def close_balance(
    substance: Substance, statement: Statement, title: str, amounts: dict[str, list[Movement]]
) -> None:
    """Adds to the amounts of a statement's one class what was registered or sold, where an amount
    of the statement without such a role closes the balance; changes `amounts`.
    """
    held = amounts_by_role([m for told in amounts.values() for m in told])
    open_ones = [
        m
        for m in statement.movements
        if m.role in ("other", "outstanding")
        and not m.mixed
        and m.amount >= _LEAST
        and m.title in (None, title)
        and not any(m.money != n.money for n in amounts.get("deregistered", []))
    ]
    if "registered" not in held:
        wanted, role = _registered(held), "registered"
        closing = [m for m in open_ones if m.amount == wanted and m.role == "other"]
    elif "sold" not in held:
        wanted, role = _sold(held), "sold"
        closing = [m for m in open_ones if m.amount == wanted]
        closing = [m for m in closing if _SALE.search(substance.words(m.place))]
    else:
        return
    if closing:
        amounts[role] = [replace(closing[0], role=role, strength=_STRENGTH)]


_MOST_LOTS = 3
_LOTS_REACH = 700  # characters between the first lot and the last


def close_lots(
    substance: Substance, statement: Statement, amounts: dict[str, list[Movement]]
) -> None:
    """`covers 1,500,000 Units …; 225,000 Units subject to an option; and 150,000 Units issuable on
    exercise`: where what is registered falls short of what is sold and removed, and the amounts
    without a role that follow make up the rest to the last share, they are lots of it; changes
    `amounts`.
    """
    held = amounts_by_role([m for told in amounts.values() for m in told])
    told, gone = amounts.get("registered", []), _one(held.get("deregistered"))
    if not told or gone is None or len(held.get("sold", ())) > 1 or _aside(held):
        return
    whole = min(told, key=lambda m: m.start)
    if any(m.place is not whole.place for m in told) or grew(substance, whole):
        return
    wanted = gone + (_one(held.get("sold")) or 0)
    if wanted - whole.amount < _LEAST:
        return
    lots: list[Movement] = [whole]
    for movement in statement.movements:
        if not whole.end <= movement.start < whole.end + _LOTS_REACH or len(lots) > _MOST_LOTS:
            continue
        if movement.role not in ("other", "part", "registered") or movement.unit != whole.unit:
            continue
        lots.append(movement)
        if sum(m.amount for m in lots) == wanted and all(m in lots for m in told):
            amounts["registered"] = [
                replace(m, role="registered", strength=_STRENGTH, lot=True) for m in lots
            ]
            return


def _aside(held: dict[str, set[Amount]]) -> bool:
    return any(role in held for role in (*_EARLIER, "remaining"))


_SPLIT = re.compile(r"\b(?:splits?|stock\s+dividend|adjust\w*)\b", re.I)


def count_after_split(
    substance: Substance, statement: Statement, amounts: dict[str, list[Movement]]
) -> None:
    """`150,000 shares (300,000 shares after the split)`: where what is sold and removed closes
    with the number after a split and with none before it, that one; changes `amounts`.
    """
    held = amounts_by_role([m for told in amounts.values() for m in told])
    wanted = _registered(held)
    registered = held.get("registered", set())
    if wanted is None or registered == {wanted}:
        return
    for movement in statement.movements:
        if movement.amount == wanted and movement.role in ("registered", "other", "outstanding"):
            if _SPLIT.search(substance.words(movement.place)):
                amounts["registered"] = [replace(movement, role="registered", strength=_STRENGTH)]
                return


def _one(values: set[Amount] | None) -> Amount | None:
    return next(iter(values)) if values and len(values) == 1 else None


def _sold(held: dict[str, set[Amount]]) -> Amount | None:
    """What was sold, where one amount each is registered and removed."""
    whole, gone = _one(held.get("registered")), _one(held.get("deregistered") or held.get("unsold"))
    if whole is None or gone is None:
        return None
    return whole - gone - sum(held.get("previously_removed", set()))


def _registered(held: dict[str, set[Amount]]) -> Amount | None:
    """What was registered, where one amount each is sold and removed, one at most earlier."""
    sold, gone = _one(held.get("sold")), _one(held.get("deregistered"))
    if sold is None or gone is None or min(sold, gone) < _LEAST:
        return None
    earlier = [held[role] for role in _EARLIER if role in held]
    if any(len(values) > 1 for values in earlier):
        return None
    return sold + gone + sum(value for values in earlier for value in values)
