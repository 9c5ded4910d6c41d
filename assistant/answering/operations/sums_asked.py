"""Sums, averages and medians of what many filings count: amounts, statements, plans, people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.answering.operations.sets_asked import Chosen, chosen

Measure = Literal["total", "average", "median"]


@dataclass(frozen=True, slots=True)
class SumAsked:
    """A sum, an average or a median of a field; of amounts in one unit."""

    measure: Measure
    field: str
    chosen: Chosen
    unit: str = ""
    places: int = 2
    """The decimal places of an average."""


_MEASURES: tuple[tuple[Measure, str], ...] = (
    ("median", r"\bmedian\b"),
    ("average", r"\b(?:on average|averages?|avg\.?|mean|typical)\b"),
    ("total", r"\b(?:in (?:total|all|sum|aggregate)|totals?|altogether|combined|all told|summed"
     r"|taken together|in the aggregate|add(?:ed)? up|sum(?: up)?(?: of)?|aggregate|count)\b"
     r"|^how many\b"),
)  # fmt: skip
_MONEY = r"\b(?:dollars?|dollar[- ]denominated|money|principal(?: amounts?)?|US\$)\b|\$"
_DONE: tuple[tuple[str, str, str], ...] = (
    (
        "deregistered",
        r"\b(?:remov\w+|de-?regist\w+|withdr\w+|taken? off|took off)\b",
        "removed remove removal removals deregistered deregister withdrawn withdrew taken take"
        " took off registration from",
    ),
    ("sold", r"\b(?:sold|sell|issued)\b", "sold sell issued or under"),
    ("registered", r"\b(?:registered|register)\b", "registered register originally"),
)
_COUNTS: tuple[tuple[str, str, str], ...] = (
    (
        "number of registration statements",
        r"\b(?:registration statements?|file numbers?|registration numbers?)\b",
        "registration statement statements file number numbers amended amend covered cover covers"
        " per",
    ),
    ("number of plans", r"\b(?:plans?)\b", "plan plans cover covers per"),
    (
        "number of signatories",
        r"\b(?:signator(?:y|ies)|signers?)\b",
        "signatory signatories signers signed sign per",
    ),
)
_OWN = "number numbers amount amounts size how many much up it single one shares share stock value"
_OWN_OF_MONEY = (
    "dollar dollars dollar-denominated money principal amount amounts aggregate securities debt"
    " shelf notes us$ $ value worth"
)


def sum_asked(asked: str) -> SumAsked | None:
    """The sum or middle that a question asks for; None for any other.

    A sum or an average of shares has rules of its own (`results.totals`), which know classes, and
    so has the number of all statements (`results.rankings`).
    """
    match = next(((m, f) for m, said in _MEASURES if (f := re.search(said, asked, re.I))), None)
    if match is None or re.match(r"(?:which|who|whose|is|are|did|do|does)\b", asked, re.I):
        return None
    measure, found = match
    rest = f"{asked[: found.start()]} {asked[found.end() :]}"
    in_money = re.search(_MONEY, rest, re.I) is not None
    for field, said, own in _DONE:
        if not re.search(said, rest, re.I):
            continue
        if not (in_money or (measure == "median" and re.search(r"\bshares?\b", rest, re.I))):
            return None
        more = f"{_OWN} {own} {_OWN_OF_MONEY if in_money else ''}"
        bare = re.sub(r"\([^()]*\)|\$", " ", rest) if in_money else rest
        whole = chosen(_without(bare, more), (), more)
        unit = "usd" if in_money else "shares"
        return SumAsked(measure, field, whole, unit) if whole is not None else None
    for field, said, own in _COUNTS if measure != "total" else ():  # those have rules of their own
        if re.search(said, rest, re.I):
            whole = chosen(_without(rest, f"{own} {_OWN}"), (), f"{own} {_OWN}")
            return SumAsked(measure, field, whole) if whole is not None else None
    return None


def _without(rest: str, own: str) -> str:
    known = {*own.split()} - {"by", "in", "of", "on", "or", "under", "from"}
    return " ".join(w for w in rest.split() if w.lower().strip(",;:?.()") not in known)
