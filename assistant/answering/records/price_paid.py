"""What holders were paid for each share when the registrant was acquired."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences.barred import of_another_unit
from assistant.record import Citation

_ASKED = re.compile(
    r"^(?:how much|what(?: price| amount| consideration| cash)?)\b"
    r"(?=.*\b(?:per|each|a|every|for) (?:\w+ ){0,2}(?:share|stock|ADS)s?\b)"
    r"(?=.*\b(?:pay|paid|get|got|receive[ds]?|tender|merger|acqui\w+|bought|buy|worth)\b)",
    re.I,
)
_NARROWER = re.compile(
    r"\b(?:option|exercise|employee|par|warrant|conversion|purchase plan|purchase period|placement"
    r"|offering price|selling|public|underwrit\w+|unit|investor|dividend|distribution|premium|fee"
    r"|tax(?:e|ation)?|interest|earning|loss(?:e)?|income|book value|net asset value|expense)s?\b",
    re.I,
)
_SUM = r"(?P<sum>(?:US|U\.S\.)?[$€£]\s?\d[\d,]*(?:\.\d+)?)"
_PAID = (
    re.compile(
        r"\b(?:tender offer|offer (?:to (?:buy|purchase|acquire)|for))\b[^$€£]{0,200}"
        rf"\b(?:price|for|at)\b[^$€£]{{0,40}}{_SUM}"
        r"(?: net)? (?:per|for each|a) share",
        re.I,
    ),
    # not "one contractual right to receive up to $2.50": what is contingent is no price
    re.compile(rf"\bright to receive\b(?! up to)[^$€£]{{0,80}}{_SUM}", re.I),
    re.compile(
        # "Each share of common stock was exchanged for $21.40 in cash and 0.2850 of a unit"
        r"\beach (?:\w+ ){0,4}?(?:share|ADS)s?\b[^$€£]{0,200}?\b(?:converted|exchanged|cancell?ed"
        rf"|turned|entitled|changed)\b[^$€£]{{0,80}}{_SUM}"
        r"(?= in cash| net| per|,? without| and|\.)",
        re.I,
    ),
    re.compile(
        rf"\b(?:acquired|purchased|converted|cancell?ed|exchanged)\b[^$€£]{{0,160}}{_SUM}"
        r"(?: net)?(?: in cash)? (?:per|for each) share",
        re.I,
    ),
)
"""How filings state the price of a tender offer and of a merger."""

_PAR = re.compile(
    r",? ?(?:(?:with )?(?:a )?par value (?:of )?(?:US)?[$€£]\s?[\d.]+"
    r"|(?:US)?[$€£]\s?[\d.]+ par value)(?: per share)?,?",
    re.I,
)
_ALSO = re.compile(
    # "Holders became entitled to $41.25 in cash per share", "received $32.25 in cash"
    r"\b(?:entitled to|receiv(?:ed?|ing)|paid|exchanged for|turned into|converted into|changed into"
    rf"|price of|at)\b[^$€£]{{0,60}}{_SUM}"
    r"(?=(?: net)?(?:,? in cash| per (?:common )?share|,? for each| for every| a share| each\b))",
    re.I,
)
_OF_DEAL = re.compile(
    r"\b(?:merger|acqui\w+|tender|offer|holders?|outstanding|effective time|exchange[ds]?"
    r"|arrangement|transaction)\b",
    re.I,
)
_OF_ELSE = re.compile(
    r"\b(?:options?|exercis\w+|warrants?|conversion|offering price|redemption|dividends?"
    r"|distributions?|par value|purchase plan|notes|debentures|closing price|market price"
    r"|termination|fees?|expenses?)\b",
    re.I,
)
_OF_UNIT = re.compile(r"\b(?:ADSs?|depositary|units?)\b", re.I)


_OF_PRICE = re.compile(
    # "the higher price per share", "whose holders got more per share", "cash paid for a share"
    r"\b(?:price|consideration|cash|paid|pay|got|received?|worth)\b(?=.*\b(?:per|each|a"
    r"|every|for a) (?:\w+ )?share\b)|\b(?:per|each|every|a) share\b(?=.*\b(?:price|consideration"
    r"|cash|paid|pay|got|received?|merger|deal)\b)"
    r"|\b(?:merger|deal|take-?over|tender(?: offer)?|buy-?out) prices?\b",
    re.I,
)


def asks_price(clause: str) -> bool:
    """Whether a clause of a comparison asks what was paid for each share in an acquisition."""
    return _OF_PRICE.search(clause) is not None and _NARROWER.search(clause) is None


def price_of(reading: Reading) -> tuple[Decimal, str, Citation] | None:
    """The price of each share in the registrant's acquisition, and as printed, with its sentence.

    None where no such price is stated, or several are.
    """
    if reading.record.reason.transaction is None:
        return None
    found = _prices(reading) or _told_otherwise(reading)
    if not found or len({m["sum"] for _, m in found}) > 1:
        return None
    passage, match = found[0]
    if _OF_UNIT.search(passage.text[: match.start("sum")][-200:]):
        return None
    value = Decimal(re.sub(r"[^\d.]", "", match["sum"]))
    return value, match["sum"], reading.cite_passage(passage)


def _told_otherwise(reading: Reading) -> list[tuple[Passage, re.Match[str]]]:
    return [
        (p, m)
        for p in reading.passages
        if (m := _ALSO.search(_without_par(p.text)))
        and _OF_DEAL.search(p.text)
        and not _OF_ELSE.search(_without_par(p.text))
    ]


def _without_par(text: str) -> str:
    """The text with the par values of shares blanked: they stand between a share and its price."""
    return _PAR.sub(lambda match: " " * len(match[0]), text)


def may_tell_price(reading: Reading) -> bool:
    """Whether a filing of an acquisition has a sum beside shares that was not read as its price."""
    return reading.record.reason.transaction is not None and any(
        re.search(r"[$€£]\s?\d", _without_par(p.text))
        and re.search(
            r"\b(?:per|each|every|a) (?:\w+ )?(?:share|ADS|unit)\b|\bin cash\b", p.text, re.I
        )
        and _OF_DEAL.search(p.text)
        for p in reading.passages
    )


def _prices(reading: Reading) -> list[tuple[Passage, re.Match[str]]]:
    return [
        (p, m)
        for p in reading.passages
        if "$" in p.text or "€" in p.text or "£" in p.text
        for pattern in _PAID
        if (m := pattern.search(_without_par(p.text)))
    ]


def price_paid(reading: Reading, plan: Plan) -> Reply | None:
    """The price of each share in the acquisition; None where it is not asked or not stated.

    A filing with several such prices tells no single one.
    """
    if reading.record.reason.transaction is None or not _ASKED.search(plan.question):
        return None
    if _NARROWER.search(plan.question) or plan.numbers:
        return None
    found = _prices(reading)
    if not found or len({m["sum"] for _, m in found}) > 1:
        return None
    passage, match = found[0]
    if of_another_unit(plan.question, passage.text):
        return None
    text = shorten(passage.text, [match.span("sum")], 60)
    return says(text, [reading.cite_passage(passage)])
