"""Figures that prove or doubt one another: registered, sold, removed earlier, removed now.

The roles of amounts are read from words, and a role misread is misread for whoever asks. That
`registered - sold - earlier = deregistered` closes to the last share is a test that no reading
of words has a part in.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Any

from assistant.checking.arithmetic import states_split
from assistant.checking.mentions import Mention
from assistant.checking.pointers import amount_of
from assistant.checking.roles import Roles
from assistant.checking.wholes import is_split, parts_of
from assistant.filing.model import Filing
from assistant.language.values import value_class

# 100 shares and less may close a balance by chance.
LEAST = 100
_TERMS = ("registered", "sold", "deregistered")
_LEFT = ("remaining", "unsold", "deregistered")
_EARLIER = ("previously_removed", "carried_over")

Amount = int | Decimal
Place = tuple[int, int]


@value_class
class Closing:
    """A balance that closes: the places of its amounts, and the value that closes it."""

    value: Amount
    place: Place
    others: list[Place]


class Balances:
    """The balances of a record's securities, over the amounts that the filing prints."""

    def __init__(self, typed: dict[str, Any], roles: Roles, filing: Filing) -> None:
        self._typed = typed
        self._roles = roles
        self._text = filing.text
        self._printed = _printed_amounts(roles)
        told = [m for m in roles.mentions if m.role in (*_TERMS, *_LEFT, *_EARLIER)]
        self._told = {(m.role, m.value) for m in told if m.role in (*_TERMS, *_EARLIER)}
        self._surely = {(m.role, m.value) for m in told if not m.likely}
        self._split = states_split(roles)
        self._by_number: dict[str, list[Mention]] = {}
        for mention in roles.mentions:
            if mention.group and mention.role in (*_TERMS, *_LEFT, *_EARLIER):
                self._by_number.setdefault(mention.group, []).append(mention)

    def proof(self, pointer: str) -> Closing | None:
        """The balance that proves an amount: it closes, and every amount of it is printed."""
        value = self._amount(pointer)
        if value is None or value < LEAST or value not in self._printed:
            return None
        if self._exchanged(pointer, value):
            return None
        return next((c for c in self._closings(pointer) if c.value == value), None)

    def _exchanged(self, pointer: str, value: Amount) -> bool:
        """Whether the text has the record's number sold as one removed, now or earlier, or the
        other way round, or no cue tells either: the balance closes either way and says nothing of
        which is which.
        """
        base, _, name = pointer.rpartition("/")
        partner = {"sold": "deregistered", "deregistered": "sold"}.get(name)
        if partner is None or (name, value) in self._told & self._surely:
            return False
        other = self._amount(f"{base}/{partner}")
        if not self._surely_told(name, value) and not self._surely_told(partner, other):
            return True
        earlier = any((role, value) in self._told for role in _EARLIER)
        return earlier or (name, other) in self._told or (partner, value) in self._told

    def _surely_told(self, name: str, value: Amount | None) -> bool:
        """Whether a cue has an amount as sold, or as what is left."""
        roles = _LEFT if name == "deregistered" else (name,)
        return any((role, value) in self._surely for role in roles)

    def rival(self, pointer: str) -> Closing | None:
        """Another printed amount that would close the balance where the record's own doesn't."""
        value = self._amount(pointer)
        if value is None:
            return None
        closings = list(self._closings(pointer))
        if not closings or any(c.value == value for c in closings):
            return None
        # `registered 4,600,000 shares, being 4,150,000 … and 450,000 …`, one of which was sold
        return None if self.is_same(pointer, value, closings[0].value) else closings[0]

    def is_same(self, pointer: str, value: Amount, other: Any) -> bool:
        """Whether another number registered is a part of the one claimed, or it after a split."""
        if not pointer.endswith("/registered"):
            return False
        return other in self._parts.get(value, ()) or (self._split and is_split(value, other))

    @cached_property
    def _parts(self) -> dict[Amount, set[Amount]]:
        return parts_of(self._roles)

    def _amount(self, pointer: str) -> Amount | None:
        """The record's amount at a pointer that a balance has a part for."""
        value = self._typed.get(pointer) if amount_of(pointer) else None
        return value if isinstance(value, int | Decimal) else None

    def _closings(self, pointer: str) -> Iterator[Closing]:
        """Printed amounts that close the balance with the record's other two."""
        amount = amount_of(pointer)
        if amount is None:
            return
        base, name = amount
        known = {term: self._typed.get(f"{base}/{term}") for term in _TERMS}
        number = self._typed.get(f"{base.rpartition('/securities')[0]}/file_number")
        for earlier, spans in self._earlier(number):
            wanted = _solve(name, known, earlier)
            if wanted is not None and wanted >= LEAST and wanted in self._printed:
                others = [
                    self._printed[v] for t, v in known.items() if t != name and v in self._printed
                ]
                yield Closing(wanted, self._printed[wanted], [*others, *spans])
        if name in ("registered", "sold") and known["deregistered"] is None:
            yield from self._with_what_is_left(name, known, number)

    def _with_what_is_left(
        self, name: str, known: dict[str, Any], number: Any
    ) -> Iterator[Closing]:
        """`registered - sold = remaining`, where nothing is removed."""
        for mention in self._by_number.get(str(number), []):
            if mention.role in _LEFT:
                wanted = _solve(name, known | {"deregistered": mention.value}, 0)
                if wanted is not None and wanted >= LEAST and wanted in self._printed:
                    yield Closing(wanted, self._printed[wanted], [(mention.start, mention.end)])

    def _earlier(self, number: Any) -> Iterator[tuple[Amount, list[Place]]]:
        """What may have gone earlier: nothing, all that is told of, or one amount of it."""
        yield 0, []
        told = [m for m in self._by_number.get(str(number), []) if m.role in _EARLIER]
        values = {m.value: (m.start, m.end) for m in told}
        if len(values) > 1:
            yield sum(values), list(values.values())
        for value, place in values.items():
            yield value, [place]


def _solve(name: str, known: dict[str, Any], earlier: Amount) -> Amount | None:
    """The amount that closes a balance; None where the other two are not both given and apart."""
    given = [v for term, v in known.items() if term != name]
    if any(not v for v in given) or len(set(given)) < 2:
        return None  # nothing sold: what is removed is what was registered, printed once for both
    registered, sold, removed = (known[term] or 0 for term in _TERMS)
    if name == "registered":
        return sold + removed + earlier
    rest = registered - earlier
    return rest - removed if name == "sold" else rest - sold


def _printed_amounts(roles: Roles) -> dict[Amount, Place]:
    """The amounts that the substance prints, each with its first place in the filing's text."""
    derived = roles.substance.filing.derived
    if "printed_amounts" not in derived:
        derived["printed_amounts"] = _read_amounts(roles)
    held: dict[Amount, Place] = derived["printed_amounts"]
    return held


def _read_amounts(roles: Roles) -> dict[Amount, Place]:
    held: dict[Amount, Place] = {}
    for unit in roles.substance.units:
        for token in unit.of("quantity"):
            value = abs(token.value)
            if token.detail.kind in ("count", "money") and value >= LEAST and value not in held:
                held[value] = roles.substance.span(token.start, token.end)
    return held
