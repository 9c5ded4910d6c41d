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
    (  # the certificate of merger gives the day, where nothing else does
        "A certificate of merger by which Birk Merger Corp., a subsidiary of Birk Industries, Inc., was merged "
        "into the Company was filed in Delaware on June 4, 1999. The merger agreement is dated February 2, 1999.",
        f"Birk Industries, Inc. | Birk Merger Corp. | {OWN} | 1999-02-02 | 1999-06-04",
    ),
    (  # combined on a day
        "The Company and Lathrop Energy Corporation combined on September 9, 2004. Under the agreement of April 2,"
        " 2004 the Company was merged with and into LEC Holding LLC, a direct subsidiary of Lathrop Energy "
        "Corporation.",
        "Lathrop Energy Corporation | LEC Holding LLC | LEC Holding LLC | 2004-04-02 | 2004-09-09",
    ),
    (  # a business bought
        "Vannick Corporation bought the whole of the Company's business and assets on March 3, 1998, and the "
        "Company is paying out what it received.",
        "Vannick Corporation | None | None | None | 1998-03-03",
    ),
    (  # the buyer of assets, as the one that closes
        "On January 5, 2000, Tollgate Foods plc closed its acquisition of all or substantially all of the assets "
        "of the Company under a purchase agreement dated October 1, 1999.",
        "Tollgate Foods plc | None | None | 1999-10-01 | 2000-01-05",
    ),
    (  # `the latter`: a subsidiary that has no name
        "The Company was acquired on April 6, 2006 by Nordal Group ASA through the merger of a subsidiary of the "
        "latter into the Company.",
        f"Nordal Group ASA | None | {OWN} | None | 2006-04-06",
    ),
    (  # `whose subsidiary`, on the day of the sentence
        "Since June 5, 2012 the Company has had a single stockholder, Castor Industries, Inc., whose subsidiary "
        "was merged into it that day.",
        f"Castor Industries, Inc. | None | {OWN} | None | 2012-06-05",
    ),
    (  # a state since a day
        "All of our stock has belonged since August 8, 2003 to Wendt Maschinen AG, which paid $11.25 for each "
        "share.",
        "Wendt Maschinen AG | None | None | None | 2003-08-08",
    ),
    (  # the agreement told by those who made it
        'On July 14, 2019 the Company, Umber Technologies Inc. ("Umber") and Umber Sub Inc., a direct subsidiary '
        "of Umber, made an Agreement and Plan of Merger. The merger of Umber Sub Inc. with and into the Company "
        "was completed on November 1, 2019.",
        f"Umber Technologies Inc. | Umber Sub Inc. | {OWN} | 2019-07-14 | 2019-11-01",
    ),
    (  # agreed between three
        "On March 2, 2016 the Company was acquired by Okabe Seiki Co., Ltd. through the merger of Topaz "
        "Acquisition, Inc. into the Company, as agreed between the three of them on October 9, 2015.",
        f"Okabe Seiki Co., Ltd. | Topaz Acquisition, Inc. | {OWN} | 2015-10-09 | 2016-03-02",
    ),
    (  # formed for the purpose by its owner
        "On May 14, 2013 Gannet Merger Co. was merged with and into the Company. Gannet Merger Co. was formed for "
        "this purpose by Gannet Surgical Holdings, Inc., now the Company's parent. The agreement under which this "
        "was done is dated as of February 20, 2013.",
        f"Gannet Surgical Holdings, Inc. | Gannet Merger Co. | {OWN} | 2013-02-20 | 2013-05-14",
    ),
    (  # both subsidiaries are owned by one
        "Two mergers took place on August 1, 2017. In the first, Elm Merger Sub I, Inc. was merged into the "
        "Company; in the second the Company was merged into Elm Merger Sub II, LLC, which survived. Both merger "
        "subsidiaries were owned by Elmhurst Data, Inc.",
        "Elmhurst Data, Inc. | Elm Merger Sub I, Inc. and Elm Merger Sub II, LLC | Elm Merger Sub II, LLC | None | 2017-08-01",
    ),
    (  # the former into the latter
        "Pursuant to the Agreement of Merger dated May 4, 2007 between the Company and Coastal Crown Bancshares, "
        "Inc., the former was merged on October 31, 2007 with and into the latter.",
        "Coastal Crown Bancshares, Inc. | None | Coastal Crown Bancshares, Inc. | 2007-05-04 | 2007-10-31",
    ),
    (  # the merger that completes an offer, on its own day
        "The tender offer of Hadrian Holdings, L.P. for all outstanding shares was completed on June 9, 2015. "
        "Hadrian Merger Corporation was then merged into the Company, with the Company surviving, on June 10, "
        "2015. The parties had signed their merger agreement on April 28, 2015.",
        f"Hadrian Holdings, L.P. | Hadrian Merger Corporation | {OWN} | 2015-04-28 | 2015-06-10",
    ),
    (  # a merger with a vehicle
        "The acquisition of the Company by Quill Capital Fund II, L.P. was completed on December 12, 2007 by way "
        "of a merger with Quill OM Merger Corp.",
        "Quill Capital Fund II, L.P. | Quill OM Merger Corp. | None | None | 2007-12-12",
    ),
    (  # adopted is not carried out
        "The stockholders adopted on July 9, 2008 an Agreement and Plan of Merger, dated March 3, 2008, with Molar"
        " Intermediate LLC and its subsidiary Molar Merger Co. Molar Merger Co. was merged into the Company, the "
        "surviving corporation, on July 15, 2008.",
        f"Molar Intermediate LLC | Molar Merger Co. | {OWN} | 2008-03-03 | 2008-07-15",
    ),
    (  # a subsidiary of the buyer, with no name
        "On October 6, 2021, the Company and Tessel Grid Ltd. closed their business combination, in which a "
        "subsidiary of Tessel Grid Ltd. merged into the Company. The business combination agreement had been "
        "signed on March 1, 2021.",
        f"Tessel Grid Ltd. | None | {OWN} | 2021-03-01 | 2021-10-06",
    ),
    (  # existence that ceased, a plan that was adopted
        "The Company ceased to exist on April 29, 2005, having on that day been merged into Old Atlantic Corp. "
        "under a plan of merger that both boards adopted on November 19, 2004.",
        "Old Atlantic Corp. | None | Old Atlantic Corp. | None | 2005-04-29",
    ),
    (  # `its wholly owned subsidiary` behind the name
        "On March 28, 2019, pursuant to a merger agreement dated December 4, 2018, our sponsor, Carrow Energy "
        "Corporation, came to own all of our units: CPP Merger Sub LLC, its wholly owned subsidiary, merged into "
        "the Company.",
        f"Carrow Energy Corporation | CPP Merger Sub LLC | {OWN} | 2018-12-04 | 2019-03-28",
    ),
    (  # a place in a name, behind a word that ends others
        "On December 30, 2014, Tyne Holdings (Israel) Ltd., a wholly owned subsidiary of Pemberly Avionics Inc., "
        "merged with and into the Company.",
        f"Pemberly Avionics Inc. | Tyne Holdings (Israel) Ltd. | {OWN} | None | 2014-12-30",
    ),
    (  # merged with a vehicle: who survived is not said
        "The Company has been merged, effective December 3, 1996, with VH Acquisition Corporation, a wholly-owned "
        "subsidiary of Cape Valley Healthcare Corporation.",
        "Cape Valley Healthcare Corporation | VH Acquisition Corporation | None | None | 1996-12-03",
    ),
    (  # a company of persons
        "The Company went private on February 23, 2005. On that date BSH Holdings, Inc., a corporation owned by "
        "members of management, was merged into the Company, and all other stock was exchanged for $7.20 a share.",
        f"BSH Holdings, Inc. | None | {OWN} | None | 2005-02-23",
    ),
    (  # an offer made through a subsidiary
        "A cash tender offer at $21.75 per share made by Konrad Handels GmbH through its subsidiary KH Acquisition"
        " Inc. expired on September 24, 1997. Holding over 90%, KH Acquisition Inc. then effected a short-form "
        "merger with the Company on October 2, 1997.",
        "Konrad Handels GmbH | KH Acquisition Inc. | None | None | 1997-10-02",
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
