"""Figures that must add up, and dates that must follow one another."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from typing import Literal

from assistant.checking.roles import Roles
from assistant.checking.roles.known_classes import Class
from assistant.checking.totals import check_own_figures
from assistant.language.gated import gated
from assistant.record import Amendment, Check, Evidence, Security, Span

_Verdict = Literal["holds", "inconsistent", "not_applicable"]
_BALANCE = "registered - sold = deregistered"
_SPLIT = gated(
    r"\b(?:stock|share|reverse|for-one|for-two|for-\d+)\s+(?:stock\s+|share\s+)?split|\bsplit\s+(?:of|\w+[\s-]for)\b|\b100%\s+stock\s+dividend|\bRule\s+416\(b\)",
    re.I,
)
_ORDER = "dates in order"


def check_arithmetic(record: Amendment, roles: Roles, evidence: dict[str, Evidence]) -> list[Check]:
    """The checks of a record, and of the filing against itself.

    Balance of each security, order of dates, numbers in words, totals, splits. An inconsistency
    between values that are all proven is the filing's own.
    """
    checks: list[Check] = []
    split = states_split(roles)
    for i, statement in enumerate(record.registration_statements):
        known = {c.title: c for c in roles.classes.get(statement.file_number, [])}
        for k, security in enumerate(statement.securities):
            base = f"/registration_statements/{i}/securities/{k}"
            checks.extend(_balance(security, known.get(security.title), base, split))
    checks.extend(_dates(record))
    checks = [_placed(check, evidence) for check in checks]
    return [*checks, *check_own_figures(record, roles, evidence)]


def states_split(roles: Roles) -> bool:
    """Whether the filing tells of a split, after which more is there than was registered."""
    held = roles.substance.filing.derived
    if "states_split" not in held:
        held["states_split"] = bool(_SPLIT.search(roles.substance.text))
    return bool(held["states_split"])


def _placed(check: Check, evidence: dict[str, Evidence]) -> Check:
    """The check with the places of its values, and with whose fault it is."""
    proofs = [evidence.get(path) for path in check.paths]
    proven = all(p is not None and p.verdict == "verified" for p in proofs)
    check.places = [
        Span(start=p.start, end=p.end, quote=p.quote or "")
        for p in proofs
        if p is not None and p.start is not None and p.end is not None
    ]
    check.whose = "filing" if check.verdict == "inconsistent" and proven else "record"
    return check


def _sum(known: Class | None, role: str) -> int | Decimal:
    values = {m.amount for m in known.amounts.get(role, [])} if known else set()
    return sum(values, 0)


def _balance(security: Security, known: Class | None, base: str, split: bool) -> list[Check]:
    if security.registered is None or security.deregistered is None:
        return []
    verdict, message = _settle(security, known, split)
    if verdict is None:
        return []
    paths = [
        f"{base}/{name}"
        for name in ("registered", "sold", "deregistered")
        if getattr(security, name) is not None
    ]
    return [Check(name=_BALANCE, verdict=verdict, paths=paths, message=message)]


def _settle(security: Security, known: Class | None, split: bool) -> tuple[_Verdict | None, str]:
    """The verdict on one balance with its reason; None where there is nothing to add up."""
    registered, removed = security.registered or 0, security.deregistered or 0
    if split:
        return "not_applicable", "the filing states a split in between"
    if removed > registered:
        return "inconsistent", f"{removed:,} are removed, more than the {registered:,} registered"
    if security.sold is None:
        return None, ""
    if known and known.amounts.get("reduced_to"):
        return "not_applicable", "the filing states a reduction in between"
    if security.all_unsold is False:
        return "not_applicable", "part of what is registered stays"
    earlier = _sum(known, "previously_removed") + _sum(known, "carried_over")
    left = registered - security.sold - earlier
    if left == removed:
        return "holds", ""
    figures = f"{registered:,} - {security.sold:,}" + (f" - {earlier:,}" if earlier else "")
    return "inconsistent", f"{figures} = {left:,}, the filing removes {removed:,}"


def _dates(record: Amendment) -> list[Check]:
    checks = []
    signed = record.signing.signed_on
    for i, statement in enumerate(record.registration_statements):
        named = [("filed_on", statement.filed_on), ("effective_on", statement.effective_on)]
        days = [(f"/registration_statements/{i}/{n}", d) for n, d in named if d] + (
            [("/signing/signed_on", signed)] if signed else []
        )
        if len(days) < 2:
            continue
        wrong = [(a, b) for a, b in itertools.pairwise(days) if a[1] > b[1]]
        checks.append(
            Check(
                name=_ORDER,
                verdict="inconsistent" if wrong else "holds",
                paths=[p for p, _ in days],
                message=f"{wrong[0][0][1]} comes after {wrong[0][1][1]}" if wrong else "",
            )
        )
    deal = record.reason.transaction
    if deal and deal.agreement_date and deal.closed_on:
        wrong_order = deal.agreement_date > deal.closed_on
        checks.append(
            Check(
                name=_ORDER,
                verdict="inconsistent" if wrong_order else "holds",
                paths=["/reason/transaction/agreement_date", "/reason/transaction/closed_on"],
                message="the agreement is dated after the closing" if wrong_order else "",
            )
        )
    return checks
