"""From a draft, or anybody's record, to an extraction: typed, proven, checked, with a status."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from assistant.checking.arithmetic import check_arithmetic
from assistant.checking.balance import Balances
from assistant.checking.claims import Claims
from assistant.checking.completed import completed
from assistant.checking.contradicted import contradicted
from assistant.checking.derived import derive
from assistant.checking.fields import FIELDS, Field, field_of, same_title
from assistant.checking.plausible import doubts
from assistant.checking.pointers import amount_of, keys_of
from assistant.checking.proof import doubted, prove, typed_value, weighed
from assistant.checking.repeated import repeated
from assistant.checking.roles import Roles, read_roles
from assistant.checking.second import second_reading
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
UNIT_POINTER = re.compile(r"/registration_statements/\d+/securities/\d+/unit$")


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
        return _of_none(filing, not_amendment, engine, usage)
    roles = read_roles(filing)
    draft = completed(draft, roles)
    warnings = [*filing.warnings, *draft.warnings]
    typed, dropped = _typed(draft)
    warnings.extend(dropped)
    record = _record(typed)
    evidence = _evidence(draft, typed, roles, filing)
    evidence |= _unparsed(draft, typed, roles, filing)
    checks = check_arithmetic(record, roles, evidence)
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


def _of_none(filing: Filing, notice: Notice, engine: Engine, usage: Usage) -> Extraction:
    """What is said of a filing that is no post-effective amendment."""
    return Extraction(
        source=filing.source,
        filing=filing.identity,
        status="not_an_amendment",
        warnings=[*filing.warnings, notice],
        engine=engine,
        usage=usage,
    )


def _identity(filing: Filing, roles: Roles) -> FilingIdentity:
    """Which filing; without a header its day is that of the cover (`As filed … on`)."""
    identity = filing.identity
    if identity.filed_on is None and filing.header.accession_number is None:
        day = next((m.value for m in roles.mentions if m.role == "filing.filed_on"), None)
        identity.filed_on = day
    return identity


def _typed(draft: Draft) -> tuple[dict[str, Any], list[Notice]]:
    """Pointer to typed value; what can't be parsed is dropped with a notice."""
    typed: dict[str, Any] = {}
    dropped = []
    for pointer, drafted in draft.values.items():
        field = field_of(pointer)
        if field is None:
            if UNIT_POINTER.search(pointer):
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
        *above, last = keys_of(pointer)
        for key in above:
            node = node.setdefault(key, {})
        node[last] = value
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
    return {key: _lists(value) if isinstance(value, dict) else value for key, value in node.items()}


def _evidence(
    draft: Draft, typed: dict[str, Any], roles: Roles, filing: Filing
) -> dict[str, Evidence]:
    evidence: dict[str, Evidence] = {}
    claims = Claims(typed, roles.mentions)
    balances = Balances(typed, roles, filing)
    for pointer, value in typed.items():
        field = field_of(pointer)
        if field is None or value is False:
            continue
        drafted = draft.values[pointer]
        if field.kind == "currency" and drafted.start is None and not drafted.sources:
            continue  # assumed, not stated
        proof = _proven(pointer, field, drafted, claims, typed, roles, filing, balances)
        if field.kind == "amount":
            proof = weighed(proof, pointer, balances, filing)
        evidence[pointer] = proof
    for pointer in (*repeated(typed), *doubts(typed, evidence, roles)):
        if pointer in evidence:
            evidence[pointer] = doubted(evidence[pointer], claims.left(pointer), filing)
    for pointer, against in contradicted(typed, evidence, claims, roles):
        evidence[pointer] = doubted(Evidence(verdict="unsupported"), against, filing)
    return evidence


def _proven(
    pointer: str,
    field: Field,
    drafted: Drafted,
    claims: Claims,
    typed: dict[str, Any],
    roles: Roles,
    filing: Filing,
    balances: Balances,
) -> Evidence:
    """The evidence of one value: by the first reading, by a rule, by the second reading."""
    value, mentions = typed[pointer], claims.of(pointer)
    proof = prove(field, drafted, value, mentions, roles, filing)
    if proof.verdict not in ("wrong_role", "unsupported"):
        return proof
    found = derive(pointer, field, value, typed, roles)
    if found is not None and not mentions:
        told = replace(drafted, sources=found.sources, rule=found.rule)
        return prove(field, told, value, mentions, roles, filing)
    kept = [m for m in mentions if not balances.is_same(pointer, value, m.value)]
    doubted_amount = amount_of(pointer) and any(m.likely and m.value == value for m in mentions)
    again = [] if doubted_amount else second_reading(pointer, field, value, claims, typed, roles)
    if again and again[0].title is not None:  # a place that names its class: others' are no rivals
        kept = [m for m in kept if m.title is None or same_title(m.title, again[0].title)]
    if not again and len(kept) == len(mentions):
        return proof
    return prove(field, drafted, value, [*kept, *again], roles, filing)


def _unparsed(
    draft: Draft, typed: dict[str, Any], roles: Roles, filing: Filing
) -> dict[str, Evidence]:
    """What could not be typed is not proven; beside it what the filing gives for its role."""
    missing = [p for p in draft.values if p not in typed and field_of(p) is not None]
    if not missing:
        return {}
    claims = Claims(typed, roles.mentions)
    return {
        pointer: doubted(Evidence(verdict="unsupported"), claims.of(pointer), filing)
        for pointer in missing
    }


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
    if record.form is None or record.purpose is None:
        return False
    if not record.registration_statements or not record.registrants:
        return False
    for pointer, proof in evidence.items():
        field = field_of(pointer)
        if field is not None and field.key and proof.confidence < KEY_CONFIDENCE:
            return False
    return True
