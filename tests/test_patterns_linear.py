"""No pattern backtracks super-linearly: each is fed texts made of its own words for that.

A pattern is tried at the beginning of a text; four times the text may take four times as long. Runs
of blanks are not among the texts: a flow has none, and whole filings with long runs of them are in
`test_hostile.py`. Growth is a ratio of CPU times, with a wide margin, told only where it can be
measured.
"""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.pattern_attacks import all_patterns, attacks, made

SMALL, LARGE = 1_000, 4_000  # characters
FACTOR = 8  # linear is 4, quadratic 16
MEASURABLE = 0.002  # seconds
LONGEST = 0.5  # seconds, after which a search has gone wrong whatever the growth


class _EndlessError(Exception):
    pass


@contextmanager
def _limited() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise _EndlessError

    held = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, held)


def _seconds(match: Callable[[str], object], text: str, times: int) -> float:
    """CPU time of one match, the least of a few."""
    best = LONGEST
    for _ in range(times):
        began = time.process_time()
        match(text)
        best = min(best, time.process_time() - began)
    return best


def grows_too_fast(pattern: re.Pattern[str], attack: tuple[str, str]) -> bool:
    small, large = made(attack, SMALL), made(attack, LARGE)
    try:
        with _limited():
            if _seconds(pattern.match, large, 1) < MEASURABLE:
                return False
            taken = _seconds(pattern.match, large, 3)
            return taken > MEASURABLE and taken > FACTOR * _seconds(pattern.match, small, 5)
    except _EndlessError:
        return True


_TIMES = 4


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer of CPU time")
def test_no_pattern_backtracks_super_linearly():
    patterns = all_patterns()
    assert len(patterns) > 1_000
    found = [
        (where, attack, pattern.pattern[:100])
        for where, pattern in patterns
        for attack in attacks(pattern)
        # what grows too fast does so each time; what the machine did meanwhile is not the pattern's
        if all(grows_too_fast(pattern, attack) for _ in range(_TIMES))
    ]
    assert not found


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"x[ab]*[bc]*[ac]*$", re.I),
        (r"(?:a+)+b", 0),  # exponential
        (r"price per \w+\s*(?:\w+\s+){0,3}$", 0),
        (r"\d*[.,]?\d+ (?:par|stated)", 0),
    ],
)
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer of CPU time")
def test_those_that_do_are_found(pattern, flags):
    compiled = re.compile(pattern, flags)
    assert any(grows_too_fast(compiled, attack) for attack in attacks(compiled))
