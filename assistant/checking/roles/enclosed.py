"""What an amendment brings where no sentence says what it is for: a prospectus, or exhibits alone.

A prospectus is known by the legends that its cover must bear (Regulation S-K, Item 501), or by the
heading that it begins with; an amendment that consists of exhibits begins behind its cover with
Part II and their item.
"""

from __future__ import annotations

import re

from assistant.checking.roles.purposes import Aim
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled

__all__ = ["enclosed_aims"]

_WEIGHT = 2.5
_REACH = 20_000  # characters behind the cover in which the prospectus begins
_LEGEND = compiled(
    r"\b(?:approved\s+or\s+disapproved|passed\s+(?:up)?on\s+the\s+(?:accuracy|adequacy))\b"
    r"|\b(?:date\s+of\s+this\s+(?:preliminary\s+)?prospectus\s+is"
    r"|this\s+prospectus\s+(?:of|relates|is\s+part|forms\s+(?:a\s+)?part|covers|describes|amends"
    r"|may\s+be\s+used|contains|supersedes|has\s+been\s+prepared))\b"
    r"|\bin(?:formation\s+in)?\s+this\s+(?:preliminary\s+)?prospectus\s+(?:is\s+not\s+complete|may\s+be\s+changed)\b"
    r"|\bsubject\s+to\s+completion,?\s+(?:preliminary\s+prospectus\s+)?dated\b",
    re.I,
)
_ANOTHER = re.compile(
    r"\b(?:not|no\s+longer|never)\s+(?:be\s+)?(?:used|offer)|\bremov|\bderegist", re.I
)
# `PROSPECTUS`, `PRELIMINARY PROSPECTUS DATED MAY 1`, `SUPPLEMENT NO. 2 TO PROSPECTUS DATED`
_HEADED = compiled(
    r"\W*(?:(?:PRELIMINARY|COMBINED|REOFFER|RESALE|BASE)\s+)?"
    r"(?:SUPPLEMENT\s+(?:NO\.?\s*\d+\s+)?(?:DATED\s+[\w ,]{6,30}\s+)?TO\s+(?:THE\s+)?)?"
    r"PROSPECTUS\b(?!\s+(?:DELIVERY|SUPPLEMENTS?\s+FILED)\b)"
)
# `INFORMATION REQUIRED IN THE SECTION 10(a)`, on the line before `PROSPECTUS`: of the form itself
_OF_THE_FORM = re.compile(r"(?:\b(?:in|the|of|to|and|or|a)|\([a-z]\))\s*$", re.I)
_EXHIBITS = re.compile(
    r"\W*(?:part\s+(?:II|two)\b\W*(?:information\s+not\s+required\s+in\s+(?:the\s+)?prospectus\W*)?)?"
    r"item\s+\d{1,2}\b\W*(?:list\s+of\s+)?exhibits\b",
    re.I,
)


def enclosed_aims(substance: Substance) -> list[Aim]:
    """The aim that the parts of the filing tell, for one whose sentences state none."""
    end = substance.body + _REACH
    if "rospectus" in substance.text or "ROSPECTUS" in substance.text:
        for unit in substance.units:
            if unit.start >= end:
                break
            legend = _LEGEND.search(substance.text, unit.start, unit.end)
            if legend and not _ANOTHER.search(substance.words(unit)):
                return [Aim("prospectus_update", _WEIGHT, unit, legend.span())]
        if headed := _headed_prospectus(substance, end):
            return [headed]
    listed = _EXHIBITS.match(substance.text, substance.body)
    if listed is None:
        return []
    first = _at(substance, listed.end() - 1)
    return [Aim("exhibits", _WEIGHT, first, listed.span())] if first else []


def _headed_prospectus(substance: Substance, end: int) -> Aim | None:
    """The aim told by the heading that a prospectus begins with, in capitals."""
    before = ""
    for unit in substance.units:
        if unit.start >= end:
            return None
        words = substance.words(unit)
        heading = _HEADED.match(words)
        if heading and not _OF_THE_FORM.search(before) and not _ANOTHER.search(words):
            return Aim("prospectus_update", _WEIGHT, unit, (unit.start, unit.start + heading.end()))
        before = words
    return None


def _at(substance: Substance, place: int) -> Unit | None:
    return next((unit for unit in substance.units if unit.start <= place < unit.end), None)
