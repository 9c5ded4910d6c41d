"""Who gave the opinion and who is depositary, however the office is called."""

from __future__ import annotations

import pytest

import assistant
from assistant.answering import answer
from assistant.filing.inputs import read

_OPINION = """\
Registration No. 333-88123

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

FENMARK TOOLING, INC.
(Exact name of registrant as specified in its charter)

Fenmark Tooling, Inc. files this amendment to add an exhibit to the Registration Statement.

Item 8. Exhibits.

5.1   Opinion of Oriel & Banscombe LLP
23.1  Consent of Quarrier Stote LLP, independent registered public accounting firm
"""

_DEPOSITARY = """\
Registration No. 333-90311

POST-EFFECTIVE AMENDMENT NO. 2 TO FORM F-6
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

VESSELNORD ASA
(Exact name of issuer of deposited securities as specified in its charter)

CASTLEGATE TRUST COMPANY
(Exact name of depositary as specified in its charter)

The Deposit Agreement was terminated and the American Depositary Shares that were not issued are
removed from registration.
"""


def _ask(question: str, text: str):
    filing = read(text.encode())
    return answer(question, [(filing, assistant.extract(filing))])


@pytest.mark.parametrize(
    "question",
    [
        "Which law firm gave the legality opinion to Fenmark?",
        "Which law firm gave the opinion on legality?",
        "What law firm delivered the legal opinion?",
        "Which attorneys provided the opinion on validity?",
        "Who wrote the legality opinion?",
        "Which law firm furnished the legal opinion?",
        "Which law firm rendered the opinion of counsel?",
    ],
)
def test_the_firm_behind_the_opinion_is_named(question: str) -> None:
    reply = _ask(question, _OPINION)
    assert reply.answered
    assert "Oriel & Banscombe" in reply.answer
    assert "Quarrier" not in reply.answer


@pytest.mark.parametrize(
    "question",
    [
        "Which law firm gave the legality opinion to the underwriters?",
        "Which law firm gave the opinion on Norwegian law?",
        "Which law firm gave the legality opinion in 1997?",
    ],
)
def test_another_opinion_is_not_this_one(question: str) -> None:
    assert not _ask(question, _OPINION).answered


@pytest.mark.parametrize(
    "question",
    [
        "Who is depositary for the Vesselnord ADR program?",
        "Who is the depositary for the ADR programme?",
        "Which bank is depositary of the ADR facility?",
        "Which company serves as depositary for the ADS program?",
        "Who acts as depositary for the program?",
        "What bank is the depositary for Vesselnord's ADS facility?",
    ],
)
def test_the_depositary_of_a_program_is_named(question: str) -> None:
    reply = _ask(question, _DEPOSITARY)
    assert reply.answered
    assert "CASTLEGATE TRUST COMPANY" in reply.answer


@pytest.mark.parametrize(
    "question",
    [
        "Who is the custodian for the ADR program?",
        "Who is depositary for the exchange offer?",
        "Who was the depositary's predecessor?",
        "Who is depositary for the GDR program in Luxembourg?",
        "Who audits the depositary?",
        "Who is depositary for the warrant program?",
    ],
)
def test_another_party_is_no_depositary(question: str) -> None:
    assert not _ask(question, _DEPOSITARY).answered
