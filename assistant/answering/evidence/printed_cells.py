"""Cells of tables anywhere in a filing, each with the words of its row and of its heading.

`tables.py` reads figures for fields of the record; here every cell counts: dates, names, file
numbers, prices, in the substance, on covers, among signatures, in prospectuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.questions.vocabulary import concepts

_TABS = re.compile(r"\t|[ ]*\|[ ]*")
_SPACES = re.compile(r"[ ]{3,}|[ ]*\t[ ]*|[ ]*\|[ ]*")
_RULE = re.compile(r"[\s\-=_.|*]*$|\s*<[/A-Z]+>\s*$", re.I)
_FIGURE = re.compile(r"\(?(?:US|U\.S\.)?\\?[$€£]?\s?\d[\d,]*(?:\.\d+)?%?\)?\*?(?:\s?\(\w\))?$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_VALUE = re.compile(
    r"\(?\\?[$€£]?\s?\d[\d,]*(?:\.\d+)?%?\)?|\d{1,3}-\d{4,7}\b"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|none\b|—$",
    re.I,
)
_MARK = re.compile(r"[•●◦▪·‣o]|\(\w{1,2}\)|\*{1,3}|[☐☒☑¨þxoX]|\[[ xX]?\]|[-–—_ ]{2,}")
"""Marks of footnotes, boxes and rules: no cells."""
_BOX = re.compile(r"[☐☒☑¨þ]|\baccelerated filer\b", re.I)
_LONGEST_CELL = 400
_MOST_LINES = 6_000
_MOST_CHARACTERS = 400_000
_LONGEST_REST = 45  # characters of a cell's second line: what is longer is prose
_FEW = 2
_HEADINGS = 6  # lines of headings above the first values
_SENTENCE = re.compile(r"[a-z]{3}[.;] +[A-Z]")


@dataclass(slots=True)
class Printed:
    """One cell at `[start, end)` of the filing's text.

    `row` are the concepts of the other cells of its row, `column` those of its heading, `meant`
    those that a defined term in the heading stands for, `title` those of the line above the table.
    `spans` is what to cite: headings, then the row.
    """

    text: str
    start: int
    end: int
    label: str
    heading: str
    row: set[str]
    column: set[str]
    meant: set[str] = field(default_factory=set)
    title: set[str] = field(default_factory=set)
    spans: list[tuple[int, int]] = field(default_factory=list)
    lone: bool = False
    """Whether it is the only value of its row."""


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    tabbed: bool
    cells: list[tuple[int, int]]


def printed_cells(reading: Reading) -> list[Printed]:
    """The cells of all tables of the main document, in order; read once for a reading."""
    if reading.cells is None:
        text = reading.filing.text
        reading.cells = [
            cell
            for block, above in _blocks(reading)
            for table in _tables(text, block)
            for cell in _cells(reading, table, above)
        ]
    return reading.cells


def whole_tables(reading: Reading) -> frozenset[int]:
    """The indices of passages that are several rows of a table run together: their cells answer,
    not they."""
    rows = {c.spans[-1] for c in printed_cells(reading) if c.heading}
    found: set[int] = set()
    for passage in reading.passages:
        within = sum(1 for start, end in rows if passage.start <= start and end <= passage.end)
        if within > 1:
            found.add(passage.index)
    return frozenset(found)


def _blocks(reading: Reading) -> Iterator[tuple[list[_Line], tuple[int, int] | None]]:
    """Runs of lines with several cells, each with the line above it."""
    text, main = reading.filing.text, reading.filing.main
    end = min(main.end, main.start + _MOST_CHARACTERS)
    block: list[_Line] = []
    above: tuple[int, int] | None = None
    at = main.start
    for _ in range(_MOST_LINES):
        if at >= end:
            break
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = _line(text, at, stop)
        if line is not None and len(line.cells) > 1:
            block.append(line)
        elif line is not None:
            if block and _continues(block[-1], line):
                block[-1].end = line.end
            else:
                if block:
                    yield block, above
                block, above = [], line.cells[0]
        at = stop + 1
    if block:
        yield block, above


def _tables(text: str, block: list[_Line]) -> Iterator[list[_Line]]:
    """The tables of a run of lines: headings below values begin another one."""
    table: list[_Line] = []
    for line, after in zip(block, [*block[1:], None], strict=True):
        begins = (
            after is not None
            and not _has_values(text, line)
            and _has_values(text, after)
            and (len(line.cells) == len(after.cells) or len(line.cells) > _FEW)
        )
        if begins and any(_has_values(text, earlier) for earlier in table):
            yield table
            table = []
        table.append(line)
    if table:
        yield table


def _line(text: str, start: int, end: int) -> _Line | None:
    """A line in cells; None where it is empty or a rule."""
    printed = text[start:end]
    if _RULE.match(printed):
        return None
    if _BOX.search(printed):
        return _Line(start, end, False, [(start, end)])
    tabbed = "\t" in printed or "|" in printed
    if not tabbed and _SENTENCE.search(printed):
        return _Line(start, end, False, [(start, end)])
    cells: list[tuple[int, int]] = []
    at = start
    for gap in [*(_TABS if tabbed else _SPACES).finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        cell = text[at:stop]
        if cell.strip() and not _MARK.fullmatch(cell.strip()):
            lead = len(cell) - len(cell.lstrip())
            cells.append((at + lead, at + lead + len(cell.strip())))
        at = gap.end() if gap else end
    return _Line(start, end, tabbed, cells) if cells else None


def _continues(row: _Line, line: _Line) -> bool:
    """Whether a lone cell goes on with one of the row above it, in plain text."""
    if row.tabbed or line.tabbed or line.cells[0][1] - line.cells[0][0] > _LONGEST_REST:
        return False
    left = line.cells[0][0] - line.start
    return any(abs(start - row.start - left) < 5 for start, _ in row.cells)


def _cells(
    reading: Reading, block: list[_Line], above: tuple[int, int] | None
) -> Iterator[Printed]:
    text = reading.filing.text
    first = next((i for i, line in enumerate(block) if _has_values(text, line)), len(block))
    headings = block[max(0, first - _HEADINGS) : first]
    rows = block[first:] if first < len(block) else block[1:]
    headings = headings if first < len(block) else block[:1]
    if not headings:
        rows, headings = _captioned(text, rows)
    title = concepts(text[slice(*above)]) if above else set()
    width = max((len(line.cells) for line in rows), default=0)
    for row in rows:
        shown = [one_line(text[slice(*cell)]) for cell in row.cells]
        held = [concepts(s) | _meaning(reading, s) for s in shown]
        for i, (start, end) in enumerate(row.cells):
            if end - start > _LONGEST_CELL:
                continue
            if i and (named := _over(row=row, heading=headings[-1], index=0, width=width)
                      if headings else None):  # fmt: skip
                held[0] |= concepts(text[slice(*named)])
            over = [h for h in (_over(line, row, i, width) for line in headings) if h]
            heading = one_line(" ".join(text[slice(*span)] for span in over))
            yield Printed(
                shown[i],
                start,
                end,
                shown[0] if i else ", ".join(shown[1:3]),
                heading,
                set().union(*(h for j, h in enumerate(held) if j != i)),
                concepts(heading),
                _meaning(reading, heading),
                title,
                [*((h.start, h.end) for h in headings[:_HEADINGS]), (row.start, row.end)],
                sum(1 for s in shown[1:] if _FIGURE.match(s)) == 1,
            )


def _captioned(text: str, rows: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    """The line of a cover that stands above its captions in brackets, and these."""
    for above, line in pairwise(rows):
        if len(line.cells) == len(above.cells) and all(text[a] == "(" for a, _ in line.cells):
            return [above], [line]
    return rows, []


def _has_values(text: str, line: _Line) -> bool:
    cells = [text[slice(*cell)].strip() for cell in line.cells[1:]]
    return any(_VALUE.match(c) and not _YEAR.match(c) for c in cells)


def _over(heading: _Line, row: _Line, index: int, width: int) -> tuple[int, int] | None:
    """The cell of a heading above the cell of a row: by place, or by overlap in plain text."""
    if row.tabbed:
        if len(heading.cells) == len(row.cells) or len(row.cells) < width:
            return heading.cells[index] if index < len(heading.cells) else None
        back = len(row.cells) - index  # from the right: the heading of the labels may be missing
        return heading.cells[-back] if back <= len(heading.cells) else None
    start, end = row.cells[index]
    left, right = start - row.start, end - row.start
    for a, b in heading.cells:
        if a - heading.start < right + 2 and b - heading.start > left - 2:
            return a, b
    return None


def _meaning(reading: Reading, label: str) -> set[str]:
    """What a defined term in a label or heading stands for (`DRIP`)."""
    found: set[str] = set()
    for term, meaning in reading.definitions.items():
        if term in label and re.search(rf"\b{re.escape(term)}\b", label):
            found |= meaning
    return found
