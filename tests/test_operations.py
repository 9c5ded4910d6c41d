"""Operations on one field of many filings: values, groups, ends, sums; what is left over."""

from __future__ import annotations

import pytest
from invented import COVER, OWN, SIGNATURES

from assistant.answering import answer
from assistant.answering.operations.operation_asked import operation_asked
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

Pair = tuple[Filing, Extraction]

_FILINGS = (
    # name, state, EIN, form, number of the amendment, place, day of signing, the substance
    ("HARBOUR SAIL CORP.", "Ohio", "31-1000001", "S-8", 3, "Toledo", "May 3, 2003",
     "On April 2, 1996 the Company filed Registration Statement No. 333-41234 for 500,000 shares."),
    ("MEADOW KILN, INC.", "Nevada", "88-1000002", "S-3", 1, "Reno", "May 9, 2005",
     "On June 7, 1999 the Company filed Registration Statement No. 333-41234 for 40,000 shares."),
    ("LANTERN GROVE, INC.", "Ohio", "31-1000003", "S-8", 2, "Toledo", "July 1, 2009",
     "On May 5, 1993 the Company filed Registration Statement No. 333-41234 for 70,000 shares."),
)  # fmt: skip


def _pair(
    name: str, state: str, ein: str, form: str, number: int, place: str, day: str, body: str
) -> Pair:
    title = f"POST-EFFECTIVE AMENDMENT NO. {number}\nTO\nFORM {form}"
    cover = COVER.format(
        day=day, numbers="Registration No. 333-41234", title=title,
        plans="Harbour 1998 Stock Incentive Plan\n(Full title of the plan)" if form == "S-8" else "",
    )  # fmt: skip
    told = f"{body} It removes from registration all shares that remain unsold."
    text = f"{cover}{told}{SIGNATURES.format(day=day)}"
    text = text.replace(OWN, name).replace("Delaware ", f"{state} ").replace("36-7254189", ein)
    text = text.replace("City of Chicago, State of Illinois", f"City of {place}, State of {state}")
    filing = read(text.encode(), name=f"{name[:6]}.txt")
    return filing, extract(filing)


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return [_pair(*told) for told in _FILINGS]


def _asked(question: str, pairs: list[Pair]) -> Answer:
    found = answer(question, pairs)
    for sentence in found.sentences:
        for citation in sentence.citations:
            text = next(f.text for f, _ in pairs if f.id == citation.filing)
            assert text[citation.start : citation.end] == citation.quote
    return found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("List the EINs of the S-8 filers.", ["31-1000001", "31-1000003"]),
        ("S-8 filers and their EINs", ["31-1000001", "31-1000003"]),
        ("What is the state of incorporation of each registrant?", ["Ohio", "Nevada"]),
        ("Where are Harbour Sail and Meadow Kiln incorporated?", ["Ohio", "Nevada"]),
        ("employer id nos: Harbour Sail, Lantern Grove", ["31-1000001", "31-1000003"]),
        ("On what dates were the amendments of Harbour Sail and Lantern Grove signed?",
         ["May 3, 2003", "July 1, 2009"]),
        ("What amendment numbers do the S-8 filings bear?", ["HARBOUR", "3", "LANTERN", "2"]),
        ("place of signing for each Ohio company", ["Toledo, Ohio"]),
    ],
)  # fmt: skip
def test_values_of_each_filing_that_is_meant(
    pairs: list[Pair], question: str, told: list[str]
) -> None:
    found = _asked(question, pairs)
    assert found.answered
    assert all(value in found.answer for value in told)
    assert ("MEADOW" in found.answer) == ("Nevada" in told)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("How many different states of incorporation are there?", "2 different"),
        ("count of unique agents for service", "1 different"),
        ("In how many distinct cities were the amendments signed?", "2 different"),
        ("Which city occurs most often as the place of signing?", "Toledo, Ohio (2 of 3)"),
        ("most common signing city", "Toledo, Ohio (2 of 3)"),
        ("Where are most of the registrants incorporated?", "Ohio (2 of 3)"),
        ("In which month of the year were most amendments signed?", "May (2 of 3)"),
        ("What form do most of the amendments relate to?", "Form S-8 (2 of 3)"),
        ("Group the filings by amendment number.", "1 (1 of 3)"),
        ("distribution of amendment numbers", "1 (1 of 3)"),
    ],
)
def test_filings_counted_by_a_field(pairs: list[Pair], question: str, first: str) -> None:
    assert first in _asked(question, pairs).sentences[0].text


@pytest.mark.parametrize(
    ("question", "company", "value"),
    [
        ("Which is the oldest registration statement, by original filing date?", "LANTERN", "1993"),
        ("Not the oldest but the second oldest registration statement - whose is it?",
         "HARBOUR", "1996"),
        ("second-earliest registration statement by original filing date", "HARBOUR", "1996"),
        ("Whose registration statement was the second to be filed?", "HARBOUR", "1996"),
        ("third-newest by date of signing, which is it", "HARBOUR", "May 3, 2003"),
        ("After the very first, which amendment was signed next?", "MEADOW", "May 9, 2005"),
        ("Who is furthest along in numbering its post-effective amendments?", "HARBOUR", "3"),
        ("second highest amendment number", "LANTERN", "2"),
    ],
)  # fmt: skip
def test_the_filing_at_an_end_or_next_to_it(
    pairs: list[Pair], question: str, company: str, value: str
) -> None:
    first = _asked(question, pairs).sentences[0].text
    assert company in first
    assert value in first


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("On average, how many registration statements does an amendment cover?", "average 1 "),
        ("median number of registration statements per filing", "median: 1 "),
        ("How many registration statements are amended in all?", "3"),
    ],
)
def test_sums_and_middles(pairs: list[Pair], question: str, number: str) -> None:
    assert number in _asked(question, pairs).answer


@pytest.mark.parametrize(
    "question",
    [
        "EINs of the profitable filers",  # a word that no condition explains
        "Which state of incorporation is most common among the loss-making companies?",
        "What is the most expensive law firm?",
        "second oldest director",
        "Group the filings by mood.",
        "average number of employees",
        "EIN of Quantrell Foods and Ziffer Mills",
        "How many different people complained?",
    ],
)
def test_what_is_not_understood_is_no_operation(question: str) -> None:
    assert operation_asked(question) is None
