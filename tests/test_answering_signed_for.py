"""Who signed for a plan or a depositary, whom a power appoints, what is named and not amended."""

from __future__ import annotations

import pytest
from answering_filings import ask

import assistant
from assistant.filing.inputs import read

_FILING = """\
As filed with the Securities and Exchange Commission on March 3, 2006

                                                     Registration No. 333-61944

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

SEDGE WARBLER MILLS, INC.
(Exact name of registrant as specified in its charter)

Ohio                                                 31-7766551
(State of incorporation)   (I.R.S. Employer Identification No.)

40 Water Street, Dayton, Ohio 45402
(Address of principal executive offices)

Sedge Warbler Mills, Inc. Savings Plan
(Full title of the plan)

EXPLANATORY NOTE

Sedge Warbler Mills, Inc. (the "Company") registered 500,000 shares of common stock, par value $1
per share, and an indeterminate amount of plan interests for its Savings Plan. The fund for the
Company's stock was closed on December 31, 2005, and its participants were paid in cash. Each ADS
represents four ordinary shares of the Company's former parent. Holders of ADSs received one share
of the new parent. The new parent is controlled by funds advised by Reed Bunting Capital LLC. The
Company's Registration Statement on Form S-8 for its 2001 Stock Plan (No. 333-70112) is not
affected. An earlier Form S-3, No. 333-40888, relates to debt that was repaid at 103% of principal.
The Company hereby removes from registration the remaining 211,000 shares.

SIGNATURES

The Registrant. Pursuant to the requirements of the Securities Act of 1933, the registrant has duly
caused this amendment to be signed on its behalf in the City of Dayton, State of Ohio, on March 1,
2006.

SEDGE WARBLER MILLS, INC.

By: /s/ Agnes Whitlow
Name: Agnes Whitlow
Title: President

The Plan. Pursuant to the requirements of the Securities Act of 1933, the committee that administers
the Savings Plan has duly caused this amendment to be signed on its behalf in the City of Dayton,
State of Ohio, on February 28, 2006.

SEDGE WARBLER MILLS, INC. SAVINGS PLAN

By: /s/ BRUNO OAKES
---------------------
Bruno Oakes
Chairman, Benefits Committee

POWER OF ATTORNEY

The undersigned directors hereby constitute and appoint Agnes Whitlow and Clara Dune, and each of
them, their attorneys-in-fact to sign any amendment to the Registration Statements Nos. 333-61944 and
333-70112. Dated February 20, 2006.
"""


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, assistant.Extraction]:
    filing = read(_FILING.encode(), name="sedge.txt")
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who signed for the savings plan itself, and in what capacity?",
         ["BRUNO OAKES", "Chairman, Benefits Committee"]),
        ("Who signed on behalf of the plan and when?", ["BRUNO OAKES", "February 28, 2006"]),
        ("Who may sign further amendments?", ["Agnes Whitlow and Clara Dune"]),
        ("Who holds the directors' power of attorney?", ["Agnes Whitlow and Clara Dune"]),
        ("Besides 333-61944, which registration statement does the power of attorney reach?",
         ["333-70112"]),
        ("Which S-8 stays in effect?", ["333-70112"]),
        ("Which earlier S-3 is mentioned but not amended?", ["333-40888"]),
        ("how many ordinary shs does an ADS represent", ["four ordinary shares"]),
        ("What did ADS holders get for each ADS?", ["one share"]),
        ("Which PE sponsor is behind the parent?", ["Reed Bunting Capital LLC"]),
        ("How many plan interests were registered?", ["indeterminate amount"]),
    ],
)  # fmt: skip
def test_others_than_the_registrant_are_told(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str, told: list[str]
) -> None:
    found = ask(pair, question)
    assert found.answered, found.answer
    assert all(part in found.answer for part in told), found.answer


@pytest.mark.parametrize(
    "question",
    [
        "Who signed for the depositary?",
        "Who is the in-house lawyer that gets a copy?",
        "Who is the depositary bank?",
    ],
)
def test_what_is_not_there_is_not_stated(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str
) -> None:
    assert not ask(pair, question).answered
