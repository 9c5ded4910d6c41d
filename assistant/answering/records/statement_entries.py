"""What the record and the amounts of a filing tell of each registration statement, as entries.

A statement for one plan is that plan's own: `issued under the 1996 Plan` asks for what was issued
of the shares that its statement registered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from assistant.answering.evidence.entries import Entry, Kind, Role, keys_of
from assistant.answering.evidence.reading import Reading
from assistant.checking.movements import movements
from assistant.record import Movement, MovementRole, RegistrationStatement

_ROLES: dict[MovementRole, Role] = {
    "registered": "registered", "sold": "sold", "deregistered": "removed", "unsold": "unsold",
    "remaining": "remaining", "outstanding": "outstanding",
    "previously_removed": "removed_before", "carried_over": "transferred",
}  # fmt: skip
_TOLD: dict[Role, str] = {
    "registered": "registered", "sold": "issued or sold", "removed": "removed by this amendment",
    "unsold": "not sold", "remaining": "still registered", "outstanding": "subject to awards",
    "removed_before": "removed before", "transferred": "transferred",
}  # fmt: skip
_DAYS: dict[Role, str] = {"filed": "filed_on", "effective": "effective_on"}
_PROVEN = ("registered", "sold", "deregistered")
"""Amounts that the record has: others in the same role are none of the statement's own."""
_CERTAIN = 0.9


def statement_entries(reading: Reading) -> Iterator[Entry]:
    """The entries of the statements that the filing amends."""
    statements = reading.record.registration_statements
    for index, statement in enumerate(statements):
        plans = statement.plans or (reading.record.plans if len(statements) == 1 else [])
        names = keys_of(plans[0]) if len(plans) == 1 else frozenset()
        yield from _days(reading, index, statement, names)
        yield from _amounts(reading, index, statement, names)


def _days(
    reading: Reading, index: int, statement: RegistrationStatement, names: Set[str]
) -> Iterator[Entry]:
    base = f"/registration_statements/{index}"
    number = statement.file_number
    if number is None:
        return
    told = f"Registration Statement No. {number}"
    day = keys_of(f"{statement.filed_on:%B %d, %Y}") if statement.filed_on else frozenset()
    for role, pointer in _DAYS.items():
        printed = reading.printed(f"{base}/{pointer}")
        if printed is not None:
            spans = [(c.start, c.end) for c in reading.cite_value(f"{base}/{pointer}")]
            yield Entry(role, "day", printed, f"{told}, {role}", names, index, spans, day, {number})
    if (printed := reading.printed(f"{base}/file_number")) is not None:
        spans = [(c.start, c.end) for c in reading.cite_value(f"{base}/file_number")]
        yield Entry("number", "number", number, told, names, index, spans, day, {number})


def _amounts(
    reading: Reading, index: int, statement: RegistrationStatement, names: Set[str]
) -> Iterator[Entry]:
    """What was done with the statement's securities, where one amount alone is told of each role
    and class."""
    number = statement.file_number
    own = [m for m in movements(reading.filing) if m.file_number == number and not m.negated]
    told = Counter((_ROLES.get(m.role), m.title, m.unit) for m in own)
    day = keys_of(f"{statement.filed_on:%B %d, %Y}") if statement.filed_on else frozenset()
    for moved in own:
        role = _ROLES.get(moved.role)
        alone = told[role, moved.title, moved.unit] == 1
        if role is None or not alone or not moved.quote[-1:].isdigit():
            continue
        if not _is_proven(reading, index, moved):
            continue
        kind: Kind = "money" if moved.unit == "usd" else "count"
        counted = "amount" if kind == "money" else moved.unit or "securities"
        of = f"Registration Statement No. {number}, {counted} {_TOLD[role]}"
        cited = reading.cite_value(f"/registration_statements/{index}/file_number")
        spans = [reading.around(moved.start, moved.end), *((c.start, c.end) for c in cited)]
        yield Entry(
            role, kind, moved.quote, of, names, index, spans, day, {number or ""},
            heads=keys_of(moved.title or ""),
        )  # fmt: skip


def _is_proven(reading: Reading, index: int, moved: Movement) -> bool:
    """Whether the record proves an amount, or, of a role that it has not, the amount is sure."""
    if moved.role not in _PROVEN:
        return moved.strength >= _CERTAIN
    base = f"/registration_statements/{index}/securities"
    securities = reading.record.registration_statements[index].securities
    return any(
        getattr(security, moved.role) == moved.amount
        and reading.evidence(f"{base}/{at}/{moved.role}") is not None
        for at, security in enumerate(securities)
    )
