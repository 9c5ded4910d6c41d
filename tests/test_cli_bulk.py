"""Extraction of many: order kept, bad items apart, a dead worker survived."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import assistant.extraction
from assistant.commands.streams import replacing
from assistant.errors import MissingPathError, UsageError
from assistant.extraction.bulk import SERIAL, extract_all, extract_one
from assistant.filing.inputs import read
from assistant.filing.model import Failure
from assistant.record import Extraction


def texts(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number:03d}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(f"POST-EFFECTIVE AMENDMENT NO. {number % 9 + 1} TO FORM S-8\n")
    return paths


def without_time(extraction: Extraction) -> dict[str, Any]:
    return {k: v for k, v in json.loads(extraction.model_dump_json()).items() if k != "usage"}


def test_a_pool_gives_what_one_process_gives_in_order(tmp_path):
    paths = [*texts(tmp_path, SERIAL + 20), tmp_path / "none.txt"]
    alone = [without_time(e) for e in extract_all(paths, workers=1)]
    pooled = [without_time(e) for e in extract_all(paths, workers=2)]
    assert pooled == alone
    assert [e["source"] for e in pooled] == [str(path) for path in paths]
    assert pooled[-1]["status"] == "failed"
    assert pooled[3]["record"]["amendment_number"] == 4


def test_a_failure_becomes_a_failed_extraction():
    found = extract_one(Failure("a.txt", MissingPathError("a.txt: no such file")))
    assert (found.status, found.record, found.source) == ("failed", None, "a.txt")
    assert found.error is not None
    assert (found.error.type, found.error.message) == ("MissingPathError", "a.txt: no such file")


def test_an_error_in_one_item_is_that_items(tmp_path, monkeypatch):
    def fail(filing: Any, **options: Any) -> Extraction:
        raise RuntimeError("out of\nluck")

    monkeypatch.setattr(assistant.extraction, "extract_in_stages", fail)
    found = extract_one(read(texts(tmp_path, 1)[0]))
    assert found.status == "failed"
    assert found.filing is not None
    assert found.error is not None
    assert found.error.message == "out of luck"


def test_options_that_do_not_fit_hold_for_all(tmp_path):
    with pytest.raises(UsageError):
        list(extract_all(texts(tmp_path, 1), engine="oracle"))


# Run as a program of its own: workers are forked, and share its engine, only while it has one
# thread, which a process that runs tests need not have.
DEADLY = """
import os, sys
import assistant.extraction
from assistant.extraction.bulk import extract_items
from assistant.filing.inputs import read

bad, paths = sys.argv[1], sys.argv[2:]
honest = assistant.extraction.extract_in_stages

def die(filing, **options):
    if filing.source == bad:
        os._exit(9)
    return honest(filing, **options)

assistant.extraction.extract_in_stages = die
for found in extract_items([read(path) for path in paths], workers=2):
    print(found.source, found.status, found.error.message if found.error else "", sep="|")
"""


def test_a_worker_that_dies_costs_only_its_item(tmp_path):
    paths = [str(path) for path in texts(tmp_path, SERIAL + 12)]
    bad = paths[SERIAL + 3]
    done = subprocess.run(
        [sys.executable, "-c", DEADLY, bad, *paths], capture_output=True, text=True, check=True
    )
    rows = [line.split("|") for line in done.stdout.splitlines()]
    assert [source for source, _, _ in rows] == paths
    assert [source for source, status, _ in rows if status == "failed"] == [bad]
    assert "process died" in next(message for _, status, message in rows if status == "failed")


def test_a_file_is_replaced_only_when_all_went_well(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("old")

    def write_and_fail() -> None:
        with replacing(path) as file:
            file.write("new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert path.read_text() == "old"
    with replacing(path) as file:
        file.write("new")
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]
