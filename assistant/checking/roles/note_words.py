"""The words of a note as what its companies and days are is learned from: stems, with each company,
day and number as one word, and all mentions of each company and day together."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from assistant.checking.roles.parties import Named, Parties
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.checking.roles.word_stems import stem_of
from assistant.language.openings import compiled
from assistant.language.tokens import Token

__all__ = ["Mentioned", "NoteWords", "context_of", "note_words"]

_NOTE = 12_000  # characters of a note that are read
_REACH = 12  # words on either side of a mention
_SHARP = 3  # words on either side whose distance counts
_RUN = 8  # words on either side whose pairs count
_FADES = 0.12
_WORD = compiled(r"[A-Za-z]+|[.;:,()]")
_END = "."
_OWN, _OTHER, _SAME = "@own", "@other", "@same"
_DAY, _MONTH, _FILE, _NUMBER = "@day", "@month", "@file", "@number"
_COMPANIES = (_OWN, _OTHER)
_READ = ("date", "file_number", "quantity")  # tokens that are one word each


@dataclass(slots=True)
class Mentioned:
    """A company or a day: where it is printed first, and the indexes of the words that name it."""

    start: int
    end: int
    at: list[int] = field(default_factory=list)


@dataclass(slots=True)
class NoteWords:
    """The stems of the running text of a substance, with its companies and days in order."""

    stems: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """The indexes of the points."""
    companies: dict[str, Mentioned] = field(default_factory=dict)
    """By name; the registrant is left out."""
    days: dict[datetime.date, Mentioned] = field(default_factory=dict)


def note_words(reader: Parties) -> NoteWords:
    """The words of a substance, of the first part of a long one."""
    words, substance = NoteWords(), reader.substance
    for unit in substance.units:
        if unit.start > substance.body + _NOTE:
            break
        if unit.start >= substance.body and unit.kind != "row":
            _add(words, substance, unit, reader.named(unit.start, unit.end))
    words.ends = [at for at, stem in enumerate(words.stems) if stem == _END]
    return words


def _add(words: NoteWords, substance: Substance, unit: Unit, companies: Sequence[Named]) -> None:
    """Adds the words of a unit; it ends with a point."""
    held: list[Named | Token] = [*companies]
    held += [token for token in unit.tokens if token.kind in _READ]
    at = unit.start
    for one in sorted(held, key=lambda one: (one.start, -one.end)):
        if one.start >= at:
            _add_plain(words, substance.clauses, at, one.start)
            _add_held(words, one)
            at = one.end
    _add_plain(words, substance.clauses, at, unit.end)
    if words.stems and words.stems[-1] != _END:
        words.stems.append(_END)


def _add_held(words: NoteWords, one: Named | Token) -> None:
    """Adds a company, a day or a number as one word."""
    place = len(words.stems)
    if isinstance(one, Named):
        words.stems.append(_OWN if one.registrant else _OTHER)
        if not one.registrant:
            name, start, end = one.party
            words.companies.setdefault(name, Mentioned(start, end)).at.append(place)
    elif one.kind != "date":
        words.stems.append(_FILE if one.kind == "file_number" else _NUMBER)
    elif one.value is None or one.detail.precision != "day":
        words.stems.append(_MONTH)
    else:
        words.stems.append(_DAY)
        words.days.setdefault(one.value, Mentioned(one.start, one.end)).at.append(place)


def _add_plain(words: NoteWords, clauses: str, start: int, end: int) -> None:
    for match in _WORD.finditer(clauses, start, end):
        word = match.group()
        words.stems.append(stem_of(word) if word.isalpha() else word)


def context_of(words: NoteWords, one: Mentioned) -> dict[str, float]:
    """The features of what stands about the mentions of a company or a day, each with its size.

    Of several mentions the nearest counts. What is mentioned again is told from its like.
    """
    found: dict[str, float] = {}
    same = frozenset(one.at)
    for at in one.at:
        for name, size in _about(words, at, same):
            if found.get(name, 0.0) < size:
                found[name] = size
    return found


def _about(words: NoteWords, at: int, same: frozenset[int]) -> Iterator[tuple[str, float]]:
    """The features of one mention: the words of its sentence and those near it, by their side."""
    stems, ends = words.stems, words.ends
    after = bisect_left(ends, at)
    begins = ends[after - 1] + 1 if after else 0
    closes = ends[after] if after < len(ends) else len(stems)
    low, high = max(at - _REACH, 0), min(at + 1 + _REACH, len(stems))
    first, last = min(begins, low), max(closes, high)
    told = [_SAME if place in same else stems[place] for place in range(first, last)]
    here = at - first
    yield from _of_side("b", told[low - first : here][::-1], at - begins)
    yield from _of_side("a", told[here + 1 : high - first], closes - at - 1)
    yield from _runs("b", told[max(at - _RUN, begins) - first : here])
    yield from _runs("a", told[here + 1 : min(at + 1 + _RUN, closes) - first])
    sentence = told[begins - first : closes - first]
    for stem in sentence:
        yield f"s:{stem}", 0.5
    own = at - begins
    for side, others in (("b", sentence[:own][::-1]), ("a", sentence[own + 1 :])):
        company = next((stem for stem in others if stem in (*_COMPANIES, _SAME)), None)
        if company is not None:
            yield f"{side}company:{company}", 1.0


def _of_side(side: Literal["b", "a"], stems: list[str], inside: int) -> Iterator[tuple[str, float]]:
    """The words on one side, the nearest first; `inside` of them belong to the sentence."""
    for far, stem in enumerate(stems):
        yield f"{side if far < inside else side * 2}:{stem}", 1 / (1 + _FADES * far)
    for far, stem in enumerate(stems[:_SHARP]):
        yield f"{side}{far}:{stem}", 1.0


def _runs(side: Literal["b", "a"], stems: list[str]) -> Iterator[tuple[str, float]]:
    """The pairs of words on one side, and the runs of two and three that stand next."""
    for one, two in pairwise(stems):
        yield f"{side}2:{one} {two}", 1.0
    for many in (2, 3):
        if len(stems) >= many:
            run = stems[-many:] if side == "b" else stems[:many]
            yield f"{side.upper()}:{' '.join(run)}", 1.0
