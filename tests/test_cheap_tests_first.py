"""Tests that spare a pattern's search let everything through that the pattern finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checking.roles.classes import CLASS, class_names
from assistant.filing.headings import find_headings
from assistant.filing.inputs import read
from assistant.language.flowing import flow

SAMPLES = Path(__file__).parents[1] / "eval" / "filings"
NAMES = """
Class A common stock; Series B-1 Preferred Shares; non-voting ordinary shares; voting preferred stock;
restricted common stock; cumulative preference shares; convertible preferred stock; redeemable
capital stock; exchangeable common shares; perpetual preferred stock; new common stock; subordinate
voting shares; limited voting shares; special voting stock; units of limited partnership interests;
shares of beneficial interest; American Depositary Receipts; limited liability company units; LLC
interests; LP units; partnership units; depositary shares; trust units; membership interests; stock
purchase rights; subscription rights; preferred share purchase rights; Class B units; asset-backed
notes; mortgage-backed certificates; pass-through certificates; participation interests; contingent
value rights; plan interests; interests in the Savings Plan; subscription receipts; share purchase
contracts; deferred compensation obligations; senior notes; subordinated debentures; secured bonds;
unsecured notes; junior debentures; floating rate notes; medium-term notes; debt securities; notes;
bonds; guarantees of the notes; warrants; common stock purchase warrants; private placement warrants;
public warrants; pre-funded warrants; placement agent warrants; redeemable warrants
"""
HEADINGS = [
    "AMENDMENT TO REGISTRATION STATEMENT",
    "Base Prospectus",
    "CARRYOVER OF SECURITIES",
    "DEREGISTRATION OF SECURITIES",
    "EXPLANATORY NOTE",
    "General Power of Attorney",
    "INTRODUCTION",
    "LIST OF EXHIBITS",
    "NOTE TO READERS",
    "PART II",
    "REMOVAL OF SECURITIES FROM REGISTRATION",
    "SIGNATURES",
    "TABLE OF CONTENTS",
    "UNDERTAKINGS",
    "WITHDRAWAL OF SECURITIES",
    " * <b>Signatures</b>",
    "| “EXHIBIT INDEX” |",
]


def _classes(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in class_names(text, 0, len(text))]


def _same_classes(text: str) -> None:
    assert _classes(text) == [m.span() for m in CLASS.finditer(text)]


def test_classes_of_every_kind():
    names = [" ".join(name.split()) for name in NAMES.split(";")]
    assert [name for name in names if not _classes(f"the {name} remain")] == []
    for name in names:
        _same_classes(f"the {name} remain unsold, {name.upper()}; {name}")


def test_classes_of_the_sample_filings():
    for path in sorted(SAMPLES.iterdir())[::12]:
        _same_classes(flow(read(path).text[:40_000]).text)


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_of_every_first_letter(heading):
    text = f"one line before\n{heading}\nThe words below it.\n"
    assert [h.start for h in find_headings(text, 0, len(text))] == [16]


def test_a_heading_at_the_very_beginning_and_one_right_after_another():
    text = "SIGNATURES\nEXHIBIT INDEX\n"
    assert [h.kind for h in find_headings(text, 0, len(text))] == ["signatures", "exhibit_index"]
