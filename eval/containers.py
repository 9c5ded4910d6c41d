"""The HTML filings of the collection, laid out as text extractions lay text out, and scored.

    python eval/containers.py                 # every container, one line each
    python eval/containers.py one-line --show # one of them, with the fields that lose most

What stands in collections of filings is often no longer the file that was filed: tools printed
its tables cell by cell, with bars or without, or put all of it on one line. The record should be
the same; what a container loses shows beside the figures of the HTML itself.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from first_look import evaluated

import assistant

HERE = Path(__file__).parent
HEADER_END = "</SEC-HEADER>"


def _by_rows(
    row: Callable[[list[str]], Iterable[str]], *, blanks: bool = False
) -> Callable[[str], str]:
    """A layout that writes each table row as `row` says, and other lines as they are."""

    def laid_out(text: str) -> str:
        lines: list[str] = []
        for line in text.split("\n"):
            if "\t" in line:
                cells = [cell.strip() for cell in line.split("\t")]
                lines += row(cells if blanks else [cell for cell in cells if cell])
            elif line.strip():
                lines.append(line)
        return "\n".join(lines)

    return laid_out


def _between(cells: list[str]) -> list[str]:
    return [part for cell in cells for part in ("|", cell)][1:]


def _one_line(text: str) -> str:
    return " ".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def _columns(text: str) -> str:
    lines: list[str] = []
    for line in text.split("\n"):
        if "\t" in line:
            lines.append("   ".join(cell.strip().ljust(24) for cell in line.split("\t")))
        else:
            lines += [*textwrap.wrap(line, 76), ""] if len(line) > 78 else [line]
    return "\n".join(lines)


CONTAINERS: dict[str, Callable[[str], str]] = {
    "bar-before-cell": _by_rows(lambda cells: [f"|{cell}" for cell in cells], blanks=True),
    "bar-line-before-cell": _by_rows(
        lambda cells: [part for cell in cells for part in ("|", cell) if part] + ["|"], blanks=True
    ),
    "bar-line-between-cells": _by_rows(_between),
    "bars-in-rows": _by_rows(lambda cells: [" | ".join(cells)]),
    "line-for-each-cell": _by_rows(lambda cells: cells),
    "row-without-marks": _by_rows(lambda cells: [" ".join(cells)]),
    "columns": _columns,
    "one-line": _one_line,
    "one-line-with-bars": lambda text: _one_line(_by_rows(lambda cells: [" | ".join(cells)])(text)),
}


def scored(layout: Callable[[str], str] | None) -> dict[str, Any]:
    """The figures of all HTML filings, each laid out anew; as they are where `layout` is None."""
    labels = [json.loads(line) for line in (HERE / "labels.jsonl").open(encoding="utf-8")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = []
        for label in labels:
            file = HERE / "filings" / label["file"]
            if file.suffix != ".htm":
                continue
            if layout is None:
                (folder / file.name).write_bytes(file.read_bytes())
                written.append(label)
                continue
            text = assistant.read(file).text
            body = text.partition(HEADER_END)[2] or text
            (folder / f"{file.stem}.txt").write_text(layout(body), encoding="utf-8")
            written.append({**label, "file": f"{file.stem}.txt", "filing": {}})
        lines = "".join(json.dumps(label) + "\n" for label in written)
        (folder / "labels.jsonl").write_text(lines, encoding="utf-8")
        return evaluated(folder / "labels.jsonl", folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("container", nargs="*", choices=[*CONTAINERS, []], default=[])
    parser.add_argument("--show", action="store_true", help="the ten fields that lose most")
    chosen = parser.parse_args()
    as_filed = scored(None)
    report("HTML", as_filed)
    for name in chosen.container or CONTAINERS:
        figures = scored(CONTAINERS[name])
        report(name, figures)
        if chosen.show:
            show_losses(as_filed["fields"], figures["fields"])


def report(name: str, figures: dict[str, Any]) -> None:
    accepted = figures["statuses"].get("accepted", 0)
    wrong = figures["wrong_but_verified"]
    print(f"{name:24} F1 {figures['micro']['f1']:.4f}  accepted {accepted}  wrong verified {wrong}")


def show_losses(before: dict[str, Any], after: dict[str, Any]) -> None:
    lost = {
        name: field["f1"] - after[name]["f1"] for name, field in before.items() if name in after
    }
    for name in sorted(lost, key=lambda name: -lost[name])[:10]:
        print(f"    {after[name]['f1']:.3f}  {lost[name]:+.3f}  {name}")


if __name__ == "__main__":
    main()
