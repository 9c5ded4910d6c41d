"""Plain text as other programs and typists set it is read as the text that it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import assistant
from assistant.filing.spacing import single_spaced
from assistant.record import Amendment

_FILINGS = Path(__file__).parents[1] / "eval" / "filings"
_BETWEEN = re.compile(r"(?<=\w)-(?=\w)")


def _apart(text: str) -> str:
    return "".join(line + "\n" if line.strip() else line for line in text.splitlines(True))


_SETTINGS: dict[str, Callable[[str], str]] = {
    "blanks-at-which-no-line-breaks": lambda text: text.replace(" ", "\xa0"),
    "thin-blanks": lambda text: text.replace(" ", "\u2009"),
    "hyphens-at-which-no-line-breaks": lambda text: _BETWEEN.sub("\u2011", text),
    "dashes-for-hyphens": lambda text: _BETWEEN.sub("\u2013", text),
    "an-empty-line-between-all-lines": _apart,
}


@pytest.mark.parametrize("setting", _SETTINGS)
@pytest.mark.parametrize("name", ["h-01-tollivar.txt", "q-02.txt"])
def test_a_filing_set_otherwise_is_read_as_it_was(name: str, setting: str) -> None:
    text = (_FILINGS / name).read_text(encoding="utf-8")
    assert _read(_SETTINGS[setting](text)) == _read(text)


def _read(text: str) -> Amendment | None:
    return assistant.extract(assistant.read(text.encode())).record


def test_dashes_stay_dashes_where_hyphens_are_hyphens() -> None:
    text = "Post-Effective Amendment No. 1 to Form S-8\nfor the years 2001–2005, at pages 3–4"
    assert "2001–2005" in assistant.read(text.encode()).text


def test_paragraphs_of_a_line_each_stay_apart() -> None:
    line = "The Company has terminated all offerings under the Registration Statement named above."
    text = "\n\n".join([line] * 60)
    assert single_spaced(text) == text


def test_where_more_lines_are_empty_one_of_them_goes() -> None:
    wrapped = "The Company has terminated all of the offerings that\n\nthe statement covered.\n\n"
    text = wrapped * 20 + "\n" + wrapped * 20
    assert single_spaced(text) == (wrapped * 20 + "\n" + wrapped * 20).replace("\n\n", "\n")


_SIGNED = """Post-Effective Amendment No. 1 to Form S-8
Registration No. 333-228999

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed on its behalf in Lima, Ohio, on May 3, 2019.

ORME TOOLS, INC.

By /s/ Ada B. Coe
Ada B. Coe
{title}
"""


@pytest.mark.parametrize(
    ("title", "offices"),
    [
        ("Senior Vice President and Chief Legal\nOfficer", ["Senior Vice President", "Chief Legal Officer"]),
        ("Treasurer and Principal Financial and Accounting\nOfficer", ["Treasurer", "Principal Financial and Accounting Officer"]),
        ("Vice President and Chief\nOperating Officer", ["Vice President", "Chief Operating Officer"]),
    ],
)  # fmt: skip
def test_an_office_that_ends_in_the_next_line(title: str, offices: list[str]) -> None:
    record = _read(_SIGNED.format(title=title))
    assert record is not None
    assert record.signing.signatories[0].titles == offices
