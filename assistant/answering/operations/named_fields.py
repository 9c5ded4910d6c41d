"""How questions over many filings name the fields of a record: by nouns, and by verbs."""

from __future__ import annotations

import re
from functools import lru_cache

_DEAL = r"(?:mergers?|acquisitions?|deals?|take-?overs?|buy-?outs?|transactions?)"
_NO = r"(?:numbers?|nos?\b\.?|#)"
_NOUNS: tuple[tuple[str, str], ...] = (
    # the most telling first: "effective date of the merger" before "effective date"
    ("telephone number of the agent",
     rf"agents?['’]?s? (?:for service(?:['’]s)? )?(?:tele)?phone {_NO}"
     rf"|(?:tele)?phone {_NO} (?:of|for) (?:the |their |its )?agents?(?: for service)?"),
    ("agent for service", r"agents? for (?:service(?: of process)?|process)|agents?"),
    ("EIN", rf"eins?|(?:irs|i\.r\.s\.)(?: employer)?(?: identification| i\.?d\.?)? {_NO}"
     rf"|employer(?:['’]s)?(?: identification| i\.?d\.?)? {_NO}|employer ids?"
     rf"|tax(?:payer)?(?: identification| i\.?d\.?)? {_NO}|tax ids?"),
    ("telephone number", rf"(?:tele)?phone(?: {_NO}|s)?|tel\.? {_NO}"),
    ("address", r"(?:(?:business|street|office|principal) )?address(?:es)?"),
    ("state of a co-registrant",
     r"(?:states?|jurisdictions?)(?: of (?:incorporation|organi[sz]ation))? of (?:the |each |all "
     r"|its |their ){0,4}(?:co-?registrants?|guarantors?)"),
    ("co-registrant", r"co-?registrants?|additional registrants?|subsidiary guarantors?"),
    ("closing date",
     rf"{_DEAL} (?:closings?|completions?|effective) dates?|(?:closing|completion|effective) dates?"
     rf" of (?:(?:the|each|every|all|their|its|these) ){{0,4}}{_DEAL}"
     rf"|dates? (?:on|at) which (?:the |each |its |their |every ){{0,4}}{_DEAL} (?:was |were )?"
     r"(?:closed|completed|consummated|became effective|took effect)"
     rf"|closing dates?|completion dates?|{_DEAL} dates?"),
    ("date of the agreement",
     r"(?:merger )?agreement dates?"
     r"|dates? of (?:the |each |their |its ){0,4}(?:merger )?agreements?"),
    ("filing date of the registration statement",
     r"(?:original )?(?:filing dates?|dates? of (?:original )?filing) of (?:the |each |their |its "
     r"|every ){0,4}(?:original )?(?:registration )?statements?|original filing dates?"),
    ("effective date", r"effective dates?|dates? of effectiveness|effectiveness dates?"),
    ("state", r"(?:states?|jurisdictions?|countr(?:y|ies)|places?)(?:(?: or | and |/)(?:other )?"
     r"(?:states?|jurisdictions?|countr(?:y|ies)))? (?:of|for) (?:incorporation|organi[sz]ation"
     r"|formation)|(?:incorporation|home|organi[sz]ation) (?:states?|jurisdictions?)"
     r"|jurisdictions?|states?"),
    ("amendment number", rf"(?:post-?effective )?amendment {_NO}"),
    ("form", r"(?:registration )?forms?(?: types?)?|types? of (?:registration )?forms?"
     r"|kinds? of (?:registration )?forms?"),
    ("registration statement", rf"(?:registration (?:statement )?|file ){_NO}"
     r"|(?:registration )?statements?"),
    ("place of signing", r"(?:places?|cit(?:y|ies)|towns?|locations?) of (?:signing|signature"
     r"|execution)|(?:signing|signature) (?:places?|cit(?:y|ies)|towns?|locations?)"
     r"|places? signed|cit(?:y|ies)|towns?"),
    ("year of signing", r"(?:calendar )?years? of (?:signing|signature)"
     r"|(?:signing|signature) years?"
     r"|(?:calendar )?years?(?: by (?:date of signing|signing date|signature date))?"),
    ("month of signing", r"(?:calendar )?months? of (?:signing|signature)"
     r"|(?:signing|signature) months?|(?:calendar )?months?(?: of the year)?"),
    ("day of signing", r"(?:signing|signature|signed) dates?"
     r"|(?:dates?|days?) of (?:signing|signature|execution)|dates? signed"),
    ("day of filing", r"filing dates?|dates? of filing|dates? filed"),
    ("signatory", r"signator(?:y|ies)|signers?|signees?"),
    ("law firm", r"(?:outside |external )?law firms?|(?:outside|legal|external) counsel|firms?"
     r"|counsel"),
    ("acquirer", r"acquir[eo]rs?|buyers?|purchasers?|acquiring (?:part(?:y|ies)|compan(?:y|ies))"),
    ("merger subsidiary", r"(?:merger|acquisition) (?:subs?\b|subsidiar(?:y|ies)|vehicles?)"),
    ("surviving entity", r"surviving (?:entit(?:y|ies)|compan(?:y|ies)|corporations?)|survivors?"),
    ("kind of transaction", r"(?:kinds?|types?|sorts?) of (?:transactions?|deals?|acquisitions?)"
     r"|(?:deal|transaction) (?:types?|kinds?)"),
    ("ground", r"(?:stated )?(?:reasons?|grounds?|causes?)(?: (?:of|for) (?:the )?(?:removals?"
     r"|de-?registrations?|amendments?|filings?))?"),
    ("purpose", r"purposes?(?: of (?:the )?(?:amendments?|filings?))?"),
    ("class of securities", r"(?:class(?:es)?|kinds?|types?) of (?:securities|stock|shares)"
     r"|securities class(?:es)?"),
    ("par value", r"par values?"),
    ("plan", r"(?:titles? of (?:the |their |its )?)?plans?(?: titles?| names?)?"),
)  # fmt: skip

OWN_WORDS: dict[str, str] = {
    "state": "incorporated organized organised formed chartered laws under incorporation",
    "place of signing": "signed signing sign executed",
    "year of signing": "signed signing sign dates dated date signature signatures",
    "month of signing": "signed signing sign dates dated date signature signatures year calendar"
    " sees whatever across years",
    "day of signing": "signed signing sign executed",
    "law firm": "advise advises advised copies copied receive represent outside",
    "agent for service": "service process serve serves act acts acting",
    "signatory": "signed sign signing signatures",
    "form": "relate relates concern used amend amended filed on type types",
    "ground": "removal removals filed made stated reasons reason",
    "acquirer": "acquired bought",
    "kind of transaction": "acquired",
    "amendment number": "bear bears number numbers",
    "registration statement": "amended covered amend amends cover covers",
}
"""Words that go with a field and narrow nothing: "states that they are incorporated in"."""


@lru_cache(maxsize=1)
def nouns() -> str:
    """A pattern of every way to name a field."""
    return "|".join(said for _, said in _NOUNS)


def field_named(said: str) -> str | None:
    """The field that words name; None for others."""
    bare = " ".join(said.split())
    return next((name for name, noun in _NOUNS if re.fullmatch(noun, bare, re.I)), None)
