"""The class of what a removal takes without an amount: `all securities not sold`."""

from __future__ import annotations

import re

from assistant.checking.roles.classes import class_title, unit_of_title
from assistant.checking.roles.pars import read_pars
from assistant.checking.roles.security_titles import is_shelf, removal_title, shares_title
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit

__all__ = ["names_alone", "naming", "title_removed"]


def title_removed(
    substance: Substance, statement: Statement, units: list[Unit]
) -> tuple[str, tuple[int, int] | None]:
    """The class that is removed without an amount, and where it is named."""
    title, at = removal_title(substance, units)
    if unit_of_title(title) == "usd" and {found.value for found in statement.form} == {"S-8"}:
        title, at = shares_title(substance) or (title, at)  # plans are offered no notes
    if title == "securities" and not is_shelf(substance, naming(statement, units)):
        title, at = _one_class(statement) or _of_shares(substance, statement) or (title, at)
    if title == "securities" and _is_of_plans(substance, statement):
        title, at = _with_par(substance) or (title, at)
    return title, at


def naming(statement: Statement, units: list[Unit]) -> list[Unit]:
    """The units that name a statement by its number; all of them where none does."""
    own = [u for u in units if any(t.value == statement.number for t in u.of("file_number"))]
    return own or units


def names_alone(unit: Unit, statement: Statement) -> bool:
    """Whether a unit names a statement, and no other."""
    return {token.value for token in unit.of("file_number")} == {statement.number}


def _one_class(statement: Statement) -> tuple[str, tuple[int, int]] | None:
    """The one class that the sentences of a statement name, if it is one."""
    return statement.titles[0] if len({title for title, _ in statement.titles}) == 1 else None


def _is_of_plans(substance: Substance, statement: Statement) -> bool:
    """Whether a statement is on Form S-8, by what is told of it, else by the cover."""
    forms = {found.value for found in statement.form} or {
        token.value
        for unit in substance.units
        if unit.start < substance.body
        for token in unit.of("form")
        if token.detail.kind == "securities_act"
    }
    return forms == {"S-8"}


def _with_par(substance: Substance) -> tuple[str, tuple[int, int]] | None:
    """The one class of shares that the note prints with its par value: what plans are offered."""
    pars = [par for par in read_pars(substance) if par.start >= substance.body and par.title]
    titles = {par.title for par in pars if par.title and unit_of_title(par.title) == "shares"}
    if len(titles) != 1:
        return None
    title = titles.pop()
    for match in substance.classes(substance.body, len(substance.text)):
        if class_title(match.group()) == title:
            return title, match.span()
    return None


_SHARES = re.compile(r"\bnumber\s+of\s+shares\b", re.I)


def _of_shares(
    substance: Substance, statement: Statement
) -> tuple[str, tuple[int, int] | None] | None:
    """`No. 333-1, for an indeterminate number of Shares`: the class that shares are of."""
    for unit in substance.units:
        if unit.start >= substance.body and names_alone(unit, statement):
            if _SHARES.search(substance.words(unit)):
                return shares_title(substance)
    return None
