"""Proof of prose: every number, date, identifier and name of a sentence stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.checking.roles.substance import Substance
from assistant.language.normal import find_folded
from assistant.language.tokens import Token, scan

# A name: two or more capitalised words, or one that isn't the first of its sentence.
_NAME = re.compile(
    r"(?<![.!?]\s)(?<!^)\b[A-Z][\w&'.-]*(?:\s+(?:of|and|the|&|de)?\s*[A-Z][\w&'-]*)*"
)
_COMMON = {
    "Registrant",
    "Company",
    "Registration",
    "Statement",
    "Form",
    "Securities",
    "Act",
    "Commission",
    "Plan",
    "The",
    "This",
    "Rule",
    "Section",
    "Post-Effective",
    "Amendment",
    "Common",
    "Stock",
    "No",
    "Nos",
    "Statements",
    "Shares",
    "Exchange",
    # months: dates are proven as dates
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A hard token or name in a prose text, and where it was found; `span` is None if nowhere."""

    words: str
    span: tuple[int, int] | None


def _same_date(a: object, b: object) -> bool:
    keys = [
        (getattr(d, "year", None), getattr(d, "month", None), getattr(d, "day", None))
        for d in (a, b)
    ]
    return keys[0] == keys[1]


def prove_in_flow(prose: str, substance: Substance) -> list[Claim]:
    """The claims of a prose text, proven in what was read of a filing before its signatures."""
    held = [token for unit in substance.units for token in unit.tokens]
    plain = substance.text.lower()
    claims = []
    for token in scan(prose):
        if token.kind in ("mark", "page"):
            continue
        equal = next((other for other in held if _equal(token, other)), None)
        span = substance.span(equal.start, equal.end) if equal else None
        claims.append(Claim(prose[token.start : token.end], span))
    for words in _names(prose):
        at = plain.find(words.lower())
        if at >= 0:
            claims.append(Claim(words, substance.span(at, at + len(words))))
            continue
        found = find_folded(substance.text, words)
        claims.append(Claim(words, substance.span(*found[0]) if found else None))
    return claims


def prove_in_text(prose: str, text: str) -> list[Claim]:
    """The claims of a prose text, proven in another text alone; spans are offsets in `text`.

    For a sentence and its quotes: what is not in the quotes is not proven by them.
    """
    held = list(scan(text))
    claims = []
    for token in scan(prose):
        if token.kind in ("mark", "page"):
            continue
        equal = next((other for other in held if _equal(token, other)), None)
        span = (equal.start, equal.end) if equal else None
        claims.append(Claim(prose[token.start : token.end], span))
    for words in _names(prose):
        found = find_folded(text, words)
        claims.append(Claim(words, found[0] if found else None))
    return claims


def _equal(token: Token, other: Token) -> bool:
    if token.kind == "date" and other.kind == "date":
        return _same_date(token.detail, other.detail)
    return bool(
        other.value == token.value and (other.kind == token.kind or isinstance(other.value, int))
    )


def _names(prose: str) -> list[str]:
    """The names of a prose text: capitalised words that are no common words of the trade."""
    found = []
    for match in _NAME.finditer(prose):
        words = match.group().strip(" .,")
        if not all(word in _COMMON or not word[:1].isupper() for word in words.split()):
            found.append(words)
    return found
