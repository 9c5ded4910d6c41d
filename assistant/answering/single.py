"""Answers from one filing: by the record where its values are proven, else by its sentences."""

from __future__ import annotations

import re

from assistant.answering import (
    amounts,
    attorneys,
    contacts,
    cover,
    people,
    records,
    remainders,
    statements,
)
from assistant.answering.candidates import likeness_of
from assistant.answering.cover_boxes import answer_filer_status
from assistant.answering.decisions import decide
from assistant.answering.defined_terms import answer_defined_term
from assistant.answering.evidence import Passage, Reading
from assistant.answering.exhibits import answer_exhibit
from assistant.answering.explained import explained_words
from assistant.answering.facts import facts_of
from assistant.answering.fee_table import answer_fee_table
from assistant.answering.plan import AskedField, Plan, make_plan
from assistant.answering.polarity import answer_polar
from assistant.answering.price_paid import price_paid
from assistant.answering.ranking import answer_by_ranking
from assistant.answering.reasons import answer_fate, answer_reason
from assistant.answering.removal_verdicts import anything_removed
from assistant.answering.reply import FieldAnswer, Reply, lacks, says
from assistant.answering.scope import FILE_NUMBER
from assistant.answering.shortening import shorten
from assistant.answering.signing_verdicts import rule_478
from assistant.answering.sought import seek
from assistant.answering.tables import answer_from_table
from assistant.answering.topics import answer_topic
from assistant.answering.values import values
from assistant.answering.vocabulary import concepts

_ANSWERS: dict[AskedField, FieldAnswer] = {
    **cover.ANSWERS,
    **statements.ANSWERS,
    **records.ANSWERS,
    **people.ANSWERS,
    **attorneys.ANSWERS,
    **contacts.ANSWERS,
    **amounts.ANSWERS,
    **remainders.ANSWERS,
    "reason": answer_reason,
    "rule_478": rule_478,
}

# What no field holds: boxes and table of the cover, terms, and what such filings tell elsewhere.
_BESIDE_THE_RECORD = (
    answer_filer_status, answer_fee_table, answer_topic, answer_defined_term,
)  # fmt: skip

# Words beyond these fields' own ask for something narrower than the record holds.
_STRICT: frozenset[str] = frozenset({
    "registered", "sold", "unsold", "acquirer", "merger_sub", "surviving_entity", "agreement_date",
    "closed_on", "effective_on", "statement_filed_on", "title", "transaction_kind",
    "amendment_filed_on",
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

_LEAST_LIKE = 0.4  # how like a word of the filing must be to stand for one of the question
_NOT_STATED = "The filing does not state this."


# A day whose role is read wherever it stands: a sentence beside it may well give another day
# (`as filed on March 21, 2000 and subsequently declared effective`).
_DAYS_BY_ROLE = frozenset({"effective_on"})


def answer_one(reading: Reading, plan: Plan) -> Reply:
    """The answer from one filing, or what it does not state."""
    named = _references(reading, plan)
    if plan.kind != "yes_no" and (kept := [t for t in plan.terms if t not in named]):
        rest = [t for t in plan.rest if t not in named]
        plan = plan.model_copy(update={"terms": kept, "rest": rest})
    for told in (way(reading, plan) for way in _BESIDE_THE_RECORD):
        if told is not None:
            return told
    stranger = _stands_nowhere(reading, plan)
    if stranger is None:
        reply = _answer_by_record(reading, plan)
    else:
        reply = lacks(f'The filing says nothing of "{stranger}".')
    if reply.answered or plan.kind == "why" or _is_of_another(reading, plan):
        return reply
    if _SAYS_WHY.search(plan.question):
        return reply
    if plan.kind == "yes_no":
        return answer_polar(reading, plan, reply)
    if plan.fields and plan.fields[0] in _DAYS_BY_ROLE:
        return reply
    ranked = answer_by_ranking(reading, plan, reply.missing)
    return ranked if ranked.answered or not reply.nearest else reply


def _stands_nowhere(reading: Reading, plan: Plan) -> str | None:
    """A word that narrows the question beyond the asked field, and is like none of the filing."""
    if not plan.fields or plan.kind in ("why", "yes_no"):
        return None
    likeness = likeness_of(reading, facts_of(reading))
    frame = explained_words()
    for term in seek(plan).terms:
        narrows = (
            term.concept in plan.rest
            and term.concept not in frame
            and not term.light
            and not term.surface[0].isupper()
        )
        if not narrows or not term.surface.isalpha() or term.concept in reading.everything():
            continue
        if max(likeness.of(term).values(), default=0.0) < _LEAST_LIKE:
            return term.surface
    return None


def _answer_by_record(reading: Reading, plan: Plan) -> Reply:
    """The answer by the fields that the question asks for."""
    if people.asks_owner(plan):
        return people.answer_owner(reading, plan)
    if plan.kind == "yes_no" and (asked := _SAYS_WHY.search(plan.question)):
        return _whether_it_says_why(reading, asked[1])
    if plan.kind == "yes_no":
        return decide(reading, plan)
    if _FATE.search(plan.question) and plan.terms:
        fate = answer_fate(reading, plan)
        if fate.answered or not _LED_TO.search(plan.question):
            return fate
        return answer_reason(reading, plan)
    exhibit = answer_exhibit(reading, plan)
    if exhibit is not None:
        return exhibit
    titles = people.answer_titles(reading, plan)
    if titles is not None:
        return titles
    other = _other_amendment(reading, plan)
    if other is not None:
        return other
    if plan.kind == "why":
        return answer_reason(reading, plan)
    if not plan.fields and (paid := price_paid(reading, plan)) is not None:
        return paid
    if _PURPOSE_OF.search(plan.question) and not plan.fields:
        told = answer_reason(reading, make_plan(f"Why {_PURPOSE_OF.sub('', plan.bare)}", []))
        if told.answered:
            return told
    if not plan.fields:
        return answer_by_ranking(reading, plan, _missing(plan))
    return _by_fields(reading, plan)


_PURPOSE_OF = re.compile(r"\bwhat (?:is|was|were|are) the (?:\w+ )?purposes? of\b", re.I)
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
    narrowed = _narrowing(reading, plan)
    defined = _defined_plan(reading, plan)
    if defined is not None and field in _SPOKEN:
        kept = [p for p in reading.passages if defined in p.text]
        reply = answer_by_ranking(reading, plan, _missing(plan), among=kept)
        if reply.answered:
            return reply
    if field == "file_numbers" and (other := _other_statement(reading, plan, narrowed)):
        return other
    alone = field in _DAYS_BY_ROLE and len(reading.record.registration_statements) < 2
    if narrowed and field in _SPOKEN | _STRICT and not alone:
        proven = _ANSWERS[field](reading, plan)
        if proven.answered and _told_beside(reading, proven, narrowed):
            return _nearer(reading, plan, proven)
        if _told_of_deal(reading, proven, field, narrowed):
            return proven
        cell = answer_from_table(reading, plan, field)
        if cell.answered:
            return cell
        reply = answer_by_ranking(reading, plan, _missing(plan))
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


def _removes_none(reading: Reading, plan: Plan) -> Reply | None:
    """That nothing is removed, where how much is asked of an amendment for another purpose."""
    if reading.record.purpose in _REMOVING or amounts.items(reading, plan, "deregistered"):
        return None
    reply = anything_removed(reading, plan)
    for sentence in reply.sentences:
        sentence.text = sentence.text.replace("No.", "None.", 1)
    return reply if reply.answered else None


def _defined_plan(reading: Reading, plan: Plan) -> str | None:
    """The defined plan that the question names ("the Old Plan"), where there are several."""
    if len(reading.record.registration_statements) < 2:
        return None
    named = [d for d in reading.definitions if re.search(r"\bPlan$|\bProgram$", d)]
    return next((d for d in named if re.search(rf"\b{re.escape(d)}\b", plan.question, re.I)), None)


def _other_statement(reading: Reading, plan: Plan, narrowed: list[str]) -> Reply | None:
    """A sentence that names another statement with all the narrower words, where one does."""
    own = {s.file_number for s in reading.record.registration_statements}
    if _ASKS_OTHER.search(plan.question) and not set(plan.file_numbers) - own:
        return _another_number(reading, plan, narrowed, own)
    dated = any(t[:1].isdigit() for t in narrowed)  # "the 2018 Plan" tells itself apart
    if not narrowed or (not dated and min(reading.counts[t] for t in narrowed) > 2):
        return None
    for passage in reading.passages:
        numbers = [m for m in FILE_NUMBER.finditer(passage.text) if m[0] not in own]
        if numbers and len(numbers) < 3 and all(t in passage.concepts for t in narrowed):
            text = shorten(passage.text, [numbers[0].span()], 60)
            return says(text, [reading.cite_passage(passage)])
    return None


_OTHER_WORDS = (
    "other another new separate different replacement successor later subsequent which what own"
)
_ASKS_OTHER = re.compile(
    r"\b(?:other|another|new|separate|different|replacement|later|subsequent)\b(?: \S+){0,3}"
    r" (?:registration|statements?|[SF]B?-\d+)",
    re.I,
)


def _another_number(reading: Reading, plan: Plan, narrowed: list[str], own: set[str]) -> Reply:
    """The number of a statement beside the amended ones, where a sentence gives it with most of
    the question's narrower words."""
    wanted = {t for t in narrowed if t not in concepts(_OTHER_WORDS) | set(_OTHER_WORDS.split())}
    best: tuple[int, Passage, tuple[int, int]] | None = None
    for passage in reading.passages:
        numbers = [m for m in FILE_NUMBER.finditer(passage.text) if m[0] not in own]
        before = reading.passages[passage.index - 1].concepts if passage.index else set()
        near = passage.concepts | passage.implied | before
        fit = len(wanted & near)
        if numbers and 2 * fit >= len(wanted) and (best is None or fit > best[0]):
            best = fit, passage, numbers[0].span()
    if best is None:
        return lacks("The filing states the number of no such registration statement.")
    return says(shorten(best[1].text, [best[2]], 60), [reading.cite_passage(best[1])])


def _nearer(reading: Reading, plan: Plan, proven: Reply) -> Reply:
    """The sentence's own value where it counts several things and the words govern one of them."""
    for citation in proven.sentences[0].citations:
        passage = reading.passage_at(citation.start)
        if passage is not None and len(values(passage.text, "number")) > 1:
            reply = answer_by_ranking(reading, plan, "", among=[passage])
            return reply if reply.answered else proven
    return proven


def _told_beside(reading: Reading, reply: Reply, narrowed: list[str]) -> bool:
    """Whether the narrower words stand in the very sentences that prove the value."""
    held: set[str] = set()
    for citation in (c for s in reply.sentences for c in s.citations):
        passage = reading.passage_at(citation.start)
        held |= passage.concepts if passage else concepts(citation.quote)
    return all(t in held for t in narrowed)


def _told_of_deal(reading: Reading, reply: Reply, field: str, narrowed: list[str]) -> bool:
    """Whether the narrower words name the parties of the record's only deal, which stand in the
    proving sentence, in the two before it, or in what its defined terms stand for."""
    if field not in ("closed_on", "agreement_date") or not reply.answered:
        return False
    held: set[str] = set()
    for citation in (c for s in reply.sentences for c in s.citations):
        passage = reading.passage_at(citation.start)
        near = reading.passages[max(passage.index - 2, 0) : passage.index + 1] if passage else []
        for other in near:
            held |= other.concepts | other.implied
    return all(t in held for t in narrowed)


def _settled(reading: Reading, plan: Plan, field: str) -> bool:
    """Whether the record itself says that no number is stated ("all that remain unsold")."""
    if field not in ("deregistered", "remaining"):
        return False
    return any(s.all_unsold is not None for _, _, s in amounts.securities(reading, plan))


def _narrowing(reading: Reading, plan: Plan) -> list[str]:
    """The words of the question that name something narrower than the field."""
    own: set[str] = set()
    for _, statement, security in amounts.securities(reading, plan):
        own |= concepts(security.title) | concepts(security.unit)
        own |= {c for title in statement.plans for c in concepts(title)}
    for title in reading.record.plans:
        own |= concepts(title)
    every = list(enumerate(reading.record.registration_statements))
    own |= statements.told_apart(reading, plan, every)[1]
    filed = {str(s.filed_on.year) for s in reading.record.registration_statements if s.filed_on}
    own |= filed if len(filed) > 1 else set()
    return [t for t in plan.rest if t not in own | _PARTICLES]


_PARTICLES = frozenset(concepts("out off up down away over back through altogether"))
"""What is left of a verb of two words ("pulled out"): it names nothing narrower."""


_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _references(reading: Reading, plan: Plan) -> set[str]:
    """The words of a question that only name the filing or its statement: the day or month of its
    filing or signing, the day of the only statement, the number of the statements."""
    statements_held = reading.record.registration_statements
    identity = reading.extraction.filing
    filed = identity.filed_on if identity else None
    own = [filed, reading.record.signing.signed_on]
    own += [statements_held[0].filed_on] if len(statements_held) == 1 else []
    found: set[str] = set()
    names = [concepts(f"{d:%B} {d.day} {d.year}") for d in own if d is not None]
    for value in values(plan.question, "date"):
        told = concepts(value.text)
        if len(told) > 1 and any(told <= n for n in names):
            found |= told
    if 1 < len(statements_held) <= len(_NUMBER_WORDS):
        found |= concepts(_NUMBER_WORDS[len(statements_held) - 1])
    return found


def _is_of_another(reading: Reading, plan: Plan) -> bool:
    """Whether the question names an amendment with another number than this one's."""
    asked = plan.amendment_number
    every = reading.record.registration_statements
    named = [s for s in every if s.file_number in plan.file_numbers and s.amendment_number]
    own = set() if named else {reading.record.amendment_number}
    own |= {s.amendment_number for s in named or every}
    own.discard(None)
    return asked is not None and bool(own) and asked not in own


def _other_amendment(reading: Reading, plan: Plan) -> Reply | None:
    """The answer about an amendment with another number than this one's."""
    asked = plan.amendment_number
    if not _is_of_another(reading, plan) or "amendment_number" in plan.fields:
        return None
    takes_off = "deregister" in plan.terms and plan.kind in ("why", "what", "how_many")
    if plan.fields == ["deregistered"] or takes_off:
        plan.fields = ["previously_removed"]
    pattern = re.compile(rf"\bAmendment\s+No\.?\s*{asked}\b", re.I)
    if not any(pattern.search(p.text) for p in reading.passages):
        return lacks(f"The filing does not mention Post-Effective Amendment No. {asked}.")
    kept = [p for p in reading.passages if pattern.search(p.text)]
    narrowed = Reading(reading.filing, reading.extraction, kept, reading.counts)
    if plan.fields[:1] == ["previously_removed"]:
        return amounts.ANSWERS["previously_removed"](narrowed, plan)
    for index, passage in enumerate(kept):
        passage.index = index
    if kept and not [t for t in plan.terms if t not in _DOES]:  # "What did Amendment No. 1 do?"
        text = shorten(kept[0].text, [m.span() for m in pattern.finditer(kept[0].text)], 60)
        return says(text, [reading.cite_passage(kept[0])])
    sought = plan.model_copy(update={"fields": [], "rest": plan.terms})
    return answer_by_ranking(
        narrowed, sought, f"The filing does not state this of Amendment No. {asked}."
    )


_DOES = frozenset(concepts("amendment do did effect change cover about"))
"""Words of a question for all that another amendment did."""


def _missing(plan: Plan) -> str:
    """What is missing, in the question's own words."""
    asked = plan.question.strip().rstrip("?.! ")
    return f'The filing does not state an answer to "{asked}".' if asked else _NOT_STATED
