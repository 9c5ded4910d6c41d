"""Removals beside carry-overs and conversions, doubted where both are told; causes and buyers beside them."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Extraction

_FILING = """
Registration No. 333-40771

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1
{onto}TO
FORM {form}
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933

TARN HOLLOW BANCORP, INC.
(Exact name of registrant as specified in its charter)

Ohio                                    31-0322118
(State or other jurisdiction of         (I.R.S. Employer
incorporation)                          Identification No.)

14 Mill Street, Lima, Ohio 45801
(419) 555-0140
(Address and telephone number of principal executive offices)

EXPLANATORY NOTE

{body}

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in Lima, Ohio, on April 2, 2003.

TARN HOLLOW BANCORP, INC.
By: /s/ Owen Tarr
Owen Tarr, President
"""


def extracted(body: str, form: str = "S-8", onto: str = "") -> Extraction:
    return extract(read(_FILING.format(form=form, body=body, onto=onto).encode()))


def _purpose(result: Extraction) -> str:
    assert result.record is not None
    return result.record.purpose


_CONVERSION = """Tarn Hollow Bancorp, Inc. hereby amends its Registration Statement on Form S-4 (No. 333-40771) by
filing this Post-Effective Amendment No. 1 on Form S-8 relating to up to 88,400 shares of common stock
that may be issued on the exercise of options granted under the {plan}.

Documents filed after the date of this amendment and {before} are deemed to be
incorporated by reference.
"""


@pytest.mark.parametrize("plan", ["Brook Savings 1994 Option Plan", "Brook Savings Option Plan"])
@pytest.mark.parametrize(
    "before",
    [
        "before a further one that deregisters all shares then remaining unsold",
        "until any later amendment deregisters the shares that remain unsold",
        "prior to the filing of a subsequent post-effective amendment removing all unsold shares",
    ],
)
def test_options_taken_over_in_a_merger_convert_the_form(plan: str, before: str) -> None:
    body = _CONVERSION.format(plan=plan, before=before)
    assert _purpose(extracted(body, "S-4", "ON FORM S-8 ")) == "form_conversion"


_REMOVED = """On March 4, 2003 the shareholders approved the 2003 Stock Plan, which replaces the 1995 Stock Plan.

This Post-Effective Amendment No. 1 deregisters the 61,300 shares of common stock that were not
issued under the 1995 Stock Plan. {then}
"""


@pytest.mark.parametrize(
    "then",
    [
        "They are being carried forward to a Registration Statement on Form S-8 for the 2003 Stock Plan.",
        "Those shares are hereby transferred to the Registration Statement on Form S-8 (No. 333-51200) "
        "that is filed today.",
        "All of them are now deemed covered by a new Registration Statement on Form S-8.",
    ],
)
def test_shares_removed_and_carried_on_are_a_transfer_in_doubt(then: str) -> None:
    result = extracted(_REMOVED.format(then=then))
    assert _purpose(result) == "share_transfer"
    assert result.status == "needs_review"


def test_a_removal_told_apart_from_what_goes_on_is_doubted() -> None:
    then = """The fee has been paid.

Another 20,000 shares are being transferred to the Registration Statement for the 2003 Stock Plan."""
    same = "The Registrant is today registering the same shares for the 2003 Stock Plan on a new Form S-8."
    assert extracted(_REMOVED.format(then=same)).status == "needs_review"
    assert extracted(_REMOVED.format(then=then)).status == "needs_review"


@pytest.mark.parametrize(
    "then",
    [
        "None of them are being carried forward to another Registration Statement.",
        "They are not transferred to any other Registration Statement or plan.",
    ],
)
def test_what_is_not_carried_on_stays_removed(then: str) -> None:
    assert _purpose(extracted(_REMOVED.format(then=then))) == "deregistration"


def test_warrants_to_be_issued_are_no_end_of_a_duty() -> None:
    body = """The Registration Statement covered 400,000 Units, each of one share and one Warrant, and 400,000
shares to be issued on exercise of the Warrants. Subscriptions for the minimum of 150,000 Units were
not received by January 31, 2003; the minimum was not reached, and the offering terminated by its own terms.

The Company hereby removes from registration all of the 400,000 Units, none of which was sold.
"""
    result = extracted(body, "SB-2")
    assert result.record is not None
    assert result.record.reason.category == "offering_complete"


def test_an_acquirer_is_the_owner_named_before_its_subsidiary() -> None:
    body = """On January 6, 2003 the Registrant entered into an Agreement and Plan of Merger with Alder Ridge
Corporation, a Michigan corporation ("Alder Ridge"), and its wholly owned subsidiary Larch Plover, Inc., an
Ohio corporation ("Purchaser"). On March 28, 2003 Purchaser accepted the shares tendered in its offer for
payment and was merged with and into the Registrant, with the Registrant continuing as the surviving
corporation and a wholly owned subsidiary of Alder Ridge.

As a result of the merger the Registrant hereby removes from registration all unsold shares of common stock.
"""
    result = extracted(body)
    assert result.record is not None
    assert result.record.reason.transaction is not None
    deal = result.record.reason.transaction
    assert (deal.acquirer, deal.merger_sub) == ("Alder Ridge Corporation", "Larch Plover, Inc.")


def test_an_exchange_that_took_place_is_complete_whatever_lapsed() -> None:
    body = """The Registrant registered 900,000 common shares on Form F-4 (No. 333-40771), the most that it might
have to issue to the holders of Fen Quarry, Inc., an Idaho corporation ("Fen"), under the Agreement and
Plan of Merger of May 3, 2002. The merger of THB Idaho Inc., a subsidiary of the Registrant, into Fen took
place on January 9, 2003, and 860,000 common shares were issued. Warrants for 40,000 shares of Fen were not
exercised and lapsed.

The Registrant removes from registration the 40,000 common shares that were registered and not issued.
"""
    result = extracted(body, "F-4")
    assert result.record is not None
    assert result.record.reason.category == "offering_complete"
