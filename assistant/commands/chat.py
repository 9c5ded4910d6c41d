"""`assistant chat`: questions one after the other, each in view of the answers before."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from assistant.commands.options import Json, LibraryOption
from assistant.commands.streams import note

Resume = Annotated[bool, typer.Option("--continue", help="Go on with the last conversation.")]

_PROMPT = "? "
_ENDS = ("/quit", "/exit", "/q")
_HELP = "/new starts anew, /scope shows the filings in view, /quit ends; so does Ctrl-D"


def run(library: LibraryOption = None, resume: Resume = False, json: Json = False) -> int:
    """Ask the library one question after the other; follow-ups keep to the filings in view.

    "And who signed it?" is asked of the filing of the answer before. Questions are read from the
    terminal or from standard input, a line each, and kept in the library with their answers.
    """
    from assistant.answering.conversation import Conversation
    from assistant.answering.library import Library
    from assistant.errors import AssistantError, LibraryError

    with Library(library, create=False, on_wait=note) as opened:
        if not len(opened):
            raise LibraryError(
                f"{opened.folder}: the library is empty; add filings first: assistant add PATH"
            )
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
