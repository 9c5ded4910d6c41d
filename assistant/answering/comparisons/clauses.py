"""The clauses of a question: each asks something of its own, or goes on with the one before.

"Who removed more, and by how many?", "A and B both left. When did each, and why?"
"""

from __future__ import annotations

import re

from assistant.answering.comparisons.sides import MARK

_LED = r"(?:(?:on|in|at|by|to|for|from|under|with|of|since) )?"
_ASKS = rf"{_LED}(?:whom?|whose|what|which|when|where|why|how)(?:['’]s)?\b"
_AUX = r"(?:did|does|do|was|were|is|are|has|have|had)\b"
_TELLS = r"(?:give|state|tell|name|list|say|show|specify|include|add|compare)\b"
_OF_FILINGS = (
    # "which were signed in 2004 and (also) name a Boston law firm": what they do, no order
    r"(?:(?:name|list|show|include|give|specify|add) (?:an?|no|any|some|counsel|law firms?"
    r"|more than|at least|several)\b|(?:say|state) that\b)"
)
_BREAK = re.compile(
    rf"\?+\s+(?:and |but |also )*"
    # no break after an initial or a title: "signed by Gerald W. Vroman", "St. Louis"
    rf"|(?<=(?-i:[a-z0-9)\ue100-\ue10f]))(?<!\b(?:St|Mr|Dr|Ms|vs|No))(?<!\b(?:Mrs|Rev|Hon))"
    rf"\.\s+(?=[A-Z\ue100-\ue10f]|{_TELLS})"
    rf"|(?<=[a-z0-9)\ue100-\ue10f])\.\s+(?={_ASKS}|{_TELLS})"
    rf"|[;:]\s+(?:and |but )?|\s[-–—]{{1,2}}\s"
    rf"|,? (?:and|but|&|plus)(?! (?:also )?{_OF_FILINGS})(?: also| then| if so,?)?"
    rf" (?={_ASKS}|{_TELLS})"
    rf"|, (?={_ASKS})(?!which\b)|, (?=(?:which|who) (?:ones? )?(?:\w{{3,}}ed|went|got|is|are|was"
    r"|were|has|have|did)\b)",
    re.I,
)
_VERB = re.compile(
    rf"\b{_AUX}|\b(?:got|went|took|bought|paid|made|sold|gave|left|became|came|gets?|takes?|pays?|sells?"
    r"|removes?|amends?|files?|signs?|covers?|carr\w+|relies|rely|send|sends|names?|adds?|adopts?"
    rf"|follow\w*|update\w*)\b|\b\w{{3,}}ed\b|^(?:please )?{_TELLS}",
    re.I,
)
_QUESTION = re.compile(rf"^(?:please |and |so |ok |then )*(?:{_ASKS}|{_AUX}|{_TELLS})", re.I)
_ASKING = re.compile(rf"\b(?:{_ASKS})", re.I)


_WORDS = 4  # of a part that is taken for a whole clause


def clauses_of(question: str) -> list[str]:
    """The clauses in their order; a part without a verb stays with the one after it."""
    found: list[str] = []
    start = 0
    for match in _BREAK.finditer(question):
        part = question[start : match.start()].strip(" ,;?")
        ended = match[0][0] in "?.:;" or "—" in match[0] or "–" in match[0] or " -" in match[0]
        whole = ended or _VERB.search(part) or (found and asks(part)) or len(part.split()) > _WORDS
        if not part or not whole:
            continue
        found.append(part)
        start = match.end()
    rest = question[start:].strip(" ,;?.!")
    return [*found, rest] if rest else found


def asks(clause: str) -> bool:
    """Whether a clause asks something; else it says what the next ones are about."""
    return _QUESTION.search(clause) is not None or _ASKING.search(clause) is not None


def bare(clause: str) -> str:
    """A clause without the companies at its beginning or end."""
    clause = re.sub(rf"^(?:{MARK}(?:['’]s?)?[\s,]*)+|[\s,]*(?:{MARK}(?:['’]s?)?)+$", "", clause)
    return " ".join(clause.split())
