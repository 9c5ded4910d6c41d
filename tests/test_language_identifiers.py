"""File numbers, employer numbers, telephones, forms, references and amendment numbers."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import identifiers as ids


def values(found: list[ids.FileNumber] | list[ids.Code]) -> list[str]:
    return [item.value for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Registration No. 333-32928", ["333-32928"]),
        ("Nos. 333-88411 and 333-16485", ["333-88411", "333-16485"]),
        ("No. 333-\n32928", ["333-32928"]),
        ("333 - 32928", ["333-32928"]),
        ("File No. 33–59564", ["33-59564"]),
        ("File No. 33\u201159564", ["33-59564"]),
        ("File No. 33--59564", ["33-59564"]),
        ("033-66512-01", ["33-66512"]),
        ("333-00123", ["333-123"]),
        ("Reg. No.333-1234", ["333-1234"]),
        ("(33-12345)", ["33-12345"]),
        ("Nos. 333-88411, -16485 and 88412", ["333-88411", "333-16485", "333-88412"]),
        ("Nos. 333-88411\n333-88412", ["333-88411", "333-88412"]),
        ("Registration No. 2-98765; 2-12345", ["2-98765", "2-12345"]),
        ("File Number 002-98765", ["2-98765"]),
        ("a 2-98765 b", []),
        ("(408) 333-1234", []),
        ("408-333-1234", []),
        ("Release No. 33-7497", []),
        ("Securities Act Release 33-7497", []),
        ("333-32,928", []),
        ("1333-1234", []),
        ("33-1234567", []),
        ("0000333-12345", []),
        ("333-12345 and 20000 shares", ["333-12345"]),
        ("333-12345A", []),
    ],
)
def test_securities_act_numbers(text: str, expected: list[str]) -> None:
    assert values(ids.find_file_numbers(text)) == expected


def test_ranges() -> None:
    text = "Nos. 333-1001 through 333-1004 and 33-2001 through -2003, 333-5001 to 333-5001"
    ranges = ids.find_file_number_ranges(text)
    assert [r.values for r in ranges] == [
        ["333-1001", "333-1002", "333-1003", "333-1004"],
        ["33-2001", "33-2002", "33-2003"],
    ]
    assert text[ranges[0].start : ranges[0].end] == "333-1001 through 333-1004"
    assert ids.expand_range("333-1004", "333-1001") == []
    assert ids.expand_range("333-1004", "33-1005") == []
    assert ids.expand_range("333-00998", "333-01001")[1:3] == ["333-999", "333-1000"]


def test_numbers_under_other_acts() -> None:
    text = "File Nos. 0-12345, 001-12346 and 811-1234; Commission file number 1-4567; 000-22222"
    assert values(ids.find_other_file_numbers(text)) == [
        "0-12345",
        "1-12346",
        "811-1234",
        "1-4567",
        "0-22222",
    ]
    assert ids.find_file_numbers(text) == []


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("File No. 033-66512-01", "33-66512"),
        ("333-\n32928", "333-32928"),
        ("2-98765", "2-98765"),
        ("001-12345", "1-12345"),
        ("333-1 and 333-2", None),
        ("none", None),
    ],
)
def test_normalizes_a_file_number(printed: str, value: str | None) -> None:
    assert ids.normalize_file_number(printed) == value


DASHES = st.sampled_from(["-", "‑", "–", "—", "−", "--", " - ", "-\n", "\n-", " – "])


@given(
    st.sampled_from(["33", "333", "033"]),
    st.integers(1000, 999999),
    DASHES,
    st.sampled_from(["", "-01"]),
)
def test_file_numbers_round_trip(prefix: str, serial: int, dash: str, suffix: str) -> None:
    text = f"(No. {prefix}{dash}{serial}{suffix}) filed"
    (found,) = ids.find_file_numbers(text)
    assert found.value == f"{prefix.lstrip('0')}-{serial}"
    assert text[found.start : found.end] == f"{prefix}{dash}{serial}{suffix}"


@given(
    st.integers(1000, 999999),
    st.sampled_from(["1{}", "{}1234", "{}-12-3456", "{}.123", "408-{}", "A{}"]),
)
def test_a_file_number_within_a_longer_code_is_not_found(serial: int, form: str) -> None:
    number = f"333-{serial}"
    assert number not in values(ids.find_file_numbers(form.format(number)))


def test_employer_numbers() -> None:
    text = "77-0142404, 1-77-0142404, 77 -\n0142405, 12-34567, 77-01424045, 13–3456789"
    assert values(ids.find_eins(text)) == ["77-0142404", "77-0142405", "13-3456789"]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("77-0142404", "77-0142404"),
        ("770142404", "77-0142404"),
        ("77 - 0142404", "77-0142404"),
        ("77–0142404", "77-0142404"),
        ("I.R.S. No. 77-0142404", "77-0142404"),
        ("77-014240", None),
        ("CA 770142404", None),
        ("Not applicable", None),
    ],
)
def test_normalizes_an_employer_number(printed: str, value: str | None) -> None:
    assert ids.normalize_ein(printed) == value


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("(408) 727-1885", "408-727-1885"),
        ("(408)727-1885", "408-727-1885"),
        ("(408)\n727-1885", "408-727-1885"),
        ("408-727-1885", "408-727-1885"),
        ("408.727.1885", "408-727-1885"),
        ("408/727-1885", "408-727-1885"),
        ("408 727-1885", "408-727-1885"),
        ("408–727–1885", "408-727-1885"),
        ("1-800-555-0100", "800-555-0100"),
        ("+1 (408) 727-1885", "408-727-1885"),
        ("+44 20 7946 0000", "+44 20 7946 0000"),
        ("+44 (0)20 7946 0000", "+44 (0)20 7946 0000"),
        ("011-41-61-324-1111", "011-41-61-324-1111"),
        ("(972) 3-645-5000", "(972) 3-645-5000"),
        ("(41-61) 324-1111", "(41-61) 324-1111"),
        ("44-20-7946-0000", "44-20-7946-0000"),
    ],
)
def test_telephones(printed: str, value: str) -> None:
    text = f"Roe, CA 95054 {printed} (Name)"
    (found,) = ids.find_phones(text)
    assert (text[found.start : found.end], found.value) == (printed, value)
    assert ids.normalize_phone(printed) == value


@pytest.mark.parametrize(
    "text",
    ["0000912057-02-047123", "1,408-727-1885", "77-0142404", "333-32928", "$408.72", "2002-12-20"],
)
def test_no_telephones(text: str) -> None:
    assert ids.find_phones(text) == []


@given(
    st.integers(100, 999),
    st.integers(100, 999),
    st.integers(1000, 9999),
    st.sampled_from(["({}) {}-{}", "{}-{}-{}", "{}.{}.{}", "({}){}-{}"]),
)
def test_telephones_round_trip(area: int, office: int, line: int, form: str) -> None:
    printed = form.format(area, office, line)
    (found,) = ids.find_phones(f"Telephone: {printed}, Attention")
    assert found.value == f"{area}-{office}-{line}" == ids.normalize_phone(printed)


def test_other_codes() -> None:
    text = (
        "0000912057-02-047123 CENTRAL INDEX KEY:\t\t0001023731 CUSIP No. 37833A 10 0 "
        "Roe, CA 95054 "
        "New York, New York 10019-1234 D.C. 20549 or 20000"
    )
    assert values(ids.find_accession_numbers(text)) == ["0000912057-02-047123"]
    assert values(ids.find_ciks(text)) == ["1023731"]
    assert values(ids.find_cusips(text)) == ["37833A100"]
    assert values(ids.find_zips(text)) == ["95054", "10019-1234", "20549"]


@pytest.mark.parametrize(
    ("printed", "value", "kind"),
    [
        ("FORM S-8", "S-8", "securities_act"),
        ("Form\nS-3", "S-3", "securities_act"),
        ("Form S - 8", "S-8", "securities_act"),
        ("FORM S–8", "S-8", "securities_act"),
        ("Form S8", "S-8", "securities_act"),
        ("Form S-3/A", "S-3", "securities_act"),
        ("Form S-3ASR", "S-3ASR", "securities_act"),
        ("Form S-3 ASR", "S-3ASR", "securities_act"),
        ("Form S-3D", "S-3D", "securities_act"),
        ("Form S-11", "S-11", "securities_act"),
        ("Form F-6", "F-6", "securities_act"),
        ("Form SB-2", "SB-2", "securities_act"),
        ("Form N-2", "N-2", "securities_act"),
        ("FORM 10-K", "10-K", "exchange_act"),
        ("Form 10-K405", "10-K405", "exchange_act"),
        ("Form 15", "15", "exchange_act"),
        ("Form 25", "25", "exchange_act"),
        ("Form 8-A12B", "8-A12B", "exchange_act"),
    ],
)
def test_forms(printed: str, value: str, kind: str) -> None:
    text = f"to {printed} under"
    (found,) = ids.find_forms(text)
    assert (text[found.start : found.end], found.value, found.kind) == (printed, value, kind)


def test_forms_without_the_word_and_in_lists() -> None:
    assert [f.value for f in ids.find_forms("S-8 POS filed; Forms S-8, S-3 and F-3; page F-3")] == [
        "S-8",
        "S-8",
        "S-3",
        "F-3",
    ]
    assert ids.find_forms("conform S-99 or form 7 of\nS-3\n") == []
    assert ids.normalize_form("S-8 POS") == "S-8"
    assert ids.normalize_form("s-3") == "S-3"
    assert ids.normalize_form("letter") is None


def test_references() -> None:
    text = (
        "Rule 478, Sections 13(a) and 15(d), Item 512(a)(3), 17 CFR 230.478, Rule 10b-5, a 401(k) "
        "Plan, Securities Act of 1933, Suite 500, Chapter 11, Statement No. 123, § 230.478"
    )
    assert [(r.word, r.value) for r in ids.find_references(text)] == [
        ("rule", "478"),
        ("section", "13(a)"),
        ("section", "15(d)"),
        ("item", "512(a)(3)"),
        ("cfr", "17CFR230.478"),
        ("rule", "10b-5"),
        ("section", "401(k)"),
        ("act", "1933"),
        ("suite", "500"),
        ("chapter", "11"),
        ("no", "123"),
        ("section", "230.478"),
    ]


def test_amounts_are_no_references() -> None:
    assert ids.find_references("the number 500 shares; no 500; of 1933 shares") == []


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("POST-EFFECTIVE AMENDMENT NO.1 TO", 1, "post_effective"),
        ("POST-EFFECTIVEAMENDMENT NO.  1", 1, "post_effective"),
        ("Post-Effective Amendment Number 2", 2, "post_effective"),
        ("Post-Effective Amendment No. Two to", 2, "post_effective"),
        ("Post-Effective\nAmendment  No.  4", 4, "post_effective"),
        ("Post Effective Amendment # 3", 3, "post_effective"),
        ("Posteffective Amendment No. 3", 3, "post_effective"),
        ("Post–Effective Amendment No. 12", 12, "post_effective"),
        ("Post-Effective Amendment (No. 2)", 2, "post_effective"),
        ("POST-EFFECTIVE AMENDMENT NO. <u>2</u>", 2, "post_effective"),
        ("Post-Effective Amendment No. __2__", 2, "post_effective"),
        ("Post-Effective Amendment 5 to", 5, "post_effective"),
        ("post-effective amendment number twenty-one", 21, "post_effective"),
        ("First Post-Effective Amendment", 1, "post_effective"),
        ("Amendment No.: 1", 1, "plain"),
        ("Pre-Effective Amendment No. 1", 1, "pre_effective"),
    ],
)
def test_amendment_numbers(text: str, number: int, kind: str) -> None:
    (found,) = ids.find_amendment_numbers(text)
    assert (found.number, found.kind, found.post_effective) == (
        number,
        kind,
        kind == "post_effective",
    )


def test_several_and_no_amendments() -> None:
    found = ids.find_amendment_numbers("Post-Effective Amendments No. 2 and 3 to No. 333-123")
    assert [a.number for a in found] == [2, 3]
    for text in (
        "Amendment No. 333-12",
        "Amendment No. ___",
        "Amendment No. 1,000",
        "amendment two",
        "an amendment 5",
    ):
        assert ids.find_amendment_numbers(text) == []


FINDERS = [
    ids.find_file_numbers,
    ids.find_file_number_ranges,
    ids.find_other_file_numbers,
    ids.find_eins,
    ids.find_phones,
    ids.find_accession_numbers,
    ids.find_ciks,
    ids.find_cusips,
    ids.find_zips,
    ids.find_forms,
    ids.find_references,
    ids.find_amendment_numbers,
]
PIECES = [
    "333",
    "-",
    "32928",
    " ",
    "No.",
    "Form",
    "S-8",
    "(408)",
    "727-1885",
    ",",
    "and",
    "77-0142404",
    "\n",
]
PIECES += [
    "Rule",
    "10b-5",
    "(a)",
    "through",
    "Amendment",
    "Post-Effective",
    "2",
    "CA",
    "95054",
    "+44",
    "CIK",
]


@pytest.mark.parametrize("find", FINDERS)
@given(text=st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text_gives_spans_in_order(find, text: str) -> None:  # type: ignore[no-untyped-def]
    found = find(text)
    assert all(0 <= item.start < item.end <= len(text) for item in found)
    assert all(one.start <= two.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    "piece",
    ["333-", "333-1234 ", "-12345, ", "(408) ", "+44 ", "Form ", "Rule 1(a)", "No. 2-1234 "],
)
def test_hostile_repeats_are_read(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    for find in FINDERS:
        assert isinstance(find(text), list)
