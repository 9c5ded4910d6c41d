"""How much the repeats of a run agree: for models, which answer otherwise when asked again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from statistics import mean, stdev
from typing import Any

from assistant.evaluation.agreement import agree
from assistant.evaluation.results import Result, Results


@dataclass(frozen=True, slots=True)
class Spread:
    """The score of each repeat: the mean, the standard deviation, the worst, the best."""

    scores: list[float]

    @property
    def mean(self) -> float:
        """Over the repeats."""
        return mean(self.scores)

    @property
    def deviation(self) -> float:
        """The standard deviation between repeats; 0 for one."""
        return stdev(self.scores) if len(self.scores) > 1 else 0.0


@dataclass(frozen=True, slots=True)
class Unsteady:
    """One value that the repeats do not agree on, with what each of them gave."""

    key: str
    name: str
    place: str
    values: list[Any]
    agreement: float


@dataclass(frozen=True, slots=True)
class Repeats:
    """How far repeats agree: for every pair of them, the share of values that are the same.

    `fields` is by field (or kind of question), the least steady first.
    """

    count: int
    spread: Spread
    agreement: float
    fields: list[tuple[str, float, int]]
    unsteady: list[Unsteady]


def repeats_of(results: Results) -> Repeats | None:
    """The agreement of a run's repeats; None where there is one only."""
    count = results.run.header.repeat
    numbers = [n for n in range(count) if results.of_repeat(n)]
    if len(numbers) < 2:
        return None
    score = _record_score if results.run.header.kind == "records" else _answer_score
    spread = Spread([score(results.of_repeat(n)) for n in numbers])
    slots = _slots(results, numbers)
    shares: dict[str, list[float]] = defaultdict(list)
    unsteady = []
    for (key, name, place), values in slots.items():
        share = _agreement(name, values)
        shares[name].append(share)
        if share < 1:
            unsteady.append(Unsteady(key, name, place, values, share))
    every = [share for some in shares.values() for share in some]
    fields = sorted(
        ((name, mean(some), len(some)) for name, some in shares.items()),
        key=lambda row: (row[1], row[0]),
    )
    unsteady.sort(key=lambda u: (u.agreement, u.key, u.place))
    return Repeats(len(numbers), spread, mean(every) if every else 1.0, fields, unsteady)


def _slots(results: Results, numbers: list[int]) -> dict[tuple[str, str, str], list[Any]]:
    """What each repeat gave in each place; None where it gave nothing."""
    slots: dict[tuple[str, str, str], list[Any]] = {}
    for index, number in enumerate(numbers):
        for result in results.of_repeat(number):
            for name, place, value in _given(result):
                slot = (result.item.key, name, place)
                slots.setdefault(slot, [None] * len(numbers))[index] = value
    return slots


def _given(result: Result) -> list[tuple[str, str, Any]]:
    if result.answer is not None:
        return [(result.answer.kind, "", "right" if result.answer.right else "wrong")]
    outcomes = result.record.outcomes if result.record else []
    return [
        (o.field, o.label_pointer or f"{o.pointer} = {o.found}", o.found)
        for o in outcomes
    ]  # fmt: skip


def _agreement(name: str, values: list[Any]) -> float:
    pairs = list(combinations(values, 2))
    return sum(_same(name, one, other) for one, other in pairs) / len(pairs)


def _same(name: str, one: Any, other: Any) -> bool:
    if one is None or other is None:
        return one is other
    # The summary is free text, of which only the facts are scored.
    return bool(one == other) if name == "reason.facts" else agree(name, one, other)


def _record_score(results: list[Result]) -> float:
    counts = [(o.result, 1) for r in results if r.record for o in r.record.outcomes]
    right = sum(result == "right" for result, _ in counts)
    errors = sum(2 if result == "wrong" else result != "right" for result, _ in counts)
    return 2 * right / (2 * right + errors) if counts else 0.0


def _answer_score(results: list[Result]) -> float:
    return mean(bool(r.answer and r.answer.right) for r in results)
