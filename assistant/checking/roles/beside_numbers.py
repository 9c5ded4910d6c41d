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
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled
from assistant.language.tokens import Token

__all__ = ["number_beside", "settle_beside"]

_STRENGTH = 0.85
_FREE = ("other", "registered", "deregistered", "unsold")
# From a number to its amount: a day, a form, whose shares they are; no verb and no other amount.
_TO_AMOUNT = re.compile(
    r"(?:[^.;:()]|\b(?:Nos?|Inc)\.|(?<=\d)\.(?=\d)){0,90}?(?::|\s-+)\s+(?:up\s+to\s+|an?\s+(?:aggregate|total)\s+of\s+)?\Z",
    re.I,
)
_WIDEST = 90  # characters of a bracket before its amount
_TO_BRACKET = re.compile(r"\)?,?\s*\(\Z")
_VERB = compiled(
    r"\b(?:is|are|was|were|has|have|had|been|remain\w*|remov\w+|deregist\w+|withdr\w+|register(?:s|ed|ing)|cover\w*|sold|issued|unsold|unissued|left|available|balance|outstanding|reserved)\b",
    re.I,
)
# Behind an amount in its bracket or line: whose it is; nothing of what became of it.
_BECAME = re.compile(
    r"\b(?:sold|unsold|issued|unissued|remain\w*|left|removed|deregistered|withdrawn|purchased|available|outstanding|not\b|never\b)",
    re.I,
)
# `No. 333-1 (3,250,000 shares registered in 1998)`
_REGISTERED = re.compile(r"\s+(?:shares|units|securities)\s+(?:were\s+)?registered\b", re.I)
# What the words before a list speak of: the statements, or securities under them.
_HEADS = re.compile(
    r"\b(?:(?:registration\s+)?statements?|Forms?\s+[SF]-\d+|shares|securities|units|interests)\b",
    re.I,
)
_OF_STATEMENTS = re.compile(r"statement|form", re.I)
# `terminates the offerings under these statements and deregisters what remains unsold:`, and then
# `Form S-8, No. 333-1, filed May 1, 2012: 1,500,000 shares`: what describes a statement
_WHATEVER = re.compile(
    r"\b(?:what(?:ever)?\b|(?:all|any|every)\b[^.;:]{0,60}\b(?:unsold|unissued|remain\w*|not\b))",
    re.I,
)
_STATEMENTS = re.compile(
    r"\b(?:these|those|the\s+following|the|its|our)\s+(?:[\w-]+\s+){0,3}(?:statements|Forms\s+[A-Z]+-\d+)\b",
    re.I,
)
_DESCRIBED = re.compile(r"\b(?:Form\s+[A-Z]+-|filed|effective|dated)", re.I)
_UNDER = re.compile(
    r"\b(?:under|by|on|of|to|in)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}\(?(?:(?:File\s+)?Nos?\W?\s*)?\Z",
    re.I,
)
_LABEL = re.compile(
    r"\b(?:Registration\s+)?Statements?(?:\s+on\s+Form\s+[\w-]+)?,?\s*\(?(?:(?:File\s+)?Nos?\W{0,2})?\Z",
    re.I,
)
"""What a member of a list calls its statement before the number."""
_LEFT = re.compile(
    r"\b(?:unsold|unissued|remain\w*|balance|(?:not|never)\s+(?:been\s+)?(?:sold|issued))\b", re.I
)


def settle_beside(substance: Substance, unit: Unit, index: int, found: list[Movement]) -> None:
    """Gives the amounts of a unit that stand beside a statement's number, in a bracket or behind a
    colon, what the words before the list make of them; changes them in place. `index` is the
    unit's place in `substance.units`."""
    beside = [m for m in found if m.role in _FREE and number_beside(substance, unit, m)]
    if not beside:
        return
    role = _governed(substance, unit, index)
    for movement in beside:
        if _REGISTERED.match(substance.text, movement.end, unit.end):
            movement.role, movement.strength = "registered", _STRENGTH
            continue
        own = movement.cue is not None and _within(substance, unit, movement)
        if not own:
            movement.role, movement.cue = role, None
            movement.strength = _STRENGTH if role != "other" else 0.5


def number_beside(substance: Substance, unit: Unit, movement: Movement) -> str | None:
    """The number of the statement that an amount stands beside: in a bracket with it, or right
    behind it; behind a colon or dash in the line that names it alone."""
    text = substance.text
    numbers = [t for t in unit.of("file_number") if t.end <= movement.start]
    if not numbers:
        return None
    number = numbers[-1]
    opened = text.rfind("(", unit.start, movement.start)
    if opened >= 0 and text.find(")", opened, movement.start) < 0:
        beside = _in_bracket(text, unit, movement, number, opened)
    else:
        since = text.rfind(";", unit.start, movement.start)
        alone = sum(t.start > since for t in numbers) < 2  # else a list of numbers, then of amounts
        beside = alone and _behind(text, unit, movement, number)
    return str(number.value) if beside else None


def _in_bracket(text: str, unit: Unit, movement: Movement, number: Token, opened: int) -> bool:
    """Whether the bracket of an amount holds or follows a number, and tells of no sale."""
    end = text.find(")", movement.end, unit.end)
    inside = text[max(opened, number.end) : movement.start]
    if any(movement.end <= t.start < end for t in unit.of("file_number")):
        return False  # `(900,000 under No. 333-1; 500,000 under No. 333-2)`: of the next number
    follows = number.end > opened or _TO_BRACKET.match(text[number.end : opened + 1])
    became = _BECAME.search(text, movement.end, max(end, movement.end))
    plain = not _VERB.search(inside) and not became and len(inside) < _WIDEST
    return bool(end >= 0 and follows and plain)


def _behind(text: str, unit: Unit, movement: Movement, number: Token) -> bool:
    """Whether a colon or dash leads from a number to an amount, of which no sale is told."""
    between = text[number.end : movement.start]
    if _VERB.search(between) or not _TO_AMOUNT.match(between):
        return False
    end = min(e for e in (text.find(";", movement.end, unit.end), unit.end) if e >= 0)
    return not _BECAME.search(text, movement.end, end)


def _within(substance: Substance, unit: Unit, movement: Movement) -> bool:
    """Whether the cue of an amount stands in its own bracket."""
    assert movement.cue is not None
    opened = substance.text.rfind("(", unit.start, movement.start)
    closed = substance.text.find(")", movement.end, unit.end)
    return 0 <= opened <= movement.cue[0] < closed


def _governed(substance: Substance, unit: Unit, index: int) -> str:
    """What the words before the first number of a list make of the amounts beside the numbers."""
    first = unit.of("file_number")[0].start
    lead = lead_of(substance, unit, index)
    own = substance.clauses[unit.start : first]
    if lead:
        own = _LABEL.sub("", own)  # `removes …, as follows: 1. Registration Statement No. 333-1: …`
    words = f"{lead} {own}".strip()
    if REMOVAL.search(words) and _WHATEVER.search(words) and _STATEMENTS.search(words):
        return "registered" if _DESCRIBED.search(own) else "other"
    if REMOVAL.search(words):
        # `deregisters all shares unsold under No. 333-1 (60,000 shares)`: which, cannot be told
        under = REMOVAL.search(own) and _UNDER.search(own)
        of_amounts = removes_members(lead) if REMOVAL.search(lead) else removes_members(words)
        return "deregistered" if of_amounts and not under else "other"
    heads = _HEADS.findall(words)
    if _LEFT.search(words):
        return "other"
    if REMOVAL.search(substance.clauses, first, unit.end) and not (
        heads and _OF_STATEMENTS.search(heads[-1])
    ):
        return "other"  # `All shares under No. 333-1 (60,000 shares) that are unsold are removed`
    return "registered"
