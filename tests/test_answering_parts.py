"""Questions that ask two things of one filing, or who did not: every part is answered, or none."""

from __future__ import annotations

from typing import Any

import pytest
from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

_SUBSTANCE = """
We filed a registration statement on Form S-8 (No. 333-05182) for 900,000 shares of common stock.
On May 4, 2007 our stockholders approved our dissolution. The board took that decision because our
only customer did not renew its contract. As of June 30, 2007 we had sold 340,000 shares: 210,000
shares under the Savings Plan and 130,000 shares in the Public Offering. Rights for $4,000,000 of
Deferred Obligations had been issued. The 75,000 shares carried to the Growth Plan (the "Rollover
Shares") are moved to another statement. The 160,000 shares that underlie warrants remain
registered. Holders of $2,000,000 of Old Bonds tendered them in the exchange. A company may suspend
its reports where its shares are held by fewer than 300 holders. We had 212 holders of record.
This amendment is filed to deregister all of the shares that had not been issued.
"""
_SIGNED = """
THE PLAN. The administrator of the plan has caused this amendment to be signed on July 10, 2007.

CORMORANT SAVINGS PLAN

By: /s/ Hale N. Orcutt
Hale N. Orcutt
Title: Trustee
"""


def _pair(substance: str = _SUBSTANCE, **record: Any) -> tuple[Filing, Extraction]:
    text = filing_text(substance, number="333-05182", more=_SIGNED)
    whole = {"form": "S-8", "purpose": "deregistration",
             "registrants": [{"name": "CORMORANT LANTERNS, INC.", "jurisdiction": "Ohio"}],
             "registration_statements": [{"file_number": "333-5182", "form": "S-8"}],
             **record}  # fmt: skip
    filing = read(text.encode())
    # printed with the zero that its usual form leaves out
    cues = {"/registration_statements/0/file_number": "333-05182"}
    return filing, proved(filing, whole, cues)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Which registration statement is amended?", ("No. 333-05182",)),
        ("Who signed for the savings plan, and in what capacity?", ("Hale N. Orcutt", "Trustee")),
        ("Why is the company dissolving?", ("did not renew",)),
        ("Why is Cormorant being wound up?", ("did not renew",)),
        ("Does anything stay registered? How many?", ("Yes", "160,000")),
        ("Of the shares sold, how many went under the Savings Plan and how many in the Public "
         "Offering?", ("210,000", "130,000")),
        ("How many shares move to the Growth Plan?", ("75,000",)),
        ("How many shrs are carried over from the old plan?", ("75,000",)),
        ("How many holders of record were there, and what is the threshold?", ("212", "300")),
        ("List the registrants and their states.", ("CORMORANT LANTERNS, INC. (Ohio)",)),
    ],
)  # fmt: skip
def test_every_part_is_answered(question: str, facts: tuple[str, ...]) -> None:
    result = answer(question, [_pair()])
    assert [f for f in facts if f not in result.answer] == []


@pytest.mark.parametrize(
    "question",
    [
        "Which bondholders did not tender in the exchange?",
        "Who didn't tender the Old Bonds?",
        "How many shares were bought by insiders?",
    ],
)
def test_who_did_is_no_answer_to_who_did_not(question: str) -> None:
    assert not answer(question, [_pair()]).answered


def test_what_was_not_issued_is_no_cause_of_its_removal() -> None:
    filed = "This amendment is filed to deregister all of the shares that had not been issued."
    assert not answer("Why did Cormorant decide to deregister shares?", [_pair(filed)]).answered


def test_obligations_that_were_issued_are_no_shares() -> None:
    told = (
        "As of June 1, 2007 $4,000,000 of Deferred Obligations had been issued and no shares of "
        "Common Stock had been issued."
    )
    owed = {"title": "deferred obligations", "unit": "usd", "sold": 4000000}
    held = [{"file_number": "333-5182", "form": "S-8", "securities": [owed]}]
    pair = _pair(told, registration_statements=held)
    result = answer("Were any shares of common stock issued under the statement?", [pair])
    assert result.answer.startswith("No.")


def test_a_count_in_millions_names_what_was_registered() -> None:
    told = """We registered 1,250,000 shares of common stock. This amendment removes the 310,000
shares that remain unsold."""
    share = {"title": "common stock", "unit": "shares", "registered": 1250000,
             "deregistered": 310000, "all_unsold": True}  # fmt: skip
    held = [{"file_number": "333-5182", "form": "S-8", "securities": [share]}]
    pair = _pair(told, registration_statements=held)
    asked = "Of the {} million shares that were registered, how many were never issued?"
    assert "310,000" in answer(asked.format("1.25"), [pair]).answer
    assert not answer(asked.format("1.75"), [pair]).answered


def test_an_update_removes_nothing() -> None:
    pair = _pair(
        "This amendment is filed to update the prospectus under Section 10(a)(3).",
        purpose="prospectus_update",
    )
    assert answer("Does Cormorant remove shares from registration?", [pair]).answer.startswith("No")


def test_the_statement_with_the_most_shares_is_told_with_its_plan() -> None:
    text = """
The Company amends No. 333-05182 (Cormorant Savings Plan, 100,000 shares) and No. 333-61234
(Cormorant Growth Plan, 400,000 shares)."""
    held = [
        {"file_number": number, "form": "S-8", "plans": [plan],
         "securities": [{"title": "shares", "unit": "shares", "registered": count}]}
        for number, plan, count in (("333-5182", "Cormorant Savings Plan", 100000),
                                    ("333-61234", "Cormorant Growth Plan", 400000))
    ]  # fmt: skip
    pair = _pair(text, registration_statements=held)
    result = answer("Which statement had the most shares, and under which plan?", [pair])
    told = [fact for fact in ("333-61234", "Cormorant Growth Plan") if fact in result.answer]
    assert len(told) == 2
