"""Values that were read in a role they cannot have: doubted, whatever the words around them say.

Each test asks something that the reading of roles does not: what a form registers, what an amount
counts, which of two days comes first, whether a name is a place, whether one printed amount was
taken for two securities.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from assistant.checking.arithmetic import states_split
from assistant.checking.fields import folded
from assistant.checking.plausible_covers import cover_doubts
from assistant.checking.pointers import AMOUNTS, amount_of, keys_of, security_of
from assistant.checking.roles import Roles
from assistant.checking.roles.classes import unit_of_title
from assistant.checking.roles.lots import are_open
from assistant.checking.second import implausible
from assistant.language.names import is_law_firm, is_person_name
from assistant.language.places import jurisdiction
from assistant.record import Evidence

_CUT_OFF = re.compile(r"\w-\Z")


def doubts(typed: dict[str, Any], evidence: dict[str, Evidence], roles: Roles) -> Iterator[str]:
    """The pointers of proven values that something speaks against; some may come twice."""
    yield from _securities(typed, evidence, roles)
    yield from _taken_twice(evidence)
    yield from _one_of_several(typed, roles)
    yield from _days(typed)
    yield from _names(typed)
    yield from cover_doubts(typed)


def _securities(
    typed: dict[str, Any], evidence: dict[str, Evidence], roles: Roles
) -> Iterator[str]:
    bases = dict.fromkeys(held[0] for p in typed if (held := security_of(p)))
    units = {(m.start, m.end): m.unit for m in roles.mentions if m.unit is not None}
    split = states_split(roles)
    for base in bases:
        title = f"{base}/title"
        form = typed.get(f"{base.rpartition('/securities')[0]}/form")
        if title in typed and implausible(folded(str(typed[title])), form):
            yield title  # notes on Form S-8
        if title in typed:
            yield from _clashes(base, str(typed[title]), evidence, units)
        yield from _fractions(base, typed, evidence)
        found = [p for p in _unbalanced(base, typed, roles, split) if p in evidence]
        # Where one of them is not proven, it is what does not fit: the others stay as they are.
        if all(evidence[p].verdict in ("verified", "derived") for p in found):
            yield from found
        if not split:
            yield from _more_than_registered(base, typed)


def _clashes(
    base: str,
    title: str,
    evidence: dict[str, Evidence],
    units: dict[tuple[int, int], Any],
) -> Iterator[str]:
    """`1,902,118 shares` of debt securities: the amount is another security's."""
    if unit_of_title(folded(title)) != "usd":
        return
    for name in AMOUNTS:
        proof = evidence.get(f"{base}/{name}")
        if proof is None or proof.start is None or proof.end is None:
            continue
        if units.get((proof.start, proof.end)) == "shares":
            yield from (f"{base}/title", f"{base}/{name}")


def _more_than_registered(base: str, typed: dict[str, Any]) -> Iterator[str]:
    """No more can be sold, or removed, than was registered."""
    registered, sold, removed = (_number(typed.get(f"{base}/{name}")) for name in AMOUNTS)
    if registered is None:
        return
    for name, amount in (("sold", sold), ("deregistered", removed)):
        if amount is not None and amount > registered:
            yield from (f"{base}/registered", f"{base}/{name}")


# What is never counted in fractions; interests and units of funds are.
_FEW = 1000
_WHOLE_UNITS = frozenset({"shares", "adss", "warrants", "rights"})


def _fractions(base: str, typed: dict[str, Any], evidence: dict[str, Evidence]) -> Iterator[str]:
    """`3,300,012.5 shares` as a sum, `12.5 shares`: a ratio or a price was read, or added, as an
    amount. Plans and funds print large numbers of shares with their fractions."""
    if typed.get(f"{base}/unit") not in _WHOLE_UNITS:
        return
    for name in AMOUNTS:
        amount = _number(typed.get(f"{base}/{name}"))
        proof = evidence.get(f"{base}/{name}")
        summed = proof is not None and proof.verdict == "derived"
        if amount is not None and amount != int(amount) and (summed or amount < _FEW):
            yield f"{base}/{name}"


def _unbalanced(base: str, typed: dict[str, Any], roles: Roles, split: bool) -> Iterator[str]:
    """More cannot be sold and removed than was registered; and where all that is left is removed,
    a number sold that does not close the balance is not all that was, if other sales are told."""
    registered, sold, removed = (_number(typed.get(f"{base}/{name}")) for name in AMOUNTS)
    if registered is None or sold is None or removed is None or split:
        return
    number = typed.get(f"{base.rpartition('/securities')[0]}/file_number")
    if sold + removed > registered:
        yield from (f"{base}/sold", f"{base}/deregistered")
    elif sold and sold + removed < registered and typed.get(f"{base}/all_unsold") is not False:
        others = [m for m in roles.mentions if m.group == number and m.role == "sold"]
        if any(m.value != sold for m in others):
            yield f"{base}/sold"


def _number(value: Any) -> int | Decimal | None:
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _taken_twice(evidence: dict[str, Evidence]) -> Iterator[str]:
    """One printed amount that two securities of one statement have."""
    taken: dict[tuple[str, int], str] = {}
    for pointer, proof in evidence.items():
        amount = amount_of(pointer)
        if amount is None or proof.start is None or proof.verdict != "verified":
            continue
        first = taken.setdefault((amount[0].rpartition("/securities/")[0], proof.start), pointer)
        if first.rpartition("/")[0] != pointer.rpartition("/")[0]:
            yield from (first, pointer)


def _one_of_several(typed: dict[str, Any], roles: Roles) -> Iterator[str]:
    """One of several amounts that a sentence tells in the same role: which is meant is not told."""
    for pointer, value in typed.items():
        amount = amount_of(pointer)
        if amount is None or value is None:
            continue
        base, role = amount
        number = typed.get(f"{base.rpartition('/securities')[0]}/file_number")
        title = folded(str(typed.get(f"{base}/title", "")))
        known = roles.classes.get(str(number), [])
        for told in (c.amounts.get(role, []) for c in known if c.title == title or len(known) == 1):
            if any(m.amount == value for m in told) and are_open(roles.substance, told):
                yield pointer


def _days(typed: dict[str, Any]) -> Iterator[str]:
    """A statement is filed and effective before the amendment to it is signed."""
    signed = typed.get("/signing/signed_on")
    if not isinstance(signed, datetime.date):
        return
    for pointer, value in typed.items():
        if pointer.startswith("/registration_statements/") and isinstance(value, datetime.date):
            if value > signed:
                yield pointer


_INITIAL = re.compile(r"\s[A-Z]\.\s")  # `Virginia B. Hostetler` is no place


def _is_place(name: str) -> bool:
    """`Hong Kong`; `Auckland, New Zealand`. Not `Haack & Lindner, S.C.`, a service corporation."""
    if _INITIAL.search(name) or is_law_firm(name):
        return False
    return bool(jurisdiction(name) or jurisdiction(name.rpartition(", ")[2]))


def _incorporated(name: str) -> bool:
    """`Ansel D. Whitford, P.C.`: a lawyer who practises as a corporation of his own."""
    person, comma, _ = name.partition(",")
    return bool(comma) and is_person_name(person)


def _names(typed: dict[str, Any]) -> Iterator[str]:
    """`Hong Kong` is no lawyer, `Auckland, New Zealand` no firm, `North Caro-` no place."""
    for pointer, value in typed.items():
        if not isinstance(value, str):
            continue
        keys = keys_of(pointer)
        root, name = keys[0], keys[-1]
        if value.endswith("-") and _CUT_OFF.search(value):
            yield pointer
        elif root == "counsel" and name in ("name", "firm"):
            if _is_place(value):
                yield pointer
            if name == "name" and is_law_firm(value) and not _incorporated(value):
                yield pointer  # `Ashgrove & Pell` is a firm and no lawyer
            lawyer = typed.get(f"{pointer.removesuffix('/firm')}/name") if name == "firm" else None
            if lawyer and folded(value).startswith(f"{folded(str(lawyer))} "):
                yield pointer  # `Juno Roe Sallow & Marchetti LLP`: the lawyer and the firm
        elif name == "name" and pointer.startswith("/signing/") and jurisdiction(value):
            yield pointer
