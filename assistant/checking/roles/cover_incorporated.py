"""A registrant between the words that it is `Incorporated Under the Laws of Ohio` and its employer
number: the covers of some houses have no other captions for it."""

from __future__ import annotations

import re

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_page import Page
from assistant.checking.roles.cover_registrants import Registrant, read_address
from assistant.checking.roles.cover_values import Found, clean_line
from assistant.language.identifiers import normalize_ein
from assistant.language.names import is_company_name
from assistant.language.openings import compiled
from assistant.language.places import jurisdiction

__all__ = ["read_incorporated"]

_PLACE = compiled(
    r"^incorporated\s+under\s+the\s+laws\s+of\s+(?:the\s+state\s+of\s+)?"
    r"(?P<place>[a-z]+(?: [a-z]+){0,2})[ ,]*$",
    re.I | re.M,
)
_NUMBER = compiled(
    r"i\.?r\.?s\.?\s+employer\s+identification\s+(?:no|number)\.?:?\s+(?P<number>\d{2}-\d{7})\b",
    re.I,
)
_REACH = 400  # characters of a name and an address


def read_incorporated(page: Page) -> tuple[Registrant, tuple[int, int]] | None:
    """The registrant and the stretch of the page that it takes."""
    opening = _PLACE.search(page.text)
    if opening is None:
        return None
    closing = _NUMBER.search(page.text, opening.end(), opening.end() + _REACH)
    place = jurisdiction(" ".join(opening["place"].split()))
    if closing is None or place is None:
        return None
    lines = page.lines(opening.end(), closing.start())
    if not lines or not is_company_name(lines[0].text):
        return None
    cue = Caption("jurisdiction", *opening.span(), leading=True, with_phone=False, plural=False)
    number = Caption("ein", *closing.span(), leading=True, with_phone=False, plural=False)
    name = clean_line(lines[0].text)
    address, phones = read_address(page, lines[0].end, closing.start(), [name], cue)
    ein = normalize_ein(closing["number"])
    registrant = Registrant(
        [Found(name, [(lines[0].start, lines[0].end)], 0.9, cue, "name between its codes")],
        [Found(place, [opening.span("place")], 0.95, cue, "place behind its caption")],
        [Found(ein, [closing.span("number")], 0.95, number, "number behind its caption")],
        [address] if address is not None else [],
        phones[:1],
    )  # fmt: skip
    return registrant, (opening.start(), closing.end())
