"""Adding filings: found, compared with what is stored, made ready in processes, stored here."""

from __future__ import annotations

import sqlite3
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeGuard

from assistant.errors import AssistantError, LibraryError
from assistant.extraction.bulk import in_input_order, lost
from assistant.filing.archive_kinds import MEMBER_MARK
from assistant.filing.inputs import content_sha256, load
from assistant.filing.sources import STANDARD_INPUT, find_all
from assistant.library import store
from assistant.library.database import checkpoint, transaction
from assistant.library.preparing import Known, Prepared, ToAdd, not_stored, prepare
from assistant.library.store import Stored
from assistant.record import Engine
from assistant.stages import whole

if TYPE_CHECKING:
    from assistant.library import Library

Outcome = Literal["added", "replaced", "updated", "unchanged", "not_an_amendment", "failed"]
"""What became of an item.

`replaced`: a changed file took the place of its old version. `updated`: the same file, read anew
by a later version of the program or another engine. `not_an_amendment`: not stored.
"""

_EMBED_EVERY = 512  # passages whose vectors are made together

_INDEX_EVERY = 5_000
"""Passages that come into Chroma's index together, or a quarter of those that this run brought in
before: each time the index is gone through for its stamp. Until then searches compare with the
vectors in the database."""

# Filings are committed together: so many, so many bytes of them, or what came in so many seconds.
# Each commit writes the pages that it changed, and in a large library the names and values of each
# filing stand on some thirty pages of their own; fewer commits share more of them.
_AT_ONCE = 160
_BYTES_AT_ONCE = 8_000_000
_LONGEST_WAIT = 1.0


@dataclass(frozen=True, slots=True)
class Item:
    """What became of one input; `id` is the filing's, `message` says why it was not stored."""

    source: str
    outcome: Outcome
    id: str | None = None
    message: str = ""


@dataclass(slots=True)
class AddReport:
    """What became of each input, in order. What it reports as stored survives a crash."""

    items: list[Item] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    """What could not be done beside storing: vectors that could not be made."""

    @property
    def added(self) -> list[Item]:
        """Filings that the library did not have."""
        return self.of("added")

    @property
    def replaced(self) -> list[Item]:
        """Filings whose changed file took the place of the old version."""
        return self.of("replaced")

    @property
    def updated(self) -> list[Item]:
        """Filings that are the same and were read anew, by a later version or another engine."""
        return self.of("updated")

    @property
    def unchanged(self) -> list[Item]:
        """Filings that the library had."""
        return self.of("unchanged")

    @property
    def not_amendments(self) -> list[Item]:
        """Inputs that are no post-effective amendments; they are not stored."""
        return self.of("not_an_amendment")

    @property
    def failed(self) -> list[Item]:
        """Inputs that could not be read or extracted; they are not stored."""
        return self.of("failed")

    def of(self, outcome: Outcome) -> list[Item]:
        """The items with this outcome."""
        return [item for item in self.items if item.outcome == outcome]

    def as_json(self) -> dict[str, Any]:
        """The report as JSON values: a list of items for each outcome, and the warnings."""
        outcomes: tuple[Outcome, ...] = (
            *("added", "replaced", "updated"),
            *("unchanged", "not_an_amendment", "failed"),
        )
        shown: dict[str, Any] = {
            outcome: [
                {"source": item.source, "id": item.id, "message": item.message or None}
                for item in self.of(outcome)
            ]
            for outcome in outcomes
        }
        return shown | {"warnings": self.warnings}


def add_filings(
    library: Library,
    paths: Iterable[str | Path],
    *,
    engine: str,
    model: str | None,
    workers: int | None,
    on_item: Callable[[Item], None] | None,
) -> AddReport:
    """Adds all filings of the paths; see `Library.add`. The caller holds the writer's lock."""
    adding = _Adding(library, engine, model)
    if workers is None and "chromadb" in sys.modules:
        workers = 1  # its threads make a fork unsafe
    report = AddReport()
    vectors = _Vectors(library, report)
    try:
        for item in adding.items(paths, workers):
            report.items.append(item)
            if on_item is not None:
                on_item(item)
            vectors.make(adding.passages)
            adding.passages = []
    except sqlite3.Error as error:
        raise LibraryError(
            f"{library.folder}: the library cannot be written ({error}); what was reported as"
            " added is kept; make room or check permissions, then add the rest again"
        ) from error
    vectors.finish()
    checkpoint(library.connection)
    return report


def place_of(source: str) -> str | None:
    """The absolute path of a source, with its member; None for standard input and bytes."""
    if source == STANDARD_INPUT or source.startswith(STANDARD_INPUT + MEMBER_MARK):
        return None
    archive, mark, member = source.partition(MEMBER_MARK)
    path = Path(archive).absolute()
    return f"{path}{mark}{member}".encode("utf-8", "replace").decode()


def program_version() -> str:
    """The installed version of this program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("assistant")
    except PackageNotFoundError:
        return "unknown"


def _expected_engine(engine: str, model: str | None) -> Engine | None:
    """The engine that a record would be made by; None where that is known only afterwards."""
    from assistant.extraction.rules import VERSION

    if engine in ("auto", "rules") and model is None:
        return Engine(name="rules", version=VERSION)
    return None


class _Adding:
    """One run of `add`."""

    def __init__(self, library: Library, engine: str, model: str | None) -> None:
        self._library = library
        self._connection = library.connection
        self._asked = engine, model
        self._engine = _expected_engine(engine, model)
        self._version = program_version()
        self._given: deque[ToAdd] = deque()
        self._batch: list[tuple[ToAdd, Prepared]] = []
        self._bytes = 0
        self._since = 0.0
        self.passages: list[int] = []

    def items(self, paths: Iterable[str | Path], workers: int | None) -> Iterator[Item]:
        """What became of each input, in order, told after it was committed."""
        engine, model = self._asked
        made = in_input_order(
            prepare,
            self._found(paths),
            engine=engine,
            model=model,
            workers=workers,
            size=lambda item: item.size,
            when_lost=lambda item: _lost(item, engine, model),
        )
        for prepared in made:
            self._gather(self._given.popleft(), prepared)
            if self._is_due():
                yield from self._stored()
        yield from self._stored()

    def _found(self, paths: Iterable[str | Path]) -> Iterator[ToAdd]:
        """What the paths hold, with what the library has of it; each is remembered in its turn."""
        for found in find_all(paths):
            loaded, location = load(found), place_of(found.source)
            content = loaded.content
            known = self._known(content, location) if isinstance(content, bytes) else Known()
            self._given.append(ToAdd(loaded, location, known))
            yield self._given[-1]

    def _known(self, content: bytes, location: str | None) -> Known:
        sha256 = content_sha256(content)
        if sha256 is None:
            return Known()
        stored = store.find_stored(self._connection, sha256, None, None)
        if stored is None:
            return Known(None, store.earlier_number(self._connection, sha256, location))
        return Known(stored.text_sha256 if self._has_record(stored) else None)

    def _has_record(self, stored: Stored) -> bool:
        """Whether the library has what the engine would make of the stored filing."""
        return self._engine is not None and store.has_record(
            self._connection, stored.number, self._engine
        )

    # --- storing --------------------------------------------------------------------------------

    def _gather(self, item: ToAdd, prepared: Prepared) -> None:
        if not self._batch:
            self._since = time.monotonic()
        self._batch.append((item, prepared))
        self._bytes += item.size

    def _is_due(self) -> bool:
        """Whether what was gathered is to be committed: it is enough, or has waited."""
        return (
            self._engine is None  # a call of a model is worth more than a transaction
            or len(self._batch) >= _AT_ONCE
            or self._bytes >= _BYTES_AT_ONCE
            or time.monotonic() - self._since >= _LONGEST_WAIT
        )

    def _stored(self) -> list[Item]:
        """Stores what was gathered in one transaction; what became of each.

        A fault in one filing fails that filing alone: then each gets a transaction of its own.
        """
        batch, self._batch, self._bytes = self._batch, [], 0
        try:
            return self._in_one(batch)
        except sqlite3.DatabaseError:
            raise
        except Exception:
            return [self._alone(item, prepared) for item, prepared in batch]

    def _alone(self, item: ToAdd, prepared: Prepared) -> Item:
        try:
            return self._in_one([(item, prepared)])[0]
        except sqlite3.DatabaseError:
            raise
        except Exception as error:
            message = not_stored(prepared.source, error)
            return Item(prepared.source, "failed", prepared.id, message)

    def _in_one(self, batch: list[tuple[ToAdd, Prepared]]) -> list[Item]:
        with transaction(self._connection):
            stored = [self._store(item, prepared) for item, prepared in batch]
            store.index_passages(self._connection)
        for _, passages in stored:
            self.passages += passages
        return [item for item, _ in stored]

    def _store(self, item: ToAdd, prepared: Prepared) -> tuple[Item, list[int]]:
        """What became of a filing, and the passages whose vectors are to be made or taken out."""
        source, key = prepared.source, prepared.id
        if prepared.outcome in ("failed", "not_an_amendment"):
            return Item(source, prepared.outcome, key, prepared.message), []
        location = item.location
        # Asked again: the same file may have come twice in this run.
        stored = store.find_stored(
            self._connection, prepared.sha256, prepared.accession_number, location
        )
        if stored is not None and self._is_unchanged(prepared, stored):
            return Item(source, "unchanged", key, _where(source, stored)), []
        if prepared.rows is None:  # what the library had of it another filing replaced meanwhile
            asked = ToAdd(item.found, location)
            again = whole(prepare(asked, engine=self._asked[0], model=self._asked[1]))
            return self._store(item, again)
        if _is_current(stored, prepared):
            store.write_record(self._connection, stored.number, prepared.rows.record)
            return Item(source, "updated", key), []
        written = store.write_filing(
            self._connection,
            prepared.rows,
            location=location,
            program_version=self._version,
            replacing=stored.number if stored else None,
        )
        if stored is None:
            outcome: Outcome = "added"
        else:
            outcome = "updated" if stored.relation == "same" else "replaced"
        return Item(source, outcome, key), written.taken + written.put

    def _is_unchanged(self, prepared: Prepared, stored: Stored) -> bool:
        """Whether the library has the filing as it is."""
        if stored.relation == "same":
            return _is_current(stored, prepared) and self._has_record(stored)
        return stored.relation == "earlier"


class _Vectors:
    """The vectors of one run of `add`: made as filings come, indexed many at once.

    What hinders that is a warning of the report.
    """

    def __init__(self, library: Library, report: AddReport) -> None:
        self._library = library
        self._report = report
        self._waiting: list[int] = []
        self._unindexed: list[int] = []
        self._indexed = 0

    def make(self, passages: list[int]) -> None:
        """Takes passages that were put in or taken out, and makes vectors where it is time."""
        self._waiting += passages
        if len(self._waiting) < _EMBED_EVERY:
            return
        self._do(self._library.embed_passages, self._waiting)
        self._unindexed += self._waiting
        self._waiting = []
        if len(self._unindexed) >= max(_INDEX_EVERY, self._indexed // 4):
            self._index(self._unindexed)

    def finish(self) -> None:
        """Makes and indexes what is left, and what an earlier run left."""
        left = [*self._unindexed, *self._waiting, *self._library.without_vector()]
        if left:
            self._index(list(dict.fromkeys(left)))

    def _index(self, passages: list[int]) -> None:
        self._do(self._library.sync_vectors, passages)
        self._indexed += len(passages)
        self._unindexed = []

    def _do(self, work: Callable[[list[int]], None], passages: list[int]) -> None:
        try:
            work(passages)
        except AssistantError as error:
            if str(error) not in self._report.warnings:
                self._report.warnings.append(str(error))


def _lost(item: ToAdd, engine: str, model: str | None) -> Prepared:
    """What becomes of a filing at which its process died twice."""
    error = lost(item.found.source, engine, model).error
    return Prepared(item.found.source, "failed", message=error.message if error else "")


def _is_current(stored: Stored | None, prepared: Prepared) -> TypeGuard[Stored]:
    """Whether the stored filing has these bytes and this text."""
    return (
        stored is not None
        and stored.relation == "same"
        and stored.text_sha256 == prepared.text_sha256
    )


def _where(source: str, stored: Stored) -> str:
    """What is said of a filing that is in the library under another name, or in a later version."""
    if stored.relation == "earlier":
        return f"the library has a later version, {stored.source}"
    return "" if stored.source == source else f"is in the library as {stored.source}"
