"""Adding in processes and in groups: the same library, whatever the way that led to it."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from library_filings import plain_filing, submission, write_many

from assistant.errors import LibraryError
from assistant.library import Library, store
from assistant.library.adding import Item
from assistant.library.collection import read_stamp
from assistant.library.contents import unpack
from assistant.library.database import transaction
from assistant.library.search import search
from assistant.library.vectors import verify

# Moments of the run; what else stands in the database is of the filings alone.
MOMENTS = {"added_on", "changed_on", "made_on", "replaced_on"}
TABLES = (
    *("filings", "earlier_versions", "texts", "names", "numbers", "passages", "proven"),
    *("records", "reviews", "vectors", "settings", "sqlite_sequence"),
)


def contents(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, without the moments at which they were made."""
    found = {}
    for table in TABLES:
        rows = library.connection.execute(f"SELECT * FROM {table}").fetchall()
        found[table] = sorted(
            (tuple(_plain(row, name) for name in row.keys()) for row in rows),  # noqa: SIM118
            key=repr,
        )
    return found


def _plain(row: sqlite3.Row, name: str) -> Any:
    if name in MOMENTS:
        return None
    if name == "extraction":  # it holds how long it took
        return unpack(row[name]).partition('"usage"')[0]
    return row[name]


def found_words(library: Library) -> list[tuple[Any, ...]]:
    """Every word of the full-text index, with how often it stands where; raises if it is unsound."""
    library.connection.execute(
        "INSERT INTO passages_fts (passages_fts, rank) VALUES ('integrity-check', 1)"
    )
    library.connection.execute(
        "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, passages_fts, instance)"
    )
    return [
        tuple(row) for row in library.connection.execute("SELECT * FROM words ORDER BY 1,2,3,4")
    ]


def mixed(folder: Path) -> Path:
    """Filings of many kinds: new, copies, two versions of one, unreadable, no amendments."""
    write_many(folder, 40)
    put = {
        "filing-0004.txt": "  \n",
        "filing-0011.txt": submission("0000950000-08-000011", submission_type="485BPOS"),
        "filing-0013.txt": (folder / "filing-0012.txt").read_text(),
        "filing-0017.txt": submission("0000950000-08-000017", unsold="212,430"),
        "filing-0018.txt": submission("0000950000-08-000017", unsold="198,765"),
        "filing-0019.txt": submission("0000950000-08-000017", unsold="212,430"),
        "filing-0023.txt": plain_filing("Bärlauch & Søn A/S", "333-70001", reason="merger"),
        "filing-0025.txt": submission("0000950000-08-000025", former="Mill Race Pulp Inc"),
    }
    for name, text in put.items():
        (folder / name).write_text(text)
    (folder / "filing-0030.txt.gz").write_bytes(gzip.compress(submission().encode()))
    return folder


def test_the_library_is_the_same_by_one_process_and_by_several(tmp_path: Path) -> None:
    filings = mixed(tmp_path / "filings")
    outcomes, rows, words = [], [], []
    for workers in (1, 3):
        with Library(tmp_path / f"by-{workers}", embedding="none") as library:
            report = library.add(filings, workers=workers)
            outcomes.append(report.as_json())
            rows.append(contents(library))
            words.append(found_words(library))
    assert outcomes[0] == outcomes[1]
    assert rows[0] == rows[1]
    assert words[0] == words[1]
    counts = {key: len(items) for key, items in outcomes[0].items()}
    assert counts["not_an_amendment"] == counts["failed"] == counts["replaced"] == 1
    assert (counts["added"], counts["unchanged"]) == (36, 2)


def test_one_at_a_time_and_all_at_once_make_the_same_library(tmp_path: Path) -> None:
    filings = mixed(tmp_path / "filings")
    with Library(tmp_path / "one", embedding="none") as one:
        for path in sorted(filings.iterdir()):
            one.add(path)
        with Library(tmp_path / "all", embedding="none") as all_of_them:
            all_of_them.add(filings, workers=2)
            assert contents(one) == contents(all_of_them)
            assert found_words(one) == found_words(all_of_them)


def test_rows_made_by_a_worker_are_those_that_the_database_gives(tmp_path: Path) -> None:
    filings = mixed(tmp_path / "filings")
    with Library(tmp_path / "library", embedding="none") as library:
        library.add(filings, workers=2)
        before = contents(library)
        assert len(before["proven"]) > 300
        with transaction(library.connection):
            for row in library.filings():
                store.refresh(library.connection, row.number)
        assert contents(library) == before


def test_what_is_in_the_library_is_not_extracted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filings = mixed(tmp_path / "filings")

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("extracted again")

    with Library(tmp_path / "library", embedding="none") as library:
        library.add(filings)
        before = contents(library)
        for path in filings.iterdir():  # these are asked anew each time: nothing is kept of them
            if path.name in ("filing-0004.txt", "filing-0011.txt"):
                path.unlink()
        monkeypatch.setattr("assistant.library.preparing.extract_one_in_stages", fail)
        report = library.add(filings, workers=1)
        assert {item.outcome for item in report.items} == {"unchanged"}
        assert contents(library) == before


def test_a_version_that_another_replaces_in_the_same_group_is_read_after_all(
    tmp_path: Path,
) -> None:
    """When it was found, the library had it; when its turn came, no more."""
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(plain_filing(unsold="212,430"))
    second.write_text(plain_filing(unsold="212,430"))
    with Library(tmp_path / "library", embedding="none") as library:
        library.add(first)
        first.write_text(plain_filing(unsold="198,765"))
        report = library.add([first, second])
        assert [item.outcome for item in report.items] == ["replaced", "added"]
        kept = {row.source: library.read(row.number)[0].text for row in library.filings()}
        assert "198,765" in kept[str(first)]
        assert "212,430" in kept[str(second)]
        assert found_words(library)


def test_a_filing_that_cannot_be_stored_fails_alone(tmp_path: Path) -> None:
    paths = write_many(tmp_path / "filings", 20)
    # More shares than a number of the database may have.
    many = plain_filing().replace("750,000", "99,999,999,999,999,999,999")
    paths[12].write_text(many)
    with Library(tmp_path / "library", embedding="none") as library:
        report = library.add(paths, workers=2)
        (failed,) = report.failed
        assert failed.source == str(paths[12])
        assert "cannot be stored" in failed.message
        assert len(report.added) == len(library) == 19
        assert found_words(library)


def test_a_full_disk_says_so_and_keeps_what_was_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.library.adding._AT_ONCE", 16)
    paths = write_many(tmp_path / "filings", 60)
    with Library(tmp_path / "library", embedding="none") as library:
        told: list[str | None] = []
        pages = library.connection.execute("PRAGMA page_count").fetchone()[0]
        library.connection.execute(f"PRAGMA max_page_count = {pages + 100}")
        with pytest.raises(LibraryError, match=r"cannot be written .* is kept; make room"):
            library.add(paths, workers=1, on_item=lambda item: told.append(item.id))
        assert told
        assert {row.id for row in library.filings()} == set(told)
        library.connection.execute("PRAGMA max_page_count = 1000000")
        assert len(library.add(paths, workers=1).added) == 60 - len(told)
        assert found_words(library)


def test_vectors_are_found_before_they_are_indexed_and_all_are_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.library.adding._AT_ONCE", 8)
    monkeypatch.setattr("assistant.library.adding._EMBED_EVERY", 10)
    monkeypatch.setattr("assistant.library.adding._INDEX_EVERY", 40)
    paths = write_many(tmp_path / "filings", 60)
    folder, seen = tmp_path / "library", []

    def look(item: Item) -> None:
        with Library(folder) as reader:
            kept = reader.connection.execute("SELECT count(*) FROM vectors").fetchone()[0]
            stamp = read_stamp(reader.connection)
            seen.append((kept, stamp.count if stamp else 0))
            if kept and len(seen) % 20 == 0:
                near = search(reader, "shares that remain unsold", mode="vectors")
                assert near

    with Library(folder) as library:
        report = library.add(paths, on_item=look, workers=1)
        assert report.warnings == []
        assert verify(library).complete
    kept, indexed = zip(*seen, strict=True)
    assert any(some > within for some, within in seen)
    assert 0 < max(indexed) <= max(kept)
