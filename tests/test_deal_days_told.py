"""The days and parties of a deal, where the day stands within what tells of it and not at its end."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from tests.invented import OWN, deal_line, filing, record_told

# What is told; acquirer, merger subsidiary, survivor, day of the agreement, day of the closing.
DEALS = [
    (  # `became, on that day, a subsidiary`
        "Orchid became, on June 4, 2012, an indirect subsidiary of Lavoisier Gaz S.A. The step that made it so was the "
        "merger of Lavoisier Acquisition, Inc. into Orchid under a merger agreement dated February 6, 2012.",
        f"Lavoisier Gaz S.A. | Lavoisier Acquisition, Inc. | {OWN} | 2012-02-06 | 2012-06-04",
    ),
    (  # the day before the deal's name
        "Following the May 7, 2004 merger of Orchid Materials Corporation with a subsidiary of Castellane Corporation, "
        "options held by its employees were cancelled.",
        "Castellane Corporation | None | None | None | 2004-05-07",
    ),
    (  # what the day is, in brackets; the vehicle by means of which it was bought
        "On March 6, 2009 (the closing date), Orchid ceased to be an independent public company. In the merger that "
        "closed that day its shareholders became entitled to $3.15 in cash per share from Hoshino Works Co., Ltd., "
        "which by means of HW Oregon, Inc. acquired all outstanding shares.",
        "Hoshino Works Co., Ltd. | HW Oregon, Inc. | None | None | 2009-03-06",
    ),
    (  # `the day of the closing`
        "In March 2005 we were purchased by Strand Medical Company. Our stock stopped trading on March 11, 2005, the day "
        "of the closing.",
        "Strand Medical Company | None | None | None | 2005-03-11",
    ),
    (  # the completion, announced; `X's subsidiary`; `being the corporation that continues`
        "On January 15, 2020, Dunreath Defense Corporation announced that it had completed its purchase of Orchid "
        "Materials Corporation. Under the terms of the definitive agreement dated August 1, 2019, Orchid merged with "
        "Dunreath's subsidiary Kestrel Sub 2019, Inc., Orchid being the corporation that continues.",
        f"Dunreath Defense Corporation | Kestrel Sub 2019, Inc. | {OWN} | 2019-08-01 | 2020-01-15",
    ),
    (  # `its acquisition of` the registrant is none of the registrant's own
        'On August 18, 2008, Bluefin Drilling International Ltd. completed its acquisition of Orchid Materials '
        'Corporation ("Orchid"). The acquisition took the form of a merger of BDI Holdco, Inc., a wholly owned Bluefin '
        "subsidiary, with and into Orchid, and was governed by an Agreement and Plan of Merger dated April 29, 2008.",
        f"Bluefin Drilling International Ltd. | BDI Holdco, Inc. | {OWN} | 2008-04-29 | 2008-08-18",
    ),
    (  # `as contemplated by the merger agreement` is no merger to come
        "Reason: on December 3, 2014 Orchid became a wholly-owned subsidiary of Tessellate Devices N.V. upon the merger "
        "of Tango Acquisition Sub, Inc. with and into Orchid, as contemplated by the merger agreement of August 24, 2014.",
        f"Tessellate Devices N.V. | Tango Acquisition Sub, Inc. | {OWN} | 2014-08-24 | 2014-12-03",
    ),
    (  # the sole shareholder, by the registrant's short name
        "On April 13, 2012 the merger of Orchid with Apogee Labor Sub, Inc. became effective and Apogee Workforce "
        "Holdings Corp. became Orchid's sole shareholder.",
        "Apogee Workforce Holdings Corp. | Apogee Labor Sub, Inc. | None | None | 2012-04-13",
    ),
    (  # what a tender offer left over, and the agreement of a sentence without its title
        "Under an agreement of September 1, 1998 with Orchid, Marcher Weaving Corporation began a tender offer. The "
        "offer closed on November 20, 1998; the shares not tendered were converted into cash on December 10, 1998 by the "
        "merger into Orchid of MW Newco, Inc., Marcher's wholly owned subsidiary.",
        f"Marcher Weaving Corporation | MW Newco, Inc. | {OWN} | 1998-09-01 | 1998-12-10",
    ),
    (  # between the two
        "By virtue of the merger consummated on September 26, 2003 between the Registrant and OM Sub Corp., a subsidiary "
        "of Hawkhurst Mutual Holdings, all outstanding options have been cancelled for cash.",
        "Hawkhurst Mutual Holdings | OM Sub Corp. | None | None | 2003-09-26",
    ),
    (  # an amalgamation's agreement
        "Orchid amalgamated with Coraline Bermuda Ltd., a direct subsidiary of Pacific Lagoon Hotels Co., Ltd., on 9 June "
        "2017; the amalgamated company continues under the Company's name. The agreement and plan of amalgamation bears "
        "the date 17 February 2017.",
        "Pacific Lagoon Hotels Co., Ltd. | Coraline Bermuda Ltd. | None | 2017-02-17 | 2017-06-09",
    ),
    (  # the agreement that provided for the offer and the merger
        "On December 22, 2009 Astrolabe Health S.p.A., through Astrolabe Purchase Corp., began a tender offer for all "
        "shares of the Company, and on February 3, 2010 Astrolabe Purchase Corp. was merged into the Company. The "
        "agreement that provided for both is dated December 7, 2009.",
        f"Astrolabe Health S.p.A. | Astrolabe Purchase Corp. | {OWN} | 2009-12-07 | 2010-02-03",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), DEALS)
def test_a_deal_is_read_whole(told: str, expected: str) -> None:
    reason = record_told(told).reason
    assert reason.category == "merger"
    deal = reason.transaction
    assert deal is not None
    assert deal_line(deal) == expected


REMOVALS = [
    (  # one of two statements has no amount that was read: neither is what is removed in all
        "The Company hereby removes from registration 388,204 shares of Common Stock that were registered under "
        "Registration No. 333-41234 and 1,017,660 shares of Common Stock that were registered under the later statement.",
        ["Registration No. 333-41234", "Registration No. 333-55678"],
        "",
    ),
    (  # an amount for each, and a sum that is printed
        "The Company hereby removes from registration 1,405,864 shares of Common Stock: 388,204 shares under Registration "
        "No. 333-41234 and 1,017,660 shares under Registration No. 333-55678.",
        ["Registration No. 333-41234", "Registration No. 333-55678"],
        "In all, 1,405,864 shares are removed.",
    ),
    (  # an amount for each, and no sum
        "The Company hereby removes from registration 388,204 shares of Common Stock under Registration No. 333-41234 "
        "and 1,017,660 shares of Common Stock under Registration No. 333-55678.",
        ["Registration No. 333-41234", "Registration No. 333-55678"],
        "",
    ),
    (  # one statement, one class
        "The Company hereby removes from registration 388,204 shares of Common Stock.",
        ["Registration No. 333-41234"],
        "In all, 388,204 shares are removed.",
    ),
    (  # one statement, two classes
        "The Company hereby removes from registration 388,204 shares of Common Stock and 97,051 warrants.",
        ["Registration No. 333-41234"],
        "",
    ),
]


@pytest.mark.parametrize(("told", "numbers", "expected"), REMOVALS)
def test_in_all_is_said_of_all(told: str, numbers: list[str], expected: str) -> None:
    cause = (
        "The Company was acquired by Medvale International, Inc. in a merger on March 15, 2006. "
    )
    record = extract(filing(cause + told, numbers="\n".join(numbers))).record
    assert record is not None
    summary = record.reason.summary or ""
    assert summary.partition("In all")[1] + summary.partition("In all")[2] == expected
