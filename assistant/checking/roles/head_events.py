"""Causes in wordings that no table holds: what something is that is over, and where that is told.

A cause is a clause in which a thing comes to its end: a plan, an offering, a right of holders, the reporting.
What the thing is says the category, and any word of an end will do. Such a clause counts where causes
stand: behind a word that gives a reason, in the sentence of the removal or beside it, or with its
day. It is a reading by position, so that a record is never accepted for it alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checking.roles.cues import EARLIER, REMOVAL
from assistant.checking.roles.purposes import BOILERPLATE
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.cue_words import CueWords
from assistant.language.gated import Gated, gated
from assistant.language.openings import compiled

__all__ = ["HeadEvent", "read_head_events"]

HeadEvent = tuple[str, float, Unit, tuple[int, int]]
"""A category, its weight, the sentence, and the place of its words in the flow."""

# An end, in any words; what was sold, issued or removed is none.
_END = (
    r"(?:(?:has|have|had|having|was|were|is|are|been)\s+(?:now\s+|since\s+|all\s+|thus\s+|also\s+|thereby\s+|then\s+|long\s+){0,2}(?:been\s+)?(?:over|up|past|gone|done|passed|ended|closed|completed|terminated|expired|lapsed|redeemed|repaid|retired|paid|matured|converted|exercised|exchanged|cancel+ed|discontinued|suspended|replaced|superseded|merged|dissolved|frozen|settled|forfeited|surrendered|eliminated|moved|liquidated|abandoned|concluded|satisfied|released|withdrawn|unable|met)"
    r"|expired|lapsed|matured|ceased|ended|terminated|closed|ran\s+out|stopped|passed|took\s+(?:place|effect)|went\s+effective|came\s+to\s+(?:an|its)\s+end|no\s+longer|unable\s+to|nothing\s+(?:more\s+)?(?:may|can|will)|never\s+be|(?:the|its|their)\s+(?:end|lapse|expiry|expiration|termination|completion|redemption|maturity|conversion|discontinuance|closing)"
    r"|redeemed|converted|retired|repurchased|froze|discontinued|superseded|replaced|redeems?|given\s+up|surrendered|turned\s+in|paid\s+out|shut|struck|did\s+away\s+with|put\s+an\s+end\s+to|cut\s+short|dropped|fell\s+away"
    r"|(?:has|have|had|does|do|did)\s+not\s+(?:now\s+)?(?:exist(?:ed)?|been\s+(?:in\s+(?:use|effect|operation)|used|offered)))"
)
_ONE = r"[^.;]{0,90}?\b"


def _head(category: str, thing: str, *, further: str = "") -> tuple[str, Gated]:
    words = (
        rf"\b(?:{thing})\b{_ONE}{_END}\b|\b{_END}\s+(?:of\s+)?(?:[\w'%.-]+\s+){{0,7}}?(?:{thing})\b"
    )
    return category, gated(words + (f"|{further}" if further else ""), re.I)


# What a sentence that begins with `With their lapse` or ends with `are over` leans on: the thing told before.
_THINGS: tuple[tuple[str, Gated], ...] = (
    ("obligation_ended", gated(r"\b(?:warrants|debentures|notes|bonds|preferred\s+(?:stock|shares))\b", re.I)),
    ("plan_ended", gated(r"\b(?:plan|options|awards|stock\s+fund)\b", re.I)),
    ("offering_complete", gated(r"\b(?:offering|subscriptions?|distribution)\b", re.I)),
)  # fmt: skip
_OF_BEFORE = compiled(
    r"^(?:With|After|Upon|Following|Since|On|By\s+reason\s+of)\s+(?:their|its)\s+(?:lapse|end|expiry|expiration|termination|completion|redemption|conversion|maturity|closing)\b"
    r"|^(?:Its|Their|That|The)\s+(?:term|life|duration|lifetime)\s+(?:was|is|were|has|had|came|ran|ended|expired|closed)\b",
    re.I,
)

_HEADS: tuple[tuple[str, Gated], ...] = (
    _head("bankruptcy", r"receiver(?:ship)?|bankruptcy|insolvency|creditors|reorganization\s+case", further=r"\b(?:in\s+the\s+hands\s+of|appointed)\s+(?:an?\s+)?(?:receiver|trustee|administrator|liquidator)\b"),
    _head("merger", r"tender\s+offer|takeover|acquisition|mergers?|combination|consolidation", further=r"\b(?:single|sole|only)\s+(?:share|stock)holder\b|\bowner\s+of\s+all\s+(?:of\s+)?(?:the|its)\s+(?:shares|stock)\b"),
    _head("dissolution", r"existence|dissolution|liquidation", further=r"\bterminated\s+and\s+its\s+(?:assets|affairs|business|property)\b|\bceased\s+to\s+exist\b"),
    _head("obligation_ended", r"warrants?|loans?|pledge|(?:exchangeable|partnership)\s+units|units|exchangeable\s+shares|exchange|debentures?|notes?|bonds|preferred(?:\s+(?:stock|shares))?|conversion\s+(?:right|period)|holding\s+period|registration\s+rights|(?:two|three|one|five)\s+years?(?!\s+(?:of|after)\s+(?:its|the)\s+adoption)|exercise\s+period", further=r"\b(?:had|has|have|was|were|is|are)\s+(?:obliged\s+|required\s+|bound\s+)?to\s+(?:keep|maintain)\b[^.;]{0,80}\b(?:prospectus|registration|available|effective|current)\b|\bdisposed\s+of\s+(?:all|every|its|their)\b|\bsold\s+the\s+last\s+of\s+(?:its|their|his|the)\s+shares\b|\b(?:preferred\s+(?:stock|shares)|notes|debentures)\b.{0,160}?\bturned\s+into\b|\bturned\s+into\s+\d[\d,.]*\s+shares\b|\bsold\s+(?:every|all\s+the|all\s+of\s+the)\s+shares?\b[^.;]{0,40}\breceived\b"),
    _head("plan_ended", r"plans?|options?|awards?|ESPP|participation|(?:stock|investment|share)\s+fund|participants|grants?|purchase\s+program|trust\s+agreement|employment\s+agreements?", further=r"\b(?:stepped\s+into\s+the\s+shoes|took\s+over\s+from|in\s+lieu)\b[^.;]{0,60}\bPlan\b"),
    _head("offering_complete", r"offerings?|subscriptions?|distribution|at-the-market|sales?\s+agency|exchange\s+offer|shelf|orders|rights\s+offering|underwrit\w+", further=r"\bno\s+occasion\s+to\s+sell\b|\b(?:resolved|decided|determined)\b[^.;]{0,80}\bnot\s+to\s+(?:do\s+so|sell|offer|issue)\b"),
    _head("reorganization", r"(?:new|ultimate)\s+(?:parent|holding\s+company)|place\s+of\s+incorporation|domicile", further=r"\bhas\s+a\s+new\s+parent\b"),
    _head("reporting_ended", r"reporting|duty\s+to\s+(?:report|file)|listing|registration\s+under\s+the\s+Exchange\s+Act"),
    _head("other", r"eligib\w+|eligible\s+to\s+use", further=r"\bshould\s+have\s+(?:been|read)\b|\bcounted\b[^.;]{0,60}\b(?:twice|as\s+well|both)\b|\b(?:slip\s+of\s+the\s+pen|oversight|surplus|superfluous|too\s+many)\b"),
)  # fmt: skip
_HEAD_WORDS = CueWords(pattern for _, pattern in _HEADS)

# Words that give a reason for what is told beside them.
_REASON = compiled(
    r"\b(?:as\s+a\s+(?:result|consequence)|because|since|due\s+to|in\s+(?:view|light)\s+of|by\s+reason\s+of|owing\s+to|following|upon|with\s+(?:their|its|the)\s+(?:lapse|end|expiry|expiration|termination|completion)|having|there\s+being|accordingly|therefore|thus|hence|consequently|for\s+(?:that|this|which)\s+reason|now\s+that|whereas|inasmuch|after|when|so\s+that)\b",
    re.I,
)
_DENIES = re.compile(
    r"\b(?:not|never|if|unless|(?-i:may)|could|would|until|any\s+time)\b[^.;]{0,40}$", re.I
)
# What the registered securities are, or what was registered: `issuable upon exercise of options granted under the plan`
_WHAT_THEY_ARE = re.compile(
    r"\b(?:issuable|reserved|registered|registering|relat(?:es|ing)|cover(?:s|ed|ing)|resale|consisting)\b(?:(?!,\s+(?:has|have|had|was|were)\b)[^.;]){0,140}$",
    re.I,
)
_NOTE = 6_000  # characters of the substance in which a cause is told
_NEAR = 2  # sentences before and behind the removal
_BEHIND = 14  # sentences behind the removal in which what led to it is told
_BARE, _PLACED, _AFTERWARDS = 1.0, 0.6, 0.4
_LEAST = 2.0


def read_head_events(substance: Substance) -> list[HeadEvent]:
    """The events of the note that stand where causes stand, in its order; empty where none does."""
    units = [
        unit
        for unit in substance.units
        if substance.body <= unit.start < substance.body + _NOTE
        and unit.kind != "row"
        and unit.start not in substance.aside
    ]
    removals = [
        number for number, unit in enumerate(units) if REMOVAL.search(substance.clause(unit))
    ]
    return [
        event
        for number, unit in enumerate(units)
        for event in _of_unit(
            substance, unit, _nearness(number, removals), units[number - 1 : number]
        )
    ]


def _nearness(number: int, removals: list[int]) -> float:
    """How much a sentence's place says: the removal itself, or just before it."""
    if any(0 <= removal - number <= _NEAR for removal in removals):
        return _PLACED
    if any(0 < number - removal <= _BEHIND for removal in removals):
        return _AFTERWARDS  # `Background`, `Why`: told after what is done
    return 0.0 if removals else _PLACED


def _of_unit(
    substance: Substance, unit: Unit, near: float, before_it: list[Unit]
) -> Iterator[HeadEvent]:
    """The events of one sentence, whose place says `near`; `before_it` is the sentence before, if any."""
    words = substance.clause(unit)
    if len(words) < 25 or EARLIER.search(words) or BOILERPLATE.search(words):
        return
    weight = _BARE + near
    weight += _PLACED if _REASON.search(words) else 0
    weight += _PLACED if any(t.detail.precision != "year" for t in unit.of("date")) else 0
    if weight < _LEAST:
        return
    if before_it and _OF_BEFORE.match(words):
        for category, thing in _THINGS:
            if thing.search(substance.clauses, before_it[0].start, before_it[0].end):
                yield category, weight, before_it[0], (before_it[0].start, before_it[0].end)
                return
    for number in _HEAD_WORDS.may_match(_HEAD_WORDS.held(substance.spoken(unit))):
        category, pattern = _HEADS[number]
        found = pattern.search(substance.clauses, unit.start, unit.end)
        if found is None:
            continue
        before = words[: found.start() - unit.start]
        if not _DENIES.search(before) and not _WHAT_THEY_ARE.search(before):
            yield category, weight, unit, found.span()
