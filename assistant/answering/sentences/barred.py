"""Candidates that cannot be the answer, however much of the question stands in them.

Half of a role, an event that is only possible, another year or another of several offerings, a
number of shares where people are counted, the seller where the buyer is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.evidence.reading import Passage
from assistant.answering.evidence.relations import says_verb
from assistant.answering.evidence.sought import Sought
from assistant.answering.evidence.values import Value
from assistant.answering.questions.vocabulary import STOP_WORDS, Word, concepts

_EVENTS = ("when", "yes_no", "who", "how_many")
_ROLE = re.compile(
    r"(?<![\w'’])([a-z]+)[ -](agent|trustee|manager|registrar|adviser|advisor"
    r"|bank|banker|committee|auditor|accountant|depositary|underwriter)s?\b"
)
_SINGLE_ROLE = re.compile(
    r"^(?:who|was|is|were|are|did|does|has)\b.*\b(depositary|trustee|registrar|custodian"
    r"|underwriter|dealer manager|lender"
    r"|guarantor)\b",
    re.I,
)
"""Roles whose name is also an adjective: a depositary share names no depositary."""


def only_possible(sought: Sought, passage: Passage | None, words: Sequence[Word]) -> bool:
    """Whether the asked verb stands there as what may be done: "the exercise of a warrant"."""
    verb = sought.verb
    if verb is None or passage is None or sought.plan.kind not in _EVENTS:
        return False
    if _ASKS_POSSIBLE.search(sought.plan.question):
        return False
    said = [w for w in words if w.concept == verb]
    return bool(said) and not any(says_verb(passage, w, verb, sought.plan) for w in said)


_ASKS_POSSIBLE = re.compile(
    r"\b(?:issuable|convertible|exercisable|reserved|set aside|available|could|may|might|would"
    r"|can)\b",
    re.I,
)
"""Questions for what may be: "how many shares were issuable on conversion"."""


def names_role(question: str, text: str) -> bool:
    """Whether a role of two words ("transfer agent") stands there whole: half is another."""
    for role in _SINGLE_ROLE.findall(question):
        if not re.search(rf"\b{role}\b(?! (?:shares?|receipts?|stock))", text, re.I):
            return False
    return all(
        first in STOP_WORDS | _NO_PART_OF_ROLE
        or re.search(rf"\b{first}(?:\W+and\W+\w+)?\W+{second}", text, re.I)
        or re.search(rf"\b{second}s?,? (?:of|for|under) (?:\w+ ){{0,3}}?{first}", text, re.I)
        for first, second in _ROLE.findall(question)
    )


_NO_PART_OF_ROLE_TEXT = """
    new old former present current successor original first second sole only other same lead
    leading main managing principal joint replacement previous prior next plan
"""
_NO_PART_OF_ROLE = frozenset(_NO_PART_OF_ROLE_TEXT.split())
"""What stands before a role and names no other: the lead underwriter is one of the underwriters."""


_MUST_STAND = 0.7
_HARDLY = 0.35


def lacks_number(sought: Sought, found: Sequence[float], before: Sequence[float]) -> bool:
    """Whether a figure, a year or an abbreviation of the question stands neither in the sentence
    nor right before it: "since 2000" is not answered by what was issued since 1997."""
    return any(
        _is_number(term.surface)
        and (f if _is_bound(sought.plan.question, term.surface) else max(f, b)) < _MUST_STAND
        for term, f, b in zip(sought.terms, found, before, strict=True)
    )


def _is_bound(question: str, number: str) -> bool:
    """Whether a year bounds the time that is asked for: it must stand in the sentence itself."""
    return (
        re.search(rf"\b(?:since|after|before) (?:\w+ )?{re.escape(number)}\b", question) is not None
    )


_KIND_OF_PLAN = "401"  # "the 401(k) plan" is a kind of plan, no figure


def _is_number(surface: str) -> bool:
    return surface[0] in "$.0123456789" and surface != _KIND_OF_PLAN


_PLACES = "first|initial|second|third|fourth|fifth|last|final"
_COUNTED = frozenset(concepts("shares securities units notes common stock unsold registered total"))


def lacks_class(
    sought: Sought, found: Sequence[float], before: Sequence[float], known: frozenset[str]
) -> bool:
    """Whether a word of what is counted stands nowhere near: `DRIP shares`, `option shares`.

    `known` are the words of the filing's only class, which need not be said each time.
    """
    if sought.plan.kind != "how_many":
        return False
    return any(
        term.concept in sought.unit and term.concept not in _COUNTED | known and not term.light
        and f < _HARDLY
        for term, f, b in zip(sought.terms, found, before, strict=True)
    )  # fmt: skip


_ORDINAL = re.compile(rf"\b({_PLACES}) (?!time|mortgage|supplemental|amended)(\w{{4,}})", re.I)
_SAME_PLACE = {"initial": "first", "final": "last"}


def of_another_place(question: str, text: str) -> bool:
    """Whether the sentence tells of the third where the first of several is asked for."""
    for place, noun in _ORDINAL.findall(question):
        told = re.findall(rf"\b({_PLACES})\b(?: and ({_PLACES}))? {re.escape(noun)}", text, re.I)
        if told and _place(place) not in {_place(t) for pair in told for t in pair}:
            return True
    return False


def _place(ordinal: str) -> str:
    return _SAME_PLACE.get(ordinal.lower(), ordinal.lower())


_PEOPLE = (
    r"(?:persons?|people|individuals?|participants?|employees|workers|members|officers|directors"
    r"|(?:share|stock|unit|note|bond|option|security)?holders|purchasers|buyers|investors"
    r"|subscribers|customers|creditors|signatories)"
)
_COUNTS_PEOPLE = re.compile(rf"\b(?:how many|number of) (?:[\w.'’-]+ ){{0,3}}?{_PEOPLE}\b", re.I)
_PEOPLE_BEHIND = re.compile(
    rf"\W++(?:(?!shares?\b|units?\b|\w{{1,30}}s )[\w.'’-]+ ){{0,4}}?{_PEOPLE}\b", re.I
)
_FIGURE_BEHIND = re.compile(r"\d[\d,]{2,}")


def counts_no_people(question: str, text: str, value: Value) -> bool:
    """Whether people are counted in the question, and something else by this number."""
    if not _COUNTS_PEOPLE.search(question):
        return False
    behind = _PEOPLE_BEHIND.match(text, value.end)
    return behind is None or _FIGURE_BEHIND.search(behind[0]) is not None


_SUMS_OF = re.compile(
    r"\b(?:how much|what|which) (?:\w+ ){0,2}?(interest|dividends?|commissions?|fees?|expenses?"
    r"|rent|salary|profits?|tax(?:es)?|debt|cash|distributions?|premium|discount)\b",
    re.I,
)
_BESIDE = 45  # characters from a sum to what it is a sum of


def is_of_something_else(question: str, text: str, value: Value) -> bool:
    """Whether a sum of money stands away from the interest, the fee … that is asked for."""
    asked = _SUMS_OF.search(question)
    if value.kind not in ("money", "percent") or asked is None:
        return False
    around = text[max(0, value.start - _BESIDE) : value.end + _BESIDE // 2]
    return re.search(rf"\b{asked[1].rstrip('s')}", around, re.I) is None


_OWN_PRICE = re.compile(r"\b(exercise|strike|conversion|redemption|subscription) price", re.I)
_SALE_PRICE = re.compile(
    r"\b(?:sold|sale|placement|purchased|issued|offering|closing|market|trading)\b[^;]*$", re.I
)
_FOR_IT = re.compile(r"\b(?:exerci\w+|warrants?|options?|conver\w+|redeem\w*|entitl\w+)\b", re.I)


def is_price_of_sale(question: str, text: str, value: Value) -> bool:
    """Whether a sum is what shares were sold at, where it is asked at what they may be bought."""
    if value.kind != "money" or not _OWN_PRICE.search(question):
        return False
    before = text[max(0, value.start - _CLAUSE) : value.start]
    return _SALE_PRICE.search(before) is not None and not _FOR_IT.search(before)


_CLAUSE = 70  # characters before a price that tell of what it is
_BOUGHT = re.compile(
    r"\b(?:bought|buy\w*|purchas\w*|acqui\w*|assum\w+)\b|\b(?:sold|sale|issued"
    r"|transferred)\b[^.;]{0,80}\bto\b",
    re.I,
)


def tells_no_buyer(sought: Sought, text: str) -> bool:
    """Whether the sentence tells only who sold, where it is asked who bought."""
    asked = sought.verb == "acquire" and sought.plan.kind in ("who", "which")
    return asked and _BOUGHT.search(text) is None


_EXPIRES = re.compile(r"\b(?:expir\w*|laps\w*|run out|ran out)\b", re.I)


def tells_no_expiry(question: str, words: Sequence[Word]) -> bool:
    """Whether nothing ends there, where it is asked when something expires: a sale closes."""
    return _EXPIRES.search(question) is not None and not any(w.concept == "end" for w in words)


_SALES = frozenset(
    concepts("sell issue acquire exercise convert place subscribe transfer deliver")
    | concepts("contribute allocate takedown award settle dispose")
)


def tells_no_sale(sought: Sought, words: Sequence[Word]) -> bool:
    """Whether nothing is sold or issued there, where the number sold is asked for: shares that are
    tendered and accepted, or outstanding, are no sale under the registration statement."""
    if sought.plan.fields[:1] != ["sold"] or sought.plan.kind != "how_many" or _is_row(words):
        return False
    return not any(w.concept in _SALES and (w.surface[0].islower() or not w.start) for w in words)


_FIGURE = re.compile(r"[$.\d]")


def _is_row(words: Sequence[Word]) -> bool:
    """Whether it is a row of a table, whose column tells what its figures are."""
    figures = sum(1 for w in words if _FIGURE.match(w.surface))
    return figures > 2 and 3 * figures > len(words)


_PART_OF = re.compile(
    r"\b(?:including|includes?|of which|among (?:them|which)|other than)[\w\s,]{0,12}$"
)


def is_only_part(sought: Sought, text: str, value: Value) -> bool:
    """Whether the number is said to be only part of what is asked: "every share, including the
    900 that …" does not say how many."""
    if not sought.plan.fields or sought.plan.rest or value.kind != "number":
        return False
    return _PART_OF.search(text[max(0, value.start - 30) : value.start]) is not None


_LEADS = re.compile(
    r"\b(\w+)s (?:for|to (?:purchase|buy|acquire)|covering|with respect to|relating to|over)"
    r"(?: an aggregate of| a total of| up to)? $",
    re.I,
)


def leads_to(wanted: frozenset[str], before: str) -> bool:
    """Whether what is counted stands before the number: "options for 184,500 shares"."""
    found = _LEADS.search(before)
    return found is not None and bool(concepts(found[1]) & wanted)


_AT_MOST = re.compile(r"\bup to (?:an aggregate of )?$", re.I)


def is_only_most(sought: Sought, text: str, value: Value) -> bool:
    """Whether the number is what could be sold at most, where it is asked how many were."""
    if sought.verb not in ("sell", "acquire", "issue") or value.kind != "number":
        return False
    if sought.plan.kind != "how_many" or _ASKS_POSSIBLE.search(sought.plan.question):
        return False
    most = _AT_MOST.search(text[max(0, value.start - 30) : value.start])
    return most is not None and not re.search(r"\bregister|\bcover", sought.plan.question, re.I)


_PLACED = re.compile(r"\b(?:under|through|from|via|in) (?:the|its|their|our) (?P<of>[^,?]+)", re.I)


_ELSEWHERE = re.compile(
    r"\b(?:under|through|from|via|in) (?:the|its|their|our) (?:[\w'’-]+ ){0,4}?(?:offering|plan"
    r"|program|DRIP)\b",
    re.I,
)


def lacks_source(sought: Sought, found: Sequence[float], text: str) -> bool:
    """Whether the sentence is of another offering or plan: "sold under the DRIP" is not answered
    by what was sold in the primary offering."""
    if sought.plan.kind != "how_many" or not _ELSEWHERE.search(text):
        return False
    placed = _PLACED.search(sought.plan.bare)
    if placed is None:
        return False
    named = concepts(placed["of"]) - _COUNTED - _SALES
    named -= concepts(
        "statement registration amendment offer offering program table merger agreement"
    )
    wanted = [f for t, f in zip(sought.terms, found, strict=True)
              if t.concept in named and not t.light]  # fmt: skip
    return bool(wanted) and max(wanted) < _HARDLY


_ASKED_ACTOR = re.compile(
    rf"\b(?:did|have|had|has) (?:the |its |their |all )*(?:[\w-]+ ){{0,3}}?({_PEOPLE})\b", re.I
)
_ACTOR_TOLD = re.compile(rf"\b({_PEOPLE})\b", re.I)


def of_other_people(question: str, text: str) -> bool:
    """Whether other people did it there: "employees bought" does not say what holders bought."""
    asked = _ASKED_ACTOR.search(question)
    told = {c for m in _ACTOR_TOLD.finditer(text) for c in concepts(m[1])}
    return asked is not None and bool(told) and not concepts(asked[1]) & told


_EACH = re.compile(
    r"\b(?:per|each|every|a|for each) (?:outstanding |ordinary |common |depositary )*(shares?"
    r"|ADSs?|units?|notes?"
    r"|warrants?|options?)\b",
    re.I,
)


def of_another_unit(question: str, text: str) -> bool:
    """Whether a price is told of another thing: per ADS, where it is asked per ordinary share."""
    asked = {m[1].lower().rstrip("s") for m in _EACH.finditer(question)}
    told = {m[1].lower().rstrip("s") for m in _EACH.finditer(text)}
    return bool(asked and told) and not asked & told


_PLAN_NAME = re.compile(r"\b(?:[A-Z0-9][\w'’&-]* |and ){1,8}(?:Plan|Program)\b")


def only_in_plan_names(sought: Sought, text: str, spots: Sequence[tuple[int, int]]) -> bool:
    """Whether all that stands there of a question stands in names of plans: an Employee Option
    Plan tells nothing of employees' options."""
    if not spots or re.search(r"\bplans?\b|\bprograms?\b", sought.plan.question, re.I):
        return False
    names = [m.span() for m in _PLAN_NAME.finditer(text)]
    return all(any(a <= start and end <= b for a, b in names) for start, end in spots)


_BY_PEOPLE = re.compile(
    r"\b(?:bought|purchased|acquired|sold|held) (?:by|to) (?:(?:the|its|their|company) )*"
    r"(insiders?|institutions?|affiliates?|executives?|management|foreigners|minors|retirees)\b",
    re.I,
)
"""Kinds of buyers of which a filing speaks seldom: "how many shares were bought by insiders"."""


def lacks_buyers(question: str, text: str) -> bool:
    """Whether the buyers that the question counts shares of are not told of in the sentence."""
    asked = _BY_PEOPLE.search(question)
    return asked is not None and asked[1].lower().rstrip("s") not in text.lower()


_ASKS_WHO_NOT = re.compile(
    r"\b(?:who|which|what)\b.*\b(?:(?:did|do|does|has|have|had|was|were|is|are|could|would)"
    r"(?: not\b|n['’]?t\b)|never\b)",
    re.I,
)
_DENIES = re.compile(
    r"\b(?:not|no|none|never|nor|neither|without|except|other than|unless|failed|refus\w+|declin\w+"
    r"|exclud\w+|un\w+ed|remain\w*|withh\w+|reject\w*)\b|n['’]t\b",
    re.I,
)


def denies_nothing(sought: Sought, text: str) -> bool:
    """Whether it is asked who did not, and the sentence tells only who did."""
    asked = sought.plan.kind in ("who", "which", "what", "list")
    asked = asked and _ASKS_WHO_NOT.search(sought.plan.question) is not None
    return asked and _DENIES.search(text) is None


def is_barred(
    sought: Sought,
    passage: Passage | None,
    words: Sequence[Word],
    text: str,
    found: Sequence[float],
    before: Sequence[float],
    known: frozenset[str],
) -> bool:
    """Whether a sentence or fact is no answer to what is sought, whatever it weighs.

    `found` and `before` say for each term how surely it stands there, and right before it; `known`
    are the words of the filing's only class.
    """
    question, kind = sought.plan.question, sought.plan.kind
    return (
        only_possible(sought, passage, words)
        or not names_role(question, text)
        or lacks_number(sought, found, before)
        or lacks_source(sought, found, text)
        or lacks_class(sought, found, before, known)
        or of_another_place(question, text)
        or ("money" in sought.types and of_another_unit(question, text))
        or (kind == "how_many" and of_other_people(question, text))
        or (kind == "how_many" and lacks_buyers(question, text))
        or tells_no_buyer(sought, text)
        or tells_no_sale(sought, words)
        or denies_nothing(sought, text)
        or (kind == "when" and tells_no_expiry(question, words))
    )


def is_of_other(sought: Sought, text: str, value: Value) -> bool:
    """Whether a value counts, or is the sum of, something else than what is sought."""
    question = sought.plan.question
    counted = value.kind == "number" and counts_no_people(question, text, value)
    part = is_only_part(sought, text, value) or is_only_most(sought, text, value)
    part = part or is_price_of_sale(question, text, value)
    return part or counted or is_of_something_else(question, text, value)
