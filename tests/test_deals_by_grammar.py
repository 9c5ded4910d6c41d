"""Deals told in sentences that name no role: who merged into whom, whose company it was, and when."""

from __future__ import annotations

import pytest

from assistant.record import Transaction
from tests.invented import OWN, deal_line, record_told


def _deal(told: str) -> Transaction:
    deal = record_told(told).reason.transaction
    assert deal is not None
    return deal


# What is told; acquirer, merger subsidiary, survivor, day of the agreement, day of the closing.
DEALS = [
    (  # a short name that two companies share: the owner's
        "Wexford Technologies K.K., of Osaka, closed its purchase of the company on June 1, 2011. Under a merger "
        "agreement made on March 17, 2011, Wexford Boston, Inc., which belongs to Wexford, merged into Orchid.",
        f"Wexford Technologies K.K. | Wexford Boston, Inc. | {OWN} | 2011-03-17 | 2011-06-01",
    ),
    (  # `Its merger into`; a bank of the same first name is another company
        'Orchid Materials Corporation ("OMC") ceased to exist on June 28, 1996. Its merger into Alder Bluff Corp. '
        '("ABC"), which was the subject of an agreement dated November 30, 1995 between OMC and ABC, was '
        "consummated on that day, and Orchid Bank and Trust was merged into Bluff National Bank.",
        "Alder Bluff Corp. | None | Alder Bluff Corp. | 1995-11-30 | 1996-06-28",
    ),
    (  # whose affiliate the vehicle is, in another sentence
        "Orchid Materials Corporation was merged on February 1, 2007 with and into Oriole Merger Sub LLC. Oriole "
        "Merger Sub LLC is an affiliate of Harrow Capital, L.P. The merger was governed by an agreement dated "
        "October 16, 2006.",
        "Harrow Capital, L.P. | Oriole Merger Sub LLC | Oriole Merger Sub LLC | 2006-10-16 | 2007-02-01",
    ),
    (  # through a vehicle, which disappeared
        "On February 20, 2020, Corvid Media Corporation, through CMC Sub Two, Inc., consummated its acquisition of "
        "Orchid by way of merger, CMC Sub Two, Inc. being the constituent that disappeared.",
        f"Corvid Media Corporation | CMC Sub Two, Inc. | {OWN} | None | 2020-02-20",
    ),
    (  # by its initials the owner's; the form of the agreement's title is nobody's
        "Pursuant to the combination agreement of September 14, 2011 between Orchid and Wheat Pipeline Partners, "
        'L.P. ("Wheat"), Orchid on February 6, 2012 became Wheat\'s wholly owned subsidiary through a merger with '
        "WPP Oklahoma LLC, in which Orchid survived.",
        f"Wheat Pipeline Partners, L.P. | WPP Oklahoma LLC | {OWN} | 2011-09-14 | 2012-02-06",
    ),
    (  # a legal form within a legal form, and a stated survivor
        "Orchid was acquired by Hauptmann Werkzeug GmbH & Co. KG on August 14, 2013 (merger agreement: December 20, "
        "2012; merging subsidiary: Sierra Merger Sub, Inc.; survivor: Orchid).",
        f"Hauptmann Werkzeug GmbH & Co. KG | Sierra Merger Sub, Inc. | {OWN} | 2012-12-20 | 2013-08-14",
    ),
    (  # a home within a name
        "Orchid was acquired by Pacific Cable Corp. on July 31, 1998. The acquisition took the form of a merger of "
        "the Company into PCC Holdings (Oregon), Inc., a subsidiary of Pacific Cable Corp.",
        "Pacific Cable Corp. | PCC Holdings (Oregon), Inc. | PCC Holdings (Oregon), Inc. | None | 1998-07-31",
    ),
    (  # the sentence is about `it`, not about the company named behind
        "Orchid no longer has publicly held stock. A subsidiary of Weiss Chemie AG, Weiss Acquisition Inc., merged "
        "into it on September 29, 2008, and Weiss Chemie AG holds every share issued by it.",
        f"Weiss Chemie AG | Weiss Acquisition Inc. | {OWN} | None | 2008-09-29",
    ),
    (  # merged twice
        "On March 12, 2018, Orchid merged with and into PR Merger Sub LLC, with PR Merger Sub LLC surviving, "
        "whereupon PR Merger Sub LLC merged with and into Hallam REIT, Inc.",
        "Hallam REIT, Inc. | PR Merger Sub LLC | PR Merger Sub LLC | None | 2018-03-12",
    ),
    (  # one corporation under the name of the registrant
        "Orchid amalgamated with Boreal Sub Inc., a subsidiary of Boreal Uranium Corp., on August 12, 2010 and "
        "continues as one corporation under the name Orchid Materials Corporation.",
        f"Boreal Uranium Corp. | Boreal Sub Inc. | {OWN} | None | 2010-08-12",
    ),
    (  # `into which it was merged that day`
        "As from August 1, 1996 Orchid is a division of Rexford Electric Company, into which it was merged that day.",
        "Rexford Electric Company | None | Rexford Electric Company | None | 1996-08-01",
    ),
    (  # the day in brackets
        "The purchase period was cut short on May 20, 2004, eleven days before Freight Systems, Inc. took over the "
        "company by merger (May 31, 2004).",
        "Freight Systems, Inc. | None | None | None | 2004-05-31",
    ),
    (  # whose vehicle, named between commas
        "The Company has but one shareholder. That shareholder is Laboratoires Sud S.A.S., whose acquisition vehicle, "
        "LS Acquisition Corp., merged into the Company on August 15, 2005.",
        f"Laboratoires Sud S.A.S. | LS Acquisition Corp. | {OWN} | None | 2005-08-15",
    ),
    (  # the one party to the agreement that is neither the vehicle nor the registrant
        'Tarn Air Group, Inc. ("TAG"), TAG Newco, Inc. ("Newco") and the Company concluded, on February 26, 1999, a '
        "Plan and Agreement of Merger. Newco merged into the Company on June 15, 1999.",
        f"Tarn Air Group, Inc. | TAG Newco, Inc. | {OWN} | 1999-02-26 | 1999-06-15",
    ),
    (  # a letter before the agreement
        "Upon the terms of a letter agreement of May 15, 2006, which was followed by a definitive merger agreement on "
        "June 7, 2006, Calico Brands Ltd. came to own the whole of the stock of Orchid on August 7, 2006.",
        "Calico Brands Ltd. | None | None | 2006-06-07 | 2006-08-07",
    ),
    (  # the acquirer named beside the registrant
        "The Company's acquirer, Southlane Dining LLC, does not mean to keep the plan. It completed the purchase of "
        "the Company on May 12, 2008 by merger of its vehicle Quill Merger Corp.",
        "Southlane Dining LLC | Quill Merger Corp. | None | None | 2008-05-12",
    ),
]


@pytest.mark.parametrize(("told", "expected"), DEALS)
def test_who_merged_into_whom_and_whose_it_was(told: str, expected: str) -> None:
    assert deal_line(_deal(told)) == expected


MERGED = (
    "Orchid became a wholly owned subsidiary of Tarn Corp. on May 9, 2003, when Tarn Sub, Inc. merged "
    "into it. "
)


@pytest.mark.parametrize(
    "told",
    [
        "The agreement to that end was signed by the parties on March 3, 2003.",
        "The deal, which we signed on March 3, 2003, had been announced before.",
        "The merger agreement is of March 3, 2003.",
        "The agreement governing the merger bears the date of March 3, 2003.",
        "All this had been agreed on March 3, 2003.",
        "Tarn Corp. and Orchid had struck their deal on March 3, 2003.",
        "The parties had bound themselves to the merger by agreement of March 3, 2003.",
        "On March 3, 2003 the three of them had concluded a contract for the merger.",
        "The agreement dates from March 3, 2003.",
    ],
)
def test_the_day_on_which_it_was_agreed(told: str) -> None:
    assert str(_deal(MERGED + told).agreement_date) == "2003-03-03"


@pytest.mark.parametrize(
    "told",
    [
        "The registration rights agreement was signed on March 3, 2003.",
        "A letter agreement was made on March 3, 2003.",
        "The merger agreement, which had been negotiated for months, was amended on March 3, 2003.",
        "The options were granted under a plan dated March 3, 2003.",
        "The credit agreement of March 3, 2003 was repaid.",
    ],
)
def test_the_day_of_another_paper(told: str) -> None:
    assert _deal(MERGED + told).agreement_date is None


def test_a_merger_with_another_company_does_not_say_which_survived() -> None:
    deal = _deal(
        "Gladwyn REIT, Inc. acquired Orchid on July 19, 2006 by merging GHR Acquisition, LLC with Orchid."
    )
    assert deal.acquirer == "Gladwyn REIT, Inc."
    assert deal.surviving_entity is None


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("On May 3, 2004 Orchid conveyed substantially all of its assets to Tarn Works, Inc.", "asset_sale"),
        ("Orchid transferred all of its assets and business to Tarn Works, Inc. on May 3, 2004.", "asset_sale"),
        ("The stock of Orchid was bought by Tarn Works, Inc. from its holders on May 3, 2004.", "other"),
        ("Orchid was acquired by Tarn Works, Inc. on May 3, 2004 by merger.", "merger"),
    ],
)  # fmt: skip
def test_the_kind(told: str, kind: str) -> None:
    assert _deal(told).kind == kind


@pytest.mark.parametrize(
    "told",
    [
        "Orchid was merged on December 1, 2008 with Tarn Sub, Inc., a subsidiary of Tarn Corp.",
        "On November 22, 2004 Orchid was merged out of existence, its business being carried on by Tarn Corp.",
        "This amendment follows the amalgamation of Orchid Materials Corporation with Tarn Ltd.",
        "As a result of a going private transaction Tarn Sub, Inc. was merged into us and Tarn Corp. became our parent.",
    ],
)
def test_a_merger_is_the_ground(told: str) -> None:
    assert record_told(told).reason.category == "merger"
