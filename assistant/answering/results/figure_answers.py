"""Answers from figures that are worked out for each filing: ends, averages, medians, ranges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.answering.conditions.figures import (
    Figure,
    Number,
    Worked,
    cite_pieces,
    day_of,
    pieces_of_reading,
    worked,
)
from assistant.answering.conditions.figures_asked import FigureAsked
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, says, unique
from assistant.answering.evidence.wording import joined, usual
from assistant.answering.results.members import NAMED, Member, cite_company, rows_of
from assistant.answering.results.totals import how_many, place_asked
from assistant.record import Sentence

_WRITTEN_OUT = 100  # figures of an average that are written out one by one
_TIED = 5  # filings at one end that are told


@dataclass(frozen=True, slots=True)
class Figured:
    """Filings with their figure: `found[i]` is that of `members[i]`."""

    members: Sequence[Member]
    found: Sequence[Worked]


def figured(readings: Sequence[Reading], asked: FigureAsked) -> Figured:
    """The figure of each filing that states its values, the asked end first."""
    every: list[tuple[Worked, Member]] = []
    for reading in readings:
        if found := worked(asked.figure, pieces_of_reading(reading, asked.figure.fields)):
            best = end_of(found, asked)
            cited = cite_pieces(reading, best.parts)
            every.append((best, Member(reading, {asked.figure.told: plain(best.value)}, cited)))
    every.sort(key=lambda item: item[0].value, reverse=descending(asked))
    return Figured([m for _, m in every], [w for w, _ in every])


def descending(asked: FigureAsked) -> bool:
    """Whether the most goes first."""
    return asked.measured != "least"


def end_of(found: Sequence[Worked], asked: FigureAsked) -> Worked:
    """The one of a filing's figures that counts: the greatest, or the least where that is asked."""
    return (min if asked.measured == "least" else max)(found, key=lambda w: w.value)


def plain(value: Number) -> int | str:
    """A figure as rows have it."""
    return int(value) if value == int(value) else str(value)


def answer_figures(held: Figured, asked: FigureAsked, question: str) -> Reply:
    """The end, average, median or range of the figures, with how it was worked out."""
    if not held.found:
        return lacks(f"None of the filings in scope states its {asked.figure.told}.")
    match asked.measured:
        case "average" | "median":
            reply = _middle(held, asked, places_asked(question))
        case "range":
            reply = _range(held, asked.figure)
        case "each":
            reply = Reply([_one(held, i, asked.figure) for i in range(min(len(held.found), NAMED))])
        case _:
            reply = _end(held, asked, question)
    reply.rows = rows_of(held.members)
    return reply


def _end(held: Figured, asked: FigureAsked, question: str) -> Reply:
    limit, place = how_many(question), place_asked(question)
    if limit > 1:
        return Reply([_one(held, i, asked.figure) for i in range(min(limit, len(held.found)))])
    ends = list(dict.fromkeys(w.value for w in held.found))
    if place > len(ends):
        return lacks("There are not so many different ones in scope.")
    end = ends[place - 1]
    tied = [i for i, w in enumerate(held.found) if w.value == end][:_TIED]
    members = [held.members[i] for i in tied]
    best = held.found[tied[0]]
    word = "highest" if descending(asked) else "lowest"
    if asked.figure.sort == "days":
        word = "longest" if descending(asked) else "shortest"
    which = f"{place}. " if place > 1 else ""
    told = _told(asked.figure, best)
    verb = "has" if len(members) == 1 else "have"
    days = _days_told(asked.figure, best)
    text = f"{joined([m.company for m in members])} {verb} the {which}{word}: {told}{days}."
    cited = unique([c for m in members for c in [*m.citations, *cite_company(m.reading)]])
    derivation = f"{best.how}; {'; '.join(m.company for m in members)}"
    if place > 1:
        derivation += f"; place {place}. of {len(ends)}"
    return Reply([Sentence(text=text, derivation=derivation, citations=cited)])


def _days_told(figure: Figure, found: Worked) -> str:
    """The two days that a time lies between: ` (May 3, 2004 - June 1, 2004)`."""
    if figure.sort != "days" or len(found.parts) < 2:
        return ""
    return f" ({usual(day_of(found.parts[0]))} - {usual(day_of(found.parts[1]))})"


def _told(figure: Figure, found: Worked) -> str:
    """`211 days from the agreement to the closing`, `41.5 % of the registered shares sold`."""
    shown, told = figure.shown(found.value), figure.told
    if figure.sort == "days" and found.value >= 0:
        return f"{shown}{told.removeprefix('days')}"
    if figure.sort == "percent":
        return f"{shown}{told.removeprefix('%')}"
    if figure.sort in ("total", "each"):
        return f"{shown}{told.removeprefix('shares')}"
    return f"{told} {shown}" if figure.sort == "par" else shown


def _one(held: Figured, place: int, figure: Figure) -> Sentence:
    member, found = held.members[place], held.found[place]
    cited = unique([*member.citations, *cite_company(member.reading)])
    text = f"{member.company}: {_told(figure, found)}."
    return Sentence(text=text, derivation=f"{found.how}; {member.company}", citations=cited)


_ONE_PLACE = re.compile(r"\b(?:one|1|a single)[- ](?:decimal|place|digit)", re.I)


def places_asked(question: str) -> int:
    """How many decimal places a question wants; two where it says nothing."""
    return 1 if _ONE_PLACE.search(question) else 2


def _middle(held: Figured, asked: FigureAsked, places: int) -> Reply:
    """The average or the median, to so many places at most."""
    numbers = sorted(Decimal(w.value) for w in held.found)
    count, total = len(numbers), sum(numbers, Decimal(0))
    if asked.measured == "average":
        middle, lead = total / count, "On average"
        how = f"{total:,} / {count}"
    else:
        half = count // 2
        middle = numbers[half] if count % 2 else (numbers[half - 1] + numbers[half]) / 2
        lead, how = "The median:", f"the middle of {count} figures"
    value = _rounded(middle, places)
    if asked.measured == "median" and isinstance(value, Decimal):
        value = value.normalize()  # 79.5, the half between two figures
    shown = _told(asked.figure, Worked(value, (), ""))
    text = f"{lead} {shown}, in the {count} filings that state it ({how})."
    derivation = f"{count} figures, each in the rows: {how} = {value:,}"
    if count <= _WRITTEN_OUT:
        derivation = f"{', '.join(f'{n:,}' for n in numbers)}: {how} = {value:,}"
    cited = [c for m in held.members[:NAMED] for c in m.citations[:2]]
    return says(text, cited, f"{derivation} ({shown})")


def _rounded(value: Decimal, places: int) -> Number:
    rounded = round(value, places)
    return int(rounded) if rounded == int(rounded) else rounded


def _range(held: Figured, figure: Figure) -> Reply:
    """From the least to the most, with whose they are."""
    least, most = _one(held, len(held.found) - 1, figure), _one(held, 0, figure)
    return Reply([
        least.model_copy(update={"text": f"The lowest: {least.text}"}),
        most.model_copy(update={"text": f"The highest: {most.text}"}),
    ])  # fmt: skip
