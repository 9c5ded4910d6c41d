"""Questions about the signature page that its own build answers, before they are read word by word.

Who signed in whose place, in what order, in person, under whose power, for which party: what such
a question asks is told by who stands where on the page, and its other words ("the paper", "two")
stand nowhere in the filing.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.people.captioned import (
    answer_capacity,
    asks_capacity,
    signed_for_another_party,
)
from assistant.answering.people.in_person import answer_in_person, asks_in_person
from assistant.answering.people.order_of_days import answer_order_of_days, asks_order_of_days
from assistant.answering.people.power_days import answer_power_day, asks_power_day
from assistant.answering.people.powers import answer_power, asks_power
from assistant.answering.people.signed_in_place import (
    answer_authority,
    asks_authority,
    asks_in_place,
    signed_in_place,
)
from assistant.answering.people.signing_for import signed_as_representative, signed_for_other
from assistant.answering.people.where_and_when import answer_where_and_when, asks_where_and_when
from assistant.answering.questions.plan import Plan

__all__ = ["answer_of_signers", "asks_of_signers"]

_ASKS = re.compile(
    r"^(?:[\w'’]+ ){0,3}(?:who|whom|whose)\b"
    r"|^(?:which|what|name)(?: [\w'’-]+){0,4}? (?:directors?|officers?|members?|persons?|people"
    r"|signers?|signator\w+|trustees?|attorneys?|officials|ones)\b|\battorneys?[- ]in[- ]fact\b",
    re.I,
)
_SIGNS = re.compile(r"\b(?:sign|execut|attorney|proxy|prox|empower)\w*", re.I)
_MORE = re.compile(
    r"\band (?:when|where|why|how|(?:on|in|at) (?:what|which) (?!capacit|role)\w+)\b"
    r"|\band what (?:is|was|are|did|does)\b",
    re.I,
)
"""Questions that ask for more than who signed: their parts are answered one by one."""
_MAY = re.compile(
    r"\b(?:may|can|could|empowered|authori[sz]ed) (?:to )?(?:\w+ )?(?:sign|execute)", re.I
)

_OF_PAGE = (answer_power_day, answer_where_and_when, answer_authority, answer_capacity)
"""What else is asked of the page than who signed."""
_WAYS = (
    answer_in_person, answer_order_of_days, signed_in_place, signed_for_other,
    signed_as_representative, signed_for_another_party,
)  # fmt: skip


_ASKING = (
    asks_in_place, asks_order_of_days, asks_in_person, asks_power, asks_capacity, asks_power_day,
    asks_where_and_when,
)  # fmt: skip


def asks_of_signers(question: str) -> bool:
    """Whether a question is one that the build of the signature page answers: none of the plain
    questions stands for it."""
    return _SIGNS.search(question) is not None and any(asks(question) for asks in _ASKING)


def answer_of_signers(reading: Reading, plan: Plan) -> Reply | None:
    """Who signed how, for whom, or under whose power; None where that is not what is asked, or the
    page does not tell it."""
    question = plan.question
    for of_page in _OF_PAGE:
        if (found := of_page(reading, plan)) is not None:
            return found
    if _ASKS.search(question) is None or _SIGNS.search(question) is None:
        return None
    ordered = asks_order_of_days(question)  # its answer has the day
    if _MORE.search(question) and not ordered and not asks_authority(question):
        return None
    if _MAY.search(question) or asks_power(question):
        return answer_power(reading, plan)
    return next((told for way in _WAYS if (told := way(reading, plan)) is not None), None)
