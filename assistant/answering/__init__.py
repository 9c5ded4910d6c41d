"""Answers with citations, from proven records and from the filings' own sentences.

Without a model there is no network, and the same question over the same filings has the same
answer. With one, the embedded answer goes first, and the model is asked where that is not proven.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.asking import Asking
from assistant.answering.collections.collection import answer_many, answer_named
from assistant.answering.collections.over_many import Asked, Filings, answer_over_many
from assistant.answering.collections.second_questions import parts_over_many
from assistant.answering.conditions.file_numbers_asked import without_numbers
from assistant.answering.evidence.reading import Reading, read
from assistant.answering.evidence.reply import Reply, as_answer, lacks
from assistant.answering.one_filing.asked import ask_one
from assistant.answering.one_filing.plainly_asked import answer_plainly, plain_question
from assistant.answering.operations.answers import answer_operation
from assistant.answering.operations.operation_asked import (
    names_values,
    operation_asked,
    operation_of_named,
)
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.questions.plan_initials import with_plans
from assistant.answering.questions.scope import Pair, names_of, select
from assistant.answering.questions.strangers import stranger
from assistant.answering.questions.telegraphic import without_courtesy
from assistant.answering.questions.unanswerable import (
    NO_ADVICE,
    WHAT_TO_ASK,
    asks_advice,
    asks_nothing,
)
from assistant.answering.records.narrowing import is_own_name
from assistant.answering.results.columns import Cells, cells_of_reading
from assistant.answering.results.look_ups import answer_look_up, look_up_asked, printed_in
from assistant.answering.results.meant_questions import meant_comparison
from assistant.answering.results.portions_asked import Portion, in_usual_words
from assistant.answering.results.usual_questions import or_usual
from assistant.answering.results.usual_wording import speaks_of_set
from assistant.answering.textual.asking import or_by_words
from assistant.errors import QuestionError
from assistant.record import Answer

if TYPE_CHECKING:
    from assistant.answering.models.answers import OnSentence
    from assistant.extraction.calls import ModelRun

__all__ = ["Plan", "answer", "make_plan", "select"]


def answer(
    question: str,
    pairs: list[Pair],
    *,
    engine: str = "auto",
    model: str | ModelRun | None = None,
    on_sentence: OnSentence | None = None,
) -> Answer:
    """Answers a question over filings with their extractions.

    `engine` and `model` are those of `extract`: `rules` is the embedded answer, `cascade` asks
    the model where that is not proven, `model` asks it first; a question over the records of
    many filings never goes to a model. `on_sentence` is told of a model's proven sentences as
    they come.

    Every sentence cites `text[start:end]` of a filing; each number, date and name in it
    stands in a quote or in the derivation. Where the filings don't say, `answered` is
    false and `answer` says what is missing. Raises `QuestionError` for an empty question
    and for no filings, and for engines and models what `extract` raises.
    """
    asked = " ".join(question.split())
    if not any(c.isalnum() for c in asked):
        raise QuestionError("the question is empty; ask something about the filings")
    if not pairs:
        raise QuestionError("there are no filings to ask; add some first")
    version = pairs[0][1].engine.version
    asking = Asking(asked, engine, model, on_sentence)
    reply = _reply(asked, pairs, asking)
    if len(pairs) > 1:
        reply = or_usual(reply, asked, lambda usual: _reply(usual, pairs, asking))
    return asking.finished(as_answer(question, reply, version))


def _reply(asked: str, pairs: list[Pair], asking: Asking) -> Reply:
    if len(pairs) == 1 and pairs[0][1].record is not None:
        asked = with_plans(asked, pairs[0][1].record)
    if len(pairs) == 1:
        asked = without_courtesy(asked)
    if len(pairs) > 1 and (told := _looked_up(asked, pairs)) is not None:
        return told
    wide, portion = in_usual_words(asked) if len(pairs) > 1 else (asked, None)
    listing = len(pairs) > 1 and speaks_of_set(wide)
    scope = select(without_numbers(wide) if listing else wide, pairs, listing=listing)
    sole: Reading | None = None
    if scope.unknown is None and scope.named:
        scope.unknown = _stranger(wide, scope.pairs)
    if len(pairs) == 1 and pairs[0][1].record is not None:
        sole = read(*pairs[0])
        named = [name for name in scope.named if is_own_name(sole, name)]
        if (plain := plain_question(sole, asked, named)) is not None:
            return asking.reply([sole], lambda: answer_plainly(sole, plain))
    if scope.unknown is not None:
        return lacks(f"None of the filings is about {scope.unknown}.")
    amendments = [p for p in scope.pairs if p[1].record is not None]
    if not amendments:
        kinds = {p[0].header.submission_type or "unreadable" for p in scope.pairs}
        return lacks(f"No post-effective amendment is in scope ({', '.join(sorted(kinds))}).")
    if asks_nothing(asked):
        return lacks(WHAT_TO_ASK)
    if asks_advice(asked):
        return lacks(NO_ADVICE)
    if len(pairs) > 1 and (told := _operation(asked, pairs)) is not None:
        return told
    if len(amendments) > 1:
        return _over_many(wide, amendments, scope.named, portion=portion)
    reading = read(*amendments[0]) if sole is None else sole
    named = [name for name in scope.named if is_own_name(reading, name)]
    return asking.reply(
        [reading], lambda: ask_one(asked, reading, named, may_be_plain=sole is None)
    )


def _operation(asked: str, pairs: list[Pair]) -> Reply | None:
    """The answer by one field of the records; None where that is not what is asked."""

    def readings(of: list[Pair]) -> list[Reading]:
        return [read(*pair) for pair in of if pair[1].record is not None]

    if (operation := operation_asked(asked)) is not None:
        return answer_operation(operation, readings(pairs))
    if not names_values(asked):
        return None
    scope = select(asked, pairs)
    operation = operation_of_named(asked, scope.named) if scope.unknown is None else None
    return answer_operation(operation, readings(scope.pairs)) if operation is not None else None


def _looked_up(asked: str, pairs: list[Pair]) -> Reply | None:
    """The filings that print a number or name which is only to be placed; None where none does."""
    sought = look_up_asked(asked)
    if sought is None:
        return None
    readings = [read(*p) for p in pairs if p[1].record is not None and printed_in(p[0], sought)]
    reply = answer_look_up(readings, sought) if readings else None
    return reply if reply is not None and reply.answered else None


def _stranger(asked: str, pairs: list[Pair]) -> str | None:
    """A company of the question that only begins as one of those in scope."""
    names = [name for pair in pairs for name in names_of(*pair)]

    def stands(word: str) -> bool:
        return any(re.search(rf"\b{re.escape(word)}", f.text, re.I) for f, _ in pairs)

    return stranger(asked, names, stands)


def _over_many(
    asked: str, pairs: list[Pair], named: list[str], *, portion: Portion | None
) -> Reply:
    """The answer over several filings, companies side by side first."""
    compared = meant_comparison(asked, named) or asked
    if (told := answer_named(pairs, make_plan(compared, named))) is not None:
        return told
    plan, seconds = parts_over_many(asked, named)
    known = {filing.id: (filing, extraction) for filing, extraction in pairs}

    def over(plan: Plan, ids: Sequence[str] | None) -> Reply:
        return answer_many(pairs if ids is None else [known[i] for i in ids], plan)

    def readings(ids: Sequence[str]) -> list[Reading]:
        return [read(*known[i]) for i in ids if i in known]

    def cells(ids: Sequence[str], fields: Sequence[str]) -> dict[str, dict[str, Cells]]:
        return {r.filing.id: cells_of_reading(r, fields) for r in readings(ids)}

    return answer_over_many(
        Asked(asked, plan, seconds, named, portion),
        Filings(len(pairs), over, readings, cells, lambda reply: or_by_words(reply, pairs, plan)),
    )
