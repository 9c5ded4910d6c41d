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
