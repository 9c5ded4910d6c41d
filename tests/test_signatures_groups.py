"""Signature pages with people in groups: numbered headings, one attorney for several, two covers."""

from __future__ import annotations

import pytest
from test_signatures import Page, Person, assert_page

CEO = "Chief Executive Officer"
CERTIFIED = """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed on its behalf by the undersigned, thereunto duly authorized, in the City
of {city}, on May 4, 1998.

                      FENWICK CANAL COMPANY

                      By: /s/ Otto Brandl
                          -------------------
                          Otto Brandl
                          President

Pursuant to the requirements of the Securities Act of 1933, this amendment has been signed below
by the following persons on May 4, 1998 in the capacities indicated.
"""

PAGES = {
    "directors under a numbered heading, an attorney's legend below": Page(
        CERTIFIED.format(city="Gary, State of Indiana")
        + """
(i)  Chief Executive Officer:

/s/ Otto Brandl
    Otto Brandl                  President

(ii) Directors:

     Mavis K. Thorne*
     Ezra Pond*


*By: /s/ Otto Brandl
     (Otto Brandl, Attorney-in-Fact)
""",
        "Gary, Indiana",
        "1998-05-04",
        [
            Person("Otto Brandl", ["President"], "1998-05-04"),
            Person("Mavis K. Thorne", ["Director"], "1998-05-04", by_attorney=True),
            Person("Ezra Pond", ["Director"], "1998-05-04", by_attorney=True),
        ],
    ),
    "one attorney for two": Page(
        CERTIFIED.format(city="Gary, State of Indiana")
        + """
/s/ Otto Brandl
Otto Brandl
President

/s/ Lena Fisk
Lena Fisk, as attorney-in-fact for Mavis K. Thorne and Ezra Pond, Directors
""",
        "Gary, Indiana",
        "1998-05-04",
        [
            Person("Otto Brandl", ["President"], "1998-05-04"),
            Person("Mavis K. Thorne", ["Director"], "1998-05-04", by_attorney=True),
            Person("Ezra Pond", ["Director"], "1998-05-04", by_attorney=True),
        ],
    ),
    "a state hyphenated at the end of a line": Page(
        CERTIFIED.format(city="Shelby, State of North Caro-\nlina")
        + """
/s/ Otto Brandl
Otto Brandl
Director
""",
        "Shelby, North Carolina",
        "1998-05-04",
        [Person("Otto Brandl", ["President", "Director"], "1998-05-04")],
    ),
    "a further cover ends the page": Page(
        CERTIFIED.format(city="Gary, State of Indiana")
        + """
/s/ Otto Brandl                Director
- ------------------------
Otto Brandl

/s/ Lena Fisk                  Treasurer
- ------------------------
Lena Fisk

<PAGE>
     As filed with the Securities and Exchange Commission on May 6, 1998

                            LENA FISK
                            TREASURER
                      Fenwick Canal Company
          (Name and address of agent for service)
""",
        "Gary, Indiana",
        "1998-05-04",
        [
            Person("Otto Brandl", ["President", "Director"], "1998-05-04"),
            Person("Lena Fisk", ["Treasurer"], "1998-05-04"),
        ],
    ),
    "no line ends: the typed name and a page number after the title": Page(
        " ".join(
            (
                CERTIFIED.format(city="Gary, State of Indiana")
                + """
/s/ Otto Brandl President Otto Brandl
/s/ Lena Fisk Director Dr. Lena Fisk - 3 -
"""
            ).split()
        ),
        "Gary, Indiana",
        "1998-05-04",
        [
            Person("Otto Brandl", ["President"], "1998-05-04"),
            Person("Lena Fisk", ["Director"], "1998-05-04"),
        ],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    assert_page(PAGES[name])
