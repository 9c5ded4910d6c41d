"""Agents for service that are companies, or that are people: "agents that are corporations"."""

from __future__ import annotations

import re

from assistant.answering.conditions.typed_conditions import Condition, Outcome, Rule, Test, Typed
from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan

A_COMPANY = (
    r"\b(?:Inc|Incorporated|Corp|Corporation|Company|Co|L\.?L\.?C|L\.?L\.?P|L\.?P|Ltd|Limited|PLC"
    r"|Agents?|Services?|Trust|N\.?A|Associates|Group|Partners|Bank|Registered|Systems?|USA|U\.S"
    r"|Solutions|Network|Holdings|International|Global|GmbH|Secretaries|Nominees|Law|Offices?)\b|&"
)
"""What only the name of a company has."""

_AGENT = r"(?:(?:registered )?agents?(?: (?:for|of)(?: the)? service(?: of process)?)?)"
_COMPANIES = (
    r"(?:(?:an? |the |other |registered[- ]agent |service |agency |professional |business "
    r"|outside ){0,3}"
    r"(?:(?:,| or| and) (?:other |an? )?){0,3}(?:corporations?|compan(?:y|ies)|corporate(?: bodies"
    r"| entit(?:y|ies))?|(?:legal |business )?entit(?:y|ies)|firms?|institutions?|bod(?:y"
    r"|ies) corporate"
    r"|legal persons?|organi[sz]ations?|service compan(?:y|ies)))"
)
_PEOPLE = (
    r"(?:(?:an? |the |any |one |actual |natural |real |single ){0,3}(?:individuals?|people|persons?"
    r"|human"
    r" beings?|humans?|officers?|lawyers?|employees?))"
)
_NOT = r",? ?\(?(?:and |but )?(?:not|rather than|as opposed to|instead of|as against|no) "
_NOT_PEOPLE = rf"(?:{_NOT}{_PEOPLE}\)?)"
_NOT_COMPANIES = rf"(?:{_NOT}{_COMPANIES}\)?)"
_IS = (
    r",? ?(?:(?:that|which|who) )?(?:(?:is|are|was|were|be|being|happens? to be)) (?:actually "
    r"|itself"
    r" |themselves )?"
)
_HOW = (
    r"(?:\b(?:whose|where|in which|with|having|has|have|name|names|naming|appoint\w*|use|uses"
    r"|designat\w*"
    r"|list|lists) )?(?:(?:the|an?|any|some|its|their|as) ){0,3}"
)
_AS_AGENT = (
    r"(?:,? ?(?:(?:is|are|was|were|be|being) )?(?:(?:named|appointed|designated|listed|given|used"
    r"|acting"
    rf"|serving|act|serve) )?as (?:(?:the|an?|its|their) ){{0,3}}{_AGENT})"
)


def _named(pattern: str) -> Test:
    """The agent's name is like a pattern."""
    wanted = re.compile(pattern, re.I)

    def test(reading: Reading) -> Outcome:
        agent = reading.record.agent_for_service
        cited = reading.cite_value("/agent_for_service/name")
        if agent is None or not agent.name or not cited:
            return False, []
        return wanted.search(agent.name) is not None, cited

    return Test(test, Typed("agent", "formed", (pattern, "anywhere")))


def _a_company(match: re.Match[str], plan: Plan) -> Condition:
    return Condition("a company as agent for service", _named(A_COMPANY))


def _a_person(match: re.Match[str], plan: Plan) -> Condition:
    people = rf"^(?!.*(?:{A_COMPANY}))"
    return Condition("a person as agent for service", _named(people))


AGENT_RULES: tuple[tuple[str, Rule], ...] = (
    # "agents for service that are corporations and not individuals", "the agent is a company"
    (rf"{_HOW}\b{_AGENT}{_IS}{_COMPANIES}(?!\w){_NOT_PEOPLE}?"
     rf"|{_HOW}\b{_AGENT}{_IS}not {_PEOPLE}(?!\w)"
     rf"|\b(?:is|are|was|were) (?:the |its "
     rf"|their ){{0,3}}{_AGENT} {_COMPANIES}(?!\w){_NOT_PEOPLE}?",
     _a_company),
    # "other companies, as opposed to natural persons, are named as agent for service"
    (rf"(?:{_HOW})?\b{_COMPANIES}{_NOT_PEOPLE}?,?{_AS_AGENT}{_NOT_PEOPLE}?"
     rf"|\bcorporate {_AGENT}", _a_company),
    (rf"{_HOW}\b{_AGENT}{_IS}{_PEOPLE}(?! (?:of|at|from))(?!\w){_NOT_COMPANIES}?"
     rf"|{_HOW}\b{_AGENT}{_IS}not {_COMPANIES}(?!\w)"
     rf"|\b(?:is|are|was|were) (?:the |its |their ){{0,3}}{_AGENT} {_PEOPLE}(?! (?:of|at"
     rf"|from))(?!\w)"
     rf"{_NOT_COMPANIES}?", _a_person),
    (rf"(?:{_HOW})?\b(?:natural persons?|individuals?){_NOT_COMPANIES}?{_AS_AGENT}", _a_person),
)  # fmt: skip
