"""Whether something goes on, and what a filing does not touch: yes or no in the filing's words."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.filing.inputs import read

_SUBSTANCE = """
Penhale Tin Company (the "Company") registered 640,000 shares of its common stock, par value $.01 per
share, on Form S-8 (No. 333-51820) for its 1997 Stock Option Plan and its savings plan. The 1997 plan
ended on May 2, 2004. Options granted under it before that day stay in force. Shares held in savings
plan accounts may remain there until they are distributed. The 2001 warrants have expired. Our earlier
amendment of June 3, 2002 only added exhibits and removed nothing. NO UNITS WERE SOLD UNDER THE
REGISTRATION STATEMENT. The Company's Registration Statement on Form S-3 (No. 333-77120) lapsed in
2003 and is not the subject of this filing. The Company hereby removes the remaining 212,000 shares
from registration.
"""


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, assistant.Extraction]:
    filing = read(filing_text(_SUBSTANCE, form="S-8").encode(), name="penhale.txt")
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Do options stay in effect after the plan's end?", "Yes"),
        ("If I hold an option under the 1997 plan, is it cancelled?", "No"),
        ("I work at Penhale. Can the shares in my savings plan account stay there?", "Yes"),
        ("Are the warrants of 2001 still exercisable?", "No"),
        ("Did the earlier amendment remove any shares?", "No"),
        ("Did the Company sell any units before this?", "No"),
        ("Is 333-77120 amended by this filing as well?", "No"),
    ],
)
def test_yes_or_no(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str, verdict: str
) -> None:
    found = ask(pair, question)
    assert found.answer.startswith(f"{verdict}. "), found.answer


@pytest.mark.parametrize(
    "question",
    ["Did the savings plan lose money?", "Is the tin mine still open?"],
)
def test_what_is_not_told_is_neither(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str
) -> None:
    found = ask(pair, question)
    assert not found.answered, found.answer
