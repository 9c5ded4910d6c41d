"""A part of a question that is not answered where others are: the answer says so."""

from __future__ import annotations

import re

from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.sought import is_light
from assistant.answering.evidence.values import values
from assistant.answering.one_filing.elided import kind_of
from assistant.answering.questions.plan import make_plan
from assistant.answering.questions.vocabulary import concepts, words
from assistant.record import Sentence

_LEANS = re.compile(r"\b(?:it|its|that|this|they|them|their|those|these|there|he|she|one)\b", re.I)
"""What a part leans on that is told in another."""
_TYPES = {"number": "number", "count": "number", "money": "money", "amount": "money",
          "percent": "percent", "date": "date"}  # fmt: skip
_FEWEST = 2  # words of its own with which a part is a question by itself
_WHOLE = re.compile(r"^The filing does not state an answer to (?P<part>\".+\")\.$")


def stands_alone(part: str) -> bool:
    """Whether a part is a question without the ones before it."""
    return _LEANS.search(part) is None and len(_weighty(part)) >= _FEWEST


def _weighty(part: str) -> list[str]:
    plan = make_plan(part, [])
    light = {w.concept for w in words(part) if is_light(w.lowered)}
    return [t for t in plan.terms if t not in light]


def _may_be_told(part: str, text: str) -> bool:
    kind = _TYPES.get(kind_of(part))
    own = _weighty(part)
    several = kind is not None and len(values(text, kind)) > 1
    return several or len(own) < _FEWEST or set(own) <= concepts(text)


def untold(part: str, reply: Reply, told: list[Reply], *, always: bool = False) -> list[Sentence]:
    """That no answer to a part was found, with what comes nearest; nothing where the answered
    parts may well tell it: they hold a value of its type, or all of its words."""
    text = " ".join(s.text for r in told for s in r.sentences)
    if not always and _may_be_told(part, text):
        return []
    missing = _WHOLE.sub(r"No answer to \g<part> was found.", reply.missing)
    cited = [c for r in told for c in r.sentences[0].citations]
    return [Sentence(text=missing, citations=reply.nearest[:1] or cited[:1])]
