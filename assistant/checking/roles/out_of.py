"""Amounts told as so many of so many: `issued 208,340 of 1,250,000 shares; none of 900,000`.

The second is the whole that is registered; the verb before the first of a list tells what became of
the parts, and `none` and `all` are parts too. Beside them, what goes on with the amount before:
`did not sell 525,000 of the shares covered by No. 333-1, nor 1,750,000 of those covered by No.
333-2`; and what counts a removal up: `By our count that is 131,400 shares under the first`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.listed import lead_of
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit

__all__ = ["NOR", "settle_out_of"]

_STRENGTH = 0.85
_OUT_OF = re.compile(r"\s+(?:shares\s+|units\s+)?(?:out\s+)?of\s+(?:a\s+total\s+of\s+)?\Z", re.I)
_NONE_OF = re.compile(
    r"\b(?:none|nil|no\s+shares|zero)\s+(?:out\s+)?of\s+(?:a\s+total\s+of\s+)?\Z", re.I
)
_ALL = re.compile(r"\ball\s+(?:of\s+)?\Z", re.I)
_SALE = re.compile(r"\b(?:issued|sold|purchased|distributed|delivered|taken\s+up|bought)\b", re.I)
_NO_SALE = re.compile(r"\b(?:not|never|un)\b|\bun(?:sold|issued)\b|\bremain\w*", re.I)
NOR = re.compile(r"\bnor\s+(?:were\s+|was\s+|did\s+it\s+sell\s+)?\Z", re.I)
# `By our count that is`, `This comes to`, `Those are`: what the sentence before removes, counted
_COUNTED_UP = re.compile(
    r"\W*(?:By\s+our\s+(?:count|records),?\s+|At\s+(?:present|this\s+date),?\s+)?(?:that|this|these|those|they|it)\s+"
    r"(?:is|are|comes?\s+to|amounts?\s+to|makes?|being)\s+\Z",
    re.I,
)


# `such of the 200,000 shares … as have not been sold`, `whatever is left of the 90,000 shares`: the
# number is the whole, and how much of it goes is not said
_SUCH_OF = re.compile(
    r"\b(?:(?:such|those|any|whatever|whichever|so\s+(?:many|much)|as\s+(?:many|much))|(?:is|are)\s+left)"
    r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|our\s+)?\Z",
    re.I,
)
# `such of the 41,250 unsold shares` counts what is left, not the whole
_OF_THE_REST = re.compile(r"\W*(?:unsold|unissued|remaining|left|then|still)\b", re.I)


def settle_out_of(substance: Substance, unit: Unit, index: int, found: list[Movement]) -> None:
    """Gives the amounts of a unit that are parts of told wholes, go on with the one before, or
    count a removal up, their roles, and adds those of none and all; changes `found` in place.
    `index` is the unit's place in `substance.units`."""
    for last, movement in pairwise(found):
        if last.role == "unsold" and NOR.search(substance.text, last.end, movement.start):
            movement.role, movement.strength, movement.cue = "unsold", _STRENGTH, last.cue
    _whole_of_such(substance, unit, found)
    _count_up(substance, unit, index, found)
    _part(substance, unit, index, found)


def _whole_of_such(substance: Substance, unit: Unit, found: list[Movement]) -> None:
    """Gives `registered` to a told whole, an unnumbered part of which is removed."""
    text = substance.text
    for movement in found:
        if (
            movement.role == "deregistered"
            and _SUCH_OF.search(text, max(movement.start - 40, unit.start), movement.start)
            and not _OF_THE_REST.match(text, movement.end)
        ):
            movement.role, movement.strength = "registered", _STRENGTH


def _count_up(substance: Substance, unit: Unit, index: int, found: list[Movement]) -> None:
    """What a sentence counts of the removal that the one before it tells without a number."""
    if not found or not index or any(m.role != "other" for m in found):
        return
    before = substance.units[index - 1]
    if _COUNTED_UP.fullmatch(substance.text, unit.start, found[0].start) is None:
        return
    if before.paragraph == unit.paragraph and REMOVAL.search(substance.clause(before)):
        for movement in found:
            movement.role, movement.strength = "deregistered", _STRENGTH


def _part(substance: Substance, unit: Unit, index: int, found: list[Movement]) -> None:
    """The parts and wholes of a unit, where the verb before the list tells of sales."""
    text = substance.text
    pairs = [
        (last, whole)
        for last, whole in pairwise(found)
        if _OUT_OF.fullmatch(text, last.end, whole.start) and last.amount <= whole.amount
    ]
    none = [m for m in found if _NONE_OF.search(text, max(m.start - 40, unit.start), m.start)]
    lead = _lead(substance, unit, index)
    listed = _A_PART.search(lead) is not None or bool(pairs)
    alls = [
        m for m in found if listed and _ALL.search(text, max(m.start - 10, unit.start), m.start)
    ]
    told = [*(last for last, _ in pairs), *none, *alls]
    if not told:
        return
    words = f"{lead} {substance.clauses[unit.start : told[0].start]}"
    sale = None
    for match in _SALE.finditer(words):
        sale = match
    if sale is None or REMOVAL.search(words) or _NO_SALE.search(words[max(sale.start() - 30, 0) :]):
        return
    for last, whole in pairs:
        last.role, last.strength = "sold", _STRENGTH
        whole.role, whole.strength = "registered", _STRENGTH
    for movement in none:
        word = _NONE_OF.search(text, max(movement.start - 40, unit.start), movement.start)
        assert word is not None
        movement.role, movement.strength = "registered", _STRENGTH
        at = word.start()
        found.append(replace(movement, role="sold", amount=0, start=at, end=word.end()))
    for movement in alls:
        movement.role, movement.strength = "registered", _STRENGTH
        found.append(replace(movement, role="sold"))


def _lead(substance: Substance, unit: Unit, index: int) -> str:
    """The words that lead a list, and those of the members of its sentence before a unit."""
    words = lead_of(substance, unit, index)
    if words:
        return words
    at = index
    while (
        at and index - at < _MOST_BACK and _MEMBER.search(substance.words(substance.units[at - 1]))
    ):
        at -= 1
    return " ".join(substance.clause(member) for member in substance.units[at:index])


_MEMBER = re.compile(r";(?:\s+and)?\s*\Z")
_MOST_BACK = 12
_A_PART = re.compile(r"\d\s+(?:shares\s+|units\s+)?(?:out\s+)?of\s+(?:a\s+total\s+of\s+)?\d", re.I)
