"""Answers over one filing from its sentences: exhibits, other signature pages, denials, causes."""

from __future__ import annotations

from typing import Any

import pytest
from answering_records import proved

from assistant.answering import answer
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

Pair = tuple[Filing, Extraction]

_SHELF = """\
As filed with the Securities and Exchange Commission on May 6, 2011
                                                      Registration No. 333-171204
                       SECURITIES AND EXCHANGE COMMISSION
                         POST-EFFECTIVE AMENDMENT NO. 2
                                   TO FORM S-3
                           ORLANE TURBINES, INC.
             (Exact name of registrant as specified in its charter)

                            Hedwig M. Sandoval
                         Vice President and Secretary
                  410 Mill Race Road, Dayton, Ohio 45402
    (Name, address and telephone number of agent for service)

                              EXPLANATORY NOTE

     Orlane Turbines, Inc. files this Post-Effective Amendment No. 2 to deregister the
warrant shares that were not issued. The Series A warrants lapsed on March 31, 2011. None of
them was exercised. No changes are being made to the prospectus. In April 2009 each share of
the Ohio corporation was exchanged for one share of an Indiana corporation. The purpose of the
arrangement was to lower the franchise tax of the group. The Company ended the testing of
ORT-117 on January 9, 2011, after the second trial failed. Cobbler Creek Bank held the escrow
for the warrants until they lapsed.

Item 16. Exhibits

      4.7          Ninth Supplemental Indenture
     25.3          Statement of Eligibility on Form T-1 of Prairie Fork Fiduciary Bank

                                   SIGNATURES

     Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused
this amendment to be signed on its behalf by the undersigned, in the City of Dayton, State of
Ohio, on May 5, 2011.

                                   ORLANE TURBINES, INC.

                                   By: /s/ Hedwig M. Sandoval
                                       Hedwig M. Sandoval
                                       Vice President

     Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused
this amendment to be signed on its behalf by the undersigned, in the City of Terre Haute, State
of Indiana, on May 5, 2011.

                                   ORLANE CAPITAL CORP.

                                   By: /s/ Lucian P. Ferreby
                                       Lucian P. Ferreby
                                       Treasurer
"""


def _pair(**record: Any) -> Pair:
    filing = read(_SHELF.encode())
    names = [{"name": "ORLANE TURBINES, INC."}, {"name": "ORLANE CAPITAL CORP."}]
    whole = {"form": "S-3", "amendment_number": 2, "purpose": "deregistration",
             "registrants": names, **record}  # fmt: skip
    return filing, proved(filing, whole)


@pytest.fixture(scope="module")
def shelf() -> Pair:
    signed = [{"name": "Hedwig M. Sandoval", "titles": ["Vice President"]}]
    return _pair(signing={"signatories": signed})


def _proven(result: Answer, pair: Pair) -> None:
    assert result.answered, result.answer
    for sentence in result.sentences:
        assert sentence.citations
        for citation in sentence.citations:
            assert pair[0].text[citation.start : citation.end] == citation.quote
    assert len(result.answer.split()) <= 80


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        # the list of exhibits, by title and by number
        ("Under what exhibit number is the Ninth Supplemental Indenture filed?", "4.7"),
        ("Who is the trustee whose T-1 is filed as Exhibit 25.3?", "Prairie Fork Fiduciary Bank"),
        # signature pages beyond the one of the record
        ("Who signed in Terre Haute?", "Lucian P. Ferreby"),
        ("Who signed in Dayton?", "Hedwig M. Sandoval"),
        ("Who signed for Orlane Capital Corp.?", "Lucian P. Ferreby"),
        # named by its caption alone
        # a name of the asked kind, which the sentence does not call so
        ("Which bank held the escrow?", "Cobbler Creek Bank"),
        ("Which drug candidate did Orlane end the testing of in January 2011?", "ORT-117"),
        # the cause of what the sentence before tells
        ("Why were the shares exchanged for shares of an Indiana corporation?", "franchise tax"),
    ],
)
def test_what_the_record_does_not_hold_is_read_from_the_text(
    shelf: Pair, question: str, fact: str
) -> None:
    result = answer(question, [shelf])
    _proven(result, shelf)
    assert fact in result.answer


@pytest.mark.parametrize(
    "question",
    [
        "Were any of the Series A warrants exercised?",
        "Does the filing change the prospectus?",
    ],
)
def test_a_denial_says_no(shelf: Pair, question: str) -> None:
    result = answer(question, [shelf])
    _proven(result, shelf)
    assert result.answer.startswith("No.")


@pytest.mark.parametrize(
    "question",
    [
        "Who signed in Muncie?",
        "Under what exhibit number is the Tenth Supplemental Indenture filed?",
        "What is filed as Exhibit 99.1?",
        "Which bank lent the money for the turbines?",
    ],
)
def test_what_is_near_is_no_answer(shelf: Pair, question: str) -> None:
    assert not answer(question, [shelf]).answered


def test_an_agent_that_is_not_proven_is_not_replaced(shelf: Pair) -> None:
    filing, extraction = _pair(agent_for_service={"name": "Hedwig M. Sandoval"})
    extraction.evidence["/agent_for_service/name"].verdict = "unsupported"
    assert not answer("Who is the agent for service?", [(filing, extraction)]).answered
