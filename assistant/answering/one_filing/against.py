"""What speaks against a sentence as the answer to a question.

`weighing` counts some of it as doubt; a sentence against which the rest speaks it never gives.
"""

from __future__ import annotations

import re

from assistant.answering.causes.circumstances import tells_cause
from assistant.answering.causes.earlier_removals import is_of_earlier
from assistant.answering.events.answers import gainsaid
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.sought import seek
from assistant.answering.evidence.values import values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.questions.whether import asks_whether
from assistant.answering.sentences.barred import lacks_buyers, names_role
from assistant.answering.sentences.presumed import is_presumed

__all__ = ["against", "is_of_strange_figure"]

_BY_NOUN = frozenset({"date", "money", "percent", "ratio", "rule", "exchange", "duration"})
"""Types of values whose absence shows; names and counts are told in too many ways."""
_EXEMPTION_ASKED = re.compile(r"\bexempt(?:ions?|ed)?\b", re.I)
_EXEMPTION = re.compile(
    r"\bexempt|\bSections? (?:3|4|18|1145)(?:\(|\b)|\bRules? \d|\bRegulation (?:A|D|S|CF)\b", re.I
)
"""Where exemptions from registration stand: Sections 3, 4 and 18 of the Securities Act, Section
1145 of the Bankruptcy Code, the rules and regulations under them."""


def against(reading: Reading, plan: Plan, text: str, told: Reply) -> set[str]:
    """The reasons against a sentence; `told` is the answer that it would be.

    They are: no value of the type asked for; a row of the list of exhibits; no cause, where one is
    asked for; it tells of something else, or of another one of its kind; it denies what the
    question takes for granted, or says the contrary.
    """
    words = " ".join(s.text for s in told.sentences)
    found = {
        "untyped": not _holds_asked(plan, text),
        "of_exhibits": _EXHIBIT.match(text) is not None
        and _OF_EXHIBITS.search(plan.question) is None,
        "no_cause": plan.kind == "why" and not tells_cause(words, plan.terms),
        "of_another": _of_another(reading, plan.question, words),
        "of_other_one": _of_other_one(plan, words) or is_of_earlier(reading, plan, text),
        "presumed": is_presumed(reading, plan, told) is not None,
        "gainsaid": gainsaid(reading, plan, told) is not None,
    }
    return {reason for reason, holds in found.items() if holds}


def _holds_asked(plan: Plan, text: str) -> bool:
    """Whether a sentence has a value of the type that is asked for by its own noun: an exemption
    is a section or a rule, a price a sum of money or a part of the principal, or nothing; a day, a
    ratio, a percentage likewise."""
    kind = seek(plan).types[0]
    if kind == "money" and _NO_SUM.search(text):
        return True
    if _EXEMPTION_ASKED.search(plan.question) and not _EXEMPTION.search(text):
        return False
    return kind not in _BY_NOUN or plan.kind == "where" or bool(values(text, kind))


_NO_SUM = re.compile(
    r"\b(?:no|without(?: any)?) (?:consideration|payment)\b|\b(?:receive[ds]?|got|get|took|paid)"
    r" nothing\b|\d ?(?:%|per ?cent) of (?:(?:the|its|their) )?(?:aggregate )?(?:principal|par"
    r"|face)\b",
    re.I,
)
"""Prices that are no sums: "for no consideration", "at 103% of their principal amount"."""
# A row of the list of exhibits answers what is asked of documents, and of those who made them.
_EXHIBIT = re.compile(r"(?:EXHIBITS? )?\(?\d{1,2}\.\d{1,2}\)?[*+#]*\s")
_OF_EXHIBITS = re.compile(
    r"\b(?:exhibits?|documents?|attach\w*|annex\w*|indentures?|agreements?|opinions?|opin\w*|consent\w*"
    r"|letters?|certificates?|statements?|forms?|trustees?|audit\w*|account\w*|counsel|law(?:yers?)?|firms?"
    r"|powers?|attorneys?|filed|file|incorporat\w*|bylaws|charter|articles)\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|without|neither|nor|except|un\w+)\b|n['’]t\b", re.I
)
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:(?:second|third|fourth|fifth|another) [a-z]+|series [a-z0-9]{1,2}\b|class [a-z]\b)",
    re.I,
)
_NUMBERED_EXHIBIT = re.compile(r"\bexhibits? (?:nos?\.? ?)?(\d{1,2}(?:\.\d{1,2})?)", re.I)
_LAWYER = re.compile(r"\b(?:lawyers?|counsel|attorneys?|law firms?|solicitors?)\b", re.I)
_OF_LAW = re.compile(
    r"\b(?:lawyers?|counsel|attorneys?|law firms?|solicitors?|Esq|LLP|L\.L\.P|P\.C|PLLC|PC)\b", re.I
)
_NTH = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth)\b(?! (?:quarter|floor))")
_KIND = re.compile(
    r"\b(units?|warrants?|options?|debentures?|bonds?|preferred|rights|adss?|certificates?"
    r"|loss(?:es)?|income|revenues?|profits?|earnings|dividends?|premiums?"
    r"|dealers?|underwriters?|depositar(?:y|ies)|custodians?|sponsors?)\b",
    re.I,
)
"""Kinds of securities, items of accounts, parts in a deal: they go by no other words."""
_EXACT_DAY = re.compile(r"\bexact(?:ly)? (?:what |which )?(?:date|day)\b", re.I)
_EVENT = re.compile(
    r"\bwhat (?:(?:event|happening|occurrence|development)s?|led|caused|brought|made|prompted"
    r"|triggered)\b",
    re.I,
)
_DAY = re.compile(
    r"\b[A-Z][a-z]{2,8}\.? \d{1,2}\b|\b\d{1,2} [A-Z][a-z]{2,8}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
)
_REMOVES = re.compile(r"\b(?:hereby|amendment) (?:removes?|deregisters?|withdraws?)\b", re.I)
_BELONGS = re.compile(r"\b(?!(?:it|that|what|who|let|there)['’])[a-z]{4,}['’]s ([a-z]{5,})\b")
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][a-z]{3,}\b")
_BEFORE = re.compile(
    r"\bbefore (?:the |its |their )?(?:\w+[ -]){0,3}?(split|merger|amendment|reorganization)\b",
    re.I,
)
_LEAST_UNDONE = 5  # letters of a word that may stand undone in the sentence


def _of_another(reading: Reading, question: str, text: str) -> bool:
    """Whether a sentence tells of something beside what is asked: who did, where it is asked who
    did not; the removal, where it is asked what led to it; or the filing has no such securities, no
    such item of the accounts."""
    if _DENIED.search(question) and not _DENIED.search(text):
        return True
    everything = reading.everything()
    if _LAWYER.search(question) and not _OF_LAW.search(text):
        return True
    if any(not concepts(kind) <= everything for kind in _KIND.findall(question)):
        return True
    if any(not concepts(name) <= everything for name in _NAME.findall(question)):
        return True  # "the Toledo warehouse": it is in no such filing
    if any(not concepts(thing) & concepts(text) for thing in _BELONGS.findall(question)):
        return True  # "the lender's shareholders", by a sentence of the lender
    # what the amendment does, where it is asked what it follows from
    return _EVENT.search(question) is not None and _REMOVES.search(text) is not None


def _after(event: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:following|after|since|adjusted for) (?:\w+[ -]){{1,4}}?{event}\b", re.I
    )


def _of_other_one(plan: Plan, text: str) -> bool:
    """Whether a sentence tells of another one of the kind, or of its contrary: the first trial,
    where it is asked of the second; that a warrant expired unexercised, where it is asked when it
    was exercised, which tells well whether it was; of no exact day."""
    question, said = plan.question, text.casefold()
    if any(not _is_told(one.casefold(), said) for one in _ONE_OF_SEVERAL.findall(question)):
        return True
    if not (names_role(question, text) or _THE_AGENTS.search(text)):
        return True
    if lacks_buyers(question, text):
        return True
    if any(number not in text for number in _NUMBERED_EXHIBIT.findall(question)):
        return True
    asked, told = (set(_NTH.findall(t.casefold())) for t in (question, text))
    if asked and told and not asked & told:
        return True  # the third offering, where the first is asked about
    if any(_after(told).search(text) for told in _BEFORE.findall(question)):
        return True  # what it was after the split, where it is asked what it was before
    if _EXACT_DAY.search(question) and _DAY.search(text) is None:
        return True
    words = [] if asks_whether(plan) else re.findall(r"[a-z]+", question.casefold())
    return any(len(word) >= _LEAST_UNDONE and f"un{word}" in said for word in words)


_THE_AGENTS = re.compile(r"\b(?:the|its|our|their) agents\b")
"""Agents spoken of before, of whatever kind: the agent for service is one alone."""
_SECOND_TOLD = re.compile(r"\b(?:then|thereafter|thereupon|next|again|afterwards|ii|2nd)\b")


def _is_told(one: str, said: str) -> bool:
    """Whether one of several is spoken of, the second also as what came then."""
    second = one.startswith("second ") and _SECOND_TOLD.search(said) is not None
    return one in said or second


_LEAST_DIGITS = 4
"""Digits of the shortest figure that a filing must print to be asked about it: a year."""


def is_of_strange_figure(reading: Reading, plan: Plan) -> bool:
    """Whether the question has an amount, a year or a file number that the filing prints nowhere:
    "Of the 1.75 million shares that were registered, …" of a filing that registers 1,250,000."""
    figures = {
        c for c in concepts(plain(plan.question)) if sum(map(str.isdigit, c)) >= _LEAST_DIGITS
    }
    return not figures <= reading.everything()
