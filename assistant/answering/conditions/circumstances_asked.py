"""Conditions by what came about beside a removal: orders of an authority, a mistaken number, 478.

"after the SEC issued a stop order", "because too many were registered by mistake"
"""

from __future__ import annotations

import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.mentions_asked import mention
from assistant.answering.conditions.typed_conditions import Condition, Rule
from assistant.answering.questions.plan import Plan

_MISTAKES = (
    "mistake", "mistakes", "mistaken", "mistakenly", "error", "errors", "erroneous", "erroneously",
    "inadvertent", "inadvertently", "oversight", "miscount", "miscounted", "miscalculation",
    "clerical", "typographical", "transposed", "overstated", "incorrectly", "wrongly", "slip",
)  # fmt: skip
_MISTAKE = (
    r"(?:mistak\w*|errors?|erroneous\w*|inadverten\w*|oversights?|miscal\w*|miscount\w*|slips?)"
)
_IN_PRINT = re.compile(
    # what was set down wrongly is a number or a registration, no exhibit and no page
    rf"\b(?:number|registered|registration|shares|figure|fee table)\b[^.]{{0,160}}"
    rf"\b(?:{'|'.join(_MISTAKES)})\b"
    rf"|\b(?:{'|'.join(_MISTAKES)})\b[^.]{{0,160}}\b(?:number|registered|shares|figure)\b"
    # "that was a slip of the pen", of the figure before; "registered in excess of what is reserved"
    rf"|\b(?:that|this|which|it) (?:was|is) (?:\w+ ){{0,3}}(?:{'|'.join(_MISTAKES)})\b"
    r"|\bregistered in excess of (?:the|what)\b|\bregistered more (?:\w+ ){1,3}than\b",
    re.I,
)
_TOLD = (*_MISTAKES, "registered in excess of", "registered more")
_NOBODY = r"(?:nobody|no one|no other (?:person|signator\w+|signature|officer|director)s?)"


def _mistaken(match: re.Match[str], plan: Plan) -> Condition:
    return Condition(
        "mention of a mistake in what was registered", filters.mentions(_IN_PRINT, *_TOLD)
    )


def _rule_478(match: re.Match[str], plan: Plan) -> Condition:
    return Condition("rely on Rule 478", filters.relies_on_478)


CIRCUMSTANCE_RULES: tuple[tuple[str, Rule], ...] = (
    # "in reliance on Rule 478, state that no other person need sign", and the other way round
    (rf"(?:\b(?:say|state|note)\w* )?(?:\bthat )?\b{_NOBODY}(?: else)?(?: (?!rule)\w+){{0,4}}?"
     r"(?: sign\w*)?(?:[ ,]+(?!rule)\w+){0,6}?[ ,]+rule 478\b(?:\(\w\))*"
     rf"|\brule 478\b(?:\(\w\))*,?(?: \w+){{0,4}}? {_NOBODY}\b(?: else)?(?: \w+){{0,4}}? sign\w*"
     r"(?: (?:it|them|the \w+))?", _rule_478),
    (rf"\b{_NOBODY}(?: else)? (?:need|has|have|had|is|are|was|were)\w*(?: (?:required|obliged"
     r"|needed))?(?: to)? (?:sign\w*|execut\w*)(?: (?:it|them|the \w+))?", _rule_478),
    # an order of an authority: its words alone are those of any question
    (r"\b(?P<phrase>(?:stop|cease[- ]and[- ]desist|restraining|refusal) orders?)\b", mention),
    # "because the number first registered was a mistake", "registered too many by mistake"
    (r"\b(?:(?:a|the|its|their|that|wrong|incorrect) )*(?:numbers?|figures?|amounts?|quantit\w+"
     r"|shares)"
     r"(?: (?:of (?:\w+ )?(?:shares|securities)|first|originally|initially|that|which|had|been|was"
     rf"|were|is|registered|set down|stated|there|as))* (?:an? |the |in |by |due to )*{_MISTAKE}\b"
     rf"|\b(?:(?:by|in|through|due to|because of|owing to) )?(?:an? |the )?(?:\w+ )?{_MISTAKE} in"
     r" (?:the )?(?:number|figure|registration|original|earlier)\w*(?: of (?:\w+ )?\w+)?"
     r"(?: (?:first|originally|it|they|had|been|were|registered))*"
     rf"|\bregistered (?:(?:too many|more|in|by|an?|the|shares|securities|stock"
     rf"|excess) )*{_MISTAKE}",
     _mistaken),
)  # fmt: skip
"""What such a condition looks like in a question, and what it tests."""
