"""Summaries that hold who, when and how many, where the event is told beside its consequence."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.record import Amendment
from tests.invented import filing

REMOVED = " The Company hereby removes from registration all shares that remain unsold."


def _record(told: str, form: str) -> Amendment:
    record = extract(filing(told + REMOVED, form=form)).record
    assert record is not None
    return record


TOLD = [
    (  # who disposed of the shares, and not only that nobody sells
        "S-3",
        "In May 2009 the Company registered for resale shares held by Kestrel Growth Investors LLC. Kestrel Growth "
        "Investors LLC disposed of its whole holding in private transactions. There is no longer anybody who could "
        "use the registration statement.",
        ("Kestrel Growth Investors LLC", "disposed"),
    ),
    (  # a promise called an undertaking is no undertaking of Item 512
        "S-3",
        "In an undertaking dated June 10, 2008, the Company had promised to keep the prospectus available for "
        "thirty-six months. That time has run out.",
        ("thirty-six months", "has run out"),
    ),
    (  # a term for several holders is no other name of the one company that is named in it
        "S-3",
        "The Company filed a prospectus for the resale of shares by affiliates of Larkmoor Infrastructure Partners "
        '(the "Larkmoor Holders"). The registration rights agreement with the Larkmoor Holders terminated on April '
        "28, 2011, when they held less than 1% of the stock.",
        ("Larkmoor Holders", "April 28, 2011"),
    ),
    (  # Form 25, filed in the sentence of the notice
        "S-8",
        "The Company notified The NASDAQ Stock Market on August 22, 2011 of its intention to delist its common stock "
        "voluntarily, and on September 4, 2011 filed a Form 25 to that end. Delisting became effective on September "
        "14, 2011. On the date hereof the Company is filing a Form 15 to terminate registration of the common stock "
        "under Section 12(g).",
        ("Form 25", "Form 15"),
    ),
    (  # shares of a purchase: the merger, its day, how many were issued
        "S-4",
        "In connection with the merger of Tarrant Bancorp, Inc. into our subsidiary on February 28, 2011, we issued "
        "2,208,417 shares of our common stock to its former shareholders. As the exchange ratio was fixed at closing, "
        "fewer shares were needed than registered.",
        ("February 28, 2011", "2,208,417"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("form", "told", "held"), TOLD)
def test_a_summary_holds_the_event(form: str, told: str, held: tuple[str, ...]) -> None:
    summary = _record(told, form).reason.summary
    assert summary is not None
    assert [words for words in held if words not in summary] == []


SOLD = [
    "All 1,000,000 of the shares covered by this Registration Statement, other than 2,377 shares, were sold.",
    "All but 2,377 of the shares covered by this Registration Statement have been sold under the offering.",
    "All 400,000 units registered in the offering, except twelve, have now been sold to the public.",
]  # fmt: skip


@pytest.mark.parametrize("told", SOLD)
def test_an_offering_of_which_all_but_few_were_sold_is_complete(told: str) -> None:
    assert _record(told, "S-3").reason.category == "offering_complete"


def test_prose_that_runs_into_the_last_caption_is_no_cover() -> None:
    record = extract(
        filing(
            "The Stock Incentive Plan was discontinued by the Board of Directors as of June 15, 2011.\n\n"
            "Shares registered (No. 333-41234) ........ 200,000\n"
            "Shares bought by employees ............... 163,884\n"
            "Shares withdrawn by this amendment ....... 36,116\n"
        )
    ).record
    assert record is not None
    assert record.reason.category == "plan_ended"
    assert "June 15, 2011" in (record.reason.summary or "")


def test_a_clause_is_not_cut_behind_its_subject() -> None:
    record = _record(
        "On January 29, 2011 we called all outstanding Notes for redemption. No Notes are outstanding, the guarantees "
        "have been released, and the indenture with Larch Fiduciary Trust, N.A., as trustee, has been discharged. Our "
        "duty to keep the registration statement effective came to an end on March 16, 2011.",
        "S-3",
    )
    assert "Trust, N.A. " not in (record.reason.summary or "").replace("Trust, N.A. has been", "")
