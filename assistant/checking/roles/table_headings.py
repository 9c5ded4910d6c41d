"""The headings of tables: which role the amounts and dates below each have."""

from __future__ import annotations

import re

from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.flat_tables import heading_columns
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

# Heading cells of amount columns, most telling first: the first that is found names the role.
_AMOUNT_HEADINGS: list[tuple[re.Pattern[str], str]] = [
    (
        re.compile(
            r"\b(?:previous|earlier|prior)\w*\b.*\b(?:de-?\s?regist|remov|withdr)"
            r"|\b(?:de-?\s?regist|remov|withdr)\w*\s+(?:previously|earlier|before|by\s+(?:an?\s+|the\s+)?(?:earlier|prior|previous|first)\b)",
            re.I,
        ),
        "previously_removed",
    ),
    # `Withdrawn now`, `Taken out of registration`
    (
        re.compile(
            r"\b(?:de-?\s?regist|remov|withdr|terminat|struck|dropped|tak(?:en|es|ing)\s+(?:out|off)\b)",
            re.I,
        ),
        "deregistered",
    ),
    (
        re.compile(
            r"\b(?:unsold|unissued|unused|unpurchased|remain|available|unexercised|left\b"
            r"|(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:re)?(?:issued|sold|purchased|used|granted))",
            re.I,
        ),
        "unsold",
    ),
    (re.compile(r"\b(?:carried|transferred)", re.I), "carried_over"),
    (re.compile(r"\boutstanding\b", re.I), "outstanding"),
    (
        re.compile(
            r"\b(?:(?:re)?sold|issued|purchased|exercised|delivered|vested|bought|distributed"
            r"|disposed|subscribed|taken\s+up)\b",
            re.I,
        ),
        "sold",
    ),
    (re.compile(r"\b(?:regist|original|cover(?:ed|s)|initially|on\s+file\b)", re.I), "registered"),
    (re.compile(r"\b(?:shares|amount|number|securities|units|interests|principal)\b", re.I), ""),
]


_NOT_AMOUNT = re.compile(
    r"\b(?:registration\s+(?:statement\s+)?(?:no|number|file)|file\s+(?:no|number)|statement\s+no|commission\s+file)",
    re.I,
)


def cells_of(text: str) -> list[str]:
    """The cells of a row's words that hold anything, without the white space around them."""
    return [cell.strip() for cell in re.split(r"[\t|]", text) if cell.strip()]


def amount_roles(headings: str, lead: str, values: int = 0, amounts: int = 0) -> list[str]:
    """The roles of the amount columns, from left to right; `values`, `amounts` as in `amount_columns`."""
    columns, default = amount_columns(headings, lead, values, amounts)
    return list(columns.values()) or [default]


# `removes all securities unsold under the following:` lists statements, and what they registered
_OF_STATEMENTS = re.compile(
    r"\bregister(?:ed|ing)\b|\b(?:under|of|to)\s+(?:each\s+of\s+)?(?:the\s+)?following\b(?!\s+(?:shares|securities))"
    r"|\b(?:all|any)\s+(?:and\s+all\s+|of\s+(?:the\s+|its\s+)?)?(?:[\w-]+\s+){0,3}(?:shares|securities)\b",
    re.I,
)


# `The following shares were registered, have not been issued, and are hereby removed`, `the number of
# shares set forth opposite each statement is deregistered`
_THESE_GO = re.compile(
    r"\b(?:following\s+(?:[\w-]+\s+){0,3}(?:shares|securities|units|numbers?|amounts?)|(?:shares|securities|units|numbers?|amounts?)\b[^.;]{0,60}\b(?:set\s+forth|shown|listed|opposite|below))\b"
    r"[^.;]{0,200}\b(?:is|are)\s+(?:(?:hereby|being|therefore|accordingly)\s+){0,2}(?:de-?registered|removed|withdrawn)\b",
    re.I,
)


# `It had the following shares available under its registration statements at that hour:`
_THESE_LEFT = re.compile(
    r"\bfollowing\s+(?:[\w-]+\s+){0,2}(?:shares|securities|units|numbers?|amounts?)\b[^.;]{0,90}\b(?:available|unsold|unissued|unused|remain\w*|left)\b[^.;]*:\s*\Z",
    re.I,
)


def amount_columns(
    headings: str, lead: str, values: int = 0, amounts: int = 0
) -> tuple[dict[int, str], str]:
    """The role of each amount column by its place from the left, and what an unnamed one has;
    `values` is the number of cells of the rows below, `amounts` that of the amounts in a row that
    has no cells, where they are known."""
    gone = _THESE_GO.search(lead) or not _OF_STATEMENTS.search(lead)
    default = "deregistered" if REMOVAL.search(lead) and gone else "registered"
    if default == "registered" and _THESE_LEFT.search(lead):
        default = "unsold"
    columns: dict[int, str] = {}
    cells = [[c for c in re.split(r"[\t|]", line) if c.strip()] for line in headings.split("\n")]
    if len(cells) > 1 and all(len(line) <= 1 for line in cells):
        cells = [[cell for line in cells for cell in line]]  # a cell per line
    if len(cells) == 1 and len(cells[0]) == 1:
        cells = [heading_columns(cells[0][0], amounts) or cells[0]]
    joined = _spread(cells, values) or _stacked(cells)
    for index, cell in enumerate(joined):
        if _NOT_AMOUNT.search(cell) and not re.search(r"\bshares\b|\bamount\b", cell, re.I):
            continue
        for pattern, role in _AMOUNT_HEADINGS:
            if pattern.search(cell):
                if role == "" and re.search(r"\b(?:title|class|plan|name)\b", cell, re.I):
                    break
                columns[index] = role or default
                break
    return columns, default


def _stacked(cells: list[list[str]]) -> list[str]:
    """The headings of columns, each written in one or several lines of as many cells."""
    width = max((len(line) for line in cells), default=0)
    if len(cells) == 2 and 1 < len(cells[0]) < width and not _NUMBERS.search(cells[0][0]):
        # `Registered | Issued under | Not issued and` over the last columns of the second line
        cells = [[*[""] * (width - len(cells[0])), *cells[0]], cells[1]]
    labelled = any(len(line) == width > 1 and _NUMBERS.search(line[0]) for line in cells)
    if labelled:  # nothing stands over the heading of the file numbers
        cells = [["", *line] if len(line) == width - 1 else line for line in cells]
    return [
        " ".join(line[i] for line in cells if i < len(line) and len(line) == width)
        for i in range(width)
    ]


_NUMBERS = re.compile(r"\b(?:file|registration|statement|commission|form)\b|\bno\b", re.I)
_SPANS = re.compile(r"\b(?:shares|amounts?|numbers?|securities|units|interests|principal)\b", re.I)


def _spread(cells: list[list[str]], values: int) -> list[str]:
    """The headings of columns where one of the first line stands over several of the second:
    `File No. | Filed | Number of shares` over `Registered | Issued | Removed`; empty elsewhere.
    """
    lines = [line for line in cells if line]
    if len(lines) != 2 or not values:
        return []
    above, below = lines
    over = [
        i for i, cell in enumerate(above) if _SPANS.search(cell) and not _NOT_AMOUNT.search(cell)
    ]
    if not over or len(below) <= len(over) or len(above) - len(over) + len(below) != values:
        return []
    each, rest = divmod(len(below), len(over))
    if rest:
        return []
    spread: list[str] = []
    for i, cell in enumerate(above):
        held = below[over.index(i) * each :][:each] if i in over else [""]
        spread += [f"{cell} {under}".strip() if i not in over else under for under in held]
    return spread


def _printed_column(substance: Substance, position: int) -> int:
    """The column, from 0, in which a position of the flow is printed."""
    offset = substance.flow.offset(position)
    return offset - substance.filing.text.rfind("\n", 0, offset) - 1


def heading_cells(substance: Substance, rows: list[Unit]) -> list[tuple[int, int, str]]:
    """The heading cells of a table set in columns of spaces: first and last column, and words."""
    cells = []
    text = substance.filing.text
    for row in rows:
        if row.of("file_number") or row.of("quantity"):
            break
        start, end = substance.span(row.start, row.end)
        for cell in _PRINTED_CELL.finditer(text, start, end):
            left = cell.start() - text.rfind("\n", 0, cell.start()) - 1
            cells.append((left, left + len(cell.group()), cell.group()))
    return cells


_PRINTED_CELL = re.compile(r"\S++(?: \S++)*+")


def date_roles_by_column(
    substance: Substance, rows: list[Unit], headings: list[tuple[int, int, str]]
) -> list[str]:
    """The roles of the columns of dates, by what is printed above them; empty where untold."""
    for row in rows:
        dates = [t for t in row.of("date") if t.detail.precision == "day"]
        if not row.of("file_number") or not dates:
            continue
        stacked = [_above(substance, t.start, t.end, headings) for t in dates]
        return [role for words in stacked if (role := _date_role(words))]
    return []


def role_by_column(
    substance: Substance, token: Token, headings: list[tuple[int, int, str]], default: str
) -> str | None:
    """The role that the headings above an amount give it; None where none stands above it."""
    return role_above(substance, token.start, token.end, headings, default)


def _above(substance: Substance, start: int, end: int, headings: list[tuple[int, int, str]]) -> str:
    """The words of the headings that are printed above `[start, end)` of the flow."""
    left = _printed_column(substance, start)
    right = left + end - start
    near = [cell for cell in headings if cell[0] < right + 3 and left < cell[1] + 3]
    over = [cell for cell in near if cell[0] < right and left < cell[1]]
    if over:  # the heading of the next column is near, and stands beside the one above
        near = [c for c in near if any(c[0] < o[1] and o[0] < c[1] for o in over)]
    return " ".join(words for _, _, words in near)


def role_above(
    substance: Substance,
    start: int,
    end: int,
    headings: list[tuple[int, int, str]],
    default: str,
) -> str | None:
    """The role that the headings above `[start, end)` of the flow give; None where none does."""
    stacked = _above(substance, start, end, headings)
    if not stacked or _NOT_AMOUNT.search(stacked):
        return None
    for pattern, role in _AMOUNT_HEADINGS:
        if pattern.search(stacked):
            return role or default
    return None


# `Effective`, `Date of effectiveness`, `Declared effective on`
_EFFECTIVE_CELL = re.compile(
    r"\beffective(?:ness)?\b[^|\t]*\b(?:date|on)\b|\bdates?\b[^|\t]*\beffective|^\W*(?:(?:declared|became|when)\s+)?effective(?:ness)?\W*$",
    re.I,
)


_FILED_CELL = re.compile(r"\b(?:filed|filing|dated?)\b", re.I)


def _date_role(cell: str) -> str:
    """What a heading says of the dates below it; empty where nothing."""
    if _EFFECTIVE_CELL.search(cell):
        return "effective"
    return "filed" if _FILED_CELL.search(cell) else ""


def date_roles_of(headings: str) -> list[str]:
    """The roles of the columns of dates, from left to right, by their headings."""
    cells = cells_of(headings.replace("\n", "\t"))
    return [role for cell in cells if (role := _date_role(cell))]
