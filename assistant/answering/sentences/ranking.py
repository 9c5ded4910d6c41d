"""The sentence or fact that answers a question, or none: candidates weighed against silence.

A candidate's score is the weighted sum of its figures; silence scores 0. The weights were fitted
so that over questions with known answers the right candidate, or silence, has the highest
probability; how well weights fitted on four parts of the collection do on the fifth is told in
docs/asking.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.facts import facts_of
from assistant.answering.evidence.printed_cells import whole_tables
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.evidence.shortening import count_words, shorten
from assistant.answering.evidence.sought import Sought, seek
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences.candidates import FEATURES, Candidate, Evidence
from assistant.record import Citation

_WEIGHTS: dict[str, float] = {
    "cover": 0.92, "context": -0.42, "near": 1.36, "missing": -0.34, "meaning": 1.00, "unit":
    0.59, "role": 1.93, "rival": -0.04, "fact": -0.10, "text": -0.75, "plain": 0.46, "named":
    0.64, "verb": -0.04, "few": -0.70, "exact": 0.81, "pairs": 0.40, "whole": 0.94,
    "governed": 0.56, "lead": 2.17, "kind": 1.25, "most": 0.00,
}  # fmt: skip
_BIAS = -4.28
_LEAST = -0.33
"""What a candidate must score to be an answer."""
_LEAST_BESIDE = 0.0
"""And where the record has a field for what is asked, which speaks against a sentence."""

_NEAREST = -2.0  # what a sentence must score to be cited where nothing answers
_DID = re.compile(r"^what (?:did|does|do) .{3,60}? do\b", re.I)
_PRONOUN = re.compile(
    r"(?:It|They|He|She|These|Those|Its|Their|That|This) (?!Post|Amendment|amendment|Registration)"
)
"""A sentence that leans on the one before it, which tells what it is about."""
_ROOM = 78
_LONGEST = 60  # words of one quoted sentence in an answer


@dataclass(slots=True)
class Ranked:
    """A candidate with its score: above `_LEAST` it answers."""

    candidate: Candidate
    score: float


def rank(reading: Reading, sought: Sought, among: list[Passage] | None = None) -> list[Ranked]:
    """The candidates of a filing for what is sought, best first; with `among` of these alone."""
    tables = whole_tables(reading)
    found = [
        Ranked(c, score_of(c))
        for c in Evidence(reading, sought, facts_of(reading)).candidates()
        if (among is None or c.unit.passage in among)
        and (c.unit.passage is None or c.unit.index not in tables)
    ]
    return sorted(found, key=lambda r: (-r.score, r.candidate.unit.index))


def score_of(candidate: Candidate) -> float:
    """The weighted sum of a candidate's figures."""
    weights = (_WEIGHTS[name] for name in FEATURES)
    return _BIAS + sum(w * f for w, f in zip(weights, candidate.figures, strict=True))


def answer_by_ranking(
    reading: Reading, plan: Plan, missing: str, *, among: list[Passage] | None = None
) -> Reply:
    """The best sentence or fact, where it is an answer; else what is missing, with the nearest.

    With `among` only these sentences are looked at.
    """
    if _DID.match(plan.question) and len(plan.terms) < 2 and not plan.fields:
        return lacks(missing)  # all that is asked of it is what it did
    ranked = [
        r
        for r in rank(reading, seek(plan), among)
        # What the record proves of an asked field was looked at before.
        if r.candidate.unit.fact is None or r.candidate.unit.fact.role not in plan.fields
    ]
    least = _LEAST_BESIDE if plan.fields not in ([], ["reason"]) else _LEAST
    if ranked and ranked[0].score > least:
        return as_reply(reading, ranked[0].candidate)
    return lacks(missing, _nearest(reading, plan, ranked, among))


def _nearest(
    reading: Reading, plan: Plan, ranked: list[Ranked], among: list[Passage] | None
) -> list[Citation]:
    """The sentence that comes closest, be it one without a value of the asked type."""
    found = ranked[:1]
    if not found or found[0].score <= _NEAREST:
        sought = seek(plan)
        sought.types = ["text"]
        found = rank(reading, sought, among)[:1]
    return [c for r in found if r.score > _NEAREST for c in _citations(reading, r.candidate)]


def as_reply(reading: Reading, candidate: Candidate, longest: int = _LONGEST) -> Reply:
    """A candidate as a sentence of about `longest` words at most, with its citations."""
    unit = candidate.unit
    if unit.fact is not None:
        return says(unit.fact.text, unit.fact.citations, unit.fact.derivation)
    reply = says(rendered(candidate, longest), _citations(reading, candidate))
    if longest < _LONGEST:
        return reply  # no room for the sentence before
    if unit.passage is not None and unit.passage.index and _PRONOUN.match(unit.text):
        before = reading.passages[unit.passage.index - 1]
        text = shorten(before.text, [], _LONGEST)
        if count_words(text) + count_words(reply.sentences[0].text) <= _ROOM:
            reply.sentences[:0] = says(text, [reading.cite_passage(before)]).sentences
    return reply


def rendered(candidate: Candidate, longest: int = _LONGEST) -> str:
    """A candidate's sentence in the room of an answer, with its value in it."""
    unit = candidate.unit
    if unit.fact is not None:
        return unit.fact.text
    text = shorten(unit.text, candidate.keep, longest)
    value = candidate.value
    if value is not None and value.text not in text:
        text = shorten(unit.text, [(value.start, value.end)], longest)
    return text


def _citations(reading: Reading, candidate: Candidate) -> list[Citation]:
    unit = candidate.unit
    if unit.passage is not None:
        return [reading.cite_passage(unit.passage)]
    return unit.fact.citations if unit.fact is not None else []
