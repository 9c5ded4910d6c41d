"""Whether search finds the filing that a question is about: recall and mean reciprocal rank."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from assistant.evaluation.labels import Question

LIMIT = 10
"""Filings that are looked at; beyond, a filing counts as not found."""

AT = (1, 3, 10)
"""The places up to which recall is told."""


def ranks_of(questions: Iterable[Question], folder: Path) -> dict[str, int]:
    """For each question about one filing the place at which search finds it.

    All filings of the folder are put into a library of their own, in a temporary folder. 0 where
    it is not among the first ten. A question that names no company can fit several filings.
    """
    from assistant.library import Library
    from assistant.library.search import search

    found = {}
    with tempfile.TemporaryDirectory() as temporary, Library(Path(temporary) / "l") as library:
        library.add(folder)
        for question in questions:
            if len(question.files) == 1:
                hits = search(library, question.question, limit=LIMIT)
                found[question.id] = rank_among(question.files, [hit.source for hit in hits])
    return found


def rank_among(files: Sequence[str], retrieved: Sequence[str]) -> int:
    """The place, from 1, of the first file that is asked about; 0 where none is there."""
    wanted = {_parts(file) for file in files}
    for place, name in enumerate(retrieved[:LIMIT], 1):
        parts = _parts(name)
        if any(parts[-len(file) :] == file for file in wanted):
            return place
    return 0


def recall_at(ranks: Sequence[int], most: int) -> float | None:
    """The share of questions whose filing is among the first so many."""
    return sum(0 < rank <= most for rank in ranks) / len(ranks) if ranks else None


def mean_reciprocal_rank(ranks: Sequence[int]) -> float | None:
    """The mean of 1 / place, 0 for those not found."""
    return sum(1 / rank for rank in ranks if rank) / len(ranks) if ranks else None


def _parts(path: str) -> tuple[str, ...]:
    return PurePosixPath(path.replace("\\", "/")).parts
