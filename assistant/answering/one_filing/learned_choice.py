"""The answer that the learned ranking of a filing's sentences has, whether or not it is given.

It is the sentence that ranks first, cut to the value that is asked for where it holds several; or
the two that share the first place; or Yes or No with the sentence that decides it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answering.causes.cause_before import with_cause_before
from assistant.answering.causes.circumstances import cause_spans
from assistant.answering.causes.reasons import best_cause
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.shortening import count_words
from assistant.answering.one_filing.parts import ROOM
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.whether import asks_whether
from assistant.answering.sentences.candidates import Candidate
from assistant.answering.sentences.learned_ranking import Chosen
from assistant.answering.sentences.pointing import asked_values, pointed
from assistant.answering.sentences.ranking import as_reply
from assistant.answering.verdicts.by_sentence import (
    asks_opinion,
    is_hedged,
    verdict_by_sentence,
)
from assistant.answering.verdicts.verdict import verdict_from
from assistant.record import Citation

__all__ = ["Learned", "found_nothing", "learned_answer", "near"]

_ALONE = 0.5
"""The probability from which a sentence is taken alone."""
_SECOND = 0.15
"""The least probability of the second of two sentences."""
_MARKS = 2
"""Words that the marks of what was left out of a sentence take."""
_NEAR = 0.05
"""The probability from which a sentence is cited as what comes nearest."""
_DECIDES = 2.0
"""The odds from which the reader's Yes or No is taken against that of the rules."""
_FOUND_NOTHING = (
    'The filing does not state an answer to "',
    "The filing does not say why.",
    "The filing does not say.",
    # a word of the question stands nowhere: another may stand for it
    'The filing says nothing of "',
    # a usual question was recognised, and asked in other words than the filing tells it
    "The filing does not say what happened to it.",
    "The filing does not tell of this.",
    "The filing does not show that signature.",
    "The filing states no time of day.",
    "The filing does not state how many holders of record there are.",
    "The filing does not state when the amendment itself becomes effective.",
    "The filing names no exchange or market.",
)
"""How a refusal begins that says only that nothing was found."""


def found_nothing(reply: Reply) -> bool:
    """Whether a refusal says only that nothing was found."""
    return not reply.answered and not reply.settled and reply.missing.startswith(_FOUND_NOTHING)


@dataclass(frozen=True, slots=True)
class Learned:
    """An answer by sentences; `decided` is what the rules say of Yes and No by the same sentences,
    None where they say nothing or it is not asked for."""

    reply: Reply
    held: Sequence[Chosen]
    is_pointed: bool = False
    decided: bool | None = None


def learned_answer(reading: Reading, plan: Plan, ranked: Sequence[Chosen], least: float) -> Learned:
    """The answer by the sentences that rank first; `ranked` is not empty. A sentence is cut to one
    of its values where that is as probable as `least`."""
    if asks_whether(plan):
        return _verdict(reading, plan, ranked)
    first = ranked[0]
    told = Reply(learned=True)
    held = [first]
    if first.probability < _ALONE and len(ranked) > 1 and ranked[1].probability >= _SECOND:
        held.append(ranked[1])
    for one in held:
        sentences = as_reply(reading, _with_cause(plan, one.candidate)).sentences
        told.sentences += [s for s in sentences if s not in told.sentences]
    if len(held) > 1:
        return Learned(_in_room(reading, told, held), held)
    if plan.kind == "why":
        passage = first.candidate.unit.passage
        return Learned(with_cause_before(reading, told, passage, best_cause), held)
    return Learned(told, held, is_pointed=point(plan, told, least))


def _with_cause(plan: Plan, candidate: Candidate) -> Candidate:
    """A sentence that keeps its causes when it is shortened, where one is asked for."""
    if plan.kind != "why":
        return candidate
    return replace(candidate, keep=[*candidate.keep, *cause_spans(candidate.unit.text)])


def point(plan: Plan, reply: Reply, least: float) -> bool:
    """Cuts an answer to the value that is asked for, where one of its sentences and no other holds
    several of its type and one of them is as probable as `least`; returns whether it did. The
    citation stays whole."""
    holding = [s for s in reply.sentences if asked_values(plan, s.text)]
    if len(holding) != 1:
        return False
    stretch = pointed(plan, holding[0].text, least)
    if stretch is not None:
        holding[0].text = stretch
    return stretch is not None


def _verdict(reading: Reading, plan: Plan, ranked: Sequence[Chosen]) -> Learned:
    """Yes or No: as read of the first sentence, unless the rules say otherwise and it is unsure."""
    first = ranked[0]
    by_rules = verdict_by_sentence(reading, plan, ranked)
    decided = None if by_rules is None else by_rules.sentences[0].text.startswith("Yes")
    yes = first.read.yes > 0
    if by_rules is not None and (decided == yes or abs(first.read.yes) < _DECIDES):
        return Learned(by_rules, [first], decided=decided)
    passage = first.candidate.unit.passage
    if passage is None or is_hedged(passage.text) or asks_opinion(plan):
        return Learned(Reply(), [first], decided=decided)
    told = verdict_from(reading, yes, passage, [])
    told.learned = True
    return Learned(told, [first], decided=decided)


_LEAST_ROOM = 10
"""Words below which no second sentence is begun."""
_FIRST = 50
"""Words that the likelier of two long sentences may have."""


def _in_room(reading: Reading, told: Reply, held: list[Chosen]) -> Reply:
    """The sentences in the room of an answer: each shortened where they are too long together."""
    if sum(count_words(s.text) for s in told.sentences) <= ROOM:
        return told
    short, room = Reply(learned=True), ROOM
    for index, one in enumerate(held):
        if room <= _LEAST_ROOM:
            break
        longest = min(_FIRST, room) if index + 1 < len(held) else room
        sentences = as_reply(reading, one.candidate, longest - _MARKS).sentences
        short.sentences += sentences
        room -= sum(count_words(s.text) for s in sentences)
    return short


def near(reading: Reading, ranked: Sequence[Chosen]) -> list[Citation]:
    """What comes nearest to an answer."""
    passages = [c.candidate.unit.passage for c in ranked[:2] if c.probability >= _NEAR]
    return [reading.cite_passage(passage) for passage in passages if passage is not None]
