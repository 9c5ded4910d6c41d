"""What earlier amendments removed, which is no cause of what this one does."""

from __future__ import annotations

import re
from collections.abc import Set

from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan

__all__ = ["is_of_earlier", "own_numbers", "tells_of_earlier"]

_EARLIER_AMENDMENT = re.compile(
    r"\bAmendment\s+No\.?\s*(\d+)\b.{0,90}?\b(?:removed|de-?registered|withdrew|reduced"
    r"|t(?:ook|aken)\b.{0,80}?\b(?:out of|off|from) (?:the )?regist\w+)\b"
    r"|\b(?:an earlier|a prior|a previous)\s+(?:post-effective\s+)?amendment\b",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:already|earlier|previous(?:ly)?|prior|first|before|had|amendment no)\b|\d", re.I
)
"""How a question speaks of an earlier removal: by its time, its number or its amount."""


def own_numbers(reading: Reading) -> set[int | None]:
    """The numbers of this amendment, one for each statement."""
    record = reading.record
    return {record.amendment_number, *(s.amendment_number for s in record.registration_statements)}


def tells_of_earlier(text: str, own: Set[int | None]) -> bool:
    """Whether a sentence tells what an earlier amendment removed: no cause of this one."""
    match = _EARLIER_AMENDMENT.search(text)
    if match is None:
        return False
    return match[1] is None or (None not in own and int(match[1]) not in own)


def is_of_earlier(reading: Reading, plan: Plan, text: str) -> bool:
    """Whether a sentence tells of an earlier removal, where it is asked why there is this one."""
    asked = plan.kind == "why" and "deregister" in plan.terms
    return (
        asked and not _ASKED.search(plan.question) and tells_of_earlier(text, own_numbers(reading))
    )
