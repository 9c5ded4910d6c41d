"""Causes in words that no rule reads: where one may stand, that none is stated is not sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.learned_causes import told_in
from assistant.checking.roles.purposes import BOILERPLATE
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled

__all__ = ["may_tell_cause", "unread_cause"]

_THEREFORE = compiled(
    r"\b(?:therefore|accordingly|consequently|thus|hence|as\s+a\s+(?:result|consequence)|because|since\s+(?:the|all|no|its|it|we|there|these|none)|inasmuch|for\s+(?:this|that|these|which)\s+reasons?"
    r"|in\s+view\s+of|in\s+light\s+of|owing\s+to|due\s+to|by\s+reason\s+of|now\s+that|in\s+consequence|to\s+that\s+end|that\s+being\s+so|having\s+been|in\s+the\s+circumstances)\b|\A(?:As|So)\s+(?:the|all|no|it|its|these|those|we|there|none)\b",
    re.I,
)
_HAPPENED = compiled(
    r"\b(?:terminated|expired|ceased|discontinued|lapsed|cancel+ed|redeemed|dissolved|merged|superseded|abandoned|stopped|suspended|wound\s+up|bankruptcy|liquidat\w+|delist\w+|no\s+longer|unnecessary|not\s+needed|passed|elapsed|agreed\s+to|undertook\s+to|obligated|obligations?\s+(?:to|under)|complet(?:ed|ion)|consummat\w+|acquisition|acquired|for\s+(?:this|that|which)\s+purpose|carried\s+forward|Rule\s+4(?:15|57)|(?<!year )(?<!years )(?<!quarter )(?<!quarters )(?<!months )(?<!period )ended|to\s+end|chose\s+not)\b",
    re.I,
)
# `that remain unsold at the termination of the offering`: words of an undertaking
_FORMULA = re.compile(
    r"\bat\s+the\s+(?:termination|end|completion)\s+of\s+(?:the|such|that|this|any)\s+offerings?\b|\bterminat\w+\b[^.;]{0,40}\b(?:effectiveness|registration)\b",
    re.I,
)
# What sentences that tell no cause speak of: what was registered, issued, left, paid, is removed.
_NEUTRAL = compiled(
    r"\b(?:(?:de|de-)?regist(?:er|ers|ered|ering|ration)|files?|filed|is\s+filing|are\s+filing|filing\s+(?:this|of|fee)|effective|issu(?:ed?|able|es|ance)|(?:un|re)?sold|sale|offered|cover(?:s|ed)|relat(?:es|ed|ing)|remain|remov|undert|withdr|amend|fees?\b|par\s+value|outstanding|priced?\b|split|check|prospectus|exhibit|incorporat|item|part\b|list|symbol|trade|quot|omit|convert|exercis)\w*",
    re.I,
)
_PROSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|became|did|does|[a-z]{3,}ed)\b")
# What is done in sentences that tell no cause: what was registered, issued, left, paid, is removed.
_USUAL = re.compile(
    r"registered|deregistered|registering|deregistering|filed|filing|issued|issuing|sold|unsold|unissued|removed|removing|withdrawn|"
    r"withdrawing|remained|remaining|covered|covering|related|relating|declared|dated|amended|amending|authorized|reserved|offered|"
    r"offering|adjusted|paid|incorporated|referred|described|named|contained|entitled|listed|following|being|including|consisting|"
    r"representing|constituting|outstanding|proposed|undersigned|restated|stated|based|calculated|computed|purchased|delivered|"
    r"available|supplemented|titled|designated|included|attached|provided|required|shown|indicated|given|making|made|became|become|"
    r"held|existing|par|undertaking|resold|combined|increased|exercising|setting|according|reserving|carried|containing|deleting|"
    r"identified|effected|seeking|taken|taking|amounting|totaling|limited|selling|granted|affected|hundred|preferred|unsecured|"
    r"secured|deferred|changed|during|nothing|anything|underlying|voting|restricted|underwritten|subordinated|guaranteed|fixed|"
    r"floating|participating|numbered|redeemable|prescribed|permitted|needed|used|united|aggregating|trading|existed"
)
_VERBS = re.compile(
    r"\b(?:[a-z]{2,}(?:ed|ing)|became|become|began|took|taken|gave|given|came|made|went|bought|ran|run|withdrew|withdrawn|undertook|left|lost|chose|kept|held|found|sold|paid"
    r"|wish(?:es)?|intends?|expects?|hopes?|plans\s+to)\b"
)
# `Options for 287,350 Common Shares were exercised` tells how many were sold; that all were, a cause.
_SOLD_BY_OPTIONS = re.compile(r"\b\d[\d,]*\b(?!.*\ball\b)", re.I)
# What is said of things that are over, in no verb.
_OVER = compiled(
    r"\b(?:never|any\s?more|wrong(?:ly)?|mistakes?|errors?|void|already\s+(?:been\s+)?(?:registered|covered)|no\s+longer|twice|instead|too\s+many|holders\s+of\s+record|trustee|lender)\b",
    re.I,
)
_MAY_BE = 0.25  # the probability of a cause from which that none is told is not proven
_NOTE = 6_000  # characters of the substance in which a cause would be told


def unread_cause(substance: Substance) -> Unit | None:
    """A sentence that tells that something ended, or a removal with a `therefore`.

    Asked where no ground was read: that none is stated is then not to be said.
    """
    for unit, words in _sentences(substance):
        if unit.kind == "sentence" and _of_nothing_usual(words):
            return unit
        if _HAPPENED.search(words) or (_THEREFORE.search(words) and REMOVAL.search(words)):
            return unit
    return None


def may_tell_cause(substance: Substance) -> bool:
    """Whether a sentence tells of anything that not every removal tells of.

    Asked where no ground was read: that none is stated is then not proven.
    """
    if any(_tells_more(words) for _, words in _sentences(substance)):
        return True
    told = told_in(substance)
    return bool(told) and told[0].probability >= _MAY_BE


def _sentences(substance: Substance) -> Iterator[tuple[Unit, str]]:
    """The sentences of the note, each with its words, those of forms and undertakings left out."""
    for unit in substance.units:
        if not substance.body <= unit.start < substance.body + _NOTE or unit.kind == "row":
            continue
        if unit.start in substance.aside:
            continue
        words = _FORMULA.sub(" ", substance.clause(unit))
        if not BOILERPLATE.search(words) or _THEREFORE.search(words):
            yield unit, words


def _of_nothing_usual(words: str) -> bool:
    """Whether a sentence of prose speaks of nothing that every removal speaks of."""
    prose = len(words.split()) >= 6 and words.rstrip().endswith((".", ";"))
    return prose and _PROSE.search(words) is not None and not _NEUTRAL.search(words)


def _tells_more(words: str) -> bool:
    """Whether a sentence of prose speaks of something that not every removal speaks of."""
    if len(words.split()) < 6 or not words.rstrip().endswith((".", ";")):
        return False
    if REMOVAL.search(words) and not _THEREFORE.search(words):
        return False
    told = {verb for verb in _VERBS.findall(words) if not _USUAL.fullmatch(verb)}
    if _SOLD_BY_OPTIONS.search(words):
        told.discard("exercised")
    return bool(told) or _OVER.search(words) is not None
