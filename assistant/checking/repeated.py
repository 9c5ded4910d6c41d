"""Values that a record may hold once: the same statement, person or plan listed twice."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from assistant.checking.fields import folded, index_free, same_title

# A list's items are told apart by these; each names one thing of the filing (docs/output.md).
_PLANS = frozenset({"/plans/*", "/registration_statements/*/plans/*"})
_ONCE = _PLANS | {
    "/registration_statements/*/file_number",
    "/registration_statements/*/securities/*/title",
    "/registrants/*/name",
    "/counsel/*/name",
    "/signing/signatories/*/name",
    "/signing/signatories/*/titles/*",
}
_LAST_INDEX = re.compile(r"/\d+(?=(?:/[a-z_]+)?$)")


@lru_cache(maxsize=4096)  # the same few pointers, for each filing
def _of_list(pointer: str) -> str:
    """A pointer with `*` for its last index: the same for all items of one list."""
    return _LAST_INDEX.sub("/*", pointer)


def repeated(typed: dict[str, Any]) -> list[str]:
    """The pointers whose value stands twice in one list: at most one of them can be right.

    `typed` maps a record's pointers to their values.
    """
    seen: dict[tuple[str, str], list[str]] = {}
    for pointer, value in typed.items():
        if index_free(pointer) in _ONCE:
            key = (_of_list(pointer), folded(str(value)))
            seen.setdefault(key, []).append(pointer)
    twice = [pointer for held in seen.values() if len(held) > 1 for pointer in held]
    return twice + [pointer for pointer in _titled(typed) if pointer not in twice]


def _titled(typed: dict[str, Any]) -> list[str]:
    """Plans of one list of which one is the other, longer or shorter."""
    plans = [p for p in typed if index_free(p) in _PLANS]
    return [
        a
        for a in plans
        if any(
            a != b
            and _of_list(a) == _of_list(b)
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
