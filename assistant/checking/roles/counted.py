"""What an amount counts, and of which class of securities: read from the words right around it."""

from __future__ import annotations

import re

from assistant.checking.roles.classes import (
    COUNTED,
    THROUGH,
    class_title,
    lists_classes,
    lists_two,
    unit_of_noun,
    unit_of_title,
)
from assistant.checking.roles.governing import AGGREGATE
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled
from assistant.language.tokens import Token
from assistant.record import Unit as Counted

__all__ = ["counted_by", "is_understood", "meant_by_them", "title_near"]

_PRICE = compiled(
    r"proceeds\s+(?:of|to[^.;]{0,40}\s+of)\s*$|\b(?:receive[sd]?|borrow\w*|repay|revenues?|loss|income|expenses?|costs?|loan)\b[^.;]{0,30}$|(?:price|value)\s+(?:of|per\s+\w++|was|is|at)\s*(?:\w+\s+){0,3}$|\bat\s+(?:a\s+|an\s+)?(?:\w+\s+){0,3}(?:price\s+(?:of\s+)?)?$",
    re.I,
)
_EXERCISED = re.compile(r"\bexercise\s+prices?\b|\bwe\s+(?:would|will|may)\s+receive\b", re.I)
_FEE = re.compile(r"\bfees?\b[^.;]{0,60}$", re.I)
_FEE_AFTER = re.compile(r"^[^.;,]{0,40}\b(?:filing|registration)\s+fees?\b", re.I)
_PER = re.compile(
    r"^\s*(?:in\s+cash,?\s+)?(?:per|a|for\s+each|each)\s+(?:common\s+|ordinary\s+)?(?:share|unit|ads|warrant|note)\b",
    re.I,
)
_PAR_BEFORE = compiled(r"(?:par|nominal|stated)\s+value(?:\s+of)?\s*+:?\s*+$", re.I)
_PAR_AFTER = re.compile(r"^\s*(?:per\s+share\s+)?(?:par|nominal|stated)\b", re.I)
_PRINCIPAL = compiled(
    r"\b(?:principal\s+amount|aggregate\s+(?:initial\s+)?(?:offering\s+price|amount)|initial\s+offering\s+price|liquidation|gross\s+proceeds"
    r"|debt\s+securities|securities|notes|debentures|common\s+stock|shares|maximum\s+offering|worth|bonds|certificates|units|offerings?|interests|obligations)\b",
    re.I,
)
_SPLIT = re.compile(
    r"\b(?:split|-for-|ratio|multiplied|divided|percent|holders?\s+of\s+record|record\s+holders|employees|participants)\b",
    re.I,
)
_IN_FIGURES = re.compile(r"\s*\(\d[\d,]*\)")
# `preferred shares for $40,000,000 and common shares for $116,200,000`: of the next amount
_NEXT_ITEM = re.compile(r"\s*,?\s*(?:and|or)\s+(?:the\s+)?", re.I)
# `the notes not issued, $150,000,000 in amount, and the guarantees of these`: of what stands before
_IN_AMOUNT = re.compile(r"\s*in\s+(?:[\w-]+\s+){0,3}amount,\s+and\b", re.I)
# `Of the $250,000,000 registered, it has sold: preferred shares for …`
_ANOTHER_CLAUSE = re.compile(
    r":|,\s+(?:it|we|they|the\s+\w+)\s+(?:has|have|had|sold|issued)\b", re.I
)
_LONGEST_SHELF = 700  # characters of a list of the classes of a shelf
_EACH_OF = re.compile(r"\b(?:units|warrants|rights),?\s+each\b", re.I)
# `Units, each consisting of one share and one warrant`: what a security is made of, no amount
_EACH_HOLDS = compiled(
    r"\b(?:consist\w*|compris\w*|compos\w*|made\s+up|contain\w*|represent\w*|evidenc\w*|entitl\w*|purchase|acquire|for|each|and)\s+(?:of\s+)?$",
    re.I,
)
_HOLDERS = re.compile(
    r"^\s*(?:(?!(?:shares|units|securities|notes|that|which)\b)\w+\s+){0,2}(?:holders?|stockholders|shareholders|persons|employees|days|years|months|business\s+days|participants|investors|purchasers|subscribers|directors|partners|members|unitholders|options?\s+holders)\b",
    re.I,
)


def is_par(text: str, token: Token) -> bool:
    """Whether a sum is a par value: it stands in the name of a class, and counts nothing."""
    before = _PAR_BEFORE.search(text, max(token.start - 24, 0), token.start)
    return bool(before or _PAR_AFTER.match(text[token.end : token.end + 40]))


_PARTITIVE = re.compile(r"\s+of\s+(?:the|its|these|those|such|them|which)\b", re.I)


def counted_by(substance: Substance, token: Token) -> tuple[Counted, bool] | None:
    """What an amount counts, and whether it is money; None where it counts no securities."""
    text = substance.text
    after = text[token.end : token.end + 120]
    before = text[max(token.start - 60, 0) : token.start]
    quantity = token.detail
    if quantity.kind not in ("count", "money"):
        return None
    if _HOLDERS.match(after) or (quantity.value < 100 and _EACH_HOLDS.search(before)):
        return None
    if quantity.kind == "money":
        if _PAR_BEFORE.search(before) or _PAR_AFTER.match(after) or _PER.match(after):
            return None
        priced = bool(_PRICE.search(before)) and not AGGREGATE.search(before)
        priced = priced or bool(_EXERCISED.search(text, max(token.start - 90, 0), token.start))
        if priced or _FEE.search(before) or _FEE_AFTER.match(after):
            return None
        window = text[max(token.start - 160, 0) : token.end + 200]
        return ("usd", True) if quantity.value >= 1000 and _PRINCIPAL.search(window) else None
    if quantity.value == 0 and _COUPON.match(after):
        return None
    counted = COUNTED.match(after)
    if counted:
        return unit_of_noun(counted.group("noun")), False
    if quantity.value >= 100 and (named := _NAMED_BEFORE.search(before)):
        return unit_of_noun(named.group(1)), False
    if quantity.value == 0 and _NOUGHT.match(after):
        return "shares", False
    # `500,000 remained unsold`, `of the 2,000,000 registered, 150,000 were sold`: the noun is understood
    whole = isinstance(quantity.value, int) or _PARTITIVE.match(after)
    if quantity.value >= 100 and whole and not _SPLIT.search(after[:30].split(". ")[0]):
        return "shares", False
    return None


def is_understood(text: str, token: Token) -> bool:
    """Whether what a number counts is not printed beside it: `874,300 units were sold, leaving
    325,700`."""
    before = text[max(token.start - 60, 0) : token.start]
    if COUNTED.match(text, token.end) or _NAMED_NEAR.match(text, token.end):
        return False
    return not _NAMED_BEFORE.search(before)


# `The Units were offered until May 1. 412,500 of them found buyers`
_OF_THEM = re.compile(r"(?:\s*\(\d[\d,]*\))?\)?\s+of\s+(?:them|these|those)\b(?!\s+\w+s\b)", re.I)
_LONGEST_NUMBER = 5
_SUBJECT = re.compile(
    r"\W*(?:[a-z\d]{1,3}[.)]\s+)?(?:The|All|Our|These)\s+(?:[\w-]+\s+){0,2}?(Units|Warrants|Rights|ADSs|units|warrants|rights)\b"
)


def meant_by_them(substance: Substance, index: int, token: Token) -> Counted | None:
    """What an amount `of them` counts: what the sentence before speaks of."""
    if index == 0 or _OF_THEM.match(substance.text, token.end) is None:
        return None
    for before in reversed(substance.units[max(index - 2, 0) : index]):
        if subject := _SUBJECT.match(substance.text, before.start, before.end):
            return unit_of_noun(subject.group(1))
        if len(substance.words(before)) > _LONGEST_NUMBER:
            return None  # no number of a paragraph, as `2.`
    return None


# `7,666,666 Class A ordinary shares`
_NAMED_NEAR = re.compile(
    r"\s+(?:[\w'-]+\s+){0,5}(?:shares|stock|units|warrants|notes|rights|interests)\b", re.I
)


_COUPON = re.compile(r"[\s-]+coupon\b", re.I)  # `Zero Coupon Notes`
# `0 issued; 0 deregistered`: a nought beside what happened
# and `0, 88,412 and 971,660 of such shares, respectively`
_NOUGHT = re.compile(
    r"\s+(?:de-?registered|removed|withdrawn|issued|sold)\s*(?:[;,.]|$)|,?\s+(?:and\s+)?\d{1,3},\d{3}\b",
    re.I,
)
# `7,500 units of limited partner interest`, and not `200,000 Units issuable under warrants`
_OF_IT = re.compile(
    r"\s*(?:(?!(?:issuable|underl\w+|subject|under|upon|for|on)\b)[\w-]+\s+){0,3}?(?:of\s+(?:our\s+|its\s+)?)?"
)
# `all of the Units, 1,875,000 in number`
_NAMED_BEFORE = re.compile(
    r"\b(shares|units|warrants|rights|interests),\s+(?:being\s+|numbering\s+|in\s+all\s+)?$", re.I
)
_SECURITIES = re.compile(r"\bsecurities\b", re.I)
# `relates to securities of an aggregate offering price of $600,000,000`
_SECURITIES_FOR = re.compile(
    r"(?<!debt )(?<!those )(?<!these )\bsecurities\s+(?:of\s+(?:the\s+(?:Company|Registrants?|Corporation|Trust)|ours)\s+)?(?:of|with|having|for|at)\s+(?:an?|the)?\s*(?:aggregate|total|maximum)\b[^.;,\d]{0,60}\bprices?\b[^.;,\d]{0,24}\Z",
    re.I,
)
_OF_SHARES_THEMSELVES = re.compile(r"stock|share", re.I)


_NOT_BETWEEN = re.compile(r";|\.\s|\b\d{3}\b(?!%)")


def _totals_a_shelf(substance: Substance, token: Token, place: Unit) -> bool:
    """`common stock, preferred stock and debt securities with an aggregate initial offering price of
    up to $750,000,000`: the classes stand before their one total."""
    start = max(place.start, token.start - _LONGEST_SHELF // 2)
    price = AGGREGATE.search(substance.text, max(start, token.start - 100), token.start)
    return price is not None and lists_classes(substance.text, start, price.start())


def title_near(
    substance: Substance, token: Token, place: Unit
) -> tuple[str, tuple[int, int]] | None:
    """The class named right after an amount: `500,000 shares of Class A Common Stock`."""
    is_money = token.detail.kind == "money"
    end = min(token.end + 170, place.end)
    found = next(iter(substance.classes(token.end, end)), None)
    if is_money and (shelf := _of_securities(substance, token, place, end, found)):
        return shelf
    if is_money and (before := _amount_before(substance, token, place)):
        return before
    counted = COUNTED.match(substance.text, token.end)
    if not found or (counted is None and not is_money):
        return None
    written = _IN_FIGURES.match(substance.text, token.end)  # `one million (1,000,000) shares`
    between = substance.text[written.end() if written else token.end : found.start()]
    if counted and _counts_other(substance, token, counted, found, between):
        return None
    if _NOT_BETWEEN.search(between) or _NEXT_ITEM.fullmatch(between):
        return None
    if is_money and (_IN_AMOUNT.match(between) or _ANOTHER_CLAUSE.search(between)):
        return None
    return class_title(found.group()), found.span()


# `the notes, in the aggregate principal amount of $85,000,000, and the stock into which they convert`
_IN_THE_AMOUNT = re.compile(
    r",?\s+in\s+(?:the|an)\s+(?:aggregate\s+)?(?:principal\s+)?amount\s+of\s+(?:up\s+to\s+)?"
    # `removes bonds of $175,000,000, preferred stock of $100,000,000 and 2,750,000 shares`
    r"|\s+(?:of|totall?ing|aggregating)\s+(?:up\s+to\s+)?",
    re.I,
)


_AND_ALSO = re.compile(r",?\s+(?:and|or)\s+(?:[\w-]+\s+){0,2}", re.I)


def _amount_before(
    substance: Substance, token: Token, place: Unit
) -> tuple[str, tuple[int, int]] | None:
    """The class before money, where the words between say that it is its amount."""
    named = substance.classes(max(place.start, token.start - 110), token.start)
    if len(named) > 1 and _AND_ALSO.fullmatch(substance.text, named[-2].end(), named[-1].start()):
        return None  # `bonds and notes aggregating $325,000,000`
    if named and _IN_THE_AMOUNT.fullmatch(substance.text, named[-1].end(), token.start):
        return class_title(named[-1].group()), named[-1].span()
    return None


def _of_securities(
    substance: Substance, token: Token, place: Unit, end: int, found: re.Match[str] | None
) -> tuple[str, tuple[int, int]] | None:
    """`securities`, where money is the one total of a shelf, and not of the class behind it."""
    text, alone = substance.text, ("securities", (token.start, token.end))
    if _totals_a_shelf(substance, token, place):
        return alone
    if _SECURITIES_FOR.search(text, max(token.start - 110, place.start), token.start):
        return alone
    plain = _SECURITIES.search(text, token.end, min(token.end + 60, end))
    if plain and (found is None or plain.start() < found.start()):
        return "securities", plain.span()
    whole = min(token.end + _LONGEST_SHELF, place.end)
    if found and (
        lists_classes(text, found.start(), whole) or lists_two(text, found.start(), whole)
    ):
        return alone  # one total for a shelf of classes
    return None


def _counts_other(
    substance: Substance,
    token: Token,
    counted: re.Match[str],
    found: re.Match[str],
    between: str,
) -> bool:
    """Whether the amount counts something else than the class that is named behind it."""
    if THROUGH.search(between):
        return True  # `350,000 shares issuable on conversion of our Series A preferred stock`
    noun = counted.group("noun")
    if noun.lower() in ("share", "shares") and not _OF_SHARES_THEMSELVES.search(found.group()):
        return True  # `shares issuable upon exercise of the warrants` are no warrants
    if _EACH_OF.search(substance.text, token.end, found.start()):
        return True  # `Units, each consisting of one share of common stock`, are no shares
    unit = unit_of_noun(noun)
    if unit in ("shares", "adss", "other", "usd") or _OF_IT.fullmatch(between):
        return False
    # `200,000 Units that were not sold, with the warrants of which they consist`
    return unit_of_title(class_title(found.group())) != unit
