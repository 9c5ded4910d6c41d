"""The written forms of a value: how filings print dates, amounts, numbers and names."""

from __future__ import annotations

import datetime
import re
import unicodedata
from decimal import Decimal


def listed(text: str, separator: str | None = None) -> list[str]:
    """The items of a list written as one string."""
    return text.split(separator)


MONTHS = listed(
    "january february march april may june july august september october november december"
)

UNITS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
TENS = listed("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
ORDINALS = listed(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINAL_TENS = {20: "twentieth", 30: "thirtieth", 40: "fortieth", 50: "fiftieth"}
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))

# The SGML header gives states by code; a cover may too.
STATES = dict(
    pair.split(":")
    for pair in listed(
        "alabama:al,alaska:ak,arizona:az,arkansas:ar,california:ca,colorado:co,connecticut:ct,"
        "delaware:de,district of columbia:dc,florida:fl,georgia:ga,hawaii:hi,idaho:id,illinois:il,"
        "indiana:in,iowa:ia,kansas:ks,kentucky:ky,louisiana:la,maine:me,maryland:md,"
        "massachusetts:ma,michigan:mi,minnesota:mn,mississippi:ms,missouri:mo,montana:mt,"
        "nebraska:ne,nevada:nv,new hampshire:nh,new jersey:nj,new mexico:nm,new york:ny,"
        "north carolina:nc,north dakota:nd,ohio:oh,oklahoma:ok,oregon:or,pennsylvania:pa,"
        "rhode island:ri,south carolina:sc,south dakota:sd,tennessee:tn,texas:tx,utah:ut,"
        "vermont:vt,virginia:va,washington:wa,west virginia:wv,wisconsin:wi,wyoming:wy",
        ",",
    )
)

# Par values that are written out: "par value one cent per share".
PAR_IN_WORDS = {
    "0.01": (r"\bone cent\b", r"\$?\.01\b", r"1¢"),
    "0.001": (r"\bone[- ]tenth of (?:one|a) cent\b", r"1/10 of 1¢"),
    "0.10": (r"\bten cents\b", r"10¢"),
    "0.05": (r"\bfive cents\b", r"5¢"),
    "1": (r"\bone dollar\b",),
    "no par": (r"\bno[- ]par\b", r"\bwithout par\b", r"\bno nominal\b"),
}


def flat(text: str) -> str:
    """The text in one case, one kind of dash, quote and space, without mark-up left over."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"<(?:/?u|/?b|/?i|page|br)>", " ", text).replace("\\$", "$")
    text = re.sub(r"[‐‑‒–—−]", "-", text)
    text = re.sub(r"[‘’ʼ`]", "'", re.sub(r"[“”]", '"', text))
    return re.sub(r"\s+", " ", text)


def words(flat_text: str) -> list[str]:
    """The words of a flattened text: letters and digits, points and apostrophes dropped."""
    return re.findall(r"[^\W_]+", re.sub(r"['’.]", "", flat_text.replace("...", " ")))


def words_stand(value: list[str], text: list[str], vocabulary: set[str], flat_text: str) -> bool:
    """Whether all words of a value stand near each other in a text, in any order.

    A word that the line end broke ("registra- tion") counts when its letters stand so.
    """
    lost = [word for word in value if word not in vocabulary]
    if lost:
        return all(_broken(word, flat_text) for word in lost)
    if not value:
        return True
    window = 4 * len(value) + 40
    rarest = min(value, key=text.count)
    need = set(value)
    return any(
        need <= set(text[max(0, i - window) : i + window])
        for i, word in enumerate(text)
        if word == rarest
    )


def _broken(word: str, flat_text: str) -> bool:
    return re.search(r"(?:-\s|\s|\.|')?".join(map(re.escape, word)), flat_text) is not None


def cardinal(number: int) -> str:
    """A number in words, in lower case, without hyphens and `and`: `twenty one thousand`."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        rest = number % 10
        return TENS[number // 10] + (f" {UNITS[rest]}" if rest else "")
    size, name = next(scale for scale in SCALES if number >= scale[0])
    head, rest = divmod(number, size)
    return f"{cardinal(head)} {name}" + (f" {cardinal(rest)}" if rest else "")


def ordinal(number: int) -> str:
    """An ordinal below 60 in words: `twenty first`."""
    if number < 20:
        return ORDINALS[number]
    if number % 10 == 0:
        return ORDINAL_TENS[number]
    return f"{TENS[number // 10]} {ORDINALS[number % 10]}"


def roman(number: int) -> str:
    """A Roman numeral below 50 in lower case."""
    out = ""
    for size, letters in ROMAN:
        count, number = divmod(number, size)
        out += letters * count
    return out


def in_words(phrase: str) -> str:
    """A pattern for a phrase of number words, however it is hyphenated or joined by `and`."""
    return r"[\s,-]+(?:and\s)?".join(phrase.split())


def number_forms(number: int) -> list[str]:
    """Patterns for a small number: figures, words, ordinals, Roman numerals."""
    forms = [str(number), rf"{number}(?:st|nd|rd|th)", in_words(cardinal(number))]
    if number < 50:
        forms += [in_words(ordinal(number)), roman(number)]
    return forms


def amount_forms(amount: int | Decimal) -> list[str]:
    """Patterns for an amount: with separators or without, in millions, in words."""
    amount = Decimal(amount)
    plain = format(amount.normalize(), "f")
    whole, _, fraction = plain.partition(".")
    tail = rf"\.{fraction}0*" if fraction else r"(?:\.0+)?"
    forms = [
        rf"{'[ ]?,[ ]?'.join(f'{int(whole):,}'.split(','))}{tail}",
        rf"{whole}{tail}",
    ]
    for size, name in SCALES[:3]:
        if amount >= size:
            head = format((amount / size).normalize(), "f")
            forms.append(rf"{re.escape(head)}0*\s{name}")
    if not fraction:
        forms.append(in_words(cardinal(int(whole))))
    return forms


def par_value_forms(value: str) -> list[str]:
    """Patterns for a par value such as `0.01` or `no par`."""
    forms = list(PAR_IN_WORDS.get(value, ()))
    try:
        number = Decimal(value)
    except ArithmeticError:
        return forms or [re.escape(flat(value))]
    plain = format(number.normalize(), "f")
    forms.append(rf"(?<![\d.]){re.escape(plain).removeprefix('0')}0*(?!\d)")
    if plain.startswith("0."):
        forms[-1] = rf"(?<![\d.])0?{re.escape(plain[1:])}0*(?!\d)"
    if "." not in plain:
        forms[-1] = rf"(?<![\d.]){plain}(?:\.0+)?(?![\d,])"
    return forms


def date_pattern(date: datetime.date) -> str:
    """One pattern for all written forms of a day."""
    month = MONTHS[date.month - 1]
    name = rf"(?:{month}|{month[:4]}\.?|{month[:3]}\.?)"
    day = rf"(?:0?{date.day}(?:st|nd|rd|th)?|{in_words(ordinal(date.day))})"
    year = rf"(?:{date.year}|'?{date.year % 100:02d}\b|{in_words(_year_in_words(date.year))})"
    forms = [
        rf"\b{name}\s?{day}\b[\s,.]*{year}",
        rf"\b{day}\s(?:day\s)?(?:of\s)?{name}[\s,.]*{year}",
        rf"\b0?{date.month}[/.-]0?{date.day}[/.-]{year}",
        rf"\b0?{date.day}[/.-]0?{date.month}[/.-]{year}",
        rf"\b{date:%Y}[/.-]?{date:%m}[/.-]?{date:%d}",
    ]
    return "|".join(f"(?:{form})" for form in forms)


def _year_in_words(year: int) -> str:
    if year < 2000:
        return f"nineteen hundred {cardinal(year - 1900)}"
    return cardinal(year)


def digits_pattern(value: str) -> str:
    """A pattern for an identifier or a telephone number: its digits, however divided."""
    digits = re.sub(r"[^0-9a-z]", "", value.casefold())
    return r"(?<![0-9])" + r"[\s()./-]{0,3}".join(digits) + r"(?![0-9])"


def file_number_stands(value: str, flat_text: str) -> bool:
    """Whether a file number stands in a text: as such, padded, cut short, or in a range."""
    prefix, _, serial = value.partition("-")
    if re.search(rf"(?<!\d)0*{prefix}\s?-\s?0*{serial}(?!\d)", flat_text):
        return True
    if re.search(rf"(?<!\d){prefix}-\d.{{0,400}}?(?<!\d)-?0*{serial}(?!\d)", flat_text):
        return True
    ranges = re.finditer(
        rf"(?<!\d){prefix}-0*(\d+)(?:-\d\d)?(?: \([^)]*\))?,? ?(?:through|to|thru|-) ?"
        rf"(?:and including )?(?:nos?\. )?(?:{prefix})?-?0*(\d+)",
        flat_text,
    )
    return any(_within(int(serial), m[1], m[2]) for m in ranges)


def _within(serial: int, first: str, last: str) -> bool:
    """Whether a serial lies in a range; `33-41876 through 79` gives the last digits only."""
    end = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    return int(first) <= serial <= int(end) and int(end) - int(first) <= 100


def jurisdiction_forms(value: str) -> list[str]:
    """A jurisdiction spelled out, and the code that stands for it."""
    code = STATES.get(value.casefold())
    return [value, code] if code else [value]
