"""Which class an amount or a removal is of: named beside it, by the removal, or by the filing."""

from __future__ import annotations

import re

from assistant.checking.roles.classes import THROUGH, class_title, unit_of_title
from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated, may_hold

__all__ = [
    "OF_A_CLASS",
    "default_title",
    "is_shelf",
    "printed_after",
    "removal_title",
    "shares_title",
    "tell_series",
    "title_of",
]


def default_title(substance: Substance, units: list[Unit]) -> tuple[str, tuple[int, int] | None]:
    """The class that the removal names, else the first of the body, else of the cover."""
    text = substance.text
    for unit in units:
        if REMOVAL.search(substance.clauses, unit.start, unit.end):
            for match in substance.classes(unit.start, unit.end):
                if THROUGH.search(text, max(unit.start, match.start() - 40), match.start()):
                    continue
                if unit_of_title(class_title(match.group())) != "interests":
                    return class_title(match.group()), match.span()
    told = []
    for start in (substance.body, 0):
        found = substance.classes(start, start + 6_000)
        # with a plan's interests shares are registered, which amounts count
        own = [m for m in found if unit_of_title(class_title(m.group())) != "interests"]
        through = [m for m in own if THROUGH.search(text, max(m.start() - 40, 0), m.start())]
        names = {class_title(m.group()) for m in through}
        direct = [m for m in own if not any(n.endswith(class_title(m.group())) for n in names)]
        # `cash and 0.18 of an ordinary share` of another company
        direct = [m for m in direct if not m.group().lower().endswith("share")] or direct
        if direct:
            return class_title(direct[0].group()), direct[0].span()
        told += found if not own else []
    if told:
        return class_title(told[0].group()), told[0].span()
    return "securities", None


def removal_title(substance: Substance, units: list[Unit]) -> tuple[str, tuple[int, int] | None]:
    """Where no amount is stated: the class that the removal sentence names, else `securities`."""
    text = substance.text
    for unit, match in _removals(substance, units):
        after = substance.classes(match.start(), min(match.end() + 200, unit.end))
        named = next(iter(after), None)
        plain = _SECURITIES.search(text, match.start(), unit.end)
        if plain and (named is None or plain.start() < named.start()):
            return "securities", plain.span()
        if named is None and (shares := _SHARES.search(text, match.start(), unit.end)):
            # `removes from registration the shares that were not issued`: of the class named before
            title, at = default_title(substance, units)
            if unit_of_title(title) == "shares" and not is_shelf(substance, units):
                return title, at or shares.span()
        named = named or next(iter(substance.classes(unit.start, match.start())), None)
        if named:
            return class_title(named.group()), named.span()
    told = any(_SECURITIES.search(text, m.start(), u.end) for u, m in _removals(substance, units))
    title, at = default_title(substance, units)
    if not told and unit_of_title(title) == "shares" and not is_shelf(substance, units):
        return title, at  # `Those of the earlier statement … are removed`
    return "securities", None


def removes_shares(substance: Substance, units: list[Unit]) -> bool:
    """Whether the words that remove speak of shares, of whatever class: `deregister all remaining
    shares`."""
    told = [substance.words(unit) for unit, _ in _removals(substance, units)]
    return any(_SHARES.search(words) and not _SECURITIES.search(words) for words in told)


_SHARES = re.compile(r"\bshares\b", re.I)
_SECURITIES = re.compile(r"(?<!debt )\bsecurities\b(?!\s+(?:and\s+exchange|act)\b)", re.I)


_BY_THIS = re.compile(r"\b(?:hereby|now)\s+$", re.I)


def _removals(substance: Substance, units: list[Unit]) -> list[tuple[Unit, re.Match[str]]]:
    """The words that remove, one place a unit: `hereby removes …` first, headings last; in a unit
    with both, not the undertaking that is told before.
    """
    ranked = []
    for unit in units:
        found = list(REMOVAL.finditer(substance.clauses, unit.start, unit.end))
        done = [
            m
            for m in found
            if _BY_THIS.search(substance.text, max(unit.start, m.start() - 8), m.start())
        ]
        if found:
            rank = 0 if done else 2 if substance.words(unit).isupper() else 1
            ranked.append((rank, unit, (done or found)[0]))
    return [
        (unit, match)
        for _, unit, match in sorted(ranked, key=lambda item: (item[0], item[1].start))
    ]


def shares_title(substance: Substance) -> tuple[str, tuple[int, int]] | None:
    """The first class of shares that the body names, else the cover; a plan's is the common one."""
    for start in (substance.body, 0):
        for match in substance.classes(start, start + 6_000):
            title = class_title(match.group())
            if unit_of_title(title) == "shares" and re.search(r"common|ordinary", title):
                return title, match.span()
    return None


# Roles that make an amount belong to a class of a statement.
OF_A_CLASS = {
    "registered", "sold", "deregistered", "unsold", "remaining", "carried_over", "reduced_to",
    "previously_removed",
}  # fmt: skip


_ACTS = ("registered", "sold", "deregistered", "unsold")
_TITLES_OF_UNITS = {
    "warrants": "warrants",
    "units": "units",
    "rights": "rights",
    "adss": "american depositary shares",
}


_SERIES = re.compile(r"\d[\d /.]*%\s+(?:[A-Z][\w-]*\s+){0,3}$")


_DUE = re.compile(r"\s+due\s+\d{4}\b", re.I)


def tell_series(substance: Substance, movements: list[Movement]) -> None:
    """Two series of one class, as `8 7/8% Notes due 2013` and `9 1/4% Notes due 2013`, get titles
    of their own; where there is one series its class's title does.
    """
    full: dict[str, dict[str, list[tuple[Movement, int, int]]]] = {}
    for movement in movements:
        if movement.title is None or movement.title_at is None or movement.role not in OF_A_CLASS:
            continue
        start, end = movement.title_at
        series = _SERIES.search(substance.text, max(start - 40, movement.end), start)
        if series:
            due = _DUE.match(substance.text, end)
            end = due.end() if due else end
            title = class_title(substance.text[series.start() : end])
            held = full.setdefault(movement.title, {})
            held.setdefault(title, []).append((movement, series.start(), end))
    for titles in full.values():
        if len(titles) > 1:
            for title, held_by in titles.items():
                for movement, start, end in held_by:
                    movement.title, movement.title_at = title, (start, end)


def title_of(
    substance: Substance,
    movement: Movement,
    default: str,
    units: list[Unit],
    movements: list[Movement],
) -> str:
    """The class that an amount counts: its own, by its unit, else the filing's (`default`)."""
    if movement.title is not None and not _off_a_shelf(movement, movements):
        return movement.title
    if movement.title is not None:
        return "securities"
    if movement.unit == "interests":
        return default if unit_of_title(default) == "interests" else "plan interests"
    if movement.money and is_shelf(substance, units):
        own = _titles_in_money(movements, only_registered=True)
        return own.pop() if len(own) == 1 else "securities"
    if movement.unit in _TITLES_OF_UNITS and unit_of_title(default) != movement.unit:
        return _TITLES_OF_UNITS[movement.unit]
    if (
        not movement.money
        and movement.unit == "shares"
        and unit_of_title(default) in ("warrants", "rights", "interests")
    ):
        # `the 431,600 shares reserved for the expired warrants`: of the class registered in shares
        own = _titles_registered_in_shares(movements)
        own = own or {m.title for m in movements if m.unit == "shares" and m.title and not m.money}
        if len(own) == 1:
            return own.pop()
        return (_one_common(substance) or "securities") if movement.role in _ACTS else default
    if movement.money and unit_of_title(default) != "usd":
        # `$3,750,000 of Obligations`: of the one class that is registered in money
        own = _titles_in_money(movements)
        if not own and any(m.money and m.title == "securities" for m in movements):
            return "securities"
        return own.pop() if len(own) == 1 else default
    if not movement.money and movement.unit == "shares" and unit_of_title(default) == "usd":
        shares = shares_title(substance)  # `all Shares and debt securities, being 211,785 Shares`
        return shares[0] if shares else default
    if not movement.money and movement.unit == "shares":
        # `redeemed the preferred stock …; covered 7,000,000 shares of common stock`: of the latter
        told = _titles_registered_in_shares(movements)
        return told.pop() if len(told) == 1 else default
    return default


def _one_common(substance: Substance) -> str | None:
    """The class of common stock or ordinary shares, where the filing names one."""
    named = {class_title(m.group()) for m in substance.classes(substance.body, len(substance.text))}
    common = {t for t in named if unit_of_title(t) == "shares" and _COMMON.search(t)}
    return common.pop() if len(common) == 1 else None


_COMMON = re.compile(r"\b(?:common|ordinary)\b")


def _titles_in_money(movements: list[Movement], *, only_registered: bool = False) -> set[str]:
    return {
        m.title
        for m in movements
        if m.money
        and m.title
        and unit_of_title(m.title) == "usd"
        and (m.role == "registered" or not only_registered)
    }


def _titles_registered_in_shares(movements: list[Movement]) -> set[str]:
    return {m.title for m in movements if m.role == "registered" and m.unit == "shares" and m.title}


def _off_a_shelf(movement: Movement, movements: list[Movement]) -> bool:
    """`sold $42,300,000 of common stock` off a shelf whose one total is in money: of that total."""
    return (
        movement.role == "sold"
        and movement.money
        and any(m.role == "registered" and m.money and m.title == "securities" for m in movements)
    )


_UNIVERSAL = gated(r"\buniversal\s+shel(?:f|ves)\b", re.I)


def is_shelf(substance: Substance, units: list[Unit]) -> bool:
    """Three or more classes are named: one total stands for all of them."""
    if any(_UNIVERSAL.search(substance.text, u.start, u.end) for u in units):
        return True
    titles = {class_title(m.group()) for u in units for m in substance.classes(u.start, u.end)}
    own = [t for t in titles if not any(o != t and o.endswith(f" {t}") for o in titles)]
    return len(own) >= 3


def printed_after(substance: Substance, title: str, position: int) -> tuple[int, int] | None:
    """Where a class's word stands right after an amount."""
    if not may_hold(substance.text[position : position + 60], title):
        return None
    found = re.compile(re.escape(title), re.I).search(substance.text, position, position + 60)
    return found.span() if found else None
