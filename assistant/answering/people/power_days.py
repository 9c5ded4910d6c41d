"""When a power of attorney was given: by the days in the power, not those of the amendment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.people.signers import company_words, names_person
from assistant.answering.questions.plan import Plan
from assistant.language.dates import Date, find_dates

__all__ = ["answer_power_day", "asks_power_day"]

_POWER = re.compile(r"\bpowers?\s+of\s+attorney\b", re.I)
_ASKED = re.compile(
    r"\bpowers? of attorney\b|\bPOAs?\b|\b(?:hand over|gave|give|granted?) (?:the |their )?"
    r"(?:authority|power) to sign\b",
    re.I,
)
_WHEN = re.compile(
    r"\bwhen\b(?! filed)|\b(?:what|which) (?:day|date)\b|\bdate\b|\bon what day\b|\bdated\b", re.I
)
_FILED = re.compile(r"\b(?:filed|lodged|submitted)\b(?! (?:as|with|in|under)\b)|\bon file\b", re.I)
_DATED = re.compile(r"\bpowers?\s+of\s+attorney,?\s+(?:each\s+)?(?:dated|of|given|signed)\b", re.I)
_APPOINTS = re.compile(r"\b(?:appoints?|constitutes?)\b", re.I)
_REACH = 1_500  # characters from the appointment to its day
_BESIDE = 90  # characters from a person's name to the day beside it


def asks_power_day(question: str) -> bool:
    """Whether a question asks for the day of a power of attorney; when it was filed is another."""
    asked = _ASKED.search(question) and _WHEN.search(question)
    return bool(asked) and _FILED.search(question) is None


def answer_power_day(reading: Reading, plan: Plan) -> Reply | None:
    """The day on which the power of attorney was given; None where that is not asked.

    Of several days that of the person whom the question names is told; where none is told apart,
    the question is not answered by the day of the amendment instead.
    """
    if plan.kind in ("yes_no", "why", "how_many") or not asks_power_day(plan.question):
        return None
    text = reading.filing.text
    for start, end in _powers(reading):
        days = [d for d in find_dates(text, start, end, years=False) if d.value is not None]
        day = _of_person(reading, plan, start, end, days)
        if day is None and len({d.value for d in days}) == 1:
            day = days[-1]
        if day is not None:
            named = _POWER.search(text, start, end)
            cited = [reading.cite(day.start, day.end)]
            cited += [reading.cite(*named.span())] if named is not None else []
            return says(
                f"The power of attorney is dated {one_line(text[day.start : day.end])}.", cited
            )
    missing = lacks("The filing does not state when the power of attorney was given.")
    missing.settled = True
    return missing


def _powers(reading: Reading) -> Iterator[tuple[int, int]]:
    """The stretches of the filing that are powers of attorney, or tell the day of one."""
    text = reading.filing.text
    for section in reading.filing.sections_of("exhibit"):
        titled = re.match(r"EX-24\b", section.title or "") is not None
        if titled or _POWER.search(text, section.start, min(section.start + 300, section.end)):
            yield section.start, section.end
    for match in _DATED.finditer(text):
        yield match.start(), min(match.end() + _BESIDE, len(text))
    for section in reading.filing.sections_of("signatures"):
        for match in _APPOINTS.finditer(text, section.start, section.end):
            yield match.start(), min(match.end() + _REACH, section.end)


def _of_person(reading: Reading, plan: Plan, start: int, end: int, days: list[Date]) -> Date | None:
    """The day beside the name of the person whom the question names."""
    shared = company_words(reading)
    text = reading.filing.text
    for person in reading.record.signing.signatories:
        if not names_person(plan.question, person.name, shared):
            continue
        last = re.escape(person.name.split(",")[0].split()[-1])
        for name in re.finditer(rf"\b{last}\b", text[start:end], re.I):
            near = [d for d in days if 0 <= d.start - (start + name.end()) <= _BESIDE]
            if near:
                return near[0]
    return None
