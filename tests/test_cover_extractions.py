"""Covers as text extractions of HTML print them: cells between bars, lines cut after a word."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

import assistant

_HEAD = """Registration No. 333-{number}
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 2
TO
FORM {form}
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933
{name}
(Exact name of registrant as specified in its charter)
"""


def _head(number: str, form: str, name: str) -> str:
    return _HEAD.format(number=number, form=form, name=name)


CASES = [
    Case(
        "lines-cut-after-their-first-word",
        """Registration
No. 333-91822
UNITED
STATES
SECURITIES
AND EXCHANGE COMMISSION
Washington,
D.C. 20549
POST-EFFECTIVE
AMENDMENT NO. 2
TO
FORM S-3
REGISTRATION
STATEMENT
UNDER
THE
SECURITIES ACT OF 1933
LANTERN
HILL OPTICS, INC.
(Exact
name of registrant as specified in its charter)
|
Delaware
(State
or other jurisdiction
of
incorporation or organization)
|
3827
(Primary
Standard Industrial
Classification
Code Number)
|
04-9981804
(I.R.S.
employer
identification
number)
One
Orchard Center
Suite
504
Medway,
Massachusetts 02053
(508)
555-0116
(Address
and telephone number of principal executive offices)
Harriet
S. Palfrey
President
and Chief Executive Officer
Lantern
Hill Optics, Inc.
One
Orchard Center, Suite 504
Medway,
Massachusetts 02053
(508)
555-0116
(Name,
address and telephone number of agent for service)
Copies
to:
Peter
Borke, Esq.
Folsom
Hurd LLP
155
Seaport Boulevard
Boston,
Massachusetts 02110
""",
        form="S-3", amendment=2, numbers={"333-91822": ("S-3", 2)},
        registrants=[("LANTERN HILL OPTICS, INC.", "Delaware", "04-9981804",
                      "One Orchard Center, Suite 504, Medway, Massachusetts 02053", "508-555-0116")],
        agent=("Harriet S. Palfrey", "President and Chief Executive Officer", "508-555-0116"),
        counsel=[("Peter Borke", "Folsom Hurd LLP")],
    ),
    Case(
        "blocks-above-a-row-of-captions",
        _head("94001", "F-3", "HADAR SEED LTD.") + """Israel
|
|
0100
|
|
Not Applicable
|
(State or other jurisdiction of
incorporation or organization)
|
|
(Primary Standard Industrial
Classification Code Number)
|
|
(I.R.S. Employer
Identification Number)
|
12 HaCarmel St.
Haifa, Israel 3303412
Tel: +972 4 555 0151
|
|
Pulver & Associates
850 Orchard Avenue
Newark, DE 19711
Tel: (302) 555-0180
|
(Address, including zip code, and telephone number,
including area code, of registrant’s principal executive offices)
|
|
(Name, address, including zip code, and telephone
number, including area code, of agent for service)
|
""",
        form="F-3", amendment=2, numbers={"333-94001": ("F-3", 2)},
        registrants=[("HADAR SEED LTD.", "Israel", None,
                      "12 HaCarmel St., Haifa, Israel 3303412", "+972 4 555 0151")],
        agent=("Pulver & Associates", None, "302-555-0180"),
    ),
    Case(
        "address-between-jurisdiction-and-number",
        _head("94002", "S-3", "OAKUM THERAPEUTICS, INC.") + """|Delaware
|
33 Lock Drive
Marlow, MA 01752
|87- 0999515
|
(State or other jurisdiction of
incorporation or organization)
|
(Address including zip code of
Principal Executive Offices)
|
(I.R.S. Employer
Identification No.)
Yuji Hatano
President
Astrel Pharma Inc.
2-5-1, Honcho, Chuo-ku
Tokyo 103-8411, Japan
+(81)-3-5550-3000
(Name, address and telephone number, including area code, of agent for service)
""",
        form="S-3", amendment=2, numbers={"333-94002": ("S-3", 2)},
        registrants=[("OAKUM THERAPEUTICS, INC.", "Delaware", "87-0999515",
                      "33 Lock Drive, Marlow, MA 01752", None)],
        agent=("Yuji Hatano", "President", "+(81)-3-5550-3000"),
    ),
    Case(
        "captions-of-one-row-on-two-lines",
        _head("94003", "S-8", "Ferrol Sharp Corp.") + """New Jersey | 22-1999109 | |
(State or other jurisdiction of incorporation or organization) |
(IRS Employer Identification Number) |
One Ferrol Drive
Lebanon, New Jersey 08833
(908) 555-0100
(Address of principal executive offices, including zip code)
FERROL LLC EMPLOYEE SAVINGS PLAN
FERROL DIRECTORS’ STOCK PLAN
Celia A. Colby
Secretary
Ferrol Sharp Corp.
(Name, address, including zip code, of agent for service)
(908) 555-0101
(Telephone number, including area code, of agent for service)
The Commission is requested to mail signed copies of all orders, notices and communications to:
Robert M. Haywood, P.C.
Theodora A. Pell
Kirkwall & Ennis LLP
300 North LaSalle
Chicago, IL 60654
""",
        form="S-8", amendment=2, numbers={"333-94003": ("S-8", 2)},
        plans=["FERROL LLC EMPLOYEE SAVINGS PLAN", "FERROL DIRECTORS’ STOCK PLAN"],
        registrants=[("Ferrol Sharp Corp.", "New Jersey", "22-1999109",
                      "One Ferrol Drive, Lebanon, New Jersey 08833", "908-555-0100")],
        agent=("Celia A. Colby", "Secretary", "908-555-0101"),
        counsel=[("Robert M. Haywood", "Kirkwall & Ennis LLP"), ("Theodora A. Pell", "Kirkwall & Ennis LLP")],
    ),
    Case(
        "a-second-row-of-columns-below-whole-captions",
        _head("94004", "S-8", "Marquette Bancorporation Inc.").replace("333-94004", "333-94004\n") + """
                   Missouri                            43-0999744
        (State or Other Jurisdiction of   (I.R.S. Employer Identification No.)
        Incorporation or Organization)

       P.O. Box 527, St. Louis, Missouri               63166-0527
     (Address of Principal Executive Offices)          (Zip Code)

                 Rossmoor Group, Inc.'s 1994 Stock Option
                          Plan for Advisory Directors
           Rossmoor Group, Inc.'s 1994 Stock Option Plan
                       (Full Title of the Plans)
""",
        form="S-8", amendment=2, numbers={"333-94004": ("S-8", 2)},
        plans=["Rossmoor Group, Inc.'s 1994 Stock Option Plan for Advisory Directors",
               "Rossmoor Group, Inc.'s 1994 Stock Option Plan"],
        registrants=[("Marquette Bancorporation Inc.", "Missouri", "43-0999744",
                      "P.O. Box 527, St. Louis, Missouri 63166-0527", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    found = cover_of(case)
    expected = case.expected()
    assert {key: found[key] for key in expected} == expected


FLAT = (
    "-----BEGIN PRIVACY-ENHANCED MESSAGE----- Proc-Type: 2001,MIC-CLEAR Originator-Name: "
    "nobody@example.com MIC-Info: RSA-MD5,RSA, abc== 0000999822-97-000708.txt : 19970801 "
    "ACCESSION NUMBER: 0000999822-97-000708 CONFORMED SUBMISSION TYPE: S-8 POS PUBLIC DOCUMENT "
    "COUNT: 3 FILED AS OF DATE: 19970731 SROS: NYSE FILER: COMPANY DATA: COMPANY CONFORMED NAME: "
    "MARQUETTE BANCORPORATION INC CENTRAL INDEX KEY: 0000999907 IRS NUMBER: 430999744 STATE OF "
    "INCORPORATION: MO FILING VALUES: FORM TYPE: S-8 POS SEC ACT: 1933 Act SEC FILE NUMBER: "
    "033-69609 FILM NUMBER: 97648861 BUSINESS ADDRESS: STREET 1: P O BOX 527 CITY: ST LOUIS "
    "STATE: MO ZIP: 63166-0527 S-8 POS 1 POST-EFFECTIVE AMENDMENT NO. 1 ON FORM S-8 As filed with "
    "the Securities and Exchange Commission on July 31, 1997 Registration No. 333-97431 "
    "SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549 POST-EFFECTIVE AMENDMENT NO. 1 ON "
    "FORM S-8 TO FORM S-4 REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933 Marquette "
    "Bancorporation Inc. (Exact Name of Registrant as Specified in Its Charter) Missouri "
    "43-0999744 (State or Other Jurisdiction of (I.R.S. Employer Identification No.) "
    "Incorporation or Organization) P.O. Box 527, St. Louis, Missouri 63166-0527 (Address of "
    "Principal Executive Offices) (Zip Code) "
)


def test_a_submission_without_tags_and_line_breaks() -> None:
    result = assistant.extract(assistant.read(FLAT.encode()))
    assert result.filing.accession_number == "0000999822-97-000708"
    assert result.filing.submission_type == "S-8 POS"
    record = result.record
    assert record is not None
    assert record.registrants[0].name == "Marquette Bancorporation Inc."
    statements = [(s.file_number, s.form) for s in record.registration_statements]
    assert statements == [("333-97431", "S-4")]  # the header's number is no statement of its own
