"""Two runs on the same filings, compared value by value: what changed, and whether it counts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.errors import RunError
from assistant.evaluation.comparison import Outcome
from assistant.evaluation.results import Result, Results, results_of
from assistant.evaluation.runs import Run
from assistant.evaluation.statistics import (
    ALPHA,
    Floats,
    Interval,
    Ratio,
    adjusted,
    difference,
    f1,
    least_p,
    permutation_test,
    share,
)
from assistant.evaluation.tallies import (
    ALL_FIELDS,
    answer_counts,
    clusters_of,
    exact_counts,
    field_counts,
)

EXACT = "exact records"
ALL_QUESTIONS = "all questions"


@dataclass(frozen=True, slots=True)
class Difference:
    """One score of both runs: the gain of the second with its interval, and how sure it is.

    `p` is the chance of so large a difference between runs that are alike; `adjusted` is p raised
    for the number of fields that are looked at together (of the sums: p itself).
    """

    name: str
    one: float | None
    other: float | None
    gain: Interval
    p: float
    adjusted: float

    @property
    def differs(self) -> bool:
        """Whether the runs differ, at the stated rate of false alarms."""
        return self.adjusted < ALPHA

    @property
    def worse(self) -> bool:
        """Whether the second is worse, not by chance."""
        return self.differs and (self.gain.value or 0) < 0


@dataclass(frozen=True, slots=True)
class Side:
    """A value as one of the runs has it."""

    result: str
    value: Any
    verdict: str | None
    pointer: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One value, or one question, that the runs differ in. `better` is None where both err."""

    key: str
    name: str
    place: str
    expected: Any
    one: Side
    other: Side
    better: bool | None


@dataclass(slots=True)
class Comparison:
    """Two runs compared. `total` decides, `parts` are fields or kinds of question."""

    one: Run
    other: Run
    items: int
    only_one: list[str]
    only_other: list[str]
    relabelled: list[str]
    total: Difference
    exact: Difference | None
    parts: list[Difference] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def regressions(self) -> list[Difference]:
        """What became worse, not by chance: all together, or single fields."""
        return [d for d in (self.total, *self.parts) if d.worse]


def compare_runs(one: Run, other: Run, *, seed: int = 0) -> Comparison:
    """The second run against the first, over the filings or questions that both have.

    Records of both are scored against the second's labels. Raises `RunError` where one is about
    records and the other about answers, or they have nothing in common.
    """
    if one.header.kind != other.header.kind:
        raise RunError(
            f"{one.header.id} is about {one.header.kind}, {other.header.id} about "
            f"{other.header.kind}: compare two of a kind"
        )
    labels = {item.key: item.line for item in other.items}
    first, second = results_of(one, labels), results_of(other)
    keys = [{r.item.key for r in results.results} for results in (first, second)]
    shared = keys[0] & keys[1]
    if not shared:
        raise RunError(f"{one.header.id} and {other.header.id} have no item in common")
    for results in (first, second):
        results.results = [r for r in results.results if r.item.key in shared]
    build = _of_records if one.header.kind == "records" else _of_answers
    comparison = build(first, second, seed)
    comparison.only_one, comparison.only_other = (sorted(k - shared) for k in keys)
    before = {item.key: item.line for item in one.items}
    comparison.relabelled = sorted(k for k in shared if before[k] != labels[k])
    return comparison


def _of_records(first: Results, second: Results, seed: int) -> Comparison:
    files = list(dict.fromkeys(r.item.key for r in second.results))
    one, other = field_counts(first.records, files), field_counts(second.records, files)
    blank = one[ALL_FIELDS] * 0
    names = sorted((one.keys() | other.keys()) - {ALL_FIELDS})
    pairs = [(name, one.get(name, blank), other.get(name, blank)) for name in names]
    exact = (exact_counts(first.records, files), exact_counts(second.records, files))
    return Comparison(
        first.run, second.run, len(files), [], [], [],
        total=_difference(ALL_FIELDS, one[ALL_FIELDS], other[ALL_FIELDS], f1, seed),
        exact=_difference(EXACT, *exact, share, seed),
        parts=_together(pairs, f1, seed),
        changes=list(_changed_values(first.of_repeat(0), second.of_repeat(0))),
    )  # fmt: skip


def _of_answers(first: Results, second: Results, seed: int) -> Comparison:
    def counts(results: Results, kind: str | None) -> Floats:
        chosen = [a for a in results.answers if kind in (None, a.kind)]
        return answer_counts(chosen, clusters)

    clusters = clusters_of(first.answers, second.answers)
    kinds = sorted({a.kind for a in (*first.answers, *second.answers)})
    pairs = [(kind, counts(first, kind), counts(second, kind)) for kind in kinds]
    questions = len({a.id for a in second.answers})
    return Comparison(
        first.run, second.run, questions, [], [], [],
        total=_difference(ALL_QUESTIONS, counts(first, None), counts(second, None), share, seed),
        exact=None,
        parts=_together(pairs, share, seed),
        changes=list(_changed_answers(first.of_repeat(0), second.of_repeat(0))),
    )  # fmt: skip


def _difference(name: str, one: Floats, other: Floats, ratio: Ratio, seed: int) -> Difference:
    before, after = (float(ratio(counts.sum(axis=0))) for counts in (one, other))
    p = permutation_test(one, other, ratio, seed=seed)
    gain = difference(one, other, ratio, seed=seed)
    return Difference(name, _known(before), _known(after), gain, p, p)


def _known(score: float) -> float | None:
    return None if math.isnan(score) else score


def _together(
    pairs: Sequence[tuple[str, Floats, Floats]], ratio: Ratio, seed: int
) -> list[Difference]:
    """Many scores at once, with p-values that hold for all of them; the largest loss first."""
    found = [_difference(name, one, other, ratio, seed) for name, one, other in pairs]
    raised = adjusted([d.p for d in found], [least_p(one, other) for _, one, other in pairs])
    found = [
        Difference(d.name, d.one, d.other, d.gain, d.p, p)
        for d, p in zip(found, raised, strict=True)
    ]
    return sorted(found, key=lambda d: (d.gain.value or 0.0, d.name))


# --- what changed ------------------------------------------------------------------------------

_NOTHING = Side("nothing", None, None, None)


def _changed_values(first: list[Result], second: list[Result]) -> Iterator[Change]:
    before = {r.item.key: r for r in first}
    for after in second:
        if after.item.key in before:
            yield from _changes(before[after.item.key], after)


def _changes(before: Result, after: Result) -> Iterator[Change]:
    one, other = _sides(before), _sides(after)
    for place in dict.fromkeys([*one, *other]):
        field_name, expected = (one.get(place) or other[place])[:2]
        a = one[place][2] if place in one else _NOTHING
        b = other[place][2] if place in other else _NOTHING
        if a.result == b.result and (a.result == "right" or a.value == b.value):
            continue
        better = None if _err(a) == _err(b) else _err(a)
        yield Change(after.item.key, field_name, place, expected, a, b, better)


def _err(side: Side) -> bool:
    return side.result not in ("right", "nothing")


def _sides(result: Result) -> dict[str, tuple[str, Any, Side]]:
    """Field, right value and side of each value, by its place in the label; made-up ones apart."""
    found: dict[str, tuple[str, Any, Side]] = {}
    assert result.record is not None
    for outcome, verdict in zip(result.record.outcomes, result.record.verdicts, strict=True):
        side = Side(outcome.result, outcome.found, verdict, outcome.pointer)
        found.setdefault(_place(outcome), (outcome.field, outcome.expected, side))
    return found


def _place(outcome: Outcome) -> str:
    if outcome.label_pointer is not None:
        return outcome.label_pointer
    return f"{outcome.pointer} = {outcome.found}"


def _changed_answers(first: list[Result], second: list[Result]) -> Iterator[Change]:
    before = {r.item.key: r for r in first}
    for after in second:
        old, new = before.get(after.item.key), after.answer
        if old is None or old.answer is None or new is None or old.answer.right == new.right:
            continue
        expected = ", ".join(after.item.line.get("facts") or []) or "not stated"
        question = str(after.item.line.get("question", ""))
        one, other = _answer_side(old), _answer_side(after)
        yield Change(after.item.key, new.kind, question, expected, one, other, new.right)


def _answer_side(result: Result) -> Side:
    score = result.answer
    assert score is not None
    text = (result.item.output or {}).get("answer")
    return Side("right" if score.right else "wrong", text, "; ".join(score.faults) or None, None)
