"""Questions for what is told of one plan, class or statement among several: tables and lists."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.answering.evidence.reading import read as read_for_questions
from assistant.answering.pages.singled_out import entries
from assistant.filing.inputs import read

Pair = tuple[assistant.Filing, assistant.Extraction]


def _pair(substance: str, **cover: str) -> Pair:
    filing = read(filing_text(substance, **cover).encode())
    return filing, assistant.extract(filing, engine="rules")


WRAPPED = """
The Company removes from registration the shares which remain under these statements:

                                                    Shares         Shares       Subject to
Registration                                        originally     issued on    options still
No.           Filed         Plan                    registered     exercise     outstanding
- ---------   ----------    --------------------    ----------     ---------    -------------
<S>           <C>           <C>                     <C>            <C>          <C>
333-51820     04/20/1999    1998 Stock Option
                            Plan for Store
                            Managers                   410,000       288,115           61,040

333-66207     10/02/2000    1999 Non-
                            Qualified Stock
                            Option Plan                950,000       402,775          318,200
                                                     ---------       -------          -------
Total.........................................       1,360,000       690,890          379,240
"""
STACKED = """
The offering ended on June 30, 2006. The following table shows its results:
|
|
Registered
|
|
Sold
|
|
Gross proceeds
|
|
Unsold
|
Primary Shares
|
40,000,000
|
|
12,377,602
|
|
$
|
123,606,144
|
|
27,622,398
|
DRP Shares
|
5,526,315
|
|
618,440
|
|
$
|
5,875,180
|
|
4,907,875
|
Total
|
45,526,315
|
|
12,996,042
|
|
$
|
129,481,324
|
|
32,530,273
|
The Company removes the 27,622,398 Primary Shares that were not sold.
"""
CLASSES = """
By then 9,348,902 shares had been sold in the offering, in two classes, as follows:

Class\tShares sold\tGross proceeds
Class A\t5,110,347\t$51,103,470
Class T\t4,238,555\t40,266,273
Total\t9,348,902\t$91,369,743

The Company removes the 651,098 shares that were not sold.
"""
LISTED = """
The Company removes the shares that remain unsold under two statements: No. 333-51820, filed on
April 20, 1999, registering 480,000 shares of common stock: 310,000 for the 1999 Employee Stock
Option Plan and 170,000 for the 1999 Director Stock Option Plan; and No. 333-66207, filed on
October 2, 2000, registering 250,000 shares of common stock for the 2000 Crew Purchase Plan.
"""
ACROSS = """
The shares are accounted for as follows:

\tNo. 333-51820\tNo. 333-66207
\t(1998 Plan)\t(2000 Inducement Plan)
Filed\tApril 20, 1999\tOctober 2, 2000
Registered\t3,000,000\t800,000
Less: issued\t(1,204,118)\t(221,540)
Balance, removed by this amendment\t1,795,882\t578,460
"""


@pytest.fixture(scope="module")
def filings() -> dict[str, Pair]:
    """The filings of this module by the layout of what they tell."""
    return {
        "wrapped": _pair(WRAPPED),
        "stacked": _pair(STACKED, form="S-11"),
        "classes": _pair(CLASSES, form="S-11"),
        "listed": _pair(LISTED),
        "across": _pair(ACROSS),
    }


@pytest.mark.parametrize(
    ("layout", "question", "fact"),
    [
        ("wrapped", "How many shares did they register for store managers?", "410,000"),
        ("wrapped", "shares issued on exercise under the non-qualified plan", "402,775"),
        ("wrapped", "How many shares are still outstanding under 333-51820?", "61,040"),
        ("wrapped", "which plan had 402,775 shares issued", "1999 Non-Qualified Stock Option Plan"),
        (
            "wrapped",
            "How many non-qualified shares remain subject to outstanding options?",
            "318,200",
        ),
        ("wrapped", "when was the statement for the store managers' plan filed", "04/20/1999"),
        ("wrapped", "How many shares were issued under the '98 plan so far?", "288,115"),
        ("stacked", "What did the DRP shares bring in?", "5,875,180"),
        ("stacked", "how many primary shs sold?", "12,377,602"),
        ("stacked", "How many of the primary shares were left?", "27,622,398"),
        ("stacked", "What gross proceeds came from primary shares sold?", "123,606,144"),
        ("classes", "Class T shares sold?", "4,238,555"),
        ("classes", "How much did class A raise?", "51,103,470"),
        ("listed", "How many of the shares on 333-51820 were for the directors' plan?", "170,000"),
        ("listed", "employee option plan: shares registered", "310,000"),
        ("listed", "How many shares did the 2000 statement cover?", "250,000"),
        ("across", "How many shares were issued off the 2000 inducement plan?", "221,540"),
        ("across", "How many are removed from the 1999 registration statement?", "1,795,882"),
    ],
)
def test_one_among_several_is_singled_out(
    filings: dict[str, Pair], layout: str, question: str, fact: str
) -> None:
    found = ask(filings[layout], question)
    assert fact in found.answer, found.answer
    figures = {e.text for e in entries(read_for_questions(*filings[layout])) if "," in e.text}
    others = {figure for figure in figures if fact not in figure and figure not in fact}
    assert not any(other in found.answer for other in others), found.answer


@pytest.mark.parametrize(
    ("layout", "question"),
    [
        ("classes", "How many Class W shares were sold?"),
        ("classes", "Class T shares registered?"),
        ("wrapped", "How many shares were issued under the 2003 Director Plan?"),
        ("wrapped", "When was the registration statement for the 2001 plan filed?"),
        ("listed", "How many shares were registered under the 1997 Stock Plan?"),
    ],
)
def test_what_stands_in_no_row_is_not_answered(
    filings: dict[str, Pair], layout: str, question: str
) -> None:
    found = ask(filings[layout], question)
    assert not found.answered, found.answer


@pytest.mark.parametrize(
    ("layout", "question"),
    [
        ("wrapped", "How many employees bought shares under the store managers' plan?"),
        ("wrapped", "How many shares were sold under both plans, all told?"),
        ("listed", "How many options under the crew purchase plan were exercised?"),
        ("stacked", "What happened to the DRP shares?"),
    ],
)
def test_other_questions_are_not_read_so(
    filings: dict[str, Pair], layout: str, question: str
) -> None:
    found = ask(filings[layout], question)
    rows = ("Store Managers (No. 333-51820)", "Crew Purchase Plan (No.", "DRP Shares, ")
    assert not any(row in found.answer for row in rows), found.answer
