"""A question in words that no rule knows, put in the plain words of one that means the same.

Static word vectors tell which wording of the table comes nearest. The plain question is then
asked in its place; its answer stands only where what the question says beyond the wording (a
plan, a class, a year) is found in the sentences that are cited.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from assistant.answering.evidence.likeness import embed
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.relations import RELATED
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.sought import asked_type
from assistant.answering.evidence.values import values
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import STOP_WORDS, Word, words
from assistant.answering.questions.wordings import WORDINGS, Wording

if TYPE_CHECKING:
    from assistant.library.embedding import Matrix

_LEAST = 0.64
"""How near a question and a wording are, both without names and figures: from here on they mean
the same. Below, questions that only share their topic begin."""
_RELATIVE = 0.7
# Words that narrow nothing: those that ask, those for the filer, particles and verbs of little
# meaning of their own, and what causes are called.
_SMALL_TEXT = """
    how come pls please tell me us whats whatd who what which when where why whose whom was the a
    company registrant issuer here this that it they their them did do does date day
    two three four five six seven eight nine ten eleven twelve
    off out up down over away back through along together
    take takes taking took taken put puts get gets getting got go goes going went gone come comes
    coming came make makes making made give gives giving gave given find found keep kept let bring
    brings brought turn turned happen happened occur occurred
    ground grounds event events basis story circumstance circumstances background occasion cause
    reason still ever never finally eventually actually exactly precisely really just again
"""
_SMALL = STOP_WORDS | frozenset(_SMALL_TEXT.split())
# Values that a question for another kind of value never means.
_VALUES = frozenset({"exchange", "percent", "date"})
# Kinds of question that a question of another of them never means.
_APART = frozenset({"why", "how_many", "who", "when", "where", "yes_no"})

_WORD = re.compile(r"[a-z0-9][a-z0-9-]*")
_UNIT = re.compile(r"\b(?:units|notes|debentures|bonds|warrants|interests|certificates)\b")
# Who are counted: not to be answered by a count of securities.
_PEOPLE = re.compile(
    r"\bhow many (?:\w+ )?(?:investor|purchaser|buyer|participant|employee|people|person|director"
    r"|officer|subscriber|compan|(?:\w*[ -])?(?:stock|share|unit|note|warrant)?holder)"
)
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
# Forms are told apart by their numbers; other figures narrow a question and have no meaning.
_NUMBERED = re.compile(r"\b(?:form|rule|section|chapter|item) \d+\w*|\b[sf]-\d+\b")

_RATIO = re.compile(r"\b(?:what|which) (?:was the |is the )?ratio\b|\bratio\W*$", re.I)


def reworded(reading: Reading, plan: Plan, ask: Callable[[str], Reply]) -> Reply | None:
    """The answer to a plain question of the same meaning, or None. `ask` answers a question."""
    bare = _without_names(reading, plan)
    near, known = _nearest(bare) or (0.0, None)
    if known is None or near < _LEAST:
        return None
    extra = _beyond(bare, known)
    for plain in known.entry.plain:
        meant = make_plan(plain, [])
        if meant.kind != plan.kind and {meant.kind, plan.kind} <= _APART:
            continue
        if bool(_PEOPLE.search(bare)) != bool(_PEOPLE.search(plain.lower())):
            continue
        if asked_type(plan) in _VALUES and asked_type(meant) != asked_type(plan):
            continue
        reply = ask(_of_unit(plain, bare))
        if reply.answered and _tells(reply, extra) and _has_ratio(plan, reply):
            return reply
    return None


def _has_ratio(plan: Plan, reply: Reply) -> bool:
    """Whether a ratio is told, where one is asked for: "reverse split - what ratio?"."""
    if not _RATIO.search(plan.question):
        return True
    return any(values(" ".join(s.text.split()), "ratio") for s in reply.sentences)


def _of_unit(plain: str, bare: str) -> str:
    """The plain question of the units, notes or warrants that are asked about."""
    unit = _UNIT.search(bare)
    return plain.replace("shares", unit.group()) if unit and "share" not in bare else plain


@dataclass(frozen=True, slots=True)
class _Known:
    """A wording in the form in which it is compared."""

    entry: Wording
    text: str
    concepts: frozenset[str]
    of_entry: frozenset[str]
    """The concepts of all wordings of the same meaning."""


@lru_cache(maxsize=1)
def _known() -> tuple[list[_Known], Matrix, dict[str, float]]:
    """All wordings, their vectors, and how much each concept tells: rare ones tell more."""
    found: list[_Known] = []
    for entry in WORDINGS:
        texts = [_meaning(text) for text in (*entry.plain[:1], *entry.others)]
        concepts = [_concepts(text) for text in texts]
        whole = frozenset().union(*concepts)
        found += [_Known(entry, t, c, whole) for t, c in zip(texts, concepts, strict=True)]
    met = Counter(concept for known in found for concept in known.concepts)
    told = {concept: log(1 + len(found) / count) for concept, count in met.items()}
    return found, embed([known.text for known in found]), told


def _nearest(bare: str) -> tuple[float, _Known] | None:
    """The wording that comes nearest, and how near."""
    meaning = _meaning(bare)
    known, vectors, told = _known()
    vector = embed([meaning] if meaning else [])
    if not len(vectors) or not len(vector):
        return None
    asked = _concepts(meaning)
    most = max(told.values())

    def share(of: Iterable[str], among: frozenset[str]) -> float:
        """How much of the concepts is told by others, itself or its kin."""
        weights = {c: told.get(c, most) for c in of}
        met = sum(w * _stands_for(c, among) for c, w in weights.items())
        return met / (sum(weights.values()) or 1.0)

    cosines = vectors @ vector[0]
    scores = [
        (float(cosine) + (share(asked, k.of_entry) + share(k.concepts, asked)) / 2) / 2
        for cosine, k in zip(cosines, known, strict=True)
    ]
    best = max(range(len(scores)), key=scores.__getitem__)
    return scores[best], known[best]


def _stands_for(concept: str, among: frozenset[str]) -> float:
    if concept in among:
        return 1.0
    return _RELATIVE if among & (RELATED.get(concept, frozenset()) | kin(concept)) else 0.0


def _concepts(text: str) -> frozenset[str]:
    return frozenset(w.concept for w in words(text) if w.lowered not in _SMALL)


def _without_names(reading: Reading, plan: Plan) -> str:
    """The question in small letters, without the companies that it names."""
    text = plan.question
    for name in plan.names:
        text = re.sub(rf"\b{re.escape(name)}(?:['’]s)?", " ", text, flags=re.I)
    own = {
        word
        for registrant in reading.record.registrants
        for word in _WORD.findall((registrant.name or "").lower())
        if len(word) > 3
    }
    kept = [w for w in text.lower().split() if w.strip(".,?!'’\"()").removesuffix("'s") not in own]
    return " ".join(kept)


def _meaning(text: str) -> str:
    """What is compared: words, and the numbers of forms and rules."""
    low = text.lower()
    kept = {m.group() for m in _NUMBERED.finditer(low)}
    words = [w for w in _WORD.findall(low) if not w[0].isdigit() or any(w in k for k in kept)]
    return " ".join(words)


def _beyond(bare: str, known: _Known) -> list[Word]:
    """The words and figures of the question that its nearest wording does not account for."""
    return [
        word
        for word in words(bare)
        if word.lowered not in _SMALL and not _stands_for(word.concept, known.concepts)
    ]


def _tells(reply: Reply, extra: list[Word]) -> bool:
    """Whether the sentences that are cited speak of them all."""
    quotes = " ".join(c.quote for s in reply.sentences for c in s.citations)
    spoken = frozenset(w.concept for w in words(quotes)) | set(_FIGURE.findall(quotes))
    return all(_stands_for(word.concept, spoken) for word in extra)
