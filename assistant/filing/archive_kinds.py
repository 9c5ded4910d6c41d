"""Which files are archives, told by their first bytes."""

from __future__ import annotations

import gzip
import io
import os
import re
import stat
import zlib
from pathlib import Path
from typing import BinaryIO, Literal, cast

Kind = Literal["zip", "tar", "tar.gz", "tar.bz2"]

MEMBER_MARK = "!/"
"""Between an archive and its member: `archive.zip!/member`."""

ZIP_END = b"PK\x05\x06"
"""Opens the end of a zip archive's directory, all that an empty archive has."""

_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/", b"META-INF/")
_USTAR = slice(257, 262)
_BLOCK = 512  # of a tar file
_NAMES = re.compile(r"\.(?:zip|tar(?:\.(?:gz|bz2))?|tgz|tbz2?)\Z", re.IGNORECASE)


def archive_kind(path: str | Path) -> Kind | None:
    """Which kind of archive a file is, by its first bytes; None for anything else.

    Only regular files are looked at: a pipe can be read once. Office documents are no archives.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None
        with open(path, "rb") as file:
            return kind_of(file, os.fspath(path))
    except (OSError, ValueError):
        return None


def kind_of_bytes(data: bytes, name: str = "") -> Kind | None:
    """As `archive_kind`, of data in memory; `name` decides for old tar files without a mark."""
    return kind_of(io.BytesIO(data), name)


def is_archive_name(name: str) -> bool:
    """Whether a file is named as an archive that is read here."""
    return _NAMES.search(name) is not None


def kind_of(file: BinaryIO, name: str) -> Kind | None:
    """As `archive_kind`, of an open file that stands at its beginning."""
    head = file.read(4_000)
    if head.startswith((b"PK\x03\x04", ZIP_END)):
        return None if any(mark in head for mark in _OFFICE) else "zip"
    if head.startswith(b"\x1f\x8b"):
        return "tar.gz" if _is_tar(_opened(file, "tar.gz"), name) else None
    if head.startswith(b"BZh"):
        return "tar.bz2" if _is_tar(_opened(file, "tar.bz2"), name) else None
    return "tar" if _is_tar(head, name) else None


def _opened(file: BinaryIO, kind: Kind) -> bytes:
    """The first block of a compressed file; empty where it is broken."""
    file.seek(0)
    try:
        return uncompressed(file, kind).read(_BLOCK)
    except (OSError, EOFError, ValueError, zlib.error):
        return b""


def _is_tar(head: bytes, name: str) -> bool:
    if head[_USTAR] == b"ustar":
        return True
    if not is_archive_name(name):
        return False
    import tarfile

    try:
        tarfile.TarInfo.frombuf(head[:_BLOCK], "utf-8", "replace")
    except tarfile.HeaderError:
        return False
    return True


def uncompressed(file: BinaryIO, kind: Kind) -> BinaryIO:
    """The stream of a tar archive, without its compression."""
    if kind == "tar.gz":
        return cast(BinaryIO, gzip.GzipFile(fileobj=file))
    if kind == "tar.bz2":
        import bz2

        return cast(BinaryIO, bz2.BZ2File(file))
    return file
