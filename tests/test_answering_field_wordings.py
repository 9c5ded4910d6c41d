"""A field of the record is found in whatever words it is asked for, and no other is given for it.

None of these wordings stands in `eval/wordings.jsonl`, which the model was fitted to.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import assistant
from assistant.answering import answer
from assistant.answering.questions.field_classifier import features, masked, recognised
from assistant.record import Extraction

ROOT = Path(__file__).parent.parent
FILING = ROOT / "eval/filings/t-01.htm"


@pytest.fixture(scope="module")
def pair() -> tuple[assistant.Filing, Extraction]:
    filing = assistant.read(FILING)
    return filing, assistant.extract(filing)


PLAIN = [
    ("by the law of what state was the issuer organized?", "Delaware"),
    ("The registrant's home state of incorporation, please", "Delaware"),
    ("would you tell me the issuer's taxpayer identification no.", "47-2093816"),
    ("the federal employer ID of this registrant?", "47-2093816"),
    ("in total, how many individuals signed?", "1 person"),
    ("so which company made this filing?", "Quellhaven Systems, Inc."),
    ("I want to know whose signature is on it", "Vance-Kilby"),
    ("who takes service of process for Quellhaven?", "Vance-Kilby"),
    ("copies are to be sent to which firm of attorneys?", "Stanwick Overmyer"),
    ("day on which they put their signatures to the amendment", "August 13, 2019"),
    ("which purchaser took over the company in the end?", "Tamsin Holdings"),
    ("on which date was the merger consummated?", "August 13, 2019"),
    ("what date does the merger agreement bear?", "April 24, 2019"),
    ("is reliance placed on rule 478 here?", "Yes"),
]


@pytest.mark.parametrize(("question", "fact"), PLAIN, ids=[q for q, _ in PLAIN])
def test_a_field_is_answered_in_any_words(
    pair: tuple[assistant.Filing, Extraction], question: str, fact: str
) -> None:
    reply = answer(question, [pair])
    assert reply.answered, reply.answer
    assert fact in reply.answer
    assert all(c.quote for sentence in reply.sentences for c in sentence.citations)


OTHER = [
    ("What are the transfer agent's telephone numbers?", "Theodora"),
    ("Which firm audits the company's books?", "Stanwick"),
    ("Which state's courts have jurisdiction over the merger agreement?", "organized in"),
    ("What corporate tax did the issuer pay?", "47-2093816"),
    ("In what year was the issuer founded?", "Delaware"),
    ("On what day did the stockholders vote for the merger?", "August 13, 2019"),
    ("Which bank financed the purchaser?", "Tamsin Holdings"),
    ("How many people does the company employ?", "1 person"),
    ("Which director voted against it?", "Vance-Kilby"),
]


@pytest.mark.parametrize(("question", "never"), OTHER, ids=[q for q, _ in OTHER])
def test_what_is_like_a_field_is_not_taken_for_it(
    pair: tuple[assistant.Filing, Extraction], question: str, never: str
) -> None:
    assert never not in answer(question, [pair]).answer


def test_fitted_wordings_are_recognised() -> None:
    lines = (ROOT / "eval/wordings.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [entry for entry in map(json.loads, lines) if "{" not in entry["q"]]
    right = sum(recognised(masked(entry["q"])).name == entry["field"] for entry in entries)
    assert right / len(entries) > 0.97


def test_words_that_no_wording_has_make_a_field_less_sure() -> None:
    known, strange = "phone of the registrant?", "phone of the registrant vizier zeppelin quagga?"
    assert recognised(known).sure
    assert len(recognised(strange).unknown) == 3
    assert not recognised(strange).sure


def test_names_forms_and_figures_are_masked() -> None:
    text = masked(
        "Did Ann Poe sign Harlow Mills’s Form S-8 No. 333-1234?", ["Harlow Mills"], ["Ann Poe"]
    )
    assert text == "did personname sign companyname formname no. 0?"


def test_features_do_not_grow_with_repetition_alone() -> None:
    lengths = [sum(v * v for v in features(text).values()) for text in ("ein?", "ein ein ein?")]
    assert lengths == pytest.approx([2.0, 2.0])


def test_an_agent_that_only_a_line_of_its_own_names_is_told(tmp_path: Path) -> None:
    text = (
        "As filed with the Securities and Exchange Commission on March 3, 2004\n"
        "Registration No. 333-55012\n\nPOST-EFFECTIVE AMENDMENT NO. 1\nTO FORM SB-2\n\n"
        "TALLOW CREEK MINES, INC.\n(Exact name of registrant as specified in its charter)\n\n"
        "44 Basin Road, Elko, Nevada 89801\n(Address of principal executive offices)\n\n"
        "Agent for service of process: Basin Registrars\n\n"
        "DEREGISTRATION OF SECURITIES\n\nThe offering ended and the Registrant hereby removes from\n"
        "registration 120,000 shares of Common Stock that were not sold.\n\nSIGNATURES\n\n"
        "TALLOW CREEK MINES, INC.\nBy: /s/ Ada P. Quist\nAda P. Quist, President\n"
    )
    path = tmp_path / "tallow.txt"
    path.write_text(text, encoding="utf-8")
    filing = assistant.read(path)
    reply = answer("Who is the agent for service?", [(filing, assistant.extract(filing))])
    assert reply.answer.startswith("The agent for service is Basin Registrars.")
    assert reply.sentences[0].citations[0].quote == "Basin Registrars"
    without = text.replace("Agent for service of process: Basin Registrars", "")
    path.write_text(without, encoding="utf-8")
    filing = assistant.read(path)
    assert not answer(
        "Who is the agent for service?", [(filing, assistant.extract(filing))]
    ).answered
