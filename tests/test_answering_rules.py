"""Rules of how questions are asked and how filings speak: one filing, in its own sentences."""

from __future__ import annotations

from typing import Any

import pytest
from answering_filings import OLD_PLAN, RESULTS, SUCCESSOR, filing_text
from answering_records import proved

from assistant.answering import answer
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

Pair = tuple[Filing, Extraction]


def _pair(text: str, **record: Any) -> Pair:
    filing = read(text.encode())
    whole = {"form": "S-8", "amendment_number": 1, "purpose": "deregistration",
             "registrants": [{"name": "CORMORANT LANTERNS, INC.", "jurisdiction": "Ohio"}],
             **record}  # fmt: skip
    return filing, proved(filing, whole)


def _proven(result: Answer, pair: Pair) -> None:
    for sentence in result.sentences:
        assert sentence.citations
        for citation in sentence.citations:
            assert pair[0].text[citation.start : citation.end] == citation.quote
    assert len(result.answer.split()) <= 80


@pytest.fixture(scope="module")
def old_plan() -> Pair:
    statement = {
        "file_number": "333-51820", "form": "S-8",
        "plans": ["Cormorant Lanterns, Inc. Employee Stock Purchase Plan"],
        "securities": [{"title": "common stock", "registered": 750000, "sold": 611000,
                        "deregistered": 139000, "all_unsold": True}],
    }  # fmt: skip
    return _pair(filing_text(OLD_PLAN), registration_statements=[statement])


@pytest.fixture(scope="module")
def results() -> Pair:
    statement = {"file_number": "333-51820", "form": "S-11",
                 "securities": [{"title": "common stock", "all_unsold": False}]}  # fmt: skip
    return _pair(filing_text(RESULTS, form="S-11"), registration_statements=[statement])


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        # plain English for the field's acts
        ("How many shares come off registration?", ["139,000"]),
        ("How many shares does the amendment take out?", ["139,000"]),
        ("How many shares had employees bought under the old plan?", ["611,000"]),
        ("Why does Cormorant pull the leftover employee stock purchase shares?",
         ["2007 Employee Share Plan"]),
        # a narrower word that stands in the proving sentence
        ("How many shares have participants purchased?", ["611,000"]),
        # notes instead of questions
        ("how many sold", ["611,000"]),
        ("number removed?", ["139,000"]),
        ("How many shares were removed, all added up?", ["139,000"]),
        # two questions in one
        ("When was the registration statement filed, and how many shares are removed?",
         ["April 20, 1999", "139,000"]),
        # yes or no about a number that is amended, or only mentioned
        ("Is No. 333-51820 among the statements that the amendment covers?", ["Yes."]),
        ("Does this filing touch No. 333-77206?", ["No.", "not affected"]),
        ("Is everything that is left removed?", ["Yes."]),
        ("Are any shares removed from registration?", ["Yes."]),
    ],
)  # fmt: skip
def test_plain_english(old_plan: Pair, question: str, facts: list[str]) -> None:
    result = answer(question, [old_plan])
    assert result.answered, result.answer
    assert not [fact for fact in facts if fact not in result.answer], result.answer
    _proven(result, old_plan)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        # cells by row and heading, a defined term followed
        ("How much was sold under the distribution reinvestment plan?", ["2,106,735"]),
        ("How much was sold in the primary offering?", ["118,412,650"]),
        # a price without the word, a possibility
        ("At what price can a warrant be exercised?", ["$6.25"]),
        ("When do the warrants expire?", ["February 12, 2013"]),
        # what denies it, close by
        ("Have any warrants been exercised?", ["No."]),
        ("Did the old shareholders receive anything for their shares?", ["No."]),
        ("When did the chapter 11 plan go effective?", ["March 3, 2005"]),
        ("Will it continue to offer shares through the plan?", ["Yes."]),
    ],
)
def test_tables_prices_and_denials(results: Pair, question: str, facts: list[str]) -> None:
    result = answer(question, [results])
    assert result.answered, result.answer
    assert not [fact for fact in facts if fact not in result.answer], result.answer
    _proven(result, results)


@pytest.mark.parametrize(
    "question",
    [
        "How many employees bought shares?",
        "Which bank is the escrow agent?",
        "Should I buy these warrants?",
        "Is Cormorant a good investment?",
        "Why did Cormorant go bankrupt?",
        "At what price were the shares sold in the private placement?",
        "What does the filing say about Rule 478?",
        "Is No. 333-77206 among the statements that are amended, as far as its price goes?",
    ],
)
def test_what_is_not_stated(old_plan: Pair, question: str) -> None:
    result = answer(question, [old_plan])
    if question.startswith("Is No."):
        assert not result.answer.startswith("Yes")
        return
    assert not result.answered, result.answer


def test_nothing_removed_is_said_with_the_sentence_that_says_it() -> None:
    statement = {"file_number": "333-51820", "form": "S-8"}
    pair = _pair(filing_text(SUCCESSOR), purpose="successor", registration_statements=[statement])
    result = answer("Are any shares removed from registration?", [pair])
    assert result.answer.startswith("No.")
    assert "none is removed" in result.answer
    why = answer("Why is the amendment filed?", [pair])
    assert "Rule 414" in why.answer


def test_options_granted_under_a_plan_are_no_grant() -> None:
    text = filing_text(
        "The Company registered 120,000 shares for issue upon the exercise of options granted\n"
        "under its 1992 Officers Plan. No option was ever granted under the Officers Plan. The\n"
        "Company hereby removes the 120,000 shares from registration."
    )
    result = answer("Were any options ever granted under the Officers Plan?", [_pair(text)])
    assert result.answer.startswith("No. No option was ever granted")


def test_an_empty_line_above_a_name_is_no_signature() -> None:
    page = (
        "/s/ Imre Salo\n------------------\nImre Salo, Director\n\n------------------   Director\n"
    )
    text = filing_text(
        "The Company hereby removes all unsold shares.", more=f"{page}Wilbur Oakes\n"
    )
    result = answer("Did Wilbur Oakes sign the amendment?", [_pair(text)])
    assert result.answer.startswith("No.")
    assert "Wilbur Oakes" in result.sentences[0].citations[0].quote


def test_statements_are_told_apart_by_what_stands_with_them() -> None:
    text = filing_text(
        "The Company removes all unsold shares under the following:\n\n"
        "No. 333-51820, filed September 7, 2004, for an option agreement of March 4, 2003; and\n\n"
        "No. 333-51999, filed April 25, 2006, for an inducement agreement dated June 2, 2008.",
        number="333-51820 and 333-51999",
    )
    statements = [{"file_number": n, "form": "S-8"} for n in ("333-51820", "333-51999")]
    pair = _pair(text, registration_statements=statements)
    asked = "Which registration statement is for the inducement agreement dated June 2, 2008?"
    result = answer(asked, [pair])
    assert "333-51999" in result.answer
    assert "333-51820" not in result.answer


def test_titles_are_given_as_one_print() -> None:
    text = filing_text("The Company removes all unsold shares.").replace(
        "Agnes Whitlow\nSecretary", "Agnes Whitlow\nExecutive Vice President and Secretary"
    )
    person = {"name": "Agnes Whitlow", "titles": ["Executive Vice President", "Secretary"]}
    pair = _pair(text, signing={"signatories": [person]})
    result = answer("In what capacity did Agnes Whitlow sign?", [pair])
    assert "Executive Vice President and Secretary" in result.answer


def test_whose_shares_are_removed() -> None:
    text = filing_text(
        "We are filing this amendment to withdraw from registration the other 2,140,000 shares of\n"
        "common stock held by Ashgrove Partners LP.", form="S-1",
    )  # fmt: skip
    security = {"title": "common stock", "deregistered": 2140000, "all_unsold": False}
    statement = {"file_number": "333-51820", "form": "S-1", "securities": [security]}
    pair = _pair(text, registration_statements=[statement])
    result = answer("Whose shares are taken out of registration, and how many?", [pair])
    assert "Ashgrove Partners LP" in result.answer
    assert "2,140,000" in result.answer
