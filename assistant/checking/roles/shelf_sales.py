"""Sales off a shelf: told of one class or several, and of what the one total holds."""

from __future__ import annotations

import re

from assistant.checking.roles.known_classes import Class
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.security_titles import is_shelf, removal_title
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit

__all__ = ["settle_shelf"]


def settle_shelf(
    substance: Substance, naming: list[Unit], units: list[Unit], classes: dict[str, Class]
) -> None:
    """Only sales are told, of one class or several, and `all of the securities` of a shelf go: they
    are sales off the shelf. Of several the total counts, where one is told."""
    _without_issues(substance, classes)
    if any(k.amounts.keys() != {"sold"} for k in classes.values()):
        return
    title, at = removal_title(substance, units)
    if title != "securities" or not is_shelf(substance, naming):
        return
    known = next(iter(classes.values()))
    sold = [m for k in classes.values() for m in k.amounts["sold"]]
    if len({m.amount for m in sold}) > 1:
        sold = [m for m in sold if m.strength >= _TOTAL]
    known.title, known.title_at, known.unit = (
        title,
        at,
        "usd" if sold and sold[0].money else known.unit,
    )
    known.amounts = {"sold": sold} if sold else {}
    classes.clear()
    classes[title] = known


# `its 4.10% Senior Notes due 2025, $300,000,000 of which were sold, remain outstanding`
_ISSUE = re.compile(r"\d\s?%[^.;]{0,80}\bdue\s+(?:[A-Z][a-z]+\s+(?:\d{1,2},\s+)?)?\d{4}\b", re.I)
_OUTSTANDING = re.compile(r"\b(?:remain|are|is|stay)s?\s+(?:still\s+)?outstanding\b", re.I)


def _without_issues(substance: Substance, classes: dict[str, Class]) -> None:
    """Securities of which no more is told than such issues: what was sold of all is not told."""
    known = classes.get("securities")
    if known is not None and known.amounts.keys() == {"sold"}:
        if all(_of_an_issue(substance, m) for m in known.amounts["sold"]):
            known.amounts, known.unit = {}, "other"


def _of_an_issue(substance: Substance, movement: Movement) -> bool:
    """Whether an amount is only told as that of one issue of debt, which stays outstanding: not
    what was sold of all that a shelf holds."""
    words = substance.words(movement.place)
    of_one = _ISSUE.search(words) is not None and _OUTSTANDING.search(words) is not None
    return movement.money and movement.strength < _TOTAL and of_one


_TOTAL = 0.98  # the strength of an amount that is told as the total
