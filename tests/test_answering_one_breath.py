"""Several amounts in one breath, parts that are not told, and deals: who bought whom."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant

_SOLD = (
    "This Registration Statement (No. 333-51820) registered 640,000 shares of common stock. The\n"
    "Company sold 415,500 shares under it. The Company hereby removes from registration the\n"
    "224,500 shares of common stock that remain unsold."
)
_TALKS = (
    "This Registration Statement (No. 333-51820) registered 640,000 shares of common stock. In the\n"
    "autumn of 2006 the Company was in talks with Plover Bay Holdings, Inc. as to a combination of\n"
    "the two. No agreement was signed, and the talks were ended on December 4, 2006. The Company\n"
    "hereby removes from registration the 224,500 shares that remain unsold."
)
_BUYER = (
    "This Registration Statement (No. 333-51820) registered 2,100,000 shares of common stock of\n"
    "Cormorant Lanterns, Inc. for the holders of Teal Wicks Corp. On May 2, 2007, Teal Wicks Corp.\n"
    "merged with and into the Company, and 1,950,000 shares were issued in the merger. The Company\n"
    "hereby removes from registration the 150,000 shares that were not issued."
)


def _pair(substance: str, form: str = "S-3") -> tuple[assistant.Filing, assistant.Extraction]:
    filing = assistant.read(filing_text(substance, form=form).encode())
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    "question",
    [
        "Cormorant Lanterns: registered / sold / removed?",
        "registered vs sold vs taken out",
        "Number of shares registered, number sold and number removed",
        "Totals registered, issued and withdrawn under No. 333-51820?",
    ],
)
def test_each_amount_of_one_breath_is_told(question: str) -> None:
    result = ask(_pair(_SOLD), question)
    assert all(n in result.answer for n in ("640,000", "415,500", "224,500"))


def test_two_acts_joined_by_and_are_one_amount() -> None:
    result = ask(_pair(_SOLD), "How many shares remain registered and unsold?")
    assert "415,500" not in result.answer


def test_an_amount_that_is_not_told_is_said_to_be_missing() -> None:
    result = ask(_pair(_TALKS), "registered / sold / removed?")
    assert "640,000" in result.answer
    assert "224,500" in result.answer
    assert "does not state how many were issued or sold" in result.answer


def test_talks_that_were_ended_are_no_merger() -> None:
    for question in (
        "Did Cormorant Lanterns merge with Plover Bay?",
        "Was Cormorant Lanterns acquired by Plover Bay Holdings?",
        "Did Cormorant Lanterns acquire Plover Bay Holdings?",
    ):
        result = ask(_pair(_TALKS), question)
        assert result.answer.startswith("No.")
        assert "talks were ended" in result.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Was Cormorant Lanterns itself acquired in the merger?", "No."),
        ("Was Cormorant Lanterns taken over by Teal Wicks?", "No."),
        ("Did Cormorant Lanterns acquire Teal Wicks?", "Yes."),
    ],
)
def test_who_merges_into_the_registrant_is_the_one_bought(question: str, said: str) -> None:
    assert ask(_pair(_BUYER, "S-4"), question).answer.startswith(said)


def test_no_takeover_is_told_where_shares_alone_were_sold() -> None:
    assert not ask(_pair(_SOLD), "Was Cormorant Lanterns acquired?").answered
