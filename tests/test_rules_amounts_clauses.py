"""Amounts by their clauses: what is said of a subject, what was on offer and taken up, what removals
leave unread."""

from __future__ import annotations

import pytest

from tests.amount_samples import STOCK, THREE, TWO, Sample, read_of, securities

SAMPLES = [
    Sample(
        "what is said of two subjects stands behind what describes them",
        "At the date of this amendment 812,400 shares of common stock registered under Registration Statement No. 333-41234 for the Key Employee Plan, and 60,150 shares registered under Registration Statement No. 333-55678 for the Outside Directors' Plan, are not subject to options and have not been issued. The Company hereby deregisters them.",
        [
            ("333-41234", STOCK, None, None, 812400, True),
            ("333-55678", STOCK, None, None, 60150, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a paragraph that begins with its statement is read by its sentences",
        "Registration Statement No. 333-41234 covers 1,600,000 shares of common stock. As of May 1, 2011, options for 1,004,300 shares had been exercised, options for 310,700 shares were outstanding, and 285,000 shares were available for grant. All options were cancelled for cash in the merger. The Registrant hereby removes from registration the 595,700 shares which have not been issued.",
        [("333-41234", STOCK, 1600000, 1004300, 595700, True)],
    ),
    Sample(
        "securities on offer, subscribed for, and unsold, in money and in number",
        "The Association filed the Registration Statement to offer up to $30,000,000 of Capital Certificates and 45,000 shares of Series A Preferred Stock to its patrons. Patrons have subscribed and paid for $21,300,500 of the Certificates and 30,200 of the shares. The offering is over; $8,699,500 of Certificates and 14,800 shares of Series A Preferred Stock went unsold, and they are removed from registration by this amendment.",
        [
            ("333-41234", "capital certificates", 30000000, 21300500, 8699500, True),
            ("333-41234", "series a preferred stock", 45000, 30200, 14800, True),
        ],
        form="S-2",
    ),
    Sample(
        "no fewer and no more, in words, and ceasing to be registered",
        "Under the prospectus we were to sell no fewer than 200,000 and no more than 900,000 shares of Class B common stock. Sales came to 412,940 shares. Four hundred eighty-seven thousand and sixty shares were left over, and by this amendment they cease to be registered.",
        [("333-41234", "class b common stock", 900000, 412940, 487060, True)],
        form="S-1",
    ),
    Sample(
        "a list behind a colon in the order of the statements, and ordinals",
        "There remain unissued under the registration statements numbered 333-41234, 333-55678 and 33-60001 the following shares of common stock: 22,150, 410,008 and 31,000. The first of the statements was for 300,000 shares, the second for 750,000 and the third for 40,000. The Company removes the unissued shares from registration.",
        [
            ("333-41234", STOCK, 300000, None, 22150, True),
            ("333-55678", STOCK, 750000, None, 410008, True),
            ("33-60001", STOCK, 40000, None, 31000, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "what was not taken up; all that is covered is what was registered",
        "No shares having been sold under it, the Company removes from registration all 320,000 shares of common stock, $.10 par value, covered by Registration Statement No. 333-41234.",
        [("333-41234", STOCK, 320000, 0, 320000, True)],
    ),
    Sample(
        "two sales of one verb add up",
        "The Company registered 700,000 shares of its common stock for its Dividend Reinvestment and Stock Purchase Plan. The administrator has bought 216,774 of them from the Company with reinvested dividends and 68,205 with optional cash payments. The Company takes the other 415,021 shares off registration.",
        [("333-41234", STOCK, 700000, 284979, 415021, True)],
        form="S-3",
    ),
    Sample(
        "options exercised as to post-split shares",
        "Originally 800,000 shares of common stock were registered for the 1993 Plan; by reason of a three-for-two stock split they became 1,200,000. Options have been exercised as to 911,250 (post-split) shares. The remaining 288,750 shares are withdrawn from registration.",
        [("333-41234", "common stock", 800000, 911250, 288750, True)],
    ),
    Sample(
        "numbers with names of their own",
        "The number of shares of Common Stock registered was 250,000. The number sold was 188,402. The number hereby deregistered is 61,598.",
        [("333-41234", "common stock", 250000, 188402, 61598, True)],
    ),
    Sample(
        "sold none of what is removed",
        "We have sold no shares of common stock under the registration statement, which we filed to register 5,000,000 shares, and we withdraw all of them from registration.",
        [("333-41234", "common stock", 5000000, 0, None, True)],
        form="S-1",
    ),
    Sample(
        "what could be issued and what was needed",
        "Pursuant to the S-4 the Company could issue as many as 6,300,000 shares of its common stock to the holders of Delta common stock. The exchange ratio having been fixed at 0.82, only 5,901,277 shares were needed. We deregister the 398,723 surplus shares.",
        [("333-41234", "common stock", 6300000, 5901277, 398723, True)],
        form="S-4",
    ),
    Sample(
        "what is under option stays",
        "The Company had registered 2,500,000 shares of its common stock, of which 2,100,000 shares have been issued, 250,000 shares are reserved for options that remain outstanding, and 150,000 shares are available. The 150,000 available shares are hereby removed from registration.",
        [("333-41234", "common stock", 2500000, 2100000, 150000, False)],
    ),
    Sample(
        "what an earlier amendment removed",
        "There were 1,000,000 shares of common stock registered on Form S-8 in 1999. Post-Effective Amendment No. 1 removed 200,000 from registration in 2004. Since 1999 a total of 655,120 shares have been purchased. This Post-Effective Amendment No. 2 removes the last 144,880.",
        [("333-41234", "common stock", 1000000, 655120, 144880, True)],
    ),
    Sample(
        "an issue off a shelf in millions",
        "Of the $500 million of securities registered on the shelf, $180 million of senior notes and $95 million of common stock were issued. $225 million of securities are unissued and are removed from registration hereby.",
        [("333-41234", "securities", 500000000, 275000000, 225000000, True)],
        form="S-3",
    ),
    Sample(
        "none of a number remains",
        "The Company registered 200,000 shares of common stock under the Registration Statement, and 150,000 more by a later one (No. 333-77777). None of the 200,000 remain; the Registrant hereby terminates the Registration Statement and removes any shares not sold.",
        [("333-41234", "common stock", 200000, None, None, True)],
    ),
    Sample(
        "carried to another statement, issued, removed",
        "Of 1,100,000 shares of common stock registered, 300,000 were transferred in 2008 to the statement for the 2008 Plan, 655,100 were issued, and 144,900 are hereby deregistered.",
        [("333-41234", "common stock", 1100000, 655100, 144900, True)],
    ),
    Sample(
        "a shelf of units in money",
        "The Partnership's shelf registered common units with a maximum aggregate offering price of $250,000,000; common units for $112,340,005 have been sold under it to date. The Partnership removes the unsold common units, with an aggregate offering price of $137,659,995.",
        [("333-41234", "common units", 250000000, 112340005, 137659995, True)],
        form="S-3",
    ),
    Sample(
        "words alone for what remains",
        "The holders named in the prospectus owned 3,210,000 shares of common stock when it was filed, all of which were registered for resale. One holder, with 210,000 shares, asked to be left out in 2004 and we deregistered its shares then. The others have sold 2,600,000. Four hundred thousand shares remain and are hereby deregistered.",
        [("333-41234", "common stock", 3210000, 2600000, 400000, True)],
        form="S-3",
    ),
    Sample(
        "what is not affected stays",
        "This post-effective amendment removes from registration the 25,000 shares of common stock reserved for the consultant options. The 475,000 shares reserved for employee options are not affected.",
        [("333-41234", "common stock", None, None, 25000, False)],
    ),
    Sample(
        "two sales of one month and another",
        "The registrant registered 2,000,000 shares of its $.01 par value common stock. It sold 500,000 in March and 750,000 in June of 2003. It does not intend to sell the last 750,000 and removes them.",
        [("333-41234", "common stock", 2000000, 1250000, 750000, True)],
        form="S-3",
    ),
    Sample(
        "an amendment that reduced",
        "Amendment No. 1 to this registration statement reduced the shares covered from 1,500,000 to 1,100,000 shares of common stock. Of the 1,100,000, 931,007 were sold. We hereby deregister the 168,993 that were not.",
        [("333-41234", "common stock", 1500000, 931007, 168993, True)],
        form="S-3",
    ),
    Sample(
        "as much of an amount registered as was not sold",
        "This amendment deregisters all of the 125,000 shares of common stock, par value $6.25 per share, registered on May 27, 2003 that have not been issued under the Plan.",
        [("333-41234", STOCK, 125000, None, None, True)],
    ),
    Sample(
        "what remains unsold out of what was registered",
        "This Post-Effective Amendment removes from registration the securities remaining unsold out of the $30,000,000 of common stock, preferred stock and depositary shares registered on Form S-3 (No. 333-41234) on May 22, 2009.",
        [("333-41234", "securities", 30000000, None, None, True)],
        form="S-3",
    ),
    Sample(
        "parallel wholes and parts of two statements, then in their order",
        "Of the 700,000 shares of common stock covered by Registration Statement No. 333-41234, 611,450 had been issued at the effective time of the merger, and of the 1,400,000 shares covered by Registration Statement No. 333-55678, 302,300. The Company removes from registration the remaining 88,550 and 1,097,700 shares, respectively.",
        [
            ("333-41234", STOCK, 700000, 611450, 88550, True),
            ("333-55678", STOCK, 1400000, 302300, 1097700, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "everything else goes to the statement whose balance it closes",
        "Registration Statement No. 333-41234 on Form S-8 relates to 2,400,000 shares of common stock, of which 2,005,150 were issued; Registration Statement No. 333-55678 on Form S-3 relates to securities of an aggregate offering price of $400,000,000, of which $150,000,000 of senior notes were issued. The Company hereby removes from registration everything else, i.e. 394,850 shares and $250,000,000 of securities.",
        [
            ("333-41234", STOCK, 2400000, 2005150, 394850, True),
            ("333-55678", "securities", 400000000, 150000000, 250000000, True),
        ],
        form="S-3",
        numbers=TWO,
    ),
    Sample(
        "what is left by one statement and removed by a later sentence",
        "On the first registration statement (No. 333-41234) we registered $200,000,000 of debt securities, of which $80,000,000 remains unsold. On the second (No. 333-55678) we registered 1,750,000 shares of common stock for resale, of which 1,480,400 have been resold. We hereby deregister the $80,000,000 of debt securities and the 269,600 shares.",
        [
            ("333-41234", "debt securities", 200000000, None, 80000000, True),
            ("333-55678", STOCK, 1750000, 1480400, 269600, True),
        ],
        form="S-3",
        numbers=TWO,
    ),
    Sample(
        "each of three statements, then by ordinals",
        "Each of Registration Statements Nos. 333-41234, 333-55678 and 33-60001 registered 400,000 shares of common stock. 31,020 shares remain under the first, 16,000 under the second and 387,500 under the third. The remaining shares are removed from registration.",
        [
            ("333-41234", STOCK, 400000, None, 31020, True),
            ("333-55678", STOCK, 400000, None, 16000, True),
            ("33-60001", STOCK, 400000, None, 387500, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "amounts in brackets behind registered",
        "Of the shares of common stock registered (900,000 under No. 333-41234; 500,000 under No. 333-55678), the following had not been issued on October 3, 2011 and are removed from registration: 14,200 under No. 333-41234; and 204,945 under No. 333-55678.",
        [
            ("333-41234", STOCK, 900000, None, 14200, True),
            ("333-55678", STOCK, 500000, None, 204945, True),
        ],
        numbers=TWO,
    ),
]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_amounts_are_read_by_their_clauses(sample: Sample) -> None:
    assert securities(read_of(sample)) == sample.securities


def test_a_removal_of_which_nothing_was_read_needs_review() -> None:
    body = "The Registrant amends the Registration Statement to withdraw shares of common stock from registration in the number that its transfer agent certifies."
    result = read_of(Sample("", body, []))
    assert result.record is not None
    assert result.record.purpose == "deregistration"
    [[held]] = [s.securities for s in result.record.registration_statements]
    assert (held.deregistered, held.all_unsold) == (None, None)
    assert result.status == "needs_review"


def test_amounts_that_leave_a_gap_which_nothing_explains_are_left_for_review() -> None:
    body = "The Company registered 700,000 shares of its common stock. It sold 216,774 shares in January. It hereby removes from registration the 415,021 shares of common stock that remain unsold."
    result = read_of(Sample("", body, [], form="S-3"))
    assert [(c.verdict, c.whose) for c in result.checks if "sold" in c.name] == [
        ("inconsistent", "filing")
    ]
    assert result.status == "needs_review"


@pytest.mark.parametrize(
    "told",
    [
        "On March 13, 2009 the Company registered the resale of 500,000 shares of common stock.",
        "The Company registered 500,000 shares of common stock for its Purchase Plan on March 13, 2009.",
        "The Form S-8 of March 13, 2009 (No. 333-41234) covers 500,000 shares of common stock.",
    ],
)
def test_the_day_on_which_securities_were_registered(told: str) -> None:
    body = f"{told} The Company removes from registration all of the shares that remain unsold."
    result = read_of(Sample("", body, []))
    assert result.record is not None
    [held] = result.record.registration_statements
    assert (str(held.filed_on), held.securities[0].registered) == ("2009-03-13", 500000)


def test_a_plan_called_by_its_year_is_no_amount_of_its_row() -> None:
    body = """The shares of common stock are accounted for as follows:

File No.      Plan     Common stock registered    Common stock issued    Common stock now deregistered
333-41234     2004     500,000                    463,005                36,995
333-55678     2008     300,000                    300,000                none
"""
    told = securities(read_of(Sample("", body, [], numbers=TWO)))
    assert [held[2:5] for held in told] == [(500000, 463005, 36995), (300000, 300000, 0)]
