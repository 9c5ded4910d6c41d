"""A run as one HTML page: scores with intervals, misses with their text, what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant.evaluation import plots
from assistant.evaluation.calibration import (
    KEY_FIELDS,
    brier_score,
    calibration_error,
    judged_records,
    judged_values,
    reliability,
    review,
    risk_coverage,
)
from assistant.evaluation.page_parts import AnswerFault, Changed, SlipView, ViewMaker
from assistant.evaluation.paired import Comparison, compare_runs
from assistant.evaluation.passages import Texts
from assistant.evaluation.repeats import repeats_of
from assistant.evaluation.report import field_words
from assistant.evaluation.results import Results, results_of, spending_of
from assistant.evaluation.retrieval import mean_reciprocal_rank, recall_at
from assistant.evaluation.runs import Run
from assistant.evaluation.slices import slices
from assistant.evaluation.slips import CAUSES
from assistant.evaluation.statistics import FEW, Interval, interval, share
from assistant.evaluation.summary import provenance_rows
from assistant.evaluation.tallies import (
    ALL_FIELDS,
    answer_interval,
    exact_counts,
    field_intervals,
    files_of,
)
from assistant.viewing.html import page, trusted_svg

MOST_SLIPS = 300
"""Slips, faults or changes that a page shows with their text; the count is of all."""


def report_page(run: Run, others: Sequence[Run] = ()) -> tuple[str, str | None]:
    """The page of a run, compared with others (each as the first, this one as the second).

    Also why there are no plots in it, None where there are.
    """
    results = results_of(run)
    lacking = plots.missing()
    views = ViewMaker(Texts(Path(run.header.folder)))
    comparisons = [compare_runs(other, run, seed=run.header.seed) for other in others]
    kind = _record_values if run.header.kind == "records" else _answer_values
    text = page(
        "report.html",
        header=run.header,
        complete=run.complete,
        done=len(run.done),
        few=FEW,
        lacking=lacking,
        provenance=provenance_rows(run),
        repeats=repeats_of(results),
        spending=spending_of(results.results),
        cost=_cost_plot([results, *map(results_of, others)], lacking),
        comparisons=[_compared(c, views, lacking) for c in comparisons],
        most=MOST_SLIPS,
        named=field_words,
        **kind(results, views, lacking),
    )
    return text, lacking


def _drawn(lacking: str | None, plot: Callable[..., str], *values: Any) -> Any:
    """A plot as markup; None where there is nothing to draw it with, or nothing to draw."""
    return None if lacking or not values[0] else trusted_svg(plot(*values))


# --- records ---------------------------------------------------------------------------------


def _record_values(results: Results, views: ViewMaker, lacking: str | None) -> dict[str, Any]:
    records = results.records
    intervals = field_intervals(records)
    micro = intervals.pop(ALL_FIELDS)
    scores = results.record_scores
    worst = sorted(intervals.items(), key=lambda pair: (_or_one(pair[1].value), pair[0]))
    slips: list[SlipView] = [view for r in results.results for view in views.slips(r, MOST_SLIPS)]
    values, whole = judged_values(records), judged_records(records)
    bins = reliability(values)
    verified = scores.verdicts.get("verified", {})
    return {
        "micro": micro,
        "scores": scores,
        "exact": interval(exact_counts(records, files_of(records)), share),
        "verified": sum(verified.values()),
        "fields": [(name, scores.fields[name], bound) for name, bound in worst],
        "field_plot": _drawn(lacking, plots.field_plot, _not_perfect(worst)),
        "slices": _by_trait(results),
        "causes": [
            (cause, CAUSES[cause], [s for s in slips if s.cause == cause]) for cause in CAUSES
        ],
        "slips": len(slips),
        "bins": bins,
        "brier": brier_score(values),
        "calibration_error": calibration_error(values),
        "calibration_plot": _drawn(lacking, plots.calibration_plot, bins),
        "risk_plot": _drawn(lacking, plots.risk_plot, risk_coverage(values), risk_coverage(whole)),
        "reviews": [("any field", review(records)), ("a key field", review(records, KEY_FIELDS))],
    }


def _not_perfect(fields: list[tuple[str, Interval]]) -> list[tuple[str, Interval]]:
    return [(name, bound) for name, bound in fields if bound.value is not None and bound.value < 1]


def _by_trait(results: Results) -> list[tuple[str, list[Any]]]:
    parted: dict[str, list[Any]] = {}
    for row in slices(results.records, results.traits):
        parted.setdefault(row.trait, []).append(row)
    return list(parted.items())


# --- answers ---------------------------------------------------------------------------------


def _answer_values(results: Results, views: ViewMaker, lacking: str | None) -> dict[str, Any]:
    scores = results.answer_scores
    faults: list[AnswerFault] = [view for r in results.results for view in views.faults(r)]
    ranks = scores.ranks
    return {
        "scores": scores,
        "accuracy": answer_interval(results.answers),
        "kinds": sorted(scores.kinds.items(), key=lambda kind: (kind[1][0] / kind[1][1], kind[0])),
        "pairs": [
            ("abstention", "saying that the filings do not say", scores.abstention),
            ("citation, as in ALCE", "sentences proven by what they cite", scores.citation),
            ("labelled quotes", "against what a person would cite", scores.labelled_citation),
        ],
        "retrieval": (
            [(n, recall_at(ranks, n)) for n in (1, 3, 10)] if ranks else [],
            mean_reciprocal_rank(ranks),
            len(ranks),
        ),
        "faults": faults,
    }


# --- runs beside each other --------------------------------------------------------------------


def _cost_plot(runs: list[Results], lacking: str | None) -> Any:
    """Cost (or, where nothing was paid, seconds) of an item against the score; None for one run."""
    points = []
    for results in runs:
        spending = spending_of(results.results)
        if spending is not None:
            points.append((results, spending))
    if len(points) < 2:
        return None
    paid = any(spending.cost_usd for _, spending in points)
    unit = "US dollars an item" if paid else "seconds an item"
    shown = [
        (r.run.header.name, (s.cost_usd if paid else s.seconds) / s.items, _main_score(r))
        for r, s in points
    ]
    return _drawn(lacking, plots.cost_plot, shown, unit)


def _main_score(results: Results) -> Interval:
    if results.run.header.kind == "records":
        return field_intervals(results.records)[ALL_FIELDS]
    return answer_interval(results.answers)


def _compared(comparison: Comparison, views: ViewMaker, lacking: str | None) -> dict[str, Any]:
    moved = [part for part in comparison.parts if part.gain.value]
    changes: list[Changed] = views.changes(comparison, MOST_SLIPS)
    return {
        "comparison": comparison,
        "moved": moved,
        "sums": [part for part in (comparison.exact, comparison.total) if part is not None],
        "plot": _drawn(lacking, plots.difference_plot, moved),
        "changes": changes,
        "counts": [
            (word, sum(change.word == word for change in changes))
            for word in ("worse", "better", "otherwise wrong")
        ],
    }


def _or_one(value: float | None) -> float:
    return 1.0 if value is None else value
