"""What a clause makes of its amounts together, after each has its cue.

A cue gives one amount its role; the clause may say more: that an amount is written twice,
that it is part of the one before, that two share a verb, that what is unsold is removed.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

from assistant.checking.roles.cues import (
    ALL_REMOVED,
    EARLIER,
    EARLIER_BY,
    REMOVAL,
)
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.parts import (
    tell_by_class,
    tell_parallel,
    tell_parts,
    tell_whole_behind,
)
from assistant.checking.roles.shared_verbs import (
    AND,
    ELLIPTIC,
    VERB,
    has_nearer_verb,
    is_elliptic,
    one_predicate,
    tell_done_at_end,
    tell_gapped,
    tell_respectively,
    tell_understood,
)
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled

# `The remaining 457,823 shares … and the Company removes them from registration.`
_THEM = re.compile(
    r"\b(?:remov|deregist|de-regist|withdraw)\w*\s+(?:from\s+registration\s+)?(?:them|such|these|those|said|same)\b|\btak(?:es?|ing)\s+them\s+(?:out|off)\b"
    # `N shares, which remain unsold and which the Registrant hereby withdraws from registration`
    r"|\bwhich\s+(?:the\s+)?(?:Company|Registrants?|Corporation|Trust|Partnership|Bank|we|it)\s+(?:(?:now|hereby|therefore|accordingly)\s+)*(?:remov|deregist|de-regist|withdraw)\w*",
    re.I,
)
_REPRESENTING = re.compile(
    r"\brepresent(?:ing|s|ed|ed\s+by)?\s+(?:an\s+aggregate\s+of\s+|a\s+total\s+of\s+)?$", re.I
)
# `15,000,000 ordinary shares (equal to 1,500,000 American Depositary Shares)`, `in the form of 500,000 ADSs`
_IN_ADSS = re.compile(
    r"\b(?:equal|equivalent|correspond(?:s|ing)?)\s+to\s+(?:up\s+to\s+)?$|\b(?:represented|evidenced)\s+by\s+(?:up\s+to\s+)?$|\bin\s+the\s+form\s+of\s+(?:up\s+to\s+)?$|\(\s*(?:or\s+|being\s+)?$",
    re.I,
)
_IN_NUMBER = re.compile(
    r"\s+(?:of|in)\s+(?:(?:its|our|the)\s+)?(?:[\w-]+\s+){1,5}\((?:or\s+|being\s+|consisting\s+of\s+)?",
    re.I,
)
_ITS_PRICE = re.compile(
    r"\b(?:per|a|each)\s+(?:[\w-]+\s+){0,3}(?:share|unit|note|warrant)\W{0,3}\($", re.I
)
_CARRIED = re.compile(
    r"\b(?:carr(?:y|ied|ies|ying)\s+(?:over|forward)|transferr(?:ed|ing)|transfers|to\s+transfer|rolled\s+over)\b",
    re.I,
)
# `sold 587,500 Units and 58,750 Warrants`: one verb for both
_COORDINATED = re.compile(
    r"(?:,|\band|\bplus|as\s+well\s+as|together\s+with)\s+(?:on\s+[A-Z][a-z]+\s+\d{1,2},\s+\d{4},?\s+)?(?:the\s+|an?\s+(?:aggregate|total)\s+of\s+|up\s+to\s+)?(?:(?!(?:is|are|was|were|that|which)\b)[a-z-]+\s+){0,8}\(?$",
    re.I,
)
# Issued before the offering: the securities that holders may resell, not sales under the statement.
_ORIGIN = re.compile(
    # issued before or at a merger is not issued in it
    r"\b(?:private\s+placement|acquisition|(?<!before the )(?<!prior to the )(?<!time of the )(?<!until the )(?<!at the )(?<!date of the )merger|settlement|conversion(?!\s+shares)|to\s+the\s+selling)\b",
    re.I,
)
# `In a private placement that closed on December 18, 2006 we sold 4,150,000 units`
_ORIGIN_BEFORE = re.compile(
    r"\bin\s+(?:an?|the|our|that|its)\s+(?:[\w-]+\s+){0,2}(?:private\s+placement|acquisition|share\s+exchange|settlement)\b[^.;]{0,120}\Z",
    re.I,
)
# `we take the 3,524,505 shares not resold out of the registration statement`
_REMOVES_NEXT = re.compile(
    r"\b(?:de-?\s?register\w*|remov\w+|withdraw\w*|tak(?:e|es|ing)|drop(?:s|ping)?|strik\w+)\b[^.;,]{0,40}$",
    re.I,
)
_PART = re.compile(
    r"\b(?:of\s+which|including|among\s+them|in\s+the\s+form\s+of|represented\s+by|evidenced\s+by|each\s+representing)\s+"
    # `$150,000,000, including up to $40,000,000 of common stock`, `including a maximum of N shares`
    r"(?:\w+\s+|(?:an?\s+(?:aggregate|total|maximum)\s+(?:amount\s+)?of\s+)?(?:up\s+to\s+)?(?:an?\s+(?:aggregate|total|maximum)\s+of\s+)?)?$"
)
# `including up to $40,000,000 of common stock and up to $20,000,000 of preferred stock`
_AND_UP_TO = re.compile(r"[^.;,]*,?\s+and\s+(?:up\s+to|a\s+maximum\s+of)\s+\Z", re.I)


def _said_again(last: Movement, movement: Movement, between: str) -> str | None:
    """The role of an amount that says the one before it in another unit; None where it is no such."""
    if last.unit == "adss" and movement.unit == "shares" and _REPRESENTING.search(between):
        return "part"  # `850,000 ADSs, representing 1,700,000 ordinary shares`
    if last.unit == "shares" and movement.unit == "adss" and _IN_ADSS.search(between):
        return "part"
    if last.money and not movement.money and _IN_NUMBER.fullmatch(between):
        last.role = "other"  # `$100,000,000 of its Units (100,000 Units at $1,000 per Unit)`
        return movement.role if movement.role != "other" else "registered"
    if movement.money and not last.money and _ITS_PRICE.search(between):
        return "other"  # `1,333,333 units at $6.00 per unit ($7,999,998 in the aggregate)`
    return None


def _second_part(last: Movement, movement: Movement, between: str) -> re.Match[str] | None:
    """Where a second part goes on with the first of the same money."""
    both = last.role == "part" and last.money and movement.money
    return _AND_UP_TO.match(between) if both else None


_OF_THE_REGISTERED = {"unsold", "sold", "deregistered", "previously_removed", "carried_over"}
_OF_THE = re.compile(
    r"(?:,(?=\s+out\b))?\s+(?:more\s+|others?\s+|further\s+)?(?:shares\s+|units\s+|securities\s+)?(?:out\s+of|of)\s+(?:(?:the|its|our|such|these|those|an?)\s+)?(?:(?:total|aggregate|original|initial)\s+(?:of\s+)?)?$",
    re.I,
)
# `58,300 shares of Common Stock, of the 175,000 shares registered`, `, out of one hundred (100)`
_OF_MORE = re.compile(
    r"\s+(?:shares|units)(?:\s+of\s+(?:the\s+|its\s+|our\s+)?(?:[\w-]+\s+){0,4}[\w-]+)?,\s+(?:out\s+of|of)\s+(?:(?:the|an?|its)\s+)?(?:total\s+(?:of\s+)?)?(?:(?:[a-z-]+\s+){1,8}\()?",
    re.I,
)
# `233,500 shares, $1.00 par value, still unsold of 275,000 registered`, `not issued out of 500,000`
_LEFT_OF = re.compile(
    r"\b(?:unsold|unissued|left|remaining|(?:not|never)\s+(?:yet\s+|been\s+){0,2}(?:re)?(?:sold|issued|purchased|used))\s+"
    r"(?:out\s+)?of\s+(?:(?:the|an|its)\s+)?(?:original(?:ly)?\s+)?\Z",
    re.I,
)
_EXCHANGED = re.compile(r"\bForm\s+[SF]-4\b(?!\s*/?\s*A)", re.I)
_LEFT = re.compile(
    r"\s+(?:shares\s+|units\s+)?(?:remain|(?:have|has|had|were|are)\s+(?:not|never)|are\s+(?:unsold|unissued|removed))\b",
    re.I,
)
# `the registration of 750,000 shares under File No. 333-1 … is ended by this filing`
_ENDED = compiled(
    r"\bregistration\s+(?:of|for)\b[^;]*?\b(?:is|are)\s+(?:hereby\s+)?(?:ended|terminated|withdrawn|cancel+ed)\b",
    re.I,
)
_PREDICATES = {"sold", "deregistered"}
_BY_THIS = re.compile(
    r"\bby\s+this\s+(?:Post-?\s?Effective\s+)?Amendment\b|\b(?:are|is)\s+now\s+(?:removed|withdrawn)\b",
    re.I,
)
_PARTED = re.compile(r"\bOf\s+(?:(?:the|its|those)\s+)?(?:original\s+|total\s+of\s+)?\Z")
_PRESENT = re.compile(r"(?:are|is)\s", re.I)
_PART_ENDS = re.compile(r";|(?<=[a-z\d)]{3})\.\s+(?=[A-Z])")  # items hold several sentences
_HEREBY = re.compile(r"\bhereby\b", re.I)
_ISSUED = re.compile(r"\b(?:issued|sold)\b", re.I)


# Said of the whole, before what was removed of it earlier.
_REGISTERED_OF_WHICH = re.compile(
    r"\s+(?:[\w-]+\s+){0,4}(?:was|were|had\s+been|are|is)\s+(?:originally\s+|initially\s+)?registered\b[^;]{0,200}?,\s+"
    r"of\s+which\s+(?=\d)",
    re.I,
)
_SAME = ("unsold", "deregistered")  # what is left, and by its clause removed


class _Clause:
    """The amounts of one unit, settled from left to right."""

    def __init__(self, substance: Substance, unit: Unit) -> None:
        self.text = substance.text
        self.substance = substance
        self.unit = unit
        self.words = substance.clause(unit)
        self.removal = REMOVAL.search(self.words) is not None
        self.removes = self.removal and bool(
            ALL_REMOVED.search(self.words) or _THEM.search(self.words)
        )
        self.kept: list[Movement] = []

    def take(self, movement: Movement) -> None:
        """Settles the next amount, and the one before it where both share a verb."""
        last = self.kept[-1] if self.kept else None
        if last and last.amount == movement.amount and movement.start - last.end < 4:
            last.end = movement.end  # `one million (1,000,000)`: written twice
            told = movement.role != "other" and (movement.role, last.role) != _SAME
            if movement.strength > last.strength and told:
                last.role, last.strength, last.cue = movement.role, movement.strength, movement.cue
            if last.title is None:
                last.title, last.title_at = movement.title, movement.title_at
            return
        self._tell_earlier(movement)
        self._tell_origin(movement)
        if last:
            self._share(last, movement)
        self._remove(movement)
        self.kept.append(movement)

    def _tell_earlier(self, movement: Movement) -> None:
        if not EARLIER.search(self.words) or _HEREBY.search(self.words):
            return
        at = movement.start - self.unit.start
        ends = [0, *(m.end() for m in _PART_ENDS.finditer(self.words)), len(self.words)]
        part = next(self.words[a:b] for a, b in pairwise(ends) if b > at)
        if _BY_THIS.search(part) and not EARLIER.search(part):
            return  # `…; the 23,460 that are left are removed by this amendment`
        told = movement.end - self.unit.start
        if movement.role == "registered" and _PARTED.search(self.words, 0, at):
            return  # `Of the 640,000 shares which it covered, 150,000 were removed by …`
        if movement.role == "registered" and _REGISTERED_OF_WHICH.match(self.words, told):
            return  # `3,600,000 shares were registered, of which 95,400 were removed by …`
        if self._is_done_now(movement, part):
            return
        if movement.role == "deregistered" or (
            movement.role in ("registered", "unsold") and EARLIER_BY.search(self.words)
        ):
            movement.role = "previously_removed"

    def _is_done_now(self, movement: Movement, part: str) -> bool:
        """`Amendment No. 1 removed 10,000 shares, and the 35,001 that remain are now removed`: the
        present tells what this one does, in a clause of its own behind the other."""
        if movement.role != "deregistered" or movement.cue is None or EARLIER_BY.search(part):
            return False
        present = _PRESENT.match(self.text, movement.cue[0], movement.cue[1])
        return present is not None and movement.cue[0] >= movement.end

    def _tell_origin(self, movement: Movement) -> None:
        if movement.role != "sold" or not movement.cue:
            return
        after = self.words[movement.end - self.unit.start :][:90]
        before = self.words[: movement.start - self.unit.start][-180:]
        origin = _ORIGIN.search(after) or _ORIGIN_BEFORE.search(before)
        if _ISSUED.search(self.text[slice(*movement.cue)]) and origin:
            # under Form S-4 what is issued in the merger is what was registered for it
            if not _EXCHANGED.search(self.text, 0, self.substance.body + 3_000):
                movement.role = "other"

    def _share(self, last: Movement, movement: Movement) -> None:
        between = self.text[last.end : movement.start]
        self._share_verb(last, movement, between)
        named = movement.role == "unsold" and last.role in ("deregistered", "unsold")
        of_whole = _OF_THE.match(between) or _LEFT_OF.search(between)
        if movement.amount > last.amount:
            of_whole = of_whole or _OF_MORE.fullmatch(between)
            named = named or (last.role == "unsold" and _LEFT_OF.search(between) is not None)
        if of_whole and (named or movement.role in (last.role, "other")):
            if last.role == "registered":
                last.role = "part"
            movement.role, movement.strength = "registered", 0.85  # `86,412 of the 250,000 shares`
            if last.title is None and movement.title is not None and last.money == movement.money:
                last.title, last.title_at = movement.title, movement.title_at
                last.unit = movement.unit
            return
        if (role := _said_again(last, movement, between)) is not None:
            movement.role = role
            return
        part = self._tell_part(last, movement, between)
        if not part and _COORDINATED.search(between):
            if movement.role == "other":
                self._inherit(last, movement)
            elif has_nearer_verb(last, movement) and not VERB.search(between):
                # `registered $300,000,000 of Bonds, and issued $125,000,000 of one series, and
                # $100,000,000 of another`: the second is issued too
                movement.role, movement.cue = last.role, last.cue
            elif is_elliptic(self.text, last, movement):
                movement.role, movement.strength, movement.cue = last.role, 0.8, last.cue

    def _share_verb(self, last: Movement, movement: Movement, between: str) -> None:
        """What the verb behind the second of two amounts makes of both."""
        governed = movement.cue is not None and movement.cue[0] >= movement.end
        if movement.role == "unsold" and one_predicate(self.substance, last, movement):
            last.role = "unsold"  # `A shares registered under … and B shares … had not been issued`
        elif movement.role in _PREDICATES and governed and last.role == "other":
            if last.place is movement.place and one_predicate(self.substance, last, movement):
                last.role, last.strength, last.cue = movement.role, 0.8, movement.cue
        if movement.role == "unsold" and last.role == "deregistered" and AND.search(between):
            if governed and self.removal and not VERB.search(between):
                movement.role = "deregistered"  # `deregisters A and B that were not issued`
        beside = governed and last.role == "deregistered" and last.cue is not None
        if beside and movement.role == "registered" and last.cue[1] <= last.start:  # type: ignore[index]
            if _COORDINATED.search(between) and not VERB.search(_RELATIVE.sub("", between)):
                # `removes A shares registered under … and B shares registered under …`
                movement.role, movement.strength = "deregistered", 0.85

    def _tell_part(self, last: Movement, movement: Movement, between: str) -> re.Match[str] | None:
        """Tells an amount that is a part of one before it; gives the words that make it one."""
        part = _PART.search(between) or _second_part(last, movement, between)
        if part and "which" in part.group() and movement.role in _OF_THE_REGISTERED:
            if last.cue is None and not any(m.role == "registered" for m in self.kept):
                last.role, last.strength = "registered", 0.85  # `for N shares, of which M remain`
        within = part and part.group().startswith("including") and movement.cue is None
        if within and movement.role == "other" and last.role != "other":
            movement.role = "part"  # `8,500,000 shares, including 2,500,000 shares issuable on …`
        left = _LEFT.match(self.text, movement.end)
        whole = next((m for m in islice(reversed(self.kept), _FAR_BACK) if m.role != "part"), last)
        forward = movement.role == "carried_over" and part and part.group().startswith("including")
        if forward or (part and not left and movement.role == whole.role):
            movement.role = "part"
        return part

    def _inherit(self, last: Movement, movement: Movement) -> None:
        """The verb of the amount before, over an amount of money in between."""
        governing: Movement | None = last
        if last.role == "part" and movement.title not in (None, last.title):
            # `shares, including N shares under warrants, and M warrants`: of the whole again
            governing = next((m for m in reversed(self.kept) if m.role != "part"), None)
        elif last.money and last.role == "other":
            governing = self.kept[-2] if len(self.kept) > 1 else None
        if governing is None or governing.role == "other" or governing.cue is None:
            return
        elliptic = governing.cue[0] >= governing.end and governing.cue[1] <= movement.start
        if governing.cue[1] <= governing.start or (
            elliptic and governing is last and ELLIPTIC.match(self.text, movement.end)
        ):
            movement.role, movement.strength, movement.cue = governing.role, 0.8, governing.cue

    def _gone_that_is(self, movement: Movement) -> bool:
        """`227,382 A units and 130,156 B units that were not sold are hereby deregistered`."""
        assert movement.cue is not None
        relative = _THAT.search(self.text, movement.end, movement.cue[0])
        reduced = self.text.startswith(("not ", "never "), movement.cue[0])  # `shares not sold are`
        return bool(
            (relative or reduced) and _THEN_GONE.match(self.text, movement.cue[1], self.unit.end)
        )

    def _is_object(self, movement: Movement) -> bool:
        """Whether the amount is the first object of a verb of removal before it."""
        verbs = list(_REMOVING.finditer(self.text, self.unit.start, movement.start))
        if not verbs or any(m.start > verbs[-1].end() for m in self.kept):
            return False
        return not _FINITE.search(self.text, verbs[-1].end(), movement.start)

    def _remove(self, movement: Movement) -> None:
        """What is unsold and removed by the same clause is removed; what is carried is carried."""
        if movement.role != "unsold":
            return
        if not self.removes and _CARRIED.search(self.words):
            movement.role = "carried_over"
            return
        if movement.cue and _AND_GONE.match(self.text, movement.cue[1], self.unit.end):
            movement.role = "deregistered"
            return
        if movement.cue and movement.cue[0] >= movement.end and self._gone_that_is(movement):
            movement.role, movement.strength = "deregistered", 0.9
            return
        at = movement.start - self.unit.start
        governed = self.removal and (
            _REMOVES_NEXT.search(self.words[max(at - 60, 0) : at]) or self._is_object(movement)
        )
        if governed or (self.removes and not _told_apart(self.words, movement, self.unit)):
            movement.role, movement.strength = "deregistered", min(movement.strength, 0.9)


# `388,204 shares that were registered under No. 333-1`: says which, and not what becomes of them
_RELATIVE = re.compile(
    r"\b(?:that|which)\s+(?:were|was|are|is|have\s+been|had\s+been)\s+(?:originally\s+)?(?:registered|covered)\b",
    re.I,
)
_THAT = re.compile(r"\b(?:that|which)\s+\Z")
_THEN_GONE = re.compile(
    r"(?:[^.;,\d]|\d{1,2},\s\d{4}){0,60}?\s(?:are|is)\s+(?:(?:hereby|now|being|therefore|accordingly)\s+)*"
    r"(?:removed|deregistered|de-registered|withdrawn|struck)\b",
    re.I,
)
# `200,000 remain and are removed`: one subject, two predicates
_AND_GONE = re.compile(
    r"(?:[^.;,\d]|\d{1,2},\s\d{4}){0,80},?\s+and\s+(?:are|is)\s+(?:(?:hereby|now|being|therefore|accordingly)\s+)*"
    r"(?:removed|deregistered|de-registered|withdrawn|struck)\b",
    re.I,
)
# `removes from the registration effected by No. 333-1 the following: 100,250 shares`
_REMOVING = re.compile(r"\b(?:de-?\s?regist(?:er|ers|ering)|removes?|withdraws?)\b", re.I)
_FINITE = re.compile(r"\b(?:were|was|are|is|have|has|had|remain\w*|which|that)\b|[;]", re.I)


def settle(substance: Substance, unit: Unit, found: list[Movement]) -> list[Movement]:
    """The amounts of a unit as the clause means them, each once; changes them in place."""
    clause = _Clause(substance, unit)
    for movement in found:
        clause.take(movement)
    tell_by_class(substance, unit, clause.kept)
    tell_understood(substance, unit, clause.kept)
    tell_gapped(substance, unit, clause.kept)
    tell_parts(substance, unit, clause.kept)
    tell_whole_behind(substance, clause.kept)
    tell_parallel(substance, clause.kept)
    tell_respectively(substance, unit, clause.kept)
    tell_done_at_end(substance, unit, clause.kept)
    if ended := _ENDED.search(clause.words):
        for movement in clause.kept:
            if movement.role == "unsold" and movement.start - unit.start > ended.start():
                movement.role = "deregistered"  # `Registration of the N shares unsold is ended`
            cue = substance.text[slice(*movement.cue)] if movement.cue else ""
            if movement.role == "registered" and cue.lower().startswith("registration"):
                movement.role = "deregistered"
    return clause.kept


_FAR_BACK = 50  # amounts among which the whole of a part is looked for


def _told_apart(words: str, movement: Movement, unit: Unit) -> bool:
    """`N were available when the plan ended, and the Registrant removes the rest`: not the same."""
    at = movement.start - unit.start
    return bool(re.search(r"\bas\s+of\b[^.;]{0,60}$", words[:at])) and "such" not in words[at:]
