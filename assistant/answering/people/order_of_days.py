"""Who signed first or last, and who a day before or after the rest: by the days of the record."""

from __future__ import annotations

import datetime
import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.people.other_days import dated_signers, told_by_days, usual_day
from assistant.answering.people.signers import holds_office
from assistant.answering.questions.offices import offices
from assistant.answering.questions.plan import Plan
from assistant.record import Signatory

__all__ = ["answer_order_of_days", "asks_order_of_days"]

_SIGNS = r"\bsign(?:ed|s|ing|er|ers|ator\w+|ature\w*)?\b"
_END = re.compile(
    rf"{_SIGNS}(?: \w+){{0,3}}? (?P<after>first|last|earliest|latest)\b"
    rf"|\b(?P<before>first|last|earliest|latest)(?: \w+){{0,3}}? {_SIGNS}",
    re.I,
)
_NUMBERS = {"a": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_APART = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}}|several|some|a few)? ?days? "
    r"(?:too )?(?P<way>early|earlier|late|later|before|after|ahead|behind)\b",
    re.I,
)
_REFERENCE = re.compile(r"\b(?:before|after|than|ahead of|behind) (?P<whom>[^?]+)", re.I)
_REST = re.compile(r"\b(?:rest|others?|everyone|everybody|all|colleagues)\b", re.I)
_SIGNED = re.compile(rf"{_SIGNS}|\bdated?\b", re.I)
_EARLY = frozenset({"early", "earlier", "before", "ahead", "first", "earliest"})


def asks_order_of_days(question: str) -> bool:
    """Whether a question asks who signed first, last, or so many days apart from others."""
    return _SIGNED.search(question) is not None and (
        _end_asked(question) is not None or _APART.search(question) is not None
    )


def _end_asked(question: str) -> str | None:
    """The end of the days that is asked for; "First Wyandot" is a name."""
    match = _END.search(question)
    said = (match["after"] or match["before"]) if match is not None else None
    return said.lower() if said is not None and said.islower() else None


def answer_order_of_days(reading: Reading, plan: Plan) -> Reply | None:
    """The persons who signed at the asked end of the days, or so many days before or after; None
    where that is not asked, or the days do not tell it."""
    question = plan.question
    if plan.kind in ("yes_no", "why", "how_many") or not asks_order_of_days(question):
        return None
    every = dated_signers(reading)
    people = reading.record.signing.signatories
    asked = _of_office(question, [(i, people[i], day) for i, day in every])
    if len({day for _, day in every}) < 2 or not asked:
        return None
    apart = _APART.search(question)
    if apart is not None:
        found = _days_apart(reading, question, apart, asked, every)
    else:
        days = [day for _, _, day in asked]
        extreme = min(days) if _end_asked(question) in _EARLY else max(days)
        found = [(i, day) for i, _, day in asked if day == extreme]
        if len(found) == len(asked):
            return None
    return told_by_days(reading, found) if found else None


def _days_apart(
    reading: Reading,
    question: str,
    apart: re.Match[str],
    asked: list[tuple[int, Signatory, datetime.date]],
    every: list[tuple[int, datetime.date]],
) -> list[tuple[int, datetime.date]]:
    """Those who signed before or after the day of the rest, or of the officer who is named."""
    reference = _reference(reading, question[apart.start() :], every)
    if reference is None:
        return []
    sign = -1 if apart["way"].lower() in _EARLY else 1
    said = (apart["number"] or "").lower()
    number = _NUMBERS.get(said) or (int(said) if said.isdigit() else None)
    distances = [(i, day, sign * (day - reference).days) for i, _, day in asked]
    exact = [(i, day) for i, day, distance in distances if distance == number]
    return exact or ([] if number else [(i, day) for i, day, distance in distances if distance > 0])


def _reference(
    reading: Reading, rest: str, every: list[tuple[int, datetime.date]]
) -> datetime.date | None:
    named = _REFERENCE.search(rest)
    if named is None or _REST.search(named["whom"]):
        return usual_day(every)
    people = reading.record.signing.signatories
    held = [held for said, held in offices() if said.search(named["whom"])]
    days = {d for i, d in every if held and any(held[0].search(t) for t in people[i].titles)}
    return days.pop() if len(days) == 1 else usual_day(every)


def _of_office(
    question: str, every: list[tuple[int, Signatory, datetime.date]]
) -> list[tuple[int, Signatory, datetime.date]]:
    """Those of the office that the question asks among: "which director", "the board member"."""
    asked = _REFERENCE.sub("", question)
    held = [held for said, held in offices() if said.search(asked)]
    if held:
        return [p for p in every if all(holds_office(p[1], office) for office in held)]
    return every
