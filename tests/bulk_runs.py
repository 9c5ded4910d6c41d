"""Bulk runs as real processes, for tests: small filings, the installed command, its journal."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main

BIN = Path(sys.executable).parent
BODY = """POST-EFFECTIVE AMENDMENT NO. {number}
TO
FORM S-8
REGISTRATION STATEMENT
Registration No. 333-{file_number}

The Registrant hereby removes from registration {left:,} shares of common stock.
"""


def small(folder: Path, count: int, *, first: int = 0) -> list[Path]:
    """So many small filings in a folder, and their paths in order."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number:04}.txt" for number in range(first, first + count)]
    for number, path in enumerate(paths, first):
        path.write_text(
            BODY.format(number=number % 9 + 1, file_number=10_000 + number, left=1_000 + number)
        )
    return paths


def environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("ASSISTANT_")}


def command(*arguments: object) -> list[str]:
    return [str(BIN / "assistant"), "extract", *map(str, arguments)]


def extract(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(),
        check=False,
        timeout=120,
        **options,
    )


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


def run_here(capsys: Any, *arguments: object) -> Done:
    """As `extract`, in this process: quicker."""
    with pytest.raises(SystemExit) as ended:
        main(["extract", *map(str, arguments)])
    said = capsys.readouterr()
    return Done(int(ended.value.code or 0), said.out, said.err)


def start(*arguments: object, **options: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command(*arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **({"env": environment()} | options),
    )


def without_usage(text: str) -> list[dict[str, Any]]:
    """The objects of JSON Lines without what it took to make them."""
    return [{**json.loads(line), "usage": None} for line in text.splitlines()]


def kept(output: Path) -> dict[str, dict[str, Any]]:
    """What the journal of an output has by source; with `usage`, which tells one making from
    another."""
    path = output.with_name(output.name + ".journal")
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute("SELECT source, line FROM results").fetchall()
    except sqlite3.OperationalError:
        return {}  # the process ended before there was a table
    finally:
        connection.close()
    return {source: json.loads(zlib.decompress(line)) for source, line in rows}
