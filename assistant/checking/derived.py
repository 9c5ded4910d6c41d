"""Values that nothing prints but a named rule derives, and the places that they follow from."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from assistant.checking.beside import each_registrant, one_address
from assistant.checking.fields import Field, same
from assistant.checking.mentions import Mention
from assistant.checking.roles import Roles
from assistant.checking.roles.unread_causes import may_tell_cause, unread_cause
from assistant.language.values import value_class

Places = list[tuple[int, int]]
# `which became effective upon filing`, `became effective on filing`, `filed and effective …`
_UPON_FILING = re.compile(
    r"\b(?:effective\s+(?:automatically\s+|immediately\s+)?(?:up)?on\s+(?:its\s+|their\s+)?filing"
    r"|filed\s+and\s+(?:became\s+|automatically\s+)?effective)\b",
    re.I,
)
_STATEMENT = re.compile(r"/registration_statements/\d+")


@value_class
class Derivation:
    """The places that a value follows from, and the rule by which it does."""

    sources: Places
    rule: str


def derive(
    pointer: str, field: Field, value: Any, typed: dict[str, Any], roles: Roles
) -> Derivation | None:
    """How a value follows from what is printed, by the rules that derive a value of its field."""
    rule = _RULES.get(field.pointer)
    return rule(pointer, field, value, typed, roles) if rule else None


def _none_sold(
    pointer: str, field: Field, value: Any, typed: dict[str, Any], roles: Roles
) -> Derivation | None:
    """0 where the filing says that none was sold."""
    if value != 0:
        return None
    number = _number(pointer, typed)
    for known in roles.classes.get(str(number), []):
        if known.none_sold:
            return Derivation([roles.substance.span(*known.none_sold)], "0 for none")
    return None


def _opening(roles: Roles) -> tuple[int, int]:
    body, length = roles.substance.body, len(roles.substance.text)
    return roles.substance.span(body, min(body + 200, length))


def _no_ground(
    pointer: str, field: Field, value: Any, typed: dict[str, Any], roles: Roles
) -> Derivation | None:
    if value != "not_stated" or roles.grounds:
        return None
    if unread_cause(roles.substance) or may_tell_cause(roles.substance):
        return None
    return Derivation([_opening(roles)], "no ground is stated")


def _shared(
    pointer: str, field: Field, value: Any, typed: dict[str, Any], roles: Roles
) -> Derivation | None:
    """A co-registrant's address or telephone that a note says is the first registrant's."""
    if pointer.startswith("/registrants/0/"):
        return None
    claims = [m for m in roles.mentions if m.role == field.role]
    first = [m for m in claims if m.group == "registrant:0"]
    note = one_address(roles) or (each_registrant(roles, first[0].end) if first else None)
    if not note or any(_is_anothers(m, field, first[0]) for m in claims):
        return None
    if not any(same(field.kind, m.value, value) for m in first):
        return None
    places = [(first[0].start, first[0].end), note]
    return Derivation(places, "a note gives all registrants the first one's")


_REFERS = re.compile(r"(?:those|that|the\s+same)\b", re.I)


def _is_anothers(mention: Mention, field: Field, first: Mention) -> bool:
    """Whether a co-registrant has a value of its own, and not `those of` the first."""
    own = str(mention.value)
    return not (same(field.kind, mention.value, first.value) or _REFERS.match(own))


def _upon_filing(
    pointer: str, field: Field, value: Any, typed: dict[str, Any], roles: Roles
) -> Derivation | None:
    """Effective on the day of filing, where the filing says that it was effective upon filing."""
    match = _STATEMENT.match(pointer)
    number = _number(pointer, typed)
    if match is None or typed.get(f"{match.group()}/filed_on") != value:
        return None
    only = len({m.group for m in roles.mentions if m.role == _FILE_NUMBER}) == 1
    for unit in roles.substance.units:
        numbers = {token.value for token in unit.of("file_number")}
        if not (number in numbers or (only and not numbers)):
            continue
        cue = _UPON_FILING.search(roles.substance.text, unit.start, unit.end)
        filed = next((t for t in unit.of("date") if t.value == value), None)
        if cue and filed:
            places = [(filed.start, filed.end), cue.span()]
            return Derivation([roles.substance.span(*p) for p in places], "effective upon filing")
    return None


_FILE_NUMBER = "registration_statements.file_number"


def _number(pointer: str, typed: dict[str, Any]) -> Any:
    match = _STATEMENT.match(pointer)
    return typed.get(f"{match.group()}/file_number") if match else None


_Rule = Callable[[str, Field, Any, dict[str, Any], Roles], Derivation | None]
_RULES: dict[str, _Rule] = {
    "/registration_statements/*/securities/*/sold": _none_sold,
    "/reason/category": _no_ground,
    "/registrants/*/address": _shared,
    "/registrants/*/phone": _shared,
    "/registration_statements/*/effective_on": _upon_filing,
}
