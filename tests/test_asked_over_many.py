"""The usual questions over sets of the labelled filings, in many wordings, judged by the labels."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import pytest

import assistant
from assistant.answering.library import Library

EVAL = Path(__file__).parent.parent / "eval"
sys.path.insert(0, str(EVAL))

import over_many_truth as truths  # noqa: E402
from asked_over_many import judged  # noqa: E402

FILES = (
    "a-02-quillon.txt", "a-05-palisade.htm", "b-02-cantrex.txt", "c-02-tessaro.txt",
    "d-03-brightmoor-diagnostics.htm", "e-03-dunmore.txt", "g-15-brockhurst.htm", "i-03-orchard-bay.txt",
    "j-18.txt", "k-03.txt",
)  # fmt: skip
ASKED = (
    ("count_form", "# of {form} POS AMs"),
    ("list_form", "Filter to Form {form}."),
    ("count_all", "How many POS AMs total?"),
    ("count_cause", "Reason = {cause}. How many?"),
    ("list_cause", "Set out each filing occasioned by {cause}."),
    ("list_state", "companies incoporated in {state}"),
    ("count_state", "How common is {state} incorporation here - how many filers?"),
    ("list_firm", "counsel = {firm}, list"),
    ("list_firm", "Give me the filings {firm} worked on."),
    ("count_not_removing", "Non-deregistration amendments: how many?"),
    ("count_year", "How many filings bear a signature date falling in {year}?"),
    ("first_signed", "Which issuer's filing was signed the longest ago?"),
    ("last_signed", "Identify the amendment last in time by date of execution."),
    ("total_shares", "What do the removed shares add up to?"),
    ("largest_removal", "who deregisterd the most shares"),
    ("smallest_removal", "min shares removed"),
    ("top3_removal", "Largest three removals by share count"),
    ("group_form", "form breakdown"),
    ("group_year", "yearly count of filings signed"),
    ("group_cause", "How do the filings split between the different reasons?"),
    ("group_state", "Where are the companies incorporated? Counts please."),
    ("group_firm", "league table of law firms by number of filings"),
    ("who_signed_several", "Find signatories common to more than one amendment."),
    ("most_signatories", "Who has the longest signature page, by number of signatories?"),
    ("more_than_one_statement", "Filings with 2+ reg. statements"),
    ("list_rule_478", "filings w/ R. 478 reliance"),
    ("list_attorney", "signed by atty-in-fact: list"),
    ("list_acquirer", "{acquirer} acquisitions"),
    ("all_acquirers", "M&A list - target / buyer"),
    ("list_plan_word", "filings w/ plan name incl. {word}"),
    ("phrase", 'full text search: "{phrase}"'),
    ("before_date", "sign date < {date}"),
    ("average_removed", "Shares removed - mean"),
    ("removed_over", "shares removed > {n}"),
    ("list_city", "Place of signing {city} - list filings"),
    ("no_counsel", "counsel blank - list filings"),
    ("statements_filed_before", "Pull the registration statements older than {year} by filing date."),
    ("avg_signers", "Signers - mean per filing"),
    ("compare_removed", "Larger share deregistration: {company} or {company2}?"),
    ("compare_signed", "How do {company} and {company2} compare on signature date?"),
)  # fmt: skip
Pair = tuple[assistant.Filing, assistant.Extraction]


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    filings = [assistant.read(EVAL / "filings" / name) for name in FILES]
    return [(filing, assistant.extract(filing)) for filing in filings]


@pytest.fixture(scope="module")
def held(pairs: list[Pair]) -> list[truths.Labelled]:
    lines = map(json.loads, (EVAL / "labels.jsonl").read_text("utf-8").splitlines())
    labels = {line["file"]: line for line in lines}
    return [
        truths.Labelled(labels[name], filing.text)
        for name, (filing, _) in zip(FILES, pairs, strict=True)
    ]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library(tmp_path_factory.mktemp("many") / "library", embedding="none")
    library.add([EVAL / "filings" / name for name in FILES])
    return library


@pytest.mark.parametrize(("template", "wording"), ASKED)
def test_is_right_in_memory_and_in_a_library(
    template: str, wording: str, pairs: list[Pair], held: list[truths.Labelled], library: Library
) -> None:
    slots = truths.slots(template, held, random.Random(template))
    assert slots is not None
    question = wording.format(**slots)
    answer = assistant.answer(question, pairs)
    assert judged(answer, template, slots, held) == ""
    assert all(row.citations for row in answer.rows)
    stored = library.ask(question)
    assert judged(stored, template, slots, held) == ""


def test_a_wrong_answer_is_told_from_a_right_one(
    pairs: list[Pair], held: list[truths.Labelled]
) -> None:
    slots = {"form": "S-8"}
    answer = assistant.answer("Which filings are on Form S-8?", pairs)
    assert judged(answer, "list_form", slots, held) == ""
    assert judged(answer, "list_form", {"form": "S-3"}, held) != ""
    assert judged(answer, "count_not_removing", {}, held) != ""


@pytest.mark.parametrize(
    "question",
    [
        # a further condition is not dropped
        "How many Form S-8 filings remove shares because of a merger?",
        "Which of the Nevada companies removed the most shares?",
        # the subject is another
        "How many registration statements on Form S-8 became effective in 2003?",
        "Who is counsel to the companies that went dark?",
        "What is the average price per share removed?",
    ],
)
def test_only_what_is_understood_whole_is_put_in_other_words(question: str) -> None:
    from assistant.answering.results.meant_questions import meant_question

    assert meant_question(question) is None
