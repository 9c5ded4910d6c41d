"""Offices are found alike in a line, at its beginning and by a search of the whole."""

from __future__ import annotations

import pytest

from assistant.language.offices import begins_with_office, first_office, holds_office

LINES = [
    "Director (principal financial officer and principal accounting officer)",
    "the Vice President signed it, and the directors did not, which the company regrets",
    "(Treasurer and Secretary)",
    "  * Chief Executive Officer",
    "Vice-President, Finance",
    "Subdirector of nothing",
    "each of whom is a director of the company and has power to sign for it as its attorney",
    "Jane Q. Public, Director",
    "Directorship",
    "",
    "No office stands here. " * 12,
    "Secretary " + "of the company that signs for it " * 9,
]


@pytest.mark.parametrize("line", LINES)
def test_an_office_at_the_beginning(line):
    office = first_office(line)
    assert begins_with_office(line) == (office is not None and office[0] == 0)
    led = office is not None and not line[: office[0]].strip(" (*")
    assert holds_office(line, at_start=True) == led
    assert holds_office(line) == (office is not None)


def test_what_begins_with_one():
    told = [line for line in LINES if holds_office(line, at_start=True)]
    assert [line.split()[0] for line in told] == [
        "Director", "(Treasurer", "*", "Vice-President,", "Secretary",
    ]  # fmt: skip
