"""Plans by their initials, denials in short forms, classes that stay, statements amended before."""

from __future__ import annotations

import pytest

import assistant
from assistant.answering import answer
from assistant.filing.inputs import read

_FILING = """\
                                                     Registration No. 333-71044
                                                     Registration No. 333-98210

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT NO. 333-71044
POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8 REGISTRATION STATEMENT NO. 333-98210
UNDER THE SECURITIES ACT OF 1933

REDSHANK INSTRUMENTS, INC.
(Exact name of registrant as specified in its charter)

Ohio                                                 31-7766558
(State of incorporation)   (I.R.S. Employer Identification No.)

40 Water Street, Dayton, Ohio 45402
(Address of principal executive offices)

Redshank Instruments, Inc. 2001 Equity Incentive Plan
Redshank Instruments, Inc. Employee Stock Purchase Plan
(Full titles of the plans)

EXPLANATORY NOTE

Registration Statement No. 333-71044, filed on May 3, 2001, registered 700,000 shares of common stock,
par value $1 per share, under the 2001 Equity Incentive Plan and 150,000 shares of common stock under
the Employee Stock Purchase Plan. Registration Statement No. 333-98210, filed on August 15, 2003, as
amended by Post-Effective Amendment No. 1 filed on March 4, 2004, registered 400,000 shares of common
stock under the 2001 Equity Incentive Plan. The savings plan of the Company was merged into another
plan in 2005. The Company hereby removes from registration the 91,000 shares of common stock that were
not sold under Registration Statement No. 333-71044. All other securities stay registered.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in the City of Dayton, State of Ohio, on March 1, 2006.

REDSHANK INSTRUMENTS, INC.

By: /s/ Agnes Whitlow
Agnes Whitlow, President
"""


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, assistant.Extraction]:
    filing = read(_FILING.encode(), name="redshank.txt")
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many ESPP shares were registered?", "150,000"),
        ("How many EIP shares were registered in 2001?", "700,000"),
        ("how many shares weren't sold under 333-71044", "91,000"),
        ("How many shares haven't yet been sold?", "91,000"),
        ("Which of the registration statements had been amended before?", "333-98210"),
        ("Does Redshank deregister the warrants?", "No."),
    ],
)
def test_what_is_meant_is_answered(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str, told: str
) -> None:
    found = answer(question, [pair], engine="rules")
    assert found.answered, found.answer
    assert told in found.answer, found.answer


def test_a_plan_that_was_merged_is_no_merger_of_the_company(
    pair: tuple[assistant.Filing, assistant.Extraction],
) -> None:
    assert not answer("Did Redshank merge with another company?", [pair], engine="rules").answered
