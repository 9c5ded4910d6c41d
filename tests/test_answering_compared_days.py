"""Whether something happened before, after or within a time is decided by the day told of it."""

from __future__ import annotations

import datetime

import pytest
from answering_filings import ask, filing_text

from assistant.answering.questions.spans import read_span
from assistant.extraction import extract
from assistant.filing.inputs import read

_SUBSTANCE = """
This Post-Effective Amendment No. 1 relates to the Registration Statement on Form S-8 (No.
333-51820), filed with the Securities and Exchange Commission on March 3, 2003 and declared
effective on April 22, 2003, which registered 1,250,000 shares of common stock of Cormorant
Lanterns, Inc. (the "Company") under the 1999 Stock Plan. Of these, 842,177 shares were issued. On
August 9, 2006 the stockholders approved the merger. On June 29, 2007, pursuant to the Agreement and
Plan of Merger dated as of February 14, 2006, Heron Merger Sub, Inc. merged with and into the
Company, and the Company became a wholly owned subsidiary of Great Heron Holdings Corp. The 1999
Stock Plan expired by its terms on October 31, 2004. In May 2005 the Company sold its Dayton plant
for $61.5 million. The board of directors adopted the 2005 Deferral Plan on November 2, 2005 and it
took effect on January 1, 2006. The Company intends to file a Form 15 with the Commission. The
Company hereby removes from registration the 407,823 shares that remain unissued.
"""
_FILING = read(filing_text(_SUBSTANCE).encode())
_PAIR = (_FILING, extract(_FILING))


@pytest.mark.parametrize(
    ("verdict", "question"),
    [
        ("No. The merger was completed on June 29, 2007", "Did the merger close before July 2006?"),
        ("Yes", "did the merger close before july 2007"),
        ("No", "Was the company acquired by Great Heron prior to June 29, 2007?"),
        ("Yes", "Was the acquisition completed on June 29, 2007?"),
        ("No", "Was the acquisition completed on June 30, 2007?"),
        ("No", "Was Cormorant bought out in 2006?"),
        ("No", "Did the plan expire in 2014?"),
        ("Yes", "Had the 1999 Stock Plan run out by the end of 2004?"),
        ("No", "Had the 1999 Stock Plan run out by the middle of 2004?"),
        ("Yes", "Was the S-8 declared effective in the second quarter of 2003?"),
        ("No", "Was the S-8 declared effective in Q3 2003?"),
        ("No", "Did the S-8 go effective as early as 2002?"),
        ("Yes", "Was the registration statement filed in early 2003?"),
        ("No", "Was the registration statement filed in late 2003?"),
        ("Yes", "Was the deal signed before 2007?"),
        ("No", "Was the merger agreement signed in 2007?"),
        ("Yes", "Did stockholders OK the deal in the summer of 2006?"),
        ("No", "Did stockholders approve the merger after September 2006?"),
        ("Yes", "Was the merger approved by stockholders between June 2006 and September 2006?"),
        ("Yes", "By 2007, had the stockholders approved the merger?"),
        ("No", "Was the Dayton plant sold after 2005?"),
        ("Yes", "Did the 2005 Deferral Plan take effect in January 2006?"),
        ("No", "Did the 2005 Deferral Plan take effect before 2006?"),
        ("Yes", "Was the 2005 Deferral Plan adopted in 2005 or earlier?"),
        ("No", "Was the amendment signed in August 2007?"),
    ],
)
def test_the_day_told_decides(verdict: str, question: str) -> None:
    result = ask(_PAIR, question)
    assert result.answer.startswith(verdict)
    assert result.sentences[0].citations


@pytest.mark.parametrize(
    "question",
    [
        "Was the Form 15 filed in 2007?",
        "Did the lender waive the covenant before 2006?",
        "Was the note repaid in 2005?",
        "Did the auditor resign in 2006?",
        "Did the company pay a dividend in 2006?",
    ],
)
def test_a_day_that_is_not_told_is_not_compared(question: str) -> None:
    assert not ask(_PAIR, question).answered


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Was it filed in the third quarter of 1997?", (1997, 7, 1), (1997, 9, 30)),
        ("Was it filed in the second half of 1997?", (1997, 7, 1), (1997, 12, 31)),
        ("Was it filed before the end of May 1997?", (1, 1, 1), (1997, 5, 31)),
        ("Was it filed by May 1997?", (1, 1, 1), (1997, 5, 31)),
        ("Was it filed on or after May 2, 1997?", (1997, 5, 2), (9999, 12, 31)),
        ("Was it filed later than May 1997?", (1997, 6, 1), (9999, 12, 31)),
        ("Was it filed in 1997 or later?", (1997, 1, 1), (9999, 12, 31)),
        ("Was it filed before the plan was adopted in May 1997?", (1, 1, 1), (1997, 4, 30)),
    ],
)
def test_a_time_is_read_as_days(
    question: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    span = read_span(question)
    assert span is not None
    assert (span.first, span.last) == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize(
    "question", ["Was the 2003 plan adopted?", "Was it around May 1997?", "Was it filed?"]
)
def test_a_year_that_names_something_is_no_time(question: str) -> None:
    assert read_span(question) is None


@pytest.mark.parametrize(
    ("told", "question", "day"),
    [
        (
            "The Company filed a Form 25 on May 1, 2007, and the last day of trading was May 11, 2007.",
            "Last trading day of Cormorant's shares?",
            "May 11, 2007",
        ),
        (
            "The Company filed a Form 25 on May 1, 2007, and the last day of trading was May 11, 2007.",
            "What was the final trading day?",
            "May 11, 2007",
        ),
        (
            "At 12:01 a.m. on January 1, 2007, under an Agreement and Plan of Reorganization dated"
            " September 13, 2006 among the Company, Holdings and Cormorant Transition Corp., the latter"
            " merged into the Company, and the Company became a wholly owned subsidiary of Holdings.",
            "When did Cormorant become a subsidiary of Holdings?",
            "January 1, 2007",
        ),
    ],
)
def test_of_several_days_that_of_the_act_is_told(told: str, question: str, day: str) -> None:
    filing = read(filing_text(told).encode())
    assert day in ask((filing, extract(filing)), question).answer
