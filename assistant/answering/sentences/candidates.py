"""Candidates for an answer: sentences and facts of a filing, each with a value of the asked type.

What is known of a candidate is a list of figures between -1 and 1 (`FEATURES`): how much of the
question stands in it, how near its value, in which role. `ranking` weighs them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.answering.evidence.facts import Fact
from assistant.answering.evidence.kinds import of_kind
from assistant.answering.evidence.likeness import Likeness, embed
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.relations import relation
from assistant.answering.evidence.sentence_kinds import (
    CAUSAL,
    COUNTED,
    EXACT,
    is_furniture,
    is_par,
    is_title,
    only_class,
    roles_in,
)
from assistant.answering.evidence.sought import Sought
from assistant.answering.evidence.values import Value, counts, entities, is_of_paper, values
from assistant.answering.questions.vocabulary import Word, concepts
from assistant.answering.sentences.barred import (
    is_barred,
    is_of_other,
    leads_to,
    only_in_plan_names,
)

FEATURES = (
    "cover", "context", "near", "missing", "meaning", "unit", "role", "rival", "fact", "text",
    "plain", "named", "verb", "few", "exact", "pairs", "whole",
    "governed", "lead", "kind", "most",
)  # fmt: skip
"""The figures of a candidate, in the order of the weights.

- `cover`: the share of the question's weight that stands in the sentence; `context`: the share
  that only the sentence before it or the meaning of a defined term adds.
- `near`: the same share, each word counted by its nearness to the value.
- `missing`: the weight of the heaviest word that stands in neither.
- `meaning`: the cosine of question and sentence.
- `unit`: whether the value counts what is asked; `role`: whether the value has the asked role.
- `rival`: how much nearer another value of the sentence stands.
- `fact`, `text`: whether it is a fact of the record; whether the whole sentence is the answer.
- `plain`: whether it is no heading or undertaking.
- `named`: the share of the question's names and figures that stand there.
- `verb`: how surely the question's verb stands there.
- `few`: 1 for a question of one word, less for more: little to go by.
- `exact`: `cover` by the very words and their forms; `pairs`: the share of neighbours in the
  question that are neighbours in the sentence too; `whole`: `cover` and `context`, squared.
- `governed`: 1 where the asked verb governs the value, -1 where another does.
- `lead`: how much more of the question stands in the sentence than in any other.
- `kind`: whether a name is of the asked kind ("which bank"), -1 where it is of another.
- `most`: the share of the question's weighty words that stand there, each counted once.
"""

_MOST_READ = 80  # sentences of a long filing that are looked at closely
_CONTEXT = 0.6
_FACT_NAMES = 0.5
_ANOTHER_UNIT = -3.0
_STANDS = 0.55  # how near a word must come to stand for a term
_HEAVIEST = 4.0
_LIGHT = 0.25
_TOGETHER = 3  # words from one neighbour to the other
_REACH = 9.0  # words at which a word's nearness has fallen to a third


@dataclass(slots=True)
class Unit:
    """A sentence or a fact as a candidate: its words with what stands near them."""

    text: str
    words: list[Word]
    passage: Passage | None
    fact: Fact | None
    index: int


@dataclass(slots=True)
class Candidate:
    """A unit, with the value in it that would be the answer."""

    unit: Unit
    value: Value | None
    figures: list[float]
    keep: list[tuple[int, int]] = field(default_factory=list)


class Evidence:
    """One filing's sentences and facts, weighed against one question."""

    def __init__(self, reading: Reading, sought: Sought, facts: list[Fact]) -> None:
        self.reading = reading
        self.sought = sought
        self.units = [Unit(p.text, p.words, p, None, p.index) for p in reading.passages]
        self.units += [Unit(f.text, f.words, None, f, -1) for f in facts]
        self.likeness = likeness_of(reading, facts)
        self.near = [
            self.likeness.of(term, sought.opposites.get(term.concept, frozenset()))
            for term in sought.terms
        ]
        self._only_class = only_class(reading)
        self._fullest: list[float] = []
        self._told = [
            frozenset(w.lowered for w in u.words) for u in self.units if u.passage is not None
        ]
        self.weights = [self._weight(i) for i in range(len(sought.terms))]

    def _weight(self, index: int) -> float:
        term, near = self.sought.terms[index], self.near[index]
        near_words = {word for word, nearness in near.items() if nearness > _STANDS}
        holds = sum(1 for told in self._told if not told.isdisjoint(near_words))
        weight = math.log(1 + (len(self.units) + 1) / (holds + 0.5))
        return min(weight, _HEAVIEST) * (_LIGHT if term.light else 1.0)

    def candidates(self) -> Iterator[Candidate]:
        """Every value of the asked type in the sentences that have something of the question."""
        if not self.sought.terms:
            return
        held = [(self.held(unit), unit) for unit in self.units]
        total = sum(self.weights)
        scored = []
        for found, unit in held:
            before = self._before(unit)
            own = self._share(found, total)
            with_context = self._share(
                [max(a, _CONTEXT * b) for a, b in zip(found, before, strict=True)], total
            )
            if own > 0:
                scored.append((own + with_context, own, with_context, found, before, unit))
        scored.sort(key=lambda item: (-item[0], item[5].index))
        scored = scored[:_MOST_READ]
        meanings = self._meanings([item[5] for item in scored])
        self._fullest = [item[1] for item in sorted(scored, key=lambda item: -item[1])[:2]]
        for (_, own, both, found, before, unit), meaning in zip(scored, meanings, strict=True):
            if is_barred(
                self.sought, unit.passage, unit.words, unit.text, found, before, self._only_class
            ):
                continue
            if is_title(unit.text):
                continue  # a heading says nothing
            if self.sought.plan.kind == "why" and not CAUSAL.search(unit.text):
                continue
            if unit.fact is not None and self._named(found, before) < _FACT_NAMES:
                continue
            yield from self._of_unit(unit, own, both, found, before, meaning)

    def share_of(self, passage: Passage, without: tuple[int, int] = (0, 0)) -> float:
        """The share of the question's weight that stands in a sentence, but for a stretch of it."""
        total = sum(self.weights)
        kept = [w for w in passage.words if not without[0] <= w.start < without[1]]
        unit = Unit(passage.text, kept, passage, None, passage.index)
        return self._share(self.held(unit), total) if total else 0.0

    def _share(self, found: list[float], total: float) -> float:
        return sum(w * f for w, f in zip(self.weights, found, strict=True)) / total

    def held(self, unit: Unit) -> list[float]:
        """For each term how surely it stands in the unit."""
        surfaces = {w.lowered for w in unit.words}
        implied = unit.passage.implied if unit.passage is not None else set()
        found = []
        for term, near in zip(self.sought.terms, self.near, strict=True):
            best = max((near[s] for s in surfaces if s in near), default=0.0)
            if best < 0.8 and term.concept in implied:
                best = 0.8
            found.append(best)
        return found

    def _before(self, unit: Unit) -> list[float]:
        """For each term how surely it stands in one of the two sentences before."""
        if unit.passage is None:
            return [0.0] * len(self.sought.terms)
        around = [self.units[i] for i in (unit.index - 1, unit.index - 2) if i >= 0]
        found = [self.held(u) for u in around]
        return [max((f[i] for f in found), default=0.0) for i in range(len(self.sought.terms))]

    def _meanings(self, units: list[Unit]) -> list[float]:
        vectors = embed([self.sought.bare, *(u.text for u in units)]) if units else None
        if vectors is None or len(vectors) != len(units) + 1:
            return [0.0] * len(units)
        return [float(c) for c in vectors[1:] @ vectors[0]]

    # --- one unit -----------------------------------------------------------------------------

    def _of_unit(
        self,
        unit: Unit,
        own: float,
        both: float,
        found: list[float],
        before: list[float],
        meaning: float,
    ) -> Iterator[Candidate]:
        spots = self._spots(unit)
        keep = [(w.start, w.end) for spot in spots for w, score in spot if score > 0.5]
        if only_in_plan_names(self.sought, unit.text, keep) and unit.fact is None:
            return
        shared = self._shared(unit, own, both, found, before, spots) | {"meaning": meaning}
        if "text" in self.sought.types:
            figures = shared | {"near": own, "text": 1.0, "role": self._fact_role(unit)}
            yield Candidate(unit, None, _listed(figures), keep)
        for kind in self.sought.types:
            if kind != "text":
                yield from self._of_kind(unit, kind, spots, shared, keep)

    def _shared(
        self,
        unit: Unit,
        own: float,
        both: float,
        found: list[float],
        before: list[float],
        spots: list[list[tuple[Word, float]]],
    ) -> dict[str, float]:
        """The figures of a unit that all its candidates have."""
        return {
            "cover": own,
            "context": both - own,
            "missing": self._missing(found, before) / _HEAVIEST,
            "fact": float(unit.fact is not None),
            "plain": float(not is_furniture(unit.text)),
            "named": self._named(found, before),
            "verb": self._verb(found),
            "few": 1 / len(self.sought.terms),
            "exact": self._share([float(f > 0.95) for f in found], sum(self.weights)),
            "pairs": self._pairs(unit, spots),
            "whole": both * both,
            "lead": self._lead(own),
            "most": self._most(found, before),
        }

    def _of_kind(
        self,
        unit: Unit,
        kind: str,
        spots: list[list[tuple[Word, float]]],
        shared: dict[str, float],
        keep: list[tuple[int, int]],
    ) -> Iterator[Candidate]:
        """The values of one kind in a unit, each with its figures."""
        found = [v for v in self._values(unit, kind) if not is_of_other(self.sought, unit.text, v)]
        near = [self._nearness(unit, spots, v) for v in found]
        for value, closeness in zip(found, near, strict=True):
            others = [n for v, n in zip(found, near, strict=True) if v is not value]
            figures = shared | {
                "near": closeness,
                "rival": max(max(others, default=0.0) - closeness, 0.0),
                "unit": self._unit(unit, value),
                "role": self._role(unit, value),
                "kind": of_kind(self.sought.plan.question, value),
                "governed": self._governed(unit, value, kind),
            }
            if figures["governed"] < 0 and self.sought.plan.fields[:1] == ["statement_filed_on"]:
                continue  # a day of something else than the filing
            if figures["unit"] == _ANOTHER_UNIT and figures["governed"] < 0:
                continue  # of other things, of which another verb tells
            yield Candidate(unit, value, _listed(figures), [(value.start, value.end), *keep])

    def _missing(self, found: list[float], before: list[float]) -> float:
        pairs = zip(self.weights, found, before, strict=True)
        return max((w for w, f, b in pairs if max(f, _CONTEXT * b) < 0.35), default=0.0)

    def _lead(self, own: float) -> float:
        others = self._fullest[1:] if own >= self._fullest[0] else self._fullest[:1]
        return own - max(others, default=0.0)

    def _most(self, found: list[float], before: list[float]) -> float:
        heavy = [
            max(f, _CONTEXT * b) > 0.5
            for f, b, t in zip(found, before, self.sought.terms, strict=True)
            if not t.light
        ]
        return sum(heavy) / len(heavy) if heavy else 1.0

    def _values(self, unit: Unit, kind: str) -> list[Value]:
        """The values of a kind; of names those that the question does not give itself."""
        if kind == "count":
            return list(counts(unit.text))
        if kind == "date" and EXACT.search(self.sought.plan.question):
            return [v for v in values(unit.text, kind) if len(re.findall(r"\d+", v.text)) > 1]
        if kind == "date":
            question, found = self.sought.plan.question, list(values(unit.text, kind))
            return [v for v in found if not is_of_paper(question, unit.text, v)] or found
        if kind != "entity":
            return list(values(unit.text, kind))
        asked = {t.concept for t in self.sought.terms} | concepts(" ".join(self.sought.plan.names))
        return [v for v in entities(unit.text) if not concepts(v.text) <= asked]

    def _spots(self, unit: Unit) -> list[list[tuple[Word, float]]]:
        """For each term the words of the unit that may stand for it."""
        return [
            [(w, near[s]) for w in unit.words if (s := w.lowered) in near] for near in self.near
        ]

    def _nearness(self, unit: Unit, spots: list[list[tuple[Word, float]]], value: Value) -> float:
        at = _ordinal(unit, value.start)
        places = {id(w): i for i, w in enumerate(unit.words)}
        got = 0.0
        for weight, spot in zip(self.weights, spots, strict=True):
            got += weight * max(
                (
                    score * math.exp(-max(abs(places[id(w)] - at) - 1, 0) / _REACH)
                    for w, score in spot
                    if not value.start <= w.start < value.end
                ),
                default=0.0,
            )
        return got / sum(self.weights)

    def _pairs(self, unit: Unit, spots: list[list[tuple[Word, float]]]) -> float:
        """The share of the question's neighbouring words that stand together here too."""
        if len(spots) < 2:
            return 0.5
        places = {id(w): i for i, w in enumerate(unit.words)}
        at = [[places[id(w)] for w, score in spot if score > 0.5] for spot in spots]
        together = [
            any(0 < abs(i - j) <= _TOGETHER for i in first for j in second)
            for first, second in pairwise(at)
        ]
        return sum(together) / len(together)

    def _named(self, found: list[float], before: list[float]) -> float:
        wanted = [i for i, t in enumerate(self.sought.terms) if t.concept in self.sought.names]
        if not wanted:
            return 1.0
        return sum(max(found[i], 0.5 * before[i]) for i in wanted) / len(wanted)

    def _verb(self, found: list[float]) -> float:
        if self.sought.verb is None:
            return 0.5
        return next(
            (f for t, f in zip(self.sought.terms, found, strict=True)
             if t.concept == self.sought.verb),
            0.5,
        )  # fmt: skip

    def _governed(self, unit: Unit, value: Value, kind: str) -> float:
        if unit.passage is None:
            return 0.0
        named = {"count": "number", "entity": "name"}.get(kind, kind)
        terms = [t.concept for t in self.sought.terms]
        found = relation(self.sought.plan, unit.passage, value, terms, self.sought.verb, named)
        return -1.0 if found is None else 1.0

    def _unit(self, unit: Unit, value: Value) -> float:
        """Whether the words behind a number, or before it, are what the question counts."""
        wanted = self.sought.unit
        if "count" not in self.sought.types or not wanted:
            return 0.0
        behind = [w for w in unit.words if value.end <= w.start < value.end + 60][:6]
        before = [w for w in unit.words if value.start - 40 < w.end <= value.start][-3:]
        near = [self.near[i] for i, t in enumerate(self.sought.terms) if t.concept in wanted]
        if leads_to(wanted, unit.text[: value.start]):
            return 1.0
        for index, word in enumerate(behind):  # the first that is counted decides
            least = 0.9 if word.concept in COUNTED else 0.6
            if any(n.get(word.lowered, 0.0) > least for n in near):
                return 1.0
            if index < 4 and word.concept in COUNTED:
                return _ANOTHER_UNIT
        if any(n.get(w.lowered, 0.0) > 0.6 for n in near for w in before):
            return 0.5
        return -1.0

    def _role(self, unit: Unit, value: Value) -> float:
        wanted = self.sought.roles
        if value.kind == "money" and "par_value" not in wanted and is_par(unit.text, value):
            return -1.0
        if not wanted:
            return 0.0
        if unit.fact is not None:
            return self._fact_role(unit)
        if unit.passage is None or not value.text[:1].isdigit():
            return 0.0
        roles = roles_in(self.reading, unit.passage).get(re.sub(r"[^\d.]", "", value.text))
        if not roles:
            return 0.0
        return 1.0 if roles & wanted else -1.0

    def _fact_role(self, unit: Unit) -> float:
        if unit.fact is None or not self.sought.roles:
            return 0.0
        return 1.0 if unit.fact.role in self.sought.roles else -0.5


def likeness_of(reading: Reading, facts: list[Fact]) -> Likeness:
    """The words of a filing's sentences and facts; made once for a reading."""
    if reading.likeness is None:
        reading.likeness = Likeness(
            [w for p in reading.passages for w in p.words] + [w for f in facts for w in f.words]
        )
    return reading.likeness


def _listed(figures: dict[str, float]) -> list[float]:
    return [figures.get(name, 0.0) for name in FEATURES]


def _ordinal(unit: Unit, offset: int) -> int:
    return next((i for i, w in enumerate(unit.words) if w.end > offset), len(unit.words))
