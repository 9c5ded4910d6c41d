"""Whether the registrant bought or was bought in the merger that a filing tells of."""

from __future__ import annotations

import re

from assistant.checking.mentions import Mention
from assistant.checking.roles.mergers import Merger
from assistant.checking.roles.parties import OWNED, Parties
from assistant.checking.roles.subsidiaries import above_registrant, was_formed
from assistant.language.gated import gated
from assistant.language.openings import compiled

__all__ = ["EXCHANGE_FORMS", "is_buyer", "is_open_who_bought"]

_OWNERSHIP = gated(
    r"\bsubsidiar(?:y|ies)\s+of\b|\bacquired\s[^.;()]{0,50}?\bby\b|\bowned\s+by\b|\b(?:went|taken)\s+private\b|\b(?:stock|share|unit)holders?\b|\b(?:shares|stock)\s+of\s+the\b",
    re.I,
)
_BOUGHT = re.compile(
    r"\bacquired\s+(?:(?:for|on|in|effective|as\s+of)\s[^.;()]{2,50}?\s)?by\s+(?!(?:the\s+)?(?:Registrant|Company|Corporation)\b)"
    r"|\bwent\s+private\b|\btaken\s+private\b|\b(?:bought|purchased|acquired)\s+(?:all|every|the\s+(?:remaining|other))\s+(?:of\s+the\s+)?(?:\w+\s+){0,2}(?:shares|stock)\s+of\s+(?:the\s+)?(?:Registrant|Company|Corporation)\b"
    # `Its public shareholders received $14 in cash for each share`
    r"|\b(?:public|its|our|other|remaining|(?:Company|Registrant|Corporation)['’]s)\s+(?:public\s+)?(?:stock|share|unit)holders\s+(?:(?:each|then|thereby)\s+)?(?:became\s+entitled\s+to|received|were\s+(?:paid|given)|are\s+(?:being\s+)?(?:paid|given)|got)\s+(?:cash|\$)"
    r"|\b(?:Registrant|Company|Corporation|[Ww]e)\s+(?:now\s+)?(?:has|have|had)\s+(?:(?:now|since|had|then)\s+)*(?:an?|only\s+one)\s+(?:sole\s+|single\s+|only\s+)?(?:stock|share|unit)holder\b"
    r"|\b(?:Registrant|Company|Corporation)\s+(?:is|was|became)\s+(?:now\s+|thereafter\s+)?(?:wholly[- ]|entirely\s+)?owned\s+by\s+(?=[A-Z])(?!(?:the\s+)?(?:Registrant|Company|Corporation)\b)"
)
_MERGED = re.compile(r"\bmerg", re.I)
# The registrant paid in shares of its own: `were converted into shares of our common stock`
_PAID_IN_OWN = compiled(
    r"\b(?:converted\s+into|exchanged\s+for|for|received|issued)\s+[^.;]{0,60}?\b(?:shares|stock)\s+of\s+(?:common\s+stock\s+of\s+)?(?:the\s+)?(?:Registrant|Company|Corporation|our)\b"
    r"|\b(?:Registrant|Company|Corporation|[Ww]e)\s+(?:has\s+|have\s+|had\s+)?(?:assumed|issued)\b[^.;]{0,120}\b(?:merger|acquisition)\b"
    r"|(?P<bought>\b(?:(?:Registrant|Company|Corporation)['’]s|our|its)\s+acquisition\s+of\s+)(?=[A-Z])"
)
# `its merger with Penarth Corp., whose shareholders received 0.4 of a share of our common stock`
_PAID_TO_OTHERS = compiled(
    r"\b(?:whose|its\s+former|the\s+former)\s+(?:share|stock)holders\s+(?:have\s+)?(?:received|got|were\s+(?:issued|given))\s+(?:(?!\bfor\b)[^.;]){0,40}?\bshares?\s+of\s+(?:our|the\s+(?:Company|Registrant|Corporation)['’]s)\s+(?:common\s+|ordinary\s+)?(?:stock|shares)\b"
)
EXCHANGE_FORMS = ("S-4", "F-4")  # shares to be issued by the registrant in a merger


def is_buyer(reader: Parties, cover: list[Mention], mergers: list[Merger]) -> bool:
    """Whether the merger told of is one in which the registrant bought another company.

    It then says that a subsidiary of the registrant took part, that a company which is nobody's
    subsidiary was merged into the registrant, or amends a registration of shares to be issued in
    the merger (Forms S-4 and F-4), and names no owner of the registrant.
    """
    if any(m.left and m.left.registrant and m.right and not m.right.registrant for m in mergers):
        return False
    own, body = False, reader.substance.body
    clauses = reader.substance.clauses
    if _PAID_TO_OTHERS.search(clauses, body) and not _BOUGHT.search(clauses, body):
        return True
    for unit in reader.substance.units:
        if unit.start < body or not _OWNERSHIP.search(reader.text, unit.start, unit.end):
            continue
        if _BOUGHT.search(reader.text, unit.start, unit.end):
            return False
        for match in OWNED.finditer(reader.text, unit.start, unit.end):
            uses = above_registrant(reader, match.start("owner"))
            uses = uses or reader.named(match.start("owner"), match.end("owner"))
            if uses and uses[0].start - match.start("owner") < 30 and uses[0].registrant:
                own = own or _MERGED.search(reader.text, unit.start, unit.end) is not None
            elif any(not use.general for use in uses):
                return False
    form = next((m.value for m in cover if m.role == "form"), None)
    if own or str(form) in EXCHANGE_FORMS:
        return True
    return _took_in(reader, mergers) and _paid_in_own(reader)


def _paid_in_own(reader: Parties) -> bool:
    """Whether the registrant is told to have paid for another company.

    `Alden Corp. completed its acquisition of` the registrant itself tells the opposite.
    """
    text = reader.substance.clauses
    for match in _PAID_IN_OWN.finditer(text, reader.substance.body):
        behind = reader.named(match.end(), match.end() + 60) if match["bought"] else []
        if not (behind and behind[0].registrant and behind[0].start - match.end() < 5):
            return True
    return False


def _took_in(reader: Parties, mergers: list[Merger]) -> bool:
    """Whether only companies of their own were merged into the registrant."""
    left = [m.left for m in mergers if m.right and m.right.registrant and m.left and m.into]
    return bool(left) and not any(use.registrant or was_formed(reader, use.party) for use in left)


def is_open_who_bought(reader: Parties, mergers: list[Merger]) -> bool:
    """Whether a company merged into the registrant may be its buyer or one that it bought."""
    bought = _BOUGHT.search(reader.substance.clauses, reader.substance.body)
    return bought is None and _took_in(reader, mergers)
