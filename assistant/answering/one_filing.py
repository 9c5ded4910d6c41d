"""A question to one filing: what was mistyped put right, its parts asked one by one."""

from __future__ import annotations

from assistant.answering.evidence import Reading
from assistant.answering.paraphrases import reworded
from assistant.answering.noun_parts import without_courtesy
from assistant.answering.parts import parts_of, together, with_name
from assistant.answering.plan import Plan, make_plan
from assistant.answering.plan_initials import with_plans
from assistant.answering.presumed import is_presumed
from assistant.answering.printed_answer import answer_cell
from assistant.answering.reply import Reply
from assistant.answering.single import answer_one
from assistant.answering.spelling import spelled


def ask_one(question: str, reading: Reading, named: list[str], plan: Plan | None = None) -> Reply:
    """The answer of one filing to a question, which may ask several things.

    `named` are the words of the question that name the company; `plan` is that of the whole
    question where it was made before.
    """
    asked = with_plans(spelled(without_courtesy(question), reading.printed_words()), reading.record)
    parts = parts_of(asked)
    if len(parts) == 1:
        kept = plan if plan is not None and asked == question else None
        return _of_part(reading, kept or make_plan(parts[0], named))
    people = [person.name for person in reading.record.signing.signatories]
    replies: list[Reply] = []
    for part in parts:
        told = with_name(part, replies[-1], people) if replies else part
        replies.append(_of_part(reading, make_plan(told, named)))
    return together(replies)


def _of_part(reading: Reading, plan: Plan) -> Reply:
    """The answer to a single question; where there is none, that to the plain one it means."""
    if (cell := answer_cell(reading, plan)) is not None:
        return cell
    reply = answer_one(reading, plan)
    if reply.answered or reply.settled:
        return reply
    meant = reworded(reading, plan, lambda plain: answer_one(reading, make_plan(plain, [])))
    return (meant and is_presumed(reading, plan, meant)) or meant or reply
