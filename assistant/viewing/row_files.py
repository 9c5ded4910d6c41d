"""The rows of an answer as a file: CSV for spreadsheets, or JSON.

Text from filings is data: a cell that a spreadsheet would take for a formula is led by an
apostrophe, which shows it as text (OWASP, CSV Injection).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.errors import OutputError, UsageError
from assistant.record import Answer, Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def write_rows(answer: Answer, path: Path) -> int:
    """Writes the rows to a `.csv` or `.json` file, in place of what it held; how many they are.

    Raises `UsageError` for another ending, `OutputError` where the file cannot be written.
    """
    kind = path.suffix.lower()
    if kind not in (".csv", ".json"):
        raise UsageError(f"{path}: rows are written as .csv or .json; name such a file")
    text = rows_as_csv(answer.rows) if kind == ".csv" else _as_json(answer.rows)
    try:
        path.write_text(text, encoding="utf-8-sig" if kind == ".csv" else "utf-8", newline="")
    except OSError as error:
        raise OutputError(
            f"{path}: the rows cannot be written there ({error.strerror}); name another file"
        ) from error
    return len(answer.rows)


def rows_as_csv(rows: Sequence[Row]) -> str:
    """A line per row: its values, then filing, source, line and quote of its first citation."""
    names = list(dict.fromkeys(name for row in rows for name in row.values))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*map(_cell, names), "filing", "source", "line", "quote"])
    for row in rows:
        first = row.citations[0] if row.citations else None
        quote = " ".join(first.quote.split()) if first else ""
        cells = [*(row.values.get(name) for name in names), row.filing, row.source]
        writer.writerow(map(_cell, [*cells, first.line if first else "", quote]))
    return out.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA):
        return f"'{value}"
    return value


def _as_json(rows: Sequence[Row]) -> str:
    shown = [row.model_dump(mode="json") for row in rows]
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"
