"""The classes of securities of each statement: amounts by role, par value, whether all that is left goes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.checking.roles.accompanying import (
    guarantees_of,
    interests_of,
    named_without_number,
    rights_of,
    units_of_plans,
    warrants_of,
)
from assistant.checking.roles.balancing import settle_balance
from assistant.checking.roles.classes import CLASS, class_title, unit_of_title
from assistant.checking.roles.closing import close_balance, close_lots, count_after_split
from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.folding import fold_classes
from assistant.checking.roles.known_classes import Class, same_class
from assistant.checking.roles.lots import are_open
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.none_sold import about, none_sold, nothing_gone
from assistant.checking.roles.removed_titles import names_alone, naming, title_removed
from assistant.checking.roles.security_titles import (
    OF_A_CLASS,
    default_title,
    is_shelf,
    printed_after,
    removes_shares,
    tell_series,
    title_of,
)
from assistant.checking.roles.shelf_sales import settle_shelf
from assistant.checking.roles.statement import Found, Statement
from assistant.checking.roles.staying import PART_NAMED, PART_STAYS
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.checking.roles.unsold import all_unsold
from assistant.checking.roles.whole_removed import settled
from assistant.language.gated import gated

# `take off the registers all securities registered by those statements, including, under No. 333-1, …`
_OF_ALL = gated(
    r"\b(?:those|these|both|each\s+of\s+the|all\s+of\s+the)\s+(?:registration\s+)?statements\b",
    re.I,
)


def _foreign(unit: Unit, statement: Statement) -> bool:
    """Whether a unit names other statements alone: `Registration Statement No. 333-2 stays`."""
    numbers = {token.value for token in unit.of("file_number")}
    return bool(numbers) and statement.number not in numbers


def _units_for(substance: Substance, statement: Statement, only: bool) -> list[Unit]:
    """The units that speak of a statement: all of the body where it is the only one."""
    if only:
        return [
            u for u in substance.units if u.start >= substance.body and not _foreign(u, statement)
        ]
    chosen = []
    for unit in substance.units:
        if unit.start < substance.body:
            continue
        numbers = {t.value for t in unit.of("file_number")}
        of_all = _OF_ALL.search(substance.words(unit)) is not None
        if not numbers or statement.number in numbers or of_all:
            chosen.append(unit)
    return chosen


def read_classes(
    substance: Substance, statement: Statement, *, only: bool, removes: bool
) -> list[Class]:
    """The classes of a statement with an amount or an action stated for it, in the text's order."""
    units = _units_for(substance, statement, only)
    classes = _with_amounts(substance, statement, units)
    if removes and not classes:
        title, at = title_removed(substance, statement, units)
        unit = "shares" if at is None and removes_shares(substance, units) else unit_of_title(title)
        classes[title] = Class(title, unit, at)
    if removes and classes:
        settle_shelf(substance, naming(statement, units), units, classes)
    if not removes:
        classes = _offered(classes)
    for known in classes.values():
        _one_unit(known)
        if not removes:
            _keep_told(substance, known)
    _accompany(substance, statement, units, classes, only=only, removes=removes)
    kept = _part_kept(substance, units, classes) if removes else {}
    told = [u for u in units if not any(u is found[0] for found in kept.values())]
    whole = all_unsold(substance, told) if removes else Found(False, 0, 0, 0.7)
    told_of = units if only else about(substance, statement, units)
    own_units = [
        u
        for u in substance.units
        if u.start >= substance.body and (only or names_alone(u, statement))
    ]
    for known in classes.values():
        known.all_unsold = kept[known.title][1] if known.title in kept else whole
        _balance(substance, statement, known, own_units, alone=len(classes) == 1, removes=removes)
        known.none_sold = statement.none_sold or none_sold(substance, told_of, known, classes)
        if known.none_sold and not nothing_gone(substance, known):
            known.none_sold = None
        if known.none_sold and all(m.likely for m in known.amounts.get("sold", [])):
            known.amounts.pop("sold", None)
        _remove_the_rest(substance, known)
        _claim_equally(substance, known)
        if removes:
            among = [] if only or len(classes) > 1 else units
            known.all_unsold = settled(substance, statement, known, told, among)
            _remove_told_there(substance, known)
    _follow(classes)
    return list(classes.values())


def _balance(
    substance: Substance,
    statement: Statement,
    known: Class,
    units: list[Unit],
    *,
    alone: bool,
    removes: bool,
) -> None:
    """What the balance of a class's amounts tells of them; `alone`, where it is the only class."""
    if removes:
        others = _others(statement, known, only=alone)
        settle_balance(substance, known.amounts, others, units if alone else [])
    if alone:
        close_lots(substance, statement, known.amounts)
        close_balance(substance, statement, known.title, known.amounts)
        count_after_split(substance, statement, known.amounts)


def _accompany(
    substance: Substance,
    statement: Statement,
    units: list[Unit],
    classes: dict[str, Class],
    *,
    only: bool,
    removes: bool,
) -> None:
    """Adds the interests in plans and the guarantees that go with the classes."""
    of_plans = units if only else units_of_plans(substance, statement, units)
    alone = not removes and not classes
    interests = interests_of(substance, statement, of_plans, only=only, alone=alone)
    if interests and not any(unit_of_title(title) == "interests" for title in classes):
        classes["plan interests"] = Class("plan interests", "interests", interests)
    named = naming(statement, units)
    if not is_shelf(substance, named) and (
        guarantees := guarantees_of(
            substance, named + units, {t: c.unit for t, c in classes.items()}
        )
    ):
        at, title = guarantees
        classes.setdefault(title, Class(title, "other", at))
    counted = [c for c in classes.values() if c.amounts and c.unit in ("shares", "units")]
    if removes and counted and not is_shelf(substance, named):
        for kind in (warrants_of, rights_of):
            if found := kind(substance, named + units, classes):
                at, title = found
                classes[title] = Class(title, unit_of_title(title), at)
        for title, at in named_without_number(substance, named, classes).items():
            classes[title] = Class(title, unit_of_title(title), at)


def _follow(classes: dict[str, Class]) -> None:
    """What is removed with others, and has no amount of its own, goes as they do: `the $1,275,000 of
    notes not exchanged and the related guarantees`."""
    told = {c.all_unsold.value for c in classes.values() if c.amounts and c.all_unsold}
    first = next((c.all_unsold for c in classes.values() if c.amounts and c.all_unsold), None)
    for known in classes.values():
        if not known.amounts and known.all_unsold is None and told == {True}:
            known.all_unsold = first


def _claim_equally(substance: Substance, known: Class) -> None:
    """Amounts that one sentence tells in one role, of which it is not told how they belong together,
    have an equal claim to it: none of them is proven."""
    for role in ("registered", "sold", "deregistered"):
        told = known.amounts.get(role, [])
        if not are_open(substance, told):
            continue
        best = max(told, key=lambda m: m.strength)
        for movement in told:
            if movement.place is best.place:
                movement.strength = best.strength


def _others(statement: Statement, known: Class, *, only: bool) -> list[Movement]:
    """The amounts of a statement that its class does not hold: of that class or, where it is the
    only one, of none that is named."""
    held = {m.start for told in known.amounts.values() for m in told}
    titles = (known.title, None) if only else (known.title,)
    return [m for m in statement.movements if m.start not in held and m.title in titles]


def _part_kept(
    substance: Substance, units: list[Unit], classes: dict[str, Class]
) -> dict[str, tuple[Unit, Found]]:
    """The classes, one among several, of which it is said that they, or a number, stay registered:
    `The 26,485 shares underlying the warrants remain registered` says nothing of the units."""
    found: dict[str, tuple[Unit, Found]] = {}
    for known in classes.values() if len(classes) > 1 else ():
        for movement in known.amounts.get("remaining", []):
            place, words = movement.place, substance.clause(movement.place)
            upon = _UPON.search(
                substance.text, max(place.start, movement.start - 24), movement.start
            )
            if not upon and (PART_STAYS.search(words) or PART_NAMED.search(words)):
                found[known.title] = (place, Found(False, place.start, place.end, 0.85))
    for unit in units if len(classes) > 1 else ():
        stays = PART_STAYS.search(substance.clauses, unit.start, unit.end)
        if stays is None:
            continue
        named = CLASS.search(substance.text, unit.start, stays.start())
        if named is None or named.start() - unit.start > _OPENING or unit.of("quantity"):
            continue  # `The shares of common stock underlying the warrants remain registered`
        if _DENIED.search(substance.text, max(stays.start() - 60, unit.start), stays.start()):
            continue  # `because no stock will be offered, interests need not be registered`
        own = same_class(classes, class_title(named.group()))
        if own is not None and not REMOVAL.search(substance.clause(unit)):
            found.setdefault(own.title, (unit, Found(False, unit.start, unit.end, 0.8)))
    return found


_UPON = re.compile(r"\b(?:exercise|conversion)\s+of\s+(?:the\s+)?\Z", re.I)
_DENIED = re.compile(r"\b(?:no|none|not|nothing|nor)\b", re.I)
_OPENING = 20  # characters before the class that a sentence speaks of


_PROSPECTUS = re.compile(
    r"\W*(?:preliminary\s+)?prospectus\W*$|\W*subject\s+to\s+completion\b", re.I
)


def _keep_told(substance: Substance, known: Class) -> None:
    """A prospectus tells of many sales: the one that the note before it tells is the statement's."""
    sold = known.amounts.get("sold", [])
    if len({m.amount for m in sold}) < 2:
        return
    heading = next(
        (
            u
            for u in substance.units
            if u.start >= substance.body and _PROSPECTUS.match(substance.words(u))
        ),
        None,
    )
    before = [m for m in sold if heading and m.start < heading.start]
    if len({m.amount for m in before}) == 1:
        known.amounts["sold"] = before
    else:
        del known.amounts["sold"]


def _offered(classes: dict[str, Class]) -> dict[str, Class]:
    """The classes of a prospectus that are registered, where one is: the others are only told of."""
    own = {title: known for title, known in classes.items() if "registered" in known.amounts}
    sure = {
        title: known
        for title, known in own.items()
        if any(m.strength > 0.8 for m in known.amounts["registered"])
    }
    return sure or own or classes


def _with_amounts(
    substance: Substance, statement: Statement, units: list[Unit]
) -> dict[str, Class]:
    default, default_at = default_title(substance, units)
    classes: dict[str, Class] = {}
    tell_series(substance, statement.movements)
    for movement in statement.movements:
        if movement.role not in OF_A_CLASS:
            continue
        if movement.role == "sold" and (movement.title or "").startswith("new "):
            continue  # `10,000,000 shares of new common stock were issued to the noteholders`
        title = title_of(substance, movement, default, units, statement.movements)
        known = same_class(classes, title) or _one_of_units(classes, movement)
        if known is None:
            at = default_at if title == default else None
            at = movement.title_at or at or printed_after(substance, title, movement.end)
            own = unit_of_title(title)
            unit = own if own in ("adss", "units") and not movement.money else movement.unit
            known = classes[title] = Class(title, unit, at)
        known.amounts.setdefault(movement.role, []).append(movement)
    fold_classes(substance, classes)
    return classes


def _one_of_units(classes: dict[str, Class], movement: Movement) -> Class | None:
    """The one class that is registered in units, for units without a name of their own: `7,500
    units of limited partner interest`, `subscriptions for 2,241 units`."""
    if movement.title is not None or movement.unit != "units" or movement.money:
        return None
    counted = [known for known in classes.values() if known.unit == "units"]
    return counted[0] if len(counted) == 1 and "registered" in counted[0].amounts else None


def _remove_the_rest(substance: Substance, known: Class) -> None:
    """`150,000 shares remain unsold … all of which are removed`: the printed rest is what goes."""
    unsold, whole = known.amounts.get("unsold"), known.all_unsold
    if unsold and "deregistered" not in known.amounts and whole is not None and whole.value:
        known.amounts["deregistered"] = [
            replace(
                m,
                role="deregistered",
                strength=min(m.strength, 0.85),
                likely=m.likely or _is_believed(substance, m),
            )
            for m in unsold
        ]


# `From our transfer agent's records we believe that 1,987,250 of the shares have not been resold`
_BELIEVED = re.compile(r"\b(?:believes?|estimates?)\s+(?:that\s+)?\Z", re.I)
_BEFORE = 24  # characters before an amount


def _is_believed(substance: Substance, movement: Movement) -> bool:
    """Whether an amount is told as what somebody believes."""
    before = max(movement.start - _BEFORE, movement.place.start)
    return _BELIEVED.search(substance.text, before, movement.start) is not None


def _remove_told_there(substance: Substance, known: Class) -> None:
    """What is left goes where the sentence that removes all that is left tells its number."""
    whole = known.all_unsold
    if whole is not None and whole.end:
        unsold = known.amounts.get("unsold", [])
        if any(whole.start <= m.start < whole.end for m in unsold):
            _remove_the_rest(substance, known)


def remove_likely(classes: Iterable[Class]) -> None:
    """What is left is likely to go where the amendment removes, no number that goes is told, and
    nothing is said to stay."""
    classes = list(classes)
    if any("deregistered" in known.amounts for known in classes):
        return
    for known in classes:
        unsold, whole = known.amounts.get("unsold", []), known.all_unsold
        stays = "remaining" in known.amounts or (whole is not None and whole.value is False)
        if not stays and len({m.amount for m in unsold}) == 1:
            known.amounts["deregistered"] = [
                replace(m, role="deregistered", strength=min(m.strength, _LIKELY), likely=True)
                for m in unsold
            ]


_LIKELY = 0.6  # the strength of what is likely to be removed


def _one_unit(known: Class) -> None:
    """Amounts of one class count one thing: what the removal counts, else securities before money."""
    money = {m.money for held in known.amounts.values() for m in held}
    if len(money) < 2:
        return
    removed = known.amounts.get("deregistered") or known.amounts.get("unsold") or []
    registered = known.amounts.get("registered", [])
    whole = bool(registered) and all(m.money for m in registered)
    wanted = removed[0].money if removed else whole
    known.amounts = {
        role: kept
        for role, held in known.amounts.items()
        if (kept := [m for m in held if m.money == wanted])
    }
    known.unit = next((m.unit for held in known.amounts.values() for m in held), known.unit)
