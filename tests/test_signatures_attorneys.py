"""Signature pages on which an attorney-in-fact signs for others, in the ways that pages say so."""

from __future__ import annotations

import pytest
from test_signatures import Page, Person, assert_page

_CERTIFIED = """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this Post-Effective Amendment No. 1 to be signed on its behalf by the undersigned, thereunto duly authorized, in Muncie, Indiana, on October 21, 2014.

QUARRY GLASS, INC.

By: /s/ Ada B. Coe
Ada B. Coe, President

Pursuant to the requirements of the Securities Act of 1933, this Post-Effective Amendment No. 1 has been signed by the following persons in the capacities indicated as of October 21, 2014.

"""
_DAY = "2014-10-21"
_ADA = Person("Ada B. Coe", ["President"], _DAY, False)
_PRUITT = Person("Howard S. Pruitt", ["Chairman of the Board"], _DAY, True)
_MUSGRAVE = Person("Glenda F. Musgrave", ["Director"], _DAY, True)
_STARRED = """/s/ Howard S. Pruitt*
Howard S. Pruitt
Chairman of the Board

/s/ Glenda F. Musgrave*
Glenda F. Musgrave
Director

"""

PAGES = {
    "the attorney's mark with an asterisk over each principal, in one cell": Page(
        _CERTIFIED
        + """/s/ Ada B. Coe Ada B. Coe\tPresident
/s/ Ada B. Coe* Howard S. Pruitt\tChairman of the Board
/s/ Ada B. Coe* Glenda F. Musgrave, Ph.D.\tDirector

*Attorney-in-fact, under the power of attorney in the filing of June 2, 2011.
""",
        "Muncie, Indiana",
        _DAY,
        [_ADA, _PRUITT, _MUSGRAVE],
    ),
    "the attorney signs for the registrant with an office of her own": Page(
        _CERTIFIED.replace(
            """By: /s/ Ada B. Coe
Ada B. Coe, President
""",
            """By  *
Howard S. Pruitt
(Chairman of the Board and Treasurer)
By /s/ ADA B. COE
Ada B. Coe
President and Associate General Counsel (Attorney-in-Fact)
""",
        )
        + """SIGNATURES                   TITLE                          DATE
*                            Chairman of the Board          October 21, 2014
Howard S. Pruitt
*                            Director                       October 21, 2014
Glenda F. Musgrave

*ADA B. COE, by signing her name hereto, does sign this document under powers of attorney duly executed by the persons named, on behalf of such persons.
By /s/ ADA B. COE
(Attorney-in-Fact)
""",
        "Muncie, Indiana",
        _DAY,
        [
            Person("Howard S. Pruitt", ["Chairman of the Board", "Treasurer"], _DAY, True),
            Person("Ada B. Coe", ["President", "Associate General Counsel"], _DAY, False),
            _MUSGRAVE,
        ],
    ),
    "the directors are listed, and an attorney signs below the list": Page(
        _CERTIFIED
        + """/s/ Ada B. Coe                   President
- ----------------------------
Ada B. Coe

Directors:  Howard S. Pruitt, Glenda F. Musgrave
            and Ada B. Coe

By /s/ Ada B. Coe
   -------------------------
   Ada B. Coe
   As Attorney-in-Fact*

* Pursuant to powers of attorney that were filed with the Registration Statement.
""",
        "Muncie, Indiana",
        _DAY,
        [
            Person("Ada B. Coe", ["President", "Director"], _DAY, False),
            Person("Howard S. Pruitt", ["Director"], _DAY, True),
            _MUSGRAVE,
        ],
    ),
    "the legend says who signed, in a sentence": Page(
        _CERTIFIED
        + """Howard S. Pruitt*             Chairman of the Board
Glenda F. Musgrave*           Director

* Signed by Ada B. Coe as attorney-in-fact pursuant to a power of attorney filed before.
""",
        "Muncie, Indiana",
        _DAY,
        [_ADA, _PRUITT, _MUSGRAVE],
    ),
    "a representative's capacity over two lines beside a company; names in quotation marks": Page(
        _CERTIFIED
        + """
"Lucius D. Persons"          Director                         October 21, 2014
Lucius D. Persons

Quarry Services Inc.         Authorized Representative        October 20, 2014
By: "Wallace I. Trimble"     in the United States
Wallace I. Trimble
""",
        "Muncie, Indiana",
        _DAY,
        [
            _ADA,
            Person("Lucius D. Persons", ["Director"], _DAY, False),
            Person(
                "Wallace I. Trimble",
                ["Authorized Representative in the United States"],
                "2014-10-20",
                False,
            ),
        ],
    ),
    "the legend is a sentence, the attorney's mark stands below it": Page(
        _CERTIFIED
        + _STARRED
        + """* By Bradley C. Osterm as attorney-in-fact under powers of attorney filed with the Registration Statement

/s/ Bradley C. Osterm
Bradley C. Osterm
""",
        "Muncie, Indiana",
        _DAY,
        [_ADA, _PRUITT, _MUSGRAVE],
    ),
    "the legend's second line says for whom": Page(
        _CERTIFIED
        + _STARRED
        + """*By: /s/ Ada B. Coe
Ada B. Coe, as Attorney-in-Fact for each of the persons indicated
""",
        "Muncie, Indiana",
        _DAY,
        [_ADA, _PRUITT, _MUSGRAVE],
    ),
    "the attorney's mark stands over each name": Page(
        _CERTIFIED
        + """/s/ Ada B. Coe, as attorney-in-fact
Howard S. Pruitt
Chairman of the Board

/s/ Ada B. Coe, as attorney-in-fact
Glenda F. Musgrave
Director
""",
        "Muncie, Indiana",
        _DAY,
        [_ADA, _PRUITT, _MUSGRAVE],
    ),
    "the principal's name stands between the hand and the attorney's name": Page(
        _CERTIFIED
        + """/s/ Ada B. Coe                  Chairman of the         October 20, 2014
- ----------------------------     Board
Howard S. Pruitt
By Ada B. Coe
Attorney-in-Fact

/s/ Ada B. Coe                  Director                October 21, 2014
- ----------------------------
Glenda F. Musgrave
(by Ada B. Coe, attorney-in-fact)
""",
        "Muncie, Indiana",
        _DAY,
        [
            Person("Ada B. Coe", ["President"], _DAY, False),
            Person("Howard S. Pruitt", ["Chairman of the Board"], "2014-10-20", True),
            _MUSGRAVE,
        ],
    ),
    "the attorney says for whom below, the office stands beside the hand": Page(
        _CERTIFIED
        + """By: /s/ Ada B. Coe               Chairman of the Board   October 20, 2014
    ------------------------
    Ada B. Coe
    Attorney-in-Fact for
    Howard S. Pruitt

By: /s/ Ada B. Coe               Director                October 21, 2014
    ------------------------
    Ada B. Coe, Attorney-in-Fact
    for Glenda F. Musgrave
""",
        "Muncie, Indiana",
        _DAY,
        [
            Person("Ada B. Coe", ["President"], _DAY, False),
            Person("Howard S. Pruitt", ["Chairman of the Board"], "2014-10-20", True),
            _MUSGRAVE,
        ],
    ),
    "the principal's name stands above the hand, the office beside the hand": Page(
        _CERTIFIED
        + """Howard S. Pruitt
By: /s/ Ada B. Coe               Chairman of the Board   October 20, 2014
    ------------------------
    Ada B. Coe
    Attorney-in-Fact

Glenda F. Musgrave
By: /s/ Ada B. Coe               Director                October 21, 2014
    ------------------------
    Attorney-in-Fact
""",
        "Muncie, Indiana",
        _DAY,
        [
            Person("Ada B. Coe", ["President"], _DAY, False),
            Person("Howard S. Pruitt", ["Chairman of the Board"], "2014-10-20", True),
            _MUSGRAVE,
        ],
    ),
    "whose hand it was is said below the office": Page(
        _CERTIFIED
        + """/s/ Glenda F. Musgrave
Glenda F. Musgrave
Director
By: Ada B. Coe, Attorney-in-Fact
""",
        "Muncie, Indiana",
        _DAY,
        [Person("Ada B. Coe", ["President"], _DAY, False), _MUSGRAVE],
    ),
    "an office goes on in the next line; a heading with another column's caption": Page(
        _CERTIFIED.replace(
            "Ada B. Coe, President", "Ada B. Coe, Chief Financial\nOfficer and Treasurer"
        )
        + """(i) Principal executive officer:                              Date

    HOWARD S. PRUITT              Chairman of
    Howard S. Pruitt              the Board          October 21, 2014
""",
        "Muncie, Indiana",
        _DAY,
        [
            Person("Ada B. Coe", ["Chief Financial Officer", "Treasurer"], _DAY, False),
            Person(
                "Howard S. Pruitt",
                ["Chairman of the Board", "Principal executive officer"],
                _DAY,
                False,
            ),
        ],
    ),
    "typed names in brackets, crosses, an office over two lines beside": Page(
        _CERTIFIED
        + """/s/ Glenda Musgrave            Corporate Secretary
(Glenda Musgrave)              and Director

       +                       Chief Financial
- ---------------------------  Officer
(Howard Pruitt)

+By: /s/ Glenda Musgrave
     (Glenda Musgrave)
     Attorney-in-Fact
""",
        "Muncie, Indiana",
        _DAY,
        [
            Person("Ada B. Coe", ["President"], _DAY, False),
            Person("Glenda Musgrave", ["Corporate Secretary", "Director"], _DAY, False),
            Person("Howard Pruitt", ["Chief Financial Officer"], _DAY, True),
        ],
    ),
    "asterisks at the ends of lines with names and offices": Page(
        _CERTIFIED
        + """HOWARD S. PRUITT, Chairman of the Board*
GLENDA F. MUSGRAVE, Director*

*By: /s/ Ada B. Coe
     Ada B. Coe, Attorney-in-Fact
""",
        "Muncie, Indiana",
        _DAY,
        [
            _ADA,
            Person("HOWARD S. PRUITT", ["Chairman of the Board"], _DAY, True),
            Person("GLENDA F. MUSGRAVE", ["Director"], _DAY, True),
        ],
    ),
}


@pytest.mark.parametrize("layout", PAGES)
def test_attorneys(layout: str) -> None:
    assert_page(PAGES[layout])
