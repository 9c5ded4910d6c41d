"""Near-identical filings for the library's tests: invented companies, one form, few differences."""

from __future__ import annotations

from pathlib import Path

REASONS = {
    "plan_ended": "The plan expired on April 1, 2008 and no awards remain outstanding under it.",
    "merger": (
        "On March 3, 2008, pursuant to the Agreement and Plan of Merger dated January 7, 2008,"
        " Corvid Holdings, Inc. acquired the Registrant, which became its wholly owned subsidiary."
    ),
}


def plain_filing(
    company: str = "Orrin Falls Paper Co.",
    number: str = "333-61101",
    *,
    unsold: str = "212,430",
    reason: str = "plan_ended",
) -> str:
    """A removal of unsold shares on Form S-8, as plain text without an SGML header."""
    return f"""As filed with the Securities and Exchange Commission on June 30, 2008

Registration No. {number}

SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-8
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933

{company.upper()}
(Exact name of registrant as specified in its charter)

Oregon                                         93-0412277
(State or other jurisdiction of                (I.R.S. Employer
incorporation or organization)                 Identification No.)

400 Mill Race Road, Salem, Oregon 97301
(Address of principal executive offices)

{company} 1998 Stock Option Plan
(Full title of the plan)

Ada Quist
Secretary
{company}
400 Mill Race Road, Salem, Oregon 97301
(503) 555-0142
(Name, address and telephone number of agent for service)

Indicate by check mark whether the registrant is a large accelerated filer, an accelerated
filer, a non-accelerated filer or a smaller reporting company.

DEREGISTRATION OF SECURITIES

On May 16, 2001, the Registrant filed a registration statement on Form S-8 (No. {number}) to
register 750,000 shares of common stock, $.01 par value, under the 1998 Stock Option Plan.
{REASONS[reason]} The Registrant hereby removes from registration the {unsold}
shares of common stock that remain unsold.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
Post-Effective Amendment No. 1 to be signed on its behalf by the undersigned, thereunto duly
authorized, in the City of Salem, State of Oregon, on June 27, 2008.

{company.upper()}

By: /s/ Ada Quist
Ada Quist
Secretary
"""


def submission(
    accession_number: str = "0000950000-08-000001",
    company: str = "Orrin Falls Paper Co.",
    number: str = "333-61101",
    *,
    former: str | None = None,
    submission_type: str = "S-8 POS",
    unsold: str = "212,430",
) -> str:
    """The same inside an EDGAR full submission."""
    history = (
        f"\tFORMER COMPANY:\n\t\tFORMER CONFORMED NAME:\t{former}\n"
        "\t\tDATE OF NAME CHANGE:\t19990104\n"
        if former
        else ""
    )
    return f"""<SEC-DOCUMENT>{accession_number}.txt : 20080630
<SEC-HEADER>{accession_number}.hdr.sgml : 20080630
ACCESSION NUMBER:\t\t{accession_number}
CONFORMED SUBMISSION TYPE:\t{submission_type}
PUBLIC DOCUMENT COUNT:\t\t1
FILED AS OF DATE:\t\t20080630

FILER:

\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\t{company.upper()} /OR/
\t\tCENTRAL INDEX KEY:\t\t\t0000712345
\t\tIRS NUMBER:\t\t\t\t930412277
\tFILING VALUES:
\t\tFORM TYPE:\t\t{submission_type}
\t\tSEC FILE NUMBER:\t{number}
{history}</SEC-HEADER>
<DOCUMENT>
<TYPE>{submission_type}
<SEQUENCE>1
<TEXT>
{plain_filing(company, number, unsold=unsold)}
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""


def write_many(folder: Path, count: int, *, first: int = 0) -> list[Path]:
    """So many different filings in a folder, `filing-0007.txt`."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for index in range(first, first + count):
        path = folder / f"filing-{index:04}.txt"
        company = f"{_word(index)} Instruments Corp."
        path.write_text(plain_filing(company, f"333-{10_000 + index}", unsold=f"{1_000 + index:,}"))
        paths.append(path)
    return paths


def _word(index: int) -> str:
    """An invented name for an index, each another."""
    syllables = ("bal", "cor", "dun", "fen", "gal", "hol", "lam", "mor", "nor", "pel")
    return "".join(syllables[int(digit)] for digit in f"{index:04}").capitalize()
