"""From a draft, or anybody's record, to an extraction: typed, proven, checked, with a status."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from assistant.checking.arithmetic import check_arithmetic
from assistant.checking.fields import FIELDS, field_of, from_json, same
from assistant.checking.mentions import Mention
from assistant.checking.proof import prove, typed_value
from assistant.checking.roles import Roles, read_roles
from assistant.errors import RecordError
from assistant.filing.amendments import amendment_notice
from assistant.filing.model import Filing
from assistant.record import (
    Amendment,
    Check,
    Draft,
    Drafted,
    Engine,
    Evidence,
    Extraction,
    FilingIdentity,
    Notice,
    Status,
    Usage,
)

# Below this a key field is not sure enough for a record to be accepted unread.
KEY_CONFIDENCE = 0.7
_UNIT = re.compile(r"/registration_statements/\d+/securities/\d+/unit$")


def check_draft(
    draft: Draft, filing: Filing, *, engine: Engine, usage: Usage | None = None
) -> Extraction:
    """Types and proves a draft against its filing.

    Every value that is not null gets an `Evidence`; what can't be typed is left null with a
    warning. Raises nothing for a bad draft: it needs review.
    """
    usage = usage or Usage()
    not_amendment = amendment_notice(filing)
    if not_amendment is not None:
        return Extraction(
            source=filing.source,
            filing=filing.identity,
            status="not_an_amendment",
            warnings=[*filing.warnings, not_amendment],
            engine=engine,
            usage=usage,
        )
    roles = read_roles(filing)
    warnings = [*filing.warnings, *draft.warnings]
    typed, dropped = _typed(draft)
    warnings.extend(dropped)
    record = _record(typed)
    evidence = _evidence(draft, typed, roles, filing)
    checks = check_arithmetic(record, roles)
    status: Status = (
        "accepted"
        if _acceptable(record, evidence, checks, draft, filing, dropped)
        else "needs_review"
    )
    return Extraction(
        source=filing.source,
        filing=_identity(filing, roles),
        status=status,
        record=record,
        evidence=evidence,
        checks=checks,
        warnings=warnings,
        engine=engine,
        usage=usage,
    )


def _identity(filing: Filing, roles: Roles) -> FilingIdentity:
    """Which filing; without a header its day is that of the cover's `As filed with the … Commission on`."""
    identity = filing.identity
    if identity.filed_on is None and filing.header.accession_number is None:
        day = next((m.value for m in roles.mentions if m.role == "filing.filed_on"), None)
        identity = identity.model_copy(update={"filed_on": day})
    return identity


def _typed(draft: Draft) -> tuple[dict[str, Any], list[Notice]]:
    """Pointer to typed value; what can't be parsed is dropped with a notice."""
    typed: dict[str, Any] = {}
    dropped = []
    for pointer, drafted in draft.values.items():
        field = field_of(pointer)
        if field is None:
            if _UNIT.search(pointer):
                typed[pointer] = drafted.value
            continue
        value = typed_value(field, drafted)
        if value is None:
            dropped.append(
                Notice(
                    code="unparsed",
                    message=f"{pointer}: {drafted.printed or drafted.value!r} is no {field.kind}",
                )
            )
        else:
            typed[pointer] = value
    return typed, dropped


def _record(typed: dict[str, Any]) -> Amendment:
    """The record out of its pointers; items without what makes them an item are left out."""
    tree: dict[str, Any] = {}
    for pointer, value in typed.items():
        node: Any = tree
        parts = pointer.strip("/").split("/")
        for part in parts[:-1]:
            node = node.setdefault(part, {})
        node[parts[-1]] = value
    try:
        return Amendment.model_validate(_lists(tree))
    except ValidationError as error:
        raise RecordError(
            f"the draft makes no record: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}"
        ) from error


def _lists(node: Any) -> Any:
    """Nodes with numeric keys as lists, in the order of their keys."""
    if not isinstance(node, dict):
        return node
    if node and all(key.isdigit() for key in node):
        return [_lists(node[key]) for key in sorted(node, key=int)]
    return {key: _lists(value) for key, value in node.items()}


# --- which item of the filing an item of the record is ------------------------------------------

_ITEMS = {
    "registrants": ("registrants.name", "registrant", "name"),
    "counsel": ("counsel.name", "counsel", "name"),
    "signatories": ("signing.signatories.name", "signatory", "name"),
}


def _group(pointer: str, typed: dict[str, Any], mentions: list[Mention]) -> str | None:
    """The group of mentions that a pointer's item stands for; None where the field has no items."""
    parts = pointer.strip("/").split("/")
    if parts[0] == "registration_statements":
        number = typed.get(f"/registration_statements/{parts[1]}/file_number")
        return str(number) if number is not None else None
    if parts[0] == "agent_for_service":
        return "agent:0"
    name = "signatories" if parts[:2] == ["signing", "signatories"] else parts[0]
    if name not in _ITEMS:
        return None
    role, prefix, key = _ITEMS[name]
    at = 2 if name == "signatories" else 1
    base = "/" + "/".join(parts[: at + 1])
    value = typed.get(f"{base}/{key}")
    field = field_of(f"{base}/{key}")
    own = f"{prefix}:{parts[at]}"
    if value is not None and field is not None:
        named = [m.group for m in mentions if m.role == role and same(field.kind, m.value, value)]
        if own in named:
            return own
        if named:
            return named[0]
    return own


def _claims(pointer: str, typed: dict[str, Any], mentions: list[Mention]) -> list[Mention]:
    """The mentions that speak of a pointer's field and item."""
    field = field_of(pointer)
    if field is None:
        return []
    group = _group(pointer, typed, mentions)
    found = [m for m in mentions if m.role == field.role]
    if not found and field.role in ("form", "amendment_number"):
        found = [m for m in mentions if m.role == f"registration_statements.{field.role}"]
    if group is not None:
        tied = [m for m in found if m.group == group]
        untied = [m for m in found if m.group is None]
        # A par value is defined once for all statements (the record's rule); other values are their own.
        found = tied or untied or (found if field.role.startswith("par_value") else [])
    if pointer.startswith("/registration_statements/"):
        found = _of_security(pointer, typed, found)
        if not found and field.role in (
            "registration_statements.form",
            "registration_statements.amendment_number",
        ):
            found = [m for m in mentions if m.role == field.role.split(".")[1]]
        if field.role == "registration_statements.plans":
            found = found + [m for m in mentions if m.role == "plans"]
    return found


def _of_security(pointer: str, typed: dict[str, Any], found: list[Mention]) -> list[Mention]:
    """Of a security's mentions, those of its class where classes are told apart."""
    match = re.match(r"(/registration_statements/\d+/securities/\d+)/(?!title)", pointer)
    if not match:
        return found
    title = typed.get(f"{match.group(1)}/title")
    own = [
        m
        for m in found
        if m.title is not None and title is not None and same("words", m.title, title)
    ]
    return own or [m for m in found if m.title is None] or found


def _evidence(
    draft: Draft, typed: dict[str, Any], roles: Roles, filing: Filing
) -> dict[str, Evidence]:
    evidence: dict[str, Evidence] = {}
    for pointer, value in typed.items():
        field = field_of(pointer)
        if field is None or value is False:
            continue
        drafted = draft.values[pointer]
        if field.kind == "currency" and drafted.start is None and not drafted.sources:
            continue  # assumed, not stated
        claims = _claims(pointer, typed, roles.mentions)
        evidence[pointer] = prove(field, drafted, value, claims, roles.mentions, filing)
    return evidence


def _acceptable(
    record: Amendment,
    evidence: dict[str, Evidence],
    checks: list[Check],
    draft: Draft,
    filing: Filing,
    dropped: list[Notice],
) -> bool:
    """All values proven, no inconsistent check, key fields there and sure, nothing cut off."""
    if dropped or filing.truncated or draft.warnings:
        return False
    if any(e.verdict not in ("verified", "derived") for e in evidence.values()):
        return False
    if any(check.verdict == "inconsistent" for check in checks):
        return False
    keys = {f.pointer for f in FIELDS if f.key}
    if any(
        draft.nulls.get(p) == "cue_unread"
        for p in draft.nulls
        if re.sub(r"(?<=/)\d+(?=/|$)", "*", p) in keys
    ):
        return False
    if record.form is None or record.purpose is None or not record.registration_statements:
        return False
    for pointer, proof in evidence.items():
        field = field_of(pointer)
        if field is not None and field.key and proof.confidence < KEY_CONFIDENCE:
            return False
    return True


# --- anybody's record -----------------------------------------------------------------------------


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


def check(given: Extraction | Amendment | dict[str, Any], filing: Filing) -> Extraction:
    """Proves a record from anywhere against a filing.

    `given` is an `Extraction`, a record, or a dict in either form. Raises `RecordError`
    where it is neither. An extraction's evidence is not believed: all is proven anew; where
    its offsets were made for another text a warning says so.
    """
    warnings: list[Notice] = []
    engine = Engine(name="given")
    if isinstance(given, Extraction):
        given = given.model_dump(mode="json")
    if isinstance(given, Amendment):
        given = given.model_dump(mode="json")
    if not isinstance(given, dict):
        raise RecordError(f"a record is a JSON object, not {type(given).__name__}")
    record = given.get("record", given) if "record" in given else given
    identity = given.get("filing") if "record" in given else None
    if isinstance(identity, dict) and identity.get("text_sha256") not in (None, filing.text_sha256):
        warnings.append(
            Notice(
                code="other_text",
                message="the record was made from another text of this filing; its offsets do not hold here",
            )
        )
    if not isinstance(record, dict):
        raise RecordError("the extraction holds no record")
    known = set(Amendment.model_fields)
    if not known & set(record):
        raise RecordError(
            f"no field of an amendment record among {', '.join(sorted(record)[:5]) or 'no keys'}"
        )
    draft = _given_draft(record, filing, warnings)
    return check_draft(draft, filing, engine=engine)


def _given_draft(record: dict[str, Any], filing: Filing, warnings: list[Notice]) -> Draft:
    draft = Draft(warnings=warnings)
    roles = read_roles(filing)
    for pointer, value in _flatten(record).items():
        if value is None:
            continue
        field = field_of(pointer)
        if field is None:
            if _UNIT.search(pointer):
                draft.values[pointer] = Drafted(value=value)
            else:
                draft.warnings.append(
                    Notice(code="unknown_field", message=f"{pointer} is no field of the record")
                )
            continue
        drafted = Drafted(value=value, confidence=0.9)
        _derivable(field.pointer, from_json(field.kind, value), drafted, roles)
        draft.values[pointer] = drafted
    return draft


def _derivable(pointer: str, value: Any, drafted: Drafted, roles: Roles) -> None:
    """Values that nothing prints but a named rule derives: 0 for `none`, `not_stated`, `other`."""
    if pointer.endswith("/sold") and value == 0:
        for classes in roles.classes.values():
            for known in classes:
                if known.none_sold:
                    drafted.sources, drafted.rule = (
                        [roles.substance.span(*known.none_sold)],
                        "0 for none",
                    )
    if (pointer == "/reason/category" and value == "not_stated" and not roles.grounds) or (
        pointer == "/purpose" and value == "other" and not roles.aims
    ):
        start, end = roles.substance.span(
            roles.substance.body, min(roles.substance.body + 200, len(roles.substance.text))
        )
        drafted.sources, drafted.rule = [(start, end)], "no ground is stated"
