"""Answers by rules, read again beside the question: those that don't answer it are taken back.

A rule answers by words that question and sentence share; a sentence may share them all and tell of
something else: that a customer was lost, but not which.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.one_filing.single import answer_missing
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences import reader

__all__ = ["is_no_answer", "is_sure", "not_answered"]

_LEAST = -2.5
"""The score below which a sentence doesn't answer."""
_LEAST_OF_COUNT = -6.0
"""The score below which one doesn't tell the number that is asked for: rules read what a number
counts, and its role, better than the reader does."""
_SURE = 4.0
"""The score of a sentence from which no other need be looked for."""
_SPACE = re.compile(r"\s+")
_LEFT_OUT = "…"


def is_no_answer(plan: Plan, reply: Reply) -> bool:
    """Whether sentences of the filing that answer by the rules don't answer, read beside the
    question. Fields of the record other than amounts are asked for in too few words to tell."""
    of_count = plan.kind == "how_many"
    if not _is_quoted(reply) or plan.kind == "yes_no" or (plan.fields and not of_count):
        return False
    return _score(plan, reply) < (_LEAST_OF_COUNT if of_count else _LEAST)


def is_sure(plan: Plan, reply: Reply) -> bool:
    """Whether an answer that is one leaves no doubt that another sentence may answer better."""
    read = _is_quoted(reply) and not plan.fields and plan.kind != "yes_no"
    return not read or _score(plan, reply) >= _SURE


def _is_quoted(reply: Reply) -> bool:
    """Whether an answer is sentences of the filing, and nothing that is worked out or worded."""
    for sentence in reply.sentences:
        quotes = [_SPACE.sub(" ", citation.quote) for citation in sentence.citations]
        pieces = [_SPACE.sub(" ", piece).strip(" .") for piece in sentence.text.split(_LEFT_OUT)]
        if sentence.derivation or any(all(p not in q for q in quotes) for p in pieces):
            return False
    return True


def _score(plan: Plan, reply: Reply) -> float:
    """The best score of an answer's sentences, and of all together."""
    return _best(plan.question, tuple(sentence.text for sentence in reply.sentences))


@lru_cache(maxsize=64)
def _best(question: str, texts: tuple[str, ...]) -> float:
    together = [" ".join(texts)] if len(texts) > 1 else []
    return max(reader.scores(question, [*texts, *together]))


def not_answered(plan: Plan, reply: Reply) -> Reply:
    """The refusal in place of an answer, which comes nearest."""
    cited = [citation for sentence in reply.sentences for citation in sentence.citations]
    return lacks(answer_missing(plan), cited)
