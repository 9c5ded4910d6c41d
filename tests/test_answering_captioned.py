"""Who signed for which party of a page, and what is asked of one of several registrants."""

from __future__ import annotations

import pytest
from answering_filings import ask

import assistant
from assistant.filing.inputs import read

_FILING = """\
As filed with the Securities and Exchange Commission on May 9, 2017

Registration No. 333-188214
Registration No. 333-188214-01
Registration No. 333-188214-02

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

TERN HOLLOW REALTY TRUST
TERN HOLLOW OPERATING PARTNERSHIP, L.P.
GODWIT FINANCE LLC
(Exact name of registrant as specified in its charter)

Maryland (Tern Hollow Realty Trust)                            52-7711001
Delaware (Tern Hollow Operating Partnership, L.P.)             52-7711002
Nevada (Godwit Finance LLC)                                    88-7711003
(State of incorporation)                         (I.R.S. Employer Identification No.)

18 Quay Road, Annapolis, Maryland 21401
(410) 555-0123
(Address and telephone number of principal executive offices)

DEREGISTRATION OF SECURITIES

On May 8, 2017 Tern Hollow Realty Trust merged with and into Merganser Holdings, LLC. The offerings
under the registration statement have ended, and the registrants remove from registration all
securities that remain unsold.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrants have duly caused this
amendment to be signed on their behalf by the undersigned in Annapolis, Maryland, on May 9, 2017.

MERGANSER HOLDINGS, LLC
(as successor by merger to Tern Hollow Realty Trust)
By: /s/ Leopold Ansty
Name: Leopold Ansty
Title: General Counsel

TERN HOLLOW OPERATING PARTNERSHIP, L.P.
By: Merganser GP, Inc., its general partner
By: /s/ Prudence Yarrow
Name: Prudence Yarrow
Title: Vice President and Treasurer

GODWIT FINANCE LLC

By: /s/ Otto Brandreth
Otto Brandreth
Manager

By: /s/ Cicely Vane
Cicely Vane
Manager

TERN HOLLOW 401(k) SAVINGS PLAN
By: /s/ Ida Lumley
Ida Lumley, Plan Administrator
"""

Pair = tuple[assistant.Filing, assistant.Extraction]


@pytest.fixture(scope="module")
def pair() -> Pair:
    filing = read(_FILING.encode(), name="tern.txt")
    return filing, assistant.extract(filing)


@pytest.mark.parametrize(
    "question",
    [
        "who signed for tern hollow operating partnership lp",
        "Who signs for the operating partnership, and in what capacity?",
        "Which person executed the amendment on behalf of the Operating Partnership?",
        "who signs for the operating partnership and through what GP",
        "Through which entity does the Tern Hollow operating partnership sign?",
        "Who signed on behalf of Tern Hollow Operating Partnership, L.P.?",
    ],
)
def test_the_partnership_has_its_own_signature(pair: Pair, question: str) -> None:
    found = ask(pair, question)
    assert "Prudence Yarrow (Vice President and Treasurer)" in found.answer
    assert "through Merganser GP, Inc., its general partner" in found.answer
    assert "Ansty" not in found.answer
    assert "Brandreth" not in found.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who signed for Merganser as successor, and in what capacity?", ["Leopold Ansty"]),
        ("who signed on behalf of merganser holdings?", ["Leopold Ansty", "General Counsel"]),
        ("Who signed for Godwit Finance?", ["Otto Brandreth", "Cicely Vane"]),
        ("Who executed the amendment for the 401(k) plan, and as what?",
         ["Ida Lumley", "Plan Administrator"]),
    ],
)  # fmt: skip
def test_each_party_has_its_own_signers(pair: Pair, question: str, told: list[str]) -> None:
    found = ask(pair, question)
    assert all(name in found.answer for name in told), found.answer
    assert "Yarrow" not in found.answer


@pytest.mark.parametrize(
    "question", ["Who signed for Sandpiper Lending LLC?", "Who signed for the depositary?"]
)
def test_a_party_without_a_signature_has_no_signer(pair: Pair, question: str) -> None:
    assert not ask(pair, question).answered


@pytest.mark.parametrize(
    "question",
    [
        "In which state is Godwit Finance LLC organized?",
        "Where is Godwit Finance incorporated?",
        "state of organization of Godwit Finance LLC",
        "godwit finance state of inc?",
        "What is the state of organization for Godwit Finance?",
    ],
)
def test_one_of_several_registrants_has_its_own_state(pair: Pair, question: str) -> None:
    found = ask(pair, question)
    assert "Nevada" in found.answer
    assert "Maryland" not in found.answer
    assert "Delaware" not in found.answer


def test_one_of_several_registrants_has_its_own_number(pair: Pair) -> None:
    found = ask(pair, "EIN of Godwit Finance?")
    assert "88-7711003" in found.answer
    assert "52-77" not in found.answer


def test_all_registrants_are_told_where_none_is_named(pair: Pair) -> None:
    found = ask(pair, "Where are the registrants organized?")
    assert all(state in found.answer for state in ("Maryland", "Delaware", "Nevada"))


_FOREIGN = """\
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed on its behalf in Bergen, Norway, on June 15, 2021.

KNOT SHIPPING A/S
By: /s/ Astrid Lunde
Name: Astrid Lunde
Title: Chief Executive Officer

AUTHORIZED U.S. REPRESENTATIVE

Pursuant to the Securities Act of 1933, the undersigned, the duly authorized representative in the
United States of Knot Shipping A/S, has signed this amendment in New York, on June 14, 2021.

RUFFLE CORPORATE AGENTS, INC.
By: /s/ Noel F. Pell
Name: Noel F. Pell
Title: Managing Director
"""


@pytest.mark.parametrize(
    "question",
    [
        "Who signed on behalf of the U.S. authorized representative, and in what title?",
        "Who signed for the authorized representative in the United States?",
    ],
)
def test_a_representative_in_capitals_is_a_firm(question: str) -> None:
    text = _FILING[: _FILING.index("SIGNATURES")] + _FOREIGN
    filing = read(text.encode(), name="knot.txt")
    found = ask((filing, assistant.extract(filing)), question)
    assert "Noel F. Pell (Managing Director)" in found.answer
    assert "Lunde" not in found.answer
