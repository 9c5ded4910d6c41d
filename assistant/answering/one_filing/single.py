"""Answers from one filing: by the record where its values are proven, else by its sentences."""

from __future__ import annotations

import re

from assistant.answering.causes.others import (
    is_of_another,
    other_amendment,
    other_statement,
    what_earlier_did,
    what_it_covers,
)
from assistant.answering.causes.reasons import answer_fate, answer_reason
from assistant.answering.events.answers import answer_event, gainsaid
from assistant.answering.events.deeds import answer_deeds
from assistant.answering.events.existence import answer_existence
from assistant.answering.events.lasting import lasts
from assistant.answering.evidence.defined_terms import answer_defined_term
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks
from assistant.answering.pages.cover_boxes import answer_filer_status
from assistant.answering.pages.exhibits import answer_exhibit
from assistant.answering.pages.fee_table import answer_fee_table
from assistant.answering.pages.tables import answer_from_table
from assistant.answering.people import attorneys, contacts, signers
from assistant.answering.people.contacts import answer_agent_address, answer_in_house
from assistant.answering.people.copied_lines import answer_copied
from assistant.answering.people.other_days import answer_other_days
from assistant.answering.people.powers import answer_power
from assistant.answering.people.signing_for import answer_representative_place
from assistant.answering.questions.plan import AskedField, Plan, make_plan
from assistant.answering.records import amounts, cover, remainders, statements, transaction
from assistant.answering.records.cofilers import answer_cofiler
from assistant.answering.records.exchange_ratio import exchange_ratio
from assistant.answering.records.named_states import answer_named_state
from assistant.answering.records.narrowing import (
    narrowing,
    nearer,
    references,
    stands_nowhere,
    told_beside,
    told_of_deal,
)
from assistant.answering.records.other_numbers import answer_other_number
from assistant.answering.records.percentages import answer_percentage
from assistant.answering.records.plan_amounts import answer_of_plan
from assistant.answering.records.price_paid import price_paid
from assistant.answering.records.statement_choice import choose_statement
from assistant.answering.sentences.presumed import is_presumed
from assistant.answering.sentences.ranking import answer_by_ranking
from assistant.answering.topics.answers import answer_topic
from assistant.answering.verdicts.decisions import decide
from assistant.answering.verdicts.polarity import answer_polar
from assistant.answering.verdicts.removals import anything_removed
from assistant.answering.verdicts.signings import rule_478

_ANSWERS: dict[AskedField, FieldAnswer] = {
    **cover.ANSWERS,
    **statements.ANSWERS,
    **transaction.ANSWERS,
    **signers.ANSWERS,
    **attorneys.ANSWERS,
    **contacts.ANSWERS,
    **amounts.ANSWERS,
    **remainders.ANSWERS,
    "reason": answer_reason,
    "rule_478": rule_478,
}

# What no field holds: boxes and table of the cover, terms, and what such filings tell elsewhere.
_BESIDE_THE_RECORD = (
    answer_other_days, answer_copied,
    answer_cofiler, cover.answer_organized_in, answer_power, answer_named_state, answer_in_house,
    answer_agent_address, answer_representative_place,
    answer_percentage, answer_filer_status, answer_fee_table, answer_exhibit, answer_topic,
    answer_defined_term, what_earlier_did, what_it_covers, answer_other_number, choose_statement,
)  # fmt: skip

# Words beyond these fields' own ask for something narrower than the record holds.
_STRICT: frozenset[str] = frozenset({
    "registered", "sold", "unsold", "acquirer", "merger_sub", "surviving_entity", "agreement_date",
    "closed_on", "effective_on", "statement_filed_on", "title", "transaction_kind",
    "amendment_filed_on", "address", "phone", "jurisdiction",
})  # fmt: skip
# Where the record does not hold it, a sentence of the filing may.
_SPOKEN: frozenset[str] = frozenset({
    "registered", "sold", "deregistered", "unsold", "acquirer", "merger_sub",
    "surviving_entity", "agreement_date", "closed_on", "effective_on", "statement_filed_on",
    "plans", "purpose", "par_value", "title", "remaining",
})  # fmt: skip

_NAMED_PLAN = re.compile(r"\b[A-Z0-9][\w'’-]+ (?:[A-Z][\w'’-]+ ){0,6}Plan\b(?! of Merger)")

_FATE = re.compile(r"\b(?:happened|happens|became of|become of)\b", re.I)
# "What happened to the company that it stopped selling?" asks for the cause.
_LED_TO = re.compile(
    r"\b(?:happened|happens) (?:\S+ ){0,6}?(?:(?:so )?that|to (?:make|cause|prompt))\b", re.I
)

_NOT_STATED = "The filing does not state this."


# A day whose role is read wherever it stands: a sentence beside it may well give another day
# (`as filed on March 21, 2000 and subsequently declared effective`).
_DAYS_BY_ROLE = frozenset({"effective_on"})
# What the cover alone gives: where it has none, no sentence beside it tells it.
_COVER_ALONE = frozenset({
    "counsel_firm", "counsel_name", "agent", "agent_phone", "agent_title", "ein", "phone",
})  # fmt: skip


def answer_one(reading: Reading, plan: Plan) -> Reply:
    """The answer from one filing, or what it does not state."""
    if (existence := answer_existence(reading, plan)) is not None:
        return existence
    reply = lasts(reading, plan) or _answer_one(reading, plan)
    if not reply.answered and not reply.settled:
        reply = answer_event(reading, plan) or answer_deeds(reading, plan) or reply
    reply = gainsaid(reading, plan, reply) or reply
    return is_presumed(reading, plan, reply) or reply


def answer_by_field(reading: Reading, plan: Plan) -> Reply | None:
    """The record's own answer to a question for one of its fields alone; None for any other."""
    if not plan.fields or plan.kind in ("yes_no", "why"):
        return None
    if plan.fields[0] == "deregistered" and (none := _removes_none(reading, plan)) is not None:
        return none
    return _ANSWERS[plan.fields[0]](reading, plan)


def _answer_one(reading: Reading, plan: Plan) -> Reply:
    named = references(reading, plan)
    if plan.kind != "yes_no" and (kept := [t for t in plan.terms if t not in named]):
        rest = [t for t in plan.rest if t not in named]
        plan = plan.model_copy(update={"terms": kept, "rest": rest})
    ways = () if is_of_another(reading, plan) else _BESIDE_THE_RECORD
    for told in (way(reading, plan) for way in ways):
        if told is not None:
            return told
    stranger = stands_nowhere(reading, plan)
    if stranger is None:
        reply = _answer_by_record(reading, plan)
    else:
        reply = lacks(f'The filing says nothing of "{stranger}".')
    if reply.answered or reply.settled or plan.kind == "why" or is_of_another(reading, plan):
        return reply
    if _SAYS_WHY.search(plan.question):
        return reply
    if plan.kind == "yes_no":
        return answer_polar(reading, plan, reply)
    if plan.fields and plan.fields[0] in _DAYS_BY_ROLE | _COVER_ALONE:
        return reply
    ranked = answer_by_ranking(reading, plan, reply.missing)
    return ranked if ranked.answered or not reply.nearest else reply


def _answer_by_record(reading: Reading, plan: Plan) -> Reply:
    """The answer by the fields that the question asks for."""
    if signers.asks_owner(plan):
        return signers.answer_owner(reading)
    if plan.kind == "yes_no" and (asked := _SAYS_WHY.search(plan.question)):
        return _whether_it_says_why(reading, asked[1])
    if plan.kind == "yes_no":
        return decide(reading, plan)
    if _FATE.search(plan.question) and plan.terms:
        fate = answer_fate(reading, plan)
        if fate.answered or not _LED_TO.search(plan.question):
            return fate
        return answer_reason(reading, plan)
    titles = signers.answer_titles(reading, plan)
    if titles is not None:
        return titles
    other = other_amendment(reading, plan)
    if other is not None:
        return other
    if plan.kind == "why":
        return answer_reason(reading, plan)
    if (ratio := exchange_ratio(reading, plan)) is not None:
        return ratio
    if not plan.fields and (paid := price_paid(reading, plan)) is not None:
        return paid
    if _IS_FOR.search(plan.question) and not plan.fields:
        return answer_reason(reading, make_plan("Why was this amendment filed?", []))
    if _PURPOSE_OF.search(plan.question) and not plan.fields:
        told = answer_reason(reading, make_plan(f"Why {_PURPOSE_OF.sub('', plan.bare)}", []))
        if told.answered:
            return told
    if not plan.fields:
        return answer_by_ranking(reading, plan, answer_missing(plan))
    return _by_fields(reading, plan)


_PURPOSE_OF = re.compile(r"\bwhat (?:is|was|were|are) the (?:\w+ )?purposes? of\b", re.I)
# "What is Amendment No. 2 of Quillon for?": of the filing's own amendment
_IS_FOR = re.compile(
    r"^what(?:['’]?s| is| was) (?:(?:this|the) )?(?:post-?effective )?amendment\b[^?]*\bfor\W*$",
    re.I,
)
_SAYS_WHY = re.compile(
    r"\b(?:say|state|explain|disclose|mention|indicate|tell|give|reveal)s?\b.*?\bwhy (.+)", re.I
)


def _whether_it_says_why(reading: Reading, rest: str) -> Reply:
    """ "Does the filing say why …?": yes, with the cause; a filing without one says nothing."""
    reply = answer_reason(reading, make_plan(f"Why {rest}", []))
    for sentence in reply.sentences[:1]:
        sentence.text = f"Yes. {sentence.text}"
    return reply


def _by_fields(reading: Reading, plan: Plan) -> Reply:
    field = plan.fields[0]
    reply: Reply | None = None
    if field == "deregistered" and (none := _removes_none(reading, plan)) is not None:
        return none
    if (of_plan := answer_of_plan(reading, plan, field)) is not None:
        return of_plan
    narrowed = narrowing(reading, plan)
    defined = _defined_plan(reading, plan)
    if defined is not None and field in _SPOKEN:
        kept = [p for p in reading.passages if defined in p.text]
        reply = answer_by_ranking(reading, plan, answer_missing(plan), among=kept)
        if reply.answered:
            return reply
    if field == "file_numbers" and (other := other_statement(reading, plan, narrowed)):
        return other
    alone = field in _DAYS_BY_ROLE and len(reading.record.registration_statements) < 2
    if narrowed and field in _SPOKEN | _STRICT and not alone:
        proven = _ANSWERS[field](reading, plan)
        if proven.answered and told_beside(reading, proven, narrowed):
            return nearer(reading, plan, proven)
        if told_of_deal(reading, plan, proven, field, narrowed):
            return proven
        cell = answer_from_table(reading, plan, field)
        if cell.answered:
            return cell
        reply = answer_by_ranking(reading, plan, answer_missing(plan))
        if reply.answered and (field != "plans" or _NAMED_PLAN.search(reply.sentences[0].text)):
            return reply
        if field in _STRICT or any(t[:1].isdigit() for t in narrowed):
            return reply
    found = [_ANSWERS[f](reading, plan) for f in plan.fields]
    answered = [r for r in found if r.answered]
    if answered:
        return Reply([s for r in answered for s in r.sentences])
    spoken = field in _SPOKEN - _DAYS_BY_ROLE
    if reply is None and spoken and not _settled(reading, plan, field):
        reply = answer_by_ranking(reading, plan, found[0].missing)
        cell = answer_from_table(reading, plan, field)
        if reply.answered or cell.answered:
            return reply if reply.answered else cell
    return found[0]


_REMOVING = (None, "deregistration", "withdrawal", "share_transfer")


_PRESUMED = re.compile(r"\b(?:because|since|for want|unsold|left over|remaining)\b", re.I)
"""A question that takes a removal for granted has no number for an answer."""


def _removes_none(reading: Reading, plan: Plan) -> Reply | None:
    """That nothing is removed, where how much is asked of an amendment for another purpose."""
    if _PRESUMED.search(plan.question):
        return None
    if reading.record.purpose in _REMOVING or amounts.items(reading, plan, "deregistered"):
        return None
    reply = anything_removed(reading)
    for sentence in reply.sentences:
        sentence.text = sentence.text.replace("No.", "None.", 1)
    return reply if reply.answered else None


def _defined_plan(reading: Reading, plan: Plan) -> str | None:
    """The defined plan that the question names ("the Old Plan"), where there are several."""
    if len(reading.record.registration_statements) < 2:
        return None
    named = [d for d in reading.definitions if re.search(r" Plan$| Program$", d)]
    return next((d for d in named if re.search(rf"\b{re.escape(d)}\b", plan.question, re.I)), None)


def _settled(reading: Reading, plan: Plan, field: str) -> bool:
    """Whether the record itself says that no number is stated ("all that remain unsold")."""
    if field not in ("deregistered", "remaining"):
        return False
    return any(s.all_unsold is not None for _, _, s in amounts.securities(reading, plan))


def answer_missing(plan: Plan) -> str:
    """What is missing, in the question's own words."""
    asked = plan.question.strip().rstrip("?.! ")
    return f'The filing does not state an answer to "{asked}".' if asked else _NOT_STATED
