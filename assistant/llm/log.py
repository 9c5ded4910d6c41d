"""The log of model calls: what each took, and its answer, so that nothing is paid for twice.

A SQLite file in the user's data folder, readable by its owner only. It keeps no text of filings
and no prompt, but the SHA-256 of each call, and what the model answered; refusals, truncated and
malformed replies are kept with what they took, never as answers. Several processes may use it.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant import settings
from assistant.errors import OutputError, UnreadableError
from assistant.write_ahead import use_write_ahead_log

FILE_NAME = "calls.sqlite"

BUSY_SECONDS = 30.0
"""How long a statement waits for another process's transaction."""

_LOG = logging.getLogger(__name__)

_FIRST_TABLES = """
CREATE TABLE calls (
    id INTEGER PRIMARY KEY,
    -- SHA-256 of server, API, model, parameters and messages.
    key TEXT NOT NULL,
    made_on TEXT NOT NULL,
    server TEXT NOT NULL,
    api TEXT NOT NULL,
    model TEXT NOT NULL,
    command TEXT,
    purpose TEXT,
    prompt TEXT,
    prompt_version TEXT,
    filing TEXT,
    -- answer, or the name of the error that it ended in
    outcome TEXT NOT NULL,
    finish_reason TEXT,
    text TEXT,
    input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    cached_tokens INTEGER NOT NULL DEFAULT 0,
    -- in US dollars; null where the price is not known
    cost_usd REAL,
    seconds REAL NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 1,
    request_id TEXT,
    -- how often this answer was given again without a call
    reused INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX calls_by_key ON calls (key);
CREATE INDEX calls_by_made_on ON calls (made_on);
"""


def _first(connection: sqlite3.Connection) -> None:
    for statement in _FIRST_TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first,)
"""Each brings the tables from the version of its index to the next."""

ANSWER = "answer"

_REUSED = "UPDATE calls SET reused = reused + 1 WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Entry:
    """A call as the log keeps it. `outcome` is `answer` or the name of an error's class."""

    key: str
    server: str
    api: str
    model: str
    outcome: str
    command: str | None = None
    purpose: str | None = None
    prompt: str | None = None
    prompt_version: str | None = None
    filing: str | None = None
    finish_reason: str | None = None
    text: str | None = None
    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0
    cost_usd: float | None = None
    seconds: float = 0.0
    attempts: int = 1
    request_id: str | None = None


def default_path() -> Path:
    """`calls.sqlite` in `ASSISTANT_DATA`, else in the user's data folder of this platform."""
    named = os.environ.get(settings.DATA)
    if named:
        return Path(named) / FILE_NAME
    from platformdirs import user_data_path

    return user_data_path("assistant", appauthor=False) / FILE_NAME


class CallLog:
    """The log in a file, which is made where there is none. Threads may share it.

    Raises `UnreadableError` where the file cannot be opened or is none of this program's.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self.path = Path(path) if path is not None else default_path()
        self._lock = threading.Lock()
        self._warned = False
        try:
            self.connection = self._opened()
        except (OSError, sqlite3.Error) as error:
            raise UnreadableError(
                f"{self.path}: the log of model calls cannot be opened ({error}); move it aside,"
                f" or name another folder in {settings.DATA}"
            ) from error

    def find(self, key: str) -> Entry | None:
        """The last answer to that call, which is counted as given again; None for none."""
        with self._lock:
            row = self.connection.execute(
                "SELECT * FROM calls WHERE key = ? AND outcome = 'answer' ORDER BY id DESC LIMIT 1",
                (key,),
            ).fetchone()
            if row is None:
                return None
            with suppress(sqlite3.OperationalError):  # no room: a count less
                self.connection.execute(_REUSED, (row["id"],))
        return Entry(**{name: row[name] for name in Entry.__slots__})

    def add(self, entry: Entry) -> None:
        """Keeps a call that was made.

        Where the file cannot be written, that is logged as a warning, once: an answer that was
        paid for is not lost for it.
        """
        try:
            self._insert(entry)
        except sqlite3.Error as error:
            if not self._warned:
                self._warned = True
                _LOG.warning(
                    f"{self.path}: calls cannot be logged ({error}); their answers are used, but"
                    " will be paid for again next time: make room or check permissions"
                )

    def add_once(self, entry: Entry) -> None:
        """Keeps a call unless it is there: the same key and the server's same name for it.

        Raises `OutputError` where the file cannot be written.
        """
        try:
            with self._lock:
                there = self.connection.execute(
                    "SELECT 1 FROM calls WHERE key = ? AND request_id IS ?",
                    (entry.key, entry.request_id),
                ).fetchone()
            if there is None:
                self._insert(entry)
        except sqlite3.Error as error:
            raise OutputError(
                f"{self.path}: answers cannot be logged ({error}); make room or check permissions,"
                " then give the same command again"
            ) from error

    def _insert(self, entry: Entry) -> None:
        values: dict[str, Any] = {name: getattr(entry, name) for name in Entry.__slots__}
        values["made_on"] = datetime.now(UTC).isoformat(timespec="milliseconds")
        names = ", ".join(values)
        marks = ", ".join(f":{name}" for name in values)
        with self._lock:
            self.connection.execute(f"INSERT INTO calls ({names}) VALUES ({marks})", values)

    def close(self) -> None:
        """Closes the file."""
        self.connection.close()

    def _opened(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        os.close(handle)
        self.path.chmod(0o600)
        connection = sqlite3.connect(
            self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.row_factory = sqlite3.Row
            self._bring_up(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _bring_up(self, connection: sqlite3.Connection) -> None:
        if _version(connection) == 0:
            use_write_ahead_log(connection, BUSY_SECONDS)
        connection.execute("PRAGMA synchronous = NORMAL")
        if _version(connection) > len(MIGRATIONS):
            raise sqlite3.DatabaseError("it was made by a later version of this program")
        while _version(connection) < len(MIGRATIONS):
            connection.execute("BEGIN IMMEDIATE")
            try:
                # Another process may have done this step while this one waited.
                done = _version(connection)
                if done < len(MIGRATIONS):
                    MIGRATIONS[done](connection)
                    connection.execute(f"PRAGMA user_version = {done + 1}")
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
