"""Plain questions on one filing: two counts in one breath, the agent's address, blank lines."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.filing.inputs import read

Pair = tuple[assistant.Filing, assistant.Extraction]

SUBSTANCE = """
The registration statement (No. 333-51820), declared effective on May 4, 2004, covered 900,000
shares of common stock for resale by selling stockholders. Of these, 612,300 shares were sold under
the registration statement. In June 2007 the Company filed a voluntary petition under chapter 11 of
the Bankruptcy Code in the United States Bankruptcy Court for the Northern District of Ohio, Case
No. 07-41882. The offering was self-underwritten. The Company hereby removes from registration the
287,700 shares of common stock which were not sold.
"""
AGENT = """
Lorna F. Tewksbury
Vice President and Secretary
44 Tallow Lane
Toledo, Ohio 43604
(Name and address of agent for service)

(419) 555-0107
(Telephone number, including area code, of agent for service)

DEREGISTRATION OF SECURITIES
"""
PAGE = """
Signature                     Title                         Date

 /s/ Agnes Whitlow            Secretary                     July 10, 2007
Agnes Whitlow

                              Director
Hubert N. Calloway

 /s/ Rosalind Pym             Director                      July 9, 2007
Rosalind Pym

AUTHORIZED UNITED STATES REPRESENTATIVE

Pursuant to the Securities Act of 1933, the undersigned, the duly authorized representative in the
United States of the registrant, has signed this amendment in Dover, Delaware on July 10, 2007.

MERRICK & DANE

By: /s/ Walter B. Merrick
Walter B. Merrick
Partner
"""


@pytest.fixture(scope="module")
def pair() -> Pair:
    text = filing_text(SUBSTANCE, form="S-3", more=PAGE)
    text = text.replace("DEREGISTRATION OF SECURITIES\n", AGENT.lstrip("\n"), 1)
    filing = read(text.encode(), name="cormorant.txt")
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (
            "How many shares does Cormorant deregister, and how many had been sold?",
            ("287,700", "612,300"),
            "900,000",
        ),
        ("How many shares are removed and how many were resold?", ("287,700", "612,300"), "No "),
        ("agent for service address?", ("44 Tallow Lane", "43604"), "555-0107"),
        ("What is the address of the agent for service?", ("44 Tallow Lane",), "555-0107"),
        ("Agent for service and telephone no.?", ("Lorna F. Tewksbury", "555-0107"), "Tallow"),
        ("Agent for service & phone for Cormorant?", ("Tewksbury", "(419) 555-0107"), "Tallow"),
        (
            "Who signed as authorized U.S. representative, and in what city?",
            ("Walter B. Merrick", "Dover, Delaware"),
            "Toledo",
        ),
        ("Did Hubert N. Calloway sign the amendment?", ("No.", "Hubert N. Calloway"), "Yes"),
        ("Did Rosalind Pym sign the amendment?", ("Yes.",), "No."),
    ],
)
def test_it_is_answered(pair: Pair, question: str, told: tuple[str, ...], untold: str) -> None:
    found = ask(pair, question)
    assert found.answered, found.answer
    assert all(word in found.answer for word in told), found.answer
    assert untold not in found.answer, found.answer


@pytest.mark.parametrize(
    "question",
    [
        "Who was the judge in the chapter 11 case?",
        "Which underwriter managed the Cormorant offering?",
        "Did Percival Q. Stroud sign the amendment?",
    ],
)
def test_nobody_of_that_office_is_named(pair: Pair, question: str) -> None:
    assert not ask(pair, question).answered


def test_a_judge_who_is_named_is_told() -> None:
    named = SUBSTANCE.replace(
        "Case\nNo. 07-41882.", "Case\nNo. 07-41882. The judge in the case was Marion T. Oakes."
    )
    filing = read(filing_text(named, form="S-3").encode(), name="cormorant.txt")
    found = ask((filing, assistant.extract(filing)), "Who was the judge in the chapter 11 case?")
    assert "Marion T. Oakes" in found.answer
