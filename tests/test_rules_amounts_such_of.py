"""A removal of an unnumbered part of a told whole: the number is what was registered."""

from __future__ import annotations

import pytest

import assistant
from tests.invented import filing


@pytest.mark.parametrize(
    ("passage", "role"),
    [
        (
            "The Company hereby removes from registration such of the 200,000 shares of common stock "
            "registered on May 2, 1996 under No. 333-41234 as have not been sold.",
            "registered",
        ),
        (
            "This amendment deregisters whatever is left of the 200,000 shares of common stock "
            "registered on Form S-8 (No. 333-41234).",
            "registered",
        ),
        (
            "The Company hereby withdraws from registration the balance of 200,000 shares of common stock, "
            "which were not sold.",
            "deregistered",
        ),
        (
            "The Company hereby removes from registration such of the 200,000 unsold shares of common "
            "stock as the plan can no longer issue.",
            "deregistered",
        ),
        (
            "The Company hereby removes from registration the 200,000 shares of common stock that "
            "have not been sold.",
            "deregistered",
        ),
    ],
)
def test_a_part_without_a_number_leaves_the_number_to_the_whole(passage: str, role: str) -> None:
    moved = assistant.movements(filing(passage))
    assert [(m.role, m.amount) for m in moved] == [(role, 200_000)]
