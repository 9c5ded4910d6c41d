"""What sources hold: files, folders, archives, lists of paths, standard input; found, not read.

Everything is found lazily, one item after the other, so that sources of any size take no more
memory than their largest member.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from assistant.errors import EmptyInputError, InputError, MissingPathError, UnreadableError
from assistant.filing.archive_kinds import archive_kind, is_archive_name, kind_of

if TYPE_CHECKING:
    from assistant.filing.archives import Member

STANDARD_INPUT = "-"

LIST_MARK = "@"
"""Before the name of a file that lists paths, one a line: `@paths.txt`, `@-`."""

_SPOOLED = 64_000_000  # bytes of standard input that are held in memory; more go to disk

# Files in a folder of filings that are not filings: data, notes, code, pictures.
_NOT_FILINGS = frozenset({
    ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".md", ".rst", ".py", ".ipynb", ".7z", ".pdf",
    ".png", ".jpg", ".jpeg", ".gif", ".svg", ".bmp", ".tif", ".tiff", ".ico", ".webp", ".xls",
    ".xlsx", ".doc", ".docx", ".ppt", ".pptx", ".db", ".sqlite", ".sqlite3", ".sqlite-wal",
    ".sqlite-shm", ".journal", ".journal-wal", ".journal-shm", ".bin", ".parquet", ".pickle",
    ".pkl", ".npy", ".log", ".toml", ".yaml", ".yml", ".ini", ".cfg", ".css", ".js", ".ts", ".sh",
    ".lock", ".xsd", ".xml", ".mp3", ".mp4", ".exe", ".so", ".dll",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unread:
    """A filing that was found: a file at `source`, bytes, or why there is nothing to read."""

    source: str
    content: bytes | InputError | None = None


def find_all(sources: Iterable[str | Path]) -> Iterator[Unread]:
    """What the sources hold, in order; see `assistant.filing.inputs.read_all`.

    Files are not opened but to see whether they are archives; members of archives come with
    their content. Never raises for an item.
    """
    for source in sources:
        path = os.fspath(source)
        if path.startswith(LIST_MARK) and len(path) > 1 and not os.path.lexists(path):
            yield from _of_list(path)
        else:
            yield from _of_path(path)


def _of_path(path: str) -> Iterator[Unread]:
    if path == STANDARD_INPUT:
        yield from _of_standard_input()
    elif os.path.isdir(path):
        yield from _of_folder(path)
    elif archive_kind(path) is not None:
        yield from _of_archive(path)
    else:
        yield Unread(path)


def _of_list(name: str) -> Iterator[Unread]:
    """What the lines of a list name; lists in lists are not followed. `@-`: standard input."""
    path = name.removeprefix(LIST_MARK)
    try:
        with _opened_list(path) as lines:
            empty = True
            for line in lines:
                named = os.fsdecode(line.rstrip(b"\r\n"))
                if named.strip():
                    empty = False
                    yield from _of_path(named)
    except FileNotFoundError:
        message = f"{name}: there is no list {path}; name a file with a path on each line"
        yield Unread(name, MissingPathError(message))
    except OSError as error:
        yield Unread(name, unreadable(name, error))
    else:
        if empty:
            yield Unread(name, EmptyInputError(f"{name}: lists no paths; write one on each line"))


def _opened_list(path: str) -> BinaryIO:
    return sys.stdin.buffer if path == STANDARD_INPUT else open(path, "rb")


def _of_standard_input() -> Iterator[Unread]:
    """One filing, or the members of an archive, which is spooled: archives are read twice."""
    with tempfile.SpooledTemporaryFile(max_size=_SPOOLED) as spooled:
        shutil.copyfileobj(sys.stdin.buffer, spooled)
        file = cast(BinaryIO, spooled)
        file.seek(0)
        kind = kind_of(file, "")
        file.seek(0)
        if kind is None:
            yield Unread(STANDARD_INPUT, file.read())
            return
        from assistant.filing.archives import read_stream

        yield from _members(read_stream(file, STANDARD_INPUT, may_be_filing))


def _of_archive(path: str) -> Iterator[Unread]:
    from assistant.filing.archives import read_members

    yield from _members(read_members(path, may_be_filing))


def _members(members: Iterable[Member]) -> Iterator[Unread]:
    for member in members:
        yield Unread(member.source, member.content)


def _of_archive_in_folder(path: str) -> Iterator[Unread]:
    """As of an archive that is named, but one without filings is passed over."""
    for found in _of_archive(path):
        if not (found.source == path and isinstance(found.content, EmptyInputError)):
            yield found


def _of_folder(folder: str) -> Iterator[Unread]:
    refused: list[Unread] = []
    empty = True
    for path in _files(folder, refused):
        for found in _of_archive_in_folder(path) if archive_kind(path) else [Unread(path)]:
            empty = False
            yield found
    yield from refused
    if empty and not refused:
        message = f"{folder}: no filings in this folder; name the files, or another folder"
        yield Unread(folder, EmptyInputError(message))


def _files(folder: str, refused: list[Unread]) -> Iterator[str]:
    """The files of a folder that may be filings, sorted, folder by folder."""

    def refuse(error: OSError) -> None:
        path = str(error.filename or folder)
        refused.append(Unread(path, unreadable(path, error)))

    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or not may_be_filing(name):
                continue
            path = os.path.join(root, name)
            # A pipe or a device in a folder would never end; a dangling link is a failure.
            if os.path.isfile(path) or not os.path.exists(path):
                yield path


def may_be_filing(name: str) -> bool:
    """Whether a file of this name may be a filing or an archive; data and pictures are not."""
    plain = name.lower().removesuffix(".gz")
    return os.path.splitext(plain)[1] not in _NOT_FILINGS


def unreadable(label: str, error: Exception) -> UnreadableError:
    """The error of the program for one of the operating system, in one line."""
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    reason = " ".join(str(reason).split())
    return UnreadableError(f"{label}: cannot be read ({reason}); check the file and permissions")


def guess_count(sources: Iterable[str | Path]) -> int | None:
    """About how many filings the sources hold, without reading any; None where that is not known.

    Standard input and compressed archives would have to be read to be counted.
    """
    total = 0
    for source in sources:
        path = os.fspath(source)
        if path == STANDARD_INPUT or path.startswith(LIST_MARK):
            return None
        named = _files(path, []) if os.path.isdir(path) else [path]
        for file in named:
            count = _guess_in_file(file)
            if count is None:
                return None
            total += count
    return total


def _guess_in_file(path: str) -> int | None:
    if not is_archive_name(path):
        return 1
    if not path.lower().endswith(".zip"):
        return None
    try:
        with zipfile.ZipFile(path) as archive:
            return sum(may_be_filing(info.filename) for info in archive.infolist())
    except (OSError, zipfile.BadZipFile):
        return None
