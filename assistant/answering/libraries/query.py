"""Answers over many stored filings from their proven values: what a typed query finds, worded.

The wording, the counting and the citing are those of a set of filings (`collection`, `groups`,
`rankings`, `sums`); only where the values come from differs.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.answering.collections.collection import (
    Whether,
    answer_members,
    answer_whether_members,
)
from assistant.answering.conditions.asked import Query
from assistant.answering.conditions.figures_asked import FigureAsked, figure_asked
from assistant.answering.conditions.filters_of_counts import Entry
from assistant.answering.conditions.plans_asked import plan_of_amounts
from assistant.answering.conditions.typed_conditions import Typed
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.libraries.field_values import alike, by_value, once_each, worded
from assistant.answering.libraries.members import Entry as Listed
from assistant.answering.libraries.members import Shelved
from assistant.answering.libraries.stored_amounts import (
    Days,
    leave_plan_alone,
    security_of,
    stored_class,
    stored_item,
)
from assistant.answering.queries.typed_citations import cite_met
from assistant.answering.queries.typed_query import Brief, ProvenValues, Stored
from assistant.answering.questions.plan import Plan
from assistant.answering.records.amounts import Item, of_asked_class
from assistant.answering.results.actions import (
    COUNTED,
    action_of,
    entry_asked,
    forms_counted,
    sums_by_group,
)
from assistant.answering.results.figure_answers import (
    Figured,
    answer_figures,
    descending,
    end_of,
    plain,
)
from assistant.answering.results.groups import Group, answer_grouped, group_field
from assistant.answering.results.members import (
    Member,
    name_of_several_plans,
    name_silent,
    name_uncounted,
)
from assistant.answering.results.owned_amounts import Owned, currencies, fits, kind_of, sum_of
from assistant.answering.results.rankings import (
    EFFECTIVE,
    NUMBER,
    OF_STATEMENT,
    STATEMENT,
    Ranking,
    answer_ranked,
    answer_summed,
    plainly,
    ranking,
)
from assistant.answering.results.record_query import uncounted, with_remaining_words
from assistant.answering.results.sums import answer_owned, together
from assistant.answering.results.totals import LEAST, MOST, amount_field, of_every_unit, units_of
from assistant.library.proven import COUNSEL_PLACE


def answer_typed(proven: ProvenValues, plan: Plan, query: Query) -> Reply | None:
    """The answer over the filings of a scope; None where a condition cannot be put in SQL."""
    action = action_of(plan, query)
    lists = action not in COUNTED
    if not lists:
        query = Query(query.conditions, uncounted(query, action, plan))
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
    if action == "entries" and (entry := entry_asked(plan)) is not None:
        return asked.entries(entry)
    figure = figure_asked(plan.question) if action == "figures" else None
    if figure is not None:
        return asked.figures(figure)
    by_rank = ranking(plan) if action == "rank" else None
    if by_rank is not None:
        return asked.ranked(by_rank)
    return asked.summed(str(amount_field(plan)))


class _Asked:
    """One query over one scope, with what it found."""

    def __init__(self, proven: ProvenValues, plan: Plan, query: Query, typed: Typed) -> None:
        self.proven = proven
        self.plan = plan
        self.query = query
        self.typed = typed
        self.shelved = Shelved(proven)
        found = proven.matching(typed)
        self.met = proven.ordered(found.met)
        self.unproven = proven.ordered(found.unproven) if found.unproven else []

    def members(self, stored: Sequence[Stored]) -> list[Member]:
        """The filings as members, with what they match by."""
        cite_met(self.proven, self.typed, stored)
        forms = self.proven.values("form", stored)
        said = {"matches": self.query.words} if self.query.conditions else {}
        made = []
        for one, reading in zip(stored, self.shelved.readings(stored), strict=True):
            form = next((r["value"] for r in forms.get(one.number, ())), None)
            cited = one.cited or reading.cite_value("/registrants/0/name")
            made.append(Member(reading, {**said, "form": form}, cited))
        return made

    def named_left_out(self, reply: Reply) -> Reply:
        """The reply, with the filings named of which a needed value is not proven."""
        return name_uncounted(reply, self.shelved.named(self.unproven))

    def listed(self) -> Reply:
        """Which filings they are, or how many."""
        if self.query.denied:
            return lacks("What is asked could not be tied to values that the filings prove.")
        members = self.shelved.matched(self.met, self.members)
        return self.named_left_out(answer_members(members, self.query, len(self.proven.scope)))

    def whether(self) -> Reply:
        """Whether any, or all, are so."""
        if self.query.denied:
            return lacks("What is asked could not be tied to values that the filings prove.")
        decided = {*self.met, *self.unproven}
        others = [n for n in self.proven.numbers if n not in decided]
        found = Whether(
            self.shelved.matched(self.met, self.members),
            self.shelved.matched(others, self.others),
            len(self.unproven),
            self.shelved.named(self.unproven),
        )
        return answer_whether_members(found, self.query, self.plan)

    def others(self, stored: Sequence[Stored]) -> list[Member]:
        """Filings that do not match, with the values that decide it."""
        cite_met(self.proven, Typed("", "not", parts=(self.typed,)), stored)
        return [
            Member(reading, {}, one.cited or reading.cite_value("/registrants/0/name"))
            for one, reading in zip(stored, self.shelved.readings(stored), strict=True)
        ]

    def grouped(self, name: str) -> Reply:
        """The filings counted by a field."""
        order = {number: place for place, number in enumerate(self.met)}
        groups: dict[str, tuple[str, list[tuple[int, int]]]] = {}
        for value, held in by_value(self.proven, name).items():
            kept = [pair for pair in held if pair[0] in order]
            if kept:
                said = worded(name, value)
                same = alike("firm" if name.startswith(COUNSEL_PLACE) else name, said)
                known, rows = groups.get(same, (said, []))
                groups[same] = (min(known, said), rows)
                rows.extend(kept)
        found: list[Group] = [
            (said, self.shelved.held(once_each(rows), said, "group", order))
            for said, rows in groups.values()
        ]
        several = name in ("signatory", "registrant")
        reply = answer_grouped(found, len(self.met), self.plan, several=several)
        return self.named_left_out(reply)

    def ranked(self, by: Ranking) -> Reply:
        """The first or last by a date, the most or fewest of a count."""
        counted = _COUNTED.get(by.noun, by.noun)
        ranked: list[tuple[str | int, Listed]] = []
        if by.noun == NUMBER:
            numbers = self.proven.first("amendment_number")
            for n in self.met:
                if n in numbers:
                    number = int(numbers[n][1])
                    ranked.append((number, (n, number, [numbers[n][2]])))
        elif by.verb:
            days = self._days(by)
            for n in self.met:
                if n in days:  # days in ISO form are in order as they stand
                    ranked.append((days[n][1], (n, days[n][1], [days[n][2]])))
        else:
            rows = self.proven.entries(counted)
            for n in self.met:
                if n in rows:
                    ranked.append((len(rows[n]), (n, len(rows[n]), rows[n])))
        ranked.sort(key=lambda item: item[0], reverse=by.descending)
        listed = [entry for _, entry in ranked]
        members = self.shelved.entries(
            listed, by.noun or by.verb, of_statement=by.verb in OF_STATEMENT
        )
        ends = Days([value for value, _ in ranked]) if by.verb else [v for v, _ in ranked]
        return self.named_left_out(answer_ranked(ends, members, by))

    def entries(self, entry: Entry) -> Reply:
        """The sum of the filings' entries of one sort."""
        rows = self.proven.entries(entry, forms_counted(self.plan))
        kept = [n for n in self.met if n in rows]
        members = self.shelved.entries([(n, len(rows[n]), rows[n]) for n in kept], f"{entry}s")
        reply = answer_summed(members, [len(rows[n]) for n in kept], entry)
        name_uncounted(reply, self.shelved.named([n for n in self.met if n not in rows]))
        return self.named_left_out(reply)

    def figures(self, asked: FigureAsked) -> Reply:
        """The end, average, median or range of a figure that is worked out."""
        worked = self.proven.worked(asked.figure)
        found = [(n, end_of(worked[n], asked)) for n in self.met if n in worked]
        found.sort(key=lambda item: item[1].value, reverse=descending(asked))
        entries = [(n, plain(w.value), [p.place for p in w.parts]) for n, w in found]
        members = self.shelved.entries(entries, asked.figure.told)
        held = Figured(members, [w for _, w in found])
        return self.named_left_out(answer_figures(held, asked, self.plan.question))

    def _days(self, by: Ranking) -> dict[int, Brief]:
        """The day of each filing that a ranking goes by."""
        if by.verb not in OF_STATEMENT:
            return self.proven.first(*_DAYS[by.verb])
        found: dict[int, Brief] = {}
        for brief in self.proven.brief(_STATEMENT_DAYS[by.verb]):
            kept = found.get(brief[0])
            later = kept is not None and brief[1] > kept[1]
            if kept is None or (later == by.last and brief[1] != kept[1]):
                found[brief[0]] = brief
        return found

    def summed(self, name: str) -> Reply:
        """The total of an amount, or who has the most or the least of it."""
        found: dict[int, list[tuple[int, Item]]] = {}
        statements: dict[int, str] = {}
        for number, value, figure, unit, title, currency, row, of in self.proven.amounts(
            name, set(self.met)
        ):
            statements[row] = of or ""
            amount = figure if isinstance(figure, int) else Decimal(value)
            item = stored_item(amount, stored_class(title or "", unit, currency or "USD"))
            found.setdefault(number, []).append((row, item))
        for number, held in found.items():
            if len(held) > 1 or self.plan.unit or self.plan.terms:
                found[number] = of_asked_class(of_every_unit(self.plan), held, security_of, set)
        shared: list[int] = []
        if words := plan_of_amounts(self.plan.question):
            shared = leave_plan_alone(self.proven, found, words, statements)
        stated = list(
            dict.fromkeys(kind_of(i.security) for held in found.values() for _, i in held)
        )
        replies = [
            self._summed(name, found, unit, currency)
            for unit in units_of(self.plan, [kind[0] for kind in stated])
            for currency in currencies(unit, stated)
        ]
        reply = together(replies)
        if shared:
            return self.named_left_out(name_of_several_plans(reply, self.shelved.named(shared)))
        if not (MOST.search(self.plan.question) or LEAST.search(self.plan.question)):
            silent = [n for n in self.met if not found.get(n)]
            name_silent(reply, len(silent), self.shelved.named(silent))
        return self.named_left_out(reply)

    def _summed(
        self, name: str, found: dict[int, list[tuple[int, Item]]], unit: str, currency: str
    ) -> Reply:
        entries: list[Listed] = []
        items: list[list[Item]] = []
        by = group_field(self.plan) if sums_by_group(self.plan) else ""
        groups: dict[int, list[str]] = {}
        for value, rows in (by_value(self.proven, by) if by else {}).items():
            for number, _ in once_each(rows):
                groups.setdefault(number, []).append(worded(by, value))
        for number in self.met:
            held = [(r, i) for r, i in found.get(number, ()) if fits(unit, currency, i)]
            if not held:
                continue
            items.append([i for _, i in held])
            entries.append((number, plainly(sum_of(items[-1])), [r for r, _ in held]))
        owned = Owned(self.shelved.entries(entries, name), items)
        if by:
            owned.groups = [groups.get(number, []) for number, _, _ in entries]
        return answer_owned(owned, self.plan, name)


_STATEMENT_DAYS = {STATEMENT: "statement_filed_on", EFFECTIVE: "effective_on"}
_COUNTED = {"registration statement": "statement"}
_DAYS = {
    "filed": ("filed_on", "signed_on"), "signed": ("signed_on",), "acquired": ("closed_on",),
}  # fmt: skip
