"""Units with their parts, lists of statements of which all is removed, plans told of by a pronoun."""

from __future__ import annotations

import pytest
from invented import filing

import assistant
from assistant.filing.model import Filing
from assistant.record import Amendment, Security


def _record(told: Filing) -> Amendment:
    record = assistant.extract(told).record
    assert record is not None
    return record


def _securities(told: Filing) -> dict[str, Security]:
    (statement,) = _record(told).registration_statements
    return {security.title: security for security in statement.securities}


_UNITS = """                          EXPLANATORY NOTE

The Company registered the following securities:

----------------------------------------------------------------------------
Title of each class                      Maximum      Maximum
of securities to be       Amount to be   offering     aggregate   Amount of
registered                registered     price        price       fee
----------------------------------------------------------------------------
Units, {each} two shares
of Common Stock and one
Warrant                   800,000        $6.25        $5,000,000  $1,390.00
Common Stock in Units     1,600,000        --             --          --
Warrants in Units         800,000          --             --          --
----------------------------------------------------------------------------

The offering of Units under Registration Statement No. 333-41234 ended on May 31, 2000, when 610,400
Units had been sold. There remained 189,600 Units unsold.

The Company now removes from registration all of the securities that it did not sell:

     (a)  189,600 Units;

     (b)  379,200 shares of Common Stock, being the shares contained in those Units; and

     (c)  189,600 Class B Redeemable Warrants, being the Warrants contained in those Units.
"""


@pytest.mark.parametrize("each", ["each of", "consisting of", "made up of"])
def test_a_row_of_units_is_of_the_units_and_not_of_their_parts(each: str) -> None:
    held = _securities(filing(_UNITS.format(each=each), form="SB-2"))
    figures = {title: (one.registered, one.deregistered) for title, one in held.items()}
    assert figures == {
        "units": (800_000, 189_600),
        "common stock": (1_600_000, 379_200),
        "class b redeemable warrants": (800_000, 189_600),
    }


@pytest.mark.parametrize(
    "lead",
    [
        "to take out of registration every Common Share, without par value, that remains unsold"
        " under the following Registration Statements",
        "to deregister all Common Shares, without par value, left unsold under these statements",
        "to withdraw from registration any Common Shares, without par value, not sold under",
    ],
)
def test_what_a_listed_statement_is_for_is_no_amount_removed(lead: str) -> None:
    body = f"""Orchid Materials Corporation files these amendments {lead}:

\u2022 No. 333-41234, filed on February 15, 2000, for the 1999 Incentive Plan (650,000 Common Shares); and
\u2022 No. 333-55678, filed on August 13, 2004, for the Directors' Plan (120,000 Common Shares).
"""
    told = filing(body, numbers="Registration Nos. 333-41234 and 333-55678")
    held = [one.securities[0] for one in _record(told).registration_statements]
    assert [(one.registered, one.deregistered) for one in held] == [
        (650_000, None),
        (120_000, None),
    ]
    assert all(one.all_unsold for one in held)


@pytest.mark.parametrize("joined", ["and the", "and all the", "and also the"])
def test_a_verb_removes_the_second_amount_too(joined: str) -> None:
    body = f"""Registration Statement No. 333-41234 covered $40,000,000 principal amount of 6% Convertible Notes
due 2009 and the 2,000,000 shares of Common Stock, par value $.10 per share, into which the Notes
could be converted. $18,000,000 principal amount of Notes was sold under it.

The Company hereby removes from registration the $22,000,000 principal amount of Notes, {joined}
1,100,000 shares of Common Stock issuable upon conversion of that amount, that were not sold."""
    held = _securities(filing(body, form="S-3"))
    assert [one.deregistered for one in held.values()] == [22_000_000, 1_100_000]


@pytest.mark.parametrize(
    "kept",
    [
        "Shares that are already held in Plan accounts are not affected, and participants may keep",
        "Shares credited to accounts before that day are not affected and a participant may sell",
        "Shares held by the trustee for participants are not affected, and may be sold by",
    ],
)
def test_shares_that_participants_hold_are_not_left_registered(kept: str) -> None:
    body = f"""Registration Statement No. 333-41234 registered 250,000 shares of Common Stock under the Plan.
Effective June 30, 2006 the Plan's stock fund was closed and the Plan no longer buys Common Stock.

The Company withdraws from registration all shares of Common Stock registered on the Registration
Statement which have not been issued or sold. {kept} them."""
    (stock,) = _securities(filing(body)).values()
    assert stock.all_unsold is True


def test_shares_under_awards_that_are_not_affected_stay() -> None:
    body = """Registration Statement No. 333-41234 registered 250,000 shares of Common Stock under the Plan,
which has expired. The Company withdraws from registration all shares of Common Stock which have not
been issued. The shares that are subject to outstanding awards are not affected by this amendment."""
    (stock,) = _securities(filing(body)).values()
    assert stock.all_unsold is False


@pytest.mark.parametrize(
    "told",
    [
        "By its terms the Plan ran for ten years. It expired on March 31, 2001, the close of the last"
        " offering period.",
        "The Board let the Plan lapse on March 31, 2001, at the end of its twentieth offering.",
        "The Plan ran for ten years. By its terms it terminated on March 31, 2001, when the last"
        " offering was completed.",
        "The Plan had a life of ten years. It ended on March 31, 2001 with the close of the last"
        " offering.",
        "The Plan provides that it shall terminate on March 31, 2001. That day has passed.",
    ],
)
def test_a_plan_that_a_pronoun_stands_for_has_ended(told: str) -> None:
    body = f"""Registration Statement No. 333-41234 registered 200,000 shares of Common Stock for sale to
employees under the Employee Stock Purchase Plan (the "Plan").

{told} The balance of 47,883 shares is hereby removed from registration."""
    assert _record(filing(body)).reason.category == "plan_ended"


def test_an_offering_that_a_pronoun_stands_for_is_no_plan() -> None:
    body = """Registration Statement No. 333-41234 registered 200,000 shares of Common Stock. The offering
under it was made with a plan of distribution. It ended on March 31, 2001. The balance of 47,883
shares is hereby removed from registration."""
    assert _record(filing(body, form="S-3")).reason.category == "offering_complete"


def test_a_sentence_of_a_plan_and_an_offering_that_ended_proves_neither() -> None:
    body = """Registration Statement No. 333-41234 registered 200,000 shares of Common Stock for sale to
employees under the Employee Stock Purchase Plan (the "Plan").

On March 31, 2001 the offering period then current was completed and the Plan came to its end. The
balance of 47,883 shares is hereby removed from registration."""
    extraction = assistant.extract(filing(body))
    assert extraction.evidence["/reason/category"].verdict == "unsupported"
