"""A condition on filings: its words, its test of one filing, and the same as data for SQL."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan
from assistant.record import Citation

Outcome = tuple[bool, list[Citation]] | None
Operator = Literal[
    "is", "contains", "holds", "between", "over", "under", "stated", "abroad", "located",
    "phrase", "printed", "terms", "spoken", "every", "not", "counted over", "counted under",
    "older",
    "any", "month", "figured", "absent", "office", "begins", "titled",
    "formed", "currency",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Typed:
    """A condition as data: a field of the proven values, an operator, and its operands.

    `every` and `not` have `parts`; `phrase`, `terms` and `spoken` speak of the substance, not of a
    field: `terms` of what a sentence tells as so, `spoken` of words that stand in one however;
    `printed` is a phrase anywhere in the filing.
    """

    field: str
    operator: Operator
    values: tuple[str | int, ...] = ()
    parts: tuple[Typed, ...] = ()


DECIDING = frozenset({
    "category", "purpose", "form", "filed_on", "signed_on", "state", "address", "signing_place",
    "deregistered", "registered", "sold", "closed_on", "statement_filed_on", "effective_on",
    "amendment_number",
})  # fmt: skip
"""Fields whose proven value decides a condition either way; without one it stays undecided.

That a record has no attorney-in-fact or agent proves nothing: there a "no" is never said.
"""


def decides(condition: Typed | None) -> bool:
    """Whether a filing can be proven not to fulfil the condition."""
    if condition is None:
        return False
    if condition.operator in ("every", "any", "not"):
        return all(decides(part) for part in condition.parts)
    if condition.operator in ("counted over", "counted under"):
        return condition.field == "statement"
    return condition.field in DECIDING or condition.operator in ("figured", "absent")


@dataclass(frozen=True, slots=True)
class Test:
    """A test of one reading, and the same as data, where it can be put so."""

    run: Callable[[Reading], Outcome]
    typed: Typed | None = None

    def __call__(self, reading: Reading) -> Outcome:
        """Whether the filing matches, with the proof; None where that is not proven."""
        return self.run(reading)


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a question, with the words that an answer says for it."""

    words: str
    test: Test


Rule = Callable[[re.Match[str], Plan], Condition | None]
"""What makes a condition of a matched wording; None where it is none here after all."""


def every(conditions: list[Condition]) -> Test:
    """A filing matches where all conditions hold; one that fails decides alone."""

    def test(reading: Reading) -> Outcome:
        cited: list[Citation] = []
        unproven = False
        for condition in conditions:
            found = condition.test(reading)
            if found is None:
                unproven = True
            elif not found[0]:
                return found
            else:
                cited += found[1]
        return None if unproven else (True, cited)

    return Test(test, _every([c.test.typed for c in conditions]))


def either(conditions: list[Condition]) -> Test:
    """A filing matches where one of the conditions holds."""

    def test(reading: Reading) -> Outcome:
        unproven = False
        cited: list[Citation] = []
        for condition in conditions:
            found = condition.test(reading)
            if found is not None and found[0]:
                return found
            unproven = unproven or found is None
            cited = cited or (found[1] if found else [])
        return None if unproven else (False, cited)

    return Test(test, _all("any", [c.test.typed for c in conditions]))


def _every(parts: list[Typed | None]) -> Typed | None:
    return _all("every", parts)


def _all(operator: Operator, parts: list[Typed | None]) -> Typed | None:
    known = [p for p in parts if p is not None]
    return Typed("", operator, parts=tuple(known)) if len(known) == len(parts) else None


def negated(test: Test) -> Test:
    """The opposite of a test; a filing that decides nothing stays undecided."""

    def other(reading: Reading) -> Outcome:
        found = test(reading)
        if found is None:
            return None
        return not found[0], found[1] or reading.cite_value("/purpose")

    return Test(other, Typed("", "not", parts=(test.typed,)) if test.typed else None)
