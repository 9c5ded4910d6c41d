"""What an amendment did whose number is given, who left the page unsigned, and room for two."""

from __future__ import annotations

from functools import lru_cache

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

_SECOND = """
Post-Effective Amendment No. 1, effective May 3, 2009, took out of registration 70,000 Escrow Shares
which a holder had given back for cancellation.

                          Removed by
              Registered  Amendment No. 1    Sold     Unsold
Escrow......    485,200        70,000       -0-      415,200

The Company has ended the offering because the registration rights of the selling shareholders
expired on June 30, 2010, and hereby removes from registration the 415,200 shares that remain
unsold.
"""
_TREATY = """
The Company became a subsidiary of Okemos Glass plc on March 3, 2011 under an Agreement and Plan of
Reorganization dated November 9, 2010. On that day all Old Common Stock was cancelled, and its
holders neither received nor kept anything on account of it. By the last day of the offer 74
subscribers had sent money to the escrow agent. The Company hereby removes from registration the
402,600 shares that remain unsold under the 2006 Plan.
"""


@lru_cache(maxsize=4)
def pair(substance: str) -> tuple[Filing, Extraction]:
    text = filing_text(substance, form="S-3")
    if substance is _SECOND:
        text = text.replace("AMENDMENT NO. 1", "AMENDMENT NO. 2", 1)
    filing = assistant.read(text.encode())
    return filing, assistant.extract(filing)


def ask(substance: str, question: str) -> Answer:
    return answer(question, [pair(substance)])


@pytest.mark.parametrize(
    "question",
    [
        "What had post-effective amendment No. 1 taken off?",
        "what did amendment 1 deregister",
        "How many shares did amendment number one remove?",
    ],
)
def test_what_an_earlier_amendment_took_off_is_no_row_and_no_number(question: str) -> None:
    told = ask(_SECOND, question)
    assert "70,000" in told.answer
    assert "415,200" not in told.answer
    assert "It is Post-Effective Amendment" not in told.answer


@pytest.mark.parametrize(
    "question",
    ["What is Post-Effective Amendment No. 2 for?", "what was this amendment for"],
)
def test_what_an_amendment_is_for_is_its_cause(question: str) -> None:
    told = ask(_SECOND, question)
    assert "June 30, 2010" in told.answer
    assert "It is Post-Effective Amendment" not in told.answer


def test_the_number_of_the_amendment_is_still_told() -> None:
    for question in ("What is the number of this amendment?", "which amendment is this?"):
        assert ask(_TREATY, question).answer.startswith("It is Post-Effective Amendment No.")


def test_an_accord_is_signed_on_its_own_day() -> None:
    told = ask(_TREATY, "signing date of the reorganization accord")
    assert "November 9, 2010" in told.answer


@pytest.mark.parametrize(
    "question",
    ["did holders of the old stock receive anything", "Did the old stockholders get anything?"],
)
def test_who_neither_received_nor_kept_got_nothing(question: str) -> None:
    assert ask(_TREATY, question).answer.startswith("No. ")


@pytest.mark.parametrize(
    "question",
    ["how many people had put money in by the deadline", "how many persons sent in cash?"],
)
def test_who_put_money_in_is_not_who_signed(question: str) -> None:
    assert "signed" not in ask(_TREATY, question).answer.replace(question, "")
    assert "signed" in ask(_TREATY, "how many people put their names to it?").answer


_SPLIT = """
The number of shares registered was not changed by the Company's one-for-four stock split of May 15,
2006, since the plan then had few shares left. Registration Statement No. 333-51820 covers 300,000
shares and Registration Statement No. 333-51821, the inducement statement, covers 90,000 shares.
Shares in the accounts may be held or sold, but not added to. The Company hereby removes from
registration all shares that remain unsold under both statements.
"""


@pytest.mark.parametrize(
    "question",
    [
        "did the stock split increase the number of shares registered?",
        "Was the number of registered shares increased by the split?",
    ],
)
def test_a_number_that_was_not_changed_was_not_increased(question: str) -> None:
    told = ask(_SPLIT, question)
    assert not told.answer.startswith("Yes")
    assert "not changed" in told.answer


@pytest.mark.parametrize("question", ["Stock split - what ratio?", "what ratio did the split have"])
def test_a_split_has_its_own_ratio(question: str) -> None:
    assert "one-for-four" in ask(_SPLIT, question).answer


@pytest.mark.parametrize(
    "question",
    ["What got struck off the inducement statement?", "what was taken off the 2006 statement"],
)
def test_what_was_taken_off_a_statement_is_not_its_number(question: str) -> None:
    assert not ask(_SPLIT, question).answer.startswith("It is No.")


_UNSIGNED = """
Name                            Title                              Date

/s/ Douglas R. Amory            Chief Executive Officer            July 10, 2007
---------------------------
Douglas R. Amory

Mei Foster*                     Director                           July 10, 2007

                                Director
---------------------------
Trent A. Gilbride

*By: /s/ Douglas R. Amory, Attorney-in-Fact
"""


@pytest.mark.parametrize(
    "question",
    ["Which director is listed but did not sign?", "Which of the directors didn't sign?"],
)
def test_a_row_signed_by_another_leaves_the_next_line_blank(question: str) -> None:
    text = filing_text(_TREATY, form="S-3", more=_UNSIGNED)
    filing = assistant.read(text.encode())
    told = answer(question, [(filing, assistant.extract(filing))])
    assert "Gilbride" in told.answer
    assert "Foster" not in told.answer
