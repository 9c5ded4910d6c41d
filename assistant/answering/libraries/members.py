"""Filings of a library as members of an answer, made when they are looked at.

How many there are, their order and their names are known at once; citations are read from the
tables for those that a sentence cites, or that are written out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from assistant.answering.evidence.reading import Reading
from assistant.answering.queries.typed_citations import citation
from assistant.answering.queries.typed_query import ProvenValues, Stored
from assistant.answering.results.members import DeferredMembers, Member
from assistant.answering.results.rankings import STATEMENT_NUMBER
from assistant.filing.model import Filing
from assistant.record import Amendment, Citation, Evidence, Extraction

_PROVEN = Evidence(verdict="verified", start=0, end=0)


class ListedReading(Reading):
    """A stored filing as a member of an answer: its id, source and company, and nothing else."""

    __slots__ = ("_cited", "_filing", "_record", "number")

    def __init__(self, stored: Stored, cited: list[Citation], company: str | None) -> None:
        self.number = stored.number
        self._cited = cited
        self._filing = _Listed(stored.filing, stored.source)
        self._record = _Named(company)

    @property
    def record(self) -> Amendment:
        """A record of the first registrant's name."""
        return self._record  # type: ignore[return-value]

    @property
    def filing(self) -> Filing:  # type: ignore[override]
        """The filing's id and source."""
        return self._filing  # type: ignore[return-value]

    @property
    def extraction(self) -> Extraction:  # type: ignore[override]
        """Not read: an answer over many needs none."""
        raise NotImplementedError

    def evidence(self, pointer: str) -> Evidence | None:
        """The first registrant's name is proven where it has a citation."""
        return _PROVEN if self._cited and pointer == "/registrants/0/name" else None

    def cite_value(self, pointer: str) -> list[Citation]:
        """The citation of the first registrant's name."""
        return self._cited if pointer == "/registrants/0/name" else []


# Thousands of these are made for one answer: models with their defaults would take a second.
class _Named:
    __slots__ = ("name", "registrants")

    def __init__(self, name: str | None) -> None:
        self.name = name
        self.registrants = [self] if name else []


class _Listed:
    __slots__ = ("id", "source")

    def __init__(self, filing: str, source: str) -> None:
        self.id = filing
        self.source = source


Entry = tuple[int, Any, Sequence[int]]
"""A filing, its value, and the rows of the proven values that it is cited by."""


class _Later:
    """A list that is made once, when it is asked for."""

    def __init__(self, make: Callable[[], list[tuple[int, int]]]) -> None:
        self._make = make
        self._made: list[tuple[int, int]] | None = None

    def __call__(self) -> list[tuple[int, int]]:
        if self._made is None:
            self._made = self._make()
        return self._made


class Shelved:
    """Members of a scope of stored filings."""

    def __init__(self, proven: ProvenValues) -> None:
        self.proven = proven
        self._names = proven.companies()

    def readings(self, stored: Sequence[Stored]) -> list[ListedReading]:
        """The filings with the citations of their companies' names."""
        rows = [name[2] for s in stored if (name := self._names.get(s.number))]
        places = self.proven.places(rows)
        cited = [
            [citation(s, places[name[2]])] if (name := self._names.get(s.number)) else []
            for s in stored
        ]
        return [
            ListedReading(s, c, self._names[s.number][1] if c else None)
            for s, c in zip(stored, cited, strict=True)
        ]

    def entries(
        self, entries: Sequence[Entry], name: str, *, of_statement: bool = False
    ) -> DeferredMembers:
        """The filings with a value each, under this name; `of_statement` with its file number."""

        def make(places: Sequence[int]) -> list[Member]:
            chosen = [entries[place] for place in places]
            stored = self.proven.stored([number for number, _, _ in chosen])
            found = self.proven.places([row for _, _, rows in chosen for row in rows])
            made = [
                Member(reading, {name: value}, [citation(one, found[row]) for row in rows])
                for one, reading, (_, value, rows) in zip(
                    stored, self.readings(stored), chosen, strict=True
                )
            ]
            for member, (_, _, rows) in zip(made, chosen, strict=True):
                if of_statement and (number := found[rows[0]]["file_number"]):
                    member.values[STATEMENT_NUMBER] = number
            return made

        return self._deferred([number for number, _, _ in entries], make)

    def held(
        self, rows: Sequence[tuple[int, int]], value: str, name: str, order: dict[int, int]
    ) -> DeferredMembers:
        """Filings with the rows that prove one value of theirs; listed when they are looked at."""
        ordered = _Later(lambda: sorted(rows, key=lambda row: (order[row[0]], row[1])))

        def make(places: Sequence[int]) -> list[Member]:
            listed = ordered()
            entries = [(listed[place][0], value, [listed[place][1]]) for place in places]
            return list(self.entries(entries, name))

        names = self._names
        return DeferredMembers(
            lambda: [names[n][1] if n in names else None for n, _ in ordered()], make, len(rows)
        )

    def matched(
        self, numbers: Sequence[int], made: Callable[[Sequence[Stored]], list[Member]]
    ) -> DeferredMembers:
        """The filings as `made` has them of their rows."""

        def make(places: Sequence[int]) -> list[Member]:
            return made(self.proven.stored([numbers[place] for place in places]))

        return self._deferred(numbers, make)

    def named(self, numbers: Sequence[int]) -> DeferredMembers:
        """Those of the filings whose company is proven, cited by its name."""
        kept = [(n, None, [self._names[n][2]]) for n in numbers if n in self._names]
        return self.entries(kept, "company")

    def _deferred(
        self, numbers: Sequence[int], make: Callable[[Sequence[int]], list[Member]]
    ) -> DeferredMembers:
        names = self._names
        return DeferredMembers([names[n][1] if n in names else None for n in numbers], make)
