"""Where a value stands in a filing's text, in any role: hard tokens equal, letters forgiven."""

from __future__ import annotations

from typing import Any

from assistant.checking.fields import Kind, same
from assistant.filing.model import Filing
from assistant.language.amendment_numbers import find_amendment_numbers
from assistant.language.dates import find_dates
from assistant.language.identifiers import find_eins, find_file_numbers, find_phones
from assistant.language.normal import find_folded
from assistant.language.quantities import find_quantities
from assistant.language.references import find_forms

_MOST = 20


def locate(filing: Filing, kind: Kind, value: Any) -> list[tuple[int, int]]:
    """Spans in `filing.text` where the value stands, whole; at most 20, in order."""
    start, end = filing.main.start, filing.main.end
    text = filing.text
    spans: list[tuple[int, int]] = []
    if kind == "date":
        spans = [(d.start, d.end) for d in find_dates(text, start, end) if d.value == value]
    elif kind == "amount":
        spans = [(q.start, q.end) for q in find_quantities(text, start, end) if q.value == value]
    elif kind == "file_number":
        spans = [(n.start, n.end) for n in find_file_numbers(text, start, end) if n.value == value]
    elif kind == "ein":
        spans = [(n.start, n.end) for n in find_eins(text, start, end) if n.value == value]
    elif kind == "phone":
        spans = [
            (n.start, n.end) for n in find_phones(text, start, end) if same(kind, n.value, value)
        ]
    elif kind == "number":
        spans = [
            (n.start, n.end) for n in find_amendment_numbers(text, start, end) if n.number == value
        ]
    elif kind == "form":
        spans = [(n.start, n.end) for n in find_forms(text, start, end) if n.value == value]
    elif kind in ("person", "company", "words", "jurisdiction", "address"):
        spans = find_folded(text, str(value), start, end)
    return spans[:_MOST]
