"""How near each sentence of a filing comes to a question: by its words, and by word vectors."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cached_property

from assistant.answering.evidence.facts import facts_of
from assistant.answering.evidence.likeness import embed
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.sought import Sought
from assistant.answering.evidence.values import Value
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts
from assistant.answering.sentences.candidates import Evidence, Unit

SURE = 0.8  # a word, one of its forms or synonyms
STANDS = 0.5
_CONTEXT = 0.8  # of what stands beside a sentence
_FADES = 0.85  # of what a sentence tells, in the next one
_REACH = 9.0  # words at which a word's nearness has fallen to a third
_CLAUSE = 12  # words
_ASKED_NOUN = re.compile(
    r"\b(?:what|which|how many|how much)(?: of)?(?: the| is the| was the| are the| were the)? "
    r"(?P<noun>(?:[\w'’-]+ ){1,4}?)(?:(?:did|do|does|was|were|is|are|has|have|had|will|can|could"
    r"|may|might|of|for|in|on|under|to|at|from|that|who|by|with|per)\b|\?|$)",
    re.I,
)


class Nearness:
    """The words of one question, and how surely each stands in each sentence of a filing.

    `held` has a row for each of the `units`, with a number from 0 to 1 for each term; `before` the
    same of all sentences before it, fading; `aligned` counts the nearest word by vectors too.
    `solid`, `names`, `nouns`, `verbs` are the places of terms that weigh, of names and figures, of
    the asked noun and of the verb.
    """

    def __init__(self, reading: Reading, sought: Sought) -> None:
        self.reading, self.sought = reading, sought
        self.evidence = Evidence(reading, sought, facts_of(reading))
        self.near = self.evidence.near
        self.weights = self.evidence.weights
        self.total = sum(self.weights) or 1.0
        self.units = [u for u in self.evidence.units if u.passage is not None]
        self.held = [self.evidence.held(unit) for unit in self.units]
        terms = sought.terms
        noun = _ASKED_NOUN.search(sought.plan.question)
        asked = concepts(noun["noun"]) if noun else set()
        every = range(len(terms))
        self.solid = [i for i in every if not terms[i].light] or list(every)
        self.names = [i for i in every if terms[i].concept in sought.names]
        self.nouns = [i for i in every if terms[i].concept in asked]
        self.verbs = [i for i in every if terms[i].concept == sought.verb]
        self.anywhere = [max((row[i] for row in self.held), default=0.0) for i in every]

    def share(self, found: Sequence[float]) -> float:
        """The share of the question's weight that is found."""
        return sum(w * f for w, f in zip(self.weights, found, strict=True)) / self.total

    def alone(self, index: int) -> float:
        """The share that stands in one sentence; 0 beyond the first and the last."""
        return self.share(self.held[index]) if 0 <= index < len(self.held) else 0.0

    def around(self, index: int, places: Sequence[int]) -> list[float]:
        """For each term how surely it stands in a sentence or in those at some places from it."""
        rows = [self.held[index + p] for p in places if 0 <= index + p < len(self.units)]
        return [
            max(f, _CONTEXT * max((row[i] for row in rows), default=0.0))
            for i, f in enumerate(self.held[index])
        ]

    def aligned_near(self, index: int) -> list[float]:
        """As `aligned`, with the sentence before."""
        if not index:
            return self.aligned[0]
        pairs = zip(self.aligned[index], self.aligned[index - 1], strict=True)
        return [max(own, _CONTEXT * earlier) for own, earlier in pairs]

    @cached_property
    def cosines(self) -> list[tuple[float, float, float, float]]:
        """How like the question each sentence is, and with the one before; then the same apart from
        what all sentences of the filing have in common."""
        import numpy as np

        texts = [u.text for u in self.units]
        pairs = [" ".join(texts[max(i - 1, 0) : i + 1]) for i in range(len(texts))]
        vectors = embed([self.sought.bare or self.sought.plan.question, *texts, *pairs])
        size = len(texts)
        if len(vectors) != 2 * size + 1:
            return [(0.0, 0.0, 0.0, 0.0)] * size
        apart = vectors - vectors[1 : size + 1].mean(axis=0)
        apart /= np.linalg.norm(apart, axis=1, keepdims=True) + 1e-6
        whole, rest = vectors[1:] @ vectors[0], apart[1:] @ apart[0]
        return [
            (float(whole[i]), float(whole[size + i]), float(rest[i]), float(rest[size + i]))
            for i in range(size)
        ]

    @cached_property
    def aligned(self) -> list[list[float]]:
        """For each sentence how near each term comes to its nearest word."""
        words = sorted({
            w.lowered for u in self.units for w in u.words
            if len(w.surface) > 2 and w.surface.isalpha() and w.lowered not in STOP_WORDS
        })  # fmt: skip
        asked = [t.surface.lower() for t in self.sought.terms]
        vectors = embed([*asked, *words])
        if len(vectors) != len(asked) + len(words):
            return [list(row) for row in self.held]
        cosines = vectors[: len(asked)] @ vectors[len(asked) :].T
        column = {word: i for i, word in enumerate(words)}
        result = []
        for unit, held in zip(self.units, self.held, strict=True):
            places = [column[s] for w in unit.words if (s := w.lowered) in column]
            best = cosines[:, places].max(axis=1) if places else [0.0] * len(asked)
            result.append([max(f, float(b)) for f, b in zip(held, best, strict=True)])
        return result

    @cached_property
    def before(self) -> list[list[float]]:
        """For each sentence how surely the terms stand in those before it, the nearest the most."""
        told, result = [0.0] * len(self.sought.terms), []
        for row in self.held:
            result.append(told)
            told = [max(f, _FADES * t) for f, t in zip(row, told, strict=True)]
        return result

    def closeness(self, unit: Unit, value: Value, least: float = 0.0) -> float:
        """How near the terms stand to a value, each by its weight; those surer than `least`."""
        at = next((i for i, w in enumerate(unit.words) if w.end > value.start), len(unit.words))
        got = 0.0
        for weight, near in zip(self.weights, self.near, strict=True):
            got += weight * max(
                (near[s] * math.exp(-max(abs(i - at) - 1, 0) / _REACH)
                 for i, w in enumerate(unit.words)
                 if near.get(s := w.lowered, -1.0) >= least
                 and not value.start <= w.start < value.end),
                default=0.0,
            )  # fmt: skip
        return got / self.total

    def stretch(self, unit: Unit) -> float:
        """The most of the question's weight that stands within a clause's length."""
        spots = [
            (i, k, near[s])
            for k, near in enumerate(self.near)
            for i, w in enumerate(unit.words)
            if (s := w.lowered) in near
        ]
        best = 0.0
        for start, _, _ in spots:
            within: dict[int, float] = {}
            for i, k, score in spots:
                if start <= i < start + _CLAUSE:
                    within[k] = max(within.get(k, 0.0), score)
            best = max(best, sum(self.weights[k] * score for k, score in within.items()))
        return best / self.total

    def in_names(self, index: int) -> float:
        """How much of what stands in a sentence stands there only within names."""
        unit = self.units[index]
        small = {w.concept for w in unit.words if w.surface[0].islower() or not w.start}
        names = {w.lowered for w in unit.words if w.concept not in small}
        rest = {w.lowered for w in unit.words if w.concept in small}
        held = lone = 0.0
        for i in self.solid:
            if self.held[index][i] < STANDS:
                continue
            by_name = max((self.near[i].get(s, 0.0) for s in names), default=0.0)
            by_word = max((self.near[i].get(s, 0.0) for s in rest), default=0.0)
            held += self.weights[i]
            lone += self.weights[i] * (by_name > by_word)
        return lone / held if held else 0.0
