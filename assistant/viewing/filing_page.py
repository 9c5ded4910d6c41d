"""A filing and its record as one HTML page, every value lit up where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from assistant.filing.model import Filing
from assistant.record import Evidence, Extraction
from assistant.viewing.html import page
from assistant.viewing.lit_lines import Line, Lit, lit_lines
from assistant.viewing.tables import values

# What the parts of a record and of a filing are called on a page; others by their own names.
TITLES = {
    "registrants": "Registrant",
    "registration_statements": "Registration statement",
    "securities": "Security",
    "signatories": "Signatory",
    "counsel": "Counsel",
    "reason": "Reason",
    "transaction": "Transaction",
    "agent_for_service": "Agent for service",
    "signing": "Signing",
    "ein": "EIN",
    "rule_478": "Rule 478",
}
CUT = 400
"""Characters of a value that a row shows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value: its name, its words, its verdict, and where to look for it."""

    row: int
    name: str
    value: str
    verdict: str
    line: int | None
    anchor: int | None
    notes: list[str]


@dataclass(slots=True)
class Group:
    """A part of the record (a statement, a signatory), with its values. `depth` from 0."""

    title: str
    depth: int
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A section of the filing with its lines; `anchor` is what the contents link to."""

    title: str
    anchor: str
    lines: list[Line]


def filing_page(extraction: Extraction, filing: Filing) -> str:
    """The page of a filing: its record, the checks, and its text with the values lit up."""
    rows = list(_rows(extraction))
    groups = list(_groups(rows, extraction.evidence, filing))
    company = extraction.filing.company if extraction.filing else None
    return page(
        "filing.html",
        title=company or _first_name(extraction) or extraction.source,
        extraction=extraction,
        groups=groups,
        counts=_counts(extraction),
        held=list(Counter(c.name for c in extraction.checks if c.verdict == "holds").items()),
        stretches=list(_stretches(filing, _lit(rows, extraction.evidence, filing.text))),
    )


def _rows(extraction: Extraction) -> Iterator[tuple[int, str, Any]]:
    record = extraction.record.model_dump(mode="json") if extraction.record else {}
    for row, (pointer, value) in enumerate(values(record)):
        yield row, pointer, value


def _first_name(extraction: Extraction) -> str | None:
    registrants = extraction.record.registrants if extraction.record else []
    return registrants[0].name if registrants else None


def _counts(extraction: Extraction) -> list[tuple[str, int]]:
    verdicts = [entry.verdict for entry in extraction.evidence.values()]
    kinds = ("verified", "derived", "wrong_role", "unsupported")
    return [(kind, verdicts.count(kind)) for kind in kinds if kind in verdicts]


# --- the record ------------------------------------------------------------------------------


def _groups(
    rows: list[tuple[int, str, Any]], evidence: dict[str, Evidence], filing: Filing
) -> Iterator[Group]:
    current: list[str] | None = None
    group = Group("", 0)
    for row, pointer, value in rows:
        steps = pointer[1:].split("/")
        names = [step for step in steps if not step.isdecimal()]
        last = names[-1]
        above = steps[: len(steps) - 1 - (steps[-1].isdecimal())]
        if above != current:
            if group.entries:
                yield group
            current = above
            group = Group(_title(above), max(0, sum(not s.isdecimal() for s in above) - 1))
        group.entries.append(_entry(row, last, value, evidence.get(pointer), filing))
    if group.entries:
        yield group


def _title(steps: list[str]) -> str:
    if not steps:
        return "Amendment"
    named = [s for s in steps if not s.isdecimal()]
    number = f" {int(steps[-1]) + 1}" if steps[-1].isdecimal() else ""
    return TITLES.get(named[-1], named[-1].replace("_", " ")) + number


def _entry(row: int, name: str, value: Any, evidence: Evidence | None, filing: Filing) -> Entry:
    shown = _words(value)
    start = evidence.start if evidence else None
    if start is None and evidence and evidence.from_:
        start = evidence.from_[0].start
    line = filing.line_at(start) if start is not None else None
    label = TITLES.get(name, name.replace("_", " "))
    verdict = evidence.verdict if evidence else ""
    return Entry(row, label, shown, verdict, line, start, _notes(evidence))


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = f"{value:,}" if isinstance(value, int) else str(value)
    return text if len(text) <= CUT else text[: CUT - 1] + "…"


def _notes(evidence: Evidence | None) -> list[str]:
    if evidence is None:
        return []
    notes = list(dict.fromkeys(f"by rule: {source.rule}" for source in evidence.from_))
    if evidence.verdict in ("wrong_role", "unsupported"):
        rivals = dict.fromkeys(f"{_words(c.value)} as {c.role}" for c in evidence.candidates)
        notes += [f"the filing has {rival}" for rival in list(rivals)[:3]]
    return notes


# --- the text --------------------------------------------------------------------------------


def _lit(rows: list[tuple[int, str, Any]], evidence: dict[str, Evidence], text: str) -> list[Lit]:
    """Every place of every value that fits the text; where two are one, the later shows."""
    found = []
    prose_first = sorted(rows, key=lambda item: item[1] != "/reason/summary")
    for row, pointer, _ in prose_first:
        entry = evidence.get(pointer)
        if entry is None:
            continue
        name = pointer[1:].replace("_", " ").replace("/", " · ")
        places = [(p.start, p.end, p.quote) for p in (*entry.more, *entry.from_)]
        if entry.start is not None and entry.end is not None:
            places.append((entry.start, entry.end, entry.quote or ""))
        found += [
            Lit(start, end, entry.verdict, f"{name}: {entry.verdict.replace('_', ' ')}", row)
            for start, end, quote in places
            if 0 <= start < end <= len(text) and text[start:end] == quote
        ]
    return found


def _stretches(filing: Filing, lit: list[Lit]) -> Iterator[Stretch]:
    """The text by its sections, what is between them included."""
    text = filing.text
    starts = {section.start: section for section in filing.sections}
    edges = sorted({0, *starts, len(text)} - ({len(text)} if not text else set()))
    number = 1
    for start, end in pairwise(edges):
        section = starts.get(start)
        kind = section.kind.replace("_", " ") if section else "text"
        title = f"{kind.capitalize()}: {section.title}" if section and section.title else kind
        within = [
            Lit(max(x.start, start), min(x.end, end), x.kind, x.name, x.row)
            for x in lit
            if x.start < end and x.end > start
        ]
        moved = [Lit(x.start - start, x.end - start, x.kind, x.name, x.row) for x in within]
        lines = list(lit_lines(text[start:end], moved, number))
        number = lines[-1].number
        # A line break at the end of a section is no line of its own.
        if not lines[-1].pieces:
            lines.pop()
        yield Stretch(title[:1].upper() + title[1:], f"s{start}", _placed(lines, start))


def _placed(lines: list[Line], start: int) -> list[Line]:
    """Anchors as offsets in the whole text."""
    for line in lines:
        line.pieces = [
            piece if piece.anchor is None else replace(piece, anchor=piece.anchor + start)
            for piece in line.pieces
        ]
    return lines
