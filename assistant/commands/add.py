"""`assistant add`: filings into the library."""

from __future__ import annotations

import json as json_format
from collections import Counter
from typing import TYPE_CHECKING

from assistant import settings
from assistant.commands.options import (
    EmbeddingOption,
    EngineOption,
    Json,
    LibraryOption,
    Paths,
    Workers,
    without_model,
)
from assistant.commands.streams import Progress, complain, note, utf8_output

if TYPE_CHECKING:
    from assistant.library.adding import Item

# What the summary says, in its order.
_SAID = {
    "added": "added",
    "replaced": "replaced by a changed file",
    "updated": "read anew",
    "unchanged": "unchanged",
    "not_an_amendment": "not an amendment",
    "failed": "failed",
}


def run(
    paths: Paths,
    library: LibraryOption = None,
    json: Json = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
    workers: Workers = None,
    embedding: EmbeddingOption = None,
) -> int:
    """Add filings to the library: files, folders, archives, or - for standard input.

    A filing is in the library as soon as it is counted. Adding the same file again changes
    nothing; a changed file takes the place of its old version and keeps its reviews.
    """
    from assistant.library import Library

    watch = _Watch()
    with Library(library, embedding=embedding, on_wait=note) as opened:
        report = opened.add(
            paths, engine=without_model(engine), workers=workers, on_item=watch.told
        )
        watch.progress.clear()
        for warning in report.warnings:
            note(f"warning: {warning}")
        note(f"{watch.summary()}; {len(opened)} in the library {opened.folder}")
    if json:
        utf8_output().write(json_format.dumps(report.as_json(), indent=2, ensure_ascii=False))
        utf8_output().write("\n")
    return watch.exit_code()


class _Watch:
    """Counts items, and tells of those that are not stored."""

    def __init__(self) -> None:
        self.progress = Progress()
        self.counts: Counter[str] = Counter()

    def told(self, item: Item) -> None:
        """One item is done."""
        self.counts[item.outcome] += 1
        self.progress.step()
        if item.outcome not in ("failed", "not_an_amendment"):
            return
        message = item.message
        line = message if item.source in message else f"{item.source}: {message}"
        self.progress.clear()
        (complain if item.outcome == "failed" else note)(line)

    def summary(self) -> str:
        """`12 filings: 10 added, 2 unchanged`."""
        total = self.counts.total()
        parts = [f"{self.counts[key]} {said}" for key, said in _SAID.items() if self.counts[key]]
        return f"{total} filing{'' if total == 1 else 's'}: {', '.join(parts) or 'none'}"

    def exit_code(self) -> int:
        """3 where all failed, 1 where one did, else 0."""
        failed = self.counts["failed"]
        return 3 if failed == self.counts.total() else int(failed > 0)
