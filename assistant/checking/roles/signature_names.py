"""The names in a piece of a signature page: one, one printed twice, one before a title."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.names import (
    clean_name,
    is_person_name,
    same_person,
    strip_honorifics,
    styled_name,
)
from assistant.language.printed_names import fold_accents

_PARTS = re.compile(r"\w+")
_WORDS = re.compile(r"\S+")


def names_in(piece: str) -> list[tuple[int, int]]:
    """The spans of a name, of a name printed twice, or none."""
    return list(_name_spans(piece)) if len(piece) <= 120 else []


@lru_cache(maxsize=2048)
def _name_spans(piece: str) -> tuple[tuple[int, int], ...]:
    whole = _name_span(piece, 0, len(piece))
    parts = _PARTS.findall(fold_accents(piece))
    if len(set(parts)) == len(parts):  # a name printed twice repeats its surname
        return (whole,) if whole else ()
    words = [(m.start(), m.end()) for m in _WORDS.finditer(piece)]
    middle = len(words) // 2  # first where both are printed alike: `Ann Poe, M.D. Ann Poe, M.D.`
    for cut in sorted(range(2, len(words) - 1), key=lambda cut: cut != middle):
        left = _name_span(piece, 0, words[cut - 1][1])
        right = _name_span(piece, words[cut][0], len(piece))
        if left and right and same_person(piece[slice(*left)], piece[slice(*right)]):
            return left, right
    return (whole,) if whole else ()


def leading_names(piece: str, *, twice: bool = False) -> list[tuple[int, int]]:
    """The name, or the name printed twice, that the piece begins with: `Ada Coe Finance`."""
    ends = [m.end() for m in re.finditer(r"[^\s,]+", piece[:120])][1:12]
    for end in reversed(ends):
        names = names_in(piece[:end])
        if len(names) == 2:
            return names
    found = [_name_span(piece, 0, end) for end in reversed(ends[:4])]
    return [] if twice else [span for span in found if span and span[0] == 0][:1]


def _name_span(piece: str, start: int, end: int) -> tuple[int, int] | None:
    if piece[start : start + 1] == "(" and piece[end - 1 : end] == ")":
        start, end = start + 1, end - 1  # as it is typed below a signature
    printed = clean_name(piece[start:end])
    bare = strip_honorifics(printed)
    if not is_person_name(bare) and not is_person_name(printed):
        return None
    for name in (styled_name(printed), bare):
        at = piece.find(name, start, end)
        if at >= 0:
            return at, at + len(name)
    return start, end
