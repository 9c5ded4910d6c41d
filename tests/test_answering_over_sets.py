"""Questions over sets of filings in other orders of words, for values of chosen ones, of all of
them; conditions on file numbers, classes, offices and buyers."""

from __future__ import annotations

import pytest
from answering_sets import Pair, filed, found, security

from assistant.answering import answer
from assistant.answering.collections.universals import all_of_some
from assistant.answering.results.recast import recast
from assistant.answering.results.values_of_chosen import values_of_chosen


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return [
        filed("MERLIN QUARRIES, INC.", "Merlin was acquired by Ostrich AB, a company organized"
               " under the laws of Sweden.\nIt removes 300,000 shares of common stock.", "merger",
               "was acquired by Ostrich AB", acquirer="Ostrich AB", state="Maryland", form="S-11",
               securities=[security(deregistered=300000)], firms=("Gant & Lowe LLP",)),
        filed("OSPREY TANNERIES CORP.", "Osprey emerged under its chapter 11 plan.\nIt removes"
               " 40,000 shares of common stock.", "bankruptcy", "chapter 11 plan", state="Maryland",
               number="33-20002", form="S-11", signed=("March 5, 1999", "1999-03-05"),
               place="Salem, Oregon", office="Chief Restructuring Officer",
               securities=[security(deregistered=40000)], firms=("Gant & Lowe LLP", "Iver PC")),
        filed("PLOVER TIMBER LTD.", "Plover filed a Form 15.\nIt removes 5,000 ADSs.",
               "reporting_ended", "filed a Form 15", state="Bermuda", place="Hamilton, Bermuda",
               number="333-20003", form="F-6", signed=("May 6, 2014", "2014-05-06"),
               securities=[security("american depositary shares", "adss", deregistered=5000)]),
        filed("TEAL LANTERNS, INC.", "Teal was acquired by Corvid Holdings, Inc., a Delaware"
               " corporation.\nIt means to file a Form 15. It removes 25,000 shares of common stock"
               " and the warrants.", "merger", "was acquired by Corvid", acquirer="Corvid Holdings,"
               " Inc.", number="33-20004", signed=("August 9, 2014", "2014-08-09"),
               securities=[security(deregistered=25000), security("warrants", "warrants")]),
        filed("GREBE FOUNDRY, INC.", "Grebe was dissolved.\nThe common stock is removed.",
               "dissolution", "was dissolved", number="333-20005", state="Nevada"),
    ]  # fmt: skip


LISTED = {
    "MERLIN": [
        "companies taken over by foreign buyers", "Which companies had a Swedish acquirer?",
        "Which were merged into a Swedish group?", "whose buyer was not American?",
    ],
    "OSPREY": [
        "Which filings amend No. 33-20002?", "filings that touch file number 33-20002",
        "Which filings were signed by a Chief Restructuring Officer?",
        "Which amendments did the restructuring officer sign?",
        "In how many filings do the copies go to two or more different law firms?",
    ],
    "OSPREY TEAL": [
        "How many filings touch at least one statement whose file number still begins with 33-"
        " rather than 333-?",
        "Which filings have 33- file numbers?", "Which ones amend 33-20002 or 33-20004?",
    ],
    "TEAL": [
        "filings with warrants", "Which filings register warrants next to the common stock?",
        "Which companies say that they still intend to file a Form 15?",
        "Of the filings from 2014, which were made because of a merger?",
        "I am looking for the filings signed in 2014 that concern a merger. Which ones are they?",
    ],
    "PLOVER TEAL": [
        "Need everything signed from the start of 2014 through the end of 2015",
        "show all filings from 2014", "How many were signed between 2014 and 2015, inclusive?",
    ],
    "PLOVER TEAL GREBE": ["Which filings name no law firm?"],
    "MERLIN TEAL": ["Which of the 5 amendments in the folder were made because of a merger?"],
    "MERLIN OSPREY": ["S-11s - how many?", "Form S-11 filings: how many are there in all?"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("names", "question"), [(names, q) for names, asked in LISTED.items() for q in asked]
)
def test_the_filings_arefound(pairs: list[Pair], names: str, question: str) -> None:
    result = answer(question, pairs)
    assert found(result) == names.split(), result.answer
    assert all(row.citations for row in result.rows)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Are all the S-11 registrants Maryland companies?", "Yes"),
        ("Did every S-11 filer go bankrupt?", "No"),
        ("Were all the companies that were acquired incorporated in Ohio?", "No"),
        ("Were all merger filings signed in Toledo, Ohio?", "Yes"),
        ("Are all the filings on Form S-11?", "No"),
        ("Is it true that every amendment in the collection is on Form S-11?", "No"),
        ("any F-4s in here?", "No"),
        ("any F-6s?", "Yes"),
        ("anyone from Nevada?", "Yes"),
        ("How many F-4s are there?", "0"),
        ("total ADSs deregistered", "In total 5,000"),
        ("What is the average number of shares deregistered by the S-11 filings?", "On average"),
        ("average number of shares deregistered per S-11", "On average 170,000"),
        ("largest S-11 removal", "MERLIN"),
        ("Looking only at the S-11 filings, how many shares were removed in total?",
         "In total 340,000"),
    ],
)  # fmt: skip
def test_what_is_asked_of_all_is_told(pairs: list[Pair], question: str, said: str) -> None:
    result = answer(question, pairs)
    assert result.answered, result.answer
    assert result.answer.startswith(said), result.answer


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Where did the chief restructuring officer sign the amendment?", ["Salem, Oregon"]),
        ("Where were the Maryland companies' filings signed?", ["Toledo, Ohio", "Salem, Oregon"]),
        ("In which cities did the S-11 filers sign?", ["Toledo, Ohio", "Salem, Oregon"]),
        ("Who bought the Ohio companies?", ["Corvid Holdings, Inc."]),
        ("For the S-11s: company, signing date and shares removed", ["300,000", "40,000"]),
    ],
)
def test_a_value_of_chosen_filings_is_listed(
    pairs: list[Pair], question: str, values: list[str]
) -> None:
    result = answer(question, pairs)
    told = [str(row.values) for row in result.rows]
    assert len(told) == len(values), result.answer
    assert all(value in row for value, row in zip(values, told, strict=True)), told


@pytest.mark.parametrize(
    "question",
    [
        "Which filings were later withdrawn by the staff?",
        "Where did the Ohio companies' auditors sign off?",
        "Which companies had a French acquirer?",
        "Are all the S-11 registrants profitable?",
        "How many shareholders voted for each merger?",
        "total ADSs held by the depositary's clients",
    ],
)
def test_what_no_filing_says_is_not_answered(pairs: list[Pair], question: str) -> None:
    result = answer(question, pairs)
    assert not result.answered, result.answer


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("S-8s pulled because of a merger - how many?",
         "How many Form S-8 filings pulled because of a merger?"),
        ("Filings amending 3+ statements, how many", "How many Filings amending 3 or more"
         " statements?"),
        ("S-8s due to a merger, how many of those rely on Rule 478?",
         "How many Form S-8 filings due to a merger rely on Rule 478?"),
        ("Of all the registration statements being amended, whose was filed the longest ago?",
         "Whose registration statement was filed first?"),
        ("units sold, all filings together", "How many units were sold in total?"),
        ("What was the total fee paid?", "What was the total fee paid?"),
        ("Which filings amend Form S-3, and how many?", "Which filings amend Form S-3, and how"
         " many?"),
    ],
)  # fmt: skip
def test_other_orders_of_words(question: str, put: str) -> None:
    assert recast(question) == put


def test_all_of_some_takes_the_question_apart() -> None:
    apart = all_of_some("Did every company that went bankrupt rely on Rule 478?")
    assert apart == (
        "Which company that went bankrupt?", "Did all the companies rely on Rule 478?"
    )  # fmt: skip
    assert all_of_some("Were all the amendments signed in Ohio?") is None
    assert all_of_some("Is Rule 478 relied on in every merger filing?") is not None


def test_a_value_is_listed_only_of_filings_that_conditions_choose() -> None:
    assert values_of_chosen("Where did the Ohio companies sign?") is not None
    assert values_of_chosen("Where did the companies that made lanterns sign?") is None
    assert values_of_chosen("Where was the amendment signed?") is None
