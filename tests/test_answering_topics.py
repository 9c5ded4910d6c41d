"""What a record has no place for: parties, terms, boxes, fees, blank lines, in print as filings do."""

from __future__ import annotations

import pytest

import assistant
from assistant.answering import answer
from assistant.filing.inputs import read

_FILING = """\
                                                     Registration No. 333-71902

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

TERN ISLAND FERRIES, INC.
(Exact name of registrant as specified in its charter)

Maine                        4482                       01-7766554
(State of incorporation)   (Primary Standard Industrial   (I.R.S. Employer
                            Classification Code Number)   Identification No.)
9 Pier Road, Bath, Maine 04530 (207) 555-0144
(Address and telephone number of principal executive offices)

Large accelerated filer [ ]   Accelerated filer [ ]   Non-accelerated filer [X]
Smaller reporting company [X]

CALCULATION OF REGISTRATION FEE
Title of securities   Amount to be registered   Proposed maximum aggregate offering price   Amount of registration fee
Common stock          900,000                   $9,000,000                                  $2,656.00

DEREGISTRATION OF SECURITIES

Tern Island Ferries, Inc. (the "Company") registered 900,000 shares of common stock, $.01 par
value, issuable on conversion of its 6 1/2% Convertible Debentures due 2009. Gull Harbor Trust
Company acts as transfer agent for the common stock. On March 3, 2006 the debentures were redeemed
at 102.5% of their principal amount. Skerry Holdings Ltd., a company of Ontario (the "Lender"),
waived its rights on that day. Post-Effective Amendment No. 1 added selling holders. The amendment
shall become effective upon filing. The Company hereby removes the remaining 412,300 shares from
registration. It had agreed to keep the statement effective until the second anniversary of the
closing. Each share of Puffin Boats was converted into the right to receive 0.725 shares of Tern
Island stock at 12:01 a.m. on May 1, 2003. The United States Bankruptcy Court for the District of
Maine approved that deal. The company intends to file a Form 15. Employees bought 51,200 shares in the first offering and 62,300 shares in the second.

EXHIBITS
5.1   Opinion of Alder & Finch LLP
23.1  Consent of Bower Quill LLP, independent accountants
25.1  Statement of Eligibility of Fathom Bank, N.A.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in the City of Bath, State of Maine, on April 4, 2006.

TERN ISLAND FERRIES, INC.

By: /s/ Agnes Whitlow
Agnes Whitlow, President

Signature                     Title                        Date

/s/ Agnes Whitlow             President and Director       April 4, 2006
- ---------------------
Agnes Whitlow

/s/ Bruno Oakes*              Director                     April 3, 2006
- ---------------------
Bruno Oakes

                              Director
- ---------------------
Clara Dune

*By: /s/ Agnes Whitlow
- ---------------------
Agnes Whitlow
Attorney-in-Fact
"""


@pytest.fixture(scope="module")
def pair():
    filing = read(_FILING.encode())
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Who is the transfer agent?", "Gull Harbor Trust Company"),
        ("Who are the auditors?", "Bower Quill LLP"),
        ("Which firm gave the opinion on legality?", "Alder & Finch LLP"),
        ("who's the trustee", "Fathom Bank, N.A."),
        ("What is the SIC code?", "4482"),
        ("What registration fee was paid?", "$2,656.00"),
        ("What coupon do the debentures carry?", "6 1/2%"),
        ("When do the debentures mature?", "2009"),
        ("What was the redemption price?", "102.5%"),
        ("When does the amendment become effective?", "upon filing"),
        ("Who is the Lender?", "Skerry Holdings"),
        ("Is it a smaller reporting company?", "Yes"),
        ("Is the company an accelerated filer?", "No"),
        ("What is the filer status?", "non-accelerated filer"),
        ("What did Amendment No. 1 do?", "selling holders"),
        ("Whose signature line is blank?", "Clara Dune"),
        ("Who did not sign?", "Clara Dune"),
        ("Which directors signed on April 3?", "Bruno Oakes"),
        ("wheres the head office", "9 Pier Road"),
        ("Who is the president, and when did she sign?", "Agnes Whitlow signed on April 4, 2006"),
        ("In which city was it signed, and on what date?", "April 4, 2006"),
        ("Who signed for Mr. Oakes?", "Agnes Whitlow signed as attorney-in-fact"),
        ("Did Mr. Oakes sign personally?", "No"),
        ("How many people signed through an attorney-in-fact?", "1 person"),
        ("How long did it have to keep the statement effective?", "second anniversary"),
        ("What exchange ratio applied?", "0.725"),
        ("At what time did the merger take effect?", "12:01 a.m."),
        ("Which court approved the deal?", "Bankruptcy Court for the District of Maine"),
        ("Has the Form 15 been filed?", "No"),
        ("Does the cover name a law firm?", "No"),
        ("Does the company have an EIN?", "Yes"),
    ],
)
def test_it_is_told_from_the_print(pair, question, fact):
    result = answer(question, [pair])
    assert fact in result.answer
    assert all(c.quote == pair[0].text[c.start : c.end] for s in result.sentences
               for c in s.citations)  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "What is the trading symbol?",
        "What is the case number?",
        "Who is the transfer agent for the preferred stock?",
        "When do the warrants expire?",
        "What interest was paid on the debentures?",
        "How many holders of record are there?",
        "Does the lawyer who gave the validity opinion have a stake in the company?",
    ],
)
def test_what_is_not_told_is_not_answered(pair, question):
    assert not answer(question, [pair]).answered


def test_new_exhibits_are_told_by_their_marks(pair):
    listed = _FILING.replace("5.1   Opinion", "5.1*  Opinion").replace(
        "SIGNATURES\n", "* Previously filed.\n\nSIGNATURES\n", 1
    )
    filing = read(listed.encode())
    result = answer("Which exhibits does the amendment add?", [(filing, assistant.extract(filing))])
    assert "23.1" in result.answer
    assert "25.1" in result.answer
    assert "5.1" not in result.answer.replace("25.1", "")


@pytest.mark.parametrize(
    "question",
    [
        "Were any preferred shares sold?",
        "How many employees took part in the second offering?",
        "Is Tern Island a buy at $3?",
        "Where are the lender's shareholders located?",
        "Who is the underwriter?",
        "Was there an underwriter?",
        "Will there be further redemptions?",
        "How many shares did the selling holders buy?",
    ],
)
def test_what_is_only_near_is_no_answer(pair, question):
    assert not answer(question, [pair]).answered


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Name the president and the date of the signing.", "Agnes Whitlow"),
        ("How many people signed, and on what date?", "April 4, 2006"),
        ("Can holders still convert the debentures?", None),
        ("What percentage of the registered shares was removed?", "45.81 %"),
    ],
)
def test_parts_shares_and_what_is_so_still(pair, question, fact):
    result = answer(question, [pair])
    assert (fact in result.answer) if fact else not result.answer.startswith("Yes")
