"""Whether the rules' reading of a question over many filings is trusted, or the learned one.

The rules read a question by its parts and may leave words unread; the learned recognition
(`results/usual_questions`) knows only the usual questions. Where both read one, what speaks for
either is weighed. The weights stand in `judge.json`; `eval/fit_judge.py` fits them to questions
whose answers by both readings were judged.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from math import log

from assistant.answering.collections.second_questions import parts_over_many
from assistant.answering.conditions.asked import Query, read_conditions
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.results.record_query import (
    COUNTED,
    Action,
    action_of,
    uncounted,
    usual_wording,
)
from assistant.answering.results.usual_questions import OF_CAUSES, Usual, usual_reading

FEATURES = (
    "certain", "few unknown words", "unread words", "denied", "from sentences", "other action",
    "conditions of its own", "conditions unread",
)  # fmt: skip
"""What is weighed, in the order of `evidence_for`."""
_NEAR = 1e-6  # of a probability to 0 or 1
_MOST_UNREAD = 4


def ways_to_put(question: str) -> list[str]:
    """The question over many filings and the usual one that it may be, the better reading first.

    The second is to be put where the first has no answer.
    """
    usual = usual_reading(question)
    if usual is None or not usual.sure:
        return [question]
    evidence = evidence_for(question, usual)
    return [usual.plain, question] if _speaks_for(evidence) else [question, usual.plain]


def _speaks_for(evidence: Sequence[float] | None) -> bool:
    """Whether the learned reading is the better one."""
    if evidence is None:
        return False
    weights, bias, least = _judge()
    return bias + sum(w * x for w, x in zip(weights, evidence, strict=True)) > least


def evidence_for(question: str, usual: Usual) -> list[float] | None:
    """What speaks for and against the learned reading, as `FEATURES`.

    None where the rules' reading is not contested: it is the same query or has more conditions,
    asks for a yes or a no, for several things or for a cause.
    """
    if usual.found.name in OF_CAUSES:
        return None  # the rules know narrower causes, and what only mentions one
    wide = usual_wording(question)
    plan, more = parts_over_many(wide, [])
    query, other = read_conditions(plan), make_plan(usual.plain, [])
    meant, action = read_conditions(other), action_of(plan, query)
    own, theirs = _conditions(query), _conditions(meant)
    same_action = action == action_of(other, meant)
    unread = _unread(query, action, plan)
    if len(own) > len(theirs):
        return None  # the rules read more of it: a tender offer beside the merger
    if more or action in ("whether", "grounds") or (same_action and own == theirs and not unread):
        return None
    p = min(max(usual.found.probability, _NEAR), 1 - _NEAR)
    return [
        log(p / (1 - p)),
        1.0 / (1 + len(usual.found.unknown)),
        float(min(unread, _MOST_UNREAD)),
        float(query.denied),
        float(action in ("facts", "each")),
        float(not same_action),
        float(len(own - theirs)),
        float(len(theirs - own)),
    ]


def _unread(query: Query, action: Action, plan: Plan) -> int:
    """How many words of content nothing in the rules' reading explains."""
    left = uncounted(query, action, plan) if action in COUNTED else query.left
    return sum(word in plan.terms for word in left)


def _conditions(query: Query) -> set[str]:
    return {condition.words.lower() for condition in query.conditions}


@lru_cache(maxsize=1)
def _judge() -> tuple[Sequence[float], float, float]:
    text = (files(__package__) / "judge.json").read_text(encoding="utf-8")
    stored = json.loads(text)
    return [stored["weights"][name] for name in FEATURES], stored["bias"], stored["least"]
