"""Sentences that say what they say of something that the sentence before names."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.gated import gated

__all__ = ["leans", "names_it"]

# Sentences that lean on the one before.
_LEANS = re.compile(
    r"(?:Of\s+(?:these|those|them|which)|It|They|He|She|These|Those|Such|That|This|Their|Its|Both|Neither|The\s+(?:latter|former)|(?:On|At|From|As\s+of|Since|Upon)\s+(?:that|such|this|which|the\s+same)|In\s+(?:that|it|them)|(?:The|Its|Our)\s+(?:\w+\s+){1,4}?[a-z]+ed\s+(?:it|them))\b(?!\s+Post-Effective|\s+amendment)"
)
# `That date has passed`, `Every one of those options`, `As the two years are over`: of which, the
# sentence before tells.
_LEANS_WITHIN = gated(
    r"\b(?:[Tt]hose|[Tt]hese|[Ss]uch|[Tt]hat)\s+(?:\w+\s+)?(?:options?|awards?|warrants?|periods?|dates?|notes?|debentures?|bonds?|units?|years?|anniversary|obligations?|time|plans?|program|agreements?|transactions?|merger|numbers?|figures?|amounts?|totals?|offer(?:ing)?|sale|purchase|acquisition|day)\b"
    r"|\b(?:that|this)\s+(?:has\s+been|was|is|became)\s+(?:the\s+case|so|possible)\b|\btherefore\b|\bthereby\b|\b(?:by|since)\s+then\b|\bthereupon\b|\b[Tt]he\s+(?:two|three|four|five|one)\s+years?\b|\b[Tt]he\s+(?:latter|former)\b"
)
# `That anniversary was July 2, 2003`: the day says which
_ITS_OWN_DAY = re.compile(
    # but of `That year ended on July 2, 2003` the sentence before tells from when, and what for
    r"That\s+(?!years?\b|periods?\b|terms?\b|undertaking\b)\w+\s+(?:was|fell\s+on|ended\s+on)\s+[A-Z][a-z]+\s+\d{1,2},\s+\d{4}"
)
_DAYS = {"date", "day", "time"}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SECURITIES = {"option", "award", "warrant", "note", "debenture", "bond", "unit"}


@lru_cache(maxsize=256)  # asked of the same few sentences by several readers
def leans(words: str) -> bool:
    """Whether a sentence says what it says of something that the sentence before names."""
    if _ITS_OWN_DAY.match(words):
        return False
    if _LEANS.match(words):
        return True
    found = _LEANS_WITHIN.search(words)
    if found is None:
        return False
    day = found[0].split()[-1].rstrip("s") in _DAYS
    return not (day and _YEAR.search(words, 0, found.start()))  # the day told just before


def names_it(words: str, before: str) -> bool:
    """Whether the sentence before names what words lean on: `That option`, `option`."""
    leaning = _LEANS_WITHIN.search(words)
    noun = leaning[0].split()[-1].lower().rstrip("s") if leaning else ""
    return noun not in _SECURITIES or noun in before.lower()
