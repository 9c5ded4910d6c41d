"""Scores of many records: per field, over all, and what the verdicts are worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from assistant.evaluation.comparison import Outcome, compare
from assistant.evaluation.labels import Label
from assistant.record import Evidence, Extraction

# From the weakest: a value of several items is worth what its weakest item is.
VERDICTS = ("unsupported", "wrong_role", "derived", "verified")
NO_VERDICT = "none"
"""False booleans, units and assumed currencies have no evidence."""


@dataclass(slots=True)
class Tally:
    """True positives, false positives and false negatives; the ratios are None over nothing."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def count(self, outcome: Outcome) -> None:
        """Count one outcome; a wrong value is a false positive and a false negative."""
        self.tp += outcome.result == "right"
        self.fp += outcome.result in ("wrong", "extra")
        self.fn += outcome.result in ("wrong", "missing")

    @property
    def precision(self) -> float | None:
        """The share of the values put out that are right."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else None

    @property
    def recall(self) -> float | None:
        """The share of the right values that were put out."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else None


@dataclass(frozen=True, slots=True)
class Scored:
    """One filing's record scored: each outcome with the verdict and confidence of its value.

    Both are None where no value was put out; the confidence also where there is no evidence.
    """

    file: str
    status: str
    outcomes: list[Outcome]
    verdicts: list[str | None]
    confidences: list[float | None]

    @property
    def exact(self) -> bool:
        """Whether every scored value is right, and none is missing or made up."""
        return all(outcome.result == "right" for outcome in self.outcomes)


@dataclass(slots=True)
class Scores:
    """The scores of a set of records. `fields` is keyed by paths without indexes.

    `verdicts` counts, for each verdict, how many of its values are right and how many are
    wrong (made-up ones included).
    """

    records: list[Scored] = field(default_factory=list)
    fields: dict[str, Tally] = field(default_factory=dict)
    total: Tally = field(default_factory=Tally)
    statuses: Counter[str] = field(default_factory=Counter)
    verdicts: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def exact(self) -> int:
        """The number of records that are right in every scored value."""
        return sum(record.exact for record in self.records)

    @property
    def wrong_but_verified(self) -> int:
        """Wrong values that the checker called verified: the worst of all slips."""
        return self.verdicts.get("verified", {}).get("wrong", 0)

    @property
    def right_but_unproven(self) -> int:
        """Right values that are neither verified nor derived, and ought to be."""
        return sum(self.verdicts.get(v, {}).get("right", 0) for v in ("wrong_role", "unsupported"))


def score_extraction(label: Label, extraction: Extraction | None) -> Scored:
    """One extraction against its label; None stands for a filing that was not extracted."""
    if extraction is None:
        return score_record(label, None, status="missing")
    record = extraction.record.model_dump(mode="json") if extraction.record else None
    return score_record(label, record, extraction.evidence, status=extraction.status)


def score_record(
    label: Label,
    record: dict[str, Any] | None,
    evidence: Mapping[str, Evidence] = MappingProxyType({}),
    *,
    status: str = "given",
) -> Scored:
    """One record in JSON form, from any tool, against its label."""
    outcomes = compare(label.record, record, label.alternates)
    verdicts = [verdict_of(outcome, evidence) for outcome in outcomes]
    confidences = [confidence_of(outcome, evidence) for outcome in outcomes]
    return Scored(label.file, status, outcomes, verdicts, confidences)


def verdict_of(outcome: Outcome, evidence: Mapping[str, Evidence]) -> str | None:
    """The verdict on the value that was put out; None where none was."""
    if outcome.pointer is None:
        return None
    entries = entries_of(outcome, evidence)
    if not entries:
        return NO_VERDICT
    return min((entry.verdict for entry in entries), key=VERDICTS.index)


def confidence_of(outcome: Outcome, evidence: Mapping[str, Evidence]) -> float | None:
    """The confidence of the value that was put out; that of its least sure item."""
    return min((entry.confidence for entry in entries_of(outcome, evidence)), default=None)


def entries_of(outcome: Outcome, evidence: Mapping[str, Evidence]) -> list[Evidence]:
    """The evidence of the value that was put out; of a list, that of its items."""
    if outcome.pointer is None:
        return []
    entries = [evidence[outcome.pointer]] if outcome.pointer in evidence else []
    if isinstance(outcome.found, list):
        pointers = [f"{outcome.pointer}/{index}" for index in range(len(outcome.found))]
        entries += [evidence[pointer] for pointer in pointers if pointer in evidence]
    return entries


def total(records: Iterable[Scored]) -> Scores:
    """Add up scored records."""
    scores = Scores()
    for record in records:
        scores.records.append(record)
        scores.statuses[record.status] += 1
        for outcome in record.outcomes:
            scores.total.count(outcome)
            scores.fields.setdefault(outcome.field, Tally()).count(outcome)
        for outcome, verdict in zip(record.outcomes, record.verdicts, strict=True):
            if verdict is not None:
                counts = scores.verdicts.setdefault(verdict, {"right": 0, "wrong": 0})
                counts["right" if outcome.result == "right" else "wrong"] += 1
    return scores
