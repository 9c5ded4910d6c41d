"""The purpose of amendments that state none: what they enclose tells it."""

from __future__ import annotations

import pytest

from assistant.checking.roles import read_roles
from assistant.filing.inputs import read

_COVER = """As filed with the Securities and Exchange Commission on May 6, 2011
Registration No. 333-171111
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-1
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933
HALVERN GOLD CORP.
(Exact name of registrant as specified in its charter)
Nevada
(State or other jurisdiction of incorporation or organization)
61-1174111
(I.R.S. Employer Identification No.)
40 Cask Lane
Tulsa, Oklahoma 74103
(918) 555-0140
(Address, including zip code, and telephone number of registrant's principal executive offices)
If this Form is a post-effective amendment filed pursuant to Rule 462(d) under the Securities Act,
check the following box. [ ]

"""
_END = """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
registration statement to be signed on its behalf by the undersigned, thereunto duly authorized,
in the City of Tulsa, State of Oklahoma, on May 6, 2011.

HALVERN GOLD CORP.
By: /s/ Nora P. Quince
President
"""
_UNDERTAKING = """
PART II

Item 17. Undertakings

The registrant undertakes to remove from registration by means of a post-effective amendment any
of the securities being registered which remain unsold at the termination of the offering.
"""


def _purpose(body: str) -> str | None:
    aims = read_roles(read((_COVER + body + _END).encode())).aims
    return aims[0].purpose if aims else None


@pytest.mark.parametrize(
    "words",
    [
        "The information in this prospectus is not complete and may be changed.",
        "SUBJECT TO COMPLETION, DATED MAY 6, 2011",
        "This prospectus relates to the resale by the selling stockholders of 5,000,000 shares.",
        "This Prospectus of the Partnership amends and restates that of September 27, 1996.",
        "The date of this prospectus is May 6, 2011.",
        "Neither the Securities and Exchange Commission nor any state securities commission has"
        " approved or disapproved of these securities.",
        "NOR HAS THE COMMISSION PASSED UPON THE ACCURACY OR ADEQUACY OF THE PROSPECTUS.",
    ],
)
def test_a_prospectus_tells_an_update(words: str) -> None:
    assert _purpose(f"PROSPECTUS\n\n{words}\n\nOur stock is quoted.\n{_UNDERTAKING}") == (
        "prospectus_update"
    )


@pytest.mark.parametrize(
    "head",
    [
        "PART II\n\nINFORMATION NOT REQUIRED IN PROSPECTUS\n\nItem 16. Exhibits\n",
        "PART II. INFORMATION NOT REQUIRED IN THE PROSPECTUS\n\nITEM 16. EXHIBITS\n",
        "Item 16. List of Exhibits.\n",
    ],
)
def test_a_list_of_exhibits_alone(head: str) -> None:
    assert _purpose(f"{head}\n5.1 Opinion of Hale & Orton LLP\n") == "exhibits"


@pytest.mark.parametrize(
    ("body", "purpose"),
    [
        (
            "The registrant hereby removes from registration all shares that remain unsold. The"
            " prospectus of May 2, 2010 may no longer be used.\n\nItem 16. Exhibits\n",
            "deregistration",
        ),
        ("The offering is over. This prospectus may not be used any more.\n", None),
        ("PART II\n\nItem 14. Other Expenses\n\nItem 16. Exhibits\n", None),
    ],
)
def test_what_is_stated_goes_first(body: str, purpose: str | None) -> None:
    assert _purpose(body) == purpose


@pytest.mark.parametrize(
    "words",
    [
        "PROSPECTUS\n\n4,000,000 Shares\nHALVERN GOLD CORP.\nCommon Stock\n",
        "PRELIMINARY PROSPECTUS\n\nHALVERN GOLD CORP.\n",
        "SUPPLEMENT NO. 3 TO PROSPECTUS DATED MAY 1, 2010\n\nHALVERN GOLD CORP.\n",
    ],
)
def test_the_heading_of_a_prospectus_tells_an_update(words: str) -> None:
    assert _purpose(words) == "prospectus_update"


@pytest.mark.parametrize(
    "words",
    [
        "PART I\n\nINFORMATION REQUIRED IN THE\nPROSPECTUS\n\nItem 1. Plan Information\n",
        "The annual report was sent to every holder. The prospectus has not changed.\n",
    ],
)
def test_headings_of_the_form_and_mere_mentions_tell_none(words: str) -> None:
    assert _purpose(words) is None


def test_a_delaying_amendment_is_no_purpose() -> None:
    delay = (
        "The registrant hereby amends this Registration Statement on such date or dates as may be "
        "necessary to delay its effective date until the registrant shall file a further amendment.\n"
    )
    assert _purpose(delay) is None
    assert _purpose(delay + "\nPROSPECTUS\n\nHALVERN GOLD CORP.\n") == "prospectus_update"
