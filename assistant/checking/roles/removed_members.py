"""The amounts at the head of what a removal lists, whatever the members say of them behind.

`There are removed from registration: Registration No. 333-1 (filed April 16, 2002): $48,500,000 of
the $75,000,000 registered`; under a heading, `What is removed. From 333-2, 83,660 shares`. A member
is a phrase without a verb of its own before its amount; what brackets hold describes the statement.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checking.roles.listed import lead_of, removes_members, tells_wholes
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit

__all__ = ["settle_members"]

_STRENGTH = 0.9
_MOST_BACK = 8
# `What is removed.`, `Shares withdrawn`, `Securities to be deregistered:` standing alone
_TITLE = re.compile(
    r"\W*(?:(?:Item|Section|Part)\s+\w{1,4}\W+)?(?:what\s+is|(?:the\s+)?(?:shares|securities|amounts?|numbers?|notes|units)(?:\s+(?:which|that)\s+are)?)\s+"
    r"(?:(?:hereby|now|being|to\s+be)\s+){0,2}(?:removed|withdrawn|deregistered)(?:\s+from\s+registration)?\W*",
    re.I,
)
# What a member may begin with: its letter, the statement, the plan; no verb and no other amount.
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|remain\w*|remov\w+|deregist\w*|withdr\w+|register(?:s|ed|ing)|cover\w*|relat\w+|sold|issued|unsold|unissued|left|none|nothing|no(?!\.)|not|never|which|that|of\s+the|out\s+of)\b"
    # `there remain subject to the plan up to 500,000`, `leaving 500,000`
    r"|\bleav\w+|\bexcept\w*|\bother\s+than|\bless\b",
    re.I,
)
# What is left, without its number: then an amount may be the whole that it is left of.
_WHATEVER = re.compile(
    r"\b(?:what(?:ever)?|anything|everything|all|any|every|the)\b[^.;:]{0,60}\b(?:unsold|unissued|unused|remain\w*|left|not\b|never\b)",
    re.I,
)
_BRACKETED = re.compile(r"\([^()]*\)")
_NAMES_IT = re.compile(r"\b(?:\d{1,3}-\d{4,6})\b")
_IN_FIGURES = re.compile(r"\s+\(\Z")
# `$48,500,000 of the $75,000,000 of debt securities registered`, `203,566 shares of the 500,000`
_OF_WHOLE = re.compile(
    r"\)?\s+(?:[\w-]+\s+){0,3}(?:out\s+)?of\s+(?:the|its|those|such|a\s+total\s+of|an\s+original)\s+(?:total\s+of\s+|original\s+)?(?:[A-Z]{0,3}\$)?\Z",
    re.I,
)
# `1,006,250 shares of common stock, all of those registered`
_ALL_OF_IT = re.compile(
    r"\s+(?:[\w$.-]+,?\s+){1,6}?(?:being\s+)?all\s+(?:of\s+)?(?:those|the\s+[\w-]+|that\s+(?:was|were))\s+(?:(?:that|which)\s+(?:was|were)\s+)?(?:registered|covered)\b",
    re.I,
)


def settle_members(substance: Substance, unit: Unit, index: int, found: list[Movement]) -> None:
    """Gives the amount at the head of a member of a removal's list that role, and the whole that it
    is of its own; changes `found` in place. `index` is the unit's place in `substance.units`."""
    head = _head(substance, unit, found)
    lead = _removal_above(substance, unit, index) if head is not None else ""
    if head is None or not lead:
        return
    at = found.index(head)
    if _WHATEVER.search(lead) and len({m.amount for m in found}) < 2:
        return  # `removes all of the unissued shares under: No. 333-1: 500,000 shares`: the whole
    head.role, head.strength, head.cue = "deregistered", _STRENGTH, None
    for movement in found[at + 1 : at + 2]:
        if movement.amount == head.amount and movement.start - head.end < 4:
            movement.role = "deregistered"  # `one million (1,000,000)`
        elif _OF_WHOLE.fullmatch(substance.text, head.end, movement.start):
            movement.role, movement.strength = "registered", _STRENGTH
    if _ALL_OF_IT.match(substance.text, head.end, unit.end):
        found.insert(at, replace(head, role="registered"))


def _head(substance: Substance, unit: Unit, found: list[Movement]) -> Movement | None:
    """The first amount outside of brackets, where only the statement is named before it."""
    if not unit.of("file_number"):
        return None
    text = substance.text
    for movement in found:
        before = text[unit.start : movement.start]
        outside = _BRACKETED.sub(" ", before)
        if _IN_FIGURES.search(before) or outside.count("(") > outside.count(")"):
            continue
        return movement if _is_named(outside, before) else None
    return None


def _is_named(outside: str, before: str) -> bool:
    """Whether what stands before an amount names a statement, and says nothing of it."""
    return _NAMES_IT.search(before) is not None and not _VERB.search(outside)


def _removal_above(substance: Substance, unit: Unit, index: int) -> str:
    """The words that remove the members of a list: a clause that leads it, or its title."""
    lead = lead_of(substance, unit, index) or _lead_above(substance, index)
    if lead:
        return lead if removes_members(lead) and not tells_wholes(lead) else ""
    title = _above(substance, index)
    words = substance.words(title) if title is not None else ""
    return words if _TITLE.fullmatch(words) else ""


def _lead_above(substance: Substance, index: int) -> str:
    """The clause with a colon before members that stand in lines of their own, without a stop."""
    for before in reversed(substance.units[max(index - _MOST_BACK, 0) : index]):
        words = substance.words(before).rstrip()
        if words.endswith(":"):
            return substance.clause(before)
        if words.endswith((".", "!", "?")) or not before.of("file_number"):
            return ""
    return ""


def _above(substance: Substance, index: int) -> Unit | None:
    """The nearest unit above that names no statement."""
    for before in reversed(substance.units[max(index - _MOST_BACK, 0) : index]):
        if not before.of("file_number"):
            return before
    return None
