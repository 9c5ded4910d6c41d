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

from assistant.filing.model import Filing
from assistant.library.contents import now, pack, pack_parts, searchable
from assistant.library.names import folded, names_of, numbers_of
from assistant.library.passages import Passage, passages_of
from assistant.library.proven import write_proven
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
    connection: sqlite3.Connection, filing: Filing, location: str | None
) -> Stored | None:
    """The stored filing that this one is, was, or replaces; None for a new one.

    `same`: the same bytes. `earlier`: bytes that the filing had before, in a copy elsewhere.
    `changed`: other bytes with the same accession number, or in the same place (a file in whose
    place another filing was put, by its accession number, is a new one).
    """
    number = filing.header.accession_number
    row = _one(connection, "sha256 = ?", filing.sha256)
    if row:
        return _stored(row, "same")
    if number:
        earlier = _one(
            connection,
            "id = (SELECT filing FROM earlier_versions WHERE sha256 = ?)"
            " AND accession_number = ? AND location IS NOT ?",
            *(filing.sha256, number, location),
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


def has_record(connection: sqlite3.Connection, number: int, engine: Engine) -> bool:
    """Whether this engine, in this version, has read the filing."""
    found = connection.execute(
        "SELECT 1 FROM records WHERE filing = ? AND engine = ? AND version = ?"
        " AND model = ? AND prompt = ?",
        (number, *_engine_key(engine)),
    )
    return found.fetchone() is not None


def _engine_key(engine: Engine) -> tuple[str, str, str, str]:
    return engine.name, engine.version or "", engine.model or "", engine.prompt or ""


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
    filing: Filing,
    extraction: Extraction,
    *,
    location: str | None,
    program_version: str,
    replacing: int | None = None,
) -> Written:
    """Stores a filing with its extraction, passages, names and numbers.

    `replacing` is the key of the row whose old content goes; its reviews and the day it was
    added stay. Within a transaction of the caller.
    """
    taken: list[int] = []
    if replacing is not None:
        taken = _clear(connection, replacing, filing.sha256)
    number = _write_row(connection, filing, extraction, location, program_version, replacing)
    connection.execute(
        "INSERT INTO texts (filing, text, parts) VALUES (?, ?, ?)",
        (number, pack(filing.text), pack_parts(filing)),
    )
    put = _write_search(connection, number, filing, extraction)
    write_record(connection, number, extraction)
    return Written(number, put, taken)


def _write_row(
    connection: sqlite3.Connection,
    filing: Filing,
    extraction: Extraction,
    location: str | None,
    program_version: str,
    number: int | None,
) -> int:
    identity = extraction.filing or filing.identity
    filed_on = identity.filed_on
    values: dict[str, Any] = {
        "filing": filing.id,
        "source": searchable(filing.source),
        "location": location,
        "sha256": filing.sha256,
        "text_sha256": filing.text_sha256,
        "accession_number": filing.header.accession_number,
        "submission_type": identity.submission_type,
        "filed_on": filed_on.isoformat() if filed_on else None,
        "cik": identity.cik,
        "company": _company(filing, extraction),
        "truncated": int(filing.truncated),
        "characters": len(filing.text),
        "changed_on": now(),
        "program_version": program_version,
    }
    if number is not None:
        columns = ", ".join(f"{name} = ?" for name in values)
        connection.execute(f"UPDATE filings SET {columns} WHERE id = ?", (*values.values(), number))
        return number
    values["added_on"] = values["changed_on"]
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(
        f"INSERT INTO filings ({', '.join(values)}) VALUES ({marks})", tuple(values.values())
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _company(filing: Filing, extraction: Extraction) -> str | None:
    """The company's name: as on the cover, else as in the header."""
    record = extraction.record
    names = [r.name for r in record.registrants if r.name] if record else []
    names += [filer.company for filer in filing.header.filers if filer.company]
    return searchable(names[0]) if names else None


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


def _write_search(
    connection: sqlite3.Connection, number: int, filing: Filing, extraction: Extraction
) -> list[int]:
    """Stores what a filing is found by; ids of the passages that get a vector."""
    connection.executemany(
        "INSERT OR IGNORE INTO names (filing, kind, name, folded) VALUES (?, ?, ?, ?)",
        [
            (number, kind, searchable(name), searchable(folded(name)))
            for kind, name in names_of(filing, extraction)
        ],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO numbers (filing, kind, value) VALUES (?, ?, ?)",
        [(number, kind, value) for kind, value in numbers_of(filing, extraction)],
    )
    ranked: list[int] = []
    for passage in passages_of(filing, extraction):
        cursor = connection.execute(_INSERT_PASSAGE, _passage_values(number, passage))
        if passage.rank is not None and cursor.lastrowid is not None:
            ranked.append(cursor.lastrowid)
    return ranked


_INSERT_PASSAGE = """
INSERT INTO passages (filing, section, title, start, end, context, text, boilerplate, rank,
                      embedded_text, text_hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _passage_values(number: int, passage: Passage) -> tuple[object, ...]:
    embedded = passage.embedded_text
    return (
        number,
        passage.section,
        searchable(passage.title),
        passage.start,
        passage.end,
        searchable(passage.context),
        searchable(passage.text),
        int(passage.boilerplate),
        passage.rank,
        embedded if embedded is None else searchable(embedded),
        passage.text_hash,
    )


def write_record(connection: sqlite3.Connection, number: int, extraction: Extraction) -> None:
    """Stores an extraction, in the place of an earlier one of the same engine and version."""
    record = extraction.record
    connection.execute(
        "INSERT OR REPLACE INTO records (filing, engine, version, model, prompt, text_sha256,"
        " status, record, extraction, made_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            *_engine_key(extraction.engine),
            extraction.filing.text_sha256 if extraction.filing else "",
            extraction.status,
            searchable(record.model_dump_json()) if record else None,
            pack(extraction.model_dump_json()),
            now(),
        ),
    )
    refresh(connection, number)


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
