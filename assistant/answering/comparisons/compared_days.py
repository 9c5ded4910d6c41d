"""Whether something happened to one company before or after it did to another, from proven days."""

from __future__ import annotations

import datetime
import re
from operator import itemgetter

from assistant.answering.conditions.event_days import event_of
from assistant.answering.conditions.filters_of_days import closing_day, statement_days
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.evidence.wording import letters, usual
from assistant.answering.questions.names_asked import tokens
from assistant.answering.questions.plan import Plan
from assistant.answering.records.filing_days import filed_day, signed_day
from assistant.answering.results.members import Member, cite_company, company, row
from assistant.record import Citation

_SIGN = re.compile(
    # "Did the Olm merger close before the Pell merger?", "Was Olm acquired later than Pell?"
    r"^(?:did|was|were|is|has)\b.*\b(?P<sign>before|earlier than|prior to|sooner than|after"
    r"|later than)\b(?! (?:\w+ )?\d)",
    re.I,
)
_LATER = ("after", "later than")
_CLOSED = re.compile(r"\b(?:clos|complet|consummat|acqui|merge|take|taken|bought)", re.I)


def answer_compared_days(readings: list[Reading], plan: Plan) -> Reply | None:
    """Yes or no, with both days; None where the question compares no days of two companies."""
    sign = _SIGN.search(plan.question)
    if sign is None or len({company(r) for r in readings}) != 2 or len(readings) != 2:
        return None
    asked = plan.question.lower()
    ordered = sorted(readings, key=lambda r: asked.find(tokens(company(r))[0]))
    verb = event_of(plan.question[: sign.start("sign")], plan)
    if _CLOSED.search(plan.question) and not re.search(r"\b(?:filed|signed)\b", asked):
        verb = "acquired"
    days = [_day(reading, verb) for reading in ordered]
    if days[0] is None or days[1] is None:
        return None
    told = [f"{company(r)} on {usual(d[0])}" for r, d in zip(ordered, days, strict=True) if d]
    later = sign["sign"].lower() in _LATER
    so = days[0][0] > days[1][0] if later else days[0][0] < days[1][0]
    event = verb.replace("statement ", "registration statement ")
    cited = [c for r, d in zip(ordered, days, strict=True) if d for c in [*d[1], *cite_company(r)]]
    quotes = letters(" ".join(c.quote for c in cited))
    unprinted = [usual(d[0]) for d in days if d and letters(usual(d[0])) not in quotes]
    reply = says(
        f"{'Yes' if so else 'No'}. {event.capitalize()}: {told[0]}, {told[1]}.",
        unique(cited),
        "; ".join(f"{day} as printed" for day in unprinted) or None,
    )
    reply.rows = [
        row(Member(r, {event: d[0].isoformat()}, d[1]))
        for r, d in zip(ordered, days, strict=True)
        if d
    ]
    return reply


def _day(reading: Reading, verb: str) -> tuple[datetime.date, list[Citation]] | None:
    match verb:
        case "acquired":
            return closing_day(reading)
        case "signed":
            return signed_day(reading)
        case "statement filed":
            return min(statement_days(reading, "filed_on"), key=itemgetter(0), default=None)
        case "statement effective":
            return min(statement_days(reading, "effective_on"), key=itemgetter(0), default=None)
    return filed_day(reading)
