"""What a summary holds besides its cause: the amount, days in brackets, whole names of others."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from tests.invented import filing


def _summary(told: str, *, form: str = "S-3") -> str:
    result = extract(filing(told, form=form))
    assert result.record is not None
    summary = result.record.reason.summary
    assert summary is not None
    assert len(summary.split()) <= 60
    assert result.evidence["/reason/summary"].verdict == "verified"
    return summary


HELD = [
    (  # how many are removed, told after the cause
        "The former owners may now sell under Rule 144 and the covenant to keep the registration current has ended. They "
        "have sold 204,116 of the 612,000 shares of Common Stock registered; the Company removes the 407,884 others "
        "from registration.",
        ["Rule 144", "407,884"],
    ),
    (  # money
        "Orchid Materials Corporation has ended its offering of First Mortgage Bonds. It hereby deregisters $25,000,000 "
        "principal amount of First Mortgage Bonds that remain unsold.",
        ["$25,000,000"],
    ),
    (  # of a deal too
        "On March 15, 2006 Medvale International, Inc. acquired the Company by the merger of Quick Sub, Inc. with and "
        "into the Company. The Company hereby removes from registration 645,882 shares of common stock that remain unsold.",
        ["Medvale International, Inc.", "March 15, 2006", "645,882"],
    ),
    (  # days in brackets
        "Both plans have run out (the 1998 Stock Plan on December 8, 2008 and the 2004 Stock Plan, by vote of the board, "
        "on December 9, 2011). The Company hereby removes from registration all shares that remain unsold.",
        ["December 8, 2008", "December 9, 2011"],
    ),
    (  # another company by its whole name
        "We registered shares for resale by Cantor Life Fund II, L.P. and its affiliates. Cantor informed us in a letter "
        "dated March 1, 2016 that it has disposed of its entire position under Rule 144. We hereby withdraw from "
        "registration the 1,614,286 shares that were not sold.",
        ["Cantor Life Fund II, L.P.", "1,614,286"],
    ),
    (  # a sentence that ends in a colon, before rows
        "TERMINATION OF OFFERING AND REMOVAL OF SHARES\n\nWe sold 9,413,208 shares of common stock through the termination "
        "of the primary offering on February 28, 2021:\n\nWe hereby deregister all shares that remain unsold.",
        ["February 28, 2021"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "held"), HELD)
def test_a_summary_holds_what_its_reader_asks_for(told: str, held: list[str]) -> None:
    summary = _summary(told)
    assert [fact for fact in held if fact not in summary] == []


def test_a_number_is_told_once() -> None:
    summary = _summary(
        "The offering was terminated on May 2, 2003. The Company hereby removes from registration the 118,304 shares of "
        "common stock that remain unsold because no further sales will be made."
    )
    assert summary.count("118,304") == 1


def test_no_amount_of_one_statement_is_told_of_all() -> None:
    summary = _summary(
        "The 1998 Plan expired on June 30, 2008. The Company hereby deregisters 12,500 shares of common stock under No. "
        "333-41234 and 80,200 shares of common stock under No. 333-51234.",
        form="S-8",
    )
    assert "In all" not in summary


def test_a_short_name_of_two_companies_is_left() -> None:
    summary = _summary(
        "Cantor Life Fund II, L.P. and Cantor Growth Fund, L.P. were the selling stockholders. Cantor informed us on March 1, "
        "2016 that all have sold under Rule 144 and no longer need the prospectus. We hereby deregister the 1,614,286 "
        "shares that were not sold."
    )
    assert "Cantor informed" in summary or "Cantor" not in summary


CAUSES = [
    (
        "plan_ended",
        "Neither thrift plan offers stock of the Company as an investment option after December 29, 2000. The Company "
        "hereby removes from registration 91,437 shares of common stock that remain unsold.",
    ),
    (
        "obligation_ended",
        "We agreed in September 2000 to keep a registration statement effective for the former owners until each of them "
        "could sell freely. That day has come. So we are ending the offering, and we hereby deregister 1,287,652 shares of "
        "common stock that remain unsold.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("category", "told"), CAUSES)
def test_causes_in_other_words(category: str, told: str) -> None:
    record = extract(filing(told)).record
    assert record is not None
    assert record.reason.category == category
