"""The words of a question that a passage has to hold: what each may be printed as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.evidence.relations import RELATED
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.query_frame import frame_words, neutral_words
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import STOP_WORDS, concept, plain, synonyms, words
from assistant.answering.textual.lay_words import printed_as

_ASKED_TEXT = """
    please tell give show name list find which who whose whom what when where how many much each
    does do did one ones two three four five six set folder here there these those this that
    company companies registrant registrants issuer issuers filer filers filing filings amendment
    amendments case cases deal deals thing kind sort any anybody somebody someone look looking know
    report reports reported say says said state states stated mention mentions mentioned speak
    speaks tell tells talk talks describe describes contain contains count counts name names
    named called involve involves outfit firm entity document text its their his her through via
    among between other another besides beside apart except also ever once still however only
    respectively per after before first last else same own such nothing without
    happen happened take took taken make made get got gets be been being have has had
"""
_ASKED = frozenset(_ASKED_TEXT.split())
"""Words that lead up to what is asked, or that everything fulfils."""


@dataclass(frozen=True, slots=True)
class Need:
    """A content word of the question: the concepts that equal it, and those near to it.

    `printed` are the words to look for, without their endings.
    """

    surface: str
    own: frozenset[str]
    near: frozenset[str]
    printed: frozenset[str]
    framing: bool = False
    """Whether it may be said around what is asked: it counts only where filings print it."""


def needs_of(plan: Plan) -> list[Need]:
    """The content words of a question, in order, each once; those joined by "or" are one."""
    asked = plain(plan.question)
    frame, neutral = frame_words(asked), neutral_words()
    found: dict[str, Need] = {}
    last: tuple[str, int] | None = None
    for word in words(asked):
        low = word.lowered.replace("’", "'").removesuffix("'s")
        joined = "-" in (asked[word.start - 1 : word.start], asked[word.end : word.end + 1])
        idle = low in STOP_WORDS or (low in _ASKED and not joined)
        if idle or word.concept in found or len(low) < 2:
            continue
        if low in neutral and not word.surface[:1].isupper():
            continue
        need = _need(word.surface, low, word.concept, framing=low in frame)
        either = last is not None and asked[last[1] : word.start] == " or "
        if last is not None and either:
            found[last[0]] = _either(found[last[0]], need)
        else:
            found[word.concept] = need
        last = (last[0] if last is not None and either else word.concept, word.end)
    return list(found.values())


def _either(one: Need, other: Need) -> Need:
    return Need(
        f"{one.surface} or {other.surface}",
        one.own | other.own,
        one.near | other.near,
        one.printed | other.printed,
    )


def _need(surface: str, low: str, name: str, *, framing: bool) -> Need:
    as_printed = printed_as(low)
    own = frozenset({name, *(concept(word) for word in as_printed)})
    near = RELATED.get(name, frozenset()) | kin(name)
    alike = [word for each in own for word in _spelled().get(each, ())]
    plain_words = (re.findall(r"\w+", said) for said in (low, *as_printed, *alike))
    printed = frozenset(" ".join(found) for found in plain_words)
    return Need(surface, own, near - own, printed, framing)


@lru_cache(maxsize=1)
def _spelled() -> dict[str, list[str]]:
    """The words of each concept that the table of synonyms has words for."""
    found: dict[str, list[str]] = {}
    for word in synonyms():
        found.setdefault(concept(word), []).append(word)
    return found
