"""What stands outside the sentences, on cover and signature page, is read in blocks of lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from invented import COVER

import assistant
from assistant.answering import answer
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reading import read as reading_of
from assistant.answering.sentences.blocks import Block, blocks, likest, told_lines

_COVER = COVER.format(
    day="May 3, 2012",
    numbers="Registration No. 333-41234",
    title="POST-EFFECTIVE AMENDMENT NO. 1\nTO\nFORM S-8",
    plans="Orchid Materials Corporation Savings Plan\n(Full title of the plan)",
)
_NOTE = """
EXPLANATORY NOTE

The Registrant files this amendment to remove from registration the 40,000 shares of common stock
that were not sold under the Orchid Materials Corporation Savings Plan.
"""
_SIGNED = """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly
authorized, in the City of Chicago, State of Illinois, on May 3, 2012.

ORCHID MATERIALS CORPORATION

By: /s/ Jane Q. Marbury
Jane Q. Marbury
General Counsel

Pursuant to the requirements of the Securities Act of 1933, the trustee (or other persons who
administer the plan) has duly caused this amendment to be signed, in the City of Peoria, State of
Illinois, on May 2, 2012.

ORCHID MATERIALS CORPORATION SAVINGS PLAN

By: Kankakee Fiduciary Company, Trustee

By: /s/ Emil T. Castellano
Emil T. Castellano
Trust Officer
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    filing = assistant.read((_COVER + _NOTE + _SIGNED).encode())
    return reading_of(filing, assistant.extract(filing))


def test_every_line_outside_the_sentences_stands_in_a_block(reading: Reading) -> None:
    found = blocks(reading)
    text = reading.filing.text
    for line in ("36-7254189", "(312) 555-0147", "Kankakee Fiduciary Company", "Trust Officer"):
        assert any(text.index(line) in range(b.start, b.end) for b in found), line
    assert not any("40,000 shares" in b.text for b in found)
    for block in found:
        for start, end, line in block.lines:
            assert text[start:end].split()[0] in line


def test_neighbouring_lines_stand_together_in_some_block(reading: Reading) -> None:
    lines = [line for b in blocks(reading) for line in b.lines]
    ordered = sorted(set(lines))
    apart = [
        (first[2], second[2])
        for first, second in pairwise(ordered)
        if len(f"{first[2]} {second[2]}".split()) <= 14
        and not any(first in b.lines and second in b.lines for b in blocks(reading))
    ]
    # the sentences stand between the last line of the cover and the first one behind them
    assert len(apart) <= 1


def test_those_with_rare_words_of_the_question_come_first(reading: Reading) -> None:
    first = likest("Who is at Kankakee Fiduciary?", blocks(reading))[0]
    assert "Kankakee Fiduciary" in first.text


def test_only_the_lines_that_are_asked_for_are_told() -> None:
    lines = ((0, 5, "Alpha"), (6, 10, "Beta"), (11, 16, "Gamma"))
    block = Block(lines)
    asked = block.text.index("Beta")
    told = [(0, 5, -4.0), (asked, asked + 4, 2.0), (asked + 7, asked + 12, -3.0)]
    assert told_lines(block, told) == (6, 10, "Beta")
    assert told_lines(block, []) == (0, 16, "Alpha; Beta; Gamma")


def test_a_signature_page_answers_what_no_field_holds(reading: Reading) -> None:
    question = "Which company acts as trustee of the savings plan?"
    found = answer(question, [(reading.filing, reading.extraction)])
    assert "Kankakee Fiduciary Company" in found.answer
    for sentence in found.sentences:
        for cited in sentence.citations:
            assert reading.filing.text[cited.start : cited.end] == cited.quote


def test_a_long_line_is_shortened_to_the_room_of_an_answer() -> None:
    power = (
        "KNOW ALL PERSONS BY THESE PRESENTS, that each person whose signature appears below"
        " constitutes and appoints Wilhelmina Drost his or her true and lawful attorney-in-fact and"
        " agent, with full power of substitution and resubstitution, for him or her and in his or"
        " her name, place and stead, in any and all capacities, to sign any and all amendments,"
        " including post-effective amendments, to this registration statement, and to file the"
        " same, with all exhibits thereto and other documents in connection therewith, granting"
        " unto said attorney-in-fact full power and authority to do each and every act and thing"
        " requisite and necessary to be done, as fully as he or she might or could do in person."
    )
    filing = assistant.read(f"{_COVER}{_NOTE}{_SIGNED}\n{power}\n".encode())
    pair = (filing, assistant.extract(filing))
    for question in (
        "Whom do the persons signing appoint as attorney-in-fact?",
        "What may the attorney-in-fact do, and for whom?",
        "Is there a power of attorney, and to whom is it given?",
    ):
        assert len(answer(question, [pair]).answer.split()) <= 80
