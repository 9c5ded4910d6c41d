"""The fee table of a cover: the price, the aggregate and the fee that it states.

A row holds an aggregate price and the fee on it. The fee is known by its rate: the Commission's
has been between 0.003 % and 0.035 % of the aggregate (Section 6(b) of the Securities Act).
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.questions.plan import Plan

_CAPTION = re.compile(
    r"amount\s+of\s+(?:the\s+)?registration\s+fee|calculation\s+of\s+registration\s+fee", re.I
)
_SUM = re.compile(
    r"(?<![\w.])\$\s?(\d{1,3}(?:,\d{3})*(?:\.\d{1,4})?|\d+(?:\.\d{1,4})?|\.\d{1,4})(?![\d])"
)
_REACH = 3_000  # characters of a table
_LEAST, _MOST = Decimal("0.00002"), Decimal("0.00036")

_FEE = re.compile(r"\bfees?\b", re.I)
_AGGREGATE = re.compile(r"\baggregate (?:offering )?price\b", re.I)
_NOT_THIS = re.compile(
    r"\b(?:advis|legal|attorney|terminat|break|placement|manage|trustee|set ?off|offset|credit"
    r"|carr)",
    re.I,
)


def answer_fee_table(reading: Reading, plan: Plan) -> Reply | None:
    """The fee or the aggregate price of the only row of the cover's fee table; None where neither
    is asked or no such row stands there."""
    question = plan.question
    asks_fee = _FEE.search(question) is not None and not _NOT_THIS.search(question)
    asks_aggregate = _AGGREGATE.search(question) is not None
    if plan.kind not in ("what", "how_many", "which") or not (asks_fee or asks_aggregate):
        return None
    rows = _rows(reading)
    if len(rows) != 1:
        return None
    aggregate, fee = rows[0]
    text, what = (fee, "registration fee") if asks_fee else (aggregate, "aggregate offering price")
    start, end = aggregate.start(), fee.end()
    cited = reading.cite(start, end)
    return says(f"The fee table states {_shown(text)} as the {what}.", [cited])


def _rows(reading: Reading) -> list[tuple[re.Match[str], re.Match[str]]]:
    """Neighbouring sums of the table of which the second is a fee on the first."""
    text = reading.filing.text
    end = max((s.end for s in reading.filing.sections_of("cover")), default=reading.filing.main.end)
    caption = _CAPTION.search(text, 0, end)
    if caption is None:
        return []
    sums = list(_SUM.finditer(text, caption.end(), min(end, caption.end() + _REACH)))
    return [
        (first, second)
        for first, second in pairwise(sums)
        if (base := _value(first)) and _LEAST <= _value(second) / base <= _MOST
    ]


def _value(found: re.Match[str]) -> Decimal:
    return Decimal(found[1].replace(",", ""))


def _shown(found: re.Match[str]) -> str:
    return f"${found[1]}"
