"""One filing: signers on other days, unsigned rows, second agents, what comes with an amendment,
sums of one plan, causes beside, and names and numbers that no sentence holds."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.filing.inputs import read

Pair = tuple[assistant.Filing, assistant.Extraction]


def _pair(text: str) -> Pair:
    filing = read(text.encode(), name="cormorant.txt")
    return filing, assistant.extract(filing)


_HOLDERS = """
The Registration Statement (No. 333-51820) was filed on April 20, 1999 and covered the resale by a
selling shareholder of 750,000 shares of common stock, into which our 6.25% Convertible Notes due
2004 could be converted. The selling shareholder had bought the notes in order to pay for all of
the stock of Wickham Glass, Inc., an Indiana corporation. One customer, which accounted for 41% of
revenue in 2006, has moved its orders to a foundry at Terre Haute. We hereby remove the 597,000
shares that were not sold.
"""


@pytest.fixture(scope="module")
def resale() -> Pair:
    return _pair(filing_text(_HOLDERS, form="S-3"))


@pytest.mark.parametrize(
    "question",
    [
        "Name the selling shareholders of Cormorant.",
        "name of the selling shareholder for Cormorant's 750,000 resale shares?",
        "what is the name of the customer that made up 41% of Cormorant's revenue?",
        "What principal amount of the 6.25% notes had been converted by the holders?",
    ],
)
def test_what_the_sentence_does_not_hold_in_that_role_is_no_answer(
    resale: Pair, question: str
) -> None:
    found = ask(resale, question)
    assert not found.answered, found.answer


def test_what_several_hold_together_is_no_number_of_one() -> None:
    told = (
        "It covers the resale by Gudrun Vik Holding and two other shareholders of 210,000 shares."
    )
    pair = _pair(filing_text(f"{told} We hereby remove 90,000 shares not sold.", form="S-3"))
    found = ask(pair, "How many shares does Gudrun Vik Holding own?")
    assert not found.answered, found.answer


_ROWS = """Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed
below by the following persons in the capacities and on the dates indicated.

Signature                     Title                         Date

 /s/ Agnes Whitlow            Secretary and Director        July 10, 2007
Agnes Whitlow

 /s/ Theo B. Marsh            Treasurer                     July 10, 2007
Theo B. Marsh

                              Director
Paula N. Quigg

 /s/ Ivo R. Lund              Director                      July 3, 2007
Ivo R. Lund
"""


@pytest.fixture(scope="module")
def signed() -> Pair:
    return _pair(filing_text("We hereby remove the 597,000 shares not sold.", more=_ROWS))


@pytest.mark.parametrize(
    "question",
    [
        "Which signatories signed on a day other than July 10, 2007, and on what day?",
        "Who signed some days before the rest?",
        "Which director signed on a different date than the others?",
    ],
)
def test_who_signed_on_another_day_is_told_with_the_day(signed: Pair, question: str) -> None:
    assert ask(signed, question).answer == "Ivo R. Lund signed on July 3, 2007."


def test_nobody_is_named_where_all_signed_on_the_given_day(signed: Pair) -> None:
    assert not ask(signed, "Who signed after the rest?").answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did the treasurer sign?", "Theo B. Marsh signed on July 10, 2007."),
        ("On what day did Ivo Lund sign?", "Ivo R. Lund signed on July 3, 2007."),
        (
            "What day did the directors sign?",
            "Agnes Whitlow signed on July 10, 2007. Ivo R. Lund signed on July 3, 2007.",
        ),
    ],
)
def test_who_holds_an_office_signed_on_the_day_beside_the_name(
    signed: Pair, question: str, told: str
) -> None:
    assert ask(signed, question).answer == told


def test_a_row_without_a_mark_is_blank_on_a_page_without_rules(signed: Pair) -> None:
    found = ask(signed, "sig page: whose line is left unsigned?")
    assert found.answer == "The signature line of Paula N. Quigg is blank."


_AGENTS = """Agnes Whitlow
Secretary
or
Theo B. Marsh
Treasurer
Cormorant Lanterns, Inc.
18 Wick Street
Toledo, Ohio 43604
(419) 555-0126
(Name, address, including zip code, and telephone number, including area code, of agent for service)

"""


def test_two_agents_are_both_named() -> None:
    text = filing_text("We hereby remove the 597,000 shares not sold.")
    pair = _pair(text.replace("DEREGISTRATION OF", _AGENTS + "DEREGISTRATION OF", 1))
    found = ask(pair, "Cormorant - agents for service + tel.")
    assert "Agnes Whitlow, Secretary, and Theo B. Marsh, Treasurer" in found.answer
    assert "(419) 555-0126" in found.answer


_EXHIBITS = """
This amendment is filed only to add the exhibits listed below. Nothing is taken out of the
securities registered.

EXHIBIT   DESCRIPTION                                 METHOD OF FILING
4.1       Savings Plan, as amended and restated       Incorporated by reference to Exhibit
          on January 1, 2005                          10(b) to Form 10-K for 2005
23.1      Consent of Osgood & Pell, independent       Filed with this amendment
          accountants
24.1      Power of Attorney                           Filed with this amendment
"""


@pytest.fixture(scope="module")
def exhibits() -> Pair:
    text = filing_text(_EXHIBITS)
    return _pair(text.replace("DEREGISTRATION OF SECURITIES", "EXPLANATORY NOTE"))


def test_exhibits_that_come_with_the_amendment_are_told_by_the_column(exhibits: Pair) -> None:
    asked = (
        "which exhibits come with the amendment itself and are not just incorporated by reference?"
    )
    expected = "23.1 Consent of Osgood & Pell, independent accountants; 24.1 Power of Attorney"
    assert ask(exhibits, asked).answer == f"The exhibits are: {expected}."
    assert "Osgood & Pell" in ask(exhibits, "whose consent is filed with the amendment").answer


def test_whether_a_paper_takes_anything_off_the_register(exhibits: Pair) -> None:
    found = ask(
        exhibits, "does this cormorant lanterns paper take any securities off the register?"
    )
    assert found.answer.startswith("No.")


_PLANS = """
Cormorant Lanterns, Inc. files these amendments to remove all shares that remain unissued under
Registration Statement No. 333-51820, filed on April 20, 1999, for 905,000 shares, being 700,000
shares under the 1998 Stock Incentive Plan (the "1998 Plan") and 205,000 shares under the ESPP, and
Registration Statement No. 333-70144, filed on May 2, 2003, for 350,000 shares, being 260,000
shares under the 1998 Plan and 90,000 shares under the ESPP. The number of shares on the second
cover was given as 530,000. That was a slip of the pen. The plans reserve 350,000 shares.
"""
_TITLES = "1998 Stock Incentive Plan\n1998 Employee Stock Purchase Plan"


def test_a_plan_that_goes_by_its_initials_has_its_own_sum() -> None:
    text = filing_text(_PLANS, plan=_TITLES).replace(
        "Registration No. 333-51820", "Registration Nos. 333-51820 and 333-70144"
    )
    found = ask(_pair(text), "Sum of the shares registered for the ESPP?")
    assert "295,000" in found.answer
    assert found.sentences[0].derivation == "205,000 + 90,000 = 295,000"


_ENDED = """
The Registration Statement (No. 333-51820) was filed on April 20, 1999 and covered 750,000 shares.
At the close of business on May 31, 2007 we had received subscriptions for 90,400 shares, fewer
than the minimum. The offering ended on that day by its terms. No shares were sold.
Our escrow agent sent back to the
subscribers all of the $226,000 that they had paid in. The share plans themselves go on. The
Company's bonds stay outstanding and it will continue to file reports under Section 15(d) on their
account. On June 4, 2007 the board of directors resolved to leave the list of the Toledo exchange,
judging that its cost, some $61,000, outweighs its worth. We hereby withdraw all 750,000 shares.
"""


@pytest.fixture(scope="module")
def ended() -> Pair:
    return _pair(filing_text(_ENDED, form="SB-2"))


@pytest.mark.parametrize(
    ("question", "begins", "holds"),
    [
        ("why did the offering end?", "At the close", "fewer than the minimum"),
        ("did the people who put money in get it back?", "Yes.", "$226,000"),
        ("Will it quit sending reports to the SEC?", "No.", "bonds"),
        ("Does it still send reports to the SEC?", "Yes.", "bonds"),
        ("Are the share plans over now?", "No.", "go on"),
        ("On what grounds did the board resolve to leave the list of the exchange?", "", "$61,000"),
    ],
)
def test_what_the_sentences_beside_tell(
    ended: Pair, question: str, begins: str, holds: str
) -> None:
    found = ask(ended, question)
    assert found.answered
    assert found.answer.startswith(begins)
    assert holds in found.answer


def test_short_forms_of_the_cover_are_read(ended: Pair) -> None:
    found = ask(ended, "Cormorant - which post-eff amdt no. for 333-51820?")
    assert "No. 1" in found.answer


_GUARANTORS = """Pursuant to the requirements of the Securities Act of 1933, each of the guarantors has
duly caused this amendment to be signed on its behalf in Toledo, Ohio, on July 10, 2007.

TINKER GLASS, LLC
WICKHAM FOUNDRY, INC.

By: /s/ Theo B. Marsh
Theo B. Marsh
Vice President and Treasurer
"""


def test_who_signed_at_one_place_for_all_guarantors() -> None:
    pair = _pair(filing_text("We hereby remove the notes not sold.", form="S-4", more=_GUARANTORS))
    found = ask(pair, "Cormorant: who signed for the guarantors, in what capacity?")
    assert "Theo B. Marsh" in found.answer
    assert "Vice President and Treasurer" in found.answer
