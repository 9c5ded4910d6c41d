"""Grounds that only follow from another, or tell the same event in other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit

if TYPE_CHECKING:
    from assistant.checking.roles.ground import Ground

__all__ = ["drop_consequences"]

# `In connection with the foregoing, the Company has terminated all offerings`: what follows from it.
_ENDS_OFFERINGS = re.compile(
    r"\b(?:terminat\w+|ends?|ended|ending|discontinu\w+|closed)\s+(?:any\s+and\s+)?(?:all|any|the|each)\s+(?:of\s+(?:its|the)\s+|other\s+|such\s+)?(?:offerings?|offers?|sales?)\b",
    re.I,
)
# `all offerings under the Registration Statement have been terminated`
_OFFERINGS_ENDED = re.compile(
    r"\bofferings?\b[^.;]{0,120}\b(?:has|have|had|is|are|was|were)\s+(?:been\s+|being\s+|now\s+)*(?:terminated|ended|discontinued)\b|\bno\s+offering\b[^.;]{0,80}\b(?:continu|made)\w*",
    re.I,
)
# `will make no more offers or sales`: what is resolved for the time to come, and no event
_NO_MORE_TO_COME = re.compile(
    r"\bwill\s+(?:(?:therefore|accordingly|thus|also|then)\s+)?(?:make\s+no|not|no\s+longer|cease|sell\s+no|offer\s+no|issue\s+no)\b|\bno\s+(?:further|more|additional|other)\s+[^.;]{1,60}?\b(?:will|are\s+to)\s+be\b"
    r"|\b(?:does|do)\s+not\s+(?:intend|plan|expect)\b|\b(?:has|have)\s+no\s+(?:\w+\s+)?(?:intention|plans?)\b|\bno\s+longer\s+(?:intends?|plans?|expects?)\b",
    re.I,
)
# `will no longer offer or sell shares under the Plan`: of the plan nothing is told
_NO_OFFERS = re.compile(
    r"\bwill\s+(?:not|no\s+longer|cease\s+to)\s+(?:offer|sell|issue)\b|\bwill\s+(?:make|offer|sell|issue)\s+no\b|\bno\s+(?:further|more|additional)\s+(?:offers?|sales?)\b[^.;]{0,40}\bwill\b"
    r"|\bno\s+(?:further\s+|more\s+)?shares\s+will\s+be\s+(?:issued|offered|sold)\b",
    re.I,
)
# `the Plan was terminated`, and not `the offering under the Plan`
_PLAN_ENDED = re.compile(
    r"(?<!under the )(?<!under its )(?<!under each )\bPlans?\b[^.;]{0,60}\b(?:terminated|expired|ended|replaced|discontinued|frozen|merged)\b"
)
# `The Dividend Reinvestment Plan was suspended`, `It suspended the plan`
_SUSPENDED = re.compile(
    r"\bsuspend\w*\b(?=[^.;]*\b(?:plan|DRIP|offering|sales|program)\b)|\b(?:plan|DRIP|offering|sales|program)\b[^.;]{0,60}\bsuspended\b",
    re.I,
)
_REINVESTMENT = re.compile(r"\breinvestment\b|\bDRIP\b", re.I)
_FOLLOWS = re.compile(
    r"\b(?:as\s+a\s+(?:result|consequence)|because|since|in\s+connection\s+(?:with|therewith)|in\s+(?:light|view)\s+of|accordingly|therefore|consequently|in\s+order\s+to|to\s+that\s+end|for\s+(?:this|that)\s+(?:reason|purpose)|that\s+being\s+so|in\s+consequence|in\s+anticipation|for\s+that)\b",
    re.I,
)
# `The warrants referred to in the third line lapsed`
_OF_ONE = re.compile(
    r"\b(?:in|of|under|by)\s+the\s+(?:first|second|third|fourth|fifth|sixth|last|former|latter)\s+(?:(?:line|row|item|entry|column|registration\s+statement)\b|of\s+(?:them|these|those|the\s+\w+)\b)",
    re.I,
)
# `We therefore terminate both offerings`, `The offering is thereby brought to an end`: told after the
# reporting that ends, it follows from that.
_ENDING = r"(?:terminat(?:e[sd]?|ing)|end(?:s|ed|ing)?|discontinu(?:e[sd]?|ing)|clos(?:e[sd]?|ing)|ceas(?:e[sd]?|ing)|stop(?:s|ped|ping)?|suspend(?:s|ed|ing)?|over|brought|c[oa]me|complete)"
_BROUGHT_TO_AN_END = re.compile(
    rf"\b{_ENDING}\s+(?:(?:both|all|any|each|every|the|these|those|such|its|our|further|two|of)\s+){{0,4}}(?:[\w-]+\s+){{0,2}}?(?:offerings?|offers?|sales?)\b"
    rf"|\bbring(?:s|ing)?\s[^.;]{{0,60}}?\b(?:offerings?|offers?|sales?)\b[^.;]{{0,60}}?\bto\s+an?\s+(?:end|close)\b"
    rf"|\b(?:offerings?|offers?|sales?)\b[^.;]{{0,120}}?\b{_ENDING}\b",
    re.I,
)
_THEREBY = re.compile(r"\b(?:thereby|thus|thereupon|hence|hereby|by\s+this\s+amendment)\b", re.I)
# `The offering, which expired by its terms, has therefore ended`: it ended of itself
_OF_ITSELF = re.compile(
    r"\b(?:expir\w+|by\s+(?:its|their)\s+(?:own\s+)?terms|in\s+accordance\s+with\s+(?:its|their)\s+terms|(?:fully|completely|been)\s+(?:sold|subscribed|placed)|sold\s+out|(?:period|term|time)\b[^.;]{0,40}\b(?:ended|ran|lapsed|elapsed))\b",
    re.I,
)
# `The purchase agreement with Halyard had been terminated in May`: of one buyer, beside the offerings
_OF_AN_AGREEMENT = re.compile(
    r"\b(?:agreement|facility|(?:equity|credit)\s+line)\b[^.;]{0,140}?\b(?:terminated|expired|ended|lapsed|cancel+ed|ran\s+out)\b|\b(?:terminated|ended|cancel+ed)\b[^.;]{0,40}\b(?:agreement|facility|(?:equity|credit)\s+line)\b",
    re.I,
)
# `resolved to delist`, `decided to end the listing`: of the company, and not of its shares alone
_DECIDES_TO_GO = re.compile(
    r"\b(?:decided|decision|determined|resol(?:ved|ution)|elected|voted|chose|approved|authori[sz]ed|concluded)\b[^.;]{0,120}?\b(?:de-?list\w*|(?:from|its|the)\s+listing|dark|private|reporting|public\s+company|Exchange\s+Act|Forms?\s+(?:15F?|25)|Section\s+1[25]\b)",
    re.I,
)
_EXCHANGE_OFFER = re.compile(r"\bexchange\s+offer\b", re.I)
_EXCHANGED = re.compile(r"\b(?:exchang|tender)\w+", re.I)


def drop_consequences(substance: Substance, grounds: dict[str, Ground]) -> None:
    """Leaves out what only follows from another ground, or is the same event in other words.

    Offerings are terminated because the registrant goes dark; notes are retired because they
    were exchanged for the notes registered.
    """
    if grounds.get("reporting_ended"):
        for category in ("plan_ended", "offering_complete"):
            ground = grounds.get(category)
            if ground and all(
                _SUSPENDED.search(substance.clause(unit)) for _, unit, _ in ground.units
            ):
                del grounds[category]  # it may go on: what ends is the reporting
    if _goes_dark(grounds.get("reporting_ended")):
        _drop_after(substance, grounds)
        _drop_of_one(substance, grounds)
        _doubt_after_decision(substance, grounds)
    if _is_given_reason(substance, grounds.get("reporting_ended")):
        for category in ("plan_ended", "obligation_ended", "offering_complete"):
            if not _is_given_reason(substance, grounds.get(category)):
                grounds.pop(category, None)
    offering, plan = grounds.get("offering_complete"), grounds.get("plan_ended")
    if offering and plan and max(weight for weight, _, _ in offering.units) >= 3:
        if all(_REINVESTMENT.search(substance.clause(unit)) for _, unit, _ in plan.units):
            del grounds["plan_ended"]  # of an offering that a company makes through such a plan
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


def _is_given_reason(substance: Substance, ground: Ground | None) -> bool:
    """Whether the sentence that removes gives a ground as its reason: `Since it is ceasing to report, …`."""
    return ground is not None and any(
        _GIVES_REASON.search(substance.clauses, unit.start, max(begin, unit.start + 1))
        and REMOVAL.search(substance.clauses, end, unit.end)
        for _, unit, (begin, end) in ground.units
    )


# before the words that name it, at the sentence's beginning
_GIVES_REASON = re.compile(
    r"(?:Since|Because|As|In\s+(?:view|light|consequence)\s+of|As\s+a\s+(?:result|consequence)\s+of|Owing\s+to|Due\s+to|Now\s+that)\b"
)


def _goes_dark(reporting: Ground | None) -> bool:
    return reporting is not None and max(weight for weight, _, _ in reporting.units) >= 4


def _drop_after(substance: Substance, grounds: dict[str, Ground]) -> None:
    """Leaves out what is no longer offered by a registrant that ends its reporting."""
    reporting = grounds["reporting_ended"]
    since = _dark_since(reporting)
    offering = grounds.get("offering_complete")
    if offering and _is_brought_to_an_end(substance, offering, since):
        del grounds["offering_complete"]
    for category, to_come in (("offering_complete", _NO_MORE_TO_COME), ("plan_ended", _NO_OFFERS)):
        ground = grounds.get(category)
        if ground and all(
            (_only_follows(substance, unit) and not _PLAN_ENDED.search(substance.clause(unit)))
            or (unit.start > since and to_come.search(substance.clause(unit)))
            for _, unit, _ in ground.units
        ):
            del grounds[category]


def _dark_since(reporting: Ground) -> int:
    """Where the end of the reporting is told first."""
    return min(unit.start for weight, unit, _ in reporting.units if weight >= 4)


def _is_brought_to_an_end(substance: Substance, offering: Ground, since: int) -> bool:
    """Whether offerings end because the reporting does, told at `since`, and none of itself.

    The agreement with one buyer may have ended beside them.
    """
    brought: list[str] = []
    others: list[str] = []
    for _, unit, _ in offering.units:
        words = substance.clause(unit)
        follows = _FOLLOWS.search(words) or _THEREBY.search(words)
        ends = unit.start > since and follows and _BROUGHT_TO_AN_END.search(words)
        (brought if ends and not _OF_ITSELF.search(words) else others).append(words)
    return bool(brought) and all(_OF_AN_AGREEMENT.search(words) for words in others)


def _doubt_after_decision(substance: Substance, grounds: dict[str, Ground]) -> None:
    """Doubts an offering that ends, told after the decision to end the reporting: perhaps by that."""
    offering, reporting = grounds.get("offering_complete"), grounds["reporting_ended"]
    if offering is None:
        return
    first = min(unit.start for _, unit, _ in offering.units)
    if any(
        unit.start < first and _DECIDES_TO_GO.search(substance.clause(unit))
        for weight, unit, _ in reporting.units
        if weight >= 4
    ):
        offering.by_place = True


def _drop_of_one(substance: Substance, grounds: dict[str, Ground]) -> None:
    """Leaves out what became of the securities of one statement, where the reporting ends for all."""
    for category in ("obligation_ended", "plan_ended", "offering_complete"):
        ground = grounds.get(category)
        told = [unit for _, unit, _ in ground.units if unit.kind != "row"] if ground else []
        if told and all(_OF_ONE.search(substance.clause(unit)) for unit in told):
            del grounds[category]


def _only_follows(substance: Substance, unit: Unit) -> bool:
    """Whether a sentence tells that offerings end in consequence of what was told before it."""
    words = substance.clause(unit)
    if not (_FOLLOWS.search(words) or REMOVAL.search(words)):
        return False
    return bool(_ENDS_OFFERINGS.search(words) or _OFFERINGS_ENDED.search(words))
