"""Where counsel sits: the city and state printed under a lawyer's or a law firm's name.

The record has no such field. Covers set addresses out in lines under the name, often two of them
side by side; the lines of one are followed down by the column in which its name begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.filing.model import Filing
from assistant.language.places import find_jurisdictions, find_states
from assistant.record import Extraction


@dataclass(frozen=True, slots=True)
class CounselPlace:
    """`Boston, Massachusetts`, whose it is, and the span from the name to the place."""

    name: str
    place: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cell:
    """A stretch of a line between wide gaps: its place in the row, and where it stands in it."""

    index: int
    of: int
    column: int
    start: int
    text: str


_CELL = re.compile(r"[^\s|](?:[^\n\t|]*?[^\s|])??(?=[ ]{2,}(?!\d{5}\b)|[ ]*[\t|\n]|[ ]*\Z)")
_PHONE = re.compile(r"(?:tel\S*\s*)?\+?[(\d][\d().\s-]{6,}", re.I)
_LINES = 12  # printed lines below a name within which its address ends
_BESIDE = 14  # columns by which centered lines of one address begin apart
_ENDS = re.compile(
    r"\b(?:cop(?:y|ies) to|indicate by|approximate date|if (?:any|the only) |calculation of"
    r"|large accelerated|name,? (?:and )?address|title of)\b|_{9}|-{9}|={9}",
    re.I,
)
"""What follows the addresses of a cover."""
_CITY = re.compile(
    # "Boston, ", "London EC4V 5AD, ", "1017 CE Amsterdam, ", "100 Pine Street, Harrisburg, "
    r"(?:^|[,;·]\s*|\d\s{1,3}|\)\s*)(?:\d{4,6}(?: [A-Z]{2})? |(?:in|of) )?"
    r"(?P<city>[^\W\d_](?:[^\W\d_]|[.'’ -]){1,40}?)"
    r"(?: [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}| \d{4,7})?,?\s+$"
)
_GOES_ON = re.compile(r"\.?\s*(?:$|[\d(,;:.+–-]|(?:and|tel|phone|fax|attn|USA?)\b)", re.I)
"""What may follow the state in an address: else it is the name of a street, or something else."""
_STREET = re.compile(
    r"\b(?:streets?|st|avenues?|ave|road|rd|boulevard|blvd|place|plaza|lane|court|drive|way|square"
    r"|row|floor|suite|quay|parkway|central|north|south|east|west|building|tower|center|centre"
    r"|box|state of)\.?$",
    re.I,
)
_OF_FIRM = re.compile(r"[A-Z]\.C\.?|SC|PA")
"""The end of a firm's name that is an abbreviated state too, where no code follows it."""
_CITIES = {"New York": "New York, New York", "Hong Kong": "Hong Kong", "Singapore": "Singapore"}
"""Cities of which an address may give no state beside: `75 Broad Street, New York`."""


def counsel_places(filing: Filing, extraction: Extraction) -> Iterator[CounselPlace]:
    """The place of each firm, or lawyer without one, that is proven to receive copies.

    Those under whose names no city with its state or country is printed are passed over.
    """
    if extraction.record is None:
        return
    known: set[tuple[str, str]] = set()
    for i, counsel in enumerate(extraction.record.counsel):
        part = "firm" if counsel.firm else "name"
        name = counsel.firm or counsel.name
        proof = extraction.evidence.get(f"/counsel/{i}/{part}")
        if name is None or proof is None or proof.verdict not in ("verified", "derived"):
            continue
        if proof.start is None or proof.end is None:
            continue
        found = _place_under(filing.text, proof.start, proof.end)
        if found is not None and (name, found[0]) not in known:
            known.add((name, found[0]))
            yield CounselPlace(name, found[0], proof.start, found[1])


def _place_under(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The first place in the lines under what stands at `[start, end)`, and where it ends."""
    begun = text.rfind("\n", 0, start) + 1
    own = _cell_at(text, begun, start)
    if own is None:
        return None
    rest = text[end : own.start + len(own.text)]
    if (found := _place_in(rest, end)) is not None:
        return found
    at, printed = text.find("\n", end) + 1, 0
    while 0 < at < len(text) and printed < _LINES:
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if _ENDS.search(text, at, stop):
            return None
        cells = _cells(text, at, stop)
        printed += bool(cells)
        cell = _below(own, cells)
        if cell is not None and (found := _place_in(cell.text, cell.start)) is not None:
            return found
        at = stop + 1
    return None


def _cell_at(text: str, begun: int, start: int) -> _Cell | None:
    stop = text.find("\n", start)
    cells = _cells(text, begun, len(text) if stop < 0 else stop)
    return next((c for c in cells if c.start <= start < c.start + len(c.text)), None)


def _cells(text: str, start: int, stop: int) -> list[_Cell]:
    found = [m.span() for m in _CELL.finditer(text, start, stop) if not _PHONE.fullmatch(m[0])]
    return [
        _Cell(i, len(found), left - start, left, text[left:right])
        for i, (left, right) in enumerate(found)
    ]


def _below(own: _Cell, cells: list[_Cell]) -> _Cell | None:
    """The cell of a line that goes on with the address of a name."""
    if len(cells) == own.of:
        return cells[own.index]
    if own.of == 1 and len(cells) > 1:
        return None  # a line that two others share belongs to neither for sure
    near = min(cells, key=lambda c: abs(c.column - own.column), default=None)
    return near if near is not None and abs(near.column - own.column) <= _BESIDE else None


def _place_in(said: str, offset: int) -> tuple[str, int] | None:
    """`City, State` as it is printed in a line of an address, the last of it, and its end."""
    named = {(s, e): name for name, s, e in [*find_jurisdictions(said), *find_states(said)]}
    for (start, end), state in sorted(named.items(), reverse=True):
        if _GOES_ON.match(said, end) is None:
            continue
        city = _CITY.search(said[:start])
        if _OF_FIRM.fullmatch(said[start:end]) and not re.match(r"\.?\s*\d{5}", said[end:]):
            continue
        if city is None or _STREET.search(city["city"]):
            if state in _CITIES and said[:start].rstrip()[-1:] in (",", ""):
                return _CITIES[state], offset + end
            continue
        name = " ".join(city["city"].split())
        return f"{name.title() if name.isupper() else name}, {state}", offset + end
    return None
