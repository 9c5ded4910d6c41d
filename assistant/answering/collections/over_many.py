"""A question over several filings, in memory or in a library: its order from values to parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answering.collections.alternatives import answer_sides, sides_of
from assistant.answering.collections.any_signer import (
    SIGNED_SEVERAL,
    answer_any_signer,
    asks_any_signer,
)
from assistant.answering.collections.second_answers import with_seconds
from assistant.answering.collections.second_questions import Second
from assistant.answering.collections.universals import all_of_some
from assistant.answering.conditions.asked import read_conditions
from assistant.answering.conditions.typed_conditions import Typed
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.results.actions import lists
from assistant.answering.results.columns import CellsOf
from assistant.answering.results.portions import with_portion
from assistant.answering.results.portions_asked import Portion
from assistant.answering.results.tested_values import tell_values, with_tested_values


@dataclass(frozen=True, slots=True)
class Asked:
    """A question over several filings, in parts; `named` are the companies that it names."""

    question: str
    plan: Plan
    seconds: Sequence[Second]
    named: list[str]
    portion: Portion | None
    """The part and the whole, where it asks which share of filings is so."""


@dataclass(frozen=True, slots=True)
class Filings:
    """The filings that are asked: how many, and what each step needs of them, by their ids."""

    count: int
    over: Callable[[Plan, Sequence[str] | None], Reply]
    """Answers a question over some of the filings, or all."""
    readings: Callable[[Sequence[str]], list[Reading]]
    cells: CellsOf
    by_words: Callable[[Reply], Reply]
    """The reply, or where it says nothing what the filings' own words say."""


def answer_over_many(asked: Asked, filings: Filings) -> Reply:
    """The answer over several filings; what is asked beside is put to those that were found."""
    question, plan = asked.question, asked.plan
    if asks_any_signer(question):
        return answer_any_signer(filings.over(make_plan(SIGNED_SEVERAL, []), None))
    if (whole := _of_all(asked, filings) or _of_two(asked, filings)) is not None:
        return whole
    if asked.portion is not None and asked.portion.whole:
        return _part_of_some(asked, asked.portion, filings)
    reply = with_tested_values(filings.over(plan, None), question, plan, filings.cells)
    if not reply.answered and plan.kind == "how_many" and lists(plan):
        reply = none_counted(filings.over(make_plan(as_whether(plan.question), []), None), reply)
    if asked.portion and lists(plan):
        return with_portion(reply, filings.count)
    reply = reply if _is_decided(plan, reply) else filings.by_words(reply)
    if not asked.seconds:
        return tell_values(reply, question, plan)
    if not reply.answered:
        return filings.over(make_plan(question, asked.named), None)
    beside = with_seconds(reply, plan, asked.seconds, filings.readings, filings.over, filings.cells)
    more = len(beside.sentences) > len(reply.sentences)
    return beside if more else tell_values(beside, question, plan)


def _of_all(asked: Asked, filings: Filings) -> Reply | None:
    """Whether all of some filings are so; None where that is not asked.

    Filings of which it is not proven that they are among those are told beside.
    """
    parts = all_of_some(asked.plan.question) if not asked.named else None
    if parts is None:
        return None
    plan = make_plan(parts[0], [])
    chosen = filings.over(plan, None) if lists(plan) else None
    if chosen is None or not chosen.answered:
        return None
    reply = filings.over(make_plan(parts[1], []), [row.filing for row in chosen.rows])
    if reply.answered:
        reply.sentences = [*reply.sentences, *chosen.sentences[1:]]
    return reply


def _part_of_some(asked: Asked, portion: Portion, filings: Filings) -> Reply:
    """Which share of the filings that conditions choose is so, and which those are.

    Filings of which it is not proven that they are among those are told beside.
    """
    plan = make_plan(portion.whole, [])
    chosen = filings.over(plan, None)
    if not chosen.answered:
        return chosen
    ids = [row.filing for row in chosen.rows]
    reply = filings.over(asked.plan, ids)
    if not reply.answered:
        whether = make_plan(as_whether(asked.plan.question), [])
        reply = none_counted(filings.over(whether, ids), reply)
    reply = with_portion(reply, len(ids), read_conditions(plan).words)
    if reply.answered:
        reply.sentences = [*reply.sentences, *chosen.sentences[1:]]
    return reply


def _of_two(asked: Asked, filings: Filings) -> Reply | None:
    """Two sets counted and set against each other; None where that is not asked."""
    sides = sides_of(asked.question) if not asked.named else None
    if sides is None:
        return None

    def counted(question: str) -> Reply:
        return none_counted(filings.over(make_plan(as_whether(question), []), None), Reply())

    return answer_sides(sides, lambda plan: filings.over(plan, None), counted)


def _is_decided(plan: Plan, reply: Reply) -> bool:
    """Whether proven values decide that none is so, which no other words disprove.

    They are the legal form of a name, or states, forms and days alone.
    """
    query = read_conditions(plan)
    typed = [c.test.typed for c in query.conditions]
    if query.left or not typed:
        return False
    if any(t is not None and t.operator == "formed" for t in typed):
        return True
    return not reply.answered and lists(plan) and all(t and _of_cover(t) for t in typed)


_OF_COVER = frozenset({"state", "address", "signing_place", "form", "signed_on", "filed_on"})


def _of_cover(condition: Typed) -> bool:
    if condition.operator in ("every", "any", "not"):
        return all(map(_of_cover, condition.parts))
    return condition.field in _OF_COVER or condition.field == "registrant"


_NONE = "No. "
_COUNTING = re.compile(r"^(?:in )?(?:how many|number of|which) ", re.I)


def as_whether(question: str) -> str:
    """A count of filings as the question whether there are any."""
    return f"Are there any {_COUNTING.sub('', question)}"


def none_counted(whether: Reply, otherwise: Reply) -> Reply:
    """The count of nothing, where the filings' values prove that none is so."""
    if not whether.answered or not whether.sentences[0].text.startswith(_NONE):
        return otherwise
    first = whether.sentences[0]
    told = first.model_copy(update={"text": f"0. {first.text.removeprefix('No. ')}"})
    whether.sentences = [told, *whether.sentences[1:]]
    return whether
