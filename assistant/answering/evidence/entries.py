"""What a filing tells of one plan, class, offering or statement among several, as entries.

A table has a row for each, a sentence a list (`235,000 for the Employee Plan and 150,000 for the
Director Plan`). Either way an amount, a day or a number belongs to something that words name, and
has a role. An entry says both, and where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

from assistant.answering.evidence.printed_cells import Printed, printed_cells
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.values import DATE
from assistant.answering.questions.scope import FILE_NUMBER
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, plain, words

__all__ = [
    "Entry",
    "Kind",
    "Role",
    "defined",
    "keys_of",
    "role_in",
    "table_entries",
    "without_roles",
]

Role = Literal[
    "remaining", "removed_before", "outstanding", "removed", "transferred", "unsold", "proceeds",
    "price", "sold", "registered", "filed", "effective", "number", "name",
]  # fmt: skip
Kind = Literal["count", "money", "day", "number", "name"]

_ACT = r"(?:sold|issued|bought|purchased|acquired|resold|subscribed|taken up)"
_OFF = (
    r"(?:de-?regist\w*|remov(?:e|es|ed|ing|al)|withdr(?:aw|awn|ew|awing|awal)|pulled|struck|dropped"
    r"|t(?:ake|aken|ook) (?:off|out)|(?:come|came|coming|pulled|taken|struck) (?:off|out))"
)
_ROLES: dict[Role, re.Pattern[str]] = {
    "remaining": re.compile(
        r"\b(?:still|stay(?:s|ed)?|remain(?:s|ed|ing)?|kept|keeps?|left) (?:\w+ )?"
        r"(?:registered|covered)\b",
        re.I,
    ),
    "removed_before": re.compile(
        rf"\b{_OFF}\b[^?;:]{{0,40}}\b(?:earlier|previous\w*|prior|before|first)\b"
        rf"|\b(?:earlier|previously|already|prior)\b[^?;:]{{0,20}}\b{_OFF}\b",
        re.I,
    ),
    "outstanding": re.compile(
        r"\b(?:outstanding|unexercised|subject to (?:\w+ )?(?:options|awards))\b", re.I
    ),
    "transferred": re.compile(
        r"\b(?:transferred|carried (?:over|forward)|moved|reallocat\w+)\b", re.I
    ),
    "removed": re.compile(rf"\b{_OFF}\b", re.I),
    "unsold": re.compile(
        r"\bun(?:sold|issued|used|purchased|subscribed)\b|\bleft(?:\s?over)?\b"
        r"|\bremain(?:s|ed|ing|der)?\b"
        rf"|(?:\b(?:not|never|yet to be)|n['’]t)\b[^?.;,]{{0,24}}?\b{_ACT}\b",
        re.I,
    ),
    "proceeds": re.compile(
        r"\b(?:proceeds|raise[ds]?|gross(?:ed)?|br(?:ing|ought) in|t(?:ake|ook) in)\b", re.I
    ),
    "price": re.compile(r"\bprices?\b", re.I),
    "sold": re.compile(rf"\b(?:{_ACT}|sell|issue|buy)\b", re.I),
    "registered": re.compile(r"\bregister(?:ed|s|ing)?\b|\bcover(?:ed|s|ing)?\b", re.I),
}
"""What was done with an amount, in order: an earlier one is told in words of a later one."""
_DATED = re.compile(r"\b(?:date|day|when|filed|filing)\b", re.I)
_NAMED = re.compile(r"\b(?:plans?|program|agreement|award)\b", re.I)
_EFFECTIVE = re.compile(r"\beffective(?:ness)?\b", re.I)
_BARE = re.compile(
    r"(?:number of |amount of |class [a-z] )*(?:common |ordinary )?(?:shares|units|stock|amount)"
    r"(?: of (?:class [a-z] )?common stock)?(?:, .{0,30}par value)?(?: \(#?\d?\))?$",
    re.I,
)
"""A heading that names what is counted alone: beside numbers of statements it was registered."""
_FIGURE = re.compile(
    r"\(?(?:US|U\.S\.)?\\?[$€£]?\s?\d[\d,]*(?:\.\d+)?\)?\*?(?:\s?\(\w\))?$|(?:none|nil|-0-)$", re.I
)
_SUM = re.compile(r"\b(?:sub-?)?totals?\b|^(?:together|both)\b|\bin all\b", re.I)
_MONEY = re.compile(r"[$€£]|\bdollars?\b|\bproceeds\b", re.I)
_NUMBER_ALONE = re.compile(
    r"(?:(?:registration |file )?nos?\.? ?)?0?(?:333|33|2)-\d{3,6}(?: \(\S+\))?$", re.I
)
_UNTOLD = re.compile(r"[\s(),.$*\\]|\bNos?\.|(?<=-)0{1,3}|^0{1,2}(?=\d{1,3}-)")
"""Marks that a figure or number may be printed with or without."""
_DASH = re.compile(r"[-–—]+$")
_LONGEST = 140
"""Characters of a cell that names something; what is longer is a sentence."""
_MOST = 8_000  # cells that are looked at; what has more is a prospectus with its accounts
_LEADERS = re.compile(r"[. ]{3,}$")
_CLASS = re.compile(
    r"\b(?P<kind>class|series|tranche)(?:es)? (?P<which>[A-Z0-9]{1,3}|[a-z])\b", re.I
)
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\b")
_SHORT_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?= \d))", re.I)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_PIVOT = 50  # years of two digits below it are of this century
_SOFT = frozenset(concepts(
    "share security common stock number amount total plan plans program statement registration "
    "form file filed date filing offering unit units aggregate count figure quantity class series "
    "register dollar dollars issuance"
)) | {"no"}  # fmt: skip
"""Concepts that tell no entry from another."""


@dataclass(slots=True)
class Entry:
    """A value with what it is told of, and in which role. `told` has both as printed.

    `names` are the words that name that, `days` those of its day, `heads` those of the headings
    above the value, `title` those above the table or before the list, `figures` those beside it.
    `of` tells the table or sentence from others.
    """

    role: Role
    kind: Kind
    text: str
    told: str
    names: Set[str]
    of: int
    spans: list[tuple[int, int]]
    days: Set[str] = frozenset()
    numbers: Set[str] = frozenset()
    heads: Set[str] = frozenset()
    title: Set[str] = frozenset()
    figures: Set[str] = frozenset()
    is_sum: bool = False

    @property
    def value(self) -> str:
        """What is printed, as it compares: without the marks that are written or left out."""
        return _UNTOLD.sub("", self.text).lower()

    def holds(self, key: str) -> bool:
        """Whether a word of a question is one of those that the value is told of with."""
        return any(key in of for of in (self.names, self.days, self.heads, self.figures))


def role_in(text: str) -> Role | None:
    """What was done with the amount that a heading, a label or a question is about."""
    return next((role for role, pattern in _ROLES.items() if pattern.search(text)), None)


def without_roles(text: str, role: Role | None = None, mark: str = " ") -> str:
    """The words without those that tell the role; without those of any where none is given. `mark`
    stands in their place."""
    for name, pattern in _ROLES.items():
        if role in (None, name):
            text = pattern.sub(mark, text)
    return text


@lru_cache(maxsize=4096)
def keys_of(text: str) -> frozenset[str]:
    """The words that tell one plan, class or statement from another, as concepts."""
    text = _SLASHED.sub(_spelled_day, plain(text))
    text = _SHORT_MONTH.sub(lambda m: _month(m[1]), text)
    classes = {f"{m['kind'].lower()}:{m['which'].lower()}" for m in _CLASS.finditer(text)}
    found = {
        w.concept
        for w in words(_CLASS.sub(" ", text))
        if w.surface.lower() not in STOP_WORDS and w.concept not in _SOFT
    }
    return frozenset(key for key in found | classes if len(key) > 1 or key.isdigit())


def _spelled_day(day: re.Match[str]) -> str:
    month, year = int(day[1]), int(day[3])
    century = 0 if len(day[3]) > 2 else 2000 if year < _PIVOT else 1900
    return f"{_MONTHS[month - 1]} {day[2]}, {year + century}" if 0 < month < 13 else day[0]


def _month(short: str) -> str:
    return next(m for m in _MONTHS if m.startswith(short.capitalize()[:3]))


def table_entries(reading: Reading) -> Iterator[Entry]:
    """The entries of the tables of the main document."""
    cells = [c for c in printed_cells(reading) if c.spans][:_MOST]
    sums = {_column(c) for c in cells if _MONEY.search(f"{c.text} {c.heading}")}
    days = _days_of_columns(cells)
    for _, group in groupby(cells, key=lambda c: c.spans[-1]):
        row = list(group)
        texts = [c for c in row if _kind_of(c) == "name" and not _DASH.match(c.text)]
        figures = {k for c in row if _FIGURE.match(c.text) for k in concepts(c.text)}
        of_row = {k for c in row if _kind_of(c) == "day" for k in keys_of(c.text)}
        numbers = {n for c in row for n in FILE_NUMBER.findall(c.text)}
        if any(len(c.text) > _LONGEST for c in texts):
            continue  # a list in cells
        for cell in row:
            kind = _kind_of(cell)
            if kind == "count" and _column(cell) in sums:
                kind = "money"
            above = set(FILE_NUMBER.findall(cell.heading))
            role = _role_of(cell, kind, row[0].text, numbered=bool(numbers | above))
            if role is None or (kind == "name" and not cell.heading):
                continue
            others = [c for c in texts if c is not cell]
            said = [without_roles(c.text) if c is row[0] else c.text for c in others]
            yield Entry(
                role, kind, cell.text, _told(texts, numbers, cell),
                {k for text in said for k in keys_of(text)} | defined(reading, " ".join(said)),
                cell.spans[0][0], cell.spans,
                days=of_row | days.get((cell.spans[0], cell.heading), frozenset()),
                numbers={n.removeprefix("0") for n in numbers | above},
                heads=keys_of(cell.heading) | cell.meant, title=cell.title, figures=figures,
                is_sum=any(_SUM.search(c.text) for c in (*texts, row[0])),
            )  # fmt: skip


def _column(cell: Printed) -> tuple[tuple[int, int], str, Role | None]:
    """What the cells of a column have in common that tell the same of several things."""
    return cell.spans[0], cell.heading, role_in(cell.heading) or role_in(cell.label)


def _days_of_columns(cells: list[Printed]) -> dict[tuple[tuple[int, int], str], Set[str]]:
    """The days of the statements whose columns a table has, by its row of days (`Filed`)."""
    return {
        (c.spans[0], c.heading): keys_of(c.text)
        for c in cells
        if _kind_of(c) == "day" and _DATED.search(c.label) and not _DATED.search(c.heading)
    }


def defined(reading: Reading, text: str) -> set[str]:
    """What the defined terms of a text stand for: `DRIP`."""
    held: set[str] = set()
    for term, meaning in reading.definitions.items():
        if term in text and re.search(rf"\b{re.escape(term)}\b", text):
            held |= meaning
    return held - _SOFT


def _told(texts: list[Printed], numbers: set[str], cell: Printed) -> str:
    """What a cell is told of, as printed: the names of its row, its heading."""
    named = ", ".join(dict.fromkeys(_LEADERS.sub("", c.text) for c in texts if c is not cell))
    numbered = ", ".join(f"No. {n}" for n in sorted(numbers - {cell.text}))
    of = f"{named} ({numbered})" if named and numbered and numbered not in named else named
    return ", ".join(part for part in (of or numbered, cell.heading) if part)


def _kind_of(cell: Printed) -> Kind:
    if _NUMBER_ALONE.match(cell.text):
        return "number"
    if _FIGURE.match(cell.text):
        return "money" if _MONEY.search(f"{cell.text} {cell.heading}") else "count"
    return "day" if DATE.match(cell.text) or _SLASHED.match(cell.text) else "name"


def _role_of(cell: Printed, kind: Kind, label: str, *, numbered: bool) -> Role | None:
    """What a cell tells of the thing of its row; None where its heading and label do not say."""
    if kind == "number":
        return "number"
    if kind == "name":
        return "name" if _NAMED.search(cell.heading) else None
    if kind == "day":
        if _EFFECTIVE.search(cell.heading):
            return "effective"
        return "filed" if numbered and _DATED.search(f"{cell.heading} {label}") else None
    told = role_in(cell.heading) or role_in(label)
    return told or ("registered" if numbered and _BARE.match(cell.heading) else None)
