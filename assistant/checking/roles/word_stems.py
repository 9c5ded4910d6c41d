"""The stem of a word: what its forms have in common, near enough to learn from."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["stem_of"]

_MONTHS = frozenset([
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
])  # fmt: skip
_ENDINGS = (
    "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "edly", "ed", "ies", "es",
    "s", "e", "y",
)  # fmt: skip
_SHORT = 4
"""Letters that a stem has at least, and words that stay as they are at most."""
_WORDS_KEPT = 10_000  # those of a long run would take memory without end


@lru_cache(maxsize=_WORDS_KEPT)
def stem_of(word: str) -> str:
    """The stem of a word in small letters: `month` for those, `0` for figures and sums."""
    word = word.lower()
    if word[0].isdigit() or word[0] == "$":
        return "0"
    if word in _MONTHS:
        return "month"
    if len(word) > _SHORT:
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORT:
                return word[: -len(ending)]
    return word
