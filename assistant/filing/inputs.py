"""Where filings come from: files, folders, compressed files, bytes, standard input."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import EmptyInputError, InputError, MissingPathError, UnreadableError
from assistant.filing.archive_kinds import MEMBER_MARK, archive_kind, is_archive_name, kind_of_bytes
from assistant.filing.assembly import assemble
from assistant.filing.decoding import decode
from assistant.filing.model import Failure, Filing

if TYPE_CHECKING:
    from assistant.filing.archives import Member

MAX_UNCOMPRESSED = 1_000_000_000
"""Bytes that a compressed file may grow to; more is refused as a decompression bomb."""

STANDARD_INPUT = "-"

# Files in a folder of filings that are not filings: data, notes, code, pictures.
_NOT_FILINGS = frozenset(
    {
        ".json",
        ".jsonl",
        ".ndjson",
        ".csv",
        ".tsv",
        ".md",
        ".rst",
        ".py",
        ".ipynb",
        ".7z",
        ".pdf",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".svg",
        ".bmp",
        ".tif",
        ".tiff",
        ".ico",
        ".webp",
        ".xls",
        ".xlsx",
        ".doc",
        ".docx",
        ".ppt",
        ".pptx",
        ".db",
        ".sqlite",
        ".sqlite3",
        ".sqlite-wal",
        ".sqlite-shm",
        ".bin",
        ".parquet",
        ".pickle",
        ".pkl",
        ".npy",
        ".log",
        ".toml",
        ".yaml",
        ".yml",
        ".ini",
        ".cfg",
        ".css",
        ".js",
        ".ts",
        ".sh",
        ".lock",
        ".xsd",
        ".xml",
        ".mp3",
        ".mp4",
        ".exe",
        ".so",
        ".dll",
    }
)
_GZIP = b"\x1f\x8b"


def read(source: str | Path | bytes, *, name: str | None = None) -> Filing:
    """One filing, from a path, from bytes, or from standard input (`-`).

    `name` is what `Filing.source` and messages call it; without one, the path as given.
    Gzip data is decompressed, and `Filing.sha256` is that of its content. Raises
    `MissingPathError`, `UnreadableError`, `NotTextError` or `EmptyInputError`, each with one
    line that says what is wrong, where, and what to do.
    """
    if isinstance(source, bytes):
        label, data = name or "bytes", source
    else:
        label = name or os.fspath(source)
        data = _load(source, label)
    if kind_of_bytes(data, label) is not None:
        raise _archive(label)
    if is_archive_name(label):
        raise _no_archive(label)
    if data.startswith(_GZIP):
        data = _decompress(data, label)
    sha256 = hashlib.sha256(data).hexdigest()
    text = decode(data, label)
    del data
    return assemble(text, label, sha256)


def read_all(sources: Iterable[str | Path]) -> Iterator[Filing | Failure]:
    """Each filing of the sources, one at a time, in order; what cannot be read as a `Failure`.

    A folder gives its files, and those of the folders in it, sorted by path; an archive gives
    its members, without being unpacked to disk. What clearly is no filing there (hidden files,
    data, pictures, code) is passed over, while a file that is named itself is read or fails. A
    folder or archive without filings is one `Failure`. Never raises for an item.
    """
    for source in sources:
        path = os.fspath(source)
        if path != STANDARD_INPUT and os.path.isdir(path):
            yield from _read_folder(path)
        elif path == STANDARD_INPUT:
            yield from _read_standard_input()
        elif archive_kind(path) is not None:
            yield from _read_archive(path)
        else:
            yield _attempt(path)


def _read_standard_input() -> Iterator[Filing | Failure]:
    data = sys.stdin.buffer.read()
    if kind_of_bytes(data) is None:
        yield _attempt(data, STANDARD_INPUT)
    else:
        from assistant.filing.archives import read_stream

        yield from _read_members(read_stream(io.BytesIO(data), STANDARD_INPUT, may_be_filing))


def _read_archive(path: str) -> Iterator[Filing | Failure]:
    from assistant.filing.archives import read_members

    yield from _read_members(read_members(path, may_be_filing))


def _read_members(members: Iterable[Member]) -> Iterator[Filing | Failure]:
    """The filings of an archive, one at a time."""
    for member in members:
        if isinstance(member.content, bytes):
            yield _attempt(member.content, member.source)
        else:
            yield Failure(member.source, member.content)


def _read_archive_of_folder(path: str) -> Iterator[Filing | Failure]:
    """As of an archive that is named, but one without filings is passed over."""
    for item in _read_archive(path):
        if not (
            isinstance(item, Failure)
            and item.source == path
            and isinstance(item.error, EmptyInputError)
        ):
            yield item


def _read_folder(folder: str) -> Iterator[Filing | Failure]:
    refused: list[Failure] = []
    empty = True
    for path in _files(folder, refused):
        found = _read_archive_of_folder(path) if archive_kind(path) else [_attempt(path)]
        for item in found:
            empty = False
            yield item
    yield from refused
    if empty and not refused:
        message = f"{folder}: no filings in this folder; name the files, or another folder"
        yield Failure(folder, EmptyInputError(message))


def _files(folder: str, refused: list[Failure]) -> Iterator[str]:
    """The files of a folder that may be filings, sorted, folder by folder."""

    def refuse(error: OSError) -> None:
        path = str(error.filename or folder)
        refused.append(Failure(path, _unreadable(path, error)))

    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            plain = name.lower().removesuffix(".gz")
            if name.startswith(".") or os.path.splitext(plain)[1] in _NOT_FILINGS:
                continue
            path = os.path.join(root, name)
            # A pipe or a device in a folder would never end; a dangling link is a failure.
            if os.path.isfile(path) or not os.path.exists(path):
                yield path


def may_be_filing(name: str) -> bool:
    """Whether a file of this name may be a filing or an archive; data and pictures are not."""
    plain = name.lower().removesuffix(".gz")
    return os.path.splitext(plain)[1] not in _NOT_FILINGS


def _attempt(source: str | bytes, name: str | None = None) -> Filing | Failure:
    label = name or str(source)
    try:
        return read(source, name=name)
    except InputError as error:
        return Failure(label, error)
    except (OSError, ValueError, MemoryError, RecursionError) as error:
        return Failure(label, _unreadable(label, error))


def _load(source: str | Path, label: str) -> bytes:
    if os.fspath(source) == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = Path(source)
    if archive_kind(path) is not None:
        raise _archive(label)
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        if MEMBER_MARK in label:
            from assistant.filing.archives import read_member, split_label

            member = split_label(os.fspath(source))
            if member is not None:
                return read_member(*member)
        raise MissingPathError(f"{label}: no such file or folder; check the path") from None
    except IsADirectoryError:
        message = f"{label}: is a folder; name a file, or read the folder with read_all"
        raise UnreadableError(message) from None
    except (OSError, ValueError) as error:
        raise _unreadable(label, error) from error


def _unreadable(label: str, error: Exception) -> UnreadableError:
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    reason = " ".join(str(reason).split())
    return UnreadableError(f"{label}: cannot be read ({reason}); check the file and permissions")


def _archive(label: str) -> UnreadableError:
    return UnreadableError(
        f"{label}: is an archive, which may hold many filings; name one as {label}!/member,"
        " or read all with read_all"
    )


def _no_archive(label: str) -> UnreadableError:
    return UnreadableError(
        f"{label}: is named as an archive and is none, or broken; fetch it again, or rename it"
    )


def _decompress(data: bytes, label: str) -> bytes:
    """The content of gzip data, refused where it is broken or grows past the limit."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            content = stream.read(MAX_UNCOMPRESSED + 1)
    except EOFError:
        message = f"{label}: gzip data ends too early; fetch the file again"
        raise UnreadableError(message) from None
    except (OSError, zlib.error) as error:
        message = f"{label}: gzip data is broken ({error}); fetch the file again"
        raise UnreadableError(message) from error
    if len(content) > MAX_UNCOMPRESSED:
        message = f"{label}: is larger than {MAX_UNCOMPRESSED:,} bytes uncompressed; split it"
        raise UnreadableError(message)
    return content
