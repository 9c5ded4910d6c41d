"""Conditions on how many entries a record has, and how old its statements are, as people put them.

"amend more than one registration statement", "signed by a single person", "with several plans",
"whose registration statement was over ten years old"
"""

from __future__ import annotations

import re

from assistant.answering.conditions.filters_of_counts import Entry, has_count
from assistant.answering.conditions.filters_of_days import statement_older
from assistant.answering.conditions.typed_conditions import Condition, Test, every
from assistant.answering.evidence.wording import NUMBERS
from assistant.answering.questions.plan import Plan

_NUMBERS = {"one": 1, **NUMBERS, "eleven": 11, "twelve": 12, "a dozen": 12, "fifteen": 15}
_NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))}"
_ENTRY = (
    r"(?P<statement>(?:different |separate |other )?(?:registration )?statements?|file numbers?)"
    r"|(?P<plan>(?:different |separate |employee |benefit |stock |option |incentive |equity ){0,3}"
    r"plans?)"
    r"|(?P<signatory>signator(?:y|ies)|signers?|signatures?|people|persons?|individuals?"
    r"|(?:officers? and )?directors?|officers?)"
    r"|(?P<firm>(?:different |separate |outside )?law firms?)"
    r"|(?P<class>(?:different |separate )?(?:class(?:es)?|kinds?|types?|sorts?) of (?:securit\w+"
    r"|stock"
    r"|shares?))"
    r"|(?P<counsel>(?:different |separate |outside )?(?:lawyers?|attorneys?(?![- ]in)|counsel"
    r"|addressees?))"
    r"|(?P<registrant>(?:co-?)?registrants?|guarantors?|issuers?)"
)
SIZE = (
    # never the count of the set itself: "of these two registrants", "the three plans"
    r"(?<!these )(?<!those )(?<!of the )(?<!the other )(?<!any )"
    rf"\b(?:(?P<sign>more than|over|at least|no fewer than|fewer than|less than|under|exactly|only"
    rf"|just|at most|no more than) )?"
    rf"(?:(?P<many>several|multiple|many|numerous|various|a number of|two or more|more than one)"
    rf"|(?P<sole>(?:only |just )?(?:a single|one single|only (?:the )?one|just (?:the )?one))"
    rf"|(?P<n>{_NUMBER})(?P<more> or more)?) (?:{_ENTRY})\b(?! (?:hold|own|sold|bought))"
    r"(?P<beyond> (?:or|and) more\b)?"
)
"""How a question names the number of a record's entries."""

_VERB = re.compile(
    r"\b(?:amend|us(?:e|ed|es|ing)|cover|concern|relat\w* to|includ|list|name|sign|with|w/"
    r"|ha(?:s|ve|d)|affect|involv"
    r"|terminat|clos|remov|deregist|under|for|carr|bear|by|withdr|join|are there|go|went|send|sent"
    r"|address|cop(?:y|ied|ies))\w*(?: \w+)?\s*$",
    re.I,
)


def sized(match: re.Match[str], plan: Plan) -> Condition | None:
    """More, fewer or exactly so many entries; None where the number counts something else."""
    entry = next(
        name
        for name in ("statement", "plan", "signatory", "firm", "class", "counsel", "registrant")
        if match[name]
    )
    signs = entry == "signatory" and re.match(r" sign", match.string[match.end() :], re.I)
    if not (signs or _VERB.search(match.string[: match.start()])):
        return None
    return Condition(" ".join(match[0].split()), _test(match, entry))  # type: ignore[arg-type]


def _test(match: re.Match[str], entry: Entry) -> Test:
    sign = (match["sign"] or "").lower()
    number = 1 if match["many"] or match["sole"] else _number(match["n"])
    exact = [
        Condition("", has_count(entry, 1, number - 1)),
        Condition("", has_count(entry, -1, number + 1)),
    ]
    if match["many"] or sign in ("more than", "over"):
        return has_count(entry, 1, number)
    if match["n"] and (match["more"] or match["beyond"] or sign in ("at least", "no fewer than")):
        return has_count(entry, 1, number - 1)
    if sign in ("fewer than", "less than", "under"):
        return has_count(entry, -1, number)
    if sign in ("at most", "no more than"):
        return has_count(entry, -1, number + 1)
    return every(exact)


def _number(said: str) -> int:
    return _NUMBERS.get(said.lower()) or int(said)


AGED = (
    rf"\b(?:(?P<sign>more than|over|at least) )?(?P<n>{_NUMBER})(?: or more)? years?"
    r" (?:(?:before|prior to|earlier than|ahead of|after|later than)"
    r" (?:(?:the|this|its|their|that|each) )?"
    r"(?:\w+ )?(?:amendments?|filings?|removals?|deregistrations?|withdrawals?"
    r"|(?:\w+ )?registration statements?(?: it \w+| they \w+)?)(?: itself| was"
    r"(?: \w+)?)?|earlier|old(?:er)?\b|younger\b(?: than (?:\w+ ){1,4}?statements?(?: \w+ "
    r"amends?)?)?|before(?= *[?.]?$))"
    rf"|\bolder than (?P<older>{_NUMBER}) years?\b|\baged? (?:over|more than) (?P<aged>{_NUMBER})"
    r"(?: years?)?"
)
"""How a question names the age of a statement when it is amended."""

_OF_STATEMENT = re.compile(r"\b(?:registration|statements?|originally|first) ?", re.I)


def aged(match: re.Match[str], plan: Plan) -> Condition | None:
    """A statement that was filed so many years before the amendment."""
    if not _OF_STATEMENT.search(plan.question):
        return None
    years = _number(match["n"] or match["older"] or match["aged"])
    return Condition(f"a statement {years} years old or older", statement_older(years))
