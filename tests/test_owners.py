"""Who acquired the registrant, told as a state, by `its subsidiary`, or by what the offer was."""

from __future__ import annotations

import datetime

import pytest

from assistant.extraction import extract
from tests.invented import filing

REMOVED = " The Company hereby removes from registration all shares that remain unsold."

DEALS = [
    (
        "Tolland Hotels, L.P.",
        None,
        "2009-07-09",
        "Since July 9, 2009, Tolland Hotels, L.P. has been the sole holder of the common shares of Orchid "
        "Materials Corporation, having paid $8.10 for each share that it did not own before.",
    ),
    (
        "Brandeis Systems AG",
        "Finch Merger Corp.",
        "2009-07-09",
        "The cash offer by Brandeis Systems AG, made through Finch Merger Corp., ended with most of the "
        "shares tendered. Finch Merger Corp. was merged into Orchid on July 9, 2009, and Orchid now belongs "
        "entirely to Brandeis Systems AG.",
    ),
    (
        "Kestrel Midstream Corporation",
        "Kestrel Sub LLC",
        "2009-07-09",
        "On July 9, 2009, Kestrel Sub LLC, wholly owned by Kestrel Midstream Corporation, merged with and "
        "into the Company.",
    ),
    (
        "Northam Bidco Limited",
        None,
        "2009-07-09",
        "By a scheme of arrangement effective on July 9, 2009, the whole of the issued share capital of "
        "Orchid Materials Corporation passed to Northam Bidco Limited.",
    ),
    (
        "Wernher Holdings B.V.",
        "WL Sub Corp.",
        "2009-07-09",
        "Effective July 9, 2009, Wernher Holdings B.V. completed its acquisition of Orchid. Its subsidiary "
        "WL Sub Corp. was merged into Orchid under the law of Delaware.",
    ),
    (
        "Harding Surgical, Inc.",
        "HS Acquisition Corp.",
        "2009-07-09",
        "The offerings terminated at 5:00 p.m. on July 9, 2009. At that hour HS Acquisition Corp. was "
        "merged into the Company, and the Company became a subsidiary of Harding Surgical, Inc.",
    ),
    (
        "White Valley Financial, Inc.",
        None,
        "2009-07-09",
        "A share exchange between the Company and White Valley Financial, Inc. took effect on July 9, 2009, "
        "in which White Valley Financial became the only shareholder of the Company.",
    ),
]


@pytest.mark.parametrize(("acquirer", "sub", "closed", "told"), DEALS)
def test_who_acquired_the_registrant_and_when(
    acquirer: str, sub: str | None, closed: str, told: str
) -> None:
    record = extract(filing(told + REMOVED)).record
    assert record is not None
    assert record.reason.category == "merger"
    deal = record.reason.transaction
    assert deal is not None
    assert (deal.acquirer, deal.merger_sub) == (acquirer, sub)
    assert deal.closed_on == datetime.date.fromisoformat(closed)


def test_an_owner_of_another_company_is_not_the_acquirer() -> None:
    told = (
        "On July 9, 2009, Kestrel Sub LLC merged with and into the Company. Tolland Trust is the sole holder "
        "of the stock of Fairway Press, Inc., a customer."
    )
    record = extract(filing(told + REMOVED)).record
    assert record is not None
    deal = record.reason.transaction
    assert deal is None or deal.acquirer != "Tolland Trust"


def test_an_owner_since_a_day_without_its_year() -> None:
    told = "Since July 9, Harding Surgical, Inc. has been the sole stockholder of the Company."
    record = extract(filing(told + REMOVED)).record
    assert record is not None
    deal = record.reason.transaction
    assert deal is not None
    assert (deal.acquirer, deal.closed_on) == ("Harding Surgical, Inc.", None)
