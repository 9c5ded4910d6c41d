"""Further covers, each for a layout that a reading of others did not foresee."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

CASES = [
    Case(
        "agent-before-the-rows-of-its-block",
        """As filed with the Securities and Exchange Commission on December 21, 2007.
Registration No. 333-24998
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
Post-Effective Amendment No. 1
To
Form S-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
ARCHWAY-SMALL OPERATING TRUST
(Exact name of registrant as specified in its charter)
Maryland\t6798\t90-0999860
(State or other jurisdiction of incorporation or organization)\t(Primary Standard Industrial Classification Code Number)\t(I.R.S. Employer Identification No.)
Caroline Browne
Executive Vice President and General Counsel
Archway-Small Operating Trust\tArchway-Small Operating Trust
9200 East Vista Circle, Suite 400\t9200 East Vista Circle, Suite 400
Eaglewood, Colorado 80112\tEaglewood, Colorado 80112
(303) 555-5959\t(303) 555-5960
(Address, including zip code, and telephone number, including area code, of registrant’s principal executive offices)\t(Name, address, including zip code, and telephone number, including area code, of agent for service)
""",
        form="S-3", amendment=1, filed="2007-12-21", numbers={"333-24998": ("S-3", 1)},
        registrants=[("ARCHWAY-SMALL OPERATING TRUST", "Maryland", "90-0999860",
                      "9200 East Vista Circle, Suite 400, Eaglewood, Colorado 80112", "303-555-5959")],
        agent=("Caroline Browne", "Executive Vice President and General Counsel", "303-555-5960"),
    ),
    Case(
        "street-between-the-columns-and-copies-over-the-right-one",
        """<PAGE> 1
     As Filed With the Securities and Exchange Commission on May 16, 1995
                                                     Registration No. 33-50997
                      SECURITIES AND EXCHANGE COMMISSION
                            Washington, D. C. 20549

                                AMENDMENT NO. 1
                                (Post Effective)
                                  ON FORM S-8
                                  TO FORM S-4
                            Registration Statement
                                     Under
                          The Securities Act of 1933
                          --------------------------
                        WABASH BANCORPORATION INC.
            (Exact name of registrant as specified in its charter)
           MISSOURI                                        43-0999744
(State or other jurisdiction of                         (I.R.S. Employer
incorporation or organization)    P.O. Box 527        Identification No.)
                        St. Louis, Missouri  63166-0527
                   (Address of Principal Executive Offices)

                          UNION POSTAL BANCORP, INC.
                            1991 STOCK OPTION PLAN
                           (Full title of the plans)

                                       Copies to:
Merritt G. Norden                      Stephen M. Ehle,  Esq.
Chief Executive Officer                Kenneth B. Tabor, Esq.
Wabash Bancorporation Inc.             Elliott, Mats, Tierney & Herrick L.L.P.
P.O. Box 527                           734 Ninth Street, N.W.
St. Louis, Missouri 63166              Washington, D.C.
(314) 555-0270                         (202) 555-0300
- --------------------------------------------------------------------------
 (Name, address and telephone number of agent for service)
""",
        form="S-4", amendment=1, filed="1995-05-16", numbers={"33-50997": ("S-4", 1)},
        plans=["UNION POSTAL BANCORP, INC. 1991 STOCK OPTION PLAN"],
        registrants=[("WABASH BANCORPORATION INC.", "Missouri", "43-0999744",
                      "P.O. Box 527, St. Louis, Missouri 63166-0527", None)],
        agent=("Merritt G. Norden", "Chief Executive Officer", "314-555-0270"),
        counsel=[("Stephen M. Ehle", "Elliott, Mats, Tierney & Herrick L.L.P."),
                 ("Kenneth B. Tabor", "Elliott, Mats, Tierney & Herrick L.L.P.")],
    ),
    Case(
        "one-line-with-guarantors-and-two-lawyers",
        "As filed with the Securities and Exchange Commission on March 9, 2011 Registration No. 333-155997 "
        "SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549 POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3 "
        "REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933 OZARK LIME COMPANY (Exact name of registrant as "
        "specified in its charter) Arkansas 71-0999001 (State or other jurisdiction of incorporation or "
        "organization) (I.R.S. Employer Identification No.) 10 Kiln Road Batesville, Arkansas 72501 (870) 555-0100 "
        "(Address, including zip code, and telephone number, including area code, of registrant's principal "
        "executive offices) Dolores K. Finch, Esq. General Counsel and Secretary Ozark Lime Company 10 Kiln Road "
        "Batesville, Arkansas 72501 (870) 555-0101 (Name, address, including zip code, and telephone number, "
        "including area code, of agent for service) Copies to: Peter L. Marsh Joan R. Tully Quarrier & Sands LLP "
        "400 Capitol Avenue Little Rock, Arkansas 72201 (501) 555-0102 Exact name of additional registrant State "
        "or other jurisdiction of incorporation I.R.S. Employer Identification Number Ozark Aggregates, LLC "
        "Delaware 71-0999002 White River Barge Company Missouri 43-0999003 EXPLANATORY NOTE This amendment",
        form="S-3", amendment=1, filed="2011-03-09", numbers={"333-155997": ("S-3", 1)},
        registrants=[("OZARK LIME COMPANY", "Arkansas", "71-0999001",
                      "10 Kiln Road Batesville, Arkansas 72501", "870-555-0100"),
                     ("Ozark Aggregates, LLC", "Delaware", "71-0999002", None, None),
                     ("White River Barge Company", "Missouri", "43-0999003", None, None)],
        agent=("Dolores K. Finch", "General Counsel and Secretary", "870-555-0101"),
        counsel=[("Peter L. Marsh", "Quarrier & Sands LLP"), ("Joan R. Tully", "Quarrier & Sands LLP")],
    ),
    Case(
        "captions-in-a-column-of-their-own",
        """As filed with the Securities and Exchange Commission on April 2, 1999
Registration No. 33-27997
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. ONE TO FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

                        ERIE SQUARE BANCSHARES, INC.
             (Exact name of Registrant as specified in its charter)

          NEW YORK                                         16-0999409
(State of incorporation)                    (I.R.S. Employer Identification No.)

                   255 GOOSE STREET, BUFFALO, NEW YORK 14204
                                 (716) 555-0102
              (Address and telephone number of Registrant's principal
                               executive offices)

          1988 STOCK OPTION PLAN OF ERIE SQUARE BANCSHARES, INC.
           1992 STOCK OPTION PLAN FOR OFFICERS OF SUBSIDIARY BANKS
                           (Full titles of the plans)

  Name, address and
  telephone number of
  agent for service:      ROBERT G. PASTOR, CASHIER AND SECRETARY
                          ERIE SQUARE BANCSHARES, INC.
                          255 GOOSE STREET
                          BUFFALO, NEW YORK 14204
                          (716) 555-0106

  Please send copies to:  SHEILA D. CARROW, ESQ.
                          CARROW & BLITHE
                          ONE CANAL SQUARE
                          BUFFALO, NEW YORK 14202
""",
        form="S-8", amendment=1, filed="1999-04-02", numbers={"33-27997": ("S-8", 1)},
        plans=["1988 STOCK OPTION PLAN OF ERIE SQUARE BANCSHARES, INC.",
               "1992 STOCK OPTION PLAN FOR OFFICERS OF SUBSIDIARY BANKS"],
        registrants=[("ERIE SQUARE BANCSHARES, INC.", "New York", "16-0999409",
                      "255 GOOSE STREET, BUFFALO, NEW YORK 14204", "716-555-0102")],
        agent=("ROBERT G. PASTOR", "CASHIER AND SECRETARY", "716-555-0106"),
        counsel=[("SHEILA D. CARROW", "CARROW & BLITHE")],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()


TABLE = """
As filed with the Securities and Exchange Commission on July 6, 2006
                                                     Registration No. 333-131999
                         POST-EFFECTIVE AMENDMENT NO. 1
                                       TO
                                    FORM S-4
                             REGISTRATION STATEMENT

                             TARN GAMING CORP.
             (Exact name of registrant as specified in its charter)

         DELAWARE                       7990                     72-1999038
(State or other jurisdiction of  (Primary Standard            (I.R.S. Employer
incorporation or organization)   Industrial Classification  Identification No.)
                                 Code Number)

                            12 QUAY ROAD, SUITE 3
                           SHREVEPORT, LOUISIANA 71101
                                 (318) 555-0100
   (Address, including zip code, and telephone number, including area code, of
                    registrant's principal executive offices)

                                   COPIES TO:
                              ADA V. DELACROIX
                                HUGH L. PIKE
                           DELACROIX PIKE LUND, L.L.P.
                                333 ELM STREET
                        SHREVEPORT, LOUISIANA 71101

                         TABLE OF ADDITIONAL REGISTRANTS

<TABLE>
<CAPTION>
                                   STATE OF            I.R.S. EMPLOYER
EXACT NAME OF REGISTRANT AS        INCORPORATION OR    IDENTIFICATION
SPECIFIED IN ITS CHARTER (1)       ORGANIZATION        NUMBER
- ---------------------------      ----------------    ---------------
<S>                                <C>                 <C>
TGC Hotel, Inc.                    Louisiana           72-1999040
Tarn Riverboat, LLC                Mississippi         64-0999714
</TABLE>

"""
NOTES = [
    "(1) The address and telephone number of each additional registrant's principal\n"
    "    executive offices are 5 N. Levee Road, Suite 300, St. Louis, Missouri 63101,\n    (318) 555-0177.\n",
    "* The principal executive offices of each additional registrant are located at 5\n"
    "  N. Levee Road, Suite 300, St. Louis, Missouri 63101, telephone (318) 555-0177.\n",
    "Each additional registrant has its principal executive offices at 5 N. Levee Road,\n"
    "Suite 300, St. Louis, Missouri 63101; its telephone number is (318) 555-0177.\n",
]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_gives_the_listed_registrants_their_address(note: str) -> None:
    read = cover_of(Case("notes", TABLE + note))
    assert [values[0] for values in read["registrants"]] == [
        "TARN GAMING CORP.", "TGC Hotel, Inc.", "Tarn Riverboat, LLC",
    ]  # fmt: skip
    for values in read["registrants"][1:]:
        assert values[3].startswith("5 N. Levee Road, Suite 300, St. Louis, Missouri 63101")
        assert values[4] == "318-555-0177"
    firm = "DELACROIX PIKE LUND, L.L.P."
    assert read["counsel"] == [("ADA V. DELACROIX", firm), ("HUGH L. PIKE", firm)]


def test_a_note_that_points_to_another_address_gives_none() -> None:
    note = (
        "(1) The address of each additional registrant is the same as that of Tarn Gaming Corp.\n"
    )
    read = cover_of(Case("notes", TABLE + note))
    assert [values[3] for values in read["registrants"][1:]] == [None, None]


@pytest.mark.parametrize("code", ["", "(404) 555-0180 ", "Telephone: (404) 555-0180 "])
def test_codes_follow_the_copies_on_one_line(code: str) -> None:
    read = cover_of(
        Case(
            "one line",
            "As filed with the Securities and Exchange Commission on August 4, 2011 Registration No. "
            "333-153999 POST-EFFECTIVE AMENDMENT NO. 9 TO FORM S-11 TARN HEALTHCARE TRUST, INC. (Exact Name "
            "of Registrant as Specified in Its Governing Instruments) 12 Quay Road, Houston, Texas 77027 "
            "(713) 555-0100 (Address, Including Zip Code, and Telephone Number, Including Area Code, of "
            "Registrant's Principal Executive Offices) Ada N. Poe Liquidation Officer 12 Quay Road, Houston, "
            "Texas 77027 (713) 555-0100 (Name, Address, Including Zip Code, and Telephone Number, Including "
            "Area Code, of Agent for Service) Copies to: Ruth S. Lund Ortega Lund LLP 3350 Elm Street Atlanta, "
            f"Georgia 30305 {code}North Carolina (State or other Jurisdiction of Incorporation) 26-3999140 "
            "(I.R.S. Employer Identification No.) Approximate date of commencement of proposed sale to public: "
            "not applicable.",
        )
    )
    assert read["registrants"][0][1:3] == ("North Carolina", "26-3999140")
    assert read["counsel"] == [("Ruth S. Lund", "Ortega Lund LLP")]
    assert read["agent"] == ("Ada N. Poe", "Liquidation Officer", "713-555-0100")
