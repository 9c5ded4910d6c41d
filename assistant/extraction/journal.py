"""The journal of a bulk run: every result, committed as it ends, in a SQLite file.

It stands beside the output (`out.jsonl.journal`) and outlives the run, so that the next run with
the same output does only what is not done: what was interrupted, what failed, what came to the
input, what a changed file, engine, prompt, schema or model touches. A result is found again by
the item's source, the SHA-256 of its content, and the recipe by which it was made.

A result is kept also where the process is killed at once (write-ahead log); where the machine
loses power the last few may be lost, and the file stays sound.
"""

from __future__ import annotations

import contextlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from assistant.errors import OutputError, UsageError

SUFFIX = ".journal"

_FORMAT = 1
_PAGE = 8_192  # bytes; three results fit, where of the usual 4,096 a third would be left empty
_SCHEMA = """
CREATE TABLE recipes (id INTEGER PRIMARY KEY, recipe TEXT NOT NULL UNIQUE);
CREATE TABLE results (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    recipe INTEGER NOT NULL REFERENCES recipes,
    status TEXT NOT NULL,
    error_type TEXT,
    message TEXT,
    calls INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    cost_usd REAL,
    called INTEGER NOT NULL,
    line BLOB NOT NULL,
    UNIQUE (source, sha256)
);
CREATE TABLE places (position INTEGER PRIMARY KEY, result INTEGER NOT NULL REFERENCES results);
"""
_COLUMNS = ", ".join(
    (
        *("sha256", "status", "error_type", "message"),
        *("calls", "input_tokens", "output_tokens", "cost_usd", "called", "line"),
    )
)
# One row for an item and its content: the places that lead to it stay.
_PUT = f"""
INSERT INTO results (source, recipe, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (source, sha256) DO UPDATE SET ({", ".join(("recipe", *_COLUMNS.split(", ")[1:]))})
    = ({", ".join("excluded." + name for name in ("recipe", *_COLUMNS.split(", ")[1:]))})
RETURNING id
"""
_BATCH = 200  # lines that are read at once


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one item: its line of output, packed, and what a summary counts.

    `sha256` is that of the item's content, empty where none could be read. `error_type` is there
    where an item failed, or lacks what a call was to bring; `message` says why it failed or is no
    amendment. `cost_usd` is None where a price is not known. `called`: calls took part in it, by
    now or answered from the log.
    """

    sha256: str
    status: str
    error_type: str | None
    message: str | None
    calls: int
    input_tokens: int
    output_tokens: int
    cost_usd: float | None
    called: bool
    line: bytes

    def text(self) -> str:
        """The line of output: one JSON object."""
        return unpacked(self.line)


@dataclass(frozen=True, slots=True)
class Recipes:
    """What results of a run are made by: those in which calls took part, and the others."""

    with_calls: str
    without_calls: str


def packed(line: str) -> bytes:
    """A line of output as it is kept: records of filings become a fifth."""
    return zlib.compress(line.encode(), level=1)


def unpacked(line: bytes) -> str:
    """The opposite of `packed`."""
    return zlib.decompress(line).decode()


def journal_of(output: Path) -> Path:
    """The journal's file: beside the output, with its name."""
    return output.with_name(output.name + SUFFIX)


class Journal:
    """The results of the runs into one output. One process at a time may have it open.

    Raises `OutputError` where the file cannot be used or written, with what to do.
    """

    def __init__(self, output: Path, recipes: Recipes) -> None:
        self.path = journal_of(output)
        self._connection = self._opened()
        self._known = self._count() > 0
        with self.told():
            self._with_calls = self._recipe_number(recipes.with_calls)
            self._without_calls = self._recipe_number(recipes.without_calls)

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    @property
    def is_new(self) -> bool:
        """Whether there was no result when it was opened."""
        return not self._known

    def begin(self) -> None:
        """Begins a run: the places of the run before are forgotten, its results are not."""
        with self._transaction():
            self._connection.execute("DELETE FROM places")

    def knows(self, source: str) -> bool:
        """Whether there is a result of an item of this source, whatever its content was."""
        if not self._known:
            return False
        with self.told():
            found = self._connection.execute("SELECT 1 FROM results WHERE source = ?", (source,))
            return found.fetchone() is not None

    def find(self, source: str, sha256: str, *, failed_too: bool) -> tuple[int, Result] | None:
        """The result of an item by a present recipe, with its key; None if it is to be made."""
        if not self._known:
            return None
        with self.told():
            row = self._connection.execute(
                f"SELECT id, {_COLUMNS} FROM results"
                " WHERE source = ? AND sha256 = ? AND recipe IN (?, ?)",
                (source, sha256, self._with_calls, self._without_calls),
            ).fetchone()
        if row is None or (row[3] is not None and not failed_too):
            return None
        return row[0], Result(*row[1:])

    def put(self, ended: Iterable[tuple[int, str, Result]]) -> None:
        """Commits results with their places in the output and their sources, all or none of them;
        each takes the place of an earlier one."""
        with self._transaction():
            for position, source, result in ended:
                recipe = self._with_calls if result.called else self._without_calls
                row = self._connection.execute(_PUT, (source, recipe, *_values(result)))
                self._place(position, row.fetchone()[0])

    def place(self, position: int, key: int) -> None:
        """Commits the place in the output of a result that was there."""
        with self._transaction():
            self._place(position, key)

    def lines(self) -> Iterator[str]:
        """The lines of the output, in the order of the input."""
        with self.told():
            cursor = self._connection.execute(
                "SELECT r.line FROM places AS p JOIN results AS r ON r.id = p.result"
                " ORDER BY p.position"
            )
            while rows := cursor.fetchmany(_BATCH):
                for (line,) in rows:
                    yield unpacked(line)

    def prune(self) -> None:
        """Takes out the results that have no place in the output: of files that are no more."""
        with self._transaction():
            self._connection.execute(
                "DELETE FROM results WHERE id NOT IN (SELECT result FROM places)"
            )

    def failures(self) -> int:
        """How many results are failures."""
        with self.told():
            found = self._connection.execute("SELECT count(*) FROM results WHERE status = 'failed'")
            return int(found.fetchone()[0])

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        with self.told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def told(self) -> Iterator[None]:
        """Turns an error of the database into one that says what to do."""
        try:
            yield
        except sqlite3.Error as error:
            raise OutputError(
                f"{self.path}: cannot be written ({error}); what was done is kept: make room or"
                " check permissions, then give the same command again"
            ) from error

    # --- steps ----------------------------------------------------------------------------------

    def _opened(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(self.path, timeout=0.2, isolation_level=None)
        except sqlite3.Error as error:
            raise self._unusable(error) from None
        try:
            connection.execute(f"PRAGMA page_size = {_PAGE}")
            # No other process may have it: so there is no shared memory, and any disk will do.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN EXCLUSIVE")
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if not version:
                for statement in _SCHEMA.split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {_FORMAT}")
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            connection.close()
            raise self._unusable(error) from None
        if version not in (0, _FORMAT):
            connection.close()
            raise UsageError(
                f"{self.path}: was made by another version of this program; remove it to begin anew"
            )
        return connection

    def _unusable(self, error: sqlite3.Error) -> OutputError:
        what = str(error)
        if "locked" in what:
            return OutputError(
                f"{self.path}: another process writes this output; wait for it, or name another"
            )
        if "not a database" in what or "malformed" in what:
            return OutputError(f"{self.path}: is damaged ({what}); remove it to begin anew")
        return OutputError(
            f"{self.path}: cannot be written ({what}); name an output in a folder that can"
        )

    def _count(self) -> int:
        with self.told():
            found = self._connection.execute("SELECT EXISTS (SELECT 1 FROM results)")
            return int(found.fetchone()[0])

    def _recipe_number(self, recipe: str) -> int:
        self._connection.execute("INSERT OR IGNORE INTO recipes (recipe) VALUES (?)", (recipe,))
        found = self._connection.execute("SELECT id FROM recipes WHERE recipe = ?", (recipe,))
        return int(found.fetchone()[0])

    def _place(self, position: int, key: int) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO places (position, result) VALUES (?, ?)", (position, key)
        )


def _values(result: Result) -> tuple[object, ...]:
    return (
        *(result.sha256, result.status, result.error_type, result.message),
        *(result.calls, result.input_tokens, result.output_tokens, result.cost_usd),
        *(result.called, result.line),
    )
