"""Archives of filings: `.zip`, `.tar`, `.tar.gz`, `.tar.bz2`, read member by member.

Nothing is unpacked to disk. Members are streamed, one in memory at a time; their names are
labels only and never opened as paths. Archives are untrusted: members, their number, their
total size, the ratio to what is compressed, and archives in archives are bounded, and each
member that cannot be read is told of by itself.
"""

from __future__ import annotations

import io
import lzma
import os
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from assistant.errors import EmptyInputError, InputError, MissingPathError, UnreadableError
from assistant.filing.archive_kinds import (
    MEMBER_MARK,
    ZIP_END,
    Kind,
    kind_of,
    kind_of_bytes,
    uncompressed,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold; more is refused. Sizes are in bytes, uncompressed.

    The largest filings on EDGAR have some 200 MB; a day's feed has a few thousand members and
    some gigabytes. Text is compressed to no less than a hundredth by these methods, a bomb to a
    thousandth; `ratio` counts from `ratio_floor` on.
    """

    member: int = 400_000_000
    total: int = 60_000_000_000
    members: int = 250_000
    directory: int = 64_000_000
    ratio: int = 250
    ratio_floor: int = 50_000_000
    nesting: int = 3


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Member:
    """A member's content, or why it has none; `source` is its label, `archive.zip!/member`."""

    source: str
    content: bytes | InputError


class _ExhaustedError(Exception):
    """The archive goes past a limit: nothing more is read from it."""


# What the libraries raise for broken or hostile data.
_BROKEN = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    struct.error,
    zlib.error,
    lzma.LZMAError,
    tarfile.TarError,
    zipfile.BadZipFile,
)
_PIECE = 1_000_000
_HEADER_MOST = 1_000_000  # a member's name and attributes; more is an attack
_ZIP64_END = b"PK\x06\x06"
_ENCRYPTED = 0x1
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def read_members(
    path: str | Path, wanted: Callable[[str], bool], *, limits: Limits = LIMITS
) -> Iterator[Member]:
    """The members of an archive file whose names `wanted` accepts, lazily, in their order.

    Archives in it are read too. What cannot be read (links, devices, paths that climb out of
    the archive, encrypted members, broken data, what goes past a limit) is a `Member` with an
    error. An archive without such members is one `Member` with an `EmptyInputError`.
    """
    label = os.fspath(path)
    try:
        with open(path, "rb") as file:
            yield from read_stream(file, label, wanted, limits=limits)
    except OSError as error:
        yield Member(label, _broken(label, error))


def read_stream(
    file: BinaryIO, label: str, wanted: Callable[[str], bool], *, limits: Limits = LIMITS
) -> Iterator[Member]:
    """As `read_members`, of an open file that can seek; `label` names it."""
    count = 0
    size = file.seek(0, os.SEEK_END)
    for member in _Walk(wanted, limits, size).members(file, label, 1):
        count += 1
        yield member
    if not count:
        message = f"{label}: no filings in this archive; name another"
        yield Member(label, EmptyInputError(message))


def split_label(source: str) -> tuple[str, str] | None:
    """The archive file and the member's name of a source `archive.zip!/member`, else None."""
    at = source.find(MEMBER_MARK)
    while at > 0:
        if os.path.isfile(source[:at]):
            return source[:at], source[at + len(MEMBER_MARK) :]
        at = source.find(MEMBER_MARK, at + 1)
    return None


def read_member(archive: str, name: str) -> bytes:
    """The content of one member of an archive file; raises `InputError` where it has none.

    `name` is what follows `!/` in the member's source, with the archives in between.
    """
    source = archive + MEMBER_MARK + name
    bases = {part.rpartition("/")[2] for part in name.split(MEMBER_MARK)}
    for member in read_members(archive, bases.__contains__):
        if member.source == source:
            if isinstance(member.content, InputError):
                raise member.content
            return member.content
    raise MissingPathError(f"{source}: the archive has no such member; check the name")


class _Walk:
    """One archive with those in it: what was read so far counts against the limits."""

    def __init__(self, wanted: Callable[[str], bool], limits: Limits, size: int) -> None:
        self._wanted = wanted
        self._limits = limits
        self._size = size
        self._total = 0
        self._members = 0

    def members(self, file: BinaryIO, label: str, depth: int) -> Iterator[Member]:
        file.seek(0)
        kind = kind_of(file, label)
        file.seek(0)
        try:
            if kind == "zip":
                yield from self._zip(file, label, depth)
            elif kind is not None:
                yield from self._tar(file, label, kind, depth)
        except _ExhaustedError as error:
            yield Member(label, UnreadableError(f"{label}: {error}; the rest was not read"))
        except _BROKEN as error:
            yield Member(label, _broken(label, error))

    # --- zip ----------------------------------------------------------------------------------

    def _zip(self, file: BinaryIO, label: str, depth: int) -> Iterator[Member]:
        if _directory_size(file) > self._limits.directory:
            raise _ExhaustedError(f"its directory is larger than {self._limits.directory:,} bytes")
        with zipfile.ZipFile(file) as archive:
            for info in archive.infolist():
                if info.is_dir():
                    continue
                self._count()
                source, fault = _named(label, info.filename)
                mode = info.external_attr >> 16
                if not self._relevant(info.filename):
                    continue
                if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
                    fault = _not_a_file(source, stat.S_ISLNK(mode))
                elif info.flag_bits & _ENCRYPTED:
                    fault = UnreadableError(
                        f"{source}: is protected by a password; unpack the archive with it and"
                        " name the folder"
                    )
                if fault is not None:
                    yield Member(source, fault)
                    continue
                yield from self._zip_member(archive, info, source, depth)

    def _zip_member(
        self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: str, depth: int
    ) -> Iterator[Member]:
        """One member of a zip archive: broken data in it is its own fault."""
        try:
            self._check_size(source, info)
            with archive.open(info) as stream:
                data = stream.read(self._limits.member + 1)
        except InputError as error:
            yield Member(source, error)
        except _BROKEN as error:
            yield Member(source, _broken(source, error))
        else:
            self._add(len(data))
            yield from self._given(data, source, depth)

    # --- tar ----------------------------------------------------------------------------------

    def _tar(self, file: BinaryIO, label: str, kind: Kind, depth: int) -> Iterator[Member]:
        stream = uncompressed(file, kind)
        forward = _Forward(stream, self._add)
        with tarfile.TarFile(
            fileobj=forward,  # type: ignore[arg-type]
            encoding="utf-8",
            errors="surrogateescape",
        ) as archive:
            while (info := archive.next()) is not None:
                archive.members = []  # type: ignore[attr-defined]  # else it keeps all of them
                if info.size < 0:
                    raise tarfile.ReadError("a header leads backwards")
                if info.isdir():
                    continue
                self._count()
                if self._relevant(info.name):
                    yield from self._tar_member(forward, info, label, depth)
        # `tarfile` takes a broken header for the end.
        if forward.last.strip(b"\0"):
            raise tarfile.ReadError("a header in it is broken")

    def _tar_member(
        self, forward: _Forward, info: tarfile.TarInfo, label: str, depth: int
    ) -> Iterator[Member]:
        source, fault = _named(label, info.name)
        if not info.isreg() or info.issparse():
            fault = _not_a_file(source, info.islnk() or info.issym())
        elif info.size > self._limits.member:
            fault = self._too_large(source)
        if fault is not None:
            yield Member(source, fault)
            return
        forward.seek(info.offset_data)
        data = forward.content(info.size)
        if len(data) < info.size:
            yield Member(source, UnreadableError(f"{source}: the archive ends in the middle of it"))
            return
        yield from self._given(data, source, depth)

    # --- both ---------------------------------------------------------------------------------

    def _relevant(self, name: str) -> bool:
        """Whether a member may be a filing or an archive of them."""
        parts = re.split(r"[/\\]", name)
        hidden = any(part.startswith(".") and part.strip(".") for part in parts)
        return not hidden and parts[0] != "__MACOSX" and self._wanted(parts[-1])

    def _count(self) -> None:
        self._members += 1
        if self._members > self._limits.members:
            raise _ExhaustedError(f"it has more than {self._limits.members:,} members")

    def _add(self, size: int) -> None:
        self._total += size
        if self._total > self._limits.total:
            raise _ExhaustedError(f"it holds more than {self._limits.total:,} bytes")
        if self._total > max(self._limits.ratio_floor, self._limits.ratio * self._size):
            raise _ExhaustedError(
                f"it grows to more than {self._limits.ratio} times its size, as a decompression"
                " bomb does"
            )

    def _check_size(self, source: str, info: zipfile.ZipInfo) -> None:
        """Raises where a member states too large a size; no more than that is read of it."""
        limits = self._limits
        if info.file_size > limits.member:
            raise self._too_large(source)
        if info.file_size > limits.ratio_floor and (
            info.file_size > limits.ratio * max(info.compress_size, 1)
        ):
            raise UnreadableError(
                f"{source}: grows to more than {limits.ratio} times its compressed size, as a"
                " decompression bomb does; unpack it yourself if you trust it"
            )

    def _too_large(self, source: str) -> UnreadableError:
        return UnreadableError(
            f"{source}: is larger than {self._limits.member:,} bytes uncompressed;"
            " unpack it and split it"
        )

    def _given(self, data: bytes, source: str, depth: int) -> Iterator[Member]:
        """A member, or those of the archive that it is."""
        if kind_of_bytes(data, source) is None:
            yield Member(source, data)
        elif depth >= self._limits.nesting:
            yield Member(
                source,
                UnreadableError(
                    f"{source}: lies more than {self._limits.nesting - 1} archives deep;"
                    " unpack the outer ones"
                ),
            )
        else:
            yield from self.members(io.BytesIO(data), source, depth + 1)


def _directory_size(file: BinaryIO) -> int:
    """The size of a zip archive's directory, as its end says; 0 where no end is found."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    file.seek(0)
    at = tail.rfind(ZIP_END)
    if at < 0 or at + 16 > len(tail):
        return 0
    stated: int = struct.unpack_from("<I", tail, at + 12)[0]
    wide = tail.rfind(_ZIP64_END, 0, at)
    if stated == 0xFFFFFFFF and 0 <= wide <= len(tail) - 48:
        stated = struct.unpack_from("<Q", tail, wide + 40)[0]
    return stated


def _named(label: str, name: str) -> tuple[str, InputError | None]:
    """A member's source, and what is wrong with its name."""
    plain = name.encode("utf-8", "replace").decode()
    source = label + MEMBER_MARK + re.sub(r"\A(?:[A-Za-z]:)?[/\\]+", "", plain)
    if ".." in re.split(r"[/\\]", plain) or _CONTROLS.search(plain):
        shown = _CONTROLS.sub("?", source)
        return shown, UnreadableError(
            f"{shown}: its name leads out of the archive or holds control characters;"
            " it was not read, make the archive anew if you trust it"
        )
    return source, None


def _not_a_file(source: str, link: bool) -> UnreadableError:
    what = "a link, which is not followed" if link else "no regular file"
    return UnreadableError(f"{source}: is {what}; put the file itself into the archive")


def _broken(label: str, error: BaseException) -> UnreadableError:
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    reason = " ".join(str(reason).split())
    return UnreadableError(f"{label}: cannot be read ({reason}); fetch the archive again")


class _Forward:
    """A stream as `tarfile` reads it: forwards only, everything counted, headers bounded."""

    def __init__(self, stream: BinaryIO, count: Callable[[int], None]) -> None:
        self._stream = stream
        self._count = count
        self._position = 0
        self.last = b""
        """What was read last: at the end of a sound archive a block of zeros, or nothing."""

    def read(self, size: int) -> bytes:
        """As `tarfile` reads headers."""
        if size > _HEADER_MOST:
            raise _ExhaustedError(f"a header in it is larger than {_HEADER_MOST:,} bytes")
        self.last = self.content(size)
        return self.last

    def content(self, size: int) -> bytes:
        """So many bytes, fewer only at the end."""
        pieces: list[bytes] = []
        while size > 0:
            piece = self._stream.read(min(size, _PIECE))
            if not piece:
                break
            self._count(len(piece))
            self._position += len(piece)
            size -= len(piece)
            pieces.append(piece)
        return b"".join(pieces)

    def seek(self, position: int) -> None:
        """Forward to a position."""
        if position < self._position:
            raise tarfile.ReadError("a header leads backwards")
        while position > self._position:
            if not self.content(min(position - self._position, _PIECE)):
                raise EOFError("it ends too early")

    def tell(self) -> int:
        """The position in the uncompressed data."""
        return self._position

    def close(self) -> None:
        """Left to the owner of the stream."""
