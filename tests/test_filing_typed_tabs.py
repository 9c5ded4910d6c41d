"""Typed tabs are the blanks that they stand for; tabs between cells stay."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import assistant
from assistant.filing.typed_tabs import with_blanks

_FILINGS = Path(__file__).parents[1] / "eval" / "filings"

# A page as a typist sets it: tabs before lines in the middle, runs of tabs between columns.
_TYPED = """\tAs filed with the Securities and Exchange Commission on March 20, 1998
\t\t\t\t\t\t\tRegistration No. 333-48311
\t\tSECURITIES AND EXCHANGE COMMISSION
\t\t\tWASHINGTON, D.C.  20549

\t\tPOST-EFFECTIVE AMENDMENT NO. 1 TO
\t\t\t\tFORM S-8
\t\tREGISTRATION STATEMENT UNDER
\t\tTHE SECURITIES ACT OF 1933

\t\t\tORME TOOLS, INC.
\t(Exact name of registrant as specified in its charter)

\tOhio\t\t\t\t\t\t34-1029384
(State or other jurisdiction of\t\t\t(I.R.S. Employer
incorporation or organization)\t\t\tIdentification No.)

\t40 Mill Road, Lima, Ohio\t\t\t45801
(Address of principal executive offices)\t(Zip Code)

\t\t\tORME TOOLS, INC.
\t\t\t1998 STOCK OPTION PLAN
\t\t\t(Full title of the plan)

Ada B. Coe\t\t\t\t\tCopy to:
Secretary\t\t\t\t\tNed F. Lund, Esq.
Orme Tools, Inc.\t\t\t\tHale & Lund LLP
40 Mill Road\t\t\t\t\t9 Elm Court
Lima, Ohio 45801\t\t\t\tToledo, Ohio 43604
(Name and address of agent for service)
"""


def test_columns_set_by_typed_tabs() -> None:
    record = assistant.extract(assistant.read(_TYPED.encode())).record
    assert record is not None
    (registrant,) = record.registrants
    assert registrant.name == "ORME TOOLS, INC."
    assert (registrant.jurisdiction, registrant.ein) == ("Ohio", "34-1029384")
    assert registrant.address == "40 Mill Road, Lima, Ohio 45801"
    assert record.plans == ["ORME TOOLS, INC. 1998 STOCK OPTION PLAN"]
    assert record.agent_for_service is not None
    assert record.agent_for_service.name == "Ada B. Coe"
    assert record.agent_for_service.title == "Secretary"
    assert [(x.name, x.firm) for x in record.counsel] == [("Ned F. Lund", "Hale & Lund LLP")]


def test_tabs_between_cells_stay() -> None:
    cells = "Plan\tShares\tSold\n1998 Plan\t400,000\t311,785\n\tIn all\n2001 Plan\t\t12,500\n"
    assert with_blanks(cells) == cells


def test_runs_of_tabs_between_columns_part_two_cells() -> None:
    """A page too short to tell that its tabs were typed: its rows are read cell by cell."""
    text = _TYPED.replace("\n\t\t\t", "\n").replace("\n\t\t", "\n").replace("\n\t", "\n")
    record = assistant.extract(assistant.read(text.encode())).record
    assert record is not None
    (registrant,) = record.registrants
    assert (registrant.jurisdiction, registrant.ein) == ("Ohio", "34-1029384")


@pytest.mark.parametrize("name", ["h-01-tollivar.txt", "p-11.txt", "l-08.txt"])
def test_a_filing_typed_with_tabs_is_read_as_one_with_blanks(name: str) -> None:
    text = (_FILINGS / name).read_text(encoding="utf-8")
    typed = "\n".join(_with_tabs(line) for line in text.split("\n"))
    assert "\t" in typed
    read = assistant.extract(assistant.read(typed.encode())).record
    assert read == assistant.extract(assistant.read(text.encode())).record


def _with_tabs(line: str) -> str:
    """The line with a tab for the blanks before each tab stop."""
    stops = [line[at : at + 8] for at in range(0, len(line), 8)]
    return "".join(re.sub(r" {2,}\Z", "\t", x) if len(x) == 8 else x for x in stops)
