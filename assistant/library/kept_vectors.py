"""The vectors of passages in SQLite: by the hash of the embedded text, and the model."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, islice
from typing import TYPE_CHECKING, Any

from assistant.library.database import transaction

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.library.embedding import Matrix

BATCH = 5_000
"""Vectors handed on at once; Chroma refuses more than 5,461."""

Rows = list[tuple[int, bytes]]
"""Ids of passages with their vectors, float32, little-endian."""

_LISTED = "(SELECT value FROM json_each(?))"  # any number of ids, as JSON

# A passage that should have a vector has a text hash; there is an index of those.
_EXPECTED = "p.text_hash IS NOT NULL"
_KEPT = (
    "FROM passages AS p JOIN vectors AS v ON v.text_hash = p.text_hash AND v.model = ?"
    f" WHERE {_EXPECTED}"
)
# Of all passages, by id: their texts, which stand between the columns, are not read.
_IN_ORDER = (
    "SELECT p.id, v.vector FROM (SELECT id, text_hash FROM passages WHERE text_hash IS NOT NULL"
    " ORDER BY +id LIMIT -1) AS p CROSS JOIN vectors AS v"
    " ON v.text_hash = p.text_hash AND v.model = ?"
)
_SUM = "SELECT count(*), coalesce(max(p.id), 0)"


class KeptVectors:
    """The vectors of one model in a library's database."""

    def __init__(self, connection: sqlite3.Connection, model: str) -> None:
        self.model = model
        self._connection = connection
        self._read: tuple[tuple[int, int], NDArray[np.int64], Matrix] | None = None

    def expected(self) -> tuple[int, int]:
        """Number and highest id of the passages that should have a vector."""
        return self._summed(f"{_SUM} FROM passages AS p WHERE {_EXPECTED}")

    def kept(self) -> tuple[int, int]:
        """Number and highest id of those that have one."""
        return self._summed(f"{_SUM} {_KEPT}", self.model)

    def dimension(self) -> int | None:
        """How many numbers the vectors of this model have; None where there are none yet."""
        row = self._connection.execute(
            "SELECT length(vector) FROM vectors WHERE model = ? LIMIT 1", (self.model,)
        ).fetchone()
        return int(row[0]) // 4 if row else None

    def lacking(self, passages: list[int] | None) -> dict[str, str]:
        """The texts without a vector, by hash: of these passages, or of all."""
        select = (
            "SELECT p.text_hash, p.embedded_text FROM passages AS p"
            f" WHERE {_EXPECTED} AND NOT EXISTS (SELECT 1 FROM vectors AS v"
            " WHERE v.text_hash = p.text_hash AND v.model = ?)"
        )
        if passages is None:
            return dict(self._plain(select, self.model))
        return dict(
            self._plain(f"{select} AND p.id IN {_LISTED}", self.model, json.dumps(passages))
        )

    def keep(self, hashes: Iterable[str], vectors: Matrix) -> None:
        """Stores a vector for each text hash, in one transaction."""
        stored, length = vectors.astype("<f4", copy=False).tobytes(), 4 * vectors.shape[1]
        with transaction(self._connection):
            self._connection.executemany(
                "INSERT OR IGNORE INTO vectors (text_hash, model, vector) VALUES (?, ?, ?)",
                (
                    (text_hash, self.model, stored[at : at + length])
                    for text_hash, at in zip(hashes, count(0, length), strict=False)
                ),
            )

    def existing(self, passages: list[int]) -> set[int]:
        """Those of the ids that passages have."""
        rows = self._connection.execute(
            f"SELECT id FROM passages WHERE id IN {_LISTED}", (json.dumps(passages),)
        )
        return {row[0] for row in rows}

    def gone(self, passages: Iterable[int]) -> list[int]:
        """Those of the ids that no passage has any more."""
        asked = list(passages)
        there = self.existing(asked) if asked else set()
        return [number for number in asked if number not in there]

    def rows(
        self, filings: Sequence[int] | None = None, *, passages: Sequence[int] | None = None
    ) -> Iterator[Rows]:
        """Passages with their vectors, in batches: all, those of filings, or these passages.

        By id, for Chroma takes longer in another order.
        """
        chosen = filings if filings is not None else passages
        if chosen is None:
            found = self._plain(_IN_ORDER, self.model)
        else:
            column = "p.filing" if filings is not None else "p.id"
            some = f"SELECT p.id, v.vector {_KEPT} AND {column} IN {_LISTED} ORDER BY p.id"
            found = self._plain(some, self.model, json.dumps(list(chosen)))
        while batch := found.fetchmany(BATCH):
            yield batch

    def matrix(self, filings: Sequence[int] | None = None) -> tuple[NDArray[np.int64], Matrix]:
        """Ids and vectors, of all passages or of those of filings.

        All are read again only when the database has changed.
        """
        if filings is not None:
            return _joined(self.rows(filings))
        elsewhere = int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        moment = (elsewhere, self._connection.total_changes)
        if self._read is None or self._read[0] != moment:
            self._read = (moment, *_joined(self.rows()))
        return self._read[1], self._read[2]

    def _plain(self, statement: str, *values: str) -> sqlite3.Cursor:
        """What a statement finds, as tuples, which are made faster than `sqlite3.Row`."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor.execute(statement, values)

    def _summed(self, statement: str, *values: str) -> tuple[int, int]:
        number, last = self._connection.execute(statement, values).fetchone()
        return int(number), int(last)


def as_matrix(rows: Rows) -> Matrix:
    """The vectors of rows, one below the other."""
    import numpy as np

    joined = b"".join(row[1] for row in rows)
    return np.frombuffer(joined, dtype="<f4").reshape(len(rows), -1)


def batches(items: Iterable[Any], size: int = BATCH) -> Iterator[list[Any]]:
    """The items, so many at a time."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _joined(rows: Iterable[Rows]) -> tuple[NDArray[np.int64], Matrix]:
    import numpy as np

    every = [row for batch in rows for row in batch]
    ids = np.array([row[0] for row in every], dtype=np.int64)
    return ids, as_matrix(every) if every else np.zeros((0, 0), dtype=np.float32)
