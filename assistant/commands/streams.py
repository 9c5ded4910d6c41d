"""Where output goes: results to standard output or a file, everything else to standard error."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from assistant.errors import UnreadableError
from assistant.viewing.escaping import one_line

LINE_EVERY = 10.0
"""Seconds between two lines of progress where standard error is no terminal."""


def complain(message: str) -> None:
    """One line `error: …` on standard error."""
    note(f"error: {message}")


def note(message: str) -> None:
    """One line on standard error, control characters escaped."""
    # A closed standard error must not hide the result.
    with suppress(OSError, ValueError):
        print(one_line(message), file=sys.stderr, flush=True)


def utf8_output() -> TextIO:
    """Standard output for JSON, which is UTF-8 wherever it goes."""
    if isinstance(sys.stdout, TextIO) or hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict")  # type: ignore[union-attr]
    return sys.stdout


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A file that takes the place of `path` when all went well, and leaves it as it was if not.

    It is written beside its target, so that the last step is a rename.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent or None)
    except OSError as error:
        raise UnreadableError(
            f"{path}: cannot be written ({error.strerror}); name a file in a folder that can"
        ) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those that the umask gives."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


class Progress:
    """A count of items on standard error: in place on a terminal, else a line now and then."""

    def __init__(self, noun: str = "filings") -> None:
        self.noun = noun
        self.count = 0
        self.started = self.shown = time.monotonic()
        self.live = sys.stderr.isatty()

    def step(self) -> None:
        """One item is done."""
        self.count += 1
        now = time.monotonic()
        if now - self.shown < (0.1 if self.live else LINE_EVERY):
            return
        self.shown = now
        line = f"{self.count} {self.noun}, {self.count / (now - self.started):.0f} a second"
        if self.live:
            print(f"\r{line}\x1b[K", end="", file=sys.stderr, flush=True)
        else:
            note(line)

    def clear(self) -> None:
        """Take the count off the terminal."""
        if self.live and self.shown != self.started:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
