"""Extraction by batches: the calls for filings are gathered, and later answered from the log.

The engines are those of any extraction. While a batch run is open, a call that the log does not
answer waits; a filing is done when none of its calls waits any more. So what comes back goes
through the same proof, and a repair that the proof asks for is a call of the next batch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from assistant.extraction.bulk import extract_one
from assistant.extraction.runs import (
    Ended,
    Tally,
    looked_up,
    result_of,
    sha256_of,
)
from assistant.filing.inputs import load, read_found
from assistant.filing.model import Failure, Filing

if TYPE_CHECKING:
    from assistant.extraction.calls import ModelRun
    from assistant.extraction.journal import Journal
    from assistant.filing.sources import Unread
    from assistant.llm.batch.run import BatchRun


def gather(
    items: Iterable[Unread],
    *,
    engine: str,
    model: ModelRun,
    on_item: Callable[[], None] = lambda: None,
) -> int:
    """Makes the calls for each item, which the open batch run of the model's client gathers; how
    many filings there were. What cannot be read is left to `collect_into`. Raises the error of
    the first item where none can be read.
    """
    count = 0
    unread: Failure | None = None
    for found in items:
        item = read_found(found)
        if isinstance(item, Failure):
            unread = unread or item
            continue
        extract_one(item, engine=engine, model=model)
        model.errors.clear()  # calls that wait are no errors
        count += 1
        on_item()
    if not count and unread is not None:
        raise unread.error
    return count


def collect_into(
    journal: Journal,
    items: Iterable[Unread],
    batch: BatchRun,
    *,
    engine: str,
    model: ModelRun,
    on_end: Callable[[Ended], None] = lambda ended: None,
) -> tuple[Tally, int]:
    """Brings the results of all items whose calls are answered into the journal; with how many
    items wait for calls yet. Raises `OutputError` where the journal cannot be written.
    """
    tally, waiting = Tally(), 0
    journal.begin()
    for position, found in enumerate(items):
        found, known = looked_up(journal, found, failed_too=True)
        if known is not None:
            journal.place(position, known[0])
            ended = Ended(found.source, known[1], reused=True)
        else:
            loaded = load(found)
            item = read_found(loaded)
            batch.waiting.clear()
            extraction = extract_one(item, engine=engine, model=model)
            model.errors.clear()
            if isinstance(item, Filing) and item.id in batch.waiting:
                waiting += 1
                continue
            ended = Ended(found.source, result_of(extraction, sha256_of(loaded.content)), False)
            journal.put([(position, found.source, ended.result)])
        tally.add(ended)
        on_end(ended)
    return tally, waiting
