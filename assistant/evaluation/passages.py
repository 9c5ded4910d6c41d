"""Where in its filing a value of a label or a record stands, and the passage around it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Literal

from assistant.checking.fields import Kind, field_of
from assistant.checking.locate import locate
from assistant.evaluation.comparison import Outcome
from assistant.evaluation.making import read_labelled
from assistant.filing.model import Failure, Filing
from assistant.record import Evidence

Light = Literal["expected", "found"]

AROUND = 160
"""Characters of text on either side of a value."""

PLACES = 2
"""Places of one value that are shown; a name may stand in fifty."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch `[start, end)` of a filing's text, and whose value stands there."""

    start: int
    end: int
    light: Light


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text with its lit places, as offsets in the piece. `line` counts from 1."""

    text: str
    line: int
    places: list[Place]
    cut_before: bool
    cut_after: bool


class Texts:
    """The filings of a run, read again from its folder where they are still the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[str, Filing | None] = {}

    def filing(self, file: str, text_sha256: str | None = None) -> Filing | None:
        """The filing; None where it is not there any more, or its text is another."""
        if file not in self._kept:
            found = read_labelled(self._folder, file)
            self._kept[file] = None if isinstance(found, Failure) else found
        filing = self._kept[file]
        same = text_sha256 is None or (filing is not None and filing.text_sha256 == text_sha256)
        return filing if same else None


def places_of(outcome: Outcome, evidence: dict[str, Evidence], filing: Filing) -> list[Place]:
    """Where the right value stands and where the given one was taken from, in order."""
    expected = _where(filing, outcome.label_pointer, outcome.expected)
    places = [Place(start, end, "expected") for start, end in expected[:PLACES]]
    entries = [evidence[p] for p in _pointers(outcome) if p in evidence]
    found = [(e.start, e.end) for e in entries if e.start is not None and e.end is not None]
    if not found and outcome.found is not None:
        found = [*_where(filing, outcome.pointer, outcome.found)[:1]]
    places += [
        Place(start, end, "found")
        for start, end in found[:PLACES]
        if 0 <= start < end <= len(filing.text)
    ]
    return sorted(dict.fromkeys(places), key=lambda place: (place.start, place.end))


def passages(text: str, places: Sequence[Place], around: int = AROUND) -> list[Passage]:
    """The places with the text around them; those that are near each other in one passage."""
    found: list[Passage] = []
    group: list[Place] = []
    for place in sorted(places, key=lambda p: p.start):
        if group and place.start > max(p.end for p in group) + around:
            found.append(_passage(text, group, around))
            group = []
        group.append(place)
    return [*found, *([_passage(text, group, around)] if group else [])]


def _passage(text: str, group: list[Place], around: int) -> Passage:
    begin = _at_word(text, max(0, group[0].start - around), group[0].start)
    last = max(place.end for place in group)
    end = _back_to_word(text, min(len(text), last + around), last)
    places = [Place(p.start - begin, p.end - begin, p.light) for p in group]
    line = text.count("\n", 0, group[0].start) + 1
    return Passage(text[begin:end], line, places, begin > 0, end < len(text))


def _at_word(text: str, start: int, limit: int) -> int:
    while 0 < start < limit and not text[start - 1].isspace():
        start += 1
    return start


def _back_to_word(text: str, end: int, limit: int) -> int:
    while limit < end < len(text) and not text[end].isspace():
        end -= 1
    return end


def _pointers(outcome: Outcome) -> list[str]:
    if outcome.pointer is None:
        return []
    items = len(outcome.found) if isinstance(outcome.found, list) else 0
    return [outcome.pointer, *(f"{outcome.pointer}/{index}" for index in range(items))]


def _where(filing: Filing, pointer: str | None, value: Any) -> list[tuple[int, int]]:
    """Places where a value in JSON form stands; none for what is not printed as such."""
    if pointer is None or value is None:
        return []
    if isinstance(value, list):
        found = [_where(filing, f"{pointer}/{i}", item)[:1] for i, item in enumerate(value)]
        return [span for spans in found for span in spans]
    field = field_of(pointer)
    kind: Kind = "words" if pointer.startswith("/reason/facts/") or field is None else field.kind
    typed = _typed(kind, value)
    return [] if typed is None else locate(filing, kind, typed)


def _typed(kind: Kind, value: Any) -> Any:
    try:
        if kind == "date":
            return datetime.date.fromisoformat(str(value))
        if kind == "amount":
            number = Decimal(str(value))
            return int(number) if number == number.to_integral_value() else number
    except (ValueError, InvalidOperation):
        return None
    return value
