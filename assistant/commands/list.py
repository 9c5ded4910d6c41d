"""`assistant list`: the filings of the library."""

from __future__ import annotations

import json as json_format
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from assistant.commands.held import check_held
from assistant.commands.options import Json, LibraryOption
from assistant.commands.streams import note, utf8_output
from assistant.errors import UsageError
from assistant.viewing.escaping import one_line

if TYPE_CHECKING:
    from assistant.library import FilingRow

Company = Annotated[
    str | None,
    typer.Option("--company", metavar="NAME", help="Part of its name, or of a former one."),
]
Form = Annotated[
    str | None, typer.Option("--form", metavar="FORM", help="The form amended, such as S-8.")
]
StatusOption = Annotated[
    str | None, typer.Option("--status", metavar="STATUS", help="accepted or needs_review.")
]
CategoryOption = Annotated[
    str | None,
    typer.Option("--category", metavar="CATEGORY", help="The reason, such as merger."),
]
Year = Annotated[int | None, typer.Option("--year", min=1933, max=9999, help="Year of filing.")]

_NUMBERS_SHOWN = 3


def run(
    library: LibraryOption = None,
    company: Company = None,
    form: Form = None,
    status: StatusOption = None,
    category: CategoryOption = None,
    year: Year = None,
    json: Json = False,
) -> int:
    """List the filings of the library, by company and day of filing."""
    from assistant.library import Filters, Library
    from assistant.record import Category, Status

    _check("--status", status, get_args(Status))
    _check("--category", category, get_args(Category))
    with Library(library, create=False, on_wait=note) as opened:
        check_held(opened)
        filters = Filters(company=company, form=form, status=status, category=category, year=year)
        rows = opened.filings(filters)
        total = len(opened)
    if json:
        shown = [row.as_json() for row in rows]
        utf8_output().write(json_format.dumps(shown, indent=2, ensure_ascii=False) + "\n")
    else:
        _show(rows)
    note(f"{len(rows)} of {total} filing{'' if total == 1 else 's'}")
    return 0


def _check(option: str, value: str | None, known: tuple[str, ...]) -> None:
    if value is not None and value not in known:
        raise UsageError(f"{option}: there is no “{value}”; choose one of {', '.join(known)}")


def _show(rows: list[FilingRow]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from assistant.viewing.tables import STYLES, console

    if not rows:
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("id", no_wrap=True)
    table.add_column("company", overflow="fold", ratio=3)
    table.add_column("form", no_wrap=True)
    table.add_column("file numbers", overflow="fold", ratio=2)
    table.add_column("filed", no_wrap=True)
    table.add_column("purpose", overflow="fold")
    table.add_column("category", overflow="fold")
    table.add_column("status", no_wrap=True)
    for row in rows:
        status = "reviewed" if row.reviewed else row.status
        cells = [
            *(row.id, row.company or row.source, row.form or "", _numbers(row.file_numbers)),
            *(row.filed_on.isoformat() if row.filed_on else "", row.purpose or ""),
            row.category or "",
        ]
        table.add_row(
            *(Text(one_line(cell)) for cell in cells), Text(status, STYLES.get(status, "green"))
        )
    console().print(table)


def _numbers(numbers: list[str]) -> str:
    more = len(numbers) - _NUMBERS_SHOWN
    shown = ", ".join(numbers[:_NUMBERS_SHOWN])
    return f"{shown}, {more} more" if more > 0 else shown
