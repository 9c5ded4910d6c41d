"""Why a value came out wrong: each slip of a record under one cause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from assistant.evaluation.agreement import (
    AGREEMENTS,
    name_words,
    same_address,
    same_name,
    same_offices,
    same_person,
    same_title,
)
from assistant.evaluation.comparison import KEYS, Outcome
from assistant.evaluation.scoring import Scored

Cause = Literal[
    "not_read",
    "item_missed",
    "missed",
    "other_value",
    "classified",
    "worded",
    "not_in_text",
    "wrong",
    "item_made_up",
    "made_up",
    "facts",
]

# In the order in which they are looked for and shown; each with what it means for a reader.
CAUSES: dict[Cause, str] = {
    "not_read": "the filing failed, or was taken for no amendment",
    "item_missed": "a whole item (a statement, a security, a signatory) was not read",
    "missed": "a value that the filing states was not read",
    "item_made_up": "an item that the filing does not have",
    "made_up": "a value where the filing states none",
    "facts": "a summary without a fact that it must hold",
    "classified": "a purpose, a ground, a yes or no was judged otherwise",
    "worded": "a name, title or address that is only partly right",
    "other_value": "a value that stands in the filing, but in another role",
    "not_in_text": "a value that could not be found in the filing",
    "wrong": "another value than the right one, taken for proven",
}

# Fields whose values are chosen and not printed.
CHOSEN = frozenset({
    "purpose", "reason.category", "reason.transaction.kind", "signing.rule_478",
    "signing.signatories.attorney_in_fact", "registration_statements.securities.unit",
    "registration_statements.securities.currency",
    "registration_statements.securities.all_unsold",
})  # fmt: skip

# How the fields are compared whose values are words of the filing's own.
WORDED = (same_name, same_person, same_address, same_title, same_offices)

ALIKE = 0.5
"""The share of words that two wordings must have in common to be the same thing said otherwise."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One value that is not right: where, why, and what the checker said of it."""

    file: str
    outcome: Outcome
    verdict: str | None
    confidence: float | None
    cause: Cause


def slips_of(record: Scored) -> Iterator[Slip]:
    """Every value of a record that is wrong, missing or made up."""
    lost, made = _whole_items(record.outcomes)
    for outcome, verdict, confidence in zip(
        record.outcomes, record.verdicts, record.confidences, strict=True
    ):
        if outcome.result == "right":
            continue
        cause = _cause(record, outcome, verdict, lost, made)
        yield Slip(record.file, outcome, verdict, confidence, cause)


def _whole_items(outcomes: list[Outcome]) -> tuple[list[str], list[str]]:
    """Pointers of items that are missing (into the label) or made up (into the record)."""
    keys = {f"{field}.{key}" for field, of in KEYS.items() for key in of}
    lost = [o.label_pointer for o in outcomes if o.field in keys and o.result == "missing"]
    made = [o.pointer for o in outcomes if o.field in keys and o.result == "extra"]
    return [_item(pointer) for pointer in lost], [_item(pointer) for pointer in made]


def _item(pointer: str | None) -> str:
    return (pointer or "").rpartition("/")[0] + "/"


def _cause(
    record: Scored, outcome: Outcome, verdict: str | None, lost: list[str], made: list[str]
) -> Cause:
    if record.status in ("failed", "missing", "not_an_amendment"):
        return "not_read"
    if outcome.result == "missing":
        return "item_missed" if _within(outcome.label_pointer, lost) else "missed"
    if outcome.result == "extra":
        return "item_made_up" if _within(outcome.pointer, made) else "made_up"
    if outcome.field == "reason.facts":
        return "facts"
    if outcome.field in CHOSEN:
        return "classified"
    if AGREEMENTS.get(outcome.field) in WORDED and _alike(outcome.expected, outcome.found):
        return "worded"
    return {"wrong_role": "other_value", "unsupported": "not_in_text"}.get(verdict or "", "wrong")  # type: ignore[return-value]


def _within(pointer: str | None, items: list[str]) -> bool:
    return any((pointer or "").startswith(item) for item in items)


def _alike(one: Any, other: Any) -> bool:
    """Two wordings that share half of their words."""
    first, second = _words(one), _words(other)
    longer = max(len(first), len(second))
    return longer > 0 and len(first & second) >= ALIKE * longer


def _words(value: Any) -> set[str]:
    parts = value if isinstance(value, list) else [value]
    return {word for part in parts for word in name_words(part)}
