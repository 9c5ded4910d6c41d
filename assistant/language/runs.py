"""How the finders walk a text: from one run of digits to the next.

Every identifier, date and figure holds a run of digits, and runs are rare in prose: each
finder is a reader that looks at one run and at what stands around it. That keeps finding
linear, and lets `tokens.scan` ask all readers in one walk.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from assistant.language.openings import compiled

RUN = compiled("[0-9]+")
"""A run of digits."""


def listed(*lines: str) -> tuple[str, ...]:
    """The words of a table that is written as lines of words."""
    return tuple(word for line in lines for word in line.split())


_LONGEST_WORD = 32
_WIDEST_GAP = 120  # an 80-column line that is centred, over a line break
_WORTH_KEEPING = 300
_MOST_KEPT = 100_000  # characters of a text whose runs are kept


class Spanned(Protocol):
    """Anything at `[start, end)` of a text."""

    @property
    def start(self) -> int:
        """Offset of the first character."""

    @property
    def end(self) -> int:
        """Offset behind the last character."""


Found = TypeVar("Found", bound=Spanned)
Reader = Callable[[str, str, int, int, str], Sequence[Found]]
"""Reads what a run of digits is part of: text, the text in lower case, start and end of the
run, and the word before it in lower case without punctuation. Returns what was found, in
order and disjoint, beginning at or before the run; mostly nothing."""


def lowered(text: str) -> str:
    """The text in lower case, character for character at the same offsets."""
    return _lowered_once(text) if len(text) > _WORTH_KEEPING else _lowered(text)


def _lowered(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):  # only U+0130 grows, so equal length means equal offsets
        return low
    return text.replace("\u0130", "i").lower()


_lowered_once = lru_cache(maxsize=8)(_lowered)  # finders are called again on the same texts


def word_before(low: str, at: int) -> str:
    """The word that ends before an offset, without the punctuation at its ends."""
    ahead = low[max(0, at - _WIDEST_GAP) : at].rstrip()[-_LONGEST_WORD:]
    while parted := ahead.rsplit(None, 1):
        word = parted.pop()
        ahead = parted[0] if parted else ""
        if not word.endswith(">"):  # a tag left in the text
            word = word.rpartition(">")[2]  # <u>December
            bare = word.strip("()[]|.,:;\"“”'‘’*_#\\")
            if bare or "#" in word:
                return bare or "#"
    return ""


def digit_runs(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """The runs of digits in `text[start:end]`, in order; one over its border is cut there.

    Those of a whole text are looked for once: finders walk the same pages again and again.
    """
    if not _WORTH_KEEPING < len(text) <= _MOST_KEPT or start >= end:
        return [run.span() for run in RUN.finditer(text, start, end)]
    runs = _runs_of(text)
    first, behind = bisect_left(runs, (start,)), bisect_left(runs, (end,))
    found = runs[first:behind]
    if found and found[-1][1] > end:
        found[-1] = (found[-1][0], end)
    if first and runs[first - 1][1] > start:
        found.insert(0, (start, min(runs[first - 1][1], end)))
    return found


@lru_cache(maxsize=8)
def _runs_of(text: str) -> list[tuple[int, int]]:
    return [run.span() for run in RUN.finditer(text)]


def read_runs(
    read: Reader[Found], text: str, start: int = 0, end: int | None = None, *, words: bool = True
) -> list[Found]:
    """All that a reader finds in `text[start:end]`, in order and disjoint.

    `words` is false for a reader that asks for no word before a run.
    """
    end = len(text) if end is None else end
    low = ""
    found: list[Found] = []
    done = start
    for left, right in digit_runs(text, start, end):
        if left < done:
            continue
        low = low or lowered(text)
        before = word_before(low, left) if words else ""
        for item in read(text, low, left, right, before):
            if item.start >= done and item.end <= end:
                found.append(item)
                done = item.end
    return found
