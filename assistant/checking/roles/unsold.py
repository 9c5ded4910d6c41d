"""Whether all that is left of a statement's securities is removed, or part of it stays."""

from __future__ import annotations

import re

from assistant.checking.roles.cues import ALL_REMOVED, REMOVAL
from assistant.checking.roles.listed import list_of
from assistant.checking.roles.purposes import UNDERTAKEN
from assistant.checking.roles.statement import Found
from assistant.checking.roles.staying import NONE_STAYS, OFFERED_ON, PART_NAMED, PART_STAYS
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated
from assistant.language.openings import compiled

# `the 637,549 shares … covered by the Registration Statement`: the definite article means all of them.
_DEFINITE = gated(
    r"\b(?:remov|deregist|de-regist|withdraw)\w*\b[^.;]{0,60}\bthe\s+(?:aggregate\s+of\s+|remaining\s+|unsold\s+)?[\d,]+\s+(?:\w+\s+){1,6}?"
    r"(?:covered|registered|remaining|that\s+remain|which\s+remain)"
    # `removes 64,117 Units (of the 100,000 registered), which were not sold`
    r"|\b(?:remov|deregist|de-regist|withdraw)\w*\b[^.;]{0,90}\s\d[\d,]*(?:[.\u00b7]\d+)?\s+(?:[\w$-]+\s+){1,8}?(?:\([^()]{0,60}\))?,?\s*which\s+(?:have|has|had|were|was|are)\s+(?:not|never)\s+(?:been\s+|so\s+){0,2}(?:re)?(?:sold|issued|purchased)\b"
    # `removes the 2,042,612 other shares`
    r"|\b(?:remov|deregist|de-regist|withdraw)\w*\b[^.;]{0,60}\bthe\s+[\d,]+\s+other\s+(?:[\w-]+\s+){0,4}(?:shares|units|securities|notes)\b"
    # `the other 161,583 shares`, `the said 56,720 shares`
    r"|\b(?:remov|deregist|de-regist|withdraw)\w*\b[^.;]{0,60}\b(?:the\s+(?:other|said|balance\s+of)|said)\s+[\d,]+\s"
    # `the shares of common stock that have not been issued`, `not sold; the Company takes them out`
    r"|\b(?:remov|deregist|de-regist|withdraw|tak)\w*\b[^.;]{0,80}\bthe\s+(?:[\w-]+\s+){0,2}(?:shares|securities|notes|units)\b[^.;]{0,140}\b(?:that|which)\s+(?:have|has|had|were|was|are)\s+(?:never|not)\b"
    # `the 782,545 shares that were not purchased`, `the 287,700 shares which have not been issued`
    r"|\b(?:remov|deregist|de-regist|withdraw|tak)\w*\b[^.;]{0,60}\b(?:the|such|said)\s+(?:aggregate\s+of\s+)?[$\d][\d,\u00b7.]*\s+(?:[\w$.-]+\s+){1,8}?(?:that|which)\s+"
    r"(?:have|has|had|were|was|are)\s+(?:not|never)\s+(?:been\s+|so\s+){0,2}(?:(?:offered|sold|issued)\s+(?:and|or)\s+)?(?:purchased|sold|resold|issued|distributed|granted|exercised|utilized|used)\b"
    # `The shares not issued are withdrawn from registration`
    r"|\b(?:the|those|all)\s+(?:[\w-]+\s+){0,3}(?:shares|units|securities|notes|interests)\s+(?:(?:that|which)\s+(?:have|has|had|were|was|are)\s+)?(?:not|never)\s+(?:yet\s+|been\s+|so\s+){0,2}(?:re)?(?:sold|issued|purchased|used)\b[^.;\d]{0,40}\b(?:are|is)\s+(?:(?:hereby|being|now|therefore|accordingly)\s+)*(?:remov|deregist|de-regist|withdr)\w*"
    # `The balance of 115,500 shares is hereby deregistered`
    r"|\bthe\s+(?:balance|remainder|rest)\s*,?\s+(?:(?:of|or|being)\s+)?(?:the\s+)?[\d,]+\s+(?:[\w-]+,?\s+){1,5}(?:is|are)\s+(?:hereby\s+|being\s+)*(?:remov|deregist|de-regist|withdr)\w*"
    # `takes off the 31,250 shares that are still on it`
    r"|\b(?:tak|drop|strik|remov|deregist|withdr)\w*\b[^.;]{0,60}\bthe\s+\d[\d,]*\s+(?:[\w-]+,?\s+){1,8}?(?:that|which)\s+(?:are|is)\s+(?:still|left)\b"
    # `The 245,000 unused shares are hereby removed`, `such 158,128 unissued shares`
    r"|\b(?:the|such|said)\s+[\d,]+\s+(?:unused|unsold|unissued|unpurchased|remaining)\s+(?:[\w-]+\s+){0,4}(?:shares|units|securities)\b[^.;]{0,60}\b(?:remov|deregist|de-regist|withdraw)\w*"
    r"|\b[\d,]+\s+(?:shares|units)\s+(?:of\s+[\w ]{0,40})?remain(?:ed|s|ing)?\s+(?:(?:unsold|unissued|available)\s+)?and\s+(?:are|is)\s+(?:being\s+|hereby\s+)*(?:remov|deregist|de-regist|withdraw)\w*"
    r"|\b(?:the\s+(?:other|remaining)|not\s+(?:been\s+)?(?:re)?(?:issued|sold))\b[^.]{0,140}\b(?:tak|remov|withdr|deregist|strik|drop)\w*\s+(?:them|those|these)\b",
    re.I,
)


# `The shares in the table are those that have not been issued. The Company deregisters them.`
_THEM = compiled(
    r"\b(?:remov|deregist|de-regist|withdraw)\w*\s+(?:them|these|those|the\s+same)\b", re.I
)
_ALL_UNSOLD = compiled(
    r"\b(?:are|is|being|represent\w*|constitut\w*)\s+(?:all\s+(?:of\s+)?)?(?:those|the\s+shares|the\s+securities|the\s+(?:unsold|unissued|remaining))\b"
    r"[^.;]*\b(?:(?:not|never)\s+(?:been\s+)?(?:re)?(?:sold|issued)|unsold|unissued|remain\w*)\b",
    re.I,
)

# Behind a list of what is removed: `These are all the shares that were not sold`
_ARE_ALL = re.compile(
    r"\W*(?:these|those|they)\s+are\s+(?:in\s+each\s+case\s+)?all\s+(?:of\s+)?(?:(?:those|that)|(?:the\s+)?(?:[\w-]+\s+){0,3}(?:shares|securities|units|notes|interests))\b"
    r"[^.;]{0,60}\b(?:not|never|unsold|unissued|remain\w*|left)\b",
    re.I,
)

# Behind a total: `124,950 shares, being all shares unsold`, `that is, the whole of what was not sold`
_BEING_ALL = gated(
    r"(?:^\W*|,\s+)(?:being|that\s+is)\b[^.;]{0,60}\b(?:all|the\s+whole)\b[^.;]{0,60}\b(?:not|never|unsold|unissued|remain\w*|left)\b",
    re.I,
)
# It is done by this amendment, and not only undertaken to be done.
_DOES = compiled(
    r"\b(?:hereby|this)\b|\b(?:(?i:company|registrants?|corporation|issuer|trust|partnership|bank|undersigned)|we|it|they|[A-Z][\w']+)\s+"
    r"(?:now\s+|therefore\s+)?(?:removes?|withdraws?|de-?registers?|takes?|drops?|strikes?|terminates?)\b"
    # `In accordance with the undertakings, Orchid Sub, LLC, as successor, removes all securities`
    r"|(?<!\bwhich )\b(?:removes|withdraws|de-?registers)\b"
    # `As undertaken, all securities that remain unsold are removed from registration`
    r"|\b(?:is|are)\s+(?:(?:now|therefore|accordingly|being)\s+)?(?:removed|withdrawn|deregistered)\b"
)


_ENDS = gated(r"\bterminat|\bwithdr|\bcancel|\bno\s[^.;]{0,60}\bremain", re.I)


_PARTIAL = re.compile(r"partial|portion", re.I)
_DENIES = re.compile(r"\bno\b|\bnone\b|\bnot\b|\bnothing\b", re.I)


def all_unsold(substance: Substance, units: list[Unit]) -> Found | None:
    """Whether all that is left is removed (True), part stays (False), or it is not said (None).

    The sentence that decides is cited: one that removes before one that only ends an offering.
    """
    part: Found | None = None
    whole: list[tuple[int, Unit]] = []
    before, removed = "", False
    for unit in units:
        words = _with_lead(substance, unit)
        if PART_NAMED.search(words) or OFFERED_ON.search(words):
            return Found(False, unit.start, unit.end, 0.85)
        stays = PART_STAYS.search(words)
        if stays and not _DENIES.search(words[: stays.start()][-60:]):
            part = part or Found(False, unit.start, unit.end, 0.8)
        removes = REMOVAL.search(words) is not None
        if NONE_STAYS.search(words):
            whole.append((0, unit))
        elif removes or _ENDS.search(words):
            match = ALL_REMOVED.search(words) or _DEFINITE.search(words)
            undertaking = UNDERTAKEN.search(substance.clause(unit)) or (
                re.search(r"\bundertak", words, re.I) and not _DOES.search(words)
            )
            if match and not undertaking:
                whole.append((0 if removes else 1, unit))
            elif before and removes and _THEM.search(words) and _ALL_UNSOLD.search(before):
                whole.append((0, unit))
        elif removed and (_ARE_ALL.match(words) or _BEING_ALL.search(words)):
            whole.append((0, unit))
        removed = removed or removes
        before = words
    if tail := _closing_member(substance, units):
        whole.append((0, tail))
    if part and not (whole and not _PARTIAL.search(substance.clauses[part.start : part.end])):
        return part
    if not whole:
        return None
    _, unit = min(whole, key=lambda item: (item[0], item[1].start))
    return Found(True, unit.start, unit.end, 0.9)


# The last member of a list says it of all: `…, in each case being all that remain unsold thereunder`
_OF_ALL_MEMBERS = gated(
    r",\s+(?:in\s+each\s+case,?\s+)?(?:these\s+being,\s+in\s+each\s+case,|which\s+(?:numbers\s+|amounts\s+|shares\s+)?(?:is|are|constitut\w+|represent\w*)|being|represent\w+|constitut\w+)\s+"
    # `these being, in each case, the shares that had not been sold`
    r"(?:in\s+each\s+case\s+)?(?:all\b|everything\b|the\s+(?:shares|securities|units|notes|amounts)\s+(?:that|which)\b[^;]{0,40}\b(?:not|never)\b)(?=[^;]{0,120}\.?\s*$)",
    re.I,
)


def _closing_member(substance: Substance, units: list[Unit]) -> Unit | None:
    """The last member of a list that is removed, where it says that all of them are all there is."""
    for index, unit in enumerate(substance.units):
        if unit.start < substance.body or not _OF_ALL_MEMBERS.search(substance.words(unit)):
            continue
        members = list_of(substance, index)
        if members and any(member is u for member in members for u in units):
            return unit
    return None


def _with_lead(substance: Substance, unit: Unit) -> str:
    """The words of a unit; of a list's member with the removal that introduces it."""
    words = substance.clause(unit)
    if unit.kind == "item" and unit.lead is not None and unit.lead < len(substance.units):
        lead = substance.clause(substance.units[unit.lead])
        if REMOVAL.search(lead) and not re.search(r"[.;:]\s*$", lead):
            return f"{lead} {words}"
    return words
