"""Numbers of securities, of money and their parts: how they are printed and what they mean.

A quantity here is a number by its form alone. Whether `478` after `Rule` or `2000` in
`2000 Stock Plan` counts anything is decided by `assistant.language.tokens.scan`, which
knows the other tokens. All offsets are `[start, end)` in the text given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.language.normal import DASH, lowered

Kind = Literal["count", "money", "percent", "fraction", "ordinal"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at `[start, end)`, its currency sign, scale word or per cent sign included.

    `value` is an `int` where whole. A percentage keeps the printed number (5 for `5%`).
    `currency` is an ISO 4217 code for money, else None. `in_words` is true where the
    number itself is spelled out, `approximate` after words such as `approximately`.
    """

    start: int
    end: int
    value: int | Decimal
    kind: Kind
    currency: str | None = None
    in_words: bool = False
    approximate: bool = False


# --- tables -------------------------------------------------------------------------------

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
    for code in (
        "USD CAD EUR GBP CHF JPY AUD NZD HKD TWD SGD CNY ILS KRW INR MXN BRL ZAR "
        "SEK NOK DKK DEM FRF ITL NLG BEF ESP FIM IEP ATS RUB ARS CLP COP BMD KYD"
    ).split()
} | {
    "EURO": "EUR",  # par values of Dutch and French companies: Euro 0.16
    "RMB": "CNY",
    "NIS": "ILS",  # par values of Israeli companies: NIS 0.01
    "DM": "DEM",
    "NLG": "NLG",
    "DFL": "NLG",
    "SFR": "CHF",
    "STG": "GBP",
    "YEN": "JPY",
    "RS.": "INR",
    "PS.": "MXN",
}
_UNITS_AFTER = {
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
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_LETTER_SCALES = {"k": 1_000, "m": 1_000_000, "mm": 1_000_000, "b": 1_000_000_000}
_ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_TENS = {word: value * 10 for word, value in _TENS.items()} | {"fourty": 40, "ninty": 90}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
} | {word[:-1] + "ieth": value for word, value in _TENS.items()}
_DENOMINATORS = {
    word: Decimal(value) for word, value in _ORDINALS.items() if value > 2 and value != 100
} | {
    "half": Decimal(2),
    "quarter": Decimal(4),
    "hundredth": Decimal(100),
    "thousandth": Decimal(1_000),
    "ten-thousandth": Decimal(10_000),
}
_APPROXIMATE = (
    "approximately",
    "approx.",
    "about",
    "roughly",
    "nearly",
    "almost",
    "around",
    "estimated",
    "circa",
    "more than",
    "less than",
    "fewer than",
    "in excess of",
)

# --- figures ------------------------------------------------------------------------------

_CLUSTER = re.compile(r"[0-9]++(?:[.,'’][0-9]++)*+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{2}")
_SWISS = re.compile(r"[0-9]{1,3}(?:['’][0-9]{3})+(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_COMMA_DECIMAL = re.compile(r"[0-9]+,[0-9]{1,2}")  # EUR 0,05
# 1,378,⏎119: the rest of a number after a line break, unless a list goes on after it
_REST = re.compile(
    r"(?:,[ \t\r]*\n[ \t]*|[ \t]+,)([0-9]{3}(?:,[0-9]{3})*)(?![0-9.,]?[0-9])"
    r"(?!,?\s+(?:and|or|&)\s+[0-9]|,\s)"
)
_SPACED = re.compile(r"[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3}){2,}(?![0-9.,]?[0-9])")
_AFTER = re.compile(
    r"(?P<ordinal>(?:st|nd|rd|th)\b)"
    r"|(?P<letter>mm|[kmb])\b(?!-)"
    r"|(?:[\s\u00a0]{0,3}(?P<scale>hundred|thousand|million|billion|trillion)\b)?"
    r"(?:[\s\u00a0]{0,3}(?P<percent>%|per[ \t\n]?cent\b|percentage\s+points?\b)"
    r"|[\s\u00a0]{0,3}(?P<unit>dollars?\b|cents?\b|¢|pence\b|euros?\b|€|yen\b|francs\b|usd\b|eur\b)(?![0-9])"
    r"|(?P<pence>p)\b(?!\.))?",
    re.IGNORECASE,
)
_SLASH = re.compile(r"/([0-9]{1,6})(?:ths?|nds?|rds?)?(?![0-9/.,]?[0-9]|[A-Za-z])")
_MIXED = re.compile(r"[ \u00a0-]([0-9]{1,3})/([0-9]{1,3})(?![0-9/])")
_VULGAR = re.compile("[¼½¾⅐-⅞↉]")
_FIGURE_LIMIT = 40  # no amount is longer; int() of a hostile run of digits is not linear


def plain_value(figure: str, *, european: bool = False) -> int | Decimal | None:
    """The value of digits with separators, or None where the separators make no number.

    `european` allows a decimal comma where the currency is a European one.
    """
    if len(figure) > _FIGURE_LIMIT:
        return None
    if figure.isdigit():
        return int(figure)
    if _GROUPED.fullmatch(figure):
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


def _currency_before(text: str, start: int) -> tuple[int, str] | None:
    """Where the currency before a number begins, and its code."""
    at = start
    while at > 0 and start - at < 4 and text[at - 1] in " \t\n\u00a0":
        at -= 1
    if at == 0:
        return None
    if text[at - 1] in _SIGNS:
        return _sign_before(text, at)
    if start - at > 2 or not (text[at - 1].isalpha() or text[at - 1] == "."):
        return None
    for size in (4, 3, 2):
        code = _CODES.get(text[max(0, at - size) : at].upper())
        if code and not text[max(0, at - size - 1) : at - size].isalnum():
            printed = text[at - size : at]
            if printed.isupper() or printed in ("Euro", "euro", "Rs.", "Ps.", "Yen", "yen", "Stg"):
                return at - size, code
    return None


def _sign_before(text: str, at: int) -> tuple[int, str]:
    left = at - 1
    code = _SIGNS[text[left]]
    if text[left] == "$":
        if text[max(0, left - 1) : left] == "\\":
            left -= 1
        head = re.search(r"(?<![A-Za-z.])(?:U\.\s?S\.\s?|[A-Za-z]{1,3} ?)$", text[max(0, left - 7) : left])
        if head:
            longer = _SIGNS.get(re.sub(r"\s", "", head[0]).upper() + "$")
            if longer:
                return left - len(head[0]), longer
    return left, code


def _figures(text: str, start: int, end: int) -> Iterator[Quantity]:
    done = start
    for match in _CLUSTER.finditer(text, start, end):
        if match.start() >= done:
            quantity = read_figure(text, match.start(), match.end())
            if quantity is not None and quantity.end <= end and quantity.start >= start:
                done = quantity.end
                yield quantity


def read_figure(text: str, start: int, end: int) -> Quantity | None:
    """The quantity whose digits, a maximal run with separators, stand at `[start, end)`."""
    before = text[start - 1 : start]
    if before == ".":
        ahead = text[max(0, start - 2) : start - 1]
        if ahead.isalnum() or ahead in (".", ",", ")"):
            return None
        start -= 1
        before = text[start - 1 : start] if start else ""
    if _glued_left(text, start, before):
        return None
    right, value = _read_value(text, start, end)
    currency = _currency_before(text, start)
    if value is None and currency and currency[1] not in ("USD", "CAD"):
        value = plain_value(text[start:end], european=True)
    if value is None:
        return None
    return _with_surroundings(text, start, right, value, currency)


def _glued_left(text: str, start: int, before: str) -> bool:
    """Whether the digits go on to the left: a letter, an identifier, a split number."""
    if not before:
        return False
    if before.isalnum() or before in "_#":
        # US$5 and CHF5 are read as money, A4 and S8 are codes
        return before != "#" and _currency_before(text, start) is None or before == "#"
    if before in ",'’" and start > 1:
        return text[start - 2].isdigit()
    if before in "-\u2010\u2011\u2013\u2014\u2212/":
        ahead = text[max(0, start - 2) : start - 1]
        return ahead.isalnum() or (before == "/" and ahead == "")
    return False


def _read_value(text: str, start: int, end: int) -> tuple[int, int | Decimal | None]:
    """The end of the figure, over breaks within it, and its value."""
    figure = text[start:end]
    if figure[0] == ".":
        plain = figure[1:]
        return end, (Decimal("0" + figure) if plain.isdigit() and len(plain) < 20 else None)
    following = text[end : end + 1]
    if following in ("\u00a0", "\u2009", "\u202f"):
        spaced = _SPACED.match(text, start)
        if spaced:
            return spaced.end(), int(re.sub(r"[^0-9]", "", spaced[0]))
    if following in (",", " ") and "." not in figure and len(figure) <= 15:
        rest = _REST.match(text, end)
        joined = figure + "," + rest[1] if rest else ""
        if rest and _GROUPED.fullmatch(joined) and not _in_list(text, start):
            return rest.end(), int(joined.replace(",", ""))
    return end, plain_value(figure)


def _in_list(text: str, start: int) -> bool:
    """Whether a number with a comma stands directly before: then a break parts list items."""
    return re.search(r"[0-9],\s+$", text[max(0, start - 6) : start]) is not None


def _with_surroundings(
    text: str, start: int, end: int, value: int | Decimal, currency: tuple[int, str] | None
) -> Quantity | None:
    figure = text[start:end]
    following = text[end : end + 1]
    simple = figure.isdigit()
    if following == "/" or (simple and following in " \u00a0-" and following):
        fraction = _read_fraction(text, start, end)
        if fraction:
            return fraction
        if following == "/" and text[end + 1 : end + 2].isdigit():
            return None
    if following in _DASH_SET and following and _range_is_code(text, end, simple):
        return None
    after = _AFTER.match(text, end)
    assert after is not None  # every part of the pattern is optional
    if simple and following.isalpha() and not after[0]:
        return None
    if following and following in "¼½¾" and simple:
        value = whole(Decimal(value) + Decimal(str(unicodedata.numeric(following))))
        end += 1
        after = _AFTER.match(text, end)
        assert after is not None
    return _finish(text, start, end, value, currency, after)


_DASH_SET = "-\u2010\u2011\u2012\u2013\u2014\u2212"


def _range_is_code(text: str, end: int, simple: bool) -> bool:
    """`333-32928` and `12-B` are codes; `1,000-2,000` is a range, `12-month` a count."""
    nearby = text[end + 1 : end + 3]
    if nearby[:1].isdigit():
        return simple
    return len(nearby) > 0 and nearby[0].isupper() and not nearby[1:].isalpha()


def _read_fraction(text: str, start: int, end: int) -> Quantity | None:
    slash = _SLASH.match(text, end)
    if slash:
        top, bottom = text[start:end], slash[1]
        if top.isdigit() and len(top) < 7 and int(bottom):
            value = whole(Decimal(int(top)) / Decimal(int(bottom)))
            return Quantity(start, slash.end(), value, "fraction", approximate=_vague(text, start))
        return None
    mixed = _MIXED.match(text, end)
    if mixed and end - start < 7 and 0 < int(mixed[1]) < int(mixed[2]):
        value = Decimal(int(text[start:end])) + Decimal(int(mixed[1])) / Decimal(int(mixed[2]))
        after = _AFTER.match(text, mixed.end())
        assert after is not None
        money = _currency_before(text, start)
        if money or after["percent"]:
            return _finish(text, start, mixed.end(), value, money, after)
        return Quantity(start, mixed.end(), value, "fraction", approximate=_vague(text, start))
    return None


def _finish(
    text: str,
    start: int,
    end: int,
    value: int | Decimal,
    currency: tuple[int, str] | None,
    after: re.Match[str],
    in_words: bool = False,
) -> Quantity | None:
    """The quantity with scale, unit and brackets taken in."""
    kind: Kind = "count"
    code: str | None = None
    if after["ordinal"]:
        if currency or not isinstance(value, int) or "," in text[start:end]:
            return None if not currency else Quantity(currency[0], end, value, "money", currency[1])
        return Quantity(start, after.end(), value, "ordinal")
    if after["letter"]:
        if not currency:
            return None
        value, end = whole(value * Decimal(_LETTER_SCALES[after["letter"].lower()])), after.end()
    if after["scale"]:
        value, end = whole(value * Decimal(_SCALES[after["scale"].lower()])), after.end("scale")
    unit = after["unit"] or after["pence"]
    if after["percent"]:
        kind, end = "percent", after.end()
    elif unit and not currency:
        code, divisor = _UNITS_AFTER[unit.lower()]
        value, kind, end = whole(value / Decimal(divisor)), "money", after.end()
    elif currency:
        start, code, kind = currency[0], currency[1], "money"
        end = after.end() if unit else end
    vague = _vague(text, start)
    if not in_words and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        opened = start - 1
        if _is_negative(text, opened, end + 1):
            sign = _currency_before(text, opened) if kind == "count" else None
            if sign:
                opened, code, kind = sign[0], sign[1], "money"
            return Quantity(opened, end + 1, -value, kind, code, False, vague)
    return Quantity(start, end, value, kind, code, in_words, vague)


def _vague(text: str, start: int) -> bool:
    return text[max(0, start - 18) : start].rstrip().lower().endswith(_APPROXIMATE)


def _is_negative(text: str, opened: int, closed: int) -> bool:
    """Brackets mean a minus only in a table cell or after a currency sign: `$(1,234)`.

    In prose (`all unsold shares (637,549)`) they repeat a number.
    """
    if closed - opened < 5 and text[opened + 1 : closed - 1].isdigit():
        return text[max(0, opened - 1) : opened] == "$"
    before, after = text[max(0, opened - 2) : opened], text[closed : closed + 2]
    if before.rstrip(" ").endswith("$"):
        return True
    cell_before = before == "  " or before[-1:] in ("\t", "|")
    cell_after = after == "  " or after[:1] in ("\t", "|", "\n", "")
    return cell_before and cell_after


# --- words --------------------------------------------------------------------------------

_NUMBER_WORDS = _ONES | _TENS | _SCALES
_NUMBER_WORD = re.compile(
    "(?:" + "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)) + ")(?![a-z])"
)
_JOINT = re.compile(rf"(?:\s*{DASH}\s*|\s+|,\s+)(?:and\s+)?", re.ASCII)
_PART = re.compile(
    rf"(?:{DASH}\s*|\s+)(?P<part>" + "|".join(sorted(_DENOMINATORS, key=len, reverse=True)) + r")s?\b"
)
_ONE_COUNTS = re.compile(
    # a lone `one` is a number only before what it counts, or before its figure
    rf"\s*\(\s*1\s*\)|{DASH}for{DASH}|\s+(?:percent|per\s+cent|cent|dollar|share|unit|right|warrant|ads\b|adr\b"
    r"|american\s+dep|ordinary|common|preferred|depositary|class\s|vote|year|month|day|plan\s+interest)"
)


def _joins(low: str, left: int, right: int, last: int, size: int, nxt: int) -> bool:
    """Whether the word for `nxt` after a word for `last` goes on with the same number."""
    joint = _JOINT.fullmatch(low, left, right)
    if joint is None:
        return False
    gap = joint[0]
    if nxt >= 100:
        return "and" not in gap and "," not in gap
    if last >= 100:
        return nxt > 0
    return 20 <= last < 100 and 0 < nxt < 10 and "and" not in gap and "," not in gap


def _word_runs(low: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Numbers in words as start, end, value."""
    run: list[int] = []
    left = right = start
    for match in _NUMBER_WORD.finditer(low, start, end):
        at = match.start()
        if at and low[at - 1].isalpha():
            continue
        number = _NUMBER_WORDS[match[0]]
        if run and at - right < 12 and _joins(low, right, at, run[-1], at - right, number):
            grown = _run_value([*run, number]) if len(run) < 16 else None
            if grown is not None:
                run.append(number)
                right = match.end()
                continue
        if run:
            yield left, right, _run_value(run) or 0
        run, left, right = [number], at, match.end()
    if run:
        yield left, right, _run_value(run) or 0


def _run_value(run: list[int]) -> int | None:
    """The value of number words in a row, None where they make no one number."""
    total = group = 0
    scale_before = 10**18
    for number in run:
        if number >= 1_000:
            if number >= scale_before:
                return None
            total += (group or 1) * number
            group, scale_before = 0, number
        elif number == 100:
            if group >= 100:
                return None
            group = (group or 1) * 100
        else:
            last = group % 100
            if last and not (last % 10 == 0 and last >= 20 and number < 10):
                return None
            group += number
    return total + group


def _worded(text: str, low: str, start: int, end: int) -> Iterator[Quantity]:
    for left, right, value in _word_runs(low, start, end):
        part = _PART.match(low, right)
        if part:
            yield Quantity(
                left,
                part.end(),
                whole(Decimal(value) / _DENOMINATORS[part["part"]]),
                "fraction",
                in_words=True,
            )
            continue
        first = low[left:right]
        if first == "one" and not _ONE_COUNTS.match(low, right):
            continue
        if first in _SCALES and not low[max(0, left - 2) : left].strip(" ") == "a":
            continue  # the scale of a figure (`1.5 million`) or a vague word (`millions`)
        after = _AFTER.match(text, right)
        if after is None or after["ordinal"] or after["letter"]:
            continue
        quantity = _finish(text, left, right, value, None, after, in_words=True)
        if quantity:
            yield quantity


def number_in_words(words: str) -> int | None:
    """The value of a cardinal or ordinal in words (`two`, `Twenty-First`), else None."""
    low = lowered(words).strip()
    if low in _ORDINALS:
        return _ORDINALS[low]
    runs = list(_word_runs(low, 0, len(low)))
    if len(runs) == 1 and runs[0][:2] == (0, len(low)):
        return runs[0][2]
    parts = re.split(rf"\s*{DASH}\s*|\s+", low)
    if len(parts) == 2 and parts[0] in _TENS and _ORDINALS.get(parts[1], 99) < 10:
        return _TENS[parts[0]] + _ORDINALS[parts[1]]
    return None


# --- the whole ----------------------------------------------------------------------------


def _vulgar(text: str, start: int, end: int) -> Iterator[Quantity]:
    for match in _VULGAR.finditer(text, start, end):
        if match.start() and text[match.start() - 1].isdigit():
            continue  # taken in with its whole number: 1½
        value = whole(Decimal(str(unicodedata.numeric(match[0]))))
        yield Quantity(match.start(), match.end(), value, "fraction")


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """All numbers in `text[start:end]`, in order and disjoint, by form alone.

    What is part of a longer code (`333-32928`, `S-8`, `10b5`) or a malformed number
    (`12,34`) is not found. Years, page numbers and section numbers are: see `tokens.scan`.
    """
    end = len(text) if end is None else end
    low = lowered(text[start:end])
    padded = low if start == 0 else None
    if padded is None:
        words = [
            Quantity(q.start + start, q.end + start, *_rest(q))
            for q in _worded(text[start:end], low, 0, len(low))
        ]
    else:
        words = list(_worded(text[:end] if end < len(text) else text, low, 0, end))
    found = [*words, *_figures(text, start, end), *_vulgar(text, start, end)]
    return _disjoint(found)


def _rest(quantity: Quantity) -> tuple[int | Decimal, Kind, str | None, bool, bool]:
    return (
        quantity.value,
        quantity.kind,
        quantity.currency,
        quantity.in_words,
        quantity.approximate,
    )


def _disjoint(found: list[Quantity]) -> list[Quantity]:
    found.sort(key=lambda quantity: (quantity.start, -quantity.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return kept


def parse_amount(printed: str) -> int | Decimal | None:
    """The one number that a printed string gives, or None.

    `1,378,119`, `$.01`, `1.5 million`, `one hundred (100)`, `approximately 500 shares`:
    words around it do no harm, a second value or stray digits do.
    """
    found = find_quantities(printed)
    values = {quantity.value for quantity in found}
    if len(values) != 1:
        return None
    rest = list(printed)
    for quantity in found:
        rest[quantity.start : quantity.end] = " " * (quantity.end - quantity.start)
    left_over = re.sub(r"\([0-9]{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]", "", "".join(rest))
    return None if re.search(r"[0-9]", left_over) else values.pop()
