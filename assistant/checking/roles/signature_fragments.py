"""What signature pages are made of: typed stretches of the text, signers, blocks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "sign",  # /s/ and its variants
    "by",  # By:
    "star",  # an asterisk: somebody else signed
    "rule",  # a line of underscores or dashes
    "name",  # a person's name
    "title",  # an office, or a piece of one
    "date",
    "label",  # Name:, Title:, Date:, Its:
    "caption",  # heads of columns
    "company",
    "heading",  # `Principal Executive Officer:` over the people who are
    "prose",  # a paragraph, read elsewhere
    "stop",  # exhibits, items of Part II: no signatures until the next certification
    "text",  # anything else
]


@dataclass(slots=True)
class Fragment:
    """A typed stretch `[start, end)` of the filing's text.

    `row` counts lines, `cell` the cells of a line, `x` is the column of the line where the
    fragment's cell begins; `after_blank` says that an empty line stands before its row.
    """

    kind: Kind
    text: str
    start: int
    end: int
    row: int
    cell: int
    x: int
    after_blank: bool
    date: datetime.date | None = None


@dataclass(slots=True)
class Signer:
    """One appearance of a person on a signature page.

    `signed` says that a signature mark stands there, `starred` that an asterisk does;
    `by` that the signature follows `By:`. `company` counts the companies under whose name
    the block stands, from 0. `titles` are the pieces of the printed title.
    """

    row: int
    company: int = 0
    signed: bool = False
    starred: bool = False
    by: bool = False
    ruled: bool = False
    names: list[Fragment] = field(default_factory=list)
    titles: list[Fragment] = field(default_factory=list)
    date: datetime.date | None = None
    date_span: tuple[int, int] | None = None
    date_blank: bool = False
    star_span: tuple[int, int] | None = None
    attorney: Fragment | None = None
    attorney_names: list[Fragment] = field(default_factory=list)
    heading: Fragment | None = None
    legend: bool = False  # `* By: /s/ …` below the table, for everyone with an asterisk
    opened_at: int = 0

    @property
    def name(self) -> str:
        """The fullest printed form of the name, in small letters where there is one."""
        return self.names[0].text if self.names else ""


@dataclass(slots=True)
class Block:
    """What follows one paragraph of a signature page: its people, and dates that stand alone."""

    signers: list[Signer] = field(default_factory=list)
    dates: list[Fragment] = field(default_factory=list)
    attorney_spans: list[tuple[int, int]] = field(default_factory=list)
