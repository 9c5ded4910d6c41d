"""A page typed with an empty line between all its lines is a page with one line after the other.

What parts paragraphs and blocks elsewhere parts nothing there: sentences go on behind it. So the
empty line behind each line is dropped; where more stand, one of them is.
"""

from __future__ import annotations

import itertools
import re

__all__ = ["single_spaced"]

_EMPTY = re.compile(r"(?<=[^\n])\n[ \t]*+(?=\n)")  # the first behind a line
_FEWEST = 30  # lines that tell how a page is spaced
_MOST_APART = 0.85  # of its lines stand apart
_WIDE = 45  # characters of a line that was wrapped
_WRAPPED = 0.25  # of the wide lines end within a sentence; an extraction has a paragraph a line


def single_spaced(text: str) -> str:
    """The text without the empty line behind each line; as it is where lines are not so spaced."""
    if text.count("\n\n") * 2.5 < text.count("\n"):
        return text
    lines = [line.strip() for line in text.split("\n")]
    filled = [at for at, line in enumerate(lines) if line]
    apart = sum(right - left > 1 for left, right in itertools.pairwise(filled))
    if len(filled) < _FEWEST or apart < _MOST_APART * (len(filled) - 1):
        return text
    wide = [(a, b) for a, b in itertools.pairwise(filled) if len(lines[a]) > _WIDE]
    wrapped = sum(lines[b][0].islower() for _, b in wide)
    return _EMPTY.sub("", text) if wide and wrapped > _WRAPPED * len(wide) else text
