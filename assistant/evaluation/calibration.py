"""What confidence and status are worth: calibration, risk against coverage, review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.checking.fields import FIELDS
from assistant.evaluation.scoring import Scored
from assistant.evaluation.statistics import wilson

BINS = 10
"""Of equal width, in the reliability table."""

KEY_FIELDS = frozenset(f.pointer[1:].replace("/*", "").replace("/", ".") for f in FIELDS if f.key)
"""The fields that a record must not be accepted with a mistake in, as paths without indexes."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One value (or record): the confidence that it was put out with, and whether it is right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The values with a confidence in `[low, high)` (the last: `[low, high]`).

    `confidence` is their mean confidence, `right` the share of them that is right, with its
    95 % interval.
    """

    low: float
    high: float
    count: int
    confidence: float
    right: float
    right_low: float
    right_high: float


@dataclass(frozen=True, slots=True)
class Review:
    """Whether `needs_review` picks the records that have a mistake.

    `faulty_flagged` have one and were sent to review, `faulty_accepted` have one and were not:
    these are the ones that cost money. `good_flagged` cost a look in vain.
    """

    faulty_flagged: int
    faulty_accepted: int
    good_flagged: int
    good_accepted: int

    @property
    def precision(self) -> float | None:
        """The share of the records sent to review that have a mistake."""
        flagged = self.faulty_flagged + self.good_flagged
        return self.faulty_flagged / flagged if flagged else None

    @property
    def recall(self) -> float | None:
        """The share of the records with a mistake that were sent to review."""
        faulty = self.faulty_flagged + self.faulty_accepted
        return self.faulty_flagged / faulty if faulty else None

    @property
    def accepted(self) -> int:
        """The number of records that no one need look at."""
        return self.faulty_accepted + self.good_accepted


def judged_values(records: Iterable[Scored]) -> list[Judged]:
    """Every value that was put out with a confidence; made-up values are wrong."""
    return [
        Judged(confidence, outcome.result == "right")
        for record in records
        for outcome, confidence in zip(record.outcomes, record.confidences, strict=True)
        if confidence is not None
    ]


def judged_records(records: Iterable[Scored]) -> list[Judged]:
    """Every record with the confidence of its least sure value, and whether it is exact."""
    found = []
    for record in records:
        known = [c for c in record.confidences if c is not None]
        if known:
            found.append(Judged(min(known), record.exact))
    return found


def reliability(judged: Sequence[Judged], bins: int = BINS) -> list[Bin]:
    """Confidence against what is right, in bins of equal width; empty bins are left out."""
    parted: dict[int, list[Judged]] = {}
    for item in judged:
        parted.setdefault(min(int(item.confidence * bins), bins - 1), []).append(item)
    table = []
    for index, items in sorted(parted.items()):
        right = sum(item.right for item in items)
        mean = sum(item.confidence for item in items) / len(items)
        bounds = wilson(right, len(items))
        edges = (index / bins, (index + 1) / bins)
        table.append(Bin(*edges, len(items), mean, right / len(items), *bounds))
    return table


def brier_score(judged: Sequence[Judged]) -> float | None:
    """The mean squared distance between confidence and what came out; 0 is perfect."""
    if not judged:
        return None
    return sum((item.confidence - item.right) ** 2 for item in judged) / len(judged)


def calibration_error(judged: Sequence[Judged], bins: int = BINS) -> float | None:
    """The mean distance between confidence and the share that is right, bins by their size."""
    if not judged:
        return None
    return sum(b.count * abs(b.confidence - b.right) for b in reliability(judged, bins)) / len(
        judged
    )


def risk_coverage(judged: Sequence[Judged]) -> list[tuple[float, float]]:
    """(coverage, risk): taking only the surest so far, what share is taken and is wrong of it.

    One point for each confidence that occurs: items of one confidence are taken together.
    """
    points = []
    wrong = 0
    items = sorted(judged, key=lambda item: -item.confidence)
    for taken, item in enumerate(items, 1):
        wrong += not item.right
        if taken == len(items) or items[taken].confidence != item.confidence:
            points.append((taken / len(items), wrong / taken))
    return points


def risk_area(judged: Sequence[Judged]) -> float | None:
    """The area under risk against coverage: 0 where the surest are always right."""
    points = risk_coverage(judged)
    if not points:
        return None
    area = before = 0.0
    for coverage, risk in points:
        area += (coverage - before) * risk
        before = coverage
    return area


def review(records: Iterable[Scored], fields: frozenset[str] | None = None) -> Review:
    """How well `needs_review` picks the records with a mistake (in these fields, if given).

    Records that failed or are not there are left out: nothing was accepted of them.
    """
    faulty = _faulty(fields)
    counts = {(a, b): 0 for a in (True, False) for b in (True, False)}
    for record in records:
        if record.status in ("accepted", "needs_review"):
            counts[faulty(record), record.status == "needs_review"] += 1
    return Review(
        counts[True, True], counts[True, False], counts[False, True], counts[False, False]
    )


def _faulty(fields: frozenset[str] | None) -> Callable[[Scored], bool]:
    return lambda record: any(
        outcome.result != "right" and (fields is None or outcome.field in fields)
        for outcome in record.outcomes
    )
