"""Yes or no from a single sentence that says or denies every word of the question."""

from __future__ import annotations

import re

from assistant.answering.evidence import Passage, Reading
from assistant.answering.excerpts import is_boilerplate
from assistant.answering.plan import Plan
from assistant.answering.relations import main_verb, says_verb
from assistant.answering.reply import Reply, says
from assistant.answering.shortening import shorten
from assistant.answering.vocabulary import Word, words
from assistant.record import Citation

_NOT = re.compile(
    r"(?:\b(?:not|never|cannot|nor)|n['’]t)\s+(?:(?:\w+ly|yet|been|being|be|now|hereby|ever|so|any|to)\s+)*$",
    re.I,
)


_NONE = re.compile(r"\b(?:no|none of(?: the)?|neither|without(?: an?)?)\s+(?:\w+\s+)?$", re.I)


_HEDGED = re.compile(r"\b(?:may|might|could|if|unless|would|whether|assum\w+|provided)\b", re.I)


def verdict(yes: bool, text: str, citations: list[Citation]) -> Reply:
    """`Yes` or `No`, then what the filing says."""
    return says(f"{'Yes' if yes else 'No'}. {text}", citations)


def verdict_from(
    reading: Reading, yes: bool, passage: Passage, keep: list[tuple[int, int]]
) -> Reply:
    """The verdict with the sentence that decides it."""
    return verdict(yes, shorten(passage.text, keep, 60), [reading.cite_passage(passage)])


def decide_by_sentence(reading: Reading, plan: Plan, otherwise: Reply) -> Reply:
    """A sentence that holds every word of the question, and says it or denies it."""
    terms = [t for t in plan.terms if t not in ("share", "security", "common", "anyth", "anyon")]
    verb = main_verb(plan, terms, reading)
    if len(terms) < 2 or verb is None:
        return _continuing(reading, plan) or otherwise
    best: tuple[int, bool, Passage, list[Word]] | None = None
    for passage in reading.passages:
        if not all(t in passage.concepts | passage.implied for t in terms):
            continue
        if is_boilerplate(passage.text):
            continue
        if not any(says_verb(passage, w, verb, plan) for w in passage.words):
            continue
        inside = _cluster(reading, passage, terms)
        if len(inside) < max(2, len(terms) - 1):
            continue
        left, right = inside[0].start, inside[-1].end
        if right - left > 260 or _is_hedged(plan, passage.text[max(0, left - 40) : right]):
            continue
        denied = _denies(plan, passage, inside, verb)
        if not denied and not _asserts(plan, passage, verb):
            continue
        if denied and any(w.surface.lower() in ("not", "no") for w in words(plan.question)):
            continue
        if not denied and _is_one_of_several(plan, passage, inside):
            continue
        if best is None or right - left < best[0]:
            best = (right - left, denied, passage, inside)
    if best is None:
        return _continuing(reading, plan) or otherwise
    _, denied, passage, inside = best
    return verdict_from(reading, not denied, passage, [(w.start, w.end) for w in inside])


_PASSIVE = re.compile(r"^(?:is|are|was|were|has|have|had|will)\b", re.I)
_OTHERWISE = re.compile(r"[\w\s,]{0,60}\b(?:or|and) (?:\w+ ){0,3}\w+ed\b")


def _is_one_of_several(plan: Plan, passage: Passage, inside: list[Word]) -> bool:
    """Whether "all were exercised" is asked and the text says "exercised, or lapsed"."""
    if not re.search(r"\b(?:all|every|each)\b", plan.question, re.I):
        return False
    return _OTHERWISE.match(passage.text, inside[-1].end) is not None


_PARTICIPLE = ("ed", "en", "ld", "ought", "wn", "outstanding")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|shall|became|becomes)\s+(?:\w+\s+){0,3}$"
)
_OBJECT = re.compile(r"\s+(?:the|all|its|their|his|each|such|an?|every|certain|\\?\$|\d)", re.I)


def _asserts(plan: Plan, passage: Passage, verb: str) -> bool:
    """Whether the verb is said of something, and no mere description ("options granted under")."""
    if not _PASSIVE.match(plan.question):
        return True
    asked = [w.surface.lower() for w in words(plan.question) if w.concept == verb]
    done = any(a.endswith(_PARTICIPLE) for a in asked)
    for word in passage.words:
        if word.concept != verb:
            continue
        participle = word.surface.lower().endswith(_PARTICIPLE)
        finite = _FINITE.search(passage.text[max(0, word.start - 40) : word.start])
        if (
            (not participle and not done)
            or finite
            or (participle and _OBJECT.match(passage.text, word.end))
        ):
            return True
    return False


def _denies(plan: Plan, passage: Passage, inside: list[Word], verb: str) -> bool:
    """Whether the sentence denies it: "not" before its verb, "no" or "without" before a word."""
    asked = {w.surface.lower() for w in words(plan.question)}
    for word in inside:
        before = passage.text[max(0, word.start - 28) : word.start]
        none = _NONE.search(before)
        if none and none[0].split()[0].lower() not in asked:
            return True
        if word.concept == verb and _NOT.search(f"{before} "):
            return True
    return False


def _is_hedged(plan: Plan, stretch: str) -> bool:
    """Whether the sentence only says that it may be so; fine where that is what is asked."""
    permitted = re.match(r"(?:may|can|could|might)\b", plan.question, re.I)
    hedge = _HEDGED.search(stretch)
    return hedge is not None and not (permitted and hedge[0].lower() in ("may", "can"))


def _cluster(reading: Reading, passage: Passage, terms: list[str]) -> list[Word]:
    """For each term its word nearest to the rarest one, in the order of the sentence."""
    printed = [t for t in terms if t in passage.concepts]
    if not printed:
        return []
    rarest = min(printed, key=lambda t: reading.counts[t])
    anchor = next(w for w in passage.words if w.concept == rarest)
    nearest = [
        min((w for w in passage.words if w.concept == t), key=lambda w: abs(w.start - anchor.start))
        for t in printed
    ]
    return sorted(nearest, key=lambda w: w.start)


def _continuing(reading: Reading, plan: Plan) -> Reply | None:
    """Will something go on? A sentence that says that it will be, or is, continued or not."""
    ended = "end" in plan.terms
    if "continue" not in plan.terms and not ended:
        return None
    things = [t for t in plan.terms if t not in ("continue", "end", "share", "security", "sav")]
    for passage in reading.passages:
        match = re.search(
            r"\bwill (?:not )?(?:be )?continued?\b|\bcontinues?\b", passage.text, re.I
        )
        if match and things and all(t in passage.concepts for t in things):
            goes_on = "not" not in match[0]
            return verdict_from(reading, goes_on != ended, passage, [match.span()])
    return None
