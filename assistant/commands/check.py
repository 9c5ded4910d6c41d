"""`assistant check`: proves records, whoever made them, against the filings."""

from __future__ import annotations

import sys
from json import dumps
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.options import Json, Paths
from assistant.commands.streams import complain, note, utf8_output

if TYPE_CHECKING:
    from assistant.evaluation.records import Given
    from assistant.filing.model import Filing
    from assistant.record import Extraction

Records = Annotated[
    str,
    typer.Argument(
        metavar="RECORDS",
        help="JSON or JSON Lines: extractions, or bare records; - is standard input.",
        show_default=False,
    ),
]


MappingFile = Annotated[
    str | None,
    typer.Option(
        "--mapping",
        metavar="FILE",
        help="JSON that says where another tool's objects hold which field; see docs/checking.md.",
        show_default=False,
    ),
]


def run(records: Records, paths: Paths, mapping: MappingFile = None, json: Json = False) -> int:
    """Prove each value of the records against the filings.

    Records and filings are paired by SHA-256, accession number or file name. Exits with 1
    where a value is not proven, a check is inconsistent, or a record has no filing.
    """
    from assistant.checking import check
    from assistant.commands.reading import read_filings
    from assistant.errors import AssistantError
    from assistant.evaluation.records import pair

    given, origins = _given(records, mapping)
    filings, failed = read_filings(paths)
    if not filings:
        return 3
    pairs, alone, unused = pair(given, filings)
    for record in alone:
        complain(f"{record.place}: none of the filings is the one it is about; add its path")
    if unused and not alone:
        note(f"{len(unused)} filings have no record in {records}")
    failed += len(alone)
    for record, filing in pairs:
        try:
            result = check({} if record.content is None else record.content, filing)
        except AssistantError as error:
            complain(f"{record.place}: {error}")
            failed += 1
            continue
        failed += not proven(result)
        _put_out(result, filing, origins.get(record.place), json=json)
    return int(failed > 0) if pairs else 3


def proven(extraction: Extraction) -> bool:
    """Whether every value is verified or derived, and no check is inconsistent."""
    verdicts = {evidence.verdict for evidence in extraction.evidence.values()}
    checks = {check.verdict for check in extraction.checks}
    return verdicts <= {"verified", "derived"} and "inconsistent" not in checks


def _given(records: str, mapping: str | None) -> tuple[list[Given], dict[str, dict[str, str]]]:
    """The records of a file, and by their places where a mapping found their values."""
    from assistant.checking.mapping import read_mapping
    from assistant.evaluation.records import read_mapped, read_records

    if mapping is None:
        return read_records(_text(records), records), {}
    mapped = read_mapped(_text(records), records, read_mapping(mapping))
    return [given for given, _ in mapped], {given.place: held for given, held in mapped}


def _put_out(
    result: Extraction, filing: Filing, origins: dict[str, str] | None, *, json: bool
) -> None:
    if json:
        plain = result.model_dump(mode="json")
        if origins is not None:
            plain["origins"] = origins
        utf8_output().write(dumps(plain, ensure_ascii=False) + "\n")
        return
    from assistant.viewing.failed import failed_view
    from assistant.viewing.tables import console, extraction_view

    console().print(extraction_view(result, filing))
    failed = failed_view(result, filing, origins)
    if failed is not None:
        console().print(failed)


def _text(records: str) -> str:
    from assistant.errors import RecordError
    from assistant.evaluation.labels import text_of

    if records != "-":
        return text_of(records)
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordError(f"standard input: not UTF-8 at byte {error.start}") from None
