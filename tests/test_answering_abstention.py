"""Questions that take something for granted, or ask beyond what a filing says."""

from __future__ import annotations

from typing import Any

import pytest
from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

_LAPSED = (
    "Post-Effective Amendment No. 1, filed on March 9, 2005, removed 312,500 shares that one holder"
    " had\nby then transferred under Rule 144. The warrants that were not exercised expired on"
    " August 29, 2006.\nThe Company removes the 40,000 shares underlying them."
)


def _pair(text: str, **record: Any) -> tuple[Filing, Extraction]:
    filing = read(text.encode())
    whole = {"form": "S-8", "amendment_number": 2, "purpose": "deregistration",
             "registrants": [{"name": "CORMORANT LANTERNS, INC.", "jurisdiction": "Ohio"}],
             **record}  # fmt: skip
    return filing, proved(filing, whole)


def test_an_earlier_amendment_is_no_cause_of_this_one() -> None:
    result = answer("Why were shares deregistered?", [_pair(filing_text(_LAPSED))])
    assert "expired on August 29, 2006" in result.answer
    assert "312,500" not in result.answer


def test_the_cause_of_an_earlier_removal_is_not_that_of_this_one() -> None:
    result = answer("Why were the 312,500 shares removed?", [_pair(filing_text(_LAPSED))])
    assert not result.answered


@pytest.mark.parametrize(
    "question",
    ["Who audited the registrant?", "Why did the chairman resign?", "Was a dividend declared?"],
)
def test_a_word_that_stands_nowhere_leads_to_no_answer(question: str) -> None:
    assert not answer(question, [_pair(filing_text(_LAPSED))]).answered


def test_half_of_a_role_is_another_role() -> None:
    text = filing_text(
        "The Company sold the shares through Lodgepole Corporation as placement agent, who could\n"
        "transfer them. The Company removes all unsold shares."
    )
    assert not answer("Who is the transfer agent?", [_pair(text)]).answered


def test_nothing_is_said_to_be_left_where_other_securities_stay() -> None:
    text = filing_text(
        "The Company removes the 5,000 shares that were not sold. The registration of the common\n"
        "stock issuable on exercise of the warrants is not affected by this Amendment."
    )
    security = {"title": "common stock", "deregistered": 5000, "all_unsold": True}
    statement = {"file_number": "333-51820", "form": "S-8", "securities": [security]}
    pair = _pair(text, registration_statements=[statement])
    assert not answer("How many shares remain registered?", [pair]).answered
    told = answer("Do any securities remain registered?", [pair])
    assert not told.answer.startswith("No.")


def test_that_an_offering_ended_is_no_cause_of_its_end() -> None:
    text = filing_text(
        "The offering of the shares contemplated by the Registration Statement has been terminated."
        "\nThe Company removes the remaining shares."
    )
    assert not answer("What made the Company stop the offering?", [_pair(text)]).answered
