"""Constructions of clauses and lists, each in our own words: what the record makes of them."""

from __future__ import annotations

import pytest

import assistant
from assistant.record import Amendment, Security

PAGE = """Registration No. 333-240177

POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM {form}
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

OSTREL BIOSYSTEMS, INC.
(Exact name of registrant as specified in its charter)

DEREGISTRATION OF SECURITIES

{body}

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in the City of Salem, State of Oregon, on May 6, 2021.

OSTREL BIOSYSTEMS, INC.
By: /s/ Ivo Sander
Ivo Sander, President
"""


def record_of(body: str, form: str = "S-8") -> Amendment:
    record = assistant.extract(assistant.read(PAGE.format(form=form, body=body).encode())).record
    assert record is not None
    return record


def only_security(record: Amendment) -> Security:
    assert len(record.registration_statements) == 1
    assert len(record.registration_statements[0].securities) == 1
    return record.registration_statements[0].securities[0]


def test_what_of_which_remains_is_removed_and_what_stands_before_it_was_registered() -> None:
    record = record_of(
        "Ostrel Biosystems, Inc. withdraws from registration the shares of common stock, par value\n"
        "$0.001 per share, that remain unissued under the registration statements below:\n\n"
        "(a) Registration Statement No. 333-240177, filed on July 1, 2020, for 2,400,000 shares\n"
        "under the 2020 Stock Plan, of which 1,310,400 shares remain unissued; and\n\n"
        "(b) Registration Statement No. 333-228811, filed on June 3, 2018, for 900,000 shares\n"
        "under the 2018 Stock Plan, of which 41,275 shares remain unissued.\n"
    )
    amounts = [
        (s.file_number, s.securities[0].registered, s.securities[0].deregistered)
        for s in record.registration_statements
    ]
    assert amounts == [("333-240177", 2400000, 1310400), ("333-228811", 900000, 41275)]
    assert [s.securities[0].all_unsold for s in record.registration_statements] == [True, True]


def test_items_whose_bullets_stand_on_lines_of_their_own() -> None:
    record = record_of(
        "Ostrel files this amendment to the following registration statements on Form S-8:\n"
        "|•\n|No. 333-240177, filed July 1, 2020, for 2,400,000 common shares under the 2020 Plan;\n"
        "|•\n|No. 333-228811, filed June 3, 2018, for 900,000 common shares under the 2018 Plan.\n"
        "It hereby removes from registration all common shares registered under them that have\n"
        "not been sold.\n"
    )
    amounts = [(s.file_number, s.securities[0].registered) for s in record.registration_statements]
    assert amounts == [("333-240177", 2400000), ("333-228811", 900000)]


@pytest.mark.parametrize(
    ("body", "whole"),
    [
        ("We remove the other 161,583 shares of common stock from registration.", True),
        (
            "In keeping with the undertaking given in it, the Company removes from registration"
            " all securities that remain unsold.",
            True,
        ),
        (
            "The Company withdraws the shares of common stock, par value $.01 per share, that"
            " have not been issued from registration.",
            True,
        ),
        ("The Company removes from registration 40,000 shares of common stock.", None),
    ],
)
def test_whether_all_that_is_left_is_removed(body: str, whole: bool | None) -> None:
    opening = "The Registration Statement (No. 333-240177) registered 250,000 shares.\n\n"
    assert only_security(record_of(opening + body)).all_unsold is whole


def test_a_maximum_offered_is_what_was_registered() -> None:
    security = only_security(
        record_of(
            "The Registration Statement (No. 333-240177) was for the sale, through our officers, of a"
            "\nminimum of 300,000 and a maximum of 800,000 shares of common stock. 512,000 shares were"
            "\nsold. The other 288,000 shares were not sold; the Company takes them out of"
            " registration.",
            "SB-2",
        )
    )
    assert (security.registered, security.sold, security.deregistered, security.all_unsold) == (
        800000,
        512000,
        288000,
        True,
    )


@pytest.mark.parametrize(
    ("body", "category"),
    [
        ("The exchange offer for the old notes expired on March 2, 2021.", "offering_complete"),
        ("The offering came to its end on March 2, 2021.", "offering_complete"),
        (
            "On March 2, 2021 the group moved its place of incorporation from Ontario to Delaware"
            " by a plan of arrangement.",
            "reorganization",
        ),
        ("Owing to a clerical error 40,000 shares were registered twice.", "other"),
        ("The preferred stock may be converted at any time into common stock.", "not_stated"),
    ],
)
def test_the_ground(body: str, category: str) -> None:
    opening = "The Registration Statement (No. 333-240177) registered 250,000 shares of stock.\n\n"
    record = record_of(
        f"{opening}{body} The Company hereby removes from registration the shares that remain"
        " unsold.",
        "S-4",
    )
    assert record.reason.category == category


def test_nothing_is_removed_where_the_filing_denies_it() -> None:
    record = record_of(
        "The sole purpose of this Post-Effective Amendment No. 1 is to withdraw the Registration\n"
        "Statement document of April 1, 2021, under Rule 477. No shares are removed from\n"
        "registration by this amendment, and the offering of 250,000 shares goes on.",
        "S-1",
    )
    assert record.purpose == "withdrawal"


def test_a_removed_amount_that_no_class_takes_needs_a_look() -> None:
    plain = (
        "The Registration Statement (No. 333-240177) registered 250,000 shares of common stock."
        " The Company removes from registration the 40,000 shares that remain unsold."
    )
    more = " A further 31,500 shares of preferred stock are removed from registration as well."
    sure = assistant.extract(assistant.read(PAGE.format(form="S-3", body=plain).encode()))
    unsure = assistant.extract(assistant.read(PAGE.format(form="S-3", body=plain + more).encode()))
    pointer = "/registration_statements/0/securities/0/deregistered"
    assert (sure.evidence[pointer].confidence or 0) >= 0.85
    assert unsure.record is not None
    held = {s.deregistered for s in unsure.record.registration_statements[0].securities}
    assert held == {40000, 31500} or unsure.status == "needs_review"


def test_one_statement_without_an_amount_among_others_with_one_needs_a_look() -> None:
    result = assistant.extract(
        assistant.read(
            PAGE.format(
                form="S-8",
                body="The Company removes from registration the shares that remain unsold under the"
                " following registration statements:\n\n"
                "(a) Registration Statement No. 333-240177, 1,310,400 shares;\n\n"
                "(b) Registration Statement No. 333-228811, 41,275 shares; and\n\n"
                "(c) Registration Statement No. 333-217744, filed on June 3, 2017.\n",
            ).encode()
        )
    )
    assert result.record is not None
    # what is left unsold is removed, and a number beside a statement is what it registered
    securities = [s.securities[0] for s in result.record.registration_statements]
    assert [s.deregistered for s in securities] == [None, None, None]
    assert [s.registered for s in securities] == [1310400, 41275, None]
    assert result.status == "needs_review"


@pytest.mark.parametrize(
    ("others", "look"), [("", False), (" and the related preferred stock purchase Rights", True)]
)
def test_securities_removed_with_others_and_not_in_the_record_need_a_look(
    others: str, look: bool
) -> None:
    body = (
        "Ostrel Biosystems, Inc. registered 900,000 shares of common stock under Registration\n"
        "Statement No. 333-240177. The offering has ended. The registrant hereby removes from\n"
        f"registration 41,275 shares of common stock{others} that remain unsold.\n"
    )
    found = assistant.extract(assistant.read(PAGE.format(form="S-3", body=body).encode()))
    assert (found.status == "needs_review") is look
