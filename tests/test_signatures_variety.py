"""Signature pages in further layouts, written apart from the rules that read them."""

from __future__ import annotations

import pytest
from test_signatures import Page, Person, assert_page

CEO = "Chief Executive Officer"
CFO = "Chief Financial Officer"

PAGES = {
    "plain text, the title begins above the signature": Page(
        """
                                 SIGNATURES

         Pursuant to the requirements of the Securities Act of 1933, the
Registrant certifies that it has reasonable grounds to believe that it meets all
of the requirements for filing on Form S-3 and has duly caused this amendment to
the Registration Statement to be signed on its behalf by the undersigned,
thereunto duly authorized, in the City of Wichita, State of Kansas, on the
twenty-third day of April, 1998.

                                        PLAINSMAN AVIATION, INC.

                                        By:/s/ Orville D. Hatch
                                           -------------------------------
                                           Orville D. Hatch
                                           Chairman and Chief Executive
                                             Officer

         Pursuant to the requirements of the Securities Act of 1933, this
amendment to the Registration Statement has been signed below by the following
persons in the capacities and on the dates indicated.

Signature                               Title                       Date
- ---------                             -----                       ----

                                        Chairman, Chief Executive
/s/ Orville D. Hatch                    Officer and Director        April 23, 1998
- -----------------------------
Orville D. Hatch

                                        Vice President, Chief
/s/ Lenore P. Wick                      Financial Officer and       April 23, 1998
- -----------------------------           Treasurer
Lenore P. Wick

/s/ Stuart Bell                         Director                    April 22, 1998
- -----------------------------
Stuart Bell
""",
        "Wichita, Kansas",
        "1998-04-23",
        [
            Person("Orville D. Hatch", ["Chairman", CEO, "Director"], "1998-04-23"),
            Person("Lenore P. Wick", ["Vice President", CFO, "Treasurer"], "1998-04-23"),
            Person("Stuart Bell", ["Director"], "1998-04-22"),
        ],
    ),
    "SB-2 wording, dates as figures": Page(
        """
SIGNATURES

In accordance with the requirements of the Securities Act of 1933, the registrant certifies that it has reasonable grounds to believe that it meets all of the requirements of filing on Form SB-2 and authorized this post-effective amendment to the registration statement to be signed on its behalf by the undersigned, in the City of Boca Raton, State of Florida, on 3/15/2006.

SEABRINE WATER TECHNOLOGIES CORP.

By: /s/ Irwin Maddox
Irwin Maddox, Chief Executive Officer, Chief Financial Officer and Director

In accordance with the requirements of the Securities Act of 1933, this post-effective amendment was signed by the following persons in the capacities and on the dates stated.

/s/ Irwin Maddox\tChief Executive Officer, Chief Financial Officer and Director\t3/15/2006
Irwin Maddox
/s/ Paula Zimmer\tDirector\t3/15/2006
Paula Zimmer
""",
        "Boca Raton, Florida",
        "2006-03-15",
        [
            Person("Irwin Maddox", [CEO, CFO, "Director"], "2006-03-15"),
            Person("Paula Zimmer", ["Director"], "2006-03-15"),
        ],
    ),
    "date column first": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Providence, State of Rhode Island, on July 7, 2009.

NARRAGANSETT YARNS, INC.

By: /s/ Estelle Coggeshall
Estelle Coggeshall, President

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Date\tSignature\tTitle
July 7, 2009\t/s/ Estelle Coggeshall\tPresident and Director
\tEstelle Coggeshall
July 6, 2009\t/s/ Amos Tillinghast\tChief Financial Officer
\tAmos Tillinghast
July 5, 2009\t/s/ Dora Fiske\tDirector
\tDora Fiske
""",
        "Providence, Rhode Island",
        "2009-07-07",
        [
            Person("Estelle Coggeshall", ["President", "Director"], "2009-07-07"),
            Person("Amos Tillinghast", [CFO], "2009-07-06"),
            Person("Dora Fiske", ["Director"], "2009-07-05"),
        ],
    ),
    "blocks with a date line each, one under another": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
Amendment to be signed on its behalf by the undersigned, thereunto duly authorized.

Date:  November 12, 2002           VERMILION BAY DRILLING COMPANY
                                   (Registrant)

                                   By:  /s/ T. Ray Guidry
                                      -----------------------------
                                        T. Ray Guidry
                                        President

Pursuant to the requirements of the Securities Act of 1933, this Amendment has been signed below by
the following persons on behalf of the Registrant and in the capacities and on the dates indicated.

Date:  November 12, 2002           /s/ T. Ray Guidry
                                   --------------------------------
                                   T. Ray Guidry
                                   President and Director

Date:  November 11, 2002           /s/ Louise Arceneaux
                                   --------------------------------
                                   Louise Arceneaux
                                   Secretary-Treasurer

Date:  November 8, 2002            /s/ Percy L. Broussard III
                                   --------------------------------
                                   Percy L. Broussard III
                                   Director
""",
        None,
        "2002-11-12",
        [
            Person("T. Ray Guidry", ["President", "Director"], "2002-11-12"),
            Person("Louise Arceneaux", ["Secretary-Treasurer"], "2002-11-11"),
            Person("Percy L. Broussard III", ["Director"], "2002-11-08"),
        ],
    ),
    "every line apart, as HTML paragraphs give": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, as amended, the registrant has duly caused this Post-Effective Amendment No. 1 to the Registration Statement to be signed on its behalf by the undersigned, thereunto duly authorized, in the city of Burlington, State of Vermont, on the 30th day of September, 2015.

GREENMOUNTAIN MICROGRID CORP

By:

/s/ Jonas Whitcomb

Name:

Jonas Whitcomb

Title:

Chief Financial Officer, Treasurer and Secretary

Note: No other person is required to sign this Post-Effective Amendment to the Registration Statement in reliance upon Rule 478 under the Securities Act of 1933.
""",
        "Burlington, Vermont",
        "2015-09-30",
        [Person("Jonas Whitcomb", [CFO, "Treasurer", "Secretary"], "2015-09-30")],
        rule_478=True,
    ),
    "one line, asterisks": Page(
        "SIGNATURES Pursuant to the requirements of the Securities Act of 1933, the Registrant has "
        "duly caused this Post-Effective Amendment No. 1 to be signed on its behalf by the "
        "undersigned, thereunto duly authorized, in the City of Spokane, State of Washington, on "
        "August 19, 2004. INLAND EMPIRE SEED COMPANY By: /s/ Fritz Oberholtzer Fritz Oberholtzer "
        "President and Chief Executive Officer Pursuant to the requirements of the Securities Act of "
        "1933, this Post-Effective Amendment has been signed by the following persons in the "
        "capacities and on the dates indicated. Signature Title Date /s/ Fritz Oberholtzer Fritz "
        "Oberholtzer President, Chief Executive Officer and Director August 19, 2004 * Meredith Pell "
        "Director August 19, 2004 * Vernon Tso Director August 19, 2004 *By: /s/ Fritz Oberholtzer "
        "Fritz Oberholtzer Attorney-in-Fact",
        "Spokane, Washington",
        "2004-08-19",
        [
            Person("Fritz Oberholtzer", ["President", CEO, "Director"], "2004-08-19"),
            Person("Meredith Pell", ["Director"], "2004-08-19", True),
            Person("Vernon Tso", ["Director"], "2004-08-19", True),
        ],
    ),
    "a signature by another person's hand": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Madison, State of Wisconsin, on May 1, 2001.

FOUR LAKES BREWING, INC.

By: /s/ Cornelius Vos
Cornelius Vos
President

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities indicated on May 1, 2001.

/s/ Cornelius Vos
Cornelius Vos
President and Director

/s/ Hannah Lund by Cornelius Vos, attorney-in-fact
Hannah Lund
Director

/s/ Edgar Roe by Cornelius Vos, attorney-in-fact
Edgar Roe
Director
""",
        "Madison, Wisconsin",
        "2001-05-01",
        [
            Person("Cornelius Vos", ["President", "Director"], "2001-05-01"),
            Person("Hannah Lund", ["Director"], "2001-05-01", True),
            Person("Edgar Roe", ["Director"], "2001-05-01", True),
        ],
    ),
    "a bank: titles with other companies in them": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Company has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in Scranton, Pennsylvania, this 18th day of December, 2014.

LACKAWANNA VALLEY FINANCIAL CORP.

By: /s/ Gerard Malloy
Gerard Malloy
President and Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated:

Name\tTitle\tDate
/s/ Gerard Malloy\tPresident, Chief Executive Officer and Director\tDecember 18, 2014
Gerard Malloy\t(Principal Executive Officer)
/s/ Irene Wasko\tSenior Vice President and Chief Financial Officer\tDecember 18, 2014
Irene Wasko\t(Principal Financial and Accounting Officer)
/s/ Paul Rinaldi\tDirector and President of Lackawanna Valley Bank\tDecember 17, 2014
Paul Rinaldi
/s/ Mary Beth Noone\tChairwoman of the Board\tDecember 18, 2014
Mary Beth Noone
""",
        "Scranton, Pennsylvania",
        "2014-12-18",
        [
            Person(
                "Gerard Malloy",
                ["President", CEO, "Director", "Principal Executive Officer"],
                "2014-12-18",
            ),
            Person(
                "Irene Wasko",
                ["Senior Vice President", CFO, "Principal Financial and Accounting Officer"],
                "2014-12-18",
            ),
            Person(
                "Paul Rinaldi", ["Director", "President of Lackawanna Valley Bank"], "2014-12-17"
            ),
            Person("Mary Beth Noone", ["Chairwoman of the Board"], "2014-12-18"),
        ],
    ),
    "limited partnership with two companies between": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Phoenix, State of Arizona, on April 4, 2011.

SAGUARO INCOME PROPERTIES IV, L.P.

By: Saguaro Realty Advisors, L.P.,
    its General Partner

    By: Saguaro Management, Inc.,
        its General Partner

        By: /s/ Victor Pacheco
            Victor Pacheco
            Vice President
""",
        "Phoenix, Arizona",
        "2011-04-04",
        [Person("Victor Pacheco", ["Vice President"], "2011-04-04")],
    ),
    "Commonwealth, names in the title column's row": Page(
        """
                                   SIGNATURES

    Pursuant to the requirements of the Securities Act of 1933, the Registrant
has duly caused this Post-Effective Amendment No. 4 to the Registration
Statement to be signed on its behalf by the undersigned, thereunto duly
authorized, in the City of Boston and Commonwealth of Massachusetts on the 29th
day of June, 1995.

                                       BEACON HILL INSTRUMENTS, INC.


                                       By:  /s/ Prescott Lowell
                                            --------------------------
                                            Prescott Lowell
                                            Treasurer

    Pursuant to the requirements of the Securities Act of 1933, this
Post-Effective Amendment No. 4 has been signed by the following persons in the
capacities and on the dates indicated.

    SIGNATURE                       TITLE                         DATE

/s/ Abigail Thayer         President and Director         )
- ----------------------   (Principal Executive Officer)  )
Abigail Thayer                                            )
                                                          )
/s/ Prescott Lowell        Treasurer (Principal           )  June 29, 1995
- ----------------------   Financial and Accounting       )
Prescott Lowell            Officer)                       )
                                                          )
/s/ Henry Cabot Gore       Director                       )
- ----------------------                                  )
Henry Cabot Gore                                          )
""",
        "Boston, Massachusetts",
        "1995-06-29",
        [
            Person(
                "Prescott Lowell",
                ["Treasurer", "Principal Financial and Accounting Officer"],
                "1995-06-29",
            ),
            Person(
                "Abigail Thayer",
                ["President", "Director", "Principal Executive Officer"],
                "1995-06-29",
            ),
            Person("Henry Cabot Gore", ["Director"], "1995-06-29"),
        ],
    ),
    "London with a bracketed capacity, doctors and esquires": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Haifa, Israel, on January 20, 2017.

CARMEL BIOLOGICS LTD.

By: /s/ Dr. Yael Ben-Ami
Dr. Yael Ben-Ami, Ph.D.
Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed below by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Yael Ben-Ami, Ph.D.\tChief Executive Officer\tJanuary 20, 2017
Yael Ben-Ami, Ph.D.\t(Principal Executive Officer)
/s/ Uri Katz, CPA\tChief Financial Officer\tJanuary 20, 2017
Uri Katz, CPA\t(Principal Financial Officer and Principal Accounting Officer)
*\tDirector\tJanuary 20, 2017
Moshe Adler, M.D.

* By: /s/ Uri Katz
Uri Katz
Attorney-in-fact

AUTHORIZED UNITED STATES REPRESENTATIVE

Pursuant to the requirements of the Securities Act of 1933, the undersigned, the duly authorized representative in the United States of Carmel Biologics Ltd., has signed this Post-Effective Amendment on January 20, 2017.

CARMEL BIOLOGICS USA INC.

By: /s/ Joel Feinstein
Name: Joel Feinstein
Title: President
""",
        "Haifa, Israel",
        "2017-01-20",
        [
            Person("Yael Ben-Ami", [CEO, "Principal Executive Officer"], "2017-01-20"),
            Person(
                "Uri Katz",
                [CFO, "Principal Financial Officer and Principal Accounting Officer"],
                "2017-01-20",
            ),
            Person("Moshe Adler", ["Director"], "2017-01-20", True),
            Person(
                "Joel Feinstein",
                ["President"],
                "2017-01-20",
            ),
        ],
    ),
    "three registrants, each with directors": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Louisville, Commonwealth of Kentucky, on February 2, 2012.

BLUEGRASS HARDWARE, INC.

By: /s/ Silas Combs
Name: Silas Combs
Title: Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Silas Combs\tChief Executive Officer and Director\tFebruary 2, 2012
Silas Combs
/s/ Della Crabtree\tChief Financial Officer\tFebruary 2, 2012
Della Crabtree

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Louisville, Commonwealth of Kentucky, on February 2, 2012.

BLUEGRASS FASTENERS, LLC

By: /s/ Della Crabtree
Name: Della Crabtree
Title: Manager

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Della Crabtree\tManager\tFebruary 2, 2012
Della Crabtree
/s/ Roy Stamper\tManager\tFebruary 2, 2012
Roy Stamper
""",
        "Louisville, Kentucky",
        "2012-02-02",
        [
            Person("Silas Combs", [CEO, "Director"], "2012-02-02"),
            Person("Della Crabtree", [CFO], "2012-02-02"),
        ],
        co_signers=["Della Crabtree", "Roy Stamper"],
    ),
    "plan between the registrant and the directors": Page(
        """
SIGNATURES

The Registrant. Pursuant to the requirements of the Securities Act of 1933, the registrant certifies that it has reasonable grounds to believe that it meets all of the requirements for filing on Form S-8 and has duly caused this post-effective amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the Village of Skaneateles, State of New York, on August 8, 2003.

FINGER LAKES CERAMICS CORPORATION
(Registrant)

By: /s/ Ambrose Keel
Ambrose Keel, Vice President - Human Resources

The Plan. Pursuant to the requirements of the Securities Act of 1933, the plan administrator has duly caused this post-effective amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the Village of Skaneateles, State of New York, on August 8, 2003.

FINGER LAKES CERAMICS 401(K) PLAN

By: /s/ Opal Jessup
Opal Jessup, Plan Administrator

Pursuant to the requirements of the Securities Act of 1933, this post-effective amendment has been signed below by the following persons in the capacities and on the date indicated.

Signature Title Date

/s/ Ambrose Keel Vice President - Human Resources August 8, 2003
Ambrose Keel

/s/ Ruth Van Alstyne Director August 8, 2003
Ruth Van Alstyne
""",
        "Skaneateles, New York",
        "2003-08-08",
        [
            Person("Ambrose Keel", ["Vice President - Human Resources"], "2003-08-08"),
            Person("Ruth Van Alstyne", ["Director"], "2003-08-08"),
        ],
        co_signers=["Opal Jessup"],
    ),
    "typed names in capitals with the title after a comma": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Tulsa, State of Oklahoma, this 1st day of June, 1999.

OSAGE PIPELINE COMPANY

By: /s/ WINONA REDCORN
WINONA REDCORN, PRESIDENT

/s/ WINONA REDCORN
WINONA REDCORN, PRESIDENT AND DIRECTOR

/s/ GUS PAPPAS
GUS PAPPAS, SECRETARY, TREASURER AND DIRECTOR
""",
        "Tulsa, Oklahoma",
        "1999-06-01",
        [
            Person("WINONA REDCORN", ["PRESIDENT", "DIRECTOR"], "1999-06-01"),
            Person("GUS PAPPAS", ["SECRETARY", "TREASURER", "DIRECTOR"], "1999-06-01"),
        ],
    ),
    "rows of three cells with the typed name at the end": Page(
        """
Signatures

Pursuant to the requirements of the Securities Act of 1933, as amended, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of San Juan, Commonwealth of Puerto Rico, on this 6th day of March, 2020.

CORAL REEF HOLDINGS, INC.
By:\t/s/ Ignacio Font
Name:\tIgnacio Font
Title:\tExecutive Vice President, Chief Legal Officer and Secretary
Pursuant to the requirements of the Securities Act of 1933, as amended, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated below.
Signature\tTitle\tDate
/s/ Marisol Quinones\tPresident and Chief Executive Officer, Director (Principal Executive Officer)\tMarch 6, 2020
Marisol Quinones
/s/ Tomas Rivera-Ortiz\tExecutive Vice President & Chief Financial Officer (Principal Financial Officer)\tMarch 6, 2020
Tomas Rivera-Ortiz
/s/ Ann-Marie Delgado\tVice President, Chief Accounting Officer and Corporate Controller (Principal Accounting Officer)\tMarch 6, 2020
Ann-Marie Delgado
/s/ Sir Keith Bramwell\tIndependent Director and Chair of the Audit Committee\tMarch 5, 2020
Sir Keith Bramwell
""",
        "San Juan, Puerto Rico",
        "2020-03-06",
        [
            Person(
                "Ignacio Font",
                ["Executive Vice President", "Chief Legal Officer", "Secretary"],
                "2020-03-06",
            ),
            Person(
                "Marisol Quinones",
                ["President", CEO, "Director", "Principal Executive Officer"],
                "2020-03-06",
            ),
            Person(
                "Tomas Rivera-Ortiz",
                ["Executive Vice President", CFO, "Principal Financial Officer"],
                "2020-03-06",
            ),
            Person(
                "Ann-Marie Delgado",
                [
                    "Vice President",
                    "Chief Accounting Officer",
                    "Corporate Controller",
                    "Principal Accounting Officer",
                ],
                "2020-03-06",
            ),
            Person(
                "Keith Bramwell",
                ["Independent Director", "Chair of the Audit Committee"],
                "2020-03-05",
            ),
        ],
    ),
    "Hong Kong, one date below the table": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant certifies that it has reasonable grounds to believe that it meets all of the requirements for filing on Form F-3 and has duly caused this post-effective amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in Hong Kong on October 31, 2022.

JADE HARBOR EDUCATION GROUP LIMITED

By: /s/ Wai Man Cheung
Name: Wai Man Cheung
Title: Director and Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this post-effective amendment has been signed by the following persons in the capacities indicated.

Signature\tTitle
/s/ Wai Man Cheung\tDirector and Chief Executive Officer (Principal Executive Officer)
Wai Man Cheung
/s/ Lin (Grace) Zhao\tChief Financial Officer (Principal Financial and Accounting Officer)
Lin (Grace) Zhao

Dated: October 31, 2022
""",
        "Hong Kong",
        "2022-10-31",
        [
            Person(
                "Wai Man Cheung", ["Director", CEO, "Principal Executive Officer"], "2022-10-31"
            ),
            Person(
                "Lin (Grace) Zhao",
                [CFO, "Principal Financial and Accounting Officer"],
                "2022-10-31",
            ),
        ],
    ),
    "asterisk beside the date, legend in a sentence": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized,
in the City of St. Paul, State of Minnesota, on January 9, 2006.

NORTH STAR HEARING AIDS, INC.

By /s/ Signe Haugen
   Signe Haugen
   Vice President, General Counsel and Secretary

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been
signed by the following persons in the capacities indicated on January 9, 2006.

Name                                     Title

Roald Bergstrom*                         President and Chief Executive Officer
                                         (principal executive officer), Director

Lucille Ahern*                           Senior Vice President and Chief Financial
                                         Officer (principal financial officer)

Elmer Tjaden*                            Director

*Signe Haugen, by signing her name hereto, does hereby sign this document on behalf of each of the
above-named officers and directors of the Registrant pursuant to powers of attorney duly executed by
such persons.

                                         By /s/ Signe Haugen
                                            Signe Haugen
                                            Attorney-in-Fact
""",
        "St. Paul, Minnesota",
        "2006-01-09",
        [
            Person(
                "Signe Haugen", ["Vice President", "General Counsel", "Secretary"], "2006-01-09"
            ),
            Person(
                "Roald Bergstrom",
                ["President", CEO, "principal executive officer", "Director"],
                "2006-01-09",
                True,
            ),
            Person(
                "Lucille Ahern",
                ["Senior Vice President", CFO, "principal financial officer"],
                "2006-01-09",
                True,
            ),
            Person("Elmer Tjaden", ["Director"], "2006-01-09", True),
        ],
    ),
    "page break in the certification and in the table": Page(
        """
                                   SIGNATURES

     Pursuant to the requirements of the Securities Act of 1933, the Registrant
certifies that it has reasonable grounds to believe that it meets all of the
requirements for filing on Form S-8 and has duly caused this Post-Effective

                                      -3-
<PAGE>

Amendment No. 1 to be signed on its behalf by the undersigned, thereunto duly
authorized, in Oak Brook, Illinois, as of August 16, 2000.

                              PRAIRIE CIRCUITS, INC.


                              By:      /s/ DOUGLAS W. EHRLICH
                                 ----------------------------------
                                 Douglas W. Ehrlich
                                 Chief Financial Officer

     Pursuant to the requirements of the Securities Act of 1933, this
Post-Effective Amendment has been signed on August 16, 2000 by the following
persons in the capacities indicated.

   /s/ GLORIA SAUNDERS        President, Chief Executive Officer
- ---------------------------     and Director
Gloria Saunders

                                      -4-
<PAGE>

   /s/ DOUGLAS W. EHRLICH     Chief Financial Officer
- ---------------------------
Douglas W. Ehrlich

   /s/ LEROY T. MAZUR         Director
- ---------------------------
Leroy T. Mazur
""",
        "Oak Brook, Illinois",
        "2000-08-16",
        [
            Person("Douglas W. Ehrlich", [CFO], "2000-08-16"),
            Person("Gloria Saunders", ["President", CEO, "Director"], "2000-08-16"),
            Person("Leroy T. Mazur", ["Director"], "2000-08-16"),
        ],
    ),
    "a majority of the directors, a table without titles": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the Borough of Manhattan, City and State of New York, on the 12th day of January, 1996.

HUDSON TERMINAL STORES, INC.

By  /s/ Miriam Glass
    Miriam Glass
    Executive Vice President

Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed by the following persons in the capacities and on the date indicated.

(1) Principal executive officer:

/s/ Leonard Fine
Leonard Fine                 Chairman of the Board           January 12, 1996

(2) Principal financial and accounting officer:

/s/ Miriam Glass
Miriam Glass                 Executive Vice President        January 12, 1996
""",
        "New York, New York",
        "1996-01-12",
        [
            Person(
                "Miriam Glass",
                ["Executive Vice President", "Principal financial and accounting officer"],
                "1996-01-12",
            ),
            Person(
                "Leonard Fine",
                ["Chairman of the Board", "Principal executive officer"],
                "1996-01-12",
            ),
        ],
    ),
    "names left of a column of brackets, one signs for all": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of
Wheeling, State of West Virginia, on March 4, 1998.

                                        OHIO VALLEY LAMP COMPANY

                                        By  Ansel P. Krug
                                            -------------
                                            Ansel P. Krug
                                            Treasurer

Pursuant to the requirements of the Securities Act of 1933, this Amendment has been signed by the
following persons in the capacities and on the date indicated.

Principal Executive Officer:        )
   Thea M. Lorch                    )
   President                        )
                                    )
Principal Financial Officer:        )     By  Ansel P. Krug
   Ansel P. Krug                    )         -------------
   Treasurer                        )         Ansel P. Krug
                                    )         for himself and as
Directors:                          )         attorney-in-fact
   Thea M. Lorch                    )
   Rufus Dietz                      )         March 4, 1998
""",
        "Wheeling, West Virginia",
        "1998-03-04",
        [
            Person("Ansel P. Krug", ["Treasurer", "Principal Financial Officer"], "1998-03-04"),
            Person(
                "Thea M. Lorch",
                ["President", "Principal Executive Officer", "Director"],
                "1998-03-04",
                by_attorney=True,
            ),
            Person("Rufus Dietz", ["Director"], "1998-03-04", by_attorney=True),
        ],
    ),
    "names left of a column of brackets, the date at right": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of
Wheeling, State of West Virginia, on March 4, 1998.

OHIO VALLEY LAMP COMPANY

By: /s/ Thea M. Lorch
    Thea M. Lorch
    President

Pursuant to the requirements of the Securities Act of 1933, this Amendment has been signed by the
following persons in the capacities and on the date indicated.

/s/ Thea M. Lorch        President and Director        )
Thea M. Lorch                                          )
                                                       )
/s/ Rufus Dietz          Director                      )   March 4, 1998
Rufus Dietz                                            )
                                                       )
/s/ Enid Sauer           Director                      )
Enid Sauer                                             )
""",
        "Wheeling, West Virginia",
        "1998-03-04",
        [
            Person("Thea M. Lorch", ["President", "Director"], "1998-03-04"),
            Person("Rufus Dietz", ["Director"], "1998-03-04"),
            Person("Enid Sauer", ["Director"], "1998-03-04"),
        ],
    ),
    "two companies side by side, the same person for both": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, each of the Registrants has duly caused
this Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City
of Wheeling, State of West Virginia, on March 4, 1998.

OHIO VALLEY LAMP COMPANY              OHIO VALLEY LAMP SALES LLC

By: /s/ Thea M. Lorch                 By: /s/ Thea M. Lorch
    -----------------                     -----------------
    Thea M. Lorch                         Thea M. Lorch
    President                             Manager

LAMP CAPITAL CORPORATION              LAMP LEASING CORPORATION

By: /s/ Rufus Dietz                   By: /s/ Rufus Dietz
    ---------------                       ---------------
    Rufus Dietz                           Rufus Dietz
    Secretary                             Vice President
""",
        "Wheeling, West Virginia",
        "1998-03-04",
        [Person("Thea M. Lorch", ["President"], "1998-03-04")],
        co_signers=["Thea M. Lorch", "Rufus Dietz", "Rufus Dietz"],
    ),
    "state abbreviated, Mexico, bars at the end of lines": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of El Paso, TX on May 25, 2018.

RIO BRAVO LOGISTICS, INC. |
By: | /s/ Consuelo Trevino |
| Consuelo Trevino |
| Chief Executive Officer and President |
Date: | May 25, 2018 |
""",
        "El Paso, Texas",
        "2018-05-25",
        [Person("Consuelo Trevino", [CEO, "President"], "2018-05-25")],
    ),
    "an attorney-in-fact signs for the registrant": Page(
        """
SIGNATURE

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in Zurich, Switzerland, on March 11, 2021.

ALPENROSE CAPITAL AG

By: /s/ Beat Zellweger
Name: Beat Zellweger
Title: Managing Director

By: /s/ Anneliese Hug
Name: Anneliese Hug
Title: Authorized Signatory
""",
        "Zurich, Switzerland",
        "2021-03-11",
        [
            Person("Beat Zellweger", ["Managing Director"], "2021-03-11"),
            Person("Anneliese Hug", ["Authorized Signatory"], "2021-03-11"),
        ],
    ),
    "two columns of directors, unsigned by hand": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the County of
Fairfield, State of Connecticut, on March 30, 1994.

                                       SAUGATUCK CHEMICALS, INC.

                                       By   MORTIMER HALE
                                         -------------------------
                                            Mortimer Hale
                                         Senior Vice President

Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed by the
following persons in the capacities indicated on March 30, 1994.

          *                                        *
- ------------------------------        ------------------------------
Theodore Lund                         Priscilla Gates
Chairman and Director                 Director

          *                                        *
- ------------------------------        ------------------------------
Arthur Sloan                          Wallace Crewe
Director                              Director

*By  MORTIMER HALE
    ----------------------
     Mortimer Hale
     Attorney-in-Fact
""",
        "Fairfield, Connecticut",
        "1994-03-30",
        [
            Person("Mortimer Hale", ["Senior Vice President"], "1994-03-30"),
            Person("Theodore Lund", ["Chairman", "Director"], "1994-03-30", True),
            Person("Priscilla Gates", ["Director"], "1994-03-30", True),
            Person("Arthur Sloan", ["Director"], "1994-03-30", True),
            Person("Wallace Crewe", ["Director"], "1994-03-30", True),
        ],
    ),
    "a trust with trustees, initials and short forms": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Trust has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Charlotte and State of North Carolina, on the 10th day of October, 2007.

PIEDMONT HEALTHCARE REALTY TRUST

By: /s/ Bill Tarleton
William R. Tarleton
President and Trustee

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Bill Tarleton\tPresident and Trustee\tOctober 10, 2007
William R. Tarleton
/s/ J. B. Moseley\tTrustee\tOctober 9, 2007
James B. Moseley
""",
        "Charlotte, North Carolina",
        "2007-10-10",
        [
            Person("William R. Tarleton", ["President", "Trustee"], "2007-10-10"),
            Person("James B. Moseley", ["Trustee"], "2007-10-09"),
        ],
    ),
    "for each principal a row of the attorney": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Hamilton, Bermuda, on June 14, 2010.

SARGASSO REINSURANCE HOLDINGS LTD.

By: /s/ Clive Outerbridge
Clive Outerbridge
Chief Financial Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
Desmond Frith\tChairman of the Board\tJune 14, 2010
By: /s/ Clive Outerbridge, Attorney-in-Fact
Marian Swan\tDirector\tJune 14, 2010
By: /s/ Clive Outerbridge, Attorney-in-Fact
/s/ Clive Outerbridge\tChief Financial Officer\tJune 14, 2010
Clive Outerbridge
""",
        "Hamilton, Bermuda",
        "2010-06-14",
        [
            Person("Clive Outerbridge", [CFO], "2010-06-14"),
            Person("Desmond Frith", ["Chairman of the Board"], "2010-06-14", True),
            Person("Marian Swan", ["Director"], "2010-06-14", True),
        ],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    assert_page(PAGES[name])
