"""Covers whose rows and blocks stand in unusual places: after counsel, beside the copies, cut."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

_HEAD = """As filed with the Securities and Exchange Commission on March 3, 2011
Registration No. 333-140777
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933
"""
_READ = {"form": "S-3", "amendment": 1, "filed": "2011-03-03",
         "numbers": {"333-140777": ("S-3", 1)}}  # fmt: skip

CASES = [
    Case(
        "agent left of the copies, no caption but that of the telephone",
        _HEAD + """OSTREY MILLING COMPANY
(Exact name of registrant as specified in its charter)
|MINNESOTA
|41-0999123
|(State of incorporation)
|(I.R.S. Employer Identification No.)
77 Elevator Street, Duluth, Minnesota 55802
(Address of principal executive offices)
|Greta B. Solvang
|Copy to:
|Vice President and Secretary
|Nils R. Aker
|Ostrey Milling Company
|Aker & Lindfors P.A.
|77 Elevator Street
|400 Nicollet Court
|Duluth, Minnesota 55802
|Minneapolis, Minnesota 55401
(218) 555-0177
(Telephone number, including area code, of agent for service)
""",
        registrants=[("OSTREY MILLING COMPANY", "Minnesota", "41-0999123",
                      "77 Elevator Street, Duluth, Minnesota 55802", None)],
        agent=("Greta B. Solvang", "Vice President and Secretary", "218-555-0177"),
        counsel=[("Nils R. Aker", "Aker & Lindfors P.A.")], **_READ,
    ),
    Case(
        "a row of captions that was cut before the address",
        _HEAD + """PELLUCID BOX CORPORATION
(Exact name of registrant as specified in its charter)
|
Delaware
|
|
2650
|
|
77-0888321
|
(State or other jurisdiction
|
|
(Primary Standard Industrial Classification
|
|
(I.R.S. Employer
9 Carton Way
Reno, Nevada 89501
(775) 555-0110
(Address, including zip code, and telephone number, including area code, of registrant's principal executive offices)
|
Dora H. Quist
|
|
Copies to:
|
General Counsel
|
|
Emil Strand, Esq.
|
Pellucid Box Corporation
|
|
Strand Hale LLP
|
9 Carton Way
|
|
1 Sierra Plaza
|
Reno, Nevada 89501
|
|
Reno, Nevada 89503
|
775-555-0110
|
|
775-555-0190
|
(Name and address, including zip code, and telephone number,
|
|
Approximate date of commencement of proposed sale to the public: Not applicable.
""",
        registrants=[("PELLUCID BOX CORPORATION", "Delaware", "77-0888321",
                      "9 Carton Way, Reno, Nevada 89501", "775-555-0110")],
        agent=("Dora H. Quist", "General Counsel", "775-555-0110"),
        counsel=[("Emil Strand", "Strand Hale LLP")], **_READ,
    ),
    Case(
        "the row of codes after counsel",
        _HEAD + """Brackwater Storage Trust, Inc.
(Exact name of registrant as specified in its governing instruments)
60 Quay Road
Mobile, Alabama 36602
(251) 555-0140
(Address, including zip code, and telephone number, including area code, of registrant's principal executive offices)
Ivor P. Lund
President
60 Quay Road
Mobile, Alabama 36602
(251) 555-0140
(Name, address, including zip code, and telephone number, including area code, of agent for service)
With copies to:
Ada M. Coe
Coe & Farrow LLP
3 Dauphin Square
Mobile, Alabama 36602
|
Maryland
|
|6798
|
|63-0777888
|
|(State or other jurisdiction
of incorporation)
|
|(Primary Standard Industrial
Classification Code Number)
|
|(I.R.S. Employer
Identification No.)
""",
        registrants=[("Brackwater Storage Trust, Inc.", "Maryland", "63-0777888",
                      "60 Quay Road, Mobile, Alabama 36602", "251-555-0140")],
        agent=("Ivor P. Lund", "President", "251-555-0140"),
        counsel=[("Ada M. Coe", "Coe & Farrow LLP")], **_READ,
    ),
    Case(
        "the city beside the street, over the caption of the zip code; the employer in the title",
        _HEAD + """
                     MARL INSURANCE GROUP
     (Exact name of registrant as specified in its charter)

     IOWA                                       42-0555666
(State or other jurisdiction of   (I.R.S. Employer Identification No.)
 incorporation or organization)

        12 Prairie Street,                      Ames, Iowa  50010
(Address of Principal Executive Offices)              (Zip Code)

                        PETER J. HOLM
   Secretary and General Counsel, Marl Insurance Group
           12 Prairie Street, Ames, Iowa  50010
             (Name and address of agent for service)

                         (515) 555-0187
(Telephone number, including area code of agent for service)
""",
        registrants=[("MARL INSURANCE GROUP", "Iowa", "42-0555666",
                      "12 Prairie Street, Ames, Iowa 50010", None)],
        agent=("PETER J. HOLM", "Secretary and General Counsel", "515-555-0187"), **_READ,
    ),
    Case(
        "lawyers abroad: a style of the bar, cities without a code",
        _HEAD + """Kowhai Dairy Limited
(Exact name of registrant as specified in its charter)
New Zealand
(State or other jurisdiction of incorporation or organization)
Copies to:

Hemi R. Parata
Totara Chambers
Wellington, New Zealand

Dalia Peretz, Adv.
Peretz, Amir & Co.
4 Herzl Lane, Haifa 33102
""",
        registrants=[("Kowhai Dairy Limited", "New Zealand", None, None, None)],
        counsel=[("Hemi R. Parata", "Totara Chambers"), ("Dalia Peretz", "Peretz, Amir & Co.")],
        **_READ,
    ),
    Case(
        "no line ends: lawyers told from firms by given names, two firms for two lawyers",
        " ".join(_HEAD.split()) + " Ledyard Kiln Corp. (Exact name of registrant as specified in its "
        "charter) 5 Brick Row Albany, New York 12207 (518) 555-0120 (Address, including zip code, and "
        "telephone number, including area code, of registrant's principal executive offices) Rhea M. "
        "Doyle President and Treasurer LEDYARD KILN CORP. 5 Brick Row Albany, New York 12207 (518) "
        "555-0121 (Name, address, including zip code, and telephone number, including area code, of "
        "agent for service) Copies to: Carmen L. Sotto William Tabor Oakes Hale LLP 12 State Street "
        "Albany, New York 12207 (518) 555-0130 Ola N. Berg, Esq. Ruth E. Ames, Esq. Berg & Lund LLC "
        "Ames Stroud, P.C. 40 Elm Street 7 Ash Street Troy, New York 12180 Troy, New York 12180 "
        "New York 14-0777123 (State or other jurisdiction of incorporation) (I.R.S. Employer "
        "Identification No.) Approximate date of commencement of proposed sale to the public: None.",
        registrants=[("Ledyard Kiln Corp.", "New York", "14-0777123",
                      "5 Brick Row Albany, New York 12207", "518-555-0120")],
        agent=("Rhea M. Doyle", "President and Treasurer", "518-555-0121"),
        counsel=[("Carmen L. Sotto", "Oakes Hale LLP"), ("William Tabor", "Oakes Hale LLP"),
                 ("Ola N. Berg", "Berg & Lund LLC"), ("Ruth E. Ames", "Ames Stroud, P.C.")],
        **_READ,
    ),
    Case(
        "a company as agent over two lines; a lawyer's city in a special region",
        _HEAD + """Lantau Ferry Holdings Limited
(Exact name of registrant as specified in its charter)
Cayman Islands
(State or other jurisdiction of incorporation or organization)
HARBOR STATE TRUST
COMPANY OF AMERICA
60 Beaver Street
New York, New York 10005
(212) 555-0150
(Name, address, including zip code, and telephone number, including area code, of agent for service)
Copies to:
Paul W. Bolton, Esq.
Rhodes & Grey LLP
8 Harbour Place, Central
Hong Kong S.A.R.
""",
        registrants=[("Lantau Ferry Holdings Limited", "Cayman Islands", None, None, None)],
        agent=("HARBOR STATE TRUST COMPANY OF AMERICA", None, "212-555-0150"),
        counsel=[("Paul W. Bolton", "Rhodes & Grey LLP")], **_READ,
    ),
    Case(
        "an agent who practises through a corporation of his own",
        _HEAD + """Sidney Falls Bancorp
(Exact name of registrant as specified in its charter)
Jeffrey M. Wertz, P.C.
Craig N. Scherer, Esq.
Silver & Tafft, L.L.P.
1100 New Avenue, NW
Washington, DC 20005
(202) 555-0141
(Name, address and telephone number of agent for service)
""",
        registrants=[("Sidney Falls Bancorp", None, None, None, None)],
        agent=("Jeffrey M. Wertz", None, "202-555-0141"), **_READ,
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()
