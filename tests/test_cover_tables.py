"""Tables of additional registrants, in the ways they are printed."""

from __future__ import annotations

import pytest

import assistant

_COVER = """As filed with the Securities and Exchange Commission on May 6, 2019
Registration No. 333-228999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1 TO
FORM S-4
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
ORRIN DALE CORPORATION
(Exact name of registrant as specified in its charter)
Delaware\t36-9156801
(State or other jurisdiction of incorporation or organization)\t(I.R.S. Employer Identification No.)
1 Mill Road
Toledo, Ohio 43604
(419) 555-0100
(Address, including zip code, and telephone number, including area code, of registrant's principal executive offices)
{table}
EXPLANATORY NOTE
All notes that remain unsold are removed.
"""
STEEL = ("Orrin Dale Steel, Inc.", "Ohio", "34-9112233")
TRANSPORT = ("Orrin Dale Transport and Storage Company, L.L.C.", "Delaware", "34-9112234")
HOLDINGS = ("ODC Holdings, L.P.", "Texas", "75-9112235")

TABLES = {
    "names over two lines in columns of spaces": (
        """
                       TABLE OF ADDITIONAL REGISTRANTS

                                        STATE OR OTHER      PRIMARY STANDARD
                                        JURISDICTION OF        INDUSTRIAL         I.R.S. EMPLOYER
EXACT NAME OF REGISTRANT                INCORPORATION OR     CLASSIFICATION       IDENTIFICATION
AS SPECIFIED IN ITS CHARTER             ORGANIZATION          CODE NUMBER             NUMBER
- ---------------------------          ----------------     ----------------     ---------------
Orrin Dale Steel, Inc.                   Ohio                     3312            34-9112233
Orrin Dale Transport and Storage         Delaware                 4210            34-9112234
  Company, L.L.C.
ODC Holdings, L.P.                       Texas                    6799            75-9112235
""",
        [STEEL, TRANSPORT, HOLDINGS],
    ),
    "a cell for each line": (
        """
TABLE OF CO-REGISTRANTS
Name of Co-Registrant
State of Incorporation
I.R.S. Employer Identification No.
Orrin Dale Steel, Inc.
Ohio
34-9112233
ODC Holdings, L.P.
Texas
759112235
""",
        [STEEL, HOLDINGS],
    ),
    "short captions and no number": (
        """
Table of Additional Registrants
Name\tState of Formation\tI.R.S. Employer Identification Number
Orrin Dale Steel, Inc.\tOhio\t34-9112233
Orrin Dale Canada ULC\tNova Scotia\tN/A
""",
        [STEEL, ("Orrin Dale Canada ULC", "Nova Scotia", None)],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_each_row_is_a_registrant(name: str) -> None:
    table, expected = TABLES[name]
    record = assistant.extract(assistant.read(_COVER.format(table=table).encode())).record
    assert record is not None
    first = ("ORRIN DALE CORPORATION", "Delaware", "36-9156801")
    assert [(r.name, r.jurisdiction, r.ein) for r in record.registrants] == [first, *expected]


def test_addresses_and_telephones_of_the_rows() -> None:
    table = """
ADDITIONAL REGISTRANTS
Name\tJurisdiction\tI.R.S. Employer Identification Number\tAddress and Telephone Number
Orrin Dale Steel, Inc.\tOhio\t34-9112233\t2 Furnace Lane, Akron, Ohio 44301, (330) 555-0101
"""
    record = assistant.extract(assistant.read(_COVER.format(table=table).encode())).record
    assert record is not None
    steel = record.registrants[1]
    assert (steel.name, steel.jurisdiction, steel.ein) == STEEL
    assert (steel.address, steel.phone) == ("2 Furnace Lane, Akron, Ohio 44301", "330-555-0101")


def test_a_note_that_only_points_to_another_address_gives_none() -> None:
    table = """
Table of Additional Registrants
Name\tState of Formation\tI.R.S. Employer Identification Number
Orrin Dale Steel, Inc.\tOhio\t34-9112233

The address and telephone number of each additional registrant are those of Orrin Dale Corporation.
"""
    record = assistant.extract(assistant.read(_COVER.format(table=table).encode())).record
    assert record is not None
    assert record.registrants[1].name == STEEL[0]
    assert record.registrants[1].address is None
