"""Conditions on the legal form of a party, as its name ends: "bought by an LLC", "LLP counsel".

The party is the buyer, a law firm, a co-registrant or the registrant; its form is read from its
name as the filing prints it.
"""

from __future__ import annotations

import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.typed_conditions import Condition, Rule, either
from assistant.answering.questions.plan import Plan

_START = r"(?<![\w.])"  # "L.P.A." ends in no "P.A."
_FORMS: tuple[tuple[str, str, str], ...] = (
    # how a question names it, how names end, what an answer calls it
    (r"LLCs?|L\.L\.C\.?|limited[- ]liability compan(?:y|ies)", rf"{_START}L\.?L\.?C\.?", "an LLC"),
    (r"PLLCs?|professional limited[- ]liability compan(?:y|ies)",
     rf"{_START}P\.?L\.?L\.?C\.?", "a PLLC"),
    (r"P?LLPs?|L\.L\.P\.?|limited[- ]liability partnerships?",
     rf"{_START}P?L\.?L\.?P\.?", "an LLP"),
    (r"LPs?|L\.P\.?|limited partnerships?", rf"{_START}(?:L\.? ?P\.?|Limited Partnership)",
     "a limited partnership"),
    (r"plcs?|p\.l\.c\.?|public limited compan(?:y|ies)",
     rf"{_START}(?:plc|p\.l\.c\.|public limited company)", "a plc"),
    (r"P\.A\.?|professional associations?", rf"{_START}(?:P\. ?A\.?|Professional Association)",
     "a professional association"),
    (r"P\.C\.?|professional corporations?", rf"{_START}(?:P\. ?C\.?|PC|Professional Corporation)",
     "a professional corporation"),
    (r"S\.C\.?|service corporations?", rf"{_START}S\. ?C\.?", "a service corporation"),
    (r"N\.V\.?", rf"{_START}N\. ?V\.?", "an N.V."),
    (r"S\.A\.?", rf"{_START}S\. ?A\.?", "an S.A."),
    (r"AGs?|Aktiengesellschaft(?:en)?", rf"{_START}AG", "an AG"),
    (r"SEs?|Societas Europaea", rf"{_START}SE", "an SE"),
    (r"A/S", rf"{_START}A/S", "an A/S"),
    (r"ASA", rf"{_START}ASA", "an ASA"),
    (r"AB|Aktiebolag", rf"{_START}AB", "an AB"),
    (r"GmbH", rf"{_START}GmbH", "a GmbH"),
    (r"S\.?[àa] ?r\.?l\.?", rf"{_START}S\.? ?[àa] ?r\.? ?l\.?", "an S.à r.l."),
    (r"Ltd\.?|private limited compan(?:y|ies)", rf"{_START}(?:Ltd\.?|Limited)",
     "a limited company"),
    (r"Inc\.?", rf"{_START}Inc(?:\.|orporated)?", "an Inc."),
    (r"Corp\.?", rf"{_START}Corp(?:\.|oration)?", "a Corp."),
    (r"(?:business|statutory) trusts?", rf"{_START}Trust", "a trust"),
)  # fmt: skip

FORM = "|".join(said for said, _, _ in _FORMS)
_BUYERS = r"acquir[eo]rs?|buyers?|purchasers?|(?:new )?(?:owners?|parents?)"
_FIRMS = r"(?:law )?firms?|counsel|lawyers"
_CO = r"co-?registrants?|co-?issuers?|(?:subsidiary )?guarantors?|additional registrants?"
_FILERS = r"registrants?|compan(?:y|ies)|issuers?|filers?|successors?"
_NAME = r"(?:['’]s?)?(?: (?:own|full|legal|corporate))?(?: names?)?"
_IS = (
    # "that are", "which was now", "whose name ends in", "organized as", "having names in"
    r"(?: (?:on|of) (?:the|its|their) covers?)?,? ?(?:(?:that|which|who) )?"
    r"(?:whose (?:own )?names? )?(?:(?:is|are|was|were|be|now|being|having|has|have|itself"
    r"|themselves) ?)*"
    r"(?:(?:end(?:s|ing|ed)?|clos(?:es?|ing)) (?:in|with|on|by)|(?:organi[sz]ed|formed|set up"
    r"|structured) as|called|styled|(?<=is)|(?<=are)|(?<=was)|(?<=were)|(?<=\bis )|(?<=\bare )"
    r"|(?<=\bwas )|(?<=\bwere )|(?<=\bnow ))"
)
_AN = r" ?(?:(?:an?|the|letters?|words?|suffix|form of|now) )*"
_LIKEWISE = (
    # ", i.e. whose name ends in P.A."
    rf"(?:,? ?\(?(?:i\.e\.|that is|meaning|so that)?,? ?(?:the |its |their )?[^?()\ue000]{{0,40}}?"
    rf"\bnames? (?:end\w*|clos\w+) (?:in|with)(?: the letters?)? (?:{FORM})(?![\w])\)?)?"
)
_BOUGHT = (
    r"(?:(?:were|was|been|got|being|is|are) )?(?:bought|acquired|taken over|purchased|merged"
    r"|swallowed(?: up)?|absorbed|acquisitions?|take-?overs?|mergers?)(?: out)? (?:by|into|with|of)"
)
_TOLD = {
    "acquirer": "an acquirer that is",
    "firm": "counsel that is",
    "co": "a co-registrant that is",
    "registrant": "a registrant that is",
}


def _of_form(match: re.Match[str], plan: Plan) -> Condition | None:
    named = match.groupdict()
    said = next(v for k, v in named.items() if k.startswith("form") and v)
    _, ends, told = next(f for f in _FORMS if re.fullmatch(f[0], said, re.I))
    party = next((v for k, v in named.items() if k.startswith("party") and v), "")
    role = _role(party) if party else "acquirer"
    if role == "registrant" and told == "a limited partnership" and "name" not in match[0].lower():
        return None  # a registrant may be one by the filing's words too
    return Condition(f"{_TOLD[role]} {told}", filters.formed_as(role, ends))


def _of_forms(match: re.Match[str]) -> Condition:
    """One of several legal forms that stand in brackets."""
    role = _role(match["party"])
    said = re.split(r", or |, ?| or | and | ?/ ?(?!S\b)", match["forms"])
    forms = [f for one in said for f in _FORMS if re.fullmatch(f[0], one.strip(), re.I)]
    tests = [Condition("", filters.formed_as(role, ends)) for _, ends, _ in forms]
    told = " or ".join(name for _, _, name in forms)
    return Condition(f"{_TOLD[role]} {told}", either(tests))


def _role(party: str) -> str:
    for role, said in (("acquirer", _BUYERS), ("co", _CO), ("firm", _FIRMS)):
        if re.fullmatch(said, party, re.I):
            return role
    return "registrant"


_PARTY = rf"{_BUYERS}|{_CO}|{_FIRMS}|{_FILERS}"
_ANY_FORM = rf"(?:{FORM})(?!\w)"
LEGAL_FORM_RULES: tuple[tuple[str, Rule], ...] = (
    # "acquirers that are foreign companies by their corporate form (plc, AG, SE)"
    (rf"\b(?P<party>{_BUYERS}|{_FIRMS}|{_CO}|{_FILERS})\b[^?.(]{{0,80}}"
     rf"\((?P<forms>{_ANY_FORM}(?:(?:, ?| or |, or | and | ?/ ?){_ANY_FORM})+)\)",
     lambda match, plan: _of_forms(match)),
    # "bought by a limited partnership (acquirer name ends with L.P.)"
    (rf"\b{_BOUGHT} (?:(?:an?|some|any|the) )?(?P<form_by>{FORM})(?!\w)(?! {_BUYERS})"
     rf"{_LIKEWISE}", _of_form),
    # "acquirers that are LLCs", "law firms whose name ends in P.A.", "whose buyer was a plc"
    (rf"(?:\b(?:whose|where|in which|with|having|has|have|by) )?(?:(?:the|an?|any|some|its|their"
     rf"|one) )*\b(?P<party_is>{_PARTY}){_NAME}{_IS}{_AN}(?P<form_is>{FORM})(?!\w){_LIKEWISE}",
     _of_form),
    # "LLC buyers", "a plc as acquirer", "P.C. law firms"
    (rf"(?:\b(?:with|by|having|to|has|have) )?(?:(?:an?|the|any|some) )*\b(?P<form_of>{FORM})(?!\w)"
     rf" (?:(?:as|for) (?:(?:the|an?|its|their) )*)?(?P<party_of>{_BUYERS}|{_CO}|{_FIRMS})\b",
     _of_form),
    # "whose own name ends in LLC", "with LLC in its name"
    (rf"\bwhose (?:own |full |legal )?names? end\w* (?:in|with)(?: the letters?)? "
     rf"(?P<form_own>{FORM})(?!\w)(?P<party_own>)"
     rf"|\bwith (?:the letters )?(?P<form_in>{FORM}) (?:in|at the end of) (?:its|their) (?:own )?"
     rf"names?\b(?P<party_in>)", lambda match, plan: _own_name(match)),
)  # fmt: skip
"""What such a condition looks like in a question, and what it tests."""


def _own_name(match: re.Match[str]) -> Condition:
    """The registrant's own name ends so; where the question speaks of a buyer or a firm, theirs."""
    said = match["form_own"] or match["form_in"]
    _, ends, told = next(f for f in _FORMS if re.fullmatch(f[0], said, re.I))
    before = list(re.finditer(rf"\b(?:{_PARTY})\b", match.string[: match.start()], re.I))
    role = _role(before[-1][0]) if before else "registrant"
    return Condition(f"{_TOLD[role]} {told}", filters.formed_as(role, ends))
