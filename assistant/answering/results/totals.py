"""What a question over several filings asks of amounts: which, in what unit, whose, how many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.conditions.asked import LEFT_ASIDE
from assistant.answering.evidence.wording import NUMBERS
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.unanswerable import asks_average
from assistant.record import Security

MOST = re.compile(
    r"\b(?:most|largest|biggest|highest|greatest|maximum)\b|\btop\b"
    r"|^(?:(?:please|pls|kindly) )?(?:rank|sort|order)\b"
    r"|\bmore\b(?! than \d)(?=.*\bor\b)"
    r"|\bof (?:the|these) two\b.*\bmore\b"
    r"|^(?:which|who) of\b(?=.* and ).*(?<!\bno )(?<!\bany )\bmore\b(?! than \d)",
    re.I,
)
LEAST = re.compile(
    r"\b(?:fewest|smallest|lowest|(?<!at )least|minimum)\b"
    r"|\b(?:fewer|less)\b(?! than \d)(?=.*\bor\b)"
    r"|\bof (?:the|these) two\b.*\b(?:fewer|less)\b"
    r"|^(?:which|who) of\b(?=.* and ).*\b(?:fewer|less)\b(?! than \d)",
    re.I,
)


_COUNTED = r"ads['’]?s?|adrs?|warrants|rights|interests|notes|bonds|debentures"
"""What is counted beside shares and units."""

_SUM = re.compile(
    r"^(?:please )?(?:sum|add|tally|total)\b(?=.*\b(?:shares?|units?|securities|removed)\b)"
    rf"|\b(?:sum|total)(?: number| amount)? of\b(?=.*\b(?:shares?|units?|{_COUNTED})\b)",
    re.I,
)


AVERAGED = re.compile(
    # "the average number of shares removed per filing": of what is added up, nothing else
    r"\b(?:average|avg|mean|on average)\b"
    rf"(?=.*\b(?:shares?|units?|securities|amounts?|{_COUNTED})\b)"
    r"(?!.*\b(?:price|pric\w+|fees?|costs?|age|salar\w+|clos\w+|value|worth|pay|paid|premium"
    r"|per share|per day|per year|holders?|time)\b)",
    re.I,
)
"""An average that is a sum over the filings that state an amount."""


_BY_CLASS = re.compile(
    r"^(?:the )?(?:sub-?)?totals?\b(?=.*\b(?:by|per|for each|of each)"
    r" (?:class|unit|kind|type)\w*\b)",
    re.I,
)
COMPARED = re.compile(
    # "did X remove more shares than Y?", "how many more shares did X register than Y?"
    r"^(?:(?:did|does|do|has|have|is|was|were|how many|how much)\b).*"
    r"\b(?P<sign>more|greater|larger|fewer|less|smaller)\b(?! than \d).*\bthan\b(?! \d)",
    re.I,
)


_LEFT_OVER = re.compile(
    # "the fewest shares left unsold", "took away the most shares"
    r"\bunsold\b|\bunissued\b|\bleft ?over\b|\bt(?:ook|ake[ns]?|aking) (?:out|away|down)\b",
    re.I,
)


_BY_GROUP = re.compile(
    # "shares removed by cause", "total number of shares sold per form"
    r"^(?:(?:please|give me|show|list|what (?:are|is|were)|the|a|table of) )*(?:(?:total|number"
    r"|amount)s?"
    r"(?: number| amount)?(?: of)? )?(?:the )?(?:shares|securities|units) (?:(?:that "
    r"|which )?(?:were |are )?)"
    r"(?:(?P<gone>removed|de-?registered|withdrawn|taken off)|(?P<sold>sold|issued)|registered)\b"
    r"(?=.*\b(?:by|per|each|every)\b)",
    re.I,
)


_REMOVED = re.compile(
    r"\b(?:shares?|units|securities) (?:that )?(?:were |was |are |is )?(?:removed|de-?registered"
    r"|withdrawn|taken off)\b",
    re.I,
)


def amount_field(plan: Plan) -> str | None:
    """Which amount a question over several filings adds up or ranks; None where it asks none."""
    if match := _BY_GROUP.match(plan.question):
        return "deregistered" if match["gone"] else "sold" if match["sold"] else "registered"
    if asks_average(plan.question) and not AVERAGED.search(plan.question):
        return None
    if plan.fields and plan.fields[0] in ("deregistered", "registered", "sold"):
        return plan.fields[0]
    if plan.fields[:1] == ["unsold"] and plan.kind == "how_many" and _REMOVED.search(plan.question):
        return "deregistered"  # "removed in filings that were not due to a merger"
    compared = plan.kind in ("yes_no", "how_many") and COMPARED.search(plan.question)
    averaged = plan.kind == "what" and AVERAGED.search(plan.question)
    set_against = plan.kind == "what" and _SET_AGAINST.search(plan.question)
    ranked = plan.kind in ("which", "who", "what", "list") and any(
        words.search(plan.question) for words in (MOST, LEAST, _SUM, _BY_CLASS)
    )
    if compared or set_against or averaged or ranked:
        if (
            _BY_CLASS.search(plan.question)
            or "deregister" in plan.terms
            or re.search(r"\bunsold\b|\bleft ?over\b|\bnot sold\b", plan.question, re.I)
            or re.search(r"\bt(?:ake|akes|ook|aking|aken)\b[^?]*\boff\b", plan.question, re.I)
            or re.search(r"\boff\b.*regist|\bout of\b.*regist", plan.question, re.I)
            or _LEFT_OVER.search(plan.question)
        ):
            return "deregistered"
        if {"sell", "issue", "plac"} & set(plan.terms):
            return "sold"
        if re.search(r"\bregister", plan.question, re.I):
            return "registered"
    return None


UNITS = ("units", "interests", "adss", "warrants", "rights")
"""Units that a question names by their own word, beside shares and money."""

_SET_AGAINST = re.compile(
    # "compare the shares that A and B removed", "A versus B, shares taken off"
    r"(?:^(?:please )?compare\b|\b(?:versus|vs)\b)(?=.*\b(?:shares?|units?|amounts?)\b)",
    re.I,
)
EACH = re.compile(
    r"\beach(?: of (?:them|the|these|those)\b| one\b|$|\?)|\bcompare\b|\bversus\b|\bvs\b", re.I
)
"""How a question asks for the amount of every filing."""


ALL_UNITS = ("shares", "usd", *UNITS, "other")
"""All units, in the order in which they are told."""

_EVERY_UNIT = re.compile(
    # "how many securities were removed", "totals by unit", "shares against dollars"
    r"\bhow many securities\b|\bshares or (?:\w+ )?units\b"
    r"|\b(?:number|amount|total)s? of (?:the |all )?securities\b"
    r"|\b(?:by|per|each|every) (?:kind of )?units?\b|\bin (?:each|every|all) units?\b"
    r"|\b(?:shares? (?:and|against|versus|vs\.?|as well as|or) (?:\w+ ){0,2}?(?:dollars?|money)"
    r"|dollars? (?:and|against|versus|vs\.?|as well as|or) (?:\w+ ){0,2}?shares?)\b",
    re.I,
)


def units_of(plan: Plan, stated: Sequence[str] = ()) -> list[str]:
    """The units that are added up, each by itself: "shares and units separately".

    `stated` are the units in which the filings state amounts, for a question that asks for all.
    """
    asked = LEFT_ASIDE.sub(" ", plan.question)
    money = re.search(r"\bdollars?\b|principal amount", asked, re.I)
    if money and not re.search(r"\bshares?\b", asked, re.I) and not asks_classes(plan):
        return ["usd"]
    if stated and (_EVERY_UNIT.search(asked) or asks_classes(plan)):
        named = [u for u in ALL_UNITS if u in stated]
        if not re.search(r"\bshares? of each\b", asked, re.I):
            return named
    named = [u for u in UNITS if re.search(rf"\b{u.rstrip('s')}s*\b", asked, re.I)]
    if named and re.search(r"\bshares?\b.*\b(?:and|separate\w*|each)\b", asked, re.I):
        if re.search(rf"\bshares and (?:\w+ )?{named[0]}\b|\bseparate", asked, re.I):
            return ["shares", *named]
    return named[:1] or [unit_of(asked)]


def of_every_unit(plan: Plan) -> Plan:
    """The plan without the one unit that it counts, where the question asks for several."""
    several = plan.unit and len(units_of(plan, ALL_UNITS)) > 1
    return plan.model_copy(update={"unit": []}) if several else plan


_CLASSES = re.compile(
    r"\b(?:by|per|for|of|in) (?:each |every |the )?(?:class(?:es)?|kinds?|types?|titles?)\b"
    r"(?! of (?:form|filing|amendment|transaction|deal|reason))"
    r"|\b(?:each|every|which|what) (?:class|kind|type) of (?:securit|stock|share)",
    re.I,
)


def asks_classes(plan: Plan) -> bool:
    """Whether a total is asked for each class of securities."""
    return _CLASSES.search(plan.question) is not None


def unit_of(asked: str) -> str:
    """Money where it is asked for, else shares."""
    asks_money = re.search(r"\$|\bdollars?\b|principal amount|\bhow much\b", asked, re.I)
    return "usd" if asks_money else "shares"


def counts_as(unit: str, security: Security) -> bool:
    """Whether an amount of a security counts in a unit; depositary units are no shares."""
    if unit in UNITS:
        return security.unit == unit or (
            security.unit in ("shares", "other") and security.title.lower().endswith(unit)
        )
    if unit == "shares" and re.search(
        r"\b(?:partnership|depositary|common) units$", security.title
    ):
        return False
    return security.unit == unit


_TOP = re.compile(
    rf"\b(?:top|first) (\d{{1,2}}|{'|'.join(NUMBERS)})\b"
    # not "the Form S-3 filing with the largest"
    rf"|(?<![-\w])(\d{{1,2}}|{'|'.join(NUMBERS)}) (?:\w+ ){{0,3}}(?:most|largest|biggest|highest"
    rf"|smallest"
    r"|fewest)\b",
    re.I,
)


_PLACES = ("second", "third", "fourth", "fifth", "sixth")
_PLACED = re.compile(
    # "the second largest removal", "the 3rd most recent", "runner-up"
    rf"\b(?:(?P<worded>{'|'.join(_PLACES)})|(?P<n>[2-9])(?:nd|rd|th))[- ](?:to[- ]last|most|largest"
    r"|biggest|highest|greatest|smallest|lowest|fewest|least|longest|shortest|oldest|earliest|latest"
    r"|newest|last)\b",
    re.I,
)


def place_asked(question: str) -> int:
    """The place of an end that is asked for: 2 for "the second largest"; 1 where it is not said."""
    match = _PLACED.search(question)
    if match is None:
        return 1
    return int(match["n"]) if match["n"] else _PLACES.index(match["worded"].lower()) + 2


_IN_ORDER = re.compile(r"(?:(?:please|pls|kindly) )?(?:rank|sort|order)\b", re.I)
_ORDERED = 10  # that are told where all are to be put in order


def how_many(question: str) -> int:
    """How many are asked for: "top three", "the two largest"; 1 where it is not said."""
    match = _TOP.search(question)
    if match is None and _IN_ORDER.match(question):
        return _ORDERED
    said = (match[1] or match[2]).lower() if match else "1"
    return NUMBERS.get(said) or int(said)
