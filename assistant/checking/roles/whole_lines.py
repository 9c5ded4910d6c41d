"""Lines that texts made from HTML break after the first word of each paragraph, made whole.

Some extractions keep the source's line break there: `Pursuant` / `to the requirements`, `/s/` /
`Ada Coe`, `Chief` / `Financial Officer`. The line break becomes a space, so that every offset
stays what it was.
"""

from __future__ import annotations

import re

__all__ = ["with_whole_lines"]

# No page of text of its own accord has this word alone on a line before its sentence.
_BROKEN = re.compile(r"^[ \t]*Pursuant\n[ \t]*to\s+the\s+requirements\b", re.M)
_HEADING = re.compile(r"(?:SIGNATURES?|[\w.’']+:)$", re.I)


def with_whole_lines(text: str) -> str:
    """The text with such lines joined to what follows them; of the same length."""
    if "Pursuant\n" not in text or not _BROKEN.search(text):
        return text
    lines = text.split("\n")
    whole = [lines[0]]
    for at in range(1, len(lines)):
        joins = _is_word(lines[at - 1], lines[at]) and _goes_on(lines, at)
        whole += [" " if joins else "\n", lines[at]]
    return "".join(whole)


def _is_word(line: str, following: str) -> bool:
    """Whether one word stands alone on the line, which is no heading and no label."""
    words = line.split()
    if len(words) != 1 or "|" in line:
        return False
    return not _HEADING.match(words[0]) or following.lstrip().lower().startswith("of ")


def _goes_on(lines: list[str], at: int) -> bool:
    """Whether the line is the rest of a paragraph, and not the first word of the next."""
    words = lines[at].split()
    if not words or "|" in lines[at]:
        return False
    after = lines[at + 1] if at + 1 < len(lines) else ""
    return len(words) > 1 or not after.strip() or "|" in after
