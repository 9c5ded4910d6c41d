"""Lists of a value of many filings: "list the EINs", "phone numbers of the Texas companies".

What is listed are filings, with the value as a column of each.
"""

from __future__ import annotations

import re

from assistant.answering.results.columns import columns_of

__all__ = ["values_listed"]

_LEAD = re.compile(
    r"^(?:please )?(?:(?:list|give|show|name|tell|state|provide|get|need|find)(?: me| us)?"
    r"|(?:what|who|which) (?:is|are|were|was))? ?(?:all(?: of)? |every |each )?(?:the )?",
    re.I,
)
_OF = re.compile(
    r"\b(?:of|for|in|from|by|on)\b (?:all |each |every |the |these |those |of )*", re.I
)
_EVERY = re.compile(r"\b(?:each|every|all)\b", re.I)
_SEVERAL = re.compile(r"\b(?!address\b)\w+s\b", re.I)
_NO_CONDITION = re.compile(
    r"(?:fil\w+|compan(?:y|ies)|registrants?|issuers?|amendments?|ones?|them|here|library|folder)"
    r"(?: here| in (?:the|this) (?:library|folder|set))?",
    re.I,
)
_DEALS = re.compile(
    r"(?:mergers?|acquisitions?|deals?|take-?overs?|transactions?|(?:merged|acquired) compan\w+)",
    re.I,
)
_OF_DEALS = frozenset(
    {"acquirer", "closed on", "agreement dated", "merger subsidiary", "survivor", "price per share"}
)
_OF_BANKRUPTCIES = frozenset({"court", "case number", "plan effective"})
_NOUN = re.compile(
    r"\b(?:filings?|amendments?|compan(?:y|ies)|registrants?|issuers?|banks|trusts|reits?"
    r"|partnerships|S-\d+s?|F-\d+s?)\b",
    re.I,
)


_SUMMED = re.compile(
    r"\b(?:in total|totals?|altogether|combined|averages?|mean|sum|median)\b", re.I
)
"""What is added up, or averaged, is no list."""


def values_listed(question: str) -> tuple[str, dict[str, str]] | None:
    """The question for the filings, and the columns of each that a list of values asks for: the
    field of each name. None where something else is asked, or of one filing alone."""
    if _SUMMED.search(question):
        return None
    asked = question.strip(" ?.!")
    led = _LEAD.match(asked)
    body = asked[led.end() :] if led is not None else asked
    ends = [None] if _columns(body) else reversed(list(_OF.finditer(body)))
    of = next((m for m in ends if m is not None and _columns(body[: m.start()])), None)
    listed = body[: of.start()].strip() if of is not None else body
    rest = body[of.end() :].strip() if of is not None else ""
    columns = _columns(listed)
    many = _SEVERAL.search(listed) or _EVERY.search(question)
    if not columns or not many or (listed == asked and len(listed.split()) < 2):
        return None
    of_deals = bool(_OF_DEALS & set(columns))
    if _OF_BANKRUPTCIES & set(columns):
        return None
    if not rest or _NO_CONDITION.fullmatch(rest):
        return "Which companies were acquired?" if of_deals else "List all filings", columns
    if _DEALS.fullmatch(rest):
        return "Which companies were acquired?", columns
    return (f"Which {rest}?", columns) if _NOUN.search(rest) else None


def _columns(listed: str) -> dict[str, str]:
    return columns_of(f"list the {listed.strip()}") if listed.strip() else {}
