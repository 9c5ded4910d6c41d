"""Doubts: removed amounts that the text tells of and the record does not hold.

A value can be proven and the record be wrong all the same, where another amount was removed and
no statement or class was found for it. What the record has then needs a person's look.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from assistant.checking.pointers import amount_of
from assistant.checking.roles import Roles
from assistant.checking.roles.classes import unit_of_title
from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.tallies import role_of_label
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled
from assistant.record import Draft, Drafted

UNSURE = 0.5
"""The confidence of a value that another amount of the filing puts in doubt."""

_LEAST = 100
"""Smaller numbers are counts of other things more often than amounts of securities."""


# `removes … shares of Common Stock and the related Rights`, `… and the related plan interests`
_RELATED = compiled(
    r"\b(?:related|associated|attached|accompanying|attendant|corresponding)\s+(?:[\w-]+\s+){0,3}?"
    r"(right|interest|guarantee|guaranty|warrant)",
    re.I,
)


def doubt_amounts(roles: Roles, draft: Draft) -> None:
    """Marks removed amounts as unread, and lowers the confidence of those beside them."""
    removed = {p: d for p, d in draft.values.items() if p.endswith("/deregistered")}
    if any(_unaccounted(roles, m, draft) for m in _removed(roles)):
        _doubt_all(roles, draft, removed)
    _doubt_gaps(roles, draft, removed)
    _doubt_unread(roles, draft)
    _doubt_rows(roles, draft, removed)
    _doubt_unheard(roles, draft)
    _doubt_untold(roles, draft, removed)
    _doubt_nothing(roles, draft)
    _doubt_related(roles, draft, removed)
    for pointer, drafted in removed.items():
        title = draft.values.get(pointer.replace("/deregistered", "/title"))
        unit = draft.values.get(pointer.replace("/deregistered", "/unit"))
        if title and unit and _contradicts(str(title.value), str(unit.value)):
            drafted.confidence = UNSURE


def _removed(roles: Roles) -> list[Movement]:
    """What is told to be removed or left, and what a sentence of removal tells in no role."""
    told = [*roles.movements, *(m for s in roles.statements for m in s.movements)]
    places = {id(m.place): m.place for m in told if m.role == "other"}  # each is read once
    removals = {at for at, u in places.items() if REMOVAL.search(roles.substance.clause(u))}
    return [
        m
        for m in told
        if m.amount >= _LEAST
        and (
            m.role in ("deregistered", "unsold") or (m.role == "other" and id(m.place) in removals)
        )
    ]


def _unaccounted(roles: Roles, movement: Movement, draft: Draft) -> bool:
    """Whether the record holds an amount neither as a value nor as the sum of what it removes."""
    held = {p: n for p, d in draft.values.items() if amount_of(p) and (n := _number(d))}
    removed = [value for pointer, value in held.items() if pointer.endswith("/deregistered")]
    parts = [m.amount for s in roles.statements for m in s.movements if m.role == movement.role]
    purpose = draft.values.get("/purpose")
    removes = purpose is not None and purpose.value == "deregistration"
    # one amount alone is no sum; where something is removed it may be told of what stays
    alone = removes and not removed and len(set(parts)) == 1
    sums = {sum(removed), sum(held.values()), 0 if alone else sum(parts)}
    if movement.amount in set(held.values()) | sums:
        return False
    return not _is_source(roles, draft, movement.start, movement.end)


def _doubt_unread(roles: Roles, draft: Draft) -> None:
    """A statement without any amount, beside whose number one is printed in a row or a list: the
    table was not read.
    """
    for index, statement in enumerate(roles.statements):
        base = f"/registration_statements/{index}/securities"
        if any(p.startswith(base) and amount_of(p) for p in draft.values):
            continue
        if any(_tells(roles, unit, statement.number) for unit in roles.substance.units):
            draft.nulls[f"{base}/0/deregistered"] = "cue_unread"


def _tells(roles: Roles, unit: Unit, number: str) -> bool:
    """Whether a row or item with a statement's number prints an amount in no other role."""
    if unit.start < roles.substance.body or not any(
        token.value == number for token in unit.of("file_number")
    ):
        return False
    words = roles.substance.words(unit)
    if unit.kind == "sentence" and words.rstrip().endswith((".", ":", ";")):
        return False
    elsewhere = {m.start for m in roles.movements if m.role not in ("registered", "deregistered")}
    return any(
        token.detail.kind == "count" and token.detail.value >= 1_000 and "," in words
        for token in unit.of("quantity")
        if token.start not in elsewhere
    )


def _doubt_rows(roles: Roles, draft: Draft, removed: dict[str, Drafted]) -> None:
    """Amounts in rows that the record has nowhere: of a row that is labelled as removed, or of any
    where the record removes no number.
    """
    purpose = draft.values.get("/purpose")
    if roles.second or purpose is None or purpose.value != "deregistration":
        return
    held = {n for p, d in draft.values.items() if amount_of(p) and (n := _number(d)) is not None}
    for unit in roles.substance.units:
        if unit.kind != "row" or unit.start < roles.substance.body:
            continue
        amounts = [t for t in unit.of("quantity") if t.detail.kind == "count" and t.value >= 1_000]
        if not amounts:
            continue
        untold = [token for token in amounts if abs(token.value) not in held]
        untold = [t for t in untold if not _is_source(roles, draft, t.start, t.end)]
        label = roles.substance.text[unit.start : amounts[0].start]
        labelled = _LABEL_OF_ALL.match(label) or role_of_label(label)
        if untold and (labelled == "deregistered" if removed else not _LABEL_OF_ALL.match(label)):
            draft.nulls["/registration_statements/0/securities/0/deregistered"] = "cue_unread"
            return


def _doubt_unheard(roles: Roles, draft: Draft) -> None:
    """A number in a sentence that removes, which has no role and is none of the record's."""
    held = {n for p, d in draft.values.items() if amount_of(p) and (n := _number(d)) is not None}
    read = {m.start for m in roles.movements}
    for unit in roles.substance.units:
        if unit.kind == "row" or unit.start < roles.substance.body:
            continue
        untold = [
            t
            for t in unit.of("quantity")
            if t.detail.kind in ("count", "money")
            and t.value >= (_LEAST_MONEY if t.detail.kind == "money" else 1_000)
            and t.start not in read
            and t.value not in held
        ]
        if untold and _HEREBY.search(roles.substance.clause(unit)):
            draft.nulls["/registration_statements/0/securities/0/deregistered"] = "cue_unread"
            return


def _doubt_untold(roles: Roles, draft: Draft, removed: dict[str, Drafted]) -> None:
    """Where no removed number was read, one near the removal that has no role may be it."""
    purpose = draft.values.get("/purpose")
    if removed or purpose is None or purpose.value != "deregistration":
        return
    held = {n for p, d in draft.values.items() if amount_of(p) and (n := _number(d)) is not None}
    told = [*roles.movements, *(m for s in roles.statements for m in s.movements)]
    read = {m.start for m in told if m.role not in ("other", "excepted")}
    units = [u for u in roles.substance.units if u.start >= roles.substance.body][:_MOST_UNITS]
    removals = [REMOVAL.search(roles.substance.clause(u)) is not None for u in units]
    for at, unit in enumerate(units):
        near = any(removals[max(at - _NEAR, 0) : at + _NEAR + 1])
        if unit.kind == "row" or not near or _OF_HOLDERS.search(roles.substance.clause(unit)):
            continue
        for token in unit.of("quantity"):
            shares = token.detail.kind == "count" and token.value >= 1_000
            if not shares or token.end - token.start < 5 or token.start in read:
                continue
            if token.value not in held and not _is_source(roles, draft, token.start, token.end):
                draft.nulls["/registration_statements/0/securities/0/deregistered"] = "cue_unread"
                return


# What is told of the holders of shares, and of a merger, is none of what is registered.
_OF_HOLDERS = compiled(
    r"\b(?:outstanding|holders?|record|persons|voted|tendered|carried|cancel\w*|converted)\b", re.I
)
_NEAR = 2  # units before and behind a removal
_MOST_UNITS = 60
_LEAST_MONEY = 100_000
_HEREBY = re.compile(
    r"\b(?:hereby|this\s+(?:Post-?\s?Effective\s+)?Amendment)\b[^.;]{0,60}\b(?:remov|deregist|de-regist|withdr)"
    r"|\b(?:Company|Registrant|Corporation|Trust|Partnership|Fund|[Ww]e)\s+(?:removes?|deregisters?|withdraws?)\b",
)
_LABEL_OF_ALL = re.compile(r"\W*(?:grand\s+|sub-?)?totals?\b", re.I)


def _is_source(roles: Roles, draft: Draft, start: int, end: int) -> bool:
    """Whether an amount of the record is a sum in which this one is."""
    place = roles.substance.span(start, end)
    return any(place in d.sources for p, d in draft.values.items() if amount_of(p))


def _doubt_related(roles: Roles, draft: Draft, removed: dict[str, Drafted]) -> None:
    """Securities that are removed with others, and of which the record has no class."""
    titles = " ".join(
        str(d.value).casefold() for p, d in draft.values.items() if p.endswith("/title")
    )
    for unit in roles.substance.units:
        words = roles.substance.clause(unit)
        if unit.start < roles.substance.body or not REMOVAL.search(words):
            continue
        if any(m[1].casefold() not in titles for m in _RELATED.finditer(words)):
            for drafted in removed.values():
                drafted.confidence = min(drafted.confidence, UNSURE)
            return


def _number(drafted: Drafted) -> Decimal | None:
    """An amount as a number, fractions of shares too; None where it is none."""
    try:
        return Decimal(str(drafted.value))
    except InvalidOperation:
        return None


def _doubt_all(roles: Roles, draft: Draft, removed: dict[str, Drafted]) -> None:
    for drafted in removed.values():
        drafted.confidence = min(drafted.confidence, UNSURE)
    for index, statement in enumerate(roles.statements):
        for at in range(len(roles.classes.get(statement.number, []))):
            pointer = f"/registration_statements/{index}/securities/{at}/deregistered"
            if pointer not in draft.values:
                draft.nulls[pointer] = "cue_unread"


def _doubt_gaps(roles: Roles, draft: Draft, removed: dict[str, Drafted]) -> None:
    """Where two statements or more have their removed amount, one without has it unread."""
    having = {pointer.split("/")[2] for pointer in removed}
    if len(having) < 2:
        return
    for index, statement in enumerate(roles.statements):
        if str(index) not in having and roles.classes.get(statement.number):
            pointer = f"/registration_statements/{index}/securities/0/deregistered"
            draft.nulls[pointer] = "cue_unread"


def _doubt_nothing(roles: Roles, draft: Draft) -> None:
    """Where securities are removed, a class of which neither a removed number nor the removal of
    all was read, and of which no words say that it stays, has its removal unread."""
    purpose = draft.values.get("/purpose")
    if purpose is None or purpose.value != "deregistration":
        return
    every: list[tuple[str, bool]] = []
    for index, statement in enumerate(roles.statements):
        for at, known in enumerate(roles.classes.get(statement.number, [])):
            base = f"/registration_statements/{index}/securities/{at}"
            whole = known.all_unsold
            gone = f"{base}/deregistered" in draft.values or (whole is not None and whole.value)
            every.append((f"{base}/deregistered", bool(gone)))
            stays = whole is not None and not whole.value and whole.end > whole.start
            if not gone and not stays:
                draft.nulls[f"{base}/deregistered"] = "cue_unread"
    if every and not any(gone for _, gone in every):
        draft.nulls[every[0][0]] = "cue_unread"


def _contradicts(title: str, unit: str) -> bool:
    """`warrants` that are counted in shares: the amount belongs to another class."""
    return unit == "shares" and unit_of_title(title) not in ("shares", "other", "adss")
