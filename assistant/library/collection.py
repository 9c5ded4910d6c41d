"""The Chroma collection of a library, opened only when its files are those last written.

Chroma reads its index files without checking them: damaged or half-written ones crash the
process, hang it with the interpreter's lock held, or quietly lose vectors. So each writer
leaves a stamp (size, time and CRC-32 of each file) in the library's database, nobody opens a
folder that has another, and one process at a time uses it. What cannot be trusted is moved
aside; the vectors in the database make it anew.
"""

from __future__ import annotations

import json
import secrets
import shutil
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from assistant.library.database import transaction

FOLDER_NAME = "chroma"
LOCK_NAME = "chroma.lock"
OPENING_NAME = "chroma.opening"
"""Stands while a process opens the folder; left behind by one that crashed or hung at it."""

METADATA_NAME = "index_metadata.pickle"

NAME = "passages"
"""The collection. Its ids are those of the rows of the table `passages`, in decimal."""

SETTING = "vector_index"
DATABASE_NAME = "chroma.sqlite3"
"""Chroma's own database: not in the stamp, for each opening writes to it."""

EF_SEARCH = 1_000
"""How widely Chroma's graph is searched; its default of 100 loses near half of the nearest."""

READER_SECONDS = 0.2
"""How long a reader waits for another's use of the folder before it does without."""

_CHUNK = 1 << 20


class UnusableError(Exception):
    """The folder cannot be used. `str()` says why; never leaves this package."""


class DamagedError(UnusableError):
    """The folder is not what was last written, or Chroma cannot read it."""


class BehindError(UnusableError):
    """The folder is sound and lacks vectors, or has some too many."""


class BusyError(UnusableError):
    """Another process uses the folder."""


@dataclass(slots=True)
class Stamp:
    """What the last writer left.

    `revision` grows with each write, `unfinished` counts writes in a row that did not end,
    `building` says that the folder was never complete. `count` is the number of vectors and `last`
    the highest passage of them, -1 where they are not those of SQLite; since ids are never used
    again, the two tell whether a set of passages is the same. `files` has size, modification
    time (ns) and CRC-32 of each index file by its path in the folder.
    """

    revision: int = 0
    unfinished: int = 0
    building: bool = False
    count: int = 0
    last: int = 0
    files: dict[str, list[int]] = field(default_factory=dict)


def read_stamp(connection: sqlite3.Connection, setting: str = SETTING) -> Stamp | None:
    """The stamp in the library's database; None before the first write."""
    row = connection.execute("SELECT value FROM settings WHERE name = ?", (setting,)).fetchone()
    try:
        return Stamp(**json.loads(row[0])) if row else None
    except (ValueError, TypeError):
        return None


def write_stamp(connection: sqlite3.Connection, stamp: Stamp, setting: str = SETTING) -> None:
    """Keeps the stamp in the library's database."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO settings (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (setting, json.dumps(asdict(stamp), separators=(",", ":"))),
        )


def files_of(folder: Path, known: dict[str, list[int]]) -> dict[str, list[int]]:
    """Size, time and CRC-32 of the index files; a file of known size and time is not read."""
    found: dict[str, list[int]] = {}
    for path in sorted(folder.glob("*/*")):  # beside them stands only Chroma's database
        # Without its metadata an index is none yet: each opening writes its files anew, and the
        # vectors stand in Chroma's database.
        if not (path.parent / METADATA_NAME).exists():
            continue
        status = path.stat()
        name = path.relative_to(folder).as_posix()
        before = known.get(name)
        if before and before[:2] == [status.st_size, status.st_mtime_ns]:
            found[name] = before
        else:
            found[name] = [status.st_size, status.st_mtime_ns, _crc(path)]
    return found


def _crc(path: Path) -> int:
    crc = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            crc = zlib.crc32(chunk, crc)
    return crc


def _contents(files: dict[str, list[int]]) -> dict[str, tuple[int, int]]:
    """The files without their times, which a copy of the library changes."""
    return {name: (size, crc) for name, (size, _, crc) in files.items()}


class Collection:
    """The Chroma folder of one library.

    `connection` is to the library's database; `kept` gives number and highest id of the passages
    that have a vector there.
    """

    def __init__(
        self,
        library: Path,
        connection: sqlite3.Connection,
        kept: Callable[[], tuple[int, int]],
    ) -> None:
        self.folder = library / FOLDER_NAME
        self._opening = library / OPENING_NAME
        self._lock_path = library / LOCK_NAME
        self._connection = connection
        self._kept = kept
        self._lock: Any = None
        self._client: Any = None
        self._open: Any = None
        self._revision = -1
        self._seen: dict[str, list[int]] = {}

    @property
    def place(self) -> str:
        """Where it is, for messages."""
        return str(self.folder)

    def stamp(self) -> Stamp | None:
        """What the last writer left; None before the first write."""
        return read_stamp(self._connection)

    def exists(self) -> bool:
        """Whether there is a folder."""
        return self.folder.exists()

    def fault(self) -> UnusableError | None:
        """Why the folder can't be used as it is, without opening it; None where it can."""
        stamp = read_stamp(self._connection)
        if stamp is None:
            gone = not self.folder.exists()
            return (
                BehindError("it was never made") if gone else DamagedError("nothing is known of it")
            )
        if not (self.folder / DATABASE_NAME).is_file():
            return DamagedError("its files are gone")
        if stamp.building:
            return DamagedError("its making was interrupted")
        if stamp.unfinished > 1:
            return DamagedError("two writers in a row did not end")
        if self._opening.exists():
            return DamagedError("the last process that opened it crashed or hung")
        try:
            # A copied library has other times than the stamp; its files are read but once.
            files = self._seen = files_of(self.folder, {**stamp.files, **self._seen})
        except OSError as error:
            return DamagedError(f"its files cannot be read: {error.strerror or error}")
        if _contents(files) != _contents(stamp.files):
            return DamagedError("its files are not those that were written last")
        return BehindError("the last writer did not end") if stamp.unfinished else None

    @contextmanager
    def reading(self, *, as_it_is: bool = False) -> Iterator[Any]:
        """The collection, complete and used by nobody else meanwhile. Raises `UnusableError`.

        `as_it_is`: also one that is behind, and however long another process uses it.
        """
        with self._locked(-1 if as_it_is else READER_SECONDS):
            fault = self.fault()
            made = read_stamp(self._connection) is not None
            if fault is not None and not (as_it_is and made and isinstance(fault, BehindError)):
                raise fault
            stamp = self._current()
            with _chroma_faults():
                if self._revision != stamp.revision:
                    self._reopen(stamp, behind=as_it_is)
                yield self._open

    @contextmanager
    def writing(self, *, repairing: bool = False) -> Iterator[Any]:
        """The collection, to be changed; stamped at the end. The writer lock must be held.

        Raises `DamagedError`; also `BehindError`, unless `repairing`, for then the caller brings
        the collection in step.
        """
        with self._locked(-1):
            fault = self.fault()
            if isinstance(fault, DamagedError) or (fault is not None and not repairing):
                raise fault
            stamp = self._current()
            stamp.unfinished += 1
            write_stamp(self._connection, stamp)
            with _chroma_faults():
                if self._revision != stamp.revision:
                    self._reopen(stamp, behind=repairing)
                yield self._open
                self._finish(stamp)

    @contextmanager
    def making(self) -> Iterator[Any]:
        """A new, empty collection in place of the folder, to be filled; stamped at the end."""
        with self._locked(-1):
            before = read_stamp(self._connection)
            stamp = Stamp(revision=before.revision if before else 0, unfinished=1, building=True)
            write_stamp(self._connection, stamp)
            self._clear_away()
            with _chroma_faults():
                self._start(create=True)
                yield self._open
                self._finish(stamp)

    def set_aside(self) -> Path | None:
        """Moves a folder that can't be trusted aside, in place of an earlier one; where to."""
        with self._locked(-1):
            self.close()
            self._opening.unlink(missing_ok=True)
            if not self.folder.exists():
                return None
            stamp = read_stamp(self._connection)
            if stamp is not None and stamp.building:
                return None  # never complete: nothing to look into
            for earlier in self.folder.parent.glob(f"{FOLDER_NAME}.broken-*"):
                shutil.rmtree(earlier, ignore_errors=True)
            moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
            aside = self.folder.with_name(f"{FOLDER_NAME}.broken-{moment}")
            if aside.exists():
                aside = aside.with_name(f"{aside.name}-{time.time_ns()}")
            self.folder.rename(aside)
            return aside

    def close(self) -> None:
        """Lets go of the folder; the next use opens it again."""
        client, self._client, self._open, self._revision = self._client, None, None, -1
        if client is not None:
            with suppress(Exception):  # of a store that is broken anyway
                client.close()

    # --- steps --------------------------------------------------------------------------------

    def _current(self) -> Stamp:
        return read_stamp(self._connection) or Stamp()

    @contextmanager
    def _locked(self, seconds: float) -> Iterator[None]:
        from filelock import FileLock, Timeout

        if self._lock is None:
            self._lock = FileLock(self._lock_path, mode=0o600)
        try:
            self._lock.acquire(timeout=seconds, poll_interval=0.02)
        except Timeout:
            raise BusyError("another process uses it") from None
        except OSError as error:
            raise BusyError(f"it cannot be locked: {error.strerror or error}") from error
        try:
            yield
        finally:
            self._lock.release()

    def _clear_away(self) -> None:
        self.close()
        self._opening.unlink(missing_ok=True)
        if self.folder.exists():
            shutil.rmtree(self.folder)

    def _reopen(self, stamp: Stamp, *, behind: bool) -> None:
        self.close()
        self._start(create=False)
        found = self._open.count()
        if found != stamp.count and not behind:
            self.close()
            raise BehindError(f"it holds {found:,} vectors where {stamp.count:,} were written")
        self._revision = stamp.revision

    def _start(self, *, create: bool) -> None:
        import chromadb
        from chromadb.config import Settings

        self.folder.mkdir(mode=0o700, exist_ok=True)
        self._opening.touch(mode=0o600)
        try:
            settings = Settings(anonymized_telemetry=False)
            self._client = chromadb.PersistentClient(_own_spelling(self.folder), settings)
            if create:
                self._open = self._client.create_collection(
                    NAME,
                    embedding_function=None,
                    configuration={"hnsw": {"space": "cosine", "ef_search": EF_SEARCH}},
                )
            else:
                self._open = self._client.get_collection(NAME, embedding_function=None)
                self._open.count()  # reads the index
        finally:
            self._opening.unlink(missing_ok=True)

    def _finish(self, stamp: Stamp) -> None:
        count, last = self._kept()
        stamp.count = self._open.count()
        stamp.last = last if stamp.count == count else -1
        stamp.files = files_of(self.folder, stamp.files)
        stamp.revision += 1
        stamp.unfinished, stamp.building = 0, False
        write_stamp(self._connection, stamp)
        self._revision = stamp.revision


def _own_spelling(folder: Path) -> str:
    """The folder's path as nobody else in this process spells it, with idle `/` and `/.`.

    Chroma keeps one store open per spelling: one that failed to open, or that another part of the
    process opened with other settings, would stand in the way.
    """
    marks = ("/." if bit == "1" else "/" for bit in f"{secrets.randbits(32):032b}")
    return f"{folder}{''.join(marks)}"


@contextmanager
def _chroma_faults() -> Iterator[None]:
    """Whatever Chroma raises, its Rust panics (no `Exception`) too, as `DamagedError`."""
    try:
        yield
    except (UnusableError, KeyboardInterrupt, SystemExit, GeneratorExit, sqlite3.Error):
        raise
    except BaseException as error:
        said = " ".join(str(error).split())[:200] or type(error).__name__
        raise DamagedError(f"Chroma cannot use it: {said}") from error
