"""Deals whose parties are told by whose they are: stock held, stockholders, subsidiaries, funds."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.record import Amendment
from tests.invented import filing

REMOVED = " The Company hereby removes from registration all shares that remain unsold."
OWN = "ORCHID MATERIALS CORPORATION"  # the registrant, as the cover prints it
ANY = "*"  # a value that the text leaves open


def _record(told: str, form: str = "S-8") -> Amendment:
    record = extract(filing(told + REMOVED, form=form)).record
    assert record is not None
    return record


# What is told; acquirer, merger subsidiary, survivor, day of the agreement, day of the closing.
DEALS = [
    (  # `was purchased by … in a merger with`
        "The Company was purchased by Delmar Foods plc on April 14, 2011, in a merger with Delmar Illinois Corp.",
        "Delmar Foods plc | Delmar Illinois Corp. | * | None | 2011-04-14",
    ),
    (  # taken over, in a merger with its subsidiary
        "Orchid was taken over by Nordlys AS in a cash merger with its subsidiary NL Chicago Corp. on June 1, "
        "2011.",
        "Nordlys AS | NL Chicago Corp. | * | None | 2011-06-01",
    ),
    (  # sold to a fund with a number; the vehicle merged
        "The Company was sold to Kestrel Partners Fund IV, L.P. on May 5, 2011; technically, KP Vehicle Corp. was "
        "merged into the Company.",
        f"Kestrel Partners Fund IV, L.P. | KP Vehicle Corp. | {OWN} | None | 2011-05-05",
    ),
    (  # a subsidiary by its owner's name
        "On October 3, 2011 the Company was merged with Brunel Holdings, L.P.'s wholly-owned subsidiary BH "
        "Interim Corp., the Company being the surviving corporation.",
        f"Brunel Holdings, L.P. | BH Interim Corp. | {OWN} | None | 2011-10-03",
    ),
    (  # the same before the verb's company, in one long sentence
        "Orchid Materials Corporation, having on October 3, 2011 been merged with Sable Group Inc.'s newly formed "
        "subsidiary SG Transit Inc. in a merger in which Orchid survived, has no further occasion to offer stock "
        "to its employees.",
        f"Sable Group Inc. | SG Transit Inc. | {OWN} | None | 2011-10-03",
    ),
    (  # whose stock somebody held
        "By articles of merger filed on July 1, 2011, OM Merger Corporation, all of whose stock was held by "
        "Ferrand Automation Inc., was merged into Orchid. Each share became a right to receive $18.00.",
        f"Ferrand Automation Inc. | OM Merger Corporation | {OWN} | None | 2011-07-01",
    ),
    (  # whose stockholder somebody is
        "On August 8, 2011 Tides Acquisition, Inc., whose sole stockholder is Tidewater Holdings LLC, was merged "
        "into the Company.",
        f"Tidewater Holdings LLC | Tides Acquisition, Inc. | {OWN} | None | 2011-08-08",
    ),
    (  # whose capital belonged to somebody
        "On August 8, 2011 Curlew Sub Corp., the entire capital of which belonged to Curlew Partners, L.P., was "
        "merged into us, and each of our shares was turned into $22.50 in cash.",
        f"Curlew Partners, L.P. | Curlew Sub Corp. | {OWN} | None | 2011-08-08",
    ),
    (  # whose parent somebody is, and `Merging` in a name
        "On August 8, 2011 GH Merging Co., whose parent is Gannet Holdings, Inc., merged into the Company.",
        f"Gannet Holdings, Inc. | GH Merging Co. | {OWN} | None | 2011-08-08",
    ),
    (  # the company's own stockholder stands above it
        "Pursuant to the Agreement and Plan of Merger dated June 6, 2011, OM Merger Sub LLC, a subsidiary of the "
        "Company's majority stockholder, Saltmarsh Corporation, merged with and into the Company on September 29, "
        "2011. Each share held by the public was converted into 0.62 of a share of Saltmarsh Corporation.",
        f"Saltmarsh Corporation | OM Merger Sub LLC | {OWN} | 2011-06-06 | 2011-09-29",
    ),
    (  # our shareholder
        "On September 29, 2011 Reed Sub, Inc., a wholly owned subsidiary of our controlling shareholder Reed "
        "Industries, Inc., was merged into us.",
        f"Reed Industries, Inc. | Reed Sub, Inc. | {OWN} | None | 2011-09-29",
    ),
    (  # taken private by an affiliate of somebody
        "The Company was taken private on June 14, 2011 by an affiliate of Rowley Street Capital Partners III, "
        "L.P. The vehicle was RSC Acquisition Co., which merged into the Company on that day in accordance with a "
        "merger agreement signed on February 21, 2011.",
        f"Rowley Street Capital Partners III, L.P. | RSC Acquisition Co. | {OWN} | 2011-02-21 | 2011-06-14",
    ),
    (  # bought by a fund managed by somebody, `the merger into it of`
        "On June 14, 2011 the Company was bought by a fund managed by Corbel Equity LLC, through the merger into "
        "it of CE Bidding Corp.",
        f"Corbel Equity LLC | CE Bidding Corp. | {OWN} | None | 2011-06-14",
    ),
    (  # shares exchanged for part of a share
        "Effective July 1, 2011 each outstanding share of Orchid's common stock was exchanged for 0.875 of a "
        "share of Old Colony Heritage Corporation in a statutory share exchange. The plan of exchange formed part "
        "of an agreement dated as of February 11, 2011.",
        "Old Colony Heritage Corporation | None | * | 2011-02-11 | 2011-07-01",
    ),
    (  # converted into shares of somebody
        "On July 1, 2011, in a statutory share exchange, every share of Orchid was converted into 1.4 shares of "
        "common stock of Harrow Bancshares, Inc.",
        "Harrow Bancshares, Inc. | None | * | None | 2011-07-01",
    ),
    (  # two companies merged, each with a subsidiary of its own
        "On April 29, 2011 Orchid and Keystone Resins, Inc. each merged with a newly formed subsidiary of Unified "
        "Polymer Corporation and each became its wholly owned subsidiary; in the case of Orchid the subsidiary "
        "was Polymer Sub O, Inc., and Orchid was the survivor. The merger agreement is dated as of November 18, "
        "2010.",
        f"Unified Polymer Corporation | Polymer Sub O, Inc. | {OWN} | 2010-11-18 | 2011-04-29",
    ),
    (  # the subsidiary is named in the next sentence
        "On April 29, 2011 the Company was merged with a subsidiary of Aldous Corporation. The subsidiary was AC "
        "Sub, Inc.; the Company survived.",
        f"Aldous Corporation | AC Sub, Inc. | {OWN} | None | 2011-04-29",
    ),
    (  # its partnership is merged too; the survivor's owner
        "Pursuant to the Agreement and Plan of Merger, dated as of May 20, 2011, among the Company, Orchid "
        "Operating Partnership, L.P., Alderley Residential REIT LP, Alderley Sub REIT LLC and Alderley Sub OP "
        "LLC, on September 21, 2011 (i) Alderley Sub OP LLC merged with and into the operating partnership and "
        "(ii) the Company merged with and into Alderley Sub REIT LLC, which survived as a wholly owned subsidiary "
        "of Alderley Residential REIT LP.",
        "Alderley Residential REIT LP | Alderley Sub OP LLC and Alderley Sub REIT LLC | Alderley Sub REIT LLC | 2011-05-20 | 2011-09-21",
    ),
    (  # the survivor's owner behind it
        "On September 21, 2011 the Company merged with and into Linden Two LLC, with Linden Two LLC continuing as "
        "the surviving company and a direct subsidiary of Linden Energy Corp.",
        "Linden Energy Corp. | Linden Two LLC | Linden Two LLC | None | 2011-09-21",
    ),
    (  # tendered, and squeezed out
        "Our shareholders sold us. Borel Sporting Goods Corp. purchased every outstanding share of Orchid that "
        "was tendered in its offer, which expired on August 26, 2011; on October 4, 2011 it squeezed out the "
        "remaining holders by merging Borel Chicago Inc. into us.",
        f"Borel Sporting Goods Corp. | Borel Chicago Inc. | {OWN} | None | 2011-10-04",
    ),
    (  # a tender offer, then the merger of its subsidiary
        "After a tender offer which closed on July 8, 2011, Tolland Inc. merged its subsidiary T Sub, Inc. into "
        "the Company on August 19, 2011.",
        f"Tolland Inc. | T Sub, Inc. | {OWN} | None | 2011-08-19",
    ),
    (  # two steps
        "On October 13, 2011 OM Step One, Inc. merged with and into Orchid and, immediately after, Orchid merged "
        "with and into OM Step Two, LLC, both of them subsidiaries of Wickham Systems, Inc.",
        "Wickham Systems, Inc. | OM Step One, Inc. and OM Step Two, LLC | OM Step Two, LLC | None | 2011-10-13",
    ),
    (  # passed into the ownership
        "Orchid Materials Corporation passed into the sole ownership of Stallard Freight, L.P. on August 26, "
        "2011, when SF Transitory Corp. was merged into it.",
        f"Stallard Freight, L.P. | SF Transitory Corp. | {OWN} | None | 2011-08-26",
    ),
    (  # which somebody had formed
        "The Registrant and Pelham Corp. combined on August 26, 2011: PC Sub Inc., which Pelham Corp. had formed "
        "for the purpose, was merged into the Registrant.",
        f"Pelham Corp. | PC Sub Inc. | {OWN} | None | 2011-08-26",
    ),
    (  # the seller's new name is no buyer
        "On May 2, 2011 the Company sold all of its operating assets to Halberd Industries, Inc. and changed its "
        "name to OM Remainder, Inc. The purchase agreement was dated February 14, 2011.",
        "Halberd Industries, Inc. | None | None | 2011-02-14 | 2011-05-02",
    ),
    (  # took over, through a subsidiary
        "Under the Agreement and Plan of Merger of January 5, 2011, Foxton, Inc., through its subsidiary FX Sub "
        "Corp., took over the Company on March 1, 2011; FX Sub Corp. was merged out of existence.",
        "Foxton, Inc. | FX Sub Corp. | * | 2011-01-05 | 2011-03-01",
    ),
    (  # absorbed by its parent
        "The Company was absorbed by its parent, Innes Corporation, on March 1, 2011 in a short-form merger.",
        "Innes Corporation | None | * | None | 2011-03-01",
    ),
    (  # its subsidiary, behind what it held of the company
        "Jarrow Investments S.A., the holder of 91% of the Company's shares, merged its subsidiary JI Corp. into "
        "the Company on March 1, 2011 and now holds all of the shares.",
        f"Jarrow Investments S.A. | JI Corp. | {OWN} | None | 2011-03-01",
    ),
    (  # led by one, owned by another
        "On March 1, 2011 the acquisition of the Company by a consortium led by Kilmartin Partners V, L.P. was "
        "completed. Kilmartin Topco, Inc., formed by the consortium, owns all of the stock.",
        "Kilmartin Topco, Inc. | None | * | None | 2011-03-01",
    ),
    (  # their shares exchanged for others
        "On March 1, 2011 the shareholders of the Company exchanged all of their shares for shares of Lorne "
        "Financial Corporation, which thereby became its parent.",
        "Lorne Financial Corporation | None | * | None | 2011-03-01",
    ),
    (  # a scheme; the shares passed to a company of somebody
        "Pursuant to a scheme of arrangement sanctioned by the High Court on February 20, 2011, the whole share "
        "capital of the Company passed to Oban Bidco Limited, a subsidiary of Oban Group plc, on March 1, 2011.",
        "Oban Group plc | Oban Bidco Limited | * | None | 2011-03-01",
    ),
    (  # merged into somebody's subsidiary
        "Orchid Materials Corporation ceased to exist on March 1, 2011, when it was merged into Tain Industries, "
        "Inc., a subsidiary of Tain International Ltd.",
        "Tain International Ltd. | Tain Industries, Inc. | Tain Industries, Inc. | None | 2011-03-01",
    ),
    (  # an offer that became unconditional
        "Cadmus Bidco plc, a company controlled by funds of Cadmus Partners LLP, declared its offer for all "
        "shares of the Company unconditional on July 12, 2011.",
        "* | * | * | None | 2011-07-12",
    ),
    (  # into which it was merged
        "By virtue of a merger that took effect on July 12, 2011 the Company is now a division of Fulmar Company, "
        "into which it was merged.",
        "Fulmar Company | None | Fulmar Company | None | 2011-07-12",
    ),
    (  # combined with that of another
        "Our company was combined with that of Hexham Corp. on July 12, 2011. Hexham Corp. issued 1.2 of its "
        "shares for each of ours, and Hexham Merger Sub, Inc. was merged into us.",
        f"Hexham Corp. | Hexham Merger Sub, Inc. | {OWN} | None | 2011-07-12",
    ),
    (  # bought the rest
        "Ormond Inc., whose affiliate Ormond Investments LLC had held 40% of the stock, bought the rest of the "
        "Company's stock on July 12, 2011 by a cash merger with OI Transitory Corp.",
        "Ormond Inc. | OI Transitory Corp. | * | None | 2011-07-12",
    ),
    (  # the last of which merged, on that date
        "As of July 12, 2011 the Company is an indirect wholly owned subsidiary of Lauder Corporation, the "
        "ultimate parent of Lauder Intermediate LLC and of Lauder Merger Sub Inc., the last of which merged into "
        "the Company on that date.",
        f"Lauder Corporation | Lauder Merger Sub Inc. | {OWN} | None | 2011-07-12",
    ),
    (  # which somebody had organized, `for the purpose`
        "On June 6, 2011, BW Merger Sub Corp., which was organized by Bala Water Corporation for the purpose, "
        "merged with and into Orchid under the Agreement and Plan of Merger that Orchid and Bala Water "
        "Corporation had signed on February 1, 2011.",
        f"Bala Water Corporation | BW Merger Sub Corp. | {OWN} | 2011-02-01 | 2011-06-06",
    ),
    (  # the survivor's owner in a sentence of its own
        "The Registrant has merged into Conwy Minerals LLC. The merger was effective June 6, 2011; Conwy Minerals "
        "LLC is wholly owned by Conwy Resources Limited.",
        "Conwy Resources Limited | Conwy Minerals LLC | Conwy Minerals LLC | None | 2011-06-06",
    ),
    (  # an owner and its affiliates
        "On June 6, 2011 Kidwelly Capital, L.P. and its affiliates completed the purchase of the Company. They "
        "acted through KC Bidco, Inc., which merged into the Company.",
        f"Kidwelly Capital, L.P. | KC Bidco, Inc. | {OWN} | None | 2011-06-06",
    ),
    (  # control won, the rest taken up
        "Neath Industries Corp. won control of the Company in a tender offer that ended on May 4, 2011 and took "
        "up the rest of the stock on June 6, 2011 in a merger of Neath Acquisition Sub Corp. with the Company.",
        "Neath Industries Corp. | Neath Acquisition Sub Corp. | * | None | 2011-06-06",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), DEALS)
def test_whose_the_companies_of_a_deal_are(told: str, expected: str) -> None:
    record = _record(told)
    deal = record.reason.transaction
    assert record.reason.category == "merger"
    assert deal is not None
    read = (
        deal.acquirer,
        deal.merger_sub,
        deal.surviving_entity,
        deal.agreement_date,
        deal.closed_on,
    )
    wanted = expected.split(" | ")
    told_apart = [str(v) if w != ANY else ANY for v, w in zip(read, wanted, strict=True)]
    assert told_apart == wanted


def test_a_successor_that_files_and_says_we_is_the_survivor() -> None:
    record = _record(
        "We are Dunning Analog LLC. Until this morning we were called OM Second Step LLC. Two things happened on "
        "October 14, 2011. First, OM First Step, Inc. merged into Orchid. A few minutes later Orchid merged into us. "
        "We belong entirely to Dunning Microsystems, Inc., which signed a merger agreement with Orchid on July 30, "
        "2011."
    )
    deal = record.reason.transaction
    assert deal is not None
    assert deal.acquirer == "Dunning Microsystems, Inc."
    assert deal.surviving_entity == "Dunning Analog LLC"
    assert str(deal.closed_on) == "2011-10-14"


OWN_PURCHASES = [  # the registrant took another company in, and paid with its own shares
    "On May 5, 2011 Tarrant Tools, Inc. was merged into the Company, and each share of Tarrant Tools, Inc. was "
    "converted into 0.3 shares of our common stock.",
    "The Company's acquisition of Tarrant Tools, Inc., which was merged into the Company on May 5, 2011, brought "
    "the shares into being; the offering has been completed.",
    "On June 6, 2011 the Company completed its merger with Penarth Corp., whose shareholders received 0.4 of a share "
    "of our common stock for each of theirs. The plan of Penarth Corp. has been terminated.",
    "Dale Merger Sub, Inc., a subsidiary of the Company, merged into Elm Corp. on May 5, 2008. All options of Elm "
    "Corp. that the Company assumed have been exercised or have expired.",
    "The Company acquired Strath Corp. on July 12, 2009 by merging SC Sub, Inc. into Strath Corp.; the shares issued "
    "to its holders have since been sold, and the registration rights agreement has expired.",
    "The Company sold all shares of its subsidiary Arbor Tools, Inc. to Brick Holdings LLC on May 5, 2011, and the "
    "employees of Arbor Tools have left. The plan was terminated.",
]


@pytest.mark.parametrize("told", OWN_PURCHASES)
def test_a_company_that_the_registrant_took_in_is_no_buyer(told: str) -> None:
    record = _record(told, form="S-3")
    assert record.reason.transaction is None
    assert record.reason.category != "merger"


def test_who_was_bought_is_not_guessed_where_the_words_leave_it_open() -> None:
    extraction = extract(
        filing("Tarrant Tools, Inc. was merged into the Company on May 5, 2011." + REMOVED)
    )
    assert extraction.record is not None
    assert extraction.record.reason.transaction is None
    assert extraction.evidence["/reason/category"].verdict == "unsupported"
