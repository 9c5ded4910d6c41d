"""The amounts of one kind that filings have: their sums, and how they are told and written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.answering.evidence.reply import unique
from assistant.answering.evidence.wording import figure
from assistant.answering.records.amounts import Item, added
from assistant.answering.results.members import DeferredMembers, Member, cite_company
from assistant.answering.results.totals import counts_as
from assistant.record import Citation, Security, Sentence

WRITTEN_OUT = 100
"""Amounts of a sum that are written out one by one; of more, the rows have each with its proof."""


Kind = tuple[str, str]
"""What amounts count: the unit, and of money the currency."""


@dataclass(slots=True)
class Owned:
    """Filings with their amounts of one kind: `found[i]` are those of `members[i]`."""

    members: Sequence[Member]
    found: list[list[Item]]
    groups: list[list[str]] | None = None
    """What each filing is counted under, where a sum for each group is asked."""

    def __len__(self) -> int:
        return len(self.found)

    def best(self, *, most: bool) -> Owned:
        """The same, those with the most, or the least, first; equal ones stay in order."""
        totals = [sum_of(found) for found in self.found]
        order = sorted(range(len(totals)), key=lambda i: totals[i], reverse=most)
        return Owned(_in_order(self.members, order), [self.found[i] for i in order])


def _in_order(members: Sequence[Member], order: list[int]) -> Sequence[Member]:
    if not isinstance(members, DeferredMembers):
        return [members[i] for i in order]
    return DeferredMembers(
        [members.companies[i] for i in order],
        lambda places: members.at([order[place] for place in places]),
    )


def kind_of(security: Security) -> Kind:
    """What the amounts of a security count."""
    return security.unit, security.currency or "USD" if security.unit == "usd" else ""


def currencies(unit: str, stated: list[Kind]) -> list[str]:
    """The currencies of a unit that are summed apart; one empty one for what is no money."""
    return [kind[1] for kind in stated if kind[0] == "usd"] or ["USD"] if unit == "usd" else [""]


def fits(unit: str, currency: str, item: Item) -> bool:
    """Whether an amount counts in a unit, and is in its currency."""
    held = item.security.currency or "USD"
    return counts_as(unit, item.security) and (unit != "usd" or held == currency)


def sum_of(found: Sequence[Item]) -> int | Decimal:
    """The sum of amounts of one kind, whole where it is whole."""
    return found[0].value if len(found) == 1 else added([i.value for i in found])


def noun_of(security: Security) -> str:
    """What an amount of a security counts, behind a blank; nothing for money, whose sign tells."""
    return "" if security.unit == "usd" else f" {security.unit}"


def worded(total: int | Decimal, found: Sequence[Item]) -> str:
    """A sum of amounts as a sentence has it, without what it counts."""
    return figure(total, found[0].security)


def with_noun(total: int | Decimal, found: Sequence[Item]) -> str:
    """A sum of amounts with what it counts: "3,000 shares", "$3,000"."""
    return f"{worded(total, found)}{noun_of(found[0].security)}"


def written_out(numbers: Sequence[int | Decimal]) -> str | None:
    """The sum of amounts as a sum: "3 + 4 = 7"; None where there is nothing to add."""
    if len(numbers) < 2:
        return None
    total = figure(added(list(numbers)))
    if len(numbers) > WRITTEN_OUT:
        return f"sum of {len(numbers):,} amounts, each in the rows = {total}"
    return " + ".join(figure(number) for number in numbers) + f" = {total}"


DONE = {
    "deregistered": "removed from registration",
    "registered": "registered",
    "sold": "issued or sold",
}


def amount_sentence(text: str, member: Member, found: Sequence[Item]) -> Sentence:
    """A sentence on the amounts of one filing, which are written out and cited."""
    cited = unique([*member.citations, *cite_name(member)])
    return Sentence(text=text, derivation=written_out([i.value for i in found]), citations=cited)


def cite_name(member: Member) -> list[Citation]:
    """Where a filing names its company."""
    return cite_company(member.reading)
