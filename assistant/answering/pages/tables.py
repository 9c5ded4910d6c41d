"""Cells of tables, addressed by the words of their row and of their column's heading.

HTML tables stand in the text as lines with tabs between cells; in plain text, cells are
parted by two or more spaces and a heading stands above what it overlaps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.relations import RELATED
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts

_GAP = re.compile(r"\t|\s*\|\s*|\s{2,}")
_FIGURE = re.compile(r"\(?(?:U\.?S\.?)?\\?[$€£]?\s?\d[\d,]*(?:\.\d+)?\)?\*?(?:\s?\(\w\))?$")
_RULE = re.compile(r"[\s\-=_.|]*$|<[/A-Z]+>", re.I)
_TAG = re.compile(r"</?[A-Z]+>", re.I)
_MOST_LINES = 4_000
_HEADINGS = 6  # lines of headings above the first figures


@dataclass(slots=True)
class _Cell:
    text: str
    start: int
    end: int


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    tabbed: bool
    cells: list[_Cell]

    @property
    def figures(self) -> list[_Cell]:
        return [c for c in self.cells[1:] if _FIGURE.match(c.text) and not _is_year(c.text)]


@dataclass(slots=True)
class Table:
    """Lines with figures under lines of headings; offsets are the filing's."""

    headings: list[_Line] = field(default_factory=list)
    rows: list[_Line] = field(default_factory=list)


def _is_year(text: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", text) is not None


def _line(text: str, start: int, end: int) -> _Line:
    cells: list[_Cell] = []
    at = start
    for gap in [*_GAP.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        if text[at:stop].strip():
            lead = len(text[at:stop]) - len(text[at:stop].lstrip())
            cells.append(_Cell(text[at:stop].strip(), at + lead, stop))
        at = gap.end() if gap else end
    return _Line(start, end, "\t" in text[start:end], cells)


def read_tables(reading: Reading) -> list[Table]:
    """The tables of the substance, in order."""
    tables: list[Table] = []
    for section in reading.filing.sections_of("substance", "part"):
        tables += _tables(
            reading.filing.text, section.start, min(section.end, section.start + 200_000)
        )
    return tables


def _tables(text: str, start: int, end: int) -> list[Table]:
    found: list[Table] = []
    before: list[_Line] = []
    table = Table()
    at = start
    for _ in range(_MOST_LINES):
        if at >= end:
            break
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if not _RULE.fullmatch(text, at, stop):
            line = _line(text, at, stop)
            if line.figures:
                if not table.rows:
                    table.headings = before[-_HEADINGS:]
                table.rows.append(line)
            else:
                if table.rows and _continues(table.rows[-1], line):
                    table.rows[-1].end = line.end
                    at = stop + 1
                    continue
                if table.rows and len(line.cells) < 2:
                    found.append(table)
                    table, before = Table(), []
                before = [*before, line] if len(line.cells) > 1 else []
        at = stop + 1
    return [*found, table] if table.rows else found


def _continues(row: _Line, line: _Line) -> bool:
    """Whether a line goes on with a label of the row above it: it stands under no figure."""
    if row.tabbed or line.tabbed or len(line.cells) != 1:
        return False
    left = line.cells[0].start - line.start
    return any(abs(c.start - row.start - left) < 5 for c in row.cells if not _FIGURE.match(c.text))


def _heading(table: Table, row: _Line, cell: _Cell) -> str:
    """The words above a cell: by place in the row where tabs part the cells, else by overlap."""
    if row.tabbed:
        index = row.cells.index(cell) - len(row.cells)  # from the right: labels may be missing
        return " ".join(h.cells[index].text for h in table.headings if len(h.cells) >= -index)
    left, right = cell.start - row.start, cell.end - row.start
    over = [
        other.text
        for line in table.headings
        for other in line.cells
        if other.start - line.start < right + 2 and other.end - line.start > left - 2
    ]
    return _TAG.sub("", " ".join(over)).strip()


# Words that a table's cell need not repeat.
_FREE = frozenset(
    {"share", "security", "common", "numb", "number", "total", "tot", "amount", "dollar", "princip",
     "off", "offer", "statement", "plan", "stock", "aggreg"}
)  # fmt: skip
_COLUMNS: dict[str, frozenset[str]] = {
    "sold": frozenset({"sell", "issue", "acquire"}),
    "registered": frozenset({"register"}),
    "deregistered": frozenset({"deregister", "unsold", "remain", "unissu", "unissued"}),
    "unsold": frozenset({"unsold", "remain", "unissu", "unissued", "deregister"}),
    "remaining": frozenset({"remain"}),
}
"""The concepts of a heading under which a field's figures stand."""


def answer_from_table(reading: Reading, plan: Plan, field_name: str) -> Reply:
    """The one figure that the question's words address, with its row and its headings."""
    wanted = _COLUMNS.get(field_name, frozenset())
    specific = {t for t in plan.terms if t not in _FREE and t not in wanted}
    specific -= {r for w in wanted for r in RELATED.get(w, frozenset())}
    total = plan.total or not specific
    found: dict[str, tuple[Table, _Line, _Cell, str]] = {}
    for table in read_tables(reading):
        for row in table.rows:
            label = row.cells[0].text
            held = concepts(reading.filing.text[row.start : row.end]) | _meaning(reading, label)
            is_total = "tot" in held or "total" in held
            for cell in row.figures:
                heading = _heading(table, row, cell)
                above = concepts(heading)
                in_row = specific <= held and (specific or total == is_total) and above & wanted
                in_column = specific and specific <= above and concepts(label) & wanted
                if in_row or in_column:
                    found.setdefault(cell.text, (table, row, cell, heading))
    if len(found) != 1:
        return lacks("")
    table, row, cell, heading = next(iter(found.values()))
    label = " ".join(row.cells[0].text.split())
    cited = [reading.cite(h.start, h.end) for h in table.headings]
    text = f"{label}, {' '.join(heading.split())}: {cell.text.strip('()')}."
    return says(text, [*cited, reading.cite(row.start, row.end)])


def _meaning(reading: Reading, label: str) -> set[str]:
    """What a row's label stands for where it is a defined term (`DRIP`)."""
    return set(reading.definitions.get(label.strip(' "“”'), ()))
