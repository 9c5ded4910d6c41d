"""What is known of each value of a sentence that a question may ask for, as figures to be weighed.

The reader says of each piece of the sentence whether it is asked for, and how well the stretch and
the clause around a value answer by themselves; the rest is how near the question's words stand, and
what the words around a value make of it: a part, a whole, a limit, the day of a paper.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.answering.evidence.likeness import Likeness
from assistant.answering.evidence.printed_phrases import with_phrases
from assistant.answering.evidence.reading import Passage
from assistant.answering.evidence.relations import is_verb, main_verb, relation
from assistant.answering.evidence.sought import Sought, seek
from assistant.answering.evidence.values import Value, is_of_paper
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, Word, concepts, words
from assistant.answering.sentences import reader
from assistant.answering.sentences.in_turn import FILE_NUMBER, told_in_turn
from assistant.answering.sentences.stretches import (
    BETWEEN_CLAUSES,
    clause_around,
    stretch_around,
)

__all__ = ["FIGURES", "asks_part", "excepting", "figures_of", "is_excepted", "is_part", "is_whole"]

_AS_READ = ("odds", "odds_mean", "stretch", "clause")
_BY_WORDS = (
    "near", "alike", "before", "before_alone", "behind_alone", "related", "verb", "other_verb",
)  # fmt: skip
_OF_DAYS = ("alike", "stretch", "before", "related", "first", "other_verb")
_BY_PLACE = (
    "first", "is_money", "exact_day", "leads", "own", "in_turn", "file_number", "part_of", "of_it",
    "part_asked", "excepted", "paper", "dated", "par", "par_asked", "sum", "sum_told", "largest",
    "limit", "in_order", "moved_to", "other_unit",
)  # fmt: skip
FIGURES = (*_AS_READ, *_BY_WORDS, *_BY_PLACE, *(f"day_{name}" for name in _OF_DAYS))
"""`alike` counts other words for what is asked too; `before`, `before_alone` and `behind_alone`
what of the question stands in the clause on that side of the value, and beside no other value;
`leads`: a day that opens the sentence; `own`: the question gives it; `part_of`, `of_it`: "5 of the
9 shares"; `limit`: the least or the most, as asked; `in_order`: first or last, as asked;
`day_…`: the same of a day."""

_PART_OF = re.compile(r"\d (?:\w+ )?of (?:the |its |our |these |those |such |all )?$")
_OF = re.compile(r"\bof (?:the |its |our |these |those |such )?$")
_PART_ASKED = re.compile(r"\b(?:part|portion|share|fraction) of (?:the|its|that|what)\b", re.I)
_OF_WHICH = re.compile(r"\b(?:of which|including)(?: (?:about|only|some))? $", re.I)
_EXCEPTION = (
    r"(?:apart from|aside from|other than|except(?:ing)?(?: for)?|not counting|without counting"
    r"|not including|excluding|exclusive of|leaving (?:out|aside)|besides|in addition to|net of)"
)
_EXCEPTED = re.compile(rf"\b(?:{_EXCEPTION}|less) (?:(?:the|its|an?|those|some|about) )?$", re.I)
"""What stands before a value that the sentence leaves out of the one it tells."""
_EXCEPTING = re.compile(rf",? \(?{_EXCEPTION} [^?,;]+", re.I)
"""What a question leaves out: "how many were tendered, not counting guaranteed deliveries?"."""
_DATED = re.compile(
    r"\bdated?(?: as of)?(?: the)?,?\s+$|\b[Aa]greement (?:and [Pp]lan of \w+ )?of $"
)
_PAPER_ASKED = re.compile(
    r"\b(?:sign(?:ed|ing)?|enter(?:ed|ing)?|dated?|struck|strike|executed?|agree[ds]?|made"
    r"|conclude\w*|bears?)\b",
    re.I,
)
_LEADING = re.compile(
    r"(?:^|[;.…] )\W{0,3}(?:and )?(?:on|effective|as of|at|since|in|from) $", re.I
)
_SUM = re.compile(r"\b(?:aggregate|total|in all|altogether|sum|together)\b", re.I)
_PAR = re.compile(r"\bpar value(?: of)? $", re.I)
_LEAST_ASKED = re.compile(r"\b(?:smallest|least|min(?:imum)?|lowest|floor|fewest)\b", re.I)
_MOST_ASKED = re.compile(r"\b(?:largest|most|max(?:imum)?|highest|ceiling|cap|up to|upper)\b", re.I)
_LEAST = re.compile(
    r"\b(?:not less than|no less than|no fewer than|at least|minimum(?: of)?|between)"
    r"(?: an? \w+ of)? $",
    re.I,
)
_MOST = re.compile(
    r"\b(?:not more than|no more than|up to|at most|maximum(?: of)?|not exceeding"
    r"|not to exceed)(?: an? (?:\w+ ){0,3}of)? $",
    re.I,
)
_LAST_ASKED = re.compile(
    r"\b(?:last(?:ly)?|latest|most recent|later|newest|second|final|new|after|now|left|to what)\b",
    re.I,
)
_FIRST_ASKED = re.compile(
    r"\b(?:first|initial\w*|original\w*|earlie\w+|oldest|older|before|old|prior)\b", re.I
)
_TO, _FROM = re.compile(r"\bto (?:\w+ )?$"), re.compile(r"\bfrom (?:\w+ )?$")
_UNITS = concepts(
    "share unit warrant option holder people employee stockholder shareholder note vote right ads"
    " purchaser interest award claim"
)
_BEFORE, _BEHIND = 40, 30  # characters around a value in which stands what its figures tell of it
_REACH, _REACH_ALIKE = 40.0, 30.0  # characters at which a word's nearness has fallen to a third
_UNREAD = -8.0
_LIGHT = 0.4  # what a word counts that says little
_ALIKE = 0.3  # from which a word may stand for another


def excepting(question: str) -> str:
    """A question without what it leaves out of the number asked for."""
    return _EXCEPTING.sub("", question)


def is_excepted(text: str, value: Value) -> bool:
    """Whether a sentence leaves a value out of the one that it tells."""
    return _EXCEPTED.search(text, 0, value.start) is not None


def asks_part(question: str) -> bool:
    """Whether a part of something is asked for: "what portion of the fee"."""
    return _PART_ASKED.search(excepting(question)) is not None


def is_whole(text: str, value: Value) -> bool:
    """Whether a value is told as that of which another is a part: "5 of the 9 shares"."""
    return _PART_OF.search(text, 0, value.start) is not None


def is_part(text: str, value: Value) -> bool:
    """Whether a value is told as a part of another: "of which 5 were sold"."""
    return _OF_WHICH.search(text, 0, value.start) is not None


@dataclass(slots=True)
class _Read:
    """A question and a sentence with several values, as all their figures need them."""

    plan: Plan
    question: str
    sought: Sought
    text: str
    words: list[Word]
    found: Sequence[Value]
    alike: list[dict[str, float]]
    """For each word of the question which words of the sentence may stand for it."""
    weights: list[float]
    asked: set[str]

    def rivals(self, value: Value) -> list[Value]:
        return [other for other in self.found if other.text != value.text]

    def held(self, start: int, end: int) -> list[float]:
        """For each word of the question how surely it stands in a stretch of the sentence."""
        inside = [w.lowered for w in self.words if start <= w.start < end]
        return [max((near.get(s, 0.0) for s in inside), default=0.0) for near in self.alike]

    def share(self, held: Sequence[float]) -> float:
        """The share of the question's weight."""
        got = sum(w * h for w, h in zip(self.weights, held, strict=True))
        return got / (sum(self.weights) or 1.0)


def figures_of(plan: Plan, text: str, found: Sequence[Value]) -> list[dict[str, float]]:
    """The figures of each value in turn; `found` are those of a sentence that may be asked for."""
    known = _read(plan, text, found)
    clauses = {v: clause_around(text, v, known.rivals(v)) for v in found}
    before = {v: known.held(clauses[v][0], v.start) for v in found}
    behind = {v: known.held(v.end, clauses[v][1]) for v in found}
    turns = told_in_turn(plan.question, text, found)
    rows = []
    for value, read in zip(found, _as_read(known, clauses), strict=True):
        row = {**read, **_by_words(known, value), **_by_place(known, value)}
        row |= _by_other_words(known, value)
        row["before"] = known.share(before[value])
        row["before_alone"] = _alone(known, value, before)
        row["behind_alone"] = _alone(known, value, behind)
        row["in_turn"] = float(turns[value])
        row |= {f"day_{name}": row[name] * (value.kind == "date") for name in _OF_DAYS}
        rows.append(row)
    return rows


def _read(plan: Plan, text: str, found: Sequence[Value]) -> _Read:
    sought = seek(plan)
    told = words(text)
    likeness = Likeness(told)
    question = excepting(plan.question)
    return _Read(
        plan, question, sought, text, told, found,
        [likeness.of(term) for term in sought.terms],
        [_LIGHT if term.light else 1.0 for term in sought.terms],
        {w.concept for w in with_phrases(question, words(question))},
    )  # fmt: skip


def _as_read(known: _Read, clauses: Mapping[Value, tuple[int, int]]) -> list[dict[str, float]]:
    """What the reader says of each value and of what stands around it."""
    text, found = known.text, known.found
    told = reader.read(known.question, [text])[0].told
    around = [stretch_around(text, v, known.rivals(v)) for v in found]
    stretches = reader.scores(known.question, around)
    inside = reader.scores(known.question, [text[slice(*clauses[v])] for v in found])
    rows = []
    for value, stretch, clause in zip(found, stretches, inside, strict=True):
        odds = [o for a, b, o in told if a < value.end and value.start < b] or [_UNREAD]
        mean = sum(odds) / len(odds)
        rows.append({"odds": max(odds), "odds_mean": mean, "stretch": stretch, "clause": clause})
    return rows


def _alone(known: _Read, value: Value, held: Mapping[Value, list[float]]) -> float:
    """What of the question stands beside a value and beside no other."""
    others = [held[other] for other in known.rivals(value)]
    return known.share([
        max(0.0, own - max((other[k] for other in others), default=0.0))
        for k, own in enumerate(held[value])
    ])  # fmt: skip


def _by_words(known: _Read, value: Value) -> dict[str, float]:
    """How near the question's words stand, and whether its verb governs the value."""
    outside = [w for w in known.words if not value.start <= w.start < value.end]
    near = sum(
        math.exp(-min(abs(w.start - value.end), abs(value.start - w.start)) / _REACH)
        for w in outside
        if w.concept in known.asked
    )
    alike = [
        max(
            (like[w.lowered] * math.exp(-_apart(w, value) / _REACH_ALIKE)
             for w in outside if w.lowered in like),
            default=0.0,
        )
        for like in known.alike
    ]  # fmt: skip
    return {"near": near, "alike": known.share(alike)}


def _by_other_words(known: _Read, value: Value) -> dict[str, float]:
    """Whether the question's verb governs a value, or another one stands right before it."""
    passage = Passage(0, len(known.text), known.text, known.words, concepts(known.text))
    terms = [term.concept for term in known.sought.terms]
    verb = main_verb(known.plan, terms)
    held = terms and relation(known.plan, passage, value, terms, verb, value.kind) is not None
    before = [w for w in known.words if w.end <= value.start][-5:]
    verbs = [w.lowered for w in before if is_verb(w)]
    fits = max((like.get(verbs[-1], 0.0) for like in known.alike), default=0.0) if verbs else 0.0
    return {
        "related": float(bool(held)),
        "verb": fits,
        "other_verb": float(bool(verbs) and fits < _ALIKE),
    }


def _apart(word: Word, value: Value) -> int:
    return min(abs(word.start - value.end), abs(value.start - word.end))


def _by_place(known: _Read, value: Value) -> dict[str, float]:
    """What stands around a value."""
    text, question = known.text, known.plan.question
    before = text[max(0, value.start - _BEFORE) : value.start]
    around = text[max(0, value.start - _BEFORE) : value.end + _BEHIND]
    day, opens = value.kind == "date", value.start < _BEHIND or ". " in before or "; " in before
    part_asked = asks_part(question)
    counted = not part_asked and bool(_counted(text, value) & known.asked)
    excepted = is_excepted(text, value) and not _said_behind(text, value) & known.asked
    dated = day and _DATED.search(before) is not None and not _PAPER_ASKED.search(question)
    par, of_par = _PAR.search(before) is not None, "par" in concepts(question)
    largest = _is_largest(value, known.found)
    figures = {
        "first": value == known.found[0],
        "is_money": value.kind == "money",
        "exact_day": day and len(re.findall(r"\d+", value.text)) > 1,
        "leads": day and opens and _LEADING.search(before[-_BEHIND:]) is not None,
        "own": value.text.lower() in question.lower(),
        "part_of": is_whole(text, value) and not counted,
        "of_it": _OF.search(before) is not None,
        "part_asked": part_asked and is_part(text, value),
        "excepted": excepted,
        "paper": is_of_paper(known.question, text, value),
        "dated": dated,
        "par": par and not of_par,
        "par_asked": par and of_par,
        "sum": known.plan.total and largest,
        "sum_told": known.plan.total and _SUM.search(around) is not None,
        "largest": largest and not known.plan.total,
        "other_unit": _counts_another(known, value),
    }
    told = {name: float(held) for name, held in figures.items()}
    return told | _by_order(known, value, before) | {"file_number": _file_number(known, value)}


def _by_order(known: _Read, value: Value, before: str) -> dict[str, float]:
    """Whether a value is the least, the most, the first or the last, where that is asked for."""
    question = known.plan.question
    last, first = _LAST_ASKED.search(question), _FIRST_ASKED.search(question)
    same = [other for other in known.found if other.kind == value.kind]
    at_end, at_start = same[-1] == value, same[0] == value
    least, most = _LEAST_ASKED.search(question), _MOST_ASKED.search(question)
    is_least, is_most = _LEAST.search(before), _MOST.search(before)
    limit = int(bool(least and is_least)) + bool(most and is_most)
    limit -= bool(least and is_most) + bool(most and is_least)
    order = int(bool(last and at_end)) + bool(first and at_start)
    order -= bool(last and not first and at_start) + bool(first and not last and at_end)
    moved = int(bool(last and _TO.search(before)))
    moved -= bool(last and value.kind != "date" and _FROM.search(before))
    return {
        "limit": float(limit),
        "in_order": float(order if len(same) > 1 else 0),
        "moved_to": float(moved),
    }


def _file_number(known: _Read, value: Value) -> float:
    """1 where a file number of the question stands around a value, -1 where around another."""
    asked = set(FILE_NUMBER.findall(known.plan.question))
    if not asked:
        return 0.0

    def told(one: Value) -> bool:
        stretch = stretch_around(known.text, one, known.rivals(one))
        return bool(asked & set(FILE_NUMBER.findall(stretch)))

    return 1.0 if told(value) else -float(any(map(told, known.rivals(value))))


def _counts_another(known: _Read, value: Value) -> bool:
    """Whether a number counts something else than is asked for: holders, and not shares."""
    asked = set(known.plan.unit[-1:]) & _UNITS
    behind = [w.concept for w in known.words if w.start >= value.end][:4]
    counted = next((name for name in behind if name in _UNITS), None)
    return bool(asked) and counted is not None and counted not in asked


def _is_largest(value: Value, found: Sequence[Value]) -> bool:
    same = [_size(other) for other in found if other.kind == value.kind]
    return value.kind in ("number", "money") and _size(value) == max(same)


def _size(value: Value) -> float:
    digits = re.sub(r"[^\d.]", "", value.text).strip(".")
    return float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else 0.0


def _said_behind(text: str, value: Value) -> set[str]:
    """What the rest of its clause says of a value, shares apart."""
    end = BETWEEN_CLAUSES.search(text, value.end)
    rest = text[value.end : len(text) if end is None else end.start()]
    return concepts(rest) - concepts("shares of common stock tendered") - STOP_WORDS


def _counted(text: str, value: Value) -> set[str]:
    """What the words behind a number say that it counts, shares apart."""
    return concepts(text[value.end : value.end + _BEHIND]) - concepts("shares of common stock")
