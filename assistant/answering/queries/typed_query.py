"""Queries over many stored filings in SQL: counts, lists, totals, ends and groups, all cited.

A question's conditions are sets of filings that SQLite finds among the proven values
(`library.proven`) or, for phrases of the substance, in the BM25 index; no text is read but for
the sentences that a phrase is cited by. A filing of which a needed value is not proven is left
out, and named.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from assistant.answering.conditions.figures import Figure, Worked, figure_named, within
from assistant.answering.conditions.filters_of_days import years_apart
from assistant.answering.conditions.filters_of_figures import has_office
from assistant.answering.conditions.fitting_values import fits_value
from assistant.answering.conditions.typed_conditions import DECIDING, Typed
from assistant.answering.queries.phrase_query import SPOKEN, Said, speaking
from assistant.answering.queries.stored_figures import (
    forms_of_statements,
    silent,
    unproven_of,
    worked_figures,
)
from assistant.errors import LibraryError
from assistant.library.kept import KeptReadings
from assistant.record import Citation

Brief = tuple[int, str, int]
"""A filing, a proven value of it, and the row that has its place."""


@dataclass(slots=True)
class Stored:
    """A filing of the scope as lists show it; `cited` are the citations of what it matched by."""

    number: int
    filing: str
    source: str
    company: str
    cited: list[Citation] = field(default_factory=list)


@dataclass(slots=True)
class Matches:
    """The filings that fulfil a condition, and those of which that is not proven."""

    met: set[int]
    unproven: set[int] = field(default_factory=set)


class ProvenValues:
    """The proven values of the filings of one scope."""

    def __init__(
        self, connection: sqlite3.Connection, numbers: Sequence[int], kept: KeptReadings
    ) -> None:
        self.connection = connection
        self.kept = kept
        self.numbers = list(numbers)
        self.scope = set(numbers)
        self._said: dict[Typed, list[Said]] = {}

    # --- conditions ---------------------------------------------------------------------------

    def matching(self, condition: Typed) -> Matches:
        """The filings of the scope that fulfil a condition."""
        if condition.operator == "every":
            found = [self.matching(part) for part in condition.parts]
            met = set.intersection(self.scope, *(m.met for m in found))
            possible = set.intersection(self.scope, *(m.met | m.unproven for m in found))
            return Matches(met, possible - met)
        if condition.operator == "any":
            found = [self.matching(part) for part in condition.parts]
            met = set[int]().union(*(m.met for m in found))
            return Matches(met, set[int]().union(*(m.unproven for m in found)) - met)
        if condition.operator == "not":
            inner = self.matching(condition.parts[0])
            return Matches(self.scope - inner.met - inner.unproven, inner.unproven)
        if condition.operator in SPOKEN:
            return Matches(self._speaking(condition) & self.scope)
        if condition.operator in ("figured", "absent"):
            return self._worked_out(condition)
        met = self._having(condition) & self.scope
        if condition.field == "closed_on":  # what was not acquired has no such day
            return Matches(met, self._stating("transaction") - self._stating("closed_on"))
        if condition.field not in DECIDING or "usd" in condition.values:
            return Matches(met)
        return Matches(met, self.scope - self._stating(condition.field))

    def _stating(self, name: str) -> set[int]:
        """The filings with any proven value of a field."""
        if name in ("filed_on", "signed_on"):
            return self._ids("field IN ('filed_on', 'signed_on')")
        return self._ids("field = ?", name)

    def _ids(self, where: str, *values: object) -> set[int]:
        rows = self._plain_rows(f"SELECT filing FROM proven WHERE {where}", *values)
        return set(map(itemgetter(0), rows))

    def _having(self, condition: Typed) -> set[int]:
        name, values = condition.field, condition.values
        match condition.operator:
            case "is":
                marks = ", ".join("?" * len(values))
                return self._ids(f"field = ? AND value IN ({marks})", name, *values)
            case "between":
                return self._in_days(name, "value BETWEEN ? AND ?", *map(str, values))
            case "month":
                part = f"substr(value, 6, {len(str(values[0]))}) = ?"  # a month, or a day of it
                return self._in_days(name, part, str(values[0]))
            case "counted over" | "counted under":
                return self._counted(condition)
            case "older":
                return self._older(name, int(values[0]))
            case "over" | "under":
                sign = ">" if condition.operator == "over" else "<"
                return self._ids(
                    "field = ? AND unit = ? AND number IS NOT NULL GROUP BY filing"
                    f" HAVING sum(number) {sign} ?", name, *values[1:], values[0],
                )  # fmt: skip
            case "stated":
                return self._ids("field = ?", name)
            case "titled":
                return self._titled(condition)
            case "currency":
                return self._ids(
                    "field = ? AND currency IS NOT NULL AND currency <> ?", name, values[0]
                )
            case "formed" if values[1:] in (("first",), ("beside",)):
                return self._formed_at(condition)
            case "office":
                return self._in_office(condition)
            case _:
                told = _TOLD_BY_UNIT if name == "class" else "value"
                kept = [v for v in self._distinct(name, told) if fits_value(condition, v)]
                return self._ids(
                    f"field = ? AND {told} IN (SELECT value FROM json_each(?))",
                    name, json.dumps(kept),
                )  # fmt: skip

    def _counted(self, condition: Typed) -> set[int]:
        """The filings that have more, or fewer, values of a field than a number."""
        name = condition.field
        sign = ">" if condition.operator == "counted over" else "<"
        own = " AND file_number IS NULL" if name == "plan" else ""
        once = name in ("firm", "class")
        counted = "count(DISTINCT lower(value))" if once else "count(*)"
        return self._ids(
            f"field = ?{own} GROUP BY filing HAVING {counted} {sign} ?", name, condition.values[0]
        )

    def _in_office(self, condition: Typed) -> set[int]:
        """The filings in which somebody holds one of some offices."""
        offices = tuple(map(str, condition.values))
        title = "value" if condition.field == "agent_title" else "title"
        rows = self._plain_rows(
            f"SELECT filing, {title} FROM proven WHERE field = ?", condition.field
        )
        return {number for number, told in rows if has_office(told, offices)}

    def _formed_at(self, condition: Typed) -> set[int]:
        """The filings of which the first value, or another than the first, has a legal form."""
        rows = self.brief(condition.field)
        firsts = {row[0]: row[2] for row in reversed(rows)}
        first = condition.values[1] == "first"
        fitting = (row for row in rows if (row[2] == firsts[row[0]]) == first)
        return {number for number, value, _ in fitting if fits_value(condition, value)}

    def _titled(self, condition: Typed) -> set[int]:
        """The filings that state anything of a class of securities."""
        marks = ", ".join("?" * len(OF_CLASSES))
        rows = self._plain_rows(
            f"SELECT filing, title || ' ' || coalesce(unit, '') FROM proven"
            f" WHERE title IS NOT NULL AND field IN ({marks})", *OF_CLASSES,
        )  # fmt: skip
        return {number for number, told in rows if fits_value(condition, told)}

    def _distinct(self, name: str, told: str) -> list[str]:
        rows = self.connection.execute(
            f"SELECT DISTINCT {told} FROM proven WHERE field = ?", (name,)
        )
        return [row[0] for row in rows]

    def _in_days(self, name: str, within: str, *asked: str) -> set[int]:
        """By the day of filing, where none is proven by that of signing, unless that is asked."""
        found = self._ids(f"field = ? AND {within}", name, *asked)
        if name != "filed_on":
            return found
        signed = self._ids(f"field = 'signed_on' AND {within}", *asked)
        return found | (signed - self._ids("field = 'filed_on'"))

    def _older(self, name: str, years: int) -> set[int]:
        """The filings a day of which lies so many years before the amendment's own."""
        own = {n: day for n, day, _ in self.first("signed_on", "filed_on").values()}
        return {
            n for n, day, _ in self.brief(name) if n in own and years_apart(day, own[n]) >= years
        }

    def _worked_out(self, condition: Typed) -> Matches:
        """By figures of each filing, or by what it does not state."""
        if condition.operator == "absent":
            met, unproven = silent(self._plain_rows, self.scope, condition.field.split())
            return Matches(met, unproven)
        figure = figure_named(condition.field)
        found = self.worked(figure)
        bounds = [str(value) for value in condition.values]
        met = {n for n, every in found.items() if any(within(figure, w, bounds) for w in every)}
        unproven = unproven_of(self._plain_rows, figure.fields) & self.scope
        return Matches(met, unproven - {*found})

    def worked(self, figure: Figure) -> dict[int, list[Worked]]:
        """A figure of each filing of the scope that states its values; parts have their rows."""
        return worked_figures(self._plain_rows, self.scope, figure)

    def _speaking(self, condition: Typed) -> set[int]:
        return {number for number, _, _ in self.passages_speaking(condition)}

    def passages_speaking(self, condition: Typed) -> list[Said]:
        """The passages of the library that say what a condition on the filings' words asks."""
        if condition not in self._said:
            self._said[condition] = speaking(self.connection, condition)
        return self._said[condition]

    # --- values -------------------------------------------------------------------------------

    def ordered(self, numbers: Collection[int]) -> list[int]:
        """The filings of these keys in the order of the scope: by company, day and id."""
        return [number for number in self.numbers if number in numbers]

    def stored(self, numbers: Sequence[int]) -> list[Stored]:
        """The filings of these keys, in their order. Raises `LibraryError` for one that is gone."""
        rows = self.connection.execute(
            "SELECT f.id, f.filing, f.source, f.company FROM json_each(?) AS wanted"
            " CROSS JOIN filings AS f ON f.id = wanted.value",
            (json.dumps(list(dict.fromkeys(numbers))),),
        )
        found = {r[0]: r for r in rows}
        if not found.keys() >= set(numbers):
            raise LibraryError("the library was changed since the question; ask again")
        return [Stored(n, found[n][1], found[n][2], found[n][3] or found[n][1]) for n in numbers]

    def brief(self, *names: str) -> list[Brief]:
        """Filing, value and row of each proven value of the fields, in the records' order."""
        marks = ", ".join("?" * len(names))
        rows: list[Brief] = self._plain_rows(
            f"SELECT filing, value, rowid FROM proven WHERE field IN ({marks})", *names
        )
        kept = [r for r in rows if r[0] in self.scope]
        kept.sort(key=itemgetter(2))
        return kept

    def _plain_rows(self, query: str, *values: object) -> list[Any]:
        """The rows as tuples, which are made much faster than rows with names."""
        cursor = self.connection.cursor()
        cursor.row_factory = None
        return cursor.execute(query, values).fetchall()

    def companies(self) -> dict[int, Brief]:
        """The first registrant of each filing of the library, in or out of the scope."""

        def read() -> dict[int, Brief]:
            rows = self._plain_rows(
                "SELECT filing, value, rowid FROM proven WHERE field = 'registrant'"
            )
            rows.sort(key=itemgetter(2), reverse=True)
            return {row[0]: row for row in rows}

        return self.kept.get("companies", read)

    def by_value(self, name: str) -> dict[str, list[tuple[int, int]]]:
        """The filings and rows of each value of a field."""
        found: dict[str, list[tuple[int, int]]] = {}
        rows = self._plain_rows(
            "SELECT value, filing, rowid FROM proven WHERE field = ? ORDER BY value, filing", name
        )
        for value, held in groupby(rows, itemgetter(0)):
            kept = [(number, row) for _, number, row in held if number in self.scope]
            if kept:
                found[value] = kept
        return found

    def by_title(self, name: str, fits: Callable[[str], bool]) -> dict[str, list[tuple[int, int]]]:
        """As `by_value`, by whose value it is: of those values that fit."""
        found: dict[str, list[tuple[int, int]]] = {}
        rows = self._plain_rows(
            "SELECT title, value, filing, rowid FROM proven WHERE field = ? ORDER BY title, filing",
            name,
        )
        for title, value, number, row in rows:
            if number in self.scope and title and fits(value):
                found.setdefault(title, []).append((number, row))
        return found

    def entries(self, name: str, forms: Sequence[str] = ()) -> dict[int, list[int]]:
        """The rows of each filing's entries of one sort; of plans those of the cover.

        Of statements those on one of the `forms`, where some are given.
        """
        own = " AND file_number IS NULL" if name == "plan" else ""
        rows = self._plain_rows(
            f"SELECT filing, rowid, value FROM proven WHERE field = ?{own} ORDER BY rowid", name
        )
        form_of = forms_of_statements(self._plain_rows) if forms else {}
        found: dict[int, list[int]] = {}
        for filing, row, value in rows:
            if not forms or form_of.get((filing, value), form_of.get((filing, None))) in forms:
                found.setdefault(filing, []).append(row)
        return found

    def first(self, *names: str) -> dict[int, Brief]:
        """The first value of a filing, of the first of these fields that it has."""
        found: dict[int, Brief] = {}
        for name in names[::-1]:
            found |= {brief[0]: brief for brief in reversed(self.brief(name))}
        return found

    def amounts(self, name: str, wanted: Collection[int]) -> list[Any]:
        """The proven amounts of a field, in the records' order, without their quotes."""
        rows = self._plain_rows(
            "SELECT filing, value, number, unit, title, currency, rowid, file_number FROM proven"
            " WHERE field = ? AND number IS NOT NULL",
            name,
        )
        kept = [r for r in rows if r[0] in wanted]
        kept.sort(key=itemgetter(6))
        return kept

    def plans(self) -> list[tuple[int, str, str | None]]:
        """Filing, title and file number of each plan; those of the cover have no number."""
        return self._plain_rows(
            "SELECT filing, value, file_number FROM proven WHERE field = 'plan' ORDER BY rowid"
        )

    def places(self, rows: Sequence[int]) -> dict[int, sqlite3.Row]:
        """Where proven values stand, by their rows."""
        found = self.connection.execute(
            "SELECT p.rowid AS place, p.value, p.start, p.end, p.line, p.section, p.quote,"
            " p.file_number"
            " FROM json_each(?) AS wanted CROSS JOIN proven AS p ON p.rowid = wanted.value",
            (json.dumps(list(rows)),),
        )
        return {r["place"]: r for r in found}

    def values(self, name: str, found: Sequence[Stored]) -> dict[int, list[sqlite3.Row]]:
        """The proven rows of a field of a few filings, in the record's order."""
        rows = self.connection.execute(
            "SELECT p.filing, p.value, p.number, p.unit, p.title, p.start, p.end, p.line,"
            " p.section, p.quote, p.file_number, p.currency, p.rowid AS place"
            " FROM json_each(?) AS wanted"
            " CROSS JOIN proven AS p ON p.filing = wanted.value AND p.field = ? ORDER BY p.rowid",
            (json.dumps([s.number for s in found]), name),
        )
        kept: dict[int, list[sqlite3.Row]] = defaultdict(list)
        for row in rows:
            kept[row[0]].append(row)
        return kept


OF_CLASSES = ("class", "deregistered", "registered", "sold", "par_value")
"""Fields whose rows have the title of a class of securities."""

_TOLD_BY_UNIT = "value || ' ' || coalesce(unit, '')"
"""What names a class of securities: its title, and what its amounts count."""
