"""Sentences that only say again what the question asks the cause of."""

from __future__ import annotations

from assistant.answering.evidence.reading import Passage
from assistant.answering.evidence.values import DATE
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts

__all__ = ["restates"]


def restates(passage: Passage, plan: Plan) -> bool:
    """Whether a sentence only says again what the question asks the cause of."""
    known = set(plan.terms) | {"off", "share", "security", "common"}
    ended = bool({"end", "complete"} & known) and "deregister" not in known
    if ended:  # "the offering covered by the registration statement has been terminated"
        known |= concepts(_OFFERING_FRAME)
    told = [
        w for w in passage.words
        if w.surface[0].isalpha() and w.lowered not in STOP_WORDS and w.concept not in known
        and not DATE.search(f"{w.surface} 1, 2000")
    ]  # fmt: skip
    return len(told) < 2 and len(passage.words) < (18 if ended else 14)


_OFFERING_FRAME = (
    "offering contemplated covered made registered by under pursuant registration statement "
    "company registrant shares securities end complete"
)
"""Words that the statement of an offering's end is made of: they tell no cause of it."""
