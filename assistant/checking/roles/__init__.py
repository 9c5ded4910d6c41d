"""Which role every value of a filing has: the cover's, the substance's, the signature page's.

`read_roles` reads a filing once; engines choose from what it found, and the checker asks
it whether a value has a rival.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from assistant.checking.mentions import Mention
from assistant.checking.roles.amounts import amounts_by_rules, read_amounts
from assistant.checking.roles.cover import cover_in_stages
from assistant.checking.roles.enclosed import enclosed_aims
from assistant.checking.roles.likely_removal import is_likely_removal
from assistant.checking.roles.likely_ties import settle_ties
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.pars import read_pars
from assistant.checking.roles.purpose_by_title import with_titled_aim
from assistant.checking.roles.purposes import Aim, deciding_aim, read_purposes
from assistant.checking.roles.reasons import read_reason
from assistant.checking.roles.securities import read_classes, remove_likely
from assistant.checking.roles.signatures import (
    numbered_where_signed,
    read_signatures,
    titled_where_signed,
)
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.statements import read_statements
from assistant.checking.roles.substance import read_substance
from assistant.checking.roles.substance_mentions import (
    Roles,
    statement_mentions,
    substance_mentions,
)
from assistant.checking.roles.whole_lines import with_whole_lines
from assistant.filing.hyphens import with_plain_hyphens
from assistant.filing.model import Filing
from assistant.filing.sections import divide_main
from assistant.stages import Stages, whole

__all__ = ["Roles", "read_roles", "roles_in_stages"]

_WEAK = 1.0  # of an aim: below what a sentence that tells one weighs


def read_roles(filing: Filing) -> Roles:
    """Reads a filing's roles; kept with the filing, so that engine and checker read once."""
    return whole(roles_in_stages(filing))


def roles_in_stages(filing: Filing) -> Stages[Roles]:
    """As `read_roles`, a part of the filing in each stage."""
    held: Any = filing.derived.get("roles")
    if held is None:
        held = filing.derived["roles"] = yield from _read(filing)
        held.second = _read_second(filing, held)
        if held.second is not None:
            held.mentions.extend(statement_mentions(held.second))
    assert isinstance(held, Roles)
    return held


def _read_second(filing: Filing, roles: Roles) -> Roles | None:
    """The roles of a second amendment in the same document, where its cover was found."""
    cover = next((m for m in roles.mentions if m.role == "second_cover"), None)
    if cover is None:
        return None
    main = filing.main
    part = replace(
        filing,
        documents=[replace(main, start=cover.start)],
        sections=divide_main(filing.text, cover.start, main.end),
        derived={},
    )
    second = whole(_read(part))
    known = {statement.number for statement in roles.statements}
    second.statements = [s for s in second.statements if s.number not in known]
    return second if second.statements else None


def _removes(aim: Aim) -> bool:
    return aim.purpose == "deregistration"


def _told_by_amounts(movements: list[Movement], statements: list[Statement]) -> list[Aim]:
    """The removal that only a table's heading or an amount's own clause tells of; a weak aim."""
    told = [*(m for s in statements for m in s.movements), *movements]
    removed = [m for m in told if m.role == "deregistered" and m.strength >= 0.85]
    if not removed:
        return []
    place = removed[0].place
    return [Aim("deregistration", _WEAK, place, (place.start, place.end))]


def _filed_on(filing: Filing, cover: list[Mention]) -> datetime.date | None:
    """The day of the filing, by its header or its cover."""
    said = next((m.value for m in cover if m.role == "filing.filed_on"), None)
    return filing.header.filed_on or said


def _read(filing: Filing) -> Stages[Roles]:
    filing = replace(filing, text=with_plain_hyphens(filing.text))
    cover = yield from cover_in_stages(filing)  # which joins such lines itself
    yield
    filing = replace(filing, text=with_whole_lines(filing.text))
    signatures = read_signatures(filing)
    yield
    told = {mention.role for mention in cover}
    if not told & {"form", "registration_statements.file_number"}:
        cover += titled_where_signed(filing)
    elif "amendment_number" not in told:
        cover += numbered_where_signed(filing)
    substance = read_substance(filing)
    yield
    aims = with_titled_aim(substance, read_purposes(substance))
    yield
    decides = deciding_aim(aims)
    only_update = decides is not None and decides.purpose != "deregistration"
    movements, likely = (
        (amounts_by_rules(substance), []) if only_update else read_amounts(substance)
    )
    yield
    statements = read_statements(substance, cover, movements)
    settle_ties(substance, statements, movements, likely)
    yield
    aims = aims or _told_by_amounts(movements, statements) or enclosed_aims(substance)
    aim = deciding_aim(aims)
    grounds, acquisition = read_reason(substance, cover, _filed_on(filing, cover))
    yield
    removes = is_likely_removal(substance, grounds) if aim is None else _removes(aim)
    classes = {
        s.number: read_classes(substance, s, only=len(statements) == 1, removes=removes)
        for s in statements
    }
    if removes:
        remove_likely(known for held in classes.values() for known in held)
    yield
    roles = Roles(
        substance, [*cover, *signatures], statements, classes, movements, read_pars(substance),
        aims, grounds, acquisition,
    )  # fmt: skip
    roles.mentions.extend(substance_mentions(roles))
    return roles
