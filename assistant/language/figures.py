"""Figures: digits with separators, points and stray tags, and the number that they are."""

from __future__ import annotations

import re
from decimal import Decimal

GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{2}")
_SWISS = re.compile(r"[0-9]{1,3}(?:['’][0-9]{3})+(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_COMMA_DECIMAL = re.compile(r"[0-9]+,[0-9]{1,2}")  # EUR 0,05
# 6<b>37</b>,549: tags that an extraction left within a number (<sup> holds a footnote's mark)
TAGGED = re.compile(
    r"[0-9]{1,12}(?:[,.][0-9]{1,12}){0,5}[,.]?"
    r"(?:(?:</?(?:[biu]|em|font|span|strong)(?: [^<>\n]{0,40})?>){1,4}"
    r"[,.]?[0-9]{1,12}(?:[,.][0-9]{1,12}){0,5}[,.]?){1,6}"
)
_TAG = re.compile("<[^<>]*>")
TAG_BEFORE = re.compile(
    r"[0-9][,.]?(?:</?(?:[biu]|em|font|span|strong)(?: [^<>\n]{0,40})?>){1,4}\Z"
)

_FIGURE_LIMIT = 40  # no amount is longer; int() of a hostile run of digits is not linear


def plain_value(figure: str, *, european: bool = False) -> int | Decimal | None:
    """The value of digits with separators, or None where the separators make no number.

    `european` allows a decimal comma where the currency is a European one.
    """
    if len(figure) > _FIGURE_LIMIT:
        return None
    if figure.isdigit():
        return int(figure)
    if GROUPED.fullmatch(figure):
        return whole(Decimal(figure.replace(",", "")))
    if _DECIMAL.fullmatch(figure):
        return whole(Decimal(figure))
    if _DOTTED.fullmatch(figure):
        return whole(Decimal(figure.replace(".", "").replace(",", ".")))
    if _SWISS.fullmatch(figure):
        return whole(Decimal(figure.replace("'", "").replace("’", "")))
    if european and _COMMA_DECIMAL.fullmatch(figure):
        return whole(Decimal(figure.replace(",", ".")))
    return None


def whole(value: Decimal) -> int | Decimal:
    """An `int` where the value is whole, else the value itself."""
    return int(value) if value == value.to_integral_value() else value


def tagged_value(match: re.Match[str]) -> tuple[int, int | Decimal | None]:
    """The end and value of a number with tags in it, without the sentence's own marks after it."""
    right = match.end() - len(match[0]) + len(match[0].rstrip(",."))
    return right, plain_value(_TAG.sub("", match.string[match.start() : right]))
