"""Patterns that are searched only where a word that they cannot do without stands.

Most sentences hold none of the words of most cues. Looking for a plain word takes a fiftieth of
the time of a search with a pattern of alternatives, and finds the same: a pattern whose every
match holds one of a few words is searched only where one of them stands. The words are read out
of the pattern itself, so that no table can say something else than its patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib import import_module
from typing import Any

from assistant.language.held_words import (
    ALWAYS,
    DOT,
    UNKNOWN,
    Place,
    held_at,
    in_folded_case,
    needed_bit,
    places_known,
)
from assistant.language.openings import compiled

# Groups that are asked for by number or name, which an alternative by itself numbers anew.
_NAMES_GROUPS = re.compile(r"(?<!\\)\((?!\?)|\(\?P")
_SHORTEST = 3  # letters of a word that is worth looking for
_MOST_KEPT = 512  # answers: those of the sentences of short filings that are read side by side
_LONGEST_KEPT = 10_000  # characters of a text that is held for the sake of an answer
_MOST = 40  # words that are looked for before the pattern itself is as fast
_UNKNOWN: Any = object()  # stands for an answer that is not kept; None is one


class Gated:
    """A pattern like those of `re.compile`, compiled and searched only where it may match."""

    __slots__ = ("__dict__", "_kept", "_leading", "_parts", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._kept: dict[Place, re.Match[str] | None] = {}
        # Asked for hundreds of times in each filing, so slots, which are read faster than what
        # is cached; filled at the first search (`_prepare`).
        self._leading = 0
        self._parts: tuple[tuple[tuple[int, ...], Gated], ...] = ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return compiled(self.pattern, self.flags)

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """Folded words: of each of these sets, one stands in every match."""
        return needed_words(self.pattern, self.flags)

    @cached_property
    def alternatives(self) -> tuple[Gated, ...]:
        """The alternatives of the pattern, each gated by words of its own; empty if it is one."""
        parts = alternatives_of(self.pattern)
        plain = len(parts) > 1 and not self.flags & re.X and not _NAMES_GROUPS.search(self.pattern)
        return tuple(Gated(part, self.flags) for part in parts) if plain else ()

    @cached_property
    def _needed(self) -> tuple[int, ...]:
        """The sets of words as bits."""
        return tuple(_bits_of(words) for words in self.words)

    def _prepare(self) -> int:
        """Finds the parts of the pattern, each with the bits that it needs, the rarest first, and
        gives the bits of which one stands in every match: of each part its rarest set."""
        leading, parts = 0, []
        for part in self.alternatives or (self,):
            sets = sorted(part.words, key=_likeliness)
            needed = tuple(_bits_of(words) for words in sets)
            leading |= needed[0] if needed else ALWAYS
            parts.append((needed, part))
        self._parts, self._leading = tuple(parts), leading
        return leading

    def may_match(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether the words stand in a stretch of text without which there is no match."""
        needed = self._needed  # before the words of the text: see `held_words`
        held = held_at((text, start, len(text) if end is None else end))
        if held == UNKNOWN:
            return self._stands_in(in_folded_case(text[start:end]))
        return all(map(held.__and__, needed))

    def _stands_in(self, folded: str) -> bool:
        """Whether a text in folded case holds a word of each set."""
        for words in self.words:
            for word in words:
                if word in folded:
                    break
            else:
                return False
        return True

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`; several readers ask the same of a sentence, which is kept."""
        place = (text, start, len(text) if end is None else end)
        leading = self._leading or self._prepare()  # before the words of the text: see `held_words`
        held = places_known.get(place)
        if held is None:
            held = held_at(place)
        if not leading & held:
            return None
        kept = self._kept
        known: re.Match[str] | None = kept.get(place, _UNKNOWN)
        if known is not _UNKNOWN:
            return known
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        found = self._first(place, held)
        if len(text) <= _LONGEST_KEPT:
            kept[place] = found
        return found

    def _first(self, place: Place, held: int) -> re.Match[str] | None:
        """The match that begins first, of the first part that matches there."""
        text, start, end = place
        folded = in_folded_case(text[start:end]) if held == UNKNOWN else ""
        first: re.Match[str] | None = None
        for needed, part in self._parts:
            for bits in needed:
                if not bits & held:
                    break
            else:
                if folded and not part._stands_in(folded):
                    continue
                found = part.compiled.search(text, start, end)
                if found and (first is None or found.start() < first.start()):
                    first = found
        return first

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        end = len(text) if end is None else end
        if not self.may_match(text, start, end):
            return iter(())
        return self.compiled.finditer(text, start, end)


def _bits_of(words: Iterable[str]) -> int:
    """The bits of some words, of which a match needs one."""
    found = 0
    for word in words:
        found |= needed_bit(word)
    return found


def _likeliness(words: Iterable[str]) -> float:
    """About how likely one of a set of words stands in a sentence: short ones are common."""
    return sum(2.0 ** -len(word) for word in words)


def alternatives_of(pattern: str) -> list[str]:
    """The alternatives of a pattern that stand in no group and no set."""
    found, depth, begin, at = [], 0, 0, 0
    while at < len(pattern):
        mark = pattern[at]
        if mark == "[":
            at = _end_of_set(pattern, at)
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and depth == 0:
            found.append(pattern[begin:at])
            begin = at + 1
        at += 2 if mark == "\\" else 1
    return [*found, pattern[begin:]]


def _end_of_set(pattern: str, at: int) -> int:
    """Where a set's closing bracket stands; one that comes first is a member."""
    at += 2 if pattern.startswith("[^", at) else 1
    at += pattern.startswith("]", at)
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at


def gated(pattern: str, flags: int = 0) -> Gated:
    """As `re.compile`, for a pattern that is searched often and matches seldom."""
    return Gated(pattern, flags)


def may_hold(text: str, words: str) -> bool:
    """Whether a text may hold these words in any case: the first of them stands in it.

    Asked before a pattern is made for words out of a filing, which takes longer than most searches.
    """
    first = words.split(maxsplit=1)[:1]
    return bool(first) and first[0].casefold() in text.casefold()


def needed_words(pattern: str, flags: int = 0) -> tuple[tuple[str, ...], ...]:
    """Sets of words in folded case: every match holds a word of each set; empty if none are known.

    Read from the tree that Python's own parser makes of the pattern. Where an interpreter has no
    such parser under this name, nothing is known, and every search is made.
    """
    try:
        tree = import_module("re._parser").parse(pattern, flags)
    except (ImportError, AttributeError):
        return ()
    found = sorted({words for words in _of_sequence(tree) if _is_worth_it(words)}, key=len)
    return tuple(tuple(sorted(words)) for words in found)


def _is_worth_it(words: frozenset[str]) -> bool:
    return 0 < len(words) <= _MOST and min(map(len, words)) >= _SHORTEST


def _of_sequence(tree: Any) -> Iterator[frozenset[str]]:
    """The sets that the parts of a sequence need, each of them."""
    run = ""
    for operation, argument in tree:
        kind = str(operation)
        if kind == "LITERAL" and argument != ord(DOT):
            run += chr(argument).casefold()
        elif kind != "AT":  # a border takes no room
            yield frozenset({run} - {""})
            run = ""
            yield from _of_part(kind, argument)
    yield frozenset({run} - {""})


def _of_part(kind: str, argument: Any) -> Iterator[frozenset[str]]:
    if kind == "SUBPATTERN":
        yield from _of_sequence(argument[-1])
    elif kind == "ATOMIC_GROUP":
        yield from _of_sequence(argument)
    elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and argument[0]:
        yield from _of_sequence(argument[2])
    elif kind == "BRANCH":
        either = [_best(branch) for branch in argument[1]]
        if all(either):
            yield frozenset().union(*either)


def _best(branch: Any) -> frozenset[str]:
    """The set that tells most: of the longest words, then of the fewest; empty if there is none."""
    found = [words for words in _of_sequence(branch) if _is_worth_it(words)]
    return max(found, key=lambda words: (min(map(len, words)), -len(words)), default=frozenset())
