"""A claimed amount, looked for where it is printed: the words before it and after it, its column.

Only places that the first reading gave no role count, and only cues that stand in the amount's own
clause: no other amount, and no word of another role, may stand between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from assistant.checking.fields import same_title
from assistant.checking.mentions import Mention
from assistant.checking.roles import Roles
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

Amount = int | Decimal
Place = tuple[int, int]
ROLES = ("registered", "sold", "deregistered")
LEAST = 100
_REACH = 240
_NEXT_CLASS = 90
_MOST = re.compile(r"\s+not\s+(?:more\s+than|to\s+exceed)\s+", re.I)
_LEAD = r"(?:up\s+to|not\s+more\s+than|an?\s+(?:aggregate|total)\s+of|the|a\s+maximum\s+of|its)"

# What stands before the amount, up to the amount before it, in a clause of its own.
_BEFORE = {
    "registered": re.compile(
        r"\b(?:registered|registers|registering|covered|covers|covering|put\s+on\s+offer"
        r"|to\s+(?:offer\s+and\s+)?sell(?:\s+to\s+the\s+public)?)\b[^.;:]*\Z"
        # `Registration Statement No. 33-1 on Form S-8, for 300,000 shares`
        # `333-55084 (filed February 6, 2001; 2,450,000 shares)`
        rf"|\(filed\s+(?:on\s+)?[^();]{{6,40}}[;,]\s+\Z"
        rf"|\b(?:Statement|Form\s+S-\d+|No\.?)\b[^.;]*,?\s+for\s+(?:{_LEAD}\s+)*\Z",
        re.I,
    ),
    "sold": re.compile(
        r"\b(?:sold|issued|purchased|bought|delivered)\s+(?:(?!for\b|at\b)\w+\s+){0,3}\Z", re.I
    ),
    "deregistered": re.compile(
        r"\b(?:deregister(?:s|ing)?|remov(?:es?|ing)\s+from\s+registration"
        r"|withdraw(?:s|ing)?\s+from\s+registration)\s*:?\s+(?:(?:\w+|\([a-z]\))\s+){0,4}\Z",
        re.I,
    ),
}  # fmt: skip
# What stands after it, up to the next amount.
_AFTER = {
    "sold": re.compile(
        r"[^.;,]{0,90}\b(?:were|was|have\s+been|had\s+been)\s+(?:since\s+|then\s+|re)?"
        r"(?:sold|issued|purchased|bought|resold)\b(?!\s+(?:at|for)\b)",
        re.I,
    ),
    "deregistered": re.compile(
        r"[^.;]{0,60}\bremain\w*\b[^.;]{0,40}\b(?:removes|withdraws|deregisters)\s+(?:them|these|those)\b"
        r"|[^.;]{0,120}\b(?:is|are)\s+(?:ended|terminated|withdrawn)\s+(?:by\s+this|hereby)\b",
        re.I,
    ),
}
# Words of another role; where one stands by the amount, it isn't this one.
_AGAINST = {
    "registered": re.compile(
        r"\b(?:sold|unsold|issued|unissued|remain\w*|outstanding|deregister\w*|remov\w+|withdr\w+|previously"
        r"|earlier|reduc\w+|exercised|purchased|of\s+which|carried|transferred|not|other\s+than|less)\b",
        re.I,
    ),
    "sold": re.compile(
        r"\b(?:unsold|remain\w*|not|none|never|no|deregister\w*|remov\w+|withdr\w+|registered|outstanding"
        r"|other\s+than|earlier\s+registration|private\w*|converted)\b",
        re.I,
    ),
    "deregistered": re.compile(
        r"\b(?:sold|issued|not|other\s+than|previously|earlier|had\s+been|carried|transferred)\b",
        re.I,
    ),
}
# `Registered, as adjusted`: the label of a row.
_LABELS = {
    "registered": re.compile(
        r"(?:total\s+|amount\s+|number\s+)?(?:of\s+)?(?:shares\s+|securities\s+|units\s+)?(?:originally\s+)?"
        r"registered(?:,?\s+as\s+adjusted)?",
        re.I,
    ),
    "sold": re.compile(r"(?:less:?\s+)?(?:shares\s+|units\s+)?(?:sold|issued)", re.I),
    "deregistered": re.compile(
        r"(?:shares\s+|units\s+)?(?:hereby\s+)?(?:(?:to\s+be\s+)?deregistered|removed\s+from\s+registration)",
        re.I,
    ),
}


def amount_beside(
    role: str, value: Amount, title: str | None, number: str, only: bool, roles: Roles
) -> Mention | None:
    """The claimed amount with its own words for the role, the statement and the class; or None."""
    if value < LEAST:
        return None
    for unit, token in _places(value, roles):
        start, end = roles.substance.span(token.start, token.end)
        if _taken(role, start, end, roles):
            continue
        named = _class_of(unit, token, roles)
        if title is not None and named is not None and not same_title(named, title):
            continue
        if _ties(unit, token, number, only) and (
            _told(role, unit, token, roles) or _labelled(role, unit, token, roles)
        ):
            return Mention(role, value, start, end, group=number, strength=0.8, title=named)
    return _in_column(role, value, number, roles)


def _places(value: Amount, roles: Roles) -> Iterator[tuple[Unit, Token]]:
    for unit in roles.substance.units:
        if unit.end <= roles.substance.body:
            continue
        for token in unit.of("quantity"):
            if token.value == value and token.detail.kind in ("count", "money"):
                yield unit, token


def _taken(role: str, start: int, end: int, roles: Roles) -> bool:
    """Whether the first reading gave a place another role than the claimed one."""
    free = (role, "other", *(("unsold", "remaining") if role == "deregistered" else ()))
    return any(
        m.start < end and start < m.end and m.role not in free
        for m in roles.mentions
        if m.role in _AMOUNT_ROLES
    )


_AMOUNT_ROLES = frozenset(
    (*ROLES, "unsold", "remaining", "previously_removed", "carried_over", "outstanding", "part",
     "excepted", "price", "fee", "par_value")
)  # fmt: skip


def _ties(unit: Unit, token: Token, number: str, only: bool) -> bool:
    """Whether the number named last before the amount is the statement's, or it is the only one."""
    numbers = unit.of("file_number")
    before = [t.value for t in numbers if t.end <= token.start]
    if before:
        return bool(before[-1] == number)
    return (only and not numbers) or {t.value for t in numbers} == {number}


def _told(role: str, unit: Unit, token: Token, roles: Roles) -> bool:
    """Whether the clause before or after an amount gives it the role and no other one."""
    text = roles.substance.clauses
    amounts = [t for t in unit.of("quantity") if t.detail.kind == "count" and t.value >= LEAST]
    floor = max(
        [unit.start, token.start - _REACH, *(t.end for t in amounts if t.end <= token.start)]
    )
    ceiling = min([unit.end, *(t.start for t in amounts if t.start >= token.end)])
    before, after = text[floor : token.start], text[token.end : ceiling]
    if unit.lead is not None and floor == unit.start:  # `The Registration Statement covered:`
        lead = roles.substance.clause(roles.substance.units[unit.lead])
        before = f"{lead[-_REACH:].rstrip(' :')} {before}"
    before = _MOST.sub(" ", before)
    against = _AGAINST[role]
    cue = _BEFORE[role].search(before)
    if cue and not against.search(cue.group().split(None, 1)[-1] if " " in cue.group() else ""):
        if not against.search(after[:40]):
            return True
    later = _AFTER.get(role)
    found = later.match(after) if later else None
    return bool(found and not against.search(before[-60:]) and not _negated(found.group()))


def _negated(words: str) -> bool:
    return re.search(r"\b(?:not|never|none|no)\b", words, re.I) is not None


def _class_of(unit: Unit, token: Token, roles: Roles) -> str | None:
    """The class that an amount counts, where it is named before the next amount."""
    after = [t.start for t in unit.of("quantity") if t.start >= token.end and t.value >= LEAST]
    ceiling = min([unit.end, token.end + _NEXT_CLASS, *after])
    match = next(iter(roles.substance.classes(token.end, ceiling)), None)
    return roles.substance.text[slice(*match.span())] if match else None


def _labelled(role: str, unit: Unit, token: Token, roles: Roles) -> bool:
    """Whether an amount stands in a row with the role's label, or right below it in a cell."""
    if unit.kind != "row":
        return False
    text, units = roles.substance.text, roles.substance.units
    first = next(iter(unit.of("quantity")))
    label = text[unit.start : first.start].strip(" |\t.$(")
    if not label and first is token:
        at = units.index(unit)
        before = (units[i] for i in range(at - 1, max(-1, at - 4), -1))
        label = next(
            (words for u in before if (words := text[u.start : u.end].strip(" |\t.$("))), ""
        )
    return _LABELS[role].fullmatch(" ".join(label.split())) is not None


def _in_column(role: str, value: Amount, number: str, roles: Roles) -> Mention | None:
    """The amount in the statement's row of a table, under and over others in the claimed role.

    A row that a long plan's name breaks over lines may have been read in part.
    """
    text = roles.substance.filing.text
    mates = [m for m in roles.mentions if m.role == role and m.group not in (None, number)]
    if not mates:
        return None
    edges = [_column(text, m.end) for m in mates]
    rows = sorted((m.start, m.value) for m in roles.mentions if m.role == _FILE_NUMBER)
    rows += [(s, v) for s, v in _printed_numbers(roles)]
    rows.sort()
    for _, token in islice(_places(value, roles), 20):
        start, end = roles.substance.span(token.start, token.end)
        if _taken(role, start, end, roles) or "\t" in _line(text, start):
            continue
        above = [v for s, v in rows if s < start]
        near = [abs(_lines(text, m.start, start)) for m in mates]
        aligned = [
            m for m, edge, far in zip(mates, edges, near, strict=True)
            if abs(edge - _column(text, end)) <= 1 and far <= _TABLE
        ]  # fmt: skip
        if len(aligned) == sum(far <= _TABLE for far in near) >= 2 and above[-1:] == [number]:
            return Mention(role, value, start, end, group=number, strength=0.8)
    return None


_FILE_NUMBER = "registration_statements.file_number"
_TABLE = 40


def _printed_numbers(roles: Roles) -> Iterator[tuple[int, str]]:
    for unit in roles.substance.units:
        for token in unit.of("file_number"):
            yield roles.substance.span(token.start, token.end)[0], token.value


def _column(text: str, end: int) -> int:
    return end - (text.rfind("\n", 0, end) + 1)


def _line(text: str, start: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : start]


def _lines(text: str, one: int, two: int) -> int:
    return text.count("\n", min(one, two), max(one, two))
