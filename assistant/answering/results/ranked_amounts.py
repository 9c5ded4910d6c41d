"""The amounts of filings one by one: the largest, the smallest, so many in order, two compared."""

from __future__ import annotations

from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.evidence.wording import figure, joined
from assistant.answering.questions.names_asked import tokens
from assistant.answering.questions.plan import Plan
from assistant.answering.records.amounts import Item
from assistant.answering.results.members import NAMED, Member, rows_of
from assistant.answering.results.owned_amounts import (
    DONE,
    WRITTEN_OUT,
    Owned,
    amount_sentence,
    cite_name,
    sum_of,
    with_noun,
    written_out,
)
from assistant.record import Sentence


def answer_ranked_amounts(
    owned: Owned, name: str, count: int, *, most: bool, place: int = 1
) -> Reply:
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
        reply = answer_each(shown, NAMED, name)
        reply.rows = rows_of(ranked.members)
        return reply
    if count == 1 or len(owned) == 1:
        return _extreme(ranked, name, most=most)
    reply = answer_each(ranked, count, name)
    reply.rows = rows_of(ranked.members)
    return reply


def answer_each(owned: Owned, count: int, name: str) -> Reply:
    """One sentence for each filing with its amount."""
    reply = Reply(rows=rows_of(owned.members))
    members = owned.members[: min(count, NAMED)]
    for member, found in zip(members, owned.found, strict=False):
        amount = with_noun(sum_of(found), found)
        reply.sentences.append(
            amount_sentence(f"{member.company}: {amount} {DONE[name]}.", member, found)
        )
    return reply


def _extreme(ranked: Owned, name: str, *, most: bool) -> Reply:
    """The one at the end of the ranking, with those that have as much."""
    top = sum_of(ranked.found[0])
    tied = next((i for i, f in enumerate(ranked.found) if sum_of(f) != top), len(ranked))
    members, found = ranked.members[: min(tied, NAMED)], ranked.found[0]
    amount = with_noun(top, found)
    word = "most" if most else "least"
    names = joined([m.company for m in members])
    verb = "has" if len(members) == 1 else "have"
    each = ", each" if len(members) > 1 else ""
    text = f"{names} {verb} the {word}: {amount} {DONE[name]}{each}."
    sentence = amount_sentence(text, members[0], found)
    sentence.citations = unique([c for m in members for c in [*m.citations, *cite_name(m)]])
    return Reply([sentence], rows=rows_of(ranked.members))


def amounts_behind(ranked: Owned, name: str) -> list[Sentence]:
    """The amounts of those that are not at the end: "A or B?" has both numbers."""
    top = sum_of(ranked.found[0])
    after = next((i for i, f in enumerate(ranked.found) if sum_of(f) != top), len(ranked))
    rest = Owned(ranked.members[after:], ranked.found[after:])
    return answer_each(rest, len(rest), name).sentences


MORE = ("more", "greater", "larger")


def answer_compared(owned: Owned, plan: Plan, name: str, *, more: bool) -> Reply:
    """Whether one company has more, or less, than another, or by how much; each with its sum."""
    sides: dict[str, tuple[list[Member], list[Item]]] = {}
    for place, found in enumerate(owned.found[:WRITTEN_OUT]):
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
        f"{company}: {with_noun(sum_of(found), found)} {DONE[name]}"
        for company, (_, found) in ((one, sides[one]), (other, sides[other]))
    )
    sums = [s for found in (first, second) if (s := written_out([i.value for i in found]))]
    if plan.kind == "how_many":
        low, high = sorted((left, right))
        sums.append(f"{figure(high)} - {figure(low)} = {figure(high - low)}")
        lead = f"{one if left >= right else other} has {figure(high - low)} more."
    else:
        lead = "Yes." if (left > right) == more and left != right else "No."
    cited = unique([c for m in (*members, *others) for c in [*m.citations, *cite_name(m)]])
    text = f"{lead} {each}."
    sentence = Sentence(text=text, derivation="; ".join(sums) or None, citations=cited)
    return Reply([sentence], rows=rows_of(owned.members))
