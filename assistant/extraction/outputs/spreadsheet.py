"""Results as a table of comma-separated values: a row for each security of each statement.

A filing, statement or security without what is below it has a row all the same. Lists of values
are joined by `; `. Filings are untrusted: no cell can be a formula.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from assistant.extraction.outputs import text_file

# What a spreadsheet takes for the beginning of a formula, also in wide letters.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_CONTROL = ("\t", "\r", "\n")

_FILING = ("accession_number", "submission_type", "filed_on", "cik", "company")
_REGISTRANT = ("name", "jurisdiction", "ein", "address", "phone")
_TRANSACTION = (
    *("kind", "agreement_date", "closed_on"),
    *("acquirer", "merger_sub", "surviving_entity"),
)
_STATEMENT = ("file_number", "form", "amendment_number", "filed_on", "effective_on", "plans")
_SECURITY = (
    *("title", "unit", "par_value", "currency"),
    *("registered", "sold", "deregistered", "all_unsold"),
)

COLUMNS = (
    *("source", "filing", *_FILING, "status", "error"),
    *("form", "amendment_number", "purpose", "plans"),
    *(f"registrant_{name}" for name in _REGISTRANT),
    "co_registrants",
    *("reason", "summary"),
    *(f"transaction_{name}" for name in _TRANSACTION),
    *("agent_name", "agent_title", "agent_phone", "counsel"),
    *("signing_place", "signed_on", "rule_478", "signatories"),
    *(f"statement_{name}" for name in _STATEMENT),
    *(f"security_{name}" for name in _SECURITY),
    "deregistered_verdict",
)
"""The names above the table: of the filing, then of the statement, then of the security."""


def write_rows(lines: Iterable[str], path: Path, *, header: bool = True) -> None:
    """Writes the table of extractions (a JSON object each) to a file in UTF-8."""
    with text_file(path) as file:
        table = csv.writer(file, lineterminator="\n")
        if header:
            table.writerow(COLUMNS)
        for line in lines:
            for row in rows_of(json.loads(line)):
                table.writerow([cell(row.get(name)) for name in COLUMNS])


def cell(value: Any) -> str:
    """A value as a spreadsheet takes it: text that might be a formula is marked as text by `'`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return cell("; ".join(str(item) for item in value if item is not None))
    text = str(value).replace("\0", "")
    if text.startswith(_CONTROL) or text.lstrip().startswith(_FORMULA):
        return "'" + text
    return text


def rows_of(extraction: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows of one extraction, by the names of the columns; at least one."""
    record = extraction["record"] or {}
    whole = _of_filing(extraction) | _of_record(record)
    statements = record.get("registration_statements") or [{}]
    for number, statement in enumerate(statements):
        of_statement = {f"statement_{name}": statement.get(name) for name in _STATEMENT}
        for place, security in enumerate(statement.get("securities") or [{}]):
            pointer = f"/registration_statements/{number}/securities/{place}/deregistered"
            proof = extraction["evidence"].get(pointer) or {}
            of_security = {f"security_{name}": security.get(name) for name in _SECURITY}
            verdict = {"deregistered_verdict": proof.get("verdict")}
            yield whole | of_statement | of_security | verdict


def _of_filing(extraction: dict[str, Any]) -> dict[str, Any]:
    filing, error = extraction["filing"] or {}, extraction["error"] or {}
    return {
        "source": extraction["source"],
        "filing": filing.get("id"),
        **{name: filing.get(name) for name in _FILING},
        "status": extraction["status"],
        "error": error.get("message"),
    }


def _of_record(record: dict[str, Any]) -> dict[str, Any]:
    if not record:
        return {}
    first, *others = record["registrants"] or [{}]
    reason, agent, signing = record["reason"], record["agent_for_service"] or {}, record["signing"]
    transaction = reason["transaction"] or {}
    return {
        **{name: record[name] for name in ("form", "amendment_number", "purpose", "plans")},
        **{f"registrant_{name}": first.get(name) for name in _REGISTRANT},
        "co_registrants": [other["name"] for other in others],
        "reason": reason["category"],
        "summary": reason["summary"],
        **{f"transaction_{name}": transaction.get(name) for name in _TRANSACTION},
        **{f"agent_{name}": agent.get(name) for name in ("name", "title", "phone")},
        "counsel": [_counsel(each) for each in record["counsel"]],
        "signing_place": signing["place"],
        "signed_on": signing["signed_on"],
        "rule_478": signing["rule_478"],
        "signatories": [_signatory(each) for each in signing["signatories"]],
    }


def _counsel(counsel: dict[str, Any]) -> str:
    return ", ".join(word for word in (counsel["name"], counsel["firm"]) if word)


def _signatory(signatory: dict[str, Any]) -> str:
    titles = ", ".join(signatory["titles"])
    return f"{signatory['name']} ({titles})" if titles else str(signatory["name"])
