"""Records from anywhere: another tool's JSON, a person's, an extraction made earlier."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistant.checking.check import UNIT_POINTER, check_draft
from assistant.checking.derived import derive
from assistant.checking.fields import field_of
from assistant.checking.mapping import Mapping, map_record, read_mapping
from assistant.checking.proof import typed_value
from assistant.checking.roles import read_roles
from assistant.errors import RecordError
from assistant.filing.model import Filing
from assistant.record import Amendment, Draft, Drafted, Engine, Extraction, Notice


def _flatten(node: Any, pointer: str = "") -> dict[str, Any]:
    if isinstance(node, dict):
        found: dict[str, Any] = {}
        for key, value in node.items():
            found.update(_flatten(value, f"{pointer}/{key}"))
        return found
    if isinstance(node, list):
        found = {}
        for index, value in enumerate(node):
            found.update(_flatten(value, f"{pointer}/{index}"))
        return found
    return {pointer: node}


def check(
    given: Extraction | Amendment | dict[str, Any],
    filing: Filing,
    *,
    mapping: Mapping | dict[str, Any] | str | Path | None = None,
) -> Extraction:
    """Proves a record from anywhere against a filing.

    `given` is an `Extraction`, a record, a dict in either form, or, with a `mapping` (see
    `assistant.checking.mapping`), any tool's object. Raises `RecordError` where it is none of
    these. An extraction's evidence is not believed: all is proven anew; where
    its offsets were made for another text a warning says so.
    """
    warnings: list[Notice] = []
    engine = Engine(name="given")
    if mapping is not None:
        given = map_record(given, read_mapping(mapping)).record
    if isinstance(given, Extraction):
        given = given.model_dump(mode="json")
    if isinstance(given, Amendment):
        given = given.model_dump(mode="json")
    if not isinstance(given, dict):
        raise RecordError(f"a record is a JSON object, not {type(given).__name__}")
    record = given.get("record", given) if "record" in given else given
    if "record" in given and _is_of_other_text(given.get("filing"), filing):
        warnings.append(
            Notice(
                code="other_text",
                message="the record was made from another text; its offsets do not hold here",
            )
        )
    if not isinstance(record, dict):
        raise RecordError("the extraction holds no record")
    known = set(Amendment.model_fields)
    if not known & set(record):
        raise RecordError(
            f"no field of an amendment record among {', '.join(sorted(record)[:5]) or 'no keys'}"
        )
    draft = _given_draft(record, warnings)
    return check_draft(draft, filing, engine=engine)


def _is_of_other_text(identity: Any, filing: Filing) -> bool:
    """Whether an extraction's own filing says that its offsets were made for another text."""
    made_for = identity.get("text_sha256") if isinstance(identity, dict) else None
    return made_for not in (None, filing.text_sha256)


def _given_draft(record: dict[str, Any], warnings: list[Notice]) -> Draft:
    draft = Draft(warnings=warnings)
    for pointer, value in _flatten(record).items():
        if value is None:
            continue
        field = field_of(pointer)
        if field is None:
            if UNIT_POINTER.search(pointer):
                draft.values[pointer] = Drafted(value=value)
            else:
                draft.warnings.append(
                    Notice(code="unknown_field", message=f"{pointer} is no field of the record")
                )
            continue
        draft.values[pointer] = Drafted(value=value, confidence=0.9)
    return draft


def with_derivations(draft: Draft, filing: Filing) -> Draft:
    """The draft, with the places that its derivable values follow from. Made in place."""
    roles = read_roles(filing)
    typed: dict[str, Any] = {}
    for pointer, drafted in draft.values.items():
        field = field_of(pointer)
        typed[pointer] = typed_value(field, drafted) if field is not None else drafted.value
    for pointer, drafted in draft.values.items():
        field, value = field_of(pointer), typed[pointer]
        if field is None or value is None or drafted.sources or field.role in _STATED_TOO:
            continue
        found = derive(pointer, field, value, typed, roles)
        if found is not None:
            drafted.sources, drafted.rule = found.sources, found.rule
    return draft


# A day that is printed is proven as printed first, and derived only where that fails.
_STATED_TOO = ("registration_statements.effective_on",)
