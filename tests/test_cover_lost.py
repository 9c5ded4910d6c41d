"""Covers of which captions, cells or line ends were lost, with invented companies in them."""

from __future__ import annotations

import pytest
from cover_pieces import AGENT, CODES, HEAD, NAME, OFFICE, SAME, STREET
from cover_reading import Case, cover_of

import assistant

CASES = [
    Case(
        "captions-of-agent-and-copies-over-both-their-blocks",
        HEAD
        + NAME
        + CODES
        + OFFICE
        + """Name, address and telephone
number of agent for service:

Copy to:

ADA B. COE
Vice President and Secretary
Quarry Glass, Inc.
40 Mill Road
Lima, Ohio 45801
(419) 555-0141

LOUIS P. HARE III, ESQ.
Hare Tolliver PLC
8 Canal Plaza
Toledo, Ohio 43604
""",
        **{
            **SAME,
            "agent": ("ADA B. COE", "Vice President and Secretary", "419-555-0141"),
            "counsel": [("LOUIS P. HARE III", "Hare Tolliver PLC")],
        },
    ),
    Case(
        "street-behind-the-agents-office-on-one-line",
        HEAD
        + NAME
        + CODES
        + OFFICE
        + """Ada B. Coe, Secretary, 40 Mill Road, Lima, Ohio
45801  (419) 555-0141
(Name, address and telephone number of agent for service)
""",
        **SAME,
    ),
    Case(
        "place-and-number-without-captions",
        HEAD + NAME + "|\nOhio\n|\n34-1029384\n" + OFFICE + AGENT,
        **SAME,
    ),
    Case(
        "employer-number-within-the-caption-beside-it",
        HEAD
        + NAME
        + "Ohio\n\n(State or other jurisdiction of\n\n34-1029384\n\nincorporation or organization)\n\n"
        + "(I.R.S. Employer Identification No.)\n"
        + OFFICE
        + AGENT,
        **SAME,
    ),
    Case(
        "caption-of-the-place-parted-by-its-neighbours",
        HEAD
        + NAME
        + "Ohio 34-1029384\n(State of (Primary Industrial (IRS Employer\n"
        + "Incorporation) Classification Number) I.D. Number)\n"
        + OFFICE
        + AGENT,
        **SAME,
    ),
    Case(
        "officer-in-front-of-the-address",
        HEAD + NAME + CODES + "Brock Vance Jr.\n" + OFFICE + AGENT,
        **SAME,
    ),
    Case(
        "legal-form-alone-on-its-line",
        HEAD
        + "QUARRY GLASS FUND II,\nL.P.\n(Exact name of registrant as specified in its charter)\n"
        + CODES
        + OFFICE
        + AGENT,
        **SAME | {"registrants": [("QUARRY GLASS FUND II, L.P.", *SAME["registrants"][0][1:])]},
    ),
    Case(
        "copies-beside-the-agents-title",
        HEAD
        + NAME
        + CODES
        + OFFICE
        + """Ada B. Coe
Secretary
COPIES TO:
Quarry Glass, Inc.
40 Mill Road
Lima, Ohio 45801
(419) 555-0141
(Name, address, including zip code, and telephone number, including area code, of agent for service)
Louis H. Orr, IV
Pell & Strand P.L.L.P.
9 Court Square
Toledo, Ohio 43604
Telephone: (419) 555-0900
""",
        counsel=[("Louis H. Orr, IV", "Pell & Strand P.L.L.P.")],
        **SAME,
    ),
    Case(
        "copies-over-a-cell-for-each-line",
        HEAD
        + NAME
        + CODES
        + OFFICE
        + AGENT
        + """|Copies to:
|Mara E. Voss, Esq.
|Odile R. Strand, Esq.
|Kent Lowe, Esq.
|Ferrand Ostler Quist
|Voss & Lowe, P.C.
|Brandt & Pell LLP
|9 Court Square, Suite 4
|80 Lake Street, Suite 900
|Toledo, Ohio 43604
|Chicago, Illinois 60601
""",
        counsel=[
            ("Mara E. Voss", "Voss & Lowe, P.C."),
            ("Kent Lowe", "Voss & Lowe, P.C."),
            ("Odile R. Strand", "Ferrand Ostler Quist Brandt & Pell LLP"),
        ],
        **SAME,
    ),
    Case(
        "all-communications-to-a-professional-association",
        HEAD
        + NAME
        + CODES
        + OFFICE
        + AGENT
        + """(All communications to)
Priscilla N.
Oakes, Esq.
Lowry Benham Professional
Association
9 Court Square
Toledo, Ohio 43604
""",
        counsel=[("Priscilla N. Oakes", "Lowry Benham Professional Association")],
        **SAME,
    ),
    Case(
        "agent-of-service-and-telephone-apart",
        HEAD
        + NAME
        + CODES
        + OFFICE
        + """Ada B. Coe
Secretary
40 Mill Road
Lima, Ohio 45801
(Name and address of agent of service)

(419) 555-0141

(Telephone number, including area code, of agent for service)
""",
        **SAME,
    ),
    Case(
        "plan-and-agent-without-captions",
        HEAD.replace("S-3", "S-8")
        + NAME
        + CODES
        + """40 Mill Road, Lima, Ohio
45801
(Address of principal executive offices)
(Zip Code)
2000 DIRECTOR STOCK
PLAN
Ada B. Coe, Esq.
(419) 555-0141
By a registration statement on Form S-8 we registered 20,000 shares of common stock for the plan
that is named above, and we now carry those that are left over to another.
""",
        **SAME
        | {
            "form": "S-8",
            "numbers": {"333-228999": ("S-8", 1)},
            "registrants": [("QUARRY GLASS, INC.", "Ohio", "34-1029384", STREET, None)],
            "agent": ("Ada B. Coe", None, "419-555-0141"),
        },
        plans=["2000 DIRECTOR STOCK PLAN"],
    ),
    Case(
        "number-in-the-name-of-the-file",
        "S-8 POS 1 s-8_pos_333-191919.htm S-8 POS\n" + HEAD + NAME + CODES + OFFICE + AGENT,
        **SAME,
    ),
    Case(
        "cells-three-blanks-apart-with-empty-first-cells",
        HEAD
        + """    QUARRY CAPITAL TRUST I
    QUARRY CAPITAL TRUST II
QUARRY GLASS, INC.   QUARRY CAPITAL TRUST III
(Exact name of registrant as specified in its charter)   (Exact name of registrants as specified in their charters)
Ohio   Delaware
(State or other jurisdiction of   (States or other jurisdictions of
incorporation or organization)   incorporation or organization)
    34-5551111
    N/A
34-1029384   N/A
(I.R.S. Employer Identification No.)   (I.R.S. Employer Identification Nos.)
40 Mill Road   40 Mill Road
Lima, Ohio 45801   Lima, Ohio 45801
(419) 555-0140   (419) 555-0140
(Address, including zip code, and telephone number, including   (Address, including zip code, and telephone number, including
area code, of registrant’s principal executive offices)   area code, of registrants’ principal executive offices)

    With copies to:
Ada B. Coe   Mara E. Voss, Esq.
Quarry Glass, Inc.   Pell & Strand LLP
40 Mill Road   9 Court Square
Lima, Ohio 45801   Toledo, Ohio 43604
(419) 555-0141   (419) 555-0900
(Name, address, including zip code, and telephone number,
including area code, of agent for service)
""",
        counsel=[("Mara E. Voss", "Pell & Strand LLP")],
        **SAME
        | {
            "registrants": [
                ("QUARRY GLASS, INC.", "Ohio", "34-1029384", STREET, "419-555-0140"),
                ("QUARRY CAPITAL TRUST I", "Delaware", "34-5551111", STREET, "419-555-0140"),
                ("QUARRY CAPITAL TRUST II", "Delaware", None, STREET, "419-555-0140"),
                ("QUARRY CAPITAL TRUST III", "Delaware", None, STREET, "419-555-0140"),
            ],
            "agent": ("Ada B. Coe", None, "419-555-0141"),
        },
    ),
    Case(
        "copies-by-cells-before-the-fee-table",
        HEAD
        + NAME
        + CODES
        + OFFICE
        + AGENT
        + """Copies to:
|Brian T. Lowe, Esq.
|Mara E. Voss, Esq.
|Quarry Glass, Inc.
|Pell & Strand LLP
|40 Mill Road
|9 Court Square
|Lima, Ohio 45801
|Toledo, Ohio 43604
|(419) 555-0140
|(419) 555-0900
|Amount
|Proposed maximum
|Amount of
|Title of each class of securities
|to be
""",
        counsel=[("Brian T. Lowe", None), ("Mara E. Voss", "Pell & Strand LLP")],
        **SAME,
    ),
    Case(
        "agent-at-the-address-and-lawyers-calling",
        HEAD
        + NAME
        + CODES
        + """Ada B. Coe
Secretary
Quarry Glass, Inc.
40 Mill Road
Lima, Ohio 45801
(419) 555-0140
(Address, including zip code, and telephone number, including area code, of
registrant’s principal executive offices and agent for service)
Copy to:
Heather Mac-Rowan
Rowan Sutter Duquesne
Barristers and Solicitors
10 Water Street, Vancouver
""",
        counsel=[("Heather Mac-Rowan", "Rowan Sutter Duquesne")],
        **SAME | {"agent": ("Ada B. Coe", "Secretary", "419-555-0140")},
    ),
    Case(
        "address-and-agent-ran-together",
        HEAD
        + NAME
        + CODES
        + """PEGGY A. HALE, ESQ. D. MARK LELAND
MILL BUILDING SENIOR VICE PRESIDENT AND CONTROLLER
40 MILL ROAD 4 GREEN PLAZA
LIMA, OHIO 45801 TOLEDO, OHIO 43604
(419) 555-0140 (419) 555-0150
(Address, including zip code, and telephone number, (Name, address, including zip code, and telephone
including area code, of registrant's principal number, including area code, of agent for service)
executive offices)
""",
        **SAME
        | {
            "registrants": [
                (
                    "QUARRY GLASS, INC.",
                    "Ohio",
                    "34-1029384",
                    "MILL BUILDING, 40 MILL ROAD, LIMA, OHIO 45801",
                    "419-555-0140",
                )
            ],
            "agent": ("D. MARK LELAND", "SENIOR VICE PRESIDENT AND CONTROLLER", "419-555-0150"),
        },
    ),
    Case(
        "address-and-agent-ran-together-and-no-row-tells-where",
        HEAD
        + NAME
        + CODES
        + """PEGGY A. HALE, ESQ.
40 MILL ROAD MILL BUILDING
LIMA, OHIO 45801 4 GREEN PLAZA, 30TH FLOOR
(419) 555-0140 TOLEDO, OHIO 43604
(419) 555-0150
(Address, Including Zip Code, and (Name, Address, Including Zip Code,
Telephone Number, Including Area Code, of Telephone Number, Including Area Code,
Registrant's Principal Executive Offices) of Agent For Service)
""",
        **SAME
        | {
            "registrants": [("QUARRY GLASS, INC.", "Ohio", "34-1029384", None, None)],
            "agent": None,
        },
    ),
    Case(
        "copies-in-rows-that-ran-together",
        HEAD
        + NAME
        + CODES
        + OFFICE
        + AGENT
        + """Copies to:

PHILIP G. STROM, ESQ. JOAN W. HALLECK, ESQ.
Strom, Baines & Tuttle Fenwright Halleck & Cowles
900 Superior Avenue, N.E. One State Street
Cleveland, Ohio 44114 Hartford, Connecticut 06103
(216) 555-0158 (860) 555-0170
""",
        counsel=[
            ("PHILIP G. STROM", "Strom, Baines & Tuttle"),
            ("JOAN W. HALLECK", "Fenwright Halleck & Cowles"),
        ],
        **SAME,
    ),
    Case(
        "entities-left-in-plain-text",
        HEAD
        + NAME.replace("QUARRY GLASS", "QUARRY GLASS &amp; TILE")
        + CODES
        + OFFICE
        + AGENT
        + """Copies to:
Mara O&#146;Dea, Esq.
Pell &amp; Strand
9 Court Square
Toledo, Ohio 43604
""",
        counsel=[("Mara O’Dea", "Pell & Strand")],
        **SAME
        | {
            "registrants": [
                ("QUARRY GLASS & TILE, INC.", "Ohio", "34-1029384", STREET, "419-555-0140")
            ]
        },
    ),
    *(
        Case(
            f"lawyers-on-one-line-{at}",
            (HEAD + NAME + CODES + OFFICE + AGENT + "Copies to: " + copies).replace("\n", " ")
            + " Approximate date of commencement of proposed sale: Not applicable.",
            counsel=counsel,
            **SAME
            | {
                "registrants": [
                    (
                        "QUARRY GLASS, INC.",
                        "Ohio",
                        "34-1029384",
                        STREET.replace(",", "", 1),
                        "419-555-0140",
                    )
                ]
            },
        )
        for at, (copies, counsel) in enumerate(
            [
                (
                    "Keiko Aldana Thomas R. Whit Fenton Torrance Hale LLP 2 Bay Lane Lima, Ohio 45801",
                    [
                        ("Keiko Aldana", "Fenton Torrance Hale LLP"),
                        ("Thomas R. Whit", "Fenton Torrance Hale LLP"),
                    ],
                ),
                (
                    "Reuben A. Holm Catalina Ross Fallon Everly Price LLP 11 Bay Lane Lima, Ohio 45801",
                    [
                        ("Reuben A. Holm", "Fallon Everly Price LLP"),
                        ("Catalina Ross", "Fallon Everly Price LLP"),
                    ],
                ),
                (
                    "Ann B. Poe, Esq. Larkspur Venture Counsel LLP c/o 30/F, Jardine Court Hong Kong",
                    [("Ann B. Poe", "Larkspur Venture Counsel LLP")],
                ),
                (
                    "PHILIP G. STROM, ESQ. JOAN W. HALL, ESQ. Strom, Baines & Tuttle Fenn Hall & Cowles "
                    "900 Superior Avenue One State Street Cleveland, Ohio 44114 Hartford, Ohio 43103",
                    [
                        ("PHILIP G. STROM", "Strom, Baines & Tuttle"),
                        ("JOAN W. HALL", "Fenn Hall & Cowles"),
                    ],
                ),
            ]
        )
    ),
    Case(
        "two-addresses-over-the-same-caption-twice",
        HEAD
        + """QUARRY GLASS, INC.   QUARRY ROYALTY TRUST
(Exact name of registrant as specified in its charter)   (Exact name of registrant as specified in its charter)
Ohio   Texas
(State or other jurisdiction of incorporation)   (State or other jurisdiction of incorporation)
34-1029384   75-6415930
(I.R.S. Employer Identification No.)   (I.R.S. Employer Identification No.)

40 Mill Road

Lima, Ohio 45801

(419) 555-0140

Mill Bank, N.A., Trustee

901 Main Street

Toledo, Ohio 43604

(419) 555-0900

(Address, including zip code, and telephone number, including area code,

of registrant’s principal executive offices)

(Address, including zip code, and telephone number, including area code,

of registrant’s principal executive offices)

"""
        + AGENT,
        **SAME
        | {
            "registrants": [
                *SAME["registrants"],
                (
                    "QUARRY ROYALTY TRUST",
                    "Texas",
                    "75-6415930",
                    "Mill Bank, N.A., Trustee, 901 Main Street, Toledo, Ohio 43604",
                    "419-555-0900",
                ),
            ]
        },
    ),
    Case(
        "two-addresses-in-columns-over-one-caption",
        HEAD
        + """
<TABLE>
<S>                                                <C>
       QUARRY GLASS, INC.*                                   QUARRY ROYALTY TRUST
</TABLE>

              (EXACT NAME OF REGISTRANTS AS SPECIFIED IN CHARTER)

<TABLE>
<S>                                                <C>
                   OHIO                                              TEXAS
</TABLE>

        (STATES OR OTHER JURISDICTIONS OF INCORPORATION OR ORGANIZATION)

<TABLE>
<S>                                                <C>
                  34-1029384                                      75-6415930
</TABLE>

                    (I.R.S. EMPLOYER IDENTIFICATION NUMBERS)

<TABLE>
<S>                                                <C>
              40 MILL ROAD                                 MILL BANK NATIONAL ASSOCIATION
             LIMA, OHIO 45801                                 CORPORATE TRUST DIVISION
              (419) 555-0140                                      901 MAIN STREET
                                                                TOLEDO, OHIO 43604
                                                                   (419) 555-0900
</TABLE>

  (ADDRESSES, INCLUDING ZIP CODE, AND TELEPHONE NUMBERS OF REGISTRANTS' PRINCIPAL EXECUTIVE OFFICES)

"""
        + AGENT,
        **SAME
        | {
            "registrants": [
                (
                    "QUARRY GLASS, INC.",
                    "Ohio",
                    "34-1029384",
                    "40 MILL ROAD, LIMA, OHIO 45801",
                    "419-555-0140",
                ),
                (
                    "QUARRY ROYALTY TRUST",
                    "Texas",
                    "75-6415930",
                    "MILL BANK NATIONAL ASSOCIATION, CORPORATE TRUST DIVISION, 901 MAIN STREET, "
                    "TOLEDO, OHIO 43604",
                    "419-555-0900",
                ),
            ]
        },
    ),
    Case(
        "zip-caption-beside-the-street-and-a-name-over-three-lines",
        HEAD
        + "ALDER\nAND\nBEECH GLASS LIMITED\n(Exact name of registrant as specified in its charter)\n"
        + CODES
        + """(For co-registrants, please see
40 MILL ROAD (Zip Code)
BUILDING B -- SUITE 300
LIMA, OHIO 45801
(Address of principal executive offices)
"""
        + AGENT,
        **SAME
        | {
            "registrants": [
                (
                    "ALDER AND BEECH GLASS LIMITED",
                    "Ohio",
                    "34-1029384",
                    "40 MILL ROAD, BUILDING B -- SUITE 300, LIMA, OHIO 45801",
                    None,
                )
            ]
        },
    ),
    Case(
        "titles-of-two-lines",
        HEAD.replace("S-3", "S-8")
        + "QUARRY GLASS\n(UK) HOLDINGS PLC\n(Exact name of registrant as specified in its charter)\n"
        + CODES
        + OFFICE
        + """THE MILL BANK & TRUST COMPANY

401(k) PLAN

INDIVIDUAL OPTION AGREEMENTS GRANTED UNDER THE LEDGER
TOOLS, INC. 1995 STOCK PLAN ASSUMED BY QUARRY GLASS
(Full titles of the plans)
"""
        + AGENT.replace("Secretary", "Secretary c/o Mill Services"),
        **SAME
        | {
            "form": "S-8",
            "numbers": {"333-228999": ("S-8", 1)},
            "registrants": [
                ("QUARRY GLASS (UK) HOLDINGS PLC", "Ohio", "34-1029384", STREET, "419-555-0140")
            ],
        },
        plans=[
            "THE MILL BANK & TRUST COMPANY 401(k) PLAN",
            "INDIVIDUAL OPTION AGREEMENTS GRANTED UNDER THE LEDGER TOOLS, INC. 1995 STOCK PLAN ASSUMED BY QUARRY GLASS",
        ],
    ),
    Case(
        "place-told-by-the-text-alone",
        HEAD
        + NAME
        + OFFICE
        + AGENT
        + """
EXPLANATORY NOTE

Quarry Glass, Inc., an Ohio corporation (the “Company”), withdraws what it has not sold.
""",
        **SAME | {"registrants": [("QUARRY GLASS, INC.", "Ohio", None, STREET, "419-555-0140")]},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()


def test_the_amendments_number_is_told_where_it_is_signed() -> None:
    cover = HEAD.replace("POST-EFFECTIVE AMENDMENT NO. 1\nTO\n", "POST-EFFECTIVE AMENDMENT TO\n")
    text = (
        cover
        + NAME
        + CODES
        + OFFICE
        + AGENT
        + """
DEREGISTRATION OF SECURITIES

We remove from registration all securities that remain unsold.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
Post-Effective Amendment No. 3 to be signed on its behalf by the undersigned, thereunto duly
authorized, in Lima, Ohio, on May 3, 2019.

QUARRY GLASS, INC.

By: /s/ Ada B. Coe
Ada B. Coe, Secretary
"""
    )
    record = assistant.extract(assistant.read(text.encode())).record
    assert record is not None
    assert record.amendment_number == 3
