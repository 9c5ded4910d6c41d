"""`assistant chat`: questions one after the other, each in view of the answers before."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.options import Json, LibraryOption
from assistant.commands.streams import complain, note

if TYPE_CHECKING:
    from assistant.answering.library import Library

Resume = Annotated[bool, typer.Option("--continue", help="Go on with the last conversation.")]

_PROMPT = "? "
_ENDS = ("/quit", "/exit", "/q")
_HELP = "/new starts anew, /scope shows the filings in view, /quit ends; so does Ctrl-D"


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
    list[str], typer.Argument(metavar="", help="Further paths that belong to --filings.")
]


def run(
    more: More = [],  # noqa: B006 (typer copies it)
    filings: Talked = [],  # noqa: B006
    library: LibraryOption = None,
    resume: Resume = False,
    json: Json = False,
) -> int:
    """Ask the library one question after the other; follow-ups keep to the filings in view.

    "And who signed it?" is asked of the filing of the answer before. Questions are read from the
    terminal or from standard input, a line each, and kept in the library with their answers.
    --filings talks about other filings instead, once.
    """
    from assistant.errors import UsageError

    if more and not filings:
        raise UsageError("chat takes its questions a line each; paths stand after --filings")
    if filings and resume:
        raise UsageError("--continue goes on with a library; leave it out, or leave --filings out")
    with _opened(library, [*filings, *more]) as (opened, failed):
        return max(_talk(opened, resume, json), int(failed > 0))


@contextmanager
def _opened(folder: str | None, sources: list[str]) -> Iterator[tuple[Library, int]]:
    """The library, or one of these filings for as long as the conversation; and what failed."""
    from assistant.answering.library import Library
    from assistant.errors import LibraryError

    if not sources:
        with Library(folder, create=False, on_wait=note) as opened:
            if not len(opened):
                raise LibraryError(
                    f"{opened.folder}: the library is empty; add filings first: assistant add PATH"
                )
            yield opened, 0
        return
    with (
        TemporaryDirectory(prefix="assistant-") as place,
        Library(Path(place) / "library", embedding="none") as opened,
    ):
        report = opened.add(sources)
        for item in [*report.failed, *report.not_amendments]:
            complain(f"{item.source}: {item.message}")
        if not len(opened):
            raise LibraryError(
                f"{', '.join(sources)}: there is no post-effective amendment to talk about;"
                " name other files"
            )
        yield opened, len(report.failed)


def _talk(opened: Library, resume: bool, json: bool) -> int:
    """Reads and answers questions until they end. 1 where one of them failed."""
    from assistant.answering.conversation import Conversation
    from assistant.errors import AssistantError

    talk = Conversation(opened, resume=resume)
    failed = 0
    if sys.stdin.isatty():
        note(_HELP)
    for line in _lines():
        if line in _ENDS:
            break
        try:
            _turn(talk, line, json)
        except AssistantError as error:  # one question that fails ends no conversation
            failed += 1
            note(str(error))
    return int(failed > 0)


def _lines() -> list[str] | _Typed:
    """The questions: as they are typed, or the lines of standard input."""
    if sys.stdin.isatty():
        return _Typed()
    return [line for raw in sys.stdin if (line := raw.strip())]


class _Typed:
    """Lines from the terminal, until it ends."""

    def __iter__(self) -> _Typed:
        return self

    def __next__(self) -> str:
        while True:
            try:
                line = input(_PROMPT).strip()
            except EOFError:
                print()
                raise StopIteration from None
            if line:
                return line


def _turn(talk: object, line: str, json: bool) -> None:
    from assistant.answering.conversation import Conversation
    from assistant.commands.ask import answer_text
    from assistant.commands.streams import utf8_output

    assert isinstance(talk, Conversation)
    if line == "/new":
        talk.forget()
    elif line == "/scope":
        print("\n".join(talk.turns[-1].filings) if talk.turns else "the whole library")
    elif line.startswith("/"):
        note(_HELP)
    elif json:
        utf8_output().write(talk.ask(line).model_dump_json() + "\n")
        utf8_output().flush()
    else:
        print(answer_text(talk.ask(line)), end="\n\n", flush=True)
