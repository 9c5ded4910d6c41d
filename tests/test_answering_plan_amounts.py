"""An amount that is asked of one plan is that plan's own, or it is not told."""

from __future__ import annotations

import pytest

import assistant
from assistant.answering import answer
from assistant.filing.inputs import read

_FILING = """\
Registration Nos. 333-40118 and 333-52221

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT NO. 333-40118
POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT NO. 333-52221
UNDER THE SECURITIES ACT OF 1933

LOON CREEK SYSTEMS, INC.
(Exact name of registrant as specified in its charter)

Oregon                     93-1112223
(State of incorporation)   (I.R.S. Employer Identification No.)

Loon Creek Systems, Inc. 2000 Stock Incentive Plan
Loon Creek Systems, Inc. 2000 Employee Stock Purchase Plan
Loon Creek Systems, Inc. Inducement Plan
(Full title of the plans)

EXPLANATORY NOTE

Registration Statement No. 333-40118, filed on June 26, 2000, registered 3,000,000 shares of common
stock under the 2000 Stock Incentive Plan and 250,000 shares under the 2000 Employee Stock Purchase
Plan. Registration Statement No. 333-52221, filed on December 19, 2000, registered 750,000 shares
under the 2000 Stock Incentive Plan and 90,000 shares under the Inducement Plan. The 2000 Stock
Incentive Plan took the place of the 1994 Stock Incentive Plan. The Company removes from registration
all shares that remain unsold.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in the City of Bend, State of Oregon, on May 2, 2003.

LOON CREEK SYSTEMS, INC.
By: /s/ Ida Marsh
Ida Marsh, Secretary
"""


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("How many shares were registered for the ESPP?", "250,000"),
        ("How many shares under the Inducement Plan were registered?", "90,000"),
        ("What is the total registered under the 2000 Stock Incentive Plan?", "3,750,000"),
        ("How many shares were registered across both statements?", "4,090,000"),
        ("How many shares were issued under the Inducement Plan?", None),
        ("How many shares were registered under the 1994 Stock Incentive Plan?", None),
    ],
)
def test_it_is_the_plans_own_amount(question, fact):
    filing = read(_FILING.encode())
    result = answer(question, [(filing, assistant.extract(filing))])
    assert (fact in result.answer) if fact else not result.answered
