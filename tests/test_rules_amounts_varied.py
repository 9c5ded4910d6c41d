"""Statements and securities in the manner of many notes: lists, lots, tables, classes, days."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.filing.inputs import read
from tests.amount_samples import THREE, TWO, Sample, statements, wrapped
from tests.invented import filing

SAMPLES = [
    Sample(
        "a verb before lettered members, each under a number of its own",
        "The Company hereby removes from registration (a) 1,204,500 shares of Common Stock registered for resale under Registration Statement No. 333-41234, (b) $43,125,000 principal amount of its 5% Convertible Notes due 2010 registered under Registration Statement No. 333-55678, and (c) 17,600 shares of Common Stock registered under Registration Statement No. 33-60001, in each case representing all of the securities that remain unsold thereunder.",
        [
            ("333-41234", "common stock", None, None, 1204500, True),
            ("333-55678", "convertible notes", None, None, 43125000, True),
            ("33-60001", "common stock", None, None, 17600, True),
        ],
        form="S-3",
        numbers=THREE,
    ),
    Sample(
        "lettered members of one statement are lots of a class",
        "The Registration Statement on Form S-3 registered for resale (a) $86,250,000 principal amount of Convertible Subordinated Notes due 2007, (b) 5,227,272 shares of common stock issuable upon conversion of the notes, and (c) 1,150,000 shares of common stock underlying warrants. The Company hereby removes from registration (a) $14,275,000 principal amount of the notes, (b) 865,151 shares of common stock issuable upon conversion of the notes and (c) 750,000 shares of common stock underlying warrants, none of which have been sold under the Registration Statement.",
        [
            ("333-41234", "convertible subordinated notes", 86250000, None, 14275000, None),
            ("333-41234", "common stock", 6377272, None, 1615151, None),
        ],
        form="S-3",
    ),
    Sample(
        "a primary offering and a reinvestment plan are lots",
        "The Registration Statement on Form S-11 covered 40,000,000 shares of common stock for sale in the primary offering at $10.00 per share and 4,000,000 shares for sale pursuant to the Registrant's distribution reinvestment plan at $9.50 per share. As of the close of business on January 31, 2008 the Registrant had sold 27,614,905 shares in the primary offering and 612,447 shares under the distribution reinvestment plan. By this amendment the Registrant deregisters the remaining 12,385,095 shares of the primary offering and 3,387,553 shares of the distribution reinvestment plan.",
        [("333-41234", "common stock", 44000000, 28227352, 15772648, True)],
        form="S-11",
    ),
    Sample(
        "amounts in words and figures name their class once",
        "The Registrant hereby withdraws from registration One Hundred Fourteen Thousand Three Hundred (114,300) shares of its Common Stock, out of the Five Hundred Thousand (500,000) shares registered on Form S-8 (File No. 333-41234) for offer under the 1998 Stock Incentive Plan, being all of those not issued at the Plan's expiration on December 31, 2010.",
        [("333-41234", "common stock", 500000, None, 114300, True)],
    ),
    Sample(
        "none of the options were exercised",
        "This Registration Statement was filed on April 30, 2010 to register 350,000 shares of common stock for issuance upon exercise of options granted under an employment agreement. None of the options were exercised before they expired on April 30, 2011. Accordingly, the Company is deregistering all 350,000 shares.",
        [("333-41234", "common stock", 350000, 0, 350000, True)],
    ),
    Sample(
        "what one holder sold is not what was sold",
        "The Registration Statement covered the resale of 5,400,000 shares of common stock by certain holders. Pinnacle Partners, L.P. sold 2,000,000 of its shares under the Registration Statement. The Company hereby deregisters all shares covered by the Registration Statement which have not been sold.",
        [("333-41234", "common stock", 5400000, None, None, True)],
        form="S-3",
    ),
    Sample(
        "sales under Rule 144 are none under the statement",
        "The Registration Statement registered the resale of 2,750,000 shares of common stock. The holders have sold 1,100,000 shares in reliance on Rule 144. The Company hereby deregisters the 2,750,000 shares.",
        [("333-41234", "common stock", 2750000, None, 2750000, True)],
        form="S-3",
    ),
    Sample(
        "guarantees are a class beside notes",
        "The Registrant and the subsidiary guarantors filed a Registration Statement on Form S-4 to register $150,000,000 aggregate principal amount of its Senior Subordinated Notes due 2012 and the related guarantees. $148,750,000 principal amount of the notes were issued in the exchange offer. The Registrant hereby removes from registration the $1,250,000 principal amount of Senior Subordinated Notes, and the related guarantees, that were not issued.",
        [
            ("333-41234", "senior subordinated notes", 150000000, 148750000, 1250000, True),
            ("333-41234", "guarantees", None, None, None, True),
        ],
        form="S-4",
    ),
    Sample(
        "contingent value rights",
        "Orchid registered on Form S-4 up to 22,600,000 contingent value rights and 11,300,000 shares of its common stock to be issued in the acquisition of Fenwick Labs. At the closing Orchid issued 21,944,118 contingent value rights and 10,972,059 shares of common stock. Orchid hereby deregisters the 655,882 contingent value rights and the 327,941 shares of common stock that were not issued.",
        [
            ("333-41234", "contingent value rights", 22600000, 21944118, 655882, True),
            ("333-41234", "common stock", 11300000, 10972059, 327941, True),
        ],
        form="S-4",
    ),
    Sample(
        "respectively, over statements named before",
        "On February 12, 1996, the Company filed a Registration Statement on Form S-8 (File No. 33-60001) registering 600,000 shares of its Common Stock for issuance under the 1995 Stock Option Plan. On October 3, 1997, the Company filed a Registration Statement on Form S-8 (File No. 333-41234) registering an additional 900,000 shares under the 1995 Stock Option Plan, and on May 22, 2000, it filed a Registration Statement on Form S-8 (File No. 333-55678) registering 400,000 shares under its Outside Directors Stock Plan. Of the shares so registered, 212,650 shares, 900,000 shares and 331,000 shares, respectively, have not been issued, and are hereby removed from registration.",
        [
            ("33-60001", "common stock", 600000, None, 212650, True),
            ("333-41234", "common stock", 900000, None, 900000, True),
            ("333-55678", "common stock", 400000, None, 331000, True),
        ],
        numbers="Registration Nos. 33-60001, 333-41234 and 333-55678",
    ),
    Sample(
        "registered by description, removed by the predicate",
        "842,915 shares of common stock registered under Registration Statement No. 333-41234 and 1,200,000 shares registered under Registration Statement No. 333-55678, none of which has been issued, are deregistered hereby.",
        [
            ("333-41234", "common stock", None, None, 842915, None),
            ("333-55678", "common stock", None, None, 1200000, None),
        ],
        numbers=TWO,
    ),
    Sample(
        "a whole and its parts",
        "The amendment withdraws from registration 61,244,870 shares of common stock, consisting of 55,116,203 shares that were registered for the primary offering and 6,128,667 shares registered for the reinvestment plan. The Company registered 100,000,000 shares of common stock for sale in its primary offering at $10.00 per share and 10,000,000 shares of common stock for sale pursuant to its reinvestment plan. It sold 44,883,797 shares in the primary offering and 3,871,333 shares under the reinvestment plan.",
        [("333-41234", "common stock", 110000000, 48755130, 61244870, True)],
        form="S-11",
    ),
    Sample(
        "counted after a split",
        "The Registration Statement registered 150,000 shares of Common Stock (300,000 shares after the two-for-one stock split of May 1, 1993). Options for 184,500 shares were exercised. The balance of 115,500 shares is hereby deregistered.",
        [("333-41234", "common stock", 300000, 184500, 115500, True)],
    ),
    Sample(
        "a number that remains registered",
        "The Registration Statement registered 4,250,000 shares of common stock, consisting of 3,000,000 shares issuable to Kingsgate Equity LLC and 1,250,000 shares owned by other selling stockholders. We are withdrawing from registration the 2,587,500 shares which were reserved for Kingsgate and not issued. The 1,250,000 shares of the other selling stockholders remain registered.",
        [("333-41234", "common stock", 4250000, None, 2587500, False)],
        form="S-3",
    ),
    Sample(
        "subscription rights and the shares behind them",
        "The Registration Statement registered 3,400,000 nontransferable subscription rights to purchase shares of common stock and 3,400,000 shares of common stock issuable upon exercise of the rights. Holders exercised rights for 2,216,044 shares. We hereby remove from registration the 1,183,956 shares of common stock for which no subscriptions were received.",
        [
            ("333-41234", "subscription rights", 3400000, None, None, None),
            ("333-41234", "common stock", 3400000, 2216044, 1183956, True),
        ],
        form="S-1",
    ),
    Sample(
        "units of a partnership",
        "The Partnership commenced its offering of 60,000 Units of limited partnership interest pursuant to the Registration Statement. The offering terminated July 31, 1999 with 41,238 Units sold. The Partnership hereby removes from registration 18,762 Units.",
        [("333-41234", "units of limited partnership interest", 60000, 41238, 18762, True)],
        form="S-1",
    ),
    Sample(
        "reserved for assumed options is not issued",
        "Orchid registered 7,850,000 shares of its common stock on Form S-4 for issuance in its merger with Calder Savings Bank. Upon consummation of the merger 7,214,633 shares were issued to former Calder shareholders and 188,000 shares were reserved for issuance under assumed stock options. The remaining 447,367 shares will not be issued and are hereby deregistered.",
        [("333-41234", "common stock", 7850000, 7214633, 447367, True)],
        form="S-4",
    ),
    Sample(
        "removed by a term defined for the amount",
        'The total number of shares of Class A Common Stock available for grant under the plan, but not subject to outstanding awards, as of that date was 733,480 (the "Carryover Shares"). The Carryover Shares are hereby deregistered. The Registration Statement will remain in effect to cover the exercise of outstanding options.',
        [("333-41234", "class a common stock", None, None, 733480, False)],
    ),
    Sample(
        "each of two statements, then respectively",
        "Each of the Registration Statements registered 1,000,000 shares of Common Stock. Registration Statement No. 333-41234 was filed on May 11, 1998 for the 1998 Stock Incentive Plan; Registration Statement No. 333-55678 was filed on May 18, 2001 for the 2001 Key Employee Plan. As of today there are 14,375 and 602,200 shares, respectively, which remain unsold and which the Registrant hereby withdraws from registration.",
        [
            ("333-41234", "common stock", 1000000, None, 14375, True),
            ("333-55678", "common stock", 1000000, None, 602200, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a whole of which each statement has a part",
        "The Registrant removes from registration a total of 1,440,210 shares of its common stock, of which 940,210 were registered under Registration Statement No. 333-41234 and 500,000 were registered under Registration Statement No. 333-55678.",
        [
            ("333-41234", "common stock", None, None, 940210, None),
            ("333-55678", "common stock", None, None, 500000, None),
        ],
        numbers=TWO,
    ),
    Sample(
        "series sold one after the other close the balance",
        "The Registration Statement on Form S-3 relates to $300,000,000 in aggregate principal amount of Mortgage Bonds. There were sold on April 21, 1992, $100,000,000 of one series; on July 16, 1993, $65,000,000 of a second series; and on November 10, 1993, $50,000,000 of a third. The registrant removes from registration the $85,000,000 principal amount of bonds that has not been sold.",
        [("333-41234", "bonds", 300000000, 215000000, 85000000, True)],
        form="S-3",
    ),
    Sample(
        "resold what had been issued to them",
        "We filed a registration statement on Form S-3 so that the former shareholders of Ostrich Fern could resell the 2,318,406 shares of our common stock that we issued to them in June 1999. To our knowledge 1,748,483 shares were sold under the registration statement. We take out of registration the 569,923 shares of common stock that have not been sold.",
        [("333-41234", "common stock", 2318406, 1748483, 569923, True)],
        form="S-3",
    ),
    Sample(
        "a minimum and a maximum",
        "The Registration Statement registered a best efforts offering of a minimum of 300,000 and a maximum of 1,500,000 shares of common stock. The Company had sold 612,750 shares when the offering ended. The Company removes from registration the 887,250 shares that were not sold.",
        [("333-41234", "common stock", 1500000, 612750, 887250, True)],
        form="SB-2",
    ),
    Sample(
        "registered and not issued is no denial",
        "Form F-6 Registration Statement No. 333-41234 registered 100,000,000 American Depositary Shares. All American Depositary Shares registered and not issued are hereby removed from registration.",
        [("333-41234", "american depositary shares", 100000000, None, None, True)],
        form="F-6",
    ),
    Sample(
        "former and latter, with parts in brackets",
        "Of the 1,500,000 shares of Common Stock registered on Form S-8 No. 333-41234 (which were allocable 1,200,000 to the 1988 Plan and 300,000 to the Purchase Plan), 402,118 shares remain unissued, of which 377,500 are attributable to the 1988 Plan and 24,618 to the Purchase Plan. None of the 800,000 shares registered on Form S-8 No. 333-55678, all of which were for the 1988 Plan, has been issued. The Registrant hereby removes from registration all of such unissued shares, namely 402,118 under the former and 800,000 under the latter Registration Statement.",
        [
            ("333-41234", "common stock", 1500000, None, 402118, True),
            ("333-55678", "common stock", 800000, 0, 800000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "amounts by the plan that one statement has alone",
        "The Registrant registered, on Form S-8 Registration Statement No. 333-41234 (filed August 1, 1997), 400,000 shares of Common Stock under the Orchid Long-Term Plan, and on Form S-8 Registration Statement No. 333-55678 (filed August 3, 1999), 150,000 shares of Common Stock under the Orchid Directors Plan. Of the shares registered, 61,540 shares under the Orchid Long-Term Plan and 90,000 shares under the Orchid Directors Plan remain unsold and are hereby removed from registration.",
        [
            ("333-41234", "common stock", 400000, None, 61540, True),
            ("333-55678", "common stock", 150000, None, 90000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "foreign money behind the verb",
        "The Registration Statement registered common shares, warrants, subscription receipts and units for aggregate gross proceeds not to exceed Cdn$300,000,000. C$57,500,000 of common shares were sold in a bought deal. This amendment is filed to deregister all securities that were registered and remain unsold, being Cdn$242,500,000.",
        [("333-41234", "securities", 300000000, 57500000, 242500000, True)],
        form="F-10",
    ),
    Sample(
        "a verb that the second amount shares by its plan",
        "The Registration Statement covers 900,000 shares issuable under the 1998 Stock Incentive Plan and 100,000 shares issuable under the 1998 Directors' Plan, an aggregate of 1,000,000 shares of Common Stock. As of today, 788,431 shares have been issued under the 1998 Stock Incentive Plan and 66,000 under the 1998 Directors' Plan. The Registrant removes from registration the 145,569 shares which remain.",
        [("333-41234", "common stock", 1000000, 854431, 145569, True)],
    ),
    Sample(
        "offered, and none sold",
        "The Company offered 2,000,000 shares of its common stock at $0.05 per share on a self-underwritten basis. The offering has terminated and no shares were sold. Accordingly, the Company hereby deregisters all 2,000,000 shares.",
        [("333-41234", "common stock", 2000000, 0, 2000000, True)],
        form="S-1",
    ),
    Sample(
        "none of one class, in a clause with another",
        "The Company registered 5,000,000 shares of Class A Common Stock and 4,000,000 shares of Class B Common Stock. 1,250,000 shares of the Class A Common Stock and none of the Class B Common Stock were sold. The Company removes the remaining 3,750,000 shares of Class A Common Stock and all 4,000,000 shares of Class B Common Stock from registration.",
        [
            ("333-41234", "class a common stock", 5000000, 1250000, 3750000, True),
            ("333-41234", "class b common stock", 4000000, 0, 4000000, True),
        ],
        form="S-3",
    ),
    Sample(
        "a shelf's total and holders' shares beside it",
        "Registration Statement No. 333-41234 on Form S-3 registered $150,000,000 of common stock, preferred stock and warrants to be sold by us and 3,200,000 shares of common stock to be sold by certain stockholders. We have sold $42,300,000 of common stock, and the stockholders have sold 1,875,000 shares. We hereby remove from registration the remaining $107,700,000 of securities and 1,325,000 shares.",
        [
            ("333-41234", "securities", 150000000, 42300000, 107700000, True),
            ("333-41234", "common stock", 3200000, 1875000, 1325000, True),
        ],
        form="S-3",
    ),
    Sample(
        "plan interests named first",
        "The Plan Interests and 750,000 shares of Common Stock were registered for offer under the Orchid Retirement Savings Plan. 498,812 shares were purchased under the Registration Statement; the remaining 251,188 shares and all Plan Interests are deregistered.",
        [
            ("333-41234", "common stock", 750000, 498812, 251188, True),
            ("333-41234", "plan interests", None, None, None, True),
        ],
        plans="Orchid Retirement Savings Plan\n(Full title of the plan)",
    ),
    Sample(
        "certificates",
        "Orchid Receivables registered $2,000,000,000 of asset backed certificates on Form S-3, of which $1,250,000,000 have been issued. The Registrant withdraws from registration $750,000,000 of unissued certificates.",
        [("333-41234", "asset backed certificates", 2000000000, 1250000000, 750000000, True)],
        form="S-3",
    ),
    Sample(
        "so many of the registered go, and the others may still be sold",
        "The Company hereby removes from registration 1,000,000 of the 2,500,000 shares of common stock covered by the Registration Statement, which are held by a stockholder that has withdrawn from the offering. The remaining 1,500,000 shares may still be sold under it.",
        [("333-41234", "common stock", 2500000, None, 1000000, False)],
        form="S-3",
    ),
    Sample(
        "all of one statement sold, the rest of another removed",
        "Registration Statement No. 333-41234 covered 1,000,000 shares of common stock, all of which have been sold. Registration Statement No. 333-55678 covered 2,000,000 shares of common stock, of which 1,450,000 have been sold. This amendment removes the 550,000 unsold shares from registration.",
        [
            ("333-41234", "common stock", 1000000, 1000000, None, True),
            ("333-55678", "common stock", 2000000, 1450000, 550000, True),
        ],
        form="S-3",
        numbers=TWO,
    ),
    Sample(
        "depositary shares and what they represent",
        "We registered 8,000,000 American Depositary Shares representing 16,000,000 ordinary shares on Form F-1. 7,150,000 American Depositary Shares were sold. We remove the remaining 850,000 American Depositary Shares, representing 1,700,000 ordinary shares, from registration.",
        [("333-41234", "american depositary shares", 8000000, 7150000, 850000, True)],
        form="F-1",
    ),
    Sample(
        "several plans' shares, respectively",
        "Registration Statement No. 333-41234 covers 6,800,000, 300,000 and 500,000 shares of common stock under the Stock Incentive Plan, the Directors Plan and the Purchase Plan, respectively. The Registrant removes from registration all shares which remain unissued.",
        [("333-41234", "common stock", 7600000, None, None, True)],
    ),
    Sample(
        "what is removed of two statements, in their order, stands in apposition",
        "The Registrant has in effect: Registration Statement No. 333-41234, filed on May 1, 2003, for 900,000 shares of common stock; Registration Statement No. 333-55678, filed on May 4, 2005, for 300,000 shares of common stock. The Registrant hereby withdraws from registration all shares registered by these registration statements which remained unissued on June 1, 2009, being 412,300 shares and 88,120 shares, respectively.",
        [
            ("333-41234", "common stock", 900000, None, 412300, True),
            ("333-55678", "common stock", 300000, None, 88120, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "none of a plan's shares were sold: of the statement that has the plan",
        "No. 333-41234, filed on March 17, 2003, for 900,000 shares of common stock under the Orchid 2002 Stock Plan; and\nNo. 333-55678, filed on April 13, 2007, for 70,000 shares of common stock under the Orchid Directors' Stock Plan.\nNone of the shares registered for the Orchid Directors' Stock Plan were sold. The Registrant removes from registration all the shares registered by those statements that remain unsold, namely 120,500 shares and 70,000 shares, respectively.",
        [
            ("333-41234", "common stock", 900000, None, 120500, True),
            ("333-55678", "common stock", 70000, 0, 70000, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "no stock was issued under one statement's plan",
        "Registration Statement No. 333-41234, filed on March 17, 2003, registered 900,000 shares of common stock under the Orchid 2002 Stock Plan, and Registration Statement No. 333-55678, filed on April 13, 2007, registered 70,000 shares of common stock under the Orchid Directors' Stock Plan.\nNo stock has been issued under the Orchid Directors' Stock Plan. All shares that remain unissued under both Registration Statements are hereby removed from registration.",
        [
            ("333-41234", "common stock", 900000, None, None, True),
            ("333-55678", "common stock", 70000, 0, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a shelf's total includes a part of one class; its successor removes",
        "The Registration Statement registered common stock, preferred stock, debt securities and warrants with an aggregate offering price of up to $200,000,000, including a maximum of $60,000,000 of common stock under a sales agreement. In accordance with the undertaking in Part II, Orchid Holdings, LLC, as successor to the Registrant, removes from registration all securities that remain unsold.",
        [("333-41234", "securities", 200000000, None, None, True)],
        form="S-3",
    ),
    Sample(
        "a shelf's total includes parts of two classes; as undertaken",
        "The Registration Statement registered common stock, preferred stock, debt securities and warrants having an aggregate offering price of up to $200,000,000, including up to $60,000,000 of common stock under a sales agreement and up to $20,000,000 of preferred stock. As undertaken in Item 17, all securities that remain unsold are removed from registration.",
        [("333-41234", "securities", 200000000, None, None, True)],
        form="S-3",
    ),
    Sample(
        "a shelf's total includes what was carried forward",
        "The Registration Statement registered debt securities, common stock, preferred stock and warrants of up to $300,000,000, including $100,000,000 carried forward from an earlier statement. $120,000,000 was sold. All unsold securities are removed from registration as undertaken.",
        [("333-41234", "securities", 300000000, 120000000, None, True)],
        form="S-3",
    ),
    Sample(
        "a prospectus for a program is a part of a shelf",
        "The Registration Statement registered up to $250,000,000 of common stock, preferred stock, debt securities and warrants. It included a sales agreement prospectus covering up to $50,000,000 of common stock. All unsold securities are hereby removed from registration.",
        [("333-41234", "securities", 250000000, None, None, True)],
        form="S-3",
    ),
    Sample(
        "units go and shares stay in one sentence",
        "The Registration Statement registered 60,000 units, each of one share of common stock and one warrant, and 60,000 shares of common stock underlying the warrants. We sold 41,000 units. We remove from registration 19,000 units and 19,000 shares of common stock underlying the warrants in them; the other 41,000 shares of common stock stay registered.",
        [
            ("333-41234", "units", 60000, 41000, 19000, True),
            ("333-41234", "common stock", 60000, None, 19000, False),
        ],
        form="SB-2",
    ),
    Sample(
        "an undertaking alone removes nothing",
        "The Registration Statement registered 5,000,000 shares of common stock, including up to 650,000 shares under the over-allotment option. The registration statement contains an undertaking to remove from registration any of the securities that remain unsold at the end of the offering.",
        [("333-41234", "common stock", 5000000, None, None, None)],
        form="S-3",
    ),
    Sample(
        "subscriptions count the units of the one class of units",
        "The registration statement covers 7,500 units of limited partnership interest. We had accepted subscriptions for 2,241 units as of March 31, 2013. Each unit may be converted into limited partner units. This amendment is filed under Section 10(a)(3) to update the prospectus.",
        [("333-41234", "units of limited partnership interest", 7500, 2241, None, False)],
        form="S-1",
    ),
    Sample(
        "the units sold and removed are those of the interest",
        "The Registration Statement registered 12,000 units of investor partner interest. The partnership sold 4,120 units and the offering has ended. The Registrant removes from registration the remaining 7,880 units.",
        [("333-41234", "units", 12000, 4120, 7880, True)],
        form="S-1",
    ),
    Sample(
        "bullets in cells drawn by bars, with a sum of lots",
        "The Registrant is filing this to deregister all shares of common stock that remain unsold under:\n|    • | | Registration Statement No. 333-41234, filed May 1, 2014, registering 1,200,000 shares under the 2014 Stock Plan and 300,000 shares under the 2014 Purchase Plan, or 1,500,000 shares in total; and |\n|    • | | Registration Statement No. 333-55678, filed May 1, 2017, registering 1,000,000 shares under the 2014 Stock Plan. |",
        [
            ("333-41234", "common stock", 1500000, None, None, True),
            ("333-55678", "common stock", 1000000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "numbers in cells drawn by bars, with lots",
        "The Registrant is filing this to deregister all shares of common stock that remain unsold under:\n|    (1) | Registration Statement No. 333-41234, filed May 1, 2014, registering 1,200,000 shares under the 2014 Stock Plan and 300,000 shares under the 2014 Purchase Plan; and |\n|    (2) | Registration Statement No. 333-55678, filed May 1, 2017, registering 1,000,000 shares under the 2014 Stock Plan. |",
        [
            ("333-41234", "common stock", 1500000, None, None, True),
            ("333-55678", "common stock", 1000000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a cell of words with several amounts and their sum",
        "The Registrant is filing this to deregister all shares of common stock that remain unsold under:\n|    No. | What it registered |\n|    333-41234 | 1,200,000 shares under the 2014 Stock Plan and 300,000 shares under the 2014 Purchase Plan, 1,500,000 shares in all |\n|    333-55678 | 1,000,000 shares under the 2014 Stock Plan |",
        [
            ("333-41234", "common stock", 1500000, None, None, True),
            ("333-55678", "common stock", 1000000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "no sale after a day: before it some were sold",
        "No. 333-41234 registered 900,000 shares of common stock under the Orchid 2002 Stock Plan. No. 333-55678 registered 70,000 shares of common stock under the Orchid Directors' Stock Plan. No shares were issued under the Orchid Directors' Stock Plan after 2005. All shares that remain unissued are removed from registration.",
        [
            ("333-41234", "common stock", 900000, None, None, True),
            ("333-55678", "common stock", 70000, None, None, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "what is registered stands in apposition, not what is removed of it",
        "The Registrant hereby removes from registration all shares remaining unsold of the shares of common stock registered by the Registration Statement, being 3,000,000 shares.",
        [("333-41234", "common stock", 3000000, None, None, True)],
    ),
    Sample(
        "of one class among several a number stays",
        "The Registration Statement registered 60,000 units, each of one share of common stock and one warrant, and 60,000 shares of common stock issuable on exercise of the warrants. We sold 41,000 units. We remove from registration the 19,000 units that were not sold and the 19,000 shares of common stock underlying their warrants. The 41,000 shares of common stock that may be bought under the outstanding warrants sold by us remain registered.",
        [
            ("333-41234", "units", 60000, 41000, 19000, True),
            ("333-41234", "common stock", 60000, None, 19000, False),
        ],
        form="SB-2",
    ),
    Sample(
        "what notes that were sold convert into was not sold itself",
        "The Registration Statement registered $50,000,000 of notes and 2,000,000 shares of common stock. The Company sold $30,000,000 of the notes. It hereby removes from registration the $20,000,000 of notes that were not sold. The 2,000,000 shares of common stock into which the notes that were sold may be converted by their holders remain registered.",
        [
            ("333-41234", "notes", 50000000, 30000000, 20000000, True),
            ("333-41234", "common stock", 2000000, None, None, False),
        ],
        form="S-3",
    ),
    Sample(
        "the shares under the warrants sold stay, the other warrants go",
        "The Registration Statement registered 500,000 warrants and 500,000 shares of common stock. The Company sold 350,000 warrants. It hereby removes from registration the 150,000 warrants that were not sold and 150,000 shares of common stock underlying them. The other 350,000 shares of common stock will remain registered until the warrants expire.",
        [
            ("333-41234", "warrants", 500000, 350000, 150000, True),
            ("333-41234", "common stock", 500000, None, 150000, False),
        ],
        form="S-3",
    ),
]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_securities(sample: Sample) -> None:
    held = [
        (s.file_number, c.title, c.registered, c.sold, c.deregistered, c.all_unsold)
        for s in statements(sample)
        for c in s.securities
    ]
    assert sorted(held) == sorted(sample.securities)


def test_a_second_plan_on_a_row_of_its_own() -> None:
    body = """The Registrant hereby removes from registration all shares that remain unsold under these Registration Statements:

Registration No.   Date Filed          Name of Plan                         Number of Shares
                                                                            Originally Registered
333-41234          May 6, 1999         1999 Equity Incentive Plan           1,250,000
                                       Employee Stock Purchase Plan           400,000
333-55678          June 18, 2003       1999 Equity Incentive Plan           2,000,000
"""
    first, second = statements(Sample("", body, [], numbers=TWO))
    assert first.plans == ["1999 Equity Incentive Plan", "Employee Stock Purchase Plan"]
    assert (first.securities[0].registered, second.securities[0].registered) == (1650000, 2000000)


def test_headings_stacked_over_their_columns() -> None:
    body = """The statements amended hereby and the shares concerned are these:

File No.       Filed         Effective     Shares         Shares Sold    Shares
                                           Registered                    Deregistered
333-41234      01/15/2004    03/02/2004    4,000,000      3,120,500      879,500
333-55678      09/30/2005    10/18/2005    2,500,000      -              2,500,000
"""
    held = statements(Sample("", body, [], form="S-3", numbers=TWO))
    days = [(str(s.filed_on), str(s.effective_on)) for s in held]
    assert days == [("2004-01-15", "2004-03-02"), ("2005-09-30", "2005-10-18")]
    amounts = [(c.registered, c.sold, c.deregistered) for s in held for c in s.securities]
    assert amounts == [(4000000, 3120500, 879500), (2500000, 0, 2500000)]


ISSUED_BY_PLAN = """DEREGISTRATION OF SHARES

The Registrant is deregistering the unissued shares of its Common Stock as follows:

Plan                            Statement No.    Registered      Issued          To be Deregistered
1996 Directors' Stock Plan      333-41234          200,000         163,500         36,500
Employee Stock Purchase Plan    333-55678        1,000,000         998,214         1,786
1989 Long-Term Incentive Plan   33-60001         2,500,000       2,400,000         100,000

Nothing further will be issued under any of them."""


@pytest.mark.parametrize("bar", ["", "|"])
def test_the_plan_stands_before_the_number(bar: str) -> None:
    body = ISSUED_BY_PLAN
    if bar:  # an extraction with a cell a line
        rows = [line.split("   ") if "   " in line else [line] for line in body.split("\n")]
        cells = [[c.strip() for c in row if c.strip()] for row in rows]
        body = "\n".join(
            "\n".join(f"|{cell}" for cell in row) if len(row) > 1 else "".join(row) for row in cells
        )
    held = statements(Sample("", body, [], numbers=THREE))
    assert [s.plans for s in held] == [
        ["1996 Directors' Stock Plan"],
        ["Employee Stock Purchase Plan"],
        ["1989 Long-Term Incentive Plan"],
    ]
    amounts = [(c.registered, c.sold, c.deregistered) for s in held for c in s.securities]
    assert amounts == [
        (200000, 163500, 36500),
        (1000000, 998214, 1786),
        (2500000, 2400000, 100000),
    ]


def test_rows_that_ran_together_and_begin_with_the_plan_need_a_look() -> None:
    result = extract(filing(" ".join(ISSUED_BY_PLAN.split()), numbers=THREE))
    assert result.status == "needs_review"


def test_plans_by_the_day_of_their_statement() -> None:
    body = """The Registrant's Registration Statements on Form S-8 (File Nos. 333-41234 and 333-55678), filed on August 24, 1995 and December 9, 1997, respectively, are hereby amended to withdraw from registration all shares of Common Stock that have not been issued.

The Registration Statement filed on August 24, 1995 covered 1,100,000 shares issuable under the Orchid 1993 Stock Option Plan. The Registration Statement filed on December 9, 1997 covered 600,000 additional shares issuable under the Orchid 1997 Directors Plan.
"""
    held = statements(Sample("", body, [], numbers=TWO))
    assert [s.plans for s in held] == [
        ["Orchid 1993 Stock Option Plan"],
        ["Orchid 1997 Directors Plan"],
    ]
    assert [s.securities[0].registered for s in held] == [1100000, 600000]


def test_a_table_of_statements_holds_what_they_registered() -> None:
    body = """The Registrant hereby removes from registration all securities unsold under the following:

Form       File No.        Filed                 Securities
S-8        333-41234       February 4, 2004      2,500,000 shares of common stock, 2003 Stock Plan
S-3        333-55678       March 29, 2006        $75,000,000 of debt securities, common stock and warrants
"""
    held = statements(Sample("", body, [], numbers=TWO))
    amounts = [(c.title, c.registered, c.deregistered) for s in held for c in s.securities]
    assert amounts == [("common stock", 2500000, None), ("securities", 75000000, None)]


def test_a_column_for_each_statement() -> None:
    body = """DEREGISTRATION OF SHARES

The following schedule shows the shares of common stock that are hereby removed from registration under each statement:

                                 333-41234        333-55678

Registered                       1,000,000        2,000,000
Issued                             912,450        1,330,018
Removed hereby                      87,550          669,982
"""
    held = [s.securities[0] for s in statements(Sample("", body, [], numbers=TWO))]
    amounts = [(c.registered, c.sold, c.deregistered) for c in held]
    assert amounts == [(1000000, 912450, 87550), (2000000, 1330018, 669982)]


def test_a_row_that_removes_what_the_record_lacks_needs_a_look() -> None:
    body = """The Registrant hereby removes unsold shares of common stock from registration, as follows:

Removed hereby, under the plan          87,550          12,000
Left to be issued                       10,000           9,000
"""
    assert extract(filing(wrapped(body))).status == "needs_review"


def test_a_cell_with_an_amount_for_each_of_two_plans() -> None:
    body = """The Company deregisters shares of its Class A common stock that remain unissued:

Form S-8 File No.   Date of Filing   Plan Name                     Shares Registered      Shares Deregistered
333-41234           3/15/2011        2009 Stock Incentive Plan     8,412,000              517,204
333-55678           3/14/2012        2009 Stock Incentive Plan     3,900,000; 750,000     0
"""
    held = [s.securities[0] for s in statements(Sample("", body, [], numbers=TWO))]
    assert [(c.registered, c.deregistered) for c in held] == [(8412000, 517204), (4650000, 0)]


@pytest.mark.parametrize(
    "ending",
    [
        "has terminated the Plan effective September 30, 2011",
        "amended the Plan, effective as of May 2, 2010",
    ],
)
def test_the_day_of_another_event_is_no_effective_date(ending: str) -> None:
    body = f"The Registration Statement, filed on November 20, 1997, registered 2,000,000 shares of Common Stock. The Registrant {ending}. The Registrant removes all unsold shares from registration."
    [statement] = statements(Sample("", body, []))
    assert (str(statement.filed_on), statement.effective_on) == ("1997-11-20", None)


@pytest.mark.parametrize(
    ("told", "filed", "effective"),
    [
        (
            "On August 20, 2004, the Registration Statement (File No. 333-41234) relating to 3,906,250 shares was declared effective.",
            None,
            "2004-08-20",
        ),
        (
            "On November 1, 2005, the Company filed a Registration Statement (No. 333-41234) under which it registered, and on November 28, 2005 the SEC declared effective, 500,000 shares.",
            "2005-11-01",
            "2005-11-28",
        ),
        (
            "We registered 3,000,000 shares on Form S-3 (File No. 333-41234), filed on and effective as of October 4, 2002.",
            "2002-10-04",
            "2002-10-04",
        ),
        (
            "On February 24, 2009 the Registrant filed a Registration Statement (No. 333-41234), which became effective upon filing, for 500,000 shares.",
            "2009-02-24",
            "2009-02-24",
        ),
        (
            "The Registration Statement covers 500,000 shares. That statement was filed on April 13, 1995.",
            "1995-04-13",
            None,
        ),
        (
            "We registered 500,000 shares. The SEC declared the registration statement effective on September 2, 1999.",
            None,
            "1999-09-02",
        ),
    ],
)
def test_days(told: str, filed: str | None, effective: str | None) -> None:
    body = f"{told} The Registrant removes from registration all shares that remain unsold."
    [held] = statements(Sample("", body, [], form="S-3"))
    days = [str(day) if day else None for day in (held.filed_on, held.effective_on)]
    assert days == [filed, effective]


def test_a_plan_by_the_term_that_the_cover_defines() -> None:
    plans = 'Orchid 2008 Stock Option Plan (the "Employee Plan")\nOrchid 2012 Stock Plan (the "Director Plan")\n(Full titles of the plans)'
    body = """Registration Statement No. 333-41234 was filed on March 31, 2009 and registered 2,000,000 shares of Common Stock under the Employee Plan. Registration Statement No. 333-55678 was filed on April 24, 2012 and registered 200,000 shares of Common Stock under the Director Plan. All shares that remain unissued are removed from registration.
"""
    held = statements(Sample("", body, [], numbers=TWO, plans=plans))
    assert [s.plans for s in held] == [
        ["Orchid 2008 Stock Option Plan"],
        ["Orchid 2012 Stock Plan"],
    ]


@pytest.mark.parametrize(
    ("cell", "registered", "verdict"),
    [
        (
            "1,200,000 shares under the Stock Plan and 300,000 shares under the Purchase Plan",
            1500000,
            "derived",
        ),
        (
            "1,200,000 shares, of which 300,000 shares are under the Purchase Plan",
            1200000,
            "unsupported",
        ),
    ],
)
def test_a_cell_of_words_with_several_amounts(cell: str, registered: int, verdict: str) -> None:
    body = f"The Registrant removes from registration all shares of common stock that remain unsold:\n| No. |    What it registered |\n| 333-41234 |    {cell} |\n| 333-55678 |    1,000,000 shares under the Stock Plan |"
    result = extract(filing(wrapped(body), numbers=TWO))
    assert result.record is not None
    told = [s.securities[0].registered for s in result.record.registration_statements]
    at = "/registration_statements/0/securities/0/registered"
    assert (told, result.evidence[at].verdict) == ([registered, 1000000], verdict)


@pytest.mark.parametrize(
    ("block", "name"),
    [
        (
            "Merle Vander Ploeg, 210 Main Street, Ames, Iowa 50010,\n515-555-0133",
            "Merle Vander Ploeg",
        ),
        ("LaVerne Struik, One Commerce Square, Ames, Iowa 50010; (515) 555-0133", "LaVerne Struik"),
        ("Tobias Feng, P.O. Box 77, Ames, Iowa 50010-1234,\ntelephone 515-555-0133", "Tobias Feng"),
    ],
)
def test_an_agent_on_one_line_with_the_address(block: str, name: str) -> None:
    printed = filing("The Registrant removes all unsold shares from registration.").text
    own = "Jane Q. Marbury\nGeneral Counsel\n400 Lake Street, Chicago, Illinois 60601\n(312) 555-0147\n(Name"
    assert own in printed
    record = extract(read(printed.replace(own, f"{block}\n(Name").encode())).record
    assert record is not None
    assert record.agent_for_service is not None
    assert (record.agent_for_service.name, record.agent_for_service.phone) == (name, "515-555-0133")
