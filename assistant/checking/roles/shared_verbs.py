"""Amounts that share a verb: two with one predicate, a list with one, a verb that is understood."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.checking.roles.cues import AS_FAR_AS_LEFT, LESS_SOLD
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated

AND = re.compile(r"\band\s+$")
VERB = re.compile(r"\b(?:were|was|are|is|have|has|had|remain\w*)\b|[;:]", re.I)
# `A shares were issued under the Stock Plan and B under the Directors' Plan`: of the same verb
ELLIPTIC = re.compile(
    r"\s+(?:shares\s+)?(?:(?:under|pursuant\s+to|through)\s+the|upon|in|on|by|from|to|with)\b(?!\s+(?:were|was|have|has|had)\b)"
)


_OF_A_WHOLE = re.compile(
    r"\d\s+(?:shares\s+|units\s+)?(?:out\s+of\s+(?:(?:the|its|such|those)\s+)?|of\s+(?:the|its|such|those)\s+)$",
    re.I,
)


def one_predicate(substance: Substance, last: Movement, movement: Movement) -> bool:
    """Whether two amounts share the verb that follows the second."""
    after = last.cue is not None and last.cue[0] >= last.end
    if not (last.role == "registered" and after) and not (last.role == "other" and not last.cue):
        return False
    text = substance.text
    if _OF_A_WHOLE.search(text, max(last.start - 40, last.place.start), last.start):
        return False  # `sold 1,733,290 of the 2,000,000 shares registered, and 266,710 remained`
    between = text[last.end : movement.start]
    return bool(AND.search(between)) and not VERB.search(between)


def has_nearer_verb(last: Movement, movement: Movement) -> bool:
    """Whether the verb before the amount before is nearer than an amount's own, farther back."""
    if last.cue is None or movement.cue is None or last.money != movement.money:
        return False
    one_object = last.role in ("sold", "deregistered") and movement.role == "registered"
    return one_object and movement.cue[1] <= last.cue[0] and last.cue[1] <= last.start


def is_elliptic(text: str, last: Movement, movement: Movement) -> bool:
    """Whether the verb behind the amount before goes on for the next: `Of the N shares registered,
    1,600,000 were sold in the offering and a further 87,500 upon exercise of the option`."""
    if last.cue is None or movement.cue is None or last.money != movement.money:
        return False
    behind = last.role == "sold" and last.end <= last.cue[0] <= last.cue[1] <= movement.start
    over = movement.role == "registered" and movement.cue[1] <= last.start
    return behind and over and ELLIPTIC.match(text, movement.end) is not None


# `Notes of $48,315,000 were resold and that 1,207,450 of the shares were.`: the verb is understood
_VERB_UNDERSTOOD = re.compile(
    r"\s+(?:of\s+(?:the|its|those|such)\s+)?(?:[\w-]+\s+){0,3}(?:were|was|have\s+been|has\s+been|had\s+been|have|has|had)\s*(?:[.;]|\Z)",
    re.I,
)


def tell_understood(substance: Substance, unit: Unit, kept: list[Movement]) -> None:
    """An amount whose clause ends with an auxiliary verb has the role of the one before it."""
    for last, movement in pairwise(kept):
        if movement.role != "other" or last.role not in ("sold", "unsold"):
            continue
        behind = last.cue is not None and last.end <= last.cue[0] and last.cue[1] <= movement.start
        if behind and _VERB_UNDERSTOOD.match(substance.text, movement.end, unit.end):
            movement.role, movement.strength, movement.cue = last.role, 0.8, last.cue


# `212,650 shares, 900,000 shares and 331,000 shares, respectively, have not been issued`
_LISTED = re.compile(
    r"\s*(?:shares|units|securities|notes|warrants|interests)?"
    r"(?:\s+of\s+(?:the\s+)?[\w ]{1,40})?\s*(?:,|,?\s+and)\s+(?:and\s+)?\$?",
    re.I,
)


IN_ORDER = gated(r"\brespectively\b|\bin\s+(?:that|the\s+same|this)\s+order\b", re.I)
"""What says of several amounts that each is of one statement, in the order named."""


def tell_respectively(substance: Substance, unit: Unit, kept: list[Movement]) -> None:
    """The amounts of a list that ends with `respectively` have one role, which one tells."""
    if not IN_ORDER.search(substance.words(unit)):
        return
    runs: list[list[Movement]] = []
    for movement in kept:
        last = runs[-1][-1] if runs else None
        if last and _LISTED.fullmatch(substance.text, last.end, movement.start):
            runs[-1].append(movement)
        else:
            runs.append([movement])
    for run in runs:
        first, last = run[0], run[-1]
        behind = last.cue is not None and last.cue[0] >= last.end
        telling = last if behind else first
        if len(run) > 1 and telling.role != "other":
            for movement in run:
                movement.role, movement.strength = telling.role, telling.strength


# `Of the notes, $18,340,000 had not been resold, and of the shares, 573,125.`
_GAPPED = re.compile(
    r"[^.;,\d]*[,;]\s+(?:and\s+|but\s+)?(?:of|under|as\s+to|for|from|on|in)\s+(?:the|its|our|those|these|No[.\u00b7])\s+"
    r"(?:[^.;,\d]|\d{1,3}-\d{4,6}){0,60}?,?\s+(?:[A-Z]{0,3}\s?[$\u20ac\u00a3])?\Z",
    re.I,
)
# `90,000 were removed by Amendment No. 1 and 110,000 by Amendment No. 2`
_BY_ANOTHER = re.compile(
    r"\s+(?:shares\s+)?by\s+(?:the\s+)?(?:(?:second|third|next|Post-?\s?Effective)\s+){0,2}Amendment\b",
    re.I,
)
_GAP_ENDS = re.compile(
    r"(?:\s+(?:of\s+(?:them|these|those)|(?:of\s+(?:the\s+)?)?(?:[\w-]+\s+){0,2}(?:shares|units|notes|warrants|securities)))?\s*(?:[.;,)]|\Z)",
    re.I,
)


def tell_gapped(substance: Substance, unit: Unit, kept: list[Movement]) -> None:
    """The verb behind an amount goes on in a clause that only names another class, plan or
    statement and its amount."""
    text = substance.text
    for last, movement in pairwise(kept):
        if last.role == "previously_removed" and _BY_ANOTHER.match(text, movement.end):
            movement.role, movement.strength, movement.cue = last.role, 0.85, last.cue
            movement.listed = True
            continue
        told = last.role in ("registered", "sold", "unsold", "deregistered") and last.cue
        own = movement.cue is not None and movement.cue[1] > last.end
        if not told or own or movement.role == last.role:
            continue
        assert last.cue is not None
        behind = last.end <= last.cue[0] and last.cue[1] <= movement.start
        begin = last.cue[1] if behind else last.end
        if not VERB.search(text, begin, movement.start) and (
            _GAPPED.fullmatch(text, begin, movement.start) and _GAP_ENDS.match(text, movement.end)
        ):
            movement.role, movement.strength, movement.cue = last.role, 0.85, last.cue


# `N shares registered under No. 333-1 and M shares registered under No. 333-2 are deregistered`
_DONE_AT_END = re.compile(
    r"\b(?:is|are)\s+(?:(?:also|being|hereby|thereby|accordingly|now)\s+)*(?:deregistered|de-registered|removed|withdrawn)\b[^.;]{0,140}\.?\s*$",
    re.I,
)


def tell_done_at_end(substance: Substance, unit: Unit, kept: list[Movement]) -> None:
    """Amounts that are `registered under …` by their description and removed by the predicate."""
    if not kept or any(m.role not in ("registered", "other") for m in kept):
        return
    words = substance.clause(unit)
    last = kept[-1].end - unit.start
    done = _DONE_AT_END.search(words, last)
    if AS_FAR_AS_LEFT.search(words, last) or LESS_SOLD.match(words, last):
        return
    if done is None or words.find(". ", last, done.start()) >= 0:
        return
    at = unit.start + done.start()
    for movement in kept:
        described = movement.cue is not None and movement.cue[0] >= movement.end
        if movement.role == "registered" and described:
            movement.role, movement.strength, movement.cue = "deregistered", 0.85, (at, at + 2)
