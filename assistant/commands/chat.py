"""`assistant chat`: questions one after the other, each in view of the answers before."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.held import check_held
from assistant.commands.options import Json, LibraryOption
from assistant.commands.streams import complain, note

if TYPE_CHECKING:
    from assistant.answering.library import Library

Resume = Annotated[bool, typer.Option("--continue", help="Go on with the last conversation.")]
Explain = Annotated[
    bool,
    typer.Option(
        "--explain", help="Put out, before each answer, how its question was understood, as JSON."
    ),
]

_PROMPT = "? "

Talked = Annotated[
    list[str],
    typer.Option(
        "--filings",
        metavar="PATH…",
        help="Files, folders or archives to talk about, instead of the library; nothing is kept.",
        show_default=False,
    ),
]
More = Annotated[
    list[str],
    typer.Argument(metavar="PATH…", help="Files to talk about, as those behind --filings.",
                   show_default=False),
]  # fmt: skip


def run(
    more: More = [],  # noqa: B006 (typer copies it)
    filings: Talked = [],  # noqa: B006
    library: LibraryOption = None,
    resume: Resume = False,
    explain: Explain = False,
    json: Json = False,
) -> int:
    """Ask the library one question after the other; each is read in view of the answers before.

    "And who signed it?" is asked of the filing in view, "when?" of what was spoken of, "what about
    Calderon?" puts the question before to another company, "how many of them …" stays in the last
    set of filings. How a question was understood is shown where its words alone do not say it.

    Questions are read from the terminal or from standard input, a line each, and kept in the
    library with their answers. --filings talks about other filings instead, once. /help lists the
    commands.
    """
    from assistant.errors import UsageError

    sources = [*filings, *more]
    if sources and resume:
        raise UsageError("--continue goes on with a library; leave it out, or leave --filings out")
    with _opened(library, sources) as (opened, failed):
        return max(_talk(opened, resume, explain, json), int(failed > 0))


@contextmanager
def _opened(folder: str | None, sources: list[str]) -> Iterator[tuple[Library, int]]:
    """The library, or one of these filings for as long as the conversation; and what failed."""
    from assistant.answering.library import Library
    from assistant.errors import LibraryError

    if not sources:
        with Library(folder, create=False, on_wait=note) as opened:
            check_held(opened)
            yield opened, 0
        return
    with (
        TemporaryDirectory(prefix="assistant-") as place,
        Library(Path(place) / "library", embedding="none") as opened,
    ):
        report = opened.add(sources)
        for item in [*report.failed, *report.not_amendments]:
            told = item.message.startswith(f"{item.source}:")
            complain(item.message if told else f"{item.source}: {item.message}")
        if not len(opened):
            raise LibraryError(
                f"{', '.join(sources)}: there is no post-effective amendment to talk about;"
                " name other files"
            )
        yield opened, len(report.failed)


def _talk(opened: Library, resume: bool, explain: bool, json: bool) -> int:
    """Reads and answers questions until they end. 1 where one of them failed."""
    from assistant.commands.talking import Talk

    talk = Talk(opened, resume=resume, explain=explain, json=json)
    if sys.stdin.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401 (earlier lines come back with the arrow keys)
        note(talk.greeting())
    for line in _lines():
        if not talk.hear(line):
            break
    return int(talk.failed > 0)


def _lines() -> Iterator[str]:
    """The questions: as they are typed, or the lines of standard input."""
    if not sys.stdin.isatty():
        yield from (line for raw in sys.stdin if (line := raw.strip()))
        return
    while True:
        try:
            line = input(_PROMPT).strip()
        except EOFError:
            print()
            return
        except KeyboardInterrupt:  # drops the line that was begun
            print()
            note("/quit or Ctrl-D ends the conversation")
            continue
        if line:
            yield line
