"""Amounts spread over rows, columns, units and sentences; places of signing beside a signature."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.filing.inputs import read
from tests.amount_samples import TWO, Sample, statements
from tests.invented import filing

SAMPLES = [
    Sample(
        "a row for what happened, a column for each class",
        """Of the securities registered for resale by Registration Statement No. 333-41234, this became:

                                   Convertible Notes      Common Stock
Registered                             $82,500,000          3,300,000
Resold by holders                      $61,250,000            412,500
Deregistered hereby                    $21,250,000          2,887,500
""",
        [
            ("333-41234", "convertible notes", 82500000, 61250000, 21250000, True),
            ("333-41234", "common stock", 3300000, 412500, 2887500, True),
        ],
        form="S-3",
    ),
    Sample(
        "units and their proceeds, with leaders, the registered ones last but one",
        """The Registration Statement registered units of limited partnership interest. The results are:

                                          Units      Gross proceeds
Sold to the public .................     61,204       $30,602,000
Sold under the reinvestment plan ...      2,118         1,059,000
Total sold .........................     63,322       $31,661,000
Registered .........................     80,000        40,000,000
Unsold .............................     16,678        $8,339,000

The Registrant hereby removes from registration the 16,678 units which were not sold.
""",
        [("333-41234", "units of limited partnership interest", 80000, 63322, 16678, True)],
        form="S-11",
    ),
    Sample(
        "what was issued off a shelf of two classes, one by one, and its total",
        """The Company registered $300,000,000 aggregate principal amount of its First Mortgage Bonds and its Unsecured Notes. The Company has issued the following:

First Mortgage Bonds, 6.90% Series due 2003 ........ $ 75,000,000
First Mortgage Bonds, 7.40% Series due 2022 ........ $ 90,000,000
Unsecured Notes, 6 1/2%, due 1998 .................. $ 60,000,000
Total issued ....................................... $225,000,000

The Company hereby removes from registration the remaining $75,000,000 of securities.
""",
        [("333-41234", "securities", 300000000, 225000000, 75000000, True)],
        form="S-3",
    ),
    Sample(
        "units in three lots, none sold, all of them counted after their name",
        "The Registration Statement covers 2,000,000 Units offered by the Company, each Unit consisting of one share of common stock and one warrant; 300,000 Units subject to the over-allotment option; and 200,000 Units issuable under warrants of the representative. No Units were sold. The Company hereby removes from registration all of the Units, 2,500,000 in number.",
        [("333-41234", "units", 2500000, 0, 2500000, True)],
        form="SB-2",
    ),
    Sample(
        "removals in a running list, told with an adverb",
        "The Company deregisters what remains of its common stock under the following: (1) No. 333-41234, filed June 2, 1999, by which 900,000 shares were registered, of which 812,400 were issued and 87,600 are now removed; and (2) No. 333-55678, filed May 1, 2001, by which 150,000 shares were registered, of which 20,500 were issued and 129,500 are therefore removed.",
        [
            ("333-41234", "common stock", 900000, 812400, 87600, True),
            ("333-55678", "common stock", 150000, 20500, 129500, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "nothing is left to be removed",
        """The Company removes from registration the shares of common stock shown in the last column:

Registration No.   Filed           Registered   Issued     Removed hereby
333-41234          May 6, 1999     1,250,000    1,100,500     149,500
333-55678          June 18, 2003     600,000      600,000           -

All 600,000 shares on Registration Statement No. 333-55678 were bought by employees, so that nothing is left to be removed.
""",
        [
            ("333-41234", "common stock", 1250000, 1100500, 149500, True),
            ("333-55678", "common stock", 600000, 600000, 0, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "what a statement shall cover was not sold",
        "The registration statement (No. 333-41234) states that it registers 3,000,000 shares of common stock. The amendment of the plan raised the shares available by 300,000 only, from 900,000 to 1,200,000; the first figure had already been registered. The registrant removes 2,700,000 of the shares from registration, so that No. 333-41234 shall cover 300,000 shares. None of the shares on No. 333-41234 had been sold when this amendment was filed.",
        [("333-41234", "common stock", 3000000, 0, 2700000, False)],
    ),
    Sample(
        "totals over both statements are of neither",
        "On May 22, 1998, the Registrant filed a Registration Statement on Form S-8 (No. 333-41234) to register 640,000 shares of common stock under its 1998 Stock Plan. On October 10, 2001, it filed a Registration Statement on Form S-8 (No. 333-55678) to register 210,000 shares of common stock under its Directors' Plan. In all, 850,000 shares were registered, of which 391,118 have been issued. It hereby removes from registration the 458,882 shares, in total, that are still unissued under both Registration Statements.",
        [
            ("333-41234", "common stock", 640000, None, None, True),
            ("333-55678", "common stock", 210000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "amounts of two statements, each before its plan's term",
        """The Registrant amends two registration statements on Form S-8:

(1) No. 333-41234, filed June 14, 1995, by which 240,000 shares of common stock were registered for the Orchid Employees' Savings Plan (the "Savings Plan"); and

(2) No. 333-55678, filed November 7, 1997, by which 350,000 shares of common stock were registered for the 1997 Stock Incentive Plan (the "1997 Plan").

The Registrant ends both offerings and deregisters what is left of them, namely (i) 71,208 shares of common stock not yet issued under the Savings Plan and (ii) 133,400 shares of common stock that are not subject to awards under the 1997 Plan.""",
        [
            ("333-41234", "common stock", 240000, None, 71208, True),
            ("333-55678", "common stock", 350000, None, 133400, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a verb that is understood, for the shares beside the notes",
        "The Registration Statement (No. 333-41234) covered the resale of $50,000,000 principal amount of our 5% Convertible Notes due 2009 and of 4,000,000 shares of our common stock. Notes of $31,500,000 principal amount were resold under it and 907,300 of the shares were. We remove from registration the remaining $18,500,000 principal amount of Notes and the remaining 3,092,700 shares of common stock.",
        [
            ("333-41234", "convertible notes", 50000000, 31500000, 18500000, True),
            ("333-41234", "common stock", 4000000, 907300, 3092700, True),
        ],
        form="S-3",
    ),
    Sample(
        "one total for a shelf whose classes stand before it",
        "The Registration Statement (No. 333-41234) was filed for an indeterminate amount of common stock, preferred stock, debt securities and warrants with an aggregate initial offering price of up to $640,000,000, of which senior notes of $250,000,000 were sold. The Company removes from registration all securities that had not been sold.",
        [("333-41234", "securities", 640000000, 250000000, None, True)],
        form="S-3",
    ),
    Sample(
        "units of two classes, parts of a whole, removed by a relative clause",
        "The fund registered 400,000 units of limited partnership interest, 250,000 of Class A and 150,000 of Class B, by the registration statement on Form S-1 (No. 333-41234). Up to July 31, 2008, 98,311 Class A units and 21,007 Class B units had been sold. The 151,689 Class A units and 128,993 Class B units that were not sold are hereby deregistered.",
        [
            ("333-41234", "class a units", 250000, 98311, 151689, True),
            ("333-41234", "class b units", 150000, 21007, 128993, True),
        ],
        form="S-1",
    ),
    Sample(
        "units and warrants of which none was sold",
        "The Company registered 640,000 Units, each composed of one share of Common Stock and one Class A Warrant, and 64,000 Representative's Warrants, on Registration Statement No. 333-41234. No Units and no Representative's Warrants were sold or issued. All 640,000 Units and all 64,000 Representative's Warrants are hereby removed from registration. The 20,000 Finder's Warrants were not registered by this Registration Statement.",
        [
            ("333-41234", "units", 640000, 0, 640000, True),
            ("333-41234", "representative's warrants", 64000, 0, 64000, True),
        ],
        form="SB-2",
    ),
    Sample(
        "notes of which some were sold, and shares of which none were",
        "By our registration statement on Form S-3, No. 333-41234, we registered for resale $120,000,000 aggregate principal amount of 2% Convertible Senior Notes due 2023 and the 7,042,254 shares of our common stock that were issuable upon conversion of those notes. $103,400,000 principal amount of notes was sold under the registration statement, and no shares were. We hereby remove from registration $16,600,000 principal amount of notes and all 7,042,254 shares.",
        [
            ("333-41234", "convertible senior notes", 120000000, 103400000, 16600000, True),
            ("333-41234", "common stock", 7042254, 0, 7042254, True),
        ],
        form="S-3",
    ),
    Sample(
        "members of a list, what is removed behind a colon",
        """Orchid Materials Corporation removes from registration the shares of its Common Stock that had not been issued under these registration statements, as follows:

(a) 333-41234, which was filed November 26, 1997 for 600,000 shares under the 1997 Stock Option Plan: 88,350 shares; and

(b) 333-55678, which was filed May 11, 2000 for 850,000 shares under the 2000 Stock Option Plan: 419,475 shares.""",
        [
            ("333-41234", "common stock", 600000, None, 88350, True),
            ("333-55678", "common stock", 850000, None, 419475, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "sales off a shelf, two and their total, and no amount registered",
        "The registration statement on Form S-3 (No. 333-41234) registered an unspecified amount of senior notes, common stock and preferred stock. On December 1, 2005 we sold senior notes of $225,000,000 and on May 30, 2007 senior notes of $175,000,000 under it, $400,000,000 in total. We remove from registration all securities that were not sold under it before it expired.",
        [("333-41234", "securities", None, 400000000, None, True)],
        form="S-3",
    ),
    Sample(
        "two amounts of one class are removed, of which none is proven to be all",
        "The registration statement (No. 333-41234) registered for resale 9,400,000 common shares without par value, and 4,700,000 common shares that could be issued when warrants were exercised. Selling shareholders sold 7,118,300 of the common shares. The registrant removes from registration the 2,281,700 common shares that were not sold, and the 720,000 common shares for which no warrants were exercised.",
        [("333-41234", "common shares", 9400000, 7118300, 2281700, True)],
        form="S-3",
    ),
    Sample(
        "the former and the latter, one of which an earlier amendment reduced",
        "The Company registered 2,400,000 shares of Common Stock for the Pilots' Stock Plan in February 1991 (No. 333-41234) and 600,000 shares for the 1992 Stock Option Plan on June 26, 1992 (No. 333-55678). Of the former, 1,000,000 were removed from registration by Post-Effective Amendment No. 2, and 1,376,540 have been issued; the 23,460 that are left are removed by this amendment. Of the latter, 188,000 have been issued and 412,000 are likewise removed.",
        [
            ("333-41234", "common stock", 2400000, 1376540, 23460, True),
            ("333-55678", "common stock", 600000, 188000, 412000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "labels of two lines beside columns of what happened",
        """By this amendment the Company deregisters securities that were registered on Form S-3 (No. 333-41234), to wit:

                                    Registered        Sold           Deregistered

     4% Convertible Debentures
       due 2011 .................   $30,000,000    $17,750,000       $12,250,000

     Common Stock, $.02 par
       value ....................     2,608,695        701,400         1,907,295

The debentures have been called for redemption.""",
        [
            ("333-41234", "convertible debentures", 30000000, 17750000, 12250000, True),
            ("333-41234", "common stock", 2608695, 701400, 1907295, True),
        ],
        form="S-3",
    ),
    Sample(
        "what these shares became, sold and removed, is no part of them alone",
        """This Post-Effective Amendment No. 1 relates to these Registration Statements on Form S-8:

1. Registration No. 333-41234, filed on May 27, 2003, with respect to 1,250,000 shares of Common Stock under the 2003 Stock Plan. 1,113,400 of these shares have been issued. The other 136,600 are deregistered hereby.

2. Registration No. 333-55678, filed on May 6, 2011, with respect to 2,000,000 shares of Common Stock under the 2011 Stock Plan. 1,048,212 of these shares have been issued. The other 951,788 are deregistered hereby.""",
        [
            ("333-41234", "common stock", 1250000, 1113400, 136600, True),
            ("333-55678", "common stock", 2000000, 1048212, 951788, True),
        ],
        numbers=TWO,
    ),
]  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_securities(sample: Sample) -> None:
    held = [
        (s.file_number, c.title, c.registered, c.sold, c.deregistered, c.all_unsold)
        for s in statements(sample)
        for c in s.securities
    ]
    assert sorted(held) == sorted(sample.securities)


def signed(paragraph: str, block: str) -> str | None:
    """The place of signing of a filing whose certification and signature are as given."""
    printed = filing("The Registrant hereby removes from registration all unsold shares.").text
    at = printed.index("SIGNATURES")
    result = extract(read(f"{printed[:at]}SIGNATURES\n\n{paragraph}\n\n{block}\n".encode()))
    assert result.record is not None
    return result.record.signing.place


CERTIFIED = (
    "Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused\n"
    "this amendment to be signed on its behalf by the undersigned"
)


def test_place_parted_by_a_lines_end() -> None:
    paragraph = (
        f"{CERTIFIED}, in the City of Char-\nlotte, State of North Carolina, on May 4, 1999."
    )
    assert signed(paragraph, "By: /s/ Ann Poe\nAnn Poe, President") == "Charlotte, North Carolina"


@pytest.mark.parametrize(
    "block",
    [
        "Dated:  Albany, New York\n        May 4, 1999\n\nBy: /s/ Ann Poe\nAnn Poe, President",
        "Albany, New York                        By: /s/ Ann Poe\nMay 4, 1999        Ann Poe, President",
    ],
)
def test_place_beside_the_signature(block: str) -> None:
    assert signed(f"{CERTIFIED}, thereunto duly authorized.", block) == "Albany, New York"


def test_an_address_in_the_signature_block_is_no_place() -> None:
    block = "By: /s/ Ann Poe\nAnn Poe, President\n12 State Street\nAlbany, New York 12207"
    assert signed(f"{CERTIFIED}, thereunto duly authorized, on May 4, 1999.", block) is None


def test_effective_days_after_the_filing() -> None:
    body = "The Registration Statement (No. 333-41234) was filed on September 25, 1997 and became effective twenty days after filing on October 15, 1997. The Registrant removes from registration all unsold shares."
    [held] = statements(Sample("", body, [], form="S-3"))
    assert (str(held.filed_on), str(held.effective_on)) == ("1997-09-25", "1997-10-15")


def test_terms_defined_together_for_several_plans() -> None:
    body = """As used below, "1999 Plan" and "ESPP" mean the 1999 Stock Option Plan and 2001 Employee Stock Purchase Plan.

- Registration Statement No. 333-41234, filed on May 6, 1999, for 500,000 shares of common stock under the 1999 Plan; and

- Registration Statement No. 333-55678, filed on May 7, 2001, for 200,000 shares under the 1999 Plan and 100,000 shares under the ESPP.

The Registrant removes from registration all shares that remain unsold under both."""
    plans = "1999 Stock Option Plan\n2001 Employee Stock Purchase Plan\n(Full title of the plans)"
    first, second = statements(Sample("", body, [], numbers=TWO, plans=plans))
    assert first.plans == ["1999 Stock Option Plan"]
    assert second.plans == ["1999 Stock Option Plan", "2001 Employee Stock Purchase Plan"]


def test_a_purchase_plan_by_its_abbreviation_in_a_cell() -> None:
    body = """The Registrant removes from registration all shares of common stock that remain unsold:

Registration No.\tDate Filed\tShares Registered\tPlan(s)
333-41234\tMay 6, 2016\t500,000\t2015 Plan; 2016 ESPP
333-55678\tMay 7, 2017\t200,000\t2015 Plan
"""
    plans = (
        "2015 Equity Incentive Plan\n2016 Employee Stock Purchase Plan\n(Full titles of the plans)"
    )
    first, second = statements(Sample("", body, [], numbers=TWO, plans=plans))
    assert first.plans == ["2015 Equity Incentive Plan", "2016 Employee Stock Purchase Plan"]
    assert second.plans == ["2015 Equity Incentive Plan"]


def test_whom_to_ask_for_is_not_the_agent() -> None:
    printed = filing("The Registrant hereby removes from registration all unsold shares.").text
    agent = "Sentinel Corporate Agents LLC\nAttention: Dolores Whitcomb\n410 Park Avenue"
    printed = printed.replace("Jane Q. Marbury\nGeneral Counsel\n400 Lake Street", agent, 1)
    result = extract(read(printed.encode()))
    assert result.record is not None
    assert result.record.agent_for_service is not None
    assert result.record.agent_for_service.name == "Sentinel Corporate Agents LLC"


@pytest.mark.parametrize("tabs", [False, True])
def test_a_column_for_each_statement(tabs: bool) -> None:
    rows = [
        ["", "No. 333-41234", "No. 333-55678"],
        ["Date of filing", "Feb. 27, 1998", "June 29, 2001"],
        ["Plan", "1997 Stock Plan", "Savings Plan"],
        ["Registered", "1,000,000", "1,500,000"],
        ["Issued on exercise of options", "874,310", "None"],
        ["Removed from registration hereby", "125,690", "1,500,000"],
    ]
    printed = "\n".join(
        "\t".join(cells) if tabs else f"{cells[0]:36}{cells[1]:>18}{cells[2]:>18}" for cells in rows
    )
    body = f"The shares of common stock, par value $0.05 per share, and what became of them:\n\n{printed}\n"
    plans = "1997 Stock Plan\nSavings Plan\n(Full title of the plans)"
    result = extract(filing(body, numbers=TWO, plans=plans))
    assert result.record is not None
    held = result.record.registration_statements
    assert [(str(s.filed_on), s.plans) for s in held] == [
        ("1998-02-27", ["1997 Stock Plan"]),
        ("2001-06-29", ["Savings Plan"]),
    ]
    amounts = [(c.registered, c.sold, c.deregistered) for s in held for c in s.securities]
    assert amounts == [(1000000, 874310, 125690), (1500000, 0, 1500000)]


def test_an_agent_and_his_street_on_one_line() -> None:
    printed = filing("The Registrant hereby removes from registration all unsold shares.").text
    agent = "Lyle Prentiss, 2200 Gulf Boulevard, Clearwater, Florida 34630 (813) 555-0137\n"
    old = "Jane Q. Marbury\nGeneral Counsel\n400 Lake Street, Chicago, Illinois 60601\n(312) 555-0147\n"
    result = extract(read(printed.replace(old, agent, 1).encode()))
    assert result.record is not None
    assert result.record.agent_for_service is not None
    assert result.record.agent_for_service.name == "Lyle Prentiss"
    assert result.record.agent_for_service.phone == "813-555-0137"


def test_two_removals_of_one_class_are_doubted() -> None:
    body = next(s.body for s in SAMPLES if s.name.startswith("two amounts of one class"))
    result = extract(filing(body, form="S-3"))
    proof = result.evidence["/registration_statements/0/securities/0/deregistered"]
    assert proof.verdict == "unsupported"
    assert result.status == "needs_review"
