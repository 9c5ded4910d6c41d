"""Who is trustee is told by the words that name him as such, not by who signed."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.extraction import extract
from assistant.filing.inputs import read


def _pair(told: str) -> tuple[assistant.Filing, assistant.Extraction]:
    body = f"""
Cormorant Lanterns, Inc. (the "Company") registered 750,000 shares of common stock under the
Cormorant Lanterns, Inc. Employee Thrift Plan (the "Plan"). {told} The Company hereby deregisters
the 139,000 shares of common stock which have not been sold.
"""
    filing = read(filing_text(body, plan="Cormorant Lanterns, Inc. Employee Thrift Plan").encode())
    return filing, extract(filing)


_PLAN = "Through June 28, 2007 the trustee of the Plan, Lowell Harbor Trust Company, N.A., bought 611,000 shares."
_TRUST = (
    "All assets of the Company passed to a liquidating trust of which Tern Wind-Down Services LLC"
    " is trustee."
)
_BONDS = (
    "The bonds were issued under an Indenture dated May 1, 1999 between the Company and Bank of"
    " Sandusky & Trust, N.A., as trustee."
)


@pytest.mark.parametrize(
    ("told", "question", "name"),
    [
        (_PLAN, "who is the trustee of the Cormorant thrift plan", "Lowell Harbor Trust Company"),
        (_PLAN, "Which bank is trustee of the plan?", "Lowell Harbor Trust Company"),
        (_PLAN, "Who was the plan trustee?", "Lowell Harbor Trust Company"),
        (_TRUST, "Who runs the Cormorant liquidating trust?", "Tern Wind-Down Services LLC"),
        (_TRUST, "Who is the liquidating trustee?", "Tern Wind-Down Services LLC"),
        (_TRUST, "Who serves as trustee of the liquidating trust?", "Tern Wind-Down Services LLC"),
        (_BONDS, "Who is trustee under the indenture?", "Bank of Sandusky & Trust, N.A."),
        (_BONDS, "Who acted as indenture trustee?", "Bank of Sandusky & Trust, N.A."),
        (_BONDS, "Which bank served as trustee under Cormorant's indenture?", "Bank of Sandusky"),
    ],
)
def test_the_trustee_is_who_is_named_as_such(told: str, question: str, name: str) -> None:
    result = ask(_pair(told), question)
    assert name in result.answer
    assert "Whitlow" not in result.answer


@pytest.mark.parametrize(
    ("told", "question"),
    [
        (_PLAN, "Who is the trustee of the pension plan?"),
        (_PLAN, "Who is the trustee under the indenture?"),
        (_TRUST, "Who is the trustee of the voting trust?"),
        (_BONDS, "Who is the trustee under the Second Supplemental Indenture?"),
        (_BONDS, "Who is the trustee of the thrift plan?"),
        ("", "Who is the trustee of the plan?"),
    ],
)
def test_the_trustee_of_something_else_is_none(told: str, question: str) -> None:
    assert not ask(_pair(told), question).answered
