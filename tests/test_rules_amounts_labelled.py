"""Amounts that labels of their own, headings of several lines or the words around them give a role."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant import movements
from tests.amount_samples import STOCK, TWO, Sample, read_of, securities, statements
from tests.invented import filing

N1, N2 = "333-41234", "333-55678"

SAMPLES = [
    Sample(
        "nothing over the heading of the numbers, a removal before this one",
        """What became of the shares under the registration statements, and what is deregistered:

            \tFiled\tShares\tShares\tPreviously\tNow
File No.\ton\tregistered\tissued\tderegistered\tderegistered
333-41234\t5/6/1999\t800,000\t611,408\t88,592\t100,000
333-55678\t6/18/2003\t900,000\t733,675\t100,000\t66,325
""",
        [
            (N1, "securities", 800000, 611408, 100000, True),
            (N2, "securities", 900000, 733675, 66325, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "of a number that was registered, behind leaders what goes of it",
        """No more shares of common stock will be sold. Removed from registration are:

    of 600,000 shares under No. 333-41234  . . . . . . . . .   13,250
    out of 350,000 shares under No. 333-55678  . . . . . . .  117,808
""",
        [
            (N1, STOCK, 600000, None, 13250, None),
            (N2, STOCK, 350000, None, 117808, None),
        ],
        numbers=TWO,
    ),
    Sample(
        "a label in each cell, and what an earlier year removed",
        """The Company removes the unissued common stock from these registration statements:

   No. 333-41234     initially registered: 700,000 shares    withdrawn in 2004: 112,600 shares
   No. 333-55678     initially registered: 250,000 shares    withdrawn in 2004: none
""",
        [
            (N1, STOCK, 700000, None, None, True),
            (N2, STOCK, 250000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "amounts on file are no amounts removed",
        """The survivor files this amendment to withdraw the securities on file but not sold:

Statement            Class                               Amount on file
333-41234            common stock, $0.01 par value       300,000 shares
333-55678            common stock, $0.01 par value       450,000 shares
""",
        [(N1, STOCK, 300000, None, None, True), (N2, STOCK, 450000, None, None, True)],
        numbers=TWO,
    ),
    Sample(
        "a tally of which a row stays and the last is carried and removed",
        """Reconciliation of Registration Statement No. 333-41234:

Shares of common stock registered                      1,400,000
Shares issued before May 1, 2009                        (766,320)
Shares subject to awards, which stay registered         (394,700)
Shares transferred to the 2009 Plan and deregistered hereby   238,980

Simultaneously with this filing we have registered on Form S-8, for the 2009 Plan, 3,238,980 shares.
""",
        [(N1, STOCK, 1400000, 766320, 238980, False)],
    ),
    Sample(
        "a tally under the name of each statement",
        """The 2001 Stock Award Plan has ended. What was registered, what was used and what is left is this:

   Form S-8 No. 333-41234 (January 4, 2002):
      registered        450,000 shares
      used              391,000 shares
      left               59,000 shares

   Form S-8 No. 333-55678 (June 22, 2007):
      registered        300,000 shares
      used              121,630 shares
      left              178,370 shares

We remove from registration what is left.
""",
        [
            (N1, "securities", 450000, 391000, 59000, True),
            (N2, "securities", 300000, 121630, 178370, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "parts of what was registered, and money beside the units",
        """The Fund ended its offering of units of limited liability company interest on May 8, 2013.

                                         Units          Dollars
Registered                               300,000        $300,000,000
  Primary offering                       280,000        $280,000,000
  Reinvestment plan                       20,000        $ 20,000,000
Sold                                     174,318        $173,990,417
Not sold and hereby deregistered         125,682        $126,009,583
""",
        [(N1, "units of limited liability company interest", 300000, 174318, 125682, True)],
        form="S-1",
    ),
    Sample(
        "participles behind amounts, noughts, what is under awards",
        """The Forms S-8 for the older plan are amended to deregister the shares that were not, on May 1, 2018, either issued or set aside:

a. Form S-8 (333-41234), filed April 11, 2014: 1,944,700 shares registered; 1,402,611 issued; 503,000 under awards; 39,089 deregistered.

b. Form S-8 (333-55678), filed March 9, 2017: 1,250,000 registered; 0 issued; 311,475 under awards; 938,525 deregistered.

The Forms S-8 stay effective for the shares under awards.""",
        [
            (N1, "securities", 1944700, 1402611, 39089, False),
            (N2, "securities", 1250000, 0, 938525, False),
        ],
        numbers=TWO,
    ),
    Sample(
        "a line for each statement, labels before the amounts",
        """The Registrant will issue no further common stock to employees:

333-41234: registered, 1.2 million shares; issued, 1.15 million shares; deregistered, 50,000 shares
333-55678: registered, 2.5 million shares; issued, none; deregistered, 2.5 million shares

The foregoing are all the shares that remain.""",
        [
            (N1, STOCK, 1200000, 1150000, 50000, True),
            (N2, STOCK, 2500000, 0, 2500000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "taken off by an earlier amendment and by this one",
        """Registration Statement No. 333-41234: 900,000 shares of common stock registered July 13, 1999; 140,000 sold before Amendment No. 1; 310,000 taken off by Amendment No. 1; 450,000 taken off by this Amendment No. 2.

Registration Statement No. 333-55678: 275,000 shares of common stock registered February 1, 2000; none sold; 275,000 taken off by this Amendment No. 1.""",
        [
            (N1, STOCK, 900000, 140000, 450000, True),
            (N2, STOCK, 275000, 0, 275000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "what would have been converted is not sold, what others hold stays on the shelf",
        "Our resale shelf (File No. 333-41234) includes 9,302,326 common units. On May 2, 2019 we redeemed the preferred units of one purchaser. Our duty to register for it, and the 4,418,605 common units into which its preferred units would have converted, have fallen away. By this amendment we remove those 4,418,605 common units. The 4,883,721 common units of the others remain on the shelf.",
        [(N1, "common units", 9302326, None, 4418605, False)],
        form="S-3",
    ),
    Sample(
        "part of a number without an article",
        "The Company deregisters all of its common stock on Form S-8 that was not sold: (a) 66,140 of 200,000 shares, File No. 333-41234; and (b) 47,000 of 50,000 shares, File No. 333-55678.",
        [(N1, STOCK, 200000, None, 66140, True), (N2, STOCK, 50000, None, 47000, True)],
        numbers=TWO,
    ),
    Sample(
        "in a bracket with the number or the day what was registered",
        "The Company removes from registration all shares of its common stock registered under the statements filed June 26, 2000 (No. 333-41234; 8,000,000 shares) and March 15, 2001 (No. 333-55678; 1,900,000 shares) that have not been issued.",
        [(N1, STOCK, 8000000, None, None, True), (N2, STOCK, 1900000, None, None, True)],
        numbers=TWO,
    ),
    Sample(
        "registered together",
        "The Company is terminating the offerings under Registration Statements Nos. 333-41234 and 333-55678, which together registered 31,447,086 shares of common stock, and removes from registration all shares not issued.",
        [(N1, STOCK, None, None, None, True), (N2, STOCK, None, None, None, True)],
        numbers=TWO,
    ),
    Sample(
        "a part stays, for awards or for one holder",
        "This amendment deregisters 260,118 of the 3,500,000 shares of common stock registered by No. 333-41234. An additional 890,440 shares are subject to awards that outlive the plan; these stay registered.",
        [(N1, STOCK, 3500000, None, 260118, False)],
    ),
    Sample(
        "what it does not deregister",
        "The Registrant deregisters 287,714 shares of common stock registered under No. 333-41234. It does not deregister 23,000 further shares, which an executive is entitled to receive in July.",
        [(N1, STOCK, None, None, 287714, False)],
    ),
    Sample(
        "a request for the withdrawal of the others",
        "The Company registered 612,000 shares of common stock on Form S-3 (No. 333-41234). The holders have sold 204,116 shares; the Company requests the withdrawal of the 407,884 others.",
        [(N1, STOCK, 612000, 204116, 407884, True)],
        form="S-3",
    ),
    Sample(
        "taken off, to the last fraction",
        "Out of 500,000 shares of common stock put on the registration statement (No. 333-41234), 499,182.44 were sold, and we take the last 817.56 off.",
        [(N1, STOCK, 500000, Decimal("499182.44"), Decimal("817.56"), True)],
        form="S-3",
    ),
    Sample(
        "leaving what is removed as so left",
        "Of the 300,000 shares of common stock registered under No. 333-41234, 148,335 had been issued at that time, leaving 151,665. The Company removes from registration the shares so left.",
        [(N1, STOCK, 300000, 148335, 151665, True)],
    ),
    Sample(
        "all remaining shares of no named class are shares",
        "Lumen Harbor was acquired by Trident Photonics in 2004 by merger and has no public holders. Please deregister all remaining shares under Form S-8, File No. 333-41234.",
        [(N1, "securities", None, None, None, True)],
    ),
    Sample(
        "still unsold of what was registered",
        "The Trust accordingly removes from registration the 233,500 shares of common stock, $1.00 par value, still unsold of 275,000 registered on Form S-8, No. 333-41234.",
        [(N1, STOCK, 275000, None, 233500, True)],
    ),
    Sample(
        "pursuant to an undertaking, with a hyphen",
        "The Registrant registered 4,200,000 shares of common stock under File No. 333-41234. Pursuant to the undertaking in Item 10 of the Registration Statement, the Registrant de-registers 2,918,750 shares, being the shares not sold.",
        [(N1, STOCK, 4200000, None, 2918750, True)],
        form="S-3",
    ),
    Sample(
        "behind the total, that it is all",
        """The Company no longer sells stock to employees and deregisters:

          333-41234        33,700 shares
          333-55678        91,250 shares
                        ---------
                        124,950 shares, being all shares unsold
""",
        [(N1, "securities", None, None, 33700, True), (N2, "securities", None, None, 91250, True)],
        numbers=TWO,
    ),
    Sample(
        "what was available, taken out by a later sentence",
        """The Company had the following shares of its common stock available under effective registration statements at that hour:

333-41234 (Form S-8)         14,250
333-55678 (Form S-8)         88,931

By the filing of this document all the shares in the table are taken out of registration.""",
        [(N1, STOCK, None, None, 14250, True), (N2, STOCK, None, None, 88931, True)],
        numbers=TWO,
    ),
    Sample(
        "sold of the sum of two statements",
        "The Registrant has filed two Form S-8s for the plan, one (333-41234) for 800,000 and one (333-55678) for 650,000 shares of common stock. 1,391,520 of these 1,450,000 shares were delivered, the 800,000 of the first before any of the second. The 58,480 not delivered are removed from 333-55678.",
        [(N1, STOCK, 800000, None, None, None), (N2, STOCK, 650000, None, 58480, True)],
        numbers=TWO,
    ),
    Sample(
        "only the second is affected",
        "Registered for the plan were 300,000 shares of common stock on April 13, 2012 (File No. 333-41234) and 250,000 shares on December 13, 2019 (File No. 333-55678). Every share under the first registration statement has been sold and only the second is affected: 96,447 shares have been sold under it, and 153,553 shares, all that remain, are removed from registration.",
        [(N1, STOCK, 300000, None, None, True), (N2, STOCK, 250000, 96447, 153553, True)],
        numbers=TWO,
    ),
    Sample(
        "a short sentence removes the rest",
        "The plan for directors ended in 2006. 13,905 of the 40,000 shares of common stock that were registered (No. 333-41234) had been issued. We remove the rest.",
        [(N1, STOCK, 40000, 13905, None, True)],
    ),
    Sample(
        "what an earlier amendment should have removed",
        "The Company removes from registration all securities registered but unsold under No. 333-41234, for 900,000 shares of common stock. Post-Effective Amendment No. 1 should have removed the 44,150 shares then left over but by oversight removed only 41,450.",
        [(N1, STOCK, 900000, None, None, True)],
    ),
]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_securities(sample: Sample) -> None:
    held = securities(read_of(sample))
    assert sorted(held, key=str) == sorted(sample.securities, key=str)


def test_shares_are_counted_where_no_class_is_named() -> None:
    sample = next(s for s in SAMPLES if s.name.startswith("all remaining shares"))
    [statement] = statements(sample)
    assert [known.unit for known in statement.securities] == ["shares"]


def test_registered_and_neither_issued_is_what_is_left() -> None:
    body = (
        "641,300 shares of common stock which were registered for the 1995 Plan on Form S-8 (No."
        " 333-41234) and neither issued nor made subject to options are to be offered under the 2005"
        " Plan instead."
    )
    moved = movements(filing(body))
    assert [(m.role, m.amount) for m in moved if m.amount == 641300] == [("unsold", 641300)]
