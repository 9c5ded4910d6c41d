"""Covers in the layouts in which they are filed: each value with its role."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

CASES = [
    Case(
        "lines-of-a-text-extraction",
        """SECURITIES AND EXCHANGE COMMISSION

Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-3 REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

9Q9, INC.

(Exact Name of Registrant as Specified in Its Charter)

Delaware 77-0999404

(State or other Jurisdiction of Incorporation or Organization)

(I.R.S. Employer Identification No.)

2440 Mesa College Blvd. Santa Rosa, CA 95454 (408) 555-1885

(Address, including zip code, and telephone number, including area code, of the Registrant's principal executive offices)

BRUCE R. MARLOW
PRESIDENT AND CHIEF EXECUTIVE OFFICER
9Q9, INC.
2440 MESA COLLEGE BLVD.
SANTA ROSA, CA 95454
(408) 555-1886

(Name, address, including zip code, and telephone number, including area code, of agent for service)

Copies to:

JOHN T. SHELDRAKE, ESQ.
WINSLOW, SORRELL, GOODWIN & RIGATTI
PROFESSIONAL CORPORATION
650 PIER MILL ROAD
PALO VERDE, CA 94304
(650) 555-9300

APPROXIMATE DATE OF COMMENCEMENT OF PROPOSED SALE TO THE PUBLIC: NOT APPLICABLE.

If the only securities being registered on this Form are being offered pursuant to dividend or interest reinvestment plans, please check the following box. o

If this Form is a post-effective amendment filed pursuant to Rule 462(c) under the Securities Act, check the following box and list the Securities Act registration statement number of the earlier effective registration statement for the same offering.

REMOVAL OF SECURITIES FROM REGISTRATION

This Post-Effective Amendment No. 2 to the Registration Statement on Form S-3 (No. 333-32999) is being filed to de-register certain shares.
""",
        form="S-3",
        amendment=2,
        registrants=[
            (
                "9Q9, INC.",
                "Delaware",
                "77-0999404",
                "2440 Mesa College Blvd. Santa Rosa, CA 95454",
                "408-555-1885",
            ),
        ],
        agent=("BRUCE R. MARLOW", "PRESIDENT AND CHIEF EXECUTIVE OFFICER", "408-555-1886"),
        counsel=[("JOHN T. SHELDRAKE", "WINSLOW, SORRELL, GOODWIN & RIGATTI")],
    ),
    Case(
        "columns-of-the-nineties",
        """
    AS FILED WITH THE SECURITIES AND EXCHANGE COMMISSION ON AUGUST 21, 1998
                                                      REGISTRATION NO. 333-53999
================================================================================

                       SECURITIES AND EXCHANGE COMMISSION
                             WASHINGTON, D.C. 20549

                                   ----------

                         POST-EFFECTIVE AMENDMENT NO. 1.
                                       TO
                                    FORM S-8
                             REGISTRATION STATEMENT
                                      UNDER
                           THE SECURITIES ACT OF 1933

                                   ----------

                          OSTEOPORT INTERNATIONAL, INC.
             (EXACT NAME OF REGISTRANT AS SPECIFIED IN ITS CHARTER)

           DELAWARE                                             95-3999318
(State or Other Jurisdiction of                              (I.R.S. Employer
Incorporation or Organization)                            Identification Number)

                                   ----------

                              181 ORCHARD DRIVE
                          IRVING, CALIFORNIA 92618-2402
           (Address of Principal Executive Offices including Zip Code)

                                   ----------

                CROWN MEDICAL PRODUCTS, INC. AMENDED AND RESTATED
                             1994 STOCK OPTION PLAN;

                     THE DUNSTER MEDICAL TECHNOLOGY, INC.
                       AMENDED AND RESTATED 1984 INCENTIVE
                             STOCK OPTION PLAN; AND

                   THE DUNSTER MEDICAL TECHNOLOGY, INC. 1984
                       AMENDED AND RESTATED NON-STATUTORY
                               STOCK OPTION PLAN
                           (Full Title of the Plans)

                                   ----------

       DAVID C. MERCIER                                    Copy to:
   Chief Executive Officer                          WARREN LAZARO, ESQ.
OSTEOPORT INTERNATIONAL, INC.                     Stradler, Yocum & Rauth
      181 Orchard Drive                         660 Harbor Center Drive
 Irving, California 92618-2402               Newport Shore, California 92660
       (949) 555-3100                              (949) 555-4000
(Name, address, and telephone
 number of agent for service)

================================================================================
                        CALCULATION OF REGISTRATION FEE
""",
        form="S-8",
        amendment=1,
        filed="1998-08-21",
        numbers={"333-53999": ("S-8", 1)},
        plans=[
            "CROWN MEDICAL PRODUCTS, INC. AMENDED AND RESTATED 1994 STOCK OPTION PLAN",
            "THE DUNSTER MEDICAL TECHNOLOGY, INC. AMENDED AND RESTATED 1984 INCENTIVE STOCK OPTION PLAN",
            "THE DUNSTER MEDICAL TECHNOLOGY, INC. 1984 AMENDED AND RESTATED NON-STATUTORY STOCK OPTION PLAN",
        ],
        registrants=[
            (
                "OSTEOPORT INTERNATIONAL, INC.",
                "Delaware",
                "95-3999318",
                "181 ORCHARD DRIVE, IRVING, CALIFORNIA 92618-2402",
                None,
            ),
        ],
        agent=("DAVID C. MERCIER", "Chief Executive Officer", "949-555-3100"),
        counsel=[("WARREN LAZARO", "Stradler, Yocum & Rauth")],
    ),
    Case(
        "s-8-on-s-4",
        """
    As filed with the Securities and Exchange Commission on December 24, 1998

                                                   Registration No. 333-66999-01

                       SECURITIES AND EXCHANGE COMMISSION
                             WASHINGTON, D.C. 20549

                            Post-Effective Amendment
                                      No. 1
                                       On
                                    FORM S-8
                                       to
                                    FORM S-4
                             REGISTRATION STATEMENT
                                      UNDER
                           THE SECURITIES ACT OF 1933*

                                 SCRIBEQUEST INC.
              ----------------------------------------------------
             (Exact Name of Registrant as Specified in Its Charter)


              New Jersey                               22-2999298
 --------------------------------        ---------------------------------------
  (State or other jurisdiction of         (I.R.S. Employer Identification No.)
  incorporation or organization)


                              Five Elmwood Centre
                                    Suite 311
                            Marlowe, New Jersey 08053
                     --------------------------------------
                    (Address of Principal Executive Offices)

                    The QRC Group, Inc. Amended and Restated
                         1992 Employee Stock Option Plan
                  Stock Option Agreements with Edwin L. Sammet
                     --------------------------------------
                            (Full Title of the Plan)

                            John R. Emeric, Esquire
                  Senior Vice President and General Counsel
                                ScribeQuest Inc.
                              Five Elmwood Centre
                                    Suite 311
                           Marlowe, New Jersey 08053
                     (Name and Address of Agent for Service)

                                (609) 555-8000
          (Telephone Number, Including Area Code, of Agent for Service)
""",
        form="S-4",
        amendment=1,
        filed="1998-12-24",
        numbers={"333-66999": ("S-4", 1)},
        plans=[
            "The QRC Group, Inc. Amended and Restated 1992 Employee Stock Option Plan",
            "Stock Option Agreements with Edwin L. Sammet",
        ],
        registrants=[
            (
                "SCRIBEQUEST INC.",
                "New Jersey",
                "22-2999298",
                "Five Elmwood Centre, Suite 311, Marlowe, New Jersey 08053",
                None,
            ),
        ],
        agent=("John R. Emeric", "Senior Vice President and General Counsel", "609-555-8000"),
        counsel=[],
    ),
    Case(
        "a-cell-per-line",
        """As filed with the Securities and Exchange Commission on December 8, 2008
Registration Nos. 333-88999 and 333-16999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-8
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933
ELECTRA OPTIC INDUSTRIES, INC.
(Exact name of registrant as specified in its charter)
|Oregon
|93-0999304
|(State or other jurisdiction of
incorporation or organization)
|(IRS Employer
Identification No.)
|13900 N.W. Forest Park Drive
|Portland, Oregon
|97229
|(Address of principal executive offices)
|(Zip Code)
Electra Optic Industries, Inc. 1989 Stock Option Plan
(Full title of the plan)
Peter Oldfield
Vice President of Administration, Chief Financial Officer and Corporate Secretary
Electra Optic Industries, Inc.
13900 N.W. Forest Park Drive
Portland, Oregon 97229
(Name and address of agent for service)
Telephone number, including area code, of agent for service:
(503) 555-4141
Copy to:
Steven Hollis
Stockton Reeve LLP
900 SW Ninth Avenue, Suite 2600
Portland, Oregon 97204-1268
Indicate by check mark whether the registrant is a large accelerated filer, an accelerated filer, a non-accelerated filer, or a smaller reporting company. See the definitions of “large accelerated filer,” “accelerated filer” and “smaller reporting company” in Rule 12b-2 of the Exchange Act.
|Large accelerated filer ¨
|Accelerated filer x
|
Non-accelerated filer ¨
(Do not check if a smaller
reporting company)
|Smaller reporting company¨
EXPLANATORY NOTE
Electra Optic Industries, Inc. (the “Registrant”) is filing this Post-Effective Amendment No.1
""",
        form="S-8",
        amendment=1,
        filed="2008-12-08",
        numbers={"333-88999": ("S-8", 1), "333-16999": ("S-8", 1)},
        plans=["Electra Optic Industries, Inc. 1989 Stock Option Plan"],
        registrants=[
            (
                "ELECTRA OPTIC INDUSTRIES, INC.",
                "Oregon",
                "93-0999304",
                "13900 N.W. Forest Park Drive, Portland, Oregon 97229",
                None,
            ),
        ],
        agent=(
            "Peter Oldfield",
            "Vice President of Administration, Chief Financial Officer and Corporate Secretary",
            "503-555-4141",
        ),
        counsel=[("Steven Hollis", "Stockton Reeve LLP")],
    ),
    Case(
        "one-line",
        "S-8 POS 1 0001.txt POST-EFFECTIVE AMENDMENT As filed with the Securities and Exchange "
        "Commission on August 30, 2000 Registration No. 333-67999 SECURITIES AND EXCHANGE COMMISSION "
        "WASHINGTON, D.C. 20549 Post-Effective Amendment No. 1 to FORM S-8 REGISTRATION STATEMENT "
        "UNDER THE SECURITIES ACT OF 1933 BOREAL GENOME SCIENCES, INC. (Exact name of registrant as "
        "specified in its charter) Delaware 22-3999468 (State or other jurisdiction of (I.R.S. "
        "Employer Identification No.) Incorporation or organization) 9410 Quay West Avenue Rockford, "
        "Maryland 20850-3338 (Address of principal executive offices) (Zip Code) 1994 STOCK OPTION "
        "PLAN OF BOREAL GENOME SCIENCES, INC. (Full title of plan) (Name, address and telephone number "
        "of agent for service) William A. Hassel, Ph.D. Boreal Genome Sciences, Inc. 9410 Quay West "
        "Avenue Rockford, Maryland 20850-3338 (301) 555-8504 (Copy to:) R.W. Smithers, Jr., Esquire "
        "Piper Marlborough Rudd & Wells LLP 6225 Smithers Avenue Baltimore, Maryland 21209-3600 (410) "
        "555-3000 --------------------------- EXPLANATORY NOTE Boreal Genome Sciences, Inc., a "
        'Delaware corporation (the "Registrant"), filed Registration Statements on Form S-8 on May 17, '
        "1994 (file no. 33-79999), to register shares.",
        form="S-8",
        amendment=1,
        filed="2000-08-30",
        numbers={"333-67999": ("S-8", 1)},
        plans=["1994 STOCK OPTION PLAN OF BOREAL GENOME SCIENCES, INC."],
        registrants=[
            (
                "BOREAL GENOME SCIENCES, INC.",
                "Delaware",
                "22-3999468",
                "9410 Quay West Avenue Rockford, Maryland 20850-3338",
                None,
            ),
        ],
        agent=("William A. Hassel", None, "301-555-8504"),
        counsel=[("R.W. Smithers, Jr.", "Piper Marlborough Rudd & Wells LLP")],
    ),
    Case(
        "rows-of-tabs",
        """As filed with the Securities and Exchange Commission on March 4, 2019
Registration No. 333-206999
Registration No. 333-155999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
Retraxa Devices, Inc.
(Exact Name of registrant as specified in its charter)
Texas\t75-2999762
(State or other jurisdiction of\t(I.R.S. Employer
incorporation or organization)\tIdentification No.)
511 Wolf Lane
Little Oak, Texas\t75068-5295
(Address of Principal Executive Offices)\t(Zip Code)
Retraxa Devices, Inc. First Amended 2008 Stock Option Plan (the “Amended 2008 Plan”);
Retraxa Devices, Inc. 2008 Stock Option Plan (the “Original 2008 Plan”)
(Full title of the plans)
Douglas W. Cowen
Vice President and Chief Financial Officer
511 Wolf Lane
Little Oak, Texas 75068-5295
(Name and address of agent for service)
(972) 555-1010
(Telephone number, including area code, of agent for service)
Indicate by check mark whether the registrant is a large accelerated filer, an accelerated filer, a non-accelerated filer, a smaller reporting company, or an emerging growth company.
Large accelerated filer o\tAccelerated filer o
EXPLANATORY STATEMENT
Pursuant to Item 512(a)(3) of Regulation S-K, Retraxa Devices, Inc. is filing this Post-Effective Amendment No. 1.
""",
        form="S-8",
        amendment=1,
        filed="2019-03-04",
        numbers={"333-206999": ("S-8", 1), "333-155999": ("S-8", 1)},
        plans=[
            "Retraxa Devices, Inc. First Amended 2008 Stock Option Plan",
            "Retraxa Devices, Inc. 2008 Stock Option Plan",
        ],
        registrants=[
            (
                "Retraxa Devices, Inc.",
                "Texas",
                "75-2999762",
                "511 Wolf Lane, Little Oak, Texas 75068-5295",
                None,
            ),
        ],
        agent=("Douglas W. Cowen", "Vice President and Chief Financial Officer", "972-555-1010"),
        counsel=[],
    ),
    Case(
        "rows-of-pipes-with-copy-beside-the-agent",
        """As filed with the Securities and Exchange Commission on July 21, 2021.
Registration Statement File No. 333‑195999
Registration Statement File No. 333‑231999
Registration Statement File No. 333-256999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933 |
Roadscope Technologies Corporation
(Exact name of registrant as specified in its charter)
Minnesota | 86-3999595 |
(State or other jurisdiction of | (I.R.S. Employer Identification No.) |
incorporation or organization) | |
| |
400 Pine Tree Centre, 1600 Summit Avenue West, St. Paul, MN | 55104 |
(Address of principal executive offices) | Zip Code) |
Roadway Sensing Systems, Inc. 2014 Stock Option and Incentive Plan
(Full title of the plan)
Francis G. Hallow | Copy to: |
Chief Financial Officer | Michele D. Vailland |
Roadscope Technologies Corporation | Westrup & Winstone, P.A. |
400 Pine Tree Centre | 225 South Ninth Street |
1600 Summit Avenue West | Suite 3500 |
St. Paul, Minnesota 55104 | Minneapolis, Minnesota 55402 |
(Name and address of agent for service) | Telephone: (612) 555-6400 |
(651) 555-7700
(Telephone number, including area code, of agent for service)
Indicate by check mark whether the registrant is a large accelerated filer, an accelerated filer.
""",
        form="S-8",
        amendment=1,
        filed="2021-07-21",
        numbers={
            "333-195999": ("S-8", 1),
            "333-231999": ("S-8", 1),
            "333-256999": ("S-8", 1),
        },
        plans=["Roadway Sensing Systems, Inc. 2014 Stock Option and Incentive Plan"],
        registrants=[
            (
                "Roadscope Technologies Corporation",
                "Minnesota",
                "86-3999595",
                "400 Pine Tree Centre, 1600 Summit Avenue West, St. Paul, MN 55104",
                None,
            ),
        ],
        agent=("Francis G. Hallow", "Chief Financial Officer", "651-555-7700"),
        counsel=[("Michele D. Vailland", "Westrup & Winstone, P.A.")],
    ),
    Case(
        "statements-named-in-the-title",
        """As filed with the Securities and Exchange Commission on June 16, 2023
Registration No. 333-254999
Registration No. 333-270999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1 TO
Form S-8 Registration No. 333-254999
Form S-8 Registration No. 333-270999
UNDER THE SECURITIES ACT OF 1933
EPIMETHEA BIOSCIENCES, INC.
(Exact Name of Registrant as Specified in Its Charter)
Delaware\t81-4999653
(State or Other Jurisdiction of Incorporation or Organization)\t(I.R.S. Employer Identification No.)
3050 Knowledge Park Road
San Marco, California 92121
(858) 555-4300
(Address of Principal Executive Offices) (Zip Code)
EPIMETHEA BIOSCIENCES, INC. 2017 EQUITY INCENTIVE PLAN
EPIMETHEA BIOSCIENCES, INC. 2021 INCENTIVE AWARD PLAN
EPIMETHEA BIOSCIENCES, INC. 2021 EMPLOYEE STOCK PURCHASE PLAN
(Full title of the plans)
Kelly E.W. Grez
Secretary
Epimethea Biosciences, Inc.
3050 Knowledge Park Road
San Marco, California 92121
(858) 555-4300
(Name and address of agent for service) (Telephone number, including area code, of agent for service)
Copies to:
Scott A. Barstow
Laura C. Turini
Pell, Wessel, Rifkin, Whartley & Garson LLP
1285 Avenue of the Isles
New York, NY 10019
(212) 555-3000
Indicate by check mark whether the registrant is a large accelerated filer.
""",
        form="S-8",
        amendment=1,
        filed="2023-06-16",
        numbers={"333-254999": ("S-8", 1), "333-270999": ("S-8", 1)},
        plans=[
            "EPIMETHEA BIOSCIENCES, INC. 2017 EQUITY INCENTIVE PLAN",
            "EPIMETHEA BIOSCIENCES, INC. 2021 INCENTIVE AWARD PLAN",
            "EPIMETHEA BIOSCIENCES, INC. 2021 EMPLOYEE STOCK PURCHASE PLAN",
        ],
        registrants=[
            (
                "EPIMETHEA BIOSCIENCES, INC.",
                "Delaware",
                "81-4999653",
                "3050 Knowledge Park Road, San Marco, California 92121",
                "858-555-4300",
            ),
        ],
        agent=("Kelly E.W. Grez", "Secretary", "858-555-4300"),
        counsel=[
            ("Scott A. Barstow", "Pell, Wessel, Rifkin, Whartley & Garson LLP"),
            ("Laura C. Turini", "Pell, Wessel, Rifkin, Whartley & Garson LLP"),
        ],
    ),
    Case(
        "two-registrants-asr",
        """As filed with the Securities and Exchange Commission on October 1, 2013
Registration No. 333-174999
Registration No. 333-174999-01
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT NO. 333-174999
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT NO. 333-174999-01
UNDER
THE SECURITIES ACT OF 1933
CLOVERDALE PROPERTIES TRUST
(Mid-Plains Apartment Communities, Inc. as successor by merger to Cloverdale Properties Trust)
CLOVERDALE REALTY LIMITED PARTNERSHIP
(Exact name of registrant as specified in charter)
|Alabama (Cloverdale Properties Trust)
|59-7999599
|Delaware (Cloverdale Realty Limited Partnership)
|63-1999468
|
(State or other jurisdiction of
incorporation or organization)
|
(I.R.S. Employer
Identification Number)
|
c/o Mid-Plains Apartment Communities, Inc.
6584 Cedar Avenue
Memphis, Tennessee
|38138
|(Address of principal executive offices)
|(Zip Code)
Registrant’s telephone number, including area code: (205) 555-8700
Robert J. DelMonte
Executive Vice President and General Counsel
6584 Cedar Avenue, Suite 300
Memphis, Tennessee 38138
(901) 555-6600
(Name, address, including zip code, and telephone number, including area code, of agent for service of process for
Mid-Plains Apartment Communities, Inc. as successor by merger to Cloverdale Properties Trust)
Copies to:
|Mark S. Oppen, Esq.
|Richard F. Mattson, Esq.
|Goodrich Procter LLP
|Baxter, Donnell, Bearden, Coldwell & Berk, PC
|The New York Tower Building
|First Delta Building
|620 Ninth Avenue
|165 Monroe Avenue, Suite 2000
|New York, New York 10018
|Memphis, Tennessee 38103
|Tel: (212) 555-8800
|Tel: (901) 555-2000
|Fax: (212) 555-3333
|Fax: (901) 555-2303
Approximate date of commencement of proposed sale to the public: Not applicable.
If the only securities being registered on this form are being offered pursuant to dividend or interest reinvestment plans, please check the following box. ¨
""",
        form="S-3",
        amendment=1,
        filed="2013-10-01",
        numbers={"333-174999": ("S-3", 1)},
        registrants=[
            (
                "CLOVERDALE PROPERTIES TRUST",
                "Alabama",
                "59-7999599",
                "c/o Mid-Plains Apartment Communities, Inc., 6584 Cedar Avenue, Memphis, Tennessee 38138",
                "205-555-8700",
            ),
            (
                "CLOVERDALE REALTY LIMITED PARTNERSHIP",
                "Delaware",
                "63-1999468",
                "c/o Mid-Plains Apartment Communities, Inc., 6584 Cedar Avenue, Memphis, Tennessee 38138",
                "205-555-8700",
            ),
        ],
        agent=(
            "Robert J. DelMonte",
            "Executive Vice President and General Counsel",
            "901-555-6600",
        ),
        counsel=[
            ("Mark S. Oppen", "Goodrich Procter LLP"),
            ("Richard F. Mattson", "Baxter, Donnell, Bearden, Coldwell & Berk, PC"),
        ],
    ),
    Case(
        "depositary-receipts",
        """As filed with the Securities and Exchange Commission on December 15, 2006
333-139999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
_______________________
POST EFFECTIVE AMENDMENT NO. 1 TO THE
FORM F-6
REGISTRATION STATEMENT
under
THE SECURITIES ACT OF 1933
For Depositary Shares Evidenced by American Depositary Receipts
of
KEION CO., LTD.
(Exact name of issuer of deposited securities as specified in its charter)
N/A
(Translation of issuer's name into English)
JAPAN
(Jurisdiction of incorporation or organization of issuer)
THE BANK OF HUDSON
(Exact name of depositary as specified in its charter)
One Ball Street, New York, N.Y. 10286
(212) 555-1784
(Address, including zip code, and telephone number, including area code, of depositary's principal executive offices)
_______________________
The Bank of Hudson
ADR Division
One Ball Street, 29th Floor
New York, New York 10286
(212) 555-1784
(Address, including zip code, and telephone number, including area code, of agent for service)
Copies to:
Peter B. Tinsley, Esq.
Emmer, Marvell & Martin, LLP
120 Beaver Street
New York, New York 10271
(212) 555-3010
It is proposed that this filing become effective under Rule 466
[ ] immediately upon filing
[ ] on (date) at (time)
If a separate registration statement has been filed to register the deposited shares, check the following box. [ ]
_______________________
Pursuant to Rule 429 under the Securities Act of 1933, the Prospectus contained herein also relates to the Depositary Shares of the registrant covered by a previous Registration Statement on Form F-6 of the registrant (Regis. No. 2-99999).
""",
        form="F-6",
        amendment=1,
        filed="2006-12-15",
        numbers={"333-139999": ("F-6", 1)},
        registrants=[("KEION CO., LTD.", "Japan", None, None, None)],
        agent=("The Bank of Hudson", None, "212-555-1784"),
        counsel=[("Peter B. Tinsley", "Emmer, Marvell & Martin, LLP")],
    ),
    Case(
        "table-of-guarantors",
        """As filed with the Securities and Exchange Commission on May 9, 2014
Registration No. 333-180999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3ASR
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933
ALTAIR COAL RESOURCES, INC.
(Exact name of registrant as specified in its charter)
Delaware\t42-1999663
(State or other jurisdiction of incorporation)\t(I.R.S. Employer Identification No.)
One Altair Place
P.O. Box 2345
Abbotston, Virginia 24212
(276) 555-4410
(Address, including zip code, and telephone number, including area code, of registrant’s principal executive offices)
Vaughn R. Grove, Esq.
Executive Vice President, General Counsel and Secretary
Altair Coal Resources, Inc.
One Altair Place
Abbotston, Virginia 24212
(276) 555-4411
(Name, address, including zip code, and telephone number, including area code, of agent for service)
With a copy to:
Sandra L. Flowe, Esq.
Clary Gottfried Stein & Hamill LLP
One Liberty Square
New York, NY 10006
(212) 555-2494
TABLE OF ADDITIONAL REGISTRANTS
Exact Name of Additional Registrant as Specified in its Charter\tState or Other Jurisdiction of Incorporation or Organization\tI.R.S. Employer Identification Number
Altair Land Holdings, LLC\tDelaware\t20-0999101
Black Fork Mining Company\tWest Virginia\t55-0999102
Riverton Coal Sales, Inc.\tKentucky\t61-0999103
Approximate date of commencement of proposed sale to the public: Not applicable.
""",
        form="S-3ASR",
        amendment=1,
        filed="2014-05-09",
        numbers={"333-180999": ("S-3ASR", 1)},
        registrants=[
            (
                "ALTAIR COAL RESOURCES, INC.",
                "Delaware",
                "42-1999663",
                "One Altair Place, P.O. Box 2345, Abbotston, Virginia 24212",
                "276-555-4410",
            ),
            ("Altair Land Holdings, LLC", "Delaware", "20-0999101", None, None),
            ("Black Fork Mining Company", "West Virginia", "55-0999102", None, None),
            ("Riverton Coal Sales, Inc.", "Kentucky", "61-0999103", None, None),
        ],
        agent=(
            "Vaughn R. Grove",
            "Executive Vice President, General Counsel and Secretary",
            "276-555-4411",
        ),
        counsel=[("Sandra L. Flowe", "Clary Gottfried Stein & Hamill LLP")],
    ),
    Case(
        "different-numbers-by-statement",
        """
   As filed with the Securities and Exchange Commission on January 14, 2002
                                                      Registration No. 33-61999
                                                      Registration No. 333-04999
                                                      Registration No. 333-91999

                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C.  20549

       POST-EFFECTIVE AMENDMENT NO. 3 TO FORM S-8 REGISTRATION NO. 33-61999
       POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8 REGISTRATION NO. 333-04999
       POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8 REGISTRATION NO. 333-91999

                       UNDER THE SECURITIES ACT OF 1933

                           PENNRIDGE PAPER COMPANY
             (Exact name of registrant as specified in its charter)

        Pennsylvania                                       23-1999456
(State or other jurisdiction of                         (I.R.S. Employer
 incorporation or organization)                        Identification No.)

                 100 Mill Race Road
               Lansford, Pennsylvania                       18232
      (Address of Principal Executive Offices)            (Zip Code)

                 PENNRIDGE PAPER COMPANY SAVINGS AND INVESTMENT PLAN
                            (Full title of the plan)

                              Harold P. Quist
                   Vice President, General Counsel and Secretary
                           Pennridge Paper Company
                             100 Mill Race Road
                        Lansford, Pennsylvania 18232
                    (Name and address of agent for service)

                               (570) 555-0199
         (Telephone number, including area code, of agent for service)
""",
        form="S-8",
        amendment=3,
        filed="2002-01-14",
        numbers={
            "33-61999": ("S-8", 3),
            "333-4999": ("S-8", 2),
            "333-91999": ("S-8", 1),
        },
        plans=["PENNRIDGE PAPER COMPANY SAVINGS AND INVESTMENT PLAN"],
        registrants=[
            (
                "PENNRIDGE PAPER COMPANY",
                "Pennsylvania",
                "23-1999456",
                "100 Mill Race Road, Lansford, Pennsylvania 18232",
                None,
            ),
        ],
        agent=("Harold P. Quist", "Vice President, General Counsel and Secretary", "570-555-0199"),
        counsel=[],
    ),
    Case(
        "state-of-incorporation-and-joined-plans",
        """
                                        Registration No. 33-31999
As filed with the Securities and Exchange Commission on March 26, 1996

               SECURITIES AND EXCHANGE COMMISSION
                     Washington, D.C. 20549

                 POST-EFFECTIVE AMENDMENT NO. 1
                              TO
                           FORM S-8
                      REGISTRATION STATEMENT
                             Under
                    THE SECURITIES ACT OF 1933


                     SMYTHE TYPEWRITER CORPORATION
          (Exact name of issuer as specified in its charter)

         Delaware                                    51-0999862
      (State of Incorporation)                   (I.R.S. Employer
                                                  Identification No.)
                         65 Linden Avenue
                  New Haven, Connecticut  06840
                           (203) 555-1471
       (Address and telephone number of principal executive offices)
                     SMYTHE TYPEWRITER CORPORATION
                 RETIREMENT SAVINGS AND INVESTMENT PLAN
                                 and
                         HISTOCOUNT CORPORATION
                 RETIREMENT SAVINGS AND INVESTMENT PLAN
                           (Full title of plans)



                             Roland F. Stengle
                  President and Chief Executive Officer
                      Smythe Typewriter Corporation
                              65 Linden Avenue
                      New Haven, Connecticut 06840
                           (203) 555-1472
            (Name, address and telephone number of agent for service)
""",
        form="S-8",
        amendment=1,
        filed="1996-03-26",
        numbers={"33-31999": ("S-8", 1)},
        plans=[
            "SMYTHE TYPEWRITER CORPORATION RETIREMENT SAVINGS AND INVESTMENT PLAN",
            "HISTOCOUNT CORPORATION RETIREMENT SAVINGS AND INVESTMENT PLAN",
        ],
        registrants=[
            (
                "SMYTHE TYPEWRITER CORPORATION",
                "Delaware",
                "51-0999862",
                "65 Linden Avenue, New Haven, Connecticut 06840",
                "203-555-1471",
            ),
        ],
        agent=("Roland F. Stengle", "President and Chief Executive Officer", "203-555-1472"),
        counsel=[],
    ),
    Case(
        "collapsed-columns",
        """<PAGE>
As filed with the Securities and Exchange Commission on May 11, 1995
Registration No. 33-59999
================================================================================
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
----------------------------
POST-EFFECTIVE AMENDMENT NO. 1 TO
FORM S-8
REGISTRATION STATEMENT
Under
THE SECURITIES ACT OF 1933
----------------------------
FIRST PRAIRIE SYSTEM, INC.
(Exact name of registrant as specified in its charter)
Delaware 41-0999900
(State or other jurisdiction (I.R.S. Employer
of incorporation or organization) Identification No.)
First Prairie Place
601 Ninth Avenue South
Minneapolis, Minnesota 55402-4302
(Address of Principal Executive Offices) (Zip Code)
EDNA REALTY, INC.
1995 SALES ASSOCIATE STOCK PURCHASE PLAN
(Full title of the plan)
Michael J. O'Roark, Esq.
First Prairie System, Inc.
601 Ninth Avenue South
Minneapolis, Minnesota 55402-4302
(Name and address of agent for service)
(612) 555-1111
(Telephone number, including area code, of agent for service)
----------------------------
CALCULATION OF REGISTRATION FEE
<TABLE>
<CAPTION>
Common Stock, $1.25 par value 200,000 $40.50 $8,100,000 $2,794
</TABLE>
""",
        form="S-8",
        amendment=1,
        filed="1995-05-11",
        numbers={"33-59999": ("S-8", 1)},
        plans=["EDNA REALTY, INC. 1995 SALES ASSOCIATE STOCK PURCHASE PLAN"],
        registrants=[
            (
                "FIRST PRAIRIE SYSTEM, INC.",
                "Delaware",
                "41-0999900",
                "First Prairie Place, 601 Ninth Avenue South, Minneapolis, Minnesota 55402-4302",
                None,
            ),
        ],
        agent=("Michael J. O'Roark", None, "612-555-1111"),
        counsel=[],
    ),
    Case(
        "foreign-private-issuer",
        """As filed with the Securities and Exchange Commission on February 3, 2010
Registration No. 333-140999
UNITED STATES SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1 TO
FORM F-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
NORDVIK SHIPPING LIMITED
(Exact Name of Registrant as Specified in Its Charter)
Not Applicable
(Translation of Registrant’s Name Into English)
Republic of the Marshall Islands\t4412\tNot Applicable
(State or Other Jurisdiction of Incorporation or Organization)\t(Primary Standard Industrial Classification Code Number)\t(I.R.S. Employer Identification No.)
Par-la-Ville Place, 14 Par-la-Ville Road
Hamilton HM 08
Bermuda
(441) 555-2244
(Address and telephone number of Registrant’s principal executive offices)
Corporation Agency Company
1209 Orange Street
Wilmington, Delaware 19801
(302) 555-7581
(Name, address and telephone number of agent for service)
Copies to:
Gary J. Wolfram, Esq.
Sewell & Kisling LLP
One Battery Square
New York, New York 10004
(212) 555-1223
Approximate date of commencement of proposed sale to the public: Not applicable.
""",
        form="F-3",
        amendment=1,
        filed="2010-02-03",
        numbers={"333-140999": ("F-3", 1)},
        registrants=[
            (
                "NORDVIK SHIPPING LIMITED",
                "Republic of the Marshall Islands",
                None,
                "Par-la-Ville Place, 14 Par-la-Ville Road, Hamilton HM 08, Bermuda",
                "441-555-2244",
            ),
        ],
        agent=("Corporation Agency Company", None, "302-555-7581"),
        counsel=[("Gary J. Wolfram", "Sewell & Kisling LLP")],
    ),
    Case(
        "registrant-block-beside-agent-block",
        """As
filed with the Securities and Exchange Commission on December 21, 2007.
Registration No. 333-24999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
Post-Effective Amendment No. 1
To
Form S-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
ARCHWAY-SMALL OPERATING TRUST
(Exact name of registrant as specified in its charter)
Maryland\t6798\t90-0999860
(State or other jurisdiction of\t(Primary Standard Industrial\t(I.R.S. Employer
incorporation or organization)\tClassification Code Number)\tIdentification No.)
\tCaroline Browne
\tExecutive Vice President and General Counsel
Archway-Small Operating Trust\tArchway-Small Operating Trust
9200 East Vista Circle, Suite 400\t9200 East Vista Circle, Suite 400
Eaglewood, Colorado 80112\tEaglewood, Colorado 80112
(303) 555-5959\t(303) 555-5960
(Address, including zip code, and telephone number, including area code, of registrant’s principal executive offices)\t(Name, address, including zip code, and telephone number, including area code, of agent for service)
Copies To:
Christine C. Lehrer
DLQ Pipkin US LLP
4141 Park Lake Avenue, Suite 300
Raleigh, North Carolina 27612
(919) 555-2000
Approximate date of commencement of proposed sale to the public: This post-effective amendment
deregisters those securities that remain unsold hereunder as of the effective date hereof.
""",
        form="S-3",
        amendment=1,
        filed="2007-12-21",
        numbers={"333-24999": ("S-3", 1)},
        registrants=[
            (
                "ARCHWAY-SMALL OPERATING TRUST",
                "Maryland",
                "90-0999860",
                "9200 East Vista Circle, Suite 400, Eaglewood, Colorado 80112",
                "303-555-5959",
            ),
        ],
        agent=("Caroline Browne", "Executive Vice President and General Counsel", "303-555-5960"),
        counsel=[("Christine C. Lehrer", "DLQ Pipkin US LLP")],
    ),
    Case(
        "reit-with-two-firms",
        """As filed with the Securities and Exchange Commission on August 2, 2013
Registration No. 333-188999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 4
TO
Form S-11
FOR REGISTRATION UNDER THE SECURITIES ACT OF 1933
OF SECURITIES OF CERTAIN REAL ESTATE COMPANIES

Liberty Bell Realty Trust, Inc.
(Exact Name of Registrant as Specified in Governing Instruments)

Skyra Centre
2929 Bow Street, 17th Floor
Philadelphia, Pennsylvania 19104
(215) 555-9000
(Address, including zip code, and telephone number, including area code, of registrant’s principal executive offices)

Scott F. Schaffner
Skyra Centre
2929 Bow Street, 17th Floor
Philadelphia, Pennsylvania 19104
(215) 555-9001
(Name, address, including zip code, and telephone number, including area code, of agent for service)

With copies to:

J. Bauer Whittle
Amanda J. Abram
Ledgerwood, P.C.
1900 Spruce Street
Philadelphia, PA 19103
Telephone: (215) 555-9450
Facsimile: (215) 555-2513

John A. Goode
Justin R. Salonen
Bassett, Berrie & Simms PLC
1201 Vermont Avenue, Suite 300
Washington, D.C. 20004
Telephone: (202) 555-2950
Facsimile: (202) 555-0400

Approximate date of commencement of proposed sale to the public: As soon as practicable after this registration statement becomes effective.
""",
        form="S-11",
        amendment=4,
        filed="2013-08-02",
        numbers={"333-188999": ("S-11", 4)},
        registrants=[
            (
                "Liberty Bell Realty Trust, Inc.",
                None,
                None,
                "Skyra Centre, 2929 Bow Street, 17th Floor, Philadelphia, Pennsylvania 19104",
                "215-555-9000",
            ),
        ],
        agent=("Scott F. Schaffner", None, "215-555-9001"),
        counsel=[
            ("J. Bauer Whittle", "Ledgerwood, P.C."),
            ("Amanda J. Abram", "Ledgerwood, P.C."),
            ("John A. Goode", "Bassett, Berrie & Simms PLC"),
            ("Justin R. Salonen", "Bassett, Berrie & Simms PLC"),
        ],
    ),
    Case(
        "trusts-beside-the-parent",
        """As filed with the Securities and Exchange Commission on September 5, 2007
Registration No. 333-38999
UNITED STATES SECURITIES AND EXCHANGE COMMISSION
Washington, DC 20549
POST-EFFECTIVE AMENDMENT NO. 2
TO
FORM S-3
ON
FORM S-1
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933
PHONELINE AND RECORD SYSTEMS, INC.
(Exact name of registrant as specified in its charter)
Delaware
(State or other jurisdiction of
incorporation or organization)
36-2999023
(IRS Employer
Identification No.)
30 NORTH WELLS STREET, SUITE 4000
CHICAGO, ILLINOIS 60602
(312) 555-1900
(Address, including zip code, and telephone number, including
area code of registrant’s principal executive offices)
|LeRoy T. Carlsen, Jr., President
|
|
with a copy to:
|Phoneline and Record Systems, Inc.
|
|
William S. DeCarlis, Esq.
|30 North Wells Street, Suite 4000
|
|
Sidwell Austen LLP
|Chicago, Illinois 60602
|
|
One South Canal Street
|(312) 555-1900
|
|
Chicago, Illinois 60603
|
|
|
(312) 555-7000
(Name, address, including zip code, and telephone number, including area code, of agent for service)
EXPLANATORY NOTE
This Post-Effective Amendment No. 2 to the registrant’s Registration Statement No. 333-38999 is being filed.
""",
        form="S-3",
        amendment=2,
        filed="2007-09-05",
        numbers={"333-38999": ("S-3", 2)},
        registrants=[
            (
                "PHONELINE AND RECORD SYSTEMS, INC.",
                "Delaware",
                "36-2999023",
                "30 NORTH WELLS STREET, SUITE 4000, CHICAGO, ILLINOIS 60602",
                "312-555-1900",
            ),
        ],
        agent=("LeRoy T. Carlsen, Jr.", "President", "312-555-1900"),
        counsel=[("William S. DeCarlis", "Sidwell Austen LLP")],
    ),
    Case(
        "two-agents-in-columns",
        """
As filed with the Securities and Exchange Commission on August 24, 1994
                                         Registration No. 33-51999

               SECURITIES AND EXCHANGE COMMISSION
                    WASHINGTON, D.C. 20549

                POST-EFFECTIVE AMENDMENT NO. 2 TO
                            FORM S-8
                     REGISTRATION STATEMENT
                              UNDER
                   THE SECURITIES ACT OF 1933

                         USQBANCORP, Inc.
     (Exact name of registrant as specified in its charter)

           Pennsylvania                         25-1999278
     (State of Incorporation)      (I.R.S. Employer
                                   Identification No.)

      Main & Canal Streets, Jonestown, PA      15901
       (Address of Principal Executive Offices) (Zip Code)

     U Q National Bank Collectively Bargained Employees
                           401(k) Plan
                    (Full title of the Plan)

Terry K. Dunkley, President        Jeffrey P. Waldren, Esquire
and Chief Executive Officer        Steptoe & Leigh
United Quarry National Bank        607 Jefferson Street
Main & Canal Streets               Reading, Pennsylvania  19601
Jonestown, Pennsylvania 15901
(814) 555-5300                     (610) 555-2000
 (Names, addresses and telephone numbers of agents for service)

                 CALCULATION OF REGISTRATION FEE
""",
        form="S-8",
        amendment=2,
        filed="1994-08-24",
        numbers={"33-51999": ("S-8", 2)},
        plans=["U Q National Bank Collectively Bargained Employees 401(k) Plan"],
        registrants=[
            (
                "USQBANCORP, Inc.",
                "Pennsylvania",
                "25-1999278",
                "Main & Canal Streets, Jonestown, PA 15901",
                None,
            ),
        ],
        agent=("Terry K. Dunkley", "President and Chief Executive Officer", "814-555-5300"),
        counsel=None,
    ),
    Case(
        "in-house-counsel",
        """As filed with the Securities and Exchange Commission on May 1, 2009
Registration No. 333-101999
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1 TO
FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
Kimber Mills Corporation
(Formerly Kimber & Sons, Inc.)
(Exact name of registrant as specified in its charter)
Delaware (State or other jurisdiction of incorporation or organization)
39-0999230 (I.R.S. Employer Identification No.)
P.O. Box 61999, Dallas, Texas 75261-9100
(Address of principal executive offices) (Zip Code)
Kimber Mills Corporation 2001 Equity Participation Plan
Kimber Mills Corporation Outside Directors' Compensation Plan (formerly the Outside Directors' Stock Option Plan)
(Full title of the plans)
Grant B. McKay
Vice President and Chief Counsel
Kimber Mills Corporation
P.O. Box 61999, Dallas, Texas 75261-9100
(Name and address of agent for service)
(972) 555-1200
(Telephone number, including area code, of agent for service)
Copy to:
Ronald D. McRae, Esq.
Senior Vice President - Law
Kimber Mills Corporation
P.O. Box 61999
Dallas, Texas 75261-9100
""",
        form="S-8",
        amendment=1,
        filed="2009-05-01",
        numbers={"333-101999": ("S-8", 1)},
        plans=[
            "Kimber Mills Corporation 2001 Equity Participation Plan",
            "Kimber Mills Corporation Outside Directors' Compensation Plan",
        ],
        registrants=[
            (
                "Kimber Mills Corporation",
                "Delaware",
                "39-0999230",
                "P.O. Box 61999, Dallas, Texas 75261-9100",
                None,
            ),
        ],
        agent=("Grant B. McKay", "Vice President and Chief Counsel", "972-555-1200"),
        counsel=[("Ronald D. McRae", None)],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()
