"""The ledger of a registration statement, from one filing and from several of a library."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import assistant
from assistant.answering.ledger import Ledger, make_ledger
from assistant.answering.library import Library

COVER = """As filed with the Securities and Exchange Commission on {filed}

Registration No. 333-61702

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. {number}
TO
FORM S-3
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933

ORRERY LANTERN WORKS, INC.
(Exact name of registrant as specified in its charter)

Delaware                                       31-7766554
(State or other jurisdiction of                (I.R.S. Employer
incorporation or organization)                 Identification No.)

DEREGISTRATION OF SECURITIES

{substance}

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in Dayton, Ohio, on {filed}.

ORRERY LANTERN WORKS, INC.
By: /s/ Ada Quist
Ada Quist
Secretary
"""
FILED = (
    "The Registration Statement on Form S-3 (No. 333-61702), filed on May 24, 2001, registered"
    " 3,000,000 shares of common stock for resale."
)
FIRST = (
    f"{FILED} By this Post-Effective Amendment No. 1 the Company removes from registration"
    " 400,000 shares of common stock."
)
SECOND = (
    f"{FILED} Post-Effective Amendment No. 1, which we filed on October 4, 2002, withdrew from"
    " registration 400,000 shares of common stock. Through March 14, 2003, 1,900,000 shares of"
    " common stock were sold under the Registration Statement. The Company hereby removes from"
    " registration {left} shares of common stock that remain unsold."
)


def filing(number: int, filed: str, substance: str) -> assistant.Filing:
    text = COVER.format(number=number, filed=filed, substance=substance)
    return assistant.read(text.encode())


def ledger(left: str = "700,000", *, both: bool = True) -> Ledger:
    filings = [filing(2, "March 31, 2003", SECOND.format(left=left))]
    if both:
        filings.append(filing(1, "October 4, 2002", FIRST))
    return make_ledger("333-61702", filings, "Orrery Lantern Works, Inc.")


def test_the_same_movement_of_two_filings_is_one_entry_with_two_citations():
    made = ledger()
    assert [(e.role, e.amount) for e in made.entries] == [
        ("registered", 3_000_000),
        ("removed", 400_000),
        ("sold", 1_900_000),
        ("removed", 700_000),
    ]
    first = made.entries[1]
    assert len(first.citations) == 2
    assert first.date is not None
    assert first.date.isoformat() == "2002-10-04"


def test_what_adds_up_is_written_out():
    (balance,) = ledger().balances
    assert balance.adds_up is True
    assert balance.left == 0
    assert balance.derivation == "3,000,000 - 400,000 - 1,900,000 - 700,000 = 0"


def test_one_changed_digit_leaves_a_difference():
    (balance,) = ledger("700,001").balances
    assert balance.adds_up is False
    assert balance.left == -1


def test_what_no_filing_states_is_not_filled_in():
    made = make_ledger("333-61702", [filing(1, "October 4, 2002", FIRST)], None)
    (balance,) = made.balances
    assert balance.left is None
    assert balance.missing == ["how many were issued or sold"]


def test_every_quote_is_of_its_filing():
    paper = filing(2, "March 31, 2003", SECOND.format(left="700,000"))
    for entry in make_ledger("333-61702", [paper], None).entries:
        for citation in entry.citations:
            assert paper.text[citation.start : citation.end] == citation.quote
            assert f"{entry.amount:,}" in citation.quote


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("ledger")
    for number, filed, text in (
        (1, "October 4, 2002", FIRST),
        (2, "March 31, 2003", SECOND.format(left="700,000")),
    ):
        paper = COVER.format(number=number, filed=filed, substance=text)
        (place / f"{number}.txt").write_text(paper, encoding="utf-8")
    with Library(place / "library", embedding="none") as library:
        library.add([place / "1.txt", place / "2.txt"], workers=1)
    return place


def test_a_question_for_the_ledger_is_answered_with_citations(folder: Path):
    with Library(folder / "library", embedding="none") as library:
        answer = library.ask("Show the ledger of registration statement 333-61702")
    assert "400,000 shares of common stock were removed" in answer.answer
    assert answer.sentences[-1].derivation == "3,000,000 - 400,000 - 1,900,000 - 700,000 = 0"
    assert all(s.citations for s in answer.sentences)


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from assistant.cli import main; main()", "ledger", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_shows_table_balance_and_quotes(folder: Path):
    done = command("333-61702", "--library", str(folder / "library"))
    assert done.returncode == 0, done.stderr
    assert "adds up: 3,000,000 - 400,000 - 1,900,000 - 700,000 = 0 common stock" in done.stdout
    shown = command("333-61702", "--json", "--library", str(folder / "library"))
    assert json.loads(shown.stdout)["file_number"] == "333-61702"


def test_an_unknown_number_is_three(folder: Path):
    done = command("333-99999", "--library", str(folder / "library"))
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert command("nonsense", "--library", str(folder / "library")).returncode == 2
