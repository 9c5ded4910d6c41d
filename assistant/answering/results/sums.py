"""Amounts over several filings: totals by unit and class, the largest, the smallest, written out.

What counts different things is never added up: each unit, and each currency, has a sum of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.answering.conditions.plans_asked import plan_of_amounts
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, says, unique
from assistant.answering.evidence.wording import figure, joined
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import tokens
from assistant.answering.questions.unanswerable import other_sum
from assistant.answering.records.amounts import Item, added, items
from assistant.answering.results.deferred import one_after_the_other
from assistant.answering.results.groups import Key
from assistant.answering.results.members import (
    NAMED,
    DeferredMembers,
    Member,
    cite_company,
    listed,
    name_left_out,
    name_of_several_plans,
    name_silent,
    rows_of,
)
from assistant.answering.results.plan_sums import held_of_plan
from assistant.answering.results.portions import asks_shares, percent
from assistant.answering.results.totals import (
    AVERAGED,
    COMPARED,
    EACH,
    LEAST,
    MOST,
    asks_classes,
    counts_as,
    how_many,
    of_every_unit,
    place_asked,
    units_of,
)
from assistant.record import Citation, Security, Sentence

_WRITTEN_OUT = 100
"""Amounts of a sum that are written out one by one; of more, the rows have each with its proof."""

_CLASSES = 12  # classes that are told with a total of their own

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


def answer_amounts(readings: list[Reading], plan: Plan, name: str, key: Key | None = None) -> Reply:
    """Each filing's amount; their sum by unit, the largest or the smallest as asked.

    `key` gives what a filing is counted under where a sum for each group is asked.
    """
    held = [(r, items(r, of_every_unit(plan), name, whole=True)) for r in readings]
    shared: list[Reading] = []
    if words := plan_of_amounts(plan.question):
        held, shared = held_of_plan(held, words)
    stated = list(dict.fromkeys(kind_of(i.security) for _, every in held for i in every))
    replies: list[Reply] = []
    unproven: list[Reading] = []
    for unit in units_of(plan, [kind[0] for kind in stated]):
        for currency in currencies(unit, stated):
            members: list[Member] = []
            found: list[list[Item]] = []
            names: list[list[str]] = []
            left_out: list[Reading] = []
            for reading, every in held:
                fitting = [i for i in every if fits(unit, currency, i)]
                if not fitting:
                    left_out.append(reading)
                    continue
                cited = [c for i in fitting for c in reading.cite_value(i.pointer)]
                members.append(Member(reading, {name: sum_of(fitting)}, cited))
                found.append(fitting)
                names.append([n for n, c in key(reading) if c] if key is not None else [])
            unproven += [r for r in left_out if _states(r, name, unit)]
            sole = any(_states(r, name, unit) for r in left_out)
            owned = Owned(members, found, names if key is not None else None)
            replies.append(answer_owned(owned, plan, name, sole=sole))
    if _ranks(plan):
        return name_left_out(together(replies), unproven)
    if shared:
        apart = [Member(r, {}, cited) for r in shared if (cited := cite_company(r))]
        return name_of_several_plans(together(replies), apart)
    silent = [r for r, every in held if not every]
    named = [Member(r, {}, cited) for r in silent if (cited := cite_company(r))]
    return name_silent(together(replies), len(silent), named)


def currencies(unit: str, stated: list[Kind]) -> list[str]:
    """The currencies of a unit that are summed apart; one empty one for what is no money."""
    return [kind[1] for kind in stated if kind[0] == "usd"] or ["USD"] if unit == "usd" else [""]


def fits(unit: str, currency: str, item: Item) -> bool:
    """Whether an amount counts in a unit, and is in its currency."""
    held = item.security.currency or "USD"
    return counts_as(unit, item.security) and (unit != "usd" or held == currency)


def _states(reading: Reading, name: str, unit: str) -> bool:
    """Whether the record has such an amount, proven or not."""
    return any(
        getattr(security, name) is not None and counts_as(unit, security)
        for statement in reading.record.registration_statements
        for security in statement.securities
    )


def together(replies: list[Reply]) -> Reply:
    """The answers for several units as one; those that found nothing say nothing."""
    found = [r for r in replies if r.answered]
    if len(found) < 2:
        return found[0] if found else replies[0]
    rows = one_after_the_other([r.rows for r in found])
    return Reply([s for r in found for s in r.sentences], rows=rows)


def _ranks(plan: Plan) -> bool:
    return bool(MOST.search(plan.question) or LEAST.search(plan.question))


def answer_owned(owned: Owned, plan: Plan, name: str, *, sole: bool = False) -> Reply:
    """The sum, the largest or the smallest of amounts that filings were found to state.

    `sole`: others state such an amount, and theirs is not proven.
    """
    if not owned:
        return lacks("None of the filings in scope states such an amount.")
    if (other := other_sum(plan.question)) is not None:
        return lacks(f"Records hold no {other}; they are not added up.")
    if owned.groups is not None:
        return _by_group(owned, name, shares=asks_shares(plan.question))
    if sign := COMPARED.search(plan.question):
        return answer_compared(owned, plan, name, more=sign["sign"] in _MORE)
    if not _ranks(plan):
        if AVERAGED.search(plan.question):
            return _average(owned, name)
        if EACH.search(plan.question) and not asks_classes(plan):
            return _each(owned, len(owned), name)
        reply = _total(owned, name)
        if asks_classes(plan):
            reply.sentences += _by_class(owned)
        return reply
    if sole and len(owned) == 1:  # nothing to compare it with
        return _each(owned, 1, name)
    most = MOST.search(plan.question) is not None
    reply = _first(
        owned, name, how_many(plan.question), most=most, place=place_asked(plan.question)
    )
    if len(plan.names) > 1 and how_many(plan.question) == 1 and len(owned) <= NAMED:
        reply.sentences += _behind(owned.best(most=most), name)
    return reply


def sum_of(found: Sequence[Item]) -> int | Decimal:
    """The sum of amounts of one kind, whole where it is whole."""
    return found[0].value if len(found) == 1 else added([i.value for i in found])


def _noun(security: Security) -> str:
    return "" if security.unit == "usd" else f" {security.unit}"


def _worded(total: int | Decimal, found: Sequence[Item]) -> str:
    return figure(total, found[0].security)


def _written_out(numbers: Sequence[int | Decimal]) -> str | None:
    if len(numbers) < 2:
        return None
    total = figure(added(list(numbers)))
    if len(numbers) > _WRITTEN_OUT:
        return f"sum of {len(numbers):,} amounts, each in the rows = {total}"
    return " + ".join(figure(number) for number in numbers) + f" = {total}"


_DONE = {
    "deregistered": "removed from registration",
    "registered": "registered",
    "sold": "issued or sold",
}


def _total(owned: Owned, name: str) -> Reply:
    every = [i for found in owned.found for i in found]
    total = added([i.value for i in every])
    lead = f"In total {_worded(total, every)}{_noun(every[0].security)} were {_DONE[name]}:"
    shown = owned.members[:NAMED]
    first = [
        f"{_worded(sum_of(found), found)} ({m.company})"
        for m, found in zip(shown, owned.found, strict=False)
    ]
    text, more = listed([*first, *[""] * (len(owned) - len(first))], lead)
    few = owned.found if len(owned) <= _WRITTEN_OUT else []
    sums = [s for found in few if (s := _written_out([i.value for i in found]))]
    if len(owned) > 1:
        sums.append(str(_written_out([sum_of(found) for found in owned.found])))
    if more > 0:
        sums.append(f"{len(owned)} filings - {len(owned) - more} named = {more}")
    sums.append("; ".join(m.company for m in shown))
    cited = [c for m in shown for c in m.citations]
    sentence = Sentence(text=f"{lead} {text}.", derivation="; ".join(sums), citations=unique(cited))
    return Reply([sentence], rows=rows_of(owned.members))


def _average(owned: Owned, name: str) -> Reply:
    """The sum over the number of filings that state an amount, to two places at most."""
    reply = _total(owned, name)
    every = [i for found in owned.found for i in found]
    total, filings = added([i.value for i in every]), len(owned)
    mean = round(Decimal(total) / filings, 2)
    shown = _worded(int(mean) if mean == int(mean) else mean, every)
    told = reply.sentences[0]
    noun = _noun(every[0].security)
    counted = f"{_worded(total, every)} / {filings} filings that state a number = {shown}"
    reply.sentences = [told.model_copy(update={
        "text": f"On average {shown}{noun} were {_DONE[name]}, in the {filings} filings that state"
                f" a number: {_worded(total, every)} / {filings}.",
        "derivation": "; ".join(part for part in (told.derivation, counted) if part),
    })]  # fmt: skip
    return reply


_GROUPS = 40  # groups that are told with a total of their own


def _by_group(owned: Owned, name: str, *, shares: bool = False) -> Reply:
    """A total for each group: years and decades in order, else the largest first.

    `shares` tells what share of the whole each has, where no filing stands in two groups.
    """
    places: dict[str, list[int]] = {}
    for place, names in enumerate(owned.groups or ()):
        for group in names:
            places.setdefault(group, []).append(place)
    totals = {
        g: added([i.value for p in held for i in owned.found[p]]) for g, held in places.items()
    }
    if all(group[:4].isdigit() for group in places):
        order = sorted(places)
    else:
        order = sorted(places, key=lambda group: (-totals[group], group))
    reply = Reply(rows=rows_of(owned.members))
    whole = added([i.value for found in owned.found for i in found])
    shares = shares and bool(whole) and all(len(names) < 2 for names in owned.groups or ())
    for group in order[:_GROUPS]:
        held = places[group]
        every = [i for p in held for i in owned.found[p]]
        noun = _noun(every[0].security)
        filings = f"{len(held)} filing{'' if len(held) == 1 else 's'}"
        sums = _written_out([sum_of(owned.found[p]) for p in held])
        parts = [f"group: {group}", f"{filings} in it", *([sums] if sums else [])]
        told = [
            s for p in held[:_WRITTEN_OUT] if (s := _written_out([i.value for i in owned.found[p]]))
        ]
        of_all = ""
        if shares:
            share = percent(totals[group], whole)
            of_all = f", {share} of the total"
            parts.append(f"{figure(totals[group])} / {figure(whole)} = {share}")
        amount = f"{_worded(totals[group], every)}{noun} {_DONE[name]}"
        reply.sentences.append(Sentence(
            text=f"{group}: {amount} ({filings}{of_all}).",
            derivation="; ".join([*parts, *told]),
            citations=unique([c for p in held[:NAMED] for c in owned.members[p].citations]),
        ))  # fmt: skip
    if len(order) > _GROUPS:
        rest = len(order) - _GROUPS
        cited = [c for p in places[order[_GROUPS]][:1] for c in owned.members[p].citations]
        reply.sentences += says(
            f"{rest} more groups are smaller.", cited, f"{len(order)} groups - {_GROUPS} = {rest}"
        ).sentences
    return reply


def _by_class(owned: Owned) -> list[Sentence]:
    """A total for each class of securities, the largest first."""
    classes: dict[str, list[tuple[int, Item]]] = {}
    for place, found in enumerate(owned.found):
        for item in found:
            classes.setdefault(item.security.title.lower(), []).append((place, item))
    if len(classes) < 2:
        return []
    told: list[Sentence] = []
    ordered = sorted(classes.values(), key=lambda c: added([i.value for _, i in c]), reverse=True)
    for held in ordered[:_CLASSES]:
        numbers = [i.value for _, i in held]
        places = list(dict.fromkeys(place for place, _ in held))
        security = held[0][1].security
        total = _worded(added(numbers), [held[0][1]])
        members = [owned.members[place] for place in places[:NAMED]]
        names, _ = listed([m.company for m in members] + [""] * (len(places) - len(members)))
        title = f"{security.title[:1].upper()}{security.title[1:]}"
        counted = _written_out(numbers)
        parts = [counted or "", f"class: {title}", "; ".join(m.company for m in members)]
        if len(places) > len(members):
            parts.append(f"{len(places)} filings - {len(members)} named")
        told.append(Sentence(
            text=f"{title}: {total}{_noun(security)} ({names}).",
            derivation="; ".join(p for p in parts if p),
            citations=unique([c for m in members for c in m.citations]),
        ))  # fmt: skip
    return told


def _first(owned: Owned, name: str, count: int, *, most: bool, place: int = 1) -> Reply:
    """The one with the most or the least, or so many of them in order; all stand in the rows.

    `place` is that of another one from that end: 2 for the second largest.
    """
    ranked = owned.best(most=most)
    if place > 1:
        ends = list(dict.fromkeys(sum_of(found) for found in ranked.found))
        if place > len(ends):
            return lacks("There are not so many different amounts in scope.")
        at = [i for i, found in enumerate(ranked.found) if sum_of(found) == ends[place - 1]]
        shown = Owned(
            [ranked.members[i] for i in at[:NAMED]], [ranked.found[i] for i in at[:NAMED]]
        )
        reply = _each(shown, NAMED, name)
        reply.rows = rows_of(ranked.members)
        return reply
    if count == 1 or len(owned) == 1:
        return _extreme(ranked, name, most=most)
    reply = _each(ranked, count, name)
    reply.rows = rows_of(ranked.members)
    return reply


def _each(owned: Owned, count: int, name: str) -> Reply:
    """One sentence for each filing with its amount."""
    reply = Reply(rows=rows_of(owned.members))
    members = owned.members[: min(count, NAMED)]
    for member, found in zip(members, owned.found, strict=False):
        amount = f"{_worded(sum_of(found), found)}{_noun(found[0].security)}"
        reply.sentences.append(_said(f"{member.company}: {amount} {_DONE[name]}.", member, found))
    return reply


def _extreme(ranked: Owned, name: str, *, most: bool) -> Reply:
    """The one at the end of the ranking, with those that have as much."""
    top = sum_of(ranked.found[0])
    tied = next((i for i, f in enumerate(ranked.found) if sum_of(f) != top), len(ranked))
    members, found = ranked.members[: min(tied, NAMED)], ranked.found[0]
    amount = f"{_worded(top, found)}{_noun(found[0].security)}"
    word = "most" if most else "least"
    names = joined([m.company for m in members])
    verb = "has" if len(members) == 1 else "have"
    each = ", each" if len(members) > 1 else ""
    text = f"{names} {verb} the {word}: {amount} {_DONE[name]}{each}."
    sentence = _said(text, members[0], found)
    sentence.citations = unique([c for m in members for c in [*m.citations, *_name(m)]])
    return Reply([sentence], rows=rows_of(ranked.members))


def _behind(ranked: Owned, name: str) -> list[Sentence]:
    """The amounts of those that are not at the end: "A or B?" has both numbers."""
    top = sum_of(ranked.found[0])
    after = next((i for i, f in enumerate(ranked.found) if sum_of(f) != top), len(ranked))
    rest = Owned(ranked.members[after:], ranked.found[after:])
    return _each(rest, len(rest), name).sentences


def _said(text: str, member: Member, found: Sequence[Item]) -> Sentence:
    cited = unique([*member.citations, *_name(member)])
    return Sentence(text=text, derivation=_written_out([i.value for i in found]), citations=cited)


_MORE = ("more", "greater", "larger")


def answer_compared(owned: Owned, plan: Plan, name: str, *, more: bool) -> Reply:
    """Whether one company has more, or less, than another, or by how much; each with its sum."""
    sides: dict[str, tuple[list[Member], list[Item]]] = {}
    for place, found in enumerate(owned.found[:_WRITTEN_OUT]):
        member = owned.members[place]
        members, items_ = sides.setdefault(member.company, ([], []))
        members.append(member)
        items_ += found
    if len(sides) != 2:
        cited = [c for m in owned.members[:NAMED] for c in m.citations]
        return lacks("Such an amount is not proven of two companies that could be compared.", cited)
    asked = plan.question.lower()
    one, other = sorted(sides, key=lambda company: asked.find(tokens(company)[0]))
    (members, first), (others, second) = sides[one], sides[other]
    left, right = sum_of(first), sum_of(second)
    each = "; ".join(
        f"{company}: {_worded(sum_of(found), found)}{_noun(found[0].security)} {_DONE[name]}"
        for company, (_, found) in ((one, sides[one]), (other, sides[other]))
    )
    sums = [s for found in (first, second) if (s := _written_out([i.value for i in found]))]
    if plan.kind == "how_many":
        low, high = sorted((left, right))
        sums.append(f"{figure(high)} - {figure(low)} = {figure(high - low)}")
        lead = f"{one if left >= right else other} has {figure(high - low)} more."
    else:
        lead = "Yes." if (left > right) == more and left != right else "No."
    cited = unique([c for m in (*members, *others) for c in [*m.citations, *_name(m)]])
    text = f"{lead} {each}."
    sentence = Sentence(text=text, derivation="; ".join(sums) or None, citations=cited)
    return Reply([sentence], rows=rows_of(owned.members))


def _name(member: Member) -> list[Citation]:
    return cite_company(member.reading)
