"""Intervals and tests over filings: how sure a score is, and whether two runs differ.

The unit is the filing (or the question), never the value: slips come in clusters, a filing at a
time, and a test that took values for independent would be far too sure. A *counts* array has a
row for each filing and a column for each count; a *ratio* turns the sums of the columns into a
score, NaN where there is nothing to score.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ratio = Callable[[Floats], Floats]

LEVEL = 0.95
"""Of the intervals."""

ALPHA = 0.05
"""The rate of false alarms of a test between two runs that do not differ."""

FEW = 30
"""Under so many filings an interval is marked: it is itself only a rough one."""

DRAWS = 2000
"""Resamples of a bootstrap."""

SHUFFLES = 10_000
"""Of a permutation test that is too large to be done in full."""

ALL_SWAPS = 13
"""Up to so many filings that differ, every one of the 2^n swaps is tried."""

_CELLS = 4_000_000
"""Of an array of weights at most: bounds the memory of large collections."""

_NORMAL = NormalDist()
_TAILS = ((1 - LEVEL) / 2, (1 + LEVEL) / 2)


@dataclass(frozen=True, slots=True)
class Interval:
    """A score with its interval; all three are None over nothing, the bounds also over one filing
    and where all filings score alike, neither right nor wrong: these say nothing of others.

    `clusters` is the number of filings that have a say in it.
    """

    value: float | None
    low: float | None
    high: float | None
    clusters: int

    @property
    def few(self) -> bool:
        """Whether there are so few filings that the interval is only a rough one."""
        return self.clusters < FEW


# --- ratios ----------------------------------------------------------------------------------


def f1(sums: Floats) -> Floats:
    """Of sums of true positives, false positives and false negatives, in the last axis."""
    return _over(2 * sums[..., 0], 2 * sums[..., 0] + sums[..., 1] + sums[..., 2])


def precision(sums: Floats) -> Floats:
    """Of the same sums: the share of what was put out that is right."""
    return _over(sums[..., 0], sums[..., 0] + sums[..., 1])


def recall(sums: Floats) -> Floats:
    """Of the same sums: the share of what is right that was put out."""
    return _over(sums[..., 0], sums[..., 0] + sums[..., 2])


def share(sums: Floats) -> Floats:
    """The first column over the second: right ones over all."""
    return _over(sums[..., 0], sums[..., 1])


def _over(part: Floats, whole: Floats) -> Floats:
    blank = np.full(np.shape(whole), np.nan)
    return np.asarray(np.divide(part, whole, out=blank, where=whole > 0))


# --- intervals -------------------------------------------------------------------------------


def interval(counts: Floats, ratio: Ratio, *, draws: int = DRAWS, seed: int = 0) -> Interval:
    """The score of all filings with its bootstrap interval over filings.

    Bias-corrected and accelerated (Efron 1987): plain percentiles are too narrow where a score
    is near 1. Where every filing is right (or wrong) there is nothing to resample: then the
    bound is the exact binomial one for so many filings (Clopper and Pearson 1934).
    """
    counts = counts[counts.any(axis=1)]
    value = float(ratio(counts.sum(axis=0))) if len(counts) else math.nan
    if math.isnan(value):
        return Interval(None, None, None, len(counts))
    alike = _all_the_same(ratio(counts))
    if alike and value in (0.0, 1.0) and len(counts) > 1:
        margin = ((1 - LEVEL) / 2) ** (1 / len(counts))
        low, high = (margin, 1.0) if value == 1.0 else (0.0, 1 - margin)
        return Interval(value, low, high, len(counts))
    if alike:
        return Interval(value, None, None, len(counts))
    low, high = _bounds(counts, ratio, value, draws, seed)
    return Interval(value, min(low, value), max(high, value), len(counts))


def difference(
    one: Floats, other: Floats, ratio: Ratio, *, draws: int = DRAWS, seed: int = 0
) -> Interval:
    """How much more the second scores than the first on the same filings, with its interval.

    The rows of both are the same filings, drawn together (a paired bootstrap). The interval is
    the basic one, twice the value less the quantiles: a difference lies in the middle of its range,
    where quantiles moved for skewness are too sure of few filings.
    """
    taken = one.any(axis=1) | other.any(axis=1)
    both = np.hstack([one[taken], other[taken]])
    columns = one.shape[1]

    def gain(sums: Floats) -> Floats:
        first, second = ratio(sums[..., :columns]), ratio(sums[..., columns:])
        return np.asarray(np.nan_to_num(second) - np.nan_to_num(first))

    if not len(both):
        return Interval(None, None, None, 0)
    value = float(gain(both.sum(axis=0)))
    if np.array_equal(one[taken], other[taken]):
        return Interval(0.0, 0.0, 0.0, len(both))
    low, high = np.quantile(_drawn(both, gain, draws, seed), _TAILS)
    bounds = (max(-1.0, 2 * value - float(high)), min(1.0, 2 * value - float(low)))
    return Interval(value, min(bounds[0], value), max(bounds[1], value), len(both))


def _bounds(
    counts: Floats, ratio: Ratio, value: float, draws: int, seed: int
) -> tuple[float, float]:
    left_out = ratio(counts.sum(axis=0) - counts)
    drawn = _drawn(counts, ratio, draws, seed)
    drawn = drawn[~np.isnan(drawn)]
    if not len(drawn):
        return value, value
    tails = _accelerated(drawn, value, left_out[~np.isnan(left_out)])
    low, high = np.quantile(drawn, tails)
    return float(low), float(high)


def _all_the_same(scores: Floats) -> bool:
    return bool(np.nanmin(scores) == np.nanmax(scores))


def _drawn(counts: Floats, ratio: Ratio, draws: int, seed: int) -> Floats:
    """The scores of resamples of the filings, with replacement.

    Filings with the very same counts are drawn as one kind, as often as there are of them: most
    filings are right throughout, and ten thousand of them cost no more than ten.
    """
    generator = np.random.default_rng(seed)
    kinds, sizes = np.unique(counts, axis=0, return_counts=True)
    at_once = max(1, _CELLS // len(kinds))
    parts = []
    for begin in range(0, draws, at_once):
        size = min(at_once, draws - begin)
        weights = generator.multinomial(len(counts), sizes / len(counts), size=size)
        parts.append(ratio(weights @ kinds))
    return np.concatenate(parts)


def _accelerated(drawn: Floats, value: float, left_out: Floats) -> tuple[float, float]:
    """The quantiles to take, moved for bias and skewness; the plain ones where that fails."""
    # Half of those that are equal: with few filings many resamples give the very same score.
    below = float(np.mean(drawn < value) + np.mean(drawn == value) / 2)
    spread = left_out.mean() - left_out if len(left_out) else np.zeros(1)
    scale = float((spread**2).sum()) ** 1.5
    if not 0 < below < 1 or scale < 1e-300:
        return _TAILS
    bias, skew = _NORMAL.inv_cdf(below), float((spread**3).sum()) / (6 * scale)
    moved = []
    for tail in _TAILS:
        at = bias + _NORMAL.inv_cdf(tail)
        if 1 - skew * at <= 0:
            return _TAILS
        moved.append(_NORMAL.cdf(bias + at / (1 - skew * at)))
    return moved[0], moved[1]


def wilson(right: int, of: int) -> tuple[float, float]:
    """The interval of a share of independent items (Wilson 1927); (0, 1) of none."""
    if not of:
        return 0.0, 1.0
    z = _NORMAL.inv_cdf((1 + LEVEL) / 2)
    middle = (right + z * z / 2) / (of + z * z)
    half = z / (of + z * z) * math.sqrt(right * (of - right) / of + z * z / 4)
    return max(0.0, middle - half), min(1.0, middle + half)


# --- tests -----------------------------------------------------------------------------------


def permutation_test(
    one: Floats, other: Floats, ratio: Ratio, *, shuffles: int = SHUFFLES, seed: int = 0
) -> float:
    """The two-sided p-value that the two runs score alike, filings paired.

    Where neither is better, each filing's two results could as well have come from the other
    run: the results of filings are swapped at random (all ways are tried where few differ), and
    p is the share of swaps in which the runs differ at least as much as they do.
    """
    apart = one - other
    differing = apart[apart.any(axis=1)]
    if not len(differing):
        return 1.0
    first, second = one.sum(axis=0), other.sum(axis=0)
    seen = abs(_gap(first, second, ratio))
    swaps, exact = _swaps(len(differing), shuffles, seed)
    moved = swaps @ differing
    gaps = np.abs(_gap(first - moved, second + moved, ratio))
    as_large = int((gaps >= seen - 1e-12).sum())
    return as_large / len(gaps) if exact else (as_large + 1) / (len(gaps) + 1)


def _gap(first: Floats, second: Floats, ratio: Ratio) -> Floats:
    return np.asarray(np.nan_to_num(ratio(second)) - np.nan_to_num(ratio(first)))


def _swaps(filings: int, shuffles: int, seed: int) -> tuple[Floats, bool]:
    """Which filings are swapped, a row for each try; whether these are all ways there are."""
    if filings <= ALL_SWAPS:
        return np.array(list(itertools.product((0.0, 1.0), repeat=filings))), True
    generator = np.random.default_rng(seed)
    tries = max(1000, min(shuffles, 2 * _CELLS // filings))
    return generator.integers(0, 2, size=(tries, filings)).astype(np.float64), False


def least_p(one: Floats, other: Floats) -> float:
    """The smallest p-value that so many differing filings can give: 2 of all 2^n swaps."""
    return float(2.0 ** (1 - int((one != other).any(axis=1).sum())))


def adjusted(p_values: Sequence[float], least: Sequence[float] | None = None) -> list[float]:
    """The p-values of several tests, raised so that all false alarms together stay at the rate.

    Holm 1979: the smallest times the number of tests, and so on down. `least` are the smallest
    p-values that the tests can give: one that cannot fall under the rate, however it comes out,
    is no test and is not counted (Tarone 1990).
    """
    able = _able(least or [0.0] * len(p_values))
    result = [1.0] * len(p_values)
    highest = 0.0
    for rank, index in enumerate(sorted(able, key=p_values.__getitem__)):
        highest = max(highest, (len(able) - rank) * p_values[index])
        result[index] = min(1.0, highest)
    return result


def _able(least: Sequence[float]) -> list[int]:
    """The tests that can reject when as many as these are counted."""
    for count in range(1, len(least) + 1):
        able = [index for index, p in enumerate(least) if p < ALPHA / count]
        if len(able) <= count:
            return able
    return list(range(len(least)))
