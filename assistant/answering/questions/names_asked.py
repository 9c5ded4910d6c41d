"""Names that a question has: capitalised words that are no usual ones."""

from __future__ import annotations

import re

from assistant.language.places import jurisdiction

# Endings that tell a company's legal form; people leave them out.
_ENDINGS_TEXT = """
    inc incorporated corp corporation company companies co ltd limited llc lp llp plc sa nv
    ag se spa gmbh the trust
"""
LEGAL_ENDINGS = frozenset(_ENDINGS_TEXT.split())
TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
"""A word of a name or a question."""

# Capitalised words of questions that name no company.
_NO_NAMES_TEXT = """
    can could may might shall should would must has if after before besides drip drp espp esop
    reit ads adr ltip ipo rsu sic cik cusip isin egc hq zip rep pea faq aka par ok thanks hi hello
    asap fyi sar sars psu psus rsu rsus adss cvrs drips espps d&o
    nqso iso dre plc whats wheres whos hows gaap pcaob cpa cpas s4
    s8 s3 one two three four five
    i a an the post-effective post effective amendment amendments no nos number form rule
    section item act securities exchange commission sec u.s us usa united states irs ein eins ceo
    cfo coo llp registration statement statements common stock ordinary shares share class
    series preferred warrant warrants notes units plan plans merger agreement sub effective
    time chief executive financial operating officer president secretary treasurer chairman
    director directors board general counsel attorney-in-fact attorney fact agent power s-1
    s-2 s-3 s-4 s-8 s-11 f-1 f-3 f-4 f-6 sb-2 s f sb pos am edgar january february march
    april may june july august september october november december exhibit exhibits state
    city delaware nevada company registrant issuer parent explanatory note bankruptcy
    chapter code new york nasdaq nyse resale rights what who when where which why how did
    does do is are was were will has have had list name on in at for under of to and by from
    with nor or as whose whom until since during through throughout between among any all each
    every some both either neither no not only this that these those there here please explain
    describe give tell show find count summarize summarise compare identify specify whether
    according because due following upon within without exactly roughly about approximately
    it its they their we our you your he she his her my me us them so then also once per besides
    dgcl mbca nrs ucc poa jobs cdi c&di cdis eps nav roe gaap
    gc dirs dir corporate
    pao peo pfo cao aif afs esq principal accounting controller comptroller process signature
    signatures apart mr mrs ms dr miss sir rev reverend judge hon honorable
    professor prof madam below above over under behind again
    american swiss german french dutch british english irish scottish canadian mexican brazilian
    atm pipe first second third fourth fifth last bk dip sec's i'd id like
    deals deal targets mergers acquisitions filings amendments companies registrants issuers
    earlyest primary two more fewer neither ratio median mean range fraction proportion percentage
    percent breakdown quarter leaving excluding signings
    fein tin tax taxpayer employer employee id peo pfo pao cao cto clo evp svp vp aif rs federal
    principal accounting controller identification jurisdiction dereg deregistration
    israeli japanese chinese korean indian australian danish swedish norwegian finnish italian
    spanish belgian austrian greek russian bermudian foreign european
"""
_NO_NAMES = frozenset(_NO_NAMES_TEXT.split())
_CAPITALS = re.compile(r"[A-Z0-9][\w&'’.-]*(?: (?:(?:of|and|&|the) )?[A-Z][\w&'’.-]*)*")


def tokens(name: str) -> list[str]:
    """The words of a name that tell it apart: lower case, without its legal form."""
    name = re.sub(r"\b([A-Z])\.(?=[A-Z]\b\.?)", r"\1", name.replace("’", "'"))
    found = [t.lower().removesuffix("'s") for t in TOKEN.findall(name)]
    kept = [t for t in found if t not in LEGAL_ENDINGS]
    return kept or found


_OPENERS_TEXT = """
    anyone someone somebody everyone everybody something anywhere kindly pls please total totals
    totalling counting count counted top group grouped rank ranked ranking sort sorted order compare
    comparing tally sum summing add adding summarize summarise break enumerate identify find display
    report across among amongst overall altogether regarding concerning considering looking taking
    given out number numbers amount percentage average combined biggest largest smallest most least
    fewest oldest newest earliest latest first last any anybody nobody none nothing both each every
    either neither between by per within excluding including leave leaving omit skip include exclude
    ignore ignoring broken split added put apart assuming say only just roughly exactly hi hello hey
    thanks companies company filings filing amendments amendment registrants registrant issuers
    corporations reits trusts banks firms people signers signatories statements plans shares
    securities removals deregistrations mergers acquisitions bankruptcies everything anything those
    these ones need want pull gather get fetch collect provide state specify indicate help ok okay
    now then also plus where when whose if
    cash dollar dollars deadline cutoff leftover leftovers unsold unissued ungranted
    unused stateside overseas payout payouts proceeds ceiling cap floor size ticker signer signers
    headcount quantity quantities purpose reason aim outcome fate result timing duration length
    term terms acquirer buyer purchaser seller lender underwriter underwriters trustee auditor
    counsel lawyer lawyers broker dealer bidder bidders holder holders owner owners creditor
    creditors employee employees insider insiders staff investor investors subscriber subscribers
    counts tallies median mean mode range copies signings signing signed covers cover employer
    employers tax telephone telephones phone phones address addresses par interest interests
    months month years year decades dates date days states cities places countries jurisdictions
    incorporated organized bought acquired taken merged bankrupt dissolved liquidated withdrawn
    deregistered registered removed sold issued amended unlike apart besides regardless whether
    instead deals targets buyers parents lawsuits foreign domestic statement file files agent
    agents signature signatures directors director officers officer trustees filer filers
    effective post tender cover page pages law longest shortest slowest quickest typical grounds
    reasons directly indirectly merely solely exemption exemptions premium discount maturity
    coupon yield distribution distributions subscription subscriptions conversion redemption
    allotment headline beneficiary beneficiaries venue docket successor successors predecessor
"""
_OPENERS = frozenset(_OPENERS_TEXT.split())
"""Words that open questions: their capital says nothing."""


def is_no_name(name: str) -> bool:
    """Whether a capitalised word is none of a company or person: a legal form, a usual opener."""
    said = tokens(name)
    return all(t in LEGAL_ENDINGS for t in said) or all(t in _OPENERS for t in said)


def names_in_question(question: str) -> list[str]:
    """Capitalised names of the question that may be a company's or a person's."""
    found: list[str] = []
    for match in _CAPITALS.finditer(_NICKNAMES.sub("the market", question)):
        if match[0].endswith(" Act"):
            continue
        parts = match[0].replace("’", "'").split()
        while parts and _bare(parts[0]) in _NO_NAMES | _OPENERS:
            parts.pop(0)
        while parts and _bare(parts[-1]) in _NO_NAMES:
            parts.pop()
        name = " ".join(parts).removesuffix("'s").rstrip(".,")
        if len(name) < 2 or not any(c.isalpha() for c in name) or _is_reference(name):
            continue
        if all(t in LEGAL_ENDINGS for t in tokens(name)):
            continue  # "with N.V. in its name"
        if all(t in _NO_NAMES for t in tokens(name)) or are_places(name):
            continue
        found.append(name)
    return found


_NICKNAMES = re.compile(r"\bBig Board\b|\bthe Street\b")
"""What people call a market: it is no company."""
_CONTRACTED = re.compile(r"'(?:s|m|re|ve|d|ll)$")


def _bare(word: str) -> str:
    """A word as the tables have it: `What's` as `what`, `I.D.` as `id`, `U.S.` as `u.s`."""
    word = _CONTRACTED.sub("", word.lower()).strip(".,'")
    return word if word in _NO_NAMES else word.replace(".", "")


def are_places(name: str) -> bool:
    """`Ohio`, `Ohio and Nevada`: states and countries, no company."""
    parts = re.split(r",? (?:and|or|&) |, ", name)
    return all(jurisdiction(part) is not None for part in parts)


def _is_reference(name: str) -> bool:
    """A form, a rule or a plan's year, not a company: `S-8`, `10-K`, `1987 Plan`."""
    return bool(
        re.fullmatch(
            r"(?:\d[\w.,/-]*|[A-Z]{1,2}-\d+\w*|\d+-[A-Z]\w*)(?: (?:Plan|Act|Notes?))?"
            r"|(?:[A-Z][\w-]* ){1,6}Act",
            name,
        )
    )
