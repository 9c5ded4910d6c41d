"""Tabs that were typed to indent lines and to set columns become the blanks that they stand for.

A text whose cells are parted by tabs has one between two cells. A typed page has tabs before
lines that stand in the middle, and as many between two columns as it takes to reach the next one:
which cell stands under which is told by the tab stops, as on a typewriter.
"""

from __future__ import annotations

import re

__all__ = ["with_blanks"]

_STOPS = 8  # characters between two tab stops
# A line of one piece that is indented by tabs. Possessive: blanks are walked once.
_INDENTED = re.compile(r"^ *+\t[ \t]*+[^\s|][^\t\n|]*+$", re.M)
_FEWEST = 4  # such lines tell a typed page


def with_blanks(text: str) -> str:
    """The text with its tabs made blanks where it is a typed page; else the text itself."""
    if "\t" not in text:
        return text
    indented = sum(1 for _, _ in zip(range(_FEWEST), _INDENTED.finditer(text), strict=False))
    return text.expandtabs(_STOPS) if indented == _FEWEST else text
