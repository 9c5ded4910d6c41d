"""Causes, deals and days of statements in rarer words, and summaries that break off nowhere."""

from __future__ import annotations

import datetime

import pytest

from assistant.extraction import extract
from assistant.record import Amendment
from tests.invented import deal_line, filing

REMOVED = " The Company hereby removes from registration all shares that remain unsold."
OWN = "ORCHID MATERIALS CORPORATION"  # the registrant, as the cover prints it


def _record(told: str, *, form: str = "S-8") -> Amendment:
    record = extract(filing(told, form=form)).record
    assert record is not None
    return record


# What is told; acquirer, merger subsidiary, survivor, day of the agreement, day of the closing.
DEALS = [
    (  # combined with, in a merger
        "On July 10, 2000 the company was combined with Prairie Lights Communications, Inc. in a merger in which "
        "shareholders received its stock.",
        "Prairie Lights Communications, Inc. | None | None | None | 2000-07-10",
    ),
    (  # shares that went over under an arrangement
        "By plan of arrangement under the Business Corporations Act (British Columbia), all of the common shares of "
        "Orchid Materials Corporation were transferred on May 12, 2016 to Kirkby Mines Limited. The arrangement "
        "agreement was entered into on March 7, 2016.",
        "Kirkby Mines Limited | None | None | 2016-03-07 | 2016-05-12",
    ),
    (  # merged to form a third
        "The Registrant was a party to an Agreement and Plan of Merger, dated as of March 18, 1998, with Southgate Power & "
        "Light Company, under which the two companies on September 9, 1998 merged to form Contessa Energy, Inc., a "
        "Kansas corporation.",
        "Southgate Power & Light Company | None | Contessa Energy, Inc. | 1998-03-18 | 1998-09-09",
    ),
    (  # consolidated into a new corporation
        "In consequence of the consolidation of Orchid Materials Corporation and Saugus Pulp Corporation into a new "
        "corporation, Mid-Valley Forest Products, Inc., on March 15, 1995, Orchid no longer exists.",
        "Mid-Valley Forest Products, Inc. | None | Mid-Valley Forest Products, Inc. | None | 1995-03-15",
    ),
    (  # absorbed by the parent
        "As of 5:00 p.m. on May 6, 2011, Orchid was absorbed by its parent, Morwenna Direct, Inc., which had held 92% of "
        "its shares since a tender offer that ended April 15, 2011.",
        "Morwenna Direct, Inc. | None | Morwenna Direct, Inc. | None | 2011-05-06",
    ),
    (  # funds are bought for by their company
        "Orchid was bought on August 4, 2017 by investment funds advised by Pelham Weir Capital, LLC. The purchase took the "
        "form of a merger of PW Orchid Merger Sub, Inc. into Orchid under a merger agreement dated May 1, 2017 with PW "
        "Topco Holdings, Inc., which now owns Orchid.",
        f"PW Topco Holdings, Inc. | PW Orchid Merger Sub, Inc. | {OWN} | 2017-05-01 | 2017-08-04",
    ),
    (  # agreed that somebody would acquire
        "It having been agreed on August 2, 2013 that Paragraph Resorts, Inc. would acquire Orchid, and the acquisition "
        "having been closed on November 27, 2013, the plan has no further purpose. PR Sub, Inc. was merged into Orchid.",
        f"Paragraph Resorts, Inc. | PR Sub, Inc. | {OWN} | 2013-08-02 | 2013-11-27",
    ),
    (  # an amalgamation registered on a day
        "Orchid, Basalt Cover Holdings Ltd. and Basalt Amalgamation Ltd. are parties to an Agreement and Plan of "
        "Amalgamation dated May 22, 2006. On October 10, 2006 the amalgamation of the Company with Basalt Amalgamation "
        "Ltd. was registered in Bermuda, and the amalgamated company, which bears the name of the Company, is a "
        "subsidiary of Basalt Cover Holdings Ltd.",
        f"Basalt Cover Holdings Ltd. | Basalt Amalgamation Ltd. | {OWN} | 2006-05-22 | 2006-10-10",
    ),
    (  # the registrant survives, owned by somebody; a general partner's company is not the buyer
        "On September 24, 2019, the transactions contemplated by the Agreement and Plan of Merger, dated as of May 10, 2019, "
        "among Orchid Materials Corporation, Orchid GP, LLC, Hollin Midstream Corporation and HMC Sub LLC were completed: "
        "HMC Sub LLC merged with and into the Company, and the Company continues as the surviving entity, owned by "
        "Hollin Midstream Corporation.",
        f"Hollin Midstream Corporation | HMC Sub LLC | {OWN} | 2019-05-10 | 2019-09-24",
    ),
    (  # closed, with the day of the agreement between
        "The reason is that on February 28, 2022 the merger agreed on October 4, 2021 was closed. Kestrel Loan Ltd. is the "
        "new owner of Orchid; its vehicle KL Acquireco, Inc. merged into Orchid.",
        f"Kestrel Loan Ltd. | KL Acquireco, Inc. | {OWN} | 2021-10-04 | 2022-02-28",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), DEALS)
def test_a_deal_in_rarer_words(told: str, expected: str) -> None:
    reason = _record(told + REMOVED).reason
    assert reason.category == "merger"
    deal = reason.transaction
    assert deal is not None
    assert deal_line(deal) == expected


CAUSES = [
    (
        "plan_ended",
        "The consulting agreement of the Company with Mr. Dressel, under which 300,000 shares were to be issued to him and "
        "for which they were registered, was cancelled by both parties on August 31, 2015 after 120,000 had been issued.",
    ),
    (
        "plan_ended",
        "The last director to buy retired on October 31, 2012, and the Board voted the plan out of existence.",
    ),
    (
        "obligation_ended",
        "The warrants of our 2005 offering could be exercised until May 31, 2010. 1,400,000 of them were; the others are void.",
    ),
    (
        "offering_complete",
        "The rights to subscribe for common stock that the Company gave to its stockholders lapsed on September 19, 2008.",
    ),
    (
        "offering_complete",
        "The Board decided on October 14, 2014 to call off the offering of preferred shares.",
    ),
]


@pytest.mark.parametrize(("category", "told"), CAUSES)
def test_a_cause_in_rarer_words(category: str, told: str) -> None:
    form = "S-8" if category == "plan_ended" else "S-3"
    assert _record(told + REMOVED, form=form).reason.category == category


STATEMENT = "Registration Statement on Form S-3, No. 333-41234,"
EFFECTIVE = [
    f"The Company registered shares by a {STATEMENT} that took effect on November 5, 2019.",
    f"The {STATEMENT} was filed on October 1, 2019. That shelf became effective on November 5, 2019.",
]


@pytest.mark.parametrize("told", EFFECTIVE)
def test_the_day_on_which_a_statement_took_effect(told: str) -> None:
    record = _record(f"{told} The offering ended on May 4, 2021.{REMOVED}", form="S-3")
    assert record.registration_statements[0].effective_on == datetime.date(2019, 11, 5)


def test_a_statement_lodged_and_one_that_is_merely_effective() -> None:
    lodged = _record(
        f"On 19 January 2006 Orchid lodged a {STATEMENT} covering 24,000,000 of its shares. The offering ended on "
        f"4 May 2007.{REMOVED}",
        form="S-3",
    )
    assert lodged.registration_statements[0].filed_on == datetime.date(2006, 1, 19)
    had = _record(
        "The Company had effective Form S-8 registration statements for 7,200,000 shares (No. 333-41234, July 11, 2013). "
        f"The plan ended on May 4, 2021.{REMOVED}"
    )
    assert had.registration_statements[0].effective_on is None


def test_no_shares_remain_registered() -> None:
    record = _record(
        "The Registrant filed a registration statement on Form S-8 (No. 333-41234) as to 6,500,000 shares. It is hereby "
        "amended so that no common shares remain registered thereunder."
    )
    assert record.purpose == "deregistration"


BROKEN = [
    (  # `provides` alone tells nothing
        "This Post-Effective Amendment to Registration Statement No. 333-41234, filed April 13, 2010 in respect of "
        "1,500,000 shares of common stock, $0.001 par value, provides, in accordance with the SEC staff's Securities Act "
        "Forms Compliance and Disclosure Interpretation 126.43, that up to 611,845 shares subject to awards outstanding "
        "under the 2010 Plan may instead be issued under the 2016 Plan, to the extent that those awards expire.",
        "611,845",
        "provides.",
    ),
    (
        "We closed the primary offering to new subscriptions on February 28, 2014, our board having found that the portfolio "
        "which we had then assembled was large enough to support the distributions that had been promised to all of the "
        f"investors who bought units in the first two years of the offering and in the reinvestment plan beside it.{REMOVED}",
        "February 28, 2014",
        "having found.",
    ),
    (
        "The Company amends its Form S-3 to remove 880,000 of the 1,333,000 shares registered. These 880,000 shares belonged "
        "to Kingsway Capital Fund; its demand rights ended October 31, 2000, five years after filing.",
        "Kingsway Capital Fund",
        "Its demand rights ended October 31, 2000, five years after filing. In",
    ),
    (
        "Pursuant to a Registration Rights Agreement dated May 19, 2015 among the Company and certain investors, it filed on "
        "June 3, 2015 Registration Statement No. 333-41234, covering 7,894,737 shares. The Effectiveness Period, as defined "
        f"in that agreement, ended on May 19, 2018.{REMOVED}",
        "The Effectiveness Period of the Registration Rights Agreement dated May 19, 2015 ended on May 19, 2018.",
        "Period ended",
    ),
    (
        "The Registrant was a party to an Agreement and Plan of Merger, dated as of March 18, 1998, with Southgate Power & "
        "Light Company, under which the two companies on September 9, 1998 merged to form Contessa Energy, Inc., a "
        f"Kansas corporation.{REMOVED}",
        "and Southgate Power & Light Company were merged into Contessa Energy, Inc. on September 9, 1998",
        "acquired",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "held", "broken"), BROKEN)
def test_a_summary_tells_its_cause_whole(told: str, held: str, broken: str) -> None:
    summary = _record(told, form="S-3").reason.summary or ""
    assert held in summary
    assert broken not in summary
