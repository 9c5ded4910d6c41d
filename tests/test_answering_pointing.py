"""The value of a sentence that is asked for, and the stretch of the sentence that is told."""

from __future__ import annotations

import pytest

from assistant.answering.evidence.values import values
from assistant.answering.questions.plan import make_plan
from assistant.answering.sentences.pointing import pointed, stretch_around

_OF_RULES = 3.0
"""The margin that a sentence is cut by where rules chose it."""

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


TENDERED = (
    "By midnight on July 2, 2010, 6,204,633 shares, some 88.7% of those outstanding, had been tendered"
    " and not withdrawn, apart from 211,208 shares tendered by guaranteed delivery."
)
PRICES = (
    "It registered 82,500,000 lots: 75,000,000 to be offered to the public at $10.00 a share and"
    " 7,500,000 to be offered through the distribution reinvestment plan at $9.50 a share."
)
CONVERTED = (
    "Holders of $112,400,000 principal amount of Notes had converted them into common stock, and on"
    " October 17, 2005 it redeemed the remaining $2,600,000 principal amount at 102.83%."
)
MERGED = (
    "On June 30, 2017, under an Agreement and Plan of Merger dated April 18, 2017 among Old Tarn,"
    " Holdings and Tarn Sub, Inc., the last of these merged into Old Tarn, which survived."
)


@pytest.mark.parametrize(
    ("question", "text", "told", "other"),
    [
        (
            "How many shares were tendered by the end of the offer, leaving out guaranteed delivery?",
            TENDERED, "6,204,633", "211,208",
        ),
        (
            "How many shares were tendered, not counting guaranteed deliveries?",
            TENDERED, "6,204,633", "211,208",
        ),
        ("How many shares came by guaranteed delivery?", TENDERED, "211,208", "6,204,633"),
        (
            "At what price per share was stock offered through the reinvestment plan?",
            PRICES, "$9.50", "$10.00",
        ),
        ("At what price per share was stock offered to the public?", PRICES, "$10.00", "$9.50"),
        (
            "What principal amount of notes was converted into stock?",
            CONVERTED, "$112,400,000", "$2,600,000",
        ),
        (
            "What principal amount of notes was redeemed?",
            CONVERTED, "$2,600,000", "$112,400,000",
        ),
    ],
)  # fmt: skip
def test_the_value_that_the_questions_words_stand_beside_is_told(
    question: str, text: str, told: str, other: str
) -> None:
    stretch = pointed(make_plan(question, []), text, _OF_RULES)
    assert stretch is not None
    assert told in stretch
    assert other not in stretch


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "How many shares are removed under the Glow Plan?",
            "1997 Glow Plan 225,000 26,095 198,905",
        ),
        ("How many Glow Plan shares come off?", "| 1997 Glow Plan | 225,000 | 198,905 |"),
        ("When did Old Tarn's merger happen?", MERGED),
    ],
)
def test_neither_cells_of_a_row_nor_the_day_of_a_paper_is_pointed_at(
    question: str, text: str
) -> None:
    stretch = pointed(make_plan(question, []), text)
    assert stretch is None or "June 30, 2017" in stretch
