"""Covers laid out as many real ones are, with invented companies in them."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

_HEAD = """As filed with the Securities and Exchange Commission on May 6, 2019
Registration No. 333-228999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
"""

CASES = [
    Case(
        "names-over-each-other-without-a-caption",
        _HEAD
        + """POST-EFFECTIVE AMENDMENT NO. 1 TO
FORM S-3
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933
ORR OPERATING LIMITED PARTNERSHIP
HARROW OFFICE PROPERTIES TRUST
|Delaware
Maryland
(States or other jurisdictions of
incorporation or organization)
|36-9156801
36-9151656
(I.R.S. Employer Identification Numbers)
Two North Plaza, Suite 2100
Chicago, Illinois 60606
(312) 555-3300
(Address, including zip code, and telephone number, including area code, of registrants’ principal executive offices)
Stella M. Orr
Executive Vice President, Chief Legal Counsel and Secretary
Two North Plaza, Suite 2100
Chicago, Illinois 60606
(312) 555-3300
(Name, address, including zip code, and telephone number, including area code, of agent for service)
""",
        form="S-3", amendment=1, filed="2019-05-06", numbers={"333-228999": ("S-3", 1)},
        registrants=[
            (name, place, ein, "Two North Plaza, Suite 2100, Chicago, Illinois 60606", "312-555-3300")
            for name, place, ein in (
                ("ORR OPERATING LIMITED PARTNERSHIP", "Delaware", "36-9156801"),
                ("HARROW OFFICE PROPERTIES TRUST", "Maryland", "36-9151656"),
            )
        ],
        agent=("Stella M. Orr", "Executive Vice President, Chief Legal Counsel and Secretary", "312-555-3300"),
    ),
    Case(
        "two-registrants-and-the-filing-date-over-two-lines",
        """AS FILED WITH THE SECURITIES AND EXCHANGE COMMISSION, VIA EDGAR, ON NOVEMBER 14,
                                      2001

                                                 REGISTRATION NO. 333-65999-1
                       SECURITIES AND EXCHANGE COMMISSION
                             WASHINGTON, D.C. 20549
                         POST-EFFECTIVE AMENDMENT NO. 2
                                       TO
                                    FORM S-3
                             REGISTRATION STATEMENT
                                     UNDER
                           THE SECURITIES ACT OF 1933

                             LINDEN PROPERTY TRUST
                      LINDEN PROPERTY LIMITED PARTNERSHIP
    (EXACT NAME OF EACH REGISTRANT AS SPECIFIED IN ITS GOVERNING DOCUMENTS)

                     MARYLAND                                           23-9768996
                   PENNSYLVANIA                                         23-9766549
   (STATE OR OTHER JURISDICTION OF INCORPORATION          (I.R.S. EMPLOYER IDENTIFICATION NUMBER
     OR ORGANIZATION OF RESPECTIVE REGISTRANT)                   OF RESPECTIVE REGISTRANT)

           65 STREAM PARKWAY, MALVERN, PENNSYLVANIA 19355-1460
                                 (610) 555-1700
         (ADDRESS, INCLUDING ZIP CODE, AND TELEPHONE NUMBER, INCLUDING
            AREA CODE, OF REGISTRANTS' PRINCIPAL EXECUTIVE OFFICES)
""",
        form="S-3", amendment=2, filed="2001-11-14", numbers={"333-65999": ("S-3", 2)},
        registrants=[
            (name, place, ein, "65 STREAM PARKWAY, MALVERN, PENNSYLVANIA 19355-1460", "610-555-1700")
            for name, place, ein in (
                ("LINDEN PROPERTY TRUST", "Maryland", "23-9768996"),
                ("LINDEN PROPERTY LIMITED PARTNERSHIP", "Pennsylvania", "23-9766549"),
            )
        ],
    ),
    Case(
        "telephones-with-country-and-area-in-brackets",
        _HEAD
        + """POST-EFFECTIVE AMENDMENT NO. 1 TO
FORM F-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
CHECK-LINE LTD.
(Exact name of registrant as specified in its charter)
Israel\tNot Applicable
(State or other jurisdiction of incorporation or organization)\t(I.R.S. Employer Identification No.)
3 HaSadot St., Tirat-Carmel 39026, Israel
(+972) (73) 250-9100
(Address and telephone number of Registrant’s principal executive offices)
Yael Cao, Chairman and Chief Executive Officer
One Bridge Plaza North, Ft. Lee, New Jersey 07024
Tel: 240-555-6078
(Name, address and telephone number of agent for service)
""",
        form="F-3", amendment=1, filed="2019-05-06", numbers={"333-228999": ("F-3", 1)},
        registrants=[("CHECK-LINE LTD.", "Israel", None, "3 HaSadot St., Tirat-Carmel 39026, Israel",
                      "(+972) (73) 250-9100")],
        agent=("Yael Cao", "Chairman and Chief Executive Officer", "240-555-6078"),
    ),
    Case(
        "picture-for-a-name-and-amended-plans",
        _HEAD
        + """POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
LOGO
(Exact Name of Registrant as Specified in Its Charter)
Ireland | 98-9007018 |
(State or Other Jurisdiction of Incorporation or Organization) | (I.R.S. Employer Identification No.) |
South Park, Dublin 18, Ireland Not Applicable
(Address of Principal Executive Offices) (Zip Code)
MARLOW PLC 2018 STOCK OPTION PLAN, AS AMENDED
MARLOW PLC 2011 STOCK OPTION PLAN, AS AMENDED
MARLOW PLC AMENDED AND RESTATED 2008 PLAN
(Full title of the plan)
David J. Hale | | Jason L. Stone |
President and Chief | | Vice President, Chief Financial Officer |
Executive Officer | | and Treasurer |
(Name and address of agent for service) |
""",
        form="S-8", amendment=1, filed="2019-05-06", numbers={"333-228999": ("S-8", 1)},
        plans=["MARLOW PLC 2018 STOCK OPTION PLAN, AS AMENDED",
               "MARLOW PLC 2011 STOCK OPTION PLAN, AS AMENDED",
               "MARLOW PLC AMENDED AND RESTATED 2008 PLAN"],
        registrants=[(None, "Ireland", "98-9007018", "South Park, Dublin 18, Ireland", None)],
        agent=("David J. Hale", "President and Chief Executive Officer", None),
    ),
    Case(
        "plans-on-one-line-with-everything",
        "AS FILED WITH THE SECURITIES AND EXCHANGE COMMISSION ON March 14, 1997 REGISTRATION NO. 33-51999"
        " SECURITIES AND EXCHANGE COMMISSION WASHINGTON, D. C. 20549 POST EFFECTIVE AMENDMENT NO. 2 TO FORM S-8"
        " REGISTRATION STATEMENT under THE SECURITIES ACT OF 1933 MERROW & CO., INC. (Exact name of issuer as"
        " specified in its charter) One Merrow Drive Whitehouse, New Jersey 08889 (908) 555-1000 (Address of"
        " Principal Executive Offices) NEW JERSEY (State of Incorporation) 22-9109110 (I.R.S. Employer"
        " Identification No.) BASE SALARY DEFERRAL PLAN USHA INCENTIVE PLAN EXECUTIVE INCENTIVE PLAN"
        " MERROW SHARE SCHEME 2003 MERROW ANNUAL INCENTIVE PLAN FOR EMPLOYEES (Full title of the plans)"
        " CELIA A. COLE SECRETARY AND ASSISTANT GENERAL COUNSEL MERROW & CO. INC. ONE MERROW DRIVE"
        " WHITEHOUSE, NEW JERSEY 08889 (908) 555-1000 (Name, address and telephone number of agent for service)",
        form="S-8", amendment=2, filed="1997-03-14", numbers={"33-51999": ("S-8", 2)},
        plans=["BASE SALARY DEFERRAL PLAN", "USHA INCENTIVE PLAN", "EXECUTIVE INCENTIVE PLAN",
               "MERROW SHARE SCHEME 2003", "MERROW ANNUAL INCENTIVE PLAN FOR EMPLOYEES"],
        registrants=[("MERROW & CO., INC.", "New Jersey", "22-9109110",
                      "One Merrow Drive Whitehouse, New Jersey 08889", "908-555-1000")],
        agent=("CELIA A. COLE", "SECRETARY AND ASSISTANT GENERAL COUNSEL", "908-555-1000"),
    ),
    Case(
        "on-one-line-with-tags-rules-and-titles-before-addresses",
        "As filed with the Securities and Exchange Commission on May 7, 1998 Registration No. 333-37999"
        " ================================ SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549"
        " Post-Effective Amendment No. 3 to FORM S-8 REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933"
        " --------------------- PELL BANCORP, INC. (Exact name of registrant in its charter) <TABLE> <S> <C>"
        " Pennsylvania 6035 23-9930740 (State of other jurisdiction of (Primary SIC No.) (I.R.S. Employer"
        " incorporation or organization) Identification No.) </TABLE> Eleven Center, Suite 2601 1835 Market"
        " Street Philadelphia, PA 19103 (215) 555-9700 (Address and telephone number of principal executive"
        " offices) --------------------- 1999 Stock Plan, as amended 2001 Purchase Plan, as amended (Full title"
        " of the plans) Anton D. Sandro, III President and Chief Operating Officer Eleven Center, Suite 2601"
        " 1835 Market Street Philadelphia, PA 19103 (215) 555-9700 (Name, address and telephone number of agent"
        " for service) Copies to: J. Warren Gorham, Jr. Alan L. Day Hogan & Harte L.L.P. 555 Thirteenth Street,"
        " N.W. Washington, D.C. 20004-1109",
        form="S-8", amendment=3, filed="1998-05-07", numbers={"333-37999": ("S-8", 3)},
        plans=["1999 Stock Plan, as amended", "2001 Purchase Plan, as amended"],
        registrants=[("PELL BANCORP, INC.", "Pennsylvania", "23-9930740",
                      "Eleven Center, Suite 2601 1835 Market Street Philadelphia, PA 19103", "215-555-9700")],
        agent=("Anton D. Sandro, III", "President and Chief Operating Officer", "215-555-9700"),
        counsel=[("J. Warren Gorham, Jr.", "Hogan & Harte L.L.P."), ("Alan L. Day", "Hogan & Harte L.L.P.")],
    ),
    Case(
        "street-between-the-codes-and-a-federal-charter",
        """   AS FILED WITH THE SECURITIES AND EXCHANGE COMMISSION ON DECEMBER 20, 1996
                                                     REGISTRATION NO. 333-18999
                      SECURITIES AND EXCHANGE COMMISSION
                            WASHINGTON, D.C. 20549
                        POST-EFFECTIVE AMENDMENT NO. 1
                                      TO
                                   FORM S-3
                            REGISTRATION STATEMENT
                                     UNDER
                          THE SECURITIES ACT OF 1933

                             CARA LANE BANK CORPORATION
            (EXACT NAME OF REGISTRANT AS SPECIFIED IN ITS CHARTER)

         FEDERAL             THREE FIRST NATIONAL            36-9089049
        (STATE OF                   PLAZA                 (I.R.S. EMPLOYER
      INCORPORATION)              SUITE 4600           IDENTIFICATION NUMBER)
                           CHICAGO, ILLINOIS 60602-
                                     4260
                                (312) 555-2600
   (ADDRESS, INCLUDING ZIP CODE, AND TELEPHONE NUMBER, INCLUDING AREA CODE,
                 OF REGISTRANT'S PRINCIPAL EXECUTIVE OFFICES)
""",
        form="S-3", amendment=1, filed="1996-12-20", numbers={"333-18999": ("S-3", 1)},
        registrants=[("CARA LANE BANK CORPORATION", "Federal", "36-9089049",
                      "THREE FIRST NATIONAL, PLAZA, SUITE 4600, CHICAGO, ILLINOIS 60602-4260", "312-555-2600")],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()
