"""The plainest questions on one filing: any wording means the field, and silence stays silence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.record import Extraction

ROOT = Path(__file__).parents[1]

_MORE = """
Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed below by
the following persons in the capacities and on the date indicated.

/s/ Agnes Whitlow
Agnes Whitlow
President and Principal Executive Officer
July 10, 2007

/s/ Inés Müller-Roth
Inés Müller-Roth
Vice President, Chief Accounting and Financial Officer
July 10, 2007

/s/ Bruno Oakes
Bruno Oakes
Director
July 10, 2007
"""


def _pair(substance: str) -> tuple[assistant.Filing, Extraction]:
    plan = "Cormorant Lanterns, Inc. 1999 Stock Incentive Plan"
    text = filing_text(substance, plan=plan, more=_MORE)
    if "Exhibits" in substance:
        text = text.replace("DEREGISTRATION OF SECURITIES", "EXPLANATORY NOTE")
    filing = assistant.read(text.encode())
    return filing, assistant.extract(filing)


@pytest.fixture(scope="module")
def removal() -> tuple[assistant.Filing, Extraction]:
    return _pair(
        "The Registration Statement (No. 333-51820) was filed on April 20, 1999 and registered "
        "750,000 shares of common stock. The plan ended on May 1, 2007. The Company hereby removes "
        "from registration the remaining 139,000 shares of common stock that were not sold."
    )


@pytest.fixture(scope="module")
def exhibits() -> tuple[assistant.Filing, Extraction]:
    return _pair(
        "This Post-Effective Amendment No. 1 is filed solely to add Exhibits 23.2 and 24.1 to the "
        "Registration Statement. In 2004 participants had purchased 611,000 shares under the plan."
    )


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("who's the ceo", "Agnes Whitlow"),
        ("Which signatory is Cormorant Lanterns' principal executive officer?", "Agnes Whitlow"),
        ("Whose signature is given as CFO?", "Inés Müller-Roth"),
        ("PAO signing?", "Inés Müller-Roth"),
        ("board members on the sig page", "Bruno Oakes"),
        ("What post is held by Ines Muller-Roth?", "Chief Accounting and Financial Officer"),
        ("Under the laws of which jurisdiction is the registrant organized?", "Ohio"),
        ("tax ID of the company", "31-7766554"),
        ("name of issuer?", "CORMORANT LANTERNS"),
        ("Which company is this about?", "CORMORANT LANTERNS"),
        ("place of signing?", "Toledo"),
        ("What employee benefit plan does this relate to?", "1999 Stock Incentive Plan"),
        ("deregistration y/n", "Yes"),
        ("Is the purpose of this amendment to deregister securities?", "Yes"),
        ("Would I be right to code this as a deregistration?", "Yes"),
        ("# of shs dereg'd", "139,000"),
        ("What kind of securities are taken off registration?", "common stock"),
        ("regsitration number?", "333-51820"),
        ("On what date did Cormorant file its S-8 with the SEC?", "April 20, 1999"),
        ("PEA to what form?", "S-8"),
    ],
)  # fmt: skip
def test_every_wording_means_the_field(
    removal: tuple[assistant.Filing, Extraction], question: str, fact: str
) -> None:
    result = ask(removal, question)
    assert result.answered
    assert fact in result.answer


@pytest.mark.parametrize(
    "question",
    [
        "Who acquired the company?", "Which subsidiary of the buyer merged with Cormorant?",
        "closing date?", "merger agmt date?", "Who do we serve?", "outside counsel - which firm?",
        "par value?", "who signed as controller?",
    ],
)  # fmt: skip
def test_what_the_filing_does_not_state_is_left_unanswered(
    exhibits: tuple[assistant.Filing, Extraction], question: str
) -> None:
    assert not ask(exhibits, question).answered


@pytest.mark.parametrize(
    "question",
    ["Are securities being deregistered?", "Is this a deregistration?", "unsold shares pulled? y/n"],
)  # fmt: skip
def test_an_amendment_for_exhibits_removes_nothing(
    exhibits: tuple[assistant.Filing, Extraction], question: str
) -> None:
    assert ask(exhibits, question).answer.startswith("No")


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("How many shares had been removed by an earlier amendment?", "139,000"),
        ("When does the amendment become effective?", "April 20, 1999"),
        ("Who signed for the trustee of the plan?", "Bruno Oakes"),
    ],
)
def test_a_narrower_question_is_not_taken_for_the_plain_one(
    removal: tuple[assistant.Filing, Extraction], question: str, fact: str
) -> None:
    assert fact not in ask(removal, question).answer


def test_the_battery_finds_hardly_any_refused_or_wrong() -> None:
    done = subprocess.run(
        [sys.executable, "eval/asked_plainly.py", "--every", "80", "--workers", "1"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    asked, refused, lacking, made_up = map(int, done.stdout.splitlines()[-1].split()[:4])
    assert asked > 100
    assert refused + lacking + made_up <= 0.05 * asked, done.stdout
