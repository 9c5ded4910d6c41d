"""What a day in a question is the day of: a filing, a signing, an acquisition, a statement."""

from __future__ import annotations

import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.filters_of_days import deal_closed, statement_in_days
from assistant.answering.conditions.typed_conditions import Test
from assistant.answering.questions.periods import Period
from assistant.answering.questions.plan import Plan

_EVENTS: tuple[tuple[str, str], ...] = (
    ("signed", r"\bsign\w*"),
    ("acquired", r"\b(?:acquired|bought(?: out)?|taken over|merged|purchased|acquisitions?"
                 r"|take-?overs?"
                 r"|mergers?|deals?)(?: (?:that|which|was|were|had|has|been|by|with|into|another"
                 r"|company|party|buyer|and|clos\w+|complet\w+|consummat\w+|took place"
                 r"|happened)\b)*"),
    ("statement filed", r"\bregistration statements?(?: (?:that|which|was|were|had|been|originally"
                        r"|first|filed|dated|dating|from|made)\b)*"
                        r"|\boriginally (?:filed|registered)"),
    ("statement effective", r"\b(?:declared|became|become|went|taking|took) effect\w*"),
    ("filed", r"\b(?:filed|filings?|made|amendments?|submitted|dated|deregist\w+|remov\w+|withdr\w+"
              r"|ones|amended)"),
)  # fmt: skip
"""What a day in a question is the day of: the nearest of these before it, or right after it."""


def event_of(before: str, plan: Plan) -> str:
    """What a period is the day of, by the words before it."""
    found = [
        (match.end(), verb) for verb, said in _EVENTS for match in re.finditer(said, before, re.I)
    ]
    verb = max(found, default=(0, ""))[1]
    if verb == "acquired" and not re.fullmatch(r"\W*", before[max(found)[0] :]):
        verb = ""  # "because of a merger and come from 2012"
    if verb in ("", "signed", "filed"):
        return "signed" if re.search(r"\bsign", plan.question, re.I) else "filed"
    return verb


def day_test(period: Period, verb: str) -> Test:
    """The test of a period that is the day of such an event."""
    first, last = period.first, period.last
    match verb:
        case "acquired":
            return deal_closed(first, last)
        case "statement filed":
            return statement_in_days(first, last, "filed_on")
        case "statement effective":
            return statement_in_days(first, last, "effective_on")
    return filters.in_days(first, last, signed=verb == "signed")
