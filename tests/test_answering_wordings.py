"""Questions as people word them: the relation asked for decides, not the words around it."""

from __future__ import annotations

from typing import Any

import pytest
from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

_FOUND = """\
In May 2006 our internal auditors found a clerical error in the registration statement.
At a special meeting on April 8, 2006 the holders of 71% of the units approved the merger of the
Company. In the merger each share of common stock became 0.8340 of a share of Harrow Tarn stock.
The separate corporate existence of the Company has ceased. The plan interests stay registered.
The amendment is filed under Rule 414. The third and final offering closed on December 31, 2005.
The 8% Notes were sold for cash on June 2, 2001. Ninety of the shares were issued to 12 employees.
The shares of the 2006 Plan are covered by Registration Statement No. 333-61234.

Registered on April 14, 2005

1,850,000

Sold through May 31, 2006

64,118

The Company removes all unsold shares."""


def _pair(text: str = _FOUND, **record: Any) -> tuple[Filing, Extraction]:
    filing = read(filing_text(text).encode())
    whole = {"form": "S-8", "amendment_number": 2, "purpose": "deregistration",
             "registrants": [{"name": "CORMORANT LANTERNS, INC.", "jurisdiction": "Ohio"}],
             "registration_statements": [{"file_number": "333-51820", "form": "S-8"}],
             **record}  # fmt: skip
    return filing, proved(filing, whole)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Who found the error in the registration statement?", "internal auditors"),
        ("What share of the unitholders approved the merger?", "71%"),
        ("What was the exchange ratio in the merger?", "0.8340"),
        ("Under which rule is the amendment filed?", "Rule 414"),
        ("How many shares were sold through May 31, 2006?", "64,118"),
        ("Are the plan interests deregistered?", "No."),
        ("Does the Company still exist as a separate corporation?", "No."),
        ("Which other registration statement covers the shares of the 2006 Plan?", "333-61234"),
    ],
)
def test_the_asked_relation_is_found(question: str, fact: str) -> None:
    result = answer(question, [_pair()])
    assert fact in result.answer
    quoted = " ".join(" ".join(c.quote.split()) for s in result.sentences for c in s.citations)
    assert fact == "No." or fact in quoted


@pytest.mark.parametrize(
    "question",
    [
        "When did the first offering close?",
        "Who bought the 8% Notes?",
        "How many stockholders does the Company have?",
        "Which other registration statement covers the shares of the Directors' Trust?",
        "Does the filing say why the notes were sold?",
    ],
)
def test_what_only_looks_alike_is_no_answer(question: str) -> None:
    assert not answer(question, [_pair()]).answered


def test_a_row_of_single_cells_reads_as_one_line() -> None:
    result = answer("How many shares were sold through May 31, 2006?", [_pair()])
    assert result.answer == "Sold through May 31, 2006: 64,118."


def test_a_family_that_is_named_as_its_company_is_not_asked_for() -> None:
    filing = read(filing_text(_FOUND).encode())
    people = [{"name": "Ann Cormorant", "titles": ["President"]}]
    record = {"registrants": [{"name": "CORMORANT LANTERNS, INC."}],
              "signing": {"signatories": people}}  # fmt: skip
    pair = (filing, proved(filing, record))
    assert not answer("Who is the auditor of Cormorant Lanterns?", [pair]).answered
