"""The rows of a filing: all that is stored of it, made without the database, in any process."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.filing.model import Filing
from assistant.library.contents import pack, pack_parts, searchable
from assistant.library.names import folded, names_of, numbers_of
from assistant.library.passages import Passage, passages_of
from assistant.library.proven import ProvenRow, proven_rows
from assistant.record import Engine, Extraction

EngineKey = tuple[str, str, str, str]
"""Engine, version, model and prompt, empty where there is none."""

PassageRow = tuple[
    str, str, int, int, str, str, int, int | None, str | None, str | None
]  # as the columns of `passages` from `section` on


@dataclass(frozen=True, slots=True)
class RecordRow:
    """What is stored of an extraction; `record` is its record as JSON, `extraction` is packed.

    The last four are columns of `filings` where the record goes first.
    """

    engine: EngineKey
    text_sha256: str
    status: str
    record: str | None
    extraction: bytes
    form: str | None = None
    amendment_number: int | None = None
    purpose: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class FilingRows:
    """What is stored of a filing with its first extraction.

    `columns` are those of `filings`, with what the file itself says; `names` are kind, name and
    folded name, `numbers` kind and value, `proven` the rows of the record where it goes first.
    """

    columns: dict[str, str | int | None]
    text: bytes
    parts: bytes
    names: list[tuple[str, str, str]]
    numbers: list[tuple[str, str]]
    passages: list[PassageRow]
    record: RecordRow
    proven: list[ProvenRow]


def engine_key(engine: Engine) -> EngineKey:
    """What tells the records of a filing apart."""
    return engine.name, engine.version or "", engine.model or "", engine.prompt or ""


def rows_of(filing: Filing, extraction: Extraction) -> FilingRows:
    """The rows of a filing and its extraction."""
    record = record_row(extraction)
    return FilingRows(
        columns=_columns(filing, extraction),
        text=pack(filing.text),
        parts=pack_parts(filing),
        names=[
            (kind, searchable(name), searchable(folded(name)))
            for kind, name in names_of(filing, extraction)
        ],
        numbers=[*numbers_of(filing, extraction)],
        passages=[_passage_row(passage) for passage in passages_of(filing, extraction)],
        record=record,
        proven=proven_rows(filing, extraction, record.text_sha256),
    )


def record_row(extraction: Extraction) -> RecordRow:
    """The row of an extraction."""
    record = extraction.record
    return RecordRow(
        engine=engine_key(extraction.engine),
        text_sha256=extraction.filing.text_sha256 if extraction.filing else "",
        status=extraction.status,
        record=searchable(record.model_dump_json()) if record else None,
        extraction=pack(extraction.model_dump_json()),
        form=searchable(record.form) if record and record.form is not None else None,
        amendment_number=record.amendment_number if record else None,
        purpose=record.purpose if record else None,
        category=record.reason.category if record else None,
    )


def _columns(filing: Filing, extraction: Extraction) -> dict[str, str | int | None]:
    identity = extraction.filing or filing.identity
    filed_on = identity.filed_on
    return {
        "filing": filing.id,
        "source": searchable(filing.source),
        "sha256": filing.sha256,
        "text_sha256": filing.text_sha256,
        "accession_number": filing.header.accession_number,
        "submission_type": identity.submission_type,
        "filed_on": filed_on.isoformat() if filed_on else None,
        "cik": identity.cik,
        "company": _company(filing, extraction),
        "truncated": int(filing.truncated),
        "characters": len(filing.text),
    }


def _company(filing: Filing, extraction: Extraction) -> str | None:
    """The company's name: as on the cover, else as in the header."""
    record = extraction.record
    names = [r.name for r in record.registrants if r.name] if record else []
    names += [filer.company for filer in filing.header.filers if filer.company]
    return searchable(names[0]) if names else None


def _passage_row(passage: Passage) -> PassageRow:
    embedded = passage.embedded_text
    return (
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
