"""Which of two is so: "Was it a merger or an asset sale?", "deregistered or just moved?".

Both sides are looked for in the sentences that speak of the rest of the question; where the filing
tells one of them alone, its sentence answers. Where it tells both or none, the question is answered
as any other, but not by a Yes or No that tells neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.relations import DENIED
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.evidence.shortening import shorten
from assistant.answering.one_filing.compared_with import of_nothing, words_asked
from assistant.answering.one_filing.paid_in import paid_in
from assistant.answering.questions.scope import FORM
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, words

__all__ = ["answer_alternatives", "not_of_two"]

_ASKS = re.compile(
    r"^(?:(?:so|and)\b[:, ]*)?(?:is|are|was|were|did|does|do|has|have|had)\b(?! not\b)"
    r"(?!.*\b(?:any|anyone|anybody|anything|some|either|ever|neither|nor)\b)",
    re.I,
)
_OR = re.compile(
    r",? or (?:(?:just|only|merely|simply|rather|instead|else|maybe|perhaps) )?"
    r"(?!(?:not|otherwise|so|more|less|fewer|above|below|over|under|later|earlier|before|after|higher|lower|greater"
    r"|better|no)\b)",
    re.I,
)
_NEW_CLAUSE = re.compile(
    r"^(?:is|are|was|were|did|does|do|has|have|had) (?:it|they|he|she|that|this|those|its|their"
    r"|the [\w'’-]+) ",
    re.I,
)
_HEADS = frozenset(
    [
        "a",
        "an",
        "the",
        "in",
        "on",
        "by",
        "to",
        "for",
        "under",
        "at",
        "from",
        "with",
        "its",
        "their",
        "into",
        "as",
        "of",
        "through",
        "via",
    ]
)
_NUMBER = re.compile(r"[$\d]")
_ROOM = 55
_LEAST_SHARED = 0.5


class _Two(NamedTuple):
    first: str
    second: str
    rest: str
    """What the question says beside them."""


def _sides(question: str) -> _Two | None:
    """The two sides of a question for Yes or No."""
    question = _written_out(question)
    asks = _ASKS.match(question)
    found = list(_OR.finditer(question))
    if asks is None or len(found) != 1:
        return None
    before = question[asks.end() : found[0].start()].strip(" ,")
    second = question[found[0].end() :].strip(" ?.!,")
    if not before or not second:
        return None
    if (clause := _NEW_CLAUSE.match(second)) is not None:
        return _two_clauses(before, second[clause.end() :])
    start = _start_of_first(before.split(), second.split())
    first = " ".join(before.split()[start:])
    rest = " ".join(before.split()[:start])
    numbers = _NUMBER.match(first) and _NUMBER.match(second)
    if numbers or (" " not in first and second.split()[0].lower() not in _HEADS):
        second, _, behind = second.partition(" ")  # what follows is said of both
        rest = f"{rest} {behind}"
    return _Two(first, second, rest)


def _start_of_first(before: list[str], second: list[str]) -> int:
    """Where the first side begins: at the article, the preposition or the name that it shares with
    the second one; else at its last word."""
    head = second[0].lower()
    alike = [i for i, w in enumerate(before) if w.lower() == head and head in _HEADS]
    if alike:
        return alike[-1]
    if head in ("a", "an"):
        articles = [i for i, w in enumerate(before) if w.lower() in ("a", "an")]
        if articles:
            return articles[-1]
    start = len(before) - 1
    if second[0][:1].isupper() and before[-1][:1].isupper():
        while start and before[start - 1][:1].isupper():
            start -= 1
    if start and before[start - 1].endswith("ly"):
        start -= 1
    return start


def _two_clauses(before: str, second: str) -> _Two:
    """The sides of "did the plan expire or was it terminated?": the ends of two clauses."""
    asked = [w for w in words(before) if w.lowered not in STOP_WORDS]
    first = before[asked[-1].start :] if asked else before
    return _Two(first, second, before[: asked[-1].start] if asked else "")


_ABBREVIATED = {"NYSE": "New York Stock Exchange", "AMEX": "American Stock Exchange"}


def _written_out(question: str) -> str:
    return re.sub(r"\b(?:NYSE|AMEX)\b", lambda m: _ABBREVIATED[m[0]], question)


def answer_alternatives(reading: Reading, question: str, own: frozenset[str]) -> Reply | None:
    """The one side that the filing tells, with its sentence; None where no two are set against each
    other, or not one alone is told. `own` are words that name the registrant."""
    two = _sides(question)
    if two is None:
        return None
    if (form := _of_forms(reading, two)) is not None:
        return form
    if _sets_removal(two):
        return _of_removal(reading)
    if (paid := paid_in(reading, *two)) is not None:
        return paid
    first, second = _both(two, own)
    if not first or not second:
        return None
    if first <= _GENERIC or second <= _GENERIC:
        return None
    rest = [w for w in words_asked(reading, two.rest, own) if w not in first | second]
    if of_nothing(reading, set(rest)):
        return None  # something is asked about of which the filing knows nothing
    strict = bool(rest) or _NUMBER.match(two.second) is not None
    if not rest:  # what every filing speaks of tells one sentence from another here
        rest = [w.concept for w in words(two.rest) if w.lowered not in STOP_WORDS]
        rest = [w for w in rest if w not in first | second | _LIGHT | own]
    found = [_best_passage(reading, side, rest) for side in (first, second)]
    shares = [share for share, _ in found]
    at = 0 if shares[0] > shares[1] else 1
    passage = found[at][1]
    if passage is None or shares[at] < 1 or shares[1 - at] > (_LEAST_SHARED if strict else -1):
        return None
    keep = [
        (w.start, w.start + len(w.surface))
        for w in passage.words
        if w.concept in (first, second)[at]
    ]
    reply = says(shorten(passage.text, keep[:1], _ROOM), [reading.cite_passage(passage)])
    reply.settled = True
    return reply


def _of_forms(reading: Reading, two: _Two) -> Reply | None:
    """Which of two forms is amended."""
    asked = [FORM.search(side) for side in two[:2]]
    form = reading.record.form
    if form is None or any(a is None for a in asked):
        return None
    same = [a for a in asked if a is not None and a[1].upper() == form.upper()]
    cited = reading.cite_value("/form")
    return says(f"The amendment is to a Form {form}.", cited) if len(same) == 1 and cited else None


_REMOVED = re.compile(r"\b(?:de-?regist|remov|withdr[ae]w|tak\w+ off|pulled|cancel)", re.I)
_CARRIED = re.compile(
    r"\b(?:mov(?:ed|ing)|carr(?:ied|ying)|transferr(?:ed|ing)|roll(?:ed|ing)|shift(?:ed|ing)|put|pass(?:ed"
    r"|ing))\b(?! off)|\b(?:move|transfer|carry|roll|shift)\b",
    re.I,
)
_TOLD_CARRIED = re.compile(
    r"\b(?:carr(?:y|ied|ies|ying) (?:over|forward)|transferr\w*|transfers?"
    r"|mov(?:e|es|ed|ing) to)\b",
    re.I,
)


def _sets_removal(two: _Two) -> bool:
    """Whether a removal is set against a transfer to another statement."""
    sides = [(bool(_REMOVED.search(s)), bool(_CARRIED.search(s))) for s in two[:2]]
    return sorted(sides) == [(False, True), (True, False)]


def _of_removal(reading: Reading) -> Reply | None:
    """Whether shares are removed or carried over to another statement, by what is done here."""
    removing, carrying = (
        [
            p
            for p in reading.passages
            if told.search(p.text) and p.concepts & _GENERIC and len(p.words) > _WORDS_OF_HEADING
        ]
        for told in (_REMOVED, _TOLD_CARRIED)
    )
    if carrying and (not removing or reading.record.purpose == "share_transfer"):
        passages, told = carrying, _TOLD_CARRIED
    elif removing and not carrying:
        passages, told = removing, _REMOVED
    else:
        return None
    passage = max(passages, key=lambda p: (bool(_AMOUNT.search(p.text)), -p.index))
    keep = [found.span() for found in told.finditer(passage.text)][:1]
    reply = says(shorten(passage.text, keep, _ROOM), [reading.cite_passage(passage)])
    reply.settled = True
    return reply


def _is_sentence(passage: Passage) -> bool:
    """Whether it says something and is no heading."""
    return len(passage.words) > _WORDS_OF_HEADING and DENIED.search(passage.text) is None


_WORDS_OF_HEADING = 5
_AMOUNT = re.compile(r"\d,\d{3}\b|\ball\b")


def _telling(side: str, other: str, own: frozenset[str]) -> set[str]:
    """The concepts that a side has alone."""
    if _NUMBER.match(side) and _NUMBER.match(other):
        return {side.split()[0].strip("$,")}
    beside = concepts(other) | own
    asked = {w.concept for w in words(side) if w.lowered not in STOP_WORDS}
    return asked - beside - _LIGHT


_GENERIC = concepts("share stock security common")
_LIGHT = concepts("another other new different instead just only own company registrant")


_SPELLED = "="
"""What marks a word that counts as it is spelled, where both sides are one concept."""
_STEM = 6


def _both(two: _Two, own: frozenset[str]) -> tuple[set[str], set[str]]:
    """What tells each side from the other: their concepts, or their words where these are alike."""
    first, second = (_telling(side, other, own) for side, other in (two[:2], two[1::-1]))
    if first and second and not _are_alike(first, second):
        return first, second
    spelled = [
        {_SPELLED + w.lowered[:_STEM] for w in words(side) if w.lowered not in STOP_WORDS}
        for side in two[:2]
    ]
    return spelled[0] - spelled[1], spelled[1] - spelled[0]


def _are_alike(first: set[str], second: set[str]) -> bool:
    """Whether both sides may be two words for one thing."""
    return any(b in kin(a) or a in kin(b) for a in first for b in second)


def _stands(said: str, held: set[str], passage: Passage) -> bool:
    """Whether a sentence has a concept, or a word as it is spelled."""
    if not said.startswith(_SPELLED):
        return said in held
    return any(w.lowered.startswith(said.removeprefix(_SPELLED)) for w in passage.words)


def _best_passage(
    reading: Reading, side: set[str], rest: Iterable[str]
) -> tuple[float, Passage | None]:
    """The sentence that tells of a side and of most of the rest of the question, with the share of
    that; one that denies it tells nothing."""
    wanted = set(rest)
    best: tuple[float, Passage | None] = (-1.0, None)
    for passage in reading.passages:
        numbers = {w.surface.strip("$,.") for w in passage.words}
        held = passage.concepts | passage.implied | numbers
        if not all(_stands(c, held, passage) for c in side) or not _is_sentence(passage):
            continue
        near = held | (reading.passages[passage.index - 1].concepts if passage.index else set())
        missing = {c for c in wanted if c not in near and not kin(c) & near}
        share = 1 - len(missing) / len(wanted) if wanted else 1.0
        if share > best[0]:
            best = (share, passage)
    return best


def not_of_two(reading: Reading, question: str, reply: Reply, own: frozenset[str]) -> Reply | None:
    """The answer to a question for one of two without a Yes or No that names none; that it is not
    stated, where what is cited tells neither."""
    two = _sides(question) if reply.answered and not reply.settled else None
    said = reply.sentences[0].text if reply.answered else ""
    if two is None or not said.startswith(("Yes.", "No.")):
        return None
    first, second = _both(two, own)
    if not first or not second:
        return None
    cited = [c for s in reply.sentences for c in s.citations]
    low = f"{said} {' '.join(c.quote for c in cited)}"
    held, low = concepts(low), low.lower()
    sides = [
        not side <= _GENERIC
        and all(c in held or kin(c) & held or c.removeprefix(_SPELLED) in low for c in side)
        for side in (first, second)
    ]
    other = second if sides[0] else first
    alone = sum(sides) == 1 and _best_passage(reading, other, ())[1] is None
    if of_nothing(reading, set(words_asked(reading, two.rest, own)) - first - second):
        alone = False
    if alone and said.startswith("Yes."):
        reply.sentences[0].text = said.removeprefix("Yes.").strip()
    if alone:
        return None
    missing = lacks("The filing tells neither of the two.", cited)
    missing.settled = True
    return missing
