"""Questions over sets in other orders of words: noted conditions, sums over a set, quarters, ties."""

from __future__ import annotations

import pytest
from answering_sets import Pair, filed, found, security

from assistant.answering import answer
from assistant.answering.collections.universals import all_of_some
from assistant.answering.conditions.asked import read_conditions
from assistant.answering.conditions.figures import Figure, Piece, worked
from assistant.answering.conditions.figures_asked import figure_asked
from assistant.answering.questions.plan import make_plan
from assistant.answering.questions.spelling import spelled
from assistant.answering.results.held_words import holds_asked
from assistant.answering.results.places_listed import places_behind
from assistant.answering.results.recast import recast
from assistant.answering.results.usual_wording import usual_wording
from assistant.record import Sentence


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return [
        filed("OHIO QUARRY BANC CORP.", "Quarry was acquired by Ostrich AB.\nIt removes 300,000"
              " shares of common stock.", "merger", "was acquired by Ostrich AB", state="Ohio",
              acquirer="Ostrich AB", signed=("November 10, 2004", "2004-11-10"),
              securities=[security(deregistered=300000)], firms=("Gant & Lowe LLP", "Iver PC")),
        filed("OSPREY TANNERIES CORP.", "Osprey emerged under its chapter 11 plan.\nIt removes"
              " 40,000 shares of common stock.", "bankruptcy", "chapter 11 plan", state="Maryland",
              number="33-20002", signed=("May 9, 2000", "2000-05-09"),
              securities=[security(deregistered=40000)], firms=("Gant & Lowe LLP",)),
        filed("FIRST PLOVER BANK", "Plover was dissolved.\nIt removes 5,000 shares of common"
              " stock.", "dissolution", "was dissolved", state="Nevada", number="333-20003",
              signed=("May 6, 2014", "2014-05-06"), securities=[security(deregistered=5000)]),
        filed("TEAL SAVINGS, INC.", "Teal was dissolved.\nIt removes 25,000 shares of common"
              " stock.", "dissolution", "was dissolved", state="Ohio", number="333-20004",
              form="S-3", signed=("August 9, 2014", "2014-08-09"),
              securities=[security(deregistered=25000)]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("names", "question"),
    [
        ("OHIO", "2 or more law firms on the cover - which?"),
        ("OHIO FIRST TEAL", "Ohio and Nevada companies?"),
        ("OHIO FIRST TEAL", "Which of the Ohio and Nevada banks are there?"),
        ("OHIO TEAL", "Which Ohio companies are there?"),
        ("FIRST TEAL", "For each deregistration due to a dissolution, name the registrant."),
    ],
)
def test_the_filings_are_found(pairs: list[Pair], names: str, question: str) -> None:
    result = answer(question, pairs)
    assert found(result) == names.split(), result.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("In all the amendments whose ground is a dissolution, how many shares were removed in"
         " total?", "In total 30,000 shares"),
        ("Total shares taken off the S-8s that were not due to a merger?",
         "In total 45,000 shares"),
        ("Leaving out the S-8s, how many shares were removed in total?", "25,000 shares"),
        ("More amendments signed in 2000-2009 or in 2010-2019? State both counts.",
         "As many of each: 2."),
        ("Which quarter of the calendar year sees the most signatures?", "Q2 (2 of 4)"),
        ("How many filings were signed in each quarter?", "Q2 (2 of 4)"),
        ("Give the range of signing dates.", "was signed first, on May 9, 2000"),
        ("Which banks are in Maryland?", "None of the 4 filings"),
        ("What is the median number of shares removed per filing?", "32,500"),
        ("Did every company that was dissolved in Ohio have just one signatory?", "Yes"),
    ],
)  # fmt: skip
def test_what_is_worked_out_is_told(pairs: list[Pair], question: str, said: str) -> None:
    result = answer(question, pairs)
    assert said in result.answer, result.answer


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("Three companies tie for the largest number of plans. Which?",
         "Which companies have the largest number of plans?"),
        ("Highest post-effective amendment number of all: whose, and what is the number?",
         "Which filing has the Highest amendment number?"),
        ("How far back does the oldest statement go, and whose is it?",
         "Which registration statement was filed first?"),
        ("Where is the agent for service a company?",
         "In which filings is the agent for service a company?"),
        ("Whose registration statement was less than a year old?",
         "Which registration statements were less than a year old?"),
    ],
)  # fmt: skip
def test_the_verb_and_the_set_go_first(asked: str, put: str) -> None:
    assert recast(asked) == put


def test_several_states_stand_behind_their_noun() -> None:
    assert places_behind("the Ohio, Texas and Utah banks that closed") == (
        "the banks organized in Ohio, Texas or Utah that closed"
    )
    assert places_behind("Smith and Jones companies") == "Smith and Jones companies"


def test_what_is_left_out_first_goes_last() -> None:
    assert usual_wording("If you leave out Form S-8, how many filings are there in 2009?") == (
        "how many filings are there in 2009 except Form S-8?"
    )


def test_a_clause_ends_before_the_verb_of_the_question() -> None:
    parts = all_of_some("Did every acquired company that relied on Rule 478 have one signatory?")
    assert parts is not None
    assert parts[0] == "Which acquired company that relied on Rule 478?"


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("longest gap between signing of the deal and closing?", ("agreement_date", "closed_on")),
        ("How long from signing to closing did the quickest deal take?",
         ("agreement_date", "closed_on")),
        ("longest time between the closing and the signing of the amendment?",
         ("closed_on", "own")),
    ],
)  # fmt: skip
def test_a_deal_is_signed_before_it_closes(question: str, events: tuple[str, str]) -> None:
    asked = figure_asked(question)
    assert asked is not None
    assert (asked.figure.first, asked.figure.second) == events


def test_short_words_typed_in_haste_are_put_right() -> None:
    assert spelled("hw mny of teh filngs were casued by a bankrupcy", ()) == (
        "how many of the filings were caused by a bankruptcy"
    )
    assert spelled("hw stands there", {"hw"}) == "hw stands there"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ratio of S-8s to S-3s?", "The ratio is 3 to 1."),
        ("What is the ratio of Ohio companies to the rest?", "The ratio is 2 to 2."),
        ("How many are on Form S-3 and how many are not?", "Not: Form S-3 (3 of 4)"),
    ],
)
def test_a_set_and_the_rest_are_counted(pairs: list[Pair], question: str, said: str) -> None:
    result = answer(question, pairs)
    assert said in result.answer, result.answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Which deals were struck and closed within the same calendar year?",
         ["the agreement and the closing of the acquisition in the same year"]),
        ("Which amendments were signed on a later day than the closing?",
         ["the signing of the amendment later than the closing of the acquisition"]),
        ("Which filings closed in the same month as the amendment was signed?",
         ["the closing of the acquisition and the signing of the amendment in the same month"]),
        ("Which registrants with counsel on the cover, but no telephone number, are there?",
         ["state no telephone number", "name a counsel"]),
        ("Name the acquirers by their corporate form (plc, AG, SE)",
         ["an acquirer that is a plc or an AG or an SE"]),
        ("Which foreign or domestic issuers filed a Form 15 or 15F?",
         ["mention of Form 15 or mention of Form 15F"]),
        ("Which filings are signed by one person although Rule 478 is not invoked?",
         ["not: rely on Rule 478", "one person"]),
    ],
)  # fmt: skip
def test_every_condition_is_read(question: str, words: list[str]) -> None:
    query = read_conditions(make_plan(usual_wording(question), []))
    assert sorted(c.words for c in query.conditions) == sorted(words)
    assert not query.left
    assert not query.denied


def test_two_days_of_one_month_are_no_calendar_month_apart() -> None:
    pieces = {
        "closed_on": [Piece("2009-03-02")], "signed_on": [Piece("2009-03-31")],
        "agreement_date": [Piece("2008-12-30")],
    }  # fmt: skip
    assert [w.value for w in worked(Figure("months", "closed_on", "own"), pieces)] == [0]
    assert [w.value for w in worked(Figure("months", "agreement_date", "closed_on"), pieces)] == [3]
    assert [w.value for w in worked(Figure("years", "agreement_date", "closed_on"), pieces)] == [1]


def test_deregistrations_that_are_set_apart_are_a_condition() -> None:
    query = read_conditions(make_plan("Which were signed in Ohio, deregistrations only?", []))
    assert "removes securities from registration" in " ".join(c.words for c in query.conditions)


def test_a_rate_that_is_asked_has_to_stand_there(pairs: list[Pair]) -> None:
    for question in (
        "What interest rate do the acquirers pay on their loans?",
        "Which companies were acquired, and from which bank did the money come?",
    ):
        assert "%" not in answer(question, pairs).answer
    plan = make_plan("What interest rate do the acquirers pay on their loans?", [])
    cited = [Sentence(text="Higher interest rates made loans of the acquirers dear.", citations=[])]
    assert not holds_asked(cited, plan)
    cited = [Sentence(text="The acquirers pay 6 % interest on their loans.", citations=[])]
    assert holds_asked(cited, plan)


def test_a_question_for_a_yes_or_no_is_no_noted_condition() -> None:
    asked = "Has any statement become effective on the very day on which it was filed? Whose?"
    assert recast(asked) == asked


def test_a_statement_is_effective_on_the_day_of_its_own_filing() -> None:
    asked = "Which statements became effective on the very day on which they were filed?"
    query = read_conditions(make_plan(asked, []))
    typed = [c.test.typed for c in query.conditions]
    assert [t.field for t in typed if t] == ["days statement_filed_on effective_on"]
