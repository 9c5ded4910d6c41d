"""What JSON Pointers into a record name; the same few are asked for each filing, and kept."""

from __future__ import annotations

import re
from functools import lru_cache

_SECURITY = re.compile(r"(/registration_statements/\d+/securities/\d+)(?:/(.*))?", re.S)


@lru_cache(maxsize=4096)
def security_of(pointer: str) -> tuple[str, str] | None:
    """The pointer of the security that a pointer lies in, and what of it is named (`sold`, empty
    for the whole); None for a pointer to anything else.
    """
    match = _SECURITY.fullmatch(pointer)
    return (match[1], match[2] or "") if match else None


@lru_cache(maxsize=4096)
def amount_of(pointer: str) -> tuple[str, str] | None:
    """As `security_of`, for amounts alone."""
    found = security_of(pointer)
    return found if found and found[1] in AMOUNTS else None


@lru_cache(maxsize=4096)
def keys_of(pointer: str) -> tuple[str, ...]:
    """The keys and indexes of a pointer, from the root down."""
    return tuple(pointer.strip("/").split("/"))


AMOUNTS = ("registered", "sold", "deregistered")
"""The amounts of a security."""
