"""Whether a company still exists, merged or belongs to another: the direction of a merger decides."""

from __future__ import annotations

import pytest
from answering_filings import filing_text

from assistant.answering import answer
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Answer

_REVERSE = """
On March 4, 2006, Teal Merger Sub, Inc. ("Merger Sub"), a Delaware corporation and a wholly owned
subsidiary of Ostler Holdings plc, a public limited company formed in England ("Parent"), merged
with and into Cormorant Lanterns, Inc. (the "Company"), with the Company surviving as a wholly owned
subsidiary of Parent. The Company removes all shares that remain unsold.
"""
_FORWARD = """
Under an Agreement and Plan of Merger of January 9, 2007, Cormorant Lanterns, Inc. ("Cormorant") was
merged with and into Dunlin Lighting Corporation, an Ohio corporation ("Dunlin"), on June 1, 2007.
Dunlin, as successor to Cormorant, removes the shares that have not been issued.
"""
_TWO_STEPS = """
On May 2, 2007, (i) Plover Sub One, Inc. merged with and into Cormorant Lanterns, Inc. (the
"Company") and (ii) immediately thereafter the Company merged with and into Plover Sub Two, LLC,
which continued as the surviving entity and a wholly owned subsidiary of Plover Industries, Inc. All
offerings have ended, and all unsold shares are removed from registration.
"""
_HOLDING = """
Cormorant Group, Inc. became the owner of all of the common stock of Cormorant Lanterns, Inc. (the
"Company") by an exchange of shares on April 2, 2007. No stock of the Company will be issued under
the plan, and all unissued shares are removed from registration.
"""
_DISSOLVED = """
The stockholders of Cormorant Lanterns, Inc. (the "Company") approved its dissolution on March 1,
2007, and the Company filed a certificate of dissolution on April 3, 2007. The Company removes from
registration all shares that remain unsold.
"""
_PLANNED = """
Cormorant Lanterns, Inc. (the "Company") sold its business on March 1, 2007. The Company will be
dissolved when its debts have been paid. It removes from registration the shares that remain unsold.
"""
_CONVERTED = """
On May 31, 2007 Cormorant Lanterns, Inc. (the "Company") was converted from an Ohio corporation into
a Delaware limited liability company. All unsold shares are removed from registration.
"""
_CEASED = """
On March 4, 2007 Teal Limited ("Merger Sub"), a subsidiary of Ostler Limited ("Parent"), merged with
and into Cormorant Lanterns, Inc. (the "Company") and ceased to exist, and the Company became a
subsidiary of Parent. The Company removes all shares that remain unsold.
"""
_BELOW = """
The registration statement covered shares issuable in the merger of Wigeon Savings Corp. ("Wigeon")
into a wholly owned subsidiary of Cormorant Lanterns, Inc. (the "Registrant"). The merger was
consummated on May 1, 2007. The Registrant removes the shares that were not issued.
"""


def _ask(question: str, substance: str) -> Answer:
    filing = read(filing_text(substance).encode())
    return answer(question, [(filing, extract(filing))])


@pytest.mark.parametrize(
    ("substance", "question", "verdict"),
    [
        (_REVERSE, "Does Cormorant still exist?", "Yes"),
        (_REVERSE, "Does Cormorant Lanterns continue to exist following the merger?", "Yes"),
        (_REVERSE, "Did Merger Sub survive?", "No"),
        (_REVERSE, "is teal merger sub still around", "No"),
        (_REVERSE, "Did the target cease to exist in the merger?", "No"),
        (_REVERSE, "Did Teal Merger Sub outlive Cormorant?", "No"),
        (_REVERSE, "Is Cormorant still an independent company?", "No"),
        (_REVERSE, "Is Cormorant now a subsidiary of Ostler Holdings?", "Yes"),
        (_REVERSE, "Is the company still owned by public shareholders?", "No"),
        (_REVERSE, "Did Ostler merge into Cormorant itself?", "No"),
        (_FORWARD, "does cormorant lanterns still exist??", "No"),
        (_FORWARD, "Is Cormorant still its own company?", "No"),
        (_FORWARD, "Was Cormorant merged out of existence?", "Yes"),
        (_FORWARD, "Does Dunlin Lighting still exist?", "Yes"),
        (_FORWARD, "Did Dunlin merge into Cormorant?", "No"),
        (_FORWARD, "Did Cormorant's separate existence come to an end?", "Yes"),
        (_TWO_STEPS, "Did the Company survive?", "No"),
        (_TWO_STEPS, "Did the Company survive the first merger?", "Yes"),
        (_TWO_STEPS, "Is Plover Sub Two the surviving company?", "Yes"),
        (_TWO_STEPS, "does plover sub one inc still exist", "No"),
        (_HOLDING, "Does Cormorant Lanterns still exist?", "Yes"),
        (_HOLDING, "Did Cormorant Lanterns merge into Cormorant Group?", "No"),
        (_DISSOLVED, "does the company still exist", "No"),
        (_DISSOLVED, "Did the company merge with another company?", "No"),
        (_DISSOLVED, "Was Cormorant bought by anyone?", "No"),
        (_DISSOLVED, "Has the company been dissolved?", "Yes"),
        (_PLANNED, "Has the company been dissolved?", "No"),
        (_CONVERTED, "Does the company still exist?", "Yes"),
        (_CONVERTED, "Does the company still exist as a corporation?", "No"),
        (_CEASED, "Does Cormorant still exist?", "Yes"),
        (_CEASED, "Did Teal Limited cease to exist?", "Yes"),
        (_BELOW, "Does Wigeon Savings still exist?", "No"),
        (_BELOW, "Did Wigeon merge directly into Cormorant Lanterns itself?", "No"),
    ],
)
def test_what_became_of_a_company_decides(substance: str, question: str, verdict: str) -> None:
    result = _ask(question, substance)
    assert result.answer.startswith(f"{verdict}.")
    assert result.sentences[0].citations


@pytest.mark.parametrize(
    ("substance", "question"),
    [
        (_REVERSE, "Does Ostler Holdings still exist?"),
        (_REVERSE, "Did Parent survive the merger?"),
        (_FORWARD, "Is Dunlin still an independent company?"),
        (_FORWARD, "Did the merger agreement survive the vote?"),
        (_TWO_STEPS, "Does Plover Industries still exist?"),
        (_HOLDING, "Does Cormorant Group still exist as a separate entity?"),
        (_DISSOLVED, "Does the Cormorant Savings Bank still exist?"),
        (_BELOW.replace("was\nconsummated on May 1, 2007", "has\nnot been completed"),
         "Does Wigeon Savings still exist?"),
    ],
)  # fmt: skip
def test_of_a_company_of_which_nothing_is_told_nothing_is_said(
    substance: str, question: str
) -> None:
    assert not _ask(question, substance).answered


def test_a_company_that_is_to_merge_is_not_gone() -> None:
    told = _ask(
        "Does Cormorant Lanterns still exist?",
        """
Cormorant Lanterns, Inc. (the "Company") has agreed that it would be merged with and into Dunlin
Corporation if its holders approve. The offering is ended, and unsold shares are removed.
""",
    )
    assert not told.answer.startswith("No.")
