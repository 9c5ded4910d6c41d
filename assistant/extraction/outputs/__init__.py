"""Files that results are written to: JSON Lines, a JSON array, a spreadsheet, Parquet.

The ending of the name chooses. A file is written beside its target, under one name that the next
run takes again, and takes the place of its target when all of it is on the disk.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from assistant.errors import OutputError, UsageError

Writer = Callable[[Iterable[str], Path], None]
"""Writes lines, one extraction each as a JSON object, to a new file."""

JOINED_BY_CAT = (".jsonl", ".ndjson", ".csv")
"""Endings of outputs whose parts are joined by writing one after the other."""


def writer_for(output: Path, *, header: bool = True) -> Writer:
    """What writes a file of this name; JSON Lines unless it ends in .json, .csv or .parquet.

    `header` is whether a table has a line of names above it. Raises `UsageError` where a library
    is missing that the format needs.
    """
    ending = output.suffix.lower()
    if ending == ".json":
        return write_array
    if ending == ".csv":
        from assistant.extraction.outputs.spreadsheet import write_rows

        return lambda lines, path: write_rows(lines, path, header=header)
    if ending == ".parquet":
        return _parquet_writer(output)
    return write_lines


def _parquet_writer(output: Path) -> Writer:
    try:
        from assistant.extraction.outputs.columns import write_table
    except ImportError:
        raise UsageError(
            f'{output}: Parquet needs a library: pip install "assistant[parquet]"'
        ) from None
    return write_table


def write_lines(lines: Iterable[str], path: Path) -> None:
    """One JSON object a line."""
    with text_file(path) as file:
        file.writelines(line + "\n" for line in lines)


def write_array(lines: Iterable[str], path: Path) -> None:
    """One JSON array."""
    with text_file(path) as file:
        separator = "[\n"
        for line in lines:
            file.write(separator + line)
            separator = ",\n"
        file.write("\n]\n" if separator == ",\n" else "[]\n")


@contextlib.contextmanager
def text_file(path: Path) -> Iterator[IO[str]]:
    """A new file for text; what was written is on the disk when it is left."""
    with path.open("w", encoding="utf-8", newline="") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def check_output(output: Path) -> None:
    """Raises `OutputError` where a file cannot be written there, before any work is done."""
    folder = output.parent
    if output.is_dir():
        raise OutputError(f"{output}: is a folder; name a file")
    if not folder.is_dir():
        raise OutputError(f"{output}: cannot be written, there is no folder {folder}; make it")
    if not os.access(folder, os.W_OK):
        raise OutputError(
            f"{output}: cannot be written (no permission); name a file in a folder that can"
        )


def replace(output: Path, write: Writer, lines: Iterable[str]) -> None:
    """Writes the lines and puts the file in the place of `output`, or leaves that as it was.

    Raises `OutputError` where the file cannot be written.
    """
    part = output.with_name(f".{output.name}.part")
    try:
        mode = output.stat().st_mode & 0o777 if output.exists() else None
        write(lines, part)
        if mode is not None:
            part.chmod(mode)
        part.replace(output)
    except OSError as error:
        raise OutputError(
            f"{output}: cannot be written ({error.strerror or error}); every result is kept: make"
            " room or check permissions, then give the same command again"
        ) from error
    finally:
        part.unlink(missing_ok=True)
