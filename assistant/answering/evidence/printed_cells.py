"""Cells of tables anywhere in a filing, each with the words of its row and of its heading.

`tables.py` reads figures for fields of the record; here every cell counts: dates, names, file
numbers, prices, in the substance, on covers, among signatures, in prospectuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.table_lines import (
    Cell,
    Line,
    blocks,
    cell_text,
    has_values,
    tables,
)
from assistant.answering.questions.vocabulary import concepts

_FIGURE = re.compile(r"\(?(?:US|U\.S\.)?\\?[$€£]?\s?\d[\d,]*(?:\.\d+)?%?\)?\*?(?:\s?\(\w\))?$")
_LONGEST_CELL = 400
_HEADINGS = 6  # lines of headings above the first values
_SUM = re.compile(r"(?:sub-?)?totals?\b|together\b|both\b|in all\b", re.I)
_FILE_NUMBER = re.compile(r"(?:No\. )?(?:333|33|2)-\d{3,6}\b")


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


def printed_cells(reading: Reading) -> list[Printed]:
    """The cells of all tables of the main document, in order; read once for a reading."""
    if reading.cells is None:
        text = reading.filing.text
        reading.cells = [
            cell
            for block, above in blocks(reading)
            for table in tables(text, block)
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


def _cells(reading: Reading, block: list[Line], above: tuple[int, int] | None) -> Iterator[Printed]:
    text = reading.filing.text
    first = next((i for i, line in enumerate(block) if has_values(text, line)), len(block))
    headings = block[max(0, first - _HEADINGS) : first]
    rows = block[first:] if first < len(block) else block[1:]
    headings = headings if first < len(block) else block[:1]
    if not headings:
        rows, headings = _captioned(text, rows)
    title = concepts(text[slice(*above)]) if above else set()
    whole = max(rows, key=lambda line: len(line.cells), default=None)
    for row in rows:
        shown = [cell_text(text, cell) for cell in row.cells]
        held = [concepts(s) | _meaning(reading, s) for s in shown]
        for i, cell in enumerate(row.cells):
            if cell.end - cell.start > _LONGEST_CELL or whole is None:
                continue
            if i and headings and (named := _over(text, headings[-1], row, 0, whole)) is not None:
                held[0] |= concepts(cell_text(text, named))
            over = [h for h in (_over(text, line, row, i, whole) for line in headings) if h]
            heading = " ".join(cell_text(text, named) for named in over)
            yield Printed(
                shown[i],
                cell.start,
                cell.end,
                shown[0] if i else ", ".join(shown[1:3]),
                heading,
                set().union(*(h for j, h in enumerate(held) if j != i)),
                concepts(heading),
                _meaning(reading, heading),
                title,
                [*((h.start, h.end) for h in headings[:_HEADINGS]), (row.start, row.end)],
                sum(1 for s in shown[1:] if _FIGURE.match(s)) == 1,
            )


def _captioned(text: str, rows: list[Line]) -> tuple[list[Line], list[Line]]:
    """The line of a cover that stands above its captions in brackets, and these."""
    for above, line in pairwise(rows):
        if len(line.cells) == len(above.cells) and all(text[c.start] == "(" for c in line.cells):
            return [above], [line]
    return rows, []


def _over(text: str, heading: Line, row: Line, index: int, whole: Line) -> Cell | None:
    """The cell of a heading above the cell of a row: by place, or by overlap in plain text.

    `whole` is the row with most cells: one with fewer lacks its last ones, or, as that of the
    totals, its first.
    """
    cell = row.cells[index]
    if not row.tabbed:
        near = (c for c in heading.cells if c.left < cell.right + 2 and c.right > cell.left - 2)
        return next(near, None)
    fewer = len(row.cells) < len(whole.cells)
    if len(heading.cells) == len(row.cells) or (fewer and not _lacks_first(text, row, whole)):
        return heading.cells[index] if index < len(heading.cells) else None
    back = len(row.cells) - index  # from the right: the heading of the labels may be missing
    return heading.cells[-back] if back <= len(heading.cells) and (index or not fewer) else None


def _lacks_first(text: str, row: Line, whole: Line) -> bool:
    """Whether a row with fewer cells than others has its last ones."""
    label = text[row.cells[0].start : row.cells[0].end]
    numbered = text[whole.cells[0].start : whole.cells[0].end]
    if _SUM.match(label):
        return True
    return _FILE_NUMBER.match(numbered) is not None and _FILE_NUMBER.match(label) is None


def _meaning(reading: Reading, label: str) -> set[str]:
    """What a defined term in a label or heading stands for (`DRIP`)."""
    found: set[str] = set()
    for term, meaning in reading.definitions.items():
        if term in label and re.search(rf"\b{re.escape(term)}\b", label):
            found |= meaning
    return found
