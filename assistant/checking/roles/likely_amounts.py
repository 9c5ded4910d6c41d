"""Amounts whose role no cue tells, or another than is likely: what was learned decides.

A role that is learned alone is `likely`: it is given for review, and proves nothing. Where a role
by a cue is most improbable, it is likely to be another, and is no longer proven either.
"""

from __future__ import annotations

import re

from assistant.checking.roles.counted import counted_by, title_near
from assistant.checking.roles.learned_amounts import (
    MOST,
    OTHER,
    Learned,
    amounts_at,
    by_amount,
    learned_roles,
    rule_class,
)
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.language.gated import gated
from assistant.record import Unit as Counted

__all__ = ["settle_likely"]

_NONE_SOLD = gated(
    r"\b(?:none of (?:the|those|these|its)|no(?! (?:further|more|additional|other|longer)\b))"
    r" (?:[\w-]+ ){0,3}(?:shares|securities|units|notes)\b"
    r"(?:(?!\b(?:will|shall|may|can|would|to be)\b)[^.;]){0,80}\b(?:sold|issued)\b",
    re.I,
)
"""Where none was sold, no amount is likely to be what was; that none will be says nothing of it."""
_NONE_OF = re.compile(
    r"\b(?:none|no part|nothing|not (?:a single )?one) of (?:the |these |those |its )?\Z", re.I
)
_ROLES = {
    "registered": "registered", "sold": "sold", "left": "unsold", "remaining": "remaining",
    "earlier": "previously_removed", "carried": "carried_over", "outstanding": "outstanding",
}  # fmt: skip
"""The role of each class that is learned; `other` is none."""
_GIVEN = frozenset({"registered", "sold", "left", "earlier"})
"""The classes that an amount without a role is given: those that the record holds or counts by."""
_CHANGED = frozenset({"registered", "sold", "left"})
"""The classes by cues that may give way; cues of the rarer ones say just that."""
Told = set[tuple[str | None, Counted]]
"""Titles of classes, with what counts them, of the amounts whose role the rules read."""
_ANY: frozenset[Counted] = frozenset({"shares", "usd"})
"""What may count any class: `shares` said of whatever is sold, and money."""
_READ = frozenset(
    {"registered", "sold", "deregistered", "unsold", "remaining", "previously_removed",
     "carried_over", "outstanding"}
)  # fmt: skip
"""The roles by cues that may be doubted; parts and terms are read by more than their words."""
_LIKELY = 0.7
"""The probability from which an amount without a role gets one."""
_OVERRULES = 0.9
"""The probability from which a role by a cue gives way to another."""
_DOUBTED = 0.5
"""The probability below which a role by a cue is not proven."""
_DOUBTFUL = 0.8  # the strength of a role by a cue that is not likely: a surer one goes before it
_STRENGTH = 0.6  # of a role that is learned: those by cues come first


def settle_likely(substance: Substance, found: list[Movement]) -> list[Learned]:
    """Gives likely roles to amounts that have none, and doubts or changes improbable ones.

    Returns what is likely of each amount of the running text.
    """
    words = amounts_at(substance, MOST)
    if not words.amounts:
        return []
    own = by_amount(words.amounts, found)
    told = {(movement.title, movement.unit) for movement in found if movement.role != OTHER}
    given = _GIVEN
    if _NONE_SOLD.search(substance.clauses, substance.body):
        given = given - {"sold"}
    added = []
    learned = learned_roles(words, own)
    for one, movement in zip(learned, own, strict=True):
        ahead = _TO_BE_ISSUED.match(substance.text, one.amount.token.end)
        allowed = given - {"sold"} if ahead else given
        if movement is None:
            made = _added(substance, one, told, allowed)
            added += [m for m in made if not _has_rival(substance.text, m, found)]
        elif (
            movement.listed
            or _is_whole(substance, movement)
            or _NONE_OF.search(substance.text, max(movement.start - 24, 0), movement.start)
        ):
            continue
        elif movement.role in _READ or _has_none(movement, told):
            if not _is_left(substance, movement):
                _weigh(movement, one, allowed, substance.words(movement.place))
            if ahead and movement.role == OTHER:
                movement.role = "part"  # no balance makes them sold
    if added:
        found += added
        found.sort(key=lambda movement: movement.start)
    return learned


# `the 317,005 shares of its common stock not issued out of 500,000`: said of the amount itself
_NOT_GONE = re.compile(
    r"[\s,]*+(?:(?:remaining\s+)?(?:shares|units|notes|interests|securities)\s+)?(?:of\s+(?:its|the|our)\s+(?:[\w-]+\s+){1,4})?"
    r"(?:\([^()]{0,60}\)\s+)?(?:which\s+(?:were|have|had)\s+|that\s+(?:were|have|had)\s+)?(?:(?:not|never)\s+(?:yet\s+|been\s+){0,2}(?:issued|sold|resold|purchased)|unsold|unissued)\b",
    re.I,
)
# `153,158 shares represent shares issuable upon exercise of grants made to directors`
_TO_BE_ISSUED = re.compile(
    r"\s*(?:(?:shares|units)\s+)?(?:(?:represent|are|were)\s+(?:the\s+)?)(?:shares\s+|units\s+)?"
    r"(?:which\s+are\s+|that\s+are\s+)?(?:issuable|to\s+be\s+issued|reserved)\b",
    re.I,
)
_WORDS_BEHIND = 140


def _is_left(substance: Substance, movement: Movement) -> bool:
    """Whether the words right behind an amount say that it was not sold: no likelihood is surer."""
    if movement.role not in ("unsold", "deregistered"):
        return False
    end = min(movement.end + _WORDS_BEHIND, movement.place.end)
    return _NOT_GONE.match(substance.text, movement.end, end) is not None


# `Of the 640,000 shares which it covered, 150,000 were removed by Amendment No. 1`
_PARTED = re.compile(
    r"(?:\A|[.;:]\s+|\n\s*)(?:\(\w{1,3}\)\s+)?Of\s+(?:the\s+|its\s+)?(?:original\s+|total\s+of\s+)?\Z"
)


def _is_whole(substance: Substance, movement: Movement) -> bool:
    """Whether a sentence opens with an amount as that which it parts: no likelihood is surer."""
    before = substance.text[max(movement.start - 24, 0) : movement.start]
    return movement.role == "registered" and _PARTED.search(before) is not None


_GONE = re.compile(r"remov|withdr|deregist|de-regist|reduc|cancel|struck|taken|took", re.I)


def _weigh(movement: Movement, learned: Learned, given: frozenset[str], words: str) -> None:
    """Changes or doubts the role of an amount where another is likely."""
    best, probability = learned.best()
    rule = rule_class(movement)
    least = _LIKELY if rule == OTHER else _OVERRULES
    changes = best in given if rule == OTHER else best != OTHER and rule in _CHANGED
    if best == "earlier" and not _GONE.search(words):
        return  # a sentence that tells of no removal
    if best != rule and changes and probability >= least:
        movement.role, movement.strength, movement.likely = _ROLES[best], _STRENGTH, True
    elif rule != OTHER and learned.odds.get(rule, 0.0) < _DOUBTED:
        movement.likely, movement.strength = True, min(movement.strength, _DOUBTFUL)


def _has_rival(text: str, added: Movement, found: list[Movement]) -> bool:
    """Whether a cue earlier in the sentence gives the role to another amount, so that it is no
    second: `800,000 shares were registered; by reason of a split they became 1,200,000`."""
    return any(
        m.role == added.role and m.cue and m.end < added.start
        and ". " not in text[m.end : added.start]
        for m in found
    )  # fmt: skip


def _has_none(movement: Movement, told: Told) -> bool:
    """Whether an amount has no role because no cue tells one; some are set aside by a cue."""
    unread = movement.role == OTHER and movement.cue is None
    return unread and _of_known_class(movement.title, movement.unit, told)


def _of_known_class(title: str | None, counts: Counted, told: Told) -> bool:
    """Whether an amount is of a class of which the rules read others, or they read none at all: a
    likely role makes no class of securities of what is only mentioned."""
    if title is not None:
        return not told or title in {held for held, _ in told}
    return counts in _ANY or not told or counts in {held for _, held in told}


def _added(
    substance: Substance, learned: Learned, told: Told, given: frozenset[str]
) -> list[Movement]:
    """The movement of an amount that the rules passed over, where its role is likely."""
    best, probability = learned.best()
    token, unit = learned.amount.token, learned.amount.unit
    if probability < _LIKELY or best not in given:
        return []
    money = token.detail.kind == "money"
    counts, money = counted_by(substance, token) or ("usd" if money else "shares", money)
    title, title_at = title_near(substance, token, unit) or (None, None)
    if not _of_known_class(title, counts, told):
        return []
    made = Movement(
        _ROLES[best], token.value, token.start, token.end, counts, title, _STRENGTH, None, unit,
        money,
    )  # fmt: skip
    made.currency, made.title_at, made.likely = token.detail.currency, title_at, True
    return [made]
