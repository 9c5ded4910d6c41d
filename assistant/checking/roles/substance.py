"""The substance of an amendment, cut into the units that its clauses are read from.

A unit is a sentence of prose, an item of a list, or a row of a table, with the hard tokens
(file numbers, dates, amounts, forms) that stand in it. Positions here are positions in the
flow (`assistant.language.flowing`), led back to `Filing.text` by `Substance.span`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property

from assistant.checking.roles.addressed import may_speak_to_programs, speaks_to_programs
from assistant.checking.roles.classes import class_names
from assistant.checking.roles.running_text import body_start
from assistant.checking.roles.set_aside import set_aside
from assistant.checking.roles.undertakings import undertaken
from assistant.checking.roles.units import Unit, split_enumerations, units_of
from assistant.filing.model import Filing
from assistant.language.flowing import Flow, flow
from assistant.language.held_words import words_in
from assistant.language.normal import sentences
from assistant.language.openings import compiled
from assistant.language.tokens import scan

# What an amendment does stands near its beginning; a prospectus that follows adds no removal.
# Longest explanatory part seen before a prospectus: about 40,000 characters.
MOST_READ = 120_000

INNER = "·"
"""Stands in `Substance.clauses` for a point within a sentence."""
# In a unit of several sentences: points of figures, and of what is abbreviated before a name or number.
_INNER_POINT = compiled(
    r"(?<=[\d$])\.(?=\d)|\.(?=,)|(?<=\bNo)\.|(?<=\bNos)\.|(?<=\bInc)\.(?=\s+[a-z(])|(?<=\bCorp)\.(?=\s+[a-z(])"
    r"|(?<=\bLtd)\.(?=\s+[a-z(])|(?<=\bCo)\.(?=\s+[a-z(])|(?<=\b[A-Z])\.(?=[A-Z]\.|\s+[a-z(])"
)

_WITHIN_WORD = re.compile(r"\w\w")


@dataclass
class Substance:
    """The text between the SGML header and the signatures, as units."""

    filing: Filing
    flow: Flow
    text: str = field(init=False, repr=False)
    """The flowing text."""
    body: int
    """Where the cover ends, as a position in the flow."""
    units: list[Unit]
    addressed: list[Unit] = field(default_factory=list)
    """Sentences that give instructions to programs: they are no units, and are reported."""
    left_out: list[tuple[int, int]] = field(default_factory=list)
    """Where the sentences stand that `without_aside` left out."""
    _spoken: dict[tuple[int, int], frozenset[str]] = field(default_factory=dict, repr=False)
    _class_names: dict[int, list[re.Match[str]]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.text = self.flow.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the flow as a span of `Filing.text`."""
        return self.flow.span(start, end)

    def words(self, unit: Unit) -> str:
        """The flowing text of a unit."""
        return self.flow.text[unit.start : unit.end]

    @cached_property
    def clauses(self) -> str:
        """The flowing text, with the points that end no sentence replaced; places stay the same.

        Rules bound a clause by `[^.;]`; the points of `$0.001`, `Inc.` and `No. 333-1` are no
        bounds.
        """
        pieces, at = [], 0
        for unit in self.units:
            words = self.flow.text[unit.start : unit.end]
            if unit.kind == "sentence":
                words = words[:-1].replace(".", INNER) + words[-1:]
            else:
                words = _INNER_POINT.sub(INNER, words)
            pieces += [self.flow.text[at : unit.start], words]
            at = unit.end
        return "".join(pieces) + self.flow.text[at:]

    @cached_property
    def aside(self) -> frozenset[int]:
        """Where the sentences begin that tell of no cause (`set_aside`), behind the cover."""
        units = [u for u in self.units if u.start >= self.body and u.kind != "row"]
        parts = [(u, part) for u in units for part in self._sentences_of(u)]
        told = [self.clauses[a:b] for _, (a, b) in parts]
        numbers = set_aside(told, [u.paragraph for u, _ in parts])
        stays = {u.start for number, (u, _) in enumerate(parts) if number not in numbers}
        return frozenset(parts[number][0].start for number in numbers) - stays

    def _sentences_of(self, unit: Unit) -> list[tuple[int, int]]:
        """The sentences of a unit: an item of a list may hold several."""
        if unit.kind == "sentence":
            return [(unit.start, unit.end)]
        return sentences(self.text, unit.start, unit.end) or [(unit.start, unit.end)]

    def without_aside(self) -> Substance:
        """The same without those sentences; itself where there are none."""
        if not self.aside:
            return self
        units = [unit for unit in self.units if unit.start not in self.aside]
        left_out = [(u.start, u.end) for u in self.units if u.start in self.aside]
        return replace(self, units=units, left_out=left_out)

    def clause(self, unit: Unit) -> str:
        """The words of a unit, with the points that end no sentence replaced."""
        return self.clauses[unit.start : unit.end]

    def _classes_of_lines(self, start: int, end: int) -> list[re.Match[str]]:
        """The names of classes in the lines that `[start, end)` touches, each read once."""
        text, found = self.text, []
        at = text.rfind("\n", 0, start) + 1
        while at < min(end, len(text)):
            stop = text.find("\n", at)
            stop = len(text) if stop < 0 else stop
            names = self._class_names.get(at)
            if names is None:
                names = self._class_names[at] = class_names(text, at, stop)
            found += names
            at = stop + 1
        return found

    def classes(self, start: int, end: int) -> list[re.Match[str]]:
        """The names of classes of securities in `[start, end)`, as `CLASS.finditer` finds them,
        in small letters.

        They are looked for once in each line; anew where one stands over a border, or a border in
        the middle of a word.
        """
        found = self._classes_of_lines(start, end)
        starts = [match.start() for match in found]
        first, behind = bisect_left(starts, start), bisect_left(starts, end)
        over = (first and found[first - 1].end() > start) or (
            first < behind and found[behind - 1].end() > end
        )
        if over or _WITHIN_WORD.match(self.text, end - 1):
            return class_names(self.text, start, end)
        return found[first:behind]

    def spoken(self, unit: Unit) -> frozenset[str]:
        """The words of a unit in folded case, for tables of cues (`CueWords`)."""
        place = (unit.start, unit.end)
        words = self._spoken.get(place)
        if words is None:
            words = self._spoken[place] = words_in(self.clause(unit))
        return words

    def unit_at(self, position: int) -> Unit | None:
        """The unit that holds a position of the flow."""
        index = bisect_right([unit.start for unit in self.units], position) - 1
        if index >= 0 and position < self.units[index].end:
            return self.units[index]
        return None


def _stretch(filing: Filing) -> tuple[int, int, int]:
    """Start and end of what is read, and where the cover ends, as offsets in the text."""
    main = filing.main
    start, end = main.start, main.end
    signatures = [s.start for s in filing.sections_of("signatures") if s.start > start]
    if signatures:
        end = signatures[0]
    cover_end = max((s.end for s in filing.sections_of("cover")), default=start)
    cover_end = min(max(cover_end, start), end)
    return start, min(end, cover_end + MOST_READ), cover_end


def read_substance(filing: Filing) -> Substance:
    """Cuts the main document, up to its signatures, into units with their tokens."""
    start, end, cover_end = _stretch(filing)
    flowing = flow(filing.text, start, end)
    body = body_start(flowing.text, flow_position(flowing, cover_end))
    units = units_of(flowing.text, body)
    tokens = scan(flowing.text)
    starts = [token.start for token in tokens]
    for unit in units:
        unit.tokens = tokens[bisect_left(starts, unit.start) : bisect_left(starts, unit.end)]
    units = split_enumerations(flowing.text, units)
    units = _without(units, undertaken(flowing.text, units, body))
    units, addressed = _without_addressed(flowing.text, units)
    return Substance(filing, flowing, body, units, addressed)


def _without(units: list[Unit], left_out: set[int]) -> list[Unit]:
    """The units but those of some numbers; leads go on to lead where they stay."""
    if not left_out:
        return units
    places = {old: new for new, old in enumerate(n for n in range(len(units)) if n not in left_out)}
    for unit in units:
        unit.lead = None if unit.lead is None else places.get(unit.lead)
    return [units[number] for number in places]


def _without_addressed(text: str, units: list[Unit]) -> tuple[list[Unit], list[Unit]]:
    """The units without the sentences that speak to programs, and those sentences."""
    if not may_speak_to_programs(text):
        return units, []
    kept: list[Unit] = []
    addressed: list[Unit] = []
    places: dict[int, int] = {}
    for number, unit in enumerate(units):
        places[number] = len(kept)
        if speaks_to_programs(text[unit.start : unit.end]):
            for start, end in sentences(text, unit.start, unit.end):
                part = replace(unit, start=start, end=end)
                part.tokens = [t for t in unit.tokens if start <= t.start < end]
                (addressed if speaks_to_programs(text[start:end]) else kept).append(part)
        else:
            kept.append(unit)
    if addressed:
        for unit in kept:
            unit.lead = None if unit.lead is None else places[unit.lead]
    return kept, addressed


def flow_position(flowing: Flow, offset: int) -> int:
    """The first position of the flow that stands at or after an offset of the text."""
    low, high = 0, len(flowing.text)
    while low < high:
        middle = (low + high) // 2
        if flowing.offset(middle) < offset:
            low = middle + 1
        else:
            high = middle
    return low
