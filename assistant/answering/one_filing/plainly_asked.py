"""Plain questions to one filing: the record first, and sentences only as far as they hold it."""

from __future__ import annotations

import re

from assistant.answering.causes.told_beside import with_told_beside
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.one_filing.parts import together
from assistant.answering.one_filing.single import answer_by_field, answer_one
from assistant.answering.one_filing.strange_form import names_other_form
from assistant.answering.people.asked_of_signers import asks_of_signers
from assistant.answering.people.contacts import asks_agent_and_phone
from assistant.answering.questions.act_parts import act_parts
from assistant.answering.questions.plain_fields import plainly
from assistant.answering.questions.plan import AskedField, Plan, make_plan
from assistant.answering.questions.scope import FILE_NUMBER
from assistant.answering.questions.telegraphic import (
    spelled_out,
    without_courtesy,
    without_lead,
)
from assistant.answering.questions.vocabulary import plain
from assistant.answering.records.cofilers import named_registrant

_HELD: dict[AskedField, re.Pattern[str]] = {
    # of the registrant, not what it or anybody else acquired
    "acquirer": re.compile(
        r"\b(?:acquired|purchased|bought|taken over) by (?:the |an? )?[A-Z]"
        r"|\bsubsidiary of (?:the )?(?!Registrant|Company|Issuer|Corporation|Partnership)[A-Z]"
        r"|\bmerg\w+\b[^.]*\binto (?:the )?(?:Company|Registrant|Issuer|Partnership|Trust)\b"
        r"|\bacquisition of (?:the )?(?:Company|Registrant|Issuer)\b",
    ),
    "merger_sub": re.compile(
        r"\bmerg(?=[^.]*\b(?:sub|subsidiary|newco|interim|acquisition (?:co|corp|inc|llc|ltd"
        r"|limited))\b)|\b(?:sub|subsidiary|acquisition (?:co|corp|inc|llc))\b[^.]*\bmerg",
        re.I,
    ),
    "agreement_date": re.compile(
        r"\b(?:agreement|plan)\b[^.;]{0,60}\b(?:merger|reorgani[sz]ation|acqui\w+)\b"
        r"|\b(?:merger|acquisition|combination|arrangement|share exchange) agreement\b",
        re.I,
    ),
    "closed_on": re.compile(
        r"\b(?:merger|acquisition|transaction|(?:business )?combination|arrangement"
        r"|(?:tender|exchange) offer)\b|\bmerged (?:with and )?into (?:the )?(?!.{0,60}\bPlan\b)",
        re.I,
    ),
    "sold": re.compile(
        r"\b(?:sold|issued|purchased|resold|bought)\b[^.]{0,80}?\d,?\d{2}"
        r"|\d,?\d{2}\b[^.]{0,80}\b(?:sold|issued|purchased|resold|bought)\b|\bno(?:ne|t)?\b",
        re.I,
    ),
    "registered": re.compile(
        r"\b(?:register|cover)(?:ed|s|ing)\b[^.]{0,80}?\d,\d{3}"
        r"|\d,\d{3}\b[^.]{0,60}\b(?:register|cover)ed\b",
        re.I,
    ),
    "plans": re.compile(
        r"\b[A-Z0-9][\w'’().-]+ (?:[A-Z&(][\w'’().-]* ){0,7}(?:Plan|PLAN|(?:Incentive"
        r"|Award|Option|Purchase|Savings|Investment|Reinvestment) Program)\b"
        r"(?! of (?:Merger|Reorgani|Liquidat|Distribut|Arrange))"
    ),
}
"""What the cited words must say of a field that the record leaves empty."""


def name_words(reading: Reading) -> frozenset[str]:
    """The words, lower case, of the first registrant's name."""
    names = " ".join(r.name or "" for r in reading.record.registrants[:1])
    return frozenset(w.lower() for w in re.findall(r"[A-Za-z0-9]+", names))


def plain_question(reading: Reading, question: str, named: list[str]) -> str | None:
    """The plain question that this one comes to, about this filing; None where it is none.

    `named` are the words of the question that name the company.
    """
    record = reading.record
    if len(act_parts(without_lead(question, name_words(reading)))) > 1:
        return None  # several amounts in one breath
    if asks_agent_and_phone(question) or named_registrant(reading, plain(question)) is not None:
        return None  # a plain question names no one of several registrants
    if asks_of_signers(question):
        return None  # nor who signed in whose place, or when
    if names_other_form(reading, question):
        return None  # the record tells nothing of a form that is not amended
    return plainly(
        spelled_out(without_courtesy(question)),
        [*(r.name for r in record.registrants if r.name), *named],
        [person.name for person in record.signing.signatories],
        among=len(record.registrants),
        forms=[s.form for s in record.registration_statements if s.form],
    )


def answer_plainly(reading: Reading, plain_wording: str) -> Reply:
    """The answer to a plain question: the record's, else of a sentence that holds what is asked."""
    plan = make_plan(plain_wording, [])
    told = answer_by_field(reading, plan)
    if told is not None and told.answered:
        return _with_reason(reading, told) if plan.fields == ["purpose"] else told
    reply = answer_one(reading, plan)
    field = plan.fields[0] if plan.fields else None
    if reply.answered and field is not None and not _holds(reading, reply, field):
        return lacks(_missing(told, plan))
    return with_told_beside(reading, plan, reply)


def _with_reason(reading: Reading, told: Reply) -> Reply:
    """What the amendment is for, and the cause that the filing gives."""
    if reading.record.reason.category in (None, "not_stated"):
        return told
    reason = answer_one(reading, make_plan("Why was this amendment filed?", []))
    return together([told, reason]) if reason.answered else told


def _holds(reading: Reading, reply: Reply, field: AskedField) -> bool:
    """Whether the cited words speak of the field, and of no other registration statement alone."""
    quotes = [c.quote for s in reply.sentences for c in s.citations]
    if field == "plans" and all(_EXHIBITS.search(quote) for quote in quotes):
        return False
    asked = _HELD.get(field)
    if asked is not None and not any(asked.search(quote) for quote in quotes):
        return False
    if field == "statement_filed_on" and all(_OF_AMENDMENTS.search(q) for q in quotes):
        return False
    own = {s.file_number for s in reading.record.registration_statements}
    numbers = {n.removeprefix("0") for quote in quotes for n in FILE_NUMBER.findall(quote)}
    return field not in _OF_STATEMENT or not numbers or bool(numbers & own)


_EXHIBITS = re.compile(r"\b\d{1,2}\.\d{1,2}\*? [A-Z][^;]{3,80};? \d{1,2}\.\d{1,2}\*? [A-Z]")
"""A list of exhibits, which names plans and is about none."""
_OF_AMENDMENTS = re.compile(
    r"\bAmendments? Nos?\.?(?:[^.;]|No\.){0,50}?\bfiled\b(?![^;]*\b(?:was|were|and) filed\b)"
)
"""Days on which amendments were filed, none of them the statement's."""
_OF_STATEMENT = frozenset({"statement_filed_on", "effective_on", "registered", "sold"})
"""What is told of the statements that are amended, and of others that are only mentioned."""


def _missing(told: Reply | None, plan: Plan) -> str:
    return told.missing if told is not None and told.missing else f"Not stated: {plan.question}"
