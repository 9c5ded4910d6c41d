"""Runs of digits: those of a long text, which are looked for once, are those of any stretch of it."""

from __future__ import annotations

import re

import pytest

from assistant.language.dates import find_dates
from assistant.language.runs import digit_runs

_FILED = "No. 333-20461, filed on May 14, 1997, of which 1,250,000 shares were left. "
LONG = "The shares 17\u00bd of 1999 are those of " + _FILED * 6


@pytest.mark.parametrize("text", [_FILED, LONG])
def test_runs_of_any_stretch_are_cut_at_its_borders(text: str) -> None:
    stretches = [(a, b) for a in range(0, 90, 7) for b in range(a, len(text), 3)]
    for start, end in stretches:
        expected = [
            (m.start() + start, m.end() + start) for m in re.finditer("[0-9]+", text[start:end])
        ]
        assert list(digit_runs(text, start, end)) == expected


def test_a_date_over_the_border_of_a_stretch_is_not_found_in_it() -> None:
    day = LONG.index("May 14, 1997")
    assert [d.start for d in find_dates(LONG, day, day + 12)] == [day]
    assert find_dates(LONG, day + 5, day + 12, years=False) == []
