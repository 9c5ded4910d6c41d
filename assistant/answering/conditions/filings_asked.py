"""Whether a question asks which, or how many, filings or companies are so or so."""

from __future__ import annotations

import re

NOUN = (
    r"(?:fill?ings?|amendments?|ammendments?|compan(?:y|ies|ys)|registrants?|issuers?"
    r"|corporations?|documents?"
    r"|filers?|reits?|trusts?|acquisitions?|mergers?|take-?overs?|offerings?|de-?registrations?"
    r"|removals?|submissions?|banks?|thrifts?|(?:limited )?partnerships?|shelves"
    r"|registrations?(?! (?:statements?|rights?|numbers?|fees?|nos?\b)))\b"
)
_LED = (
    # "Between 2005 and 2009, how many …", "tell me which …", "I need a list of the …"
    r"^(?:(?:between|in|from|during|since|before|after|of|among|amongst|for|under|on|within|at"
    r"|across"
    r"|out of|as of|looking at|considering|leaving out|excluding)\b[^?,]{2,80}, )?"
    r"(?:[^?]{0,80}[:;] )?(?:(?:please|pls|kindly|ok|okay|so|and|hi|hey|hello|now|then)\b[,.!]? )*"
    r"(?:(?:(?:can|could|would|will) you |i(?:['’]d| would)? (?:need|want|like)"
    r"(?: to (?:know|see|have))? |let me (?:know|see) |do (?:you|we) know |help me (?:to )?)"
    r"(?:please )?(?:an? |the )?)?"
    r"(?:(?:list|name|show|find|enumerate|give|tell|count|identify|pull|gather|collect|get|fetch"
    r"|bring"
    r"|display|report|return|select|search|look|state|specify|indicate)(?: (?:me|us|up|out|together"
    r"|for|to me|all|a|the|list|count|number|names?|of|in which|every|each|any|these|those"
    r"|them))*[:,]? )?"
)
_STATEMENTS = (
    # "which registration statements became effective in 2001?": of the filings that amend them
    r"(?<!how many )(?:registration )?statements? (?=(?:that |which )?(?:were|was|are|is|became"
    r"|become|went|had|have|date|dated|filed|from|older)\b)"
)
_TARGET = re.compile(
    # "in connection with a Form 15: which registrants …", "is there an F-1 among these?"
    rf"^(?:is|are|was|were) there (?:an?y?|some)\b|{_LED}"
    r"(?:in |on |of |under |for |by |with )?(?:which|what|how many|who (?:are|were)|number of)"
    r"(?: (?:me|all|every|each|any|of|the|these|those|them|our|such|two|three|four|five|\d+"
    r"|post-effective|(?:form )?(?:S|F|SB)-\d+(?:ASR)?|other|bankrupt|acquired|dissolved"
    r"|resale|public|private|foreign|limited|general|holding|bank|listed|shelf|only|merger"
    r"|(?-i:[A-Z][a-z]+)(?= (?:compan|corpor|regis))"
    r"|names of(?: the| all)?))*? "
    rf"(?:{NOUN}|{_STATEMENTS}"
    r"|(?:ones?|everything|anything|of (?:these|them|those|the \w+(?:-\d+s)?))\b)"
    # "how many were signed in Ohio?"
    r"|^how many (?:of (?:them|these|those) )?(?:were|are) (?:signed|filed|made|acquired|bought"
    r"|based|incorporated|organi[sz]ed|because|due|caused|in|from|by|on|under)\b"
    # "list those that …", "identify all S-8 amendments", "pull together filings"
    r"|^(?=(?:(?:please|pls|kindly|ok|so|and|hi|hey|now)\b[,.!]? )*(?:list|name|show|find|enumerate"
    r"|give|tell|count|identify|pull|gather|collect|get|fetch|bring|display|report|return|select"
    r"|search|look|can|could|would|i|i['’]d|let)\b)"
    rf"{_LED}(?:(?:(?:post-effective|(?:form )?(?:S|F|SB)-\d+(?:ASR)?|other"
    rf"|bankrupt|acquired|dissolved|(?-i:[A-Z][a-z]+)) )*{NOUN}"
    r"|those (?:that|which|who|where|whose)|ones (?:that|which|where|whose)|everything|anything)"
    # "filings signed in Texas", "any Ohio companies that …", "all S-8 amendments from 2003"
    r"|^(?:(?:and|any|all|every|the|those|other|(?:form )?(?:S|F|SB)-\d+"
    r"|(?-i:(?!W|How|Do|Did|Is|Are)[A-Z][a-z]+)) ){0,3}"
    rf"{NOUN}(?! (?:no|number|#))",
    re.I,
)
"""What a question for filings looks like: it names them right after its question word."""


def asks_for_filings(question: str) -> bool:
    """Whether a question asks which, or how many, of the filings are so or so."""
    return _TARGET.search(question) is not None
