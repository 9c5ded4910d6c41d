"""Wholes and their parts in one clause: what is told of each, and what only adds them up."""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal
from itertools import pairwise

from assistant.checking.roles.classes import COUNTED, class_title
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit

__all__ = ["tell_by_class", "tell_parallel", "tell_parts", "tell_whole_behind"]

_CONSISTS = re.compile(
    r"\b(?:consist\w*|compris\w*|being|namely|made\s+up|compos\w*|includ\w*|represent\w*|divided|allocat\w*|of\s+which|that\s+is)\b|[:(]|\s[-\u2013\u2014]{1,2}\s",
    re.I,
)
_MOST_PARTS = 6
# What a part may be read as beside its whole: `912,882 outstanding shares`, of those removed
_NO_OTHER_ROLE = {"other", "registered", "part", "outstanding"}
# `500,000 units, 350,000 of Class A and 150,000 of Class B`
_OF_A_CLASS = re.compile(
    r"\s+of\s+((?:Class|Series)\s+(?:[A-Z](?:-\d)?|[IVX]{2,4}|\d))(?=\s*[,.;)]|\s+and\b)"
)


def tell_by_class(substance: Substance, unit: Unit, kept: list[Movement]) -> None:
    """The parts of a whole that are of a class each, and add up to it, are what is told; the whole
    is their sum."""
    for at, whole in enumerate(kept):
        noun = COUNTED.match(substance.text, whole.end, unit.end)
        if noun is None or whole.role == "other" or whole.money:
            continue
        named = [(m, _OF_A_CLASS.match(substance.text, m.end, unit.end)) for m in kept[at + 1 :]]
        parts = [(m, found) for m, found in named if found is not None]
        if len(parts) < 2 or sum(m.amount for m, _ in parts) != whole.amount:
            continue
        for movement, found in parts:
            words = f"{found.group(1)} {noun.group('noun')}"
            movement.title, movement.title_at = class_title(words), found.span(1)
            movement.role, movement.strength, movement.unit = whole.role, whole.strength, whole.unit
        whole.role = "part"
        return


def tell_parts(substance: Substance, unit: Unit, kept: list[Movement]) -> None:
    """`withdraws N shares, consisting of A shares registered for … and B shares registered for …`:
    the parts that follow a whole and add up to it have no role of their own."""
    amounts = [t for t in unit.of("quantity") if t.detail.kind in ("count", "money")]
    tokens = [t for t in amounts if t.value >= 1]  # no par value
    for whole in kept:
        first = bisect_left(tokens, whole.end, key=lambda token: token.start)
        rest = tokens[first : first + _MOST_PARTS]
        total: int | Decimal = 0
        for size, token in enumerate(rest, 1):
            total += token.value
            if total != whole.amount or size == 1 or whole.role == "other":
                continue
            parts = [m for m in kept if rest[0].start <= m.start <= token.start]
            if _of_other_classes(whole, parts):
                continue
            told = {p.role for p in parts} - _NO_OTHER_ROLE - {whole.role}
            between = substance.text[whole.end : rest[0].start]
            bracketed = _in_brackets(substance.text, whole.end, rest[0].start, token.end)
            of_them = _OF_THEM.match(substance.text, rest[0].end)
            if told == {"deregistered"} and whole.role == "unsold":
                whole.role, told = (
                    "deregistered",
                    set(),
                )  # `the rest, that is to say A and B, are removed`
            if whole.role == "registered" and "sold" in told and len(told) > 1:
                continue  # `2,113,400 of these have been issued, the other 136,600 are removed`
            if whole.role == "registered" and told == {"sold"} and _are_described(substance, parts):
                told = set()  # `comprising 8,000,000 shares that the holders bought in 2010, …`
            if bracketed or of_them or between.rstrip().endswith(":"):
                told = set()
            if not told and (of_them or _CONSISTS.search(substance.text, whole.end, rest[0].start)):
                numbers = [t for t in unit.of("file_number") if t.start > whole.end]
                each = _EACH_TOLD.match(substance.text, token.end, unit.end)
                if len({t.value for t in numbers}) == len(parts) or each:
                    whole.role, given = "part", whole.role  # the parts are of a statement each
                    for part in parts:
                        part.role, part.strength = given, whole.strength
                else:
                    for part in parts:
                        part.role = "part"


def _of_other_classes(whole: Movement, parts: list[Movement]) -> bool:
    """`1,906,250 shares, 953,125 warrants and the 953,125 shares that they buy`: what counts
    another class than the whole is no part of it, though they add up."""
    counted = {(m.money, m.unit) for m in parts if m.title or m.unit != "shares"}
    return whole.title is not None and bool(counted - {(whole.money, whole.unit)})


# Securities that are described by how their holders came by them
_DESCRIBED = re.compile(r"\s+(?:[\w-]+\s+){1,3}(?:that|which)\b", re.I)


def _are_described(substance: Substance, parts: list[Movement]) -> bool:
    """Whether the parts that read as sold are only described by a clause behind them."""
    sold = [part for part in parts if part.role == "sold"]
    return all(_DESCRIBED.match(substance.text, part.end, part.place.end) for part in sold)


_EACH_TOLD = re.compile(r"\s*(?:shares|units|securities)?,?\s+respectively\b", re.I)
# What tells one part's statement or plan from the next one's: then each is an amount of its own.
_OWN_PLACE = re.compile(
    r"\b(?:under|Registration|Statements?|Nos?\b|former|latter|first|second|plans?)\b|\d-\d{4}",
    re.I,
)


def tell_whole_behind(substance: Substance, kept: list[Movement]) -> None:
    """`71,300 of the option shares and 18,950 of the restricted shares, together 90,250 shares, are
    deregistered`: the parts that come before a whole and add up to it have no role of their own."""
    for at, whole in enumerate(kept):
        total: int | Decimal = 0
        for first in range(at - 1, -1, -1):
            total += kept[first].amount
            if total < whole.amount:
                continue
            parts = kept[first:at]
            told = {m.role for m in parts} - {whole.role, "other", "unsold"}
            between = substance.text[parts[0].end : whole.start]
            if total == whole.amount and len(parts) > 1:
                _tell_total(substance, whole, parts)
            own = not told and whole.role != "other" and not _of_other_classes(whole, parts)
            if total == whole.amount and len(parts) > 1 and own:
                if not _OWN_PLACE.search(between):
                    for part in parts:
                        part.role = "part"
            break


_IN_ALL = re.compile(
    r"\b(?:in\s+all|in\s+total|together|altogether|for\s+a\s+total\s+of|a\s+total\s+of)\s+(?:of\s+)?\Z",
    re.I,
)


def _tell_total(substance: Substance, whole: Movement, parts: list[Movement]) -> None:
    """`1,808,150 shares were issued under the first plan and 224,675 under the second, in all
    2,032,825`: what is told of each part is told of their sum."""
    roles = {part.role for part in parts} - {"other"}
    if whole.role != "other" or len(roles) != 1 or not roles <= {"sold", "unsold", "deregistered"}:
        return
    if _IN_ALL.search(substance.text, parts[-1].end, whole.start):
        whole.role, whole.strength, whole.cue = roles.pop(), _TOLD_AS_TOTAL, parts[0].cue
        for part in parts:
            part.role = whole.role


_TOLD_AS_TOTAL = 0.98
_OUT_OF = re.compile(r"\bof\s+(?:the|its|those|such)\s+(?:total\s+(?:of\s+)?)?\Z", re.I)


def tell_parallel(substance: Substance, kept: list[Movement]) -> None:
    """`of the 900,000 shares covered by No. 333-1, 811,450 had been issued, and of the 1,600,000
    covered by No. 333-2, 402,300`: the verb of the first part goes for the others."""
    text = substance.text
    wholes = [
        at for at, m in enumerate(kept) if _OUT_OF.search(text, max(m.start - 24, 0), m.start)
    ]
    parts = [kept[at + 1] for at in wholes if at + 1 < len(kept) and at + 1 not in wholes]
    if len(parts) < 2 or len(parts) != len(wholes):
        parts = _each_of_a_whole(substance, kept)
    if len(parts) < 2:
        return
    first = parts[0]
    if first.role not in ("sold", "unsold", "deregistered") or first.cue is None:
        return
    for part in parts[1:]:
        own = part.cue is not None and part.cue[0] >= part.end
        if part.role in ("other", "registered", "part") and not own:
            part.role, part.strength, part.cue = first.role, 0.85, first.cue


# `The shares so removed are 118,230 of the 400,000 registered by No. 333-1 and 377,951 of the
# 500,000 registered by No. 333-2`
_OF_THE_WHOLE = re.compile(
    r"\s+(?:shares\s+|units\s+)?(?:out\s+)?of\s+(?:the|its|those|such)\s+(?:[A-Z]{0,3}\$)?\Z", re.I
)
_COORDINATED = re.compile(r"(?:,|;|\band)\s+(?:of\s+)?(?:[A-Z]{0,3}\$)?\Z")
_OWN_VERB = re.compile(
    r"\b(?:were|was|are|is|have|has|had|remain\w*|sold|issued|unsold|unissued)\b", re.I
)


def _each_of_a_whole(substance: Substance, kept: list[Movement]) -> list[Movement]:
    """The amounts that are each told as part of a whole, joined without a verb of their own."""
    text = substance.text
    pairs = [
        (part, whole)
        for part, whole in pairwise(kept)
        if _OF_THE_WHOLE.fullmatch(text, part.end, whole.start)
    ]
    for (_, whole), (part, _) in pairwise(pairs):
        between = text[whole.end : part.start]
        if not _COORDINATED.search(between) or _OWN_VERB.search(between):
            return []
    return [part for part, _ in pairs]


# `9,112,480 shares, 6,112,480 of them under the 2008 Plan and 3,000,000 under the 2011 Plan`
_OF_THEM = re.compile(r"\s+(?:shares\s+)?of\s+(?:them|these|those|such|which)\b", re.I)


def _in_brackets(text: str, whole: int, first: int, last: int) -> bool:
    """Whether the parts stand in one pair of brackets, which opens behind the whole."""
    opened = text.find("(", whole, first) >= 0 and text.find(")", whole, first) < 0
    return opened and text.find(")", first, last) < 0
