"""Yes or no about securities that people hold: must they part with them, may they keep them?

A plan's stock fund is closed to new money, and what stands in the accounts stays there or is sold;
notes are tendered in an exchange offer, and the rest of them are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.questions.plan import Plan
from assistant.answering.verdicts.verdict import verdict_from

__all__ = ["answer_of_held"]

_HELD = r"\b(?:plans?|funds?|accounts?|participants?|members?|employees?|workers?|staff|savers?)\b"
_PARTS = (
    r"(?:sell|dispose|give up|part with|cash out|cash in|liquidate|move|withdraw|surrender|transfer"
    r"|get rid)"
)
_KEEPS = r"(?:keep|hold(?: on)?|leave|stay|remain|retain|hang on)"
_MAY_KEEP = re.compile(
    rf"\b(?:may|can|is free to|are free to) (?:be |either |still |continue to |be left (?:or )?)*"
    rf"(?:{_KEEPS}|held|kept|left|retained)\b"
    r"|\b(?:(?:do|does|need) not (?:have|need) to|need not(?: be)?) "
    rf"(?:{_PARTS}|sold|moved|withdrawn)"
    r"|\balready (?:held|credited|invested)[^.;]{0,60}\b(?:are|is) not affected\b",
    re.I,
)
_MUST_PART = re.compile(
    r"\b(?:must|have to|has to|had to|required to|will|are to|were|was|are) (?:all |then )?"
    r"be(?:en)? (?:sold|liquidated|moved|transferred|reinvested|withdrawn)\b[^.;]{0,80}"
    r"\b(?:accounts?|participants?|members?|stock fund|plan)\b"
    r"|\b(?:accounts?|participants?|members?|stock fund)\b[^.;]{0,80}"
    r"\b(?:must|have to|has to|had to|are required to) (?:be )?(?:sell|sold|move|moved|liquidate)",
    re.I,
)
_REST = r"(?:remaining|other|rest of the|balance of the) (?:[A-Z]?[\w-]+ ){0,5}?"
_DEBT = r"(?:notes|bonds|debentures|securities|certificates|warrants)"


@dataclass(frozen=True, slots=True)
class _Matter:
    """How a matter is asked for, what sentences affirm it, and what sentences deny it."""

    asked: re.Pattern[str]
    affirmed: re.Pattern[str]
    denied: re.Pattern[str]


_MATTERS = (
    _Matter(  # "must members sell the stock that is in their accounts?"
        re.compile(
            rf"^(?=[^?]*{_HELD})(?:must|(?:do|does|did|will|are|were|is)\b[^?]*?\b(?:have to|forced"
            rf"|obliged|required|need(?:ed)? to|compelled))\b[^?]*\b{_PARTS}\b[^?]*\b(?:already"
            r"|hold|held|own|owned|in (?:their|the|his|her) (?:accounts?|plans?|fund))\b",
            re.I,
        ),
        _MUST_PART,
        _MAY_KEEP,
    ),
    _Matter(  # "may members leave their shares in the fund?"
        re.compile(
            rf"^(?=[^?]*{_HELD})(?:may|can|could|are|is)\b[^?]*?\b{_KEEPS}\b[^?]*"
            r"\b(?:shares?|stock|units|balances?|holdings?)\b",
            re.I,
        ),
        _MAY_KEEP,
        _MUST_PART,
    ),
    _Matter(  # "were all the notes exchanged?"
        re.compile(
            rf"^(?:were|was|did|have|has|had)\b[^?]*\b(?:all|every|each)\b[^?]*\b{_DEBT}\b[^?]*"
            r"\b(?:exchanged?|tender(?:ed)?|swapp?(?:ed)?|turned in|hand(?:ed)? in)\b",
            re.I,
        ),
        re.compile(
            rf"\ball (?:of )?(?:the )?(?:outstanding )?(?:[A-Z]?[\w-]+ ){{0,5}}?{_DEBT}\b"
            r"[^.;]{0,40}\b(?:were|was|have been|had been) (?:validly )?(?:tendered|exchanged)\b",
            re.I,
        ),
        re.compile(
            rf"\b{_REST}{_DEBT}\b[^.;]{{0,40}}\b(?:did not|(?:were|was) not|never)\b"
            rf"|\b{_DEBT}\b[^.;]{{0,60}}\b(?:were|was) not (?:validly )?(?:tendered|exchanged)\b",
            re.I,
        ),
    ),
)


def answer_of_held(reading: Reading, plan: Plan) -> Reply | None:
    """Yes or no from the sentence that tells of what is held; None where none does, where several
    disagree, or where something else is asked."""
    for matter in _MATTERS:
        if matter.asked.search(plan.question) is None:
            continue
        found = [
            (yes, passage, match)
            for passage in reading.passages
            for yes, pattern in ((False, matter.denied), (True, matter.affirmed))
            if (match := pattern.search(passage.text)) is not None
        ]
        if len({yes for yes, _, _ in found}) == 1:
            yes, passage, match = found[0]
            return verdict_from(reading, yes, passage, [match.span()])
    return None
