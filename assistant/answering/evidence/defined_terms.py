"""Who or what a term of a filing stands for: `Granby Group, a Maine firm (the "Predecessor")`."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.topic_model import NAME
from assistant.answering.questions.plan import Plan

_ASKED = re.compile(
    r"^(?:who|what|which (?:company|entity|firm|corporation|party|bank|plans?|agreement))"
    r"(?: is| are| was| were|'s| does)? (?:meant by |called |defined as |referred to as )?"
    r"(?:the |an? )?[\"“'‘]?(?P<term>[A-Za-z][\w -]{2,40}?)[\"”'’]?"
    r"(?: (?:mean|stand for|refer to|defined as|in (?:this|the) \w+|here))?\s*\??$",
    re.I,
)
_NAME = re.compile(NAME)
_EVERYWHERE_TEXT = """
    company registrant issuer registration statement statements shares common stock amendment
    amendments post-effective commission securities act sec plan plans notes
"""
_NO_BEGINNING_TEXT = """
    on in as by pursuant under at upon january february march april may june july august september
    october november december delaware
"""
_NO_BEGINNING = frozenset(_NO_BEGINNING_TEXT.split())
"""Words that begin no party's name, though they may have a capital."""
_EVERYWHERE = frozenset(_EVERYWHERE_TEXT.split())
_APPOSITION = re.compile(r",? (?:an?|formerly) [\w .,'’-]{3,150}$")
"""What describes a party behind its name: `, a Delaware corporation`."""
_REACH = 240  # characters from a name to the term that stands for it


_BUYERS = frozenset({"parent", "acquirer", "buyer", "acquiror"})


def answer_defined_term(reading: Reading, plan: Plan) -> Reply | None:
    """What the term that the question asks for stands for; None where it asks for none, or the
    filing defines none so."""
    asked = _ASKED.match(plan.question.strip())
    if asked is None or all(w in _EVERYWHERE for w in asked["term"].lower().split()):
        return None
    deal = reading.record.reason.transaction
    if deal is not None and deal.acquirer and asked["term"].lower() in _BUYERS:
        return None  # the record has who that is
    term = re.escape(asked["term"].strip())
    defined = re.compile(rf"\((?:the |each,? an? |collectively,? the )?\"(?P<as>{term})\"", re.I)
    for passage in reading.passages:
        found = defined.search(passage.text)
        if found is None:
            continue
        before = passage.text[max(0, found.start() - _REACH) : found.start()].rstrip(" ,")
        named = _named(before, found["as"])
        if named is not None:
            text = f"The {found['as']} is {named.rstrip(',')}."
            return says(text, [reading.cite_passage(passage)])
    return None


def _named(before: str, term: str) -> str | None:
    """The name before a definition: one with a word of the term, else the one that the words
    right before it describe (`Skerry Ltd., a company of Ontario`), else the last."""
    names = [m for m in _NAME.finditer(before) if _is_name(m[0], term)]
    alike = [m for m in names if {w.lower() for w in term.split()} & set(_words(m[0]))]
    heads = [m for m in names if _APPOSITION.match(before[m.end() :])]
    last = [m for m in names if m.end() >= len(before) - 1]
    chosen = alike[-1:] or heads[-1:] or last[-1:]
    return chosen[0][0] if chosen else None


def _words(name: str) -> list[str]:
    return [w.strip(".,").lower() for w in name.split()]


def _is_name(name: str, term: str) -> bool:
    words = _words(name)
    if words[0] in _NO_BEGINNING or re.search(r"\b(?:19|20)\d\d$", name):
        return False
    return name.lower() != term.lower() and not all(w in _EVERYWHERE for w in words)
