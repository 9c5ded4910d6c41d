"""Numbers of securities, of money and their parts: how they are printed and what they mean.

A quantity here is a number by its form alone. Whether `478` after `Rule` or `2000` in
`2000 Stock Plan` counts anything is decided by `assistant.language.tokens.scan`, which
knows the other tokens. All offsets are `[start, end)` in the text given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from assistant.language.currencies import UNITS_AFTER, currency_before
from assistant.language.figures import GROUPED, TAG_BEFORE, TAGGED, plain_value, tagged_value, whole
from assistant.language.normal import DASH
from assistant.language.number_words import DENOMINATORS, SCALES, cardinals
from assistant.language.runs import lowered, read_runs
from assistant.language.values import value_class

Kind = Literal["count", "money", "percent", "fraction", "ordinal"]


@value_class
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

_LETTER_SCALES = {"k": 1_000, "m": 1_000_000, "mm": 1_000_000, "b": 1_000_000_000}  # $5MM
_APPROXIMATE = (
    "approximately", "approx.", "about", "roughly", "nearly", "almost", "around", "estimated",
    "circa", "more than", "less than", "fewer than", "in excess of",
)  # fmt: skip

# --- figures ------------------------------------------------------------------------------

_CLUSTER = re.compile(r"[0-9]++(?:[.,'’][0-9]++)*+")
# 1,378,⏎119 and 1,378⏎,119: the rest of a number, unless a list goes on after it
_REST = re.compile(
    r"(?:,[ \t\r]*\n[ \t]*|[ \t]*\n[ \t]*,|[ \t]+,)([0-9]{3}(?:,[0-9]{3})*)(?![0-9.,]?[0-9])"
    r"(?!,?\s+(?:and|or|&)\s+[0-9]|,\s)"
)
# 225, 000 shares: a space within a number, where no list can be meant
_LOOSE = re.compile(
    r", ([0-9]{3}(?:,[0-9]{3})*)"
    r"(?= (?:ordinary |common |preferred |such |unsold )?(?:shares?|units|ADSs?)\b)"
)
_BEFORE_LOOSE = re.compile(
    r"\b(?:of|to|approximately|remaining|issued|sold|purchased|the|registers?|registered|registering"
    r"|covers|covered|covering|removes?|deregisters?|withdraws?)\s+\Z",
    re.IGNORECASE,
)
_SPACED = re.compile(r"[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3}){2,}(?![0-9.,]?[0-9])")
# 1 378 119 shares: plain spaces part thousands only where what is counted follows
_SPACED_OUT = re.compile(
    r"[0-9]{1,3}(?: [0-9]{3}){2,4}(?= (?:ordinary |common |preferred )?(?:shares?|units|ADSs?)\b)"
)
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


def figures_at(text: str, low: str, start: int, end: int, before: str) -> list[Quantity]:
    """The quantity that a run of digits begins: see `runs.Reader`."""
    quantity = _read_figure(text, start)
    return [quantity] if quantity else []


def _read_figure(text: str, start: int) -> Quantity | None:
    """The quantity whose first digit stands at `start`."""
    before = text[start - 1 : start] if start else ""
    if before in ".,'’" and start > 1 and text[start - 2].isdigit():
        return None  # within a number whose head was read before
    cluster = _CLUSTER.match(text, start)
    assert cluster is not None  # there is a digit
    end = cluster.end()
    if before == ".":
        ahead = text[max(0, start - 2) : start - 1]
        if ahead.isalnum() or ahead in (".", ",", ")"):
            return None
        start -= 1
        before = text[start - 1 : start] if start else ""
    if _glued_left(text, start, before):
        return None
    right, value = _read_value(text, start, end)
    currency = currency_before(text, start)
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
        return before == "#" or currency_before(text, start) is None
    if before == ">":  # read with what stands before the tag
        return TAG_BEFORE.search(text, max(0, start - 50), start) is not None
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
    if following in ("\u00a0", "\u2009", "\u202f", " "):
        spaced = (_SPACED_OUT if following == " " else _SPACED).match(text, start)
        if spaced:
            return spaced.end(), int(re.sub(r"[^0-9]", "", spaced[0]))
    if following in (",", "<") and "<" in text[end : end + 2]:
        tagged = TAGGED.match(text, start)
        if tagged:
            return tagged_value(tagged)
    if following == "," and figure.isdigit() and end - start < 4:
        loose = _LOOSE.match(text, end)
        if loose and _BEFORE_LOOSE.search(text[max(0, start - 16) : start]):
            return loose.end(), int((figure + loose[1]).replace(",", ""))
    if following in (",", " ", "\n") and "." not in figure and len(figure) <= 15:
        rest = _REST.match(text, end)
        joined = figure + "," + rest[1] if rest else ""
        if rest and GROUPED.fullmatch(joined) and not _in_list(text, start):
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
        money = currency_before(text, start)
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
        value, end = whole(value * Decimal(SCALES[after["scale"].lower()])), after.end("scale")
    unit = after["unit"] or after["pence"]
    if after["percent"]:
        kind, end = "percent", after.end()
    elif unit and not currency:
        code, divisor = UNITS_AFTER[unit.lower()]
        value, kind, end = whole(value / Decimal(divisor)), "money", after.end()
    elif currency:
        start, code, kind = currency[0], currency[1], "money"
        end = after.end() if unit else end
    quantity = Quantity(start, end, value, kind, code, in_words, _vague(text, start))
    return quantity if in_words else _in_brackets(text, quantity)


def _in_brackets(text: str, quantity: Quantity) -> Quantity:
    """The quantity, negative where it stands in the brackets of an accountant: `(1,200)`."""
    start = quantity.start
    closed = _CLOSED.match(text, quantity.end) if start and text[start - 1] == "(" else None
    if closed is None or not _is_negative(text, start - 1, closed.end()):
        return quantity
    opened, code, kind = start - 1, quantity.currency, quantity.kind
    if kind == "count" and (sign := currency_before(text, opened)):
        opened, code, kind = *sign, "money"
    return Quantity(
        opened, closed.end(), -quantity.value, kind, code, approximate=quantity.approximate
    )


_CLOSED = re.compile(r"(?:\s{0,3}\|\s{0,2})?\)")  # the bracket may have a cell of its own


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

_PART = re.compile(
    rf"(?:{DASH}\s*|\s+)(?P<part>"
    + "|".join(sorted(DENOMINATORS, key=len, reverse=True))
    + r")s?\b"
)
_ONE_COUNTS = re.compile(
    # a lone `one` is a number only before what it counts, or before its figure
    rf"\s*\(\s*1\s*\)|{DASH}for{DASH}|\s+(?:percent|per\s+cent|cent|dollar|share|unit|right|warrant"
    r"|ads\b|adr\b|american\s+dep|ordinary|common|preferred|depositary|class\s|vote|year|month|day"
    r"|plan\s+interest)"
)


def worded_quantities(text: str, low: str, start: int, end: int) -> Iterator[Quantity]:
    """Numbers spelled out, and vulgar fractions (`½`), in order and disjoint."""
    found = [*_worded(text, low, start, end), *_vulgar(text, start, end)]
    return iter(sorted(found, key=lambda quantity: quantity.start))


_HALF_OF = re.compile(r"\bhalf\s+an?\s+\Z")  # half a million
_AND_PART = re.compile(rf"\s+and\s+(?:one{DASH}|a\s+)(?P<part>half|third|quarter|fourth)\b")
_OF_A_COIN = re.compile(r"\s+of\s+(?:one|an?)\s+(?P<unit>cent|dollar|penny)\b")  # of one cent


def _fraction(low: str, left: int, right: int, share: Decimal) -> Quantity:
    """`one-half`, and `one-tenth of one cent`, which is money."""
    coin = _OF_A_COIN.match(low, right)
    if coin:
        worth = share / (1 if coin["unit"] == "dollar" else 100)
        return Quantity(left, coin.end(), whole(worth), "money", "USD", in_words=True)
    return Quantity(left, right, whole(share), "fraction", in_words=True)


def _half(text: str, left: int, right: int, value: int) -> Iterator[Quantity]:
    after = _AFTER.match(text, right)
    assert after is not None  # every part of the pattern is optional
    found = _finish(text, left, right, whole(Decimal(value) / 2), None, after, in_words=True)
    if found:
        yield found


def _worded(text: str, low: str, start: int, end: int) -> Iterator[Quantity]:
    done = start
    for left, right, value in cardinals(low, start, end):
        if left < done:
            continue  # the `one` of `one-tenth of one cent`
        words = low[left:right]
        part = _PART.match(low, right, end)
        if part:
            fraction = _fraction(low, left, part.end(), Decimal(value) / DENOMINATORS[part["part"]])
            done = fraction.end
            yield fraction
            continue
        half = _HALF_OF.search(low, max(start, left - 12), left)
        if half and words in SCALES:
            yield from _half(text, half.start(), right, value)
            continue
        also = _AND_PART.match(low, right, end)
        if also and value < 1_000:
            share, done = Decimal(value) + 1 / DENOMINATORS[also["part"]], also.end()
            yield Quantity(left, also.end(), whole(share), "fraction", in_words=True)
            continue
        if words == "one" and not _ONE_COUNTS.match(low, right):
            continue
        if words in SCALES and low[max(0, left - 3) : left] not in (" a ", "\na ", "a "):
            continue  # the scale of a figure (`1.5 million`) or a vague word
        after = _AFTER.match(text, right, end)
        if after is None or after["ordinal"] or after["letter"] or after["pence"]:
            continue
        quantity = _finish(text, left, right, value, None, after, in_words=True)
        if quantity:
            yield quantity


# --- the whole ----------------------------------------------------------------------------


def _vulgar(text: str, start: int, end: int) -> Iterator[Quantity]:
    if text.isascii():
        return
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
    figures = read_runs(figures_at, text, start, end, words=False)
    words = worded_quantities(text, lowered(text), start, end)
    return _disjoint([*figures, *words])


def _disjoint(found: list[Quantity]) -> list[Quantity]:
    found.sort(key=lambda quantity: (quantity.start, -quantity.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return kept


_NOTE_MARK = re.compile(r"(?<=[0-9])\s?\([0-9]{1,2}\)")  # 1,000,000(1)


def parse_amount(printed: str) -> int | Decimal | None:
    """The one number that a printed string gives, or None.

    `1,378,119`, `$.01`, `1.5 million`, `one hundred (100)`, `approximately 500 shares`:
    words around it do no harm, a second value or stray digits do.
    """
    printed = _NOTE_MARK.sub("", printed)
    found = find_quantities(printed)
    values = {quantity.value for quantity in found}
    if len(values) != 1:
        return None
    rest = list(printed)
    for quantity in found:
        rest[quantity.start : quantity.end] = " " * (quantity.end - quantity.start)
    return None if re.search("[0-9]", "".join(rest)) else values.pop()
