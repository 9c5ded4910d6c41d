"""Which statement a plan is of, where it stands in a table, before one, or behind a reference."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.checking.roles.plans import PlanPhrase, find_plans, only_plan, within_plan
from assistant.checking.roles.references import Reference
from assistant.checking.roles.statement import Found
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.tables import Row
from assistant.checking.roles.units import Unit

__all__ = ["cover_plans_of", "plans_before", "plans_behind"]

_COVERS = re.compile(
    r"[^.;]{0,30}\b(?:register(?:ed|s|ing)|cover(?:ed|s|ing)|relate[sd]|relating|pertain\w*)\b(?:(?!\.\s)[^;]){0,160}$",
    re.I,
)


def plans_behind(
    text: str, unit: Unit, references: list[Reference]
) -> list[tuple[str, PlanPhrase]]:
    """`The 1998 Registration Statement covered shares issuable under the 1998 Plan`: the plans
    of a unit behind a reference to a statement, with its number.
    """
    if not references:
        return []
    found = []
    for phrase in find_plans(text, unit.start, unit.end):
        before = [place for place in references if place[1] <= phrase.start]
        if before and _COVERS.match(text, before[-1][1], phrase.start):
            found.append((before[-1][2], phrase))
    return found


def plans_before(substance: Substance, rows: list[Row]) -> list[tuple[str, PlanPhrase]]:
    """`The shares issuable under the 2006 Plan were registered as follows:`, and a table: that plan
    with each file number of the table.
    """
    before: dict[int, Unit] = {}
    for left, right in pairwise(substance.units):
        before[id(right)] = before[id(left)] if left.kind == "row" and id(left) in before else left
    found = []
    for row in rows:
        unit = before.get(id(row.units[0]))
        phrase = only_plan(substance.text, unit.start, unit.end) if unit else None
        if phrase:
            found += [(str(token.value), phrase) for token in row.numbers]
    return found


# Figures of a plan's own title: `2005 Employee Stock Purchase Plan`, `401(k) Savings Plan`
_OWN_FIGURES = re.compile(r"\b(?:19|20)\d\d\b|\b40[13]\([abk]\)")


def cover_plans_of(substance: Substance, row: Row, plans: list[str]) -> list[Found]:
    """The plans of the cover that cells of a row (and its second line) shorten: `1986 Key Employee`."""
    cells = [(substance.text[a:b], a) for a, b in row.plans or []]
    for unit in row.units if row.plans is None else ():
        at = unit.start
        for cell in re.split(r"[\t|]", substance.words(unit)):
            if len(cell.split()) >= 2 and not re.search(r"\d{3}", _OWN_FIGURES.sub("", cell)):
                cells.append((cell.strip(), at))
            at += len(cell) + 1
    found = []
    for cell, at in cells:
        matching = [plan for plan in plans if within_plan(cell, plan)]
        if len(matching) == 1:
            found.append(Found(matching[0], at, at + len(cell), 0.9))
    return found
