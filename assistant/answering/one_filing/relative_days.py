"""Whether something happened within a time of another event, before or after it, or on its day.

Both days are asked for ("When did the plan expire?", "When did the merger close?"), and what lies
between them decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.one_filing.compared_days import asks_of_act, day_told
from assistant.answering.questions.relative_spans import (
    RelativeSpan,
    question_for_event,
    read_relative_span,
)
from assistant.answering.questions.spans import read_span
from assistant.answering.verdicts.verdict import verdict
from assistant.language.dates import Date

__all__ = ["relative_day"]


def relative_day(
    reading: Reading, question: str, answered: Callable[[str], Reply], own: frozenset[str]
) -> Reply | None:
    """Yes or No by the days between two events; that it is not stated, where a number of days is
    asked about and one of them has no day; None where nothing of the kind is asked. `own` are
    words that name the registrant."""
    question, either = _EITHER.subn(" before ", question)
    asks = asks_of_act(question)
    span = read_relative_span(question) if asks is not None else None
    if asks is None or span is None or read_span(question) is not None:
        return None
    head = question[asks.end() : span.start].strip(" ,")
    if not head or len(head.split()) > _LONGEST:
        return None
    head = _OF_STATEMENT.sub("the registration statement", head)
    first = day_told(reading, f"When {asks['aux'].lower()} {head}?", answered, own)
    other = question_for_event(span.event)
    second = day_told(reading, other, answered, own, strictly=True) if first is not None else None
    if first is None or second is None:
        return _untold(question, span) if span.exact else None
    (day, of_act), (since, of_event) = first, second
    if day.value is None or since.value is None or (day.value == since.value and not span.exact):
        return None
    yes = span.holds(since.value, day.value)
    if yes is None:
        return None
    told = verdict(yes, of_act.text, of_act.citations)
    if either:
        told.sentences[0].text = f"{'Before' if yes else 'After'} it. {of_act.text}"
    told.sentences[0].derivation = _between(since, day)
    if of_event.text != of_act.text:
        told.sentences.append(of_event)
    told.settled = True
    return told


_EITHER = re.compile(r" (?:before or after|after or before) ", re.I)
_LONGEST = 16  # words of an event that is asked about
_OF_STATEMENT = re.compile(r"^it(?= (?:be |become |declared |go |made )*effective\b)", re.I)


def _between(since: Date, day: Date) -> str:
    if since.value is None or day.value is None:
        return ""
    days = (day.value - since.value).days
    return f"{day.value.isoformat()} - {since.value.isoformat()} = {days} days"


def _untold(question: str, span: RelativeSpan) -> Reply | None:
    said = question[span.start : span.end].strip(" ,?.!")
    missing = lacks(f'The filing does not state this for "{said}".')
    missing.settled = True
    return missing
