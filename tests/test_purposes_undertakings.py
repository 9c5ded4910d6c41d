"""Undertakings to remove, and amendments to come: boilerplate of forms, which removes nothing."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Extraction

_FILING = """
Registration No. 33-40771

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 2
TO
FORM {form}
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933

HOLLIS BROOK WATER COMPANY
(Exact name of registrant as specified in its charter)

Maine                                   01-0322118
(State or other jurisdiction of         (I.R.S. Employer
incorporation)                          Identification No.)

14 Mill Street, Saco, Maine 04072
(207) 555-0140
(Address and telephone number of principal executive offices)

{body}

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in Saco, Maine, on April 2, 1996.

HOLLIS BROOK WATER COMPANY
By: /s/ Owen Tarr
Owen Tarr, President
"""

_UNDERTAKINGS = """
Item 17.  Undertakings.

The Company undertakes:

(1) to file, while offers or sales are made, a post-effective amendment to include any prospectus
that Section 10(a)(3) requires;

{removal}

(4) that each annual report that is incorporated by reference is a new registration statement.
"""
_REMOVALS = [
    "(3) to remove from registration by means of a post-effective amendment any of the securities\n"
    "being registered which remain unsold at the termination of the offering; and",
    "(c) To remove from registration by a post-effective amendment whatever is unsold when the\n"
    "offering ends.",
]


def extracted(body: str, form: str = "S-3") -> Extraction:
    return extract(read(_FILING.format(form=form, body=body).encode()))


@pytest.mark.parametrize("removal", _REMOVALS)
def test_what_is_undertaken_is_not_done(removal: str) -> None:
    body = """This Post-Effective Amendment No. 2 is filed under Section 10(a)(3) to update the prospectus of the
Dividend Reinvestment Plan, of which 121,385 shares of common stock remained unsold on March 31, 1996.
"""
    result = extracted(body + _UNDERTAKINGS.format(removal=removal))
    assert result.record is not None
    assert result.record.purpose == "prospectus_update"
    [statement] = result.record.registration_statements
    assert all(s.deregistered is None and not s.all_unsold for s in statement.securities)


def test_a_removal_by_an_amendment_to_come_is_none() -> None:
    body = """The shares issuable on exercise of these options are moved, by means of this amendment, from
Form S-4 to Form S-8.

Documents filed after this date, and before a post-effective amendment which shows that all the shares
offered have been sold or which deregisters those unsold, become part hereof.
"""
    result = extracted(body, form="S-4")
    assert result.record is not None
    assert result.record.purpose == "form_conversion"


@pytest.mark.parametrize("removal", _REMOVALS)
def test_an_undertaking_that_is_carried_out_removes(removal: str) -> None:
    body = """The offering ended on March 31, 1996. As undertaken, the Company hereby removes from registration the
121,385 shares of common stock that remain unsold.
"""
    result = extracted(body + _UNDERTAKINGS.format(removal=removal))
    assert result.record is not None
    assert result.record.purpose == "deregistration"
    [statement] = result.record.registration_statements
    assert [(s.deregistered, s.all_unsold) for s in statement.securities] == [(121_385, True)]


_EARLIER = "Post-effective amendment no. 1, filed April 29, 1995, updated the prospectus.\n\n"


@pytest.mark.parametrize(
    "removal",
    [
        "Since there will be no more sales under the prospectus, the company withdraws from\n"
        "registration all shares of common stock that the selling stockholders have not sold.",
        "Because no holder would sell at such prices, we withdraw from registration whatever has\n"
        "not been sold.",
    ],
)
def test_what_will_not_happen_any_more_is_no_condition_of_the_removal(removal: str) -> None:
    found = extracted(_EARLIER + removal)
    assert found.record is not None
    assert found.record.purpose == "deregistration"


def test_a_removal_to_come_is_none() -> None:
    found = extracted(
        _EARLIER + "If we end the offering we will, as we have undertaken, remove from\n"
        "registration the shares that are unsold."
    )
    assert found.record is not None
    assert found.record.purpose != "deregistration"
