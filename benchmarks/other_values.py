"""Values that stand elsewhere: another of the same filing, or one of another filing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.checking.fields import Kind, same
from assistant.language.identifiers import find_eins, find_file_numbers, find_phones
from assistant.language.tokens import scan
from benchmarks.wrong_values import ELSEWHERE, ROLES, Wrong

if TYPE_CHECKING:
    from benchmarks.mutations import Labelled

_MOST = 3


class Pool:
    """What the labelled filings offer in place of a right value."""

    def __init__(self, items: list[Labelled]) -> None:
        self._by_field: dict[str, list[Any]] = {}
        self._by_filing: dict[int, dict[Kind, list[Any]]] = {}
        for item in items:
            self._by_filing[id(item)] = _values_of(item)
            for known, value in item.values.values():
                self._by_field.setdefault(known.pointer, []).append(value)

    def others(self, item: Labelled, pointer: str, luck: random.Random) -> Iterator[Wrong]:
        """Up to three other values of the filing, and one of another filing."""
        known, value = item.values[pointer]
        here = self._by_filing[id(item)].get(known.kind, [])
        here = [v for v in here if not same(known.kind, v, value)]
        for other in luck.sample(here, min(_MOST, len(here))):
            yield Wrong(ROLES, "another value of the filing", other)
        stand = item.filing.text.casefold()
        far = [v for v in self._by_field[known.pointer] if not same(known.kind, v, value)]
        far = [v for v in far if str(v).casefold() not in stand]
        if far:
            yield Wrong(ELSEWHERE, "a value of another filing", luck.choice(far))


def _values_of(item: Labelled) -> dict[Kind, list[Any]]:
    """All values of each kind that a filing prints, each once."""
    main = item.filing.main
    text = item.filing.text
    tokens = scan(text, main.start, main.end)
    amounts = [
        t.value for t in tokens if t.kind == "quantity" and t.detail.kind in ("count", "money")
    ]
    found: dict[Kind, list[Any]] = {
        "amount": [a for a in amounts if isinstance(a, int) and a >= 100],
        "date": [t.value.isoformat() for t in tokens if t.kind == "date" and t.value is not None],
        "file_number": [n.value for n in find_file_numbers(text, main.start, main.end)],
        "ein": [n.value for n in find_eins(text, main.start, main.end)],
        "phone": [n.value for n in find_phones(text, main.start, main.end)],
        "number": [t.value for t in tokens if t.kind == "amendment_number"],
        "par": [str(a) for a in amounts if a < 100],
    }
    for known, value in item.values.values():
        if known.kind in ("person", "company", "words"):
            found.setdefault(known.kind, []).append(value)
    return {kind: list(dict.fromkeys(values)) for kind, values in found.items()}
