"""Whose a code on a cover is, where several registrants or several codes stand together."""

from __future__ import annotations

from dataclasses import replace

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_guarantors import Listed
from assistant.checking.roles.cover_names import are_series, read_names
from assistant.checking.roles.cover_page import Page
from assistant.checking.roles.cover_places import read_employer_numbers, read_jurisdictions
from assistant.checking.roles.cover_registrants import Registrant
from assistant.checking.roles.cover_values import Found, ranked, title_end
from assistant.checking.roles.cover_whose import beside_names

__all__ = ["bare_registrant", "listed_registrant", "share_out"]


def share_out(
    page: Page,
    stretch: tuple[int, int],
    current: list[Registrant],
    key: str,
    found: list[Found],
    caption: Caption,
    *,
    beside: bool,
) -> list[Found]:
    """Gives the places or employer numbers of the stretch at one caption to the registrants
    before it.

    `key` is `jurisdiction` or `ein`; `beside` says that the caption stands once for each
    registrant. Returns places that can only be those of registrants whose names follow.
    """
    if own := beside_names(page, stretch, current, key, caption):
        for registrant, value in own:
            getattr(registrant, key).append(value)
    elif len(found) == len(current):
        for registrant, value in zip(current, found, strict=True):
            getattr(registrant, key).append(value)
    elif len(current) == 1:
        if key == "jurisdiction" and len(found) > 2 and current[0].jurisdiction:
            return found
        getattr(current[0], key).extend(ranked(found))
    elif len(found) == 1 and key != "ein" and not beside:
        for registrant in current:
            if not getattr(registrant, key):
                getattr(registrant, key).append(found[0])
    else:
        empty = [registrant for registrant in current if not getattr(registrant, key)]
        _give_in_order(empty, key, found, caption)
    return []


def _give_in_order(empty: list[Registrant], key: str, found: list[Found], caption: Caption) -> None:
    """Gives values to the registrants that have none, one after the other."""
    if len(found) > len(empty) > 1:  # whose is which cannot be told
        for registrant in empty:
            registrant.asked.setdefault(key, caption)
        return
    if key == "jurisdiction" and len(found) == 2 and _is_of_trusts(empty):
        found = [found[0], *found[1:] * (len(empty) - 1)]
    for registrant, value in zip(empty, found, strict=False):
        getattr(registrant, key).append(value)


def _is_of_trusts(registrants: list[Registrant]) -> bool:
    """Whether all registrants but the first are one series, so that they have one place."""
    names = [str(r.name[0].value) for r in registrants[1:] if r.name]
    return 1 < len(names) == len(registrants) - 1 and are_series(names)


def listed_registrant(item: Listed) -> Registrant:
    """A registrant of a table of co-registrants."""
    registrant = Registrant(name=[item.name])
    for key in ("jurisdiction", "ein", "address", "phone"):
        value = getattr(item, key)
        if value is not None:
            getattr(registrant, key).append(value)
    return registrant


def bare_registrant(
    page: Page, start: int, end: int, caption: Caption
) -> tuple[list[Registrant], int]:
    """The registrant whose name, place and number stand under the title on lines of their own,
    without captions, and where they end; else none, and where the title ends."""
    start = title_end(page.text, start, end)
    lines = page.lines(start, end)
    if len(lines) < 4:
        return [], start
    names = read_names(page, lines[0].start, lines[0].end, 1, caption)
    places = read_jurisdictions(page, lines[1].start, lines[1].end, caption)
    for line in lines[2:4] if names and places else []:
        if numbers := read_employer_numbers(page, line.start, line.end, caption):
            name, place, number = (
                replace(found[0], strength=0.8) for found in (names, places, numbers)
            )
            return [Registrant([name], [place], [number])], line.end
    return [], start
