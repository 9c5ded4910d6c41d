"""Table rows as lines of text: which line breaks of the cells stay, and where the tabs go.

The rules, in this order; `|` stands between cells, `/` for a line break:

- Empty cells are dropped. `$`, `(` and the like in a cell of their own go before the next cell's
  number, `)` and `%` after the last one's: `$ | 1,234 | (5 | )` is `$1,234<tab>(5)`.
- A row with one cell that isn't empty keeps the cell's lines: the table is mere layout.
- A line break inside open brackets is a space, so that a caption `(State or other / jurisdiction
  of incorporation)` is one line; so is one inside a phrase, before a small letter or after
  `and`, `of` and the like: `President and / Secretary`.
- A row whose every cell ends with a caption in brackets under something else becomes two lines,
  values above captions, as if it had been two rows: `Delaware / (State) | 12-345 / (EIN)`
  is `Delaware<tab>12-345` and `(State)<tab>(EIN)`.
- A row with a block in it is read column by column: each cell's lines, one cell after the other,
  blocks set off by blank lines.
  A block is a cell of three lines or more in a row of two cells, or with a ZIP code, a telephone
  number, `/s/`, `By:` or `Name:` in it (addresses, counsel, signatures), or of seven lines or
  more (a page in the page). A first cell as short as `By:` stays on the next one's first line.
- Any other row is one line, the line breaks inside its cells being spaces:
  `/s/ Ann Lee / Ann Lee | Director / and Secretary | May 1, 2001` is
  `/s/ Ann Lee Ann Lee<tab>Director and Secretary<tab>May 1, 2001`.
"""

from __future__ import annotations

import re

_BEFORE_NUMBER = re.compile(r"(?:[A-Z]{0,3}\$|[€£¥(]|\(\$|\$\()\Z")
_AFTER_NUMBER = re.compile(r"[)%]{1,3}\Z")
_BLOCK_SIGN = re.compile(
    r"\b\d{5}(?:-\d{4})?\s*\Z|\(?\d{3}\)?[ .-]{1,2}\d{3}[.-]\d{4}|\A\s*/s/|\ABy:|\AName:",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"\A\((?:[^()]|\([^()]*\))*+\)[*†,.;]?\Z")
_BLOCK = 3  # lines that a block has at least
# Lines that go on with the one before, and lines that cannot be the end of a phrase.
_GOES_ON = re.compile(r"(?!c/o|by:|its:)[a-z]")
_UNENDED = re.compile(r"\b(?:and|of|the|or|for|to|&)\Z")
_PAGE = 7  # lines that make any cell a block
_LEAD = 6  # characters of a cell that leads in the next one: `By:`, `Date:`
_LEADING = frozenset({"by", "its", "name", "title", "date", "dated", "and"})
_BRACKET_LINES = 6  # lines that one bracket may run over


def lay_out_row(cells: list[list[str]]) -> list[str]:
    """The lines of a table row, from the lines of its cells."""
    filled = [cell for cell in cells if cell]
    if len(filled) <= 1:
        return filled[0] if filled else []
    columns = [[line for line in cell if line] for cell in filled]
    columns = _join_signs([_join_wraps(_join_brackets(lines)) for lines in columns])
    if len(columns) > 1 and any(len(lines) > 1 for lines in columns):
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
            joined[-1][-1] += lines[0]
        else:
            joined.append(list(lines))
    if prefix:
        joined.append([prefix])
    return joined


def _join_brackets(lines: list[str]) -> list[str]:
    """The lines of a cell, where a bracket left open takes in the lines up to its end."""
    joined: list[str] = []
    position = 0
    while position < len(lines):
        last = _bracket_end(lines, position)
        joined.append(" ".join(lines[position : last + 1]))
        position = last + 1
    return joined


def _bracket_end(lines: list[str], first: int) -> int:
    """The line on which the brackets opened on a line are closed; itself where they never are."""
    depth = 0
    for number in range(first, min(first + _BRACKET_LINES, len(lines))):
        depth += lines[number].count("(") - lines[number].count(")")
        if depth <= 0:
            return number
    return first


def _join_wraps(lines: list[str]) -> list[str]:
    """The lines of a cell, where one that goes on with the last one's phrase is put to it."""
    joined = lines[:1]
    for line in lines[1:]:
        if _GOES_ON.match(line) or _UNENDED.search(joined[-1]):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def _is_block(lines: list[str], columns: int) -> bool:
    if len(lines) < _BLOCK:
        return False
    return columns == 2 or len(lines) >= _PAGE or any(_BLOCK_SIGN.search(line) for line in lines)


def _by_columns(columns: list[list[str]]) -> list[str]:
    lines: list[str] = []
    lead = ""
    for column in columns:
        if _leads(column) and column is not columns[-1]:
            lead += column[0] + "\t"
            continue
        if lines and len(column) >= _BLOCK:
            lines.append("")
        lines += [lead + column[0], *column[1:]]
        lead = ""
    return lines


def _leads(column: list[str]) -> bool:
    """Whether a cell leads in the next one: `By:`, `*`, `(1)`, and no word such as `Ohio`."""
    if len(column) != 1 or len(column[0]) > _LEAD:
        return False
    return not column[0].isalpha() or column[0].casefold() in _LEADING
