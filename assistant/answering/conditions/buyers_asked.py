"""Conditions on where the buyer of a registrant comes from: "bought by foreign companies".

No field of the record holds it. A buyer is described where it is first named ("Quell AB, a company
organized under the laws of Sweden"); else the form of its name may tell that it is foreign.
"""

from __future__ import annotations

import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.registrants_asked import NATIONS
from assistant.answering.conditions.typed_conditions import (
    Condition,
    Outcome,
    Rule,
    Test,
    every,
)
from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan
from assistant.language.places import find_jurisdictions, find_states

_ABROAD = re.compile(
    r"\b(?:plc|PLC|p\.l\.c\.|AB|ASA|A/S|AG|SE|N\.?V\.?|B\.?V\.?|S\.?A\.?(?:S\.)?|S\.?p\.?A\.?|GmbH"
    r"|KGaA|Oyj?|K\.K\.|Pty\.?(?: Ltd\.?)?|Sdn\.? Bhd\.?|S\.à r\.l\.|S\.?A\.?R\.?L\.?)\W*$"
)
"""Forms of companies that no state of the United States has."""
_DESCRIBED = re.compile(
    # ", a Delaware corporation", " (“Parent”), a company organized under the laws of Sweden"
    r"\.?(?:\s*\([^()]{1,80}\))?,?\s+(?:which\s+is\s+)?"
    r"(?:(?:an?|the)\s|organized|incorporated|formed|existing|duly)[^;.]{0,110}"
)
_REACH = 240  # characters behind a name in which it is described


def buyer_place(reading: Reading) -> tuple[str, tuple[int, int]] | None:
    """The state or country under whose law the buyer is organized, and where that is said."""
    deal = reading.record.reason.transaction
    if deal is None or not deal.acquirer:
        return None
    text = reading.filing.text
    for named in re.finditer(filters.name_pattern(deal.acquirer), text, re.I):
        said = _DESCRIBED.match(text, named.end(), named.end() + _REACH)
        places = find_jurisdictions(said[0]) if said is not None else []
        if said is not None and places:
            return places[0][0], (named.start(), said.start() + places[0][2])
    return None


def _comes_from(places: tuple[str, ...]) -> Test:
    """The buyer is organized in one of these places; in none of the United States where empty."""

    def test(reading: Reading) -> Outcome:
        deal = reading.record.reason.transaction
        cited = reading.cite_value("/reason/transaction/acquirer")
        if deal is None or not deal.acquirer or not cited:
            return False, []
        found = buyer_place(reading)
        if found is not None:
            place, span = found
            foreign = not find_states(place) and place != "United States"
            fits = any(p.lower() in place.lower() for p in places) if places else foreign
            return fits, [*cited, *reading.cite_spans([span])]
        return bool(not places and _ABROAD.search(deal.acquirer)), cited

    return Test(test)


ACQUIRED_BY = "acquired by a"
"""Leads such a condition's words."""
_MERGED = Condition("", filters.has_category("merger"))


def _bought_from_abroad(match: re.Match[str], plan: Plan) -> Condition:
    kind = next(match[name] for name in ("by", "of", "being") if match[name])
    places = NATIONS.get(kind.lower(), ())
    words = f"{ACQUIRED_BY} {kind.title() if places else 'foreign'} buyer"
    return Condition(words, every([_MERGED, Condition("", _comes_from(places))]))


_KIND = (
    r"foreign|overseas|offshore|(?:non-?|not )(?:US|U\.S\.|American|domestic)"
    rf"|{'|'.join(NATIONS)}"
)
_BUYER = r"(?:buyers?|acquir[eo]rs?|parents?|purchasers?|owners?|bidders?|suitors?)"
_COMPANY = rf"(?:{_BUYER}|compan(?:y|ies)|groups?|corporations?|concerns?|firms?|entit(?:y|ies))"
_BOUGHT = (
    r"(?:(?:were|was|been|got|being|is|are) )?(?:bought|acquired|taken over|purchased|merged"
    r"|swallowed(?: up)?|absorbed|sold|acquisitions?|take-?overs?|mergers?)"
)
BUYER_RULES: tuple[tuple[str, Rule], ...] = (
    # "taken over by foreign buyers", "merged into a Swedish group", "foreign acquirers"
    (rf"\b{_BOUGHT}(?: out)? (?:by|into|to|with) (?:(?:an?|some|any|the) )?(?P<by>{_KIND})\b"
     rf"(?: [\w-]+)??(?: {_COMPANY})\b"
     rf"|(?:\b(?:had|has|have|having|with) )?(?:(?:an?|some|any|the) )?\b(?P<of>{_KIND}) {_BUYER}\b"
     # "whose buyer was foreign"
     rf"|\b(?:whose|where the|in which the) {_BUYER} (?:is|was|were|are) (?:an? )?"
     rf"(?P<being>{_KIND})\b(?: {_COMPANY})?", _bought_from_abroad),
)  # fmt: skip
"""What such a condition looks like in a question, and what it tests."""
