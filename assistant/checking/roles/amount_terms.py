"""Amounts that a term is defined for, and what is done to them by their term.

`The number available for grant was 733,480 (the "Carryover Shares"). The Carryover Shares are
hereby deregistered.`
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.language.gated import may_hold

__all__ = ["AMOUNT_TERM", "settle_terms"]

# Two words and more: `the "Shares"` are all that are registered.
AMOUNT_TERM = re.compile(
    r"(?:[^.;()\d]|\b(?:19|20)\d\d\b){0,180}\((?:[^()\"]{0,30})\"((?:[\w-]+\s+){1,3}(?:Shares|Securities|Units|Notes|Interests))\"\)",
    re.I,
)
_TERMED = ("unsold", "other", "outstanding", "carried_over")
# Between the verb of removal and the term nothing says that it is a part: `all unsold X Shares`
_PART = re.compile(r"\b(?:unsold|unissued|remaining|portion|part|balance|any)\b[^.;]{0,30}$", re.I)
_OUT = re.compile(
    r"\b(?:remov|deregist|de-regist|withdr|tak\w+|struck|strik)\w*\b[^.;]{0,60}$", re.I
)
_TAKEN_OUT = re.compile(
    r"\btak(?:e|es|ing)\b[^.;]{0,60}\bout\s+of\s+(?:the\s+|that\s+)?(?:[\w-]+\s+)?Registration\s+Statement",
    re.I,
)
_PASSIVE = re.compile(
    r"[^.;,]{0,40}\b(?:is|are|be|being)\s+(?:(?:also|hereby|being|therefore|thereby)\s+)*(?:removed|deregistered|de-registered|withdrawn)\b",
    re.I,
)


def settle_terms(substance: Substance, found: Sequence[Movement]) -> None:
    """Gives amounts that are removed by a term defined for them that role, in place."""
    for movement in found:
        if movement.role not in _TERMED or movement.money or movement.amount < 100:
            continue
        defined = AMOUNT_TERM.match(substance.text, movement.end, movement.place.end)
        if defined and (at := _removed(substance, defined.group(1), defined.end())):
            movement.role, movement.strength, movement.cue = "deregistered", 0.85, at


def _removed(substance: Substance, term: str, after: int) -> tuple[int, int] | None:
    """Where the term's securities are removed, after its definition."""
    pattern = re.compile(rf"\b{re.escape(term)}\b")
    for unit in substance.units:
        if unit.end <= after or not may_hold(substance.text[unit.start : unit.end], term):
            continue
        clause = substance.clause(unit)
        if not REMOVAL.search(clause) and not _TAKEN_OUT.search(clause):
            continue
        for named in pattern.finditer(substance.text, max(unit.start, after), unit.end):
            before = substance.text[max(unit.start, named.start() - 100) : named.start()]
            active = _OUT.search(before) and not _PART.search(before)
            if active or _PASSIVE.match(substance.text, named.end(), unit.end):
                return named.span()
    return None
