"""Whether a question over many filings is answered by the list, or the count, of those that fit."""

from __future__ import annotations

import re

from assistant.answering.conditions.asked import Query
from assistant.answering.conditions.filings_asked import asks_for_filings
from assistant.answering.conditions.reader import CONDITION
from assistant.answering.questions.plan import Plan, content
from assistant.answering.questions.query_frame import frame_words
from assistant.answering.questions.vocabulary import plain
from assistant.answering.results.totals import LEAST, MOST

_FILERS = re.compile(
    # "who relied on Rule 478?", "whose holders may sell under Rule 144?", "who was taken over?"
    r"whose\b|who (?:all |else )?(?:has |have |had )?(?:rel(?:y|ies|ied)|remov\w+"
    r"|de-?regist\w+|withdr\w+|went|gone"
    r"|(?:was|were|got|been) (?:acquired|bought|taken|swallowed|dissolved|liquidated|merged))\b",
    re.I,
)


_WORTH = re.compile(r"^(?:what(?! about)|how|when|where|why)\b", re.I)

_HOW_MANY = re.compile(
    # "how many are Nevada corporations?", "how many of these went dark?"
    r"^how many (?:of (?:them|these|those) )?(?:are|were|have|has|had|did|do|rely|come|came|went"
    r"|take"
    r"|took|got|say|give|name)\b|^how many (?:of (?:them|these|those) )?\ue000",
    re.I,
)


_VALUE = re.compile(
    # what a question for a value asks: "which law firm advised the Nevada companies?"
    r"^(?:(?:in|at|on|by|from|under|for|to|of|with) )?(?:which|what) "
    r"(?:(?!(?:of|are|is|were|was|do|does|did|giv\w+|gave|names?|states?|ha(?:s|ve|d)|on|no|with|in|by"
    r"|mentions?|cites?|ones?|filings?|companies)\b)[\w-]+ )?"
    r"(?:law firms?|firms?|lawyers?|attorneys?|counsel|persons?|people|officers?|directors?"
    r"|executives?|signator\w+|states?|jurisdictions?|countr\w+|forms?|years?|months?|dates?|days?"
    r"|cit(?:y|ies)|places?|towns?|agents?|buyers?|acquirers?|purchasers?|parents?|numbers?"
    r"|amounts?"
    r"|reasons?|grounds?|causes?|exchanges?(?! offers?)|courts?|trustees?|holders)\b",
    re.I,
)


def _leads_to_condition(query: Query) -> bool:
    """Whether nothing of content stands before the first condition of the question."""
    before, mark, _ = query.frame.partition(CONDITION)
    return bool(mark) and not set(content(plain(before))) - frame_words(before)


_DOER = re.compile(r"^who (?:else |all )?(?P<verb>[a-z]+)\b(?!['’])", re.I)


def _asks_doer(plan: Plan, query: Query) -> bool:
    """Whether "who" did what no condition explains: "who valued the companies that merged?"."""
    match = _DOER.match(plan.question)
    return match is not None and bool(set(content(match["verb"])) & set(query.left))


def asks_list(plan: Plan, query: Query) -> bool:
    """Whether the answer is a list or a count of filings."""
    if asks_for_filings(plan.question):
        return not (MOST.search(plan.question) or LEAST.search(plan.question))
    if not query.conditions:
        return False
    filers = plan.fields in ([], ["registrant_name"]) or _FILERS.match(plan.question)
    if plan.kind == "who" and filers:
        return not _asks_doer(plan, query)
    if plan.names or _VALUE.match(plan.question):
        return False
    if plan.kind == "how_many":
        return not plan.fields and _HOW_MANY.match(query.frame) is not None
    listed = plan.kind in ("which", "list", "what", "who") and not _WORTH.match(plan.question)
    return listed and _leads_to_condition(query)
