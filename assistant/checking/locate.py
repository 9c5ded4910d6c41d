"""Where a value stands in a filing's text, in any role: hard tokens equal, letters forgiven."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from assistant.checking.fields import Kind
from assistant.filing.model import Filing
from assistant.language.amendment_numbers import find_amendment_numbers
from assistant.language.dates import find_dates
from assistant.language.identifiers import find_eins, find_file_numbers, find_phones
from assistant.language.normal import find_folded
from assistant.language.quantities import find_quantities
from assistant.language.references import find_forms

_MOST = 20
Place = tuple[int, int]

_FINDERS: dict[Kind, Callable[[str, int, int], Iterable[Any]]] = {
    "date": find_dates,
    "amount": find_quantities,
    "file_number": find_file_numbers,
    "ein": find_eins,
    "phone": find_phones,
    "number": find_amendment_numbers,
    "form": find_forms,
}


def locate(filing: Filing, kind: Kind, value: Any) -> list[Place]:
    """Spans in `filing.text` where the value stands, whole; at most 20, in order."""
    if kind in _FINDERS:
        return list(_index(filing, kind).get(_key(kind, value), ()))
    if kind in ("person", "company", "words", "jurisdiction", "address"):
        return find_folded(filing.text, str(value), filing.main.start, filing.main.end)[:_MOST]
    return []


def _index(filing: Filing, kind: Kind) -> dict[Any, list[Place]]:
    """Each value of a kind with its places; read once for a filing, however many are asked for."""
    held: dict[Any, list[Place]] | None = filing.derived.get(f"places of {kind}")
    if held is None:
        held = {}
        for found in _FINDERS[kind](filing.text, filing.main.start, filing.main.end):
            value = found.number if kind == "number" else found.value
            places = held.setdefault(_key(kind, value), [])
            if len(places) < _MOST:
                places.append((found.start, found.end))
        filing.derived[f"places of {kind}"] = held
    return held


def _key(kind: Kind, value: Any) -> Any:
    return re.sub(r"\D", "", str(value)) if kind == "phone" else value
