"""A logistic regression as the program reads it: a bias and a row of weights for each feature.

Weights are stored as short rows of whole numbers in JSON (`eval/linear_weights.py` writes them) and
read without numpy, which takes longer to load than many filings to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp

__all__ = ["LinearModel"]


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Classes with their bias, and of each feature the classes that it speaks for or against."""

    classes: list[str]
    bias: list[float]
    rows: dict[str, list[tuple[int, float]]]
    """By feature: places of classes with the weights that the feature has for them."""

    @classmethod
    def stored(
        cls, classes: list[str], scale: int, bias: Iterable[int], weights: Mapping[str, list[int]]
    ) -> LinearModel:
        """The model of stored numbers, each `scale` times what it stands for."""
        each = 1 / scale
        return cls(
            classes,
            [value * each for value in bias],
            {
                name: [(row[at], row[at + 1] * each) for at in range(0, len(row), 2)]
                for name, row in weights.items()
            },
        )

    def add(self, logits: list[float], features: Iterable[tuple[str, float]]) -> None:
        """Adds what features of some size say to the logits of the classes."""
        rows = self.rows
        for name, size in features:
            if name in rows:
                for place, weight in rows[name]:
                    logits[place] += size * weight

    def odds(self, logits: Sequence[float]) -> dict[str, float]:
        """How probable each class is by the logits."""
        most = max(logits)
        powers = [exp(logit - most) for logit in logits]
        whole = sum(powers)
        return {name: power / whole for name, power in zip(self.classes, powers, strict=True)}
