"""Questions over many filings for tables, for what a mention says, for effectiveness, for signers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import assistant
from assistant.answering.library import Library
from assistant.record import Answer

COVER = """As filed with the Securities and Exchange Commission on May {day}, 2004
                                                 Registration No. {number}

                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                        POST-EFFECTIVE AMENDMENT NO. 1
                                      TO
                                   FORM {form}
                            REGISTRATION STATEMENT
                                     UNDER
                          THE SECURITIES ACT OF 1933

                             {name}
             (Exact name of registrant as specified in its charter)

         {state}                                        62-555010{day}
 (State of incorporation)                     (I.R.S. Employer Identification No.)

                                Dana Holm
                                Secretary
                             {name}
                    40 Mill Lane, Toledo, Ohio 43604
                             (419) 555-0101
       (Name, address and telephone number of agent for service)

                         DEREGISTRATION OF SECURITIES

Registration Statement No. {number} was filed on {filed} and was declared effective
on {effective}. {more}The registrant removes from registration {shares} shares of common
stock, which remain unsold, because the offering has been completed.

                                  SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has
duly caused this amendment to be signed on its behalf by the undersigned,
thereunto duly authorized, in the City of Toledo, State of Ohio, on May {day}, 2004.

                                        {name}

                                        By: /s/ {signer}
                                        {signer}, Secretary
"""
FILINGS = [
    ("PLOVER MILLS, INC.", "333-20001", "S-3", "Ohio", "May 4, 2001", "June 1, 2001",
     "A three-for-two stock split took place on July 9, 2002. ", "10,500", "Dana Holm"),
    ("SEDGE INSTRUMENTS CORP.", "333-20002", "S-3", "Nevada", "January 9, 2001",
     "September 3, 2001", "", "20,500", "Ina Quade"),
    ("CURLEW FOODS, INC.", "333-20003", "S-1", "Ohio", "March 2, 2000", "October 7, 2002",
     "The registration fee of $2,114.60 was paid in March 2000. ", "30,500", "Rolf Birch"),
]  # fmt: skip
Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("beside")
    keys = ("name", "number", "form", "state", "filed", "effective", "more", "shares", "signer")
    for day, values in enumerate(FILINGS, 4):
        text = COVER.format(day=day, **dict(zip(keys, values, strict=True)))
        (folder / f"{values[1]}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["in memory", "in a library"])
def ask(
    request: pytest.FixtureRequest, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ask]:
    if request.param == "in memory":
        filings = [assistant.read(path) for path in sorted(folder.iterdir())]
        pairs = [(filing, assistant.extract(filing)) for filing in filings]
        yield lambda question: assistant.answer(question, pairs)
        return
    with Library(tmp_path_factory.mktemp("library") / "library", embedding="none") as library:
        library.add(folder, workers=1)
        yield library.ask


@pytest.mark.parametrize(
    "question",
    [
        "Make a table of the file numbers and the shares removed for each filing.",
        "List each company with its file numbers and shares removed.",
        "Table with columns company, file number, shares removed",
        "Please tabulate company, file number and number of shares deregistered.",
        "I need a spreadsheet showing the registrant, file numbers and shares removed",
        "Could you draw up a table with the file number and the shares removed of each company?",
    ],
)
def test_a_table_has_the_columns_that_it_is_asked_for(ask: Ask, question: str) -> None:
    reply = ask(question)
    table = {row.values["company"]: row.values for row in reply.rows}
    assert len(table) == len(FILINGS)
    assert table["CURLEW FOODS, INC."]["file numbers"] == "333-20003"
    assert table["PLOVER MILLS, INC."]["removed"] == "10,500 shares"


def test_a_table_of_some_filings_has_those_alone(ask: Ask) -> None:
    reply = ask("Give me a table of all Ohio companies with the form and the signing dates")
    assert {row.values["company"][:6] for row in reply.rows} == {"PLOVER", "CURLEW"}
    assert {row.values["signed on"] for row in reply.rows} == {"2004-05-04", "2004-05-06"}


def test_a_column_that_no_record_has_is_read_from_the_filing(ask: Ask) -> None:
    reply = ask("Show me a table: company, form, registration fee")
    said = {row.values["company"]: str(row.values.get("answer", "")) for row in reply.rows}
    assert "$2,114.60" in said["CURLEW FOODS, INC."]
    assert not said["PLOVER MILLS, INC."]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Which companies mention a stock split, and when was it?", "July 9, 2002"),
        ("Which filing mentions a three-for-two split, and on what date did it happen?",
         "July 9, 2002"),
        ("Which filings mention a registration fee, and how much was it?", "$2,114.60"),
        ("Which of these speak of a registration fee, and what was the amount?", "$2,114.60"),
    ],
)  # fmt: skip
def test_what_a_mention_says_is_told(ask: Ask, question: str, value: str) -> None:
    reply = ask(question)
    assert value in reply.answer
    assert len(reply.rows) == 1
    assert any(value in c.quote for s in reply.sentences for c in s.citations)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Whose registration statement went effective first?", "PLOVER"),
        ("Which registration statement was declared effective first?", "PLOVER"),
        ("Of the S-3 filings, whose registration statement became effective last?", "SEDGE"),
        ("Which company's statement was the last to become effective?", "CURLEW"),
        ("Which registration statement was filed first?", "CURLEW"),
    ],
)
def test_statements_are_ranked_by_the_day_of_effectiveness(
    ask: Ask, question: str, first: str
) -> None:
    assert ask(question).answer.startswith(first)


@pytest.mark.parametrize(
    "question",
    [
        "Did any one person sign more than one of these filings?",
        "Is there anybody who signed two or more of them?",
        "Did the same person sign several amendments?",
    ],
)
def test_that_nobody_signed_twice_is_a_no(ask: Ask, question: str) -> None:
    reply = ask(question)
    assert reply.answer.startswith("No.")
    assert "3" in reply.answer


@pytest.mark.parametrize(
    "question", ["Did anybody named Quade sign?", "Did anyone called Ina Quade sign one of these?"]
)
def test_whether_somebody_signed_is_a_yes_with_the_filing(ask: Ask, question: str) -> None:
    reply = ask(question)
    assert reply.answer.startswith("Yes.")
    assert "SEDGE" in reply.answer
    assert not ask("Did anybody named Zorn sign?").answer.startswith("Yes")
