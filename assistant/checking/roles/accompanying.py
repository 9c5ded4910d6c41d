"""Securities that accompany others: interests in plans with a plan's shares, guarantees with notes,
rights with shares, warrants with the shares that they buy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant.checking.roles.classes import class_title, unit_of_title
from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.known_classes import Class, same_class
from assistant.checking.roles.plans import find_plans, same_plan
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.underlying import are_exercised
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated
from assistant.record import Unit as Counted

# Rule 416(c): with a plan's shares an indeterminate amount of interests in the plan is registered.
_INTERESTS = gated(
    r"\b(?:indeterminate|unspecified)\s+(?:number|amount)\s+of\s+(?:[\w()-]+\s+){0,2}?(?:plan\s+)?(?:participation\s+)?(?:interests?|participations?)\b"
    r"|\b(?:related|such|associated|all\s+(?:of\s+)?the|the)\s+plan\s+interests\b"
    r"|\b(?:all|any|such|the)\s+(?:of\s+the\s+)?(?:unsold\s+|related\s+)?(?:plan\s+|participation\s+)?(?:interests|participations)\s+in\s+the\s+(?:[\w&',.()-]+\s+){0,8}?plans?\b"
    # `200,000 shares of Common Stock and participation interests in the Thrift Plan`
    r"|(?:\band|,)\s+(?:participation\s+)?interests\s+in\s+(?:the|its|our)\s+(?:[\w&',.()-]+\s+){0,8}?plans?\b"
    r"|\b(?:any|all)\s+(?:related\s+|other\s+)?plan\s+interests\b",
    re.I,
)


def units_of_plans(substance: Substance, statement: Statement, units: list[Unit]) -> list[Unit]:
    """The units that name a statement among several, or one of its plans, or all of them."""
    plans = [plan.value for plan in statement.plans]
    found = []
    for unit in units:
        if any(t.value == statement.number for t in unit.of("file_number")):
            found.append(unit)
        elif named := find_plans(substance.text, unit.start, unit.end):
            if any(same_plan(phrase.title, plan) for phrase in named for plan in plans):
                found.append(unit)
        else:
            found.append(unit)
    return found


# Plans to which employees contribute: interests in them are securities (Rule 416(c)).
_CONTRIBUTED = re.compile(
    r"401|\b(?:savings?(?!\s+(?:bank|institution|and\s+loan|association))|thrift|profit[- ]sharing|retirement|stock\s+ownership|deferred|contribution|investment|capital\s+accumulation)\b",
    re.I,
)


_CONTRIBUTED_PLAN = re.compile(rf"(?:{_CONTRIBUTED.pattern})[^\n]{{0,60}}\bplan\b", re.I)

# The standing sentence under the fee table of a Form S-8 (Rule 416(c)), which tells no act.
_ALSO_COVERS = re.compile(
    r"\b(?:also\s+covers|in\s+addition,?[^.;]{0,120}\bcovers)\s+an?\s+(?:indeterminate|unspecified)\s+(?:amount|number)\s+of\s+(?:\w+\s+){0,2}$",
    re.I,
)


def interests_of(
    substance: Substance, statement: Statement, units: list[Unit], *, only: bool, alone: bool
) -> tuple[int, int] | None:
    """Where interests in a plan of this statement are registered or removed. What is said of the
    interests of several statements at once is of those that have such a plan; the standing sentence
    tells of no class that would stand `alone` in an amendment that removes nothing."""
    contributed = only or any(_CONTRIBUTED.search(str(plan.value)) for plan in statement.plans)
    for unit in units:
        match = _INTERESTS.search(substance.text, unit.start, unit.end)
        if match is None:
            continue
        own = {token.value for token in unit.of("file_number")} == {statement.number}
        if own or contributed or _of_plan_untold(substance, statement, unit):
            at = re.search(r"interests?|participations?", match.group(), re.I)
            assert at is not None
            if alone and _ALSO_COVERS.search(
                substance.text, unit.start, match.start() + at.start()
            ):
                continue
            return match.start() + at.start(), match.start() + at.end()
    return None


def _of_plan_untold(substance: Substance, statement: Statement, unit: Unit) -> bool:
    """Whether interests are those of a plan of the statement, which names none: `plan interests for
    its 401(k) plan`."""
    if statement.plans:
        return False
    return bool(
        _CONTRIBUTED.search(substance.words(unit))
        or _CONTRIBUTED_PLAN.search(substance.text, 0, substance.body)
    )


# `the related guarantees`, `and the guarantee of the Debentures by …`, `the guarantees of them`
_GUARANTEES = gated(
    r"\b(?:and|or|,)\s+(?:of\s+)?(?:the\s+|their\s+|its\s+|all\s+)?(?:(?:related|subsidiary|accompanying|associated|corresponding|parent)\s+){0,2}(guarant(?:ees?|ys?|ies))\b",
    re.I,
)


def guarantees_of(
    substance: Substance, units: list[Unit], classes: Mapping[str, Counted]
) -> tuple[tuple[int, int], str] | None:
    """The guarantees that are registered or removed with notes, a class of their own (Securities
    Act Section 2(a)(1)): where they stand, and their title. A shelf of classes is one item.
    """
    notes = [t for t, unit in classes.items() if unit == "usd" and unit_of_title(t) == "usd"]
    if not notes or any(title.startswith("guarant") for title in classes):
        return None
    for unit in units:
        match = _GUARANTEES.search(substance.text, unit.start, unit.end)
        if match and (
            REMOVAL.search(substance.clause(unit)) or _REGISTERS.search(substance.words(unit))
        ):
            return match.span(1), match.group(1).lower()
    return None


_REGISTERS = gated(
    r"(?<!de)\b(?:register(?:ed|ing|s)?|cover(?:ed|ing|s)?|relat(?:ed|ing|es)\s+to|in\s+respect\s+of|offer(?:ed|ing|s))\b",
    re.I,
)


# `removes the 1,284,612 shares not subscribed for, and the unexercised subscription rights`
_RIGHTS = gated(
    r"\b(?:and|with|or|plus|,)\s+(?:(?:all|any|of|the|their|its|such|each|related|remaining|unexercised|unsold|unissued|corresponding)\s+){0,4}"
    r"((?:[\w-]+\s+){0,2}?subscription\s+rights)\b",
    re.I,
)


def rights_of(
    substance: Substance, units: list[Unit], titles: Iterable[str]
) -> tuple[tuple[int, int], str] | None:
    """The subscription rights that a removal names beside the shares that were bought with them:
    where they stand, and their title. Rights attached to shares go with these, and are no class."""
    if any("rights" in title for title in titles):
        return None
    for unit in units:
        match = _RIGHTS.search(substance.text, unit.start, unit.end)
        if match and REMOVAL.search(substance.clause(unit)):
            return match.span(1), class_title(match.group(1))
    return None


# `warrants to purchase 400,000 shares of common stock` as the member of a list of what is registered
_TO_PURCHASE = gated(
    r"(?:\ban?\s+|\bthe\s+|\([a-z\d]{1,3}\)\s+|[,;:]\s+(?:and\s+)?|\band\s+|\bof\s+|\b(?:register\w*|resale|cover\w*|offer\w*)\s+)"
    r"((?:(?:common\s+stock|stock|share|series\s+\w|class\s+\w|redeemable|placement\s+agent|private\s+placement|private|public|pre-funded)\s+){0,2}(?:purchase\s+)?warrants?)\s+(?:each\s+)?(?:to\s+(?:purchase|acquire|buy|subscribe\s+for)|(?:exercisable\s+)?for)\s+"
    r"(?:up\s+to\s+|an?\s+(?:aggregate|total)\s+of\s+){0,2}\d",
    re.I,
)


def warrants_of(
    substance: Substance, units: list[Unit], titles: Iterable[str]
) -> tuple[tuple[int, int], str] | None:
    """Warrants that are registered or removed themselves and told by what they buy: where they
    stand, and their title. Of how many there are nothing is said."""
    if any("warrant" in title for title in titles):
        return None
    for unit in units:
        words = substance.words(unit)
        if not (REMOVAL.search(substance.clause(unit)) or _REGISTERS.search(words)):
            continue
        match = _TO_PURCHASE.search(substance.text, unit.start, unit.end)
        if match and not are_exercised(substance.text, unit, match.start(1)):
            return match.span(1), class_title(match.group(1))
    return None


_ALL_OF = re.compile(
    r"\b(?:all|any)\s+(?:(?:of|the|our|its|such|those|remaining|unsold|unissued|registered)\s+){0,4}\Z",
    re.I,
)
_GENERIC = frozenset({"securities", "shares", "stock", "units", "interests"})


def named_without_number(
    substance: Substance, units: list[Unit], classes: Mapping[str, Class]
) -> dict[str, tuple[int, int]]:
    """Further classes of which a removal takes all that is left, and tells no number: `the 500,000
    units and all common shares that were not sold`; each title with where it stands."""
    found: dict[str, tuple[int, int]] = {}
    for unit in units:
        if not REMOVAL.search(substance.clause(unit)):
            continue
        for match in substance.classes(unit.start, unit.end):
            title = class_title(match.group())
            before = substance.text[max(match.start() - _NEAR, unit.start) : match.start()]
            own = title in _GENERIC or unit_of_title(title) not in ("shares", "warrants")
            if not own and _ALL_OF.search(before) and not same_class(classes, title):
                found.setdefault(title, match.span())
    return found


_NEAR = 60  # characters before a class
