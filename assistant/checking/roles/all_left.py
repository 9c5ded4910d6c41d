"""Whether all that is left is removed, where no wording of a table says so: by how it is spoken of.

A filer that removes `the 31,250 shares that are still on it`, `those 22,640 shares` or `4,794 units
that nobody took` speaks of something that was told before, or that is known by what became of it:
the rest. It is taken so only where no sentence says that a part stays.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.known_classes import Class
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.purposes import UNDERTAKEN
from assistant.checking.roles.statement import Found
from assistant.checking.roles.staying import PART_NAMED, PART_STAYS
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated
from assistant.language.openings import compiled

__all__ = ["removes_all_left"]

_STRENGTH = 0.8
# What is left, by what did not become of it: `not purchased`, `never used`, `nobody took`.
_LEFT = gated(
    r"\b(?:not|never|nobody|no\s+(?:one|holder|participant|employee|investor)s?|nothing|none)\b[^.;]{0,40}\b(?:sold|resold|issued|purchased|bought|used|taken|took|needed|claimed|granted|awarded|subscribed|incurred|distributed|exercised|placed|offered|converted|wanted|accepted|subscriptions?|buyers?|takers?|purchasers?)\b"
    r"|\b(?:did|does|do)\s+not\s+(?:re)?(?:sell|issue|purchase|buy|use|take|need|claim|place|want)\b"
    # `1,300,000 shares less those sold`
    r"|\b(?:less|minus|net\s+of|after\s+deducting)\b[^.;]{0,60}\b(?:sold|issued|sales|purchased)\b"
    r"|\bun(?:sold|issued|used|purchased|subscribed|granted|allocated|distributed|placed|taken|claimed|exercised|incurred)\b"
    r"|\b(?:rest|remainder|balance|residue|surplus|excess|remain\w*|left\s*over|(?:are|is|was|were)\s+left"
    r"|(?<!under the )(?<!by the )(?<!on the )latter"
    r"|so\s+left|still\s+(?:on|under|covered|registered|held|unsold|available)|other\s+\d|\d[\d,]*\s+others|to\s+the\s+extent)\b"
    # `the units that did not`, where others had found buyers; `the shares which were not`
    r"|\b(?:that|which)\s+(?:did|do|does|were|was|are|is|have|has|had)\s+not\s*(?:[.,;]|$)",
    re.I,
)
# A number that is spoken of as known: `the 31,250 shares`, `these 12,584 units`.
_KNOWN = compiled(
    r"\b(?:the|those|these|such|said|that|its|our|all)\s+(?:(?:remaining|other|last|final|entire|full|aggregate\s+of|balance\s+of|unsold|unissued|said)\s+)*[$\u20ac\u00a3]?$",
    re.I,
)
_PART = re.compile(
    r"\bpart(?:ial(?:ly)?)?\b|\bportion\b|\b(?:only|some|certain|of\s+which|stays?|continues?\s+(?:to|in)|goes?\s+on)\b|\bleav(?:es|ing)\b(?=[^.;]{0,40}\d)",
    re.I,
)
_THEM = compiled(r"\b(?:them|these|those|the\s+(?:latter|same|rest))\b|\bthey\s+are\b", re.I)


def removes_all_left(substance: Substance, units: list[Unit], known: Class) -> Found | None:
    """The sentence by which all that is left of a class is removed; None where that is not said.

    `units` are those that speak of the class's statement.
    """
    own = [u for u in units if u.start >= substance.body and u.kind != "row"]
    if any(_keeps_part(substance, unit) for unit in own):
        return None
    removed = known.amounts.get("deregistered", [])
    places = [m.place for m in removed if m.strength >= 0.6]
    for unit in [*places, *(u for u in own if REMOVAL.search(substance.clause(u)))]:
        before = _before(own, unit)
        words = substance.clause(unit)
        if UNDERTAKEN.search(words) or (_UNDERTAKES.search(words) and not _DOES.search(words)):
            continue  # what is undertaken is not yet done
        named = any(
            _KNOWN.search(substance.text, max(unit.start, m.start - 40), m.start)
            for m in removed
            if m.place is unit
        )
        named = named and not _lapsed_alone(substance, own, unit, removed)
        unsold = _MENTIONED.search(words) and known.amounts.get("unsold")
        if named or unsold or _LEFT.search(words):
            return Found(True, unit.start, unit.end, _STRENGTH)
        if before is not None and _THEM.search(words) and _LEFT.search(substance.clause(before)):
            return Found(True, unit.start, unit.end, _STRENGTH)
    return None


# `The shares mentioned in (b) and (c) are deregistered`, where these tell what is unsold
_MENTIONED = re.compile(
    r"\b(?:mentioned|described|referred\s+to|stated|set\s+(?:out|forth)|named|given)\s+(?:above|in\b|under\b|as\s+un)",
    re.I,
)
_UNDERTAKES = re.compile(r"\bundertak", re.I)
_DOES = re.compile(
    r"\b(?:hereby|this)\b|\b(?:removes|withdraws|de-?registers)\b|\b(?:are|is)\s+(?:hereby\s+|therefore\s+)?(?:removed|withdrawn|deregistered)\b",
    re.I,
)
_LAPSED = re.compile(r"\b(?:laps\w+|forfeit\w*|cancel\w*|expired|terminated\s+employ)", re.I)


def _lapsed_alone(
    substance: Substance, units: list[Unit], unit: Unit, removed: list[Movement]
) -> bool:
    """Whether the number that is spoken of is only told as that of options which lapsed."""
    amounts = {m.amount for m in removed if m.place is unit}
    told = [u for u in units if u.start < unit.start and amounts & _amounts(u)]
    return any(_LAPSED.search(substance.clause(u)) for u in told) and not any(
        _LEFT.search(substance.clause(u)) for u in told
    )


def _amounts(unit: Unit) -> set[int | Decimal]:
    return {token.value for token in unit.of("quantity")}


def _before(units: list[Unit], unit: Unit) -> Unit | None:
    earlier = [u for u in units if u.start < unit.start]
    return earlier[-1] if earlier else None


def _keeps_part(substance: Substance, unit: Unit) -> bool:
    words = substance.clause(unit)
    return bool(PART_STAYS.search(words) or PART_NAMED.search(words)) or (
        REMOVAL.search(words) is not None and _PART.search(words) is not None
    )
