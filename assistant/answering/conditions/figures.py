"""Figures that are worked out of a filing's proven values: days between two events, shares in
percent, counts and totals.

The same proven values are read from one filing (`pieces_of_reading`) and from a library's tables
(`queries/typed_query`), so that a figure means the same in both.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.wording import count, usual
from assistant.library.proven import day_of_filing, proven_values
from assistant.record import Citation

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Piece:
    """A proven value of a filing; `place` is its span in the text, or its row of the table."""

    value: str
    number: float | int | None = None
    unit: str | None = None
    title: str | None = None
    file_number: str | None = None
    place: Any = None


Pieces = Mapping[str, Sequence[Piece]]
"""The proven values of a filing by their fields."""


@dataclass(frozen=True, slots=True)
class Worked:
    """A figure of one filing, the values that it comes from, and how."""

    value: Number
    parts: tuple[Piece, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What is worked out. `sort` is one of `days`, `years`, `months` (calendar ones), `percent`,
    `count`, `total`, `each` (of one statement), `par`.

    `first` and `second` are the fields: the events, the part and its whole, or what is counted.
    """

    sort: str
    first: str
    second: str = ""

    @property
    def name(self) -> str:
        """The figure as a typed condition has it."""
        return " ".join(part for part in (self.sort, self.first, self.second) if part)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the proven values that it is worked out of."""
        named = [f for f in (self.first, self.second) if f]
        return tuple(f for name in named for f in OWN.get(name, (name,)))

    @property
    def told(self) -> str:
        """What it is, in words."""
        match self.sort:
            case "days":
                return f"days from {EVENT_NAMES[self.first]} to {EVENT_NAMES[self.second]}"
            case "years" | "months":
                between = f"{EVENT_NAMES[self.first]} to {EVENT_NAMES[self.second]}"
                return f"calendar {self.sort} from {between}"
            case "percent":
                return f"% of the registered shares {_DONE[self.first]}"
            case "total" | "each":
                return f"shares {_DONE[self.first]}"
            case "par":
                return "par value"
        return _NOUNS[self.first][1]

    def shown(self, value: Number) -> str:
        """A value of it with its unit."""
        match self.sort:
            case "days":
                lead = count(abs(int(value)), "day") if value == int(value) else f"{value} days"
                return lead if value >= 0 else f"{lead} before"
            case "percent":
                return f"{value} %"
            case "total" | "each":
                return f"{value:,} shares"
            case "par":
                return f"${_in_cents(value)}"
        one, several = _NOUNS[self.first]
        return f"{value:,} {one if value == 1 else several}"


def _in_cents(value: Number) -> str:
    """A value in money with two places at least: `2.50`, `0.001`."""
    return f"{value:.2f}" if value == round(value, 2) else str(value)


def figure_named(name: str) -> Figure:
    """The figure of a typed condition's field."""
    return Figure(*name.split(" "))


OWN: dict[str, tuple[str, ...]] = {
    "own": ("signed_on", "filed_on"), "own_filed": ("filed_on", "signed_on"),
}  # fmt: skip
"""The amendment's own day: that of signing or filing, whichever is proven."""

EVENT_NAMES = {
    "own": "the signing of the amendment",
    "own_filed": "the filing of the amendment",
    "closed_on": "the closing of the acquisition",
    "agreement_date": "the agreement",
    "statement_filed_on": "the filing of the registration statement",
    "effective_on": "its effectiveness",
}
_DONE = {"deregistered": "removed", "sold": "sold", "registered": "registered"}
_NOUNS = {
    "statement": ("registration statement", "registration statements"),
    "plan": ("plan", "plans"),
    "signatory": ("signatory", "signatories"),
    "registrant": ("registrant", "registrants"),
    "firm": ("law firm", "law firms"),
    "counsel": ("counsel", "counsel"),
}


def worked(figure: Figure, pieces: Pieces) -> list[Worked]:
    """The figure of a filing, once for each of its statements where these differ."""
    match figure.sort:
        case "days":
            return _days(_of(pieces, figure.first), _of(pieces, figure.second))
        case "years" | "months":
            return _apart(figure, _of(pieces, figure.first), _of(pieces, figure.second))
        case "percent":
            return _percent(pieces.get(figure.first, ()), pieces.get(figure.second, ()))
        case "each":
            held = _shares(pieces.get(figure.first, ()))
            return [Worked(_amount(p), (p,), f"{_amount(p):,} as printed") for p in held]
        case "total":
            return _total(pieces.get(figure.first, ()))
        case "par":
            return [
                Worked(Decimal(p.value), (p,), f"{p.value} as printed")
                for p in pieces.get(figure.first, ())
                if p.number is not None and re.fullmatch(r"\d*\.?\d+", p.value)
            ]
    return _count(figure.first, pieces.get(figure.first, ()))


def _of(pieces: Pieces, name: str) -> Sequence[Piece]:
    for field in OWN.get(name, (name,)):
        if held := pieces.get(field):
            return held
    return ()


def _days(firsts: Sequence[Piece], seconds: Sequence[Piece]) -> list[Worked]:
    found = []
    for one in firsts:
        for other in seconds:
            if one.file_number and other.file_number and one.file_number != other.file_number:
                continue
            early, late = day_of(one), day_of(other)
            between = (late - early).days
            found.append(
                Worked(between, (one, other), f"{usual(late)} - {usual(early)} = {between} days")
            )
    return found


def _apart(figure: Figure, firsts: Sequence[Piece], seconds: Sequence[Piece]) -> list[Worked]:
    """The calendar years or months between two events: 0 where both fall into the same one."""
    found = []
    for between in _days(firsts, seconds):
        early, late = map(day_of, between.parts)
        years, months = late.year - early.year, late.month - early.month
        apart = years if figure.sort == "years" else years * 12 + months
        how = f"{usual(early)} and {usual(late)}: {apart} calendar {figure.sort} apart"
        found.append(Worked(apart, between.parts, how))
    return found


def day_of(piece: Piece) -> datetime.date:
    """A day in ISO form as a date."""
    return datetime.date.fromisoformat(piece.value)


def _shares(held: Iterable[Piece]) -> list[Piece]:
    return [p for p in held if p.unit == "shares" and p.number is not None]


def _amount(piece: Piece) -> Number:
    amount = Decimal(piece.value)
    return int(amount) if amount == int(amount) else amount


def _percent(parts: Sequence[Piece], wholes: Sequence[Piece]) -> list[Worked]:
    """The part of what was registered, over the classes of which both numbers are proven."""
    known = {(p.file_number, p.title): p for p in _shares(wholes)}
    pairs = [(p, w) for p in _shares(parts) if (w := known.get((p.file_number, p.title)))]
    part = sum((_amount(p) for p, _ in pairs), 0)
    whole = sum((_amount(w) for _, w in pairs), 0)
    if not whole or part > whole:  # more than all: after a split, no share of the number before
        return []
    share = (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.01")).normalize()
    share = share if share != int(share) else Decimal(int(share))
    cited = tuple(p for pair in pairs for p in pair)
    return [Worked(share, cited, f"{part:,} / {whole:,} = {share} %")]


def _total(held: Sequence[Piece]) -> list[Worked]:
    shares = _shares(held)
    if not shares:
        return []
    total = sum((_amount(p) for p in shares), 0)
    sums = " + ".join(f"{_amount(p):,}" for p in shares)
    return [Worked(total, tuple(shares), f"{sums} = {total:,}" if len(shares) > 1 else sums)]


def _count(name: str, held: Sequence[Piece]) -> list[Worked]:
    kept = [p for p in held if name != "plan" or p.file_number is None]
    once = {p.value.lower() if name == "firm" else i: p for i, p in enumerate(kept)}
    if not once:
        return []
    return [Worked(len(once), tuple(once.values()), f"{len(once)} counted")]


# --- bounds ---------------------------------------------------------------------------------------

_BOUND = re.compile(r"(?P<sign>>=|<=|>|<|=)(?P<n>-?[\d.]+) ?(?P<unit>\w*)")


def within(figure: Figure, found: Worked, bounds: Sequence[str]) -> bool:
    """Whether a figure keeps within bounds such as `<=7 day`, `>10 year`, `>50`."""
    return all(_keeps(found, _BOUND.fullmatch(bound)) for bound in bounds)


def _keeps(found: Worked, bound: re.Match[str] | None) -> bool:
    if bound is None:
        return False
    value: Any = found.value
    limit: Any = Decimal(bound["n"])
    if bound["unit"] in ("month", "year"):
        early, late = day_of(found.parts[0]), day_of(found.parts[1])
        value, limit = late, _shifted(early, int(limit) * (12 if bound["unit"] == "year" else 1))
    match bound["sign"]:
        case ">=":
            return bool(value >= limit)
        case "<=":
            return bool(value <= limit)
        case ">":
            return bool(value > limit)
        case "<":
            return bool(value < limit)
    return bool(value == limit)


def _shifted(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later; the last day of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for date in range(day.day, 27, -1):
        try:
            return datetime.date(year, month + 1, date)
        except ValueError:
            continue
    return datetime.date(year, month + 1, min(day.day, 27))


# --- one filing's proven values -------------------------------------------------------------------


def pieces_of_reading(reading: Reading, fields: Iterable[str]) -> dict[str, list[Piece]]:
    """The proven values of some fields of one filing, as a library's table has them."""
    wanted = set(fields)
    found: dict[str, list[Piece]] = {}
    for p in proven_values(reading.extraction):
        if p.field in wanted:
            piece = Piece(p.value, p.number, p.unit, p.title, p.file_number, (p.start, p.end))
            found.setdefault(p.field, []).append(piece)
    if "filed_on" in wanted and (day := day_of_filing(reading.filing)) is not None:
        found["filed_on"] = [Piece(day[0].isoformat(), place=(day[1], day[2]))]
    return found


def cite_pieces(reading: Reading, parts: Iterable[Piece]) -> list[Citation]:
    """Where the values of a figure stand in their filing."""
    return reading.cite_spans([p.place for p in parts])
