"""Signature pages of several parties, of foreign registrants, and with lines left blank."""

from __future__ import annotations

import pytest
from test_signatures import Page, Person, assert_page

CEO = "Chief Executive Officer"
CFO = "Chief Financial Officer"

PAGES = {
    "a co-registrant for which the amendment has been signed below": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, as amended, each registrant has duly caused this Post-Effective Amendment No. 2 to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Tulsa, State of Oklahoma, on May 6, 2009.

TARROW CHEMICAL PARTNERS INC.
By: /s/ Nadia Ferreira-Holm
Nadia Ferreira-Holm
Senior Vice President

Pursuant to the requirements of the Securities Act of 1933, as amended, this Post-Effective Amendment No. 2 has been signed by the following persons in the capacities indicated on May 6, 2009.

/s/ Curtis B. Hallgren\tVice President and Controller
Curtis B. Hallgren\t(Principal Accounting Officer)
/s/ Ivo Lantz\tDirector
Ivo Lantz

Pursuant to the requirements of the Securities Act of 1933, as amended, this Post-Effective Amendment No. 2 has been signed below on behalf of the co-registrant in the City of Tulsa, State of Oklahoma, on May 6, 2009.

TARROW AMERICA INC.
By: /s/ Curtis B. Hallgren
Curtis B. Hallgren
President and Treasurer
""",
        "Tulsa, Oklahoma",
        "2009-05-06",
        [
            Person("Nadia Ferreira-Holm", ["Senior Vice President"], "2009-05-06"),
            Person(
                "Curtis B. Hallgren",
                ["Vice President", "Controller", "Principal Accounting Officer"],
                "2009-05-06",
            ),
            Person("Ivo Lantz", ["Director"], "2009-05-06"),
        ],
        co_signers=["Curtis B. Hallgren"],
    ),
    "LLC signed by its sole member's officer": Page(
        """
SIGNATURE

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment No. 1 to the Registration Statements to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Plano, State of Texas, on February 3, 2015.

CEDARVALE MIDSTREAM, LLC
(as successor by merger to Cedarvale Midstream Corp.)

By:\tBrazos Crossing Holdings, Inc., its sole member

By:\t/s/ Rosalind T. Okafor
Name:\tRosalind T. Okafor
Title:\tVice President and Assistant Secretary

Note: No other person is required to sign this Post-Effective Amendment No. 1 in reliance upon Rule 478 under the Securities Act of 1933.
""",
        "Plano, Texas",
        "2015-02-03",
        [Person("Rosalind T. Okafor", ["Vice President", "Assistant Secretary"], "2015-02-03")],
        rule_478=True,
    ),
    "co-registrants with pages of their own": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, as amended, Tarrow Packaging Corporation has duly caused this Post-Effective Amendment No. 2 to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Neenah, State of Wisconsin, on the 4th day of October, 2012.

TARROW PACKAGING CORPORATION
By:\t/s/ Curtis B. Hallgren
\tCurtis B. Hallgren
\tExecutive Vice President and Chief Financial Officer

Pursuant to the requirements of the Securities Act of 1933, as amended, this Post-Effective Amendment No. 2 has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Nadia Ferreira-Holm\tPresident, Chief Executive Officer and Director\tOctober 4, 2012
Nadia Ferreira-Holm\t(Principal Executive Officer)
/s/ Curtis B. Hallgren\tExecutive Vice President and Chief Financial Officer\tOctober 4, 2012
Curtis B. Hallgren\t(Principal Financial Officer)
/s/ Ivo Lantz\tDirector\tOctober 2, 2012
Ivo Lantz

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, as amended, the registrant has duly caused this Post-Effective Amendment No. 2 to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Appleton, State of Wisconsin, on the 5th day of October, 2012.

TARROW FILMS, INC.
TARROW CARTONS, LLC
By:\t/s/ Bettina Schultze
\tBettina Schultze
\tTreasurer

Pursuant to the requirements of the Securities Act of 1933, as amended, this Post-Effective Amendment No. 2 has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Gordon Maki\tPresident and Director\tOctober 5, 2012
Gordon Maki
/s/ Bettina Schultze\tTreasurer\tOctober 5, 2012
Bettina Schultze
""",
        "Neenah, Wisconsin",
        "2012-10-04",
        [
            Person(
                "Curtis B. Hallgren",
                ["Executive Vice President", CFO, "Principal Financial Officer"],
                "2012-10-04",
            ),
            Person(
                "Nadia Ferreira-Holm",
                ["President", CEO, "Director", "Principal Executive Officer"],
                "2012-10-04",
            ),
            Person("Ivo Lantz", ["Director"], "2012-10-02"),
        ],
        co_signers=["Bettina Schultze", "Gordon Maki"],
    ),
    "a plan's page after the registrant's, plain text": Page(
        """
                                   SIGNATURES

      THE REGISTRANT. Pursuant to the requirements of the Securities Act of
1933, the registrant certifies that it has reasonable grounds to believe that it
meets all of the requirements for filing on Form S-8 and has duly caused this
Post-Effective Amendment No. 3 to be signed on its behalf by the undersigned,
thereunto duly authorized, in the City of Muskegon, State of Michigan, on
January 9, 1998.

                                    LAKESHORE CASTINGS CORP.

                                    By: /s/ Delbert W. Stroop
                                        ---------------------
                                        Delbert W. Stroop
                                        Chairman of the Board and
                                        Chief Executive Officer

      THE PLAN. Pursuant to the requirements of the Securities Act of 1933, the
trustees of the Lakeshore Castings Savings Plan have duly caused this
Post-Effective Amendment No. 3 to be signed on its behalf by the undersigned,
thereunto duly authorized, in the City of Grand Rapids, State of Michigan, on
January 12, 1998.

                                    LAKESHORE CASTINGS SAVINGS PLAN

                                    By: /s/ Phyllis R. Vandermolen
                                        --------------------------
                                        Phyllis R. Vandermolen
                                        Trustee
""",
        "Muskegon, Michigan",
        "1998-01-09",
        [Person("Delbert W. Stroop", ["Chairman of the Board", CEO], "1998-01-09")],
        co_signers=["Phyllis R. Vandermolen"],
    ),
    "Form F-3 with foreign titles and the authorised representative": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant certifies that it has reasonable grounds to believe that it meets all of the requirements for filing on Form F-3 and has duly caused this Post-Effective Amendment No. 1 to be signed on its behalf by the undersigned, thereunto duly authorized, in the city of Monterrey, Mexico, on September 21, 2011.

GRUPO VIDRIERA DEL NORTE, S.A.B. DE C.V.

By:\t/s/ Rodrigo Garza Elizondo
Name:\tRodrigo Garza Elizondo
Title:\tDirector General

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment No. 1 has been signed by the following persons in the capacities indicated on September 21, 2011.

Name\tTitle
/s/ Rodrigo Garza Elizondo Rodrigo Garza Elizondo\tDirector General (principal executive officer)
/s/ Lucía Treviño Sada Lucía Treviño Sada\tDirectora de Finanzas (principal financial officer and principal accounting officer)
/s/ Hernán Zambrano Ruiz Hernán Zambrano Ruiz\tPresidente del Consejo
/s/ Esteban Villarreal Páez Esteban Villarreal Páez\tConsejero
/s/ Ana Sofía Lozano Ana Sofía Lozano\tConsejero Independiente
Mauricio Sepúlveda Cantú\tConsejero

SIGNATURE OF AUTHORIZED REPRESENTATIVE OF THE REGISTRANT

Pursuant to the Securities Act of 1933, the undersigned, the duly authorized representative in the United States of Grupo Vidriera del Norte, S.A.B. de C.V., has signed this Post-Effective Amendment No. 1 in the City of Newark, State of Delaware, on September 22, 2011.

PULHAM & ASSOCIATES

By:\t/s/ Donald J. Pulham
Name:\tDonald J. Pulham
Title:\tManaging Director
""",
        "Monterrey, Mexico",
        "2011-09-21",
        [
            Person(
                "Rodrigo Garza Elizondo",
                ["Director General", "principal executive officer"],
                "2011-09-21",
            ),
            Person(
                "Lucía Treviño Sada",
                [
                    "Directora de Finanzas",
                    "principal financial officer and principal accounting officer",
                ],
                "2011-09-21",
            ),
            Person("Hernán Zambrano Ruiz", ["Presidente del Consejo"], "2011-09-21"),
            Person("Esteban Villarreal Páez", ["Consejero"], "2011-09-21"),
            Person("Ana Sofía Lozano", ["Consejero Independiente"], "2011-09-21"),
            Person(
                "Donald J. Pulham",
                ["Managing Director"],
                "2011-09-22",
            ),
        ],
    ),
    "titles in a language that no table knows": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in Tallinn, Estonia, on November 3, 2014.

BALTRAUD SHIPPING AS

By:\t/s/ Marek Põldmaa
Name:\tMarek Põldmaa
Title:\tJuhatuse Esimees

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Marek Põldmaa\tJuhatuse Esimees\tNovember 3, 2014
Marek Põldmaa
/s/ Triin Laane\tFinantsjuht (principal financial officer)\tNovember 3, 2014
Triin Laane
/s/ Jaan Kuusik\tNõukogu Liige\tNovember 1, 2014
Jaan Kuusik
""",
        "Tallinn, Estonia",
        "2014-11-03",
        [
            Person("Marek Põldmaa", ["Juhatuse Esimees"], "2014-11-03"),
            Person("Triin Laane", ["Finantsjuht", "principal financial officer"], "2014-11-03"),
            Person("Jaan Kuusik", ["Nõukogu Liige"], "2014-11-01"),
        ],
    ),
    "a Catholic hospital's board under an attorney's legend": Page(
        """
                                   SIGNATURES

     Pursuant to the requirements of the Securities Act of 1933, the registrant
has duly caused this Post-Effective Amendment to be signed on its behalf by the
undersigned, thereunto duly authorized, in the City of Dubuque, State of Iowa,
on June 11, 1999.

                                  MERCYVALE CARE SERVICES, INC.

                                  By /s/ Leonard F. Hruska
                                     -----------------------------
                                     Leonard F. Hruska, President

     Pursuant to the requirements of the Securities Act of 1933, this
Post-Effective Amendment has been signed by the following persons in the
capacities and on the dates indicated.

         Signature                     Title                     Date
         ---------                     -----                     ----

/s/ Leonard F. Hruska          President and Director        June 11, 1999
- ---------------------------
Leonard F. Hruska

Sr. Mary Agnes Kettler, R.S.M.*      Director                June 11, 1999

Rev. Thomas J. Boyle, S.J.*          Director                June 11, 1999

Hon. Walter Grimm*                   Director                June 11, 1999

Paul E. Sandoval, M.D.*              Director                June 11, 1999

- ---------------------------        Director                         , 1999
Msgr. Carl Weinand

*By /s/ Leonard F. Hruska
    ------------------------
    Leonard F. Hruska
    Attorney-in-Fact
""",
        "Dubuque, Iowa",
        "1999-06-11",
        [
            Person("Leonard F. Hruska", ["President", "Director"], "1999-06-11"),
            Person("Sr. Mary Agnes Kettler, R.S.M.", ["Director"], "1999-06-11", True),
            Person("Rev. Thomas J. Boyle, S.J.", ["Director"], "1999-06-11", True),
            Person("Walter Grimm", ["Director"], "1999-06-11", True),
            Person("Paul E. Sandoval", ["Director"], "1999-06-11", True),
        ],
    ),
    "conformed by (signed), one line of underscores": Page(
        """
                                SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has
duly caused this Post-Effective Amendment No. 2 to the Registration Statement to
be signed on its behalf by the undersigned, thereunto duly authorized, in the
City of Halifax, Province of Nova Scotia, Canada, on August 14, 1996.

                             FUNDY ATLANTIC FISHERIES LIMITED

                             By: (signed) Angus R. MacLellan
                                 President and Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective
Amendment No. 2 has been signed below by the following persons in the capacities
indicated on August 14, 1996.

Signature                               Title

(signed) Angus R. MacLellan             President, Chief Executive Officer
                                        and Director

(signed) Flora E. Dunbar                Vice President, Finance
                                        (principal financial and
                                        accounting officer)

______________________________          Director
J. Russell Comeau

(signed) Lord Invermoy                  Director

(signed) Pierre Haché, Q.C.             Director
""",
        "Halifax, Nova Scotia, Canada",
        "1996-08-14",
        [
            Person("Angus R. MacLellan", ["President", CEO, "Director"], "1996-08-14"),
            Person(
                "Flora E. Dunbar",
                ["Vice President, Finance", "principal financial and accounting officer"],
                "1996-08-14",
            ),
            Person("Lord Invermoy", ["Director"], "1996-08-14"),
            Person("Pierre Haché, Q.C.", ["Director"], "1996-08-14"),
        ],
    ),
    "typed names only, nobody carries a mark": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Macon, State of Georgia, on July 7, 1995.

OCMULGEE TEXTILES, INC.

By: Harlan P. Tift
    Harlan P. Tift
    President

Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed by the following persons in the capacities and on the dates indicated.

Harlan P. Tift          President and Director        July 7, 1995

Corinne B. Wimberly     Treasurer                     July 7, 1995

Otis Lamar Peavy        Director                      July 6, 1995
""",
        "Macon, Georgia",
        "1995-07-07",
        [
            Person("Harlan P. Tift", ["President", "Director"], "1995-07-07"),
            Person("Corinne B. Wimberly", ["Treasurer"], "1995-07-07"),
            Person("Otis Lamar Peavy", ["Director"], "1995-07-06"),
        ],
    ),
    "the date only in the block, its year in the next row of the table": Page(
        """
                                 SIGNATURES

     Pursuant to the requirements of the Securities Act of 1933, the registrant
has duly caused this Post-Effective Amendment to be signed on its behalf by the
undersigned, thereunto duly authorized.

                                      KANAWHA GAS & ELECTRIC COMPANY

Dated: March 29, 1996                 By  /s/ Roscoe T. Alderson
                                          --------------------------
                                          Roscoe T. Alderson
                                          Vice President and Controller

     Pursuant to the requirements of the Securities Act of 1933, this
Post-Effective Amendment has been signed by the following persons in the
capacities and on the date indicated.

     Signature                   Title                            Date

/s/ Winifred O. Summers     President, Chief Executive     )
- -------------------------  Officer and Director           )
Winifred O. Summers         (Principal Executive           )
                            Officer)                       )
                                                           )  March 29,
/s/ Roscoe T. Alderson      Vice President and Controller  )  1996
- -------------------------  (Principal Financial and       )
Roscoe T. Alderson          Accounting Officer)            )
                                                           )
/s/ Clyde W. Harless        Director                       )
- -------------------------                                 )
Clyde W. Harless                                           )
""",
        None,
        "1996-03-29",
        [
            Person(
                "Roscoe T. Alderson",
                ["Vice President", "Controller", "Principal Financial and Accounting Officer"],
                "1996-03-29",
            ),
            Person(
                "Winifred O. Summers",
                ["President", CEO, "Director", "Principal Executive Officer"],
                "1996-03-29",
            ),
            Person("Clyde W. Harless", ["Director"], "1996-03-29"),
        ],
    ),
    "a cell per line, capacities broken over cells": Page(
        """
SIGNATURES
Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this Post-Effective Amendment No. 1 to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Omaha, State of Nebraska, on April 30, 2013.
|
|PLATTE VALLEY FOODS, INC.
|By:
|/s/ Yolanda Breck
|
|Yolanda Breck
|
|President (principal
|
|executive officer)
|
Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment No. 1 has been signed by the following persons in the capacities and on the dates indicated.
|Signature
|
|Title
|
|Date
|/s/ Yolanda Breck
|
|President and Director (principal
|
|April 30, 2013
|Yolanda Breck
|
|executive officer)
|
|
|/s/ Kermit Aasen
|
|Treasurer (principal financial and
|
|April 29, 2013
|Kermit Aasen
|
|accounting officer)
|
|
|
|
|Director
|
|
|Dr. Opal Rasmussen
|
|
|
|
""",
        "Omaha, Nebraska",
        "2013-04-30",
        [
            Person(
                "Yolanda Breck",
                ["President", "principal executive officer", "Director"],
                "2013-04-30",
            ),
            Person(
                "Kermit Aasen",
                ["Treasurer", "principal financial and accounting officer"],
                "2013-04-29",
            ),
        ],
    ),
    "a REIT's trustees and a limited partnership signed by its general partner": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, each of the Registrants certifies that it has reasonable grounds to believe that it meets all of the requirements for filing on Form S-3 and has duly caused this Post-Effective Amendment No. 1 to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of Bethesda, State of Maryland, on December 1, 2009.

SENECA CREEK PROPERTIES TRUST

By: /s/ Walter Quarles
Name: Walter Quarles
Title: President and Chief Executive Officer

SENECA CREEK PROPERTIES, L.P.

By: Seneca Creek Properties Trust, its general partner

By: /s/ Walter Quarles
Name: Walter Quarles
Title: President and Chief Executive Officer

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment No. 1 has been signed by the following persons in the capacities indicated with respect to Seneca Creek Properties Trust on December 1, 2009.

Signature\tTitle
/s/ Walter Quarles\tPresident, Chief Executive Officer and Trustee
Walter Quarles\t(Principal Executive Officer)
/s/ Imogen Farr\tSenior Vice President and Chief Financial Officer
Imogen Farr\t(Principal Financial Officer and Principal Accounting Officer)
*\tChairman of the Board of Trustees
Adm. Julian Pettibone, USN (Ret.)
*\tTrustee
Naomi Weisz, Ph.D.
\tTrustee
Everett Loomis
*By:\t/s/ Walter Quarles
\tWalter Quarles, attorney-in-fact
""",
        "Bethesda, Maryland",
        "2009-12-01",
        [
            Person(
                "Walter Quarles",
                ["President", CEO, "Trustee", "Principal Executive Officer"],
                "2009-12-01",
            ),
            Person(
                "Imogen Farr",
                [
                    "Senior Vice President",
                    CFO,
                    "Principal Financial Officer and Principal Accounting Officer",
                ],
                "2009-12-01",
            ),
            Person(
                "Adm. Julian Pettibone, USN (Ret.)",
                ["Chairman of the Board of Trustees"],
                "2009-12-01",
                True,
            ),
            Person("Naomi Weisz", ["Trustee"], "2009-12-01", True),
        ],
        co_signers=["Walter Quarles"],
    ),
    "German boards, Geschäftsführer and Vorstand": Page(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this Post-Effective Amendment No. 1 on Form F-6 to be signed on its behalf by the undersigned, thereunto duly authorized, in Esslingen, Germany, on 7 March 2017.

NECKARWERK ANTRIEBE AG

By: /s/ Dr.-Ing. Wolfram Seitz
Name: Dr.-Ing. Wolfram Seitz
Title: Vorstandsvorsitzender

By: /s/ Anneliese Kolb
Name: Anneliese Kolb
Title: Finanzvorstand

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment No. 1 has been signed by the following persons in the capacities and on the dates indicated.

Signature\tTitle\tDate
/s/ Dr.-Ing. Wolfram Seitz\tVorstandsvorsitzender (principal executive officer)\t7 March 2017
/s/ Anneliese Kolb\tFinanzvorstand (principal financial and accounting officer)\t7 March 2017
/s/ Prof. Dr. Hedwig Brandl\tMitglied des Vorstands\t6 March 2017
Jürgen Thoma\tMitglied des Vorstands\t
/s/ Gregory Plante\tAuthorized Representative in the United States\t7 March 2017
Gregory Plante
""",
        "Esslingen, Germany",
        "2017-03-07",
        [
            Person(
                "Dr.-Ing. Wolfram Seitz",
                ["Vorstandsvorsitzender", "principal executive officer"],
                "2017-03-07",
            ),
            Person(
                "Anneliese Kolb",
                ["Finanzvorstand", "principal financial and accounting officer"],
                "2017-03-07",
            ),
            Person("Hedwig Brandl", ["Mitglied des Vorstands"], "2017-03-06"),
            Person(
                "Gregory Plante",
                ["Authorized Representative in the United States"],
                "2017-03-07",
            ),
        ],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    assert_page(PAGES[name])
