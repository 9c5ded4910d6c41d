"""Questions over many filings: conditions, counts, totals, groups and rankings, with rows."""

from __future__ import annotations

from typing import Any

import pytest
from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer, make_plan
from assistant.answering.results.record_query import record_query
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

Pair = tuple[Filing, Extraction]


def _filed(
    name: str, substance: str, *, number: str, form: str, state: str, signed: str, iso: str,
    category: str, cue: str, removed: int | None, purpose: str = "deregistration",
) -> Pair:  # fmt: skip
    text = filing_text(substance, name=name, number=number, form=form, state=state, signed=signed)
    filing = read(text.encode())
    security = {"title": "common stock", "deregistered": removed, "all_unsold": removed is not None}
    record: dict[str, Any] = {
        "form": form, "amendment_number": 1,
        "purpose": purpose,
        "registrants": [{"name": name, "jurisdiction": state}],
        "registration_statements": [
            {"file_number": number, "form": form, "securities": [security]}],
        "reason": {"category": category},
        "signing": {"place": "Toledo, Ohio", "signed_on": iso,
                    "signatories": [{"name": "Agnes Whitlow", "titles": ["Secretary"]}]},
    }  # fmt: skip
    cues = {"/reason/category": cue}
    if purpose != "deregistration":
        cues["/purpose"] = cue
    return filing, proved(filing, record, cues)


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return [
        _filed("TALLOW BRIDGE, INC.", "Tallow Bridge was acquired in the merger with Ostrich plc.\n"
               "It removes 300,000 shares of common stock.", number="333-10001", form="S-8",
               state="Ohio", signed="May 3, 2003", iso="2003-05-03", category="merger",
               cue="was acquired in the merger", removed=300000),
        _filed("PEWTER QUAY CORP.",
               "The company was acquired by tender offer: Vole Ltd. bought the\n"
               "shares tendered. It removes 90,000 shares of common stock.", number="333-10002",
               form="S-3", state="Nevada", signed="June 9, 2005", iso="2005-06-09",
               category="merger", cue="was acquired by tender offer", removed=90000),
        _filed("SALTMARSH LOCKS LTD.",
               "Under chapter 11 all shares were cancelled. The shares were\n"
               "delisted and a Form 15 will be filed. It removes 1,250,000 shares of common stock.",
               number="333-10003", form="S-8", state="Delaware", signed="July 1, 2009",
               iso="2009-07-01", category="bankruptcy", cue="Under chapter 11", removed=1250000),
        _filed("FERNHOLLOW TOYS, INC.", "This amendment updates the prospectus under Section\n"
               "10(a)(3).", number="333-10004", form="S-1", state="Nevada", signed="May 8, 2010",
               iso="2010-05-08", category="other", cue="updates the prospectus", removed=None,
               purpose="prospectus_update"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which of these companies were acquired?", ["TALLOW BRIDGE", "PEWTER QUAY"]),
        ("Which company was taken over by tender offer?", ["PEWTER QUAY"]),
        ("Which one went through chapter 11?", ["SALTMARSH"]),
        ("Which of the companies is a Nevada corporation?", ["PEWTER QUAY", "FERNHOLLOW"]),
        ("Which filings take nothing off registration?", ["FERNHOLLOW"]),
        ("Which filings update the prospectus?", ["FERNHOLLOW"]),
        ("Which filings mention a Form 15?", ["SALTMARSH"]),
        ("Which filings are on Form S-8?", ["TALLOW BRIDGE", "SALTMARSH"]),
        ("Which amendments were signed before 2005?", ["TALLOW BRIDGE"]),
        ("Which filings removed more than one million shares?", ["SALTMARSH"]),
        ("Which of the filings say that shares were delisted?", ["SALTMARSH"]),
        (
            "Which issuers were bought by somebody else or went bust?",
            ["TALLOW BRIDGE", "PEWTER QUAY", "SALTMARSH"],
        ),
        (
            "Which ones were made in the two-thousands?",
            ["TALLOW BRIDGE", "PEWTER QUAY", "SALTMARSH"],
        ),
        ("In connection with a Form 15: which registrants will file one?", ["SALTMARSH"]),
        ("Are there any S-3s among these filings?", ["PEWTER QUAY"]),
        ("Which of them do not take any securities off registration?", ["FERNHOLLOW"]),
        ("Which filings were not made because of a merger?", ["SALTMARSH", "FERNHOLLOW"]),
        (
            "Which filings are neither on Form S-3 nor by a Nevada corporation?",
            ["TALLOW BRIDGE", "SALTMARSH"],
        ),
        ("filings signed after March 2004 but not on Form S-8", ["PEWTER QUAY", "FERNHOLLOW"]),
        ("List filings made for a reason other than a merger or bankruptcy", ["FERNHOLLOW"]),
        ("Any filings by Nevada corporations signed in May 2010?", ["FERNHOLLOW"]),
        ("Which companies outside Nevada were acquired?", ["TALLOW BRIDGE"]),
        ("Show me everything filed in the second quarter of 2010", ["FERNHOLLOW"]),
        ("companies with their executive offices in Ohio", ["TALLOW", "PEWTER", "SALT", "FERN"]),
        ("Which registrants have offices in Nevada?", []),
        (
            "Which amendments are signed by only one person and come from Nevada?",
            ["PEWTER", "FERN"],
        ),
        ("Which filings amend more than one registration statement?", []),
        ("Which companies are incorporated in Ohio or Delaware?", ["TALLOW", "SALTMARSH"]),
        ("Companies from Ohio and Nevada", ["TALLOW", "PEWTER", "FERNHOLLOW"]),
        ("In 2003 or 2010, which filings were signed?", ["TALLOW", "FERNHOLLOW"]),
        ("Please identify the registrants that went bankrupt.", ["SALTMARSH"]),
        ("I need a list of the filings made before 2004", ["TALLOW"]),
        ("tell me which companys got acquired", ["TALLOW", "PEWTER"]),
        ("Which filings did something other than deregister securities?", ["FERNHOLLOW"]),
        ("Which amendments were signed in Toledo?", ["TALLOW", "PEWTER", "SALT", "FERN"]),
        ("Which registrants have their offices in Akron?", []),
        ("Whose shares were tendered?", ["PEWTER"]),
        ("Which filings were signed in May?", ["TALLOW", "FERNHOLLOW"]),
        ("companies whose shares were withdrawn cause the deal closed", ["TALLOW", "PEWTER"]),
        ("Which companies became subsidiaries of another company?", ["TALLOW", "PEWTER"]),
        ("Which company removed exactly 90,000 shares?", ["PEWTER"]),
        ("how many filings in total", ["TALLOW", "PEWTER", "SALT", "FERN"]),
        ("Who was acquired?", ["TALLOW", "PEWTER"]),
        ("Which filings were not made on account of a deal and amend an S-8?", ["SALTMARSH"]),
        ("which ones were filed in 2009 or later", ["SALTMARSH", "FERNHOLLOW"]),
        (
            "Which filings take between 50,000 and 400,000 shares off registration?",
            ["TALLOW BRIDGE", "PEWTER QUAY"],
        ),
        ("Which registrants withdrew their statement after the SEC issued a stop order?", []),
        ("Identify each registrant under the law of a jurisdiction outside the United States", []),
        (
            "Which registrants, relying on Rule 478, state that no other person need sign? List them.",
            [],
        ),
        ("covers w/ no copies-to addressee - which filers?", ["TALLOW", "PEWTER", "SALT", "FERN"]),
        (
            "Which registrants end their offerings because they went bankrupt, not because somebody"
            " bought them?",
            ["SALTMARSH"],
        ),
        ("Why did Tallow Pharmaceuticals remove its shares?", []),
        ("How many employees were let go after each of the acquisitions?", []),
        ("Who were the bankruptcy judges in the Saltmarsh and Tallow Bridge cases?", []),
    ],
)
def test_conditions_pick_filings(pairs: list[Pair], question: str, named: list[str]) -> None:
    result = answer(question, pairs)
    assert result.answered is bool(named), result.answer
    found = [row.values["company"] for row in result.rows]
    assert len(found) == len(named), found
    assert all(any(company.startswith(n) for company in found) for n in named)
    assert all(row.citations for row in result.rows)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("How many companies were acquired?", ["(2 of 4)"]),
        ("How many shares were removed in total?", ["1,640,000"]),
        ("Which company removed the most shares?", ["SALTMARSH", "1,250,000"]),
        ("Which of these removed fewer shares: Tallow Bridge or Pewter Quay?", ["PEWTER QUAY"]),
        ("How many filings per form?", ["Form S-8 (2 of 4)", "Form S-3 (1 of 4)"]),
        ("How many filings by year?", ["2003 (1 of 4)"]),
        ("Which amendment was signed last?", ["FERNHOLLOW", "May 8, 2010"]),
        ("Did any of these companies go bankrupt?", ["Yes.", "SALTMARSH"]),
        ("Do all of these companies come from Nevada?", ["No."]),
        ("Was any of these filings signed in Texas?", ["No. None of the 4 filings"]),
        ("Is there an F-3 among the statements that these filings amend?", ["No. None of the 4"]),
        ("Which filings name no law firm?", ["(4 of 4)"]),
        (
            "What are the first and the last of these filings?",
            ["TALLOW BRIDGE, INC. was filed first", "FERNHOLLOW TOYS, INC. was filed last"],
        ),
        ("Which company filed the most recent amendment, and on what date?", ["May 8, 2010"]),
        ("Top two by shares removed?", ["SALTMARSH", "TALLOW BRIDGE", "300,000"]),
        ("Did Saltmarsh remove more shares than Pewter Quay?", ["Yes.", "1,250,000", "90,000"]),
        ("Does Tallow Bridge deregister fewer shares than Pewter Quay did?", ["No.", "300,000"]),
        ("How many more shares did Saltmarsh remove than Tallow Bridge?", ["950,000 more"]),
        (
            "What are the two most recent filings?",
            ["FERNHOLLOW TOYS, INC. was filed on May 8, 2010. SALTMARSH"],
        ),
        (
            "Sum up the shares that Tallow Bridge and Pewter Quay take off registration.",
            ["390,000"],
        ),
        (
            "Compare Tallow Bridge and Pewter Quay: how many shares did each of them remove?",
            ["300,000", "90,000"],
        ),
        (
            "Which filing was made because of bankruptcy, and when was it signed?",
            ["SALTMARSH", "July 1, 2009"],
        ),
        (
            "How many of these are deregistrations, and which are not?",
            ["(3 of 4)", "(1 of 4): FERNHOLLOW"],
        ),
        ("Were all the filings on Form S-8?", ["No.", "PEWTER QUAY", "FERNHOLLOW"]),
        ("Rank the companies by the number of shares they removed.", ["SALTMARSH", "TALLOW"]),
        ("How many registration statements do the S-8 amendments amend?", ["amend 2 registration"]),
        ("Was Tallow Bridge's amendment signed before Pewter Quay's?", ["Yes.", "June 9, 2005"]),
        ("Was the Tallow Bridge filing signed later than Saltmarsh's?", ["No.", "May 3, 2003"]),
        ("In how many of these filings is at least one Form S-8 statement amended?", ["(2 of 4)"]),
        ("Which company filed registration statement no. 333-10002?", ["PEWTER QUAY"]),
        ("How many were signed in Ohio?", ["(4 of 4)"]),
        ("List the companies that went bankrupt and their file numbers", ["333-10003"]),
        (
            "total shares removed by form",
            ["Form S-8: 1,550,000 shares removed from registration (2 filings).", "Form S-3: 90"],
        ),
        ("average number of shares removed", ["546,666.67"]),
        ("How many different forms are amended?", ["3 different forms"]),
        (
            "What was the average number of shares removed?",
            ["On average 546,666.67 shares were removed", "1,640,000 / 3"],
        ),
        ("In which state is each of these companies incorporated?", ["Ohio", "Nevada", "Delaware"]),
        (
            "Which of these carries the highest amendment number?",
            ["the highest", "Amendment No. 1"],
        ),
        ("Who removed more, Tallow Bridge or Pewter Quay? Both please.", ["300,000", "90,000"]),
        ("Which of Tallow Bridge and Pewter Quay removed fewer shares?", ["PEWTER QUAY CORP. has"]),
        (
            "Who signed later, Tallow Bridge or Pewter Quay?",
            ["PEWTER QUAY CORP. was signed last", "May 3, 2003"],
        ),
        (
            "When was the Tallow Bridge amendment signed, and when the Pewter Quay one?",
            ["TALLOW BRIDGE, INC.: ", "May 3, 2003", "PEWTER QUAY CORP.: ", "June 9, 2005"],
        ),
        (
            "How many registration statments does Saltmarsh amend and how many does Fernhollow?",
            ["333-10003", "FERNHOLLOW TOYS, INC.: It amends 1"],
        ),
        (
            "Where did Tallow Bridge sign, and how many shares did Saltmarsh remove?",
            ["Toledo", "1,250,000"],
        ),
        (
            "Compare Tallow Bridge and Saltmarsh: in which state is each of them incorporated?",
            ["Ohio", "Delaware"],
        ),
    ],
)
def test_counts_totals_groups_and_rankings(
    pairs: list[Pair], question: str, facts: list[str]
) -> None:
    result = answer(question, pairs)
    assert result.answered, result.answer
    assert not [fact for fact in facts if fact not in result.answer], result.answer


@pytest.mark.parametrize(
    "question",
    [
        "Which of these companies are profitable?",
        "Which of these companies sells trucks?",
        "Which of these companies was dissolved?",
        "Which filings were signed by Jonathan Quibble?",
        "Do any of the filings say that no shares were delisted?",
        "Which of these companies paid its secretary the most?",
        "Which secretaries resigned?",
    ],
)
def test_what_no_record_proves_is_not_answered(pairs: list[Pair], question: str) -> None:
    result = answer(question, pairs)
    assert not result.answered, result.answer


@pytest.mark.parametrize(
    ("question", "columns"),
    [
        (
            "Which companies went bankrupt, with the registrant, date and file numbers?",
            {"filed on": "2009-07-01", "file numbers": "333-10003"},
        ),
        ("List the companies that went bankrupt and their forms", {"form": "S-8"}),
        (
            "List the companies that went bankrupt with the registrant and state",
            {"state": "Delaware"},
        ),
        (
            "Which company removed the most shares? Show the state and the signatories.",
            {"state": "Delaware", "signatories": "Agnes Whitlow"},
        ),
    ],
)
def test_columns_that_are_asked_for_stand_in_the_rows(
    pairs: list[Pair], question: str, columns: dict[str, str]
) -> None:
    result = answer(question, pairs)
    assert result.rows[0].values["company"] == "SALTMARSH LOCKS LTD."
    assert columns.items() <= result.rows[0].values.items()
    assert all(name in result.answer for name in columns)
    for value in columns.values():
        assert value in result.answer or value == "2009-07-01"


def test_more_is_not_said_of_one_where_the_other_is_not_proven(pairs: list[Pair]) -> None:
    filing, extraction = pairs[1]
    doubted = extraction.model_copy(deep=True)
    pointer = "/registration_statements/0/securities/0/deregistered"
    doubted.evidence[pointer].verdict = "unsupported"
    result = answer(
        "Who removed more shares, Tallow Bridge or Pewter Quay?", [pairs[0], (filing, doubted)]
    )
    assert "most" not in result.answer
    assert "300,000" in result.answer
    assert "Not counted, for want of proof: PEWTER QUAY" in result.answer


def test_a_sum_leaves_out_by_name_what_is_not_proven(pairs: list[Pair]) -> None:
    result = answer("How many shares were removed in total?", pairs)
    assert "300,000 + 90,000 + 1,250,000 = 1,640,000" in (result.sentences[0].derivation or "")
    assert "1 filing states no proven number and is not counted: FERN" in result.answer


def test_a_category_is_one_sentence_with_one_citation_per_filing(pairs: list[Pair]) -> None:
    result = answer("Why were shares deregistered?", pairs)
    first = result.sentences[0]
    assert "(2 of 4): TALLOW BRIDGE, INC. and PEWTER QUAY CORP." in first.text
    assert "count of" not in result.answer
    assert [c.filing for c in first.citations] == [pairs[0][0].id, pairs[1][0].id]
    assert len(result.rows) == 3  # the one that updates its prospectus removes none


def test_many_names_stay_within_one_sentence(pairs: list[Pair]) -> None:
    filing, extraction = pairs[0]
    crowd = [(filing, extraction)] * 45
    result = answer("Which of these companies were acquired?", crowd)
    assert len(result.rows) == 45
    assert all(len(s.text.split()) <= 80 for s in result.sentences)
    assert len(result.sentences[0].citations) <= 5


def test_a_question_is_one_typed_query() -> None:
    query = record_query(make_plan("Which companies went bankrupt or were dissolved?", []))
    assert query.action == "list"
    (condition,) = query.conditions
    assert (condition.field, condition.operator) == ("category", "is")
    assert condition.values == ["bankruptcy", "dissolution"]
    both = record_query(make_plan("What are the first and the last of these filings?", []))
    assert (both.action, both.field, both.end) == ("rank", "filed_on", "first and last")
    least = record_query(make_plan("Which filing removed the fewest shares?", []))
    assert (least.action, least.field, least.end) == ("amounts", "deregistered", "least")
    units = record_query(make_plan("Total removed, shares and units separately", [])).units
    assert units == ["shares", "units"]


def test_a_mistaken_number_is_found_and_added_up() -> None:
    filed = [
        _filed("ELDER WEIR FOODS, INC.", "The number of shares registered was set down in error.\n"
               "It removes 40,000 shares of common stock.", number="333-20001", form="S-8",
               state="Ohio", signed="May 3, 2003", iso="2003-05-03", category="other",
               cue="set down in error", removed=40000),
        _filed("MARL PIT MILLS CO.", "The fee table gave 1,500,000 shares. That was a slip of the\n"
               "pen. It removes 5,000 shares of common stock.", number="333-20002", form="S-8",
               state="Ohio", signed="May 4, 2003", iso="2003-05-04", category="other",
               cue="a slip of the\npen", removed=5000),
        _filed("HAZEL FORD CORP.", "The plan ended. It removes 700 shares of common stock.",
               number="333-20003", form="S-8", state="Ohio", signed="May 5, 2003",
               iso="2003-05-05", category="plan_ended", cue="The plan ended", removed=700),
    ]  # fmt: skip
    said = answer(
        "Which two registrants removed shares because the number first registered was a mistake?"
        " total of shares removed by the two",
        filed,
    )
    assert "45,000" in str(said.answer)
    assert "HAZEL FORD" not in str(said.answer)
    assert [row.values["company"] for row in said.rows] == [
        "ELDER WEIR FOODS, INC.", "MARL PIT MILLS CO."
    ]  # fmt: skip


def test_a_number_is_placed_with_what_is_asked_of_its_statement(pairs: list[Pair]) -> None:
    said = answer("333-10003 - whose, on which form?", pairs)
    assert "SALTMARSH" in str(said.answer)
    assert "Form S-8" in str(said.answer)
    assert len(said.rows) == 1


def test_each_named_company_has_its_own_ratio() -> None:
    filed = [
        _filed("LOAM HILL, INC.", "In the merger with Ostrich plc each share was converted into\n"
               "0.1125 of a share of Ostrich stock.", number="333-30001", form="S-8",
               state="Ohio", signed="May 3, 2003", iso="2003-05-03", category="merger",
               cue="In the merger", removed=None),
        _filed("REED CREEK CORP.", "In the merger with Vole Ltd. each share was converted into\n"
               ".7425 of a share of Vole stock.", number="333-30002", form="S-8",
               state="Ohio", signed="May 4, 2003", iso="2003-05-04", category="merger",
               cue="In the merger", removed=None),
    ]  # fmt: skip
    said = answer(
        "State, for each of Loam Hill and Reed Creek, the fraction of a share of the acquirer's"
        " stock issued for one share of the target.",
        filed,
    )
    assert "0.1125" in str(said.answer)
    assert "into .7425" in str(said.answer)


def test_columns_that_only_sentences_tell_are_asked_of_each() -> None:
    filed = [
        _filed("SORREL BARGE LINES, INC.", "On May 2, 2002 the company filed under chapter 11 in"
               " the\nUnited States Bankruptcy Court for the District of Colorado (Case No."
               " 02-27118).\nThe court confirmed the Plan of Reorganization, which became effective"
               " on\nDecember 12, 2003. It removes 4,000 shares of common stock.",
               number="333-40001", form="S-8", state="Ohio", signed="January 3, 2004",
               iso="2004-01-03", category="bankruptcy", cue="under chapter 11", removed=4000),
        _filed("HAZEL FORD CORP.", "The plan ended. It removes 700 shares of common stock.",
               number="333-40003", form="S-8", state="Ohio", signed="May 5, 2003",
               iso="2003-05-05", category="plan_ended", cue="The plan ended", removed=700),
    ]  # fmt: skip
    said = answer(
        "For each filing that follows upon a confirmed chapter 11 plan, state the court, the case"
        " number and the date on which the plan became effective.",
        filed,
    )
    for told in ("District of Colorado", "02-27118", "December 12, 2003"):
        assert told in str(said.answer)
    assert [row.values["company"] for row in said.rows] == ["SORREL BARGE LINES, INC."]
