"""Movements as data: every amount of securities that a filing states, with its role and its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.checking.roles import Roles, read_roles
from assistant.checking.roles.movements import Movement as Read
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.units import Unit
from assistant.filing.amendments import amendment_notice
from assistant.filing.model import Filing
from assistant.record import DateBasis, Movement, MovementRole, Span

# What a removal or a registration is dated by: the paper that does it, not a day in its sentence.
_BY_THE_PAPER = ("registered", "deregistered")
_NOUN = r"(?:shares?|securities|units|notes|interests|warrants|ADSs?|bonds|debentures)"
_NONE = rf"\b(?:no|none\s+of\s+(?:the|such|these|its|those|our))\s+(?:[\w'-]+\s+){{0,5}}?{_NOUN}\b"
_WERE = r"(?:were|was|are|is|ha(?:ve|s|d)(?:\s+been)?)\s+(?:ever\s+|previously\s+|yet\s+)?"
# `no shares remain unsold`, `no securities were previously removed`; sales: see the classes
_NEGATED: list[tuple[MovementRole, re.Pattern[str]]] = [
    ("unsold", re.compile(
        rf"{_NONE}[^.;,]{{0,60}}\b(?:remain(?:s|ed|ing)?\b(?!\s+(?:registered|effective|covered))"
        rf"|(?:is|are|was|were)\s+(?:left|unsold|unissued)\b)", re.I)),
    ("remaining", re.compile(
        rf"{_NONE}[^.;,]{{0,60}}\b(?:(?:will\s+)?remain(?:s|ing)?|continue\s+to\s+be)\s+"
        r"(?:registered|covered)\b", re.I)),
    ("previously_removed", re.compile(
        rf"{_NONE}[^.;,]{{0,60}}\b{_WERE}(?:deregistered|removed|withdrawn)\b"
        r"(?:\s+(?:before|earlier|previously|by\s+(?:any|an)\s+earlier))", re.I)),
    ("carried_over", re.compile(
        rf"{_NONE}[^.;,]{{0,60}}\b{_WERE}(?:carried\s+(?:over|forward)|transferred)\b", re.I)),
]  # fmt: skip


def movements(filing: Filing) -> list[Movement]:
    """Every amount of securities between the cover and the signatures, in the filing's order.

    A statement's own amounts have its file number; those that the filing ties to no statement
    have none. The same amount of the same class in the same role, told again in another
    sentence, is one movement with further places in `more`. A filing that is no amendment has
    none. Nothing is computed: what the filing does not print is not there.
    """
    if amendment_notice(filing) is not None:
        return []
    held = filing.derived.get("movements")
    if held is None:
        roles = read_roles(filing)
        found = [*_read(filing, roles)]
        if roles.second is not None:
            found.extend(_read(filing, roles.second))
        found.sort(key=lambda m: (m.start, m.file_number or ""))
        held = filing.derived["movements"] = _once(found)
    return [m.model_copy() for m in held]


def _read(filing: Filing, roles: Roles) -> Iterator[Movement]:
    place = _Place(filing, roles)
    tied: set[tuple[int, int]] = set()
    for statement in roles.statements:
        titles = _titles(roles, statement)
        tied.update((m.start, m.end) for m in statement.movements)
        for read in statement.movements:
            title = read.title or titles.get((read.start, read.end))
            yield place.movement(read, statement, title)
        yield from place.denials(statement)
    for read in roles.movements:
        if (read.start, read.end) not in tied:
            yield place.movement(read, None, read.title)


def _titles(roles: Roles, statement: Statement) -> dict[tuple[int, int], str]:
    """The class of each amount where the statement's classes settle it."""
    return {
        (read.start, read.end): known.title
        for known in roles.classes.get(statement.number, [])
        for held in known.amounts.values()
        for read in held
    }


# `no shares remain unsold other than the 900,000 …`: some do
_BUT = re.compile(r"[^.;]{0,60}\b(?:other\s+than|except(?:ing)?|besides|save\s+for)\b", re.I)


class _Place:
    """A filing's amounts as movements: spans of the text, and the day of each."""

    def __init__(self, filing: Filing, roles: Roles) -> None:
        self.filing = filing
        self.roles = roles
        self.substance = roles.substance

    def movement(self, read: Read, statement: Statement | None, title: str | None) -> Movement:
        start, end = self.substance.span(read.start, read.end)
        day = self._day(read.role, read.start, read.place, statement)
        return Movement(
            filing=self.filing.id,
            source=self.filing.source,
            file_number=statement.number if statement else None,
            title=title,
            role=read.role,  # the roles of `cues`, all in the vocabulary
            amount=read.amount,
            whole=self._whole(read, statement),
            unit=read.unit,
            currency=read.currency,
            start=start,
            end=end,
            quote=self.filing.text[start:end],
            cue=self._span(*read.cue) if read.cue else None,
            strength=read.strength,
            **day,
        )

    def denials(self, statement: Statement) -> Iterator[Movement]:
        """`no shares were sold`: movements of nothing, each said in so many words."""
        for known in self.roles.classes.get(statement.number, []):
            if known.none_sold and "sold" not in known.amounts:
                unit = self.substance.unit_at(known.none_sold[0])
                yield self._denial("sold", known.none_sold, statement, known.title, unit)
        only = len(self.roles.statements) == 1
        for unit in self.substance.units:
            if unit.start < self.substance.body:
                continue
            numbers = {token.value for token in unit.of("file_number")}
            if not (only or statement.number in numbers):
                continue
            for role, pattern in _NEGATED:
                match = pattern.search(self.substance.text, unit.start, unit.end)
                if match and not _BUT.match(self.substance.text, match.end(), unit.end):
                    yield self._denial(role, match.span(), statement, None, unit)

    def _denial(
        self,
        role: MovementRole,
        at: tuple[int, int],
        statement: Statement,
        title: str | None,
        unit: Unit | None,
    ) -> Movement:
        start, end = self.substance.span(*at)
        return Movement(
            filing=self.filing.id,
            source=self.filing.source,
            file_number=statement.number,
            title=title,
            role=role,
            amount=0,
            negated=True,
            start=start,
            end=end,
            quote=self.filing.text[start:end],
            **self._day(role, at[0], unit, statement),
        )

    def _whole(self, read: Read, statement: Statement | None) -> int | None:
        """The amount that a part lies within: the last before it in its sentence that is larger."""
        if read.role != "part":
            return None
        near = statement.movements if statement else self.roles.movements
        before = [
            m.amount
            for m in near
            if m.place is read.place and m.end <= read.start and m.amount > read.amount
        ]
        return before[-1] if before else None  # type: ignore[return-value]

    def _span(self, start: int, end: int) -> Span:
        left, right = self.substance.span(start, end)
        return Span(start=left, end=right, quote=self.filing.text[left:right])

    def _day(
        self, role: str, at: int, unit: Unit | None, statement: Statement | None
    ) -> dict[str, object]:
        """`date`, `date_basis` and `dated` of a movement; empty where nothing dates it."""
        if role not in _BY_THE_PAPER and unit is not None:
            stated = [*statement.filed_on, *statement.effective_on] if statement else []
            known = {found.value for found in stated}
            days = [
                token.detail
                for token in unit.of("date")
                if token.value is not None and token.value not in known
            ]
            if days:
                nearest = min(days, key=lambda day: abs(day.start - at))
                span = self._span(nearest.start, nearest.end)
                return {"date": nearest.value, "date_basis": "clause", "dated": span}
        if role == "registered" and statement and statement.filed_on:
            best = max(statement.filed_on, key=lambda found: found.strength)
            return {
                "date": best.value,
                "date_basis": "statement_filed",
                "dated": self._span(best.start, best.end),
            }
        return self._of_the_paper() if role == "deregistered" else {}

    def _of_the_paper(self) -> dict[str, object]:
        """The day of the amendment itself: filed, by header or cover, else signed."""
        if self.filing.header.filed_on:
            return {"date": self.filing.header.filed_on, "date_basis": "amendment_filed"}
        bases: tuple[tuple[str, DateBasis], ...] = (
            ("filing.filed_on", "amendment_filed"),
            ("signing.signed_on", "signed"),
        )
        for role, basis in bases:
            mention = next((m for m in self.roles.mentions if m.role == role), None)
            if mention is not None:
                quote = self.filing.text[mention.start : mention.end]
                span = Span(start=mention.start, end=mention.end, quote=quote)
                return {"date": mention.value, "date_basis": basis, "dated": span}
        return {}


def _once(found: Iterable[Movement]) -> list[Movement]:
    """Each movement once: what another sentence tells again becomes a further place."""
    kept: dict[tuple[object, ...], Movement] = {}
    for movement in found:
        key = (
            movement.file_number,
            movement.role,
            movement.amount,
            movement.unit,
            movement.negated,
        )
        first = kept.get(key)
        if first is None or _apart(first, movement):
            kept[key if first is None else (*key, movement.start)] = movement
            continue
        if movement.start != first.start:
            place = Span(start=movement.start, end=movement.end, quote=movement.quote)
            first.more.append(place)
        first.title = first.title or movement.title
    return list(kept.values())


def _apart(first: Movement, other: Movement) -> bool:
    """Whether two equal amounts are two events: another class, or other days of their own."""
    if first.title and other.title and first.title != other.title:
        return True
    dated = first.date_basis == other.date_basis == "clause"
    return dated and first.date != other.date
