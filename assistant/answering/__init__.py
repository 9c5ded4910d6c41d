"""Answers with citations, from proven records and from the filings' own sentences.

No model, no network: the same question over the same filings has the same answer.
"""

from __future__ import annotations

from assistant.answering.collection import answer_many, asks_for_filings
from assistant.answering.evidence import read
from assistant.answering.parts import parts_of, together
from assistant.answering.plan import Plan, make_plan
from assistant.answering.reply import Reply, as_answer, lacks
from assistant.answering.scope import Pair, select
from assistant.answering.single import answer_one
from assistant.errors import QuestionError
from assistant.record import Answer

__all__ = ["Plan", "answer", "make_plan", "select"]


def answer(question: str, pairs: list[Pair]) -> Answer:
    """Answers a question over filings with their extractions.

    Every sentence cites `text[start:end]` of a filing; each number, date and name in it
    stands in a quote or in the derivation. Where the filings don't say, `answered` is
    false and `answer` says what is missing. Raises `QuestionError` for an empty question
    and for no filings.
    """
    asked = " ".join(question.split())
    if not any(c.isalnum() for c in asked):
        raise QuestionError("the question is empty; ask something about the filings")
    if not pairs:
        raise QuestionError("there are no filings to ask; add some first")
    version = pairs[0][1].engine.version
    return as_answer(question, _reply(asked, pairs), version)


def _reply(asked: str, pairs: list[Pair]) -> Reply:
    listing = len(pairs) > 1 and asks_for_filings(asked)
    scope = select(asked, pairs, listing=listing)
    if scope.unknown is not None:
        return lacks(f"None of the filings is about {scope.unknown}.")
    amendments = [p for p in scope.pairs if p[1].record is not None]
    if not amendments:
        kinds = {p[0].header.submission_type or "unreadable" for p in scope.pairs}
        return lacks(f"No post-effective amendment is in scope ({', '.join(sorted(kinds))}).")
    if len(amendments) > 1:
        return answer_many(amendments, make_plan(asked, scope.named))
    reading = read(*amendments[0])
    parts = parts_of(asked)
    replies = [answer_one(reading, make_plan(part, scope.named)) for part in parts]
    return together(replies)
