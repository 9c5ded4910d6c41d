"""Answers with a number or sum of something else than what is counted or priced."""

from __future__ import annotations

import re

from assistant.answering.evidence.sought import asked_type
from assistant.answering.evidence.values import Value, counts, values
from assistant.answering.mismatches.told import (
    Mismatches,
    Told,
    clauses,
    figures_of,
    telling,
    verb_in,
    verb_told,
)
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import concepts, plain

_OF_AMOUNT = re.compile(
    r"\bhow many of (?:the |its |their |those |these )?(?P<whole>\d[\d,]*\d)\b"
    r"|(?:^|, )of (?:the |its |their |those |these )?(?P<first>\d[\d,]*\d)\b[^?]{0,60}?,?"
    r" how many\b",
    re.I,
)
_NONE_OR_ALL = re.compile(
    r"\b(?:none|no(?!s?\.)|nothing|all|every|each|both|half|entire|remaining|rest|not|never)\b",
    re.I,
)


def _tells_no_part(plan: Plan, told: Told) -> bool:
    """Whether it is asked how many of so many, and no number below that one is told of it, or none
    by the words that stand in the question."""
    asked = _OF_AMOUNT.search(plain(plan.question))
    if asked is None or told.derived:
        return False
    amount = asked["whole"] or asked["first"]
    whole = _as_int(amount)
    below = [v for v in figures_of(told.text) if _as_int(v.text) < whole]
    if not below:
        return _NONE_OR_ALL.search(told.text) is None or not verb_told(plan, told)
    if amount not in told.near and not verb_in(plan, told.near):
        return True
    asked_of = telling(plan, told)
    pieces = [clause for passage in told.passages for clause in clauses(passage.text)]
    of_asked = [clause for clause in pieces if asked_of & concepts(clause)]
    if asked_of and not of_asked and not any(kin(t) & concepts(told.near) for t in asked_of):
        return True
    return bool(of_asked) and not any(
        _as_int(v.text) < whole for clause in of_asked for v in figures_of(clause)
    )


def _as_int(text: str) -> int:
    digits = re.sub(r"\.\d+|\D", "", text)
    return int(digits) if digits else 0


_TOTAL = re.compile(r"\b(?:total|whole|entire|full|all)\b", re.I)
_PART_OF = re.compile(r" (?:U\.S\. )?of (?:the|its|that|this|those|such) (?:\w+ ){0,3}?(?P<of>\w+)")


def _tells_only_part(plan: Plan, told: Told) -> bool:
    """Whether the whole of a sum is asked for, and each sum that is told is part of it: "$1,200 of
    the fee paid in 1994 goes with them"."""
    if asked_type(plan) != "money" or not _TOTAL.search(plan.question):
        return False
    asked, sums = concepts(plan.question), values(told.text, "money")
    parts = [_PART_OF.match(told.text, v.end) for v in sums]
    return bool(sums) and all(p is not None and concepts(p["of"]) <= asked for p in parts)


_OWN_PRICE = re.compile(r"\b(?:exercise|strike|conversion|redemption|subscription) prices?\b", re.I)
_FOR_IT = re.compile(
    r"\b(?:exerci\w+|strike|warrants?|options?|conver\w+|redeem\w*|redemption|subscri\w+|rights?)\b",
    re.I,
)
_BEFORE_PRICE, _BEHIND_PRICE = 110, 40
_CLAUSE_ENDS = re.compile(r";|, and |\. ")


def _price_of_sale(plan: Plan, told: Told) -> bool:
    """Whether the price is asked at which a right may be used, and each sum is what was paid."""
    if not _OWN_PRICE.search(plan.question):
        return False
    sums = values(told.text, "money")
    return bool(sums) and not any(_FOR_IT.search(_clause_of(told.text, v)) for v in sums)


def _clause_of(text: str, value: Value) -> str:
    before = _CLAUSE_ENDS.split(text[max(0, value.start - _BEFORE_PRICE) : value.start])[-1]
    return before + _CLAUSE_ENDS.split(text[value.start : value.end + _BEHIND_PRICE])[0]


_SALE_PRICE = re.compile(
    r"\bprices?\b[^?]*\b(?:placement|offering|sale|sold|purchase)\b"
    r"|\b(?:placement|offering|sale|purchase) price\b",
    re.I,
)
_RIGHT_PRICE = re.compile(
    r"\b(?:exercise|strike|conversion|redemption) prices? (?:\w+ )?(?:of |at |equal to |was |is )*$"
    r"|\bexercis\w+ (?:at|for) $",
    re.I,
)


def _price_of_right(plan: Plan, told: Told) -> bool:
    """Whether the price of a sale is asked for, and each sum is what a right is exercised at."""
    if not _SALE_PRICE.search(plan.question) or _OWN_PRICE.search(plan.question):
        return False
    sums = values(told.text, "money")
    return bool(sums) and all(_RIGHT_PRICE.search(told.text[: v.start]) for v in sums)


_PEOPLE = (
    r"(?:share|stock|unit|note|bond|option|warrant)?holders|participants?|voters?|employees"
    r"|directors|officers|persons|people|members|guarantors|subsidiaries|companies"
)
_COUNTED = re.compile(
    r"\bhow many (?:of (?:the|its|their|these|those) )?"
    r"(?:(?!(?:shares?|units?|were|was|are|is|did|do|does|of|had|have|has) )[\w’'-]+ ){0,3}?"
    rf"(?:(?P<people>{_PEOPLE})|(?P<head>options?|warrants?|votes?|claims|notes|debentures|rights"
    r"|awards|adss?|(?<=common )units?|(?<=depositary )units?|certificates|plans))\b"
    r"(?!['’]| (?:shares?|stock|plan))(?: of (?:the |its )?(?P<of>options|warrants|notes|debentures"
    r"|rights|preferred|units|bonds)\b)?",
    re.I,
)
_PEOPLE_TOLD = concepts(
    "holders shareholders stockholders unitholders noteholders participants voters employees people"
    " directors officers persons members individuals subsidiaries guarantors companies registrants"
    " entities investors owners employee participant"
)
_PER = re.compile(r"\b(?:per|each|every|a share|for one)\b", re.I)


def _counts_something_else(plan: Plan, told: Told) -> bool:
    """Whether it is asked how many there are of a thing, and no number stands with its noun."""
    asked = _COUNTED.search(plain(plan.question))
    if asked is None or plan.kind != "how_many" or told.derived:
        return False
    if asked["of"] and not concepts(asked["of"]) & concepts(told.text):
        return True
    head = _PEOPLE_TOLD if asked["people"] else concepts(asked["head"])
    if asked["head"] and asked["head"].lower().startswith("ads"):
        head = concepts("ADS ADSs depositary")
    per = _PER.search(plan.question)
    found = [v for v in counts(told.text) if not v.text.startswith(("0.", "."))]
    found = [*found, *values(told.text, "ratio")] if per else found
    return not any(head & concepts(_around(told.text, v)) for v in found)


_WORDS_BEHIND, _WORDS_BEFORE = 7, 5


def _around(text: str, value: Value) -> str:
    """The words about a number that say what it counts, up to `shares`: of shares issuable on
    the exercise of warrants it counts no warrants."""
    before = text[: value.start].split(";")[-1].split()[-_WORDS_BEFORE:]
    behind = _OTHER_COUNT.split(text[value.end :])[0].split()[:_WORDS_BEHIND]
    return " ".join([*before, *behind])


_OTHER_COUNT = re.compile(r";|\bshares\b(?! (?:held|of))")


_LEAST_APART = 2


def _in_another_clause(plan: Plan, told: Told) -> bool:
    """Whether the words of the question stand together in a clause without a value of the asked
    type, and the clauses with one have none of them."""
    kind = asked_type(plan)
    if kind not in ("number", "money", "date") or told.derived or len(told.passages) != 1:
        return False
    asked = telling(plan, told)
    pieces = clauses(told.passages[0].text)
    held = [_holds(kind, clause, plan) for clause in pieces]
    fits = [len(asked & concepts(clause)) for clause in pieces]
    if not any(held) or all(held):
        return False
    without = max(f for f, has in zip(fits, held, strict=True) if not has)
    return without >= _LEAST_APART and not any(f for f, has in zip(fits, held, strict=True) if has)


def _holds(kind: str, clause: str, plan: Plan) -> bool:
    """Whether a clause has a value of a type that the question does not have itself."""
    found = figures_of(clause) if kind == "number" else values(clause, kind)
    return any(value.text not in plan.question for value in found)


_CLASS = re.compile(
    r"\b(preferred|preference|class [ab]\b|debentures?|warrants?|ADSs?|series [a-z]\b)", re.I
)


def _of_other_class(plan: Plan, told: Told) -> bool:
    """Whether a price is asked of one class of securities, and told of another."""
    if asked_type(plan) != "money":
        return False
    held = concepts(told.text) | concepts(told.near)
    held |= concepts("ADS ADSs") if "deposit" in f"{told.text} {told.near}".lower() else set()
    return any(not concepts(c) <= held for c in _CLASS.findall(plan.question))


_NO_SUM = re.compile(
    r"\b(?:no|none|nothing|not|without|free|waived?|indeterminate|unspecified|same|equal|all|nil"
    r"|zero|par|face|principal)\b",
    re.I,
)
_SUM_ASKED = re.compile(
    r"\bhow much (?:cash|money|interest|rent|was paid|did \w+ (?:\w+ )?pay|in (?:cash|dollars))\b"
    r"|\b(?:what|which) (?:\w+ )?(?:fee|price|purchase price|cost|sum)\b",
    re.I,
)


def _tells_no_sum(plan: Plan, told: Told) -> bool:
    """Whether a sum of money is asked for by its noun, and none is told."""
    if not _SUM_ASKED.search(plan.question) or asked_type(plan) != "money":
        return False
    if any(values(told.text, kind) for kind in ("money", "percent")):
        return False
    bare = figures_of(told.text) and "how much" not in plan.question.lower()
    return not bare and _NO_SUM.search(told.text) is None


_PORTION = re.compile(
    r"\b(?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?|all|none|no|nothing|majority"
    r"|entire\w*|whole|wholly|fully|minority|per ?cent)\b|\d/\d",
    re.I,
)


_OF_A_SUM = re.compile(r"\b(?:fees?|sum|price|proceeds|principal|debt|costs?|expenses?)\b", re.I)


def _tells_no_portion(plan: Plan, told: Told) -> bool:
    """Whether a percentage or a share of a whole is asked for, and none is told."""
    if asked_type(plan) != "percent" or told.derived or values(told.text, "percent"):
        return False
    if _OF_A_SUM.search(plan.question) and values(told.text, "money"):
        return False
    return _PORTION.search(told.text) is None


_PAR = re.compile(r"\b(?:par|nominal|stated|face) (?:value|amount)|\bpar\b", re.I)
_OF_PAR_BEFORE = re.compile(r"\b(?:par|nominal|stated) value(?: of)? ?$", re.I)
_OF_PAR_BEHIND = re.compile(r"(?: per share)? (?:par|nominal|stated) value\b", re.I)


def _par_for_price(plan: Plan, told: Told) -> bool:
    """Whether a sum of money is asked for, and only the par value of the shares is told."""
    if asked_type(plan) != "money" or _PAR.search(plan.question):
        return False
    sums = values(told.text, "money")
    return bool(sums) and all(
        _OF_PAR_BEFORE.search(told.text[: v.start]) or _OF_PAR_BEHIND.match(told.text, v.end)
        for v in sums
    )


_NET_OR_GROSS = re.compile(r"\b(?:net|gross)\b")


def _gross_for_net(plan: Plan, told: Told) -> bool:
    """Whether net proceeds are asked for, and gross ones told; or the other way round."""
    asked, said = (set(_NET_OR_GROSS.findall(t.lower())) for t in (plan.question, told.text))
    if re.search(r"\bafter (?:\w+ )?(?:expenses|costs|commissions)\b", plan.question, re.I):
        asked.add("net")
    return asked_type(plan) == "money" and len(asked) == 1 and bool(said) and not asked & said


MISMATCHES: Mismatches = (
    (_tells_no_part, "The filing does not state how many of them."),
    (_tells_only_part, "The filing does not state the total."),
    (_price_of_sale, "The filing does not state that price."),
    (_counts_something_else, "The filing does not state that number."),
    (_in_another_clause, "The filing does not state this."),
    (_of_other_class, "The filing does not state this for that class of securities."),
    (_price_of_right, "The filing does not state that price."),
    (_tells_no_sum, "The filing does not state that sum."),
    (_tells_no_portion, "The filing does not state that percentage."),
    (_par_for_price, "The filing does not state that sum."),
    (_gross_for_net, "The filing does not state that sum."),
)
