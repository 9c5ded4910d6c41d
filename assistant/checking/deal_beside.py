"""A claimed party or day of an acquisition, looked for in the sentences that tell of it."""

from __future__ import annotations

import datetime
import re
from typing import Any

from assistant.checking.fields import same
from assistant.checking.roles import Roles
from assistant.checking.roles.units import Unit
from assistant.language.normal import find_folded

Place = tuple[int, int]

_DEAL = re.compile(r"\b(?:merge[rd]?|merging|acqui\w+|tender\s+offer|combination|exchange)\b", re.I)
# `and was renamed "X"`, `taking the name X`, `surviving … under the name X`
_RENAMED = re.compile(
    r"\b(?:renamed|(?:taking|took|under|with|assumed|assuming|bearing)\s+the\s+(?:corporate\s+)?name(?:\s+of)?"
    r"|chang(?:ed|ing)\s+its\s+name\s+to|now\s+named|known\s+as)\s+(?:to\s+)?[\"“”'‘’(]*\Z",
    re.I,
)
_SURVIVES = re.compile(r"\b(?:surviv\w+|continu\w+|successor)\b", re.I)
_ISSUER = r"the\s+(?:Company|Registrant|Corporation|Issuer|registrant)"
_INTO_ISSUER = re.compile(rf"\binto\s+{_ISSUER}\b")
_ISSUER_INTO = re.compile(
    rf"\b{_ISSUER}\s+(?:(?:was|is|has|will\s+be)\s+)*(?:then\s+)?merge[sd]?\b"
    r"|\bmerger\s+of\s+(?:it|the\s+(?:Company|Registrant))\b"
)
# `the agreement that A, B and C had signed on`, `a plan of merger entered into as of`
_AGREED = re.compile(
    r"\b(?P<what>agreement|plan\s+of\s+merger|agreement\s+and\s+plan)\b(?P<between>[^.;]{0,200}?)"
    r"\b(?:signed|dated|entered\s+into|executed|made|concluded)\s+(?:(?:on|as\s+of)\s+)?\Z",
    re.I,
)
_OTHER_PAPER = re.compile(
    r"\b(?:credit|loan|warrant|rights|employment|escrow|underwriting|support|voting|lock-?up|option"
    r"|purchase\s+and\s+sale|amend(?:ed|ment)|plan\s+of\s+arrangement|confidentiality|consulting)\b",
    re.I,
)
_HEADS = re.compile(r"\A\s*(?:Effective\s+)?(?:on|as\s+of|at\s+[^,]{1,40}\s+on)\s+\Z", re.I)
_CLOSES = re.compile(
    r"\b(?:merged\s+(?:with\s+and\s+)?into|was\s+acquired|became\s+a\s+(?:direct\s+|indirect\s+)*wholly"
    r"|(?:completed|consummated|closed)\s+(?:its|the|a)\s+(?:\w+\s+){0,4}(?:acquisition|merger|purchase))",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:will|would|expects?|proposed|entered\s+into\s+an?\s+agreement)\b", re.I
)
STRENGTH = 0.9


def deal_beside(name: str, value: Any, typed: dict[str, Any], roles: Roles) -> Place | None:
    """Where a deal's sentence gives a claimed value the role `name`; a span of the text."""
    read = _READERS.get(name)
    if read is None or not any(ground.category == "merger" for ground in roles.grounds):
        return None
    text = roles.substance.text
    for unit in roles.substance.units:
        if unit.start >= roles.substance.body and _DEAL.search(text, unit.start, unit.end):
            at = read(value, unit, typed, roles)
            if at is not None:
                return roles.substance.span(*at)
    return None


def _survivor(value: Any, unit: Unit, typed: dict[str, Any], roles: Roles) -> Place | None:
    """The new name that the surviving company took; or the registrant, which kept its own."""
    text = roles.substance.text
    if _SURVIVES.search(text, unit.start, unit.end):
        for start, end in find_folded(text, str(value), unit.start, unit.end):
            if _RENAMED.search(text, unit.start, start):
                return start, end
    registrant = typed.get("/registrants/0/name")
    if registrant is None or not same("company", registrant, value):
        return None
    if _ISSUER_INTO.search(text, roles.substance.body):
        return None
    kept = _INTO_ISSUER.search(text, unit.start, unit.end)
    return kept.span() if kept else None


def _agreed(value: Any, unit: Unit, typed: dict[str, Any], roles: Roles) -> Place | None:
    """The day on which the agreement that the deal's sentence names was signed."""
    text = roles.substance.clauses
    for token in unit.of("date"):
        if token.value != value:
            continue
        floor = max([unit.start, *(t.end for t in unit.of("date") if t.end <= token.start)])
        found = _AGREED.search(text[floor : token.start])
        if found and not _OTHER_PAPER.search(text[max(unit.start, floor) : token.start]):
            return token.start, token.end
    return None


def _closed(value: Any, unit: Unit, typed: dict[str, Any], roles: Roles) -> Place | None:
    """`On October 17, 2025, … Purchaser merged with and into the Registrant`: the day in front."""
    text = roles.substance.text
    first = next(iter(unit.of("date")), None)
    if first is None or first.value != value or not isinstance(value, datetime.date):
        return None
    words = text[first.end : unit.end]
    if not _HEADS.match(text[unit.start : first.start]) or _PLANNED.search(words):
        return None
    return (first.start, first.end) if _CLOSES.search(words) else None


_READERS = {"surviving_entity": _survivor, "agreement_date": _agreed, "closed_on": _closed}
