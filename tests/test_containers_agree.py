"""The same filing in another container gives the same record.

A filing of the collection is laid out anew as text extractions and word processors lay text
out: a cell per line, cells parted by bars, all on one line, columns of spaces wrapped at 76.
"""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import assistant

FILINGS = Path(__file__).parents[1] / "eval" / "filings"


def cell_per_line(text: str) -> str:
    lines: list[str] = []
    for line in text.split("\n"):
        if "\t" not in line:
            lines.append(line)
            continue
        for cell in line.split("\t"):
            lines += ["|", cell.strip()] if cell.strip() else ["|"]
        lines.append("|")
    return "\n".join(lines)


def barred(text: str) -> str:
    return "\n".join(
        " | ".join(cell.strip() for cell in line.split("\t")) + " |" if "\t" in line else line
        for line in text.split("\n")
    )


def one_line(text: str) -> str:
    return " ".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def columns(text: str) -> str:
    lines: list[str] = []
    for line in text.split("\n"):
        if "\t" in line:
            lines.append("   ".join(cell.strip().ljust(24) for cell in line.split("\t")))
        elif len(line) > 78:
            lines += [*textwrap.wrap(line, 76), ""]
        else:
            lines.append(line.center(76) if 0 < len(line) < 50 else line)
    return "\n".join(lines)


def markup(text: str) -> str:
    parts = []
    for line in text.split("\n"):
        if "\t" in line:
            cells = "<td>&nbsp;</td>".join(f"<td>{html.escape(c)}</td>" for c in line.split("\t"))
            parts.append(f"<table><tr>{cells}</tr></table>")
        elif line.strip():
            parts.append(f"<p>{html.escape(line)}</p>")
    return f"<html><body>{''.join(parts)}</body></html>"


def broken(text: str) -> str:
    """A cell per line, and the source's line break kept after each paragraph's first word."""
    lines = (line.strip() for line in cell_per_line(text).split("\n"))
    return "\n".join(
        line if line.startswith("|") else line.replace(" ", "\n", 1) for line in lines if line
    )


CONTAINERS: dict[str, Callable[[str], str]] = {
    "cell-per-line": cell_per_line,
    "barred": barred,
    "one-line": one_line,
    "columns": columns,
    "markup": markup,
    "broken": broken,
}
# Filings that lose nothing a reader needs in the container; what ran together on one line
# can't always be told apart, so that container has fewer.
ALL = [
    "a-03-marrowgate",
    "a-05-palisade",
    "b-07-kestrel-ridge",
    "b-10-marlpit",
    "e-09-pelham-cross",
]
CASES = [(name, container) for name in ALL for container in CONTAINERS if container != "broken"]
CASES += [(name, "broken") for name in ("a-03-marrowgate", "b-10-marlpit", "e-07-brightwater")]
CASES += [
    (name, container)
    for name in ("d-08-northfall-energy", "e-07-brightwater", "c-06-larkspur")
    for container in ("cell-per-line", "barred", "columns", "markup")
]
CASES += [
    ("b-11-greyfen", "cell-per-line"),
    ("c-03-mercator", "barred"),
    ("d-03-brightmoor-diagnostics", "one-line"),
    *((name, "one-line") for name in ("l-03", "l-11", "s-14", "o-01", "j-19")),
]


def values(node: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Every value of a record under its pointer, without case, white space and punctuation."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from values(value, f"{pointer}/{key}")
    elif isinstance(node, list):
        for at, value in enumerate(node):
            yield from values(value, f"{pointer}/{at}")
    elif node is not None:
        yield pointer, "".join(c for c in str(node).casefold() if c.isalnum())


@pytest.mark.parametrize(("name", "container"), CASES, ids=["-".join(case) for case in CASES])
def test_the_record_is_the_same(name: str, container: str) -> None:
    filing = assistant.read(FILINGS / f"{name}.htm")
    text = filing.text[filing.main.start : filing.main.end]
    before = assistant.extract(assistant.read(markup(text).encode())).record
    after = assistant.extract(assistant.read(CONTAINERS[container](text).encode())).record
    assert before is not None
    assert after is not None
    assert dict(values(after.model_dump(mode="json"))) == dict(
        values(before.model_dump(mode="json"))
    )


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("April 18, 2003 Employee", "Employee"),  # no day in the second row
        ("Plan 600,000 ", "Plan "),  # no amount
        ("August 2, 2018 2018 Omni", "2018 Omni"),  # no day in the last one
        ("5,000,000 (1)", "5,000,000 1,000,000 (1)"),  # an amount too many
    ],
)
def test_a_row_on_one_line_that_lacks_a_cell_takes_none_of_another(told: str, left: str) -> None:
    filing = assistant.read(FILINGS / "a-05-palisade.htm")
    text = one_line(filing.text[filing.main.start : filing.main.end])
    assert told in text
    whole = assistant.extract(assistant.read(text.encode())).record
    lacking = assistant.extract(assistant.read(text.replace(told, left).encode())).record
    assert whole is not None
    assert lacking is not None
    pairs = zip(whole.registration_statements, lacking.registration_statements, strict=True)
    changed = 0
    for before, after in pairs:
        assert after.filed_on in (None, before.filed_on)
        assert after.securities[0].registered in (None, before.securities[0].registered)
        changed += after.filed_on is None
    assert changed == 1
