"""Values that a sentence tells in the order of something else: "20,000 and 35,000, respectively".

Which of them belongs to the thing asked about is told by its place in the list of those things.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.answering.evidence.values import Value, values
from assistant.answering.questions.vocabulary import concepts

__all__ = ["FILE_NUMBER", "told_in_turn"]

FILE_NUMBER = re.compile(r"\b\d{1,3}-\d{4,6}\b")
_IN_TURN = re.compile(r"\brespectively\b|\bin (?:that|the same|this) order\b", re.I)
_BETWEEN = re.compile(r"(?: [\w$'’-]{1,20}){0,4}(?:,|;)?(?: and| or)?(?: [\w-]{1,20}){0,3} ?")
"""What may stand between two values of one list: the noun of the first, a comma, "and"."""
_NAMES = (
    FILE_NUMBER,
    re.compile(r"(?:\b[A-Z0-9][\w'’()&-]{0,30} (?:(?:and|of|for) )?){1,8}(?:Plan|Program|Notes)\b"),
    re.compile(r"\b(?:19|20)\d\d\b"),
)
_OTHERS = ("date", "number", "money")


def told_in_turn(question: str, text: str, found: Sequence[Value]) -> Counter[Value]:
    """How many lists of a sentence have the question's own item at the place of a value."""
    told: Counter[Value] = Counter()
    if _IN_TURN.search(text) is None:
        return told
    asked = _marks(question)
    for run in _runs(text, found):
        for items in _lists(text, run):
            if (place := _place(items, asked)) is not None:
                told[run[place]] += 1
    return told


def _marks(text: str) -> set[str]:
    return concepts(text) | set(FILE_NUMBER.findall(text))


def _runs(text: str, found: Sequence[Value]) -> list[list[Value]]:
    """The values of one kind that follow each other as a list does, two at least."""
    runs: list[list[Value]] = []
    for kind in dict.fromkeys(value.kind for value in found):
        run: list[Value] = []
        for value in (v for v in found if v.kind == kind):
            if run and not _BETWEEN.fullmatch(text, run[-1].end, value.start):
                runs.append(run)
                run = []
            run.append(value)
        runs.append(run)
    return [run for run in runs if len(run) > 1]


def _lists(text: str, run: Sequence[Value]) -> list[list[str]]:
    """The lists of other things in a sentence that are as long as a run of values."""
    others = [[v.text for v in values(text, kind)] for kind in _OTHERS if kind != run[0].kind]
    for pattern in _NAMES:
        matches = list(pattern.finditer(text))
        others.append([
            m[0] for m in matches if not any(v.start <= m.start() < v.end for v in run)
        ])  # fmt: skip
    return [items for items in others if len(items) == len(run)]


def _place(items: Sequence[str], asked: set[str]) -> int | None:
    """The place of the one item that has more of the question's own marks than each other has."""
    marks = [_marks(item) for item in items]
    common = Counter(mark for held in marks for mark in held)
    fits = [sum(common[mark] == 1 for mark in held & asked) for held in marks]
    best = max(fits)
    return fits.index(best) if best and fits.count(best) == 1 else None
