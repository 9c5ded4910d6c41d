"""Answers by rules, read again beside the question: those that don't answer it are taken back.

A rule answers by words that question and sentence share; a sentence may share them all and tell of
something else: that a customer was lost, but not which.
"""

from __future__ import annotations

from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences import reader

__all__ = ["is_no_answer", "is_sure", "not_answered"]

_LEAST_OF_SENTENCE = 0.0
"""The score below which a sentence of the filing doesn't answer: that of silence."""
_LEAST_OF_AMOUNT = -5.0
"""The score below which an amount of the record is not the one that is asked for: such an answer
is a sentence of the program's own, which the reader was not fitted to, or the quote behind it."""
_LEAST_OF_VERDICT = -2.0
"""The score below which a sentence decides no Yes or No."""
_SURE = 2.0
"""The score of a sentence from which no other need be looked for."""
_AMOUNTS = frozenset({"registered", "sold", "deregistered", "unsold"})


def is_no_answer(plan: Plan, reply: Reply) -> bool:
    """Whether an answer by rules, read beside the question, doesn't answer it.

    What is worked out, and what other fields of the record tell, is not read: it has its proof.
    """
    if _is_worked_out(reply):
        return False
    if plan.fields:
        of_amount = plan.kind == "how_many" and _AMOUNTS.issuperset(plan.fields)
        return of_amount and _score(plan, reply, quotes=True) < _LEAST_OF_AMOUNT
    least = _LEAST_OF_VERDICT if plan.kind == "yes_no" else _LEAST_OF_SENTENCE
    return _score(plan, reply) < least


def is_sure(plan: Plan, reply: Reply) -> bool:
    """Whether an answer that is one leaves no doubt that another sentence may answer better."""
    read = not plan.fields and plan.kind != "yes_no" and not _is_worked_out(reply)
    return not read or _score(plan, reply) >= _SURE


def _is_worked_out(reply: Reply) -> bool:
    return any(sentence.derivation for sentence in reply.sentences)


def _score(plan: Plan, reply: Reply, *, quotes: bool = False) -> float:
    """The best score of an answer's sentences and of all together; of its quotes too."""
    texts = [sentence.text for sentence in reply.sentences]
    together = [" ".join(texts)] if len(texts) > 1 else []
    quoted = [c.quote for s in reply.sentences for c in s.citations] if quotes else []
    return max(reader.scores(plan.question, [*texts, *together, *quoted]))


def not_answered(plan: Plan, reply: Reply) -> Reply:
    """The refusal in place of an answer, which comes nearest."""
    asked = plan.question.strip().rstrip("?.! ")
    cited = [citation for sentence in reply.sentences for citation in sentence.citations]
    return lacks(f'The filing does not state an answer to "{asked}".', cited)
