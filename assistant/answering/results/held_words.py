"""Whether what one filing of several answers holds the hard words of the question: figures, names.

A question that is put to many filings finds in some a sentence that only comes near to it. What is
hard in the question (a figure, what it is compared with, a proper name, the office of whoever is
to be named) has to stand in what is cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from assistant.answering.evidence.relations import RELATED
from assistant.answering.questions.explained import explained_words
from assistant.answering.questions.names_asked import LEGAL_ENDINGS, names_in_question, tokens
from assistant.answering.questions.plan import Plan, content
from assistant.answering.questions.query_frame import frame_words
from assistant.answering.questions.scope import FILE_NUMBER, FORM
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.record import Sentence

_FIGURE = re.compile(
    r"(?:(?P<sign>more than|over|at least|above|exceeding|fewer than|less than|under|below|at most)"
    r" )?(?<![\w.,/-])\$?(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?: ?(?P<scale>million|billion|thousand))?(?![\w/-]|,\d|\.\d)",
    re.I,
)
_SCALE = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_OF_LAW = re.compile(
    # numbers of rules, forms, items and days: what is meant by them is no quantity
    r"\b(?:rules?|sections?|items?|forms?|chapter|exhibits?|amendments?|no|nos|number|article|title"
    r"|regulation|part|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\W{0,3}(?:nos?\.? ?)?$",
    re.I,
)
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_MORE = re.compile(r"more|over|least|above|exceed", re.I)
_ACTS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    # "how many employees were let go": acts in words too small to be looked for by themselves
    (re.compile(r"\blet (?:\w+ )?go\b|\blaid off\b|\blay-?offs?\b|\bmade redundant\b"
                r"|\blost (?:their|its|his|her) jobs?\b|\bsacked\b", re.I),
     re.compile(r"\blet go\b|\blaid off\b|\blay-?off|\bdismiss|\bredundan|\bseverance\b"
                r"|\bterminat\w+ (?:of )?(?:\w+ ){0,4}employ|\bemploy\w+ (?:\w+ ){0,4}terminat"
                r"|\bjobs?\b|\bworkforce\b|\breductions? in force\b", re.I)),
    (re.compile(r"\bstop orders?\b", re.I), re.compile(r"\bstop orders?\b", re.I)),
)  # fmt: skip
"""Acts in a question, and how a sentence that tells of them speaks."""
_RATE = re.compile(
    r"^(?:at )?(?:what|which) (?:\w+ ){0,2}(?:rates?|yields?|coupons?)\b(?! of exchange)", re.I
)
_PERCENT = re.compile(r"\d ?%|\bper ?cent\b", re.I)
_BY_WHAT = re.compile(
    r",? and (?:from|by|with|at|to|through) (?:which|what) (?P<noun>(?!of\b|one)[a-z]+)", re.I
)
_OFFICE = re.compile(
    # "who were the bankruptcy judges", "name the mediator"
    r"^(?:who (?:was|were|is|are)|name|identify) (?:the |its |their )?(?:[\w-]+ ){0,2}?"
    r"(?P<noun>[a-z]+)(?= (?:in|of|for|at|on|who|that|when|behind)\b|\W*$)",
    re.I,
)


def holds_asked(sentences: Sequence[Sentence], plan: Plan) -> bool:
    """Whether what an answer says and cites holds the question's figures, names and office."""
    said = " ".join([s.text for s in sentences] + [c.quote for s in sentences for c in s.citations])
    if any(asked.search(plan.question) and not told.search(said) for asked, told in _ACTS):
        return False
    if _RATE.search(plan.question) and not _PERCENT.search(said):
        return False
    if (match := _BY_WHAT.search(plan.question)) and not _stands(match["noun"], said):
        return False
    return _holds_figures(said, plan) and _holds_names(said, plan) and _holds_office(said, plan)


def _stands(noun: str, said: str) -> bool:
    """Whether what is asked of beside stands there: "from which bank?"."""
    wanted = {*content(noun)} - explained_words()
    held = concepts(said)
    return all((({w} | RELATED.get(w, frozenset()) | kin(w)) & held) for w in wanted)


def _holds_figures(said: str, plan: Plan) -> bool:
    asked = FORM.sub(" ", FILE_NUMBER.sub(" ", plan.bare or plan.question))
    printed = {_value(m) for m in _FIGURE.finditer(said)}
    for match in _FIGURE.finditer(asked):
        value = _value(match)
        lone = not match["sign"] and not match["scale"] and len(match["n"]) < 3
        if lone or _YEAR.fullmatch(match["n"]) or _OF_LAW.search(asked[: match.start()]):
            continue
        if not match["sign"]:
            fits = value in printed
        elif _MORE.match(match["sign"]) or match["sign"].lower() == "at least":
            fits = any(p >= value for p in printed)
        else:
            fits = any(p <= value for p in printed)
        if not fits:
            return False
    return True


def _value(match: re.Match[str]) -> Decimal:
    scale = _SCALE.get((match["scale"] or "").lower(), 1)
    return Decimal(match["n"].replace(",", "")) * scale


def _holds_names(said: str, plan: Plan) -> bool:
    own = {word for name in plan.names for word in tokens(name)}
    low = {*tokens(said)}
    for name in names_in_question(plan.bare or plan.question):
        wanted = [w for w in tokens(name) if w not in own and w not in LEGAL_ENDINGS]
        if any(w not in low and not _alike(w, low) for w in wanted):
            return False
    return True


def _alike(word: str, held: Iterable[str]) -> bool:
    """Whether a word stands there shortened or in another form: `Delaware's`, `Mexican`."""
    return any(word[:5] == other[:5] for other in held if len(other) >= 4)


def _holds_office(said: str, plan: Plan) -> bool:
    match = _OFFICE.match(plain(plan.question))
    if match is None or plan.fields:
        return True
    wanted = {*content(match["noun"])} - explained_words() - frame_words(plan.question)
    held = concepts(said)
    return all((({w} | RELATED.get(w, frozenset()) | kin(w)) & held) for w in wanted)
