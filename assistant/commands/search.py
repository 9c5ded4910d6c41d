"""`assistant search`: the filings that fit some words best."""

from __future__ import annotations

import datetime
import json as json_format
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from assistant.commands.held import check_held
from assistant.commands.list import CategoryOption, Company, Form, StatusOption, Year
from assistant.commands.options import Json, LibraryOption
from assistant.commands.streams import note, utf8_output
from assistant.errors import UsageError
from assistant.viewing.escaping import one_line

if TYPE_CHECKING:
    from assistant.library.search import Hit

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS", help="Words, a company, a file or accession number, an EIN or CIK."
    ),
]
FileNumber = Annotated[
    str | None,
    typer.Option("--file-number", metavar="NUMBER", help="A statement that the filing amends."),
]
PurposeOption = Annotated[
    str | None,
    typer.Option("--purpose", metavar="PURPOSE", help="The purpose, such as deregistration."),
]
FiledFrom = Annotated[
    str | None, typer.Option("--from", metavar="YYYY-MM-DD", help="Filed on that day or later.")
]
FiledTo = Annotated[
    str | None, typer.Option("--to", metavar="YYYY-MM-DD", help="Filed on that day or before.")
]
Limit = Annotated[int, typer.Option("--limit", min=1, max=1000, help="Filings at most.")]
ModeOption = Annotated[
    Literal["fused", "bm25", "vectors"],
    typer.Option("--mode", help="Words, meaning, or both with names looked up first."),
]


def run(
    words: Words,
    library: LibraryOption = None,
    company: Company = None,
    form: Form = None,
    file_number: FileNumber = None,
    purpose: PurposeOption = None,
    category: CategoryOption = None,
    status: StatusOption = None,
    year: Year = None,
    filed_from: FiledFrom = None,
    filed_to: FiledTo = None,
    limit: Limit = 10,
    mode: ModeOption = "fused",
    json: Json = False,
) -> int:
    """Search the library: the filings that fit best, each with its best passage.

    A company, file number or accession number is looked up; other words are compared with the
    filings' own words and their meaning.
    """
    from assistant.library import Library
    from assistant.library.search import SearchFilters, search

    _check_known(status, category, purpose)
    filters = SearchFilters(
        company=company, form=form, status=status, category=category, purpose=purpose, year=year,
        file_number=file_number, filed_from=_day("--from", filed_from),
        filed_to=_day("--to", filed_to),
    )  # fmt: skip
    with Library(library, create=False, on_wait=note) as opened:
        check_held(opened)
        hits = search(opened, " ".join(words), filters=filters, limit=limit, mode=mode)
    _put_out(hits, json)
    return 0


def _put_out(hits: list[Hit], json: bool) -> None:
    if json:
        shown = [hit.as_json() for hit in hits]
        utf8_output().write(json_format.dumps(shown, indent=2, ensure_ascii=False) + "\n")
    elif hits:
        _show(hits)
    else:
        note("nothing was found")


def _check_known(status: str | None, category: str | None, purpose: str | None) -> None:
    """Raises `UsageError` for a value that no record can have."""
    from assistant.record import Category, Purpose, Status

    for option, value, known in (
        ("--status", status, get_args(Status)),
        ("--category", category, get_args(Category)),
        ("--purpose", purpose, get_args(Purpose)),
    ):
        if value is not None and value not in known:
            raise UsageError(f"{option}: there is no “{value}”; choose one of {', '.join(known)}")


def _day(option: str, given: str | None) -> str | None:
    if given is None:
        return None
    try:
        return datetime.date.fromisoformat(given).isoformat()
    except ValueError:
        raise UsageError(f"{option}: “{given}” is no day; write it as 2003-12-31") from None


def _show(hits: list[Hit]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from assistant.viewing.tables import console

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("id", no_wrap=True)
    table.add_column("company", overflow="fold", ratio=2)
    table.add_column("form", no_wrap=True)
    table.add_column("filed", no_wrap=True)
    table.add_column("passage", overflow="fold", ratio=5)
    for hit in hits:
        cells = [hit.filing, hit.company or hit.source, hit.form or "", hit.filed_on or ""]
        table.add_row(*(Text(one_line(cell)) for cell in [*cells, hit.snippet]))
    console().print(table)
