"""A usual question over many filings, in whatever words, put as the plain question for it.

Which of them is asked is learned from wordings (`questions/field_classifier`, fitted by
`eval/fit_fields.py` to `eval/asked_over_many.jsonl`); what fills it (a form, a state, a year, a
number) is read from the question. One that says more than the usual question asks is left alone.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.values import values
from assistant.answering.questions.field_classifier import Field, masked, recognised
from assistant.language.places import jurisdiction

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
}
"""The plain question for each of the usual ones that need no name."""

_NEEDED = {
    "count_not_removing": r"\b(?:no|not|none|nothing|without|zero|neither|never|\w+n['’]?t)\b",
    "removed_over": r"^(?!.*\b(?:fewer|less|under|below|at most)\b)",
    "before_date": r"\b(?:before|prior|earlier|pre|until|predat\w+|preced\w+|older)\b",
    "first_signed": r"\b(?:first|earliest|oldest|begin\w*|start\w*)\b",
    "last_signed": r"\b(?:last|latest|(?:most )?recent(?:ly)?|newest|final)\b",
    "largest_removal": r"\b(?:most|largest|biggest|greatest|highest|max(?:imum)?|record|top)\b",
    "smallest_removal": r"\b(?:fewest|smallest|least|lowest|minimum|min|tiniest)\b",
    "top3_removal": r"\b(?:three|3)\b",
    "average_removed": r"\b(?:average|avg|mean|typical\w*)\b",
    "avg_signers": r"\b(?:average|avg|mean|typical\w*)\b",
    "total_shares": r"\b(?:total\w*|sum\w*|all|altogether|combined|aggregate|overall|add\w*)\b",
    "no_counsel": r"\b(?:no|not|none|nobody|without|lack\w*|omit\w*|missing|fail\w*|\w+n['’]?t)\b",
    "more_than_one_statement": r"\b(?:more than one|several|multiple|two or more|at least two)\b",
}
"""What the words of a question must say: a likeness of words knows no more from less."""
STATE = "statename"
_WHY = re.compile(
    r"\b(?:why|how come|and (?:on|when|who|what|which|where|by)|leave|except|but)\b", re.I
)
"""Another question, a second one, or an exception."""
_CERTAIN = 0.4
_A_WORD = 0.15
_FORM = re.compile(r"\b(?:S|F|SB)-\d{1,2}(?:ASR|MEF|D)?\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"(?<![\d-])\d{1,3}(?:,\d{3})+\b|\b\d{3,}\b")
_RULE = re.compile(r"\b(?:rule )?478\b|\b3\b", re.I)
_FIGURE = re.compile(r"\d")
_CAPITALS = re.compile(r"(?<!^)(?<![.?!:] )\b[A-Z][a-z]+\b")
_USUAL_CAPITALS = frozenset(
    ["Form", "Rule", "Act", "Post", "Effective", "Amendment", "Securities", "SEC", "EDGAR"]
)


def usual_question(question: str) -> str | None:
    """The plain question for a usual one over many filings; None where it is none."""
    slots, rest = slots_of(question)
    found = recognised(masked(rest), "set_weights")
    plain = USUAL.get(found.name)
    if plain is None or not _sure(found) or _FIGURE.search(_RULE.sub("", _bare(rest))):
        return None
    needed = _NEEDED.get(found.name)
    if needed is not None and re.search(needed, question, re.I) is None:
        return None
    if found.name == "all_acquirers" and found.unknown:
        return None  # buyers of one kind: "by a swiss company"
    if _WHY.search(question) and found.name != "group_cause":
        return None
    if set(re.findall(r"\{(\w+)\}", plain)) != set(slots):
        return None
    if any(word not in _USUAL_CAPITALS for word in _CAPITALS.findall(rest)):
        return None  # a name: of one company, city or firm
    return plain.format(**slots)


def slots_of(question: str) -> tuple[dict[str, str], str]:
    """What fills a usual question, and the question with signs in its places."""
    slots: dict[str, str] = {}
    rest = question
    days = list(values(question, "date"))
    if len(days) == 1 and re.search(r"\d{4}", days[0].text) and not _YEAR.fullmatch(days[0].text):
        slots["date"], rest = days[0].text, rest.replace(days[0].text, "(date)", 1)
    if len(forms := _FORM.findall(rest)) == 1:
        slots["form"] = forms[0]
    if "date" not in slots and len(years := _YEAR.findall(rest)) == 1:
        slots["year"], rest = years[0], rest.replace(years[0], "(year)", 1)
    elif "date" not in slots and (numbers := _NUMBER.findall(_RULE.sub("", rest))):
        slots["n"], rest = numbers[0], rest.replace(numbers[0], "(number)", 1)
    for words in (2, 1):
        for match in re.finditer(rf"\b[A-Z][a-z]+(?: [A-Z][a-z]+){{{words - 1}}}\b", rest):
            if (place := jurisdiction(match[0])) is not None and "state" not in slots:
                slots["state"] = place
                rest = rest.replace(match[0], STATE, 1)
                break
    return slots, rest


def _bare(rest: str) -> str:
    return _FORM.sub("", rest)


def _sure(found: Field) -> bool:
    return found.probability >= _CERTAIN + _A_WORD * len(found.unknown)
