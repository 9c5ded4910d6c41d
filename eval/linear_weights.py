"""The weights of a linear model as the program reads them: short rows of whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def scaled_rows(
    weights: Mapping[str, Iterable[float]], scale: int, telling: int
) -> dict[str, list[int]]:
    """For each feature numbers of classes and their weights times `scale`, by turns.

    Weights under `telling`, so scaled, are not worth their time and are left out.
    """
    return {
        name: [
            part
            for number, value in enumerate(row)
            if abs(scaled := round(value * scale)) >= telling
            for part in (number, scaled)
        ]
        for name, row in weights.items()
    }
