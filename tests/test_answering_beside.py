"""Answers over one filing that stand beside what is asked: causes, days, sums, laws, signatures."""

from __future__ import annotations

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.record import Answer

_SUBSTANCE = """
Cormorant Lanterns, Inc. (the "Company") filed Registration Statement No. 333-51820 on May 3, 2004.
It covered 900,000 shares of common stock. On March 9, 2007 the Company closed its glass works at
Elyria, having regard to the price of soda ash. The orders for ship lanterns fell by half in 2006.
This was because two yards on the lake had been shut. The kiln at Lorain stood idle. Accordingly,
the night shift was given up on June 1, 2006. The Company bought the moulds of Tinker's Reach
Foundry for $48,500 from its receiver. In accordance with the laws of Ohio the holders who objected
could ask for appraisal under Section 1701.85 of the Ohio Revised Code. According to information from
the Company's transfer agent, 610,400 shares have been sold. The shares were last traded on June 28,
2007 (the "Final Day"). As of the Final Day, 75,200 shares were subject to awards. The new preferred
stock went to the holders of its ship mortgage bonds. The rights
offering ended on May 2, 2006, when the Company had sold 40,000 rights to 322 persons. The rights
were offered at $2.75 each, as Item 512(a)(3) of Regulation S-K requires. By Amendment No. 2, filed by mistake of the
printer, a wrong exhibit was sent. The Company hereby removes the 289,600 shares that have not been
sold.
"""


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, assistant.Extraction]:
    filing = assistant.read(filing_text(_SUBSTANCE).encode())
    return filing, assistant.extract(filing)


def ask(pair: tuple[assistant.Filing, assistant.Extraction], question: str) -> Answer:
    found = answer(question, [pair])
    for sentence in found.sentences:
        assert sentence.citations
        for cited in sentence.citations:
            assert pair[0].text[cited.start : cited.end] == cited.quote
    return found


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Why did Cormorant Lanterns close its glass works at Elyria?", "price of soda ash"),
        ("Why did the orders for ship lanterns fall by half?", "two yards on the lake"),
        ("Why was the night shift given up?", "kiln at Lorain stood idle"),
        ("What did Cormorant pay for the moulds of the foundry?", "$48,500"),
        ("Under what statute could objecting holders ask for appraisal?", "1701.85"),
        ("Where does Cormorant get the number of shares sold from?", "transfer agent"),
        ("How many shares were subject to awards on June 28, 2007?", "75,200"),
        ("Who got the new preferred stock?", "holders of its ship mortgage bonds"),
        ("How many people bought the lantern company's rights?", "322"),
        ("Which item of Regulation S-K is cited?", "512(a)(3)"),
        ("At what price were the rights for sale?", "$2.75"),
        ("Why was Amendment No. 2 sent out?", "mistake of the printer"),
    ],
)
def test_what_stands_beside_is_told(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str, held: str
) -> None:
    found = ask(pair, question)
    assert found.answered
    assert held in " ".join(found.answer.split())


@pytest.mark.parametrize(
    "question",
    [
        "Why did the holders sell their ship mortgage bonds?",
        "How many shares were subject to awards on June 28, 2003?",
        "On which exchange is the stock of Cormorant Lanterns listed?",
        "What dividend did Cormorant pay in 2006?",
    ],
)
def test_what_is_not_told_stays_open(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str
) -> None:
    assert not ask(pair, question).answered
