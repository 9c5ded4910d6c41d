"""Intervals and tests: hand-worked, against scipy and scikit-learn, and by simulation."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from sklearn import metrics

from assistant.evaluation import statistics as s


def drawn(generator: np.random.Generator, filings: int, miss: float, bad: float = 0.15):
    """Counts of invented filings: few have many misses, most have none."""
    values = generator.integers(8, 20, filings)
    wrong = generator.binomial(values, np.where(generator.random(filings) < bad, miss, 0.004))
    extra = generator.binomial(3, np.where(wrong > 2, 0.3, 0.01))
    return np.stack([values - wrong, wrong + extra, wrong], axis=1).astype(float)


def test_ratios_are_those_of_scikit_learn():
    generator = np.random.default_rng(1)
    truth, said = generator.integers(0, 2, 300), generator.integers(0, 2, 300)
    sums = np.array([
        ((truth == 1) & (said == 1)).sum(), ((truth == 0) & (said == 1)).sum(),
        ((truth == 1) & (said == 0)).sum(),
    ], dtype=float)  # fmt: skip
    p, r, f, _ = metrics.precision_recall_fscore_support(truth, said, average="binary")
    assert [s.precision(sums), s.recall(sums), s.f1(sums)] == pytest.approx([p, r, f])


def test_a_ratio_over_nothing_is_no_number():
    assert np.isnan(s.f1(np.zeros(3)))
    assert np.isnan(s.share(np.zeros((2, 2)))).all()


def test_the_bootstrap_is_that_of_scipy():
    counts = drawn(np.random.default_rng(3), 40, 0.3)

    def score(rows, axis):
        assert axis == -1
        return s.f1(counts[rows].sum(axis=-2))

    theirs = stats.bootstrap(
        (np.arange(len(counts)),), score, n_resamples=30_000, method="BCa", rng=5
    ).confidence_interval
    ours = s.interval(counts, s.f1, draws=30_000, seed=5)
    assert ours.value == pytest.approx(float(s.f1(counts.sum(axis=0))))
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=0.003)


def test_filings_are_drawn_and_not_values():
    """The same misses, spread over filings or all in one: the second is far less sure."""
    spread, heaped = np.tile([19.0, 1, 1], (30, 1)), np.tile([20.0, 0, 0], (30, 1))
    spread[::2] = [18, 2, 2]
    spread[1::2] = [20, 0, 0]
    heaped[0], heaped[1] = [5, 15, 15], [5, 15, 15]
    one, other = s.interval(spread, s.f1), s.interval(heaped, s.f1)
    assert one.value == pytest.approx(other.value, abs=1e-12)
    assert one.high - one.low < (other.high - other.low) / 2


def test_where_nothing_was_missed_the_bound_is_the_exact_one():
    counts = np.tile([12.0, 0, 0], (20, 1))
    bound = stats.binomtest(20, 20).proportion_ci(method="exact").low
    found = s.interval(counts, s.f1)
    assert (found.value, found.high) == (1.0, 1.0)
    assert found.low == pytest.approx(bound)
    assert found.few
    none_right = s.interval(np.tile([0.0, 1, 1], (20, 1)), s.f1)
    assert none_right.high == pytest.approx(1 - bound)


def test_filings_without_the_field_have_no_say():
    counts = np.array([[3.0, 1, 1], [0, 0, 0], [4, 0, 0]])
    assert s.interval(counts, s.f1).clusters == 2
    assert s.interval(np.zeros((4, 3)), s.f1) == s.Interval(None, None, None, 0)


def test_one_filing_alone_has_a_score_and_no_interval():
    found = s.interval(np.array([[3.0, 1, 1]]), s.f1)
    assert found == s.Interval(0.75, None, None, 1)
    assert found.few
    alike = s.interval(np.array([[3.0, 1, 1]] * 20), s.f1)
    assert (alike.value, alike.low, alike.high) == (0.75, None, None)


def test_wilson_is_that_of_scipy():
    for right, of in [(0, 9), (7, 9), (9, 9), (512, 600)]:
        theirs = stats.binomtest(right, of).proportion_ci(method="wilson")
        assert s.wilson(right, of) == pytest.approx((theirs.low, theirs.high))
    assert s.wilson(0, 0) == (0.0, 1.0)


def test_the_permutation_test_worked_by_hand():
    """Three filings differ, all for the better: 2 of the 8 swaps are as far apart, so p = 1/4."""
    one = np.array([[9.0, 1, 1], [9, 1, 1], [9, 1, 1], [10, 0, 0]])
    other = np.tile([10.0, 0, 0], (4, 1))
    assert s.permutation_test(one, other, s.f1) == 0.25


@pytest.mark.parametrize("filings", [10, 60])  # all swaps, and a sample of them
def test_the_permutation_test_is_that_of_scipy(filings):
    generator = np.random.default_rng(11)
    one, other = generator.integers(0, 12, filings), generator.integers(1, 14, filings)
    theirs = stats.permutation_test(
        (one, other), lambda a, b, axis: b.sum(axis=axis) - a.sum(axis=axis),
        permutation_type="samples", n_resamples=9999, vectorized=True, rng=2,
    ).pvalue  # fmt: skip
    counts = [np.stack([x, np.full(filings, 20)], axis=1).astype(float) for x in (one, other)]
    ours = s.permutation_test(*counts, s.share)
    assert ours == pytest.approx(theirs, abs=0.03 if filings > 13 else 1e-9)


def test_equal_runs_are_never_told_apart():
    counts = drawn(np.random.default_rng(0), 64, 0.3)
    assert s.permutation_test(counts, counts, s.f1) == 1.0
    assert s.difference(counts, counts, s.f1) == s.Interval(0.0, 0.0, 0.0, 64)


def test_the_difference_is_paired():
    """The same filings are hard for both: paired, a small gain is seen that is unseen apart."""
    generator = np.random.default_rng(8)
    one = drawn(generator, 80, 0.5, bad=0.3)
    better = one.copy()
    hard = one[:, 2] > 0
    better[hard] += [1, -1, -1]
    gain = s.difference(one, better, s.f1)
    assert gain.value == pytest.approx(float(s.f1(better.sum(0)) - s.f1(one.sum(0))))
    assert gain.low > 0
    assert s.interval(one, s.f1).high > s.interval(better, s.f1).low


def test_the_interval_of_a_difference_is_that_of_scipy():
    generator = np.random.default_rng(12)
    one, other = drawn(generator, 50, 0.4), drawn(generator, 50, 0.3)

    def gain(rows, axis):
        assert axis == -1
        return s.f1(other[rows].sum(axis=-2)) - s.f1(one[rows].sum(axis=-2))

    theirs = stats.bootstrap(
        (np.arange(50),), gain, n_resamples=20_000, method="basic", rng=1
    ).confidence_interval
    ours = s.difference(one, other, s.f1, draws=20_000, seed=2)
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=0.004)


def test_holm_worked_by_hand():
    assert s.adjusted([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert s.adjusted([0.5, 0.9]) == [1.0, 1.0]
    assert s.adjusted([]) == []


def test_tests_that_cannot_reject_are_not_counted():
    """Of five fields only two differ in enough filings; Holm over two, worked by hand."""
    least = [2**-9, 2**-8, 0.25, 0.5, 1.0]
    assert s.adjusted([0.02, 0.03, 0.25, 0.5, 1.0], least) == [0.04, 0.04, 1.0, 1.0, 1.0]
    assert s.adjusted([0.5, 0.5], [0.5, 0.5]) == [1.0, 1.0]
    one, other = np.zeros((6, 3)), np.zeros((6, 3))
    other[:4, 0] = 1
    assert s.least_p(one, other) == 2 / 2**4


def test_false_alarms_over_many_fields_stay_at_the_rate():
    """200 comparisons of 8 fields each, most of them rare, without any difference."""
    generator = np.random.default_rng(31)
    alarms = 0
    for _ in range(COMPARISONS):
        p_values, least = [], []
        for often in (*[0.15] * 3, *[0.02] * 5):
            one, other = (drawn(generator, 40, 0.3, bad=often) for _ in range(2))
            p_values.append(s.permutation_test(one, other, s.f1, shuffles=600))
            least.append(s.least_p(one, other))
        alarms += min(s.adjusted(p_values, least)) < s.ALPHA
    assert alarms <= stats.binom.ppf(0.995, COMPARISONS, s.ALPHA)


COMPARISONS = 200


def compared(worse: float) -> tuple[int, int]:
    """Of 200 simulated comparisons: those found different at 5 %, and intervals without 0."""
    generator = np.random.default_rng(20)
    by_test = by_interval = 0
    for _ in range(COMPARISONS):
        one, other = drawn(generator, 60, 0.35), drawn(generator, 60, 0.35, bad=0.15 + worse)
        by_test += s.permutation_test(one, other, s.f1, shuffles=1000) < s.ALPHA
        gain = s.difference(one, other, s.f1, draws=500)
        by_interval += gain.low > 0 or gain.high < 0
    return by_test, by_interval


def test_false_alarms_are_at_the_stated_rate():
    """Two engines of the same worth, whose slips fall on different filings.

    At 5 %, 200 comparisons give 3 to 18 false alarms in 99 of 100 such experiments.
    """
    by_test, by_interval = compared(worse=0.0)
    low, high = stats.binom.interval(0.99, COMPARISONS, s.ALPHA)
    assert low <= by_test <= high
    assert low <= by_interval <= high


def test_a_worse_engine_is_found_worse():
    """Slips in 55 % of filings against 15 %: found nearly always."""
    by_test, by_interval = compared(worse=0.4)
    assert by_test >= 190
    assert by_interval >= 190


def test_intervals_hold_the_true_score_as_often_as_they_say():
    generator = np.random.default_rng(7)
    truth = float(s.f1(drawn(generator, 200_000, 0.35).sum(axis=0)))
    found = [s.interval(drawn(generator, 60, 0.35), s.f1, draws=500) for _ in range(COMPARISONS)]
    held = sum(i.low <= truth <= i.high for i in found)
    assert held >= stats.binom.ppf(0.001, COMPARISONS, 0.93)
