"""Grounds that sentences were learned to tell: alone, or beside those that the rules read."""

from __future__ import annotations

import re

from assistant.checking.roles.cause_cues import CALLED_OFF
from assistant.checking.roles.ground import Ground
from assistant.checking.roles.learned_causes import Told, most_telling, sentences_telling, told_in
from assistant.checking.roles.substance import Substance
from assistant.language.gated import gated

MERGER_OFF = gated(CALLED_OFF, re.I)
"""A merger that came to nothing is no ground."""

# What may end because the registrant was acquired, or be told beside it.
_MAY_FOLLOW = {"offering_complete", "plan_ended", "obligation_ended", "reorganization"}

_LIKELY, _MORE, _FAR_MORE = 0.3, 0.3, 0.5  # probabilities, and how much more probable another is

_SURE = 0.95  # the probability of a sentence that tells of an insolvency

_DOUBTED = 0.2  # below it a ground that rules read is not proven: half of those were wrong

_SAYS_TOO = 0.1  # the probability with which a sentence beside the likeliest tells the same

NAMES_IT = 2.5
"""The weight of a sentence that names a ground."""


# Without one of these words nobody tells of an acquisition.
_ACQUIRES = frozenset([
    "merged", "merger", "merge", "acquired", "acquisition", "subsidiary", "owns", "owned",
    "owner", "bought", "purchased", "takeover", "tendered", "holder", "stockholder",
    "shareholder", "belongs", "combination", "combined", "converted",
])  # fmt: skip


def learned_ground(substance: Substance) -> list[Ground]:
    """The ground that a sentence tells in words which no table holds, as learned; not proven."""
    told = told_in(substance)
    if not told or told[0].probability < _LIKELY:
        return []
    return [_as_learned(substance, told[0])]


def _as_learned(substance: Substance, told: Told) -> Ground:
    """A ground with the sentences that may tell it, the likeliest first; not proven."""
    units = [t.unit for t in sentences_telling(substance, told.category, _SAYS_TOO)] or [told.unit]
    named = [(NAMES_IT, unit, (unit.start, unit.end)) for unit in units]
    return Ground(told.category, NAMES_IT, named, by_place=True)


def against_learned(substance: Substance, grounds: list[Ground]) -> list[Ground]:
    """The grounds, behind another where a sentence far more probably tells that."""
    if grounds[0].category in _MAY_FOLLOW:
        grounds = _against_acquisition(substance, grounds)
    first = grounds[0]
    cited_by = {id(unit): unit for _, unit, _ in first.units}
    own = most_telling(substance, cited_by.values(), first.category, 1 - _FAR_MORE)
    if first.category == "dissolution":  # a plan of liquidation may be one in bankruptcy
        insolvent = next((t for t in told_in(substance) if t.category == "bankruptcy"), None)
        if insolvent is not None and insolvent.probability >= _SURE:
            return [_as_learned(substance, insolvent), *grounds]
    if first.by_place or own > 1 - _FAR_MORE:
        return grounds
    told = told_in(substance)
    own = max([own, *(t.probability for t in told if t.category == first.category)])
    far = bool(told) and told[0].probability >= own + _FAR_MORE
    # `other` writers draw in different places, and a plan of liquidation is one in bankruptcy
    outside = (first.category, told[0].category if told else "")
    if not far or outside[1] == "other" or outside == ("bankruptcy", "dissolution"):
        first.by_place = far or own < _DOUBTED
        return grounds
    read = next((g for g in grounds if g.category == told[0].category), None)
    likelier = _as_learned(substance, told[0])
    if read is not None:  # in words of the tables too
        cited = {id(unit): (weight, unit, span) for weight, unit, span in reversed(read.units)}
        likelier.by_place = read.by_place or _one_tells_both(first, read)
        likelier.units = [cited.pop(id(named[1]), named) for named in likelier.units]
        likelier.units += cited.values()
    return [likelier, *(ground for ground in grounds if ground is not read)]


def _one_tells_both(one: Ground, other: Ground) -> bool:
    """Whether a sentence tells of a plan's end and of an offering's: `the offering period was
    completed and the Plan came to its end`."""
    both = {id(unit) for _, unit, _ in one.units} & {id(unit) for _, unit, _ in other.units}
    return bool(both) and {one.category, other.category} == {"plan_ended", "offering_complete"}


def _against_acquisition(substance: Substance, grounds: list[Ground]) -> list[Ground]:
    """The grounds, doubted where a sentence far more probably tells of an acquisition."""
    if MERGER_OFF.search(substance.clauses, substance.body):
        return grounds
    told = next((t for t in told_in(substance, _ACQUIRES) if t.category == "merger"), None)
    if told is None or told.probability < _MORE:
        return grounds
    category = grounds[0].category
    own = [t.probability for t in told_in(substance) if t.category == category]
    more = told.probability - max(own, default=0.0)
    if more >= _FAR_MORE:
        return [_as_learned(substance, told), *grounds]
    if more >= _MORE and grounds[0].category != "reorganization":  # which is told as mergers are
        grounds[0].by_place = True
    return grounds
