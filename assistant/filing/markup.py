"""HTML to text: the words a reader sees, in order, with the lines and columns of the page.

What the text looks like, which everything that reads captions and tables relies on:

- A block (`<p>`, `<div>`, a heading, a list item, …) is a line, `<br>` breaks it, and `<p>`,
  headings and tables stand between blank lines. There is never more than one blank line.
  Inline tags, inline XBRL among them, neither split a word nor glue two; only a raised
  footnote mark gets a space before it, lest `1,000<sup>2</sup>` become another number.
- Runs of white space, no-break and other Unicode spaces are one space; four or more no-break
  spaces inside a line are a tab, since typists set columns with them. In `<pre>` all stays.
- A table row is a line, with tabs between its cells; `rows` says what becomes of cells with
  several lines, and why.
- What a reader cannot see is left out (`visibility`).

Time and memory grow with the length of the page alone, whatever is left open or nested.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from assistant.filing.rows import lay_out_row
from assistant.filing.tags import Tag, attributes, tokens
from assistant.filing.visibility import NEVER_SHOWN, VISIBLE, Look, hiding_rules, look_of
from assistant.language.openings import compiled
from assistant.language.values import value_class

_ROOT_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_BODY_TAG = re.compile(r"</?(?:p|div|tr|td|center|h[1-6]|li|ul)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_REACH = 65_536

# Elements that stand on lines of their own.
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"}
    | {"dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header"}
    | {"hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "section"}
    | {"summary", "tbody", "tfoot", "thead", "tr", "ul"}
)
# Blocks that a blank line sets off.
_PARAGRAPHS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "listing", "xmp", "plaintext", "page"}
)
_PREFORMATTED = frozenset({"pre", "listing", "plaintext"})
# Elements that end an open `<p>`, by the HTML standard.
_ENDS_PARAGRAPH = (_BLOCKS | _PARAGRAPHS) - {"body", "html", "caption", "option", "tr"}
_DEEPEST_TABLE = 40  # tables in tables; deeper ones are read as mere blocks

_COLUMN_GAP = compiled("[ \t\n]*+(?:\xa0[ \t\n]*+){4,}+")
_SPACES = re.compile(
    "[ \t\n\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
)
# Characters without width: no reader sees them, and they would split words.
_NOTHING = re.compile("[\u200b\u200c\u2060\ufeff\u00ad\x00\ufdd0\ufdd1]")
# Stand-ins while a line is built, from code points that are no characters: a space that stays
# and a column gap.
_KEPT_SPACE, _GAP = "\ufdd0", "\ufdd1"
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_LOOKS_KEPT = 5_000


def is_html(text: str) -> bool:
    """Whether a document is HTML, rather than plain text that may hold a few tags.

    EDGAR's plain text has `<PAGE>`, `<TABLE>`, `<CAPTION>`, `<S>`, `<C>`; text taken from HTML
    may keep `<u>` or `<br>`. Those alone do not make it HTML, in which line breaks mean nothing.
    """
    head = text[:_REACH]
    if _ROOT_TAG.search(head):
        return True
    return sum(1 for _ in islice(_BODY_TAG.finditer(head), 3)) == 3


def is_cut(html: str) -> bool:
    """Whether a page ends inside a tag, or has begun and not ended (`<html>`, no `</html>`)."""
    tail = html[-4_000:].rstrip()
    if tail.rfind("<") > tail.rfind(">"):
        return True
    begun = re.search(r"<html[\s>]", html[:_REACH], re.IGNORECASE)
    return begun is not None and not re.search(r"</(?:html|body)\s*>", tail, re.IGNORECASE)


@value_class
class Reading:
    """A document's text, and the words in it that a reader of the page would not see."""

    text: str
    hidden: str


def read_html(html: str) -> Reading:
    """The text of an HTML document or fragment. Malformed markup never fails."""
    reader = _Reader()
    for token in tokens(html):
        if isinstance(token, str):
            reader.take_text(token)
        elif token.closes:
            reader.end(token.name)
        else:
            reader.start(token)
    return Reading(reader.text(), " ".join(reader.hidden))


class _Lines:
    """Text being laid out in lines: of the page, or of one cell."""

    __slots__ = ("_gap", "_line", "lines")

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._line: list[str] = []
        self._gap = False

    def add(self, text: str) -> None:
        self._line.append(text)

    @property
    def is_empty(self) -> bool:
        return not self._line

    def last_character(self) -> str:
        return self._line[-1][-1:] if self._line else ""

    def end_line(self) -> bool:
        """Close the line at hand; whether it had anything on it."""
        if not self._line:
            return False
        line = _tidy("".join(self._line))
        self._line.clear()
        if line:
            self.put(line)
        return bool(line)

    def put(self, line: str) -> None:
        """Set a line that is laid out already."""
        if self._gap and self.lines:
            self.lines.append("")
        self._gap = False
        self.lines.append(line)

    def break_line(self) -> None:
        """A `<br>`: ends the line, or makes a gap where the line is empty."""
        if not self.end_line():
            self._gap = True

    def gap(self) -> None:
        """Have a blank line before whatever comes next."""
        self.end_line()
        self._gap = True


@dataclass(slots=True)
class _Scope:
    """Open elements up to the next table or cell, which no end tag inside it reaches beyond."""

    base: Look
    names: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    preformatted: int = 0
    """How many elements are open in which white space stays."""

    @property
    def look(self) -> Look:
        return self.looks[-1] if self.looks else self.base

    def push(self, name: str, look: Look) -> None:
        self.names.append(name)
        self.looks.append(look)
        self.counts[name] = self.counts.get(name, 0) + 1
        if name in _PREFORMATTED:
            self.preformatted += 1

    def close(self, name: str) -> bool:
        """Close the innermost element of a name with all in it; whether there was one."""
        if not self.counts.get(name):
            return False
        while True:
            self.looks.pop()
            closed = self.names.pop()
            self.counts[closed] -= 1
            if closed in _PREFORMATTED:
                self.preformatted -= 1
            if closed == name:
                return True


@dataclass(slots=True)
class _Table:
    """An open table: the row's cells so far, the lines around it, and the scope of its rows."""

    outer: _Lines
    depth: int
    cells: list[list[str]] = field(default_factory=list)
    in_cell: bool = False


class _Reader:
    """Takes the tokens of a page in order, and keeps what is open."""

    def __init__(self) -> None:
        self.hidden: list[str] = []
        self._rules: dict[str, str] = {}
        self._out = _Lines()
        self._scopes = [_Scope(VISIBLE)]
        self._tables: list[_Table] = []
        self._too_deep = 0
        self._raised = False
        self._looks: dict[tuple[str, str, Look], Look] = {}

    def text(self) -> str:
        while self._tables:
            self._end_table()
        self._out.end_line()
        return "\n".join(self._out.lines)

    def take_text(self, text: str) -> None:
        if self._scopes[-1].look.hidden:
            self._note_hidden(text)
        elif self._scopes[-1].preformatted:
            self._take_preformatted(text)
        elif not (self._out.is_empty and text.isspace()):  # nothing where a line begins
            if self._raised and text[:1].isdigit() and self._out.last_character().isalnum():
                self._out.add(" ")
            self._out.add(text)
        self._raised = False

    def _take_preformatted(self, text: str) -> None:
        first, *others = text.split("\n")
        self._out.add(_keep(first))
        for line in others:
            self._out.break_line()
            self._out.add(_keep(line))

    def _note_hidden(self, text: str) -> None:
        words = " ".join(text.split())
        if any(character.isalnum() for character in words):
            self.hidden.append(words)

    def start(self, tag: Tag) -> None:
        name = tag.name
        if tag.content is not None:
            self._take_raw(name, tag.content)
        elif name == "br":
            self._out.break_line()
        elif name == "table":
            self._start_table(tag)
        elif name in ("td", "th"):
            self._start_cell(tag)
        else:
            self._start_element(tag)

    def _take_raw(self, name: str, content: str) -> None:
        if name == "style" and "{" in content:
            self._rules.update(hiding_rules(content))
            self._looks.clear()
        elif name in ("textarea", "xmp"):
            self.take_text(content)

    def _start_element(self, tag: Tag) -> None:
        name = tag.name
        scope = self._scopes[-1]
        if name in _ENDS_PARAGRAPH:
            scope.close("p")
        if name == "tr":
            self._start_row()
            scope = self._scopes[-1]
        elif name == "li" and scope.names and scope.names[-1] == "li":
            scope.close("li")
        self._break_for(name)
        if tag.empty:
            return
        self._raised = name == "sup" or bool(tag.attributes and _RAISED.search(tag.attributes))
        scope.push(name, self._look(tag, scope.look))

    def _break_for(self, name: str) -> None:
        if name in _PARAGRAPHS:
            self._out.gap()
        elif name in _BLOCKS:
            self._out.end_line()

    def _look(self, tag: Tag, parent: Look) -> Look:
        if tag.name in NEVER_SHOWN:
            return Look(gone=True)
        if not tag.attributes:
            return parent
        key = (tag.name, tag.attributes, parent)
        look = self._looks.get(key)
        if look is None:
            if len(self._looks) > _LOOKS_KEPT:
                self._looks.clear()
            look = self._looks[key] = look_of(attributes(tag), self._rules, parent)
        return look

    def end(self, name: str) -> None:
        if name == "table":
            self._close_table_tag()
        elif name in ("td", "th"):
            if self._tables and not self._too_deep:
                self._end_cell(self._tables[-1])
        elif name == "tr":
            self._start_row()
        elif name == "br":
            self._out.break_line()
        else:
            self._break_for(name)
            self._scopes[-1].close(name)

    # --- tables

    def _start_table(self, tag: Tag) -> None:
        if len(self._tables) >= _DEEPEST_TABLE:
            self._too_deep += 1
            self._out.gap()
            return
        if self._tables and not self._tables[-1].in_cell:
            self._end_table()
        look = self._look(tag, self._scopes[-1].look)
        self._out.gap()
        self._scopes.append(_Scope(look))
        self._tables.append(_Table(self._out, len(self._scopes)))

    def _close_table_tag(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
            self._out.gap()
        elif self._tables:
            self._end_table()

    def _end_table(self) -> None:
        table = self._tables[-1]
        self._end_row(table)
        self._tables.pop()
        del self._scopes[table.depth - 1 :]
        self._out = table.outer
        self._out.gap()

    def _start_row(self) -> None:
        """End the row before; a row outside any table makes one, lest its words be glued."""
        if self._too_deep:
            self._out.end_line()
        elif self._tables:
            self._end_row(self._tables[-1])
            self._scopes[-1].close("tr")
        else:
            self._start_table(Tag("table", False, "", False))

    def _start_cell(self, tag: Tag) -> None:
        if self._too_deep:
            self._out.end_line()
            return
        if not self._tables:
            self._start_row()
        table = self._tables[-1]
        self._end_cell(table)
        self._out.end_line()
        look = self._look(tag, self._scopes[-1].look)
        self._scopes.append(_Scope(look))
        self._out = _Lines()
        table.in_cell = True

    def _end_cell(self, table: _Table) -> None:
        if not table.in_cell:
            return
        self._out.end_line()
        table.cells.append(self._out.lines)
        table.in_cell = False
        del self._scopes[table.depth :]
        self._out = table.outer

    def _end_row(self, table: _Table) -> None:
        self._end_cell(table)
        self._out.end_line()
        for line in lay_out_row(table.cells):
            if line:
                self._out.put(line)
            else:
                self._out.gap()
        table.cells = []


_AROUND_GAP = re.compile(f" ?{_GAP} ?")


def _tidy(text: str) -> str:
    """A line with its white space collapsed, column gaps as tabs, nothing at its ends."""
    if _KEPT_SPACE in text:
        return text.replace(_KEPT_SPACE, " ").rstrip()
    if text.isascii():
        return " ".join(text.split())
    text = _COLUMN_GAP.sub(_GAP, _NOTHING.sub("", text))
    text = _SPACES.sub(" ", text).strip(f" {_GAP}")
    return _AROUND_GAP.sub("\t", text)


def _keep(line: str) -> str:
    """A preformatted line, its spaces protected from being collapsed."""
    line = _NOTHING.sub("", line.expandtabs(8))
    line = _SPACES.sub(lambda run: " " * len(run.group()), line)
    return line.replace(" ", _KEPT_SPACE) if "  " in line or line[:1] == " " else line
