"""The value of a sentence that is asked for, and the stretch of the sentence that is told."""

from __future__ import annotations

import pytest

from assistant.answering.evidence.values import values
from assistant.answering.questions.plan import make_plan
from assistant.answering.sentences.in_turn import told_in_turn
from assistant.answering.sentences.pointing import pointed
from assistant.answering.sentences.stretches import stretch_around

_OF_RULES = 0.75
"""The probability from which a sentence is cut where rules chose it."""

_OF_SENTENCES = 0.6
"""The same where the ranking chose it."""

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


PART = (
    "The fee of $2,310.40 paid for the 2006 Form S-8, of which $412.75 belongs to the Moved Shares,"
    " is carried over to that registration statement."
)
EXTENDED = "The sponsor has extended the offering, which was to end on May 9, 2003, to May 8, 2004."
DELISTED = (
    "NYSE filed a Form 25 on June 4, 2018; Tarnwick means to file a Form 15 on or about June 15,"
    " 2018."
)
LIMITS = (
    "We offered, through our officers, not less than 300,000 and not more than 900,000 shares of our"
    " common stock at $.75 per share."
)
IN_TURN = (
    "The 1991 Stock Option Plan and the 1995 Stock Option Plan expired by their terms in 2001 and"
    " 2005, respectively."
)


@pytest.mark.parametrize(
    ("question", "text", "told", "other"),
    [
        ("What part of the fee goes with the Moved Shares?", PART, "$412.75", "$2,310.40"),
        ("How much of the fee belongs to the Moved Shares?", PART, "$412.75", "$2,310.40"),
        ("To what date was the offering extended?", EXTENDED, "May 8, 2004", "May 9, 2003"),
        (
            "When does Tarnwick intend to file a Form 15?",
            DELISTED, "June 15, 2018", "June 4, 2018",
        ),
        ("When was the Form 25 filed?", DELISTED, "June 4, 2018", "June 15, 2018"),
        ("What was the smallest number of shares to be sold?", LIMITS, "300,000", "900,000"),
        ("When did the 1991 option plan expire?", IN_TURN, "2001", "2005"),
    ],
)  # fmt: skip
def test_one_value_is_told_and_the_other_left_out(
    question: str, text: str, told: str, other: str
) -> None:
    stretch = pointed(make_plan(question, []), text, _OF_SENTENCES)
    assert stretch is not None
    assert told in stretch
    assert other not in stretch


@pytest.mark.parametrize(
    ("question", "text", "kind", "told"),
    [
        ("When did the 1995 option plan expire?", IN_TURN, "date", "2005"),
        (
            "How many shares are under No. 333-40411?",
            "Nos. 33-60188 and 333-40411 registered 75,000 and 120,000 shares, respectively.",
            "number", "120,000",
        ),
        (
            "How many shares of the director plan come off?",
            "For the Employee Plan, the Director Plan and the Savings Plan it removes 1,410, 2,220"
            " and 1,035 shares, respectively.",
            "number", "2,220",
        ),
    ],
)  # fmt: skip
def test_values_told_in_turn_belong_to_the_items_at_their_places(
    question: str, text: str, kind: str, told: str
) -> None:
    assert [v.text for v in told_in_turn(question, text, values(text, kind))] == [told]


@pytest.mark.parametrize("question", ["How many were sold and how many removed?", "Who signed it?"])
def test_what_asks_for_several_values_or_none_is_answered_by_the_whole_sentence(
    question: str,
) -> None:
    assert pointed(make_plan(question, []), LIMITS) is None
