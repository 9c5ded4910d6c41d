"""HTML to text: the words a reader sees, in order, with the lines and columns of the page.

What the text looks like, which everything that reads captions and tables relies on:

- A block (`<p>`, `<div>`, a heading, a list item, …) is a line, `<br>` breaks it, and `<p>`
  and headings stand between blank lines. There is never more than one blank line. Inline
  tags, inline XBRL among them, neither split a word nor glue two.
- Runs of white space, no-break and other Unicode spaces are one space; four or more no-break
  spaces inside a line are a tab, since typists set columns with them. In `<pre>` all stays.
- A table row is a line, with tabs between its cells. Empty cells are dropped. `$`, `(` and
  other signs in a cell of their own go before the next cell's number, `)` and `%` after
  the last one's: `$ | 1,234 | (5 | )` is `$1,234<tab>(5)`.
- Lines inside a cell: a line break inside open brackets is a space, so that a caption
  `(State or other<br>jurisdiction)` is one line. Then
  1. a row with one cell that isn't empty keeps the cell's lines (layout);
  2. a row whose every cell ends with a caption in brackets under something else becomes two
     lines, values above captions, as if it had been two rows:
     `Delaware<br>(State) | 12-345<br>(EIN)` is `Delaware<tab>12-345` / `(State)<tab>(EIN)`;
  3. a row with a block in it, that is a cell of an address, of counsel or of a signature
     (three lines or more, and a ZIP code, telephone number, `/s/` or `By:` among them, or
     only two cells), or of a page in the page (seven lines or more), is read column by column:
     each cell's lines, one cell after the other; a short first cell such as `By:` stays on
     the line of the next one;
  4. any other row is one line, its cells' line breaks being spaces:
     `/s/ Ann Lee<br>Ann Lee | Director<br>and Secretary | May 1, 2001` is
     `/s/ Ann Lee Ann Lee<tab>Director and Secretary<tab>May 1, 2001`.
- What a reader cannot see is left out (`visibility`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from assistant.filing.visibility import NEVER_SHOWN, VISIBLE, Look, hiding_rules, look_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ROOT_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_BODY_TAG = re.compile(
    r"</?(?:p|div|tr|td|br|font|span|center|hr|h[1-6]|li|ul|strong)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_REACH = 65_536

# Elements that stand on lines of their own.
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "page",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    }
)
# Blocks that a blank line sets off.
_PARAGRAPHS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "listing", "xmp", "plaintext", "page", "table"}
)

# Formatting tags say nothing here, but HTML's rules for mending them make a tree that grows
# with the square of the unclosed ones (the usual `<P><FONT SIZE=2>…</P>` among them); as
# `span` they are ordinary.
_FORMATTING = re.compile(
    r"<(/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE
)
# XHTML writes `<title/>`, which an HTML parser takes for an element that never ends.
_SELF_CLOSED = re.compile(
    r"<(title|script|style|textarea|iframe|noframes|xmp|noembed)\b([^<>]*)/>", re.IGNORECASE
)
# A cell's tag outside any table is dropped by the parser; the line break keeps words apart.
_CELL_TAG = re.compile(r"<(?=/?t[dhr][\s/>])", re.IGNORECASE)
_COLUMN_GAP = re.compile("[ \t\n]*(?:\xa0[ \t\n]*){4,}")
_SPACES = re.compile(
    "[ \t\n\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
)
_NOTHING = re.compile("[\u200b\u200c\u2060\ufeff\u00ad\x00]")
_BEFORE_NUMBER = re.compile(r"(?:[A-Z]{0,3}\$|[€£¥(]|\(\$|\$\()\Z")
_AFTER_NUMBER = re.compile(r"[)%]{1,3}\Z")
_BLOCK_SIGN = re.compile(
    r"\b\d{5}(?:-\d{4})?\s*\Z|\(?\d{3}\)?[ .-]{1,2}\d{3}[.-]\d{4}|\A\s*/s/|\ABy:|\AName:", re.I
)
_CAPTION = re.compile(r"\A\([^()]*(?:\([^()]*\)[^()]*)*\)[*†,.;]?\Z")


def is_html(text: str) -> bool:
    """Whether a document is HTML, rather than plain text that may hold a few tags.

    EDGAR's plain text has `<PAGE>`, `<TABLE>`, `<CAPTION>`, `<S>`, `<C>` and now and then
    `<u>`; those alone do not make it HTML.
    """
    head = text[:_REACH]
    if _ROOT_TAG.search(head):
        return True
    return sum(1 for _ in islice(_BODY_TAG.finditer(head), 4)) == 4


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's text, and the words in it that a reader of the page would not see."""

    text: str
    hidden: str


def read_html(html: str) -> Reading:
    """The text of an HTML document or fragment. Malformed markup never fails."""
    from selectolax.lexbor import LexborHTMLParser

    html = _SELF_CLOSED.sub(r"<\1\2></\1>", html)
    html = _CELL_TAG.sub("\n<", _FORMATTING.sub(r"<\1span", html))
    tree = LexborHTMLParser(html)
    root = tree.root
    if root is None:
        return Reading("", "")
    sheets = "\n".join(node.text() for node in tree.css("style"))
    walker = _Walker(hiding_rules(sheets) if "{" in sheets else {})
    walker.walk(root)
    return Reading(walker.text(), " ".join(walker.hidden))


class _Lines:
    """Text being laid out in lines: of the page, or of one cell."""

    __slots__ = ("_gap", "_line", "lines")

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._line: list[str] = []
        self._gap = False

    def add(self, text: str) -> None:
        self._line.append(text)

    def end_line(self) -> None:
        """Close the line at hand, if it has anything on it."""
        if not self._line:
            return
        line = _tidy("".join(self._line))
        self._line.clear()
        if line:
            self.put(line)

    def put(self, line: str) -> None:
        """Set a line that is laid out already."""
        if self._gap and self.lines:
            self.lines.append("")
        self._gap = False
        self.lines.append(line)

    def break_line(self) -> None:
        """A `<br>`: ends the line, or makes a gap where the line is empty."""
        if not self._line or not _tidy("".join(self._line)):
            self._gap = True
        self.end_line()

    def gap(self) -> None:
        """Have a blank line before whatever comes next."""
        self.end_line()
        self._gap = True


@dataclass(slots=True)
class _Table:
    """An open table: the cells of the row at hand, and the lines that stood around it."""

    outer: _Lines
    cells: list[list[str]] = field(default_factory=list)
    in_cell: bool = False


class _Walker:
    """Walks the tree once, without recursion: hostile pages nest thousands of levels deep."""

    def __init__(self, rules: dict[str, str]) -> None:
        self.hidden: list[str] = []
        self._rules = rules
        self._out = _Lines()
        self._tables: list[_Table] = []
        self._preformatted = 0

    def text(self) -> str:
        self._out.end_line()
        return "\n".join(self._out.lines)

    def walk(self, root: LexborNode) -> None:
        node: LexborNode | None = root
        looks: list[Look] = [VISIBLE]
        while node is not None:
            child = self._enter(node, looks)
            if child is not None:
                node = child
                continue
            while node is not None:
                following = node.next
                if following is not None:
                    node = following
                    break
                node = node.parent
                if node is None or node.is_document_node:
                    return
                looks.pop()
                self._leave(node.tag or "")

    def _enter(self, node: LexborNode, looks: list[Look]) -> LexborNode | None:
        """Take a node in; return its first child where the walk is to go there."""
        tag = node.tag or ""
        if tag == "-text":
            self._take_text(node.text_content or "", looks[-1])
            return None
        if tag in NEVER_SHOWN or tag.startswith(("-", "!")):
            if tag.startswith("ix:"):
                self._note_hidden(node.text(separator=" "))
            return None
        self._open(tag)
        child = node.first_child
        if child is None:
            self._leave(tag)
            return None
        attributes = node.attributes
        looks.append(look_of(attributes, self._rules, looks[-1]) if attributes else looks[-1])
        return child

    def _note_hidden(self, text: str) -> None:
        words = " ".join(text.split())
        if words:
            self.hidden.append(words)

    def _take_text(self, text: str, look: Look) -> None:
        if look.hidden:
            self._note_hidden(text)
        elif self._preformatted:
            self._take_preformatted(text)
        else:
            self._out.add(text)

    def _take_preformatted(self, text: str) -> None:
        first, *others = text.split("\n")
        self._out.add(_keep(first))
        for line in others:
            self._out.break_line()
            self._out.add(_keep(line))

    def _open(self, tag: str) -> None:
        if tag == "br":
            self._out.break_line()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].in_cell = True
            self._tables[-1].outer.end_line()
            self._out = _Lines()
        elif tag == "table":
            self._out.end_line()
            self._out.gap()
            self._tables.append(_Table(self._out))
        elif tag in _PARAGRAPHS:
            self._out.gap()
            self._preformatted += tag in ("pre", "listing", "xmp", "plaintext")
        elif tag in _BLOCKS or tag == "tr":
            self._out.end_line()

    def _leave(self, tag: str) -> None:
        if tag in ("td", "th") and self._tables and self._tables[-1].in_cell:
            self._out.end_line()
            table = self._tables[-1]
            table.cells.append(self._out.lines)
            table.in_cell = False
            self._out = table.outer
        elif tag == "tr" and self._tables:
            self._end_row(self._tables[-1])
        elif tag == "table" and self._tables:
            self._end_row(self._tables[-1])
            self._out = self._tables.pop().outer
            self._out.gap()
        elif tag in _PARAGRAPHS:
            self._out.gap()
            self._preformatted -= tag in ("pre", "listing", "xmp", "plaintext")
        elif tag in _BLOCKS:
            self._out.end_line()

    def _end_row(self, table: _Table) -> None:
        self._out.end_line()
        if table.cells:
            for line in lay_out_row(table.cells):
                if line:
                    self._out.put(line)
                else:
                    self._out.gap()
            table.cells = []


def _tidy(text: str) -> str:
    """A line with its white space collapsed, column gaps as tabs, nothing at its ends."""
    if "\ufdd0" in text:
        return text.replace("\ufdd0", " ").rstrip()
    if not text.isascii():
        text = _COLUMN_GAP.sub("\ufdd1", _NOTHING.sub("", text))
        text = _SPACES.sub(" ", text).strip(" \ufdd1")
        return re.sub(" ?\ufdd1 ?", "\t", text)
    return _SPACES.sub(" ", text).strip()


def _keep(line: str) -> str:
    """A preformatted line, its spaces protected from being collapsed."""
    line = _SPACES.sub(lambda run: " " * len(run.group()), line.expandtabs(8))
    return line.replace(" ", "\ufdd0") if "  " in line or line[:1] == " " else line


# --- rows -----------------------------------------------------------------------------------


def lay_out_row(cells: list[list[str]]) -> list[str]:
    """The lines of a table row, from the lines of its cells (see the module's description)."""
    filled = [cell for cell in cells if any(cell)]
    if not filled:
        return []
    if len(filled) == 1:
        return filled[0]
    columns = _join_signs([_join_brackets([line for line in cell if line]) for cell in filled])
    if len(columns) == 1 or all(len(lines) == 1 for lines in columns):
        return ["\t".join(" ".join(lines) for lines in columns)]
    if all(len(lines) > 1 and _CAPTION.match(lines[-1]) for lines in columns):
        values = "\t".join(" ".join(lines[:-1]) for lines in columns)
        return [values, "\t".join(lines[-1] for lines in columns)]
    if any(_is_block(lines, len(columns)) for lines in columns):
        return _by_columns(columns)
    return ["\t".join(" ".join(lines) for lines in columns)]


def _join_signs(columns: list[list[str]]) -> list[list[str]]:
    """The columns with signs that stand in cells of their own put to their numbers."""
    joined: list[list[str]] = []
    prefix = ""
    for lines in columns:
        if len(lines) == 1 and _BEFORE_NUMBER.match(lines[0]):
            prefix += lines[0]
            continue
        if prefix:
            lines, prefix = [prefix + lines[0], *lines[1:]], ""
        if joined and len(lines) == 1 and _AFTER_NUMBER.match(lines[0]):
            joined[-1] = [*joined[-1][:-1], joined[-1][-1] + lines[0]]
        else:
            joined.append(lines)
    if prefix:
        joined.append([prefix])
    return joined


def _join_brackets(lines: list[str]) -> list[str]:
    """The lines of a cell, where a bracket left open takes in the lines up to its end."""
    joined: list[str] = []
    depth = 0
    for number, line in enumerate(lines):
        if depth > 0:
            joined[-1] += " " + line
        else:
            joined.append(line)
        depth += line.count("(") - line.count(")")
        if depth > 0 and not any(")" in later for later in lines[number + 1 : number + 6]):
            depth = 0
        depth = max(depth, 0)
    return joined


def _is_block(lines: list[str], columns: int) -> bool:
    if len(lines) < 3:
        return False
    return columns == 2 or len(lines) > 6 or any(_BLOCK_SIGN.search(line) for line in lines)


def _by_columns(columns: list[list[str]]) -> list[str]:
    lines: list[str] = []
    lead = ""
    for column in columns:
        if len(column) == 1 and len(column[0]) <= 6 and column is not columns[-1]:
            lead += column[0] + "\t"
            continue
        lines += [lead + column[0], *column[1:]]
        lead = ""
    return lines


def is_cut(html: str) -> bool:
    """Whether a page ends inside a tag, or has begun and not ended (`<html>`, no `</html>`)."""
    tail = html[-4_000:].rstrip()
    if tail.rfind("<") > tail.rfind(">"):
        return True
    begun = re.search(r"<html[\s>]", html[:_REACH], re.IGNORECASE)
    return begun is not None and not re.search(r"</(?:html|body)\s*>", tail, re.IGNORECASE)
