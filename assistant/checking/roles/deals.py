"""What is read of an acquisition, and its kind: merger, tender offer, share exchange, asset sale."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from assistant.checking.roles.substance import Substance
from assistant.language.gated import gated
from assistant.language.openings import compiled

__all__ = ["ASSETS_SOLD", "Acquisition", "kind_of"]


@dataclass(slots=True)
class Acquisition:
    """What was read of the acquisition; each value with its place in the flow."""

    kind: tuple[str, int, int] | None = None
    agreement_date: tuple[datetime.date, int, int] | None = None
    closed_on: tuple[datetime.date, int, int] | None = None
    acquirer: tuple[str, int, int] | None = None
    merger_sub: tuple[str, int, int] | None = None
    surviving_entity: tuple[str, int, int] | None = None
    likely: set[str] = field(default_factory=set)
    """The values that were learned to be likely, and that no rule reads."""


ASSETS_SOLD = gated(
    r"\b(?:sale|sold|sell|transfer\w*|convey\w*|assign(?:ed|ment)|dispos(?:ed|al)\s+of)\b[^.;]{0,60}\ball\b[^.;]{0,60}?\bassets\b(?:[^.;]{0,40}?|,\s[^.;]{0,120}?,)\s*\bto\s+"
    r"|\ball\b[^.;]{0,40}?\bassets\b[^;]{0,90}?\b(?:(?:was|were|been)\s+(?:sold|transferred|conveyed)|passed)\s+to\s+",
    re.I,
)
"""The registrant's assets sold to somebody, up to the buyer's name."""

# `Stock Exchange` alone is a market.
_KINDS = [
    ("tender_offer", gated(r"\btender\s+offer\b|\bin\s+an\s+offer\s+(?:that|which)\s+(?:closed|expired|ended)\b|\b(?:exchange\s+)?offer\s+to\s+(?:purchase|exchange)\b|\boffered\s+to\s+(?:buy|purchase|acquire)\s+(?:all|any\s+and\s+all|every)\b|\btendered\b", re.I)),
    ("share_exchange", gated(r"\b(?:[Ss]hare|SHARE)\s+(?:[Ee]xchange|EXCHANGE)\b(?!\s*,?\s*(?:Inc|LLC|market))|\b[Ss]tock\s+[Ee]xchange\s+[Aa]greement\b|\b[Pp]lan\s+of\s+(?:[Ss]hare\s+|[Ss]tock\s+)?[Ee]xchange\b")),
    ("asset_sale", gated(r"\b(?:sale|sold|convey(?:ed|ance)|transfer(?:red)?|purchased?|bought|acquisition|acquired)\b[^.;]{0,40}\b(?:all\s+or\s+)?substantially\s+all\s+(?:of\s+)?(?:the\s+|its\s+)?[^.;]{0,30}\bassets\b"
        # `all of the assets of the Company were sold to`, `sold all of its operating assets to`
        r"|\ball\s+(?:of\s+)?(?:the|its|our)\s+(?:[\w']+\s+){0,3}assets\b(?:\s+of\b)?[^;]{0,80}\b(?:(?:was|were|have\s+been|had\s+been)\s+(?:sold|transferred|conveyed)|passed\s+(?:on\s[^;]{4,30}\s)?to)\b|\b(?:sold|conveyed|transferred|sale\s+of)\s+all\s+(?:of\s+)?(?:the|its)\s+(?:\w+\s+){0,2}assets\b"
        # `bought all of the Company's assets and business`
        r"|\b(?:bought|purchased|acquired|took\s+over)\s+(?:all|the\s+(?:whole|entire\w*))\b[^.;]{0,30}\b(?:(?:Company|Registrant|Corporation)['’]s|our)\s+(?:\w+\s+){0,3}(?:assets|business)\b", re.I)),
    ("other", gated(r"\b(?:scheme|plan)\s+of\s+arrangement\b|\bArrangement\s+Agreement\b", re.I)),
]  # fmt: skip


# Shares bought from their holders, where nothing was merged: no kind has a name of its own for it.
_SHARES_BOUGHT = compiled(
    r"\b(?:bought|purchased?)\b[^.;]{0,80}\b(?:shares|stock|capital)\b|\b(?:shares|stock|capital)\b[^.;]{0,60}\b(?:was|were|been)\s+(?:bought|purchased)\b"
    r"|\b(?:Stock|Share|Securities)\s+Purchase\s+Agreement\b",
    re.I,
)
_MERGED = compiled(r"\b(?:merg\w+|amalgamat\w+|consolidat\w+|combin\w+|absorbed|folded)\b", re.I)


def kind_of(substance: Substance) -> tuple[str, int, int]:
    """The kind of acquisition, with the place in the flow of the words that say so."""
    for kind, pattern in _KINDS:
        for unit in substance.units:
            match = (
                pattern.search(substance.text, unit.start, unit.end)
                if unit.start >= substance.body
                else None
            )
            if match:
                return kind, match.start(), match.end()
    bought = _SHARES_BOUGHT.search(substance.text, substance.body)
    if bought and not _MERGED.search(substance.text, substance.body):
        return "other", bought.start(), bought.end()
    match = re.compile(r"\bmerge[drs]*\b|\bacqui\w+|\btransaction", re.I).search(
        substance.text, substance.body
    )
    return (
        ("merger", match.start(), match.end())
        if match
        else ("merger", substance.body, substance.body)
    )
