"""Tests of how many entries of one sort a record has: statements, plans, people, firms, classes."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from assistant.answering.conditions.typed_conditions import Outcome, Test, Typed
from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading
from assistant.record import Citation

Entry = Literal["statement", "plan", "signatory", "registrant", "firm", "class", "counsel"]


def counted_entries(
    reading: Reading, entry: Entry, forms: Collection[str] = ()
) -> list[list[Citation]]:
    """The proofs of each proven entry of one sort: its statements, the plans of its cover.

    Of statements those on one of the `forms`, where some are given.
    A law firm, and a class of securities that is removed, counts once however often it is named.
    """
    record = reading.record
    if entry in ("firm", "class"):
        held: dict[str, list[Citation]] = {}
        for name, pointer in _firms(reading) if entry == "firm" else _removed(reading):
            if cited := reading.cite_value(pointer):
                held.setdefault(name.lower(), []).extend(cited)
        return list(held.values())
    match entry:
        case "signatory":
            every = range(len(record.signing.signatories))
            return [cited for i in every if (cited := cite_signatory(reading, i))]
        case "statement":
            base, name, count = (
                "/registration_statements",
                "/file_number",
                len(record.registration_statements),
            )
        case "plan":
            base, name, count = "/plans", "", len(record.plans)
        case "counsel":
            base, name, count = "/counsel", "/name", len(record.counsel)
        case _:
            base, name, count = "/registrants", "/name", len(record.registrants)
    every = range(count)
    if entry == "statement" and forms:
        statements = record.registration_statements
        every_form = [s.form or record.form for s in statements]
        return [
            cited
            for i in every
            if every_form[i] in forms and (cited := reading.cite_value(f"{base}/{i}{name}"))
        ]
    return [cited for i in every if (cited := reading.cite_value(f"{base}/{i}{name}"))]


def _firms(reading: Reading) -> list[tuple[str, str]]:
    counsel = enumerate(reading.record.counsel)
    return [(c.firm, f"/counsel/{i}/firm") for i, c in counsel if c.firm]


def _removed(reading: Reading) -> list[tuple[str, str]]:
    """The classes of which securities are removed, with their pointers."""
    return [
        (security.title, f"/registration_statements/{i}/securities/{j}/title")
        for i, statement in enumerate(reading.record.registration_statements)
        for j, security in enumerate(statement.securities)
        if security.deregistered or security.all_unsold
    ]


def has_count(entry: Entry, sign: int, limit: int) -> Test:
    """More (`sign` 1) or fewer (`sign` -1) proven entries of one sort than so many."""

    def test(reading: Reading) -> Outcome:
        cited = counted_entries(reading, entry)
        fits = len(cited) > limit if sign > 0 else 0 < len(cited) < limit
        return fits, [c for every in cited for c in every]

    return Test(test, Typed(entry, "counted over" if sign > 0 else "counted under", (limit,)))
