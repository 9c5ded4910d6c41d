"""Values that a record may hold once: the same statement, person or plan listed twice."""

from __future__ import annotations

import re
from typing import Any

from assistant.checking.fields import folded, same_title
from assistant.language.openings import compiled

# A list's items are told apart by these; each names one thing of the filing (docs/output.md).
_ONCE = compiled(
    r"/registration_statements/\d+/file_number|/registrants/\d+/name|/counsel/\d+/name"
    r"|/signing/signatories/\d+/name|/plans/\d+|/registration_statements/\d+/plans/\d+"
    r"|/signing/signatories/\d+/titles/\d+|/registration_statements/\d+/securities/\d+/title"
)
_PLAN = re.compile(r"/plans/\d+|/registration_statements/\d+/plans/\d+")
_LAST_INDEX = re.compile(r"/\d+(?=(?:/[a-z_]+)?$)")


def repeated(typed: dict[str, Any]) -> list[str]:
    """The pointers whose value stands twice in one list: at most one of them can be right.

    `typed` maps a record's pointers to their values.
    """
    seen: dict[tuple[str, str], list[str]] = {}
    for pointer, value in typed.items():
        if _ONCE.fullmatch(pointer):
            key = (_LAST_INDEX.sub("/*", pointer), folded(str(value)))
            seen.setdefault(key, []).append(pointer)
    twice = [pointer for held in seen.values() if len(held) > 1 for pointer in held]
    return twice + [pointer for pointer in _titled(typed) if pointer not in twice]


def _titled(typed: dict[str, Any]) -> list[str]:
    """Plans of one list of which one is the other, longer or shorter."""
    plans = [p for p in typed if _PLAN.fullmatch(p)]
    return [
        a
        for a in plans
        if any(
            a != b
            and _LAST_INDEX.sub("/*", a) == _LAST_INDEX.sub("/*", b)
            and same_title(str(typed[a]), str(typed[b]))
            and not _are_numbered(str(typed[a]), str(typed[b]))
            for b in plans
        )
    ]


_NUMBER = re.compile(r" (?:[ivx]{1,4}|[a-z]|\d{1,2})")


def _are_numbered(a: str, b: str) -> bool:
    """Whether one title is the other's with a number behind: `Stock Option Plan`, `… Plan II`."""
    short, long = sorted((folded(a), folded(b)), key=len)
    return long.startswith(short) and _NUMBER.fullmatch(long, len(short)) is not None
