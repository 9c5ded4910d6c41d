"""Who or what a term of a filing stands for: `Granby Group, a Maine firm (the "Predecessor")`."""

from __future__ import annotations

import re

from assistant.answering.evidence import Reading
from assistant.answering.plan import Plan
from assistant.answering.reply import Reply, says
from assistant.answering.topic_model import NAME

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
_EVERYWHERE = frozenset(_EVERYWHERE_TEXT.split())
_APPOSITION = re.compile(r",? an? [\w .'’-]{3,80},?\s*$")
"""What describes a party behind its name: `, a Delaware corporation`."""
_REACH = 160  # characters from a name to the term that stands for it


def answer_defined_term(reading: Reading, plan: Plan) -> Reply | None:
    """What the term that the question asks for stands for; None where it asks for none, or the
    filing defines none so."""
    asked = _ASKED.match(plan.question.strip())
    if asked is None or all(w in _EVERYWHERE for w in asked["term"].lower().split()):
        return None
    term = re.escape(asked["term"].strip())
    defined = re.compile(rf"\((?:the |each,? an? |collectively,? the )?\"(?P<as>{term})\"", re.I)
    for passage in reading.passages:
        found = defined.search(passage.text)
        if found is None:
            continue
        before = passage.text[max(0, found.start() - _REACH) : found.start()]
        before = _APPOSITION.sub("", before)
        clause = re.split(
            r"[;:]|\. |\)|\b(?:by|with|of|to|into|and|between|among|from|is|was|are) (?=[A-Z])",
            before,
        )[-1]
        named = _NAME.search(clause)
        if named is not None and _is_name(named[0], found["as"]):
            text = f"The {found['as']} is {named[0].rstrip(',')}."
            return says(text, [reading.cite_passage(passage)])
    return None


def _is_name(name: str, term: str) -> bool:
    words = [w.strip(".,").lower() for w in name.split()]
    return name.lower() != term.lower() and not all(w in _EVERYWHERE for w in words)
