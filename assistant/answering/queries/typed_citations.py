"""The citations of what stored filings fulfil a condition by, from their proven rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from assistant.answering.conditions.figures import figure_named, within
from assistant.answering.conditions.filters_of_days import years_apart
from assistant.answering.conditions.filters_of_figures import has_office
from assistant.answering.conditions.fitting_values import fits_value
from assistant.answering.conditions.typed_conditions import DECIDING, Typed
from assistant.answering.queries.phrase_query import SPOKEN, sentence_of
from assistant.answering.queries.typed_query import OF_CLASSES, ProvenValues, Stored
from assistant.record import Citation


def cite_met(proven: ProvenValues, condition: Typed, found: Sequence[Stored]) -> None:
    """Adds to each filing the citations of what it fulfils a condition by."""
    if condition.operator == "every":
        for part in condition.parts:
            cite_met(proven, part, found)
    elif condition.operator == "any":
        left = list(found)
        for part in condition.parts:
            met = proven.matching(part).met
            cite_met(proven, part, [one for one in left if one.number in met])
            left = [one for one in left if one.number not in met]
    elif condition.operator in SPOKEN:
        _cite_passages(proven, condition, found)
    elif condition.operator == "older":
        _cite_older(proven, condition, found)
    elif condition.operator == "figured":
        _cite_figure(proven, condition, found)
    elif condition.operator == "absent":
        _cite_first(proven, ["purpose", "registrant"], found)
    elif condition.operator == "not":
        _cite_denied(proven, condition.parts[0], found)
    else:
        _cite_values(proven, condition, found)


def _cite_denied(proven: ProvenValues, denied: Typed, found: Sequence[Stored]) -> None:
    """What a filing states instead of what is denied; where that is no one value, its purpose.

    Of several conditions it is the first one that a filing does not fulfil.
    """
    if denied.operator == "every":
        left = list(found)
        for part in denied.parts:
            matches = proven.matching(part)
            kept = matches.met | matches.unproven
            _cite_denied(proven, part, [one for one in left if one.number not in kept])
            left = [one for one in left if one.number in kept]
        return
    if denied.operator == "absent":
        fields = denied.field.split()
    elif denied.field in DECIDING:
        fields = [denied.field, "purpose"]
    else:
        fields = ["purpose"]
    _cite_first(proven, fields, found, every=denied.operator in _MANY)


def _cite_values(proven: ProvenValues, condition: Typed, found: Sequence[Stored]) -> None:
    """The first value that fits a condition, or each where the condition looks at all of them."""
    name = condition.field or "purpose"
    many = condition.operator in _MANY
    fields = {"filed_on": [name, "signed_on"]}.get(name, [name])
    if condition.operator == "titled":
        _cite_titled(proven, condition, found)
        return
    for one, rows in _rows_of(proven, fields, found):
        fitting = [row for row in rows if _fits(condition, row)]
        if many and condition.field == "plan":  # those of the cover alone are counted
            fitting = [row for row in fitting if row["file_number"] is None]
        one.cited += [citation(one, row) for row in (fitting if many else fitting[:1])]


def _cite_titled(proven: ProvenValues, condition: Typed, found: Sequence[Stored]) -> None:
    """The first row of a class of securities, of whichever field."""
    kept = [proven.values(name, found) for name in OF_CLASSES]
    for one in found:
        rows = [row for values in kept for row in values.get(one.number, ()) if row["title"]]
        fitting = (r for r in rows if fits_value(condition, f"{r['title']} {r['unit'] or ''}"))
        one.cited += [citation(one, row) for row in fitting][:1]


def _fits(condition: Typed, row: sqlite3.Row) -> bool:
    if condition.operator == "office":
        told = "value" if condition.field == "agent_title" else "title"
        return has_office(row[told], tuple(map(str, condition.values)))
    if condition.operator == "currency":
        return (row["currency"] or condition.values[0]) != condition.values[0]
    told = "unit" if condition.field == "class" else "value"
    return any(fits_value(condition, row[column]) for column in ("value", told))


def _cite_first(
    proven: ProvenValues, fields: Sequence[str], found: Sequence[Stored], *, every: bool = False
) -> None:
    """The first value of the first of the fields that each filing has, or `every` one of it."""
    for one, rows in _rows_of(proven, fields, found):
        one.cited += [citation(one, row) for row in (rows if every else rows[:1])]


def _rows_of(
    proven: ProvenValues, fields: Sequence[str], found: Sequence[Stored]
) -> Iterator[tuple[Stored, list[sqlite3.Row]]]:
    """Each filing with its rows of the first of the fields that it has."""
    kept = [proven.values(name, found) for name in fields]
    for one in found:
        yield one, next((rows[one.number] for rows in kept if one.number in rows), [])


def _cite_figure(proven: ProvenValues, condition: Typed, found: Sequence[Stored]) -> None:
    figure = figure_named(condition.field)
    every = proven.worked(figure)
    bounds = [str(value) for value in condition.values]
    for one in found:
        fitting = (w for w in every.get(one.number, ()) if within(figure, w, bounds))
        if (first := next(fitting, None)) is not None:
            places = proven.places([p.place for p in first.parts])
            one.cited += [citation(one, places[p.place]) for p in first.parts]


def _cite_older(proven: ProvenValues, condition: Typed, found: Sequence[Stored]) -> None:
    days = proven.values(condition.field, found)
    signed, filed = proven.values("signed_on", found), proven.values("filed_on", found)
    for one in found:
        for own in (signed.get(one.number) or filed.get(one.number) or [])[:1]:
            old = [r for r in days.get(one.number, []) if _older(condition, r, own)]
            one.cited += [citation(one, row) for row in [*old[:1], own]]


def _cite_passages(proven: ProvenValues, condition: Typed, found: Sequence[Stored]) -> None:
    wanted = {s.number: s for s in found}
    for number, start, text in proven.passages_speaking(condition):
        one = wanted.pop(number, None)
        if one is not None:
            left, right = sentence_of(condition, text)
            one.cited.append(_cite_span(proven, one, start + left, start + right))


def _cite_span(proven: ProvenValues, one: Stored, start: int, end: int) -> Citation:
    from assistant.library.selection import read_filing

    filing = read_filing(proven.connection, one.number)
    assert filing is not None
    section = filing.section_at(start)
    title = " ".join((section.title or section.kind).split()) if section else ""
    return Citation(
        filing=one.filing,
        source=one.source,
        start=start,
        end=end,
        line=filing.line_at(start),
        section=title[:120],
        quote=filing.text[start:end],
    )


def _older(condition: Typed, row: sqlite3.Row, own: sqlite3.Row) -> bool:
    return years_apart(row["value"], own["value"]) >= int(condition.values[0])


_MANY = ("over", "under", "counted over", "counted under")
"""Operators that look at all values of a field; each of them is cited."""


def citation(one: Stored, row: sqlite3.Row) -> Citation:
    """The citation that a proven row keeps."""
    return Citation.model_construct(
        filing=one.filing,
        source=one.source,
        start=row["start"],
        end=row["end"],
        line=row["line"],
        section=row["section"],
        quote=row["quote"],
    )
