"""What somebody or something did: the acts of which a filing says that he did them."""

from __future__ import annotations

import re

from assistant.answering.events.acts_asked import asked_act
from assistant.answering.events.clauses import Told, told_acts
from assistant.answering.events.parties import Parties, agrees, parties_of
from assistant.answering.events.words import is_past
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.sentence_kinds import is_furniture
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts

_NUMBER = re.compile(
    r"\b(?:(?:no\.?|number|#) ?(?P<no>\d{1,2}|one|two|three|four|five)"
    r"|(?P<nth>first|second|third|fourth|fifth) (?:post-?effective )?amendment)\b",
    re.I,
)
_COUNTED = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
}  # fmt: skip
_OF_COURSE = concepts(
    "filed declared dated signed amended hereby captioned entitled named required"
)
"""Acts that tell nothing of what was done: that an amendment was filed."""
# what somebody may do is not what he did
_MAY_DO = re.compile(r"^what (?:else )?(?:can|may|could|might|must|should)\b", re.I)
_ROOM = 50


def answer_deeds(reading: Reading, plan: Plan) -> Reply | None:
    """The first sentence in which the one asked about does something; None where there is none."""
    asked = asked_act(reading, plan)
    if asked is None or asked.role != "deeds" or _MAY_DO.match(plan.question):
        return None
    parties = parties_of(reading)
    for passage in reading.passages:
        if not is_furniture(passage.text) and (told := _deed(parties, asked.agent, passage)):
            keep = [s for s in (told.agent, (told.verb.start, told.verb.end), told.patient) if s]
            return says(shorten(passage.text, keep, _ROOM), [reading.cite_passage(passage)])
    return None


def _deed(parties: Parties, who: str, passage: Passage) -> Told | None:
    acts = frozenset(w.concept for w in passage.words if is_past(w)) - _OF_COURSE
    number = _number(who)
    for told in told_acts(passage, acts):
        if told.form != "active" or told.agent is None or told.open:
            continue
        agent = told.text(told.agent)
        if number and _number(agent) == number:
            return told
        if not number and agrees(parties, who, agent, passage.concepts):
            return told
    return None


def _number(text: str) -> str | None:
    """The number of an amendment in figures: `No. One`, `first amendment` are 1."""
    found = _NUMBER.search(text)
    if found is None:
        return None
    said = (found["no"] or found["nth"]).lower()
    return _COUNTED.get(said, said)
