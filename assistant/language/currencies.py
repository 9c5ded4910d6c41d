"""Currencies: the signs, codes and words that filings print around an amount of money."""

from __future__ import annotations

import re

from assistant.language.runs import listed

_SIGNS = {
    # the longest spelling that ends at the sign is taken; `\$` is an escape of extractions
    "$": "USD",
    "US$": "USD",
    "U.S.$": "USD",
    "C$": "CAD",
    "CA$": "CAD",
    "CDN$": "CAD",
    "CAN$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "R$": "BRL",
    "MEX$": "MXN",
    "BD$": "BMD",  # Bermuda companies
    "CI$": "KYD",  # Cayman Islands companies
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₪": "ILS",
    "₩": "KRW",
    "₹": "INR",
}
_CODES = {
    code: code
    for code in listed(
        "USD CAD EUR GBP CHF JPY AUD NZD HKD TWD SGD CNY ILS KRW INR MXN BRL ZAR "
        "SEK NOK DKK DEM FRF ITL NLG BEF ESP FIM IEP ATS RUB ARS CLP COP BMD KYD"
    )
} | {
    "EURO": "EUR",  # par values of Dutch and French companies: Euro 0.16
    "RMB": "CNY",
    "NIS": "ILS",  # par values of Israeli companies: NIS 0.01
    "DM": "DEM",
    "NLG": "NLG",
    "DFL": "NLG",
    "SFR": "CHF",
    "SFR.": "CHF",
    "FR.": "CHF",  # par values of Swiss companies: SFr. 10
    "STG": "GBP",
    "YEN": "JPY",
    "RS.": "INR",
    "PS.": "MXN",
}
UNITS_AFTER = {
    # words after a number that make it money: code and the divisor
    "dollars": ("USD", 1),
    "dollar": ("USD", 1),
    "cents": ("USD", 100),
    "cent": ("USD", 100),
    "¢": ("USD", 100),
    "pence": ("GBP", 100),
    "p": ("GBP", 100),  # par value of 25p
    "pounds": ("GBP", 1),
    "euros": ("EUR", 1),
    "euro": ("EUR", 1),
    "yen": ("JPY", 1),
    "francs": ("CHF", 1),
    "€": ("EUR", 1),
    "usd": ("USD", 1),
    "eur": ("EUR", 1),
}


# Signs that plain text has no letter for, in brackets: (euro)140,000,000
_BRACKETED = {"(euro)": "EUR", "[euro]": "EUR", "(pound)": "GBP", "(yen)": "JPY"}
_SMALL = ("Euro", "euro", "Rs.", "Ps.", "SFr.", "Fr.", "Yen", "yen", "Stg")  # codes not in capitals


def currency_before(text: str, start: int) -> tuple[int, str] | None:
    """Where the currency before a number begins, and its code."""
    at = start
    while at > 0 and start - at < 4 and text[at - 1] in " \t\n\u00a0|":
        at -= 1
    if at == 0:
        return None
    if text[at - 1] in _SIGNS:
        return _sign_before(text, at)
    if text[at - 1] in ")]":
        opened = max(text.rfind("(", max(0, at - 7), at), text.rfind("[", max(0, at - 7), at))
        bracketed = _BRACKETED.get(text[opened:at].lower()) if opened >= 0 else None
        return (opened, bracketed) if bracketed else None
    if start - at > 2 or not (text[at - 1].isalpha() or text[at - 1] == "."):
        return None
    for size in (4, 3, 2):
        code = _CODES.get(text[max(0, at - size) : at].upper())
        if code and not text[max(0, at - size - 1) : at - size].isalnum():
            printed = text[at - size : at]
            if printed.isupper() or printed in _SMALL:
                return at - size, code
    return None


_WHOSE_DOLLAR = re.compile(r"(?<![A-Za-z.])(?:U\.\s?S\.\s?|[A-Za-z]{1,3} ?)$")


def _sign_before(text: str, at: int) -> tuple[int, str]:
    left = at - 1
    code = _SIGNS[text[left]]
    if text[left] == "$":
        if text[max(0, left - 1) : left] == "\\":
            left -= 1
        head = _WHOSE_DOLLAR.search(text[max(0, left - 7) : left])
        if head:
            longer = _SIGNS.get(re.sub(r"\s", "", head[0]).upper() + "$")
            if longer:
                return left - len(head[0]), longer
    return left, code
