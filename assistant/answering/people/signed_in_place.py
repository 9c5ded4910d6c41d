"""Who signed in the place of persons: "who signed for the chairman and the outside directors?".

Those persons are told by name, by office, or as a group ("the absent directors", "the others"). Of
them only who signed through an attorney-in-fact counts; where one of those asked for signed in
person, the question is left to those who tell that.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.wording import joined
from assistant.answering.people.attorney_named import attorney
from assistant.answering.people.signers import (
    company_words,
    holds_office,
    names_person,
    shown_name,
    signatories,
    stripped,
)
from assistant.answering.questions.offices import offices
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, words
from assistant.record import Sentence, Signatory

__all__ = ["answer_authority", "asks_authority", "asks_in_place", "signed_in_place"]

_SIGNS = r"\b(?:sign(?:ed|s|ing)?|execut(?:e[sd]?|ing)|act(?:s|ed|ing)?|put)\b"
_IN_PLACE_OF = (
    r"\b(?:on behalf of|in (?:the )?(?:place|name|stead) of|instead of|for"
    r"|as (?:the )?(?:proxy|attorney|attorney[- ]in[- ]fact|agent) (?:for|of))\b"
)
_ASKED = (
    re.compile(rf"{_SIGNS}[^?]{{0,80}}?{_IN_PLACE_OF} (?P<whom>[^?]+)", re.I),
    re.compile(rf"{_SIGNS}[^?]{{0,80}}?\b(?:on|in) (?P<whom>[^?]+?)['’]?s?['’]? (?:behalf|stead)\b",
               re.I),
    re.compile(r"(?P<whom>[^?]+?)['’]s?,? (?:own )?signatures?\b", re.I),
)  # fmt: skip
_WHO = re.compile(r"^(?:\w+ ){0,3}(?:who|whom|which|what (?:person|officer|attorney))\b", re.I)
_MORE = re.compile(r"\band (?:when|on (?:what|which)|in (?:what|which)|as what|how)\b", re.I)
"""Questions that ask for more than who signed: their parts are answered one by one."""
_BEHIND = re.compile(
    r",? (?:and|or) (?:where|under|by|with|pursuant)\b.*$"
    r"|,? (?:as opposed to|rather than|not|under|pursuant to|by|in|on|with) .*$",
    re.I,
)
_GROUP = re.compile(
    r"\b(?:(?:the )?others|absent|those (?:who|not)|rest|remaining|everyone else|everybody else"
    r"|other (?:persons?|people|signator\w+|signers?))\b",
    re.I,
)
_IN_FACT = re.compile(r"\battorneys?[- ]in[- ]fact\b|\bprox(?:y|ies)\b", re.I)
_OFFICERS = re.compile(r"\bofficers\b", re.I)
_OFFICE = re.compile(
    r"\b(?:officer|president|treasurer|secretary|controller|counsel|chief)\b", re.I
)
_OF_BOARD = re.compile(r"\bdirectors?\b|\bboard\b|\bmembers?\b", re.I)
_PARTY = re.compile(
    r"\b(?:registrants?|company|corporation|guarantors?|subsidiar\w+|plans?|partnerships?|trust"
    r"|issuer|representative|depositary|bank|employers?)\b",
    re.I,
)


def signed_in_place(reading: Reading, plan: Plan) -> Reply | None:
    """Who signed as attorney-in-fact for the persons asked for; None where they are not told, or
    the filing names no attorney."""
    whom = _whom(plan.question)
    if whom is None and _ASKS_POWER.search(plan.question) and _IN_FACT.search(plan.question):
        whom = "the others"
    if whom is None or not _WHO.search(plan.question) or _MORE.search(plan.question):
        return None
    every = signatories(reading, plan.model_copy(update={"offices": [], "rest": []}))
    meant = _meant(whom, every, company_words(reading))
    who = attorney(reading) if meant else None
    if who is None:
        return None
    names = [shown_name(reading, i, s) for i, s in meant]
    cited = [c for i, _ in meant for c in cite_signatory(reading, i)]
    told = says(f"{who[0]} signed as attorney-in-fact for {joined(names)}.", [who[1], *cited])
    if _ASKS_POWER.search(plan.question):
        told.sentences += _power(reading)
    return told


_ASKS_POWER = re.compile(
    r"\b(?:authorit\w+|what power|which power|power (?:of attorney )?(?:been )?filed|basis)\b"
    r"|\bwhere\b[^?]*\bpowers?\b",
    re.I,
)
_POWER = re.compile(
    r"\b(?:pursuant\s+to|under|by\s+virtue\s+of|by)\s+(?:(?:the|a|an|their)\s+)?powers?\s+of\s+attorney\b"
    r"(?:(?!/s/|\n\s*\n)[^.;*|]){0,160}",
    re.I,
)


_UNDER_WHAT = re.compile(
    r"\b(?:under|by|on|through|pursuant to) (?:what|which|whose) (?:\w+ )?"
    r"(?:power|authority|basis)\b[^?]*\b(?:sign\w*|execut\w*)\b",
    re.I,
)


def answer_authority(reading: Reading, plan: Plan) -> Reply | None:
    """The power of attorney under which somebody signed for others; None where it is not asked."""
    if _UNDER_WHAT.search(plan.question) is None:
        return None
    sentences = _power(reading)
    return Reply(sentences) if sentences else None


def _power(reading: Reading) -> list[Sentence]:
    """The power of attorney that the signature page names, with where it is filed."""
    for section in reading.filing.sections_of("signatures"):
        if match := _POWER.search(reading.filing.text, section.start, section.end):
            start, end = stripped(reading, *match.span())
            text = f"It was signed {one_line(reading.filing.text[start:end]).rstrip(' ,:')}."
            return [Sentence(text=text, citations=[reading.cite(start, end)])]
    return []


def asks_authority(question: str) -> bool:
    """Whether a question asks under what authority somebody signed for others."""
    return _ASKS_POWER.search(question) is not None


def asks_in_place(question: str) -> bool:
    """Whether a question asks who signed for persons that it tells by an office."""
    whom = _whom(question)
    return whom is not None and any(said.search(whom) is not None for said, _ in offices())


def _whom(question: str) -> str | None:
    match = next((m for pattern in _ASKED if (m := pattern.search(question))), None)
    return _BEHIND.sub("", match["whom"]).strip() if match is not None else None


def _meant(
    whom: str, every: list[tuple[int, Signatory]], shared: frozenset[str]
) -> list[tuple[int, Signatory]]:
    """The persons asked for who signed through another; none where one of them, told by name or by
    an office of one alone, signed in person."""
    through = [(i, s) for i, s in every if s.attorney_in_fact]
    named = [(i, s) for i, s in every if names_person(whom, s.name, shared)]
    if not all(s.attorney_in_fact for _, s in named):
        return []
    held = [held for said, held in offices() if said.search(whom)]
    held += [_OFFICE] if _OFFICERS.search(whom) else []
    fitting = [[(i, s) for i, s in through if holds_office(s, office)] for office in held]
    if named or held:
        meant = {i for group in (named, *fitting) for i, _ in group}
        return [(i, s) for i, s in through if i in meant] if all(fitting) else []
    if _PARTY.search(whom):
        return []
    if _GROUP.search(whom):
        return through
    telling = {w.concept for w in words(whom) if w.surface.lower() not in STOP_WORDS} - _LIGHT
    if not _OF_BOARD.search(whom) or not telling:
        return []
    return [(i, s) for i, s in through if telling <= _told(s)]


_LIGHT = frozenset(
    w.concept
    for w in words(
        "two three four five six seven eight outside independent non-employee nonemployee external"
        " members persons individuals"
    )
)


def _told(signatory: Signatory) -> set[str]:
    return {w.concept for w in words(" ".join(signatory.titles))}
