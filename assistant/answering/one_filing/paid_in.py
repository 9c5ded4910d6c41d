"""What a buyer paid in, where cash and stock are set against each other: "in cash or in stock?"

Both words stand in many sentences of a filing that tell of no payment; what counts is what the
holders of the shares that were bought received.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.evidence.shortening import shorten

__all__ = ["paid_in"]

_CASH = re.compile(r"\b(?:cash|money|dollars)\b", re.I)
_STOCK = re.compile(r"\b(?:stock|shares?|paper|equity|securities|units)\b", re.I)
_OF_DEAL = re.compile(
    r"\b(?:paid|pay|deal|merger|takeover|acquisition|acquired|bought|buyer|purchase|holders?"
    r"|(?:share|stock|unit)holders?|owners|investors|consideration|offer|bid|transaction|received?"
    r"|get|got|swap|exchange|price)\b",
    re.I,
)
_OF_OTHERS = re.compile(
    r"\b(?:fees?|salar\w+|awards?|bonus\w*|dividends?|distributions?|compensation|options?|warrants?"
    r"|notes?|debts?|interest|underwriters?)\b",
    re.I,
)
_GETS = (
    r"\b(?:right to receive|converted into|exchanged for|exchange for|became|becomes?|received"
    r"|receiv(?:es?|ing)|were paid|was paid|cancell?ed for)\b"
)
_GOT_CASH = re.compile(
    rf"{_GETS}[^;]{{0,140}}?[$€£]\s?\d[^;]{{0,60}}?\bcash\b(?! in (?:lieu|place))"
    rf"|{_GETS}[^;]{{0,60}}?\b(?:cash|an amount in cash)\b(?! in (?:lieu|place))"
    r"|\b(?:offer|purchase|acquire)\w*\b[^;]{0,160}?[$€£]\s?\d[^;]{0,70}?\bcash\b",
    re.I,
)
_GOT_STOCK = re.compile(
    rf"{_GETS}(?! \$)[^;$]{{0,60}}?\b(?:\d*\.\d+|\d+|one|two|three|four|five|ten|half)\b(?: of)?"
    r"(?: an?| one)?(?: [\w'’.-]+){0,6}? (?:shares?|units?|ADSs?|stock)\b",
    re.I,
)


def paid_in(reading: Reading, first: str, second: str, rest: str) -> Reply | None:
    """What was paid, with the sentences that tell it; None where cash and stock are not set against
    each other, something else than a purchase is asked about, or nothing is told of what was paid.
    """
    kinds = [(bool(_CASH.search(side)), bool(_STOCK.search(side))) for side in (first, second)]
    if sorted(kinds) != [(False, True), (True, False)] or _OF_OTHERS.search(rest):
        return None
    if rest.strip() and _OF_DEAL.search(rest) is None:
        return None
    found = [(p, m) for p in reading.passages if (m := _GOT_CASH.search(p.text)) is not None][:1]
    found += [(p, m) for p in reading.passages if (m := _GOT_STOCK.search(p.text)) is not None][:1]
    told: dict[int, tuple[Passage, list[tuple[int, int]]]] = {}
    for passage, match in found:
        told.setdefault(passage.index, (passage, []))[1].append(match.span())
    if not told:
        return None
    reply = Reply()
    for passage, spans in told.values():
        part = says(shorten(passage.text, spans, _ROOM), unique([reading.cite_passage(passage)]))
        reply.sentences += part.sentences
    reply.settled = True
    return reply


_ROOM = 45  # words of a sentence
