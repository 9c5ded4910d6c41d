"""Amounts and classes in the manner of many hands: what closes a balance, what stands behind other
securities, what is carried elsewhere, tables with words of their own."""

from __future__ import annotations

import pytest

from assistant.checking import check
from tests.amount_samples import STOCK, TWO, Sample, read_of, securities
from tests.invented import filing

SAMPLES = [
    Sample(
        "each statement's sales are told in a list of plans, after what each registered",
        """There are two Registration Statements, each of which relates to Common Stock, $.01 par value:

(a)  No. 333-41234, filed February 10, 1998, under which 1,350,000 shares were registered for the 1998 Stock Option Plan (the "1998 Plan"); and

(b)  No. 333-55678, filed July 31, 2000, under which 200,000 shares were registered for the Director Stock Option Plan (the "Director Plan").

The Company was merged on May 2, 2003. Before the merger there had been issued:

(i)   under the 1998 Plan, 1,118,436 shares, leaving 231,564; and
(ii)  under the Director Plan, 62,500 shares, leaving 137,500.

The Company hereby withdraws from registration the 231,564 and 137,500 shares of Common Stock which are so left under Registration Statements Nos. 333-41234 and 333-55678, respectively.""",
        [
            ("333-41234", STOCK, 1350000, 1118436, 231564, True),
            ("333-55678", STOCK, 200000, 62500, 137500, True),
        ],
        numbers=TWO,
        plans="1998 Stock Option Plan\nDirector Stock Option Plan\n(Full titles of the plans)",
    ),
    Sample(
        "a shelf among other statements: the balance in money stands in the removal",
        """These Post-Effective Amendments relate to the following Registration Statements:

Registration Statement on Form S-3 (No. 333-41234), filed on January 2, 2019, registering common stock, preferred stock, debt securities, warrants and units with an aggregate offering price of up to $200,000,000. Stock for $31,482,716 was sold and nothing else was sold.

Registration Statement on Form S-8 (No. 333-55678), filed on March 28, 2019, registering 1,758,664 shares of common stock for the 2014 Equity Incentive Plan.

The Company hereby removes from registration all securities registered under the Registration Statements and not sold, $168,517,284 of which are under the Registration Statement on Form S-3.""",
        [
            ("333-41234", "securities", 200000000, 31482716, 168517284, True),
            ("333-55678", STOCK, 1758664, None, None, True),
        ],
        form="S-3",
        numbers=TWO,
    ),
    Sample(
        "what is converted is no class of its own, a ratio no amount",
        "The Registration Statement covered the resale of 3,300,000 shares of our common stock issuable upon conversion of 264,000 shares of Series B Convertible Preferred Stock, at the conversion ratio of 12.5 shares of common stock for each share of Series B. The holder sold 2,070,000 shares of common stock. We hereby remove from registration the 1,230,000 shares that remain unsold.",
        [("333-41234", STOCK, 3300000, 2070000, 1230000, True)],
        form="S-3",
    ),
    Sample(
        "parts of a resale, into which and upon which",
        "This registration statement covered the resale of 3,300,000 shares of common stock: 2,640,000 shares into which 264,000 shares of our Series B Convertible Preferred Stock could be converted, and 660,000 shares which could be bought by the exercise of warrants at $12.50 a share. The selling holders have sold 2,070,000 of the shares. We therefore deregister the 1,230,000 shares that were not sold.",
        [("333-41234", STOCK, 3300000, 2070000, 1230000, True)],
        form="S-3",
    ),
    Sample(
        "ordinary shares, and how many depositary shares they are",
        "By the Registration Statement 15,000,000 ordinary shares (equal to 1,500,000 American Depositary Shares, at ten to one) were registered. 4,880,000 were issued, and 10,120,000 were not. The Company removes the 10,120,000 ordinary shares from registration.",
        [("333-41234", "ordinary shares", 15000000, 4880000, 10120000, True)],
        form="F-3",
    ),
    Sample(
        "warrants beside the shares, some of which underlie them",
        "We filed this registration statement so that the selling securityholders could resell up to 8,500,000 shares of common stock, par value $0.0001 per share, including 2,500,000 shares issuable on exercise of warrants, and up to 2,500,000 warrants to purchase common stock at $11.50 a share. We hereby remove from registration all shares and warrants registered by it that were not resold.",
        [
            ("333-41234", STOCK, 8500000, None, None, True),
            ("333-41234", "warrants", 2500000, None, None, True),
        ],
        form="S-3",
    ),
    Sample(
        "of each whole what remains, each of a class",
        "The following remain unsold and are removed from registration, the offering having ended: 887,000 of the 2,200,000 shares of common stock, and 221,750 of the 550,000 Class A warrants. The rest, 1,313,000 shares and 328,250 Class A warrants, were sold.",
        [
            ("333-41234", STOCK, 2200000, 1313000, 887000, True),
            ("333-41234", "class a warrants", 550000, 328250, 221750, True),
        ],
        form="SB-2",
    ),
    Sample(
        "what was issued or is subject to options is no number sold",
        "A total of 2,000,000 shares of Common Stock, par value $.01 per share, has been registered. 1,250,118 shares have been issued or are reserved for options. The Registrant removes from registration those that have not been issued at the close of business today.",
        [("333-41234", STOCK, 2000000, None, None, True)],
    ),
    Sample(
        "other holders go on selling what they hold",
        "We registered 1,000,000 shares of common stock ($.01 par value) for sale by three holders. One of them has returned to us the 125,000 shares that it held, and we remove those from registration. The other two may go on selling their 875,000 shares under this registration statement.",
        [("333-41234", STOCK, 1000000, None, 125000, False)],
        form="S-3",
    ),
    Sample(
        "labels that say it with other words",
        "The Registrant hereby amends the Registration Statements named below in order to withdraw the shares of Common Stock, par value $.05 per share, which were not sold under them.\n\n                          No. 333-41234     No. 333-55678\nDate of filing            July 28, 1998     June 21, 1999\nCovered at first                800,000           300,000\nBought by participants          640,000             -0-\nWithdrawn now                   160,000           300,000",
        [
            ("333-41234", STOCK, 800000, 640000, 160000, True),
            ("333-55678", STOCK, 300000, 0, 300000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "the shares in a column that is named by its heading",
        'Each of the following registration statements is amended so as to remove the shares of Common Stock shown in the column headed "Not Issued".\n\nStatement        Plan            Shares Covered     Issued     Not Issued\n333-41234        Stock Plan           1,500,000  1,400,000        100,000\n333-55678        Purchase Plan          900,000       None        900,000',
        [
            ("333-41234", STOCK, 1500000, 1400000, 100000, True),
            ("333-55678", STOCK, 900000, 0, 900000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "everything that was not sold, and the acquirer's own statement",
        "Two registration statements are amended: No. 333-41234, filed October 3, 1996 with respect to 1,400,000 shares of common stock, $.01 par value; and No. 333-55678, filed February 8, 1999 with respect to 700,000 shares. Nothing more will be sold under either of them, and everything that was not sold is deregistered. The shares of the acquirer are registered on its own statement, No. 333-125001.",
        [
            ("333-41234", STOCK, 1400000, None, None, True),
            ("333-55678", STOCK, 700000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "the shares that were not issued are of the class named before",
        "This registration statement registered an indeterminate number of shares of common stock, par value $.01 per share, to be issued on conversion of the Company's 6% Convertible Debentures. The Debentures were redeemed on April 1, 2005. The Company removes from registration the shares that were not issued.",
        [("333-41234", STOCK, None, None, None, True)],
        form="S-3",
    ),
    Sample(
        "so many more of a number, after an earlier removal",
        "Post-Effective Amendment No. 1, filed August 9, 2003, removed 250,000 shares. We now remove 1,104,250 more of the 3,000,000 shares of common stock that were registered at first.",
        [("333-41234", STOCK, 3000000, None, 1104250, None)],
        form="S-3",
    ),
    Sample(
        "numbers in words behind the verb",
        "(1) This statement registered two million seven hundred fifty thousand (2,750,000) common shares.\n\n(2) The Company has sold two million three hundred eight thousand one hundred twelve (2,308,112) of the common shares.\n\n(3) The Company hereby withdraws four hundred forty-one thousand eight hundred eighty-eight (441,888) common shares, being those which it did not sell.",
        [("333-41234", "common shares", 2750000, 2308112, 441888, True)],
        form="S-1",
    ),
    Sample(
        "what stays available for resale is named",
        "This Registration Statement covers 4,000,000 shares of common stock, $.001 par value, held by or issuable to Tamarack Equity Partners. Harlan Creek removes 1,650,000 shares from registration, so that 2,350,000 shares remain available for resale under the prospectus.",
        [("333-41234", STOCK, 4000000, None, 1650000, False)],
        form="SB-2",
    ),
    Sample(
        "units sold in a private placement are no sale under the statement",
        "The prospectus covers 9,450,000 shares of our common stock, $0.001 par value. In a private placement that closed on December 18, 2006 we sold 4,150,000 units at $1.00, each of one share and a warrant for one share. We take 1,150,000 of the 9,450,000 shares out of registration. The holders have told us that 2,715,600 shares had been sold up to February 15, 2008. 8,300,000 shares stay registered.",
        [("333-41234", STOCK, 9450000, 2715600, 1150000, False)],
        form="SB-2",
    ),
    Sample(
        "the second of two amounts names its statement alone",
        "Upon the merger there remained unissued 64,118 shares of Common Stock, par value $.01, under Registration Statement No. 333-41234 and 733,902 under Registration Statement No. 333-55678. All of these are removed from registration. A third statement, No. 333-77777, had been exhausted before and is not amended.",
        [
            ("333-41234", STOCK, None, None, 64118, True),
            ("333-55678", STOCK, None, None, 733902, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a list of two columns whose amounts end in one place, and their sum",
        "The following shares of Common Stock, $.01 par value, were registered and have not been issued, and are hereby removed from registration:\n\n          Registration Statement          Number of Shares\n\n          No. 333-41234                            9,400\n          No. 333-55678                        1,186,230\n                                               ---------\n                                               1,195,630",
        [
            ("333-41234", STOCK, None, None, 9400, True),
            ("333-55678", STOCK, None, None, 1186230, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a prospectus brought up to date, and what was subscribed for so far",
        "Supplement No. 4, which is attached, brings the prospectus for 1,000,000 limited partnership units up to date. It includes audited financial statements for 2004. As of May 31, 2005 613,220 units had been subscribed for.",
        [("333-41234", "limited partnership units", 1000000, 613220, None, False)],
        form="S-11",
        purpose="prospectus_update",
    ),
    Sample(
        "some of the shares are transferred to a statement named first",
        "This Post-Effective Amendment No. 1 is filed in order to transfer to the Registration Statement on Form S-8 relating to the 2005 Equity Plan, File No. 333-125777, 143,000 of the 600,000 shares of Common Stock, par value $.01 per share, which were registered hereunder for the 1998 Stock Incentive Plan and which are not needed for outstanding options.",
        [("333-41234", STOCK, 600000, None, None, False)],
        purpose="share_transfer",
    ),
    Sample(
        "only what is removed is told in a role, and two other numbers close its balance",
        "Harlan Creek has issued, since this Registration Statement became effective on November 20, 1996, 2,214,880 shares of its Common Stock ($5 par value) to participants in its Stock Purchase Plan. The Registration Statement had 3,000,000 shares on it. A successor plan is served by another registration statement (No. 333-91919). The 785,120 shares which have become superfluous are removed.",
        [("333-41234", STOCK, 3000000, 2214880, 785120, True)],
        form="S-3",
    ),
    Sample(
        "a table with a column for each statement opens the text; brackets are no minus",
        "                          No. 333-41234           No. 333-55678\n                          -------------           -------------\nFiling date               May 16, 1997            October 21, 1997\nShares registered            400,000                 600,000\nLess shares issued          (371,004)               (402,119)\nShares to be deregistered     28,996                 197,881\n\nThe Registrant hereby deregisters the shares of its common stock, par value $.01 per share, in the last line of the table.",
        [
            ("333-41234", STOCK, 400000, 371004, 28996, True),
            ("333-55678", STOCK, 600000, 402119, 197881, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "two series of one class were issued, the second by the verb of the first",
        "The Company registered $300,000,000 in aggregate principal amount of First Mortgage Bonds, and issued two series of them: $125,000,000 of 7.05% Bonds due 2008, and $100,000,000 of 7 3/8% Bonds due 2028. $75,000,000 in principal amount has not been issued and is removed from registration with this amendment.",
        [("333-41234", "bonds", 300000000, 225000000, 75000000, True)],
        form="S-3",
    ),
    Sample(
        "interests in a plan beside the shares, without a number",
        "This Form S-8 registered 200,000 shares of Common Stock, par value $.01 per share, and participation interests in the Harlan Creek Thrift Plan. On December 31, 2004 the plan was merged into the plan of our parent. All such shares and interests as have not been sold are removed from registration.",
        [
            ("333-41234", STOCK, 200000, None, None, True),
            ("333-41234", "plan interests", None, None, None, True),
        ],
    ),
    Sample(
        "amounts right behind the dots of their labels",
        "     SHARES REGISTERED ON MAY 2, 1994.......................1,000,000\n     SHARES SOLD THROUGH FEBRUARY 29, 2000..................  612,450\n     SHARES REMOVED BY THIS AMENDMENT.......................  387,550\n\nThe shares are shares of Common Stock, without par value.",
        [("333-41234", STOCK, 1000000, 612450, 387550, True)],
    ),
    Sample(
        "shares sold off a shelf in money are no class of their own",
        "On July 2, 2004 we filed this universal shelf in the amount of $150,000,000, covering debt securities, common stock, preferred stock and warrants. On October 6, 2004 we sold 3,500,000 shares of common stock for a total of $61,250,000. The shelf has expired, and the $88,750,000 of securities that were left on it are deregistered.",
        [("333-41234", "securities", 150000000, 61250000, 88750000, True)],
        form="S-3",
    ),
    Sample(
        "sales and rests of two statements, each pair closing its own balance",
        "Registration Statement No. 333-41234, filed August 30, 2002, was for 400,000 shares of Common Stock, par value $.01, to be sold by the Employee Stock Purchase Plan; Registration Statement No. 333-55678, filed September 25, 2003, was for 700,000 more. Employees purchased 331,900 shares of the first lot and 250,600 of the second. What they did not purchase (68,100 and 449,400 shares) is withdrawn from registration.",
        [
            ("333-41234", STOCK, 400000, 331900, 68100, True),
            ("333-55678", STOCK, 700000, 250600, 449400, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "what the amount stands behind, not what is named after it",
        "Harlan Finance Corp. registered $500,000,000 of debt securities, and its parent its guarantees of them. Debt securities in the amount of $350,000,000 were issued in two series. The registrants have ended the offering and remove from registration the debt securities which were not issued, $150,000,000 in amount, and the guarantees of these.",
        [
            ("333-41234", "debt securities", 500000000, 350000000, 150000000, True),
            ("333-41234", "guarantees", None, None, None, True),
        ],
        form="S-3",
    ),
    Sample(
        "shares sold back to the registrant were not sold under the statement",
        "The Registration Statement on Form S-3 registered 12,500,000 shares of common stock, par value $0.01, offered by two stockholders. Vantor Holdings L.P. sold its 4,200,000 shares back to us on May 2, 2005. These are therefore being removed from registration. The 8,300,000 shares of Selby Partners remain registered.",
        [("333-41234", STOCK, 12500000, None, 4200000, False)],
        form="S-3",
    ),
    Sample(
        "none of one class, by the verb of the other",
        "The Form SB-2 registered for resale 2,500,000 shares of common stock, $.0001 par value, and 1,250,000 Class B Warrants. 1,100,000 of the shares were resold, but none of the Class B Warrants. We deregister 1,400,000 shares and 1,250,000 Class B Warrants.",
        [
            ("333-41234", STOCK, 2500000, 1100000, 1400000, True),
            ("333-41234", "class b warrants", 1250000, 0, 1250000, True),
        ],
        form="SB-2",
    ),
    Sample(
        "the number in which the shares were included is what was registered",
        "The Registrant hereby terminates the registration of all shares of Common Stock, $.01 par value, that are registered by this Registration Statement (in which 1,000,000 shares were included) and are unsold. There were 6,114,209 shares of Common Stock outstanding on May 31, 2005.",
        [("333-41234", STOCK, 1000000, None, None, True)],
    ),
    Sample(
        "a later statement's number stands behind its own amount",
        "Harlan Creek registered 500,000 shares of Common Stock, par value $.01 per share, for its Savings Plan, and later 750,000 more (No. 333-91357). The shares of the later registration statement are still being offered. Those of the earlier one have all been sold except for a few, which are removed from registration.",
        [("333-41234", STOCK, 500000, None, None, True)],
    ),
    Sample(
        "the shares are of the class that was registered, not of the one redeemed",
        "On June 1, 2005 we redeemed the preferred stock from the conversion of which the shares covered by this Registration Statement were to come. The Registration Statement covered 7,000,000 shares of common stock. Of these, 2,950,000 shares were issued on conversion and sold by the holders. We are not going to issue the others, and take them, in number 4,050,000, out of registration.",
        [("333-41234", STOCK, 7000000, 2950000, 4050000, True)],
        form="S-3",
    ),
    Sample(
        "shares that lapsed are not said to be all that is left",
        "The Registrant filed a Registration Statement on Form S-8, No. 333-41234, to register 900,000 shares of its Common Stock, par value $.01 per share. Options which covered 183,250 of these shares lapsed or were forfeited before June 1, 2005. The Registrant deregisters these 183,250 shares.",
        [("333-41234", STOCK, 900000, None, 183250, None)],
    ),
    Sample(
        "unpurchased shares are to be offered under another plan",
        "Of the 350,000 shares of Common Stock, par value $.01 per share, which this Registration Statement registered for the International Stock Purchase Plan, 120,400 have not been purchased. Hereafter those 120,400 shares are to be offered under the Employee Stock Purchase Plan.",
        [("333-41234", STOCK, 350000, None, None, False)],
        purpose="share_transfer",
    ),
    Sample(
        "to how many investors is no amount of securities",
        "Seventy-five thousand (75,000) Units were registered. At the close of the offering fifty-two thousand three hundred ten (52,310) Units had been sold to 2,114 investors. Twenty-two thousand six hundred ninety (22,690) Units are hereby deregistered.",
        [("333-41234", "units", 75000, 52310, 22690, True)],
        form="S-11",
    ),
    Sample(
        "shares that came by a dividend in stock are no lot of what was registered",
        "We registered 1,000,000 shares of common stock on this Form S-8, and 300,000 additional shares became covered by it under Rule 416 through a 30 percent stock dividend. 870,250 shares have been issued. We deregister the other 429,750 shares.",
        [("333-41234", STOCK, 1000000, 870250, 429750, True)],
    ),
    Sample(
        "none, of the only holder",
        "This Registration Statement covered the resale of 4,000,000 shares of common stock by Penn Partners. The holder sold none. We hereby remove the 4,000,000 shares from registration.",
        [("333-41234", STOCK, 4000000, 0, 4000000, True)],
        form="S-3",
    ),
]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_what_notes_say_of_their_securities(sample: Sample) -> None:
    result = read_of(sample)
    assert securities(result) == sample.securities
    assert result.record is not None
    assert result.record.purpose == sample.purpose


CARRIED = Sample(
    "shares carried to a statement that is filed at the same time",
    """This Registration Statement (No. 333-41234) registered 1,800,000 shares of Common Stock, par value $.05 per share, for the 1991 Plan. The 1,800,000 shares stood as follows on February 20, 2001:

Issued upon exercise of options..........................     1,233,410
Subject to options still outstanding under the 1991 Plan.       402,150
Available for grant......................................       164,440
                                                              ---------
                                                              1,800,000

The 164,440 shares will not be offered hereunder any more. They are carried to the Registration Statement on Form S-8 for the 2001 Plan (No. 333-60918), which the Company files on the same day as this Post-Effective Amendment No. 3 and which covers 1,164,440 shares in all.""",
    [],
)


def test_a_statement_that_shares_are_carried_to_is_not_amended() -> None:
    result = read_of(CARRIED)
    assert result.record is not None
    assert result.record.purpose == "share_transfer"
    [held] = result.record.registration_statements
    assert (held.file_number, held.securities[0].registered) == ("333-41234", 1800000)
    assert held.securities[0].sold == 1233410


@pytest.mark.parametrize(
    ("changed", "doubted"),
    [
        ({"registered": "3300012.5"}, "registered"),  # a ratio added to an amount
        ({"sold": 2170000}, "sold"),  # with what is removed more than there was
    ],
)
def test_what_cannot_be_is_not_proven(changed: dict[str, object], doubted: str) -> None:
    sample = Sample(
        "",
        "The Registration Statement covered 3,300,000 shares of our common stock issuable upon conversion of Series B Preferred Stock, at 12.5 shares of common stock for each share. The holders sold 2,070,000 shares; an earlier report of 2,170,000 shares sold was mistaken. We hereby remove from registration the 1,230,000 shares that remain unsold.",
        [],
        form="S-3",
    )
    result = read_of(sample)
    assert result.record is not None
    record = result.record.model_dump(mode="json")
    record["registration_statements"][0]["securities"][0] |= changed
    given = filing(sample.body, form=sample.form)
    proven = check(record, given).evidence
    at = f"/registration_statements/0/securities/0/{doubted}"
    assert proven[at].verdict not in ("verified", "derived")


def test_a_row_of_shares_and_interests_is_of_shares() -> None:
    body = "Creek Holdings, Inc., as successor issuer under Rule 414, adopts these registration statements as its own:\n\n| No. 333-41234   | filed January 22, 1999 | 150,000 shares | Directors' Plan |\n| No. 333-55678   | filed January 22, 1999 | 600,000 shares and an indeterminate amount of plan interests | 401(k) Plan |\n\nEach share of common stock, par value $.10, became one share of common stock of Creek Holdings, Inc., par value $.10. No shares are withdrawn."
    told = securities(read_of(Sample("", body, [], numbers=TWO)))
    assert told == [
        ("333-41234", STOCK, 150000, None, None, False),
        ("333-55678", STOCK, 600000, None, None, False),
        ("333-55678", "plan interests", None, None, None, False),
    ]
