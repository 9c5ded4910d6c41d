"""When a deal was done, by the record, where the sentence that answers also holds other days.

"On April 3, 2017, pursuant to the Agreement and Plan of Merger dated as of December 19, 2016, …":
asked when the merger took place, the record's proven day of the closing is told alone, if that
sentence is where it is proven.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.questions.plan import Plan
from assistant.answering.records.transaction import ANSWERS

__all__ = ["told_by_closing"]

_POINTER = "/reason/transaction/closed_on"
_DONE = re.compile(
    r"\bmerg(?:e[ds]?|ers?|ing)\b|\bacqui(?:red?|sition)\b|\bcombin(?:ed|ation)\b"
    r"|\bshare exchange\b|\btake-?over\b|\bbuy-?out\b|\bclos(?:e[ds]?|ing)\b|\bdeal\b"
    r"|\btransactions?\b",
    re.I,
)
_BY = re.compile(
    r"\b(?:pursuant to|under|in accordance with|provided for (?:in|by)|as provided (?:in|by)|by the"
    r" terms of)\b[^?,]*",
    re.I,
)
_ELSE = re.compile(
    r"\b(?:agree\w*|sign\w*|contract\w*|str[iu]ck|strike|inked?|enter\w*|approv\w*|adopt\w*|vot\w*"
    r"|announc\w*|expir\w*|commenc\w*|beg[iau]n\w*|start\w*|fil(?:e[ds]?|ing)|declar\w*|notice"
    r"|court|order\w*|delist\w*|trad\w*|terminat\w*|end(?:ed|s)?|extend\w*|offer\w*|meeting|plan"
    r"|effective)\b",
    re.I,
)
"""Days of other acts than the closing."""


def told_by_closing(reading: Reading, plan: Plan, reply: Reply) -> Reply | None:
    """The proven day of the closing, where a reply to when the deal was done quotes the sentence
    in which it stands; None where something else is asked, or another sentence was found."""
    asked = _BY.sub("", plan.question)
    if len(reply.sentences) != 1:
        return None  # several things are asked for
    if plan.kind != "when" or _DONE.search(asked) is None or _ELSE.search(asked):
        return None
    proof = reading.evidence(_POINTER)
    if proof is None or proof.start is None or proof.end is None:
        return None
    cited = [c for sentence in reply.sentences for c in sentence.citations]
    if not any(c.start <= proof.start and proof.end <= c.end for c in cited):
        return None
    told = ANSWERS["closed_on"](reading, plan)
    return told if told.answered else None
