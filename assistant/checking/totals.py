"""What a filing says of its own figures: numbers in words, totals over statements, splits.

Where these do not agree the filing is at fault, not the record: both places are shown.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checking.roles import Roles
from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.units import Unit
from assistant.language.number_words import number_in_words
from assistant.language.tokens import Token
from assistant.record import Amendment, Check, Evidence, Span

WORDS = "words against figures"
TOTAL = "total over statements"
SPLIT = "split ratio"
_LEAST = 100
_WHOLE = re.compile(r"\b(?:aggregate\s+(?:of|number)|total\s+(?:of|number)|in\s+all)\b", re.I)
# 2-for-1, two-for-one, 3:2 split
_RATIO = re.compile(
    r"\b(?P<new>[a-z]+|\d{1,3})(?:[- ]for[- ]|:)(?P<old>[a-z]+|\d{1,3})\b(?=[^.;]{0,40}\bsplit\b)",
    re.I,
)
_BECAME = re.compile(
    r"\b(?:became|become|was\s+adjusted\s+to|were\s+adjusted\s+to|increased\s+(?:from\b[^.;]{0,60})?to"
    r"|converted\s+into|resulting\s+in)\b",
    re.I,
)


def check_own_figures(
    record: Amendment, roles: Roles, evidence: dict[str, Evidence]
) -> list[Check]:
    """The checks of the filing against itself."""
    kept = roles.substance.filing.derived
    if "own_figures" not in kept:
        kept["own_figures"] = [*_words(roles), *_all_splits(roles)]
    own = [check.model_copy() for check in kept["own_figures"]]
    return [*own, *_total(record, roles, evidence)]


def _span(roles: Roles, start: int, end: int) -> Span:
    left, right = roles.substance.span(start, end)
    return Span(start=left, end=right, quote=roles.substance.filing.text[left:right])


_FIGURE_IN_BRACKETS = re.compile(r"\s*\(\s*[$]?")


def _words(roles: Roles) -> Iterator[Check]:
    """`one million (1,200,000)`: the figure in brackets must be the number in words."""
    text = roles.substance.text
    for unit in roles.substance.units:
        for a, b in itertools.pairwise(unit.of("quantity")):
            bracket = _FIGURE_IN_BRACKETS.fullmatch(text[a.end : b.start])
            if not a.detail.in_words or b.detail.in_words or not bracket:
                continue
            if a.value != b.value and a.value >= _LEAST:
                yield Check(
                    name=WORDS,
                    verdict="inconsistent",
                    whose="filing",
                    places=[_span(roles, a.start, a.end), _span(roles, b.start, b.end)],
                    message=f"“{text[a.start : a.end]}” against {text[b.start : b.end]}",
                )


def _total(record: Amendment, roles: Roles, evidence: dict[str, Evidence]) -> Iterator[Check]:
    """A total that the removal names must be the sum over the statements, each of them told."""
    pointers, amounts = _removed(record)
    if len(amounts) < 2 or len(amounts) < len(record.registration_statements):
        return
    whole = sum(amounts, Decimal(0))
    for unit in roles.substance.units:
        for token in _named_totals(roles, unit):
            if token.value in amounts or token.value < max(amounts):
                continue
            agrees = token.value == whole
            places = [_span(roles, token.start, token.end)]
            proofs = [evidence.get(pointer) for pointer in pointers]
            places += [
                Span(start=p.start, end=p.end, quote=p.quote or "")
                for p in proofs
                if p is not None and p.start is not None and p.end is not None
            ]
            printed = roles.substance.text[token.start : token.end]
            yield Check(
                name=TOTAL,
                verdict="holds" if agrees else "inconsistent",
                whose="filing",
                paths=pointers,
                places=places,
                message="" if agrees else f"the filing says {printed}, its parts make {whole:,}",
            )
            return


def _removed(record: Amendment) -> tuple[list[str], list[int | Decimal]]:
    """What is removed of each statement, where all of it counts one thing."""
    pointers, amounts, units = [], [], set()
    for i, statement in enumerate(record.registration_statements):
        for k, security in enumerate(statement.securities):
            units.add(security.unit)
            if security.deregistered is not None:
                amounts.append(security.deregistered)
                pointers.append(f"/registration_statements/{i}/securities/{k}/deregistered")
    return (pointers, amounts) if len(units) == 1 else ([], [])


def _named_totals(roles: Roles, unit: Unit) -> Iterator[Token]:
    """Amounts called a total by the sentence that removes them."""
    text = roles.substance.text
    if unit.kind == "row" or not REMOVAL.search(text, unit.start, unit.end):
        return
    if unit.of("file_number"):
        return  # `an aggregate of 500,000 shares under No. 333-…`: one statement's
    for token in unit.of("quantity"):
        before = text[max(unit.start, token.start - 45) : token.start]
        if token.detail.kind in ("count", "money") and _WHOLE.search(before):
            yield token


def _all_splits(roles: Roles) -> Iterator[Check]:
    """The splits of all units; few filings have the word."""
    if "split" in roles.substance.text.casefold():
        for unit in roles.substance.units:
            yield from _splits(roles, unit)


def _splits(roles: Roles, unit: Unit) -> Iterator[Check]:
    """`1,000,000 shares, which became 2,000,000 through the two-for-one split`."""
    text = roles.substance.text
    ratio = _RATIO.search(text, unit.start, unit.end)
    became = _BECAME.search(text, unit.start, unit.end) if ratio else None
    if ratio is None or became is None:
        return
    new, old = _number(ratio["new"]), _number(ratio["old"])
    counts = [t for t in unit.of("quantity") if t.detail.kind == "count" and t.value >= _LEAST]
    before = [t for t in counts if t.end <= became.start()]
    after = [t for t in counts if t.start >= became.end()]
    if not new or not old or not before or not after:
        return
    first, then = before[-1], after[0]
    agrees = first.value * new == then.value * old
    yield Check(
        name=SPLIT,
        verdict="holds" if agrees else "inconsistent",
        whose="filing",
        places=[_span(roles, t.start, t.end) for t in (first, then)],
        message="" if agrees else f"{first.value:,} at {new} for {old} is not {then.value:,}",
    )


def _number(words: str) -> int | None:
    return int(words) if words.isdigit() else number_in_words(words)
