"""A library of filings in a folder: the SQLite database is the truth, the vector index derived.

`Library` is the way in. Chroma, numpy and the embeddings are imported only where they are used.
"""

from __future__ import annotations

import os
import sqlite3
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from assistant import settings
from assistant.errors import LibraryError, UsageError
from assistant.library import database, selection
from assistant.library.kept import KeptReadings
from assistant.library.lock import WriterLock
from assistant.library.selection import FilingRow, Filters

if TYPE_CHECKING:
    from assistant.filing.model import Filing
    from assistant.library.adding import AddReport, Item
    from assistant.library.vectors import VectorIndex
    from assistant.record import Extraction

__all__ = ["FilingRow", "Filters", "Library", "default_folder"]

DEFAULT_EMBEDDING = "wordllama"
"""What makes the vectors of a library for which nothing else was chosen."""

NO_EMBEDDING = "none"

_EMBEDDING_SETTING = "embedding"
_STEP_SECONDS = 0.2


def default_folder() -> Path:
    """`ASSISTANT_LIBRARY`, else `library` in the user's data folder of this platform."""
    named = os.environ.get(settings.LIBRARY)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("assistant", appauthor=False) / "library"


class LaterReader(Protocol):
    """What reads from an open library after it was asked for: the rows of an answer."""

    def finish(self) -> None:
        """Reads the rest; after it the library is needed no more."""


class Library:
    """Filings in a folder, with their records, passages and vectors.

    `path` is the library's folder, made where there is none unless `create` is false; without
    one it is `default_folder()`. `embedding` chooses what makes the vectors of a new library
    (`wordllama`, `minilm`, `openai:MODEL`, `none`); a library keeps what it was made with.
    `on_wait` is called with one line where another process is writing and this one has to wait.

    One process writes at a time; reading is never blocked. Use it as a context manager, or
    `close` it. Raises `LibraryError` where the folder cannot be used or there is no library and
    `create` is false, `UsageError` for another embedding than the library's.
    """

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        embedding: str | None = None,
        create: bool = True,
        on_wait: Callable[[str], None] | None = None,
    ) -> None:
        self.folder = Path(path) if path is not None else default_folder()
        if not create and not database.database_path(self.folder).is_file():
            raise LibraryError(
                f"{self.folder}: there is no library; add filings first: assistant add PATH"
            )
        database.prepare_folder(self.folder)
        self.vector_index: VectorIndex | None = None  # opened by `vectors.index_of`
        self.lock = WriterLock(self.folder, on_wait)
        self._readers: list[weakref.ref[LaterReader]] = []
        self.connection: sqlite3.Connection = database.connect(self.folder)
        self.kept = KeptReadings(self.connection)
        try:
            self._bring_up(embedding or DEFAULT_EMBEDDING)
            self.embedding = self._kept_embedding(embedding)
        except BaseException:
            self.connection.close()
            raise

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """The number of filings."""
        return int(self.connection.execute("SELECT count(*) FROM filings").fetchone()[0])

    def close(self) -> None:
        """Closes the database and the index; the library cannot be used after it.

        What answers still have to read from it is read before.
        """
        self.finish_reading()
        if self.vector_index is not None:
            self.vector_index.close()
        self.connection.close()

    def reads_later(self, reader: LaterReader) -> None:
        """Keeps in mind, as long as it is in use, what is to be finished before a change."""
        self._readers = [known for known in self._readers if known() is not None]
        self._readers.append(weakref.ref(reader))

    def finish_reading(self) -> None:
        """Finishes what reads from the library later: the rows of answers that are in use."""
        readers, self._readers = self._readers, []
        for known in readers:
            reader = known()
            if reader is not None:
                reader.finish()

    # --- writing ------------------------------------------------------------------------------

    def add(
        self,
        paths: str | Path | Iterable[str | Path],
        *,
        engine: str = "rules",
        model: str | None = None,
        workers: int | None = None,
        on_item: Callable[[Item], None] | None = None,
    ) -> AddReport:
        """Reads, extracts and stores the filings of files, folders, archives or `-`.

        Each filing is stored wholly or not at all: what `on_item` (called for each input, in order)
        and the report call added survives the end of this process. The same bytes change nothing. A
        changed file, by its place on disk or by its accession number, takes the place of its
        old version and keeps its reviews. What is no post-effective amendment or fails is
        reported and not stored.
        """
        from assistant.library.adding import add_filings

        sources = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
        with self.writing():
            return add_filings(
                self, sources, engine=engine, model=model, workers=workers, on_item=on_item
            )

    def remove(self, ids: str | Iterable[str]) -> list[str]:
        """Takes filings out, with their records and reviews; the ids of those taken out.

        Each is named by its id, accession number, SHA-256 or source. Raises `LibraryError`, and
        takes out nothing, where one is not in the library.
        """
        from assistant.library import store

        removed: list[str] = []
        taken: list[int] = []
        with self.writing():
            numbers = dict.fromkeys(
                self.number_of(key) for key in ([ids] if isinstance(ids, str) else ids)
            )
            with database.transaction(self.connection):
                for number in numbers:
                    removed.append(self._id_of(number))
                    taken += store.delete_filing(self.connection, number)
            if taken:
                self.sync_vectors(taken)
            database.checkpoint(self.connection)
        return removed

    def review(self, key: str, extraction: Extraction, *, reviewer: str) -> None:
        """Keeps a person's corrected extraction of a filing; it goes before all others."""
        from assistant.library import store

        with self.writing(), database.transaction(self.connection):
            store.write_review(self.connection, self.number_of(key), extraction, reviewer)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Holds the writer's lock; may be nested. Waits for another process that has it."""
        self.finish_reading()
        with self.lock.held():
            yield

    def without_vector(self) -> list[int]:
        """Ids of the passages that should have a vector of the library's model and have none."""
        if self.embedding == NO_EMBEDDING:
            return []
        found = self.connection.execute(
            "SELECT p.id FROM passages AS p WHERE p.text_hash IS NOT NULL AND NOT EXISTS"
            " (SELECT 1 FROM vectors AS v WHERE v.text_hash = p.text_hash AND v.model = ?)",
            (self.embedding,),
        )
        return [int(row[0]) for row in found]

    def embed_passages(self, passages: list[int]) -> None:
        """Makes the vectors of the passages with these ids; `sync_vectors` indexes them."""
        if self.embedding == NO_EMBEDDING:
            return
        from assistant.library import vectors

        vectors.embed(self, passages)

    def sync_vectors(self, passages: list[int]) -> None:
        """Brings the vector index up to the passages with these ids, also those taken out."""
        if self.embedding == NO_EMBEDDING:
            return
        from assistant.library import vectors

        vectors.sync(self, passages)

    # --- reading ------------------------------------------------------------------------------

    def filings(self, filters: Filters | None = None) -> list[FilingRow]:
        """The filings, by company, then day of filing, narrowed by `filters`."""
        where, values = (filters or Filters()).condition()
        with database.snapshot(self.connection):
            return selection.select_rows(self.connection, where, values)

    def get(self, key: str) -> tuple[Filing, Extraction]:
        """A filing with the record that goes first: reviewed, else accepted, else the rest.

        `key` is its id, accession number, SHA-256 or source. Raises `LibraryError` where the
        library has no such filing.
        """
        with database.snapshot(self.connection):
            return self.read(self.number_of(key))

    def read(self, number: int) -> tuple[Filing, Extraction]:
        """As `get`, by the key of the row in `filings`.

        A review of an earlier version of the file is proven anew against the present text.
        """
        with database.snapshot(self.connection):
            filing = selection.read_filing(self.connection, number)
            row = selection.best_record(self.connection, number)
        if filing is None or row is None:
            raise LibraryError(f"{number}: no such filing in the library {self.folder}")
        extraction = selection.read_extraction(row)
        if row["text_sha256"] != filing.text_sha256 and extraction.record is not None:
            from assistant.checking import check

            extraction = check(extraction.record, filing)
        return filing, extraction

    def number_of(self, key: str) -> int:
        """The key of a filing's row in `filings`. Raises `LibraryError` where there is none."""
        from assistant.library.adding import place_of
        from assistant.library.store import find_number

        place = place_of(key)
        number = find_number(self.connection, key, [place] if place else [])
        if number is None:
            raise LibraryError(
                f"{key}: no such filing in the library {self.folder};"
                " see the ids with: assistant list"
            )
        return number

    def setting(self, name: str) -> str | None:
        """A setting of the library, None where it is not set."""
        row = self.connection.execute(
            "SELECT value FROM settings WHERE name = ?", (name,)
        ).fetchone()
        return row["value"] if row else None

    # --- opening ------------------------------------------------------------------------------

    def _bring_up(self, embedding: str) -> None:
        """Brings the tables up to date; where another process is at it, waits for that."""
        while not database.is_current(self.connection):
            if not self.lock.try_acquire(_STEP_SECONDS):
                continue
            try:
                database.migrate(self.connection)
                self.connection.execute(
                    "INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)",
                    (_EMBEDDING_SETTING, embedding),
                )
            finally:
                self.lock.release()

    def _kept_embedding(self, asked: str | None) -> str:
        kept = self.setting(_EMBEDDING_SETTING) or DEFAULT_EMBEDDING
        if asked is not None and asked != kept:
            raise UsageError(
                f"{self.folder}: this library was made with the embedding {kept}, not {asked};"
                " leave --embedding out, or make another library with --library FOLDER"
            )
        return kept

    def _id_of(self, number: int) -> str:
        row = self.connection.execute(
            "SELECT filing FROM filings WHERE id = ?", (number,)
        ).fetchone()
        return str(row["filing"])
