"""Who signed on another day than the rest: the persons and their days, from the proven record."""

from __future__ import annotations

import datetime
import re
from collections import Counter

from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, says, unique
from assistant.answering.evidence.values import values
from assistant.answering.evidence.wording import joined, usual
from assistant.answering.people.signers import shown_name
from assistant.answering.questions.plan import Plan
from assistant.language.dates import parse_date

_SIGNED = re.compile(r"\b(?:sign|execut)\w*\b", re.I)
_REST = (
    r"(?:the |all (?:of )?the )?(?:rest|others?|other (?:\w+ )?(?:signers|signatories"
    r"|persons|people)|everyone else|everybody else)"
)
_OTHERWISE = re.compile(
    r"\b(?:a|another|any|some|different) (?:other |different )?(?:day|date)s? (?:other than|than"
    r"|from|but)\b"
    r"|\b(?:on|at) (?:an?other|a different) (?:day|date)\b"
    rf"|\b(?:before|after|earlier than|later than|ahead of|behind|apart from) {_REST}\b"
    r"|\bnot (?:sign\w* )?on the same (?:day|date)\b",
    re.I,
)
_BEFORE = re.compile(rf"\b(?:before|earlier than|ahead of) {_REST}\b", re.I)
_AFTER = re.compile(rf"\b(?:after|later than|behind) {_REST}\b", re.I)


def answer_other_days(reading: Reading, plan: Plan) -> Reply | None:
    """Who signed on a day other than the one that is given, or that most signed on; None where
    that is not asked, or where no person's own day is proven."""
    question = plan.question
    if plan.kind in ("yes_no", "why", "how_many") or not _SIGNED.search(question):
        return None
    if not _OTHERWISE.search(question):
        return None
    dated = dated_signers(reading)
    if not dated:
        return None
    day_of_most = _given(question) or usual_day(dated)
    if day_of_most is None:
        return None
    apart = [(i, d) for i, d in dated if _is_apart(question, d, day_of_most)]
    if not apart:
        reply = lacks("The filing shows nobody who signed on another day.")
        reply.settled = True
        return reply
    return told_by_days(reading, apart)


def dated_signers(reading: Reading) -> list[tuple[int, datetime.date]]:
    """The signatories, by index, whose name and own day are proven."""
    return [
        (i, s.signed_on)
        for i, s in enumerate(reading.record.signing.signatories)
        if s.signed_on is not None
        and reading.evidence(f"/signing/signatories/{i}/name")
        and reading.evidence(f"/signing/signatories/{i}/signed_on")
    ]


def _given(question: str) -> datetime.date | None:
    """The day that the question sets apart: "other than May 24, 2021"."""
    days = [parse_date(v.text) for v in values(question, "date")]
    return days[0] if days else None


def usual_day(dated: list[tuple[int, datetime.date]]) -> datetime.date | None:
    """The day on which more signed than on any other; None where there is no such day."""
    ranked = Counter(day for _, day in dated).most_common(2)
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return None
    return ranked[0][0]


def _is_apart(question: str, day: datetime.date, usual_day: datetime.date) -> bool:
    if _BEFORE.search(question):
        return day < usual_day
    return day > usual_day if _AFTER.search(question) else day != usual_day


def told_by_days(reading: Reading, apart: list[tuple[int, datetime.date]]) -> Reply:
    """Who signed on which day, in the order of the days."""
    by_day: dict[datetime.date, list[str]] = {}
    cited = []
    for index, day in apart:
        person = reading.record.signing.signatories[index]
        by_day.setdefault(day, []).append(shown_name(reading, index, person))
        cited += cite_signatory(reading, index)
        cited += reading.cite_value(f"/signing/signatories/{index}/signed_on")
    told = [f"{joined(names)} signed on {usual(day)}" for day, names in sorted(by_day.items())]
    return says(f"{'; '.join(told)}.", unique(cited))
