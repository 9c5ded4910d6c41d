"""Long sentences of a filing in the room of an answer: clauses left out, nothing reworded."""

from __future__ import annotations

import re

from assistant.language.flowing import flow

# (the "Registration Statement"), (collectively, the "Plans"), (each, a "Plan"): definitions.
_DEFINITION = re.compile(r"\s*\([^()\"]{0,80}\"[^\"()]{1,80}\"[^()]{0,60}\)")


_CLAUSE_END = re.compile(r"[,;:](?=\s)(?! (?:Inc|Ltd|LLC|L\.P|N\.A|\d{4}|LP|PLC|S\.A|Jr|Sr|II))")


def as_told(text: str) -> str:
    """A run of a filing's text as sentences are told: in one line, with straight quotation marks,
    without definitions in brackets."""
    straight = flow(text, 0, len(text)).text
    return re.sub(r"\s+([,.;:])(?!\d)", r"\1", " ".join(_DEFINITION.sub("", straight).split()))


def count_words(text: str) -> int:
    """Words as a reader counts them: parted by white space."""
    return len(text.split())


def shorten(text: str, keep: list[tuple[int, int]], limit: int) -> str:
    """A sentence in at most about `limit` words, with what stands at the `keep` spans in it.

    Definitions in brackets go first, then clauses far from what is kept; a gap is shown as
    an ellipsis. Nothing is reworded.
    """
    text = _without_definitions(text, keep)
    bare = _finish(text)
    if count_words(bare) <= limit:
        return bare
    pieces = _clauses(text)
    chosen = {i for i, (a, b) in enumerate(pieces) if any(a < y and x < b for x, y in keep)} or {0}
    size = sum(_size(text, pieces[i]) for i in chosen)
    while len(chosen) > 1 and size > limit:  # the last ones go first
        size -= _size(text, pieces[max(chosen)])
        chosen.discard(max(chosen))
    if size > limit:
        return _window(text, pieces[min(chosen)], keep, limit)
    for i in _outwards(sorted(chosen), len(pieces)):
        extra = _size(text, pieces[i])
        if size + extra <= limit:
            chosen.add(i)
            size += extra
    return _finish(_join(text, pieces, sorted(chosen)))


def _without_definitions(text: str, keep: list[tuple[int, int]]) -> str:
    """The text with its definitions blanked, but for those that hold what is kept."""
    for match in reversed(list(_DEFINITION.finditer(text))):
        start, end = match.span()
        if not any(start < y and x < end for x, y in keep):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _clauses(text: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    start = 0
    for match in _CLAUSE_END.finditer(text):
        if text.count("(", start, match.end()) > text.count(")", start, match.end()):
            continue
        pieces.append((start, match.end()))
        start = match.end()
    pieces.append((start, len(text)))
    return [(a, b) for a, b in pieces if text[a:b].strip()]


def _size(text: str, piece: tuple[int, int]) -> int:
    return count_words(text[piece[0] : piece[1]])


def _outwards(chosen: list[int], count: int) -> list[int]:
    """The other clauses, nearest to the chosen ones first."""
    others = [i for i in range(count) if i not in chosen]
    return sorted(others, key=lambda i: (min(abs(i - c) for c in chosen), i))


def _join(text: str, pieces: list[tuple[int, int]], chosen: list[int]) -> str:
    parts: list[str] = []
    last: int | None = None
    for i in chosen:
        part = text[pieces[i][0] : pieces[i][1]].strip()
        if last is not None and i != last + 1:
            parts.append("…")
        parts.append(part)
        last = i
    if chosen[0] != 0:
        parts.insert(0, "…")
    return " ".join(parts)


def _window(text: str, piece: tuple[int, int], keep: list[tuple[int, int]], limit: int) -> str:
    """The words of one long clause around what is kept."""
    tokens = list(re.finditer(r"\S+", text[piece[0] : piece[1]]))
    base, limit = piece[0], max(limit, 1)
    wanted = [
        i
        for i, t in enumerate(tokens)
        if any(x < base + t.end() and base + t.start() < y for x, y in keep)
    ]
    first, last = (wanted[0], wanted[-1]) if wanted else (0, 0)
    last = min(last, first + limit - 1)
    room = max(limit - (last - first + 1), 0)
    first = max(first - room // 2, 0)
    last = min(first + limit, len(tokens)) - 1
    out = text[base + tokens[first].start() : base + tokens[last].end()]
    return _finish(("… " if first or base else "") + out + (" …" if last + 1 < len(tokens) else ""))


_BULLET = re.compile(r"^(?:[*•●◦▪·–]|o(?= [\dA-Z]))\s*(?=[\w(\"“$])")
"""The mark of a list before its item, which is no part of the sentence."""


def _finish(text: str) -> str:
    text = _BULLET.sub("", " ".join(text.split()).strip())
    text = re.sub(r"\s+([,.;:])(?!\d)", r"\1", text).rstrip(",;: ")
    text = re.sub(r"(?:,|;)? (?:and|or)$", "", text)
    if not text.endswith((".", "…", "?", "!", '."')):
        text += "."
    return text[:1].upper() + text[1:]
