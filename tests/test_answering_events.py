"""Acts that filings tell of: who did what, to whom, when; and whether it was so."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.answering import answer
from assistant.filing.inputs import read

_SUBSTANCE = """
Hollin Ferry Works, Inc. (the "Company") registered 900,000 shares of its common stock, par value
$.01 per share, on Form S-3 (No. 333-51820), offered by the Company through its officers. The second
and last offering closed on March 31, 2003. On June 4, 2003, Tarn Beck Holdings plc, a company of
Scotland ("Parent"), completed its acquisition of the Company, and Beck Sub Inc. merged with and into
the Company. The scheme, which the Court of Session in Edinburgh had approved on May 20, 2003, was
not opposed by any creditor. Parent has taken over both pension plans. A group of employees made an
offer for the mill on February 2, 2003; one of the lenders had sold its loan by then. The Company
called its 7% notes on April 1, 2003 and redeemed them on May 1, 2003. The Company hereby removes
the remaining 412,000 shares from registration.
"""


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, assistant.Extraction]:
    filing = read(filing_text(_SUBSTANCE, form="S-3").encode(), name="hollin.txt")
    return filing, assistant.extract(filing)


def test_a_sentence_of_a_lone_full_stop_tells_no_act() -> None:
    """Left behind where a table ends in one: no words, and no fault."""
    filing = read(filing_text(_SUBSTANCE + "\n\n.\n\n", form="S-3").encode(), name="hollin.txt")
    reading = (filing, assistant.extract(filing))
    assert "closed" in ask(reading, "Hollin Ferry - reason the last offering closed?").answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did the last of the offerings end?", "March 31, 2003"),
        ("Through whom were the shares offered?", "its officers"),
        ("Who has taken over the pension plans?", "Parent"),
        ("Which court approved the scheme?", "Court of Session"),
        ("When were the 7% notes paid off?", "May 1, 2003"),
        ("When did a group of employees bid for the mill?", "February 2, 2003"),
    ],
)
def test_an_act_is_found_with_its_parties(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str, told: str
) -> None:
    found = ask(pair, question)
    assert told in found.answer, found.answer


@pytest.mark.parametrize(
    "question",
    [
        "Did the Company merge into Beck Sub?",
        "Is Hollin Ferry Works the buyer of Tarn Beck Holdings?",
    ],
)
def test_parties_the_other_way_round_are_denied(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str
) -> None:
    assert ask(pair, question).answer.startswith("No. ")


@pytest.mark.parametrize(
    "question",
    [
        "When did the Court of Appeal in London approve the scheme?",
        "When did the directors redeem the second mortgage?",
    ],
)
def test_an_act_of_others_is_no_answer(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str
) -> None:
    found = ask(pair, question)
    assert not found.answered, found.answer


@pytest.mark.parametrize(
    ("substance", "question", "told"),
    [
        (
            "Post-Effective Amendment No. One, filed on March 3, 2001, revised the reoffer "
            "prospectus. The Company hereby removes 4,000 shares from registration.",
            "What did Post-Effective Amendment No. 1 do?",
            "revised the reoffer prospectus",
        ),
        (
            "The depositary shares themselves are registered on Form F-6. The Company hereby "
            "removes 4,000 ordinary shares from registration.",
            "Are the depositary shares registered on this S-3?",
            "No. ",
        ),
    ],
)
def test_what_an_amendment_did_and_on_which_form(substance: str, question: str, told: str) -> None:
    filing = read(filing_text(substance, form="S-3").encode(), name="deeds.txt")
    assert told in answer(question, [(filing, assistant.extract(filing))], engine="rules").answer


@pytest.mark.parametrize(
    "question",
    ["On what date did the Company file its Form 15?", "Which lender sold its loan?"],
)
def test_acts_only_intended_and_people_unnamed_are_not_stated(question: str) -> None:
    substance = """The Company intends to file a Form 15 on the day after this amendment. One of the
lenders had sold its loan by March 2, 2004. The Company hereby removes 4,000 shares from
registration."""
    filing = read(filing_text(substance, form="S-3").encode(), name="intended.txt")
    found = answer(question, [(filing, assistant.extract(filing))], engine="rules")
    assert not found.answered, found.answer


@pytest.mark.parametrize(
    "question",
    [
        "When did the board rescind the dissolution?",
        "Why did the board end the purchase plan?",
        "When did Hollin Ferry Works acquire Tarn Beck Holdings?",
    ],
)
def test_acts_that_the_filing_does_not_tell_are_not_stated(question: str) -> None:
    substance = """Hollin Ferry Works, Inc. (the "Company") was acquired by Tarn Beck Holdings plc on June 4, 2003
under a merger agreement dated as of May 1, 2003. The stockholders approved its dissolution on
May 17, 2003. On July 21, 2002 the board of directors of the Company ended the Employee Purchase
Plan. The Company hereby removes 4,000 shares from registration."""
    filing = read(filing_text(substance, form="S-3").encode(), name="untold.txt")
    found = answer(question, [(filing, assistant.extract(filing))], engine="rules")
    assert not found.answered, found.answer
