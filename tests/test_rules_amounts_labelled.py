"""Amounts that labels of their own, headings of several lines or the words around them give a role."""

from __future__ import annotations

import pytest

from tests.amount_samples import STOCK, TWO, Sample, read_of, securities

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
]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_securities(sample: Sample) -> None:
    assert sorted(securities(read_of(sample))) == sorted(sample.securities)
