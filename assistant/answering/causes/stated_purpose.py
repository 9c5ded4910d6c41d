"""What an amendment says that it is filed for, where it is asked why it was filed.

An update, or an amendment that only files exhibits, follows from no event: its purpose is its
cause. Of a removal it is asked what led to it, which the purpose does not tell.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.sentence_kinds import is_furniture
from assistant.answering.questions.plan import Plan

__all__ = ["stated_purpose"]

_PURPOSES = frozenset({"prospectus_update", "exhibits", "form_conversion", "successor", "other"})
_ASKED = re.compile(
    r"\b(?:amend(?:ment|ed|ing|s)?|fil(?:ed?|es|ing)|purpose|submit\w*|submission)\b", re.I
)
_STATED = re.compile(
    r"\b(?:purpose|object|aim) of (?:this|the) (?:post-effective )?amendment\b"
    r"|\bamendment\b.{0,100}?\bfor the (?:\w+ ){0,2}purposes? of\b"
    r"|\bamendment\b.{0,100}?\b(?:solely|only|merely) (?:to|for)\b"
    r"|\bfiles? (?:this|the) (?:post-effective )?amendment\b.{0,100}?\b(?:to|for) \w",
    re.I,
)
_MOST = 60  # sentences looked at


def stated_purpose(reading: Reading, plan: Plan) -> Passage | None:
    """The sentence that states the purpose of an amendment which removes nothing, where it is asked
    why the amendment was filed; None for any other."""
    if reading.record.purpose not in _PURPOSES or _ASKED.search(plan.question) is None:
        return None
    proof = reading.evidence("/purpose")
    if proof is not None and proof.start is not None:
        if (passage := reading.passage_at(proof.start)) is not None:
            return passage
    return next((p for p in reading.passages[:_MOST] if _states(p.text)), None)


def _states(text: str) -> bool:
    return _STATED.search(text) is not None and (not is_furniture(text) or text.endswith("."))
