"""A sum for each share where that for all is asked for, a rough value where the exact one is."""

from __future__ import annotations

import re

from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.sought import seek
from assistant.answering.evidence.values import values
from assistant.answering.questions.plan import Plan

__all__ = ["not_as_asked"]

_IN_ALL = re.compile(
    r"\b(?:in all|in total|altogether|all told|(?:total|aggregate) (?:price|cost|sum|consideration"
    r"|amount|value))\b",
    re.I,
)
_FOR_EACH = re.compile(
    r"\b(?:each|every|per|a) (?:\w+ ){0,3}(?:share|unit|note|warrant|ads)\b", re.I
)
_TOTAL = re.compile(r"\b(?:aggregate|total|in all|altogether|million|billion)\b", re.I)
_EXACTLY = re.compile(r"\b(?:exact(?:ly)?|precise(?:ly)?)\b", re.I)
_ABOUT = re.compile(
    r"\b(?:more than|over|at least|about|approximately|nearly|almost|some|less than|up to|around"
    r"|roughly|under|not quite)\s$",
    re.I,
)
_TYPES = {"count": "number", "percent": "percent", "money": "money"}


def not_as_asked(plan: Plan, reply: Reply) -> str | None:
    """That the value is not stated as it is asked for; None where it is, or nothing is asked so."""
    kind = _TYPES.get(seek(plan).types[0])
    if kind is None or any(sentence.derivation for sentence in reply.sentences):
        return None
    text = " ".join(sentence.text for sentence in reply.sentences)
    found = values(text, kind)
    if _EXACTLY.search(plan.question) and found:
        if all(_ABOUT.search(text, 0, value.start) for value in found):
            return "The filing states no exact figure for this."
    if kind == "money" and _IN_ALL.search(plan.question) and not _FOR_EACH.search(plan.question):
        if _FOR_EACH.search(text) and not _TOTAL.search(text):
            return "The filing states what was paid for each, and no sum in all."
    return None
