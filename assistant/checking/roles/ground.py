"""A cause that a substance names, with the sentences that name it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checking.roles.units import Unit

__all__ = ["Ground"]


@dataclass(slots=True)
class Ground:
    """A category with its weight and the units that name it, the most telling first."""

    category: str
    weight: float
    units: list[tuple[float, Unit, tuple[int, int]]]
    by_place: bool = False
    """Whether no table holds its words: it was read by where they stand, and is not proven."""
    by_pronoun: bool = False
    """Whether a sentence tells it by a pronoun, of what the sentence before it names."""
