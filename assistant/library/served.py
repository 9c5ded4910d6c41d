"""The vectors of a library on a Chroma server, in place of the folder beside its database.

`ASSISTANT_CHROMA_URL` names the server. Each library has a collection of its own there, and keeps
its name and its stamp (how many vectors, up to which passage) in its database. As with the folder,
SQLite is the truth: what the server lacks or has too many is put right, and while it does not
answer searches compare with the vectors in SQLite.
"""

from __future__ import annotations

import base64
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from assistant import settings
from assistant.errors import UsageError
from assistant.library.collection import (
    EF_SEARCH,
    BehindError,
    BusyError,
    DamagedError,
    Stamp,
    UnusableError,
    read_stamp,
    write_stamp,
)
from assistant.library.database import transaction

SETTING = "vector_index_on_server"
NAME_SETTING = "vector_collection"

SECONDS = 120.0
"""How long one request to the server may take."""

_PORTS = {"http": 80, "https": 443}
# What the client raises where the server cannot be reached; these libraries are its own choice.
_UNREACHABLE = ("ConnectError", "ConnectTimeout", "ReadTimeout", "ReadError", "RemoteProtocolError")


class ServedCollection:
    """As `Collection`, on the server at `url`. Whoever writes holds the library's writer lock."""

    def __init__(
        self, url: str, connection: sqlite3.Connection, kept: Callable[[], tuple[int, int]]
    ) -> None:
        self._url = _parsed(url)
        self.place = f"{self._url.scheme}://{self._url.hostname}:{_port(self._url)}"
        self._connection = connection
        self._kept = kept
        self._client: Any = None
        self._open: Any = None
        self._revision = -1

    def stamp(self) -> Stamp | None:
        """What the last writer left; None before the first write."""
        return read_stamp(self._connection, SETTING)

    def exists(self) -> bool:
        """Whether there may be a collection."""
        return self._name() is not None

    def fault(self) -> UnusableError | None:
        """Why the collection can't be used as it is; None where it can."""
        stamp = self.stamp()
        if stamp is None:
            return BehindError("it was never made")
        if stamp.building:
            return DamagedError("its making was interrupted")
        if stamp.unfinished:
            return BehindError("the last writer did not end")
        try:
            with self._faults():
                found = self._opened(stamp).count()
        except UnusableError as error:
            return error
        return None if found == stamp.count else _behind(found, stamp)

    @contextmanager
    def reading(self, *, as_it_is: bool = False) -> Iterator[Any]:
        """The collection, complete. Raises `UnusableError`; `as_it_is`: also one that is behind."""
        fault = self.fault()
        made = self.stamp() is not None
        if fault is not None and not (as_it_is and made and isinstance(fault, BehindError)):
            raise fault
        with self._faults():
            yield self._opened(self.stamp() or Stamp())

    @contextmanager
    def writing(self, *, repairing: bool = False) -> Iterator[Any]:
        """The collection, to be changed; stamped at the end. Raises as `Collection.writing`."""
        fault = self.fault()
        if isinstance(fault, DamagedError) or (fault is not None and not repairing):
            raise fault
        stamp = self.stamp() or Stamp()
        with self._faults():
            opened = self._opened(stamp)
            stamp.unfinished += 1
            write_stamp(self._connection, stamp, SETTING)
            yield opened
            self._finish(stamp)

    @contextmanager
    def making(self) -> Iterator[Any]:
        """A new, empty collection in place of the old one, to be filled; stamped at the end."""
        with self._faults():
            client = self._connected()
            self.set_aside()
            before = self.stamp()
            stamp = Stamp(revision=before.revision if before else 0, unfinished=1, building=True)
            write_stamp(self._connection, stamp, SETTING)
            self._open = client.create_collection(
                self._new_name(),
                embedding_function=None,
                configuration={"hnsw": {"space": "cosine", "ef_search": EF_SEARCH}},
            )
            yield self._open
            self._finish(stamp)

    def set_aside(self) -> Path | None:
        """Takes the collection off the server: the vectors in SQLite make it anew."""
        name = self._name()
        if name is not None:
            with suppress(Exception):  # it may be gone already
                self._connected().delete_collection(name)
        self._open, self._revision = None, -1
        return None

    def close(self) -> None:
        """Lets go of the connection; the next use opens it again."""
        client, self._client, self._open, self._revision = self._client, None, None, -1
        if client is not None:
            session = _session(client)
            with suppress(Exception):  # of a connection that is broken anyway
                client.close()
                session.close()

    # --- steps ----------------------------------------------------------------------------------

    def _connected(self) -> Any:
        if self._client is None:
            import chromadb
            from chromadb.config import Settings

            try:
                self._client = chromadb.HttpClient(
                    host=self._url.hostname or "",
                    port=_port(self._url),
                    ssl=self._url.scheme == "https",
                    headers=_headers(self._url),
                    settings=Settings(anonymized_telemetry=False),
                )
                if session := _session(self._client):
                    session.timeout = SECONDS
            except ValueError as error:  # what it says where it cannot connect
                raise BusyError("the Chroma server does not answer") from error
        return self._client

    def _opened(self, stamp: Stamp) -> Any:
        if self._open is None or self._revision != stamp.revision:
            self._open = self._connected().get_collection(self._name(), embedding_function=None)
            self._revision = stamp.revision
        return self._open

    def _finish(self, stamp: Stamp) -> None:
        count, last = self._kept()
        stamp.count = self._open.count()
        stamp.last = last if stamp.count == count else -1
        stamp.revision += 1
        stamp.unfinished, stamp.building = 0, False
        write_stamp(self._connection, stamp, SETTING)
        self._revision = stamp.revision

    def _name(self) -> str | None:
        row = self._connection.execute(
            "SELECT value FROM settings WHERE name = ?", (NAME_SETTING,)
        ).fetchone()
        return row[0] if row else None

    def _new_name(self) -> str:
        name = f"passages-{secrets.token_hex(12)}"
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (NAME_SETTING, name)
            )
        return name

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Whatever Chroma raises, as `UnusableError`; of the server's address nothing secret."""
        try:
            yield
        except (UnusableError, sqlite3.Error):
            raise
        except Exception as error:
            self.close()
            if type(error).__name__ in _UNREACHABLE:
                raise BusyError("the Chroma server does not answer") from error
            said = " ".join(str(error).split())[:200] or type(error).__name__
            raise DamagedError(f"the Chroma server says: {said}") from error


def _behind(found: int, stamp: Stamp) -> BehindError:
    return BehindError(f"it holds {found:,} vectors where {stamp.count:,} were written")


def _session(client: Any) -> Any:
    """The connections of a client, which it neither closes nor gives up waiting for."""
    return getattr(getattr(client, "_server", None), "_session", None)


def _parsed(url: str) -> SplitResult:
    parts = urlsplit(url)
    try:
        fits = parts.scheme in _PORTS and parts.hostname and parts.port != 0
    except ValueError:
        fits = False
    if not fits or parts.path.strip("/"):
        raise UsageError(
            f"{settings.CHROMA_URL}: is no address of a Chroma server;"
            " one is like http://127.0.0.1:8000"
        )
    return parts


def _port(url: SplitResult) -> int:
    return url.port or _PORTS[url.scheme]


def _headers(url: SplitResult) -> dict[str, str]:
    """Name and password of an address go into the header that a proxy before the server reads."""
    if url.username is None:
        return {}
    both = f"{unquote(url.username)}:{unquote(url.password or '')}"
    return {"Authorization": "Basic " + base64.b64encode(both.encode()).decode()}
