"""What an amendment does: cue words by purpose, with the sentence that decides."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.checking.roles.cues import EARLIER, REMOVAL
from assistant.checking.roles.purpose_frames import MOVES_OR_REMOVES, framed_purposes
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.cue_words import CueWords
from assistant.language.gated import Gated, gated
from assistant.language.openings import compiled

BOILERPLATE = gated(
    r"\b(?:512\s*\(a\)|undertak(?:ing|es)(?!\s+(?:[^.;]{0,40}\s)?to\s+(?:keep|maintain)\b)|check\s+the\s+following\s+box|delayed\s+or\s+continuous\s+basis|reasonable\s+grounds|by\s+reference\s+into|as\s+soon\s+as\s+practicable"
    r"|in\s+accordance\s+with\s+(?:an\s+)?undertaking|Approximate\s+date)\b",
    re.I,
)
"""Sentences of forms and undertakings, which hold cue words and tell of nothing that happened."""

UNDERTAKEN = gated(
    # `(3) to remove from registration by means of a post-effective amendment any of the securities …`
    r"\A\W{0,3}(?:(?:\d{1,2}|[a-z]{1,3})[.)]+\s*)?to\s+(?:remove|deregister)\b[^.;\d]{0,160}?"
    r"(?:\bany\s+of\s+the\s+securities|\bby\s+(?:means\s+of\s+)?an?\s+post-?\s?effective\s+amendment)\b"
    # `before a post-effective amendment which shows that all have been sold or which deregisters those unsold`
    r"|\bpost-?\s?effective\s+amendment\s+(?:which|that)\s+(?:indicates?|shows?|states?|says|reports?)\b"
    # `before a further one that deregisters all shares then remaining unsold`, `until a later amendment removes`
    r"|\b(?:before|until|prior\s+to)\b[^.;]{0,60}\b(?:an?|any)\s+(?:(?:further|later|subsequent|final|new)\s+)?(?:one|post-?\s?effective\s+amendment|amendment)\b[^.;]{0,40}\b(?:deregist|remov|withdraw)\w*",
    re.I,
)
"""A removal that an undertaking or a statement of incorporation speaks of, by an amendment to come."""

_THIS_AMENDMENT = r"\b(?:this|these|the)\s+(?:Post-?\s?Effective\s+)?Amendments?\b"

PURPOSES: list[tuple[str, int, Gated]] = [
    # Removal by this amendment, in any words.
    ("deregistration", 3, REMOVAL),
    ("deregistration", 3, gated(r"\b(?:terminat\w+|cancel\w*)\b[^.;]{0,80}\b(?:effectiveness|registration)\b[^.;]{0,80}\b(?:Registration\s+Statements?|securities|shares)\b", re.I)),
    ("deregistration", 3, gated(r"\bremov\w+\b[^.;]{0,140}\b(?:unsold|unissued|remain)", re.I)),
    # `Registration of whatever shares have not been issued is brought to an end by this filing`, `ends the registration of`
    ("deregistration", 3, gated(r"\bregistration\s+of\b[^.;]{0,160}\b(?:is|are)\b[^.;]{0,30}\bbrought\s+to\s+an\s+end\b|\b(?:ends?|ending|cancels?|discontinues?)\s+the\s+registration\s+(?:of|for|as\s+to)\b", re.I)),
    # `The Trust desires to remove the 300,415 shares it never issued`
    ("deregistration", 3, gated(r"\b(?:desires?|wish(?:es)?|seeks?|asks?)\s+to\s+(?:remove|withdraw|deregister)\b[^.;]{0,80}\b(?:shares|securities|units|notes|interests|bonds|balance|remainder)\b", re.I)),
    # `The shares not sold under this Registration Statement are therefore withdrawn from it`
    ("deregistration", 3, gated(r"\b(?:are|is)\s+(?:hereby\s+|therefore\s+|accordingly\s+|being\s+|now\s+){1,2}(?:withdrawn|removed|struck|dropped|released)\s+(?:from|off)\b", re.I)),
    # `is hereby amended so that no common shares remain registered under it`
    ("deregistration", 3, gated(r"\bso\s+that\s+no(?:ne)?\s+(?:[\w-]+\s+){0,6}?(?:remains?|stays?|continues?|is|are)\s+(?:to\s+be\s+)?registered\b", re.I)),
    # Shares of another statement or plan carried here: `on Form S-8 to Form S-4`, old plan to new plan.
    ("share_transfer", 3, gated(r"\b(?:carr(?:y|ied|ies|ying)\s+(?:over|forward)|rolled\s+over|re-?allocat\w+)\b[^.;]{0,200}\b(?:shares|securities|registration|plan)\b"
            # `remove the 552,010 shares in order that they be carried to it`
            r"|\bshares\b[^.;]{0,160}\bcarried\s+(?:to|into)\s+(?:it|that|such|another|the\s+new)\b"
            r"|\b(?:transferred|transferring|to\s+transfer|transfers)\b[^.;]{0,160}\b(?:to|under)\b[^.;]{0,80}\b(?:Registration\s+Statement|Plan|(?<!this )Form\s+S-8)\b"
            # `transfers 284,117 shares to a new statement`, `the shares are carried to the Registration Statement for the 2001 Plan`
            r"|\b(?:transfers?|transferr(?:ed|ing)|mov(?:es?|ed|ing)|carr(?:y|ies|ied|ying)|shift(?:s|ed|ing)?|brought)\b[^.;]{0,40}?(?:\d|\bshares\b|\bthem\b|\b(?:is|are|been|be)\s+(?:now\s+)?(?:transferred|moved|carried))?[^.;]{0,140}\b(?:to|into|onto)\s+(?:the|a|an|its|another|that)\s+(?:new\s+|other\s+|separate\s+|later\s+)?(?:Registration\s+)?statement\b(?!\s+of\b)", re.I)),
    ("share_transfer", 3, gated(r"\b(?:may\s+(?:now\s+|also\s+|instead\s+|hereafter\s+|henceforth\s+|in\s+future\s+|from\s+now\s+on\s+)?be|will\s+(?:now\s+)?be|become|became|are)\s+(?:issued|available|offered|issuable|used)[^.;]{0,80}\b(?:under|pursuant\s+to)\s+(?:the\s+)?[^.;]{0,80}(?:\bnew\b|successor|\b(?:19|20)\d\d\b)[^.;]{0,80}\bPlan\b", re.I)),
    # `Hereafter those 120,400 shares are to be offered under the Employee Stock Purchase Plan`
    ("share_transfer", 3, gated(r"\b(?:hereafter|henceforth|from\s+now\s+on|in\s+future|in\s+the\s+future)\b[^.;]{0,60}\bshares\b[^.;]{0,40}\b(?:are\s+to|may|will|shall|can)\s+be\s+(?:offered|issued|sold|used|issuable)\b[^.;]{0,80}\bunder\b[^.;]{0,80}\bPlan\b", re.I)),
    ("share_transfer", 3, gated(r"\bPost-?\s?Effective\s+Amendment\b[^.]{0,80}\bon\s+Form\s+S-8\s+to\s+(?:the\s+)?(?:Registration\s+Statement\s+on\s+)?Form\s+S-4", re.I)),
    ("share_transfer", 2, gated(r"\bto\s+(?:reflect|provide|cover)\b[^.;]{0,140}\b(?:also|now)\b[^.;]{0,60}\b(?:issued|covers?|offered)\b[^.;]{0,80}\bPlan\b", re.I)),
    ("successor", 3, gated(r"\bRule\s+414\b|\bsuccessor\s+(?:issuer|registrant)\b|\bexpressly\s+adopts?\b|\badopts?\s+(?:the|such|each|said)\s+(?:[\w-]+\s+){0,4}Registration\s+Statements?\b", re.I)),
    ("form_conversion", 3, gated(r"\b(?:to\s+)?conver(?:t|ts|ting|sion)\b[^.;]{0,140}\bForm\s+(?:S|F|SB)-\d"
            # `to convert the automatic shelf to a non-automatic shelf`, `to the proper submission type`
            r"|\bconver(?:t|ts|ting|sion)\b[^.;]{0,140}\b(?:non-?automatic\s+shelf|not\s+an\s+automatic\s+shelf|submission\s+type)\b", re.I)),
    # `is no longer eligible to use Form S-3 and files this amendment on Form S-1`, `places it on that form`
    ("form_conversion", 3, gated(r"\beligib(?:le|ility)\b[^.;]{0,60}\bForm\s+(?:S|F)-\d[^.;]{0,100}\b(?:up)?on\s+(?:(?:a\s+)?Form\s+(?:S|F)-\d|(?:that|such)\s+form)\b", re.I)),
    # `they are moved, by means of this amendment, from Form S-4 to Form S-8`
    ("form_conversion", 3, gated(r"\b(?:mov|transferr|chang|shift)(?:ed|ing|es)\b[^.;]{0,100}\bfrom\s+(?:\w+\s+){0,5}?Form\s+(?:S|F|SB)-\d[^.;]{0,60}\bto\s+(?:\w+\s+){0,5}?Form\s+(?:S|F)-\d", re.I)),
    # `by filing this Post-Effective Amendment No. 1 on Form S-8`: part of a Form S-4 goes on as a Form S-8.
    ("form_conversion", 3, gated(r"\bfil(?:es?|ing|ed)\s+(?:of\s+)?(?:this|such)\s+Post-?\s?Effective\s+Amendment\b[^.;]{0,20}(?:\bNo\W\s*\d+\s*)?\bon\s+Form\s+(?:S|F)-\d", re.I)),
    ("prospectus_update", 3, gated(r"\bSection\s+10\s*\(a\)\s*\(3\)|\bupdat\w+\b[^.;]{0,100}\b(?:prospectus|financial\s+statements|information|registration\s+statement)|\b(?:amended\s+and\s+restated|revised|updated)\s+prospectus", re.I)),
    ("prospectus_update", 2, gated(r"\bto\s+(?:include|incorporate|reflect|add|register|identify|amend|supplement|set\s+forth|revise)\b[^.;]{0,140}\b(?:selling\s+(?:stock|share|security)\s?holders?|audited|annual\s+report|Form\s+10-K|prospectus)", re.I)),
    # `The enclosed prospectus supersedes the one dated …`, `The table in the prospectus is amended and restated by this amendment`
    ("prospectus_update", 4, gated(r"\bprospectus(?:es)?\b[^.;]{0,120}\b(?:supersedes?|replaces?|takes?\s+the\s+place\s+of)\b|\bprospectus(?:es)?\b[^.;]{0,120}\b(?:is|are)\s+(?:hereby\s+|being\s+)?(?:amended|supplemented|updated|revised|restated|replaced)\b", re.I)),
    # `Supplement No. 4 brings the prospectus up to date`, `to bring current the information about`
    ("prospectus_update", 3, gated(r"\bbring(?:s|ing)?\b[^.;]{0,30}\b(?:up\s+to\s+date|current)\b[^.;]{0,80}\b(?:prospectus|information|statements)\b|\bbring(?:s|ing)?\b[^.;]{0,30}\b(?:prospectus|information|statements)\b[^.;]{0,90}\bup\s+to\s+date\b", re.I)),
    # `sets forth a supplement to the Prospectus`
    ("prospectus_update", 3, gated(r"\b(?:sets?\s+forth|contains?|files?|includes?|consists?\s+of)\b[^.;]{0,40}\bsupplements?\b[^.;]{0,30}\bprospectus\b|\b(?:sets?\s+forth|contains?|files?|includes?|consists?\s+of)\b[^.;]{0,60}\bprospectus\s+supplement\b|\bto\s+supplement\s+(?:the|its)\s+prospectus\b", re.I)),
    ("exhibits", 3, gated(r"\b(?:solely|sole\s+purpose|only|exclusively)\b[^.;]{0,140}\bexhibits?\b|\bexhibits?-only\b|\bRule\s+462\s*\(d\)|\b(?:to\s+(?:add|file|include|replace|amend)|filing|adding)\b[^.;]{0,100}\bexhibits?\b", re.I)),
    # `A new Exhibit 5 takes the place of the one filed before`
    ("exhibits", 3, gated(r"\bExhibits?\s+\d[^;]{0,120}\b(?:tak(?:e|es|ing)\s+the\s+place|replac(?:e|es|ing)|supersed(?:e|es|ing)|is\s+substituted)\b", re.I)),
    # `A copy of the Plan as so amended is filed as Exhibit 4.2`: what an amendment does that does nothing else
    ("exhibits", 3, gated(r"\b(?:is|are)\s+Exhibits?\s+\d[^.;]{0,30}\b(?:hereto|herewith|hereby|to\s+this)\b|\bExhibits?\s+\d[^.;]{0,160}\b(?:is|are)\s+(?:being\s+|hereby\s+){0,2}(?:added|filed)\b|\b(?:is|are)\s+(?:being\s+|hereby\s+)?(?:re-?)?filed\s+(?:herewith\s+|hereby\s+|with\s+this\s+[^.;]{0,40}\s)?as\s+(?:an?\s+)?Exhibits?\b", re.I)),
    # `is filed solely to add an indeterminate amount of interests`: none of the rest
    ("other", 2, gated(r"\bAmendments?\b[^.;]{0,40}\b(?:is|are)\s+(?:being\s+)?(?:filed|made)\s+(?:solely\s+|only\s+)?(?:in\s+order\s+)?(?:to|for\s+the\s+(?:sole\s+)?purpose\s+of)\s+(?:add|nam|correct|chang|clarif|increas|register|pay)\w*", re.I)),
    ("withdrawal", 3, gated(r"\bRule\s+477\b|\b(?:withdraw(?:s|al|ing|n)?)\b(?![^.;]{0,60}\bfrom\s+registration\b)[^.;]{0,60}\bRegistration\s+Statement\b(?![^.;]*\bfrom\s+registration)", re.I)),
]  # fmt: skip

_FRAMED = 4.0  # the weight of a purpose that a sentence says the amendment is for
_NOTE = 6_000  # characters of the substance in which it would say so

_AIM_WORDS = CueWords(pattern for _, _, pattern in PURPOSES)

# Boxes of the cover, and the delaying amendment of 17 CFR 230.473, which is on most covers
_CHECK_BOX = gated(
    r"check\s+the\s+following\s+box|\bamends?\s+this\b[^.;]{0,60}\bon\s+such\s+date\s+or\s+dates\b",
    re.I,
)
_ONLY_TOLD = gated(
    r"\b(?:previously|already)\s+(?:deregistered|removed)|\b(?:does|do|did|is|are|was|were|has|have|will)\s+not\s+(?:(?!(?:sold|issued|purchased|resold|used)\b)\w+\s+){0,3}(?:deregist|remov|withdraw)"
    r"|\bundertak(?:e|es)\b|\bamendment\s+does\s+not\s+(?:touch|concern|affect)|\bshall\s+be\s+deemed\b|\bhereby\s+undertakes|\bThe\s+undersigned\s+[Rr]egistrant\s+hereby\s+undertakes",
    re.I,
)


@dataclass(slots=True)
class Aim:
    """A purpose, its weight, and the unit and words of the flow that decide it."""

    purpose: str
    weight: float
    unit: Unit
    span: tuple[int, int]
    framed: bool = False
    """Whether the sentence says that this is what the amendment is for."""
    carried: bool = False
    """Whether it carries on the very securities that the sentence before removes."""


# `No shares are removed from registration by this amendment`, `and none are being removed`.
_NOTHING_REMOVED = gated(
    r"\bnothing\s+in\s+(?:this|these)\s+(?:Post-?\s?Effective\s+)?Amendments?\s+(?:removes|deregisters|withdraws)\b|"
    r"\b(?:no(?:ne)?)\b(?:\s+of\s+(?:the|these|those))?\s*+(?:[\w-]+\s++){0,3}(?:shares|securities|units|notes)?\s*+\b(?:are|is)\s+(?:hereby\s+|being\s+){0,2}"
    r"(?:(?:added|registered)\b[^.;]{0,24}?,?\s+(?:or|nor|and)\s+)?(?:removed|deregistered|withdrawn)\b(?![^.;]*\b(?:No\W\s?\d|333-|33-))",
    re.I,
)
# `if we end it we will, as we have undertaken, remove`: not by this amendment.
_CONDITIONAL = re.compile(
    # `Nothing more will be sold, and everything that was not sold is removed`: that is done, and so
    # is `Since there will be no more sales, the company withdraws`
    r"\bif\b[^.;]{0,80}$|\b(?:will|would|shall|might)\b(?:(?!,\s+(?:(?:and|but|the|we|it|its)\b|(?-i:[A-Z][\w-]+\s)))[^.;]){0,80}$",
    re.I,
)
# What was not sold is removed all the same: `The securities not sold are accordingly deregistered`.
_UNSOLD = r"(?!\s+(?:(?:been|yet|previously|so|be|actually|have\s+been)\s+){0,2}(?:sell|issue|use|need|purchase|offer|sold|resold|issued|reissued|purchased|needed|granted|offered|exercised|used|distributed|subject|longer|taken|converted|exchanged|awarded|acquired|otherwise|theretofore|disposed)\b)"
_DENIED = re.compile(
    rf"(?<!\()\b(?:none|nothing|no(?![.·])|nor|neither|not)\b{_UNSOLD}(?:[^,;]*|[^;,]*,\s+(?:or|nor)\s+)$",
    re.I,
)
# `As each of them undertakes that it will, Ames Corp. removes all shares`: that is done
_DOES_REMOVE = re.compile(
    r"\bhereby\s+(?:remov|deregist|de-regist|withdr)"
    r"|\bundert[ao]\w+\b[^.;,]{0,80},\s+(?:the\s+)?(?:[\w.'&-]+,?\s+){1,6}?(?:now\s+|therefore\s+)?(?:removes?|de-?registers?|withdraws?)\b",
    re.I,
)
_OF_THIS = compiled(_THIS_AMENDMENT + r"|\bhereby\b|\bthis\s+filing\b", re.I)
_ON_A_COVER = compiled(r"Approximate\s+date|Post-?\s?Effective\s+Amendment", re.I)
# Purposes whose words are often said by the way: they count less without `this amendment`.
_BY_NAME = {"prospectus_update", "exhibits", "form_conversion", "share_transfer"}


# `Post-Effective Amendment No. 1, which was filed March 1, 2005, carried forward 75,000 shares`
_BY_AN_EARLIER = re.compile(
    r"\bAmendments?\s+No\W{1,2}\d+\b[^.;]{0,12}\bfiled\b[^.;]{0,60}\b(?:carried|transferred|moved)\b",
    re.I,
)


def _aim_weight(substance: Substance, unit: Unit, purpose: str, at: int) -> float:
    """What the words around a purpose's cue at `at` add to its weight; -9 where they deny it."""
    words = substance.clause(unit)
    this = _OF_THIS.search(words) is not None
    told = _ONLY_TOLD.search(words) is not None
    if purpose == "share_transfer" and not this and _BY_AN_EARLIER.search(words):
        return -9
    if purpose in ("deregistration", "share_transfer") and EARLIER.search(words) and not this:
        return -9
    if purpose == "deregistration":
        if _DENIED.search(substance.clauses[max(at - 70, unit.start) : at]):
            return -9
        told = told and not _DOES_REMOVE.search(words)
        if told:
            return -9
        if not this and _CONDITIONAL.search(substance.clauses[unit.start : at]):
            return -9
    weight = 1.5 if this else -1.0 if purpose in _BY_NAME else 0.0
    if told:
        weight -= 2.5
    if unit.start < substance.body or unit.start > substance.body + 6_000:
        weight -= 1
    if BOILERPLATE.search(words) and purpose != "deregistration":
        weight -= 1.5
    return weight


def read_purposes(substance: Substance) -> list[Aim]:
    """The purposes that the filing states, each once, the most weighty sentence of each."""
    best: dict[str, Aim] = {}
    for unit in substance.units:
        words = substance.clause(unit)
        if len(words) < (_SHORTEST if words.endswith(".") else _SHORTEST_LINE):
            continue
        if unit.start < substance.body and not _ON_A_COVER.search(words):
            continue
        if _CHECK_BOX.search(words):
            continue
        for number in _AIM_WORDS.may_match(_AIM_WORDS.held(substance.spoken(unit))):
            purpose, weight, pattern = PURPOSES[number]
            match = pattern.search(substance.clauses, unit.start, unit.end)
            if not match or (purpose == "deregistration" and UNDERTAKEN.search(words)):
                continue
            score = weight + _aim_weight(substance, unit, purpose, match.start())
            held = best.get(purpose)
            if score >= 2 and (held is None or score > held.weight):
                best[purpose] = Aim(purpose, score, unit, match.span())
        _add_framed(substance, unit, words, best)
    _drop_what_is_converted(substance, best)
    _add_carried(substance, best)
    body = substance.clauses[substance.body :]
    if _NOTHING_REMOVED.search(body):
        best.pop("deregistration", None)
    if _withdraws_whole(substance, best):
        best.pop("deregistration", None)
    return sorted(best.values(), key=lambda aim: -aim.weight)


_SHORTEST = 18  # characters of a sentence: `We remove the rest.`
_SHORTEST_LINE = 25  # of a line that ends with no full stop: a heading

# `applies for the withdrawal of the Registration Statement`, `requests that it be withdrawn under Rule 477`
_ASKS = re.compile(
    r"\bRule\s+477\b|\b(?:appl(?:y|ies)|request(?:s|ing)?|asks?|consents?)\b[^.;]{0,80}\bwithdraw",
    re.I,
)


def _withdraws_whole(substance: Substance, best: dict[str, Aim]) -> bool:
    """Whether the withdrawal of a whole statement (17 CFR 230.477) is what was read as a removal."""
    asked, removed = best.get("withdrawal"), best.get("deregistration")
    if asked is None or removed is None or removed.unit is not asked.unit:
        return False
    words = substance.clause(asked.unit)
    return bool(_ASKS.search(words)) and not _FROM_REGISTRATION.search(words)


_FROM_REGISTRATION = re.compile(r"\bderegist|\bfrom\s+registration\b|\bunsold\b", re.I)


def _add_framed(substance: Substance, unit: Unit, words: str, best: dict[str, Aim]) -> None:
    """Adds the purposes that a sentence says its amendment is for."""
    if not substance.body <= unit.start < substance.body + _NOTE or unit.kind == "row":
        return
    for purpose, (start, end) in framed_purposes(words):
        held = best.get(purpose)
        if EARLIER.search(words) or (held is not None and held.framed):
            continue
        if held is not None and held.weight >= _FRAMED:
            held.framed = True
            continue
        weight = max(_FRAMED, held.weight if held else 0)
        span = (unit.start + start, unit.start + end)
        best[purpose] = Aim(purpose, weight, unit, span, framed=True)


_MOVES = re.compile(
    r"\b(?:carr(?:y|ie)|transfer|mov(?:e|ing)|roll|allocat|shift|brought|also|instead|now|hereafter)",
    re.I,
)


def _drop_what_is_converted(substance: Substance, best: dict[str, Aim]) -> None:
    """Leaves out a transfer that only tells, in the sentence of a conversion, what the shares are for.

    `by filing this Post-Effective Amendment No. 1 on Form S-8 relating to shares that may be issued on
    the exercise of options granted under the 1992 Plan`.
    """
    moved, converted = best.get("share_transfer"), best.get("form_conversion")
    if moved is None or converted is None or moved.unit is not converted.unit or moved.framed:
        return
    if not _MOVES.search(substance.clause(moved.unit)):
        del best["share_transfer"]


# `They are being carried forward to, and deemed covered by, a Registration Statement on Form S-8`
CARRIED_ON = gated(
    r"\b(?:are|is|were|was|have\s+been|has\s+been|will\s+be)\s+(?:(?:now|being|hereby|instead|also|therefore|accordingly|simultaneously|concurrently)\s+){0,3}"
    r"(?:carried\s+(?:over|forward)|transferred|moved|rolled\s+(?:over|forward)|deemed\s+(?:to\s+be\s+)?(?:covered|registered))\b"
    r"[^.;]{0,120}\b(?:Registration\s+Statements?|Form\s+S-8|Plan)\b",
    re.I,
)
_NOT_CARRIED = re.compile(
    r"\b(?:no(?!\W\s?\d)|not|none|nothing|neither|nor|never|if|earlier|previously)\b", re.I
)
# What was removed is spoken of again as a whole.
_THE_SAME = re.compile(
    r"\A\W{0,3}(?:They|All\s+of\s+(?:them|these|those)|(?:These|Those|Such|The\s+same|The\s+Carr(?:y|ied)\W?(?:over|forward)?)\s+(?:[\w,]+\s+){0,3}?(?:shares|securities))\s+(?:are|is|have\s+been|will\s+be)\b",
    re.I,
)


def carries_on(words: str) -> bool:
    """Whether a clause of the substance tells that securities go on under another statement or plan."""
    found = CARRIED_ON.search(words)
    return found is not None and not _NOT_CARRIED.search(words, 0, found.start())


def _add_carried(substance: Substance, best: dict[str, Aim]) -> None:
    """Reads a removal as a transfer where the next sentence carries what it removes to another statement."""
    removed = best.get("deregistration")
    if removed is None or removed.unit not in substance.units:
        return
    follows = substance.units[substance.units.index(removed.unit) + 1 :][:1]
    for unit in follows:
        words = substance.clause(unit)
        if _THE_SAME.match(words) and carries_on(words):
            found = CARRIED_ON.search(words)
            assert found is not None
            span = (unit.start + found.start(), unit.start + found.end())
            best["share_transfer"] = Aim("share_transfer", removed.weight, unit, span, carried=True)


# The order in which a purpose is chosen where an amendment does several (`record.Purpose`).
PURPOSE_ORDER = [
    "deregistration", "share_transfer", "successor", "form_conversion", "prospectus_update",
    "exhibits", "withdrawal", "other",
]  # fmt: skip


def deciding_aim(aims: list[Aim]) -> Aim | None:
    """The first purpose of the order among those stated about as strongly as the strongest."""
    if not aims:
        return None
    carried = next((aim for aim in aims if aim.carried), None)
    if carried is not None:
        return carried
    near = {aim.purpose: aim for aim in aims if aim.weight >= min(aims[0].weight - 1.5, 3.0)}
    if any(aim.framed for aim in near.values()):
        near = {p: a for p, a in near.items() if a.framed or p in MOVES_OR_REMOVES}
    return next((near[purpose] for purpose in PURPOSE_ORDER if purpose in near), aims[0])
