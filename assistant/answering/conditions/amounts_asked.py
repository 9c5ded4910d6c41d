"""Conditions on how many shares were removed, registered or sold: "more than a million shares"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from assistant.answering.conditions import filters
from assistant.answering.conditions.typed_conditions import Condition, Rule, every
from assistant.answering.questions.plan import Plan


def _amount_between(match: re.Match[str], plan: Plan) -> Condition:
    low, high = (int(match[name].replace(",", "")) for name in ("low", "high"))
    scale = _SCALES.get((match["scale"] or "").lower(), 1)
    name = _amount_asked(plan)
    bounds = [
        Condition("", filters.amount_beyond(name, 1, low * scale - 1)),
        Condition("", filters.amount_beyond(name, -1, high * scale + 1)),
    ]
    return Condition(f"{match[0].strip()} {name}", every(bounds))


_FEW_DIGITS = 3  # a number without its noun is one of shares where it is larger

_SCALES = {"million": 1_000_000, "m": 1_000_000, "thousand": 1_000, "k": 1_000}


_COUNTS: dict[str, Decimal | int] = {
    "a": 1,
    "an": 1,
    "half a": Decimal("0.5"),
    "one": 1,
    "two": 2,
    "three": 3,
    "five": 5,
    "ten": 10,
    "a hundred": 100,
}


def _amount_beyond(match: re.Match[str], plan: Plan) -> Condition | None:
    large = match["scale"] or len(match["n"].replace(",", "")) > _FEW_DIGITS
    if not (match["unit"] or (large and (match["n"][0].isdigit() or match["scale"]))):
        return None  # "at least one Form S-8"
    more = re.match(r"more|over|at least|above|exceed", match["sign"], re.I) is not None
    said = _COUNTS.get(match["n"].lower()) or Decimal(match["n"].replace(",", ""))
    number = int(said * _SCALES.get((match["scale"] or "").lower(), 1))
    if match["sign"].lower() == "exactly":
        name = _amount_asked(plan)
        bounds = [
            Condition("", filters.amount_beyond(name, 1, number - 1)),
            Condition("", filters.amount_beyond(name, -1, number + 1)),
        ]
        return Condition(f"exactly {number:,} shares {name}", every(bounds))
    limit = number - 1 if match["sign"].lower() == "at least" else number
    name = _amount_asked(plan)
    words = f"{match['sign']} {match['n']} {match['scale'] or ''} shares {name}"
    return Condition(words, filters.amount_beyond(name, 1 if more else -1, limit))


def _amount_asked(plan: Plan) -> Literal["sold", "registered", "deregistered"]:
    verb = plan.question.lower()
    if re.search(r"\b(?:sold|sell|issued?)\b", verb) and "deregister" not in plan.terms:
        return "sold"
    kept = re.search(r"\bregistered\b", verb) and "deregister" not in plan.terms
    return "registered" if kept else "deregistered"


_PRICES = re.compile(
    r"\b(?:price|fees?|paid|pay|cash|worth|consideration|proceeds|cost|value|par|cap|dividends?"
    r"|per share|a share|premium)\b",
    re.I,
)
_AMOUNT_VERB = re.compile(
    r"\b(?:(?:de-?)?regist\w+|remov\w*|withdr\w+|sold|sell|issued?|tak\w+ off|took off|unsold)",
    re.I,
)


def _money_beyond(match: re.Match[str], plan: Plan) -> Condition | None:
    """More or less in money than so much: of securities counted so, never a price."""
    if _PRICES.search(plan.question) or not _AMOUNT_VERB.search(plan.question):
        return None
    sign = (match["sign"] or match["mark"]).lower()
    more = re.match(r"more|over|at least|no less|above|exceed|upwards|>", sign) is not None
    scale = (match["scale"] or "").lower()
    number = int(Decimal(match["n"].replace(",", "")) * _MONEY_SCALES.get(scale, 1))
    even = re.match(r"at least|at most|no |up to", sign) is not None
    limit = number + (-1 if more else 1) if even else number
    name = _amount_asked(plan)
    words = f"{' '.join(match[0].split())} {name}"
    return Condition(words, filters.amount_beyond(name, 1 if more else -1, limit, "usd"))


_MONEY_SCALES = _SCALES | {"billion": 10**9, "bn": 10**9, "b": 10**9, "mn": 10**6, "mm": 10**6}
_SUM = (
    r"(?:(?:US|U\.S\.) ?)?\$ ?(?P<n>\d[\d,]*(?:\.\d+)?)(?: ?(?P<scale>billion|million|thousand|bn"
    r"|mn"
    r"|mm|[mbk])\b)?"
)
_OF_MONEY = (
    r"(?: (?:in|of|worth of) (?:(?:the |its |their )?(?:securities|debt(?: securities)?|notes|bonds"
    r"|principal(?: amount)?|aggregate(?: amount)?|value))"
    r"(?: (?:measured|stated|counted|expressed|denominated) in (?:money|dollars))?)?"
)
AMOUNT_RULES: tuple[tuple[str, Rule], ...] = (
    # "over $200 million", "at least $50 million in debt securities"
    (rf"(?:\b(?P<sign>more than|over|at least|no less than|above|exceeding|upwards of|less than"
     rf"|under"
     rf"|below|at most|no more than|up to)|(?<!\w)(?P<mark>[<>])) ?{_SUM}{_OF_MONEY}",
     _money_beyond),
    (r"\bbetween (?P<low>\d[\d,]*) and (?P<high>\d[\d,]*)(?: (?P<scale>million|thousand))?"
     r" shares\b", _amount_between),
    (r"\b(?P<sign>exactly|more than|over|at least|above|exceeding|fewer than|less than|under"
     r"|below) "
     r"(?P<n>\d[\d,]*(?:\.\d+)?|an?(?= (?:million|thousand))|half a(?= million)|one|two|three|five"
     r"|ten|a hundred)(?: ?(?P<scale>million|thousand|[mk](?=\b)))?"
     r"(?P<unit> (?:\w+ )?(?:shares|units|securities))?\b"
     r"(?! (?:registration|plan|person|people|compan))",
     _amount_beyond),
)  # fmt: skip
"""What a condition on an amount looks like, in order."""
