"""What a summary holds besides its cause: the amount, days in brackets, whole names of others."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from tests.invented import filing

TWO = "Registration Nos. 333-41234 and 333-51234"


def _summary(told: str, *, form: str = "S-3", numbers: str = "Registration No. 333-41234") -> str:
    result = extract(filing(told, form=form, numbers=numbers))
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


def test_amounts_of_several_statements_are_told_each() -> None:
    summary = _summary(
        "The 1998 Plan expired on June 30, 2008. The Company hereby deregisters 12,500 shares of common stock under No. "
        "333-41234 and 80,200 shares of common stock under No. 333-51234.",
        form="S-8",
        numbers=TWO,
    )
    assert "In all" not in summary
    told = "The amendment removes 12,500 shares under No. 333-41234 and 80,200 under No. 333-51234."
    assert summary.endswith(told)


WHOLES = [
    (  # sold and removed
        "The offering terminated on May 2, 2003. Of the 900,000 shares of Common Stock registered, 612,404 shares were sold. "
        "The Company hereby removes the remaining 287,596 shares from registration.",
        ["612,404", "287,596"],
    ),
    (  # in words and figures
        "The 1998 Plan expired on June 30, 2008. The Company hereby deregisters the thirty-one thousand seven hundred "
        "ninety-four (31,794) shares of common stock that remain unsold.",
        ["In all, 31,794 shares are removed."],
    ),
    (  # beside interests that are not counted
        "The Savings Plan was terminated on June 30, 2008. The Company hereby removes from registration the 22,917 shares of "
        "Common Stock that remain unsold and all interests in the Plan.",
        ["In all, 22,917 shares are removed."],
    ),
    (  # several classes
        "Pursuant to the holders' option under Section 3.02 of the Indenture and a redemption completed on February 20, 2009, no "
        "Note is outstanding, and the Company has no remaining duty under the Registration Rights Agreement of February 27, "
        "2004. The Company hereby deregisters 61,350 Warrants and 310,000 shares of Class A Common Stock which were not sold.",
        ["The amendment removes 61,350 warrants and 310,000 shares of Class A common stock."],
    ),
    (  # one sentence that can't be told shorter
        "That agreement reached the end of its term on June 25, 2015. The Company removes the 3,586,300 shares of common "
        "stock remaining.",
        ["June 25, 2015", "3,586,300"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "held"), WHOLES)
def test_a_summary_ends_with_what_was_sold_and_what_is_removed(told: str, held: list[str]) -> None:
    summary = _summary(told)
    assert [fact for fact in held if fact not in summary] == []


MERGED = (
    "On March 15, 2006 Medvale International, Inc. acquired the Company by the merger of Quick Sub, Inc. with and into the "
    "Company."
)  # fmt: skip


def test_one_number_of_several_statements_is_told_of_all_of_them() -> None:
    of_all = (
        "{} The Company hereby deregisters an aggregate of {}1,930,664 shares of common stock that remain unsold under the "
        "Registration Statements."
    )  # fmt: skip
    exact, about = (
        _summary(of_all.format(MERGED, word), form="S-8", numbers=TWO)
        for word in ("", "approximately ")
    )
    assert exact.endswith("In all, 1,930,664 shares are removed.")
    assert about.endswith("In all, approximately 1,930,664 shares are removed.")


def test_the_number_of_one_of_several_statements_is_not_told_of_all() -> None:
    told = (
        f"{MERGED} The Company deregisters all shares that remain unsold under No. 333-41234. The other is amended only to "
        "delete a holder, and we deregister those 200,000 shares."
    )  # fmt: skip
    assert "In all" not in _summary(told, form="S-8", numbers=TWO)


def test_what_is_removed_of_the_one_of_two_statements_that_has_any_left() -> None:
    told = (
        "The plan expired by its terms on September 30, 2004. All shares under Registration Statement No. 333-41234 were "
        "sold before 1999. Under No. 333-51234, 122,518 shares of common stock are left, and these are hereby removed from "
        "registration."
    )  # fmt: skip
    summary = _summary(told, form="S-8", numbers=TWO)
    assert summary.endswith("The amendment removes 122,518 shares under No. 333-51234.")


def test_money_in_millions_is_not_told_by_its_figures() -> None:
    summary = _summary(
        "The offering of notes terminated on May 2, 2003. The Company hereby deregisters $80 million principal amount of "
        "notes that remain unsold."
    )
    assert "$80 is" not in summary


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
