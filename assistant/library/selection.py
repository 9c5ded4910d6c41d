"""Reading the library: rows for lists, filings, and the record that goes first."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from assistant.filing.model import Filing
from assistant.library.contents import unpack, unpack_filing
from assistant.library.names import COMPANY_KINDS, folded
from assistant.record import Extraction


@dataclass(frozen=True, slots=True)
class FilingRow:
    """A filing of the library as lists show it; the record's part is that of its best record."""

    id: str
    source: str
    accession_number: str | None
    submission_type: str | None
    company: str | None
    form: str | None
    amendment_number: int | None
    file_numbers: list[str]
    filed_on: datetime.date | None
    purpose: str | None
    category: str | None
    status: str
    engine: str | None
    reviewed: bool
    truncated: bool
    added_on: datetime.datetime
    number: int = field(compare=False, default=0)
    """The key of the filing's row, for joins."""

    def as_json(self) -> dict[str, Any]:
        """The row as JSON values, dates as `YYYY-MM-DD`, without the key."""
        row = asdict(self)
        del row["number"]
        row["filed_on"] = self.filed_on and self.filed_on.isoformat()
        row["added_on"] = self.added_on.isoformat()
        return row


@dataclass(frozen=True, slots=True)
class Filters:
    """What filings a list or a search is narrowed to; what is None narrows nothing.

    `company` is part of a name, from the beginning of a word; former names count. `form` is that
    of the record, `year` that of the day of filing.
    """

    company: str | None = None
    form: str | None = None
    status: str | None = None
    category: str | None = None
    purpose: str | None = None
    year: int | None = None

    def condition(self) -> tuple[str, list[object]]:
        """An SQL condition on `filings AS f`, and its values."""
        parts, values = ["1"], list[object]()
        for column in ("status", "category", "purpose"):
            if getattr(self, column) is not None:
                parts.append(f"f.{column} = ?")
                values.append(getattr(self, column))
        if self.form is not None:
            parts.append("f.form = ?")
            values.append(self.form.upper().removeprefix("FORM ").strip())
        if self.year is not None:
            parts.append("substr(f.filed_on, 1, 4) = ?")
            values.append(f"{self.year:04}")
        if self.company is not None:
            kinds = ", ".join("?" * len(COMPANY_KINDS))
            parts.append(
                f"f.id IN (SELECT filing FROM names WHERE kind IN ({kinds})"
                " AND instr(' ' || folded, ?) > 0)"
            )
            values += [*COMPANY_KINDS, f" {folded(self.company)}"]
        return " AND ".join(parts), values


# Accepted records first; then the later ones of the more thorough engines.
_BEST_FIRST = """
SELECT engine, status, record, extraction, text_sha256 FROM records WHERE filing = ?
ORDER BY status = 'accepted' DESC, engine = 'cascade' DESC, engine = 'model' DESC, id DESC LIMIT 1
"""
_LAST_REVIEW = """
SELECT 'review' AS engine, 'accepted' AS status, record, extraction, text_sha256 FROM reviews
WHERE filing = ? ORDER BY id DESC LIMIT 1
"""


def best_record(connection: sqlite3.Connection, number: int) -> sqlite3.Row | None:
    """The row of the record that goes first: the last review, else an accepted one, else another.

    Columns: `engine` (`review` for a review), `status`, `record`, `extraction`, `text_sha256`.
    """
    for query in (_LAST_REVIEW, _BEST_FIRST):
        row = connection.execute(query, (number,)).fetchone()
        if isinstance(row, sqlite3.Row):
            return row
    return None


def read_filing(connection: sqlite3.Connection, number: int) -> Filing | None:
    """The filing, equal to the one that was stored; None where there is none."""
    row = connection.execute("SELECT text, parts FROM texts WHERE filing = ?", (number,)).fetchone()
    return unpack_filing(row["text"], row["parts"]) if row else None


def read_extraction(row: sqlite3.Row) -> Extraction:
    """The extraction of a row of `records` or `reviews`."""
    return Extraction.model_validate_json(unpack(row["extraction"]))


def select_rows(
    connection: sqlite3.Connection, where: str = "1", values: Iterable[object] = ()
) -> list[FilingRow]:
    """The rows of `filings` for a condition on `f`, by company, then day, then id."""
    found = connection.execute(
        f"SELECT f.* FROM filings AS f WHERE {where}"
        " ORDER BY f.company COLLATE NOCASE, f.filed_on, f.filing",
        tuple(values),
    ).fetchall()
    if not found:
        return []
    numbers: dict[int, list[str]] = {}
    for row in connection.execute(
        "SELECT n.filing, n.value FROM numbers AS n JOIN filings AS f ON f.id = n.filing"
        f" WHERE n.kind = 'file_number' AND ({where}) ORDER BY n.value",
        tuple(values),
    ):
        numbers.setdefault(row["filing"], []).append(row["value"])
    return [_filing_row(row, numbers.get(row["id"], [])) for row in found]


def _filing_row(row: sqlite3.Row, file_numbers: list[str]) -> FilingRow:
    return FilingRow(
        id=row["filing"],
        source=row["source"],
        accession_number=row["accession_number"],
        submission_type=row["submission_type"],
        company=row["company"],
        form=row["form"],
        amendment_number=row["amendment_number"],
        file_numbers=file_numbers,
        filed_on=datetime.date.fromisoformat(row["filed_on"]) if row["filed_on"] else None,
        purpose=row["purpose"],
        category=row["category"],
        status=row["status"],
        engine=row["engine"],
        reviewed=bool(row["reviewed"]),
        truncated=bool(row["truncated"]),
        added_on=datetime.datetime.fromisoformat(row["added_on"]),
        number=row["id"],
    )
