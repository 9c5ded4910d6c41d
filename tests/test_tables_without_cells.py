"""Tables of text extractions: bars on lines of their own, rows without marks, a line for each cell."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.filing.barred_cells import rows_joined
from tests.invented import THREE_NUMBERS, filing

CELLS = [
    ["Registration No.", "Filed", "Plan", "Registered", "Issued", "Deregistered"],
    ["333-41234", "July 22, 2006", "2006 Stock Plan", "1,800,000", "1,644,205", "155,795"],
    ["333-55678", "May 2, 2008", "Employee Stock Purchase Plan", "300,000", "299,310", "10,690"],
    ["33-60001", "May 8, 2010", "2006 Stock Plan", "900,000", "511,640", "388,360"],
]
LEAD = "The Company removes from registration the shares of common stock shown in the last column."
BEHIND = "Awards outstanding under the plans stay in force."
LAYOUTS = {
    "a bar between cells": "\n".join("\n|\n".join(row) for row in CELLS),
    "a line for each cell": "\n".join("\n".join(row) for row in CELLS),
    "a row on a line": "\n".join(" ".join(row) for row in CELLS),
    "a row on a line, parted by blank lines": "\n\n".join(" ".join(row) for row in CELLS),
    "forms before the numbers": "\n".join(
        ["Form " + " ".join(CELLS[0]), *("S-8 " + " ".join(row) for row in CELLS[1:])]
    ),
}


@pytest.mark.parametrize("table", LAYOUTS.values(), ids=LAYOUTS)
def test_a_table_is_read_in_whatever_way_its_cells_are_printed(table: str) -> None:
    record = extract(filing(f"{LEAD}\n\n{table}\n\n{BEHIND}", numbers=THREE_NUMBERS)).record
    assert record is not None
    told = [
        (str(s.filed_on), s.securities[0].registered, s.securities[0].sold, s.securities[0].deregistered)
        for s in record.registration_statements
    ]  # fmt: skip
    assert told == [
        ("2006-07-22", 1800000, 1644205, 155795),
        ("2008-05-02", 300000, 299310, 10690),
        ("2010-05-08", 900000, 511640, 388360),
    ]
    plans = [s.plans for s in record.registration_statements]
    assert plans == [["2006 Stock Plan"], ["Employee Stock Purchase Plan"], ["2006 Stock Plan"]]


def test_sentences_that_begin_with_numbers_are_no_table() -> None:
    body = (
        "The Company amends two statements:\n\n333-41234, filed on May 4, 2001, which registered 700,000 shares of common "
        "stock under the 2001 Plan; and\n\n333-55678, filed on June 1, 2005, which registered 2,200,000 shares of common stock "
        "under the 2005 Plan.\n\nAll shares that remain unsold under them are hereby deregistered."
    )  # fmt: skip
    record = extract(filing(body, numbers="Registration Nos. 333-41234 and 333-55678")).record
    assert record is not None
    told = [(str(s.filed_on), s.securities[0].registered) for s in record.registration_statements]
    assert told == [("2001-05-04", 700000), ("2005-06-01", 2200000)]


BETWEEN = (
    "Filed\n|\nPlan\n333-41234\n|\nMay 4, 2001\n|\n1,700,000\n333-55678\n|\nMay 9, 2005\n|\n2,000\n"
)


def test_rows_whose_cells_have_bars_between_them_become_lines() -> None:
    joined = rows_joined(BETWEEN)
    assert joined.split() == BETWEEN.split()
    assert "333-41234 | May 4, 2001 | 1,700,000\n" in joined
    assert joined.count("\n") == BETWEEN.count("\n")
    lines = BETWEEN.split("\n")
    assert joined.split("\n").index("333-55678 | May 9, 2005 | 2,000") == lines.index("333-55678")


KEPT = [
    "|\nTexas\n|\n|\n75-2599762\n|\n(State)\n|\n|\n(EIN)\n|\n",  # bars around each cell
    "|Texas\n|75-2599762\n|\n(State)\n|(EIN)\n|\n|\n|\n",  # a bar before each
    "333-41234\n|\nMay 4, 2001\n|\n1,700,000\n|\n333-55678\n|\nMay 9, 2005\n|\n2,000\n|\n",  # also between rows
    "One paragraph.\n\nAnother | with a bar.\n",
]  # fmt: skip


@pytest.mark.parametrize("text", KEPT)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert rows_joined(text) == text


def test_bars_of_a_text_on_one_line_are_no_rows() -> None:
    cells = "Delaware | 36-7254189 | (State) | (EIN) | " * 20
    assert "|" not in rows_joined(cells)
    assert len(rows_joined(cells)) == len(cells)


def test_a_long_cell_goes_on_with_its_row() -> None:
    rows = [
        "|333-41234", "|February 10, 2004",
        "|4,461,845 shares, consisting of 2,311,845 shares under the 2001 Plan and 2,150,000 shares under the 2004 Plan",
        "|333-55678", "|March 9, 2005",
        "|1,265,412 shares, consisting of 1,012,330 shares under the 2004 Plan and 253,082 shares under the 2005 Plan",
    ]  # fmt: skip
    body = (
        f"{LEAD}\n\n|File No.\n|Date filed\n|Shares registered\n"
        + "\n".join(rows)
        + f"\n\n{BEHIND}"
    )
    record = extract(filing(body, numbers="Registration Nos. 333-41234 and 333-55678")).record
    assert record is not None
    told = [s.securities[0].registered for s in record.registration_statements]
    assert told == [4461845, 1265412]
