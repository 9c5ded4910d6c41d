"""What a question seeks in a sentence: types of value, weighed terms, the verb, unit and roles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.answering.evidence.likeness import Term
from assistant.answering.evidence.relations import main_verb
from assistant.answering.questions.asked_values import noun_of
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import stem, words

# Function words and light verbs: closed classes of English, which carry little of a question.
_LIGHT_TEXT = """
    aboard above across after against ahead aside along alongside amid among amongst apart around
    away back before behind below beneath beside besides between beyond down during except inside
    instead near off out outside past round since through throughout till together toward towards
    underneath until up upon within without again already always almost altogether anyway
    approximately currently eventually ever exactly finally formerly generally indeed initially
    just later maybe mostly nearly never now nowadays once only originally perhaps presently
    previously quite rather really recently roughly simply so soon still then there thereby today
    together too typically usually very yet else
    bear bring call carry cause come do find get give go happen have hold keep let make manage mean
    occur put run see seem serve set show take tell turn use want wish act become begin end
    actual certain entire full further main particular same such total various whole
    anyone anybody anything everyone everybody everything someone something
    please kindly thing way kind sort type part number amount figure quantity
    cite cited invoke invoked mention mentioned
    gave given one ones life himself herself themselves itself
    earlier prior previous first second third more most less least
    due respect regard accordance connection relation contain contained mention
    event count counted occurrence
    other another own each every per also well different certain given respective
"""
_LIGHT = frozenset(_LIGHT_TEXT.split()) | frozenset(stem(w) for w in _LIGHT_TEXT.split())


def is_light(word: str) -> bool:
    """Whether a lower-case word, or its stem, is one of those that carry little of a question."""
    return word in _LIGHT or stem(word) in _LIGHT


_RATE = re.compile(r"\b(?:rate|discount|percent\w*|interest|premium)\b", re.I)
_ENTITY = re.compile(
    r"\b(?:which|what) (?:\w+ ){0,2}(?:company|bank|firm|entity|court|trust|broker|agent|trustee"
    r"|underwriter|exchange(?! ratio)|market|stock exchange|drug|drug candidate|compound|"
    r"state|city|law|plan|fund|rule|section|form)\b",
    re.I,
)

_ROLES: dict[str, frozenset[str]] = {
    "deregistered": frozenset({"deregistered"}),
    "unsold": frozenset({"deregistered", "remaining"}),
    "remaining": frozenset({"deregistered", "remaining"}),
    "registered": frozenset({"registered"}),
    "sold": frozenset({"sold", "issued"}),
    "previously_removed": frozenset({"previously_removed"}),
}
"""The roles of amounts that answer for an asked field."""

_PERSON = re.compile(
    r"\b(?:which|what) (?:\w+ ){0,2}(?:(?:share|stock|unit|note|security)?holder|director|officer"
    r"|judge|person|investor|executive|employee|lender|creditor)s?\b(?! (?:plan|option))",
    re.I,
)
"""Persons asked for by "which": no sentence without a name answers."""


@dataclass(slots=True)
class Sought:
    """What a sentence must hold to answer a question."""

    plan: Plan
    terms: list[Term]
    types: list[str]
    verb: str | None = None
    unit: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    bare: str = ""
    fields: list[str] = field(default_factory=list)
    opposites: dict[str, frozenset[str]] = field(default_factory=dict)
    """For concepts of the question those that deny them, where a denial is an answer too."""


def seek(plan: Plan) -> Sought:
    """What a question seeks, from its plan."""
    wanted = set(plan.terms)
    terms: dict[str, Term] = {}
    of_kind = kind_words(plan)
    modifying = _modifying(plan)
    for word in words(plan.bare):
        if word.concept in wanted and word.concept not in terms:
            lower = word.lowered
            light = lower in _LIGHT or stem(lower) in _LIGHT or lower in of_kind | modifying
            terms[word.concept] = Term(word.concept, word.surface, light)
    types = _types(plan)
    naming = _NAMING.get(types[0], frozenset())
    if _SHARE_OF.search(plan.question):  # "what share of the holders": no share of stock
        naming |= {"share"}
    kept = [t for t in terms.values() if t.concept not in naming]
    names = frozenset(
        t.concept
        for t in terms.values()
        if t.surface[0] in "$.0123456789" or (t.surface[0].isupper() and not _opens(plan, t))
    )
    roles = frozenset(r for f in plan.fields for r in _ROLES.get(f, frozenset({f})))
    unit = frozenset(plan.unit) & wanted
    return Sought(
        plan,
        kept or list(terms.values()),
        types,
        main_verb(plan, list(terms)),
        unit,
        roles,
        names,
        plan.bare,
        [*plan.fields],
    )


_MODIFIER = re.compile(
    r"\b((?:held|owned|issued|granted|given|belonging) (?:by|to) (?:\S+ ){1,6}?)(?=\w+\W*$)", re.I
)


def _modifying(plan: Plan) -> frozenset[str]:
    """The words of a participle that only describes: "the warrant held by the lenders expired".

    A day is told of the warrant; whose it is may stand elsewhere.
    """
    match = _MODIFIER.search(plan.bare) if plan.kind == "when" else None
    return frozenset(w.lowered for w in words(match[1])) if match else frozenset()


_ASKED_KIND = re.compile(
    r"\b(?:which|what) (?:[a-z]+ )?((?:law firm|bank|drug candidate|drug|compound|court|firm"
    r"|exchange ratio|ratio)s?)\b",
    re.I,
)


def kind_words(plan: Plan) -> frozenset[str]:
    """The words behind "which" that name the kind of the answer: "Which drug candidate did …".

    A sentence holds one of the kind ("HXD-204") and need not say of what kind it is.
    """
    match = _ASKED_KIND.search(plan.question)
    return frozenset(match[1].lower().split()) if match else frozenset()


def _opens(plan: Plan, term: Term) -> bool:
    return plan.bare.lstrip().startswith(term.surface)


# Words that name the type of the answer: they need not stand in the sentence.
_NAMING: dict[str, frozenset[str]] = {
    "date": frozenset({"date", "dat", "day", "month", "year", "time"}),
    "count": frozenset({"numb", "number", "total", "tot", "aggreg", "amount", "quantit"}),
    "money": frozenset({"amount", "total", "tot", "aggreg", "dollar", "sum", "much"}),
    "percent": frozenset({"percent", "percentag", "proport", "fract", "port"}),
    "rule": frozenset({"rul", "section", "sect", "item", "paragraph", "provi", "provis"}),
    "ratio": frozenset({"ratio", "rat"}),
    "duration": frozenset({"long", "day", "month", "year", "period", "time"}),
}


_RULE_ASKED = re.compile(
    r"\b(?:which|what) (?:\w+ ){0,2}(?:rules?|sections?|items?|paragraphs?|provisions?|exemptions?"
    r"|statutes?|instructions?|C&DIs?|interpretations?|regulations?|articles?|chapters?)\b"
    r"(?! (?:is|was) the purpose)",
    re.I,
)
_DAY_ASKED = re.compile(
    r"\b(?:which|what) (?:[\w-]+ ){0,5}?(?:date|day|month|year)\b(?! of (?:the )?(?:week|grace))"
    r"|\b(?:day|date) (?:on|by|from|until) which\b",
    re.I,
)
"""A day asked for by "which" or "what": "what is the first day on which shares trade"."""
_SUM_ASKED = re.compile(
    r"^what (?:did|does|do|will|would|has|have|had) (?:(?!\bwith\b).)+ (?:pay|paid|cost|charge|earn"
    r"|spend|spent|raise|owe|lend|borrow|save)\b(?! (?:in|off))",
    re.I,
)
"""A sum asked for by "what": "what did it pay for the stake"."""
_SOURCE_ASKED = re.compile(
    r"^(?:from )?(?:where|whom?)\b.*\b(?:figures?|numbers?|count|data|information|total)\b.*"
    r"\b(?:from|come|source)\b",
    re.I,
)
"""Who told a figure: "where does it get its number of sold shares from"."""
_RATIO_ASKED = re.compile(
    r"\b(?:exchange|conversion|split) ratio\b|\bratio (?:of|for|in|at)\b|\b(?:what|which) ratio\b"
    r"|\bhow many\b.*\b(?:represent|stand for|for each|for every|per (?:share|unit|ads))\b"
    r"|\bhow (?:many|much)\b.*\bfor (?:one|1|a single) (?:\w+ ){0,3}(?:share|unit|ads|note)\b",
    re.I,
)
_NAMES_ASKED = re.compile(
    r"^what (?:is|are|were|was) (?:the )?.*['’]s? names?\b"
    r"|^(?:please |kindly )?name (?:the|all|every|each)\b",
    re.I,
)
"""Names asked for by a genitive: "what are the selling shareholders' names"."""
_LASTS = re.compile(r"\b(?:obligat\w+|commitment|promise|undertaking)\b", re.I)
"""What ends on an anniversary as often as on a day."""
_HOW_LONG = re.compile(
    r"\b(?:for )?how long\b(?! ago)|\bfor how many (?:days|months|years)\b", re.I
)
_WHO_ARE = re.compile(r"^who (?:all )?(?:are|were)\b", re.I)
_ACTS = re.compile(r"^who (?!is\b|was\b|are\b|were\b|has been\b|had been\b)", re.I)

_OF_NOUNS = frozenset({"money", "percent", "ratio", "exchange", "duration"})
"""Types that the noun of a question asks for by itself: "dividend per share"."""


def _types(plan: Plan) -> list[str]:
    if plan.kind in ("what", "which") and _RULE_ASKED.search(plan.question):
        return ["rule", "text"]
    if plan.kind in ("what", "which") and _DAY_ASKED.search(plan.question):
        return ["date"]
    if plan.kind == "what" and _SUM_ASKED.search(plan.question):
        return ["money"]
    if _SOURCE_ASKED.search(plan.question):
        return ["actor", "entity"]
    if _RATIO_ASKED.search(plan.question):
        return ["ratio", "count"] if plan.kind == "how_many" else ["ratio"]
    if _HOW_LONG.search(plan.question):
        return ["duration"]
    if _NAMES_ASKED.search(plan.question):
        return ["entity"]
    kind = asked_type(plan)
    if kind == "text" and plan.kind == "what" and (noun := noun_of(plan.question)) is not None:
        of_note = _OF_NOTES if _NO_NOTE.search(plan.question) is None else frozenset[str]()
        kind = noun.type if noun.type in _OF_NOUNS | of_note else kind
        kind = "number" if kind == "count" else kind
    if kind == "date" and _LASTS.search(plan.question):
        return ["date", "duration"]
    if kind == "money":
        return ["money", "percent"] if _RATE.search(plan.question) else ["money"]
    if kind == "number":
        return ["count"]
    if kind == "text" and _WHO_ARE.match(plan.question):
        return ["entity"]
    if kind == "name":
        return ["entity", "actor"] if _ACTS.match(plan.question) else ["entity"]
    if kind == "text" and plan.kind in ("which", "what") and _PERSON.search(plan.question):
        return ["entity"]
    if kind == "text" and plan.kind in ("which", "what") and _ENTITY.search(plan.question):
        return ["entity", "text"]
    return [kind]


_OF_NOTES = frozenset({"date", "count"})
_NO_NOTE = re.compile(
    r"\b(?:what|which|who\w*|how|why|when|where|did|do|does|is|are|was|were|has|have|had|will|can"
    r"|tell|explain|describe|list|name|and|or)\b|[?].*\w|['’]s\b.*\bshares$",
    re.I,
)
"""What no note for a single value has: "plan effective date", "reinvestment shares sold?"."""

_EACH_GETS = re.compile(r"\b(?:get|got|receive|paid|pay)\b.*\b(?:per|each|every|for their)\b", re.I)
_MONEY_WORDS = re.compile(
    r"\bprices?\b|\bproceeds\b|\bfees?\b|\bhow much\b|\bcosts?\b|\bconsideration\b|\brevenues?\b"
    r"|\bsalary\b|\bwhat (?:\w+ )?(?:distribution|dividend|premium|discount|coupon)s?\b"
    r"|\bvalue\b|\bworth\b|\bpaid\b|\bprincipal amount\b|\bdollars?\b|\bcompensation\b",
    re.I,
)
_EXCHANGE_WORDS = re.compile(
    r"\b(?:stock |securities )?(?:exchange|market)\b(?! act| commission| ratio| offer| rate| "
    r"price| notes?\b| securities| bonds?\b| debentures?\b| agent| date| period| units?\b)",
    re.I,
)


_SHARE_OF = re.compile(
    r"\b(?:what|which) (?:share|proportion|fraction|portion|part) of (?:(?:the|its|their"
    r"|[\w.&-]+['’]s) |(?=(?:[\w.&-]+ ){1,4}(?:share|stock|unit)?holders\b))"
    r"(?!common|stock|company|(?:\d{4} )?(?:registration |filing )?fees?\b)",
    re.I,
)


_EMBEDDED = re.compile(r"^(?:who|what|where)\b[^?]{1,120}\b(?:of|about|on|over) how much\b", re.I)
"""A sum that is only spoken of: "what confirmed their account of how much they had sold"."""
_PERCENT_ASKED = re.compile(
    r"\bper ?cent(?:age)?\b|%|\b(?:interest rate|rate of interest|coupon rate)\b"
    r"|\bwhat (?:\w+ )?(?:interest|coupon) (?:do|does|did|was|were|is|will)\b",
    re.I,
)


def asked_type(plan: Plan) -> str:
    """The type of value that answers the question: date, number, money, exchange, name, text."""
    if plan.kind == "when":
        return "date"
    if plan.kind in ("which", "what", "where", "who") and _EXCHANGE_WORDS.search(plan.question):
        return "exchange"
    if _PERCENT_ASKED.search(plan.question) or _SHARE_OF.search(plan.question):
        return "percent"
    if (
        plan.kind in ("how_many", "what", "which")
        and not _EMBEDDED.search(plan.question)
        and (_MONEY_WORDS.search(plan.question) or _EACH_GETS.search(plan.question))
    ):
        counted = re.search(r"\b(?:how many|number of)\b", plan.question, re.I)
        return "number" if counted else "money"
    if plan.kind == "how_many":
        return "number"
    if plan.kind in ("who", "where") or re.search(r"\bnames? of\b", plan.question, re.I):
        return "name"
    return "text"
