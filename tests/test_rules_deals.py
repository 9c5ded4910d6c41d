"""Who merged into whom, who owns them, when: deals told in the many ways that filings tell them."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.record import Transaction
from tests.invented import filing

REMOVED = "The Registrant hereby removes from registration all securities that remain unsold."
OWN = "ORCHID MATERIALS CORPORATION"  # the registrant, as the cover prints it


def deal(body: str) -> Transaction:
    record = extract(filing(f"DEREGISTRATION OF SECURITIES\n\n{body} {REMOVED}")).record
    assert record is not None
    assert record.reason.category == "merger"
    assert record.reason.transaction is not None
    return record.reason.transaction


# What is told; acquirer, merger subsidiary, survivor, day of the agreement, day of the closing.
DEALS = [
    (  # two mergers: whoever owns the partnership afterwards is not who took the registrant in
        "Under the Agreement and Plan of Merger dated as of May 17, 2016 among the Registrant, its partnership, "
        'Marlow Realty Trust, Inc., a Maryland corporation ("Marlow"), Marlow Holdings, L.P. and Tern Merger Sub, '
        "L.P., on September 30, 2016, (i) Tern Merger Sub, L.P. was merged into Orchid Operating Partnership, L.P., "
        "which survived as a subsidiary of Marlow Holdings, L.P., and (ii) immediately afterwards the Registrant was "
        "merged with and into Marlow, with Marlow surviving.",
        "Marlow Realty Trust, Inc. | Tern Merger Sub, L.P. | Marlow Realty Trust, Inc. | 2016-05-17 | 2016-09-30",
    ),
    (  # two steps in one sentence: the second has the survivor
        "Under the Agreement and Plan of Merger, dated as of January 31, 2022, among Orchid, Larch Topco, L.P. "
        '("Parent"), Larch Merger Sub I, Inc. ("Merger Sub I") and Larch Merger Sub II, LLC ("Merger Sub II"), on '
        "May 16, 2022, (i) Merger Sub I merged with and into Orchid, with Orchid surviving, and (ii) immediately "
        "thereafter Orchid, as the surviving corporation, merged with and into Merger Sub II, with Merger Sub II "
        "surviving as a wholly owned subsidiary of Parent.",
        "Larch Topco, L.P. | Larch Merger Sub I, Inc. and Larch Merger Sub II, LLC | Larch Merger Sub II, LLC"
        " | 2022-01-31 | 2022-05-16",
    ),
    (  # the banks' merger is not the registrants'; what follows a name is no bracket
        "The Registrant merged with and into Great Fen Financial Group, Inc., an Ohio corporation, effective at the "
        "close of business on October 31, 2003, pursuant to an Agreement and Plan of Merger dated April 16, 2003. "
        "Orchid Valley Bank, a wholly owned subsidiary of the Registrant, then merged with and into Great Fen "
        "National Bank.",
        "Great Fen Financial Group, Inc. | None | Great Fen Financial Group, Inc. | 2003-04-16 | 2003-10-31",
    ),
    (  # into a subsidiary whose description comes between
        "The Registrant was merged with and into Marsh Acquisition LLC, a Maryland limited liability company and "
        "wholly owned subsidiary of Marsh Residential Inc., on February 28, 2006 pursuant to the Agreement and Plan "
        "of Merger dated December 19, 2005.",
        "Marsh Residential Inc. | Marsh Acquisition LLC | Marsh Acquisition LLC | 2005-12-19 | 2006-02-28",
    ),
    (  # a noun with its day, and an owner by a short name
        "The Company is now a wholly owned subsidiary of Bayliss Technologies, Inc. as a result of the merger on "
        "December 30, 1999 of BTI Sub Corp., a subsidiary of Bayliss, into the Company.",
        f"Bayliss Technologies, Inc. | BTI Sub Corp. | {OWN} | None | 1999-12-30",
    ),
    (  # `On that date`; a vehicle by its name
        "Orchid's shares ceased to be traded on January 14, 2011. On that date, under an Agreement and Plan of "
        "Merger entered into September 27, 2010 with Marl Brands Co. and MB Merger Corporation, MB Merger "
        "Corporation was merged into Orchid.",
        f"Marl Brands Co. | MB Merger Corporation | {OWN} | 2010-09-27 | 2011-01-14",
    ),
    (  # owners above owners
        "On July 11, 2023 Kanda Merger Sub, Inc., a wholly-owned subsidiary of Kanda US Holdings, Inc., which is a "
        "wholly-owned subsidiary of Kanda Holdings Co., Ltd., was merged with and into the Registrant under an "
        "Agreement and Plan of Merger dated April 30, 2023.",
        f"Kanda Holdings Co., Ltd. | Kanda Merger Sub, Inc. | {OWN} | 2023-04-30 | 2023-07-11",
    ),
    (  # bought by an affiliate
        "On August 17, 2007, the Registrant was acquired by an affiliate of Strath Hospitality Partners VI, L.P. "
        "through the merger of the Registrant with and into SHP Merger Trust, under the Agreement and Plan of Merger "
        "dated May 4, 2007.",
        "Strath Hospitality Partners VI, L.P. | SHP Merger Trust | SHP Merger Trust | 2007-05-04 | 2007-08-17",
    ),
    (  # an amendment's day is not the agreement's
        "On March 4, 2013, the Company entered into an Agreement and Plan of Merger (as amended by Amendment No. 1 "
        "thereto dated as of April 19, 2013) with Alder Instruments Corporation and Tern Merger Corp. On August 1, "
        "2013 Tern Merger Corp. was merged with and into the Company.",
        f"Alder Instruments Corporation | Tern Merger Corp. | {OWN} | 2013-03-04 | 2013-08-01",
    ),
    (  # the banks' merger in the same sentence; possessives
        "Pursuant to the Agreement and Plan of Merger dated November 1, 2022, by and between Orchid and Twin Forks "
        'Financial Corp. ("Twin Forks"), on June 1, 2023, Orchid merged with and into Twin Forks, with Twin Forks as the '
        "surviving corporation, immediately followed by the merger of Orchid's bank subsidiary, Orchid State Bank, with "
        "and into Twin Forks' bank subsidiary, Twin Forks Bank, N.A., with Twin Forks Bank, N.A. as the surviving bank.",
        "Twin Forks Financial Corp. | None | Twin Forks Financial Corp. | 2022-11-01 | 2023-06-01",
    ),
    (  # a number within the name; a day made; `On that day`
        'Since February 26, 1999 the registrant has been a wholly-owned subsidiary of Monarch Group, Inc. ("Monarch"). On '
        "that day MG Acquisition I Corp., until then itself a subsidiary of Monarch, was merged into the registrant in "
        "accordance with an Agreement and Plan of Merger made October 5, 1998.",
        f"Monarch Group, Inc. | MG Acquisition I Corp. | {OWN} | 1998-10-05 | 1999-02-26",
    ),
    (  # an affiliate of others' funds
        'On May 2, 2024, Zephyr Merger Sub, Inc. ("Merger Sub"), an affiliate of funds managed by Castellan Peak Partners, '
        'merged with and into Orchid Materials Corporation (the "Company") under the Agreement and Plan of Merger, dated '
        'as of January 16, 2024, by and among the Company, Zephyr Parent, LLC ("Parent") and Merger Sub.',
        f"Zephyr Parent, LLC | Zephyr Merger Sub, Inc. | {OWN} | 2024-01-16 | 2024-05-02",
    ),
    (  # shares acquired for cash; the buyer's own subsidiary
        "The Registrant's shares were acquired for cash by Larkin Spirits Group plc. That acquisition was accomplished "
        "through the merger of its subsidiary, Larkin Sub Two, Inc., with and into the Registrant on January 29, 2016 "
        "pursuant to the merger agreement of August 25, 2015.",
        f"Larkin Spirits Group plc | Larkin Sub Two, Inc. | {OWN} | 2015-08-25 | 2016-01-29",
    ),
    (  # a day between the verb and what is merged into; another agreement's name
        "Pursuant to an Agreement of Merger dated March 29, 2001, Orchid Materials Corporation merged, on August 31, "
        "2001, into Tri-Valley Financial Holding Company.",
        "Tri-Valley Financial Holding Company | None | Tri-Valley Financial Holding Company | 2001-03-29 | 2001-08-31",
    ),
    (  # told by `we`
        "We merged with and into GPT Elm Sub, LLC, a subsidiary of Grandview Properties Trust, on April 30, 2015, under an "
        "Agreement and Plan of Merger entered into on December 15, 2014.",
        "Grandview Properties Trust | GPT Elm Sub, LLC | GPT Elm Sub, LLC | 2014-12-15 | 2015-04-30",
    ),
    (  # `acquired by … in a merger` is no purchase of the registrant's; `Plan of Reorganization` is no plan
        'Effective July 9, 1999, the Registrant was acquired by Redding Valley Bancorp ("Redding") in a merger in which '
        "Orchid was merged with and into Redding pursuant to an Agreement and Plan of Reorganization dated February 16, "
        "1999. No further options will be granted under the Plan.",
        "Redding Valley Bancorp | None | Redding Valley Bancorp | 1999-02-16 | 1999-07-09",
    ),
    (  # a term is of the company named last before it
        "On January 15, 2014, following the completion of the tender offer by TRC Acquisition Inc., a wholly owned "
        "subsidiary of Takeda Robotics Corporation, for the shares of Orchid Materials Corporation (\"Orchid\"), TRC "
        "Acquisition Inc. merged with and into Orchid, pursuant to the Agreement and Plan of Merger dated November 25, "
        "2013.",
        f"Takeda Robotics Corporation | TRC Acquisition Inc. | {OWN} | 2013-11-25 | 2014-01-15",
    ),
    (  # a scheme that takes effect
        'On October 8, 2024, the Company entered into a Transaction Agreement with Nordhavn Pharma A/S ("Nordhavn") and '
        "Nordhavn Bidco Limited, a wholly owned subsidiary of Nordhavn, to acquire the entire share capital of the Company "
        "by means of a scheme of arrangement. The scheme was sanctioned by the High Court on January 28, 2025 and became "
        "effective on January 31, 2025.",
        "Nordhavn Pharma A/S | Nordhavn Bidco Limited | None | 2024-10-08 | 2025-01-31",
    ),
    (  # the survivor in a sentence of its own
        "Its merger with Kestrel Sub Corp., an indirect wholly-owned subsidiary of Halcyon Aerospace plc, closed on March "
        "29, 2018 in accordance with an Agreement and Plan of Merger dated as of September 4, 2017. In the merger Kestrel "
        "Sub Corp. was absorbed and the Company survived.",
        f"Halcyon Aerospace plc | Kestrel Sub Corp. | {OWN} | 2017-09-04 | 2018-03-29",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), DEALS)
def test_the_parties_and_days_of_a_deal(told: str, expected: str) -> None:
    found = deal(told)
    parties = (found.acquirer, found.merger_sub, found.surviving_entity)
    days = (found.agreement_date, found.closed_on)
    assert " | ".join(str(value) for value in (*parties, *days)) == expected


def test_a_recommended_acquisition_by_scheme_names_its_buyer() -> None:
    told = (
        "On July 15, 2008 the recommended acquisition of the entire issued share capital of the Company by Ashfall "
        "Electronics, Inc. became effective by means of a scheme of arrangement."
    )
    found = deal(told)
    assert (found.kind, found.acquirer) == ("other", "Ashfall Electronics, Inc.")
    assert found.merger_sub is None
