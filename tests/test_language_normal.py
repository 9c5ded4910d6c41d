"""Folding, finding and cutting text: what may differ in print, and what may not."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.normal import find_folded, first_folded, fold, sentences


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Robotics, Inc.", "ACME  ROBOTICS INC"),
        ("“Smith’s” Int’l—Ltd.", "\"Smith's\" Int'l-Ltd"),
        ("U.S. Paper L.P.", "us paper lp"),
        ("Post-Effective", "POST–EFFECTIVE"),
        ("ﬁnance\u00a0co", "Finance Co."),
        ("<u>Bernd Girod</u>", "Bernd Girod"),
    ],
)
def test_print_does_not_tell_texts_apart(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("1.5", "15"), (".01", "01"), ("1,378", "1378 9")])
def test_numbers_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_leaves_words_with_single_spaces(text: str) -> None:
    once = fold(text)
    assert "  " not in once
    assert once == once.strip()


TEXT = (
    "The <u>Post-\nEffective</u> Amend-\nment | No. 2, “8x8” de-registers 1,378,119 shares at "
    "$.01; Guy L. Hecker,\nJr. holds 500,000¹"
)


@pytest.mark.parametrize(
    ("needle", "printed"),
    [
        ("post effective amendment no 2", "Post-\nEffective</u> Amend-\nment | No. 2"),
        ("DEREGISTERS", "de-registers"),
        ("1378119", "1,378,119"),
        ("$.01", ".01"),
        ("Guy L. Hecker Jr.", "Guy L. Hecker,\nJr"),
        ("500,000", "500,000"),
    ],
)
def test_finds_however_it_is_set(needle: str, printed: str) -> None:
    (span,) = find_folded(TEXT, needle)
    assert TEXT[span[0] : span[1]] == printed


@pytest.mark.parametrize("needle", ["378,119", "1,378", "01", "119", "regis", "1378118", "50", ""])
def test_finds_no_part_of_a_number_or_word(needle: str) -> None:
    assert find_folded(TEXT, needle) == []


def test_digits_of_two_numbers_are_not_one() -> None:
    assert find_folded("rooms 12 3 and 45", "123") == []
    assert find_folded("rooms 12 3 and 45", "12 3") == [(6, 10)]


def test_finds_within_the_stretch_only() -> None:
    text = "shares, shares and shares"
    assert find_folded(text, "Shares", 5, 20) == [(8, 14)]


@given(st.text(), st.text(min_size=1, max_size=12), st.text())
def test_finding_raises_nothing_and_spans_are_in_order(a: str, needle: str, b: str) -> None:
    text = f"{a} {needle} {b}"
    spans = find_folded(text, needle)
    assert all(0 <= left < right <= len(text) for left, right in spans)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))


def cut(text: str) -> list[str]:
    return [text[left:right] for left, right in sentences(text)]


def test_abbreviations_and_initials_do_not_end_a_sentence() -> None:
    text = (
        "Acme Corp. filed Nos. 33-1 and 33-2 on Dec. 20, 2002 v. the U.S. Government. J. P. Roe, "
        "Esq., and Mr. Doe of St. Paul signed (I.R.S. Employer Identification). It ended."
    )
    assert [s[:8] for s in cut(text)] == ["Acme Cor", "J. P. Ro", "It ended"]


def test_a_company_may_end_a_sentence() -> None:
    assert cut("It was bought by Acme, Inc. The offering ended.") == [
        "It was bought by Acme, Inc.",
        "The offering ended.",
    ]


def test_lists_within_a_sentence_stay_whole() -> None:
    text = "The plan (i) ended; (ii) was not renewed; and\n(iii) holds no shares."
    assert cut(text) == [text]


def test_blank_lines_bullets_and_rows_end_a_sentence() -> None:
    text = "EXPLANATORY NOTE\n\nThe following:\n * one\n * two\nPlan\tShares\nA\t5"
    assert cut(text) == [
        "EXPLANATORY NOTE",
        "The following:",
        "* one",
        "* two",
        "Plan\tShares",
        "A\t5",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "shares that remain unsold under the\n\n\n          2\n\n<PAGE>\n\nRegistration Statement.",
        "This amendment removes from registration shares of Common\n\n- 3 -\n\n<PAGE>\n\nStock.",
        "shares resulting in the\n\nWarrant's termination.",
        "sold all securities\n\nof the registrant.",
    ],
)
def test_a_sentence_runs_on_over_a_page_break(text: str) -> None:
    assert cut(text) == [text]


def test_page_furniture_between_sentences_belongs_to_none() -> None:
    assert cut("It ended.\n\n   2\n\n<PAGE>\n\nIt began.") == ["It ended.", "It began."]


@given(st.text(alphabet=st.sampled_from('aB1. ,;\n\t\f|*<PAGE>"()'), max_size=200))
def test_sentences_are_trimmed_disjoint_and_lose_no_word(text: str) -> None:
    spans = sentences(text)
    assert all(text[left:right] == text[left:right].strip() for left, right in spans)
    assert all(left < right for left, right in spans)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    gaps = "".join(
        text[left:right]
        for left, right in zip(
            [0, *(r for _, r in spans)], [*(s for s, _ in spans), len(text)], strict=True
        )
    )
    assert not re.search("B", gaps)


def test_hostile_repeats_are_read() -> None:
    for piece in (
        "\n \n",
        ". ",
        "a.b.",
        "<PAGE>\n\n",
        "|",
        "\n\n2   ",
        " ",
        "</u>",
        "<u",
        "1,",
        ".1",
    ):
        text = piece * (300_000 // len(piece))
        assert isinstance(sentences(text), list)
        assert find_folded(text, "absent 5") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("of Ash Sub, Inc. and of Birch Sub", "Birch Sub"),
        ("ASH SUB, INC. is here. Ash Sub, Inc. was there", "Ash Sub, Inc"),  # in capitals before
        ("Ash-Sub Inc was merged into Ash Sub, Inc", "Ash Sub, Inc"),  # with a hyphen before
        ("Ash Subsidiary and Ash Sub", "Ash Sub"),  # the beginning of a longer word before
        ("Trash Sub and Ash Sub", "Ash Sub"),
        ("<u>Ash</u> Sub, and Ash Sub", "Ash Sub"),
        ("\u201cAsh\u201d Sub \u2013 and Ash Sub", "Ash Sub"),
        ("\u00c5sh Sub and Ash Sub", "Ash Sub"),
        ("\uff21sh Sub and Ash Sub", "Ash Sub"),  # a wide A
        ("Ash 2 Sub and Ash Sub", "Ash Sub"),
        ("Ash 2 Sub and Ash Sub", "Ash 2 Sub"),
        ("Ash\nSub | Inc", "Ash Sub Inc"),
        ("nothing of it", "Ash Sub"),
    ],
)
def test_first_folded_is_the_first_of_all(text: str, name: str) -> None:
    assert first_folded(text, name) == next(iter(find_folded(text, name)), None)


@given(
    st.text("aAbB .,-|<u>/1\u00e9\u212a\u0130\u201c\n", max_size=40),
    st.text("aAbB .-1", max_size=6),
)
def test_first_folded_in_any_text(text: str, name: str) -> None:
    assert first_folded(text, name) == next(iter(find_folded(text, name)), None)
