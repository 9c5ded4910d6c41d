"""Adding filings: read, compare with what is stored, extract, store, one transaction each."""

from __future__ import annotations

import sqlite3
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from assistant.errors import AssistantError, LibraryError
from assistant.extraction.bulk import extract_items
from assistant.filing.archive_kinds import MEMBER_MARK
from assistant.filing.inputs import read_all
from assistant.filing.model import Failure, Filing
from assistant.filing.sources import STANDARD_INPUT
from assistant.library import store
from assistant.library.database import checkpoint, transaction
from assistant.record import Engine, Extraction

if TYPE_CHECKING:
    from assistant.library import Library

Outcome = Literal["added", "replaced", "updated", "unchanged", "not_an_amendment", "failed"]
"""What became of an item.

`replaced`: a changed file took the place of its old version. `updated`: the same file, read anew
by a later version of the program or another engine. `not_an_amendment`: not stored.
"""

_SYNC_EVERY = 512  # passages whose vectors are made together


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
    adding = _Adding(library, _expected_engine(engine, model))
    if workers is None and "chromadb" in sys.modules:
        workers = 1  # its threads make a fork unsafe
    report = AddReport()
    try:
        for item in adding.items(paths, engine=engine, model=model, workers=workers):
            report.items.append(item)
            if on_item is not None:
                on_item(item)
            if len(adding.passages) >= _SYNC_EVERY:
                adding.sync(report)
    except sqlite3.Error as error:
        raise LibraryError(
            f"{library.folder}: the library cannot be written ({error}); what was reported as"
            " added is kept; make room or check permissions, then add the rest again"
        ) from error
    adding.sync(report, last=True)
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

    def __init__(self, library: Library, engine: Engine | None) -> None:
        self._library = library
        self._connection = library.connection
        self._engine = engine
        self._version = program_version()
        self._ready: deque[Item | Filing] = deque()
        self.passages: list[int] = []

    def items(
        self,
        paths: Iterable[str | Path],
        *,
        engine: str,
        model: str | None,
        workers: int | None,
    ) -> Iterator[Item]:
        """What became of each input, in order, told after it was committed."""
        new = self._new(read_all(paths))
        for extraction in extract_items(new, engine=engine, model=model, workers=workers):
            yield from self._told()
            filing = self._ready.popleft()
            assert isinstance(filing, Filing)
            yield self._finish(filing, extraction)
        yield from self._told()

    def _new(self, read: Iterable[Filing | Failure]) -> Iterator[Filing]:
        """The filings to be extracted; what became of the others waits for its turn."""
        for item in read:
            if isinstance(item, Failure):
                self._ready.append(Item(item.source, "failed", message=str(item.error)))
                continue
            known = self._unchanged(item)
            self._ready.append(known or item)
            if known is None:
                yield item

    def _told(self) -> Iterator[Item]:
        """The items that were decided before the next filing."""
        while self._ready and isinstance(self._ready[0], Item):
            item = self._ready.popleft()
            assert isinstance(item, Item)
            yield item

    def _unchanged(self, filing: Filing) -> Item | None:
        """The report on a filing that the library has as it is; None where there is work to do."""
        stored = store.find_stored(self._connection, filing, place_of(filing.source))
        if stored is None or stored.relation == "changed":
            return None
        if stored.relation == "same":
            current = stored.text_sha256 == filing.text_sha256
            known = self._engine is not None and store.has_record(
                self._connection, stored.number, self._engine
            )
            if not (current and known):
                return None
        message = "" if stored.source == filing.source else f"is in the library as {stored.source}"
        if stored.relation == "earlier":
            message = f"the library has a later version, {stored.source}"
        return Item(filing.source, "unchanged", filing.id, message)

    def _finish(self, filing: Filing, extraction: Extraction) -> Item:
        """Stores a filing and commits. A fault in one filing fails that filing alone."""
        if extraction.status == "failed":
            message = extraction.error.message if extraction.error else "not extracted"
            return Item(filing.source, "failed", filing.id, message)
        if extraction.status == "not_an_amendment":
            return Item(filing.source, "not_an_amendment", filing.id, _why_not(extraction))
        try:
            with transaction(self._connection):
                return self._store(filing, extraction)
        except (sqlite3.OperationalError, sqlite3.DatabaseError):
            raise
        except Exception as error:
            message = f"{filing.source}: cannot be stored ({type(error).__name__}: {error})"
            return Item(filing.source, "failed", filing.id, " ".join(message.split()))

    def _store(self, filing: Filing, extraction: Extraction) -> Item:
        location = place_of(filing.source)
        # Asked again: the same file may have come twice in this run.
        known = self._unchanged(filing)
        if known is not None:
            return known
        stored = store.find_stored(self._connection, filing, location)
        if (
            stored is not None
            and stored.relation == "same"
            and stored.text_sha256 == filing.text_sha256
        ):
            store.write_record(self._connection, stored.number, extraction)
            return Item(filing.source, "updated", filing.id)
        written = store.write_filing(
            self._connection,
            filing,
            extraction,
            location=location,
            program_version=self._version,
            replacing=stored.number if stored else None,
        )
        self.passages += written.taken + written.put
        if stored is None:
            return Item(filing.source, "added", filing.id)
        outcome: Outcome = "updated" if stored.relation == "same" else "replaced"
        return Item(filing.source, outcome, filing.id)

    def sync(self, report: AddReport, *, last: bool = False) -> None:
        """Makes the vectors of what was stored; what hinders that is a warning of the report."""
        wanted, self.passages = self.passages, []
        if last:
            wanted = list(dict.fromkeys([*wanted, *self._library.without_vector()]))
        if not wanted:
            return
        try:
            self._library.sync_vectors(wanted)
        except AssistantError as error:
            if str(error) not in report.warnings:
                report.warnings.append(str(error))


def _why_not(extraction: Extraction) -> str:
    for warning in extraction.warnings:
        if warning.code == "not_an_amendment":
            return warning.message
    return "not a post-effective amendment"
