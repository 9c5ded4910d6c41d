"""Which of a filing's statements is the earlier, the later or the larger one."""

from __future__ import annotations

from functools import lru_cache

import pytest
from invented import filing

import assistant
from assistant.answering import answer
from assistant.filing.model import Filing
from assistant.record import Extraction

_SHARES = """
This amendment relates to the following Registration Statements on Form S-8:

Registration Statement No. 333-41234, filed on March 2, 2001, registering 400,000 shares of Common
Stock; and

Registration Statement No. 333-55678, filed on May 7, 2004, registering 250,000 shares of Common
Stock.

The Registrant hereby removes from registration all securities that remain unsold.
"""
_MIXED = _SHARES.replace("250,000 shares of Common\nStock", "$9,000,000 of Deferred Obligations")


@lru_cache(maxsize=2)
def pair(body: str) -> tuple[Filing, Extraction]:
    read = filing(body, numbers="Registration Nos. 333-41234 and 333-55678")
    return read, assistant.extract(read)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Which registration statement was filed earlier?", "333-41234"),
        ("which of the two statements was filed later?", "333-55678"),
        ("Which registration statement is the older one?", "333-41234"),
        ("which statement is the newer one", "333-55678"),
        ("Which registration statement is larger?", "333-41234"),
        ("Which of the registration statements covers fewer shares?", "333-55678"),
    ],
)
def test_of_two_statements_one_is_earlier_or_larger(question: str, number: str) -> None:
    told = answer(question, [pair(_SHARES)])
    assert f"No. {number}" in told.answer
    assert told.answer.count("No. ") == 1


def test_shares_are_not_compared_with_dollars() -> None:
    told = answer("Which registration statement is larger?", [pair(_MIXED)])
    assert "It is No." not in told.answer
