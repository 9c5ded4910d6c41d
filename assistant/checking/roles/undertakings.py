"""The section of undertakings: what a registrant promises to do, and nothing that it does.

Item 9 of Form S-8, Item 17 of Form S-3, Item 22 of Form S-4 and the like repeat Item 512 of Regulation S-K
(17 CFR 229.512): words of removals, updates and prospectuses to come. A section goes from its heading
to the next; what an amendment does there by its own words stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.checking.roles.cues import REMOVAL
from assistant.language.openings import compiled

if TYPE_CHECKING:
    from assistant.checking.roles.units import Unit

__all__ = ["undertaken"]

# `Item 9. Undertakings.`, `UNDERTAKINGS`, `Item 17 - Undertakings`, `9. Required Undertakings`
_HEADING = compiled(
    r"\W{0,3}(?:Item\s+)?(?:\d{1,2}[A-Z]?\s*[.:)\u2013\u2014-]{0,2}\s+)?(?:\(a\)\s+)?(?:Required\s+|Certain\s+)?Undertakings?\s*(?:[.:\u2013\u2014-]|\(|$)",
    re.I,
)
# `Item 10. Exhibits`, `PART II`, `EXHIBIT INDEX`, `Deregistration of Securities` on a line of its own
_NEXT = re.compile(
    r"\W{0,3}(?:(?:Item|ITEM)\s+\d|PART\s+I|(?:EXHIBITS?|Exhibits?)\b[^.;]{0,30}$|SIGNATURES?\b|(?:(?:EXPLANATORY|INTRODUCTORY|Explanatory|Introductory)\s+\w+|(?:DE-?REGISTRATION|De-?[Rr]egistration|REMOVAL|Removal|TERMINATION|Termination|WITHDRAWAL|Withdrawal)\b[^.;]{0,60})\W{0,3}$)"
    r"|[^a-z.;]{8,80}$"
)
_DONE_HERE = re.compile(
    r"\bhereby\b(?!\s+undertak)|\bthis\s+(?:Post-?\s?Effective\s+)?Amendment\b|\bthis\s+filing\b|\b(?:accordingly|therefore|as\s+(?:so\s+)?undertaken)\b",
    re.I,
)
_PROMISES = re.compile(r"\bundertakes?\b(?![^.;]{0,60}\bhereby\s+remov)", re.I)


def undertaken(text: str, units: list[Unit], body: int) -> set[int]:
    """The numbers of the units of a flow's substance that only undertake; empty where there is no section."""
    if "ndertaking" not in text and "NDERTAKING" not in text:
        return set()
    found: set[int] = set()
    inside = False
    for number, unit in enumerate(units):
        if unit.start < body:
            continue
        words = text[unit.start : unit.end]
        if _HEADING.match(words):
            inside = True
        elif inside and _NEXT.match(words.strip()):
            inside = False
        if inside and not _does(words):
            found.add(number)
    return found


def _does(words: str) -> bool:
    """Whether a sentence among undertakings removes something itself, and does not promise to."""
    return bool(_DONE_HERE.search(words) and REMOVAL.search(words) and not _PROMISES.search(words))
