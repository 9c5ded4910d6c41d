"""Why: causes that no conjunction marks, told as a circumstance beside what came of them."""

from __future__ import annotations

from functools import lru_cache

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.answering.causes.circumstances import tells_cause
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

_BEGIN = """
The Registration Statement covers 900,000 shares of common stock for the Lantern Savings Plan. The
registrant's lamp works stand at Toledo.
"""
_END = """
The registrant hereby removes from registration the 412,000 shares that remain unsold under the
Registration Statement.
"""


@lru_cache(maxsize=16)
def _pair(substance: str) -> tuple[Filing, Extraction]:
    read = assistant.read(filing_text(substance).encode())
    return read, assistant.extract(read)


def _ask(told: str, question: str) -> Answer:
    return answer(question, [_pair(f"{_BEGIN} {told} {_END}")])


@pytest.mark.parametrize(
    ("told", "question", "cause"),
    [
        (
            "The board of directors, having found that brass had become dearer than the lamps made"
            " of it, shut the foundry on May 2, 2007.",
            "Why did Cormorant shut its foundry?", "brass had become dearer",
        ),
        (
            "The Wick Plan ended on May 2, 2007, when its last award vested.",
            "Why did the Wick Plan come to an end?", "last award vested",
        ),
        (
            "On May 2, 2007 the Wick Plan was merged into the Harbor Retirement Trust, which does not"
            " offer Company stock among its funds.",
            "Why will members of the Wick Plan need no more company stock?", "does not offer",
        ),
        (
            "The ferry offering terminated in accordance with its terms on May 2, 2007.",
            "Why did the ferry offering come to an end?", "in accordance with its terms",
        ),
        (
            "The registrant withdrew its prospectus on May 2, 2007 at the request of the Ohio"
            " Division of Securities.",
            "Why did the registrant withdraw its prospectus?", "at the request of",
        ),
    ],
)  # fmt: skip
def test_a_circumstance_is_the_cause_of_what_is_told_beside_it(
    told: str, question: str, cause: str
) -> None:
    reply = _ask(told, question)
    assert reply.answered, reply.answer
    assert cause in reply.answer


@pytest.mark.parametrize(
    ("told", "question"),
    [
        (
            "The lamp works were moved to Lima when the Toledo foundry was sold to Tarn Beck plc.",
            "Why was the Toledo foundry sold to Tarn Beck plc?",
        ),
        (
            "The Toledo foundry was sold to Tarn Beck plc on May 2, 2007. The lamp works were moved"
            " to Lima when its last furnace had gone out.",
            "Why was the Toledo foundry sold to Tarn Beck plc?",
        ),
        (
            "On May 2, 2007 the Wick Plan was merged into the Harbor Retirement Trust, which does not"
            " offer Company stock among its funds.",
            "Why did Cormorant merge the Wick Plan into the Harbor Retirement Trust?",
        ),
    ],
)
def test_what_is_beside_something_else_is_no_cause_of_it(told: str, question: str) -> None:
    reply = _ask(told, question)
    assert not reply.answered, reply.answer


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The exchange offer having been completed, nothing more will be sold.", True),
        ("The number became 225,000 by operation of Rule 416 and of the split.", True),
        ("The trustees, wishing to save the cost of two listings, gave one up.", True),
        ("The mill was too small to be run alone and was let to a neighbour.", True),
        ("The class was closed, being unable to find buyers.", True),
        ("Notes having an aggregate principal amount of $5,000,000 were sold.", False),
        ("The shares being registered were sold by their holders.", False),
        ("It will file a report when required.", False),
    ],
)
def test_sentences_that_tell_a_cause(text: str, tells: bool) -> None:
    assert tells_cause(text) is tells


def test_the_cause_that_is_led_to_keeps_its_ground_when_it_is_shortened() -> None:
    told = (
        "On March 7, 2007 the registrant, which had for some years sold lamps to harbors, railways,"
        " mines, theaters, hospitals and schools in every county of the state and in parts of two"
        " others, gave the three agents named in its ferry offering a written notice that the ferry"
        " offering would stop on March 12, 2007, since it needs no more money for its foundry. The"
        " ferry offering has therefore been ended."
    )
    reply = _ask(told, "Why was the ferry offering ended?")
    assert "needs no more money" in reply.answer


_UPDATE = """
This Post-Effective Amendment No. 1 is filed under the undertakings in Item 17 of the registration
statement to bring the prospectus up to date as Section 10(a)(3) of the Securities Act requires. On
September 27, 2006 Cormorant Lanterns, Inc. (then lately merged with Wick Holdings, Inc.) filed the
registration statement, which was declared effective on October 13, 2006. No additional securities
are being registered by this amendment.
"""
_EXHIBITS = """
On May 2, 2007 the Company agreed to sell $25,000,000 of its first mortgage bonds. The sole purpose
of this amendment is to file the exhibits listed in Part II that relate to that sale. It makes no
change to Part I of the registration statement, and no securities are added to it.
"""


@pytest.mark.parametrize(
    ("substance", "question", "purpose"),
    [
        (_UPDATE, "Why was the post-effective amendment filed?", "Section 10(a)(3)"),
        (_UPDATE, "Why did Cormorant file this amendment?", "Section 10(a)(3)"),
        (_EXHIBITS, "Why was this amendment submitted?", "file the exhibits"),
        (_EXHIBITS, "What is the purpose of the post-effective amendment?", "file the exhibits"),
    ],
)
def test_what_an_amendment_that_removes_nothing_is_filed_for(
    substance: str, question: str, purpose: str
) -> None:
    text = filing_text(substance, form="S-1")
    read = assistant.read(text.replace("DEREGISTRATION OF SECURITIES", "EXPLANATORY NOTE").encode())
    assert purpose in answer(question, [(read, assistant.extract(read))]).answer


def test_what_an_earlier_amendment_removed_tells_only_why_that_one_did() -> None:
    told = (
        "By Post-Effective Amendment No. 2, filed April 11, 2005, the registrant took 50,000 of those"
        " shares out of registration when the Lima foundry was sold. On December 31, 2006 the plan"
        " was merged into a trust of several employers, which does not offer Company stock."
    )
    now = _ask(told, "Why did Cormorant take its savings plan shares off the register?")
    assert "Lima" not in now.answer
    then = _ask(told, "Why had Cormorant already dropped 50,000 shares from registration in 2005?")
    assert "Lima foundry was sold" in then.answer
