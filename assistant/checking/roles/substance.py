"""The substance of an amendment, cut into the units that its clauses are read from.

A unit is a sentence of prose, an item of a list, or a row of a table, with the hard tokens
(file numbers, dates, amounts, forms) that stand in it. Positions here are positions in the
flow (`assistant.language.flowing`), led back to `Filing.text` by `Substance.span`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal

from assistant.checking.roles.addressed import may_speak_to_programs, speaks_to_programs
from assistant.checking.roles.classes import class_names
from assistant.checking.roles.flat_tables import FlatPart, flat_rows, is_value
from assistant.checking.roles.lined_tables import lined_tables
from assistant.checking.roles.run_lists import run_list
from assistant.checking.roles.running_text import blocks_of, body_start
from assistant.checking.roles.set_aside import set_aside
from assistant.checking.roles.undertakings import undertaken
from assistant.filing.model import Filing
from assistant.language.cue_words import words_in
from assistant.language.flowing import Flow, begins_with_word, flow
from assistant.language.normal import sentences
from assistant.language.openings import compiled
from assistant.language.tokens import Token, scan

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

UnitKind = Literal["sentence", "item", "row"]

_ITEM = compiled(
    r"^(?:[\u2022\u00b7\u25cf\u25aa\u25e6\u2023*\u00a7]|o |--? |\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)] |(?:an? |the |our )?Registration Statements? "
    r"(?:on Form \S+ )?(?:\(|No|File|Reg(?!istere)|filed|originally))",
    re.I,
)
# What no mark begins: a member of a list, or a paragraph that tells of one statement.
_NAMED = re.compile(r"(?:an? |the |our )?Registration Statement", re.I)
# A bullet in a cell of its own, the item in the next.
_BULLET_CELL = re.compile(
    r"^\|?(?:[\u2022\u00b7\u25cf\u25aa\u25e6\u2023*\u00a7o-]|\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)])\t[^\t]{40,}$"
)
# The same in a table whose cells are drawn by bars: `| ● | | Registration Statement No. 333-1, … |`
_BULLET_BARRED = compiled(
    r"^\|[ \t]*(?:[\u2022\u00b7\u25cf\u25aa\u25e6\u2023*\u00a7o-]|\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)])[ \t]*(?:\|[ \t]*)+[^|\t]{40,}\|?[ \t]*$"
)
# A bullet on a line of its own, as extractions of HTML leave it; the item is the next line.
_LONE_BULLET = re.compile(r"^[|\s]*[\u2022\u00b7\u25cf\u25aa\u25e6\u2023*\u00a7o-][|\s]*$")
_NUMBER = compiled(r"\b(?:333|33|2)-\d{3,6}\b")
# Parts of one sentence that list statements: `(i) …; (ii) …`, `…; Registration Statement No. …`
_PARTED = re.compile(r";\s+(?:and\s+)?|,?\s+(?:and\s+)?(?=\((?:[ivx]{1,5}|[a-h]|\d)\)\s)")


@dataclass(slots=True)
class Unit:
    """`[start, end)` of the flow; `lead` is the index of the unit that introduces a list item."""

    kind: UnitKind
    start: int
    end: int
    tokens: list[Token] = field(default_factory=list)
    lead: int | None = None
    paragraph: int = 0
    _by_kind: dict[str, list[Token]] | None = field(
        default=None, init=False, repr=False, compare=False
    )  # many readers ask each unit

    def of(self, kind: str) -> Sequence[Token]:
        """The tokens of one kind, in order."""
        if not self.tokens:
            return ()
        if self._by_kind is None:
            self._by_kind = defaultdict(list)
            for token in self.tokens:
                self._by_kind[token.kind].append(token)
        return self._by_kind.get(kind, ())


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


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut into the parts that list one statement each, or the sentence whole."""
    cuts = [start]
    for match in _PARTED.finditer(text, start, end):
        if text.count("(", cuts[-1], match.start()) <= text.count(")", cuts[-1], match.start()):
            cuts.append(match.end())  # `(filed May 31, 2002; effective July 15, 2002)` is one
    cuts.append(end)
    return [(a, b) for a, b in pairwise(cuts) if b > a]


def _cut(text: str, body: int) -> list[Unit]:
    units: list[Unit] = []
    lead: int | None = None
    bullet: re.Match[str] | None = None
    blocks = blocks_of(text, body)
    lone = sum(1 for start, _ in blocks if start >= body and _NAMED.match(text, start)) < 2
    rows = _rows_of_lines(text, blocks, body)
    for number, (start, end) in enumerate(blocks):
        if number in rows:
            if stop := rows[number]:
                units.append(Unit("row", start, stop, lead=lead, paragraph=number))
            continue
        line = text[start:end]
        worded = begins_with_word(line)
        after_bullet, bullet = bullet, None if worded else _LONE_BULLET.match(line)
        barred = line.count("|")
        whole = line.startswith("|") and barred == 1 and "\t" not in line
        if whole and len(line.split()) >= 12 and not _goes_on_with_row(text, units, line):
            start, line = start + 1, line[1:]  # a paragraph that an extraction made a cell
        bulleted = None if worded else _BULLET_CELL.match(line) or _BULLET_BARRED.match(line)
        if not bulleted and ("\t" in line or line.startswith("|") or barred > 1):
            units.append(Unit("row", start, end, lead=lead, paragraph=number))
            continue
        listed = bool(bulleted) or (bool(after_bullet) and len(_NUMBER.findall(line)) == 1)
        begins = (listed or _ITEM.match(line)) and end - start < 1500
        parts = sentences(text, start, end) if begins else []
        several = len(parts) > 1 and (
            len(_NUMBER.findall(line)) > 1 or (lone and _is_prose(text, units, line))
        )
        if begins and not several:
            open_before = bool(units) and not listed and _goes_on(text, units[-1], start)
            leads = len(units) - 1 if open_before else lead
            units.append(Unit("item", start, end, lead=leads, paragraph=number))
            continue
        for a, b in sentences(text, start, end):
            units.append(Unit("sentence", a, b, paragraph=number))
        if (units and line.rstrip().endswith((":", ": -", "following"))) or (
            units and "following" in line[-400:].lower()
        ):
            lead = len(units) - 1
    return units


def _goes_on_with_row(text: str, units: list[Unit], line: str) -> bool:
    """Whether a cell of many words goes on with a row: `1,265,412 shares, of which … Plan` behind
    a cell with a file number or a day."""
    if not units or units[-1].kind != "row" or line.rstrip().endswith((".", ":", ";", " and")):
        return False
    before = text[units[-1].start : units[-1].end].strip("| ")
    return len(before) > _MARK and any(map(str.isdigit, before))


_MARK = 5  # characters of what leads a list's member: `(12)`


def _rows_of_lines(text: str, blocks: list[tuple[int, int]], body: int) -> dict[int, int]:
    """Of each block of a table without cells, where the row ends that it begins; 0 in a row."""
    rows: dict[int, int] = {}
    for heading, told in lined_tables(text, blocks, body):
        for blocks_of_row in (heading, *told):
            rows |= dict.fromkeys(blocks_of_row, 0)
            if blocks_of_row:
                rows[blocks_of_row.start] = blocks[blocks_of_row.stop - 1][1]
    return rows


def _is_prose(text: str, units: list[Unit], line: str) -> bool:
    """Whether a paragraph that begins with a statement's name and no mark is no member of a list."""
    if not _NAMED.match(line):
        return False
    before = units[-1] if units else None
    led = before is not None and text[before.start : before.end].rstrip().endswith(
        (":", "following")
    )
    return not led and (before is None or before.kind != "item")


def _goes_on(text: str, before: Unit, start: int) -> bool:
    """Whether a line that begins with a letter in brackets goes on with the sentence before it."""
    return (
        before.kind == "sentence"
        and text[start : start + 1] == "("
        and not text[before.start : before.end]
        .rstrip()
        .endswith((".", ":", ";", "!", "?", '"', ")"))
        and before.end - before.start > 40
    )


def _split_enumerations(text: str, units: list[Unit]) -> list[Unit]:
    """Sentences that list statements by semicolons or `(i)` become a lead and its items."""
    result: list[Unit] = []
    shift: dict[int, int] = {}
    for index, unit in enumerate(units):
        shift[index] = len(result)
        if unit.lead is not None:
            unit.lead = shift.get(unit.lead, unit.lead)
        numbers = unit.of("file_number")
        if unit.kind == "row" or len(numbers) < 2:
            result.append(unit)
            continue
        if flat := flat_rows(text, unit.start, unit.end, unit.tokens):
            result += _flat_units(unit, flat)
            continue
        if lines := run_list(text, unit.start, unit.end, unit.tokens):
            result += _listed_units(text, unit, lines, result)
            continue
        parts = _parts(text, unit.start, unit.end)
        holding = [len({t.value for t in numbers if a <= t.start < b}) for a, b in parts]
        listed = sum(1 for n in holding if n) >= 2
        if not listed or (max(holding) > 1 and unit.kind == "sentence"):
            result.append(unit)
            continue
        for position, (a, b) in enumerate(parts):
            tokens = [t for t in unit.tokens if a <= t.start < b]
            lead = unit.lead if unit.kind == "item" else None if position == 0 else shift[index]
            result.append(Unit("item", a, b, tokens, lead, unit.paragraph))
    return result


def _listed_units(
    text: str, unit: Unit, lines: list[tuple[int, int]], before: list[Unit]
) -> list[Unit]:
    """The lines of a list that ran together, led by what stands before them."""
    (start, first), *members = lines
    lead, found = unit.lead, []
    if text[start:first].strip():
        tokens = [t for t in unit.tokens if t.start < first]
        found.append(Unit("sentence", start, first, tokens, lead, unit.paragraph))
        lead = len(before)
    elif lead is None and before and text[before[-1].start : start].rstrip().endswith(":"):
        lead = len(before) - 1
    for a, b in members:
        own = [t for t in unit.tokens if a <= t.start < b]
        found.append(Unit("item", a, b, own, lead, unit.paragraph))
    return found


def _flat_units(unit: Unit, parts: list[FlatPart]) -> list[Unit]:
    """The rows of a table that ran together, and the sentence before and after it.

    Of values whose columns are not told none is read.
    """
    found = []
    for at, (a, b, most) in enumerate(parts):
        if b - a > 1:
            tokens = [t for t in unit.tokens if a <= t.start < b]
            if most is not None:
                told = [t.start for t in tokens if is_value(t)][:most]
                tokens = [t for t in tokens if t.start in told or t.kind in ("file_number", "form")]
            kind: UnitKind = "sentence" if at in (0, len(parts) - 1) else "row"
            found.append(Unit(kind, a, b, tokens, unit.lead, unit.paragraph))
    return found


def read_substance(filing: Filing) -> Substance:
    """Cuts the main document, up to its signatures, into units with their tokens."""
    start, end, cover_end = _stretch(filing)
    flowing = flow(filing.text, start, end)
    body = body_start(flowing.text, flow_position(flowing, cover_end))
    units = _cut(flowing.text, body)
    tokens = scan(flowing.text)
    starts = [token.start for token in tokens]
    for unit in units:
        unit.tokens = tokens[bisect_left(starts, unit.start) : bisect_left(starts, unit.end)]
    units = _split_enumerations(flowing.text, units)
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
