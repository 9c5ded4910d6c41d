"""Par values: what is printed, in which currency, and for which class it is defined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from assistant.checking.roles.classes import PAR, class_title
from assistant.checking.roles.substance import Substance
from assistant.language.openings import compiled
from assistant.language.quantities import find_quantities, parse_amount

_CURRENCIES = [
    (re.compile(r"C\$|CDN|Cdn"), "CAD"), (re.compile(r"A\$"), "AUD"), (re.compile(r"HK\$"), "HKD"), (re.compile(r"NT\$"), "TWD"),
    (re.compile(r"\u20ac|EUR|[Ee]uro"), "EUR"), (re.compile(r"\u00a3|GBP|pence|(?<=\d)\s?p\b"), "GBP"), (re.compile(r"\u00a5|RMB"), "CNY"),
    (re.compile(r"CHF"), "CHF"), (re.compile(r"NIS"), "ILS"), (re.compile(r"DKK"), "DKK"), (re.compile(r"SEK"), "SEK"), (re.compile(r"NOK"), "NOK"),
    (re.compile(r"\$|\u00a2|cent|dollar", re.I), "USD"),
]  # fmt: skip


@dataclass(slots=True)
class Par:
    """A par value with the class it is defined for; positions in the flow."""

    value: str
    currency: str | None
    title: str | None
    start: int
    end: int
    group: str | None = None
    """The file number of the statement in whose own words it stands, where there is one."""


def decimal_string(value: Any) -> str:
    """A decimal as the record writes it: `0.01`, `1`, `0.0001`."""
    text = format(value, "f") if not isinstance(value, int) else str(value)
    if "." in text:
        text = text.rstrip("0").rstrip(".") or "0"
    return text


@lru_cache(maxsize=1024)  # a par value is printed on the cover and in the text, and for each class
def par_value(printed: str) -> tuple[str, str | None] | None:
    """A printed par value as (decimal string, currency); `no par value` -> (`no par`, None)."""
    match = PAR.search(printed)
    words = (
        printed
        if not match
        else next(filter(None, match.group("money", "figures", "each", "before")), "")
    )
    if match and match.group("none"):
        return "no par", None
    amount = parse_amount(words.strip())
    if amount is None:
        found = find_quantities(words)
        amount = found[0].value if found else None
    if amount is None:
        bare = re.search(r"\d*[.,]?\d+", words)
        if not bare:
            return None
        amount = parse_amount(bare.group().replace(",", "."))
    if amount is None:
        return None
    if re.search(r"\u00a2|cents?\b", words) and amount >= 1:
        amount = Decimal(amount) / 100
    currency = next((code for pattern, code in _CURRENCIES if pattern.search(words)), None)
    return decimal_string(amount), currency


_PAR_WORD = compiled(
    r"\b(?:(?:shares|stock) of (?=[^ ]{1,12} each)|[Pp]ar|PAR|[Nn]ominal [Vv]alue|NOMINAL VALUE|[Ss]tated [Pp]ar)\b"
)


# What a par value that begins before its word holds there: `$.01 par`, `one cent par`, `no par`.
_BEFORE_PAR = re.compile(r"\d|\b(?:no|without|one|two|five|ten|twenty|fifty)\b", re.IGNORECASE)
_LONGEST_CURRENCY = 8  # characters before the number: `U.S. $ .01`


def _at_word(text: str, word: re.Match[str]) -> re.Match[str] | None:
    """The par value that a word for it belongs to."""
    start = max(word.start() - 50, 0)
    lead = _BEFORE_PAR.search(text, start, word.start())
    start = max(lead.start() - _LONGEST_CURRENCY, start) if lead else word.start()
    found = PAR.finditer(text, start, word.end() + 60)
    return next((match for match in found if match.end() > word.start()), None)


def read_pars(substance: Substance) -> list[Par]:
    """Every par value with the class named by it, the nearest before it or right after."""
    found: list[Par] = []
    text = substance.text
    for word in _PAR_WORD.finditer(text):
        if found and word.start() < found[-1].end:
            continue
        match = _at_word(text, word)
        if match is None or (found and match.start() < found[-1].end):
            continue
        parsed = par_value(match.group())
        if parsed is None:
            continue
        begin = match.start("each") if match.group("each") else match.start()
        floor = max(begin - 110, 0)
        before = substance.classes(floor, begin)
        after = next(iter(substance.classes(match.end(), min(match.end() + 70, len(text)))), None)
        named = before[-1] if before and ";" not in text[before[-1].end() : begin] else after
        unit = substance.unit_at(match.start())
        numbers = {t.value for t in unit.of("file_number")} if unit else set()
        group = next(iter(numbers)) if len(numbers) == 1 else None
        found.append(
            Par(
                parsed[0],
                parsed[1],
                class_title(named.group()) if named else None,
                match.start(),
                match.end(),
                group,
            )
        )
    return found
