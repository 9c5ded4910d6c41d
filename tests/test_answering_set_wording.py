"""Questions over many filings as people word them: the same filings are found by any wording."""

from __future__ import annotations

from typing import Any

import pytest
from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer
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
