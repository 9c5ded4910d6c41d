# ruff: noqa: E501
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
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()
