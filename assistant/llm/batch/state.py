"""The state of a batch run: a SQLite file beside the output, written before and after each step.

A part is a file of requests and the batch made from it. Its `stage` says what was done with it;
`uploading` and `creating` are written before the step, so that a run that ended in the middle of
one looks at the server for what it may have left there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assistant.errors import OutputError, UsageError

SUFFIX = ".batch"
"""The folder of a run, beside its output: `out.jsonl.batch`."""

Stage = Literal["written", "uploading", "uploaded", "creating", "created", "collected", "failed"]
"""What was done with a part. `collected` and `failed` are its ends."""

ANSWER = "answer"

_FORMAT = 1
_TABLES = (
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """CREATE TABLE parts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        stage TEXT NOT NULL,
        requests INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        -- what it could cost at most, in US dollars; null where the price is not known
        most REAL,
        -- what its answers cost
        cost REAL NOT NULL DEFAULT 0,
        file_id TEXT,
        batch_id TEXT,
        -- the server's word, and how many of its requests are done and failed
        status TEXT,
        done INTEGER NOT NULL DEFAULT 0,
        failed INTEGER NOT NULL DEFAULT 0,
        message TEXT
    )""",
    # One row for each call that was ever sent; `part` is null where it is to be sent again.
    """CREATE TABLE requests (
        key TEXT PRIMARY KEY,
        part INTEGER REFERENCES parts (id),
        command TEXT,
        purpose TEXT,
        prompt TEXT,
        prompt_version TEXT,
        filing TEXT,
        most_output INTEGER NOT NULL,
        -- answer, or the name of the error that it ended in; null while it is under way
        outcome TEXT,
        message TEXT,
        sent INTEGER NOT NULL DEFAULT 1
    )""",
    "CREATE INDEX requests_by_part ON requests (part)",
)


@dataclass(frozen=True, slots=True)
class Part:
    """A file of requests and its batch. `done` and `failed` are the server's counts."""

    id: int
    stage: Stage
    requests: int
    bytes: int
    most: float | None
    cost: float
    file_id: str | None
    batch_id: str | None
    status: str | None
    done: int
    failed: int
    message: str | None


@dataclass(frozen=True, slots=True)
class Sent:
    """A call that is sent in a part: its key, and what the log of calls keeps of it."""

    key: str
    command: str | None
    purpose: str | None
    prompt: str | None
    prompt_version: str | None
    filing: str | None
    most_output: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a call ended. `name` is `answer`, the name of an error, or None: to be sent again."""

    key: str
    name: str | None
    message: str | None = None


class State:
    """The state in a file, which is made where there is none. One process at a time.

    Raises `OutputError` where the file cannot be used or another process has it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.connection = sqlite3.connect(
                path, timeout=0.2, isolation_level=None, check_same_thread=False
            )
            path.chmod(0o600)
            self._open()
        except (OSError, sqlite3.Error) as error:
            busy = "locked" in str(error)
            raise OutputError(
                f"{path}: another process works on this batch run; wait for it"
                if busy
                else f"{path}: the state of the batch run cannot be used ({error}); check"
                " permissions and room, then give the same command again"
            ) from error

    def _open(self) -> None:
        connection = self.connection
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN EXCLUSIVE")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == 0:
            for statement in _TABLES:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_FORMAT}")
        connection.execute("COMMIT")
        if version not in (0, _FORMAT):
            raise sqlite3.DatabaseError("it was made by another version of this program")

    def close(self) -> None:
        """Closes the file."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def settle(self, name: str, value: str) -> str:
        """A setting, kept at its first use; what was kept."""
        self.connection.execute("INSERT OR IGNORE INTO settings VALUES (?, ?)", (name, value))
        row = self.connection.execute("SELECT value FROM settings WHERE name = ?", (name,))
        return str(row.fetchone()[0])

    def settings(self) -> dict[str, str]:
        """All settings."""
        return dict(self.connection.execute("SELECT name, value FROM settings").fetchall())

    def require(self, name: str, value: str) -> None:
        """Raises `UsageError` where the run was begun with another value."""
        kept = self.settle(name, value)
        if kept != value:
            raise UsageError(
                f"{self.path.parent}: this batch run was begun with the {name} {kept}, not {value};"
                " go on with that, or name another output"
            )

    # --- parts ----------------------------------------------------------------------------------

    def parts(self) -> list[Part]:
        """All parts, in the order they were written."""
        rows = self.connection.execute("SELECT * FROM parts ORDER BY id")
        return [Part(**dict(row)) for row in rows]

    def next_part(self) -> int:
        """The number of the part that is written next; no number is used twice."""
        row = self.connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'parts'")
        found = row.fetchone()
        return int(found[0]) + 1 if found else 1

    def add_part(self, size: int, most: float | None, sent: Iterable[Sent]) -> Part:
        """A part whose file is on the disk, with the calls in it."""
        calls = list(sent)
        with self.transaction():
            cursor = self.connection.execute(
                "INSERT INTO parts (stage, requests, bytes, most) VALUES ('written', ?, ?, ?)",
                (len(calls), size, most),
            )
            number = cursor.lastrowid
            self.connection.executemany(
                "INSERT INTO requests (key, part, command, purpose, prompt, prompt_version,"
                " filing, most_output) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE"
                " SET part = excluded.part, outcome = NULL, message = NULL, sent = sent + 1",
                [
                    (
                        *(call.key, number, call.command, call.purpose, call.prompt),
                        *(call.prompt_version, call.filing, call.most_output),
                    )
                    for call in calls
                ],
            )
        return next(part for part in self.parts() if part.id == number)

    def update(self, part: Part, **values: object) -> None:
        """Commits new values of a part's columns."""
        names = ", ".join(f"{name} = :{name}" for name in values)
        self.connection.execute(
            f"UPDATE parts SET {names} WHERE id = :id", {**values, "id": part.id}
        )

    def end_part(self, part: Part, outcomes: Iterable[Outcome], **values: object) -> None:
        """Commits how the calls of a part ended; those without an outcome are free again."""
        with self.transaction():
            self.connection.executemany(
                "UPDATE requests SET outcome = ?, message = ? WHERE key = ? AND part = ?",
                [(o.name, o.message, o.key, part.id) for o in outcomes],
            )
            self.connection.execute(
                "UPDATE requests SET part = NULL WHERE part = ? AND outcome IS NULL", (part.id,)
            )
            self.update(part, **values)

    # --- requests -------------------------------------------------------------------------------

    def sent(self, part: Part) -> dict[str, Sent]:
        """The calls in a part, by key."""
        names = ", ".join(Sent.__slots__)
        rows = self.connection.execute(f"SELECT {names} FROM requests WHERE part = ?", (part.id,))
        return {row["key"]: Sent(**dict(row)) for row in rows}

    def under_way(self, key: str) -> bool:
        """Whether a call is in a part and has not ended."""
        row = self.connection.execute(
            "SELECT 1 FROM requests WHERE key = ? AND part IS NOT NULL AND outcome IS NULL", (key,)
        )
        return row.fetchone() is not None

    def outcome(self, key: str) -> Outcome | None:
        """How a call ended, None where it did not or is to be sent again."""
        row = self.connection.execute(
            "SELECT key, outcome, message FROM requests WHERE key = ? AND outcome IS NOT NULL",
            (key,),
        ).fetchone()
        return Outcome(*row) if row else None

    def counts(self) -> dict[str, int]:
        """How many calls ended in which way; `under way` and `to be sent again` too."""
        rows = self.connection.execute(
            "SELECT coalesce(outcome, iif(part IS NULL, 'to be sent again', 'under way')) AS name,"
            " count(*) FROM requests GROUP BY name ORDER BY name"
        )
        return {row[0]: row[1] for row in rows}
