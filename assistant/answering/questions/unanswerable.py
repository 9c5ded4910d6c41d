"""Questions that no filing answers: for advice, and for figures that are not in what it proves."""

from __future__ import annotations

import re

_ADVICE = re.compile(
    # "Should I sell my shares?", "what should holders do", "shall we tender"
    r"\b(?:should|shall|ought|must) (?:i|we|one|you|someone|somebody)\b"
    r"|\b(?:should|ought) (?:an? |the |any |all |my |our |other |its )*(?:\w+ )??"
    r"(?:(?:share|stock|unit|note|bond|security|warrant|option)[- ]?holders?|holders?|investors?"
    r"|clients?|buyers?|sellers?|traders?|employees?)\b"
    # "would you recommend", "what do you advise"
    r"|\b(?:do|would|can|could|did) you (?:\w+ )?(?:recommend|advise|suggest|think)\b"
    r"|\bwould you (?:buy|sell|hold)\b"
    r"|\b(?:recommend|advise) (?:me|us|that (?:i|we))\b|\byour (?:advice|opinion|view)\b"
    # "is it wise to hold", "was it worth tendering", "is it a good time to buy"
    r"|\b(?:is|was|would|will) (?:it|this|that|now|today) (?:\w+ )??(?:be )?(?:\w+ )??"
    r"(?:(?:un)?wise|worth(?:while)?\b(?! \$?\d)|prudent|smart|sensible|advisable|safe|risky|better"
    r"|best|an? (?:\w+ )?(?:good|bad|smart|wise|safe|sound|great|right|fair) "
    r"(?:\w+ )?(?:idea|time|moment|price|deal|investment|buy|bet|choice))\b"
    r"|\b(?:is|are|was|were) (?:\S+ ){1,5}an? (?:(?:strong|good|clear|screaming) )?(?:buy|sell"
    r"|hold)\b"
    r"|\b(?:good|bad|safe|sound|risky|attractive|smart|worthwhile) (?:\w+ )?"
    r"(?:investment|bet|stock to|shares? to|buy)\b|\bworth (?:buying|holding|keeping|selling"
    r"|owning|investing)\b",
    re.I,
)
"""Questions for what is wise, as people put them; a filing states what was done."""

_NO_QUESTION = re.compile(
    r"(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings|thanks|thank you|thx|help"
    r"|help me|please|test|testing|there)[ ,.!]*)+(?:there|all|assistant|everybody)?\W*"
    r"|(?:(?:hi|hello|hey)[ ,.!]*)?(?:what (?:can|do) (?:you|i|this) (?:do|ask|say|know|answer)"
    r"(?: you)?(?: here)?|what (?:can|may|should) i ask(?: you)?(?: about)?|how (?:do|can) i use"
    r" (?:this|you|it)|who are you|what are you|what is this|how does (?:this|it) work)\W*",
    re.I,
)
"""What new users type first: a greeting, or what can be asked."""

_AVERAGED = re.compile(r"\baverages?\b|\bmedian\b|\bthe mean (?!of\b)|\bon average\b", re.I)


_END = re.compile(
    # "which of these paid its lawyers the most", "the highest premium"
    r"\b(?:most|largest|biggest|highest|greatest|fewest|smallest|lowest|cheapest|costliest"
    r"|(?<!at )least)\b(?! (?:recent|of (?:the|these|those|them|which|whom)))",
    re.I,
)


def asks_end(question: str) -> bool:
    """Whether a question asks who has the most, or the least, of something."""
    return _END.search(question) is not None


def asks_advice(question: str) -> bool:
    """Whether a question is for advice or an opinion, which no filing gives."""
    return _ADVICE.search(question) is not None


def asks_nothing(question: str) -> bool:
    """Whether a question is only a greeting, or asks what can be asked."""
    return _NO_QUESTION.fullmatch(" ".join(question.split())) is not None


def asks_average(question: str) -> bool:
    """Whether a question asks for an average, which is not worked out over several filings."""
    return _AVERAGED.search(question) is not None


_EACH_OTHER = re.compile(
    r"\b(?:related|married|friends?|know|knew|relatives|allied|affiliated|connected|linked|compet\w+)"
    r" (?:\w+ ){0,2}(?:each other|one another)\b",
    re.I,
)


def asks_kinship(question: str) -> bool:
    """Whether a question over many filings is how people or companies stand to one another."""
    return _EACH_OTHER.search(question) is not None


NO_KINSHIP = "Records do not hold how people or companies stand to one another."
WHAT_TO_ASK = (
    "Ask what the filings state: what was removed and why, how many shares were registered, sold"
    " or left, who signed, acquired or advised, when and where; or which and how many filings are"
    " so or so. Name a company or a file number; without one, all filings are asked."
)
NO_ADVICE = "The filings state what was done; they do not say what anyone ought to do."
NO_AVERAGE = "No average is worked out over several filings; ask for a total or the amounts."
NO_END = "By what is asked here the filings cannot be ranked; ask for each filing's own."
NO_TOTAL = "Of what is counted here no total can be proven; ask for each filing's own number."


_OTHER_SUM = re.compile(
    r"\b(?:total|sum|amounts?|how much|average|mean|highest|lowest|largest|smallest|biggest)\b"
    r"[^?,]{0,40}\b(fees|proceeds|revenues?|costs|expenses|dividends|salaries|prices)\b"
    r"(?! (?:carried|paid for|of (?:the )?shares))",
    re.I,
)


def other_sum(question: str) -> str | None:
    """What is to be added up or ranked where it is no amount of securities: registration fees."""
    found = _OTHER_SUM.search(question)
    return found[1].lower() if found else None
