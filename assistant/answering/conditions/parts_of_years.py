"""Parts of years, of whichever year: "in the second half of any year", "in Q3", "July to December",
"on a leap day"."""

from __future__ import annotations

import calendar
import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.filters_of_days import on_day_of_year
from assistant.answering.conditions.typed_conditions import Condition, Rule, either
from assistant.answering.questions.plan import Plan

_MONTHS = "|".join(calendar.month_name[1:])
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_ANY_YEAR = (
    r"(?:,? ?\(?(?:of|in) (?:any|a|the|each|every|whatever|whichever|its)(?: given"
    r"| calendar)? years?"
    r"\)?|,? ?\(?(?:whatever|whichever|regardless of|no matter)(?: which)? (?:the )?year(?: it was"
    r"| is)?\)?|,? ?\(?all years(?: taken)?(?: together| combined)?\)?)?"
)
_IN = r"(?:\b(?:in|during|from|within|throughout|between|for|of) )?(?:\b(?:the|an?|any|some) )?"
_SPAN = (
    rf"(?P<from>{_MONTHS}) ?(?:through|thru|to|until|till|and|-"
    rf"|–) ?(?:the end of )?(?P<to>{_MONTHS})"
    r"(?! ?(?:\d|,? (?:19|20)\d\d))"
)
_NO_YEAR = r"(?!(?: of| in)?(?: the year)?,?[ /-](?:19|20)\d\d)"

_PART = (
    # "in the second half of any year, July through December", "Q3 signings"
    rf"{_IN}(?:\b(?P<which>first|second|third|fourth|last|1st|2nd|3rd|4th) (?:calendar )?"
    rf"(?P<what>quarter|half|six months|three months)"
    rf"|\b(?P<letter>[QH])(?P<digit>[1-4]))\b{_NO_YEAR}"
    rf"{_ANY_YEAR}(?:,? ?\(?(?:i\.e\.,? "
    rf"|that is,? )?{_SPAN.replace('from', 'f2').replace('<to>', '<t2>')}"
    r"\)?)?"
)
_MONTH_SPAN = rf"\b(?:(?:in|during|between|from) (?:the months of )?){_SPAN}{_ANY_YEAR}"


def _in_months(match: re.Match[str], plan: Plan, months: range) -> Condition:
    signed = re.search(r"\bsign", plan.question, re.I) is not None
    tests = [Condition("", filters.in_month(month, signed=signed)) for month in months]
    said = " ".join(match[0].split())
    return Condition(f"{'signed' if signed else 'filed'} {said.strip(' ,')}", either(tests))


def _part(match: re.Match[str], plan: Plan) -> Condition | None:
    what = (match["what"] or match["letter"]).lower()
    length = 6 if what[0] in "hs" else 3
    parts = 12 // length
    number = int(match["digit"]) if match["digit"] else _NTH.get(match["which"].lower(), parts)
    if number > parts:
        return None
    return _in_months(match, plan, range((number - 1) * length + 1, number * length + 1))


def _span(match: re.Match[str], plan: Plan) -> Condition | None:
    names = list(calendar.month_name)
    first, last = names.index(match["from"].title()), names.index(match["to"].title())
    return _in_months(match, plan, range(first, last + 1)) if first < last else None


def _leap_day(match: re.Match[str], plan: Plan) -> Condition:
    signed = re.search(r"\bsign", plan.question, re.I) is not None
    test = on_day_of_year(2, 29, signed=signed)
    return Condition(f"{'signed' if signed else 'filed'} on February 29", test)


PART_OF_YEAR_RULES: tuple[tuple[str, Rule], ...] = (
    (_PART, _part),
    (_MONTH_SPAN, _span),
    (r"\b(?:on )?(?:an? |the )?leap days?\b(?:,? ?\(?(?:i\.e\.,?|that is,?)? ?(?:on )?(?:an? "
     r"|the )?"
     r"(?:29(?:th)?(?: of)? February|February 29(?:th)?)\)?)?"
     r"|\b(?:on )?(?:an? |the |any )?(?:29(?:th)?(?: of)? February|February 29(?:th)?)\b(?!,? ?\d)",
     _leap_day),
)  # fmt: skip
