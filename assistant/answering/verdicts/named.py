"""Yes or no: whether the filing names counsel, an agent, a number at all."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks
from assistant.answering.people import attorneys, contacts
from assistant.answering.questions.plan import AskedField, Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.records import cover, statements
from assistant.answering.verdicts.verdict import verdict

_NAMED: tuple[tuple[str, AskedField, FieldAnswer], ...] = (
    # "Does the cover name a law firm?", "Is counsel named?"
    (r"\b(?:law firm|counsel|lawyers?)\b(?<!general counsel)", "counsel_firm",
     contacts.ANSWERS["counsel_firm"]),
    (r"\bagent for service\b", "agent", contacts.ANSWERS["agent"]),
    (r"\bEIN\b|\bemployer identification\b", "ein", cover.ANSWERS["ein"]),
    (r"\bagent\b.*\bphone\b", "agent_phone", contacts.ANSWERS["agent_phone"]),
    (r"\bphone\b|\btelephone\b", "phone", cover.ANSWERS["phone"]),
    (r"\bpar value\b", "par_value", statements.ANSWERS["par_value"]),
    (r"\battorneys?-in-fact\b|\bpowers? of attorney\b|\bproxy\b", "attorney_in_fact",
     attorneys.ANSWERS["attorney_in_fact"]),
)  # fmt: skip
_NAMING = concepts(
    "cover page name list identify give show state mention include contain copy send outside legal"
    " counsel lawyer attorney law firm agent service phone telephone number employer identification"
    " EIN par value attorney-in-fact power of attorney proxy sign filing amendment document anybody"
)
"""What a question of this kind is made of; with more it asks for something else: "Do the attorneys
opining on the stock own any themselves?"."""
_SHOWN = 400  # characters of the cover that a denial cites


def has_named(reading: Reading, plan: Plan) -> Reply:
    """Does it name this at all? Yes with what it names; no, with the cover that does not."""
    named = {word for name in plan.names for word in concepts(name)}
    if set(plan.rest) - _NAMING - named:
        return lacks("The filing does not say.")
    for pattern, field, answer in _NAMED:
        if not re.search(pattern, plan.question, re.I):
            continue
        found = answer(reading, plan.model_copy(update={"kind": "what", "fields": [field]}))
        if found.answered:
            return verdict(True, found.sentences[0].text, found.sentences[0].citations)
        for section in reading.filing.sections_of("cover")[:1]:
            start = (
                section.start
                + len(reading.filing.text[section.start :])
                - len(reading.filing.text[section.start :].lstrip())
            )
            cited = reading.cite(start, min(section.end, start + _SHOWN))
            return verdict(False, found.missing, [cited])
    return lacks("The filing does not say.")
