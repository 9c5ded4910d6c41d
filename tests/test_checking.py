"""The checker: nothing unproven passes, whoever drafted it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checking import check
from assistant.errors import RecordError
from assistant.extraction import extract
from assistant.record import Amendment, Extraction
from tests.invented import THREE_NUMBERS, filing

BODY = """DEREGISTRATION OF SECURITIES

On June 3, 1998 the Registrant filed a Registration Statement on Form S-8 (File No. 333-41234),
which was declared effective on June 19, 1998, to register 900,000 shares of Common Stock, par
value $.01 per share, issuable under the 1998 Stock Incentive Plan. Of those shares, 589,600 were
issued before the Plan expired on March 1, 2008. The Registrant hereby removes from registration
the 310,400 shares of Common Stock that remain unsold."""

SUM = "registered - sold = deregistered"


@pytest.fixture(scope="module")
def proven() -> Extraction:
    return extract(filing(BODY))


def test_a_plain_amendment_is_accepted_with_every_value_proven(proven: Extraction) -> None:
    assert proven.status == "accepted"
    assert {e.verdict for e in proven.evidence.values()} <= {"verified", "derived"}
    text = filing(BODY).text
    for proof in proven.evidence.values():
        if proof.start is not None:
            assert text[proof.start : proof.end] == proof.quote
        for span in (*proof.more, *proof.from_):
            assert text[span.start : span.end] == span.quote


def test_every_value_that_is_not_null_has_evidence(proven: Extraction) -> None:
    assert proven.record is not None
    free = ("/unit", "/rule_478", "/attorney_in_fact")
    for pointer, value in leaves(proven.record.model_dump(mode="json")):
        if value is None or value is False or pointer.endswith(free):
            continue
        assert pointer in proven.evidence, pointer


def test_the_sum_holds(proven: Extraction) -> None:
    assert [c.verdict for c in proven.checks if c.name == SUM] == ["holds"]


def leaves(node: Any, pointer: str = "") -> list[tuple[str, Any]]:
    if isinstance(node, dict):
        return [leaf for key, value in node.items() for leaf in leaves(value, f"{pointer}/{key}")]
    if isinstance(node, list):
        return [leaf for i, value in enumerate(node) for leaf in leaves(value, f"{pointer}/{i}")]
    return [(pointer, node)]


def put(record: dict[str, Any], pointer: str, value: Any) -> None:
    node: Any = record
    *parents, last = pointer.strip("/").split("/")
    for part in parents:
        node = node[int(part)] if isinstance(node, list) else node[part]
    if isinstance(node, list):
        node[int(last)] = value
    else:
        node[last] = value


HARD = [
    "/amendment_number",
    "/registrants/0/ein",
    "/agent_for_service/phone",
    "/registration_statements/0/filed_on",
    "/registration_statements/0/effective_on",
    "/registration_statements/0/securities/0/par_value",
    "/registration_statements/0/securities/0/registered",
    "/registration_statements/0/securities/0/sold",
    "/registration_statements/0/securities/0/deregistered",
    "/signing/signed_on",
]


@settings(max_examples=150, deadline=None)
@given(pointer=st.sampled_from(HARD), where=st.integers(0, 20), digit=st.sampled_from("0123456789"))
def test_a_changed_digit_is_always_caught(pointer: str, where: int, digit: str) -> None:
    amendment = filing(BODY)
    record = extract(amendment).record
    assert record is not None
    plain = record.model_dump(mode="json")
    value = dict(leaves(plain))[pointer]
    printed = str(value)
    places = [i for i, c in enumerate(printed) if c.isdigit()]
    place = places[where % len(places)]
    changed = printed[:place] + digit + printed[place + 1 :]
    if changed == printed or (changed.lstrip("0") == printed.lstrip("0")):
        return
    try:
        put(plain, pointer, type(value)(changed))
        result = check(plain, amendment)
    except RecordError:
        return
    proof = result.evidence.get(pointer)
    assert proof is None or proof.verdict not in ("verified", "derived"), (changed, proof)
    assert result.status == "needs_review"


def test_a_right_record_from_elsewhere_is_proven_again(proven: Extraction) -> None:
    assert proven.record is not None
    again = check(proven.record.model_dump(mode="json"), filing(BODY))
    assert again.engine.name == "given"
    assert {e.verdict for e in again.evidence.values()} <= {"verified", "derived"}


def test_the_evidence_of_others_is_not_believed(proven: Extraction) -> None:
    forged = json.loads(proven.model_dump_json())
    forged["record"]["registration_statements"][0]["securities"][0]["deregistered"] = 589_600
    pointer = "/registration_statements/0/securities/0/deregistered"
    assert forged["evidence"][pointer]["verdict"] == "verified"
    assert check(forged, filing(BODY)).evidence[pointer].verdict == "wrong_role"


def test_a_right_number_in_a_wrong_role_names_the_role_that_it_has(proven: Extraction) -> None:
    assert proven.record is not None
    wrong = proven.record.model_dump(mode="json")
    wrong["registration_statements"][0]["securities"][0]["deregistered"] = 900_000
    proof = check(wrong, filing(BODY)).evidence[
        "/registration_statements/0/securities/0/deregistered"
    ]
    assert proof.verdict == "wrong_role"
    assert proof.candidates[0].role == "registered"
    assert any(c.role == "deregistered" and c.value == 310_400 for c in proof.candidates)


def test_equal_claims_are_listed_and_nothing_is_verified() -> None:
    body = (
        "The Registrant registered 900,000 shares. The Registrant hereby deregisters 310,400 shares. "
        "The Registrant hereby deregisters 120,000 shares."
    )
    result = extract(filing(body))
    proof = result.evidence["/registration_statements/0/securities/0/deregistered"]
    assert proof.verdict == "unsupported"
    assert [c.value for c in proof.candidates] == [120_000]
    assert result.status == "needs_review"


def test_figures_that_do_not_add_up_are_the_filings_fault_and_told() -> None:
    body = BODY.replace("589,600 were", "500,000 were")
    result = extract(filing(body))
    checks = [c for c in result.checks if c.name == SUM]
    assert [c.verdict for c in checks] == ["inconsistent"]
    assert "900,000 - 500,000 = 400,000" in checks[0].message
    assert result.status == "needs_review"


def test_a_reduction_in_between_makes_the_sum_not_applicable() -> None:
    body = BODY.replace(
        "The Registrant hereby",
        "The number of shares registered was reduced to 310,400 in May 2007. The Registrant hereby",
    ).replace("589,600 were", "95,600 were")
    result = extract(filing(body))
    assert [c.verdict for c in result.checks if c.name == SUM] == ["not_applicable"]
    assert result.status == "accepted"


def test_dates_out_of_order_are_inconsistent() -> None:
    body = BODY.replace("effective on June 19, 1998", "effective on May 19, 1998")
    result = extract(filing(body))
    assert any(c.name == "dates in order" and c.verdict == "inconsistent" for c in result.checks)


def test_words_against_figures() -> None:
    body = BODY.replace(
        "the 310,400 shares", "the three hundred thousand four hundred (310,400) shares"
    )
    result = extract(filing(body))
    assert any(
        c.name == "words against figures" and c.verdict == "inconsistent" for c in result.checks
    )


def test_statements_prove_their_own_values_only() -> None:
    body = """The Registrant hereby removes from registration the following shares:

   1. Registration Statement No. 333-41234, filed on December 1, 1997: 58,630 shares;
   2. Registration Statement No. 333-55678, filed on February 15, 2001: 847,885 shares; and
   3. Registration Statement No. 33-60001, filed on June 6, 1995: 70,194 shares."""
    amendment = filing(body, numbers=THREE_NUMBERS)
    record = extract(amendment).record
    assert record is not None
    plain = record.model_dump(mode="json")
    statements = plain["registration_statements"]
    assert [s["securities"][0]["deregistered"] for s in statements] == [58_630, 847_885, 70_194]
    statements[0]["securities"][0]["deregistered"] = 847_885
    statements[1]["filed_on"] = "1995-06-06"
    evidence = check(plain, amendment).evidence
    assert evidence["/registration_statements/0/securities/0/deregistered"].verdict != "verified"
    assert evidence["/registration_statements/1/filed_on"].verdict != "verified"
    assert evidence["/registration_statements/2/securities/0/deregistered"].verdict == "verified"


@pytest.mark.parametrize("given_record", [[], "text", 5, {"record": None}, {"colour": "red"}])
def test_what_is_no_record_is_refused_with_one_line(given_record: Any) -> None:
    with pytest.raises(RecordError) as caught:
        check(given_record, filing(BODY))
    assert "\n" not in str(caught.value)


def test_an_unknown_field_is_named() -> None:
    result = check({"form": "S-8", "colour": "red"}, filing(BODY))
    assert any("/colour" in warning.message for warning in result.warnings)
    assert result.status == "needs_review"


def test_another_text_is_told(proven: Extraction) -> None:
    other = filing(BODY + " ")
    result = check(proven, other)
    assert [w.code for w in result.warnings] == ["other_text"]


def test_a_record_object_is_taken_as_well_as_a_dict() -> None:
    result = check(Amendment(form="S-8", amendment_number=1), filing(BODY))
    assert result.evidence["/form"].verdict == "verified"
    assert result.evidence["/amendment_number"].verdict == "verified"


# --- figures that prove or doubt one another -----------------------------------------------------

UNREAD = """In 1998 the Registrant registered 900,000 shares of Common Stock under File No. 333-41234. The
ledger of the transfer agent puts at 589,600 those which went to participants. The Registrant hereby
removes from registration 310,400 shares of Common Stock."""


def test_a_balance_that_closes_gives_an_amount_the_role_that_no_clause_gives() -> None:
    amendment = filing(UNREAD)
    record = extract(amendment).record
    assert record is not None
    plain = record.model_dump(mode="json")
    security = plain["registration_statements"][0]["securities"][0]
    pointer = "/registration_statements/0/securities/0/sold"
    proofs = {}
    for sold in (589_600, 310_400, 598_600):
        security["sold"] = sold
        proofs[sold] = check(plain, amendment).evidence[pointer]
    assert proofs[589_600].verdict == "verified"
    assert proofs[589_600].quote == "589,600"
    assert proofs[310_400].verdict == "wrong_role"
    assert proofs[598_600].verdict == "unsupported"


def test_an_amount_is_doubted_where_another_printed_one_closes_the_balance() -> None:
    body = UNREAD.replace(
        "The Registrant hereby", "Employees bought 411,000 shares. The Registrant hereby"
    )
    amendment = filing(body)
    record = extract(amendment).record
    assert record is not None
    pointer = "/registration_statements/0/securities/0/sold"
    claimed = record.model_dump(mode="json")
    put(claimed, pointer, 411_000)
    proof = check(claimed, amendment).evidence[pointer]
    assert proof.verdict == "unsupported"
    assert [candidate.value for candidate in proof.candidates] == [589_600]


def test_what_is_listed_twice_is_not_proven(proven: Extraction) -> None:
    assert proven.record is not None
    twice = proven.record.model_dump(mode="json")
    twice["signing"]["signatories"].append(twice["signing"]["signatories"][0])
    evidence = check(twice, filing(BODY)).evidence
    assert evidence["/signing/signatories/0/name"].verdict == "unsupported"
    assert evidence["/signing/signatories/1/name"].verdict == "unsupported"


@pytest.mark.parametrize("written", ["31,0400", "3,10400", "310.400", ",310400", "three hundred"])
def test_a_malformed_number_is_not_proven(proven: Extraction, written: str) -> None:
    assert proven.record is not None
    wrong = proven.record.model_dump(mode="json")
    pointer = "/registration_statements/0/securities/0/deregistered"
    put(wrong, pointer, written)
    assert check(wrong, filing(BODY)).evidence[pointer].verdict not in ("verified", "derived")


@pytest.mark.parametrize(
    "written",
    ["310,400", "310400", "310'400", "310,400 shares", "three hundred ten thousand four hundred"],
)
def test_a_right_number_is_proven_in_every_written_form(proven: Extraction, written: str) -> None:
    assert proven.record is not None
    right = proven.record.model_dump(mode="json")
    pointer = "/registration_statements/0/securities/0/deregistered"
    put(right, pointer, written)
    assert check(right, filing(BODY)).evidence[pointer].verdict == "verified"


# --- whose an inconsistency is -------------------------------------------------------------------


def test_an_inconsistency_between_proven_values_is_the_filings_with_every_place() -> None:
    result = extract(filing(BODY.replace("589,600 were", "500,000 were")))
    (wrong,) = [c for c in result.checks if c.verdict == "inconsistent"]
    assert wrong.whose == "filing"
    assert [place.quote for place in wrong.places] == ["900,000", "500,000", "310,400"]


def test_an_inconsistency_of_a_wrong_record_is_the_records(proven: Extraction) -> None:
    assert proven.record is not None
    wrong = proven.record.model_dump(mode="json")
    put(wrong, "/registration_statements/0/securities/0/sold", 500_000)
    (check_,) = [c for c in check(wrong, filing(BODY)).checks if c.verdict == "inconsistent"]
    assert check_.whose == "record"


def test_words_against_figures_show_both_places() -> None:
    written = "the three hundred thousand four hundred (310,400) shares"
    result = extract(filing(BODY.replace("the 310,400 shares", written)))
    (wrong,) = [c for c in result.checks if c.name == "words against figures"]
    assert wrong.whose == "filing"
    assert [p.quote for p in wrong.places] == ["three hundred thousand four hundred", "310,400"]


@pytest.mark.parametrize(("total", "verdict"), [("976,709", "holds"), ("976,079", "inconsistent")])
def test_a_total_is_the_sum_over_the_statements(total: str, verdict: str) -> None:
    body = f"""The Registrant hereby removes from registration an aggregate of {total} shares, as follows:

   1. Registration Statement No. 333-41234, filed on December 1, 1997: 58,630 shares;
   2. Registration Statement No. 333-55678, filed on February 15, 2001: 847,885 shares; and
   3. Registration Statement No. 33-60001, filed on June 6, 1995: 70,194 shares."""
    result = extract(filing(body, numbers=THREE_NUMBERS))
    (whole,) = [c for c in result.checks if c.name == "total over statements"]
    assert (whole.verdict, whole.whose) == (verdict, "filing")
    assert [p.quote for p in whole.places] == [total, "58,630", "847,885", "70,194"]


@pytest.mark.parametrize(("after", "verdict"), [("900,000", "holds"), ("990,000", "inconsistent")])
def test_a_split_multiplies_by_its_ratio(after: str, verdict: str) -> None:
    body = BODY.replace(
        "Of those shares,",
        f"The 450,000 shares first registered became {after} shares through the two-for-one "
        "split of May 2001. Of those shares,",
    )
    (split,) = [c for c in extract(filing(body)).checks if c.name == "split ratio"]
    assert (split.verdict, [p.quote for p in split.places]) == (verdict, ["450,000", after])


# --- the nearest candidates ----------------------------------------------------------------------


def test_the_nearest_value_of_the_role_is_the_first_candidate() -> None:
    body = """The Registrant hereby removes from registration the following shares:

   1. Registration Statement No. 333-41234, filed on December 1, 1997: 58,630 shares;
   2. Registration Statement No. 333-55678, filed on February 15, 2001: 847,885 shares; and
   3. Registration Statement No. 33-60001, filed on June 6, 1995: 70,194 shares."""
    amendment = filing(body, numbers=THREE_NUMBERS)
    record = extract(amendment).record
    assert record is not None
    wrong = record.model_dump(mode="json")
    put(wrong, "/registration_statements/1/file_number", "333-55687")
    proof = check(wrong, amendment).evidence["/registration_statements/1/file_number"]
    assert proof.verdict == "unsupported"
    assert proof.candidates[0].value == "333-55678"
    assert proof.candidates[0].quote == "333-55678"


# --- prose ---------------------------------------------------------------------------------------

TOLD = (
    "On December 20, 2002 Orchid Materials removed 310,400 shares, 5% of its Common Stock, par value "
    "$.01, under File No. 333-41234; Mary Annette Roe signed."
)


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ("310400 shares were removed on December 20, 2002", []),
        ("three hundred ten thousand four hundred shares, in December 2002", []),
        ("310,400 shares were removed in 2002 by Mary Annette Roe", []),
        ("310,040 shares were removed", ["310,040"]),
        ("removed on December 21, 2002", ["December 21, 2002"]),
        ("removed in November 2002", ["November 2002"]),
        ("it removed 5 shares", ["5"]),
        ("it removed $310,400", ["$310,400"]),
        ("under File No. 333-41243", ["333-41243"]),
        ("signed by Mary Annette Poe", ["Mary Annette Poe"]),
        ("signed by Mary Ann", ["Mary Ann"]),
    ],
)
def test_each_number_day_and_name_of_prose_stands_in_the_text(
    said: str, missing: list[str]
) -> None:
    from assistant.checking.prose import prove_in_text

    claims = prove_in_text(said, TOLD)
    assert [claim.words for claim in claims if claim.span is None] == missing


# --- properties ----------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(
    registered=st.integers(1_000, 10**9),
    share=st.fractions(min_value=0, max_value=1),
    form=st.sampled_from(["{:d}", "{:,d}", "{:,d} shares"]),
)
def test_a_right_amount_is_proven_and_its_neighbours_are_not(
    registered: int, share: Any, form: str
) -> None:
    removed = max(101, int(registered * share) or 101)
    body = (
        f"The Registrant registered {registered + removed:,} shares of Common Stock under File No. "
        f"333-41234. The Registrant hereby removes from registration {removed:,} shares of Common Stock."
    )
    amendment = filing(body)
    standing = set(re.findall(r"[\d,]*\d", amendment.text))
    base = {"file_number": "333-41234", "securities": [{"title": "common stock"}]}
    pointer = "/registration_statements/0/securities/0/deregistered"
    for value, proven_ in ((removed, True), (removed + 1, False), (removed * 10, False)):
        record = json.loads(json.dumps({"registration_statements": [base]}))
        record["registration_statements"][0]["securities"][0]["deregistered"] = form.format(value)
        verdict = check(record, amendment).evidence[pointer].verdict
        if proven_:
            assert verdict == "verified", (body, value)
        elif f"{value:,}" not in standing:  # a cover has numbers, too
            assert verdict == "unsupported", (body, value)


def test_a_check_of_a_check_changes_nothing(proven: Extraction) -> None:
    once = check(proven, filing(BODY))
    again = check(once, filing(BODY))
    skip = {"usage"}
    assert again.model_dump(exclude=skip) == once.model_dump(exclude=skip)
    assert once.record == proven.record


def test_a_record_survives_json(proven: Extraction) -> None:
    assert proven.record is not None
    plain = json.loads(proven.model_dump_json())["record"]
    back = check(plain, filing(BODY)).record
    assert back == Amendment.model_validate(plain)


# --- what cannot be ------------------------------------------------------------------------------


def test_a_day_after_the_signing_is_doubted(proven: Extraction) -> None:
    body = BODY.replace("On June 3, 1998", "On June 3, 2018").replace(
        "June 19, 1998", "June 19, 2018"
    )
    evidence = extract(filing(body)).evidence
    assert evidence["/registration_statements/0/filed_on"].verdict == "unsupported"
    assert evidence["/registration_statements/0/effective_on"].verdict == "unsupported"
    assert evidence["/signing/signed_on"].verdict == "verified"


def test_more_than_was_registered_is_doubted() -> None:
    evidence = extract(filing(BODY.replace("900,000", "90,000"))).evidence
    base = "/registration_statements/0/securities/0"
    assert evidence[f"{base}/registered"].verdict == "unsupported"
    assert evidence[f"{base}/sold"].verdict == "unsupported"


def test_a_place_is_no_lawyer(proven: Extraction) -> None:
    assert proven.record is not None
    record = proven.record.model_dump(mode="json")
    record["counsel"] = [{"name": "Hong Kong", "firm": "Chicago, Illinois"}]
    evidence = check(record, filing(BODY)).evidence
    assert evidence["/counsel/0/name"].verdict != "verified"
    assert evidence["/counsel/0/firm"].verdict != "verified"


def test_numbers_sold_and_removed_that_are_exchanged_prove_nothing() -> None:
    """Registered less sold is removed, and registered less removed is sold."""
    found = filing(BODY)
    made = extract(found).record
    assert made is not None
    record = made.model_dump(mode="json")
    security = record["registration_statements"][0]["securities"][0]
    security["sold"], security["deregistered"] = security["deregistered"], security["sold"]
    result = check(record, found)
    at = "/registration_statements/0/securities/0"
    assert result.evidence[f"{at}/sold"].verdict == "wrong_role"
    assert result.evidence[f"{at}/deregistered"].verdict == "wrong_role"
    assert result.status == "needs_review"
