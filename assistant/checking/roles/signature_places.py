"""The place of signing: in its sentence, also with a word parted by a line's end, or beside it."""

from __future__ import annotations

import re
from bisect import bisect_right

from assistant.checking.roles.signature_paragraphs import Place, place_of, spelled_place
from assistant.language.places import jurisdiction

__all__ = ["place_signed"]

_PARTED = re.compile(r"(?<=[a-z])-[ \t]*\n[ \t]*(?=[a-z])")
_REACH = 900  # characters after the certification in which its signature stands
# `Englewood, Colorado` or `Dated: Cambridge, Massachusetts` alone on a line, or in its first cell
_BESIDE = re.compile(
    r"^[ \t|]*(?:(?i:dated?|signed|executed|place)\b[ \t]*(?:at|in)?[ \t]*:?[ \t]*)?"
    r"(?P<city>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}), "
    r"(?P<state>[A-Z][A-Za-z.]*(?: [A-Z][a-z]+){0,2})"
    r"(?=[ \t]*(?:,?[ \t]*(?:on[ \t]+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
    r"|[ \t]{2}|\t|\||\r?$))",
    re.M,
)
_STOPS = re.compile(r"in\s+the\s+capacit|following\s+persons|\bPOWER\s+OF\s+ATTORNEY\b", re.I)


def place_signed(text: str, start: int, end: int) -> Place | None:
    """The place that a certification `text[start:end]` names, else the one beside its signature."""
    found = place_of(text, start, end) or None
    if found is None or "-" in text[found.start : found.end + 1]:
        found = _unparted(text, start, end) or found
    return found or _beside(text, end)


def _unparted(text: str, start: int, end: int) -> Place | None:
    """The place in a paragraph read without the hyphens at its lines' ends; None where none is."""
    cuts = list(_PARTED.finditer(text, start, end))
    if not cuts:
        return None
    pieces, joined_at, printed_at, at, length = [], [], [], start, 0
    for cut_start, cut_end in [*(cut.span() for cut in cuts), (end, end)]:
        pieces.append(text[at:cut_start])
        joined_at.append(length)
        printed_at.append(at)
        length += cut_start - at
        at = cut_end

    def printed(position: int) -> int:
        piece = bisect_right(joined_at, position) - 1
        return printed_at[piece] + position - joined_at[piece]

    joined = "".join(pieces)
    place = place_of(joined, 0, len(joined))
    if place is None:
        return None
    return Place(place.value, printed(place.start), printed(place.end - 1) + 1)


def _beside(text: str, end: int) -> Place | None:
    """A city and a state alone on a line of the signature that follows a certification."""
    stop = _STOPS.search(text, end, end + _REACH)
    upto = stop.start() if stop else min(end + _REACH, len(text))
    for match in _BESIDE.finditer(text, end, upto):
        if jurisdiction(match["state"]) is not None:
            value = f"{spelled_place(match['city'])}, {spelled_place(match['state'])}"
            return Place(value, match.start("city"), match.end("state"))
    return None
