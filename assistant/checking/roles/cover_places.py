"""Where registrants are organized and their employer numbers, above the captions of both."""

from __future__ import annotations

import itertools
import re

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import Found
from assistant.language.identifiers import find_eins, normalize_ein
from assistant.language.names import is_company_name
from assistant.language.openings import compiled
from assistant.language.places import find_jurisdictions, jurisdiction

__all__ = ["read_employer_numbers", "read_jurisdictions"]

_ZIP_LAST = re.compile(r"[A-Za-z.]\s+\d{5}(?:-\d{4})?$")  # `Troy, Michigan 48084`: an address
_ZIP_NEXT = re.compile(r",?\s+\d{5}(?:-\d{4})?(?![\d-])")
_FEDERAL = re.compile(r"federal(?:ly\s+chartered)?", re.I)  # savings institutions

_COMMISSION = compiled(r"\bsecurities\s+(?:and|&)\s+exchange\b", re.I)
_CODE_BEHIND = re.compile(r"\s+\d{4}$")
# The cells of a row that lost what parted them: `Nevada84-0555012`
_NUMBER_BEHIND = re.compile(r"(?<=[A-Za-z])\d{2}-\d{6,7}$")


def read_jurisdictions(page: Page, start: int, end: int, cue: Caption) -> list[Found]:
    """The places named in the values above a jurisdiction's caption, in order.

    A line that is a place as a whole goes before places inside longer lines.
    """
    whole: list[Found] = []
    inside: list[Found] = []
    for line in page.lines(start, end):
        if _COMMISSION.search(line.text):
            continue  # `UNITED STATES SECURITIES AND EXCHANGE COMMISSION`
        text = line.text.strip(" *")
        numbers = find_eins(line.text)
        head = line.text[: numbers[0].start].strip() if numbers else text
        head = _NUMBER_BEHIND.sub("", _CODE_BEHIND.sub("", head))
        if _FEDERAL.fullmatch(head):
            parts = [(line.start, line.start + line.text.find(head) + len(head))]
            whole.append(Found("Federal", parts, 0.8, cue, "charter beside its caption"))
        elif (
            head
            and len(head) <= 60
            and not _ZIP_LAST.search(head)
            and (place := jurisdiction(head))
            and not is_company_name(head)
        ):
            whole += _places_of(page, line, head, place, cue)
        else:
            inside += _places_within(line, cue)
    if whole:
        return whole
    return inside[-1:] if inside else []


def _places_within(line: Line, cue: Caption) -> list[Found]:
    """The places in a longer line that are no state of an address; the one that begins it goes
    before the others: `Delaware Orme Center Iowa City, Iowa 52240`."""
    places = [
        place for place in find_jurisdictions(line.text) if not _ZIP_NEXT.match(line.text, place[2])
    ]
    if places and not places[0][1]:
        places = places[:1]
    return [
        Found(name, [(line.start + first, line.start + last)], 0.8, cue, "place above its caption")
        for name, first, last in places
    ]


def _places_of(page: Page, line: Line, head: str, place: str, cue: Caption) -> list[Found]:
    """The place that a line is, and a second one that it names beside: `Delaware and Nevada`."""
    base = page.text.find(head, line.start, line.end)
    base, end = (base, base + len(head)) if base >= 0 else (line.start, line.end)
    spots = find_jurisdictions(page.text[base:end])
    if len(spots) > 1 and _are_alone(page.text[base:end], spots):
        return [
            Found(name, [(base + first, base + last)], 0.9, cue, "places side by side")
            for name, first, last in spots
        ]
    at, upto = (base + spots[0][1], base + spots[0][2]) if spots else (base, end)
    found = [Found(place, [(at, upto)], 0.95, cue, "jurisdiction beside its caption")]
    several = len(spots) == 2 and any(spot[0] != place for spot in spots)
    if several and re.search(r"\band\b|,|;|/", head) and "(" not in head:
        name, first, last = spots[1]
        if not re.search(r"canada|wales", name, re.I):
            found.append(Found(name, [(base + first, base + last)], 0.8, cue))
    return found


def _are_alone(text: str, spots: list[tuple[str, int, int]]) -> bool:
    """Whether the text is places with nothing but white space between them."""
    gaps = [text[left[2] : right[1]] for left, right in itertools.pairwise(spots)]
    return not "".join([text[: spots[0][1]], *gaps, text[spots[-1][2] :]]).strip(" *\t\n")


_LOOSE_EIN = re.compile(
    r"(?<=[a-z])\d{2}-\d{7}(?![\w-])|(?<![\w-])(?:\d{9}|\d{2}\s\d{7}|\d{3}-\d{2}-\d{4}|\d{2}-\d{3}-\d{4}|\d-\d{8}|\d{3}-\d{6})(?![\w-])"
)


def read_employer_numbers(page: Page, start: int, end: int, cue: Caption) -> list[Found]:
    """The employer identification numbers in the values above their caption, in order."""
    found = [
        Found(code.value, [(code.start, code.end)], 0.95, cue, "number above its caption")
        for code in find_eins(page.text, start, end)
    ]
    if found:
        return found
    for match in _LOOSE_EIN.finditer(page.text, start, end):
        value = normalize_ein(match.group())
        if value:
            found.append(Found(value, [match.span()], 0.8, cue, "nine digits above the caption"))
    return found
