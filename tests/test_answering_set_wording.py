"""Questions over many filings as people word them: the same filings are found by any wording."""

from __future__ import annotations

import re
from typing import Any

import pytest
from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer, make_plan
from assistant.answering.results.record_query import record_query
from assistant.answering.results.usual_wording import usual_wording
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

Pair = tuple[Filing, Extraction]

_ITEM = {"title": "common stock", "deregistered": None, "all_unsold": True}


def _filed(name: str, said: str, category: str, cue: str, **told: Any) -> Pair:
    number, form = told.get("number", "333-20001"), told.get("form", "S-8")
    state, place = told.get("state", "Ohio"), told.get("place", "Toledo, Ohio")
    signed, iso = told.get("signed", ("July 10, 2007", "2007-07-10"))
    text = filing_text(
        said, name=name, number=number, form=form, state=state, place=place, signed=signed
    )
    filing = read(text.encode())
    securities = [_ITEM, *told.get("more", ())]
    record = {
        "form": form, "amendment_number": 1, "purpose": told.get("purpose", "deregistration"),
        "registrants": [{"name": name, "jurisdiction": state}],
        "registration_statements": [
            {"file_number": number, "form": form, "securities": securities}],
        "reason": {"category": category},
        "signing": {"place": place, "signed_on": iso,
                    "signatories": [{"name": "Agnes Whitlow", "titles": ["Secretary"]}]},
    }  # fmt: skip
    cues = {"/reason/category": cue}
    if "purpose" in told:
        cues["/purpose"] = cue
    return filing, proved(filing, record, cues)


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return [
        _filed("MERLIN QUARRIES, INC.", "Merlin was acquired by Ostrich plc.\nAll shares of common"
               " stock that remain are removed.", "merger", "was acquired by Ostrich plc"),
        _filed("OSPREY TANNERIES CORP.", "Osprey emerged under its chapter 11 plan. Its common"
               " stock was cancelled.", "bankruptcy", "chapter 11 plan", state="Delaware",
               number="333-20002", signed=("March 5, 1999", "1999-03-05")),
        _filed("PLOVER TIMBER LTD.", "Plover filed a Form 15. The common stock is removed.",
               "reporting_ended", "filed a Form 15", state="Bermuda", place="Hamilton, Bermuda",
               number="333-20003", form="F-3"),
        _filed("TEAL LANTERNS, INC.", "The 1994 Stock Plan expired. The common stock and the plan"
               " interests are removed.", "plan_ended", "Stock Plan expired", number="333-20004",
               more=[{"title": "plan interests", "unit": "interests", "all_unsold": True}]),
        _filed("GREBE FOUNDRY, INC.", "Grebe was dissolved. The common stock is removed.",
               "dissolution", "was dissolved", number="333-20005", state="Nevada"),
        _filed("SNIPE VALVES, INC.", "The obligation to keep it effective ended. The common stock"
               " is removed.", "obligation_ended", "obligation to keep it effective ended",
               number="333-20006", form="S-3", signed=("April 2, 2012", "2012-04-02")),
        _filed("HERON KILNS, INC.", "This amendment updates the prospectus for the common stock.",
               "other", "updates the prospectus", number="333-20007", form="S-1",
               purpose="prospectus_update"),
    ]  # fmt: skip


WORDINGS: dict[str, list[str]] = {
    "MERLIN": [
        "Which of the companies in this folder got bought, and by whom?",
        "list whichever registrants were gobbled up by another firm",
        "Who here was taken over?",
    ],
    "OSPREY": [
        "Anyone here coming out of chapter 11?",
        "Who in this batch went through chapter 11?",
        "Which companies in the lot went bust?",
        "how many of the lead registrants in this set are Delaware entities",
        "Which of the documents I gave you are dated 1999 and earlier?",
        "anything filed in March?",
    ],
    "PLOVER": [
        "Who is leaving the SEC reporting system?",
        "Which of these outfits quit reporting to the Commission?",
        "Which of the lead registrants are organized outside the United States?",
        "Which amendments in the pile were signed outside the U.S., and where?",
        "give me the F-3s",
        "Any foreign issuers in here? Name them.",
        "Which issuers decided to stop being public companies?",
    ],
    "TEAL": [
        "whose stock plan expired?",
        "which filings here remove plan interests along with the stock?",
        "Which have their plan interests removed too?",
        "Which filings remove more than one class of securities?",
        "I need the names of every registrant in this data set whose plan ran out.",
    ],
    "GREBE": [
        "Anyone here liquidating?",
        "Do any of the filings in this bundle come from a company that was wound up?",
        "Nevada registrants in this group?",
    ],
    "SNIPE": [
        "Which issuers no longer have to keep a resale registration effective?",
        "Which companies in this folder took shares off because their duty to keep a resale S-3"
        " effective had ended?",
        "Everything dated after January 1, 2010, please.",
    ],
    "HERON": [
        "Whose prospectus is being brought up to date?",
        "Which ones in this collection only refresh the prospectus?",
        "Which amendments in the batch don't take anything off the register?",
        "Which of the folder's filings leave the shares registered?",
    ],
}


@pytest.mark.parametrize(
    ("name", "question"), [(name, q) for name, asked in WORDINGS.items() for q in asked]
)
def test_any_wording_finds_the_filing(pairs: list[Pair], name: str, question: str) -> None:
    result = answer(question, pairs)
    assert [str(row.values["company"])[: len(name)] for row in result.rows] == [name], result.answer
    assert all(row.citations for row in result.rows)


@pytest.mark.parametrize(
    "question",
    [
        "Which of these companies in the folder were sued by their own employees?",
        "Which of the companies in this batch restated their accounts, and for which years?",
        "Which of these deals in the lot were hostile?",
        "Anyone here under investigation for fraud?",
        "Which of these companies in the set was a customer of one of the others?",
        "Which of the acquired companies here paid a break-up fee?",
    ],
)
def test_what_no_filing_speaks_of_is_not_answered(pairs: list[Pair], question: str) -> None:
    assert not answer(question, pairs).answered


GROUNDS: dict[str, list[str]] = {
    "merger": [
        "who sold out to another company", "Which of these were prompted by a takeover?",
        "show deregistrations triggered by M&A", "which filings are merger cleanups",
        "Companies taken private by a buyer", "amendments that came about through an acquisition",
        "which registrants got absorbed into a larger group", "Which companies have a new owner?",
    ],
    "bankruptcy": [
        "Who filed for Chapter 11?", "who reorganized in bankruptcy court",
        "I am after the deregistrations that came out of insolvency proceedings",
        "which companies sought bankruptcy protection", "companies in receivership",
    ],
    "dissolution": [
        "who is winding up its affairs?", "which filers adopted a plan of dissolution",
        "whoever dissolved", "Which of the companies shut down?",
    ],
    "reporting_ended": [
        "Who gave up its public company status?", "companies that ceased to be public",
        "Which have terminated their duty to file reports?", "Whose reporting duty is ending?",
        "who doesn't want to report to the SEC anymore", "companies which went private",
        "Which issuers deregistered under the Exchange Act?",
    ],
    "reorganization": [
        "Which companies reincorporated in another state?", "who changed its domicile",
        "Which filings result from a holding company formation?",
    ],
    "offering_complete": [
        "Which exchange offers expired?", "Whose best-efforts offering ended?",
        "Which ones say that the public offering is closed?", "Which offerings are over?",
    ],
    "obligation_ended": [
        "Show me the ones where holders simply don't need the registration any more",
        "Whose contractual duty to keep the shelf effective lapsed?",
        "which resale shelves are no longer needed",
    ],
    "plan_ended": [
        "Which stock plans have run out?", "whose plan was superseded by a new plan",
        "Which plans were frozen?", "who terminated its ESPP", "Whose employee plan is finished?",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("category", "question"), [(name, q) for name, asked in GROUNDS.items() for q in asked]
)
def test_every_wording_of_a_ground_is_one_condition(category: str, question: str) -> None:
    query = record_query(make_plan(usual_wording(question), []))
    assert query.action == "list"
    assert query.mentioned == []
    (condition,) = query.conditions
    told = condition.parts or [condition]
    assert [(c.field, c.values) for c in told if c.field] == [("category", [category])]


@pytest.mark.parametrize(
    ("question", "field", "operator", "values"),
    [
        ("How many are Nevada corporations?", "state", "contains", ["Nevada"]),
        ("Texas-headquartered issuers", "address", "located", ["Texas"]),
        ("Which registrants have Ohio offices?", "address", "located", ["Ohio"]),
        ("signed in New York", "signing_place", "located", ["New York"]),
        ("companies located outside the US", "address", "abroad", []),
        ("pre-2000 filings", "filed_on", "between", ["0001-01-01", "1999-12-31"]),
        ("from 2010 on", "filed_on", "between", ["2010-01-01", "9999-12-31"]),
        ("deals closed more recently than 2015", "closed_on", "between",
         ["2016-01-01", "9999-12-31"]),
        ("everything that is not an S-8", "", "not", []),
        ("Which of those take shares off registration?", "purpose", "is", ["deregistration"]),
        ("which are successor issuer filings", "purpose", "is", ["successor"]),
        ("who rolled shares into another plan", "purpose", "is", ["share_transfer"]),
        ("Which took an S-4 and turned it into an S-8?", "purpose", "is", ["form_conversion"]),
        ("unexplained deregistrations", "category", "is", ["not_stated"]),
        ("Whose notes were deregistered?", "class", "contains", ["note"]),
        ("List the filings that are Amendment No. 98 or higher", "amendment_number", "is",
         ["98", "99"]),
        ("Which filings name two or more law firms?", "firm", "counted over", [1]),
        ("what has been lodged after 2015?", "filed_on", "between", ["2016-01-01", "9999-12-31"]),
        ("Which filings mention a liquidating distribution?", "", "spoken",
         ["liquid", "distribut"]),
        ("Which filers are in Texas?", "address", "located", ["Texas"]),
        ("Which filing quotes Regulation S-B?", "", "phrase", [r"Regulation\s+S\-B(?!\w)"]),
        ("which of these mention PIPE investors", "", "phrase", [r"PIPE\s+investors(?!\w)"]),
    ],
)  # fmt: skip
def test_conditions_of_other_fields(
    question: str, field: str, operator: str, values: list[str | int]
) -> None:
    query = record_query(make_plan(usual_wording(question), []))
    assert query.action == "list"
    found = [(c.field, c.operator, c.values) for c in query.conditions]
    assert (field, operator, values) in found, found
    assert query.mentioned == [] or operator == "spoken"


def test_a_reverse_split_is_no_other_split() -> None:
    query = record_query(make_plan("Which ones talk about a reverse split?", []))
    (condition,) = query.conditions
    pattern = re.compile(str(condition.values[0]), re.I)
    assert pattern.search("after the 1-for-20 reverse stock split")
    assert not pattern.search("after the two-for-one stock split")


def test_the_buyer_is_not_taken_for_the_registrant() -> None:
    query = record_query(make_plan("Which companies were bought by a foreign acquirer?", []))
    assert [c.words for c in query.conditions] == ["acquired by a foreign buyer"]
    assert not query.mentioned


def test_rows_show_what_decided_and_answers_tell_it_when_asked(pairs: list[Pair]) -> None:
    asked = answer("Which of the lead registrants are organized abroad, and where?", pairs)
    assert asked.rows[0].values["state"] == "Bermuda"
    assert "Bermuda" in asked.answer
    plain = answer("Which registrants are organized abroad?", pairs)
    assert plain.rows[0].values["state"] == "Bermuda"
    assert "state Bermuda" in plain.answer  # which country it is belongs to "abroad"
