"""Several processes and one library: nothing lost, nobody blocked, whatever is killed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from library_filings import write_many

from assistant.library import Library

# Adds a folder, and acknowledges each filing that was stored on a line of its own.
ADD = """
import sys
from assistant.library import Library

def acknowledge(item):
    print(item.outcome, item.id, flush=True)

def waiting(message):
    print("waiting", message, flush=True)

with Library(sys.argv[1], embedding="none", on_wait=waiting) as library:
    print("open", flush=True)
    library.add(sys.argv[2], on_item=acknowledge)
"""
# Holds the writer's lock until its input ends.
HOLD = """
import sys
from assistant.library import Library

with Library(sys.argv[1], embedding="none") as library, library.writing():
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def running(program: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A program under way in a process group of its own, all of which is ended afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        end_group(process)


def end_group(process: subprocess.Popen[str]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream:
            stream.close()


def lines(process: subprocess.Popen[str]) -> list[str]:
    """All that a process says until it ends."""
    assert process.stdout is not None
    said = process.stdout.read().splitlines()
    assert process.wait(60) == 0
    return said


def check(library: Library) -> None:
    library.connection.execute(
        "INSERT INTO passages_fts (passages_fts, rank) VALUES ('integrity-check', 1)"
    )
    assert library.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert library.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_two_processes_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    write_many(tmp_path / "one", 30)
    write_many(tmp_path / "two", 30, first=20)
    folder = tmp_path / "library"
    with (
        running(ADD, folder, tmp_path / "one") as one,
        running(ADD, folder, tmp_path / "two") as two,
    ):
        said = lines(one) + lines(two)
    assert sum(line.startswith("added") for line in said) == 50
    assert sum(line.startswith("unchanged") for line in said) == 10
    with Library(folder) as library:
        assert len(library) == 50
        assert {row.id for row in library.filings()} == {
            line.split()[1] for line in said if line.startswith("added")
        }
        check(library)


def test_a_second_writer_waits_and_says_so_while_readers_go_on(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library(folder, embedding="none") as library:
        library.add(write_many(tmp_path / "before", 2))
    write_many(tmp_path / "after", 3, first=100)
    with running(HOLD, folder) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with running(ADD, folder, tmp_path / "after") as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "open\n"
            assert "another process is writing to the library" in writer.stdout.readline()
            with Library(folder) as reader:
                assert len(reader) == 2
                assert reader.get(reader.filings()[0].id)[0].text
            assert holder.stdin is not None
            holder.stdin.close()
            holder.stdin = None
            assert [line.split()[0] for line in lines(writer)] == ["added"] * 3
    with Library(folder) as library:
        assert len(library) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_nothing_acknowledged_is_lost_to_kill_9(tmp_path: Path) -> None:
    filings, folder = tmp_path / "filings", tmp_path / "library"
    write_many(filings, 400)
    moments = random.Random(20_021_220)
    stored: set[str] = set()
    for _ in range(20):
        with running(ADD, folder, filings) as process:
            assert process.stdout is not None
            for _ in range(len(stored) + moments.randint(0, 40)):
                outcome, _, key = process.stdout.readline().strip().partition(" ")
                stored |= {key} if outcome == "added" else set()
            time.sleep(moments.random() * 0.02)
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            # What the process leaves running must not hold the library. It may have stored more
            # than it could say.
            with Library(folder, embedding="none") as library:
                assert stored <= {row.id for row in library.filings()}
                check(library)
    assert 0 < len(stored) < 400
    with Library(folder) as library:
        report = library.add(filings)
        assert report.failed == []
        assert len(library) == 400
        check(library)


def test_the_command_says_what_it_did(tmp_path: Path) -> None:
    write_many(tmp_path / "filings", 3)
    program = Path(sys.executable).parent / "assistant"
    environment = {**os.environ, "ASSISTANT_LIBRARY": str(tmp_path / "library")}
    environment["ASSISTANT_EMBEDDING"] = "none"
    environment["COLUMNS"] = "160"  # a narrow terminal would wrap names

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(program), *arguments],
            capture_output=True,
            text=True,
            env=environment,
            cwd=tmp_path,
            check=False,
            timeout=60,
        )

    empty = run("list")
    assert (empty.returncode, empty.stdout) == (3, "")
    assert "there is no library; add filings first" in empty.stderr
    added = run("add", "filings", "nowhere.txt")
    assert (added.returncode, added.stdout) == (1, "")
    assert "error: nowhere.txt: no such file" in added.stderr
    assert f"4 filings: 3 added, 1 failed; 3 in the library {tmp_path / 'library'}" in added.stderr
    assert "3 filings: 3 unchanged" in run("add", "filings").stderr
    assert run("add", "nowhere.txt").returncode == 3
    listed = run("list", "--json", "--year", "2008")
    rows = json.loads(listed.stdout)
    assert [row["source"] for row in rows] == [f"filings/filing-000{n}.txt" for n in range(3)]
    assert {row["status"] for row in rows} <= {"accepted", "needs_review"}
    shown = run("list", "--form", "S-8")
    assert all(row["id"] in shown.stdout and row["company"] in shown.stdout for row in rows)
    assert run("list", "--year", "2009").stdout == ""
    wrong = run("list", "--category", "mergers")
    assert (wrong.returncode, "choose one of merger" in wrong.stderr) == (2, True)
    removed = run("remove", rows[0]["id"], "nowhere")
    assert removed.returncode == 1
    assert "nowhere: no such filing" in removed.stderr
    assert "1 removed; 2 in the library" in removed.stderr
    assert len(json.loads(run("list", "--json").stdout)) == 2
    assert run("remove", "nowhere").returncode == 3
