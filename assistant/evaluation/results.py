"""A run's items scored: what tables, comparisons and the report are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from assistant.evaluation.answers import AnswerScore, AnswerScores
from assistant.evaluation.citing import Cited
from assistant.evaluation.labels import Label
from assistant.evaluation.runs import Item, Run
from assistant.evaluation.scoring import Scored, Scores, score_record, total
from assistant.evaluation.slices import Traits, traits_of
from assistant.record import Evidence


@dataclass(slots=True)
class Result:
    """One item of a run with its score: that of a record, or that of an answer."""

    item: Item
    record: Scored | None = None
    answer: AnswerScore | None = None

    @property
    def usage(self) -> dict[str, Any] | None:
        """Calls, tokens, cost and seconds, where the output tells them."""
        usage = (self.item.output or {}).get("usage")
        return usage if isinstance(usage, dict) else None


@dataclass(slots=True)
class Results:
    """All items of a run, scored, in the order of the run."""

    run: Run
    results: list[Result] = field(default_factory=list)

    @property
    def records(self) -> list[Scored]:
        """The scored records, those of all repeats."""
        return [r.record for r in self.results if r.record is not None]

    @property
    def answers(self) -> list[AnswerScore]:
        """The scored answers, those of all repeats."""
        return [r.answer for r in self.results if r.answer is not None]

    @property
    def record_scores(self) -> Scores:
        """The sums over the records."""
        return total(self.records)

    @property
    def answer_scores(self) -> AnswerScores:
        """The sums over the answers."""
        return AnswerScores(self.answers)

    @property
    def traits(self) -> dict[str, Traits]:
        """The traits of each filing, for slices."""
        return {r.item.key: traits_of(r.item.line, r.item.filing) for r in self.results}

    def of_repeat(self, number: int) -> list[Result]:
        """The results of one repeat, counted from 0."""
        return [r for r in self.results if r.item.repeat == number]


def results_of(run: Run, labels: Mapping[str, dict[str, Any]] | None = None) -> Results:
    """A run scored by the rules of this version, against its own labels or others by file."""
    return Results(run, [result_of(item, labels) for item in run.items])


def result_of(item: Item, labels: Mapping[str, dict[str, Any]] | None = None) -> Result:
    """One item scored. An item without an output counts as missing."""
    if item.score is not None:
        return Result(item, answer=answer_score(item.score))
    label = Label.model_validate((labels or {}).get(item.key, item.line))
    output = item.output
    if output is None:
        return Result(item, record=score_record(label, None, status="missing"))
    evidence = evidence_of(output)
    status = output.get("status", "given")
    return Result(item, record=score_record(label, output.get("record"), evidence, status=status))


def evidence_of(output: Mapping[str, Any] | None) -> dict[str, Evidence]:
    """The evidence of an output by pointer; none where it has none."""
    entries = (output or {}).get("evidence") or {}
    return {pointer: Evidence.model_validate(entry) for pointer, entry in entries.items()}


def answer_score(score: Mapping[str, Any]) -> AnswerScore:
    """An answer's score from its JSON form, `score_json`."""
    return AnswerScore(**{**score, "cited": Cited(**score["cited"])})


def score_json(score: AnswerScore) -> dict[str, Any]:
    """An answer's score in JSON form."""
    return asdict(score)


@dataclass(frozen=True, slots=True)
class Spending:
    """What a run took. `cost_usd` is the sum of the known costs, `unpriced` items have none.

    Seconds are of one item; `items` is how many told what they took.
    """

    items: int
    calls: int
    input_tokens: int
    output_tokens: int
    cost_usd: float
    unpriced: int
    seconds: float
    median_seconds: float
    slow_seconds: float


def spending_of(results: Iterable[Result]) -> Spending | None:
    """What the items took together; None where none of them tells. `slow` is the 95th of 100."""
    usages = [result.usage for result in results]
    told = [usage for usage in usages if usage]
    if not told:
        return None
    seconds = sorted(float(usage.get("seconds") or 0) for usage in told)
    costs = [usage.get("cost_usd") for usage in told]
    return Spending(
        items=len(told),
        calls=_sum(told, "calls"),
        input_tokens=_sum(told, "input_tokens"),
        output_tokens=_sum(told, "output_tokens"),
        cost_usd=sum(float(cost) for cost in costs if cost is not None),
        unpriced=sum(cost is None for cost in costs),
        seconds=sum(seconds),
        median_seconds=_at(seconds, 0.5),
        slow_seconds=_at(seconds, 0.95),
    )


def _sum(usages: Sequence[Mapping[str, Any]], key: str) -> int:
    return sum(int(usage.get(key) or 0) for usage in usages)


def _at(ordered: Sequence[float], part: float) -> float:
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)]
