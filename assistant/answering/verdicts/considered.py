"""No, where what is asked to have been done was only thought of, and decided against."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.sought import is_light
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import words
from assistant.answering.verdicts.verdict import verdict_from

__all__ = ["considered_only"]

_ASKS_DONE = re.compile(r"^(?:did|has|have|had|was|were)\b", re.I)
_THOUGHT = r"\b(?:consider|weigh|contemplat|discuss|propos|thought of|looked into|stud)\w{0,8}\b"
_ASKS_THOUGHT = re.compile(_THOUGHT, re.I)
_NOT_DONE = re.compile(
    rf"{_THOUGHT}[^.;]{{0,120}}\b(?:decided (?:against|not to)|rejected|did not|declined"
    r"|abandoned|dropped|never did|gave (?:it|that|this) up)\b",
    re.I,
)
_MOST = 0.6
"""The share of the question's words that stand in what was thought of."""


def considered_only(reading: Reading, plan: Plan) -> Reply | None:
    """No, with the sentence that tells of it; None where nothing such is told of what is asked."""
    if not _ASKS_DONE.match(plan.question) or _ASKS_THOUGHT.search(plan.question):
        return None
    asked = {
        w.concept for w in words(plan.bare)
        if w.concept in plan.terms and not is_light(w.lowered) and w.concept not in plan.names
    }  # fmt: skip
    for passage in reading.passages:
        match = _NOT_DONE.search(passage.text)
        if match is not None and len(asked & passage.concepts) >= _MOST * len(asked) > 0:
            told = verdict_from(reading, False, passage, [match.span()])
            told.settled = True
            return told
    return None
