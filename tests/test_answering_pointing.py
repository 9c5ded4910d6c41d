"""The value of a sentence that is asked for, and the stretch of the sentence that is told."""

from __future__ import annotations

import pytest

from assistant.answering.evidence.values import values
from assistant.answering.sentences.pointing import stretch_around

TWO_AMOUNTS = (
    "4,736,842 of those shares were issued at the closing of the private placement and the other"
    " 2,105,263 were set aside for exercises of the warrants."
)
THREE_AMOUNTS = (
    "It filed Form S-8 to register 3,640,000 shares of its common stock, 2,500,000 under the Equity"
    " Plan and 1,140,000 for awards under the plan of Lumenquarry, Inc."
)
SUMS = "As Rule 457(p) permits, $1,246.80 of the $4,803.75 that was paid in 2001 is carried to it."
ROW = "Gross proceeds $631,886,140 $20,946,370 $652,832,510"


@pytest.mark.parametrize(
    ("text", "kind", "asked", "told"),
    [
        (
            TWO_AMOUNTS, "number", "2,105,263",
            "… and the other 2,105,263 were set aside for exercises of the warrants.",
        ),
        (
            TWO_AMOUNTS, "number", "4,736,842",
            "4,736,842 of those shares were issued at the closing of the private placement …",
        ),
        (
            THREE_AMOUNTS, "number", "3,640,000",
            "It filed Form S-8 to register 3,640,000 shares of its common stock …",
        ),
        (THREE_AMOUNTS, "number", "2,500,000", "… 2,500,000 under the Equity Plan …"),
        (
            THREE_AMOUNTS, "number", "1,140,000",
            "… and 1,140,000 for awards under the plan of Lumenquarry, Inc.",
        ),
        (SUMS, "money", "$1,246.80", "As Rule 457(p) permits, $1,246.80 …"),
        (SUMS, "money", "$4,803.75", "… of the $4,803.75 that was paid in 2001 is carried to it."),
        (ROW, "money", "$20,946,370", "$20,946,370."),
        (ROW, "money", "$652,832,510", "$652,832,510."),
    ],
)  # fmt: skip
def test_the_stretch_holds_the_value_and_no_other_of_its_type(
    text: str, kind: str, asked: str, told: str
) -> None:
    found = values(text, kind)
    [value] = [v for v in found if v.text == asked]
    stretch = stretch_around(text, value, [v for v in found if v.text != asked])
    assert stretch == told
    assert not any(v.text in stretch for v in found if v.text != asked)
