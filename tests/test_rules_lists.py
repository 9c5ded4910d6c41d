"""Several statements told in lists, tables or prose, each with its amount, and what holds for all."""

from __future__ import annotations

import pytest

from tests.amount_samples import THREE, TWO, Sample, read_of, securities

SAMPLES = [
    Sample(
        "amounts in brackets behind numbers, and a later sentence removes what is unsold",
        "DEREGISTRATION\n\nThe Bank has three registration statements for its plans: No. 333-41234 (75,000 shares), No. 333-55678 (110,000 shares) and No. 33-60001 (45,000 shares). Each relates to its common stock.\n\nThe Bank hereby removes from registration all shares under the three statements that remain unsold.",
        [
            ("333-41234", "common stock", 75000, None, None, True),
            ("333-55678", "common stock", 110000, None, None, True),
            ("33-60001", "common stock", 45000, None, None, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "lines of a list, a colon before each amount",
        "DEREGISTRATION OF UNSOLD SECURITIES\n\nOsprey Gathering Partners files this amendment with respect to:\n\nForm S-3, No. 333-41234, filed March 4, 2010: 3,150,000 common units offered by the selling unitholders;\n\nForm S-8, No. 333-55678, filed August 9, 2011: 1,250,000 common units; and\n\nForm S-8, No. 33-60001, filed July 2, 1995: 620,000 common units.\n\nOfferings under all of them have ended. Any common units that were registered but not sold are hereby removed from registration.",
        [
            ("333-41234", "common units", 3150000, None, None, True),
            ("333-55678", "common units", 1250000, None, None, True),
            ("33-60001", "common units", 620000, None, None, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "numbers and amounts in one bracket behind the days",
        "WITHDRAWAL\n\nThe Company amends its registration statements on Form S-8 filed June 17, 2016 (No. 333-41234; 4,300,000 shares) and May 2, 2018 (No. 333-55678; 2,750,000 shares), both for its common stock.\n\nAll shares that have not been sold are hereby removed from registration.",
        [
            ("333-41234", "common stock", 4300000, None, None, True),
            ("333-55678", "common stock", 2750000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "the governing sentence removes the amounts in brackets",
        "The Company hereby deregisters the following shares of its common stock, which were not issued: No. 333-41234 (18,400 shares) and No. 333-55678 (7,250 shares).",
        [
            ("333-41234", "common stock", None, None, 18400, True),
            ("333-55678", "common stock", None, None, 7250, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "what was registered in brackets, what goes in a sentence behind, under the first and the second",
        "Our two registration statements, No. 333-41234 (300,000 common shares for employees) and No. 333-55678 (60,000 common shares for directors), are amended to deregister every share that we have not issued. By our count that is 141,250 shares under the first and 22,400 shares under the second.",
        [
            ("333-41234", "common shares", 300000, None, 141250, True),
            ("333-55678", "common shares", 60000, None, 22400, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a day and an amount in brackets behind each number; what was not sold of each",
        "Two registration statements on Form S-3 are amended hereby: No. 333-41234 (effective May 4, 2009; 8,500,000 shares of common stock) and No. 333-55678 (effective June 1, 2010; 3,000,000 shares of common stock).\n\nThe holder did not sell 610,000 of the shares covered by No. 333-41234, nor 1,240,000 of those covered by No. 333-55678. We hereby deregister those shares, which are all that remain.",
        [
            ("333-41234", "common stock", 8500000, None, 610000, True),
            ("333-55678", "common stock", 3000000, None, 1240000, True),
        ],
        form="S-3",
        numbers=TWO,
    ),
    Sample(
        "a number of a number of shares for each statement, none, and all",
        "Of the common stock registered, the Company issued under No. 333-41234, 208,340 of 1,250,000 shares; under No. 333-55678, none of 1,500,000 shares; and under No. 33-60001, all 400,000 shares. It hereby removes from registration all shares not issued.",
        [
            ("333-41234", "common stock", 1250000, 208340, None, True),
            ("333-55678", "common stock", 1500000, 0, None, True),
            ("33-60001", "common stock", 400000, 400000, None, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "a table drawn by two spaces with a cell of none",
        "DEREGISTRATION\n\nThe Company registered its common stock for its plans as follows:\n\nRegistration No.  Filing date  Registered  Issued  Removed hereby\n333-41234  August 1, 1996  2,000,000  1,988,410  11,590\n333-55678  July 11, 1997  500,000  347,902  152,098\n33-60001  October 9, 1995  750,000  None  750,000\n\nAccordingly the Company removes from registration the shares in the last column, which are all that remained.",
        [
            ("333-41234", "common stock", 2000000, 1988410, 11590, True),
            ("333-55678", "common stock", 500000, 347902, 152098, True),
            ("33-60001", "common stock", 750000, 0, 750000, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "a table of numbers, plans and shares, with the class told above",
        "The purpose of this amendment is to deregister the shares of Class B Stock, no par value, reserved for the plans but not sold.\n\nFile No.   Plan                        Shares deregistered\n333-41234  1998 Stock Option Plan      72,115\n333-55678  2003 Restricted Stock Plan  210,000\n33-60001   1995 Equity Plan            1,418,660",
        [
            ("333-41234", "class b stock", None, None, 72115, True),
            ("333-55678", "class b stock", None, None, 210000, True),
            ("33-60001", "class b stock", None, None, 1418660, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "a table with nil in the column of what is removed",
        "The table shows the common stock registered, sold and deregistered by this amendment.\n\nRegistration No.   Registered   Sold   Deregistered\n333-41234   800,000   800,000   None\n333-55678   650,000   Nil   650,000",
        [
            ("333-41234", "common stock", 800000, 800000, 0, True),
            ("333-55678", "common stock", 650000, 0, 650000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "class and par value once for all statements that are listed by their numbers",
        "The registration statements on Form S-8 bearing File Nos. 333-41234, 333-55678 and 33-60001 register shares of Class A common stock, par value $0.00001 per share, of the Registrant issuable under its plans.\n\nThe Registrant removes from registration any and all securities registered but unsold under the Registration Statements.",
        [
            ("333-41234", "class a common stock", None, None, None, True),
            ("333-55678", "class a common stock", None, None, None, True),
            ("33-60001", "class a common stock", None, None, None, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "a dash before each amount of a list of statements",
        "This amendment relates to the following registration statements of the Company on Form S-8, all for common stock:\n\n- Registration No. 333-41234, filed May 3, 2001 - 900,000 shares\n\n- Registration No. 333-55678, filed June 9, 2004 - 1,350,000 shares\n\nThe Company hereby removes from registration all shares that remain unsold under them.",
        [
            ("333-41234", "common stock", 900000, None, None, True),
            ("333-55678", "common stock", 1350000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "so many are out, the other so many go",
        "Registration Statement No. 333-41234 covers 75,000 shares of common stock, of which 51,212 have been issued; the other 23,788 are removed. Registration Statement No. 333-55678 covers 40,000 shares of common stock, of which 12,405 have been issued; the other 27,595 are removed.",
        [
            ("333-41234", "common stock", 75000, 51212, 23788, True),
            ("333-55678", "common stock", 40000, 12405, 27595, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "shares and interests for each statement",
        "No. 333-41234 registered 500,000 shares of common stock and an indeterminate amount of interests in the Savings Plan; No. 333-55678 registered 250,000 shares of common stock. The Company hereby removes from registration all shares and interests that remain unsold.",
        [
            ("333-41234", "common stock", 500000, None, None, True),
            ("333-41234", "plan interests", None, None, None, True),
            ("333-55678", "common stock", 250000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "amounts in brackets of statements on one line each, and one that stays in doubt",
        "This Post-Effective Amendment relates to Registration Statement No. 333-41234 (covering 1,200,000 shares of common stock) and Registration Statement No. 333-55678 (covering 350,000 shares of common stock). The shares that were not issued are hereby removed from registration.",
        [
            ("333-41234", "common stock", 1200000, None, None, True),
            ("333-55678", "common stock", 350000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "the days in front, number and amount in a bracket with a comma",
        "We have registered our common stock on Form S-8 three times: on May 1, 1997 (No. 333-41234, 500,000 shares), on June 2, 1999 (No. 333-55678, 750,000 shares) and on July 3, 1995 (No. 33-60001, 250,000 shares).\n\nThe plans have ended. We hereby remove from registration every share that is unsold.",
        [
            ("333-41234", "common stock", 500000, None, None, True),
            ("333-55678", "common stock", 750000, None, None, True),
            ("33-60001", "common stock", 250000, None, None, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "lettered members with a colon, the amounts in front of the class",
        "This amendment is filed to each of the following registration statements on Form S-8:\n\n(a) No. 333-41234, filed June 30, 2004: 850,000 shares of common stock for the 2004 Stock Plan;\n\n(b) No. 333-55678, filed July 1, 2008: 1,100,000 shares of common stock for the 2008 Stock Plan.\n\nAll shares of common stock registered and not issued under them are hereby deregistered.",
        [
            ("333-41234", "common stock", 850000, None, None, True),
            ("333-55678", "common stock", 1100000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "the list is of what is removed, a colon before each amount",
        "The Company removes from registration the following shares of common stock:\n\nNo. 333-41234: 31,250 shares;\n\nNo. 333-55678: 112,004 shares; and\n\nNo. 33-60001: 9,870 shares.\n\nThese are all the shares that were not sold.",
        [
            ("333-41234", "common stock", None, None, 31250, True),
            ("333-55678", "common stock", None, None, 112004, True),
            ("33-60001", "common stock", None, None, 9870, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "out of so many for each statement, the rest in brackets",
        "Employees purchased 208,340 out of 1,250,000 shares of common stock under No. 333-41234 and 51,212 out of 75,000 under No. 333-55678. The Company hereby removes the remaining 1,041,660 shares and 23,788 shares, respectively, from registration.",
        [
            ("333-41234", "common stock", 1250000, 208340, 1041660, True),
            ("333-55678", "common stock", 75000, 51212, 23788, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "of each statement so many were issued, the other so many go",
        "No. 333-41234 registered 75,000 shares of common stock. Of these 51,212 were issued to directors; the other 23,788 are deregistered. No. 333-55678 registered 300,000 shares of common stock. Of these 266,500 were issued; the other 33,500 are deregistered by this amendment.",
        [
            ("333-41234", "common stock", 75000, 51212, 23788, True),
            ("333-55678", "common stock", 300000, 266500, 33500, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a sentence for each, the class in the first alone",
        "Under Registration Statement No. 333-41234 we registered 400,000 shares of Class A common stock, par value $0.01 per share, and sold 388,015. Under Registration Statement No. 333-55678 we registered 600,000 and sold 412,733. We hereby deregister the unsold 11,985 and 187,267 shares, respectively.",
        [
            ("333-41234", "class a common stock", 400000, 388015, 11985, True),
            ("333-55678", "class a common stock", 600000, 412733, 187267, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a table with a dash where none was sold",
        "The following table shows for each registration statement the shares of common stock registered, sold, and removed from registration by this amendment.\n\nFile No.    Date filed        Registered   Sold        Removed\n333-41234   March 3, 1999     1,000,000    640,250     359,750\n333-55678   April 4, 2001     500,000      -           500,000",
        [
            ("333-41234", "common stock", 1000000, 640250, 359750, True),
            ("333-55678", "common stock", 500000, 0, 500000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "shares and participation interests of two statements",
        "Registration Statement No. 333-41234 covers 800,000 shares of common stock and an indeterminate amount of participation interests under the 401(k) Plan. Registration Statement No. 333-55678 covers 200,000 shares of common stock under the Director Plan. All shares and participation interests not issued are hereby removed from registration.",
        [
            ("333-41234", "common stock", 800000, None, None, True),
            ("333-41234", "plan interests", None, None, None, True),
            ("333-55678", "common stock", 200000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "what is unsold goes under statements that a list describes",
        "The Company hereby terminates the offerings under these registration statements and deregisters what remains unsold:\n\n- Form S-8, No. 333-41234, filed March 17, 2010: 2,200,000 shares of common stock\n\n- Form S-8, No. 333-55678, filed May 25, 2012: 1,600,000 shares of common stock",
        [
            ("333-41234", "common stock", 2200000, None, None, True),
            ("333-55678", "common stock", 1600000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "numbered members of what is removed, with their sum",
        "The Registrant hereby removes from registration an aggregate of 28,300 shares of common stock, as follows:\n\n   1. Registration Statement No. 333-41234, filed on December 1, 1997: 16,050 shares; and\n   2. Registration Statement No. 333-55678, filed on June 6, 2001: 12,250 shares.",
        [
            ("333-41234", "common stock", None, None, 16050, None),
            ("333-55678", "common stock", None, None, 12250, None),
        ],
        numbers=TWO,
    ),
]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_of_each_statement(sample: Sample) -> None:
    assert securities(read_of(sample)) == sample.securities


def test_a_par_value_told_once_is_that_of_each_statement() -> None:
    sample = next(s for s in SAMPLES if s.name.startswith("class and par value once"))
    record = read_of(sample).record
    assert record is not None
    held = [c for s in record.registration_statements for c in s.securities]
    assert [(c.unit, c.par_value) for c in held] == [("shares", "0.00001")] * 3


def test_amounts_under_what_is_unsold_are_likely_and_not_proven() -> None:
    told = (
        "The Company hereby deregisters all shares of common stock that are unsold under No. "
        "333-41234 (60,000 shares) and No. 333-55678 (90,000 shares)."
    )
    result = read_of(Sample("unsold under numbers", told, [], numbers=TWO))
    for pointer, proof in result.evidence.items():
        if pointer.endswith(("/registered", "/deregistered", "/sold")):
            assert proof.verdict == "unsupported"
    assert result.status == "needs_review"
