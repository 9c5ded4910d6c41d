"""The library's SQLite file: how it is opened, its tables, and how older files are brought up.

SQLite is the truth of a library; whatever else stands in its folder can be made anew from
this file. It is in WAL mode, so that readers never wait for a writer, and readable by its
owner only: drafts of filings are confidential.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from assistant.errors import LibraryError
from assistant.write_ahead import use_write_ahead_log

FILE_NAME = "library.sqlite"
"""The database, in the library's folder."""

BUSY_SECONDS = 30.0
"""How long a statement waits for another process's transaction."""

_PAGE = 8_192  # bytes; seven vectors fit, where of twice 4,096 a quarter would be left empty
# Pages of the log, 64 MB, before it is moved into the file: few commits wait for the disk.
_LOG_PAGES = 8_000
# The start of every SQLite file (SQLite file format, 1.3).
_SQLITE_MAGIC = b"SQLite format 3\x00"

_FIRST_TABLES = """
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- One row per filing. `filing` is its public id: the accession number, else 16 hex digits of
-- sha256. A changed file keeps its row. The columns from `form` on are those of the record that
-- goes first: reviewed, else accepted, else the rest.
CREATE TABLE filings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    filing TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    location TEXT,
    sha256 TEXT NOT NULL UNIQUE,
    text_sha256 TEXT NOT NULL,
    accession_number TEXT,
    submission_type TEXT,
    filed_on TEXT,
    cik TEXT,
    company TEXT,
    truncated INTEGER NOT NULL DEFAULT 0,
    characters INTEGER NOT NULL,
    added_on TEXT NOT NULL,
    changed_on TEXT NOT NULL,
    program_version TEXT NOT NULL,
    form TEXT,
    amendment_number INTEGER,
    purpose TEXT,
    category TEXT,
    status TEXT NOT NULL DEFAULT 'needs_review',
    engine TEXT,
    reviewed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX filings_by_location ON filings (location);
CREATE INDEX filings_by_accession_number ON filings (accession_number);
CREATE INDEX filings_by_filed_on ON filings (filed_on);

-- Content that a filing had before: another copy of it is known and changes nothing.
CREATE TABLE earlier_versions (
    sha256 TEXT PRIMARY KEY,
    filing INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
    location TEXT,
    replaced_on TEXT NOT NULL
);
CREATE INDEX earlier_versions_by_filing ON earlier_versions (filing);

-- The canonical text (UTF-8, zlib) and everything else of a `Filing` (JSON, zlib).
CREATE TABLE texts (
    filing INTEGER PRIMARY KEY REFERENCES filings (id) ON DELETE CASCADE,
    text BLOB NOT NULL,
    parts BLOB NOT NULL
);

-- Names for look-ups: as printed, and folded (no case, accents, punctuation, legal form).
-- The columns of the key stand first: integrity_check of SQLite 3.40 reports nulls otherwise.
CREATE TABLE names (
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    filing INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (folded, kind, filing)
) WITHOUT ROWID;
CREATE INDEX names_by_filing ON names (filing);

CREATE TABLE numbers (
    value TEXT NOT NULL,
    kind TEXT NOT NULL,
    filing INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
    PRIMARY KEY (value, kind, filing)
) WITHOUT ROWID;
CREATE INDEX numbers_by_filing ON numbers (filing);

-- `text` is text[start:end] of the filing. `context` is a line with company, form and file
-- numbers. `rank` is 1 to 3 for passages that get a vector, which is that of `embedded_text`;
-- `text_hash` is the SHA-256 of `embedded_text`. Ids are never used again.
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    filing INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
    section TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    context TEXT NOT NULL,
    text TEXT NOT NULL,
    boilerplate INTEGER NOT NULL DEFAULT 0,
    rank INTEGER,
    embedded_text TEXT,
    text_hash TEXT
);
CREATE INDEX passages_by_filing ON passages (filing);
CREATE INDEX passages_by_text_hash ON passages (text_hash) WHERE text_hash IS NOT NULL;

-- BM25. External content: the text stands once, in `passages`, and triggers follow it; the first
-- of them is gone in later versions.
CREATE VIRTUAL TABLE passages_fts USING fts5 (
    context, title, text,
    content = 'passages', content_rowid = 'id',
    tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE TRIGGER passages_inserted AFTER INSERT ON passages BEGIN
    INSERT INTO passages_fts (rowid, context, title, text)
    VALUES (new.id, new.context, new.title, new.text);
END;
CREATE TRIGGER passages_deleted AFTER DELETE ON passages BEGIN
    INSERT INTO passages_fts (passages_fts, rowid, context, title, text)
    VALUES ('delete', old.id, old.context, old.title, old.text);
END;
CREATE TRIGGER passages_updated AFTER UPDATE OF context, title, text ON passages BEGIN
    INSERT INTO passages_fts (passages_fts, rowid, context, title, text)
    VALUES ('delete', old.id, old.context, old.title, old.text);
    INSERT INTO passages_fts (rowid, context, title, text)
    VALUES (new.id, new.context, new.title, new.text);
END;

-- One extraction per filing, engine, version, model and prompt. `record` is the record as JSON,
-- `extraction` the whole extraction (JSON, zlib). Empty strings stand for null in the key.
CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    filing INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
    engine TEXT NOT NULL,
    version TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    prompt TEXT NOT NULL DEFAULT '',
    text_sha256 TEXT NOT NULL,
    status TEXT NOT NULL,
    record TEXT,
    extraction BLOB NOT NULL,
    made_on TEXT NOT NULL,
    UNIQUE (filing, engine, version, model, prompt)
);

-- A person's corrections. They stay when the file changes; `text_sha256` names the text that
-- their offsets hold for.
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    filing INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
    reviewer TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    record TEXT,
    extraction BLOB NOT NULL
);
CREATE INDEX reviews_by_filing ON reviews (filing);

-- float32, little-endian, one after the other.
CREATE TABLE vectors (
    text_hash TEXT NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (text_hash, model)
);
"""


def _create_tables(connection: sqlite3.Connection) -> None:
    for statement in _statements(_FIRST_TABLES):
        connection.execute(statement)


def _add_proven_values(connection: sqlite3.Connection) -> None:
    """The proven values as rows, for the filings that are there too."""
    from assistant.library.proven import fill_proven

    fill_proven(connection)


_CONVERSATIONS = """
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_on TEXT NOT NULL
);

-- `asked` is the question as it was understood, `filings` the ids that the answer is about (JSON).
CREATE TABLE turns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    asked_on TEXT NOT NULL,
    question TEXT NOT NULL,
    asked TEXT NOT NULL,
    answer TEXT NOT NULL,
    filings TEXT NOT NULL
);
CREATE INDEX turns_by_conversation ON turns (conversation);
"""


def _add_conversations(connection: sqlite3.Connection) -> None:
    for statement in _statements(_CONVERSATIONS):
        connection.execute(statement)


def _add_currencies(connection: sqlite3.Connection) -> None:
    from assistant.library.proven import add_currencies

    add_currencies(connection)


def _index_passages_by_hand(connection: sqlite3.Connection) -> None:
    """New passages come into the full-text index by `store.index_passages`: a trigger would write
    out what the index gathered with each passage."""
    connection.execute("DROP TRIGGER passages_inserted")


def _add_days(connection: sqlite3.Connection) -> None:
    from assistant.library.proven import add_days

    add_days(connection)


def _add_offices(connection: sqlite3.Connection) -> None:
    from assistant.library.proven import write_all_anew

    write_all_anew(connection)


def _add_states(connection: sqlite3.Connection) -> None:
    """What was in view after each turn of a conversation, as JSON."""
    connection.execute("ALTER TABLE turns ADD COLUMN state TEXT NOT NULL DEFAULT '{}'")


def _add_counsel_places(connection: sqlite3.Connection) -> None:
    from assistant.library.proven import write_all_anew

    write_all_anew(connection)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _create_tables,
    _add_proven_values,
    _add_conversations,
    _add_currencies,
    _index_passages_by_hand,
    _add_days,
    _add_offices,
    _add_states,
    _add_counsel_places,
)
"""Each brings the file from the version of its index to the next; `PRAGMA user_version` counts."""


def database_path(folder: Path) -> Path:
    """Where the database of a library's folder stands."""
    return folder / FILE_NAME


def prepare_folder(folder: Path) -> None:
    """Makes the library's folder, for its owner only; a foreign folder keeps its permissions.

    Raises `LibraryError` where there is a file of that name or no permission.
    """
    try:
        if not folder.is_dir():
            # Another process may make it meanwhile: only a file of that name is a fault.
            folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        elif database_path(folder).exists() or not any(folder.iterdir()):
            with suppress(PermissionError):
                folder.chmod(stat.S_IRWXU)
    except FileExistsError:
        raise LibraryError(
            f"{folder}: is a file; a library is a folder, so name one, or a new one"
        ) from None
    except OSError as error:
        raise LibraryError(
            f"{folder}: the library cannot be made there ({error.strerror}); name another folder"
        ) from error


def connect(folder: Path) -> sqlite3.Connection:
    """An open connection to the library's database, which is made empty where there is none.

    Transactions are explicit (`transaction`); rows are `sqlite3.Row`. The tables are brought up
    with `migrate`. Raises `LibraryError` where the file is no SQLite database or cannot be opened.
    """
    path = database_path(folder)
    try:
        _make_private(path)
        connection = sqlite3.connect(
            path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
    except (OSError, sqlite3.Error) as error:
        raise _unopened(path, error) from error
    try:
        connection.row_factory = sqlite3.Row
        connection.execute(f"PRAGMA page_size = {_PAGE}")  # of a file that is new
        # A commit survives the end of this process at once; power loss, after `checkpoint`.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -64000")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
        version(connection)
    except sqlite3.Error as error:
        connection.close()
        raise _unopened(path, error) from error
    return connection


def _make_private(path: Path) -> None:
    """The file, readable and writable by its owner only, before SQLite opens it."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o600)
    try:
        head = os.read(handle, len(_SQLITE_MAGIC))
        if head and head != _SQLITE_MAGIC:
            raise sqlite3.DatabaseError("file is not a database")
        if hasattr(os, "fchmod") and stat.S_IMODE(os.fstat(handle).st_mode) != 0o600:
            with suppress(PermissionError):
                os.fchmod(handle, 0o600)
    finally:
        os.close(handle)


def _unopened(path: Path, error: Exception) -> LibraryError:
    reason = getattr(error, "strerror", None) or str(error)
    return LibraryError(
        f"{path}: the library cannot be opened ({reason}); move it aside and add the filings again"
    )


def version(connection: sqlite3.Connection) -> int:
    """The number of migrations that the file has gone through; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the file needs no migration. Raises `LibraryError` for one from a later program."""
    found = version(connection)
    if found > len(MIGRATIONS):
        raise LibraryError(
            f"the library was made by a later version of this program (tables {found}, known up"
            f" to {len(MIGRATIONS)}); upgrade with: pip install --upgrade assistant"
        )
    return found == len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Brings the tables up to date, each step in a transaction of its own, all or nothing."""
    use_write_ahead_log(connection, BUSY_SECONDS)
    while not is_current(connection):
        with transaction(connection):
            # Another process may have done this step while this one waited for the transaction.
            done = version(connection)
            if done < len(MIGRATIONS):
                MIGRATIONS[done](connection)
                connection.execute(f"PRAGMA user_version = {done + 1}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """A write transaction: committed at the end, undone by an exception; inside another, a part."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.execute("COMMIT")


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Several reads of one state of the database, whatever others commit meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def checkpoint(connection: sqlite3.Connection) -> None:
    """Moves what was committed into the database file and to the disk."""
    with suppress(sqlite3.OperationalError):  # a reader holds the log: it is moved later
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; `executescript` would commit the transaction it stands in."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
