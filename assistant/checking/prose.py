"""Proof of prose: every number, date, identifier and name of a sentence stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.dates import find_dates
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
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A hard token or name in a prose text, and where it was found; `span` is None if nowhere."""

    words: str
    span: tuple[int, int] | None


def prove_prose(
    prose: str, text: str, within: list[tuple[int, int]], held: list[Token] | None = None
) -> list[Claim]:
    """Each number, date, identifier and name of `prose`, found in one of the stretches of `text`.

    Hard tokens must be equal in value; names may differ in letters' case and punctuation.
    `held` are the hard tokens of those stretches where the caller has them already.
    """
    claims = []
    if held is None:
        held = [t for a, b in within for t in scan(text, a, b)]
    for token in scan(prose):
        if token.kind in ("mark", "page"):
            continue
        span = None
        for other in held:
            if other.kind == "date" and token.kind == "date":
                equal = _same_date(token.detail, other.detail)
            else:
                equal = other.value == token.value and (
                    other.kind == token.kind or isinstance(other.value, int)
                )
            if equal:
                span = (other.start, other.end)
                break
        if span is None and token.kind == "date":
            span = _partial_date(token.detail, text, within)
        claims.append(Claim(prose[token.start : token.end], span))
    for match in _NAME.finditer(prose):
        words = match.group().strip(" .,")
        if all(word in _COMMON or not word[:1].isupper() for word in words.split()):
            continue
        span = None
        for start, end in within:
            found = find_folded(text, words, start, end)
            if found:
                span = found[0]
                break
        claims.append(Claim(words, span))
    return claims


def _same_date(a: object, b: object) -> bool:
    keys = [
        (getattr(d, "year", None), getattr(d, "month", None), getattr(d, "day", None))
        for d in (a, b)
    ]
    return keys[0] == keys[1]


def _partial_date(date: object, text: str, within: list[tuple[int, int]]) -> tuple[int, int] | None:
    for start, end in within:
        for found in find_dates(text, start, end):
            if _same_date(found, date):
                return found.start, found.end
    return None
