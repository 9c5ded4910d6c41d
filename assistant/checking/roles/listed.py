"""What a verb before a list does to the list's members: `removes from registration (a) …, (b) …`.

The members stand in one sentence behind letters, or in items and lines of their own; the amount
that opens a member is the verb's object, whatever else the member says of it.
"""

from __future__ import annotations

import re

from assistant.checking.roles.cues import AS_FAR_AS_LEFT, REMOVAL, SUCH_OF_FOLLOWING
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated

__all__ = ["lead_of", "list_of", "removes_members", "settle_listed", "tells_wholes"]

_DETERMINERS = (
    r"(?:(?:the|an?|all|up\s+to|aggregate|total|of|approximately|remaining|unsold|unissued"
    r"|balance|additional|such)\s+)*+"
)
# From a member's beginning to its amount: a bullet or letter, and what goes before a number.
_OPENING = re.compile(
    rf"\W*+(?:(?:o|\(?(?:[a-z]|[ivx]{{1,4}}|\d{{1,2}})[.)])\s+)?(?:and\s+)?{_DETERMINERS}(?:[a-z-]+\s+)*\(?",
    re.I,
)
_LETTERED = re.compile(rf"\(([a-z]|[ivx]{{1,4}}|\d{{1,2}})\)\s+{_DETERMINERS}\(?\Z", re.I)
# `(ii) for sale by the selling shareholders named in it, up to 12,400,000 ordinary shares`
_LETTERED_BEFORE = re.compile(
    r"\(([a-z]|[ivx]{1,4}|\d{1,2})\)\s+[^.;()\d$]{0,90}(?:US|U\.S\.)?\$?\Z", re.I
)
# A member of a list whose bullets were lost: it ends as a member does.
_MEMBER = re.compile(r"[;,](?:\s+and|\s+or)?\s*\Z", re.I)
# After a verb of removal: what makes the list one of statements, and what one of securities.
_OF_STATEMENTS = re.compile(
    r"\b(?:regist(?:ered|ering)|relat\w+|cover\w*|described|Statements?)\b", re.I
)
_OF_SECURITIES = re.compile(
    r"\bfollowing\s+(?:[\w-]+\s+){0,2}(?:securities|shares|numbers?|amounts?|classes|interests)\b",
    re.I,
)
_REGISTERS = re.compile(
    r"\b(?:registered|registers|registering|registration\s+of|covered|covers|covering|relat(?:es|ed|ing)\s+to)\b[^.;]{0,60}:?\s*\Z",
    re.I,
)
# A member that says what is registered, and behind a colon what is removed: `… Plan: 319,475 shares`
_AFTER_COLON = re.compile(r":\s+(?:a\s+total\s+of\s+)?\Z")
_MOST_BACK = 12


def settle_listed(substance: Substance, unit: Unit, index: int, found: list[Movement]) -> None:
    """Gives the amounts that open the members of a list the role of the verb before it; changes
    them in place. `index` is the unit's place in `substance.units`.
    """
    if not found:
        return
    first = found[0]
    if first.role in ("unsold", "registered", "other") and _opens(substance, unit, first):
        role = _role_of(lead_of(substance, unit, index))
        if role == "deregistered" or (role and first.role == "other"):
            for movement in found[:2]:  # `one million (1,000,000)` is written twice
                if movement.amount == first.amount:
                    movement.role, movement.strength = role, 0.95
    if first.role in ("registered", "other") and _opens_under(substance, unit, first):
        if _as_told_below(lead_of(substance, unit, index)):
            first.role, first.strength, first.listed = "deregistered", 0.85, True
    last = found[-1]
    if (
        last.role == "other"
        and len(found) > 1
        and _AFTER_COLON.search(substance.text, max(unit.start, last.start - 24), last.start)
    ):
        if REMOVAL.search(lead_of(substance, unit, index)):
            last.role, last.strength = "deregistered", 0.85
    for run in _runs(substance, unit, found):
        _share(run)
    _share(_behind_colon(substance, unit, found))
    _bracketed(substance, unit, found)


def _role_of(lead: str) -> str:
    """What the words before a list do to its members; empty where nothing."""
    if not lead:
        return ""
    if removes_members(lead):
        return "registered" if tells_wholes(lead) else "deregistered"
    return "registered" if _REGISTERS.search(lead) else ""


def list_of(substance: Substance, index: int) -> list[Unit]:
    """The members of the list that ends with the unit at `index`, where a verb of removal has the
    list for its object; else empty.
    """
    unit = substance.units[index]
    if not removes_members(lead_of(substance, unit, index)):
        return []
    members = [unit]
    for before in reversed(substance.units[max(index - _MOST_BACK, 0) : index]):
        if not _MEMBER.search(substance.words(before)) and before.lead != unit.lead:
            break
        if before.kind == "row" or (unit.lead is not None and before.lead != unit.lead):
            break
        members.append(before)
    return members


def _opens(substance: Substance, unit: Unit, movement: Movement) -> bool:
    """Whether an amount, in words before its figures or not, opens a unit."""
    before = substance.text[unit.start : movement.start]
    return len(before) < 120 and _OPENING.fullmatch(before) is not None


# `1,188,402 under No. 333-41234`: what is removed from each
_UNDER = re.compile(
    r"\s+(?:shares\s+)?(?:under|from|on)\s+(?:Registration|File|Form|No\b|\d)", re.I
)


def _opens_under(substance: Substance, unit: Unit, movement: Movement) -> bool:
    """Whether a member of a list is an amount under a number, or a number with its amount alone."""
    text = substance.text
    if _opens(substance, unit, movement):
        return _UNDER.match(text, movement.end, unit.end) is not None
    alone = text[movement.end : unit.end].strip(" ,.;:") in ("", "shares", "units", "shares; and")
    return alone and _LEADERS.search(text, unit.start, movement.start) is not None


# `Registration No. 333-41234, filed on May 1, 2007 ..... 50,115 shares`
_LEADERS = re.compile(r"(?:\.{3,}|(?:\.\s){3,}|\u2026|\s--?|\s\u2014)\s*\Z")
_AS_BELOW = re.compile(
    r"\b(?:as\s+(?:set\s+forth|shown|listed|stated)|set\s+forth|shown|in\s+the\s+(?:following\s+)?(?:amounts|numbers)|as\s+follows)\b[^.;]{0,40}:\s*\Z"
    r"|\b(?:de-?register|remov\w+|withdraw\w*)\s+the\s+(?!following\b)[^.;]{0,40}\bshares\b[^.;]{0,120}:\s*\Z",
    re.I,
)


def _as_told_below(lead: str) -> bool:
    """Whether the words before a list say that what is removed is told in it, member by member."""
    removal = REMOVAL.search(lead)
    return removal is not None and _AS_BELOW.search(lead, removal.start()) is not None


def lead_of(substance: Substance, unit: Unit, index: int) -> str:
    """The words before the list that a unit is a member of; empty where it is of none."""
    units = substance.units
    if unit.kind == "item" and unit.lead is not None and unit.lead < len(units):
        return substance.clause(units[unit.lead])
    for before in reversed(units[max(index - _MOST_BACK, 0) : index]):
        words = substance.words(before)
        if words.rstrip().endswith(":"):
            return substance.clause(before)
        if before.kind == "row" or not _MEMBER.search(words):
            return ""
    return ""


def removes_members(lead: str) -> bool:
    """Whether a verb of removal has the list for its object."""
    last = None
    for match in REMOVAL.finditer(lead):
        last = match
    if last is None:
        return False
    tail = _FROM.sub("", lead[last.start() :])
    return not _OF_STATEMENTS.search(tail) or _OF_SECURITIES.search(tail) is not None


_FROM = re.compile(
    r"\b(?:from|of)\s+(?:the\s+)?registration(?:\s+under\s+the\s+(?:Securities\s+)?Act)?(?:\s+statements?)?\b",
    re.I,
)


# `withdraws everything that remains unsold under`, and then the statements, each with what it covers
_LEFT_UNDER = re.compile(
    r"\b(?:unsold|unissued|remain\w*|left|(?:not|never)\s+(?:been\s+)?(?:re)?(?:sold|issued))\s+(?:on|under)(?:\s+(?:each\s+of\s+)?the\s+following(?:\s+[\w-]+){0,3})?\s*:?\s*\Z",
    re.I,
)


def tells_wholes(lead: str) -> bool:
    """Whether a removal of what is left leads a list of that of which it is left."""
    told = SUCH_OF_FOLLOWING.search(lead) or AS_FAR_AS_LEFT.search(lead)
    return bool(told or _LEFT_UNDER.search(lead))


def _runs(substance: Substance, unit: Unit, found: list[Movement]) -> list[list[Movement]]:
    """The amounts behind the letters of each list of a unit: `(a)` and `(i)` begin a list."""
    runs: list[list[Movement]] = []
    for movement in found:
        floor = max(unit.start, movement.start - 120)
        letter = _LETTERED.search(substance.text, floor, movement.start)
        told = movement.role not in ("other", "registered")
        if letter is None and (not told or _is_described(substance.text, movement)):
            letter = _LETTERED_BEFORE.search(substance.text, floor, movement.start)
        if letter is None:
            continue
        if not runs or letter.group(1).lower() in ("a", "i", "1"):
            runs.append([])
        runs[-1].append(movement)
    return [run for run in runs if len(run) > 1]


# `(c) the resale of up to 8,666,667 warrants that had been issued privately`
_RELATIVE = re.compile(
    r"\b(?:that|which)\s+(?:(?:had|have|has|were|was|are|is)\s+)?(?:(?:originally|previously)\s+)?\Z"
)


def _is_described(text: str, movement: Movement) -> bool:
    """Whether an amount has its role by a clause that only says which securities are meant."""
    if movement.cue is None or movement.cue[0] < movement.end:
        return False
    return _RELATIVE.search(text, movement.end, movement.cue[0]) is not None


# `registered for resale: 18,500 shares of Preferred Stock; and the 226,330 shares of common stock`
_FIRST_BEHIND = re.compile(rf":\s+{_DETERMINERS}\(?\$?\Z", re.I)
_NEXT_BEHIND = re.compile(rf";\s+(?:and\s+)?{_DETERMINERS}\(?\$?\Z", re.I)


def _behind_colon(substance: Substance, unit: Unit, found: list[Movement]) -> list[Movement]:
    """The amounts that open the members of a list behind a colon, parted by semicolons."""
    text = substance.text
    run: list[Movement] = []
    for movement in found:
        floor = max(unit.start, movement.start - 60)
        opens = (_NEXT_BEHIND if run else _FIRST_BEHIND).search(text, floor, movement.start)
        if opens and (not run or movement.role == "other"):
            run.append(movement)
    return run if len(run) > 1 else []


# `Of the shares registered (1,000,000 under No. 333-1; 600,000 under No. 333-2)`
_REGISTERED_IN = gated(
    r"(?<!de)(?<!de-)\b(?:registered|covered)\s+\((?=[$\d])([^()]{0,400})\)", re.I
)


def _bracketed(substance: Substance, unit: Unit, found: list[Movement]) -> None:
    """Gives the amounts of one pair of brackets right behind `registered` that role."""
    for bracket in _REGISTERED_IN.finditer(substance.text, unit.start, unit.end):
        inside = [m for m in found if bracket.start() < m.start < bracket.end()]
        for movement in inside if len(inside) > 1 else ():
            movement.role, movement.strength = "registered", 0.9


def _share(run: list[Movement]) -> None:
    """`registered (i) 500,000 shares …, (ii) 250,000 warrants …`: the first one's verb is all's."""
    first = run[0] if run else None
    if first is None or first.role not in ("registered", "deregistered", "sold"):
        return
    if first.cue is not None and first.cue[1] > first.start:
        return  # the verb stands behind: of this member alone
    for movement in run:
        movement.listed = True
    for movement in run[1:]:
        if movement.role != first.role:
            movement.role, movement.cue = first.role, first.cue
            movement.strength = min(first.strength, 0.9)
