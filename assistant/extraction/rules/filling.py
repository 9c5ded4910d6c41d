"""What a summary still lacks: the day, the party, the legal basis, the number of its cause.

A summary of one short sentence leaves words unused. They are given to the sentence near the chosen
ones that tells most of what a reader asks for next, in the filing's own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.checking.roles.cues import EARLIER, REMOVAL
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.extraction.rules.shortenings import ways_of_telling
from assistant.extraction.rules.tellings import facts_of
from assistant.language.openings import compiled

__all__ = ["filled"]

Told = tuple[int, str]
"""The number of a sentence in the flow, and how it is told."""

_NEAR = 3  # sentences before and behind the chosen ones
_FULL = 57  # words up to which a summary is filled
_ENOUGH = 42  # words of a summary that is filled no further
_MOST = 3  # sentences of a summary
_LEAST = 0.5  # what a sentence must tell beyond its cost
_PER_WORD = 0.03

_BASIS = compiled(
    r"\bRule\s+\d+[\w()-]*|\bSections?\s+\d+[\w().-]*|\bForms?\s+(?:15F?|25)\b|\b[Cc]hapter\s+(?:7|11|15)\b|\b(?:[A-Z][a-z]+\s+){1,6}Act\b(?!\s+of\s+19)"
)
_NUMBER = compiled(r"(?<![\w$.,-])\d{1,3}(?:,\d{3})+(?![\d-])")
_HOLDERS = compiled(
    r"\b\d[\d,]*\s+(?:\w+\s+)?(?:persons|holders|shareholders|stockholders|members|unitholders)\b"
)
# What becomes of securities: with a number, part of how the cause came about.
_ACT = compiled(
    r"\b(?:issued|sold|exchanged|converted|exercised|redeemed|tendered|cancel+ed|lapsed|expired|bought|purchased|held)\b"
)
# What tells of the registration, or of how the shares came to be, and not of the cause.
_OF_REGISTRATION = compiled(
    r"\bregist(?:ered|ers|ering)\b|\b(?:filed|effective)\s+on\b|\bundertak|\bfees?\b|\boutstanding\b(?!\s+(?:shares|stock|notes|warrants|options|units|awards)\s+(?:was|were))|\bsplit\b|\bhad\s+been\s+(?:sold|issued)\b|\bprivate\s+placement\b|\brecord\s+date\b|\bAmendments?\s+Nos?\b|\bPost-Effective\s+Amendments?\b|\bRegistration\s+Statements?\b[^.;]{0,60}\b(?:cover|relat)",
    re.I,
)
_LISTED = re.compile(r"\W{0,2}\d{1,3}(?:\.\d+)?\*?\s+(?:[A-Z][a-z]+\s+){2}")  # an exhibit
_DAY_NAME = re.compile(r"\d{4}\Z")


def filled(
    substance: Substance,
    told: str,
    chosen: Sequence[Told],
    others: Sequence[str],
    leans: Callable[[str], bool],
) -> list[Told]:
    """The chosen sentences, with others near them as long as words are left, in the flow's order.

    `told` names the ground whose facts count, `others` are the names of other companies; `leans`
    says whether a sentence can't stand without the one before it.
    """
    summary = list(chosen)
    while len(summary) < _MOST and _size(summary) < _ENOUGH:
        best = max(
            _candidates(substance, told, summary, others, leans),
            key=lambda item: item[0],
            default=None,
        )
        if best is None or best[0] < _LEAST:
            break
        summary = sorted([*summary, best[1]])
    return summary


def _size(summary: Sequence[Told]) -> int:
    return sum(len(words.split()) for _, words in summary)


def _candidates(
    substance: Substance,
    told: str,
    summary: Sequence[Told],
    others: Sequence[str],
    leans: Callable[[str], bool],
) -> list[tuple[float, Told]]:
    """The sentences near a summary that fit into it, each with what it adds."""
    taken = {index for index, _ in summary}
    known = " ".join(words for _, words in summary)
    held = facts_of(told, known)
    room = _FULL - _size(summary)
    found = []
    for index in range(max(min(taken) - _NEAR, 0), max(taken) + _NEAR + 1):
        if index in taken or index >= len(substance.units):
            continue
        unit = substance.units[index]
        if not _may_tell(substance, unit):
            continue
        for way in ways_of_telling(substance.words(unit)):
            if len(way.split()) > room or way[:1].islower():
                continue
            if _OF_REGISTRATION.search(way) and not REMOVAL.search(way):
                continue
            if leans(way) and index - 1 not in taken:
                continue
            found.append((_added(facts_of(told, way), held, way, known, others), (index, way)))
    return found


def _may_tell(substance: Substance, unit: Unit) -> bool:
    words = substance.words(unit)
    return (
        unit.start >= substance.body
        and unit.kind == "sentence"
        and unit.start not in substance.aside
        and not unit.of("file_number")
        and not _LISTED.match(words)
        and not EARLIER.search(words)
    )


def _added(
    new: dict[str, float], old: dict[str, float], way: str, known: str, others: Sequence[str]
) -> float:
    """What a sentence tells that a summary doesn't, less what its length costs; `new` and `old` are
    the facts that each tells."""
    days = [name for name in new if _DAY_NAME.search(name) and new[name] >= 0.5]
    worth = 1.2 * sum(1 for day in days if day not in old)
    worth += 0.3 * sum(new[name] for name in new.keys() - old.keys() - set(days))
    worth += sum(0.8 for name in others if name in way and name not in known)
    worth += sum(0.8 for match in _BASIS.finditer(way) if match[0] not in known)
    if _ACT.search(way) or REMOVAL.search(way):
        worth += min(0.5 * sum(1 for m in _NUMBER.finditer(way) if m[0] not in known), 1.0)
    worth += sum(0.8 for match in _HOLDERS.finditer(way) if match[0] not in known)
    return worth - _PER_WORD * len(way.split())
