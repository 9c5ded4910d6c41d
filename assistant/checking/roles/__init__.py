"""Which role every value of a filing has: the cover's, the substance's, the signature page's.

`read_roles` reads a filing once; engines choose from what it found, and the checker asks
it whether a value has a rival.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from assistant.checking.mentions import Mention
from assistant.checking.roles.amounts import Movement, read_amounts
from assistant.checking.roles.causes import Aim, Ground, deciding_aim, read_grounds, read_purposes
from assistant.checking.roles.cover import read_cover
from assistant.checking.roles.parties import Acquisition, read_acquisition
from assistant.checking.roles.securities import Class, Par, read_classes, read_pars
from assistant.checking.roles.signatures import read_signatures
from assistant.checking.roles.statements import Found, Statement, read_statements
from assistant.checking.roles.substance import Substance, read_substance
from assistant.filing.model import Filing


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


def read_roles(filing: Filing) -> Roles:
    """Reads a filing's roles; kept with the filing, so that engine and checker read once."""
    held: Any = filing.derived.get("roles")
    if held is None:
        held = filing.derived["roles"] = _read(filing)
    assert isinstance(held, Roles)
    return held


def _read(filing: Filing) -> Roles:
    cover = read_cover(filing)
    signatures = read_signatures(filing)
    substance = read_substance(filing)
    movements = read_amounts(substance)
    aims = read_purposes(substance)
    statements = read_statements(substance, cover, movements)
    aim = deciding_aim(aims)
    removes = aim is not None and aim.purpose == "deregistration"
    classes = {
        s.number: read_classes(substance, s, only=len(statements) == 1, removes=removes)
        for s in statements
    }
    grounds = read_grounds(substance)
    acquisition = None
    if any(ground.category == "merger" for ground in grounds):
        acquisition = read_acquisition(substance, cover)
    roles = Roles(
        substance,
        [*cover, *signatures],
        statements,
        classes,
        movements,
        read_pars(substance),
        aims,
        grounds,
        acquisition,
    )
    roles.mentions.extend(_substance_mentions(roles))
    return roles


def _substance_mentions(roles: Roles) -> list[Mention]:
    found: list[Mention] = []

    def add(role: str, value: Any, start: int, end: int, **more: Any) -> None:
        a, b = roles.substance.span(start, end)
        found.append(Mention(role, value, a, b, **more))

    for statement in roles.statements:
        group = statement.number
        for start, end in statement.spans:
            add("registration_statements.file_number", group, start, end, group=group, strength=0.9)
        if statement.range_at and not statement.spans:
            add(
                "registration_statements.file_number",
                group,
                *statement.range_at,
                group=group,
                strength=0.85,
                rule="range",
            )
        for role in ("filed_on", "effective_on", "form", "amendment_number", "plans"):
            values: list[Found] = getattr(statement, role)
            for value in values:
                add(
                    f"registration_statements.{role}",
                    value.value,
                    value.start,
                    value.end,
                    group=group,
                    strength=value.strength,
                )
        for known in roles.classes[group]:
            if known.title_at:
                add(
                    "securities.title", known.title, *known.title_at, group=group, title=known.title
                )
            if known.all_unsold is not None:
                whole = known.all_unsold
                add(
                    "all_unsold",
                    whole.value,
                    whole.start,
                    whole.end,
                    group=group,
                    title=known.title,
                    strength=whole.strength,
                )
            for role, movements in known.amounts.items():
                for m in movements:
                    add(
                        role,
                        m.amount,
                        m.start,
                        m.end,
                        group=group,
                        strength=m.strength,
                        unit=m.unit,
                        title=known.title,
                        currency=m.currency,
                        cue=m.cue and roles.substance.span(*m.cue),
                    )
    tied = {id(m) for s in roles.statements for m in s.movements}
    for m in roles.movements:
        if id(m) not in tied:
            add(
                m.role,
                m.amount,
                m.start,
                m.end,
                strength=m.strength,
                unit=m.unit,
                title=m.title,
                currency=m.currency,
            )
    own = {s.number for s in roles.statements} if len(roles.statements) > 1 else set()
    for par in roles.pars:
        tied_to = par.group if par.group in own else None
        add("par_value", par.value, par.start, par.end, title=par.title, group=tied_to)
        if par.currency:
            add(
                "par_value.currency",
                par.currency,
                par.start,
                par.end,
                title=par.title,
                group=tied_to,
            )
    # Where several apply, an order decides (see the record's rules): the later ones have no equal claim.
    deciding = deciding_aim(roles.aims)
    for aim in roles.aims:
        add(
            "purpose",
            aim.purpose,
            aim.unit.start,
            aim.unit.end,
            strength=0.9 if aim is deciding else 0.5,
        )
    for ground in roles.grounds:
        for _, unit, _ in ground.units:
            add(
                "reason.category",
                ground.category,
                unit.start,
                unit.end,
                strength=0.9 if ground is roles.grounds[0] else 0.5,
            )
    if roles.acquisition is not None:
        for name in (
            "kind",
            "agreement_date",
            "closed_on",
            "acquirer",
            "merger_sub",
            "surviving_entity",
        ):
            value = getattr(roles.acquisition, name)
            if value is not None:
                add(f"reason.transaction.{name}", value[0], value[1], value[2], strength=0.85)
    return found
