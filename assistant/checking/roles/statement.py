"""A registration statement as it is read: values with their places, surest and rivals alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from assistant.checking.roles.movements import Movement
from assistant.language.tokens import Token


@dataclass(slots=True)
class Found:
    """A value read for a statement; `start` and `end` are positions in the flow."""

    value: Any
    start: int
    end: int
    strength: float = 0.9


@dataclass(slots=True)
class Statement:
    """One amended statement with all that was read for it."""

    number: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    filed_on: list[Found] = field(default_factory=list)
    effective_on: list[Found] = field(default_factory=list)
    form: list[Found] = field(default_factory=list)
    amendment_number: list[Found] = field(default_factory=list)
    plans: list[Found] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    titles: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    """Classes named with the statement, whether or not an amount could be tied to it."""
    none_sold: tuple[int, int] | None = None
    """Where its row says that none was sold: `none`, `nil`, `-0-`."""
    others_unsold: set[int] = field(default_factory=set)
    """Where the units begin that say by an ordinal of another statement that none was sold."""
    label: str | None = None
    """The letter or number of its item in a list: `b` of `(b)`."""
    range_at: tuple[int, int] | None = None
    """Where the range is printed whose unprinted member this is."""


def paired(names: list[str], found: list[Token], first: dict[str, Token]) -> dict[str, Token]:
    """Which value belongs to which number: one, as many in the same order, or one for all.

    One value stands for all numbers only where they stand together: `Nos. A, B and C, filed on …`.
    """
    if not names or not found:
        return {}
    if len(names) == 1:
        return {names[0]: found[0]}
    if len(found) == len(names):
        return dict(zip(names, found, strict=True))
    places = sorted((first[name].start, first[name].end) for name in names)
    together = all(b[0] - a[1] < 60 for a, b in pairwise(places))
    if len(found) == 1 and together:
        return dict.fromkeys(names, found[0])
    return {}


def nearest_number(numbers: list[Token], token: Token) -> Token | None:
    """The number that a value in the same run of text stands with: the nearest one."""
    if not numbers:
        return None
    return min(
        numbers,
        key=lambda n: (max(n.start - token.end, token.start - n.end), n.start < token.start),
    )
