"""Answers from one filing and from several: right values, verbatim quotes, honest gaps."""

from __future__ import annotations

import re
from typing import Any

import pytest
from answering_records import proved
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answering import answer
from assistant.errors import QuestionError
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

NOTES = """
As filed with the Securities and Exchange Commission on May 6, 2004
Registration No. 333-70411

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

ZEPHYR LOOM CORPORATION
(Exact name of registrant as specified in its charter)

Delaware                          52-3344556
(State or other jurisdiction of incorporation)   (I.R.S. Employer Identification No.)

14 Mill Street, Dover, Delaware 19901
(302) 555-0144
(Address and telephone number of principal executive offices)

Hanna R. Oduya
General Counsel
14 Mill Street, Dover, Delaware 19901
(302) 555-0177
(Name, address and telephone number of agent for service)

Copies to:
Pieter Q. Vance, Esq.
Vance, Holm & Sturdee LLP
9 Court Square, Wilmington, Delaware 19801

REMOVAL OF SECURITIES FROM REGISTRATION

Zephyr Loom Corporation (the "Company") filed a Registration Statement on Form S-3 (No. 333-70411)
on June 3, 2001, which registered the resale of 2,400,000 shares of common stock, $.001 par value,
issuable upon conversion of the 7% notes and exercise of a warrant (the "Warrant") that the Company
issued to the note holders in April 2001. Post-Effective Amendment No. 1, filed on March 1, 2003,
removed 150,000 shares from registration. The selling holders sold 1,250,000 shares under the
Registration Statement. The notes were redeemed by the Company in February 2004 at a price of
$101.50 per note. In March 2004 the Warrant expired unexercised. The Company will not issue any
further shares upon conversion or exercise. Accordingly, this Post-Effective Amendment No. 2 removes
from registration the 1,000,000 shares that remain unsold. The common stock is traded on
the American Stock Exchange.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed on its behalf in Dover, Delaware, on May 5, 2004.

ZEPHYR LOOM CORPORATION
By: /s/ Imre K. Salo
Imre K. Salo, Chief Executive Officer

Signature\tTitle\tDate
/s/ Imre K. Salo\tChief Executive Officer and Director\tMay 5, 2004
/s/ Odile Farrow\tChief Financial Officer\tMay 5, 2004
* Bram Tesch\tDirector\tMay 5, 2004

* By: /s/ Odile Farrow
Odile Farrow
Attorney-in-Fact
"""

NOTES_RECORD: dict[str, Any] = {
    "form": "S-3",
    "amendment_number": 2,
    "purpose": "deregistration",
    "registrants": [
        {
            "name": "ZEPHYR LOOM CORPORATION",
            "jurisdiction": "Delaware",
            "ein": "52-3344556",
            "address": "14 Mill Street, Dover, Delaware 19901",
            "phone": "302-555-0144",
        }
    ],
    "registration_statements": [
        {
            "file_number": "333-70411",
            "form": "S-3",
            "amendment_number": 2,
            "filed_on": "2001-06-03",
            "securities": [
                {
                    "title": "common stock",
                    "registered": 2400000,
                    "sold": 1250000,
                    "deregistered": 1000000,
                    "all_unsold": True,
                }
            ],
        }
    ],
    "reason": {"category": "obligation_ended"},
    "agent_for_service": {
        "name": "Hanna R. Oduya",
        "title": "General Counsel",
        "phone": "302-555-0177",
    },
    "counsel": [{"name": "Pieter Q. Vance", "firm": "Vance, Holm & Sturdee LLP"}],
    "signing": {
        "place": "Dover, Delaware",
        "signed_on": "2004-05-05",
        "signatories": [
            {"name": "Imre K. Salo", "titles": ["Chief Executive Officer", "Director"]},
            {"name": "Odile Farrow", "titles": ["Chief Financial Officer"]},
            {"name": "Bram Tesch", "titles": ["Director"], "attorney_in_fact": True},
        ],
    },
}

MERGER = """
Registration Nos. 333-11820 and 333-45907

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8
REGISTRATION STATEMENTS UNDER THE SECURITIES ACT OF 1933

GULLWING TEXTILES, INC.
(Exact name of registrant as specified in its charter)

Ohio                          31-7766554
(State of incorporation)   (I.R.S. Employer Identification No.)

Gullwing Textiles, Inc. 1998 Stock Option Plan
Gullwing Textiles, Inc. Employee Stock Purchase Plan
(Full title of the plans)

DEREGISTRATION OF SECURITIES

On July 9, 2007, under the Agreement and Plan of Merger dated as of April 2, 2007 among Gullwing
Textiles, Inc., Harrowgate Fibres plc and Plover Acquisition Corp., Plover Acquisition Corp. merged
with and into Gullwing Textiles, Inc., which became a wholly owned subsidiary of Harrowgate Fibres
plc. As a result of the merger, the offerings under the registration statements have been
terminated.
The registrant hereby removes from registration 300,000 shares of common stock under No. 333-11820
and 120,500 shares of common stock under No. 333-45907, being all of the shares that remain unsold.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in Toledo, Ohio, on July 10, 2007. No other person is required to sign this
amendment in reliance upon Rule 478 under the Securities Act of 1933.

GULLWING TEXTILES, INC.
By: /s/ Agnes Whitlow
Agnes Whitlow
Secretary
"""

MERGER_RECORD: dict[str, Any] = {
    "form": "S-8",
    "amendment_number": 1,
    "purpose": "deregistration",
    "plans": [
        "Gullwing Textiles, Inc. 1998 Stock Option Plan",
        "Gullwing Textiles, Inc. Employee Stock Purchase Plan",
    ],
    "registrants": [
        {"name": "GULLWING TEXTILES, INC.", "jurisdiction": "Ohio", "ein": "31-7766554"}
    ],
    "registration_statements": [
        {
            "file_number": "333-11820",
            "form": "S-8",
            "securities": [{"title": "common stock", "deregistered": 300000, "all_unsold": True}],
        },
        {
            "file_number": "333-45907",
            "form": "S-8",
            "securities": [{"title": "common stock", "deregistered": 120500, "all_unsold": True}],
        },
    ],
    "reason": {
        "category": "merger",
        "transaction": {
            "kind": "merger",
            "agreement_date": "2007-04-02",
            "closed_on": "2007-07-09",
            "acquirer": "Harrowgate Fibres plc",
            "merger_sub": "Plover Acquisition Corp.",
        },
    },
    "signing": {
        "place": "Toledo, Ohio",
        "signed_on": "2007-07-10",
        "rule_478": True,
        "signatories": [{"name": "Agnes Whitlow", "titles": ["Secretary"]}],
    },
}

SILENT = """
Registration No. 333-90210

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

BARNACLE POINT FERRIES LTD.
(Exact name of registrant as specified in its charter)

DEREGISTRATION

The registrant hereby removes from registration all of the shares of common stock registered under
the Registration Statement on Form S-3 (No. 333-90210) that have not been sold.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in Portland, Maine, on October 1, 2010.

By: /s/ Wendell Ames
Wendell Ames
President
"""

SILENT_RECORD: dict[str, Any] = {
    "form": "S-3",
    "amendment_number": 1,
    "purpose": "deregistration",
    "registrants": [{"name": "BARNACLE POINT FERRIES LTD."}],
    "registration_statements": [
        {
            "file_number": "333-90210",
            "form": "S-3",
            "securities": [{"title": "common stock", "all_unsold": True}],
        }
    ],
    "reason": {"category": "not_stated"},
    "signing": {
        "place": "Portland, Maine",
        "signed_on": "2010-10-01",
        "signatories": [{"name": "Wendell Ames", "titles": ["President"]}],
    },
}

Pair = tuple[Filing, Extraction]


def _pair(text: str, record: dict[str, Any], cues: dict[str, str] | None = None) -> Pair:
    filing = read(text.encode())
    return filing, proved(filing, record, cues)


@pytest.fixture(scope="module")
def notes() -> Pair:
    return _pair(NOTES, NOTES_RECORD)


@pytest.fixture(scope="module")
def merger() -> Pair:
    base = "/registration_statements/1/securities/0/deregistered"
    cues = {base: "120,500", "/reason/category": "As a result of the merger"}
    return _pair(MERGER, MERGER_RECORD, cues)


@pytest.fixture(scope="module")
def silent() -> Pair:
    return _pair(SILENT, SILENT_RECORD)


def _faults(result: Answer, pairs: list[Pair]) -> list[str]:
    """What is wrong with an answer, whatever was asked."""
    texts = {(f.id, f.source): f.text for f, _ in pairs}
    found: list[str] = []
    for sentence in result.sentences:
        if not sentence.citations:
            found.append(f"no citation: {sentence.text}")
        for citation in sentence.citations:
            text = texts[(citation.filing, citation.source)]
            if text[citation.start : citation.end] != citation.quote:
                found.append(f"not verbatim: {citation.quote}")
            if citation.line != text.count("\n", 0, citation.start) + 1:
                found.append(f"wrong line: {citation.line}")
        proof = " ".join([c.quote for c in sentence.citations] + [sentence.derivation or ""])
        figures = re.findall(r"\d[\d,]*", sentence.text)
        found += [f"unproven {n}: {sentence.text}" for n in figures if n.strip(",") not in proof]
    if result.answered and result.answer != " ".join(s.text for s in result.sentences):
        found.append("the answer is not its sentences")
    if result.answered == (not result.sentences):
        found.append("answered without sentences, or the other way round")
    if len(pairs) == 1 and len(result.answer.split()) > 80:
        found.append("more than 80 words")
    return found


NOTES_QUESTIONS: list[tuple[str, list[str]]] = [
    ("Why does Zephyr Loom remove the shares?", ["redeemed", "Warrant expired", "not issue any"]),
    ("Why were the securities taken off registration?", ["redeemed", "expired"]),
    ("How many shares are removed?", ["1,000,000"]),
    ("How many shares did the company pull from registration?", ["1,000,000"]),
    ("How many shares were originally registered for resale?", ["2,400,000"]),
    ("How many shares were actually sold under the registration statement?", ["1,250,000"]),
    ("How many shares had been removed earlier by Amendment No. 1?", ["150,000"]),
    ("How many shares remain registered after this amendment?", ["None"]),
    ("How many shares remained unsold?", ["1,000,000"]),
    ("When did the Warrant expire?", ["March 2004"]),
    ("When were the notes redeemed?", ["February 2004"]),
    ("When was the warrant issued to the note holders?", ["April 2001"]),
    ("When was the amendment signed?", ["May 5, 2004"]),
    ("When was the amendment filed?", ["May 6, 2004"]),
    ("When was the registration statement filed?", ["June 3, 2001"]),
    ("Who signed as chief financial officer?", ["Odile Farrow"]),
    ("Who is the CEO?", ["Imre K. Salo"]),
    ("List everyone who signed as a director.", ["Imre K. Salo", "Bram Tesch"]),
    ("Who signed by power of attorney?", ["Bram Tesch", "Odile Farrow"]),
    ("Who is the agent for service?", ["Hanna R. Oduya", "General Counsel"]),
    ("What is the telephone number of the agent for service?", ["(302) 555-0177"]),
    ("Which law firm gets copies?", ["Vance, Holm & Sturdee LLP"]),
    ("Which lawyer receives copies?", ["Pieter Q. Vance"]),
    ("Which form is amended?", ["S-3"]),
    ("What is the number of the amendment?", ["No. 2"]),
    ("What is the registration number?", ["333-70411"]),
    ("Where is Zephyr Loom incorporated?", ["Delaware"]),
    ("What is the EIN of the registrant?", ["52-3344556"]),
    ("What is the address of its principal executive offices?", ["14 Mill Street"]),
    ("What is the registrant's phone number?", ["(302) 555-0144"]),
    ("Where was the amendment signed?", ["Dover"]),
    ("At what price were the notes redeemed?", ["$101.50"]),
    ("On which exchange is the stock traded?", ["American Stock Exchange"]),
    ("How many directors signed?", ["2 persons"]),
    ("In what capacity did Odile Farrow sign?", ["Chief Financial Officer"]),
    ("What happened to the notes?", ["redeemed"]),
    ("Will Zephyr issue further shares?", ["No."]),
    ("Were all shares sold?", ["No."]),
    ("Were any shares sold?", ["Yes."]),
    ("Is Rule 478 relied on?", ["No."]),
    ("Does the amendment remove all remaining shares?", ["Yes."]),
    ("Did Bram Tesch sign the amendment?", ["Yes."]),
    ("Did the amendment remove 150,000 shares?", ["No.", "1,000,000"]),
    ("Is it a Nevada corporation?", ["No.", "Delaware"]),
    ("Were the notes redeemed?", ["Yes."]),
]


@pytest.mark.parametrize(("question", "facts"), NOTES_QUESTIONS)
def test_answers_hold_the_facts(notes: Pair, question: str, facts: list[str]) -> None:
    result = answer(question, [notes])
    assert result.answered, result.answer
    assert not [fact for fact in facts if fact not in result.answer], result.answer
    assert not _faults(result, [notes])


@pytest.mark.parametrize(
    "question",
    [
        "What was the exercise price of the warrant?",
        "On what exact date was the registration statement declared effective?",
        "On what exact date did the warrant expire?",
        "How many employees does Zephyr Loom have?",
        "What was the revenue of Zephyr Loom in 2003?",
        "What is the salary of the CEO?",
        "Why did Zephyr Loom go bankrupt?",
        "Why were 777,000 shares removed?",
        "Why were the notes redeemed?",
        "Who acquired Zephyr Loom?",
        "When was the warrant exercised?",
        "Was Zephyr Loom acquired?",
        "How many shares of common stock are outstanding?",
        "How many shares did Amendment No. 7 remove?",
        "Who signed as treasurer?",
        "Which plans are affected?",
        "Why did Quorum Brickworks Inc. deregister its shares?",
        "How many shares were removed under No. 333-99999?",
    ],
)
def test_what_is_not_stated_is_not_answered(notes: Pair, question: str) -> None:
    result = answer(question, [notes])
    assert not result.answered, result.answer
    assert result.sentences == []
    assert result.answer
    for citation in result.nearest:
        assert notes[0].text[citation.start : citation.end] == citation.quote


def test_the_cause_leaves_the_boilerplate_out(notes: Pair) -> None:
    result = answer("Why were the shares removed?", [notes])
    assert "Accordingly" not in result.answer
    assert "registered the resale" not in result.answer


def test_never_says_that_the_removed_shares_remain(notes: Pair) -> None:
    result = answer("How many shares remain registered?", [notes])
    assert not re.search(r"1,000,000 (?:shares )?remain", result.answer)
    assert any("1,000,000" in c.quote for c in result.sentences[0].citations)


def test_a_value_that_is_not_proven_is_not_used(notes: Pair) -> None:
    filing, extraction = notes
    doubtful = extraction.model_copy(deep=True)
    assert doubtful.record is not None
    doubtful.record.agent_for_service.name = "Somebody Else"  # type: ignore[union-attr]
    doubtful.evidence["/agent_for_service/name"].verdict = "unsupported"
    result = answer("Who is the agent for service?", [(filing, doubtful)])
    assert not result.answered
    assert "Somebody Else" not in result.answer


MERGER_QUESTIONS: list[tuple[str, list[str]]] = [
    ("Why did Gullwing deregister the shares?", ["merged"]),
    ("How many shares in total were removed from registration?", ["420,500"]),
    ("How many shares were removed under No. 333-45907?", ["120,500"]),
    ("Who acquired Gullwing Textiles?", ["Harrowgate Fibres plc"]),
    ("What was the merger sub?", ["Plover Acquisition Corp."]),
    ("When was the merger agreement signed?", ["April 2, 2007"]),
    ("When was the merger completed?", ["July 9, 2007"]),
    ("Which plans are covered?", ["1998 Stock Option Plan", "Employee Stock Purchase Plan"]),
    ("List the registration statements that are amended.", ["333-11820", "333-45907"]),
    ("How many registration statements are amended?", ["2 registration statements"]),
    ("Does the filing rely on Rule 478?", ["Yes."]),
    ("Was there a merger?", ["Yes."]),
    ("How many shares remain registered?", ["None"]),
]


@pytest.mark.parametrize(("question", "facts"), MERGER_QUESTIONS)
def test_answers_about_a_merger(merger: Pair, question: str, facts: list[str]) -> None:
    result = answer(question, [merger])
    assert result.answered, result.answer
    assert not [fact for fact in facts if fact not in result.answer], result.answer
    assert not _faults(result, [merger])


def test_a_total_writes_its_sum_out(merger: Pair) -> None:
    result = answer("How many shares were removed in total?", [merger])
    assert result.sentences[0].derivation == "300,000 + 120,500 = 420,500"


def test_no_number_where_only_all_is_said(silent: Pair) -> None:
    result = answer("How many shares were removed?", [silent])
    assert not result.answered
    assert "all of the shares" in result.nearest[0].quote.replace("\n", " ")


def test_no_reason_where_none_is_stated(silent: Pair) -> None:
    result = answer("Why were the shares removed?", [silent])
    assert not result.answered
    assert "no reason" in result.answer


def test_a_difference_only_where_the_arithmetic_is_sound(silent: Pair) -> None:
    text = SILENT.replace(
        "The registrant hereby",
        "The Registration Statement registered 900,000 shares, of which 650,000 shares have been\n"
        "sold. The registrant hereby",
    )
    record = {**SILENT_RECORD}
    record["registration_statements"] = [
        {
            "file_number": "333-90210",
            "securities": [
                {"title": "common stock", "registered": 900000, "sold": 650000, "all_unsold": True}
            ],
        }
    ]
    result = answer("How many shares were removed?", [_pair(text, record)])
    assert "250,000" in result.answer
    assert result.sentences[0].derivation == "900,000 - 650,000 = 250,000"


# --- several filings ------------------------------------------------------------------------


def test_a_named_company_picks_its_filing(notes: Pair, merger: Pair, silent: Pair) -> None:
    result = answer("How many shares did Zephyr Loom remove?", [merger, notes, silent])
    assert "1,000,000" in result.answer
    assert {c.filing for s in result.sentences for c in s.citations} == {notes[0].id}


def test_a_file_number_picks_its_filing(notes: Pair, merger: Pair, silent: Pair) -> None:
    result = answer("How many shares were removed under 333-11820?", [notes, merger, silent])
    assert "300,000" in result.answer
    assert {c.filing for s in result.sentences for c in s.citations} == {merger[0].id}


def test_an_unknown_company_is_said_to_be_unknown(notes: Pair, merger: Pair) -> None:
    result = answer("Why did Quorum Brickworks remove its shares?", [notes, merger])
    assert not result.answered
    assert "Quorum Brickworks" in result.answer


def test_totals_over_filings_have_rows_and_a_sum(notes: Pair, merger: Pair) -> None:
    result = answer("How many shares were removed in all these filings?", [notes, merger])
    assert "1,420,500" in result.answer
    assert "1,000,000 + 420,500 = 1,420,500" in (result.sentences[0].derivation or "")
    assert [row.values["deregistered"] for row in result.rows] == [1000000, 420500]
    assert not _faults(result, [notes, merger])


def test_which_filings_rely_on_a_rule(notes: Pair, merger: Pair, silent: Pair) -> None:
    result = answer("Which of these amendments rely on Rule 478?", [notes, merger, silent])
    assert "GULLWING" in result.answer
    assert "ZEPHYR" not in result.answer


def test_reasons_are_counted_by_category(notes: Pair, merger: Pair) -> None:
    filing = notes[0]
    cued = proved(filing, NOTES_RECORD, {"/reason/category": "The notes were redeemed"})
    result = answer("Why were shares deregistered?", [(filing, cued), merger])
    assert len(result.sentences) == 2
    assert {row.values["category"] for row in result.rows} == {"merger", "obligation_ended"}
    assert not _faults(result, [notes, merger])


# --- whatever is asked ----------------------------------------------------------------------


def test_an_empty_question_is_refused(notes: Pair) -> None:
    with pytest.raises(QuestionError):
        answer("  ?! ", [notes])


def test_no_filings_are_refused() -> None:
    with pytest.raises(QuestionError):
        answer("Why?", [])


_TEXT = (
    "why how many when who which where is did were shares registered removed sold warrant notes"
    " expire redeemed merger director signed amendment 1,000,000 price exchange plan all no not of"
    " the Zephyr 2004 333-70411 No. S-8 counsel agent"
)
_WORDS = _TEXT.split()


@settings(max_examples=150, deadline=None)
@given(asked=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9))
def test_every_answer_is_proven(notes: Pair, silent: Pair, asked: list[str]) -> None:
    for pair in (notes, silent):
        assert not _faults(answer(" ".join(asked) + "?", [pair]), [pair])
