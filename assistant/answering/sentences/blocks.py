"""The stretches of a filing outside its sentences: cover, letterhead, signature page, fee tables.

What stands there is no prose: a caption with its value, a name over a title, a row of a table. A
few lines that stand together are a block, and blocks overlap, so that what belongs together stands
together in one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.vocabulary import concepts

__all__ = ["Block", "blocks", "likest", "told_lines"]

_WORDS = 32
"""Words of a block at most; a line that is longer is one by itself."""
_BETWEEN = " ; "
_LEAST = 2
"""Words of the shortest block."""
_MOST = 80
"""Blocks of a filing at most: of what is longer, a prospectus, only the first lines are looked at
and the last ones, where the signatures stand."""
_RULE = re.compile(r"[\s|_=*\-–—.]*(?:<\w[^>]*>)?[\s|_=*\-–—.]*")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,40}>")
_GAPS = re.compile(r"\s*\|\s*|\t|\s{3,}")
_LINE = re.compile(r"[^\n]+")
_UNDERLINE = re.compile(r"(?:- ?)?[-_=]{4,}")
_CHECKS = re.compile(r"\[[ xX]?\]|[☐☒]")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together, each with its offsets in the filing's text."""

    lines: tuple[tuple[int, int, str], ...]

    @property
    def start(self) -> int:
        """Where it begins in the filing's text."""
        return self.lines[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.lines[-1][1]

    @property
    def text(self) -> str:
        """Its lines as one; what goes on in small letters is one sentence of several lines."""
        return "".join(
            line if not at else f" {line}" if line[0].islower() else f"{_BETWEEN}{line}"
            for at, (_, _, line) in enumerate(self.lines)
        )


def blocks(reading: Reading) -> list[Block]:
    """The blocks of the filing's main document, in order."""
    found: list[Block] = []
    for left, right in _outside(reading):
        found += _of_stretch(reading.filing.text, left, right)
    half = _MOST // 2
    return found if len(found) <= _MOST else [*found[:half], *found[-half:]]


def likest(question: str, held: Sequence[Block]) -> list[Block]:
    """The blocks in the order of how much of a question's words stands in each, rare ones first."""
    asked = concepts(question)
    found = [concepts(block.text) & asked for block in held]
    counts = Counter(word for words in found for word in words)
    weights = [sum(1 / counts[word] for word in words) for words in found]
    order = sorted(range(len(held)), key=lambda at: (-weights[at], at))
    return [held[at] for at in order]


def _outside(reading: Reading) -> Iterator[tuple[int, int]]:
    """What of the main document lies before, between and behind the sentences."""
    document = reading.filing.main
    at = document.start
    for passage in reading.passages:
        if passage.start > at:
            yield at, passage.start
        at = max(at, passage.end)
    if at < document.end:
        yield at, document.end


def _of_stretch(text: str, left: int, right: int) -> Iterator[Block]:
    lines = [
        (m.start(), m.end(), line)
        for m in _LINE.finditer(text, left, right)
        if not _RULE.fullmatch(m[0]) and (line := _words(m[0]))
    ]
    counts = [len(line.split()) for _, _, line in lines]
    first, told = 0, 0
    while told < len(lines):
        last, count = first, counts[first]
        while last + 1 < len(lines) and count + counts[last + 1] <= _WORDS:
            last += 1
            count += counts[last]
        if last >= told and count >= _LEAST:
            yield Block(tuple(lines[first : last + 1]))
        told = max(told, last + 1)
        first = max(first + 1, (first + last + 1) // 2)


def told_lines(block: Block, told: Sequence[tuple[int, int, float]]) -> tuple[int, int, str]:
    """The lines of a block from the first to the last that hold what is asked for: their offsets
    and their words. `told` has the odds of each stretch of its text that it is asked for."""
    least = min(max((odds for _, _, odds in told), default=0.0), 0.0)
    asked = [(start, end) for start, end, odds in told if odds >= least]
    kept, at = list[tuple[int, int, str]](), 0
    for line in block.lines:
        at = block.text.index(line[2], at)
        if any(start < at + len(line[2]) and at < end for start, end in asked):
            kept.append(line)
    cut = block
    if kept:
        first, last = block.lines.index(kept[0]), block.lines.index(kept[-1])
        cut = Block(block.lines[first : last + 1])
    return cut.start, cut.end, cut.text.replace(" , ", ", ").replace(_BETWEEN, "; ")


def _words(line: str) -> str:
    """A line's words, its gaps between columns as commas."""
    bare = _CHECKS.sub(" ", _TAG.sub(" ", line)).strip(" \t|")
    return _UNDERLINE.sub("", _GAPS.sub(" , ", bare)).strip(" ,|-")
