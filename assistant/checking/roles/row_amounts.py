"""The amounts of a row: which cell holds which, by its heading or its place, and of what class."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.checking.roles.classes import (
    COUNTED,
    class_title,
    lists_classes,
    unit_of_noun,
    unit_of_title,
)
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.table_headings import role_by_column
from assistant.checking.roles.table_rows import AMOUNT_CELL, amounts_of_cells
from assistant.checking.roles.tallies import role_of_label
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token
from assistant.record import Unit as Counted

__all__ = ["nothing_removed", "row_amounts", "value_cells", "without_nil"]

_PAR_CELL = re.compile(r"\bpar\s+value\b|\bprice\b|\bfee\b", re.I)
# `Shares, for issue on exercise of warrants`: no warrants
_UPON = re.compile(
    r"\b(?:exercise|conversion|exchange|holders?|owners)\s+of\s+(?:the\s+|our\s+|its\s+)?(?:\w+\s+)?$",
    re.I,
)
# `Lowndes Analytics, LLC Unit Option Plan` offers no LLC units
_OF_A_PLAN = re.compile(r"(?:\s+[A-Z][\w-]+){1,3}\s+Plan\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NIL = re.compile(r"(?:none|nil|-0-|0|\u2014|\u2013|-+|n/a)[.*]?", re.I)


def value_cells(substance: Substance, units: list[Unit]) -> list[tuple[str, int, int]]:
    """The cells that hold an amount or `none`, with their places in the flow."""
    cells = []
    for unit in units:
        at = unit.start
        for cell in re.split(r"[\t|]", substance.words(unit)):
            left = at + len(cell) - len(cell.lstrip())
            cells.append((cell.strip(), left, left + len(cell.strip())))
            at += len(cell) + 1
    kinds = (_NIL, AMOUNT_CELL, _AMOUNTS_CELL)
    return [c for c in cells if any(kind.fullmatch(c[0]) for kind in kinds)]


def without_nil(
    substance: Substance, units: list[Unit], roles: list[str]
) -> tuple[list[str], dict[str, tuple[int, int]], float]:
    """The roles of the cells that hold amounts, where `none` stands for one; the places of those
    of none by their role; and how sure the amounts' places are."""
    cells = value_cells(substance, units)
    if len(cells) > len(roles) and all(_YEAR.fullmatch(c[0]) for c in cells[: -len(roles)]):
        cells = cells[-len(roles) :]  # a plan that is called by its year
    values = [(a, b, bool(_NIL.fullmatch(cell))) for cell, a, b in cells]
    if not any(none for _, _, none in values):
        return roles, {}, 1.0
    if len(values) > len(roles):
        return roles, {}, 0.5  # a column more: which one is empty is not told
    paired = list(zip(values, roles[-len(values) :], strict=True))
    nil = {role: (a, b) for (a, b, none), role in paired if none}
    return [role for (_, _, none), role in paired if not none], nil, 1.0


def nothing_removed(unit: Unit, nil: dict[str, tuple[int, int]]) -> list[Movement]:
    """The amount of a cell that says that nothing is removed: 0."""
    place = nil.get("deregistered")
    if place is None:
        return []
    return [Movement("deregistered", 0, *place, "shares", None, 0.93, None, unit)]


def _class_named(
    substance: Substance, units: list[Unit], has_money: bool
) -> tuple[str | None, tuple[int, int] | None]:
    """The class that the cells of a row name, and where; `securities` for a shelf of classes."""
    title: str | None = None
    title_at: tuple[int, int] | None = None
    for unit in units:
        named = next(iter(substance.classes(unit.start, unit.end)), None)
        if named and has_money and lists_classes(substance.text, unit.start, unit.end):
            title, title_at = "securities", None  # one amount for a shelf of classes
        elif (
            named
            and not _UPON.search(substance.text, max(unit.start, named.start() - 40), named.start())
            and not _OF_A_PLAN.match(substance.text, named.end(), unit.end)
        ):
            title, title_at = class_title(named.group()), named.span()
        if head := _HEAD_NOUN.match(substance.text, unit.start, unit.end):
            return class_title(head.group(1)), head.span(1)
    return title, title_at


# `Rights to purchase common stock`, `Units, each of two shares and one warrant`: of what the row is
_HEAD_NOUN = re.compile(
    r"\W*((?:rights|warrants)\s+to\s+(?:purchase|acquire)\b[^|\t(,]{0,40}[^|\t(, ]"
    r"|units(?=(?:\s*\(\w{1,2}\))?\s*,?\s+(?:each|(?:which\s+)?consist|compris|compos|made\s+up|including)))",
    re.I,
)


def _by_column(
    substance: Substance,
    tokens: list[Token],
    columns: list[tuple[int, int, str]] | None,
    roles: list[str],
) -> list[str] | None:
    """The role of each amount by the headings printed above it; None where that is not told."""
    if not columns or not tokens:
        return None
    default = roles[0] if roles else "registered"
    placed = [role_by_column(substance, t, columns, default) for t in tokens]
    told = [role for role in placed if role]
    return told if len(told) == len(placed) == len(set(told)) else None


# `of 400,000 shares under No. 333-1 ..... 3,250`, `original: 1,000,000 shares`
_OF_WHOLE = re.compile(r"(?:^|[|\t,;]\s*|\W)(?:out\s+)?of\s+(?:the\s+|its\s+)?\Z", re.I)
_LABELLED = re.compile(r"(?:^|[|\t,;])\s*([^|\t,;:]{1,40}):\s*\Z")
_WORDS_BEFORE = 60
_IN_YEAR = re.compile(r"\bin\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d\Z")


def _by_words(substance: Substance, tokens: list[Token], default: str) -> list[str] | None:
    """The role of each amount of a row without headings, by the words before it in its cell, of one
    the default; None where they do not tell all of them apart."""
    told = []
    for token in tokens:
        place = substance.unit_at(token.start)
        start = max(place.start if place else 0, token.start - _WORDS_BEFORE)
        before = substance.text[start : token.start].rstrip("$")
        label = _LABELLED.search(before)
        if label and label.group(1).count(")") > label.group(1).count("("):
            label = None  # `(Stock Plan, 1,500,000 shares registered): 402,880 shares`
        role = _role_labelled(label.group(1)) if label else ""
        told.append(role or ("registered" if _OF_WHOLE.search(before) else default))
    if set(told) == {default} or len(set(told)) != len(told):
        return None
    return told


# `$485,000,000 sold`, `12,250 shares removed`: what a cell says of its amount
_OWN_WORDS = re.compile(
    r"\s+(?:shares\s+|units\s+|securities\s+)?(?:(?:are|is|were|was|now|hereby|being)\s+)*"
    r"((?:registered|(?:re)?sold|issued|deregistered|de-registered|removed|withdrawn|unsold|unissued|remaining)\b[^|\t\n]{0,30})(?=[|\t\n]|\Z)",
    re.I,
)


def _by_own_words(substance: Substance, tokens: list[Token]) -> list[str] | None:
    """The role of each amount of a row whose cells say it behind their amounts; None where one of
    them does not."""
    told = []
    for token in tokens:
        place = substance.unit_at(token.start)
        words = _OWN_WORDS.match(substance.text, token.end, place.end) if place else None
        told.append(role_of_label(words.group(1)) if words else "")
    return told if len(told) > 1 and all(told) and len(set(told)) == len(told) else None


def _role_labelled(label: str) -> str:
    """The role that an amount's own label gives it; what an earlier year removed is gone."""
    role = role_of_label(label)
    return "previously_removed" if role == "deregistered" and _IN_YEAR.search(label) else role


# A cell with an amount for each of several plans: `3,900,000; 750,000`
_AMOUNTS_CELL = re.compile(
    r"\$?\d[\d,.]*(?:\s*(?:;|\band\b|\s)\s*\$?\d[\d,.]*)+(?:\s+shares)?", re.I
)


def _by_cell(
    substance: Substance, units: list[Unit], tokens: list[Token], roles: list[str]
) -> list[str] | None:
    """The role of each amount where cells hold several; None where none does."""
    cells = [c for c in value_cells(substance, units) if not _NIL.fullmatch(c[0])]
    told = [(left, right) for _, left, right in cells]
    several = any(not AMOUNT_CELL.fullmatch(cell) for cell, _, _ in cells)
    if not several or len(told) != len(roles):
        return None
    found = [
        role
        for token in tokens
        for (a, b), role in zip(told, roles, strict=True)
        if a <= token.start < b
    ]
    return found if len(found) == len(tokens) else None


def _every_value(substance: Substance, units: list[Unit]) -> list[Token]:
    """The amounts of a row whose cells ran together, those of 0 too."""
    return [
        t
        for u in units
        for t in u.of("quantity")
        if t.detail.kind in ("count", "money")
        and not _PAR_CELL.search(substance.text, t.end, min(t.end + 12, u.end))
    ]


def _in_cells_of_their_own(substance: Substance, tokens: list[Token]) -> list[Token]:
    """The amounts that open their cells and are what these hold: `1994 Options` is a plan, and
    `Stock Plan (500,000 shares)` names one."""
    text = substance.text
    opening = [t for t in tokens if _CELL_BEGINS.search(text, max(t.start - 8, 0), t.start)]
    several = {
        t.start for t, other in pairwise(tokens) if not _NEXT_CELL.search(text, t.end, other.start)
    }
    return [t for t in opening if _CELL_ENDS.match(text, t.end) and t.start not in several]


_NEXT_CELL = re.compile(r"[\t|\n]")
_CELL_BEGINS = re.compile(r"[\t|]\s*(?:[A-Z]{0,3}\s?[$\u20ac\u00a3])?\s?\Z")
_CELL_ENDS = re.compile(r"(?:\s+(?:shares|units))?\s*(?:[\t|,;.(\n]|\Z)")


def _described(
    substance: Substance, tokens: list[Token], alone: list[Token], roles: list[str]
) -> list[Token]:
    """The one amount in the words of a row that describe its statement, `No. 333-1 (Stock Plan,
    1,500,000 shares registered)`, where its cells tell what became of the securities."""
    if "registered" in roles:
        return []
    text = substance.text
    told = [t for t in tokens if t not in alone and COUNTED.match(text, t.end)]
    return told if len({t.value for t in told}) == 1 else []


def row_amounts(
    substance: Substance,
    units: list[Unit],
    roles: list[str],
    columns: list[tuple[int, int, str]] | None = None,
    named: list[Unit] | None = None,
) -> list[Movement]:
    """The amounts of a row's units; its class stands in `named`, else in the units themselves."""
    every = _every_value(substance, units)
    tokens = [token for token in every if token.value >= 1]
    flat = not any("\t" in substance.words(u) or "|" in substance.words(u) for u in units)
    if flat and every and len(every) == len(roles):
        given = dict(zip((t.start for t in every), roles, strict=True))
        tokens = [t for t in tokens if t.start in given]
        roles = [given[t.start] for t in tokens]
    told = _by_words(substance, tokens, roles[0]) if len(roles) == 1 else None
    told = told or _by_own_words(substance, tokens)
    told = told or _by_column(substance, tokens, columns, roles)
    told = told or _by_cell(substance, units, tokens, roles)
    lots = True
    alone = [] if told is not None or flat else _in_cells_of_their_own(substance, tokens)
    if len(tokens) > len(roles) == len(alone):
        beside = _described(substance, tokens, alone, roles)
        tokens, told = [*alone, *beside], [*roles, *("registered" for _ in beside)]
    if told is None and not flat and len(tokens) > len(roles):
        cells, lots = amounts_of_cells(substance.text, [t for t in tokens if t.value >= 100])
        if len(cells) == len(roles):
            tokens = [t for cell in cells for t in cell]
            told = [role for cell, role in zip(cells, roles, strict=True) for _ in cell]
    if told is None:
        if len(tokens) > len(roles):
            tokens = [t for t in tokens if t.value >= 100][: len(roles)]
        told = roles[-len(tokens) :] if len(roles) > len(tokens) else roles[: len(tokens)]
    has_money = any(token.detail.kind == "money" for token in tokens)
    named_by = _class_named(substance, named or units, has_money)
    found = [
        _movement(substance, units, token, role, named_by)
        for token, role in zip(tokens, told, strict=False)
    ]
    for movement, role in zip(found, told, strict=False):
        movement.strength = 0.93 if lots else 0.6
        movement.lot = lots and told.count(role) > 1
    return found


def _movement(
    substance: Substance,
    units: list[Unit],
    token: Token,
    role: str,
    named_by: tuple[str | None, tuple[int, int] | None],
) -> Movement:
    """An amount of a row in its role, of the class that the row names."""
    title, title_at = named_by
    money = token.detail.kind == "money"
    noun = None if money else COUNTED.match(substance.text, token.end)
    if noun and title and unit_of_noun(noun["noun"]) == "shares" != unit_of_title(title):
        # `600,000 shares and an indeterminate amount of plan interests`, `1,404,221 shares and
        # 300,000 warrants`: of the shares
        title, title_at = None, None
    counts: Counted = "usd" if money else unit_of_title(title or "shares")
    place = next(u for u in units if u.start <= token.start < u.end)
    at = (token.start, token.end)
    made = Movement(role, token.value, *at, counts, title, 0.93, None, place, money)
    made.currency, made.title_at = token.detail.currency, title_at
    return made
