"""Filings with their extractions, for the commands that need both."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from assistant.commands.streams import Progress, complain
from assistant.extraction.bulk import extract_items
from assistant.filing.inputs import read_all
from assistant.filing.model import Failure, Filing
from assistant.record import Extraction


def read_filings(sources: Iterable[str | Path]) -> tuple[list[Filing], int]:
    """The filings that can be read, and how many cannot; each of those is told of."""
    filings: list[Filing] = []
    failed = 0
    for item in read_all(sources):
        if isinstance(item, Failure):
            complain(str(item.error))
            failed += 1
        else:
            filings.append(item)
    return filings, failed


def read_pairs(
    sources: Iterable[str | Path],
    *,
    engine: str = "auto",
    model: str | None = None,
    workers: int | None = None,
) -> tuple[list[tuple[Filing, Extraction]], int]:
    """Filings with their extractions, and how many items failed; each of those is told of."""
    filings, failed = read_filings(sources)
    pairs: list[tuple[Filing, Extraction]] = []
    progress = Progress()
    found = extract_items(filings, engine=engine, model=model, workers=workers)
    for filing, extraction in zip(filings, found, strict=True):
        progress.step()
        if extraction.status == "failed":
            progress.clear()
            complain(f"{filing.source}: {extraction.error.message if extraction.error else ''}")
            failed += 1
        else:
            pairs.append((filing, extraction))
    progress.clear()
    return pairs, failed
