"""A day that is told once for several statements, a day of another event, the day of a succession."""

from __future__ import annotations

import datetime

import pytest

from assistant.extraction import extract
from assistant.record import Amendment
from tests.invented import filing

NUMBERS = "Registration No. 333-41234\nRegistration No. 333-55678"
LISTED = (
    "Registration No. 333-41234, for 3,200,000 shares of common stock under the 2003 Stock Plan; and\n\n"
    "Registration No. 333-55678, for 400,000 shares of common stock under the Directors' Plan.\n\n"
    "Both plans ended on May 4, 2007. The Company hereby removes from registration all shares that remain unsold."
)


def _record(told: str, *, form: str = "S-8", numbers: str = NUMBERS) -> Amendment:
    record = extract(filing(told, form=form, numbers=numbers)).record
    assert record is not None
    return record


DAY = datetime.date(2003, 12, 30)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "filed two registration statements with the Commission on December 30, 2003, as follows:",
            DAY,
        ),
        ("filed the following registration statements on December 30, 2003:", DAY),
        # of one of the three nothing is told: whose day it is, isn't either
        (
            "filed three registration statements with the Commission on December 30, 2003, among them:",
            None,
        ),
        ("filed a report on Form 8-K with the Commission on December 30, 2003, and has:", None),
    ],
)
def test_one_day_of_several_statements(told: str, expected: datetime.date | None) -> None:
    record = _record(f"The Company {told}\n\n{LISTED}")
    assert [one.filed_on for one in record.registration_statements] == [expected, expected]


def test_the_end_of_an_offer_is_no_day_of_filing() -> None:
    record = _record(
        "The registrant's exchange offer, in which $135,000,000 of its Senior Notes were registered, expired on December 17, "
        "2001. The registrant hereby removes from registration any notes that were not exchanged.",
        form="S-4",
        numbers="Registration No. 333-41234",
    )
    assert record.registration_statements[0].filed_on is None


SUCCEEDED = (
    "On June 30, 2017, under an Agreement and Plan of Merger dated April 18, 2017, OM Transitory, Inc. merged into Old "
    "Orchid, which survived as a wholly owned subsidiary of Holdings."
)


def test_since_when_a_successor_is_one() -> None:
    record = _record(
        "Orchid Materials Holdings, Inc. files this Post-Effective Amendment under Rule 414 as the successor of Orchid Materials "
        f'Corporation ("Old Orchid"). {SUCCEEDED} Holdings expressly adopts the Registration Statements as its own.'
    )
    assert record.purpose == "successor"
    assert "June 30, 2017" in (record.reason.summary or "")
