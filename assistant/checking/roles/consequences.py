"""Grounds that only follow from another, or tell the same event in other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.substance import Substance

if TYPE_CHECKING:
    from assistant.checking.roles.causes import Ground

__all__ = ["drop_consequences"]

# `In connection with the foregoing, the Company has terminated all offerings`: what follows from it.
_ENDS_OFFERINGS = re.compile(
    r"\bterminat\w+\s+(?:any\s+and\s+)?(?:all|any|the|each)\s+(?:of\s+(?:its|the)\s+|other\s+|such\s+)?(?:offerings?|offers?|sales?)\b",
    re.I,
)
_FOLLOWS = re.compile(
    r"\b(?:as\s+a\s+(?:result|consequence)|in\s+connection\s+(?:with|therewith)|in\s+light\s+of|accordingly|therefore|consequently|in\s+order\s+to)\b",
    re.I,
)
_EXCHANGE_OFFER = re.compile(r"\bexchange\s+offer\b", re.I)
_EXCHANGED = re.compile(r"\b(?:exchang|tender)\w+", re.I)


def drop_consequences(substance: Substance, grounds: dict[str, Ground]) -> None:
    """Leaves out what only follows from another ground, or is the same event in other words.

    Offerings are terminated because the registrant goes dark; notes are retired because they
    were exchanged for the notes registered.
    """
    offering, reporting = grounds.get("offering_complete"), grounds.get("reporting_ended")
    if offering and reporting and max(weight for weight, _, _ in reporting.units) >= 4:
        told = [substance.clause(unit) for _, unit, _ in offering.units]
        if all(
            _ENDS_OFFERINGS.search(t) and (_FOLLOWS.search(t) or REMOVAL.search(t)) for t in told
        ):
            del grounds["offering_complete"]
    obligation = grounds.get("obligation_ended")
    if (
        offering
        and obligation
        and any(
            weight >= 4 and _EXCHANGE_OFFER.search(substance.clause(unit))
            for weight, unit, _ in offering.units
        )
    ):
        if all(_EXCHANGED.search(substance.text[a:b]) for _, _, (a, b) in obligation.units):
            del grounds["obligation_ended"]
