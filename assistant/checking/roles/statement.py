"""A registration statement as it is read: values with their places, surest and rivals alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from assistant.checking.roles.movements import Movement


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
    label: str | None = None
    """The letter or number of its item in a list: `b` of `(b)`."""
    range_at: tuple[int, int] | None = None
    """Where the range is printed whose unprinted member this is."""
