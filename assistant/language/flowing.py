"""Text as it flows: without line breaks, page furniture and inline tags, mapped back to offsets.

Rules about clauses need `remove from registration` whether or not a line or a page ends
in the middle of it. A `Flow` is such a reading of a stretch of text; every place in it
leads back to the original, so that what is found there is quoted from there.

In a flow one space stands for any white space inside a paragraph, a line break parts
paragraphs, bullets and table rows, and a tab parts the cells of a row. Quotation marks are
straight, dashes are hyphens, `\\$` is `$`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.language.columns import COLUMN_GAP, close_set, in_columns
from assistant.language.openings import compiled

_STRAIGHT = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201b": "'",
    "\u0092": "'",
    "\u0091": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u0093": '"',
    "\u0094": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2212": "-",
    "\u0096": "-",
    "\u0097": "-",
    "\xa0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u200b": " ",
}

# What is left out of a line: inline tags of plain-text filings, the backslash of `\$`.
_DROPPED = re.compile(r"</?(?:u|b|i|em|strong|font|page|table|s|c|caption)>|\\(?=\$)", re.I)
# Rules of dashes that stand in the middle of a text whose lines ran together.
_RULE = re.compile(r"[-_=*~]{5,}")
_PIECE = re.compile(r"[^ \t\n]+")

# Lines that belong to the page and not to the text: page marks, page numbers, rules.
_FURNITURE = re.compile(
    r"(?:<page>.{0,40}|\f+|-{0,2} ?\d{1,3} ?-{0,2}|[ivx]{1,4}-\d{1,2}|page \d{1,3}(?: of \d{1,3})?|[-_=*~. ]{3,}|</?table>|</?caption>"
    r"|\[signature pages? follows?\]|(?:<[sc]>\s*)+)",
    re.I,
)
_FIRST_OF_FURNITURE = frozenset("<\f-0123456789ivxpIVXP_=*~.[")
_PAGE = re.compile(r"<page>|\f|-{0,2} ?\d{1,3} ?-{0,2}$|[ivx]{1,4}-\d{1,2}$|page \d", re.I)
# A line that opens a new item of a list: bullets, (i), (a), 1.
_BULLET = re.compile(
    r"(?:[\u2022\u00b7\u25cf\u25aa\u25e6\u2023*\u00a7]|o |--? |\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)] )",
    re.I,
)
# A row of an extraction that parts its cells by bars: `Delaware | 6770 | 13-3899021 |`.
_BARS = re.compile(r" \|(?: ?\||$| [^|]{0,200} \|)")
# A line of a tally: a label, a leader of points, amounts or days. A leader is tried from its first
# point alone: from each of its points on, a long one would take time with its square.
_LED = re.compile(
    r"(?:(?<!\.)\.{4,}+|(?<!\s\.)(?:\s\.){4,}+)\s*((?:US)?\$?\s?\(?\d(?:[\d,]*\.\d+)?[^.\n]{0,70}|-{1,3}|none|nil|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}[^\n]{0,60})$",
    re.I,
)
_CLOSED = re.compile(r"[.:;!?]['\")]*$")
# A line that ends with one of these goes on after a blank line too: a page ended here.
_OPEN_END = compiled(
    r"\b(?:the|a|an|of|to|in|by|for|with|its|on|from|under|that|which|this|such|was|were|is|are|at|as|or|has|have)$"
)
_OPEN_LENGTH = 6  # of the longest of these words, and the character before it
# `310,` at the end of a line and `400 shares` on the next are one number.
_BROKEN_NUMBER = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})*,$")
_NUMBER_REST = re.compile(r"\d{3}(?:,\d{3})*\b(?![,\d])")
_WHOLE_NUMBER = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?:,$|(?![\d,]|,\d))")
# `No.` at the end of a line goes on with its number, `; and` with the next item.
_NUMBER_NEXT = compiled(r"\b(?:Nos?|Number|Numbers|Form|Rule|Section|Item)\.?:?\s*\(?$", re.I)
# `333-74330: registered, 1,200,000 shares; issued, …`: a line for each statement
_LEADING_NUMBER = re.compile(r"\d{1,3}-\d{4,6}(?:-\d{1,2})?:\s")
# `1,944,700 registered;` / `1,402,611 issued; 39,089 deregistered`: more of the same item
_GOES_ON = re.compile(
    r"\d[\d,.]*\s+[a-z]|(?:issued|sold|(?:de)?registered|removed|withdrawn|unsold|unissued|none)\b"
)
_ENDS_OF_ITEMS = (";", ":", "and", "or")
_NEXT_ITEM = compiled(r"[;:](?:\s+(?:and|or))?$")
_ONE_LINE = 1_000  # characters: a longer line holds what stood on many
_WRAPPED = 110  # characters: a text without a longer line was wrapped by its writer
# Words that keep their hyphen where a line ends after it.
_COMPOUND = re.compile(
    r"(?:post|pre|non|co|self|well|long|short|full|one|two|wholly|sub|so|in)-$", re.I
)


def begins_with_word(line: str) -> bool:
    """Whether a line begins with letters that are no number of an item: `The`, not `iv.` or `a)`."""
    return line[:1].isalpha() and line[0] not in "ivxIVX" and line[1:2].isalpha()


def keeps_hyphen(word: str) -> bool:
    """Whether a word before a hyphen at a line's end is one by itself: `non-`, `post-`."""
    return _COMPOUND.search(word + "-") is not None


@dataclass(slots=True)
class Flow:
    """A flowing reading of `[start, end)` of a text; see the module. `span` leads back."""

    text: str
    start: int
    end: int
    _flowing: list[int] = field(default_factory=list)
    _original: list[int] = field(default_factory=list)

    def offset(self, position: int) -> int:
        """The offset in the original text of a position in the flow."""
        if not self._flowing:
            return self.start
        piece = max(bisect_right(self._flowing, position) - 1, 0)
        return self._original[piece] + (position - self._flowing[piece])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span `[start, end)` of the flow as a span of the original text."""
        if end <= start:
            here = self.offset(start)
            return here, here
        return self.offset(start), self.offset(end - 1) + 1


class _Writer:
    """Collects the pieces of a flow with their places."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.flowing: list[int] = []
        self.original: list[int] = []
        self.length = 0

    def put(self, text: str, original: int) -> None:
        self.parts.append(text)
        self.flowing.append(self.length)
        self.original.append(original)
        self.length += len(text)

    def unput(self, count: int) -> None:
        """Takes the last characters of the last piece back."""
        self.parts[-1] = self.parts[-1][:-count]
        self.length -= count


_WIDE, _CLOSE = 3, 2  # spaces that part the cells of a row


def _write_line(out: _Writer, line: str, at: int, *, gap: int, cut: int = -1) -> None:
    """One line's words, with single spaces, or tabs between cells and at `cut`; `gap` spaces part
    cells, 0 where the line has none.

    A line with no white space to be evened out and nothing to be dropped is taken as it is.
    """
    plain = line.strip()
    long = len(plain) > _ONE_LINE
    if (
        cut < 0
        and plain
        and not ("  " in plain or "\t" in plain or "<" in plain or "\\" in plain)
        and not (long and _RULE.search(plain))
    ):
        out.put(plain, at + line.index(plain[0]))
        return
    last_end = 0
    first = True
    holds_dropped = "<" in line or "\\" in line  # with one of them each match begins
    for word in _PIECE.finditer(line):
        if long and (_RULE.fullmatch(word.group()) or _DROPPED.fullmatch(word.group())):
            continue
        if not first:
            white = line[last_end : word.start()]
            cell = "\t" in white or 0 < gap <= len(white) or last_end <= cut <= word.start()
            out.put("\t" if cell else " ", at + last_end)
        first = False
        last_end = word.end()
        position = word.start()
        for dropped in _DROPPED.finditer(word.group()) if holds_dropped else ():
            piece_end = word.start() + dropped.start()
            if piece_end > position:
                out.put(line[position:piece_end], at + position)
            position = word.start() + dropped.end()
        if position < cut < word.end():  # `SHARES REGISTERED.........1,000,000`
            out.put(line[position:cut], at + position)
            out.put("\t", at + cut)
            position = cut
        if word.end() > position:
            out.put(line[position : word.end()], at + position)


def _is_long(line: str) -> bool:
    """Whether a line is a paragraph that nobody wrapped, and no wide row of a table."""
    return len(line) > _WRAPPED and len(COLUMN_GAP.findall(line)) < 2


_BROKEN_LINES = 2  # lines broken within a sentence, for each that is a paragraph
_FULL = 55  # characters of a line that was broken for its length


def _join(last: str, line: str, blank: bool, wrapped: bool) -> str:
    """What parts two lines of a flow: nothing, a space, or a line break."""
    body = line.lstrip()
    if last.endswith("-") and not blank and body[:1].isalnum() and last[-2:-1].isalnum():
        return ""
    if last.endswith(",") and _BROKEN_NUMBER.search(last) and _NUMBER_REST.match(body):
        # `for 2,000,000,` / `150,000 and 2,600,000 shares`: two whole numbers of a list
        whole = body[0] != "0" and _WHOLE_NUMBER.match(f"{body} ")
        return " " if whole and _WHOLE_NUMBER.search(last) else ""
    opens = not begins_with_word(body) and _BULLET.match(body) is not None
    opens = opens or (
        not last.endswith((",", ".", "(")) and _LEADING_NUMBER.match(body) is not None
    )
    if opens or (last.endswith(_ENDS_OF_ITEMS) and _NEXT_ITEM.search(last)):
        # `No. 333-1 (filed on May 31, 2013;`: what is in brackets goes on
        goes_on = last.rfind("(") > last.rfind(")") or (
            last.endswith(";") and _GOES_ON.match(body) is not None
        )
        joined = goes_on and wrapped and not blank and not opens and len(last) >= _FULL
        return " " if joined else "\n"
    if _OPEN_END.search(last, max(len(last) - _OPEN_LENGTH, 0)):
        return " "
    if body[:1].isdigit() and _NUMBER_NEXT.search(last):
        return " "
    lower = body[:1].islower()
    if blank:
        return " " if lower and not _CLOSED.search(last) else "\n"
    if last.isupper() and not body.isupper() and not lower:
        goes_on = len(last) >= _FULL and body[:20].isupper()  # `… WITH RULE 462(d), BECOMES …`
        if not goes_on:
            return "\n"  # a heading above its text
    if wrapped:
        return " " if lower or len(last) >= _FULL or not _CLOSED.search(last) else "\n"
    return " " if not _CLOSED.search(last) and (lower or last.endswith(",")) else "\n"


@dataclass(slots=True)
class _Page:
    """How the lines of a stretch are set, and where the reading of them stands."""

    wrapped: bool
    barred: bool  # an extraction that opens each cell with a bar
    spaced: set[int]  # the lines of tables set in columns of spaces
    close: set[int]  # those of tables whose cells two spaces part
    table: bool = False  # between `<TABLE>` and `</TABLE>`
    opened: bool = False  # a bar stood alone: the next line is a cell
    blank: bool = False
    paged: bool = False  # a page ended since the last line
    row: bool = False  # the last line was a row
    last: str = ""

    def passes_over(self, body: str) -> bool:
        """Whether a line is no text: a lone bar, a blank line, page furniture; notes what it was."""
        if not body:
            self.blank = True
            return True
        if self.barred and not body.strip("|"):
            self.opened = True
            return True
        if body[0] == "<" and (tag := body[:8].lower()).startswith(("<table", "</table")):
            self.table = tag.startswith("<table")
        if body[0] in _FIRST_OF_FURNITURE and _FURNITURE.fullmatch(body):
            self.paged = self.paged or _PAGE.match(body) is not None
            return True
        return False

    def joint(self, line: str, is_row: bool) -> str:
        """What parts a line from the one before."""
        body = line.lstrip()
        in_cell = self.row and self.barred and not self.opened and not self.last.endswith("|")
        if in_cell and body[:1].islower():
            return " "  # the second line of a cell
        if is_row or self.row:
            return "\n"
        over_page = self.paged and not _CLOSED.search(self.last) and not self.last.isupper()
        return _join(self.last, line, self.blank and not over_page, self.wrapped)


def _drops_hyphen(last: str, body: str) -> bool:
    """Whether a hyphen at a line's end only parted a word: `dere-` `gister`."""
    return not _COMPOUND.search(last) and last[-2:-1].isalpha() and body[:1].islower()


def _straightened(text: str) -> str:
    """The text with straight quotation marks, hyphens and spaces; places stay the same."""
    if not text.isascii():
        for printed, plain in _STRAIGHT.items():
            text = text.replace(printed, plain)
    return text


# An entry of a tally in a line with several: `Shares registered .... 200,000 Sold .... 138,094.61`
_LED_ENTRY = re.compile(
    r"(?:\.{4,}+|(?:\s\.){4,}+)\s*(?:US)?\$?\s?\(?\d[\d,.]*+\)?(?P<end>\s)(?=[A-Z(])"
)


# What the first label stands behind: `During the offering: Shares registered ....`
_LED_FIRST = re.compile(r"(?<=[.:;])[ \t](?=[A-Z][^.;:\n]{2,80}+(?:\.{4}|\s\.\s\.))")


def _led_apart(text: str) -> str:
    """The text with a line for each entry of tallies whose lines ran together; places stay."""
    if "...." not in text and " . . . ." not in text:
        return text
    places = [match.start("end") for match in _LED_ENTRY.finditer(text)]
    if not places:
        return text
    places = sorted({*places, *(match.start() for match in _LED_FIRST.finditer(text))})
    parts = [text[a + 1 : b] for a, b in pairwise([-1, *places, len(text)])]
    return "\n".join(parts)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines were broken to a width, none of them a paragraph, or next to none where
    sentences evidently go on from line to line: a row or a note may be longer."""
    if max(map(len, lines)) <= _WRAPPED:
        return True
    long = sum(len(line) > _WRAPPED and _is_long(line.strip()) for line in lines)
    if not long:
        return True
    broken = sum(
        _FULL <= len(line) <= _WRAPPED and following.lstrip()[:1].islower()
        for line, following in pairwise(lines)
    )
    return broken > _BROKEN_LINES * long


def _has_cells(body: str) -> bool:
    return "\t" in body or body.startswith("|") or (" |" in body and _BARS.search(body) is not None)


def flow(text: str, start: int = 0, end: int | None = None) -> Flow:
    """The flowing reading of `text[start:end]` (offsets in `text`); linear in its length."""
    end = len(text) if end is None else end
    straight = _led_apart(_straightened(text[start:end]))
    lines = straight.split("\n")
    wrapped = _is_wrapped(lines)
    barred = straight.count("\n|") + straight.startswith("|") >= 4
    page = _Page(wrapped, barred, in_columns(lines), close_set(lines))
    out = _Writer()
    at = start
    for index, line in enumerate(lines):
        here, at = at, at + len(line) + 1
        body = line.strip()
        if page.passes_over(body):
            continue
        if page.opened and len(body) > 150 and _CLOSED.search(body):
            page.opened = False  # a paragraph after the last cell
        cells = page.opened or _has_cells(body)
        led = _LED.search(line.rstrip()) if "...." in body or ". . ." in body else None
        columns = not cells and (
            index in page.spaced
            or index in page.close
            or (page.table and COLUMN_GAP.search(body) is not None)
            or led is not None
        )
        if page.last:
            joint = page.joint(line, cells or columns)
            if joint:
                out.put(joint, here)
            elif page.last.endswith("-") and _drops_hyphen(page.last, body):
                out.unput(1)
        if page.opened and not body.startswith("|"):
            out.put("|", here)
        gap = 0 if not columns else _CLOSE if index in page.close else _WIDE
        _write_line(out, line, here, gap=gap, cut=led.start(1) if led else -1)
        page.last, page.row = body, cells or columns
        page.opened = page.blank = page.paged = False
    return Flow("".join(out.parts), start, end, out.flowing, out.original)
