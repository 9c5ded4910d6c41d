"""Questions over sets of filings that are put together of conditions: legal forms of parties,
addresses in care of others, months, currencies, amounts in money; two sets set against each other."""

from __future__ import annotations

from typing import Any

import pytest
from answering_filings import filing_text
from answering_records import proved

from assistant.answering import answer
from assistant.answering.collections.alternatives import sides_of
from assistant.answering.conditions.asked import read_conditions
from assistant.answering.conditions.figures_asked import figure_asked
from assistant.answering.questions.names_asked import names_in_question
from assistant.answering.questions.plan import make_plan
from assistant.answering.results.leads import without_leads
from assistant.answering.results.recast import recast
from assistant.answering.results.usual_wording import usual_wording
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Extraction

Pair = tuple[Filing, Extraction]


def _filed(name: str, said: str, category: str, cue: str, **told: Any) -> Pair:
    state, place = told.get("state", "Ohio"), told.get("place", "Toledo, Ohio")
    signed, iso = told.get("signed", ("July 10, 2007", "2007-07-10"))
    firms, beside = told.get("firms", ()), told.get("beside", ())
    copies = "".join(f"\nCopies to:\nLoris Vane\n{firm}\n" for firm in firms)
    named = "\n".join([said, *beside, told.get("address", "")])
    number = told.get("number", "333-30001")
    text = filing_text(
        named, name=name, number=number, form="S-8", state=state, place=place, signed=signed,
        plan=copies,
    )  # fmt: skip
    filing = read(text.encode())
    deal = {"acquirer": told["acquirer"], "kind": "merger"} if "acquirer" in told else None
    securities = told.get("securities", [{"title": "common stock", "unit": "shares"}])
    first = {"name": name, "jurisdiction": state, "address": told.get("address")}
    record = {
        "form": "S-8", "amendment_number": 1, "purpose": "deregistration",
        "registrants": [first, *({"name": one} for one in beside)],
        "registration_statements": [
            {"file_number": number, "form": "S-8",
             "securities": [{"all_unsold": True, **one} for one in securities]}],
        "reason": {"category": category, "transaction": deal},
        "counsel": [{"name": "Loris Vane", "firm": firm} for firm in firms],
        "signing": {"place": place, "signed_on": iso,
                    "signatories": [{"name": "Agnes Whitlow", "titles": ["Secretary"]}]},
    }  # fmt: skip
    return filing, proved(filing, record, {"/reason/category": cue})


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    usd = {"title": "debt securities", "unit": "usd", "currency": "USD"}
    return [
        _filed("MERLIN QUARRIES, INC.", "Merlin was acquired by Ostrich Capital, LLC.", "merger",
               "was acquired by Ostrich", acquirer="Ostrich Capital, LLC",
               firms=("Gant & Lowe, P.A.",), signed=("March 3, 2008", "2008-03-03")),
        _filed("OSPREY MILLS CORP.", "Osprey was acquired by Teal Partners IV, L.P.", "merger",
               "was acquired by Teal", acquirer="Teal Partners IV, L.P.", state="Nevada",
               firms=("Dunne Ash Co., L.P.A.",),
               address="c/o Teal Partners IV, L.P., 1 Shore Road, Reno, NV 89501"),
        _filed("HERON PIPELINES, L.P.", "Heron was dissolved. $300,000,000 of debt securities"
               " were registered.", "dissolution", "was dissolved", beside=("HERON FINANCE CORP.",),
               securities=[{**usd, "registered": 300000000}], state="Nevada"),
        _filed("PLOVER SEEDS, INC.", "Plover was dissolved. The ordinary shares have a par value"
               " of 0.25 pounds. It removes 900 shares.", "dissolution", "was dissolved",
               beside=("PLOVER FARMS, L.P.",), state="Nevada",
               securities=[{"title": "ordinary shares", "unit": "shares", "par_value": "0.25",
                            "currency": "GBP", "deregistered": 900}]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Which companies were bought by an LLC?", ["MERLIN"]),
        ("deals whose acquirer is a limited liability company", ["MERLIN"]),
        ("Which deals had an LLC as the buyer?", ["MERLIN"]),
        ("companies bought by a limited partnership (acquirer name ends with L.P.)", ["OSPREY"]),
        ("Which registrants have a co-registrant that is a limited partnership?", ["PLOVER"]),
        ("Which filings list law firms that are professional associations?", ["MERLIN"]),
        ("registrants whose own name ends in L.P.", ["HERON"]),
        ("Which companies give their offices as care of somebody else (c/o)?", ["OSPREY"]),
        ("list the registrants with a c/o address", ["OSPREY"]),
        ("Which amendments were signed on a March day?", ["MERLIN"]),
        ("Whose stock has a par value other than in U.S. dollars?", ["PLOVER"]),
        ("Which companies had registered over $200 million in securities?", ["HERON"]),
        ("companies that were disolved", ["HERON", "PLOVER"]),
        ("Dissolved, and signed in Ohio - which companies?", ["HERON", "PLOVER"]),
        ("In line with our retention rules, list the companies acquired by a limited partnership",
         ["OSPREY"]),
    ],
)  # fmt: skip
def test_lists(pairs: list[Pair], question: str, names: list[str]) -> None:
    told = answer(question, pairs)
    found = {str(row.values.get("company", "")).split()[0] for row in told.rows}
    assert told.answered
    assert found == set(names), told.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Are there more Ohio or Nevada companies?", "3 against 1"),
        ("Which are more common, mergers or dissolutions?", "As many of each: 2"),
        ("Were more companies dissolved than signed in March?", "Yes. 2 against 1"),
        ("Signings by calendar month, please", "July (3 of 4)"),
        ("What is the highest par value per share that any filing prints?", "0.25"),
        ("Which registration statement lost the fewest shares?", "900"),
        ("Which law firms on the covers are professional associations?", "Gant & Lowe, P.A."),
        ("Is there any filing whose purpose is to withdraw a statement before it became"
         " effective?", "No."),
    ],
)  # fmt: skip
def test_answers(pairs: list[Pair], question: str, told: str) -> None:
    said = answer(question, pairs)
    assert told in said.answer


@pytest.mark.parametrize(
    "question",
    [
        "Which acquirers that are LLCs borrowed money for the deal?",
        "Which companies bought by an LLC paid a dividend of over $200 million?",
        "Are there more happy or more unhappy shareholders?",
        "Which law firms that are professional associations charged the least?",
    ],
)
def test_what_no_value_holds_is_not_answered(pairs: list[Pair], question: str) -> None:
    assert not answer(question, pairs).answered


def _conditions(question: str) -> list[str]:
    query = read_conditions(make_plan(question, []))
    assert not query.left
    return [c.words for c in query.conditions]


def test_conditions() -> None:
    assert _conditions("Which companies print an EIN?") == [
        "state an employer identification number"
    ]
    assert _conditions("Which filings have copies to three lawyers?") == ["three lawyers"]
    assert _conditions("Which registrants survived their merger as a subsidiary?") == [
        "the registrant survived its merger"
    ]
    assert "copies to a person inside the company" in _conditions(
        "Which covers send copies to a lawyer without any law firm, apparently in-house?"
    )
    money = _conditions("Which statements registered at least $1.5 billion in debt?")
    assert money == ["at least $1.5 billion in debt registered"]


def test_numbers_and_places_that_are_denied_or_exceeded() -> None:
    assert _conditions("Which filings amend 4 statements or more?") == ["4 statements or more"]
    for said in ("elsewhere than in Delaware", "anywhere but in Delaware", "outside Delaware"):
        assert _conditions(f"How many companies are incorporated {said}?") == [
            "not: organized in Delaware"
        ]
    asked = usual_wording("Where does a part of the shares stay registered?")
    assert _conditions(asked) == ["removes only a part"]


def test_prices_are_no_amounts_of_securities() -> None:
    asked = "Which companies sold for over $200 million in cash?"
    words = [c.words for c in read_conditions(make_plan(asked, [])).conditions]
    assert not any(said.endswith((" sold", " registered", " deregistered")) for said in words)


def test_wordings() -> None:
    asked = "Did every removal take off all, or are there removals that leave part? Name the latter"
    assert recast(asked) == "Which removals that leave part?"
    asked = "Which of the companies survive and which do not? Name those that do not."
    assert recast(asked) == "Which companies do not survive?"
    assert recast("Copies to two firms - on whose covers?") == (
        "Which filings have Copies to two firms?"
    )
    assert without_leads("We match EINs with our list. Which EINs do the Ohio companies show?") == (
        "Which EINs do the Ohio companies show?"
    )
    assert names_in_question("Median number of signatories") == []
    assert usual_wording("S-8s vs. S-3s: how many of each?") == (
        "How many filings are there by form?"
    )


def test_an_end_of_one_statement() -> None:
    asked = figure_asked("What is the smallest number of shares removed from any one statement?")
    assert asked is not None
    assert (asked.figure.sort, asked.measured) == ("each", "least")
    assert figure_asked("Which statement filed in 2001 registered the most shares?") is None


def test_sides_take_what_the_other_leaves_out() -> None:
    sides = sides_of("Are there more Ohio or Nevada corporations, and how many of each?")
    assert sides is not None
    assert sides.asked == "more"
    assert sides.one == "How many Ohio corporations?"
    assert sides_of("Did more sunshine or more rain fall?") is None
