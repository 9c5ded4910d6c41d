"""Which of several values of a sentence is asked for, and the stretch of it that tells that one.

A sentence may hold what is asked for beside what is not: "4,736,842 were issued at the closing and
the other 2,105,263 were set aside for the warrants". Each value has a probability of being the one
asked for: a logistic choice among them by what is known of each (`value_figures.FIGURES`), fitted
by `eval/fit_pointing.py` to questions that the reader was not fitted to. Where the likeliest is
likely enough, the stretch around it is told, that holds no other of its type; the citation stays
whole.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from assistant.answering.evidence.sought import seek
from assistant.answering.evidence.values import Value, is_of_paper, values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.sentences.stretches import clause_around, stretch_around
from assistant.answering.sentences.value_figures import (
    FIGURES,
    asks_part,
    excepting,
    figures_of,
    is_excepted,
    is_part,
    is_whole,
)

__all__ = ["asked_values", "pointed", "probabilities", "stands_in_row"]

_ASKED = {
    "count": ("number",), "money": ("money", "number"), "date": ("date",), "percent": ("percent",),
}  # fmt: skip
"""The types of values that answer for what is asked for, as `sought` has it. Of names one is seldom
told apart so, and what is asked for by no type is more than a value."""
_NO_WORDS = re.compile(r"[\s|$]*|\s(?:\w+\s){1,3}\[")
"""What stands between cells, and before a number that tells another anew: "480 shares [40"."""
_MOST = 12
"""Values of a sentence that are told apart; one with more of them is a table."""
_BORNE_OUT = 0.5
"""The probability from which a value is told that the question's words bear out."""
_BY_PRONOUN = 0.9
"""The probability from which a day is told where another's clause has a pronoun."""
_PRONOUN = re.compile(r"\b(?:it|them|these|those|they)\b", re.I)
_WHOLE = 3.0
"""What a number counts less of which another is a part, where a part is asked for."""
_SEVERAL = re.compile(
    r"\b(?:and|both|each|every|all|list|names? of|which (?:two|three|four)|respectively"
    r"|who (?:are|were)|what (?:are|were)|which \w+s (?:are|were|did|do|have|had))\b",
    re.I,
)
"""Questions that more than one value may answer."""


def pointed(plan: Plan, text: str, least: float = 0.0) -> str | None:
    """The stretch of a sentence that holds the value asked for and no other of its type; None where
    the sentence has no two values of a type, more than one may be asked for, or none is as probable
    as `least`."""
    if _SEVERAL.search(plan.question):
        return None
    found = asked_values(plan, text)
    if not found or len(found) > _MOST or stands_in_row(text, found):
        return None
    chances = probabilities(plan, text, found)
    best = max(found, key=lambda value: chances[value.text])
    rivals = [v for v in found if v.kind == best.kind and v.text != best.text]
    if not rivals or is_of_paper(excepting(plan.question), text, best):
        return None
    if best.kind == "date" and any(_by_pronoun(text, rival, found) for rival in rivals):
        least = max(least, _BY_PRONOUN)
    if best.kind != "date" and _is_borne_out(plan, text, best, found):
        least = min(least, _BORNE_OUT)
    return stretch_around(text, best, rivals) if chances[best.text] >= least else None


def _by_pronoun(text: str, value: Value, found: Sequence[Value]) -> bool:
    """Whether what a value is told of stands in its clause as a pronoun, and in words before it."""
    rivals = [other for other in found if other.kind == value.kind and other.text != value.text]
    start, end = clause_around(text, value, rivals)
    return _PRONOUN.search(text, start, end) is not None


def _is_borne_out(plan: Plan, text: str, best: Value, found: Sequence[Value]) -> bool:
    """Whether more of a question's words stand in the stretch of a value than in any other, which
    has none that it lacks."""
    if is_whole(text, best):
        return False  # its words are those of its part too
    same = [v for v in found if v.kind == best.kind]
    asked = set(plan.terms) & concepts(excepting(plan.question))
    told = {
        v: asked & concepts(stretch_around(text, v, [o for o in same if o.text != v.text]))
        for v in same
    }
    return all(told[v] < told[best] for v in same if v.text != best.text)


def asked_values(plan: Plan, text: str) -> list[Value]:
    """The values of a sentence of the types that a question asks for; none where it has no two
    different ones of a type."""
    found = {kind: values(text, kind) for kind in _ASKED.get(seek(plan).types[0], ())}
    if all(len({value.text for value in held}) < 2 for held in found.values()):
        return []
    return [value for held in found.values() for value in held]


def probabilities(plan: Plan, text: str, found: Sequence[Value]) -> dict[str, float]:
    """How probable it is that a value is the one asked for, by what is printed of it; values that a
    question and a sentence both leave out are not asked for."""
    rows = figures_of(plan, text, found)
    weights = _weights()
    odds = [
        sum(weights[name] * row[name] for name in FIGURES) - _of_part(plan, text, value)
        for value, row in zip(found, rows, strict=True)
    ]
    most = max(odds)
    left_out = excepting(plan.question) != plan.question
    chances = [
        0.0 if left_out and is_excepted(text, value) else math.exp(one - most)
        for value, one in zip(found, odds, strict=True)
    ]
    whole = sum(chances) or 1.0
    told: dict[str, float] = {}
    for value, chance in zip(found, chances, strict=True):
        told[value.text] = told.get(value.text, 0.0) + chance / whole
    return told


def _of_part(plan: Plan, text: str, value: Value) -> float:
    """What a value counts less that is the whole of which a part is asked for; the part of it that
    is told counts more."""
    if not asks_part(plan.question):
        return 0.0
    return _WHOLE * (is_whole(text, value) - is_part(text, value))


def stands_in_row(text: str, found: Sequence[Value]) -> bool:
    """Whether values follow each other with no word between them: cells of a table's row, of which
    none is told by the words beside it."""
    kinds = {value.kind for value in found}
    for kind in kinds:
        places = sorted((v.start, v.end) for v in found if v.kind == kind)
        if any(_NO_WORDS.fullmatch(text, a, b) for (_, a), (b, _) in pairwise(places)):
            return True
    return False


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    stored: dict[str, float] = json.loads(
        (files(__package__) / "value_weights.json").read_text("utf-8")
    )
    return stored
