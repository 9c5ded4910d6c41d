"""Covers of which captions, cells or line ends were lost, with invented companies in them."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

_HEAD = """As filed with the Securities and Exchange Commission on May 6, 2019
Registration No. 333-228999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933
"""
_CODES = """Ohio
(State or other jurisdiction of incorporation or organization)
34-1029384
(I.R.S. Employer Identification No.)
"""
_STREET = "40 Mill Road, Lima, Ohio 45801"
_OFFICE = """40 Mill Road
Lima, Ohio 45801
(419) 555-0140
(Address, including zip code, and telephone number, including area code, of registrant’s principal executive offices)
"""
_AGENT = """Ada B. Coe
Secretary
40 Mill Road
Lima, Ohio 45801
(419) 555-0141
(Name, address, including zip code, and telephone number, including area code, of agent for service)
"""
_NAME = "QUARRY GLASS, INC.\n(Exact name of registrant as specified in its charter)\n"
_SAME = {
    "form": "S-3",
    "amendment": 1,
    "filed": "2019-05-06",
    "numbers": {"333-228999": ("S-3", 1)},
    "registrants": [("QUARRY GLASS, INC.", "Ohio", "34-1029384", _STREET, "419-555-0140")],
    "agent": ("Ada B. Coe", "Secretary", "419-555-0141"),
}

CASES = [
    Case(
        "place-and-number-without-captions",
        _HEAD + _NAME + "|\nOhio\n|\n34-1029384\n" + _OFFICE + _AGENT,
        **_SAME,
    ),
    Case(
        "employer-number-within-the-caption-beside-it",
        _HEAD
        + _NAME
        + "Ohio\n\n(State or other jurisdiction of\n\n34-1029384\n\nincorporation or organization)\n\n"
        + "(I.R.S. Employer Identification No.)\n"
        + _OFFICE
        + _AGENT,
        **_SAME,
    ),
    Case(
        "caption-of-the-place-parted-by-its-neighbours",
        _HEAD
        + _NAME
        + "Ohio 34-1029384\n(State of (Primary Industrial (IRS Employer\n"
        + "Incorporation) Classification Number) I.D. Number)\n"
        + _OFFICE
        + _AGENT,
        **_SAME,
    ),
    Case(
        "officer-in-front-of-the-address",
        _HEAD + _NAME + _CODES + "Brock Vance Jr.\n" + _OFFICE + _AGENT,
        **_SAME,
    ),
    Case(
        "legal-form-alone-on-its-line",
        _HEAD
        + "QUARRY GLASS FUND II,\nL.P.\n(Exact name of registrant as specified in its charter)\n"
        + _CODES
        + _OFFICE
        + _AGENT,
        **_SAME | {"registrants": [("QUARRY GLASS FUND II, L.P.", *_SAME["registrants"][0][1:])]},
    ),
    Case(
        "copies-beside-the-agents-title",
        _HEAD
        + _NAME
        + _CODES
        + _OFFICE
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
        **_SAME,
    ),
    Case(
        "copies-over-a-cell-for-each-line",
        _HEAD
        + _NAME
        + _CODES
        + _OFFICE
        + _AGENT
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
        **_SAME,
    ),
    Case(
        "all-communications-to-a-professional-association",
        _HEAD
        + _NAME
        + _CODES
        + _OFFICE
        + _AGENT
        + """(All communications to)
Priscilla N.
Oakes, Esq.
Lowry Benham Professional
Association
9 Court Square
Toledo, Ohio 43604
""",
        counsel=[("Priscilla N. Oakes", "Lowry Benham Professional Association")],
        **_SAME,
    ),
    Case(
        "agent-of-service-and-telephone-apart",
        _HEAD
        + _NAME
        + _CODES
        + _OFFICE
        + """Ada B. Coe
Secretary
40 Mill Road
Lima, Ohio 45801
(Name and address of agent of service)

(419) 555-0141

(Telephone number, including area code, of agent for service)
""",
        **_SAME,
    ),
    Case(
        "plan-and-agent-without-captions",
        _HEAD.replace("S-3", "S-8")
        + _NAME
        + _CODES
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
        **_SAME
        | {
            "form": "S-8",
            "numbers": {"333-228999": ("S-8", 1)},
            "registrants": [("QUARRY GLASS, INC.", "Ohio", "34-1029384", _STREET, None)],
            "agent": ("Ada B. Coe", None, "419-555-0141"),
        },
        plans=["2000 DIRECTOR STOCK PLAN"],
    ),
    Case(
        "number-in-the-name-of-the-file",
        "S-8 POS 1 s-8_pos_333-191919.htm S-8 POS\n" + _HEAD + _NAME + _CODES + _OFFICE + _AGENT,
        **_SAME,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()
