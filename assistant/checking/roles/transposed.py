"""Tables with a column for each registration statement, and a row for what happened to its shares.

`            333-41234    333-55678`
`Registered  1,000,000    2,000,000`
`Issued        912,450    1,330,018`
"""

from __future__ import annotations

from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance, Unit
from assistant.checking.roles.tallies import role_of_label
from assistant.language.tokens import Token

__all__ = ["read_transposed"]

_STRENGTH = 0.9


def read_transposed(
    substance: Substance, rows: list[Unit], before: Unit | None
) -> list[tuple[Token, list[Movement]]]:
    """Each statement's number with its amounts; empty where the rows are no such table. The line of
    numbers is the first row, or `before`, the unit before it.
    """
    heading = before if rows[0].of("quantity") else rows[0]
    if heading is None or not _is_heading(substance, heading):
        return []
    numbers = heading.of("file_number")
    data = [row for row in rows if row.of("quantity")]
    if len(data) < 2 or any(row.of("file_number") for row in data):
        return []
    read: list[tuple[str, Unit, list[Token]]] = []
    for row in data:
        amounts = [t for t in row.of("quantity") if t.detail.kind == "count"]
        role = role_of_label(substance.text[row.start : amounts[0].start]) if amounts else ""
        if not role or len(amounts) != len(numbers):
            return []
        read.append((role, row, amounts))
    if len({role for role, _, _ in read}) != len(read):
        return []
    return [
        (number, [_movement(role, amounts[at], row) for role, row, amounts in read])
        for at, number in enumerate(numbers)
    ]


def _is_heading(substance: Substance, unit: Unit) -> bool:
    """Whether a line has file numbers, two and more, and no sentence."""
    numbers = {token.value for token in unit.of("file_number")}
    words = substance.words(unit).rstrip()
    return len(numbers) >= 2 and len(words) < 160 and not words.endswith((".", ":", ";"))


def _movement(role: str, token: Token, row: Unit) -> Movement:
    place = (token.start, token.end)
    return Movement(role, token.value, *place, "shares", None, _STRENGTH, None, row)
