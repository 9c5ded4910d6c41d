"""Citation recall and precision, sentence by sentence, as ALCE defines them.

ALCE (Gao et al. 2023, 'Enabling Large Language Models to Generate Text with Citations') asks a
language model whether quotes entail a sentence. Here the question is decided without one, so that
the score is the same on every machine: a sentence is supported when each number, date and
identifier in it stands in its quotes (or follows by its derivation from numbers that do), and at
least half of its other words do. That is stricter than entailment for figures and looser for
paraphrase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from assistant.language.tokens import scan
from assistant.record import Answer, Sentence

WORDS_SHARE = 0.5
"""Of the words of a sentence without a number, date or identifier, those its quotes must hold."""

STEM = 5
"""Letters of a word that count: `removed` is `removal`, `expired` is `expiration`."""

_WORD = re.compile(r"[^\W\d_]{4,}")
# Words of four letters and more that carry nothing, and the trade's words for the paper itself,
# which an answer may use where the filing says `we` or `hereby`.
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "that this with from were have been which their under there will such these those does "
        "what into upon than then they them filing filings amendment registrant company states "
        "says named document",
    )
)
_NO_CLAIMS = ("mark", "page")


@dataclass(frozen=True, slots=True)
class Cited:
    """How an answer is cited: sentences and those supported, citations and those needed."""

    sentences: int
    supported: int
    citations: int
    needed: int


NOTHING_CITED = Cited(0, 0, 0, 0)


def cited(answer: Answer) -> Cited:
    """Counts of ALCE's citation recall (`supported` of `sentences`) and precision (`needed` of
    `citations`) for one answer."""
    supported = citations = needed = 0
    for sentence in answer.sentences:
        quotes = [citation.quote for citation in sentence.citations]
        citations += len(quotes)
        if supports(sentence, quotes):
            supported += 1
            needed += sum(_is_needed(sentence, quotes, i) for i in range(len(quotes)))
    return Cited(len(answer.sentences), supported, citations, needed)


def supports(sentence: Sentence, quotes: Sequence[str]) -> bool:
    """Whether the quotes, taken together, prove the sentence."""
    if not quotes:
        return False
    text = "\n".join(quotes)
    held = _claims(text)
    claimed = _claims(sentence.text)
    if sentence.derivation:
        derived = _claims(sentence.derivation)
        if not derived - claimed <= held:
            return False
        held |= derived
    return claimed <= held if claimed else _words_stand(sentence.text, text)


def _is_needed(sentence: Sentence, quotes: Sequence[str], index: int) -> bool:
    """A citation is needed when it proves the sentence alone, or the others do not without it."""
    others = [quote for i, quote in enumerate(quotes) if i != index]
    return supports(sentence, [quotes[index]]) or not supports(sentence, others)


def _claims(text: str) -> set[Any]:
    """The hard tokens of a text by value; a number is the same in words and in figures."""
    found: set[Any] = set()
    for token in scan(text):
        if token.kind not in _NO_CLAIMS:
            date = token.kind == "date" and token.detail is not None
            found.add(_date_key(token.detail) if date else str(token.value))
    return found


def _date_key(date: Any) -> tuple[Any, ...]:
    return tuple(getattr(date, part, None) for part in ("year", "month", "day"))


def _words_stand(sentence: str, text: str) -> bool:
    wanted = _stems(sentence)
    return not wanted or len(wanted & _stems(text)) >= WORDS_SHARE * len(wanted)


def _stems(text: str) -> set[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    return {word[:STEM] for word in words if word not in _EMPTY}
