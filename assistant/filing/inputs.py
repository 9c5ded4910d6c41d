"""Reading filings: from paths, bytes, compressed files, standard input, and all of many sources."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from assistant.errors import InputError, MissingPathError, UnreadableError
from assistant.filing.archive_kinds import MEMBER_MARK, archive_kind, is_archive_name, kind_of_bytes
from assistant.filing.assembly import assemble
from assistant.filing.decoding import decode
from assistant.filing.model import Failure, Filing
from assistant.filing.sources import STANDARD_INPUT, Unread, find_all, unreadable

MAX_UNCOMPRESSED = 1_000_000_000
"""Bytes that a compressed file may grow to; more is refused as a decompression bomb."""

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
    its members, without being unpacked to disk; `@LIST` gives what the lines of a file name. What
    clearly is no filing there (hidden files, data, pictures, code) is passed over, while a file
    that is named itself is read or fails. A folder or archive without filings is one `Failure`.
    Never raises for an item.
    """
    return map(read_found, find_all(sources))


def read_found(found: Unread) -> Filing | Failure:
    """A filing that `find_all` found, or why it cannot be read. Never raises for an item."""
    if isinstance(found.content, InputError):
        return Failure(found.source, found.content)
    try:
        if found.content is not None:
            return read(found.content, name=found.source)
        return read(found.source)
    except InputError as error:
        return Failure(found.source, error)
    except (OSError, ValueError, MemoryError, RecursionError) as error:
        return Failure(found.source, unreadable(found.source, error))


def load(found: Unread) -> Unread:
    """An item with the bytes of its file; as it is where there are none: reading it says why."""
    if found.content is None:
        try:
            return Unread(found.source, Path(found.source).read_bytes())
        except (OSError, ValueError, MemoryError):
            pass
    return found


def content_sha256(content: bytes) -> str | None:
    """`Filing.sha256` of what `read` makes of such content, that is, decompressed; None where
    that fails."""
    try:
        data = _decompress(content, "content") if content.startswith(_GZIP) else content
    except (UnreadableError, MemoryError):
        return None
    return hashlib.sha256(data).hexdigest()


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
        raise unreadable(label, error) from error


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
