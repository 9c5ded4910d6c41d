"""The pieces of one plain cover, to be laid out otherwise, with an invented company in it."""

from __future__ import annotations

from typing import Any

HEAD = """As filed with the Securities and Exchange Commission on May 6, 2019
Registration No. 333-228999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933
"""
CODES = """Ohio
(State or other jurisdiction of incorporation or organization)
34-1029384
(I.R.S. Employer Identification No.)
"""
STREET = "40 Mill Road, Lima, Ohio 45801"
OFFICE = """40 Mill Road
Lima, Ohio 45801
(419) 555-0140
(Address, including zip code, and telephone number, including area code, of registrant’s principal executive offices)
"""
AGENT = """Ada B. Coe
Secretary
40 Mill Road
Lima, Ohio 45801
(419) 555-0141
(Name, address, including zip code, and telephone number, including area code, of agent for service)
"""
NAME = "QUARRY GLASS, INC.\n(Exact name of registrant as specified in its charter)\n"
SAME: dict[str, Any] = {
    "form": "S-3",
    "amendment": 1,
    "filed": "2019-05-06",
    "numbers": {"333-228999": ("S-3", 1)},
    "registrants": [("QUARRY GLASS, INC.", "Ohio", "34-1029384", STREET, "419-555-0140")],
    "agent": ("Ada B. Coe", "Secretary", "419-555-0141"),
}
