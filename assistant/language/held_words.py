"""Which of the words that patterns need stand in a sentence, as bits: looked up once for all.

Hundreds of patterns are asked of each sentence, and each needs some words to match. So the words
of a sentence are looked at once, not once for every pattern: which needed words stand in a word is
worked out at its first occurrence and kept, and so are the bits of a sentence. Whether a pattern
may match is an operation on bits then.

A word has its bit from when it is first asked for, and what was looked at before is looked at anew:
a pattern asks for the bits of its words (`needed_bit`) before it asks for those of a text.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = re.compile("[a-z]+")
DOT = "\u00b7"  # stands in clauses for a point that ends none
_LONGEST = 2_000  # characters of a sentence; in longer texts it is faster to look for the words
_LONGEST_TEXT = 10_000  # characters of a text that is held for the sake of its sentences
_MOST_SENTENCES = 2_048  # those of the short filings that are read side by side
_MOST_WORDS = 20_000  # a long prospectus has some thousands, most filings have the same

ALWAYS = 1
"""The bit that stands in every sentence."""
UNKNOWN = -1
"""All bits: what stands for a text that is too long to be looked at so."""

Place = tuple[str, int, int]
"""A text, and where a sentence in it begins and ends."""

_bits: dict[str, int] = {}  # of the runs of letters that are needed
_lengths: set[int] = set()  # of these runs
_of_words: dict[str, int] = {}
_of_sentences: dict[str, int] = {}
places_known: dict[Place, int] = {}
"""The bits of places that were looked at; who asks for very many looks here before `held_at`."""


def in_folded_case(text: str) -> str:
    """A text as its words are looked for in it.

    A middle dot is part of no word, and the only character beyond ASCII of most clauses, which are
    folded in a quarter of the time without it.
    """
    return text.replace(DOT, " ").casefold()


def longest_run(word: str) -> str:
    """The longest run of letters, which stands in one word of a text that holds it."""
    return max(_LETTERS.findall(word), key=len, default="")


@lru_cache(maxsize=256)  # asked of a sentence for the cues, and for the patterns
def words_in(text: str) -> frozenset[str]:
    """The runs of letters, a to z, of a text in folded case."""
    return frozenset(_LETTERS.findall(in_folded_case(text)))


def needed_bit(word: str) -> int:
    """The bit of a word that patterns need, in folded case; that of every sentence where it has no
    letter."""
    run = longest_run(word)
    if not run:
        return ALWAYS
    if run not in _bits:
        _bits[run] = 2 << len(_bits)
        _lengths.add(len(run))
        for kept in (_of_words, _of_sentences, places_known):
            kept.clear()  # they were looked at without it
    return _bits[run]


def held_at(place: Place) -> int:
    """The bits of the needed words that stand in a sentence; `UNKNOWN` of a long text."""
    held = places_known.get(place)
    return _looked_at(place) if held is None else held


def _looked_at(place: Place) -> int:
    text, start, end = place
    if end - start > _LONGEST:
        return UNKNOWN
    sentence = text[start:end]
    held = _of_sentences.get(sentence)
    if held is None:
        held = ALWAYS
        for word in words_in(sentence):
            bits = _of_words.get(word)
            held |= _learned(word) if bits is None else bits
        if len(_of_sentences) >= _MOST_SENTENCES:
            _of_sentences.clear()
        _of_sentences[sentence] = held
    if len(text) <= _LONGEST_TEXT:
        if len(places_known) >= _MOST_SENTENCES:
            places_known.clear()
        places_known[place] = held
    return held


def _learned(word: str) -> int:
    if len(_of_words) >= _MOST_WORDS:
        _of_words.clear()
    held = 0
    for length in _lengths:
        for start in range(len(word) - length + 1):
            held |= _bits.get(word[start : start + length], 0)
    _of_words[word] = held
    return held
