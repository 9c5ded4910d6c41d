"""Law firms of a place, over many filings: by the address printed under their names on the cover."""

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
                                   FORM S-8
                            REGISTRATION STATEMENT
                                     UNDER
                          THE SECURITIES ACT OF 1933

                             {name}
             (Exact name of registrant as specified in its charter)

         Delaware                                        62-555010{day}
 (State of incorporation)                     (I.R.S. Employer Identification No.)

                                Dana Holm
                                Secretary
                             {name}
                    40 Mill Lane, Toledo, Ohio 43604
                             (419) 555-0101
       (Name, address and telephone number of agent for service)

{copies}

                         DEREGISTRATION OF SECURITIES

The registrant removes from registration {shares} shares of common stock, which
remain unsold under the plan. The plan was terminated on May 2, 2004.

                                  SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has
duly caused this amendment to be signed on its behalf by the undersigned,
thereunto duly authorized, in the City of Toledo, State of Ohio, on May {day}, 2004.

                                        {name}

                                        By: /s/ Dana Holm
                                        Dana Holm, Secretary
"""
BELOW = """                                Copies to:
                           Rowan T. Ashby, Esq.
                            Ashby & Crole LLP
                       9 Federal Row, Suite 1200
                       Boston, Massachusetts  02110"""
BESIDE = """                                Copies to:

Ina P. Mull, Esq.                          Rolf Quade, Esq.
Mull Haverford LLP                         Quade, Stern & Poole, P.C.
12 Canal Street                            71 K Street, N.W.
South Boston, Virginia 24592               Washington, D.C. 20005"""
IN_LINE = """Copy to: Perrin Oak, Esq.
         Oak & Tansy PLLC, 800 Pine Street, Seattle, WA 98101"""
SHARED = """                                Copies to:
                              Lena Birch, Esq.
                              Birch Tull LLP
                              One Wharf Plaza
                               BOSTON, MA 02109"""
FILINGS = [
    ("PLOVER MILLS, INC.", "333-20001", BELOW, "10,500"),
    ("SEDGE INSTRUMENTS CORP.", "333-20002", BESIDE, "20,500"),
    ("CURLEW FOODS, INC.", "333-20003", IN_LINE, "30,500"),
    ("DUNLIN BEARINGS, INC.", "333-20004", SHARED, "40,500"),
]

Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("firms")
    for day, (name, number, copies, shares) in enumerate(FILINGS, 4):
        text = COVER.format(name=name, number=number, copies=copies, shares=shares, day=day)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
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


def told(answer: Answer) -> str:
    return f"{answer.answer} {[row.values for row in answer.rows]}"


@pytest.mark.parametrize(
    "question",
    [
        "Which law firms in Boston advise?",
        "List the Boston law firms named on the covers.",
        "What law firms located in Boston, Massachusetts appear here?",
        "Name the lawyers based in Boston.",
        "which firms in Boston act as counsel?",
    ],
)
def test_the_law_firms_of_a_city_are_listed(ask: Ask, question: str) -> None:
    reply = ask(question)
    assert "Ashby & Crole LLP" in reply.answer
    assert "Birch Tull LLP" in reply.answer
    assert "Mull" not in told(reply)  # of South Boston in Virginia
    assert "Quade" not in told(reply)
    quotes = [c.quote for s in reply.sentences for c in s.citations]
    assert any("Ashby & Crole LLP" in q and "Boston, Massachusetts" in q for q in quotes)


@pytest.mark.parametrize(
    ("question", "company"),
    [
        ("Which companies have counsel in Seattle?", "CURLEW"),
        ("Which filings use a Seattle law firm?", "CURLEW"),
        ("Which registrants are advised from Seattle?", "CURLEW"),
        ("Which filings send copies to somebody in Seattle, Washington?", "CURLEW"),
        ("Which companies have lawyers in Washington, D.C.?", "SEDGE"),
        ("Which of these have counsel based in Virginia?", "SEDGE"),
        ("Which filings removed more than 25,000 shares and also name a Boston law firm?",
         "DUNLIN"),
        ("Which are about plans that ended and also have counsel in Seattle?", "CURLEW"),
        ("Which companies have counsel in Boston and removed fewer than 25,000 shares?", "PLOVER"),
    ],
)  # fmt: skip
def test_filings_are_found_by_where_their_counsel_sits(
    ask: Ask, question: str, company: str
) -> None:
    reply = ask(question)
    assert [row.values["company"].split()[0] for row in reply.rows] == [company]
    assert reply.answered


@pytest.mark.parametrize(
    "question",
    [
        "How many companies have counsel in Boston?",
        "How many different law firms from Boston appear?",
        "how many Boston law firms are there",
        "How many Boston firms act as counsel in these filings?",
    ],
)
def test_they_are_counted(ask: Ask, question: str) -> None:
    assert "2" in ask(question).answer.split(":")[0]


@pytest.mark.parametrize(
    "question",
    ["Which law firms in Miami advise?", "Which companies have counsel in Boston, Lincolnshire?"],
)
def test_a_place_without_law_firms_is_said_to_have_none(ask: Ask, question: str) -> None:
    reply = ask(question)
    assert not reply.answered
    assert reply.answer


def test_a_firm_asked_for_by_its_name_is_still_found(ask: Ask) -> None:
    reply = ask("Which filings name the Mull Haverford law firm?")
    assert [row.values["company"] for row in reply.rows] == ["SEDGE INSTRUMENTS CORP."]
    where = ask("Which companies are in Toledo, Ohio?")
    assert len(where.rows) == len(FILINGS)
