"""Classes that are none of their own: sales off a shelf, series of one class, parts of a total."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.checking.roles.known_classes import Class
from assistant.checking.roles.substance import Substance

__all__ = ["fold_classes"]


def fold_classes(substance: Substance, classes: dict[str, Class]) -> None:
    """Gives the amounts of such classes to the class that they are of; changes `classes`."""
    _fold_depositary(classes)
    _fold_sales(classes)
    _fold_counts(classes)
    _fold_short_names(classes)
    _fold_prospectuses(substance, classes)


def _fold_depositary(classes: dict[str, Class]) -> None:
    """`sold 3,000,000 ADSs, which represent 9,000,000 ordinary shares`, of a registration of
    shares: the depositary shares are no class of their own."""
    shares = [known for known in classes.values() if known.unit == "shares"]
    if len(shares) == 1 and shares[0].amounts.keys() >= {"registered", "deregistered"}:
        for title, known in list(classes.items()):
            if known.unit == "adss" and known.amounts.keys() == {"sold"}:
                del classes[title]


_PROGRAM = re.compile(
    r"\b(?:prospectus(?:es)?|sales\s+agreement|at[- ]the[- ]market"
    r"|(?:equity|sales)\s+distribution)\b",
    re.I,
)


def _fold_prospectuses(substance: Substance, classes: dict[str, Class]) -> None:
    """`It included a sales agreement prospectus covering up to $50,000,000 of common stock`: a part
    of the total of a shelf, which is registered in money for many classes."""
    shelf = classes.get("securities")
    if shelf is None or shelf.unit != "usd" or "registered" not in shelf.amounts:
        return
    total = max(shelf.amounts["registered"], key=lambda m: m.amount)
    for title, known in list(classes.items()):
        parts = known.amounts.get("registered", [])
        if known is shelf or known.unit != "usd" or known.amounts.keys() != {"registered"}:
            continue
        starts = [total.end if m.place is total.place else m.place.start for m in parts]
        if all(
            start < m.start
            and m.amount < total.amount
            and _PROGRAM.search(substance.text, start, m.start)
            for start, m in zip(starts, parts, strict=True)
        ):
            del classes[title]


def _fold_sales(classes: dict[str, Class]) -> None:
    """`sold its 6.85% Notes` off a shelf of debt securities: sales of what was registered."""
    money = [known for known in classes.values() if known.unit == "usd"]
    whole = [known for known in money if known.amounts.keys() & {"registered", "deregistered"}]
    if len(whole) > 1:
        _share_out(classes, whole, [known for known in money if known.amounts.keys() == {"sold"}])
    if len(whole) != 1:
        return
    for known in money:
        if known is not whole[0] and known.amounts.keys() == {"sold"}:
            whole[0].amounts.setdefault("sold", []).extend(known.amounts["sold"])
            del classes[known.title]


def _fold_counts(classes: dict[str, Class]) -> None:
    """`sold 3,500,000 shares of common stock for $61,250,000` off a shelf whose one total is in
    money: the shares are no class of their own."""
    shelf = classes.get("securities")
    if (
        shelf is None
        or shelf.unit != "usd"
        or not shelf.amounts.keys() & {"registered", "deregistered"}
    ):
        return
    for title, known in list(classes.items()):
        if known.unit != "usd" and known.amounts.keys() == {"sold"}:
            del classes[title]


def _fold_short_names(classes: dict[str, Class]) -> None:
    """`1,200,000 warrants` of a fee table and `451,700 Class A Redeemable Warrants` that go are one
    class, where it is the only one of the name and neither tells what the other does."""
    for title, known in list(classes.items()):
        longer = [own for own in classes.values() if own.title.endswith(f" {title}")]
        if len(longer) != 1 or longer[0].unit != known.unit or known.unit not in _OF_ONE_NAME:
            continue
        if not known.amounts.keys() & longer[0].amounts.keys():
            longer[0].amounts = known.amounts | longer[0].amounts
            del classes[title]


_OF_ONE_NAME = {"warrants", "rights"}


def _share_out(classes: dict[str, Class], series: list[Class], sales: list[Class]) -> None:
    """Sales told of no series belong to the one whose balance they close, where each does."""
    for known in sales:
        closed = []
        for movement in known.amounts["sold"]:
            own = [s for s in series if "sold" not in s.amounts and _left(s) == movement.amount]
            if len(own) != 1:
                return
            closed.append((own[0], movement))
        for own_series, movement in closed:
            own_series.amounts.setdefault("sold", []).append(movement)
        del classes[known.title]


def _left(known: Class) -> int | Decimal | None:
    """What is registered and not removed, where each is told once."""
    whole, gone = (
        {m.amount for m in known.amounts.get(role, [])} for role in ("registered", "deregistered")
    )
    return min(whole) - min(gone) if len(whole) == len(gone) == 1 else None
