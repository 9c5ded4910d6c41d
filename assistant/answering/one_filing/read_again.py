"""Answers by rules, read again beside the question: those that don't answer it are taken back.

A rule answers by words that question and sentence share; a sentence may share them all and tell of
something else: of whom a customer was lost, but not which. Only answers that are sentences of the
filing are read again; what is told by a field of the record has its proof there.
"""

from __future__ import annotations

from math import inf

from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences import reader

__all__ = ["ANSWERS", "SURELY", "not_answered", "read_again"]

ANSWERS = 0.0
"""The score from which a sentence answers rather than not: that of silence."""
SURELY = 2.0
"""The score from which no other sentence need be looked for."""


def read_again(plan: Plan, reply: Reply) -> float:
    """How well an answer's sentences read as one: the best score of each and of all together.

    Infinite for what is told by a field of the record, is worked out, or is Yes or No.
    """
    worked_out = any(sentence.derivation for sentence in reply.sentences)
    if worked_out or plan.fields or plan.kind == "yes_no":
        return inf
    texts = [sentence.text for sentence in reply.sentences]
    together = [" ".join(texts)] if len(texts) > 1 else []
    return max(reader.scores(plan.question, [*texts, *together]))


def not_answered(plan: Plan, reply: Reply) -> Reply:
    """The refusal in place of an answer, which comes nearest."""
    asked = plan.question.strip().rstrip("?.! ")
    cited = [citation for sentence in reply.sentences for citation in sentence.citations]
    return lacks(f'The filing does not state an answer to "{asked}".', cited)
