"""Tables with a row for each thing that happened, and a column for each class or measure.

`                Notes         Shares of common stock`
`Registered   $143,750,000     9,284,950`
`Sold         $121,505,000       814,322`

tables with a row for each thing that happened to each of several classes

`Debt Securities registered ...... $300,000,000`
`Preferred Stock registered ...... 4,000,000 shares`

and tables that list what was issued one by one and add it up: `Total issued ... $150,000,000`.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.checking.roles.classes import CLASS, class_title, unit_of_noun, unit_of_title
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.tallies import Pair, read_tally, role_of_label
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token
from assistant.record import Unit as Counted

__all__ = ["read_class_tallies", "read_listed_total", "read_measured"]

_FEWEST_ROWS = 2
# What is told beside the securities, and is none: `Gross proceeds`, `Offering price`
_BESIDE = re.compile(
    r"\b(?:proceeds|prices?|raised|value|received|fees?|investors|holders)\b", re.I
)
_WHOLE = re.compile(r"\W*(?:total|in\s+all|combined|all\s+offerings)\b", re.I)
_COUNTED = re.compile(r"\b(shares|units|warrants|rights|interests)\b", re.I)


def read_measured(substance: Substance, rows: list[Unit], before: Unit | None) -> list[Movement]:
    """The amounts of a table of several columns whose rows have labels that are roles; empty where
    the rows are no such table, or a column does not close to the last share. The headings are in
    the rows, else in `before`, the unit before them."""
    read = _labelled(substance, rows, before)
    if read is None:
        return []
    heads, labelled = read
    width = len(labelled[0][1])
    columns = [
        [(label, tokens[at], unit) for label, tokens, unit in labelled] for at in range(width)
    ]
    kept = [at for at in range(width) if not _BESIDE.search(heads[at])]
    whole = [at for at in kept if _WHOLE.match(heads[at])]
    named = [at for at in kept if _class_of(substance, heads[at]) is not None]
    if whole and not named:
        kept = whole  # offerings of one class, added up
    elif len(kept) > 1 and len(named) < len(kept):
        kept = [at for at in kept if labelled[0][1][at].detail.kind == "count"]
        if len(kept) != 1 or named:
            return []  # columns of which it is not told what they count
    found: list[Movement] = []
    for at in kept:
        told = _column(columns[at], heads[at], _class_of(substance, heads[at]))
        if not told:
            return []
        found += told
    return found


def _labelled(
    substance: Substance, rows: list[Unit], before: Unit | None
) -> tuple[list[str], list[tuple[str, list[Token], Unit]]] | None:
    """The heading of each column, and the rows with their labels and as many amounts each."""
    labelled: list[tuple[str, list[Token], Unit]] = []
    above: list[str] = []
    label = ""
    for row in rows:
        if row.of("file_number"):
            return None
        tokens = [t for t in row.of("quantity") if t.detail.kind in ("count", "money")]
        words = substance.words(row)
        if not tokens and not labelled:
            above.append(words)
        elif not tokens:
            label = f"{label} {words.strip()}".strip()
        else:
            own = substance.text[row.start : tokens[0].start]
            labelled.append((f"{label} {own}".strip("|\t $(."), tokens, row))
            label = ""
    widths = {len(tokens) for _, tokens, _ in labelled}
    if len(labelled) < _FEWEST_ROWS or len(widths) != 1 or (width := widths.pop()) < 2:
        return None
    labelled = _without_parts(labelled)
    if not all(role_of_label(words) for words, _, _ in labelled):
        return None
    if not above and before is not None:
        above = [_printed(substance, before)]
    return _heads(above, width), labelled


def _without_parts(
    labelled: list[tuple[str, list[Token], Unit]],
) -> list[tuple[str, list[Token], Unit]]:
    """The rows without those that only divide the one above: `Registered`, and below it `Primary
    offering` and `Reinvestment plan`, which add up to it."""
    kept, at = [], 0
    while at < len(labelled):
        whole, until = labelled[at], at + 1
        while until < len(labelled) and not role_of_label(labelled[until][0]):
            until += 1
        parts = [tokens for _, tokens, _ in labelled[at + 1 : until]]
        sums = [sum(token.value for token in column) for column in zip(*parts, strict=True)]
        divided = sums == [token.value for token in whole[1]]
        kept += [whole] if divided else labelled[at:until]
        at = until
    return kept


_GAP = re.compile(r" {3,}")


def _printed(substance: Substance, unit: Unit) -> str:
    """A line of headings as it is printed, with tabs between its cells."""
    start, end = substance.span(unit.start, unit.end)
    return _GAP.sub("\t", substance.filing.text[start:end])


def _heads(above: list[str], width: int) -> list[str]:
    """The words above each of `width` columns; the cells of several lines are joined."""
    heads = [""] * width
    for line in above:
        cells = [cell.strip() for cell in re.split(r"[\t|]", line) if cell.strip()]
        if len(cells) == width + 1:
            cells = cells[1:]
        if len(cells) == width:
            heads = [f"{head} {cell}".strip() for head, cell in zip(heads, cells, strict=True)]
    return heads


def _class_of(substance: Substance, head: str) -> tuple[str, tuple[int, int] | None] | None:
    """The class that a heading names, and where its words stand; None where it names none."""
    named = CLASS.search(head)
    if named is None:
        return None
    at = substance.text.find(named.group(), substance.body)
    return class_title(named.group()), (at, at + len(named.group())) if at >= 0 else None


def _column(
    pairs: list[Pair], head: str, named: tuple[str, tuple[int, int] | None] | None
) -> list[Movement]:
    """The movements of one column, which must close."""
    money = any(token.detail.kind == "money" for _, token, _ in pairs)
    title, title_at = named or (None, None)
    noun = _COUNTED.search(head)
    counts: Counted = unit_of_noun(noun.group(1)) if noun else unit_of_title(title or "shares")
    if money:
        counts = "usd"
    told = read_tally(pairs)
    for movement in told:
        movement.title, movement.title_at = title, title_at
        movement.unit, movement.money = counts, money
        movement.currency = next((t.detail.currency for _, t, _ in pairs if money), None)
    return told


def read_class_tallies(
    substance: Substance, rows: list[Unit], before: Unit | None
) -> list[Movement]:
    """The amounts of a table that tells of one class after another, named in each label or on a
    line above its rows; empty where it is of one class, or one of them does not close to the last
    share. `before` is the unit before the table."""
    tallies: dict[str, list[Pair]] = {}
    places: dict[str, tuple[int, int]] = {}
    title = ""
    for row in [before, *rows] if before is not None else rows:
        words = substance.words(row).strip(" :")
        if row is before and CLASS.fullmatch(words) is None:
            continue
        tokens = [t for t in row.of("quantity") if t.detail.kind in ("count", "money")]
        label = substance.text[row.start : tokens[0].start if tokens else row.end]
        if len(tokens) > 1 or row.of("file_number"):
            return []
        if named := CLASS.search(label):
            title = class_title(named.group())
            places.setdefault(title, (row.start + named.start(), row.start + named.end()))
        if tokens:
            own = CLASS.sub("", label).strip("|\t $(.")
            tallies.setdefault(title, []).append((own, tokens[0], row))
    if len(tallies) < 2 or "" in tallies:
        return []
    found: list[Movement] = []
    for title, pairs in tallies.items():
        told = _column(pairs, "", (title, places[title]))
        if not told:
            return []
        found += told
    return found


# `The Company has issued the following:`, before a list of what it issued
_ISSUED = re.compile(
    r"\b(?:issued|sold)\b(?:(?!\bnot\b)[^.;]){0,80}\bfollowing\b|\bfollowing\b[^.;]{0,80}\b(?:issued|sold)\b",
    re.I,
)
_TOTAL = re.compile(r"\W*(?:total|aggregate)\b", re.I)


def read_listed_total(substance: Substance, rows: list[Unit], lead: str) -> list[Movement]:
    """The total of a list of securities that were issued one by one; empty where the list is none,
    or its total is not the sum."""
    pairs: list[tuple[str, Token, Unit]] = []
    for row in rows:
        if row.of("file_number"):
            return []
        tokens = [t for t in row.of("quantity") if t.detail.kind in ("count", "money")]
        large = [t for t in tokens if t.value >= 1000]
        if large:
            pairs.append((substance.text[row.start : large[-1].start], large[-1], row))
    if len(pairs) < 3 or not _TOTAL.match(pairs[-1][0]):
        return []
    *parts, (label, total, place) = pairs
    added: int | Decimal = sum(token.value for _, token, _ in parts)
    role = role_of_label(label.strip("|\t $(.")) or ("sold" if _ISSUED.search(lead) else "")
    if role != "sold" or added != total.value:
        return []
    money = any(token.detail.kind == "money" for _, token, _ in pairs)
    at = (total.start, total.end)
    return [
        Movement(
            role, total.value, *at, "usd" if money else "shares", None, 0.98, None, place, money,
            total.detail.currency,
        )
    ]  # fmt: skip
