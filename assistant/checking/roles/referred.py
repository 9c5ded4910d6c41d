"""Amounts that a removal names by a word for them: `266,710 shares remained. We deregister those.`

The word stands for what was told last to be left: `those shares`, `them`, `the same`, `they`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checking.roles.cues import EARLIER
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated

__all__ = ["settle_referred"]

_OUT = r"(?:de-?\s?regist\w+|remov\w+|withdr\w+|tak\w+|str(?:ik|uck)\w*|releas\w+|drop\w*)"
_SHARES = (
    r"(?:\s+(?:unsold|unissued|remaining|other|said)){0,2}"
    r"(?:\s+(?:shares|securities|units|interests|notes|warrants))?\b"
)
# `deregistering those shares`, `takes them out of registration`, `removes the same`
_ACTIVE = gated(
    rf"\b{_OUT}\s+(?:from\s+(?:the\s+)?registration\s+)?(?:all\s+(?:of\s+)?)?(?:these|those|such|said|them|that\s+(?:sum|number|amount|balance|remainder|figure)|the\s+(?:same|former|latter|aforesaid|aforementioned|remaining\s+(?=shares|securities|units))|the\s+(?:shares|securities|units)\s+(?:just|last|so)\s+(?:mentioned|named|described))(?!\s+(?:(?:of|that|which|not)\b|\d)){_SHARES}"
    r"(?!\s+(?:of|that|which|as|registered|not|plans?|registration)\b)"
    # `the Registrant requests their removal from registration`
    r"|\b(?:requests?|effects?)\s+their\s+removal\b"
    # `It is requested that they be deregistered`, `asks that those shares be removed`
    rf"|\b(?:requests?|requested|asks?|asked)\s+that\s+(?:all\s+(?:of\s+)?)?(?:these|those|such|said|they|the\s+(?:same|latter))(?!\s+\d){_SHARES}\s+(?:now\s+|hereby\s+)?be\s+{_OUT}\b",
)
# `They are hereby removed`, `Those shares, and any others, are deregistered`
_PASSIVE = gated(
    rf"(?:^\W*(?:Only\s+)?|[;,]\s+(?:and\s+)?|\band\s+(?:it\s+is\s+|by\s+this\s+(?:Post-?\s?Effective\s+)?[Aa]mendment\s+)?)(?:[Tt]he\s+)?(?:[Tt]hese|[Tt]hose|[Ss]uch|[Tt]hey|[Ss]aid|[Tt]hat\s+(?:sum|number|amount|balance|remainder|figure)|former|latter|last-mentioned)(?!\s+(?:\d|(?:that|which)\s+(?:are|is|were|was|have|has|had|remain)\b)){_SHARES}"
    rf"(?:\s+that\s+[^.;,]{{0,40}}?\b{_OUT}\b|[^.;\d]{{0,110}}?\b(?:is|are)\s+(?!not\b|no\b)(?:\w+\s+){{0,2}}?(?:de-?\s?registered|removed|withdrawn|struck|released)\b|\s+(?:hereby\s+)?cease\s+to\s+be\s+registered\b)",
)
# Several that were told one by one: `We withdraw both amounts`, `The shares mentioned in (b)
# and (c) are deregistered`, `deregisters the above numbers`
_AMOUNTS = r"(?:amounts|numbers|sums|figures|balances|quantities|totals)"
_SEVERAL = gated(
    rf"\b{_OUT}\s+(?:from\s+(?:the\s+)?registration\s+)?(?:both\b(?!\s+(?:registration\s+)?statements)|(?:(?:all\s+)?(?:of\s+)?(?:these|those|such)|the\s+(?:above|foregoing|aforesaid|said|two|three|four))\s+(?:[\w-]+\s+)?{_AMOUNTS}\b)"
    rf"|(?:^[^\w(]*+(?:\(\w{{1,3}}\)\s+)?|[;,]\s+(?:and\s+)?)(?:(?:the|all|such|those|these|both|said)\s+)?(?:\w[\w-]*\s+){{0,2}}(?:shares|securities|units|interests|notes|warrants|{_AMOUNTS})\s+(?:so\s+|thus\s+|that\s+are\s+|which\s+are\s+)?"
    rf"(?:mentioned|identified|described|referred\s+to|stated|specified|named|given|set\s+(?:out|forth)|shown|listed)\b[^.;\d]{{0,60}}?\b(?:is|are)\s+(?!not\b|no\b)(?:\w+\s+){{0,2}}?{_OUT}\b"
    rf"|^[^\w(]*+both\b[^.;\d]{{0,40}}?\b(?:is|are)\s+(?!not\b|no\b)(?:\w+\s+){{0,2}}?{_OUT}\b",
    re.I,
)
# What is left without a number: then the word stands for that.
_OTHERS = re.compile(r"\b(?:the\s+(?:others?|rest|remainder|balance)|all\s+others?)\b", re.I)
# `All such shares, aggregating 379,918, are hereby deregistered`
_AGGREGATING = re.compile(
    r"\b(?:such|these|those)\s+(?:shares|units|securities),\s+(?:aggregating|totall?ing|numbering)"
    r"\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?\Z",
    re.I,
)
_LEFT = ("unsold", "other", "remaining")
_LEAST = 100
_MOST_BACK = 3
_MOST_TOLD = 12
_STRENGTH = 0.85


def settle_referred(substance: Substance, found: list[Movement]) -> None:
    """Gives the amounts that a removal refers to by a word for them that role, in place; what was
    told to be left is that too."""
    if not found:
        return
    held: dict[int, list[Movement]] = {}
    for movement in found:
        held.setdefault(id(movement.place), []).append(movement)
    for index, unit in enumerate(substance.units):
        if unit.start < substance.body or unit.kind == "row":
            continue
        clause = substance.clause(unit)
        several = _SEVERAL.search(clause)
        word = several or _ACTIVE.search(clause) or _PASSIVE.search(clause)
        if word is None or EARLIER.search(clause):
            continue
        at = unit.start + word.start()
        own = held.get(id(unit), [])
        for movement in own:
            if _AGGREGATING.search(substance.text, unit.start, movement.start):
                movement.role = "part"  # the sum of what is meant
        if any(m.role == "deregistered" and m.amount >= _LEAST for m in own):
            continue
        told = _each_told(substance, index, at, held) if several else []
        for movement in told or _meant(substance, index, at, held):
            removed = replace(movement, role="deregistered", strength=_STRENGTH, cue=(at, at + 2))
            found.append(removed)
            if movement.role != "unsold":
                found.remove(movement)


def _each_told(
    substance: Substance, index: int, at: int, held: dict[int, list[Movement]]
) -> list[Movement]:
    """All that sentences before a place tell to be left, since the last removal."""
    found: list[Movement] = []
    for unit in reversed(substance.units[max(index - _MOST_TOLD, 0) : index + 1]):
        told = [m for m in held.get(id(unit), []) if m.amount >= _LEAST and m.end <= at]
        if unit.start < substance.body or any(m.role == "deregistered" for m in told):
            break
        found += [m for m in told if m.role == "unsold"]
    return found


def _meant(
    substance: Substance, index: int, at: int, held: dict[int, list[Movement]]
) -> list[Movement]:
    """What is told last to be left before a place: in its sentence, else in the nearest one."""
    before: list[Unit] = substance.units[max(index - _MOST_BACK, 0) : index + 1]
    for unit in reversed(before):
        told = [m for m in held.get(id(unit), []) if m.amount >= _LEAST and m.end <= at]
        left = [m for m in told if m.role == "unsold"]
        if left and not _OTHERS.search(substance.text, left[-1].end, at):
            return left
        since = max([unit.start, *(m.end for m in told)])
        if any(m.role == "deregistered" for m in told) or _OTHERS.search(substance.text, since, at):
            return []
        untold = [m for m in told if m.role in _LEFT]
        if len(untold) == 1:
            return untold
        if untold:
            return []
    return []
