"""Summaries of a ground: the filing's own sentences, shortened by what only lawyers need.

A summary is one to three sentences in the filing's order, at most sixty words together. It is
made by leaving out, never by adding, so that each number, date and name in it is printed.
"""

from __future__ import annotations

import datetime
import re
from itertools import combinations

from assistant.checking.roles import Roles
from assistant.checking.roles.buyers import EXCHANGE_FORMS
from assistant.checking.roles.cues import EARLIER, REMOVAL
from assistant.checking.roles.ground import Ground
from assistant.checking.roles.units import Unit
from assistant.extraction.rules.amounts_in_all import amounts_told
from assistant.extraction.rules.composed import composed, with_agreement
from assistant.extraction.rules.filling import filled
from assistant.extraction.rules.leaning import leans, names_it
from assistant.extraction.rules.shortenings import (
    FEWEST,
    LONGEST,
    compressed,
    cut_to,
    first_of_two,
    ways_of_telling,
)
from assistant.extraction.rules.tellings import facts_of
from assistant.extraction.rules.terms import (
    needs_names,
    other_companies,
    spelled_out,
    told_with,
    whole_names,
)
from assistant.language.openings import compiled
from assistant.language.values import value_class

__all__ = ["MOST_WORDS", "summary_of", "telling_weight", "told_beside", "with_amounts"]

MOST_WORDS = 60  # of a summary
_SENTENCES = 3
_WAYS = 4  # of telling one sentence
_UNITS = 8  # sentences between which to choose
_AROUND = 4_000  # characters before and after the sentences that name the ground
_NAMING = 2.5  # the weight of a cue from which a sentence names the ground
_NEAR = 900  # the same, of the sentence that states a purpose
_NOTE = 2_500  # the same, where a note tells of several forms
_DEFINING = 20_000  # characters of the substance in which terms are looked up
_NAMES = 8  # words left for the parties of a merger
_LEAST = 2.5  # what sentences must tell beside one that names the ground and can't be told shorter
_PER_WORD = 0.03  # what a word costs
_PER_SENTENCE = 0.5

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANY_DAY = 1.0  # what it is worth that a day is told at all
_NOTHING_NEW = 2.0  # what a sentence costs that tells nothing of its own
_AN_ANTECEDENT = 1.0  # what the sentence is worth that another leans on


@value_class
class _Telling:
    """One way to tell a sentence of the flow: what it says, what that is worth and costs."""

    index: int  # of the unit
    words: str
    size: int
    facts: dict[str, float]
    worth: float  # besides its facts
    names: bool  # whether the sentence names the ground itself
    bare: bool  # whether it names a merger without its parties


def summary_of(roles: Roles, ground: Ground | None, told: str, must: Unit | None = None) -> str:
    """Up to three sentences that together tell most of a ground's facts; empty where none does.

    `told` names the ground or the purpose whose facts count; `must` is the sentence that states
    the purpose, which is preferred.
    """
    others = other_companies(roles)
    ways = _tellings(roles, ground, told, must, others)
    unnamed = not any(way.names for way in ways)  # then what stands beside the ground must tell
    best: tuple[float, tuple[_Telling, ...]] = (_LEAST if unnamed else -99.0, ())
    for count in range(1, _SENTENCES + 1):
        for chosen in combinations(ways, count):
            most = MOST_WORDS - _room(chosen, told)
            names = unnamed or any(way.names for way in chosen)
            if sum(way.size for way in chosen) > most or not names:
                continue
            if len({way.index for way in chosen}) == count:
                value = _value(chosen)
                if value > best[0]:
                    best = value, chosen
    if not best[1]:
        return with_amounts(roles, told, _shortened(roles, ground, told, must, others))
    ordered = sorted((way.index, way.words) for way in best[1])
    if ground is not None and not any(way.bare for way in best[1]):
        ordered = filled(roles.substance, told, ordered, list(others), leans)
    summary = " ".join(f"{words.rstrip('.:;, ')}." for _, words in ordered)
    if must is not None and told in _SHORT_NOTES:
        summary = _with_neighbours(roles, must, summary)
    summary = with_agreement(roles, told, with_amounts(roles, told, summary))
    note = roles.substance.text[roles.substance.body : roles.substance.body + _DEFINING]
    summary = spelled_out(summary, note, MOST_WORDS)
    companies = set(others.values())
    return whole_names(told_with(summary, companies, MOST_WORDS), companies, MOST_WORDS)


def with_amounts(roles: Roles, told: str, summary: str) -> str:
    """A summary with the amounts that belong to its cause, as far as words are left for them."""
    longer = (f"{summary} {amounts}" for amounts in amounts_told(roles, told, summary) if summary)
    return next((way for way in longer if len(way.split()) <= MOST_WORDS), summary)


# Purposes that are told in few words, so that there is room for what stands beside them.
_SHORT_NOTES = {"amended", "exhibits", "prospectus_update"}
_FEW = 30  # words of a summary that are few


def _with_neighbours(roles: Roles, must: Unit, summary: str) -> str:
    """A short summary with the sentences before and behind the one that states the purpose.

    `to correct the mistake` says not which.
    """
    units = roles.substance.units
    at = next(number for number, unit in enumerate(units) if unit is must)
    for number, before in ((at - 1, True), (at + 1, False)):
        if len(summary.split()) > _FEW or not 0 <= number < len(units):
            continue
        words = roles.substance.words(units[number]).strip()
        beside = units[number].start >= roles.substance.body and units[number].kind == "sentence"
        if not beside or not words.endswith(".") or _UNDERTAKING.search(words):
            continue
        told = ways_of_telling(words)[:1]
        if told and told[0].rstrip(".") not in summary and told[0][:1].isupper():
            one = f"{told[0].rstrip('.')}."
            longer = f"{one} {summary}" if before else f"{summary} {one}"
            summary = longer if len(longer.split()) <= MOST_WORDS else summary
    return summary


def _room(chosen: tuple[_Telling, ...], told: str) -> int:
    """The words to leave for names that are put in: of the merger's parties, of the plan."""
    if any(way.bare for way in chosen):
        return _NAMES
    bare = told in _BY_A_PLAN and any(_THE_PLAN.search(way.words) for way in chosen)
    return _TITLE if bare and not any(_PLAN_OF.search(way.words) for way in chosen) else 0


_BY_A_PLAN = {"bankruptcy", "dissolution"}
_THE_PLAN = compiled(r"\bthe\s+Plan\b|\bThe\s+Plan\b")
_PLAN_OF = compiled(r"\bPlan\s+of\s+[A-Z]")
_TITLE = 7  # words of `Second Amended Joint Plan of Reorganization`


def _shortened(
    roles: Roles, ground: Ground | None, told: str, must: Unit | None, others: dict[str, str]
) -> str:
    """The beginning of the one sentence that tells, where it can't be told in whole clauses."""
    unit = must or (ground.units[0][1] if ground else None)
    words = cut_to(compressed(roles.substance.words(unit)), LONGEST) if unit else ""
    if unit is None or len(words.split()) < FEWEST:
        return ""
    if ground is None:
        return f"{words.rstrip('.:;, ')}."
    summary = _with_what_lacks(roles, unit, told, words, others)
    return told_with(summary, set(others.values()), MOST_WORDS)


def told_beside(roles: Roles, unit: Unit) -> str:
    """The latest that the note tells with its day, where no ground was read; else `unit`.

    What stands beside it is told with it.
    """
    days = _days_told(roles)
    unit = max(days, key=lambda item: item[0])[1] if days else unit
    words = cut_to(compressed(roles.substance.words(unit)), LONGEST)
    if len(words.split()) < FEWEST:
        return ""
    return _with_what_lacks(roles, unit, "", words, other_companies(roles))


def _days_told(roles: Roles) -> list[tuple[datetime.date, Unit]]:
    """The days of the note on which something happened, each with its sentence."""
    substance = roles.substance
    found = []
    for unit in substance.units:
        if not substance.body <= unit.start < substance.body + _AROUND or unit.kind != "sentence":
            continue
        words = substance.words(unit)
        if unit.start in substance.aside or unit.of("file_number") or _UNDERTAKING.search(words):
            continue
        if _REGISTERED.search(words) or EARLIER.search(words) or leans(words):
            continue
        days = [token.value for token in unit.of("date")]
        found += [(day, unit) for day in days if day is not None]  # `June 12` has no year
    return found


def _with_what_lacks(
    roles: Roles, unit: Unit, told: str, words: str, others: dict[str, str]
) -> str:
    units = roles.substance.units
    at = next(number for number, other in enumerate(units) if other is unit)
    ordered = [(at, words.rstrip(".:;, "))]
    ordered = filled(roles.substance, told, ordered, list(others), leans)
    return " ".join(f"{words.rstrip('.:;, ')}." for _, words in ordered)


def _value(chosen: tuple[_Telling, ...]) -> float:
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


def _is_told(way: _Telling, chosen: tuple[_Telling, ...]) -> bool:
    """Whether the other sentences tell all that one tells."""
    others = {name for other in chosen if other is not way for name in other.facts}
    return way.facts.keys() <= others


def _tellings(
    roles: Roles, ground: Ground | None, told: str, must: Unit | None, others: dict[str, str]
) -> list[_Telling]:
    """The ways to tell the sentences about a ground, the best of each, at most so many."""
    named: dict[int, float] = {}
    for weight, unit, _ in ground.units if ground else ():
        named[id(unit)] = max(weight, named.get(id(unit), 0))
    starts = [unit.start for _, unit, _ in ground.units] if ground else []
    starts += [must.start] if must else []
    around = _AROUND if ground else _NOTE if told == "form_conversion" else _NEAR
    first, last = min(starts) - around, max(starts) + around
    least = min(_NAMING, max(named.values(), default=_NAMING))
    asked = others if told in _OF_OTHERS else {}
    found: list[tuple[float, list[_Telling]]] = []
    units = roles.substance.units
    # shares of a purchase that came to nothing: how it did is what there is to tell
    exchange = any(m.role == "form" and m.value in EXCHANGE_FORMS for m in roles.mentions)
    aside = frozenset[int]() if exchange else roles.substance.aside
    leaned_on = {
        index - 1
        for index, unit in enumerate(units)
        if (named.get(id(unit), 0) >= least or unit is must) and leans(roles.substance.words(unit))
    }
    for index, unit in enumerate(units):
        if unit.start < roles.substance.body or not first < unit.start < last:
            continue
        if unit.start in aside and id(unit) not in named and unit is not must:
            continue
        weight = 3.0 if unit is must else named.get(id(unit), 0.0)
        follows = index > 0 and named.get(id(units[index - 1]), 0) >= least
        goes_on = follows and leans(roles.substance.words(unit))
        before_leaning = index in leaned_on
        ways = _ways_of(
            roles,
            unit,
            index,
            told,
            weight,
            least,
            must,
            asked,
            leaned_on=before_leaning,
            goes_on=goes_on,
        )
        if ways:
            found.append((_value((ways[0],)), _kept(ways)))
    found.sort(key=lambda item: -item[0])
    return [way for _, ways in found[:_UNITS] for way in ways]


def _kept(ways: list[_Telling]) -> list[_Telling]:
    """The best ways to tell a sentence, and the best short one, which leaves words for others."""
    short = (way for way in ways[_WAYS:] if way.size <= ways[0].size * 0.5)
    return [*ways[:_WAYS], *([way] if (way := next(short, None)) else [])]


def _is_passed_over(unit: Unit, words: str, weight: float, least: float) -> bool:
    """Whether a sentence tells no ground of this filing: a row, an undertaking, another's deed."""
    if (
        unit.kind == "row"
        or words.isupper()
        or (_UNDERTAKING.search(first_of_two(words)) and weight < 3)
        or _LISTED.match(words)
    ):
        return True
    of_others = unit.of("file_number") and not _NEW_STATEMENT.search(words)
    return weight < least and bool(of_others or EARLIER.search(words))


def _beside_the_ground(told: str, way: str, registered: bool) -> float:
    """What a way loses that tells what stays, or what was registered."""
    lost = 2.5 if "share_transfer" in told and _STAYS.search(way) else 0
    return lost + (2.5 if registered and _REGISTERED.search(way) else 0)


def _ways_of(
    roles: Roles,
    unit: Unit,
    index: int,
    told: str,
    weight: float,
    least: float,
    must: Unit | None,
    others: dict[str, str],
    *,
    leaned_on: bool = False,
    goes_on: bool = False,
) -> list[_Telling]:
    """The ways to tell one sentence that names the ground with `weight`, the best first."""
    words = roles.substance.words(unit)
    if _is_passed_over(unit, words, weight, least):
        return []
    besides = _AN_ANTECEDENT if leaned_on else 0
    whole = _weight_told(unit, weight, words)
    plain = whole == _weight_told(unit, weight, "")  # then no part of it is about what is done
    registered = not leaned_on and _REGISTERED.search(words) is not None
    ways = []
    own = composed(roles, told, unit) if unit is must else []
    another = _A_HOLDER if told == "obligation_ended" else _ANOTHER
    defines = _DEFINES_EVENT.search(words) is not None
    told_ways = ways_of_telling(words)
    if weight < 3 and _UNDERTAKING.search(words):  # then the first of two things is told alone
        told_ways = tuple(way for way in told_ways if not _UNDERTAKING.search(way))
    for way in [*own, *told_ways]:
        facts = facts_of(told, way, goes_on=goes_on or defines)
        if defines and told in _EVENTFUL and way not in own:
            facts["the event"] = _DEFINED
        facts |= {others[name]: another for name in others if name in way}
        enough = 1 if weight >= least or goes_on else 1.5
        if max(facts.values(), default=0) < enough and not leaned_on:
            continue
        if not way[:1].islower():
            names = leaned_on or weight >= least or _names_purpose(told, facts)
            worth = besides + 0.5 * (whole if plain else _weight_told(unit, weight, way))
            worth -= _beside_the_ground(told, way, registered)
            size, bare = len(way.split()), needs_names(way)
            ways.append(_Telling(index, way, size, facts, worth, names, bare))
    return sorted(ways, key=lambda way: -_value((way,)))


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
_REGISTERED = compiled(
    r"^(?:The\s+)?Post-Effective\s+Amendments?\s+Nos?\b|\b(?:Registration\s+Statements?|statements?)\b[^.;]{0,60}\b(?:registered|covered|covers|related|relates?|was\s+filed|were\s+filed|was\s+declared)\b|\b(?:filing|registration)\s+fees?\b|\bForm\s+[SF]-\d\s+(?:registered|covered|covers)\b",
    re.I,
)
_UNDERTAKING = compiled(
    r"\b(?<!an )undertak(?!\w+\s+(?:dated|of\s+[A-Z]|given|made)\b|\w+\s+(?:(?:has|have|had|was|is)\s+)?(?:\w+\s+)?(?:lapsed|expired|ended|ceased|terminated))|\bcheck\s+(?:mark|the)\b|\bduly\s+caused\b|\bItem\s+512\b|\bincorporated\s+(?:herein\s+)?by\s+reference\b|\bnot\s+complete\s+and\s+may\s+be\s+changed\b|\bfee\s+of\s+\$|\bfees?\b[^.;]{0,40}\bpaid\b|\bmay\s+not\s+sell\s+these\s+securities\b|\bnot\s+an\s+offer\s+to\s+sell\b|\b(?:have|has)\s+been\s+audited\s+by\b|\bas\s+experts\b",
    re.I,
)
# `has filed a new registration statement (No. …), which replaces`
_NEW_STATEMENT = compiled(
    r"\b(?:new|another|replacement)\s+(?:shelf\s+)?registration\s+statement\b", re.I
)
_DOING = compiled(
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
