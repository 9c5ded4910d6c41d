"""The one list of hard tokens: what each number of a text is."""

from __future__ import annotations

import datetime
import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.tokens import scan


def read(text: str) -> list[tuple[str, str]]:
    return [(token.kind, text[token.start : token.end]) for token in scan(text)]


TEXT = """POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8
REGISTRATION STATEMENT NO. 333-32928 UNDER THE SECURITIES ACT OF 1933

Delaware 77-0142404
2445 Roe College Blvd., Suite 300, Roe, CA 95054 (408) 727-1885

1999 Stock Option Plan

                                        2
<PAGE>
On March 21, 2000 (File No. 0-12345) it registered 1,378,119 shares, \\$.01 par value, of which
one hundred (100) were sold in 2001(1) under Rule 478 and Section 15(d); 2000 shares remain.
"""


def test_each_number_is_what_its_surroundings_make_it() -> None:
    assert read(TEXT) == [
        ("amendment_number", "POST-EFFECTIVE AMENDMENT NO. 2"),
        ("form", "FORM S-8"),
        ("file_number", "333-32928"),
        ("reference", "1933"),
        ("ein", "77-0142404"),
        ("address", "2445"),
        ("reference", "Suite 300"),
        ("zip", "95054"),
        ("phone", "(408) 727-1885"),
        ("date", "1999"),
        ("page", "2"),
        ("date", "March 21, 2000"),
        ("other_file_number", "0-12345"),
        ("quantity", "1,378,119"),
        ("quantity", "\\$.01"),
        ("quantity", "one hundred"),
        ("quantity", "100"),
        ("date", "2001"),
        ("mark", "1"),
        ("reference", "Rule 478"),
        ("reference", "Section 15(d)"),
        ("quantity", "2000"),
    ]


def test_values_are_plain() -> None:
    found = {TEXT[t.start : t.end]: t.value for t in scan(TEXT)}
    assert found["March 21, 2000"] == datetime.date(2000, 3, 21)
    assert found["\\$.01"] == Decimal("0.01")
    assert found["POST-EFFECTIVE AMENDMENT NO. 2"] == 2
    assert found["(408) 727-1885"] == "408-727-1885"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("(1) the shares", "mark"),
        ("one (1) share", "quantity"),
        ("1. The shares", "mark"),
        ("0000123 is", "code"),
        ("770142404", "code"),
        ("0 shares", "quantity"),
        ("-0-", "quantity"),
        ("20021220", "date"),
        ("(500)\t", "quantity"),
        ("the 401(k) Plan", "reference"),
        ("- 3 -", "page"),
    ],
)
def test_doubtful_numbers(text: str, kind: str) -> None:
    assert [k for k, _ in read(text)][-1] == kind


def test_a_stretch_sees_its_surroundings() -> None:
    at = TEXT.index("478")
    assert scan(TEXT, at, at + 3) == []
    at = TEXT.index("1,378,119")
    assert [t.value for t in scan(TEXT, at, at + 9)] == [1378119]
    assert scan(TEXT, at + 2, at + 9) == []


PIECES = [
    *TEXT.split(" "),
    "\n",
    " ",
    "(",
    ")",
    ",",
    "-",
    "1",
    "May",
    "Form",
    "No.",
    "$",
    "ten",
    "½",
    "CIK 0000012345",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
def test_any_text_gives_ordered_disjoint_tokens(text: str) -> None:
    found = scan(text)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


@given(st.integers(1000, 10**9), st.integers(0, 8), st.integers(0, 9))
def test_a_changed_digit_is_never_the_same_token(number: int, place: int, digit: int) -> None:
    printed = f"{number:,}"
    at = [i for i, c in enumerate(printed) if c.isdigit()][
        place % sum(c.isdigit() for c in printed)
    ]
    changed = printed[:at] + str(digit) + printed[at + 1 :]
    values = [
        t.value
        for t in scan(f"deregister {changed} shares of Common Stock")
        if t.kind == "quantity"
    ]
    assert (number in values) == (changed == printed)


@pytest.mark.parametrize(
    "piece", ["1,000 ", "333-1234, ", "May 1, ", "(1", "No. ", "Form S-", "1 ", "one ", "A1"]
)
def test_a_long_hostile_text_is_read(piece: str) -> None:
    text = piece * (1_000_000 // len(piece) // 4)
    assert isinstance(scan(text), list)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<PAGE>   4\n", [("page", "4")]),
        ("at 12:00 midnight", [("time", "12:00")]),
        ("at 9 a.m. on", [("time", "9 a.m.")]),
        ("EXHIBITS.\n\n   5     Opinion of", [("mark", "5")]),
        (" 24.1*     Power of Attorney", [("mark", "24.1")]),
        ("Delaware      3661      84-1479926", [("code", "3661"), ("ein", "84-1479926")]),
        ("Greenroe, S.C.\n                                  29602\n(Address", [("zip", "29602")]),
        ("Roe Town\n12345\n(Zip Code)", [("zip", "12345")]),
        ("Washington, D. C. 20549", [("zip", "20549")]),
        ("into Merger Sub Two, Inc.", []),
        ("Two Gateway Row", []),
        ("|(250,000\n|)\n|", [("quantity", "(250,000\n|)")]),
        (
            "Two shares and Five Hundred (500)",
            [("quantity", "Two"), ("quantity", "Five Hundred"), ("quantity", "500")],
        ),
    ],
)
def test_numbers_of_covers_tables_and_lists(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
