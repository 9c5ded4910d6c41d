"""Proof of prose: every number, date, identifier and name of a sentence stands in the text."""

from __future__ import annotations

from assistant.checking.roles.substance import Substance
from assistant.language.dates import Date
from assistant.language.normal import first_folded
from assistant.language.openings import compiled
from assistant.language.tokens import Token, scan
from assistant.language.values import value_class

# A name: two or more capitalised words, or one that isn't the first of its sentence.
_NAME = compiled(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w&'.-]*(?:\s+(?:of|and|the|&|de)?\s*[A-Z][\w&'-]*)*")
_JOINED = compiled(r"\s+(?:and|of|of\s+the|and\s+the)\s+(?=[A-Z])|(?<=\.)\s+(?=[A-Z])")
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


@value_class
class Claim:
    """A hard token or name in a prose text, and where it was found; `span` is None if nowhere."""

    words: str
    span: tuple[int, int] | None


def prove_in_flow(prose: str, substance: Substance) -> list[Claim]:
    """The claims of a prose text, proven in what was read of a filing before its signatures."""
    held = [token for unit in substance.units for token in unit.tokens]
    claims = _claims(prose, held, substance.text)
    return [
        Claim(claim.words, substance.span(*claim.span) if claim.span else None) for claim in claims
    ]


def prove_in_text(prose: str, text: str) -> list[Claim]:
    """The claims of a prose text, proven in another text alone; spans are offsets in `text`.

    For a sentence and its quotes: what is not in the quotes is not proven by them.
    """
    return _claims(prose, list(scan(text)), text)


def _claims(prose: str, held: list[Token], text: str) -> list[Claim]:
    """The hard tokens and names of a prose text, each with its place among the tokens or words."""
    claims = []
    for token in scan(prose):
        if token.kind in ("mark", "page"):
            continue
        equal = next((other for other in held if _equal(token, other)), None)
        span = (equal.start, equal.end) if equal else None
        claims.append(Claim(prose[token.start : token.end], span))
    for words in _names(prose):
        whole = first_folded(text, words)
        # `Ash Sub, Inc. and Birch Sub, LLC`, `Form S-11 of Alden Trust`: each has its place
        for name in [words] if whole else _JOINED.split(words):
            claims.append(Claim(name, whole or first_folded(text, name)))
    return claims


def _equal(token: Token, other: Token) -> bool:
    if token.kind == "date" and other.kind == "date":
        return _within(token.detail, other.detail)
    if token.kind == other.kind == "quantity" and not _one_kind(token, other):
        return False
    return bool(
        other.value == token.value and (other.kind == token.kind or isinstance(other.value, int))
    )


def _one_kind(token: Token, other: Token) -> bool:
    """Whether two numbers may be one: 5 is not 5%, and 1,000 shares are not $1,000."""
    kinds = {token.detail.kind, other.detail.kind}
    if len(kinds) == 1 or not kinds & {"percent", "money"}:
        return True
    return "money" in kinds and "percent" not in kinds and token.value < 1  # par value .01, $.01


def _within(said: Date, printed: Date) -> bool:
    """Whether what a date says is printed: `December 2002` where it is December 20, 2002."""
    told = [(said.year, printed.year), (said.month, printed.month), (said.day, printed.day)]
    given = [(a, b) for a, b in told if a is not None]
    return bool(given) and all(a == b for a, b in given)


def _names(prose: str) -> list[str]:
    """The names of a prose text: capitalised words that are no common words of the trade."""
    found = []
    for match in _NAME.finditer(prose):
        words = match.group().strip(" .,")
        if not all(word in _COMMON or not word[:1].isupper() for word in words.split()):
            found.append(words)
    return found
