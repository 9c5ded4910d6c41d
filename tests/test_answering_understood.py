"""What a question means: days of events, rules relied on, which statement, words typed in haste."""

from __future__ import annotations

import pytest
from answering_filings import ask

import assistant
from assistant.filing.inputs import read

_FILING = """\
                                                     Registration No. 333-61044
                                                     Registration No. 333-88210
                                                     Registration No. 333-99301

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8 REGISTRATION STATEMENT NO. 333-61044
POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT NO. 333-88210
POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT NO. 333-99301
UNDER THE SECURITIES ACT OF 1933

PLOVER POINT FERRIES, INC.
(Exact name of registrant as specified in its charter)

Delaware                                             01-7766551
(State of incorporation)   (I.R.S. Employer Identification No.)

12 Pier Road, Bath, Maine 04530
(Address of principal executive offices)

Plover Point Ferries, Inc. 1999 Stock Option Plan
Plover Point Ferries, Inc. Employee Stock Purchase Plan
Plover Point Ferries, Inc. 2002 Directors' Stock Plan
(Full titles of the plans)

DEREGISTRATION OF SECURITIES

Plover Point Ferries, Inc. (the "Company") registered shares of its common stock, par value $.01
per share, under these registration statements on Form S-8 (the "Registration Statements"):

Registration Statement No. 333-61044, filed May 3, 2000, registering 1,250,000 shares under the 1999
Stock Option Plan and the Employee Stock Purchase Plan;

Registration Statement No. 333-88210, filed May 14, 2002, registering 300,000 shares under the 2002
Directors' Stock Plan; and

Registration Statement No. 333-99301, filed September 9, 2002, registering 800,000 shares under the
1999 Stock Option Plan.

Gannet Transport Holdings plc commenced a tender offer for the common stock on June 4, 2007, and the
offer expired at midnight on July 2, 2007. On July 6, 2007 (the "Closing Date") Gannet Purchaser
Corp. was merged into the Company under Section 253 of the Delaware General Corporation Law. A Form
25 was filed on the Closing Date. The Board of Directors approved the merger on May 21, 2007. The
Company files this amendment in accordance with Compliance and Disclosure Interpretation 226.11.

The Company hereby removes from registration all shares that remain unsold under the Registration
Statements.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in the City of Bath, State of Maine, on July 9, 2007.

PLOVER POINT FERRIES, INC.

By: /s/ Agnes Whitlow
Agnes Whitlow
President
"""


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, assistant.Extraction]:
    filing = read(_FILING.encode(), name="plover.txt")
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did the tender offer begin?", ["June 4, 2007"]),
        ("on what date did the offer run out", ["July 2, 2007"]),
        ("When was the Form 25 filed?", ["July 6, 2007", "Form 25"]),
        ("When did the board approve the merger?", ["May 21, 2007"]),
        ("Which section of the DGCL was the merger done under?", ["Section 253"]),
        ("Which C&DI does Plover Point rely on?", ["226.11"]),
        ("Which of the S-8s covers two plans?", ["333-61044"]),
        ("Which statement was for the directors' plan, and for how many shares?",
         ["333-88210", "300,000"]),
        ("To which of them is this the second amendment? Give the file number.", ["333-61044"]),
        ("plover point: largest of the three S-8s by shares registered?", ["333-61044"]),
        ("Of the three registration statements, which one covered the fewest shares, and how many?",
         ["333-88210", "300,000"]),
        ("pls add up all shares orginally registered under the three S-8s", ["2,350,000"]),
        ("how many shares were registred for the directors plan", ["300,000"]),
        ("whend the board approve the merger", ["May 21, 2007"]),
    ],
)  # fmt: skip
def test_what_is_asked_is_understood(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str, told: list[str]
) -> None:
    found = ask(pair, question)
    assert found.answered, found.answer
    assert all(part in found.answer for part in told), found.answer


@pytest.mark.parametrize(
    "question",
    [
        "When was the Form 15 filed?",
        "When did stockholders vote for the merger?",
        "On what date did the court confirm the plan?",
        "On which exemption was the new stock issued?",
    ],
)
def test_an_event_that_is_not_told_is_not_stated(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str
) -> None:
    assert not ask(pair, question).answered
