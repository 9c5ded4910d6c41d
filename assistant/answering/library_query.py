"""Answers over many stored filings from their proven values: what a typed query finds, worded.

The wording, the counting and the citing are those of a set of filings (`collection`, `groups`,
`rankings`, `totals`); only where the values come from differs.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from assistant.answering.amounts import Item
from assistant.answering.collection import (
    answer_members,
    answer_whether_members,
)
from assistant.answering.conditions import Query
from assistant.answering.evidence import Reading
from assistant.answering.explained import explained_words
from assistant.answering.filters import Typed
from assistant.answering.groups import Keyed, answer_groups, group_field
from assistant.answering.members import CITED, Member, group_sentence, name_left_out, row
from assistant.answering.plan import Plan
from assistant.answering.rankings import Ranked, Ranking, answer_ranking, ranking
from assistant.answering.record_query import action_of, with_remaining_words
from assistant.answering.reply import Reply, lacks
from assistant.answering.totals import amount_field, answer_owned, counts_as, units_of
from assistant.answering.typed_query import ProvenValues, Stored, citation
from assistant.answering.vocabulary import CATEGORY_NAMES, PURPOSE_NAMES
from assistant.filing.model import Filing
from assistant.record import (
    Amendment,
    Citation,
    Evidence,
    Extraction,
    RegistrationStatement,
)

_PROVEN = Evidence(verdict="verified", start=0, end=0)


class ListedReading(Reading):
    """A stored filing as a member of an answer: its id, source and company, and nothing else."""

    __slots__ = ("_cited", "_filing", "_record", "number")

    def __init__(self, stored: Stored, company: list[Citation]) -> None:
        self.number = stored.number
        self._cited = company
        self._filing = _Listed(stored.filing, stored.source)
        self._record = _Named(stored.company if company else None)

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


@dataclass(slots=True)
class _Class:
    title: str
    unit: str
    currency: str = "USD"


class _Listed:
    __slots__ = ("id", "source")

    def __init__(self, filing: str, source: str) -> None:
        self.id = filing
        self.source = source


def answer_typed(proven: ProvenValues, plan: Plan, query: Query) -> Reply | None:
    """The answer over the filings of a scope; None where a condition cannot be put in SQL."""
    action = action_of(plan, query)
    lists = action not in ("group", "rank", "amounts")
    if not lists:
        counted = [t for t in query.loose if t not in explained_words()]
        query = Query(query.conditions, counted)
    query = with_remaining_words(query, plan)
    typed = query.test.typed
    if typed is None:
        return None
    asked = _Asked(proven, plan, query, typed)
    if lists:
        return asked.whether() if action == "whether" else asked.listed()
    if action == "group":
        return asked.grouped(group_field(plan))
    if not asked.met:
        return lacks(f"None of the {len(proven.scope)} filings in scope is proven to match.")
    by_rank = ranking(plan) if action == "rank" else None
    if by_rank is not None:
        return asked.ranked(by_rank)
    return asked.summed(str(amount_field(plan)))


def answer_grounds(proven: ProvenValues) -> Reply:
    """One cited sentence per reason category with its count; every filing in the rows."""
    stored = proven.stored(proven.scope)
    readings = listed_readings(proven, stored)
    kept = proven.values("category", stored)
    groups: dict[str, list[Member]] = {}
    left_out: list[Reading] = []
    for one, reading in zip(stored, readings, strict=True):
        rows = kept.get(one.number)
        if not rows:
            left_out.append(reading)
            continue
        category = rows[0]["value"]
        member = Member(reading, {"category": category}, [citation(one, rows[0])])
        groups.setdefault(category, []).append(member)
    if not groups:
        return lacks("No reason could be proven in these filings.")
    reply = Reply()
    for category, members in sorted(groups.items(), key=lambda item: -len(item[1])):
        reply.sentences.append(group_sentence(CATEGORY_NAMES[category], members, len(stored)))
        reply.rows += [row(m) for m in members]
    return name_left_out(reply, left_out)


def listed_readings(proven: ProvenValues, stored: Sequence[Stored]) -> list[ListedReading]:
    """The filings with the citations of their companies' names."""
    names = proven.values("registrant", stored)
    return [ListedReading(s, [citation(s, r) for r in names.get(s.number, ())[:1]]) for s in stored]


class _Asked:
    """One query over one scope, with what it found."""

    def __init__(self, proven: ProvenValues, plan: Plan, query: Query, typed: Typed) -> None:
        self.proven = proven
        self.plan = plan
        self.query = query
        self.typed = typed
        found = proven.matching(typed)
        self.met = proven.stored(found.met)
        self.left_out = self.readings(proven.stored(found.unproven)) if found.unproven else []

    def readings(self, stored: Sequence[Stored]) -> list[ListedReading]:
        """The filings with the citations of their companies' names."""
        return listed_readings(self.proven, stored)

    def members(self, stored: Sequence[Stored]) -> list[Member]:
        """The filings as members, with what they match by."""
        forms = self.proven.values("form", stored)
        said = {"matches": self.query.words} if self.query.conditions else {}
        made = []
        for one, reading in zip(stored, self.readings(stored), strict=True):
            form = next((r["value"] for r in forms.get(one.number, ())), None)
            cited = one.cited or reading.cite_value("/registrants/0/name")
            made.append(Member(reading, {**said, "form": form}, cited))
        return made

    def listed(self) -> Reply:
        """Which filings they are, or how many."""
        if self.query.denied:
            return lacks("What is asked could not be tied to values that the filings prove.")
        self.proven.cite(self.typed, self.met)
        return answer_members(
            self.members(self.met), self.left_out, self.query, len(self.proven.scope)
        )

    def whether(self) -> Reply:
        """Whether any, or all, are so."""
        self.proven.cite(self.typed, self.met)
        met = {s.number for s in self.met} | {r.number for r in self.left_out}
        others = self.proven.stored(self.proven.scope - met)
        return answer_whether_members(
            self.members(self.met),
            self.left_out,
            self.others(others),
            self.query,
            self.plan,
        )

    def others(self, stored: Sequence[Stored]) -> list[Member]:
        """The filings that do not match, with the values that decide it."""
        self.proven.cite(Typed("", "not", parts=(self.typed,)), stored[:CITED])
        return [
            Member(reading, {}, one.cited or reading.cite_value("/registrants/0/name"))
            for one, reading in zip(stored, self.readings(stored), strict=True)
        ]

    def _rows(self, name: str) -> dict[int, Keyed]:
        """For each filing the values of a field, worded as groups are, with their citations."""
        fields = ["filed_on", "signed_on"] if name == "year" else [name]
        kept = [self.proven.values(f, self.met) for f in fields]
        found: dict[int, Keyed] = {}
        for one in self.met:
            rows = next((k[one.number] for k in kept if one.number in k), [])
            rows = rows if name in ("firm", "signatory") else rows[:1]
            found[one.number] = [(_worded(name, r["value"]), [citation(one, r)]) for r in rows]
        return found

    def grouped(self, name: str) -> Reply:
        """The filings counted by a field."""
        rows = self._rows(name)

        def key(reading: Reading) -> Keyed:
            assert isinstance(reading, ListedReading)
            return rows[reading.number]

        readings: list[Reading] = [*self.readings(self.met)]
        reply = answer_groups(readings, key, several=name == "signatory")
        return name_left_out(reply, [*self.left_out])

    def ranked(self, by: Ranking) -> Reply:
        """The first or last by a date, the most or fewest of a count."""
        field = {"signatory": "signatory", "registration statement": "statement"}.get(
            by.noun, by.noun
        )
        ranked: dict[int, Ranked] = {}
        dates = ["signed_on"] if by.verb == "signed" else ["filed_on", "signed_on"]
        kept = [self.proven.values(f, self.met) for f in (dates if by.verb else [field])]
        for one in self.met:
            rows = next((k[one.number] for k in kept if one.number in k), [])
            if not rows:
                continue
            if by.verb:
                day = datetime.date.fromisoformat(rows[0]["value"])
                ranked[one.number] = (day, [citation(one, rows[0])])
            else:
                ranked[one.number] = (len(rows), [citation(one, r) for r in rows])

        def value(reading: Reading) -> Ranked | None:
            assert isinstance(reading, ListedReading)
            return ranked.get(reading.number)

        reply = answer_ranking([*self.readings(self.met)], replace(by, value=value))
        return name_left_out(reply, [*self.left_out])

    def summed(self, name: str) -> Reply:
        """The total of an amount, or who has the most or the least of it."""
        kept = self.proven.values(name, self.met)
        unit = units_of(self.plan)[0]
        owned: list[tuple[Member, list[Item]]] = []
        without: list[Reading] = []
        for one, reading in zip(self.met, self.readings(self.met), strict=True):
            found = [(r, _item(r)) for r in kept.get(one.number, ())]
            found = [(r, i) for r, i in found if counts_as(unit, i.security)]
            if not found:
                without.append(reading)
                continue
            total = sum((Decimal(i.value) for _, i in found), start=Decimal(0))
            whole: Any = int(total) if total == total.to_integral_value() else total
            cited = [citation(one, r) for r, _ in found]
            owned.append((Member(reading, {name: whole}, cited), [i for _, i in found]))
        reply = answer_owned(owned, without, self.plan, name)
        return name_left_out(reply, [*self.left_out])


def _item(row: Any) -> Item:
    amount = row["number"]
    value = amount if isinstance(amount, int) else Decimal(row["value"])
    value = int(value) if value == int(value) else value
    return Item(_NO_STATEMENT, _Class(row["title"] or "", row["unit"]), "", value, "")  # type: ignore[arg-type]


_NO_STATEMENT = RegistrationStatement(file_number="")
_GROUPS: dict[str, dict[str, str]] = {
    "category": dict(CATEGORY_NAMES),
    "purpose": dict(PURPOSE_NAMES.items()),
}


def _worded(name: str, value: str) -> str:
    if name == "year":
        return value[:4]
    if name == "form":
        return f"Form {value}"
    return _GROUPS.get(name, {}).get(value, value)
