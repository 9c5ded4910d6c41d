"""A usual question over a set of filings, in whatever words, put in the words that the rules know.

The question is read as terms (`meant_terms`). Where its terms are those of one meaning of the
table, and nothing in it is left over, the meaning's own wording takes its place: "avg shs
deregistered", "Mean shares removed per amendment?". A question with any further condition stays as
it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.questions.names_asked import is_no_name
from assistant.answering.results.meant import Meant
from assistant.answering.results.meant_figures import FIGURES, all_counted
from assistant.answering.results.meant_lists import LISTS
from assistant.answering.results.meant_terms import NAME, name_in, terms_of, well_spelled
from assistant.language.places import find_jurisdictions

_YES_NO = re.compile(r"(?:is|are|was|were|do|does|did|has|have|had|could|should)\b", re.I)

_ASKS_WHICH = re.compile(
    r"[?.,;:–—-] *(?:and |if so,? )?(?:which|who|what|list|name|show|identify)\b", re.I
)

_SHORT = 24  # terms of a question that can be a usual one

MEANINGS = (*FIGURES, *LISTS, all_counted)
"""The meanings, in the order in which they are tried."""


def meant_comparison(question: str, named: Sequence[str]) -> str | None:
    """The usual wording of a question that sets two companies side by side; None for any other.

    `named` are the companies' words as the question has them, in lower case.
    """
    asked = well_spelled(question)
    if _YES_NO.match(asked) and not re.match(r"(?:was|is|did|does) .* or ", asked, re.I):
        return None
    if _DIFFERENCE.search(asked):
        return None
    found = sorted({span for name in named if (span := _place_of(asked, name)) is not None})
    places = [p for p in found if not any(p != o and o[0] <= p[0] and p[1] <= o[1] for o in found)]
    if len(places) != _SIDES:
        return None
    names = [re.sub(r"['’]s$", "", asked[start:end]) for start, end in places]
    for start, end in reversed(places):
        asked = f"{asked[:start]}{NAME}{asked[end:]}"
    meant = Meant(asked, terms_of(asked))
    both = f"{names[0]} or {names[1]}?"
    common = ("NAME", "versus", "group", "shares", "count", "mention", "named")
    if meant.has("remove") and meant.only(*common, "remove", "registration", "most"):
        return f"Which company removed more shares, {both}"
    if meant.has("sign") and meant.only(*common, "sign", "first", "last", "before"):
        return f"Which was signed {'last' if meant.has('last') else 'first'}, {both}"
    return None


_DIFFERENCE = re.compile(r"\bhow (?:many|much|long)\b|\bdifference\b|\bby what\b", re.I)
_SIDES = 2  # companies of a comparison


def _place_of(question: str, name: str) -> tuple[int, int] | None:
    """Where a company's words stand in a question, with its legal form."""
    said = r"\W{1,3}(?:and\W+)?".join(map(re.escape, name.split()))
    ending = r"(?:,? (?:Inc|Corp|Corporation|Company|Co|Ltd|LLC|LP|L\.P|plc)\b\.?)*"
    match = re.search(rf"\b{said}\b{ending}(?:['’]s\b)?", question, re.I)
    return match.span() if match else None


def _are_places(name: str) -> bool:
    """Whether a name is one of a state or country, or of several."""
    for _, start, end in reversed(find_jurisdictions(name)):
        name = f"{name[:start]} {name[end:]}"
    return not re.sub(r"\b(?:and|or|the|State of|Commonwealth of)\b|\W", "", name)


def meant_question(question: str) -> str | None:
    """The usual wording of what a question means; None where it is no usual question.

    A question for a yes or a no stays one, unless it goes on to ask which.
    """
    asked = well_spelled(question)
    if _YES_NO.match(asked) and not _ASKS_WHICH.search(asked):
        return None
    name = ""
    place = None if '"' in asked or "“" in asked else name_in(asked)
    said = asked[place[0] : place[1]] if place is not None else ""
    if place is not None and not (_are_places(said) or is_no_name(said)):
        name = asked[place[0] : place[1]]
        asked = f"{asked[: place[0]]}{NAME}{asked[place[1] :]}"
    terms = terms_of(asked)
    if not 0 < len(terms) <= _SHORT:
        return None
    meant = Meant(asked, terms, name)
    return next((put for meaning in MEANINGS if (put := meaning(meant)) is not None), None)
