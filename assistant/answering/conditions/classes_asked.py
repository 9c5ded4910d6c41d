"""How a question over many filings names classes of securities that are removed."""

from __future__ import annotations

import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.typed_conditions import Condition, either
from assistant.answering.questions.plan import Plan

CLASS = (
    r"debt|(?:convertible |senior |subordinated )*(?:notes|bonds|debentures)|warrants|preferred"
    r"|(?:limited )?(?:partnership )?units|plan interests|interests in (?:the|their|a) plans?"
    r"|interests|ordinary|depositary|american depositary|ADSs?|ADRs?|rights|class [a-z]\b"
)
SECURITIES = r"(?: (?:securities|stock|shares))?"
GOES = (
    # "warrants come off", "notes that were taken off the shelf", "interests being dropped"
    r"(?: (?:that|which|also|too|are|is|were|was|get|gets|got|being|been|to be|have|has|had))*"
    r" (?:(?:come|comes|came|coming|go|goes|went|going) off|(?:taken|took) (?:off|out)"
    r"|removed|dropped|withdrawn|de-?registered|pulled|de-?registrations?|removals?)\b"
    r"(?: (?:from|off|out of)?(?: the)? ?(?:regist\w+|shelf|books))?"
)


def classes_removed(match: re.Match[str], plan: Plan) -> Condition:
    """Securities of one or two classes are removed."""
    named = [name for name in (match["class"], match["other"]) if name]
    words = f"removes {' or '.join(named)}"
    tests = [Condition("", filters.has_class(name)) for name in named]
    return Condition(words, either(tests) if len(tests) > 1 else tests[0].test)


_SUMMED = re.compile(r"\b(?:how (?:many|much)|amounts?|number|totals?|sums?)\b[^,;]{0,40}$", re.I)


def classes_off(match: re.Match[str], plan: Plan) -> Condition | None:
    """Classes that come off; of a sum they say what is added up."""
    return None if _SUMMED.search(match.string[: match.start()]) else classes_removed(match, plan)
