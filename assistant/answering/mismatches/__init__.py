"""Answers whose value is told of something else than what is asked for.

A question may name a statement, a part of an amount, a plan, a price or holders of which the filing
speaks, and ask of them what it does not tell. The sentence found then holds a value of the right
type that belongs to another: another statement's day, the amount of which the part is asked for,
the votes of the other company's holders. What a sentence says of each value is read here; where no
value in it can be the one asked for, it is no answer.
"""

from __future__ import annotations

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.mismatches import acts, figures, persons, statements
from assistant.answering.mismatches.sums_and_shares import not_as_asked
from assistant.answering.mismatches.told import Told
from assistant.answering.questions.plan import Plan

__all__ = ["mismatch"]

_MISMATCHES = (
    *statements.MISMATCHES, *figures.MISMATCHES, *persons.MISMATCHES, *acts.MISMATCHES,
)  # fmt: skip


def mismatch(reading: Reading, plan: Plan, reply: Reply) -> str | None:
    """What is not stated, where no value of an answer can be the one asked for; else None."""
    if not reply.answered or plan.kind in ("yes_no", "why"):
        return None
    if (missing := not_as_asked(plan, reply)) is not None:
        return missing
    told = Told(reading, reply)
    return next((missing for differs, missing in _MISMATCHES if differs(plan, told)), None)
