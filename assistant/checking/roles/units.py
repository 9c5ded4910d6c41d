"""The units of a text: sentences of prose, items of lists, rows of tables; where each is cut.

Positions are those of a flow (`assistant.language.flowing`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from assistant.checking.roles.flat_tables import FlatPart, flat_rows, is_value
from assistant.checking.roles.lined_tables import lined_tables
from assistant.checking.roles.run_lists import run_list
from assistant.checking.roles.running_text import blocks_of
from assistant.language.flowing import begins_with_word
from assistant.language.normal import sentences
from assistant.language.openings import compiled
from assistant.language.tokens import Token

__all__ = ["Unit", "UnitKind", "split_enumerations", "units_of"]

UnitKind = Literal["sentence", "item", "row"]


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


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut into the parts that list one statement each, or the sentence whole."""
    cuts = [start]
    for match in _PARTED.finditer(text, start, end):
        if text.count("(", cuts[-1], match.start()) <= text.count(")", cuts[-1], match.start()):
            cuts.append(match.end())  # `(filed May 31, 2002; effective July 15, 2002)` is one
    cuts.append(end)
    return [(a, b) for a, b in pairwise(cuts) if b > a]


def units_of(text: str, body: int) -> list[Unit]:
    """The units of a flow, without their tokens; `body` is where its cover ends."""
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


def split_enumerations(text: str, units: list[Unit]) -> list[Unit]:
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
        parts, tail = _parts(text, unit.start, unit.end), _tail(text, unit)
        if tail is not None:
            parts[-1] = (parts[-1][0], tail)
        holding = [len({t.value for t in numbers if a <= t.start < b}) for a, b in parts]
        listed = sum(1 for n in holding if n) >= 2
        if not listed or (max(holding) > 1 and unit.kind == "sentence"):
            result.append(unit)
            continue
        for position, (a, b) in enumerate(parts):
            tokens = [t for t in unit.tokens if a <= t.start < b]
            lead = unit.lead if unit.kind == "item" else None if position == 0 else shift[index]
            result.append(Unit("item", a, b, tokens, lead, unit.paragraph))
        if tail is not None:
            tokens = [t for t in unit.tokens if t.start >= tail]
            result.append(Unit("sentence", tail, unit.end, tokens, None, unit.paragraph))
    return result


# `…; and (ii) No. 333-2, of which 874,226 were issued, to deregister the remaining 402,969 shares
# and 2,225,774 shares, respectively`: what is said of all members, behind the last one
_OF_ALL = re.compile(
    r",?\s+(?:and\s+)?(?:(?:in\s+order\s+)?to|hereby|and)\s+(?:hereby\s+)?(?:deregister|remove|withdraw)\w*\b"
    r"(?=[^.;]{1,240}\brespectively\b)"
)


def _tail(text: str, unit: Unit) -> int | None:
    """Where the clause begins that an enumeration of statements ends with; None where none does."""
    numbers = unit.of("file_number")
    found = _OF_ALL.search(text, numbers[-1].end, unit.end)
    return found.start() if found else None


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
