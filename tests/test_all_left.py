"""Whether all that is left is removed, told in words of the filer's own."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from tests.invented import filing

HEAD = (
    "The Registration Statement covers 400,000 shares of common stock, par value $.01 per share. "
)

ALL_LEFT = [
    "The plan ended on May 4, 2001. We now withdraw from registration the 38,775.5 shares that nobody bought.",
    "The plan ended on May 4, 2001, and 22,640 of the shares were never used. Please consider those 22,640 "
    "shares as removed from registration.",
    "The plan ended on May 4, 2001. This Post-Effective Amendment No. 3 takes off the 31,250 shares of "
    "common stock that are still on it.",
    "The Plan was terminated on May 4, 2001. 41,903 shares were never purchased by employees. This "
    "amendment drops them.",
    "The Plan was terminated on May 4, 2001. The rest, 45,882 shares, should be considered withdrawn.",
]


@pytest.mark.parametrize("told", ALL_LEFT)
def test_what_is_spoken_of_as_the_rest_is_all_that_is_left(told: str) -> None:
    record = extract(filing(HEAD + told)).record
    assert record is not None
    assert record.purpose == "deregistration"
    assert [s.all_unsold for s in record.registration_statements[0].securities] == [True]


def test_a_number_of_which_part_stays_is_not_all_that_is_left() -> None:
    told = (
        "The Company removes the 60,000 shares set aside for consultants from registration. The shares "
        "subject to outstanding options will remain registered."
    )
    record = extract(filing(HEAD + told)).record
    assert record is not None
    assert [s.all_unsold for s in record.registration_statements[0].securities] == [False]


def test_a_number_of_which_nothing_is_said_is_left_open() -> None:
    told = "The Company removes from registration 60,000 shares."
    record = extract(filing(HEAD + told)).record
    assert record is not None
    assert [s.all_unsold for s in record.registration_statements[0].securities] == [None]
