"""Deals told plainly: taken private, sold to, amalgamated, agreed on a day; and plans that merge."""

from __future__ import annotations

import pytest

from tests.invented import OWN, deal_line, record_told

# What is told; acquirer, merger subsidiary, survivor, day of the agreement, day of the closing.
DEALS = [
    (  # agreed before it was carried out, in one sentence
        "Orchid Materials Corporation was taken private on March 9, 2007. A group led by Wren Capital V, L.P. had "
        "agreed on November 13, 2006 to buy the company; the purchase was carried out through a merger of OMC "
        "Acquisition Corp. with and into Orchid, now a wholly owned subsidiary of OMC Holdings LLC.",
        f"OMC Holdings LLC | OMC Acquisition Corp. | {OWN} | 2006-11-13 | 2007-03-09",
    ),
    (  # a subsidiary named by its owner's name
        "Effective August 31, 2000 Orchid was combined with Tarrant Systems, Inc. in a stock-for-stock "
        "transaction. Nova Acquisition Corp., a Tarrant subsidiary, merged into Orchid.",
        f"Tarrant Systems, Inc. | Nova Acquisition Corp. | {OWN} | None | 2000-08-31",
    ),
    (  # whose company it is, by an adjective; `our company`
        "On March 15, 2006 Medvale International, Inc. completed the purchase of our company for $14.35 per share. "
        "The form was a merger of Quick Sub, Inc., a Medvale company, into Orchid.",
        f"Medvale International, Inc. | Quick Sub, Inc. | {OWN} | None | 2006-03-15",
    ),
    (  # `our sale to`
        "On January 19, 2023 we completed our sale to Wexford Bio Holdings, Inc. Its subsidiary Larch Merger Sub, "
        "Inc. merged with and into us pursuant to the merger agreement of October 31, 2022.",
        f"Wexford Bio Holdings, Inc. | Larch Merger Sub, Inc. | {OWN} | 2022-10-31 | 2023-01-19",
    ),
    (  # the sale of the company to somebody, under a contract
        "The stockholders approved the sale of the Company to Tropic Fund III, L.P. on October 23, 2008, and TF3 "
        "Acquisition, Inc. was merged into the Company on October 28, 2008; the contract was dated July 14, 2008.",
        f"Tropic Fund III, L.P. | TF3 Acquisition, Inc. | {OWN} | 2008-07-14 | 2008-10-28",
    ),
    (  # the buyer is named in a sentence of its own
        "We were taken private on September 15, 2022. The buyer was Cinder Topco, L.P.; Cinder Bidco, Inc. was "
        "merged into us under a merger agreement that we signed on May 23, 2022.",
        f"Cinder Topco, L.P. | Cinder Bidco, Inc. | {OWN} | 2022-05-23 | 2022-09-15",
    ),
    (  # the vehicle disappears, so that the registrant survives
        "As the result of a merger completed on July 27, 2001, the Company has one stockholder, Grupo Marisma, S.A. "
        "de C.V. OM Mergeco, Inc., which the stockholder had set up, disappeared in the merger.",
        f"Grupo Marisma, S.A. de C.V. | OM Mergeco, Inc. | {OWN} | None | 2001-07-27",
    ),
    (  # owner `as of` a day
        "Snowfield Holdings, L.L.C. has, by means of the merger of Snowfield Mergeco, Inc. with and into the Company "
        "under a merger agreement dated April 20, 2015, become as of July 27, 2015 the owner of the entire equity "
        "of the Company.",
        f"Snowfield Holdings, L.L.C. | Snowfield Mergeco, Inc. | {OWN} | 2015-04-20 | 2015-07-27",
    ),
    (  # people who bought through a company of their own
        "Mr. Harold Linde and members of his family, through HL Timber Corp., bought all shares of the Company that "
        "they did not own already. The purchase took the form of a cash merger (Agreement and Plan of Merger dated "
        "June 3, 1996), in which HL Timber Corp. merged into the Company and which closed October 11, 1996.",
        f"HL Timber Corp. | None | {OWN} | 1996-06-03 | 1996-10-11",
    ),
    (  # amalgamation; the new company bears the old name
        "The Company amalgamated under the laws of Bermuda with OM Amalgamation Ltd., a company owned by Lines of "
        "Genoa S.p.A., on November 10, 2005, and the amalgamated company bears the name Orchid Materials "
        "Corporation. The agreement to amalgamate bears the date July 5, 2005.",
        f"Lines of Genoa S.p.A. | OM Amalgamation Ltd. | {OWN} | 2005-07-05 | 2005-11-10",
    ),
    (  # a tender offer, then a merger `approved … and completed on`
        'Optic Partners, Inc. ("Optic") paid for 88.3% of the outstanding shares of the Company upon the closing of '
        "its tender offer on August 3, 2001. The back-end merger, of Optic's subsidiary OP Purchase Corp. into the "
        "Company, was approved at a special meeting and completed on September 12, 2001.",
        f"Optic Partners, Inc. | OP Purchase Corp. | {OWN} | None | 2001-09-12",
    ),
    (  # a country in the name of the company that was merged
        "All of the capital stock of the Company having been acquired on January 29, 1999 by Nordvik ASA, through "
        "the merger of Nordvik Holdings (U.S.) Inc. into the Company upon the terms of an Agreement of Merger dated "
        "October 6, 1998, there are no options outstanding.",
        f"Nordvik ASA | Nordvik Holdings (U.S.) Inc. | {OWN} | 1998-10-06 | 1999-01-29",
    ),
    (  # approvals of several days before the closing, and an agreement with a company of that name
        "The Company entered into an Agreement of Merger with TransNorth Telephone, Inc. on March 3, 1997. The "
        "shareholders gave their approval on June 24, 1997, the Regulatory Authority on August 12, 1997, and the "
        "merger was consummated on September 2, 1997. TransNorth is the surviving corporation.",
        "TransNorth Telephone, Inc. | None | TransNorth Telephone, Inc. | 1997-03-03 | 1997-09-02",
    ),
    (  # `with the registrant of the vehicle`
        "The Company became a wholly-owned subsidiary of Lumen Networks Ltd. on August 18, 2000 through the merger "
        "with the Company of LN Merger Corp.",
        f"Lumen Networks Ltd. | LN Merger Corp. | {OWN} | None | 2000-08-18",
    ),
    (  # `agreed to be acquired`, and the closing apart
        "On June 27, 2021 the Company agreed to be acquired by Ansger Biologics AB. The transaction closed on "
        "October 5, 2021, when Heron Merger Sub Inc., an indirect subsidiary of Ansger, was merged with and into it.",
        f"Ansger Biologics AB | Heron Merger Sub Inc. | {OWN} | 2021-06-27 | 2021-10-05",
    ),
    (  # the other company in a merger with no vehicle
        "The Company ceased to be publicly owned on March 7, 2003 upon a merger with OMC Management Group LLC in "
        "which its shareholders were given $3.40 a share.",
        "OMC Management Group LLC | None | None | None | 2003-03-07",
    ),
    (  # a group of a foreign parent that is no party, and a term without its article
        "Osier Acquisition Sub, Inc. (\"Merger Sub\"), a subsidiary of Osier Holdings, Inc. (\"Parent\"), was formed "
        "for it. On August 14, 2019, under the Agreement and Plan of Merger dated May 6, 2019 among the Company, "
        "Parent and Osier Pharma A/S, Merger Sub merged with and into the Company.",
        f"Osier Holdings, Inc. | Osier Acquisition Sub, Inc. | {OWN} | 2019-05-06 | 2019-08-14",
    ),
    (  # the day is that of the sentence before
        "Since April 4, 2014 the Company has been a subsidiary of Ashmere USA Inc. Its subsidiary AU Merger Sub Inc. "
        "was merged into the Company on that date.",
        f"Ashmere USA Inc. | AU Merger Sub Inc. | {OWN} | None | 2014-04-04",
    ),
    (  # what was left over, at an hour of a day, when the merger took place
        "As a consequence of its acquisition by Osprey Parent Corporation, the Company has withdrawn: (a) under "
        "Registration Statement No. 333-41234, 203,566 shares, everything that had not been sold at 9:00 a.m. on "
        "August 13, 2010, when Osprey Merger Corporation merged into Orchid. The parties had made their agreement "
        "on April 30, 2010.",
        f"Osprey Parent Corporation | Osprey Merger Corporation | {OWN} | 2010-04-30 | 2010-08-13",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), DEALS)
def test_the_parties_and_the_days_of_a_deal(told: str, expected: str) -> None:
    record = record_told(told)
    deal = record.reason.transaction
    assert record.reason.category == "merger"
    assert deal is not None
    assert deal_line(deal) == expected


PLANS_MERGED = [
    "At the close of business on December 31, 1996 the Thrift Plan was merged with and into the Orchid Retirement "
    "Investment Plan, which has no fund holding Common Shares. Up to the merger of the Thrift Plan its trustee had "
    "bought 187,594 shares.",
    "Upon the merger of the Savings Plan for Hourly Employees into the 401(k) Plan on June 30, 2004 no further shares "
    "can be bought for participants.",
    "Since the merger of the Hourly Plan with the Salaried Plan on January 1, 2001 no shares are offered under the "
    "former.",
]


@pytest.mark.parametrize("told", PLANS_MERGED)
def test_plans_that_merge_are_no_companies(told: str) -> None:
    record = record_told(told)
    assert record.reason.category == "plan_ended"
    assert record.reason.transaction is None


def test_a_purchase_by_the_registrant_is_not_its_acquisition() -> None:
    """A supplier that agreed to something on a day, and a division sold, acquire nobody."""
    record = record_told(
        "On May 2, 2007 the Company agreed to sell its coatings division to Larkin Coatings, Inc. The 1998 Stock Plan "
        "expired on June 30, 2008 and no further awards may be granted under it."
    )
    assert record.reason.category == "plan_ended"
    assert record.reason.transaction is None


def test_a_registrant_that_took_another_form_is_the_same() -> None:
    record = record_told(
        "On September 4, 2014 Orchid Materials LLC was acquired by Farrow Instruments Corporation in two steps under "
        "a Merger Agreement of June 9, 2014: first Kite Merger Sub I, Inc. merged into Orchid Materials LLC, and "
        "immediately afterwards that company merged into Kite Merger Sub II, LLC, which took the name Orchid "
        "Materials Corporation."
    )
    assert record.reason.transaction is not None
    assert record.reason.transaction.acquirer == "Farrow Instruments Corporation"
    assert record.reason.transaction.surviving_entity == "Orchid Materials Corporation"
