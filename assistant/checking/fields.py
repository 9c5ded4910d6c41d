"""The record's fields as the checker sees them: which role proves a value, and how values compare."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal

from assistant.checking.roles.pars import par_value
from assistant.language.amendment_numbers import find_amendment_numbers
from assistant.language.dates import parse_date
from assistant.language.figures import whole
from assistant.language.identifiers import normalize_ein, normalize_file_number, normalize_phone
from assistant.language.names import same_company, same_person
from assistant.language.normal import fold
from assistant.language.number_words import number_in_words
from assistant.language.openings import compiled
from assistant.language.places import jurisdiction
from assistant.language.quantities import parse_amount
from assistant.language.references import normalize_form

Kind = Literal[
    "form", "number", "file_number", "ein", "phone", "date", "amount", "par", "person", "company",
    "jurisdiction", "address", "words", "choice", "boolean", "summary", "currency",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its pointer with `*` for indexes, the role that proves it, its kind.

    `many` says that several values may hold the role at once (plans, titles): no rivals.
    `titled` says that a title may be given longer or shorter than the filing's other mention of it
    (`1998 Plan`, `Orchid Corporation 1998 Plan`): see `same_title`.
    `earliest` says that where several differ the first in the filing is the right one.
    """

    pointer: str
    role: str
    kind: Kind
    many: bool = False
    earliest: bool = False
    key: bool = False
    titled: bool = False


_STATEMENT = "/registration_statements/*"
_SECURITY = f"{_STATEMENT}/securities/*"

FIELDS: list[Field] = [
    Field("/form", "form", "form", earliest=True, key=True),
    Field("/amendment_number", "amendment_number", "number", earliest=True, key=True),
    Field("/purpose", "purpose", "choice", key=True),
    Field("/plans/*", "plans", "words", many=True, titled=True),
    Field("/registrants/*/name", "registrants.name", "company"),
    Field("/registrants/*/jurisdiction", "registrants.jurisdiction", "jurisdiction"),
    Field("/registrants/*/ein", "registrants.ein", "ein"),
    Field("/registrants/*/address", "registrants.address", "address"),
    Field("/registrants/*/phone", "registrants.phone", "phone"),
    Field(f"{_STATEMENT}/file_number", "registration_statements.file_number", "file_number", key=True),
    Field(f"{_STATEMENT}/form", "registration_statements.form", "form", key=True),
    Field(f"{_STATEMENT}/amendment_number", "registration_statements.amendment_number", "number", key=True),
    Field(f"{_STATEMENT}/filed_on", "registration_statements.filed_on", "date"),
    Field(f"{_STATEMENT}/effective_on", "registration_statements.effective_on", "date"),
    Field(f"{_STATEMENT}/plans/*", "registration_statements.plans", "words", many=True, titled=True),
    Field(f"{_SECURITY}/title", "securities.title", "words", many=True, titled=True),
    Field(f"{_SECURITY}/par_value", "par_value", "par"),
    Field(f"{_SECURITY}/currency", "par_value.currency", "currency"),
    Field(f"{_SECURITY}/registered", "registered", "amount"),
    Field(f"{_SECURITY}/sold", "sold", "amount"),
    Field(f"{_SECURITY}/deregistered", "deregistered", "amount", key=True),
    Field(f"{_SECURITY}/all_unsold", "all_unsold", "boolean"),
    Field("/reason/category", "reason.category", "choice"),
    Field("/reason/summary", "reason.summary", "summary"),
    Field("/reason/transaction/kind", "reason.transaction.kind", "choice"),
    Field("/reason/transaction/agreement_date", "reason.transaction.agreement_date", "date"),
    Field("/reason/transaction/closed_on", "reason.transaction.closed_on", "date"),
    Field("/reason/transaction/acquirer", "reason.transaction.acquirer", "company"),
    Field("/reason/transaction/merger_sub", "reason.transaction.merger_sub", "company"),
    Field("/reason/transaction/surviving_entity", "reason.transaction.surviving_entity", "company"),
    Field("/agent_for_service/name", "agent_for_service.name", "person"),
    Field("/agent_for_service/title", "agent_for_service.title", "words"),
    Field("/agent_for_service/phone", "agent_for_service.phone", "phone"),
    Field("/counsel/*/name", "counsel.name", "person"),
    Field("/counsel/*/firm", "counsel.firm", "company"),
    Field("/signing/place", "signing.place", "words"),
    Field("/signing/signed_on", "signing.signed_on", "date"),
    Field("/signing/rule_478", "signing.rule_478", "boolean"),
    Field("/signing/signatories/*/name", "signing.signatories.name", "person"),
    Field("/signing/signatories/*/titles/*", "signing.signatories.titles", "words", many=True),
    Field("/signing/signatories/*/signed_on", "signing.signatories.signed_on", "date"),
    Field("/signing/signatories/*/attorney_in_fact", "signing.signatories.attorney_in_fact", "boolean"),
]  # fmt: skip

_BY_POINTER = {field.pointer: field for field in FIELDS}
_INDEX = re.compile(r"(?<=/)\d+(?=/|$)")


@lru_cache(maxsize=4096)
def field_of(pointer: str) -> Field | None:
    """The field that a JSON Pointer into the record names; None for units and unknown keys."""
    return _BY_POINTER.get(index_free(pointer))


@lru_cache(maxsize=4096)
def index_free(pointer: str) -> str:
    """A pointer with `*` for its indexes."""
    return _INDEX.sub("*", pointer)


# --- from printed strings to values -----------------------------------------------------------


def _number(printed: str) -> int | None:
    if printed.strip().isdigit():
        return int(printed)
    found = find_amendment_numbers(printed)
    if found:
        return found[0].number
    amount = parse_amount(printed)
    return amount if isinstance(amount, int) else number_in_words(printed)


def _jurisdiction(printed: str) -> str | None:
    return jurisdiction(printed) or ("Federal" if _FEDERAL.fullmatch(printed.strip()) else None)


_FEDERAL = re.compile(r"federal(?:ly\s+chartered)?", re.I)  # savings institutions


def _clean(printed: str) -> str | None:
    return " ".join(printed.split()) or None


def _par(printed: str) -> str | None:
    parsed = par_value(printed)
    return parsed[0] if parsed else None


_PARSERS: dict[Kind, Callable[[str], Any]] = {
    "form": normalize_form,
    "number": _number,
    "file_number": normalize_file_number,
    "ein": normalize_ein,
    "phone": normalize_phone,
    "date": parse_date,
    "amount": parse_amount,
    "par": _par,
    "jurisdiction": _jurisdiction,
}


def parse(kind: Kind, printed: str) -> Any:
    """The typed value of a printed string; None where it is none of the kind."""
    return _parsed(kind, printed)


@lru_cache(maxsize=8192)  # the same record is checked over and over, by models and by people
def _parsed(kind: Kind, printed: str) -> Any:
    return _PARSERS.get(kind, _clean)(printed)


_PLAIN = re.compile(r"\s*[-+]?\d{1,40}(?:\.\d{1,40})?\s*")


def _amount(written: str) -> int | Decimal | None:
    """A number as JSON strings hold it (`637549.0`) or as print does (`637,549 shares`).

    Separators that make no number (`63,7549`) make none here either.
    """
    if _PLAIN.fullmatch(written):
        return whole(Decimal(written.strip()))
    if written.lstrip()[:1] in (",", "'", "’"):
        return None
    return parse_amount(written)


def from_json(kind: Kind, value: Any) -> Any:
    """A value of somebody's JSON record as the checker types it; None where it can't be one."""
    if kind == "date":
        return value if isinstance(value, datetime.date) else parse_date(str(value))
    if kind == "amount":
        if isinstance(value, bool):
            return None
        if isinstance(value, int | Decimal):
            return value
        if isinstance(value, float):
            return whole(Decimal(str(value)))
        return _amount(str(value))
    if kind == "number":
        return (
            value if isinstance(value, int) and not isinstance(value, bool) else _number(str(value))
        )
    if kind in ("boolean", "choice", "currency"):
        return value
    if kind == "par":
        return parse("par", str(value)) or str(value)
    return parse(kind, str(value))


folded = lru_cache(maxsize=4096)(fold)  # the same few names are compared over and over


def same(kind: Kind, a: Any, b: Any) -> bool:
    """Whether two typed values are one: hard kinds equal, letters of names and titles forgiven."""
    if a is None or b is None:
        return False
    if a == b:
        return True
    if kind == "person":
        return same_person(str(a), str(b), short_forms=False) or _letters(a) == _letters(b)
    if kind == "jurisdiction" and _country(str(a)) == _country(str(b)):
        return True
    if kind == "company":
        return same_company(str(a), str(b)) or folded(str(a)) == folded(str(b))
    if kind in ("words", "address", "jurisdiction", "summary"):
        left, right = folded(str(a)), folded(str(b))
        return left == right or (kind == "address" and set(left.split()) == set(right.split()))
    if kind == "par":
        return str(a) == str(b) or (
            parse_amount(str(a)) is not None and parse_amount(str(a)) == parse_amount(str(b))
        )
    if kind == "phone":
        return re.sub(r"\D", "", str(a)) == re.sub(r"\D", "", str(b))
    return bool(a == b)


def _letters(name: Any) -> str:
    """A name by its letters alone: `Fr. Patrick Noonan, O.S.B.` is `Fr Patrick Noonan OSB`."""
    return folded(str(name)).replace(" ", "")


# `Kingdom of Sweden`. Not of China, Korea or the Congo: there the words tell two states apart.
_STATE_OF = re.compile(
    r"(?:(?:the )?(?:republic|kingdom|state|commonwealth|province|principality|grand duchy|federation)"
    r" of )(?:the )?(?!.*\b(?:china|korea|congo)\b)"
)


def _country(place: str) -> str:
    """A jurisdiction without its form of state, and a province without its country."""
    name = _STATE_OF.sub("", folded(place), count=1)
    return re.sub(r"(?<=\w) canada$", "", name)


_NUMBERED = compiled(r"\S*\d\S*")


def same_title(read: str, value: str) -> bool:
    """Whether one title holds the other, word by word; `value` must stand in the text as it is.

    A value may be longer than what was read of it (`5 3/4% notes due 2003`, read as `notes`), and
    shorter where it keeps every number: `2009 Omnibus Plan` is `Palisade, Inc. 2009 Omnibus Plan`,
    `Omnibus Plan` may be another.
    """
    left, right = folded(read), folded(value)
    if not left or not right:
        return False
    if f" {left} " in f" {right} ":
        return True
    numbers = set(_NUMBERED.findall(left)), set(_NUMBERED.findall(right))
    return f" {right} " in f" {left} " and numbers[0] == numbers[1]
