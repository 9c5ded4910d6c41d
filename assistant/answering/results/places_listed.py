"""Several states before a noun, put behind it: "Ohio, Texas and Utah banks" are banks organized in
any of them."""

from __future__ import annotations

import re

from assistant.language.places import find_jurisdictions

_PLACE = r"(?-i:(?:[A-Z][a-z]+)(?: [A-Z][a-z]+){0,2})"
_NOUN = (
    r"(?P<noun>(?:acquired |bankrupt |dissolved |bank |public )*(?:compan(?:y|ies)|corporations?"
    r"|registrants?|issuers?|filers?|banks|bank holding companies|targets|entities|REITs|trusts"
    r"|partnerships))"
)
_LISTED = re.compile(
    rf"\b(?P<places>{_PLACE}(?:, {_PLACE}){{0,5}}(?:,? (?:and|or|&) "
    rf"| ?/ ?){_PLACE})[ -](?:based )?{_NOUN}\b",
    re.I,
)
_APART = re.compile(r",? (?:and|or|&) |, | ?/ ?")


def places_behind(question: str) -> str:
    """The question with several states behind the noun that they stand before."""

    def put(match: re.Match[str]) -> str:
        places = _APART.split(match["places"])
        if not all(_is_place(place) for place in places):
            return match[0]
        noun = "companies" if match["noun"].lower() in ("targets", "entities") else match["noun"]
        return f"{noun} organized in {', '.join(places[:-1])} or {places[-1]}"

    return _LISTED.sub(put, question)


def _is_place(name: str) -> bool:
    return any((start, end) == (0, len(name)) for _, start, end in find_jurisdictions(name))
