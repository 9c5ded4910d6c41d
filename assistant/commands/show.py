"""`assistant show`: a filing's record and text, the values lit up."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant import settings
from assistant.commands.options import EngineOption, Json, without_model
from assistant.commands.streams import complain, utf8_output

if TYPE_CHECKING:
    from assistant.filing.model import Filing
    from assistant.record import Extraction

Source = Annotated[
    str, typer.Argument(metavar="FILING", help="A file; - is standard input.", show_default=False)
]
TextOnly = Annotated[
    bool, typer.Option("--text", help="The canonical text only, which all offsets hold for.")
]

HtmlFile = Annotated[
    Path | None,
    typer.Option(
        "--html", metavar="FILE", help="Write a page with the values lit up.", show_default=False
    ),
]


def run(
    filing: Source,
    text: TextOnly = False,
    html: HtmlFile = None,
    json: Json = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
) -> int:
    """Show the record of a filing, then its text with the values lit up.

    Control characters in the filing are shown written out; only --text into a pipe or a
    file gives the text as it is.
    """
    from assistant.errors import UsageError
    from assistant.extraction.bulk import extract_one
    from assistant.filing.inputs import read

    if text + json + (html is not None) > 1:
        raise UsageError("--text, --json and --html do not go together; give one of them")
    item = read(filing)
    if text:
        _put_out_text(item.text)
        return 0
    extraction = extract_one(item, engine=without_model(engine))
    if html is not None:
        _write_page(html, extraction, item)
    elif json:
        utf8_output().write(extraction.model_dump_json(indent=2) + "\n")
    else:
        _put_out_view(extraction, item)
    if extraction.error is not None:
        complain(f"{item.source}: {extraction.error.message}")
        return 3
    return 0


def _write_page(html: Path, extraction: Extraction, item: Filing) -> None:
    from assistant.commands.streams import replacing
    from assistant.viewing.filing_page import filing_page

    with replacing(html) as file:
        file.write(filing_page(extraction, item))


def _put_out_view(extraction: Extraction, item: Filing) -> None:
    """The record as a table, then the text with its values lit up."""
    from assistant.viewing.lighting import lit_text
    from assistant.viewing.tables import console, extraction_view

    console().print(extraction_view(extraction, item))
    for piece in lit_text(item.text, extraction, colour=_colour()):
        sys.stdout.write(piece)
    sys.stdout.write("\n")


def _put_out_text(text: str) -> None:
    from assistant.viewing.escaping import escape

    if sys.stdout.isatty():
        print(escape(text))
    else:
        utf8_output().write(text)


def _colour() -> bool:
    """Colour on a terminal that has it; NO_COLOR is the convention of no-color.org."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain
