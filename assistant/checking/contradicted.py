"""What a record says without an entry of its own, and the filing says otherwise.

False booleans and units need no proof, as silence is no proof. But `rule_478: false` where the
filing relies on Rule 478, or a right number counted in the wrong thing, is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistant.checking.claims import Claims
from assistant.checking.fields import field_of, folded
from assistant.checking.mentions import Mention
from assistant.checking.pointers import AMOUNTS, security_of
from assistant.checking.roles import Roles
from assistant.checking.roles.classes import unit_of_title
from assistant.record import Evidence

_SURE = 0.85  # a reading less sure than this contradicts nobody


def contradicted(
    typed: dict[str, Any], evidence: dict[str, Evidence], claims: Claims, roles: Roles
) -> Iterator[tuple[str, list[Mention]]]:
    """Pointers of false booleans and units that the filing speaks against, with where it does."""
    for pointer, value in typed.items():
        if value is False and field_of(pointer) is not None:
            told = claims.of(pointer)
            against = [m for m in told if m.value is True and m.strength >= _SURE]
            if against and not any(m.value is False for m in told):
                yield pointer, against
    units = {(m.start, m.end): m for m in roles.mentions if m.unit is not None}
    for pointer, value in typed.items():
        security = security_of(pointer)
        if security and security[1] == "unit":
            against = _other_units(security[0], value, typed, evidence, units)
            if against:
                yield pointer, against


def _other_units(
    base: str,
    unit: Any,
    typed: dict[str, Any],
    evidence: dict[str, Evidence],
    units: dict[tuple[int, int], Mention],
) -> list[Mention]:
    """The mentions of a security's amounts, else its title, where none of them has its unit."""
    title = typed.get(f"{base}/title")
    named = unit_of_title(folded(str(title))) if title is not None else "other"
    if unit == named:
        return []
    told = []
    for name in AMOUNTS:
        proof = evidence.get(f"{base}/{name}")
        if proof is not None and proof.start is not None and proof.end is not None:
            mention = units.get((proof.start, proof.end))
            if mention is not None and mention.strength >= _SURE:
                told.append(mention)
    titled = evidence.get(f"{base}/title")
    if (
        not told
        and _tells_unit(str(title), named, unit)
        and titled
        and titled.start is not None
        and titled.end
    ):
        return [Mention("unit", named, titled.start, titled.end)]
    if any(m.unit == unit for m in told):
        return []
    return [Mention("unit", m.unit, m.start, m.end) for m in told]


def _tells_unit(title: str, named: str, unit: Any) -> bool:
    """Whether a class alone says what it is counted in. Guarantees are of what they guarantee."""
    return named != "other" and "guarantee" not in title and f"{unit}" not in folded(title)
