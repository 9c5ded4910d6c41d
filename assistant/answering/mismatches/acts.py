"""Answers that tell of another act than the one asked about, of another time or another paper."""

from __future__ import annotations

import re

from assistant.answering.evidence.sought import seek
from assistant.answering.mismatches.told import Mismatches, Told, own_words
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.sentences.barred import tells_no_sale

_HELD = re.compile(r"\b(?:accounts?|outstanding|held|owned|in circulation)\b", re.I)


def _left_on_register(plan: Plan, told: Told) -> bool:
    """Whether it is asked what remains outstanding or in accounts, and told what is registered."""
    asked = _HELD.search(plan.question)
    if asked is None or "remaining" not in plan.fields or "remain" not in plan.question.lower():
        return False
    return not concepts(asked[0]) & concepts(told.near)


_ORDINAL = re.compile(
    r"\b(?P<nth>first|second|third|fourth|fifth|last|final) (?P<what>closing|tranche|sale|takedown"
    r"|instal?lment|payment|distribution|offering period|purchase period|drawdown)\b"
    r"(?! (?:prices?|date|bid|sale))",
    re.I,
)
_SAME_PLACE = {"first": "first|initial|1st", "last": "last|final", "final": "last|final"}


def _of_other_time(plan: Plan, told: Told) -> bool:
    """Whether one closing, payment … of several is asked about, and none such is told of."""
    asked = _ORDINAL.search(plan.question)
    if asked is None or plan.kind not in ("how_many", "when", "what"):
        return False
    nth = asked["nth"].lower()
    return re.search(rf"\b(?:{_SAME_PLACE.get(nth, nth)})\b", told.near, re.I) is None


_PAPERS = re.compile(
    r"\b(?:indentures?|agreements?|leases?|contracts?|letters?|opinions?|consents?|certificates?"
    r"|reports?|resolutions?|guarant(?:y|ees?)|declarations?)\b",
    re.I,
)


def _of_other_paper(plan: Plan, told: Told) -> bool:
    """Whether the day of an indenture, a letter … is asked for, and that of the amendment told."""
    papers = concepts(" ".join(_PAPERS.findall(plan.question)))
    if plan.kind != "when" or not papers or plan.fields[:1] not in (["signed_on"], ["filed_on"]):
        return False
    return not papers & concepts(told.text + " " + told.near)


_FORM_FILED = re.compile(r"\bfil(?:e|ed|ing)\b[^?]{0,30}?\bForms? (?P<form>\d{1,2}[A-Z]?)(?![\w-])")
_TO_COME = re.compile(
    r"\b(?:intends?|expects?|will|shall|plans?|proposes?|going|is|are|about) (?:\w+ )?(?:to )?"
    r"(?:\w+ )?fil(?:e|ing)\b[^.;]{0,60}$",
    re.I,
)


_TO_BE_FILED = re.compile(
    r"[^.;]{0,40}\b(?:is|are|will|shall)(?: to| then| also)? be filed\b", re.I
)


def _not_yet_filed(plan: Plan, told: Told) -> bool:
    """Whether it is asked when a form was filed that is only to be filed."""
    asked = _FORM_FILED.search(plan.question) if plan.kind == "when" else None
    if asked is None or re.search(r"\b(?:will|going to|intend\w*)\b", plan.question):
        return False
    text = " ".join(p.text for p in told.passages) or told.text
    places = list(re.finditer(rf"\bForms? {asked['form']}(?![\w-])", text))
    return bool(places) and all(
        _TO_COME.search(text[: m.start()]) or _TO_BE_FILED.match(text[m.end() :]) for m in places
    )


_PLAN_ADOPTED = re.compile(
    r"\b(?:approv|adopt|ratif)\w*(?: of)?(?: by [a-z ]{3,30})? (?:the |its |our )?"
    r"(?P<plan>(?:[A-Z0-9][\w'’&.,()-]* |of |for |and |to ){0,14}?Plan\b)"
)
_PLAN_ASKED = re.compile(
    r"\b(?P<plan>(?:(?:[A-Z][\w'’&-]*|\d{4}) (?:of |for |and )?){1,8}[Pp]lan)\b"
)


def _of_other_plan(plan: Plan, told: Told) -> bool:
    """Whether it is asked when one plan was adopted, and told of another."""
    asked = _PLAN_ASKED.search(plan.question) if plan.kind == "when" else None
    if asked is None or not re.search(r"\b(?:approv|adopt|ratif)", plan.question, re.I):
        return False
    adopted = [concepts(m["plan"]) for m in _PLAN_ADOPTED.finditer(told.text)]
    wanted = concepts(asked["plan"]) - own_words(told)
    return bool(adopted) and not any(wanted <= names for names in adopted)


def _acts(asked: str, told: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(rf"\b(?:{asked})", re.I), re.compile(rf"\b(?:{told})", re.I)


_ENDS = r"forfeit|laps|cancel|expir|surrender|terminat|void"
_TOLD_ACTS = (
    _acts(r"matur(?:e|es|ed|ity)\b", r"matur|payable|due (?:on|and|\w+ \d{1,2}|(?:19|20)\d\d)\b"),
    _acts(r"tendered\b(?! offer)", r"tender|deposit|hand(?:ed)? in|accepted"),
    _acts(r"forfeit", _ENDS),
    _acts(r"laps(?:e|ed)\b", _ENDS),
    _acts(r"fractional|fractions of", r"fraction"),
    _acts(r"repurchas|(?:buy|bought) back", r"repurchas|re-?acquir|redeem|purchas|bought|buy"),
    _acts(
        r"at[- ]the[- ]market|ATM\b", r"at[- ]the[- ]market|ATM\b|sales agen|equity distribution"
    ),
    _acts(r"voted (?:for|against|in favou?r)|votes?\b", r"vot|approv|adopt|in favou?r|ballot"),
    _acts(r"disclosure statement", r"disclosure"),
    _acts(r"dividend(?! reinvest)", r"dividend|distribut"),
    _acts(r"matching contribution", r"match"),
    _acts(r"class [a-z]\b", r"class"),
)
"""Acts and things that go by few other words: of those asked about, one of these must be told."""


def _not_done(plan: Plan, told: Told) -> bool:
    """Whether nothing that is cited tells of what is asked to have been done."""
    if plan.kind not in ("when", "how_many", "what", "which"):
        return False
    cited = " ".join([told.text, told.near])
    return any(asked.search(plan.question) and not said.search(cited) for asked, said in _TOLD_ACTS)


_PARTS_ASKED = re.compile(
    r"^what\b[^?]*\b(?:in (?:each|a|every|one) units?\b|units? (?:consist|compris|contain)"
    r"|units?\b[^?]*\bmade up)",
    re.I,
)
_PARTS_TOLD = re.compile(
    r"\b(?:consist|made up|compos|compris|contain|includ)|\bone\b.*\band\b", re.I
)


def _tells_no_parts(plan: Plan, told: Told) -> bool:
    """Whether it is asked what a unit is made up of, and only told what became of the units."""
    return _PARTS_ASKED.match(plan.question) is not None and _PARTS_TOLD.search(told.text) is None


_SALE = re.compile(
    r"\b(?:sold|issued|purchased|bought|resold|acquired|delivered|exercised|subscriptions?)\b", re.I
)


def _tells_no_sale(plan: Plan, told: Told) -> bool:
    """Whether the number sold or issued is asked for, and nothing is sold or issued there."""
    return any(tells_no_sale(seek(plan), p.words) for p in told.passages[:1]) and (
        _SALE.search(told.text) is None
    )


_LISTS = re.compile(r"\b(?:re-?)?list(?:ed|s|ing)?\b", re.I)
_DELISTS = re.compile(r"\bde-?list\w*|\bremov\w+ from listing", re.I)


def _was_delisted(plan: Plan, told: Told) -> bool:
    """Whether the day of a listing is asked for, and that of its end told."""
    question = plan.question
    if plan.kind != "when" or not _LISTS.search(question) or _DELISTS.search(plain(question)):
        return False
    return bool(_DELISTS.search(told.text)) and not _LISTS.search(_DELISTS.sub("", told.text))


MISMATCHES: Mismatches = (
    (_left_on_register, "The filing does not state this."),
    (_of_other_paper, "The filing does not state the day of that document."),
    (_not_yet_filed, "The filing does not say that it was filed."),
    (_of_other_plan, "The filing does not state this for that plan."),
    (_tells_no_parts, "The filing does not say what a unit is made up of."),
    (_not_done, "The filing does not tell of this."),
    (_tells_no_sale, "The filing does not state that number."),
    (_of_other_time, "The filing does not state this."),
    (_was_delisted, "The filing does not state this."),
)
