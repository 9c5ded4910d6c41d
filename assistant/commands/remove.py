"""`assistant remove`: filings out of the library."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.commands.options import LibraryOption
from assistant.commands.streams import complain, note

Ids = Annotated[
    list[str],
    typer.Argument(
        metavar="ID…", help="Ids, accession numbers or sources, as assistant list shows them."
    ),
]


def run(ids: Ids, library: LibraryOption = None) -> int:
    """Take filings out of the library, with their records, reviews and vectors.

    The files themselves are left alone.
    """
    from assistant.errors import LibraryError
    from assistant.library import Library

    known: list[str] = []
    with Library(library, create=False, on_wait=note) as opened:
        for key in ids:
            try:
                opened.number_of(key)
            except LibraryError as error:
                complain(str(error))
            else:
                known.append(key)
        removed = opened.remove(known) if known else []
        note(f"{len(removed)} removed; {len(opened)} in the library {opened.folder}")
    if not removed:
        return 3
    return int(len(known) < len(ids))
