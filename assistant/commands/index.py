"""`assistant index`: the vector index, verified or made anew."""

from __future__ import annotations

import json as json_format
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.options import Json, LibraryOption
from assistant.commands.streams import note, utf8_output
from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.library.index_report import IndexReport

Verify = Annotated[
    bool,
    typer.Option("--verify", help="Compare passages and vectors; 1 if one is missing."),
]
Rebuild = Annotated[
    bool,
    typer.Option("--rebuild", help="Make the index anew from the vectors that the library keeps."),
]


def run(
    library: LibraryOption = None,
    verify: Verify = False,
    rebuild: Rebuild = False,
    json: Json = False,
) -> int:
    """Verify the vector index, or make it anew; no vector is computed that the library has."""
    from assistant.library import Library, vectors

    if verify == rebuild:
        raise UsageError("say what to do with the index: --verify or --rebuild")
    with Library(library, create=False, on_wait=note) as opened:
        report = vectors.rebuild(opened) if rebuild else vectors.verify(opened)
    if json:
        utf8_output().write(json_format.dumps(report.as_json(), indent=2) + "\n")
    else:
        print(report_line(report))
    return int(not report.complete)


def report_line(report: IndexReport) -> str:
    """What the report says, on one line."""
    if report.model == "none":
        return "the library has no vectors (embedding none); nothing to index"
    held = f"{report.expected:,} passages with vectors of {report.model}"
    if report.complete:
        return f"{held}: the index is complete"
    wrong = [
        f"{count:,} {what}"
        for count, what in (
            (report.without_vector, "have no vector yet"),
            (report.missing, "are missing in the index"),
            (report.different, "have another vector there"),
            (report.extra, "too many stand there"),
        )
        if count
    ]
    fault = f"the index cannot be used: {report.fault}" if report.fault else ""
    return f"{held}: {'; '.join(filter(None, [fault, *wrong]))}; run: assistant index --rebuild"
