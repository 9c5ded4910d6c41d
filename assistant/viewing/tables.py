"""A record as a table: each value with its verdict, its line and its quote."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from assistant.filing.model import Filing
from assistant.record import Check, Evidence, Extraction
from assistant.viewing.escaping import one_line

STYLES = {
    "verified": "green",
    "derived": "cyan",
    "wrong_role": "magenta",
    "unsupported": "red",
    "holds": "green",
    "inconsistent": "red",
    "not_applicable": "yellow",
    "accepted": "green",
    "needs_review": "yellow",
    "not_an_amendment": "yellow",
    "failed": "red",
}

PIPED_WIDTH = 160
"""Columns of a table that goes into a pipe or a file."""

INDENT = "  "

QUOTE_LENGTH = 100
"""Characters of a quote that a table shows; the JSON form has all of it."""


def console() -> Console:
    """Standard output as rich sees it: nothing in the text is markup, colour on a terminal."""
    piped = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return Console(highlight=False, markup=False, emoji=False, width=PIPED_WIDTH if piped else None)


def extraction_view(extraction: Extraction, filing: Filing | None = None) -> Group:
    """An extraction for people. Lines are shown where the filing is given."""
    parts: list[Any] = [_headline(extraction)]
    if extraction.record is not None:
        parts.append(_value_table(extraction, filing))
    parts += [_check_line(check) for check in extraction.checks]
    parts += [_line("warning", "yellow", warning.message) for warning in extraction.warnings]
    if extraction.error is not None:
        parts.append(_line(extraction.error.type, "red", extraction.error.message))
    return Group(*parts, "")


def values(record: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a record in JSON form that is not null, with its JSON Pointer."""
    if isinstance(record, dict):
        for key, item in record.items():
            yield from values(item, f"{pointer}/{key}")
    elif isinstance(record, list):
        for index, item in enumerate(record):
            yield from values(item, f"{pointer}/{index}")
    elif record is not None:
        yield pointer, record


def _headline(extraction: Extraction) -> Text:
    line = Text(one_line(extraction.source), style="bold")
    if extraction.filing and extraction.filing.company:
        line.append(f"  {one_line(extraction.filing.company)}", style="default")
    line.append(f"  {extraction.status}", style=STYLES[extraction.status])
    model = f" {extraction.engine.model}" if extraction.engine.model else ""
    line.append(f"  {extraction.engine.name}{model}", style="dim")
    return line


def _value_table(extraction: Extraction, filing: Filing | None) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("field", overflow="fold")
    table.add_column("value", overflow="fold", ratio=4)
    table.add_column("verdict", no_wrap=True)
    if filing is not None:
        table.add_column("line", justify="right", no_wrap=True)
    table.add_column("quote", overflow="fold", ratio=5)
    assert extraction.record is not None
    above: list[str] = []
    for pointer, value in values(extraction.record.model_dump(mode="json")):
        *groups, name = _steps(pointer)
        for depth, group in enumerate(groups):
            if above[: depth + 1] != groups[: depth + 1]:
                table.add_row(Text(INDENT * depth + group, "bold"))
                above = groups[: depth + 1]
        above = groups
        evidence = extraction.evidence.get(pointer)
        verdict = evidence.verdict if evidence else ""
        cells = [Text(INDENT * len(groups) + name), Text(_shown(value))]
        cells.append(Text(verdict, STYLES.get(verdict, "")))
        if filing is not None:
            cells.append(Text(_line_number(evidence, filing)))
        table.add_row(*cells, Text(_quote(evidence)))
    return table


def _steps(pointer: str) -> list[str]:
    """The keys of a pointer, each with its index: `signatories/0`, `titles/1`."""
    steps: list[str] = []
    for part in pointer[1:].split("/"):
        if part.isdecimal() and steps:
            steps[-1] += f"/{part}"
        else:
            steps.append(part)
    return steps


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,}" if isinstance(value, int) else one_line(str(value))


def _line_number(evidence: Evidence | None, filing: Filing) -> str:
    if evidence is None or evidence.start is None:
        return ""
    return str(filing.line_at(evidence.start))


def _quote(evidence: Evidence | None) -> str:
    if evidence is None:
        return ""
    quote = one_line(evidence.quote or "")
    if not quote and evidence.from_:
        quote = "; ".join(f"{one_line(s.quote)} ({s.rule})" for s in evidence.from_)
    if len(quote) > QUOTE_LENGTH:
        quote = quote[: QUOTE_LENGTH - 1] + "…"
    rivals = list(dict.fromkeys(f"{_shown(c.value)} as {c.role}" for c in evidence.candidates))
    if evidence.verdict in ("wrong_role", "unsupported") and rivals:
        quote = f"{quote} (also: {'; '.join(rivals[:3])})".strip()
    return quote


def _check_line(check: Check) -> Text:
    message = f"{check.name}: {check.message}" if check.message else check.name
    if check.verdict == "inconsistent" and check.whose == "filing":
        message += " (the filing's own figures)"
    return _line(check.verdict.replace("_", " "), STYLES[check.verdict], message)


def _line(label: str, style: str, message: str) -> Text:
    return Text.assemble((label, style), f"  {one_line(message)}")
