"""`assistant extract`: the record of each filing, as JSON or as a table."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from assistant import settings
from assistant.commands.options import EngineOption, Json, Paths, Workers
from assistant.commands.streams import Progress, complain, note, replacing, utf8_output

if TYPE_CHECKING:
    from assistant.record import Extraction

Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write here: JSON Lines, or one array where the name ends in .json.",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 where a record needs review.")]


def run(
    paths: Paths,
    output: Output = None,
    json: Json = False,
    strict: Strict = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
    workers: Workers = None,
) -> int:
    """Extract the amendment record of each filing, with its proof.

    On a terminal the records are shown as tables; into a pipe, with --json or with -o they
    are JSON, one object per filing, in the order of the input.
    """
    from assistant.extraction.bulk import extract_all

    found = extract_all(paths, engine=engine, workers=workers)
    watched = _Watched(found, progress=output is not None or not sys.stdout.isatty())
    if output is not None:
        with replacing(output) as file:
            (_write_array if output.suffix == ".json" else _write_lines)(watched, file)
    elif json or not sys.stdout.isatty():
        _write_lines(watched, utf8_output())
    else:
        _show_tables(watched)
    if output is not None:
        note(f"{watched.summary()}; written to {output}")
    return watched.exit_code(strict=strict)


class _Watched:
    """Passes extractions on, tells of those that failed, and counts all by status."""

    def __init__(self, found: Iterator[Extraction], *, progress: bool) -> None:
        self.found = found
        self.statuses: Counter[str] = Counter()
        self.progress = Progress() if progress else None

    def __iter__(self) -> Iterator[Extraction]:
        for extraction in self.found:
            self.statuses[extraction.status] += 1
            if self.progress:
                self.progress.step()
            self._tell(extraction)
            yield extraction
        if self.progress:
            self.progress.clear()

    def _tell(self, extraction: Extraction) -> None:
        told: Callable[[str], None] | None = None
        if extraction.status == "failed" and extraction.error:
            told, message = complain, extraction.error.message
        elif extraction.status == "not_an_amendment":
            told, message = note, "not a post-effective amendment"
            if extraction.warnings:
                message = extraction.warnings[0].message
        if told:
            if self.progress:
                self.progress.clear()
            told(message if extraction.source in message else f"{extraction.source}: {message}")

    def summary(self) -> str:
        """`3 filings: 2 accepted, 1 failed`."""
        parts = ", ".join(f"{n} {name}" for name, n in sorted(self.statuses.items()))
        total = self.statuses.total()
        return f"{total} filing{'' if total == 1 else 's'}: {parts}"

    def exit_code(self, *, strict: bool) -> int:
        """3 where all failed, 1 where one did or (strict) needs review, else 0."""
        if self.statuses["failed"] == self.statuses.total():
            return 3
        return int(self.statuses["failed"] > 0 or (strict and self.statuses["needs_review"] > 0))


def _write_lines(found: _Watched, file: TextIO) -> None:
    for extraction in found:
        file.write(extraction.model_dump_json() + "\n")


def _write_array(found: _Watched, file: TextIO) -> None:
    separator = "[\n"
    for extraction in found:
        file.write(separator + extraction.model_dump_json())
        separator = ",\n"
    file.write("\n]\n" if separator == ",\n" else "[]\n")


def _show_tables(found: _Watched) -> None:
    from assistant.viewing.tables import console, extraction_view

    screen = console()
    for extraction in found:
        if extraction.status != "failed":
            screen.print(extraction_view(extraction))
