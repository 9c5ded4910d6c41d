"""Blocks side by side of a cover without line ends: whose name, office and firm is whose."""

from __future__ import annotations

from typing import Any

import pytest
from cover_pieces import CODES, HEAD, NAME, OFFICE
from cover_reading import Case, cover_of

_CAPTION = "(Name, address and telephone number, including area code, of agent for service)\n"


def _read(block: str, caption: str = _CAPTION) -> dict[str, Any]:
    text = HEAD + NAME + CODES + OFFICE + block + " " + caption
    return cover_of(Case("", " ".join(text.split())))


def _who(found: dict[str, Any]) -> tuple[str | None, str | None]:
    name, title, _ = found["agent"]
    return name, title


_STREETS = "40 Mill Road 700 Coe Avenue, Suite 410 Lima, Ohio 45801 Toledo, Ohio 43604"


@pytest.mark.parametrize("marker", ["Copy to:", "Copies to:", "With a copy to:"])
@pytest.mark.parametrize("firm", ["Larch PC", "Larch & Lund LLP", "Larch, Lund & Pell"])
def test_lawyer_beside_the_agent_s_name(marker: str, firm: str) -> None:
    block = (
        f"Ada B. Coe {marker} Vice President and Secretary Kathryn L. Orme"
        f" Quarry Glass, Inc. {firm} {_STREETS} (419) 555-0141"
    )
    found = _read(block)
    assert _who(found) == ("Ada B. Coe", "Vice President and Secretary")
    assert found["counsel"] == [("Kathryn L. Orme", firm)]


def test_marker_over_the_right_block_stands_before_both_names() -> None:
    block = (
        f"Copy to: Ada B. Coe Kathryn L. Orme, Esq. Quarry Glass, Inc. Larch & Lund LLP {_STREETS}"
    )
    found = _read(block)
    assert found["agent"][0] == "Ada B. Coe"
    assert found["counsel"] == [("Kathryn L. Orme", "Larch & Lund LLP")]


def test_firm_beside_the_agent_s_street() -> None:
    block = (
        "Ada B. Coe, Esq. With a copy to: Quarry Glass, Inc. Kathryn L. Orme, Esq. 40 Mill Road"
        " Larch & Lund LLP Lima, Ohio 45801 700 Coe Avenue (419) 555-0141 Toledo, Ohio 43604"
    )
    found = _read(block)
    assert found["agent"][0] == "Ada B. Coe"
    assert found["counsel"] == [("Kathryn L. Orme", "Larch & Lund LLP")]


def test_second_agent_of_a_firm_within_the_first_one_s_office() -> None:
    block = (
        "HENRY A. COE, Chairman, KENNETH S. ORME President, and Chief Executive Officer Larch & Lund"
        f" Quarry Glass, Inc. {_STREETS} Telephone: (419) 555-0141 Telephone: (419) 555-0199"
    )
    found = _read(block)
    assert _who(found) == ("HENRY A. COE", "Chairman, President, and Chief Executive Officer")
    assert found["counsel"] == []


@pytest.mark.parametrize(
    ("printed", "first"),
    [
        ("Treasurer Corporation Counsel", "Treasurer"),
        ("Vice President Secretary", "Vice President"),
        ("Vice President and Treasurer General Counsel", "Vice President and Treasurer"),
    ],
)
def test_offices_of_two_agents_side_by_side(printed: str, first: str) -> None:
    block = f"Ada B. Coe Robert L. Orme {printed} {_STREETS} (419) 555-0141 (419) 555-0199"
    assert _who(_read(block)) == ("Ada B. Coe", first)


def test_blocks_one_after_the_other_are_read_as_before() -> None:
    block = "Ada B. Coe Secretary 40 Mill Road Lima, Ohio 45801 (419) 555-0141 "
    rest = "Copies to: Robert L. Orme, Esq. Larch & Lund LLP 700 Coe Avenue Toledo, Ohio 43604"
    found = _read(block, _CAPTION + rest)
    assert found["agent"] == ("Ada B. Coe", "Secretary", "419-555-0141")
    assert found["counsel"] == [("Robert L. Orme", "Larch & Lund LLP")]


def test_officer_beside_two_lawyers_has_no_firm() -> None:
    copies = (
        "Copies to: W.L. ORME HENRY D. PELL, ESQ. WALTER M. HALE, JR., ESQ. EXECUTIVE VICE PRESIDENT"
        " LARCH LUND LLP ORTON & COE OHIO SERVICES, INC. 64 ELM CENTER 600 OAK STREET SUITE 500"
        " LIMA, OHIO 45801 LIMA, OHIO 45802-2216 TOLEDO, OHIO 43604"
    )
    agent = "Ada B. Coe Secretary 40 Mill Road Lima, Ohio 45801 (419) 555-0141 "
    found = _read(agent, _CAPTION + copies)
    assert found["counsel"][:2] == [("W.L. ORME", None), ("HENRY D. PELL", "LARCH LUND LLP")]


_ROWS = """Copies to:

    Ida B. Hale, Esq.   Owen T. Pell, Esq.   Edith C. Lund, Esq.
Henry D. Orme, Jr., Esq.
  Ruth O. Coe, Esq.   Larch & Birch LLP   Igor Kern, Esq.
Quarry Lime, Inc.
  Ash, Elm & Yew LLP   Bank of Ohio Tower   Beech, Alder, Rowan & Thorn
155 East Mill Street
  767 Main Avenue   50 North Lake Street, Suite 3300   51 West Oak Street
Lima, Ohio 45801
  Dayton, Ohio 45402   Toledo, Ohio 43604   Akron, Ohio 44308
419-555-1781
  937-555-8000   419-555-6339   330-555-1000
"""


def test_four_blocks_whose_rows_have_the_first_cell_on_a_line_of_its_own() -> None:
    found = cover_of(Case("", HEAD + NAME + CODES + OFFICE + _ROWS))
    assert found["counsel"] == [
        ("Henry D. Orme, Jr.", None),
        ("Ida B. Hale", "Ash, Elm & Yew LLP"),
        ("Ruth O. Coe", "Ash, Elm & Yew LLP"),
        ("Owen T. Pell", "Larch & Birch LLP"),
        ("Edith C. Lund", "Beech, Alder, Rowan & Thorn"),
        ("Igor Kern", "Beech, Alder, Rowan & Thorn"),
    ]


def test_rows_that_are_no_blocks_stay_as_they_stand() -> None:
    table = (
        "Fees\n  Legal   Printing   Total\nPaid\n  $1,000   $2,000   $3,000\n"
        "Due\n  $4,000   $5,000   $9,000\nAll\n  $5,000   $7,000   $12,000\n"
    )
    assert cover_of(Case("", HEAD + NAME + CODES + OFFICE + table))["counsel"] == []


@pytest.mark.parametrize(
    "caption",
    [
        "PLEASE SEND COPIES OF ALL COMMUNICATIONS TO:",
        "Please address a copy of all notices, orders and communications to:",
        "Copies of all communications to:",
    ],
)
def test_rows_without_white_space_below_a_long_caption_of_copies(caption: str) -> None:
    block = (
        f"ADA B. COE, ESQ. {caption}\nQUARRY GLASS, INC. ROBERT L. ORME, ESQ.\n"
        "40 MILL ROAD LARCH, LUND & PELL\nLIMA, OHIO 45801 700 COE AVENUE\n"
        "(419) 555-0141 TOLEDO, OHIO 43604\n"
        "(Name, address, including zip code, and (419) 555-0199\ntelephone number\n"
        "of agent for service for the registrant)\n"
    )
    found = cover_of(Case("", HEAD + NAME + CODES + OFFICE + block))
    assert found["agent"] == ("ADA B. COE", None, "419-555-0141")
    assert found["counsel"] == [("ROBERT L. ORME", "LARCH, LUND & PELL")]


def test_cells_in_turns_of_which_the_lawyer_s_are_one_more() -> None:
    block = (
        "Henry T. Coe, Jr., President\n\nwith a copy to:\n\nQuarry Glass, Inc.\n\nRobert L. Orme, Esq.\n\n"
        "40 Mill Road\n\nLarch & Lund LLP\n\nLima, Ohio 45801\n\n700 Coe Avenue\n\n(419) 555-0141\n\n"
        f"Toledo, Ohio 43604\n\n(419) 555-0199\n\n{_CAPTION}"
    )
    found = cover_of(Case("", HEAD + NAME + CODES + OFFICE + block))
    assert found["agent"] == ("Henry T. Coe, Jr.", "President", "419-555-0141")
    assert found["counsel"] == [("Robert L. Orme", "Larch & Lund LLP")]


@pytest.mark.parametrize("first", ["QUARRY AND LIME JOINT VENTURE", "QUARRY LIME PARTNERSHIP"])
def test_two_registrants_named_on_one_line(first: str) -> None:
    names = (
        f"        {first} SILVER LAKE CAPITAL CORP.\n"
        "          (Exact name of registrants as specified in their charters)\n\n"
        "          Nevada                     7011                   88-0310999\n"
        "          Nevada               (Primary Standard            71-0868999\n"
        "      (State or other             Industrial             (I.R.S. Employer\n"
        "       jurisdiction           Classification Code     Identification Numbers)\n"
        "    of incorporation or             Number)\n"
        "       organization)\n\n"
    )
    found = cover_of(Case("", HEAD + names + OFFICE))["registrants"]
    assert [(name, place, ein) for name, place, ein, *_ in found] == [
        (first, "Nevada", "88-0310999"),
        ("SILVER LAKE CAPITAL CORP.", "Nevada", "71-0868999"),
    ]


@pytest.mark.parametrize("firm", ["LarchLund", "McOrmeLund", "BirchLundPell"])
def test_firm_of_surnames_in_one_word(firm: str) -> None:
    copies = f"Copies to:\nRobert M. Orme\n{firm}\n700 Coe Avenue\nToledo, Ohio 43604\n"
    assert cover_of(Case("", HEAD + NAME + CODES + OFFICE + copies))["counsel"] == [
        ("Robert M. Orme", firm)
    ]


@pytest.mark.parametrize("care", ["", "c/o Quarry Service, Inc.\n"])
def test_registrants_whose_addresses_have_one_caption_behind_the_last(care: str) -> None:
    def block(name: str, place: str, ein: str, address: str) -> str:
        return (
            f"{name}\n(Exact name of registrant as specified\nin its charter)\n{place}\n"
            "(State or other jurisdiction of incorporation or organization)\n"
            f"{ein}\n(I.R.S. Employer Identification No.)\n{address}\n"
        )

    second = f"{care}310 Elm Avenue\nDover, Delaware 19901\n(302) 555-8200"
    text = (
        HEAD
        + block("QUARRY ELECTRIC COMPANY", "OHIO", "34-1029384", "40 Mill Road\nLima, Ohio 45801")
        + block("QUARRY CAPITAL II, L.P.", "DELAWARE", "Applied for", second)
        + block("QUARRY CAPITAL TRUST", "DELAWARE", "Applied for", second)
        + "(Address, including zip code, and telephone number, including area code, of"
        " registrants' principal executive offices)\n"
    )
    own = second.rpartition("\n")[0].replace("\n", ", ")
    assert cover_of(Case("", text))["registrants"] == [
        ("QUARRY ELECTRIC COMPANY", "Ohio", "34-1029384", "40 Mill Road, Lima, Ohio 45801", None),
        ("QUARRY CAPITAL II, L.P.", "Delaware", None, own, "302-555-8200"),
        ("QUARRY CAPITAL TRUST", "Delaware", None, own, "302-555-8200"),
    ]
