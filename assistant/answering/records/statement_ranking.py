"""Which of a filing's statements covers the most, or was filed first: by their proven values."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, says, unique
from assistant.answering.evidence.wording import date_shown, figure, joined, shown
from assistant.answering.questions.plan import Plan
from assistant.record import RegistrationStatement

# Of two, lawyers ask for the earlier or the larger one; "larger than" ranks nothing.
_ONE_OF_TWO = (
    r"|\bwhich\b.*\b(?:filed|effective|signed|made|is|was|the|covers?|registers?) (?:the )?"
)
_MOST = re.compile(
    r"\b(?:most|largest|biggest|highest|greatest)\b(?! recent)"
    rf"{_ONE_OF_TWO}(?:larger|bigger|greater|more shares)\b(?! than\b)",
    re.I,
)
_FEWEST = re.compile(
    r"\b(?:fewest|smallest|lowest|(?<!at )least)\b"
    rf"{_ONE_OF_TWO}(?:smaller|lower|fewer)\b(?! than\b)",
    re.I,
)
_LATEST = re.compile(
    r"\b(?:last|latest|newest|most recent(?:ly)?)\b"
    rf"{_ONE_OF_TWO}(?:later|newer|more recent(?:ly)?)\b(?! than\b)",
    re.I,
)
_EARLIEST = re.compile(
    r"\b(?:first|earliest|oldest)\b(?! (?:post|amendment))"
    rf"{_ONE_OF_TWO}(?:earlier|sooner|older)\b(?! than\b)",
    re.I,
)

_LEFT = re.compile(
    r"\bun(?:sold|issued|used)\b|\bleft\b|\bleftover\b|\bremain\w*"
    r"|\b(?:not|never) (?:been )?(?:sold|issued)\b",
    re.I,
)

Valued = tuple[int | Decimal, str]


def file_pointer(index: int) -> str:
    """The JSON Pointer of a statement's file number."""
    return f"/registration_statements/{index}/file_number"


def ranks(plan: Plan) -> bool:
    """Whether the question asks for the one at an end: the most, the first."""
    ends = _MOST.search(plan.question) or _FEWEST.search(plan.question)
    return _by_day(plan) or ends is not None


def _by_day(plan: Plan) -> bool:
    return bool(_LATEST.search(plan.question) or _EARLIEST.search(plan.question))


def ranked_statement(
    reading: Reading, plan: Plan, chosen: list[tuple[int, RegistrationStatement]]
) -> Reply | None:
    """The statement at the asked end; None where the question ranks none.

    Every statement's value must be proven: an unknown one might be the first of all.
    """
    if not ranks(plan) or len(chosen) < 2:
        return None
    by_day = _by_day(plan)
    if not by_day and len({_unit(statement) for _, statement in chosen}) > 1:
        return lacks("The registration statements count what they register in different units.")
    found: list[tuple[int | Decimal, int, str]] = []
    for i, statement in chosen:
        value = _filed(reading, i, statement) if by_day else _amount(reading, plan, i, statement)
        if value is None:
            return lacks("The filing does not state this for each registration statement.")
        found.append((value[0], i, value[1]))
    found.sort(key=lambda item: item[0])
    high = (_LATEST if by_day else _MOST).search(plan.question)
    end = found[-1] if high else found[0]
    if sum(value == end[0] for value, _, _ in found) > 1:
        return lacks("Several registration statements share that place.")
    return _told(reading, plan, end, by_day=by_day)


def _amount(
    reading: Reading, plan: Plan, index: int, statement: RegistrationStatement
) -> Valued | None:
    """The amount of the statement's one class, or of those that count the same, with a pointer."""
    field = "deregistered" if "deregister" in plan.terms else "registered"
    field = "sold" if {"sell", "issue"} & set(plan.terms) else field
    # What was left is what is removed, where all that was left is.
    field = "deregistered" if _LEFT.search(plan.question) else field
    if _LEFT.search(plan.question) and any(s.all_unsold is False for s in statement.securities):
        return None
    held = [
        (getattr(s, field), f"/registration_statements/{index}/securities/{j}/{field}")
        for j, s in enumerate(statement.securities)
        if getattr(s, field) is not None
    ]
    units = {(s.unit, s.currency) for s in statement.securities}
    if not held or (len(held) > 1 and len(units) > 1):
        return None
    if not all(reading.evidence(pointer) for _, pointer in held):
        return None
    return sum((Decimal(v) for v, _ in held), Decimal(0)) if len(held) > 1 else held[0][0], held[0][
        1
    ]


def _unit(statement: RegistrationStatement) -> frozenset[tuple[str | None, str | None]]:
    """What the statement's classes are counted in: shares are not compared with dollars."""
    return frozenset((s.unit, s.currency) for s in statement.securities)


def _filed(reading: Reading, index: int, statement: RegistrationStatement) -> Valued | None:
    pointer = f"/registration_statements/{index}/filed_on"
    if statement.filed_on is None or not reading.evidence(pointer):
        return None
    return statement.filed_on.toordinal(), pointer


def _told(
    reading: Reading, plan: Plan, end: tuple[int | Decimal, int, str], *, by_day: bool
) -> Reply:
    value, index, pointer = end
    number = reading.record.registration_statements[index].file_number
    cited = unique(reading.cite_value(file_pointer(index)) + reading.cite_value(pointer))
    plans = _plans_of(reading, index) if _UNDER_WHICH_PLAN.search(plan.question) else {}
    cited = unique([*cited, *(c for p in plans.values() for c in reading.cite_value(p))])
    under = f", for the {joined(list(plans))}" if plans else ""
    if by_day:
        filed = datetime.date.fromordinal(int(value))
        day, derivation = date_shown(reading, pointer, filed)
        return says(f"It is No. {number}, filed on {day}{under}.", cited, derivation)
    field = pointer.rsplit("/", 1)[1]
    verb = {"sold": "issued or sold", "deregistered": "removed"}.get(field, "registered")
    of_class = reading.record.registration_statements[index].securities[:1]
    amount = figure(value, of_class[0] if of_class else None)
    return says(f"It is No. {number}, with {amount} {verb}{under}.", cited)


_UNDER_WHICH_PLAN = re.compile(
    r"\b(?:under|for|of) (?:what|which) (?:\w+ )?plan|\b(?:what|which) plans?\b"
    r"|\b(?:its|their|the) plans?$",
    re.I,
)
"""What is asked of it beside: "which statement had the most shares, and under what plan"."""


def _plans_of(reading: Reading, index: int) -> dict[str, str]:
    """The proven titles of a statement's plans as printed, with their pointers."""
    base = f"/registration_statements/{index}/plans"
    plans = reading.record.registration_statements[index].plans
    return {
        shown(reading, f"{base}/{j}", title): f"{base}/{j}"
        for j, title in enumerate(plans)
        if reading.evidence(f"{base}/{j}")
    }
