"""Movements: what happens to securities, amount by amount."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assistant.checking.roles.units import Unit
from assistant.record import Unit as Counted


@dataclass(slots=True)
class Movement:
    """An amount of securities in a role, with the class that it counts; positions in the flow."""

    role: str
    amount: int | Decimal
    start: int
    end: int
    unit: Counted
    title: str | None
    strength: float
    cue: tuple[int, int] | None
    place: Unit
    money: bool = False
    currency: str | None = None
    title_at: tuple[int, int] | None = None
    mixed: bool = False
    """Whether it counts what was issued together with what is only reserved or under option."""
    lot: bool = False
    """Whether it is the amount of one row among several that stand under one file number."""
    listed: bool = False
    """Whether it opens the member of a list, and has the role of the verb before that."""
    likely: bool = False
    """Whether its role is only likely: learned, or doubted by what was learned."""
