"""Signature pages in the layouts of plain text, HTML rows and text extractions."""

from __future__ import annotations

import pytest
from test_signatures import Page, Person, assert_page

CEO = "Chief Executive Officer"
CFO = "Chief Financial Officer"

PAGES = {
    "columns with rules of dashes, titles over several lines, one line left blank": Page(
        """
                                   SIGNATURES

        Pursuant to the requirements of the Securities Act of 1933, as amended,
the Registrant certifies that it has reasonable grounds to believe that it meets
all of the requirements for filing on Form S-8 and has duly caused this
Post-Effective Amendment No. 1 to be signed on its behalf by the undersigned,
thereunto duly authorized, in the City of Dayton, State of Ohio, on this 14th
day of March, 1997.

                                        NORDVALE TOOL CORPORATION

                                        By: /s/ Harold P. Winslow
                                           -------------------------------------
                                           Harold P. Winslow
                                           President and Chief Executive Officer

        Pursuant to the requirements of the Securities Act of 1933, this
Post-Effective Amendment has been signed by the following persons in the
capacities and on the dates indicated.

       SIGNATURE                      TITLE                          DATE
       ---------                      -----                          ----

/s/ Harold P. Winslow         President, Chief Executive         March 14, 1997
- --------------------------  Officer and Director
    Harold P. Winslow         (Principal Executive Officer)


/s/ Judith Marlowe            Vice President, Finance and        March 14, 1997
- --------------------------  Treasurer (Principal Financial
    Judith Marlowe            and Accounting Officer)


/s/ Edwin C. Tabor            Director                           March 12, 1997
- --------------------------
    Edwin C. Tabor

<PAGE>
                                       -5-

                              Director                           March   , 1997
- --------------------------
    Lowell Prentiss
""",
        "Dayton, Ohio",
        "1997-03-14",
        [
            Person(
                "Harold P. Winslow",
                ["President", CEO, "Director", "Principal Executive Officer"],
                "1997-03-14",
            ),
            Person(
                "Judith Marlowe",
                [
                    "Vice President, Finance",
                    "Treasurer",
                    "Principal Financial and Accounting Officer",
                ],
                "1997-03-14",
            ),
            Person("Edwin C. Tabor", ["Director"], "1997-03-12"),
        ],
    ),
    "block with Name, Title and Date": Page(
        """
SIGNATURE

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused
this Post-Effective Amendment to the Registration Statement to be signed on its behalf by the
undersigned, thereunto duly authorized, in the city of Wilmington, Delaware, on June 3, 2011.
No other person is required to sign this Post-Effective Amendment in reliance upon Rule 478
under the Securities Act of 1933, as amended.

BRIGHTWATER SENSORS, INC.

By: /s/ Renata Kowalczyk
Name: Renata Kowalczyk
Title: Vice President and Secretary
Date: June 3, 2011
""",
        "Wilmington, Delaware",
        "2011-06-03",
        [Person("Renata Kowalczyk", ["Vice President", "Secretary"], "2011-06-03")],
        rule_478=True,
    ),
    "rows with tabs, the name twice in a cell": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment No. 2 to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Boulder, State of Colorado, on this 9th day of August, 2005.

PALISADE OPTICS, INC.
By:\t/s/ MARTIN K. OYELARAN
\tMartin K. Oyelaran
\tChief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ MARTIN K. OYELARAN Martin K. Oyelaran\tChief Executive Officer and Director (Principal Executive Officer)\tAugust 9, 2005
/s/ PIA LINDQVIST Pia Lindqvist\tChief Financial Officer (Principal Financial and Accounting Officer)\tAugust 9, 2005
/s/ THOMAS E. ARBOGAST, JR. Thomas E. Arbogast, Jr.\tChairman of the Board\tAugust 8, 2005
""",
        "Boulder, Colorado",
        "2005-08-09",
        [
            Person(
                "Martin K. Oyelaran",
                [CEO, "Director", "Principal Executive Officer"],
                "2005-08-09",
            ),
            Person(
                "Pia Lindqvist", [CFO, "Principal Financial and Accounting Officer"], "2005-08-09"
            ),
            Person("Thomas E. Arbogast, Jr.", ["Chairman of the Board"], "2005-08-08"),
        ],
    ),
    "rows with tabs, the typed name in the next row": Page(
        """
SIGNATURES
Pursuant to the requirements of the Securities Act, the registrant has duly caused this amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in Portland, Oregon, as of December 20, 2012.
\tCASCADE LUMBER HOLDINGS, INC.
\tBy:\t/s/ Dorothea Quill
\t\tDorothea Quill
\t\tPresident
Pursuant to the requirements of the Securities Act, this amendment has been signed by the following persons in the capacities indicated on December 20, 2012.
Signature\tTitle
/s/ Dorothea Quill\tPresident and Director (Principal Executive Officer)
Dorothea Quill
/s/ Anselm Baptiste\tTreasurer and Controller (Principal Financial Officer and Principal Accounting Officer)
Anselm Baptiste
/s/ Greta van der Meulen\tDirector
Greta van der Meulen
""",
        "Portland, Oregon",
        "2012-12-20",
        [
            Person(
                "Dorothea Quill",
                ["President", "Director", "Principal Executive Officer"],
                "2012-12-20",
            ),
            Person(
                "Anselm Baptiste",
                [
                    "Treasurer",
                    "Controller",
                    "Principal Financial Officer and Principal Accounting Officer",
                ],
                "2012-12-20",
            ),
            Person("Greta van der Meulen", ["Director"], "2012-12-20"),
        ],
    ),
    "everything on one line": Page(
        "SIGNATURES Pursuant to the requirements of the Securities Act of 1933, the Registrant "
        "certifies that it has reasonable grounds to believe that it meets all of the requirements "
        "for filing on Form S-3 and has duly caused this Post-Effective Amendment No. 1 to be "
        "signed on its behalf by the undersigned, thereunto duly authorized, in the City of "
        "Tampa, State of Florida, on the 7th day of May, 2003. GULFSTAR MARINE, INC. By: /s/ "
        "Ramon Estevez-Cruz Ramon Estevez-Cruz Chief Executive Officer Pursuant to the "
        "requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed "
        "below by the following persons in the capacities and on the dates indicated. Signature "
        "Title Date /s/ Ramon Estevez-Cruz Ramon Estevez-Cruz Chief Executive Officer and Director "
        "May 7, 2003 /s/ Wendy Albright Wendy Albright Chief Financial Officer May 7, 2003 "
        "/s/ Charles B. Nye Charles B. Nye Director May 6, 2003",
        "Tampa, Florida",
        "2003-05-07",
        [
            Person("Ramon Estevez-Cruz", [CEO, "Director"], "2003-05-07"),
            Person("Wendy Albright", [CFO], "2003-05-07"),
            Person("Charles B. Nye", ["Director"], "2003-05-06"),
        ],
    ),
    "a cell per line with bars": Page(
        """
SIGNATURES
Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Austin, State of Texas, on January 11, 2016.
|
LONE MESA SOFTWARE, INC.
|
By:
|
/s/ Priya Raghunathan
|
Name:
|
Priya Raghunathan
|
Title:
|
General Counsel and Secretary
Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.
|Signature
|Title
|Date
|/s/ Abel Stanhope
Abel Stanhope
|President and Director
(Principal Executive Officer)
|January 11, 2016
|/s/ Priya Raghunathan
Priya Raghunathan
|Director
|January 11, 2016
""",
        "Austin, Texas",
        "2016-01-11",
        [
            Person("Priya Raghunathan", ["General Counsel", "Secretary", "Director"], "2016-01-11"),
            Person(
                "Abel Stanhope",
                ["President", "Director", "Principal Executive Officer"],
                "2016-01-11",
            ),
        ],
    ),
    "asterisks and an attorney-in-fact who signs for himself too": Page(
        """
                                   SIGNATURES

     Pursuant to the requirements of the Securities Act of 1933, the Registrant
has duly caused this Post-Effective Amendment to be signed on its behalf by the
undersigned, thereunto duly authorized, in the Town of Norwalk, and the State of
Connecticut, on the 2nd day of October, 2001.

                                    SOUNDVIEW PRESS CORP.

                                    By /s/ Gideon Farrow
                                       ---------------------------
                                       Gideon Farrow
                                       Senior Vice President, General
                                       Counsel and Secretary

     Pursuant to the requirements of the Securities Act of 1933, this
Post-Effective Amendment has been signed below by the following persons in the
capacities and on the date indicated.

Name                              Title                          Date
- ----                            -----                          ----

*                                 Chairman of the Board,         October 2, 2001
- -----------------------------     President and Director
Leopold Anders

*                                 Vice President - Finance       October 2, 2001
- -----------------------------
Corinne Delacroix

*                                 Director                       October 2, 2001
- -----------------------------
Barnaby St. John

* By: /s/ Gideon Farrow
      ---------------------
      Gideon Farrow
      Attorney-in-Fact
""",
        "Norwalk, Connecticut",
        "2001-10-02",
        [
            Person(
                "Gideon Farrow",
                ["Senior Vice President", "General Counsel", "Secretary"],
                "2001-10-02",
            ),
            Person(
                "Leopold Anders",
                ["Chairman of the Board", "President", "Director"],
                "2001-10-02",
                True,
            ),
            Person("Corinne Delacroix", ["Vice President - Finance"], "2001-10-02", True),
            Person("Barnaby St. John", ["Director"], "2001-10-02", True),
        ],
    ),
    "asterisks after typed names, an attorney who signs only for others": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment No. 1 to Registration Statement to be signed on its behalf by the undersigned, thereunto duly authorized, in the City and State of New York, on February 28, 2007.

HARROWGATE BANCORP, INC.

By: /s/ Simon Ashworth
Simon Ashworth
Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities indicated on February 28, 2007.

Name\tTitle
/s/ Simon Ashworth\tChief Executive Officer and Director
Simon Ashworth
Beatrix Holloway*\tDirector
Beatrix Holloway
Duncan McAllister*\tDirector
Duncan McAllister
*By: /s/ Olga Petrenko
Olga Petrenko, Attorney-in-Fact
""",
        "New York, New York",
        "2007-02-28",
        [
            Person("Simon Ashworth", [CEO, "Director"], "2007-02-28"),
            Person("Beatrix Holloway", ["Director"], "2007-02-28", True),
            Person("Duncan McAllister", ["Director"], "2007-02-28", True),
        ],
    ),
    "a plan that signs too": Page(
        """
SIGNATURES

THE REGISTRANT. Pursuant to the requirements of the Securities Act of 1933, the Registrant has
duly caused this post-effective amendment to be signed on its behalf by the undersigned, thereunto
duly authorized, in the City of Cleveland, State of Ohio, on April 30, 1999.

ERIE VALVE COMPANY

By: /s/ William J. Novotny
    -------------------------
    William J. Novotny
    Vice President and Chief Financial Officer

THE PLAN. Pursuant to the requirements of the Securities Act of 1933, the trustees (or other
persons who administer the employee benefit plan) have duly caused this post-effective amendment
to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of
Cleveland, State of Ohio, on April 30, 1999.

ERIE VALVE COMPANY SAVINGS PLAN

By: /s/ Carla Mendes
    -------------------------
    Carla Mendes
    Member of Administrative Committee
""",
        "Cleveland, Ohio",
        "1999-04-30",
        [Person("William J. Novotny", ["Vice President", CFO], "1999-04-30")],
        co_signers=["Carla Mendes"],
    ),
    "a foreign registrant and its authorised representative": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant certifies that it has reasonable grounds to believe that it meets all of the requirements for filing on Form F-3 and has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in London, England, on July 15, 2019.

TAMARISK MINING PLC

By: /s/ Alistair Penhaligon
Name: Alistair Penhaligon
Title: Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Alistair Penhaligon\tChief Executive Officer and Director (Principal Executive Officer)\tJuly 15, 2019
Alistair Penhaligon
/s/ Siobhan O'Reardon\tFinance Director (Principal Financial Officer and Principal Accounting Officer)\tJuly 15, 2019
Siobhan O'Reardon

SIGNATURE OF AUTHORIZED REPRESENTATIVE IN THE UNITED STATES

Pursuant to the requirements of the Securities Act of 1933, the undersigned, the duly authorized representative in the United States of Tamarisk Mining plc, has signed this Post-Effective Amendment in Newark, Delaware, on July 15, 2019.

Signature\tTitle\tDate
/s/ Donald J. Puglino\tAuthorized Representative in the United States\tJuly 15, 2019
Donald J. Puglino
""",
        "London, England",
        "2019-07-15",
        [
            Person(
                "Alistair Penhaligon",
                [CEO, "Director", "Principal Executive Officer"],
                "2019-07-15",
            ),
            Person(
                "Siobhan O'Reardon",
                [
                    "Finance Director",
                    "Principal Financial Officer and Principal Accounting Officer",
                ],
                "2019-07-15",
            ),
            Person(
                "Donald J. Puglino",
                ["Authorized Representative in the United States"],
                "2019-07-15",
            ),
        ],
    ),
    "companies between the registrant and the human": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment No. 3 to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Houston, State of Texas, on the 31st day of January, 2014.

PINTAIL MIDSTREAM PARTNERS, L.P.

By: Pintail Midstream GP, LLC, its general partner

By: /s/ Lucinda Farr
Lucinda Farr
Executive Vice President, General Counsel and Secretary

Note: Pursuant to Rule 478 under the Securities Act of 1933, no other person is required to sign this Post-Effective Amendment.
""",
        "Houston, Texas",
        "2014-01-31",
        [
            Person(
                "Lucinda Farr",
                ["Executive Vice President", "General Counsel", "Secretary"],
                "2014-01-31",
            )
        ],
        rule_478=True,
    ),
    "pages of co-registrants": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Reno, State of Nevada, on March 3, 2010.

SILVERLODE CASINOS, INC.

By: /s/ Hector Villanueva
Hector Villanueva
President

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, each of the co-registrants has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Elko, State of Nevada, on March 4, 2010.

SILVERLODE ELKO, LLC

By: /s/ Maureen Tully
Maureen Tully
Manager
""",
        "Reno, Nevada",
        "2010-03-03",
        [Person("Hector Villanueva", ["President"], "2010-03-03")],
        co_signers=["Maureen Tully"],
    ),
    "several companies under one certification": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, each of the Registrants has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Omaha, State of Nebraska, on May 18, 2018.

GRANDPRAIRIE FOODS, INC.

By: /s/ Nadia Thorvald
Nadia Thorvald
Vice President and Treasurer

GRANDPRAIRIE LOGISTICS, LLC

By: /s/ Elias Monk
Elias Monk
Manager
""",
        "Omaha, Nebraska",
        "2018-05-18",
        [Person("Nadia Thorvald", ["Vice President", "Treasurer"], "2018-05-18")],
        co_signers=["Elias Monk"],
    ),
    "underscores, blank signatures, typed names below": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of
Richmond, Commonwealth of Virginia, on September 9, 1996.

TIDEWATER PAPER CO.

By:   ___________________________
      Clarence B. Upshaw
      President

Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed by the
following persons in the capacities and on the dates indicated:

___________________________     President and Director           September 9, 1996
Clarence B. Upshaw

___________________________     Director                         September 9, 1996
Rosalind T. Fairfax
""",
        "Richmond, Virginia",
        "1996-09-09",
        [
            Person("Clarence B. Upshaw", ["President", "Director"], "1996-09-09"),
            Person("Rosalind T. Fairfax", ["Director"], "1996-09-09"),
        ],
    ),
    "one date for all in the paragraph, tags left in": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Calgary, Province of Alberta, Canada, as of the 5th day of November, 2004.

NORTHERN SPAR ENERGY LTD.

By: <u>/s/ Quentin Marchbanks</u>
Quentin Marchbanks
President & Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities indicated.

<u>/s/ Quentin Marchbanks</u> Quentin Marchbanks\tPresident, Chief Executive Officer and Director
<u>/s/ Yvette Lachance</u> Yvette Lachance\tChief Financial Officer
<u>/s/ Robert "Bud" Hanley</u> Robert Hanley\tDirector
""",
        "Calgary, Alberta, Canada",
        "2004-11-05",
        [
            Person("Quentin Marchbanks", ["President", CEO, "Director"], "2004-11-05"),
            Person("Yvette Lachance", [CFO], "2004-11-05"),
            Person('Robert "Bud" Hanley', ["Director"], "2004-11-05"),
        ],
    ),
    "two people side by side": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of
Minneapolis, State of Minnesota, on August 1, 2000.

LAKELAND DENTAL SUPPLY, INC.

By /s/ Ingrid Solheim
   Ingrid Solheim, President and Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed by the
following persons in the capacities indicated on August 1, 2000.

/s/ Ingrid Solheim                        /s/ Peter J. Amdahl
- --------------------------------        --------------------------------
Ingrid Solheim                            Peter J. Amdahl
President, Chief Executive                Chief Financial Officer
Officer and Director

/s/ Walter Kivi                           /s/ Ruth Nakagawa
- --------------------------------        --------------------------------
Walter Kivi                               Ruth Nakagawa
Director                                  Director
""",
        "Minneapolis, Minnesota",
        "2000-08-01",
        [
            Person("Ingrid Solheim", ["President", CEO, "Director"], "2000-08-01"),
            Person("Peter J. Amdahl", [CFO], "2000-08-01"),
            Person("Walter Kivi", ["Director"], "2000-08-01"),
            Person("Ruth Nakagawa", ["Director"], "2000-08-01"),
        ],
    ),
    "a power of attorney in the middle": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Chicago, and the State of Illinois, on June 30, 2008.

MERIDIAN ROW TRUST

By: /s/ Felix Abernathy
Felix Abernathy
President

POWER OF ATTORNEY

KNOW ALL MEN BY THESE PRESENTS, that each person whose signature appears below constitutes and appoints Felix Abernathy and Joan Castellan, and each of them, his or her true and lawful attorneys-in-fact and agents, with full power of substitution, to sign any and all amendments to this Registration Statement.

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tCapacity\tDate
/s/ Felix Abernathy\tPresident and Trustee\tJune 30, 2008
Felix Abernathy
/s/ Marguerite Poole\tTrustee\tJune 29, 2008
Marguerite Poole
""",
        "Chicago, Illinois",
        "2008-06-30",
        [
            Person("Felix Abernathy", ["President", "Trustee"], "2008-06-30"),
            Person("Marguerite Poole", ["Trustee"], "2008-06-29"),
        ],
    ),
    "no date, a blank place": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of
__________, State of __________, on this ____ day of __________, 1998.

QUARRY LANE STORES, INC.

By: /s/ Bernice Tolliver
    Bernice Tolliver, Secretary
""",
        None,
        None,
        [Person("Bernice Tolliver", ["Secretary"], None)],
    ),
    "conformed with slashes and in capitals": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in
Washington, D.C., on December 1, 2003.

POTOMAC STEAM PACKETS, INC.

By: //Nathaniel Greer//
Nathaniel Greer
Chairman

/S/ JUNE HATHERLEY
JUNE HATHERLEY
DIRECTOR

(signed) Otto Brandt
Otto Brandt
Director

/s/Paul Ives
Paul Ives
Director
""",
        "Washington, D.C.",
        "2003-12-01",
        [
            Person("Nathaniel Greer", ["Chairman"], "2003-12-01"),
            Person("JUNE HATHERLEY", ["DIRECTOR"], "2003-12-01"),
            Person("Otto Brandt", ["Director"], "2003-12-01"),
            Person("Paul Ives", ["Director"], "2003-12-01"),
        ],
    ),
    "dates above and beside By": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, as amended, the Registrant has duly
caused this Post-Effective Amendment No. 1 to be signed on its behalf by the undersigned thereunto
duly authorized, in the City of Phoenix, Arizona.

Date: April 2, 2020\tSONORA COPPER CORP.
\tBy:\t/s/ Alma Reyes-Duarte
\t\tAlma Reyes-Duarte
\t\tInterim Chief Executive Officer

Dated: April 2, 2020
""",
        "Phoenix, Arizona",
        "2020-04-02",
        [Person("Alma Reyes-Duarte", ["Interim Chief Executive Officer"], "2020-04-02")],
    ),
    "signed for each by an attorney": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Denver, State of Colorado, on October 10, 2013.

TIMBERLINE RAIL, INC.

By: /s/ Karl Osterman
Karl Osterman
Treasurer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Karl Osterman, as attorney-in-fact for Amelia Tran\tDirector\tOctober 10, 2013
/s/ Karl Osterman, as attorney-in-fact for Luis Cordero\tDirector\tOctober 10, 2013
""",
        "Denver, Colorado",
        "2013-10-10",
        [
            Person("Karl Osterman", ["Treasurer"], "2013-10-10"),
            Person("Amelia Tran", ["Director"], "2013-10-10", True),
            Person("Luis Cordero", ["Director"], "2013-10-10", True),
        ],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    assert_page(PAGES[name])
