"""False presumptions: names that are not given, prices of other things, votes nobody counted."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.filing.inputs import read

_SUBSTANCE = """
The Registration Statement (No. 333-51820) was filed on April 20, 1999 and covered 750,000 shares of
common stock, no par value, for resale by certain selling shareholders named therein, who bought
them in a private placement. Following the two-for-one split of June 1, 2000 it covers 1,500,000
shares by operation of Rule 416. The selling shareholders have sold 903,000 shares under it. On
March 6, 2007 holders of 4,120,300 of the 6,004,111 shares then outstanding approved the Company's
dissolution at a special meeting. The Company sold both of its foundries in May 2007 and paid a
first distribution of $2.15 per share on June 29, 2007. It goes on under the name
Cormorant Liquidating Corp., and its public offering of candles ended on May 31, 2007. In the two offerings under its purchase plan
employees bought 21,306 and 18,911 shares. The 8.05% Series due 2014 was repaid. The Company hereby
removes the remaining 597,000 shares from registration.
"""


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, assistant.Extraction]:
    filing = read(filing_text(_SUBSTANCE, form="S-3").encode(), name="cormorant.txt")
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    "question",
    [
        "Name the selling shareholders of Cormorant Lanterns",
        "Who were the selling shareholders?",
        "What price did Cormorant get for its foundries?",
        "For how much were the foundries sold?",
        "How many shares were voted against the dissolution?",
        "How many employees took part in the second offering?",
        "On which stock exchange is the company listed?",
        "How many shares did management vote?",
        "How many shares weren't voted?",
    ],
)
def test_what_is_presumed_and_not_told_is_not_stated(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str
) -> None:
    found = ask(pair, question)
    assert not found.answered, found.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many shares were voted in favour of the dissolution?", "4,120,300"),
        ("how many shs were outstanding at the special meeting", "6,004,111"),
        ("How many shares did it cover before the stock split?", "750,000"),
        ("How many shares were bought in each of the two offerings?", "21,306 and 18,911"),
        ("interest rate on the series due 2014", "8.05%"),
        ("What was the distribution per share?", "$2.15"),
        ("When did the public offering of candles end?", "May 31, 2007"),
        ("Under which name does the company carry on?", "Cormorant Liquidating Corp"),
    ],
)
def test_what_is_told_is_answered(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str, told: str
) -> None:
    found = ask(pair, question)
    assert found.answered, found.answer
    assert told in found.answer, found.answer
