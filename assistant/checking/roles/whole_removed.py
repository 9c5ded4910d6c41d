"""Whether all that is left of a class is removed, by what its sentences and its amounts say."""

from __future__ import annotations

import re

from assistant.checking.roles.all_left import removes_all_left
from assistant.checking.roles.known_classes import Class
from assistant.checking.roles.statement import Found, Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit

__all__ = ["settled"]

_MOST_OF_A_HEADING = 60  # characters


def settled(
    substance: Substance,
    statement: Statement,
    known: Class,
    told: list[Unit],
    among: list[Unit],
) -> Found | None:
    """Whether all that is left of a class goes; None where it is not told.

    `told` are the units that tell of removals; `among` those that may speak of a statement among
    several, empty where it is the only one or has several classes.
    """
    if kept := _under_option(statement, known):
        return kept
    said = known.all_unsold
    if among and said is not None and said.value and not _gone(known):
        place = next((u for u in among if u.start == said.start), None)
        if place is not None and _NOTHING_GOES.search(substance.clause(place)):
            return Found(False, place.start, place.end, 0.7)  # of which, is not sure
    if said is None or _emptied(known):
        return _closed(known) or removes_all_left(substance, told, known)
    if among and _told_of_others(statement, known, among):
        return _closed(known)
    if among and _is_heading(substance, said):
        closed = _closed(known)  # `PARTIAL DEREGISTRATION`, of statements of which one is emptied
        return closed if closed and closed.value else said
    return said


# `all 250,000 under the first had been purchased, so nothing is deregistered there`
_NOTHING_GOES = re.compile(
    r"\b(?:nothing|none|no\s+(?:shares|securities))\b[^.;]{0,30}\b(?:is|are)\s+(?:(?:hereby|being|to\s+be)\s+)?(?:removed|deregistered|withdrawn)\b",
    re.I,
)


def _gone(known: Class) -> bool:
    """Whether a number is told that is removed of a class, or left."""
    return any(known.amounts.get(role) for role in ("deregistered", "unsold"))


def _told_of_others(statement: Statement, known: Class, units: list[Unit]) -> bool:
    """Whether what stays is told of other statements: nothing that names this one alone says so,
    and what it has registered, sold and removed closes."""
    whole, sold, gone = (
        {m.amount for m in known.amounts.get(role, [])}
        for role in ("registered", "sold", "deregistered")
    )
    if known.all_unsold is None or known.all_unsold.value or not len(whole) == len(sold) == 1:
        return False
    place = next((u for u in units if u.start == known.all_unsold.start), None)
    own = place is not None and {token.value for token in place.of("file_number")} == {
        statement.number
    }
    return not own and len(gone) == 1 and min(whole) - min(sold) == min(gone)


def _emptied(known: Class) -> bool:
    """Whether all that a class has registered is removed, whatever stays of another statement."""
    gone = {m.amount for m in known.amounts.get("deregistered", [])}
    return bool(gone) and gone == {m.amount for m in known.amounts.get("registered", [])}


def _under_option(statement: Statement, known: Class) -> Found | None:
    """Part stays where what is registered and neither sold nor removed is, to the last share, what
    is told to be under option: `250,000 are reserved for options that remain outstanding`."""
    whole, sold, gone = (
        {m.amount for m in known.amounts.get(role, [])}
        for role in ("registered", "sold", "deregistered")
    )
    if not len(whole) == len(sold) == len(gone) == 1:
        return None
    gap = min(whole) - min(sold) - min(gone)
    held = [m for m in statement.movements if m.role == "outstanding" and m.amount == gap > 0]
    return Found(False, held[0].place.start, held[0].place.end, 0.8) if held else None


def _closed_by_lots(known: Class) -> Found | None:
    """All that is left goes where what several lots have registered, sold and removed closes."""
    whole, sold, gone = (
        sum(m.amount for m in known.amounts.get(role, []))
        for role in ("registered", "sold", "deregistered")
    )
    if not gone or whole - sold != gone or (not sold and not known.none_sold):
        return None
    place = known.amounts["deregistered"][0].place
    return Found(True, place.start, place.end, 0.8)


def _closed(known: Class) -> Found | None:
    """All that is left goes where what is removed is what was left, to the last share."""
    amounts = {role: {m.amount for m in held} for role, held in known.amounts.items()}
    gone, whole, sold = (
        amounts.get(role, set()) for role in ("deregistered", "registered", "sold")
    )
    if len(gone) != 1:
        return _closed_by_lots(known)
    staying = amounts.get("remaining", set())
    sold = sold or ({0} if known.none_sold else set())
    if len(staying) == len(whole) == len(sold) == 1:
        if min(whole) - min(sold) - min(staying) == min(gone):
            place = known.amounts["remaining"][0].place
            return Found(False, place.start, place.end, 0.8)
    earlier = sum(amounts.get("previously_removed", set())) + sum(
        amounts.get("carried_over", set())
    )
    balanced = bool(whole and sold) and max(whole) - max(sold) - earlier == min(gone)
    if not balanced and not _emptied(known) and amounts.get("unsold") != gone:
        return _closed_by_lots(known) if max(len(whole), len(sold)) > 1 else None
    place = known.amounts["deregistered"][0].place
    return Found(True, place.start, place.end, 0.8)


def _is_heading(substance: Substance, found: Found) -> bool:
    """Whether a heading alone says that a part stays."""
    if found.value or not found.end:
        return False
    words = substance.text[found.start : found.end].strip()
    return len(words) <= _MOST_OF_A_HEADING and not words.endswith((".", ";"))
