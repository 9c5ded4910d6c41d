"""Phrases of the substance in the full-text index: which filings say them, in which sentence."""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache

from assistant.answering.conditions.typed_conditions import Typed
from assistant.answering.evidence.relations import DENIED, RELATED
from assistant.answering.questions.vocabulary import concepts
from assistant.language.normal import sentences
from assistant.library.wording import wording

Said = tuple[int, int, str]
"""A filing, and the offset and text of a passage of it."""


SPOKEN = ("phrase", "printed", "terms", "spoken")
"""Operators on what a filing says, not on a field."""

_AS_PRINTED = ("phrase", "printed")


def full_text(condition: Typed) -> str:
    """What the BM25 index is asked for: the passages that may hold it, and some more."""
    if condition.operator in _AS_PRINTED:
        if wordings := condition.values[1:]:
            return "{text} : (" + " OR ".join(f'"{said}"' for said in wordings) + ")"
        plain = re.sub(r"^\(\?<!\\w\)|\\s\+|\\(?=\W)|\(\?!.*$", " ", str(condition.values[0]))
        return f'{{text}} : "{" ".join(re.findall(r"[A-Za-z0-9]+", plain))}"'
    alternatives = []
    for term in map(str, condition.values):
        ways = {term, *RELATED.get(term, ())}
        plain_ways = [" ".join(re.findall(r"\w+", way)) for way in sorted(ways)]
        matches = [f'"{way}" *' for way in plain_ways if way]
        matches += [m for way in plain_ways if (m := wording(way).match())]
        alternatives.append(f"({' OR '.join(matches)})")
    return " AND ".join(alternatives)


def speaking(connection: sqlite3.Connection, condition: Typed) -> list[Said]:
    """The passages of the substance that hold a phrase, or words of one sentence, in order."""
    match = full_text(condition)
    if not match:
        return []
    within = "" if condition.operator == "printed" else " AND p.section IN ('substance', 'part')"
    rows = connection.execute(
        "SELECT p.filing, p.start, p.text FROM passages_fts JOIN passages AS p"
        f" ON p.id = passages_fts.rowid WHERE passages_fts MATCH ?{within}",
        (match,),
    )
    if condition.operator in _AS_PRINTED:
        said = re.compile(str(condition.values[0]), re.I)
        found = [(r[0], r[1], r[2]) for r in rows if said.search(r[2])]
    else:
        found = [(r[0], r[1], r[2]) for r in rows if sentence_of(condition, r[2]) != (0, 0)]
    return sorted(found)


def sentence_of(condition: Typed, text: str) -> tuple[int, int]:
    """The sentence of a passage that fulfils the condition; `(0, 0)` where none does."""
    if condition.operator in _AS_PRINTED:
        if not (match := re.search(str(condition.values[0]), text, re.I)):
            return 0, 0
        for left, right in sentences(text, 0, len(text)):
            if left <= match.start() < right:
                return left, right
        return match.span()
    for left, right in sentences(text, 0, len(text)):
        if _holds(condition.values, text[left:right], spoken=condition.operator == "spoken"):
            return left, right
    return 0, 0


@lru_cache(maxsize=1 << 16)
def _meant(word: str) -> frozenset[str]:
    return frozenset(concepts(word))


_PARTS = re.compile(r"\w+")


def _holds(terms: tuple[str | int, ...], sentence: str, *, spoken: bool) -> bool:
    """Whether a sentence holds the words, or related ones, and denies nothing or may do so."""
    # What a word means is kept: by its single words most sentences are told apart at once.
    known: set[str] = set().union(*(_meant(word) for word in _PARTS.findall(sentence.lower())))
    likely = _all(tuple(t for t in terms if str(t).isalpha()), known)
    told = spoken or DENIED.search(sentence) is None
    return likely and told and _all(terms, concepts(sentence))


def _all(terms: tuple[str | int, ...], held: frozenset[str] | set[str]) -> bool:
    return all(t in held or RELATED.get(str(t), frozenset()) & held for t in terms)
