"""Of two things that a question sets against each other the one that the filing tells is named."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Answer

_MERGED = """
Cormorant Lanterns, Inc. (the "Company") registered 1,250,000 shares of common stock under the 1999
Stock Plan. Of these, 842,177 shares were issued to employees. On June 29, 2007, pursuant to the
Agreement and Plan of Merger dated as of February 14, 2007, Heron Merger Sub, Inc. merged with and
into the Company. Each share was converted into the right to receive $14.25 in cash. The 1999 Stock
Plan expired by its terms on April 30, 2007. In May 2005 the Company sold its Dayton plant for $61.5
million. The offer was underwritten by Kessler & Co. on a best-efforts basis. The Company hereby
removes from registration the 407,823 shares that remain unissued.
"""
_SOLD_OUT = """
The selling stockholders have sold 1,150,000 of the shares. On September 1, 2006 Cormorant Lanterns,
Inc. sold substantially all of its assets to Harrow Industries, Inc. for $310 million, and its
stockholders adopted a plan of dissolution. Holders elected to receive the distribution by check.
Cormorant Lanterns, Inc. removes from registration the 850,000 shares not sold.
"""
_CARRIED = """
Cormorant Lanterns, Inc. registered 900,000 shares of its common stock under the 1994 Employee Plan.
The stockholders approved the 2009 Omnibus Plan, which replaces the 1994 Employee Plan. The 212,400
shares that were not issued under the 1994 Employee Plan are hereby carried over to the registration
statement on Form S-8 filed today for the 2009 Omnibus Plan. The tender offer by Wexford Partners
was withdrawn; the plan expired on December 31, 2006.
"""


def _ask(substance: str, question: str, form: str = "S-8") -> Answer:
    filing = read(filing_text(substance, form=form).encode())
    return ask((filing, extract(filing)), question)


@pytest.mark.parametrize(
    ("substance", "question", "named"),
    [
        (_MERGED, "Was it a merger or an asset sale?", "merged"),
        (_SOLD_OUT, "Was it a merger or an asset sale?", "assets"),
        (_MERGED, "Did the plan expire or was it terminated?", "expired"),
        (_MERGED, "Was the plan terminated or did it expire by its terms?", "expired"),
        (_MERGED, "Was the offer firmly underwritten or on a best-efforts basis?", "best-efforts"),
        (_MERGED, "Was the Dayton plant sold or closed?", "sold its Dayton plant"),
        (_MERGED, "Were the shares issued to employees or to directors?", "employees"),
        (_MERGED, "Were 407,823 or 842,177 shares removed?", "407,823"),
        (_MERGED, "Is this amendment for an S-8 or an S-3?", "S-8"),
        (_SOLD_OUT, "Was the distribution paid by check or by wire?", "by check"),
        (_SOLD_OUT, "Did the company sell or lease its assets?", "sold substantially all"),
        (_SOLD_OUT, "Did stockholders adopt a plan of liquidation or a plan of dissolution?",
         "dissolution"),
        (_CARRIED, "Were the unissued shares deregistered or just moved to another statement?",
         "carried over"),
        (_CARRIED, "Are the 212,400 shares being deregistered or carried over?", "carried over"),
        (_MERGED, "Were the unissued shares deregistered or moved to another statement?",
         "removes from registration"),
        (_CARRIED, "Was the 1994 Employee Plan replaced or extended?", "replaces"),
    ],
)  # fmt: skip
def test_the_one_that_is_told_is_named(substance: str, question: str, named: str) -> None:
    found = _ask(substance, question)
    assert named in found.answer
    assert not found.answer.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Was the fee paid by wire or by check?",
        "Was the lawsuit settled or dismissed?",
        "Were the notes redeemed or converted?",
        "Did the chairman resign or retire?",
        "Was the Omaha plant sold or closed?",
        "Was the tax paid in cash or in kind?",
    ],
)
def test_what_is_not_told_names_neither(question: str) -> None:
    assert not _ask(_MERGED, question).answered
