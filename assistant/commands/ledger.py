"""`assistant ledger`: what became of the securities of one registration statement, by date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.options import Filings, Json, LibraryOption
from assistant.commands.streams import note, utf8_output
from assistant.errors import LibraryError, UsageError

if TYPE_CHECKING:
    from assistant.answering.ledger import Ledger
    from assistant.filing.model import Filing

Number = Annotated[
    str, typer.Argument(metavar="NUMBER", help="The registration statement's file number.")
]


def run(
    number: Number,
    library: LibraryOption = None,
    filings: Filings = [],  # noqa: B006 (typer copies it)
    json: Json = False,
) -> int:
    """Show what was registered, sold, removed and left of a registration statement.

    The movements are those that the library's filings state, by date, each with the place that
    states it; --filings reads other ones instead, once. What no filing states is shown as not
    stated.
    """
    from assistant.answering.ledger import make_ledger

    wanted = _normal(number)
    if filings:
        found, company = _of_files(filings, wanted)
    else:
        found, company = _of_library(library, wanted)
    if not found:
        raise LibraryError(
            f"{wanted}: no filing amends this registration statement; see: assistant list"
        )
    made = make_ledger(wanted, found, company)
    if json:
        utf8_output().write(made.model_dump_json(indent=2) + "\n")
    else:
        print(ledger_text(made))
    return 0


def _normal(number: str) -> str:
    from assistant.language.file_numbers import find_file_numbers

    found = find_file_numbers(number) or find_file_numbers(f"No. {number.strip()}")
    if not found:
        raise UsageError(f"“{number}” is no file number; write it as 333-32928")
    return str(found[0].value)


def _of_library(folder: str | None, number: str) -> tuple[list[Filing], str | None]:
    from assistant.answering.library import Library, amending

    with Library(folder, create=False, on_wait=note) as opened:
        return amending(opened, number)


def _of_files(sources: list[str], number: str) -> tuple[list[Filing], str | None]:
    from assistant.commands.reading import read_pairs

    pairs, _ = read_pairs(sources, engine="rules", workers=None)
    kept = [
        (filing, result.record)
        for filing, result in pairs
        if result.record is not None
        and any(s.file_number == number for s in result.record.registration_statements)
    ]
    names = [r.registrants[0].name for _, r in kept if r.registrants]
    return [filing for filing, _ in kept], names[-1] if names else None


def ledger_text(ledger: Ledger) -> str:
    """The ledger as a table, its balances, then its quotes with file and line."""
    from assistant.answering.ledger import ROLE_WORDS
    from assistant.commands.ask import quote_lines
    from assistant.viewing.escaping import escape

    table = [["date", "what", "amount", "of", ""]]
    quotes = []
    for entry in ledger.entries:
        marks = []
        for citation in entry.citations:
            quotes.append(citation)
            marks.append(f"[{len(quotes)}]")
        day = entry.date.isoformat() if entry.date else entry.month or "not stated"
        what = ROLE_WORDS[entry.role] + (" (so far)" if entry.running else "")
        of = entry.title or entry.unit
        table.append([day, what, f"{entry.amount:,}", of, "".join(marks)])
    widths = [max(len(line[i]) for line in table) for i in range(5)]
    lines = [f"{ledger.file_number}  {ledger.company or ''}".rstrip(), ""]
    for line in table:
        cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
        cells[2] = line[2].rjust(widths[2])
        lines.append("  ".join(cells).rstrip())
    lines.append("")
    for balance in ledger.balances:
        if balance.left is not None:
            word = {True: "adds up", False: "does not add up", None: "left by these figures"}
            of = balance.title or balance.unit
            lines.append(f"{word[balance.adds_up]}: {balance.derivation} {of}")
        lines += [f"not stated: {what}" for what in balance.missing]
    lines.append("")
    lines += [quote_lines(index, citation) for index, citation in enumerate(quotes, 1)]
    return escape("\n".join(lines))
