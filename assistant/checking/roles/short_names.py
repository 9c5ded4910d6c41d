"""Amounts that count a class by a short name: `17,200 Class B shares`, `300,000 Class C and …`.

What a class is called in full is said once, where it is registered; later only its letter tells it
from the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checking.roles.classes import class_title, unit_of_noun, unit_of_title
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance

__all__ = ["tell_short_names"]

_LETTER = re.compile(
    r"\s+(?:(?:shares\s+|units\s+)?of\s+(?:(?:the|its|our|such|those|these)\s+)?)?(?:(?:unsold|unissued|remaining|other|registered)\s+)?"
    r"((?:Class|Series)\s+(?:[A-Z](?:-\d)?|[IVX]{2,4}|\d))\b(?:\s+(shares|units|warrants|interests)\b)?"
    # `2,008,119 Class A Common`, `400 Class B preferred` are of the class that is called so
    r"(?!\s+(?:plan|directors?|notes|certificates)\b)",
    re.I,
)
_LONGEST = 90  # characters of such a name, and what may stand before it


def tell_short_names(substance: Substance, movements: Sequence[Movement]) -> None:
    """Gives amounts before a class's letter the class that the filing has by that letter, else the
    letter with the noun; changes their titles in place."""
    short = [
        (movement, found)
        for movement in movements
        if movement.title is None and not movement.money
        if (found := _LETTER.match(substance.text, movement.end, movement.end + _LONGEST))
    ]
    if not short:
        return
    named = {class_title(m.group()) for m in substance.classes(0, len(substance.text))}
    for movement, found in short:
        letter, noun = class_title(found.group(1)), found.group(2)
        unit = unit_of_noun(noun) if noun else movement.unit
        full = {t for t in named if t.startswith(f"{letter} ") and unit_of_title(t) == unit}
        if len(full) == 1:
            movement.title = full.pop()
        elif noun:
            movement.title = f"{letter} {noun.lower()}"
        else:
            continue
        movement.title_at, movement.unit = found.span(1), unit
