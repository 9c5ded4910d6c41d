"""The scorer against examples worked out by hand, one for each rule of the format."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from assistant.evaluation.agreement import agree, holds
from assistant.evaluation.comparison import Outcome, compare
from assistant.evaluation.labels import Label
from assistant.evaluation.scoring import Scores, Tally, score_extraction, total
from assistant.record import Amendment, Engine, Evidence, Extraction

STATEMENT = {"file_number": "333-10001", "form": "S-8", "securities": []}


def results(
    label: dict[str, Any] | None,
    record: dict[str, Any] | None,
    alternates: dict[str, list[Any]] | None = None,
) -> list[tuple[str, str]]:
    return [(o.field, o.result) for o in compare(label, record, alternates or {})]


def counts(outcomes: list[Outcome]) -> tuple[int, int, int]:
    tally = Tally()
    for outcome in outcomes:
        tally.count(outcome)
    return tally.tp, tally.fp, tally.fn


@pytest.mark.parametrize(
    ("expected", "found", "tally"),
    [
        (2, 2, (1, 0, 0)),
        (2, 3, (0, 1, 1)),  # a wrong value counts twice
        (None, 3, (0, 1, 0)),
        (2, None, (0, 0, 1)),
        (None, None, (0, 0, 0)),
    ],
)
def test_scalars_count_as_the_format_says(expected, found, tally):
    assert counts(compare({"amendment_number": expected}, {"amendment_number": found}, {})) == tally


def test_only_fields_of_the_label_are_scored():
    record = {"form": "S-8", "amendment_number": 7, "plans": ["A Plan"]}
    assert results({"form": "S-8"}, record) == [("form", "right")]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("form", "S-8", "s‑8"),  # case, and a hyphen that does not break
        ("registrants.name", "8X8, INC.", "8x8  Inc"),
        ("registrants.name", "Marrow & Sons L.L.C.", "MARROW AND SONS LLC"),
        ("registrants.name", "Caf\u00e9 Orin", "Cafe\u0301 Orin"),  # composed or not
        ("counsel.name", "JOHN T. SHERIDAN", "John T. Sheridan, Esq."),
        ("signing.signatories.name", "Ada Quist, Ph.D.", "Dr. Ada Quist"),
        ("signing.signatories.name", "J.P. Orrin", "J. P. Orrin"),
        ("signing.signatories.name", "Pat O’Dell", "PAT O'DELL"),
        ("signing.signed_on", "2002-12-20", "December 20, 2002"),
        ("registration_statements.securities.par_value", "0.01", ".01"),
        ("registration_statements.securities.registered", 1378119, "1,378,119"),
        ("registration_statements.securities.registered", 5, "5.00"),
        ("registration_statements.securities.par_value", "no par", "No Par"),
        ("signing.place", "Santa Clara, California", "SANTA CLARA CALIFORNIA"),
    ],
)
def test_spelling_that_does_not_matter(field, one, other):
    assert agree(field, one, other)
    assert agree(field, other, one)


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("form", "S-3", "S-3ASR"),
        ("registrants.ein", "77-0142404", "77-0142405"),
        ("registrants.name", "Marrow Holdings Inc.", "Marrow Inc."),
        ("registrants.name", "SmithKline Co", "Smith Kline Co"),  # glued words are a fault
        ("signing.signatories.name", "Guy L. Hecker", "Guy L. Hecker, Jr."),
        ("registrants.name", "Dr. Orrin Inc.", "Orrin Inc."),  # no honorific in a company
        ("signing.signed_on", "2002-12-20", "2002-12-21"),
        ("registration_statements.securities.par_value", "0.01", "0.001"),
        ("registration_statements.securities.par_value", "no par", "0"),
        ("signing.rule_478", True, False),
        ("registration_statements.securities.all_unsold", True, 1),
    ],
)
def test_differences_that_matter(field, one, other):
    assert not agree(field, one, other)
    assert not agree(field, other, one)


def test_addresses_match_at_four_fifths_of_their_words():
    address = "12 Long Wharf Road Suite 4 Salem MA 01970 USA"  # 10 words
    assert agree("registrants.address", address, "12 Long Wharf Rd, Suite 4, Salem, MA 01970")
    assert not agree("registrants.address", address, "12 Long Wharf Rd, Suite 4, Salem 01970")
    assert not agree("registrants.address", "1 Elm St, Salem", "1 Elm St, Salem, then more words")


def test_titles_of_plans_and_securities_also_match_by_containment_of_words():
    assert agree("plans", "Orrin Corp. 1998 Stock Option Plan", "1998 Stock Option Plan")
    field = "registration_statements.securities.title"
    assert agree(field, "common stock", "Common Stock, par value $.01")
    assert not agree(field, "common stock", "preferred stock")
    assert not agree("plans", "1998 Plan", "11998 Plan")  # words, not letters


def test_titles_of_a_signatory_are_one_bag_of_words():
    label = {"signing": {"signatories": [{"name": "A B", "titles": ["President", "Director"]}]}}
    joined = {"signing": {"signatories": [{"name": "A B", "titles": ["Director and President"]}]}}
    assert results(label, joined) == [
        ("signing.signatories.name", "right"),
        ("signing.signatories.titles", "right"),
    ]
    joined["signing"]["signatories"][0]["titles"] = ["Director"]
    assert counts(compare(label, joined, {})) == (1, 1, 1)
    joined["signing"]["signatories"][0]["titles"] = []
    assert counts(compare(label, joined, {})) == (1, 0, 1)


def test_items_pair_by_key_and_not_by_place():
    other = {"file_number": "333-10002", "form": "S-3"}
    label = {"registration_statements": [{"file_number": "333-10001", "form": "S-8"}, other]}
    record = {"registration_statements": [other, {"file_number": "333-10001", "form": "S-8"}]}
    assert counts(compare(label, record, {})) == (4, 0, 0)
    pointers = [(o.label_pointer, o.pointer) for o in compare(label, record, {})]
    assert pointers[0] == (
        "/registration_statements/0/file_number",
        "/registration_statements/1/file_number",
    )


def test_a_made_up_item_counts_each_of_its_values_and_a_missing_one_too():
    label = {"registration_statements": [STATEMENT]}
    record = {"registration_statements": [dict(STATEMENT, file_number="333-99999")]}
    # number and form missing, number and form made up
    assert counts(compare(label, record, {})) == (0, 2, 2)
    record["registration_statements"].insert(0, dict(STATEMENT, filed_on="2001-01-01"))
    # filed_on is not in the label, so it is not scored, in made-up items neither
    assert counts(compare(label, record, {})) == (2, 2, 0)


def test_the_same_item_twice_is_made_up_once():
    label = {"counsel": [{"name": "Ann Lee", "firm": "Lee LLP"}]}
    record = {"counsel": [{"name": "Ann Lee", "firm": "Lee LLP"}] * 2}
    assert counts(compare(label, record, {})) == (2, 2, 0)


def test_counsel_of_one_firm_pair_by_name_first():
    label = {"counsel": [{"name": "Ann Lee", "firm": "L"}, {"name": "Bo Day", "firm": "L"}]}
    record = {"counsel": [{"name": "Bo Day", "firm": "L"}, {"name": "ANN LEE, ESQ.", "firm": "L"}]}
    assert counts(compare(label, record, {})) == (4, 0, 0)


def test_securities_left_alone_on_each_side_pair():
    label = {"registration_statements": [dict(STATEMENT, securities=[
        {"title": "common stock", "deregistered": 10}, {"title": "warrants", "deregistered": 5},
    ])]}  # fmt: skip
    record = copy.deepcopy(label)
    record["registration_statements"][0]["securities"][1]["title"] = "units"
    outcomes = compare(label, record, {})
    assert counts(outcomes) == (5, 1, 1)  # only the title is wrong
    record["registration_statements"][0]["securities"][0]["title"] = "notes"
    # two left on each side: none pair; 2 values each missing and made up
    assert counts(compare(label, record, {})) == (2, 4, 4)


def test_security_titles_pair_exactly_before_they_pair_by_containment():
    label = {"registration_statements": [dict(STATEMENT, securities=[
        {"title": "common stock", "deregistered": 10},
        {"title": "class b common stock", "deregistered": 5},
    ])]}  # fmt: skip
    record = copy.deepcopy(label)
    record["registration_statements"][0]["securities"].reverse()
    assert counts(compare(label, record, {})) == (6, 0, 0)


def test_null_objects_have_no_values():
    transaction = {"kind": "merger", "acquirer": "Orrin Corp", "closed_on": None}
    some = {"reason": {"transaction": transaction}}
    none = {"reason": {"transaction": None}}
    assert counts(compare(some, none, {})) == (0, 0, 2)
    assert counts(compare(none, some, {})) == (0, 2, 0)
    assert compare(none, none, {}) == []


def test_a_filing_that_is_no_amendment_has_no_values():
    assert compare(None, None, {}) == []
    assert counts(compare(None, {"form": "S-8", "plans": ["A", "B"]}, {})) == (0, 3, 0)
    assert counts(compare({"form": "S-8", "plans": ["A", "B"]}, None, {})) == (0, 0, 3)


def test_plans_count_one_by_one():
    label = {"plans": ["Alpha Plan", "Beta Plan"]}
    assert counts(compare(label, {"plans": ["Beta Plan", "Gamma Plan"]}, {})) == (1, 1, 1)


def test_alternates_are_right_values_too():
    label = {"registrants": [{"name": "8X8, INC.", "phone": None}]}
    record = {"registrants": [{"name": "Eight By Eight", "phone": "408-727-1885"}]}
    assert counts(compare(label, record, {})) == (0, 2, 1)
    alternates: dict[str, list[Any]] = {"/registrants/0/name": ["Eight by Eight"]}
    assert counts(compare(label, record, alternates)) == (1, 1, 0)
    alternates["/registrants/0/phone"] = ["408-727-1885"]
    assert counts(compare(label, record, alternates)) == (2, 0, 0)
    null = {"registrants": [{"name": "8X8, INC.", "phone": None}]}
    assert counts(compare(label, null, alternates)) == (1, 0, 0)  # the label's own stays right


def test_alternates_of_lists_objects_and_whole_items():
    signed = {"signing": {"signatories": [{"name": "A B", "titles": ["President", "Director"]}]}}
    short = {"signing": {"signatories": [{"name": "A B", "titles": ["President"]}]}}
    titles = {"/signing/signatories/0/titles": [["President"]]}
    assert counts(compare(signed, short, titles)) == (2, 0, 0)
    optional = {"/counsel/0": [None]}
    assert compare({"counsel": [{"name": "Ann Lee", "firm": "L"}]}, {"counsel": []}, optional) == []
    ended = {"reason": {"category": "merger", "transaction": None}}
    other = {"reason": {"category": "other", "transaction": {"kind": "merger"}}}
    both = {"/reason/category": ["other"], "/reason/transaction": [{"kind": "merger"}]}
    assert counts(compare(ended, other, both)) == (2, 0, 0)


def test_the_summary_is_scored_by_its_facts():
    label = {"reason": {"summary": "Notes were redeemed.", "facts": ["notes", "May 2001"]}}
    right = {"reason": {"summary": "In MAY  2001 the Notes were redeemed."}}
    wrong = {"reason": {"summary": "The notes were redeemed."}}
    assert results(label, right) == [("reason.facts", "right")]
    assert results(label, wrong) == [("reason.facts", "wrong")]
    assert results(label, {"reason": {"summary": None}}) == [("reason.facts", "missing")]
    silent = {"reason": {"summary": None}}
    assert results(silent, right) == [("reason.facts", "extra")]
    assert results(silent, silent) == []
    assert results({"reason": {"summary": "Free text."}}, wrong) == []  # nothing to hold it to
    assert results(label, wrong, {"/reason/facts": [["redeemed"]]}) == [("reason.facts", "right")]


@pytest.mark.parametrize(
    ("text", "fact", "held"),
    [
        ("It removes 637,549 shares.", "637,549", True),
        ("It removes 1,637,549 shares.", "637,549", False),
        ("It removes 637,5490 shares.", "637,549", False),
        ("It removes 637,549.", "637,549", True),
        ("It removes 637,549.5 units.", "637,549", False),
        ("No. 333-1 was filed.", "no", False),
        ("No. 333-10001.", "no", False),
        ("No. 8x8 did not.", "no", True),
        ("No. It was not.", "no", True),
        ("No, it was not.", "no", True),
        ("It was not.", "no", False),
        ("YES.", "yes", True),
        ("The Warrant expired.", "expir", True),
        ("The “Plan”", '"plan"', True),
    ],
)
def test_facts(text, fact, held):
    assert holds(text, fact) is held


def extraction(record: dict[str, Any], verdicts: dict[str, str]) -> Extraction:
    evidence = {p: Evidence.model_validate({"verdict": v}) for p, v in verdicts.items()}
    return Extraction(
        source="x.txt",
        status="accepted",
        record=Amendment.model_validate(record),
        evidence=evidence,
        engine=Engine(name="rules"),
    )


def test_totals_and_verdicts():
    label = Label(file="x.txt", record={"form": "S-8", "amendment_number": 2, "purpose": "other"})
    given = extraction(
        {"form": "S-8", "amendment_number": 3},
        {"/form": "unsupported", "/amendment_number": "verified"},
    )
    scores = total([score_extraction(label, given), score_extraction(label, None)])
    assert (scores.total.tp, scores.total.fp, scores.total.fn) == (1, 1, 5)
    assert scores.total.precision == pytest.approx(1 / 2)
    assert scores.total.recall == pytest.approx(1 / 6)
    assert scores.total.f1 == pytest.approx(2 / 8)
    assert scores.fields["form"].recall == pytest.approx(1 / 2)
    assert scores.wrong_but_verified == 1
    assert scores.right_but_unproven == 1
    assert scores.statuses == {"accepted": 1, "missing": 1}
    assert scores.exact == 0


def test_a_list_of_titles_is_as_good_as_its_weakest():
    signatory = {"name": "A B", "titles": ["President", "Director"]}
    label = Label(file="x", record={"signing": {"signatories": [signatory]}})
    base = "/signing/signatories/0"
    given = extraction(
        {"signing": {"signatories": [signatory]}},
        {
            f"{base}/name": "verified",
            f"{base}/titles/0": "verified",
            f"{base}/titles/1": "unsupported",
        },
    )
    scores = total([score_extraction(label, given)])
    assert scores.verdicts == {
        "verified": {"right": 1, "wrong": 0},
        "unsupported": {"right": 1, "wrong": 0},
    }
    assert scores.exact == 1


def test_nothing_scored_has_no_ratios():
    assert Scores().total.f1 is None
    assert Tally().precision is None
