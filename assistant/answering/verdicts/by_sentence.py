"""Yes or No from the sentence that the learned ranking puts first, where it clearly decides.

The rules before it read what such filings tell in known ways. Here question and sentence have few
words in common; what is compared is whether the sentence denies, what becomes of the thing, and
whether the asked verb is told. Where one of these is unsure, nothing is answered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.evidence.facts import facts_of
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.sentence_kinds import is_furniture
from assistant.answering.evidence.sought import Sought, seek
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.whether import asks_whether
from assistant.answering.sentences.candidates import Evidence
from assistant.answering.sentences.learned_ranking import Chosen
from assistant.answering.sentences.ranking import rendered
from assistant.answering.verdicts.courses import Course, course_asked, courses_told
from assistant.answering.verdicts.customary import customary_verdict
from assistant.answering.verdicts.denials import Denial, denials
from assistant.answering.verdicts.verdict import verdict


def asks_opinion(plan: Plan) -> bool:
    """Whether it is asked what somebody thinks of it: no filing tells whether a price was fair."""
    return _OPINION.search(_STILL_GOOD.sub("still", plan.question)) is not None


def verdict_by_sentence(reading: Reading, plan: Plan, ranked: Sequence[Chosen]) -> Reply | None:
    """Yes or No with the sentence that decides it, of those that the learned ranking puts first;
    None where none clearly does, or where something else is asked."""
    if not ranked or not asks_whether(plan) or asks_opinion(plan) or _EITHER.search(plan.question):
        return None
    if plan.kind != "yes_no" and (told := customary_verdict(reading, plan)) is not None:
        return told
    sought = seek(plan)
    evidence = Evidence(reading, sought, facts_of(reading))
    course = course_asked(plan.question)
    limits = _OF_ACT if course is None else _OF_COURSE
    least = _OF_STRANGE if _names_strange(reading, sought) else 0.0
    for one in ranked[: limits.tried]:
        if one.probability < max(least, limits.second * ranked[0].probability):
            break
        decided = decide_by(evidence, sought, course, one)
        if decided is not None and one.candidate.unit.passage is not None:
            cited = [reading.cite_passage(one.candidate.unit.passage)]
            told = verdict(decided, rendered(one.candidate), cited)
            told.learned = True
            return told
    return None


def _names_strange(reading: Reading, sought: Sought) -> bool:
    """Whether a thing that is asked about stands nowhere in the filing in any form: "the pits"."""
    everything = reading.everything()
    return any(
        term.concept != sought.verb and term.concept not in everything for term in sought.terms
    )


@dataclass(frozen=True, slots=True)
class _Limits:
    """Which sentences may decide: the first `tried`, each with at least the share `second` of the
    first one's probability; from `denies` on by a denial, from `tells` on without one, since much
    is near to a question that nothing affirms."""

    tried: int
    second: float
    denies: float
    tells: float


_OF_ACT = _Limits(2, 0.5, 0.1, 0.3)
_OF_COURSE = _Limits(3, 0.3, 0.05, 0.12)
"""Few sentences tell what goes on, ends or is changed: one that does is seldom of another thing."""
_OF_STRANGE = 0.4
"""The probability from which a sentence decides of a thing that no sentence names so."""
_ALIGNED = 0.2
"""The share of the question's weight that what is denied holds."""
_MOSTLY = 0.4
"""The share of it from which what the rest of the sentence holds is no matter."""
_BESIDE = 1.5
"""How much more of the question may stand beside what is denied."""
_COVERED = 0.3
"""The share of it that a sentence holds which affirms."""
_SHORT = 18
"""Words of a sentence that denies one thing as a whole."""

_OPINION = re.compile(
    r"\b(?:good(?! (?:standing|faith))|bad|wrong|right(?! (?:to|of|for))|fair|unfair\w*|wiser?"
    r"|better|best|worth\w*|should|ought|smart|sensible|likely|unlikely|sue|do you)\b|^would\b",
    re.I,
)
_STILL_GOOD = re.compile(r"\bstill (?:any )?good\b|\bgood until\b", re.I)
_EITHER = re.compile(
    r",? \bor (?:elsewhere|is|are|was|were|did|does|do|has|have|had|may|can|will|not|another)\b",
    re.I,
)
_ASKS_NOT = re.compile(r"\b(?:not|never|no longer|nobody|nothing|none)\b|n['’]t\b", re.I)
_ASKS_NOW = re.compile(
    r"^(?:\w+ )?(?:is|are|does|do|can|may|will|could|shall|any)\b|\bstill\b", re.I
)
_HEDGED = re.compile(
    r"\b(?:(?-i:may)|might|could|if|unless|whether|would|subject to|intends?|expects?|plans to"
    r"|proposes?|anticipates?)\b",
    re.I,
)


def is_hedged(text: str) -> bool:
    """Whether a sentence tells of what may be, and so decides nothing."""
    return _HEDGED.search(text) is not None


def decide_by(evidence: Evidence, sought: Sought, asked: Course | None, one: Chosen) -> bool | None:
    """What a sentence decides; None where it does not."""
    text, question = one.candidate.unit.text, sought.plan.question
    if is_furniture(text):
        return None
    limits = _OF_ACT if asked is None else _OF_COURSE
    answer = None
    if one.probability >= limits.denies and (denied := _denial(evidence, one)) is not None:
        answer = _by_denial(evidence, sought, asked, one, denied)
    if answer is None and one.probability >= limits.tells:
        answer = _by_course(evidence, question, asked, one)
    return answer if answer is None or not _ASKS_NOT.search(question) else not answer


def _denial(evidence: Evidence, one: Chosen) -> Denial | None:
    """The denial of a sentence that holds most of the question; None where none holds enough."""
    text = one.candidate.unit.text
    found = list(denials(text))
    if not found:
        return None
    best = max(found, key=lambda d: _share(evidence, one, [(d.start, d.end)]))
    denied = _share(evidence, one, [(best.start, best.end)])
    beside = _share(evidence, one, [(0, best.start), (best.end, len(text))])
    if best.hedged:
        return None
    if denied >= _ALIGNED and (denied >= _MOSTLY or beside <= _BESIDE * denied):
        return best
    short = len(text.split()) <= _SHORT and len(found) == 1
    return best if short and beside <= max(denied, _ALIGNED) else None


def _share(evidence: Evidence, one: Chosen, stretches: list[tuple[int, int]]) -> float:
    """The share of the question's weight that stands in stretches of a sentence."""
    surfaces = _surfaces(one, stretches)
    got = sum(
        weight * max((near[s] for s in surfaces if s in near), default=0.0)
        for weight, near in zip(evidence.weights, evidence.near, strict=True)
    )
    return got / (sum(evidence.weights) or 1.0)


def _surfaces(one: Chosen, stretches: list[tuple[int, int]]) -> set[str]:
    return {
        w.lowered
        for w in one.candidate.unit.words
        if any(start <= w.start < end for start, end in stretches)
    }


def _by_denial(
    evidence: Evidence, sought: Sought, asked: Course | None, one: Chosen, denied: Denial
) -> bool | None:
    """Yes or No from what a sentence denies."""
    text, question = one.candidate.unit.text, sought.plan.question
    stretch = [(denied.start, denied.end)]
    told = courses_told(text[denied.start : denied.end])
    goes_on = "goes_on" in courses_told(text[: denied.start] + text[denied.end :])
    stays = denied.unchanged or bool(told & {"ends", "changes"})
    ended = denied.lasting or ("goes_on" in told and not stays)
    if ended and goes_on:
        return None  # "the plan continues, but … is no longer offered under it"
    of_act = _tells_act(evidence, sought, one, stretch)
    if asked is None:
        if denied.lasting and not _ASKS_NOW.search(question):
            return None  # that it goes on no longer does not say that it never was
        return None if told and not of_act else False  # "not adjusted": of nothing else
    if not told and not denied.lasting and not of_act:
        if _share(evidence, one, stretch) < _MOSTLY:
            return None
    if asked == "goes_on":
        return stays and not ended
    return ended if asked == "ends" else False


def _tells_act(
    evidence: Evidence, sought: Sought, one: Chosen, stretches: list[tuple[int, int]]
) -> bool:
    """Whether an act of the question stands in stretches of a sentence."""
    surfaces = _surfaces(one, stretches)
    return any(
        near.get(surface, 0.0) >= _STANDS
        for term, near in zip(sought.terms, evidence.near, strict=True)
        if term.concept == sought.verb or _PARTICIPLE.search(term.surface)
        for surface in surfaces
    )


_STANDS = 0.6
_PARTICIPLE = re.compile(r"[a-z](?:ed|ing)$|\b(?:sold|bought|held|paid|given)$")


def _by_course(evidence: Evidence, question: str, asked: Course | None, one: Chosen) -> bool | None:
    """Yes or No from a sentence all of which tells that things go on, or that they end."""
    text = one.candidate.unit.text
    if asked is None or _share(evidence, one, [(0, len(text))]) < _COVERED:
        return None
    if _OF_SOME.search(question):
        return None
    beside, states = text, set()
    for denial in denials(text):
        if denial.hedged:
            return None
        told = courses_told(text[denial.start : denial.end])
        stays = denial.unchanged or bool(told & {"ends", "changes"})
        if not stays and not denial.lasting and "goes_on" not in told:
            return None  # it denies something else
        states.add(stays and not denial.lasting)
        blank = " " * (denial.end - denial.start)
        beside = beside[: denial.start] + blank + beside[denial.end :]
    states |= {state for course, state in _STATES.items() if course in courses_told(beside)}
    if len(states) != 1:
        return None
    goes_on = states.pop()
    if asked == "goes_on":
        return goes_on
    return False if goes_on else None


_OF_SOME = re.compile(
    r"\b(?:any(?:thing|one|body)?|some|already|earlier|previously|before)\b", re.I
)
"""Where it is asked of some, or of another time: that one goes on now does not deny it."""
_STATES: dict[Course, bool] = {"goes_on": True, "ends": False}
