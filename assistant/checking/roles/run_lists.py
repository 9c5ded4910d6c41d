"""Lists of statements whose lines ran together, as texts on one line and wrapped ones have them.

`Form S-8 (File No. 333-41234), filed May 4, 2001 - 40,614 of 1,700,000 Form S-8 (File No.
333-55678), filed June 1, 2005 - 312,990 of 2,200,000`: a line begins at each number's label. In a
sentence something joins the statements; between the lines of a list nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.language.tokens import Token

__all__ = ["run_list"]

_LONGEST_LINE = 240
_LEAST = 100  # a smaller number counts no securities
# What begins a line before its number: `Registration Statement No.`, `Form S-8 (`.
_LABEL = re.compile(
    r"(?:\b(?:(?:Post-?\s?Effective\s+)?Amendment\s+No\.\s*\d+|Registration|Statement|Form\s+[A-Z]{1,2}-\d+|File|Commission|SEC|Reg)\b"
    r"(?:[^.;:,()\d]|\.(?=\s*[\d(])|[A-Z]-\d+){0,70})?\(?(?:(?:File|Registration|Commission|SEC)\s+)?(?:No\.)?\s*\Z"
)
# What joins a line to what stands before it, so that both are of one sentence.
_JOINED = re.compile(
    r"(?:[,;:&(.]|\b(?:and|or|to|of|under|by|the|in|on|for|from|with|as|at|its|our|an?|this|that|each|both|namely|including|than|per|see)|\bNos?\.)\s*\Z",
    re.I,
)
_DIGITS = re.compile(r"\d+")


def run_list(text: str, start: int, end: int, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """What stands before the lines of a list in `[start, end)` of a flow, which may be empty, and
    its lines; empty where no such list stands there. `tokens` are those of the stretch."""
    numbers = [t for t in tokens if t.kind == "file_number"]
    firsts = [t for at, t in enumerate(numbers) if not at or t.value != numbers[at - 1].value]
    if len(firsts) < 2 or len({t.value for t in firsts}) != len(firsts):
        return []
    begins = []
    for floor, number in pairwise([None, *firsts]):
        assert number is not None
        since = start if floor is None else floor.end
        label = _LABEL.search(text, max(since, number.start - _LONGEST_LINE), number.start)
        begins.append(label.start() if label else number.start)
    labels = {
        _DIGITS.sub("0", text[a : t.start]).strip() for a, t in zip(begins, firsts, strict=True)
    }
    lines = list(pairwise([*begins, end]))
    before = text[start : begins[0]].strip()
    if (before and not before.endswith((":", "following", "below"))) or len(labels) > 1:
        return []  # a sentence goes on with its first statement
    if any(_JOINED.search(text, start, at) for at in begins[1:]):
        return []
    return [(start, begins[0]), *lines] if _are_alike(text, tokens, lines) else []


def _are_alike(text: str, tokens: Sequence[Token], lines: list[tuple[int, int]]) -> bool:
    """Whether each line has an amount, and all have as many days."""
    days = set()
    for a, b in lines:
        own = [t for t in tokens if a <= t.start < b]
        amounts = [t for t in own if t.kind == "quantity" and t.detail.kind in ("count", "money")]
        if b - a > _LONGEST_LINE or ";" in text[a:b] or not any(t.value >= _LEAST for t in amounts):
            return False
        days.add(sum(t.kind == "date" and t.detail.precision == "day" for t in own))
    return len(days) == 1
