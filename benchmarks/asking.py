"""How fast questions over a whole library are answered, at any size.

    python benchmarks/asking.py [--filings 10000] [--keep FOLDER] [--rounds 5] [--forget]

Builds a library of invented filings (`generate.py`; words alone, no vectors), or takes the one
that `--keep` left there. Of more than 16,000 only so many are read and extracted: the others are
copies of their stored rows under other ids, as companies file again. Then it asks each question
once, then so many rounds more, and tells the median of each: processor time and wall time of a
warm `ask`, and what it takes to make all the rows that the answer stands for, as `--json` and
`--rows` do. Kept in `asking.json` beside this script, by the number of filings, unless `--forget`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.answering.library import Library
from assistant.library.database import connect, transaction
from assistant.library.store import index_passages
from benchmarks import generate

KEPT = Path(__file__).with_suffix(".json")

QUESTIONS = (
    "Why were shares deregistered?",
    "How many filings concern a merger?",
    "How many of the filings are on Form S-8?",
    "Which filings were filed before 2007?",
    "Which companies deregistered because a plan expired?",
    "How many shares were deregistered in total?",
    "What is the total number of shares that the amendments on Form S-3 remove?",
    "Which company removed the most shares?",
    "Top five filings by shares removed",
    "Which filing removed the fewest shares?",
    "Count the filings by form.",
    "How many filings are there by reason?",
    "How many filings are there by year?",
    "Number of filings by state of incorporation?",
    "Who signed the most often?",
    "Which filings were signed by Omar Reyes?",
    "Which filing is the oldest?",
    "Which filing was signed last?",
    "Which companies are incorporated in Delaware?",
    "Which filings were signed in Nevada?",
    "Which amendments remove more than 4,000,000 shares?",
    "Which filings mention a Form 15?",
    "How many filings in connection with a Form 15 were signed in Oregon?",
    "Which filings speak of the Registration Rights Agreement?",
    "Does any of the filings rely on Rule 478?",
    "Were all of the amendments filed because of a merger?",
    "Which filings on Form S-4 were not filed because of a merger?",
    "Which filing amends the most registration statements?",
)
"""Over the whole library: grounds, counts, conditions, sums, ends, groups, phrases, yes or no."""

FIGURES = ("ask, ms of processor", "ask, ms", "all rows, ms of processor")


DISTINCT = 16_000
"""Filings that are read and extracted; a larger library has copies of their rows."""

_COPIED = ("texts", "names", "numbers", "passages", "records", "proven")
_OWN_KEYS = ("passages", "records")  # tables whose keys SQLite gives


def build(folder: Path, count: int) -> None:
    """Makes the filings and the library of them, unless the library is there already."""
    with Library(folder / "library", embedding="none") as library:
        if len(library) >= count:
            return
        filings = folder / "filings"
        filings.mkdir(parents=True, exist_ok=True)
        generate.write(filings, min(count, DISTINCT))
        report = library.add(filings)
        assert report.warnings == [], report.warnings
        made = len(library)
    connection = connect(folder / "library")
    for copy in range(1, -(-count // made)):
        multiply(connection, copy, made, min(made, count - copy * made))
        print(f"{min((copy + 1) * made, count):,} filings", file=sys.stderr, flush=True)
    connection.close()


def multiply(connection: sqlite3.Connection, copy: int, made: int, count: int) -> None:
    """Stores the rows of the first `count` of `made` filings once more, under ids of their own."""
    ids = [
        row[0] for row in connection.execute("SELECT id FROM filings ORDER BY id LIMIT ?", [made])
    ]
    shift, last = copy * (ids[-1] - ids[0] + 1), ids[count - 1]
    with transaction(connection):
        own = {"id": "id + :shift", "sha256": "sha256 || :told", "filing": "filing || :told"}
        _copy(connection, "filings", own | {"location": "NULL"}, "id <= :last", shift, copy, last)
        for table in _COPIED:
            values = {"filing": "filing + :shift"}
            if table in _OWN_KEYS:
                values["id"] = "NULL"
            _copy(connection, table, values, "filing <= :last", shift, copy, last)
        index_passages(connection)


def _copy(
    connection: sqlite3.Connection,
    table: str,
    values: dict[str, str],
    which: str,
    shift: int,
    copy: int,
    last: int,
) -> None:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    told = ", ".join(values.get(name, f'"{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    connection.execute(
        f"INSERT INTO {table} ({names}) SELECT {told} FROM {table} WHERE {which}",
        {"shift": shift, "told": f"-{copy}", "last": last},
    )


def timed(library: Library, question: str, rounds: int) -> dict[str, Any]:
    """Medians over the rounds of a warm question, in milliseconds, and what it found."""
    library.ask(question)
    work: list[float] = []
    wall: list[float] = []
    answer = None
    for _ in range(rounds):
        answer = None
        started, worked = time.perf_counter(), time.process_time()
        answer = library.ask(question)
        work.append(1000 * (time.process_time() - worked))
        wall.append(1000 * (time.perf_counter() - started))
    assert answer is not None
    worked = time.process_time()
    rows = list(answer.rows)
    made = 1000 * (time.process_time() - worked)
    assert all(row.citations for row in rows), question
    return {
        "answered": answer.answered,
        "rows": len(rows),
        "ask, ms of processor": round(statistics.median(work), 1),
        "ask, ms": round(statistics.median(wall), 1),
        "all rows, ms of processor": round(made, 1),
    }


def measured(folder: Path, count: int, rounds: int) -> dict[str, Any]:
    """The figures of all questions, and their median."""
    build(folder, count)
    each: dict[str, Any] = {}
    with Library(folder / "library") as library:
        filings = len(library)
        for question in QUESTIONS:
            each[question] = found = timed(library, question, rounds)
            figures = (found[name] for name in FIGURES)
            told = "  ".join(f"{figure:8.1f}" for figure in figures)
            said = "" if found["answered"] else "not stated: "
            print(f"{told}  {found['rows']:7}  {said}{question}", flush=True)
    result: dict[str, Any] = {"filings": filings}
    for name in FIGURES:
        values = [found[name] for found in each.values()]
        result[f"median {name}"] = round(statistics.median(values), 1)
        result[f"slowest {name}"] = max(values)
    return result | {"questions": each}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--filings", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, help="the folder of the library, made where missing")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--forget", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        result = measured(options.keep or Path(temporary), options.filings, options.rounds)
    result["machine"] = {"cores": os.cpu_count(), "python": platform.python_version()}
    print(json.dumps({k: v for k, v in result.items() if k != "questions"}, indent=2))
    if not options.forget:
        kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
        kept[str(result["filings"])] = result
        KEPT.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
