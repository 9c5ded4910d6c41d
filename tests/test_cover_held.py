# ruff: noqa: W291, W293
"""Covers that were written apart from the rules that read them."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

CASES = [
    Case(
        "captions-with-colons",
        """
As filed with the Securities and Exchange Commission on June 2, 1997
Registration No. 33-45999

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NUMBER TWO TO
FORM S-8
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933

GRANGER TOOL & DIE CO.
(Exact name of registrant as specified in its charter)

Michigan                                         38-1999222
(State or other jurisdiction                     (I.R.S. Employer
of incorporation or organization)                Identification Number)

4100 Lathe Road, Warren, Michigan                48089
(Address of principal executive offices)         (Zip Code)

GRANGER TOOL & DIE CO. 401(k) PROFIT SHARING PLAN
Full title of the plan

Name, address and telephone number of agent for service:
Edith M. Kowal, Treasurer
Granger Tool & Die Co.
4100 Lathe Road
Warren, Michigan 48089
(810) 555-2200
""",
        form="S-8", amendment=2, filed="1997-06-02", numbers={"33-45999": ("S-8", 2)},
        plans=["GRANGER TOOL & DIE CO. 401(k) PROFIT SHARING PLAN"],
        registrants=[("GRANGER TOOL & DIE CO.", "Michigan", "38-1999222",
                      "4100 Lathe Road, Warren, Michigan 48089", None)],
        agent=("Edith M. Kowal", "Treasurer", "810-555-2200"),
    ),
    Case(
        "lawyers-in-two-tab-columns",
        """As filed with the Securities and Exchange Commission on February 17, 2026
Registration No. 333-281999
Registration No. 333-264999
Registration No. 333-239999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT NO. 333-281999
POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT NO. 333-264999
POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8 REGISTRATION STATEMENT NO. 333-239999
UNDER
THE SECURITIES ACT OF 1933
Quantelle Therapeutics, Inc.
(Exact name of registrant as specified in its charter)
Delaware\t83-2999017
(State or other jurisdiction of
incorporation or organization)\t(I.R.S. Employer
Identification No.)
200 Sidney Court, 4th Floor, Cambridge, Massachusetts\t02139
(Address of Principal Executive Offices)\t(Zip Code)
Quantelle Therapeutics, Inc. 2018 Equity Incentive Plan
Quantelle Therapeutics, Inc. 2020 Stock Option and Incentive Plan
Quantelle Therapeutics, Inc. 2020 Employee Stock Purchase Plan
(Full title of the plans)
Priya N. Raghavan
President
Quantelle Therapeutics, Inc.
200 Sidney Court, 4th Floor
Cambridge, Massachusetts 02139
(617) 555-0142
(Name, address, including zip code, and telephone number, including area code, of agent for service)
Copies to:
Daniel R. Okafor, Esq.\tMarie-Claire Dupont
Helena S. Brandt, Esq.\tTobias K. Lindqvist
Lathrop & Keane LLP\tStanwick, Hale & Dorrance LLP
John Hancock Row 200\t499 Park Boulevard
Boston, MA 02116\tNew York, NY 10022
(617) 555-6000\t(212) 555-2100
Indicate by check mark whether the registrant is a large accelerated filer, an accelerated filer, a non-accelerated filer, a smaller reporting company, or an emerging growth company.
""",
        form="S-8", amendment=1, filed="2026-02-17",
        numbers={"333-281999": ("S-8", 1), "333-264999": ("S-8", 1), "333-239999": ("S-8", 2)},
        plans=["Quantelle Therapeutics, Inc. 2018 Equity Incentive Plan",
               "Quantelle Therapeutics, Inc. 2020 Stock Option and Incentive Plan",
               "Quantelle Therapeutics, Inc. 2020 Employee Stock Purchase Plan"],
        registrants=[("Quantelle Therapeutics, Inc.", "Delaware", "83-2999017",
                      "200 Sidney Court, 4th Floor, Cambridge, Massachusetts 02139", None)],
        agent=("Priya N. Raghavan", "President", "617-555-0142"),
        counsel=[("Daniel R. Okafor", "Lathrop & Keane LLP"), ("Helena S. Brandt", "Lathrop & Keane LLP"),
                 ("Marie-Claire Dupont", "Stanwick, Hale & Dorrance LLP"),
                 ("Tobias K. Lindqvist", "Stanwick, Hale & Dorrance LLP")],
    ),
    Case(
        "one-line-with-two-plans",
        "As filed with the Securities and Exchange Commission on April 3, 2003 Registration No. 333-41999 "
        "Registration No. 333-59999 SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549 POST-EFFECTIVE "
        "AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933 MERIDEN "
        "SOFTWARE CORPORATION (Exact name of registrant as specified in its charter) Massachusetts 04-2999123 "
        "(State or other jurisdiction of (I.R.S. Employer incorporation or organization) Identification No.) "
        "55 Cabot Road Woburn, Massachusetts 01801 (781) 555-7700 (Address, including zip code, and telephone "
        "number, including area code, of registrant's principal executive offices) MERIDEN SOFTWARE CORPORATION "
        "1995 STOCK PLAN MERIDEN SOFTWARE CORPORATION 1997 EMPLOYEE STOCK PURCHASE PLAN (Full title of the "
        "plans) Leonard F. Bascombe Chief Financial Officer Meriden Software Corporation 55 Cabot Road Woburn, "
        "Massachusetts 01801 (781) 555-7701 (Name, address, including zip code, and telephone number, including "
        "area code, of agent for service) Copies to: Miriam L. Feld, Esq. Foxglove, Hoard & Eliot LLP One Post "
        "Office Row Boston, Massachusetts 02109 (617) 555-1000 Pursuant to the requirements of the Securities Act",
        form="S-8", amendment=1, filed="2003-04-03",
        numbers={"333-41999": ("S-8", 1), "333-59999": ("S-8", 1)},
        plans=["MERIDEN SOFTWARE CORPORATION 1995 STOCK PLAN",
               "MERIDEN SOFTWARE CORPORATION 1997 EMPLOYEE STOCK PURCHASE PLAN"],
        registrants=[("MERIDEN SOFTWARE CORPORATION", "Massachusetts", "04-2999123",
                      "55 Cabot Road Woburn, Massachusetts 01801", "781-555-7700")],
        agent=("Leonard F. Bascombe", "Chief Financial Officer", "781-555-7701"),
        counsel=[("Miriam L. Feld", "Foxglove, Hoard & Eliot LLP")],
    ),
    Case(
        "s-1-with-industrial-code",
        """As filed with the Securities and Exchange Commission on November 14, 2022
Registration No. 333-259999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
Post-Effective Amendment No. 3
to
FORM S-1
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933
LUMENARC MOBILITY, INC.
(Exact Name of Registrant as Specified in its Charter)
Delaware\t3711\t85-1999774
(State or Other Jurisdiction of
Incorporation or Organization)\t(Primary Standard Industrial
Classification Code Number)\t(I.R.S. Employer
Identification Number)
1200 Assembly Drive
Lordsburg, Ohio 44481
Telephone: (330) 555-2670
(Address, Including Zip Code, and Telephone Number, Including Area Code, of Registrant’s Principal Executive Offices)
Edward T. Hightowers
Chief Executive Officer and President
1200 Assembly Drive
Lordsburg, Ohio 44481
Telephone: (330) 555-2671
(Name, Address, Including Zip Code, and Telephone Number, Including Area Code, of Agent For Service)
Copies to:
Thomas J. Malloy
Nina P. Gunther
Barnes & Hostler LLP
127 Public Square, Suite 2000
Cleveland, Ohio 44114
Telephone: (216) 555-0200
Approximate date of commencement of proposed sale to the public: Not applicable.
""",
        form="S-1", amendment=3, filed="2022-11-14", numbers={"333-259999": ("S-1", 3)},
        registrants=[("LUMENARC MOBILITY, INC.", "Delaware", "85-1999774",
                      "1200 Assembly Drive, Lordsburg, Ohio 44481", "330-555-2670")],
        agent=("Edward T. Hightowers", "Chief Executive Officer and President", "330-555-2671"),
        counsel=[("Thomas J. Malloy", "Barnes & Hostler LLP"), ("Nina P. Gunther", "Barnes & Hostler LLP")],
    ),
    Case(
        "partnership-and-corporation-one-after-the-other",
        """
    As filed with the Securities and Exchange Commission on October 9, 2001

                                                     Registration No. 333-55999
                                                  Registration No. 333-55999-01

                     SECURITIES AND EXCHANGE COMMISSION
                           Washington, D.C. 20549

                      POST-EFFECTIVE AMENDMENT NO. 1
                                    TO
                                 FORM S-4
                          REGISTRATION STATEMENT
                                  UNDER
                        THE SECURITIES ACT OF 1933

                         HARBORLIGHT CASINO, L.P.
          (Exact name of registrant as specified in its charter)

        Delaware                     7993                    88-0399111
(State or other jurisdiction   (Primary Standard          (I.R.S. Employer
   of incorporation or       Industrial Classification   Identification No.)
      organization)               Code Number)

                        HARBORLIGHT CAPITAL CORP.
          (Exact name of registrant as specified in its charter)

         Nevada                      6770                    88-0399222
(State or other jurisdiction   (Primary Standard          (I.R.S. Employer
   of incorporation or       Industrial Classification   Identification No.)
      organization)               Code Number)

                           2100 Marina Boulevard
                          Biloxi, Mississippi 39530
                               (228) 555-1000
   (Address, including zip code, and telephone number, including area code,
                of registrants' principal executive offices)

                            Walter G. Pettibone
                          Chief Financial Officer
                         Harborlight Casino, L.P.
                           2100 Marina Boulevard
                          Biloxi, Mississippi 39530
                               (228) 555-1001
   (Name, address, including zip code, and telephone number, including area
                        code, of agent for service)

                                Copies to:
                           Susan R. Armitage, Esq.
                     Phelan, Gaylord & Stokes, Chartered
                            1500 Canal Street
                       New Orleans, Louisiana 70112
""",
        form="S-4", amendment=1, filed="2001-10-09", numbers={"333-55999": ("S-4", 1)},
        registrants=[
            ("HARBORLIGHT CASINO, L.P.", "Delaware", "88-0399111",
             "2100 Marina Boulevard, Biloxi, Mississippi 39530", "228-555-1000"),
            ("HARBORLIGHT CAPITAL CORP.", "Nevada", "88-0399222",
             "2100 Marina Boulevard, Biloxi, Mississippi 39530", "228-555-1000"),
        ],
        agent=("Walter G. Pettibone", "Chief Financial Officer", "228-555-1001"),
        counsel=[("Susan R. Armitage", "Phelan, Gaylord & Stokes, Chartered")],
    ),
    Case(
        "registrants-side-by-side",
        """As filed with the Securities and Exchange Commission on August 30, 2011
Registration No. 333-162999
Registration No. 333-162999-01
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933
Kestonbridge Realty Trust\tKestonbridge Operating Partnership, L.P.
(Exact name of registrant as specified in its charter)\t(Exact name of registrant as specified in its charter)
Maryland\tDelaware
(State or other jurisdiction of incorporation or organization)\t(State or other jurisdiction of incorporation or organization)
52-2999001\t52-2999002
(I.R.S. Employer Identification Number)\t(I.R.S. Employer Identification Number)
7800 Wisteria Avenue, Suite 900
Bethesda, Maryland 20814
(301) 555-9900
(Address, including zip code, and telephone number, including area code, of registrants’ principal executive offices)
Gerald D. Mohr
Senior Vice President, General Counsel and Secretary
7800 Wisteria Avenue, Suite 900
Bethesda, Maryland 20814
(301) 555-9901
(Name, address, including zip code, and telephone number, including area code, of agent for service)
With a copy to:
Cameron B. Fields, Esq.
Hogarth & Lovelace LLP
555 Thirteenth Street, N.W.
Washington, D.C. 20004
(202) 555-5600
""",
        form="S-3", amendment=1, filed="2011-08-30", numbers={"333-162999": ("S-3", 1)},
        registrants=[
            ("Kestonbridge Realty Trust", "Maryland", "52-2999001",
             "7800 Wisteria Avenue, Suite 900, Bethesda, Maryland 20814", "301-555-9900"),
            ("Kestonbridge Operating Partnership, L.P.", "Delaware", "52-2999002",
             "7800 Wisteria Avenue, Suite 900, Bethesda, Maryland 20814", "301-555-9900"),
        ],
        agent=("Gerald D. Mohr", "Senior Vice President, General Counsel and Secretary", "301-555-9901"),
        counsel=[("Cameron B. Fields", "Hogarth & Lovelace LLP")],
    ),
    Case(
        "canadian-issuer",
        """As filed with the Securities and Exchange Commission on March 27, 2012
Registration No. 333-170999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
BOREALIS GOLD MINES INC.
(Exact name of registrant as specified in its charter)
Ontario, Canada\tNot Applicable
(State or other jurisdiction of incorporation or organization)\t(I.R.S. Employer Identification No.)
40 King Street West, Suite 3100
Toronto, Ontario M5H 3Y2
Canada
(Address of principal executive offices)
Amended and Restated Share Option Plan
(Full title of the plan)
CT Corporation System
111 Eighth Street
New York, New York 10011
(Name and address of agent for service)
(212) 555-8940
(Telephone number, including area code, of agent for service)
Copies to:
Andrew J. Fosse
Osgood, Hosking & Harcastle LLP
1221 Avenue of the Islands
New York, New York 10020
(212) 555-1400
and
Louise M. Tremont
Vice President, General Counsel and Corporate Secretary
Borealis Gold Mines Inc.
40 King Street West, Suite 3100
Toronto, Ontario M5H 3Y2
(416) 555-7000
""",
        form="S-8", amendment=1, filed="2012-03-27", numbers={"333-170999": ("S-8", 1)},
        plans=["Amended and Restated Share Option Plan"],
        registrants=[("BOREALIS GOLD MINES INC.", "Ontario, Canada", None,
                      "40 King Street West, Suite 3100, Toronto, Ontario M5H 3Y2, Canada", None)],
        agent=("CT Corporation System", None, "212-555-8940"),
        counsel=[("Andrew J. Fosse", "Osgood, Hosking & Harcastle LLP"), ("Louise M. Tremont", None)],
    ),
    Case(
        "range-of-numbers",
        """As filed with the Securities and Exchange Commission on July 6, 2006
Registration Nos. 333-101996 through 333-101999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENTS
UNDER
THE SECURITIES ACT OF 1933
VALLEY ELECTRIC HOLDINGS COMPANY
(Exact name of registrant as specified in its charter)
Iowa\t42-1399555
(State of incorporation)\t(I.R.S. Employer Identification No.)
300 Turbine Plaza, Des Moines, Iowa 50309
(515) 555-2000
(Address, including zip code, and telephone number of principal executive offices)
ROBERTA C. LANGE, Vice President and Treasurer
300 Turbine Plaza
Des Moines, Iowa 50309
(515) 555-2001
(Name, address and telephone number of agent for service)
""",
        form="S-3", amendment=1, filed="2006-07-06",
        numbers={f"333-10199{n}": ("S-3", 1) for n in (6, 7, 8, 9)},
        registrants=[("VALLEY ELECTRIC HOLDINGS COMPANY", "Iowa", "42-1399555",
                      "300 Turbine Plaza, Des Moines, Iowa 50309", "515-555-2000")],
        agent=("ROBERTA C. LANGE", "Vice President and Treasurer", "515-555-2001"),
    ),
    Case(
        "guarantors-in-a-plain-table",
        """
   As filed with the Securities and Exchange Commission on May 3, 1999
                                                   Registration No. 333-68999

                    SECURITIES AND EXCHANGE COMMISSION
                          Washington, D.C. 20549

                     POST-EFFECTIVE AMENDMENT NO. 2 TO
                                FORM S-4
               REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

                          TALLGRASS FOODS, INC.
          (Exact name of registrant as specified in its charter)
              See Table of Additional Registrants

      Kansas                       2011                      48-1199001
 (State or other            (Primary Standard              (I.R.S. Employer
 jurisdiction of         Industrial Classification        Identification No.)
 incorporation)                Code Number)

                          500 Stockyard Avenue
                        Wichita, Kansas 67202
                            (316) 555-4000
     (Address, including zip code, and telephone number, including
        area code, of registrant's principal executive offices)

                          Hubert J. Stanley
                 Senior Vice President and Secretary
                        Tallgrass Foods, Inc.
                         500 Stockyard Avenue
                        Wichita, Kansas 67202
                            (316) 555-4001
     (Name, address, including zip code, and telephone number, including
                   area code, of agent for service)

<PAGE>

                   TABLE OF ADDITIONAL REGISTRANTS

                                 State or Other          I.R.S. Employer
                                 Jurisdiction of         Identification
Name of Registrant               Incorporation           Number
------------------               ---------------         ---------------
Prairie Packing, Inc.            Kansas                  48-1199002
TF Transport LLC                 Delaware                48-1199003
Cimarron Feeds, L.P.             Texas                   75-2799004

<PAGE>
""",
        form="S-4", amendment=2, filed="1999-05-03", numbers={"333-68999": ("S-4", 2)},
        registrants=[
            ("TALLGRASS FOODS, INC.", "Kansas", "48-1199001",
             "500 Stockyard Avenue, Wichita, Kansas 67202", "316-555-4000"),
            ("Prairie Packing, Inc.", "Kansas", "48-1199002", None, None),
            ("TF Transport LLC", "Delaware", "48-1199003", None, None),
            ("Cimarron Feeds, L.P.", "Texas", "75-2799004", None, None),
        ],
        agent=("Hubert J. Stanley", "Senior Vice President and Secretary", "316-555-4001"),
    ),
    Case(
        "guarantors-a-cell-per-line",
        """As filed with the Securities and Exchange Commission on January 5, 2010
Registration No. 333-150999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
STERLING GAMING CORPORATION
(Exact name of registrant as specified in its charter)
|Nevada
|88-0399555
|(State or other jurisdiction of
incorporation or organization)
|(I.R.S. Employer
Identification No.)
4455 Paradise Loop
Las Vegas, Nevada 89169
(702) 555-5555
(Address, including zip code, and telephone number, including area code, of registrant’s principal executive offices)
Adele T. Rossi, Esq.
General Counsel
4455 Paradise Loop
Las Vegas, Nevada 89169
(702) 555-5556
(Name, address, including zip code, and telephone number, including area code, of agent for service)
ADDITIONAL REGISTRANTS
|Exact Name of Registrant as
Specified in its Charter
|State or Other Jurisdiction of
Incorporation or Organization
|I.R.S. Employer
Identification Number
|Sterling Riverboat, LLC
|Louisiana
|72-1399556
|Sterling Downs, Inc.
|Indiana
|35-1999557
|Lakeshore Casino Company
|Missouri
|43-1799558
EXPLANATORY NOTE
This Post-Effective Amendment No. 1 relates to the Registration Statement.
""",
        form="S-3", amendment=1, filed="2010-01-05", numbers={"333-150999": ("S-3", 1)},
        registrants=[
            ("STERLING GAMING CORPORATION", "Nevada", "88-0399555",
             "4455 Paradise Loop, Las Vegas, Nevada 89169", "702-555-5555"),
            ("Sterling Riverboat, LLC", "Louisiana", "72-1399556", None, None),
            ("Sterling Downs, Inc.", "Indiana", "35-1999557", None, None),
            ("Lakeshore Casino Company", "Missouri", "43-1799558", None, None),
        ],
        agent=("Adele T. Rossi", "General Counsel", "702-555-5556"),
    ),
    Case(
        "reinvestment-plan",
        """As filed with the Securities and Exchange Commission on September 12, 2016
Registration No. 333-190999
UNITED STATES SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3D
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
PENINSULA BANCSHARES, INC.
(Exact name of registrant as specified in its charter)
Commonwealth of Virginia\t54-1999812
(State or other jurisdiction of incorporation or organization)\t(I.R.S. Employer Identification No.)
21 Tidewater Road
Gloucester, Virginia 23061
(804) 555-3100
(Address, including zip code, and telephone number, including area code, of registrant's principal executive offices)
DIVIDEND REINVESTMENT AND STOCK PURCHASE PLAN
(Full title of the plan)
Joyce E. Whitfield
President & Chief Executive Officer
21 Tidewater Road
Gloucester, Virginia 23061
(804) 555-3101
(Name, address, including zip code, and telephone number, including area code, of agent for service)
Copies of communications to:
Wayne A. Whitman, Esquire
LeClerc & Ryland, A Professional Corporation
951 Bird Street
Richmond, Virginia 23219
""",
        form="S-3D", amendment=1, filed="2016-09-12", numbers={"333-190999": ("S-3D", 1)},
        plans=["DIVIDEND REINVESTMENT AND STOCK PURCHASE PLAN"],
        registrants=[("PENINSULA BANCSHARES, INC.", "Virginia", "54-1999812",
                      "21 Tidewater Road, Gloucester, Virginia 23061", "804-555-3100")],
        agent=("Joyce E. Whitfield", "President & Chief Executive Officer", "804-555-3101"),
        counsel=[("Wayne A. Whitman", "LeClerc & Ryland, A Professional Corporation")],
    ),
    Case(
        "business-trust",
        """
        As filed with the Securities and Exchange Commission on April 18, 2000
                                                      Registration No. 33-98999
      _____________________________________________________________________

                     SECURITIES AND EXCHANGE COMMISSION
                           WASHINGTON, D.C. 20549
                             ________________

                      POST-EFFECTIVE AMENDMENT NO. 1 TO
                                 FORM S-3
                          REGISTRATION STATEMENT
                                   Under
                         The Securities Act of 1933
                             ________________

                       PILGRIM HOSPITALITY PROPERTIES
    (Exact name of registrant as specified in its declaration of trust)

      Massachusetts                                      04-6999788
(State or other jurisdiction of            (I.R.S. Employer Identification No.)
incorporation or organization)

             80 Federal Row, Boston, Massachusetts  02110  617-555-0400
   (Address, including zip code, and telephone number, including area code,
                 of registrant's principal executive offices)

                       PHILIP A. NATHAN, Managing Trustee
                       Pilgrim Hospitality Properties
              80 Federal Row, Boston, Massachusetts 02110
                               617-555-0401
  (Name, address, including zip code, and telephone number, including area code,
                            of agent for service)

                               WITH A COPY TO:
                          ELLEN M. SCHUYLER, ESQ.
                             GASTONE, SNOWDEN
                           One Federal Row
                       Boston, Massachusetts 02110
""",
        form="S-3", amendment=1, filed="2000-04-18", numbers={"33-98999": ("S-3", 1)},
        registrants=[("PILGRIM HOSPITALITY PROPERTIES", "Massachusetts", "04-6999788",
                      "80 Federal Row, Boston, Massachusetts 02110", "617-555-0400")],
        agent=("PHILIP A. NATHAN", "Managing Trustee", "617-555-0401"),
        counsel=[("ELLEN M. SCHUYLER", "GASTONE, SNOWDEN")],
    ),
    Case(
        "plans-in-one-paragraph",
        """As filed with the Securities and Exchange Commission on December 30, 2004
Registration Nos. 33-80999, 333-20999 and 333-85999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO FORM S-8
REGISTRATION STATEMENT UNDER
THE SECURITIES ACT OF 1933
DUQUESNE VALVE CORPORATION
(Exact name of registrant as specified in its charter)
Pennsylvania\t25-0999115
(State or other jurisdiction of incorporation or organization)\t(I.R.S. Employer Identification No.)
One Foundry Square
Pittsburgh, Pennsylvania 15222
(Address of principal executive offices, including zip code)
Duquesne Valve Corporation 1994 Long-Term Incentive Plan, Duquesne Valve Corporation Savings and Investment Plan for Hourly Employees, and Duquesne Valve Corporation 1999 Non-Employee Directors’ Stock Plan (as amended and restated January 1, 2002)
(Full titles of the plans)
Marcus O. Feeney, Esq.
Vice President, Secretary and
General Counsel
Duquesne Valve Corporation
One Foundry Square
Pittsburgh, Pennsylvania 15222
412-555-6600
(Name, address and telephone number, including area code, of agent for service)
""",
        form="S-8", amendment=1, filed="2004-12-30",
        numbers={"33-80999": ("S-8", 1), "333-20999": ("S-8", 1), "333-85999": ("S-8", 1)},
        plans=["Duquesne Valve Corporation 1994 Long-Term Incentive Plan",
               "Duquesne Valve Corporation Savings and Investment Plan for Hourly Employees",
               "Duquesne Valve Corporation 1999 Non-Employee Directors’ Stock Plan (as amended and restated January 1, 2002)"],
        registrants=[("DUQUESNE VALVE CORPORATION", "Pennsylvania", "25-0999115",
                      "One Foundry Square, Pittsburgh, Pennsylvania 15222", None)],
        agent=("Marcus O. Feeney", "Vice President, Secretary and General Counsel", "412-555-6600"),
    ),
    Case(
        "successor-and-telephone-of-its-own",
        """As filed with the Securities and Exchange Commission on June 1, 2018
Registration No. 333-205999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-8
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933

CALDERA MERGER SUB LLC
(as successor by merger to Caldera Networks, Inc.)
(Exact name of registrant as specified in its charter)

Delaware                77-0999621
(State or other jurisdiction of incorporation)  (IRS Employer Identification No.)

c/o Obsidian Holdings, Inc.
1320 Ridder Park Loop
San Jose, California 95131
(Address of Principal Executive Offices) (Zip Code)

(408) 555-8000
(Registrant's telephone number, including area code)

Caldera Networks, Inc. 2014 Equity Incentive Plan
(Full title of the plan)

Mark D. Brazil
Obsidian Holdings, Inc.
1320 Ridder Park Loop
San Jose, California 95131
(Name and address of agent for service)

(408) 555-8001
(Telephone number, including area code, of agent for service)
""",
        form="S-8", amendment=1, filed="2018-06-01", numbers={"333-205999": ("S-8", 1)},
        plans=["Caldera Networks, Inc. 2014 Equity Incentive Plan"],
        registrants=[("CALDERA MERGER SUB LLC", "Delaware", "77-0999621",
                      "c/o Obsidian Holdings, Inc., 1320 Ridder Park Loop, San Jose, California 95131",
                      "408-555-8000")],
        agent=("Mark D. Brazil", None, "408-555-8001"),
    ),
    Case(
        "depositary-with-telephone-words",
        """As filed with the Securities and Exchange Commission on February 26, 2019
Registration No. 333-210999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO
FORM F-6
REGISTRATION STATEMENT
Under
THE SECURITIES ACT OF 1933
For American Depositary Shares Evidenced by American Depositary Receipts
_________________________
Shirogane Pharma Co., Ltd.
(Exact name of Issuer of deposited securities as specified in its charter)
Japan
(Jurisdiction of Incorporation or organization of Issuer)
_________________________
JQ Merchant Bank, N.A.
(Exact name of depositary as specified in its charter)
383 Monroe Avenue, Floor 11, New York, New York 10179
Tel. No.: (800) 555-1135
(Address, including zip code, and telephone number of depositary's principal offices)
_________________________
JQ Merchant Bank, N.A.
ADR Department
383 Monroe Avenue, Floor 11
New York, New York 10179
Tel. No.: (800) 555-1136
(Address, including zip code, and telephone number of agent for service)
_________________________
Copy to:
Scott A. Ziggler, Esq.
Ziggler, Ziggler & Associates, LLP
570 Lexmark Avenue, Suite 2405
New York, New York 10022
It is proposed that this filing become effective under Rule 466
☒ immediately upon filing on February 26, 2019 at 8:30 AM EST
""",
        form="F-6", amendment=1, filed="2019-02-26", numbers={"333-210999": ("F-6", 1)},
        registrants=[("Shirogane Pharma Co., Ltd.", "Japan", None, None, None)],
        agent=("JQ Merchant Bank, N.A.", None, "800-555-1136"),
        counsel=[("Scott A. Ziggler", "Ziggler, Ziggler & Associates, LLP")],
    ),
    Case(
        "please-send-copies",
        """
                                                      Registration No. 33-72999
      As filed with the Securities and Exchange Commission on
                                January 9, 1998

                     SECURITIES AND EXCHANGE COMMISSION
                           Washington, D.C. 20549

                       Post-Effective Amendment No. 4
                                     to
                                  Form S-3
                    Registration Statement Under the
                           Securities Act of 1933

                          CONSOLIDATED GRAIN LINES
            (Exact name of registrant as specified in its charter)

                                  Nebraska
                          (State of incorporation)

                                 47-0999144
                      (I.R.S. employer identification no.)

                 1400 Elevator Street, Omaha, Nebraska 68102
                          Telephone (402) 555-7000
             (Address and telephone number of registrant's principal
                             executive offices)

                               DALE R. HOLM
                  Vice President-Finance and Treasurer
                         Consolidated Grain Lines
                          1400 Elevator Street
                          Omaha, Nebraska 68102
                         Telephone (402) 555-7001
           (Name, address and telephone number of agent for service)

               Please send copies of all communications to:

                             JAMES B. CAVEN
                       Caven, Crosley & Munroe
                       First National Center
                       Omaha, Nebraska 68102
""",
        form="S-3", amendment=4, filed="1998-01-09", numbers={"33-72999": ("S-3", 4)},
        registrants=[("CONSOLIDATED GRAIN LINES", "Nebraska", "47-0999144",
                      "1400 Elevator Street, Omaha, Nebraska 68102", "402-555-7000")],
        agent=("DALE R. HOLM", "Vice President-Finance and Treasurer", "402-555-7001"),
        counsel=[("JAMES B. CAVEN", "Caven, Crosley & Munroe")],
    ),
    Case(
        "agent-and-counsel-in-plain-columns",
        """
     As filed with the Securities and Exchange Commission on March 31, 1995
                                                     Registration No. 33-56999
- --------------------------------------------------------------------------------

                       SECURITIES AND EXCHANGE COMMISSION
                            WASHINGTON, D.C. 20549

                        POST-EFFECTIVE AMENDMENT NO. 1
                                      TO
                                   FORM S-2
                            REGISTRATION STATEMENT
                                     UNDER
                          THE SECURITIES ACT OF 1933

                         LAKELAND PRINTING GROUP, INC.
            (Exact name of registrant as specified in its charter)

          WISCONSIN                                        39-0999345
(State or other jurisdiction of               (I.R.S. Employer Identification
 incorporation or organization)                             Number)

                             900 GUTENBERG WAY
                         GREEN BAY, WISCONSIN 54301
                               (414) 555-3300
         (Address, including zip code, and telephone number, including
            area code, of registrant's principal executive offices)

      NORMAN L. BECKER                               COPIES TO:
          President                           ROBERT A. SCHNUR, ESQ.
LAKELAND PRINTING GROUP, INC.               MICHAELS, BESTE & FRITSCH
      900 GUTENBERG WAY                     100 EAST WATERTOWN AVENUE
GREEN BAY, WISCONSIN 54301                  MILWAUKEE, WISCONSIN 53202
       (414) 555-3301                             (414) 555-6560
(Name, address, including zip code,
 and telephone number, including area
 code, of agent for service)

     APPROXIMATE DATE OF COMMENCEMENT OF PROPOSED SALE TO PUBLIC: Not applicable.
""",
        form="S-2", amendment=1, filed="1995-03-31", numbers={"33-56999": ("S-2", 1)},
        registrants=[("LAKELAND PRINTING GROUP, INC.", "Wisconsin", "39-0999345",
                      "900 GUTENBERG WAY, GREEN BAY, WISCONSIN 54301", "414-555-3300")],
        agent=("NORMAN L. BECKER", "President", "414-555-3301"),
        counsel=[("ROBERT A. SCHNUR", "MICHAELS, BESTE & FRITSCH")],
    ),
    Case(
        "table-of-statements",
        """As filed with the Securities and Exchange Commission on October 2, 2009
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 4 TO FORM S-8\tREGISTRATION NO. 33-50999
POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8\tREGISTRATION NO. 333-35999
POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3\tREGISTRATION NO. 333-91998
UNDER THE SECURITIES ACT OF 1933
ORION WIRE & CABLE, INC.
(Exact name of registrant as specified in its charter)
New Jersey\t22-1999888
(State or other jurisdiction of incorporation or organization)\t(I.R.S. Employer Identification No.)
77 Spool Road, Carteret, New Jersey 07008
(Address of principal executive offices) (Zip code)
Orion Wire & Cable, Inc. Employees’ “Thrift” Plan and 1996 Stock Option Plan
(Full titles of plans)
Dr. Irene S. Kaplan, Ph.D.
Corporate Secretary
Orion Wire & Cable, Inc.
77 Spool Road
Carteret, New Jersey 07008
(732) 555-4500
(Name, address and telephone number of agent for service)
Copy to: Barry N. Stone, Esq.
Drake, Biddley & Rathbone LLP
500 Campus Loop
Florham Park, New Jersey 07932
""",
        form="S-8", amendment=4, filed="2009-10-02",
        numbers={"33-50999": ("S-8", 4), "333-35999": ("S-8", 2), "333-91998": ("S-3", 1)},
        plans=["Orion Wire & Cable, Inc. Employees’ Thrift Plan", "1996 Stock Option Plan"],
        registrants=[("ORION WIRE & CABLE, INC.", "New Jersey", "22-1999888",
                      "77 Spool Road, Carteret, New Jersey 07008", None)],
        agent=("Irene S. Kaplan", "Corporate Secretary", "732-555-4500"),
        counsel=[("Barry N. Stone", "Drake, Biddley & Rathbone LLP")],
    ),
    Case(
        "foreign-telephone",
        """As filed with the Securities and Exchange Commission on May 20, 2021
Registration No. 333-231998
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 2
TO
FORM F-1
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933
Halcyon Maritime plc
(Exact name of Registrant as specified in its charter)
England and Wales\t4400\tN/A
(State or other jurisdiction of incorporation or organization)\t(Primary Standard Industrial Classification Code Number)\t(I.R.S. Employer Identification Number)
One Angel Yard
London EC2R 7HJ
United Kingdom
+44 20 7946 0123
(Address, including zip code, and telephone number, including area code, of Registrant’s principal executive offices)
Puglia & Associates
850 Library Row, Suite 204
Newark, Delaware 19711
+1 302-555-6680
(Name, address, including zip code, and telephone number, including area code, of agent for service)
Copies to:
Deepak K. Rao
Alicia Q. Browning
Whitecase Mercer LLP
5 Old Broad Yard
London EC2N 1DW
United Kingdom
+44 20 7946 0456
""",
        form="F-1", amendment=2, filed="2021-05-20", numbers={"333-231998": ("F-1", 2)},
        registrants=[("Halcyon Maritime plc", "England and Wales", None,
                      "One Angel Yard, London EC2R 7HJ, United Kingdom", "+44 20 7946 0123")],
        agent=("Puglia & Associates", None, "302-555-6680"),
        counsel=[("Deepak K. Rao", "Whitecase Mercer LLP"), ("Alicia Q. Browning", "Whitecase Mercer LLP")],
    ),
    Case(
        "fee-table-and-boxes-before-the-note",
        """As filed with the Securities and Exchange Commission on July 30, 2014

Registration Statement No. 333-120998

UNITED STATES

SECURITIES AND EXCHANGE COMMISSION

Washington, D.C. 20549

FORM S-8/A

POST-EFFECTIVE AMENDMENT NO. 1

TO

REGISTRATION STATEMENT

UNDER

THE SECURITIES ACT OF 1933

Codex Diagnostics, Inc.

(Exact Name of Registrant as Specified in Its Charter)

Utah   46-2999439
(State or other jurisdiction of
incorporation or organization)
  (I.R.S. Employer
Identification No.)
     

2401 S. Foothill Loop

Salt Lake City, Utah

84109

(Address of Principal Executive Offices)  

(Zip Code)

Codex Diagnostics, Inc. Amended and Restated 2015 Long Term Incentive Plan
(Full Title of the Plan)

Reed L. Bentley

Chief Financial Officer

Codex Diagnostics, Inc.

2401 S. Foothill Loop

Salt Lake City, Utah 84109

(Name and Address of Agent for Service)

(801) 555-1036
(Telephone Number, Including Area Code, of Agent for Service)

Copy to:

Ross D. Carmichael, Esq.

Philip Magris, Esq.

Carmichael, Millard & Feld LLP

55 West 39th Street, 18th Floor, New York, NY 10018

(212) 555-0458

Indicate by check mark whether the registrant is a large accelerated filer, an accelerated filer, a non-accelerated filer, smaller reporting company, or an emerging growth company.

Large accelerated filer [  ] Accelerated filer [  ]

CALCULATION OF REGISTRATION FEE

Title of Securities to be Registered   Amount to be Registered
Common Stock, par value $0.001   1,000,000
""",
        form="S-8", amendment=1, filed="2014-07-30", numbers={"333-120998": ("S-8", 1)},
        plans=["Codex Diagnostics, Inc. Amended and Restated 2015 Long Term Incentive Plan"],
        registrants=[("Codex Diagnostics, Inc.", "Utah", "46-2999439",
                      "2401 S. Foothill Loop, Salt Lake City, Utah 84109", None)],
        agent=("Reed L. Bentley", "Chief Financial Officer", "801-555-1036"),
        counsel=[("Ross D. Carmichael", "Carmichael, Millard & Feld LLP"),
                 ("Philip Magris", "Carmichael, Millard & Feld LLP")],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()
