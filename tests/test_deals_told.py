"""Deals told in ways that leave out `Merger Sub` and `Parent`: who bought, through whom, how, when agreed."""

from __future__ import annotations

import datetime

import pytest

from assistant.extraction import extract
from assistant.record import Transaction
from tests.invented import filing

REMOVED = " The Company hereby removes from registration all shares that remain unsold."


def _deal(told: str) -> Transaction:
    record = extract(filing(told + REMOVED)).record
    assert record is not None
    assert record.reason.transaction is not None
    return record.reason.transaction


@pytest.mark.parametrize(
    ("acquirer", "told"),
    [
        (
            "Skarven Industri AB (publ)",
            "The Company became a wholly owned subsidiary of Skarven Industri AB (publ) on July 9, 2009 by the "
            "merger of Skarven Merger Corp. with and into the Company.",
        ),
        (
            "Yarrow Publishing plc",
            "Orchid's parent is now Yarrow Publishing plc. The merger of YP Acquisition Corp. into Orchid "
            "became effective on July 9, 2009.",
        ),
        (
            "Cobalto Comercial, S.A. de C.V.",
            "As the result of a merger completed on July 9, 2009, Orchid Materials Corporation has one "
            "stockholder, Cobalto Comercial, S.A. de C.V.",
        ),
    ],
)
def test_the_acquirer_told_as_parent_or_only_holder(acquirer: str, told: str) -> None:
    assert _deal(told).acquirer == acquirer


@pytest.mark.parametrize(
    ("sub", "told"),
    [
        (
            "Larkfield Mergerco",
            "On July 9, 2009, Larkfield Mergerco, an indirect subsidiary of Larkfield Holdings Limited, was "
            "merged into the Company.",
        ),
        (
            "Merlin Diagnostics Merger Corporation",
            "A tender offer by Merlin Diagnostics Merger Corporation, a wholly owned subsidiary of Vevey Holding "
            "S.A., for all shares of the Company expired on July 2, 2009. Through a short-form merger on "
            "July 9, 2009, the Company became an indirect wholly owned subsidiary of Vevey Holding S.A.",
        ),
        (
            "Fenland Bermuda Merger Ltd.",
            "Pursuant to the Agreement and Plan of Merger, dated March 2, 2009, between the Company, Fenland "
            'Mutual Co., Ltd. ("Parent") and Fenland Bermuda Merger Ltd. ("Merger Sub"), and the related '
            "Statutory Merger Agreement, Merger Sub merged with and into the Company on July 9, 2009.",
        ),
        (
            "OMC Transitory, Inc.",
            "The Company was acquired on July 9, 2009 by Marsh Data Holdings, Inc. by way of a merger with "
            "OMC Transitory, Inc., a Marsh subsidiary organized for that purpose. The Company survived.",
        ),
    ],
)
def test_the_company_formed_for_the_merger(sub: str, told: str) -> None:
    assert _deal(told).merger_sub == sub


def test_the_registrant_s_own_merger_into_a_company_owned_by_another() -> None:
    deal = _deal(
        "On July 9, 2009 the separate existence of Orchid Materials Corporation ended through its merger into "
        "Capstan Subsidiary LLC, a limited liability company owned by Admiral Ship Systems Corp."
    )
    assert deal.acquirer == "Admiral Ship Systems Corp."
    assert deal.merger_sub == deal.surviving_entity == "Capstan Subsidiary LLC"


@pytest.mark.parametrize(
    "told",
    [
        "pursuant to an Agreement and Plan of Merger made as of the 2nd day of April, 2009",
        "under the Agreement and Plan of Merger that they concluded on April 2, 2009",
        "in accordance with a Plan of Exchange adopted by both boards of directors on April 2, 2009",
    ],
)
def test_the_day_of_the_agreement(told: str) -> None:
    deal = _deal(
        f"Effective July 9, 2009, the Company was acquired by Birchwood Wells Ltd. {told}, and the Company's "
        "shares were exchanged for those of Birchwood Wells Ltd."
    )
    assert deal.agreement_date == datetime.date(2009, 4, 2)


def test_assets_purchased_by_another_company() -> None:
    deal = _deal(
        "OMC Holdings, Inc. purchased substantially all of the assets and business of the Registrant on "
        "July 9, 2009. The purchase agreement was dated May 1, 2009."
    )
    assert (deal.kind, deal.acquirer) == ("asset_sale", "OMC Holdings, Inc.")
    assert deal.closed_on == datetime.date(2009, 7, 9)
