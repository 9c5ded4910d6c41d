"""Invented post-effective amendments for a library, near-identical, and questions about them.

Every filing has the same cover, notes and undertakings; company, numbers, dates, plan and acquirer
differ. A few state a reason of their own, told in other words by its question. Nothing here is
taken from a real filing.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HEADS = [
    "Bran",
    "Cald",
    "Dor",
    "Elm",
    "Fen",
    "Gar",
    "Hal",
    "Ing",
    "Jor",
    "Kel",
    "Lor",
    "Mar",
    "Nor",
    "Os",
    "Pell",
    "Quar",
    "Ros",
    "Sal",
    "Tam",
    "Ul",
    "Var",
    "Wex",
    "Yar",
    "Zel",
    "Ard",
    "Bel",
    "Cor",
    "Dun",
    "Est",
    "Fal",
]
MIDDLES = [
    "a",
    "ber",
    "co",
    "den",
    "e",
    "fra",
    "gal",
    "ha",
    "il",
    "ka",
    "lo",
    "man",
    "ne",
    "or",
    "pa",
    "ri",
    "so",
    "ten",
    "um",
    "va",
    "wa",
    "ys",
]
TAILS = [
    "bridge",
    "croft",
    "dale",
    "field",
    "ford",
    "gate",
    "ham",
    "holt",
    "land",
    "ley",
    "mere",
    "mont",
    "more",
    "port",
    "ridge",
    "rock",
    "shaw",
    "stead",
    "stone",
    "ton",
    "vale",
    "view",
    "wick",
    "wood",
    "worth",
]
SECTORS = [
    "Optics",
    "Foods",
    "Bancorp",
    "Software",
    "Pharmaceuticals",
    "Steel",
    "Energy",
    "Airlines",
    "Networks",
    "Realty",
    "Toys",
    "Instruments",
    "Semiconductor",
    "Shipping",
    "Insurance",
    "Outfitters",
    "Diagnostics",
    "Cable",
    "Paper",
    "Motors",
]
FORMS = ("Inc.", "Corporation", "Corp.", "Company", "Ltd.")
PEOPLE = ("Ida Falk", "Omar Reyes", "Lena Voss", "Paul Adeyemi", "Ruth Kowal", "Mae Lindqvist")
PLACES = ("Reno, Nevada", "Salem, Oregon", "Mobile, Alabama", "Akron, Ohio", "Dover, Delaware")

# The usual grounds, one wording each; most filings have one of these.
GROUNDS = (
    "On {event}, pursuant to an Agreement and Plan of Merger dated as of {agreed}, {acquirer}"
    " Merger Sub, Inc. merged with and into the Company, and the Company became a wholly owned"
    " subsidiary of {acquirer}. As a result of the Merger, the Company has terminated all"
    " offerings of its securities under the Registration Statement.",
    "The Plan expired on {event}, and no further awards may be granted under it.",
    "The Company's obligation to keep the Registration Statement effective under the Registration"
    " Rights Agreement dated {agreed} ended on {event}.",
    "The offering was completed on {event}, and no more shares will be sold in it.",
    "The Company intends to file a Form 15 to suspend its duty to file reports under Section 15(d)"
    " of the Securities Exchange Act of 1934.",
)
# Grounds of one filing each, and a question in other words.
OWN_GROUNDS = (
    (
        "A fire on {event} destroyed the Company's only bottling works, and the board resolved not"
        " to raise the capital for which the shares had been registered.",
        "which issuer gave up fund raising because its plant burnt down",
    ),
    (
        "All of the warrants lapsed unexercised at their expiry on {event}, so that no shares can"
        " be issued upon their exercise.",
        "whose warrants expired without being exercised",
    ),
    (
        "The convertible debentures were redeemed in full on {event} from the proceeds of a bank"
        " loan, and no holder has converted.",
        "convertible notes repaid early with a bank loan",
    ),
    (
        "On {event} the United States Bankruptcy Court confirmed the Company's plan under chapter"
        " 11, by which all equity interests were cancelled.",
        "bankruptcy court confirmed a chapter 11 plan wiping out shareholders",
    ),
    (
        "Shareholders voted on {event} to dissolve the Company and to liquidate its remaining"
        " vineyards.",
        "liquidation of vineyards voted by shareholders",
    ),
    (
        "The dividend reinvestment plan was discontinued on {event} because fewer than forty"
        " holders took part in it.",
        "dividend reinvestment stopped since too few holders participated",
    ),
    (
        "The Company moved its domicile to Bermuda on {event} by a scheme of arrangement, and the"
        " new parent will register its own shares.",
        "redomiciled to Bermuda by scheme of arrangement",
    ),
    (
        "The employee stock purchase plan was closed on {event} after the subsidiary that employed"
        " all participants, a ferry operator, had been sold.",
        "ESPP closed after the ferry subsidiary was sold",
    ),
    (
        "The company stock fund of the 401(k) savings plan was closed to new contributions on"
        " {event}, and plan interests are no longer offered.",
        "401(k) plan no longer offers the company stock fund",
    ),
    (
        "The selling stockholders may since {event} sell without registration under Rule 144(k),"
        " the aircraft lessors among them too.",
        "resale by aircraft lessors is possible under Rule 144 without registration",
    ),
    (
        "The best-efforts offering ended on {event} when the escrow for the hotel properties did"
        " not reach its minimum.",
        "hotel offering failed to reach the minimum escrow",
    ),
    (
        "The rights offering to depositors of the savings bank was undersubscribed and closed on"
        " {event}.",
        "depositors did not take up all rights of the savings bank",
    ),
    (
        "The exchange delisted the common stock on {event} and the Company filed a Form 25, having"
        " fewer than three hundred holders of record.",
        "went dark after being delisted with under 300 holders",
    ),
    (
        "The consultants to whom the shares were to be issued for geological surveys terminated"
        " their agreements on {event}.",
        "consultants for geological surveys ended their contracts",
    ),
    (
        "A holding company succeeded the Company on {event} under a share exchange approved by the"
        " banking department.",
        "share exchange into a holding company approved by banking regulators",
    ),
)

HEADER = """<SEC-DOCUMENT>{accession}.txt : {compact}
<SEC-HEADER>{accession}.hdr.sgml : {compact}
ACCESSION NUMBER:\t\t{accession}
CONFORMED SUBMISSION TYPE:\tPOS AM
PUBLIC DOCUMENT COUNT:\t\t1
FILED AS OF DATE:\t\t{compact}

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\t{upper}
\t\tCENTRAL INDEX KEY:\t\t\t{cik:010}
\t\tIRS NUMBER:\t\t\t\t{plain_ein}
\t\tSTATE OF INCORPORATION:\t\t\tDE

\tFILING VALUES:
\t\tFORM TYPE:\t\tPOS AM
\t\tSEC ACT:\t\t1933 Act
\t\tSEC FILE NUMBER:\t{file_number}
{former}</SEC-HEADER>
<DOCUMENT>
<TYPE>POS AM
<SEQUENCE>1
<TEXT>
"""
FORMER = """
\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\t{name}
\t\tDATE OF NAME CHANGE:\t19960412
"""
BODY = """
   As filed with the Securities and Exchange Commission on {filed}
                                        Registration No. {file_number}

                    SECURITIES AND EXCHANGE COMMISSION
                          WASHINGTON, D.C. 20549

                      POST-EFFECTIVE AMENDMENT NO. 1
                                    TO
                                 FORM S-{form}
          REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

                              {upper}
          (Exact name of registrant as specified in its charter)

        Delaware                                  {ein}
(State of incorporation)            (I.R.S. Employer Identification No.)

                         {street}, {place} {zip}
                 (Address of principal executive offices)

                           {company} {year} Stock Plan
                         (Full title of the plan)

                    {person}, Secretary, {phone}
        (Name and telephone number of agent for service)

     Approximate date of commencement of proposed sale to the public: Not
applicable.

                             EXPLANATORY NOTE

     {company} (the "Company") filed on {registered_on} a Registration
Statement on Form S-{form} (File No. {file_number}) to register {registered} shares of
its common stock, par value $.01 per share.

                       DEREGISTRATION OF SECURITIES

     {ground}

     In accordance with the undertaking made by the Company in the Registration
Statement to remove from registration, by means of a post-effective amendment,
any of the securities which remain unsold at the termination of the offering,
the Company hereby removes from registration {left} shares of common stock.

                                SIGNATURES

     Pursuant to the requirements of the Securities Act of 1933, the Company has
duly caused this Post-Effective Amendment to be signed on its behalf by the
undersigned, thereunto duly authorized, in {place}, on {filed}.

                                          {upper}

                                          By: /s/ {person}
                                          {person}
                                          Secretary
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented filing and what can be asked for it."""

    accession_number: str
    company: str
    former: str | None
    file_number: str
    acquirer: str | None
    own_ground: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A search, its kind, and the accession numbers of the filings that are right."""

    kind: str
    text: str
    right: frozenset[str]


def invented(count: int, seed: int = 7) -> list[Invented]:
    """So many invented filings; always the same for a count and seed."""
    chance = random.Random(seed)
    names = _names(chance)
    own = {index * count // len(OWN_GROUNDS): index for index in range(len(OWN_GROUNDS))}
    return [_filing(chance, names, number, own.get(number)) for number in range(count)]


def _names(chance: random.Random) -> Iterator[str]:
    """Companies without end, none twice; some share their first word."""
    known: set[str] = set()
    while True:
        word = chance.choice(HEADS) + chance.choice(MIDDLES) + chance.choice(TAILS)
        name = f"{word} {chance.choice(SECTORS)}"
        if name not in known:
            known.add(name)
            yield f"{name}, {chance.choice(FORMS)}"


def _filing(chance: random.Random, names: Iterator[str], number: int, own: int | None) -> Invented:
    company = next(names)
    former = next(names) if chance.random() < 0.3 else None
    ground = chance.choice(GROUNDS) if own is None else OWN_GROUNDS[own][0]
    acquirer = next(names).partition(",")[0] + " Partners" if "{acquirer}" in ground else None
    filed = datetime.date(1997, 1, 2) + datetime.timedelta(days=chance.randrange(9_000))
    registered = chance.randrange(100, 9_000) * 1_000
    ein = f"{chance.randrange(10, 99)}-{number + 1_000_000:07}"
    file_number = f"333-{10_000 + number}"
    facts = {
        "accession": f"{chance.randrange(1_000_000):010}-{filed:%y}-{number:06}",
        "compact": f"{filed:%Y%m%d}",
        "company": company,
        "upper": company.upper(),
        "cik": 700_000 + number,
        "ein": ein,
        "plain_ein": ein.replace("-", ""),
        "file_number": file_number,
        "former": FORMER.format(name=former.upper()) if former else "",
        "filed": _written(filed),
        "form": chance.choice("888131"),
        "street": f"{chance.randrange(10, 9_900)} {chance.choice(HEADS)} Street",
        "place": chance.choice(PLACES),
        "zip": chance.randrange(10_000, 99_000),
        "year": filed.year - 5,
        "person": chance.choice(PEOPLE),
        "phone": f"({chance.randrange(201, 989)}) 555-{chance.randrange(1_000, 9_999)}",
        "registered_on": _written(filed - datetime.timedelta(days=chance.randrange(400, 2_000))),
        "registered": f"{registered:,}",
        "left": f"{registered - chance.randrange(1_000, registered):,}",
    }
    event = filed - datetime.timedelta(days=chance.randrange(5, 60))
    agreed = _written(event - datetime.timedelta(days=120))
    facts["ground"] = ground.format(event=_written(event), agreed=agreed, acquirer=acquirer)
    return Invented(
        str(facts["accession"]),
        company,
        former,
        file_number,
        acquirer,
        None if own is None else OWN_GROUNDS[own][1],
        (HEADER + BODY).format(**facts),
    )


def _written(day: datetime.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def write(filings: list[Invented], folder: Path) -> None:
    """Each filing as a file of its own, named by its accession number."""
    folder.mkdir(parents=True, exist_ok=True)
    for filing in filings:
        (folder / f"{filing.accession_number}.txt").write_text(filing.text, encoding="utf-8")


def questions(filings: list[Invented], most: int = 60, seed: int = 11) -> list[Question]:
    """At most so many questions of each kind, each with the filings that answer it."""
    chance = random.Random(seed)
    found: list[Question] = []
    some = chance.sample(filings, min(most, len(filings)))
    for filing in some:
        right = frozenset({filing.accession_number})
        bare = filing.company.partition(",")[0]
        found += [
            Question("company", f"why were the shares of {bare} deregistered?", right),
            Question("misspelt company", _misspelt(chance, bare), right),
            Question("file number", f"No. {filing.file_number}", right),
            Question("accession number", filing.accession_number, right),
        ]
    for filing in _sample(chance, [f for f in filings if f.former], most):
        bare = str(filing.former).partition(",")[0]
        right = frozenset({filing.accession_number})
        found.append(Question("former name", f"what happened to {bare.lower()}", right))
    for filing in _sample(chance, [f for f in filings if f.acquirer], most):
        right = frozenset({filing.accession_number})
        found.append(Question("acquirer", f"who was bought by {filing.acquirer}", right))
    for filing in filings:
        if filing.own_ground:
            right = frozenset({filing.accession_number})
            found.append(Question("reason", filing.own_ground, right))
    return found


def _sample(chance: random.Random, filings: list[Invented], most: int) -> list[Invented]:
    return chance.sample(filings, min(most, len(filings)))


def _misspelt(chance: random.Random, name: str) -> str:
    """A name with two letters of its first word swapped, or one left out."""
    word, _, rest = name.partition(" ")
    at = chance.randrange(2, len(word) - 2)
    if chance.random() < 0.5 and word[at] != word[at + 1]:
        word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    else:
        word = word[:at] + word[at + 1 :]
    return f"{word} {rest}"
