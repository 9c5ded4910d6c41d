"""A claimed title looked for at its signatory's own place on the signature page.

The first reading goes through the page from top to bottom and gives each title to a person. This
one starts from the person: what stands between this name and the next, in a heading before it, or
in the other column of its block.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from assistant.checking.mentions import Mention
from assistant.checking.roles import Roles
from assistant.language.normal import find_folded
from assistant.language.offices import holds_office

Place = tuple[int, int]
_NAME = "signing.signatories.name"
_TITLES = "signing.signatories.titles"
_REACH = 160
# What begins another signature: `/s/`, an asterisk, a line to sign on, a caption.
_NEXT_SIGNER = re.compile(r"/s/|[*:]|[-_]{2}")
_PROSE = re.compile(r"\b(?:the|has|have|this|these|pursuant|signed|hereby)\b", re.I)
_HEADING = re.compile(r"\s*:")
_PIECE = re.compile(r"[^\s|]+(?: [^\s|]+)*")
_SAME_COLUMN = 5
_OFFICE_BEGINS = re.compile(r"(?:\A|[\n\t|,;(&]\s*|\s{2}|\band\s)\Z")
_OFFICE_ENDS = re.compile(r"\s*(?:\Z|[\n\t|,;():.&]|\s{2}|\s+and\b)")


def title_at_signer(title: str, group: str, roles: Roles) -> list[Place]:
    """The places of a title at a signatory (`signatory:1`), and at nobody else; or none."""
    names = sorted(
        (start, end, mention.group or "")
        for mention in roles.mentions
        if mention.role == _NAME
        for start, end in ((mention.start, mention.end), *mention.more)
    )
    if group not in {name[2] for name in names} or not holds_office(title):
        return []
    filing = roles.substance.filing
    first = min([names[0][0], *(s.start for s in filing.sections_of("signatures"))])
    titles = [m for m in roles.mentions if m.role == _TITLES]
    for start, end in find_folded(filing.text, title, first, filing.main.end):
        if any(m.start < end and start < m.end for m in titles):
            continue
        if not _whole(filing.text, start, end):
            continue
        if _follows(filing.text, start, names, group) or _heads(filing.text, end, names, group):
            return [(start, end)]
    return _in_column(filing.text, title, names, group, titles)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether an office stands whole: `President`, not that of `Vice President`."""
    before, after = text[max(0, start - 5) : start], text[end : end + 5]
    return _OFFICE_BEGINS.search(before) is not None and _OFFICE_ENDS.match(after) is not None


def _follows(text: str, start: int, names: list[tuple[int, int, str]], group: str) -> bool:
    """Whether the last name before a place is this signatory's, and nothing begins another."""
    at = bisect_left(names, (start,)) - 1
    if at < 0 or names[at][2] != group:
        return False
    between = text[names[at][1] : start]
    return (
        len(between) < _REACH
        and not _NEXT_SIGNER.search(between)
        and not _PROSE.search(between)
        and between.strip(" ,(|\t\n") != "and"
    )


def _heads(text: str, end: int, names: list[tuple[int, int, str]], group: str) -> bool:
    """`Principal executive officer:` and this signatory next."""
    colon = _HEADING.match(text, end)
    at = bisect_right(names, (end,))
    if colon is None or at >= len(names) or names[at][2] != group:
        return False
    between = text[colon.end() : names[at][0]].replace("/s/", "")
    return len(between) < _REACH and not between.strip(" (|\t\n*")


def _in_column(
    text: str,
    title: str,
    names: list[tuple[int, int, str]],
    group: str,
    titles: list[Mention],
) -> list[Place]:
    """A title that goes on in its own column, in the block of lines of this signatory alone."""
    for start, end, owner in names:
        if owner != group:
            continue
        block = _block(text, start, end)
        if any(block[0] <= name[0] < block[1] and name[2] != group for name in names):
            continue
        for column in _columns(text, *block):
            for one, two in pairwise(column):
                joined = f"{text[one[0] : one[1]]} {text[two[0] : two[1]]}"
                taken = [m for m in titles if m.start < two[1] and one[0] < m.end]
                if any(m.group != group for m in taken):
                    continue
                found = find_folded(joined, title)
                if any(_whole(joined, *at) and at[1] > one[1] - one[0] for at in found):
                    return [one, two]
    return []


def _block(text: str, start: int, end: int) -> Place:
    """The lines around a place up to the next blank ones."""
    before = text.rfind("\n\n", 0, start)
    after = text.find("\n\n", end)
    return (before + 2 if before >= 0 else 0, after if after >= 0 else len(text))


def _columns(text: str, start: int, end: int) -> list[list[Place]]:
    """The pieces of a block's lines, gathered by the column that they begin in."""
    found: dict[int, list[Place]] = {}
    at = start
    for line in text[start:end].split("\n"):
        for piece in _PIECE.finditer(line):
            key = next((k for k in found if abs(k - piece.start()) < _SAME_COLUMN), piece.start())
            found.setdefault(key, []).append((at + piece.start(), at + piece.end()))
        at += len(line) + 1
    return list(found.values())
