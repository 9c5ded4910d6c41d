"""Lots: amounts of one class that one sentence tells one by one, and that together are the whole.

`5,250,000 shares under the 2007 Plan and 750,000 shares under the Purchase Plan`; `12,385,095
shares of the primary offering and 3,387,553 shares of the reinvestment plan`; two rows of a table
under one file number, each for a plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.checking.roles.movements import Movement
from assistant.checking.roles.plans import find_plans
from assistant.checking.roles.substance import Substance
from assistant.language.openings import compiled

__all__ = ["are_open", "grew", "is_of_one_holder", "lots_of"]

_TOTAL = 0.98  # the strength of an amount that is told as the total
_NOT_ADDED = re.compile(
    r"\b(?:of\s+which|including|includes|remain\w*|less|total|aggregate\s+of|represent\w*|consist\w*|increas\w*"
    r"|originally|previously|subsequently|another|additional|adjusted|split|outstanding)\b",
    re.I,
)
_JOINED = re.compile(r"[,;]|\b(?:and|plus|as\s+well\s+as|together\s+with)\b", re.I)
# What tells one lot from the next: whose it is, for what it is held, of which offering it is.
_TOLD_APART = re.compile(
    r"\b(?:issuable|underl\w+|reserved|held\s+by|owned\s+by|for\s+(?:sale|resale|issuance|the\s+account)|in\s+the\s+primary|to\s+be\s+(?:issued|sold)"
    r"|of\s+the\s+(?:primary|selling|over-?allotment)|(?:pursuant\s+to|under|through|of)\s+(?:the|its|our)\s+(?:[\w-]+\s+){0,4}(?:plan|program|offering))\b",
    re.I,
)
# After the last of them: `…, respectively`, `under those two plans`
_ALL_TOLD = re.compile(
    r"^[^.;]*?\brespectively\b|^[^.;]{0,60}\b(?:two|three|four|both)\s+(?:of\s+(?:the|these|those)\s+)?plans\b",
    re.I,
)
# Between two lots of one verb stands no verb of the second's own.
_VERB = re.compile(
    r"\b(?:were|was|is|are|has|have|had|filed|register\w*|sold|issued|remov\w*|deregist\w*|amend\w*)\b",
    re.I,
)


def lots_of(substance: Substance, movements: Sequence[Movement]) -> list[Movement]:
    """The lots that the amounts of one role and class are; empty where one amount stands alone."""
    if not movements:
        return []
    best = max(movements, key=lambda m: (m.strength, -m.start))
    if best.strength >= _TOTAL:
        return []
    if best.lot:
        rows = [m for m in movements if m.lot]
        return rows if len(rows) > 1 else []
    beside = sorted(
        (m for m in movements if m.place is best.place and m.money == best.money),
        key=lambda m: m.start,
    )
    whole = sum(m.amount for m in beside)
    parts = [m for m in beside if m.amount * 2 != whole]
    if len(parts) > 1:
        beside = parts  # `A shares under … and B shares under …, an aggregate of A + B`
    if len(beside) < 2 or (best.role == "registered" and grew(substance, best)):
        return []
    text = substance.text
    ends = [*(m.start for m in beside[1:]), best.place.end]
    stretches = [text[m.end : end] for m, end in zip(beside, ends, strict=True)]
    if any(_NOT_ADDED.search(s) or not _JOINED.search(s) for s in stretches[:-1]):
        return []
    plans = [find_plans(text, m.end, end) for m, end in zip(beside, ends, strict=True)]
    titles = {found[0].title.casefold() for found in plans if found}
    if all(plans) and len(titles) == len(beside):
        return beside
    return beside if _are_told_apart(stretches) and not _holds_total(beside) else []


_GREW = compiled(r"\bRule\s+416\b|\bstock\s+(?:split|dividend)|\bsplit\b|\banti-?dilution\b", re.I)


def grew(substance: Substance, movement: Movement) -> bool:
    """Whether an amount's sentence tells that more came to it by a split, a dividend in stock or
    Rule 416 (17 CFR 230.416): what was registered at first is no lot of the sum."""
    return _GREW.search(substance.words(movement.place)) is not None


def _are_told_apart(stretches: list[str]) -> bool:
    if any(_VERB.search(stretch) for stretch in stretches[:-1]):
        return False
    if _ALL_TOLD.search(stretches[-1][:400]):
        return True
    told = [_TOLD_APART.search(stretch) for stretch in stretches]
    words = [" ".join(found.group().lower().split()) if found else "" for found in told]
    return all(words[:-1]) and (bool(words[-1]) or len(words) == 2)


def _holds_total(beside: list[Movement]) -> bool:
    whole = sum(m.amount for m in beside)
    return any(m.amount * 2 == whole for m in beside)


def are_open(substance: Substance, movements: Sequence[Movement]) -> bool:
    """Whether one sentence tells several amounts of one role, and they are neither lots nor one
    with its parts: which of them is meant is not told."""
    if not movements:
        return False
    best = max(movements, key=lambda m: (m.strength, -m.start))
    beside = {m.amount: m for m in movements if m.place is best.place and m.money == best.money}
    if len(beside) < 2 or best.strength >= _TOTAL or lots_of(substance, movements):
        return False
    ordered = sorted(beside.values(), key=lambda m: m.start)
    pairs = pairwise(ordered)
    return any(
        _JOINED.search(substance.text, a.end, b.start)
        and not _NOT_ADDED.search(substance.text, a.end, b.start)
        for a, b in pairs
    ) and not _holds_total(ordered)


# `One of the institutions had sold its entire 400,000 shares`, `sold 2,000,000 of its shares`
_ONE_HOLDER = re.compile(
    r"\b(?:one|each|another|some|certain|two|three|several)\s+of\s+(?:the|these|those|our|them)\b[^.;]{0,80}$",
    re.I,
)
_OF_ITS = re.compile(
    r"\s+(?:of\s+)?(?:its|his|her|their)\s+(?:shares|units|securities|warrants|notes)\b"
    r"|\s+of\s+the\s+(?:latter|former)\b",  # of one lot among those that were told
    re.I,
)
# A holder's name before the verb: `Pinnacle Partners, L.P. sold`, `Ormen Maritime AS has sold`.
_NAMED = re.compile(
    r"((?:[A-Z][\w&'.-]*,?\s+){1,6})(?:\([^()]{0,60}\)\s*+)?(?:has\s+|had\s+|have\s+)?(?:since\s+|previously\s+)?(?:re)?(?:sold|disposed)\s+$"
)
_OWN = re.compile(
    r"\b(?:Company|Registrants?|Corporation|Issuer|Trust|Partnership|Fund|Bank|Stockholders?|Shareholders?|Holders?|We|It|They)\W*$",
    re.I,
)


def is_of_one_holder(substance: Substance, movement: Movement) -> bool:
    """Whether an amount sold is what one holder among several sold; the registrant is none."""
    text, place = substance.text, movement.place
    if _OF_ITS.match(text, movement.end, place.end):
        return True
    before = text[place.start : movement.start]
    clause = before[max(before.rfind(";"), before.rfind(". ")) + 1 :]
    if _ONE_HOLDER.search(clause):
        return True
    named = _NAMED.search(clause)
    if named is None or _OWN.search(named.group(1)):
        return False
    first = named.group(1).split()[0].strip(",.")
    return len(first) > 2 and first.casefold() not in text[: substance.body].casefold()
