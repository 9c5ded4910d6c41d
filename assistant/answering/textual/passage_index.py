"""The passages of the filings in scope, and which of them hold a word: one FTS5 index.

A library has the index; for filings in memory, and for a few filings of a large library, the
same is made in memory, so that both find the same.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from assistant.language.normal import sentences
from assistant.library.passages import Passage, is_boilerplate

MOST_HITS = 2_000
"""Passages with one word that are looked at: a word with more is common, and tells little."""

_FEW = 300  # filings that get an index of their own, where the library holds many more
_LEFT_OUT = ("header", "power_of_attorney", "exhibit_index")

_TABLES = """
CREATE TABLE passages (
    id INTEGER PRIMARY KEY, filing INTEGER NOT NULL, section TEXT NOT NULL, start INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE VIRTUAL TABLE passages_fts USING fts5 (
    text, content = 'passages', content_rowid = 'id',
    tokenize = "porter unicode61 remove_diacritics 2"
);
"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage of a filing: `start` is the offset of its text in the filing's."""

    row: int
    filing: int
    section: str
    start: int
    text: str

    def sentences(self) -> list[tuple[int, int, str]]:
        """Its sentences and table rows with their offsets in the filing; prescribed ones not."""
        return [
            (self.start + left, self.start + right, said)
            for left, right in sentences(self.text, 0, len(self.text))
            if not is_boilerplate(said := self.text[left:right])
        ]


class PassageIndex:
    """The passages of the filings with these keys, by the words that they hold."""

    def __init__(self, connection: sqlite3.Connection, scope: Collection[int]) -> None:
        self._connection = connection
        self._scope = frozenset(scope)

    @property
    def size(self) -> int:
        """How many filings there are."""
        return len(self._scope)

    def holding(self, printed: Iterable[str]) -> dict[int, int] | None:
        """The passages with one of the words, inflected or not, and their filings.

        None where too many passages have them.
        """
        match = "{text} : (" + " OR ".join(f'"{word}"' for word in sorted(printed)) + ")"
        marks = ", ".join("?" * len(_LEFT_OUT))
        rows = self._connection.execute(
            "SELECT p.id, p.filing FROM passages_fts JOIN passages AS p"
            " ON p.id = passages_fts.rowid WHERE passages_fts MATCH ?"
            f" AND p.section NOT IN ({marks}) LIMIT ?",
            (match, *_LEFT_OUT, MOST_HITS + 1),
        ).fetchall()
        if len(rows) > MOST_HITS:
            return None
        return {row[0]: row[1] for row in rows if row[1] in self._scope}

    def stretches(self, rows: Collection[int]) -> dict[int, Stretch]:
        """The passages with these keys; none for those of another section or none."""
        found = self._connection.execute(
            "SELECT p.id, p.filing, p.section, p.start, p.text FROM json_each(?) AS wanted"
            " CROSS JOIN passages AS p ON p.id = wanted.value",
            (json.dumps(sorted(rows)),),
        )
        return {row[0]: Stretch(*row) for row in found if row[1] in self._scope}


def index_in_memory(passages: Sequence[Iterable[Passage]]) -> PassageIndex:
    """The index of filings in memory; their keys are their places, from 0."""
    rows = [(key, p.section, p.start, p.text) for key, found in enumerate(passages) for p in found]
    return _made(rows, range(len(passages)))


def index_of_library(connection: sqlite3.Connection, numbers: Collection[int]) -> PassageIndex:
    """The library's own index, or one of its filings with these keys where they are few."""
    total = connection.execute("SELECT count(*) FROM filings").fetchone()[0]
    if len(numbers) > _FEW or 2 * len(numbers) > total:
        return PassageIndex(connection, numbers)
    rows = connection.execute(
        "SELECT p.filing, p.section, p.start, p.text FROM json_each(?) AS wanted"
        " CROSS JOIN passages AS p ON p.filing = wanted.value ORDER BY p.id",
        (json.dumps(sorted(numbers)),),
    )
    return _made((tuple(row) for row in rows), numbers)


def _made(rows: Iterable[tuple[object, ...]], numbers: Collection[int]) -> PassageIndex:
    connection = sqlite3.connect(":memory:")
    connection.executescript(_TABLES)
    connection.executemany(
        "INSERT INTO passages (filing, section, start, text) VALUES (?, ?, ?, ?)", rows
    )
    connection.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
    return PassageIndex(connection, numbers)
