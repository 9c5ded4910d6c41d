"""How a field of the record is asked for in words, when a model is asked for single values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from assistant.checking.fields import field_of
from assistant.record import Category, Evidence, Purpose, TransactionKind

_INDEX = re.compile(r"(?<=/)\d+(?=/|$)")

_STATEMENT = "/registration_statements/*"
_SECURITY = f"{_STATEMENT}/securities/*"
_SIGNATORY = "/signing/signatories/*"

# Pointer (with * for indexes) to words. {item} is the item's own name: a file number, a person.
ASKED: dict[str, str] = {
    "/form": "the form that is amended, such as S-8",
    "/amendment_number": "the number of this post-effective amendment",
    "/purpose": f"what the amendment does, one of: {', '.join(get_args(Purpose))}",
    "/plans/*": "the full title of the plan on the cover",
    "/registrants/*/name": "the registrant's exact name",
    "/registrants/*/jurisdiction": "the state or country of incorporation of {item}",
    "/registrants/*/ein": "the I.R.S. employer identification number of {item}",
    "/registrants/*/address": "the address of the principal executive offices of {item}",
    "/registrants/*/phone": "the telephone number of {item} itself, not of its agent",
    f"{_STATEMENT}/file_number": "the file number of the registration statement that is amended",
    f"{_STATEMENT}/form": "the form of Registration Statement No. {item}",
    f"{_STATEMENT}/amendment_number": "the amendment's number to Registration Statement No. {item}",
    f"{_STATEMENT}/filed_on": "the day on which Registration Statement No. {item} was first filed",
    f"{_STATEMENT}/effective_on": "the day on which Registration Statement No. {item} took effect",
    f"{_STATEMENT}/plans/*": "the plan of Registration Statement No. {item}",
    f"{_SECURITY}/title": "the class of securities of Registration Statement No. {item}",
    f"{_SECURITY}/par_value": "the par value of the {item}",
    f"{_SECURITY}/currency": "the currency of the amounts, as an ISO code",
    f"{_SECURITY}/registered": "how many {item} were originally registered",
    f"{_SECURITY}/sold": "how many {item} were sold or issued",
    f"{_SECURITY}/deregistered": "how many {item} this amendment removes from registration",
    f"{_SECURITY}/all_unsold": "whether all unsold {item} are removed, true or false",
    "/reason/category": f"why the amendment is filed, one of: {', '.join(get_args(Category))}",
    "/reason/summary": "the sentence that says why the amendment is filed",
    "/reason/transaction/kind": f"the kind of acquisition: {', '.join(get_args(TransactionKind))}",
    "/reason/transaction/agreement_date": "the date of the merger agreement",
    "/reason/transaction/closed_on": "the day on which the acquisition was completed",
    "/reason/transaction/acquirer": "the company that acquired the registrant",
    "/reason/transaction/merger_sub": "the acquirer's subsidiary that merged",
    "/reason/transaction/surviving_entity": "the company that survived the merger",
    "/agent_for_service/name": "the name of the agent for service",
    "/agent_for_service/title": "the title of the agent for service",
    "/agent_for_service/phone": "the telephone number of the agent for service",
    "/counsel/*/name": "the lawyer who is to get copies",
    "/counsel/*/firm": "the law firm of {item}",
    "/signing/place": "the place of the registrant's signature, as City, State",
    "/signing/signed_on": "the date of the registrant's signature",
    "/signing/rule_478": "whether the filing relies on Rule 478, true or false",
    f"{_SIGNATORY}/name": "the name of the person who signs",
    f"{_SIGNATORY}/titles/*": "the title of {item}",
    f"{_SIGNATORY}/signed_on": "the date of the signature of {item}",
    f"{_SIGNATORY}/attorney_in_fact": "whether another person signs for {item}, true or false",
}

# Roles that an amount may turn out to have, as the model is told of them.
_ROLES: dict[str, str] = {
    "registered": "the number registered",
    "sold": "the number sold",
    "deregistered": "the number removed",
    "remaining": "the number that remains",
    "previously_removed": "a number removed earlier",
    "carried_over": "a number carried over to another statement",
    "outstanding": "a number outstanding",
}

_KEYS = {"registrants": "name", "counsel": "name", "signatories": "name"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One numbered question: the pointer it is about, and its words."""

    number: int
    pointer: str
    words: str


def questions_for(pointers: Iterable[str], values: Mapping[str, Any]) -> list[Asked]:
    """The questions for these pointers; `values` are the record's, which name the items."""
    found: list[Asked] = []
    for pointer in pointers:
        words = ASKED.get(_INDEX.sub("*", pointer))
        if words is not None:
            asked = words.replace("{item}", _item(pointer, values))
            found.append(Asked(len(found) + 1, pointer, asked))
    return found


def listed(questions: Iterable[Asked], faults: Mapping[str, str] | None = None) -> str:
    """The questions as the prompt has them, a line each, with what was wrong before."""
    lines = []
    for asked in questions:
        fault = (faults or {}).get(asked.pointer)
        lines.append(f"{asked.number}. {asked.words}{f'. {fault}' if fault else ''}")
    return "\n".join(lines)


def fault_of(given: str, proof: Evidence) -> str:
    """What was wrong with a value, in words: where else it stands, or that it does not."""
    if proof.verdict == "wrong_role":
        role = next((c.role for c in proof.candidates if c.quote == proof.quote), None)
        told = _ROLES.get(role or "")
        return f'Not "{given}": {f"that is {told}" if told else "it has another meaning there"}.'
    if proof.candidates:
        return f'"{given}" was given, but the filing also gives another.'
    return f'"{given}" was given, but does not stand there.'


def _item(pointer: str, values: Mapping[str, Any]) -> str:
    """What the item of a pointer is called: its file number and class, or its name."""
    parts = pointer.strip("/").split("/")
    if parts[0] == "registration_statements":
        number = str(values.get(f"/registration_statements/{parts[1]}/file_number", ""))
        if len(parts) > 3 and parts[2] == "securities":
            title = values.get("/" + "/".join(parts[:4]) + "/title") or "securities"
            return str(title) if parts[-1] == "par_value" else f"{title} (No. {number})"
        return number
    at = 2 if parts[0] == "signing" else 1
    key = _KEYS.get(parts[at - 1])
    name = values.get("/" + "/".join(parts[: at + 1]) + f"/{key}") if key else None
    return str(name) if name else "the registrant"


def is_key(pointer: str) -> bool:
    """Whether an item of a list is nothing without this value."""
    return pointer.endswith(("/file_number", "/name", "/securities/0/title")) or (
        field_of(pointer) is not None and pointer.rsplit("/", 1)[1] == "title" and "/sec" in pointer
    )
