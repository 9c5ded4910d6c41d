"""Near misses: questions for what a filing does not tell, beside what it does."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.filing.inputs import read

_SUBSTANCE = """
The Registration Statement (No. 333-51820) was filed on April 20, 1999 and became effective on May
3, 1999. It covered 750,000 shares of common stock, no par value, for sale at $9.00 per share, and
40,000 shares issuable upon exercise of warrants sold to the Company's finder. The Company has also
filed a Registration Statement on Form S-8 (No. 333-60417) of its own, which is not affected. In
three closings, the last on August 2, 1999, the Company sold 610,000 shares in the offering, for
gross proceeds of $5,490,000, and 30,500 shares pursuant to the dividend reinvestment program. Post-Effective
Amendment No. 1 was filed on June 7, 1999. On March 6, 2000 the shareholders of Tarn Valley Corp. approved its
merger into the Company. Because the holders of 61,884 Tarn Valley shares perfected dissenters' rights and because
options for certain other shares lapsed, the Company issued 1,197,643 shares in the merger. Each other
share was exchanged for $3.10 in cash. The Company intends to file a Form 15. It filed a Form 25 on April 3, 2000.
On April 18, 2000 the common shares were held of record by 412 persons. The indenture with Port Alder Trust Company is
unchanged. The Company hereby removes the remaining 109,500 shares from registration. Of the fee
paid in 1999, $310.50 of the fee is carried forward.
"""

Pair = tuple[assistant.Filing, assistant.Extraction]


@pytest.fixture(scope="module")
def pair() -> Pair:
    filing = read(filing_text(_SUBSTANCE, form="S-3").encode(), name="cormorant.txt")
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    "question",
    [
        "When did registration statement No. 333-60417 become effective?",
        "How many shares are registered on the Form S-8 No. 333-60417?",
        "how many shares did cormorant put on its new S-3",
        "What is the exercise price of the finder's warrants?",
        "How much did Cormorant raise from its dividend reinvestment program?",
        "How many shares were sold at the first closing?",
        "How many of the 610,000 shares were sold to employees?",
        "What did Post-Effective Amendment No. 1 change?",
        "On what date did the shareholders of Cormorant Lanterns approve the merger?",
        "When did the shareholders of Cormorant Lanterns adopt the merger?",
        "How many options lapsed before the merger?",
        "how many shares were subject to the options that lapsed",
        "How much were the dissenting shareholders paid for their shares?",
        "When did the company file its Form 15?",
        "How many option holders were there on April 18, 2000?",
        "How many warrants were sold to the finder?",
        "When was the indenture signed?",
        "Who is the trustee of the Tarn Valley liquidating trust?",
        "Under a power of attorney of what date was the amendment signed?",
        "What were the net proceeds of the offering?",
        "How many of the 1,197,643 shares have been resold?",
    ],
)
def test_a_value_of_something_else_is_no_answer(pair: Pair, question: str) -> None:
    found = ask(pair, question)
    assert not found.answered, found.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did registration statement No. 333-51820 become effective?", "May 3, 1999"),
        ("How much did Cormorant raise in the offering?", "$5,490,000"),
        ("How many shares were sold pursuant to the dividend reinvestment program?", "30,500"),
        ("When was the last closing?", "August 2, 1999"),
        ("When was Post-Effective Amendment No. 1 filed?", "June 7, 1999"),
        ("On what date did the shareholders of Tarn Valley approve the merger?", "March 6, 2000"),
        ("How many shares did the company issue in the merger?", "1,197,643"),
        ("For how many shares were dissenters' rights perfected?", "61,884"),
        ("When did the company file a Form 25?", "April 3, 2000"),
        ("How many holders of record were there on April 18, 2000?", "412"),
        ("How many of the 750,000 shares are removed?", "109,500"),
    ],
)
def test_what_is_told_beside_it_is_answered(pair: Pair, question: str, told: str) -> None:
    found = ask(pair, question)
    assert told in found.answer, found.answer


_DAYS = """
On March 31, 1999 the Company completed its purchase of the lamp works. At that date 9,284,616
shares of its common stock were outstanding. The Company hereby removes the remaining 109,500
shares from registration.
"""


@pytest.mark.parametrize("day", ["3/31/99", "mar 31 1999", "31 March 1999", "March 31, 1999"])
def test_a_day_is_the_same_however_it_is_written(day: str) -> None:
    filing = read(filing_text(_DAYS, form="S-8").encode(), name="cormorant.txt")
    found = ask((filing, assistant.extract(filing)), f"how many shares were outstanding at {day}?")
    assert "9,284,616" in found.answer, found.answer


_PLANS = """
The Registration Statement covers 100,000 shares under the Employee Stock Purchase Plan and 400,000
shares under the 1994 Stock Option Plan. Participants bought 61,207 shares through the final
purchase period, which ended on August 29, 1997. The Company hereby removes the remaining 109,500
shares from registration.
"""


def test_what_a_plans_participants_bought_is_told_without_its_name() -> None:
    plan = "Cormorant Lanterns, Inc. Employee Stock Purchase Plan\n1994 Stock Option Plan"
    filing = read(filing_text(_PLANS, plan=plan).encode(), name="cormorant.txt")
    question = (
        "How many shares had participants purchased through the final purchase period of the "
        "Employee Stock Purchase Plan?"
    )
    found = ask((filing, assistant.extract(filing)), question)
    assert "61,207" in found.answer, found.answer
