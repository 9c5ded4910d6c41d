"""Questions that a cell of a table answers, and questions of nouns, in one or several parts."""

from __future__ import annotations

import pytest

import assistant
from assistant.answering import answer
from assistant.answering.questions.noun_parts import noun_parts
from assistant.answering.questions.telegraphic import as_question
from assistant.filing.inputs import read
from assistant.record import Answer

_FILING = """\
As filed with the Securities and Exchange Commission on May 4, 2011

                                                     Registration No. 333-60412
                                                     Registration No. 333-91187

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT NO. 333-60412
POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8 REGISTRATION STATEMENT NO. 333-91187
UNDER THE SECURITIES ACT OF 1933

KITTIWAKE PUMPS, INC.
(Exact name of registrant as specified in its charter)

Oregon                                     93-1188227
(State or other jurisdiction of            (I.R.S. Employer
incorporation or organization)             Identification No.)

40 Slipway Road, Astoria, Oregon 97103
(Address of principal executive offices)

2001 Stock Option Plan
2003 Crew Purchase Plan
(Full titles of the plans)

DEREGISTRATION OF SECURITIES

Kittiwake Pumps, Inc. (the "Company") files these amendments to remove shares of its common stock,
$.01 par value, that remain unsold under the following statements:

Registration No.    Date filed        Plan                       Shares registered    Shares issued
333-60412           May 8, 2001       2001 Stock Option Plan     1,200,000            844,210
333-91187           June 12, 2003     2003 Crew Purchase Plan    300,000              212,395

Quarterly prices of the common stock were as follows:

Quarter ended          High bid      Low bid
September 30, 2010     $7.10         $5.85
December 31, 2010      8.44          6.02

The Company owes $2,750,000 to Fathom Trust Bank under a loan agreement, which matures on March 1,
2014. On May 2, 2011 a subsidiary of Skua Industries Corp. bought all shares at $9.35 per share in a
tender offer, in which 6,114,902 shares had been tendered by midnight on April 29, 2011. The offering
has therefore ended, and the Company removes all unsold shares from registration.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused these
amendments to be signed in the City of Astoria, State of Oregon, on May 4, 2011.

KITTIWAKE PUMPS, INC.

By: /s/ Odile Brandvold
Odile Brandvold
President
"""


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, assistant.Extraction]:
    """The filing and what is extracted from it."""
    filing = read(_FILING.encode())
    return filing, assistant.extract(filing, engine="rules")


def _ask(pair: tuple[assistant.Filing, assistant.Extraction], question: str) -> Answer:
    found = answer(question, [pair], engine="rules")
    text = pair[0].text
    for sentence in found.sentences:
        assert sentence.citations
        assert all(text[c.start : c.end] == c.quote for c in sentence.citations)
    return found


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("high bid in the quarter ended December 31, 2010", ["8.44"]),
        ("low bid, quarter ended September 30, 2010", ["5.85"]),
        ("shares issued under the crew purchase plan", ["212,395"]),
        ("How many shares were issued under 333-60412?", ["844,210"]),
        ("registered under the 2001 option plan", ["1,200,000"]),
        ("price and number of shares tendered", ["9.35", "6,114,902"]),
        ("which statement is amended for the second time", ["333-91187"]),
        ("par value, EIN", [".01", "93-1188227"]),
        (
            "bank loan: lender, amount, maturity",
            ["Fathom Trust Bank", "2,750,000", "March 1, 2014"],
        ),
        ("I'd like to know the maturity of the loan", ["March 1, 2014"]),
    ],
)
def test_values_in_tables_and_questions_of_nouns_are_answered(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str, facts: list[str]
) -> None:
    found = _ask(pair, question)
    assert found.answered, found.answer
    for fact in facts:
        assert fact in found.answer


@pytest.mark.parametrize(
    "question",
    [
        "high bid in the quarter ended March 31, 2010",
        "coupon of the notes",
        "dealer manager of the tender offer",
        "interest rate of the bank loan",
    ],
)
def test_what_no_cell_or_sentence_tells_is_not_stated(
    pair: tuple[assistant.Filing, assistant.Extraction], question: str
) -> None:
    assert not _ask(pair, question).answered


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("price and number of shares tendered",
         ["price of shares tendered", "number of shares tendered"]),
        ("date of the indenture, trustee", ["date of the indenture", "trustee of the indenture"]),
        ("warrants: number, exercise price",
         ["number of warrants", "exercise price of warrants"]),
        ("order confirming the plan - date", ["date of order confirming the plan"]),
        ("number of shares under the savings and investment plan",
         ["number of shares under the savings and investment plan"]),
        ("Who signed as administrator of the Harlan & Dover purchase plan?",
         ["Who signed as administrator of the Harlan & Dover purchase plan?"]),
        ("How many shares did Tern register under 2,600,000?",
         ["How many shares did Tern register under 2,600,000?"]),
    ],
)  # fmt: skip
def test_a_question_of_nouns_is_taken_apart(question: str, parts: list[str]) -> None:
    assert noun_parts(question) == parts


_TWO_COLUMNS = """\
As filed with the Securities and Exchange Commission on March 7, 2003

                                                     Registration No. 333-70011

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3 REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933

PETREL GAS CORPORATION
(Exact name of registrant as specified in its charter)

Kansas                                     48-1077123
(State or other jurisdiction of            (I.R.S. Employer
incorporation or organization)             Identification No.)

12 Mill Street, Salina, Kansas 67401
(785) 555-0100
(Address and telephone number of principal executive offices)

      ORLA F. DENNETT                        MARTA LUNDEEN
      Secretary                              Fennick & Rowe
      12 Mill Street                         80 Exchange Row
      Salina, Kansas 67401                   Topeka, Kansas 66603
      (785) 555-0101                         (785) 555-0177
(Names, addresses and telephone numbers of agents for service)

                              Copies to:

      JUDE T. HALLORAN, ESQ.                 ANSEL PRIDDY, ESQ.
      Halloran & Vint                        Priddy Osgood LLP
      4 Court Place                          900 Harbor Tower
      Denver, Colorado 80202                 Chicago, Illinois 60601
      Fax: (303) 555-0166                    (312) 555-0120

DEREGISTRATION OF SECURITIES

Petrel Gas Corporation hereby removes from registration the 81,400 shares of common stock that have
not been sold, its offering having ended on February 28, 2003.

EXHIBITS

      5.1       Opinion of Halloran & Vint
     23.1       Consent of Dovetail Marsh LLP

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in the City of Salina, State of Kansas, on March 7, 2003.

PETREL GAS CORPORATION

By: /s/ Orla F. Dennett
Orla F. Dennett
Secretary
"""


@pytest.fixture(scope="module")
def columns() -> tuple[assistant.Filing, assistant.Extraction]:
    """A filing whose cover sets agents and lawyers side by side."""
    filing = read(_TWO_COLUMNS.encode())
    return filing, assistant.extract(filing, engine="rules")


@pytest.mark.parametrize(
    ("question", "fact", "other"),
    [
        ("second agent for service and phone", "Lundeen", "0101"),
        ("Petrel Gas - counsel in Chicago?", "Priddy", "Halloran"),
        ("fax no. of counsel", "(303) 555-0166", "(312) 555-0120"),
        ("Phone number of Priddy, the lawyer who gets copies", "(312) 555-0120", "0166"),
        ("who gave the 5.1 opinion", "Halloran & Vint", "Dovetail"),
    ],
)
def test_what_stands_under_a_name_is_read_in_its_column(
    columns: tuple[assistant.Filing, assistant.Extraction], question: str, fact: str, other: str
) -> None:
    found = _ask(columns, question)
    assert fact.lower() in found.answer.lower()
    assert other.lower() not in found.answer.lower()


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Sum of shares registered for the 1998 purchase plan",
         "How many shares in total were registered for the 1998 purchase plan?"),
        ("exhibits filed herewith", "Which exhibits are filed herewith"),
        ("prior name", "What was the company called before?"),
        ("DRIP shares sold", "How many DRIP shares sold"),
        ("Who signed?", "Who signed?"),
    ],
)  # fmt: skip
def test_notes_are_put_as_questions(question: str, plain: str) -> None:
    assert as_question(question) == plain


_RESALE = """\
As filed with the Securities and Exchange Commission on June 9, 2008

                                                     Registration No. 333-66120

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3 REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933

GUILLEMOT FIBERS, INC.
(Exact name of registrant as specified in its charter)

Vermont                                    03-0377120
(State or other jurisdiction of            (I.R.S. Employer
incorporation or organization)             Identification No.)

7 Loom Lane, Barre, Vermont 05641
(802) 555-0130
(Address and telephone number of principal executive offices)

EXPLANATORY NOTE

This amendment updates the table of selling stockholders, who offer 610,000 shares of common stock.

Name of selling stockholder     Shares owned before the offering    Shares offered
Marl Street Fund, L.P.          400,000                             150,000
Edda Rosenquist                 260,000                             260,000
Chalk Hill Partners LLC         200,000                             200,000
Total                           860,000                             610,000

The net proceeds of the private placement were $2,440,000.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in the City of Barre, State of Vermont, on June 9, 2008.

GUILLEMOT FIBERS, INC.

By: /s/ Tove Halvard
Tove Halvard
President
"""


@pytest.fixture(scope="module")
def resale() -> tuple[assistant.Filing, assistant.Extraction]:
    """A filing with a table of holders."""
    filing = read(_RESALE.encode())
    return filing, assistant.extract(filing, engine="rules")


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Which selling stockholder offers the most shares?", ["Edda Rosenquist", "260,000"]),
        ("which holder offers the fewest shares", ["Marl Street", "150,000"]),
        ("shares offered by Chalk Hill Partners", ["200,000"]),
    ],
)
def test_the_row_with_the_most_is_told(
    resale: tuple[assistant.Filing, assistant.Extraction], question: str, facts: list[str]
) -> None:
    found = _ask(resale, question)
    assert all(fact in found.answer for fact in facts), found.answer


def test_a_sum_of_the_whole_is_none_for_each(
    resale: tuple[assistant.Filing, assistant.Extraction],
) -> None:
    asked = "How much per share did the company get in the private placement?"
    assert not _ask(resale, asked).answered


@pytest.mark.parametrize("printed", ["one dollar", "ten cents", "$.05"])
def test_a_par_value_is_told_as_it_is_printed(printed: str) -> None:
    text = _FILING.replace("$.01 par value", f"par value {printed} per share")
    filing = read(text.encode())
    told = answer("What is the par value?", [(filing, assistant.extract(filing))], engine="rules")
    assert f"par value is {printed}." in told.answer
