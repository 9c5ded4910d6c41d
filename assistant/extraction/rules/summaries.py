"""Summaries of a ground: the filing's own sentences, shortened by what only lawyers need.

A summary is one to three sentences in the filing's order, at most sixty words together. It is
made by leaving out, never by adding, so that each number, date and name in it is printed.
"""

from __future__ import annotations

import datetime
from itertools import combinations

from assistant.checking.roles import Roles
from assistant.checking.roles.cues import EARLIER
from assistant.checking.roles.ground import Ground
from assistant.checking.roles.units import Unit
from assistant.extraction.rules.amounts_in_all import amounts_told
from assistant.extraction.rules.composed import with_agreement
from assistant.extraction.rules.filling import filled
from assistant.extraction.rules.leaning import leans
from assistant.extraction.rules.sentence_ways import (
    AROUND,
    REGISTERED,
    UNDERTAKING,
    Telling,
    tellings_of,
    value_of,
)
from assistant.extraction.rules.shortenings import (
    FEWEST,
    LONGEST,
    compressed,
    cut_to,
    ways_of_telling,
)
from assistant.extraction.rules.terms import (
    other_companies,
    spelled_out,
    told_with,
    whole_names,
)
from assistant.language.openings import compiled

__all__ = ["MOST_WORDS", "summary_of", "told_beside", "with_amounts"]

MOST_WORDS = 60  # of a summary
_SENTENCES = 3
_DEFINING = 20_000  # characters of the substance in which terms are looked up
_NAMES = 8  # words left for the parties of a merger
_LEAST = 2.5  # what sentences must tell beside one that names the ground and can't be told shorter


def summary_of(roles: Roles, ground: Ground | None, told: str, must: Unit | None = None) -> str:
    """Up to three sentences that together tell most of a ground's facts; empty where none does.

    `told` names the ground or the purpose whose facts count; `must` is the sentence that states
    the purpose, which is preferred.
    """
    others = other_companies(roles)
    ways = tellings_of(roles, ground, told, must, others)
    unnamed = not any(way.names for way in ways)  # then what stands beside the ground must tell
    best: tuple[float, tuple[Telling, ...]] = (_LEAST if unnamed else -99.0, ())
    for count in range(1, _SENTENCES + 1):
        for chosen in combinations(ways, count):
            most = MOST_WORDS - _room(chosen, told)
            names = unnamed or any(way.names for way in chosen)
            if sum(way.size for way in chosen) > most or not names:
                continue
            if len({way.index for way in chosen}) == count:
                value = value_of(chosen)
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
        if not beside or not words.endswith(".") or UNDERTAKING.search(words):
            continue
        told = ways_of_telling(words)[:1]
        if told and told[0].rstrip(".") not in summary and told[0][:1].isupper():
            one = f"{told[0].rstrip('.')}."
            longer = f"{one} {summary}" if before else f"{summary} {one}"
            summary = longer if len(longer.split()) <= MOST_WORDS else summary
    return summary


def _room(chosen: tuple[Telling, ...], told: str) -> int:
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
        if not substance.body <= unit.start < substance.body + AROUND or unit.kind != "sentence":
            continue
        words = substance.words(unit)
        if unit.start in substance.aside or unit.of("file_number") or UNDERTAKING.search(words):
            continue
        if REGISTERED.search(words) or EARLIER.search(words) or leans(words):
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
