"""A logistic regression as the program reads it: a bias and a row of weights for each feature.

Weights are stored as short rows of whole numbers in JSON (`eval/linear_weights.py` writes them) and
read without numpy, which takes longer to load than many filings to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from operator import mul

__all__ = ["LinearModel"]


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Classes with their bias, and of each feature the classes that it speaks for or against."""

    classes: list[str]
    bias: list[float]
    rows: dict[str, tuple[float, ...]]
    """By feature: the weight that it has for each class."""

    @classmethod
    def stored(
        cls, classes: list[str], scale: int, bias: Iterable[int], weights: Mapping[str, list[int]]
    ) -> LinearModel:
        """The model of stored numbers, each `scale` times what it stands for."""
        each = 1 / scale
        known: dict[int, float] = {}  # few weights differ, and each is held once

        def whole(row: list[int]) -> tuple[float, ...]:
            dense = dict(zip(row[::2], row[1::2], strict=True))
            every = (dense.get(place, 0) for place in range(len(classes)))
            return tuple(known.setdefault(weight, weight * each) for weight in every)

        rows = {name: whole(row) for name, row in weights.items()}
        return cls(classes, [value * each for value in bias], rows)

    def add(self, logits: list[float], features: Iterable[tuple[str, float]]) -> None:
        """Adds what features of some size say to the logits of the classes."""
        row_of = self.rows.get
        found = [(row, size) for name, size in features if (row := row_of(name))]
        if not found:
            return
        rows, sizes = zip(*found, strict=True)
        for place, weights in enumerate(zip(*rows, strict=True)):
            logits[place] = sum(map(mul, sizes, weights), logits[place])

    def odds(self, logits: Sequence[float]) -> dict[str, float]:
        """How probable each class is by the logits."""
        most = max(logits)
        powers = [exp(logit - most) for logit in logits]
        whole = sum(powers)
        return {name: power / whole for name, power in zip(self.classes, powers, strict=True)}
