"""Amounts told beside a statement's number: `No. 333-1 (60,000 shares)`, `No. 333-2: 50,000 units`.

They describe the statement, so that they are what it registered, whatever a later sentence or the
end of the same one removes. They are removed only where the sentence that governs the list says
so of the amounts; where it removes what is unsold of the statements named, which of both an amount
is cannot be told.
"""

from __future__ import annotations

import re

from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.listed import lead_of, removes_members
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance, Unit

__all__ = ["settle_beside"]

_STRENGTH = 0.85
_FREE = ("other", "registered", "deregistered", "unsold")
# From a number to its amount: a day, a form, whose shares they are; no verb and no other amount.
_TO_AMOUNT = re.compile(
    r"(?:[^.;:()]|\b(?:Nos?|Inc)\.|(?<=\d)\.(?=\d)){0,90}?(?::|\s-+)\s+(?:up\s+to\s+|an?\s+(?:aggregate|total)\s+of\s+)?\Z",
    re.I,
)
_TO_BRACKET = re.compile(r"\)?,?\s*\(\Z")
_IN_BRACKET = re.compile(r"[^().]{0,90}\Z")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|remain\w*|remov\w+|deregist\w+|withdr\w+|register(?:s|ed|ing)|cover\w*|sold|issued|unsold|unissued|left|available|balance|outstanding|reserved)\b",
    re.I,
)
# Behind an amount in its bracket or line: whose it is; nothing of what became of it.
_BECAME = re.compile(
    r"\b(?:sold|unsold|issued|unissued|remain\w*|left|removed|deregistered|withdrawn|purchased|available|outstanding|not\b|never\b)",
    re.I,
)
# What the words before a list speak of: the statements, or securities under them.
_HEADS = re.compile(
    r"\b(?:(?:registration\s+)?statements?|Forms?\s+[SF]-\d+|shares|securities|units|interests)\b",
    re.I,
)
_OF_STATEMENTS = re.compile(r"statement|form", re.I)
_LEFT = re.compile(
    r"\b(?:unsold|unissued|remain\w*|balance|(?:not|never)\s+(?:been\s+)?(?:sold|issued))\b", re.I
)


def settle_beside(substance: Substance, unit: Unit, index: int, found: list[Movement]) -> None:
    """Gives the amounts of a unit that stand beside a statement's number, in a bracket or behind a
    colon, what the words before the list make of them; changes them in place. `index` is the
    unit's place in `substance.units`."""
    beside = [m for m in found if m.role in _FREE and _is_beside(substance, unit, m)]
    if not beside:
        return
    role = _governed(substance, unit, index)
    for movement in beside:
        own = movement.cue is not None and _within(substance, unit, movement)
        if not own:
            movement.role, movement.cue = role, None
            movement.strength = _STRENGTH if role != "other" else 0.5


def _is_beside(substance: Substance, unit: Unit, movement: Movement) -> bool:
    """Whether an amount stands in a bracket with, or right behind, a statement's number; or behind
    a colon or dash in the line that names one."""
    text = substance.text
    numbers = [t for t in unit.of("file_number") if t.end <= movement.start]
    if not numbers:
        return False
    number = numbers[-1]
    opened = text.rfind("(", unit.start, movement.start)
    closed = text.find(")", opened, movement.start) if opened >= 0 else -1
    if opened >= 0 and closed < 0:
        end = text.find(")", movement.end, unit.end)
        inside = text[max(opened, number.end) : movement.start]
        if ";" in inside and any(movement.end <= t.start < end for t in unit.of("file_number")):
            return False  # `(900,000 under No. 333-1; 500,000 under No. 333-2)`: of the next number
        behind = _TO_BRACKET.match(text[number.end : opened + 1]) if number.end <= opened else True
        plain = not _VERB.search(inside) and not _BECAME.search(
            text, movement.end, max(end, movement.end)
        )
        return bool(end >= 0 and behind and plain and len(inside) < 90)
    between = text[number.end : movement.start]
    since = text.rfind(";", unit.start, movement.start)
    if sum(t.start > since for t in numbers) > 1 or _VERB.search(between):
        return False  # a list of numbers, and behind it one of amounts
    if not _TO_AMOUNT.match(between):
        return False
    end = min(e for e in (text.find(";", movement.end, unit.end), unit.end) if e >= 0)
    return not _BECAME.search(text, movement.end, end)


def _within(substance: Substance, unit: Unit, movement: Movement) -> bool:
    """Whether the cue of an amount stands in its own bracket."""
    assert movement.cue is not None
    opened = substance.text.rfind("(", unit.start, movement.start)
    closed = substance.text.find(")", movement.end, unit.end)
    return opened >= 0 and opened < movement.cue[0] < closed


def _governed(substance: Substance, unit: Unit, index: int) -> str:
    """What the words before the first number of a list make of the amounts beside the numbers."""
    first = unit.of("file_number")[0].start
    lead = lead_of(substance, unit, index)
    own = substance.clauses[unit.start : first]
    words = f"{lead} {own}".strip()
    if REMOVAL.search(words):
        return "deregistered" if removes_members(words) else "other"
    heads = _HEADS.findall(words)
    if _LEFT.search(words):
        return "other"
    if REMOVAL.search(substance.clauses, first, unit.end) and not (
        heads and _OF_STATEMENTS.search(heads[-1])
    ):
        return "other"  # `All shares under No. 333-1 (60,000 shares) that are unsold are removed`
    return "registered"
