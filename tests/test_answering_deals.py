"""Questions about bankruptcies, buyers and co-registrants in everyday words."""

from __future__ import annotations

from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

_BANKRUPT = (
    "On May 4, 2009, the Company filed voluntary petitions for relief under Chapter 11 of the\n"
    "Bankruptcy Code. On March 1, 2010, the court entered an order confirming the plan of\n"
    "reorganization, which became effective on March 19, 2010. As a result, the Company removes\n"
    "from registration all shares that remain unsold."
)
_BOUGHT = (
    "On June 2, 2014, the Company entered into an Agreement and Plan of Merger (the \"Merger\n"
    "Agreement\") with Saltmarsh Optics plc and Dune Acquisition Corp. On August 8, 2014, pursuant\n"
    "to the Merger Agreement, Dune Acquisition Corp. merged with and into the Company, with the\n"
    "Company continuing as the surviving corporation (the \"Merger\"). As a result of the Merger,\n"
    "the Company has terminated all offerings and removes all shares that remain unsold."
)  # fmt: skip


def _pair(substance: str) -> tuple[Filing, Extraction]:
    filing = read(filing_text(substance).encode())
    return filing, extract(filing)


def test_going_into_bankruptcy_is_the_petition_and_not_the_way_out() -> None:
    for question in (
        "When did the company go into Chapter 11?",
        "When did the company seek bankruptcy protection?",
    ):
        result = answer(question, [_pair(_BANKRUPT)])
        assert "May 4, 2009" in result.answer
        assert "March 19, 2010" not in result.answer


def test_what_happened_that_it_stopped_asks_for_the_cause() -> None:
    result = answer("What happened to the company that it removed shares?", [_pair(_BANKRUPT)])
    assert result.answered


def test_the_cause_of_a_merger_says_with_whom() -> None:
    assert "Saltmarsh Optics plc" in answer("Why were shares removed?", [_pair(_BOUGHT)]).answer


def test_bought_by_another_company_is_an_acquisition() -> None:
    pairs = [_pair(_BANKRUPT), _pair(_BOUGHT)]
    result = answer("Which companies were bought by another company?", pairs)
    assert result.answered
    assert {c.filing for s in result.sentences for c in s.citations} == {pairs[1][0].id}


def test_what_amount_asks_how_many() -> None:
    result = answer(
        "What amount of debt securities is removed?",
        [
            _pair(
                "The Registration Statement registered $600,000,000 of debt securities. This\n"
                "Post-Effective Amendment is filed to deregister the remaining $250,000,000 of debt\n"
                "securities."
            )
        ],
    )
    assert "$250,000,000" in result.answer
    assert "$600,000,000" not in result.answer


def test_the_signer_for_one_registrant_is_not_named_for_another() -> None:
    text = filing_text(
        "Sandpiper Works, Inc. and Sandpiper Credit LLC, the registrants, hereby remove from\n"
        "registration all notes that remain unsold."
    )
    filing = read(text.encode())
    names = ("Sandpiper Works, Inc.", "Sandpiper Credit LLC")
    signing = {"signatories": [{"name": "Agnes Whitlow", "titles": ["Secretary"]}]}
    record = {"registrants": [{"name": name} for name in names], "signing": signing}
    extraction = proved(filing, record)
    pair = (filing, extraction)
    assert answer("Who signed for Sandpiper Works?", [pair]).answered
    assert not answer("Who signed for Sandpiper Credit?", [pair]).answered
