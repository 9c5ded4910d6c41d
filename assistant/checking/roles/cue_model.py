"""A cue: words that give an amount its role, and on which side of them the amount stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.language.gated import Gated, gated


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern of words, the role it gives, on which side the amount stands, and its rank."""

    role: str
    side: Literal["after", "before"]
    pattern: Gated
    rank: int
    reach: int = 120


def cue_of(
    role: str, side: Literal["after", "before"], words: str, rank: int, reach: int = 120
) -> Cue:
    """A cue from the words of its pattern, in letters of any case."""
    return Cue(role, side, gated(words, re.I), rank, reach)
