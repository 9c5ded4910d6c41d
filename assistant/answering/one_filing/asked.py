"""A question to one filing: what was mistyped put right, its parts asked one by one."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading, read
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.shortening import count_words
from assistant.answering.evidence.values import values
from assistant.answering.one_filing.alternatives import answer_alternatives, not_of_two
from assistant.answering.one_filing.compared_days import compared_day, no_such_day, with_day_of_act
from assistant.answering.one_filing.compared_with import compared, without_number
from assistant.answering.one_filing.elided import is_elided, told_beside
from assistant.answering.one_filing.overview import answer_overview, asks_overview
from assistant.answering.one_filing.paraphrases import reworded
from assistant.answering.one_filing.parts import ROOM, parts_of, together, with_name
from assistant.answering.one_filing.plainly_asked import answer_plainly, name_words, plain_question
from assistant.answering.one_filing.read_past import reads_past
from assistant.answering.one_filing.recognised_fields import field_asked, goes_first, question_for
from assistant.answering.one_filing.relative_days import relative_day
from assistant.answering.one_filing.single import answer_one
from assistant.answering.one_filing.strange_form import of_strange_form
from assistant.answering.one_filing.weighing import decided
from assistant.answering.pages.cell_ends import answer_cell_end
from assistant.answering.pages.printed_answer import answer_cell
from assistant.answering.pages.singled_out import answer_singled_out
from assistant.answering.people.asked_of_signers import answer_of_signers
from assistant.answering.people.contacts import answer_of_agent
from assistant.answering.people.trustees import answer_trustee
from assistant.answering.questions.act_parts import act_parts
from assistant.answering.questions.field_classifier import Field
from assistant.answering.questions.noun_parts import noun_parts
from assistant.answering.questions.phrasal import in_plain_verbs
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.questions.plan_initials import with_plans
from assistant.answering.questions.scope import Scope
from assistant.answering.questions.spelling import spelled
from assistant.answering.questions.telegraphic import (
    as_question,
    as_whole_question,
    behalf_first,
    spelled_out,
    without_courtesy,
    without_lead,
)
from assistant.answering.questions.unanswerable import asks_advice
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.records.cofilers import named_registrant
from assistant.answering.records.narrowing import references
from assistant.answering.sentences.presumed import is_presumed
from assistant.language.dates import parse_date


def ask_one(
    question: str,
    reading: Reading,
    named: list[str],
    plan: Plan | None = None,
    *,
    may_be_plain: bool = True,
) -> Reply:
    """The answer of one filing to a question, which may ask several things.

    `named` are the words of the question that name the company; `plan` is that of the whole
    question where it was made before; without `may_be_plain` it is known to be no plain
    one.
    """
    told = _asked_of(reading, question, named, plan, may_be_plain=may_be_plain)
    return of_strange_form(reading, question, told) or told


def _asked_of(
    reading: Reading, question: str, named: list[str], plan: Plan | None, *, may_be_plain: bool
) -> Reply:
    """The answer, of whatever form and plan it tells."""
    whole = make_plan(question, named)
    if asks_overview(whole):
        return answer_overview(reading, answer_one)
    if (of_agent := answer_of_agent(reading, whole)) is not None:
        return of_agent
    if (trustee := answer_trustee(reading, whole)) is not None:
        return trustee
    put = behalf_first(question)
    of_signers = answer_of_signers(reading, whole if put == question else make_plan(put, named))
    if of_signers is not None:
        return of_signers
    plain = plain_question(reading, question, named) if may_be_plain else None
    if plain is not None:
        return answer_plainly(reading, plain)
    asked = put_right(reading, question)
    own = frozenset(concepts(" ".join(named)))
    for by in (compared, compared_day, relative_day):
        told = by(reading, asked, lambda plain: ask_one(plain, reading, named), own)
        if told is not None:
            return told
    if (told := answer_alternatives(reading, asked, own)) is not None:
        return told
    reply = answer_by_rules(reading, asked, named, plan if asked == question else None)
    meant = make_plan(asked, named)
    told = decided(reading, meant, reply)
    if told is not reply and told.answered:
        told = _day_untold(reading, meant, told) or told
    told = no_such_day(reading, asked, told) or without_number(asked, told) or told
    told = not_of_two(reading, asked, told, own) or told
    return with_day_of_act(reading, asked, told, own)


class PlanOfOne(Plan):
    """A question to one filing, taken apart. `by_learned_ranking`: no rule found the answer."""

    by_learned_ranking: bool = False


def plan_of_one(question: str, scope: Scope, plan: Plan) -> PlanOfOne:
    """The plan of a question to the one filing in scope, and whether its answer is learned."""
    learned = False
    if scope.unknown is None and scope.pairs and scope.pairs[0][1].record is not None:
        learned = is_learned(question, read(*scope.pairs[0]), scope.named)
    return PlanOfOne(**plan.model_dump(), by_learned_ranking=learned)


def is_learned(question: str, reading: Reading, named: list[str]) -> bool:
    """Whether the answer of one filing is a sentence that the learned ranking chose."""
    return not asks_advice(question) and ask_one(question, reading, named).learned


def put_right(reading: Reading, question: str) -> str:
    """The question without courtesies and what leads to it, shortenings and slips put right."""
    asked = behalf_first(framed(without_courtesy(question)))
    asked = without_lead(spelled_out(asked), name_words(reading))
    return with_plans(spelled(asked, reading.printed_words()), reading.record)


def answer_by_rules(
    reading: Reading, asked: str, named: list[str], plan: Plan | None = None
) -> Reply:
    """The answer by rules alone to a question that was put right; `plan` is its own."""
    own = name_words(reading)
    acts = act_parts(asked)
    if len(acts) > 1 and (told := _of_acts(reading, acts, named)) is not None:
        return told
    parts = parts_of(asked)
    if len(parts) == 1:
        nouns = noun_parts(asked, own)
        if nouns != [asked]:
            return _of_nouns(reading, asked, nouns, named)
        whole = as_question(asked)
        kept = plan if whole == asked else None
        return _of_part(reading, kept or make_plan(whole, named))
    return together(_one_by_one(reading, parts, named), parts)


def _one_by_one(reading: Reading, parts: list[str], named: list[str]) -> list[Reply]:
    """The answers to the parts; what a part leaves out is told beside the answer before it."""
    people = [person.name for person in reading.record.signing.signatories]
    replies: list[Reply] = []
    for part in parts:
        told = with_name(part, replies[-1], people) if replies else part
        if replies and (about := named_registrant(reading, parts[0])) is not None:
            name = reading.record.registrants[about].name or ""
            told = told if named_registrant(reading, told) is not None else f"{told} of {name}"
        if replies and _LONE_PHONE.match(told) and _AGENT.search(parts[0]):
            told = "telephone number of the agent for service"
        told = as_question(told)
        near = replies and is_elided(told)
        beside = told_beside(reading, replies[0], parts[0], told) if near else None
        plain = plain_question(reading, told, named) if beside is None else None
        asked = answer_plainly(reading, plain) if plain is not None else None
        reply = beside or (asked if asked is not None and asked.answered else None)
        reply = reply or _of_part(reading, make_plan(told, named))
        if not reply.answered and replies:
            reply = told_beside(reading, replies[0], parts[0], told) or reply
        replies.append(reply)
    return replies


_LONE_PHONE = re.compile(
    r"^(?:and )?(?:the |their |his |her )*(?:tele)?phone(?: numbers?)?\W*$", re.I
)
_AGENT = re.compile(r"\bagents? (?:for|of) (?:service|process)\b", re.I)


def _of_acts(reading: Reading, acts: list[str], named: list[str]) -> Reply | None:
    """Each of the amounts asked for in one breath, with those that the filing does not state."""
    plans = [make_plan(act, named) for act in acts]
    replies = [
        answer_singled_out(reading, p) or answer_cell(reading, p) or answer_one(reading, p)
        for p in plans
    ]
    if sum(count_words(s.text) for r in replies for s in r.sentences) > ROOM:
        for sentence in (s for r in replies for s in r.sentences):
            sentence.text = _LISTED.sub(r"\1.", sentence.text)
    return together(replies, acts, leading=False) if any(r.answered for r in replies) else None


_LISTED = re.compile(r"^(.{0,40}\bin total\b[^:]{1,120}):.*$", re.I | re.S)
"""A sum with its parts behind it: they are left out where several sums are asked for."""


def _of_nouns(reading: Reading, asked: str, parts: list[str], named: list[str]) -> Reply:
    """The answer to each of the values asked for, where it has all; else the better of what the
    whole question has and what is told of them."""
    replies = _one_by_one(reading, parts, named)
    if all(reply.answered for reply in replies):
        return together(replies, parts)
    whole = _of_part(reading, make_plan(asked, named))
    return whole if whole.answered or not replies[0].answered else together(replies, parts)


_TOLD_FIRST = re.compile(
    r"^(?:(?:i|we|i['’]m|we['’]re|i['’]ve|my|our) [^?.]{2,160}\.\s+)+(?=\S[^.]*\?)", re.I
)
_GROUNDS = re.compile(
    r"^(?:on|upon|for) (?:what|which) (?:stated |given )?(?:grounds?|reasons?)"
    r"(?= (?:did|do|does|was|were|is|are|has|have|had)\b)",
    re.I,
)
_ACTS = r"(?P<act>deregister|remove|withdraw|terminate|drop|end|file|amend|stop|close|cancel)\b"
_MADE = re.compile(
    r"^what (?:(?:was|were) it |(?:has |had )?happened )?(?:that )?(?:made (?P<one>(?!up\b)"
    rf"(?:[\w.,&'’-]+ ){{1,8}}?)(?<!the )(?<!of )(?<!its ){_ACTS}"
    r"|(?:caused|prompted|led|drove|moved|induced|got)"
    rf" (?P<whom>(?!to\b)(?:[\w.,&'’-]+ ){{1,8}}?)to {_ACTS.replace('<act>', '<done>')})",
    re.I,
)
"""What led somebody to an act: why he did it."""
_HELD = re.compile(
    r"^if (?:i|we|someone|somebody|a holder|an employee|one) (?:hold|holds|have|has|own|owns|held"
    r"|got) (?P<what>[^,?]{3,80}), (?P<aux>is|are|was|were|does|do|did|will|can|may|has|have) "
    r"(?:it|they|that|those|these)\b",
    re.I,
)


_SOURCE = re.compile(
    r",? (?:according to|as per|based on|going by) (?:this|the|its) (?:filing|document|amendment"
    r"|paper)(?=\W*$)",
    re.I,
)
_LAST_DAY = re.compile(
    r"^(?:(?:what|when) (?:was|is) )?(?:the )?(?:date of (?:the )?)?(?P<end>last|final|first) "
    r"(?:trading day|day of trading)\b",
    re.I,
)


def framed(question: str) -> str:
    """The question without what the asker tells of himself: "I work there. Can my shares …?"."""
    question = _SOURCE.sub("", _GROUNDS.sub("Why", _TOLD_FIRST.sub("", question)))
    question = in_plain_verbs(_MADE.sub(_why, question))
    question = _LAST_DAY.sub(lambda m: f"When was the {m['end'].lower()} day of trading", question)
    return _HELD.sub(lambda m: f"{m['aux']} {m['what']}", question)


def _why(asked: re.Match[str]) -> str:
    """ "What led Acme to drop it?" is why Acme dropped it."""
    return f"Why did {asked['one'] or asked['whom']}{asked['act'] or asked['done']}"


def _of_part(reading: Reading, plan: Plan) -> Reply:
    """The answer to a single question, unless it reads past what the question rests on."""
    reply = _read(reading, plan)
    if reply.answered and reply.settled:
        return reply
    return reads_past(reading, plan, reply) or reply


def _read(reading: Reading, plan: Plan) -> Reply:
    """The answer to a single question; where there is none, that to the plain one it means."""
    if (single := answer_singled_out(reading, plan)) is not None:
        return single
    field = None if is_elided(plan.question) else field_asked(reading, plan.question)
    if field is not None and goes_first(reading, plan.question, field):
        reply = _of_field(reading, plan, field)
        if reply.answered:
            return reply
    reply = _of_words(reading, plan)
    if reply.answered or reply.settled or field is None:
        return reply
    if any(f'"{word}"' in reply.missing for word in field.unknown):
        return reply  # neither the filing nor what is known of the field has this word
    told = _of_field(reading, plan, field)
    return told if told.answered else reply


def _of_field(reading: Reading, plan: Plan, field: Field) -> Reply:
    return answer_plainly(reading, question_for(reading, plan.question, field))


def _of_words(reading: Reading, plan: Plan) -> Reply:
    """The answer by the words of a question."""
    cell = answer_cell_end(reading, plan) or answer_cell(reading, plan)
    if cell is not None:
        return cell
    reply = answer_one(reading, plan)
    if reply.answered and (missing := _day_untold(reading, plan, reply)) is not None:
        return missing
    if reply.answered or reply.settled:
        return reply
    whole = as_whole_question(plan.question)
    told = answer_one(reading, make_plan(whole, plan.names)) if whole is not None else None
    if told is not None and told.answered:
        return told
    meant = reworded(reading, plan, lambda plain: answer_one(reading, make_plan(plain, [])))
    return (meant and is_presumed(reading, plan, meant)) or meant or reply


_SAME_DAY = re.compile(r"\b(?:that|such|the same|said) (?:date|day|time)\b|\bthen\b", re.I)
"""How a sentence takes up the day of the one before."""


def _in_full(day: str) -> str:
    """A day as filings print it: March 31, 1999 for 3/31/99 and for Mar 31 1999."""
    read_as = parse_date(day)
    return day if read_as is None else f"{read_as:%B} {read_as.day}, {read_as.year}"


def _day_untold(reading: Reading, plan: Plan, reply: Reply) -> Reply | None:
    """That nothing is told of the day which the question gives, where no quote has its month."""
    if plan.kind in ("yes_no", "why", "which"):
        return None
    told = references(reading, plan)
    for citation in (c for s in reply.sentences for c in s.citations):
        passage = reading.passage_at(citation.start)
        told |= concepts(citation.quote) | (passage.implied if passage else set())
        if passage is not None and _SAME_DAY.search(passage.text):
            for earlier in reading.passages[max(passage.index - 2, 0) : passage.index]:
                told |= earlier.concepts
    for day in values(plan.question, "date"):
        named = concepts(_in_full(day.text))
        if len(named) > 2 and not named <= told:
            cited = [c for s in reply.sentences for c in s.citations]
            return lacks(f"The filing does not state this for {day.text}.", cited)
    return None
