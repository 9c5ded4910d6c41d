"""A cover as people read it: columns one after the other, and not line by line.

Covers print blocks side by side: by runs of spaces, by tabs, or as cells with `|`. Here the
pieces of such rows are put in the order of reading, column by column, into one text of
lines; every place in it leads back to the filing's text.

In that text `\\n` ends a line, an empty line is a gap of the page, a form feed parts columns.
"""

from __future__ import annotations

import itertools
import re

from assistant.checking.roles.cover_columns import (
    CELL_GAPS,
    Columns,
    Piece,
    Table,
    are_cells,
    columns_of_cells,
    opens_columns,
    three_columns,
)
from assistant.checking.roles.cover_order import in_reading_order
from assistant.checking.roles.cover_page import BLANK, Page
from assistant.language.openings import compiled

_RULE = re.compile(
    # rules of dashes, page marks, page numbers, tags of tables in plain text
    r"[\s\-_=*~.—–|]*$|\s*<(?:page|table|caption|s|c|/table|/caption)\b[^>\n]*>[\s\d\-<>SCsc]*$|\s*\(?\d{1,3}\)?\s*$",
    re.I,
)
_TABLE = re.compile(r"\s*</?table\b", re.I)
_CELL_RULE = compiled(r"[\-_=*~.—–]{3,}$")
_GAP = compiled(r"[ \xa0]{2,}")
_TAG = compiled(r"</?(?:u|b|i|em|strong|font|center|page|fn|s|c)\b[^>\n]{0,60}>", re.I)
_LAST_TAG = re.compile(r"</?\w{1,8}>$")
_AFTER_CAPTIONS = re.compile(  # a street, a box, another caption: no rest of a caption
    r"\d{1,6}[A-Z]?\s+[A-Z]|p\.?\s?o\.?\s+box|(?:one|two|three|four|five)\s+[A-Z]|\(", re.I
)
_AREA_LAST = re.compile(r":\s{1,9}\(\d{3}\)$")
_PHONE_AFTER = re.compile(r":[ \xa0]{2,9}\(?\d{3}\)?[-. ]{0,2}\d{3}[-. ]\d{4}(?!\d)")
_ZIP_LAST = re.compile(r"\s+\d{5}(?:-\d{4})?(?=\s{3}|\s*$|\n)")
_SPACED_NUMBER = re.compile(r"(?<!\S)\d\d {1,4}[-–] {1,4}\d{7}(?!\S)")  # an employer's
_CLOSED_CAPTION = re.compile(r"\)\s(?=[A-Z(])")
_MOST_OVER = 5


_FILER_BOX = re.compile(
    r"\W{0,4}(?:(?:large\s+|non-?)?accelerated\s+filer|smaller\s+reporting\s+company|emerging\s+growth)",
    re.I,
)


def _is_rule(printed: str) -> bool:
    """Whether a line is no text: blank, or a rule, a page mark, a page number."""
    first = printed.lstrip()[:1]
    rule = not first or (not first.isalpha() and _RULE.match(printed) is not None)
    return rule and len(printed) < _MAX_LINE and "|" not in printed


def _in_second_cell(piece: Piece | str) -> bool:
    return isinstance(piece, Piece) and piece.x in CELL_GAPS


_WIDE = 8  # blanks that part columns beyond doubt
_JUSTIFIED = 3  # blanks between the words of a line that was stretched to the margin
_BETWEEN_WORDS = re.compile(r"[A-Za-z.]  [A-Za-z]")


def _within_columns(text: str, gaps: list[re.Match[str]]) -> list[re.Match[str]]:
    """The gaps of a row that part its columns: not those between words that were set apart to
    fill the line (`170  ROSE  ORCHARD  WAY`), nor two blanks between words beside a wide gap
    (`North  Carolina                  56-1347849`)."""
    if not gaps:
        return gaps
    widths = [gap.end() - gap.start() for gap in gaps]
    words = [text.count(" ", a.end(), b.start()) == 0 for a, b in itertools.pairwise(gaps)]
    if len(gaps) >= _FEWEST_STRETCHED and max(widths) <= _JUSTIFIED and all(words):
        return []
    if max(widths) < _WIDE:
        return gaps
    return [
        gap for gap in gaps if not _BETWEEN_WORDS.fullmatch(text, gap.start() - 1, gap.end() + 1)
    ]


_FEWEST_STRETCHED = 4  # gaps of a line
_MAX_LINE = 4000
_ONE_LINE = 400  # characters; a line of a page that is printed line by line is shorter
_WITHIN = re.compile(r"(?<=\s)(?:[-=_]{8,}(?=\s)|</?(?:table|caption|page|s|c)>)", re.I)


def lay_out(text: str, start: int, end: int) -> Page:
    """The page of `text[start:end]`; its spans are offsets in `text`."""
    builder = _Builder(text)
    lines = in_reading_order(text, _raw_lines(text, start, end))
    builder.double_spaced = _is_double_spaced(text, lines)
    for first, last in lines:
        builder.add_line(first, last)
    builder.close()
    return builder.page()


def _is_double_spaced(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether an empty line follows nearly every line, so that it parts nothing."""
    filled = [bool(text[first:last].strip()) for first, last in lines]
    followed = sum(left and not right for left, right in itertools.pairwise(filled))
    return sum(filled) > 12 and followed > 0.85 * sum(filled)


def _raw_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        at = start
        if stop - start > _ONE_LINE:  # a text that lost its line ends keeps its rules and tags
            for mark in _WITHIN.finditer(text, start, stop):
                lines.append((at, mark.start()))
                at = mark.end()
        lines.append((at, stop))
        start = stop + 1
    return lines


def _trimmed(text: str, start: int, end: int, origin: int) -> Piece | None:
    printed = text[start:end]
    body = printed.lstrip(BLANK)
    lead = len(printed) - len(body)
    while printed.startswith("<", lead) and (tag := _TAG.match(printed, lead)):
        body = printed[tag.end() :].lstrip(BLANK)
        lead = len(printed) - len(body)
    body = body.rstrip(BLANK)
    while body.endswith(">") and (tail := _LAST_TAG.search(body)) and _TAG.fullmatch(tail.group()):
        body = body[: tail.start()].rstrip(BLANK)
    if not body or (not body[0].isalnum() and _CELL_RULE.match(body)):
        return None
    return Piece(start + lead, start + lead + len(body), start + lead - origin)


class _Builder:
    """Takes lines, holds rows that stand side by side back, and puts them out by column."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._out: list[Piece | str] = []
        self._tables: list[Table] = []
        self._rows: list[list[Piece | None]] = []  # rows of tabs or pipes
        self._columns: Columns | None = None  # rows of spaces
        self._cells: list[list[Piece]] = []  # a cell per line
        self._gap = False
        self.double_spaced = False

    def add_line(self, first: int, last: int) -> None:
        printed = self._text[first:last]
        if _is_rule(printed):
            self._gap = True
            if _TABLE.match(printed):
                self._close_columns()
            if not self._cells:
                self._out_gap()
            return
        if "|" in printed:
            self._add_piped(first, last, printed)
        elif "\t" in printed.rstrip():
            self._close_columns()
            self._close_cells()
            row = self._split(first, last, "\t")
            filled: list[Piece | None] = [cell for cell in row if cell]
            self._add_row(filled if len(filled) > 1 else row)  # tabs stand in runs
        else:
            self._add_plain(first, last)
        self._gap = False

    def _out_gap(self) -> None:
        if not self._rows and self._columns is None:
            self._out.append("\n")

    def _add_piped(self, first: int, last: int, printed: str) -> None:
        bar = printed.lstrip(BLANK)
        single = bar.startswith("|") and bar.count("|") == 1
        self._close_columns()
        if single and not self._rows:
            at = first + printed.index("|") + 1
            piece = _trimmed(self._text, at, last, first)
            self._cells.append([piece] if piece else [])
            return
        self._close_cells()
        if bar.startswith("|") and printed.count("|") > 1:
            first += printed.index("|") + 1
        self._add_row(self._split(first, last, "|"))

    def _add_row(self, row: list[Piece | None]) -> None:
        """A row of a table; after a row of captions in brackets another table begins."""
        if self._rows and self._are(self._rows[-1], ")", -1) and not self._are(row, "(", 0):
            self._close_rows()
        if not self._completes_captions(row):
            self._rows.append(row)

    def _completes_captions(self, row: list[Piece | None]) -> bool:
        """A lone caption after a lone caption is that of the next column; then it is taken.

        So texts print rows of captions that were a row of cells with line breaks inside.
        """
        last = self._rows[-1] if len(self._rows) > 1 else []
        cells = [cell for cell in row if cell]
        if len(cells) != 1 or row[0] is None or not last or last[0] is None:
            return False
        if not (self._are(row, "(", 0) and self._are(last, "(", 0)):
            return False
        above = self._rows[-2]
        taken = [at for at, cell in enumerate(last) if cell]
        free = [at for at, cell in enumerate(above) if cell and at > taken[-1]]
        if not free:
            return False
        last += [None] * (free[0] + 1 - len(last))
        last[free[0]] = row[0]
        return True

    def _are(self, row: list[Piece | None], mark: str, at: int) -> bool:
        cells = [self._text[cell.start : cell.end] for cell in row if cell]
        return bool(cells) and all(cell[at] == mark for cell in cells)

    def _split(self, first: int, last: int, mark: str) -> list[Piece | None]:
        cells = []
        at = first
        for part in self._text[first:last].split(mark):
            cells.append(_trimmed(self._text, at, at + len(part), first))
            at += len(part) + 1
        return cells

    def _add_plain(self, first: int, last: int) -> None:
        piece = _trimmed(self._text, first, last, first)
        if piece is None:
            return
        if self._cells and self._continues_cell(piece):
            self._cells[-1].append(piece)
            return
        self._close_cells()
        self._close_rows()
        fragments = self._fragments(piece, first)
        if self._columns is not None and self._gap and self._columns.are_closed_cells():
            self._close_columns()
        if self._columns is not None and _FILER_BOX.match(self._text, piece.start):
            self._close_columns()  # boxes below the columns of lawyers
        if self._columns is not None:
            lone = len(fragments) == 1 and fragments[0].x in CELL_GAPS
            if (lone or len(fragments) == 2) and self._columns.takes_cells(fragments):
                return
            named = self._gap and self._text[fragments[0].end - 1] == ":"  # `Copies to:   …`
            if not named and self._columns.takes(fragments, self._gap and not self.double_spaced):
                return
            if self._columns.takes_captions(self._parted(fragments)):
                return
            if self._columns.takes_cells(fragments):
                return
            wide = len(fragments) > 1 or self._text[piece.start] == "("
            rest = self._columns.give_back() if wide else []
            self._close_columns()
            if rest and self._opens_with(rest, fragments):
                return
        if len(fragments) > 1 and opens_columns(self._text, fragments):
            self._columns = Columns(self._text, fragments, self._over_columns(fragments))
        else:
            self._out.append(fragments[0] if len(fragments) == 1 else piece)

    def _parted(self, fragments: list[Piece]) -> list[Piece]:
        """The pieces of a row, cut after a bracket: `Classification) Identification No.)`."""
        found: list[Piece] = []
        for piece in fragments:
            at = piece.start
            for cut in _CLOSED_CAPTION.finditer(self._text, piece.start, piece.end):
                found.append(Piece(at, cut.start() + 1, piece.x + at - piece.start))
                at = cut.end()
            found.append(Piece(at, piece.end, piece.x + at - piece.start))
        return found

    def _opens_with(self, rows: list[list[Piece]], captions: list[Piece]) -> bool:
        """Opens columns with rows whose captions follow; False where they do not fit either."""
        columns = Columns(self._text, rows[0])
        if all(columns.takes(row, False) for row in rows[1:]):
            if columns.takes(captions, False):
                self._columns = columns
                return True
            self._put_table(columns.rows)
            return False
        self._put_table(Columns(self._text, rows[0]).rows)
        self._out += [piece for row in rows[1:] for piece in row]
        return False

    def _over_columns(self, fragments: list[Piece]) -> list[Piece]:
        """The lines before, taken back, where one of them stands over the last column (`Copies
        to:`) and the others over the one before it."""
        if len(fragments) == 2 and are_cells(fragments):  # rows whose first cell is empty
            lone = [*itertools.takewhile(_in_second_cell, reversed(self._out))]
            if lone and not self._gap:
                del self._out[len(self._out) - len(lone) :]
                return [piece for piece in reversed(lone) if isinstance(piece, Piece)]
        taken: list[Piece] = []
        over = 0
        while len(taken) < _MOST_OVER and self._out and not self._gap:
            last = self._out[-1 - len(taken)] if len(self._out) > len(taken) else None
            if not isinstance(last, Piece):
                break
            right = fragments[-1]
            centred = abs((last.x + last.right) - (right.x + right.right)) <= 4
            if last.x > fragments[-2].right and (last.x >= right.x - 3 or centred):
                taken.append(last)
                over = len(taken)
            elif self._text[last.start] != "(" and last.right < fragments[-1].x - 1:
                taken.append(last)
            else:
                break
        del self._out[len(self._out) - over :]
        return taken[:over][::-1]

    def _continues_cell(self, piece: Piece) -> bool:
        """A line without bar goes on with a cell that is empty so far, or whose bracket is open,
        save where a street follows: the rest of the row of captions was lost."""
        cell = self._cells[-1]
        if not cell:
            return not self._gap
        printed = "".join(self._text[p.start : p.end] for p in cell)
        if printed.count("(") <= printed.count(")"):
            return False
        return not _AFTER_CAPTIONS.match(self._text, piece.start, piece.end)

    def _fragments(self, piece: Piece, origin: int) -> list[Piece]:
        printed = self._text[piece.start : piece.end]
        if "  " not in printed and "\xa0" not in printed:
            return [piece]
        found: list[Piece] = []
        at = piece.start
        spaced = _SPACED_NUMBER.search(self._text, piece.start, piece.end)
        gaps = _within_columns(self._text, [*_GAP.finditer(self._text, piece.start, piece.end)])
        for gap in gaps:
            if spaced and spaced.start() < gap.start() < spaced.end():
                continue
            narrow = gap.end() - gap.start() == 2
            if narrow and self._text[gap.start() - 1] in ",.;":
                continue  # `Stephen M. Ege,  Esq.`
            if narrow and _ZIP_LAST.match(self._text, gap.start(), piece.end):
                continue  # `Des Moines, Iowa  50309`
            if _AREA_LAST.match(self._text, gap.start() - 1, piece.end):
                continue  # `telephone of agent for service:  (419)`, its number below
            if _PHONE_AFTER.match(self._text, gap.start() - 1, piece.end):
                continue  # `Telephone:   (419) 555-0180`
            if part := _trimmed(self._text, at, gap.start(), origin):
                found.append(part)
            at = gap.end()
        if part := _trimmed(self._text, at, piece.end, origin):
            found.append(part)
        return found or [piece]

    def _close_columns(self) -> None:
        if self._columns is not None:
            columns, self._columns = self._columns, None
            self._put_table(columns.rows)

    def _close_rows(self) -> None:
        if self._rows:
            rows, self._rows = self._rows, []
            self._put_table(rows)

    def _close_cells(self) -> None:
        if not self._cells:
            return
        cells, self._cells = self._cells, []
        if three := three_columns(self._text, cells):
            for blocks in three[0]:
                self._out += [*(piece for cell in blocks for piece in cell), "\f"]
            cells = three[1]
        found = columns_of_cells(self._text, cells)
        if found is None:
            for cell in cells:
                self._out += cell if cell else ["\n"]
            return
        period, head, end = found
        for cell in cells[:head]:
            self._out += cell
        for column in range(period):
            if column:
                self._out.append("\f")
            for cell in cells[head + column : end : period]:
                self._out += cell
        self._out.append("\f")
        for cell in cells[end:]:
            self._out += cell

    def _put_table(self, rows: Table) -> None:
        width = max(len(row) for row in rows)
        if width == 1 or sum(cell is not None for row in rows for cell in row) < 2:
            self._out += [cell for row in rows for cell in row if cell]
            return
        self._tables.append(rows)
        first = True
        for column in range(width):
            cells = [row[column] for row in rows if column < len(row) and row[column] is not None]
            if cells and not first:
                self._out.append("\f")
            first = first and not cells
            self._out += [cell for cell in cells if cell]
        self._out.append("\f")

    def close(self) -> None:
        self._close_columns()
        self._close_cells()
        self._close_rows()

    def page(self) -> Page:
        page = Page(tables=self._tables, source=self._text)
        parts: list[str] = []
        at = 0
        for item in self._out:
            if isinstance(item, str):
                parts.append(item if item == "\n" else "\f\n")
            else:
                page._starts.append(at)
                page._pieces.append(item)
                page._places[item.start] = at
                parts.append(self._text[item.start : item.end].replace("\n", " ") + "\n")
            at += len(parts[-1])
        page.text = "".join(parts)
        return page
