"""What goes into the library's tables: filings with their passages, records, reviews.

Plain functions over an open connection, each within a transaction of its caller; who may
write, and when, is the `Library`'s business.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from assistant.library.contents import now, pack, searchable
from assistant.library.proven import insert_proven, write_proven
from assistant.library.rows import FilingRows, RecordRow, engine_key
from assistant.library.selection import best_record
from assistant.record import Engine, Extraction


@dataclass(frozen=True, slots=True)
class Stored:
    """What is known of a filing that a new one may be, or replace."""

    number: int
    relation: Literal["same", "earlier", "changed"]
    source: str
    text_sha256: str


# --- finding ----------------------------------------------------------------------------------


def find_stored(
    connection: sqlite3.Connection, sha256: str, number: str | None, location: str | None
) -> Stored | None:
    """The stored filing that one is, was, or replaces; None for a new one.

    `sha256` is that of its bytes, `number` its accession number, `location` its place on disk.
    `same`: the same bytes. `earlier`: bytes that the filing had before, in a copy elsewhere.
    `changed`: other bytes with the same accession number, or in the same place (a file in whose
    place another filing was put, by its accession number, is a new one).
    """
    row = _one(connection, "sha256 = ?", sha256)
    if row:
        return _stored(row, "same")
    if number:
        earlier = _one(
            connection,
            "id = (SELECT filing FROM earlier_versions WHERE sha256 = ?)"
            " AND accession_number = ? AND location IS NOT ?",
            *(sha256, number, location),
        )
        if earlier:
            return _stored(earlier, "earlier")
        row = _one(connection, "accession_number = ?", number)
    if not row and location:
        same_place = "location = ? AND (accession_number IS NULL OR ? IS NULL)"
        row = _one(connection, same_place, location, number)
    return _stored(row, "changed") if row else None


def _one(connection: sqlite3.Connection, where: str, *values: object) -> sqlite3.Row | None:
    """The latest row of `filings` for a condition."""
    found = connection.execute(
        f"SELECT * FROM filings WHERE {where} ORDER BY changed_on DESC, id DESC LIMIT 1", values
    ).fetchone()
    return found if isinstance(found, sqlite3.Row) else None


def _stored(row: sqlite3.Row, relation: Literal["same", "earlier", "changed"]) -> Stored:
    return Stored(row["id"], relation, row["source"], row["text_sha256"])


def earlier_number(connection: sqlite3.Connection, sha256: str, location: str | None) -> str | None:
    """The accession number of a filing that had these bytes before, in a copy elsewhere."""
    row = _one(
        connection,
        "id = (SELECT filing FROM earlier_versions WHERE sha256 = ?) AND location IS NOT ?",
        *(sha256, location),
    )
    return row["accession_number"] if row else None


def has_record(connection: sqlite3.Connection, number: int, engine: Engine) -> bool:
    """Whether this engine, in this version, has read the filing."""
    found = connection.execute(
        "SELECT 1 FROM records WHERE filing = ? AND engine = ? AND version = ?"
        " AND model = ? AND prompt = ?",
        (number, *engine_key(engine)),
    )
    return found.fetchone() is not None


def find_number(connection: sqlite3.Connection, key: str, locations: Iterable[str]) -> int | None:
    """The key of the row of a filing: by its id, accession number (with or without hyphens),
    SHA-256 (16 digits or more), source as given, or place on disk. None where there is none."""
    accession = key.replace("-", "")
    if len(accession) == 18 and accession.isascii() and accession.isdigit():
        key = f"{accession[:10]}-{accession[10:12]}-{accession[12:]}"
    named = "? IN (filing, sha256, accession_number)"
    row = _one(connection, named, key)
    if not row and 16 <= len(key) < 64 and key.isalnum():
        row = _one(connection, "sha256 GLOB ?", f"{key.lower()}*")
    for place in (key, *locations):
        row = row or _one(connection, "? IN (source, location)", place)
    return int(row["id"]) if row else None


# --- writing ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Written:
    """Passages with a vector that a write put in and took out, by id."""

    number: int
    put: list[int]
    taken: list[int]


def write_filing(
    connection: sqlite3.Connection,
    rows: FilingRows,
    *,
    location: str | None,
    program_version: str,
    replacing: int | None = None,
) -> Written:
    """Stores a filing with its extraction, passages, names and numbers.

    `replacing` is the key of the row whose old content goes; its reviews and the day it was
    added stay. Within a transaction of the caller, who ends it with `index_passages`.
    """
    moment = now()
    columns = rows.columns | {
        "location": location,
        "changed_on": moment,
        "program_version": program_version,
    }
    if replacing is not None:
        taken = _clear(connection, replacing, str(rows.columns["sha256"]))
        names = ", ".join(f"{name} = ?" for name in columns)
        connection.execute(
            f"UPDATE filings SET {names} WHERE id = ?", (*columns.values(), replacing)
        )
        put = _write_contents(connection, replacing, rows)
        write_record(connection, replacing, rows.record)
        return Written(replacing, put, taken)
    number = _insert(connection, columns | _of_record(rows.record) | {"added_on": moment})
    put = _write_contents(connection, number, rows)
    _insert_record(connection, number, rows.record)
    insert_proven(connection, number, rows.proven)
    return Written(number, put, [])


def _insert(connection: sqlite3.Connection, columns: dict[str, Any]) -> int:
    marks = ", ".join("?" * len(columns))
    cursor = connection.execute(
        f"INSERT INTO filings ({', '.join(columns)}) VALUES ({marks})", tuple(columns.values())
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _of_record(row: RecordRow) -> dict[str, Any]:
    """The columns of `filings` that are those of its only record."""
    return {
        "form": row.form,
        "amendment_number": row.amendment_number,
        "purpose": row.purpose,
        "category": row.category,
        "status": row.status,
        "engine": row.engine[0],
    }


def _write_contents(connection: sqlite3.Connection, number: int, rows: FilingRows) -> list[int]:
    """Stores the text and what a filing is found by; ids of the passages that get a vector."""
    connection.execute(
        "INSERT INTO texts (filing, text, parts) VALUES (?, ?, ?)", (number, rows.text, rows.parts)
    )
    connection.executemany(
        "INSERT OR IGNORE INTO names (filing, kind, name, folded) VALUES (?, ?, ?, ?)",
        [(number, *row) for row in rows.names],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO numbers (filing, kind, value) VALUES (?, ?, ?)",
        [(number, *row) for row in rows.numbers],
    )
    first = _next_passage(connection)
    connection.executemany(
        _INSERT_PASSAGE, [(first + index, number, *row) for index, row in enumerate(rows.passages)]
    )
    return [first + index for index, row in enumerate(rows.passages) if row[_RANK] is not None]


def _clear(connection: sqlite3.Connection, number: int, sha256: str) -> list[int]:
    """Takes out the content of a filing that new content replaces; ids of its vectors' passages."""
    connection.execute(
        "INSERT OR REPLACE INTO earlier_versions (sha256, filing, location, replaced_on)"
        " SELECT sha256, id, location, ? FROM filings WHERE id = ? AND sha256 <> ?",
        (now(), number, sha256),
    )
    connection.execute("DELETE FROM earlier_versions WHERE sha256 = ?", (sha256,))
    taken = _delete_passages(connection, number)
    for table in ("texts", "names", "numbers", "records", "proven"):
        connection.execute(f"DELETE FROM {table} WHERE filing = ?", (number,))
    return taken


def _delete_passages(connection: sqlite3.Connection, number: int) -> list[int]:
    """Takes out a filing's passages, and the vectors that no other passage shares."""
    index_passages(connection)  # what is taken out of the index must be in it
    ranked = connection.execute(
        "SELECT id, text_hash FROM passages WHERE filing = ? AND rank IS NOT NULL", (number,)
    ).fetchall()
    connection.execute("DELETE FROM passages WHERE filing = ?", (number,))
    connection.executemany(
        "DELETE FROM vectors WHERE text_hash = ?"
        " AND NOT EXISTS (SELECT 1 FROM passages WHERE passages.text_hash = vectors.text_hash)",
        [(row["text_hash"],) for row in ranked],
    )
    return [int(row["id"]) for row in ranked]


_INSERT_PASSAGE = """
INSERT INTO passages (id, filing, section, title, start, end, context, text, boilerplate, rank,
                      embedded_text, text_hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_RANK = 7  # in a `PassageRow`


def _next_passage(connection: sqlite3.Connection) -> int:
    """An id that no passage ever had."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passages'").fetchone()
    return int(row[0]) + 1 if row else 1


def index_passages(connection: sqlite3.Connection) -> None:
    """Brings the full-text index up to the passages: those written last are not in it yet.

    Within a transaction of the caller. One statement for many: the index puts what it gathered
    into the file whenever another statement begins.
    """
    connection.execute(
        "INSERT INTO passages_fts (rowid, context, title, text)"
        " SELECT id, context, title, text FROM passages"
        " WHERE id > (SELECT coalesce(max(id), 0) FROM passages_fts_docsize) ORDER BY id"
    )


def write_record(connection: sqlite3.Connection, number: int, row: RecordRow) -> None:
    """Stores an extraction, in the place of an earlier one of the same engine and version."""
    _insert_record(connection, number, row)
    refresh(connection, number)


def _insert_record(connection: sqlite3.Connection, number: int, row: RecordRow) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO records (filing, engine, version, model, prompt, text_sha256,"
        " status, record, extraction, made_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, *row.engine, row.text_sha256, row.status, row.record, row.extraction, now()),
    )


def write_review(
    connection: sqlite3.Connection, number: int, extraction: Extraction, reviewer: str
) -> None:
    """Stores a person's corrected extraction; it goes before all others from now on."""
    record = extraction.record
    connection.execute(
        "INSERT INTO reviews (filing, reviewer, reviewed_on, sha256, text_sha256, record,"
        " extraction) SELECT id, ?, ?, sha256, text_sha256, ?, ? FROM filings WHERE id = ?",
        (
            reviewer,
            now(),
            searchable(record.model_dump_json()) if record else None,
            pack(extraction.model_dump_json()),
            number,
        ),
    )
    refresh(connection, number)


def delete_filing(connection: sqlite3.Connection, number: int) -> list[int]:
    """Takes a filing out with all that belongs to it, reviews too; ids of its vectors' passages."""
    taken = _delete_passages(connection, number)
    connection.execute("DELETE FROM filings WHERE id = ?", (number,))
    return taken


def refresh(connection: sqlite3.Connection, number: int) -> None:
    """Brings the record's columns in `filings`, and its proven values, up to the first record."""
    row = best_record(connection, number)
    if row is None:
        return
    record = json.loads(row["record"]) if row["record"] else {}
    connection.execute(
        "UPDATE filings SET form = ?, amendment_number = ?, purpose = ?, category = ?,"
        " status = ?, engine = ?, reviewed = ? WHERE id = ?",
        (
            record.get("form"),
            record.get("amendment_number"),
            record.get("purpose"),
            (record.get("reason") or {}).get("category"),
            row["status"],
            row["engine"],
            int(row["engine"] == "review"),
            number,
        ),
    )
    write_proven(connection, number)
