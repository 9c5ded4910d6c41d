"""Hyphens of other kinds, read as plain ones: `Form S-8` with a hyphen at which no line may break.

The text of a filing keeps them, for quotes are verbatim; whoever reads it reads plain ones in the
same places.
"""

from __future__ import annotations

import re

__all__ = ["with_plain_hyphens"]

_UNBROKEN = "\u2011"
# Dashes for hyphens, as a filing prints them that has `Form S–8`, `Post–Effective`, `in–fact`. The
# dash is the first character to look for.
_DASHED = re.compile(
    r"\u2013(?:(?<=\b[SF]\u2013)\d|(?<=[Oo][Ss][Tt]\u2013)[Ee][Ff][Ff]|(?<=[Ii][Nn]\u2013)[Ff][Aa][Cc][Tt])"
)
_WITHIN_WORDS = re.compile(r"(?<=\w)\u2013(?=\w)")


def with_plain_hyphens(text: str) -> str:
    """The text with plain hyphens, as long as before: for those at which no line may break, and for
    dashes within words where the filing prints dashes for hyphens."""
    if text.isascii():
        return text
    text = text.replace(_UNBROKEN, "-")
    return _WITHIN_WORDS.sub("-", text) if _DASHED.search(text) else text
