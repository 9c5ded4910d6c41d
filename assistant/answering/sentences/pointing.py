"""Which of several values of a sentence is asked for, and the stretch of it that tells that one.

A sentence may hold what is asked for beside what is not: "4,736,842 were issued at the closing and
the other 2,105,263 were set aside for the warrants". The reader says of each piece of its words
whether it is of what is asked for, and how well the stretch around each value, that holds no other
of its type, answers by itself. The likeliest of them is told; the citation stays whole.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from assistant.answering.evidence.printed_phrases import with_phrases
from assistant.answering.evidence.sought import seek
from assistant.answering.evidence.values import Value, is_of_paper, values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, words
from assistant.answering.sentences import reader

__all__ = ["pointed", "stretch_around"]

_ASKED = {
    "count": ("number",), "money": ("money", "number"), "date": ("date",), "percent": ("percent",),
}  # fmt: skip
"""The types of values that answer for what is asked for, as `sought` has it. Of names one is seldom
told apart so, and what is asked for by no type is more than a value."""
_BY_NEARNESS, _BY_STRETCH = 0.5, 0.5
"""What nearness, and the score of the stretch read by itself, count beside the odds of the pieces;
chosen by trial on the questions of part `vd`."""
_PART_OF = re.compile(r"\d (?:\w+ )?of (?:the |its |our |these |those |such |all )?$")
_PART_ASKED = re.compile(r"\b(?:part|portion|share|fraction) of (?:the|its|that|what)\b", re.I)
_OF_WHICH = re.compile(r"\b(?:of which|including)(?: (?:about|only|some))? $", re.I)
_WHOLE_OF = 3.0
"""What a number counts less of which another is a part: "4,120,300 of the 6,004,111 shares"."""
_OF_A_PAPER = 3.0
"""What the date of a paper counts less where the day of an event is asked for."""
_BORNE_OUT = 1.0
"""How much likelier a value must be that the question's words bear out: of the questions of ten
parts 33 of 34 were pointed rightly so, rows of tables and days of papers apart."""
_NO_WORDS = re.compile(r"[\s|$]*|\s(?:\w+\s){1,3}\[")
"""What stands between cells, and before a number that tells another anew: "480 shares [40"."""
_EXCEPTION = (
    r"(?:apart from|aside from|other than|except(?:ing)?(?: for)?|not counting|without counting"
    r"|not including|excluding|exclusive of|leaving (?:out|aside)|besides|in addition to|net of)"
)
_EXCEPTED = re.compile(rf"\b(?:{_EXCEPTION}|less) (?:(?:the|its|an?|those|some|about) )?$", re.I)
"""What stands before a value that the sentence leaves out of the one it tells."""
_EXCEPTING = re.compile(rf",? \(?{_EXCEPTION} [^?,;]+", re.I)
"""What a question leaves out: "how many were tendered, not counting guaranteed deliveries?"."""
_OF_AN_EXCEPTION = 4.0
_REACH = 40.0  # characters at which a word's nearness has fallen to a third
_BEHIND = 28  # characters behind a number in which stands what it counts
_MOST = 6  # values whose stretches are read
_WORDS = 3
"""Words of the shortest stretch that tells something by itself."""
_OPEN_BEHIND = re.compile(r"\s*\([^()]*$")
_OPEN_BEFORE = re.compile(r"^[^()]*\)\s*")
_BETWEEN_CLAUSES = re.compile(
    r"[,;:](?!\d)(?= |$)|\t|\s{2,}|\s\|\s|\s[–—-]\s|[()]"
    r"|\s(?=(?:and|or|but|while|whereas|including|plus|less|so that|such that|which|of which"
    r"|in (?:the )?place of) )"
)
_BETWEEN_PHRASES = re.compile(r"\s(?=(?:that|who|until|as|from|to|into|at|on|by|for|under|of) )")
"""Where a sentence may be cut; between phrases where no clause ends."""
_SEVERAL = re.compile(
    r"\b(?:and|both|each|every|all|list|names? of|which (?:two|three|four)|respectively"
    r"|who (?:are|were)|what (?:are|were)|which \w+s (?:are|were|did|do|have|had))\b",
    re.I,
)
"""Questions that more than one value may answer."""


def pointed(plan: Plan, text: str, ahead: float = 0.0) -> str | None:
    """The stretch of a sentence that holds the value asked for and no other of its type; None where
    the sentence has no two values of a type, more than one may be asked for, or none is likelier by
    `ahead` than each of the others. Where the likeliest alone has words of the question beside it,
    it need be no likelier than by `_BORNE_OUT`."""
    if _SEVERAL.search(plan.question):
        return None
    found = {kind: values(text, kind) for kind in _ASKED.get(seek(plan).types[0], ())}
    if all(len({value.text for value in held}) < 2 for held in found.values()):
        return None
    question = _EXCEPTING.sub("", plan.question)
    weighed = _weighed(question, text, [v for held in found.values() for v in held])
    if not weighed:
        return None
    best = max(weighed, key=lambda value: weighed[value])
    if not _rivals(best, found[best.kind]):
        return None
    stretches = {
        value: stretch_around(text, value, _rivals(value, found[value.kind]))
        for value in sorted(weighed, key=lambda value: -weighed[value])[:_MOST]
    }
    scores = reader.scores(question, list(stretches.values()))
    read = {v: weighed[v] + _BY_STRETCH * s for v, s in zip(stretches, scores, strict=True)}
    best = max(read, key=lambda value: read[value])
    rivals = [v for v in _rivals(best, found[best.kind]) if v in read]
    if not _rivals(best, found[best.kind]) or _stands_in_row(text, found[best.kind]):
        return None
    if is_of_paper(question, text, best):
        return None
    if best.kind != "date" and _is_borne_out(plan, question, text, best, stretches):
        ahead = min(ahead, _BORNE_OUT)
    if any(read[v] > read[best] - ahead for v in rivals):
        return None
    return stretches[best]


def _is_borne_out(
    plan: Plan, question: str, text: str, best: Value, stretches: Mapping[Value, str]
) -> bool:
    """Whether more of a question's words stand in the stretch of a value than in any other, which
    has none that it lacks; or all others are left out by the question and by the sentence."""
    rivals = [v for v in stretches if v.kind == best.kind and v.text != best.text]
    if question != plan.question and all(_is_excepted(text, v) for v in rivals):
        return True
    asked = set(plan.terms) & concepts(question)
    told = asked & concepts(stretches[best])
    return all(asked & concepts(stretches[v]) < told for v in rivals)


def _is_excepted(text: str, value: Value) -> bool:
    return _EXCEPTED.search(text, 0, value.start) is not None


def _stands_in_row(text: str, found: Sequence[Value]) -> bool:
    """Whether values follow each other with no word between them: cells of a table's row, of which
    none is told by the words beside it."""
    places = sorted((v.start, v.end) for v in found)
    return any(_NO_WORDS.fullmatch(text, a, b) for (_, a), (b, _) in pairwise(places))


def _rivals(value: Value, same: Sequence[Value]) -> list[Value]:
    return [other for other in same if other.text != value.text]


def _weighed(question: str, text: str, found: Sequence[Value]) -> dict[Value, float]:
    """How much each value is what is asked for: by its pieces as read, and by how near the words
    of the question it stands."""
    told = reader.read(question, [text])[0].told
    asked = {w.concept for w in with_phrases(question, words(question))}
    places = [(w.start, w.start + len(w.surface)) for w in words(text) if w.concept in asked]
    weighed = {}
    for value in found:
        odds = [o for start, end, o in told if start < value.end and value.start < end]
        near = sum(
            math.exp(-min(abs(start - value.end), abs(value.start - start)) / _REACH)
            for start, _ in places
            if not value.start <= start < value.end
        )
        if odds:
            weighed[value] = max(odds) + _BY_NEARNESS * near
            of_part = _PART_ASKED.search(question) is not None
            counted = not of_part and _counted(text, value) & asked
            if _PART_OF.search(text, 0, value.start) and not counted:
                weighed[value] -= _WHOLE_OF
            if of_part and _OF_WHICH.search(text, 0, value.start):
                weighed[value] += _WHOLE_OF
            if is_of_paper(question, text, value):
                weighed[value] -= _OF_A_PAPER
            if _is_excepted(text, value) and not _said_behind(text, value) & asked:
                weighed[value] -= _OF_AN_EXCEPTION
    return weighed


def _said_behind(text: str, value: Value) -> set[str]:
    """What the rest of its clause says of a value, shares apart."""
    end = _BETWEEN_CLAUSES.search(text, value.end)
    rest = text[value.end : len(text) if end is None else end.start()]
    return concepts(rest) - concepts("shares of common stock tendered") - STOP_WORDS


def _counted(text: str, value: Value) -> set[str]:
    """What the words behind a number say that it counts, shares apart."""
    return concepts(text[value.end : value.end + _BEHIND]) - concepts("shares of common stock")


def stretch_around(text: str, asked: Value, rivals: Sequence[Value]) -> str:
    """The longest run of clauses around a value that holds none of its rivals; the value alone,
    with its noun, where a rival stands in the same clause."""
    first = max((r.end for r in rivals if r.end <= asked.start), default=0)
    last = min((r.start for r in rivals if r.start >= asked.end), default=len(text))
    start = end = -1
    for bound in (_BETWEEN_CLAUSES, _BETWEEN_PHRASES):
        cuts = [m.span() for m in bound.finditer(text, first, last)]
        if start < 0:
            start = min((b for _, b in cuts if b <= asked.start), default=-1)
        if end < 0:
            end = max((a for a, _ in cuts if asked.end <= a), default=-1)
    start = 0 if first == 0 else asked.start if start < 0 else start
    end = last if last == len(text) else asked.end if end < 0 else end
    told = _closed(" ".join(text[start:end].split()).strip(" ,;:."), asked.text)
    if len(told.split()) < _WORDS:
        return f"{asked.text}."
    return f"{'… ' if start else ''}{told}{' …' if end < len(text.rstrip(' .')) else '.'}"


def _closed(stretch: str, value: str) -> str:
    """The stretch without half a bracket at its ends; a bracket that holds the value is opened."""
    for half in (_OPEN_BEHIND, _OPEN_BEFORE):
        if (match := half.search(stretch)) is not None:
            rest = stretch[: match.start()] + stretch[match.end() :]
            stretch = rest if value in rest else stretch
    if stretch.count("(") != stretch.count(")"):
        stretch = stretch.replace("(", "").replace(")", "")
    return stretch.strip(" ,;:.")
