"""Answers of operations on one field of many filings: each value cited where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.operations.ends import EndAsked
from assistant.answering.operations.held_values import UNITS, VALUES, Held, Values, amounts
from assistant.answering.operations.operation_asked import FieldAsked, Operation
from assistant.answering.operations.sets_asked import Chosen
from assistant.answering.operations.sums_asked import SumAsked
from assistant.answering.results.groups import group_key
from assistant.answering.results.members import (
    NAMED,
    Member,
    cite_company,
    company,
    group_sentence,
    listed,
    name_left_out,
    rows_of,
)
from assistant.record import Sentence

_AMOUNTS = {
    "deregistered": "removed from registration",
    "registered": "registered",
    "sold": "sold or issued",
}
_SHOWN = 8
"""Groups that are told in a sentence each."""
_TIED = 5
"""Filings at one end that are told."""


def answer_operation(asked: Operation, readings: Sequence[Reading]) -> Reply | None:
    """The answer of an operation over filings; None where none of them proves a value."""
    inside, left_out = _chosen(readings, asked.chosen)
    if not inside:
        return None
    match asked:
        case SumAsked():
            reply = _summed(inside, asked)
        case EndAsked():
            reply = _end(inside, asked)
        case _:
            reply = _of_field(inside, asked)
    return name_left_out(reply, left_out) if reply is not None and reply.answered else None


def _chosen(readings: Sequence[Reading], which: Chosen) -> tuple[list[Reading], list[Reading]]:
    """The filings that are meant, and those of which that is not proven."""
    if which.query is None:
        return [*readings], []
    found = [(reading, which.query.test(reading)) for reading in readings]
    inside = [reading for reading, met in found if met is not None and met[0]]
    return inside, [reading for reading, met in found if met is None]


def _values_of(field: str, unit: str = "shares") -> Values:
    return amounts(field, unit) if field in _AMOUNTS else VALUES[field]


# --- values, groups ---------------------------------------------------------------------------


def _of_field(readings: Sequence[Reading], asked: FieldAsked) -> Reply | None:
    values = _values_of(asked.field)
    held = [(reading, values(reading)) for reading in readings]
    if not any(found for _, found in held):
        return None
    if asked.kind == "values":
        return _each(held, asked.field)
    return _grouped(held, asked, len(readings))


def _each(held: Sequence[tuple[Reading, list[Held]]], field: str) -> Reply:
    """What each filing has, in a sentence for the first ones and in the rows of all."""
    stating = [(reading, found) for reading, found in held if found]
    members = [
        Member(reading, {field: "; ".join(map(_told, found))}, [c for h in found for c in h.cited])
        for reading, found in stating
    ]
    sentences = [_one_of(member, field) for member in members[:NAMED]]
    silent = [reading for reading, found in held if not found]
    reply = Reply(sentences, rows=rows_of(members))
    if silent:
        cited = [c for reading in silent[:NAMED] for c in cite_company(reading)]
        names = list(dict.fromkeys(map(company, silent)))
        text, _ = listed(names, f"No {field} is proven of")
        said = says(f"No {field} is proven of {text}.", cited, f"{len(silent)} filings: {text}")
        reply.sentences += said.sentences
    return reply


def _told(held: Held) -> str:
    return f"{held.text} (No. {held.of})" if held.of else held.text


def _one_of(member: Member, field: str) -> Sentence:
    text = f"{member.company}: {field} {member.values[field]}."
    if field in _AMOUNTS:
        text = f"{member.company}: {member.values[field]} {_AMOUNTS[field]}."
    derivation = f"{member.company}; {member.values[field]}, as printed"
    cited = unique([*member.citations, *cite_company(member.reading)])
    return Sentence(text=text, derivation=derivation, citations=cited)


def _grouped(
    held: Sequence[tuple[Reading, list[Held]]], asked: FieldAsked, total: int
) -> Reply | None:
    """The filings by the values of a field, the largest group first."""
    groups: dict[str, tuple[str, list[Member]]] = {}
    for reading, found in held:
        for alike, one in {_key(asked.field, h.text): h for h in found}.items():
            _, members = groups.setdefault(alike, (one.text, []))
            members.append(Member(reading, {"group": one.text}, one.cited))
    ordered = sorted(groups.values(), key=lambda g: (-len(g[1]), g[0]))
    if asked.kind == "most common" and len(ordered) > 1 and len(ordered[0][1]) == 1:
        return None
    reply = Reply(rows=rows_of([m for _, members in ordered for m in members]))
    reply.sentences = [group_sentence(name, members, total) for name, members in ordered[:_SHOWN]]
    if more := ordered[_SHOWN:]:
        each = ", ".join(f"{name} ({len(members)})" for name, members in more)
        cited = [c for _, members in more for c in members[0].citations[:1]]
        reply.sentences += says(f"Also: {each}.", cited, f"counted: {each}").sentences
    if asked.kind == "distinct":
        cited = [c for _, members in ordered[:NAMED] for c in members[0].citations[:1]]
        text = f"{len(ordered)} different ones ({asked.field})."
        lead = says(text, cited, f"groups in the rows: {len(ordered)}")
        reply.sentences = [*lead.sentences, *reply.sentences]
    return reply


def _key(field: str, text: str) -> str:
    return group_key("firm" if field == "law firm" else "", text)


# --- ends, sums -------------------------------------------------------------------------------


def _ranked(readings: Sequence[Reading], field: str, unit: str) -> list[tuple[Reading, Held]]:
    """Every value with a rank, each statement's by itself."""
    values = _values_of(field, unit)
    return [
        (reading, one) for reading in readings for one in values(reading) if one.rank is not None
    ]


def _end(readings: Sequence[Reading], asked: EndAsked) -> Reply | None:
    """The filings at the place that is asked for, counted from the end."""
    found = _ranked(readings, asked.field, "shares")
    ranks = sorted({one.rank for _, one in found}, reverse=asked.descending)  # type: ignore[type-var]
    if asked.place > len(ranks):
        return None
    ahead = sum(one.rank in ranks[: asked.place - 1] for _, one in found)
    if asked.place > 1 and ahead > asked.place - 1 and asked.field != _STATEMENT_DAY:
        return None  # several share a place before it: which is the second is not clear
    rank = ranks[asked.place - 1]
    tied = [(reading, one) for reading, one in found if one.rank == rank]
    if len(tied) > 1:
        tied = list({reading.filing.id: (reading, one) for reading, one in reversed(tied)}.values())
    tied.reverse()
    place = f"{asked.place}. " if asked.place > 1 else ""
    way = _way(asked)
    reply = Reply()
    for reading, one in tied[:_TIED]:
        told = f"{one.text} {_AMOUNTS[asked.field]}" if asked.field in _AMOUNTS else one.text
        if asked.field not in _AMOUNTS:
            told = f"{asked.field} {told}"
        number = f", No. {one.of}" if one.of else ""
        text = f"{company(reading)} is the {place}{way}: {told}{number}."
        how = f"place {asked.place} of {len(ranks)} values, {way}; {company(reading)}; {one.text}"
        cited = unique([*one.cited, *cite_company(reading)])
        reply.sentences.append(Sentence(text=text, derivation=how, citations=cited))
    members = [Member(r, {asked.field: one.text}, one.cited) for r, one in tied]
    reply.rows = rows_of(members)
    return reply


_STATEMENT_DAY = "filing date of the registration statement"


def _way(asked: EndAsked) -> str:
    if asked.field.startswith(("day", "closing", "filing")):
        return "latest" if asked.descending else "earliest"
    return "highest" if asked.descending else "lowest"


def _summed(readings: Sequence[Reading], asked: SumAsked) -> Reply | None:
    """The sum, average or median over the filings that state the number."""
    found = _ranked(readings, asked.field, asked.unit or "shares")
    if not found:
        return None
    numbers = [Decimal(str(one.rank)) for _, one in found]
    total = sum(numbers, Decimal(0))
    value, how = _measured(numbers, total, asked)
    money = "$" if asked.unit == "usd" else ""
    what = f" {_AMOUNTS[asked.field]}" if asked.field in _AMOUNTS else ""
    noun = "" if money else f" {_noun(asked)}"
    lead = {"total": "In total", "average": "On average", "median": "The median:"}[asked.measure]
    text = f"{lead} {money}{_plain(value)}{noun}{what}, in the {len(found)} filings that state it."
    members = [Member(r, {asked.field: one.text}, one.cited) for r, one in found]
    cited = [c for member in members[:NAMED] for c in member.citations[:2]]
    reply = says(text, cited, f"{how} = {_plain(value)}; {len(found)} filings, each in the rows")
    reply.rows = rows_of(members)
    return reply


def _noun(asked: SumAsked) -> str:
    return asked.field.removeprefix("number of ") if not asked.unit else UNITS[asked.unit]


def _measured(numbers: Sequence[Decimal], total: Decimal, asked: SumAsked) -> tuple[Decimal, str]:
    if asked.measure == "total":
        return total, " + ".join(map(_plain, numbers[:_WRITTEN]))
    if asked.measure == "average":
        return round(total / len(numbers), asked.places), f"{_plain(total)} / {len(numbers)}"
    ordered = sorted(numbers)
    half = len(ordered) // 2
    middle = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
    return middle, f"the middle of {len(ordered)}: {', '.join(map(_plain, ordered[:_WRITTEN]))}"


_WRITTEN = 100  # numbers of a sum that are written out


def _plain(number: Decimal) -> str:
    whole = number == number.to_integral_value()
    return f"{int(number):,}" if whole else f"{number.normalize():,f}"
