"""Numbers as they are printed, and the values that they mean."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.language.number_words import number_in_words
from assistant.language.quantities import find_quantities, parse_amount


def read(text: str) -> list[tuple[str, int | Decimal, str, str | None]]:
    found = find_quantities(text)
    return [(text[q.start : q.end], q.value, q.kind, q.currency) for q in found]


@pytest.mark.parametrize(
    ("text", "printed", "value", "kind", "currency"),
    [
        ("sold 1,378,119 shares", "1,378,119", 1378119, "count", None),
        ("sold 1378119 shares", "1378119", 1378119, "count", None),
        ("sold 1 378 119 shares", "1 378 119", 1378119, "count", None),
        ("sold 637\n,549 shares", "637\n,549", 637549, "count", None),
        ("sold 6<b>37</b>,549 shares", "6<b>37</b>,549", 637549, "count", None),
        ("sold 637,<u>549</u>, and", "637,<u>549", 637549, "count", None),
        ("half a million shares", "half a million", 500_000, "count", None),
        ("one and one-half shares", "one and one-half", Decimal("1.5"), "fraction", None),
        ("one-tenth of one cent", "one-tenth of one cent", Decimal("0.001"), "money", "USD"),
        ("SFr. 2.50 each", "SFr. 2.50", Decimal("2.5"), "money", "CHF"),
        ("|$|637,549|", "$|637,549", 637549, "money", "USD"),
        ("\\$.01 par value", "\\$.01", Decimal("0.01"), "money", "USD"),
        ("par value $.001 per share", "$.001", Decimal("0.001"), "money", "USD"),
        ("par value $0.0001", "$0.0001", Decimal("0.0001"), "money", "USD"),
        ("US$1.50", "US$1.50", Decimal("1.5"), "money", "USD"),
        ("U.S. $ 7", "U.S. $ 7", 7, "money", "USD"),
        ("C$3.25", "C$3.25", Decimal("3.25"), "money", "CAD"),
        ("NT$10", "NT$10", 10, "money", "TWD"),
        ("HK$0.10", "HK$0.10", Decimal("0.1"), "money", "HKD"),
        ("CHF 1.20 each", "CHF 1.20", Decimal("1.2"), "money", "CHF"),
        ("Euro 0.16", "Euro 0.16", Decimal("0.16"), "money", "EUR"),
        ("NIS 0.01", "NIS 0.01", Decimal("0.01"), "money", "ILS"),
        ("€0,05", "€0,05", Decimal("0.05"), "money", "EUR"),
        ("£1.5 million", "£1.5 million", 1_500_000, "money", "GBP"),
        ("¥50", "¥50", 50, "money", "JPY"),
        ("5¢", "5¢", Decimal("0.05"), "money", "USD"),
        ("25p each", "25p", Decimal("0.25"), "money", "GBP"),
        ("10 cents each", "10 cents", Decimal("0.1"), "money", "USD"),
        ("$50 million", "$50 million", 50_000_000, "money", "USD"),
        ("$1.2B", "$1.2B", 1_200_000_000, "money", "USD"),
        ("1.5 million shares", "1.5 million", 1_500_000, "count", None),
        ("7.25% notes", "7.25%", Decimal("7.25"), "percent", None),
        ("12 per cent", "12 per cent", 12, "percent", None),
        ("1 1/2% of", "1 1/2%", Decimal("1.5"), "percent", None),
        ("1/10 of a share", "1/10", Decimal("0.1"), "fraction", None),
        ("1/100th of a share", "1/100th", Decimal("0.01"), "fraction", None),
        ("½ share", "½", Decimal("0.5"), "fraction", None),
        ("one-half of a share", "one-half", Decimal("0.5"), "fraction", None),
        ("two-thirds of", "two-thirds", Decimal(2) / 3, "fraction", None),
        ("the 2nd tranche", "2nd", 2, "ordinal", None),
        ("twenty-five thousand shares", "twenty-five thousand", 25_000, "count", None),
        ("ten dollars", "ten dollars", 10, "money", "USD"),
        ("five percent", "five percent", 5, "percent", None),
        ("1.378.119 Aktien", "1.378.119", 1378119, "count", None),
        ("1'378'119 shares", "1'378'119", 1378119, "count", None),
        ("1\u202f378\u202f119 shares", "1\u202f378\u202f119", 1378119, "count", None),
        ("in all 1,378,\n119 shares", "1,378,\n119", 1378119, "count", None),
        ("in all 1 ,378,119 shares", "1 ,378,119", 1378119, "count", None),
        ("1,000,000(1)\t", "1,000,000", 1_000_000, "count", None),
        ("1,000,000*", "1,000,000", 1_000_000, "count", None),
        ("500,000¹", "500,000", 500_000, "count", None),
        ("$(1,234)", "$(1,234)", -1234, "money", "USD"),
        ("sold\t(1,234)\t", "(1,234)", -1234, "count", None),
        ("unsold shares (637,549) of", "637,549", 637549, "count", None),
    ],
)
def test_reads_what_is_printed(
    text: str, printed: str, value: int | Decimal, kind: str, currency: str | None
) -> None:
    assert read(text)[0] == (printed, value, kind, currency)


def test_words_and_figures_are_two_quantities_of_one_value() -> None:
    text = "one million two hundred thousand (1,200,000) shares"
    assert [(p, v) for p, v, _, _ in read(text)] == [
        ("one million two hundred thousand", 1_200_000),
        ("1,200,000", 1_200_000),
    ]
    assert [q.in_words for q in find_quantities(text)] == [True, False]


def test_items_of_a_list_are_not_joined() -> None:
    text = "sold 95,000,\n100,000 and 200,000 shares"
    assert [v for _, v, _, _ in read(text)] == [95_000, 100_000, 200_000]


def test_approximate_values_are_marked() -> None:
    assert [q.approximate for q in find_quantities("approximately 500 of 600")] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "333-32928",
        "S-8",
        "10b5",
        "12,34",
        "1,23,456",
        "1,000,0001",
        "A4",
        "v1.2.3",
        "77-0142404",
        "none of one or more",
        "1.2.3",
    ],
)
def test_codes_and_malformed_numbers_are_no_quantities(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,378,119", 1378119),
        ("\\$.01", Decimal("0.01")),
        ("one hundred (100)", 100),
        ("approximately 500 shares", 500),
        ("$0.50", Decimal("0.5")),
        ("2000", 2000),
        ("-0-", 0),
        ("1,000,000(1)", 1_000_000),
        ("100 and 200", None),
        ("one hundred (101)", None),
        ("333-32928", None),
        ("none", None),
        ("", None),
        ("1" * 5000, None),
    ],
)
def test_parses_one_amount(printed: str, value: int | Decimal | None) -> None:
    assert parse_amount(printed) == value


def words_of(number: int) -> str:
    """A second, independent writer of numbers in words."""
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    ones_list = [*ones.split(), *"fifteen sixteen seventeen eighteen nineteen".split()]  # noqa: SIM905
    tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    if number < 20:
        return ones_list[number]
    if number < 100:
        return tens[number // 10] + ("-" + ones_list[number % 10] if number % 10 else "")
    for size, name in (
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if number >= size:
            rest = " " + words_of(number % size) if number % size else ""
            return f"{words_of(number // size)} {name}{rest}"
    raise AssertionError


@given(st.integers(2, 10**12 - 1), st.sampled_from(["", "upper", "title"]))
def test_numbers_in_words_round_trip(number: int, case: str) -> None:
    words = words_of(number)
    words = words.upper() if case == "upper" else words.title() if case == "title" else words
    assert parse_amount(words) == number
    assert number_in_words(words) == number
    (quantity,) = find_quantities(f"We sold {words} shares.")
    assert (quantity.value, quantity.end - quantity.start) == (number, len(words))


FORMATS = ["{:,}", "{}", "${:,}", "\\${:,}", "{:,} shares", "({:,} shares)", "US$ {:,}", "{:,}.00"]


@given(st.integers(0, 10**14), st.sampled_from(FORMATS))
def test_figures_round_trip(number: int, form: str) -> None:
    assert parse_amount(form.format(number)) == number


@given(st.decimals(min_value=0, max_value=10**9, places=4), st.sampled_from(["{:,}", "{}", "$ {}"]))
def test_decimals_round_trip(number: Decimal, form: str) -> None:
    assert parse_amount(form.format(number)) == number


@given(st.integers(1_000, 10**12), st.data())
def test_a_changed_digit_is_another_value(number: int, data: st.DataObject) -> None:
    printed = f"{number:,}"
    at = data.draw(st.sampled_from([i for i, c in enumerate(printed) if c.isdigit()]))
    other = data.draw(st.sampled_from("0123456789"))
    assume(other != printed[at])
    assert parse_amount(printed[:at] + other + printed[at + 1 :]) != number


@given(
    st.integers(1_000, 10**9),
    st.sampled_from(["{}7", "7{}", "{},1", "A{}", "_{}", "{}-1", "3-{}", "{}.1.2"]),
)
def test_a_number_within_a_longer_code_is_not_found(number: int, form: str) -> None:
    found = find_quantities(form.format(number))
    assert number not in [quantity.value for quantity in found]


@given(st.text())
def test_any_text_gives_ordered_disjoint_spans_that_parse_again(text: str) -> None:
    found = find_quantities(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


PIECES = [
    "1,378,119",
    "$.01",
    "(",
    ")",
    " ",
    "\n",
    "ten",
    "million",
    "5%",
    "1/2",
    ",",
    ".",
    "-",
    "½",
    "’",
    "US$",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_pieces_in_any_order_are_read(text: str) -> None:
    found = find_quantities(text)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    for quantity in found:
        assert any(c.isalnum() for c in text[quantity.start : quantity.end])


@pytest.mark.parametrize(
    "piece", ["1", "1,", "1,000,", "1.", "$", "one ", "1/", "1 1/2 ", "(1", "one-", "1\u202f000"]
)
def test_hostile_repeats_are_read(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert isinstance(find_quantities(text), list)
