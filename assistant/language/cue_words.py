"""Which of many patterns may match a text, told by its words, each of which is looked up once.

A table of cues needs hundreds of words, and a sentence holds a few dozen. So the words of the
sentence are looked up, and not those of the table looked for: which of the table's words stand in
a word is worked out at its first occurrence and kept, and the words of a text then say by a few
operations on bits which patterns have all that they need.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from assistant.language.gated import Gated
from assistant.language.held_words import longest_run

_MOST_KEPT = 20_000  # words; a long prospectus has some thousands, most filings have the same


class CueWords:
    """The words that patterns cannot do without, as bits: see `Gated.words`."""

    def __init__(self, patterns: Iterable[Gated]) -> None:
        self._patterns = list(patterns)
        self._known: dict[str, int] = {}

    @cached_property
    def _bits(self) -> dict[str, int]:
        """The runs of letters of all words that are needed, each with a bit of its own."""
        bits: dict[str, int] = {}
        for pattern in self._patterns:
            for words in pattern.words:
                for word in words:
                    bits.setdefault(longest_run(word), 1 << len(bits))
        bits.pop("", None)
        return bits

    @cached_property
    def _sizes(self) -> list[int]:
        """How long the runs of letters are: of a word only its parts of these lengths are looked
        up, a few dozen, where the table has hundreds of runs."""
        return sorted(set(map(len, self._bits)))

    @cached_property
    def _needed(self) -> list[list[int]]:
        """For each pattern the sets of words of which it needs one, as bits."""
        bits, found = self._bits, []
        for pattern in self._patterns:
            sets = [[bits.get(longest_run(word), 0) for word in words] for words in pattern.words]
            found.append([_union(words) for words in sets if all(words)])
        return found

    @cached_property
    def _led_by(self) -> tuple[dict[int, int], int]:
        """For each bit of a word the patterns that are worth a look where it stands, and the
        patterns that always are: as bits above those of the words, a pattern's by its number."""
        led: dict[int, int] = dict.fromkeys(self._bits.values(), 0)
        always = 0
        for number, sets in enumerate(self._needed):
            if not sets:
                always |= 1 << number
                continue
            rarest = min(sets, key=self._likeliness)
            for bit in led:
                if bit & rarest:
                    led[bit] |= 1 << number
        above = len(self._bits)
        return {bit: numbers << above for bit, numbers in led.items()}, always

    def _likeliness(self, words: int) -> float:
        """About how likely one of a set of words stands in a sentence: short ones are common."""
        return sum(2.0 ** -len(run) for run, bit in self._bits.items() if bit & words)

    def held(self, words: Iterable[str]) -> int:
        """The bits of the needed words that stand in these (`words_in` a text), and of the patterns
        that are worth a look for them."""
        known, found = self._known, 0
        for word in words:
            bits = known.get(word)
            found |= self._learn(word) if bits is None else bits
        return found

    def may_match(self, held: int) -> list[int]:
        """The numbers of the patterns that may match where these words stand, in their order."""
        needed, found = self._needed, []
        looked_at = held >> len(self._bits) | self._led_by[1]
        while looked_at:
            first = looked_at & -looked_at
            looked_at ^= first
            number = first.bit_length() - 1
            for bits in needed[number]:
                if not bits & held:
                    break
            else:
                found.append(number)
        return found

    def _learn(self, word: str) -> int:
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        known, led = self._bits, self._led_by[0]
        runs = {word[at : at + size] for size in self._sizes for at in range(len(word) - size + 1)}
        bits = _union(bit | led[bit] for run in runs if (bit := known.get(run)) is not None)
        self._known[word] = bits
        return bits


def _union(bits: Iterable[int]) -> int:
    found = 0
    for bit in bits:
        found |= bit
    return found
