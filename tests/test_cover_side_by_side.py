"""Covers whose blocks stand side by side and lost their rows, columns or captions."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

_TITLE = """                              Registration No. 333-228111
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549
                         POST-EFFECTIVE AMENDMENT NO. 1
                                       TO
                                    FORM S-3
                             REGISTRATION STATEMENT
                        UNDER THE SECURITIES ACT OF 1933
"""
_STATED = {"form": "S-3", "amendment": 1, "numbers": {"333-228111": ("S-3", 1)}}
_HEAD = (
    _TITLE
    + """
                              HALVERN SYSTEM, INC.
             (Exact name of registrant as specified in its charter)

            Delaware                                      51-0123456
  (State or other jurisdiction of                      (I.R.S. Employer
   incorporation or organization)                     Identification No.)

                                 12 Quay Street
                             Dover, Delaware 19901
                                 (302) 555-0110
      (Address, including zip code, and telephone number, including area
           code, of registrant's principal executive offices)

"""
)
_STREET = "12 Quay Street, Dover, Delaware 19901"
_HALVERN = [("HALVERN SYSTEM, INC.", "Delaware", "51-0123456", _STREET, "302-555-0110")]
_ADA = ("Ada L. Poe", "Executive Vice President, Secretary and General Counsel", "302-555-0111")
_VERN = [("Rick A. Vern", "Hale & Orton LLP")]


def _flat(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip()) + "\n"


def _case(name: str, rest: str, head: str = _HEAD, **values: object) -> Case:
    stated = {"registrants": _HALVERN, "agent": _ADA, "counsel": _VERN} | _STATED | values
    return Case(name, head + rest, **stated)  # type: ignore[arg-type]


CASES = [
    _case(
        "rows-without-the-white-space-between",
        """Ada L. Poe, Esq. With a copy to:
Executive Vice President, Rick A. Vern, Esq.
Secretary and General Counsel Hale & Orton LLP
Halvern System, Inc. 901 Elm Street
12 Quay Street Suite 600
Dover, Delaware 19901 Dallas, Texas 75202
(302) 555-0111 (214) 555-0122
(Name, address and telephone number of agent for service)
""",
        _flat(_HEAD),
    ),
    _case(
        "copies-beside-the-agent-s-employer-and-caption",
        """Ada L. Poe, Esq.
HALVERN SYSTEM, INC. Copy to: Rick A. Vern, Esq.
12 Quay Street Hale & Orton LLP
Dover, Delaware 19901 901 Elm Street
(Name and address of agent for service) Dallas, Texas 75202
(302) 555-0111
(Telephone number, including area code, of agent for service)
""",
        _flat(_HEAD),
        agent=("Ada L. Poe", None, "302-555-0111"),
    ),
    _case(
        "cells-that-alternate-a-line-each",
        """Ada L. Poe
Copy to:
Treasurer
Rick A. Vern, Esq.
Halvern System, Inc.
Hale & Orton LLP
12 Quay Street
901 Elm Street
Dover, Delaware 19901
Dallas, Texas 75202
(302) 555-0111
(214) 555-0122
(Name, address and telephone number,
including area code, of agent for service)
""",
        agent=("Ada L. Poe", "Treasurer", "302-555-0111"),
    ),
    _case(
        "copies-begin-a-line-above-and-are-underlined",
        """                                               with copies to:
             Ada L. Poe                        ---------------
   Executive Vice President,                     Rick A. Vern
  Secretary and General Counsel                Hale & Orton LLP
      Halvern System, Inc.                      901 Elm Street
         12 Quay Street                      Dallas, Texas 75202
     Dover, Delaware 19901                     (214) 555-0122
         (302) 555-0111
(Name, address and telephone number of agent for service)
""",
    ),
    _case(
        "a-telephone-under-the-left-block-s-caption",
        """           Ada L. Poe
      Halvern System, Inc.              Copy to: Rick A. Vern, Esq.
         12 Quay Street                       Hale & Orton LLP
     Dover, Delaware 19901                     901 Elm Street
(Name and address of agent for service)     Dallas, Texas 75202
         (302) 555-0111
(Telephone number, including area code, of agent for service)
""",
        agent=("Ada L. Poe", None, "302-555-0111"),
    ),
    _case(
        "address-and-agent-side-by-side-in-one-table-with-the-codes",
        """
                              HALVERN SYSTEM, INC.
             (Exact name of registrant as specified in its charter)

            Delaware                        2911                          51-0123456
  (State or other jurisdiction   (Primary Standard Industrial         (I.R.S. Employer
       of incorporation)         Classification Code Number)         Identification No.)

         12 Quay Street, Suite 2700                                ADA L. POE
           Dover, Delaware 19901                         Executive Vice President, Law
              (302) 555-0110                                 and General Counsel
  (Address, including zip code, and telephone            12 Quay Street, Suite 2700
    number, including area code, of                         Dover, Delaware 19901
  registrant's principal executive offices)                     (302) 555-0111
                                                   (Name, address, including zip code, and
                                                    telephone number of agent for service)
""",
        _TITLE,
        registrants=[
            ("HALVERN SYSTEM, INC.", "Delaware", "51-0123456", "12 Quay Street, Suite 2700, Dover, Delaware 19901", "302-555-0110")
        ],
        agent=("ADA L. POE", "Executive Vice President, Law and General Counsel", "302-555-0111"),
        counsel=[],
    ),
    _case(
        "captions-run-into-each-other-places-behind-names-and-no-caption-for-the-address",
        """
                           QUILLON PAPER HOLDINGS, INC.
                      QUILLON CAPITAL TRUST I (Delaware)
                     QUILLON FOREST PRODUCTS LLC (Maine)
            (Exact name of registrant as specified in its charter)

            Delaware                  2621                    51-0123456
(State or other jurisdiction   (Primary Standard       (I.R.S. Employer
     of incorporation)      Industrial Classification) Identification No.)

                                 12 Quay Street
                             Dover, Delaware 19901
                                 (302) 555-0110

                                   Ada L. Poe
                                   Treasurer
                                 12 Quay Street
                             Dover, Delaware 19901
                                 (302) 555-0111
           (Name, address and telephone number of agent for service)
""",
        _TITLE,
        registrants=[
            (name, place, ein, _STREET, "302-555-0110")
            for name, place, ein in (
                ("QUILLON PAPER HOLDINGS, INC.", "Delaware", "51-0123456"),
                ("QUILLON CAPITAL TRUST I", "Delaware", None),
                ("QUILLON FOREST PRODUCTS LLC", "Maine", None),
            )
        ],
        agent=("Ada L. Poe", "Treasurer", "302-555-0111"),
        counsel=[],
    ),
    _case(
        "a-title-of-a-plan-over-two-lines",
        """
           1987 KEY EMPLOYEES' STOCK OPTION AND STOCK AP-
                         PRECIATION RIGHTS PLAN
                        (Full title of the Plan)
""",
        plans=["1987 KEY EMPLOYEES' STOCK OPTION AND STOCK APPRECIATION RIGHTS PLAN"],
        agent=None,
        counsel=[],
    ),
    _case(
        "copies-over-both-columns-and-the-agent-first",
        """With a copy to:
Ada L. Poe
Treasurer
Halvern System, Inc.
12 Quay Street
Dover, Delaware 19901
(302) 555-0111
Rick A. Vern
Hale & Orton LLP
901 Elm Street
Dallas, Texas 75202
(Name, address and telephone number of agent for service)
""",
        agent=("Ada L. Poe", "Treasurer", "302-555-0111"),
    ),
    _case(
        "copies-over-both-columns-and-the-caption-between-the-blocks",
        """With a copy to:
Ada L. Poe
Treasurer
Halvern System, Inc.
12 Quay Street
Dover, Delaware 19901
(302) 555-0111
(Name, address and telephone number of agent for service)

Rick A. Vern
Hale & Orton LLP
901 Elm Street
Dallas, Texas 75202
Approximate date of commencement of proposed sale to the public: not applicable.
""",
        agent=("Ada L. Poe", "Treasurer", "302-555-0111"),
    ),
    _case(
        "cells-three-blanks-apart-and-copies-between-the-agent-and-its-caption",
        """Ada L. Poe
Treasurer
Halvern System, Inc.
12 Quay Street
Dover, Delaware 19901
(302) 555-0111

Copy to:   Copy to:
Rick A. Vern, Esq.   Jo Lund
Hale & Orton LLP   Miller, Schwartz and Kohn LLP
901 Elm Street   2290 First National Building
Dallas, Texas 75202   660 Wood Avenue
(214) 555-0122   Detroit, Michigan 48226
    (313) 555-0133
(Name, address and telephone number of agent for service)
""",
        agent=("Ada L. Poe", "Treasurer", "302-555-0111"),
        counsel=[*_VERN, ("Jo Lund", "Miller, Schwartz and Kohn LLP")],
    ),
    _case(
        "plan-issuer-and-address-under-one-caption-and-two-agents",
        """
                         Halvern Employees' Thrift Plan

                              HALVERN SYSTEM, INC.

                     12 Quay Street, Dover, Delaware 19901
      (Name of the issuer of the equity securities being offered pursuant
              to the Plan and the address of its principal office)

           DELAWARE                                 51-0123456
(State or other jurisdiction of                    (IRS Employer
Incorporation or organization)                   Identification No.)

           A.L. POE                                 RICK A. VERN
Vice President, Chief Financial         Gable Gotwin Mock Schwab Kihl Gaberin
     Officer and Treasurer                        901 Elm Street
      Halvern System, Inc.                          Suite 1000
        12 Quay Street                         Dallas, Texas 75202
     Dover, Delaware 19901                        (214) 555-0122
        (302) 555-0111

         (Names, addresses, and telephone numbers of agents for service)
""",
        _TITLE,
        registrants=[("HALVERN SYSTEM, INC.", "Delaware", "51-0123456", _STREET, None)],
        plans=["Halvern Employees' Thrift Plan"],
        agent=("A.L. POE", "Vice President, Chief Financial Officer and Treasurer", "302-555-0111"),
        counsel=[],
    ),
    _case(
        "an-address-before-the-plan-without-a-caption",
        """
                              Halvern System, Inc.
               (Exact name of issuer as specified in its charter)

         Delaware                                         51-0123456
    (State of incorporation)                    (IRS Employer Identification No.)
             12 Quay Street, Dover, Delaware 19901

               The Halvern Thrift-Incentive Plan
                              (Full Title of Plan)
                         Ada L. Poe, Executive Vice President,
                         General Counsel and Secretary
                         12 Quay Street
                         Dover, Delaware 19901
                    (Name and Address of Agent for Service)
                                (302) 555-0111
        (Telephone number, including area codes, of agents for service)
""",
        _TITLE,
        registrants=[("Halvern System, Inc.", "Delaware", "51-0123456", _STREET, None)],
        plans=["The Halvern Thrift-Incentive Plan"],
        agent=("Ada L. Poe", "Executive Vice President, General Counsel and Secretary", "302-555-0111"),
        counsel=[],
    ),
    _case(
        "an-agent-after-the-word-and-an-employer-s-i-d-no",
        """
                              HALVERN SYSTEM, INC.
               (Exact name of issuer as specified in its charter)

         Delaware                                         51-0123456
    (State of incorporation)                    (I.R.S. Employer I. D. No.)

                12 Quay Street, Dover, Delaware        19901
             (Address of principal executive offices)  (Zip Code)

                    1991 STOCK OPTION PLAN FOR NON-
                          EMPLOYEE DIRECTORS
                        (Full title of the Plan)

                  Agent: Corporate Filings of Ohio
             711 S. Carson Street, Columbus, Ohio 43004
""",
        _TITLE,
        registrants=[("HALVERN SYSTEM, INC.", "Delaware", "51-0123456", _STREET, None)],
        plans=["1991 STOCK OPTION PLAN FOR NON-EMPLOYEE DIRECTORS"],
        agent=("Corporate Filings of Ohio", None, None),
        counsel=[],
    ),
    _case(
        "cells-that-alternate-after-the-copies-caption-in-a-row-of-its-own",
        """|Copy to:
|ADA L. POE
|RICK A. VERN
|Halvern System, Inc.
|Hale & Orton LLP
|12 Quay Street
|901 Elm Street
|Dover, Delaware 19901
|Dallas, Texas 75202
(Name and address of agent for service)
(302) 555-0111
(Telephone number, including area code, of agent for service)
""",
        _flat(_HEAD),
        agent=("ADA L. POE", None, "302-555-0111"),
        counsel=[("RICK A. VERN", "Hale & Orton LLP")],
    ),
    Case(
        "two-issuers-side-by-side-each-value-over-a-caption-of-its-own",
        _flat(_TITLE)
        + """|
Halvern Rail (C.I.)
Limited
(Exact Name of Registrant as Specified in Its Charter)
|
Halvern Rail Limited
(Exact Name of Registrant as Specified in Its Charter)
|
Cayman Islands
(State or Other Jurisdiction of Incorporation or
Organization)
|
Hong Kong
(State or Other Jurisdiction of Incorporation or
Organization)
|
N/A
(I.R.S. Employer Identification No.)
|
N/A
(I.R.S. Employer Identification No.)
|
P.O. Box 909
George Town
Grand Cayman, Cayman Islands
345-555-0166
(Address and Telephone Number of Registrant's Principal
Executive Offices)
|
Halvern Tower
33 Quay Street
Kowloon Bay
Hong Kong
852-2555-0111
(Address and Telephone Number of Registrant's Principal
Executive Offices)
Ada L. Poe
12 Quay Street
Dover, Delaware 19901
302-555-0111
(Name, Address and Telephone Number
of Agent For Service)
""",
        registrants=[
            (
                "Halvern Rail (C.I.) Limited", "Cayman Islands", None,
                "P.O. Box 909, George Town, Grand Cayman, Cayman Islands", "345-555-0166",
            ),
            (
                "Halvern Rail Limited", "Hong Kong", None,
                "Halvern Tower, 33 Quay Street, Kowloon Bay, Hong Kong", "852-2555-0111",
            ),
        ],
        agent=("Ada L. Poe", None, "302-555-0111"),
        **_STATED,
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover_side_by_side(case: Case) -> None:
    assert cover_of(case) == case.expected()
