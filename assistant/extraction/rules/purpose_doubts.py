"""Doubts about the purpose: signs of a filing that speak for different purposes.

A purpose has several signs that do not depend on one another: the sentence that says what the amendment
is for, what it does to amounts, the heading of its note. Where they disagree a person is to look.
"""

from __future__ import annotations

import re

from assistant.checking.roles import Roles
from assistant.checking.roles.cues import EARLIER
from assistant.checking.roles.purposes import Aim, carries_on, deciding_aim
from assistant.language.gated import gated
from assistant.record import Draft

__all__ = ["UNSURE", "doubt_purpose"]

UNSURE = 0.5
"""The confidence of a purpose for which the signs disagree."""

_SAID = 3.0  # the weight from which a sentence says a purpose
_HINTED = 2.0  # the same, where it is the sentence of the removal
_NEVER_BOTH = {"share_transfer", "successor", "form_conversion", "prospectus_update", "withdrawal"}
"""Purposes that an amendment which removes securities seldom has as well."""
_KEEPS = {"prospectus_update", "exhibits", "other"}
"""Purposes with which nothing is taken out of registration."""
# What only removals speak of, in a sentence that denies nothing and tells of no earlier amendment.
_OF_A_REMOVAL = re.compile(
    r"\b(?:de-?regist\w+|(?:out\s+of|off|from)\s+registration|(?:end|terminat|cancel|lift|discontinu)\w*\s+(?:the\s+)?registration\s+of)\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:no|not|none|nothing|neither|nor|without|never|if|will|until|before|undertak\w+)\b", re.I
)
_HEADED = re.compile(
    r"\W{0,3}(?:PARTIAL\s+|Partial\s+)?(?:DE-?REGISTRATION|De-?[Rr]egistration|REMOVAL|Removal|TERMINATION|Termination)"
    r"\s+(?:OF|of)\s+(?:[\w-]+\s+){0,3}(?:SECURITIES|Securities|SHARES|Shares|UNITS|Units|NOTES|Notes|OFFERINGS?|Offerings?|REGISTRATION|Registration)\W{0,3}"
)
_STRONG = 0.85  # of an amount's role
_NOTE = 6_000  # characters of the substance in which headings and amounts count


def doubt_purpose(roles: Roles, draft: Draft) -> None:
    """Lowers the confidence of /purpose where the signs of the filing disagree about it."""
    aim = deciding_aim(roles.aims)
    if aim is not None and (
        _said_otherwise(roles, aim) or _done_otherwise(roles, aim) or _goes_on(roles, aim)
    ):
        drafted = draft.values["/purpose"]
        drafted.confidence = min(drafted.confidence, UNSURE)


def _said_otherwise(roles: Roles, aim: Aim) -> bool:
    """Whether sentences say a removal and another purpose that seldom goes with one."""
    if aim.purpose == "deregistration" and any(other.framed for other in roles.aims):
        if _HEADED.fullmatch(roles.substance.words(aim.unit).strip()):
            return True  # a heading alone, and a sentence that says something else
    said = {o.purpose for o in roles.aims if o.weight >= (_HINTED if o.unit is aim.unit else _SAID)}
    return "deregistration" in said and bool(said & _NEVER_BOTH)


# `by filing this Post-Effective Amendment No. 1 on Form S-8`, which takes nothing out of registration
_ON_ANOTHER_FORM = gated(
    r"\b(?:this|these)\s+Post-?\s?Effective\s+Amendments?\s+(?:No\W{1,2}\d+\s+)?on\s+Form\s+(?:S|F)-\d",
    re.I,
)


# `to deregister 44,000 shares and to carry them over to the Form S-8`, `registers the same shares`
_MOVED_ALONG = gated(
    r"\bto\s+(?:carry|transfer|move|roll)\s[^.;]{0,60}\b(?:to|over|into)\b[^.;]{0,60}\b(?:Registration\s+Statement|Form\s+S-8|Plan)\b"
    r"|\bregister(?:s|ing|ed)?\s+the\s+same\s+(?:shares|securities)\b",
    re.I,
)


def _goes_on(roles: Roles, aim: Aim) -> bool:
    """Whether a sentence carries securities to another statement, plan or form, where a removal was read."""
    if aim.purpose != "deregistration":
        return aim.carried
    substance = roles.substance
    for unit in substance.units:
        if not substance.body <= unit.start < substance.body + _NOTE or unit.kind == "row":
            continue
        if unit.start in substance.aside:
            continue
        words = substance.clause(unit)
        if EARLIER.search(words):
            continue
        if carries_on(words) or _ON_ANOTHER_FORM.search(words):
            return True
        moved = _MOVED_ALONG.search(words)
        if moved and not _DENIED.search(words, max(0, moved.start() - 40), moved.start()):
            return True
    return False


def _removes_in_other_words(words: str) -> bool:
    """Whether a sentence speaks of a removal that was not read as one."""
    found = _OF_A_REMOVAL.search(words)
    return bool(found) and not _DENIED.search(words) and not EARLIER.search(words)


def _done_otherwise(roles: Roles, aim: Aim) -> bool:
    """Whether a heading or an amount tells of a removal where another purpose was read."""
    if aim.purpose in ("deregistration", "withdrawal"):
        return False
    substance = roles.substance
    near = substance.body + _NOTE
    for unit in substance.units:
        if not substance.body <= unit.start < near:
            continue
        words = substance.clause(unit)
        if _HEADED.fullmatch(words.strip()) or (
            aim.purpose in _KEEPS and _removes_in_other_words(words)
        ):
            return True
    if aim.purpose == "share_transfer":
        return False  # what is carried over is taken out as well
    told = [*roles.movements, *(m for s in roles.statements for m in s.movements)]
    return any(m.role == "deregistered" and m.strength >= _STRONG and m.start < near for m in told)
