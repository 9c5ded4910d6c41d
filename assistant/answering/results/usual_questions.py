"""A usual question over many filings, in whatever words, put as the plain question for it.

Which of them is asked is learned from wordings (`questions/field_classifier`, fitted by
`eval/fit_fields.py` to `eval/asked_over_many.jsonl`); what fills it (a form, a state, a year, a
number) is read from the question. One that says more than the usual question asks is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.evidence.reply import Reply
from assistant.answering.questions.field_classifier import masked, recognised
from assistant.answering.questions.names_asked import names_in_question
from assistant.answering.questions.plan import make_plan
from assistant.answering.questions.scope import FORM
from assistant.answering.questions.spelling import spelled
from assistant.answering.results.actions import lists
from assistant.answering.results.usual_slots import RULE, slots_of
from assistant.answering.results.usual_wording import usual_wording

USUAL = {
    "count_all": "How many filings are there?",
    "count_form": "How many filings are on Form {form}?",
    "list_form": "Which filings are on Form {form}?",
    "list_state": "Which companies are organized in {state}?",
    "count_state": "How many companies are organized in {state}?",
    "count_not_removing": "How many filings remove no securities?",
    "list_year": "Which filings were signed in {year}?",
    "count_year": "How many filings were signed in {year}?",
    "first_signed": "Which amendment was signed first?",
    "last_signed": "Which amendment was signed last?",
    "total_shares": "How many shares were removed in total?",
    "largest_removal": "Which filing removed the most shares?",
    "smallest_removal": "Which filing removed the fewest shares?",
    "top3_removal": "Which three filings removed the most shares?",
    "group_form": "How many filings are there by form?",
    "group_year": "How many filings were signed in each year?",
    "group_cause": "How many filings are there by reason?",
    "group_state": "How many filings are there by state of incorporation?",
    "group_firm": "How many filings are there by law firm?",
    "most_signatories": "Which filing has the most signatories?",
    "more_than_one_statement": "Which filings amend more than one registration statement?",
    "list_rule_478": "Which filings rely on Rule 478?",
    "list_attorney": "Which filings were signed by an attorney-in-fact?",
    "all_acquirers": "Which companies were acquired, and by whom?",
    "average_removed": "What is the average number of shares removed?",
    "no_counsel": "Which filings name no counsel?",
    "avg_signers": "What is the average number of signatories?",
    "before_date": "Which filings were signed before {date}?",
    "removed_over": "Which filings removed more than {n} shares?",
    "list_cause": "Which filings were made because of {cause}?",
    "count_cause": "How many filings were made because of {cause}?",
    "list_firm": 'Which filings name "{name}" as law firm?',
    "list_acquirer": 'Which companies were acquired by "{name}"?',
    "list_city": 'Which filings were signed in "{name}"?',
    "list_plan_word": 'Which filings are about a plan with "{word}" in its name?',
    "phrase": 'Which filings mention "{quote}"?',
    "statements_filed_before": "Which registration statements were filed before {year}?",
    "who_signed_several": "Who signed more than one filing?",
}
"""The plain question for each of the usual ones."""

CAUSES = {
    "merger": "a merger",
    "offering_complete": "the completion of the offering",
    "obligation_ended": "the end of an obligation to keep the shares registered",
    "plan_ended": "the end of the plan",
    "reporting_ended": "the end of reporting",
    "bankruptcy": "bankruptcy",
    "dissolution": "dissolution",
    "reorganization": "a reorganization",
}
"""A cause in a plain question."""

_NO_MENTION = r"^(?!.*\b(?:mention|refer|speak|contain|cite|discuss|say that|words?\b|phrase))"
_OF_YEAR = (
    r"^(?!.*\b(?:before|after|since|until|till|between|prior|earlier|later|onwards?|pre|post"
    r"|through|from (?:19|20)\d\d (?:to|on))\b)"
)
_OF_SHARES = (
    r"^(?!.*\b(?:(?:share|stock|unit|note)?holders?|employees?|participants?|people|persons?|votes?"
    r"|signator\w+|signers?|plans?|statements?)\b).*"
)
"""What is not counted in shares."""
_NEEDED = {
    "count_not_removing": r"\b(?:no|not|none|nothing|without|zero|neither|never|\w+n['’]?t)\b",
    "removed_over": _OF_SHARES
    + r"(?!.*\b(?:fewer|less|under|below|at most|exactly|precisely)\b).*(?:\b(?:more"
    r"|over|above|exceed\w*|excess|beyond|great\w*|larg\w*|bigger|high\w*|top\w*"
    r"|north|upwards?|surpass\w*|at least|past)\b|>)",
    "before_date": r"\b(?:before|prior|earlier|pre|until|predat\w+|preced\w+|older)\b",
    "first_signed": r"\b(?:first|earliest|oldest|begin\w*|start\w*)\b",
    "last_signed": r"\b(?:last|latest|(?:most )?recent(?:ly)?|newest|final)\b",
    "largest_removal": _OF_SHARES
    + r"\b(?:most|largest|biggest|greatest|highest|max(?:imum)?|record|top)\b",
    "smallest_removal": _OF_SHARES + r"\b(?:fewest|smallest|least|lowest|minimum|min|tiniest)\b",
    "top3_removal": _OF_SHARES + r"\b(?:three|3)\b",
    "average_removed": r"\b(?:average|avg|mean|typical\w*)\b",
    "avg_signers": r"\b(?:average|avg|mean|typical\w*)\b",
    "total_shares": r"\b(?:total\w*|sum\w*|all|altogether|combined|aggregate|overall|add\w*)\b",
    "no_counsel": r"\b(?:no|not|none|nobody|without|lack\w*|omit\w*|missing|fail\w*|\w+n['’]?t)\b",
    "count_form": r"^(?!.*\bregistration statements\b)",  # they are counted, not the filings
    "list_cause": _NO_MENTION,
    "count_cause": _NO_MENTION,
    "list_year": _OF_YEAR,
    "count_year": _OF_YEAR,
    "list_state": r"^(?!.*\b(?:offices?|headquarter\w*|hq|located|address\w*|sign\w*)\b)",
    "count_state": r"^(?!.*\b(?:offices?|headquarter\w*|hq|located|address\w*|sign\w*)\b)",
    "list_firm": r"\b(?:law\w*|firm|counsel|attorneys?|represent\w*|advis\w+|copies|copied|clients?"
    r"|act\w*|solicitors?|matters|work\w*|handl\w+)\b",
    "list_acquirer": r"^(?!.*\btender\b).*\b(?:acqui\w+|buy\w*|bought|purchas\w+|take\w*|took"
    r"|merge\w*|deals?|targets?|parent|sold|own\w*|swallow\w*|absorb\w*)\b",
    "list_city": r"^(?=.*\b(?:in|at|from|out of|city|cities|town|there)\b)(?!.*\bsign\w* for\b).*"
    r"\b(?:sign\w*|execut\w+)\b",
    "list_plan_word": r"\bplans?\b",
    "statements_filed_before": r"\b(?:statements?|reg\w*|numbers?|stmts?)\b",
    "more_than_one_statement": r"\b(?:more than one|several|multiple|two or more|at least two)\b",
}
"""What the words of a question must say: a likeness of words knows no more from less."""
_WHY = re.compile(r"\b(?:why|how come)\b", re.I)
_MORE = re.compile(r"\b(?:and (?:on|when|who|what|which|where|by)|leave|except|but)\b", re.I)
"""A second question, or an exception."""
_DENIAL = re.compile(
    r"\b(?:not|never|neither|nor|other than|outside(?: of)?|besides|apart from|without|none)\b"
    r"|\w+n['’]t\b|\bno\b(?!\.)",
    re.I,
)
_OF_ALL = re.compile(r"(?:are|is|were|was|did|do|does|have|has) (?:all|every|each|both)\b", re.I)
_DENYING = ("count_not_removing", "no_counsel", "list_rule_478")
"""Usual questions that deny something themselves."""
_OF_CAUSES = ("group_cause", "list_cause", "count_cause")
_CERTAIN = 0.4
_A_WORD = 0.25
"""How much surer it must be for each word that no wording has: "holders", "shareholders"."""
_FIGURE = re.compile(r"\d")
_CAPITALS = re.compile(r"(?<!^)(?<![.?!:] )\b[A-Z][a-z]+\b")
_USUAL_CAPITALS = frozenset(
    ["Form", "Rule", "Act", "Post", "Effective", "Amendment", "Securities", "SEC", "EDGAR", "No"]
)


def or_usual(reply: Reply, question: str, ask: Callable[[str], Reply]) -> Reply:
    """The reply; where a question over many filings has none, that to the usual one that it is, or
    to the same with its mistyped words put right."""
    if reply.answered:
        return reply
    usual = None if _is_understood(question) else usual_question(question)
    told = reply if usual is None else ask(usual)
    if not told.answered and not names_in_question(question):
        put_right = spelled(question, ())
        told = ask(put_right) if put_right != question else told
    return told if told.answered else reply


def _is_understood(question: str) -> bool:
    """Whether it is a list by conditions that leave no word over: no other question is meant."""
    plan = make_plan(usual_wording(question), [])
    query = read_conditions(plan)
    whole = bool(query.conditions) and not query.left and not query.denied
    return whole and lists(plan) and plan.kind in ("which", "list")


def usual_question(question: str) -> str | None:
    """The plain question for a usual one over many filings; None where it is not surely one,
    or says more than the usual question asks."""
    slots, rest = slots_of(question)
    found = recognised(masked(rest), "set_weights")
    plain = USUAL.get(found.name)
    if found.probability < _CERTAIN + _A_WORD * len(found.unknown):
        return None
    if plain is None or _FIGURE.search(RULE.sub("", FORM.sub("", rest))):
        return None
    needed = _NEEDED.get(found.name)
    if needed is not None and re.search(needed, question, re.I) is None:
        return None
    if found.name == "all_acquirers" and found.unknown:
        return None  # buyers of one kind: "by a swiss company"
    if _MORE.search(question) or (_WHY.search(question) and found.name not in _OF_CAUSES):
        return None
    if _DENIAL.search(question) and found.name not in _DENYING:
        return None
    if _OF_ALL.match(question):
        return None  # which filings there are does not say whether all of them are so
    if any(word not in _USUAL_CAPITALS for word in _CAPITALS.findall(rest)):
        return None  # a name: of one company, city or firm
    return _filled(found.name, plain, slots)


def _filled(name: str, plain: str, slots: dict[str, str]) -> str | None:
    """The plain question with what fills it; None where the question has less or more."""
    slots = dict(slots)
    if name == "list_plan_word" and ("quote" in slots) != ("name" in slots):
        slots["word"] = slots.pop("quote", "") or slots.pop("name")
    needed = set(re.findall(r"\{(\w+)\}", plain))
    if "cause" not in needed and slots.get("cause") in _PASSING.get(name, ()):
        del slots["cause"]
    if needed != set(slots):
        return None
    if "cause" in slots:
        slots["cause"] = CAUSES.get(slots["cause"], "")
        if not slots["cause"]:
            return None
    return plain.format(**slots)


_PASSING: dict[str, tuple[str, ...]] = {
    "all_acquirers": ("merger",), "list_acquirer": ("merger",), "list_firm": ("merger",),
    "list_plan_word": ("plan_ended",),
}  # fmt: skip
"""What reads as a cause in a question that asks for none: "whom did Acme take over?"."""
