"""Lines of tables as printed in plain text or with tabs and bars: rows in cells.

In plain text a cell may go on below itself (`1994 Stock` / `Option Plan`): such lines are one row.
A third layout, a cell a line with bars between them, is read by `stacked_cells`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.stacked_cells import is_bar, is_lone_cell, stacked_rows

Span = tuple[int, int]

_TABS = re.compile(r"\t|[ ]*\|[ ]*")
_SPACES = re.compile(r"(?: ?\.){4,}[ ]*|[ ]{3,}|[ ]*\t[ ]*|[ ]*\|[ ]*")
_RULE = re.compile(r"[\s\-=_.|*]*$|\s*(?:<[/A-Z]+>\s*)+$", re.I)
_VALUE = re.compile(
    r"\(?\\?[$€£]?\s?\d[\d,]*(?:\.\d+)?%?\)?|\d{1,3}-\d{4,7}\b"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|none\b|—$",
    re.I,
)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d(?![\d,/-])")
_MARK = re.compile(r"[•●◦▪·‣o]|\(\w{1,2}\)|\*{1,3}|[☐☒☑¨þxoX]|\[[ xX]?\]|[-–—_ ]{2,}|\\?[$€£]|%?\)")
"""Marks of footnotes, boxes and rules, and what a figure's cell is cut off from: no cells."""
_BOX = re.compile(r"[☐☒☑¨þ]|\baccelerated filer\b", re.I)
_MOST_LINES = 6_000
_MOST_CHARACTERS = 400_000
_LONGEST_REST = 45  # characters of a cell's second line: what is longer is prose
_LONGEST_LABEL = 60
_DEEPEST = 8  # how far the second line of a label is set in
_FEW = 2
_SENTENCE = re.compile(r"[a-z]{3}[.;] +[A-Z]")


@dataclass(slots=True)
class Cell:
    """A cell: its first line at `[start, end)`, the columns of that line, and its other lines."""

    start: int
    end: int
    left: int
    right: int
    more: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Line:
    """A row of a table, or a line of its headings."""

    start: int
    end: int
    tabbed: bool
    cells: list[Cell]


def cell_text(text: str, cell: Cell) -> str:
    """A cell as one line, its lines joined: `Dir-` and `ectors'` are one word."""
    joined = text[cell.start : cell.end]
    for start, end in cell.more:
        piece = text[start:end]
        if not joined.endswith("-") or joined.endswith(" -"):
            joined += f" {piece}"
        else:
            joined = joined[: -1 if piece[:1].islower() else None] + piece
    return one_line(joined)


def is_value(printed: str) -> bool:
    """Whether a cell begins with a figure, a day, a file number: the year of a plan is none."""
    return _VALUE.match(printed) is not None and _YEAR_FIRST.match(printed.lstrip("(")) is None


def has_values(text: str, line: Line) -> bool:
    """Whether a line has a value beside its first cell."""
    return any(is_value(text[cell.start : cell.end]) for cell in line.cells[1:])


def blocks(reading: Reading) -> Iterator[tuple[list[Line], Span | None]]:
    """Runs of lines with several cells in the main document, each with the line above it."""
    text = reading.filing.text
    block: list[Line] = []
    above: Span | None = None
    begun: Cell | None = None  # the first line of a label that goes on below
    beside = False
    for line, after in pairwise([*_lines(text, *_main(reading)), None, None]):
        if line is None:
            beside = False
            continue
        if begun is None and _begins(text, line, after):
            begun = line.cells[0]
        elif begun is not None:
            line.start = begun.start
            line.cells[0] = _below(begun, line.cells[0])
            block.append(line)
            begun = None
        elif block and _goes_on(text, block[-1], line, beside=beside):
            _join(block[-1], line)
        elif len(line.cells) > 1:
            block.append(line)
        else:
            if block:
                yield block, above
            block, above = [], (line.cells[0].start, line.cells[0].end)
        beside = True
    if block:
        yield block, above


def tables(text: str, block: list[Line]) -> Iterator[list[Line]]:
    """The tables of a run of lines: headings below values begin another one."""
    table: list[Line] = []
    for line, after in zip(block, [*block[1:], None], strict=True):
        begins = (
            after is not None
            and not has_values(text, line)
            and has_values(text, after)
            and (len(line.cells) == len(after.cells) or len(line.cells) > _FEW)
        )
        if begins and any(has_values(text, earlier) for earlier in table):
            yield table
            table = []
        table.append(line)
    if table:
        yield table


def _main(reading: Reading) -> Span:
    main = reading.filing.main
    return main.start, min(main.end, main.start + _MOST_CHARACTERS)


def _lines(text: str, start: int, end: int) -> Iterator[Line | None]:
    """The lines of a document; None for those that are empty or rules."""
    held: list[Span] = []  # cells that stand a line each
    behind_bar = False
    for _ in range(_MOST_LINES):
        if start >= end:
            break
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if is_bar(text, start, stop):
            behind_bar = True
        elif behind_bar and is_lone_cell(text, start, stop):
            held.append((start, stop))
            behind_bar = False
        else:
            yield from _of_stack(text, held)
            yield _line(text, start, stop)
            held, behind_bar = [], False
        start = stop + 1
    yield from _of_stack(text, held)


def _of_stack(text: str, held: list[Span]) -> Iterator[Line | None]:
    """The rows of cells that stand a line each; the lines themselves where they are no table."""
    rows = stacked_rows(text, held)
    for row in rows:
        cells = [Cell(start, end, 0, 0) for start, end in row]
        yield Line(row[0][0], row[-1][1], True, cells)
    for start, end in [] if rows else held:
        yield _line(text, start, end)


def _line(text: str, start: int, end: int) -> Line | None:
    """A line in cells; None where it is empty or a rule."""
    printed = text[start:end]
    if _RULE.match(printed):
        return None
    whole = Cell(start, end, 0, end - start)
    if _BOX.search(printed):
        return Line(start, end, False, [whole])
    tabbed = "\t" in printed or "|" in printed
    if not tabbed and _SENTENCE.search(printed):
        return Line(start, end, False, [whole])
    cells: list[Cell] = []
    at = start
    for gap in [*(_TABS if tabbed else _SPACES).finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        printed = text[at:stop]
        bare = printed.strip()
        if bare and not _MARK.fullmatch(bare):
            first = at + len(printed) - len(printed.lstrip())
            left = first - start
            cells.append(Cell(first, first + len(bare), left, left + len(bare)))
        at = gap.end() if gap else end
    return Line(start, end, tabbed, cells) if cells else None


def _begins(text: str, line: Line, after: Line | None) -> bool:
    """Whether a lone cell is the beginning of the label of the row below it."""
    if after is None or len(line.cells) > 1 or len(after.cells) < _FEW:
        return False
    if line.tabbed or after.tabbed or not has_values(text, after):
        return False
    label, rest = line.cells[0], after.cells[0]
    printed = text[label.start : label.end]
    ends = len(printed) > _LONGEST_LABEL or printed.endswith((":", ".", ";"))
    deeper = 0 < rest.left - label.left <= _DEEPEST
    return deeper and not ends and not is_value(text[rest.start : rest.end])


def _goes_on(text: str, row: Line, line: Line, *, beside: bool) -> bool:
    """Whether a line of plain text goes on with cells of the row above it, right below it."""
    if row.tabbed or line.tabbed:
        return False
    first = line.cells[0]
    if len(line.cells) == 1:
        under = any(abs(cell.left - first.left) < 5 for cell in row.cells)
        heading = not beside and text[first.start : first.end].isupper()
        return under and not heading and first.end - first.start <= _LONGEST_REST
    if not beside or first.left < row.cells[0].left + 3:
        return False
    return not any(
        (over := _over(row, cell)) is not None
        and is_value(text[cell.start : cell.end])
        and is_value(text[over.start : over.end])
        for cell in line.cells
    )


def _over(row: Line, cell: Cell) -> Cell | None:
    """The cell of a row that stands over another one below."""
    near = (c for c in row.cells if c.left < cell.right + 2 and c.right > cell.left - 2)
    return next(near, None)


def _below(over: Cell, cell: Cell) -> Cell:
    """A cell with another one below that goes on with it."""
    rest = [(cell.start, cell.end), *cell.more]
    return Cell(over.start, over.end, over.left, max(over.right, cell.right), [*over.more, *rest])


def _join(row: Line, line: Line) -> None:
    """Adds the cells of a line to those of the row above that they go on with."""
    for cell in line.cells:
        over = _over(row, cell)
        if over is not None:
            row.cells[row.cells.index(over)] = _below(over, cell)
        else:
            row.cells.append(cell)
    row.cells.sort(key=lambda cell: cell.left)
    row.end = line.end
