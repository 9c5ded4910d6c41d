"""The stretch of a sentence around one of its values, which holds no other of the same type."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.evidence.values import Value

__all__ = ["BETWEEN_CLAUSES", "clause_around", "stretch_around"]

_WORDS = 3
"""Words of the shortest stretch that tells something by itself."""
_OPEN_BEHIND = re.compile(r"\s*\([^()]*$")
_OPEN_BEFORE = re.compile(r"^[^()]*\)\s*")
BETWEEN_CLAUSES = re.compile(
    r"[,;:](?!\d)(?= |$)|\t|\s{2,}|\s\|\s|\s[–—-]\s|[()]"
    r"|\s(?=(?:and|or|but|while|whereas|including|plus|less|so that|such that|which|of which"
    r"|in (?:the )?place of) )"
)
_BETWEEN_PHRASES = re.compile(r"\s(?=(?:that|who|until|as|from|to|into|at|on|by|for|under|of) )")
"""Where a sentence may be cut; between phrases where no clause ends."""
_IN_A_DAY = re.compile(r",(?= \d{4}\b)")
"""A comma that ends no clause: "May 5, 2011"."""


def stretch_around(text: str, asked: Value, rivals: Sequence[Value]) -> str:
    """The longest run of clauses around a value that holds none of its rivals; the value alone,
    with its noun, where a rival stands in the same clause."""
    first = max((r.end for r in rivals if r.end <= asked.start), default=0)
    last = min((r.start for r in rivals if r.start >= asked.end), default=len(text))
    start = end = -1
    for bound in (BETWEEN_CLAUSES, _BETWEEN_PHRASES):
        cuts = [m.span() for m in bound.finditer(text, first, last)]
        if start < 0:
            start = min((b for _, b in cuts if b <= asked.start), default=-1)
        if end < 0:
            end = max((a for a, _ in cuts if asked.end <= a), default=-1)
    start = 0 if first == 0 else asked.start if start < 0 else start
    end = last if last == len(text) else asked.end if end < 0 else end
    told = _closed(" ".join(text[start:end].split()).strip(" ,;:."), asked.text)
    if len(told.split()) < _WORDS:
        return f"{asked.text}."
    return f"{'… ' if start else ''}{told}{' …' if end < len(text.rstrip(' .')) else '.'}"


def clause_around(text: str, value: Value, rivals: Sequence[Value]) -> tuple[int, int]:
    """Where the clause of a value begins and ends, or the value before and the one behind it."""
    days = {m.start() for m in _IN_A_DAY.finditer(text)}
    cuts = [m.span() for m in BETWEEN_CLAUSES.finditer(text) if m.start() not in days]
    places = [*cuts, *((r.start, r.end) for r in rivals)]
    start = max((b for _, b in places if b <= value.start), default=0)
    return start, min((a for a, _ in places if value.end <= a), default=len(text))


def _closed(stretch: str, value: str) -> str:
    """The stretch without half a bracket at its ends; a bracket that holds the value is opened."""
    for half in (_OPEN_BEHIND, _OPEN_BEFORE):
        if (match := half.search(stretch)) is not None:
            rest = stretch[: match.start()] + stretch[match.end() :]
            stretch = rest if value in rest else stretch
    if stretch.count("(") != stretch.count(")"):
        stretch = stretch.replace("(", "").replace(")", "")
    return stretch.strip(" ,;:.")
