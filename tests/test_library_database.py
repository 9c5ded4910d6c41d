"""The library's database: migrations, and files that are no library's."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from library_filings import plain_filing

from assistant.errors import LibraryError
from assistant.library import Library
from assistant.library.database import MIGRATIONS, connect, is_current, migrate, transaction


def test_a_file_of_version_0_is_brought_up(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "library.sqlite").close()
    connection = connect(tmp_path)
    assert not is_current(connection)
    migrate(connection)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    assert tables >= {
        *("filings", "texts", "names", "numbers", "passages", "passages_fts"),
        *("records", "reviews", "vectors", "settings"),
    }
    connection.close()


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    connection = connect(tmp_path)
    migrate(connection)
    before = list(connection.iterdump())
    migrate(connection)
    assert list(connection.iterdump()) == before
    connection.close()


def test_a_failing_migration_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (done TEXT)")
        raise RuntimeError("no room")

    folder = tmp_path / "library"
    path = tmp_path / "a.txt"
    path.write_text(plain_filing())
    with Library(folder, embedding="none") as library:
        library.add(path)
    with monkeypatch.context() as later:
        later.setattr("assistant.library.database.MIGRATIONS", (*MIGRATIONS, fail))
        with pytest.raises(RuntimeError, match="no room"):
            Library(folder)
    with Library(folder) as library:
        assert len(library) == 1
        tables = {row[0] for row in library.connection.execute("SELECT name FROM sqlite_schema")}
        assert "half" not in tables


def test_a_later_migration_is_made_on_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def step(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE filings ADD COLUMN note TEXT DEFAULT 'none'")

    path = tmp_path / "a.txt"
    path.write_text(plain_filing())
    with Library(tmp_path / "library", embedding="none") as library:
        library.add(path)
    monkeypatch.setattr("assistant.library.database.MIGRATIONS", (*MIGRATIONS, step))
    with Library(tmp_path / "library") as library:
        assert library.connection.execute("SELECT note FROM filings").fetchone()[0] == "none"
        assert library.embedding == "none"


def test_a_file_of_a_later_program_is_left_alone(tmp_path: Path) -> None:
    Library(tmp_path, embedding="none").close()
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(LibraryError, match=r"later version of this program .* upgrade with"):
        Library(tmp_path)


@pytest.mark.parametrize("content", [b"words, not a database", b"SQLite format 3\x00" + b"x" * 200])
def test_what_is_no_database_is_not_touched(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "library.sqlite").write_bytes(content)
    with pytest.raises(LibraryError, match=r"library\.sqlite: the library cannot be opened"):
        Library(tmp_path)
    assert (tmp_path / "library.sqlite").read_bytes() == content


def test_an_exception_undoes_a_transaction(tmp_path: Path) -> None:
    connection = connect(tmp_path)
    migrate(connection)

    def write() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO settings VALUES ('a', '1')")
            with transaction(connection):
                connection.execute("INSERT INTO settings VALUES ('b', '2')")
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        write()
    assert connection.execute("SELECT count(*) FROM settings").fetchone()[0] == 0
    connection.close()
