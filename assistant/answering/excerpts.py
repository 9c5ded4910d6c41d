"""Answers from the best sentence, where it really holds what is asked.

A sentence answers only when the question's verb stands in it, most of its other words do,
and a value of the asked type stands there in a fitting relation to the verb.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from assistant.answering.evidence import Passage, Reading, Value, values
from assistant.answering.plan import Plan
from assistant.answering.relations import RELATED, main_verb, relation, says_same_word, says_verb
from assistant.answering.reply import Reply, lacks, says
from assistant.answering.shortening import shorten
from assistant.answering.vocabulary import STOP_WORDS

# Words that name the type of answer, which need not stand in the sentence.
_TYPE_WORDS: dict[str, frozenset[str]] = {
    "date": frozenset({"date", "dat", "day", "month", "year", "time", "deadlin", "second", "hour"}),
    "number": frozenset(
        {"numb", "number", "total", "tot", "aggregat", "aggreg", "amount", "quantit"}
    ),
    "money": frozenset(
        {"mone", "amount", "total", "tot", "aggreg", "dollar", "sum", "value", "valu"}
    ),
    "exchange": frozenset(
        {
            "exchang",
            "market",
            "share",
            "security",
            "common",
            "trad",
            "list",
            "quot",
            "plac",
            "ordin",
        }
    ),
    "name": frozenset({"name", "person", "entit", "part", "broker", "bank", "individ", "party"}),
    "text": frozenset({"reason", "purpos"}),
    "percent": frozenset({"percent", "percentag"}),
}
_EACH_GETS = re.compile(r"\b(?:get|got|receive|paid|pay)\b.*\b(?:per|each|every|for their)\b", re.I)
_MONEY_WORDS = re.compile(
    r"\bprices?\b|\bproceeds\b|\bfees?\b|\bhow much\b|\bcosts?\b|\bconsideration\b|\brevenues?\b"
    r"|\bsalary\b|\bvalue\b|\bpaid\b|\bprincipal amount\b|\bdollars?\b|\bcompensation\b",
    re.I,
)
_EXCHANGE_WORDS = re.compile(
    r"\b(?:stock |securities )?(?:exchange|market)\b(?! act| commission| ratio| offer| rate| "
    r"price)",
    re.I,
)
_EXCHANGE_VERBS = frozenset({"list", "trad", "quot", "delist", "exchang", "market"})
_CAUSAL = re.compile(
    r"\b(?:because|due to|as a result|since|when|in connection with"
    r"|in light of|owing to|in order to|so that|by reason of|in view of|on account of|resulting)\b",
    re.I,
)
_LONGEST = 60  # words of one quoted sentence in an answer


@dataclass(slots=True)
class _Match:
    passage: Passage
    score: float
    value: Value | None
    keep: list[tuple[int, int]]


def asked_type(plan: Plan) -> str:
    """The type of value that answers the question: date, number, money, exchange, name, text."""
    if plan.kind == "when":
        return "date"
    if plan.kind in ("which", "what", "where", "who") and _EXCHANGE_WORDS.search(plan.question):
        return "exchange"
    if re.search(r"\bper ?cent(?:age)?\b|%", plan.question, re.I):
        return "percent"
    if plan.kind in ("how_many", "what", "which") and (
        _MONEY_WORDS.search(plan.question) or _EACH_GETS.search(plan.question)
    ):
        counted = re.search(r"\b(?:how many|number of)\b", plan.question, re.I)
        return "number" if counted else "money"
    if plan.kind == "how_many":
        return "number"
    if plan.kind in ("who", "where") or re.search(r"\bnames? of\b", plan.question, re.I):
        return "name"
    return "text"


def answer_from_sentence(
    reading: Reading, plan: Plan, what: str, *, among: list[Passage] | None = None
) -> Reply:
    """The best sentence of the substance, or what is missing with the nearest sentence.

    With `among` only these sentences are looked at.
    """
    kind = asked_type(plan)
    terms = [t for t in plan.terms if t not in _TYPE_WORDS[kind]] or list(plan.terms)
    if "price" in terms:
        terms = [t for t in terms if t != "pay"]  # "what price did it pay"
    if not terms:
        return lacks(what)
    absent = [t for t in terms if not _stands(reading, t)]
    ranked = sorted(
        ((_coverage(reading, terms, p), p) for p in (reading.passages if among is None else among)),
        key=lambda item: (-item[0], item[1].index),
    )
    nearest = [reading.cite_passage(p) for c, p in ranked[:1] if c > 0.25]
    if absent:
        return lacks(what, nearest)
    main = main_verb(plan, terms, reading)
    matches = [_match(reading, plan, p, terms, main, kind, c) for c, p in ranked[:40]]
    found = [m for m in matches if m is not None]
    if not found:
        return lacks(what, nearest)
    best = max(found, key=lambda m: (m.score, -m.passage.index))
    text = shorten(best.passage.text, best.keep, _LONGEST)
    if best.value is not None and best.value.text not in text:
        text = shorten(best.passage.text, [(best.value.start, best.value.end)], _LONGEST)
    return says(text, [reading.cite_passage(best.passage)])


def _stands(reading: Reading, term: str) -> bool:
    """Whether a term, or one that may answer for it, stands anywhere in the filing."""
    everything = reading.everything()
    return term in everything or bool(RELATED.get(term, frozenset()) & everything)


def _weight(reading: Reading, term: str) -> float:
    total = len(reading.passages) + 1
    return math.log(1 + total / (reading.counts[term] + 0.5))


def _has(passage: Passage, term: str) -> float:
    if term in passage.concepts:
        return 1.0
    if term in passage.implied:
        return 0.8
    return 0.7 if RELATED.get(term, frozenset()) & passage.concepts else 0.0


def _coverage(reading: Reading, terms: list[str], passage: Passage) -> float:
    """The share of the question's words, weighted by rarity, that stand in the sentence.

    Words of the sentence before count half: these filings go on with "it" and "such".
    """
    before = reading.passages[passage.index - 1] if passage.index else None
    got = total = 0.0
    for term in terms:
        weight = _weight(reading, term)
        has = _has(passage, term)
        if not has and before is not None:
            has = 0.4 * _has(before, term)
        if not has and reading.counts[term] == 0:
            weight *= 0.3  # it stands on the cover only
        got += weight * has
        total += weight
    return got / total if total else 0.0


def _match(
    reading: Reading,
    plan: Plan,
    passage: Passage,
    terms: list[str],
    main: str | None,
    kind: str,
    coverage: float,
) -> _Match | None:
    """The sentence as an answer, or None where it does not hold what is asked."""
    least = 0.45 if kind == "date" and main is not None else 0.6
    least = least if kind in ("date", "number", "money", "percent") else 0.7
    if kind == "exchange":
        return _match_exchange(passage)
    if coverage < least or is_boilerplate(passage.text):
        return None
    if main is not None and not any(says_verb(passage, w, main, plan) for w in passage.words):
        return None
    if kind == "name" and _coverage_inside(reading, terms, passage) < 0.6:
        return None
    if not _names_role(plan, passage):
        return None
    specific = [t for t in terms if t != main and t not in ("share", "security")]
    if specific and not any(_has(passage, t) for t in specific):
        return None
    if not all(_number_stands(reading, plan, passage, n) for n in plan.numbers):
        return None
    keep = [(w.start, w.end) for w in passage.words if w.concept in terms]
    if kind == "text":
        if plan.kind == "why" and not _gives_cause(passage, main, plan):
            return None
        return _Match(passage, coverage, None, keep)
    best: _Match | None = None
    for value in values(passage.text, kind):
        closeness = relation(plan, passage, value, terms, main, kind)
        if closeness is not None and says_same_word(plan, passage, main):
            closeness += 0.6
        if closeness is not None and (best is None or coverage * 3 + closeness > best.score):
            best = _Match(
                passage, coverage * 3 + closeness, value, [(value.start, value.end), *keep]
            )
    return best


_ROLE = re.compile(
    r"\b([a-z]+)[ -](agent|trustee|manager|registrar|adviser|advisor|bank|banker|committee|auditor"
    r"|accountant|depositary|underwriter)s?\b"
)


_SINGLE_ROLE = re.compile(r"^who\b.*\b(depositary|trustee|registrar|custodian)\b", re.I)
"""Roles whose name is also an adjective: a depositary share names no depositary."""


def _names_role(plan: Plan, passage: Passage) -> bool:
    """Whether a role of two words ("transfer agent") stands there as a whole: half is another."""
    for role in _SINGLE_ROLE.findall(plan.question):
        if not re.search(rf"\b{role}\b(?! (?:shares?|receipts?|stock))", passage.text, re.I):
            return False
    for first, second in _ROLE.findall(plan.question):
        whole = rf"\b{first}(?:\W+and\W+\w+)?\W+{second}"
        if first not in STOP_WORDS and not re.search(whole, passage.text, re.I):
            return False
    return True


def _number_stands(reading: Reading, plan: Plan, passage: Passage, number: str) -> bool:
    """Whether a number of the question stands there; a plan's year may stand right before."""
    bare = number.lstrip("$").replace(",", "")
    if _has(passage, bare) or bare not in plan.terms:
        return True
    names_plan = re.search(rf"\b{re.escape(bare)} (?:\w+ ){{0,5}}plans?\b", plan.question, re.I)
    before = reading.passages[max(0, passage.index - 2) : passage.index]
    return names_plan is not None and any(_has(p, bare) for p in before)


_PROMISES = re.compile(r"\bundertakes?:|\bhereby undertakes\b|\bshall be deemed\b", re.I)


def is_boilerplate(text: str) -> bool:
    """Headings, and the undertakings of Part II, which tell nothing that happened."""
    if _PROMISES.search(text):
        return True
    return text.isupper() or (len(text.split()) < 7 and not text.endswith((".", ";", ")")))


def _gives_cause(passage: Passage, main: str | None, plan: Plan) -> bool:
    """Whether a cause is given for the asked event: after its verb, or opening the sentence."""
    at = [w.start for w in passage.words if main is None or says_verb(passage, w, main, plan)]
    causes = [m.start() for m in _CAUSAL.finditer(passage.text)]
    if not at:
        return False
    comma = passage.text.find(",")
    opening = any(c < 25 for c in causes) and 0 < comma < at[-1]
    return opening or any(c > at[0] for c in causes)


def _match_exchange(passage: Passage) -> _Match | None:
    """An exchange that something is listed on, not one in an address or a firm's name."""
    for value in values(passage.text, "exchange"):
        near = [
            w
            for w in passage.words
            if w.concept in (_EXCHANGE_VERBS - {"exchang", "market"}) | {"price"}
            and abs(w.start - value.start) < 160
        ]
        if near:
            return _Match(
                passage,
                1.0 - 0.001 * passage.index,
                value,
                [(value.start, value.end), (near[0].start, near[0].end)],
            )
    return None


def _coverage_inside(reading: Reading, terms: list[str], passage: Passage) -> float:
    """The coverage by the sentence alone."""
    total = sum(_weight(reading, t) for t in terms)
    return sum(_weight(reading, t) * _has(passage, t) for t in terms) / total if total else 0.0
