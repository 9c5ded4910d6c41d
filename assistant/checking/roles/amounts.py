"""The role of every amount in the substance: registered, sold, removed, left, or something else.

The role comes from the clause: the cue (`cues.CUES`) that governs the amount, by rank and
nearness, not across another amount's clause. Item 512(a)(3) of Regulation S-K (17 CFR
229.512) is why these filings exist: what remains unsold at the termination of the offering
is removed from registration by means of a post-effective amendment.
"""

from __future__ import annotations

import re

from assistant.checking.roles.all_of_them import of_both
from assistant.checking.roles.amount_terms import AMOUNT_TERM, settle_terms
from assistant.checking.roles.beside_numbers import settle_beside
from assistant.checking.roles.classes import (
    COUNTED,
)
from assistant.checking.roles.clauses import settle
from assistant.checking.roles.counted import (
    counted_by,
    is_par,
    is_understood,
    meant_by_them,
    title_near,
)
from assistant.checking.roles.cues import (
    REMOVAL,
    SUCH_OF_FOLLOWING,
)
from assistant.checking.roles.governing import OF_WHICH, cue_hits, governing
from assistant.checking.roles.learned_amounts import Learned
from assistant.checking.roles.likely_amounts import settle_likely
from assistant.checking.roles.listed import settle_listed, tells_wholes
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.out_of import NOR, settle_out_of
from assistant.checking.roles.referred import settle_referred
from assistant.checking.roles.removed_members import settle_members
from assistant.checking.roles.short_names import tell_short_names
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.tallies import pairs_of_sentence, read_tally
from assistant.checking.roles.told_roles import OF_THESE, told_role
from assistant.checking.roles.underlying import (
    counts_awards_too,
)
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled
from assistant.language.tokens import Token
from assistant.record import Unit as Counted

# `a minimum of 300,000 and a maximum of 800,000 shares`: an offering's least is no amount of a list
_MINIMUM = re.compile(r"minimum\b|(?:not|no)\s+(?:less|fewer)\s+than\b|between\b", re.I)
# Counted securities whose name the next amount of the sentence need not repeat
_NAMED_ONCE: frozenset[Counted] = frozenset({"units", "warrants", "adss", "rights"})


def _in_unit(substance: Substance, unit: Unit, index: int) -> list[Movement]:
    text = substance.text
    amounts = [t for t in unit.of("quantity") if t.detail.kind in ("count", "money")]
    counted = [(t, c) for t in amounts if (c := counted_by(substance, t))]
    if not counted:
        return []
    hits = cue_hits(substance, unit)
    amounts = [t for t in amounts if t.detail.kind == "count" or not is_par(text, t)]
    found: list[Movement] = []
    totals: list[Movement] = []
    for token, (counts, money) in counted:
        governed = governing(hits, token, text, amounts)
        is_total = _is_total(text, unit, token)
        if governed and is_total:
            governed = (*governed[:3], 0.98)
        cue = (governed[1], governed[2]) if governed else None
        role, strength = told_role(substance, unit, token, governed, money)
        aside = not found or _in_brackets(text, unit, found, token)
        least = governed is not None and _MINIMUM.match(text, governed[1])
        if role == "other" and aside and counts != "other" and not least:
            role, strength = _inherited(substance, unit)
            if role == "deregistered" and OF_WHICH.search(text, token.end, unit.end):
                role = "registered"  # `9,112,480 shares, of which 214,006 remain unissued`
        if role == "other" and not (money or is_total or _is_counted(text, token, unit)):
            continue
        title, title_at = title_near(substance, token, unit) or (None, None)
        if title is None and not money and is_understood(text, token):
            counts = (
                _named_once(found)
                or (None if found else meant_by_them(substance, index, token))
                or counts
            )
        place = (token.start, token.end)
        found.append(Movement(role, token.value, *place, counts, title, strength, cue, unit, money))
        found[-1].currency, found[-1].title_at = token.detail.currency, title_at
        if role in ("sold", "other") and counts_awards_too(text, unit, token):
            found[-1].role, found[-1].mixed = "outstanding", True
        if is_total:
            totals.append(found[-1])
    _tell_excepted(found)
    settle_listed(substance, unit, index, found)
    kept = settle(substance, unit, found)
    settle_beside(substance, unit, index, kept)
    settle_members(substance, unit, index, kept)
    settle_out_of(substance, unit, index, kept)
    for movement in totals:
        if movement.role != "other":
            movement.strength = 0.98
    return kept + of_both(substance, unit, kept)


def _named_once(found: list[Movement]) -> Counted | None:
    """What all amounts of a sentence so far count, where the next need not say it again."""
    counted = {m.unit for m in found}
    return found[0].unit if len(counted) == 1 and counted <= _NAMED_ONCE else None


def _tell_excepted(found: list[Movement]) -> None:
    """`All 500,000 of the shares covered by it, other than 2,377 shares, have been sold`: of the
    whole is not said that it was sold, and what is excepted is what is left."""
    for movement in [m for m in found if m.role == "excepted"]:
        for whole in found:
            shared = whole.role == "sold" and whole.cue == movement.cue
            if shared and whole.amount > movement.amount:
                whole.role, whole.strength = "registered", min(whole.strength, 0.85)
                movement.role = "unsold"


def _is_total(text: str, unit: Unit, token: Token) -> bool:
    """Whether an amount is told as the sum of others: `a total of 300,000 shares`."""
    if OF_THESE.search(text, max(token.start - 40, unit.start), token.start):
        return False
    whole = _TOTAL.search(text, max(token.start - 45, unit.start), token.start)
    return bool(whole or _IN_ALL.match(text, token.end, unit.end))


def _in_brackets(text: str, unit: Unit, found: list[Movement], token: Token) -> bool:
    """Whether all amounts before one stand in brackets: `under No. 333-1 (N registered), M shares`."""
    opened = text.rfind("(", unit.start, found[0].start)
    closed = text.find(")", found[-1].end, token.start)
    return opened >= 0 and closed >= 0 and text.find(")", opened, found[0].start) < 0


def _is_counted(text: str, token: Token, unit: Unit) -> bool:
    """Whether a number stands before what it counts, in a list of such, or has a term of its own."""
    if any(
        pattern.match(text, token.end, unit.end)
        for pattern in (COUNTED, _LIST_GOES_ON, _ELLIPTIC, AMOUNT_TERM)
    ):
        return True
    if _OF_A_WHOLE_BEFORE.search(text, max(token.start - 24, unit.start), token.start):
        return True  # `and 870,000 of the 2,500,000 on No. 333-2`
    if NOR.search(text, max(token.start - 24, unit.start), token.start):
        return True  # `did not sell 525,000 of the shares …, nor 1,750,000 of those`
    # `bought 316,774 of them with dividends and 88,205 with cash payments`, `12,250, 307,118 and 44,000`
    large = "," in text[token.start : token.end]
    joined = large and _JOINED.search(text, max(token.start - 24, unit.start), token.start)
    return bool(joined and _GOES_ON.match(text, token.end))


_OF_A_WHOLE_BEFORE = re.compile(
    r"\d,\d{3}\s+(?:shares\s+)?(?:out\s+)?of\s+(?:the|its|those|our)\s+\Z"
)
_JOINED = re.compile(r"(?:,|\band)\s+(?:an?\s+)?(?:(?:further|additional|another|other)\s+)?\Z")
_GOES_ON = re.compile(
    r"\s+(?:with|in|on|to|by|from|through|upon|at|as|and|for|of|when|before|after|during|were|was|have|had|remain\w*)\b|[.,;]\s"
)


_LIST_GOES_ON = re.compile(
    r"(?:\s*,?\s+(?:and\s+)?\d[\d,]{3,}){1,6}\s+(?:[\w-]+\s+){0,2}(?:shares|units|securities)\b"
)  # `14,375 and 602,200 shares`
# `788,431 shares were issued under the Stock Plan and 66,000 under the Directors' Plan`
_ELLIPTIC = re.compile(
    r"\s+(?:more|further|additional)\b|\s+of\s+(?:those|them|these|the\s+(?:former|latter|first|second|third|last))\b|\s+(?:under|pursuant\s+to|through)\s+(?:the\b|Registration\s+Statement|Registration\s+No|File\s+No|No\.)"
)
# `In all, 3,265,000 shares have been sold`: the whole, where parts are told too.
_TOTAL = compiled(
    r"\b(?:in\s+all|in\s+total|a\s+total\s+of|in\s+the\s+aggregate|altogether|total\s+number)\b",
    re.I,
)
_IN_ALL = re.compile(
    r"\)?\s*+(?:shares|units|securities)?\s*+(?:in\s+all|in\s+total|in\s+the\s+aggregate)\b", re.I
)
_LISTS = re.compile(r"\bregist(?:ered|ering|ration\s+statements?)\b", re.I)
_OPEN = re.compile(r"[^.!?]\s*$")


# `The following securities are hereby removed from registration. Under No. 333-1: 242,716 shares.`
_FOLLOWING = re.compile(
    r"\bfollowing\s+(?:[\w-]+\s+){0,2}(?:securities|shares|units|interests|numbers?|amounts?)\b",
    re.I,
)


def _inherited(substance: Substance, unit: Unit) -> tuple[str, float]:
    """The role that a list item takes from the words that introduce it; `other` where there are none."""
    lead = ""
    if unit.lead is not None and unit.lead < len(substance.units) and unit.kind == "item":
        lead = substance.words(substance.units[unit.lead])
    else:
        at = substance.units.index(unit)
        if not _NO_VERB.search(substance.words(unit)):
            for before in reversed(substance.units[max(at - 4, 0) : at]):
                words = substance.words(before)
                if SUCH_OF_FOLLOWING.search(words):
                    return "registered", 0.85
                if _FOLLOWING.search(words) and REMOVAL.search(substance.clause(before)):
                    return "deregistered", 0.85
                if _NO_VERB.search(words):
                    break
        while at > 0 and len(lead) < 400 and _leads(substance, substance.units[at - 1]):
            at -= 1
            lead = substance.words(substance.units[at]) + " " + lead
    if not lead or _is_heading(lead):
        return "other", 0.5
    if REMOVAL.search(lead) and tells_wholes(lead):
        return "registered", 0.85
    if _FOLLOWING.search(lead) and REMOVAL.search(lead):
        return "deregistered", 0.85
    if _describes(substance, unit, lead):
        return "registered", 0.7
    if REMOVAL.search(lead) and not re.search(r"\b(?:registered|relat\w+|cover\w*)\b", lead, re.I):
        return "deregistered", 0.85
    led, colon, members = lead.rstrip().rpartition(":")
    goes_on = colon and _LISTS.search(led) and not _NO_VERB.search(members)
    if goes_on and not _NO_VERB.search(substance.words(unit)):
        return "registered", 0.85  # `registered shares on three statements:`, on the next line
    if unit.kind == "item" and _LISTS.search(lead + substance.words(unit)):
        return "registered", 0.85
    return "other", 0.5


# `to take out every share that remains unsold under the following Registration Statements:`
_ALL_UNDER = re.compile(
    r"\b(?:all(?!\s+(?:two|three|four|five|six)\b)|any|every|each|whatever)\b[^.;]{0,160}\b(?:unsold|unissued|not\s+(?:been\s+)?(?:sold|issued)|remain\w*|unused|left)\b",
    re.I,
)
# An item that says which statement it is: `filed on May 1, 2000, for the Stock Plan (650,000 shares)`
_TELLS_WHICH = re.compile(
    r"\b(?:filed|dated|effective|relat\w+|for\s+the|under\s+the|in\s+respect\s+of)\b", re.I
)


_OF_A_WHOLE = re.compile(r"\d\s+(?:shares\s+|units\s+)?(?:out\s+)?of\s+(?:the\s+)?\d")


def _describes(substance: Substance, unit: Unit, lead: str) -> bool:
    """Whether the item of a list tells of a statement of which all that is left is removed: its
    amount is what was registered, and none that is said to be removed."""
    if unit.kind != "item" or not unit.of("file_number") or not REMOVAL.search(lead):
        return False
    words = substance.words(unit)
    told = _TELLS_WHICH.search(words) is not None and not _OF_A_WHOLE.search(words)
    return told and _ALL_UNDER.search(lead) is not None


def _leads(substance: Substance, unit: Unit) -> bool:
    """Whether a unit goes on with the next one: it is open, and neither a heading nor of the cover."""
    words = substance.words(unit)
    of_body = unit.start >= substance.body
    return of_body and _OPEN.search(words) is not None and not _is_heading(words)


def _is_heading(words: str) -> bool:
    """Whether the words are a heading, which introduces no list."""
    words = words.strip()
    return not words.endswith(":") and (words.isupper() or words.istitle())


def amounts_by_rules(substance: Substance) -> list[Movement]:
    """Every amount of securities between the cover and the signatures, with the role by its cue."""
    found: list[Movement] = []
    for index, unit in enumerate(substance.units):
        if unit.start >= substance.body and unit.kind != "row":
            tally = read_tally(pairs_of_sentence(substance, unit))
            read = tally or _in_unit(substance, unit, index)
            if read and found:
                _go_on(substance, unit, found[-1], read)
            found.extend(read)
    settle_terms(substance, found)
    settle_referred(substance, found)
    tell_short_names(substance, found)
    return found


_NO_VERB = compiled(
    r"\b(?:is|are|was|were|has|have|had|remain\w*|remov\w*|deregist\w*|register\w*|sold|issued)\b",
    re.I,
)


def _go_on(substance: Substance, unit: Unit, last: Movement, read: list[Movement]) -> None:
    """`were sold on April 21, $100,000,000 of one series; on July 16, $65,000,000 of another`: a
    part without a verb has the one of the part before the semicolon."""
    before = substance.words(last.place).rstrip()
    if last.role == "other" or not before.endswith((";", "; and")) or last.money != read[0].money:
        return
    if unit.start - last.place.end > 4 or _NO_VERB.search(substance.words(unit)):
        return
    if len(read) == 1 and read[0].role == "other":
        read[0].role, read[0].strength, read[0].cue = last.role, min(last.strength, 0.8), last.cue


def read_amounts(substance: Substance) -> tuple[list[Movement], list[Learned]]:
    """As `amounts_by_rules`, and the likely roles of amounts that no cue tells; with what is
    likely of each amount of the running text."""
    found = amounts_by_rules(substance)
    return found, settle_likely(substance, found)
