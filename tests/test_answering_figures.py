"""Figures that are worked out over many filings, what is not stated, offices, ends and portions.

The filings are read from plain text, so that dates and numbers are known.
"""

from __future__ import annotations

import pytest
from library_filings import plain_filing

from assistant.answering import answer
from assistant.answering.conditions.events_asked import events_in
from assistant.answering.conditions.figures import Figure, Piece, within, worked
from assistant.answering.questions.plan import make_plan
from assistant.answering.questions.scope import Pair
from assistant.answering.results.record_query import record_query
from assistant.extraction import extract
from assistant.filing.inputs import read

# Closed, signed, statement filed, sold of 750,000, removed.
ALDER = ("March 3, 2008", "March 5, 2008", "May 16, 2001", "600,000", "150,000")
BIRCH = ("March 3, 2008", "June 27, 2008", "May 16, 1995", "150,000", "600,000")
CEDAR = ("June 27, 2008", "June 27, 2008", "May 16, 2006", "375,000", "375,000")


def _pair(name: str, days: tuple[str, str, str, str, str]) -> Pair:
    closed, signed, filed, sold, removed = days
    text = plain_filing(f"{name} Works Corp.", "333-80001", unsold=removed, reason="merger")
    text = text.replace("March 3, 2008", closed).replace("June 27, 2008.", f"{signed}.")
    text = text.replace("May 16, 2001", filed)
    sales = f"Of these, {sold} shares have been sold. The Registrant hereby"
    filing = read(text.replace("The Registrant hereby", sales).encode())
    return filing, extract(filing, engine="rules")


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    dogwood = plain_filing("Dogwood Mills Corp.", "333-80004", unsold="75,000")
    dogwood = dogwood.replace(
        "/s/ Ada Quist\nAda Quist\nSecretary", "/s/ Bo Lind\nBo Lind\nPresident"
    )
    dogwood = dogwood.replace(
        "Dogwood Mills Corp. 1998 Stock Option Plan\n(Full title", "(Full title"
    )
    filing = read(dogwood.encode())
    return [
        _pair("Alder", ALDER), _pair("Birch", BIRCH), _pair("Cedar", CEDAR),
        (filing, extract(filing, engine="rules")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which filings were signed within a week of the merger?", "Alder Cedar"),
        ("Which amendments were signed on the very day the deal closed?", "Cedar"),
        ("Which were signed more than two months after the merger closed?", "Birch"),
        ("Which amendments were signed less than a month after the closing?", "Alder Cedar"),
        ("Which mergers closed within 60 days of the agreement?", "Alder Birch"),
        (
            "Which amendments were signed more than ten years after the statement was filed?",
            "Birch",
        ),
        ("Which companies sold more than half of the shares they had registered?", "Alder"),
        ("In which filings were less than 25% of the registered shares sold?", "Birch"),
        ("Which filings left at least half of the registered shares unsold?", "Birch Cedar"),
        ("Which filings were signed by the president?", "Dogwood"),
        ("Which amendments bear the signature of a president?", "Dogwood"),
        ("Which filings were signed three or more days after the merger closed?", "Birch"),
        (
            "Which mergers took more than four months between the agreement and the closing?",
            "Cedar",
        ),
        ("Which S-8s were less than three years old when they were amended?", "Cedar"),
        ("In which filings is the secretary the agent for service?", "Alder Birch Cedar Dogwood"),
        ("S-8 or S-3 filings signed in Oregon by the president", "Dogwood"),
        ("Which filings were signed by the corporate secretary?", "Alder Birch Cedar"),
        ("Which filings have a par value below one dollar?", "Alder Birch Cedar Dogwood"),
        ("Which filings remove more than half a million shares?", "Birch"),
    ],
)
def test_conditions_on_figures(pairs: list[Pair], question: str, named: str) -> None:
    result = answer(question, pairs)
    found = {str(row.values["company"]).split()[0].title() for row in result.rows}
    assert found == set(named.split()), result.answer
    assert all(row.citations for row in result.rows)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Which deal took longest from the merger agreement to closing?",
            ("CEDAR", "longest: 172 days"),
        ),
        ("What was the shortest time between the closing and the signing?", ("CEDAR", "0 days")),
        (
            "What is the average number of days between the closing and the signing?",
            ("39.33 days", "118 / 3"),
        ),
        ("median number of shares removed", ("262,500 shares", "4 filings")),
        ("Which company sold the greatest percentage of its shares?", ("ALDER", "80 %")),
        ("What was the second largest removal of shares?", ("CEDAR", "375,000")),
        ("Who signed the earliest amendment?", ("ALDER", "Ada Quist")),
        ("What percentage of the filings was due to a merger?", ("75 %", "3 of 4")),
        ("Which registration statement was on file for the longest time?", ("BIRCH",)),
        ("On average, how many shares does each of these filings remove?", ("300,000 shares",)),
        (
            "Shares removed by cause, with each cause's share of the total",
            ("1,125,000", "93.8 % of the total", "6.2 % of the total"),
        ),
    ],
)
def test_ends_averages_and_portions(
    pairs: list[Pair], question: str, told: tuple[str, ...]
) -> None:
    result = answer(question, pairs)
    for said in told:
        assert said in result.answer
    for sentence in result.sentences:
        assert sentence.citations


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is there an amendment that was signed the day after the merger closed?", "No."),
        ("Is there an amendment that was signed on the day the merger closed?", "Yes."),
        ("Does any filing cover more than ten registration statements?", "No."),
    ],
)
def test_whether_any_is_so(pairs: list[Pair], question: str, said: str) -> None:
    assert answer(question, pairs).answer.startswith(said)


def test_a_form_is_no_alternative_to_a_place(pairs: list[Pair]) -> None:
    assert not answer("S-8 or S-3 filings signed in Texas", pairs).answered


def test_what_is_not_stated_is_asked_for(pairs: list[Pair]) -> None:
    def named(question: str) -> set[str]:
        rows = answer(question, pairs).rows
        return {str(row.values["company"]).split()[0] for row in rows}

    assert named("Which filings do not state a telephone number of the registrant?") == {
        "ALDER", "BIRCH", "CEDAR", "DOGWOOD",
    }  # fmt: skip
    assert named("Which filings never say when the original statement was filed?") == set()
    assert named("filings without an acquirer") == {"DOGWOOD"}
    assert named("Which filings name no plan?") == {"DOGWOOD"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("333-80004 = whose registration no.?", ("DOGWOOD", "333-80004")),
        ("Agent for service with tel. 503-555-0142?", ("Ada Quist", "agent for service")),
        ("Bo Lind - which company?", ("DOGWOOD", "President")),
        ("Who is Bo Lind and for which filer does he turn up?", ("DOGWOOD", "Bo Lind signed")),
        ("How many Form S-8 registration statements are amended?", ("4 registration statements",)),
        ("How many registration statements are on Form S-3?", ()),
        ("What is the oldest registration statement?", ("BIRCH", "No. 333-80001", "1995")),
    ],
)
def test_whose_a_number_or_a_name_is(
    pairs: list[Pair], question: str, told: tuple[str, ...]
) -> None:
    result = answer(question, pairs)
    assert result.answered is bool(told)
    for said in told:
        assert said in result.answer


def test_a_city_with_its_state_is_one_place(pairs: list[Pair]) -> None:
    assert len(answer("Which amendments were signed in Salem, Oregon?", pairs).rows) == 4
    assert not answer("Which amendments were signed in Salem, Ohio?", pairs).answered
    assert not answer("Which amendments were signed in Bend, Oregon?", pairs).answered


def test_two_companies_are_compared_by_days(pairs: list[Pair]) -> None:
    question = "From the merger agreement to closing, was Alder Works or Cedar Works quicker?"
    result = answer(question, pairs)
    assert result.answer.startswith("ALDER WORKS CORP. was quickest: 56 days")
    assert "172 days" in result.answer


def test_nobody_is_related_to_anybody(pairs: list[Pair]) -> None:
    assert not answer("Which of the signers are related to each other?", pairs).answered


def test_figures_stand_in_the_plan() -> None:
    query = record_query(make_plan("Which were signed within a week of the merger?", []))
    condition = query.conditions[0]
    assert (condition.field, condition.operator) == ("days closed_on own", "figured")
    assert condition.values == ["<=7 day", ">=-7 day"]
    query = record_query(make_plan("median number of days from the agreement to the closing", []))
    assert (query.action, query.field, query.measured) == (
        "figures", "days agreement_date closed_on", "median",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("the signing of the merger agreement and the closing", ["agreement_date", "closed_on"]),
        ("when the merger became effective", ["closed_on"]),
        ("the registration statement became effective", ["effective_on"]),
        ("the original registration statement was filed", ["statement_filed_on"]),
        ("the signing of the amendment", ["own"]),
    ],
)
def test_events_are_told_apart(text: str, events: list[str]) -> None:
    assert [name for _, _, name in events_in(text)] == events


@pytest.mark.parametrize(
    ("first", "second", "bound", "keeps"),
    [
        ("2000-02-29", "2010-02-28", ">=10 year", True),
        ("2000-03-01", "2010-02-28", ">=10 year", False),
        ("2000-03-01", "2010-03-01", ">10 year", False),
        ("2001-01-31", "2001-02-28", "<=1 month", True),
        ("2001-01-31", "2001-03-01", "<=1 month", False),
        ("2001-01-31", "2001-02-07", "<=7 day", True),
        ("2001-01-31", "2001-02-08", "<=7 day", False),
    ],
)
def test_months_and_years_are_those_of_the_calendar(
    first: str, second: str, bound: str, keeps: bool
) -> None:
    figure = Figure("days", "closed_on", "own")
    pieces = {"closed_on": [Piece(first)], "signed_on": [Piece(second)]}
    assert [within(figure, w, [bound]) for w in worked(figure, pieces)] == [keeps]


def test_of_more_than_all_no_share_is_told() -> None:
    figure = Figure("percent", "sold", "registered")
    sold = Piece("531280", 531280, "shares", "common stock", "33-21876")
    registered = Piece("300000", 300000, "shares", "common stock", "33-21876")
    assert worked(figure, {"sold": [sold], "registered": [registered]}) == []
