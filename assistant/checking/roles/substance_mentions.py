"""What was read of the substance, as the mentions that the checker asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checking.mentions import Mention
from assistant.checking.roles.deals import Acquisition
from assistant.checking.roles.ground import Ground
from assistant.checking.roles.known_classes import Class
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.pars import Par
from assistant.checking.roles.purposes import Aim, deciding_aim
from assistant.checking.roles.statement import Found, Statement
from assistant.checking.roles.substance import Substance

_STATED = ("filed_on", "effective_on", "form", "amendment_number", "plans")
_DEAL = ("kind", "agreement_date", "closed_on", "acquirer", "merger_sub", "surviving_entity")


@dataclass(slots=True)
class Roles:
    """Everything that was read of a filing, with roles. `mentions` is what the checker asks."""

    substance: Substance
    mentions: list[Mention]
    statements: list[Statement]
    classes: dict[str, list[Class]]
    movements: list[Movement]
    pars: list[Par]
    aims: list[Aim]
    grounds: list[Ground]
    acquisition: Acquisition | None
    second: Roles | None = None
    """What was read of a second amendment in the same document; its statements count too."""


def statement_mentions(roles: Roles) -> Iterator[Mention]:
    """What `roles` says of its statements alone: the mentions that are tied to one of them."""
    numbers = {statement.number for statement in roles.statements}
    yield from (mention for mention in roles.mentions if mention.group in numbers)


def substance_mentions(roles: Roles) -> Iterator[Mention]:
    """The mentions of statements, amounts, par values, purposes, grounds and parties."""
    for statement in roles.statements:
        yield from _of_statement(roles, statement)
        for known in roles.classes[statement.number]:
            yield from _of_class(roles, statement.number, known)
    yield from _loose_amounts(roles)
    yield from _pars(roles)
    yield from _decisions(roles)
    doubted = any(ground.by_place for ground in roles.grounds[:1])  # then so is the deal
    if roles.acquisition is not None:
        for name in _DEAL:
            value = getattr(roles.acquisition, name)
            if value is not None:
                start, end = roles.substance.span(value[1], value[2])
                role = f"reason.transaction.{name}"
                likely = doubted or name in roles.acquisition.likely
                yield Mention(role, value[0], start, end, strength=0.85, likely=likely)


def _of_statement(roles: Roles, statement: Statement) -> Iterator[Mention]:
    span, group = roles.substance.span, statement.number
    number = "registration_statements.file_number"
    for place in statement.spans:
        yield Mention(number, group, *span(*place), group=group)
    if statement.range_at and not statement.spans:
        yield Mention(number, group, *span(*statement.range_at), group=group, strength=0.85)
    for role in _STATED:
        values: list[Found] = getattr(statement, role)
        for found in values:
            start, end = span(found.start, found.end)
            named = f"registration_statements.{role}"
            yield Mention(named, found.value, start, end, group=group, strength=found.strength)


def _of_class(roles: Roles, group: str, known: Class) -> Iterator[Mention]:
    span = roles.substance.span
    if known.title_at:
        at = span(*known.title_at)
        yield Mention("securities.title", known.title, *at, group=group, title=known.title)
    whole = known.all_unsold
    if whole is not None:
        at = span(whole.start, whole.end)
        yield Mention(
            "all_unsold", whole.value, *at, group=group, title=known.title, strength=whole.strength
        )
    for movements in known.amounts.values():
        for movement in movements:
            yield _amount(roles, movement, group, known.title)
            if movement.money and movement.currency not in (None, "USD"):
                at = span(movement.start, movement.end)
                role = "par_value.currency"
                yield Mention(role, movement.currency, *at, title=known.title, group=group)


def _amount(roles: Roles, movement: Movement, group: str | None, title: str | None) -> Mention:
    start, end = roles.substance.span(movement.start, movement.end)
    cue = roles.substance.span(*movement.cue) if movement.cue else None
    return Mention(
        movement.role,
        movement.amount,
        start,
        end,
        group=group,
        strength=movement.strength,
        unit=movement.unit,
        title=title,
        currency=movement.currency,
        cue=cue,
        likely=movement.likely,
    )


def _loose_amounts(roles: Roles) -> Iterator[Mention]:
    """Amounts that the filing ties to no statement."""
    tied = {id(m) for s in roles.statements for m in s.movements}
    for movement in roles.movements:
        if id(movement) not in tied:
            yield _amount(roles, movement, None, movement.title)


def _pars(roles: Roles) -> Iterator[Mention]:
    own = {s.number for s in roles.statements} if len(roles.statements) > 1 else set()
    for par in roles.pars:
        start, end = roles.substance.span(par.start, par.end)
        group = par.group if par.group in own else None
        yield Mention("par_value", par.value, start, end, title=par.title, group=group)
        if par.currency:
            role = "par_value.currency"
            yield Mention(role, par.currency, start, end, title=par.title, group=group)


def _decisions(roles: Roles) -> Iterator[Mention]:
    """Purposes and grounds. Where several apply an order decides: the later have no equal claim."""
    deciding = deciding_aim(roles.aims)
    for aim in roles.aims:
        start, end = roles.substance.span(aim.unit.start, aim.unit.end)
        strength = 0.9 if aim is deciding else 0.5
        yield Mention("purpose", aim.purpose, start, end, strength=strength)
    for ground in roles.grounds:
        if ground.by_place:
            continue  # likely, and not proven
        strength = 0.9 if ground is roles.grounds[0] else 0.5
        for _, unit, _ in ground.units:
            start, end = roles.substance.span(unit.start, unit.end)
            yield Mention("reason.category", ground.category, start, end, strength=strength)
