"""Causes of other things than the amendment: a sentence that tells them, or stands behind one."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.record import Sentence


def own_words(reading: Reading) -> set[str]:
    """The words of the record's names: registrants, plans, classes of securities."""
    record = reading.record
    named = [r.name or "" for r in record.registrants] + list(record.plans)
    for statement in record.registration_statements:
        named += [*statement.plans, *(s.title for s in statement.securities)]
    return concepts(" ".join(named))


_BECAUSE = re.compile(
    r"\b(?:because|owing\s+to|due\s+to|by\s+reason\s+of|in\s+view\s+of|on\s+account\s+of|in\s+order\s+to|so\s+that"
    r"|(?:the|for\s+the)\s+purpose\s+of)\b",
    re.I,
)
_MOST_OF_IT = 0.75
"""The share of a question's words that a sentence with a cause must hold to answer it."""


def because(reading: Reading, plan: Plan) -> Reply | None:
    """The sentence that says most of what is asked, with its cause."""
    asked = {t for t in plan.terms if t not in own_words(reading)}
    best: tuple[float, Passage] | None = None
    if (told := _purpose_of_it(reading, plan)) is not None:
        best = 1.0, told
    for passage in reading.passages[:400]:
        share = len(asked & passage.concepts) / max(len(asked), 1)
        if len(asked) > 2 and share >= _MOST_OF_IT and _BECAUSE.search(passage.text):
            if best is None or share > best[0]:
                best = share, passage
    if best is None:
        return None
    marks = [m.span() for m in _BECAUSE.finditer(best[1].text)]
    text = shorten(best[1].text, marks, 60)
    return Reply([Sentence(text=text, citations=[reading.cite_passage(best[1])])])


_PURPOSE_OF = re.compile(r"^(?:the|its) (?:sole |only |main )?purpose of (?:the|this|that)\b", re.I)
_AFTER = r".{0,40}\b(?:after|because|following|when|since|in (?:light|view)|owing|due)\b"
_DECIDED = re.compile(
    rf"^(?:\w+ ){{1,4}}(?:made|took|reached) (?:that|this) (?:decision|determination|step){_AFTER}"
    rf"|^(?:that|this|the) (?:decision|determination|step) (?:was|followed|came)\b{_AFTER}",
    re.I,
)


def _purpose_of_it(reading: Reading, plan: Plan) -> Passage | None:
    """ "The purpose of the arrangement was …" behind a sentence that says all that is asked."""
    return _behind_it(reading, plan, _PURPOSE_OF)


def decided(reading: Reading, plan: Plan) -> Reply | None:
    """ "We made that decision after our trial failed", behind what is asked."""
    found = _behind_it(reading, plan, _DECIDED)
    if found is None:
        return None
    text = shorten(found.text, [], 60)
    return Reply([Sentence(text=text, citations=[reading.cite_passage(found)])])


def _behind_it(reading: Reading, plan: Plan, pattern: re.Pattern[str]) -> Passage | None:
    for before, passage in pairwise(reading.passages[:400]):
        told = before.concepts | passage.concepts
        if pattern.search(passage.text) and plan.terms and set(plan.terms) <= told:
            return passage
    return None
