"""What share of the registered securities was sold or removed, worked out from proven amounts."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.evidence.wording import figure
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import plain
from assistant.answering.records.amounts import amount_text, items

_ASKED = re.compile(
    r"\b(?:percent\w*|per cent|%|(?:what|which) (?:share|proportion|fraction|portion|part)"
    r"|how much of)\b",
    re.I,
)
_OF = re.compile(
    r"\b(?:regist|offer|cover|remov|sold|unsold|withdr|shares|stock|securities|units)\w*", re.I
)
_KNOWN = re.compile(
    r"^(?:share|register|offer|cover|sell|issue|deregister|unsold|remain|percentag|percent|proport|port|fract"
    r"|originally|left|how|much|be|statement|common|security|unit|total|actually|tot|under|part|number|amount|what)\w*$"
)


def answer_percentage(reading: Reading, plan: Plan) -> Reply | None:
    """The share in percent, with its division; None where it is not asked of one statement's
    registered and sold (or removed) amounts, or these are not both proven."""
    question = plain(plan.question)
    if not _ASKED.search(question) or not _OF.search(question) or plan.kind in ("yes_no", "why"):
        return None
    if [t for t in plan.terms if not _KNOWN.match(t)]:
        return None
    field = "deregistered" if {"deregister", "unsold", "remain"} & set(plan.terms) else "sold"
    if field == "sold" and not {"sell", "issue"} & set(plan.terms):
        return None
    whole, part = items(reading, plan, "registered"), items(reading, plan, field)
    if len(whole) != 1 or len(part) != 1 or whole[0].base != part[0].base or not whole[0].value:
        return None
    share = (Decimal(part[0].value) * 100 / Decimal(whole[0].value)).quantize(Decimal("0.01"))
    told = f"{share.normalize():f}"  # 37.5, not 37.50
    verb = "removed" if field == "deregistered" else "sold or issued"
    text = f"{told} % were {verb}: {figure(part[0].value)} of {amount_text(whole[0])}."
    steps = f"{figure(part[0].value)} / {figure(whole[0].value)} = {told} %"
    cited = reading.cite_value(part[0].pointer) + reading.cite_value(whole[0].pointer)
    return says(text, unique(cited), steps)
