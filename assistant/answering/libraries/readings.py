"""Readings of stored filings that load only what a question touches.

A record is read at once; the text, its sentences and the proofs of single values when they are
asked for. However many filings a question runs over, few texts are in memory at a time.
"""

from __future__ import annotations

import json
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from assistant.answering.evidence.reading import Passage, Reading, read
from assistant.answering.evidence.reply import Reply, unique
from assistant.errors import LibraryError
from assistant.filing.model import Filing
from assistant.language.normal import sentences
from assistant.library import database, selection
from assistant.library.contents import unpack
from assistant.record import Amendment, Citation, Evidence, Extraction, Row, Sentence

if TYPE_CHECKING:
    from assistant.answering.questions.scope import Pair
    from assistant.library import Library

TEXTS = 200
"""Texts, and extractions, that are in memory at a time."""

_SENTENCES = 50  # filings whose sentences are in memory at a time; they weigh far more
_LONGEST_SECTION = 60_000  # characters in which the sentence around a value is looked for
_LONGEST_SENTENCE = 4_000

_PROMISED = 0  # the line of a citation whose text was not read yet
_IDENTITY = "SELECT filing, source FROM filings WHERE id = ?"

_DECODER = json.JSONDecoder()
_T = TypeVar("_T")


class Shelf:
    """The stored filings that questions read, the last ones kept in memory."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.promises = False
        self.sought: set[int] | None = None
        """The filings whose sentences can matter for a question; None for all."""
        self._filings: OrderedDict[int, Filing] = OrderedDict()
        self._extractions: OrderedDict[int, str] = OrderedDict()
        self._whole: OrderedDict[int, Reading] = OrderedDict()

    def readings(self, numbers: Iterable[int]) -> list[StoredReading]:
        """The readings of filings by the keys of their rows; none for what is gone meanwhile."""
        found: list[StoredReading] = []
        connection = self.library.connection
        for number in numbers:
            row = selection.best_record(connection, number)
            own = connection.execute(_IDENTITY, (number,)).fetchone()
            if own is not None and row is not None and row["record"]:
                found.append(StoredReading(self, number, row["record"], own[0], own[1]))
        return found

    def pairs(self, numbers: Iterable[int]) -> list[Pair]:
        """Filings with the record that goes first; none for what is gone meanwhile."""
        found: list[Pair] = []
        for number in numbers:
            try:
                found.append(self.library.read(number))
            except LibraryError:
                continue
        return found

    def filing(self, number: int) -> Filing:
        """A filing with its text."""

        def load() -> Filing:
            found = selection.read_filing(self.library.connection, number)
            return found if found is not None else self.library.read(number)[0]

        return _kept(self._filings, number, TEXTS, load)

    def extraction(self, number: int) -> str:
        """The extraction that goes first, as JSON; its offsets are those of the present text."""

        def load() -> str:
            connection = self.library.connection
            with database.snapshot(connection):
                row = selection.best_record(connection, number)
                current = connection.execute(
                    "SELECT text_sha256 FROM filings WHERE id = ?", (number,)
                ).fetchone()
            if row is None or current is None or row["text_sha256"] != current[0]:
                return self.library.read(number)[1].model_dump_json()
            return unpack(row["extraction"])

        return _kept(self._extractions, number, TEXTS, load)

    def resolve(self, reply: Reply, readings: Iterable[StoredReading]) -> Reply:
        """The reply with its promised citations made good: the sentence or line, and its quote."""
        known = {reading.id: reading for reading in readings}

        def made(citations: list[Citation]) -> list[Citation]:
            return unique(
                known[c.filing].cite(*known[c.filing].around(c.start, c.end))
                if c.line == _PROMISED
                else c
                for c in citations
            )

        parts: list[Sentence | Row] = [*reply.sentences, *reply.rows]
        for part in parts:
            part.citations = made(part.citations)
        reply.nearest = made(reply.nearest)
        return reply

    def whole(self, number: int) -> Reading:
        """The reading with all its sentences."""

        def load() -> Reading:
            extraction = Extraction.model_validate_json(self.extraction(number))
            return read(self.filing(number), extraction)

        return _kept(self._whole, number, _SENTENCES, load)


def _kept(kept: OrderedDict[int, _T], number: int, most: int, load: Callable[[], _T]) -> _T:
    """What is kept under the number, else what is loaded; the one unused longest goes."""
    if number in kept:
        kept.move_to_end(number)
        return kept[number]
    kept[number] = found = load()
    if len(kept) > most:
        kept.popitem(last=False)
    return found


class StoredReading(Reading):
    """A stored filing, read for questions; `number` is the key of its row, `id` the filing's.

    Where the shelf `promises`, a citation of a value is only its place, until `Shelf.resolve`.
    """

    __slots__ = ("_record", "_shelf", "id", "number", "source")

    def __init__(self, shelf: Shelf, number: int, record: str, filing: str, source: str) -> None:
        self.number = number
        self.id = filing
        self.source = source
        self._shelf = shelf
        self._record = Amendment.model_validate_json(record)
        self._everything = None
        self._past = None

    @property
    def record(self) -> Amendment:
        """The record."""
        return self._record

    @property
    def filing(self) -> Filing:  # type: ignore[override]
        """The filing, loaded when it is asked for."""
        return self._shelf.filing(self.number)

    @property
    def extraction(self) -> Extraction:  # type: ignore[override]
        """The whole extraction, loaded when it is asked for."""
        return self._shelf.whole(self.number).extraction

    @property
    def passages(self) -> list[Passage]:  # type: ignore[override]
        """The sentences, read when they are asked for."""
        if self._shelf.sought is not None and self.number not in self._shelf.sought:
            return []
        return self._shelf.whole(self.number).passages

    @property
    def counts(self) -> Counter[str]:  # type: ignore[override]
        """How many sentences hold each concept."""
        return self._shelf.whole(self.number).counts

    def evidence(self, pointer: str) -> Evidence | None:
        """The proof of one value, where it is proven; the others are not read."""
        found = proof(self._shelf.extraction(self.number), pointer)
        if found is None or found.verdict not in ("verified", "derived"):
            return None
        placed = found.start is not None and found.end is not None
        return found if placed or found.from_ or found.more else None

    def cite_spans(self, spans: list[tuple[int, int]]) -> list[Citation]:
        """Citations of the sentences or lines that hold the spans, each once."""
        if not self._shelf.promises:
            return super().cite_spans(spans)
        return [
            Citation(
                filing=self.id,
                source=self.source,
                start=start,
                end=end,
                line=_PROMISED,
                section="",
                quote="",
            )
            for start, end in spans
        ]

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds an offset, with no words of its own."""
        section = self.filing.section_at(offset)
        if section is None or section.kind not in ("substance", "part"):
            return None
        if section.end - section.start > _LONGEST_SECTION:
            return None
        for start, end in sentences(self.filing.text, section.start, section.end):
            if start <= offset < end and end - start <= _LONGEST_SENTENCE:
                return Passage(start, end, self.filing.text[start:end], [], set())
        return None


def proof(extraction: str, pointer: str) -> Evidence | None:
    """The entry of a pointer in the evidence of an extraction that stands as compact JSON."""
    # Only keys are followed by a colon, and in strings of a filing the quotes are escaped.
    key = f'"{pointer}":'
    at = extraction.find(key)
    if at < 0:
        return None
    value, _ = _DECODER.raw_decode(extraction, at + len(key))
    return Evidence.model_validate(value) if isinstance(value, dict) else None
