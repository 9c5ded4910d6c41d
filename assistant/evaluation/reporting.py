"""Everything that a run's scores say, as JSON: what the tables, the report and other tools read."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import Any

from assistant.evaluation import calibration, report
from assistant.evaluation.repeats import Repeats, repeats_of
from assistant.evaluation.results import Results, spending_of
from assistant.evaluation.retrieval import AT, mean_reciprocal_rank, recall_at
from assistant.evaluation.slices import Slice, slices
from assistant.evaluation.slips import CAUSES, slips_of
from assistant.evaluation.statistics import Interval, share
from assistant.evaluation.statistics import interval as interval_of
from assistant.evaluation.tallies import (
    ALL_FIELDS,
    answer_interval,
    exact_counts,
    field_intervals,
    files_of,
)


def run_report(results: Results) -> dict[str, Any]:
    """The scores of a run as a JSON object; the keys of plain scores come first."""
    if results.run.header.kind == "records":
        return _record_report(results)
    return _answer_report(results)


def _record_report(results: Results) -> dict[str, Any]:
    records = results.records
    intervals = field_intervals(records)
    exact = interval_of(exact_counts(records, files_of(records)), share)
    found = report.record_report(results.record_scores)
    found["intervals"] = {
        "level": 0.95,
        "unit": "filing",
        "micro_f1": interval_json(intervals.pop(ALL_FIELDS)),
        "exact_records": interval_json(exact),
        "fields_f1": {name: interval_json(i) for name, i in sorted(intervals.items())},
    }
    found["calibration"] = calibration_json(results)
    found["review"] = {
        "all_fields": review_json(calibration.review(records)),
        "key_fields": review_json(calibration.review(records, calibration.KEY_FIELDS)),
    }
    causes = Counter(slip.cause for record in records for slip in slips_of(record))
    found["causes"] = {cause: causes[cause] for cause in CAUSES if causes[cause]}
    found["slices"] = [slice_json(row) for row in slices(records, results.traits)]
    return found | _common(results)


def _answer_report(results: Results) -> dict[str, Any]:
    scores = results.answer_scores
    found = report.answer_report(scores)
    found["intervals"] = {
        "level": 0.95,
        "unit": "filing",
        "accuracy": interval_json(answer_interval(results.answers)),
    }
    for name, (precision, recall) in (
        ("citation", scores.citation),
        ("citation_of_labelled_quotes", scores.labelled_citation),
        ("abstention", scores.abstention),
    ):
        found[name] = {"precision": precision, "recall": recall}
    ranks = scores.ranks
    if ranks:
        found["retrieval"] = {"questions": len(ranks), "mrr": mean_reciprocal_rank(ranks)} | {
            f"recall_at_{most}": recall_at(ranks, most) for most in AT
        }
    return found | _common(results)


def _common(results: Results) -> dict[str, Any]:
    spending = spending_of(results.results)
    repeats = repeats_of(results)
    header = results.run.header
    return {
        "usage": asdict(spending) if spending else None,
        "repeats": repeats_json(repeats) if repeats else None,
        "run": {"id": header.id, "name": header.name, "complete": results.run.complete},
    }


def calibration_json(results: Results) -> dict[str, Any]:
    """Confidence of values against what is right, and of records against exactness."""
    values = calibration.judged_values(results.records)
    whole = calibration.judged_records(results.records)
    return {
        "values": len(values),
        "brier": calibration.brier_score(values),
        "error": calibration.calibration_error(values),
        "bins": [asdict(b) for b in calibration.reliability(values)],
        "risk_area": calibration.risk_area(values),
        "risk_coverage": calibration.risk_coverage(values),
        "records_risk_area": calibration.risk_area(whole),
        "records_risk_coverage": calibration.risk_coverage(whole),
    }


def review_json(review: calibration.Review) -> dict[str, Any]:
    """What needs_review is worth."""
    return asdict(review) | {"precision": review.precision, "recall": review.recall}


def slice_json(row: Slice) -> dict[str, Any]:
    """One slice with its interval."""
    return {
        "trait": row.trait,
        "value": row.value,
        "filings": row.filings,
        "exact_records": row.exact,
        **report.tally_json(row.tally),
        "interval": interval_json(row.f1),
    }


def interval_json(interval: Interval) -> dict[str, Any]:
    """A score with its bounds, and whether there are too few filings to trust them."""
    return asdict(interval) | {"few": interval.few}


def repeats_json(repeats: Repeats) -> dict[str, Any]:
    """How far the repeats agree."""
    return {
        "count": repeats.count,
        "scores": repeats.spread.scores,
        "mean": repeats.spread.mean,
        "deviation": repeats.spread.deviation,
        "agreement": repeats.agreement,
        "fields": [{"name": n, "agreement": a, "values": c} for n, a, c in repeats.fields],
        "unsteady": [asdict(u) for u in repeats.unsteady],
    }
