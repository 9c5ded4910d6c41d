"""Amounts of statements set apart by layout: abbreviated numbers, tails of lists, columns, leaders."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.extraction import extract
from assistant.language.normal import sentences
from tests.invented import filing

TWO = "Registration Nos. 333-41234 and 333-51234"


def _told(body: str, numbers: str = TWO, form: str = "S-8") -> list[tuple[Any, ...]]:
    record = extract(filing(body, numbers=numbers, form=form)).record
    assert record is not None
    return [
        (
            s.title,
            *(None if v is None else float(v) for v in (s.registered, s.sold, s.deregistered)),
        )
        for statement in record.registration_statements
        for s in statement.securities
    ]


STOCK = "common stock"
CASES = [
    (  # `Reg. No.` ends no sentence
        "The Company accordingly removes from registration: 512,388 shares of common stock under Reg. No. 333-41234; and 203,417 "
        "shares of common stock under Reg. No. 333-51234.",
        [(STOCK, None, None, 512388), (STOCK, None, None, 203417)],
    ),
    (
        "Withdrawn by this amendment:\n\n    Reg. No. 333-41234: 740,000 shares\n    Reg. No. 333-51234: 2,118,333 shares\n\nThese are all "
        "of the shares of common stock that have not been issued.",
        [(STOCK, None, None, 740000), (STOCK, None, None, 2118333)],
    ),
    (  # what is said of all members stands behind the last
        "The Company amends (i) its Form S-8 filed May 20, 2005 (No. 333-41234), which registered 2,400,000 shares of common stock, of "
        "which 1,997,031 had been issued, and (ii) its Form S-8 filed June 3, 2011 (No. 333-51234), which registered 3,100,000 shares, of "
        "which 874,226 had been issued, to remove from registration the 402,969 shares and the 2,225,774 shares, respectively, that "
        "remain.",
        [(STOCK, 2400000, 1997031, 402969), (STOCK, 3100000, 874226, 2225774)],
    ),
    (  # columns, with what an earlier amendment took; an amendment's number is in no other cell
        "The two statements are amended as set out here:\n\n"
        "                                           333-41234         333-51234\n"
        "Shares of common stock registered             900,000         1,600,000\n"
        "Less: issued                                  851,416           977,209\n"
        "Less: removed in 2011                          48,000                 0\n"
        "Less: subject to awards, kept                       0           245,500\n"
        "Less: carried to Form S-8 of this date              0           377,000\n"
        "Removed by this Post-Effective Amendment          584               291\n",
        [(STOCK, 900000, 851416, 584), (STOCK, 1600000, 977209, 291)],
    ),
    (  # the column is named below the table
        "The Company offers no more securities under these registration statements:\n\n"
        "| File number | Filed | Shares registered | Shares unissued |\n"
        "| 333-41234 | May 27, 2006 | 1,956,000 | 13,417 |\n"
        "| 333-51234 | June 3, 2008 | 1,500,000 | 602,880 |\n\n"
        "and removes from registration the shares in the right-hand column, all being common stock.",
        [(STOCK, 1956000, None, 13417), (STOCK, 1500000, None, 602880)],
    ),
    (  # a line for each role, and the classes below it
        "The Company has done all the financing that it meant to do.\n\n"
        "                                   No. 333-41234       No. 333-51234\n"
        "                                   -------------       -------------\n"
        "Registered:\n"
        "   First Mortgage Bonds             $300,000,000        $450,000,000\n"
        "   Preferred Stock                   $50,000,000                  --\n"
        "Issued:\n"
        "   First Mortgage Bonds             $275,000,000        $300,000,000\n"
        "   Preferred Stock                          None                  --\n"
        "Hereby deregistered:\n"
        "   First Mortgage Bonds              $25,000,000        $150,000,000\n"
        "   Preferred Stock                   $50,000,000                  --\n",
        [
            ("first mortgage bonds", 300e6, 275e6, 25e6), ("preferred stock", 50e6, None, 50e6),
            ("first mortgage bonds", 450e6, 300e6, 150e6),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), CASES)
def test_amounts_of_two_statements(body: str, told: list[tuple[Any, ...]]) -> None:
    assert _told(body) == told


def test_leaders_of_a_tally_that_ran_together() -> None:
    body = (
        "The offering of limited partnership interests ended on May 16, 2010. Interests registered ............ 200,000 Interests sold "
        ".................. 138,094.61 Gross proceeds .................. $137,622,905 Interests hereby removed ........ 61,905.39 "
        "Nothing remains registered."
    )  # fmt: skip
    told = _told(body, numbers="Registration No. 333-41234", form="S-1")
    assert told == [("limited partnership interests", 200000, 138094.61, 61905.39)]


def test_what_an_abbreviated_registration_number_ends() -> None:
    text = "It covers Reg. No. 333-41234. The other is of no use."
    assert [text[a:b] for a, b in sentences(text)] == [
        "It covers Reg. No. 333-41234.",
        "The other is of no use.",
    ]


ONE = "Registration No. 333-41234"
OF_ONE = [
    (  # participles right behind their numbers
        "For the Employee Stock Purchase Plan, File No. 333-41234, the numbers were 250,000 registered and 88,317 purchased. All "
        "shares of common stock that were not purchased are hereby deregistered.",
        (STOCK, 250000, 88317, None),
    ),
    (  # in brackets
        "The 1997 Plan, for which 800,000 shares of common stock were registered on Form S-8 No. 333-41234 (430,060 of them issued to "
        "date), is over. The Registrant hereby deregisters the 369,940 shares not issued.",
        (STOCK, 800000, 430060, 369940),
    ),
    (  # a removal by `this amendment`
        "On May 7, 1997 we registered 500,000 shares of common stock for use under the plan; 366,129 were used. With this amendment we "
        "remove the 133,871 that were not.",
        (STOCK, 500000, 366129, 133871),
    ),
    (
        "The Registration Statement covered 1,800,000 shares of common stock to begin with. The last options lapsed on March 15, 2010. There "
        "are 318,466 shares still registered, all of which may now be, and by this amendment are, removed.",
        (STOCK, 1800000, None, 318466),
    ),
    (
        "1,877,256 shares of common stock had not been issued at the close of business on November 30, 2010. That entire number is hereby "
        "removed from registration, leaving none.",
        (STOCK, None, None, 1877256),
    ),
    (  # a whole that is removed, and its parts
        "Our Form SB-2 let holders sell up to 7,340,000 shares of common stock. The warrants expired. Accordingly the 5,118,750 shares left "
        "over, that is to say the 3,500,000 warrant shares and 1,618,750 of the outstanding shares, are removed.",
        (STOCK, None, None, 5118750),
    ),
    (  # amounts in words behind what was done with them
        "Registered one hundred thousand (100,000) shares of common stock; delivered on exercise ninety-nine thousand one hundred twenty-one "
        "(99,121); withdrawn hereby eight hundred seventy-nine (879), being the remainder.",
        (STOCK, 100000, 99121, 879),
    ),
    (  # put to a purchaser
        "The statement covered 19,850,000 shares of our common stock. We put 6,204,377 shares to Larchwood under the agreement. We hereby "
        "remove from registration all shares not so issued.",
        (STOCK, 19850000, 6204377, None),
    ),
    (
        "The 75,000 shares of common stock on Registration Statement 333-41234 have never been touched and are all deregistered.",
        (STOCK, None, None, 75000),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), OF_ONE)
def test_amounts_of_one_statement(body: str, told: tuple[Any, ...]) -> None:
    assert _told(body, numbers=ONE) == [told]


def test_members_of_a_list_that_opens_the_text() -> None:
    body = (
        "The Company hereby files:\n\nPost-Effective Amendment No. 3 to 333-41234, deregistering 41,250 shares; and\n\nPost-Effective "
        "Amendment No. 2 to 333-51234, deregistering 108,994 shares,\n\nin each instance of its common stock.\n\nExplanation: all plans were "
        "suspended at the closing of the tender offer on December 15, 2010."
    )  # fmt: skip
    assert _told(body) == [(STOCK, None, None, 41250), (STOCK, None, None, 108994)]


def test_two_classes_in_a_cell_are_not_one() -> None:
    body = (
        "Registration Statements affected, and shares of common stock hereby deregistered as unsold:\n\n"
        "     333-41234 ...... 1,404,221 shares and 300,000 warrants\n"
        "     333-51234 ......   118,950 shares\n\nNo securities will be left."
    )  # fmt: skip
    assert _told(body, form="S-3")[0] == (STOCK, None, None, 1404221)


def test_where_a_removal_is_guessed_so_is_that_it_is_of_all() -> None:
    result = extract(
        filing(
            "The plan is no longer in use, and nobody holds a right to buy any of the 400,000 shares of common stock registered for it.",
            form="S-8",
        )
    )
    assert result.record is not None
    assert result.record.purpose == "deregistration"
    assert [s.all_unsold for s in result.record.registration_statements[0].securities] == [True]
    proof = result.evidence.get("/registration_statements/0/securities/0/all_unsold")
    assert proof is None or proof.verdict != "verified"
    assert result.status == "needs_review"
