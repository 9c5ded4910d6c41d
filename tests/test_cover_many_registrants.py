"""Covers of several registrants whose columns or lines are lost, and other blocks hard to part."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

_TITLE = """Registration No. 333-228222
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 2 TO
FORM S-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
"""
_STATED = {"form": "S-3", "amendment": 2, "numbers": {"333-228222": ("S-3", 2)}}
_ADDRESS = """40 Cask Lane
Tulsa, Oklahoma 74103
(918) 555-0140
(Address, including zip code, and telephone number, including area code, of
registrants' principal executive offices)
"""
_AT = ("40 Cask Lane, Tulsa, Oklahoma 74103", "918-555-0140")
_AGENT = """Nora P. Quince
40 Cask Lane
Tulsa, Oklahoma 74103
(918) 555-0140
(Name, address, including zip code, and telephone number, including area code,
of agent for service)
"""
_NORA = ("Nora P. Quince", None, "918-555-0140")


def _flat(text: str) -> str:
    return " ".join(text.split()) + "\n"


def _case(name: str, text: str, registrants: list[tuple[str, str, str | None]], **values) -> Case:
    stated = {"agent": _NORA, "registrants": [(*r, *_AT) for r in registrants]} | _STATED | values
    return Case(name, text, counsel=None, **stated)


_ROWS = """PERRIN PIPE PARTNERS, L.P. DELAWARE 76-0299111
PERRIN PRODUCTS COMPANY, LIMITED
PARTNERSHIP DELAWARE 76-0299222
PLAINS WYE GATHERING COMPANY WYOMING 83-0311333
(Exact name of registrant as specified (State or other jurisdiction of
in its charter) incorporation or organization) (I.R.S. Employer Identification No.)
"""
_OF_ROWS = [
    ("PERRIN PIPE PARTNERS, L.P.", "Delaware", "76-0299111"),
    ("PERRIN PRODUCTS COMPANY, LIMITED PARTNERSHIP", "Delaware", "76-0299222"),
    ("PLAINS WYE GATHERING COMPANY", "Wyoming", "83-0311333"),
]
_PAIR = [
    ("HADLEY BANCORP, INC.", "Michigan", "38-2761111"),
    ("HADLEY CAPITAL TRUST I", "Delaware", "38-3381222"),
]
_PAIR_CODES = """MICHIGAN DELAWARE
(State or other jurisdiction of incorporation or organization)
(State or other jurisdiction of incorporation or organization)
38-2761111 38-3381222
(I.R.S. Employer Identification No.) (I.R.S. Employer Identification No.)
"""

CASES = [
    _case("a-row-each", _TITLE + _ROWS + _ADDRESS + _AGENT, _OF_ROWS),
    _case("a-row-each-all-in-one-line", _flat(_TITLE + _ROWS + _ADDRESS + _AGENT), _OF_ROWS),
    _case(
        "a-row-each-with-industry-over-captions-in-another-order",
        _TITLE
        + """U.S. Hadley Delaware 6712 41-0255111
USH Capital III New York 6719 41-1899222
(State or other jurisdiction (I.R.S. Employer (Exact name of
or incorporation or organization) Identification No.) Registrant as specified in its charter)
"""
        + _ADDRESS
        + _AGENT,
        [
            ("U.S. Hadley", "Delaware", "41-0255111"),
            ("USH Capital III", "New York", "41-1899222"),
        ],
    ),
    _case(
        "two-in-one-line-over-two-captions",
        _flat(
            _TITLE
            + """HADLEY BANCORP, INC. HADLEY CAPITAL TRUST I
(Exact name of registrant as specified in its charter)
(Exact name of co-registrant as specified in its trust agreement)
"""
            + _PAIR_CODES
            + _ADDRESS
            + _AGENT
        ),
        _PAIR,
    ),
    _case(
        "two-in-one-line-over-one-caption-of-both",
        _TITLE
        + """HADLEY BANCORP, INC. HADLEY CAPITAL TRUST I
(Exact name of co-registrants as specified in their charters)
Michigan\tDelaware
(State or other jurisdiction of incorporation)\t(State or other jurisdiction of incorporation)
38-2761111\t38-3381222
(I.R.S. Employer Identification No.)\t(I.R.S. Employer Identification No.)
"""
        + _ADDRESS
        + _AGENT,
        _PAIR,
    ),
    _case(
        "guarantors-named-elsewhere-behind-two-in-one-line",
        _TITLE
        + """Perrin Energy, L.P. Perrin Energy Services, L.P. Subsidiary Guarantors Listed on Schedule A
Delaware Delaware
05-0527111 76-0712222
(Exact name of registrant as specified in its charter)
(I.R.S. Employer Identification No.)
(State or other jurisdiction of incorporation or organization)
"""
        + _ADDRESS
        + _AGENT,
        [
            ("Perrin Energy, L.P.", "Delaware", "05-0527111"),
            ("Perrin Energy Services, L.P.", "Delaware", "76-0712222"),
        ],
    ),
    _case(
        "no-caption-of-the-name-and-the-industry-first",
        _TITLE
        + """HALVERN RAIL S.A.
4813
(Primary Standard Industrial Classification Code Number)
POLAND
(State or other jurisdiction of incorporation or organization)
NOT APPLICABLE
(I.R.S. Employer Identification No.)
"""
        + _ADDRESS
        + _AGENT,
        [("HALVERN RAIL S.A.", "Poland", None)],
    ),
    _case(
        "number-with-blanks-about-its-dash",
        _TITLE
        + """                          HALVERN POWER CORP.
             (Exact name of registrant as specified in its charter)

                  Kentucky                          61  -  1174111
       (State or other jurisdiction of             (I.R.S. Employer
       incorporation or organization)             Identification No.)

"""
        + _ADDRESS
        + _AGENT,
        [("HALVERN POWER CORP.", "Kentucky", "61-1174111")],
    ),
    _case(
        "the-commission-of-the-united-states-is-no-place",
        _TITLE.replace("SECURITIES AND EXCHANGE COMMISSION", "UNITED STATES\\g", 1).replace(
            "\\g", " SECURITIES AND EXCHANGE COMMISSION"
        )
        + """HALVERN POWER CORP.
(Exact name of registrant as specified in its charter)
(State or other jurisdiction of incorporation or organization)
61-1174111
(I.R.S. Employer Identification No.)
"""
        + _ADDRESS
        + _AGENT,
        [("HALVERN POWER CORP.", None, "61-1174111")],
    ),
    _case(
        "one-telephone-below-the-registrants",
        _TITLE
        + """HALVERN POWER COMPANY, INC.
(Exact name of registrant as specified in its charter)
New York
(State or other jurisdiction of incorporation or organization)
13-4922111
(I.R.S. Employer Identification No.)
HPC CAPITAL TRUST I
HPC CAPITAL TRUST II
(Exact name of registrant as specified in its charter)
Delaware
(State or other jurisdiction of incorporation or organization)
40 Cask Lane
Tulsa, Oklahoma 74103
(Address of principal executive offices)
Registrant's telephone number, including area code: (918) 555-0140
"""
        + _AGENT,
        [
            ("HALVERN POWER COMPANY, INC.", "New York", "13-4922111"),
            ("HPC CAPITAL TRUST I", "Delaware", None),
            ("HPC CAPITAL TRUST II", "Delaware", None),
        ],
    ),
    _case(
        "telephone-over-two-lines-behind-the-address",
        _TITLE
        + """HALVERN POWER CORP.
(Exact name of registrant as specified in its charter)
Kentucky
(State of incorporation)
61-1174111
(I.R.S. Employer Identification No.)
40 Cask Lane, Tulsa, Oklahoma 74103 (918)
555-0140
(Address, including zip code, and telephone number, including area code, of
registrant's principal executive offices)
"""
        + _AGENT,
        [("HALVERN POWER CORP.", "Kentucky", "61-1174111")],
    ),
    _case(
        "name-of-the-agent-over-three-lines",
        _TITLE
        + """HALVERN POWER CORP.
(Exact name of registrant as specified in its charter)
Kentucky
(State of incorporation)
61-1174111
(I.R.S. Employer Identification No.)
"""
        + _ADDRESS
        + """Karen
P.
Quince
Acting Controller
40 Cask Lane
Tulsa, Oklahoma 74103
(918) 555-0140
(Name, address and telephone number of agent for service)
""",
        [("HALVERN POWER CORP.", "Kentucky", "61-1174111")],
        agent=("Karen P. Quince", "Acting Controller", "918-555-0140"),
    ),
    _case(
        "guarantors-listed-on-a-table-named-on-two-lines",
        _TITLE
        + """HALVERN POWER CORP.
and the Subsidiary Guarantors listed on the

Table of Additional Registrants*
(Exact name of registrant as specified in its charter)
Kentucky
(State of incorporation)
61-1174111
(I.R.S. Employer Identification No.)
"""
        + _ADDRESS
        + _AGENT,
        [("HALVERN POWER CORP.", "Kentucky", "61-1174111")],
    ),
    _case(
        "area-code-and-given-name-on-lines-of-their-own",
        _TITLE
        + """HALVERN POWER CORP.
(Exact name of registrant as specified in its charter)
Kentucky
(State of incorporation)
61-1174111
(I.R.S. Employer Identification No.)
40 Cask Lane
Tulsa, Oklahoma 74103
(918)
555-0140
(Address, including zip code, and telephone number, including area code, of
registrant's principal executive offices)
"""
        + _AGENT.replace("Nora P. Quince", "Stephen\nP. Quince, Esq."),
        [("HALVERN POWER CORP.", "Kentucky", "61-1174111")],
        agent=("Stephen P. Quince", None, "918-555-0140"),
    ),
    _case(
        "trusts-of-a-series-beside-their-parent",
        _TITLE
        + """
   HALVERN POWER COMPANY                             HALVERN CAPITAL I
     (EXACT NAME OF REGISTRANT AS                   HALVERN CAPITAL II
        SPECIFIED IN CHARTER)                       HALVERN CAPITAL III
                                             (EXACT NAME OF REGISTRANTS AS
                                             SPECIFIED IN TRUST AGREEMENTS)

     OREGON                                                       DELAWARE
        (STATE OR OTHER JURISDICTION OF INCORPORATION OR ORGANIZATION)
     93-0742111                                              (TO BE APPLIED FOR)
                     (I.R.S. EMPLOYER IDENTIFICATION NO.)

"""
        + _ADDRESS
        + _AGENT,
        [
            ("HALVERN POWER COMPANY", "Oregon", "93-0742111"),
            ("HALVERN CAPITAL I", "Delaware", None),
            ("HALVERN CAPITAL II", "Delaware", None),
            ("HALVERN CAPITAL III", "Delaware", None),
        ],
    ),
    _case(
        "kinds-of-partnerships-behind-their-names",
        _TITLE
        + """Halvern Lease Fund Nine
Halvern Lease Fund Nine A L.P., a Delaware limited  partnership  ("Halvern Nine A")
Halvern Lease Fund Nine B L.P., a Delaware limited partnership ("Halvern Nine B")
       (Exact name of registrant as specified in governing instruments)
                                   DELAWARE
        (State or other jurisdiction of incorporation or organization)

       Halvern Nine A [13-4006111], Halvern Nine B [to be applied for]
                   (I.R.S. Employer Identification Numbers)

"""
        + _ADDRESS
        + _AGENT,
        [
            ("Halvern Lease Fund Nine A L.P.", "Delaware", "13-4006111"),
            ("Halvern Lease Fund Nine B L.P.", "Delaware", None),
        ],
    ),
    _case(
        "agent-of-a-column-that-begins-four-lines-higher",
        _TITLE
        + """
                       HALVERN WATER COMPANY
       (EXACT NAME OF REGISTRANT AS SPECIFIED IN ITS CHARTER)

                   OREGON                                           93-0362111
        (STATE OR OTHER JURISDICTION                           (I.R.S. EMPLOYER
     OF INCORPORATION OR ORGANIZATION)                        IDENTIFICATION NO.)
                                                               HAROLD C. QUINCE
                                                                VICE PRESIDENT,
                                                      CHIEF FINANCIAL OFFICER & TREASURER
                                                           HALVERN WATER COMPANY
               40 Cask Lane                                      40 Cask Lane
          Tulsa, Oklahoma 74103                             Tulsa, Oklahoma 74103
              (918) 555-0140                                    (918) 555-0140
(ADDRESS, INCLUDING ZIP CODE, AND TELEPHONE         (NAME, ADDRESS, INCLUDING ZIP CODE, AND
 NUMBER, INCLUDING AREA CODE, OF REGISTRANT'S       TELEPHONE NUMBER, INCLUDING AREA CODE, OF
 PRINCIPAL EXECUTIVE OFFICES)                       AGENT FOR SERVICE)
""",
        [("HALVERN WATER COMPANY", "Oregon", "93-0362111")],
        agent=(
            "HAROLD C. QUINCE",
            "VICE PRESIDENT, CHIEF FINANCIAL OFFICER & TREASURER",
            "918-555-0140",
        ),
    ),
    Case(
        "department-of-a-depositary-bank-behind-a-dash",
        _TITLE.replace("S-3", "F-6")
        + """HALVERN POWER LIMITED
(Exact name of issuer of deposited securities as specified in its charter)
Japan
(Jurisdiction of incorporation or organization of issuer)
Quillon Bank, N.A. – Depositary Receipts Department
40 Cask Lane
Tulsa, Oklahoma 74103
(918) 555-0140
(Address, including zip code, and telephone number, including area code, of agent for service)
""",
        counsel=None,
        amendment=2,
        registrants=[("HALVERN POWER LIMITED", "Japan", None, None, None)],
        agent=("Quillon Bank, N.A.", None, "918-555-0140"),
        form="F-6",
        numbers={"333-228222": ("F-6", 2)},
    ),
    _case(
        "only-an-automatic-shelf's-amendment-number",
        _TITLE.replace("POST-EFFECTIVE AMENDMENT NO. 2", "Amendment No. 2")
        + _ROWS
        + _ADDRESS
        + _AGENT,
        _OF_ROWS,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover_of_many_registrants(case: Case) -> None:
    assert cover_of(case) == case.expected()


def test_counsel_of_one_cell_and_a_registrant_over_two_lines() -> None:
    text = (
        _TITLE
        + """HALVERN APARTMENT COMMUNITIES, INC.
(Exact name of registrant as specified in its charter)
"""
        + _ADDRESS
        + _AGENT
        + """Copies to:
Ada L. Poe, Esq. Jean-Luc Orton, Esq. Hale Lund Vern & Pell LLP 9 Elm Street, Dover, DE 19901
Rick A. Vern, Esq.
HALVERN APARTMENT
COMMUNITIES, INC.
Hadley Square North
40 Cask Lane
Tulsa, Oklahoma 74103
"""
    )
    case = Case("counsel", text, counsel=[])
    assert cover_of(case)["counsel"] == [
        ("Ada L. Poe", "Hale Lund Vern & Pell LLP"),
        ("Jean-Luc Orton", "Hale Lund Vern & Pell LLP"),
        ("Rick A. Vern", None),
    ]


def test_counsel_of_a_block_that_is_printed_twice() -> None:
    block = "Ada L. Poe, Esq.\nHale Lund LLP\n9 Elm Street\nDover, DE 19901\n(302) 555-0100\n"
    case = Case("counsel", _TITLE + _ROWS + _ADDRESS + _AGENT + "Copies to:\n" + block * 2, [])
    assert cover_of(case)["counsel"] == [("Ada L. Poe", "Hale Lund LLP")]


def test_counsel_asked_for_below_the_firm() -> None:
    block = "HALE & LUND L.L.P.\n9 Elm Street\nDover, DE 19901\n(302) 555-0100\n"
    text = _TITLE + _ROWS + _ADDRESS + _AGENT + f"Copies to:\n{block}ATTENTION: ADA L. POE\n"
    assert cover_of(Case("counsel", text, []))["counsel"] == [("ADA L. POE", "HALE & LUND L.L.P.")]


@pytest.mark.parametrize(
    "address",
    [
        "40 Cask Lane 9 Elm Street\nTulsa, Oklahoma 74103 9 Elm Street",
        "40 Cask Lane\nVice President, Law\nTulsa, Oklahoma 74103",
    ],
)
def test_address_of_two_columns_is_none(address: str) -> None:
    block = _ADDRESS.replace("40 Cask Lane\nTulsa, Oklahoma 74103", address)
    found = cover_of(Case("address", _TITLE + _ROWS + block + _AGENT, []))
    assert {registrant[3] for registrant in found["registrants"]} == {None}


def test_address_of_two_columns_alike() -> None:
    twice = "40 Cask Lane 40 Cask Lane\nTulsa, Oklahoma 74103 Tulsa, Oklahoma 74103"
    block = _ADDRESS.replace("40 Cask Lane\nTulsa, Oklahoma 74103", twice)
    found = cover_of(Case("address", _TITLE + _ROWS + block + _AGENT, []))
    addresses = {registrant[3] for registrant in found["registrants"]}
    assert addresses == {"40 Cask Lane, Tulsa, Oklahoma 74103"}


def test_rows_of_which_one_number_lost_a_digit_are_no_name() -> None:
    rows = """Halvern Insurance Inc. Delaware 31-074211 HIC Trust Delaware To Be Applied For
(Exact name of Registrants as specified (State or other jurisdiction of (I.R.S. Employer
in their respective charters incorporation or organization) Identification No.)
"""
    found = cover_of(Case("rows", _flat(_TITLE + rows + _ADDRESS + _AGENT), []))
    assert [(name, *at) for name, _, _, *at in found["registrants"]] == [(None, _FLAT_AT, _AT[1])]


_FLAT_AT = "40 Cask Lane Tulsa, Oklahoma 74103"
