"""Conditions on what stands beside each other in a record, and the many ways to say them."""

from __future__ import annotations

import pytest
from invented import COVER, OWN, SIGNATURES

from assistant.answering import answer
from assistant.answering.results.figure_answers import places_asked
from assistant.answering.results.one_wording import in_one_wording
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

Pair = tuple[Filing, Extraction]

_BOTH = """POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3 REGISTRATION STATEMENT NO. 333-41234
POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8 REGISTRATION STATEMENT NO. 333-41235"""


def _pair(name: str, state: str, title: str, day: str, told: str, ein: str = "31-1000001") -> Pair:
    cover = COVER.format(day=day, numbers="Registration No. 333-41234", title=title, plans="")
    if not ein:
        cover = cover.replace("36-7254189", "          ")
    text = f"{cover}{told} All securities that remain unsold are hereby removed from registration."
    text = f"{text}{SIGNATURES.format(day=day)}".replace(OWN, name)
    text = text.replace("Delaware ", f"{state} ").replace("36-7254189", ein)
    filing = read(text.encode(), name=f"{name[:6]}.txt")
    return filing, extract(filing)


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    s3, s1 = (
        f"POST-EFFECTIVE AMENDMENT NO. {n}\nTO\nFORM {f}" for n, f in ((1, "S-3"), (4, "S-1"))
    )
    return [
        _pair("HARBOUR SAIL CORP.", "Ohio", _BOTH, "May 3, 2003",
              "The offerings under Registration Nos. 333-41234 and 333-41235 have ended."),
        _pair("MEADOW KILN, INC.", "Delaware", s3, "May 9, 2005",
              "On June 7, 1999 the Company filed Registration Statement No. 333-41234."),
        _pair("LANTERN GROVE, INC.", "Ohio", s1, "July 1, 2009",
              "On May 5, 1993 the Company filed Registration Statement No. 333-41234.", ein=""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("S-3 and S-8 in one amendment - who did that", "HARBOUR"),
        ("Which registrants used one amendment for an S-8 as well as an S-3?", "HARBOUR"),
        ("Which filings mix form types?", "HARBOUR"),
        ("Which amendments are No. 1 to one statement and No. 2 to another?", "HARBOUR"),
        ("Which filings give different amendment numbers to different statements?", "HARBOUR"),
        ("amendments signed in May of any yr", "HARBOUR MEADOW"),
        ("which ones carry a July signature date", "LANTERN"),
        ("non-Ohio companies", "MEADOW"),
        ("everyone not organized in Ohio", "MEADOW"),
        ("registrants with an empty EIN field", "LANTERN"),
        ("Which registrants are on Post-Effective Amendment No. 3 or a higher number?", "LANTERN"),
        ("Which filings bear Amendment No. 3 or higher?", "LANTERN"),
        ("Which filers are at Amendment No. 4 or later?", "LANTERN"),
        ("Which companies filed at least Amendment No. 3?", "LANTERN"),
        ("list amendments no. 4 and up", "LANTERN"),
        ("Which amendments are number three or more?", "LANTERN"),
        ("Which of the S-series filings are there (S-1, S-3)?", "HARBOUR MEADOW LANTERN"),
        ("Which filings are on S-series forms?", "HARBOUR MEADOW LANTERN"),
        ("How many S-series filings are there?", "HARBOUR MEADOW LANTERN"),
        ("Which registrants used a form of the S series?", "HARBOUR MEADOW LANTERN"),
        ("List the S-series registration statements", "HARBOUR MEADOW LANTERN"),
        ("S-series amendments signed in 2009", "LANTERN"),
        ("Which filings are on an F-series form?", ""),
        ("Which companies sold F series preferred stock?", ""),
        ("Amendments signed in Illinois - which registrants?", "HARBOUR MEADOW LANTERN"),
        ("Filings executed in Illinois, which companies?", "HARBOUR MEADOW LANTERN"),
        ("Filings signed in Ohio - which issuers?", ""),
        ("Which filings are numbered 1 or above?", "HARBOUR MEADOW LANTERN"),
        ("Which filings are later than Amendment No. 1?", "LANTERN"),
        ("Which amendments bear a number higher than 1?", "LANTERN"),
        ("filings with a general counsel on the signature page", "HARBOUR MEADOW LANTERN"),
        ("statements filed in 1999", "MEADOW"),
        ("Which filings are on neither Form S-1 nor Form S-3?", ""),
    ],
)
def test_each_way_to_say_a_condition_finds_the_same(
    pairs: list[Pair], question: str, found: str
) -> None:
    told = answer(question, pairs)
    names = {str(row.values["company"]).split()[0] for row in told.rows} if told.answered else set()
    assert names == set(found.split())


@pytest.mark.parametrize(
    "question",
    [
        "Which filings are on Form S-8?",
        "How many different forms are represented?",
        "Did the post-effective amendment become effective in 2004?",
        "When did the merger become effective in 2004?",
        "Which company removed more shares than any other?",
    ],
)
def test_what_is_said_plainly_stays(question: str) -> None:
    assert in_one_wording(question) == question


def test_an_average_has_the_decimal_places_that_are_asked() -> None:
    assert places_asked("on average how many plans? (one decimal place is enough)") == 1
    assert places_asked("on average how many plans?") == 2
