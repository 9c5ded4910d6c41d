"""Places: jurisdictions spelled out, cities and states, zip codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.places import (
    city_state,
    find_jurisdictions,
    find_states,
    jurisdiction,
    looks_like_city_state,
)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("DE", "Delaware"),
        ("DELAWARE", "Delaware"),
        ("State of Delaware", "Delaware"),
        ("a Delaware corporation", "Delaware"),
        ("Commonwealth of Massachusetts", "Massachusetts"),
        ("The Commonwealth of Pennsylvania", "Pennsylvania"),
        ("NORTH  CAROLINA", "North Carolina"),
        ("West Virginia", "West Virginia"),
        ("District of Columbia", "District of Columbia"),
        ("Puerto Rico", "Puerto Rico"),
        ("Calif.", "California"),
        ("N.J.", "New Jersey"),
        ("ONTARIO, CANADA", "Ontario, Canada"),
        ("British Columbia", "British Columbia"),
        ("CANADA", "Canada"),
        ("BERMUDA", "Bermuda"),
        ("Cayman Islands", "Cayman Islands"),
        ("The Netherlands", "The Netherlands"),
        ("NETHERLANDS", "Netherlands"),
        ("England and Wales", "England and Wales"),
        ("Republic of the Marshall Islands", "Republic of the Marshall Islands"),
        ("REPUBLIC OF PANAMA", "Republic of Panama"),
        ("British Virgin Islands", "British Virgin Islands"),
        ("U.S. Virgin Islands", "U.S. Virgin Islands"),
        ("V8", "Switzerland"),
        ("X0", "United Kingdom"),
        ("E9", "Cayman Islands"),
        ("A6", "Ontario"),
        ("Alabama (Cloverdale Properties Trust)", "Alabama"),
    ],
)
def test_jurisdiction(printed, name):
    assert jurisdiction(printed) == name


@pytest.mark.parametrize(
    "printed", ["", "Not applicable", "N/A", "12", "Delawarean", "Mainely Foods"]
)
def test_no_jurisdiction(printed):
    assert jurisdiction(printed) is None


@given(
    st.sampled_from(
        ["Delaware", "New York", "Texas", "Republic of Korea", "The Bahamas", "Quebec, Canada"]
    )
)
def test_a_spelled_out_place_is_itself(name):
    assert jurisdiction(name) == name
    assert jurisdiction(name.upper()) == name


def test_places_in_a_line():
    found = find_jurisdictions("Delaware and Nevada")
    assert found == [("Delaware", 0, 8), ("Nevada", 13, 19)]


def test_states_as_codes_only_in_capitals():
    assert find_states("Portland, OR or Santa Fe, New Mexico") == [
        ("Oregon", 10, 12),
        ("New Mexico", 26, 36),
    ]


@pytest.mark.parametrize(
    ("line", "pair"),
    [
        ("Santa Clara, CA 95054", ("Santa Clara", "California")),
        ("PALO VERDE, CALIFORNIA 94304-1050", ("PALO VERDE", "California")),
        ("St. Paul, Minnesota", ("St. Paul", "Minnesota")),
        ("New York, N.Y. 10286", ("New York", "New York")),
        ("Washington, D.C. 20549", ("Washington", "District of Columbia")),
    ],
)
def test_city_and_state(line, pair):
    assert city_state(line) == pair
    assert looks_like_city_state(line)


@pytest.mark.parametrize(
    "line", ["West Virginia", "Vice President", "100 Main Street", "Commonwealth of Virginia"]
)
def test_what_is_no_city(line):
    assert city_state(line) is None


@pytest.mark.parametrize(
    "name",
    [
        "Portuguese Republic", "Hellenic Republic", "Italian Republic", "French Republic",
        "Argentine Republic", "Slovak Republic", "Swiss Confederation", "United Mexican States",
    ],
)  # fmt: skip
def test_full_names_of_states(name: str) -> None:
    assert jurisdiction(name) == name
    assert jurisdiction(f"the {name}") is not None
