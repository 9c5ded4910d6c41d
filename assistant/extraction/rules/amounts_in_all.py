"""The amounts of a summary: how many were sold and are removed, in a sentence of our own.

A paralegal writes `1,214,906 units were issued or sold and 85,094 are removed` of a column. Each
number in such a sentence stands in the filing, and was read in its role.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.checking.roles import Roles
from assistant.checking.roles.known_classes import Class
from assistant.checking.roles.movements import Movement
from assistant.language.openings import compiled

__all__ = ["amounts_told"]

_DONE = {
    "share_transfer": (("deregistered", "carried_over"), "are carried over"),
    "offering_complete": (("sold",), "were issued or sold"),
}
"""Of a cause: the roles of its amount, the first that was read, and what is said of it."""
_REMOVED = (("deregistered",), "are removed")
_NOTHING_REMOVED = {"amended", "exhibits", "prospectus_update", "form_conversion"}
# `an aggregate of 1,930,664 shares under the Registration Statements`
_OF_ALL = compiled(
    r"\baggregate\b|\b(?:in|a|the)\s+(?:all|total|combined)\b|\btogether\b|\baltogether\b"
    r"|\b(?:the|these|those|such|both|all|two|three|four|five)\s+(?:\w+\s+){0,2}Statements\b",
    re.I,
)
_ABOUT = re.compile(r"\b(?:about|approximately|roughly|nearly|an\s+estimated)\s*$", re.I)
_FIGURES = re.compile(r"\$?\d[\d,]*(?:\.\d+)?")
_LEAST = 100  # smaller numbers count other things
_SEVERAL = 3  # amounts that are told one by one
_CLASS_LETTER = re.compile(r"\b(class|series)\s+([a-z](?:-\d)?)\b", re.I)
_SHARES = re.compile(r"\bshares?$", re.I)


def amounts_told(roles: Roles, told: str, summary: str) -> list[str]:
    """Sentences with the amounts that belong to a cause and that a summary lacks, fullest first.

    How many are carried over, how many an offering sold in all, and how many are removed: of the
    one statement and class of the record, as printed; where there are several, of them all, or of
    each where no number of the filing is their sum.
    """
    if told in _NOTHING_REMOVED:
        return []
    used = next((how for ground, how in _DONE.items() if ground in told), None)
    clauses: dict[str, str] = {}
    for roles_asked, verb in (used, _REMOVED) if used else (_REMOVED,):
        whole = _the_whole(roles, roles_asked)
        number = _figures(roles, whole) if whole else ""
        if whole and number and number.lstrip("$") not in summary:
            clauses.setdefault(
                number, f"{_about(roles, whole)}{_counted(number, whole)} {_agreeing(verb, whole)}"
            )
    ways = [" and ".join(clauses.values()), *reversed(clauses.values())]
    in_all = [f"In all, {way}." for way in dict.fromkeys(ways) if way]
    return in_all or _removed_apart(roles, summary)


def _counted(number: str, lot: Movement) -> str:
    """`31,794 shares`; money, and what has a name of its own, by the number alone."""
    return f"{number} {lot.unit}" if lot.unit in ("shares", "units") and not lot.money else number


def _about(roles: Roles, lot: Movement) -> str:
    """The word before an amount that is only estimated."""
    before = roles.substance.text[max(lot.place.start, lot.start - 40) : lot.start]
    return "approximately " if _ABOUT.search(before.rstrip("$")) else ""


def _agreeing(verb: str, lot: Movement) -> str:
    """The verb of an amount: `$40,000 is removed`."""
    return verb.replace("are ", "is ").replace("were ", "was ") if lot.money else verb


def _the_whole(roles: Roles, asked: tuple[str, ...]) -> Movement | None:
    """The amount, in the first of the roles asked for, of every statement and class together.

    `In all` may be said of the one class of the one statement, of a printed number to which the
    amounts of all classes of all statements add up, and of the one number that is told of all
    together where none is told of any; None where one of them has none, or none that is sure.
    """
    classes = _classes(roles)
    told = [m for statement in roles.statements for m in statement.movements] + roles.movements
    for role in asked:
        parts = [_sure_amount(known.amounts.get(role, [])) for known in classes]
        if not any(parts):
            continue
        whole = sum(part.amount for part in parts if part)
        alone = len(roles.statements) == len(classes) == 1
        others = {m.amount for m in told if m.role == role and m.amount != whole}
        if not all(parts) or not all(roles.classes[s.number] for s in roles.statements):
            return None  # of `600 shares of the former and 900 of the latter` one is not read
        if alone and others and sum(others) != whole:
            return None
        counted = {(part.unit, part.money, part.currency) for part in parts if part}
        printed = [*parts, *told] if len(counted) == 1 and whole >= _LEAST else []
        return next((one for one in printed if one and one.amount == whole), None)
    return _told_of_all(roles, asked)


def _classes(roles: Roles) -> list[Class]:
    """The classes of the record; without interests in plans that no amount is told of."""
    classes = [known for held in roles.classes.values() for known in held]
    counted = [c for c in classes if c.amounts or c.unit != "interests"]
    return counted or classes


def _told_of_all(roles: Roles, asked: tuple[str, ...]) -> Movement | None:
    """The one amount that a filing tells of several statements together, where it tells of none
    by itself: `it deregisters an aggregate of 1,930,664 shares under the Registration Statements`.
    """
    if len(roles.statements) < 2:
        return None
    words = roles.substance.words
    found = [m for m in roles.movements if m.role in asked and _OF_ALL.search(words(m.place))]
    each = [m for s in roles.statements for m in s.movements if m.role in asked]
    return _sure_amount(found) if found and not each else None


def _removed_apart(roles: Roles, summary: str) -> list[str]:
    """What is removed of each class of each statement that an amount is told of; empty if unsure.

    `The amendment removes 738,166 shares under No. 333-195330 and 50,973 under No. 333-195331.`
    `The amendment removes 310,000 shares of common stock and 462,500 warrants.`
    """
    lots: list[tuple[Movement, str, Class, str]] = []
    for statement in roles.statements:
        for known in roles.classes[statement.number]:
            told = known.amounts.get("deregistered", [])
            lot = _sure_amount(told)
            number = _figures(roles, lot) if lot else ""
            if told and not number and any(m.amount for m in told):
                return []
            if lot and number:
                lots.append((lot, number, known, statement.number))
    if not 1 <= len(lots) <= _SEVERAL or all(number in summary for _, number, *_ in lots):
        return []
    several = len(roles.statements) > 1
    alike = len({(known.title, known.unit) for known in _classes(roles)}) == 1
    told_each: list[str] = []
    for lot, number, known, of in lots:
        counted = _counted(number, lot) if alike else _of_class(number, lot, known)
        words = number if alike and told_each else counted
        told_each.append(f"{words} under No. {of}" if several else words)
    *most, last = told_each
    return [f"The amendment removes {', '.join(most)}{' and ' if most else ''}{last}."]


def _of_class(number: str, lot: Movement, known: Class) -> str:
    """`310,000 shares of common stock`, `462,500 warrants`, `$61,350,000 of Class A notes`."""
    title = _CLASS_LETTER.sub(lambda m: f"{m[1].capitalize()} {m[2].upper()}", known.title)
    if title == "securities" and not lot.money:
        return _counted(number, lot)
    if lot.money or (lot.unit == "shares" and not _SHARES.search(title)):
        return f"{number} {'' if lot.money else 'shares '}of {title}"
    return f"{number} {title}"


def _sure_amount(told: list[Movement]) -> Movement | None:
    """The one amount that a class has in a role; None where there are several or it is doubted."""
    if len({m.amount for m in told}) != 1 or any(m.likely or m.mixed for m in told):
        return None
    return told[0]


def _figures(roles: Roles, lot: Movement) -> str:
    """The figures of an amount as printed, also of `thirty-one thousand (31,794)`; or empty.

    Not of `$80 million`, whose figures alone are another number.
    """
    found = _FIGURES.findall(roles.substance.text[lot.start : lot.end])
    if len(found) != 1 or Decimal(found[0].strip("$").replace(",", "")) != lot.amount:
        return ""
    return str(found[0]) if lot.amount else ""
