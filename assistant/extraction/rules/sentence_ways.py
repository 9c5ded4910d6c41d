"""The ways to tell the sentences about a ground, and what each is worth in a summary.

A way is the sentence shortened, one of its clauses, or a short sentence of our own; what it tells
of the ground's facts counts for it, its words against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checking.roles import Roles
from assistant.checking.roles.buyers import EXCHANGE_FORMS
from assistant.checking.roles.cues import EARLIER, REMOVAL
from assistant.checking.roles.ground import Ground
from assistant.checking.roles.units import Unit
from assistant.extraction.rules.composed import composed
from assistant.extraction.rules.leaning import leans, names_it
from assistant.extraction.rules.shortenings import first_of_two, ways_of_telling
from assistant.extraction.rules.tellings import facts_of
from assistant.extraction.rules.terms import needs_names
from assistant.language.gated import gated
from assistant.language.openings import compiled
from assistant.language.values import value_class

__all__ = [
    "AROUND",
    "REGISTERED",
    "UNDERTAKING",
    "Telling",
    "telling_weight",
    "tellings_of",
    "value_of",
]

_WAYS = 4  # of telling one sentence
_UNITS = 8  # sentences between which to choose
AROUND = 4_000  # characters before and after the sentences that name the ground
_NAMING = 2.5  # the weight of a cue from which a sentence names the ground
_NEAR = 900  # the same, of the sentence that states a purpose
_NOTE = 2_500  # the same, where a note tells of several forms
_PER_WORD = 0.03  # what a word costs
_PER_SENTENCE = 0.5
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANY_DAY = 1.0  # what it is worth that a day is told at all
_NOTHING_NEW = 2.0  # what a sentence costs that tells nothing of its own
_AN_ANTECEDENT = 1.0  # what the sentence is worth that another leans on


@value_class
class Telling:
    """One way to tell a sentence of the flow: what it says, what that is worth and costs."""

    index: int  # of the unit
    words: str
    size: int
    facts: dict[str, float]
    worth: float  # besides its facts
    names: bool  # whether the sentence names the ground itself
    bare: bool  # whether it names a merger without its parties


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the sentences are told for: the ground's name, the sentence that must be told, from
    which weight a sentence names the ground, and the other companies that it concerns."""

    roles: Roles
    told: str
    must: Unit | None
    least: float
    others: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence, its place among the units, and how surely it names the ground."""

    unit: Unit
    index: int
    weight: float
    leaned_on: bool
    goes_on: bool


def tellings_of(
    roles: Roles, ground: Ground | None, told: str, must: Unit | None, others: dict[str, str]
) -> list[Telling]:
    """The ways to tell the sentences about a ground, the best of each, at most so many."""
    named: dict[int, float] = {}
    for weight, unit, _ in ground.units if ground else ():
        named[id(unit)] = max(weight, named.get(id(unit), 0))
    least = min(_NAMING, max(named.values(), default=_NAMING))
    asked = _Asked(roles, told, must, least, others if told in _OF_OTHERS else {})
    found: list[tuple[float, list[Telling]]] = []
    for place in _places(asked, ground, named):
        if ways := _ways_of(asked, place):
            found.append((value_of((ways[0],)), _kept(ways)))
    found.sort(key=lambda item: -item[0])
    return [way for _, ways in found[:_UNITS] for way in ways]


def _places(asked: _Asked, ground: Ground | None, named: dict[int, float]) -> Iterator[_Place]:
    """The sentences near those that name the ground or state the purpose."""
    roles, must, least = asked.roles, asked.must, asked.least
    substance, units = roles.substance, roles.substance.units
    starts = [unit.start for _, unit, _ in ground.units] if ground else []
    starts += [must.start] if must else []
    around = AROUND if ground else _NOTE if asked.told == "form_conversion" else _NEAR
    first, last = min(starts) - around, max(starts) + around
    # shares of a purchase that came to nothing: how it did is what there is to tell
    exchange = any(m.role == "form" and m.value in EXCHANGE_FORMS for m in roles.mentions)
    aside = frozenset[int]() if exchange else substance.aside
    leaned_on = {
        index - 1
        for index, unit in enumerate(units)
        if (named.get(id(unit), 0) >= least or unit is must) and leans(substance.words(unit))
    }
    for index, unit in enumerate(units):
        if unit.start < substance.body or not first < unit.start < last:
            continue
        if unit.start in aside and id(unit) not in named and unit is not must:
            continue
        weight = 3.0 if unit is must else named.get(id(unit), 0.0)
        follows = index > 0 and named.get(id(units[index - 1]), 0) >= least
        goes_on = follows and leans(substance.words(unit))
        yield _Place(unit, index, weight, index in leaned_on, goes_on)


def value_of(chosen: tuple[Telling, ...]) -> float:
    """What sentences tell together: each fact once, less for length and lost antecedents."""
    facts: dict[str, float] = {}
    for way in chosen:
        for name, worth in way.facts.items():
            facts[name] = max(worth, facts.get(name, 0))
    value = sum(facts.values()) + sum(way.worth for way in chosen)
    value -= sum(_NOTHING_NEW for way in chosen if len(chosen) > 1 and _is_told(way, chosen))
    value += _ANY_DAY if any(_YEAR.search(name) for name in facts) else 0
    value -= _PER_WORD * sum(way.size for way in chosen) + _PER_SENTENCE * (len(chosen) - 1)
    for way in chosen:
        before = next((w.words for w in chosen if w.index == way.index - 1), None)
        if leans(way.words) and (before is None or not names_it(way.words, before)):
            value -= 2.5
    return value


def _is_told(way: Telling, chosen: tuple[Telling, ...]) -> bool:
    """Whether the other sentences tell all that one tells."""
    others = {name for other in chosen if other is not way for name in other.facts}
    return way.facts.keys() <= others


def _kept(ways: list[Telling]) -> list[Telling]:
    """The best ways to tell a sentence, and the best short one, which leaves words for others."""
    short = (way for way in ways[_WAYS:] if way.size <= ways[0].size * 0.5)
    return [*ways[:_WAYS], *([way] if (way := next(short, None)) else [])]


def _is_passed_over(unit: Unit, words: str, weight: float, least: float) -> bool:
    """Whether a sentence tells no ground of this filing: a row, an undertaking, another's deed."""
    if (
        unit.kind == "row"
        or words.isupper()
        or (UNDERTAKING.search(first_of_two(words)) and weight < 3)
        or _LISTED.match(words)
    ):
        return True
    of_others = unit.of("file_number") and not _NEW_STATEMENT.search(words)
    return weight < least and bool(of_others or EARLIER.search(words))


def _beside_the_ground(told: str, way: str, registered: bool) -> float:
    """What a way loses that tells what stays, or what was registered."""
    lost = 2.5 if "share_transfer" in told and _STAYS.search(way) else 0
    return lost + (2.5 if registered and REGISTERED.search(way) else 0)


def _ways_of(asked: _Asked, place: _Place) -> list[Telling]:
    """The ways to tell one sentence, the best first."""
    roles, unit, weight, least = asked.roles, place.unit, place.weight, asked.least
    words = roles.substance.words(unit)
    if _is_passed_over(unit, words, weight, least):
        return []
    own = composed(roles, asked.told, unit) if unit is asked.must else []
    told_ways = ways_of_telling(words)
    if weight < 3 and UNDERTAKING.search(words):  # then the first of two things is told alone
        told_ways = tuple(way for way in told_ways if not UNDERTAKING.search(way))
    made = (_way_of(asked, place, words, way, own=way in own) for way in [*own, *told_ways])
    return sorted((way for way in made if way is not None), key=lambda way: -value_of((way,)))


def _way_of(asked: _Asked, place: _Place, words: str, way: str, *, own: bool) -> Telling | None:
    """One way to tell a sentence; None where it tells too little, or is a fragment."""
    if way[:1].islower():
        return None
    told, others, unit, weight = asked.told, asked.others, place.unit, place.weight
    defines = _DEFINES_EVENT.search(words) is not None
    facts = facts_of(told, way, goes_on=place.goes_on or defines)
    if defines and told in _EVENTFUL and not own:
        facts["the event"] = _DEFINED
    another = _A_HOLDER if told == "obligation_ended" else _ANOTHER
    facts |= {others[name]: another for name in others if name in way}
    enough = 1 if weight >= asked.least or place.goes_on else 1.5
    if max(facts.values(), default=0) < enough and not place.leaned_on:
        return None
    whole = _weight_told(unit, weight, words)
    plain = whole == _weight_told(unit, weight, "")  # then no part of it is about what is done
    registered = not place.leaned_on and REGISTERED.search(words) is not None
    names = place.leaned_on or weight >= asked.least or _names_purpose(told, facts)
    worth = _AN_ANTECEDENT if place.leaned_on else 0
    worth += 0.5 * (whole if plain else _weight_told(unit, weight, way))
    worth -= _beside_the_ground(told, way, registered)
    return Telling(place.index, way, len(way.split()), facts, worth, names, needs_names(way))


# Purposes and causes that concern another company, whose name a reader asks for.
_OF_OTHERS = {
    "form_conversion",
    "amended",
    "offering_complete",
    "share_transfer",
    "obligation_ended",
}
_ANOTHER, _A_HOLDER = 1.2, 0.6  # what it is worth, and that of a holder of securities
# `was liquidated and its shares were replaced (the "Redomicile")`: the event has a name of its own
_DEFINES_EVENT = compiled(
    r'\((?:[^()"]{0,30}\s)?"(?:Merger|Mergers|Reorganization|Redom\w+|Redomestication|Domestication|Conversion|Continuance|Exchange|Transactions?|Arrangement|Scheme|Restructuring|Separation|Spin-?off|Acquisition|Share\s+Exchange|Holding\s+Company\s+\w+|Reincorporation|Business\s+Combination|Closing|Succession)"\)'
)
_EVENTFUL = {"reorganization", "merger", "dissolution", "form_conversion"}
_DEFINED = 2.5  # what such a sentence is worth

# Which facts tell a purpose by themselves: the securities that are now on another form.
_OF_A_PURPOSE = {"form_conversion": {"options", "issuable"}, "exhibits": {"exhibits", "only"}}


def _names_purpose(told: str, facts: dict[str, float]) -> bool:
    """Whether a sentence tells what an amendment is for, without being the one that states it."""
    needed = _OF_A_PURPOSE.get(told)
    return needed is not None and needed <= facts.keys()


# `4.2 Form of First Supplemental Indenture`, `(2) No. 333-39741, filed November 7, 1997, by which`
_LISTED = re.compile(
    r"\W{0,2}\d{1,3}(?:\.\d+)?\*?\s+(?:[A-Z][a-z]+\s+){2}|\W{0,2}\d{1,3}\.\d+\*?\s+[A-Z]|\(\w{1,3}\)\s+(?:Registration\s+\w+\s+)?No\b"
)
# Of shares that are carried over, what becomes of the others: `will continue to be issuable`
_STAYS = compiled(
    r"\b(?:will\s+)?(?:continues?|remains?|stays?)\s+(?:to\s+be\s+)?(?:issuable|registered|available|subject|in\s+effect)\b"
)
# What was registered, and by which statement: what the reader of a summary has before him.
REGISTERED = gated(
    r"^(?:The\s+)?Post-Effective\s+Amendments?\s+Nos?\b|\b(?:Registration\s+Statements?|statements?)\b[^.;]{0,60}\b(?:registered|covered|covers|related|relates?|was\s+filed|were\s+filed|was\s+declared)\b|\b(?:filing|registration)\s+fees?\b|\bForm\s+[SF]-\d\s+(?:registered|covered|covers)\b",
    re.I,
)
UNDERTAKING = gated(
    r"\b(?<!an )undertak(?!\w+\s+(?:dated|of\s+[A-Z]|given|made)\b|\w+\s+(?:(?:has|have|had|was|is)\s+)?(?:\w+\s+)?(?:lapsed|expired|ended|ceased|terminated))|\bcheck\s+(?:mark|the)\b|\bduly\s+caused\b|\bItem\s+512\b|\bincorporated\s+(?:herein\s+)?by\s+reference\b|\bnot\s+complete\s+and\s+may\s+be\s+changed\b|\bfee\s+of\s+\$|\bfees?\b[^.;]{0,40}\bpaid\b|\bmay\s+not\s+sell\s+these\s+securities\b|\bnot\s+an\s+offer\s+to\s+sell\b|\b(?:have|has)\s+been\s+audited\s+by\b|\bas\s+experts\b",
    re.I,
)
# `has filed a new registration statement (No. …), which replaces`
_NEW_STATEMENT = compiled(
    r"\b(?:new|another|replacement)\s+(?:shelf\s+)?registration\s+statement\b", re.I
)
_DOING = gated(
    r"\bterminat\w+\s+(?:all|any|the)\s+(?:of\s+its\s+)?offerings?\b|\bintends?\s+to\b", re.I
)


def telling_weight(roles: Roles, weight: float, unit: Unit) -> float:
    """What happened and when comes before what is done about it."""
    return _weight_told(unit, weight, roles.substance.words(unit))


def _weight_told(unit: Unit, weight: float, words: str) -> float:
    """The same of a part of a sentence: what is told in it, and not what is left out."""
    if any(token.detail.precision != "year" for token in unit.of("date")):
        weight += 1
    if EARLIER.search(words):
        weight -= 4
    if REMOVAL.search(words) or _DOING.search(words):
        weight -= 1.5
    if unit.kind == "row":
        weight -= 3
    return weight
