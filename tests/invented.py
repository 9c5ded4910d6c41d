"""Invented filings for tests: a cover, any substance, a signature page."""

from __future__ import annotations

from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Amendment, Transaction

OWN = "ORCHID MATERIALS CORPORATION"
"""The registrant, as the cover prints it."""
REMOVED = " The Company hereby removes from registration all shares that remain unsold."

COVER = """As filed with the Securities and Exchange Commission on {day}

{numbers}

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

{title}
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933

ORCHID MATERIALS CORPORATION
(Exact name of registrant as specified in its charter)

Delaware                                   36-7254189
(State or other jurisdiction of         (I.R.S. Employer
incorporation or organization)          Identification No.)

400 Lake Street, Chicago, Illinois 60601
(Address of principal executive offices) (Zip Code)

{plans}

Jane Q. Marbury
General Counsel
400 Lake Street, Chicago, Illinois 60601
(312) 555-0147
(Name, address and telephone number of agent for service)

"""

SIGNATURES = """

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly
authorized, in the City of Chicago, State of Illinois, on {day}.

ORCHID MATERIALS CORPORATION

By: /s/ Jane Q. Marbury
Jane Q. Marbury
General Counsel
"""


def filing(
    body: str,
    *,
    form: str = "S-8",
    numbers: str = "Registration No. 333-41234",
    amendment: int = 1,
    plans: str = "Orchid Materials Corporation 1998 Stock Incentive Plan\n(Full title of the plan)",
    day: str = "October 14, 2011",
) -> Filing:
    """A plain-text amendment around `body`."""
    title = f"POST-EFFECTIVE AMENDMENT NO. {amendment}\nTO\nFORM {form}"
    text = COVER.format(day=day, numbers=numbers, title=title, plans=plans if form == "S-8" else "")
    return read((text + body + SIGNATURES.format(day=day)).encode(), name="invented.txt")


THREE_NUMBERS = "Registration Nos. 333-41234, 333-55678 and 33-60001"


def record_told(told: str) -> Amendment:
    """The record of an amendment that tells something and then removes what is unsold."""
    record = extract(filing(told + REMOVED)).record
    assert record is not None
    return record


def deal_line(deal: Transaction) -> str:
    """Acquirer, merger subsidiary, survivor, day of the agreement and of the closing in one line."""
    read = (
        deal.acquirer, deal.merger_sub, deal.surviving_entity, deal.agreement_date, deal.closed_on,
    )  # fmt: skip
    return " | ".join(str(value) for value in read)
