"""What kinds of registrants a question over many filings names: banks, trusts, nations."""

from __future__ import annotations

import re

from assistant.answering.conditions import filters, filters_of_places
from assistant.answering.conditions.typed_conditions import Condition, either
from assistant.answering.questions.plan import Plan

OF_ACQUIRER = re.compile(
    r"\b(?:bought|acquired|taken over|merged|owned|purchased|swallowed)\b[^,;]{0,20} "
    r"(?:by|into|with) (?:an? |the |some )?$",
    re.I,
)
"""What stands before a word that describes the buyer: "bought by a foreign company"."""

NATIONS: dict[str, tuple[str, ...]] = {
    "british": ("England", "United Kingdom", "Scotland"), "irish": ("Ireland",),
    "canadian": ("Canada", "British Columbia", "Ontario", "Alberta", "Quebec", "Nova Scotia"),
    "israeli": ("Israel",), "dutch": ("Netherlands",), "swiss": ("Switzerland",),
    "french": ("France",), "german": ("Germany",), "swedish": ("Sweden",), "danish": ("Denmark",),
    "norwegian": ("Norway",), "finnish": ("Finland",), "japanese": ("Japan",),
    "chinese": ("China",), "mexican": ("Mexico",), "australian": ("Australia",),
    "brazilian": ("Brazil",), "indian": ("India",), "italian": ("Italy",), "spanish": ("Spain",),
    "belgian": ("Belgium",), "korean": ("Korea",), "bermudian": ("Bermuda",),
    "cayman": ("Cayman Islands",),
}  # fmt: skip


def national(match: re.Match[str], plan: Plan) -> Condition | None:
    """Organized, or with its offices, in the country of an adjective: "British companies"."""
    if OF_ACQUIRER.search(match.string[: match.start()]):
        return None
    places = NATIONS[match["nation"].lower()]
    tests = [filters_of_places.organized_in(place) for place in places]
    tests += [filters_of_places.located_in(place) for place in places]
    return Condition(
        f"{match['nation']} by law or address", either([Condition("", t) for t in tests])
    )


def partnership(match: re.Match[str], plan: Plan) -> Condition:
    """A limited partnership, by the registrant's name or the filing's words."""
    said = filters.mentions(re.compile(r"\blimited partnership\b", re.I), "limited partnership")
    named = [filters.names_in("registrant", name) for name in ("L.P.", "Partners")]
    return Condition("a limited partnership", either([Condition("", t) for t in (*named, said)]))


_BANKS = ("Bank", "Banc", "Savings", "Thrift")


def bank(match: re.Match[str], plan: Plan) -> Condition:
    """A bank, or its holding company, by the registrant's name."""
    named = [Condition("", filters.names_in("registrant", name)) for name in _BANKS]
    return Condition("a bank by its name", either(named))


REIT = r"\breal estate investment trusts?\b|\bREITs?\b"


def real_estate(match: re.Match[str], plan: Plan) -> Condition:
    """A real estate investment trust, by the filing's words or the registrant's name."""
    said = filters.mentions(re.compile(REIT, re.I), "real estate investment trust", "REIT")
    named = filters.names_in("registrant", "REIT")
    either_way = either([Condition("", test) for test in (said, named)])
    return Condition("a real estate investment trust", either_way)
