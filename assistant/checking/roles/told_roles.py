"""The role of an amount by the cue that governs it, where the words beside it let it stand."""

from __future__ import annotations

import re

from assistant.checking.roles.all_of_them import is_rest_sold, of_all_not_sold
from assistant.checking.roles.cue_model import Cue
from assistant.checking.roles.cues import (
    AS_FAR_AS_LEFT,
    EXCEPTED,
    LESS_SOLD,
    REMOVAL,
    SUCH_OF_FOLLOWING,
)
from assistant.checking.roles.governing import is_whole
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.underlying import is_bought, is_no_sale, is_underlying
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

__all__ = ["OF_THESE", "Governed", "told_role"]

Governed = tuple[Cue, int, int, float]
"""A cue, where it stands in the flow, and how surely it governs."""


def told_role(
    substance: Substance, unit: Unit, token: Token, governed: Governed | None, money: bool
) -> tuple[str, float]:
    """The role of an amount by the cue that governs it, where the words beside it let it stand."""
    text = substance.text
    if governed is None:
        return ("registered", 0.85) if is_whole(text, token.start) else ("other", 0.5)
    role, strength, cue = governed[0].role, governed[3], text[governed[1] : governed[2]]
    told = (
        _of_what_is_left(substance, unit, token, governed)
        or _by_words_before(text, unit, token, governed)
        or _of_the_registered(text, unit, token, governed)
        or _of_the_removed(text, unit, token, governed)
    )
    if told is not None:
        return told
    if role == "sold" and is_no_sale(text, unit, token, cue, money):
        return "other", strength
    return role, strength


def _of_what_is_left(
    substance: Substance, unit: Unit, token: Token, governed: Governed
) -> tuple[str, float] | None:
    """The role of what is told as left or remaining, where it is another."""
    text, role, strength = substance.text, governed[0].role, governed[3]
    if role == "remaining" and _LEAVING.match(text, governed[1], governed[2]):
        # `of the 300,000 shares 148,335 had been issued, leaving 151,665`, which are deregistered
        removed = REMOVAL.search(substance.clauses, unit.start, token.start)
        return None if removed else ("unsold", strength)
    if role != "unsold":
        return None
    if is_rest_sold(text, unit, (governed[1], governed[2]), token):
        return "sold", strength  # `The remaining 1,500,000 shares were sold by the holder`
    if governed[1] >= token.end and _also_removed(substance, unit, token):
        return "deregistered", min(strength, 0.9)
    if _PAID_OFF.search(text, max(token.start - 60, unit.start), token.start):
        return "other", strength  # `we redeemed the remaining $1,650,000 in cash`
    return None


def _by_words_before(
    text: str, unit: Unit, token: Token, governed: Governed
) -> tuple[str, float] | None:
    """The role by the words right before an amount, whatever its cue says."""
    role, strength = governed[0].role, governed[3]
    none_of = role in ("unsold", "sold", "deregistered") and _NONE_OF.search(
        text, max(token.start - 24, unit.start), token.start
    )
    if none_of:
        return "other", 0.5  # `None of the 200,000 remain`
    if _SHOULD.search(text, max(token.start - 50, unit.start), token.start):
        # `Amendment No. 1 should have removed the 44,150 shares left over`
        return "other", strength
    if EXCEPTED.search(text, max(token.start - 40, unit.start), token.start):
        return "excepted", strength
    among = _AMONG_ALL.search(text, max(token.start - _MOST_BEFORE, unit.start), token.start)
    if among and role in ("unsold", "deregistered") and not unit.of("file_number"):
        return "part", strength
    return None


def _of_the_registered(
    text: str, unit: Unit, token: Token, governed: Governed
) -> tuple[str, float] | None:
    """The role of what is told as registered, where it is another."""
    role, strength = governed[0].role, governed[3]
    if role == "registered" and is_underlying(text, unit, token):
        return "other", strength  # `issuable upon conversion of 264,000 shares of Series B`
    if role in ("registered", "deregistered") and is_bought(text, unit, token):
        return "other", strength  # `warrants to purchase 400,000 shares`
    if role != "registered":
        return None
    if governed[1] >= token.end and _AND_NOT_SOLD.match(text, governed[2], unit.end):
        return "unsold", strength  # `641,300 shares, which were registered and neither issued …`
    if _NEW.match(text, token.end):
        return "other", strength  # `the new Registration Statement covers 3,500,000 new shares`
    if OF_THESE.search(text, max(token.start - 40, unit.start), token.start):
        return "part", strength  # `those shares, 415,000 in all, registered for the old plan`
    return None


def _of_the_removed(
    text: str, unit: Unit, token: Token, governed: Governed
) -> tuple[str, float] | None:
    """The role of what is told as removed or unsold, where it is another or is only told of."""
    role, strength = governed[0].role, governed[3]
    if role in ("deregistered", "unsold") and (
        _as_far_as_left(text, unit, token, governed) or of_all_not_sold(text, unit, token)
    ):
        return "registered", min(strength, 0.85)
    if role != "deregistered":
        return None
    active = governed[0].side == "after"
    if active and _NOT_DONE.search(text, max(governed[1] - 30, unit.start), governed[1]):
        return "remaining", strength  # `It does not withdraw 40,000 shares`
    if _TOLD.match(text[governed[1] : governed[2]]):
        return role, min(strength, 0.7)  # `were removed`: told, not done by this amendment
    return None


def _as_far_as_left(text: str, unit: Unit, token: Token, governed: Governed) -> bool:
    """Whether an amount is named as the whole of which only what is left is removed."""
    if SUCH_OF_FOLLOWING.search(text, unit.start, token.start):
        return True
    behind = AS_FAR_AS_LEFT.search(text, token.end, unit.end)
    if governed[0].role == "unsold":  # `are, to the extent not issued, released`
        return behind is not None and behind.start() < governed[1] < behind.end()
    return bool(
        behind
        or LESS_SOLD.match(text, token.end, min(token.end + 160, unit.end))
        or AS_FAR_AS_LEFT.search(text, max(token.start - 90, unit.start), token.start)
    )


# `removes the $26,050,000 of Notes, and the 1,157,778 shares issuable on them, that were not sold`
_AND_THE = re.compile(
    r"\d(?:(?!\b(?:of\s+which|which|leav\w+|remain\w*|are|is|was|were|ha[sd]|have)\b)[^.;]){0,160}?,?\s+and\s+(?:also\s+)?(?:the|all|those|such)\s+(?:other\s+)?\Z",
    re.I,
)
_MOST_BEFORE = 240  # characters of such a list


def _also_removed(substance: Substance, unit: Unit, token: Token) -> bool:
    """Whether an amount that is told as unsold is the second of two that a verb removes."""
    before = max(unit.start, token.start - _MOST_BEFORE)
    removal = REMOVAL.search(substance.clauses, before, token.start)
    return bool(removal and _AND_THE.search(substance.clauses, removal.end(), token.start))


OF_THESE = re.compile(
    r"\b(?:those|these|such)\s+(?:[\w-]+\s+){0,2}(?:shares|units|securities),\s+$", re.I
)
_PAID_OFF = re.compile(
    r"\b(?:redeem(?:ed|s|ing)|repaid|repurchased|bought\s+back|paid\s+off|prepaid|retired|cashed\s+out)\s+(?:(?:the|its|our|all|of|in\s+cash)\s+){0,3}(?:remaining|balance\s+of|rest\s+of|other)\s+(?:the\s+)?$",
    re.I,
)
_NONE_OF = re.compile(
    r"\b(?:none|not\s+(?:a\s+single\s+)?one)\s+of\s+(?:the|these|those|its|our|their)\s+\Z", re.I
)
# `all shares, including the 2,000,000 warrant shares, that were not sold`: a part of what is left
_AMONG_ALL = re.compile(
    r"\b(?:all|any|every|whatever)\b[^.;\d]{0,120}[,(]\s*(?:including|inclusive\s+of|among\s+(?:them|these|which)|"
    r"which\s+includes?|and\s+so\s+also)\s+(?:(?:the|all|our|its|those|any|some|about|of)\s+){0,3}\Z",
    re.I,
)
_NOT_DONE = re.compile(r"\b(?:do|does|did|will)\s+not\s+(?:\w+\s+)?$", re.I)
_TOLD = re.compile(r"(?:were|was|been)\b(?!.*\bhereby\b)", re.I)
_AND_NOT_SOLD = re.compile(
    r"(?:(?!\bof\s+which\b|\b\d[\d,]{3,14}\s+(?:shares|units|of)\b)[^;]){0,140}?\b(?:and|but)\s+(?:(?:which|that)\s+)?(?:(?:were|was|are|have|has|had)\s+)?"
    r"(?:neither|never|not)\s+(?:yet\s+|been\s+|so\s+far\s+){0,2}(?:re)?(?:issued|sold)\b",
    re.I,
)
_SHOULD = re.compile(r"\bshould\s+have\s+\w+\s+(?:(?:the|all|those)\s+){0,2}\Z", re.I)
_LEAVING = re.compile(r"leav(?:es|ing)\b", re.I)
_NEW = re.compile(r"\s+new\s+(?:shares|securities)\b", re.I)
