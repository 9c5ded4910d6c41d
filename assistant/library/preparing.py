"""A filing made ready to be stored, in any process: read, extracted, its rows made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.extraction.bulk import extract_one_in_stages
from assistant.filing.inputs import read_found
from assistant.filing.model import Failure, Filing
from assistant.filing.sources import Unread
from assistant.library.rows import FilingRows, rows_of
from assistant.record import Extraction
from assistant.stages import Stages

if TYPE_CHECKING:
    from assistant.extraction.calls import ModelRun


@dataclass(frozen=True, slots=True)
class Known:
    """What the library has of a file's bytes: a filing of this text, or the accession number of
    one that had these bytes before. Such a filing is not extracted again."""

    text_sha256: str | None = None
    earlier_of: str | None = None

    def covers(self, filing: Filing) -> bool:
        """Whether there is nothing to do for the filing."""
        number = filing.header.accession_number
        return self.text_sha256 == filing.text_sha256 or (
            number is not None and self.earlier_of == number
        )


@dataclass(frozen=True, slots=True)
class ToAdd:
    """What was found, its place on disk, and what the library has of it."""

    found: Unread
    location: str | None = None
    known: Known = Known()

    @property
    def size(self) -> int:
        """About how many bytes it takes to send it, and to work on it."""
        content = self.found.content
        return 500 + (len(content) if isinstance(content, bytes) else 0)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A filing that is ready: its rows, or why there are none.

    `known`: the library has it. `id`, `sha256`, `text_sha256` and `accession_number` are those of
    the filing, where it could be read.
    """

    source: str
    outcome: Literal["ready", "known", "not_an_amendment", "failed"]
    id: str | None = None
    sha256: str = ""
    text_sha256: str = ""
    accession_number: str | None = None
    rows: FilingRows | None = None
    message: str = ""


def prepare(item: ToAdd, *, engine: str, model: str | ModelRun | None) -> Stages[Prepared]:
    """Reads and extracts what was found, and makes its rows. The stages raise `UsageError` only."""
    filing = read_found(item.found)
    yield
    if isinstance(filing, Failure):
        return Prepared(filing.source, "failed", message=str(filing.error))
    if item.known.covers(filing):
        return _prepared(filing, "known")
    extraction = yield from extract_one_in_stages(filing, engine=engine, model=model)
    yield
    try:
        return _with_rows(filing, extraction)
    finally:
        filing.derived.clear()  # it leads back to the filing: so nothing waits to be collected


def not_stored(source: str, error: Exception) -> str:
    """The message on a filing that cannot be stored, on one line."""
    return " ".join(f"{source}: cannot be stored ({type(error).__name__}: {error})".split())


def _with_rows(filing: Filing, extraction: Extraction) -> Prepared:
    if extraction.status == "failed":
        message = extraction.error.message if extraction.error else "not extracted"
        return _prepared(filing, "failed", message)
    if extraction.status == "not_an_amendment":
        return _prepared(filing, "not_an_amendment", _why_not(extraction))
    try:
        return _prepared(filing, "ready", rows=rows_of(filing, extraction))
    except Exception as error:
        return _prepared(filing, "failed", not_stored(filing.source, error))


def _prepared(
    filing: Filing,
    outcome: Literal["ready", "known", "not_an_amendment", "failed"],
    message: str = "",
    rows: FilingRows | None = None,
) -> Prepared:
    return Prepared(
        filing.source,
        outcome,
        filing.id,
        filing.sha256,
        filing.text_sha256,
        filing.header.accession_number,
        rows,
        message,
    )


def _why_not(extraction: Extraction) -> str:
    for warning in extraction.warnings:
        if warning.code == "not_an_amendment":
            return warning.message
    return "not a post-effective amendment"
