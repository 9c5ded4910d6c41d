"""What a check could not prove: each value with the places that come nearest to it."""

from __future__ import annotations

from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from assistant.filing.model import Filing
from assistant.record import Candidate, Evidence, Extraction
from assistant.viewing.escaping import one_line
from assistant.viewing.tables import STYLES

_MOST = 3


def failed_view(
    extraction: Extraction, filing: Filing, origins: dict[str, str] | None = None
) -> Table | None:
    """A table of the values that are not proven; None where all are.

    `origins` leads from the record's pointers to those of the tool whose object was checked.
    """
    failed = {
        pointer: proof
        for pointer, proof in extraction.evidence.items()
        if proof.verdict in ("wrong_role", "unsupported")
    }
    if not failed:
        return None
    record = extraction.record.model_dump(mode="json") if extraction.record else {}
    table = Table(box=SIMPLE_HEAD, pad_edge=False, title="not proven", title_justify="left")
    table.add_column("value", overflow="fold", ratio=3)
    table.add_column("verdict", no_wrap=True)
    table.add_column("where it stands", overflow="fold", ratio=3)
    table.add_column("what the filing gives", overflow="fold", ratio=5)
    for pointer, proof in failed.items():
        named = Text(f"{(origins or {}).get(pointer, pointer)}\n")
        named.append(one_line(str(_value(record, pointer))), style="bold")
        verdict = Text(proof.verdict, STYLES[proof.verdict])
        table.add_row(named, verdict, _place(proof, filing), _nearest(proof, filing))
    return table


def _value(record: Any, pointer: str) -> Any:
    node = record
    for part in pointer.split("/")[1:]:
        try:
            node = node[int(part)] if isinstance(node, list) else node[part]
        except (KeyError, IndexError, ValueError, TypeError):
            return "(no value of this kind)"
    return "(no value of this kind)" if node is None else node


def _place(proof: Evidence, filing: Filing) -> Text:
    if proof.start is None or proof.end is None:
        return Text("nowhere", "dim")
    as_what = proof.candidates[0].role if proof.candidates else ""
    role = f" as {as_what}" if proof.verdict == "wrong_role" and _heads(proof) else ""
    quote = one_line(proof.quote or "")[:60]
    return Text(f"line {filing.line_at(proof.start)}{role}: {quote}")


def _heads(proof: Evidence) -> bool:
    """Whether the first candidate is the value itself, in the role that it has."""
    first = proof.candidates[0] if proof.candidates else None
    return first is not None and first.start == proof.start


def _nearest(proof: Evidence, filing: Filing) -> Text:
    rest = proof.candidates[1:] if _heads(proof) else proof.candidates
    return Text("\n".join(_shown(candidate, filing) for candidate in rest[:_MOST]))


def _shown(candidate: Candidate, filing: Filing) -> str:
    value = candidate.value
    written = f"{value:,}" if isinstance(value, int) else one_line(str(value))
    return f"{written} as {candidate.role}, line {filing.line_at(candidate.start)}"
