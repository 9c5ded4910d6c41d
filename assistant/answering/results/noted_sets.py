"""Sets of filings as they are noted: "Three companies tie for …", "range of signing dates".

Each wording is put as the question that the rules know; none of them narrows or widens a set.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.questions.forms_asked import FORMS, forms_as_filings

SET_NOUN = (
    r"(?:filings?|amendments?|compan(?:y|ies)|registrants?|issuers?|filers?|ones|mergers?"
    rf"|acquisitions?|deals?|deregistrations?|removals?|documents?|{FORMS})"
)


def as_set(what: str) -> str:
    """A set with its forms as filings: "S-8s signed in Ohio" is "Form S-8 filings signed …"."""
    what = re.sub(r"^(?:(?:all|the|those|these) )+", "", what.strip(" ,.;:"), flags=re.I)
    return forms_as_filings(what)


def _several(what: str) -> str:
    """A set named by one of it as several: "acquisition closed in 2013" are acquisitions."""
    first, _, rest = what.partition(" ")
    several = re.sub(r"y$", "ie", first) + "s"
    return f"{several} {rest}"


def _of_agents(match: re.Match[str]) -> str:
    lead = "How many" if match["w"].lower() == "how many" else "Which"
    return f"{lead} filings name {match['a']} that {match['be']} "


_NOTED: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # "foreign or domestic issuers" are all; "Form 15 or 15F" are two forms
    (r"\b(?:foreign or domestic|domestic or foreign|public or private|large or small"
     r"|big or small) ", ""),
    (r"\b(?P<f>form 15F?) (?P<j>or|and) (?P<g>15F?)\b", r"\g<f> \g<j> Form \g<g>"),
    # "agents for service of the dissolved entities: telephone numbers?"
    (r"^(?P<who>agents?(?: for service)?) (?:of|for) (?P<np>(?:the "
     r"|all )?[^:?,]{4,80}): (?P<what>(?:tele)?"
     r"phone numbers?|phones|titles?)[?. ]*$",
     lambda m: f"{m['what']} for the {m['who'].split()[0]} of {m['np']}?"),
    (r"\b(?P<a>dissolved|acquired|bankrupt|liquidated|merged|foreign) entities\b",
     r"\g<a> companies"),
    (r", (?:those|the ones) (?P<v>sign|fil|dat)(?:ing|ed) ", r" \g<v>ed "),
    (r"\b(?:where |in which )?the (?:lawyer|attorney|counsel)s?(?: (?:for|who gets?"
     r"|receiving) (?:the )?copies)?"
     r" (?:is|are) (?:only |solely )?(?:in-house|inside)(?: (?:only|alone))?"
     r"(?: \(no outside (?:law )?firm[^)]*\))?", "that send copies only to an in-house lawyer"),
    # ", two decimals", "no. of signatories", "avg"
    (r"[,.;?(–-]+ *(?:(?:to|with|give|rounded|in|at|it) )*(?:two|one|three|no|[0-3])[ -]"
     r"(?:decimals?(?: places?)?|digits?)\)?(?:,? please)?[.?! ]*$", ""),
    (r"\bno\. of (?=[a-z])", "number of "), (r"\bavg\b\.?", "average"),
    # "Texas companies (address in Texas)": what is in brackets says in which way
    (r"\b(?P<p>[a-z]+(?: [a-z]+)?)[ -](?P<n>compan(?:y|ies)|companys|registrants?|issuers?"
     r"|filers?) ?"
     r"\((?P<in>(?:address\w*|offices?|head ?quarter\w*|based|seat|signed|incorporated"
     r"|organi[sz]ed)"
     r" (?:is |are )?in (?P=p))\)", r"\g<n> with \g<in>"),
    # "For each acquisition closed in 2013 or later, name the target"
    (r"^for (?:each|every) (?P<np>(?:filing|amendment|acquisition|merger|deal|registrant|company"
     r"|issuer|deregistration|removal)\b[^?]{4,200}?)[,:] (?:please )?(?:name|give|list|state"
     r"|identify"
     r"|tell|show)(?: me| us)? (?:the |its )?(?:names? of (?:the |its )?)?(?:target|company"
     r"|registrant"
     r"|issuer|filer|acquired company|target company)(?:['’]s)?(?: names?)?[?. ]*$",
     lambda m: f"Which {_several(m['np'])}?"),
    # "Give the range of signing dates"
    (r"^(?:(?:give|what|is|was|are|show|tell|state|the|me|us|please)(?:['’]s)? )*(?:range|span) of "
     r"(?:the |all )?(?P<k>sign|fil)(?:ing|ature) (?:dates|days)(?P<np>(?: (?:of|for|over|among) "
     r"(?:the )?[^?:;,()]{3,60})?)(?: ?[:;,(–-].*)?[?. ]*$",
     lambda m: f"Which filings{m['np']} were {m['k'].lower()}ed first and last?"),
    # "Highest post-effective amendment number of all: whose?"
    (r"^(?:the |what is the |what was the )?(?P<end>highest|largest|greatest|lowest|biggest"
     r"|smallest) "
     r"(?:post-effective )?amendment (?:number|no\.?)\b(?: (?:of (?:all|them all)|here|among them"
     r"|there"
     r" is))?(?:(?:[:;,?.–-]| and).*)?$", r"Which filing has the \g<end> amendment number?"),
    # "Three companies tie for the largest number of plans. Which?"
    (r"^(?:the )?(?:(?:two|three|four|five|six|several|some|\d) )?(?P<n>companies|filings"
     r"|amendments"
     r"|registrants|issuers) (?:tie|are tied"
     r"|share first place) for (?:having )?(?:the )?(?P<end>most"
     r"|(?:largest|highest|greatest|biggest|smallest|lowest) number of"
     r"|fewest) (?P<what>[^?.:;,]{3,60}?)"
     r"[.:;,?–-]+ *(?:which|who|name|list|what)\b[^?.]{0,40}[?. ]*$",
     r"Which \g<n> have the \g<end> \g<what>?"),
    (r"^(?P<q>which|what) (?P<n>companies|filings|amendments|registrants|issuers) (?:tie"
     r"|are tied) for "
     r"(?:having )?(?:the )?(?=most|fewest|(?:largest|highest|greatest|smallest|lowest) number of)",
     r"\g<q> \g<n> have the "),
    # "Of all registration statements amended here, which one was originally filed the earliest?"
    (r"^(?:out )?of (?:all )?(?:the |these "
     r"|those )?(?:registration )?statements\b[^?,:]{0,60}, (?:which|what)"
     r"(?: one| statement)? (?:was|is|had been) (?:originally |first )?(?:filed"
     r"|registered) (?:the )?"
     r"(?P<end>earliest|first|latest|last|most recently)\b.*$",
     r"Which registration statement was filed \g<end>, and what is its file number?"),
    (r"^how far back (?:does|do|did|goes) (?:the )?(?:oldest|earliest"
     r"|first) (?:registration )?statement"
     r"s? (?:go|reach|date)\b.*$", "Which registration statement was filed first?"),
    # "Total shares taken off the S-8s that …"
    (rf"^(?:(?:give|what|is|was|are|show|tell|the|me|please|grand|sum of"
     rf"|add up) )*(?:total(?: number)?"
     rf"(?: of)?|all) (?:the )?shares (?:that were |which were )?(?:taken off|removed from"
     rf"|pulled from"
     rf"|deregistered (?:from|on|by|under)|withdrawn from) (?:the "
     rf"|all )?(?P<np>{SET_NOUN}[^?]*)[?. ]*$",
     lambda m: f"How many shares were removed in total in {as_set(m['np'])}?"),
    # "Which agents for service are corporations?", "Where is the agent a company?"
    (r"^(?P<w>which|what|how many) (?P<a>(?:registered )?agents?(?: for service(?: of process)?)?) "
     r"(?P<be>are|is|were|was) (?!the\b|in\b)", _of_agents),
    (r"^where (?=(?:is|are|was|were|did|do|does|has|have) (?:the |its |their |an? "
     r"|any )*(?:registered "
     r"|chief |same )?(?:agents?|officers?|directors?|counsel|law firms?|attorneys?|signatures?"
     r"|signator\w+|person|people|nobody|no one|somebody|only)\b)", "In which filings "),
    # "Whose registration statement was less than a year old …?"
    (r"^whose (?P<s>registration statements?) (?:was|were|is|are) (?P<r>[^?]*\b(?:old(?:er)? than"
     r"|old"
     r"|younger than)\b)", r"Which registration statements were \g<r>"),
)  # fmt: skip


def noted(question: str) -> str:
    """The question with its noted wordings put as the rules know them."""
    asked = question
    for said, put in _NOTED:
        asked = " ".join(re.sub(said, put, asked, flags=re.I).split())
    return asked
