"""A second reading, where the first tied no mention: nearer cues, another way round.

The first reading (`checking.roles`) goes from the words to the values. This one goes from a value
that is claimed to the words right beside it, and is believed only where the first has no rival.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

from assistant.checking.amount_beside import ROLES, amount_beside
from assistant.checking.beside import plan_beside, state_beside
from assistant.checking.claims import Claims
from assistant.checking.deal_beside import deal_beside
from assistant.checking.fields import Field, same
from assistant.checking.mentions import Mention
from assistant.checking.roles import Roles
from assistant.checking.roles.classes import CLASS, class_title, unit_of_title
from assistant.checking.roles.units import Unit
from assistant.checking.signers import title_at_signer
from assistant.language.normal import find_folded, fold

STRENGTH = 0.8
_REACH = 80
_DAY_CUES = {
    "filed_on": re.compile(r"\b(?:filed|filing|lodged|submitted)\b", re.I),
    # Not `Effective May 1, 2005, the fund was closed`: that is the day of something else.
    "effective_on": re.compile(r"(?<=\S\s)effective(?:ness)?\b", re.I),
}
# A day of another paper: `Amendment No. 1, filed …`, `the agreement filed as an exhibit …`.
_OTHER_PAPER = re.compile(
    r"\b(?:Amendments?|Form\s+(?:15|25|8-K|10-[KQ])|Exhibit|agreement)\b", re.I
)
_STATEMENT = re.compile(r"/registration_statements/(\d+)")


def second_reading(
    pointer: str, field: Field, value: Any, claims: Claims, typed: dict[str, Any], roles: Roles
) -> list[Mention]:
    """Mentions of a claimed value that its own surroundings give the role to; mostly none."""
    if field.role == "signing.signatories.titles":
        group = claims.group(pointer) or ""
        places = title_at_signer(str(value), group, roles)
        return [Mention(field.role, value, *at, group=group) for at in places[:1]]
    if field.role == "registrants.jurisdiction":
        name = typed.get(f"{pointer.rpartition('/')[0]}/name")
        state = state_beside(roles, str(name), str(value)) if name else None
        return [Mention(field.role, value, *state, strength=STRENGTH)] if state else []
    if pointer.startswith("/reason/transaction/"):
        deal = deal_beside(pointer.rpartition("/")[2], value, typed, roles)
        return [Mention(field.role, value, *deal)] if deal else []
    match = _STATEMENT.match(pointer)
    number = typed.get(f"{match.group()}/file_number") if match else None
    if match is None or number is None:
        return []
    name = pointer.rpartition("/")[2]
    if name in _DAY_CUES and isinstance(value, datetime.date):
        at = _day(name, value, str(number), roles)
    elif field.role == "registration_statements.plans":
        at = plan_beside(roles, str(number), str(value)) or _in_order(
            int(match.group(1)), str(value), typed, roles
        )
    elif field.role == "securities.title":
        at = _class(str(number), str(value), typed.get(f"{match.group()}/form"), roles)
    elif name in ROLES and isinstance(value, int | Decimal):
        title = typed.get(f"{pointer.rpartition('/')[0]}/title")
        only = len(_numbers(roles)) == 1
        told = amount_beside(name, value, title, str(number), only, roles)
        return [told] if told else []
    else:
        at = None
    if at is None:
        return []
    return [Mention(field.role, value, *at, group=str(number), strength=STRENGTH)]


def _speaks_of(unit: Unit, number: str, only: bool) -> bool:
    numbers = {token.value for token in unit.of("file_number")}
    return numbers == {number} or (only and not numbers)


def _numbers(roles: Roles) -> set[Any]:
    role = "registration_statements.file_number"
    return {mention.value for mention in roles.mentions if mention.role == role}


def _day(name: str, day: datetime.date, number: str, roles: Roles) -> tuple[int, int] | None:
    """A day right after its cue, in a unit that speaks of this statement and of no other."""
    text = roles.substance.text
    only = len(_numbers(roles)) == 1
    for unit in roles.substance.units:
        if not _speaks_of(unit, number, only):
            continue
        for token in unit.of("date"):
            if token.value != day:
                continue
            others = [t.end for t in unit.of("date") if t.end <= token.start]
            floor = max([unit.start, token.start - _REACH, *others])
            before = text[floor : token.start]
            if _DAY_CUES[name].search(before) and not _OTHER_PAPER.search(before):
                return roles.substance.span(token.start, token.end)
    return None


def _in_order(index: int, plan: str, typed: dict[str, Any], roles: Roles) -> tuple[int, int] | None:
    """The plan of the cover that stands where its Form S-8 stands in the list of statements."""
    if any(m.role == "registration_statements.plans" for m in roles.mentions):
        return None
    forms = [typed.get(f"/registration_statements/{i}/form") for i in range(len(_numbers(roles)))]
    eights = [i for i, form in enumerate(forms) if form == "S-8"]
    cover = [m for m in roles.mentions if m.role == "plans"]
    if index not in eights or len(eights) != len(cover):
        return None
    mention = cover[eights.index(index)]
    return (mention.start, mention.end) if same("words", mention.value, plan) else None


def implausible(title: str, form: Any) -> bool:
    """Whether a form does not register such securities: Form S-8 is for what employees are paid in.

    Its General Instruction A: securities offered to employees under a benefit plan, and interests
    in the plan; debt that it registers is called obligations.
    """
    if form != "S-8":
        return False
    return unit_of_title(title) in ("usd", "warrants") and "obligation" not in title


def _class(number: str, title: str, form: Any, roles: Roles) -> tuple[int, int] | None:
    """A class named with the statement, or the filing's only plausible class for its form."""
    substance = roles.substance
    only = len(_numbers(roles)) == 1
    named: dict[str, tuple[int, int]] = {}
    for unit in substance.units:
        if unit.start < substance.body:
            continue
        for match in substance.classes(unit.start, unit.end):
            folded = fold(class_title(match.group()))
            if not implausible(folded, form):
                named.setdefault(folded, substance.span(*match.span()))
            if folded == fold(title) and _speaks_of(unit, number, only):
                return substance.span(*match.span())
        for start, end in find_folded(substance.text, title, unit.start, unit.end):
            # `4 3/4% convertible subordinated notes due 2007`: a class with what tells it apart
            if _speaks_of(unit, number, only) and CLASS.search(substance.text, start, end):
                return substance.span(start, end)
    wanted = fold(title)
    if wanted == "securities" and not _class_tied(number, roles):
        return _unnamed(number, only, roles)
    return named[wanted] if form == "S-8" and set(named) == {wanted} else None


# A shelf's securities of many classes, as one: `all securities registered and unsold`.
_UNNAMED = re.compile(
    r"\b(?:securities\b[^.;]{0,80}\b(?:registered|unsold|unissued|remain\w*|not\s+sold)"
    r"|(?:unsold|registered|remaining)\s+securities)\b",
    re.I,
)


def _class_tied(number: str, roles: Roles) -> bool:
    return any(m.role == "securities.title" and m.group == number for m in roles.mentions)


def _unnamed(number: str, only: bool, roles: Roles) -> tuple[int, int] | None:
    """Where securities of no named class are spoken of, in the body of the filing."""
    substance = roles.substance
    for unit in substance.units:
        if unit.start >= substance.body:
            match = _UNNAMED.search(substance.clauses, unit.start, unit.end)
            if match and (not unit.of("file_number") or _speaks_of(unit, number, only)):
                return substance.span(*match.span())
    return None
