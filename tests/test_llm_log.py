"""The log of calls: private, shared by processes, brought up to date, never with a filing's text."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from assistant.errors import UnreadableError
from assistant.llm.log import MIGRATIONS, CallLog, Entry, default_path

ENTRY = Entry(
    key="k1",
    server="http://127.0.0.1:8080/v1",
    api="chat",
    model="tiny",
    outcome="answer",
    command="extract",
    purpose="cover",
    prompt="cover",
    prompt_version="1",
    filing="f1",
    finish_reason="stop",
    text="{}",
    input_tokens=100,
    output_tokens=20,
    cached_tokens=10,
    cost_usd=0.25,
    seconds=1.5,
    attempts=2,
    request_id="req_1",
)


def test_an_answer_is_found_again_and_counted(tmp_path: Path) -> None:
    log = CallLog(tmp_path / "calls.sqlite")
    log.add(ENTRY)
    assert log.find("k1") == ENTRY
    assert CallLog(tmp_path / "calls.sqlite").find("k1") == ENTRY
    assert log.find("k2") is None
    [row] = log.connection.execute("SELECT reused, made_on FROM calls")
    assert row["reused"] == 2
    assert row["made_on"].endswith("+00:00")


def test_what_is_no_answer_is_kept_and_not_found(tmp_path: Path) -> None:
    log = CallLog(tmp_path / "calls.sqlite")
    log.add(Entry("k1", "s", "chat", "tiny", "RefusalError", input_tokens=100))
    assert log.find("k1") is None
    assert log.connection.execute("SELECT sum(input_tokens) FROM calls").fetchone()[0] == 100


@pytest.mark.skipif(os.name != "posix", reason="modes of files are those of POSIX")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "calls.sqlite"
    log = CallLog(path)
    log.add(ENTRY)
    files = sorted(path.parent.iterdir())
    assert path in files
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    log.close()
    path.chmod(0o644)
    CallLog(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_where_it_stands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    assert default_path() == tmp_path / "calls.sqlite"
    monkeypatch.delenv("ASSISTANT_DATA")
    assert default_path().parts[-2:] == ("assistant", "calls.sqlite")


def test_a_file_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    path.write_text("no database at all, but long enough for a head")
    with pytest.raises(UnreadableError, match="ASSISTANT_DATA"):
        CallLog(path)


def test_a_file_of_a_later_version(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    with pytest.raises(UnreadableError, match="later version"):
        CallLog(path)


def test_an_answer_is_not_lost_where_it_cannot_be_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = CallLog(tmp_path / "calls.sqlite")
    log.add(ENTRY)
    log.connection.execute("PRAGMA query_only = ON")  # as on a full disk
    log.add(ENTRY)
    log.add(ENTRY)
    assert log.find("k1") == ENTRY
    [record] = caplog.records
    assert "calls cannot be logged" in record.message
    assert "make room" in record.message


def test_a_file_that_another_writes_to_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        end = threading.Timer(0.3, other.execute, ["COMMIT"])
        end.start()
        log = CallLog(path)
        end.join()
    with closing(log):
        assert log.connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


WRITER = """
import sys
import threading
from contextlib import closing
from assistant.llm.log import CallLog, Entry
log = CallLog(sys.argv[1])
for n in range(60):
    key = f"{sys.argv[2]}-{n}"
    log.add(Entry(key, "s", "chat", "tiny", "answer", text=key))
    assert log.find(key).text == key
"""


def test_processes_share_it(tmp_path: Path) -> None:
    path = str(tmp_path / "calls.sqlite")
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, str(n)], stderr=subprocess.PIPE)
        for n in range(4)
    ]
    # All of them have ended before the first is judged: none is left behind by a failure.
    said = [writer.communicate(timeout=60)[1].decode() for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 4, said
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(DISTINCT key) FROM calls").fetchone() == (240,)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
