"""A run's scores in a few lines for a terminal: what the tables of `assistant eval` say."""

from __future__ import annotations

from collections import Counter

from assistant.evaluation import calibration
from assistant.evaluation.repeats import Repeats, repeats_of
from assistant.evaluation.report import answer_table, interval_words, ratio_words, record_table
from assistant.evaluation.results import Results, Spending, spending_of
from assistant.evaluation.retrieval import AT, mean_reciprocal_rank, recall_at
from assistant.evaluation.runs import Run
from assistant.evaluation.slices import Slice, slices
from assistant.evaluation.slips import CAUSES, slips_of
from assistant.evaluation.tallies import answer_interval, field_intervals
from assistant.viewing.escaping import escape

WORST = 3
"""Slices that are named."""

SMALL = 3
"""Filings that a slice must have to be named among the worst."""


def run_table(results: Results) -> str:
    """The tables of a run, its summary, then each slip or fault."""
    if results.run.header.kind == "records":
        intervals = field_intervals(results.records)
        return record_table(results.record_scores, intervals, _record_lines(results))
    return answer_table(results.answer_scores, _answer_lines(results))


def provenance_lines(run: Run) -> list[str]:
    """Where a run came from, as lines of a table."""
    rows = provenance_rows(run)
    width = max(len(name) for name in rows)
    return [f"{name.ljust(width)}  {escape(text)}" for name, text in rows.items()]


def provenance_rows(run: Run) -> dict[str, str]:
    """Where a run came from: everything that another one must share to be comparable."""
    header = run.header
    git = header.git or {}
    state = "complete" if run.complete else f"{len(run.done)} of {header.items * header.repeat}"
    packages = ", ".join(f"{name} {version}" for name, version in header.packages.items())
    rows = {
        "run": f"{header.id}  ({state})",
        "system": header.name + (f", engine {header.engine}" if header.engine else ""),
        "model": header.model,
        "started": f"{header.started_at:%Y-%m-%d %H:%M:%S} UTC",
        "labels" if header.kind == "records" else "questions": f"{header.file}  {header.sha256}",
        "predictions": f"{header.predictions or ''}  {header.predictions_sha256 or ''}".strip(),
        "prompts": header.prompts_sha256,
        "formats": header.schema_sha256,
        "source": f"{git['commit']}{', changed since' if git.get('dirty') else ''}"
        if git
        else None,
        "seed, repeats": f"{header.seed}, {header.repeat}",
        "arguments": " ".join(header.arguments),
        "machine": f"Python {header.machine.get('python')}, {header.machine.get('system')}",
        "packages": packages,
    }
    return {name: str(text) for name, text in rows.items() if text}


def _record_lines(results: Results) -> list[str]:
    records = results.records
    causes = Counter(slip.cause for record in records for slip in slips_of(record))
    lines = [
        _review("all fields", calibration.review(records)),
        _review("key fields", calibration.review(records, calibration.KEY_FIELDS)),
    ]
    values = calibration.judged_values(records)
    brier, error = calibration.brier_score(values), calibration.calibration_error(values)
    if brier is not None and error is not None:
        lines.append(f"confidence: Brier score {brier:.4f}, calibration error {error:.4f}")
    if causes:
        named = [f"{causes[cause]} {cause}" for cause in CAUSES if causes[cause]]
        lines.append(f"slips by cause: {', '.join(named)}")
    worst = [row for row in slices(records, results.traits) if row.filings >= SMALL]
    worst.sort(key=lambda row: 1.0 if row.f1.value is None else row.f1.value)
    if worst:
        lines.append(f"worst slices: {'; '.join(_slice(row) for row in worst[:WORST])}")
    return lines + _common(results)


def _review(name: str, review: calibration.Review) -> str:
    flagged = review.faulty_flagged + review.good_flagged
    faulty = review.faulty_flagged + review.faulty_accepted
    return (
        f"needs_review ({name}): {review.faulty_flagged} of {faulty} records with a mistake are "
        f"picked, {review.good_flagged} of {flagged} picked in vain"
    )


def _slice(row: Slice) -> str:
    score = ratio_words(row.f1.value)
    return f"{row.trait} {row.value} {score} ({row.filings} filings)"


def _answer_lines(results: Results) -> list[str]:
    scores = results.answer_scores
    interval = answer_interval(results.answers)
    sets = f"over {interval.clusters} sets of filings"
    lines = [f"accuracy, 95 %: {interval_words(interval).strip()} {sets}"]
    for name, (precision, recall) in (
        ("abstention", scores.abstention),
        ("citations as in ALCE", scores.citation),
        ("citations against the labelled quotes", scores.labelled_citation),
    ):
        lines.append(f"{name}: precision {ratio_words(precision)}, recall {ratio_words(recall)}")
    if scores.ranks:
        at = ", ".join(f"{ratio_words(recall_at(scores.ranks, n))} in {n}" for n in AT)
        mrr = ratio_words(mean_reciprocal_rank(scores.ranks))
        lines.append(f"retrieval: the right filing {at}, MRR {mrr} ({len(scores.ranks)} questions)")
    return lines + _common(results)


def _common(results: Results) -> list[str]:
    spending, repeats = spending_of(results.results), repeats_of(results)
    return [
        *([_repeats(repeats)] if repeats else []),
        *([spending_words(spending)] if spending else []),
    ]


def _repeats(repeats: Repeats) -> str:
    spread = repeats.spread
    low, high = min(spread.scores), max(spread.scores)
    return (
        f"{repeats.count} repeats: agreement {repeats.agreement:.4f}, score {spread.mean:.4f} "
        f"± {spread.deviation:.4f} ({low:.4f} to {high:.4f}), {len(repeats.unsteady)} values vary"
    )


def spending_words(spending: Spending) -> str:
    """What a run took, on one line."""
    seconds = (
        f"{spending.seconds:.2f} s (an item: median {spending.median_seconds:.3f}, 95 % under "
        f"{spending.slow_seconds:.3f})"
    )
    if not spending.calls:
        return f"took: no model calls, {seconds}"
    tokens = f"{spending.input_tokens:,} + {spending.output_tokens:,} tokens"
    unpriced = f" and {spending.unpriced} items without a price" if spending.unpriced else ""
    cost = f"${spending.cost_usd:.4f}{unpriced}"
    return f"took: {spending.calls:,} calls, {tokens}, {cost}, {seconds}"
