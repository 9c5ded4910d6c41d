"""Tests of places: where a registrant is organized or has its offices, where it signed."""

from __future__ import annotations

import re

from assistant.answering.conditions.typed_conditions import Outcome, Test, Typed
from assistant.answering.evidence.reading import Reading
from assistant.language.places import find_jurisdictions, find_states, jurisdiction
from assistant.library.counsel_places import CounselPlace, counsel_places


def _is_foreign(reading: Reading) -> Outcome:
    """Whether the first registrant is organized outside the United States."""
    for registrant in reading.record.registrants[:1]:
        cited = reading.cite_value("/registrants/0/jurisdiction")
        if registrant.jurisdiction and cited:
            return not find_states(registrant.jurisdiction), cited
    return None


is_foreign = Test(_is_foreign, Typed("state", "abroad"))


def organized_in(place: str) -> Test:
    """The first registrant's state or country."""

    def test(reading: Reading) -> Outcome:
        for i, registrant in enumerate(reading.record.registrants[:1]):
            cited = reading.cite_value(f"/registrants/{i}/jurisdiction")
            if registrant.jurisdiction and cited:
                return place.lower() in registrant.jurisdiction.lower(), cited
        return None

    return Test(test, Typed("state", "contains", (place,)))


def located_in(place: str) -> Test:
    """The first registrant's address, else the place of signing, in a state or country."""

    def test(reading: Reading) -> Outcome:
        record = reading.record
        for value, pointer in (
            (record.registrants[0].address if record.registrants else None,
             "/registrants/0/address"),
            (record.signing.place, "/signing/place"),
        ):  # fmt: skip
            cited = reading.cite_value(pointer)
            if value and cited:
                return stands_in(value, place), cited
        return None

    return Test(test, Typed("address", "located", (place,)))


def signed_in(place: str) -> Test:
    """The place of signing in a state or country."""

    def test(reading: Reading) -> Outcome:
        signed, cited = reading.record.signing.place, reading.cite_value("/signing/place")
        if not signed or not cited:
            return None
        return stands_in(signed, place), cited

    return Test(test, Typed("signing_place", "located", (place,)))


def stands_in(value: str, place: str) -> bool:
    """Whether an address or a place of signing is in a place; `CA 94111` is of California."""
    named = [name.lower() for name, _, _ in find_jurisdictions(value)]
    coded = (jurisdiction(code) for code in _CODES.findall(value))
    named += [name.lower() for name in coded if name is not None]
    return place.lower() in value.lower() or place.lower() in named


_CODES = re.compile(r",? ([A-Z]{2})\.?,? (?:\d{5}(?:-\d{4})?)?(?=\W*$)")
"""A state by its letters, at the end of an address."""


def sits_in(value: str, place: str) -> bool:
    """Whether `City, State` is in a place: that city, that state, or that city of that state."""
    city, _, state = value.lower().rpartition(", ")
    asked, _, of = place.lower().rpartition(", ")
    of = (jurisdiction(of) or of).lower()
    return (asked in ("", city)) and of == state if asked else of in (city, state)


def counsel_of(reading: Reading, place: str) -> list[CounselPlace]:
    """The firms that receive copies in a city, state or country."""
    every = counsel_places(reading.filing, reading.extraction)
    return [one for one in every if sits_in(one.place, place)]


def counsel_in(place: str) -> Test:
    """A firm, or a lawyer without one, that receives copies in a city, state or country."""

    def test(reading: Reading) -> Outcome:
        found = counsel_of(reading, place)
        return bool(found), [reading.cite(one.start, one.end) for one in found[:1]]

    return Test(test, Typed("counsel_place", "located", (place,)))


def is_abroad(place: str) -> bool:
    """Whether a place of signing is named with a country, and no state of the United States."""
    named = [name for name, _, _ in find_jurisdictions(place)]
    return bool(named) and not find_states(place) and "United States" not in named


def _signed_abroad(reading: Reading) -> Outcome:
    """Whether the amendment was signed outside the United States."""
    place, cited = reading.record.signing.place, reading.cite_value("/signing/place")
    return (is_abroad(place), cited) if place and cited else None


signed_abroad = Test(_signed_abroad, Typed("signing_place", "abroad"))


def _sited_abroad(reading: Reading) -> Outcome:
    """Whether the first registrant's address is outside the United States."""
    registrants, cited = reading.record.registrants, reading.cite_value("/registrants/0/address")
    address = registrants[0].address if registrants else None
    return (is_abroad(address), cited) if address and cited else None


sited_abroad = Test(_sited_abroad, Typed("address", "abroad"))
