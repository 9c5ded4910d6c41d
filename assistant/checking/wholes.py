"""Amounts that the filing divides into parts: `4,600,000, being 4,150,000 … and 450,000 …`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from assistant.checking.roles import Roles

Amount = int | Decimal
_MOST_PARTS = 8
LEAST = 100
# What a split makes of one share; with `states_split` one registered number in two countings.
_RATIOS = {2, 3, 4, 5, 10, Decimal("1.5"), Decimal("1.25")}


def parts_of(roles: Roles) -> dict[Amount, set[Amount]]:
    """Each amount that two or more amounts right after it in its sentence add up to, with these."""
    found: dict[Amount, set[Amount]] = {}
    for unit in roles.substance.units:
        counts = [
            t.value
            for t in unit.of("quantity")
            if t.detail.kind == "count" and t.value is not None and t.value >= LEAST
        ]
        for at, whole in enumerate(counts):
            rest = counts[at + 1 : at + 1 + _MOST_PARTS]
            total: Amount = 0
            for size, part in enumerate(rest, 1):
                total += part
                if total == whole and size > 1:
                    found.setdefault(whole, set()).update(rest[:size])
    return found


def is_split(before: Any, after: Any) -> bool:
    """Whether one amount is another after a usual split of shares."""
    if not isinstance(before, int | Decimal) or not isinstance(after, int | Decimal) or not before:
        return False
    return Decimal(after) / Decimal(before) in _RATIOS
