"""Plain questions to one filing: the record first, and sentences only as far as they hold it."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.one_filing.single import answer_by_field, answer_one
from assistant.answering.questions.plain_fields import plainly
from assistant.answering.questions.plan import AskedField, Plan, make_plan
from assistant.answering.questions.telegraphic import spelled_out, without_courtesy

_HELD: dict[AskedField, re.Pattern[str]] = {
    # of the registrant, not what it or anybody else acquired
    "acquirer": re.compile(
        r"\b(?:acquired|purchased|bought|taken over) by\b|\bsubsidiary of (?:the )?[A-Z]"
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
        r"|\b(?:merger|acquisition|purchase|exchange|transaction) agreement\b",
        re.I,
    ),
    "closed_on": re.compile(r"\b(?:merg|acqui|transaction|combination|arrangement|tender)", re.I),
    "plans": re.compile(
        r"\b[A-Z0-9][\w'’().-]+ (?:[A-Z&(][\w'’().-]* ){0,7}(?:Plan|Program|PLAN)\b"
        r"(?! of (?:Merger|Reorgani|Liquidat|Distribut|Arrange))"
    ),
}
"""What the cited words must say of a field that the record leaves empty."""


def plain_question(reading: Reading, question: str, named: list[str]) -> str | None:
    """The plain question that this one comes to, about this filing; None where it is none.

    `named` are the words of the question that name the company.
    """
    record = reading.record
    return plainly(
        spelled_out(without_courtesy(question)),
        [*(r.name for r in record.registrants if r.name), *named],
        [person.name for person in record.signing.signatories],
        among=len(record.registrants),
        forms=[s.form for s in record.registration_statements if s.form],
    )


def answer_plainly(reading: Reading, plain: str) -> Reply:
    """The answer to a plain question: the record's, else of a sentence that holds what is asked."""
    plan = make_plan(plain, [])
    told = answer_by_field(reading, plan)
    if told is not None and told.answered:
        return told
    reply = answer_one(reading, plan)
    field = plan.fields[0] if plan.fields else None
    if reply.answered and field in _HELD and not _holds(reply, _HELD[field]):
        return lacks(_missing(told, plan))
    return reply


def _holds(reply: Reply, asked: re.Pattern[str]) -> bool:
    return any(asked.search(c.quote) for s in reply.sentences for c in s.citations)


def _missing(told: Reply | None, plan: Plan) -> str:
    return told.missing if told is not None and told.missing else f"Not stated: {plan.question}"
