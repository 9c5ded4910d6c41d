"""Scores as counts by filing, which intervals and tests are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from assistant.evaluation.answers import AnswerScore
from assistant.evaluation.scoring import Scored, Tally
from assistant.evaluation.statistics import Floats, Interval, f1, interval, share

ALL_FIELDS = "all fields"


def files_of(*runs: Iterable[Scored]) -> list[str]:
    """The files of the records of one run or several, each once, in order."""
    return list(dict.fromkeys(record.file for records in runs for record in records))


def field_counts(records: Sequence[Scored], files: Sequence[str]) -> dict[str, Floats]:
    """For each field true positives, false positives and false negatives, a row for each file.

    The repeats of a file are added up in its row. `ALL_FIELDS` is the sum over the fields.
    """
    rows = {file: row for row, file in enumerate(files)}
    found: dict[str, Floats] = {ALL_FIELDS: np.zeros((len(files), 3))}
    for record in records:
        tallies: dict[str, Tally] = {ALL_FIELDS: Tally()}
        for outcome in record.outcomes:
            tallies[ALL_FIELDS].count(outcome)
            tallies.setdefault(outcome.field, Tally()).count(outcome)
        for field, tally in tallies.items():
            counts = found.setdefault(field, np.zeros((len(files), 3)))
            counts[rows[record.file]] += (tally.tp, tally.fp, tally.fn)
    return found


def field_intervals(records: Sequence[Scored]) -> dict[str, Interval]:
    """F1 of every field and of all together, with its interval over filings."""
    counts = field_counts(records, files_of(records))
    return {field: interval(array, f1) for field, array in counts.items()}


def exact_counts(records: Sequence[Scored], files: Sequence[str]) -> Floats:
    """Exact records and records in all, a row for each file."""
    rows = {file: row for row, file in enumerate(files)}
    counts = np.zeros((len(files), 2))
    for record in records:
        counts[rows[record.file]] += (record.exact, 1)
    return counts


def answer_counts(answers: Sequence[AnswerScore], clusters: Sequence[str]) -> Floats:
    """Right answers and questions asked, a row for each filing (or set of filings) asked about."""
    rows = {name: row for row, name in enumerate(clusters)}
    counts = np.zeros((len(clusters), 2))
    for answer in answers:
        counts[rows[answer.cluster]] += (answer.right, 1)
    return counts


def clusters_of(*runs: Iterable[AnswerScore]) -> list[str]:
    """What the questions of one run or several are about, each once, in order."""
    return list(dict.fromkeys(answer.cluster for answers in runs for answer in answers))


def answer_interval(answers: Sequence[AnswerScore]) -> Interval:
    """The share of right answers, with its interval over the filings that are asked about."""
    return interval(answer_counts(answers, clusters_of(answers)), share)
