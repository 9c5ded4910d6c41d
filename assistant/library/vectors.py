"""The vectors of a library's passages: kept in SQLite, which is the truth, and indexed by Chroma.

Whatever happens to Chroma's folder, no vector is lost and none is computed anew: the index is
made again from SQLite, and a reader that finds it damaged or behind compares with the vectors
in SQLite themselves.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant import settings
from assistant.errors import LibraryError
from assistant.library.collection import (
    BehindError,
    BusyError,
    Collection,
    DamagedError,
    UnusableError,
)
from assistant.library.embedding import open_embedder
from assistant.library.index_report import IndexReport
from assistant.library.kept_vectors import KeptVectors, Rows, as_matrix, batches
from assistant.library.lock import WriterLock
from assistant.library.served import ServedCollection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.library import Library
    from assistant.library.embedding import Embedder

FEW = 50_000
"""Up to so many vectors a search compares with all of them. Measured over 20,000 of near-identical
filings: reading them takes 0.15 s once, comparing 3 ms, and it finds all of the nearest 50; Chroma
takes 1.1 s to load and finds 57 % of them by default, 77 % as `collection` sets it up."""

_FLOATS_AT_ONCE = 2_000_000  # what a server takes in one request, and any folder

_SPARE = 50  # vectors asked for beyond the limit, for those of passages that are gone

_LOG = logging.getLogger(__name__)


class VectorIndex:
    """The vectors of one library.

    `folder` is the library's, `connection` is to its database, `embedder` None for a library
    without vectors. That the index had to be repaired is logged as a warning, one line.
    """

    def __init__(
        self,
        folder: Path,
        connection: sqlite3.Connection,
        lock: WriterLock,
        embedder: Embedder | None,
        *,
        few: int = FEW,
    ) -> None:
        self.embedder = embedder
        self.few = few
        self._connection = connection
        self._lock = lock
        self._idle_lock = WriterLock(folder)
        self._kept = KeptVectors(connection, self.model)
        url = os.environ.get(settings.CHROMA_URL)
        self._collection: Collection | ServedCollection = (
            ServedCollection(url, connection, self._kept.kept)
            if url
            else Collection(folder, connection, self._kept.kept)
        )

    @property
    def model(self) -> str:
        """The name of the embedding model, `none` without one."""
        return self.embedder.name if self.embedder is not None else "none"

    # --- writing --------------------------------------------------------------------------------

    def sync(self, passages: Iterable[int] | None = None) -> int:
        """Gives these passages their vectors, in SQLite first, then in Chroma; how many were made.

        Passages are ids of the table's rows; those that are no more leave the index. Without
        any, all that lack a vector get it, and the index is brought in step. Only texts that
        have no vector of this model are embedded. Raises `LibraryError` where the model or the
        folder cannot be used; what is in SQLite by then stays.
        """
        if self.embedder is None:
            return 0
        with self._lock.held():
            if passages is None:
                made = self._embed(self._kept.lacking(None))
                self._in_step()
                return made
            named = list(dict.fromkeys(passages))
            made = self._embed(self._kept.lacking(named))
            self._change(named)
            return made

    def embed(self, passages: Iterable[int]) -> int:
        """Makes the vectors of these passages in SQLite alone; how many. `sync` indexes them."""
        if self.embedder is None:
            return 0
        with self._lock.held():
            return self._embed(self._kept.lacking(list(passages)))

    def rebuild(self) -> IndexReport:
        """Makes the index anew from the vectors in SQLite; only what has none is embedded."""
        with self._lock.held():
            if self.embedder is not None:
                self._embed(self._kept.lacking(None))
                if isinstance(self._collection.fault(), DamagedError):
                    self._collection.set_aside()
                self._make()
            return self.verify()

    def close(self) -> None:
        """Lets go of Chroma's files."""
        self._collection.close()

    # --- reading --------------------------------------------------------------------------------

    def verify(self) -> IndexReport:
        """Compares passages, vectors in SQLite and vectors in Chroma, each with each."""
        with self._lock.held():
            if self.embedder is None:
                return IndexReport(self.model, 0, 0, 0, 0, 0, None)
            expected, kept = self._kept.expected()[0], self._kept.kept()[0]
            missing, different, extra, fault = kept, 0, 0, None
            if kept or self._collection.stamp() is not None:
                try:
                    with self._collection.reading(as_it_is=True) as chroma:
                        missing, different, extra = self._compared(chroma)
                except UnusableError as error:
                    fault = str(error)
            without = expected - kept
            return IndexReport(
                self.model, expected, without, missing + without, different, extra, fault
            )

    def embedded(self, query: str) -> NDArray[np.float32] | None:
        """The vector of a query; None without a model, and where the model knows no word of it.

        Raises `LibraryError` where the model cannot be had or is not the one of the library.
        """
        if self.embedder is None:
            return None
        vector = self.embedder.embed([query])[0]
        self._check_dimension(len(vector))
        return vector if vector.any() else None

    def nearest(self, vector: NDArray[np.float32], limit: int) -> list[tuple[int, float]]:
        """The passages nearest to a vector of unit length: ids with cosine similarity, best first.

        In a large library (`few`) Chroma finds them; where it is damaged, behind or in use, the
        vectors in SQLite do. A damaged or unfinished index is repaired first, if nobody else is
        writing.
        """
        total = self._kept.expected()[0]
        if not total:
            return []
        fault = self._fault()
        if fault is not None and not isinstance(fault, BusyError):
            self._mend_if_idle(fault)
            fault = self._fault()
        if fault is not None or total <= self.few:
            return self.compare(vector, limit)
        found = self._from_chroma(vector, limit)
        if found is None or len(found) < min(limit, total):
            return self.compare(vector, limit)
        return found

    def compare(
        self, vector: NDArray[np.float32], limit: int, filings: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """As `nearest`, by comparing with each vector in SQLite, of some filings (row ids) only."""
        import numpy as np

        ids, matrix = self._kept.matrix(filings)
        if not len(ids):
            return []
        scores = matrix @ vector
        best = np.argsort(-scores, kind="stable")[:limit]
        return [(int(ids[i]), float(scores[i])) for i in best]

    # --- steps ----------------------------------------------------------------------------------

    def _embed(self, texts: dict[str, str]) -> int:
        if self.embedder is None:
            return 0
        for hashes in batches(texts, self.embedder.texts_at_once):
            made = self.embedder.embed([texts[each] for each in hashes])
            self._check_dimension(made.shape[1])
            self._kept.keep(hashes, made)
        return len(texts)

    def _check_dimension(self, found: int) -> None:
        """Raises `LibraryError` where the model's vectors are not as long as those kept."""
        kept = self._kept.dimension()
        if kept not in (None, found):
            raise LibraryError(
                f"{self.model}: the model gives vectors of {found:,} numbers, and those of the"
                f" library have {kept:,}; use the model that they were made with, or make another"
                " library with --library FOLDER"
            )

    def _change(self, named: list[int]) -> None:
        stamp = self._collection.stamp()
        if stamp is None and self._kept.dimension() is None:
            return
        try:
            with self._collection.writing() as chroma:
                put: set[int] = set()
                for rows in self._kept.rows(passages=named):
                    _upsert(chroma, rows)
                    put.update(row[0] for row in rows)
                for batch in batches(self._kept.gone(n for n in named if n not in put)):
                    chroma.delete(ids=[str(number) for number in batch])
        except UnusableError as fault:
            self._mend(fault)
        else:
            self._in_step()  # an earlier writer may have left something undone

    def _in_step(self) -> None:
        """Brings the index in step with SQLite, whatever it lacks."""
        if self._collection.stamp() is None and self._kept.dimension() is None:
            return
        fault = self._fault()
        if fault is not None:
            self._mend(fault)

    def _fault(self) -> UnusableError | None:
        """Why the index can't be used as it is: damaged, unfinished, or not the vectors of SQLite.

        The index is behind also where a process ended between storing passages and indexing
        them; passages that have no vector yet don't count.
        """
        fault = self._collection.fault()
        stamp = self._collection.stamp()
        if fault is not None or stamp is None:
            return fault
        held = (stamp.count, stamp.last)
        in_step = held == self._kept.expected() or held == self._kept.kept()
        return None if in_step else BehindError("its vectors are not those of the database")

    def _mend(self, fault: UnusableError) -> None:
        """Repairs the index: completes one that is behind, else makes it anew, and says so."""
        if isinstance(fault, BusyError):
            raise LibraryError(
                f"{self._collection.place}: the vector index cannot be written ({fault}); the"
                " vectors are kept, and indexed when the next filings are added"
            )
        if self._collection.stamp() is None and not self._collection.exists():
            self._make()
            return
        if isinstance(fault, BehindError):
            try:
                with self._collection.writing(repairing=True) as chroma:
                    self._complete(chroma)
                return
            except UnusableError as found:
                fault = found
        count = self._kept.kept()[0]
        aside = self._collection.set_aside()
        moved = f"; the old one was moved to {aside}" if aside is not None else ""
        _LOG.warning(
            f"the vector index cannot be used ({fault}); made anew from the {count:,}"
            f" vectors of the library's database{moved}"
        )
        self._make()

    def _mend_if_idle(self, fault: UnusableError) -> None:
        """Repairs the index for a reader, where no writer is at work and the folder allows it."""
        lock = self._lock if self._lock.is_held else self._idle_lock
        try:
            with lock.held(timeout=0):
                self._mend(fault)
        except (LibraryError, sqlite3.OperationalError):
            return  # the reader compares with the vectors in SQLite

    def _make(self) -> None:
        try:
            with self._collection.making() as chroma:
                for rows in self._kept.rows():
                    _upsert(chroma, rows)
        except UnusableError as error:
            raise LibraryError(
                f"{self._collection.place}: the vector index cannot be written ({error});"
                " the vectors are kept, check the disk, then run: assistant index --rebuild"
            ) from error
        except OSError as error:
            raise LibraryError(
                f"{self._collection.place}: the vector index cannot be written"
                f" ({error.strerror or error}); check the folder's permissions and the disk"
            ) from error

    def _complete(self, chroma: Any) -> None:
        wanted = {str(row[0]) for rows in self._kept.rows() for row in rows}
        held = set(chroma.get(include=[])["ids"])
        for batch in batches(sorted(held - wanted)):
            chroma.delete(ids=batch)
        for rows in self._kept.rows(passages=sorted(int(number) for number in wanted - held)):
            _upsert(chroma, rows)

    def _compared(self, chroma: Any) -> tuple[int, int, int]:
        """How many vectors Chroma lacks, has otherwise, and has too many."""
        import numpy as np

        missing = different = seen = 0
        for rows in self._kept.rows():
            ids = [str(row[0]) for row in rows]
            found = chroma.get(ids=ids, include=["embeddings"])
            held = dict(zip(found["ids"], found["embeddings"], strict=True))
            seen += len(held)
            missing += len(ids) - len(held)
            for number, vector in zip(ids, as_matrix(rows), strict=True):
                there = held.get(number)
                different += there is not None and not np.allclose(there, vector, atol=1e-4)
        return missing, different, chroma.count() - seen

    def _from_chroma(
        self, vector: NDArray[np.float32], limit: int
    ) -> list[tuple[int, float]] | None:
        """What Chroma finds among the passages that there are; None where it can't be asked."""
        try:
            with self._collection.reading() as chroma:
                found = chroma.query(
                    query_embeddings=vector.reshape(1, -1),
                    n_results=limit + _SPARE,
                    include=["distances"],
                )
        except BusyError:
            return None
        except UnusableError as fault:
            self._mend_if_idle(fault)
            return None
        pairs = zip(map(int, found["ids"][0]), found["distances"][0], strict=True)
        near = [(number, 1.0 - float(distance)) for number, distance in pairs]
        there = self._kept.existing([number for number, _ in near])
        return [pair for pair in near if pair[0] in there][:limit]


def index_of(library: Library) -> VectorIndex:
    """The vector index of a library, opened once."""
    index = library.vector_index
    if index is None:
        embedder = open_embedder(library.embedding)
        index = VectorIndex(library.folder, library.connection, library.lock, embedder)
        library.vector_index = index
    return index


def sync(library: Library, passages: Iterable[int] | None = None) -> int:
    """See `VectorIndex.sync`."""
    return index_of(library).sync(passages)


def embed(library: Library, passages: Iterable[int]) -> int:
    """See `VectorIndex.embed`."""
    return index_of(library).embed(passages)


def verify(library: Library) -> IndexReport:
    """See `VectorIndex.verify`."""
    return index_of(library).verify()


def rebuild(library: Library) -> IndexReport:
    """See `VectorIndex.rebuild`."""
    return index_of(library).rebuild()


def _upsert(chroma: Any, rows: Rows) -> None:
    if not rows:
        return
    at_once = max(_FLOATS_AT_ONCE // (len(rows[0][1]) // 4), 1)
    for some in batches(rows, at_once):
        chroma.upsert(ids=[str(row[0]) for row in some], embeddings=as_matrix(some))
