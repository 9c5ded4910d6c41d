"""Signature pages that mislead: wrapped cells, plans without a certification, odd legends."""

from __future__ import annotations

import pytest
from test_signatures import Page, Person, assert_page

CEO = "Chief Executive Officer"
CFO = "Chief Financial Officer"

PAGES = {
    "an asterisk, and beside it a title of several lines before the name is typed": Page(
        """
                                   SIGNATURES

     Pursuant to the requirements of the Securities Act of 1933, the Registrant certifies that it has
duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto
duly authorized, in the City of Toledo, State of Ohio, on May 3, 2019.

                                            ORRIN DALE CORPORATION

                                            By: /s/ Walter P. Haines, Jr.
                                                ---------------------------
                                                Walter P. Haines, Jr.
                                                President

     Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been
signed below by the following persons in the capacities and on the dates indicated.

             SIGNATURE                            TITLE                            DATE

         *                            Senior Vice President and Chief           May 3, 2019
- -----------------------------       Financial Officer (Principal
Agnes de la Croix                     Financial and Accounting Officer)

         *                            Chairman of the Board of                  May 2, 2019
- -----------------------------       Directors
Victor L. Ash

*By: /s/ Walter P. Haines, Jr.
     ---------------------------
     Walter P. Haines, Jr.
     Attorney-in-Fact
""",
        "Toledo, Ohio",
        "2019-05-03",
        [
            Person("Walter P. Haines, Jr.", ["President"], "2019-05-03", False),
            Person(
                "Agnes de la Croix",
                [
                    "Senior Vice President",
                    "Chief Financial Officer",
                    "Principal Financial and Accounting Officer",
                ],
                "2019-05-03",
                True,
            ),
            Person("Victor L. Ash", ["Chairman of the Board of Directors"], "2019-05-02", True),
        ],
    ),
    "a title of small words on a line of its own": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Toledo, State of Ohio, on May 3, 2019.

ORRIN DALE CORPORATION

By: /s/ Otto K. Brand

Otto K. Brand

Treasurer, Secretary and Director (principal financial officer and principal accounting officer)
""",
        "Toledo, Ohio",
        "2019-05-03",
        [
            Person(
                "Otto K. Brand",
                [
                    "Treasurer",
                    "Secretary",
                    "Director",
                    "principal financial officer and principal accounting officer",
                ],
                "2019-05-03",
                False,
            ),
        ],
    ),
    "names wrapped under the mark, offices unknown to the table": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City and County of San Francisco, State of California, on June 5, 2013.

BAYSHORE GENETICS, INC.

By: /s/ Helen Marsh
Helen Marsh
Chief Scientist

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

SIGNATURE\tTITLE\tDATE
/s/ Helen Marsh\tPrincipal Executive\tJune 5, 2013
Helen Marsh\tOfficer and Director
/s/ Otis Fenn\tGeologist in Residence\tJune 5, 2013
Otis Fenn
""",
        "San Francisco, California",
        "2013-06-05",
        [
            Person(
                "Helen Marsh",
                ["Chief Scientist", "Principal Executive Officer", "Director"],
                "2013-06-05",
            ),
            Person("Otis Fenn", ["Geologist in Residence"], "2013-06-05"),
        ],
    ),
    "a plan that signs under the registrant's certification": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant and the Plan have duly caused this Post-Effective Amendment to be signed on their behalf by the undersigned, thereunto duly authorized, in the City of Erie, Commonwealth of Pennsylvania, on March 1, 2004.

PRESQUE ISLE FORGE COMPANY

By: /s/ Anton Bielski
Anton Bielski
Chief Financial Officer

PRESQUE ISLE FORGE COMPANY EMPLOYEE SAVINGS PLAN

By: /s/ Claire Ohm
Claire Ohm
Plan Administrator
""",
        "Erie, Pennsylvania",
        "2004-03-01",
        [Person("Anton Bielski", [CFO], "2004-03-01")],
        co_signers=["Claire Ohm"],
    ),
    "exhibit index and a consent after the page": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in The Woodlands, Texas, on May 9, 2017.

LOBLOLLY ENERGY PARTNERS LLC

By: /s/ Wesley Tran
Wesley Tran
Chief Executive Officer

EXHIBIT INDEX

Exhibit No.\tDescription
24.1\tPower of Attorney of John Quarles, Director (previously filed)
23.1\tConsent of Poe Roe LLP

/s/ Poe Roe LLP
Houston, Texas
May 8, 2017
""",
        "The Woodlands, Texas",
        "2017-05-09",
        [Person("Wesley Tran", [CEO], "2017-05-09")],
    ),
    "the authorised representative within the table": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant certifies that it has reasonable grounds to believe that it meets all of the requirements for filing on Form F-3 and has duly caused this amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Vancouver, Province of British Columbia, Canada, on the 21st day of August, 2018.

COAST RANGE SILVER CORP.

By: /s/ Devon Leung
Devon Leung
President

Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Devon Leung\tPresident and Director\tAugust 21, 2018
Devon Leung
*\tDirector\tAugust 21, 2018
Farah Singh
*\tDirector\tAugust 21, 2018
Ian MacNeil

* By: /s/ Devon Leung
Devon Leung, as attorney-in-fact

AUTHORIZED REPRESENTATIVE

Pursuant to the requirements of Section 6(a) of the Securities Act of 1933, the undersigned has signed this amendment solely in its capacity as the duly authorized representative of the registrant in the United States, on August 21, 2018.

WATERLINE AGENTS INC.

By: /s/ Colleen Aherne
Name: Colleen Aherne
Title: Assistant Secretary
""",
        "Vancouver, British Columbia, Canada",
        "2018-08-21",
        [
            Person("Devon Leung", ["President", "Director"], "2018-08-21"),
            Person("Farah Singh", ["Director"], "2018-08-21", True),
            Person("Ian MacNeil", ["Director"], "2018-08-21", True),
            Person("Colleen Aherne", ["Assistant Secretary"], "2018-08-21"),
        ],
    ),
    "all capitals, double spaced": Page(
        """
SIGNATURES

PURSUANT TO THE REQUIREMENTS OF THE SECURITIES ACT OF 1933, THE REGISTRANT HAS DULY CAUSED THIS AMENDMENT TO BE SIGNED ON ITS BEHALF BY THE UNDERSIGNED, THEREUNTO DULY AUTHORIZED, IN THE CITY OF LAS VEGAS, STATE OF NEVADA, ON THE 3RD DAY OF FEBRUARY, 2000.

DESERT STAR GAMING, INC.

BY: /S/ LOUIS PAGANO

LOUIS PAGANO

PRESIDENT AND DIRECTOR

/S/ TINA WOLFE

TINA WOLFE

SECRETARY

""",
        "Las Vegas, Nevada",
        "2000-02-03",
        [
            Person("LOUIS PAGANO", ["PRESIDENT", "DIRECTOR"], "2000-02-03"),
            Person("TINA WOLFE", ["SECRETARY"], "2000-02-03"),
        ],
    ),
    "headings of capacity over the names": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of
Coeur d'Alene, State of Idaho, on July 17, 1997.

PANHANDLE MINES COMPANY

By /s/ Burl Haskins
   -----------------
   Burl Haskins, President

Pursuant to the requirements of the Securities Act of 1933, this Amendment has been signed by the
following persons in the capacities and on the date indicated.

Principal Executive Officer:

/s/ Burl Haskins                 President and Chief Executive Officer
- -------------------
Burl Haskins

Principal Financial and Accounting Officer:

/s/ Neva Trask                   Controller
- -------------------
Neva Trask

Directors:

/s/ Burl Haskins
- -------------------
Burl Haskins

/s/ Ward Eames
- -------------------
Ward Eames

Date: July 17, 1997
""",
        "Coeur d'Alene, Idaho",
        "1997-07-17",
        [
            Person(
                "Burl Haskins",
                ["President", CEO, "Principal Executive Officer", "Director"],
                "1997-07-17",
            ),
            Person(
                "Neva Trask",
                ["Controller", "Principal Financial and Accounting Officer"],
                "1997-07-17",
            ),
            Person("Ward Eames", ["Director"], "1997-07-17"),
        ],
    ),
    "spacer cells and the date before the block": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused these post-effective amendments to the registration statements to be signed on its behalf by the undersigned, thereunto duly authorized, in Lake Forest, Illinois.

\t \tWHITE PINE MEDICAL, INC.
\t \t
Dated: October 1, 2021\tBy:\t/s/ Akira Benson
\t \tName:\tAkira Benson
\t \tTitle:\tVice President, Deputy General Counsel and Assistant Secretary

Note: No other person is required to sign these Post-Effective Amendments in reliance on Rule 478 of the Securities Act of 1933, as amended.
""",
        "Lake Forest, Illinois",
        "2021-10-01",
        [
            Person(
                "Akira Benson",
                ["Vice President", "Deputy General Counsel", "Assistant Secretary"],
                "2021-10-01",
            )
        ],
        rule_478=True,
    ),
    "one line, by and its": Page(
        "SIGNATURE Pursuant to the requirements of the Securities Act of 1933, the Registrant has "
        "duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, "
        "thereunto duly authorized, in Nashville, Tennessee, on November 2, 2010. CUMBERLAND "
        "HOSPICE CORPORATION By: /s/ Lamar Pruitt Name: Lamar Pruitt Its: Executive Vice President "
        "and General Counsel",
        "Nashville, Tennessee",
        "2010-11-02",
        [Person("Lamar Pruitt", ["Executive Vice President", "General Counsel"], "2010-11-02")],
    ),
    "the table before the powers, dates with two kinds": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment No. 2 to the Registration Statement filed on January 3, 2001 to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Mobile, State of Alabama, on September 4, 2001.

GULF CREST SHIPPING CO.

By: /s/ Rex Fontaine
Rex Fontaine
Chairman, President & CEO

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment No. 2 has been signed by the following persons in the capacities and on the dates indicated.

/s/ Rex Fontaine\tChairman, President & CEO\t09/04/2001
Rex Fontaine

/s/ Ada Coe\tVP - Finance & CFO\t09/04/2001
Ada Coe

/s/ Ben Ito\tDirector\t4 September 2001
Ben Ito
""",
        "Mobile, Alabama",
        "2001-09-04",
        [
            Person("Rex Fontaine", ["Chairman", "President", "CEO"], "2001-09-04"),
            Person("Ada Coe", ["VP - Finance", "CFO"], "2001-09-04"),
            Person("Ben Ito", ["Director"], "2001-09-04"),
        ],
    ),
    "successor to the registrant": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, as amended, and Rule 478 thereunder, the registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Armonk, State of New York, on December 30, 2019.

LARKSPUR ACQUISITION SUB, LLC
(as successor by merger to Larkspur Data, Inc.)

By: LARKSPUR HOLDINGS, INC., its sole member

By: /s/ Simone Arquette
Name: Simone Arquette
Title: Authorized Officer
""",
        "Armonk, New York",
        "2019-12-30",
        [Person("Simone Arquette", ["Authorized Officer"], "2019-12-30")],
        rule_478=True,
    ),
    "by the attorney for each, below the typed name, one line left blank": Page(
        """
                                  SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has
duly caused this Post-Effective Amendment to be signed on its behalf by the
undersigned, thereunto duly authorized, in the City of Hartford, State of
Connecticut, on April 18, 1996.

                                        CHARTER OAK MUTUAL GROUP, INC.

                                        By  /s/ Emmett Rusk
                                          -----------------------------
                                            Emmett Rusk
                                            Senior Vice President

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective
Amendment has been signed by the following persons in the capacities indicated
on April 18, 1996.

         Signature                                Title
         ---------                                -----

  Lyle P. Corbin*                    Chairman, President and
- ------------------------------     Chief Executive Officer
  Lyle P. Corbin                     (Principal Executive Officer)

  Greta N. Voss*                     Executive Vice President
- ------------------------------     (Principal Financial Officer)
  Greta N. Voss

- ------------------------------     Director
  Simon Prewitt

*By  /s/ Emmett Rusk
   ---------------------------
        Emmett Rusk
     (Attorney-in-Fact)
""",
        "Hartford, Connecticut",
        "1996-04-18",
        [
            Person("Emmett Rusk", ["Senior Vice President"], "1996-04-18"),
            Person(
                "Lyle P. Corbin",
                ["Chairman", "President", CEO, "Principal Executive Officer"],
                "1996-04-18",
                True,
            ),
            Person(
                "Greta N. Voss",
                ["Executive Vice President", "Principal Financial Officer"],
                "1996-04-18",
                True,
            ),
        ],
    ),
    "bars within a row and a name in small capitals": Page(
        """
SIGNATURES
Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Cedar Rapids, Iowa, on the 6th day of June, 2006.
| | CORNBELT SWEETENERS, INC. |
| By: | /s/ R. DEAN KOLAR |
| | R. Dean Kolar, Chief Executive Officer |
Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed below by the following persons in the capacities and on the dates indicated.
| Signature | Title | Date |
| /s/ R. DEAN KOLAR | Chief Executive Officer and Director | June 6, 2006 |
| R. Dean Kolar | (principal executive officer) | |
| /s/ LINDA F. ORTEGA | Vice President and Chief Financial Officer | June 6, 2006 |
| Linda F. Ortega | (principal financial and accounting officer) | |
| * | Director | June 6, 2006 |
| Marvin Oakes | | |
| *By: /s/ R. DEAN KOLAR | | |
| R. Dean Kolar, Attorney-in-fact | | |
""",
        "Cedar Rapids, Iowa",
        "2006-06-06",
        [
            Person(
                "R. Dean Kolar",
                [CEO, "Director", "principal executive officer"],
                "2006-06-06",
            ),
            Person(
                "Linda F. Ortega",
                ["Vice President", CFO, "principal financial and accounting officer"],
                "2006-06-06",
            ),
            Person("Marvin Oakes", ["Director"], "2006-06-06", True),
        ],
    ),
    "typed names in brackets": Page(
        """
                                   SIGNATURES

      Pursuant to the requirements of the Securities Act of 1933, the registrant
has duly caused this Post-Effective Amendment No. 1 to Registration Statement No.
33-99999 to be signed on its behalf by the undersigned, thereunto duly authorized,
in the City of St. Louis and State of Missouri on the 12th day of May, 1999.

                                   GATEWAY ROPE CO.

                                   By /s/ W. J. Grantham
                                     (W. J. Grantham)
                                     Senior Vice President - Finance and
                                     Chief Financial Officer

      Pursuant to the requirements of the Securities Act of 1933, this
Post-Effective Amendment has been signed by the following persons in the
capacities and on the dates indicated.

      Signature                Title                          Date

/s/ C. F. Knowles           Chairman of the Board and       May 12, 1999
(C. F. Knowles)             Chief Executive Officer
                            and Director

/s/ W. J. Grantham          Senior Vice President -         May 12, 1999
(W. J. Grantham)            Finance and Chief Financial
                            Officer
""",
        "St. Louis, Missouri",
        "1999-05-12",
        [
            Person("W. J. Grantham", ["Senior Vice President - Finance", CFO], "1999-05-12"),
            Person("C. F. Knowles", ["Chairman of the Board", CEO, "Director"], "1999-05-12"),
        ],
    ),
    "the title before the signature": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this amendment to be signed on its behalf by the undersigned, thereunto duly authorized, at Syracuse, New York, this 2nd day of July, 1998.

ONONDAGA CERAMIC TILE, INC.

By: /s/ Edith Fallon                    Date: July 2, 1998
    Edith Fallon, President

Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed below by the following persons.

Title\tSignature\tDate
President and Director\t/s/ Edith Fallon\tJuly 2, 1998
\tEdith Fallon
Treasurer\t/s/ Norbert Ames\tJuly 1, 1998
\tNorbert Ames
Director\t/s/ Olive Tran\tJune 30, 1998
\tOlive Tran
""",
        "Syracuse, New York",
        "1998-07-02",
        [
            Person("Edith Fallon", ["President", "Director"], "1998-07-02"),
            Person("Norbert Ames", ["Treasurer"], "1998-07-01"),
            Person("Olive Tran", ["Director"], "1998-06-30"),
        ],
    ),
    "an asterisk at the attorney's own signature": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the Township of Wayne and State of New Jersey, on May 20, 2002.

PASSAIC DYE WORKS, INC.

By: /s/ Morris Adler
Morris Adler
President

Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed by the following persons in the capacities indicated on May 20, 2002.

Signature\tTitle

/s/ Morris Adler\tPresident and Director
Morris Adler

/s/ Ines Salgado*\tDirector
Ines Salgado

/s/ Hugh Orr*\tDirector
Hugh Orr

*By: /s/ Lydia Crane
Lydia Crane, pursuant to power of attorney
""",
        "Wayne, New Jersey",
        "2002-05-20",
        [
            Person("Morris Adler", ["President", "Director"], "2002-05-20"),
            Person("Ines Salgado", ["Director"], "2002-05-20", True),
            Person("Hugh Orr", ["Director"], "2002-05-20", True),
        ],
    ),
    "signed by power of attorney, the date in words": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Fort Worth, State of Texas, this the 30th day of January, 2009.

TRINITY RIVER BANCSHARES, INC.
(Registrant)

/s/ Dewey Colvin
Dewey Colvin
Chairman, President
and Chief Executive Officer
(Duly Authorized Officer)

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

/s/ Dewey Colvin
Dewey Colvin
Chairman, President and
Chief Executive Officer
Date: January 30, 2009

/s/ Faye Lambert
Faye Lambert
Executive Vice President,
Chief Financial Officer
and Cashier
Date: January 29, 2009
""",
        "Fort Worth, Texas",
        "2009-01-30",
        [
            Person(
                "Dewey Colvin",
                ["Chairman", "President", CEO, "Duly Authorized Officer"],
                "2009-01-30",
            ),
            Person("Faye Lambert", ["Executive Vice President", CFO, "Cashier"], "2009-01-29"),
        ],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    assert_page(PAGES[name])
