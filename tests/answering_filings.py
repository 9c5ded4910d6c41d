"""Invented filings for the answering tests, as people print them: text, and tables with tabs."""

from __future__ import annotations

import assistant
from assistant.answering import answer
from assistant.record import Answer

_COVER = """
Registration No. {number}

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1 TO FORM {form}
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

{name}
(Exact name of registrant as specified in its charter)

{state}                          31-7766554
(State of incorporation)   (I.R.S. Employer Identification No.)

{plan}
DEREGISTRATION OF SECURITIES

{substance}

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in {place}, on {signed}.

{name}
By: /s/ Agnes Whitlow
Agnes Whitlow
Secretary

{more}
"""


def filing_text(
    substance: str,
    *,
    name: str = "CORMORANT LANTERNS, INC.",
    number: str = "333-51820",
    form: str = "S-8",
    state: str = "Ohio",
    plan: str = "",
    place: str = "Toledo, Ohio",
    signed: str = "July 10, 2007",
    more: str = "",
) -> str:
    """A short amendment around the substance that a test is about."""
    titled = f"{plan}\n(Full title of the plan)\n" if plan else ""
    return _COVER.format(
        number=number, form=form, name=name, state=state, plan=titled, substance=substance.strip(),
        place=place, signed=signed, more=more,
    )  # fmt: skip


def ask(pair: tuple[assistant.Filing, assistant.Extraction], question: str) -> Answer:
    """The embedded answer to a question to one filing, every quote held against its text."""
    found = answer(question, [pair], engine="rules")
    cited = [c for s in found.sentences for c in s.citations] + list(found.nearest)
    assert all(pair[0].text[c.start : c.end] == c.quote for c in cited)
    return found


OLD_PLAN = """
The Registration Statement (No. 333-51820) was filed on April 20, 1999 and covered 750,000 shares
of common stock to be offered to employees under the Cormorant Lanterns, Inc. Employee Stock
Purchase Plan (the "Old Plan"). On May 14, 2007 the shareholders approved the Cormorant Lanterns,
Inc. 2007 Employee Share Plan, which took the place of the Old Plan. No more shares can be
purchased under the Old Plan. Through June 28, 2007, participants had purchased 611,000 of the
shares. The 500,000 shares reserved for the 2007 plan were registered on a separate Form S-8
(No. 333-77206), which is not affected by this amendment. The Company hereby deregisters the
remaining 139,000 shares of common stock, being all of the shares which have not been sold.
"""

RESULTS = """
The results of the offering, which was declared effective on January 19, 2006, were as follows:

\tRegistered\tSold\tUnsold
Primary Offering\t$750,000,000\t$118,412,650\t$631,587,350
DRIP\t71,250,000\t2,106,735\t69,143,265

The DRIP is our distribution reinvestment plan (the "DRIP"). The board of directors resolved to end
the primary offering as of August 31, 2006. We shall go on offering shares through the plan. Each
Warrant entitles its holder to one share at $6.25 and expires on February 12, 2013. No Warrants
have been exercised. All old shares were cancelled without consideration under the chapter 11 plan,
and the Plan went effective on March 3, 2005.
"""

SUCCESSOR = """
The Registrant is the successor issuer to Cormorant Lanterns of Maine, Inc. and adopts the
registration statement as its own under Rule 414. No additional securities are registered by this
amendment and none is removed from registration.
"""
