"""Tables and column lists of registration statements: one row a statement, roles from the headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.checking.roles.classes import CLASS, class_title, lists_classes, unit_of_title
from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.flat_tables import heading_columns
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance, Unit
from assistant.checking.roles.tallies import pairs_of_rows, read_tally
from assistant.language.tokens import Token
from assistant.record import Unit as Counted

# Heading cells of amount columns, most telling first: the first that is found names the role.
_AMOUNT_HEADINGS: list[tuple[re.Pattern[str], str]] = [
    (
        re.compile(
            r"\b(?:previous|earlier|prior)\w*\b.*\b(?:de-?\s?regist|remov|withdr)"
            r"|\b(?:de-?\s?regist|remov|withdr)\w*\s+(?:previously|earlier|before)\b",
            re.I,
        ),
        "previously_removed",
    ),
    (re.compile(r"\b(?:de-?\s?regist|remov|withdraw|terminat)", re.I), "deregistered"),
    (
        re.compile(
            r"\b(?:unsold|unissued|remain|not\s+(?:issued|sold)|available|unexercised)", re.I
        ),
        "unsold",
    ),
    (re.compile(r"\b(?:carried|transferred)", re.I), "carried_over"),
    (re.compile(r"\boutstanding\b", re.I), "outstanding"),
    (re.compile(r"\b(?:sold|issued|purchased|exercised|delivered)\b", re.I), "sold"),
    (re.compile(r"\b(?:regist|original|covered)", re.I), "registered"),
    (re.compile(r"\b(?:shares|amount|number|securities|units|interests|principal)\b", re.I), ""),
]
_NOT_AMOUNT = re.compile(
    r"\b(?:registration\s+(?:statement\s+)?(?:no|number|file)|file\s+(?:no|number)|statement\s+no|commission\s+file)",
    re.I,
)
_PAR_CELL = re.compile(r"\bpar\s+value\b|\bprice\b|\bfee\b", re.I)


@dataclass(slots=True)
class Row:
    """A row with at least one file number, and what its cells hold by their headings."""

    units: list[Unit]
    numbers: list[Token]
    dates: list[tuple[Token, str]] = field(default_factory=list)
    forms: list[Token] = field(default_factory=list)
    amendments: list[Token] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    none_sold: tuple[int, int] | None = None


def _is_continuation(substance: Substance, unit: Unit) -> bool:
    """A short line without a full stop: the rest of a cell of the row above."""
    words = substance.words(unit)
    return (
        len(words) < 60 and not words.rstrip().endswith((".", ":")) and not unit.of("file_number")
    )


def _runs(substance: Substance) -> list[list[Unit]]:
    """Runs of rows that stand together after the cover: tables."""
    runs: list[list[Unit]] = []
    for index, unit in enumerate(substance.units):
        if unit.start < substance.body:
            continue
        after_row = bool(runs) and index > 0 and substance.units[index - 1] is runs[-1][-1]
        if unit.kind == "row":
            if after_row:
                runs[-1].append(unit)
            else:
                runs.append([unit])
        elif after_row and _is_continuation(substance, unit) and len(runs[-1]) > 1:
            runs[-1].append(unit)
    return runs


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"[\t|]", text) if cell.strip()]


def _headings(substance: Substance, rows: list[Unit]) -> str:
    """The words of the rows above the first file number, and of the lines right before the table."""
    parts = []
    for row in rows:
        if row.of("file_number"):
            break
        parts.append(substance.words(row))
    return "\n".join(parts)


def _amount_roles(headings: str, lead: str) -> list[str]:
    """The roles of the amount columns, from left to right."""
    columns, default = _amount_columns(headings, lead)
    return list(columns.values()) or [default]


def _amount_columns(headings: str, lead: str) -> tuple[dict[int, str], str]:
    """The role of each amount column by its place from the left, and what an unnamed one has."""
    default = (
        "deregistered"
        if REMOVAL.search(lead) and not re.search(r"\bregister(?:ed|ing)\b", lead, re.I)
        else "registered"
    )
    columns: dict[int, str] = {}
    cells = [[c for c in re.split(r"[\t|]", line) if c.strip()] for line in headings.split("\n")]
    if len(cells) > 1 and all(len(line) <= 1 for line in cells):
        cells = [[cell for line in cells for cell in line]]  # a cell per line
    if len(cells) == 1 and len(cells[0]) == 1:
        cells = [heading_columns(cells[0][0]) or cells[0]]
    width = max((len(line) for line in cells), default=0)
    joined = [
        " ".join(line[i] for line in cells if i < len(line) and len(line) == width)
        for i in range(width)
    ]
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


def _printed_column(substance: Substance, position: int) -> int:
    """The column, from 0, in which a position of the flow is printed."""
    offset = substance.flow.offset(position)
    return offset - substance.filing.text.rfind("\n", 0, offset) - 1


def _heading_cells(substance: Substance, rows: list[Unit]) -> list[tuple[int, int, str]]:
    """The heading cells of a table set in columns of spaces: first and last column, and words."""
    cells = []
    for row in rows:
        if row.of("file_number") or row.of("quantity"):
            break
        at = row.start
        for cell in substance.words(row).split("\t"):
            left = _printed_column(substance, at)
            cells.append((left, left + len(cell), cell))
            at += len(cell) + 1
    return cells


def _role_by_column(
    substance: Substance, token: Token, headings: list[tuple[int, int, str]], default: str
) -> str | None:
    """The role that the headings above an amount give it; None where none stands above it."""
    left = _printed_column(substance, token.start)
    right = left + token.end - token.start
    above = [words for a, b, words in headings if a < right + 3 and left < b + 3]
    stacked = " ".join(above)
    if not stacked or _NOT_AMOUNT.search(stacked):
        return None
    for pattern, role in _AMOUNT_HEADINGS:
        if pattern.search(stacked):
            return role or default
    return None


def _date_roles(headings: str) -> list[str]:
    roles = []
    for cell in _cells(headings.replace("\n", "\t")):
        if re.search(r"\beffective", cell, re.I) and re.search(r"\bdate\b|\bon\b", cell, re.I):
            roles.append("effective")
        elif re.search(r"\b(?:filed|filing|date)\b", cell, re.I):
            roles.append("filed")
    return roles


def _continues(substance: Substance, row: Unit, above: list[Unit]) -> bool:
    """Whether a row is the second line of the one above: words only, or the amounts that the
    first line lacks, and no total.
    """
    words = substance.words(row)
    lacking = not any(unit.of("quantity") for unit in above)
    return (
        (lacking or not row.of("quantity"))
        and not row.of("date")
        and not re.match(r"\W*totals?\b", words, re.I)
    )


def _merge_cells(substance: Substance, rows: list[Unit]) -> list[list[Unit]]:
    """Rows as printed; a cell-per-line extraction is cut anew at each file number."""
    per_line = [
        r
        for r in rows
        if substance.words(r).startswith("|") and len(_cells(substance.words(r))) <= 1
    ]
    if len(per_line) < len(rows) * 0.6:
        joined: list[list[Unit]] = []
        for row in rows:
            if (
                joined
                and not row.of("file_number")
                and joined[-1][0].of("file_number")
                and _continues(substance, row, joined[-1])
            ):
                joined[-1].append(row)
            else:
                joined.append([row])
        return joined
    merged: list[list[Unit]] = []
    for row in rows:
        if row.of("file_number") or not merged:
            merged.append([row])
        else:
            merged[-1].append(row)
    return merged


# `Shares, for issue on exercise of warrants`: no warrants
_UPON = re.compile(r"\b(?:exercise|conversion)\s+of\s+(?:the\s+)?(?:\w+\s+)?$", re.I)
# `Lowndes Analytics, LLC Unit Option Plan` offers no LLC units
_OF_A_PLAN = re.compile(r"(?:\s+[A-Z][\w-]+){1,3}\s+Plan\b")
_NIL = re.compile(r"(?:none|nil|-0-|0|\u2014|\u2013|-+|n/a)[.*]?", re.I)
_AMOUNT_CELL = re.compile(
    r"\(?(?:[A-Z]{0,3}\s?[$\u20ac\u00a3])?\s?\d[\d,.]*\)?(?:\s+(?:shares|units))?"
)


def _without_nil(
    substance: Substance, units: list[Unit], roles: list[str]
) -> tuple[list[str], tuple[int, int] | None, float]:
    """The roles of the cells that hold amounts, where `none` stands for one; whether it is the
    one of what was sold; and how sure the amounts' places are."""
    cells = []
    for unit in units:
        at = unit.start
        for cell in re.split(r"[\t|]", substance.words(unit)):
            left = at + len(cell) - len(cell.lstrip())
            cells.append((cell.strip(), left, left + len(cell.strip())))
            at += len(cell) + 1
    nil = [bool(_NIL.fullmatch(cell)) for cell, _, _ in cells]
    values = [
        (a, b, none)
        for (cell, a, b), none in zip(cells, nil, strict=True)
        if none or _AMOUNT_CELL.fullmatch(cell)
    ]
    if not any(nil):
        return roles, None, 1.0
    if len(values) > len(roles):
        return roles, None, 0.5  # a column more: which one is empty is not told
    paired = list(zip(values, roles[-len(values) :], strict=True))
    sold = next(((a, b) for (a, b, none), role in paired if none and role == "sold"), None)
    return [role for (_, _, none), role in paired if not none], sold, 1.0


def _class_named(
    substance: Substance, units: list[Unit], has_money: bool
) -> tuple[str | None, tuple[int, int] | None]:
    """The class that the cells of a row name, and where; `securities` for a shelf of classes."""
    title: str | None = None
    title_at: tuple[int, int] | None = None
    for unit in units:
        named = CLASS.search(substance.text, unit.start, unit.end)
        if named and has_money and lists_classes(substance.text, unit.start, unit.end):
            title, title_at = "securities", None  # one amount for a shelf of classes
        elif (
            named
            and not _UPON.search(substance.text, max(unit.start, named.start() - 40), named.start())
            and not _OF_A_PLAN.match(substance.text, named.end(), unit.end)
        ):
            title, title_at = class_title(named.group()), named.span()
    return title, title_at


def _row_amounts(
    substance: Substance,
    units: list[Unit],
    roles: list[str],
    columns: list[tuple[int, int, str]] | None = None,
) -> list[Movement]:
    tokens = [
        t
        for u in units
        for t in u.of("quantity")
        if t.detail.kind in ("count", "money")
        and t.value >= 1
        and not _PAR_CELL.search(substance.text, t.end, min(t.end + 12, u.end))
    ]
    placed = (
        [
            _role_by_column(substance, t, columns, roles[0] if roles else "registered")
            for t in tokens
        ]
        if columns
        else []
    )
    if placed and all(placed) and len(set(placed)) == len(placed):
        roles = [role for role in placed if role]
    if len(tokens) > len(roles):
        tokens = [t for t in tokens if t.value >= 100][: len(roles)]
    has_money = any(token.detail.kind == "money" for token in tokens)
    title, title_at = _class_named(substance, units, has_money)
    found = []
    for token, role in zip(
        tokens, roles[-len(tokens) :] if len(roles) > len(tokens) else roles, strict=False
    ):
        money = token.detail.kind == "money"
        counts: Counted = "usd" if money else unit_of_title(title or "shares")
        place = next(u for u in units if u.start <= token.start < u.end)
        found.append(
            Movement(
                role,
                token.value,
                token.start,
                token.end,
                counts,
                title,
                0.93,
                None,
                place,
                money,
                token.detail.currency,
                title_at,
            )
        )
    return found


def read_rows(substance: Substance) -> list[Row]:
    """The rows with file numbers of all tables after the cover, and of tables of amounts alone."""
    found: list[Row] = []
    for rows in _runs(substance):
        first = substance.units.index(rows[0])
        lead = " ".join(substance.words(u) for u in substance.units[max(first - 2, 0) : first])
        if tally := read_tally(pairs_of_rows(substance, rows), unclosed=0.5):
            found.append(Row(rows, [], movements=tally))
        elif any(row.of("file_number") for row in rows):
            headings = _headings(substance, rows)
            roles, date_roles = _amount_roles(headings, lead), _date_roles(headings)
            columns = (
                None
                if "\t" in _printed(substance, rows[0]) or "|" in headings
                else _heading_cells(substance, rows)
            )
            found.extend(_numbered(substance, rows, roles, date_roles, columns))
        else:
            found.extend(_unnumbered(substance, rows, lead))
    return found


def _printed(substance: Substance, unit: Unit) -> str:
    """A row as the filing prints it."""
    start, end = substance.span(unit.start, unit.end)
    return substance.filing.text[start:end]


def _numbered(
    substance: Substance,
    rows: list[Unit],
    roles: list[str],
    date_roles: list[str],
    columns: list[tuple[int, int, str]] | None,
) -> list[Row]:
    found = []
    for units in _merge_cells(substance, rows):
        numbers = [t for u in units for t in u.of("file_number")]
        if not numbers:
            continue
        row = Row(units, numbers)
        dates = [t for u in units for t in u.of("date") if t.detail.precision == "day"]
        for index, date in enumerate(dates):
            row.dates.append(
                (date, date_roles[index] if len(date_roles) == len(dates) else "filed")
            )
        row.forms = [t for u in units for t in u.of("form") if t.detail.kind == "securities_act"]
        row.amendments = [
            t for u in units for t in u.of("amendment_number") if t.detail.kind == "post_effective"
        ]
        given, row.none_sold, sure = _without_nil(substance, units, roles)
        row.movements = _row_amounts(substance, units, given, columns)
        for movement in row.movements:
            movement.strength = min(movement.strength, sure)
        found.append(row)
    return found


def _unnumbered(substance: Substance, rows: list[Unit], lead: str) -> list[Row]:
    """A table of amounts by class or offering: its total row, else its only row, else a row a class."""
    data = [row for row in rows if row.of("quantity")]
    if not data:
        return []
    headings = "\n".join(substance.words(row) for row in rows[: rows.index(data[0])])
    roles = _amount_roles(headings, lead)
    if len(roles) < 2 or "" in roles:
        return []
    total = [
        row for row in data if re.match(r"\W*(?:grand\s+)?totals?\b", substance.words(row), re.I)
    ]
    chosen = total or data
    if len(chosen) > 1 and not all(CLASS.search(substance.words(row)) for row in chosen):
        return []
    found = []
    for row in chosen:
        given, none_sold, sure = _without_nil(substance, [row], roles)
        movements = _row_amounts(substance, [row], given)
        for movement in movements:
            movement.strength = min(movement.strength, sure)
        found.append(Row([row], [], movements=movements, none_sold=none_sold))
    return found
