"""Questions that a cell of a table answers, and questions of nouns, in one or several parts."""

from __future__ import annotations

import pytest

import assistant
from assistant.answering import answer
from assistant.answering.noun_parts import noun_parts
from assistant.filing.inputs import read
from assistant.record import Answer

_FILING = """\
As filed with the Securities and Exchange Commission on May 4, 2011

                                                     Registration No. 333-60412
                                                     Registration No. 333-91187

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT NO. 333-60412
POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8 REGISTRATION STATEMENT NO. 333-91187
UNDER THE SECURITIES ACT OF 1933

KITTIWAKE PUMPS, INC.
(Exact name of registrant as specified in its charter)

Oregon                                     93-1188227
(State or other jurisdiction of            (I.R.S. Employer
incorporation or organization)             Identification No.)

40 Slipway Road, Astoria, Oregon 97103
(Address of principal executive offices)

2001 Stock Option Plan
2003 Crew Purchase Plan
(Full titles of the plans)

DEREGISTRATION OF SECURITIES

Kittiwake Pumps, Inc. (the "Company") files these amendments to remove shares of its common stock,
$.01 par value, that remain unsold under the following statements:

Registration No.    Date filed        Plan                       Shares registered    Shares issued
333-60412           May 8, 2001       2001 Stock Option Plan     1,200,000            844,210
333-91187           June 12, 2003     2003 Crew Purchase Plan    300,000              212,395

Quarterly prices of the common stock were as follows:

Quarter ended          High bid      Low bid
September 30, 2010     $7.10         $5.85
December 31, 2010      8.44          6.02

The Company owes $2,750,000 to Fathom Trust Bank under a loan agreement, which matures on March 1,
2014. On May 2, 2011 a subsidiary of Skua Industries Corp. bought all shares at $9.35 per share in a
tender offer, in which 6,114,902 shares had been tendered by midnight on April 29, 2011. The offering
has therefore ended, and the Company removes all unsold shares from registration.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused these
amendments to be signed in the City of Astoria, State of Oregon, on May 4, 2011.

KITTIWAKE PUMPS, INC.

By: /s/ Odile Brandvold
Odile Brandvold
President
"""


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, assistant.Extraction]:
    """The filing and what is extracted from it."""
    filing = read(_FILING.encode())
    return filing, assistant.extract(filing, engine="rules")


def _ask(pair: tuple[assistant.Filing, assistant.Extraction], question: str) -> Answer:
    found = answer(question, [pair], engine="rules")
    text = pair[0].text
    for sentence in found.sentences:
        assert sentence.citations
        assert all(text[c.start : c.end] == c.quote for c in sentence.citations)
    return found


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("high bid in the quarter ended December 31, 2010", ["8.44"]),
        ("low bid, quarter ended September 30, 2010", ["5.85"]),
        ("shares issued under the crew purchase plan", ["212,395"]),
        ("How many shares were issued under 333-60412?", ["844,210"]),
        ("registered under the 2001 option plan", ["1,200,000"]),
        ("price and number of shares tendered", ["9.35", "6,114,902"]),
        ("which statement is amended for the second time", ["333-91187"]),
        ("par value, EIN", [".01", "93-1188227"]),
        (
            "bank loan: lender, amount, maturity",
            ["Fathom Trust Bank", "2,750,000", "March 1, 2014"],
        ),
        ("I'd like to know the maturity of the loan", ["March 1, 2014"]),
    ],
)
def test_values_in_tables_and_questions_of_nouns_are_answered(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str, facts: list[str]
) -> None:
    found = _ask(pair, question)
    assert found.answered, found.answer
    for fact in facts:
        assert fact in found.answer


@pytest.mark.parametrize(
    "question",
    [
        "high bid in the quarter ended March 31, 2010",
        "shares issued under the director plan",
        "coupon of the notes",
        "dealer manager of the tender offer",
        "interest rate of the bank loan",
    ],
)
def test_what_no_cell_or_sentence_tells_is_not_stated(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str
) -> None:
    assert not _ask(pair, question).answered


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("price and number of shares tendered",
         ["price of shares tendered", "number of shares tendered"]),
        ("date of the indenture, trustee", ["date of the indenture", "trustee of the indenture"]),
        ("warrants: number, exercise price",
         ["number of warrants", "exercise price of warrants"]),
        ("order confirming the plan - date", ["date of order confirming the plan"]),
        ("number of shares under the savings and investment plan",
         ["number of shares under the savings and investment plan"]),
        ("Who signed as administrator of the Harlan & Dover purchase plan?",
         ["Who signed as administrator of the Harlan & Dover purchase plan?"]),
        ("How many shares did Tern register under 2,600,000?",
         ["How many shares did Tern register under 2,600,000?"]),
    ],
)  # fmt: skip
def test_a_question_of_nouns_is_taken_apart(question: str, parts: list[str]) -> None:
    assert noun_parts(question) == parts
