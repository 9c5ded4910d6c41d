"""What ends a run of values on a cover, and where the cover itself is over."""

from __future__ import annotations

import re

from assistant.language.openings import compiled
from assistant.language.runs import lowered

# Standing text of covers that gives no value of the record.
_STOPS = (
    r"approximate\s+date\s+of\s+(?:commencement|the\s+commencement|proposed)",
    r"approximate\s+date\s+(?:on|of)\s+which",
    r"if\s+(?:the\s+only|only|any\s+of\s+the)\s+securities",
    r"if\s+this\s+form\s+is",
    r"if\s+any\s+securities\s+being",
    r"if\s+delivery\s+of\s+the\s+prospectus",
    r"if\s+(?:applicable|an\s+emerging)",
    r"if\s+a\s+separate\s+registration",
    r"indicate\s+by\s+check\s*-?mark",
    r"check\s+the\s+(?:following|appropriate)\s+box",
    r"large\s+accelerated\s+filer",
    r"calculation\s+of\s+(?:registration|filing)\s+fee(?!\s+below)",
    r"title\s+of\s+(?:each\s+class\s+of\s+)?securit(?:y|ies)",
    r"it\s+is\s+proposed\s+that\s+this",
    r"pursuant\s+to\s+rules?\s+\d{3}",
    r"the\s+registrants?\s+hereby\s+amends?",
    r"these\s+registrants?\s+hereby\s+amends?",
    r"this\s+(?:registration\s+statement|post-?\s?effective\s+amendment|amendment)\b",
    r"sole\s+purpose\s+of",
    r"for\s+further\s+information",
    r"an?\s+exhibit\s+index",
    r"exhibit\s+index\s+(?:is|appears|begins)",
    r"index\s+to\s+exhibits",
    r"page\s+\d+\s+of\s+\d+",
    r"sheet\s+\d+\s+of\s+\d+",
    r"(?<!\ssee)(?<!\ssee\n)(?<!\sthe)(?<!\sthe\n)\n(?:table|schedule|list)\s+of\s+(?:additional|co-?|other|guarantor|subsidiary)\s*+-?\s*+(?:guarantor\s+)?registrants?",
    r"\n(?:additional|co-)\s*(?:guarantor\s+)?registrants(?=\s*\n)",
    r"\n(?:the\s+)?subsidiary\s+(?:guarantors|registrants)(?=\s*\n)",
    r"emerging\s+growth\s+company",
    r"non-?accelerated\s+filer",
    r"in\s+addition,?\s+pursuant\s+to",
    r"amending\s+(?:part|item|the)\b",
    r"\*+\s*(?:filed|this|the|pursuant|includes|see|not\s+applicable|in\s+addition)",
    r"\(\d\)\s+(?:pursuant|this|the|filed|includes)",
    r"\n\s*\[f\d\]\s+",
)
_STOP = compiled(r"(?:(?=\n)|(?<![^\W_])(?<!-))(?:" + "|".join(_STOPS) + ")")

# Headings at which a cover is over.
_END = compiled(
    # bounded and possessive: a run of dashes or spaces is walked once
    r"(?:\n|\f|(?<!-)---|(?<!_)___|(?<!=)===)[ \t*|_=-]{0,400}+(?:<[^>\n]{1,8}>)?[ \t]{0,80}+"
    r"(?P<heading>explanatory\s+(?:note|statement)s?|introductory\s+(?:note|statement)|introduction\b(?=\s*\n)"
    r"|(?:partial\s+)?de-?\s?registration\s+of\b|removal\s+(?:of|from)\b|removing\s+from\b"
    r"|termination\s+of\s+(?:the\s+)?(?:offering|registration|effectiveness)|withdrawal\s+of\b"
    r"|recent\s+events?\b|signatures?(?=\s*\n)|prospectus(?=\s*\n)|subject\s+to\s+completion"
    r"|table\s+of\s+contents|part\s+(?:i{1,2}|1|2)\b|statement\s+of\s+incorporation|item\s+\d"
    r"|information\s+required\s+in|amendment\s+of\s+prior|power\s+of\s+attorney(?=\s*\n)"
    r"|pursuant\s+to\s+the\s+requirements\s+of)"
)
_FLAT_END = re.compile(
    r"EXPLANATORY\s+(?:NOTE|STATEMENT)|DEREGISTRATION\s+OF|REMOVAL\s+OF|SIGNATURES?\s+Pursuant"
    r"|Pursuant\s+to\s+the\s+requirements\s+of|TABLE\s+OF\s+CONTENTS|PART\s+II?\b"
)


def find_stops(text: str) -> list[tuple[int, int]]:
    """Spans of standing text that no value is read from: check boxes, fee table, notes."""
    return [match.span() for match in _STOP.finditer(lowered(text))]


def cover_end(text: str, start: int, limit: int) -> int | None:
    """Where the cover that begins at `start` is over: the first heading after it, else None."""
    low = lowered(text[start:limit])
    match = _END.search(low)
    end = start + match.start("heading") if match else limit
    for flat in _FLAT_END.finditer(text, start, end):
        before = text[flat.start() - 1] if flat.start() else " "
        if not (before.isalnum() or before in '"“('):
            return flat.start()
    return end if match else None
