"""Whose a place or employer number on a cover is, where registrants' names stand beside it."""

from __future__ import annotations

import re

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_page import Page
from assistant.checking.roles.cover_registrants import Registrant
from assistant.checking.roles.cover_values import Found
from assistant.language.identifiers import find_eins
from assistant.language.places import find_jurisdictions

__all__ = ["beside_names"]

_Spot = tuple[str, int, int]
_WORD = re.compile(r"\w+")
_FORMS = {"inc", "corp", "corporation", "company", "co", "ltd", "limited", "llc", "llp", "lp"}
_FORMS |= {"l", "p", "c", "plc", "incorporated"}


def beside_names(
    page: Page, stretch: tuple[int, int], registrants: list[Registrant], key: str, cue: Caption
) -> list[tuple[Registrant, Found]]:
    """The registrants with the value beside each one's name, in whatever order:
    `Maryland (Alden Trust, Inc.) Delaware (Alden, L.P.)`, `Alden Trust, Inc.: Maryland`.

    `key` is `jurisdiction` or `ein`. Empty where the stretch does not name each of several.
    """
    names = _names_in(page, stretch, registrants) if len(registrants) > 1 else []
    if not names:
        return []
    spots = [
        spot
        for spot in _spots(page, stretch, key)
        if not any(start <= spot[1] < end for start, end in names)
    ]
    first = bool(spots) and spots[0][1] < min(names)[0]  # a value stands before its name
    given: list[tuple[Registrant, _Spot]] = []
    for registrant, at in zip(registrants, names, strict=True):
        own = [s for s in spots if (s[1] < at[0] if first else s[1] >= at[1])]
        value = (own[-1] if first else own[0]) if own else None
        if value is None or any(value == other for _, other in given):
            return []
        given.append((registrant, value))
    rule = "value beside the registrant's name"
    return [(r, Found(v, [(a, b)], 0.95, cue, rule)) for r, (v, a, b) in given]


def _spots(page: Page, stretch: tuple[int, int], key: str) -> list[_Spot]:
    if key == "ein":
        return [(code.value, code.start, code.end) for code in find_eins(page.text, *stretch)]
    start, end = stretch
    return [(v, start + a, start + b) for v, a, b in find_jurisdictions(page.text[start:end])]


def _names_in(
    page: Page, stretch: tuple[int, int], registrants: list[Registrant]
) -> list[tuple[int, int]]:
    """Where the name of each registrant stands, in full or without its legal form, by registrant;
    empty where one is missing or none is told from another."""
    words = [_WORD.findall(str(r.name[0].value).casefold()) if r.name else [] for r in registrants]
    for told in (words, [_without_form(name) for name in words]):
        if not all(told) or len({tuple(name) for name in told}) < len(told):
            continue
        found = [_find(page, stretch, name) for name in told]
        places = [place for place in found if place is not None]
        if len({start for start, _ in places}) == len(registrants):
            return places
    return []


def _without_form(name: list[str]) -> list[str]:
    kept = list(name)
    while kept and kept[-1] in _FORMS:
        kept.pop()
    return kept


def _find(page: Page, stretch: tuple[int, int], name: list[str]) -> tuple[int, int] | None:
    pattern = r"\b" + r"\W{1,4}".join(re.escape(word) for word in name) + r"\b"
    match = re.compile(pattern, re.I).search(page.text, *stretch)
    return match.span() if match else None
