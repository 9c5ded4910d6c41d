"""Tests of figures that are worked out, and of values that a filing does not state."""

from __future__ import annotations

from assistant.answering.conditions.figures import (
    Figure,
    cite_pieces,
    pieces_of_reading,
    within,
    worked,
)
from assistant.answering.conditions.typed_conditions import Outcome, Test, Typed
from assistant.answering.evidence.reading import Reading
from assistant.library.proven import UNPROVEN
from assistant.record import Citation


def has_figure(figure: Figure, *bounds: str) -> Test:
    """The figure keeps within bounds: `<=7 day`, `>50`.

    A filing that states none of its values does not; one whose values are not proven is undecided.
    """

    def test(reading: Reading) -> Outcome:
        pieces = pieces_of_reading(reading, (*figure.fields, UNPROVEN))
        found = worked(figure, pieces)
        for one in found:
            if within(figure, one, bounds):
                return True, cite_pieces(reading, one.parts)
        if not found and {p.value for p in pieces.get(UNPROVEN, ())} & {*figure.fields}:
            return None
        return False, cite_pieces(reading, found[0].parts) if found else []

    return Test(test, Typed(figure.name, "figured", bounds))


def states_no(*fields: str) -> Test:
    """Nothing is stated for these fields; undecided where something stands that is not proven."""

    def test(reading: Reading) -> Outcome:
        pieces = pieces_of_reading(reading, (*fields, UNPROVEN))
        stated = [p for field in fields for p in pieces.get(field, ())]
        if stated:
            return False, cite_pieces(reading, stated[:1])
        if {p.value for p in pieces.get(UNPROVEN, ())} & {*fields}:
            return None
        return True, _standing(reading)

    return Test(test, Typed(" ".join(fields), "absent"))


def _standing(reading: Reading) -> list[Citation]:
    """What stands for a filing where something is not stated: what it does, else whose it is."""
    return reading.cite_value("/purpose") or reading.cite_value("/registrants/0/name")


def holds_office(field: str, *offices: str) -> Test:
    """One of the people has an office whose title holds one of these words.

    `field` is `signatory` or `agent_title`; the words are lower case.
    """

    def test(reading: Reading) -> Outcome:
        pieces = pieces_of_reading(reading, (field,))
        for piece in pieces.get(field, ()):
            if has_office(piece.title if field == "signatory" else piece.value, offices):
                return True, cite_pieces(reading, [piece])
        return False, []

    return Test(test, Typed(field, "office", offices))


def has_office(title: str | None, offices: tuple[str, ...]) -> bool:
    """Whether one of a person's titles holds one of the words."""
    low = f" {(title or '').lower().replace('-', ' ')} "
    return any(f" {office}" in low for office in offices)
